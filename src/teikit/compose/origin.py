"""From what was read back to what the source has: its lines, its characters."""

from __future__ import annotations

from dataclasses import replace

from teikit.model.block import Block, Edition, Inline
from teikit.model.fact import Doubt, Fact
from teikit.model.source import SPACE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Aside, Origin, Transcript

__all__ = ["as_in_source"]


def as_in_source(edition: Edition, spans: Spans) -> Edition:
    """Return an edition that tells of the lines and characters of its source.

    Its transcript has them again; so have its blocks, and the spans they were made of.
    """
    t = edition.transcript
    if t.origin is None:
        return edition
    origin, t.origin = t.origin, None
    place = _Place(origin, t)
    for blocks in (edition.front, edition.body, edition.back):
        place.move(blocks)
    roles = edition.roles.items()
    before = spans.move(place.span)
    _give_back(t, origin)
    return replace(
        edition,
        facts=[_fact(fact, origin) for fact in edition.facts],
        doubts=[_doubt(doubt, origin) for doubt in edition.doubts],
        considered=[_fact(fact, origin) for fact in edition.considered],
        roles={index: before.get(id(span)) or place.span(span) for index, span in roles},
    )


_BLANK = frozenset(" \t")


class _Place:
    """Where in the source something stands.

    Parameters:
        origin: of what was read.
        t: the transcript, its lines as they were read.
    """

    def __init__(self, origin: Origin, t: Transcript) -> None:
        self.at, self.source, self.read = origin.at, origin.text, t.text
        # What nobody sees at the beginning or the end of a line belongs to the line.
        # So does a line of nothing else; what stands inside the line ends before that.
        self.firsts: dict[int, int] = {}
        self.lasts: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        for line, first, below in zip(t.lines, origin.begins, origin.begins[1:], strict=False):
            self.firsts[line.start] = origin.lines[first].start
            self.lasts[line.end] = origin.lines[below - 1].end
            at = self.at(line.end - 1)
            own = (one.end for one in origin.lines[first:below] if one.start <= at < one.end)
            self.ends[line.end] = next(own, self.lasts[line.end])

    def start(self, offset: int) -> int:
        """Return where something begins: what nobody sees behind a space belongs to what follows."""
        if offset in self.firsts:
            return self.firsts[offset]
        here = self.at(offset)
        before = offset
        while before and self.read[before - 1] in _BLANK:
            before -= 1
        if before in (0, offset):
            return here
        unseen = self.source[self.at(before) : here].lstrip(SPACE)
        return here - len(unseen)

    def end(self, offset: int) -> int:
        """Return where a block ends."""
        return self.lasts[offset] if offset in self.lasts else self._behind(offset)

    def _behind(self, offset: int) -> int:
        spaced = offset and self.read[offset - 1] in _BLANK
        return self.start(offset) if spaced else self.at(offset)

    def move(self, blocks: list[Block]) -> None:
        """Move blocks to where they stand."""
        for block in blocks:
            empty = block.own == block.start
            block.start = self.start(block.start)
            block.own = block.start if empty else self.end(block.own)
            block.end = self.end(block.end)
            block.inline = [self.inline(one) for one in block.inline]
            self.move(block.parts)

    def inline(self, one: Inline) -> Inline:
        """Return something inside a block where it stands; the end of a line has no length."""
        end = self.ends[one.end] if one.end in self.ends else self._behind(one.end)
        return one._replace(start=self.start(one.start) if one.end > one.start else end, end=end)

    def span(self, span: Span) -> Span:
        """Return a span where it stands."""
        return span._replace(start=self.start(span.start), end=self.end(span.end))


def _give_back(t: Transcript, origin: Origin) -> None:
    begins, numbers = origin.begins, origin.numbers
    t.take(origin.text, origin.lines)
    t.first, t.last = begins[t.first], begins[t.last]
    t.facts = [_fact(fact, origin) for fact in t.facts]
    t.doubts = [_doubt(doubt, origin) for doubt in t.doubts]
    t.asides = [
        Aside(line, aside.rule, aside.used)
        for aside in t.asides
        for line in range(begins[aside.line], begins[aside.line + 1])
    ]
    t.empty_labels = [(label, numbers[line]) for label, line in t.empty_labels]
    t.bare_values = [(value, numbers[line]) for value, line in t.bare_values]


def _fact(fact: Fact, origin: Origin) -> Fact:
    return fact._replace(lines=_lines(fact.lines, origin))


_OF_SOURCE = frozenset(("control-character", "not-nfc"))
"""Doubts about lines as they were before anything was read."""


def _doubt(doubt: Doubt, origin: Origin) -> Doubt:
    if doubt.kind in _OF_SOURCE:
        return doubt
    return doubt._replace(lines=_lines(doubt.lines, origin))


def _lines(lines: tuple[int, int] | None, origin: Origin) -> tuple[int, int] | None:
    if lines is None:
        return None
    return origin.numbers[lines[0]], origin.numbers[lines[1]]
