"""The fragments of a page: what the stylesheets make of each document of a TEI file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lxml import etree

from teikit.errors import InputProblem, TemplateProblem
from teikit.names import tei
from teikit.render.elements import BLOCKS, FRAMES
from teikit.render.renderer import Tree
from teikit.render.templates import stylesheet

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["Fragments", "documents", "fragments"]

_BLOCKS = etree.XSLT.strparam(f" {' '.join(sorted(BLOCKS))} ")
_FRAMES = etree.XSLT.strparam(f" {' '.join(sorted(FRAMES))} ")
_LINE_BREAK = tei("lb")
_LANGUAGES = etree.XPath("//@lang")
_GENERATED = etree.XPath("//*[@class = 'gen' or starts-with(@class, 'gen ')][not(@lang)]")
_WITHOUT_FACTS = etree.XPath("/documents/document/*/dl[not(*)]")
_UNNUMBERED = etree.XPath("//a[@class = 'gen permalink'][@href = '#']")


@dataclass(frozen=True, slots=True)
class Fragments:
    """One document of a page: plain words, and fragments of HTML.

    Attributes:
        element: the document's `TEI` or `teiCorpus`.
        title: the document's title.
        title_lang: the title's language, or nothing.
        lang: the text's language, or nothing.
        dir: `rtl` where the text runs from right to left.
        parts: for each part of the page, the elements that hold it.
    """

    element: etree._Element
    title: str
    title_lang: str
    lang: str
    dir: str
    parts: dict[str, etree._Element]

    def markup(self, part: str, method: Literal["html", "xml"] = "html") -> Markup:
        """Return a part as HTML, or as XML for a book."""
        from markupsafe import Markup

        pieces = [
            etree.tostring(child, method=method, encoding="unicode") for child in self.parts[part]
        ]
        return Markup("".join(pieces))


def fragments(tree: Tree, folder: str = "") -> list[Fragments]:
    """Make the fragments of all documents of a file.

    Parameters:
        tree: the TEI.
        folder: the user's templates.

    Raises:
        InputProblem: the elements of the file are nested too deeply to be laid out.
        TemplateProblem: one of the user's stylesheets is wrong.
    """
    try:
        result = stylesheet(_main(tree), folder)(tree, blocks=_BLOCKS, frames=_FRAMES).getroot()
    except etree.XSLTApplyError as error:
        if "recursion" not in str(error.error_log):
            if not folder:
                raise
            raise TemplateProblem(
                f"a stylesheet fails: {error}", where=folder, advice="correct it"
            ) from None
        raise InputProblem(
            "cannot be laid out: its elements are nested too deeply",
            advice="a document of people's making has a few dozen levels; look for a slip",
        ) from None
    for empty in _WITHOUT_FACTS(result):
        empty.getparent().remove(empty)
    if any(not lang.startswith("en") for lang in _LANGUAGES(result)):
        for element in _GENERATED(result):
            element.set("lang", "en")
    for number, link in enumerate(_UNNUMBERED(result), 1):
        _number(link, number)
    return [
        _fragments(made, element)
        for made, element in zip(result, documents(tree.getroot()), strict=True)
    ]


def _main(tree: Tree) -> str:
    """Name the stylesheet: only where a word runs on over a line, each piece of text is looked at."""
    joined = tree.find(f".//{_LINE_BREAK}[@break='no']") is not None
    return "joined.xsl" if joined else "reading.xsl"


def _number(link: etree._Element, number: int) -> None:
    """Give a block that has no id one of the page's own, by its place."""
    block = link.getparent()
    assert block is not None
    block.set("id", f"teikit:p-{number}")
    link.set("href", f"#teikit:p-{number}")
    link.set("aria-label", f"Permanent link: paragraph {number}")


def documents(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the documents of a file in their order: the root, and what a corpus holds."""
    yield root
    for child in root.iterchildren(tei("TEI"), tei("teiCorpus")):
        yield from documents(child)


def _fragments(made: etree._Element, element: etree._Element) -> Fragments:
    return Fragments(
        element=element,
        title=made.get("title", ""),
        title_lang=made.get("title-lang", ""),
        lang=made.get("lang", ""),
        dir=made.get("dir", ""),
        parts={str(part.tag): part for part in made},
    )
