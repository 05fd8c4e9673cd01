"""Why a schema refuses a document, in words for those who edit it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from teikit.check.grammar import TEXT, Grammar, Pattern
from teikit.check.nearest import nearest
from teikit.check.rule import Fault
from teikit.names import TEI, XML

__all__ = ["KINDS", "Refusal", "explain"]

KINDS = {
    "unknown-element": "RNG001",
    "misplaced-element": "RNG002",
    "missing-element": "RNG003",
    "misplaced-text": "RNG004",
    "unknown-attribute": "RNG005",
    "missing-attribute": "RNG006",
    "bad-value": "RNG007",
    "clashing-attributes": "RNG008",
    "not-valid": "RNG009",
}
"""What a schema can refuse, with the codes of the findings."""

_MOST_NAMES = 8

# How many children ahead are looked at to tell a wrong order from something lacking.
_FAR = 100

# The elements that editors use most come first in a list of what may stand somewhere.
_COMMON = (
    "p", "div", "head", "list", "item", "ab", "note", "seg", "table", "row", "cell", "sp", "body",
    "persName", "orgName", "placeName", "date", "ref", "hi", "opener", "closer", "bibl", "title",
)  # fmt: skip

# Elements that other markup has for the same thing.
_OTHER_MARKUP = {
    "a": "ref", "b": "hi", "blockquote": "quote", "br": "lb", "caption": "head", "em": "emph",
    "h1": "head", "h2": "head", "h3": "head", "i": "hi", "img": "graphic", "li": "item",
    "ol": "list", "page": "pb", "para": "p", "section": "div", "span": "seg", "strong": "hi",
    "td": "cell", "th": "cell", "tr": "row", "u": "hi", "ul": "list",
}  # fmt: skip

_DAY = re.compile(r"-?\d{4,}-\d\d-\d\d(?:T.*)?")
_SHAPES = (
    ("date", "a date in the form 1964, 1964-10, 1964-10-30 or 1964-10-30T23:30:00"),
    ("language", "a language tag such as en, ru or zh-Hans"),
    ("nonNegativeInteger", "a whole number"),
    ("decimal", "a number"),
    ("boolean", "true or false"),
    ("anyURI", "a pointer such as #p1, or an address without spaces"),
    ("NCName", "a name of letters, digits, hyphens, full stops and underscores"),
    ("ID", "a name of letters, digits, hyphens, full stops and underscores"),
    ("token", "a single word without spaces"),
)


class Refusal(NamedTuple):
    """One thing that a schema refuses.

    Attributes:
        kind: a key of `KINDS`.
        fault: where, what, and what to do.
    """

    kind: str
    fault: Fault


def explain(root: etree._Element, grammar: Grammar) -> Iterator[Refusal]:
    """Find what a schema refuses in a document, each mistake once, in document order.

    Raises:
        UnreadGrammarError: the schema is written in a way that is not read here.
    """
    if grammar.after(grammar.start, str(root.tag)) is grammar.nothing:
        goals = _listed(grammar.first(grammar.start))
        message = f"the document's root is {_shown(root.tag)}"
        yield Refusal("misplaced-element", Fault(root, message, f"it should be {goals}"))
        return
    misplaced: set[etree._Element] = set()
    for element in root.iter("*"):
        # What stands in the wrong place need not be told that it is wrong inside too.
        if str(element.tag) not in grammar.names or element in misplaced:
            continue
        for refusal in _Element(element, grammar).refusals():
            if refusal.kind == "misplaced-element":
                misplaced.add(refusal.fault.element)
            yield refusal


class _Element:
    """One element, held against its content model."""

    def __init__(self, element: etree._Element, grammar: Grammar) -> None:
        self.element = element
        self.grammar = grammar
        self.model = grammar.content(str(element.tag))

    def refusals(self) -> Iterator[Refusal]:
        attributes, model = self._attributes()
        yield from attributes
        yield from self._children(self.grammar.without_attributes(model))

    # -- attributes ----------------------------------------------------------------------------

    def _attributes(self) -> tuple[list[Refusal], Pattern]:
        found: list[Refusal] = []
        refused: set[str] = set()
        pattern = self.model
        for name, value in self.element.items():
            rest = self.grammar.after_attribute(pattern, str(name), str(value))
            if rest is self.grammar.nothing:
                refused.add(str(name))
                found.append(self._refused(str(name), str(value), pattern))
            else:
                pattern = rest
        meant = {refusal.fault.advice for refusal in found}
        for needed in self.grammar.missing(pattern):
            if not needed & refused and not any(_meant(name) in meant for name in needed):
                message = f"{_shown(self.element.tag)} lacks the attribute {_listed(needed)}"
                found.append(Refusal("missing-attribute", Fault(self.element, message, "add it")))
        return found, pattern

    def _refused(self, name: str, value: str, pattern: Pattern) -> Refusal:
        known = self.grammar.attribute_patterns(self.model, name)
        if not known:
            return self._unknown_attribute(name, value)
        left = self.grammar.attribute_patterns(pattern, name)
        if left or not any(self.grammar.allows(each, value) for each in known):
            return self._bad_value(name, value, left or known)
        return self._clash(name, value)

    def _unknown_attribute(self, name: str, value: str) -> Refusal:
        own = {_local(each): each for each in self.model.attributes}
        close = nearest(_local(name), own)
        message = f"{_shown(self.element.tag)} has no attribute {_shown(name)}"
        advice = _meant(own[close]) if close else "delete it, or use one that it has"
        fault = Fault(self.element, message, advice, _written(name), value)
        return Refusal("unknown-attribute", fault)

    def _bad_value(self, name: str, value: str, patterns: tuple[Pattern, ...]) -> Refusal:
        closed = [one for pattern in patterns for one in self.grammar.choices(pattern)]
        if closed:
            close = nearest(value, closed)
            advice = _listed_values(closed)
            advice = f"did you mean `{close}`?" if close else f"it may be {advice}"
        else:
            advice = _shape(value, {t for each in patterns for t in self.grammar.datatypes(each)})
        whose = f"{_shown(name)} of {_shown(self.element.tag)}"
        message = f"`{value}` is not a value that {whose} may have"
        return Refusal("bad-value", Fault(self.element, message, advice, _written(name), value))

    def _clash(self, name: str, value: str) -> Refusal:
        other = next(
            (
                str(other)
                for other, held in self.element.items()
                if other != name
                and self.grammar.after_attribute(
                    self.grammar.after_attribute(self.model, str(other), str(held)), name, value
                )
                is self.grammar.nothing
            ),
            "",
        )
        beside = _shown(other) if other else "the others"
        message = f"{_shown(name)} of {_shown(self.element.tag)} cannot stand beside {beside}"
        fault = Fault(self.element, message, "keep one of them", _written(name), value)
        return Refusal("clashing-attributes", fault)

    # -- children ------------------------------------------------------------------------------

    def _children(self, model: Pattern) -> Iterator[Refusal]:
        grammar = self.grammar
        said = False
        instead = False
        late: set[str] = set()
        state = model
        sequence = list(_sequence(self.element))
        for at, (token, child) in enumerate(sequence):
            following = grammar.after(state, token)
            if following is not grammar.nothing:
                state = following
            elif token in late:
                late.discard(token)
            elif token == TEXT:
                if not said:
                    yield self._stray_words(model)
                said = True
                continue
            else:
                rest = [name for name, _ in sequence[at + 1 : at + 1 + _FAR]]
                outcome = self._misplaced(token, child, model, state, rest, instead)
                state = outcome.state
                late.update(outcome.late)
                # A child in the place of the one that is lacking is one mistake.
                if not (instead and outcome.refusal.kind == "missing-element"):
                    yield outcome.refusal
                said = True
                instead = outcome.refusal.kind != "missing-element"
                continue
            instead = False
        if not state.nullable and not said:
            yield self._unfinished(state)

    def _stray_words(self, model: Pattern) -> Refusal:
        inside = [name for name in self.grammar.inside(model) if self._holds_words(name)]
        message = f"{_shown(self.element.tag)} holds words of its own"
        advice = f"put them into {_listed(inside)}" if inside else "delete them"
        return Refusal("misplaced-text", Fault(self.element, message, advice))

    def _holds_words(self, name: str) -> bool:
        return name != TEXT and TEXT in self.grammar.inside(self.grammar.content(name))

    def _misplaced(
        self,
        name: str,
        child: etree._Element,
        model: Pattern,
        state: Pattern,
        rest: list[str],
        instead: bool,
    ) -> _Outcome:
        grammar = self.grammar
        if name not in grammar.names:
            meant = _meant_element(name, grammar, state)
            following = grammar.after(state, meant) if meant else grammar.nothing
            refusal = Refusal("unknown-element", _unknown_element(child, meant))
            return _Outcome(refusal, state if following is grammar.nothing else following)
        bridge = sorted(self._bridge(state, name)) if instead or not state.nullable else []
        if bridge:
            return self._skipped(child, bridge, state, rest)
        if name in grammar.inside(model):
            refusal = Refusal("misplaced-element", self._too_late(child, state))
            return _Outcome(refusal, state)
        parents = grammar.parents.get(name, frozenset())
        advice = f"it may stand in {_listed(parents)}" if parents else "delete it"
        message = f"{_shown(name)} cannot stand in {_shown(self.element.tag)}"
        return _Outcome(Refusal("misplaced-element", Fault(child, message, advice)), state)

    def _bridge(self, state: Pattern, name: str) -> Iterator[str]:
        """Give what would have to stand before a child for the child to be right."""
        for between in self.grammar.first(state) - {TEXT}:
            following = self.grammar.after(state, between)
            if self.grammar.after(following, name) is not self.grammar.nothing:
                yield between

    def _skipped(
        self, child: etree._Element, bridge: list[str], state: Pattern, rest: list[str]
    ) -> _Outcome:
        grammar = self.grammar
        following = grammar.after(grammar.after(state, bridge[0]), str(child.tag))
        behind = [name for name in rest if name in bridge][:1]
        if behind and not self._runs(following, rest):
            message = f"{_shown(child.tag)} stands before {_listed(behind)}"
            refusal = Refusal("misplaced-element", Fault(child, message, "change their order"))
            return _Outcome(refusal, following, frozenset(behind))
        message = f"{_shown(self.element.tag)} lacks {_listed(bridge)} before {_shown(child.tag)}"
        return _Outcome(Refusal("missing-element", Fault(child, message, "add it")), following)

    def _runs(self, state: Pattern, names: list[str]) -> bool:
        for name in names:
            state = self.grammar.after(state, name)
        return state.nullable

    def _too_late(self, child: etree._Element, state: Pattern) -> Fault:
        before = next(child.itersiblings("*", preceding=True), None)
        after = f" after {_shown(before.tag)}" if before is not None else ""
        message = f"{_shown(child.tag)} cannot stand here in {_shown(self.element.tag)}{after}"
        expected = self.grammar.first(state) - {TEXT}
        advice = f"here may stand {_listed(expected)}" if expected else "nothing more may follow"
        return Fault(child, message, advice)

    def _unfinished(self, state: Pattern) -> Refusal:
        grammar = self.grammar
        expected = {name: grammar.after(state, name) for name in grammar.first(state)}
        # What ends the element is what it lacks; what leads no further is not worth naming.
        lacking = [name for name, then in expected.items() if then.nullable] or [
            name for name, then in expected.items() if then is not state
        ]
        last = next(self.element.iterchildren("*", reversed=True), None)
        where = f" after {_shown(last.tag)}" if last is not None else ""
        words = "words" if set(lacking) == {TEXT} else _listed(lacking)
        message = f"{_shown(self.element.tag)} lacks {words}{where}"
        return Refusal("missing-element", Fault(self.element, message, "add it"))


class _Outcome(NamedTuple):
    """What is said of a child, the state to go on from, and what was seen to come too late."""

    refusal: Refusal
    state: Pattern
    late: frozenset[str] = frozenset()


def _sequence(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Give an element's children by name, and the words between them as `TEXT`."""
    if _words(element.text):
        yield TEXT, element
    for child in element:
        if isinstance(child.tag, str):
            yield child.tag, child
        if _words(child.tail):
            yield TEXT, child


