"""Values of attributes: whether one is allowed, remembered for those that were seen."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.relaxng.datatypes import Datatype
from teikit.relaxng.derive import Derivatives
from teikit.relaxng.patterns import DATA, TEXT, VALUE, Data, Named, Pattern, Value

__all__ = ["Checker", "datatypes_in", "values_in"]

from teikit.relaxng.xsd import Spaces

# How many values an attribute remembers; ids and dates would fill any table.
_REMEMBERED = 1000
_LONGEST = 200


class Checker:
    """Says whether an attribute may have a value.

    What the attribute holds is made into a pattern when a value is first looked at.

    Parameters:
        named: the attribute.
        derivatives: of its grammar.

    Attributes:
        good: values that were found right; looked at first, so that a check is one look-up.
    """

    __slots__ = ("_contextual", "_derivatives", "_named", "_pattern", "good")

    def __init__(self, named: Named, derivatives: Derivatives) -> None:
        self.good: set[str] = set()
        self._named = named
        self._pattern: Pattern | None = None
        self._derivatives = derivatives
        self._contextual = False

    @property
    def pattern(self) -> Pattern:
        """What the attribute holds."""
        if self._pattern is None:
            self._pattern = self._named.content
            self._contextual = any(one.contextual for one in datatypes_in(self._pattern))
        return self._pattern

    def passes(self, value: str, spaces: Spaces) -> bool:
        """Say whether a value is allowed.

        Parameters:
            value: as the document has it.
            spaces: the namespaces in scope by prefix; asked only by datatypes that need them.
        """
        pattern = self._pattern or self.pattern
        if pattern.kind == TEXT:
            return True
        if not self._derivatives.holds(pattern, value, spaces):
            return False
        if not self._contextual and len(value) <= _LONGEST:
            if len(self.good) >= _REMEMBERED:
                self.good.clear()
            self.good.add(value)
        return True


def _leaves(pattern: Pattern) -> Iterator[Pattern]:
    stack = [pattern]
    while stack:
        here = stack.pop()
        if here.kind in (DATA, VALUE, TEXT):
            yield here
        else:
            stack.extend(reversed(here.parts))


def datatypes_in(pattern: Pattern, values: bool = True) -> Iterator[Datatype]:
    """Give the datatypes that values of a pattern are held against.

    Parameters:
        pattern: the pattern.
        values: those of single values too.
    """
    for leaf in _leaves(pattern):
        if isinstance(leaf.what, Data) or (values and isinstance(leaf.what, Value)):
            yield leaf.what.datatype


def values_in(pattern: Pattern) -> list[str]:
    """Return the values that a pattern lists, whether or not others are allowed beside them."""
    found = (leaf.what.written for leaf in _leaves(pattern) if leaf.kind == VALUE)
    return list(dict.fromkeys(" ".join(written.split()) for written in found))
