"""`check_schema` refuses what the specification refuses, and says where and by which section."""

from __future__ import annotations

from pathlib import Path

import pytest
from relaxng_support import in_x, written

from teikit.relaxng.checking import check_schema

G = "<grammar><start>{x}</start>%s</grammar>"
ANY = "<attribute><anyName/></attribute>"

# What, schema, section, part of the message.
WRONG: tuple[tuple[str, str, str, str], ...] = (
    ("foreign root", "<html/>", "3", "`html` is no pattern of RELAX NG"),
    ("unknown element", in_x("<zeroOrmore><text/></zeroOrmore>"), "3", "RELAX NG has no element `zeroOrmore`"),
    ("empty group", in_x("<group/>"), "3", "`group` is empty"),
    ("no content", in_x(""), "3", "`element` is empty"),
    ("no name", "<element xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>", "3", "`element` has no name"),
    ("unknown attribute", in_x("<text nam='a'/>"), "3", "`text` has no attribute `nam`"),
    ("missing attribute", in_x("<data/>"), "3", "`data` lacks the attribute `type`"),
    ("words", in_x("<optional>words<text/></optional>"), "3", "`optional` holds words"),
    ("element in a value", in_x("<value>a<b xmlns='urn:b'/></value>"), "3", "`value` holds an element"),
    ("two patterns", in_x("<attribute name='a'><text/><empty/></attribute>"), "3", "`attribute` holds more than one part"),
    ("define outside", in_x("<define name='a'><text/></define>"), "3", "`define` cannot stand in `element`"),
    ("wrong combine", written("<grammar><start combine='any'>{x}</start></grammar>"), "3", "`any` is no way to combine"),
    ("wrong name", written("{1x}"), "3", "`1x` is no name"),
    ("two exceptions", in_x("<data type='token'><except><value>a</value></except><except><value>b</value></except></data>"), "3", "`except` stands once"),
    ("relative library", in_x("<text datatypeLibrary='here'/>"), "4.3", "`here` names no library"),
    ("fragment", in_x("<externalRef href='a.rng#b'/>"), "4.5", "points into a file"),
    ("missing file", in_x("<externalRef href='a.rng'/>"), "4.5", "`a.rng` cannot be read"),
    ("undeclared prefix", written("{n:x}"), "4.10", "the prefix `n` of `n:x` is not declared"),
    ("anyName in an exception", written("<element><anyName><except><anyName/></except></anyName><empty/></element>"), "4.16", "an exception from `anyName` cannot hold `anyName`"),
    ("nsName in an exception", written("<element><nsName ns=''><except><nsName ns=''/></except></nsName><empty/></element>"), "4.16", "cannot hold `nsName`"),
    ("xmlns", in_x("<attribute name='xmlns'/>"), "4.16", "`xmlns` declares a namespace"),
    ("unknown datatype", written(G % "<define name='a'><data type='tokn' datatypeLibrary=''/></define>"), "4.16", "`tokn` is none"),
    ("unknown facet", in_x("<data type='boolean'><param name='minLength'>1</param></data>"), "4.16", "has no facet `minLength`"),
    ("wrong facet", in_x("<data type='integer'><param name='minInclusive'>a</param></data>"), "4.16", "needs a value of `integer`"),
    ("wrong pattern", in_x("<data type='token'><param name='pattern'>(a</param></data>"), "4.16", "`(` without `)`"),
    ("wrong value", in_x("<value type='date'>1964-02-30</value>"), "4.16", "is no value of the datatype `date`"),
    ("defined twice", written(G % "<define name='a'><text/></define><define name='a'><empty/></define>"), "4.17", "`a` is defined 2 times"),
    ("combined both ways", written(G % "<define name='a' combine='choice'><text/></define><define name='a' combine='interleave'><text/></define>"), "4.17", "both by choice and by interleave"),
    ("no start", written("<grammar><define name='a'>{x}</define></grammar>"), "4.18", "the grammar has no start"),
    ("not defined", written(G % "<define name='a'><ref name='b'/></define>"), "4.18", "`b` is not defined"),
    ("no grammar around", written("<grammar><start><parentRef name='a'/></start></grammar>"), "4.18", "not defined in a grammar around"),
    ("refers to itself", written("<grammar><start><ref name='a'/></start><define name='a'><choice>{x}<ref name='a'/></choice></define></grammar>"), "4.19", "refers to itself"),
    ("element in an attribute", in_x("<attribute name='a'>{b}</attribute>"), "7.1.1", "an attribute holds `element`"),
    ("repeated group of attributes", in_x("<oneOrMore>@a@b</oneOrMore>"), "7.1.2", "a group with attributes is repeated"),
    ("text in a list", in_x("<list><choice><text/><data type='token'/></choice></list>"), "7.1.3", "the list in `x` holds `text`"),
    ("interleave in a list", in_x("<list><interleave><value>a</value><value>b</value></interleave></list>"), "7.1.3", "holds `interleave`"),
    ("group in an exception", in_x("<data type='token'><except><group><value>a</value><value>b</value></group></except></data>"), "7.1.4", "an exception in `x` holds `group`"),
    ("text at the start", written("<choice>{x}<text/></choice>"), "7.1.5", "the start holds `text`"),
    ("two roots", written("<group>{x}{y}</group>"), "7.1.5", "the start holds `group`"),
    ("two values", in_x("<data type='token'/><data type='token'/>"), "7.2", "holds a value beside"),
    ("value and element", in_x("<data type='token'/>{a}"), "7.2", "holds a value beside"),
    ("two values of an attribute", in_x("<attribute name='a'><group><data type='token'/><data type='token'/></group></attribute>"), "7.2", "without a list"),
    ("attribute twice", in_x("@a<optional>@a</optional>"), "7.3", "`x` may have the attribute `a` twice"),
    ("attribute of any name and another", in_x(f"@a<oneOrMore>{ANY}</oneOrMore>"), "7.3", "twice"),
    ("attribute of any name once", in_x(ANY), "7.3", "that is not repeated"),
    ("element twice", in_x("<interleave>{a}<group>{b}{a}</group></interleave>"), "7.4", "two parts of an interleave in `x` hold `a`"),
    ("text twice", in_x("<mixed><mixed>{a}</mixed>{b}</mixed>"), "7.4", "hold text"),
)  # fmt: skip


