"""Times of day: "10:15–11:50 a.m.", "1430 hours", "02 h. 10 min.", "five in the afternoon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from teikit.forms.dates.words import SPACE
from teikit.forms.lazy import lazy

__all__ = [
    "Clock",
    "clock_at",
    "clock_times",
    "hyphened_clock",
    "noon_at",
    "plain_clock",
    "spoken_clock",
    "spoken_starts",
    "stamped_clock",
]

_CLOCK = lazy(
    r"(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)[ \xa0]?"
    r"(?P<z4>Z|GMT|(?:hours|hrs|hour|HOURS|HRS|Hrs|Hours)\b\.?|h\b\.?)"
    r"|(?P<hx>\d{1,2})[ \xa0]?(?:hours|hour|hrs?|h)\b\.?[ \xa0]?(?P<mx>\d{1,2})[ \xa0]?"
    r"(?:minutes|mins?|m)\b\.?"
    r"|(?P<hy>\d{1,2})[ \xa0]h\.? (?P<my>[0-5]\d)(?!\d|[.,:]\d)"
    r"|(?P<h>\d{1,2})(?:(?P<mark>[:.h])(?P<m>[0-5]\d|\d(?=\s?[apAP]\.?[ \xa0]?[mM]\b))"
    r"(?::[0-5]\d)?(?![\d:]|[.,]\d))?"
    r"(?:\s?(?P<half>[apAP])\.?[ \xa0]?[mM]\b\.?|\s?(?P<tail>hours\b|hrs?\b\.?|h\b\.?|Z\b|GMT\b|"
    r"o['’]clock|noon\b))?"
    rf"(?:{SPACE}(?:in{SPACE}the{SPACE}(?P<part>morning|afternoon|evening)|at{SPACE}(?P<night>night)))?"
)
_TO = lazy(rf"{SPACE}?(?:--?|[–—]){SPACE}?|{SPACE}(?i:to|until|till|and){SPACE}")
# "between 0930 and 1045 hours": what the figures are stands behind the last.
_HOURS_TO_HOURS = lazy(
    rf"((?:[01]\d|2[0-3])[0-5]\d)(?:{SPACE}?(?:--?|[–—]){SPACE}?|{SPACE}(?i:to|until|till|and){SPACE})"
    r"((?:[01]\d|2[0-3])[0-5]\d)[ \xa0]?(Z|GMT|(?:hours|hrs|h)\b\.?)"
)
# "from 14 to 18 hours": not "24 to 36 hours", which last.
_BARE_HOURS = lazy(
    rf"(\d{{1,2}})(?:{SPACE}?(?:--?|[–—]){SPACE}?|{SPACE}(?i:to|until|till){SPACE})(1\d|2[0-3])"
    r"[ \xa0](?:hours|hrs\b\.?)"
)
_ZULU = ("Z", "GMT")
_HOURS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_SPOKEN = lazy(
    r"\b(?:(?:(?P<half>half|(?:a\s)?quarter)\s(?P<side>past|to)\s)?"
    rf"(?P<hour>{'|'.join(_HOURS)})(?:\s(?P<thirty>thirty|fifteen|forty-five))?"
    r"(?P<clock>\so['’]clock)?(?:\s(?:in\sthe\s(?P<part>morning|afternoon|evening)"
    r"|at\s(?P<night>night)))?|(?:(?:12|twelve)\s)?(?P<noon>noon))\b",
    re.IGNORECASE,
)
_NOON = lazy(r"(?:(?:12|twelve)\s)?noon\b", re.IGNORECASE)
_HYPHENED = lazy(r"(?P<h>\d{1,2})[-–](?P<m>[0-5]\d)(?![\d/–-]|[.,]\d)")
_SPOKEN_WORDS = ("noon", "NOON", "clock", "ning", "t night")


class Clock(NamedTuple):
    """A time of day, or a span of two.

    Attributes:
        start, end: offsets.
        first, second: `HH:MM:SS`, with `Z` if in universal time; the second may be empty.
        sure: it is written as only times are; "10.15" is not.
        halved: the half of the day is said, or hours run to 24.
    """

    start: int
    end: int
    first: str
    second: str
    sure: bool
    halved: bool


def clock_at(text: str, at: int, stop: int) -> Clock | None:
    """Read a time of day that begins at an offset, and the one it runs to."""
    if not _may_be_clock(text, at, stop):
        return None
    if pair := _HOURS_TO_HOURS.match(text, at, stop):
        first, second = (
            f"{pair[n][:2]}:{pair[n][2:]}:00{'Z' * (pair[3] in _ZULU)}" for n in (1, 2)
        )
        if first <= second:
            return Clock(at, pair.end(), first, second, True, True)
    if bare := _BARE_HOURS.match(text, at, stop):
        first, second = (_written(int(bare[n]), 0, "") for n in (1, 2))
        if first and second and first < second:
            return Clock(at, bare.end(), first, second, True, True)
    match = _CLOCK.match(text, at, stop)
    if match is None or not _timed(match):
        if match is None:
            return None
        # "3 to 5:10 p.m.": a bare hour needs the other end.
        other = _second(text, match.end(), stop)
        if other is None or not match["h"] or match.end() - at > 2:
            return None
        return _span(match, other) if _half(other) else None
    other = _second(text, match.end(), stop)
    if other is not None and (span := _span(match, other)):
        return span
    first = _value(match, _half(match))
    if not first:
        return None
    return Clock(at, match.end(), first, "", _sure(match), _halved(match, first))


def _may_be_clock(text: str, at: int, stop: int) -> bool:
    """Tell by what follows the figures whether they can be a time of day: most cannot."""
    end = at
    while end < stop and text[end].isdigit():
        end += 1
    if end == at:
        return False
    behind = text[end : end + 3]
    if not behind[:1].isspace():
        return behind[:1] in _BEHIND_HOURS
    if behind[1:2] in ("a", "A", "p", "P"):
        return behind[2:3] in _BEHIND_HALF
    return behind[1:2] in _BEHIND_SPACE


_BEHIND_HOURS = frozenset(":.hHZGaApP-–—on")
_BEHIND_HALF = frozenset(".mMnNtT \xa0")  # "a.m.", "and 5 p.m.", "at night"
_BEHIND_SPACE = frozenset("hHZGontTuUiI-–— \xa0\n\t")


def _second(text: str, at: int, stop: int) -> re.Match[str] | None:
    link = _TO.match(text, at, stop)
    other = _CLOCK.match(text, link.end(), stop) if link else None
    return other if other is not None and _timed(other) else None


def _span(one: re.Match[str], other: re.Match[str]) -> Clock | None:
    """Join two times; a half of the day that is printed once, at the end, holds for both."""
    half = _half(other)
    second = _value(other, half)
    first = _value(one, _half(one) or half)
    if half == "p" and not _half(one) and first > second:
        first = _value(one, "a")
    if not half and _half(one) == "p" and second < "12" and first > second:
        second = _value(other, "p")  # "4 p.m. to 5:10"
    if second.endswith("Z") and not first.endswith("Z"):
        first += "Z"
    if not first or not second or first > second:
        return None
    sure = _sure(one) or _sure(other)
    return Clock(one.start(), other.end(), first, second, sure, _halved(other, second))


def _timed(match: re.Match[str]) -> bool:
    """Tell whether it says minutes or a half of the day: "6 hours" is no time of day."""
    if (
        match["h4"]
        or match["hx"]
        or match["hy"]
        or match["half"]
        or match["part"]
        or match["night"]
    ):
        return True
    return bool(match["m"]) or (match["tail"] or "").startswith(("o", "noon"))


def _sure(match: re.Match[str]) -> bool:
    return match["mark"] != "." or bool(match["half"] or match["tail"] or match["part"])


def _half(match: re.Match[str]) -> str:
    if match["half"]:
        return match["half"].lower()
    if match["part"]:
        return "a" if match["part"] == "morning" else "p"
    if match["night"]:
        return "p" if int(match["h"] or 0) > 5 else "a"
    return "p" if match["tail"] == "noon" else ""


def _halved(match: re.Match[str], value: str) -> bool:
    plain = bool(match["h4"] or match["hx"] or match["hy"] or match["tail"])
    return plain or bool(_half(match)) or value > "13" or value < "01"


def _value(match: re.Match[str], half: str) -> str:
    hours = int(match["h4"] or match["hx"] or match["hy"] or match["h"])
    minutes = int(match["m4"] or match["mx"] or match["my"] or match["m"] or 0)
    zone = "Z" if (match["z4"] or match["tail"] or "") in ("Z", "GMT") else ""
    return _written(hours, minutes, half if hours < 13 else "", zone)


def _written(hours: int, minutes: int, half: str, zone: str = "") -> str:
    if half and not hours:
        return ""
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 23 or minutes > 59:
        return ""
    return f"{hours:02}:{minutes:02}:00{zone}"


_FIGURES = lazy(r"\d[\d:.]*")


def clock_times(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Find times of day: offsets and `HH:MM:SS`.

    A half of the day that is printed once, behind a range, holds for both its ends.
    """
    at = start
    while figures := _FIGURES.search(text, at, end):
        clock = clock_at(text, figures.start(), end)
        if clock is None:
            at = figures.end()
            continue
        # Both ends of a span are told apart by the first alone where the second has the rest.
        yield clock.start, clock.end, clock.first
        if clock.second:
            yield clock.start, clock.end, clock.second
        at = clock.end


