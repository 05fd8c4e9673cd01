"""What an ODD says around its specifications: chapters of the manual, by subject.

A chapter is a `div` of the document's text that holds no `schemaSpec`. A `specDesc` in it names an
element or class (TEI Guidelines, 23.2): the chapter leads to its page, and its page to the row or
part of the chapter that has the `specDesc`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup, escape

from teikit.names import XML_ID, tei
from teikit.odd.entries import dedented
from teikit.odd.syntax import local

__all__ = ["Chapter", "Chapters", "Mention"]

_EXAMPLES = "{http://www.tei-c.org/ns/Examples}egXML"
_AS = {
    "p": "p", "ab": "p", "item": "li", "cell": "td", "emph": "em", "hi": "em", "term": "em",
    "eg": "pre", "quote": "blockquote", "code": "code", "tag": "code", "ident": "code",
}  # fmt: skip
_QUOTED = ("val", "q", "mentioned", "soCalled")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as a page.

    Attributes:
        file: the page.
        title: its heading.
        body: what it says, in HTML.
    """

    file: str
    title: str
    body: Markup


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a chapter that describes a definition: what it is about, and where it is."""

    name: str
    href: str


class Chapters:
    """Writes chapters as HTML.

    Parameters:
        nodes: the divisions.
        page: gives the page of a definition by its name, or nothing.
        coloured: writes XML as HTML.
    """

    def __init__(
        self,
        nodes: tuple[etree._Element, ...],
        page: Callable[[str], str],
        coloured: Callable[[str], Markup],
    ) -> None:
        self._page = page
        self._coloured = coloured
        self._files = {
            node: f"chapter-{node.get(XML_ID, at)}.html" for at, node in enumerate(nodes, 1)
        }
        self._places = {
            one.get(XML_ID, ""): f"{file}#{one.get(XML_ID)}"
            for node, file in self._files.items()
            for one in node.iter()
            if isinstance(one.tag, str) and one.get(XML_ID)
        }

    def all(self) -> list[Chapter]:
        """Return the chapters."""
        return [
            Chapter(file, _heading(node) or f"Chapter {at}", self._inside(node, 1))
            for at, (node, file) in enumerate(self._files.items(), 1)
        ]

    def mentions(self) -> dict[str, list[Mention]]:
        """Return, by the names of definitions, where chapters describe them."""
        found: dict[str, list[Mention]] = {}
        for node, file in self._files.items():
            for spec in node.iter(tei("specDesc")):
                above = next((one for one in spec.iterancestors() if one.get(XML_ID)), node)
                about = (
                    above.find(tei("cell")) if local(above) == "row" else above.find(tei("head"))
                )
                href = self._places.get(above.get(XML_ID, ""), file)
                mention = Mention(_words(about) or _heading(node), href)
                places = found.setdefault(spec.get("key", ""), [])
                if mention not in places:
                    places.append(mention)
        return found

    # -- HTML ----------------------------------------------------------------------------------

    def _inside(self, node: etree._Element, depth: int) -> Markup:
        parts = [escape(node.text or "")]
        for child in node:
            if isinstance(child.tag, str):
                parts.append(self._html(child, depth))
            parts.append(escape(child.tail or ""))
        return Markup().join(parts)

    def _html(self, node: etree._Element, depth: int) -> Markup:
        name = local(node)
        if node.tag == _EXAMPLES:
            return self._example(node)
        if name == "div":
            form = Markup("<section{}>{}</section>")
            return form.format(_id(node), self._inside(node, depth + 1))
        if name == "head":
            return self._head(node, depth)
        if name == "list":
            kind = "ol" if node.get("rend") == "numbered" else "ul"
            return Markup("<{0}>{1}</{0}>").format(kind, self._inside(node, depth))
        if name == "table":
            return self._table(node, depth)
        if name == "row":
            return Markup("<tr{}>{}</tr>").format(_id(node), self._cells(node, depth))
        if name in ("specList", "specDesc"):
            return self._specifications(node)
        if name in ("gi", "att", "ref", "ptr"):
            return self._pointer(node, name, depth)
        inner = self._inside(node, depth)
        if name in _QUOTED:
            return Markup("“{}”").format(inner)
        if name in _AS:
            return Markup("<{0}{1}>{2}</{0}>").format(_AS[name], _id(node), inner)
        return inner

    def _head(self, node: etree._Element, depth: int) -> Markup:
        above = node.getparent()
        if above is not None and local(above) == "table":
            return Markup("<caption>{}</caption>").format(self._inside(node, depth))
        if depth == 1:
            return Markup()
        return Markup("<h{0}>{1}</h{0}>").format(min(depth, 6), self._inside(node, depth))

    def _table(self, node: etree._Element, depth: int) -> Markup:
        form = Markup('<div class="table" role="region" aria-label="{}" tabindex="0">{}</div>')
        table = Markup("<table{}>{}</table>").format(_id(node), self._inside(node, depth))
        return form.format(_words(node.find(tei("head"))) or "Table", table)

    def _cells(self, row: etree._Element, depth: int) -> Markup:
        cells = []
        for at, cell in enumerate(row.iterchildren(tei("cell"))):
            inner = self._inside(cell, depth)
            if row.get("role") == "label":
                cells.append(Markup('<th scope="col">{}</th>').format(inner))
            elif at == 0:
                cells.append(Markup('<th scope="row">{}</th>').format(inner))
            else:
                cells.append(Markup("<td>{}</td>").format(inner))
        return Markup().join(cells)

    def _example(self, node: etree._Element) -> Markup:
        inner = [etree.tostring(child, encoding="unicode") for child in node]
        text = (node.text or "") + "".join(inner)
        shown = dedented(text.replace(f' xmlns="{_EXAMPLES[1:].partition("}")[0]}"', ""))
        return Markup('<pre tabindex="0"><code>{}</code></pre>').format(self._coloured(shown))

    def _specifications(self, node: etree._Element) -> Markup:
        links = []
        for one in node.iter(tei("specDesc")):
            key, page = one.get("key", ""), self._page(one.get("key", ""))
            names = " ".join(f"@{name}" for name in one.get("atts", "").split())
            link = _linked(Markup("<code>{}</code>").format(key), page)
            links.append(Markup("<li>{}{}</li>").format(link, f" {names}" if names else ""))
        return Markup('<ul class="inline">{}</ul>').format(Markup().join(links))

    def _pointer(self, node: etree._Element, name: str, depth: int) -> Markup:
        if name == "gi":
            words = _words(node)
            return _linked(Markup("<code>&lt;{}&gt;</code>").format(words), self._page(words))
        if name == "att":
            return Markup("<code>@{}</code>").format(_words(node))
        target = node.get("target", "")
        href = target
        if target.startswith("#"):
            href = self._places.get(target[1:], self._page(target[1:]))
        elif not target.startswith(("http://", "https://")):
            href = ""
        return _linked(self._inside(node, depth) or escape(target), href)


def _linked(words: Markup, href: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words) if href else words


def _id(node: etree._Element) -> Markup:
    return Markup(' id="{}"').format(node.get(XML_ID)) if node.get(XML_ID) else Markup()


def _heading(node: etree._Element) -> str:
    return _words(node.find(tei("head")))


def _words(node: etree._Element | None) -> str:
    return "" if node is None else " ".join("".join(node.itertext()).split())
