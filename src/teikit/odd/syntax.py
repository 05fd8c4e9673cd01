"""Which elements and attributes the parts of an ODD have (TEI Guidelines, 23).

A misspelt element or attribute would be passed over in silence, and the schema would be another
one than its author thinks. So whatever stands in a specification must be known.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from teikit.names import TEI
from teikit.odd.problems import Place, Problems
from teikit.relaxng.refusal import nearest

__all__ = ["check_syntax", "local"]

_GLOBAL = frozenset(
    "n rend rendition style source resp cert corresp ana facs change next prev sameAs copyOf synch "
    "select exclude validUntil".split()
)
_COMBINED = "mode"
_IDENTIFIED = "ident predeclare module mode"
_OCCURS = "minOccurs maxOccurs"
_NAMED = "altIdent equiv gloss desc"
_MODELS = (
    "classRef elementRef macroRef sequence alternate interleave dataRef textNode anyElement empty"
)
_SPECS = (
    "moduleSpec specGrp specGrpRef elementSpec classSpec dataSpec macroSpec outputRendition "
    "constraintSpec classRef elementRef macroRef moduleRef dataRef"
)
_END = "exemplum remarks listRef"

# An element, the attributes that it may have, and the elements that it may hold.
_ROWS = (
    (
        "schemaSpec",
        f"{_IDENTIFIED} ns start prefix targetLang docLang defaultExceptions status",
        f"{_NAMED} listRef constraintDecl {_SPECS}",
    ),
    ("moduleSpec", f"{_IDENTIFIED} type subtype", f"{_NAMED} idno {_END}"),
    (
        "elementSpec",
        f"{_IDENTIFIED} ns prefix",
        f"{_NAMED} classes content valList constraintSpec attList model modelGrp modelSequence {_END}",
    ),
    (
        "classSpec",
        f"{_IDENTIFIED} type subtype generate",
        f"{_NAMED} classes constraintSpec attList {_END}",
    ),
    ("macroSpec", f"{_IDENTIFIED} type", f"{_NAMED} content valList constraintSpec {_END}"),
    ("dataSpec", _IDENTIFIED, f"{_NAMED} content valList constraintSpec {_END}"),
    ("constraintSpec", f"{_IDENTIFIED} type subtype scheme", f"{_NAMED} constraint"),
    ("classes", _COMBINED, "memberOf"),
    ("memberOf", "key mode max min", ""),
    ("content", "autoPrefix", f"valList {_MODELS}"),
    ("sequence", f"{_OCCURS} preserveOrder", _MODELS),
    ("interleave", _OCCURS, _MODELS),
    ("alternate", _OCCURS, f"valList {_MODELS}"),
    ("elementRef", f"key {_OCCURS}", ""),
    ("classRef", f"key expand include except {_OCCURS}", ""),
    ("macroRef", f"key {_OCCURS}", ""),
    ("dataRef", f"key name ref restriction {_OCCURS}", "dataFacet"),
    ("dataFacet", "name value", ""),
    ("anyElement", f"require except {_OCCURS}", ""),
    ("textNode", "", ""),
    ("empty", "", ""),
    ("attList", "org", "attDef attRef attList"),
    ("attRef", "class name key", ""),
    (
        "attDef",
        f"{_IDENTIFIED} ns usage",
        f"{_NAMED} datatype constraintSpec defaultVal valList valDesc exemplum remarks",
    ),
    ("datatype", _OCCURS, "dataRef"),
    ("valList", "type mode", "valItem desc"),
    ("valItem", "ident mode", f"{_NAMED} remarks paramList"),
    ("moduleRef", "key url prefix include except", "content"),
    ("specGrpRef", "target", ""),
)
_KNOWN = {
    name: (frozenset(attributes.split()), tuple(children.split()))
    for name, attributes, children in _ROWS
}
_TEI = f"{{{TEI}}}"
_RELAXNG = "http://relaxng.org/ns/structure/1.0"


def local(node: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(node).localname


def check_syntax(
    node: etree._Element, place_of: Callable[[etree._Element], Place], problems: Problems
) -> None:
    """Note what a part of an ODD must not have: unknown attributes, elements, stray words.

    Parameters:
        node: the part; what stands in its children is not looked at.
        place_of: says where an element stands.
        problems: takes what is wrong.
    """
    name = local(node)
    if name not in _KNOWN:
        return
    attributes, children = _KNOWN[name]
    place = place_of(node)
    for key in map(str, node.keys()):
        if not key.startswith("{") and key not in attributes and key not in _GLOBAL:
            problems.add(place, f"`{name}` has no attribute `{key}`", _meant(key, attributes))
    for child in node.iterchildren("*"):
        _check_child(name, child, children, place_of(child), problems)
    words = "".join([node.text or "", *(child.tail or "" for child in node)])
    if words.strip():
        problems.add(place, f"`{name}` holds words", "put them into desc or remarks")


def _check_child(
    name: str, child: etree._Element, known: tuple[str, ...], place: Place, problems: Problems
) -> None:
    called = local(child)
    space = etree.QName(child).namespace
    if space == _RELAXNG:
        message = f"`{name}` holds RELAX NG (`{called}`), which is not pure ODD"
        problems.add(place, message, "write it with sequence, alternate, elementRef, dataRef …")
    elif space != TEI or called not in known:
        problems.add(place, f"`{called}` cannot stand in `{name}`", _meant(called, known))


def _meant(name: str, known: frozenset[str] | tuple[str, ...]) -> str:
    close = nearest(name, sorted(known))
    return f"did you mean `{close}`?" if close else "delete it, or correct the name"
