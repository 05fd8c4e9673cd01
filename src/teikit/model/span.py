"""Spans: stretches of the text and what they were recognised as."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from teikit.model.fact import Cert

__all__ = ["Span", "Spans"]

_NOTHING: Mapping[str, Any] = {}


class Span(NamedTuple):
    """A stretch of the text and what it was recognised as.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        kind: what it is, a name of the recognisers' catalogue.
        by: the rule that said so.
        value: what else was found out, by the names that the kind defines.
        cert: how sure an inference is; empty for what is simply printed.
    """

    start: int
    end: int
    kind: str
    by: str
    value: Mapping[str, Any] = _NOTHING
    cert: Cert = ""


class Spans:
    """All spans of one document, by kind, each kind in text order."""

    def __init__(self) -> None:
        self._by_kind: dict[str, list[Span]] = {}

    def add(self, spans: Iterable[Span]) -> None:
        """Take in what one recogniser found."""
        by_kind = self._by_kind
        for span in spans:
            kind = span[2]
            if (found := by_kind.get(kind)) is None:
                found = by_kind[kind] = []
            found.append(span)

    def move(self, place: Callable[[Span], Span]) -> dict[int, Span]:
        """Put every span where a function says that it stands; return each by the id of the old one."""
        moved: dict[int, Span] = {}
        for kind, spans in self._by_kind.items():
            there = [place(span) for span in spans]
            moved.update(zip(map(id, spans), there, strict=True))
            self._by_kind[kind] = there
        return moved

    def of(self, kind: str) -> list[Span]:
        """Return the spans of one kind."""
        return self._by_kind.get(kind, [])

    def at(self, kind: str) -> dict[int, Span]:
        """Return the spans of one kind by their start."""
        return {span.start: span for span in self._by_kind.get(kind, ())}

    def kinds(self) -> list[str]:
        """Return the kinds that occur."""
        return list(self._by_kind)
