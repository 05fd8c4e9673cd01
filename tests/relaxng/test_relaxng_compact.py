"""The compact syntax means what its twin in XML means."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from relaxng_support import parsed, written

from teikit.relaxng import Schema, SchemaError
from teikit.relaxng.checking import check_schema
from teikit.relaxng.files import Files
from teikit.relaxng.syntax import Source

X = "http://relaxng.org/ns/structure/1.0"

# Compact, XML.
TWINS: tuple[tuple[str, str, str], ...] = (
    ("element", "element x { empty }", "{x}"),
    ("joins", "element x { element a { empty }, (element b { empty } | element c { empty }) }", "<element name='x'><group>{a}<choice>{b}{c}</choice></group></element>"),
    ("interleave", "element x { element a { empty } & text }", "<element name='x'><interleave>{a}<text/></interleave></element>"),
    ("repeats", "element x { element a { empty }?, element b { empty }*, element c { empty }+ }", "<element name='x'><group><optional>{a}</optional><zeroOrMore>{b}</zeroOrMore><oneOrMore>{c}</oneOrMore></group></element>"),
    ("attributes", "element x { attribute a { text }, attribute xml:id { xsd:ID } }", "<element name='x'><group>@a<attribute name='xml:id'><data type='ID' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'/></attribute></group></element>"),
    ("values", "element x { 'a' | token 'b' | string \"\"\"c\n\"\"\" ~ 'd' | xsd:date '1964-10-30' }", "<element name='x'><choice><value>a</value><value>b</value><value type='string'>c\nd</value><value type='date' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>1964-10-30</value></choice></element>"),
    ("data", "element x { xsd:token { minLength = '2' pattern = '\\i\\c*' } - ('ab' | 'cd') }", "<element name='x'><data type='token' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'><param name='minLength'>2</param><param name='pattern'>\\i\\c*</param><except><value>ab</value><value>cd</value></except></data></element>"),
    ("list and mixed", "element x { list { token+ }, attribute a { mixed { empty } } }", "<element name='x'><group><list><oneOrMore><data type='token'/></oneOrMore></list><attribute name='a'><mixed><empty/></mixed></attribute></group></element>"),
    ("names", "namespace n = 'urn:n' element (n:* - n:a) | b | n:c { empty }", "<element><choice><nsName ns='urn:n'><except><name ns='urn:n'>a</name></except></nsName><name>b</name><name ns='urn:n'>c</name></choice><empty/></element>"),
    ("any name", "element * - (a | b) { attribute * { text }* }", "<element><anyName><except><name>a</name><name>b</name></except></anyName><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element>"),
    ("default namespace", "default namespace = 'urn:d' element x { attribute a { text }, element b { empty } }", "<element name='x' ns='urn:d'><group>@a{b}</group></element>"),
    ("grammar", "start = x\nx |= element x { y? }\nx |= element z { empty }\ny = grammar { start = parent x }", "<grammar><start><ref name='x'/></start><define name='x' combine='choice'><element name='x'><optional><ref name='y'/></optional></element></define><define name='x' combine='choice'>{z}</define><define name='y'><grammar><start><parentRef name='x'/></start></grammar></define></grammar>"),
    ("div and quoted names", "div { start = \\start }\n\\start = element element { notAllowed }", "<grammar><div><start><ref name='start'/></start></div><define name='start'><element name='element'><notAllowed/></element></define></grammar>"),
    ("annotations", "namespace a = 'urn:a' # note\n## doc\n[ a:b = 'c' a:d [ 'e' ] ] element x { [ a:b = 'c' ] empty >> a:doc [ 'f' ] }", "{x}"),
    ("annotations in a grammar", "namespace a = 'urn:a'\na:doc [ 'x' a:y [] ]\nstart = element x { empty }", "<grammar><start>{x}</start></grammar>"),
    ("escapes", "element \\x{78} { 'a\\x{e9}' }", "<element name='x'><value>aé</value></element>"),
)  # fmt: skip


def terms(path: Path) -> object:
    """Return a schema's terms without places."""
    source = Source(Files(str(path)))
    found: dict[str, object] = {}
    while todo := [key for key in source.names() if key not in found]:
        for key in todo:
            found[key] = bare(source.term(key))
    return bare(source.start), found


