"""The ODD of the encoding: valid TEI, whole, explained, and true of what convert writes."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree, isoschematron

from teikit.config.edition import facts_of
from teikit.config.load import load
from teikit.evaluate.report import documents_in
from teikit.odd.build import read_odd
from teikit.pipeline import convert

CHECKOUT = Path(__file__).resolve().parents[2]
ODD = CHECKOUT / "schema" / "teikit.odd"
SCHEMA = CHECKOUT / "schema" / "teikit.rng"

T = "{http://www.tei-c.org/ns/1.0}"
E = "{http://www.tei-c.org/ns/Examples}"
R = "{http://relaxng.org/ns/structure/1.0}"
S = "{http://purl.oclc.org/dsdl/schematron}"
SPECS = tuple(f"{T}{name}" for name in ("moduleSpec", "dataSpec", "classSpec", "macroSpec"))

TREE = etree.parse(str(ODD))
ELEMENTS = {spec.get("ident", ""): spec for spec in TREE.iter(f"{T}elementSpec")}
DEFINED = set(ELEMENTS) | {spec.get("ident") for spec in TREE.iter(*SPECS)}
RULES = {spec.get("ident", ""): spec for spec in TREE.iter(f"{T}constraintSpec")}
ROWS = TREE.findall(
    f".//{T}table[@rend='encoding']/{T}row[@{{http://www.w3.org/XML/1998/namespace}}id]"
)


def words(node: etree._Element | None) -> str:
    return "" if node is None else " ".join("".join(node.itertext()).split())


def label(row: etree._Element) -> str:
    return words(row.find(f"{T}cell"))


# -- the file ------------------------------------------------------------------------------------


@pytest.mark.jing
def test_the_odd_is_valid_tei(jing: str, schemas: Path) -> None:
    judged = subprocess.run(
        [jing, str(schemas / "tei_all.rng"), str(ODD)], capture_output=True, text=True, check=False
    )
    assert judged.stdout == ""


def test_every_reference_of_the_odd_leads_to_a_definition() -> None:
    named = [
        (node.tag, node.get(name))
        for node in TREE.iter(f"{T}*")
        for name in ("key", "class", "module")
        if node.get(name)
    ]
    named += [(node.tag, node.text) for node in TREE.iter(f"{T}gi")]
    assert named
    assert [one for one in named if one[1] not in DEFINED] == []


def test_nothing_is_defined_that_nothing_uses() -> None:
    """A class without use is a thing that the reader looks for in vain."""
    used = {node.get(name) for node in TREE.iter(f"{T}*") for name in ("key", "class", "module")}
    unused = DEFINED - used - {"TEI"}
    assert unused == set()


# -- what a reader finds -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_is_explained_and_shown(name: str) -> None:
    spec = ELEMENTS[name]
    assert words(spec.find(f"{T}gloss"))
    assert words(spec.find(f"{T}desc"))
    shown = [node for example in spec.iter(f"{E}egXML") for node in example.iter(f"{E}{name}")]
    assert shown, "no example shows it"


def test_every_attribute_and_value_is_explained() -> None:
    silent = [
        f"{node.getparent().getparent().get('ident')}/{node.get('ident')}"
        for node in TREE.iter(f"{T}attDef", f"{T}valItem", *SPECS)
        if not words(node.find(f"{T}desc"))
        # What is only made obligatory keeps the words that its class has for it.
        and not (node.get("mode") == "change" and len(node) == 0)
    ]
    assert silent == []


# -- examples ------------------------------------------------------------------------------------


def examples() -> etree._Element:
    """Return all examples under one root, as documents would hold them."""
    root = etree.Element("examples")
    for example in TREE.iter(f"{E}egXML"):
        for node in example:
            copy = deepcopy(node)
            copy.tail = "\n"
            for one in copy.iter(f"{E}*"):
                one.tag = T + etree.QName(one).localname
            root.append(copy)
    return root


def open_to_parts(schema: Path) -> etree._ElementTree:
    """Return a schema whose documents are `examples`, holding any elements that it defines."""
    tree = etree.parse(str(schema))
    [start] = tree.findall(f"{R}start")
    start.clear()
    element = etree.SubElement(start, f"{R}element", name="examples", ns="")
    choice = etree.SubElement(etree.SubElement(element, f"{R}zeroOrMore"), f"{R}choice")
    for define in tree.iter(f"{R}define"):
        if define.find(f"{R}element") is not None:
            etree.SubElement(choice, f"{R}ref", name=define.get("name", ""))
    return tree


def test_every_example_is_valid() -> None:
    schema = etree.RelaxNG(open_to_parts(SCHEMA))
    refused = []
    for node in examples():
        one = etree.Element("examples")
        one.append(node)
        if not schema.validate(etree.fromstring(etree.tostring(one))):
            refused.append(f"{node.tag}: {schema.error_log.last_error}")
    assert refused == []


@pytest.mark.jing
def test_every_example_is_valid_tei(jing: str, schemas: Path, tmp_path: Path) -> None:
    open_to_parts(schemas / "tei_all.rng").write(str(tmp_path / "parts.rng"))
    etree.ElementTree(examples()).write(str(tmp_path / "examples.xml"))
    judged = subprocess.run(
        [jing, "-i", str(tmp_path / "parts.rng"), str(tmp_path / "examples.xml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.stdout == ""


def test_pointers_of_examples_lead_somewhere() -> None:
    """Together the examples are a small edition: whoever follows a pointer finds its goal."""
    ids = {node.get("{http://www.w3.org/XML/1998/namespace}id") for node in TREE.iter("*")}
    pointers = {
        word
        for node in TREE.iter(f"{E}*", f"{T}ref")
        for value in node.attrib.values()
        for word in value.split()
        if word.startswith("#")
    }
    assert pointers
    assert {one for one in pointers if one[1:] not in ids} == set()


# -- the manual, and what convert writes -----------------------------------------------------------


EDITION = """
[edition]
title = "Papers on the Velm"
version = "1.1"
published = "2026-05-01"
doi = "10.5072/velm"
series = "Invented Papers"
contact = "velm@example.org"
description = "The papers of both governments."
[[editor]]
name = "Maria Example"
orcid = "0000-0002-1825-0097"
[publisher]
name = "Example University"
ror = "https://ror.org/05dxps055"
[licence]
spdx = "CC-BY-4.0"
[[funder]]
name = "Example Foundation"
grant = "HA 123/4"
"""


def documents() -> Iterator[etree._Element]:
    for path in sorted((CHECKOUT / "tei").glob("*.xml")):
        yield etree.parse(str(path), etree.XMLParser(collect_ids=False)).getroot()
    sets = sorted({path.parent for path in (CHECKOUT / "tests" / "eval").glob("*/*.gold")})
    for _, gold in documents_in([str(path) for path in sets])[0]:
        yield etree.fromstring(convert(gold.source.encode(), "gold.txt")[0])


def of_an_edition(folder: Path) -> etree._Element:
    """Return a document whose header states all that an edition can say of itself."""
    path = folder / "teikit.toml"
    path.write_text(EDITION, encoding="utf-8")
    supplied = facts_of(load(str(path)))
    return etree.fromstring(convert(b"A letter.\n\nI agree.\n", "a.txt", supplied)[0])


def test_the_odd_knows_every_element_that_convert_writes(tmp_path: Path) -> None:
    roots = [*documents(), of_an_edition(tmp_path)]
    written = {etree.QName(node).localname for root in roots for node in root.iter(f"{T}*")}
    assert {"correspAction", "licence", "seriesStmt", "email"} <= written
    assert written <= set(ELEMENTS)


@pytest.mark.parametrize("row", ROWS, ids=label)
def test_a_row_names_elements_and_attributes_that_exist(row: etree._Element) -> None:
    """What a row says in a path, and what it lists, the schema has."""
    listed = list(row.iter(f"{T}specDesc"))
    assert listed
    for one in listed:
        known = attributes_of(one.get("key", ""))
        assert set(one.get("atts", "").split()) <= known, one.get("key")
    for path in row.iter(f"{T}code"):
        steps = re.sub(r"\[[^]]*\]", "", path.text or "").split("/")
        if len(steps) > 1:
            names = {step for step in steps if step and not step.startswith("@")}
            assert names <= set(ELEMENTS), path.text


def test_every_element_is_in_a_row() -> None:
    carried = {one.get("key") for row in ROWS for one in row.iter(f"{T}specDesc")}
    assert set(ELEMENTS) - carried == set()


@cache
def patterns() -> dict[str | None, etree._Element]:
    return {one.get("name"): one for one in etree.parse(str(SCHEMA)).iter(f"{R}define")}


@cache
def attributes_of(name: str) -> set[str]:
    """Return the attributes that the schema gives an element."""
    defines = patterns()
    found: set[str] = set()
    [element] = [
        one
        for define in defines.values()
        for one in define.findall(f"{R}element")
        if one.get("name") == name
    ]
    left = [element]
    while left:
        for node in left.pop().iter(f"{R}attribute", f"{R}ref"):
            if node.tag == f"{R}attribute":
                found.add(node.get("name", ""))
            elif defines[node.get("name")].find(f"{R}element") is None:
                left.append(defines[node.get("name")])
    return found


# -- rules -----------------------------------------------------------------------------------------

BROKEN = {
    "document-named": "<TEI type='cable'/>",
    "entries-once": "<TEI xml:id='a' type='cable'><teiHeader><particDesc><person role='participant'>"
    "<persName>Tesh</persName></person></particDesc></teiHeader><standOff><listPerson><person>"
    "<persName>Tesh</persName></person></listPerson></standOff></TEI>",
    "main-title-once": "<fileDesc><titleStmt><title>A cable</title></titleStmt></fileDesc>",
    "editor-role": "<titleStmt><editor>Ilse Marr</editor></titleStmt>",
    "publication-status": "<publicationStmt><availability/></publicationStmt>",
    "sha256-form": "<idno type='sha256'>885B52AC</idno>",
    "digital-source-once": "<sourceDesc><bibl type='digital-source'/><bibl type='digital-source'/>"
    "</sourceDesc>",
    "participant-role": "<particDesc><listPerson><person/></listPerson></particDesc>",
    "category-name": "<taxonomy xml:id='genre'><category xml:id='cable'/></taxonomy>",
    "category-of-scheme": "<catRef scheme='#genre' target='#classification.secret'/>",
    "correspondence-named": "<correspAction type='sent'><note>unknown</note></correspAction>",
    "changes-newest-first": "<revisionDesc><change when='2026-01-01'/><change when='2026-02-01'/>"
    "</revisionDesc>",
    "person-named": "<person><note>unknown</note></person>",
    "org-named": "<org><desc>unknown</desc></org>",
    "docket-of-enclosure": "<div type='enclosure'><div type='docket'/></div>",
    "enclosure-beside": "<div type='letter'><div type='enclosure'/></div>",
    "particulars-blocks": "<div type='particulars'><list/></div>",
    "continuation-marked": "<sp><p ana='#evidence.form #evidence.continuation'/></sp>",
    "not-empty": "<text><p> </p></text>",
    "speaker-known": "<sp><p>I agree.</p></sp>",
    "rows-counted": "<table rows='2'><row/></table>",
    "left-out-place": "<text><note type='left-out' ana='#rule.site-name' source='a#line=0,1'/></text>",
    "source-statement-place": "<text><note type='source-statement'/></text>",
    "note-responsible": "<text><p><note type='editor'>Sic.</note></p></text>",
    "note-called": "<note place='foot' source='a#line=0,1'>A note.</note>",
    "marking-categorised": "<seg type='portion-mark'>(C)</seg>",
    "gap-mark-holds-gap": "<seg type='gap-mark'>[2 lines excised]</seg>",
    "call-target": "<ref type='note-call'>[1]</ref>",
    "target-form": "<text><ref target='n1'>[1]</ref></text>",
    "editor-answers": "<choice><sic>Ambasador</sic><corr>Ambassador</corr></choice>",
    "supplied-responsible": "<text><supplied>August</supplied></text>",
    "span-order": "<date from='1964-10-31' to='1964-10-30'/>",
    "bounds-order": "<date notBefore='1964-10-31' notAfter='1964-10-30'/>",
    "free-licence": "<publicationStmt><availability status='free'/></publicationStmt>",
    "figure-described": "<figure><graphic url='a.png'/></figure>",
    "look-told": "<hi>at once</hi>",
    "language-told": "<foreign>fait accompli</foreign>",
    "gap-reasoned": "<gap/>",
    "break-in-word": "<p><lb break='no'/>three</p>",
}


def rules(*names: str) -> isoschematron.Schematron:
    """Return rules of the ODD as a schema; all of them if none is named."""
    root = etree.Element(f"{S}schema", {"queryBinding": "xslt"}, nsmap={None: S[1:-1]})
    etree.SubElement(root, f"{S}ns", prefix="tei", uri=T[1:-1])
    for name in names or RULES:
        pattern = etree.SubElement(root, f"{S}pattern", id=name)
        pattern.extend(deepcopy(node) for node in RULES[name].iter(f"{S}rule"))
    return isoschematron.Schematron(root, store_report=True)


def test_the_specimens_keep_every_rule() -> None:
    """What convert writes breaks no rule; of what it could not find out, rules may warn."""
    schema = rules()
    broken = []
    for root in documents():
        schema.validate(root)
        broken += [
            f"{root.get('{http://www.w3.org/XML/1998/namespace}id')}: {words(found)}"
            for found in schema.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}*")
            if found.get("role") == "error"
        ]
    assert broken == []


def test_the_rules_need_no_more_than_xpath_1() -> None:
    """So libxml2 and every editor can run them."""
    _, made = read_odd(ODD.name, ODD.read_bytes())
    assert made.binding == "xslt"


def test_every_rule_has_its_mistake() -> None:
    assert set(BROKEN) == set(RULES)


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_finds_its_mistake(name: str) -> None:
    document = etree.fromstring(f"<x xmlns='{T[1:-1]}'>{BROKEN[name]}</x>")
    assert not rules(name).validate(document)


def test_examples_keep_every_rule() -> None:
    schema = rules()
    for node in examples():
        schema.validate(node)
        report = schema.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}*")
        assert [words(found) for found in report if found.get("role")] == [], etree.tostring(node)
