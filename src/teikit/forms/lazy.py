"""Regular expressions that are compiled when they are first used.

Several hundred of them stand in the recognisers, and one document needs a part of them.
"""

from __future__ import annotations

import re
from typing import cast

from teikit.expressions import compiled

__all__ = ["lazy"]

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Reached once: afterwards the bound methods stand in the instance itself.
        if name not in _METHODS:
            raise AttributeError(name)
        expression = compiled(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(expression, method))
        return getattr(expression, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as `re.compile(source, flags)`."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
