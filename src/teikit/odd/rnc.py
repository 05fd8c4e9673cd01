"""A schema in the compact syntax of RELAX NG, written from its XML syntax.

It says the same, documentation included, but for rules in Schematron, which editors read from the
XML syntax alone.
"""

from __future__ import annotations

import re
import textwrap

from lxml import etree

from teikit.names import TEI
from teikit.odd.rng import ANNOTATIONS, RNG
from teikit.relaxng.tokens import KEYWORDS

__all__ = ["write_rnc"]

_R = f"{{{RNG}}}"
_DOCUMENTATION = f"{{{ANNOTATIONS}}}documentation"
_DEFAULT = f"{{{ANNOTATIONS}}}defaultValue"
_WIDTH = 100
_USUAL = {TEI: "tei", "http://www.tei-c.org/ns/Examples": "teix"}
_JOINS = {"group": ",", "choice": "|", "interleave": "&"}
_REPEATS = {"optional": "?", "zeroOrMore": "*", "oneOrMore": "+"}
_ESCAPE = re.compile(r"\\(?=x+\{[0-9A-Fa-f]+\})")


def write_rnc(rng: bytes, comment: str) -> bytes:
    """Return a schema in compact syntax.

    Parameters:
        rng: the schema in XML, as `teikit.odd.rng` writes it.
        comment: says what it was made from.
    """
    return _Writer(etree.fromstring(rng)).text(comment).encode()


class _Writer:
    def __init__(self, grammar: etree._Element) -> None:
        self.grammar = grammar
        self.default = grammar.get("ns", "")
        self.prefixes: dict[str, str] = {}

    def text(self, comment: str) -> str:
        parts = [
            self._definition(node)
            for node in self.grammar.iterchildren(f"{_R}start", f"{_R}define")
        ]
        head = [f"# {comment}", "", f"default namespace = {_literal(self.default)}"]
        has_defaults = any(_DEFAULT in node.attrib for node in self.grammar.iter(f"{_R}attribute"))
        if has_defaults:
            head.append(f"namespace a = {_literal(ANNOTATIONS)}")
        head += [f"namespace {name} = {_literal(uri)}" for uri, name in self.prefixes.items()]
        return "\n".join([*head, "", *parts, ""])

    def _definition(self, node: etree._Element) -> str:
        name = "start" if _kind(node) == "start" else _name(node.get("name", ""))
        return f"{_documentation(node)}{name} =\n{_indented(self._row(_patterns(node)))}"

    # -- patterns --------------------------------------------------------------------------------

    def _pattern(self, node: etree._Element) -> str:
        kind = _kind(node)
        if kind in _JOINS:
            return _within("(", self._row([node]), ")")
        if kind in _REPEATS:
            inner = _patterns(node)
            is_simple = len(inner) == 1 and _kind(inner[0]) not in (*_JOINS, *_REPEATS)
            body = self._row(inner)
            if not is_simple or body.startswith("#"):
                body = _within("(", body, ")")
            return body + _REPEATS[kind]
        if kind in ("element", "attribute"):
            return self._named(node)
        if kind == "list":
            return _within("list {", self._row(_patterns(node)), "}")
        if kind == "ref":
            return _name(node.get("name", ""))
        if kind == "value":
            return _literal(node.text or "")
        if kind == "data":
            return _data(node)
        return kind

    def _row(self, nodes: list[etree._Element]) -> str:
        """Return patterns one after the other; a single choice or group without parentheses."""
        join = ","
        while len(nodes) == 1 and _kind(nodes[0]) in _JOINS:
            join = _JOINS[_kind(nodes[0])]
            nodes = _patterns(nodes[0])
        parts = [_documentation(node, behind=True) + self._pattern(node) for node in nodes]
        lead = "" if join == "," else " "
        row = f"{lead}{join} ".join(parts)
        if len(row) <= _WIDTH - 20 and "\n" not in row:
            return row
        return (",\n" if join == "," else f"\n{join} ").join(parts)

    def _named(self, node: etree._Element) -> str:
        kind = _kind(node)
        name = node.get("name")
        patterns = _patterns(node)
        if name is None:
            name = self._names(patterns[0], kind == "attribute")
            patterns = patterns[1:]
        elif node.get("ns") is not None and (kind == "attribute" or node.get("ns") != self.default):
            name = f"{self._prefix(node.get('ns', ''))}:{name}"
        body = self._row(patterns) or "text"
        default = node.get(_DEFAULT)
        said = _documentation(node)
        if default is not None:
            said += f"[ a:defaultValue = {_literal(default)} ]\n"
        return said + _within(f"{kind} {name} {{", body, "}")

    def _names(self, node: etree._Element, is_attribute: bool) -> str:
        kind = _kind(node)
        if kind == "choice":
            return f"({' | '.join(self._names(one, is_attribute) for one in node)})"
        if kind == "name":
            return f"{self._prefix(node.get('ns', ''))}:{node.text}"
        found = "*" if kind == "anyName" else f"{self._prefix(node.get('ns', ''))}:*"
        for excepted in node:
            inner = " | ".join(self._names(one, is_attribute) for one in excepted)
            found += f" - ({inner})"
        return found

    def _prefix(self, uri: str) -> str:
        if uri not in self.prefixes:
            self.prefixes[uri] = _USUAL.get(uri, f"ns{len(self.prefixes) + 1}")
        return self.prefixes[uri]


def _kind(node: etree._Element) -> str:
    return etree.QName(node).localname


def _patterns(node: etree._Element) -> list[etree._Element]:
    return [one for one in node.iterchildren("*") if etree.QName(one).namespace == RNG]


def _within(before: str, body: str, behind: str) -> str:
    """Return a pattern in its brackets, on one line if it fits."""
    space = "" if before == "(" else " "
    if "\n" in body or len(before) + len(body) > _WIDTH - 20:
        return f"{before}\n{_indented(body)}\n{behind}"
    return f"{before}{space}{body}{space}{behind}"


def _name(name: str) -> str:
    return f"\\{name}" if name in KEYWORDS else name


def _data(node: etree._Element) -> str:
    params = [
        f"{one.get('name')} = {_literal(one.text or '')}" for one in node.iterchildren(f"{_R}param")
    ]
    said = f"xsd:{node.get('type')}"
    return f"{said} {{ {' '.join(params)} }}" if params else said


def _literal(value: str) -> str:
    value = _ESCAPE.sub(r"\\x{5C}", value)
    for char in "\n\r\t":
        value = value.replace(char, f"\\x{{{ord(char):X}}}")
    if '"' not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    pieces = re.findall(r'"+|[^"]+', value)
    return " ~ ".join(f"'{piece}'" if piece.startswith('"') else f'"{piece}"' for piece in pieces)


def _documentation(node: etree._Element, behind: bool = False) -> str:
    """Return what documents a pattern; of a value it stands behind it, of others within."""
    is_value = _kind(node) == "value"
    if is_value != behind:
        return ""
    found = node.getnext() if is_value else next(iter(node), None)
    if found is None or found.tag != _DOCUMENTATION:
        return ""
    words = _ESCAPE.sub(r"\\x{5C}", " ".join((found.text or "").split()))
    lines = textwrap.wrap(words, _WIDTH - 20, break_long_words=False, break_on_hyphens=False)
    return "".join(f"## {line}\n" for line in lines)


def _indented(text: str) -> str:
    return textwrap.indent(text, "  ")
