"""Books: EPUB 3.3, with navigation, notes that reading systems show as popups, and accessibility
metadata (EPUB Accessibility 1.1).

The fragments are those of the page. The same TEI gives the same bytes: the archive's clock stands
still, and the date that EPUB demands comes from the document.
"""

from __future__ import annotations

import hashlib
import os
import re
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lxml import etree

from teikit.errors import InputProblem, TemplateProblem, UsageProblem
from teikit.names import tei
from teikit.render.about import About, Citation, about
from teikit.render.fragments import Fragments, fragments
from teikit.render.renderer import Renderer, Settings, Tree, as_read
from teikit.render.templates import fill, source
from teikit.xml import parse

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["EPUB"]

_DEFAULT = Settings()
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of the ZIP format
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_OPS = "http://www.idpf.org/2007/ops"
etree.register_namespace("epub", _OPS)
_TYPE = f"{{{_OPS}}}type"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARTS = (
    "title_mark",
    "byline",
    "summary",
    "facts",
    "text",
    "notes",
    "entities",
    "doubts",
    "colophon",
)
_GONE = etree.XPath("//*[@class = 'gen side' or @class = 'gen permalink']")


@dataclass(slots=True)
class Heading:
    """A heading of a document: where it is, its words, and the headings below it."""

    anchor: str
    words: str
    level: int
    below: list[Heading] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One document of a book, as its template takes it."""

    item: str
    file: str
    anchor: str
    title: str
    title_lang: str
    lang: str
    dir: str
    headings: list[Heading]
    about: About | None
    title_mark: Markup
    byline: Markup
    summary: Markup
    facts: Markup
    text: Markup
    notes: Markup
    entities: Markup
    doubts: Markup
    colophon: Markup

    @property
    def source_note(self) -> str:
        """Where the original lies, in sentences."""
        return self.about.source_note if self.about else ""

    @property
    def citations(self) -> list[Citation]:
        """The citations for people."""
        return [one for one in self.about.citations if not one.data] if self.about else []


def _render(tree: Tree, settings: Settings = _DEFAULT, /) -> bytes:
    tree = as_read(tree)
    folder = settings.templates
    prefix = _free_prefix(tree)
    chapters = [
        _chapter(one, n, prefix, settings) for n, one in enumerate(fragments(tree, folder), 1)
    ]
    names = _files_of_ids(chapters)
    chapters = [_linked(one, names) for one in chapters]
    files = {
        "book/package.opf": fill("package.opf.jinja", folder, _package(tree, chapters)),
        "book/nav.xhtml": fill(
            "nav.xhtml.jinja", folder, {"title": chapters[0].title, "documents": chapters}
        ),
        "book/book.css": source("book.css", folder),
    } | {
        f"book/{one.file}": fill("book.xhtml.jinja", folder, {"document": one}) for one in chapters
    }
    return _archive(files)


def _archive(files: dict[str, str]) -> bytes:
    """Pack a book: its media type first and unpacked, as the Open Container Format demands."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        entries = {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER} | files
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content.encode())
    return target.getvalue()


# --- chapters -----------------------------------------------------------------------------------


def _free_prefix(tree: Tree) -> str:
    """Return how ids of the page's own begin: XML's have no colon, and none may clash."""
    prefix = "teikit."
    ids = set(tree.xpath("//@xml:id"))
    while any(one.startswith(prefix) for one in ids):
        prefix = f"{prefix}_"
    return prefix


def _chapter(made: Fragments, number: int, prefix: str, settings: Settings) -> Chapter:
    single = made.element.tag == tei("TEI")
    said = about(made, settings) if single else None
    title = said.title if said else made.title
    line = made.byline
    said_by_title = made.says_kind(title)
    shown = made.parts | {
        "title_mark": line.mark if said_by_title else "",
        "byline": line.dated if said_by_title else line.whole,
    }
    parts = {name: _parsed(shown[name], settings.templates) for name in _PARTS}
    anchor = f"{prefix}document-{number}"
    for part in parts.values():
        _adapt(part, prefix)
    headings = _headings(parts["text"], prefix, number)
    return Chapter(
        item=f"document-{number}",
        file=f"document-{number}.xhtml",
        anchor=anchor,
        title=title,
        title_lang=made.title_lang,
        lang=made.lang,
        dir=made.dir,
        headings=headings,
        about=said,
        **{name: _written(parts[name]) for name in _PARTS},
    )


def _parsed(part: str, folder: str) -> etree._Element:
    """Read a fragment of HTML as XML: teikit writes both alike, save for the one empty element."""
    content = f"<part>{part.replace('<br>', '<br/>')}</part>"
    try:
        return parse(content.encode(), "part").getroot()
    except InputProblem as problem:
        if not folder:
            raise
        raise TemplateProblem(
            f"what a template makes is no XHTML, which a book needs: it {problem.what}",
            where=folder,
            advice="close each element",
        ) from None


def _written(part: etree._Element) -> Markup:
    from markupsafe import Markup, escape

    pieces = [etree.tostring(child, method="xml", encoding="unicode") for child in part]
    return Markup("".join((escape(part.text or ""), *pieces)))


