"""Dates without a year or a month, placed by the document's date: "22.V" of a cable of 1950."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from teikit.forms.dates import Date, days_in, is_leap, weekday_of, with_offset
from teikit.model.fact import Cert
from teikit.model.span import Span

__all__ = ["Context", "place_in_year"]


class Context:
    """What dates without a year are read against.

    Attributes:
        date: the document's date, ISO 8601, or nothing.
        year: the document's year, or 0.
        told: the year before or after, if the text puts days of a month there, by month; 0 if both.
        stated: it is the document's; else the day on which an office received or printed it stands
            in, or a full date of its text, rather one in a line of its own than one in running text.
    """

    def __init__(self, date: str, dates: Iterable[Span] = (), handled: str = "") -> None:
        self.stated = bool(date)
        if not date:
            days = [s for s in dates if s.value["date"].year and len(s.value["date"].day) == 10]
            best = next((s for s in days if s.value["short"]), days[0] if days else None)
            date = best.value["date"].day if best else ""
            if handled and date[:4] != handled[:4]:
                date = handled
        self.date = date
        self.year = int(date[:4]) if date[:4].isdigit() else 0
        self.told: dict[int, int] = {}
        for span in dates:
            full = span.value["date"]
            if full.year and len(full.day) == 10 and full.day[:4].isdigit():
                year, month = int(full.when[:4]), int(full.when[5:7])
                if abs(year - self.year) == 1:
                    self.told[month] = year if self.told.get(month, year) == year else 0

    def told_of(self, when: str) -> int:
        """Return the year in which the text puts days of the month, or of those beside it; or 0."""
        month = int(when[5:7])
        before, own, after = (self.told.get((month + way) % 12 + 1, 0) for way in (-2, -1, 0))
        return own or (before if before == after else 0)


def place_in_year(date: Date, context: Context, *, after: bool = False) -> tuple[Date, Cert]:
    """Complete a date from the document's: year, and month and day if they are not printed.

    The nearest day is taken that what stands around the date allows; `after` is only what follows.

    Returns:
        The date, unchanged where no year is known, and how sure the rest is. A time whose zone is
        stated has the zone's offset on that day: that is an inference too.
    """
    placed, cert = _placed(date, context, after=after)
    if placed.zone and (zoned := with_offset(placed)) is not placed:
        return zoned, cert or "high"
    return placed, cert


def _placed(date: Date, context: Context, *, after: bool) -> tuple[Date, Cert]:
    if date.year:
        return date, ""
    if not context.year:
        return date, "low"
    if date.form == "weekday-alone":
        return _on_weekday(date, context)
    if date.sense == "coming" and len(context.date) == 10:
        later = date.when[5:] > context.date[5 : len(date.when)]
        return _in_year(date, context.year + (not later)), "high"
    if date.when[5:7] == "00":
        return _completed(date, context)
    if date.sense == "that" and date.topic:
        return _in_year(date, date.topic), "high"
    if date.sense in _YEARS:
        return _in_year(date, context.year + _YEARS[date.sense]), "high"
    if len(context.date) < 7:
        return _in_year(date, context.year), "low"
    apart = bool(date.topic) and date.topic != context.year and not after
    # "signed in 1983, is to be applied in March": what is to come goes on from today.
    coming = date.sense in ("future", "later") and (
        date.topic == context.year - 1 or (date.topic < context.year and len(date.when) < 8)
    )
    if apart and not coming:
        near = abs(date.topic - context.year) == 1
        return _in_year(date, date.topic), "medium" if near else "low"
    distance = _days(date.when) - _days(context.date)
    sense = "future" if after else date.sense
    going_on = _year_beside(date, context, sense)
    _, away = min(
        (
            _cost(distance + way * 365, sense, date.when)
            / (5 if context.year + way == going_on else 1),
            way,
        )
        for way in (-1, 0, 1)
    )
    year = context.year + away
    cert = _year_cert(date, context, year, sense)
    if cert == "low" and len(date.day) == 10 and (told := context.told_of(date.when)):
        return _in_year(date, told), "low"  # "on sale from 7 March 1956", and "on 12 March"
    return _in_year(date, year), "medium" if apart and cert == "high" else cert


_YEARS = {"this": 0, "last": -1, "next": 1}


def _year_beside(date: Date, context: Context, sense: str) -> int:
    """Return the year of the date right before, with which one goes on: "(March 14) and (August 20)"."""
    near = date.near
    if near is None or date.start - near.end > 60 or near.year:
        return 0
    if sense and near.sense not in ("", sense):
        return 0
    if len(near.when) < 10 or near.when[5:7] == "00" or near.when[5:10] > date.when[5:10]:
        return 0
    placed, cert = _placed(near, context, after=False)
    return int(placed.when[:4]) if placed.year and cert != "low" else 0


def _days(when: str) -> int:
    """Return about which day of its year a date is; of a month, its middle."""
    return int(when[5:7]) * 30 + int(when[8:10] or "15")


def _cost(distance: int, sense: str, when: str) -> int:
    """Weigh how far a date is from the document's; on the wrong side, three times as much.

    A paper that is named has been written: its date is hardly ever behind the document's; nor is a
    term that is set ever before it.
    """
    wrong = 8 if sense in ("earlier", "later") else 3
    return abs(distance) * (wrong if _against(distance, sense, when) else 1)


def _against(distance: int, sense: str, when: str) -> bool:
    """Tell whether a date lies on the side of the document's where its sense does not put it."""
    slack = 16 if len(when) < 10 else 3
    if sense in ("past", "earlier"):
        return distance > slack
    return sense in ("future", "later") and distance < -slack


