"""Parts of months and years: "early March", "the end of April", "first half of 1954"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates.date import Date, days_in
from teikit.forms.dates.words import SPACE
from teikit.forms.lazy import lazy

__all__ = ["Part", "part_before", "parts_of_a_told_year"]

_NTH = r"first|middle(?= ten)|second|third|fourth|last|latter|1st|2nd|3rd|4th|IV|I{1,3}"
_BEFORE = lazy(
    rf"(?<![A-Za-z0-9])(?:(?P<rough>early|late|mid|middle)(?:{SPACE}in)?(?:{SPACE}the)?(?:-|{SPACE})"
    rf"|(?:the{SPACE})?(?:very{SPACE})?(?P<edge>beginning|start|middle|end|close){SPACE}of{SPACE}(?:the{SPACE}(?:year{SPACE})?)?"
    rf"|(?:(?P<the>the){SPACE})?(?P<n>{_NTH})(?:{SPACE}|-)(?P<of>half|quarter|ten{SPACE}days|ten-day{SPACE}period|days|week|third|decade)"
    rf"(?:(?:{SPACE}|-)year)?(?:{SPACE}of(?:{SPACE}the{SPACE}year)?)?{SPACE}"
    rf"|(?P<season>spring|summer|autumn|fall|winter)(?:{SPACE}of)?{SPACE})$",
    re.IGNORECASE,
)
_LAST_WORDS = ("early", "late", "mid", "middle", "in", "of", "the", "half", "half-year", "quarter",
               "spring", "summer", "autumn", "fall", "winter", "year", "week")  # fmt: skip
_NUMBER = {
    "first": 1, "1st": 1, "i": 1, "second": 2, "middle": 2, "latter": 2, "2nd": 2, "ii": 2, "third": 3,
    "3rd": 3, "iii": 3, "fourth": 4, "4th": 4, "iv": 4, "last": 0,
}  # fmt: skip
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


_OF_TOLD_YEAR = lazy(
    rf"\b(?:(?P<season>spring|summer|autumn|fall)|(?P<n>first|second|third|fourth|last){SPACE}(?P<of>quarter|half))"
    rf"{SPACE}of{SPACE}(?P<which>this|next|last){SPACE}year\b",
    re.IGNORECASE,
)


def parts_of_a_told_year(text: str, start: int, stop: int) -> Iterator[Date]:
    """Find "the autumn of this year", "first quarter of next year": parts of a year not printed."""
    if text.find(" year", start, stop) < 0:
        return
    for match in _OF_TOLD_YEAR.finditer(text, start, stop):
        if match["season"]:
            first = _SEASONS[match["season"].lower()]
            last = first + 2
        else:
            size = 3 if match["of"].lower() == "quarter" else 6
            number = _NUMBER[match["n"].lower()] or 12 // size
            if number * size > 12:
                continue  # "the third half of this year"
            first, last = (number - 1) * size + 1, number * size
        when, to = f"0000-{first:02}", f"0000-{last:02}"
        sense = match["which"].lower()
        yield Date(*match.span(), when, to, False, "part-of-a-period", True, sense)


class Part:
    """A part of a month, a year or a decade, and where its words begin.

    Attributes:
        start: offset of its first character.
        inner: behind the article of "the first half".
    """

    def __init__(self, match: re.Match[str], start: int) -> None:
        self.start = start
        self.inner = start + match.start("n") - match.start() if match["n"] else start
        said = {name: (words or "").lower() for name, words in match.groupdict().items()}
        self.rough = said["rough"] or said["edge"]
        self.edge = bool(said["edge"])
        self.season = said["season"]
        self.number = _NUMBER.get(said["n"], -1)
        self.of = said["of"].split()[0] if said["of"] else ""

    @property
    def vague(self) -> bool:
        """Whether the day is only somewhere in it."""
        return bool(self.rough or self.season or self.of == "days")

    def of_month(self, year: int, month: int) -> tuple[str, str] | None:
        """Return its first and last day."""
        last = days_in(year, month) if year else (28 if month == 2 else days_in(1, month))
        days = _thirds(self.rough, (1, 10), (11, 20), (21, last))
        if self.of == "half":
            days = _nth(self.number, (1, 15), (16, last))
        elif self.of in ("ten", "ten-day", "third", "decade", "days"):
            days = _nth(self.number, (1, 10), (11, 20), (21, last))
        elif self.of == "week":
            weeks = (1, 7), (8, 14), (15, 21), (22, 28)
            days = _nth(self.number, *weeks) if self.number else (last - 6, last)
        if not days:
            return None
        return f"{year:04}-{month:02}-{days[0]:02}", f"{year:04}-{month:02}-{days[1]:02}"

    def of_year(self, year: int) -> tuple[str, str] | None:
        """Return its first and last month."""
        if self.season:
            first = _SEASONS[self.season]
            if first == 12:
                return None  # of which year's winter?
            return f"{year}-{first:02}", f"{year}-{first + 2:02}"
        edges = ((1, 3), (5, 8), (10, 12)) if self.edge else ((1, 4), (5, 8), (9, 12))
        months = _thirds(self.rough, *edges)
        if self.of == "half":
            months = _nth(self.number, (1, 6), (7, 12))
        elif self.of == "quarter":
            months = _nth(self.number, (1, 3), (4, 6), (7, 9), (10, 12))
        elif self.of == "third":
            months = _nth(self.number, (1, 4), (5, 8), (9, 12))
        return (f"{year}-{months[0]:02}", f"{year}-{months[1]:02}") if months else None

    def of_decade(self, year: int) -> tuple[str, str] | None:
        """Return its first and last year."""
        years = _thirds(self.rough, (0, 3), (4, 6), (7, 9))
        return (f"{year + years[0]}", f"{year + years[1]}") if years else None


def _thirds(
    word: str, first: tuple[int, int], middle: tuple[int, int], last: tuple[int, int]
) -> tuple[int, int] | None:
    if not word:
        return None
    if word in ("early", "beginning", "start"):
        return first
    return middle if word.startswith("mid") else last


def _nth(number: int, *parts: tuple[int, int]) -> tuple[int, int] | None:
    if number > len(parts) or number < 0:
        return None
    return parts[number - 1]


def part_before(text: str, floor: int, at: int) -> Part | None:
    """Read the words for a part of the month or year that begins at an offset."""
    begin = max(floor, at - 48)
    ahead = text[begin:at]
    words = ahead.rstrip(" -\n\t\xa0").rpartition(" ")[2].rpartition("\n")[2].lower()
    if not words.endswith(_LAST_WORDS):
        return None
    match = _BEFORE.search(ahead)
    return Part(match, begin + match.start()) if match else None
