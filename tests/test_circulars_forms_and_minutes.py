"""Circulars to posts, forms of telegrams, minutes of delegations, papers with symbols."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei

CIRCULAR = f"""CIRCULAR No. 41                                FOREIGN OFFICE, S.W.1.
(LF 9914/2)
RESTRICTED                                       17th May, 1956.

Sir/Madam,

        {LONG}

        A report should be sent not later than the 15th of November.

                        I am, Sir/Madam,
                             Your obedient Servant,

                                  O. H. Moor


Her Majesty's Representatives at:

   Ankara           Brussels         Oslo
   Athens           Copenhagen       Rome

Copies to:  Board of Trade
            Tea Board
"""


def test_a_circular_is_for_the_posts_in_columns_under_it() -> None:
    """Their towns are whom it is for; nobody of them has signed."""
    facts = facts_of(CIRCULAR)
    assert facts["addressee"] == ["Ankara", "Brussels", "Oslo", "Athens", "Copenhagen", "Rome"]
    assert facts["sender"] == ["O. H. Moor", "FOREIGN OFFICE"]
    assert facts["copied"] == ["Board of Trade", "Tea Board"]
    assert blocks(CIRCULAR)[-6:] == ["signed", *["distribution"] * 5]


def test_the_number_of_a_circular_beside_its_office_is_no_heading() -> None:
    """Number and office stand in one line of the docket."""
    assert blocks(CIRCULAR)[:3] == ["docket"] * 3


FORM = f"""OUTGOING TELEGRAM      Department of State
INDICATE:   COLLECT
            CHARGE TO

                       CONFIDENTIAL

                                                   OCT 24  7 08 PM '61
ACTION:   Amembassy CANBERRA   199   PRIORITY
INFO:     Amembassy WELLINGTON  121

          {LONG}

          Report reaction by November 1.

                                            MOOR

Drafted by:   EUR:BNA:TRKerr:mlb   10/23/61
Telegraphic transmission and classification approved by:   BNA - W. Dorn

                       CONFIDENTIAL

FORM DS-322                 REPRODUCTION FROM THIS COPY IS
                            PROHIBITED UNLESS "UNCLASSIFIED"
"""


def test_the_printed_form_of_an_outgoing_telegram() -> None:
    """The stamp dates it, the number stands behind the post, the form's foot is no text."""
    facts = facts_of(FORM)
    assert facts["date"] == ["1961-10-24"]
    assert facts["telegram-number"] == ["199"]
    assert facts["sender"] == ["MOOR", "Department of State"]
    assert "W. Dorn" in facts["reviewed"]
    assert "sender-place" not in facts
    assert blocks(FORM)[-6:] == ["signed", *["distribution"] * 2, "fw", *["distribution"] * 2]


def test_a_post_before_the_addressee_sends() -> None:
    """ "PRIORITY  REYKJAVIK      TO FOREIGN OFFICE"; "OSLO AND SAVING TO COPENHAGEN" are two posts."""
    text = (
        "CONFIDENTIAL\n\nPRIORITY  REYKJAVIK                    TO FOREIGN OFFICE\n"
        "TELEGRAM NUMBER 318                     14 SEPTEMBER, 1966\n\n"
        "ADDRESSED TO FOREIGN OFFICE TELEGRAM NO. 318 OF 14 SEPTEMBER,\n"
        "REPEATED FOR INFORMATION TO OSLO AND SAVING TO COPENHAGEN.\n\n"
        f"{LONG.upper()}\n\nFOREIGN OFFICE PASS COPENHAGEN NO. 18 SAVING.\n\nMOOR\n\n"
        "SENT  1712Z  14 SEPTEMBER, 1966\nRECD  1740Z  14 SEPTEMBER, 1966\n"
    )
    facts = facts_of(text)
    assert (facts["sender-place"], facts["sender"]) == (["REYKJAVIK"], ["MOOR"])
    assert facts["copied"] == ["OSLO", "COPENHAGEN"]
    assert facts["received"] == ["1966-09-14T17:40:00Z"]
    assert blocks(text)[-4:] == ["p", "signed", "distribution", "distribution"]


