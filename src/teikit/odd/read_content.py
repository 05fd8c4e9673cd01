"""What may stand in an element or be an attribute's value: pure ODD, read into values."""

from __future__ import annotations

from typing import Any, cast

from lxml import etree

from teikit.names import tei
from teikit.odd.model import (
    AnyElement,
    Content,
    Data,
    Datatype,
    Group,
    Leaf,
    Ref,
    Values,
)
from teikit.odd.read import Reader, choice_of
from teikit.odd.syntax import check_syntax, local
from teikit.relaxng.datatypes import BUILT_IN, XSD, DatatypeError, datatype

__all__ = ["MOST_OCCURRENCES", "content_of", "datatype_of", "namespaces"]

MOST_OCCURRENCES = 100
"""A part may be asked for so many times; more must be `unbounded`. Each becomes a place in the
automata of validators, whose cost grows by more than their number."""

_EXPANSIONS = (
    "alternation", "sequence", "sequenceOptional", "sequenceOptionalRepeatable", "sequenceRepeatable",
)  # fmt: skip
_PARTS = (
    "classRef elementRef macroRef sequence alternate interleave dataRef textNode anyElement empty"
)
_MODELS = tuple(tei(name) for name in (*_PARTS.split(), "valList"))


def content_of(reader: Reader, spec: etree._Element) -> Content | None:
    """Return what a specification says may stand in it, None if it says nothing.

    Parameters:
        reader: of the file.
        spec: an `elementSpec`, `macroSpec` or `dataSpec`.
    """
    found: list[Content] = []
    node = spec.find(tei("content"))
    if node is not None:
        check_syntax(node, reader.place, reader.problems)
        found = _parts(reader, node)
        if len(found) > 1:
            reader.wrong(
                node, "`content` holds several parts", "put them into one sequence or alternate"
            )
        if not found:
            found = [Leaf(kind="empty", place=reader.place(node))]
    elif spec.find(tei("valList")) is not None:
        # Beside `content`, or in its stead, a list of values may stand in the specification itself.
        found = _values(reader, spec)
    if not found:
        return None
    return found[0]


def datatype_of(reader: Reader, attribute: etree._Element) -> Datatype | None:
    """Return the datatype of an `attDef`, None if it names none."""
    node = attribute.find(tei("datatype"))
    if node is None:
        return None
    check_syntax(node, reader.place, reader.problems)
    least, most = _occurs(reader, node)
    found = _parts(reader, node)
    if not found:
        return None
    return Datatype(found[0], least, most)


def _parts(reader: Reader, node: etree._Element) -> list[Content]:
    found: list[Content] = []
    for child in node.iterchildren(*_MODELS):
        if local(child) == "valList":
            found += _values(reader, node)
        else:
            check_syntax(child, reader.place, reader.problems)
            part = _part(reader, child)
            if part is not None:
                found.append(part)
    return found


def _values(reader: Reader, parent: etree._Element) -> list[Content]:
    values = reader.values(parent)
    return [Values(values=values, place=values.place)] if values else []


def _part(reader: Reader, node: etree._Element) -> Content | None:
    kind = local(node)
    place = reader.place(node)
    if kind in ("textNode", "empty"):
        return Leaf(kind="text" if kind == "textNode" else "empty", place=place)
    least, most = _occurs(reader, node)
    if kind in ("sequence", "alternate", "interleave"):
        if kind == "sequence" and node.get("preserveOrder", "true").strip() in ("false", "0"):
            kind = "interleave"
        parts = tuple(_parts(reader, node))
        if not parts:
            reader.wrong(node, f"`{local(node)}` is empty", "say what it holds, or delete it")
        return Group(kind=cast(Any, kind), parts=parts, least=least, most=most, place=place)
    if kind == "anyElement":
        require = namespaces(reader, node, node.get("require", ""))
        excepted = node.get("except")
        return AnyElement(
            require=require,
            excepted=(() if require else reader.exceptions)
            if excepted is None
            else namespaces(reader, node, excepted),
            least=least,
            most=most,
            place=place,
        )
    if kind == "dataRef":
        return _data(reader, node, least, most)
    key = node.get("key", "").strip()
    if not key:
        reader.wrong(node, f"`{kind}` lacks the attribute `key`", "add it")
        return None
    expand = choice_of(reader, node, "expand", _EXPANSIONS, "alternation")
    return Ref(
        kind=cast(Any, kind.removesuffix("Ref")),
        key=key,
        expand=cast(Any, expand),
        include=tuple(node.get("include", "").split()),
        excepted=tuple(node.get("except", "").split()),
        least=least,
        most=most,
        place=place,
    )


