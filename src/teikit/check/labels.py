"""Labels of lists as numbers: `(4)`, `d)`, `iv.`, `№ 4`."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["agree", "follows", "numbers", "roman"]

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_WELL_FORMED = r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})"
_LABEL = r"[\s(\[№]*(\d{1,4}|[^\W\d_]{1,6})[\s.)\]:]*"
_CYRILLIC = "абвгдежзиклмнопрст"
# Translators keep a), b), v), g) of a Russian list.
_TRANSLITERATED = dict.fromkeys(("zh",), 7) | {letter: n for n, letter in enumerate("abvgde", 1)}


def roman(words: str) -> int:
    """Return the number that Roman figures write, 0 if they are none."""
    figures = [_ROMAN.get(letter, 0) for letter in words.lower()]
    if not figures or not re.fullmatch(_WELL_FORMED, words.lower()):
        return 0
    following = [*figures[1:], 0]
    return sum(-a if a < b else a for a, b in zip(figures, following, strict=True))


@lru_cache(1024)
def numbers(label: str) -> dict[str, int]:
    """Return what a label may count, by the kind of figure: `i` is 9 as a letter and 1 as Roman."""
    found = re.fullmatch(_LABEL, label)
    if found is None:
        return {}
    words = found[1]
    if words.isdecimal():
        return {"number": int(words)}
    said = {}
    case = "small" if words.islower() else "capital"
    if len(words) == 1 and words.isascii():
        said[f"{case} letter"] = ord(words.lower()) - ord("a") + 1
    if (at := _CYRILLIC.find(words.lower())) >= 0:
        said[f"{case} Cyrillic"] = at + 1
    elif at := _TRANSLITERATED.get(words.lower(), 0):
        said[f"{case} Cyrillic"] = at
    if value := roman(words):
        said[f"{case} Roman"] = value
    return said


@lru_cache(1024)
def agree(label: str, other: str) -> bool:
    """Say whether two labels may count the same; so do two that cannot be compared."""
    here, there = numbers(label), numbers(other)
    both = here.keys() & there.keys()
    return not both or any(here[kind] == there[kind] for kind in both)


def follows(label: str, before: str) -> bool | None:
    """Say whether a label is the next one after another; None if they cannot be compared."""
    here, there = numbers(label), numbers(before)
    if label == before and "number" not in here:
        return None  # a bullet: `o`
    both = here.keys() & there.keys()
    if not both:
        return None
    return any(here[kind] == there[kind] + 1 for kind in both)
