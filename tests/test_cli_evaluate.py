"""What a user of `teikit evaluate` reads: figures, misses, and what is wrong with a gold document."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from teikit.cli import main

GOLD = """+++
shape = "letter"
[facts]
date = "1957-11-22"
place = "Port Nowhere"
+++
head | REPORT ON THE HARVEST
 |
p | The talks of ⟨date=1957-11-03|3 November 1957⟩ were cordial in every way, and long as well.
 |
p | A second paragraph follows, of ⟨date=1957-11-04|4 November 1957⟩, and says rather less.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.gold").write_text(GOLD, "utf-8")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["teikit", "evaluate", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def record(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, dict[str, float]]]:
    loaded: dict[str, dict[str, dict[str, float]]] = json.loads(capsys.readouterr().out)
    return loaded


def test_figures_are_counted_by_group_kind_and_shape(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, ".") == 0
    out = capsys.readouterr().out
    dates = next(line.split() for line in out.splitlines() if line.startswith("dates "))
    assert dates[1:7] == ["100.0", "100.0", "100.0", "2", "0", "0"]
    assert "facts, by kind" in out
    assert "  letter" in out
    assert "--misses lists them" in out


def test_misses_name_the_line_of_the_gold_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.gold").write_text(GOLD.replace("04|4 Nov", "05|4 Nov"), "utf-8")
    assert run(monkeypatch, "a.gold", "--misses") == 0
    rows = capsys.readouterr().out.splitlines()
    assert "a.gold: facts: place: missed: place=Port Nowhere" in rows
    assert "a.gold:11: dates: day: missed: date=1957-11-05 «4 November 1957»" in rows
    assert "a.gold:11: dates: day: found wrongly: date=1957-11-04 «4 November 1957»" in rows


def test_json_has_the_figures_and_the_misses(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, ".", "--json") == 0
    data = record(capsys)
    assert data["groups"]["dates"]["f1"] == 1.0
    assert data["shapes"]["letter"] == data["groups"]
    assert data["kinds"]["facts"]
    document = data["documents"][0]  # type: ignore[index]
    assert {"line", "gold_line", "group", "kind", "expected", "found"} == document["misses"][
        0
    ].keys()


def test_tei_that_exists_is_judged_instead(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from teikit.evaluate.gold import load_gold
    from teikit.pipeline import convert

    tei, _ = convert(load_gold("a.gold").source.encode(), "a.txt")
    (folder / "tei").mkdir()
    # A person corrected a date; the document goes by another name than its source.
    (folder / "tei" / "other.xml").write_bytes(tei.replace(b"1957-11-04", b"1957-11-14"))
    assert run(monkeypatch, ".", "--tei", "tei", "--json") == 0
    assert record(capsys)["groups"]["dates"]["wrong"] == 1
    (folder / "tei" / "other.xml").write_bytes(tei.replace(b"cordial", b"hostile"))
    assert run(monkeypatch, ".", "--tei", "tei") == 0
    assert "has other characters" in capsys.readouterr().out
    (folder / "tei" / "other.xml").unlink()
    assert run(monkeypatch, ".", "--tei", "tei") == 2
    assert "no TEI made from a.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (GOLD.replace("p | A", "q | A"), "a.gold:11: «q» is no label"),
        (GOLD.replace("p | A", "p A"), "a.gold:11: has no «| »"),
        (GOLD.replace("place =", "plaice ="), "a.gold:5: «plaice» is no fact; did you mean place?"),
        (GOLD.replace("place =", "place"), "a.gold:5: its facts are not TOML"),
        (GOLD.replace("⟨date=1957-11-04", "⟨day=1957-11-04"), "a.gold:11: «day» is no mark"),
        (GOLD.replace("4 November 1957⟩", "4 November 1957"), "a.gold:11: a mark does not end"),
        (GOLD.replace("p | A", "item level=two | A"), "a.gold:11: level «two» is no number"),
        (GOLD.replace("[facts]", "facts = 3\n[x]"), "a.gold: «facts» is no table"),
        ("no gold", "a.gold: is no gold document"),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_nothing_is_measured(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    wrong: str,
    said: str,
) -> None:
    (folder / "a.gold").write_text(wrong, "utf-8")
    (folder / "b.gold").write_text(GOLD, "utf-8")
    assert run(monkeypatch, "a.gold", "b.gold") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_a_source_beside_gold_must_be_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from teikit.evaluate.gold import load_gold

    source = load_gold("a.gold").source
    (folder / "a.txt").write_text(source, "utf-8")
    assert run(monkeypatch, ".") == 0
    (folder / "a.txt").write_text(source.replace("less", "more"), "utf-8")
    assert run(monkeypatch, ".") == 2
    assert (
        "a.gold:11: without labels and marks this is not line 5 of a.txt" in capsys.readouterr().err
    )


def test_the_last_line_counts_even_without_a_line_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.gold").write_text(GOLD.rstrip("\n"), "utf-8")
    assert run(monkeypatch, ".", "--json") == 0
    assert record(capsys)["groups"]["dates"]["right"] == 2


def test_a_folder_without_gold_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.gold").unlink()
    assert run(monkeypatch, ".") == 2
    assert "there is no *.gold file" in capsys.readouterr().err
