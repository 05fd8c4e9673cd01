"""Changing single elements of an XML document in its bytes, so that all others stay as they are.

A document that is parsed and written again loses the spelling of attributes, line ends and entities;
here elements are cut out and put in at their places, and every other byte is copied.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from lxml import etree

from teikit.encode.node import Node, attributes_of
from teikit.errors import InputProblem, UsageProblem
from teikit.header.order import ORDER
from teikit.header.place import find
from teikit.header.places import FORMER, ROLES
from teikit.names import TEI
from teikit.xml import parse

__all__ = ["Spliced", "answering"]

_UTF8 = ("UTF-8", "US-ASCII", "ASCII")
_PRUNED = frozenset(
    {
        "editionStmt", "creation", "keywords", "correspAction", "correspContext", "correspDesc",
        "listPerson", "particDesc", "setting", "settingDesc", "textClass", "availability", "list",
        "profileDesc",
    }
)  # fmt: skip
"""Containers that say nothing, and are not valid, when nothing is in them."""
_FACTUAL = frozenset(
    {
        "cert", "evidence", "from", "ident", "key", "mainLang", "notAfter", "notBefore", "ref", "resp",
        "role", "source", "status", "target", "to", "when",
    }
)  # fmt: skip
"""Attributes that say the fact itself, and go with it."""
_GLOBAL = ("n", "corresp")  # and those in another namespace, as xml:lang
_INLINE = "\0"  # no document holds it
_INLINE_SPACE = re.compile(f"{_INLINE} *")


class Spliced:
    """A document, and what is to be changed in its bytes.

    Parameters:
        content: the document's bytes, UTF-8.
        name: its path, for messages.

    Raises:
        InputProblem: it is no TEI document in UTF-8.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self._original = content
        self._done: list[list[tuple[int, int, bytes]]] = []
        self._load(content)
        encoding = (self.root.getroottree().docinfo.encoding or "UTF-8").upper()
        if encoding not in _UTF8:
            raise InputProblem(
                f"is in {encoding}, and only UTF-8 is changed",
                where=name,
                advice="save it as UTF-8",
            )
        if self.root.tag != f"{{{TEI}}}TEI" or not find(self.root, "teiHeader"):
            raise InputProblem(
                "is no TEI document with a teiHeader", where=name, advice="name TEI documents"
            )

    def _load(self, content: bytes) -> None:
        self.content = content
        self.root = parse(content, self.name).getroot()
        self._edits: list[tuple[int, int, bytes]] = []
        self._spans = _spans(content)
        self._index = {element: n for n, element in enumerate(self.root.iter("*"))}
        header = find(self.root, "teiHeader")
        self._prefix = f"{header[0].prefix}:" if header and header[0].prefix else ""
        self._line_end = "\r\n" if b"\r\n" in content[:2000] else "\n"

    def commit(self) -> None:
        """Carry out the changes that were asked for since the last time."""
        if not self._edits:
            return
        out, at = [], 0
        self._done.append(sorted(self._edits, key=lambda edit: edit[:2]))
        for start, end, new in self._done[-1]:
            out += [self.content[at:start], new]
            at = end
        self._load(b"".join((*out, self.content[at:])))

    def span(self, element: etree._Element) -> tuple[int, int]:
        """Return the offsets of an element's first byte and behind its last."""
        span = self._spans[self._index[element]]
        return span[0], span[3]

    def line(self, found: etree._Element) -> int:
        """Return the line on which something stood in the document as it came."""
        before = self.content.split(b"\n")[: (found.sourceline or 1) - 1]
        at = sum(len(line) + 1 for line in before)
        for edits in reversed(self._done):
            moved = 0
            for start, end, new in edits:
                if start + moved + len(new) > at:
                    break
                moved += len(new) - (end - start)
            at -= moved
        return self._original[:at].count(b"\n") + 1

    def replace(self, element: etree._Element, node: Node) -> None:
        """Put another element in an element's place; it takes over what is not of the fact.

        That are its `xml:id`, language and other attributes, and those of the elements in it.
        """
        _inherit(element, node)
        start, end = self.span(element)
        self._edits.append((start, end, self._written(node, self._indent(start))))

    def permute(self, elements: list[etree._Element]) -> None:
        """Put elements, in the order given, in the places in which they stand."""
        spans = [self.span(element) for element in elements]
        for (start, end), (a, b) in zip(sorted(spans), spans, strict=True):
            if (start, end) != (a, b):
                self._edits.append((start, end, self.content[a:b]))

    def delete(self, element: etree._Element) -> None:
        """Take an element away, its line with it, and containers that it leaves empty."""
        parent = element.getparent()
        while (
            parent is not None
            and etree.QName(parent).localname in _PRUNED
            and len(parent) == 1
            and not (parent.text or "").strip()
        ):
            element, parent = parent, parent.getparent()
        start, end = self.span(element)
        before = start
        while before and self.content[before - 1 : before].isspace():
            before -= 1
        own_line = b"\n" in self.content[before:start] and self.content[before - 1 : before] == b">"
        self._edits.append((before if own_line else start, end, b""))

    def cut(self, element: etree._Element) -> None:
        """Take an element away; its line goes with it if nothing else stands there."""
        start, end = self.span(element)
        begin = self.content.rfind(b"\n", 0, start) + 1
        line_end = self.content.find(b"\n", end)
        alone = not self.content[begin:start].strip() and not self.content[end:line_end].strip()
        if alone and begin and line_end >= 0:
            start, end = begin, line_end + 1
        self._edits.append((start, end, b""))

    def insert(self, container: str, node: Node) -> None:
        """Add an element to the container of a path, in the order of its content model.

        Containers that are missing are made.

        Raises:
            UsageProblem: the container is written in prose, and takes no such element.
        """
        path = container.split("/") if container else []
        around = self.root
        for depth, step in enumerate(path):
            found = find(around, step)
            if not found:
                for missing in reversed(path[depth:]):
                    outer = _container(missing)
                    outer.children.append(node)
                    node = outer
                self._put(around, path[depth], node)
                return
            around = found[0]
        self._put(around, _step_of(node), node)

    def prepend(self, container: str, node: Node) -> None:
        """Add an element to a container as its first."""
        found = find(self.root, container)
        if not found:
            self.insert(container.rpartition("/")[0], _around(_container(container), node))
            return
        self._first(found[0], node)

    def set_attribute(
        self, element: etree._Element, name: str, value: str, *, add: bool = False
    ) -> None:
        """Give an attribute another value; one that is missing is put in with `add` alone.

        An empty value takes the attribute away.
        """
        start, end = self._spans[self._index[element]][:2]
        tag = self.content[start:end].decode("utf-8")
        at = _attribute(tag, name)
        if at is None:
            if add:
                behind = start + len(tag.split()[0].rstrip("/>").encode("utf-8"))
                new = attributes_of({name: value}).encode("utf-8")
                self._edits.append((behind, behind, new))
            return
        a, b = (len(tag[:offset].encode("utf-8")) for offset in at)
        new = attributes_of({name: value}).strip().encode("utf-8")
        self._edits.append((start + a, start + b, new))

    def _put(self, around: etree._Element, step: str, node: Node) -> None:
        """Put a node into an element behind the last child that stands before it in the order."""
        name = etree.QName(around).localname
        names = {etree.QName(child).localname for child in around.iterchildren("*")}
        if names == {"p"} and node.tag != "p":
            raise UsageProblem(
                f"{name} is written in prose (p), and takes no {node.tag}",
                where=f"{self.name}:{self.line(around)}",
                advice="write it in elements first",
            )
        order = ORDER.get(name, ())
        rank = _rank(step, order)
        last = None
        for child in around.iterchildren("*"):
            if _rank(_step(child), order) <= rank:
                last = child
        if last is None:
            self._first(around, node)
            return
        start, end = self.span(last)
        indent = self._indent(start)
        self._edits.append((end, end, _space(indent) + self._written(node, indent)))

    def _first(self, around: etree._Element, node: Node) -> None:
        children = list(around.iterchildren("*"))
        if children:
            start = self.span(children[0])[0]
            indent = self._indent(start)
            self._edits.append((start, start, self._written(node, indent) + _space(indent)))
            return
        start, opened, closing, end = self._spans[self._index[around]]
        outer = self._indent(start)
        inner = outer + "  "
        new = _space(inner) + self._written(node, inner) + _space(outer)
        if opened == end:  # <x/>
            tag = self.content[start:end].rstrip(b"/> \t\r\n")
            name = tag.split()[0][1:]
            self._edits.append((start, end, tag + b">" + new + b"</" + name + b">"))
        else:
            # A comment in it stays.
            said = opened + len(self.content[opened:closing].rstrip())
            self._edits.append((said, closing, new))

    def _indent(self, start: int) -> str:
        """Return the line end and the white space before an element, if it begins its line."""
        line = self.content.rfind(b"\n", 0, start) + 1
        before = self.content[line:start]
        return _INLINE if before.strip() else self._line_end + before.decode()

    def _written(self, node: Node, indent: str) -> bytes:
        if self._prefix:
            _prefix(node, self._prefix)
        return _INLINE_SPACE.sub("", node.written(indent)).encode("utf-8")


