"""Running text, by its small words."""

from __future__ import annotations

from teikit.forms.prose import are_mostly_small, count_small, words_of

__all__ = ["goes_on", "is_prose"]


def is_prose(words: str) -> bool:
    """Tell running text from lines of a head: small words make a sentence."""
    found = words_of(words[:400])
    if len(found) < 6:
        return False
    return are_mostly_small(found, capitals=words.isupper())


def goes_on(words: str) -> bool:
    """Tell a sentence from a heading or an address by its small words."""
    found = words_of(words)
    if words.isupper():
        return count_small(found) >= 2
    return len(found) > 1 and are_mostly_small(found, capitals=False)
