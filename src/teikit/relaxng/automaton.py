"""The automaton that a grammar becomes, built only as far as documents need it.

A state is the pattern of what may still come in an open element. A start tag leads from it, by the
element's name, to a `Move`: what the element holds, and the state behind it. Where a name can mean
elements with different contents, the state inside is a choice of `after` patterns, which carry what
follows along; this is James Clark's general case and rare.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from teikit.relaxng.datatypes import is_blank
from teikit.relaxng.derive import Derivatives
from teikit.relaxng.nameclass import NameClass
from teikit.relaxng.patterns import (
    ATTRIBUTE,
    CHOICE,
    EMPTY,
    GROUP,
    INTERLEAVE,
    MORE,
    NOTHING,
    Pattern,
    Patterns,
)
from teikit.relaxng.values import Checker

__all__ = ["BLANK", "MIXED", "OPEN", "VALUES", "Automaton", "Move", "Start"]

BLANK, MIXED, OPEN, VALUES = range(4)
"""How text is dealt with: none allowed, anywhere and changing nothing, allowed here, a value."""

# How many transitions and patterns are kept before all are forgotten.
_KEPT = 60_000


class Start:
    """How an element begins: its attributes, and what it holds behind them.

    Attributes:
        pattern: the whole content with attributes.
        attributes: what is asked of each attribute, by name.
        required: names that must be there.
        wild: attributes whose names cannot be listed.
        content: the state behind the start tag.
        alternates: whether the attributes depend on one another, so that derivatives decide.
        options: then, the attribute patterns for a name.
        reached: then, the state behind the start tag by the attribute patterns that were met.
    """

    __slots__ = (
        "alternates", "attributes", "content", "options", "pattern", "reached", "required", "wild",
    )  # fmt: skip

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.attributes: dict[str, Checker] = {}
        self.required: frozenset[str] = frozenset()
        self.wild: tuple[tuple[NameClass, Checker], ...] = ()
        self.content = pattern
        self.alternates = False
        self.options: dict[str, tuple[tuple[frozenset[Pattern], Checker], ...]] = {}
        self.reached: dict[tuple[frozenset[Pattern], ...], Pattern] = {}


class Move(NamedTuple):
    """Where a start tag leads.

    Attributes:
        start: how the element begins.
        then: the state behind the element; None if the state inside carries it along.
    """

    start: Start
    then: Pattern | None


class Automaton:
    """States and moves of one grammar.

    Parameters:
        patterns: makes patterns.
    """

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns
        self.derivatives = Derivatives(patterns)
        self.size = 0
        self._touched: list[Pattern] = []
        self._starts: dict[Pattern, Start] = {}

    def trim(self) -> None:
        """Forget all moves if they have become too many; call it between documents."""
        if self.size + len(self.patterns) > _KEPT:
            for pattern in self._touched:
                pattern.moves.clear()
                pattern.memo.clear()
            self._touched.clear()
            self._starts.clear()
            self.patterns.forget()
            self.size = 0

    # -- elements ------------------------------------------------------------------------------

    def move(self, state: Pattern, name: str) -> Move | None:
        """Return where a start tag leads, None if the element is not allowed."""
        found: Move | None = state.moves.get(name)
        if found is None:
            found = self._move(state, name)
            if found is not None:
                if not state.moves:
                    self._touched.append(state)
                self.size += 1
                state.moves[name] = found
        return found

    def _move(self, state: Pattern, name: str) -> Move | None:
        rests: dict[Pattern, list[Pattern]] = {}
        for element, then in self.derivatives.opened(state, name):
            if then.kind != NOTHING:
                rests.setdefault(element.what.content, []).append(then)
        rests.pop(self.patterns.nothing, None)
        if not rests:
            return None
        make = self.patterns
        if len(rests) == 1:
            ((content, thens),) = rests.items()
            return Move(self.start(content), self.settled(make.choice(thens)))
        together = make.choice(
            make.after(content, make.choice(thens)) for content, thens in rests.items()
        )
        return Move(self.start(together), None)

    def end(self, state: Pattern) -> Pattern:
        """Return the state behind an element whose state carries it along."""
        return self.settled(self.derivatives.ended(state))

    # -- text ----------------------------------------------------------------------------------

    def settled(self, state: Pattern) -> Pattern:
        """Return a state, with its mode worked out."""
        if state.mode < 0:
            if state.data:
                state.mode = VALUES
            elif not state.words:
                state.mode = BLANK
            else:
                same = self.derivatives.texted(state, "x") is state
                state.mode = MIXED if same else OPEN
        return state

    def words(self, state: Pattern, value: str, spaces: Any = None) -> Pattern:
        """Return the state behind words that are not blank."""
        return self.settled(self.derivatives.texted(state, value, spaces))

    def valued(self, state: Pattern, value: str, spaces: Any) -> Pattern:
        """Return the state behind words that are all that an element holds (section 6.2.8)."""
        then = self.derivatives.texted(state, value, spaces)
        return self.patterns.choice((state, then)) if is_blank(value) else then

    # -- attributes ----------------------------------------------------------------------------

    def checker(self, attribute: Pattern) -> Checker:
        """Return what says whether an attribute may have a value."""
        named = attribute.what
        if named.checker is None:
            named.checker = Checker(named, self.derivatives)
        found: Checker = named.checker
        return found

    def start(self, content: Pattern) -> Start:
        """Return how an element with a content begins."""
        found = self._starts.get(content)
        if found is None:
            found = self._starts[content] = Start(content)
            if content.attributes:
                self._sort(found)
            else:
                self.settled(content)
        return found

    def _sort(self, start: Start) -> None:
        sorted_out = self._sorted(start.pattern)
        if sorted_out is None:
            start.alternates = True
            return
        start.attributes, start.required, start.wild, rest = sorted_out
        start.content = self.settled(rest)

    def _sorted(self, pattern: Pattern) -> _Sorted | None:
        """Take the attributes out of a pattern; None if they depend on one another."""
        memo = pattern.memo
        if "sorted" not in memo:
            memo["sorted"] = self._take(pattern)
        found: _Sorted | None = memo["sorted"]
        return found

    def _take(self, pattern: Pattern) -> _Sorted | None:
        kind = pattern.kind
        if not pattern.attributes:
            return {}, frozenset(), (), pattern
        if kind == ATTRIBUTE:
            return self._one(pattern)
        if kind == CHOICE:
            return self._optional(pattern)
        if kind == MORE and pattern.parts[0].kind == ATTRIBUTE:
            # At least one of any name is a condition that only derivatives can hold.
            names = pattern.parts[0].what.names
            return self._one(pattern.parts[0]) if names.names and len(names.names) == 1 else None
        if kind not in (GROUP, INTERLEAVE):
            return None
        attributes: dict[str, Checker] = {}
        required: frozenset[str] = frozenset()
        wild: tuple[tuple[NameClass, Checker], ...] = ()
        rests: list[Pattern] = []
        for part in pattern.parts:
            found = self._sorted(part)
            if found is None:
                return None
            attributes.update(found[0])
            required |= found[1]
            wild += found[2]
            rests.append(found[3])
        make = self.patterns
        rest = make.group(rests) if kind == GROUP else make.interleave(rests)
        return attributes, required, wild, rest

    def _one(self, pattern: Pattern) -> _Sorted | None:
        names = pattern.what.names.names
        if names is None or len(names) != 1:
            return None
        (name,) = names
        return {name: self.checker(pattern)}, names, (), self.patterns.empty

    def _optional(self, pattern: Pattern) -> _Sorted | None:
        """Sort out an attribute that may be missing, or any number of them."""
        parts = [part for part in pattern.parts if part.kind != EMPTY]
        if len(parts) != 1 or len(parts) == len(pattern.parts):
            return None
        (part,) = parts
        if part.kind == MORE and part.parts[0].kind == ATTRIBUTE:
            attribute = part.parts[0]
            return (
                {},
                frozenset(),
                ((attribute.what.names, self.checker(attribute)),),
                self.patterns.empty,
            )
        if part.kind != ATTRIBUTE:
            return None
        found = self._one(part)
        return (found[0], frozenset(), (), found[3]) if found else None

    def attributed(self, start: Start, items: Iterable[tuple[str, str]], spaces: Any) -> Pattern:
        """Return the state behind a start tag whose attributes depend on one another.

        Parameters:
            start: how the element begins.
            items: names and values of the attributes.
            spaces: gives the namespaces in scope.
        """
        fits = []
        for name, value in items:
            options = start.options.get(name)
            if options is None:
                options = self._options(start, name)
            met = [
                fit
                for fit, one in options
                if value in one.good or one.plain(value) or one.passes(value, spaces)
            ]
            if not met:
                return self.patterns.nothing
            fits.append(met[0] if len(met) == 1 else frozenset().union(*met))
        key = tuple(fits)
        found = start.reached.get(key)
        if found is None:
            found = start.pattern
            for fit in fits:
                found = self.derivatives.without(found, fit)
            found = start.reached[key] = self.settled(self.derivatives.closed(found))
            self.size += 1
        return found

    def _options(self, start: Start, name: str) -> tuple[tuple[frozenset[Pattern], Checker], ...]:
        """Return the attribute patterns for a name, with what each asks of the value."""
        found = start.options[name] = tuple(
            (frozenset((atom,)), self.checker(atom))
            for atom in self.derivatives.atoms(start.pattern)
            if atom.what.names.holds(name)
        )
        self.size += 1
        return found


_Sorted = tuple[dict[str, Checker], frozenset[str], tuple[tuple[NameClass, Checker], ...], Pattern]