def test_a_body_over_for_whom_is_the_address() -> None:
    """A telegram's form names the post that sends; under it, apart, stands whom it is for."""
    text = (
        "TELEGRAM\nEmbassy of the FPRY, Cairo\nNo. 199          CONFIDENTIAL\n"
        "Sent: 14 February 1959 at 13.30\n\n"
        f"State Secretariat for Lakes\nFor Comrade Moor\n\n{LONG}\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["State Secretariat for Lakes", "Moor"]
    assert (facts["sender"], facts["sender-place"]) == (["Embassy of the FPRY"], ["Cairo"])
    assert blocks(text)[4:6] == ["salute", "salute"]


def test_a_date_under_office_and_town_at_the_right() -> None:
    """The letterhead goes down the right column to the day; the greeting is no addressee's line."""
    text = (
        "99/14/37.                                    British Legation,\n"
        "CONFIDENTIAL.                                      Tallinn.\n"
        "                                                   27th April, 1937.\n\n\n"
        f"My dear Moor,\n\n{LONG}\n\nI am sending a copy of this to the Board of Trade.\n\n"
        "                    Yours ever,\n\n                    A. Dorn\n"
    )
    facts = facts_of(text)
    assert (facts["date"], facts["sender-place"]) == (["1937-04-27"], ["Tallinn"])
    assert facts["copied"] == ["Board of Trade"]
    assert blocks(text)[2:4] == ["dateline", "salute"]


MINUTES = f"""COUNCIL FOR LAKES
TR/99/62                                           For internal use

                               MINUTES
          of the second meeting of the Working Party on Locks
                        Sofia, 27 March 1962

Present:   Bulgaria - Moor (Chairman), G. Dorn
           Czechoslovakia - Dr. Vell
           USSR - Renn, I. Dorn
Minutes:   N. Ray

1. The locks

   MOOR (Bulgaria): {LONG}
   VELL (Czechoslovakia): {LONG}
                                                              TR/99/62, p. 2

2. Other business

   RENN (USSR): {LONG}

Chairman:  Moor                          Secretary:  N. Ray
"""


def test_delegations_are_listed_by_their_country() -> None:
    """Behind the country each name is a person; two of one surname stay two."""
    names = ["Moor", "G. Dorn", "Vell", "Renn", "I. Dorn"]
    assert facts_of(MINUTES)["participant"] == names


def test_the_symbol_of_a_paper_with_a_page_is_a_running_head() -> None:
    """At the foot of a page, and over two lines at the head of one."""
    assert blocks(MINUTES).count("fw") == 1
    over = MINUTES.replace("TR/99/62, p. 2", "TR/99/62\npage 2")
    assert blocks(over).count("fw") == 2
    assert "fw" not in blocks(MINUTES.replace("TR/99/62, p. 2", "(see TR/99/62, p. 2)"))


def test_chairman_and_secretary_sign_side_by_side() -> None:
    """Nobody speaks in the last line."""
    assert blocks(MINUTES)[-1] == "signed"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Minister of Works Ada Moor-Dorn", "Ada Moor-Dorn"),
        ("Head of the Asian Department Comrade Moor", "Moor"),
        ("Vice Chairman Ada Moor of the Lakes Commission", "Ada Moor"),
    ],
)
def test_a_name_behind_an_office_and_what_it_is_of(words: str, name: str) -> None:
    """The office and its ministry are no part of the name."""
    text = (
        "Record of Conversation\n\nTime: 4 May 1961\n\nPlace: Oslo\n\n"
        f"Present: from our side, {words}; from the Norwegian side, Attaché Ole Vell\n\n"
        f"Interpreter: Renn\n\n{LONG}\n\nRecorded by L. Sund\n\n4 copies: 1 – Tea Board; 2 – file\n"
    )
    facts = facts_of(text)
    assert facts["participant"] == [name, "Ole Vell"]
    assert (facts["interpreter"], facts["recorder"]) == (["Renn"], ["L. Sund"])
    assert blocks(text)[-2:] == ["signed", "distribution"]


def test_numbers_of_papers_with_points_and_strokes() -> None:
    """ "D.V.2421/44/63" is one number; a note's call behind a full stop is no part of one."""
    text = f"Oslo, 3 May 1957\n\nIn reply to your letter D.V.2421/44/63 of April 30 I report:\n\n{LONG}\n"
    assert facts_of(text)["reply-to"] == ["1957-04-30"]
    refs = [" ".join("".join(e.itertext()).split()) for e in tei(text)[0].iter("{*}ref")]
    assert "your letter D.V.2421/44/63 of April 30" in refs
    called = f"Oslo, 3 May 1957\n\nDeptel 8.2 I called on the Minister. {LONG}\n"
    refs = ["".join(e.itertext()) for e in tei(called)[0].iter("{*}ref")]
    assert set(refs) == {"Deptel 8"}