def _words(text: str | None) -> bool:
    # White space is XML's: str.strip() would take a no-break space for nothing.
    return bool(text) and bool(str(text).strip(" \t\r\n"))


@lru_cache(maxsize=4096)
def _meant_element(name: str, grammar: Grammar, state: Pattern) -> str:
    namespace = name[: name.rfind("}") + 1]
    locals_ = {_local(known): known for known in grammar.names if known.startswith(f"{{{TEI}}}")}
    if namespace != f"{{{TEI}}}" and _local(name) in locals_:
        return locals_[_local(name)]
    here = {_local(known): known for known in grammar.first(state) - {TEXT}}
    other = _OTHER_MARKUP.get(_local(name).lower(), "")
    close = nearest(_local(name), here) or nearest(_local(name), locals_) or other
    return locals_.get(close, "")


def _unknown_element(child: etree._Element, meant: str) -> Fault:
    if meant and _local(str(child.tag)) == _local(meant):
        message = f"`{_local(meant)}` is not in the TEI's namespace"
        return Fault(child, message, f'the root needs xmlns="{TEI}"')
    message = f"{_shown(child.tag)} is not an element of this schema"
    advice = _meant(meant) if meant else "use one that the schema has"
    return Fault(child, message, advice)


def _shape(value: str, datatypes: set[str]) -> str:
    if "date" in datatypes and _DAY.fullmatch(value):
        return "no calendar has that day or hour"
    for datatype, words in _SHAPES:
        if datatype in datatypes:
            return f"write {words}"
    return "correct it"


def _local(name: str) -> str:
    return name[name.rfind("}") + 1 :]


def _written(name: str) -> str:
    return f"xml:{_local(name)}" if name.startswith(f"{{{XML}}}") else _local(name)


def _shown(name: object) -> str:
    return f"`{_written(str(name))}`"


def _meant(name: str) -> str:
    return f"did you mean {_shown(name)}?"


def _rank(name: str) -> tuple[int, str]:
    local = _local(name)
    return (_COMMON.index(local) if local in _COMMON else len(_COMMON), local)


def _listed(names: Iterable[str]) -> str:
    ranked = [_shown(name) for name in sorted(set(names) - {TEXT}, key=_rank)]
    return _joined(ranked)


def _listed_values(values: Iterable[str]) -> str:
    return _joined([f"`{value}`" for value in dict.fromkeys(values)])


def _joined(words: list[str]) -> str:
    if len(words) > _MOST_NAMES:
        return f"{', '.join(words[:_MOST_NAMES])} …"
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
