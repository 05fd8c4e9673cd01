"""Validating at the desk, at the commit and at the push: --watch, pre-commit, the GitHub Action."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from teikit.errors import UsageProblem
from teikit.validation import Options, watch

CHECKOUT = Path(__file__).resolve().parents[1]
SMALLEST = (CHECKOUT / "tests" / "files" / "schema" / "valid" / "smallest.xml").read_text("utf-8")
BROKEN = SMALLEST.replace("<p>The", '<p corresp="#nobody">The')


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "smallest.xml").write_text(SMALLEST)
    return tmp_path


def watched(folder: Path, *saved: str, **options: object) -> tuple[int, list[str]]:
    """Watch a folder while its document is saved with these contents one after the other."""
    said: list[str] = []
    steps: Iterator[str] = iter(saved)

    def wait() -> None:
        said.append("--")
        content = next(steps, None)
        if content is None:
            raise KeyboardInterrupt
        if content:
            (folder / "tei" / "smallest.xml").write_text(content)

    given = Options(form="line", **options)  # type: ignore[arg-type]
    return watch(("tei",), given, said.append, said.append, wait), said


def test_a_document_is_checked_again_when_it_is_saved_and_not_before(folder: Path) -> None:
    code, said = watched(folder, "", BROKEN, "")
    parts = "\n".join(said).split("--")
    assert "1 document, no findings" in parts[0]
    assert parts[1].strip() == ""
    assert "dangling-pointer" in parts[2]
    assert parts[3].strip() == ""
    assert code == 1


def test_a_watch_goes_on_when_a_file_cannot_be_read(folder: Path) -> None:
    code, said = watched(folder, "not XML", SMALLEST)
    assert any("is not XML" in line for line in said)
    assert said[-2] == "1 document, no findings"
    assert code == 0


def test_a_watch_goes_on_when_the_settings_are_wrong_for_a_moment(folder: Path) -> None:
    (folder / "teikit.toml").write_text('[rules]\nPTR001 = "loud"\n')
    said: list[str] = []
    steps = iter(['[rules]\nPTR001 = "off"\n'])

    def wait() -> None:
        if (content := next(steps, None)) is None:
            raise KeyboardInterrupt
        (folder / "teikit.toml").write_text(content)

    assert watch(("tei",), Options(form="line"), said.append, said.append, wait) == 0
    assert "«loud» is no grade of a rule" in said[0]
    assert said[-1] == "1 document, no findings"


def test_a_watch_that_mends_does_not_check_what_it_wrote_itself(folder: Path) -> None:
    slip = SMALLEST.replace("<p>The", '<p xml:id="p1" corresp="p1">The')
    _, said = watched(folder, slip, "", fix=True)
    assert [line for line in said if "mended" in line] == ["1 fault mended"]
    assert said[-2:] == ["--", "--"]


def test_a_watch_needs_files(folder: Path) -> None:
    with pytest.raises(UsageProblem, match="--watch"):
        watch(("-",), Options(), print, print, lambda: None)


# --- gates ---------------------------------------------------------------------------------------


@pytest.fixture
def environment(folder: Path) -> dict[str, str]:
    """A PATH on which `teikit` is this checkout's."""
    tools = folder / ".tools"
    tools.mkdir()
    command = 'import sys; from teikit.cli import main; sys.argv[0] = "teikit"; main()'
    (tools / "teikit").write_text(f'#!/bin/sh\nexec "{sys.executable}" -c \'{command}\' "$@"\n')
    (tools / "teikit").chmod(0o755)
    return os.environ | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(CHECKOUT / "src"),
        "PRE_COMMIT_HOME": str(folder / ".pre-commit-home"),
        "GIT_CONFIG_GLOBAL": str(folder / ".gitconfig"),
        "HOME": str(folder),
    }


def git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=M. Example", "-c", "user.email=m@example.org"]
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


