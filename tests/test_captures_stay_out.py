"""The texts of the captures have rights holders: no sentence of theirs stands in the project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HELD = ("src", "tests", "docs", "tei", "scripts", "benchmarks", "gazetteer", "schema", "templates")
READ = frozenset(
    {".py", ".md", ".gold", ".txt", ".xml", ".toml", ".html", ".jinja", ".json", ".csv"}
)
LONG = 9  # words in a row: "This document was made possible with support from" is every page's
_MARK = re.compile(r"⟨[^|⟩]*\|")
_WORD = re.compile(r"\w+")

pytestmark = pytest.mark.captures


def runs(text: str) -> Iterator[tuple[str, ...]]:
    for line in text.split("\n"):
        words = _WORD.findall(_MARK.sub("", line).lower())
        yield from zip(*(words[n:] for n in range(LONG)), strict=False)


def test_no_words_in_a_row_are_from_a_capture(captures: Path) -> None:
    """Neither of the documents nor of the pages around them."""
    theirs: set[tuple[str, ...]] = set()
    for path in captures.glob("*.txt"):
        theirs.update(runs(path.read_text("utf-8", errors="replace")))
    assert len(theirs) > 1000
    found = {
        f"{path.relative_to(ROOT)}: {' '.join(run)}"
        for folder in HELD
        for path in (ROOT / folder).rglob("*")
        if path.suffix in READ and path.is_file()
        for run in runs(path.read_text("utf-8", errors="replace"))
        if run in theirs
    }
    assert sorted(found) == []
