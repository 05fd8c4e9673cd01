"""Heads and ends of records, letters and telegrams as typists of many offices laid them out."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of
from teikit.pipeline import convert


def facts(text: str, key: str) -> list[str]:
    """Return the facts of one key: what each says, or its day."""
    found = convert(text.encode(), "invented.txt")[1].all(key)
    return [fact.value or fact.norm for fact in found]


PROSE = """\
                         RECORD
        of the talks with the delegation of the Ministry of Lakes

                         Aldane, 9 June 1964

    On the Lethmark side the following took part: comrades Ada
Moor, Deputy Minister of Lakes and Rivers of the Republic, Ole
Dorn, director in the Department of Weirs, and Vera Marr, who
also drew up the record.
    On the Valdorian side: comrades Tran Bo, Deputy Minister of
Ports, and Lu Peng, interpreter.

    The talks began at 10.00.

    Com. A. Moor: We thank you for the reception. As regards the boats, I
should like to say from the outset that there are too few of them.
    Com. T. Bo: Good. We agree with this and we ask for the following
boats to be sent to the lake as soon as the weather is good enough.
"""


def test_people_in_a_sentence_under_the_heading() -> None:
    """Names told in a sentence, broken at the margin and with offices behind, are participants."""
    people = [f for key in ("participant", "recorder", "interpreter") for f in facts(PROSE, key)]
    assert set(people) == {"Ada Moor", "Ole Dorn", "Vera Marr", "Tran Bo", "Lu Peng"}
    assert "Vera Marr" in facts(PROSE, "recorder")
    assert "Lu Peng" in facts(PROSE, "interpreter")


def test_place_of_talks_under_their_heading() -> None:
    """Place and date under the heading of a record of talks say where they were held."""
    assert facts(PROSE, "place") == ["Aldane"]


COLUMNS = f"""\
SECRET/NODIS

                 MEMORANDUM OF CONVERSATION

DATE:          June 20, 1974
PLACE:         Room 9999

PARTICIPANTS:  Lethmark

               Ada Moor, Minister of Lakes
               Ole Dorn, Minister-Counselor, Embassy of
                  Lethmark

               United States

               Philip Ashe, Deputy Director
               Vera Marr, Office of Lake Affairs
                  (notetaker)


Mr. Ashe: {LONG}

Miss Moor: {LONG}

Mr. Ashe: {LONG}

Drafted: NEA/LAK:VMarr:rt   6/21/74
Approved: D:Mr. Ashe

SECRET/NODIS
"""


def test_participants_in_the_column_of_the_first_side() -> None:
    """Sides and names stand in the column behind the label, blank lines between them."""
    assert facts(COLUMNS, "participant") == ["Ada Moor", "Ole Dorn", "Philip Ashe"]
    assert facts(COLUMNS, "recorder") == ["Vera Marr"]


def test_drafted_and_approved_behind_the_codes_of_offices() -> None:
    """Behind an office's code stand who drafted a record, who approved it, and the day."""
    assert facts(COLUMNS, "drafted") == ["1974-06-21"]
    assert facts(COLUMNS, "reviewed") == ["Ashe"]


def test_two_markings_with_a_stroke_between_them_end_a_page() -> None:
    """The classification at the foot of the last page is nobody who gets a copy."""
    assert not facts(COLUMNS, "copied")
    assert blocks(COLUMNS)[-1] == "fw"


DESPATCH = f"""\
[99941]                          No. 1.

    Sir R. Ashe to Sir E. Moor.—(Received November 15.)

(No. 99.  Confidential.)
Sir,
                                        Aldane, November 6, 1909.
     {LONG}
     {LONG}
                                               I have, &c.
                                       (Signed)      R. ASHE.
"""


def test_dateline_under_the_greeting() -> None:
    """A despatch in print has place and date at the right, under "Sir,"."""
    assert "dateline" in blocks(DESPATCH)
    assert facts(DESPATCH, "date") == ["November 6, 1909"]
    assert facts(DESPATCH, "sender-place") == ["Aldane"]


