"""Days that points part, in a text that writes full dates so: "24. 9.", "18.5.", "2. to 6. 9. 1983"."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates.date import Date, possible
from teikit.forms.lazy import lazy

__all__ = ["dotted", "writes_dotted"]

_FULL = lazy(r"(?<![\d.])\d{1,2}\. ?\d{1,2}\. ?(?:1[89]|20)\d\d(?!\d)")
_DAY = lazy(
    r"(?<![\d./:§-])(?:(?P<from>\d{1,2})\.(?: ?(?P<month>\d{1,2})\.)?"
    r"(?:\s?(?:--?|[–—])\s?|\s(?:to|until|till|bis|and)\s))?"
    r"(?P<d>\d{1,2})\.[ \xa0]?(?P<m>\d{1,2})\.(?:[ \xa0]?(?P<y>(?:1[89]|20)\d\d|[2-9]\d)(?![\d/-]|[.:]\d))?"
    r"(?!\s?\d)(?![\d%])"
)
_NO_DAY = lazy(
    r"(?:(?:section|sections|point|points|paragraph|para|item|chapter|article|art|no|nos|fig|table|annex|"
    r"page|p|pp|part|§|see)\.?|[,;] \d+\.)\s?$",
    2,
)
_YEAR_BEHIND = lazy(r"\. ?(?:18|19|20)")


def writes_dotted(text: str) -> bool:
    """Tell whether a text writes dates with points: "26. 4. 1983"."""
    return bool(_YEAR_BEHIND.search(text)) and bool(_FULL.search(text))


def dotted(text: str, start: int, end: int) -> Iterator[Date]:
    """Find days without a full year, and from one to another, in a text that writes them so.

    Parameters:
        text: any text for which `writes_dotted` holds.
        start, end: the part to search.
    """
    for found in _DAY.finditer(text, start, end):
        printed, first = found["y"] or "", found["from"]
        if len(printed) == 4 and not first:
            continue  # known by its form alone
        if found.start() == start and not printed and not _alone(text, found.end(), end):
            continue  # the number of a point
        if _NO_DAY.search(text[max(start, found.start() - 14) : found.start()]):
            continue
        day, month = int(found["d"]), int(found["m"])
        year = int(printed) + (1900 if len(printed) == 2 else 0) if printed else 0
        if not possible(year, month, day):
            continue
        stop = found.end()
        if (
            not printed
            and text[stop : stop + 1].isspace()
            and text[stop:end].lstrip()[:1].isupper()
        ):
            stop -= 1  # the point ends a sentence too
        when = f"{year:04d}-{month:02d}-{day:02d}"
        if not first:
            yield Date(found.start(), stop, when, "", bool(year), "numeric-date")
            continue
        begin, since = int(first), int(found["month"] or month)
        if possible(year, since, begin) and (since, begin) < (month, day):
            when, to = f"{year:04d}-{since:02d}-{begin:02d}", when
            yield Date(found.start(), stop, when, to, bool(year), "numeric-date")


def _alone(text: str, at: int, end: int) -> bool:
    """Tell whether nothing stands behind a date in its paragraph."""
    return not text[at:end].strip(" .)]")
