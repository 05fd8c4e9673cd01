"""What a page says beside the text: source note, citations, names, metadata for machines."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from teikit.cite import cite
from teikit.header.read import read_facts
from teikit.mapping import describe
from teikit.render.html import HTML
from teikit.render.renderer import Alternate, Settings, Tree
from teikit.xml import parse

from .samples import NAMES, document, sample
from .test_html import Page, one, own, page, with_class, words

TEI_FOLDER = Path(__file__).resolve().parents[2] / "tei"
SPECIMENS = sorted(TEI_FOLDER.glob("*.xml"))


def specimen(name: str) -> Tree:
    (path,) = TEI_FOLDER.glob(f"*{name}*.xml")
    return parse(path.read_bytes(), path.name)


def metas(shown: Page, attribute: str = "name") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in shown.iter("meta"):
        found.setdefault(meta.get(attribute, ""), []).append(meta.get("content"))
    return found


def linked_data(shown: Page) -> dict[str, object]:
    return json.loads(shown.xpath("//script")[0].text)


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_pages_cite_as_the_command_does(path: Path) -> None:
    """The same module makes the citations of `teikit cite` and those of the page."""
    tree = parse(path.read_bytes(), path.name)
    description = describe(read_facts(tree.getroot()))
    section = one(page(tree), "cite")
    shown = [words(entry) for entry in section.iter("dd")]
    assert shown == [words_of(cite(description, style)) for style in ("chicago", "mla")]
    data = [pre.text_content() for pre in section.iter("pre")]
    assert data == [
        cite(description, style).replace("\r\n", "\n").strip() for style in ("bibtex", "ris", "csl")
    ]


def words_of(text: str) -> str:
    return " ".join(text.split())


def test_the_source_note_tells_archive_secrecy_and_translator() -> None:
    """One paragraph such as documentary editions print, from the structured header alone."""
    assert words(one(page(sample("cable")), "source-note")) == (
        "Source: Archive of the Ministry of External Affairs (NOR MEA), Skarhavn, Norland, 7-112,"
        " pp. 4–6. Secret; Urgent; Eyes only. Translated from Norwegian by Ada Lindqvist."
        " Record 900417 of the online archive."
    )
    assert not with_class(page(document("<p>x</p>")), "source-note")


def test_names_lead_to_the_documents_list_and_from_there_to_the_paragraphs() -> None:
    """A name in the text is a link to its entry; the entry tells where else it is named."""
    shown = page(specimen("krv-mzv-0214"))
    name = next(link for link in with_class(shown, "name") if words(link) == "Lothar Egg")
    entry = shown.get_element_by_id(name.get("href")[1:])
    assert words(entry) == "Lothar Egg (in item2)"
    assert shown.get_element_by_id("place-moscow").xpath("a/@href")[0].startswith("https://sws.geo")
    assert [words(head) for head in one(shown, "names").iter("h3")] == [
        "Persons",
        "Bodies",
        "Places",
    ]


def test_a_name_that_points_to_an_authority_file_is_linked_to_it() -> None:
    """Where @ref is an address of the web; no other scheme becomes a link."""
    shown = page(
        document(
            '<p><persName ref="https://example.org/1">A</persName> <persName ref="javascript:x">B'
            '</persName> <persName ref="#none">C</persName></p>'
        )
    )
    assert [link.get("href") for link in with_class(shown, "name")] == ["https://example.org/1"]


def test_each_paragraph_has_a_permanent_link() -> None:
    """By its xml:id; one without gets a number of its own, the same at every rendering."""
    shown = page(document('<p xml:id="a">x</p><p>y</p><list><item xml:id="i">z</item></list>'))
    links = [link.get("href") for link in with_class(shown, "permalink")]
    assert links == ["#a", "#teikit:p-1", "#i"]
    for link in with_class(shown, "permalink"):
        assert shown.get_element_by_id(link.get("href")[1:]) is link.getparent()
        assert link.get("aria-label").startswith("Permanent link: ")


def test_notes_stand_beside_the_line_for_the_eye_alone() -> None:
    """Wide screens show them there; a reader who hears the page meets each note once."""
    shown = page(sample("essay"))
    beside = with_class(shown, "side")
    assert [words(note) for note in beside] == ["[1] As The Net says.", "2. No partner in sight."]
    for note in beside:
        assert note.get("aria-hidden") == "true"
        assert not note.xpath(".//a")


def test_doubts_and_source_lines_are_shown_on_request_without_script() -> None:
    """Two boxes to tick, each only where there is something to show."""
    boxes = page(sample("cable")).xpath("//input[@type = 'checkbox']/@id")
    assert boxes == ["teikit:show-doubts", "teikit:show-lines"]
    assert not page(document("<p>x</p>")).xpath("//input")


def test_words_of_the_page_are_marked_as_english_in_other_languages() -> None:
    """A voice that reads Chinese aloud must not read "supplied" as Chinese."""
    shown = page(sample("languages"))
    assert shown.getroottree().getroot().get("lang") == "en"
    assert with_class(shown, "reading")[0].get("lang") == "zh-Hans"
    assert {part.get("lang") for part in with_class(shown, "gen")} == {"en"}
    assert shown.find(".//h1").get("lang") == "zh-Hans"
    notes = with_class(one(shown, "notes"), "note")
    assert [note.get("lang") for note in notes] == [None, "fa"]  # the first is in the text's own
    assert notes[1].get("dir") == "rtl"


def test_machines_find_what_zotero_and_scholar_read() -> None:
    """Highwire Press tags, one for each author; Dublin Core terms; Open Graph."""
    shown = page(specimen("krv-mzv-0214"))
    found = metas(shown)
    assert found["citation_author"] == [
        "Karvelian Embassy in Valdoria",
        "Commercial Representation in Aldane",
    ]
    assert (found["citation_firstpage"], found["citation_lastpage"]) == (["22"], ["26"])
    assert found["DCTERMS.created"] == ["1956-03-14"]
    assert found["DCTERMS.source"] == ["0214-00118-07, 22-26, KRV MZV"]
    graph = metas(shown, "property")
    assert graph["og:title"] == found["citation_title"]
    assert "og:url" not in graph


def test_linked_data_describe_the_document_by_its_kind() -> None:
    """schema.org's terms, nested where the table of properties has dots."""
    data = linked_data(page(specimen("krv-mzv-0214")))
    assert data["@type"] == ["Message", "ArchiveComponent"]
    assert data["dateCreated"] == "1956-03-14"
    assert data["translator"] == [
        {"@type": "Person", "name": "Ilse Marr"},
        {"@type": "Person", "name": "Tobias Renn"},
    ]
    archive = data["holdingArchive"]
    assert isinstance(archive, dict)
    assert (archive["@type"], archive["name"]) == ("ArchiveOrganization", "KRV MZV")


