"""The engine and Jing give the same verdicts on injured documents; the long run is a script."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TEI = sorted((CHECKOUT / "tei").glob("*.xml"))
VALID = sorted((CHECKOUT / "tests" / "files" / "schema" / "valid").glob("*.xml"))


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(CHECKOUT / "scripts"))
    monkeypatch.delitem(sys.modules, "relaxng_agreement", raising=False)
    return importlib.import_module("relaxng_agreement")


@pytest.mark.jing
@pytest.mark.parametrize("name", ["teikit", "tei_all", "cmif"])
def test_the_judge_agrees_on_injured_documents(
    name: str, jing: str, schemas: Path, tmp_path: Path, script: ModuleType
) -> None:
    schema = {
        "teikit": CHECKOUT / "schema" / "teikit.rng",
        "tei_all": schemas / "tei_all.rng",
        "cmif": schemas / "cmif-1.1" / "cmif.rng",
    }[name]
    documents = [*TEI, *VALID]
    if name == "cmif":
        documents = [Path(__file__).parent / "cmif.xml"]
    made = script.injuries(documents, 250, 20_000, schema)
    total, refused, different = script.compare(jing, schema, made, tmp_path)
    assert total == 250 + len(documents)
    assert refused > 80
    assert different == []


def test_injuries_are_the_same_for_the_same_seed(script: ModuleType) -> None:
    schema = CHECKOUT / "schema" / "teikit.rng"
    one, other = (list(script.injuries(VALID, 40, 7, schema)) for _ in range(2))
    assert one == other
    assert len({document.content for document in one}) > 35


SUITE = """<testSuite xmlns:r="http://relaxng.org/ns/structure/1.0">
  <testSuite>
    <testCase><incorrect><r:element name="x"/></incorrect></testCase>
    <testCase>
      <dir name="sub"><resource name="y"><r:element name="y"><r:text/></r:element></resource></dir>
      <correct><r:element name="x"><r:externalRef href="sub/y"/></r:element></correct>
      <valid><x><y>words</y></x></valid><invalid><x/></invalid>
    </testCase>
  </testSuite>
</testSuite>"""


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("", "", 0, "2 cases, 2 documents; 0 cases differ"),
        ("<r:element name=\"x\"/>", "<r:element name=\"x\"><r:text/></r:element>", 1, "an incorrect schema passes"),
        ("<invalid><x/></invalid>", "<valid><x/></valid>", 1, "a document is found not valid"),
        ("<correct><r:element", "<correct><r:elment", 1, "a correct schema is refused"),
    ],
)  # fmt: skip
def test_a_conformance_suite_is_run(
    tmp_path: Path, old: str, new: str, code: int, said: str
) -> None:
    path = tmp_path / "spectest.xml"
    text = SUITE.replace(old, new)
    if "elment" in new:
        text = text.replace("</r:element></correct>", "</r:elment></correct>")
    path.write_text(text)
    call = [sys.executable, str(CHECKOUT / "scripts" / "relaxng_suite.py"), str(path)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert said in done.stdout
    assert done.returncode == code
