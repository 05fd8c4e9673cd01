"""Citations that an editor can use as they are, and data that other programs read back whole."""

from __future__ import annotations

import json
import re
import warnings
from pathlib import Path
from typing import Any

import bibtexparser
import pybtex.database
import pytest
import rispy
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from teikit import mapping
from teikit.cite import STYLES, bibliography, cite
from teikit.cli import COMMANDS
from teikit.cli.cite import command
from teikit.mapping import TYPES, Description, describe
from teikit.model.fact import Fact

EDITION = [
    Fact("edition", "Papers on the Velm"),
    Fact("version", "1.2"),
    Fact("series", "Small States Documents 3"),
    Fact("editor", "Example, Maria", form="person", detail="edt"),
    Fact("publisher", "Example University"),
    Fact("published", "2026-05-01", "2026-05-01"),
    Fact("doi", "10.5072/a_b"),
]
ARCHIVE = [
    Fact("archive", "VAL SA"),
    Fact("repository", "State Archives of Valdoria"),
    Fact("settlement", "Aldane"),
    Fact("country", "Valdoria"),
    Fact("shelfmark", "77_00914 & 03"),
    Fact("pages", "11-12", "11-12"),
]
CABLE = [
    Fact("id", "val-sa-77-p11"),
    Fact("kind", "Cable or telegram", "cable"),
    Fact("title", "Cable from Aldane, 'Tea and the People's Mills'"),
    Fact("author", "Ministry of Tea and Trade", form="org"),
    Fact("author", "Zhou Min", form="person"),
    Fact("translator", "Nora Whitfield", form="person"),
    Fact("date", "August 17, 1955", "1955-08-17"),
    Fact("telegram-number", "731"),
    Fact("summary", "On tea: 50% & more."),
    Fact("language", "English", "en"),
    Fact("original-language", "Chinese", "zh"),
    Fact("keyword", "Tea"),
    Fact("keyword", "Mills, water"),
    Fact("addressee", "Embassy in Karvelia", form="org"),
    *ARCHIVE,
    *EDITION,
]
NASTY = [
    "100% of $5 & #1 file_name {a} ~ ^ \\end{x}",
    "A lone { brace",
    "A lone } brace, and \\",
    "Straight \"double\" and 'single' quotes",
    "“Curly” and ‘single’ «guillemets» „low“",
    "Über Zürich: 周恩来 и Москва — Nguyễn",
    "--- and '' and `` and ,, and << and ?",
    "ER - and TY - within",
    "<i>not</i> italics &amp; no entity",
]


def changed(facts: list[Fact], key: str, *replaced: Fact) -> Description:
    return describe([*(fact for fact in facts if fact.key != key), *replaced])


# --- entries of a bibliography ------------------------------------------------------------------


def test_an_entry_of_chicago() -> None:
    assert cite(describe(CABLE), "chicago") == (
        "Ministry of Tea and Trade and Zhou Min. “Cable from Aldane, ‘Tea and the People’s Mills.’” "
        "17 August 1955. Translated by Nora Whitfield. 77_00914 & 03, 11–12, State Archives of "
        "Valdoria, Aldane. In Papers on the Velm, edited by Maria Example, version 1.2. Small States "
        "Documents 3. Example University, 2026. https://doi.org/10.5072/a_b."
    )


def test_an_entry_of_mla() -> None:
    assert cite(describe(CABLE), "mla") == (
        "Ministry of Tea and Trade and Zhou Min. “Cable from Aldane, ‘Tea and the People’s Mills.’” "
        "17 Aug. 1955. Translated by Nora Whitfield. State Archives of Valdoria, Aldane, 77_00914 & "
        "03, pp. 11–12. Papers on the Velm, edited by Maria Example, version 1.2, Example "
        "University, 2026, https://doi.org/10.5072/a_b. Small States Documents 3."
    )


def test_what_is_not_known_leaves_no_trace() -> None:
    assert cite(describe([]), "chicago") == "Document. n.d."
    assert cite(describe([]), "mla") == "Document."
    assert cite(describe(CABLE[2:3]), "mla") == "“Cable from Aldane, ‘Tea and the People’s Mills.’”"


# Facts in every combination, each with no more than the words of the alphabet.
some_facts = st.lists(st.sampled_from(CABLE), unique=True).map(
    lambda facts: [fact for fact in facts if fact.key != "title"]
)


