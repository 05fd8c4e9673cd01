"""What a user of `teikit schema check` reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from teikit.cli.schema import command

RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.rng").write_text(f'<element {RNG} name="a"><text/></element>')
    (tmp_path / "good.rnc").write_text("element a { text }")
    (tmp_path / "bad.rng").write_text(
        f'<grammar {RNG}>\n<start><ref name="a"/></start>\n<define name="b"><tex/></define></grammar>'
    )
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["check", *arguments])


def test_a_correct_schema_is_silence_and_zero(folder: Path) -> None:
    result = run("good.rng", "good.rnc")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "good.rng: a correct schema\ngood.rnc: a correct schema\n"


def test_what_is_wrong_is_one_line_each_with_its_section(folder: Path) -> None:
    result = run("bad.rng", "good.rng")
    assert result.exit_code == 1
    assert result.stdout == (
        "bad.rng:3:18: error: RELAX NG has no element `tex`; did you mean `text`? [RELAX NG 3]\n"
    )
    assert result.stderr == "bad.rng: 1 problem\ngood.rng: a correct schema\n"


def test_a_file_that_is_not_there_stops_none_of_the_others(folder: Path) -> None:
    result = run("nowhere.rng", "good.rng")
    assert result.exit_code == 2
    assert result.stderr == (
        "teikit: nowhere.rng: does not exist; check the name\ngood.rng: a correct schema\n"
    )


def test_a_call_without_a_file_is_wrong_usage(folder: Path) -> None:
    assert run().exit_code == 2
