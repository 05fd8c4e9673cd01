"""What the schema of an ODD accepts, by the engine and by libxml2."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from odd_support import MEMO, TEI, compiled, document, element, odd, refused, schema, verdicts

from conftest import CHECKOUT
from teikit.odd.build import compile_odd

Y, Z = element("y"), element("z")


def attribute(definition: str, *specs: str, classes: str = "") -> str:
    return odd(element("x", "<textNode/>", f"<attList>{definition}</attList>", classes), *specs)


@pytest.mark.parametrize(
    ("content", "accepted", "refused"),
    [
        ("<empty/>", "<x/>", "<x>w</x>"),
        ("<textNode/>", "<x>w</x>", "<x><y/></x>"),
        ('<elementRef key="y"/>', "<x><y/></x>", "<x/> <x><y/><y/></x>"),
        ('<elementRef key="y" minOccurs="0"/>', "<x/> <x><y/></x>", "<x><y/><y/></x>"),
        (
            '<elementRef key="y" minOccurs="2" maxOccurs="3"/>',
            "<x><y/><y/></x> <x><y/><y/><y/></x>",
            "<x/> <x><y/></x> <x><y/><y/><y/><y/></x>",
        ),
        (
            '<elementRef key="y" minOccurs="2" maxOccurs="unbounded"/>',
            "<x><y/><y/></x> <x><y/><y/><y/><y/></x>",
            "<x><y/></x>",
        ),
        ('<sequence><elementRef key="y"/><elementRef key="z"/></sequence>', "<x><y/><z/></x>", "<x><z/><y/></x>"),
        (
            '<sequence maxOccurs="2"><elementRef key="y"/><elementRef key="z"/></sequence>',
            "<x><y/><z/></x> <x><y/><z/><y/><z/></x>",
            "<x/> <x><y/><z/><y/></x>",
        ),
        (
            '<sequence preserveOrder="false"><elementRef key="y"/><elementRef key="z"/></sequence>',
            "<x><y/><z/></x> <x><z/><y/></x>",
            "<x><y/></x> <x><y/><y/></x>",
        ),
        (
            '<interleave><elementRef key="y" minOccurs="0"/><elementRef key="z"/></interleave>',
            "<x><z/></x> <x><y/><z/></x> <x><z/><y/></x>",
            "<x><y/></x>",
        ),
        (
            '<alternate><elementRef key="y"/><elementRef key="z" maxOccurs="2"/></alternate>',
            "<x><y/></x> <x><z/><z/></x>",
            "<x/> <x><y/><z/></x>",
        ),
        ('<classRef key="m"/>', "<x><y/></x> <x><z/></x>", "<x/> <x><y/><z/></x>"),
        ('<classRef key="m" include="y"/>', "<x><y/></x>", "<x><z/></x>"),
        ('<classRef key="m" except="y"/>', "<x><z/></x>", "<x><y/></x>"),
        ('<classRef key="m" expand="sequence"/>', "<x><y/><z/></x>", "<x><y/></x> <x><z/><y/></x>"),
        ('<classRef key="m" expand="sequenceOptional"/>', "<x/> <x><z/></x> <x><y/><z/></x>", "<x><z/><y/></x> <x><y/><y/></x>"),
        ('<classRef key="m" expand="sequenceRepeatable"/>', "<x><y/><y/><z/></x>", "<x><y/></x> <x/>"),
        ('<classRef key="m" expand="sequenceOptionalRepeatable"/>', "<x/> <x><y/><y/><z/><z/></x>", "<x><z/><y/></x>"),
        ('<macroRef key="mixed"/>', "<x/> <x>a<y/>b<y/></x>", "<x><z/></x>"),
        ('<dataRef name="date"/>', "<x>1931-03-07</x>", "<x>1931-02-30</x> <x/>"),
        ('<dataRef key="d"/>', "<x>a7</x>", "<x>7a</x>"),
        ('<dataRef key="d" restriction="..."/>', "<x>a71</x>", "<x>a7</x> <x>7a1</x>"),
        ('<valList type="closed"><valItem ident="a"/><valItem ident="b"/></valList>', "<x>a</x>", "<x>c</x>"),
        ('<anyElement/>', '<x><q xmlns="urn:q" a="b">w<r/></q></x>', "<x/> <x><y/></x>"),
        ('<anyElement require="urn:q"/>', '<x><q xmlns="urn:q"/></x>', '<x><q xmlns="urn:r"/></x>'),
    ],
)  # fmt: skip
def test_content_means_what_the_guidelines_say(content: str, accepted: str, refused: str) -> None:
    specs = [
        element("x", content),
        element("y", classes="m"), element("z", classes="m"),
        '<classSpec ident="m" type="model"/>',
        '<macroSpec ident="mixed"><content><alternate minOccurs="0" maxOccurs="unbounded"><textNode/><elementRef key="y"/></alternate></content></macroSpec>',
        '<dataSpec ident="d"><content><dataRef name="token" restriction="[a-z][0-9]*"/></content></dataSpec>',
    ]  # fmt: skip
    for text, expected in ((accepted, True), (refused, False)):
        documents = [f"<x{rest}" for rest in text.split("<x")[1:]]
        assert verdicts(odd(*specs), *documents) == [expected] * len(documents), documents


LIST = '<valList type="{}"><valItem ident="a"/><valItem ident="b"/></valList>'
WORD = '<datatype><dataRef name="token" restriction="[a-z]+"/></datatype>'
WORDS = WORD.replace("<datatype", '<datatype minOccurs="1" maxOccurs="unbounded"')


@pytest.mark.parametrize(
    ("definition", "accepted", "refused"),
    [
        ('<attDef ident="a"/>', '<x/> <x a="any thing"/>', '<x b="1"/>'),
        ('<attDef ident="a" usage="req"/>', '<x a=""/>', "<x/>"),
        ('<attDef ident="xml:id"><datatype><dataRef name="NCName"/></datatype></attDef>', '<x xml:id="i"/>', '<x id="i"/> <x xml:id="1"/>'),
        ('<attDef ident="a" ns="urn:q"/>', '<x xmlns:q="urn:q" q:a="1"/>', '<x a="1"/>'),
        ('<attDef ident="a"><altIdent>b</altIdent></attDef>', '<x b="1"/>', '<x a="1"/>'),
        (f'<attDef ident="a">{LIST.format("closed")}</attDef>', '<x a="b"/>', '<x a="c"/>'),
        (f'<attDef ident="a">{WORD}{LIST.format("semi")}</attDef>', '<x a="b"/> <x a="c"/>', '<x a="7"/>'),
        (f'<attDef ident="a">{WORD}{LIST.format("open")}</attDef>', '<x a="c"/>', '<x a="7"/>'),
        (f'<attDef ident="a">{WORDS}</attDef>', '<x a="a b c"/>', '<x a=""/> <x a="a 7"/>'),
        (f'<attDef ident="a">{WORDS}{LIST.format("closed")}</attDef>', '<x a="a b"/>', '<x a="a c"/>'),
        ('<attList org="choice"><attDef ident="a" usage="req"/><attDef ident="b" usage="req"/></attList>', '<x a="1"/> <x b="1"/>', '<x/> <x a="1" b="1"/>'),
        ('<attRef class="att.t" name="type"/>', '<x type="t"/>', '<x subtype="s"/>'),
    ],
)  # fmt: skip
def test_attributes_mean_what_the_guidelines_say(
    definition: str, accepted: str, refused: str
) -> None:
    typed = '<classSpec ident="att.t" type="atts"><attList><attDef ident="type"/><attDef ident="subtype"/></attList></classSpec>'
    for text, expected in ((accepted, True), (refused, False)):
        documents = [f"<x{rest}" for rest in text.split("<x")[1:]]
        found = verdicts(attribute(definition, typed), *documents)
        assert found == [expected] * len(documents), documents


def att(ident: str, *names: str, classes: str = "", rest: str = "") -> str:
    given = "".join(f'<attDef ident="{name}"/>' for name in names)
    members = "".join(f'<memberOf key="{key}"/>' for key in classes.split())
    return (
        f'<classSpec ident="{ident}" type="atts"><classes>{members}</classes>'
        f"<attList>{given}{rest}</attList></classSpec>"
    )


def test_an_element_changes_and_refuses_what_classes_give_it() -> None:
    top = att("att.top", "n", "rend")
    typed = att("att.typed", "type", "subtype", classes="att.top")
    changes = (
        '<attDef ident="type" mode="change" usage="req"><valList type="closed"><valItem ident="v"/></valList></attDef>'
        '<attDef ident="rend" mode="delete"/>'
    )
    text = attribute(changes, typed, top, classes="att.typed")
    good = '<x type="v" subtype="s" n="1"/>'
    assert verdicts(text, good, "<x/>", '<x type="w"/>', '<x type="v" rend="r"/>') == [
        True,
        False,
        False,
        False,
    ]


def test_a_class_that_is_inherited_on_two_ways_gives_its_attributes_once() -> None:
    specs = [
        att("att.a", "n"),
        att("att.b", "b", classes="att.a"),
        att("att.c", "c", classes="att.a"),
    ]
    text = attribute('<attDef ident="own"/>', *specs, classes="att.b att.c att.a")
    assert verdicts(text, '<x n="1" b="1" c="1" own="1"/>', '<x d="1"/>') == [True, False]


def test_a_class_changes_what_it_inherits() -> None:
    changed = '<attDef ident="n" mode="change" usage="req"/>'
    text = attribute(
        '<attDef ident="own"/>',
        att("att.a", "n", "m"),
        att("att.b", classes="att.a", rest=changed),
        classes="att.b",
    )
    assert verdicts(text, "<x/>", '<x n="1" m="1"/>') == [False, True]


def test_elements_may_be_in_other_namespaces_than_the_schema() -> None:
    text = odd(
        element("x", '<elementRef key="y"/>'), element("y", more='ns="urn:y"'), more='ns="urn:x"'
    )
    made = schema(compiled(text))
    assert made.is_valid(document('<x><y xmlns="urn:y"/></x>', ns="urn:x"))
    assert not made.is_valid(document("<x><y/></x>", ns="urn:x"))


def test_a_document_may_begin_with_each_element_of_start() -> None:
    text = odd(element("x"), Y, Z, start="x y")
    assert verdicts(text, "<x/>", "<y/>", "<z/>") == [True, True, False]


def test_the_engine_explains_what_the_schema_refuses() -> None:
    made = compile_odd("memo.odd", MEMO.read_bytes())
    found = refused(made, '<memo><to>A</to><from>B</from><p>On <date wen="1931"/></p><lst/></memo>')
    said = [(one.message, one.advice) for one in found]
    assert ("`date` has no attribute `wen`", "did you mean `when`?") in said
    assert ("`lst` is not an element of this schema", "did you mean `list`?") in said


def test_what_is_not_needed_is_not_written() -> None:
    text = odd(element("x"), '<classSpec ident="m" type="model"/>', att("att.a", "n"))
    assert b'define name="m"' not in compiled(text).rng
    assert b"att.a" not in compiled(text).rng


def test_a_class_is_one_pattern_for_all_its_elements() -> None:
    text = odd(
        *(element(f"x{n}", classes="att.a") for n in range(50)), att("att.a", "n"), start="x1"
    )
    rng = compiled(text).rng.decode()
    assert rng.count('<attribute name="n">') == 1
    assert "interleave" not in rng
    assert "<mixed" not in rng


def test_the_schema_is_the_same_byte_for_byte_and_says_what_it_was_made_from() -> None:
    one, other = (compile_odd("a/memo.odd", MEMO.read_bytes()).rng for _ in range(2))
    assert one == other
    assert one.splitlines()[1] == (
        b"<!-- Generated from memo.odd by `teikit odd build`. Change the ODD, not this file. -->"
    )


def test_documentation_is_in_the_language_asked_for_or_in_english() -> None:
    german = compile_odd("memo.odd", MEMO.read_bytes(), lang="de").rng.decode()
    assert "<a:documentation>ein Tag, in @when normalisiert</a:documentation>" in german
    assert "<a:documentation>a memorandum</a:documentation>" in german


def test_groups_of_specifications_are_put_in_where_they_are_named() -> None:
    group = f'<specGrp xml:id="g">{element("y")}</specGrp>'
    text = odd(element("x", '<elementRef key="y"/>'), '<specGrpRef target="#g"/>', outside=group)
    assert verdicts(text, "<x><y/></x>") == [True]


# -- the TEI's own source ----------------------------------------------------------------------------

SOURCE = f"""<TEI xmlns="{TEI}"><text><body>
<classSpec ident="att.global" module="tei" type="atts"><attList><attDef ident="n"/><attDef ident="rend"/></attList></classSpec>
<classSpec ident="att.placed" module="extra" type="atts"><attList><attDef ident="place"/></attList></classSpec>
<classSpec ident="model.inline" module="tei" type="model"/>
<classSpec ident="model.hollow" module="tei" type="model"/>
<macroSpec ident="macro.line" module="tei"><content><alternate minOccurs="0" maxOccurs="unbounded"><textNode/><classRef key="model.inline"/><classRef key="model.hollow"/></alternate></content></macroSpec>
<dataSpec ident="data.word" module="tei"><content><dataRef name="token" restriction="\\S+"/></content></dataSpec>
<elementSpec ident="text" module="frame"><classes><memberOf key="att.global"/></classes><content><sequence><elementRef key="front" minOccurs="0"/><elementRef key="line" maxOccurs="unbounded"/></sequence></content></elementSpec>
<elementSpec ident="front" module="frame"><content><elementRef key="line"/></content></elementSpec>
<elementSpec ident="line" module="core"><classes><memberOf key="att.global"/><memberOf key="att.placed"/></classes><content><macroRef key="macro.line"/></content>
<constraintSpec ident="full" scheme="schematron"><constraint><assert xmlns="http://purl.oclc.org/dsdl/schematron" test="node()">A line holds something.</assert></constraint></constraintSpec>
<attList><attDef ident="kind" usage="opt"><datatype><dataRef key="data.word"/></datatype><valList type="open"><valItem ident="a"/><valItem ident="b"/></valList></attDef></attList></elementSpec>
<elementSpec ident="hi" module="core"><classes><memberOf key="model.inline"/><memberOf key="att.global"/></classes><content><macroRef key="macro.line"/></content></elementSpec>
<elementSpec ident="ref" module="core"><classes><memberOf key="model.inline"/></classes><content><textNode/></content></elementSpec>
</body></text></TEI>"""
BASE = (
    '<moduleRef key="tei"/>',
    '<moduleRef key="frame" except="front"/>',
    '<moduleRef key="core"/>',
)


def customised(*changes: str, base: tuple[str, ...] = BASE) -> str:
    return odd(*base, *changes, start="text", more='source="tei:current"')


def judged(text: str, *documents: str) -> list[bool]:
    return verdicts(text, *documents, source=SOURCE)


def test_modules_are_taken_from_the_source_that_is_given() -> None:
    good = '<text n="1"><line kind="c">a<hi rend="b">b</hi><ref>c</ref></line></text>'
    # What is left out leaves no trace: neither elements nor classes of other modules.
    bad = ("<text><front><line/></front><line/></text>", '<text><line place="p"/></text>')
    assert judged(customised(), good, *bad) == [True, False, False]


@pytest.mark.parametrize(
    ("changes", "accepted", "refused"),
    [
        ('<elementSpec ident="ref" mode="delete"/>', "<line>a<hi/></line>", "<line><ref/></line>"),
        ('<elementSpec ident="hi" mode="change"><content><textNode/></content></elementSpec>', "<line><hi n='1'>a</hi></line>", "<line><hi><hi/></hi></line>"),
        ('<elementSpec ident="hi" mode="change"><attList><attDef ident="rend" mode="delete"/></attList></elementSpec>', "<line><hi n='1'>a</hi></line>", "<line><hi rend='b'/></line>"),
        ('<elementSpec ident="line" mode="change"><attList><attDef ident="kind" mode="change" usage="req"><valList type="closed" mode="change"><valItem ident="b" mode="delete"/><valItem ident="c"/></valList></attDef></attList></elementSpec>', "<line kind='c'/>", "<line/> <line kind='b'/>"),
        ('<elementSpec ident="line" mode="change"><attList><attDef ident="kind" mode="delete"/></attList></elementSpec>', "<line/>", "<line kind='a'/>"),
        ('<elementSpec ident="hi" mode="change"><classes mode="change"><memberOf key="model.inline" mode="delete"/></classes></elementSpec>', "<line><ref/></line>", "<line><hi/></line>"),
        ('<elementSpec ident="hi" mode="change"><classes mode="replace"><memberOf key="model.inline"/></classes></elementSpec>', "<line><hi/></line>", "<line><hi n='1'/></line>"),
        ('<classSpec ident="att.global" type="atts" mode="change"><attList><attDef ident="rend" mode="delete"/><attDef ident="new"/></attList></classSpec>', "<line new='1'><hi new='1'/></line>", "<line rend='b'/>"),
        ('<elementSpec ident="ref" mode="replace"><classes><memberOf key="model.inline"/></classes><content><empty/></content></elementSpec>', "<line><ref/></line>", "<line><ref>w</ref></line>"),
        ('<elementSpec ident="term"><classes><memberOf key="model.inline"/></classes><content><textNode/></content></elementSpec>', "<line><term>w</term></line>", "<line><trm/></line>"),
        ('<macroSpec ident="macro.line" mode="change"><content><textNode/></content></macroSpec>', "<line>w</line>", "<line><hi/></line>"),
    ],
)  # fmt: skip
def test_definitions_of_the_source_are_changed(changes: str, accepted: str, refused: str) -> None:
    for text, expected in ((accepted, True), (refused, False)):
        lines = [f"<text><line{rest}</text>" for rest in text.split("<line")[1:]]
        assert judged(customised(changes), *lines) == [expected] * len(lines)


def test_single_elements_are_taken_from_the_source_with_what_they_refer_to() -> None:
    base = (
        '<elementRef key="text"/>',
        '<elementRef key="line"/>',
        '<classRef key="model.inline"/>',
        '<elementRef key="hi"/>',
    )
    good = '<text><line kind="k">a<hi/></line></text>'
    assert judged(customised(base=base), good, "<text><line><ref/></line></text>") == [True, False]


def test_what_the_source_says_is_not_judged() -> None:
    # Ambiguous, of no known class, with an attribute that no ODD has: it is for the TEI to say.
    odd_ones = '<elementSpec ident="odd" module="core" new="1"><classes><memberOf key="att.none"/></classes><content><sequence><elementRef key="ref" minOccurs="0"/><elementRef key="ref"/></sequence></content></elementSpec>'
    source = SOURCE.replace("</body>", f"{odd_ones}</body>")
    change = '<elementSpec ident="odd" mode="change"><desc>Odd.</desc></elementSpec>'
    assert verdicts(customised(change), "<text><line/></text>", source=source) == [True]


def test_an_attribute_that_is_deleted_does_not_come_back_from_a_class() -> None:
    own = '<elementSpec ident="b" module="core"><classes><memberOf key="model.inline"/><memberOf key="att.global"/></classes><content><textNode/></content><attList><attDef ident="rend" mode="change" usage="req"/></attList></elementSpec>'
    source = SOURCE.replace("</body>", f"{own}</body>")
    line = "<text><line><b {}/></line></text>"
    documents = (line.format('n="1"'), line.format('rend="r"'))
    assert verdicts(customised(), *documents, source=source) == [False, True]
    change = '<elementSpec ident="b" mode="change"><attList><attDef ident="rend" mode="delete"/></attList></elementSpec>'
    assert verdicts(customised(change), *documents, source=source) == [True, False]


def test_a_class_that_is_left_without_members_is_left_out_of_content() -> None:
    pair = '<elementSpec ident="pair"><content><sequence><classRef key="model.hollow"/><elementRef key="line"/></sequence></content></elementSpec>'
    text = odd(*BASE, pair, start="pair", more='source="tei:current"')
    assert verdicts(text, "<pair><line/></pair>", "<pair/>", source=SOURCE) == [True, False]


def test_modules_of_the_source_keep_their_descriptions() -> None:
    described = '<moduleSpec ident="core"><desc>What every text has.</desc></moduleSpec>'
    made = compiled(customised(), SOURCE.replace("<body>", f"<body>{described}"))
    assert [one.ident for one in made.vocabulary.odd.modules] == ["core"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ('<elementSpec ident="line"><content><empty/></content></elementSpec>', "`line` is in the TEI's source already; write mode="),
        ('<elementSpec ident="front" mode="change"/>', "`front` has mode `change`, and nothing defines it before; take it with"),
        ('<elementSpec ident="lin" mode="delete"/>', "`lin` has mode `delete`, and nothing defines it before; did you mean `line`?"),
        ('<moduleRef key="cor"/>', "the module `cor` is not at hand; did you mean `core`?"),
        ('<moduleRef key="extra" include="plc"/>', "the module `extra` has no element `plc`"),
        ('<moduleRef url="other.rng"/>', "a schema other than an ODD cannot be taken in"),
        ('<elementSpec ident="line" mode="change"><attList><attDef ident="kid" mode="delete"/></attList></elementSpec>', "no class gives `line` an attribute `kid` to delete"),
        ('<elementSpec ident="line" mode="change"><constraintSpec ident="fll" mode="delete" scheme="schematron"/></elementSpec>', "there is no rule `fll`; did you mean `full`?"),
        ('<elementSpec ident="line" mode="change"><classes mode="change"><memberOf key="att.globl" mode="delete"/></classes></elementSpec>', "`line` is no member of `att.globl`; did you mean `att.global`?"),
    ],
)  # fmt: skip
def test_wrong_changes_of_the_source_are_told(changes: str, said: str) -> None:
    from odd_support import mistakes

    found = mistakes(customised(changes), SOURCE)
    assert len(found) == 1, found
    assert found[0].startswith(f"5: {said}")


# -- other judges --------------------------------------------------------------------------------------


@pytest.mark.jing
def test_the_odd_of_the_tests_is_valid_tei(jing: str, schemas: Path) -> None:
    call = [jing, "-i", str(schemas / "tei_all.rng"), str(MEMO)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_libxml2_reads_the_schema() -> None:
    etree.RelaxNG(etree.fromstring(compile_odd("memo.odd", MEMO.read_bytes()).rng))


# -- the ODD of the documentation ------------------------------------------------------------------------


def shown(name: str) -> bytes:
    """Return a file that docs/odd.md shows."""
    page = (CHECKOUT / "docs" / "odd.md").read_text("utf-8")
    found = re.search(rf"<!-- file: {re.escape(name)} -->\n```xml\n(.*?)^```", page, re.M | re.S)
    assert found
    return found[1].encode()


def test_the_odd_of_the_documentation_compiles_and_validates() -> None:
    made = compile_odd("log.odd", shown("log.odd"))
    root = etree.fromstring(shown("spring.xml"))
    wrong = {
        (one.element.tag.partition("}")[2], one.suggestion) for one in schema(made).refusals(root)
    }
    assert wrong == {("day", ""), ("place", "town"), ("mod", "mood")}
    root.remove(root[1])
    assert schema(made).is_valid(root)


@pytest.mark.jing
def test_the_odd_of_the_documentation_is_valid_tei(
    jing: str, schemas: Path, tmp_path: Path
) -> None:
    (tmp_path / "log.odd").write_bytes(shown("log.odd"))
    call = [jing, "-i", str(schemas / "tei_all.rng"), str(tmp_path / "log.odd")]
    assert subprocess.run(call, capture_output=True, text=True, check=False).stdout == ""
