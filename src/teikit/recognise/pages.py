"""Page breaks inside the text: form feeds, and the running heads that follow them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from operator import attrgetter

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["pages"]

_end = attrgetter("end")

_FIGURES = lazy(r"\d+")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    del spans
    if not t.breaks:
        return
    under: dict[int, int] = {}
    for offset in t.breaks:
        following = bisect_right(t.lines, offset, key=_end)
        if not t.first < following < t.last:
            continue
        yield Span(offset, offset, "page-break", "form-feed", {"before": following})
        under[following] = offset  # of several breaks before one line, the last
    heads = [(offset, line) for line, offset in under.items()]
    # A running head recurs from page to page, but for its figures.
    alike = Counter(_FIGURES.sub("0", t.of(line)) for _, line in heads)
    found = [
        (offset, line)
        for offset, line in heads
        if len(words := t.of(line)) < 80
        and (alike[_FIGURES.sub("0", words)] > 1 or _is_folio(words))
    ]
    # A line that stands under every break and makes up much of the text is text.
    if len(found) * 4 > t.last - t.first:
        return
    last = t.last - 1
    while found and found[-1][1] == last:
        last -= 1
        found.pop()
    for offset, line in found:
        printed = t.lines[line]
        yield Span(
            printed.start,
            printed.end,
            "running-head",
            "after-page-break",
            {"line": line, "break": offset},
        )


def _is_folio(words: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:[-–— ]*)(?:page|p\.)?\s*\d{1,4}(?:\s*of\s*\d+)?[-–— .]*", words, re.IGNORECASE
        )
    )


pages = Recogniser(
    "pages",
    "page breaks (form feeds) and the running heads under them",
    frozenset(),
    frozenset({"page-break", "running-head"}),
    _find,
)
