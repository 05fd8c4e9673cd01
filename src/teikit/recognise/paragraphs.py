"""Paragraphs: a line each, or the lines that a typist's margin broke, joined.

A paragraph that was broken at a fixed
column continues on the next line.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.source import Line
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["paragraphs"]

# A line this long, as a part of the margin, is full: typists and telegraphs end lines raggedly.
_FULL = 0.72
_STARTS = lazy(
    r"\(?(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-z])[.)]\s|[-–—•*·]\s|\[\d+\]|[A-Z][\w’' ]{0,40}:\s|\f"
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    running = {span.value["line"] for span in spans.of("running-head")}
    lines = [i for i in range(t.first, t.last) if i not in running]
    width = _margin(t, lines)
    begin = 0
    while begin < len(lines):
        end = begin
        if width:
            while end + 1 < len(lines) and _joined(t, lines[end], lines[end + 1], width):
                end += 1
        first, last = t.lines[lines[begin]], t.lines[lines[end]]
        for upper, lower in zip(lines[begin:end], lines[begin + 1 : end + 1], strict=True):
            if _hyphenated(t, upper, lower):
                hyphen = t.lines[upper].end
                yield Span(hyphen, hyphen, "hyphen", "hyphen-at-line-end")
        yield Span(
            first.start,
            last.end,
            "paragraph",
            "wrapped-lines" if end > begin else "line",
            {"first": lines[begin], "last": lines[end]},
        )
        begin = end + 1


def _margin(t: Transcript, lines: list[int]) -> int:
    """Return the column at which the text was wrapped, or 0 if lines are paragraphs."""
    lengths = sorted(t.lines[i].end - t.lines[i].start + t.lines[i].indent for i in lines)
    if len(lengths) < 6 or lengths[-1] > 110:
        return 0
    width = lengths[-1]
    runs = sum(
        t.lines[b].number == t.lines[a].number + 1 and _length(t.lines[a]) >= width * _FULL
        for a, b in itertools.pairwise(lines)
    )
    full = sum(length >= width * _FULL for length in lengths)
    return width if width >= 45 and full * 3 >= len(lengths) and runs * 2 >= full else 0


def _length(line: Line) -> int:
    return line.end - line.start + line.indent


def _joined(t: Transcript, upper: int, lower: int, width: int) -> bool:
    above, below = t.lines[upper], t.lines[lower]
    text = t.text
    if bisect_left(t.breaks, above.end) < bisect_right(t.breaks, below.start):
        # A page break in the middle of a sentence.
        return text[above.end - 1] not in '.!?:;”")]' and text[below.start].islower()
    if below.number != above.number + 1 or _STARTS.match(text, below.start, below.end):
        return False
    if text[below.start].islower() and text[above.end - 1] not in ".!?:;":
        return True
    hanging = _STARTS.match(text, above.start, above.end)
    if below.indent > above.indent + 2 and not hanging:
        return False
    return _length(above) >= width * _FULL


def _hyphenated(t: Transcript, upper: int, lower: int) -> bool:
    """A hyphen at a hard line end: whether it belongs to the word is not guessed."""
    end = t.lines[upper].end
    return (
        t.text[end - 1] in "-‐"
        and t.text[end - 2 : end - 1].isalpha()
        and t.text[t.lines[lower].start].isalpha()
    )


paragraphs = Recogniser(
    "paragraphs",
    "paragraphs: one a line, or lines broken at a margin, joined",
    frozenset({"running-head"}),
    frozenset({"paragraph", "hyphen"}),
    _find,
)
