"""One printed date without its surroundings: "2nd March, 1953", "12.X.62", "the 16th", "1958"."""

from __future__ import annotations

import re

from teikit.forms.dates.date import Piece, days_in, possible
from teikit.forms.dates.numeric import begins_line, ends_line, iso, numeric
from teikit.forms.dates.words import (
    MONTHS,
    ORDINAL,
    SPACE,
    UNIT,
    foreign_month,
    is_short,
    month_number,
)
from teikit.forms.lazy import lazy

__all__ = ["between", "from_month", "from_number", "referred", "year_at"]

_YEAR = r"(?:1[5-9]|20)\d\d"
# Figures behind a point go on with a number; but "April 30.2 Then" ends a sentence with a note's call.
_DECIMAL = r"\.\d(?!\d?(?:\s+[A-Z(“\"]|\s*\Z|\n))"
_MONTH = r"(?P<month>[A-Z][A-Za-z]{1,8}(?:-[^\S\n]*\n[^\S\n]*[a-z]{2,8})?)"
_DAYS = lazy(
    rf"(?P<first>\d{{1,2}}){ORDINAL}(?P<more>(?:,{SPACE}\d{{1,2}}{ORDINAL}){{0,4}})"
    rf"(?:,?(?P<sep>{SPACE}?(?:--?|[–—/&]){SPACE}?|{SPACE}(?i:to|and|until|till|through){SPACE}"
    rf"(?:(?i:the){SPACE})?)(?P<second>\d{{1,2}}){ORDINAL})?(?P<close>\s?[\"»”])?\]?"
    rf"(?:(?P<dot>\.)?{SPACE}(?:(?i:day){SPACE})?(?:(?i:of){SPACE}(?:(?i:the){SPACE}month{SPACE}of{SPACE})?)?|[-.])\[?"
    rf"{_MONTH}"
)
_FOREIGN = lazy(
    rf"(?P<first>\d{{1,2}})(?:er|º|°)?\.?{SPACE}(?:de{SPACE}|d['’])?(?P<month>[^\W\d_]{{3,12}})"
    rf"\.?,?{SPACE}(?:del?{SPACE})?(?P<year>{_YEAR})(?!\d)(?:[ \xa0]?(?:g|r|god|goda)\b\.?)?"
)
_BY_MONTH = lazy(
    rf"{_MONTH}(?P<dot>\.?)(?:,(?={SPACE}\d{{1,2}}(?:st|nd|rd|th)\b(?!{SPACE}[A-Z])))?(?:\]?{SPACE}(?:\[(?=\d{{1,2}}(?:st|nd|rd|th)?(?:\]|,?\s?\[?\d{{4}}|{SPACE}?[-–—])))?"
    rf"(?:(?i:the){SPACE})?(?P<first>\d{{1,2}}){ORDINAL}"
    rf"(?!{SPACE}(?:(?:gr?p|group|word|line|character|page|paragraph|name)s?\b))\]?"
    rf"(?:(?P<sep>{SPACE}?(?:--?|[–—&]){SPACE}?|{SPACE}(?i:to|and|until|till|through){SPACE}(?:(?i:the){SPACE})?)"
    rf"(?P<second>\d{{1,2}}){ORDINAL}(?!\d|[:.]\d|{SPACE}(?:{UNIT})))?"
    rf"(?!\d|%|:\d|{_DECIMAL}|,\d(?!\d?(?:\s|$))|[/-]\d|{SPACE}?(?:{UNIT})))?"
)
_YEAR_AFTER = lazy(
    rf"\]?(?:,|\s(?i:of))?(?:{SPACE}|-)\[?(?P<year>{_YEAR})\]?(?!\d|-\d(?!\d?:\d\d\s?[ap])|/\d|{_DECIMAL}|,\d(?!\d?(?:\s|$))|{SPACE}(?i:hours|hrs|Z\b))"
    rf"|\]?,?{SPACE}?['’](?P<short>[2-9]\d)(?!\d)"
    rf"|{SPACE}(?:(?i:of){SPACE})?(?i:(?P<which>this|last|next|that|the{SPACE}same)(?:{SPACE}year)(?![’'\w])|(?P<hence>last|ultimo|ult\.|next(?!{SPACE}(?:to|of|week|month|day|in|at|door)\b)))"
)
_SHORT_YEAR = lazy(rf"(?:-|{SPACE})(?P<year>[3-9]\d)(?!\d|[:.,/-]\d|{SPACE}(?:{UNIT}))")
_ORDINAL_NEXT = lazy(rf"{SPACE}\d{{1,2}}(?:st|nd|rd|th)\b")
_DATE_FIRST = lazy(rf"\.?\]?{SPACE}\d{{1,2}}{ORDINAL}(?:,{SPACE}|{SPACE}){_YEAR}")
_GROUP = lazy(
    rf"(?P<day>\d{{2}})/?(?P<hour>\d{{2}})(?P<minute>\d{{2}})Z(?![A-Za-z])"
    rf"(?:{SPACE}(?P<month>[A-Z][A-Za-z]{{2,8}})\.?(?:{SPACE}(?P<year>\d{{4}}|\d{{2}})(?!\d))?)?"
)
_YEAR_FIRST = lazy(
    rf"(?P<year>{_YEAR})(?:(?P<stop>\.)|,|"
    rf"(?<=\d \(\d\d\d\d)\))?{SPACE}(?P<month>[^\W\d_]{{3,12}})(?P<dot>\.?){SPACE}"
    rf"(?P<day>\d{{1,2}}){ORDINAL}(?P<end>\.?)(?![\d:%]|[.,]\d|,?{SPACE}{_YEAR}|{SPACE}?(?:{UNIT}))"
)
_YEARS = lazy(
    rf"(?P<year>{_YEAR})(?:(?P<decade>['’]?s\b)|[-–/](?P<short>\d\d)(?![\d/-]|[.,]\d)"
    rf"|[-–](?P<long>{_YEAR})(?![\d/-]|[.,:]\d|{SPACE}?(?i:hours|hrs|h\b))"
    rf"|(?P<open>)(?![\d/]|[,:]\d|{_DECIMAL}|-\d|[A-Za-z%°]))"
)
_ALONE = lazy(
    rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th|ST|ND|RD|TH)"
    rf"(?:{SPACE}(?:of{SPACE}(?P<of>this|last|next){SPACE}month|"
    rf"(?P<which>(?i:instant|inst\b\.?|ultimo|ult\b\.?|proximo|prox\b\.?))))?"
)


