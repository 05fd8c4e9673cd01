"""The name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the one of `names` that is spelt most like `name`, or nothing if none is near.

    A name that differs only in capitals comes before all others.
    """
    from difflib import get_close_matches

    known = list(names)
    folded = name.lower()
    for candidate in known:
        if candidate.lower() == folded:
            return candidate
    close = get_close_matches(name, known, 1, cutoff=0.75)
    return close[0] if close else ""
