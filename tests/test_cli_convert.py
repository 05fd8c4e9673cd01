"""What a user of `teikit convert` gets and reads, and the exit codes a script acts on."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teikit.cli import COMMANDS, main
from teikit.cli.convert import command

NS = {"t": "http://www.tei-c.org/ns/1.0"}
RESP = "@resp='#editor'"
WELL = "The well ran dry in June.\n\nNobody had asked why.\n"
RYE = """March 3, 1957

Cable from the Legation in Nordvik, 'The Price of Rye'

Source

GARF, 12-00412-07, 3-5. Translated by Anna Nobody.

Foreign Ministry:

The price of rye rose again this week.

The mayor asked for patience.

Legation in Nordvik
3 March 1957

Document Information

Source

GARF, 12-00412-07, 3-5. Translated by Anna Nobody.
"""
EDITED = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><revisionDesc>'
    '<change who="#teikit">Converted.</change><change who="#mb">Names checked.</change>'
    "</revisionDesc></teiHeader></TEI>"
)


class Cli:
    """Runs the command as a shell would, in a folder of its own."""

    def __init__(self, patch: pytest.MonkeyPatch, caught: pytest.CaptureFixture[str]) -> None:
        self.patch, self.caught = patch, caught
        self.out = self.err = ""

    def __call__(self, *arguments: str) -> int:
        self.patch.setattr(sys, "argv", ["teikit", "convert", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        self.out, self.err = self.caught.readouterr()
        assert "Traceback" not in self.err
        assert isinstance(ended.value.code, int)
        return ended.value.code


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "in" / "sub").mkdir(parents=True)
    Path("in/well.txt").write_text(WELL, "utf-8")
    Path("in/sub/rye.txt").write_text(RYE, "utf-8")
    Path("in/photo.png").write_bytes(b"\x89PNG")
    return Cli(monkeypatch, capsys)


def files(top: str) -> list[str]:
    return sorted(p.relative_to(top).as_posix() for p in Path(top).rglob("*") if p.is_file())


def contents(top: str) -> dict[str, bytes]:
    return {name: (Path(top) / name).read_bytes() for name in files(top)}


def at(path: str, xpath: str) -> list[str]:
    found: Any = etree.parse(path).xpath(xpath, namespaces=NS)
    return [str(one) for one in found]


def report(path: str = "r.json") -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Path(path).read_text("utf-8"))
    return data


def test_one_document_goes_to_standard_output(cli: Cli) -> None:
    assert cli("in/well.txt") == 0
    assert etree.fromstring(cli.out.encode()).get("type") == "document"
    assert cli.err.startswith("well.txt: document well\n")
    assert files(".") == ["in/photo.png", "in/sub/rye.txt", "in/well.txt"]
    printed = cli.out
    assert cli("in/well.txt", "-o", "-") == 0
    assert cli.out == printed


def test_output_file_is_made_with_its_folder_and_without_a_schema(cli: Cli) -> None:
    assert cli("in/well.txt", "-o", "new/w.xml") == 0
    assert cli.out == ""
    assert "→ new/w.xml" in cli.err
    assert files("new") == ["w.xml"]
    assert cli("in/well.txt", "-o", "with/w.xml", "--with-schema") == 0
    assert files("with") == ["teikit.rng", "teikit.sch", "w.xml"]


def test_schema_is_put_beside_an_unchanged_document_too(cli: Cli) -> None:
    assert cli("in/well.txt", "-o", "new/w.xml") == 0
    assert cli("in/well.txt", "-o", "new/w.xml", "--with-schema") == 0
    assert files("new") == ["teikit.rng", "teikit.sch", "w.xml"]


def test_folder_mirrors_the_input_and_lists_what_was_skipped(cli: Cli) -> None:
    assert cli("in", "-d", "out") == 0
    assert files("out") == ["sub/garf-12-00412-07-p3.xml", "teikit.rng", "teikit.sch", "well.xml"]
    assert "2 documents: 2 converted" in cli.err
    assert "skipped 1: photo.png" in cli.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_standard_input_is_read_alone_and_among_others(cli: Cli, jobs: str) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(WELL.encode()))
    cli.patch.setattr(sys, "stdin", stdin)
    assert cli("-", "in/sub", "-d", "out", "-j", jobs) == 0
    assert files("out") == ["garf-12-00412-07-p3.xml", "stdin.xml", "teikit.rng", "teikit.sch"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "no file is named, and no teikit.toml is here or in a folder above"),
        (["in"], "-d FOLDER"),
        (["in", "-o", "x.xml"], "-d FOLDER"),
        (["in/well.txt", "-o", "x.xml", "-d", "out"], "exclude each other"),
        (["empty"], "empty: there is no *.txt file"),
        (["gone.txt"], "gone.txt: does not exist"),
        (["-", "-", "-d", "out"], "give - once"),
        (["in", "-d", "in/well.txt"], "is not a folder"),
        (["in/well.txt", "--kind", "leter"], "did you mean letter?"),
        (["in/well.txt", "--kind", "zzzz"], "memorandum-of-conversation"),
        (["in/well.txt", "--date", "2026-02-30"], "is not a date"),
        (["in/well.txt", "--max-bytes", "5"], "larger than 5 bytes"),
        (["in/well.txt", "--max-bytes", "0"], "--max-bytes"),
        (["in/well.txt", "--jobs", "0"], "--jobs"),
        (["in/well.txt", "--metadata", "gone.toml"], "gone.toml: does not exist"),
        (["in/well.txt", "--report", "in"], "in: "),
        (["in/well.txt", "--report", "in/well.txt/r.json"], "the report cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    cli: Cli, arguments: list[str], told: str
) -> None:
    Path("empty").mkdir()
    before = files(".")
    assert cli(*arguments) == 2
    assert told in cli.err
    assert files(".") == before


def test_unchanged_left_alone_and_forced(cli: Cli) -> None:
    assert cli("in/well.txt", "-d", "out") == 0
    assert cli("in", "-d", "out", "--report", "r.json") == 0
    assert [d["status"] for d in report()["documents"]] == ["unchanged", "written"]
    first = contents("out")
    assert cli("in", "-d", "out", "--date", "2026-01-02") == 1
    assert "use --force to overwrite it" in cli.err
    assert contents("out") == first
    assert cli("in", "-d", "out", "--date", "2026-01-02", "--force") == 0
    assert at("out/well.xml", "//t:change/@when") == ["2026-01-02"]


@pytest.mark.parametrize("existing", [EDITED, "<TEI", "", "My own notes."])
def test_a_persons_work_is_kept_even_from_force(cli: Cli, existing: str) -> None:
    Path("w.xml").write_text(existing, "utf-8")
    for flags in ([], ["--force"]):
        assert cli("in/well.txt", "-o", "w.xml", *flags) == 1
        assert "--discard-edits" in cli.err
        assert Path("w.xml").read_text("utf-8") == existing
    assert cli("in/well.txt", "-o", "w.xml", "--discard-edits") == 0
    assert at("w.xml", "/t:TEI/@xml:id") == ["well"]


def test_report_is_json_in_a_folder_that_it_makes(cli: Cli) -> None:
    assert cli("in", "gone.txt", "-d", "out", "--report", "new/deep/r.json") == 1
    said = report("new/deep/r.json")
    assert [(d["source"], d["status"]) for d in said["documents"]] == [
        ("in/well.txt", "written"),
        ("in/sub/rye.txt", "written"),
        ("gone.txt", "failed"),
    ]
    assert said["skipped"] == [{"path": "in/photo.png", "reason": "is not *.txt"}]
    assert said["summary"]["status"] == {"failed": 1, "written": 2}
    assert files("new") == ["deep/r.json"]


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (MemoryError, None)])
def test_an_interrupted_run_leaves_no_half_report(
    cli: Cli, error: type[BaseException], code: int | None
) -> None:
    import teikit.batch

    def stop(*_: object) -> None:
        raise error

    Path("r.json").write_text("before", "utf-8")
    cli.patch.setattr(teikit.batch, "convert", stop)
    if code is None:
        with pytest.raises(error):
            cli("in", "-d", "out", "--report", "r.json")
    else:
        assert cli("in", "-d", "out", "--report", "r.json") == code
        assert "interrupted" in cli.err
    assert Path("r.json").read_text("utf-8") == "before"
    assert [name for name in files(".") if "tmp" in name or name.endswith(".xml")] == []


def test_a_fault_of_teikit_in_one_document_stops_no_other(cli: Cli) -> None:
    import teikit.batch

    whole = teikit.batch.convert

    def stumble(content: bytes, name: str, *rest: object) -> object:
        if name == "well.txt":
            raise IndexError("list index out of range")
        return whole(content, name, *rest)

    cli.patch.setattr(teikit.batch, "convert", stumble)
    assert cli("in", "-d", "out") == 1
    assert "in/well.txt: could not be converted because of a fault in teikit" in cli.err
    assert "please report it" in cli.err
    assert len([name for name in files("out") if name.endswith(".xml")]) == 1


def test_metadata_wins_over_the_source_and_names_the_editor(cli: Cli) -> None:
    Path("m.toml").write_text(
        '["rye*"]\ntranslator = "Berta Noone"\ndate = "1957-03-04"\nkind = "letter"\n'
        '["oats*"]\ntitle = "x"\n',
        "utf-8",
    )
    assert cli("in/sub/rye.txt", "-o", "x.xml", "--metadata", "m.toml") == 0
    assert at("x.xml", f"//t:editor/t:persName[{RESP}]/text()") == ["Berta Noone"]
    assert "Anna Nobody" not in at("x.xml", "//t:editor//text()")
    assert at("x.xml", f"//t:creation/t:date[{RESP}]/@when") == ["1957-03-04"]
    assert at("x.xml", f"//t:catRef[{RESP}]/@target") == ["#genre.letter"]
    assert "no input is called «oats*»" in cli.err


def test_a_time_gets_the_seconds_that_tei_asks_for(cli: Cli) -> None:
    Path("m.csv").write_text("file,drafted\nwell.txt,1957-03-01T10:30\n", "utf-8")
    assert cli("in/well.txt", "-o", "x.xml", "--metadata", "m.csv") == 0
    assert at("x.xml", "//t:correspAction//@when") == ["1957-03-01T10:30:00"]


def test_kind_of_the_command_line_wins_over_metadata(cli: Cli) -> None:
    Path("m.json").write_text('{"*": {"kind": "letter"}}', "utf-8")
    assert cli("in/sub/rye.txt", "-o", "x.xml", "--metadata", "m.json", "--kind", "diary") == 0
    assert at("x.xml", "/t:TEI/@type") == ["diary"]


@pytest.mark.parametrize("name", ["p1", "div1", "teikit", "genre"])
def test_a_documents_id_is_none_of_its_parts(cli: Cli, name: str) -> None:
    Path(f"{name}.txt").write_text(WELL, "utf-8")
    assert cli(f"{name}.txt", "-o", "x.xml") == 0
    ids = at("x.xml", "//@xml:id")
    assert len(ids) == len(set(ids))


def test_a_name_that_is_not_unicode_stops_no_other(cli: Cli) -> None:
    try:
        Path("in/\udcff.txt").write_text(WELL, "utf-8")
    except OSError:
        pytest.skip("this file system holds Unicode names only")
    assert cli("in", "-d", "out", "--report", "r.json") in (0, 1)
    assert {"well.xml", "sub/garf-12-00412-07-p3.xml"} <= set(files("out"))
    assert len(report()["documents"]) == 3


def test_more_processes_make_the_same_files_in_the_same_order(cli: Cli) -> None:
    for number in range(20):
        Path(f"in/w{number:02}.txt").write_text(f"{WELL}\nIt was day {number}.\n", "utf-8")
    assert cli("in", "-d", "one", "--report", "1.json") == 0
    assert cli("in", "-d", "two", "--report", "2.json", "--jobs", "2") == 0
    assert contents("one") == contents("two")
    assert Path("1.json").read_text("utf-8") == Path("2.json").read_text("utf-8").replace(
        '"two/', '"one/'
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_two_sources_cannot_have_one_id(cli: Cli, jobs: str) -> None:
    Path("in/sub/Well.txt").write_text("Another well. " + WELL, "utf-8")
    Path("m.toml").write_text('["Well.txt"]\nid = "Well"\n', "utf-8")
    assert cli("in", "-d", "out", "--jobs", jobs, "--metadata", "m.toml", "--force") == 1
    assert "in/sub/Well.txt: claims the id Well, which in/well.txt has already" in cli.err
    assert "sub/Well.xml" not in files("out")
    assert at("out/well.xml", "//t:idno[@type='filename']/text()") == ["well.txt"]


def test_the_date_is_said_or_comes_from_the_environment_or_is_absent(cli: Cli) -> None:
    assert cli("in/well.txt", "-o", "a.xml") == 0
    cli.patch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert cli("in/well.txt", "-o", "b.xml") == 0
    assert cli("in/well.txt", "-o", "c.xml", "--date", "2026-01-02") == 0
    dates = [at(f"{name}.xml", "//t:change/@when") for name in "abc"]
    assert dates == [[], ["1970-01-02"], ["2026-01-02"]]


@pytest.mark.parametrize("seconds", ["soon", "1e9", "9" * 30])
def test_a_malformed_epoch_is_refused(cli: Cli, seconds: str) -> None:
    cli.patch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert cli("in/well.txt", "-o", "b.xml") == 2
    assert "SOURCE_DATE_EPOCH" in cli.err
    assert not Path("b.xml").exists()


def test_quiet_says_only_what_was_not_written(cli: Cli) -> None:
    assert cli("in", "-d", "out", "-q") == 0
    assert (cli.out, cli.err) == ("", "")
    assert cli("in", "gone.txt", "-d", "out", "--quiet") == 1
    assert cli.err == "gone.txt: does not exist; check the name\n"


def test_bad_sources_stop_no_good_one(cli: Cli) -> None:
    Path("in/blank.txt").write_text(" \n\n", "utf-8")
    Path("in/broken.txt").write_bytes("Ä well".encode() + b"\xc3(" + b" ran dry.\n")
    assert cli("in", "-d", "out") == 1
    assert "2 converted, 2 not converted" in cli.err
    assert "in/blank.txt: " in cli.err
    assert "in/broken.txt: " in cli.err
    assert files("out") == ["sub/garf-12-00412-07-p3.xml", "teikit.rng", "teikit.sch", "well.xml"]
    assert cli("in/blank.txt", "in/broken.txt", "-d", "none") == 2


def test_the_listed_help_is_the_commands_own() -> None:
    assert (command.help or "").partition("\n")[0] == COMMANDS["convert"]