def _year_cert(date: Date, context: Context, year: int, sense: str) -> Cert:
    if not context.stated:
        return "low"
    distance = _days(date.when) + (year - context.year) * 365 - _days(context.date)
    if date.weekday and len(date.day) == 10:
        same = weekday_of(year, int(date.when[5:7]), int(date.when[8:10])) == date.weekday
        return "high" if same else "medium"
    near, far = (200, 330) if sense else (75, 150)
    sure = abs(distance) <= near and not _against(distance, sense, date.when)
    return "high" if sure else "medium" if abs(distance) <= far else "low"


def _in_year(date: Date, year: int) -> Date:
    if date.when[5:10] == "02-29" and not is_leap(year):
        return date
    return date.in_year(year)


def _completed(date: Date, context: Context) -> tuple[Date, Cert]:
    """Complete a time of day, or a day without its month: "at 10:15", "the 16th", "9th ultimo"."""
    if date.to and not date.near and date.when[8:10] == "00":
        return date, "low"  # "from 4 to 8 in the morning" may be so on every day
    near, cert = _near(date, context)
    if len(near) < 10:
        return date, "low"
    if date.when[8:10] == "00":
        to = f"{near}{date.to[10:]}" if date.to else ""
        return date._replace(when=f"{near}{date.when[10:]}", to=to, year=True), cert
    year, month = int(near[:4]), int(near[5:7])
    if date.sense in _MONTHS:
        shifted = _shift(date, year, month + _MONTHS[date.sense])
        return (shifted, "high") if shifted else (date, "low")
    choices = _beside(date, near, context)
    if near != context.date and all(choice.against for choice in choices):
        # "will be back on the 20th", far behind another date: as seen from the document's own.
        choices = _beside(date, context.date, context)
    best, cost, _ = min(choices, key=lambda choice: choice.cost)
    if date.when.endswith("Z"):
        return best, "high" if cost < 4 else "medium"
    return best, "medium"


class _Choice(NamedTuple):
    """A day without month, put into one.

    Attributes:
        date: the day.
        cost: how far it is from where it is seen from; three times as much on the wrong side.
        against: it lies on the side of the document's day where its sense does not put it.
    """

    date: Date
    cost: float
    against: bool


def _beside(date: Date, near: str, context: Context) -> list[_Choice]:
    """Return the days that a day without month may be near another: past or to come, as it is said."""
    year, month, away = (int(part) for part in near[:10].split("-"))
    own = (int(context.date[:4]) - year) * 360 + _days(context.date) - _days(near)
    choices = []
    for shift in (-1, 0, 1):
        if found := _shift(date, year, month + shift):
            distance = shift * 30 + int(date.when[8:10]) - away
            against = _against(distance - own, date.sense, date.when)
            told = 0 < distance <= own and near != context.date  # one tells on, up to one's own day
            weight = 3 if against else 0.6 if told else 1
            choices.append(_Choice(found, abs(distance) * weight, against))
    return choices


_MONTHS = {"instant": 0, "ultimo": -1, "proximo": 1}


def _on_weekday(date: Date, context: Context) -> tuple[Date, Cert]:
    """Complete "on Thursday": the nearest one on the side of the document's day that is spoken of."""
    if len(context.date) != 10:
        return date, "low"
    own, sense = context.date, date.sense
    if date.near and sense not in ("past", "earlier") and date.start - date.near.end < 120:
        near, _ = place_in_year(date.near, context)
        if near.year and len(near.day) == 10:
            own, sense = near.day, "future"  # "out on 13 August, and back on Monday"
    year, month, day = (int(part) for part in own.split("-"))
    ahead = (date.weekday - weekday_of(year, month, day)) % 7
    back = (-ahead) % 7
    if sense in ("future", "later"):
        shift = ahead or 7
    elif sense in ("past", "earlier"):
        shift = -(back or 7)
    else:
        shift = ahead if ahead <= back else -back
    day += shift
    if day < 1:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
        day += days_in(year, month)
    elif day > days_in(year, month):
        day -= days_in(year, month)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    sure: Cert = "high" if date.sense and context.stated and ahead else "medium"
    return date._replace(when=f"{year:04}-{month:02}-{day:02}", year=True), sure


def _near(date: Date, context: Context) -> tuple[str, Cert]:
    """Return the day that a time or a day without month is nearest to, and how sure it is."""
    if date.near and date.sense not in _MONTHS and not date.when.endswith("Z"):
        near, cert = _placed(date.near, context, after=False)
        if near.year:
            return near.day, cert or "high"
    return context.date, "high" if context.stated else "low"


def _shift(date: Date, year: int, month: int) -> Date | None:
    """Return a day without month in the month given; it may be one before or after the year's."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if max(int(date.when[8:10]), int(date.to[8:10] or 0)) > days_in(year, month):
        return None
    stamp = f"{year:04}-{month:02}"
    to = f"{stamp}{date.to[7:]}" if date.to else ""
    return date._replace(when=f"{stamp}{date.when[7:]}", to=to, year=True)
