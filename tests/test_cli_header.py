"""`teikit header`: what a header says, and setting it without touching anything else."""

from __future__ import annotations

import csv
import difflib
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from teikit.check import Severity, check, load_schema
from teikit.cli import cli
from teikit.cli import header as commands
from teikit.errors import TeikitError
from teikit.header import change, read_facts
from teikit.header.places import PLACES
from teikit.header.sheet import COLUMNS
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import TAXONOMIES
from teikit.values import fact_from, written

TEI = Path(__file__).resolve().parents[1] / "tei"
CABLE = "prc-fma-999-00417-02-p11.xml"
MEMCON = "val-sa-77-00914-03-p101.xml"
WHO = Fact("editor", "Maria Example", form="person", detail="edt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path in TEI.glob("*.xml"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(cli, arguments, input=answer)


def set_(*arguments: str) -> Result:
    return call("header", "set", "--who", "Maria Example", "--date", "2026-11-22", *arguments)


def facts(path: Path | str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in read_facts(etree.parse(str(path)).getroot()):
        found.setdefault(fact.key, []).append(written(fact))
    return found


def changed_lines(old: bytes, new: bytes) -> list[str]:
    lines = difflib.ndiff(old.decode().splitlines(), new.decode().splitlines())
    return [line for line in lines if line[0] in "+-"]


# --- showing --------------------------------------------------------------------------------------


def test_every_fact_that_convert_writes_is_read_again() -> None:
    """What the header shows is what the report of the conversion says, key by key."""
    from teikit.pipeline import convert

    for source in sorted((TEI / "sources").glob("*.txt")):
        tei, edition = convert(source.read_bytes(), source.name)
        said: dict[str, set[str]] = {}
        for fact in read_facts(etree.fromstring(tei)):
            said.setdefault(fact.key, set()).add(written(fact))
        known: dict[str, set[str]] = {}
        for fact in edition.facts:
            known.setdefault(fact.key, set()).add(" ".join(written(fact).split()))
        for key in ("sender", "addressee", "copied", "reply-to", "sender-place"):
            if key not in said:  # an essay has no correspondence
                known.pop(key, None)
        known = {k: v for k, v in known.items() if not (k == "source-statement" and k not in said)}
        assert {k: {" ".join(v.split()) for v in vs} for k, vs in said.items()} == known, (
            source.name
        )


def test_places_cover_every_fact_but_the_id() -> None:
    assert {key for place in PLACES for key in place.keys} == set(KEYS) - {"id"}


def test_shown_as_text_json_and_csv(folder: Path) -> None:
    text = call("header", "show", CABLE).output
    assert "  shelfmark         999-00417-02\n" in text
    assert "  kind              cable (high certainty)\n" in text
    shown = json.loads(call("header", "show", "--json", ".").output)
    assert len(shown) == len(list(TEI.glob("*.xml")))
    cable = next(one for one in shown if one["id"] == CABLE.removesuffix(".xml"))
    assert cable["facts"]["date"] == [
        {"value": "August 17, 1955", "norm": "1955-08-17", "by": "source"}
    ]
    rows = list(csv.DictReader(io.StringIO(call("header", "show", "--csv", ".").output)))
    assert tuple(rows[0]) == COLUMNS
    row = next(row for row in rows if row["file"].endswith(CABLE))
    assert row["author"] == "org: Ministry of Foreign Affairs | org: Ministry of Foreign Trade"


def test_what_is_no_tei_is_said_and_stops_no_other(folder: Path) -> None:
    (folder / "a.xml").write_text("<x/>")
    result = call("header", "show", "--csv", ".")
    assert result.exit_code == 1
    assert "a.xml: is no TEI document" in result.stderr
    assert CABLE in result.stdout


# --- setting --------------------------------------------------------------------------------------


def test_a_preview_writes_nothing(folder: Path) -> None:
    before = (folder / CABLE).read_bytes()
    result = set_("date=1955-08-18", CABLE)
    assert result.exit_code == 0
    assert '-        <date when="1955-08-17">August 17, 1955</date>\n' in result.stdout
    assert "1 of 1 document would change; nothing is written without --yes" in result.stderr
    assert (folder / CABLE).read_bytes() == before


def test_only_the_facts_own_lines_change_and_the_change_is_recorded(folder: Path) -> None:
    path = folder / CABLE
    # As people keep their files: comments, instructions, odd spacing, single quotes.
    old = path.read_bytes().replace(
        b"      <creation>\n", b"      <!-- checked --><?mine it?>\n      <creation  n='1' >\n"
    )
    path.write_bytes(old)
    words = "Facts of the header: date 1955-08-17 changed to 1955-08-18, keyword set to Tea."
    assert set_("--yes", "date=1955-08-18", "keyword+=Tea", CABLE).exit_code == 0
    assert sorted(changed_lines(old, path.read_bytes())) == sorted(
        [
            '+         <respStmt xml:id="hand-1">',
            "+           <resp>header changed by</resp>",
            "+           <persName>Maria Example</persName>",
            "+         </respStmt>",
            '-         <date when="1955-08-17">August 17, 1955</date>',
            '+         <date when="1955-08-18" resp="#hand-1">1955-08-18</date>',
            "+         <keywords>",
            '+           <term resp="#hand-1">Tea</term>',
            "+         </keywords>",
            '-           <date when="1955-08-17">August 17, 1955</date>',
            '+           <date when="1955-08-18">1955-08-18</date>',
            f'+       <change who="#hand-1" when="2026-11-22">{words}</change>',
        ]
    )


def test_a_conflict_with_the_source_is_said_with_its_line(folder: Path) -> None:
    said = set_("date=1955-08-18", "publisher=House Example", CABLE).stderr
    assert (
        f"{CABLE}: date: the source gives «August 17, 1955» (line 3), you set «1955-08-18»" in said
    )
    assert "publisher:" not in said  # the edition's own business


def test_an_identifier_beside_the_same_name_contradicts_nobody(folder: Path) -> None:
    who = "person: Nora Whitfield <https://orcid.org/0000-0002-1825-0097>"
    result = set_("--yes", f"translator={who}", CABLE)
    assert result.stderr == "1 of 1 document changed\n"
    assert facts(CABLE)["translator"] == [who]


def test_categories_are_declared_and_the_result_is_valid(folder: Path) -> None:
    assert (
        set_("--yes", "classification=top secret", "kind=letter", "precedence=flash", ".").exit_code
        == 0
    )
    result = call("validate", ".")
    assert result.exit_code == 0, result.output
    root = etree.parse(CABLE).getroot()
    assert root.get("type") == "letter"
    assert facts(CABLE)["classification"] == ["top-secret"]


def test_taking_the_last_one_away_leaves_no_empty_element(folder: Path) -> None:
    assert set_("--yes", "copied=", "author=", "title=", "summary=", CABLE).exit_code == 0
    assert call("validate", CABLE).exit_code == 0
    now = facts(CABLE)
    assert not {"copied", "author", "title", "summary"} & set(now)
    assert b"No title is recorded." in Path(CABLE).read_bytes()


def test_a_participant_whom_the_text_points_to_stays(folder: Path) -> None:
    before = Path(MEMCON).read_bytes()
    result = set_("--yes", "participant=person: Nobody", MEMCON)
    assert result.exit_code == 2
    assert "cannot be taken away: line" in result.stderr
    assert Path(MEMCON).read_bytes() == before


def test_a_participant_can_be_given_another_role_besides(folder: Path) -> None:
    """Who takes part and keeps the record stays one person, with the xml:id that the text points to."""
    before = etree.parse(MEMCON).getroot().xpath("//*[local-name()='person']/@*[local-name()='id']")
    name = facts(MEMCON)["participant"][0]
    known = facts(MEMCON).get("recorder", [])
    assert set_("--yes", *(f"recorder={one}" for one in (*known, name)), MEMCON).exit_code == 0
    root = etree.parse(MEMCON).getroot()
    assert set(facts(MEMCON)["recorder"]) == {*known, name}
    assert name in facts(MEMCON)["participant"]
    both = root.xpath("//*[local-name()='person'][@role='participant recorder']")
    assert len(both) == 1
    after = root.xpath("//*[local-name()='person']/@*[local-name()='id']")
    assert set(after) <= set(before)
    assert call("validate", MEMCON).exit_code == 0


def test_ids_that_the_text_points_to_survive_another_name(folder: Path) -> None:
    assert (
        set_(
            "--yes", "translator=person: Ada Quill", "translator=person: B. Quill", CABLE
        ).exit_code
        == 0
    )
    root = etree.parse(CABLE).getroot()
    ids = root.xpath("//*[local-name()='editor']/@xml:id")
    assert ids == ["translator-1", "translator-2"]
    assert call("validate", CABLE).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["date=31 March 1957", CABLE], "the value «31 March 1957» cannot be the date"),
        (["titel=x", CABLE], "there is no key «titel»; did you mean «title»?"),
        (["id=a", CABLE], "is its address and file name"),
        (["date=1957", "date=1958", CABLE], "«date» takes one value, not 2"),
        (["editor=A <https://orcid.org/0000-0002-1825-0098>", CABLE], "check character"),
        (["date=1957"], "no file is named"),
        ([CABLE], "nothing is to be set"),
        (["date=1957", "none.xml"], "does not exist"),
        (
            ["language=", CABLE],
            "not be valid",
        ),
    ],
)
def test_what_cannot_be_set_is_said_and_nothing_is_written(
    folder: Path, arguments: list[str], said: str
) -> None:
    before = Path(CABLE).read_bytes()
    result = set_("--yes", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert Path(CABLE).read_bytes() == before


def test_without_a_name_nobody_changes_anything(folder: Path) -> None:
    result = call("header", "set", "--yes", "date=1957", CABLE)
    assert result.exit_code == 2
    assert "who makes the change is not known" in result.stderr


def test_the_editions_facts_are_set_over_documents_that_exist(folder: Path) -> None:
    (folder / "teikit.toml").write_text(
        '[edition]\ntitle = "Papers"\n[[editor]]\nname = "Maria Example"\n'
        '[publisher]\nname = "House Example"\n[licence]\nspdx = "CC0-1.0"\n'
        '[[funder]]\nname = "Example Foundation"\n'
    )
    assert call("header", "set", "--edition", "--yes", ".").exit_code == 0
    assert facts(CABLE)["edition"] == ["Papers"]
    assert facts(CABLE)["publisher"] == ["House Example"]
    assert facts(CABLE)["funder"] == ["Leighton Family Fund", "Example Foundation"]
    assert call("validate", ".").exit_code == 0
    again = call("header", "set", "--edition", "--yes", ".")
    assert "nothing to change" in again.stderr


# --- who ------------------------------------------------------------------------------------------

HEADS = """      <respStmt xml:id="editor"><resp>edited by</resp><persName>Maria Example</persName></respStmt>
"""


def with_header(old: str, new: str, path: str = CABLE) -> bytes:
    """Change a document's header by hand, as other programs write it."""
    content = Path(path).read_text("utf-8")
    assert old in content
    Path(path).write_text(content.replace(old, new, 1), encoding="utf-8")
    return Path(path).read_bytes()


def statements(path: str = CABLE) -> dict[str, str]:
    found = etree.parse(path).getroot().iter("{*}respStmt")
    return {
        one.get("{http://www.w3.org/XML/1998/namespace}id", ""): " ".join(
            "".join(one.itertext("*")).split()
        )
        for one in found
    }


def test_an_id_never_passes_from_one_editor_to_another(folder: Path) -> None:
    with_header("    </titleStmt>", f"{HEADS}    </titleStmt>")
    assert set_("--yes", "date=1955-08-18", CABLE).exit_code == 0
    assert b'who="#editor"' in Path(CABLE).read_bytes()
    assert set_("--yes", "editor=person: Jan Ohm", CABLE).exit_code == 0
    assert facts(CABLE)["editor"] == ["person: Jan Ohm"]
    root = etree.parse(CABLE).getroot()
    kept = root.xpath("//*[@xml:id='editor']")[0]
    assert (kept.get("n"), "Maria Example" in "".join(kept.itertext())) == ("former", True)
    assert "Jan Ohm" in statements()["editor-2"]
    assert call("validate", CABLE).exit_code == 0
    assert "Maria" not in call("cite", CABLE, "--style", "bibtex").output
    # Back again, she is who she was; the order is the one wanted.
    assert (
        set_("--yes", "editor=person: Jan Ohm", "editor=person: Maria Example", CABLE).exit_code
        == 0
    )
    assert facts(CABLE)["editor"] == ["person: Jan Ohm", "person: Maria Example"]
    assert "Maria Example" in statements()["editor"]
    assert "n" not in etree.parse(CABLE).getroot().xpath("//*[@xml:id='editor']")[0].attrib


def test_an_editor_is_respelled_in_place_and_one_whom_nothing_needs_goes(folder: Path) -> None:
    with_header("    </titleStmt>", f"{HEADS}    </titleStmt>")
    who = "person: Maria Example <https://orcid.org/0000-0002-1825-0097>"
    assert set_("--yes", f"editor={who} [edt]", CABLE).exit_code == 0
    assert set_("--yes", f"editor={who.replace('Maria ', 'M. ')}", CABLE).exit_code == 0
    assert "M. Example" in statements()["editor"]
    with_header('who="#editor"', 'who="#teikit"')
    assert set_("--yes", "--who", "Ada Quill", "editor=", CABLE).exit_code == 0
    assert "editor" not in statements()


def test_whoever_changes_a_header_is_no_editor_by_that(folder: Path) -> None:
    assert (
        call("header", "set", "--yes", "--who", "the registry clerk", "date=1957", CABLE).exit_code
        == 0
    )
    root = etree.parse(CABLE).getroot()
    hand = root.xpath("//*[@xml:id='hand-1']")[0]
    assert [etree.QName(one).localname for one in hand] == ["resp", "persName"]
    assert "editor" not in facts(CABLE)
    assert "clerk" not in call("cite", CABLE, "--style", "bibtex").output
    assert set_("--yes", "date=1958", CABLE).exit_code == 0
    assert "Maria Example" in statements()["hand-2"]
    with pytest.raises(TeikitError):
        fact_from("id", "hand-1", "")


def test_an_editor_whom_another_program_wrote_is_known(folder: Path) -> None:
    with_header(
        "    </titleStmt>",
        "<respStmt><name>Maria Example</name><resp>edited by</resp></respStmt></titleStmt>",
    )
    assert facts(CABLE)["editor"] == ["person: Maria Example"]
    assert set_("--yes", "date=1957", CABLE).exit_code == 0
    assert list(statements())[-1:] == ["editor"]
    assert "hand-1" not in statements()


def test_the_line_that_points_to_a_person_is_one_of_the_file(folder: Path) -> None:
    said = set_("--yes", "participant=person: Nobody", MEMCON).stderr
    line = int(said.split("line ")[1].split()[0])
    ids = [
        one.get("{http://www.w3.org/XML/1998/namespace}id")
        for one in etree.parse(MEMCON).iter("{*}person")
    ]
    assert any(f"#{name}" in Path(MEMCON).read_text("utf-8").split("\n")[line - 1] for name in ids)


# --- what somebody wrote besides ----------------------------------------------------------------


def test_attributes_that_are_not_of_the_fact_stay(folder: Path) -> None:
    with_header(
        '<date when="1955-08-17">August',
        '<date xml:id="d1" n="7" calendar="#g" cert="low" when="1955-08-17">August',
    )
    set_("--yes", "date=1955-08-18", CABLE)
    date = etree.parse(CABLE).getroot().xpath("//*[local-name()='creation']/*")[0]
    assert dict(date.attrib) == {
        "{http://www.w3.org/XML/1998/namespace}id": "d1",
        "when": "1955-08-18", "resp": "#hand-1", "n": "7", "calendar": "#g",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<!-- sic -->", "the comment «sic» in date would be lost"),
        ("<?mine it?>", "a processing instruction in date would be lost"),
        ("<lb/>", "«lb», which is no part"),
    ],
)
def test_what_stands_in_a_changed_element_is_not_lost(folder: Path, inside: str, said: str) -> None:
    content = with_header("August 17, 1955</date>", f"August 17, 1955{inside}</date>")
    line = content[: content.index(inside.encode())].count(b"\n") + 1
    result = set_("--yes", "date=1955-08-18", CABLE)
    assert result.exit_code == 2
    assert f"{CABLE}:{line}: " in result.stderr
    assert said in result.stderr
    assert Path(CABLE).read_bytes() == content


