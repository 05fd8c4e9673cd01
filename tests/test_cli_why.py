"""What a user of `teikit why` reads: the lines, the rule, what lost, and what is not sure."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from teikit.cli import main
from teikit.pipeline import convert

SOURCE = """Secret

REPORT ON THE HARVEST

The Minister [Wang] spoke on 3 November 1957. He raised these points:

i) the harvest of wheat,

ii) the harvest of rye,

iii) the harvest of oats.

Received on 5 November 1957
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "a.xml").write_bytes(convert(SOURCE.encode(), "a.txt")[0])
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["teikit", "why", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> str:
    """The output, its lines joined as a reader reads them."""
    run(monkeypatch, *arguments)
    return " ".join(capsys.readouterr().out.split())


def line_of(folder: Path, words: str) -> int:
    rows = (folder / "a.xml").read_text("utf-8").splitlines()
    return next(n for n, row in enumerate(rows, 1) if words in row)


def test_a_paragraph_is_explained_with_its_lines_and_what_is_in_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "a.xml#p1") == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "<p> p1, a paragraph" in out
    assert "Source a.txt 5 | The Minister [Wang] spoke" in out
    assert "No recogniser claimed these lines" in out
    assert "words supplied «Wang» (line 5), rule bracketed-words, of brackets" in out
    assert "a date «3 November 1957» (line 5)" in out


def test_a_label_that_can_be_read_in_two_ways_is_decided_by_its_neighbours(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = said(monkeypatch, capsys, "a.xml#item1")
    assert "of enumeration" in out
    assert "«i)» can be the letter i or the Roman numeral 1" in out
    assert "Its neighbours decide: «ii)» stands behind." in out
    assert "It was read as n=i, at depth 1." in out


def test_a_line_of_the_header_tells_the_fact_its_rule_and_its_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = line_of(folder, 'target="#classification.secret"')
    out = said(monkeypatch, capsys, f"a.xml:{line}")
    assert "1 | Secret" in out
    assert "classification «Secret = secret» (line 1), rule" in out


def test_a_fact_that_the_source_does_not_give_was_supplied_or_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "a.xml"
    path.write_text(path.read_text("utf-8").replace("#genre.report", "#genre.letter"), "utf-8")
    line = line_of(folder, 'scheme="#genre"')
    out = said(monkeypatch, capsys, f"a.xml:{line}")
    assert "the source alone does not give it today" in out


def test_the_document_as_a_whole_tells_the_shapes_that_declined(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = said(monkeypatch, capsys, "a.xml")
    assert "read as body" in out
    assert "Lost a way to read the page, read as citation-page." in out
    assert out == said(monkeypatch, capsys, "a.xml#a")


def test_what_a_person_changed_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "a.xml"
    text = path.read_text("utf-8")
    date = '<date xml:id="d" when="1957-11-13">3 November'
    path.write_text(text.replace('<date when="1957-11-03">3 November', date), "utf-8")
    out = said(monkeypatch, capsys, "a.xml#d")
    assert out.startswith("Note @when is «1957-11-13»; converting today gives «1957-11-03».")
    path.write_text(
        text.replace('<p xml:id="p1"', '<ab xml:id="p1"').replace(
            "these points:</p>", "these points:</ab>"
        ),
        "utf-8",
    )
    assert "gives <p> for these words, not <ab>" in said(monkeypatch, capsys, "a.xml#p1")


def test_another_source_is_said_first_and_explained_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(f"A line more\n\n{SOURCE}", "utf-8")
    assert run(monkeypatch, "a.xml#p1") == 1
    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith("Note a.txt is not the file that this TEI was made from: its SHA-256")
    assert "7 | The Minister [Wang] spoke" in out


def test_without_a_source_the_tei_says_what_it_can(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").unlink()
    assert run(monkeypatch, "a.xml#p1") == 1
    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith("Note The source a.txt was not found beside the TEI")
    assert "It stands on line 5 of the source." in out


def test_the_source_is_found_in_folders_of_sources_or_as_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "tei").mkdir()
    (folder / "a.xml").rename(folder / "tei" / "a.xml")
    (folder / "sources" / "cables").mkdir(parents=True)
    (folder / "a.txt").rename(folder / "sources" / "cables" / "a.txt")
    assert run(monkeypatch, "tei/a.xml#p1") == 0
    (folder / "sources").rename(folder / "elsewhere")
    assert run(monkeypatch, "tei/a.xml#p1") == 1
    assert run(monkeypatch, "tei/a.xml#p1", "--source", "elsewhere") == 0
    assert run(monkeypatch, "tei/a.xml#p1", "--source", "elsewhere/cables/a.txt") == 0
    (folder / "teikit.toml").write_text(
        '[edition]\ntitle = "A"\n[folders]\nsources = "elsewhere"\ntei = "tei"\n', "utf-8"
    )
    assert run(monkeypatch, "tei/a.xml#p1") == 0


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("a.xml#p11", "there is no xml:id «p11»; near it are p1"),
        ("a.xml:9999", "and no line 9,999"),
        ("a.xml:1", "the document begins on line 4"),
        ("b.xml#p1", "b.xml: does not exist"),
        ("a.txt:3", "is not well-formed XML"),
    ],
)
def test_what_is_not_there_is_an_error_that_helps(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    target: str,
    error: str,
) -> None:
    assert run(monkeypatch, target) == 2
    assert error in capsys.readouterr().err


def test_tei_of_another_tool_is_explained_by_its_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>\n<p>The Minister [Wang] '
        "spoke on <date>3 November 1957</date>.</p></body></text></TEI>",
        "utf-8",
    )
    assert run(monkeypatch, "a.xml:2", "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert any("does not say that teikit made it" in notice for notice in data["notices"])
    assert data["lines"][0][0] == 5


def test_every_element_of_the_specimens_can_be_explained(sources: Path) -> None:
    """No element is beyond explaining, and none is said to be another than it is."""
    from lxml import etree

    from teikit.why import Found, Target, explain

    for name in ("1956-03-14-cable-embassy-in-valdoria.txt", "1960-10-11-memcon-page.txt"):
        content = (sources / name).read_bytes()
        root = etree.fromstring(convert(content, name)[0])
        found = Found(name, name, content, True)
        for element in list(root.iter("*"))[::7]:
            explanation = explain(Target("a.xml", root, element, 1), found)
            assert explanation.what
            assert not explanation.notices, (element.tag, explanation.notices)
