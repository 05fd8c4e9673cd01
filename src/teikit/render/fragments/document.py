"""The fragments of each document of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from teikit.errors import InputProblem
from teikit.header.paths import Paths, gather
from teikit.names import XML_LANG, tei
from teikit.render.fragments.colophon import colophon
from teikit.render.fragments.doubts import doubts, mark
from teikit.render.fragments.entities import entities
from teikit.render.fragments.header import Byline, byline, facts, summary, title_of
from teikit.render.fragments.index import Index
from teikit.render.fragments.markup import GEN, Element
from teikit.render.fragments.notes import notes_at_foot
from teikit.render.fragments.places import At, plan
from teikit.render.fragments.tags import TEXT, TEXTS, below
from teikit.render.fragments.treatments import tables_for
from teikit.render.fragments.writer import Writer, direction, is_tag
from teikit.render.renderer import Tree

__all__ = ["Fragments", "documents", "fragments"]

_CORPUS = (tei("TEI"), tei("teiCorpus"))


@dataclass(frozen=True, slots=True)
class Fragments:
    """One document of a page: plain words, and fragments of HTML.

    Attributes:
        element: the document's `TEI` or `teiCorpus`.
        paths: the elements of its header.
        title: the document's title.
        title_lang: the title's language, or nothing.
        lang: the text's language, or nothing.
        dir: `rtl` where the text runs from right to left.
        doubtful: how many entries the list of doubts has.
        parts: the parts of the page, by name.
        byline: what stands under the title.
    """

    element: Element
    paths: Paths
    title: str
    title_lang: str
    lang: str
    dir: str
    doubtful: int
    parts: dict[str, str]
    byline: Byline

    def says_kind(self, title: str) -> bool:
        """Tell whether a title is the document's kind, or made of it for one that has none."""
        return title != self.title or title.casefold() == self.byline.kind.casefold()


def fragments(tree: Tree, folder: str = "") -> list[Fragments]:
    """Make the fragments of all documents of a file.

    Parameters:
        tree: the TEI.
        folder: the user's templates.

    Raises:
        InputProblem: the elements of the file are nested too deeply to be laid out.
        TemplateProblem: one of the user's templates is wrong.
    """
    try:
        writer = Writer(Index(tree.getroot()), tables_for(folder), mark)
        made = [_fragments(writer, one) for one in documents(tree.getroot())]
    except RecursionError:
        raise InputProblem(
            "cannot be laid out: its elements are nested too deeply",
            advice="a document of people's making has a few dozen levels; look for a slip",
        ) from None
    # The page's own words are English.
    said = ' lang="en"' if writer.foreign else ""
    return [_spoken_in(one, said) for one in made]


def _spoken_in(made: Fragments, said: str) -> Fragments:
    parts = {name: part.replace(GEN, said) for name, part in made.parts.items()}
    line = Byline(made.byline.kind, *(part.replace(GEN, said) for part in made.byline[1:]))
    return replace(made, parts=parts, byline=line)


def documents(root: Element) -> Iterator[Element]:
    """Yield the documents of a file in their order: the root, and what a corpus holds."""
    yield root
    for child in root.iterchildren(*_CORPUS):
        yield from documents(child)


def _fragments(writer: Writer, element: Element) -> Fragments:
    paths = gather(element, plan())
    titles = paths[At.TITLES]
    lang = _language_of(element)
    writer.foreign = writer.foreign or not lang.startswith("en")
    texts = [one for one in element if one.tag in TEXTS]
    title = title_of(titles)
    parts = {
        "summary": summary(writer, paths),
        "facts": facts(writer, paths),
        "text": "".join(writer.tables.flow[one.tag](writer, one) for one in texts),
        "notes": "".join(notes_at_foot(writer, one) for one in texts),
        "entities": "".join(entities(writer, one) for one in below(element, tei("standOff"))),
    }
    listed = doubts(writer, element)
    parts["doubts"] = "".join(listed)
    parts["colophon"] = colophon(writer, paths)
    return Fragments(
        element=element,
        paths=paths,
        title=title,
        title_lang=_spoken(titles[0] if titles else None),
        lang=lang,
        dir=direction(lang),
        doubtful=len(listed),
        parts=parts,
        byline=byline(writer, paths),
    )


def _language_of(element: Element) -> str:
    """Return the language of a document's text: what the last text says, else the document."""
    said = [element.get(XML_LANG), *(one.get(XML_LANG) for one in below(element, TEXT))]
    return next((one for one in reversed(said) if one is not None and is_tag(one)), "")


def _spoken(element: Element | None) -> str:
    """Return the nearest language of an element that is one."""
    while element is not None:
        said = element.get(XML_LANG)
        if said is not None and is_tag(said):
            return said
        element = element.getparent()
    return ""