def test_remark_between_heading_and_particulars() -> None:
    """What stands in brackets between the heading and the particulars belongs to the docket."""
    text = (
        "Minutes of Minister Ada Moor's Conversation with Minister Tran Bo\n\n"
        "(Not reviewed by the speakers)\n\nTime: 7 May 1964\n\nPlace: Aldane\n\n"
        f"Minister Moor: {LONG}\n\nMinister Bo: {LONG}\n"
    )
    assert blocks(text)[:3] == ["head", "docket", "particular"]


MEMO = """\
Party of Lethmark
Central Committee

H O U S E   M E M O R A N D U M

To                        From                     Dictation mark    Date
Comrade Ada Moor          Dept. of Lakes           Ray/Po            11. 5. 83

Internal Party Material

Subject:  Invitation to the fair in Aldane


Dear Comrade Moor,

In a letter of 26. 4. 1983 the lake towns invite us to send a delegation to
the fair, which will be held from 2. to 6. 9. 1983. It is led by Comrade Dr.
Ole Dorn, who knows the town. The summer timetable ends on 24. 9. and
the ships are full until then.

                              With socialist greetings

                              Vera Marr
                              Deputy Head of Department

Enclosure

[Handwritten: Put before the Secretariat, 18.5.]


Enclosure

Composition of the delegation

1. Dr. Ole Dorn, head of the delegation
2. Ilse Brand, chairman of the boatmen
3. Lu Peng, interpreter
"""


def test_form_of_a_memorandum_with_labels_over_columns() -> None:
    """Labels side by side say who wrote to whom and when by what stands under them."""
    assert facts(MEMO, "sender") == ["Dept. of Lakes", "Vera Marr"]
    assert facts(MEMO, "addressee") == ["Ada Moor"]
    assert facts(MEMO, "kind") == ["memorandum"]
    assert facts(MEMO, "classification") == ["Internal Party Material"]
    assert "1983-05-11" in dates_of(MEMO)


def dates_of(text: str) -> list[str]:
    """Return the values of the dates of a text."""
    found = outcome_of(tei(text)[0], text).marks
    return [mark.value for mark in found if mark.kind == "date"]


def test_days_that_points_part_where_a_text_writes_dates_so() -> None:
    """ "24. 9." and "18.5." are days, and "2. to 6. 9. 1983" a span, where "26. 4. 1983" stands."""
    assert {"1983-09-02..1983-09-06", "1983-09-24", "1983-05-18"} <= set(dates_of(MEMO))
    other = f"See points 3. 4. of it.\n\n{LONG}\n\n1. 2. of them stayed.\n"
    assert dates_of(other) == []


def test_enclosure_that_is_a_list_under_its_own_title() -> None:
    """The word under the signature names what is sent along; the list below is the enclosure."""
    found = blocks(MEMO)
    assert found.count("distribution") == 1
    assert found[-5:-3] == ["docket", "head"]


INCLOSURE = f"""\
     {LONG}
     {LONG}
                                               I have, &c.
                                       (Signed)      R. ASHE.

                                   2

                        Inclosure in No. 1.

             Memorandum communicated by the Lethmark
                     Ministry for Lakes.

(Translation.)
     {LONG}
     {LONG}
"""


def test_title_of_an_enclosure_goes_on_in_the_middle() -> None:
    """A title set in the middle over two lines is one; a remark in brackets stands below it."""
    found = blocks(DESPATCH[: DESPATCH.index("     The harvest")] + INCLOSURE)
    assert found[found.index("fw") + 1 :] == ["head", "head", "docket", "p", "p"]


INSTRUCTION = f"""\
Enclosure 1
To point IX of protocol No. 99
Secret

ALDANE
LETHMARK AMBASSADOR

{LONG}

{LONG}
"""


def test_instruction_to_a_post_as_enclosure() -> None:
    """Reference, grade and post are a docket; the office under the post is whom it addresses."""
    found = blocks(
        f"Extract from protocol No. 99\n\n1. To approve the text.\n\n{LONG}\n\n{INSTRUCTION}"
    )
    assert found[3:9] == ["docket", "docket", "docket", "docket", "salute", "p"]


def test_year_of_what_is_to_come() -> None:
    """What shall happen goes on from the day of writing, not from a year named before it."""
    text = (
        f"Aldane, 14 November 1985\n\nDear Sir,\n\n{LONG}\n\n"
        "The team, which numbered 250 in 1983, is to be reduced by half in March. They would like "
        "to show the boats in January.\n"
    )
    assert dates_of(text)[-2:] == ["1986-03", "1986-01"]


