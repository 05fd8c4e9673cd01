from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from lxml import etree
from lxml import html as lxml_html

from teikit.errors import InputProblem
from teikit.render import RENDERERS
from teikit.render.html import HTML
from teikit.render.renderer import Tree
from teikit.xml import parse

from .samples import NAMES, characters, document, sample, solid, texts

Page = lxml_html.HtmlElement
_BLOCKS = {
    "div",
    "p",
    "ul",
    "ol",
    "table",
    "section",
    "blockquote",
    "figure",
    "h1",
    "h2",
    "h3",
    "dl",
}
_VOID = {"meta", "br", "link", "input"}


def page(tree: Tree) -> Page:
    return lxml_html.document_fromstring(HTML.render(tree).decode())


def own(element: etree._Element) -> str:
    """The words of an element that are the document's, not the page's."""
    ours = "not(ancestor-or-self::*[contains(concat(' ', @class, ' '), ' gen ')])"
    return "".join(str(piece) for piece in element.xpath(f".//text()[{ours}]"))


def with_class(element: etree._Element, name: str) -> list[Page]:
    return element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def one(element: etree._Element, name: str) -> Page:
    (found,) = with_class(element, name)
    return found


def words(element: etree._Element) -> str:
    return " ".join(element.text_content().split())


def facts(shown: Page) -> dict[str, str]:
    return {words(row[0]): words(row[1]) for row in shown.xpath("//dl/div")}


@pytest.mark.parametrize("name", NAMES)
def test_every_character_of_the_text_is_on_the_page(name: str) -> None:
    tree = sample(name)
    wanted = solid("".join(characters(text) for text in texts(tree)))
    shown = solid("".join(own(part) for part in with_class(page(tree), "reading")))
    assert Counter(shown) == Counter(wanted)


@pytest.mark.parametrize("name", ["cable", "conversation", "hostile"])
def test_without_notes_to_move_the_characters_keep_their_order(name: str) -> None:
    tree = sample(name)
    shown = solid(own(one(page(tree), "reading")))
    assert shown == solid("".join(characters(text) for text in texts(tree)))


