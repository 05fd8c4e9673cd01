"""What a user of `teikit render` gets, and the exit codes a script acts on."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from teikit.cli import COMMANDS
from teikit.cli.render import command, render
from teikit.errors import TemplateProblem, UsageProblem
from teikit.render import RENDERERS

GOOD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Well</title>
</titleStmt></fileDesc></teiHeader><text><body><p>The well ran dry.</p></body></text></TEI>"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two documents in two levels, and a file that is no XML."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "tei"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.xml").write_text(GOOD)
    (folder / "deep" / "b.xml").write_text(GOOD)
    (folder / "teikit.rng").write_text("<grammar/>")
    return folder


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(command, arguments, input=stdin)


def test_the_listed_help_is_the_commands_own() -> None:
    assert command.help is not None
    assert command.help.startswith(COMMANDS["render"])


def test_one_document_goes_to_standard_output(tree: Path) -> None:
    result = run("tei/a.xml", "--to", "txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "The well ran dry.\n", "")
    assert "<title>Well</title>" in run("tei/a.xml", "--to", "html").stdout


def test_standard_input_is_a_document(tree: Path) -> None:
    result = run("-", "--to", "txt", stdin=GOOD)
    assert (result.exit_code, result.stdout) == (0, "The well ran dry.\n")


def test_one_document_goes_to_the_file_of_o_and_replaces_what_is_there(tree: Path) -> None:
    target = Path("out.txt")
    target.write_text("old")
    assert run("tei/a.xml", "--to", "txt", "-o", "out.txt").exit_code == 0
    assert target.read_text() == "The well ran dry.\n"


def test_many_are_written_in_the_tree_in_which_they_were_found(tree: Path) -> None:
    result = run("tei", "--to", "html", "-d", "out")
    assert result.exit_code == 0
    found = sorted(str(path.relative_to("out")) for path in Path("out").rglob("*.*"))
    assert found == ["a.html", os.path.join("deep", "b.html")]
    assert result.stderr == "rendered 2 documents to out; 1 passed over that are not *.xml\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tei", "--to", "txt"], "2 documents cannot go into one; name a folder for them with -d"),
        (["tei/a.xml", "--to", "txt", "-o", "x", "-d", "y"], "-o and -d exclude each other"),
        (["tei/deep/none", "--to", "txt"], "does not exist"),
        (["empty", "--to", "txt", "-d", "out"], "no *.xml file is there"),
        (["tei/a.xml", "--to", "doc"], "'doc' is not one of 'html', 'txt'"),
        (["--to", "txt"], "Missing argument"),
        (["tei/a.xml"], "Missing option '--to'"),
        (["tei/a.xml", "--to", "txt", "--max-bytes", "9"], "larger than 9 bytes"),
    ],
)
def test_what_cannot_be_understood_or_read_ends_with_2(
    tree: Path, arguments: list[str], sentence: str
) -> None:
    Path("empty").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "teikit", "render", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "is not well-formed XML"),
        ("<TEI", "is not well-formed XML"),
        ("<html/>", "is not TEI: its root element is html"),
        ("<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + GOOD, "DOCTYPE"),
    ],
)
def test_bad_input_is_told_in_a_sentence_and_the_others_are_done(
    tree: Path, content: str, sentence: str
) -> None:
    (tree / "bad.xml").write_text(content)
    result = run("tei", "--to", "txt", "-d", "out")
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert first.startswith(f"teikit: {os.path.join('tei', 'bad.xml')}")
    assert sentence in first
    assert second.startswith("rendered 2 documents to out; 1 not rendered")
    assert sorted(path.name for path in Path("out").rglob("*.*")) == ["a.txt", "b.txt"]


def test_nothing_readable_ends_with_2(tree: Path) -> None:
    for path in tree.rglob("*.xml"):
        path.write_text("no XML at all")
    assert run("tei", "--to", "txt", "-d", "out").exit_code == 2
    assert not Path("out").exists()


def test_a_place_that_cannot_be_written_ends_with_1_and_leaves_nothing(tree: Path) -> None:
    Path("out").write_text("a file, not a folder")
    result = run("tei/a.xml", "--to", "txt", "-d", "out")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert Path("out").read_text() == "a file, not a folder"


def test_a_document_is_never_overwritten_by_its_rendering(tree: Path) -> None:
    os.rename("tei/a.xml", "tei/a.txt")
    for target in (["-o", "tei/a.txt"], ["-d", "tei"]):
        result = run("tei/a.txt", "--to", "txt", *target)
        assert result.exit_code == 1
        assert "would overwrite tei/a.txt" in result.stderr
    assert Path("tei/a.txt").read_text() == GOOD


@pytest.mark.parametrize(
    "target",
    [["-o", "link.txt"], ["-d", "linked"], ["-d", "tei/deep/.."], ["-o", "linked/../tei/a.txt"]],
)
def test_a_link_or_another_way_to_a_document_does_not_hide_it(
    tree: Path, target: list[str]
) -> None:
    os.rename("tei/a.xml", "tei/a.txt")
    os.symlink("tei/a.txt", "link.txt")
    os.symlink("tei", "linked")
    result = run("tei/a.txt", "--to", "txt", *target)
    assert (result.exit_code, "would overwrite tei/a.txt" in result.stderr) == (1, True)
    assert Path("tei/a.txt").read_text() == GOOD


def test_two_documents_that_claim_one_place_are_both_named(tree: Path) -> None:
    os.rename("tei/deep/b.xml", "tei/deep/a.xml")
    result = run("tei/a.xml", "tei/deep/a.xml", "--to", "txt", "-d", "out")
    assert result.exit_code == 1
    assert "tei/deep/a.xml: its rendering would overwrite that of tei/a.xml" in result.stderr
    assert Path("out/a.txt").exists()


def test_several_forms_go_to_one_folder_and_link_to_each_other(tree: Path) -> None:
    """The page names the text beside it; the TEI too, where it lies in the same folder."""
    result = run("tei", "--to", "html", "--to", "txt", "-d", "out")
    assert (result.exit_code, Path("out/deep/b.txt").exists()) == (0, True)
    page = Path("out/a.html").read_text()
    assert '<link rel="alternate" href="a.txt" type="text/plain" title="Plain text">' in page
    assert "a.xml" not in page
    run("tei", "--to", "html", "-d", "tei")
    assert '<link rel="alternate" href="a.xml" type="application/tei+xml"' in (
        Path("tei/a.html").read_text()
    )


def test_several_forms_need_a_folder(tree: Path) -> None:
    """Standard output and -o hold one rendering."""
    with pytest.raises(UsageProblem, match="2 forms cannot go into one"):
        render(["tei/a.xml"], [RENDERERS["html"], RENDERERS["txt"]], output="x")


def test_an_address_is_that_of_the_folder(tree: Path) -> None:
    """Each page knows where it will stand; what is no address of the web is refused."""
    run("tei", "--to", "html", "-d", "out", "--address", "https://example.org/edition/")
    page = Path("out/deep/b.html").read_text()
    assert '<link rel="canonical" href="https://example.org/edition/deep/b.html">' in page
    done = run("tei", "--to", "html", "-d", "out", "--address", "example.org")
    assert isinstance(done.exception, UsageProblem)


def test_lines_are_wrapped_on_request(tree: Path) -> None:
    """--wrap is for reading; without it a block is one line."""
    assert run("tei/a.xml", "--to", "txt", "--wrap", "9").stdout == "The well\nran dry.\n"


def test_pointers_to_nothing_are_told_and_the_rest_is_rendered(tree: Path) -> None:
    """Each with its line, the first few of a document; the page has them as plain words."""
    links = "".join(f'<ref target="#no{n}">{n}</ref>' for n in range(5))
    Path("tei/a.xml").write_text(GOOD.replace("dry", links))
    result = run("tei/a.xml", "--to", "txt", "-o", "a.txt")
    assert (result.exit_code, Path("a.txt").read_text()) == (0, "The well ran 01234.\n")
    lines = result.stderr.splitlines()
    assert lines[0] == (
        "teikit: tei/a.xml:2: `target` points to `#no0`, and no element has that xml:id"
    )
    assert lines[3] == "teikit: tei/a.xml: 2 more pointers to nothing"


def test_several_processes_render_and_report_as_one_does(tree: Path) -> None:
    """The same files, and what is told of them in the order of the documents."""
    for n in range(40):
        words = '<ref target="#no">dry</ref>' if n % 5 == 0 else "dry"
        Path(f"tei/c{n:02}.xml").write_text(GOOD.replace("dry", words) if n % 7 else "<TEI")
    reports = []
    for jobs in ("1", "2"):
        done = run("tei", "--to", "html", "--to", "txt", "-d", f"out{jobs}", "--jobs", jobs)
        files = sorted(path for path in Path(f"out{jobs}").rglob("*.*"))
        made = [(str(path.relative_to(f"out{jobs}")), path.read_bytes()) for path in files]
        reports.append((done.exit_code, done.stderr.replace(f"out{jobs}", "out"), made))
    assert reports[0] == reports[1]
    assert reports[0][0] == 1
    assert len(reports[0][2]) == 2 * 36


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_wrong_template_stops_the_work_with_one_sentence(tree: Path, jobs: str) -> None:
    """Not once a document: nothing can be rendered with it."""
    Path("own").mkdir()
    Path("own/page.html.jinja").write_text("{% if %}")
    done = run("tei", "--to", "html", "-d", "out", "--templates", "own", "--jobs", jobs)
    assert isinstance(done.exception, TemplateProblem)
    assert "page.html.jinja:1" in str(done.exception)
    assert not Path("out").exists()


def test_the_collector_of_garbage_is_left_as_it_was(tree: Path) -> None:
    before = gc.get_threshold()
    assert render(["tei"], [RENDERERS["html"]], folder="out").rendered == 2
    with pytest.raises(UsageProblem):
        render(["tei"], [RENDERERS["html"]])
    assert gc.get_threshold() == before