CIRCULAR = f"""\
FEDERAL OFFICE OF LAKES                      53 Aldane 1, 3 July 1973
Ref.: 412-999.14/3                           Tel.: 17 - 9914

Confidential

To
all diplomatic missions and
career consular posts of the
Federal Republic of Lethmark


Subject:  Boat fair in Tarsk
here:     Invitation of foreign participants
Ref.:     Circular decree of 20 November 1972 - 412-999.14/1
Encl.:    2


{LONG}

{LONG} It will be shown to those
who ask for it.

                                       By order
                                       [signed] von Dorn

                                       Certified:
                                       Krings
                                       Clerk
"""


def test_circular_with_its_file_and_address() -> None:
    """File number and postal town belong to the letterhead; the address goes on in small letters."""
    assert blocks(CIRCULAR)[:10] == [
        "docket", "docket", "docket", "salute", "salute", "salute", "salute",
        "particular", "particular", "particular",
    ]  # fmt: skip
    assert facts(CIRCULAR, "sender-place") == ["Aldane"]
    assert facts(CIRCULAR, "addressee") == [
        "all diplomatic missions and career consular posts of the Federal Republic of Lethmark"
    ]


def test_order_and_certificate_under_a_message() -> None:
    """Who signs by order closes a message, and so does who certifies the copy; only one sends it."""
    assert blocks(CIRCULAR)[-5:] == ["signed"] * 5
    assert "von Dorn" in facts(CIRCULAR, "sender")
    assert "Krings" not in facts(CIRCULAR, "sender")


TELEGRAM = f"""\
CONFIDENTIAL.

            Decode.    Sir H. Ashe (Athens).
                                17th May, 1938.
                        D.       1.20 p.m. 17th May, 1938.
                        R.       3.50 p.m. 17th May, 1938.

            No. 99. (R).

            Your telegram No. 81.

            {LONG[:58]}
{LONG[59:]} I saw no difficulty about (1) and
(3), and said so.

            {LONG[:58]}
{LONG[59:]}

            Addressed to Foreign Office No. 99; repeated to
Belgrade No. 12 and by post to Sofia and Cairo.
"""


def test_telegram_of_a_legation() -> None:
    """Name and post say who telegraphs; the last line, who gets it and who gets copies."""
    assert facts(TELEGRAM, "sender") == ["H. Ashe"]
    assert facts(TELEGRAM, "sender-place") == ["Athens"]
    assert facts(TELEGRAM, "addressee") == ["Foreign Office"]
    assert facts(TELEGRAM, "copied") == ["Belgrade", "Sofia", "Cairo"]
    assert blocks(TELEGRAM)[-1] == "distribution"


def test_number_with_a_comma_opens_no_item() -> None:
    """ "(3), and said so" at the beginning of a line goes on with its sentence."""
    assert not [block for block in blocks(TELEGRAM) if block.startswith("item")]


CRYPTOGRAM = f"""\
Cryptogram No. 9917
Secret
from Stockholm, 6 October 1959
sent: 6.10., 17:40
received: 7.10., 8:15

GRABOWIAK

Re your 4102.

{LONG}

{LONG}
"""


def test_cryptogram_with_labels_in_small_letters() -> None:
    """ "sent:" and "received:" say when; a name in capitals by itself, whom it is for."""
    assert facts(CRYPTOGRAM, "received") == ["1959-10-07T08:15:00"]
    assert facts(CRYPTOGRAM, "addressee") == ["GRABOWIAK"]
    assert facts(CRYPTOGRAM, "reply-to") == ["your 4102"]


NOTE = f"""\
   199. Note of the People's Commissariat for Lakes of the Union
        to the Embassy of Lethmark in the Union

                                                 August 14, 1935

   The People's Commissariat for Lakes presents its com-
pliments to the Embassy and, in reply to
note No. 47 of July 3, 1935, has the honor to inform it of the following.
   {LONG}

   Aldane, August 14, 1935
"""


