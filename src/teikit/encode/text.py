"""The `text` element: blocks and what stands inside them, every character of the source in place.

White space is put between elements only where the source has some: concatenated, the characters
of `text` are the source's (law 1 of the encoding manual).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from urllib.parse import quote

from lxml import etree

from teikit.model.block import Block, Edition, Inline
from teikit.model.source import SPACE
from teikit.names import TEI, XML_ID, XML_LANG

__all__ = ["TextEncoder", "file_reference"]

_Element = etree._Element
_sub = etree.SubElement

# Kind of block: its element, and the prefix of its counted xml:id, or nothing.
_BLOCKS: dict[str, tuple[str, str]] = {
    "division": ("div", "div"),
    "docket-line": ("ab", "ab"),
    "annotation": ("ab", "ab"),
    "particular": ("ab", "ab"),
    "distribution-line": ("ab", "ab"),
    "heading": ("head", ""),
    "paragraph": ("p", "p"),
    "opener": ("opener", ""),
    "opener-part": ("seg", ""),
    "salute": ("salute", ""),
    "dateline": ("dateline", ""),
    "closer": ("closer", ""),
    "signed": ("signed", ""),
    "postscript": ("postscript", ""),
    "list": ("list", "list"),
    "label": ("label", ""),
    "item": ("item", "item"),
    "recipient": ("item", ""),
    "speech": ("sp", "sp"),
    "speaker": ("speaker", ""),
    "note": ("note", ""),
    "bibliography": ("listBibl", ""),
    "entry": ("bibl", "bibl"),
    "page-break": ("pb", ""),
    "running-head": ("fw", ""),
}
_TAGS = {kind: (f"{{{TEI}}}{local}", prefix) for kind, (local, prefix) in _BLOCKS.items()}
_UNSOURCED = frozenset({"label", "speaker", "page-break"})
_EMPTY = frozenset({"pb", "lb"})


class LostText(AssertionError):
    """Blocks do not cover the source's characters; a mistake of teikit, never of a document."""


def file_reference(name: str) -> str:
    """Return a file's base name as it stands before `#` in `@source`."""
    return quote(name, safe="")


class TextEncoder:
    """Encodes the text of one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        t = edition.transcript
        self.text = t.text
        self.starts = [line.start for line in t.lines]
        self.numbers = [line.number for line in t.lines]
        self.file = file_reference(t.source.name)
        self.counts: dict[str, int] = {}
        self.used: set[str] = set()
        self.origin = t.lines[t.first].start
        self.position = self.origin

    def source(self, start: int, end: int) -> str:
        """Return `@source` for a stretch: positions between lines, as RFC 5147 counts them."""
        first = self.numbers[bisect_right(self.starts, start) - 1]
        last = self.numbers[bisect_right(self.starts, max(end - 1, start)) - 1] + 1
        return f"{self.file}#line={first},{last}"

    def encode(self, parent: _Element, language: str) -> _Element:
        """Append `text` to its parent and return it."""
        edition = self.edition
        t = edition.transcript
        first, last = t.position(t.first, t.last - 1)
        text = _sub(parent, f"{{{TEI}}}text")
        text.set(XML_LANG, language)
        text.set("source", f"{self.file}#line={first},{last}")
        end = t.lines[t.last - 1].end
        parts = [("front", edition.front), ("body", edition.body), ("back", edition.back)]
        for name, blocks in parts:
            if blocks:
                part = _sub(text, f"{{{TEI}}}{name}")
                _space_before(part, "\n    ")
                self._blocks(part, blocks, 3)
        text[-1].tail = "\n  "
        if self.text[self.position : end].strip(SPACE):
            raise LostText(self.text[self.position : end][:80])
        return text

    def _blocks(self, parent: _Element, blocks: Iterable[Block], depth: int) -> None:
        for block in blocks:
            self._block(parent, block, depth)
        parent[-1].tail = "\n" + "  " * (depth - 1)

    def _block(self, parent: _Element, block: Block, depth: int) -> None:
        tag, prefix = _TAGS[block.kind]
        element = _sub(parent, tag)
        if block.kind == "page-break":
            _space_before(element, "\n" + "  " * depth)
            return
        gap = self.text[self.position : block.start]
        if gap.strip(SPACE):
            raise LostText(gap[:80])
        if gap or self.position == self.origin:
            _space_before(element, "\n" + "  " * depth)
        if block.name:
            element.set(XML_ID, block.name)
        elif prefix:
            n = self.counts.get(prefix, 0) + 1
            self.counts[prefix] = n
            element.set(XML_ID, f"{prefix}{n}")
        for name, value in block.attributes.items():
            element.set(name, value)
            if name in ("ana", "resp"):
                self.used.update(value.split())
        if block.kind not in _UNSOURCED:
            element.set("source", self.source(block.start, block.end))
        if block.own > block.start:
            self._fill(element, block.start, block.own, block.inline)
            self.position = block.own
        if block.parts:
            self._blocks(element, block.parts, depth + 1)

    def _fill(self, parent: _Element, start: int, end: int, inline: list[Inline]) -> None:
        text = self.text
        if not inline:
            parent.text = text[start:end]
            return
        position = start
        # Of each open element: itself, where it ends, its last child. lxml counts the children of
        # an element one by one, so they are not asked for.
        stack: list[tuple[_Element, int, _Element | None]] = [(parent, end, None)]
        for item in inline:
            while len(stack) > 1 and stack[-1][1] <= item.start:
                position = self._close(stack, position)
            element, stop, last = stack[-1]
            if item.start > position:
                _put(element, last, text[position : item.start])
                position = item.start
            child = self._inline(element, item)
            stack[-1] = (element, stop, child)
            if item.kind not in _EMPTY:
                stack.append((child, item.end, child[0] if item.kind == "gap" else None))
        while stack:
            position = self._close(stack, position)

    def _close(self, stack: list[tuple[_Element, int, _Element | None]], position: int) -> int:
        element, stop, last = stack.pop()
        if stop > position:
            _put(element, last, self.text[position:stop])
        return max(stop, position)

    def _inline(self, parent: _Element, item: Inline) -> _Element:
        kind = item.kind
        if kind == "gap":
            element = _sub(parent, f"{{{TEI}}}seg", {"type": "gap-mark"})
            _sub(element, f"{{{TEI}}}gap", dict(item.attributes))
            return element
        element = _sub(parent, f"{{{TEI}}}{kind}")
        for name, value in item.attributes.items():
            element.set(XML_ID if name == "xml:id" else name, value)
            if name in ("ana", "resp"):
                self.used.update(value.split())
        if kind == "note":
            element.set("source", self.source(item.start, item.end))
        return element




def _put(element: _Element, last: _Element | None, words: str) -> None:
    if last is None:
        element.text = words
    else:
        last.tail = words


def _space_before(element: _Element, space: str) -> None:
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + space
    else:
        parent = element.getparent()
        assert parent is not None
        parent.text = (parent.text or "") + space
