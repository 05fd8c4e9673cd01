"""Running text, by its small words."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.forms.prose import are_mostly_small, count_small

__all__ = ["goes_on", "is_prose"]

_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def is_prose(words: str) -> bool:
    """Tell running text from lines of a head: small words make a sentence."""
    found = _WORDS.findall(words[:400])
    if len(found) < 6:
        return False
    return are_mostly_small(found, capitals=words.isupper())


def goes_on(words: str) -> bool:
    """Tell a sentence from a heading or an address by its small words."""
    found = _WORDS.findall(words)
    if words.isupper():
        return count_small(found) >= 2
    return len(found) > 1 and are_mostly_small(found, capitals=False)
