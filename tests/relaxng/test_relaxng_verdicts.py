"""Which documents are valid, pattern by pattern, as the specification says."""

from __future__ import annotations

from pathlib import Path

import pytest
from relaxng_support import RNG, in_x, parsed, schema_of, verdict, written

from teikit.relaxng import Watch

# Section, schema, valid documents, documents that are not.
CASES: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("empty", written("{x}"), ("<x/>", "<x> \n</x>", "<x><!-- c --> <?p i?></x>"), ("<x>y</x>", "<x><y/></x>", "<x a=''/>", "<y/>")),
    ("text", in_x("<text/>"), ("<x/>", "<x>y<!-- c -->z</x>"), ("<x><y/></x>",)),
    ("group", in_x("{a}{b}"), ("<x><a/><b/></x>", "<x> <a/> <b/> </x>"), ("<x><b/><a/></x>", "<x><a/></x>", "<x/>")),
    ("choice", in_x("<choice>{a}{b}</choice>"), ("<x><a/></x>", "<x><b/></x>"), ("<x/>", "<x><a/><b/></x>")),
    (
        "interleave", in_x("<interleave><group>{a}{b}</group>{c}</interleave>"),
        ("<x><a/><b/><c/></x>", "<x><a/><c/><b/></x>", "<x><c/><a/><b/></x>"),
        ("<x><b/><a/><c/></x>", "<x><a/><b/></x>", "<x><c/><a/><b/><c/></x>"),
    ),
    ("optional", in_x("<optional>{a}</optional>"), ("<x/>", "<x><a/></x>"), ("<x><a/><a/></x>",)),
    ("zeroOrMore", in_x("<zeroOrMore>{a}{b}</zeroOrMore>"), ("<x/>", "<x><a/><b/><a/><b/></x>"), ("<x><a/></x>",)),
    ("oneOrMore", in_x("<oneOrMore>{a}</oneOrMore>"), ("<x><a/></x>", "<x><a/><a/></x>"), ("<x/>",)),
    ("mixed", in_x("<mixed>{a}{b}</mixed>"), ("<x>w<a/>w<b/>w</x>", "<x><a/><b/></x>"), ("<x>w</x>", "<x>w<b/><a/></x>")),
    ("text before", in_x("<text/>{a}"), ("<x>w<a/></x>", "<x><a/></x>"), ("<x><a/>w</x>", "<x>w</x>")),
    ("text behind", in_x("{a}<text/>"), ("<x><a/>w</x>", "<x><a/>w<!-- -->w</x>"), ("<x>w<a/></x>",)),
    ("notAllowed", in_x("<choice>{a}<notAllowed/></choice>"), ("<x><a/></x>",), ("<x/>",)),
    ("list", in_x("<list><data type='integer'/><oneOrMore><value>y</value></oneOrMore></list>"), ("<x> 1 y\ty </x>",), ("<x>1</x>", "<x>y 1</x>", "<x/>")),
    ("list of nothing", in_x("<list><empty/></list>"), ("<x/>", "<x> </x>"), ("<x>y</x>",)),
    ("value", in_x("<value type='token'>a b</value>"), ("<x>a b</x>", "<x> a\n b </x>"), ("<x>ab</x>", "<x>a\u00a0b</x>")),
    ("value of a number", in_x("<value type='integer'>1</value>"), ("<x>1</x>", "<x>+01</x>"), ("<x>1.0</x>", "<x>2</x>")),
    ("string", in_x("<value type='string' datatypeLibrary=''> a</value>"), ("<x> a</x>",), ("<x>a</x>", "<x> a </x>")),
    ("a value in comments", in_x("<value>ab</value>"), ("<x>a<!-- c -->b</x>", "<x><!-- c -->ab<?p i?></x>"), ("<x>a<!-- c --></x>",)),
    ("data except", in_x("<data type='token'><except><value>no</value></except></data>"), ("<x>yes</x>", "<x/>"), ("<x>no</x>", "<x> no </x>")),
    ("empty or a value", in_x("<choice><empty/><data type='date'/></choice>"), ("<x/>", "<x> </x>", "<x>1964-10-30</x>"), ("<x>y</x>",)),
    ("a value or elements", in_x("<choice><value>v</value><mixed>{a}</mixed></choice>"), ("<x> v </x>", "<x>w<a/></x>"), ("<x>w</x>", "<x/>")),
    ("attributes", in_x("@a<optional>@b</optional>"), ("<x a=''/>", "<x b='1' a='2'/>"), ("<x/>", "<x b=''/>", "<x a='' c=''/>", "<x xmlns:n='urn:n' n:a=''/>")),
    ("attribute of nothing", in_x("<attribute name='a'><empty/></attribute>"), ("<x a=''/>", "<x a=' '/>"), ("<x a='b'/>",)),
    ("attributes that exclude each other", in_x("<choice>@a<group>@b<optional>@c</optional></group></choice>"), ("<x a=''/>", "<x b=''/>", "<x b='' c=''/>"), ("<x/>", "<x a='' b=''/>", "<x c=''/>", "<x a='' c=''/>")),
    (
        "an attribute that decides the content",
        in_x("<choice><group><attribute name='t'><value>a</value></attribute>{a}</group><group><attribute name='t'><value>b</value></attribute>{b}</group></choice>"),
        ("<x t='a'><a/></x>", "<x t='b'><b/></x>"), ("<x t='a'><b/></x>", "<x t='c'><a/></x>", "<x><a/></x>"),
    ),
    ("an attribute or an element", in_x("<oneOrMore><choice>@a{a}</choice></oneOrMore>"), ("<x a=''/>", "<x a=''><a/><a/></x>", "<x><a/></x>"), ("<x/>",)),
    ("attributes of any name", in_x("<oneOrMore><attribute><nsName ns='urn:n'/></attribute></oneOrMore>"), ("<x xmlns:n='urn:n' n:a='' n:b=''/>",), ("<x/>", "<x a=''/>", "<x xmlns:n='urn:n' n:a='' b=''/>")),
    ("any other attribute", in_x("@a<zeroOrMore><attribute><anyName><except><name>a</name><nsName ns='urn:n'/></except></anyName></attribute></zeroOrMore>"), ("<x a='' b='' xmlns:m='urn:m' m:c=''/>",), ("<x b=''/>", "<x a='' xmlns:n='urn:n' n:b=''/>")),
    ("any element", written("<element><anyName><except><name>y</name></except></anyName><empty/></element>"), ("<x/>", "<x xmlns='urn:n'/>"), ("<y/>",)),
    ("namespaces", f"<element xmlns='{RNG}' xmlns:n='urn:n' name='n:x' ns='urn:m'><attribute name='a'/><attribute name='n:b'/><element name='c'><empty/></element></element>", ("<p:x xmlns:p='urn:n' xmlns='urn:m' a='' p:b=''><c/></p:x>",), ("<p:x xmlns:p='urn:n' a='' p:b=''><c/></p:x>",)),
    (
        "a name with two contents",
        in_x("<choice><group><element name='a'>{b}</element>{d}</group><group><element name='a'>{c}</element>{e}</group></choice>"),
        ("<x><a><b/></a><d/></x>", "<x><a><c/></a><e/></x>"), ("<x><a><b/></a><e/></x>", "<x><a/><d/></x>", "<x><a><c/></a></x>"),
    ),
    (
        "two contents, a value decides",
        in_x("<choice><group><element name='a'><data type='integer'/></element>{d}</group><group><element name='a'><data type='token'/></element>{e}</group></choice>"),
        ("<x><a>1</a><d/></x>", "<x><a>1</a><e/></x>", "<x><a>w</a><e/></x>"), ("<x><a>w</a><d/></x>",),
    ),
    ("nested grammars", written("<grammar><start><element name='x'><grammar><start><ref name='a'/></start><define name='a'><element name='b'><parentRef name='a'/></element></define></grammar></element></start><define name='a'>{c}</define></grammar>"), ("<x><b><c/></b></x>",), ("<x><c/></x>",)),
    ("combine", written("<grammar><start combine='choice'>{x}</start><start>{y}</start><start combine='choice'>{z}</start></grammar>"), ("<x/>", "<y/>", "<z/>"), ("<w/>",)),
    ("combine by interleave", written("<grammar><start><element name='x'><ref name='a'/></element></start><define name='a' combine='interleave'>{a}</define><define name='a' combine='interleave'>{b}</define></grammar>"), ("<x><a/><b/></x>", "<x><b/><a/></x>"), ("<x><a/></x>",)),
    ("recursion", written("<grammar><start><ref name='x'/></start><define name='x'><element name='x'><zeroOrMore><ref name='x'/></zeroOrMore></element></define></grammar>"), ("<x/>", "<x><x/><x><x/></x></x>"), ("<x><y/></x>",)),
    ("annotations", f"<grammar xmlns='{RNG}' xmlns:a='urn:a' a:b=''><a:doc><element/></a:doc><start><a:doc/><element name='x' a:c=''><a:doc/><empty><a:doc/></empty></element></start></grammar>", ("<x/>",), ("<y/>",)),
    ("white space around names", written("<grammar><start><ref name=' a '/></start><define name='\na'><element name=' x '><data type=' token '/></element></define></grammar>"), ("<x>w</x>",), ("<y/>",)),
    ("QNames", f"<element xmlns='{RNG}' xmlns:n='urn:n' name='x' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'><value type='QName'>n:a</value></element>", ("<x xmlns:m='urn:n'>m:a</x>", "<x xmlns='' xmlns:n='urn:n'> n:a </x>"), ("<x>n:a</x>", "<x xmlns:n='urn:m'>n:a</x>", "<x>a</x>")),
    ("nothing at all", written("<notAllowed/>"), (), ("<x/>",)),
)  # fmt: skip


