"""The printed form of a memorandum: labels side by side, and what was typed under each.

To                    From                Dictated     Date
Comrade Ada Moor      Dept. of Lakes      Ray/Po       11. 5. 83
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import whole_date
from teikit.forms.docket_line import LABELS, Part
from teikit.forms.docket_line.parties import named_parties
from teikit.forms.lazy import lazy
from teikit.recognise.head.lines import Lines, Row

__all__ = ["form_row"]

_GAP = lazy(r"[ \xa0]{3,}|\t+")
_KINDS = frozenset(("sender", "addressees", "date", "message-number", "annotation", "copied"))


def form_row(head: Lines, index: int) -> Row | None:
    """Read a line of labels over columns, or the line of values under it."""
    above = head.rows[-1] if head.rows else None
    labels = above.value.get("labels") if above else None
    if isinstance(labels, list) and not head.blank(index):
        return _values(head, index, labels)
    words = head.words(index)
    if len(words) > 120 or ("   " not in words and "\t" not in words):
        return None
    cells = list(_cells(head, index))
    kinds = [LABELS.get(head.t.text[a:b].strip(" :.").lower(), "") for a, b in cells]
    if len(cells) < 2 or not {"sender", "addressees"} <= set(kinds):
        return None
    if len(set(kinds) & _KINDS) < 2 or len(_columns_under(head, index)) < 2:
        return None
    parts = [Part(a, b, "label", "label-of-a-column", colon=b) for a, b in cells]
    columns = [(_column(head, index, a), kind) for (a, _), kind in zip(cells, kinds, strict=True)]
    return head.row("docket", index, parts=parts, labels=columns, cells=cells)


def _cells(head: Lines, index: int) -> Iterator[tuple[int, int]]:
    start, end = head.span(index)
    for gap in _GAP.finditer(head.t.text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _columns_under(head: Lines, index: int) -> list[tuple[int, int]]:
    below = index + 1
    if below >= len(head.paragraphs) or head.blank(below):
        return []
    return list(_cells(head, below))


def _column(head: Lines, index: int, offset: int) -> int:
    return head.indent(index) + offset - head.span(index)[0]


def _values(head: Lines, index: int, labels: list[tuple[int, str]]) -> Row:
    """Read each value by the label that stands nearest over it."""
    cells = list(_cells(head, index))
    parts: list[Part] = []
    for a, b in cells:
        column = _column(head, index, a)
        kind = min(labels, key=lambda one: abs(one[0] - column))[1]
        if kind in ("sender", "addressees", "copied"):
            parts += named_parties(head.t.text, a, b, kind, head.known)
        elif kind == "date" and (date := whole_date(head.t.text[a:b])):
            here = date._replace(start=a + date.start, end=a + date.end)
            parts.append(Part(a, b, "date", "date-after-label", key="date", date=here))
        else:
            parts.append(Part(a, b, "annotation", "under-a-label"))
    return head.row("docket", index, parts=parts, cells=cells)
