"""A document that has not changed is not checked again, and the report is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import SCHEMA, document

import teikit
import teikit.check.many
from teikit.validation import Options, validate


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEIKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("TEIKIT_SCHEMAS", str(tmp_path / "store"))
    monkeypatch.setattr("teikit.validation._FEW", 0)
    tei = tmp_path / "tei"
    tei.mkdir()
    for name in ("a", "b", "c"):
        body = (
            '<p corresp="#nobody" xml:id="p1">x</p><p/><p corresp="p1">y</p>' if name == "b" else ""
        )
        text = document(body) if body else document()
        (tei / f"{name}.xml").write_text(text.replace('xml:id="smallest"', f'xml:id="{name}"'))
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are really checked."""
    paths: list[str] = []
    examine = teikit.check.many.examine

    def noted(content: bytes, path: str, *rest: Any, **more: Any) -> Any:
        paths.append(Path(path).stem)
        return examine(content, path, *rest, **more)

    monkeypatch.setattr(teikit.check.many, "examine", noted)
    return paths


def run(checked: list[str], **options: Any) -> tuple[str, str]:
    """Validate; return the report, and which documents were checked for it."""
    checked.clear()
    lines: list[str] = []
    validate(("tei",), Options(**{"form": "json"} | options), lines.append, lambda _: None)
    return "\n".join(lines), "".join(checked)


def test_the_second_run_checks_nothing_and_says_the_same(folder: Path, checked: list[str]) -> None:
    first = run(checked)
    second = run(checked)
    assert (first[1], second[1]) == ("abc", "")
    assert first[0] == second[0]
    assert "dangling-pointer" in first[0]
    assert '"fixable":true' in first[0]


def test_several_processes_find_the_same_and_end(folder: Path) -> None:
    for number in range(30):
        (folder / "tei" / f"d{number}.xml").write_text(document())
    call = [sys.executable, "-m", "teikit", "validate", "tei", "--jobs", "2", "--format", "line"]
    environment = os.environ | {"PYTHONPATH": str(Path(teikit.__file__).parents[1])}
    runs = [
        subprocess.run(
            call, env=environment, capture_output=True, text=True, timeout=60, check=False
        ).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
    assert "document-id-taken" in runs[0]


def test_what_was_changed_and_no_other_is_checked(folder: Path, checked: list[str]) -> None:
    run(checked)
    path = folder / "tei" / "c.xml"
    path.write_text(path.read_text() + "\n")
    assert run(checked)[1] == "c"
    assert run(checked)[1] == ""


def test_rules_over_the_folder_see_unchanged_documents_too(
    folder: Path, checked: list[str]
) -> None:
    run(checked)
    path = folder / "tei" / "c.xml"
    path.write_text(path.read_text().replace('xml:id="c"', 'xml:id="a"'))
    report, again = run(checked)
    assert again == "c"
    assert "document-id-taken" in report


@pytest.mark.parametrize(
    "options",
    [
        {"stage": "review"}, {"schemas": ("commented.rng",)}, {"doctype": True},
        {"config": "other.toml"}, {"cache": False},
    ],
)  # fmt: skip
def test_another_way_of_checking_checks_anew(
    folder: Path, checked: list[str], options: dict[str, Any]
) -> None:
    (folder / "commented.rng").write_text(SCHEMA.read_text("utf-8") + "<!-- -->")
    (folder / "other.toml").write_text('[rules]\nPTR001 = "warning"\n')
    run(checked)
    assert run(checked, **options)[1] == "abc"


def test_a_changed_schema_checks_anew(folder: Path, checked: list[str]) -> None:
    own = folder / "changing.rng"
    own.write_text(SCHEMA.read_text("utf-8"))
    for path in (folder / "tei").iterdir():
        text = path.read_text()
        path.write_text(text.replace('href="teikit.rng"', 'href="../changing.rng"'))
    assert run(checked)[1] == "abc"
    assert run(checked)[1] == ""
    own.write_text(SCHEMA.read_text("utf-8") + "<!-- -->")
    assert run(checked)[1] == "abc"


def test_a_schema_that_appears_is_used(folder: Path, checked: list[str]) -> None:
    path = folder / "tei" / "a.xml"
    path.write_text(path.read_text().replace('href="teikit.rng"', 'href="appearing.rng"'))
    assert "schema-not-used" in run(checked)[0]
    (folder / "tei" / "appearing.rng").write_text(SCHEMA.read_text("utf-8"))
    assert "schema-not-used" not in run(checked)[0]


def test_changed_code_checks_anew(
    folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(checked)
    monkeypatch.setattr("teikit.check.unchanged.__version__", "9.9.9")
    assert run(checked)[1] == "abc"


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"x": 1}', b"\xff"])
def test_a_damaged_cache_is_no_cache(
    folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    report, _ = run(checked)
    monkeypatch.setattr("teikit.check.unchanged.kept.load", lambda *_: content)
    assert run(checked) == (report, "abc")


def test_without_a_folder_for_the_cache_all_is_checked(
    folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEIKIT_CACHE", "off")
    run(checked)
    assert run(checked)[1] == "abc"
