"""Minutes, letters in print, stamps and typists' lines as five more hands wrote them."""

from __future__ import annotations

from facts_support import facts_of
from names_support import found
from structure_support import LONG, blocks

SAID = "MR. MOOR said that the boats had been laid up since the autumn and that nobody had asked for them."


def test_the_title_of_minutes_runs_over_the_room_the_street_and_the_day() -> None:
    text = (
        "RESTRICTED\n\n        MINUTES of a Meeting held in Conference Room C,\n"
        "        Weir Street, on TUESDAY, 9th MAY, 1950, at 2.30 p.m.\n\nPRESENT:\n"
        "     Mr. R. Moor, Lake Office (Chairman)\n     Mr. O. Dorn, Board of Mills\n\n"
        f"{LONG}\n\n{LONG}\n"
    )
    facts = facts_of(text)
    assert blocks(text)[:5] == ["docket", "head", "particular", "particular", "particular"]
    assert facts["kind"] == ["minutes"]
    assert facts["participant"] == ["R. Moor", "O. Dorn"]
    assert facts["place"] == ["Conference Room C, Weir Street"]


def test_what_stands_between_the_numbers_of_minutes_belongs_to_the_first() -> None:
    matters = "".join(
        f"{n}.   The boats of the lake.  {SAID}\n\n     The Chairman asked for a report.\n\n"
        for n in (1, 2, 3)
    )
    text = f"MINUTES of the 3rd Meeting of the Lake Committee\n\n{matters}"
    assert blocks(text).count("item-p") == 3
    assert "p" not in blocks(text)


def test_an_editions_heading_over_a_letter_names_who_wrote_to_whom() -> None:
    text = (
        "61. Edwin Moor to Aubrey Dorn\n\nPERSONAL\n\n14, Weir Street, Riga,\n12th May, 1934.\n\n"
        f"My dear Aubrey,\n\n{LONG}\n\nYours ever,\nEdwin Moor\n"
    )
    facts = facts_of(text)
    assert blocks(text)[:4] == ["head", "docket", "dateline", "salute"]
    assert (facts["sender"], facts["addressee"]) == (["Edwin Moor"], ["Aubrey Dorn"])
    assert facts["sender-place"] == ["Riga"]


def test_two_titled_words_to_two_others_head_no_letter_without_a_greeting() -> None:
    text = f"61. Oil Mission to New Aldane\n\n{LONG}\n\n{LONG}\n"
    assert "sender" not in facts_of(text)


def test_a_stamp_of_two_lines_dates_the_arrival_and_not_the_despatch() -> None:
    text = (
        "                    RECEIVED IN REGISTRY\n                    18 MAY 1948\n\nCONFIDENTIAL\n\n"
        f"                    12th May, 1948.\n\nSir,\n\n{LONG}\n\n{LONG}\n"
    )
    assert facts_of(text)["date"] == ["1948-05-12"]


def test_a_note_is_called_behind_a_telegrams_number() -> None:
    text = (
        "47. Telegram From the Embassy in Aldane to the Department of State\n\n"
        f"Tarsk, August 22, 1956.\n\n231. Department telegram 174.1 {LONG}\n\nMoor\n\n"
        "1 Telegram 174, August 18, asked for a report on the mills.\n"
    )
    assert "note 1" in blocks(text)
    assert facts_of(text)["reply-to"] == ["Department telegram 174"]


def test_a_typists_line_says_who_drafted_a_paper() -> None:
    text = f"MEMORANDUM\n\nAugust 4, 1971\n\n{LONG}\n\n{LONG}\n\nDMMoor:ebt  8/4/71\n"
    assert blocks(text)[-1] == "distribution"
    assert facts_of(text)["drafted"] == ["1971-08-04"]
    assert any(name.endswith(" DMMoor") for name in found("DMMoor:ebt  8/4/71"))


def test_a_resolution_is_gone_by_and_not_answered() -> None:
    text = (
        "Ministry of Lakes\n\nOslo, 9 May 1968\n\nReport on the Mills\n\n"
        f"In accordance with the resolution of the Council of 11 January 1968 we report. {LONG}\n\n{LONG}\n"
    )
    assert "reply-to" not in facts_of(text)
