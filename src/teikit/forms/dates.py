"""Dates as documents in English write them, read to ISO 8601 at the precision stated.

The search is anchored on the names of months (a scan for "day month year" costs five times as
much). Values follow TEI's `teidata.temporal.w3c` (Guidelines, chapter 13.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.lazy import lazy

__all__ = ["Date", "clock_times", "find_dates", "full_date", "is_leap", "whole_date"]

_NAMES = (
    "January February March April May June July August September October November December"
).split()
_MONTHS: dict[str, int] = {}
for _n, _name in enumerate(_NAMES, 1):
    _MONTHS[_name] = _MONTHS[_name[:3]] = _MONTHS[_name.upper()] = _MONTHS[_name[:3].upper()] = _n
_MONTHS["Sept"] = _MONTHS["SEPT"] = 9

# No look-behind at its start: an expression that begins with letters is found much faster.
# A month, or the first mark in a numeric date. Every branch begins with a plain character, so that
# `re` leaps to the next one; with a group or a look-behind in front it would try every character.
_ANCHOR = lazy(
    "|".join(
        rf"{month}(?![A-Za-z])"
        for month in (
            r"Jan(?:uary|\.)?",
            r"Feb(?:ruary|\.)?",
            r"Mar(?:ch|\.)?",
            r"Apr(?:il|\.)?",
            "May",
            r"Jun(?:e|\.)?",
            r"Jul(?:y|\.)?",
            r"Aug(?:ust|\.)?",
            r"Sep(?:tember|t\.?|\.)?",
            r"Oct(?:ober|\.)?",
            r"Nov(?:ember|\.)?",
            r"Dec(?:ember|\.)?",
            "JAN(?:UARY)?",
            "FEB(?:RUARY)?",
            "MAR(?:CH)?",
            "APR(?:IL)?",
            "MAY",
            "JUNE?",
            "JULY?",
            "AUG(?:UST)?",
            "SEP(?:T(?:EMBER)?)?",
            "OCT(?:OBER)?",
            "NOV(?:EMBER)?",
            "DEC(?:EMBER)?",
        )
    )
    + r"|\.[\dIVX]|/[\dIVX]|-[\dIVX]"
)
_ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY_BEFORE = lazy(
    rf"(?<![\d/.:-])\[?(?P<first>\d{{1,2}}){_ORDINAL}\]?"
    rf"(?:\s*[-–—]\s*(?P<second>\d{{1,2}}){_ORDINAL})?(?:\s+of)?\s+(?P<open>\[?)$"
)
_DAY_AFTER = lazy(
    rf"\]?\s+\[?(?P<first>\d{{1,2}}){_ORDINAL}\]?(?:\s*[-–—]\s*(?P<second>\d{{1,2}}){_ORDINAL})?"
    r"(?![\d:%])(?!\s*(?:percent|per cent|million|thousand|o'clock))"
)
_YEAR_AFTER = lazy(r"\]?(?:,|\s+of)?\s+\[?(?P<year>(?:1[5-9]|20)\d\d)\]?(?![\d-])")
_YEAR_BEFORE = lazy(r"(?<![\d-])(?P<year>(?:1[5-9]|20)\d\d),?\s+$")
_GROUP_BEFORE = lazy(r"(?<![\d])(?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})Z\s+$")
_GROUP_AFTER = lazy(r"\s+(?P<year>\d{2})(?!\d)")
_TIME_AFTER = lazy(
    r"\]?(?:,|\s+at)?\s+(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))"
    r"(?!\d)(?:\s*(?P<half>[ap])\.?m\.?(?![A-Za-z]))?"
)
_PADDING = " \t\n\xa0[,"
_ENDS = (*"0123456789]Z", "st", "nd", "rd", "th", "of")
# First and last character of a date that neither begins nor ends with a figure: "May 3, [1961]",
# "[May 1961]", "(May 3, 1961)", "May 3, 4:30 pm".
_EDGES = frozenset(a + b for a in "JFMASOND[(" for b in "])m")
_CLOCK = lazy(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?!\.?\d)(?:\s*(?P<half>[ap])\.?m\.?)?"
    r"|\s*(?P<half2>[ap])\.?m\.?(?![A-Za-z]))"
)
_TIME_BEFORE = lazy(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?(?:\s*(?P<half>[ap])\.?m\.?|\s*hours)?"
    r"(?:,|\s+on)\s+$|(?<![\d:.])(?P<hour2>\d{1,2}):(?P<minute2>\d{2})"
    r"(?:\s*(?P<half2>[ap])\.?m\.?)?,?\s+$"
)
_FIGURES = lazy(r"\d[-./][\dIVX]")
_NUMERIC = lazy(
    r"(?<![\d/.-])(?:(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<d2>\d{1,2})[.](?P<m2>\d{1,2})[.](?P<y2>(?:1[89]|20)\d\d)"
    r"|(?P<d4>\d{1,2})[./](?P<roman>VI{1,3}|IV|V|IX|XI{0,2}|I{1,3})(?![A-Za-z])(?:[./](?P<y4>(?:1[89])?\d\d))?"
    r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y3>(?:1[89]|20)\d\d))(?![\d/-])"
)


class Date(NamedTuple):
    """One date as it stands in a text.

    Attributes:
        start, end: offsets of its first character and behind its last.
        when: ISO 8601 at the precision stated, the year `0000` where none is printed.
        to: end of a range of days, or nothing.
        year: the year is printed.
    """

    start: int
    end: int
    when: str
    to: str
    year: bool

    def in_year(self, year: int) -> Date:
        """Return the same date with a year from elsewhere."""
        stamp = f"{year:04}"
        return self._replace(
            when=stamp + self.when[4:], to=stamp + self.to[4:] if self.to else "", year=True
        )

    @property
    def day(self) -> str:
        """The date without its time."""
        return self.when[:10]


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """Find dates with a day or a year; names of months alone are left alone.

    Parameters:
        text: any text; offsets count in it.
        start, end: the part to search.
    """
    stop = len(text) if end is None else end
    behind = read = start
    for match in _ANCHOR.finditer(text, start, stop):
        at = match.start()
        if text[at] in "./-":
            if numeric := _number_around(text, max(behind, read), at, stop):
                read = numeric.end()
                if date := _from_numbers(numeric):
                    yield date
                    behind = date.end
        elif not (at and text[at - 1].isalpha()) and (date := _around(text, match, behind, stop)):
            yield date
            behind = date.end


def _number_around(text: str, floor: int, at: int, stop: int) -> re.Match[str] | None:
    """Read the numeric date whose first two numbers the mark at `at` parts."""
    for begin in range(max(floor, at - 4), at):
        if match := _NUMERIC.match(text, begin, stop):
            return match
    return None


def clock_times(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Find times of day: offsets and `HH:MM:SS`.

    A half of the day that is printed once, behind a range, holds for both its ends.
    """
    found = list(_CLOCK.finditer(text, start, end))
    for n, match in enumerate(found):
        half = _half(match) or (_half(found[n + 1]) if n + 1 < len(found) else None)
        if clock := _clock(match["hour"], match["minute"], half):
            yield match.start(), match.end(), clock


