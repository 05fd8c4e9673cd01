"""`teikit names`: one table over an edition, which convert reads again."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from teikit.authority import load_authority
from teikit.cli import cli
from teikit.cli.convert import convert_files
from teikit.cli.names import list_names
from teikit.pipeline import convert

TEXTS = {
    "a": "On Monday Premier Ostrel Vann met Mr. Birk in Helsinki.\n\nThe Ministry of Trade was told.\n",
    "b": "On Friday Mr. Vann met Mrs. Cedrin in Helsinki.\n\nThe Ministry of Trade was told.\n",
}


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        tei, _ = convert(text.encode(), f"{name}.txt")
        (tmp_path / f"{name}.xml").write_bytes(tei)
    return tmp_path


def test_a_name_of_two_documents_is_one_row(
    edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list_names([str(edition)], "csv") == 0
    shown = capsys.readouterr()
    rows = {row["name"]: row for row in csv.DictReader(io.StringIO(shown.out))}
    assert rows["Ministry of Trade"]["documents"] == "a|b"
    assert rows["Helsinki"]["count"] == "2"
    assert rows["Helsinki"]["ref"].startswith("https://sws.geonames.org/")
    assert "perhaps one: «Vann» (person), «Ostrel Vann» (person)" in shown.err


def test_what_is_completed_is_read_again(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    list_names([str(edition)], "csv")
    table = capsys.readouterr().out.replace(
        "org,Ministry of Trade,", "org,Ministry of Trade,https://example.org/m"
    )
    (edition / "names.csv").write_text(table, encoding="utf-8")
    entries = load_authority(str(edition / "names.csv"))
    assert {entry.names[0] for entry in entries} == {"Ministry of Trade", "Helsinki"}


def test_tei_lists_are_read_again(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    list_names([str(edition)], "tei", ("person",))
    path = edition / "names.tei"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    root = etree.parse(path).getroot()
    assert len(root.findall(".//{*}person")) == 4
    assert len(load_authority(str(path))) == 4


def test_a_file_that_is_no_xml_stops_no_other(
    edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (edition / "c.xml").write_text("<TEI", encoding="utf-8")
    assert list_names([str(edition)]) == 1
    assert "c.xml" in capsys.readouterr().err


def test_the_editors_list_wins_over_the_table(edition: Path, tmp_path: Path) -> None:
    lists = tmp_path / "mine.csv"
    lists.write_text(
        "kind,name,ref,variants\nplace,Helsinki,https://example.org/helsinki,\n", encoding="utf-8"
    )
    source = tmp_path / "a.txt"
    source.write_text(TEXTS["a"], encoding="utf-8")
    target = tmp_path / "known.xml"
    known = (str(lists),)
    assert convert_files((str(source),), output=str(target), authorities=known, quiet=True) == 0
    written = target.read_text(encoding="utf-8")
    assert "https://example.org/helsinki" in written
    assert "geonames.org" not in written


def test_header_set_leaves_the_lists_of_names_alone(edition: Path) -> None:
    path = edition / "a.xml"
    before = path.read_bytes()
    called = ["header", "set", "keyword+=Herring", str(path), "--who", "Ada Birk", "--yes"]
    done = CliRunner().invoke(cli, called)
    assert done.exit_code == 0, done.output
    after = path.read_bytes()
    lists = slice(before.index(b"<standOff>"), before.index(b"<text"))
    assert before != after
    assert before[lists] in after
