"""A definition changed by another (`mode`, TEI Guidelines 23.3): what is said anew replaces what was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from teikit.odd.model import (
    AttDef,
    AttList,
    AttRef,
    Constraint,
    MemberOf,
    Spec,
    ValItem,
    ValList,
    Wording,
    Words,
)
from teikit.odd.problems import NOWHERE, Problems
from teikit.relaxng.refusal import nearest

__all__ = ["changed", "changed_attribute"]


def changed(base: Spec, change: Spec, problems: Problems) -> Spec:
    """Return a definition as a change (`mode="change"`) leaves it.

    Parameters:
        base: the definition.
        change: what is said anew of it.
        problems: takes changes and deletions of what is not there.
    """
    return replace(
        base,
        name=change.name if change.name != change.ident else base.name,
        module=change.module or base.module,
        ns=base.ns if change.ns is None else change.ns,
        wording=_wording(base.wording, change.wording),
        member_of=_memberships(base, change, problems),
        content=base.content if change.content is None else change.content,
        attributes=_attributes(base.attributes, change.attributes, problems),
        constraints=_constraints(base.constraints, change.constraints, problems),
        place=change.place,
    )


def changed_attribute(base: AttDef, change: AttDef, problems: Problems) -> AttDef:
    """Return an attribute as a change leaves it.

    Parameters:
        base: the attribute, an element's own or one that a class gives it.
        change: what is said anew of it.
        problems: takes changes and deletions of what is not there.
    """
    return replace(
        base,
        name=change.name if change.name != change.ident else base.name,
        ns=change.ns or base.ns,
        usage=change.usage or base.usage,
        datatype=change.datatype or base.datatype,
        values=_values(base.values, change.values, problems),
        default=base.default if change.default is None else change.default,
        wording=_wording(base.wording, change.wording),
        constraints=_constraints(base.constraints, change.constraints, problems),
        place=change.place,
    )


def _wording(base: Wording, change: Wording) -> Wording:
    return Wording(
        gloss=_words(base.gloss, change.gloss),
        desc=_words(base.desc, change.desc),
        remarks=_words(base.remarks, change.remarks),
        examples=change.examples or base.examples,
        links=change.links or base.links,
    )


def _words(base: tuple[Words, ...], change: tuple[Words, ...]) -> tuple[Words, ...]:
    said = {words.lang for words in change}
    return (*(words for words in base if words.lang not in said), *change)


def _memberships(base: Spec, change: Spec, problems: Problems) -> tuple[MemberOf, ...] | None:
    if change.member_of is None or not change.changes_classes:
        return base.member_of if change.member_of is None else change.member_of
    gone = {member.key: member for member in change.member_of if member.mode == "delete"}
    before = base.member_of or ()
    for key, member in gone.items():
        if key not in base.classes:
            problems.add(
                member.place, f"`{base.ident}` is no member of `{key}`", _meant(key, base.classes)
            )
    added = [one for one in change.member_of if one.key not in gone and one.key not in base.classes]
    return (*(member for member in before if member.key not in gone), *added)


def _attributes(base: AttList, change: AttList, problems: Problems) -> AttList:
    new = {attribute.ident: attribute for attribute in change.attributes()}
    own = {attribute.ident for attribute in base.attributes()}
    kept = _without(change, own)
    if kept and "choice" in (base.org, change.org):
        # Each list keeps its own way to be read.
        before = replace(base, parts=tuple(_with(base, new, problems)))
        return AttList(parts=(before, replace(change, parts=kept)))
    return replace(base, parts=(*_with(base, new, problems), *kept))


def _with(
    base: AttList, new: dict[str, AttDef], problems: Problems
) -> Iterable[AttDef | AttRef | AttList]:
    for part in base.parts:
        if isinstance(part, AttList):
            yield replace(part, parts=tuple(_with(part, new, problems)))
        elif isinstance(part, AttRef) or part.ident not in new:
            yield part
        else:
            change = new[part.ident]
            if change.mode == "change":
                yield changed_attribute(part, change, problems)
            elif change.mode == "delete":
                # It stays as a deletion: a class may give the attribute as well.
                yield replace(change, place=NOWHERE)
            else:
                yield change


def _without(change: AttList, idents: set[str]) -> tuple[AttDef | AttRef | AttList, ...]:
    found: list[AttDef | AttRef | AttList] = []
    for part in change.parts:
        if isinstance(part, AttList):
            inner = _without(part, idents)
            if inner:
                found.append(replace(part, parts=inner))
        elif isinstance(part, AttRef) or part.ident not in idents:
            found.append(part)
    return tuple(found)


def _values(base: ValList | None, change: ValList | None, problems: Problems) -> ValList | None:
    if change is None:
        return base
    if change.mode == "delete":
        return None
    if change.mode != "change" or base is None:
        return change
    new = {item.ident: item for item in change.items}
    old = {item.ident for item in base.items}
    for item in change.items:
        if item.mode in ("change", "delete") and item.ident not in old:
            problems.add(item.place, f"there is no value `{item.ident}`", _meant(item.ident, old))
    items: list[ValItem] = []
    for item in base.items:
        by = new.get(item.ident)
        if by is None:
            items.append(item)
        elif by.mode == "change":
            items.append(replace(item, wording=_wording(item.wording, by.wording), place=by.place))
        elif by.mode != "delete":
            items.append(by)
    items += [item for item in change.items if item.ident not in old and item.mode != "delete"]
    return replace(base, kind=change.kind or base.kind, items=tuple(items), place=change.place)


def _constraints(
    base: tuple[Constraint, ...], change: tuple[Constraint, ...], problems: Problems
) -> tuple[Constraint, ...]:
    new = {constraint.ident: constraint for constraint in change}
    old = {constraint.ident for constraint in base}
    for one in change:
        if one.mode in ("change", "delete") and one.ident not in old:
            problems.add(one.place, f"there is no rule `{one.ident}`", _meant(one.ident, old))
    found: list[Constraint] = []
    for one in base:
        by = new.get(one.ident)
        if by is None:
            found.append(one)
        elif by.mode == "change":
            rules = by.rules or one.rules
            found.append(replace(one, wording=_wording(one.wording, by.wording), rules=rules))
        elif by.mode != "delete":
            found.append(by)
    return (*found, *(one for one in change if one.ident not in old and one.mode != "delete"))


def _meant(name: str, names: Iterable[str]) -> str:
    close = nearest(name, sorted(names))
    return f"did you mean `{close}`?" if close else "delete this"