def _space(indent: str) -> bytes:
    return b"" if indent.startswith(_INLINE) else indent.encode()


def _inherit(old: etree._Element, node: Node) -> None:
    """Give an element the attributes of the one that it replaces, if they are not of the fact."""
    same = etree.QName(old).localname == node.tag
    own = dict(node.attributes)
    kept = {}
    for name, value in old.attrib.items():
        if (name, value) == ("n", FORMER):
            continue
        tag = etree.QName(str(name))
        written = (
            f"{_prefix_of(old, tag.namespace)}:{tag.localname}" if tag.namespace else str(name)
        )
        if tag.namespace or written in _GLOBAL or (same and written not in _FACTUAL):
            kept[written] = str(value)
    if "xml:id" in kept:
        own = {"xml:id": kept["xml:id"]} | own | {"xml:id": kept["xml:id"]}
    if node.tag == "person" and set((old.get("role") or "").split()).difference(ROLES):
        own["role"] = str(old.get("role"))
    node.attributes = own | {name: value for name, value in kept.items() if name not in own}
    for child, counterpart in answering(old, node):
        _inherit(child, counterpart)


def _prefix_of(element: etree._Element, namespace: str) -> str:
    known = {uri: prefix for prefix, uri in element.nsmap.items() if prefix}
    return known.get(namespace, "xml")


