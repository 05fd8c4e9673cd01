"""Books: whole, in order, navigable, the same bytes each time, and valid to EPUBCheck."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from teikit.errors import UsageProblem
from teikit.render.epub import EPUB
from teikit.render.renderer import Tree
from teikit.xml import parse

from .judges import epubcheck
from .samples import NAMES, characters, document, sample, solid, texts
from .test_html import own, with_class

SPECIMENS = sorted((Path(__file__).resolve().parents[2] / "tei").glob("*.xml"))
_OPS = "{http://www.idpf.org/2007/ops}type"


def opened(tree: Tree) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(EPUB.render(tree)))


def chapters(tree: Tree) -> list[etree._Element]:
    """The documents of a book, without XHTML's namespace."""
    book = opened(tree)
    names = sorted(name for name in book.namelist() if "document-" in name)
    found = []
    for name in names:
        root = etree.fromstring(book.read(name))
        for element in root.iter(etree.Element):
            element.tag = etree.QName(element).localname
        found.append(root)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_no_character_of_the_text_is_lost(name: str) -> None:
    """The words of all chapters are those of all texts, notes at the end of each."""
    tree = sample(name)
    shown = "".join(own(part) for one in chapters(tree) for part in with_class(one, "reading"))
    shown = shown.replace("Notes", "")
    wanted = "".join(characters(text) for text in texts(tree)).replace("Notes", "")
    assert Counter(solid(shown)) == Counter(solid(wanted))


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_links_arrive_in_every_chapter(name: str) -> None:
    """Within the chapter, or in the chapter that the link names."""
    made = chapters(sample(name))
    ids = {f"document-{n}.xhtml": set(one.xpath("//@id")) for n, one in enumerate(made, 1)}
    for n, one in enumerate(made, 1):
        here = f"document-{n}.xhtml"
        assert len(one.xpath("//@id")) == len(ids[here])
        for href in one.xpath("//a/@href"):
            file, mark, anchor = href.partition("#")
            if mark and ":" not in file:
                assert anchor in ids[file or here], href


def test_notes_are_popups_with_a_way_back() -> None:
    """What reading systems look for: noteref, footnote, and roles for assistive technology."""
    (chapter,) = chapters(sample("essay"))
    call = chapter.xpath("//a[@role = 'doc-noteref']")[0]
    assert call.get(_OPS) == "noteref"
    note = chapter.xpath(f"//*[@id = '{call.get('href')[1:]}']")[0]
    assert (note.tag, note.get(_OPS), note.get("role")) == ("aside", "footnote", "doc-footnote")
    assert note.xpath(".//a[@role = 'doc-backlink']/@href")[0] == f"#{call.get('id')}"


def test_the_navigation_follows_the_headings() -> None:
    """Headings below headings, each with a place to go."""
    tree = document(
        "<div><head>One</head><div><head>Two</head><p>x</p></div></div><div><head>Three</head></div>"
    )
    nav = opened(tree).read("book/nav.xhtml").decode()
    entries = re.findall(r'href="document-1.xhtml#([^"]+)">(\w+)<', nav)
    assert [words for _, words in entries] == ["T", "One", "Two", "Three", "Text"]
    (chapter,) = chapters(tree)
    assert {anchor for anchor, _ in entries} <= set(chapter.xpath("//@id"))


def test_a_book_states_its_languages_makers_and_accessibility() -> None:
    """The package document, for libraries and for readers who cannot see."""
    package = opened(sample("cable")).read("book/package.opf").decode()
    assert "<dc:language>en</dc:language>" in package
    assert "<dc:contributor>Ada Lindqvist</dc:contributor>" in package
    assert "<dc:date>1961-04-12</dc:date>" in package
    for name in (
        "accessMode",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ):
        assert f'"schema:{name}"' in package
    assert 'page-progression-direction="rtl"' not in package


def test_the_same_document_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """No clock: the time comes from the document, or from SOURCE_DATE_EPOCH."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert EPUB.render(sample("cable")) == EPUB.render(sample("cable"))
    modified = '<meta property="dcterms:modified">{}</meta>'
    before = opened(document("<p>x</p>")).read("book/package.opf").decode()
    assert modified.format("1980-01-01T00:00:00Z") in before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    after = opened(document("<p>x</p>")).read("book/package.opf").decode()
    assert modified.format("1970-01-02T00:00:00Z") in after
    assert after.split("</dc:identifier>")[0] == before.split("</dc:identifier>")[0]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageProblem, match="not a number of seconds"):
        EPUB.render(sample("cable"))


def test_the_media_type_comes_first_and_unpacked() -> None:
    """As the Open Container Format demands, so that a file can be told by its first bytes."""
    made = EPUB.render(sample("cable"))
    assert made[30:58] == b"mimetypeapplication/epub+zip"


def test_ids_of_the_page_do_not_clash_with_the_documents() -> None:
    """XML has no colons in ids; where the document's begin like the book's, the book gives way."""
    tree = document('<p xml:id="teikit.p-1">a</p><p cert="low">b</p><note>c</note>')
    (chapter,) = chapters(tree)
    ids = chapter.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert chapter.xpath("//*[@id = 'teikit.p-1']")[0].text == "a"


@pytest.mark.judge
@pytest.mark.parametrize("name", ["anything", "corpus", "languages", "manuscript", "specimen"])
def test_epubcheck_has_no_error_and_no_warning(name: str, tmp_path: Path) -> None:
    """The W3C's own checker, on books of the samples that hold most, and of a specimen."""
    path = SPECIMENS[-1]
    tree = parse(path.read_bytes(), path.name) if name == "specimen" else sample(name)
    book = tmp_path / f"{name}.epub"
    book.write_bytes(EPUB.render(tree))
    done = subprocess.run([*epubcheck(), book], capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert "Messages: 0 fatals / 0 errors / 0 warnings" in said
