"""What a date is, what one that is printed says, and the calendar."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Date", "Piece", "days_in", "is_leap", "possible", "weekday_of"]


class Date(NamedTuple):
    """One date as it stands in a text.

    Attributes:
        start, end: offsets of its first character and behind its last.
        when: ISO 8601 at the precision stated, zeros where a year, month or day is not printed:
            `0000-05-12`, of "the 12th" `0000-00-12`, of "10:15 a.m." `0000-00-00T10:15:00`.
        to: end of a span, or nothing.
        year: the year is printed.
        form: how it is written, a rule's name.
        vague: it lies somewhere from `when` to `to` ("early March"), rather than spanning both.
        sense: which year, month or day is meant where it is not printed: `past`, `earlier` (of a
            paper that is named, or with "last": surely past), `future`, `this`, `last`, `next`,
            `that` (year), `instant`, `ultimo`, `proximo` (month), or nothing.
        weekday: the day of the week that is printed with it, 1 for Monday, or 0.
        near: a date before it in the text that it may go on from.
        topic: a year that its sentence speaks of before it, or 0.
        zone: whose time it is, where the text says so: a name of the tz database, or an offset.
    """

    start: int
    end: int
    when: str
    to: str
    year: bool
    form: str = "day-and-month"
    vague: bool = False
    sense: str = ""
    weekday: int = 0
    near: Date | None = None
    topic: int = 0
    zone: str = ""

    def in_year(self, year: int) -> Date:
        """Return the same date with a year from elsewhere; a span may end in the next one."""
        to = self.to
        if to:
            to = f"{year + (to[4:10] < self.when[4:10]):04}{to[4:]}"
            part = self.vague or self.form == "part-of-a-period"
            if part and to[4:] == "-02-28" and is_leap(int(to[:4])):
                to = f"{to[:4]}-02-29"  # the end of a February
        return self._replace(when=f"{year:04}{self.when[4:]}", to=to, year=True)

    @property
    def day(self) -> str:
        """The date without its time."""
        return self.when[:10]

    @property
    def dated(self) -> bool:
        """Whether it names a day, or a month with its year: what can date a document."""
        if self.vague or self.form == "part-of-a-period" or self.when[5:7] in ("", "00"):
            return False
        return len(self.when) > 7 or self.year


class Piece(NamedTuple):
    """What one printed date says; 0 where it says nothing.

    Attributes:
        start, end: offsets.
        year, month, day: as printed.
        until: last day of a span of days in the one month.
        clock: `HH:MM:SS`, of a date-time group.
        form: how it is written.
        sense: as in `Date`.
        until_year: last year of a span of years.
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    until: int = 0
    clock: str = ""
    form: str = ""
    sense: str = ""
    until_year: int = 0


def is_leap(year: int) -> bool:
    """Tell whether a year of the Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return how many days a month has; of February without a year, 29."""
    if month == 2:
        return 29 if not year or is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def possible(year: int, month: int, day: int) -> bool:
    """Tell whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def weekday_of(year: int, month: int, day: int) -> int:
    """Return the day of the week, 1 for Monday (Sakamoto's method)."""
    if month < 3:
        year -= 1
    shift = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1]
    return (year + year // 4 - year // 100 + year // 400 + shift + day - 1) % 7 + 1