@pytest.mark.parametrize(("what", "schema", "section", "said"), WRONG, ids=[c[0] for c in WRONG])
def test_what_the_specification_refuses_is_refused_by_its_section(
    tmp_path: Path, what: str, schema: str, section: str, said: str
) -> None:
    path = tmp_path / "s.rng"
    path.write_text(f"\n{schema}", encoding="utf-8")
    problems = check_schema(str(path))
    assert [problem.section for problem in problems] == [section] * len(problems) != []
    assert said in problems[0].message
    assert (problems[0].path, problems[0].line) == (str(path), 2)


RIGHT = {
    "a definition that refers to itself and is not used": written(
        G % "<define name='a'><ref name='a'/></define>"
    ),
    "what notAllowed takes away": in_x(
        "<optional><attribute name='a'><group><notAllowed/>@b</group></attribute></optional>"
    ),
    "one attribute in two choices": in_x("<choice>@a@a</choice>"),
    "any name but those beside it": in_x(
        "@a<oneOrMore><attribute><anyName><except><name>a</name></except></anyName></attribute>"
        "</oneOrMore>"
    ),
    "elements of one name in one part": in_x("<interleave><choice>{a}{a}</choice>{b}</interleave>"),
    "a list of groups": in_x(
        "<list><oneOrMore><data type='token'/><value>a</value></oneOrMore></list>"
    ),
    "no document": written("<notAllowed/>"),
}


@pytest.mark.parametrize("what", RIGHT)
def test_what_the_specification_allows_passes(tmp_path: Path, what: str) -> None:
    path = tmp_path / "s.rng"
    path.write_text(RIGHT[what], encoding="utf-8")
    assert check_schema(str(path)) == []


def test_every_problem_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.rng"
    path.write_text(in_x("\n<text a=''/>\n<dat type='token'/>\n<group/>"), encoding="utf-8")
    assert [problem.line for problem in check_schema(str(path))] == [2, 3, 4]


def test_a_problem_in_an_included_file_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "b.rng").write_text(written("<grammar><start>{x}</start>\n<strt/></grammar>"))
    path = tmp_path / "a.rng"
    path.write_text(written("<grammar><include href='b.rng'/></grammar>"))
    (problem,) = check_schema(str(path))
    assert (problem.path, problem.line) == (str(tmp_path / "b.rng"), 2)
    assert problem.advice == "did you mean `start`?"


@pytest.mark.parametrize(
    ("main", "other", "said"),
    [
        ("<include href='b.rng'><start>{y}</start></include>", "<grammar><define name='a'>{x}</define></grammar>", "the include has a start, and `b.rng` has none"),
        ("<include href='b.rng'/>", "{x}", "`b.rng` is no grammar"),
        ("<include href='b.rng'/>", "<grammar><include href='a.rng'/></grammar>", "`a.rng` includes itself"),
    ],
)  # fmt: skip
def test_an_include_that_cannot_be_is_refused(
    tmp_path: Path, main: str, other: str, said: str
) -> None:
    (tmp_path / "b.rng").write_text(written(other))
    path = tmp_path / "a.rng"
    path.write_text(written(f"<grammar>{main}</grammar>"))
    assert said in check_schema(str(path))[0].message


def test_external_patterns_that_go_round_in_a_circle_are_refused(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / f"{name}.rng").write_text(written(f"<externalRef href='{other}.rng'/>"))
    assert "refers to itself" in check_schema(str(tmp_path / "a.rng"))[0].message


@pytest.mark.jing
def test_the_official_schemas_are_correct(schemas: Path) -> None:
    for path in (schemas / "tei_all.rng", schemas / "cmif-1.1" / "cmif.rng"):
        assert check_schema(str(path)) == []


def test_the_projects_schema_is_correct() -> None:
    path = Path(__file__).resolve().parents[2] / "schema" / "teikit.rng"
    assert check_schema(str(path)) == []
