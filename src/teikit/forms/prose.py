"""Running text, told from names, titles and addresses by its small words."""

from __future__ import annotations

from teikit.forms.lazy import lazy

__all__ = ["SMALL", "are_mostly_small", "count_small", "words_of"]

_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# The same of plain letters, which `re` tells from others in a third of the time.
_PLAIN_WORDS = lazy(r"[A-Za-z]+(?:['-][A-Za-z]+)*")

SMALL = frozenset(
    "the of to and in that is was for on with by at as it he his be not from this which are were an "
    "has had have but they their will would who".split()
)
"""The small words of sentences, which names and titles have few of."""


def words_of(line: str) -> list[str]:
    """Return the words of letters alone in a line, those that hyphens join as one."""
    return (_PLAIN_WORDS if line.isascii() else _WORDS).findall(line)


def count_small(found: list[str]) -> int:
    """Count the small words among words in capitals, where no letter shows them."""
    return sum(word.lower() in SMALL for word in found)


def are_mostly_small(found: list[str], *, capitals: bool, share: float = 0.18) -> bool:
    """Tell whether words are a sentence's: half begin small or, in capitals, a share are small words."""
    if capitals:
        return count_small(found) >= share * len(found)
    return sum(map(str.islower, [word[0] for word in found])) >= 0.5 * len(found)
