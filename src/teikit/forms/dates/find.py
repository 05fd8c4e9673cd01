"""The search for dates: one scan for figures and names of months, each read with what is around.

A date without figures and months is one of few words ("noon") that most texts do not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from teikit.forms.dates.clock import (
    Clock,
    clock_at,
    hyphened_clock,
    noon_at,
    plain_clock,
    spoken_clock,
    spoken_starts,
    stamped_clock,
)
from teikit.forms.dates.date import Date, Piece, days_in, possible
from teikit.forms.dates.evidence import (
    clock_stands,
    day_stands,
    days_stand,
    month_stands,
    moved,
    year_is_owned,
    year_stands,
)
from teikit.forms.dates.parts import Part, part_before, parts_of_a_told_year
from teikit.forms.dates.piece import between, from_month, from_number, referred
from teikit.forms.dates.weekdays import weekday_alone, weekday_starts
from teikit.forms.dates.words import SPACE, WEEKDAYS
from teikit.forms.dates.zones import zone_behind
from teikit.forms.lazy import lazy

__all__ = ["every_date", "find_dates", "full_date", "whole_date"]

# Every branch begins with a plain character, so that `re` leaps to the next one; with a group or
# a look-behind in front it would try every character.
_ANCHOR = lazy(
    "|".join(
        [
            *(rf"{figure}\d*" for figure in range(10)),
            *"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
            *"JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(),
        ]
    )
)
_DAY_NAME = r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\b\.?"
_WEEKDAY = lazy(rf"\b(?P<name>{_DAY_NAME})(?:,?{SPACE}(?:the{SPACE})?)$")
_TO = lazy(
    rf"(?P<sep>{SPACE}?(?:--?|[–—]){SPACE}?|/(?=(?:\d{{1,2}} )?[A-Z][a-z]{{2}})|"
    rf"{SPACE}(?i:to|until|till|through|and){SPACE})"
    rf"(?:(?i:the){SPACE})?(?:{_DAY_NAME},?{SPACE}(?:the{SPACE})?)?"
)
_TIME_LINK = lazy(
    rf"(?:,?{SPACE}(?i:hours?|hrs?\.?){SPACE}|,(?:{SPACE})?(?:(?i:at){SPACE})?|\.{SPACE}|/|-(?=\d\d?:\d\d\s?[ap])|{SPACE}?(?:[—–]|--){SPACE}?"
    rf"|{SPACE}(?:(?i:at){SPACE}|-{SPACE})?|\]{SPACE})(?:(?i:from|between){SPACE})?"
)
_DATE_LINK = lazy(
    rf"(?:,|\.)?{SPACE}(?:\(|(?i:(?:on|in){SPACE}the{SPACE}(?:morning|afternoon|evening|night){SPACE}of|on|of){SPACE})?"
    rf"(?:{_DAY_NAME},?{SPACE})?(?:(?i:the){SPACE})?\[?"
)
_LINKS_DAY = lazy(r" on | of ")
_NUMBERED = (
    "no", "no.", "nos.", "nr", "nr.", "№", "nº", "n°", "number", "page", "pages", "p.", "pp.", "document",
    "item", "article", "art.", "paragraph", "para", "point", "chapter", "vol.", "volume", "file",
    "section", "box",
)  # fmt: skip


def every_date(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """Find all dates, also those that a year, a month or a time of day alone makes.

    Parameters:
        text: any text; offsets count in it.
        start, end: the part to search.
    """
    return iter(_all_dates(text, start, len(text) if end is None else end))


@lru_cache(maxsize=64)  # a line of the head is read by several recognisers
def _all_dates(text: str, start: int, stop: int) -> tuple[Date, ...]:
    return tuple(_scan(text, start, stop))


def _scan(text: str, start: int, stop: int) -> list[Date]:
    kept: list[Date] = []
    anchors: Iterator[re.Match[str]] | list[re.Match[str]] = _ANCHOR.finditer(text, start, stop)
    if spoken := spoken_starts(text, start, stop):
        anchors = sorted([*anchors, *spoken], key=re.Match.start)
    behind = start
    if days := weekday_starts(text, start, stop):
        anchors = sorted([*anchors, *days], key=re.Match.start)
    for match in anchors:
        at = match.start()
        if at < behind:
            continue
        if match.group()[-3:] in ("day", "DAY"):
            day = weekday_alone(text, match, start, stop)
            found = [day] if day else []
        elif match.lastgroup is not None:
            found = _with_spoken(text, match, start, stop)
        elif text[at].isdigit():
            found = _at_number(text, at, match.end() - at, start, stop)
        else:
            found = _at_month(text, at, start, stop)
        for date in found:
            if date.start >= behind:
                kept.append(date)
                behind = date.end
    told = [
        one
        for one in parts_of_a_told_year(text, start, stop)
        if not any(one.start < date.end and date.start < one.end for date in kept)
    ]
    return sorted([*kept, *told]) if told else kept


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """Find dates with a day, and months with their year: what can date a document."""
    return (date for date in every_date(text, start, end) if date.dated)


def full_date(text: str) -> Date | None:
    """Read a text that is one date with its year and nothing else."""
    date = whole_date(text)
    return date if date and date.year else None


# First and last character of a date that neither begins nor ends with a figure: "May 3, [1961]",
# "[May 1961]", "(May 3, 1961)", "May 3, 4:30 pm".
_EDGES = frozenset(a + b for a in "JFMASOND[(" for b in "])m")


def whole_date(text: str) -> Date | None:
    """Read a text that is one date and nothing else (but for a full stop)."""
    bare = text.strip().rstrip(".").strip()
    if len(bare) > 60 or not (
        bare[-1:].isdigit() or bare[:1].isdigit() or bare[:1] + bare[-1:] in _EDGES
    ):
        return None
    if bare.isdigit() and len(bare) == 4 and "1500" <= bare < "2100":
        return Date(0, 4, bare, "", True, "year-alone")
    found = next(find_dates(bare), None)
    if found and not bare[: found.start].strip("[( ") and not bare[found.end :].strip("]) "):
        return found
    return None


# --- at an anchor ---------------------------------------------------------------------------------


def _at_number(text: str, at: int, size: int, floor: int, stop: int) -> list[Date]:
    if size > 6 or size in (3, 5) or (at and not _may_begin(text, at)):
        return []
    if size <= 2 and text[at + size : at + size + 1] in (")", ";", "%"):
        return []
    if (
        size != 6
        and (clock := clock_at(text, at, stop))
        and (timed := _clocked(text, clock, floor, stop))
    ):
        return [timed]
    if size == 4 and text[at] in "012" and (hour := _STAMPED.match(text, at, stop)):
        begun = _LOGGED.search(text, max(0, at - 12), at)
        if begun and (timed := _clocked(text, stamped_clock(hour), floor, stop)):
            return [timed]
    pieces = from_number(text, at, size, stop)
    if not pieces:
        return []
    if len(pieces) > 1:
        return [_simple(piece) for piece in pieces[:-1]] + _dated(text, pieces[-1], floor, stop)
    return _dated(text, pieces[0], floor, stop)


# "Recd. 1620 23 April": the hour in front of the day, on a telegram's form.
_STAMPED = lazy(rf"(?:[01]\d|2[0-3])[0-5]\d(?={SPACE}\d{{1,2}}(?:st|nd|rd|th)?{SPACE}[A-Z])")
_LOGGED = lazy(
    r"(?:\b(?:[Rr]ec(?:eive)?d|REC(?:EIVE)?['’]?D|Rec['’]d|[Dd]esp(?:atche)?d?|DESP(?:ATCHED)?|[Ss]ent|SENT|TO[ROD]|"
    r"D(?i:ated?):|T(?i:ime):)|"
    rf"(?:^|\s)[DR]\.)[.:]?{SPACE}*\Z"
)


def _may_begin(text: str, at: int) -> bool:
    """Tell whether a date can begin here: not inside a word, a code or a larger number."""
    before = text[at - 1]
    if before == "-":
        return text[max(0, at - 4) : at - 1].lower() == "mid"
    if before == "/":  # "/7 to 9 March 1988/": strokes for parentheses
        return at < 2 or text[at - 2].isspace()
    if before.isalnum() or before in "/-–.$£€#№+=_%°'’":
        return False
    return before not in ",:" or not text[max(0, at - 2)].isdigit()


def _at_month(text: str, at: int, floor: int, stop: int) -> list[Date]:
    if at and (text[at - 1].isalpha() or text[at - 1] in "_/"):
        return []
    piece = from_month(text, at, stop)
    if piece is None:
        return []
    if not piece.day and _IMPOSSIBLE.search(text[max(floor, at - 6) : at]):
        return []
    begin = at
    if (
        piece.day
        and not piece.year
        and (year := _YEAR_BEFORE.search(text[max(floor, at - 8) : at]))
        and not referred(text, max(floor, at - 8) + year.start(), year["comma"])
    ):
        begin = max(floor, at - 8) + year.start()
        piece = piece._replace(start=begin, year=int(year["year"]))
    return _dated(text, piece, floor, stop)


# "30 February 1962": a day that there is not.
_IMPOSSIBLE = lazy(r"\d(?:st|nd|rd|th)?(?: of)? $")
_YEAR_BEFORE = lazy(r"(?<![\d-])(?P<year>(?:1[5-9]|20)\d\d)(?P<comma>,?)\s+$")


def _with_spoken(text: str, match: re.Match[str], floor: int, stop: int) -> list[Date]:
    clock = spoken_clock(match)
    one = _clocked(text, clock, floor, stop) if clock else None
    return [one] if one else []


def _clocked(text: str, clock: Clock, floor: int, stop: int) -> Date | None:
    """Join a time with the date behind it: "1430 hours on 5 May"; else it may stand by itself."""
    piece = None
    zone, at = zone_behind(text, clock.end, stop)
    if link := _DATE_LINK.match(text, at, stop):
        piece = _piece_at(text, link.end(), stop)
    alone = piece and piece.form == "day-alone" and link and _LINKS_DAY.search(f" {link.group()} ")
    if piece and piece.day and (piece.month or alone) and not piece.until and not piece.clock:
        return _timed(_simple(piece)._replace(start=clock.start), clock, zone)
    if not clock_stands(text, clock, floor, stop):
        return None
    to = f"0000-00-00T{clock.second}" if clock.second else ""
    when = f"0000-00-00T{clock.first}"
    return Date(clock.start, clock.end, when, to, False, "clock-alone", zone=zone)


def _piece_at(text: str, at: int, stop: int) -> Piece | None:
    """Read the one date that begins at an offset."""
    if at >= stop:
        return None
    if text[at].isdigit():
        size = 1
        while size < 7 and at + size < stop and text[at + size].isdigit():
            size += 1
        pieces = from_number(text, at, size, stop)
        return pieces[0] if len(pieces) == 1 else None
    return from_month(text, at, stop) if text[at].isupper() else None


# --- from a piece to a date -----------------------------------------------------------------------


def _dated(text: str, piece: Piece, floor: int, stop: int) -> list[Date]:
    """Make the dates of a piece: alone, with its time, or with what it runs to."""
    if piece.month and piece.day and _numbered(text, piece):
        return []
    if date := _span(text, piece, floor, stop):
        return [date]
    if piece.clock:
        return [_group(piece)]
    if piece.form == "day-alone":
        return (
            [_with_weekday(text, _simple(piece), floor)]
            if piece.sense or day_stands(text, piece, piece.end, floor, stop)
            else []
        )
    if not piece.day:
        return _period(text, piece, floor, stop)
    date = _simple(piece)
    if not piece.until:
        date = _with_time(text, date, stop)
    return [_with_weekday(text, _balanced(text, date), floor)]


def _numbered(text: str, piece: Piece) -> bool:
    """Tell "No. 12" at the end of a line and a month on the next from a date."""
    if text.find("\n", piece.start, piece.end) < 0 or not text[piece.start].isdigit():
        return False
    words = text[max(0, piece.start - 14) : piece.start].lower().split()
    return bool(words) and words[-1] in _NUMBERED


def _simple(piece: Piece) -> Date:
    when = _stamp(piece.year, piece.month, piece.day)
    to = _stamp(piece.year, piece.month, piece.until) if piece.until else ""
    if piece.until_year:
        to = f"{piece.until_year:04}"
    return Date(piece.start, piece.end, when, to, bool(piece.year), piece.form, sense=piece.sense)


def _stamp(year: int, month: int, day: int) -> str:
    if day:
        return f"{year:04}-{month:02}-{day:02}"
    return f"{year:04}-{month:02}" if month else f"{year:04}"


def _group(piece: Piece) -> Date:
    date = _simple(piece)
    return date._replace(when=f"{date.when}T{piece.clock}")


def _timed(date: Date, clock: Clock, zone: str) -> Date:
    day = date.when
    to = f"{day}T{clock.second}" if clock.second else ""
    return date._replace(
        when=f"{day}T{clock.first}", to=to, start=min(date.start, clock.start),
        end=max(date.end, clock.end), zone=zone,
    )  # fmt: skip


def _with_time(text: str, date: Date, stop: int) -> Date:
    link = _TIME_LINK.match(text, date.end, stop)
    if link is None:
        return date
    at = link.end()
    clock = clock_at(text, at, stop)
    if clock is None and text[at : at + 1] in ("n", "N", "1", "t", "T"):
        clock = noon_at(text, at, stop)
    if clock is None and (
        link.group().strip().lower() == "at"
        or (date.form == "roman-month" and link.group().strip() == ",")
    ):
        clock = hyphened_clock(text, at, stop)
    if clock is None and date.year and link.group().strip() in (",", "."):
        clock = plain_clock(text, at, stop)
    logged = False
    if clock is None and date.year and link.group()[0] == "." and _HOURS.match(text, at, stop):
        # "Rec'd: 5th June, 1947. 0905": on the form of a telegram
        logged = _LOGGED.search(text, max(0, date.start - 12), date.start) is not None
        clock = plain_clock(text, at, stop) if logged else None
    if clock is None:
        return date
    if (
        link.group()[0] == ","
        and "at" in link.group().lower()
        and not (text[at : at + 4].isdigit() or clock.sure)
    ):
        return date  # "1030 hours", "10.15 a.m." go on behind a comma and "at"
    if link.group()[0] == "." and not logged and not (clock.sure and text[date.end - 1].isdigit()):
        return date
    how = link.group().strip().lower()
    led = link.group()[0] == "," or how == "at"
    if how == "from" and clock.second:
        led = not _CHANGED.search(text, max(0, date.start - 60), date.start)
    if not clock.sure and (not led or _AMOUNT.match(text, clock.end, stop)):
        return date  # "5 May 10.15 tons"
    return _timed(date, clock, zone_behind(text, clock.end, stop)[0])


_HOURS = lazy(r"(?:[01]\d|2[0-3])[0-5]\d(?=\s*(?:\n|\Z|hrs|hours))")
# "prices rose on 2 March from 10.00 to 11.15"
_CHANGED = lazy(
    r"\b(?:r[io]se|raised?|rais|f[ae]ll|lower|reduc|increas|cut\b|went|gr[eo]w|chang|pric|rate|cost|paid|pay)",
    2,
)
_AMOUNT = lazy(r"\s?(?:%|[a-z])")


def _with_weekday(text: str, date: Date, floor: int) -> Date:
    begin = max(floor, date.start - 20)
    ahead = text[begin : date.start]
    if "day" not in ahead and "DAY" not in ahead and "." not in ahead and "," not in ahead:
        return date
    match = _WEEKDAY.search(ahead)
    if match is None:
        return date
    name = match["name"].lower()
    if not (name.endswith("day") or "." in match.group() or "," in match.group()):
        return date
    return date._replace(start=begin + match.start(), weekday=WEEKDAYS[name[:3]])


def _span(text: str, one: Piece, floor: int, stop: int) -> Date | None:
    """Read "29 May to 2 June 1972", "May–July", "between 1958 and 1960"."""
    behind = text[one.end : one.end + 2]
    if behind[:1] not in _BEFORE_AN_END and behind[1:] not in _BEFORE_AN_END:
        return None
    link = _TO.match(text, one.end, stop)
    if link is None or one.until or one.until_year or one.clock:
        return None
    other = _piece_at(text, link.end(), stop)
    if other is None and one.month and one.day:
        other = _end_of_month(text, link.end(), stop)
    if other is None or other.until or other.clock or not _alike(one, other):
        return None
    if link["sep"].strip().lower() == "and" and not between(text, one.start):
        return None
    if moved(text, one.start, floor):
        return None
    year, until = _years(one, other)
    when, to = _stamp(year, one.month, one.day), _stamp(until, other.month, other.day)
    if (when >= to and (year or not one.month)) or not _ends_stand(text, one, other, floor, stop):
        return None
    if one.month and one.day and not possible(year, one.month, one.day):
        return None
    start, end = _balance(text, one.start, other.end)
    return Date(start, end, when, to, bool(year), "span", sense=one.sense or other.sense)


_END_OF = lazy(
    rf"(?i:the{SPACE})?(?i:end|close){SPACE}of{SPACE}(?:(?i:the){SPACE}month{SPACE}of{SPACE})?"
)


def _end_of_month(text: str, at: int, stop: int) -> Piece | None:
    """Read the end of "June 28 to the end of October": its last day."""
    end_of = _END_OF.match(text, at, stop)
    month = from_month(text, end_of.end(), stop) if end_of and end_of.end() < stop else None
    if month is None or month.day or not month.month:
        return None
    return month._replace(start=at, day=days_in(month.year or 1, month.month))


# What "to 5 May", " - 5 May", " through" begin with, directly or behind a space.
_BEFORE_AN_END = frozenset("-–—/tTuUaA \t\n\xa0")


def _years(one: Piece, other: Piece) -> tuple[int, int]:
    """Return the years of a span's ends; the one that is printed holds for both."""
    turned = (one.month, one.day) > (other.month, other.day)
    if one.year and not other.year:
        return one.year, one.year + turned
    if other.year and not one.year and one.month:
        return other.year - turned, other.year
    return one.year, other.year


