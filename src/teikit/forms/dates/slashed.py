"""Days in figures that strokes part, whose order the text itself tells: "11/7/58", "by 12/30".

An order is told by a day nearby ("Drafted: HWT   11/7/58" under 4 November), or by one date of the text
whose figures allow one order alone ("11/22/63"): a typist keeps to it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal, TypeAlias

from teikit.forms.dates.date import Date, possible
from teikit.forms.lazy import lazy

__all__ = ["Order", "in_order", "order_of", "slashed"]

_SLASHED = lazy(r"(?<![\d/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?:19)?(?P<y>\d\d)(?![\d/]|[.,]\d)")
_TWO = lazy(r"/(?<=\d/)\d{1,2}/")
_SHORT = lazy(
    r"(?<![\d/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?:19)?(?P<y>\d\d))?(?![\d/%]|[.,]\d|-\d|[a-z])"
)
_AT_A_TIME = lazy(
    r"(?:\b(?:on|by|of|from|to|until|till|before|after|since|between|dated|and|or|than)\s+(?:the\s+)?"
    r"(?:evening|morning|afternoon|night)?(?:\s+of\s+)?|[–-]\s?)$",
    2,
)
_SURE = lazy(r"\b(?:on|dated|until|till|since)\s+$", 2)  # "reduced by 1/3"
_SHARE = lazy(r"\s*(?:of\b|an?\b|inch|hour|mile|majority|full|share|cent|ton|per\b|year|d?ecl)", 2)
_SHARES = frozenset(
    ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (1, 8), (1, 10))
)
_NUMBERED = lazy(r"(?:\b(?:nos?|nr|file|ref|doc|document|box|folder|item|page|pp?)\.?|[#№])\s*$", 2)
_LONG_BEFORE = 30
_NEAR = 60
"""A paper is typed, cleared and sent within so many days; months changed about lie farther."""


Order: TypeAlias = Literal["", "day-month", "month-day"]


def order_of(text: str, near: str) -> Order:
    """Return the order in which a text writes day and month between strokes, if it tells one.

    Parameters:
        text: the whole text.
        near: a day near which the text was written, ISO 8601, or nothing.
    """
    told: set[Order] = set()
    own = _day(int(near[:4]), int(near[5:7]), int(near[8:10])) if len(near) == 10 else None
    for found in _SLASHED.finditer(text) if _TWO.search(text) else ():
        a, b = int(found["a"]), int(found["b"])
        if a <= 12 < b <= 31:
            told.add("month-day")
        elif b <= 12 < a <= 31:
            told.add("day-month")
        elif own and a != b and max(a, b) <= 12:
            year = own.year // 100 * 100 + int(found["y"])
            told |= {"month-day"} if _day(year, a, b) == own else set()
            told |= {"day-month"} if _day(year, b, a) == own else set()
    return told.pop() if len(told) == 1 else ""


def in_order(text: str, start: int, end: int, order: Order, near: str) -> Iterator[Date]:
    """Find days between strokes in a text that tells their order, with a year or without.

    Without one, a word of time stands before them: "by 12/30", but "3/4 of the sum".

    Parameters:
        text: any text.
        start, end: the part to search.
        order: of the whole text.
        near: the day of the paper, ISO 8601, or nothing; what was stamped on it later has a later year.
    """
    last, own = start, int(near[:4] or 0)
    for found in _SHORT.finditer(text, start, end):
        a, b = int(found["a"]), int(found["b"])
        month, day = (a, b) if order == "month-day" else (b, a)
        year = 1900 + int(found["y"]) if found["y"] else 0
        year += 100 * (0 < year < own - _LONG_BEFORE)
        ahead = text[max(start, found.start() - 30) : found.start()]
        if not possible(year, month, day) or _NUMBERED.search(ahead):
            continue
        if not year:
            listed = text[last : found.start()].strip(" ,") in ("", "and", "or", "to", "–", "-")
            shared = _SHARE.match(text, found.end()) or (
                (a, b) in _SHARES and not _SURE.search(ahead)
            )
            if shared or not (_AT_A_TIME.search(ahead) or (listed and last > start)):
                continue
        last = found.end()
        when = f"{year:04d}-{month:02d}-{day:02d}"
        yield Date(found.start(), found.end(), when, "", bool(year), "slashed-date")


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
        if max(a, b) > 12 or _NUMBERED.search(text, max(start, found.start() - 12), found.start()):
            continue  # told by the figures alone, or the number of a letter
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
