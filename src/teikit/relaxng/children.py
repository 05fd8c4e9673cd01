"""The children and words of one element, held against what it may hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from teikit.relaxng.automaton import BLANK, VALUES
from teikit.relaxng.explain_attributes import value_advice
from teikit.relaxng.hints import Hints
from teikit.relaxng.overview import WORDS, Overview
from teikit.relaxng.patterns import NOTHING, Pattern
from teikit.relaxng.refusal import (
    MOST,
    Refusal,
    Speller,
    listed,
    local,
    ranked,
    shortened,
    shown,
)  # fmt: skip
from teikit.relaxng.verdict import Scope

if TYPE_CHECKING:
    from teikit.relaxng.grammar import Grammar

__all__ = ["Children"]

# How many children ahead are looked at to tell a wrong order from something lacking.
_FAR = 100


class _Outcome(NamedTuple):
    """What is said of a child, and how to go on.

    Attributes:
        refusal: what is said.
        state: from which to go on.
        late: names that were seen to come too late; they are passed over when they come.
        model: what the child is judged by inside; None if only what stands in it is judged.
        judged: whether the child is looked into.
    """

    refusal: Refusal
    state: Pattern
    late: frozenset[str] = frozenset()
    model: Pattern | None = None
    judged: bool = False


class Children:
    """The children and words of one element.

    Parameters:
        element: the element.
        state: what it may hold behind its start tag.
        grammar: the schema.
        overview: of the schema.
        hints: what helps to explain.
        spell: finds what was meant.

    Attributes:
        known: the children to be looked into, each with what it may hold, after `refusals`.
    """

    def __init__(
        self,
        element: etree._Element,
        state: Pattern,
        grammar: Grammar,
        overview: Overview,
        hints: Hints,
        spell: Speller,
    ) -> None:
        self.element = element
        self.model = state
        self.grammar = grammar
        self.overview = overview
        self.hints = hints
        self.spell = spell
        self.known: list[tuple[etree._Element, Pattern | None]] = []
        self._derivatives = grammar.automaton.derivatives
        self._scope = Scope(element)

    def refusals(self) -> Iterator[Refusal]:
        """Give what is refused of the children and words, and find what to look into."""
        automaton = self.grammar.automaton
        model = automaton.settled(self.model)
        if model.mode == VALUES and next(self.element.iterchildren("*"), None) is None:
            yield from self._value(model)
            return
        said = instead = False
        late: set[str] = set()
        told: set[tuple[str, Pattern]] = set()
        state = model
        sequence = list(_sequence(self.element))
        for at, (token, child, words) in enumerate(sequence):
            following = self._then(state, token, words)
            if following.kind != NOTHING:
                if token != WORDS:
                    self.known.append((child, self._inside(state, token)))
                state = following
            elif token in late:
                late.discard(token)
            elif (token, state) in told:
                self.known.append((child, None))
                continue
            elif token == WORDS:
                if not said:
                    yield self._stray_words(model, state)
                said = True
                continue
            else:
                rest = [name for name, _, _ in sequence[at + 1 : at + 1 + _FAR]]
                before = state
                outcome = self._misplaced(token, child, state, rest, instead)
                state = outcome.state
                late.update(outcome.late)
                if outcome.judged:
                    self.known.append((child, outcome.model))
                # A child in the place of the one that is lacking is one mistake, and so are
                # children of one name that all come too late.
                if not (instead and outcome.refusal.kind == "missing-element"):
                    yield outcome.refusal
                if outcome.state is before and token in self._any_inside():
                    told.add((token, state))
                said = True
                instead = outcome.refusal.kind != "missing-element"
                continue
            instead = False
        if not state.nullable and not said:
            yield self._unfinished(state)

    def unknown(self, child: etree._Element) -> Refusal:
        """Return what is said of a child that the schema does not know, wherever it stands."""
        return self._unknown(str(child.tag), child, self.model).refusal

    # -- derivatives ---------------------------------------------------------------------------

    def _then(self, state: Pattern, token: str, words: str = "x") -> Pattern:
        if token == WORDS:
            return self._derivatives.texted(state, words, self._scope)
        return self.grammar.patterns.choice(
            then for _, then in self._derivatives.opened(state, token)
        )

    def _inside(self, state: Pattern, name: str) -> Pattern:
        return self.grammar.patterns.choice(
            element.what.content for element, _ in self._derivatives.opened(state, name)
        )

    def _first(self, state: Pattern) -> frozenset[str]:
        """Return the names that may come next, and `WORDS`; of open name classes, none."""
        return self._derivatives.first(state) or frozenset()

    def _any_inside(self) -> frozenset[str]:
        return self.overview.inside(str(self.element.tag))

    def _names(self, names: frozenset[str] | set[str]) -> tuple[str, ...]:
        return tuple(ranked(names, self.hints.common)[:MOST])

    def _listed(self, names: frozenset[str] | set[str] | list[str]) -> str:
        return listed(names, self.hints.common)

    # -- words ---------------------------------------------------------------------------------

    def _value(self, model: Pattern) -> Iterator[Refusal]:
        """Judge words that are a value of a datatype."""
        value = "".join(words for _, _, words in _sequence(self.element, blank=True))
        state = self.grammar.automaton.valued(model, value, self._scope)
        if state.nullable:
            return
        element, shown_name = self.element, shown(self.element.tag)
        written = " ".join(value.split())
        advice, suggestion, expected = value_advice(written, [model], self.hints, self.spell)
        if not written:
            children = self._first(model)
            if children:
                yield self._unfinished(model)
                return
            message = f"{shown_name} holds nothing"
            yield Refusal("bad-value", element, message, advice, expected=expected)
            return
        message = f"`{shortened(written)}` is not what {shown_name} may hold"
        yield Refusal("bad-value", element, message, advice, "", written, expected, suggestion)

    def _stray_words(self, model: Pattern, state: Pattern) -> Refusal:
        holders = {name for name in self._any_inside() if self._holds_words(name)}
        message = f"{shown(self.element.tag)} holds words of its own"
        if model.words and model.mode != BLANK:
            message = f"words cannot stand here in {shown(self.element.tag)}"
        advice = f"put them into {self._listed(holders)}" if holders else "delete them"
        fitting = {name for name in holders if self._then(state, name).kind != NOTHING}
        return Refusal(
            "misplaced-text", self.element, message, advice,
            expected=self._names(self._first(state)), wrap_in=self._names(fitting or holders),
        )  # fmt: skip

    def _holds_words(self, name: str) -> bool:
        return name != WORDS and WORDS in self.overview.inside(name)

    # -- elements ------------------------------------------------------------------------------

    def _misplaced(
        self, name: str, child: etree._Element, state: Pattern, rest: list[str], instead: bool
    ) -> _Outcome:
        if name not in self.overview.names:
            return self._unknown(name, child, state)
        bridge = sorted(self._bridge(state, name)) if instead or not state.nullable else []
        if bridge:
            return self._skipped(child, bridge, state, rest)
        parents = self.overview.parents.get(name, frozenset())
        if name in self._any_inside():
            return _Outcome(self._too_late(child, state), state, judged=True)
        wraps = self._wraps(state, name)
        message = f"{shown(name)} cannot stand in {shown(self.element.tag)}"
        advice = f"it may stand in {self._listed(parents)}" if parents else "delete it"
        if wraps:
            advice = f"wrap it in {self._listed(wraps)}; {advice}"
        refusal = Refusal(
            "misplaced-element", child, message, advice, expected=self._names(self._first(state)),
            allowed_in=self._names(parents), wrap_in=self._names(wraps),
        )  # fmt: skip
        return _Outcome(refusal, state, judged=True)

    def _wraps(self, state: Pattern, name: str) -> set[str]:
        """Return the elements that may stand here and hold a misplaced one."""
        return {one for one in self._first(state) if name in self.overview.inside(one)}

    def _unknown(self, name: str, child: etree._Element, state: Pattern) -> _Outcome:
        meant = self._meant(name, state)
        following = self._then(state, meant) if meant else self.grammar.patterns.nothing
        expected = self._names(self._first(state))
        if meant and local(name) == local(meant):
            space, called = self.hints.namespace, self.hints.name
            if meant.startswith(f"{{{space}}}") and space:
                message = f"`{local(meant)}` is not in {called} namespace"
                advice = f'the root needs xmlns="{space}"'
            else:
                message = f"`{local(meant)}` is in the wrong namespace"
                right = meant[1 : meant.find("}")] if meant.startswith("{") else ""
                advice = f'it needs xmlns="{right}"'
            refusal = Refusal("unknown-element", child, message, advice, suggestion=local(meant))
        else:
            message = f"{shown(name)} is not an element of this schema"
            advice = f"did you mean {shown(meant)}?" if meant else "use one that the schema has"
            refusal = Refusal(
                "unknown-element", child, message, advice, expected=expected,
                suggestion=local(meant),
            )  # fmt: skip
        if following.kind == NOTHING:
            return _Outcome(refusal, state, judged=True)
        return _Outcome(refusal, following, judged=True)

    def _meant(self, name: str, state: Pattern) -> str:
        """Return the element that was probably meant by one that the schema does not have."""
        own = local(name)
        here = {local(known): known for known in self._first(state) if known != WORDS}
        main = f"{{{self.hints.namespace}}}" if self.hints.namespace else ""
        spaces = {main} if main else {known[: known.find("}") + 1] for known in here.values()}
        all_of = {
            local(known): known
            for known in self.overview.names
            if known[: known.find("}") + 1] in spaces
        }
        if own in all_of and not name.startswith(main or "\0"):
            return all_of[own]
        other = self.hints.elsewhere.get(own.lower(), "")
        close = self.spell(own, here) or self.spell(own, all_of) or other
        return here.get(close) or all_of.get(close, "")

    def _bridge(self, state: Pattern, name: str) -> Iterator[str]:
        """Give what would have to stand before a child for the child to be right."""
        for between in self._first(state):
            following = self._then(state, between)
            if self._then(following, name).kind != NOTHING:
                yield between

    def _skipped(
        self, child: etree._Element, bridge: list[str], state: Pattern, rest: list[str]
    ) -> _Outcome:
        name = str(child.tag)
        between = self._then(state, bridge[0])
        following = self._then(between, name)
        model = self._inside(between, name)
        behind = [each for each in rest if each in bridge][:1]
        if behind and not self._runs(following, rest):
            message = f"{shown(name)} stands before {self._listed(behind)}"
            refusal = Refusal("misplaced-element", child, message, "change their order")
            return _Outcome(refusal, following, frozenset(behind), model, judged=True)
        lacking = self._listed(bridge)
        message = f"{shown(self.element.tag)} lacks {lacking} before {shown(name)}"
        refusal = Refusal(
            "missing-element", child, message, "add it", expected=self._names(set(bridge))
        )
        return _Outcome(refusal, following, model=model, judged=True)

    def _runs(self, state: Pattern, names: list[str]) -> bool:
        for name in names:
            state = self._then(state, name)
        return state.nullable

    def _too_late(self, child: etree._Element, state: Pattern) -> Refusal:
        before = next(child.itersiblings("*", preceding=True), None)
        after = f" after {shown(before.tag)}" if before is not None else ""
        message = f"{shown(child.tag)} cannot stand here in {shown(self.element.tag)}{after}"
        expected = self._first(state) - {WORDS}
        wraps = self._wraps(state, str(child.tag))
        advice = (
            f"here may stand {self._listed(expected)}" if expected else "nothing more may follow"
        )
        return Refusal(
            "misplaced-element", child, message, advice, expected=self._names(expected),
            allowed_in=self._names(self.overview.parents.get(str(child.tag), frozenset())),
            wrap_in=self._names(wraps),
        )  # fmt: skip

    def _unfinished(self, state: Pattern) -> Refusal:
        expected = {name: self._then(state, name) for name in self._first(state)}
        # What ends the element is what it lacks; what leads no further is not worth naming.
        lacking = [name for name, then in expected.items() if then.nullable] or [
            name for name, then in expected.items() if then is not state
        ]
        last = next(self.element.iterchildren("*", reversed=True), None)
        where = f" after {shown(last.tag)}" if last is not None else ""
        words = self._listed(lacking) or ("words" if state.words or state.data else "something")
        message = f"{shown(self.element.tag)} lacks {words}{where}"
        return Refusal(
            "missing-element", self.element, message, "add it", expected=self._names(set(lacking))
        )


def _sequence(
    element: etree._Element, blank: bool = False
) -> Iterator[tuple[str, etree._Element, str]]:
    """Give an element's children by name, and the words between them as `WORDS`."""
    words = element.text or ""
    here = element
    for child in element:
        if isinstance(child.tag, str):
            if words.strip(" \t\r\n"):
                yield WORDS, here, words
            yield child.tag, child, ""
            words, here = child.tail or "", child
        else:  # a comment does not part words
            words += child.tail or ""
    # White space is XML's: str.strip() would take a no-break space for nothing.
    if words and (blank or words.strip(" \t\r\n")):
        yield WORDS, here, words
