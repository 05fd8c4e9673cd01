"""Every rule finds its fault and passes its better example; the catalogue is whole."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from lxml import etree
from support import document, findings, rules

import teikit.check.rules
from teikit.check import RULES, Rule, Severity
from teikit.check.document import survey
from teikit.check.rule import Fault
from teikit.registry import Registry
from teikit.xml import parse


def found(rule: Rule, name: str, content: str) -> list[Fault]:
    root = parse(content.encode(), name or "document.xml").getroot()
    return list(rule.find(survey(root, name.removesuffix(".xml"))))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_example_and_passes_the_better_one(rule: Rule) -> None:
    assert found(rule, *rule.example("Example"))
    assert found(rule, *rule.example("Better")) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_better_example_breaks_no_other_rule(rule: Rule) -> None:
    name, content = rule.example("Better")
    assert [other.name for other in RULES if found(other, name, content)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_page(rule: Rule) -> None:
    headings = [line[3:] for line in rule.explanation.splitlines() if line.startswith("## ")]
    assert headings == ["Why it matters", "Example", "Better", "Not seen", "References"]


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
        '<sp who="#a #nobody"><p>x</p></sp>',
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
    (finding,) = findings(text)
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


def test_rules_see_any_tei() -> None:
    corpus = '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI xml:id="a"/><TEI xml:id="a"/>'
    root = etree.fromstring(f"{corpus}</teiCorpus>", etree.XMLParser(collect_ids=False))
    assert [r.name for r in RULES if list(r.find(survey(root, "b")))] == ["duplicate-xml-id"]
