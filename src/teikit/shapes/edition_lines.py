"""Lines of a documentary edition around a document: where it is filed, how it begins, where it lies.

701.6111/6–1548: Telegram          the file's number ends with the document's day
[AA:A1838/2, 401/3/1/1, ii]        under the notes: archive and reference
"""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript

__all__ = ["archive_line", "day_of_file", "has_farewell", "is_letter", "is_lot", "kind_words"]

# Files of the Department of State: from 1944 to 1963 the number of a paper in its file was its day.
_DAY_OF_FILE = lazy(
    r"(?<![\w.])\d{3}[A-Z]?\.[\dA-Za-z]{1,8}(?:[ -][A-Z]{1,5}){0,2}/"
    r"(?P<month>1[0-2]|0?[1-9])\s?[–-]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?P<year>4[4-9]|5\d|6[0-3])(?!\d)"
)
_SALUTE = lazy(
    r"(?:No\. \d{1,4})?(?:My )?(?:[Dd]ear|Sirs?|SIR|A [Cc]hara|Gentlemen|My Lord|Excellency|"
    r"Mr\. (?:President|Secretary|Minister|Ambassador)|"
    r"Your (?:Excellency|Majesty|Lordship))\b[^;:]{0,60}?[:,]|\((?:My )?Dear [^()]{2,30}\)"
)
_FAREWELL = lazy(
    r"(?:Please )?Accept,? (?:&c|etc)\b|With (?:sentiments|assurances|renewed)\b.{0,60}(?:&c|etc)\b|"
    r"I (?:am|have|remain),? \[?(?:&c|etc\b|sir\b|my lord\b|with\b.{0,40}respect|the honou?r to be\b)",
    2,
)
_LOT = lazy(r"[A-Z][^:;]{2,70}[:,] [Ll]ot (?:[Ff]ile )?(?:[A-Z][ –-]?\d+|\d\d ?D ?\d+)\b.{0,90}")
# What is printed of a paper, or how: "Extract from a letter", "Text of a Telegram".
_PART_OF = lazy(
    r"(?:Draft |Confidential |Secret )?(?:Extracts?|Excerpts?|Text|Substance|Paraphrase|Copy|Translation)"
    r" (?:[Ff]rom|[Oo]f) (?:(?:an?|the) )?(?=[A-Za-z])"
)
_ARCHIVE = lazy(r"\[(?P<siglum>[A-Z]{2,4}) ?[:,] ?(?P<mark>[A-Z]{0,4} ?\d[^\[\]]{2,80})\]")


def day_of_file(words: str) -> str:
    """Return the day in a file's number, ISO 8601, or nothing: "751G.00/8–255" is of 2 August 1955."""
    if "/" not in words or not (found := _DAY_OF_FILE.search(words)):
        return ""
    return f"19{found['year']}-{int(found['month']):02}-{int(found['day']):02}"


def is_letter(t: Transcript, first: int, stop: int) -> bool:
    """Tell whether a line of the first under a heading greets whom a letter is to."""
    return any(_SALUTE.match(t.of(index)) for index in range(first, stop))


def has_farewell(t: Transcript, last: int) -> bool:
    """Tell whether one of the last lines takes leave as letters do: "I am, &c."."""
    return any(_FAREWELL.match(t.of(index)) for index in range(max(t.first, last - 8), last))


def is_lot(line: str) -> bool:
    """Tell whether a line names a lot of papers: "Moscow Embassy Files: Lot F–96"."""
    return ("Lot " in line or "lot " in line) and bool(_LOT.fullmatch(line))


def kind_words(words: str) -> str:
    """Return a heading without "Extract from a", if it names what the extract is of."""
    found = _PART_OF.match(words)
    return words[found.end() :] if found else words


def archive_line(line: str) -> re.Match[str] | None:
    """Find archive and reference in a line that holds nothing else: "[AA:A1838/2, 401/3/1/1]"."""
    return _ARCHIVE.fullmatch(line) if line[0] == "[" else None