def noon_at(text: str, at: int, stop: int) -> Clock | None:
    """Read "noon" or "12 noon" that begins at an offset."""
    match = _NOON.match(text, at, stop)
    return Clock(at, match.end(), "12:00:00", "", True, True) if match else None


def hyphened_clock(text: str, at: int, stop: int) -> Clock | None:
    """Read "18-15", as registries write a time behind a date and "at"."""
    match = _HYPHENED.match(text, at, stop)
    first = _written(int(match["h"]), int(match["m"]), "") if match else ""
    return Clock(at, match.end(), first, "", True, True) if match and first else None


def stamped_clock(match: re.Match[str]) -> Clock:
    """Read four figures that a telegram's form has for an hour: "Recd. 1620 23 April"."""
    hour = match.group()
    return Clock(match.start(), match.end(), f"{hour[:2]}:{hour[2:]}:00", "", True, True)


def plain_clock(text: str, at: int, stop: int) -> Clock | None:
    """Read "1800" behind a date with its year, where the line ends: "20 May 1974, 1800"."""
    match = _PLAIN.match(text, at, stop)
    first = f"{match['h']}:{match['m']}:00" if match else ""
    return Clock(at, match.end(), first, "", True, True) if match else None


_PLAIN = lazy(r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?=[^\S\n]*(?:[.)]?[^\S\n]*(?:\n|\Z)))")


