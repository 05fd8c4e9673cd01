"""The verdict: whether a document is valid, as quickly as Python can say.

One walk over the tree with an explicit stack. It stops at the first mistake; what the mistake is, is
found out by a second, slower walk (`teikit.relaxng.explain`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from teikit.relaxng.automaton import BLANK, MIXED, VALUES, Automaton, Start
from teikit.relaxng.patterns import NOTHING, Pattern

__all__ = ["Met", "Scope", "Watch", "stop"]

Met = tuple[etree._Element, str, str]
"""An attribute that was met: its element, its name and its value."""

_BLANK = " \t\r\n"


class Scope:
    """The namespaces in scope at an element, looked up only if a datatype asks."""

    __slots__ = ("_element", "_found")

    def __init__(self, element: etree._Element) -> None:
        self._element = element
        self._found: dict[str | None, str] | None = None

    def get(self, prefix: str | None, default: Any = None, /) -> Any:
        """Return the namespace of a prefix; None is the default namespace."""
        if self._found is None:
            self._found = dict(self._element.nsmap)
        return self._found.get(prefix, default)


class Watch:
    """What a caller wants to hear of: the walk that judges a document sees it anyway.

    Parameters:
        kinds: names of attributes; those of one kind are kept together.
        tags: names of elements, or lxml's kinds of comments and instructions.

    Attributes:
        met: of each kind, the attributes with their element, name and value, in document order.
        attributes: by name of an attribute, where it is kept in `met`.
        elements: the elements by name, in document order.
        complete: whether that is all: only of a document that is valid.
    """

    __slots__ = ("attributes", "complete", "elements", "met")

    def __init__(self, kinds: Iterable[Iterable[str]] = (), tags: Iterable[object] = ()) -> None:
        self.met: list[list[Met]] = []
        self.attributes: dict[str, list[Met]] = {}
        for names in kinds:
            self.met.append([])
            self.attributes.update(dict.fromkeys(names, self.met[-1]))
        self.elements: dict[object, list[etree._Element]] = {tag: [] for tag in tags}
        self.complete = False

    def clear(self) -> None:
        """Forget what was met."""
        self.complete = False
        for met in self.met:
            met.clear()
        for found in self.elements.values():
            found.clear()


def stop(
    root: etree._Element, automaton: Automaton, state: Pattern, watch: Watch
) -> etree._Element | None:
    """Return the element at which a document turns out not to be valid, None if it is valid.

    Parameters:
        root: its root element.
        automaton: of the grammar.
        state: what the root may be.
        watch: what to collect on the way.
    """
    watch.clear()
    watched, wanted = watch.attributes, watch.elements
    automaton.settled(state)
    move = automaton.move
    stack: list[tuple[Pattern | None, int, etree._Element]] = []
    remaining = 1
    for element in root.iter():
        tag = element.tag
        if tag.__class__ is not str:
            # A comment or instruction: the text behind it is the parent's.
            closed = element
            if tag in wanted:
                wanted[tag].append(element)
            if tag is etree.Entity:  # type: ignore[comparison-overlap]
                return element
        else:
            found = state.moves.get(tag) or move(state, tag)
            if found is None:
                return element
            if tag in wanted:
                wanted[tag].append(element)
            start, then = found
            if start.alternates:
                if watched:
                    for name, value in element.items():
                        if name in watched:
                            watched[name].append((element, name, value))
                inside = automaton.attributed(start, element.items(), Scope(element))
                if inside.kind == NOTHING:
                    return element
            else:
                items = element.items()
                if items:
                    known = start.attributes
                    for name, value in items:
                        if name in watched:
                            watched[name].append((element, name, value))
                        checker = known.get(name)
                        if checker is None:
                            if not _is_wild(start, name, value, element):
                                return element
                        elif not (
                            value in checker.good
                            or checker.plain(value)
                            or checker.passes(value, Scope(element))
                        ):
                            return element
                    if start.required and not start.required.issubset(element.keys()):
                        return element
                elif start.required:
                    return element
                inside = start.content
            children = len(element)
            mode = inside.mode
            if mode == VALUES and (not children or next(element.iterchildren("*"), None) is None):
                inside = automaton.valued(inside, _whole(element), Scope(element))
                if then is None:
                    then = automaton.end(inside)
                elif not inside.nullable:
                    return element
                if children:
                    # Nothing but comments: the words around them have been looked at.
                    stack.append((then, remaining, element))
                    state = automaton.settled(automaton.patterns.text)
                    remaining = children
                    continue
            else:
                if mode != MIXED and (text := element.text) and text.strip(_BLANK):
                    if mode == BLANK:
                        return element
                    inside = automaton.words(inside, text, Scope(element))
                    if inside.kind == NOTHING:
                        return element
                if children:
                    stack.append((then, remaining, element))
                    state = inside
                    remaining = children
                    continue
                if then is None:
                    then = automaton.end(inside)
                elif not inside.nullable:
                    return element
            state = then
            closed = element
        while True:
            # An element (or comment) has ended; the text behind it belongs to the open one.
            if state.mode != MIXED and stack and (text := closed.tail) and text.strip(_BLANK):
                if state.mode == BLANK:
                    return element
                state = automaton.words(state, text)
            if state.kind == NOTHING:
                return element
            remaining -= 1
            if remaining or not stack:
                break
            back, remaining, closed = stack.pop()
            if back is None:
                state = automaton.end(state)
            elif state.nullable:
                state = back
            else:
                return closed
    watch.complete = True
    return None


def _is_wild(start: Start, name: str, value: str, element: etree._Element) -> bool:
    for names, checker in start.wild:
        if names.holds(name):
            return value in checker.good or checker.passes(value, Scope(element))
    return False


def _whole(element: etree._Element) -> str:
    """Return the words of an element without child elements; comments do not part them."""
    if not len(element):
        return element.text or ""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield child.tail or ""
