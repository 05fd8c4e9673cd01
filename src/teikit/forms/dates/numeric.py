"""Dates in figures: "3.3.1964", "12.X.62", "1964-03-03", "6/3/61" where the order is certain."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.dates.date import Piece, possible
from teikit.forms.dates.words import ROMAN
from teikit.forms.lazy import lazy

__all__ = ["begins_line", "ends_line", "iso", "numeric"]

_NUMERIC = lazy(
    r"(?P<y>(?:1[5-9]|20)\d\d)(?P<iso>[-./])(?P<m>\d{1,2})(?P=iso)(?P<d>\d{1,2})(?![\d-]|/\d)"
    r"|(?P<yc>(?:19|20)\d\d)年(?P<mc>\d{1,2})月(?P<dc>\d{1,2})日"
    r"|(?P<dr>\d{1,2})(?P<rs>[./ -])[ \xa0]?(?P<roman>VI{0,3}|IV|IX|XI{0,2}|I{1,3})(?![A-Za-z])"
    r"(?:[./ -][ \xa0]?(?P<yr>(?:1[89]|20)\d\d|[2-9]\d)(?![\d/-]|[.:]\d)|(?P<stop>\.(?!\d))?)"
    r"|(?P<dd>\d{1,2})\.[ \xa0]?(?P<mm>\d{1,2})\.(?:[ \xa0]?(?P<yd>(?:1[89]|20)\d\d(?=/\d\d?[:.]\d\d)|"
    r"(?:(?:1[89]|20)\d\d|[2-9]\d)(?![\d/-]|[.:]\d))|(?!\s?\d))"
    r"|(?P<dt>\d{1,2})\.(?P<mt>\d\d)(?=,? (?:at \d\d?[:.]|\d\d?:)\d\d(?!\d))"
    r"|(?P<da>\d{1,2})/(?P<ma>\d{1,2})(?![\d/-]|[.,]\d)"
    r"|(?P<a>\d{1,2})(?P<s>[/-])(?P<b>\d{1,2})(?P=s)(?P<ys>(?:1[89]|20)\d\d|[2-9]\d|[01]\d)(?![\d/-])"
)
_TIMED = lazy(r",?\s\d{1,2}[:.]\d\d(?!\d)")
_AT_TIME = lazy(r",?\sat\s\d{1,2}[:.]\d\d(?!\d)")
_DATED_BY = ("on", "by", "until", "till", "since", "dated", "from", "of", "to", "am", "vom", "do")
_LABELS = (
    "date",
    "dated",
    "datum",
    "sent",
    "received",
    "arrived",
    "deciphered",
    "decoded",
    "dispatched",
    "despatched",
    "printed",
    "typed",
)
_DONE_BY = (
    "received",
    "arrived",
    "sent",
    "printed",
    "typed",
    "deciphered",
    "registered",
    "despatched",
)


def numeric(text: str, at: int, stop: int) -> Piece | None:
    """Read a date in figures that begins at an offset."""
    match = _NUMERIC.match(text, at, stop)
    if match is None:
        return None
    if match["roman"]:
        return _roman(text, match)
    if match["dd"]:
        return _dotted(text, match)
    if match["da"]:
        return _noted(text, match)
    if match["dt"]:
        return _timed(text, match)
    if not match["a"]:
        return None
    first, second, year = int(match["a"]), int(match["b"]), _century(match["ys"])
    if _DECLASSIFY.search(text[max(0, at - 12) : at]) and first < 13:
        # "DECL: 04/10/02": month first, and a year to come.
        year += 100 if year < 1946 else 0
        return (
            Piece(at, match.end(), year, first, second, form="numeric-date")
            if possible(year, first, second)
            else None
        )
    if (first > 12) == (second > 12) and first != second:
        return None  # 3/4/1961 may be either: not read
    if match["s"] == "-" and len(match["ys"]) == 2:
        return None  # 12-30-62 may be a file's number
    if len(match["ys"]) == 2 and match["ys"][0] in "01":
        return None  # 12/30/02 may be a file's number
    day, month = (first, second) if first > 12 else (second, first)
    if not possible(year, month, day):
        return None
    return Piece(match.start(), match.end(), year, month, day, form="numeric-date")


def _timed(text: str, match: re.Match[str]) -> Piece | None:
    """Read "sent 18.09 at 14:20": day, over 12, and month before an hour, behind a word that dates."""
    month, day = int(match["mt"]), int(match["dt"])
    word = _word_before(text, match.start()).removesuffix(":")
    if word not in _DATED_BY + _LABELS + _DONE_BY or day < 13 or not possible(0, month, day):
        return None
    return Piece(match.start(), match.end(), 0, month, day, form="numeric-date")


def _noted(text: str, match: re.Match[str]) -> Piece | None:
    """Read "Rec'd 28/10": day and month behind a word for what was done, where one is over 12."""
    first, second = int(match["da"]), int(match["ma"])
    if (first > 12) == (second > 12) or not _DONE.search(
        text[max(0, match.start() - 24) : match.start()]
    ):
        return None
    day, month = (first, second) if first > 12 else (second, first)
    if not possible(0, month, day):
        return None
    return Piece(match.start(), match.end(), 0, month, day, form="numeric-date")


_DONE = lazy(
    r"\b(?:answered|received|rec['’]?d|replied|typed|printed|copied|filed|seen|noted|acknowledged|"
    r"ack['’]?d|despatched|dispatched|sent|dated|registered|entered|deciphered)(?:\s+on)?[.:,]?\s+$",
    re.IGNORECASE,
)
_DECLASSIFY = lazy(r"\bDECL(?:AS(?:SIFY)?(?: ON)?)?[:.]\s+$", re.IGNORECASE)
# "15.2.61, typed by Moor": below a paper
_THEN = lazy(
    r",? (?:typed|printed|copied|duplicated|sent|signed|received|deciphered|drafted)\b|,? +(?:No|Nr|№)\.? ?\d"
)
_OF_NUMBER = lazy(r"\d[\w/]* of $")
_PRONOUN = lazy(r",? [a-z]{2,}")
_STAMPED = lazy(
    r"\b(?:typed|printed|received|sent|copied|deciphered|enciphered|registered|duplicated|drafted|"
    r"dated|despatched|dispatched)\b[^\n;]{0,40}$",
    re.IGNORECASE,
)


def _century(figures: str) -> int:
    return int(figures) + (1900 if len(figures) == 2 else 0)


def _roman(text: str, match: re.Match[str]) -> Piece | None:
    """Read a day with a Roman-numeral month: `6.V.61`, `22/V-63`, `20.IV.`, `12 X 1962`."""
    year = _century(match["yr"]) if match["yr"] else 0
    month, day = ROMAN.get(match["roman"], 0), int(match["dr"])
    if not possible(year, month, day) or (match["rs"] == " " and not year):
        return None
    if match["roman"] == "I" and not (year or match["stop"]) and _PRONOUN.match(text, match.end()):
        return None  # "On 1/ I told him"
    if match["rs"] == "-" and not year:
        # "Typed by Moor 9-XI": elsewhere it may be the number of a paper.
        line = text[max(0, match.start() - 60) : match.start()]
        return (
            Piece(match.start(), match.end("roman"), 0, month, day, form="roman-month")
            if _STAMPED.search(line)
            else None
        )
    end = match.end()
    if not year and len(match["roman"]) == 1 and not match["stop"]:
        timed = _TIMED.match(text, end)
        if _word_before(text, match.start()) not in _DATED_BY and not timed:
            return None  # "point 3.V" of something
    if match["stop"]:
        # The stop behind a day and month ends a sentence where a capital follows it.
        after = text[end : end + 2]
        opens = text[match.start() - 1 : match.start()] in ("", "\n", "“", '"', "[", "(", "«")
        if match["rs"] != "." or (after[:1].isspace() and after[1:].isupper() and not opens):
            end -= 1
    return Piece(match.start(), end, year, month, day, form="roman-month")


def _dotted(text: str, match: re.Match[str]) -> Piece | None:
    """Read `3.3.1964`; two figures of a year, or none, only behind a word that dates."""
    printed = match["yd"] or ""
    year = _century(printed) if printed else 0
    day, month = int(match["dd"]), int(match["mm"])
    clocked = printed and _AT_TIME.match(text, match.end())
    if (len(printed) == 4 or clocked) and (month > 12 or (day < 13 and _month_first(text))):
        day, month = month, day  # "03.19.57 at 17:25": month first
    if not possible(year, month, day):
        return None
    if not printed and _TO_DATE.match(text, match.end()):
        return Piece(match.start(), match.end(), 0, month, day, form="numeric-date")
    padded = len(match["dd"]) == len(match["mm"]) == len(printed) == 2
    if padded and text[max(0, match.start() - 2) : match.start()] == ", ":
        return Piece(match.start(), match.end(), year, month, day, form="numeric-date")
    if len(printed) < 4:
        word = _word_before(text, match.start())
        begin = match.start()
        alone = (
            printed
            and ends_line(text, match.end())
            and (begins_line(text, begin) or _NUMBERED.search(text[max(0, begin - 16) : begin]))
        )
        alone = alone or (printed and begins_line(text, begin) and _TIMED.match(text, match.end()))
        alone = alone or (printed and begins_line(text, begin) and _THEN.match(text, match.end()))
        stamped = printed and _STAMPED.search(text[max(0, begin - 40) : begin])
        done = not printed and word in _DONE_BY and text[match.end() : match.end() + 1] in ", \n"
        told = word[-1:] == ":" and (
            word[:-1] in _LABELS or (printed and _TIMED.match(text, match.end()))
        )
        jotted = _JOTTED.search(text[max(0, begin - 120) : begin]) is not None
        if jotted and not printed:
            stop = match.end() - (
                text[match.end() : match.end() + 1] not in (" ", "\n", "]", '"', "”", "")
            )
            return Piece(begin, stop, 0, month, day, form="numeric-date")
        if word not in _DATED_BY and not (alone or stamped or done or told or clocked):
            return None
        numbered = word == "of" and _OF_NUMBER.search(
            text[max(0, match.start() - 8) : match.start()]
        )
        if not printed and word in ("of", "to", "do", "from") and not numbered:
            return None
    return Piece(match.start(), match.end(), year, month, day, form="numeric-date")


@lru_cache(maxsize=8)
def _month_first(text: str) -> bool:
    """Tell whether a text writes the month before the day, as one of its dates shows."""
    return bool(_AMERICAN.search(text)) and not _EUROPEAN.search(text)


_AMERICAN = lazy(r"(?<![\d.])(?:0?\d|1[0-2])\.(?:1[3-9]|2\d|3[01])\.(?:19|20)?\d\d(?!\d)")
_EUROPEAN = lazy(r"(?<![\d.])(?:1[3-9]|2\d|3[01])\. ?(?:0?\d|1[0-2])\. ?(?:19|20)?\d\d(?!\d)")
# "6. 2. to 30. 3. 1984": the year behind the last holds for both.
_TO_DATE = lazy(
    r"\s?(?:[-–—]|to|until|till)\s?\d{1,2}\.[ \xa0]?\d{1,2}\.[ \xa0]?(?:(?:1[89]|20)\d\d|[2-9]\d)(?!\d)"
)


# "[Handwritten: Agreed. Qu. 11.6.]": what a hand has put on a paper it dates by day and month.
_JOTTED = lazy(
    r"\[[^\[\]]*?\b(?:hand|handwritten|by hand|margin|pencil|ink|resolution|stamp(?:ed)?|arrived|note|remark)\b"
    r"[^\[\]]*\]?[^\[\]\n]*(?:[.,;:!?\"”\]–—-]|\b(?:arrived|received|seen|read|sent|on|dated|answered|filed))\s\(?$",
    2,
)
_NUMBERED = lazy(r", $|\b[Nn][or]\.? ?\d{1,6}\. $")


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - 12) : at].split()
    return words[-1].lower() if words else ""


def begins_line(text: str, at: int) -> bool:
    """Tell whether there is nothing but spaces before an offset on its line."""
    begin = max(0, at - 100)
    return not text[text.rfind("\n", begin, at) + 1 or begin : at].strip()


def ends_line(text: str, at: int) -> bool:
    """Tell whether there is nothing but spaces and a full stop behind an offset on its line."""
    stop = text.find("\n", at, at + 100)
    return not text[at : stop if stop >= 0 else at + 100].strip(" .")


def iso(text: str, at: int, stop: int) -> Piece | None:
    """Read a date in figures whose year stands first: "1964-03-03"."""
    match = _NUMERIC.match(text, at, stop)
    if match is None or not (match["y"] or match["yc"]):
        return None
    numbers = (match["y"], match["m"], match["d"]) if match["y"] else match.group("yc", "mc", "dc")
    year, month, day = map(int, numbers)
    # "1962-63-4" and "1962.1.2" (a section) are no dates.
    padded = match["iso"] != "." or len(match["m"]) == 2
    padded = padded or _word_before(text, at) in _DATED_BY  # "on 1962.4.2"
    if padded and possible(year, month, day):
        return Piece(at, match.end(), year, month, day, form="numeric-date")
    return None
