"""What a RELAX NG schema allows in which place, so that a refusal can be explained.

libxml2 gives the verdict; it does not say what would have been right. A content model is read here
as a pattern, and the pattern that remains after each attribute and each child is its derivative
(James Clark, "An algorithm for RELAX NG validation"). Children are looked at by name only, one
level at a time, so that each mistake is found where it was made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lxml import etree

from teikit.names import XML

__all__ = ["TEXT", "Grammar", "Pattern", "UnreadGrammarError"]

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_EXPANDED = 10_000

TEXT = "#text"
"""Stands for words in a sequence of children."""

Kind = Literal[
    "nothing", "empty", "text", "element", "attribute", "choice", "group", "interleave", "more"
]


class UnreadGrammarError(Exception):
    """The schema is written in a way that is not read here; libxml2 reads it all the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """What may stand in one place.

    Equal patterns of one grammar are one object.

    Attributes:
        kind: what sort of pattern it is; `nothing` allows nothing, not even emptiness.
        parts: the patterns it is made of.
        names: of an element or attribute, its names; None stands for any name.
        value: of an attribute, the part of the schema that says what its value may be.
        nullable: whether it is content with no children and no words.
        complete: whether it needs no further attribute.
        attributes: names of the attributes in it.
        has_attributes: whether there are attributes in it, of any name.
    """

    kind: Kind
    parts: tuple[Pattern, ...]
    names: frozenset[str] | None
    value: etree._Element | None
    nullable: bool
    complete: bool
    attributes: frozenset[str]
    has_attributes: bool


