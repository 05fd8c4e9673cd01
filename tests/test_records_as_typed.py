"""Heads and ends of records, letters and telegrams as typists of many offices laid them out."""

from __future__ import annotations

from structure_support import LONG, blocks
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