def _ends_stand(text: str, one: Piece, other: Piece, floor: int, stop: int) -> bool:
    """Judge the ends of a span: days alone and years must be sure to be dates."""
    if one.form == "day-alone":
        told = day_stands(text, one, other.end, floor, stop)
        told = told or days_stand(text, one, other.end, floor, stop)
        return bool(one.sense or other.sense) or told
    if one.month:
        return bool(one.day or other.year) or month_stands(text, one, floor, stop, spanning=True)
    return year_stands(text, one._replace(end=other.end), floor, stop)


def _alike(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces say the same sort of thing, as the ends of a span do."""
    if one.form == "decade" or other.form in ("decade", "years"):
        return False
    return bool(one.month) == bool(other.month) and bool(one.day) == bool(other.day)


def _period(text: str, piece: Piece, floor: int, stop: int) -> list[Date]:
    """Make the date of a month, a year or a decade, or of a part of it."""
    owned = piece.form == "year-alone" and year_is_owned(text, piece, floor, stop)
    part = None if owned else part_before(text, floor, piece.start)
    if part and (date := _part(piece, part)):
        return [date]
    if piece.month:
        if piece.year or piece.sense or month_stands(text, piece, floor, stop):
            date = _balanced(text, _simple(piece))
            return [date if piece.year or piece.sense else _which(text, date, floor)]
        return []
    if piece.form == "decade":
        return [_simple(piece)]
    return [_simple(piece)] if year_stands(text, piece, floor, stop) else []


_WHICH = lazy(r"(?<!the )\b(?P<which>last|next)\s+$", re.IGNORECASE)


def _which(text: str, date: Date, floor: int) -> Date:
    """Take in "last" and "next" before a month: "last February"."""
    which = _WHICH.search(text, max(floor, date.start - 10), date.start)
    if which is None:
        return date
    sense = "earlier" if which["which"].lower() == "last" else "coming"
    return date._replace(start=which.start("which"), sense=sense)


def _part(piece: Piece, part: Part) -> Date | None:
    if piece.month:
        days = part.of_month(piece.year, piece.month)
    elif piece.form == "decade":
        days = part.of_decade(piece.year)
    elif piece.until_year:
        if part.season != "winter" or piece.until_year != piece.year + 1:
            return None
        days = f"{piece.year}-12", f"{piece.until_year}-02"
    else:
        days = part.of_year(piece.year)
    if not days:
        return None
    # "In the second half of April" is on a day in it; "the first half of 1954" is the half-year.
    vague = part.vague or bool(piece.month)
    start = part.start if piece.month else part.inner
    return Date(start, piece.end, *days, bool(piece.year), "part-of-a-period", vague, piece.sense)


def _balanced(text: str, date: Date) -> Date:
    start, end = _balance(text, date.start, date.end)
    if start == date.start and end == date.end:
        return date
    return date._replace(start=start, end=end)


def _balance(text: str, start: int, end: int) -> tuple[int, int]:
    """Keep a bracket in the date only with its partner: `14 November [1963]`."""
    surplus = text.count("[", start, end) - text.count("]", start, end)
    if not surplus:
        return start, end
    if surplus > 0 and text.startswith("]", end):
        return start, end + 1
    if surplus > 0 and text.startswith("[", start):
        return start + 1, end
    if surplus < 0 and text.endswith("]", start, end):
        return start, end - 1
    if surplus < 0 and text[start - 1 : start] == "[":
        return start - 1, end
    return start, end