@pytest.mark.parametrize(("what", "schema", "valid", "invalid"), CASES, ids=[c[0] for c in CASES])
def test_a_pattern_allows_what_the_specification_says(
    tmp_path: Path, what: str, schema: str, valid: tuple[str, ...], invalid: tuple[str, ...]
) -> None:
    assert [verdict(tmp_path, schema, one) for one in valid] == [True] * len(valid)
    assert [verdict(tmp_path, schema, one) for one in invalid] == [False] * len(invalid)


def test_includes_and_external_patterns_are_read_from_below_the_schema(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.rng").write_text(
        written(
            "<grammar ns='urn:n'><start><ref name='a'/></start><define name='a'>{x}</define></grammar>"
        )
    )
    (tmp_path / "sub" / "c.rng").write_text(
        written("<element name='c'><externalRef href='d.rng'/></element>")
    )
    (tmp_path / "sub" / "d.rng").write_text(written("{d}"))
    whole = written(
        "<grammar><include href='sub/b.rng'><define name='a'><element name='y'>"
        "<externalRef href='sub/c.rng' ns='urn:m'/></element></define></include></grammar>"
    )
    right = '<y><c xmlns="urn:m"><d/></c></y>'
    assert verdict(tmp_path, whole, right)
    assert not verdict(tmp_path, whole, '<x xmlns="urn:n"/>')
    assert not verdict(tmp_path, whole, "<y><c><d/></c></y>")


