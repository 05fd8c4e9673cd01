"""How papers end and are divided: farewells, hands, days, diaries, numbers, kinds; all invented."""

from __future__ import annotations

import textwrap

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei

BROKEN = textwrap.fill(f"{LONG} {LONG.replace('harvest', 'catch')}", 72)
"""A paragraph whose lines are broken at a margin."""

REPORT = f"REPORT ON THE MILLS\n\n{LONG}\n\n{LONG}\n\n"


# --- notes and the end of a paper -----------------------------------------------------------------


@pytest.mark.parametrize(("arrow", "notes"), [(" ↩", ["note 1", "p"]), ("", ["note 1"])])
def test_the_arrow_back_to_its_call_ends_a_note(arrow: str, notes: list[str]) -> None:
    """Without it the note goes on in the next line."""
    text = (
        f"Telegram From the Embassy in Norway to the Department of State\n\nOslo, May 6, 1957.\n\n{BROKEN}1\n\n"
        f"{BROKEN}\n\n1 The lamps of the port were lit late, and so the keeper of boats{arrow}\n"
        "The editor thanks the keeper of the boats.\n"
    )
    assert blocks(text)[4:] == notes


@pytest.mark.parametrize(
    "signed",
    [
        "Chairman: Dornec m.p.",
        "Head of the board: A. Vellec m.p.",
        "A. Vellec m. p.",
        "Dornec m.p.",
    ],
)
def test_who_signed_by_hand_signs(signed: str) -> None:
    assert blocks(f"{REPORT}{signed}\n")[3:] == ["signed"]


@pytest.mark.parametrize(
    "words", ["The boats came at three and at five p.m.", "It was signed by Dornec m.p."]
)
def test_a_sentence_that_ends_in_small_letters_signs_nothing(words: str) -> None:
    assert blocks(f"{REPORT}{words}\n")[3:] == ["p"]


@pytest.mark.parametrize(
    "office",
    ["ambassador", "chargé d’affaires a.i.", "consul general", "third secretary",
     "head of the legation", "deputy director", "attaché"],
)  # fmt: skip
def test_an_office_in_small_letters_stands_under_its_name(office: str) -> None:
    """Apart from the name it is no part of the signature."""
    assert blocks(f"{REPORT}Ada Moor\n{office}\n")[3:] == ["signed", "signed"]
    assert blocks(f"{REPORT}Ada Moor\n\n{office}\n")[3:4] == ["signed"]
    assert "signed" not in blocks(f"{REPORT}Ada Moor\n\n{office}\n")[4:]


def test_a_sentence_under_a_name_is_no_office() -> None:
    text = f"{REPORT}Ada Moor\nminister of nothing and nobody, as he says, and so he sailed.\n"
    assert "signed" not in blocks(text)


LETTER = f"Oslo, 6 May 1957\n\nTo the Minister of Lakes\n\n{LONG}\n\n{LONG}\n\n{{}}Ada Moor\n"


@pytest.mark.parametrize("farewell", ["le meas mór", "Mise le meas,", "do chara,"])
def test_closings_in_irish(farewell: str) -> None:
    assert blocks(LETTER.format(f"{farewell}\n\n"))[4:] == ["signed", "signed"]


def test_irish_words_in_a_sentence_close_nothing() -> None:
    words = "He spoke of le meas mór and of do chara as words of the Irish."
    assert blocks(LETTER.format(f"{words}\n\n"))[4:] == ["p", "signed"]


def test_a_farewell_makes_a_letter_of_what_is_addressed_and_signed() -> None:
    assert facts_of(LETTER.format("Yours faithfully,\n\n"))["kind"] == ["letter"]
    assert facts_of(LETTER.format(""))["kind"] == ["cable"]


@pytest.mark.parametrize("day", ["6 May 1957", "6.5.1957"])
def test_the_day_under_the_office_that_signs_stands_by_itself(day: str) -> None:
    office = "Embassy of the Lake State of Aldane"
    text = f"REPORT ON THE MILLS\n\n{BROKEN}\n\n{BROKEN}\n\n{' ' * 15}{office}\n{' ' * 15}{day}\n"
    assert blocks(text)[3:] == ["signed", "dateline"]
    assert facts_of(text)["date"] == ["1957-05-06"]


@pytest.mark.parametrize(
    "words",
    ["The boats came to us in the port of Kessim on", "Boats that came to Kessim in Aldane"],
)
def test_a_day_may_end_a_sentence_that_stands_in(words: str) -> None:
    text = f"REPORT ON THE MILLS\n\n{BROKEN}\n\n{' ' * 15}{words}\n{' ' * 15}6 May 1957\n"
    assert blocks(text) == ["head", "p", "p"]


