"""The project's schema: what it accepts, what it refuses, and that it is TEI."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from random_documents import Documents, injure
from support import INVALID, SCHEMA, VALID, graver

from teikit.check import check, load_schema
from teikit.relaxng import KINDS, Schema

RNG = "{http://relaxng.org/ns/structure/1.0}"
DOCUMENTATION = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
EXPECTED = re.compile(r"<!-- here: (.*?) -->")


@pytest.fixture(scope="module")
def grammar() -> etree._Element:
    return etree.parse(SCHEMA).getroot()


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents(SCHEMA)


def refused_by_jing(jing: str, schema: Path, folder: Path) -> dict[str, list[str]]:
    """Return what jing says of the documents of a folder, by file name."""
    # -i: that ids are unique is a matter of the rules.
    files = sorted(str(path) for path in folder.glob("*.xml"))
    output = subprocess.run(
        [jing, "-i", str(schema), *files], capture_output=True, text=True, check=False
    ).stdout
    said: dict[str, list[str]] = {}
    for line in output.splitlines():
        place, _, message = line.partition(": error: ")
        said.setdefault(Path(place.split(":")[0]).name, []).append(message)
    return said


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_good_document_has_no_findings(path: Path) -> None:
    assert graver(check(path.read_bytes(), str(path), load_schema())) == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_mistake_is_one_finding_at_its_line_with_its_advice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    line, expected = next((n, m[1]) for n, x in enumerate(lines, 1) if (m := EXPECTED.search(x)))
    (finding,) = graver(check(path.read_bytes(), str(path), load_schema()))
    assert (finding.line, finding.rule) == (line, path.stem.split("_")[0])
    assert expected in f"{finding.message}; {finding.advice}"


def test_every_kind_of_refusal_has_a_document() -> None:
    shown = {path.stem.split("_")[0] for path in INVALID}
    assert shown | {"not-valid"} == set(KINDS)


def test_the_good_documents_use_every_element_and_attribute(grammar: etree._Element) -> None:
    elements = {element.get("name") for element in grammar.iter(f"{RNG}element")}
    attributes = {attribute.get("name") for attribute in grammar.iter(f"{RNG}attribute")}
    for path in VALID:
        for element in etree.parse(path).getroot().iter("*"):
            elements.discard(etree.QName(element).localname)
            attributes -= {etree.QName(name).localname for name in element.attrib}
            attributes -= {f"xml:{etree.QName(name).localname}" for name in element.attrib}
    assert (elements, attributes) == (set(), set())


def test_every_pattern_is_used_and_every_element_explained(grammar: etree._Element) -> None:
    used = {ref.get("name") for ref in grammar.iter(f"{RNG}ref")}
    assert {define.get("name") for define in grammar.iter(f"{RNG}define")} == used
    unexplained = [
        element.get("name")
        for element in grammar.iter(f"{RNG}element")
        if element.find(DOCUMENTATION) is None
    ]
    assert unexplained == []


def test_an_element_is_defined_once_wherever_it_stands(grammar: etree._Element) -> None:
    names = [element.get("name") for element in grammar.iter(f"{RNG}element")]
    assert sorted(names) == sorted(set(names))


def test_explanations_agree_with_the_verdict(documents: Documents) -> None:
    # An injury that the verdict sees and the explanation does not (or the other way about)
    # would leave an editor without a reason, or with a false one.
    relaxng = etree.RelaxNG(etree.parse(SCHEMA))
    read = Schema(str(SCHEMA))
    refused = 0
    for seed in range(40):
        made = documents.make(seed)
        for harm in range(6):
            injured = injure(made, seed * 6 + harm)
            valid = relaxng.validate(injured)
            refused += not valid
            assert valid == read.is_valid(injured) == (not read.refusals(injured)), (seed, harm)
    assert refused > 40


@pytest.mark.jing
def test_the_judge_agrees_on_the_documents_of_both_folders(jing: str, schemas: Path) -> None:
    assert refused_by_jing(jing, SCHEMA, VALID[0].parent) == {}
    assert refused_by_jing(jing, schemas / "tei_all.rng", VALID[0].parent) == {}
    refused = refused_by_jing(jing, SCHEMA, INVALID[0].parent)
    assert set(refused) == {path.name for path in INVALID}


@pytest.mark.jing
def test_what_the_schema_allows_is_tei(
    jing: str, schemas: Path, documents: Documents, tmp_path: Path
) -> None:
    seen: set[str] = set()
    for seed in range(150):
        made = documents.make(seed)
        seen |= {etree.QName(element).localname for element in made.iter("*")}
        (tmp_path / f"{seed}.xml").write_bytes(etree.tostring(made))
    assert seen == set(documents.elements)
    assert refused_by_jing(jing, SCHEMA, tmp_path) == {}
    assert refused_by_jing(jing, schemas / "tei_all.rng", tmp_path) == {}


@pytest.mark.jing
def test_libxml2_and_the_judge_give_the_same_verdicts(
    jing: str, documents: Documents, tmp_path: Path
) -> None:
    relaxng = etree.RelaxNG(etree.parse(SCHEMA))
    refused = set()
    for seed in range(60):
        made = documents.make(seed)
        for harm in range(4):
            injured = injure(made, seed * 4 + harm)
            name = f"{seed}-{harm}.xml"
            (tmp_path / name).write_bytes(etree.tostring(injured))
            if not relaxng.validate(injured):
                refused.add(name)
    assert len(refused) > 30
    assert set(refused_by_jing(jing, SCHEMA, tmp_path)) == refused
