"""Dates in words, as HTML's `time` elements."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

from teikit.render.fragments.markup import Element, text, value, words

__all__ = ["datetime", "time", "when"]

_FORM = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:Z|[-+]([0-9]{2}):([0-9]{2}))?)?)?)?)?"
)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DAY = re.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")


def when(element: Element) -> str:
    """Write the date of an element: one day, a span, or the words that stand there."""
    get = element.get
    if (day := get("when")) is not None:
        return time(day)
    start, end = get("from"), get("to")
    if start and end and "T" in start and start.partition("T")[0] == _before_time(end):
        return f"{time(start)}–{text(end.partition('T')[2][:5])}"
    if start is not None or end is not None:
        return _span(start, end, ("until ", "from ", "", " to "))
    first, last = get("notBefore"), get("notAfter")
    if first is not None or last is not None:
        return _span(first, last, ("not after ", "not before ", "between ", " and "))
    return text(words(element))


def _before_time(iso: str) -> str:
    day, mark, _ = iso.partition("T")
    return day if mark else ""


def _span(first: str | None, last: str | None, said: tuple[str, str, str, str]) -> str:
    only_last, only_first, both, between = said
    if first is None:
        return f"{only_last}{time(last or '')}"
    if last is None:
        return f"{only_first}{time(first)}"
    return f"{both}{time(first)}{between}{time(last)}"


@lru_cache(4096)
def time(iso: str) -> str:
    """Write a date of ISO 8601 in words: 1964-08-03T16:30:00 as 3 August 1964, 16:30."""
    if datetime(iso):
        return f'<time datetime="{value(iso)}">{text(_in_words(iso))}</time>'
    return text(_in_words(iso))


@lru_cache(4096)
def datetime(iso: str) -> str:
    """Return a date again, if HTML's @datetime knows its form and the calendar its day."""
    found = _FORM.fullmatch(iso)
    if found is None or found[1] == "0000":
        return ""
    year, month, day, hour, minute, second, ahead, part = (int(n or 0) for n in found.groups())
    if found[2] and not 1 <= month <= 12:
        return ""
    if found[3] and not 1 <= day <= calendar.monthrange(year, month)[1]:
        return ""
    known = hour < 24 and minute < 60 and second < 60 and ahead < 24 and part < 60
    return iso if known else ""


def _in_words(iso: str) -> str:
    date, _, clock = iso.partition("T")
    said = date
    found = _DAY.fullmatch(date)
    if found and 1 <= int(found[2]) <= 12:
        month = _MONTHS[int(found[2]) - 1]
        day = f"{int(found[3])}\xa0" if found[3] else ""
        said = f"{day}{month} {found[1]}"
    if not clock:
        return said
    zone = clock[8:]
    if zone:
        zone = " UTC" if zone == "Z" else f" UTC{zone.replace('-', '−')}"
    return f"{said}, {clock[:5]}{zone}"
