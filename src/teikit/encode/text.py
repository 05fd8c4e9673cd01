"""The `text` element: blocks and what stands inside them, every character of the source in place.

White space is put between elements only where the source has some: concatenated, the characters
of `text` are the source's (law 1 of the encoding manual).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from teikit.encode.node import attributes_of, escape
from teikit.model.block import Block, Edition, Inline
from teikit.model.source import SPACE

__all__ = ["TextEncoder", "file_reference"]

# Kind of block: its element, and the prefix of its counted xml:id, or nothing.
_BLOCKS: dict[str, tuple[str, str]] = {
    "division": ("div", "div"),
    "docket-line": ("ab", "ab"),
    "annotation": ("ab", "ab"),
    "particular": ("ab", "ab"),
    "distribution-line": ("ab", "ab"),
    "heading": ("head", ""),
    "paragraph": ("p", "p"),
    "table": ("table", "table"),
    "row": ("row", ""),
    "cell": ("cell", ""),
    "opener": ("opener", ""),
    "opener-part": ("seg", ""),
    "salute": ("salute", ""),
    "address": ("address", ""),
    "address-line": ("addrLine", ""),
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
    "stage": ("stage", ""),
    "note": ("note", ""),
    "bibliography": ("listBibl", ""),
    "entry": ("bibl", "bibl"),
    "page-break": ("pb", ""),
    "running-head": ("fw", ""),
}
_UNSOURCED = frozenset({"label", "speaker", "cell", "page-break"})
_EMPTY = frozenset({"pb", "lb"})


_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class LostText(AssertionError):
    """Blocks do not cover the source's characters; a mistake of teikit, never of a document."""


def file_reference(name: str) -> str:
    """Return a file's base name as it stands before `#` in `@source`."""
    # As RFC 3986 has it; urllib.parse would do the same and cost two milliseconds at the start.
    return "".join(
        chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in name.encode("utf-8")
    )


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
        self.out: list[str] = []
        self.origin = t.lines[t.first].start
        self.position = self.origin

    def source(self, start: int, end: int) -> str:
        """Return `@source` for a stretch: positions between lines, as RFC 5147 counts them."""
        first = self.numbers[bisect_right(self.starts, start) - 1]
        last = self.numbers[bisect_right(self.starts, max(end - 1, start)) - 1] + 1
        return f"{self.file}#line={first},{last}"

    def encode(self, language: str) -> str:
        """Return the `text` element."""
        edition = self.edition
        t = edition.transcript
        first, last = t.position(t.first, t.last - 1)
        source = f"{self.file}#line={first},{last}"
        self.out.append(f'<text xml:lang="{language}" source="{source}">')
        for name, blocks in (
            ("front", edition.front),
            ("body", edition.body),
            ("back", edition.back),
        ):
            if blocks:
                self.out.append(f"\n    <{name}>")
                self._blocks(blocks, "\n      ")
                self.out.append(f"\n    </{name}>")
        self.out.append("\n  </text>")
        end = t.lines[t.last - 1].end
        if self.text[self.position : end].strip(SPACE):
            raise LostText(self.text[self.position : end][:80])
        return "".join(self.out)

    def _blocks(self, blocks: list[Block], indent: str) -> None:
        for block in blocks:
            self._block(block, indent)

    def _block(self, block: Block, indent: str) -> None:
        tag, prefix = _BLOCKS[block.kind]
        out = self.out
        if block.kind == "page-break":
            out.append(f"{indent}<pb/>")
            return
        gap = self.text[self.position : block.start]
        if gap:
            if gap.strip(SPACE):
                raise LostText(gap[:80])
            out.append(indent)
        elif self.position == self.origin:
            out.append(indent)
        start = f"<{tag}"
        if block.name:
            start += f' xml:id="{block.name}"'
        elif prefix:
            n = self.counts.get(prefix, 0) + 1
            self.counts[prefix] = n
            start += f' xml:id="{prefix}{n}"'
        if block.attributes:
            start += attributes_of(block.attributes)
            self._use(block.attributes)
        if block.kind not in _UNSOURCED:
            start += f' source="{self.source(block.start, block.end)}"'
        out.append(start + ">")
        if block.own > block.start:
            self._fill(block.start, block.own, block.inline)
            self.position = block.own
        if block.parts:
            self._blocks(block.parts, indent + "  ")
            out.append(indent)
        out.append(f"</{tag}>")

    def _fill(self, start: int, end: int, inline: list[Inline]) -> None:
        text, out = self.text, self.out
        if not inline:
            out.append(escape(text[start:end]))
            return
        position = start
        open_elements: list[tuple[str, int]] = []
        for item in inline:
            while open_elements and open_elements[-1][1] <= item.start:
                tag, stop = open_elements.pop()
                out.append(f"{escape(text[position:stop])}</{tag}>")
                position = stop
            if item.start > position:
                out.append(escape(text[position : item.start]))
                position = item.start
            self._inline(item, open_elements)
        while open_elements:
            tag, stop = open_elements.pop()
            out.append(f"{escape(text[position:stop])}</{tag}>")
            position = stop
        out.append(escape(text[position:end]))

    def _inline(self, item: Inline, open_elements: list[tuple[str, int]]) -> None:
        kind = item.kind
        attributes = attributes_of(item.attributes) if item.attributes else ""
        if item.attributes:
            self._use(item.attributes)
        if kind in _EMPTY:
            self.out.append(f"<{kind}{attributes}/>")
            return
        if kind == "gap":
            self.out.append(f'<seg type="gap-mark"><gap{attributes}/>')
            open_elements.append(("seg", item.end))
            return
        if kind == "note":
            attributes += f' source="{self.source(item.start, item.end)}"'
        self.out.append(f"<{kind}{attributes}>")
        open_elements.append((kind, item.end))

    def _use(self, attributes: Mapping[str, str]) -> None:
        for name in ("ana", "resp"):
            if name in attributes:
                self.used.update(attributes[name].split())