@given(some_facts, st.sampled_from(["chicago", "mla"]))
def test_no_combination_of_facts_leaves_stray_punctuation(facts: list[Fact], style: str) -> None:
    entry = cite(describe(facts), style)
    assert not re.search(r"\s[.,]|[.,]{2}|,\.|\.,(?! )|\(\)|\s\s|^\W|“”|None", entry)
    assert entry.endswith((".", "?"))
    assert not re.search(r"\. (?!n\.d\.|https:)[a-z]", entry)


def test_a_year_of_publication_without_publisher_or_edition_is_not_taken_for_the_documents() -> (
    None
):
    assert cite(describe([*CABLE[:3], EDITION[5]]), "chicago").endswith("n.d.")
    assert cite(describe([*CABLE[:3], EDITION[3]]), "mla").endswith("Edited by Maria Example.")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Plain", "“Plain.”"),
        ("Why?", "“Why?”"),
        ("Part 2.", "“Part 2.”"),
        ("The “Velm” papers", "“The ‘Velm’ papers.”"),
        ("“Velm”", "“‘Velm.’”"),
        ("'Velm' papers", "“‘Velm’ papers.”"),
        ('"Velm" and "Aune"', "“‘Velm’ and ‘Aune.’”"),
        ("On “the ‘old’ treaty”", "“On ‘the “old” treaty.’”"),
        ("Cable, ‘The “old” treaty’", "“Cable, ‘The “old” treaty.’”"),
        ("Cable, 'What Is Known?'", "“Cable, ‘What Is Known?’”"),
        ("The People's Mills", "“The People’s Mills.”"),
        ("Cable, 'On Ambassadors' Talks'", "“Cable, ‘On Ambassadors’ Talks.’”"),
        ("'Notes on Mills' and 'Tea'", "“‘Notes on Mills’ and ‘Tea.’”"),
        ("'The “Mills' Talks”, People's Copy'", "“‘The “Mills’ Talks”, People’s Copy.’”"),
        ("Talks at the Ambassadors'", "“Talks at the Ambassadors’.”"),
        ("The '60s", "“The ’60s.”"),
        ("‘Abd al-Karim speaks", "“‘Abd al-Karim speaks.”"),
        ("«Velm»", "“«Velm».”"),
        ('A 5" pipe', '“A 5" pipe.”'),
        ("(“Velm”)", "“(‘Velm’).”"),
        ("On “the ‘Abd al-Karim” case", "“On ‘the ‘Abd al-Karim’ case.”"),
    ],
)
def test_titles_stand_in_quotation_marks_and_their_own_marks_change(title: str, shown: str) -> None:
    for style in ("chicago", "mla"):
        assert cite(describe([Fact("title", title)]), style).removesuffix(" n.d.") == shown


@pytest.mark.parametrize(
    ("date", "chicago", "mla"),
    [
        (Fact("date", "", "1955-08-17"), "17 August 1955.", "17 Aug. 1955."),
        (Fact("date", "", "1955-09"), "September 1955.", "Sept. 1955."),
        (Fact("date", "", "1955"), "1955.", "1955."),
        (Fact("date", "", "1962-02-27/1962-02-28"), "27–28 February 1962.", "27–28 Feb. 1962."),
        (
            Fact("date", "", "1962-02-27/1962-03-01"),
            "27 February–1 March 1962.",
            "27 Feb.–1 Mar. 1962.",
        ),
        (
            Fact("date", "", "1962-12-27/1963-01-02"),
            "27 December 1962–2 January 1963.",
            "27 Dec. 1962–2 Jan. 1963.",
        ),
        (Fact("date", "", "1962/1963"), "1962–1963.", "1962–1963."),
        (Fact("date", "", "1962-02/1962-03"), "February–March 1962.", "Feb.–Mar. 1962."),
        (Fact("date", "spring 1955"), "Spring 1955.", "Spring 1955."),
        (Fact("date", "", "1955-08-17", cert="high"), "17 August 1955.", "17 Aug. 1955."),
        (Fact("date", "", "1955-08-17", cert="medium"), "[17 August 1955?].", "17 Aug. 1955?"),
        (Fact("date", "", "1955", cert="low"), "[1955?].", "1955?"),
    ],
)
def test_dates(date: Fact, chicago: str, mla: str) -> None:
    facts = [Fact("title", "T"), date]
    assert cite(describe(facts), "chicago") == f"“T.” {chicago}"
    assert cite(describe(facts), "mla") == f"“T.” {mla}"


