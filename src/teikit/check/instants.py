"""Dates as `att.datable.w3c` writes them, compared as stretches of time and not as strings.

A date without a day is the whole month or year. Two dates are compared by Coordinated Universal Time
if both have a zone, else by the clocks where they were written.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from teikit.check.document import DATING
from teikit.names import tei

__all__ = ["NOT_DATED", "Stretch", "is_after", "is_apart", "stretch", "stretch_of"]

_FORM = (
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?)?)?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?"
)
NOT_DATED = frozenset(map(tei, ("app", "biblScope", "citedRange", "locus", "span")))
"""Elements whose `from` and `to` are no dates."""


class Stretch(NamedTuple):
    """A stretch of time.

    Attributes:
        first: its first second, by the clock where it was written.
        last: its last second.
        zone: what that clock is ahead of Coordinated Universal Time; None if nothing says.
    """

    first: datetime
    last: datetime
    zone: timedelta | None


@lru_cache(4096)
def stretch(value: str) -> Stretch | None:
    """Return what a date stands for; None if it is of another form, or no calendar has it."""
    found = re.fullmatch(_FORM, value)
    if found is None:
        return None
    part = {
        name: int(words) for name, words in found.groupdict().items() if words and name != "zone"
    }
    year, month = part["year"], part.get("month", 0)
    try:
        day = part.get("day") or (monthrange(year, month)[1] if month else 31)
        begin = datetime(year, month or 1, part.get("day", 1))
        end = datetime(year, month or 12, day, 23, 59, 59)
        if "hour" in part:
            # 24:00:00 is the end of a day (XML Schema Part 2, 3.2.7).
            whole = (part["hour"], part["minute"], part.get("second", 0)) == (24, 0, 0)
            time = timedelta(days=1) if whole else _clock(part)
            begin, end = begin + time, begin + time
        return Stretch(begin, end, _zone(found["zone"]))
    except (ValueError, OverflowError):
        return None


def _clock(part: dict[str, int]) -> timedelta:
    # A datetime refuses hours and minutes that no clock shows.
    at = datetime(2000, 1, 1, part["hour"], part["minute"], part.get("second", 0))
    return at - datetime(2000, 1, 1)


def _zone(words: str | None) -> timedelta | None:
    if not words or words == "Z":
        return timedelta() if words else None
    ahead = timedelta(hours=int(words[1:3]), minutes=int(words[4:]))
    if ahead > timedelta(hours=14):
        raise ValueError(words)
    return -ahead if words[0] == "-" else ahead


def is_after(one: Stretch, other: Stretch, slack: timedelta = timedelta()) -> bool:
    """Say whether one stretch begins when another, and the slack, have ended."""
    first, last = one.first, other.last
    if one.zone is not None and other.zone is not None:
        first, last = first - one.zone, last - other.zone
    return first - last > slack


def is_apart(one: Stretch, other: Stretch) -> bool:
    """Say whether two stretches have no day in common."""
    day = timedelta(hours=12) if (one.zone is None) != (other.zone is None) else timedelta()
    return is_after(one, other, day) or is_after(other, one, day)


def stretch_of(elements: Iterable[etree._Element]) -> tuple[etree._Element, Stretch] | None:
    """Return the first of some elements that has a date, and this from its beginning to its end."""
    for element in elements:
        ends = [
            found
            for name in ("when", "from", "notBefore", "to", "notAfter")
            if name in DATING and (found := stretch(element.get(name, "")))
        ]
        if ends:
            last = max(ends, key=lambda one: one.last)
            return element, Stretch(min(one.first for one in ends), last.last, ends[0].zone)
    return None
