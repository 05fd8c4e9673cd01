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
        self.text = t.written
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
        starts, numbers = self.starts, self.numbers
        below = bisect_right(starts, start)
        first = numbers[below - 1]
        if below < len(starts) and end > starts[below]:
            last = numbers[bisect_right(starts, end - 1, below) - 1]
        else:
            last = first
        return f"{self.file}#line={first},{last + 1}"

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
        kind, begin, end = block.kind, block.start, block.end
        tag, prefix = _BLOCKS[kind]
        out = self.out
        if kind == "page-break":
            out.append(f"{indent}<pb/>")
            return
        position = self.position
        if begin > position:
            gap = self.text[position:begin]
            if gap.strip(SPACE):
                raise LostText(gap[:80])
            out.append(indent)
        elif position == self.origin:
            out.append(indent)
        start = f"<{tag}"
        if block.name:
            start += f' xml:id="{block.name}"'
        elif prefix:
            n = self.counts.get(prefix, 0) + 1
            self.counts[prefix] = n
            start += f' xml:id="{prefix}{n}"'
        if attributes := block.attributes:
            start += attributes_of(attributes)
            if "ana" in attributes or "resp" in attributes:
                self._use(attributes)
        if kind not in _UNSOURCED:
            start += f' source="{self.source(begin, end)}"'
        out.append(start + ">")
        if block.own > begin:
            self._fill(begin, block.own, block.inline)
            self.position = block.own
        if block.parts:
            self._blocks(block.parts, indent + "  ")
            out.append(indent)
        out.append(f"</{tag}>")

    def _fill(self, start: int, end: int, inline: list[Inline]) -> None:
        """Write a stretch and the elements in it; those that end are closed where they end."""
        text, add = self.text, self.out.append
        words = text[start:end]
        plain = not ("&" in words or "<" in words or ">" in words)
        if not inline:
            add(words if plain else escape(words))
            return
        position = start
        open_elements: list[tuple[str, int]] = []
        for begin, stop, kind, attributes in inline:
            while open_elements and open_elements[-1][1] <= begin:
                tag, at = open_elements.pop()
                words = text[position:at]
                add(f"{words if plain else escape(words)}</{tag}>")
                position = at
            if begin > position:
                words = text[position:begin]
                add(words if plain else escape(words))
                position = begin
            add(self._start(begin, stop, kind, attributes))
            if kind not in _EMPTY:
                open_elements.append(("seg" if kind == "gap" else kind, stop))
        while open_elements:
            tag, at = open_elements.pop()
            words = text[position:at]
            add(f"{words if plain else escape(words)}</{tag}>")
            position = at
        words = text[position:end]
        add(words if plain else escape(words))

    def _start(self, begin: int, stop: int, kind: str, attributes: Mapping[str, str]) -> str:
        """Return the start tag of an inline element; one without content is closed in it."""
        words = ""
        if attributes:
            words = attributes_of(attributes)
            if "ana" in attributes or "resp" in attributes:
                self._use(attributes)
        if kind in _EMPTY:
            return f"<{kind}{words}/>"
        if kind == "gap":
            return f'<seg type="gap-mark"><gap{words}/>'
        if kind == "note":
            return f'<note{words} source="{self.source(begin, stop)}">'
        return f"<{kind}{words}>"

    def _use(self, attributes: Mapping[str, str]) -> None:
        for name in ("ana", "resp"):
            if name in attributes:
                self.used.update(attributes[name].split())
