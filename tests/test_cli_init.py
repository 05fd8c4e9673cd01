"""What somebody who begins an edition gets from `teikit init`, and what is left alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import teikit.cli.init as asking
from teikit.cli.convert import command as convert
from teikit.cli.init import command
from teikit.config.load import load
from teikit.config.schema import json_schema
from teikit.config.types import Config, Edition, Editor, Folders, Licence, Publisher
from teikit.errors import OutputProblem, TeikitError, UsageProblem
from teikit.init import Outcome, edition_config, init, toml

CHECKOUT = Path(__file__).resolve().parents[1]
SPECIMEN = CHECKOUT / "tei" / "sources" / "1956-03-14-cable-embassy-in-valdoria.txt"
MADE = [
    "teikit.toml",
    "sources/.gitkeep",
    "tei/.gitkeep",
    "README.md",
    ".gitignore",
    ".gitattributes",
    ".pre-commit-config.yaml",
]
GITHUB = ".github/workflows/edition.yml"
ORCID, ROR = "0000-0002-1825-0097", "https://ror.org/05dxps055"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


# --- what is made -------------------------------------------------------------------------------


def test_an_empty_folder_becomes_an_edition(folder: Path) -> None:
    done = run()
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        *(f"wrote {name}" for name in (*MADE, GITHUB)),
        "Now put the plain texts (*.txt) into sources/",
        "and run `teikit convert`: it writes TEI documents to tei/",
    ]
    assert set(files(folder)) == {*MADE, GITHUB}
    assert load("teikit.toml") == Config(folders=Folders("sources", "tei"), path="teikit.toml")


def test_a_folder_that_does_not_exist_is_made(folder: Path) -> None:
    done = run("papers/velm")
    assert "wrote papers/velm/tei/.gitkeep" in done.stdout
    assert (
        "`teikit convert` in papers/velm: it writes TEI documents to papers/velm/tei/"
        in done.stdout
    )
    assert (folder / "papers" / "velm" / "teikit.toml").is_file()


def test_what_the_options_say_is_what_the_file_says(folder: Path) -> None:
    editors = [f"Maria Example <https://orcid.org/{ORCID}>", "Otto Beispiel [translator]"]
    done = run(
        *("--title", "Papers on the Velm", "--publisher", f"Example University <{ROR}>"),
        *("--editor", editors[0], "--editor", editors[1]),
        *("--licence", "cc by 4.0", "--language", "en", "--language", "German"),
    )
    assert done.exit_code == 0
    config = load("teikit.toml")
    assert config.edition == Edition(title="Papers on the Velm", languages=("en", "de"))
    assert config.editor == (
        Editor("Maria Example", f"https://orcid.org/{ORCID}"),
        Editor("Otto Beispiel", role="trl"),
    )
    assert config.publisher == Publisher("Example University", ROR)
    assert config.licence == Licence("CC-BY-4.0")


def test_no_licence_is_stated_that_nobody_chose(folder: Path) -> None:
    run("a")
    run("b", "--licence", "none")
    for name in ("a", "b"):
        assert load(f"{name}/teikit.toml").licence is None
        assert "No licence is stated" in Path(name, "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("ci", "made"), [("github", {GITHUB}), ("gitlab", {".gitlab-ci.yml"}), ("none", set())]
)
def test_the_service_that_checks_the_edition_can_be_chosen(
    folder: Path, ci: str, made: set[str]
) -> None:
    assert run("--ci", ci).exit_code == 0
    assert set(files(folder)) == {*MADE, *made}
    run()
    assert set(files(folder)) == {*MADE, *(made or {GITHUB})}


# --- nothing is overwritten ---------------------------------------------------------------------


def test_run_again_it_adds_what_is_missing_and_says_what_it_left_alone(folder: Path) -> None:
    run("--title", "Papers on the Velm", "--editor", "Maria Example")
    (folder / "README.md").unlink()
    (folder / "sources" / ".gitkeep").unlink()
    (folder / "tei" / "a.xml").write_text("<TEI/>")
    (folder / ".gitignore").write_text("mine\n")
    before = files(folder)
    done = run("--title", "Another title")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:-2] == [
        "left teikit.toml alone: it exists; change it there",
        "wrote sources/.gitkeep",
        "left tei/ alone: it exists",
        "wrote README.md",
        "left .gitignore alone: it exists",
        "left .gitattributes alone: it exists",
        "left .pre-commit-config.yaml alone: it exists",
        f"left {GITHUB} alone: it exists",
    ]
    after = files(folder)
    assert {name: after[name] for name in before} == before
    assert after["README.md"].startswith(b"# Papers on the Velm\n")


def test_a_readme_or_a_link_that_was_there_first_stays(folder: Path) -> None:
    (folder / "README.md").write_text("Mine.")
    (folder / ".gitignore").symlink_to("nowhere")
    said = run().stdout
    assert "left README.md alone: it exists" in said
    assert "left .gitignore alone: it exists" in said
    assert (folder / "README.md").read_text() == "Mine."
    assert not (folder / "nowhere").exists()


def test_folders_that_the_edition_has_chosen_are_used(folder: Path) -> None:
    (folder / "teikit.toml").write_text("[folders]\nsources = 'my texts'\ntei = \"it's (tei)\"\n")
    assert "left teikit.toml alone" in run("--ci", "gitlab").stdout
    made = files(folder)
    assert {"my texts/.gitkeep", "it's (tei)/.gitkeep"} <= set(made)
    assert 'SOURCES: "my texts"' in made[".gitlab-ci.yml"].decode()
    assert r"files: '^it''s\ \(tei\)/.*\.xml$'" in made[".pre-commit-config.yaml"].decode()
    assert "teikit validate 'it'\"'\"'s (tei)'" in made["README.md"].decode()


def test_an_edition_without_folders_is_told_the_whole_command(folder: Path) -> None:
    (folder / "teikit.toml").write_text("")
    assert "`teikit convert sources -d tei`" in run().stdout
    assert "teikit convert sources -d tei\n" in (folder / "README.md").read_text("utf-8")


def test_folders_elsewhere_are_not_made(folder: Path) -> None:
    own = folder / "a"
    own.mkdir()
    (own / "teikit.toml").write_text("[folders]\nsources = '../texts'\n")
    run("a")
    assert "tei/.gitkeep" in files(own)
    assert not (folder / "texts").exists()


def test_an_edition_described_in_pyproject_gets_no_second_file(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.teikit.edition]\ntitle = 'Velm'\n")
    assert run().stdout.startswith("left pyproject.toml alone: it exists\nwrote sources/")
    assert not (folder / "teikit.toml").exists()
    assert "`pyproject.toml`" in (folder / "README.md").read_text("utf-8")


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "words", "told"),
    [
        ("--title", " ", "the value «» cannot be the edition"),
        ("--title", "a\x00b", "characters that XML cannot hold"),
        ("--editor", "Maria <0000-0002-1825-0098>", "0000-0002-1825-0098 is not an ORCID iD"),
        ("--editor", f"Maria <{ROR}>", "is not the ORCID iD or GND number of «Maria»"),
        ("--editor", "Maria [emperor]", "there is no role «emperor»"),
        ("--editor", f"Maria <{ORCID}", f"«Maria <{ORCID}» cannot be the editor"),
        ("--publisher", "U <https://ror.org/05dxps056>", "is not a ROR ID"),
        ("--publisher", f"U <{ORCID}>", "is not the ROR id of «U»"),
        ("--licence", "CC-BY-5.0", "there is no licence «CC-BY-5.0»; did you mean «CC-BY-"),
        ("--language", "Klingon tongue", "cannot be the language"),
    ],
)
def test_a_wrong_value_is_refused_and_nothing_written(
    folder: Path, option: str, words: str, told: str
) -> None:
    done = run("velm", option, words)
    assert isinstance(done.exception, UsageProblem)
    assert str(done.exception).startswith(f"{option}: ")
    assert told in str(done.exception)
    assert files(folder) == {}


@pytest.mark.parametrize("name", ["a/b", "a/link", "elsewhere"])
def test_an_edition_inside_another_is_refused(folder: Path, name: str) -> None:
    run("a")
    (folder / "a" / "b").mkdir()
    (folder / "a" / "link").symlink_to(folder / "a" / "tei")
    (folder / "elsewhere").symlink_to(folder / "a" / "b")
    before = files(folder)
    done = run(name)
    assert isinstance(done.exception, UsageProblem)
    told = f"{name}: lies inside another edition, {Path('a', 'teikit.toml')}; "
    assert str(done.exception).startswith(told)
    assert files(folder) == before


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ("velm", "velm: is not a folder"),
        ("velm/sources", "velm/sources: is not a folder, and sources/.gitkeep is to lie in it"),
        ("velm/.github", f"velm/.github: is not a folder, and {GITHUB} is to lie in it"),
    ],
)
def test_a_file_where_a_folder_should_be_is_told_before_anything_is_written(
    folder: Path, way: str, told: str
) -> None:
    (folder / way).parent.mkdir(exist_ok=True)
    (folder / way).write_text("")
    done = run("velm")
    assert isinstance(done.exception, OutputProblem)
    assert str(done.exception).startswith(told)
    assert list(files(folder)) == [way]


def test_a_folder_that_may_not_be_written_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    done = run("velm")
    assert isinstance(done.exception, OutputProblem)
    assert str(done.exception) == "velm/teikit.toml: cannot be written (no permission)"


def test_an_edition_whose_file_is_wrong_is_not_touched(folder: Path) -> None:
    (folder / "teikit.toml").write_text("[edition]\ntitel = 'Velm'\n")
    done = run()
    assert isinstance(done.exception, TeikitError)
    assert "did you mean «title»?" in str(done.exception)
    assert list(files(folder)) == ["teikit.toml"]


# --- questions ----------------------------------------------------------------------------------


def ask(patch: pytest.MonkeyPatch, answers: str, *arguments: str) -> Result:
    """Run the command as in a terminal."""

    class Terminal:
        stdin = stdout = type("Stream", (), {"isatty": staticmethod(lambda: True)})

    patch.setattr(asking, "sys", Terminal)
    return CliRunner().invoke(command, arguments, input=answers)


def test_in_a_terminal_it_asks_and_asks_again_after_a_wrong_answer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        "Papers on the Velm",
        *("Maria Example", "0000-0002-1825-0098", ORCID, "Otto Beispiel", "", ""),
        f"Example University <{ROR}>",
        *("CC-BI-4.0", "CC-BY-4.0"),
        "en, German",
    ]
    done = ask(monkeypatch, "\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "Error: 0000-0002-1825-0098 is not an ORCID iD" in done.output
    assert "Error: there is no licence «CC-BI-4.0»; did you mean «CC-BY-4.0»?" in done.output
    config = load("teikit.toml")
    assert config.edition == Edition(title="Papers on the Velm", languages=("en", "de"))
    assert [(one.name, one.orcid[-19:]) for one in config.editor] == [
        ("Maria Example", ORCID),
        ("Otto Beispiel", ""),
    ]
    assert config.publisher == Publisher("Example University", ROR)
    assert config.licence == Licence("CC-BY-4.0")


def test_what_an_option_says_is_not_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = ("--title", "Velm", "--editor", "M", "--publisher", "U", "--licence", "none")
    done = ask(monkeypatch, "", "a", *said, "--language", "en")
    assert done.exit_code == 0, done.output
    assert ask(monkeypatch, "", "b", "--no-input").exit_code == 0
    assert ask(monkeypatch, "", "c", *said).exit_code == 1


def test_an_edition_that_exists_is_asked_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    assert ask(monkeypatch, "").exit_code == 0


def test_ctrl_c_at_a_question_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> str:
        raise click.Abort

    monkeypatch.setattr(click, "prompt", interrupt)
    assert ask(monkeypatch, "", "velm").exit_code == 1  # Abort; `main` makes it 130
    assert not (folder / "velm").exists()


# --- teikit.toml ----------------------------------------------------------------------------------

FULL = edition_config(
    "Papers on the Velm",
    (Editor("Maria Example", ORCID), Editor("Otto Beispiel")),
    Publisher("Example University", ROR),
    Licence("CC-BY-4.0"),
    ("en", "de"),
)


def uncommented(text: str) -> str:
    return re.sub(r"^# (?=\[|[\w-]+ = )", "", text, flags=re.M)


def keys(of: object, above: str = "") -> set[str]:
    """Every table and key of a TOML document, tables of one name taken together."""
    if isinstance(of, list):
        return {key for one in of for key in keys(one, above)} | {above}
    if not isinstance(of, dict):
        return {above}
    return {key for name, one in of.items() for key in keys(one, f"{above}/{name}")} | {above}


def legal(schema: dict[str, Any], above: str = "") -> Iterator[str]:
    """Every table and key that there is; of tables with open or many keys, the tables."""
    yield above
    schema = schema.get("items", schema)
    if above not in ("/classification", "/precedence", "/handling"):
        for name, inner in schema.get("properties", {}).items():
            yield from legal(inner, f"{above}/{name}")


@pytest.mark.parametrize("config", [FULL, edition_config()], ids=["full", "empty"])
def test_the_file_loads_and_loads_with_every_example(folder: Path, config: Config) -> None:
    (folder / "authority").mkdir()
    (folder / "authority" / "persons.xml").write_text("<listPerson/>")
    text = toml(config)
    (folder / "teikit.toml").write_text(text, "utf-8")
    (folder / "all.toml").write_text(uncommented(text), "utf-8")
    assert load("teikit.toml").edition.title == config.edition.title
    whole = load("all.toml")
    assert whole.funder[0].name
    assert whole.archive[0].siglum
    assert whole.rules
    assert whole.kinds
    assert keys(tomllib.loads(uncommented(text))) >= set(legal(json_schema()))
    assert "\t" not in text
    assert max(map(len, text.splitlines())) <= 100


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(words, words, words)
def test_any_title_and_name_comes_back_from_the_file(title: str, name: str, language: str) -> None:
    config = edition_config(title, (Editor(name or "M"),), None, None, (language,))
    data = tomllib.loads(toml(config))
    assert data["edition"].get("title", "") == title
    assert data["edition"]["languages"] == [language]
    assert data["editor"] == [{"name": name or "M"}]


# --- README.md ------------------------------------------------------------------------------------


def readme(folder: Path, config: Config) -> str:
    assert Outcome("README.md") in list(init(str(folder), config))
    return (folder / "README.md").read_text("utf-8")


def test_the_readme_says_how_to_cite_and_under_which_licence(folder: Path) -> None:
    translator = Editor("Ida Muster", role="trl")
    text = readme(folder, replace(FULL, editor=(*FULL.editor, translator)))
    assert (
        "> Maria Example and Otto Beispiel (eds.): *Papers on the Velm*. Example University.\n"
    ) in text
    assert (
        "[Creative Commons Attribution 4.0 International]"
        "(<https://creativecommons.org/licenses/by/4.0/>)"
    ) in text
    assert "$" not in text


def test_the_readme_of_an_edition_that_is_published_cites_its_doi(folder: Path) -> None:
    edition = Edition("Velm", "Two boxes.", "1.1", "2026-05-01", "10.5072/velm")
    text = readme(folder, Config(edition=edition, publisher=Publisher("Example University")))
    assert "# Velm\n\nTwo boxes.\n\n## How to cite\n" in text
    cited = "> *Velm*. Example University, 2026. Version 1.1. <https://doi.org/10.5072/velm>.\n"
    assert cited in text


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("A * B _C_ [1] <i> `x` #", r"A \* B \_C\_ \[1\] \<i\> \`x\` \#"),
        ("back\\slash", r"back\\slash"),
        ("Salt & rye &amp; $tea$", r"Salt & rye \&amp; \$tea\$"),
        ("two\nlines", "two lines"),
        ("Über «Tee» 茶", "Über «Tee» 茶"),
    ],
)
def test_a_title_shows_in_markdown_as_it_is(folder: Path, title: str, shown: str) -> None:
    assert readme(folder, edition_config(title)).startswith(f"# {shown}\n")


@pytest.mark.parametrize(
    ("about", "shown"), [("1. box", r"1\. box"), ("- tea", r"\- tea"), ("1956 is", "1956 is")]
)
def test_a_description_makes_no_list(folder: Path, about: str, shown: str) -> None:
    text = readme(folder, Config(edition=Edition("T", about)))
    assert f"\n\n{shown}\n\n" in text


# --- what the files name works --------------------------------------------------------------------


def script(path: Path, last: bool = False) -> str:
    """The first or last shell script in a CI file."""
    blocks = re.findall(r"(?:run: |- )\|\n((?: {10}.*\n)+)", path.read_text("utf-8"))
    return textwrap.dedent(blocks[-1 if last else 0])


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    tool = folder.parent / "bin" / "teikit"
    tool.parent.mkdir(exist_ok=True)
    call = 'import sys; from teikit.cli import main; sys.argv[0] = "teikit"; main()'
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c \'{call}\' "$@"\n')
    tool.chmod(0o755)
    path = f"{tool.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-e", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, "SOURCES": "sources", "TEI": "tei"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_what_ci_runs_accepts_an_edition_and_notices_a_changed_source(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = folder / "velm"
    run("velm", "--ci", "gitlab")
    ci = own / ".gitlab-ci.yml"
    nothing = shell(script(ci), own)
    assert (nothing.returncode, nothing.stdout) == (0, "")
    shutil.copy(SPECIMEN, own / "sources" / "a cable.txt")
    monkeypatch.chdir(own)
    made = CliRunner().invoke(convert, ["sources", "-d", "tei", "-q"])
    assert made.exit_code == 0, made.output
    assert shell(script(ci), own).returncode == 0
    proved = shell(script(ci, last=True), own)
    assert proved.returncode == 0, proved.stderr
    assert ": verified: " in proved.stdout
    [document] = (own / "tei").glob("*.xml")
    document.write_text(document.read_text("utf-8").replace("protest", "praise"), "utf-8")
    told = shell(script(ci, last=True), own)
    assert told.returncode == 1
    assert ": not verified: text differs" in told.stdout
    with (own / "sources" / "a cable.txt").open("ab") as source:
        source.write(b"One more line.\n")
    told = shell(script(ci, last=True), own)
    assert told.returncode == 1
    assert "sources/a cable.txt: no document is made from this state of it" in told.stdout


def test_both_services_run_the_same(folder: Path) -> None:
    run("a", "--ci", "github")
    run("b", "--ci", "gitlab")
    for last in (False, True):
        github = script(folder / "a" / GITHUB, last)
        assert github == script(folder / "b" / ".gitlab-ci.yml", last)
        assert "teikit v" in github


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_git_keeps_a_source_byte_for_byte(folder: Path) -> None:
    run("--ci", "none")
    content = {"sources/A.TXT": b"One.\r\nTwo.\n", "tei/a.xml": b"<TEI>\n</TEI>\n"}
    for name, data in content.items():
        (folder / name).write_bytes(data)
    git = ["git", "-c", "core.autocrlf=true", "-c", "core.safecrlf=false"]
    for call in (["init", "-q"], ["add", "."], ["rm", "-qr", "--cached", "-f", "README.md"]):
        subprocess.run([*git, *call], check=True, capture_output=True)
    for name in content:
        (folder / name).unlink()
    subprocess.run([*git, "checkout", "--", *content], check=True, capture_output=True)
    for name, data in content.items():
        assert (folder / name).read_bytes() == data


def test_return_states_no_licence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = ask(monkeypatch, "\n" * 5)
    assert done.exit_code == 0, done.output
    assert "Licence, as CC-BY-4.0 or CC0-1.0:" in done.output
    assert load("teikit.toml").licence is None
