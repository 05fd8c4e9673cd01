"""Dates, times and durations of XML Schema 1.0 (part 2, sections 3.2.6 to 3.2.14).

Where Jing allows less than the specification (years of at most nine digits, no hour 24), so does this:
a value that passes here passes there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

__all__ = ["FORMS", "PLAIN", "Moment", "order_of_durations", "order_of_moments"]

_YEAR = r"(?P<year>-?(?:[1-9][0-9]{3,8}|0[0-9]{3}))"
_MONTH = "(?P<month>0[1-9]|1[0-2])"
_DAY = "(?P<day>0[1-9]|[12][0-9]|3[01])"
_TIME = (
    r"(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9]):(?P<second>[0-5][0-9])"
    r"(?:\.(?P<part>[0-9]+))?"
)
_ZONE = "(?P<zone>Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
_SHAPES = {
    "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}",
    "date": f"{_YEAR}-{_MONTH}-{_DAY}{_ZONE}",
    "time": f"{_TIME}{_ZONE}",
    "gYearMonth": f"{_YEAR}-{_MONTH}{_ZONE}",
    "gYear": f"{_YEAR}{_ZONE}",
    "gMonthDay": f"--{_MONTH}-{_DAY}{_ZONE}",
    "gMonth": f"--{_MONTH}{_ZONE}",
    "gDay": f"---{_DAY}{_ZONE}",
}
_DURATION = (
    "(?P<sign>-?)P(?=[0-9T])(?:(?P<years>[0-9]+)Y)?(?:(?P<months>[0-9]+)M)?(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?"
    r"(?:(?P<seconds>[0-9]+(?:\.[0-9]+)?)S)?)?"
)


@cache
def _expression(name: str) -> re.Pattern[str]:
    return re.compile(_DURATION if name == "duration" else _SHAPES[name], re.ASCII)


class Moment(NamedTuple):
    """A point or a span on the line of time.

    Attributes:
        seconds: since the beginning of the year 1, as if it were in UTC, whole.
        part: the decimals behind them, without zeros at their end.
        zoned: whether its zone is known.
    """

    seconds: int
    part: str
    zoned: bool


def _days_before(year: int) -> int:
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and _is_leap(year) else _MONTHS[month - 1]


def _lexical(name: str) -> Callable[[str], bool]:
    def lexical(value: str) -> bool:
        found = _expression(name).fullmatch(value)
        if found is None:
            return False
        parts = found.groupdict()
        year = int(parts.get("year") or 2000)
        if not year:  # there is no year 0 in XML Schema 1.0
            return False
        if not parts.get("day") or not parts.get("month"):
            return True
        return int(parts["day"]) <= _length(_astronomical(year), int(parts["month"]))

    return lexical


def _astronomical(year: int) -> int:
    """Return a year's number in a count that has a year 0: the year before 1 is -1 here, 0 there."""
    return year if year > 0 else year + 1


def _value(name: str) -> Callable[[str], Moment]:
    def value(written: str) -> Moment:
        found = _expression(name).fullmatch(written)
        parts: dict[str, Any] = found.groupdict() if found else {}
        year = _astronomical(int(parts.get("year") or 2000))
        month, day = int(parts.get("month") or 1), int(parts.get("day") or 1)
        days = _days_before(year) + day - 1
        days += sum(_length(year, earlier) for earlier in range(1, month))
        minutes = int(parts.get("hour") or 0) * 60 + int(parts.get("minute") or 0)
        zone = parts.get("zone") or ""
        if len(zone) > 1:
            shift = int(zone[1:3]) * 60 + int(zone[4:6])
            minutes += shift if zone[0] == "-" else -shift
        if name == "time":
            minutes %= 1440
        seconds = (days * 1440 + minutes) * 60 + int(parts.get("second") or 0)
        return Moment(seconds, (parts.get("part") or "").rstrip("0"), bool(zone))

    return value


def order_of_moments(one: Moment, other: Moment) -> int | None:
    """Return -1, 0 or 1, or None if the unknown zone of one of them leaves it open."""
    if one.zoned == other.zoned:
        return _compared(one, other)
    if one.zoned:
        reverse = order_of_moments(other, one)
        return None if reverse is None else -reverse
    day = 14 * 3600
    late = _compared(one._replace(seconds=one.seconds + day), other)
    early = _compared(one._replace(seconds=one.seconds - day), other)
    return late if late == early else None


def _compared(one: Moment, other: Moment) -> int:
    left, right = (one.seconds, one.part), (other.seconds, other.part)
    return int(left > right) - int(left < right)


# -- durations ---------------------------------------------------------------------------------------


def _is_duration(value: str) -> bool:
    return _expression("duration").fullmatch(value) is not None


def _duration(written: str) -> tuple[int, Any]:
    """Return months and seconds."""
    from decimal import Decimal

    found = _expression("duration").fullmatch(written)
    parts = found.groupdict() if found else {}
    number = {
        name: int(parts.get(name) or 0) for name in ("years", "months", "days", "hours", "minutes")
    }
    months = number["years"] * 12 + number["months"]
    seconds = Decimal((number["days"] * 24 + number["hours"]) * 60 + number["minutes"]) * 60
    seconds += Decimal(parts.get("seconds") or 0)
    return (-months, -seconds) if parts.get("sign") else (months, seconds)


# The four days from which XML Schema counts to compare months with days (section 3.2.6.2).
_FROM = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))


def order_of_durations(one: tuple[int, Any], other: tuple[int, Any]) -> int | None:
    """Return -1, 0 or 1, or None if the length of months leaves it open."""
    orders = set()
    for year, month in _FROM:
        left, right = _reached(year, month, one), _reached(year, month, other)
        orders.add(int(left > right) - int(left < right))
    return orders.pop() if len(orders) == 1 else None


def _reached(year: int, month: int, duration: tuple[int, Any]) -> Any:
    months, seconds = duration
    years, month = divmod(year * 12 + month - 1 + months, 12)
    days = _days_before(years) + sum(_length(years, earlier) for earlier in range(1, month + 1))
    return days * 86400 + seconds


_YEAR, _MONTH, _DAY = "[12][0-9]{3}", "(?:0[1-9]|1[0-2])", "(?:0[1-9]|1[0-9]|2[0-8])"

PLAIN = {
    "gYear": _YEAR,
    "gYearMonth": f"{_YEAR}-{_MONTH}",
    "date": f"{_YEAR}-{_MONTH}-{_DAY}",
    "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?",
}
"""Expressions for the commonest values, which every calendar has."""

FORMS: dict[str, tuple[Callable[[str], bool], Callable[[str], Any]]] = {
    **{name: (_lexical(name), _value(name)) for name in _SHAPES},
    "duration": (_is_duration, _duration),
}
"""How each is recognised and what it stands for."""
