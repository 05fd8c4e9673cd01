"""Which names an element or attribute may have (specification, section 6.1).

A name is written as lxml writes it: `local` or `{namespace}local`. A name class is kept in a form
that JSON can hold: a string is one name, `["|", …]` a choice, `["ns", uri, except]` every name of a
namespace, `["*", except]` every name; the exception is a name class or None.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

__all__ = ["NameClass", "overlap"]

# No document can have these, so they stand for "any other".
_OTHER_SPACE = "\ue000"
_OTHER_NAME = "\ue001"


class NameClass:
    """The names that one part of a schema allows.

    Attributes:
        term: the name class as the module's docstring describes it.
        names: the names, if they can be listed; else None.
    """

    __slots__ = ("names", "term")

    def __init__(self, term: Any) -> None:
        self.term = term
        self.names = _listed(term)

    def holds(self, name: str) -> bool:
        """Say whether a name belongs to it."""
        return name in self.names if self.names is not None else _holds(self.term, name)

    def mentioned(self) -> frozenset[str]:
        """Return the names that are written out in it, not those of its exceptions."""
        return self.names if self.names is not None else frozenset(_mentioned(self.term))


def overlap(one: NameClass, other: NameClass) -> bool:
    """Say whether some name belongs to both (section 7.3 and 7.4)."""
    if one.names is not None:
        return any(other.holds(name) for name in one.names)
    if other.names is not None:
        return any(one.holds(name) for name in other.names)
    witnesses = {*_witnesses(one.term), *_witnesses(other.term)}
    return any(one.holds(name) and other.holds(name) for name in witnesses)


def _listed(term: Any) -> frozenset[str] | None:
    if isinstance(term, str):
        return frozenset((term,))
    if term[0] != "|":
        return None
    found: frozenset[str] = frozenset()
    for part in term[1:]:
        names = _listed(part)
        if names is None:
            return None
        found |= names
    return found


def _holds(term: Any, name: str) -> bool:
    if isinstance(term, str):
        return term == name
    if term[0] == "|":
        return any(_holds(part, name) for part in term[1:])
    if term[0] == "ns" and _space(name) != term[1]:
        return False
    return term[-1] is None or not _holds(term[-1], name)


def _space(name: str) -> str:
    return name[1 : name.index("}")] if name.startswith("{") else ""


def _mentioned(term: Any) -> Iterator[str]:
    if isinstance(term, str):
        yield term
    elif term[0] == "|":
        for part in term[1:]:
            yield from _mentioned(part)


def _witnesses(term: Any) -> Iterator[str]:
    if isinstance(term, str):
        yield term
        return
    if term[0] == "|":
        for part in term[1:]:
            yield from _witnesses(part)
        return
    space = term[1] if term[0] == "ns" else _OTHER_SPACE
    yield f"{{{space}}}{_OTHER_NAME}" if space else _OTHER_NAME
    if term[-1] is not None:
        yield from _witnesses(term[-1])
