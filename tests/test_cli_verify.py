"""What a user of `teikit verify` reads, and the exit codes a script acts on."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from teikit.cli import COMMANDS, main
from teikit.cli.verify import command, describe
from teikit.verify import Certificate, Difference

SOURCE = "Our Archive\n\nThe well ran dry in June.\nNobody had asked why.\n\nBack to the top\n"


def tei(source: str = SOURCE) -> str:
    digest = hashlib.sha256(source.encode()).hexdigest()
    return f"""<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><sourceDesc><bibl type="digital-source">
<idno type="filename">well.txt</idno>
<idno type="sha256">{digest}</idno>
<note type="header-only" source="well.txt#line=0,1">Our Archive</note>
<note type="left-out" source="well.txt#line=5,6">Back to the top</note>
</bibl></sourceDesc></fileDesc></teiHeader>
<text source="well.txt#line=2,4"><body>
<p source="well.txt#line=2,4">The well ran dry in June.
Nobody had asked why.</p>
</body></text>
</TEI>
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "well.txt").write_bytes(SOURCE.encode())
    (tmp_path / "well.xml").write_text(tei(), encoding="utf-8")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["teikit", "verify", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_a_faithful_document_is_told_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "well.txt", "well.xml") == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (
        "well.xml: verified: 38 characters in 2 lines; "
        "left out 20.0 % of the source (1 line), header only 16.7 % (1 line)\n"
    )


def test_a_difference_is_told_with_both_places_and_both_characters(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "well.xml").write_text(tei().replace("asked", "a\u200bsked"), encoding="utf-8")
    assert run(monkeypatch, "well.txt", "well.xml") == 1
    assert capsys.readouterr().out == (
        "well.xml:10: not verified: text differs (source line 4)\n"
        "    source: The well ran dry in June. Nobody had a⟦s⟧ked why.\n"
        "    TEI:    The well ran dry in June. Nobody had a⟦<U+200B>⟧sked why.\n"
        "    the source has s (U+0073 LATIN SMALL LETTER S), "
        "the TEI has U+200B ZERO WIDTH SPACE\n"
    )


def test_a_line_that_is_not_covered_is_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "well.xml").write_text(tei().replace("left-out", "remark"), encoding="utf-8")
    assert run(monkeypatch, "well.txt", "well.xml") == 1
    assert capsys.readouterr().out == (
        "well.xml: not verified: a line stands neither in text nor in a note of the header "
        "(source line 6)\n"
        "    source: Back to the top\n"
    )


def test_each_of_several_documents_is_reported_and_the_worst_decides(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.xml").write_text(tei().replace("June", "July"), encoding="utf-8")
    (folder / "no.xml").write_text("<TEI", encoding="utf-8")
    assert run(monkeypatch, "well.txt", "bad.xml", "well.xml") == 1
    assert capsys.readouterr().out.count(": verified: ") == 1
    assert run(monkeypatch, "well.txt", "no.xml", "bad.xml", "gone.xml", ".", "well.xml") == 2
    out, err = capsys.readouterr()
    assert "bad.xml:9: not verified" in out
    assert "well.xml: verified" in out
    assert [line.partition(" is ")[0].partition(" does ")[0] for line in err.splitlines()] == [
        "teikit: no.xml:",
        "teikit: gone.xml:",
        "teikit: .:",
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'SOURCE'"),
        (["well.txt"], "Missing argument 'TEI...'"),
        (["gone.txt", "well.xml"], "gone.txt: does not exist"),
        (["picture.txt", "picture.xml"], "picture.txt: is not text in UTF-8"),
        (["--max-bytes", "10", "well.txt", "well.xml"], "larger than 10 bytes"),
        (["--max-bytes", "0", "well.txt", "well.xml"], "--max-bytes"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    told: str,
) -> None:
    (folder / "picture.txt").write_bytes(b"\x89PNG\x81")
    digest = hashlib.sha256(b"\x89PNG\x81").hexdigest()
    mine = hashlib.sha256(SOURCE.encode()).hexdigest()
    (folder / "picture.xml").write_text(tei().replace(mine, digest), encoding="utf-8")
    assert run(monkeypatch, *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "Traceback" not in err


def test_a_renamed_source_is_verified_and_the_name_remarked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "copy.txt").write_bytes(SOURCE.encode())
    assert run(monkeypatch, "copy.txt", "well.xml") == 0
    assert capsys.readouterr().out.endswith("; the TEI calls the source well.txt\n")


def test_numbers_are_easy_to_read() -> None:
    outcome = Certificate("a.txt", (12_345, 1_234), (1, 1), (0, 0))
    assert describe(outcome, "folder/a.txt", "a.xml") == (
        "a.xml: verified: 12,345 characters in 1,234 lines; "
        "left out 0.0 % of the source (1 line), header only 0.0 % (0 lines)"
    )
    nothing = Certificate("a.txt", (0, 0), (0, 0), (0, 0))
    assert "0 characters in 0 lines" in describe(nothing, "a.txt", "a.xml")


def test_an_end_and_white_space_have_names() -> None:
    difference = Difference("text differs", 1, 2, ("One", "", ""), ("One", " ", "more"))
    report = describe(difference, "a.txt", "a.xml").splitlines()
    assert report[-1] == "    the source has nothing more, the TEI has white space"
    long = ("x" * 50, "a", "y" * 40)
    report = describe(Difference("text differs", 1, 2, long, long), "a", "b").splitlines()
    assert report[1] == f"    source: …{'x' * 50}⟦a⟧{'y' * 40}…"


def test_a_narrow_output_encoding_makes_no_traceback(folder: Path) -> None:
    (folder / "well.xml").write_text(tei().replace("asked", "äsked"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "teikit", "verify", "well.txt", "well.xml"],
        capture_output=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\\xe4 (U+00E4 LATIN SMALL LETTER A WITH DIAERESIS)" in done.stdout


def test_the_listed_help_is_the_commands_own() -> None:
    assert (command.help or "").partition("\n")[0] == COMMANDS["verify"]