# "day 14 month 8 year 1968": as the Vietnamese date their papers
_SAID = lazy(
    rf"(?P<day>\d{{1,2}}),?{SPACE}(?i:month){SPACE}(?P<month>\d{{1,2}}),?{SPACE}(?i:year){SPACE}(?P<year>{_YEAR})(?!\d)"
)


def from_number(text: str, at: int, size: int, stop: int) -> list[Piece]:
    """Read the dates that begin with a run of digits; several only in "3, 5 and 9 May"."""
    follows = text[at + size : at + size + 1] if at + size < stop else ""
    if size == 6 or (size == 2 and follows == "/"):
        if group := _group(text, at, stop):
            return [group]
        if size == 6:
            return []
    if size == 4:
        one = _from_four(text, at, stop)
        return [one] if one else []
    if size > 2 or not follows:
        return []
    if text[max(at - 4, 0) : at].lower() == "day " and (said := _SAID.match(text, at, stop)):
        day, month, year = (int(said[key]) for key in ("day", "month", "year"))
        if possible(year, month, day):
            return [Piece(at - 4, said.end(), year, month, day, form="numeric-date")]
    if "A" <= follows <= "S" and (glued := _GLUED_BEHIND.match(text, at, stop)):
        one = _of_teletype(glued)
        return [one] if one else []
    roman = follows == " " and text[at + size + 1 : at + size + 2] in ("I", "V", "X", "\xa0", " ")
    if (roman or follows in "./-") and (one := numeric(text, at, stop)):
        return [one]
    if follows in "./-" and (match := _PARTED.match(text, at, stop)):
        return _parted(match)
    if (match := _DAYS.match(text, at, stop)) and (found := _days(text, match, stop)):
        return found
    one = None
    if match := _FOREIGN.match(text, at, stop):
        one = _foreign(match)
    elif match := _ALONE.match(text, at, stop):
        day = int(match["first"])
        if 1 <= day <= 31:
            words = (match["which"] or "")[:3].lower()
            sense = {"ins": "instant", "ult": "ultimo", "pro": "proximo"}.get(words, "")
            sense = sense or {"this": "instant", "last": "ultimo", "next": "proximo"}.get(
                match["of"] or "", ""
            )
            one = Piece(at, match.end(), day=day, form="day-alone", sense=sense)
    return [one] if one else []