class _Checker(HTMLParser):
    """Holds tags to what HTML allows: balanced, no block in a p, no link in a link."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag in _BLOCKS and "p" in self.open), f"{tag} in p: {self.open}"
        assert not (tag == "a" and "a" in self.open), "a link in a link"
        assert not (tag in _BLOCKS and {"span", "h2", "h3"} & set(self.open)), self.open
        assert tag not in ("ul", "ol") or self.open[-1] in ("div", "section")
        assert tag != "li" or self.open[-1] in ("ul", "ol")
        assert self.open[-1:] not in (["ul"], ["ol"]) or tag == "li"
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert not (self.open and self.open[-1] in ("ul", "ol", "tr", "tbody") and data.strip())


def is_well_built(tree: Tree) -> None:
    checker = _Checker()
    checker.feed(HTML.render(tree).decode())
    checker.close()
    assert not checker.open


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_well_built(name: str) -> None:
    is_well_built(sample(name))


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_every_link_within_the_page_arrives(name: str) -> None:
    shown = page(sample(name))
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in shown.xpath("//@href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_needs_no_script_and_nothing_from_outside(name: str) -> None:
    shown = page(sample(name))
    assert not shown.xpath("//img | //iframe | //object | //@src | //@style")
    assert {script.get("type") for script in shown.iter("script")} <= {"application/ld+json"}
    fetching = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest", "next"}
    assert not fetching & {rel for link in shown.iter("link") for rel in link.get("rel").split()}
    assert not any(
        str(one).startswith("on") for one in shown.xpath("//@*/../@*[starts-with(name(), 'on')]")
    )
    assert not re.search(r"@import|url\(", shown.findtext(".//style"))
    policy = shown.xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_only_harmless_pointers_become_links() -> None:
    links = page(sample("hostile")).xpath("//*[contains(@class, 'reading')]//a[not(@class)]/@href")
    assert [re.match(r"[A-Za-z]+:|#", link)[0].lower() for link in links] == [
        "https:",
        "mailto:",
        "#",
    ]


def test_markup_in_words_stays_words() -> None:
    raw = HTML.render(sample("hostile")).decode()
    assert re.findall("<script[^>]*>", raw) == ['<script type="application/ld+json">']
    assert "<img" not in raw
    assert "{{ 7*7 }}" in raw
    shown = page(sample("hostile"))
    assert not shown.xpath("//@onclick | //@onload | //@onmouseover")
    assert "<script>alert(5)</script>" in shown.text_content()
    assert with_class(shown, "tei-script")[0].text == "alert(10)"


def test_the_panel_states_the_facts_of_the_header() -> None:
    stated = facts(page(sample("cable")))
    expected = {
        "Date": "12 April 1961(doubtful)?",
        "From": "Ministry of External Affairs of Norland",
        "To": "Embassy of Norland in Vestria",
        "Copies to": "Minister Aas; Fisheries Board(doubtful)?",
        "Classification": "Secret",
        "Precedence": "Urgent",
        "Handling": "Eyes only",
        "Number": "207",
        "Replies to": "The cable dated 9 April (9 April 1961)(doubtful)?",
        "Distributed": "13 April 1961, 01:15",
        "Archive": "Archive of the Ministry of External Affairs (NOR MEA), Skarhavn, Norland",
        "Shelfmark": "7-112",
        "Pages": "4–6",
        "Original language": "Norwegian",
        "Translator": "Ada Lindqvist",
        "Supported by": "Harbour Foundation; Tern Trust",
        "Record": "900417",
        "Edition": "Draft",
        "Licence": "CC0 1.0",
        "Source statement": "NOR MEA 7-112, 4-6. Translated by Ada Lindqvist.",
        "Rights in the source": "The invented archive welcomes every use of this invented text.",
    }
    assert {name: stated.get(name) for name in expected} == expected


def test_who_had_two_roles_in_a_talk_is_named_with_both() -> None:
    tree = parse(
        b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson>
        <person role="participant recorder"><persName>Aas</persName></person>
        <person role="participant"><persName>Renn</persName></person>
        <person role="participant"><persName>Vell</persName></person></listPerson></particDesc>
        </profileDesc></teiHeader><text><body><p>x</p></body></text></TEI>""",
        "x",
    )
    stated = facts(page(tree))
    assert stated["Participant, recorder"] == "Aas"
    assert stated["Participants"] == "Renn; Vell"


def test_a_place_beside_the_parties_of_a_letter_is_where_they_were() -> None:
    """A reader takes whoever stands after From for a sender."""
    tree = parse(
        b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><correspDesc>
        <correspAction type="sent"><persName>Aas</persName><placeName>Skarhavn</placeName></correspAction>
        <correspAction type="received"><placeName>Tarsk</placeName></correspAction></correspDesc>
        </profileDesc></teiHeader><text><body><p>x</p></body></text></TEI>""",
        "x",
    )
    stated = facts(page(tree))
    assert (stated["From"], stated["To"]) == ("Aas (Skarhavn)", "Tarsk")


def test_a_document_whose_header_says_that_it_has_no_title_is_untitled() -> None:
    """The sentence of the header is no title."""
    tree = parse(
        b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
        <title type="main">No title is recorded.</title></titleStmt></fileDesc></teiHeader>
        <text><body><p>x</p></body></text></TEI>""",
        "x",
    )
    assert words(page(tree).find(".//h1")) == "Untitled document"


