"""Running text, told from names, titles and addresses by its small words."""

from __future__ import annotations

__all__ = ["SMALL", "are_mostly_small", "count_small"]

SMALL = frozenset(
    "the of to and in that is was for on with by at as it he his be not from this which are were an "
    "has had have but they their will would who".split()
)
"""The small words of sentences, which names and titles have few of."""


def count_small(found: list[str]) -> int:
    """Count the small words among words in capitals, where no letter shows them."""
    return sum(word.lower() in SMALL for word in found)


def are_mostly_small(found: list[str], *, capitals: bool, share: float = 0.18) -> bool:
    """Tell whether words are a sentence's: half begin small or, in capitals, a share are small words."""
    if capitals:
        return count_small(found) >= share * len(found)
    return sum(map(str.islower, [word[0] for word in found])) >= 0.5 * len(found)
