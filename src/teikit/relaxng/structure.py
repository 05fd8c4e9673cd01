"""The syntax of a schema in XML: which elements and attributes RELAX NG has, and where.

Specification, section 3, with the conditions that section 4.16 puts on names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from teikit.relaxng.characters import is_name_char, is_name_start
from teikit.relaxng.files import RNG, order_of
from teikit.relaxng.problems import Problem
from teikit.relaxng.refusal import nearest
from teikit.relaxng.syntax import children, kind_of, text_of

__all__ = ["structure_problems"]

_R = f"{{{RNG}}}"
_SPACE = " \t\r\n"

_PATTERNS = frozenset(
    "element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref parentRef "
    "empty value data notAllowed text externalRef grammar".split()
)
_NAMES = frozenset(("name", "anyName", "nsName", "choice"))
_IN_GRAMMAR = frozenset(("start", "define", "div", "include"))
_COMMON = frozenset(("ns", "datatypeLibrary"))


class _Rule(NamedTuple):
    """What one element of RELAX NG may have.

    Attributes:
        needs: attributes that it must have.
        may: further attributes.
        holds: the elements in it.
        least: how many there are at least.
        most: how many at most.
        words: whether it holds words and nothing else.
    """

    needs: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()
    least: int = 0
    most: int = 1_000_000
    words: bool = False


_NAME, _HREF, _TYPE = frozenset(("name",)), frozenset(("href",)), frozenset(("type",))
_COMBINE = frozenset(("combine",))
_MANY = _Rule(holds=_PATTERNS, least=1)
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(
        "group interleave choice optional zeroOrMore oneOrMore list mixed".split(), _MANY
    ),
    **dict.fromkeys(("ref", "parentRef"), _Rule(needs=_NAME)),
    **dict.fromkeys(("empty", "notAllowed", "text"), _Rule()),
    "value": _Rule(may=_TYPE, words=True),
    "data": _Rule(needs=_TYPE, holds=frozenset(("param", "except"))),
    "param": _Rule(needs=_NAME, words=True),
    "externalRef": _Rule(needs=_HREF),
    "grammar": _Rule(holds=_IN_GRAMMAR),
    "start": _Rule(may=_COMBINE, holds=_PATTERNS, least=1, most=1),
    "define": _Rule(needs=_NAME, may=_COMBINE, holds=_PATTERNS, least=1),
    "include": _Rule(needs=_HREF, holds=_IN_GRAMMAR - {"include"}),
    "name": _Rule(words=True),
    "anyName": _Rule(holds=frozenset(("except",)), most=1),
    "nsName": _Rule(holds=frozenset(("except",)), most=1),
}
_KNOWN = _PATTERNS | _NAMES | _IN_GRAMMAR | {"param", "except"}


def structure_problems(root: etree._Element, path: str) -> list[Problem]:
    """Return what is wrong with the syntax of one file.

    Parameters:
        root: the file's root element.
        path: the file.
    """
    walk = _Walk(path)
    if not str(root.tag).startswith(_R) or kind_of(root) not in _PATTERNS:
        message = f"`{etree.QName(root).localname}` is no pattern of RELAX NG"
        advice = f'the root of a schema is a pattern with xmlns="{RNG}"'
        return [Problem(path, root.sourceline or 0, message, advice, "3")]
    walk.pattern(root)
    return walk.found


class _Walk:
    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Problem] = []

    def wrong(
        self, node: etree._Element, message: str, advice: str = "", section: str = "3"
    ) -> None:
        line, order = node.sourceline or 0, order_of(node)
        self.found.append(Problem(self.path, line, message, advice, section, order=order))

    def pattern(self, node: etree._Element) -> None:
        kind = kind_of(node)
        if kind in ("element", "attribute"):
            self._named(node, kind)
            return
        rule = _RULES[kind]
        self._attributes(node, rule)
        self._children(node, children(node), rule)

    # -- attributes ----------------------------------------------------------------------------

    def _attributes(self, node: etree._Element, rule: _Rule) -> None:
        kind = kind_of(node)
        for name, value in node.items():
            name, value = str(name), str(value)
            if name.startswith("{"):
                if name.startswith(_R):
                    self.wrong(
                        node, f"`{kind}` has an attribute in RELAX NG's own namespace", "delete it"
                    )
            elif name in _COMMON or name in rule.needs or name in rule.may:
                self._attribute(node, name, value)
            else:
                close = nearest(name, rule.needs | rule.may | _COMMON)
                advice = f"did you mean `{close}`?" if close else "delete it"
                self.wrong(node, f"`{kind}` has no attribute `{name}`", advice)
        for name in sorted(rule.needs):
            if node.get(name) is None:
                self.wrong(node, f"`{kind}` lacks the attribute `{name}`", "add it")
        if rule.words and len(node) and next(node.iterchildren("*"), None) is not None:
            self.wrong(node, f"`{kind}` holds an element", "it may hold nothing but words")

    def _attribute(self, node: etree._Element, name: str, value: str) -> None:
        trimmed = value.strip(_SPACE)
        if name == "datatypeLibrary" and trimmed and not _is_library(value):
            advice = "it is an absolute address without `#`, or empty"
            self.wrong(node, f"`{value}` names no library of datatypes", advice, "4.3")
        elif name == "combine" and trimmed not in ("choice", "interleave"):
            self.wrong(node, f"`{value}` is no way to combine", "write choice or interleave")
        elif name == "type" and not _is_ncname(trimmed):
            self.wrong(node, f"`{value}` is no name of a datatype", "correct it")
        elif (
            name == "name"
            and kind_of(node) not in ("element", "attribute")
            and not _is_ncname(trimmed)
        ) or (name == "name" and not _is_qname(trimmed)):
            self.wrong(node, f"`{value}` is no name", "use letters, digits, hyphens and full stops")

    # -- children ------------------------------------------------------------------------------

    def _children(self, node: etree._Element, nodes: list[etree._Element], rule: _Rule) -> None:
        kind = kind_of(node)
        if rule.words:
            return
        self._no_words(node)
        if len(nodes) < rule.least:
            self.wrong(node, f"`{kind}` is empty", "say what it holds")
        if len(nodes) > rule.most:
            self.wrong(
                nodes[rule.most], f"`{kind}` holds more than one part", "put them into a group"
            )
        for child in nodes:
            self._child(child, kind, rule)
        exceptions = [child for child in nodes if kind_of(child) == "except"]
        if len(exceptions) > 1 or (exceptions and nodes[-1] is not exceptions[0]):
            self.wrong(exceptions[0], "`except` stands once, behind all parameters", "move it")

    def _child(self, child: etree._Element, kind: str, rule: _Rule) -> None:
        own = kind_of(child)
        if own not in rule.holds:
            if own in _KNOWN:
                self.wrong(child, f"`{own}` cannot stand in `{kind}`", "move or delete it")
            else:
                close = nearest(own, rule.holds or _KNOWN)
                advice = f"did you mean `{close}`?" if close else "delete it"
                self.wrong(child, f"RELAX NG has no element `{own}`", advice)
        elif own == "except":
            self._except(child, kind)
        elif own == "div":
            inside = _IN_GRAMMAR - ({"include"} if "include" not in rule.holds else set())
            inner = _Rule(holds=frozenset(inside))
            self._attributes(child, inner)
            self._children(child, children(child), inner)
        else:
            self.pattern(child)

    def _no_words(self, node: etree._Element) -> None:
        if text_of(node).strip(_SPACE):
            self.wrong(node, f"`{kind_of(node)}` holds words", "delete them")

    # -- names ---------------------------------------------------------------------------------

    def _named(self, node: etree._Element, kind: str) -> None:
        self._attributes(node, _Rule(may=_NAME))
        nodes = children(node)
        self._no_words(node)
        if node.get("name") is None:
            if not nodes:
                self.wrong(node, f"`{kind}` has no name", "give it one")
                return
            named = kind_of(nodes[0]) in _NAMES
            if named:
                self._name_class(nodes[0])
            else:
                self.wrong(node, f"`{kind}` has no name", "give it one")
            nodes = nodes[named:]
        least, most = (0, 1) if kind == "attribute" else (1, 1_000_000)
        self._children(node, nodes, _Rule(holds=_PATTERNS, least=least, most=most))

    def _name_class(self, node: etree._Element) -> None:
        kind = kind_of(node)
        if kind == "choice":
            self._attributes(node, _Rule())
            self._no_words(node)
            nodes = children(node)
            if not nodes:
                self.wrong(node, "`choice` is empty", "say what it holds")
            for child in nodes:
                self._part(child)
            return
        rule = _RULES[kind]
        self._attributes(node, rule)
        if kind == "name":
            if not _is_qname(text_of(node).strip(_SPACE)):
                self.wrong(node, f"`{text_of(node)}` is no name", "correct it")
        else:
            self._children(node, children(node), rule)

    def _part(self, node: etree._Element) -> None:
        if kind_of(node) in _NAMES:
            self._name_class(node)
        else:
            self.wrong(node, f"`{kind_of(node)}` stands where a name should", "move it")

    def _except(self, node: etree._Element, kind: str) -> None:
        self._attributes(node, _Rule())
        self._no_words(node)
        nodes = children(node)
        if not nodes:
            self.wrong(node, "`except` is empty", "say what is excepted")
        for child in nodes:
            if kind == "data":
                self._child(child, "except", _MANY)
            else:
                self._part(child)
                self._within(child, kind)

    def _within(self, node: etree._Element, kind: str) -> None:
        """Refuse name classes that an exception must not hold (section 4.16)."""
        refused = {"anyName"} if kind == "anyName" else {"anyName", "nsName"}
        for inner in node.iter(*(f"{_R}{name}" for name in refused)):
            message = f"an exception from `{kind}` cannot hold `{kind_of(inner)}`"
            self.wrong(inner, message, "name what is excepted", "4.16")


def _is_ncname(value: str) -> bool:
    return bool(value) and is_name_start(value[0]) and all(map(is_name_char, value))


def _is_qname(value: str) -> bool:
    parts = value.split(":")
    return len(parts) < 3 and all(map(_is_ncname, parts))


_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[^#%]|%[0-9A-Fa-f]{2})+")


def _is_library(value: str) -> bool:
    return _ADDRESS.fullmatch(value) is not None


def forbidden_names(term: object) -> Iterator[str]:
    """Give the names in a name class that no attribute can have (section 4.16)."""
    if isinstance(term, str):
        if term == "xmlns" or term.startswith("{http://www.w3.org/2000/xmlns"):
            yield term
    elif isinstance(term, list):
        if term[0] == "ns" and str(term[1]).startswith("http://www.w3.org/2000/xmlns"):
            yield f"{{{term[1]}}}*"
        for part in term[1:] if term[0] == "|" else term[-1:]:
            yield from forbidden_names(part)