def answering(old: etree._Element, node: Node) -> list[tuple[etree._Element, Node]]:
    """Return the elements in two elements that answer each other: of one name, in their order."""
    found = []
    rest = list(old.iterchildren("*"))
    for child in node.children:
        if isinstance(child, Node):
            one = next((o for o in rest if etree.QName(o).localname == child.tag), None)
            if one is not None:
                rest.remove(one)
                found.append((one, child))
    return found


def _spans(content: bytes) -> list[tuple[int, int, int, int]]:
    """Return, for each element in document order, where its tags begin and end."""
    spans: list[list[int]] = []
    stack: list[int] = []
    parser = expat.ParserCreate()

    def start(_name: str, _attributes: object) -> None:
        begin = parser.CurrentByteIndex
        stack.append(len(spans))
        spans.append([begin, _tag_end(content, begin), 0, 0])

    def end(_name: str) -> None:
        span = spans[stack.pop()]
        if content[span[1] - 2 : span[1]] == b"/>":
            span[2:] = [span[1], span[1]]
        else:
            closing = parser.CurrentByteIndex
            span[2:] = [closing, content.index(b">", closing) + 1]

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(content, True)
    return [(a, b, c, d) for a, b, c, d in spans]


def _tag_end(content: bytes, start: int) -> int:
    """Return the offset behind a start tag: a `>` in an attribute's value does not end it."""
    at = start
    while True:
        close = content.index(b">", at)
        quote = next((c for c in content[at:close].decode("latin-1") if c in "\"'"), "")
        if not quote:
            return close + 1
        opening = content.index(quote.encode(), at)
        at = content.index(quote.encode(), opening + 1) + 1


def _attribute(tag: str, name: str) -> tuple[int, int] | None:
    """Return where an attribute, name and value, stands in a start tag."""
    at = 1
    while True:
        quotes = [i for i in (tag.find('"', at), tag.find("'", at)) if i >= 0]
        if not quotes:
            return None
        opening = min(quotes)
        closing = tag.index(tag[opening], opening + 1)
        named = tag[at:opening].rstrip().rstrip("=").split()[-1]
        if named == name:
            return tag.rindex(name, at, opening), closing + 1
        at = closing + 1


def _prefix(node: Node, prefix: str) -> None:
    node.tag = prefix + node.tag
    for child in node.children:
        if isinstance(child, Node):
            _prefix(child, prefix)


def _container(step: str) -> Node:
    """Make an element of a path's step: `correspAction[@type='sent']`."""
    name, _, conditions = step.rpartition("/")[2].partition("[")
    attributes = {}
    for condition in conditions.split("["):
        attribute, _, value = condition.rstrip("]").partition("=")
        if value:
            attributes[attribute.lstrip("@")] = value.strip("'")
    return Node(name, attributes)


def _around(outer: Node, inner: Node) -> Node:
    outer.children.append(inner)
    return outer


def _step(element: etree._Element) -> str:
    name = etree.QName(element).localname
    kind = element.get("type", "")
    return f"{name}[@type='{kind}']" if kind else name


def _step_of(node: Node) -> str:
    kind = node.attributes.get("type", "")
    return f"{node.tag}[@type='{kind}']" if kind else node.tag


def _rank(step: str, order: tuple[str, ...]) -> int:
    name = step.partition("[")[0]
    return next(
        (n for wanted in (step, name) for n, one in enumerate(order) if one == wanted), len(order)
    )