def from_month(text: str, at: int, stop: int) -> Piece | None:
    """Read a date that begins with the name of a month."""
    if text[at + 3 : at + 4].isdigit() and (glued := _GLUED.match(text, at, stop)):
        return _of_teletype(glued)
    if (typed := _STROKE_YEAR.match(text, at, stop)) and (one := _before_stroke(typed)):
        return one
    match = _BY_MONTH.match(text, at, stop)
    if match is None or not (month := month_number(match["month"])):
        return None
    named = match.end("month")
    if match["dot"] and is_short(match["month"]):
        named += 1
    if (
        match["first"]
        and int(match["first"]) < 32
        and (not match["dot"] or named > match.end("month"))
    ):
        if one := _month_days(text, match, month, stop):
            return one
        return None
    year, end, sense = _year_after(text, named, stop, match["month"])
    if year or sense:
        form = "month-and-year"
    else:
        form, end = "month-alone", match.end("month")
        if named > end and text[at + 1].islower():
            end = named
    return Piece(at, end, year, month, form=form, sense=sense)


# "NOV8", "NOV9/65": as Canadian telegrams are typed
_GLUED = lazy(r"(?P<month>[A-Z]{3})(?P<day>\d{1,2})(?:/(?P<year>[3-9]\d))?(?![\w/]|[.-]\d)")

# "NOV 22/67", "Nov. 22/67", "SEP/68": the same with a space
_STROKE_YEAR = lazy(
    r"(?P<month>[A-Z][A-Za-z]{2,8})(?:\.? (?P<day>\d{1,2}))?/(?:19)?(?P<year>[3-9]\d)(?![\w/]|[.-]\d)"
)


def _before_stroke(match: re.Match[str]) -> Piece | None:
    """Read a year behind a stroke; "May 30/31" are two days."""
    month, day = month_number(match["month"]), int(match["day"] or 0)
    year = 1900 + int(match["year"])
    if not month or day + 1 == int(match["year"]) or (day and not possible(year, month, day)):
        return None
    form = "month-and-day" if day else "month-and-year"
    return Piece(*match.span(), year, month, day, form=form)


# "12MAR", "12MAR65", "11MAY/65"
_GLUED_BEHIND = lazy(
    r"(?P<day>\d{1,2})(?P<month>[A-Z]{3})(?:/?(?:19)?(?P<year>[3-9]\d))?(?![\w/]|[.-]\d)"
)


def _of_teletype(match: re.Match[str]) -> Piece | None:
    month, day = month_number(match["month"]), int(match["day"])
    year = 1900 + int(match["year"]) if match["year"] else 0
    if not month or not possible(year, month, day):
        return None
    return Piece(*match.span(), year, month, day, form="month-and-day")


def _month_days(text: str, match: re.Match[str], month: int, stop: int) -> Piece | None:
    first, second = int(match["first"]), int(match["second"] or 0)
    end = match.end()
    if (
        not second
        and text[end : end + 3].strip(" ")[:1].isdigit()
        and (stamp := _STAMP.match(text, end, stop))
    ):
        return _stamped(match, stamp, month, first)
    if second and not _spans(match["sep"], first, second, between(text, match.start())):
        second, end = 0, match.start("sep")
    year, end, sense = _year_after(text, end, stop, "")
    if not possible(year, month, first) or (second and not possible(year, month, second)):
        return None
    return Piece(match.start(), end, year, month, first, second, form="month-and-day", sense=sense)


# "OCT 24  7 08 PM '61": the stamp of a telegraph office
_STAMP = lazy(
    r" {1,4}(?P<hour>1[0-2]|[1-9])[ :.](?P<minute>[0-5]\d) ?(?P<half>[AP])\.?M\.?,? {1,3}['’]?(?:19)?"
    r"(?P<year>[3-9]\d)(?!\d)"
)


def _stamped(match: re.Match[str], stamp: re.Match[str], month: int, day: int) -> Piece | None:
    year = 1900 + int(stamp["year"])
    if not possible(year, month, day):
        return None
    clock = _clock_of(stamp)
    return Piece(match.start(), stamp.end(), year, month, day, clock=clock, form="stamp")


# "1959 MAY 4  PM 6 12"
_STAMP_BEHIND = lazy(
    r" {1,4}(?P<half>[AP])M {1,3}(?P<hour>1[0-2]|[1-9])[ :.](?P<minute>[0-5]\d)(?!\d)"
)


