"""Elements while a document is written: well-formed by construction, laid out as the manual says.

No tree of a library is built: to write XML needs none, and a single conversion would wait for it to
load. The tests let parsers and schemas judge what comes out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["Node", "attributes_of", "escape"]

_RESERVED = re.compile('[&<>"\n\t]')


def escape(words: str) -> str:
    """Return characters as they stand in an element's content."""
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words:
        words = words.replace("<", "&lt;")
    if ">" in words:
        words = words.replace(">", "&gt;")
    return words


def attributes_of(attributes: Mapping[str, str]) -> str:
    """Return attributes as they stand in a start tag, in their order."""
    out = ""
    for name, value in attributes.items():
        if not value.isalnum() and _RESERVED.search(value):
            value = escape(value).replace('"', "&quot;")
            value = value.replace("\n", "&#10;").replace("\t", "&#9;")
        out += f' {name}="{value}"'
    return out


_NONE: Mapping[str, str] = {}


class Node:
    """One element of a header.

    Attributes:
        tag: its name, with a prefix only for `xml:`.
        attributes: in their order.
        text: the characters before its first child.
        children: the elements in it, or such elements written before; beside text they stand
            without white space.
    """

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: Mapping[str, str] = _NONE, text: str = "") -> None:
        self.tag, self.attributes, self.text = tag, attributes, text
        self.children: list[Node | str] = []

    def written(self, indent: str) -> str:
        """Return this element, and what is in it, each element on a line of its own."""
        tag, text, children = self.tag, self.text, self.children
        start = f"<{tag}{attributes_of(self.attributes)}" if self.attributes else f"<{tag}"
        if not children:
            return f"{start}>{escape(text)}</{tag}>" if text else f"{start}/>"
        if text:
            nodes = [child.written(indent) for child in children if isinstance(child, Node)]
            return f"{start}>{escape(text)}{''.join(nodes)}</{tag}>"
        inner = indent + "  "
        lines = [
            inner + (child if isinstance(child, str) else child.written(inner))
            for child in children
        ]
        return f"{start}>{''.join(lines)}{indent}</{tag}>"
