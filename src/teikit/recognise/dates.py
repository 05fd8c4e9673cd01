"""Dates in the running text.

    on 22 November 1957; from 3 to 5 May; in March 1957

Not seen: dates in figures alone, where day and month cannot be told apart; "yesterday", "next
Monday"; calendars other than the Gregorian.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["dates"]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    for date in find_dates(t.text, paragraphs[0].start, paragraphs[-1].end):
        yield Span(date.start, date.end, "date", "day-month-year", {"date": date})


dates = Recogniser(
    "dates",
    "dates with a day or a year",
    frozenset({"paragraph"}),
    frozenset({"date"}),
    _find,
)