def bare(term: object) -> object:
    if not isinstance(term, list):
        return term
    if term and term[0] in ("element", "attribute"):
        term = term[:3]
    elif term and term[0] == "data":
        term = term[:5]
    elif term and term[0] == "value":
        term = term[:4]
    return [bare(part) for part in term]


@pytest.mark.parametrize(("what", "compact", "xml"), TWINS, ids=[c[0] for c in TWINS])
def test_a_schema_in_compact_syntax_means_what_its_twin_means(
    tmp_path: Path, what: str, compact: str, xml: str
) -> None:
    one, other = tmp_path / "a.rnc", tmp_path / "a.rng"
    one.write_text(compact, encoding="utf-8")
    other.write_text(written(xml), encoding="utf-8")
    assert terms(one) == terms(other)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_of_the_specification_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.rnc").write_bytes("element é { '人' }\r\n".encode(encoding))
    assert Schema(str(tmp_path / "a.rnc")).is_valid(parsed("<é>人</é>"))


def test_includes_in_compact_syntax_inherit_namespaces(tmp_path: Path) -> None:
    (tmp_path / "b.rnc").write_text("start = a\na = element x { element y { empty } }")
    (tmp_path / "a.rnc").write_text(
        "default namespace = 'urn:d' namespace n = 'urn:n'\n"
        "include 'b.rnc' inherit = n { a = element z { external 'c.rnc' } }"
    )
    (tmp_path / "c.rnc").write_text("element c { empty }")
    schema = Schema(str(tmp_path / "a.rnc"))
    assert schema.is_valid(parsed("<z xmlns='urn:d'><c/></z>"))
    assert check_schema(str(tmp_path / "a.rnc")) == []


@pytest.mark.parametrize(
    ("compact", "line", "column", "said"),
    [
        ("element x { empty", 1, 1, "the end stands where `}` should"),
        ("\nelement x { a, b | c }", 2, 18, "`,` and `|` stand side by side"),
        ("element x { 'a }", 1, 13, "a quotation mark is not closed"),
        ("start = n:a\n", 1, 9, "the prefix `n` of a datatype is not declared"),
        ("element n:x { empty }", 1, 9, "the prefix `n` is not declared"),
        ("element x { empty } }", 1, 21, "`}` follows the end of the schema"),
        ("start = x x = element x { empty } foo", 1, 1, "`` stands where `=` should"),
        ("[ a [ ] element x { empty }", 1, 1, "an annotation is not closed"),
        ("namespace a = 'x' namespace a = 'y' element a:x { empty }", 1, 31, "declared twice"),
        ("element x { \x01 }", 1, 0, "a control character"),
        (f"{'(' * 200}empty{')' * 200}", 1, 151, "more than 150 patterns"),
    ],
)
def test_what_is_no_compact_syntax_is_told_with_its_place(
    tmp_path: Path, compact: str, line: int, column: int, said: str
) -> None:
    (tmp_path / "a.rnc").write_text(compact)
    (problem,) = check_schema(str(tmp_path / "a.rnc"))
    assert said in problem.message
    assert (problem.line, problem.column) == (line, column)


def test_what_is_wrong_in_a_right_syntax_has_the_line_of_the_source(tmp_path: Path) -> None:
    (tmp_path / "a.rnc").write_text("start = element x {\n  attribute a { text },\n  nowhere }\n")
    (problem,) = check_schema(str(tmp_path / "a.rnc"))
    assert (problem.line, problem.message) == (3, "`nowhere` is not defined")
    with pytest.raises(SchemaError, match="nowhere"):
        Schema(str(tmp_path / "a.rnc")).is_valid(parsed("<x a=''/>"))


@pytest.mark.jing
@pytest.mark.parametrize(("what", "compact", "xml"), TWINS, ids=[c[0] for c in TWINS])
def test_the_judge_reads_the_same_schemas(
    jing: str, tmp_path: Path, what: str, compact: str, xml: str
) -> None:
    path = tmp_path / "a.rnc"
    path.write_text(compact, encoding="utf-8")
    (tmp_path / "a.xml").write_text("<x/>")
    done = subprocess.run(
        [jing, "-c", "-i", str(path), str(tmp_path / "a.xml")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    ours = bool(check_schema(str(path)))
    refused = any(str(path) in line and "error" in line for line in done.stdout.splitlines())
    assert ours == refused, done.stdout
