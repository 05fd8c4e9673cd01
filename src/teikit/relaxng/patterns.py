"""Patterns: what may stand in one place of a document, each pattern made once.

A pattern is immutable; equal patterns of one grammar are one object, so that what was worked out for
one is found again (specification, section 4.19 to 4.21, and James Clark, "An algorithm for RELAX NG
validation"). Choices, groups and interleaves have any number of parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from teikit.relaxng.datatypes import Datatype
from teikit.relaxng.nameclass import NameClass

__all__ = [
    "AFTER",
    "ATTRIBUTE",
    "CHOICE",
    "DATA",
    "ELEMENT",
    "EMPTY",
    "GROUP",
    "INTERLEAVE",
    "LIST",
    "MORE",
    "NOTHING",
    "TEXT",
    "VALUE",
    "Data",
    "Named",
    "Pattern",
    "Patterns",
    "Value",
]

NOTHING, EMPTY, TEXT, DATA, VALUE, LIST, ATTRIBUTE, ELEMENT = range(8)
CHOICE, GROUP, INTERLEAVE, MORE, AFTER = range(8, 13)


class Pattern:
    """What may stand in one place.

    Attributes:
        kind: one of the constants of this module.
        parts: the patterns it is made of.
        what: of an element or attribute a `Named`, of data a `Data`, of a value a `Value`.
        nullable: whether it allows nothing at all (no children, no words).
        attributes: whether there are attributes in it.
        words: whether text may stand in it without further condition.
        data: whether values of datatypes may stand in it.
        absorbs: whether words may stand anywhere in it and change nothing.
        memo: what was worked out for it, by name of the question.
        moves: where an element of a name leads (see `teikit.relaxng.automaton`).
        mode: how text is dealt with in it, -1 as long as nobody asked.
    """

    __slots__ = (
        "absorbs", "attributes", "data", "kind", "memo", "mode", "moves", "nullable", "parts", "what",
        "words",
    )  # fmt: skip

    nullable: bool
    attributes: bool
    words: bool
    data: bool

    def __init__(self, kind: int, parts: tuple[Pattern, ...], what: Any) -> None:
        self.kind = kind
        self.parts = parts
        self.what = what
        self.memo: dict[Any, Any] = {}
        self.moves: dict[str, Any] = {}
        self.mode = -1
        if kind == CHOICE:
            self.nullable = any(part.nullable for part in parts)
        elif kind in (GROUP, INTERLEAVE, MORE):
            self.nullable = all(part.nullable for part in parts)
        else:
            self.nullable = kind in (EMPTY, TEXT)
        of = parts[:1] if kind == AFTER else () if kind == LIST else parts
        self.attributes = kind == ATTRIBUTE or any(part.attributes for part in of)
        self.words = kind == TEXT or any(part.words for part in of)
        self.data = kind in (DATA, VALUE, LIST) or any(part.data for part in of)
        # A repeated choice that has text among its options takes words wherever they stand.
        self.absorbs = kind == TEXT or (
            kind == MORE
            and (
                parts[0].kind == TEXT
                or (parts[0].kind == CHOICE and any(part.kind == TEXT for part in parts[0].parts))
            )
        )

    def __repr__(self) -> str:
        names = "nothing empty text data value list attribute element choice group interleave more after"
        inside = repr(self.what) if self.what is not None else ", ".join(map(repr, self.parts))
        return f"{names.split()[self.kind]}({inside})"


class Named:
    """What an element or attribute pattern says: its names, and lazily what it holds.

    Parameters:
        names: the names it may have.
        content: makes the pattern of what it holds, when first asked.
        place: the part of the schema that it comes from.
    """

    __slots__ = ("_content", "_make", "checker", "names", "place", "start")

    def __init__(self, names: NameClass, content: Callable[[], Pattern], place: Any) -> None:
        self.names = names
        self.place = place
        self.start: Any = None
        self.checker: Any = None
        self._make: Callable[[], Pattern] | None = content
        self._content: Pattern | None = None

    @property
    def content(self) -> Pattern:
        """What it holds, attributes included."""
        if self._content is None:
            assert self._make is not None
            self._content = self._make()
        return self._content

    def __repr__(self) -> str:
        return str(self.names.term)


class Data:
    """A datatype, and what of it is not allowed (section 6.2.8)."""

    __slots__ = ("datatype", "excepted")

    def __init__(self, datatype: Datatype, excepted: Pattern | None) -> None:
        self.datatype = datatype
        self.excepted = excepted

    def __repr__(self) -> str:
        return self.datatype.name


class Value:
    """One value of a datatype (section 6.2.8)."""

    __slots__ = ("datatype", "key", "written")

    def __init__(self, datatype: Datatype, written: str, key: Any) -> None:
        self.datatype = datatype
        self.written = written
        self.key = key

    def __repr__(self) -> str:
        return repr(self.written)


class Patterns:
    """Makes patterns, each once."""

    def __init__(self) -> None:
        self._table: dict[Any, Pattern] = {}
        self.nothing = Pattern(NOTHING, (), None)
        self.empty = Pattern(EMPTY, (), None)
        self.text = Pattern(TEXT, (), None)

    def __len__(self) -> int:
        return len(self._table)

    def forget(self) -> None:
        """Forget which patterns there are, so that memory stays bounded.

        Patterns that are still in use go on to work; equal ones are made a second time.
        """
        self._table.clear()

    def make(self, kind: int, parts: tuple[Pattern, ...], what: Any = None) -> Pattern:
        """Return the pattern of a kind with these parts."""
        key = (kind, parts, what)
        found = self._table.get(key)
        if found is None:
            found = self._table[key] = Pattern(kind, parts, what)
        return found

    def choice(self, patterns: Iterable[Pattern]) -> Pattern:
        """Return one of several patterns (sections 4.20 and 4.21)."""
        parts: dict[Pattern, None] = {}
        for pattern in patterns:
            if pattern.kind == CHOICE:
                parts.update(dict.fromkeys(pattern.parts))
            elif pattern.kind != NOTHING:
                parts[pattern] = None
        if len(parts) > 1 and self.empty in parts:
            # What allows nothing at all makes the option of nothing needless.
            if any(part.nullable for part in parts if part.kind != EMPTY):
                del parts[self.empty]
            else:
                del parts[self.empty]
                parts = {self.empty: None, **parts}
        if len(parts) < 2:
            return next(iter(parts), self.nothing)
        return self.make(CHOICE, tuple(parts))

    def group(self, patterns: Iterable[Pattern]) -> Pattern:
        """Return several patterns, one after the other."""
        parts: list[Pattern] = []
        for pattern in patterns:
            if pattern.kind == NOTHING:
                return pattern
            if pattern.kind == EMPTY:
                continue
            # Groups that hold attributes stay whole: their attributes are sorted out once for all
            # elements that share them.
            if pattern.kind == GROUP and not pattern.attributes:
                for part in pattern.parts:
                    _append(parts, part)
            else:
                _append(parts, pattern)
        if len(parts) < 2:
            return parts[0] if parts else self.empty
        return self.make(GROUP, tuple(parts))

    def interleave(self, patterns: Iterable[Pattern]) -> Pattern:
        """Return several patterns in any order, mixed with one another."""
        parts: list[Pattern] = []
        for pattern in patterns:
            if pattern.kind == NOTHING:
                return pattern
            if pattern.kind == INTERLEAVE and not pattern.attributes:
                parts.extend(pattern.parts)
            elif pattern.kind != EMPTY:
                parts.append(pattern)
        if len(parts) < 2:
            return parts[0] if parts else self.empty
        return self.make(INTERLEAVE, tuple(parts))

    def more(self, pattern: Pattern) -> Pattern:
        """Return a pattern once or more."""
        if pattern.kind in (NOTHING, EMPTY, TEXT, MORE):
            return pattern
        return self.make(MORE, (pattern,))

    def any_number(self, pattern: Pattern) -> Pattern:
        """Return a pattern any number of times."""
        return self.choice((self.empty, self.more(pattern)))

    def after(self, pattern: Pattern, rest: Pattern) -> Pattern:
        """Return what an open element still holds, and what may follow when it has ended."""
        if pattern.kind == NOTHING or rest.kind == NOTHING:
            return self.nothing
        return self.make(AFTER, (pattern, rest))


def _append(parts: list[Pattern], pattern: Pattern) -> None:
    if parts:
        if pattern.kind == TEXT and parts[-1].absorbs:
            return
        if pattern.absorbs and parts[-1].kind == TEXT:
            parts[-1] = pattern
            return
    parts.append(pattern)
