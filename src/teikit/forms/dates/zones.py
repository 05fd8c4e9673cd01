"""Zones of a time of day, where the text itself says whose time it is: "Moscow time", "EST".

Nothing is inferred from where a document was written. The offset that was in force on the day is the
tz database's, in the package `tzdata`, never the machine's.
"""

from __future__ import annotations

from functools import lru_cache

from teikit.forms.dates.date import Date
from teikit.forms.lazy import lazy

__all__ = ["with_offset", "zone_behind"]

_BEHIND = lazy(
    r"[,;]?[ \xa0\n]+\(?(?:(?P<place>(?:[Ll]ocal|[A-Z][A-Za-z.]+(?:[ -][A-Z][a-z]+){0,2}))[ \xa0\n][Tt]ime\b"
    r"|(?P<short>EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|MSK|JST|KST|HKT|BST|EET|WET)\b)\)?"
)
_SHORT = {
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "WET": "+00:00", "BST": "+01:00", "JST": "+09:00", "KST": "+09:00",
    "HKT": "+08:00", "MSK": "Europe/Moscow",
}  # fmt: skip
# Capitals that give no zone their name, and old names of those that do.
_ELSEWHERE = {
    "washington": "America/New_York", "eastern": "America/New_York", "peking": "Asia/Shanghai",
    "beijing": "Asia/Shanghai", "geneva": "Europe/Zurich", "berne": "Europe/Zurich",
    "bonn": "Europe/Berlin", "leningrad": "Europe/Moscow", "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata", "bombay": "Asia/Kolkata", "indian standard": "Asia/Kolkata",
    "hanoi": "Asia/Bangkok", "saigon": "Asia/Ho_Chi_Minh", "rangoon": "Asia/Yangon",
    "djakarta": "Asia/Jakarta", "constantinople": "Europe/Istanbul", "ankara": "Europe/Istanbul",
    "the hague": "Europe/Amsterdam", "ottawa": "America/Toronto", "canberra": "Australia/Sydney",
    "pretoria": "Africa/Johannesburg", "rio": "America/Sao_Paulo", "greenwich": "Etc/UTC",
    "greenwich mean": "Etc/UTC", "tel aviv": "Asia/Jerusalem", "ulan bator": "Asia/Ulaanbaatar",
}  # fmt: skip


def zone_behind(text: str, at: int, stop: int) -> tuple[str, int]:
    """Return the zone that stands behind a time of day, and where its words end.

    Parameters:
        text: any text.
        at: offset behind the time.
        stop: where the search ends.

    Returns:
        A name of the tz database or an offset as `+01:00`; nothing for "local time" and for places
        without a zone of their name, and nothing and `at` where no words say whose time it is.
    """
    ahead = text[at : min(at + 3, stop)].lstrip(",; \xa0\n")[:1]
    if not (ahead.isupper() or ahead in ("(", "l")):
        return "", at
    match = _BEHIND.match(text, at, stop)
    if match is None:
        return "", at
    return _SHORT[match["short"]] if match["short"] else _zone_of(match["place"]), match.end()


def with_offset(date: Date) -> Date:
    """Return a date whose times have their zone's offset on that day; without one, as it is."""
    if not date.zone or not _DAY_AND_TIME.fullmatch(date.when):
        return date
    to = date.to + _offset(date.zone, date.to) if _DAY_AND_TIME.fullmatch(date.to) else date.to
    return date._replace(when=date.when + _offset(date.zone, date.when), to=to)


_DAY_AND_TIME = lazy(r"\d{4}-(?!00)\d\d-(?!00)\d\dT\d\d:\d\d:\d\d")


def _zone_of(place: str) -> str:
    folded = " ".join(place.lower().split())
    return _ELSEWHERE.get(folded) or _names().get(folded, "")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Return the zones that cities give their name to."""
    from importlib.resources import files

    lines = files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    regions = ("Africa/", "America/", "Asia/", "Australia/", "Europe/", "Pacific/", "Atlantic/")
    return {
        line.rpartition("/")[2].replace("_", " ").lower(): line
        for line in lines
        if line.startswith(regions)
    }


@lru_cache(maxsize=128)
def _offset(zone: str, when: str) -> str:
    if zone[0] in "+-":
        return zone
    from datetime import datetime, timedelta
    from importlib.resources import files
    from zoneinfo import ZoneInfo

    region, _, city = zone.rpartition("/")
    with files("tzdata.zoneinfo." + region.replace("/", ".")).joinpath(city).open("rb") as data:
        shift = ZoneInfo.from_file(data, zone).utcoffset(datetime.fromisoformat(when))
    minutes = round((shift or timedelta()) / timedelta(minutes=1))
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
