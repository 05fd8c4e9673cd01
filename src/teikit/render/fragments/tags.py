"""Names of elements as the writer asks for them: qualified, and by their class on a page."""

from __future__ import annotations

from typing import Any

from teikit.names import tei
from teikit.render.elements import BLOCKS, FRAMES
from teikit.render.fragments.markup import Element

__all__ = [
    "DIV",
    "HEAD",
    "ITEM",
    "LABEL",
    "LB",
    "NOTE",
    "REF",
    "SEG",
    "SPEAKER",
    "TEXT",
    "TEXTS",
    "P",
    "below",
    "holds_blocks",
    "is_block",
    "is_frame",
    "lines_are_within",
    "local",
    "next_element",
    "previous_element",
]  # fmt: skip

DIV, HEAD, ITEM, LABEL, LB = tei("div"), tei("head"), tei("item"), tei("label"), tei("lb")
NOTE, P, REF, SEG, SPEAKER = tei("note"), tei("p"), tei("ref"), tei("seg"), tei("speaker")
TEXT = tei("text")
TEXTS = (tei("sourceDoc"), TEXT)


class _ByLocalName(dict[Any, bool]):
    """Whether the local name of an element, in whatever namespace, is one of some names."""

    def __init__(self, names: frozenset[str]) -> None:
        super().__init__({tei(name): True for name in names})
        self._names = names

    def __missing__(self, tag: object) -> bool:
        known = self[tag] = isinstance(tag, str) and local(tag) in self._names
        return known


def local(tag: Any) -> str:
    """Return an element's or attribute's name without its namespace."""
    name: str = tag[tag.rfind("}") + 1 :]
    return name


is_block = _ByLocalName(BLOCKS)
"""By tag: whether an element is a block wherever it stands."""
is_frame = _ByLocalName(FRAMES)
"""By tag: whether whatever stands directly in an element is a block."""
lines_are_within = _ByLocalName(FRAMES | {"list", "listBibl", "table", "row"})
"""By tag: whether what stands in an element shows the lines of the source, if it has them."""


def holds_blocks(element: Element) -> bool:
    """Tell whether a block stands anywhere in an element: HTML has none in `p`, `span` or `a`."""
    if len(element) == 0:
        return False
    blocks = is_block
    for one in element.iterdescendants():  # noqa: SIM110 - asked of each element, and quicker
        if blocks[one.tag]:
            return True
    return False


def below(element: Element, *tags: str) -> list[Element]:
    """Return the children that have one of some names, in their order."""
    found = []
    for child in element:
        if child.tag in tags:
            found.append(child)
    return found


def previous_element(element: Element) -> Element | None:
    """Return the element before, whatever words, comments or instructions lie between."""
    before = element.getprevious()
    while before is not None and not isinstance(before.tag, str):
        before = before.getprevious()
    return before


def next_element(element: Element) -> Element | None:
    """Return the element after."""
    after = element.getnext()
    while after is not None and not isinstance(after.tag, str):
        after = after.getnext()
    return after
