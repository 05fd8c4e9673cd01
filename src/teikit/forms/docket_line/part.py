"""One column of a line above a message, or a piece of it."""

from __future__ import annotations

from typing import Any

__all__ = ["Part"]


class Part:
    """One column of a line, or a piece of it."""

    __slots__ = ("end", "kind", "rule", "start", "value")

    def __init__(self, start: int, end: int, kind: str, rule: str, **value: Any) -> None:
        self.start, self.end, self.kind, self.rule, self.value = start, end, kind, rule, value