class Grammar:
    """One schema, read for its explanations.

    Parameters:
        root: the schema's `grammar` element.

    Raises:
        UnreadGrammarError: it is in several files, or is no `grammar`.
    """

    def __init__(self, root: etree._Element) -> None:
        if root.tag != f"{_RNG}grammar":
            raise UnreadGrammarError("is not a grammar")
        foreign = [f"{_RNG}{name}" for name in ("include", "externalRef", "parentRef")]
        if next(root.iter(*foreign), None) is not None:
            raise UnreadGrammarError("is in several parts")
        self._table: dict[object, Pattern] = {}
        self._after: dict[tuple[Pattern, str], Pattern] = {}
        self._attributes: dict[tuple[Pattern, str], tuple[Pattern, ...]] = {}
        self._consumed: dict[tuple[Pattern, frozenset[Pattern]], Pattern] = {}
        self._bare: dict[Pattern, Pattern] = {}
        self._first: dict[Pattern, frozenset[str]] = {}
        self._inside: dict[Pattern, frozenset[str]] = {}
        self._content: dict[str, Pattern] = {}
        self._definitions: dict[str, Pattern] = {}
        self._values: dict[tuple[etree._Element, str], bool] = {}
        self._checks: dict[etree._Element, etree.RelaxNG] = {}
        self.nothing = self._make("nothing", ())
        self.empty = self._make("empty", ())
        self.text = self._make("text", ())
        self._defines: dict[str, list[etree._Element]] = {}
        for define in root.iter(f"{_RNG}define", f"{_RNG}start"):
            self._defines.setdefault(define.get("name", ""), []).append(define)
        self._elements: dict[str, list[etree._Element]] = {}
        for element in root.iter(f"{_RNG}element"):
            for name in _names(element) or ():
                self._elements.setdefault(name, []).append(element)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all elements."""
        return frozenset(self._elements)

    @property
    def start(self) -> Pattern:
        """What the root may be."""
        return self._definition("")

    def content(self, name: str) -> Pattern:
        """Return what an element may hold, attributes included, wherever it stands."""
        if name not in self._content:
            models = [self._group(element) for element in self._elements.get(name, ())]
            self._content[name] = self.choice(models)
        return self._content[name]

    @cached_property
    def parents(self) -> dict[str, frozenset[str]]:
        """For each element, the elements in which it may stand."""
        parents: dict[str, set[str]] = {name: set() for name in self.names}
        for parent in self.names:
            for child in self.inside(self.content(parent)):
                parents.setdefault(child, set()).add(parent)
        return {name: frozenset(found) for name, found in parents.items()}

    # -- derivatives ---------------------------------------------------------------------------

    def after(self, pattern: Pattern, token: str) -> Pattern:
        """Return what may follow a child of that name, or words (`TEXT`)."""
        key = (pattern, token)
        if key not in self._after:
            self._after[key] = self._derive(pattern, token)
        return self._after[key]

    def _derive(self, pattern: Pattern, token: str) -> Pattern:
        kind, parts = pattern.kind, pattern.parts
        if kind == "text":
            return pattern if token == TEXT else self.nothing
        if kind == "element":
            right = token != TEXT and (pattern.names is None or token in pattern.names)
            return self.empty if right else self.nothing
        if kind == "choice":
            return self.choice(self.after(part, token) for part in parts)
        if kind == "more":
            rest = self.choice((pattern, self.empty))
            return self.group((self.after(parts[0], token), rest))
        if kind == "group":
            return self.choice(self._derive_group(parts, token))
        if kind == "interleave":
            return self.choice(
                self._interleave((*parts[:at], self.after(part, token), *parts[at + 1 :]))
                for at, part in enumerate(parts)
            )
        return self.nothing

    def _derive_group(self, parts: tuple[Pattern, ...], token: str) -> Iterable[Pattern]:
        for at, part in enumerate(parts):
            yield self.group((self.after(part, token), *parts[at + 1 :]))
            if not part.nullable:
                return

    def after_attribute(self, pattern: Pattern, name: str, value: str) -> Pattern:
        """Return what remains to be found when an attribute was."""
        known = self.attribute_patterns(pattern, name)
        right = frozenset(each for each in known if self.allows(each, value))
        key = (pattern, right)
        if key not in self._consumed:
            self._consumed[key] = self._consume(pattern, right) if right else self.nothing
        return self._consumed[key]

    def _consume(self, pattern: Pattern, right: frozenset[Pattern]) -> Pattern:
        kind, parts = pattern.kind, pattern.parts
        if kind == "attribute":
            return self.empty if pattern in right else self.nothing
        if kind == "choice":
            return self.choice(self._consume(part, right) for part in parts)
        if kind == "more":
            rest = self.choice((pattern, self.empty))
            return self.group((self._consume(parts[0], right), rest))
        join = self.group if kind == "group" else self._interleave
        return self.choice(
            join((*parts[:at], self._consume(part, right), *parts[at + 1 :]))
            for at, part in enumerate(parts)
            if part.has_attributes
        )

    def without_attributes(self, pattern: Pattern) -> Pattern:
        """Return the pattern as if all its attributes had been found."""
        if not pattern.has_attributes:
            return pattern
        if pattern not in self._bare:
            self._bare[pattern] = self._stripped(pattern)
        return self._bare[pattern]

    def _stripped(self, pattern: Pattern) -> Pattern:
        if pattern.kind == "attribute":
            return self.empty
        parts = [self.without_attributes(part) for part in pattern.parts]
        if pattern.kind == "choice":
            return self.choice(parts)
        if pattern.kind == "more":
            return self._more(parts[0])
        return self.group(parts) if pattern.kind == "group" else self._interleave(parts)

    # -- questions -----------------------------------------------------------------------------

    def first(self, pattern: Pattern) -> frozenset[str]:
        """Return the names of the children (and `TEXT`) that may come next."""
        if pattern not in self._first:
            found = _own(pattern)
            for part in pattern.parts:
                found |= self.first(part)
                if pattern.kind == "group" and not part.nullable:
                    break
            self._first[pattern] = found
        return self._first[pattern]

    def inside(self, pattern: Pattern) -> frozenset[str]:
        """Return the names of all children (and `TEXT`) that occur in a pattern."""
        if pattern not in self._inside:
            parts = (self.inside(part) for part in pattern.parts)
            self._inside[pattern] = _own(pattern).union(*parts)
        return self._inside[pattern]

    def attribute_patterns(self, pattern: Pattern, name: str) -> tuple[Pattern, ...]:
        """Return the patterns of the attributes of one name."""
        if not pattern.has_attributes:
            return ()
        key = (pattern, name)
        if key not in self._attributes:
            found: dict[Pattern, None] = {}
            if pattern.kind == "attribute" and (pattern.names is None or name in pattern.names):
                found[pattern] = None
            for part in pattern.parts:
                found.update(dict.fromkeys(self.attribute_patterns(part, name)))
            self._attributes[key] = tuple(found)
        return self._attributes[key]

    def missing(self, pattern: Pattern) -> list[frozenset[str]]:
        """Return the attributes still needed, each as the names of which one will do."""
        if pattern.complete:
            return []
        if pattern.kind == "attribute":
            return [pattern.names or frozenset()]
        if pattern.kind == "choice":
            needs = [self.missing(part) for part in pattern.parts]
            return [frozenset().union(*(need[0] for need in needs if need))]
        return [need for part in pattern.parts for need in self.missing(part)]

    def allows(self, attribute: Pattern, value: str) -> bool:
        """Say whether an attribute may have a value."""
        node = attribute.value
        if node is None:
            return True
        key = (node, value)
        if key not in self._values:
            if len(self._values) > _EXPANDED:
                self._values.clear()
            self._values[key] = self._check(node, value)
        return self._values[key]

    def _check(self, node: etree._Element, value: str) -> bool:
        # libxml2 judges the datatypes: the value is laid in an element that may hold just that.
        if node not in self._checks:
            grammar = etree.Element(f"{_RNG}grammar")
            start = etree.SubElement(grammar, f"{_RNG}start")
            holder = etree.SubElement(start, f"{_RNG}element", name="v")
            holder.append(self._expanded(node))
            self._checks[node] = etree.RelaxNG(grammar)
        instance = etree.Element("v")
        instance.text = value
        return self._checks[node].validate(instance)

    def _expanded(self, node: etree._Element) -> etree._Element:
        if node.tag == f"{_RNG}ref":
            group = etree.Element(f"{_RNG}group")
            for define in self._defines[node.get("name", "")]:
                group.extend([self._expanded(child) for child in _patterns(define)])
            return group
        copy = etree.Element(node.tag, dict(node.attrib))
        copy.text = node.text
        copy.set("datatypeLibrary", _inherited(node, "datatypeLibrary"))
        copy.extend([self._expanded(child) for child in _patterns(node)])
        copy.extend([_copied(param) for param in node.iterchildren(f"{_RNG}param")])
        return copy

    def choices(self, attribute: Pattern) -> list[str]:
        """Return the values of an attribute's closed list, or nothing if it has none."""
        values: list[str] = []
        if attribute.value is not None:
            expanded = self._expanded(attribute.value)
            if next(expanded.iter(f"{_RNG}data", f"{_RNG}text"), None) is None:
                values = [node.text or "" for node in expanded.iter(f"{_RNG}value")]
        return values

    def datatypes(self, attribute: Pattern) -> frozenset[str]:
        """Return the names of the datatypes that an attribute's value may have."""
        if attribute.value is None:
            return frozenset()
        expanded = self._expanded(attribute.value)
        return frozenset(node.get("type", "") for node in expanded.iter(f"{_RNG}data"))

    # -- building ------------------------------------------------------------------------------

    def _definition(self, name: str) -> Pattern:
        if name not in self._definitions:
            parts = [self._group(define) for define in self._defines.get(name, ())]
            combine = {define.get("combine") for define in self._defines.get(name, ())}
            together = self._interleave if "interleave" in combine else self.choice
            self._definitions[name] = together(parts) if len(parts) != 1 else parts[0]
        return self._definitions[name]

    def _group(self, node: etree._Element) -> Pattern:
        return self.group(self._read(child) for child in _patterns(node))

    def _read(self, node: etree._Element) -> Pattern:
        kind = str(node.tag)[len(_RNG) :]
        if kind == "ref":
            return self._definition(node.get("name", ""))
        if kind in ("text", "data", "value", "list"):
            return self.text
        if kind == "element":
            return self._named("element", _names(node), None)
        if kind == "attribute":
            value = _patterns(node)
            return self._named("attribute", _names(node), value[-1] if value else None)
        if kind in ("choice", "optional"):
            options = [self._read(child) for child in _patterns(node)]
            if kind == "optional":
                options = [self.group(options), self.empty]
            return self.choice(options)
        if kind == "interleave":
            return self._interleave(self._read(child) for child in _patterns(node))
        if kind in ("group", "mixed", "zeroOrMore", "oneOrMore"):
            return self._wrapped(kind, self._group(node))
        if kind in ("empty", "notAllowed"):
            return self.empty if kind == "empty" else self.nothing
        raise UnreadGrammarError(f"has a {kind}")

    def _wrapped(self, kind: str, inner: Pattern) -> Pattern:
        if kind == "mixed":
            return self._interleave((inner, self.text))
        if kind == "group":
            return inner
        more = self._more(inner)
        return more if kind == "oneOrMore" else self.choice((more, self.empty))

    def choice(self, patterns: Iterable[Pattern]) -> Pattern:
        """Return one of several patterns."""
        parts: dict[Pattern, None] = {}
        for pattern in patterns:
            if pattern.kind == "choice":
                parts.update(dict.fromkeys(pattern.parts))
            elif pattern is not self.nothing:
                parts[pattern] = None
        if len(parts) < 2:
            return next(iter(parts), self.nothing)
        return self._make("choice", tuple(parts))

    def group(self, patterns: Iterable[Pattern]) -> Pattern:
        """Return several patterns, one after the other."""
        parts: list[Pattern] = []
        for pattern in patterns:
            if pattern is self.nothing:
                return pattern
            if pattern is not self.empty:
                parts.extend(pattern.parts if pattern.kind == "group" else (pattern,))
        if len(parts) < 2:
            return parts[0] if parts else self.empty
        return self._make("group", tuple(parts))

    def _interleave(self, patterns: Iterable[Pattern]) -> Pattern:
        parts = [pattern for pattern in patterns if pattern is not self.empty]
        if self.nothing in parts:
            return self.nothing
        if len(parts) < 2:
            return parts[0] if parts else self.empty
        return self._make("interleave", tuple(parts))

    def _more(self, pattern: Pattern) -> Pattern:
        if pattern in (self.nothing, self.empty, self.text):
            return pattern
        return self._make("more", (pattern,))

    def _named(
        self,
        kind: Literal["element", "attribute"],
        names: frozenset[str] | None,
        value: etree._Element | None,
    ) -> Pattern:
        return self._make(kind, (), names, value)

    def _make(
        self,
        kind: Kind,
        parts: tuple[Pattern, ...],
        names: frozenset[str] | None = None,
        value: etree._Element | None = None,
    ) -> Pattern:
        key = (kind, parts, names, value)
        found = self._table.get(key)
        if found is None:
            of = any if kind == "choice" else all
            found = self._table[key] = Pattern(
                kind,
                parts,
                names,
                value,
                nullable=kind in ("empty", "text", "attribute")
                or (bool(parts) and of(part.nullable for part in parts)),
                complete=kind in ("empty", "text", "element")
                or (bool(parts) and of(part.complete for part in parts)),
                attributes=frozenset(names or ())
                if kind == "attribute"
                else frozenset().union(*(part.attributes for part in parts)),
                has_attributes=kind == "attribute" or any(part.has_attributes for part in parts),
            )
        return found