def _clock_of(stamp: re.Match[str]) -> str:
    hour = int(stamp["hour"]) % 12 + 12 * (stamp["half"] == "P")
    return f"{hour:02}:{stamp['minute']}:00"


def between(text: str, at: int) -> bool:
    """Tell whether "between" stands before an offset."""
    return bool(_BETWEEN.search(text[max(0, at - 20) : at]))


def _spans(sep: str, first: int, second: int, between: bool) -> bool:
    """Tell whether two days are a span: those that "and" joins, only next to each other."""
    joined = sep.strip().lower().split()[:1] in (["and"], ["&"], ["/"])
    return second == first + 1 if joined and not between else second > first


def _days(text: str, match: re.Match[str], stop: int) -> list[Piece]:
    month = month_number(match["month"])
    if not month or (match["close"] and text[match.start() - 1 : match.start()] not in ' "«“'):
        return []
    start, end = match.start(), match.end()
    if is_short(match["month"]) and text.startswith(".", end):
        end += 1
    # "Document 12 May 5, 1962": the month belongs to what follows it.
    if _DATE_FIRST.match(text, end, stop):
        return []
    if _ORDINAL_NEXT.match(text, end, stop) and not match["more"] and not match["second"]:
        return []  # "despatch No. 29 of May 11th"
    of = text[start : match.start("month")].split()[-1:] == ["of"]
    if of and _NUMBER_SIGN.search(text, max(start - 5, 0), start):
        return []  # "instruction No. 14 of August 21", "of August 1957"
    year, end, sense = _year_after(text, end, stop, match["month"])
    if not year and text.startswith("]", end) and text.rfind("[", start, end) >= 0:
        end += 1
    if match["dot"] and (not year or (begins_line(text, start) and not ends_line(text, end))):
        return []  # "3. March" may be the third point
    if match["close"]:
        start = max(text.rfind(q, max(0, start - 2), start) for q in '"«“')
        if start < 0:
            return []
    first, second = int(match["first"]), int(match["second"] or 0)
    if not second and not match["more"]:
        if not possible(year, month, first):
            return []
        return [Piece(start, end, year, month, first, form="day-and-month", sense=sense)]
    days = [first, *map(int, re.findall(r"\d+", match["more"])), second or first]
    if not all(possible(year, month, day) for day in days):
        return []
    whole = Piece(start, end, year, month, first, second, form="day-and-month", sense=sense)
    if not match["more"] and _spans(match["sep"], first, second, between(text, start)):
        return [whole]
    pieces = [
        Piece(a.start(), a.end(), year, month, int(a["n"]), form="day-of-a-list", sense=sense)
        for a in _EACH.finditer(text, match.start(), match.end("more"))
    ]
    if second:
        last = match.start("second")
        return [*pieces, whole._replace(start=last, day=second, until=0)]
    # "on page 5, 12 May": the last alone is sure to be a day.
    return [whole._replace(start=pieces[-1].start, day=int(days[-2]))]


_NUMBER_SIGN = lazy(r"\b(?:[Nn][or]s?\.?|NO\.?) ?$")
# "12/JUNE/1974", "12.JUN.74", "3-Nov-1958"
_PARTED = lazy(
    r"(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>[A-Za-z]{3,9})(?P=sign)"
    r"(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-])"
)


def _parted(match: re.Match[str]) -> list[Piece]:
    """Read a date whose month is a word between two strokes, points or hyphens."""
    month, day, year = month_number(match["month"]), int(match["day"]), int(match["year"])
    year += 1900 if year < 100 else 0
    if not month or not possible(year, month, day):
        return []
    return [Piece(match.start(), match.end(), year, month, day, form="day-and-month")]


