"""What a renderer is: a way to turn TEI into something to read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from teikit.errors import InputProblem
from teikit.names import TEI, tei

__all__ = ["Renderer", "Tree", "check_is_tei"]

Tree: TypeAlias = "etree._ElementTree[etree._Element]"

_ROOTS = (tei("TEI"), tei("teiCorpus"))


@dataclass(frozen=True, slots=True)
class Renderer:
    """One kind of rendering.

    Attributes:
        name: what `--to` calls it.
        media_type: the media type of what it makes.
        suffix: how the files it makes end, with the dot.
        drops: what of a document does not reach the rendering, as a sentence for the user.
        render: makes the bytes of the rendering; leaves the tree as it was and raises
            InputProblem (without a place: the caller knows the file) for what it cannot render.
    """

    name: str
    media_type: str
    suffix: str
    drops: str
    render: Callable[[Tree], bytes]


def check_is_tei(tree: Tree) -> None:
    """Check that a document is TEI P5.

    Raises:
        InputProblem: its root element is neither `TEI` nor `teiCorpus` of the TEI's namespace.
    """
    root = etree.QName(tree.getroot())
    if root.text in _ROOTS:
        return
    if root.localname in ("TEI", "teiCorpus"):
        raise InputProblem(
            f"is not TEI P5: its root element {root.localname} is not in the namespace {TEI}",
            advice=f'write <{root.localname} xmlns="{TEI}">',
        )
    raise InputProblem(
        f"is not TEI: its root element is {root.localname}, where TEI or teiCorpus is expected"
    )
