"""A schema seen from above: which elements it has, where each may stand, what each may hold.

Only an explanation needs this, so it is worked out when there is something to explain, from the
terms alone: no pattern is made for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from teikit.relaxng.nameclass import NameClass
from teikit.relaxng.patterns import Pattern

if TYPE_CHECKING:
    from teikit.relaxng.grammar import Grammar

__all__ = ["WORDS", "Overview"]

WORDS = "#text"
"""Stands for words among the names of children."""

_VALUES = ("data", "value", "list")


class Overview:
    """A schema seen from above.

    Parameters:
        grammar: the schema.
    """

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._contents: dict[str, Pattern] = {}
        self._reached: dict[str, frozenset[str]] = {}

    @cached_property
    def _elements(self) -> list[list[Any]]:
        """The terms of all elements."""
        terms = self._grammar.terms
        found: list[list[Any]] = []
        seen: set[str] = set()
        stack: list[list[Any]] = [terms.start]
        while stack:
            term = stack.pop()
            if term[0] == "element":
                found.append(term)
            elif term[0] == "ref":
                if term[1] not in seen:
                    seen.add(term[1])
                    stack.append(terms.term(term[1]))
                continue
            stack.extend(_parts(term))
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[list[Any]]]:
        found: dict[str, list[list[Any]]] = {}
        for term in self._elements:
            for name in NameClass(term[1]).mentioned():
                found.setdefault(name, []).append(term)
        return found

    @property
    def names(self) -> frozenset[str]:
        """The names of all elements that the schema names."""
        return frozenset(self._by_name)

    def content(self, name: str) -> Pattern:
        """Return what an element may hold, attributes included, wherever it stands."""
        if name not in self._contents:
            make = self._grammar.patterns
            terms = self._by_name.get(name, ())
            self._contents[name] = make.choice(self._grammar.compiled(term[2]) for term in terms)
        return self._contents[name]

    @cached_property
    def parents(self) -> dict[str, frozenset[str]]:
        """For each element, the elements in which it may stand."""
        found: dict[str, set[str]] = {}
        for term in self._elements:
            inside = self._children(term[2], frozenset())
            for parent in NameClass(term[1]).mentioned():
                for child in inside:
                    found.setdefault(child, set()).add(parent)
        return {name: frozenset(parents) for name, parents in found.items()}

    def inside(self, name: str) -> frozenset[str]:
        """Return the names of all children (and `WORDS`) that an element may have."""
        found: frozenset[str] = frozenset()
        for term in self._by_name.get(name, ()):
            found |= self._children(term[2], frozenset())
        return found

    def _children(self, term: list[Any], opened: frozenset[str]) -> frozenset[str]:
        kind = term[0]
        if kind == "element":
            return NameClass(term[1]).mentioned()
        if kind == "text" or kind in _VALUES:
            return frozenset((WORDS,))
        if kind == "attribute":
            return frozenset()
        if kind == "ref":
            key = term[1]
            if key not in self._reached and key not in opened:
                inner = self._grammar.terms.term(key)
                self._reached[key] = self._children(inner, opened | {key})
            return self._reached.get(key, frozenset())
        return frozenset().union(*(self._children(part, opened) for part in _parts(term)))


def _parts(term: list[Any]) -> Iterator[list[Any]]:
    """Give the terms that a term is made of, values of attributes left out."""
    if term[0] == "element":
        yield term[2]
    elif term[0] in ("choice", "group", "interleave", "more"):
        yield from term[1:]