def hooked(
    folder: Path, environment: dict[str, str], hook: str
) -> subprocess.CompletedProcess[str]:
    """Let pre-commit run a hook of this project on an edition's repository.

    The hooks' repository says that teikit is installed already: nothing is fetched.
    """
    hooks = folder / ".hooks"
    hooks.mkdir()
    text = (CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert text.count("language: python") == 2
    (hooks / ".pre-commit-hooks.yaml").write_text(
        text.replace("language: python", "language: system")
    )
    git(hooks, "init", "-q")
    git(hooks, "add", "-A")
    git(hooks, "commit", "-qm", "Hooks")
    config = {"repos": [{"repo": str(hooks), "rev": "HEAD", "hooks": [{"id": hook}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (folder / "notes.txt").write_text("not looked at")
    git(folder, "init", "-q")
    git(folder, "add", "tei", "notes.txt", ".pre-commit-config.yaml")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_commit_of_a_good_document_passes(folder: Path, environment: dict[str, str]) -> None:
    done = hooked(folder, environment, "teikit-validate")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"check TEI\.+Passed", done.stdout)


def test_the_commit_of_a_bad_document_is_stopped(folder: Path, environment: dict[str, str]) -> None:
    (folder / "tei" / "smallest.xml").write_text(BROKEN)
    done = hooked(folder, environment, "teikit-validate")
    assert done.returncode == 1
    assert "tei/smallest.xml:23:12: error: `corresp` points to `#nobody`" in done.stdout


def test_the_fixing_hook_mends_and_stops_the_commit(
    folder: Path, environment: dict[str, str]
) -> None:
    slip = SMALLEST.replace("<p>The", '<p xml:id="p1" corresp="p1">The')
    (folder / "tei" / "smallest.xml").write_text(slip)
    done = hooked(folder, environment, "teikit-fix")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert 'corresp="#p1"' in (folder / "tei" / "smallest.xml").read_text()


ACTION = yaml.safe_load((CHECKOUT / "action.yml").read_text("utf-8"))


def acted(
    folder: Path, environment: dict[str, str], **given: str
) -> subprocess.CompletedProcess[str]:
    """Run the step of the Action that validates, as GitHub would with these inputs."""
    step = next(one for one in ACTION["runs"]["steps"] if one["name"] == "Validate")
    inputs = {name: one["default"] for name, one in ACTION["inputs"].items()} | given
    filled = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)
        for name, value in step["env"].items()
    }
    assert not any("${{" in value for value in filled.values())
    summary = {"GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    return subprocess.run(
        [
            shutil.which("bash") or "bash",
            "--noprofile",
            "--norc",
            "-eo",
            "pipefail",
            "-c",
            step["run"],
        ],
        cwd=folder,
        env=environment | filled | summary,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_passes_a_good_edition(folder: Path, environment: dict[str, str]) -> None:
    done = acted(folder, environment, paths="tei\n")
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 document checked" in (folder / "summary.md").read_text()


def test_the_action_annotates_what_is_wrong_and_fails(
    folder: Path, environment: dict[str, str]
) -> None:
    (folder / "tei" / "smallest.xml").write_text(BROKEN)
    done = acted(folder, environment, paths="tei", stage="deposit", sarif="log.sarif")
    assert done.returncode == 1
    assert "::error file=tei/smallest.xml,line=23,col=12,title=PTR001" in done.stdout
    assert "missing-licence" in done.stdout
    assert '"version": "2.1.0"' in (folder / "log.sarif").read_text()


def test_the_action_takes_options_with_spaces_and_a_baseline(
    folder: Path, environment: dict[str, str]
) -> None:
    (folder / "tei" / "smallest.xml").write_text(BROKEN)
    (folder / "my edition.toml").write_text('[rules]\nPTR001 = "warning"\n')
    options = "--config\nmy edition.toml"
    done = acted(folder, environment, paths="tei", options=options)
    assert "::warning file=tei/smallest.xml" in done.stdout
    done = acted(folder, environment, paths="tei", baseline="known.json")
    assert done.returncode == 2
    assert not (folder / "known.json").exists()
    subprocess.run(
        ["teikit", "validate", "tei", "--baseline", "known.json"], cwd=folder, env=environment,
        check=True, capture_output=True,
    )  # fmt: skip
    assert acted(folder, environment, paths="tei", baseline="known.json").returncode == 0


def test_no_input_of_the_action_is_put_into_a_script() -> None:
    """An input in a script could be a command; in the environment it is words."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
