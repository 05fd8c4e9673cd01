"""Every rule finds its fault and passes its better example; the catalogue is whole."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from rule_cases import CASES, Documents
from support import document, findings, graver, rules

import teikit.check.rules
from teikit.check import RULES, Rule, Severity, Stage
from teikit.check.rule import FolderRule
from teikit.registry import Registry

HEADINGS = ["Why it matters", "Example", "Better", "Not seen", "References"]
FAMILIES = "ID IDN PTR HDR DAT NAM LST SPK CPY BRK CHR STR SIG GES WVR".split()


def found(documents: Documents, stage: Stage, folder: Path) -> list[str]:
    """The codes of what all rules find in documents."""
    return [one.code for one in mutation().found(documents, list(RULES), stage, folder)]


def cases(rule: Rule, heading: str) -> list[Documents]:
    """The examples below a heading: each by itself, but those that are compared all together."""
    examples = rule.examples(heading)
    return [examples] if isinstance(rule, FolderRule) else [[one] for one in examples]


@cache
def mutation() -> ModuleType:
    """The script that changes rules, and tries them on their examples."""
    folder = str(Path(__file__).resolve().parents[2] / "scripts")
    sys.path.insert(0, folder)
    try:
        import mutate_rules
    finally:
        sys.path.remove(folder)
    return mutate_rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_examples(rule: Rule, tmp_path: Path) -> None:
    for examples in cases(rule, "Example"):
        assert rule.code in found(examples, mutation().first_stage(rule), tmp_path)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_passes_its_better_examples(rule: Rule, tmp_path: Path) -> None:
    for examples in cases(rule, "Better"):
        assert rule.code not in found(examples, mutation().first_stage(rule), tmp_path)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_better_example_breaks_no_other_rule(rule: Rule, tmp_path: Path) -> None:
    for examples in cases(rule, "Better"):
        assert found(examples, Stage.WORKING, tmp_path) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_judges_its_further_cases(rule: Rule, tmp_path: Path) -> None:
    for case in CASES.get(rule.name, []):
        codes = found(case.documents, mutation().first_stage(rule), tmp_path)
        assert codes.count(rule.code) == case.count, case.documents


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_change_of_a_rule_is_noticed_by_its_examples(rule: Rule) -> None:
    assert mutation().survivors(rule) == []


def test_cases_are_of_rules_that_exist() -> None:
    assert CASES.keys() <= set(RULES.names())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_page(rule: Rule) -> None:
    headings = [line[3:] for line in rule.explanation.splitlines() if line.startswith("## ")]
    assert [heading for heading in headings if heading != "Fix"] == HEADINGS
    assert rule.explanation.startswith("Finds ")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_never_milder_at_a_later_stage(rule: Rule) -> None:
    order = [None, Severity.INFO, Severity.WARNING, Severity.ERROR]
    ranks = [order.index(rule.severity(stage)) for stage in Stage]
    assert ranks == sorted(ranks)
    assert ranks[-1] > 0


def test_the_catalogue_is_in_the_order_of_the_families() -> None:
    codes = [re.fullmatch(r"([A-Z]+)(\d{3})", rule.code) for rule in RULES]
    order = [(FAMILIES.index(code[1]), int(code[2])) for code in codes if code]
    assert len(order) == len(RULES)
    assert order == sorted(order)


def test_every_file_is_in_the_catalogue_under_its_name() -> None:
    files = [module.name for module in pkgutil.iter_modules(teikit.check.rules.__path__)]
    assert sorted(name.replace("_", "-") for name in files) == sorted(RULES.names())
    for name in files:
        module = importlib.import_module(f"teikit.check.rules.{name}")
        assert getattr(module, name) is RULES[name.replace("_", "-")]


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    with pytest.raises(ValueError, match="duplicate-xml-id"):
        Registry("rule", [RULES["duplicate-xml-id"], RULES["duplicate-xml-id"]])


@pytest.mark.parametrize("name", ["p1", "é", "人", "_", "a.b-c", "a·"])
def test_names_that_xml_allows_are_ids(name: str) -> None:
    assert rules(document(f'<p xml:id="{name}">x</p>')) == []


@pytest.mark.parametrize("name", ["", "1", "-a", ".a", "a b", "a:b", "a/b", "a'b", "·a", "a\u2028"])
def test_names_that_xml_does_not_allow_are_no_ids_and_said_once(name: str) -> None:
    assert rules(document(f'<p xml:id="{name}">x</p>')) == ["malformed-xml-id"]


def test_of_three_with_one_id_the_second_and_third_are_found() -> None:
    text = document('<p xml:id="a">x</p>\n<p xml:id="a">y</p>\n<p xml:id="a">z</p>')
    assert [(f.rule, f.line) for f in findings(text)] == [
        ("duplicate-xml-id", 24),
        ("duplicate-xml-id", 25),
    ]


@pytest.mark.parametrize(
    "element",
    [
        '<sp who="#nobody"><p>x</p></sp>',
        '<sp toWhom="#nobody"><p>x</p></sp>',
        '<p ana="#nobody">x</p>',
        '<p resp="#nobody">x</p>',
        '<p corresp="#nobody">x</p>',
        '<p next="#nobody">x</p>',
        '<p prev="#nobody">x</p>',
        '<p sameAs="#nobody">x</p>',
        '<p change="#nobody">x</p>',
        '<p rendition="#nobody">x</p>',
        '<p facs="#nobody">x</p>',
        '<p source="#nobody">x</p>',
        '<p><persName ref="#nobody">x</persName></p>',
        '<p><ref target="cable.xml#p1 #nobody">x</ref></p>',
        '<p><date calendar="#nobody">x</date></p>',
    ],
)
def test_a_pointer_to_nothing_is_found_in_every_attribute_that_points(element: str) -> None:
    text = document(f'<p xml:id="a">x</p>{element}')
    (finding,) = graver(findings(text))
    assert (finding.rule, finding.value) == ("dangling-pointer", "#nobody")


def test_each_of_several_pointers_is_looked_at() -> None:
    text = document('<p ana="#one #two">x</p>')
    assert [finding.value for finding in findings(text)] == ["#one", "#two"]


@pytest.mark.parametrize(
    "element",
    [
        '<p n="#1" xml:id="a">x</p>',
        '<p source="letter.txt#line=1,2">x</p>',
        '<p><ref target="https://example.org/#nobody">x</ref></p>',
        '<p xml:id="é" corresp="#%C3%A9 #é">x</p>',
        '<p><ref target="#xpath(//p)">x</ref></p>',
    ],
)
def test_what_points_elsewhere_or_to_something_is_not_found(element: str) -> None:
    assert rules(document(element)) == []


def test_a_pointer_to_nothing_is_told_the_nearest_id() -> None:
    (finding,) = findings(document('<p xml:id="hald">x</p><p corresp="#Hald">y</p>'))
    assert finding.advice == "did you mean `#hald`?"


def test_the_file_name_is_information_and_no_fault_on_standard_input() -> None:
    (finding,) = findings(document(), "elsewhere/other.xml")
    assert (finding.rule, finding.severity) == ("document-id-not-file-name", Severity.INFO)
    assert rules(document(), "elsewhere/smallest.xml") == []
    assert rules(document(), "stdin") == []


def test_a_document_without_an_id_is_told_one() -> None:
    (finding,) = findings(document().replace(' xml:id="smallest"', ""), "letter-7.xml")
    assert (finding.rule, finding.advice) == ("missing-document-id", 'add xml:id="letter-7"')


def test_rules_see_any_tei(tmp_path: Path) -> None:
    corpus = '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI xml:id="a"/><TEI xml:id="a"/>'
    assert found([("", f"{corpus}</teiCorpus>")], Stage.WORKING, tmp_path) == ["ID004"]