def test_a_number_before_the_subject_opens_a_printed_message() -> None:
    """The numbered paragraphs below it run through the message."""
    text = (
        "316. Telegram From the Department of State to the Embassy in Norway\n\n"
        "                           Washington, April 19, 1979, 2316Z\n\n"
        "   099316. Subject: Seal Counts.\n\n"
        + "".join(f"   {n}. {LONG}\n\n" for n in range(1, 5))
        + "                                   Moor\n"
    )
    assert blocks(text)[2:] == ["p", *(f"p {n}" for n in range(1, 5)), "signed"]


def test_what_an_enclosure_refers_to_is_not_what_the_paper_answers() -> None:
    """ "Re: point 4 of Prot. No. 99" over an enclosed telegram is the enclosure's."""
    text = (
        "Extract from Protocol No. 99 of the session of the Politburo of 18 March 1971\n\n"
        f"1. {LONG}\n\n2. {LONG}\n\nSECRETARY OF THE CC\n\n\nRe: point 4 of Prot. No. 99\n\nSecret\n\n"
        f"OSLO\n\nSOVIET AMBASSADOR\n\nVisit Moor and state the following. {LONG}\n"
    )
    assert "reply-to" not in facts_of(text)


def test_posts_in_columns_under_to() -> None:
    """The lines under "TO:" go on with its posts; the subject below is a heading's."""
    text = (
        "           DEPARTMENT OF LAKES\n\nRESTRICTED\n"
        "                                              4 August 1958\n\n"
        "CIRCULAR MEMORANDUM NO. 99/58\n\n"
        "TO:   LONDON       CANBERRA     WASHINGTON\n      OTTAWA       PARIS        NEW DELHI\n\n"
        f"DISPLAYS OF WOOL AT POSTS\n\n1. {LONG}\n\n2. {LONG}\n\n3. {LONG}\n"
    )
    towns = ["LONDON", "CANBERRA", "WASHINGTON", "OTTAWA", "PARIS", "NEW DELHI"]
    assert facts_of(text)["addressee"] == towns


def test_a_telegram_as_canadian_posts_type_it() -> None:
    """ "NOV9/65" is a day, "1." stands right before its paragraph, the number behind the ministry."""
    text = (
        "FM DELHI NOV9/65 CONFD\nTO EXTERNAL 2914 PRIORITY\nREF YOURTEL E1412 OCT29\n"
        f"SUBJ/NEWSPRINT\n\n1.{LONG.upper()}\n\n2.{LONG.upper()}\n\n"
        f"3.FESTIVAL RUNS FROM JAN8 TO JAN21.{LONG.upper()}\n\nMOOR\n"
    )
    facts = facts_of(text)
    assert facts["date"] == ["1965-11-09"]
    assert (facts["sender-place"], facts["sender"]) == (["DELHI"], ["MOOR"])
    assert facts["addressee"] == ["EXTERNAL"]
    assert facts["telegram-number"] == ["2914"]
    assert facts["classification"] == ["confidential"]
    assert blocks(text)[4:] == ["p 1", "p 2", "p 3", "signed"]
    spans = [(e.get("from"), e.get("to")) for e in tei(text)[0].iter("{*}date") if e.get("to")]
    assert ("1966-01-08", "1966-01-21") in spans


def test_entries_of_a_diary_have_a_day_and_what_happened() -> None:
    """Each heads what stands under it; the heading above goes on over its lines."""
    text = (
        "EMBASSY OF THE USSR IN BURMA\n\nSECRET\n\nFROM THE JOURNAL OF\nAmbassador A. B. MOOR\n"
        "for the period from 13 to 21 February 1956\n\n13 February. Visit to the Minister of Lakes\n\n"
        f"{LONG}\n\n16 February. Conversation with the Norwegian Ambassador\n\n{LONG}\n"
    )
    assert blocks(text)[2:] == ["head", "head", "p", "head", "p"]


def test_numbers_in_a_note_verbale_are_its_paragraphs() -> None:
    """The courtesies end with a colon and announce no list; an annex may be a table."""
    text = (
        "Note\n\nThe Embassy of the Lakes presents its compliments to the Ministry of Ports and has "
        f"the honor to state the following:\n\n1. {LONG}\n\n2. {LONG}\n\n3. {LONG}\n\n"
        "Oslo, 9 June 1959\n\nTo the Ministry of Ports\n\n\n"
        "Annex: Hours Proposed for the Trains\n\nTrain        Arrives        Leaves\n"
        "No. 43       04:20          10:05\nNo. 47       13:10          19:00\n\n"
        "On public holidays train No. 47 does not run.\n"
    )
    found = blocks(text)
    assert found[2:5] == ["p 1", "p 2", "p 3"]
    assert "enclosure/head" in found or "head" in found[6:]
    assert facts_of(text)["addressee"] == ["Ministry of Ports"]


