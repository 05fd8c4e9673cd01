"""The other forms of an ODD: compact syntax, XML Schema, Schematron, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import xmlschema
from jsonschema import Draft202012Validator
from lxml import etree, isoschematron
from odd_support import MEMO, SCH, compiled, document, element, odd, schema

from conftest import missing
from teikit.data import data
from teikit.odd.as_json import write_json
from teikit.odd.build import Compiled, compile_odd
from teikit.odd.rnc import write_rnc
from teikit.odd.schematron import write_schematron
from teikit.odd.xsd import has_trang, write_xsd
from teikit.relaxng import Schema
from teikit.relaxng.checking import check_schema

GOOD = (
    "<memo><to>A</to><from>B</from><p/></memo>",
    '<memo priority="urgent" n="3"><from/><to>C <name type="place" ref="a b c">D</name></to><date when="1931-03">x</date><p/></memo>',
    '<memo><from/><to/><list rend="bold wide"><item>a</item><item><p>b</p></item></list><enclosed>99</enclosed></memo>',
    '<memo><from/><to/><p/><foreign><q xmlns="urn:q" r="s">t</q></foreign></memo>',
    '<memo><to/><from/><p>On <date from="1931" to="1932"/></p></memo>',
)  # fmt: skip
BAD = (
    "<memo/>",
    "<memo><to/><p/></memo>",
    "<memo><to/><from/><p/><to/></memo>",
    "<memo><to/><from/><p>a</p>b</memo>",
    '<memo priority="slow"><to/><from/><p/></memo>',
    '<memo><to/><from/><p><name type="person" ref="a b c d"/></p></memo>',
    '<memo><to/><from/><p><name type="ship"/></p></memo>',
    "<memo><to/><from/><p><name/></p></memo>",
    "<memo><to/><from/><list><item/></list></memo>",
    "<memo><to/><from/><p/><enclosed>100</enclosed></memo>",
    '<memo><to/><from/><p><date when="1931-02-30"/></p></memo>',
    '<memo><to/><from/><p kind="k"/></memo>',
)
LOOSE = ('<memo><to/><from/><p><date when="1931" from="1931"/></p></memo>',)


@pytest.fixture(scope="module")
def memo() -> Compiled:
    return compile_odd("memo.odd", MEMO.read_bytes())


def is_valid(made: Schema, text: str) -> bool:
    return made.is_valid(document(text))


@pytest.mark.parametrize("text", [*GOOD, *BAD, *LOOSE])
def test_the_compact_syntax_says_the_same(memo: Compiled, text: str) -> None:
    compact = Schema("m.rnc", read=lambda _: write_rnc(memo.rng, "made"))
    assert is_valid(compact, text) == is_valid(schema(memo), text) == (text in GOOD)


@pytest.mark.parametrize(
    "spec",
    [
        element("list", '<elementRef key="text" minOccurs="0"/>') + element("text"),
        element("list", "<empty/>", '<attList><attDef ident="a"><defaultVal>it\'s "so"</defaultVal></attDef></attList>'),
        element("list", '<dataRef name="token" restriction="\\\\x{41}&quot;\'"/>'),
        element("list", '<dataRef name="token" restriction="a&#10;b"/>'),
        element("list", '<anyElement except="urn:a urn:b" minOccurs="0"/>'),
        element("list", "<empty/>", more='ns="urn:other"'),
        element("list", "<empty/>", more='ns=""'),
        element("list", '<elementRef key="b" maxOccurs="100"/>') + element("b"),
        element("list", '<interleave><elementRef key="b" maxOccurs="2"/><elementRef key="c"/></interleave>') + element("b") + element("c"),
    ],
)  # fmt: skip
def test_the_compact_syntax_of_what_is_awkward_is_correct(spec: str) -> None:
    made = compiled(odd(spec, start="list"))
    compact = write_rnc(made.rng, "made")
    assert check_schema("m.rnc", lambda _: compact) == []
    for text in ("<list/>", "<list><b/></list>", '<list a="x"/>', "<list>A</list>"):
        assert is_valid(Schema("m.rnc", read=lambda _: compact), text) == is_valid(
            schema(made), text
        )


def test_the_compact_syntax_keeps_the_documentation(memo: Compiled) -> None:
    compact = write_rnc(memo.rng, "made").decode()
    assert compact.startswith("# made\n")
    assert "## a day, normalised in @when\n  element date {" in compact


# -- XML Schema ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def xsd(memo: Compiled, tmp_path_factory: pytest.TempPathFactory) -> xmlschema.XMLSchema:
    if not has_trang():
        missing("trang is not installed")
    folder = tmp_path_factory.mktemp("xsd")
    for name, content in write_xsd(memo.rng, "memo", "made").items():
        (folder / name).write_bytes(content)
    assert (folder / "memo.xsd").read_text().splitlines()[1] == "<!-- made -->"
    return xmlschema.XMLSchema(str(folder / "memo.xsd"))


@pytest.mark.parametrize("text", [*GOOD, *BAD])
def test_the_xml_schema_gives_the_same_verdicts(xsd: xmlschema.XMLSchema, text: str) -> None:
    assert xsd.is_valid(document(text)) == (text in GOOD)


@pytest.mark.parametrize("text", LOOSE)
def test_the_xml_schema_takes_attributes_beside_one_another(
    xsd: xmlschema.XMLSchema, text: str
) -> None:
    assert xsd.is_valid(document(text))


# -- Schematron ------------------------------------------------------------------------------------------


def schematron(made: Compiled) -> isoschematron.Schematron:
    return isoschematron.Schematron(etree.fromstring(write_schematron(made.rules, "t", "made")))


def test_the_rules_are_kept_by_whoever_knows_schematron(memo: Compiled) -> None:
    rules = schematron(memo)
    assert rules.validate(document('<p><name type="person"/></p>'))
    assert not rules.validate(document("<p><name/></p>"))
    assert not rules.validate(document('<p subtype="s"/>'))


def constraint(inner: str) -> str:
    return f'<constraintSpec ident="r" scheme="schematron"><constraint>{inner}</constraint></constraintSpec>'


def test_a_rule_of_a_class_is_about_each_of_its_elements() -> None:
    test = constraint('<sch:assert test="@n">A number.</sch:assert>')
    spec = f'<classSpec ident="att.a" type="atts">{test}<attList><attDef ident="n"/></attList></classSpec>'
    made = compiled(
        odd(
            element("x", '<elementRef key="y"/>', classes="att.a"),
            element("y", classes="att.a"),
            spec,
        )
    )
    rules = schematron(made)
    assert rules.validate(document('<x n="1"><y n="2"/></x>'))
    assert not rules.validate(document('<x n="1"><y/></x>'))


def test_a_rule_of_an_attribute_is_about_the_attribute() -> None:
    test = constraint("<sch:assert test=\"not(contains(., ' '))\">One word.</sch:assert>")
    made = compiled(
        odd(element("x", "<empty/>", f'<attList><attDef ident="n">{test}</attDef></attList>'))
    )
    rules = schematron(made)
    assert rules.validate(document('<x n="one"/>'))
    assert not rules.validate(document('<x n="two words"/>'))


def test_a_pattern_that_is_made_of_an_abstract_one_stays_so() -> None:
    abstract = '<sch:pattern abstract="true" id="numbered"><sch:rule context="$what"><sch:assert test="@n">A number.</sch:assert></sch:rule></sch:pattern>'
    concrete = '<sch:pattern is-a="numbered"><sch:param name="what" value="tei:x"/></sch:pattern>'
    made = compiled(
        odd(
            element(
                "x",
                "<empty/>",
                constraint(abstract + concrete) + '<attList><attDef ident="n"/></attList>',
            )
        )
    )
    rules = schematron(made)
    assert rules.validate(document('<x n="1"/>'))
    assert not rules.validate(document("<x/>"))


@pytest.mark.parametrize(
    ("test", "binding"),
    [
        ("count(*) = 1", b'queryBinding="xslt"'),
        ("every $n in * satisfies $n/@n", b'queryBinding="xslt2"'),
        ("matches(., 'a')", b'queryBinding="xslt2"'),
    ],
)
def test_the_schema_asks_for_the_query_language_that_its_rules_need(
    test: str, binding: bytes
) -> None:
    rule = constraint(f'<sch:assert test="{test}">No.</sch:assert>')
    made = compiled(odd(element("x", "<empty/>", rule)))
    assert binding in write_schematron(made.rules, "t", "made")


def test_rules_stand_in_the_schema_for_editors_too(memo: Compiled) -> None:
    grammar = etree.fromstring(memo.rng)
    patterns = [one.get("id") for one in grammar.iter(f"{{{SCH}}}pattern")]
    assert patterns == ["att.typed-subtyped", "name-ref-or-type"]


# -- JSON ------------------------------------------------------------------------------------------------


def test_the_json_is_what_its_schema_says(memo: Compiled) -> None:
    made = json.loads(write_json(memo.vocabulary, "en"))
    form = json.loads(data("schema", "odd.schema.json").read_bytes())
    Draft202012Validator.check_schema(form)
    Draft202012Validator(form).validate(made)
    [date] = [one for one in made["elements"] if one["name"] == "date"]
    assert date["parents"] == ["from", "item", "memo", "name", "p", "to"]
    assert date["examples"] == [
        {"caption": "A day in words:", "xml": '<date when="1931-03-07">the seventh of March</date>'}
    ]
    assert [one["name"] for one in date["attributes"]][:3] == ["when", "from", "to"]
    assert date["attributes"][0]["instead"] == ["from", "to"]
    assert [one["name"] for one in made["elements"] if one["ident"] == "para"] == ["p"]


def test_the_json_is_in_the_language_asked_for() -> None:
    made = compile_odd("memo.odd", MEMO.read_bytes(), lang="de")
    found = json.loads(write_json(made.vocabulary, "de"))
    assert found["title"] == "Aktenvermerke"
    [date] = [one for one in found["elements"] if one["name"] == "date"]
    assert date["description"] == "ein Tag, in @when normalisiert"


def test_the_forms_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    def forms() -> list[bytes]:
        made = compile_odd("memo.odd", MEMO.read_bytes())
        return [
            write_rnc(made.rng, "m"), write_schematron(made.rules, "t", "m"),
            write_json(made.vocabulary, "en"),
        ]  # fmt: skip

    assert forms() == forms()
