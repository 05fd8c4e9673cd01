"""What an ODD must not say although each part of it is right by itself."""

from __future__ import annotations

from collections.abc import Iterable

from teikit.odd.ambiguity import check_ambiguity
from teikit.odd.model import (
    AnyElement,
    AttDef,
    Content,
    Data,
    Group,
    Leaf,
    Ref,
    Spec,
    inside,
    references,
)
from teikit.odd.problems import Problems
from teikit.odd.vocabulary import Vocabulary

__all__ = ["check"]


def check(vocabulary: Vocabulary, problems: Problems) -> None:
    """Note what is wrong with an ODD as a whole.

    What the TEI's own source says is not judged.

    Parameters:
        vocabulary: the ODD.
        problems: takes what is wrong.
    """
    own = [spec for spec in vocabulary.specs.values() if vocabulary.odd.is_own(spec)]
    _check_names(vocabulary, problems)
    for spec in own:
        if spec.kind in ("element", "class"):
            vocabulary.attributes.items(spec)
        for ref in references(spec):
            if ref.restriction and vocabulary.restricted(ref) is None:
                message = f"`{ref.key}` cannot be restricted by a regular expression"
                advice = "restrict a datatype of XML Schema, or a choice of such"
                problems.add(ref.place, message, advice)
        for attribute in spec.attributes.attributes():
            _check_attribute(attribute, problems)
        # A change of an element may leave its content as the TEI has it.
        if spec.kind == "element" and vocabulary.content(spec).place.path == vocabulary.odd.path:
            check_ambiguity(vocabulary, spec, problems)
    _check_ids(vocabulary, problems)
    _check_ends(vocabulary, problems)


def _check_names(vocabulary: Vocabulary, problems: Problems) -> None:
    seen: dict[tuple[str, str], Spec] = {}
    for spec in vocabulary.of_kind("element"):
        key = vocabulary.namespace(spec), spec.name
        if key in seen:
            message = f"`{spec.ident}` and `{seen[key].ident}` are both called `{spec.name}`"
            problems.add(spec.place, message, "give one of them another name")
        seen.setdefault(key, spec)


def _check_attribute(attribute: AttDef, problems: Problems) -> None:
    values = attribute.values
    if values is None:
        return
    idents = [item.ident for item in values.items]
    if values.kind == "closed" and attribute.default and attribute.default not in idents:
        message = f"the default `{attribute.default}` of `{attribute.ident}` is not in its list"
        problems.add(attribute.place, message, "correct it, or add it to the list")
    if attribute.datatype and attribute.datatype.most != 1:
        for item in values.items:
            if len(item.ident.split()) != 1:
                message = f"`{item.ident}` is not one word, and `{attribute.ident}` holds several"
                problems.add(item.place, message, "write it without white space")


# -- ids -------------------------------------------------------------------------------------------


def _check_ids(vocabulary: Vocabulary, problems: Problems) -> None:
    """Note elements of any name beside attributes of type ID (RELAX NG DTD Compatibility, 5).

    An attribute that is an ID on an element must not be something else on an element of that name,
    as it would be on an element of any name.
    """
    holders: dict[tuple[str, str], None] = {}
    for spec in vocabulary.of_kind("element"):
        for attribute, _ in vocabulary.attributes.all(spec):
            if attribute.datatype and _is_id(vocabulary, attribute.datatype.content):
                holders[vocabulary.namespace(spec), spec.name] = None
    for spec in vocabulary.specs.values():
        for part in inside(spec.content):
            if isinstance(part, AnyElement):
                _check_any(part, holders, problems)


def _check_any(part: AnyElement, holders: Iterable[tuple[str, str]], problems: Problems) -> None:
    for space, name in holders:
        allowed = not part.require or f"{{{space}}}*" in part.require
        if allowed and not {f"{{{space}}}*", f"{{{space}}}{name}"} & set(part.excepted):
            message = f"anyElement may be a `{name}`, of which an attribute is an ID"
            problems.add(part.place, message, f'exclude its namespace: except="{space}"')
            return


def _is_id(vocabulary: Vocabulary, content: Content) -> bool:
    for part in inside(content):
        if isinstance(part, Data) and part.name in ("ID", "IDREF", "IDREFS"):
            return True
        if isinstance(part, Ref) and part.kind == "data":
            spec = vocabulary.specs[part.key]
            if _is_id(vocabulary, vocabulary.content(spec)):
                return True
    return False


# -- elements that can be finished -------------------------------------------------------------------


def _check_ends(vocabulary: Vocabulary, problems: Problems) -> None:
    """Note elements that no document can hold, because what they need needs them in turn."""
    elements = vocabulary.of_kind("element")
    ends: set[str] = set()
    while True:
        more = {
            spec.ident
            for spec in elements
            if spec.ident not in ends and _ends(vocabulary, vocabulary.content(spec), ends)
        }
        if not more:
            break
        ends |= more
    endless = [spec for spec in elements if spec.ident not in ends]
    names = {spec.ident for spec in elements}
    guilty = [
        spec
        for spec in endless
        if not _ends(vocabulary, vocabulary.content(spec), names - {spec.ident})
    ]
    for spec in guilty or endless[:1]:
        message = f"no document can hold `{spec.ident}`: what must stand in it cannot be complete"
        advice = "let it be optional, or give the class that it needs a member"
        problems.add(spec.place, message, advice)


def _ends(vocabulary: Vocabulary, content: Content, known: set[str]) -> bool:
    if content.least == 0:
        return True
    if isinstance(content, Leaf | Data | AnyElement):
        return True
    if isinstance(content, Group):
        every = any if content.kind == "alternate" else all
        return every(_ends(vocabulary, part, known) for part in content.parts)
    if isinstance(content, Ref):
        if content.kind == "element":
            return content.key in known
        if content.kind == "class":
            return _ends(vocabulary, vocabulary.expanded(content), known)
        return _ends(vocabulary, vocabulary.content(vocabulary.specs[content.key]), known)
    return True
