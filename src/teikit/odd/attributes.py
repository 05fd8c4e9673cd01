"""The attributes of an element or class: those its classes give it, its own, and what it changes.

An element's own `attDef` stands in the place of one that a class gives it: `mode="change"` changes
it, `mode="delete"` takes it away (TEI Guidelines, 23.5.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from teikit.odd.merge import changed_attribute
from teikit.odd.model import AttDef, AttList, AttRef, Spec
from teikit.odd.problems import Problems
from teikit.relaxng.refusal import nearest

__all__ = ["Attributes", "Choice", "Inherited", "Item", "Own", "WholeClass", "key_of"]


@dataclass(frozen=True, slots=True)
class WholeClass:
    """All attributes of a class."""

    key: str


@dataclass(frozen=True, slots=True)
class Inherited:
    """One attribute of a class, as the class defines it."""

    owner: str
    attribute: AttDef


@dataclass(frozen=True, slots=True)
class Own:
    """An attribute that is defined or changed where it stands."""

    attribute: AttDef


@dataclass(frozen=True, slots=True)
class Choice:
    """Attributes of which one alone may stand (or, for a group in a choice, all together)."""

    org: str
    items: tuple[Item, ...]


Item: TypeAlias = WholeClass | Inherited | Own | Choice


def key_of(attribute: AttDef) -> str:
    """Return by what an attribute is known among others: its name, with its namespace."""
    return f"{{{attribute.ns}}}{attribute.name}" if attribute.ns else attribute.name


class Attributes:
    """Works out attributes, each definition once.

    Parameters:
        specs: all definitions, by name.
        problems: takes changes of attributes that nothing gives, and attributes given twice.
    """

    def __init__(self, specs: dict[str, Spec], problems: Problems) -> None:
        self._specs = specs
        self._problems = problems
        self._items: dict[str, tuple[Item, ...]] = {}

    def items(self, spec: Spec) -> tuple[Item, ...]:
        """Return the attributes of an element or class, whole classes as such."""
        if spec.ident not in self._items:
            self._items[spec.ident] = self._resolved(spec)
        return self._items[spec.ident]

    def all(self, spec: Spec) -> list[tuple[AttDef, str]]:
        """Return every attribute, with the definition (an element, or a class) that it comes from.

        One that stands in several branches of a choice is given as the first has it.
        """
        found: dict[str, tuple[AttDef, str]] = {}
        for attribute, owner in self._flat(self.items(spec), spec.ident):
            found.setdefault(key_of(attribute), (attribute, owner))
        return list(found.values())

    def needed(self, spec: Spec) -> tuple[set[str], set[str]]:
        """Return which attributes an element must have, and of which it must have one or another.

        What must stand in one branch of a choice need not stand if another branch does.
        """
        alternative: set[str] = set()
        return self._needed(self.items(spec), "group", alternative), alternative

    def _needed(self, items: Iterable[Item], org: str, alternative: set[str]) -> set[str]:
        parts = []
        for item in items:
            if isinstance(item, WholeClass):
                parts.append(self._needed(self.items(self._specs[item.key]), "group", alternative))
            elif isinstance(item, Choice):
                parts.append(self._needed(item.items, item.org, alternative))
            else:
                parts.append({item.attribute.ident} if item.attribute.is_required else set())
        if org == "group":
            return set().union(*parts)
        always = set.intersection(*parts) if parts else set()
        if parts and all(parts):
            alternative |= set().union(*parts) - always
        return always

    def rivals(self, spec: Spec) -> dict[str, tuple[str, ...]]:
        """Return, for attributes that exclude others, the names of those others."""
        found: dict[str, list[str]] = {}
        self._rivals(self.items(spec), found)
        return {ident: tuple(dict.fromkeys(names)) for ident, names in found.items()}

    def _rivals(self, items: Iterable[Item], found: dict[str, list[str]]) -> None:
        for item in items:
            if isinstance(item, WholeClass):
                self._rivals(self.items(self._specs[item.key]), found)
            if not isinstance(item, Choice):
                continue
            self._rivals(item.items, found)
            if item.org == "choice":
                sides = [[one for one, _ in self._flat([part], "")] for part in item.items]
                for side in sides:
                    for one in side:
                        beside = {
                            two.name
                            for each in sides
                            if any(one.name == three.name for three in each)
                            for two in each
                        }
                        others = [two.name for each in sides for two in each]
                        names = found.setdefault(one.ident, [])
                        names += [name for name in others if name not in beside]

    def _flat(self, items: Iterable[Item], owner: str) -> Iterator[tuple[AttDef, str]]:
        for item in items:
            if isinstance(item, WholeClass):
                yield from self.all(self._specs[item.key])
            elif isinstance(item, Choice):
                yield from self._flat(item.items, owner)
            elif isinstance(item, Inherited):
                yield item.attribute, item.owner
            else:
                yield item.attribute, owner

    # -- working them out ------------------------------------------------------------------------

    def _resolved(self, spec: Spec) -> tuple[Item, ...]:
        own = {attribute.ident for attribute in spec.attributes.attributes()}
        seen: set[str] = set()
        items: list[Item] = []
        for key in spec.classes:
            if not self._specs[key].is_model:
                items += self._used(key, own, seen)
        own_items = tuple(self._own(spec, spec.attributes))
        if spec.attributes.org == "choice" and own_items:
            own_items = (Choice("choice", own_items),)
        items += own_items
        self._check_once(spec, items)
        return tuple(items)

    def _used(self, key: str, blocked: set[str], seen: set[str]) -> list[Item]:
        """Return what a class gives, without blocked attributes and classes that gave before."""
        if key in seen:
            return []
        spec = self._specs[key]
        classes = self._ancestors(key)
        known = {attribute.ident for attribute, _ in self.all(spec)}
        if not known & blocked and not classes & seen:
            seen |= classes
            return [WholeClass(key)] if known else []
        seen.add(key)

        def taken(items: Iterable[Item]) -> Iterator[Item]:
            for item in items:
                if isinstance(item, WholeClass):
                    yield from self._used(item.key, blocked, seen)
                elif isinstance(item, Choice):
                    inner = tuple(taken(item.items))
                    if inner:
                        yield replace(item, items=inner)
                elif item.attribute.ident not in blocked:
                    yield Inherited(key, item.attribute) if isinstance(item, Own) else item

        return list(taken(self.items(spec)))

    def _ancestors(self, key: str) -> set[str]:
        found = {key}
        for other in self._specs[key].classes:
            if not self._specs[other].is_model:
                found |= self._ancestors(other)
        return found

    def _own(self, spec: Spec, attributes: AttList) -> Iterator[Item]:
        for part in attributes.parts:
            if isinstance(part, AttList):
                inner = tuple(self._own(spec, part))
                if inner:
                    yield Choice(part.org, inner)
            elif isinstance(part, AttRef):
                owner = self._specs.get(part.owner)
                for one in owner.attributes.attributes() if owner else ():
                    if one.ident == part.name:
                        yield Inherited(part.owner, one)
            elif part.mode == "change":
                yield Own(self._changed(spec, part))
            elif part.mode == "delete":
                if part.place.path:
                    self._given(spec, part)
            else:
                yield Own(part)

    def _changed(self, spec: Spec, change: AttDef) -> AttDef:
        base = self._given(spec, change)
        return changed_attribute(base, change, self._problems) if base else change

    def _given(self, spec: Spec, change: AttDef) -> AttDef | None:
        """Return the attribute that the classes give; that there is none is noted."""
        names: set[str] = set()
        for key in spec.classes:
            if self._specs[key].is_model:
                continue
            for attribute, _ in self.all(self._specs[key]):
                if attribute.ident == change.ident:
                    return attribute
                names.add(attribute.ident)
        close = nearest(change.ident, sorted(names))
        advice = f"did you mean `{close}`?" if close else "define it (without mode), or delete this"
        message = f"no class gives `{spec.ident}` an attribute `{change.ident}` to {change.mode}"
        self._problems.add(change.place, message, advice)
        return None

    def _check_once(self, spec: Spec, items: list[Item]) -> None:
        """Note attributes that an element may have twice: by two ways that do not exclude each other."""
        self._names(spec, items, "group")

    def _names(self, spec: Spec, items: Iterable[Item], org: str) -> dict[str, tuple[str, AttDef]]:
        found: dict[str, tuple[str, AttDef]] = {}
        for item in items:
            if isinstance(item, Choice):
                here = self._names(spec, item.items, item.org)
            else:
                here = {key_of(one): (owner, one) for one, owner in self._flat([item], spec.ident)}
            for key in found.keys() & here.keys() if org == "group" else ():
                (before, first), (owner, one) = found[key], here[key]
                if before != owner:
                    message = (
                        f"`{before}` and `{owner}` both give `{spec.ident}` the attribute `{key}`"
                    )
                    self._problems.add(spec.place, message, f"define it in `{spec.ident}` itself")
                elif first.ident != one.ident:
                    message = f"`{spec.ident}` has the attribute `{key}` twice"
                    self._problems.add(one.place, message, "delete one")
            found |= here
        return found
