"""Why a schema refuses the attributes of an element."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from teikit.relaxng.automaton import Automaton
from teikit.relaxng.datatypes import Datatype
from teikit.relaxng.hints import Hints
from teikit.relaxng.patterns import (
    AFTER,
    ATTRIBUTE,
    CHOICE,
    ELEMENT,
    LIST,
    MORE,
    NOTHING,
    Pattern,
)
from teikit.relaxng.refusal import (
    MOST,
    Refusal,
    Speller,
    listed,
    local,
    shortened,
    shown,
    values,
    written,
)  # fmt: skip
from teikit.relaxng.values import datatypes_in, values_in
from teikit.relaxng.verdict import Scope

__all__ = ["attributes_of", "value_advice"]

_DAY = re.compile(r"-?\d{4,}-\d\d-\d\d(?:T.*)?")
# So many wrong attributes of one element are told.
_MOST_ATTRIBUTES = 20
_DATES = frozenset(("date", "dateTime"))


def attributes_of(
    element: etree._Element, model: Pattern, automaton: Automaton, hints: Hints, spell: Speller
) -> tuple[list[Refusal], Pattern]:
    """Return what is refused of an element's attributes, and the state behind its start tag.

    Parameters:
        element: the element.
        model: what it may hold, attributes included.
        automaton: of the grammar.
        hints: what helps to explain.
        spell: finds what was meant.
    """
    return _Attributes(element, model, automaton, hints, spell).result()


class _Attributes:
    def __init__(
        self,
        element: etree._Element,
        model: Pattern,
        automaton: Automaton,
        hints: Hints,
        spell: Speller,
    ) -> None:
        self.element = element
        self.model = model
        self.automaton = automaton
        self.hints = hints
        self.spell = spell
        self.scope = Scope(element)

    def result(self) -> tuple[list[Refusal], Pattern]:
        derivatives = self.automaton.derivatives
        found: list[Refusal] = []
        refused: set[str] = set()
        pattern = self.model
        for name, value in self._items():
            fitting = self._fitting(pattern, name, value)
            rest = derivatives.without(pattern, fitting) if fitting else None
            if rest is None or rest.kind == NOTHING:
                refused.add(name)
                if len(found) < _MOST_ATTRIBUTES:
                    found.append(self._refused(name, value, pattern))
            else:
                pattern = rest
        meant = {refusal.suggestion for refusal in found if refusal.kind == "unknown-attribute"}
        for needed in _missing(pattern):
            if not needed & refused and not any(written(name) in meant for name in needed):
                lacking = f"the attribute {listed(needed)}" if needed else "an attribute"
                message = f"{shown(self.element.tag)} lacks {lacking}"
                expected = tuple(sorted(map(written, needed)))[:MOST]
                found.append(
                    Refusal("missing-attribute", self.element, message, "add it", expected=expected)
                )
        return found, derivatives.closed(pattern, missing=True)

    def _items(self) -> list[tuple[str, str]]:
        return [(str(name), str(value)) for name, value in self.element.items()]

    def _fitting(self, pattern: Pattern, name: str, value: str) -> frozenset[Pattern]:
        return frozenset(
            atom
            for atom in self._named(pattern, name)
            if self.automaton.checker(atom).passes(value, self.scope)
        )

    def _named(self, pattern: Pattern, name: str) -> list[Pattern]:
        atoms = self.automaton.derivatives.atoms(pattern)
        return [atom for atom in atoms if atom.what.names.holds(name)]

    def _refused(self, name: str, value: str, pattern: Pattern) -> Refusal:
        known = self._named(self.model, name)
        if not known:
            return self._unknown(name, value)
        left = self._named(pattern, name)
        if left or not self._fitting(self.model, name, value):
            return self._bad_value(name, value, left or known)
        return self._clash(name, value)

    def _unknown(self, name: str, value: str) -> Refusal:
        own = {
            local(each): each
            for atom in self.automaton.derivatives.atoms(self.model)
            for each in atom.what.names.mentioned()
        }
        close = self.spell(local(name), own)
        suggestion = written(own[close]) if close else ""
        message = f"{shown(self.element.tag)} has no attribute {shown(name)}"
        advice = f"did you mean `{suggestion}`?" if close else "delete it, or use one that it has"
        return Refusal(
            "unknown-attribute", self.element, message, advice, written(name), value,
            suggestion=suggestion,
        )  # fmt: skip

    def _bad_value(self, name: str, value: str, atoms: list[Pattern]) -> Refusal:
        patterns = [atom.what.content for atom in atoms]
        advice, suggestion, expected = value_advice(value, patterns, self.hints, self.spell)
        whose = f"{shown(name)} of {shown(self.element.tag)}"
        message = f"`{shortened(value)}` is not a value that {whose} may have"
        return Refusal(
            "bad-value", self.element, message, advice, written(name), value, expected, suggestion
        )

    def _clash(self, name: str, value: str) -> Refusal:
        derivatives = self.automaton.derivatives
        fitting = self._fitting(self.model, name, value)
        other = next(
            (
                other
                for other, held in self._items()
                if other != name
                and (one := self._fitting(self.model, other, held))
                and derivatives.without(derivatives.without(self.model, one), fitting).kind
                == NOTHING
            ),
            "",
        )
        beside = shown(other) if other else "the others"
        message = f"{shown(name)} of {shown(self.element.tag)} cannot stand beside {beside}"
        return Refusal(
            "clashing-attributes", self.element, message, "keep one of them", written(name), value
        )


def value_advice(
    value: str, patterns: list[Pattern], hints: Hints, spell: Speller
) -> tuple[str, str, tuple[str, ...]]:
    """Return advice for a value that is not allowed, the value that was meant, and others."""
    listed_values = list(dict.fromkeys(one for part in patterns for one in values_in(_word(part))))
    kinds = [kind for pattern in patterns for kind in datatypes_in(pattern, values=False)]
    other = _form(value, kinds, hints)
    if not listed_values:
        return other or "correct it", "", ()
    word = next((word for word in value.split() if word not in listed_values), value)
    close = spell(word, listed_values)
    expected = tuple(listed_values)[:MOST]
    if close:
        return f"did you mean `{close}`?", close, expected
    beside = f", or {other}" if other else ""
    return f"it may be {values(listed_values)}{beside}", "", expected


def _form(value: str, kinds: list[Datatype], hints: Hints) -> str:
    """Say in words what datatypes ask for."""
    names = {kind.name for kind in kinds}
    known = {source for kind in kinds for source in (p.source for p in kind.patterns)}
    if names & _DATES and _DAY.fullmatch(value):
        return "no calendar has that day or hour"
    for key, words in hints.shapes:
        if key in names or key in known:
            return f"write {words}"
    limits = [f"{name} {bound}" for kind in kinds for name, bound in kind.facets]
    if limits:
        return f"correct it: {kinds[0].name} with {', '.join(limits[:3])}"
    return f"write a value of the datatype {' or '.join(sorted(names))}" if names else ""


def _word(pattern: Pattern) -> Pattern:
    """Return what one word of a list may be, or the pattern itself."""
    while pattern.kind in (LIST, MORE):
        pattern = pattern.parts[0]
    return pattern


def _missing(pattern: Pattern) -> Iterator[frozenset[str]]:
    """Give the attributes still needed, each as the names of which one will do."""
    if not _is_incomplete(pattern):
        return
    if pattern.kind == ATTRIBUTE:
        yield pattern.what.names.mentioned()
    elif pattern.kind == CHOICE:
        needs = [list(_missing(part)) for part in pattern.parts]
        yield frozenset().union(*(need[0] for need in needs if need))
    else:
        for part in _inner(pattern):
            yield from _missing(part)


def _is_incomplete(pattern: Pattern) -> bool:
    if pattern.kind == ATTRIBUTE:
        return True
    if not pattern.attributes:
        return False
    of = all if pattern.kind == CHOICE else any
    return of(_is_incomplete(part) for part in _inner(pattern))


def _inner(pattern: Pattern) -> Iterable[Pattern]:
    if pattern.kind == ELEMENT:
        return ()
    return pattern.parts[:1] if pattern.kind == AFTER else pattern.parts
