"""Days of the week that stand for a date: "you will see it on Thursday", not "on Thursdays".

What day it was, the document's own date tells, and whether the sentence looks back or ahead.
"""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.dates.date import Date
from teikit.forms.dates.words import WEEKDAYS
from teikit.forms.lazy import lazy

__all__ = ["UNDATED", "weekday_alone", "weekday_starts"]

UNDATED = "0000-00-00"
"""A day of which neither year nor month nor day is printed."""

_DAYS = ("onday", "esday", "rsday", "riday", "urday", "unday", "ONDAY", "ESDAY", "RSDAY", "RIDAY",
         "URDAY", "UNDAY")  # fmt: skip
_NAME = lazy(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b"
)
_AHEAD = lazy(
    r"\b(?:on|by|since|until|till|before|after|from|to|(?P<which>last|next|this(?:\s+coming)?))\s+$",
    2,
)
# A date goes on behind it; or it is the name of a service, a paper, a fair.
_BEHIND = lazy(
    r",?\s+(?:[Tt]he\s+|THE\s+)?\[?\d|['’]s\b|[”\"]|[^\S\n]+[A-Z][a-z]|"
    r",?\s+(?:[Tt]he\s+|THE\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|"
    r",?\s+(?:last|next|of\b|the\s\w+(?:st|nd|rd|th)\b)|\s(?:mornings|afternoons|evenings|nights)\b"
)
_EACH = lazy(r"\b(?:every|each|open|closed|always|usually|daily|Sundays?|holidays?)\b", 2)

# "He was in Oslo by Friday" looks back.
_STATE = lazy(r"\b(?:was|were|had|WAS|WERE|HAD)\b")


@lru_cache(maxsize=16)  # paragraph after paragraph of one text is asked about
def _may_name_days(text: str) -> bool:
    return ("day" in text or "DAY" in text) and any(name in text for name in _DAYS)


def weekday_starts(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Find days of the week, in the few texts that name any."""
    if not _may_name_days(text):
        return []
    if text.find("day", start, stop) < 0 and text.find("DAY", start, stop) < 0:
        return []
    if all(text.find(name, start, stop) < 0 for name in _DAYS):
        return []
    return list(_NAME.finditer(text, start, stop))


def weekday_alone(text: str, match: re.Match[str], floor: int, stop: int) -> Date | None:
    """Read a day of the week that stands for a date by itself."""
    start, end = match.span()
    ahead = _AHEAD.search(text, max(floor, start - 14), start)
    if ahead is None or _BEHIND.match(text, end, stop):
        return None
    if _EACH.search(text, max(floor, start - 50), start):
        return None
    which = (ahead["which"] or "").lower()[:4]
    sense = {"last": "past", "next": "future", "this": "future"}.get(which, "")
    by = ahead.group()[:2].lower() == "by"
    if by and not _STATE.search(text, max(floor, start - 80), start):
        sense = sense or "future"  # "I promised a paper by Friday"
    day = WEEKDAYS[match.group()[:3].lower()]
    begin = ahead.start("which") if which in ("last", "next") else start
    return Date(begin, end, UNDATED, "", False, "weekday-alone", sense=sense, weekday=day)