def test_a_part_that_no_document_needs_is_not_looked_at(tmp_path: Path) -> None:
    schema = written(
        "<grammar><start>{x}</start><define name='a'><ref name='nowhere'/></define></grammar>"
    )
    assert verdict(tmp_path, schema, "<x/>")


def test_states_are_made_once(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, in_x("<zeroOrMore><choice><text/>{a}{b}</choice></zeroOrMore>"))
    assert schema.is_valid(parsed("<x>w<a/>w<b/></x>"))
    size = schema.grammar.automaton.size, len(schema.grammar.patterns)
    assert schema.is_valid(parsed("<x>" + "w<a/><b/>" * 500 + "</x>"))
    assert (schema.grammar.automaton.size, len(schema.grammar.patterns)) == size


def test_the_walk_that_judges_tells_of_attributes(tmp_path: Path) -> None:
    """Who asks for some attributes gets all of a kind in document order, and no others."""
    either = "<choice>@a<group>@b@c</group></choice>"  # these two depend on one another
    schema = schema_of(
        tmp_path,
        in_x(
            f'<zeroOrMore><element name="y">{either}</element></zeroOrMore><optional>@a</optional>'
        ),
    )
    watch = Watch([{"a", "b"}, {"c"}], ["y", "z"])
    document = parsed("<x a='1'><y b='2' c='3'/><!-- a --><y a='4'/></x>")
    for _ in range(2):
        assert schema.is_valid(document, watch)
        assert [[(one.tag, *rest) for one, *rest in kind] for kind in watch.met] == [
            [("x", "a", "1"), ("y", "b", "2"), ("y", "a", "4")],
            [("y", "c", "3")],
        ]
        assert {tag: len(found) for tag, found in watch.elements.items()} == {"y": 2, "z": 0}
