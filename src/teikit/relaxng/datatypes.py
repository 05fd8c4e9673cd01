"""Datatypes: RELAX NG's own two (specification, section 4.4) and XML Schema's, with their facets.

A datatype says whether a value belongs to it and when two values are the same. White space is
XML's four characters; Python's own idea of it would take a no-break space for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from teikit.relaxng import xsd
from teikit.relaxng.regex import Expression, ExpressionError
from teikit.relaxng.xsd import Spaces

__all__ = ["BUILT_IN", "XSD", "Datatype", "DatatypeError", "collapsed", "datatype", "is_blank"]

BUILT_IN = ""
"""The library of `string` and `token` that needs no name."""
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
"""The library of XML Schema's datatypes."""


_NOWHERE: Any = {}


class DatatypeError(ValueError):
    """A schema names a datatype, or a facet of one, that does not exist."""


def is_blank(value: str) -> bool:
    """Say whether a value is nothing but XML's white space."""
    return not value.strip(" \t\r\n")


def collapsed(value: str) -> str:
    """Return a value with its white space collapsed."""
    if value.isascii():
        # Four further control characters split words for Python; XML 1.0 allows none of them.
        return " ".join(value.split())
    return " ".join(part for part in xsd.SPACES.split(value) if part)


class Datatype:
    """One datatype with its facets.

    Attributes:
        name: such as `date`.
        facets: names and values of its facets, as the schema has them.
        contextual: whether a value's meaning depends on the prefixes in scope.
        patterns: the regular expressions that values must match.
    """

    __slots__ = ("_kind", "_tests", "contextual", "facets", "name", "patterns")

    def __init__(
        self,
        name: str,
        kind: xsd.Kind,
        facets: Sequence[tuple[str, str]],
        patterns: list[Expression],
    ) -> None:
        self.name = name
        self.facets = tuple(facets)
        self.contextual = kind.contextual
        self.patterns = patterns
        self._kind = kind
        self._tests: list[Callable[[Any], bool]] = []

    @property
    def plain(self) -> str:
        """An expression for values that certainly belong; nothing if there is none."""
        # A plain value has no white space, so that the pattern of TEI's pointers adds nothing.
        narrowed = any(pattern.source != r"\S+" for pattern in self.patterns)
        return "" if narrowed or self._tests or self.contextual else self._kind.plain

    def add(self, test: Callable[[Any], bool]) -> None:
        """Demand more of the value that a lexical form stands for."""
        self._tests.append(test)

    def allows(self, value: str, spaces: Spaces | None = None) -> bool:
        """Say whether a value belongs to the datatype.

        Parameters:
            value: as the document has it.
            spaces: the namespaces in scope by prefix.
        """
        kind = self._kind
        value = kind.normal(value)
        if not kind.lexical(value):
            return False
        if kind.contextual and xsd.qualified(value, spaces or _NOWHERE) is None:
            return False
        for pattern in self.patterns:
            if not pattern.matches(value):
                return False
        if self._tests:
            meant = kind.value(value)
            return all(test(meant) for test in self._tests)
        return True

    def key(self, value: str, spaces: Spaces | None = None) -> Hashable:
        """Return what a value stands for, equal for equal values; None if it does not belong."""
        if not self.allows(value, spaces):
            return None
        normal = self._kind.normal(value)
        if self.contextual:
            return xsd.qualified(normal, spaces or _NOWHERE)
        return self._kind.same(self._kind.value(normal))


def datatype(library: str, name: str, facets: Sequence[tuple[str, str]] = ()) -> Datatype:
    """Return a datatype.

    Parameters:
        library: the address of its library, or nothing for the built-in one.
        name: such as `date`.
        facets: names and values, such as `("minLength", "2")`.

    Raises:
        DatatypeError: there is no such library, datatype or facet, or a facet's value is wrong.
    """
    if library == BUILT_IN:
        if name not in ("string", "token"):
            raise DatatypeError(f"the built-in datatypes are string and token; `{name}` is none")
        if facets:
            raise DatatypeError(f"the built-in datatype `{name}` has no parameters")
        return Datatype(name, xsd.KINDS[name], (), [])
    if library.rstrip("#") not in (XSD, "http://www.w3.org/2001/XMLSchema"):
        raise DatatypeError(f"the library of datatypes {library} is not known")
    kind = xsd.KINDS.get(name)
    if kind is None:
        raise DatatypeError(f"XML Schema has no datatype `{name}`")
    patterns: list[Expression] = []
    tests: list[Callable[[Any], bool]] = []
    for facet, value in facets:
        if facet == "pattern":
            try:
                patterns.append(Expression(value))
            except ExpressionError as error:
                raise DatatypeError(f"the pattern `{value}` is wrong: {error}") from None
        else:
            tests.append(_test(kind, name, facet, value))
    found = Datatype(name, kind, facets, patterns)
    for test in tests:
        found.add(test)
    return found


def _test(kind: xsd.Kind, name: str, facet: str, value: str) -> Callable[[Any], bool]:
    if facet not in kind.facets:
        raise DatatypeError(f"the datatype `{name}` has no facet `{facet}`")
    if facet in ("length", "minLength", "maxLength", "totalDigits", "fractionDigits"):
        if not value.strip().isdecimal():
            raise DatatypeError(f"the facet `{facet}` needs a whole number, not `{value}`")
        size = kind.size if "ength" in facet else xsd.digits(facet)
        return _sized(facet, int(value), size)
    normal = kind.normal(value)
    if not kind.lexical(normal):
        raise DatatypeError(f"the facet `{facet}` needs a value of `{name}`, not `{value}`")
    bound = kind.value(normal)
    order = kind.order
    wanted = {
        "minInclusive": (0, 1), "minExclusive": (1,), "maxInclusive": (0, -1), "maxExclusive": (-1,),
    }[facet]  # fmt: skip
    return lambda meant: order(meant, bound) in wanted


def _sized(facet: str, bound: int, size: Callable[[Any], int]) -> Callable[[Any], bool]:
    if facet == "length":
        return lambda meant: size(meant) == bound
    if facet == "minLength":
        return lambda meant: size(meant) >= bound
    return lambda meant: size(meant) <= bound
