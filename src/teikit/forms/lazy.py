"""Regular expressions that are compiled when they are first used.

A hundred and fifty of them stand in the recognisers, and compiling all takes as long as starting
Python three times over; most documents need less than half.
"""

from __future__ import annotations

import re
from typing import cast

__all__ = ["lazy"]

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Reached once: afterwards the bound methods stand in the instance itself.
        if name not in _METHODS and name != "pattern":
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as `re.compile(source, flags)`."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
