"""Random documents of an ODD are valid for every judge; injured ones are refused by both alike."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest
import xmlschema
from lxml import etree
from odd_support import MEMO, schema

from conftest import CHECKOUT, missing
from teikit.odd.build import Compiled, compile_odd
from teikit.odd.rnc import write_rnc
from teikit.odd.xsd import has_trang, write_xsd
from teikit.relaxng import Schema


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(CHECKOUT / "scripts"))
    for name in ("odd_agreement", "relaxng_agreement"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module("odd_agreement")


@pytest.fixture(scope="module")
def memo() -> Compiled:
    return compile_odd("memo.odd", MEMO.read_bytes())


@pytest.mark.jing
def test_jing_agrees_on_random_documents_and_injured_ones(
    jing: str, memo: Compiled, tmp_path: Path, script: ModuleType
) -> None:
    refused, wrong = script.agreement(jing, memo, 120, 1, tmp_path)
    assert wrong == []
    assert 30 < refused < 120


def test_every_form_takes_random_documents(memo: Compiled, script: ModuleType) -> None:
    compact = Schema("m.rnc", read=lambda _: write_rnc(memo.rng, "made"))
    seen: set[str] = set()
    for one in script.documents(memo, 80, 7):
        root = etree.fromstring(one.content, etree.XMLParser(collect_ids=False))
        seen |= {etree.QName(element).localname for element in root.iter("*")}
        assert schema(memo).is_valid(root), one.name
        assert compact.is_valid(root), one.name
    assert {spec.name for spec in memo.vocabulary.of_kind("element")} <= seen


def test_both_syntaxes_judge_injured_documents_alike(
    memo: Compiled, script: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "made.rng"
    path.write_bytes(memo.rng)
    compact = Schema("m.rnc", read=lambda _: write_rnc(memo.rng, "made"))
    engine = schema(memo)
    refused = 0
    for one in script.injured(memo, path, 120, 11):
        root = etree.fromstring(one.content, etree.XMLParser(collect_ids=False))
        assert compact.is_valid(root) == engine.is_valid(root), one.name
        refused += not engine.is_valid(root)
    assert refused > 30


def test_the_xml_schema_takes_random_documents(
    memo: Compiled, script: ModuleType, tmp_path: Path
) -> None:
    if not has_trang():
        missing("trang is not installed")
    for name, content in write_xsd(memo.rng, "memo", "made").items():
        (tmp_path / name).write_bytes(content)
    xsd = xmlschema.XMLSchema(str(tmp_path / "memo.xsd"))
    for one in script.documents(memo, 40, 7):
        root = etree.fromstring(one.content, etree.XMLParser(collect_ids=False))
        assert xsd.is_valid(root), one.name


def test_documents_are_the_same_for_the_same_seed(memo: Compiled, script: ModuleType) -> None:
    one, other = (list(script.documents(memo, 10, 3)) for _ in range(2))
    assert one == other
    assert len({document.content for document in one}) == 10