def test_an_address_and_what_lies_beside_become_typed_links() -> None:
    """Signposting: canonical, alternates, descriptions, licence; nothing that is not there."""
    settings = Settings(
        address="https://example.org/a/cable.html",
        alternates=(
            Alternate("TEI", "cable.xml", "application/tei+xml"),
            Alternate("PDF", "cable.pdf", "application/pdf"),
        ),
    )
    shown = Page_of(HTML.render(sample("cable"), settings))
    links = [(link.get("rel"), link.get("href")) for link in shown.iter("link")][1:]
    assert links == [
        ("canonical", "https://example.org/a/cable.html"),
        ("license", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("type", "https://schema.org/AboutPage"),
        ("type", "https://schema.org/Message"),
        ("alternate", "cable.xml"),
        ("describedby", "cable.xml"),
        ("alternate", "cable.pdf"),
        ("item", "cable.pdf"),
    ]
    assert metas(shown)["citation_pdf_url"] == ["https://example.org/a/cable.pdf"]
    assert metas(shown, "property")["og:url"] == ["https://example.org/a/cable.html"]
    assert linked_data(shown)["@id"] == "https://example.org/a/cable.html"
    plain = {link.get("rel") for link in page(sample("cable")).iter("link")}
    assert not plain & {"canonical", "alternate", "item", "describedby"}


def Page_of(rendering: bytes) -> Page:  # noqa: N802
    from lxml import html

    return html.document_fromstring(rendering.decode())


@pytest.mark.parametrize("name", NAMES)
def test_no_scheme_of_harm_reaches_machines(name: str) -> None:
    """What is not an address of the web is no address in links and linked data either."""
    shown = page(sample(name))
    addresses = shown.xpath("//link/@href")
    assert all(re.match("https?://", address) for address in addresses)
    for script in shown.iter("script"):
        assert not re.search(r'"(javascript|data|vbscript):', script.text)


def test_a_corpus_cites_its_documents_and_not_itself() -> None:
    """Each TEI has a citation; the corpus around them is no document."""
    assert len(with_class(page(sample("corpus")), "cite")) == 2


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_a_page_weighs_little(path: Path) -> None:
    """A document of some 6 KB makes a page of at most 60 KB, all in it."""
    assert len(HTML.render(parse(path.read_bytes(), path.name))) <= 60_000


def test_pages_of_images_are_linked() -> None:
    """pb/@facs, itself an address or by way of facsimile/surface."""
    shown = page(sample("manuscript"))
    pages = [link.get("href") for link in shown.xpath("//*[contains(@class, ' page')]/a")]
    assert pages == ["https://example.org/1.jpg", "https://example.org/2.jpg"]


def test_words_of_examples_keep_their_tags() -> None:
    """Markup that a text quotes is shown as markup, its tags being the page's own words."""
    example = with_class(page(sample("manuscript")), "example")[1]
    assert words(example) == '<p n="1">An <hi>example</hi><lb/></p>'
    assert own(example) == "An example"


def test_the_tree_stays_as_it_was_with_settings_too() -> None:
    """Numbering paragraphs and marking languages happens on the page, never in the TEI."""
    tree = sample("languages")
    before = etree.tostring(tree)
    HTML.render(tree, Settings(address="https://example.org/"))
    assert etree.tostring(tree) == before


def test_a_document_without_title_is_called_by_its_kind_and_parties() -> None:
    """As in its citation; the header's remark that no title is recorded is no title."""
    shown = page(specimen("1951-06-19"))
    assert own(shown.find(".//h1")) == "Report from Ottokar Breuning and Vasil Dobry"
    assert words(shown.find(".//title")) == "Report from Ottokar Breuning and Vasil Dobry"
    assert linked_data(shown)["name"] == "Report from Ottokar Breuning and Vasil Dobry"


def test_a_doubtful_kind_is_marked_beside_the_title_that_is_made_of_it() -> None:
    """The mark is one as elsewhere, hidden until doubts are asked for; the kind is said once."""
    header = page(specimen("1951-06-19")).find(".//header")
    assert own(one(header, "byline")) == "19\xa0June 1951"
    assert with_class(header.find("h1"), "mark")


def test_an_act_of_which_nothing_is_told_states_no_fact() -> None:
    """An office's act without a day and without a name: the page shows what else there is."""
    acts = "".join(
        f'<correspAction type="processing" subtype="{act}">{words}</correspAction>'
        for act, words in (("drafted", ""), ("printed", '<date when="1964-11-02">2 Nov</date>'))
    )
    tree = document("<p>w</p>")
    (header,) = tree.getroot().iterchildren("{*}teiHeader")
    header.append(
        etree.fromstring(
            f'<profileDesc xmlns="http://www.tei-c.org/ns/1.0"><correspDesc>{acts}</correspDesc>'
            "</profileDesc>"
        )
    )
    assert [(fact.key, fact.norm) for fact in read_facts(tree.getroot())[1:]] == [
        ("printed", "1964-11-02")
    ]
    assert "2 November 1964" in words(one(page(tree), "facts"))
