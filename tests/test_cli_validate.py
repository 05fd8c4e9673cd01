"""What a user of `teikit validate` reads, and the exit codes a script acts on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from teikit.cli import COMMANDS
from teikit.cli.validate import command

FILES = Path(__file__).resolve().parent / "files" / "schema"
GOOD = (FILES / "valid" / "cable.xml").read_bytes()
BAD = (FILES / "invalid" / "bad-value_impossible-date.xml").read_bytes()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tei" / "deep").mkdir(parents=True)
    (tmp_path / "tei" / "cable.xml").write_bytes(GOOD)
    (tmp_path / "tei" / "deep" / "bad-value_impossible-date.xml").write_bytes(BAD)
    (tmp_path / "tei" / "teikit.rng").write_text("not looked at")
    (tmp_path / "tei" / "notes.txt").write_text("not looked at")
    return tmp_path


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(command, arguments, input=stdin)


def test_a_clean_document_is_silence_and_zero(folder: Path) -> None:
    result = run("tei/cable.xml")
    assert (result.stdout, result.stderr) == ("", "1 document, no findings\n")
    assert result.exit_code == 0


def test_a_folder_gives_one_line_a_finding_a_summary_and_one(folder: Path) -> None:
    result = run("--format", "line", "tei")
    path = os.path.join("tei", "deep", "bad-value_impossible-date.xml")
    assert result.stdout == (
        f"{path}:23:17: error: `1961-02-29` is not a value that `when` of `date` "
        "may have; no calendar has that day or hour [bad-value]\n"
    )
    assert result.stderr == "2 documents, 1 finding in 1\n"
    assert result.exit_code == 1


def test_information_leaves_zero(folder: Path) -> None:
    (folder / "other.xml").write_bytes(GOOD)
    result = run("other.xml")
    assert "info: the document's xml:id is `cable`" in result.stdout
    assert result.stderr == "1 document, 1 finding in 1\n"
    assert result.exit_code == 0


def test_standard_input_has_a_name(folder: Path) -> None:
    result = run("-", stdin=BAD)
    assert result.stdout.startswith("stdin:23:17: error: ")
    assert result.exit_code == 1


def test_an_unreadable_file_stops_none_of_the_others(folder: Path) -> None:
    (folder / "picture.xml").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (folder / "empty.xml").write_bytes(b"")
    result = run("--format", "line", "nowhere.xml", "picture.xml", "empty.xml", "tei")
    assert result.stdout.count("\n") == 1
    assert result.stderr == (
        "teikit: nowhere.xml: does not exist; check the name\n"
        "teikit: picture.xml: is not text; name a TEI document\n"
        "teikit: empty.xml: is empty; name a TEI document\n"
        "2 documents, 1 finding in 1, 3 could not be read\n"
    )
    assert result.exit_code == 2


def test_a_file_above_the_cap_is_refused(folder: Path) -> None:
    result = run("--max-bytes", "100", "tei/cable.xml")
    assert "is larger than 100 bytes; raise the cap with --max-bytes" in result.stderr
    assert result.exit_code == 2


def test_another_schema_judges_instead(folder: Path) -> None:
    (folder / "own.rng").write_text(
        '<element xmlns="http://relaxng.org/ns/structure/1.0" name="letter"><text/></element>'
    )
    (folder / "letter.xml").write_text("<letter>x</letter>")
    assert run("--schema", "own.rng", "letter.xml").exit_code == 0
    assert run("letter.xml").exit_code == 1
    result = run("--schema", "own.rng", "tei/cable.xml")
    assert "the document's root is `TEI`; it should be `letter` [misplaced" in result.stdout
    assert result.exit_code == 1


def teikit(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "teikit", "validate", *arguments],
        capture_output=True, text=True, cwd=cwd, check=False, env=os.environ | environment,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no file is named"),
        (("--schema", "nowhere.rng", "tei"), "teikit: nowhere.rng: does not exist; check the name"),
        (("--schema", "tei/cable.xml", "tei"), "tei/cable.xml: is not a RELAX NG schema"),
        (("empty",), "teikit: empty: there is no *.xml; name TEI files or their folder"),
        (("--rules", "tei"), "No such option"),
    ],
)
def test_wrong_usage_is_one_sentence_and_two(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    (folder / "empty").mkdir()
    result = teikit(*arguments, cwd=folder)
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == 2


def test_a_terminal_that_cannot_show_a_word_gets_its_escape(folder: Path) -> None:
    name = "bad-value_impossible-date.xml"
    (folder / name).write_bytes(BAD.replace(b"1961-02-29", "人".encode()))
    result = teikit(name, cwd=folder, PYTHONIOENCODING="ascii")
    assert "`\\u4eba` is not a value" in result.stdout
    assert result.returncode == 1


def test_help_says_what_the_list_of_commands_says() -> None:
    result = run("--help")
    assert COMMANDS["validate"] in result.stdout
    assert "Exit codes: 0" in result.stdout


def test_a_finding_for_people_shows_the_line_and_the_place(folder: Path) -> None:
    result = run("tei")
    assert result.stdout.splitlines()[1:] == [
        '    23 | <date when="1961-02-29">x</date> <!-- here: no calendar has that day or hour -->',
        "       |       ^",
    ]


def test_an_element_made_from_plain_text_names_its_line(folder: Path) -> None:
    text = BAD.decode().replace('<div type="letter"', '<div source="a.txt#line=7,9" type="letter"')
    (folder / "bad-value_impossible-date.xml").write_text(text)
    result = run("bad-value_impossible-date.xml")
    assert result.stdout.splitlines()[-1] == "       = made from line 8 of a.txt"


SCHEMA = json.loads(
    (Path(__file__).resolve().parents[1] / "schema" / "validate-report.schema.json").read_text()
)


def test_json_is_one_object_as_the_schema_says(folder: Path) -> None:
    (folder / "empty.xml").write_bytes(b"")
    report = json.loads(run("--format", "json", "empty.xml", "tei").stdout)
    Draft202012Validator(SCHEMA).validate(report)
    (finding,) = report["findings"]
    assert (finding["code"], finding["line"], finding["column"]) == ("RNG007", 23, 17)
    assert (finding["attribute"], finding["value"]) == ("when", "1961-02-29")
    assert [one["path"] for one in report["unreadable"]] == ["empty.xml"]
    counts = {"documents": 2, "findings": 1, "withFindings": 1, "unreadable": 1}
    assert report["summary"] == counts | {"known": 0, "gone": 0}


def test_ndjson_is_one_object_a_line_and_a_summary(folder: Path) -> None:
    (folder / "empty.xml").write_bytes(b"")
    lines = run("--format", "ndjson", "empty.xml", "tei").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    line = Draft202012Validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})
    for record in records:
        line.validate(record)
    assert [record["type"] for record in records] == ["unreadable", "finding", "summary"]


def test_json_of_nothing_found_is_whole(folder: Path) -> None:
    report = json.loads(run("--format", "json", "tei/cable.xml").stdout)
    Draft202012Validator(SCHEMA).validate(report)
    assert report["findings"] == []


def test_several_processes_say_the_same_in_the_same_order(folder: Path) -> None:
    for number in range(40):
        (folder / "tei" / f"{number:02}.xml").write_bytes(BAD if number % 3 else GOOD)
    (folder / "tei" / "20.xml").write_bytes(b"\x89PNG")
    one, two = (teikit("--format", "line", "-j", n, "tei", cwd=folder) for n in ("1", "2"))
    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, two.returncode)
    assert one.stdout.count("[bad-value]") == 26


def test_a_schema_is_kept_for_the_next_run_unless_that_is_switched_off(folder: Path) -> None:
    cache = folder / "cache"
    teikit("tei/cable.xml", cwd=folder, TEIKIT_CACHE="off")
    assert not cache.exists()
    teikit("tei/cable.xml", cwd=folder, TEIKIT_CACHE=str(cache))
    (kept,) = cache.glob("relaxng-*")
    before = kept.read_bytes()
    kept.write_bytes(before[:-50])
    assert teikit("tei", cwd=folder, TEIKIT_CACHE=str(cache)).returncode == 1
    assert kept.read_bytes() == before


def test_a_wrong_schema_of_many_documents_is_told_once(folder: Path) -> None:
    (folder / "tei" / "own.rng").write_text("<html/>")
    for name in ("a.xml", "b.xml"):
        (folder / "tei" / name).write_bytes(GOOD.replace(b'"teikit.rng"', b'"own.rng"'))
    result = run("--format", "line", "tei")
    assert result.stderr.count("is not a RELAX NG schema") == 1
    assert "2 could not be read" in result.stderr
    assert result.exit_code == 2


def test_a_document_type_is_read_if_allowed(folder: Path) -> None:
    text = GOOD.decode().replace("<TEI", "<!DOCTYPE TEI [<!ENTITY e 'x'>]>\n<TEI", 1)
    (folder / "cable.xml").write_text(text)
    assert "[doctype]" in run("cable.xml").stdout
    assert run("--allow-doctype", "cable.xml").exit_code == 0