@pytest.mark.parametrize(
    "to",
    [
        "To: Americas Department (2), Ministry of Culture, file",
        "To: Ministry of Lakes, Stockholm\n    Ministry of Ports, Helsinki",
        "To the attention of: Cde. Moor, Department I (excerpt)",
    ],
)
def test_who_gets_a_record_may_stand_behind_to(to: str) -> None:
    """Under who signs it is a list of recipients, and no address."""
    text = (
        f"MINUTES of the meeting of 3 May 1968\n\n{LONG}\n\n{LONG}\n\nIn fidem\nA. Dorn\n\n{to}\n"
    )
    assert blocks(text)[-1] == "distribution"
    assert len(facts_of(text)["copied"]) == 2


def test_members_who_adjust_minutes_sign_them() -> None:
    """ "Adjusted:" stands before the first of two names side by side."""
    text = (
        f"MINUTES of the meeting of 3 May 1968\n\n{LONG}\n\nIn fidem\nA. Dorn\n\n"
        "Adjusted:   Ada Moor          Ole Vell\n"
    )
    assert blocks(text)[-3:] == ["signed"] * 3


def test_copies_of_a_letter_for_a_ministry_of_two_things_and_a_person_at_a_post() -> None:
    """ "and" does not part a ministry's name; behind a person stand his body and its town."""
    text = (
        "British Embassy,\nOslo.\n2nd October, 1948.\n\nSir,\n\n"
        f"{LONG}\n\n2.   I am sending copies of this despatch to Bergen and to the Ministry of Fuel and "
        "Power.\n\nI have the honour to be,\nSir,\nYour obedient Servant,\n\nO. Moor\n\n"
        "c.c.  Department of Lakes\n      Mr. J. B. Dorn, Embassy, Brussels\n"
    )
    copied = facts_of(text)["copied"]
    assert "Ministry of Fuel and Power" in copied
    assert "J. B. Dorn" in copied
    assert not {"Power", "Embassy", "Brussels"} & set(copied)


def test_references_behind_letters_in_a_printed_telegram() -> None:
    """ "Refs: A. State 135912; B. Niamey 2291": the letters end no sentence."""
    text = (
        "199. Telegram From the Embassy in Niger to the Department of State1\n\n"
        "Niamey, June 14, 1977, 1015Z\n\n2345. Subject: Ferry. Refs: A. State 135912; B. Niamey 2291.\n\n"
        f"1. {LONG}\n\n2. {LONG}\n\nMoor\n\n1 Source: National Archives, RG 999, Central Foreign Policy "
        "File, D779999–0914. Confidential; Priority. Sent for information to Abidjan, Lagos, and Paris.\n"
    )
    edition = facts_of(text)
    assert edition["reply-to"] == ["State 135912", "Niamey 2291"]
    assert edition["copied"] == ["Abidjan", "Lagos", "Paris"]


@pytest.mark.parametrize("label", ["Summary", "Summary:"])
def test_a_summary_under_its_label_above_the_text_of_a_page(label: str) -> None:
    """The site's links and the summary are the page's; the docket below is the document's."""
    text = (
        "Skip to main content\n\nCiphergram No. 9412, Embassy in Oslo to the Ministry of Lakes\n\n"
        "August 22, 1957\n\nCitations     Share     Print\n\n"
        f"{label}\n\nThe chargé in Oslo reports on wool, a test field and the visit of geologists.\n\n"
        "Secret\n\nCiphergram No. 9412\n\nFrom: Oslo\n\nTo: Minister Moor, IMMEDIATELY\n\n"
        f"{LONG}\n\n{LONG}\n\n(–) Dorn\n\nDocument Information\n\nSource\n\n"
        "AMSZ, f. 9, t. 9, pp. 1-2. Translated by A. Nobody.\n"
    )
    facts = facts_of(text)
    assert facts["summary"][0].startswith("The chargé in Oslo")
    assert facts["classification"] == ["secret"]
    assert facts["precedence"] == ["immediate"]
    assert facts["sender-place"] == ["Oslo"]
    assert "Moor" in facts["addressee"]
