"""The benchmark runs, and what it measures with is what it says."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

from conftest import missing
from teikit.pipeline import convert

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import a module of the benchmarks, which are no package."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module(name)


def test_a_quick_run_measures_every_figure_and_writes_the_page(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "convert.py"), "--quick", "--markdown", str(page)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = page.read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in written.splitlines() if line.startswith("| ")][1:]
    assert len(rows) == 6
    for row in rows:
        assert row[-1].rstrip(" |") in ("met", "missed", "not measured"), row
        assert row[0][2:] in done.stdout
    assert "--quick" in written
    assert [path.name for path in tmp_path.iterdir()] == ["performance.md"]


def test_a_quick_run_of_the_rules_writes_its_section_and_leaves_the_rest(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n\n## Validating\n\nOf validating.\n\n## Rules\n\nstale\n")
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "rules.py"), "--quick", "--markdown", str(page)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = page.read_text(encoding="utf-8")
    assert written.startswith("# Performance\n\n## Validating\n\nOf validating.\n\n## Rules\n\nHow")
    assert "fifteen rules on 4 parsed documents" in written
    assert "stale" not in written


def test_a_quick_run_of_validating_writes_its_section_behind_the_rest(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n\nOf converting.\n\n## Validating\n\nstale\n")
    schema = BENCHMARKS.parent / "schema" / "teikit.rng"
    call = [sys.executable, str(BENCHMARKS / "validate.py"), "--quick", "--schema", str(schema)]
    done = subprocess.run(
        [*call, "--markdown", str(page)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = page.read_text(encoding="utf-8")
    assert written.startswith("# Performance\n\nOf converting.\n\n## Validating\n\nHow long")
    assert "stale" not in written
    rows = [line.split(" | ") for line in written.splitlines() if line.startswith("| ")][1:]
    assert len(rows) == 10
    assert all(row[0][2:] in done.stdout for row in rows)
    goals = [row for row in rows if row[4]]
    assert len(goals) == 6
    assert all(row[-1].rstrip(" |") in ("met", "missed", "not measured") for row in goals)


def test_the_schemas_of_the_peers_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rng, xsd = load("validate", monkeypatch).twins(["e0", "e1"])
    relaxng, schema = etree.RelaxNG(etree.XML(rng)), etree.XMLSchema(etree.XML(xsd))
    for content, valid in (
        ('<x>a<e0 n="1"><e1 n="2">b</e1></e0></x>', True),
        ("<x><e0/></x>", False),
        ('<x><e0 n="a"/></x>', False),
        ('<x><e2 n="1"/></x>', False),
    ):
        root = etree.XML(content)
        assert (relaxng.validate(root), schema.validate(root)) == (valid, valid)


def test_the_floor_does_what_its_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "a.xml"
    source.write_text(load("documents", monkeypatch).page("cable", 1), encoding="utf-8")
    bench = load("convert", monkeypatch)
    bench.floor(str(source), str(target))
    root = etree.parse(str(target)).getroot()
    assert 190 <= sum(1 for _ in root.iter()) <= 230
    blocks = root.findall(".//{*}p")
    assert len(blocks) > 20
    assert all(block.get("source", "").startswith("a.txt#line=") for block in blocks)
    assert "".join(root.itertext()).split() == source.read_text(encoding="utf-8").split()


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("cable", {"list-item": 9, "docket-line": 2, "signed": 1, "date": 5, "supplied": 3}),
        ("memorandum", {"speech": 6, "interjection": 2, "participant": 4, "date": 3}),
    ],
)
def test_the_documents_hold_what_real_ones_hold(
    kind: str, found: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = load("documents", monkeypatch)
    pages = [documents.page(kind, number) for number in range(12)]
    assert len(set(pages)) == 12
    assert pages[3] == documents.page(kind, 3)
    ids = set()
    for page in pages:
        content = page.encode()
        assert 5900 <= len(content) <= 6600
        edition = convert(content, "page.txt")[1]
        ids.add(edition.id)
        assert edition.kind == {"memorandum": "memorandum-of-conversation"}.get(kind, kind)
        for name, least in found.items():
            assert edition.found.get(name, 0) >= least, (name, edition.found)
    assert len(ids) == 12


def test_a_goal_is_met_missed_or_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    row = load("convert", monkeypatch).Row
    assert row("", "", "", 4.9, 5).verdict == "met"
    assert row("", "", "", 5.1, 5).verdict == "missed"
    assert row("", "", "", 0.7, 1.2, 0.8).verdict == "missed"
    assert row("", "", "pandoc is not installed", None, 5).verdict == "not measured"


def test_a_quick_run_of_rendering_writes_its_section_among_the_others(tmp_path: Path) -> None:
    """The section is put in its place; what stands before and behind it stays."""
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n\n## Rendering\n\nstale\n\n## Validating\n\nOf validating.\n")
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "render.py"), "--quick", "--markdown", str(page)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = page.read_text(encoding="utf-8")
    assert written.startswith("# Performance\n\n## Rendering\n\nHow long `teikit render` takes")
    assert written.endswith("\n## Validating\n\nOf validating.\n")
    assert "stale" not in written
    rows = [line.split(" | ") for line in written.splitlines() if line.startswith("| ")][1:]
    assert len(rows) == 9
    # A folder on all processors is told beside the batch, whose goal is for one process.
    judged = [row for row in rows if "one process for each processor" not in row[0]]
    assert len(judged) == 8
    assert all(row[-1].rstrip(" |") in ("met", "missed", "not measured") for row in judged)
    # Without a copy of the TEI Stylesheets there is nothing to say.
    assert [row[-1].rstrip(" |") for row in rows].count("not measured") == 2


_STAND_IN = """<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="html"/>
<xsl:template match="/"><html><body><xsl:value-of select="."/></body></html></xsl:template>
</xsl:stylesheet>"""


def test_rendering_is_compared_with_stylesheets_on_saxon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One document and a folder of them, with a stand-in for the TEI's own."""
    bench = load("render", monkeypatch)
    if not bench.SAXON.is_file() or shutil.which("java") is None:
        missing("Saxon is not installed")
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "html.xsl").write_text(_STAND_IN)
    (tmp_path / "home").mkdir()
    made = bench.Bench(tmp_path / "home", bench.QUICK, tmp_path)
    made.make("batch", 2)
    rows = list(made.processes())
    assert [row.goal for row in rows] == [0.15, 0.067]
    assert all(row.value is not None and "Saxon" in row.peer for row in rows)
    assert len(list((tmp_path / "home" / "out" / "peer-many").iterdir())) == 2


def test_the_bare_walks_write_the_words_of_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What rendering is held against does the least, but all of that."""
    bench = load("render", monkeypatch)
    (path,) = bench.Bench(tmp_path, bench.QUICK, None).make("one", 1)
    bench.bare_pages([path], tmp_path)
    bench.bare_text([path], tmp_path)
    root = etree.parse(str(path)).getroot()
    shown = etree.HTML((tmp_path / f"{path.stem}.html").read_text("utf-8"))
    assert "".join(shown.itertext()).split() == "".join(root.itertext()).split()
    text = (tmp_path / f"{path.stem}.txt").read_text("utf-8")
    assert text.split() == "".join(root.find("{*}text").itertext()).split()