def person(name: str, **more: Any) -> Fact:
    return Fact("author", name, form="person", **more)


@pytest.mark.parametrize(
    ("authors", "chicago", "mla"),
    [
        ([person("Roe, Jo")], "Roe, Jo.", "Roe, Jo."),
        ([person("Roe, Jo"), person("Poe, Al")], "Roe, Jo, and Al Poe.", "Roe, Jo, and Al Poe."),
        ([person("Zhou Min"), person("Poe, Al")], "Zhou Min and Al Poe.", "Zhou Min and Al Poe."),
        ([person("A"), person("B"), person("C")], "A, B, and C.", "A, et al."),
        ([person(n) for n in "ABCDEFG"], "A, B, C, et al.", "A, et al."),
        ([person("Zhou Min", cert="low")], "[Zhou Min?].", "[Zhou Min?]."),
    ],
)
def test_authors(authors: list[Fact], chicago: str, mla: str) -> None:
    said = describe([Fact("title", "T"), *authors])
    assert cite(said, "chicago") == f"{chicago} “T.” n.d."
    assert cite(said, "mla") == f"{mla} “T.”"


def test_apostrophes_of_names_are_those_of_the_title_and_no_address_changes() -> None:
    said = describe([Fact("title", "O'Hara's"), person("Jo O'Hara"), *ARCHIVE[:1], *EDITION])
    assert cite(said, "mla").startswith("Jo O’Hara. “O’Hara’s.” VAL SA.")


def test_the_place_of_an_archive_without_a_name_says_nothing() -> None:
    said = describe([*CABLE[:3], *ARCHIVE[2:]])
    assert "Aldane." not in cite(said, "chicago").partition("n.d.")[2]
    assert cite(said, "mla").endswith("77_00914 & 03, pp. 11–12.")


def test_leaves_keep_the_word_of_the_source_and_one_page_is_one() -> None:
    listy = changed(CABLE, "pages", Fact("pages", "listy 3-5", "3-5"))
    assert "77_00914 & 03, listy 3–5, State" in cite(listy, "chicago")
    assert "77_00914 & 03, listy 3–5. Papers" in cite(listy, "mla")
    assert "03, p. 3." in cite(changed(CABLE, "pages", Fact("pages", "3", "3")), "mla")


# --- data for reference managers ----------------------------------------------------------------


def bare(words: str) -> str:
    """A name without the braces that protect it whole."""
    return words[1:-1] if words.startswith("{") and words.endswith("}") else words


def plain(latex: str) -> str:
    """What LaTeX prints, as pylatexenc sees it; the first three are beyond it."""
    for name, character in (
        ("textbraceleft", r"\{"),
        ("textbraceright", r"\}"),
        ("textasciicircum", "^"),
    ):
        latex = latex.replace(rf"\{name}{{}}", character)
    return LatexNodes2Text(keep_comments=True).latex_to_text(latex)


def by_bibtexparser(text: str) -> list[dict[str, str]]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return [
        {"id": entry.key, "type": entry.entry_type}
        | {name: plain(str(field.value)) for name, field in entry.fields_dict.items()}
        for entry in library.entries
    ]


def by_pybtex(text: str) -> list[dict[str, str]]:
    read = pybtex.database.parse_string(text, "bibtex")
    return [
        {"id": key, "type": entry.type}
        | {name: plain(value) for name, value in entry.fields.items()}
        for key, entry in read.entries.items()
    ]


