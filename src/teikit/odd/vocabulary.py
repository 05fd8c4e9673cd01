"""An ODD resolved: members of classes, attributes of elements, what may stand where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from teikit.odd.attributes import Attributes
from teikit.odd.gather import Odd
from teikit.odd.model import (
    AnyElement,
    Content,
    Data,
    Group,
    Leaf,
    Ref,
    Spec,
    Values,
    inside,
)
from teikit.odd.problems import Problems

__all__ = ["Inside", "Vocabulary"]

_OCCURS = {
    "alternation": (1, 1),
    "sequence": (1, 1),
    "sequenceOptional": (0, 1),
    "sequenceOptionalRepeatable": (0, None),
    "sequenceRepeatable": (1, None),
}


@dataclass(frozen=True, slots=True)
class Inside:
    """What may stand in an element.

    Attributes:
        elements: names of definitions, in the order in which the content names them.
        words: whether words may.
        values: whether a value of a datatype does.
        anything: whether elements of any name may.
    """

    elements: tuple[str, ...]
    words: bool
    values: bool
    anything: bool


class Vocabulary:
    """An ODD without wrong references, looked at from all sides.

    Parameters:
        odd: the ODD, as `teikit.odd.references.sound` leaves it.
        problems: takes what is wrong with attributes.
    """

    def __init__(self, odd: Odd, problems: Problems) -> None:
        self.odd = odd
        self.specs = odd.specs
        self.attributes = Attributes(odd.specs, problems)
        self._inside: dict[str, Inside] = {}

    def of_kind(self, kind: str) -> list[Spec]:
        """Return the definitions of one kind, in the order of the ODD."""
        return [spec for spec in self.specs.values() if spec.kind == kind]

    # -- classes -------------------------------------------------------------------------------

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, spec in self.specs.items():
            for key in spec.classes:
                found.setdefault(key, []).append(name)
        return found

    def members(self, key: str) -> list[str]:
        """Return what belongs to a class by its own word: elements and classes."""
        return self._members.get(key, [])

    def elements_of(self, key: str) -> list[str]:
        """Return the elements that belong to a class, by way of other classes too."""
        found: dict[str, None] = {}
        for name in self.members(key):
            if self.specs[name].kind == "element":
                found[name] = None
            else:
                found.update(dict.fromkeys(self.elements_of(name)))
        return list(found)

    def chosen(self, ref: Ref) -> list[str]:
        """Return the members of a class that a reference means, subclasses whole where they can be."""
        return list(self._chosen(ref.key, set(ref.include), set(ref.excepted)))

    def _chosen(self, key: str, include: set[str], excepted: set[str]) -> Iterator[str]:
        for name in self.members(key):
            if name in excepted:
                continue
            below = self._below(name)
            if include and name not in include:
                if below & include:
                    yield from self._chosen(name, include, excepted)
            elif below & excepted:
                yield from self._chosen(name, set(), excepted)
            else:
                yield name

    def _below(self, name: str) -> set[str]:
        found: set[str] = set()
        if self.specs[name].kind == "class":
            for inner in self.members(name):
                found |= {inner} | self._below(inner)
        return found

    def expanded(self, ref: Ref) -> Group:
        """Return what a reference to a class stands for: its members, in a choice or in a row."""
        least, most = _OCCURS[ref.expand]
        parts = [
            Ref(
                kind=self.specs[name].kind,
                key=name,
                expand=ref.expand,
                least=least,
                most=most,
                place=ref.place,
            )
            if self.specs[name].kind == "element"
            else Ref(kind="class", key=name, expand=ref.expand, place=ref.place)
            for name in self.chosen(ref)
        ]
        return Group(
            kind="alternate" if ref.expand == "alternation" else "sequence",
            parts=tuple(parts),
            least=ref.least,
            most=ref.most,
            place=ref.place,
        )

    # -- content -------------------------------------------------------------------------------

    def content(self, spec: Spec) -> Content:
        """Return what may stand in an element, or what a macro or datatype stands for."""
        return spec.content or Leaf(kind="empty", place=spec.place)

    def restricted(self, ref: Ref) -> Content | None:
        """Return the datatypes that a reference with a restriction means; None if there is no such.

        A regular expression can restrict datatypes of XML Schema, and a choice of them.
        """
        found = list(self._data(ref))
        if None in found:
            return None
        parts = tuple(
            replace(data, facets=(*data.facets, ("pattern", ref.restriction)), least=1, most=1)
            for data in found
            if data is not None
        )
        if len(parts) == 1:
            return replace(parts[0], least=ref.least, most=ref.most)
        return Group(kind="alternate", parts=parts, least=ref.least, most=ref.most, place=ref.place)

    def _data(self, content: Content) -> Iterator[Data | None]:
        if isinstance(content, Data) and (content.least, content.most) == (1, 1):
            yield content
        elif isinstance(content, Ref) and content.kind == "data" and content.key in self.specs:
            yield from self._data(self.content(self.specs[content.key]))
        elif isinstance(content, Group) and content.kind == "alternate":
            for part in content.parts:
                yield from self._data(part)
        else:
            yield None

    def inside(self, spec: Spec) -> Inside:
        """Return what may stand in an element."""
        if spec.ident not in self._inside:
            self._inside[spec.ident] = self._seen_inside(spec)
        return self._inside[spec.ident]

    def _seen_inside(self, spec: Spec) -> Inside:
        elements: dict[str, None] = {}
        words = values = anything = False
        for part in self._leaves(self.content(spec)):
            if isinstance(part, Ref):
                elements[part.key] = None
            elif isinstance(part, AnyElement):
                anything = True
            elif isinstance(part, Leaf):
                words = words or part.kind == "text"
            else:
                values = True
        return Inside(tuple(elements), words, values, anything)

    def _leaves(self, content: Content) -> Iterator[Leaf | Data | AnyElement | Values | Ref]:
        """Give what a content model is made of: classes and macros are looked through."""
        for part in inside(content):
            if isinstance(part, Group):
                continue
            if not isinstance(part, Ref) or part.kind == "element":
                yield part
            elif part.kind == "class":
                for name in self.chosen(part):
                    names = [name] if self.specs[name].kind == "element" else self.elements_of(name)
                    yield from (Ref(kind="element", key=one, place=part.place) for one in names)
            else:
                yield from self._leaves(self.content(self.specs[part.key]))

    @cached_property
    def parents(self) -> dict[str, list[str]]:
        """For each element, the elements in which it may stand."""
        found: dict[str, list[str]] = {}
        for spec in self.of_kind("element"):
            for name in self.inside(spec).elements:
                found.setdefault(name, []).append(spec.ident)
        return found

    def namespace(self, spec: Spec) -> str:
        """Return the namespace of an element."""
        return self.odd.ns if spec.ns is None else spec.ns

    def holders(self, owner: Spec, attribute: str = "") -> list[Spec]:
        """Return the elements that a rule of a definition is about.

        Parameters:
            owner: the definition that has the rule.
            attribute: the identifier of the attribute that has it, if it is an attribute's.
        """
        if owner.kind == "element":
            return [owner]
        found = [self.specs[name] for name in self.elements_of(owner.ident)]
        if not attribute:
            return found
        return [spec for spec in found if self._has(spec, attribute, owner.ident)]

    def _has(self, spec: Spec, attribute: str, owner: str) -> bool:
        given: Iterable[tuple[str, str]] = (
            (one.ident, origin) for one, origin in self.attributes.all(spec)
        )
        return (attribute, owner) in given