def test_a_note_beside_a_name_is_not_lost(folder: Path) -> None:
    with_header(
        "    </titleStmt>",
        f"{HEADS}    </titleStmt>".replace("</resp>", "</resp><note>see p. 3</note>"),
    )
    result = set_("--yes", "editor=person: Jan Ohm", CABLE)
    assert (result.exit_code, "«note»" in result.stderr) == (2, True), result.stderr
    who = "person: Maria Example <https://orcid.org/0000-0002-1825-0097>"
    result = set_("--yes", f"editor={who}", CABLE)
    assert (result.exit_code, "«note»" in result.stderr) == (2, True), result.stderr


def test_the_date_of_sending_goes_with_the_date(folder: Path) -> None:
    assert set_("--yes", "date=", "sender=", "sender-place=", CABLE).exit_code == 0
    assert (
        b"<date when"
        not in Path(CABLE)
        .read_bytes()
        .partition(b"<correspDesc>")[2]
        .partition(b'type="sent"')[2]
        .partition(b"</correspAction>")[0]
    )
    assert b'type="sent"' not in Path(CABLE).read_bytes()
    assert call("validate", CABLE).exit_code == 0


def test_identifiers_of_acts_are_written_and_read(folder: Path) -> None:
    words = "1955-08-18 person: A. Quill <https://orcid.org/0000-0002-1825-0097>"
    assert set_("--yes", f"drafted={words}", CABLE).exit_code == 0
    assert facts(CABLE)["drafted"] == [words]
    name = (
        etree.parse(CABLE).getroot().xpath("//*[@subtype='drafted']/*[local-name()='persName']")[0]
    )
    assert name.get("resp") == "#hand-1"


