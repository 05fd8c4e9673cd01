"""Dates in plain English words, as far as they can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

__all__ = ["said_dates", "whole_date"]

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_FORMS = tuple(
    rf"(?i)(?<![\d–-]){form}(?!\d)"
    for form in (
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"\b{_MONTH} {_DAY},? {_YEAR}",
    )
)
_WEEKDAY = r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day,? "
_BRACKETS = str.maketrans("", "", "[]()")


def said_dates(words: str) -> Iterator[date]:
    """Give the days that a text names in full: `17 August 1955`, `August 17, 1955`."""
    for form in _FORMS:
        for found in re.finditer(form, words):
            if (day := _date(found)) is not None:
                yield day


@lru_cache(4096)
def whole_date(words: str) -> date | None:
    """Return the day that a text is, brackets and a day of the week aside; else None."""
    # Most dates name no year: this is quicker than finding out that no form fits.
    if not re.search(r"\d{4}", words):
        return None
    plain = " ".join(words.translate(_BRACKETS).split()).rstrip(".,")
    if "day" in plain.lower():
        plain = re.sub(_WEEKDAY, "", plain, count=1)
    for form in _FORMS:
        if found := re.fullmatch(form, plain):
            return _date(found)
    return None


def _date(found: re.Match[str]) -> date | None:
    try:
        month = _MONTHS.index(found["month"].lower()) + 1
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None
