"""Tables made with spaces or tabs: lines whose cells stand in columns.

    Lock          1970      1971
    Steinach     2,104     2,377
    Altbruck     1,998     2,240

Not seen: cells that go on in the next line, and columns of words in fewer than four rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["tables"]

_GAP = lazy(r"[ ]*\t\s*|[ \xa0\u2000-\u200a\u3000]{2,}|\s\|\s+")
_WIDE = lazy("[\xa0\u2000-\u200a\u3000]")
_FIGURE = lazy(
    r"[£$(+–-]{0,2}\d[\d., /:%)–-]*(?:per cent|tons?|kg|hrs?|%)?|[-–—.…]+|(?:\. ?)+|n\.?a\.?|nil"
)
_RULE = lazy(r"[|+ ]*(?:[-–—=_]{3,}[-–—=_+| ]*)+")
_WIDEST = 60


class _Row(NamedTuple):
    at: int
    indent: int
    cells: list[tuple[int, int]]
    columns: list[tuple[int, int]]  # where the cells begin and end on the line


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    apart = claimed(spans, "speech", "heading", "stage-paragraph", "narration")
    begin = len(spans.of("docket-line"))
    run: list[_Row] = []
    rules: set[int] = set()
    last = -1
    for index in range(begin, len(paragraphs)):
        row = None if index in apart else _row(t, paragraphs[index], index)
        if row and run and (index != last + 1 or not _near(t, paragraphs, index)):
            yield from _table(t, paragraphs, run, rules)
            run = []
        if row:
            run.append(row)
            last = index
        elif index not in apart and _is_rule(t, paragraphs[index]):
            rules.add(index)
            last = index
        elif run:
            yield from _table(t, paragraphs, run, rules)
            run = []
    yield from _table(t, paragraphs, run, rules)


def _is_rule(t: Transcript, paragraph: Span) -> bool:
    """Tell whether a line is drawn across the columns: "-----+------", "=====   =====", "____"."""
    return (
        paragraph.value["first"] == paragraph.value["last"]
        and _RULE.fullmatch(t.text, paragraph.start, paragraph.end) is not None
    )


def _near(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether at most two blank lines part a paragraph from the one above."""
    above: int = paragraphs[index - 1].value["last"]
    here: int = paragraphs[index].value["first"]
    return t.lines[here].number - t.lines[above].number <= 3


def _row(t: Transcript, paragraph: Span, index: int) -> _Row | None:
    """Return a line as cells, if it has several: of a label and its words there are none."""
    if paragraph.value["first"] != paragraph.value["last"]:
        return None
    text, end = t.text, paragraph.end
    start = paragraph.start
    # A first cell that is wider than any may be is not searched to its end.
    near = text[start : min(end, start + 2 * _WIDEST)]
    if "  " not in near and "\t" not in near and "|" not in near and not _WIDE.search(near):
        return None
    gap = _GAP.search(text, start, start + len(near))
    if not gap:
        return None
    label = label_at(text, start, end)
    if label and gap.start() <= label.end:
        gap = _GAP.search(text, gap.end(), end)
        if not gap:
            return None
    cells = []
    while gap:
        # A stroke between columns belongs to the cell before it: nothing of a text is lost.
        cells.append((start, gap.start() + len(gap.group().rstrip())))
        start = gap.end()
        gap = _GAP.search(text, start, end)
    cells.append((start, end))
    if max(b - a for a, b in cells) > _WIDEST:
        return None
    line = t.lines[paragraph.value["first"]]
    left = line.start - line.indent
    return _Row(index, line.indent, cells, [(a - left, b - left) for a, b in cells])


def _table(
    t: Transcript, paragraphs: list[Span], rows: list[_Row], rules: set[int]
) -> Iterator[Span]:
    rows = _aligned(t, rows)
    if not _is_table(t, rows):
        return
    if head := _heads_of_columns(t, paragraphs, rows[0]):
        rows = [head, *rows]
    inside = {row.at: row.cells for row in rows}
    for at in rules & set(range(rows[0].at - 1, rows[-1].at + 2)):
        # A stroke across the columns is a row of one cell; under them, apart or drawn for a
        # signature, it is none.
        beside = at + 1 if at < rows[0].at else at - 1
        edge = not rows[0].at < at < rows[-1].at
        if edge and (_apart(t, paragraphs, at, beside) or t.text[paragraphs[at].start] == "_"):
            continue
        inside[at] = [(paragraphs[at].start, paragraphs[at].end)]
    first = min(inside)
    for at, cells in sorted(inside.items()):
        paragraph = paragraphs[at]
        value = {"index": at, "cells": cells, "table": first}
        yield Span(paragraph.start, paragraph.end, "table-row", "cells-in-columns", value, "high")


def _apart(t: Transcript, paragraphs: list[Span], one: int, other: int) -> bool:
    """Tell whether a blank line parts two paragraphs that follow one another."""
    first, second = sorted((one, other))
    upper: int = t.lines[paragraphs[first].value["last"]].number
    return bool(t.lines[paragraphs[second].value["first"]].number > upper + 1)


def _heads_of_columns(t: Transcript, paragraphs: list[Span], first: _Row) -> _Row | None:
    """Return the line right above a table that heads all its columns but the first."""
    if not first.at or len(first.cells) < 3:
        return None
    above = paragraphs[first.at - 1]
    row = _row(t, above, first.at - 1)
    near = (
        t.lines[above.value["last"]].number + 1
        == t.lines[paragraphs[first.at].value["first"]].number
    )
    if row is None or not near or len(row.cells) != len(first.cells) - 1:
        return None
    return row if row.indent > first.columns[0][1] else None


def _aligned(t: Transcript, rows: list[_Row]) -> list[_Row]:
    """Keep the longest stretch in which each row shares its columns with the one above."""
    best: list[_Row] = []
    begin = 0
    for n in range(1, len(rows) + 1):
        if n < len(rows) and _share(t, rows[n - 1], rows[n]):
            continue
        if n - begin > len(best):
            best = rows[begin:n]
        begin = n
    return best


def _share(t: Transcript, upper: _Row, lower: _Row) -> bool:
    """Tell whether two rows have the same columns: all cells of the shorter but one fit."""
    few, many = sorted((upper, lower), key=lambda row: len(row.cells))
    if "\t" in t.text[few.cells[0][0] : few.cells[-1][1]]:
        return len(few.cells) == len(many.cells)
    fits = sum(
        any(abs(a - c) <= 3 or abs(b - d) <= 2 for c, d in many.columns) for a, b in few.columns
    )
    return fits >= 2 and fits >= len(few.cells) - 1


def _is_table(t: Transcript, rows: list[_Row]) -> bool:
    """Two rows with figures, or three with three columns: less may be an accident of spaces."""
    if len(rows) < 2:
        return False
    cells = [t.text[a:b] for row in rows for a, b in row.cells[1:]]
    figures = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    wide = sum(len(row.cells) > 2 for row in rows)
    if figures >= 2 and 3 * figures >= len(cells):
        return True
    return len(rows) >= 4 or (wide >= 3 and 2 * wide >= len(rows))


tables = Recogniser(
    "tables",
    "tables made with spaces or tabs",
    frozenset({"paragraph", "heading", "speech", "docket-line"}),
    frozenset({"table-row"}),
    _find,
)