# --- headers of other programs --------------------------------------------------------------------

FOREIGN = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader><fileDesc>\
<titleStmt><title>A</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt>\
<sourceDesc><p>A letter.</p></sourceDesc></fileDesc>
<profileDesc><textClass><keywords><list><item>Tea</item></list></keywords></textClass></profileDesc>
<revisionDesc>{}</revisionDesc></teiHeader><text><body><p>A.</p></body></text></TEI>
"""


def foreign(folder: Path, changes: str) -> str:
    (folder / "a.xml").write_text(FOREIGN.format(changes), encoding="utf-8")
    return "a.xml"


def test_changes_in_a_list_stay_in_it(folder: Path) -> None:
    path = foreign(folder, "<listChange><change>made</change></listChange>")
    assert set_("--yes", "title=B", path).exit_code == 0
    text = Path(path).read_text("utf-8")
    assert '<listChange><change who="#hand-1" when="2026-11-22">Facts' in text
    path = foreign(folder, "<list><item>made</item></list>")
    assert set_("--yes", "title=B", path).exit_code == 0
    text = Path(path).read_text("utf-8")
    assert '<list><item resp="#hand-1">2026-11-22 Maria Example: Facts' in text
    # All stood in one line; so does what is new.
    assert '<respStmt xml:id="hand-1"><resp>header changed by</resp><persName>Maria' in text


def test_keywords_in_a_list_stay_in_it(folder: Path) -> None:
    path = foreign(folder, "<change>made</change>")
    assert set_("--yes", "keyword+=Sluices", path).exit_code == 0
    assert facts(path)["keyword"] == ["Tea", "Sluices"]
    assert '<item>Tea</item><item><term resp="#hand-1">Sluices</term></item></list>' in Path(
        path
    ).read_text("utf-8")
    assert set_("--yes", "keyword=", path).exit_code == 0
    assert "<keywords" not in Path(path).read_text("utf-8")


@pytest.mark.parametrize(
    ("setting", "name"),
    [("publisher=P", "publicationStmt"), ("shelfmark=1", "sourceDesc")],
)
def test_prose_takes_no_element(folder: Path, setting: str, name: str) -> None:
    path = foreign(folder, "<change>made</change>")
    result = set_("--yes", setting, path)
    assert result.exit_code == 2
    assert f"a.xml:1: {name} is written in prose (p)" in result.stderr


# --- files ----------------------------------------------------------------------------------------


def test_a_folder_of_another_edition_is_not_written(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    shutil.copy(CABLE, inner / "b.xml")
    (inner / "teikit.toml").write_text("")
    before = (inner / "b.xml").read_bytes()
    for result in (
        set_("--yes", "date=1957", "."),
        call("validate", "."),
        call("convert", ".", "-d", "out"),
    ):
        said = result.stderr + str(result.exception)
        assert result.exit_code != 0
        assert "./inner: belongs to the edition of ./inner/teikit.toml" in said
    assert (inner / "b.xml").read_bytes() == before
    assert set_("--yes", "date=1957", "inner", "--config", "inner/teikit.toml").exit_code == 0


def test_permissions_and_links_are_kept(folder: Path) -> None:
    path = folder / CABLE
    path.chmod(0o666)  # more than the umask would give
    (folder / "link.xml").symlink_to(CABLE)
    assert set_("--yes", "date=1957", "link.xml", CABLE).exit_code == 0
    assert (folder / "link.xml").is_symlink()
    assert path.stat().st_mode & 0o777 == 0o666
    assert facts(path)["date"] == ["1957"]
    path.chmod(0o444)
    before = path.read_bytes()
    result = set_("--yes", "date=1958", CABLE)
    assert (result.exit_code, "cannot be written (no permission)" in result.stderr) == (2, True)
    assert path.read_bytes() == before


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    result = set_("--yes", "date=1957", CABLE, f"./{CABLE}")
    assert (result.exit_code, "1 of 1 document changed" in result.stderr) == (0, True)


def test_an_interruption_just_after_a_file_was_written_names_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = commands.write_atomic

    def interrupted(path: str, content: bytes) -> None:
        write(path, content)
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "write_atomic", interrupted)
    result = set_("--yes", "date=1957", CABLE)
    assert result.exit_code == 130
    assert f"stopped; 1 of 1 were written:\n  {CABLE}" in result.stderr


# --- the edition and the document -----------------------------------------------------------------


def test_what_was_set_for_one_document_stays(folder: Path) -> None:
    assert (
        set_("--yes", "publisher=Own House", "licence-uri=https://example.org/l", CABLE).exit_code
        == 0
    )
    assert b'resp="#hand-1">https' in Path(CABLE).read_bytes().partition(b"<licence ")[2]
    (folder / "teikit.toml").write_text(
        '[edition]\ntitle = "Papers"\n[[editor]]\nname = "Maria Example"\n'
        '[publisher]\nname = "House Example"\n[licence]\nspdx = "CC0-1.0"\n'
    )
    result = call("header", "set", "--edition", "--yes", CABLE)
    assert result.exit_code == 0, result.output
    assert (
        f"{CABLE}: set for this document, and left as it is: publisher, licence, licence-uri\n"
        in result.stderr
    )
    now = facts(CABLE)
    assert (now["publisher"], now["licence-uri"]) == (["Own House"], ["https://example.org/l"])
    assert now["edition"] == ["Papers"]


def test_an_address_set_beside_the_editions_licence_is_marked(folder: Path) -> None:
    (folder / "teikit.toml").write_text('[licence]\nspdx = "CC0-1.0"\n')
    assert set_("--edition", "--yes", CABLE).exit_code == 0
    assert set_("--yes", "licence-uri=https://example.org/l", CABLE).exit_code == 0
    assert b'target="https://example.org/l" resp="#hand-1">Creative' in Path(CABLE).read_bytes()


def test_a_funder_against_the_sources_is_a_conflict(folder: Path) -> None:
    assert "funder: the source gives «Leighton Family Fund»" in set_("funder=F", CABLE).stderr


def test_identifiers_of_authority_files_reach_headers_that_exist(folder: Path) -> None:
    (folder / "a.csv").write_text(
        "kind,name,ref\norg,Ministry of Foreign Trade,https://www.wikidata.org/entity/Q42\n"
    )
    (folder / "teikit.toml").write_text('authorities = ["a.csv"]\n')
    assert set_("--edition", "--yes", CABLE).exit_code == 0
    assert (
        "org: Ministry of Foreign Trade <https://www.wikidata.org/entity/Q42>"
        in facts(CABLE)["author"]
    )
    assert "nothing to change" in set_("--edition", "--yes", CABLE).stderr


def test_of_many_conflicts_the_rest_is_counted(folder: Path) -> None:
    for number in range(30):
        shutil.copy(CABLE, f"c{number}.xml")
    said = set_("date=1955-08-18", *(f"c{number}.xml" for number in range(30))).stderr
    assert said.count("the source gives") == 20
    assert "and 10 more of date\n" in said


def test_long_values_are_cut_where_they_differ(folder: Path) -> None:
    title = facts(CABLE)["title"][0]
    said = set_(f"title={title * 3}x", CABLE).stderr
    assert f"«…{title[-30:]}»" in said, said


# --- through a spreadsheet ------------------------------------------------------------------------


def sheet(edit: dict[str, dict[str, str]], path: str = "sheet.csv", delimiter: str = ",") -> None:
    rows = list(csv.DictReader(io.StringIO(call("header", "show", "--csv", ".").output)))
    for row in rows:
        row.update(edit.get(row["id"], edit.get("*", {})))
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_three_facts_over_all_documents(folder: Path, delimiter: str) -> None:
    sheet({"*": {"keyword": r"Velm | a \| b", "contributor": "A. Quill", "country": "Valdoria"}},
          delimiter=delimiter)  # fmt: skip
    before = {path.name: path.read_bytes() for path in folder.glob("*.xml")}
    result = set_("--csv", "sheet.csv", "--yes", ".")
    assert result.exit_code == 0, result.output
    for name, old in before.items():
        now = facts(name)
        assert now["keyword"] == ["Velm", "a | b"], name
        assert now["contributor"] == ["person: A. Quill"]
        assert now["country"] == ["Valdoria"]
        new = Path(name).read_bytes()
        assert new[new.index(b"</teiHeader>") :] == old[old.index(b"</teiHeader>") :]
    assert call("validate", ".").exit_code == 0


def test_a_table_that_nobody_changed_changes_nothing(folder: Path) -> None:
    sheet({})
    assert "nothing to change" in set_("--csv", "sheet.csv", "--yes", ".").stderr


def test_what_a_spreadsheet_adds_is_passed_over(folder: Path) -> None:
    sheet({"*": {"source-statement": "a\r\nb", "country": "Valdoria"}})
    text = Path("sheet.csv").read_text("utf-8-sig")
    heading, rest = text.split("\n", 1)
    commas = "," * heading.count(",")
    Path("sheet.csv").write_text(f"{heading},,\n{commas},,\n{rest}{commas}\n\n", encoding="utf-8")
    result = set_("--csv", "sheet.csv", "--yes", ".")
    assert result.exit_code == 0, result.output
    assert facts(CABLE)["country"] == ["Valdoria"]
    assert facts(CABLE)["source-statement"] == ["a b"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text.replace(",shelfmark,", ",shelf mark,"), "has lost the column shelfmark"),
        (lambda text: text.replace("p11,sha", "p12,sha"), "no document named has the id"),
        (lambda text: text + text.splitlines()[1] + "\n", "have the same id"),
        (lambda text: text.replace("1955-08-17", "17.08.1955"), "cannot be the date"),
        (lambda text: text.replace("1955-08-17", "1955 | 1956"), ", row "),
        (lambda text: text.replace(",title,", ",title,title,", 1), "the column «title» twice"),
        (lambda text: text.splitlines()[0] + "\n", "has no rows"),
        (lambda text: text + '"a" b\n', "is not CSV"),
        (lambda text: text.replace(",cable,", ",,", 1), "sheet.csv, row "),
        (lambda text: text.replace("\n", "\n,x\n", 1), "has more or fewer cells"),
        (
            lambda text: text.replace("file,", "file,colour,", 1).replace("\n", "\n1,", 1),
            "«colour»",
        ),
    ],
)
def test_a_spoilt_table_is_refused_whole(folder: Path, spoil: object, said: str) -> None:
    sheet({"*": {"country": "Valdoria"}})
    text = Path("sheet.csv").read_text("utf-8-sig")
    Path("sheet.csv").write_text(spoil(text))  # type: ignore[operator]
    before = {path.name: path.read_bytes() for path in folder.glob("*.xml")}
    result = set_("--csv", "sheet.csv", "--yes", ".")
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert {path.name: path.read_bytes() for path in folder.glob("*.xml")} == before


def test_a_table_older_than_the_document_is_refused(folder: Path) -> None:
    sheet({"*": {"country": "Valdoria"}})
    set_("--yes", "keyword=Tea", CABLE)
    result = set_("--csv", "sheet.csv", "--yes", ".")
    assert result.exit_code == 2
    assert "was changed since the table was made" in result.stderr
    assert "country" in facts(CABLE)
    assert facts(CABLE)["country"] == ["China"]


def test_a_file_changed_between_preview_and_writing_stops_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in folder.glob("*.xml")}

    def meanwhile(plan: object) -> list[str]:
        Path(CABLE).write_bytes(before[CABLE] + b"\n")
        return []

    monkeypatch.setattr(commands, "_said", meanwhile)
    result = set_("--yes", "country=Valdoria", ".")
    assert result.exit_code == 2
    assert "was changed by somebody else since the preview" in result.stderr
    after = {path.name: path.read_bytes() for path in folder.glob("*.xml")}
    assert after == {**before, CABLE: before[CABLE] + b"\n"}


def test_an_interrupted_run_says_what_it_had_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written_ones: list[str] = []
    write = commands.write_atomic

    def interrupted(path: str, content: bytes) -> None:
        if len(written_ones) == 2:
            raise KeyboardInterrupt
        written_ones.append(path)
        write(path, content)

    monkeypatch.setattr(commands, "write_atomic", interrupted)
    result = set_("--yes", "keyword=Tea", ".")
    assert result.exit_code == 130
    assert f"stopped; 2 of {len(list(TEI.glob('*.xml')))} were written:" in result.stderr
    assert all(path in result.stderr for path in written_ones)


# --- laws -----------------------------------------------------------------------------------------

_WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=20
).map(lambda words: f"x{words}")
_VALUES: dict[str, st.SearchStrategy[str]] = {
    "date": st.dates().map(lambda day: day.isoformat()),
    "genre": st.sampled_from(list(TAXONOMIES["genre"][1])),
    "classification": st.sampled_from(list(TAXONOMIES["classification"][1])),
    "precedence": st.sampled_from(list(TAXONOMIES["precedence"][1])),
    "handling": st.sampled_from(list(TAXONOMIES["handling"][1])),
    "language": st.sampled_from(["en", "de", "zh", "sr-Latn"]),
    "pages": st.sampled_from(["3", "3-5", "12r-14v"]),
    "times": st.sampled_from(["1960-10-11T10:15:00", "1960-10-11T10:15:00/1960-10-11T12:05:00"]),
    "act": st.sampled_from(["1957-03-03", "1957-03-03T10:00:00", "person: A. Quill"]),
    "uri": st.just("https://example.org/licence"),
    "doi": st.just("10.1234/abc"),
    "mail": st.just("a@example.org"),
    "status": st.just("restricted"),
    "name": _WORDS.map(lambda words: f"org: {words}"),
}
_SETTABLE = [key for key in KEYS if key not in ("id", "participant", "interpreter", "recorder")]


SCHEMA = load_schema()


@settings(max_examples=60)
@given(
    st.sampled_from([CABLE, MEMCON, "_1972-06-08-memcon-department-of-state.xml"]),
    st.lists(st.sampled_from(_SETTABLE), min_size=1, max_size=5, unique=True),
    st.data(),
)
def test_any_facts_can_be_set_and_nothing_else_is_touched(
    name: str, keys: list[str], data: st.DataObject
) -> None:
    content = (TEI / name).read_bytes()
    wanted: dict[str, list[Fact]] = {}
    for key in keys:
        number = data.draw(st.integers(1, 2 if KEYS[key].many else 1))
        values = data.draw(
            st.lists(
                _VALUES.get(KEYS[key].takes, _WORDS), min_size=number, max_size=number, unique=True
            )
        )
        try:
            # An archive without another name than its siglum has no full name.
            assume(key != "repository" or values != [f.value for f in wanted.get("archive", [])])
            wanted[key] = [fact_from(key, value, "") for value in values]
        except TeikitError:
            return
    result = change(content, name, wanted, WHO, "2026-11-22")
    end = b"</teiHeader>"
    assert result.content[result.content.index(end) :] == content[content.index(end) :]
    now: dict[str, list[str]] = {}
    for fact in read_facts(etree.fromstring(result.content)):
        now.setdefault(fact.key, []).append(written(fact))
    for key, given_facts in wanted.items():
        assert sorted(now[key]) == sorted(" ".join(written(f).split()) for f in given_facts), key
    errors = [f for f in check(result.content, name, SCHEMA) if f.severity is Severity.ERROR]
    assert not errors
    assert change(result.content, name, wanted, WHO, "2026-11-22").keys == []
