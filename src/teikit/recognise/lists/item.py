"""What the rules for lists look at: a label with what is found out about it, and the page."""

from __future__ import annotations

from typing import NamedTuple

from teikit.forms.labels import Label
from teikit.model.span import Span
from teikit.model.transcript import Transcript

__all__ = ["Item", "Page"]


class Item:
    """One label, and what is found out about it."""

    __slots__ = (
        "children", "cyrillic", "gap", "hang", "indent", "index", "label", "level", "number", "parent", "path",
        "style", "text",
    )  # fmt: skip

    def __init__(self, label: Label, index: int, indent: int, text: int, hang: int) -> None:
        self.label, self.index = label, index
        # Columns: of the label, of the words behind it, of the second line (or -1).
        self.indent, self.text, self.hang = indent, text, hang
        self.style, self.number = "", 0
        self.path: tuple[int, ...] = ()
        self.parent: Item | None = None
        self.children = self.level = 0
        self.gap = self.cyrillic = False

    @property
    def bullet(self) -> bool:
        """Whether the label is a bullet, and no number."""
        return self.style[:1] == "•"


class Page(NamedTuple):
    """What the rules look at: the text, its paragraphs, and which of them are others'."""

    t: Transcript
    paragraphs: list[Span]
    stops: frozenset[int]  # no item and no part of one
    ends: frozenset[int]  # of these, the ones that end every list
    headings: frozenset[int]
    through: frozenset[int]
    spoken: frozenset[int]
    sections: frozenset[int]  # the headings of parts
    enclosed: list[int]  # where enclosed documents begin
    hangs: dict[tuple[str, int], int]  # column of items' further lines, by style and level

    def indent(self, index: int) -> int:
        """Return the column at which a paragraph begins."""
        first: int = self.paragraphs[index].value["first"]
        return self.t.lines[first].indent

    def wrap(self, index: int) -> int:
        """Return the column of a paragraph's second line, or -1."""
        value = self.paragraphs[index].value
        if value["last"] == value["first"]:
            return -1
        second: int = value["first"] + 1
        return self.t.lines[second].indent

    def words(self, index: int) -> str:
        """Return the characters of a paragraph."""
        return self.t.text[self.paragraphs[index].start : self.paragraphs[index].end]