def _data(reader: Reader, node: etree._Element, least: int, most: int | None) -> Content | None:
    place = reader.place(node)
    key, name = node.get("key", "").strip(), node.get("name", "").strip()
    restriction = node.get("restriction", "")
    facets = []
    for facet in node.iterchildren(tei("dataFacet")):
        check_syntax(facet, reader.place, reader.problems)
        facets.append((facet.get("name", ""), facet.get("value", "")))
    if node.get("ref") is not None:
        reader.wrong(node, "a datatype by address is not supported", "name it with key or name")
        return None
    if bool(key) == bool(name):
        reader.wrong(node, "`dataRef` names no datatype, or two", "give it either key or name")
        return None
    if restriction and facets:
        # The TEI's own rule (restrictAttRestriction).
        reader.wrong(node, "`restriction` and dataFacet stand together", "write a facet `pattern`")
    if key:
        if facets:
            reader.wrong(
                node, f"`{key}` is no datatype of XML Schema, and has no facets", "use name"
            )
        _check_facets(reader, node, "token", [("pattern", restriction)] if restriction else [])
        return Ref(
            kind="data", key=key, restriction=restriction, least=least, most=most, place=place
        )
    if restriction:
        facets.append(("pattern", restriction))
    _check_facets(reader, node, name, facets)
    return Data(name=name, facets=tuple(facets), least=least, most=most, place=place)


def _check_facets(
    reader: Reader, node: etree._Element, name: str, facets: list[tuple[str, str]]
) -> None:
    # RELAX NG has no enumeration and no whiteSpace: a list of values, and the types themselves.
    for facet, instead in (("enumeration", "a valList"), ("whiteSpace", "token or string")):
        if any(facet == given for given, _ in facets):
            reader.wrong(node, f"the facet `{facet}` is not one of RELAX NG", f"use {instead}")
            return
    try:
        datatype(XSD if name else BUILT_IN, name, facets)
    except DatatypeError as error:
        reader.wrong(node, str(error), "correct it")


def _occurs(reader: Reader, node: etree._Element) -> tuple[int, int | None]:
    least, most = (node.get(name, "1").strip() for name in ("minOccurs", "maxOccurs"))
    if not least.isdecimal() or not (most.isdecimal() or most == "unbounded"):
        reader.wrong(node, "how often it stands is no number", "write 0, 1, 2 … or unbounded")
        return 1, 1
    lowest, highest = int(least), None if most == "unbounded" else int(most)
    if highest is not None and (lowest > highest or highest == 0):
        advice = "correct minOccurs or maxOccurs"
        reader.wrong(node, f"it stands at least {lowest} and at most {highest} times", advice)
    if max(lowest, highest or 0) > MOST_OCCURRENCES:
        message = f"it may be asked for {MOST_OCCURRENCES} times at most"
        reader.wrong(node, message, "write unbounded, and count in a rule")
        return 0, None
    return lowest, highest


def namespaces(reader: Reader, node: etree._Element, written: str) -> tuple[str, ...]:
    """Return what namespaces and prefixed names mean: `{namespace}*` or `{namespace}local`.

    Parameters:
        reader: of the file.
        node: where they stand; its prefixes hold.
        written: parted by white space.
    """
    found = []
    for word in written.split():
        prefix, colon, rest = word.partition(":")
        space = node.nsmap.get(prefix)
        if colon and space is not None and not rest.startswith("//"):
            found.append(f"{{{space}}}{rest}")
        elif colon:
            found.append(f"{{{word}}}*")
        else:
            reader.wrong(
                node, f"`{word}` is neither a namespace nor a name with prefix", "correct it"
            )
    return tuple(found)
