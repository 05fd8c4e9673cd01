"""A grammar: terms made into patterns, definition by definition, when a document needs them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, Protocol

from lxml import etree

from teikit.relaxng.automaton import Automaton
from teikit.relaxng.datatypes import DatatypeError, datatype
from teikit.relaxng.nameclass import NameClass
from teikit.relaxng.overview import Overview
from teikit.relaxng.patterns import (
    ATTRIBUTE,
    DATA,
    ELEMENT,
    LIST,
    VALUE,
    Data,
    Named,
    Pattern,
    Patterns,
    Value,
)
from teikit.relaxng.problems import Problem, SchemaError
from teikit.relaxng.verdict import Watch, stop

__all__ = ["Grammar", "Terms"]


class Terms(Protocol):
    """Where a grammar's terms come from: the schema's files, or what was kept of them."""

    paths: list[str]
    start: list[Any]

    def term(self, key: str) -> list[Any]:
        """Return a definition's term."""

    def origin(self, key: str = "") -> tuple[str, int]:
        """Return file and line of a definition, or of the schema's start."""

    def names(self) -> list[str]:
        """Return the keys of all definitions that are known so far."""


class Grammar:
    """A grammar, expanded as far as documents have asked for it.

    Parameters:
        terms: what it consists of.
        thorough: simplify as the specification says even where no document sees the difference.

    Attributes:
        automaton: its states and moves.
        elements: with `thorough`, every element pattern that was made.
    """

    def __init__(self, terms: Terms, *, thorough: bool = False) -> None:
        self.terms = terms
        self.thorough = thorough
        self.elements: list[Pattern] = []
        self.patterns = Patterns()
        self.automaton = Automaton(self.patterns)
        self._definitions: dict[str, Pattern | None] = {}
        self._start: Pattern | None = None
        self._datatypes: dict[Any, Any] = {}

    @property
    def start(self) -> Pattern:
        """What the root of a document may be.

        Raises:
            SchemaError: a part of the schema that is needed for it is wrong.
        """
        if self._start is None:
            self._start = self.compiled(self.terms.start)
        return self._start

    @cached_property
    def overview(self) -> Overview:
        """The schema seen from above."""
        return Overview(self)

    def stop(self, root: etree._Element, watch: Watch) -> etree._Element | None:
        """Return the element at which a document turns out not to be valid, None if it is valid.

        Parameters:
            root: its root element.
            watch: what to collect on the way.

        Raises:
            SchemaError: a part of the schema that the document needs is wrong.
        """
        self.automaton.trim()
        return stop(root, self.automaton, self.start, watch)

    def definition(self, key: str) -> Pattern:
        """Return the pattern of a definition.

        Raises:
            SchemaError: it is wrong, or refers to itself outside any element (section 4.19).
        """
        if key in self._definitions:
            found = self._definitions[key]
            if found is None:
                name = key.partition("/")[2]
                message = f"`{name or 'start'}` refers to itself with no element between"
                path, line = self.terms.origin(key)
                raise SchemaError([Problem(path, line, message, "", "4.19")])
            return found
        self._definitions[key] = None
        try:
            found = self._definitions[key] = self.compiled(self.terms.term(key))
        except RecursionError:
            raise SchemaError([Problem("", 0, "the schema nests too deeply")]) from None
        finally:
            if self._definitions[key] is None:
                del self._definitions[key]
        return found

    # -- terms ---------------------------------------------------------------------------------

    def compiled(self, term: list[Any]) -> Pattern:
        """Return a term's pattern.

        Raises:
            SchemaError: it is wrong.
        """
        return _MAKERS[term[0]](self, term)

    def _many(self, term: list[Any]) -> Pattern:
        make = self.patterns
        parts = [self.compiled(part) for part in term[1:]]
        if term[0] == "choice":
            return make.choice(parts)
        return make.group(parts) if term[0] == "group" else make.interleave(parts)

    def _element(self, term: list[Any]) -> Pattern:
        named = Named(NameClass(term[1]), partial(self.compiled, term[2]), term[3])
        pattern = Pattern(ELEMENT, (), named)
        if self.thorough:
            self.elements.append(pattern)
        return pattern

    def _attribute(self, term: list[Any]) -> Pattern:
        named = Named(NameClass(term[1]), partial(self.compiled, term[2]), term[3])
        # An attribute whose value nothing can be is itself not allowed (section 4.20).
        # That is worked out beforehand only to check the schema; no document sees the difference.
        if self.thorough and named.content is self.patterns.nothing:
            return self.patterns.nothing
        return Pattern(ATTRIBUTE, (), named)

    def _data(self, term: list[Any]) -> Pattern:
        _, library, name, facets, excepted, place = term
        kind = self.datatype(library, name, facets, place)
        if excepted is None:
            key = ("data", kind)
            if key not in self._datatypes:
                self._datatypes[key] = Data(kind, None)
            return self.patterns.make(DATA, (), self._datatypes[key])
        without = self.compiled(excepted)
        return self.patterns.make(DATA, (), Data(kind, without))

    def _value(self, term: list[Any]) -> Pattern:
        _, library, name, written, prefixes, place = term
        kind = self.datatype(library, name, (), place)
        spaces = None if prefixes is None else {p or None: uri for p, uri in prefixes.items()}
        key = (kind, written, kind.key(written, spaces))
        if key[2] is None:
            message = f"`{written}` is no value of the datatype `{name}`"
            raise SchemaError([self._problem(place, message, "correct it", "4.16")])
        if key not in self._datatypes:
            self._datatypes[key] = Value(kind, written, key[2])
        return self.patterns.make(VALUE, (), self._datatypes[key])

    def datatype(self, library: str, name: str, facets: Any, place: list[int]) -> Any:
        """Return a datatype, made once.

        Raises:
            SchemaError: there is none of that name, or it has no such facet.
        """
        key = (library, name, tuple(map(tuple, facets)))
        if key not in self._datatypes:
            try:
                self._datatypes[key] = datatype(library, name, key[2])
            except DatatypeError as error:
                raise SchemaError([self._problem(place, str(error), "", "4.16")]) from None
        return self._datatypes[key]

    def _problem(self, place: list[int], message: str, advice: str, section: str) -> Problem:
        line, file = place
        return Problem(self.terms.paths[file], line, message, advice, section)


_MAKERS: dict[str, Callable[[Grammar, list[Any]], Pattern]] = {
    **dict.fromkeys(("choice", "group", "interleave"), Grammar._many),
    "more": lambda grammar, term: grammar.patterns.more(grammar.compiled(term[1])),
    "list": lambda grammar, term: grammar.patterns.make(LIST, (grammar.compiled(term[1]),)),
    "empty": lambda grammar, _: grammar.patterns.empty,
    "text": lambda grammar, _: grammar.patterns.text,
    "notAllowed": lambda grammar, _: grammar.patterns.nothing,
    "ref": lambda grammar, term: grammar.definition(term[1]),
    "element": Grammar._element,
    "attribute": Grammar._attribute,
    "data": Grammar._data,
    "value": Grammar._value,
}