def _half(match: re.Match[str]) -> str | None:
    return match["half"] or match["half2"]


def full_date(text: str) -> Date | None:
    """Read a text that is one date with its year and nothing else."""
    date = whole_date(text)
    return date if date and date.year else None


def whole_date(text: str) -> Date | None:
    """Read a text that is one date and nothing else (but for a full stop)."""
    bare = text.strip().rstrip(".").strip()
    if len(bare) > 60 or not (
        bare[-1:].isdigit() or bare[:1].isdigit() or bare[:1] + bare[-1:] in _EDGES
    ):
        return None
    if bare.isdigit() and len(bare) == 4 and "1500" <= bare < "2100":
        return Date(0, 4, bare, "", True)
    found = next(find_dates(bare), None)
    if found and not bare[: found.start].strip("[( ") and not bare[found.end :].strip("]) "):
        return found
    return None


def _from_numbers(match: re.Match[str]) -> Date | None:
    part = match.groupdict()
    if part["y"]:
        year, month, day = int(part["y"]), int(part["m"]), int(part["d"])
    elif part["y2"]:
        year, month, day = int(part["y2"]), int(part["m2"]), int(part["d2"])
    elif part["d4"]:
        return _roman(match)
    else:
        first, second, year = int(part["a"]), int(part["b"]), int(part["y3"])
        if (first > 12) == (second > 12):
            return None  # 3/4/1961 may be either: not read
        day, month = (first, second) if first > 12 else (second, first)
    if not _possible(year, month, day):
        return None
    return Date(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}", "", True)


def _roman(match: re.Match[str]) -> Date | None:
    """Read a day with a Roman-numeral month: `6.V.61`, `2/IX`."""
    month = _ROMAN.index(match["roman"]) + 1 if match["roman"] in _ROMAN else 0
    printed = match["y4"] or ""
    year = int(printed) + (1900 if len(printed) == 2 else 0) if printed else 0
    if not _possible(year, month, int(match["d4"])):
        return None
    when = f"{year:04}-{month:02}-{int(match['d4']):02}"
    return Date(match.start(), match.end(), when, "", bool(printed))


