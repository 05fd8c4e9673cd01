"""What a schema must not combine (specification, section 7), looked at when it is simplified."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.relaxng.nameclass import overlap
from teikit.relaxng.patterns import (
    ATTRIBUTE,
    CHOICE,
    DATA,
    ELEMENT,
    EMPTY,
    GROUP,
    INTERLEAVE,
    LIST,
    MORE,
    NOTHING,
    TEXT,
    VALUE,
    Named,
    Pattern,
)
from teikit.relaxng.refusal import written

__all__ = ["Fault", "content_faults", "start_faults"]

Fault = tuple[Named | None, str, str, str]
"""Where (an element or attribute of the schema, or None), what, what to do, and the section."""

_CALLED = {
    EMPTY: "empty", TEXT: "text", DATA: "data", VALUE: "value", LIST: "list",
    ATTRIBUTE: "attribute", ELEMENT: "element", GROUP: "group", INTERLEAVE: "interleave",
    MORE: "oneOrMore",
}  # fmt: skip


def start_faults(start: Pattern) -> Iterator[Fault]:
    """Give what a schema's start holds beside elements (section 7.1.5)."""
    for pattern in _within(start):
        if pattern.kind not in (ELEMENT, CHOICE, NOTHING):
            message = f"the start holds `{_CALLED[pattern.kind]}`"
            advice = (
                "a document is one element: let the start be an element or a choice of elements"
            )
            yield None, message, advice, "7.1.5"
            return


def content_faults(named: Named) -> Iterator[Fault]:
    """Give what is wrong with the content of an element of the schema."""
    content = named.content
    found = list(_paths(named, content, ()))
    yield from found
    if found:
        return
    if _content_type(content) is None:
        advice = "a value is all that an element holds beside attributes"
        message = f"`{_shown(named)}` holds a value beside elements, words or another value"
        yield named, message, advice, "7.2"
    for pattern in _within(content):
        if pattern.kind in (GROUP, INTERLEAVE) and pattern.attributes:
            yield from _double_attributes(named, pattern)
        if pattern.kind == INTERLEAVE:
            yield from _double_elements(named, pattern)


def _within(pattern: Pattern) -> Iterator[Pattern]:
    """Give a pattern and its parts, not looking into elements and attributes."""
    stack = [pattern]
    while stack:
        here = stack.pop()
        yield here
        if here.kind not in (ELEMENT, ATTRIBUTE):
            stack.extend(reversed(here.parts))


def _shown(named: Named) -> str:
    names = sorted(map(written, named.names.mentioned()))
    return names[0] if names else "an element of any name"


# -- 7.1: what must not stand in what ---------------------------------------------------------------


def _paths(named: Named, pattern: Pattern, around: tuple[int, ...]) -> Iterator[Fault]:
    kind = pattern.kind
    if ATTRIBUTE in around and kind in (ELEMENT, ATTRIBUTE):
        yield named, f"an attribute holds `{_CALLED[kind]}`", "let it hold a value", "7.1.1"
        return
    if LIST in around and kind in (LIST, ELEMENT, ATTRIBUTE, TEXT, INTERLEAVE):
        message = f"the list in `{_shown(named)}` holds `{_CALLED[kind]}`"
        yield named, message, "a list holds values", "7.1.3"
        return
    if DATA in around and kind not in (DATA, VALUE, CHOICE):
        message = f"an exception in `{_shown(named)}` holds `{_CALLED.get(kind, 'notAllowed')}`"
        yield named, message, "an exception holds values and datatypes", "7.1.4"
        return
    if kind == ATTRIBUTE:
        if _repeats(around):
            message = f"a group with attributes is repeated in `{_shown(named)}`"
            yield named, message, "no element has an attribute twice", "7.1.2"
            return
        if pattern.what.names.names is None and MORE not in around:
            message = f"`{_shown(named)}` has an attribute of any name that is not repeated"
            yield pattern.what, message, "put it into oneOrMore or zeroOrMore", "7.3"
        yield from _paths(named, pattern.what.content, (*around, ATTRIBUTE))
        if _content_type(pattern.what.content) is None:
            message = f"the attribute `{_shown(pattern.what)}` holds several values without a list"
            yield pattern.what, message, "put them into a list", "7.2"
    elif kind == DATA and pattern.what.excepted is not None:
        yield from _paths(named, pattern.what.excepted, (*around, DATA))
    elif kind != ELEMENT:
        for part in pattern.parts:
            yield from _paths(named, part, (*around, kind))


def _repeats(around: tuple[int, ...]) -> bool:
    if MORE not in around:
        return False
    inner = around[around.index(MORE) :]
    return GROUP in inner or INTERLEAVE in inner


# -- 7.2: values stand alone ------------------------------------------------------------------------

_NONE, _ELEMENTS, _VALUE = range(3)


def _content_type(pattern: Pattern) -> int | None:
    """Return 0 for nothing, 1 for elements or words, 2 for a value; None if they are mixed up."""
    kind = pattern.kind
    if kind in (DATA, VALUE, LIST):
        return _VALUE
    if kind in (TEXT, ELEMENT):
        return _ELEMENTS
    if kind in (CHOICE, GROUP, INTERLEAVE, MORE):
        types = [_content_type(part) for part in pattern.parts]
        if kind == MORE:
            types *= 2
        found = _NONE
        for one in types:
            if one is None or (
                kind != CHOICE and _VALUE in (found, one) and _NONE not in (found, one)
            ):
                return None
            found = max(found, one)
        return found
    return _NONE


# -- 7.3 and 7.4: the same name twice ---------------------------------------------------------------


def _double_attributes(named: Named, pattern: Pattern) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    wide: list[tuple[int, Named]] = []
    for at, part in enumerate(pattern.parts):
        for inner in _within(part):
            if inner.kind != ATTRIBUTE:
                continue
            names = inner.what.names
            double = any(
                before != at and overlap(names, other.names) for before, other in wide
            ) or any(
                before != at and names.holds(name) for name, before in _held(seen, names.names)
            )
            if double:
                message = f"`{_shown(named)}` may have the attribute `{_shown(inner.what)}` twice"
                yield inner.what, message, "let each attribute stand once", "7.3"
                return
            if names.names is None:
                wide.append((at, inner.what))
            else:
                seen.update(dict.fromkeys(names.names, at))


def _held(seen: dict[str, int], names: frozenset[str] | None) -> list[tuple[str, int]]:
    if names is None:
        return list(seen.items())
    return [(name, seen[name]) for name in names if name in seen]


def _double_elements(named: Named, pattern: Pattern) -> Iterator[Fault]:
    words = 0
    seen: dict[str, int] = {}
    wide: list[tuple[int, Named]] = []
    for at, part in enumerate(pattern.parts):
        words += any(inner.kind == TEXT for inner in _within(part))
        for inner in _within(part):
            if inner.kind != ELEMENT:
                continue
            names = inner.what.names
            if any(before != at and overlap(names, other.names) for before, other in wide) or any(
                before != at and names.holds(name) for name, before in _held(seen, names.names)
            ):
                message = (
                    f"two parts of an interleave in `{_shown(named)}` hold `{_shown(inner.what)}`"
                )
                yield inner.what, message, "let each element stand in one part", "7.4"
                return
            if names.names is None:
                wide.append((at, inner.what))
            else:
                seen.update(dict.fromkeys(names.names, at))
    if words > 1:
        message = f"two parts of an interleave in `{_shown(named)}` hold text"
        yield named, message, "let text stand in one part", "7.4"
