"""References of an ODD: each leads to something of the right kind, and none leads back to itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from teikit.odd.gather import Odd
from teikit.odd.model import AttDef, AttList, AttRef, Ref, Spec, references
from teikit.odd.problems import Place, Problems
from teikit.odd.prune import without
from teikit.relaxng.refusal import nearest

__all__ = ["sound"]

_WRITE = {"element": "elementRef", "class": "classRef", "macro": "macroRef", "data": "dataRef"}
_NOUNS = {
    "element": "an element", "class": "a class", "macro": "a macro", "data": "a datatype",
}  # fmt: skip


def sound(odd: Odd, problems: Problems) -> Odd:
    """Return an ODD without the references that are wrong, so that the rest of it can be checked.

    Parameters:
        odd: the ODD.
        problems: takes references to what is not there, or is something else, and circles.
    """
    check = _References(odd, problems)
    specs = {name: check.checked(spec) for name, spec in odd.specs.items()}
    specs = _unknotted(specs, problems)
    for name in odd.start:
        found = odd.specs.get(name)
        if found is None or found.kind != "element":
            check.unknown(odd.place, "element", name, "the schema starts with")
    return replace(odd, specs=specs)


class _References:
    def __init__(self, odd: Odd, problems: Problems) -> None:
        self.specs = odd.specs
        self.problems = problems
        self.modules = {module.ident for module in odd.modules}
        self.names = {
            kind: [name for name, spec in self.specs.items() if spec.kind == kind]
            for kind in _NOUNS
        }

    def checked(self, spec: Spec) -> Spec:
        """Return a definition without its wrong references, which are noted."""
        gone: dict[str, set[str]] = {kind: set() for kind in _NOUNS}
        for member in spec.member_of or ():
            if not self._is_there("class", member.key):
                self.unknown(member.place, "class", member.key, f"`{spec.ident}` is a member of")
                gone["class"].add(member.key)
            elif spec.kind == "class" and self.specs[member.key].is_model != spec.is_model:
                message = f"`{spec.ident}` and `{member.key}` do not group the same"
                advice = (
                    "a class of attributes has members of its own kind, and so has one of elements"
                )
                self.problems.add(member.place, message, advice)
                gone["class"].add(member.key)
        for ref in references(spec):
            if not self._is_there(ref.kind, ref.key):
                self.unknown(ref.place, ref.kind, ref.key, f"`{spec.ident}` refers to")
                gone[ref.kind].add(ref.key)
            elif ref.kind == "class":
                gone["class"] |= self._class(ref)
        for part in spec.attributes.references():
            owner = self.specs.get(part.owner)
            names = _attributes_of(self.specs, part.owner)
            if owner is None or owner.kind != "class" or owner.is_model:
                self.unknown(part.place, "class", part.owner, f"`{spec.ident}` refers to")
            elif part.name not in names:
                message = f"`{part.owner}` has no attribute `{part.name}`"
                self.problems.add(part.place, message, _meant(part.name, sorted(names)))
        spec = replace(spec, attributes=_with_known_data(spec, gone["data"]))
        return without(spec, gone)

    def _class(self, ref: Ref) -> set[str]:
        spec = self.specs[ref.key]
        if not spec.is_model:
            message = f"`{ref.key}` groups attributes, and cannot stand in content"
            self.problems.add(ref.place, message, "name a class of elements")
            return {ref.key}
        members = _members(self.specs, ref.key)
        for name in (*ref.include, *ref.excepted):
            if name not in members:
                message = f"`{name}` is no member of `{ref.key}`"
                self.problems.add(ref.place, message, _meant(name, sorted(members)))
        return set()

    def _is_there(self, kind: str, key: str) -> bool:
        return key in self.specs and self.specs[key].kind == kind

    def unknown(self, place: Place, kind: str, key: str, said: str) -> None:
        """Note a reference that leads nowhere, or to something of another kind."""
        found = self.specs.get(key)
        if found is not None and found.kind != kind:
            message = f"{said} `{key}`, which is {_NOUNS[found.kind]}"
            self.problems.add(place, message, f"use {_WRITE[found.kind]}, or correct the name")
        else:
            message = f"{said} `{key}`, which nothing defines"
            self.problems.add(place, message, _meant(key, self.names[kind]))


def _with_known_data(spec: Spec, gone: set[str]) -> AttList:
    def known(part: AttDef | AttRef | AttList) -> AttDef | AttRef | AttList:
        if isinstance(part, AttList):
            return replace(part, parts=tuple(known(one) for one in part.parts))
        if isinstance(part, AttDef) and part.datatype is not None:
            content = part.datatype.content
            if isinstance(content, Ref) and content.key in gone:
                return replace(part, datatype=None)
        return part

    return replace(spec.attributes, parts=tuple(known(part) for part in spec.attributes.parts))


def _meant(name: str, names: list[str]) -> str:
    close = nearest(name, names)
    return f"did you mean `{close}`?" if close else "define it, or correct the name"


def _members(specs: dict[str, Spec], key: str) -> set[str]:
    found: set[str] = set()
    todo = [key]
    while todo:
        here = todo.pop()
        for name, spec in specs.items():
            if here in spec.classes and name not in found:
                found.add(name)
                todo.append(name)
    return found


def _attributes_of(specs: dict[str, Spec], key: str) -> set[str]:
    spec = specs.get(key)
    return {one.ident for one in spec.attributes.attributes()} if spec else set()


# -- circles ---------------------------------------------------------------------------------------


def _unknotted(specs: dict[str, Spec], problems: Problems) -> dict[str, Spec]:
    """Return definitions without circles of classes, macros and datatypes, which are noted."""
    kept = dict(specs)
    for name, spec in specs.items():
        for member in spec.member_of or ():
            if _leads(kept, member.key, name, _classes):
                _tell(problems, member.place, "class", name, member.key)
                kept[name] = without(kept[name], {"class": [member.key]})
        for ref in references(spec):
            if ref.kind in ("macro", "data") and _leads(kept, ref.key, name, _contents):
                _tell(problems, ref.place, spec.kind, name, ref.key)
                kept[name] = without(kept[name], {ref.kind: [ref.key]})
    return kept


def _tell(problems: Problems, place: Place, kind: str, name: str, key: str) -> None:
    noun = _NOUNS[kind].split()[1]
    by = "" if key == name else f" by way of `{key}`"
    problems.add(place, f"the {noun} `{name}` leads back to itself{by}", "break the circle")


def _classes(spec: Spec) -> Iterator[str]:
    yield from spec.classes


def _contents(spec: Spec) -> Iterator[str]:
    if spec.kind in ("macro", "data"):
        yield from (ref.key for ref in references(spec) if ref.kind in ("macro", "data"))


def _leads(
    specs: dict[str, Spec], start: str, to: str, onward: Callable[[Spec], Iterator[str]]
) -> bool:
    todo, seen = [start], set()
    while todo:
        here = todo.pop()
        if here == to:
            return True
        if here not in seen and here in specs:
            seen.add(here)
            todo.extend(onward(specs[here]))
    return False