_OF_NOW = ("this", "last", "next")
_BETWEEN = lazy(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_DECADE = lazy(r"\bthe (?:(?:early|mid|late|middle)[ -])?$", re.IGNORECASE)
_EACH = lazy(rf"(?P<n>\d{{1,2}}){ORDINAL}")


def _year_after(text: str, at: int, stop: int, month: str) -> tuple[int, int, str]:
    """Read the year behind a month or day: the year, where it ends, or which year it is."""
    if match := _YEAR_AFTER.match(text, at, stop):
        if match["year"]:
            return int(match["year"]), match.end(), ""
        if match["short"]:
            return 1900 + int(match["short"]), match.end(), ""
        if match["hence"]:
            late = match["hence"].lower() == "next"
            return (0, at, "coming") if late else (0, match.end(), "earlier")
        which = match["which"].lower()
        if which not in _OF_NOW:
            return 0, at, "that"
        return 0, match.end(), which
    short = month in MONTHS and len(month) < 4
    parted = month.isupper() or text[at : at + 1] == "-"
    if short and parted and (match := _SHORT_YEAR.match(text, at, stop)):
        return 1900 + int(match["year"]), match.end(), ""
    return 0, at, ""


def _foreign(match: re.Match[str]) -> Piece | None:
    month, day, year = foreign_month(match["month"]), int(match["first"]), int(match["year"])
    if not month or not possible(year, month, day):
        return None
    return Piece(match.start(), match.end(), year, month, day, form="day-and-month")


def _group(text: str, at: int, stop: int) -> Piece | None:
    """Read a date-time group: `121430Z OCT 62`, `121430Z`, `04/0915Z`."""
    match = _GROUP.match(text, at, stop)
    if match is None or match["hour"] > "23" or match["minute"] > "59":
        return None
    month = month_number(match["month"] or "")
    end = match.end() if month else match.end("minute") + 1
    year = int(match["year"]) if month and match["year"] else 0
    year += 1900 if 0 < year < 100 else 0
    day = int(match["day"])
    if not 1 <= day <= (days_in(year, month) if month else 31):
        return None
    if match["month"] and not year and text[end - 1 : end] == " ":
        end -= 1
    clock = f"{match['hour']}:{match['minute']}:00Z"
    return Piece(at, end, year, month, day, clock=clock, form="date-time-group")


def _from_four(text: str, at: int, stop: int) -> Piece | None:
    match = _YEAR_FIRST.match(text, at, stop)
    if match and not referred(text, at, "," * (text[at + 4] == ",")):
        foreign = bool(match["stop"])
        month = (foreign and foreign_month(match["month"])) or month_number(match["month"])
        if month and possible(int(match["year"]), month, int(match["day"])):
            end = match.end("end") if foreign else match.start("end")
            day = int(match["day"])
            if text[end : end + 3].lstrip(" ")[:1] in "AP" and (
                stamp := _STAMP_BEHIND.match(text, end, stop)
            ):
                clock = _clock_of(stamp)
                year = int(match["year"])
                return Piece(at, stamp.end(), year, month, day, clock=clock, form="stamp")
            return Piece(at, end, int(match["year"]), month, day, form="year-first")
    if one := iso(text, at, stop):
        return one
    return year_at(text, at, stop)


# "your 1847 May 9", "Vane 1847, March 6": the number of a telegram before its date.
_REFERRED = lazy(
    r"\b(?:[a-z]*tels?|telegrams?|cables?|cablegrams?|despatch(?:es)?|dispatch|messages?|our|your|my|"
    r"nos?|number|airgram|circular)\b\.?$",
    re.IGNORECASE,
)
_NAMED_POST = lazy(r"\b(?:[A-Z]\w+|and)$")


def referred(text: str, at: int, comma: str) -> bool:
    """Tell whether figures before a month are a telegram's number and not the year."""
    ahead = text[max(0, at - 20) : at].rstrip()
    return bool(_REFERRED.search(ahead) or (comma and _NAMED_POST.search(ahead)))


def year_at(text: str, at: int, stop: int) -> Piece | None:
    """Read a year, a decade or two years: `1958`, `1950s`, `1961-62`."""
    match = _YEARS.match(text, at, stop)
    if match is None:
        return None
    year = int(match["year"])
    if match["decade"]:
        # "1954's quantity" is one year's.
        if year % 10 or (match["decade"] != "s" and not _DECADE.search(text[max(0, at - 12) : at])):
            end = match.start("decade")
            return Piece(at, end, year, form="year-alone") if match["decade"] != "s" else None
        return Piece(at, match.end(), year, form="decade", until_year=year + 9)
    if match["long"]:
        until = int(match["long"])
        if not year < until < year + 30:
            return None
        return Piece(at, match.end(), year, form="years", until_year=until)
    if match["short"]:
        until = year // 100 * 100 + int(match["short"])
        if until <= year or until > year + 12:
            return None
        return Piece(at, match.end(), year, form="years", until_year=until)
    return Piece(at, match.end(), year, form="year-alone")
