"""What a mention of another document says of it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Reference"]


class Reference(NamedTuple):
    """A mention of another document.

    Attributes:
        start, end: offsets of its first character and behind its last.
        type: `telegram`, `letter`, `note` … or `document`.
        n: the number as printed, or nothing.
        date: offset of its date, or -1.
        whose: it says whose it is: "your", "Embassy's", "Oslo".
    """

    start: int
    end: int
    type: str
    n: str
    date: int
    whose: bool