def is_leap(year: int) -> bool:
    """Tell whether a year of the Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _possible(year: int, month: int, day: int) -> bool:
    if month == 2:
        return 1 <= day <= (29 if not year or is_leap(year) else 28)
    return 1 <= month <= 12 and 1 <= day <= (30 if month in (4, 6, 9, 11) else 31)


def _around(text: str, month: re.Match[str], floor: int, stop: int) -> Date | None:
    number = _MONTHS[month.group().rstrip(".")]
    floor = max(floor, month.start() - 24)
    before = text[floor : month.start()]
    # Most months in prose follow a word: then there is nothing to look for before them.
    if before.rstrip(_PADDING)[-2:].endswith(_ENDS):
        if before.rstrip()[-1:] == "Z" and (group := _GROUP_BEFORE.search(before)):
            return _time_group(text, month, number, floor + group.start(), group, stop)
        day = _DAY_BEFORE.search(before)
    else:
        before, day = "", None
    if day:
        start = floor + day.start()
        year = _YEAR_AFTER.match(text, month.end(), stop)
        end = year.end() if year else month.end()
        if not year and day["open"] and text.startswith("]", end):
            end += 1
        return _dated(text, start, end, number, day, year, floor, stop)
    day = _DAY_AFTER.match(text, month.end(), stop)
    if day:
        year = _YEAR_AFTER.match(text, day.end(), stop)
        start = month.start()
        end = year.end() if year else day.end()
        if not year and (year := _YEAR_BEFORE.search(before)):
            start = floor + year.start()
        return _dated(text, start, end, number, day, year, floor, stop)
    year = _YEAR_AFTER.match(text, month.end(), stop)
    if year:
        start, end = _balance(text, month.start(), year.end())
        return Date(start, end, f"{int(year['year']):04}-{number:02}", "", True)
    return None


def _dated(
    text: str,
    start: int,
    end: int,
    month: int,
    day: re.Match[str],
    year: re.Match[str] | None,
    floor: int,
    stop: int,
) -> Date | None:
    years = int(year["year"]) if year else 0
    first = int(day["first"])
    if not _possible(years, month, first):
        return None
    when = f"{years:04}-{month:02}-{first:02}"
    to = ""
    if day["second"]:
        second = int(day["second"])
        if second <= first or not _possible(years, month, second):
            return None
        to = f"{years:04}-{month:02}-{second:02}"
    else:
        when, start, end = _with_time(text, when, start, end, floor, stop)
    start, end = _balance(text, start, end)
    return Date(start, end, when, to, bool(year))


def _with_time(
    text: str, when: str, start: int, end: int, floor: int, stop: int
) -> tuple[str, int, int]:
    if after := _TIME_AFTER.match(text, end, stop):
        if clock := _clock(after["hour"], after["minute"], after["half"]):
            return f"{when}T{clock}", start, after.end()
        return when, start, end
    tail = text[max(floor, start - 20) : start]
    # A clock time needs a colon, "a.m." or "p.m.", or "hours".
    if ":" not in tail and "m" not in tail and "hours" not in tail:
        return when, start, end
    if before := _TIME_BEFORE.search(tail):
        hour, minute, half = (
            (before["hour"], before["minute"], before["half"])
            if before["hour"]
            else (before["hour2"], before["minute2"], before["half2"])
        )
        # A bare number before a date ("the 12, 3 May") is not a time.
        timed = minute or half or "hours" in before.group()
        if timed and (clock := _clock(hour, minute, half)):
            return f"{when}T{clock}", max(floor, start - 20) + before.start(), end
    return when, start, end


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return ""
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 23 or minutes > 59:
        return ""
    return f"{hours:02}:{minutes:02}:00"


def _time_group(
    text: str, month: re.Match[str], number: int, start: int, group: re.Match[str], stop: int
) -> Date | None:
    """Read a date-time group (`121430Z OCT 62`): day, hour and minute in universal time."""
    day, hour, minute = int(group["day"]), int(group["hour"]), int(group["minute"])
    year = _GROUP_AFTER.match(text, month.end(), stop)
    years = 1900 + int(year["year"]) if year else 0
    if not _possible(years, number, day) or hour > 23 or minute > 59:
        return None
    end = year.end() if year else month.end()
    when = f"{years:04}-{number:02}-{day:02}T{hour:02}:{minute:02}:00+00:00"
    return Date(start, end, when, "", bool(year))


def _balance(text: str, start: int, end: int) -> tuple[int, int]:
    """Keep a bracket in the date only with its partner: `14 November [1963]`."""
    surplus = text.count("[", start, end) - text.count("]", start, end)
    if surplus > 0 and text.startswith("]", end):
        return start, end + 1
    if surplus > 0 and text.startswith("[", start):
        return start + 1, end
    if surplus < 0 and text.endswith("]", start, end):
        return start, end - 1
    return start, end