def _adapt(part: etree._Element, prefix: str) -> None:
    """Make a page's fragment one of a book: popups for notes, ids that XML allows."""
    for element in _GONE(part):
        _drop(element)
    for element in part.iter(etree.Element):
        if (lang := element.get("lang")) is not None:
            element.set(_XML_LANG, lang)
        for name in ("id", "href"):
            value = element.get(name, "")
            if value.startswith("#"):
                value = unquote(value)  # the id itself, as the book has it
                element.set(name, value)
            if value.startswith(("teikit:", "#teikit:")):
                element.set(name, value.replace("teikit:", prefix, 1))
        role = element.get("role")
        if role == "doc-noteref":
            element.set(_TYPE, "noteref")
        elif role == "doc-endnotes":
            element.set(_TYPE, "endnotes")
        elif "note" in element.get("class", "").split() and element.tag == "div":
            element.tag = "aside"
            element.set(_TYPE, "footnote")
            element.set("role", "doc-footnote")


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _headings(text: etree._Element, prefix: str, number: int) -> list[Heading]:
    """Return the headings of a text, each below the one that it belongs to; give them ids."""
    top = Heading("", "", 1)
    path = [top]
    for count, element in enumerate(text.iter("h2", "h3", "h4", "h5", "h6"), 1):
        words = " ".join("".join(element.itertext()).split())
        if not words or "gen" in element.get("class", "").split():
            continue
        if not element.get("id"):
            element.set("id", f"{prefix}heading-{number}-{count}")
        heading = Heading(element.get("id", ""), words, int(str(element.tag)[1]))
        while path[-1].level >= heading.level:
            path.pop()
        path[-1].below.append(heading)
        path.append(heading)
    return top.below


def _files_of_ids(chapters: list[Chapter]) -> dict[str, str]:
    """Return in which file each id lies; the first that has it is the anchor."""
    found: dict[str, str] = {}
    for chapter in chapters:
        for name in _PARTS:
            for one in _ID.findall(getattr(chapter, name)):
                found.setdefault(unescape(one), chapter.file)
    return found


_ID = re.compile(r' id="([^"]*)"')
_HREF = re.compile(r' href="#([^"]*)"')


def _linked(chapter: Chapter, files: dict[str, str]) -> Chapter:
    """Let links between the documents of a corpus name the file that they lead to."""
    from markupsafe import Markup

    def named(match: re.Match[str]) -> str:
        file = files.get(unescape(match[1]), chapter.file)
        return match[0] if file == chapter.file else f' href="{file}#{match[1]}"'

    changed: dict[str, Any] = {
        name: Markup(_HREF.sub(named, getattr(chapter, name))) for name in _PARTS
    }
    return replace(chapter, **changed)


# --- the package --------------------------------------------------------------------------------


def _package(tree: Tree, chapters: list[Chapter]) -> dict[str, object]:
    described = [one.about.description for one in chapters if one.about]
    first = described[0] if described else None
    languages = dict.fromkeys(one.lang for one in chapters if one.lang)
    return {
        "identifier": _identifier(tree),
        "title": chapters[0].title,
        "languages": list(languages) or ["und"],
        "direction": chapters[-1].dir,
        "modified": _modified(tree),
        "creators": [party.natural for party in first.creators] if first else [],
        "contributors": [party.natural for party in (*first.translators, *first.editors)]
        if first
        else [],
        "description": first.abstract if first else "",
        "date": first.created.iso.partition("/")[0] if first and first.created else "",
        "source": first.source if first else "",
        "publisher": first.publisher.name if first and first.publisher else "",
        "rights": first.licence.name or first.licence.uri if first and first.licence else "",
        "documents": chapters,
    }


def _identifier(tree: Tree) -> str:
    """Return an identifier that the same TEI always has, and no other (RFC 9562, version 5)."""
    digest = hashlib.sha256(etree.tostring(tree, method="c14n")).hexdigest()
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'urn:sha256:{digest}')}"


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _modified(tree: Tree) -> str:
    """Return the time of the last change, which EPUB demands, without looking at a clock.

    It is SOURCE_DATE_EPOCH (reproducible-builds.org), else the latest day that `revisionDesc` or
    `publicationStmt` names, else the first day of the ZIP format.

    Raises:
        UsageProblem: SOURCE_DATE_EPOCH is no number of seconds.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if seconds:
        try:
            return f"{datetime.fromtimestamp(int(seconds), UTC):%Y-%m-%dT%H:%M:%SZ}"
        except (ValueError, OverflowError, OSError):
            raise UsageProblem(
                f"SOURCE_DATE_EPOCH is «{seconds}», not a number of seconds",
                advice="unset it, or set it to seconds since 1970-01-01",
            ) from None
    days = sorted(_days(tree))
    return f"{days[-1] if days else '1980-01-01'}T00:00:00Z"


def _days(tree: Tree) -> Iterator[str]:
    for place in ("revisionDesc//{*}change", "fileDesc/{*}publicationStmt/{*}date"):
        for element in tree.iterfind(f".//{{*}}teiHeader/{{*}}{place}"):
            if found := _DAY.match(element.get("when", "")):
                yield found[0]


EPUB = Renderer(
    name="epub",
    title="Book",
    media_type="application/epub+zip",
    suffix=".epub",
    drops="images, which are named and linked; parts of the header that are not facts for readers",
    render=_render,
)