@pytest.mark.parametrize(
    ("title", "cert", "shown"),
    [
        ("<title>Letter from A to B</title>", "", "Letter · 3 May 1951"),
        ("<title>letter</title>", "", "3 May 1951"),
        ("", ' cert="low"', "3 May 1951"),
    ],
)
def test_the_kind_of_a_document_is_said_once(title: str, cert: str, shown: str) -> None:
    """Under a title that is the kind, or is made of it, stands the date; a doubt is marked there."""
    tree = parse(
        f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>{title}</titleStmt>
        </fileDesc><profileDesc><creation><date when="1951-05-03"/></creation><textClass>
        <catRef scheme="#genre" target="#genre.letter"{cert}/></textClass></profileDesc></teiHeader>
        <text><body><p>x</p></body></text></TEI>""".encode(),
        "x",
    )
    header = page(tree).find(".//header")
    line = [words(part) for part in one(header, "byline")]
    assert " · ".join(line) == shown.replace("3 May", "3\xa0May").replace("\xa0", " ")
    heading = header.find("h1")
    assert words(heading).lower().startswith("letter")
    assert bool(with_class(heading, "mark")) == bool(cert)


def test_a_conversation_has_its_place_time_and_people() -> None:
    stated = facts(page(sample("conversation")))
    assert stated["Place"] == "Heron Hall"
    assert stated["Time"] == "3 August 1962, 16:30–18:00"
    assert stated["Participants"] == "Premier Holm; Ambassador Rossi"
    assert stated["Interpreter"] == "Nils Ek(doubtful)?"
    assert stated["Edition"] == "Approved"


def test_the_archives_summary_is_apart_from_the_text_and_says_whose_it_is() -> None:
    shown = page(sample("cable"))
    summary = one(shown, "summary")
    assert words(summary.find("h2")) == "Summary by the archive (not part of the document)"
    assert "herring quotas" in summary.text_content()
    assert "herring quotas" not in one(shown, "reading").text_content()
    assert shown.xpath("//meta[@name='description']/@content") == [words(summary.find(".//p"))]


def test_docket_lines_of_parts_are_set_in_columns() -> None:
    columns = one(one(page(sample("cable")), "is-docket"), "columns")
    assert [words(part) for part in columns if part.tag == "span"] == [
        "Aas reviewed",
        "Sent to Berg",
        "No. 207",
    ]


def test_nested_lists_keep_the_labels_of_the_source() -> None:
    shown = page(sample("cable"))
    deepest = shown.get_element_by_id("item4")
    assert words(with_class(deepest, "label")[0]) == "a)"
    assert len(list(deepest.iterancestors("li"))) == 2
    # The source has no white space here, and the words are not pushed apart.
    assert shown.get_element_by_id("item1").text_content().startswith("(1)If they")


def test_speeches_name_the_speaker_and_whom_he_addresses() -> None:
    shown = page(sample("conversation"))
    first, second, third = with_class(shown, "sp")
    assert words(first[0]) == "Holm (to the Vestrian ambassador):"
    assert words(second[0]) == "Rossi: [to Premier Holm]"
    # Nobody is named in the source: the page says who is taken to speak, in words of its own.
    assert words(third[0]) == "[Premier Holm]"
    assert "gen" in third[0].get("class")


def test_interjections_and_remarks_are_told_apart() -> None:
    shown = page(sample("conversation"))
    said = with_class(shown, "said")
    assert [part.get("title") for part in said] == [
        "Interjection by Ambassador Rossi",
        "Interjection by Nils Ek",
    ]
    assert [words(part) for part in with_class(shown, "stage")] == [
        "(The guests sit down.)",
        "(Laughter.)",
    ]


def test_supplied_words_remarks_gaps_and_uncertain_readings_are_seen_and_spoken() -> None:
    shown = page(sample("cable"))
    supplied = with_class(shown, "supplied")[0]
    assert supplied.get("title") == "supplied by the translator (omitted in original)"
    assert words(supplied) == "supplied: Vestrian"
    assert one(shown, "remark").get("title") == "remark by the translator"
    assert words(one(shown, "gap")) == "(gap: excised)"
    assert words(one(shown, "is-gap-mark")) == "(gap: excised) [two lines excised]"
    unclear = one(shown, "unclear")
    assert unclear.get("title") == "uncertain reading: web extraction"
    assert words(unclear) == "uncertain reading: [email protected]\u2060(?)"


def test_brackets_are_made_only_where_the_source_has_none() -> None:
    tree = document("<p>a [<supplied>b</supplied>] <supplied>c</supplied> <gap/></p>")
    assert words(page(tree).find(".//p")) == "a [supplied: b] supplied: [c] (gap) […]"


def test_a_doubt_is_marked_in_place_with_its_reason_and_listed_at_the_end() -> None:
    shown = page(sample("cable"))
    date = shown.xpath("//*[@id='p1']//time")[0]
    assert "doubt" in date.get("class")
    mark = one(date, "mark")
    assert mark.get("title") == (
        "Doubtful: The year is taken from the date of the document; certainty medium;"
        " decided by software"
    )
    assert words(mark) == "(doubtful)?"
    entry = shown.get_element_by_id(mark.get("href")[1:])
    assert words(entry) == (
        "Date: The year is taken from the date of the document; certainty medium;"
        " decided by software. 9 April (line 13)."
    )
    assert entry.xpath("a/@href") == [f"#{mark.get('id')}"]


def test_doubts_of_one_kind_for_one_reason_are_one_entry() -> None:
    paragraph = '<p cert="low" source="a.txt#line={0},{1}">x</p>'
    tree = document(
        "".join(paragraph.format(n, n + 1) for n in range(3)) + '<p cert="medium">y</p>'
    )
    shown = page(tree)
    first, second = shown.xpath("//section[h2 = 'Doubts']//li")
    assert words(first) == "Paragraphs: certainty low. Lines 1, 2, 3."
    assert words(second) == "Paragraph: certainty medium. y."
    marks = with_class(one(shown, "reading"), "mark")
    assert [f"#{mark.get('id')}" for mark in marks[:3]] == first.xpath("a/@href")
    assert {mark.get("href") for mark in marks[:3]} == {f"#{first.get('id')}"}


def test_doubts_of_a_volume_are_listed_by_division() -> None:
    """Each document of a volume has its own entries, however many there are in all."""
    paragraph = '<div><p cert="low" source="a.txt#line={0},{1}">x</p></div>'
    shown = page(document("".join(paragraph.format(n, n + 1) for n in range(3))))
    assert [words(entry) for entry in shown.xpath("//section[h2 = 'Doubts']//li")] == [
        "Paragraph: certainty low. Line 1.",
        "Paragraph: certainty low. Line 2.",
        "Paragraph: certainty low. Line 3.",
    ]


def test_every_doubt_of_text_and_header_is_listed() -> None:
    entries = page(sample("cable")).xpath("//section[h2 = 'Doubts']//li/b/text()")
    assert entries == [
        "Date of the document",
        "Copies",
        "Related letter",
        "Date",
        "Item",
        "Paragraph",
    ]


def test_high_certainty_is_no_doubt() -> None:
    shown = page(document('<p cert="high">Sure.</p>'))
    assert not with_class(shown, "mark")
    assert not shown.xpath("//h2[. = 'Doubts']")


def test_a_call_leads_to_its_note_and_back() -> None:
    shown = page(sample("cable"))
    call = shown.get_element_by_id("call1")
    assert (call.tag, call.get("href"), call.get("role")) == ("a", "#n1", "doc-noteref")
    assert words(call) == "note [1]"
    note = shown.get_element_by_id("n1")
    assert one(note, "return").get("href") == "#call1"
    assert note.getparent().get("role") == "doc-endnotes"


def test_notes_in_the_middle_of_a_text_go_to_its_foot() -> None:
    shown = page(sample("essay"))
    foot = one(shown, "notes")
    notes = with_class(foot, "note")
    assert [own(note).strip() for note in notes] == [
        "[1] As The Net says.",
        "2. No partner in sight.",
        "A note in a note.",
    ]
    assert [link.get("href") for link in with_class(notes[0], "return")] == ["#c1", "#c3"]
    assert with_class(notes[1], "return")[0].get("href") == "#teikit:call-of-n2"
    assert shown.get_element_by_id("teikit:call-of-n2").get("href") == "#n2"
    # One that nothing calls gets a call of the page's own.
    assert notes[2].get("id") == with_class(notes[1], "call")[0].get("href")[1:]


def test_a_note_that_the_text_calls_gets_no_second_call() -> None:
    shown = page(sample("essay"))
    calls = [words(call) for call in with_class(one(shown, "text"), "call")]
    assert calls == ["note [1]", "note 2", "note [1]", "[9]"]


def test_words_where_none_belong_are_kept() -> None:
    body = (
        "<list>a<item>b</item><x>c</x></list><table>d<row>e<cell>f</cell><x>g</x></row><p>h</p>"
        "</table><listBibl>i<biblStruct>j</biblStruct></listBibl>"
    )
    assert solid(own(one(page(document(body)), "text"))) == "abcdefghij"


def test_characters_beyond_ascii_are_written_as_themselves() -> None:
    assert "鲱鱼" in HTML.render(sample("corpus")).decode()


def test_a_call_without_its_note_is_kept_as_words() -> None:
    (call,) = [part for part in with_class(page(sample("essay")), "call") if "9" in words(part)]
    assert call.tag == "span"


def test_related_documents_are_a_list() -> None:
    related = one(page(sample("essay")), "is-related")
    assert [words(item) for item in related.iter("li")] == [
        "On Salt, report, 2 January 1950",
        "On Nets, cable, 1951",
    ]
    assert related.xpath(".//time/@datetime") == ["1950-01-02", "1951"]


def test_blocks_show_the_lines_of_the_source() -> None:
    shown = page(sample("cable"))
    assert shown.get_element_by_id("p1").get("data-lines") == "13"
    assert shown.get_element_by_id("item3").get("data-lines") == "17–22"
    assert shown.get_element_by_id("div2").get("data-lines") is None
    assert "line numbers of the source file" in shown.text_content()
    assert "line numbers of the source file" not in page(document("<p>x</p>")).text_content()


def test_a_word_that_runs_on_over_a_line_is_one_word() -> None:
    tree = document(
        '<p>infor- \n <lb break="no"/> \n mation,<lb/>next a<lb break="no"/><lb break="no"/>b</p>'
    )
    paragraph = page(tree).find(".//p")
    assert paragraph.text_content() == "infor-mation,next ab"
    assert len(paragraph.findall("br")) == 1


def test_alternatives_show_the_source_first_and_the_editors_words_in_brackets() -> None:
    tree = document(
        "<p><choice><corr>b</corr> <sic>a</sic></choice>, <choice><abbr>M.</abbr><expan>Mr</expan>"
        "</choice>, <app><lem>x</lem><rdg>y</rdg></app>, <sic>z</sic></p>"
    )
    paragraph = page(tree).find(".//p")
    for spoken in with_class(paragraph, "spoken"):
        spoken.drop_tree()
    assert words(paragraph) == "a [b], M. [Mr], x [y], z [sic]"


def test_languages_are_named_and_right_to_left_runs_right_to_left() -> None:
    shown = page(sample("corpus"))
    readings = with_class(shown, "reading")
    assert [part.get("lang") for part in readings] == ["ar", "zh"]
    assert [part.get("dir") for part in readings] == ["rtl", None]
    tree = document('<p xml:lang="fa">x <foreign xml:lang="de">y</foreign></p>')
    paragraph = page(tree).find(".//p")
    assert (paragraph.get("lang"), paragraph.get("dir")) == ("fa", "rtl")
    assert paragraph.find("i").get("lang") == "de"


def test_a_corpus_is_one_page_of_all_its_documents() -> None:
    shown = page(sample("corpus"))
    assert [words(title) for title in shown.iter("h1")] == [
        "Two invented letters",
        "First",
        "Second",
    ]
    # The id p1 is in both: only the first can be an anchor.
    assert len(shown.xpath("//*[@id = 'p1']")) == 1


def test_a_skip_link_leads_to_the_text() -> None:
    for name in NAMES:
        shown = page(sample(name))
        assert shown.get_element_by_id(one(shown, "skip").get("href")[1:]).get("class") == "reading"


def test_a_document_without_header_or_text_still_has_a_page() -> None:
    bare = parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "bare")
    shown = page(bare)
    assert words(shown.find(".//h1")) == "Untitled document"
    assert "This file has no text." in shown.text_content()


@pytest.mark.parametrize(
    ("xml", "sentence"),
    [
        ('<TEI xmlns="urn:x"/>', "not in the namespace"),
        ("<TEI/>", 'write <TEI xmlns="http://www.tei-c.org/ns/1.0">'),
        ("<html/>", "its root element is html"),
    ],
)
def test_what_is_not_tei_is_refused_in_a_sentence(xml: str, sentence: str) -> None:
    for renderer in RENDERERS:
        with pytest.raises(InputProblem, match=re.escape(sentence)):
            renderer.render(parse(xml.encode(), "x"))


def test_nesting_too_deep_to_lay_out_is_a_problem_and_no_crash() -> None:
    deep = 1500
    inmost = '<hi xml:id="x" cert="low">x</hi>'
    tree = document("<p>" + "<hi>" * deep + inmost + "</hi>" * deep + "</p>")
    with pytest.raises(InputProblem, match="nested too deeply"):
        HTML.render(tree)


@pytest.mark.parametrize("name", NAMES)
def test_rendering_leaves_the_tree_as_it_was_and_gives_the_same_bytes_again(name: str) -> None:
    tree = sample(name)
    before = etree.tostring(tree)
    for renderer in RENDERERS:
        if renderer.name != "pdf":  # made of the page, and slow
            assert renderer.render(tree) == renderer.render(sample(name))
    assert etree.tostring(tree) == before


@pytest.mark.parametrize(
    ("when", "known"),
    [
        ("1956", True), ("1956-02", True), ("1956-02-29", True), ("1900-02-29", False),
        ("2000-02-29", True), ("1957-02-29", False), ("1956-13", False), ("1956-00-01", False),
        ("1956-04-31", False), ("0000", False), ("1956-04-30T23:59:00", True),
        ("1956-04-30T24:00:00", False), ("1956-04-30T12:60", False), ("spring", False),
        ("1956-04-30T12:00:00+02:00", True), ("1956-04-30T12:00:00+25:00", False), ("--04-30", False),
    ],
)  # fmt: skip
def test_only_days_of_the_calendar_are_given_to_machines(when: str, known: bool) -> None:
    """A `time` element with a day that no calendar has would be an error of the page."""
    shown = page(document(f'<p><date when="{when}">x</date></p>'))
    assert shown.xpath("//time/@datetime") == ([when] if known else [])


@pytest.mark.parametrize(
    ("pointer", "shown"),
    [
        ("a.txt#line=38,39", "39"),
        ("a.txt#line=38,41", "39–41"),
        ("a.txt#line=38,", "39"),
        ("a.txt#line= 38,41;length=90", "39–41"),
        ("a.txt#char=1,2 a.txt#line=38,41", "39–41"),
        ("a.txt#line=x", None),
        ("a.txt", None),
    ],
)
def test_lines_of_the_source_are_counted_from_one(pointer: str, shown: str | None) -> None:
    """RFC 5147 counts the positions between lines."""
    (paragraph,) = with_class(page(document(f'<p source="{pointer}">w</p>')), "p")
    assert paragraph.get("data-lines") == shown


def test_a_list_without_entries_to_point_at_is_not_shown() -> None:
    """Entries are what has an id; a heading is the list's own title."""
    tree = document('<p>by the <placeName ref="#w">Well</placeName></p>')
    lists = """<standOff xmlns="http://www.tei-c.org/ns/1.0"><listPerson><person><persName>No
        </persName></person></listPerson><listPlace><head>Waters</head><place xml:id="w"><placeName>Well
        </placeName><placeName>Spring</placeName></place></listPlace><listOrg/></standOff>"""
    tree.getroot().insert(1, etree.fromstring(lists))
    names = one(page(tree), "names")
    assert [words(heading) for heading in names.iter("h3")] == ["Waters"]
    assert [(entry.get("id"), words(entry)) for entry in names.iter("li")] == [
        ("w", "Well, Spring")
    ]
