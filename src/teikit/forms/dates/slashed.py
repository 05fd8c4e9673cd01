"""Days of two figures each, of which a day nearby tells the month: "Drafted: HWT   11/7/58"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from teikit.forms.dates.date import Date
from teikit.forms.lazy import lazy

__all__ = ["slashed"]

_SLASHED = lazy(r"(?<![\d/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?:19)?(?P<y>\d\d)(?![\d/]|[.,]\d)")
_NEAR = 60
"""A paper is typed, cleared and sent within so many days; months changed about lie farther."""


def slashed(text: str, start: int, end: int, near: str) -> Iterator[Date]:
    """Find days like 11/7/58 that one order of month and day puts near a day, and the other not.

    Parameters:
        text: any text.
        start, end: where to look.
        near: the day, ISO 8601, or nothing.
    """
    if len(near) < 10 or text.find("/", start, end) < 0:
        return
    own = _day(int(near[:4]), int(near[5:7]), int(near[8:10]))
    for found in _SLASHED.finditer(text, start, end) if own else ():
        a, b, year = int(found["a"]), int(found["b"]), int(near[:2]) * 100 + int(found["y"])
        if max(a, b) > 12:
            continue  # told by the figures alone
        days = {day for day in (_day(year, a, b), _day(year, b, a)) if day}
        close = [day for day in days if own and -3 <= (day - own).days <= _NEAR]
        if len(close) == 1:
            when = close[0].isoformat()
            yield Date(found.start(), found.end(), when, "", True, "slashed-date")


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