def spoken_starts(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Find times of day in words, in the few texts that have their words at all."""
    for word in _spoken_in(text):
        if text.find(word, start, stop) >= 0:
            break
    else:
        return []
    return [
        match
        for match in _SPOKEN.finditer(text, start, stop)
        if match["noon"] or match["part"] or match["night"] or match["clock"]
    ]


@lru_cache(maxsize=16)  # paragraph after paragraph of one text is asked about
def _spoken_in(text: str) -> tuple[str, ...]:
    return tuple(word for word in _SPOKEN_WORDS if word in text)


def spoken_clock(match: re.Match[str]) -> Clock | None:
    """Read a time of day in words; without the half of the day it is none."""
    if match["noon"]:
        return Clock(match.start(), match.end(), "12:00:00", "", True, True)
    part = (match["part"] or "").lower()
    if not part and not match["night"]:
        return None
    hour = _HOURS[match["hour"].lower()]
    half = ("p" if hour > 5 else "a") if match["night"] else "a" if part == "morning" else "p"
    minutes = {"": 0, "thirty": 30, "fifteen": 15}.get((match["thirty"] or "").lower(), 45)
    if match["half"]:
        minutes = 30 if match["half"].lower() == "half" else 15
        if match["side"].lower() == "to":
            hour, minutes = hour - 1 or 12, 60 - minutes
    first = _written(hour, minutes, half)
    return Clock(match.start(), match.end(), first, "", True, True) if first else None
