"""Values of attributes: whether one is allowed, remembered for those that were seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from teikit.relaxng.datatypes import Datatype
from teikit.relaxng.derive import Derivatives
from teikit.relaxng.patterns import (
    CHOICE,
    DATA,
    EMPTY,
    GROUP,
    LIST,
    MORE,
    TEXT,
    VALUE,
    Data,
    Named,
    Pattern,
    Value,
)
from teikit.relaxng.xsd import Spaces

__all__ = ["Checker", "datatypes_in", "values_in"]

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
        plain: looked at next: says whether a value has a form that is certainly right. Ids and
            pointers, of which no two are alike, are told so by one expression.
    """

    __slots__ = ("_contextual", "_derivatives", "_named", "_pattern", "good", "plain")

    def __init__(self, named: Named, derivatives: Derivatives) -> None:
        self.good: set[str] = set()
        self.plain: Callable[[str], object] = self._first
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

    def _first(self, value: str) -> object:
        self.plain = _plain(self.pattern)
        return self.plain(value)

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


def _plain(pattern: Pattern) -> Callable[[str], object]:
    """Return what says that a value is certainly right: of a datatype, or a list of one."""
    several = pattern.kind == LIST
    within = pattern.parts[0] if several else pattern
    if several and (repeated := _repeated(within)):
        form = _form(repeated)
        form = form and f"(?:{form})(?: (?:{form}))*+"
    else:
        form = _form(within)
    return re.compile(form, re.ASCII).fullmatch if form else _unsure


def _repeated(pattern: Pattern) -> Pattern | None:
    """Return what a pattern asks for at least once, if it asks for nothing else."""
    if pattern.kind == MORE:
        return pattern.parts[0]
    if pattern.kind == GROUP and len(pattern.parts) == 2:
        once, rest = pattern.parts
        if rest.kind == CHOICE and {part.kind for part in rest.parts} == {MORE, EMPTY}:
            more = next(part for part in rest.parts if part.kind == MORE)
            return once if more.parts[0] is once else None
    return None


def _form(pattern: Pattern) -> str:
    """Return an expression for values that certainly belong to one of the datatypes."""
    options = pattern.parts if pattern.kind == CHOICE else (pattern,)
    forms = [
        option.what.datatype.plain
        for option in options
        if option.kind == DATA and option.what.excepted is None
    ]
    return "|".join(form for form in forms if form)


def _unsure(_: str) -> bool:
    return False


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
