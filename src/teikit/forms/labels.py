"""Labels of lists and numbered paragraphs: what may be one, and what it may mean.

(1)  1.  1)  1.-  1°  § 1.  a)  a./  b/  (iv)  IV.  1.2.3  –  •  a  First,
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from teikit.forms.lazy import lazy

__all__ = ["Label", "label_at", "looks_like_initial", "roman"]

_LABEL = lazy(
    r"(?P<bullet>[-–—•*·▪◦■●○‣⁃+]|--|o(?=[ \xa0]{2}|\t))[\s\xa0]+(?=\S)"
    r"|(?P<dashes>--|—)(?=[a-zA-Z“\"(])|(?P<tight>-)(?=[A-Z“\"])"
    r"|(?P<open>[(（]?)(?:(?P<decimal>\d{1,2}(?:\.\d{1,2})+)|(?P<digit>\d{1,3})"
    r"|(?P<letters>aa|bb|cc(?!c)|dd|ee|ff|[ivxlc]{2,6}|[IVXLC]{2,6}|[A-Za-z]))"
    r"(?P<close>[)）]|\.(?:[)）/]|[-–—]{1,2})?|/|:|[°º]\.?|[ \xa0][–—-](?=[ \xa0]+[^\s\d])"
    r"|(?(decimal)(?=[ \t\xa0]+[“‘\"'(\[]?[A-Z]|[ \t\xa0]{3})"
    r"|(?=(?:[ \xa0]{2}\s*|\t\s*)[“‘\"'(\[]?[^\W\d_])(?P<open_end>)))"
    r"(?=[\s\xa0]|(?<=[)）–—])[^\s,;]|(?<=\d\.)[A-Z]{2,}[ ,])"
    r"|(?P<counted>\d{1,2})(?P<comma>[,、，])(?=[ ][A-Z“\"])"
    r"|§§?[ \xa0]?(?P<section>\d{1,3}[a-z]?)(?P<stop>\.?[)]?)(?=[\s\xa0])"
    r"|(?P<word>[Ff]irst|FIRST|[Ss]econd|SECOND|[Tt]hird|THIRD|[Ff]ourth|FOURTH|[Ff]ifth|FIFTH)(?:ly|LY)?"
    r"(?P<behind>[,:]|\.(?=\s+[A-Z]))(?=\s)"
    r"|(?P<nth>1st|2nd|2d|3rd|3d|[4-9]th)(?:ly)?(?P<point>[,.:]?)(?=[\s\xa0]+(?!of\b|inst|ult|prox|day\b|"
    r"Divis|Arm(?:y|ies)|Regim|Battal|Brigad|Corps|Fleet|Meet|Sess|Sitt|Secret|Class|Depart|Far\b|Bureau|Cong|"
    r"Five|Plan|Floor|[A-Z][a-z]+day\b|Century|Quarter|Half|Part|Ed|"
    r"Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z“\"])"
)
_BEGINS = frozenset("§(（-–—•*·▪◦■●○‣⁃+")
_NUMERALS = frozenset("ivxlcIVXLC")
_PAGE = lazy(r"[-–—]\s*\d{1,4}\s*[-–—]\s*$")
# "- 1.\n- The first": a web page's list parted the label from its words.
_PARTED = lazy(
    r"[-•*–]\s+(?P<label>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \xa0]*\n\s*[-•*–]\s+(?=\S)"
)
_INITIAL = lazy(r"[A-Z]\.\s(?:[A-Z]\.\s?)*[^\W\d_a-z][\w’'-]*[a-z]")
_DOUBLED = ("aa", "bb", "cc", "dd", "ee", "ff")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_OF_LETTERS = (
    *_DOUBLED,
    *(form for word in _ORDINALS for form in (word, word.title(), word.upper())),
)
_OF_TWO = frozenset(form[:2] for form in _OF_LETTERS)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Label(NamedTuple):
    """What may be a label.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        readings: style and ordinal, likeliest first; the style tells arabic from roman from letter,
            and its punctuation.
        printed: the label without punctuation.
    """

    start: int
    end: int
    readings: tuple[tuple[str, int], ...]
    printed: str


# "– Moor –", as some offices type who signs
_FRAMED = lazy(r"[-–—] ?[A-ZÀ-ŽȘȚ][\w.’'-]*(?: [A-ZÀ-ŽȘȚ][\w.’'-]*){0,3} ?[-–—]")


@lru_cache(maxsize=128)  # several recognisers ask about the same lines
def label_at(text: str, start: int, end: int) -> Label | None:
    """Return the label that a stretch of text begins with, or nothing."""
    first, second = text[start : start + 1], text[start + 1 : start + 2]
    if first.isalpha():
        if second.isalpha() and not (
            (first in _NUMERALS and second in _NUMERALS)
            or (first + second in _OF_TWO and text.startswith(_OF_LETTERS, start))
        ):
            return None  # a word, as most lines begin
    elif not (first.isdecimal() or first in _BEGINS):
        return None
    match = _LABEL.match(text, start, end)
    if not match:
        return None
    if match["bullet"]:
        if _PAGE.match(text, start, end) or _FRAMED.fullmatch(text, start, end):
            return None
        if (parted := _PARTED.match(text, start, end)) and (
            inner := label_at(text, parted.start("label"), end)
        ):
            return Label(start, parted.end(), inner.readings, inner.printed)
        return Label(*match.span("bullet"), (("•" + match["bullet"], 0),), match["bullet"])
    if dashes := match["dashes"] or match["tight"]:
        return Label(start, start + len(dashes), ((f"•{dashes}", 0),), dashes)
    if match["counted"]:
        number = int(match["counted"])
        return Label(*match.span(), ((f"{match['comma']}1", number),), match["counted"])
    if match["section"]:
        printed = match["section"]
        return Label(
            *match.span(), ((f"{match['stop']}§", int(printed.rstrip("abcdefgh"))),), printed
        )
    if match["word"]:
        number = _ORDINALS.index(match["word"].lower()) + 1
        return Label(*match.span(), ((f"{match['behind']}w", number),), match["word"])
    if match["nth"]:
        return Label(*match.span(), (("1w", int(match["nth"][0])),), match["nth"][0])
    if bool(match["open"]) and match["close"] not in (")", "）", ").", ")/", ".)"):
        return None
    shape = ("(" if match["open"] else "") + (match["close"] or " ")
    if not match["close"] and not match["decimal"] and not _is_bare(match):
        return None
    readings: list[tuple[str, int]] = []
    printed = match["decimal"] or match["digit"] or match["letters"]
    if match["decimal"]:
        readings.append((f"{shape}1.{printed.count('.')}", int(printed.rsplit(".", 1)[1])))
    elif match["digit"]:
        readings.append((shape + "1", int(printed)))
    else:
        case = "a" if printed.islower() else "A"
        if value := roman(printed.lower()):
            readings.append((shape + ("i" if case == "a" else "I"), value))
        if len(printed) == 2 and printed in _DOUBLED:
            readings = [(f"{shape}aa", ord(printed[0]) - 96)]
        if len(printed) == 1:
            readings.append((shape + case, ord(printed.lower()) - 96))
        if not readings:
            return None
    return Label(match.start(), match.end(), tuple(readings), printed)


def _is_bare(match: re.Match[str]) -> bool:
    """Tell whether a wide gap alone parts a label from its words: "3  On a, …", "a  the name"."""
    letters = match["letters"]
    return match["open_end"] is not None and (not letters or letters.islower())


def looks_like_initial(text: str, label: Label, end: int) -> bool:
    """Tell whether a label may as well begin a name: "I. Dorn thought otherwise"."""
    return bool(_INITIAL.match(text, label.start, end))


@lru_cache(maxsize=64)
def roman(letters: str) -> int:
    """Return the value of a Roman number in small letters, or 0 if it is none."""
    if any(letter not in _ROMAN for letter in letters):
        return 0
    values = [_ROMAN[letter] for letter in letters]
    total = sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))
    return total if _written(total) == letters else 0


def _written(number: int) -> str:
    out = ""
    for value, letters in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        while number >= value:
            out, number = out + letters, number - value
    return out
