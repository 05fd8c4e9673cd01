"""A transcript: the text of a source, and which of its lines are the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import Doubt, Fact
from teikit.model.source import Line, Source

__all__ = ["Aside", "Origin", "Transcript", "small_letters"]

_start = attrgetter("start")


def small_letters(text: str) -> str:
    """Return a text in small letters, each at the offset of its own."""
    low = text.lower()
    # A few letters grow when they become small: then offsets would not hold.
    return low if len(low) == len(text) else "".join(map(_small, text))


def _small(c: str) -> str:
    low = c.lower()
    return low if len(low) == 1 else c


class Aside(NamedTuple):
    """A line of the source that is not part of the document's text.

    Attributes:
        line: index into `Transcript.lines`.
        rule: the rule that set it aside.
        used: it was used for the header; else it is furniture of the page.
    """

    line: int
    rule: str
    used: bool


class Origin(NamedTuple):
    """Where what is read stands in the source, if it is not read as it is written.

    Lines that were folded are read whole, letters with their accents as one character, and what
    nobody sees (zero-width spaces, soft hyphens) not at all. Between two of the offsets in `read`
    the characters are those of the source, one for one.

    Attributes:
        text: the source's text with plain spaces.
        lines: the source's lines in it.
        begins: of each line that is read, the index of its first; at the end, how many there are.
        numbers: of each number of a line that is read, or a blank one, that in the source; at the
            end, the number behind the last.
        read: offsets in what is read, rising, the first 0.
        stands: of each of them, the offset in the source.
    """

    text: str
    lines: list[Line]
    begins: list[int]
    numbers: list[int]
    read: list[int]
    stands: list[int]

    def at(self, offset: int) -> int:
        """Return the offset in the source of an offset in what is read."""
        last = bisect_right(self.read, offset) - 1
        return self.stands[last] + offset - self.read[last]

    def joined(
        self, begins: list[int], numbers: list[int], read: list[int], stands: list[int]
    ) -> Origin:
        """Return the origin of what was made of what is read: its lines joined, likewise described."""
        places = {r: self.at(s) for r, s in zip(read, stands, strict=True)}
        for r, s in zip(self.read, self.stands, strict=True):
            last = bisect_right(stands, r) - 1
            offset = read[last] + r - stands[last]
            if last + 1 == len(read) or offset < read[last + 1]:  # else it went with the joint
                places.setdefault(offset, s)
        offsets = sorted(places)
        return self._replace(
            begins=[self.begins[n] for n in begins] if self.begins else begins,
            numbers=[self.numbers[n] for n in numbers] if self.numbers else numbers,
            read=offsets,
            stands=[places[one] for one in offsets],
        )


@dataclass
class Transcript:
    """What an input shape makes of a source.

    Attributes:
        source: where it was read.
        text: all characters of the source, line ends as LF, spaces of fixed width and those at
            which no line breaks as plain ones, characters that XML cannot hold as pictures.
        lines: the lines that are not blank.
        breaks: offsets of form feeds.
        collection: what is known of the collection that the source belongs to.
        shape: name of the shape that read it.
        first: index of the first line of the document's text.
        last: index behind its last line.
        facts: what the page around the text says.
        asides: every line outside the text.
        doubts: what the shape was not sure of.
        empty_labels: labels of the page without a value, with their line (from 0).
        bare_values: values of the page without a label, with their line (from 0).
        declined: the shapes that declined, with their reasons.
        tried: what a shape that declined found out and the next one need not find again.
        written: the source's text with its spaces as they are; at the same offsets if there is
            no `origin`.
        origin: where what is read stands in the source, until the edition is composed.
    """

    source: Source
    text: str
    lines: list[Line]
    breaks: list[int] = field(default_factory=list)
    collection: Collection = STANDARD
    shape: str = ""
    first: int = 0
    last: int = 0
    facts: list[Fact] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    empty_labels: list[tuple[str, int]] = field(default_factory=list)
    bare_values: list[tuple[str, int]] = field(default_factory=list)
    declined: list[tuple[str, str]] = field(default_factory=list)
    tried: dict[str, object] = field(default_factory=dict)
    written: str = ""
    origin: Origin | None = None

    def __post_init__(self) -> None:
        self.written = self.written or self.text
        self._words: list[str] | None = None

    def take(self, text: str, lines: list[Line]) -> None:
        """Read another text, and its lines."""
        self.text, self.lines, self._words = text, lines, None
        self.__dict__.pop("low", None)

    def of(self, index: int) -> str:
        """Return the characters of a line, without the white space around them."""
        if self._words is None:
            # Shapes and recognisers ask for the lines at both ends of a page again and again.
            self._words = [self.text[line.start : line.end] for line in self.lines]
        return self._words[index]

    def as_written(self, index: int) -> str:
        """Return the characters of a line with the spaces that the source has."""
        line = self.lines[index]
        return self.written[line.start : line.end]

    @cached_property
    def low(self) -> str:
        """The text in small letters, each at the offset of its own."""
        return small_letters(self.text)

    def index_at(self, offset: int) -> int:
        """Return the index of the line that holds an offset, or of the last one before it."""
        return max(bisect_right(self.lines, offset, key=_start) - 1, 0)

    def position_at(self, offset: int) -> tuple[int, int]:
        """Return the positions between lines (RFC 5147) around the line of an offset."""
        number = self.lines[self.index_at(offset)].number
        return number, number + 1

    def position(self, first: int, last: int | None = None) -> tuple[int, int]:
        """Return the positions between lines (RFC 5147) around one line or several."""
        end = first if last is None else last
        return self.lines[first].number, self.lines[end].number + 1
