"""Papers of ministries and party offices: their heads, lists of comrades, stamps and enclosures."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks
from teikit.forms.dates import every_date
from teikit.forms.markings import find_markings
from teikit.model.collection import STANDARD
from teikit.pipeline import convert
from teikit.shapes.statement import read_reference


def facts(text: str, key: str) -> list[str]:
    """Return what the header states under one key: the norm, else the words."""
    edition = convert(text.encode(), "invented.txt")[1]
    return [fact.norm or fact.value for fact in edition.facts if fact.key == key]


def typed(*parts: str) -> str:
    """Join lines."""
    return "\n".join(parts) + "\n"


# --- heads ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["S e c r e t", "S E C R E T", "C o n f i d e n t i a l !"])
def test_spaced_words_of_a_grade(words: str) -> None:
    found = list(find_markings(words, 0, len(words), STANDARD))
    assert [mark.name for mark in found] == ["classification"]


def test_labels_padded_to_one_length() -> None:
    text = typed(
        "SECRET",
        "FROM    :   EMBASSY PORT AMERY",
        "TO      :   FOREIGN DORN",
        "RPTD    :   EMBASSY VELL",
        "NO.     :   214",
        "",
        LONG,
    )
    assert facts(text, "telegram-number") == ["214"]
    assert facts(text, "addressee") == ["FOREIGN DORN"]
    assert facts(text, "copied") == ["Embassy Vell"]


def test_a_rule_in_a_head_parts_no_documents() -> None:
    text = typed(
        "STRICTLY SECRET", "_" * 40, "", "No. P9/31", "", "Decision of 3 May 1949", "", LONG
    )
    assert not any("document" in one for one in blocks(text))
    assert facts(text, "date") == ["1949-05-03"]


def test_a_rule_under_a_docket_underlines_nothing() -> None:
    text = typed("TELEGRAM", "from Vell", "No. 14-15            URGENT", "-" * 40, LONG)
    assert blocks(text) == ["docket", "docket", "docket", "docket", "p"]


def test_fields_in_one_column() -> None:
    text = typed(
        "S u b m i s s i o n",
        "for the Politburo of the Central Committee",
        "",
        "Subject:           The mills of Port Amery",
        "",
        "Reasons:           see annex 2",
        "",
        "To be invited:     Comrade Otto Dorn",
        "                   Comrade Werner Vell",
        "",
        "                                                  Kellhaus",
        "",
        "Distributed: 23. 2. 1978",
    )
    assert blocks(text)[:6] == ["head", *["particular"] * 4, "signed"]
    assert facts(text, "addressee") == ["Politburo of the Central Committee"]
    assert facts(text, "distributed") == ["1978-02-23"]


def test_the_point_of_an_agenda_is_a_heading() -> None:
    text = typed(
        "Extract from protocol No. 99 of the Bureau",
        "",
        "314. - On the mills of Port Amery",
        "",
        "1. To mend the weir.",
        "2. To pay the miller.",
    )
    assert blocks(text)[:3] == ["head", "head", "item 1"]


def test_a_title_broken_off_at_a_comma() -> None:
    text = typed(
        "M e m o r a n d u m",
        "on a Conversation between Comrade Vell and Comrade Dorn,",
        "on 28 April 1967, in the Embassy",
        "",
        LONG,
    )
    assert blocks(text) == ["head", "p"]
    assert facts(text, "participant") == ["Vell", "Dorn"]


def test_what_is_answered_begins_the_message() -> None:
    head = ("TELEGRAM No. 5", "From: Vell", "", "MOSCOW, to GRADOV.", "")
    text = typed(*head, "To your No. 409.", "", LONG)
    assert blocks(text) == ["docket", "docket", "salute", "p", "p"]
    assert facts(text, "addressee") == ["GRADOV"]
    assert facts(text, "reply-to") == ["your No. 409"]


def test_the_journal_of_somebody_sends_nothing() -> None:
    text = typed(
        "FROM THE JOURNAL OF", "Counselor N. P. VELL", "", "RECORD OF CONVERSATION", "", LONG
    )
    assert facts(text, "sender") == []


def test_comrades_in_rows() -> None:
    text = typed(
        "SECRET",
        "To Comrades   Vellov            Dornin (p. 3)",
        "              Kellov            Marnik (all)",
        "",
        "Extract from protocol No. 99 of the Bureau",
        "",
        LONG,
    )
    assert facts(text, "addressee") == ["Vellov", "Dornin", "Kellov", "Marnik"]


def test_departments_under_a_letterhead_send() -> None:
    text = typed(
        "CENTRAL COMMITTEE OF THE PARTY",
        "Foreign Affairs Department",
        "",
        "SUBMISSION",
        "to the Secretariat",
        "",
        LONG,
    )
    assert facts(text, "sender") == ["Foreign Affairs Department"]


def test_entry_stamps() -> None:
    text = typed(
        "[Stamp:] Secretariat. Entry No. 99-s, 18 March 1947",
        "SECRET",
        "",
        "RECORD OF CONVERSATION",
        "",
        LONG,
    )
    assert facts(text, "registered") == ["1947-03-18"]


# --- what stands under the message ----------------------------------------------------------------

TALK = "RECORD OF CONVERSATION\nwith the Ambassador of Dorn, A. Vell\n\n"


def test_signers_in_columns_and_a_spaced_town() -> None:
    close = ("B u d a p e s t , 1968. March 21.", "", "     /Anna Vell/            /Otto Dorn/")
    text = typed("SUBMISSION", "to the Secretariat", "", LONG, "", *close)
    assert blocks(text)[-2:] == ["dateline", "signed"]
    assert facts(text, "sender") == ["Anna Vell", "Otto Dorn"]
    assert facts(text, "sender-place") == ["Budapest"]
    assert facts(text, "date") == ["1968-03-21"]


def test_an_office_over_two_lines() -> None:
    close = (
        "With deep respect",
        "",
        "Chairman of the Cabinet of Ministers",
        "of the Republic of Dorn               KELL VELLU",
        "",
        "city of Port Amery",
        "14 March 1950",
    )
    text = typed("Esteemed Comrade Ambassador!", "", LONG, "", *close)
    assert blocks(text)[-5:] == ["signed", "signed", "signed", "dateline", "dateline"]
    assert facts(text, "sender") == ["KELL VELLU"]


def test_a_count_of_copies_over_the_list() -> None:
    close = (
        "3 copies printed",
        "1 - to Comrade Vell",
        "2 - to Far Eastern Department",
        "3 - to file",
    )
    text = typed(TALK + LONG, "", "                              A. DORN", "", *close)
    assert facts(text, "copied") == ["Vell", "Far Eastern Department"]


def test_copies_counted_with_a_cross() -> None:
    text = typed(
        TALK + LONG,
        "",
        "[signed]",
        "Dorn",
        "3rd Secretary",
        "",
        "Note:",
        "1x Comrade Vell, Ministry of Trade",
        "1x Comrade Kell, Central Committee",
    )
    assert blocks(text)[-6:] == [*["signed"] * 3, *["distribution"] * 3]
    assert facts(text, "copied") == ["Vell", "Kell"]


def test_who_noted_down_stands_under_a_label() -> None:
    text = typed(TALK + LONG, "", "Noted down by:", "M. Vell, attaché")
    assert blocks(text)[-2:] == ["signed", "signed"]


def test_a_number_among_date_and_signature() -> None:
    text = typed("TELEGRAM", "From: Vell", "", LONG, "", "16.VII.50", "No. 214", "DORNALOV")
    assert blocks(text)[-3:] == ["dateline", "signed", "signed"]
    assert facts(text, "date") == ["1950-07-16"]


# --- enclosures -----------------------------------------------------------------------------------


def test_lines_above_the_name_of_an_enclosure_are_its() -> None:
    right = " " * 50
    text = typed(
        "DECISION",
        "",
        LONG,
        "",
        "SECRETARY OF THE CC",
        "",
        f"{right}Re point 34 of Prot. No. 129",
        f"{right}Top Secret",
        f"{right}Annex 1",
        "",
        "VELL",
        "",
        "SOVIET AMBASSADOR",
        "",
        LONG,
        "",
        LONG,
    )
    assert blocks(text)[3:6] == ["docket", "docket", "docket"]


def test_a_draft_under_a_signature() -> None:
    text = typed(
        "INFORMATION",
        "by Anna Vell - Minister of Transport",
        "",
        LONG,
        "",
        "                              MINISTER:  [signature]",
        "                                         /A. Vell/",
        "",
        "                                         Draft!",
        "",
        "                    D E C I S I O N",
        "                  of the Politburo of the CC",
        "",
        LONG,
        "",
        LONG,
    )
    assert blocks(text) == ["head", "p", "signed", "signed", "docket", "head", "p", "p"]
    assert facts(text, "sender") == ["Anna Vell"]


# --- within the text ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Deadline: 1968. May 10.", "1968-05-10"),
        ("10TH APRIL 1964, 0215 HRS", "1964-04-10T02:15:00"),
        ("in the years 1961-1970", "1961"),
        ("received 7.05., hour 6.00", "0000-05-07T06:00:00"),
    ],
)
def test_dates(words: str, when: str) -> None:
    assert [date.when for date in every_date(words)][-1] == when


def test_hours_are_no_years() -> None:
    assert not any(date.to == "1700" for date in every_date("from 1600-1700 hours"))


def test_narration_behind_the_last_speech() -> None:
    turns = [
        "COMRADE VELL – They have left the port on the steamer, and they will be here soon.",
        "COMRADE DORN – We shall see to the wagons, if the railway will have it so.",
        "COMRADE VELL – Then I am calm, and there is only one more question to be put.",
        "Here I explained that my village lies elsewhere.",
        "In parting he gave the Ambassador a tin of tea.",
        "NOTE: The impression is that they want to hurry.",
    ]
    assert [one.split()[0] for one in blocks(TALK + typed(*turns))[-6:]] == [
        *["speech"] * 3,
        *["p"] * 3,
    ]


def test_a_list_that_somebody_stated() -> None:
    text = typed(
        "TELEGRAM",
        "From: Vell",
        "",
        LONG,
        "",
        "Dorn then stated the following.",
        "",
        "1. The mills are to be mended before the feast.",
        "",
        "2. The miller is to be paid.",
        "",
        LONG,
    )
    assert blocks(text)[4:6] == ["item 1", "item 2"]


def test_a_note_verbale_names_its_parties() -> None:
    text = typed(
        "NOTE No. 3/117",
        "",
        "The Ministry of External Relations presents its compliments to the Embassy of Dorn and "
        "has the honour to state the following.",
        "",
        LONG,
    )
    assert facts(text, "sender") == ["Ministry of External Relations"]
    assert facts(text, "addressee") == ["Embassy of Dorn"]


def test_an_address_between_fields_and_greeting() -> None:
    text = typed(
        "REPORT",
        "by Anna Vell, Chargé d'Affaires a.i.",
        "REGARDING: the harvest and the jars",
        "",
        "To:",
        "Comrade Otto Dorn,",
        "Minister of Foreign Affairs",
        "Aldane",
        "",
        "Comrade Minister,",
        "",
        LONG,
    )
    assert blocks(text) == ["head", "particular", *["salute"] * 5, "p"]
    assert facts(text, "addressee") == ["Otto Dorn"]


def test_number_date_and_name_in_one_line() -> None:
    text = typed("TELEGRAM", "Where from: Vell", "", LONG, "", "No. 017. 3.6.39. DORNEN.")
    assert blocks(text)[-1] == "signed"
    assert facts(text, "sender")[-1] == "DORNEN"


def test_what_is_left_of_a_title_stands_in_its_last_line() -> None:
    text = typed(
        "N o t e",
        "",
        "on a conversation of Comrade Kellin with the Ambassador of the Democratic",
        "Republic of Dorn, Comrade Vell, on 11 November 1963, 11.00 to 12.15",
        "",
        LONG,
    )
    assert blocks(text) == ["head", "head", "p"]
    assert facts(text, "participant") == ["Kellin", "Vell"]


def test_a_diary_has_its_title_over_whose_it_is() -> None:
    text = typed(
        "EMBASSY OF DORN IN VELDIA                       SECRET",
        "                                                Tarsk, 19.X.53",
        "[stamp] Secretariat of the Minister. Inc. 914/s, 27.X.53",
        "",
        "                D I A R Y",
        "      of Ambassador A. M. KELLIN for the period",
        "          from 12 to 17 October 1953",
        "",
        LONG,
    )
    assert blocks(text)[-2:] == ["head", "p"]
    assert convert(text.encode(), "invented.txt")[1].kind == "diary"
    journal = text.replace("D I A R Y", "JOURNAL")
    assert blocks(journal)[-2:] == ["head", "p"]
    assert convert(journal.encode(), "invented.txt")[1].kind == "diary"


def outgoing() -> str:
    """Return a cable that its ministry drafted, approved, copied and sent."""
    return typed(
        "Outgoing cable, Foreign Ministry",
        "No. 9914",
        "Drafted by Anna Vell, 15 April",
        "Approved for sending: Otto Renn     Copied 18 April, 08:30",
        "Sent out: 17 April, 22:40",
        "",
        "Confidential   Urgent   One attachment not sent",
        "",
        "To the Embassy in Dorn, Embassy in Marovia,",
        "Embassy in Ostany:",
        "(Cc: Ministry of Lakes; Embassy in Tarsk)",
        "",
        LONG,
        "",
        "Foreign Ministry",
        "17 April 1959",
    )


def test_who_drafted_a_message_did_not_approve_it() -> None:
    found = convert(outgoing().encode(), "invented.txt")[1].facts
    hands = [(f.key, f.value, f.norm) for f in found if f.key in ("drafted", "reviewed")]
    assert hands == [("reviewed", "Otto Renn", ""), ("drafted", "Anna Vell", "1959-04-15")]
    assert facts(outgoing(), "duplicated") == ["1959-04-18T08:30:00"]
    assert facts(outgoing(), "date") == ["1959-04-17"]


def test_grade_and_urgency_in_columns_are_no_subject() -> None:
    assert facts(outgoing(), "classification") == ["confidential"]
    assert facts(outgoing(), "precedence") == ["urgent"]


def test_addressees_and_copies_of_a_message_go_on_in_a_second_line() -> None:
    assert facts(outgoing(), "addressee") == [
        "Embassy in Dorn",
        "Embassy in Marovia",
        "Embassy in Ostany",
    ]
    assert facts(outgoing(), "copied") == ["Ministry of Lakes", "Embassy in Tarsk"]


def test_an_archive_that_is_one_of_several_has_its_number_in_its_siglum() -> None:
    found = read_reference(
        "Dornish National Archives Center 3 (DNA3), Fonds Lakes, 99914, 21-26", STANDARD
    )
    assert (found.siglum, found.name) == ("DNA3", "Dornish National Archives Center 3")
    assert (found.shelfmark, found.pages) == ("Fonds Lakes, 99914", "21-26")
