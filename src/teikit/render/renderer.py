"""What a renderer is: a way to turn TEI into something to read."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from lxml import etree

from teikit.errors import InputProblem
from teikit.names import TEI, tei

__all__ = ["Alternate", "Render", "Renderer", "Settings", "Tree", "as_read", "check_is_tei"]

Tree: TypeAlias = "etree._ElementTree[etree._Element]"

_ROOTS = (tei("TEI"), tei("teiCorpus"))


class Alternate(NamedTuple):
    """Another form of the same document, which lies beside a rendering.

    Attributes:
        name: what people call it.
        href: its address, relative to the rendering's.
        media_type: its media type, without parameters.
    """

    name: str
    href: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can ask of a rendering.

    Attributes:
        templates: a folder with templates that replace the shipped ones of the same name.
        wrap: the longest line of plain text; 0 leaves each block on one line.
        address: where the rendering will be published; empty if nobody said.
        alternates: other forms of the document that lie beside the rendering.
    """

    templates: str = ""
    wrap: int = 0
    address: str = ""
    alternates: tuple[Alternate, ...] = ()


_PLAIN = Settings()


class Render(Protocol):
    """Makes the bytes of a rendering; leaves the tree as it was.

    Raises:
        InputProblem: the document cannot be rendered (without a place: the caller knows the file).
        TemplateProblem: a template of the user's cannot be used.
    """

    def __call__(self, tree: Tree, settings: Settings = _PLAIN, /) -> bytes:
        """Render a document."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """One kind of rendering.

    Attributes:
        name: what `--to` calls it.
        title: what people call it.
        media_type: the media type of what it makes.
        suffix: how the files it makes end, with the dot.
        drops: what of a document does not reach the rendering, as a sentence for the user.
        render: makes it.
    """

    name: str
    title: str
    media_type: str
    suffix: str
    drops: str
    render: Render


def as_read(tree: Tree) -> Tree:
    """Give a document without what only those who edit the file see: comments and instructions.

    The tree itself, if its document holds none; else a copy.

    Raises:
        InputProblem: the document is not TEI P5.
    """
    check_is_tei(tree)
    if next(tree.getroot().iter(etree.Comment, etree.ProcessingInstruction), None) is None:
        return tree
    copied = deepcopy(tree)
    etree.strip_tags(copied.getroot(), etree.Comment, etree.ProcessingInstruction)
    return copied


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
