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
            '+         <respStmt xml:id="editor">',
            "+           <resp>edited by</resp>",
            "+           <persName>Maria Example</persName>",
            "+         </respStmt>",
            '-         <date when="1955-08-17">August 17, 1955</date>',
            '+         <date when="1955-08-18" resp="#editor">1955-08-18</date>',
            "+         <keywords>",
            '+           <term resp="#editor">Tea</term>',
            "+         </keywords>",
            '-           <date when="1955-08-17">August 17, 1955</date>',
            '+           <date when="1955-08-18">1955-08-18</date>',
            f'+       <change who="#editor" when="2026-11-22">{words}</change>',
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


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: text.replace(",shelfmark,", ",shelf mark,"), "has lost the column shelfmark"),
        (lambda text: text.replace("p11,sha", "p12,sha"), "no document named has the id"),
        (lambda text: text + text.splitlines()[1] + "\n", "have the same id"),
        (lambda text: text.replace("1955-08-17", "17.08.1955"), "cannot be the date"),
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