def test_note_in_a_printed_edition() -> None:
    """The numbered heading names both sides; the note that is answered stands in a long sentence."""
    assert blocks(NOTE)[:2] == ["head", "dateline"]
    assert facts(NOTE, "addressee") == ["Embassy of Lethmark in the Union"]
    assert facts(NOTE, "reply-to") == ["note No. 47 of July 3, 1935"]


def test_copies_in_a_note_of_the_edition() -> None:
    """ "Repeated to … and pouched to …" in a note says who got copies."""
    text = (
        "The Chargé in Portugal (Ashe) to the Department of State1\n\nLisbon, May 6, 1952—7 p.m.\n\n"
        f"1071. Deptel 912, April 30.2 Called on him.\n\n{LONG}\n\nAshe\n\n"
        "1. Repeated for information to Madrid and London and pouched to Ponta Delgada.\n"
        "2. Not printed.\n"
    )
    assert facts(text, "copied") == ["Madrid", "London", "Ponta Delgada"]
    assert facts(text, "reply-to") == ["Deptel 912, April 30"]


def test_dated_signature_and_copies_of_a_ciphered_telegram() -> None:
    """Date and name sign in one line; behind "copies printed" stands when."""
    text = (
        "CIPHERED TELEGRAM\n\nFrom MONTEVIDEO No. 88-89\nReceived 05 hrs. 15 min. 24 October 1957\n\n"
        f"{LONG}\n\n{LONG}\n\n23.X.57 A. Lomakin\n\n"
        "Copies sent to comrades: Orlov, Ray, Poe; Department of Lakes, to file\n\n"
        "9 copies printed 24.X. 07 hrs. 00 min.\nIssued by Sedova\n"
    )
    assert "A. Lomakin" in facts(text, "sender")
    assert facts(text, "date") == ["23.X.57"]
    assert facts(text, "printed") == ["1957-10-24T07:00:00"]
    assert facts(text, "copied") == ["Orlov", "Ray", "Poe", "Department of Lakes"]
    assert not facts(text, "distributed")


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("I spoke to Minister of Marine this morning.", "Minister of Marine"),
        (
            "We opened the fair. Commercial Secretary considers it too small.",
            "Commercial Secretary",
        ),
        ("It is under the Captain of the Port, who agreed.", "the Captain of the Port"),
        ("It was put to my Commercial Secretary: why so late?", "my Commercial Secretary"),
        (
            "He wrote to the Soviet ambassador in Paris (see above).",
            "the Soviet ambassador in Paris",
        ),
        ("So said His Britannic Majesty's Minister, and left.", "His Britannic Majesty's Minister"),
        ("I saw the Director of the Department of Tea and Silk, A. Moor, there.", ""),
        ("PLACE: The Deputy Under Secretary's Office, second floor", ""),
    ],
)
def test_office_that_stands_for_a_name(words: str, office: str) -> None:
    """An office is one with all that it is of, with or without an article; not beside a name."""
    text = f"Oslo, 5 May 1962\n\nDear Sir,\n\n{LONG}\n\n{words}\n\n{LONG}\n"
    found = [mark.words for mark in outcome_of(tei(text)[0], text).marks if mark.kind == "office"]
    assert found == ([office] if office else [])


def test_office_alone_signs() -> None:
    """An office under a message stands for who signs only where nobody signs by name."""
    head = f"Extract from protocol No. 99\n\n1. To approve the text.\n\n{LONG}\n\n"
    for end, offices in (("SECRETARY OF THE CC\n", 1), ("A. MOOR\nSecretary of the CC\n", 0)):
        text = head + " " * 40 + end.replace("\n", "\n" + " " * 40).rstrip() + "\n"
        found = [mark for mark in outcome_of(tei(text)[0], text).marks if mark.kind == "office"]
        assert len(found) == offices


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("It is closed until the 1st January next.", "1963-01-01"),
        ("They meet on Wednesday, May 9, at 9:15 a. m. there.", "1962-05-09T09:15:00"),
        ("Subject: Boat fair in Aldane 1975", "1975"),
    ],
)
def test_days_to_come(words: str, date: str) -> None:
    """ "next" behind a day is part of it; a time follows its day; a fair has its year."""
    assert date in dates_of(f"Oslo, 5 May 1962\n\nDear Sir,\n\n{LONG}\n\n{words}\n\n{LONG}\n")
