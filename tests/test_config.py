"""`teikit.toml`: found, checked, and said in every header."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from lxml import etree

from teikit.cli import cli
from teikit.config.edition import collection_of, facts_of
from teikit.config.finding import find
from teikit.config.lines import line_of
from teikit.config.load import load, settings
from teikit.config.schema import json_schema
from teikit.errors import TeikitError
from teikit.header.read import read_facts
from teikit.model.collection import STANDARD, Collection
from teikit.pipeline import convert

TOML = """\
[edition]
title = "Papers on the Velm"
description = "Letters & cables about a river."
version = "1.2"
published = 2026-05-01
doi = "https://doi.org/10.5281/zenodo.1234567"
series = "Velm Studies"
contact = "velm@example.org"
languages = ["en"]
window = ["1949-10-01", "1976-09-09"]

[[editor]]
name = "Maria Example"
orcid = "0000-0002-1825-0097"

[[editor]]
name = "Jan Ohm"
role = "translator"

[publisher]
name = "Example University"
ror = "05dxps055"

[licence]
spdx = "cc-by-4.0"

[[funder]]
name = "Example Foundation"
grant = "HA 123/4"

[folders]
sources = "sources"
tei = "tei"

[[archive]]
siglum = "VAL SA"
name = "State Archives of Valdoria"
place = "Aldane"
country = "Valdoria"
reference = '\\d+/\\d{5}-\\d\\d'

[kinds.tea-table-talk]
about = "Tea-table talk"
words = ["tea-table talk"]

[classification]
secret = ["geheim"]

