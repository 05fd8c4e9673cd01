"""The shipped specimens: their TEI in tei/ is what convert writes today, judged by others."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from lxml import etree

from teikit.check import check, fails, load_schema
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

CHECKOUT = Path(__file__).resolve().parents[1]
SOURCES = sorted((CHECKOUT / "tei" / "sources").glob("*.txt"))
TEI = "{http://www.tei-c.org/ns/1.0}"


@pytest.fixture(params=SOURCES, ids=lambda path: path.stem)
def source(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_the_tei_of_a_specimen_is_what_convert_writes_today(
    source: Path, update_golden: bool
) -> None:
    """After a change, `pytest --update-golden` writes them anew: read the difference."""
    tei, edition = convert(source.read_bytes(), source.name)
    golden = CHECKOUT / "tei" / f"{edition.id}.xml"
    if update_golden:
        golden.write_bytes(tei)
    assert golden.is_file(), f"{golden.name} is missing: run pytest --update-golden and read it"
    assert tei.decode().splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_no_character_of_a_specimen_is_lost(source: Path) -> None:
    content = source.read_bytes()
    assert isinstance(verify(content, source.name, convert(content, source.name)[0]), Certificate)


def test_each_specimen_says_that_it_is_invented_in_text_and_header(source: Path) -> None:
    root = etree.fromstring(convert(source.read_bytes(), source.name)[0])
    assert "nvented specimen" in "".join(root.itertext())


def test_specimens_hold_no_tei_that_no_source_makes() -> None:
    made = {convert(path.read_bytes(), path.name)[1].id for path in SOURCES}
    assert {path.stem for path in (CHECKOUT / "tei").glob("*.xml")} == made


def test_specimens_show_every_feature_of_the_manual() -> None:
    """What the manual says of the text, at least one specimen shows."""
    roots = [etree.fromstring(convert(path.read_bytes(), path.name)[0]) for path in SOURCES]
    ns = {"t": TEI[1:-1]}
    features = (
        "t:text/t:front/t:div[@type='docket']/t:ab/t:seg[@type='letterhead']",
        "//t:seg[@type='classification'][@ana]",
        "//t:seg[@type='precedence']",
        "//t:seg[@type='handling']",
        "//t:seg[@type='message-number']",
        "//t:seg[@type='addressees']",
        "//t:seg[@type='reviewer']",
        "//t:seg[@type='routing']",
        "//t:seg[@type='annotation']",
        "//t:seg[@type='date']",
        "//t:body//t:head",
        "//t:div[@type='particulars']/t:ab/t:label",
        "//t:div[@type='summary']",
        "//t:div[@type='conversation']/t:sp/t:speaker",
        "//t:opener/t:salute",
        "//t:opener/t:seg[@type='copies']",
        "//t:opener/t:dateline",
        "//t:list[@rend='numbered']/t:item/t:list/t:label",
        "//t:list[@rend='bulleted']",
        "//t:sp[@who][@toWhom]",
        "//t:speaker/t:seg[@type='addressee']",
        "//t:p/t:seg[@type='addressee']",
        "//t:p[@ana='#evidence.continuation'][@cert]",
        "//t:said[@who]",
        "//t:said[@cert]",
        "//t:stage",
        "//t:supplied[@resp][@reason]",
        "//t:note[@type='translator'][@place='inline'][@source]",
        "//t:note[@type='editor']",
        "//t:gap[@reason='illegible']",
        "//t:gap[@reason='excised']",
        "//t:gap[@reason='omitted']",
        "//t:unclear[@reason='web-extraction']",
        "//t:text//t:date[@when]",
        "//t:text//t:date[@from][@to]",
        "//t:date[@cert]",
        "//t:expan",
        "//t:abbr",
        "//t:ref[@type='note-call']",
        "//t:note[@place='foot'][@n]",
        "//t:closer/t:signed",
        "//t:closer/t:dateline",
        "//t:postscript/t:p",
        "//t:div[@type='enclosure']",
        "//t:back/t:div[@type='distribution']/t:list[@type='copies']/t:head",
        "//t:num[@value]",
        "//t:measure[@quantity]",
        "//t:lb[@break='no']",
        "//t:pb",
        "//t:fw",
        "//t:seg[@type='portion-mark'][@ana]",
        "//t:listBibl/t:bibl/t:title",
    )
    shown = {
        path
        for path in features
        for root in roots
        if root.xpath(path if path.startswith("//") else f"//{path}", namespaces=ns)
    }
    assert sorted(set(features) - shown) == []


def test_specimens_have_no_errors_and_no_warnings(tmp_path: Path) -> None:
    """What is left is information: what converting reports as doubts too."""
    for path in SOURCES:
        tei, edition = convert(path.read_bytes(), path.name)
        target = tmp_path / f"{edition.id}.xml"
        target.write_bytes(tei)
        assert not fails(check(tei, str(target), load_schema()))


@pytest.mark.jing
def test_specimens_are_valid_tei(tmp_path: Path, jing: str, schemas: Path) -> None:
    for path in SOURCES:
        tei, edition = convert(path.read_bytes(), path.name)
        (tmp_path / f"{edition.id}.xml").write_bytes(tei)
    command = [jing, str(schemas / "tei_all.rng"), *map(str, sorted(tmp_path.glob("*.xml")))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
