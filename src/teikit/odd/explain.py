"""What an ODD says of a name, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from teikit.odd.entries import Attribute, Entry, Example, entry
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.words import said

__all__ = ["explanation", "names"]

_WIDTH = 88
_MOST_VALUES = 12


def names(vocabulary: Vocabulary) -> list[str]:
    """Return the names that can be explained: definitions, and attributes with `@` before them."""
    found = {name: None for spec in vocabulary.specs.values() for name in (spec.name, spec.ident)}
    return [*found, *(f"@{name}" for name in _owners(vocabulary))]


def explanation(
    vocabulary: Vocabulary, name: str, lang: str, examples: Iterable[Example] = ()
) -> str:
    """Return what an ODD says of an element, a class, a macro, a datatype or an attribute.

    Parameters:
        vocabulary: the ODD.
        name: its name; an attribute's has `@` before it, and may go without where no other has it.
        lang: the language; what is not there in it comes in English.
        examples: further examples, of an edition.

    Returns:
        The explanation, or nothing if the ODD has no such name.
    """
    plain = name.removeprefix("@").strip("<>/")
    if not name.startswith("@"):
        for spec in vocabulary.specs.values():
            if plain in (spec.name, spec.ident):
                return "\n".join(_entry(entry(vocabulary, spec, lang), list(examples))) + "\n"
    owners = _owners(vocabulary).get(plain)
    if owners is None:
        return ""
    return "\n".join(_of_attribute(vocabulary, plain, owners, lang)) + "\n"


def _owners(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Return, for each attribute, the definitions that define or change it."""
    found: dict[str, list[str]] = {}
    for spec in vocabulary.specs.values():
        for attribute in spec.attributes.attributes():
            if attribute.mode != "delete":
                found.setdefault(attribute.name, []).append(spec.ident)
    return found


_HEADS = {
    "element": "<{}>, an element",
    "attributes": "{}, a class of attributes",
    "elements": "{}, a class of elements",
    "macro": "{}, a kind of content",
    "datatype": "{}, a datatype",
}


def _entry(one: Entry, examples: list[Example]) -> Iterator[str]:
    head = _HEADS[one.kind].format(one.name)
    yield f"{head} of the module {one.module}" if one.module else head
    yield from _wrapped(f"({one.gloss}) {one.description}" if one.gloss else one.description, 2)
    yield from _section("It stands in", one.parents)
    if one.kind in ("element", "macro", "datatype"):
        yield from _section("It may hold", _holds(one))
        if one.kind == "element" and one.children and not one.text:
            yield from _section("In this order", [one.content])
    yield from _section("Members", one.members)
    yield from _section("Belongs to", one.classes)
    own = [attribute for attribute in one.attributes if attribute.owner == one.ident]
    for title, attributes in (
        ("Attributes", own),
        ("Attributes of its classes", [a for a in one.attributes if a.owner != one.ident]),
    ):
        if attributes:
            yield f"\n{title}"
            for attribute in attributes:
                yield from _attribute(attribute)
    rules = [*one.rules, *(rule for attribute in one.attributes for rule in attribute.rules)]
    if rules:
        yield "\nRules"
    for rule in rules:
        yield from _wrapped(f"{rule.ident}: {rule.description or ' '.join(rule.messages)}", 2)
    for example in (*one.examples, *examples):
        yield f"\nExample{': ' + example.caption if example.caption else ''}"
        yield textwrap.indent(example.xml, "  ")
    if one.remarks:
        yield "\nRemarks"
    for remark in one.remarks:
        yield from _wrapped(remark, 2)
    yield from _section("More", one.links, " ")


def _holds(one: Entry) -> list[str]:
    if one.kind != "element":
        return [one.content]
    found = ["words"] if one.text else []
    if one.value:
        found.append(f"a value: {one.content}")
    found += one.children
    if one.anything:
        found.append("elements of any name")
    return found or ["nothing"]


def _attribute(one: Attribute) -> Iterator[str]:
    others = ", ".join(f"@{name}" for name in one.instead)
    said = [one.usage] if one.usage in ("required", "recommended") else []
    if others:
        beside = "required, or in its stead" if one.usage == "alternative" else "not beside"
        said.append(f"{beside} {others}")
    if one.datatype:
        said.append(one.datatype)
    if one.default:
        said.append(f"{one.default} if it is missing")
    about = f" ({'; '.join(said)})" if said else ""
    yield from _wrapped(f"@{one.name}{about}{': ' if one.description else ''}{one.description}", 2)
    lead = {"closed": "one of", "semi": "one of these, or another", "open": "such as"}
    if one.values and not any(value.description for value in one.values):
        values = ", ".join(value.value for value in one.values)
        yield from _wrapped(f"{lead[one.list]}: {values}", 6)
    elif one.values:
        yield f"      {lead[one.list]}:"
        for value in one.values[:_MOST_VALUES]:
            text = f"{value.value}: {value.description}" if value.description else value.value
            yield from _wrapped(text, 8)
        if len(one.values) > _MOST_VALUES:
            yield f"        … and {len(one.values) - _MOST_VALUES} more"


def _of_attribute(
    vocabulary: Vocabulary, name: str, owners: Iterable[str], lang: str
) -> Iterator[str]:
    yield f"@{name}, an attribute"
    for owner in owners:
        spec = vocabulary.specs[owner]
        one = entry(vocabulary, spec, lang)
        about = said(spec.wording, lang) if spec.kind == "class" else ""
        yield f"\nof {one.name}{': ' if about else ''}{about}"
        for attribute in one.attributes:
            if attribute.name == name and attribute.owner == owner:
                yield from _attribute(attribute)
        if spec.kind == "class":
            elements = sorted(
                vocabulary.specs[ident].name for ident in vocabulary.elements_of(owner)
            )
            yield from _wrapped(f"on {', '.join(elements)}", 2)


def _section(title: str, words: Iterable[str], join: str = ", ") -> Iterator[str]:
    text = join.join(words)
    if text:
        yield f"\n{title}"
        yield from _wrapped(text, 2)


def _wrapped(text: str, margin: int) -> Iterator[str]:
    lead = " " * margin
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=lead + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