[rules]
ID003 = "off"
"""
LETTER = (
    "Ministry of Sluices    Geheim    No. 12\n\nTo the Embassy in Merovia:\n\nThe {} arrived.\n"
)


def edition(folder: Path, text: str = TOML) -> Path:
    path = folder / "teikit.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str) -> str:
    with pytest.raises(TeikitError) as raised:
        load(str(edition(folder, text)))
    return str(raised.value)


def call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, arguments)
    if isinstance(result.exception, TeikitError):  # as `main` prints it
        return result.exception.exit_code, result.output + str(result.exception)
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[edition]\ntitel = 'x'", ":2: there is no key «titel»; did you mean «title»?"),
        ("[edition]\ntitle = 3", ":2: «title» must be text"),
        ("[edition]\n\npublished = '2026-13-01'", ":3: «published»:"),
        ("[edition]\nwindow = ['1960-01-01']", ":2: «window» must be two dates"),
        ("[edition]\nwindow = ['1960-01-01', '1950-01-01']", ":2: «window» must be two dates"),
        ("[edition]\nlanguages = 'en'", ":2: «languages» must be a list"),
        ("[edition]\ndoi = 'zenodo'", ":2: «doi»:"),
        ("[edition]\ncontact = 'nobody'", ":2: «contact»:"),
        ("[editor]\nname = 'A'", ":1: «editor» must be a list of tables; write [[editor]]"),
        ("[[editor]]\nname = 'A'\n[[editor]]\nrole = 'edt'", ":3: «name» is missing"),
        (
            "[[editor]]\nname = 'A'\n[[editor]]\nname = 'B'\norcid = '0000-0002-1825-0098'",
            ":5: «orcid»:",
        ),
        ("[[editor]]\nname = 'A'\nrole = 'editer'", "did you mean «editor»?"),
        ("[licence]\nspdx = 'CC-BY-40'", "did you mean «CC-BY-4.0»?"),
        ("[[archive]]\nsiglum = 'X'\nname = 'Y'\nreference = '('", ":4: «reference»: is not a reg"),
        (
            "[[archive]]\nsiglum = 'X'\nname = 'Y'\n[[archive]]\nsiglum = 'X'\nname = 'Z'",
            ":5: two archives have the siglum «X»",
        ),
        ("[classification]\nsecert = ['geheim']", "did you mean «secret»?"),
        ("[kinds.'Tea Talk']\nabout = 'x'", "cannot be the id of a kind"),
        ("[kinds.talk]\nwords = ['talk']", ":1: the kind «talk» has no description"),
        ("[rules]\nID003 = 'of'", ":2: «ID003»: «of» is no grade of a rule; write one of off"),
        ("authorities = ['none.xml']", ":1: «0»: there is no file «none.xml»"),
        ("[edition\n", "is not TOML"),
    ],
)
def test_a_wrong_key_or_value_is_one_sentence_with_its_line(
    tmp_path: Path, line: str, said: str
) -> None:
    message = refused(tmp_path, line)
    assert said in message
    assert "\n" not in message
    assert str(tmp_path / "teikit.toml") in message


def test_lines_are_found_among_comments_strings_and_tables_of_one_name() -> None:
    text = '# title = 1\n[edition]\ntext = """\ntitle = 2\n"""\ntitle = 3\n[[a]]\nb=1\n[[a]]\nb=2\n'
    assert line_of(text, ("edition", "title")) == 6
    assert (line_of(text, ("a", 0, "b")), line_of(text, ("a", 1, "b"))) == (8, 10)
    assert line_of(text, ("a", 1, "c")) == 9
    assert line_of(text, ("a", 1, "c"), exact=True) == 0


def test_every_fact_of_the_edition_stands_in_every_header(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sources").mkdir()
    edition(tmp_path)
    for name, what in (("a", "boat"), ("b", "mail")):
        (tmp_path / "sources" / f"{name}.txt").write_text(LETTER.format(what))
    monkeypatch.chdir(tmp_path)
    code, output = call("convert")
    assert code == 0, output
    for name in ("_a", "_b") if (tmp_path / "tei" / "_a.xml").exists() else ("a", "b"):
        root = etree.parse(str(tmp_path / "tei" / f"{name}.xml")).getroot()
        said = {(f.key, f.value, f.ref, f.detail) for f in read_facts(root)}
        assert {
            ("edition", "Papers on the Velm", "", ""),
            ("description", "Letters & cables about a river.", "", ""),
            ("version", "1.2", "", ""),
            ("published", "2026-05-01", "", ""),
            ("doi", "10.5281/zenodo.1234567", "", ""),
            ("series", "Velm Studies", "", ""),
            ("contact", "velm@example.org", "", ""),
            ("editor", "Maria Example", "https://orcid.org/0000-0002-1825-0097", "edt"),
            ("editor", "Jan Ohm", "", "trl"),
            ("publisher", "Example University", "https://ror.org/05dxps055", ""),
            ("licence", "Creative Commons Attribution 4.0 International", "", ""),
            ("licence-uri", "https://creativecommons.org/licenses/by/4.0/", "", ""),
            ("funder", "Example Foundation", "", "HA 123/4"),
            ("classification", "secret", "", ""),
        } <= said


def collection(folder: Path) -> Collection:
    return collection_of(load(str(edition(folder))))


def test_kinds_and_archives_of_the_edition_are_recognised(tmp_path: Path) -> None:
    page = (
        b"Tea-table Talk, 'On the Sluices'\n\nThe boat arrived.\n\nDocument Information\n\nSource\n\n"
        b"VAL SA 12/34567-89, 3-4. Translated by A. Quill.\n"
    )
    known = collection(tmp_path)
    _, converted = convert(page, "a.txt", collection=known)
    assert converted.kind == "tea-table-talk"
    assert [converted.one(key).value for key in ("repository", "settlement", "shelfmark")] == [  # type: ignore[union-attr]
        "State Archives of Valdoria", "Aldane", "12/34567-89",
    ]  # fmt: skip
    _, plain = convert(page, "a.txt", collection=STANDARD)
    assert plain.kind != "tea-table-talk"
    assert plain.one("repository") is None


def test_what_the_collection_cannot_hold_is_doubted(tmp_path: Path) -> None:
    known = collection(tmp_path)
    page = (
        b"May 4, 1981\n\nLetter, 'On the Sluices'\n\nThe boat arrived.\n\nDocument Information\n\n"
        b"Source\n\nVAL SA 12-34, 3. Translated by A. Quill.\n\nLanguage\n\nGerman\n"
    )
    kinds = {doubt.kind for doubt in convert(page, "a.txt", collection=known)[1].doubts}
    assert {"date-outside-collection", "unexpected-shelfmark"} <= kinds
    assert not kinds & {
        doubt.kind
        for doubt in convert(page, "a.txt")[1].doubts
        if doubt.kind.endswith("collection") or doubt.kind == "unexpected-shelfmark"
    }


def test_the_nearest_file_above_is_found_and_a_second_one_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    path = edition(tmp_path)
    assert find(str(inner)) == str(path)
    edition(tmp_path / "a")
    with pytest.raises(TeikitError, match="lies inside another edition"):
        find(str(inner))
    (tmp_path / "a" / "teikit.toml").unlink()
    (tmp_path / "pyproject.toml").write_text("[tool.teikit.edition]\ntitle = 'x'\n")
    with pytest.raises(TeikitError, match="both describe the edition"):
        find(str(tmp_path))
    path.unlink()
    assert find(str(inner)) == str(tmp_path / "pyproject.toml")
    monkeypatch.chdir(inner)
    assert " ../../pyproject.toml:2" in call("config", "show")[1]


def test_a_document_of_another_edition_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        edition(tmp_path / name)
    letter = tmp_path / "two" / "a.txt"
    letter.write_text(LETTER)
    monkeypatch.chdir(tmp_path / "one")
    code, output = call("convert", str(letter), "-d", "out")
    assert code == 2
    assert "belongs to the edition of" in output
    assert not (tmp_path / "one" / "out").exists()
    assert call("convert", str(letter), "-d", "out", "--config", "../two/teikit.toml")[0] == 0


def test_show_tells_each_value_and_where_it_comes_from(tmp_path: Path) -> None:
    path = str(edition(tmp_path))
    code, output = call("config", "show", "--config", path)
    assert code == 0
    line = next(line for line in output.splitlines() if line.startswith("editor[2].role"))
    assert line.split() == ["editor[2].role", '"trl"', f"{path}:18"]
    assert any(line.split()[-1] == "default" for line in output.splitlines())
    shown = json.loads(call("config", "show", "--json", "--config", path)[1])
    assert {one["key"] for one in shown["settings"]} == {one.key for one in settings(load(path))}


def test_the_json_schema_takes_what_loading_takes_and_refuses_what_it_refuses() -> None:
    schema = json.loads(call("config", "schema")[1])
    assert schema == json_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    data = tomllib.loads(TOML.replace("published = 2026-05-01", "published = '2026-05-01'"))
    assert not list(validator.iter_errors(data))
    for wrong in (
        {"edition": {"titel": "x"}},
        {"editor": [{"role": "edt"}]},
        {"classification": {"secert": ["x"]}},
        {"rules": {"ID003": "of"}},
    ):
        assert list(validator.iter_errors(wrong)), wrong


def test_rules_are_switched_off_and_regraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tei, _ = convert(LETTER.encode(), "a.txt")
    (tmp_path / "other.xml").write_bytes(tei)
    name = "document-id-not-file-name"
    assert (call("validate", "other.xml")[0], name in call("validate", "other.xml")[1]) == (0, True)
    edition(tmp_path, f"[rules]\n{name} = 'off'\n")
    assert name not in call("validate", "other.xml")[1]
    edition(tmp_path, "[rules]\nID002 = 'error'\n")
    code, output = call("validate", "other.xml")
    assert (code, "error: the document's xml:id" in output) == (1, True)
    edition(tmp_path, "[rules]\nID999 = 'off'\n")
    code, output = call("validate", "other.xml")
    assert (code, "there is no rule «ID999»" in output) == (2, True)


def test_metadata_beats_the_edition_and_the_command_line_beats_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    edition(tmp_path)
    (tmp_path / "a.txt").write_text(LETTER)
    (tmp_path / "m.toml").write_text(
        '["*.txt"]\npublisher = "House Example"\nkind = "report"\nlicence = "My own"\n'
    )
    call("convert", "a.txt", "-o", "a.xml", "--metadata", "m.toml", "--kind", "tea-table-talk")
    facts = read_facts(etree.parse("a.xml").getroot())
    assert [f.value for f in facts if f.key == "publisher"] == ["House Example"]
    assert [f.norm for f in facts if f.key == "kind"] == ["tea-table-talk"]
    # A licence is one statement: the name is not the editor's and the address the edition's.
    assert [f.value for f in facts if f.key in ("licence", "licence-uri")] == ["My own"]
    assert [f.value for f in facts if f.key == "edition"] == ["Papers on the Velm"]


def test_facts_of_an_empty_file_are_none(tmp_path: Path) -> None:
    config = load(str(edition(tmp_path, "")))
    assert facts_of(config) == []
    assert collection_of(config) is STANDARD


AUTHORITY = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listOrg>
<org xml:id="sluices" ref="https://www.wikidata.org/entity/Q42"><orgName>Ministry of Sluices</orgName>
<orgName>Sluices Ministry</orgName></org></listOrg></body></text></TEI>
"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", AUTHORITY),
        (
            "a.csv",
            "kind,name,ref,variants\norg,Sluices,http://www.wikidata.org/entity/Q42,Ministry of Sluices\n",
        ),
    ],
)
def test_names_of_the_authority_files_have_their_identifiers(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content)
    known = collection_of(load(str(edition(tmp_path, f"authorities = ['{name}']\n"))))
    letter = LETTER.format("boat") + "\nMinistry of Sluices\n4 May 1961\n"
    tei, _ = convert(letter.encode(), "a.txt", collection=known)
    facts = [f for f in read_facts(etree.fromstring(tei)) if f.key == "sender"]
    assert [f.ref.replace("http:", "https:") for f in facts] == [
        "https://www.wikidata.org/entity/Q42"
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<x", "is not well-formed XML"),
        ("<x/>", "is no TEI"),
        (AUTHORITY.replace("<org ", "<note ").replace("</org>", "</note>"), "has no entry"),
        (
            AUTHORITY.replace("www.wikidata.org/entity/Q42", "orcid.org/0000-0002-1825-0098"),
            "ORCID",
        ),
    ],
)
def test_an_unreadable_authority_stops_the_run_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, said: str
) -> None:
    (tmp_path / "a.xml").write_text(content)
    (tmp_path / "a.txt").write_text(LETTER)
    edition(tmp_path, "authorities = ['a.xml']\n")
    monkeypatch.chdir(tmp_path)
    code, output = call("convert", "a.txt", "-o", "out.xml")
    assert (code, said in output, len(output.splitlines())) == (2, True, 1), output
    assert not (tmp_path / "out.xml").exists()


def test_what_two_entries_are_called_is_neither() -> None:
    from teikit.authority import Entry, by_name

    assert by_name([Entry("org", ("Board", "B"), "x#1"), Entry("org", ("Board",), "x#2")]) == {
        ("org", "b"): "x#1"
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\n[edition\n", "teikit.toml:2: is not TOML: Expected"),
        ("[edition]\ntitle = '", "teikit.toml:2: is not TOML"),
        ("[[editor]]\nname = 'M <0000-0002-1825-0097>'", ":2: «name» holds an identifier"),
        ("[publisher]\nname = 'P <05dxps055>'", 'write the name alone, and ror = "…" below it'),
        ("[licence]\nspdx = 'CC0-1.0'\nname = 'My own'", ":3: «My own» is not the licence CC0-1.0"),
        ("[licence]\nspdx = 'CC0-1.0'\nuri = 'https://example.org/l'", ":3: «https://example.org/l» is"),
        ("[licence]\nuri = 'urn:x'", ":2: «uri»:"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert said in refused(tmp_path, text)


def test_a_licence_may_be_named_twice_if_it_is_one(tmp_path: Path) -> None:
    text = (
        "[licence]\nspdx = 'CC0-1.0'\nuri = 'http://creativecommons.org/publicdomain/zero/1.0/'\n"
    )
    assert load(str(edition(tmp_path, text))).licence is not None


def test_bytes_that_are_not_utf_8_have_their_line(tmp_path: Path) -> None:
    (tmp_path / "teikit.toml").write_bytes(b"[edition]\ntitle = 'caf\xe9'\n")
    with pytest.raises(TeikitError, match=r"teikit\.toml:2: is not UTF-8; save it as UTF-8"):
        load(str(tmp_path / "teikit.toml"))


def test_rules_and_authorities_are_checked_by_all_who_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(LETTER)
    (tmp_path / "a.xml").write_bytes(convert(LETTER.encode(), "a.txt")[0])
    (tmp_path / "list.csv").write_text("kind,name,ref\norg,,x\n")
    edition(tmp_path, "[[editor]]\nname = 'A'\n\n[rules]\nID999 = 'off'\n")
    for arguments in (
        ("convert", "a.txt", "-o", "b.xml"),
        ("header", "set", "date=1957", "a.xml"),
        ("validate", "a.xml"),
        ("config", "show"),
    ):
        code, output = call(*arguments)
        assert (code, "teikit.toml:5: [rules]: there is no rule «ID999»" in output) == (2, True), (
            output
        )
    edition(tmp_path, "authorities = [\n'list.csv']\n")
    code, output = call("config", "show")
    assert code == 2
    assert "teikit.toml:1: «authorities»: " in output
    assert "list.csv:2: has no kind" in output