def by_rispy(text: str) -> list[dict[str, Any]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        return list(rispy.loads(text))


def by_citeproc(text: str) -> CiteProcJSON:
    with warnings.catch_warnings():
        # The reader does not know this variable of CSL 1.0.2 yet.
        warnings.filterwarnings("ignore", message=".*unsupported: available_date")
        return CiteProcJSON(json.loads(text))


def test_four_readers_find_the_same_title_date_doi_and_shelfmark() -> None:
    said = describe(CABLE)
    (bibtex,) = by_bibtexparser(bibliography([said], "bibtex"))
    (second,) = by_pybtex(bibliography([said], "bibtex"))
    (ris,) = by_rispy(bibliography([said], "ris"))
    (csl,) = json.loads(bibliography([said], "csl"))
    day = csl["issued"]["date-parts"][0]
    titles = {bibtex["title"], second["title"], ris["title"], csl["title"]}
    dates = {bibtex["date"], second["date"], ris["date"].strip("/").replace("/", "-")}
    assert titles == {said.title}
    assert dates == {"1955-08-17"} == {"-".join(f"{number:02}" for number in day)}
    assert {bibtex["doi"], second["doi"], ris["doi"], csl["DOI"]} == {"10.5072/a_b"}
    assert {bibtex["id"], second["id"], ris["id"], csl["id"]} == {"val-sa-77-p11"}
    assert {ris["accession_number"], csl["archive_location"]} == {"77_00914 & 03"}
    for note in (bibtex["note"], second["note"]):
        assert note == "77_00914 & 03, 11-12, State Archives of Valdoria, Aldane"


@pytest.mark.parametrize("title", NASTY)
def test_no_title_is_hurt_on_the_way(title: str) -> None:
    said = changed(CABLE, "title", Fact("title", title))
    assert [entry["title"] for entry in by_bibtexparser(bibliography([said], "bibtex"))] == [title]
    assert [entry["title"] for entry in by_pybtex(bibliography([said], "bibtex"))] == [title]
    assert [entry["title"] for entry in by_rispy(bibliography([said], "ris"))] == [title]
    assert [entry["title"] for entry in json.loads(bibliography([said], "csl"))] == [title]


@given(st.text(alphabet="aB é周{}\\%&$#_~^\"'“”‘’«»-,.@=<>`\n\t", min_size=1))
def test_no_words_break_an_entry(words: str) -> None:
    facts = [Fact("id", "x"), Fact("title", words), Fact("author", words), Fact("shelfmark", words)]
    said = describe([*facts, Fact("doi", f"10.5072/{words}"), Fact("date", words)])
    for parsed in (by_bibtexparser, by_pybtex):
        assert [
            entry["id"] for entry in parsed(bibliography([said, changed(CABLE, "")], "bibtex"))
        ] == [
            "x",
            "val-sa-77-p11",
        ]
    assert len(by_rispy(bibliography([said, said], "ris"))) == 2
    for style in ("chicago", "mla"):
        assert len(bibliography([said], style).splitlines()) == 1


def test_names_of_bodies_and_of_unparted_persons_stay_whole() -> None:
    said = describe([*CABLE, Fact("author", "Roe, Jo", form="person")])
    (item,) = json.loads(bibliography([said], "csl"))
    assert item["author"] == [
        {"literal": "Ministry of Tea and Trade"},
        {"literal": "Zhou Min"},
        {"family": "Roe", "given": "Jo"},
    ]
    authors = (
        pybtex.database.parse_string(cite(said, "bibtex"), "bibtex")
        .entries["val-sa-77-p11"]
        .persons
    )
    assert [bare(str(name)) for name in authors["author"]] == [
        "Ministry of Tea and Trade",
        "Zhou Min",
        "Roe, Jo",
    ]
    assert by_rispy(cite(said, "ris"))[0]["authors"] == [
        "Ministry of Tea and Trade",
        "Zhou Min",
        "Roe, Jo",
    ]


def test_csl_is_rendered_by_another_program() -> None:
    text = bibliography([describe(CABLE)], "csl")
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    rendered = CitationStylesBibliography(style, by_citeproc(text), formatter.plain)
    rendered.register(Citation([CitationItem("val-sa-77-p11")]))
    (entry,) = (str(one) for one in rendered.bibliography())
    for words in ("Ministry of Tea and Trade and Zhou Min (1955)", "Papers on the Velm", "M. Example",
                  "Translated by Nora Whitfield", "https://doi.org/10.5072/a_b"):  # fmt: skip
        assert words in entry


NAMES = {"author", "editor", "translator", "recipient"}
DATES = {"issued", "available-date"}


def test_csl_has_the_shapes_that_its_schema_asks_for() -> None:
    """As in csl-data.json of CSL 1.0.2: names and dates are structures, all else is words."""
    (item,) = json.loads(bibliography([describe(CABLE)], "csl"))
    assert item.keys() >= NAMES | DATES
    for variable, value in item.items():
        if variable in NAMES:
            assert all(one.keys() in ({"literal"}, {"family", "given"}) for one in value)
        elif variable in DATES:
            assert value.keys() == {"date-parts"}
            assert all(isinstance(number, int) for part in value["date-parts"] for number in part)
        else:
            assert isinstance(value, str)


def test_styles_of_bibtex_cannot_write_the_names_of_a_title_in_lower_case() -> None:
    assert "\n  title = {{Cable from Aldane, 'Tea and the People's Mills'}},\n" in cite(
        describe(CABLE), "bibtex"
    )


@pytest.mark.parametrize(("name", "key"), [("", "document"), ("a b,{c}", "a-b-c-"), ("é.1", "é.1")])
def test_each_entry_has_a_key_that_bibtex_can_read(name: str, key: str) -> None:
    said = changed(CABLE, "id", Fact("id", name))
    assert [entry["id"] for entry in by_bibtexparser(bibliography([said], "bibtex"))] == [key]
    assert json.loads(cite(said, "csl"))["id"] == (name or "document")


@pytest.mark.parametrize(
    ("pages", "ends"),
    [("3-5", ["3", "5"]), ("12r-13v", ["12r", "13v"]), ("7", ["7"]), ("a-3-5", ["a-3-5"])],
)
def test_pages_of_ris_are_first_and_last(pages: str, ends: list[str]) -> None:
    (entry,) = by_rispy(cite(changed(CABLE, "pages", Fact("pages", pages, pages)), "ris"))
    assert [entry[key] for key in ("start_page", "end_page") if key in entry] == ends


def test_one_document_is_an_object_and_a_file_of_csl_an_array() -> None:
    said = describe(CABLE)
    assert json.loads(cite(said, "csl"))["type"] == "personal_communication"
    assert [item["id"] for item in json.loads(bibliography([said, said], "csl"))] == [said.id] * 2


def test_a_doubtful_date_stays_doubtful() -> None:
    said = changed(CABLE, "date", Fact("date", "", "1955-08", cert="low"))
    assert json.loads(cite(said, "csl"))["issued"] == {"date-parts": [[1955, 8]], "circa": True}
    assert "  date = {1955-08?},\n  year = {1955},\n  month = aug,\n" in cite(said, "bibtex")
    assert by_rispy(cite(said, "ris"))[0]["date"] == "1955/08//uncertain"
    unknown = changed(CABLE, "date", Fact("date", "spring 1955"))
    assert json.loads(cite(unknown, "csl"))["issued"] == {"literal": "spring 1955"}
    assert "  year = {spring 1955},\n" in cite(unknown, "bibtex")
    assert by_rispy(cite(unknown, "ris"))[0]["date"] == "///spring 1955"


@pytest.mark.parametrize("key", ["date", "doi", "pages", "kind", "translator"])
def test_data_say_nothing_about_what_is_not_known(key: str) -> None:
    known, unknown = describe(CABLE), changed(CABLE, key)
    for style in ("csl", "bibtex", "ris"):
        assert len(cite(unknown, style)) < len(cite(known, style))
        assert "None" not in cite(unknown, style)
        assert "{}" not in cite(unknown, style)


def test_lines_of_ris_end_as_its_specification_says() -> None:
    text = bibliography([describe(CABLE), describe([])], "ris")
    assert text.startswith("TY  - PCOMM\r\n")
    assert text.endswith("ER  - \r\n")
    assert text.replace("\r\n", "").isprintable()
    assert text.count("\r\n\r\nTY  - ") == 1


@pytest.mark.parametrize("kind", TYPES)
def test_each_kind_of_document_can_be_cited_in_each_style(kind: str) -> None:
    said = describe([Fact("kind", "", kind), *CABLE[2:]])
    assert cite(said, "bibtex").startswith(f"@{TYPES[kind].bibtex}{{")
    assert cite(said, "ris").startswith(f"TY  - {TYPES[kind].ris}\r\n")
    assert json.loads(cite(said, "csl"))["type"] == TYPES[kind].csl


@pytest.mark.parametrize(
    ("style", "property_"), [("csl", "call-number"), ("ris", "CN"), ("bibtex", "library")]
)
def test_writers_look_the_names_up_in_the_table(
    monkeypatch: pytest.MonkeyPatch, style: str, property_: str
) -> None:
    monkeypatch.setitem(mapping.PROPERTIES[style], "shelfmark", [property_])
    assert re.search(rf'^ *"?{property_}\W.*77.*00914', cite(describe(CABLE), style), re.M)


# --- the command --------------------------------------------------------------------------------

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"{id}><teiHeader><fileDesc><titleStmt>
<title type="main">{title}</title></titleStmt></fileDesc><profileDesc><creation>
<date when="1955-08-17">17 Aug</date></creation></profileDesc></teiHeader>
<text><body><p>Tea.</p></body></text></TEI>"""


def document(title: str, name: str = "") -> str:
    return DOCUMENT.format(title=title, id=f' xml:id="{name}"' if name else "")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "tei"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.xml").write_text(document("Alpha", "one"))
    (folder / "deep" / "b.xml").write_text(document("Béta", "two"), encoding="utf-8")
    (folder / "teikit.rng").write_text("<grammar/>")
    return folder


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(command, arguments, input=stdin)


def test_documents_are_cited_in_the_order_in_which_they_are_named(tree: Path) -> None:
    both = "“Alpha.” 17 August 1955.\n“Béta.” 17 August 1955.\n"
    result = run("tei")
    assert (result.exit_code, result.stdout, result.stderr) == (0, both, "")
    backwards = run("tei/deep/b.xml", "tei/a.xml", "--style", "mla")
    assert backwards.stdout == "“Béta.” 17 Aug. 1955.\n“Alpha.” 17 Aug. 1955.\n"
    assert run("tei", "tei/a.xml", "./tei/a.xml").stdout == both
    assert run("-", stdin=document("Gamma")).stdout == "“Gamma.” 17 August 1955.\n"


@pytest.mark.parametrize("style", STYLES)
def test_a_file_takes_what_standard_output_would(tree: Path, style: str) -> None:
    assert run("tei", "--style", style, "-o", "out/list").exit_code == 0
    assert Path("out/list").read_bytes() == run("tei", "--style", style).stdout_bytes


def test_a_document_without_an_id_is_called_by_its_file(tree: Path) -> None:
    (tree / "1 a.xml").write_text(document("Gamma"))
    assert run("tei/1 a.xml", "--style", "bibtex").stdout.startswith("@unpublished{_1-a,\n")


def test_each_document_of_a_corpus_is_cited(tree: Path) -> None:
    corpus = (
        f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{document("A")}{document("B")}</teiCorpus>'
    )
    assert run("-", stdin=corpus).stdout == "“A.” 17 August 1955.\n“B.” 17 August 1955.\n"


@pytest.mark.parametrize("style", ["csl", "bibtex"])
def test_two_documents_with_one_id_do_not_make_one_list(tree: Path, style: str) -> None:
    (tree / "c.xml").write_text(document("Gamma", "one"))
    result = run("tei", "--style", style)
    assert result.exit_code == 1
    assert "Gamma" not in result.stdout
    assert "Béta" in result.stdout
    assert f"c.xml: has the id one that {Path('tei', 'a.xml')} has, too" in result.stderr


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "is not well-formed XML"),
        ("<html/>", "is not TEI: its root element is html"),
        ("<!DOCTYPE TEI>" + document("X"), "declares a document type"),
    ],
)
def test_what_is_no_tei_is_told_in_a_sentence_and_the_others_are_cited(
    tree: Path, content: str, sentence: str
) -> None:
    (tree / "bad.xml").write_text(content)
    result = run("tei", "-o", "list.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert Path("list.txt").read_text("utf-8").count("\n") == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"teikit: {Path('tei', 'bad.xml')}")
    assert sentence in result.stderr


def test_nothing_readable_ends_with_2_and_writes_nothing(tree: Path) -> None:
    (tree / "bad.xml").write_text("no XML")
    assert run("tei/bad.xml", "none.xml", "-o", "list.txt").exit_code == 2
    assert run("tei/a.xml", "--max-bytes", "9").exit_code == 2
    assert run("tei/a.xml", "--style", "apa").exit_code == 2
    assert not Path("list.txt").exists()
    Path("empty").mkdir()
    result = run("empty")
    assert "no *.xml file is there" in str(result.exception)


def test_an_undated_document_of_an_archive_is_said_to_be_undated_once() -> None:
    said = changed(CABLE, "date")
    assert cite(said, "chicago").count("n.d.") == 1
    assert "n.d." not in cite(said, "mla")


def test_the_listed_help_is_the_commands_own() -> None:
    assert (command.help or "").partition("\n")[0] == COMMANDS["cite"]
