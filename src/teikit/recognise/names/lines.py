"""What a printed line is: of capitals, a shelfmark; and its words as a name would be written."""

from __future__ import annotations

from functools import lru_cache

from teikit.recognise.names.lexicon import FUNCTION, LETTERS, LEXICON

__all__ = ["is_capital_line", "is_shelfmark", "titled"]

_FILED = ("[source", "fond ", "opis ", " op. ", ", f. ", ", fol. ", ", bl. ")


def is_shelfmark(line: str) -> bool:
    """Tell whether a line, in small letters, says where a paper lies: "rgani, f. 5, op. 30"."""
    if line.startswith("[source"):
        return True
    filed = len(line) < 160 and line.count(",") > 1 and any(mark in line for mark in _FILED)
    return filed and any(map(str.isdigit, line))


@lru_cache(maxsize=4096)
def titled(word: str) -> str:
    """Return a word of a line of capitals as a name would be written; letters stay."""
    if len(word) < 7 and LEXICON.get(word, 0) & LETTERS:
        # "WHO" is a pronoun there.
        return word if not LEXICON.get(word.capitalize(), 0) & FUNCTION else word.capitalize()
    if word.isalpha():
        return word.capitalize()
    out = word.title()
    for mark in ("'S", "’S"):
        if out.endswith(mark):
            out = out[:-1] + "s"
    return out


def is_capital_line(words: str) -> bool:
    """Tell whether all letters of a line are capitals, or all but a few: "TOLD McNEIL OF IT"."""
    if words.isupper():
        return True
    head = words[:14]
    if head.upper() != head or sum(map(str.isupper, words[:24])) < 8:
        return False
    lower = sum(map(str.islower, words))
    return lower * 9 < sum(map(str.isupper, words)) and len(words) > 8