def _own(pattern: Pattern) -> frozenset[str]:
    if pattern.kind == "text":
        return frozenset((TEXT,))
    return (pattern.names or frozenset()) if pattern.kind == "element" else frozenset()


def _patterns(node: etree._Element) -> list[etree._Element]:
    """Return the patterns in a part of the schema: no annotations, name classes or parameters."""
    beside = {f"{_RNG}{name}" for name in ("name", "anyName", "nsName", "param", "except")}
    named = node.tag in (f"{_RNG}element", f"{_RNG}attribute") and node.get("name") is None
    children = [child for child in node.iterchildren(f"{_RNG}*") if child.tag not in beside]
    # Without a name attribute the first child is a name class, which may be a choice.
    first = next(node.iterchildren(f"{_RNG}*"), None) if named else None
    return [child for child in children if child is not first]


def _names(node: etree._Element) -> frozenset[str] | None:
    written = node.get("name")
    if written is not None:
        return frozenset((_qualified(written, node),))
    named = next(node.iterchildren(f"{_RNG}*"), None)
    if named is None or next(named.iter(f"{_RNG}anyName", f"{_RNG}nsName"), None) is not None:
        return None
    return frozenset(_qualified(name.text or "", name) for name in named.iter(f"{_RNG}name"))


def _qualified(name: str, node: etree._Element) -> str:
    prefix, colon, local = name.strip().rpartition(":")
    if colon:
        namespace = XML if prefix == "xml" else node.nsmap.get(prefix, "")
    elif node.tag == f"{_RNG}attribute":
        namespace = node.get("ns", "")
    else:
        namespace = _inherited(node, "ns")
    return f"{{{namespace}}}{local}" if namespace else local


def _inherited(node: etree._Element, attribute: str) -> str:
    here: etree._Element | None = node
    while here is not None and here.get(attribute) is None:
        here = here.getparent()
    return "" if here is None else here.get(attribute, "")


def _copied(node: etree._Element) -> etree._Element:
    copy = etree.Element(node.tag, dict(node.attrib))
    copy.text = node.text
    return copy
