"""What says nothing about a document changes nothing in its TEI: margins, trailing spaces, line ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from teikit.pipeline import convert
from teikit.shapes import read

SOURCES = sorted((Path(__file__).parents[1] / "tei" / "sources").glob("*.txt"))
_TAG = re.compile(r"<[^>]*>")
_SOURCE = re.compile(r' source="[^"]*"|<idno type="sha256">[^<]*</idno>')


def words_of(source: Path) -> str:
    """Return the characters of a specimen, pages not parted."""
    return read(source.read_bytes(), source.name).text


def margin(text: str) -> str:
    return "".join(f"      {line}" if line.strip() else line for line in text.splitlines(True))


def trailing(text: str) -> str:
    return re.sub(r"(?<=\S)\n", "   \t\n", text)


def carriage_returns(text: str) -> str:
    return text.replace("\n", "\r\n")


def blank_lines(text: str) -> str:
    return text.replace("\n\n", "\n\n\n")


def outline(text: str) -> list[str]:
    """Return the elements of a text's TEI and its words, white space folded; not the lines."""
    tei = convert(text.encode(), "document.txt")[0].decode()
    return [" ".join(part.split()) for part in re.split(f"({_TAG.pattern})", _SOURCE.sub("", tei))]


@pytest.mark.parametrize("change", [margin, trailing, carriage_returns], ids=lambda f: f.__name__)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem[:40])
def test_what_cannot_be_seen_changes_nothing(source: Path, change: Callable[[str], str]) -> None:
    text = words_of(source)
    assert outline(change(text)) == outline(text)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem[:40])
def test_two_blank_lines_part_as_one_does(source: Path) -> None:
    text = re.sub(r"\n{3,}", "\n\n", words_of(source))
    assert outline(blank_lines(text)) == outline(text)
