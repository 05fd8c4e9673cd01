"""One document checked: where findings stand, what they tell, that they do not cascade."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support import FILES, VALID, document, findings, graver, rules

from teikit.check import Finding, Schema, Severity, as_line, check, fails, load_schema
from teikit.check.document import survey, watch_for
from teikit.check.wellformed import refuse_foreign
from teikit.errors import InputProblem
from teikit.relaxng.refusal import nearest
from teikit.xml import parse


def place(text: str | bytes) -> tuple[int, int]:
    (finding,) = graver(findings(text))
    return finding.line, finding.column


def test_five_mistakes_are_five_findings() -> None:
    text = document(
        "<p><persname>x</persname> <date when='1964-02-30'>y</date></p>"
        "<p><seg type='leterhead'>x</seg> <ref target='#nobody'>y</ref></p>"
    ).replace(
        "<availability>\n          <p>No licence is recorded.</p>\n        </availability>", ""
    )
    assert rules(text) == [
        "missing-element",
        "unknown-element",
        "bad-value",
        "bad-value",
        "dangling-pointer",
    ]


def test_a_misplaced_element_is_not_judged_inside_as_well() -> None:
    assert rules(document("<correspDesc x='1'>a</correspDesc><p>x</p>")) == ["misplaced-element"]
    assert rules(document("<correspDesc><foo/></correspDesc><p>x</p>")) == [
        "misplaced-element",
        "unknown-element",
    ]
    assert rules(document("<foo><oof/><oof/></foo><p>x</p>")) == ["unknown-element"]


def test_a_misspelt_element_leaves_no_hole() -> None:
    assert rules(document("<list><lable>a</lable><item>x</item></list>")) == ["unknown-element"]
    header = document(**{"<authority>": "<athority>", "</authority>": "</athority>"})
    assert rules(header) == ["unknown-element"]


def test_another_element_in_the_place_of_one_that_is_lacking_is_one_mistake() -> None:
    text = re.sub("<publicationStmt>.*</publicationStmt>", "<p>x</p>", document(), flags=re.DOTALL)
    (finding,) = graver(findings(text))
    assert finding.message == "`p` cannot stand in `fileDesc`"


@pytest.mark.parametrize(
    ("name", "meant"),
    [("PERSNAME", "persName"), ("persnam", "persName"), ("orgNames", "orgName"), ("verso", "")],
)
def test_the_nearest_name_is_found_whatever_its_capitals(name: str, meant: str) -> None:
    assert nearest(name, ["p", "persName", "orgName"]) == meant


def test_an_attribute_misspelt_is_not_missing_as_well() -> None:
    assert rules(document("<p><seg tipe='date'>x</seg></p>")) == ["unknown-attribute"]


def test_a_pointer_to_nothing_does_not_hide_that_it_stands_in_a_wrong_attribute() -> None:
    assert rules(document("<p target='#nobody'>x</p>")) == ["unknown-attribute", "dangling-pointer"]


def test_columns_count_characters_not_bytes() -> None:
    assert place(document("<p>«人» 𠀀 <bad/></p>")) == (23, 18)


def test_lines_end_as_xml_says() -> None:
    text = document("<p>a\u2028b\u0085c\n<bad/></p>")
    assert place(text) == (24, 1)
    assert place(text.replace("\n", "\r\n")) == (24, 1)


def test_lines_beyond_65535_are_counted() -> None:
    assert place(document("\n" * 70_000 + "  <bad/>")) == (70_023, 3)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_places_are_right_in_every_encoding(encoding: str) -> None:
    text = document("<p>é <bad/></p>").replace("UTF-8", encoding)
    assert place(text.encode(encoding)) == (23, 14)


def test_a_byte_order_mark_is_no_column() -> None:
    text = "\ufeff" + document().split("?>", 2)[2].strip().replace(' xml:id="smallest"', "")
    assert place(text) == (1, 1)


def test_an_encoding_that_expat_does_not_know_still_has_a_line() -> None:
    text = document("<p>人 <bad/></p>").replace("UTF-8", "GBK")
    assert place(text.encode("gbk")) == (23, 1)


def test_comments_and_instructions_do_not_shift_places() -> None:
    text = document("<p><!-- <x/> --><?x <y/>?>\n <![CDATA[<z/>]]><bad/></p>")
    assert place(text) == (24, 18)


def test_a_finding_tells_everything() -> None:
    text = document(
        '<p source="a%20b.txt#line=39,41">x</p>\n<p source="b.txt #c" xml:id="c">'
        '<date when="1964-13">y</date></p>'
    ).replace('<div type="letter">', '<div type="letter" source="b.txt#line=7,9">')
    (finding,) = findings(text, "letters/smallest.xml")
    assert finding == Finding(
        path="letters/smallest.xml",
        line=24,
        column=39,
        severity=Severity.ERROR,
        rule="bad-value",
        code="RNG007",
        message="`1964-13` is not a value that `when` of `date` may have",
        advice="write a date in the form 1964, 1964-10, 1964-10-30 or 1964-10-30T23:30:00",
        xpath="/TEI/text/body/div/p[2]/date",
        attribute="when",
        value="1964-13",
        source="b.txt#line=7,9",
    )
    assert finding.source_line == 8


def test_a_finding_in_the_header_has_no_source_line() -> None:
    text = document().replace("<availability>", '<availability status="x">')
    (finding,) = graver(findings(text))
    assert (finding.source, finding.source_line) == ("", None)


def test_a_finding_is_one_line_whatever_the_value_holds() -> None:
    (finding,) = findings(document('<p><date when="a&#10;b&#9;c">x</date></p>'))
    assert "\n" not in as_line(finding)
    assert as_line(finding).startswith("smallest.xml:23:18: error: `a b c` is not")
    assert as_line(finding).endswith("[bad-value]")


def test_information_is_no_failure() -> None:
    info = findings(document(), "other.xml")
    assert info
    assert not fails(info)
    assert fails(findings(document("<bad/>")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<a><b></a>", "1:7: error: `<b>` of line 1 is still open at `</a>`; close it"),
        ("<a>\n<b>", "2:4: error: the file ends before `<b>` of line 2 is closed"),
        ("<a>x & y</a>", "1:7: error: an & stands by itself; write &amp;"),
        ("<a>x &c y</a>", "1:8: error: an & stands by itself; write &amp;"),
        ("<a>&nbsp;</a>", "1:4: error: `&nbsp;` is not a name that XML knows"),
        ("<a>3 < 4</a>", "1:7: error: a < stands by itself; write &lt;"),
        ('<a b="<"/>', "1:7: error: a < stands in an attribute"),
        ("<a/><b/>", "1:5: error: something follows the end of the document"),
        ("<x:a/>", "1:5: error: the prefix `x` of `a` is not declared; declare xmlns:x"),
        ('<a b="1" b="2"/>', "1:10: error: the attribute `b` is given twice"),
        ("<a b=1/>", "1:6: error: an attribute's value has no quotation marks"),
        ("<a b/>", "1:5: error: the attribute `b` has no value"),
        ("<a>\x0b</a>", "1:4: error: the character number 11 stands there"),
        (b"<a>\xe9</a>", "1:4: error: the bytes are not text in the encoding"),
        ("<!-- x -->", "1:11: error: there is no element"),
        ("<a>" * 3000, "error: more than 2048 elements stand in one another"),
    ],
)
def test_ill_formed_xml_is_one_finding_in_an_editors_words(
    text: str | bytes, expected: str
) -> None:
    (finding,) = findings(text, "a.xml")
    assert finding.rule == "not-well-formed"
    assert expected in as_line(finding)


def test_a_document_type_is_a_finding_and_nothing_of_it_is_read() -> None:
    text = document().replace("<TEI", '<!DOCTYPE TEI [<!ENTITY e SYSTEM "/etc/passwd">]>\n<TEI', 1)
    (finding,) = graver(findings(text))
    assert (finding.rule, finding.line, finding.column) == ("doctype", 3, 1)


@pytest.mark.parametrize(
    "text",
    ["<html/>", '<html xmlns="http://www.w3.org/1999/xhtml"/>', "<TEI xml:id='a'/>"],
)
def test_what_is_not_tei_is_told_so_once(text: str) -> None:
    (finding,) = findings(text, "a.xml")
    assert finding.rule == "not-tei"


def test_a_root_that_is_no_document_is_told_so_once() -> None:
    text = '<p xmlns="http://www.tei-c.org/ns/1.0">x</p>'
    (finding,) = findings(text, "a.xml")
    assert finding.rule == "misplaced-element"
    assert finding.advice == "it should be `TEI`"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"Dear Sir,\n", "is not XML"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is not text"),
        (b"\x1f\x8b\x08\0abc", "is not text"),
        (b"<\0\0\0\0", "is not text"),
        (b"PK\x03\x04\x14", "is not text"),
    ],
)
def test_what_is_no_xml_at_all_is_unreadable_and_no_finding(content: bytes, reason: str) -> None:
    with pytest.raises(InputProblem, match=reason):
        check(content, "a.xml", load_schema())


def test_xml_in_utf_16_is_xml() -> None:
    refuse_foreign("<a/>".encode("utf-16"), "a.xml")
    refuse_foreign("<?xml version='1.0'?><a/>".encode("utf-16-le"), "a.xml")


def test_blank_lines_before_the_document_are_no_empty_file() -> None:
    assert rules("\n" * 5000 + document().split("?>", 2)[2]) == []


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("<hi><q>", "</q></hi>"),
        ("<supplied xml:lang='en' n='1' rend='x'><add place='above'>", "</add></supplied>"),
        ("<note><p><list><item>", "</item></list></p></note>"),
        ("<bibl><title>", "</title></bibl>"),
        ("<date when='1964'><persName>", "</persName></date>"),
    ],
)
def test_a_mistake_at_the_bottom_of_a_deep_document_is_found_without_delay(
    inner: str, outer: str
) -> None:
    deep = inner * 100 + "<bad/>" + outer * 100
    assert rules(document(f"<p>{deep}</p>"))[-1:] == ["unknown-element"]


def test_a_document_nested_two_thousand_deep_is_checked() -> None:
    assert rules(document("<p>" + "<hi>" * 2000 + "x" + "</hi>" * 2000 + "</p>")) == []


def test_the_project_schema_is_compiled_once() -> None:
    assert load_schema() is load_schema()


OWN = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:x">
  <start><ref name="a"/></start>
  <define name="a"><element name="a"><interleave><ref name="b"/><optional><ref name="c"/></optional>
    </interleave><attribute><anyName><except><name>no</name></except></anyName></attribute>
  </element></define>
  <define name="e" combine="interleave"><element name="e"><empty/></element></define>
  <define name="e" combine="interleave"><element name="f"><empty/></element></define>
  <define name="b"><element name="b"><mixed><zeroOrMore><ref name="c"/></zeroOrMore></mixed>
    <optional><ref name="e"/></optional>
  </element></define>
  <define name="c" combine="choice"><element name="c"><data type="token"/></element></define>
  <define name="c" combine="choice"><element name="d"><empty/></element></define>
</grammar>"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<a xmlns="urn:x" n=""><c>x</c><b>y<d/></b></a>', []),
        ('<a xmlns="urn:x" n=""><b><f/><e/></b></a>', []),
        ('<a xmlns="urn:x" n=""><b><f/></b></a>', ["`b` lacks `e` after `f`"]),
        ('<a xmlns="urn:x" n=""><d/></a>', ["`a` lacks `b` after `d`"]),
        ('<a xmlns="urn:x" n=""><b/><B/></a>', ["`B` is not an element of this schema"]),
        ('<a xmlns="urn:x"><b/></a>', ["`a` lacks an attribute"]),
    ],
)
def test_a_schema_of_ones_own_is_explained_too(text: str, expected: list[str]) -> None:
    found = check(text.encode(), "a.xml", Schema(OWN, "own.rng"), ())
    assert [finding.message for finding in found] == expected


def test_a_schema_in_several_files_is_explained_too(tmp_path: Path) -> None:
    (tmp_path / "own.rng").write_bytes(OWN)
    whole = tmp_path / "whole.rng"
    whole.write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="own.rng"/></grammar>'
    )
    schema = load_schema(str(whole))
    assert check(b'<a xmlns="urn:x" n="1"><b/></a>', "a.xml", schema, ()) == []
    (finding,) = check(b'<a xmlns="urn:x" n="1">\n <b/><e/></a>', "a.xml", schema, ())
    assert (finding.rule, finding.line) == ("misplaced-element", 2)
    assert finding.message == "`e` cannot stand in `a`"
    assert finding.advice == "it may stand in `b`"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.rng", b"<grammar", "is not well-formed XML"),
        ("a.rnc", b"start = element a { empty", "is not a RELAX NG schema: the end stands where"),
        ("a.rng", b"<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", "has no start"),
        ("a.rng", b"<html/>", "is not a RELAX NG schema"),
    ],
)
def test_what_is_no_schema_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputProblem, match=reason) as caught:
        load_schema(str(tmp_path / name))
    assert "\n" not in str(caught.value)


def test_the_bare_name_of_the_project_schema_means_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    content = (FILES / "valid" / "cable.xml").read_bytes()
    assert check(content, "cable.xml", load_schema("teikit.rng")) == []
    load_schema.cache_clear()
    Path("teikit.rng").write_bytes(OWN)
    assert check(content, "cable.xml", load_schema("teikit.rng")) != []
    assert check(content, "cable.xml", load_schema()) == []
    load_schema.cache_clear()


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_ids_and_pointers_are_the_same_whoever_collects_them(path: Path) -> None:
    """The engine's walk over a valid document and a walk of their own find the same."""
    root = parse(path.read_bytes(), str(path)).getroot()
    watch = watch_for(["date", "persName", "div", "note"])
    assert load_schema().refuses(root, watch) == []
    assert watch.complete
    one = vars(survey(root, "a", watch))
    other = vars(survey(root, "a", watch_for(["date", "persName", "div", "note"])))
    assert one.pop("settings") == other.pop("settings")
    assert one == other


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_a_finding_stands_at_the_attribute(encoding: str) -> None:
    """In a tag over several lines, with other attributes whose values hold the same words."""
    tag = "<date n='when=\"1\" > ü'\n\t  cert = 'high'\n   when =\n '1964-02-30'>x</date>"
    text = document(f"<p>ü {tag}</p>").replace('encoding="UTF-8"', f'encoding="{encoding}"')
    (finding,) = findings(text.encode(encoding))
    line = text.splitlines()[finding.line - 1]
    assert (finding.attribute, line[finding.column - 1 :]) == ("when", "when =")
