"""A source in which every line end stands twice, read as it was before.

    Legation in Valdoria

    Aldane, 9 May 1957



    The harvest is late, and the

    Ministry asks for seed.

Programs that do not know each other's line ends, and some clipboards, make two of each. Then a blank
line stands under every line, and three where one was meant.

Not seen: a source without any blank line of its own; its lines are read as paragraphs. Left alone: a page whose
paragraphs stand on a line each, with a blank line between them, however many stand elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from teikit.model.source import Line
from teikit.model.transcript import Origin, Transcript

__all__ = ["undouble"]

_LEAST = 8  # lines
_BLANKS = 3  # blank lines of the source's own
_SHARE = 6  # lines to one that has a blank line of its own above it
_BROKEN = 4  # lines that go on in small letters, where fewer have
_LONG = 100  # characters; a longer line is a paragraph


def undouble(t: Transcript) -> None:
    """Take out every second line end of a doubled source; `Transcript.origin` remembers them."""
    gaps = [below.number - above.number for above, below in pairwise(t.lines)]
    if not _is_doubled(t, gaps):
        return
    lines: list[Line] = []
    numbers = list(range(t.lines[0].number + 1))
    read, stands, ends = [0], [0], [0]
    pieces = [t.text[: t.lines[0].start]]
    offset = t.lines[0].start
    for index, line in enumerate(t.lines):
        if index:
            above = t.lines[index - 1]
            gap = "\n" * (gaps[index - 1] // 2) + _indent(t.text, line.start)
            numbers += range(above.number + 2, line.number + 1, 2)
            pieces.append(gap)
            offset += len(gap)
        read.append(offset)
        stands.append(line.start)
        pieces.append(t.text[line.start : line.end])
        lines.append(Line(len(numbers) - 1, offset, offset + line.end - line.start, line.indent))
        offset = lines[-1].end
        ends.append(line.end)
    numbers.append(t.lines[-1].number + 1)
    pieces.append(t.text[t.lines[-1].end :])
    behind = [0, *(line.end for line in lines)]
    # A form feed stands where the line above it ends, or behind the last as far as it did.
    at = (bisect_right(ends, one) - 1 for one in t.breaks)
    t.breaks = [
        one if not n else behind[n] + (one - ends[n] if n == len(lines) else 0)
        for n, one in zip(at, t.breaks, strict=True)
    ]
    before = t.origin or Origin(t.text, t.lines, [], [], [0], [0])
    t.origin = before.joined(list(range(len(lines) + 1)), numbers, read, stands)
    t.take("".join(pieces), lines)


def _is_doubled(t: Transcript, gaps: list[int]) -> bool:
    """Tell whether all blank lines come by one or three or five, and some are the source's own."""
    if len(gaps) < _LEAST or any(gap % 2 for gap in gaps):
        return False
    own = sum(gap > 2 for gap in gaps)
    if own < _BLANKS or own == len(gaps):
        return False
    broken = sum(t.of(index)[0].islower() for index in range(len(t.lines)))
    long = [line.end - line.start > _LONG for line in t.lines]
    whole = sum(
        gap == 2 and (one or other) for (one, other), gap in zip(pairwise(long), gaps, strict=True)
    )
    if whole and whole >= broken:
        return False
    return own >= len(gaps) // _SHARE or broken >= _BROKEN


def _indent(text: str, start: int) -> str:
    """Return the white space before a line."""
    return text[text.rfind("\n", 0, start) + 1 : start]
