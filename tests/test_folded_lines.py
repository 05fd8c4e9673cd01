"""Sources whose long lines a program folded at a margin are read as they were before; all invented."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from facts_support import facts_of
from structure_support import LONG, blocks, tei
from teikit.evaluate.gold import load_gold
from teikit.evaluate.outcome import outcome_of
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

SETS = Path(__file__).parent / "eval"
LOST = 0.5
"""Blocks in a hundred that folding may change: none of 349 when this was written, 3 before that."""

PAGE = f"""Skip to content

Cable from the Legation in Norway, 'On the Late Harvest of the Upper Valley and the Boats of Kessim'

May 6, 1957

This document was made possible with support from the Mill Fund and the Ellery Foundation

The Legation in Oslo reports that eleven boats have been laid up in Kessim and asks for instructions on seed.

Incoming Telegram of the Ministry of Lakes

Level: Secret

Number: 412

Ministry of Lakes, and convey to the Ministry of Ferries and the Office of Inland Harbours:

Your telegram of 3 May was received. {LONG}

(1) {LONG}

(2) {LONG} {LONG}

Legation in Norway

5 May 1957

Document Information

Source

LMA 100-00001-01, 1-2. Translated by Ada Moor.

Rights

The Ellery Reading Room is glad to see these invented materials reused in research and in the classroom.

Language

Norwegian
"""


def folded(text: str, width: int, indent: int = 0) -> str:
    """Return a text as a program folds it at a margin."""
    lines = []
    for line in text.split("\n"):
        wrapped = textwrap.wrap(
            line, width - indent, break_on_hyphens=False, break_long_words=False
        )
        lines += [" " * indent + part for part in wrapped] or [""]
    return "\n".join(lines)


@pytest.mark.parametrize(("width", "indent"), [(60, 0), (72, 0), (76, 3), (80, 0), (100, 0)])
def test_a_folded_page_is_read_like_the_page(width: int, indent: int) -> None:
    text = folded(PAGE, width, indent)
    assert text.count("\n") > PAGE.count("\n") + 4
    assert [one for one in blocks(text) if one != "out"] == [
        one for one in blocks(PAGE) if one != "out"
    ]
    facts, whole = facts_of(text), facts_of(PAGE)
    assert facts == whole
    assert facts["title"][0].endswith("the Boats of Kessim'")
    assert facts["addressee"] == ["Ministry of Lakes"]
    assert facts["copied"] == ["Ministry of Ferries", "Office of Inland Harbours"]


def test_a_folded_page_knows_its_own_lines() -> None:
    text = folded(PAGE, 60)
    document, edition = convert(text.encode(), "page.txt")
    assert isinstance(verify(text.encode(), "page.txt", document), Certificate)
    lines = text.split("\n")
    title = next(fact for fact in edition.facts if fact.key == "title")
    assert title.lines is not None
    assert " ".join(lines[slice(*title.lines)]) == title.value
    root = etree.fromstring(document)
    paragraph = root.xpath("//*[local-name()='p'][starts-with(., '(1)')]")[0]
    first, last = map(int, paragraph.get("source").partition("=")[2].split(","))
    assert lines[first].startswith("(1)")
    assert lines[last - 1].endswith("the feast.")
    noted = root.xpath("//*[local-name()='note'][@type='left-out' or @type='header-only']")
    assert all(len(note.text) <= 60 for note in noted)


def test_lines_that_a_hand_broke_stay() -> None:
    """Their ends are uneven, and words are broken; a hyphen at the end of a line is marked."""
    rows = [
        "The harvest on the lower river was late this year, and the",
        "two mills of the town have stood idle",
    ]
    typed = "\n".join(
        [*rows, "since the feast; nobody com-", "plained of it in any of the letters."]
    )
    text = "\n\n".join(["SIR,", *(typed for _ in range(6))])
    assert blocks(text) == ["salute", *["p"] * 6]
    assert len(tei(text)[0].xpath("//*[local-name()='lb'][@break='no']")) == 6


@pytest.mark.parametrize(
    "below", ["b) the boats of Kessim", "Place: the Old Customs House", "SECRET"]
)
def test_a_line_that_happens_to_be_full_ends_before_another_begins(below: str) -> None:
    """Two points, two particulars, or a grade: the next word had no room, and yet goes on nothing."""
    begun = "a) the seed of the harvest" if below[0] == "b" else "Time: the hour of the feast"
    above = f"{begun} on the lower river of the valley"
    width = len(above) + 3
    text = "\n\n".join([f"{above}\n{below}", *(folded(f"{LONG} {LONG}", width) for _ in range(4))])
    said = [block for block in outcome_of(tei(text)[0], text).blocks if block.first <= 2]
    assert [(block.first, block.last) for block in said] == [(1, 1), (2, 2)]


@pytest.mark.parametrize("name", ["thirtyfifth", "thirtyeighth"])
def test_folding_changes_little_in_gold_documents(name: str) -> None:
    lost = total = pages = 0
    for path in sorted((SETS / name).glob("*.gold")):
        text = load_gold(str(path)).source
        lines = text.split("\n")
        if sum(len(line) > 110 for line in lines) < 4:
            continue  # typed: its lines are broken already
        pages += 1
        origin: list[int] = []
        for number, line in enumerate(lines, 1):
            narrow = [line] if "   " in line.strip() else folded(line, 72).split("\n")
            origin += [number] * len(narrow)
            lines[number - 1] = "\n".join(narrow)
        after = outcome_of(tei("\n".join(lines))[0], "\n".join(lines)).blocks
        now = {
            (b.new, b.kind, origin[b.first - 1], origin[b.last - 1], b.n, b.level, b.who)
            for b in after
        }
        before = outcome_of(tei(text)[0], text).blocks
        lost += sum(
            (b.new, b.kind, b.first, b.last, b.n, b.level, b.who) not in now for b in before
        )
        total += len(before)
    assert pages >= 4
    assert 100 * lost / total <= LOST


@settings(max_examples=60)
@given(
    st.lists(
        st.lists(st.sampled_from(LONG.split()), min_size=1, max_size=90), min_size=1, max_size=12
    ),
    st.integers(50, 100),
)
def test_any_folded_words_are_whole(paragraphs: list[list[str]], width: int) -> None:
    text = folded("\n\n".join(" ".join(words) for words in paragraphs), width)
    document, _ = convert(text.encode(), "x.txt")
    assert isinstance(verify(text.encode(), "x.txt", document), Certificate)