# --- the head -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "bodies"),
    [
        ("Ministry of Trade and Ministry of Lakes:", ["Ministry of Trade", "Ministry of Lakes"]),
        ("the Ministry of Lakes, the Central Committee:",
         ["Ministry of Lakes", "Central Committee"]),
    ],
)  # fmt: skip
def test_bodies_called_over_the_text_are_addressed(call: str, bodies: list[str]) -> None:
    text = f"Top Secret\n\nReport No. 99\n\n{call}\n\n{LONG}\n\n{LONG}\n"
    assert "salute" in blocks(text)
    assert facts_of(text)["addressee"] == bodies


@pytest.mark.parametrize(
    ("head", "call"),
    [
        ("Oslo, 6 May 1957", "Ministry of Trade and Ministry of Lakes:"),
        ("Top Secret\n\nReport No. 99", "Mills:"),
    ],
)
def test_a_colon_alone_calls_nobody(head: str, call: str) -> None:
    """Nothing shows that the paper was sent; one word is no body."""
    assert "addressee" not in facts_of(f"{head}\n\n{call}\n\n{LONG}\n\n{LONG}\n")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("Circular No.: KES/AL 12", "circular"),
        ("Report No: 99/K", "report"),
        ("Letter No. 99", "letter"),
        ("Note No.: AL/12", "note"),
        ("Report No.: on the mills", "document"),
        ("File No. 99", "document"),
    ],
)
def test_a_number_says_of_what_kind_its_paper_is(number: str, kind: str) -> None:
    """A field with a number is no heading; words in its place number nothing."""
    text = (
        f"DEPARTMENT OF LAKES\n\n{number}\nFile: 99/1\nKessim\n6 May 1957\n\nTo: All Mills\n\n"
        f"Grinding of grain\n\n{LONG}\n\n{LONG}\n"
    )
    assert facts_of(text)["kind"] == [kind]
    assert blocks(text)[:4] == ["docket"] * 4


@pytest.mark.parametrize(
    ("form", "kind"), [("CIRCULAR SAVINGRAM", "circular"), ("SAVINGRAM", "cable")]
)
def test_a_numbered_savingram_may_be_a_circular(form: str, kind: str) -> None:
    text = f"{form} No. 99                    6 May 1957\nFile: 99\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["kind"] == [kind]


# --- the text -------------------------------------------------------------------------------------


ASKED = "The board of the mills has put to us these demands of the town:"


@pytest.mark.parametrize(
    ("above", "first", "second"),
    [
        (ASKED, LONG, "item 2"),
        (ASKED, "Grain", "head"),
        (LONG, LONG, "head"),
        ("Our demands:", LONG, "head"),
    ],
)
def test_numbers_that_a_sentence_announces_are_a_list(above: str, first: str, second: str) -> None:
    """Where all are short, or nothing announces them, "2. Bread" over 2.1 is a heading."""
    text = (
        f"REPORT ON THE MILLS\n\n{above}\n\n1. {first}\n\n1.1 {LONG}\n\n1.2 {LONG}\n\n"
        f"2. Bread\n\n2.1 {LONG}\n\n2.2 {LONG}\n"
    )
    assert blocks(text)[5] == second


OPEN = "The Consul came to us by the evening boat, and he told us that he would sail on"


def diary(*lines: str) -> str:
    """Return the page of a diary whose lines no blank line parts."""
    title = "From the Diary of A. Moor"
    top = (
        "May 6, 1957",
        title,
        "This document was made possible with support from Mill Foundation",
    )
    return "\n".join((*top, title.upper(), *lines)) + "\n"


def test_days_of_a_diary_head_their_entries_without_blank_lines() -> None:
    text = diary("3 February", LONG, "4 February", LONG, "5 February", LONG)
    assert blocks(text)[3:] == ["head", *["head", "p"] * 3]
    heads = ["".join(head.itertext()) for head in tei(text)[0].iterfind(".//{*}body//{*}head")]
    assert heads[-3:] == ["3 February", "4 February", "5 February"]


@pytest.mark.parametrize(
    "lines",
    [
        ("3 February", LONG, LONG),
        (LONG, OPEN, "4 February", LONG, OPEN, "5 February", LONG),
    ],
)
def test_a_day_that_heads_no_entry_is_no_heading(lines: tuple[str, ...]) -> None:
    """One day dates the paper; behind half a sentence a day goes on with it."""
    assert blocks(diary(*lines))[4:].count("head") == 0


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("(entries of 3-5 February 1958)", ["head", "p"]),
        ("(excerpts from May)", ["head", "p"]),
        ("(They sailed on 6 May, and nobody was sorry.)", ["head", "p", "p"]),
    ],
)
def test_which_entries_of_a_diary_follow_belongs_to_its_heading(
    words: str, shown: list[str]
) -> None:
    assert blocks(f"FROM THE DIARY OF A. MOOR\n{words}\n\n{LONG}\n") == shown
