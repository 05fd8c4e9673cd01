"""What is said of a mistake: each once, with what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest
from relaxng_support import in_x, parsed, refusals, said, schema_of

from teikit.relaxng import KINDS, Hints, Schema

BOOK = in_x(
    "<element name='head'><text/></element>"
    "<oneOrMore><choice><element name='para'><mixed><zeroOrMore>{pb}</zeroOrMore></mixed></element>"
    "<element name='list'><oneOrMore><element name='item'><text/></element></oneOrMore></element>"
    "</choice></oneOrMore><optional><element name='closer'><text/></element></optional>"
)
SAID: tuple[tuple[str, str, str], ...] = (
    ("<x><head/><para/></x>", "", ""),
    ("<x><head/><par/></x>", "unknown-element", "`par` is not an element of this schema; did you mean `para`?"),
    ("<x><head/><PARA/></x>", "unknown-element", "`PARA` is not an element of this schema; did you mean `para`?"),
    ("<x><para/></x>", "missing-element", "`x` lacks `head` before `para`; add it"),
    ("<x><head/></x>", "missing-element", "`x` lacks `list` or `para` after `head`; add it"),
    ("<x><para/><head/></x>", "misplaced-element", "`para` stands before `head`; change their order"),
    ("<x><head/><closer/><para/></x>", "misplaced-element", "`closer` stands before `para`; change their order"),
    ("<x><head/><para/><head/></x>", "misplaced-element", "`head` cannot stand here in `x` after `para`; here may stand `closer`, `list` or `para`"),
    ("<x><head/><item>a</item><para/></x>", "misplaced-element", "`item` cannot stand in `x`; wrap it in `list`; it may stand in `list`"),
    ("<x><head/>words<para/></x>", "misplaced-text", "`x` holds words of its own; put them into `closer`, `head` or `para`"),
    ("<x><head/><para><pb>words</pb></para></x>", "misplaced-text", "`pb` holds words of its own; delete them"),
    ("<x><head/><list/></x>", "missing-element", "`list` lacks `item`; add it"),
    ("<x><head/><para xmlns='urn:n'/></x>", "unknown-element", "`para` is in the wrong namespace; it needs xmlns=\"\""),
    ("<y/>", "misplaced-element", "the document's root is `y`; it should be `x`"),
)  # fmt: skip


@pytest.mark.parametrize(("document", "kind", "message"), SAID, ids=[c[0] for c in SAID])
def test_one_mistake_in_the_children_is_one_refusal(
    tmp_path: Path, document: str, kind: str, message: str
) -> None:
    found = refusals(tmp_path, BOOK, document)
    assert [(one.kind, f"{one.message}; {one.advice}") for one in found] == (
        [(kind, message)] if kind else []
    )
    assert all(one.code == KINDS[kind] for one in found)


ATTRIBUTES = in_x(
    "<attribute name='type'><choice><value>letter</value><value>cable</value></choice></attribute>"
    "<optional><attribute name='when'><data type='date'/></attribute></optional>"
    "<optional><attribute name='n'><choice><value>none</value><data type='integer'>"
    "<param name='minInclusive'>1</param></data></choice></attribute></optional>"
    "<optional><choice>@from@to</choice></optional>"
    "<optional><attribute name='tags'><list><oneOrMore><choice><value>red</value><value>blue</value>"
    "</choice></oneOrMore></list></attribute></optional><empty/>"
)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("<x type='leter'/>", "`leter` is not a value that `type` of `x` may have; did you mean `letter`?"),
        ("<x type='memo'/>", "`memo` is not a value that `type` of `x` may have; it may be `letter` or `cable`"),
        ("<x/>", "`x` lacks the attribute `type`; add it"),
        ("<x tipe='cable'/>", "`x` has no attribute `tipe`; did you mean `type`?"),
        ("<x type='cable' colour=''/>", "`x` has no attribute `colour`; delete it, or use one that it has"),
        ("<x type='cable' when='1964-02-30'/>", "`1964-02-30` is not a value that `when` of `x` may have; no calendar has that day or hour"),
        ("<x type='cable' when='soon'/>", "`soon` is not a value that `when` of `x` may have; write a value of the datatype date"),
        ("<x type='cable' n='0'/>", "`0` is not a value that `n` of `x` may have; it may be `none`, or correct it: integer with minInclusive 1"),
        ("<x type='cable' from='' to=''/>", "`to` of `x` cannot stand beside `from`; keep one of them"),
        ("<x type='cable' tags='red bleu'/>", "`red bleu` is not a value that `tags` of `x` may have; did you mean `blue`?"),
    ],
)  # fmt: skip
def test_one_mistake_in_the_attributes_is_one_refusal(
    tmp_path: Path, document: str, message: str
) -> None:
    assert said(tmp_path, ATTRIBUTES, document) == [message]


def test_five_mistakes_are_five_refusals_in_the_order_of_the_document(tmp_path: Path) -> None:
    document = (
        "<x>\n<hed>a</hed>\n<para/>\n<para a=''/>\n<list>words<item/></list>\n<para><item/></para>"
        "\n<head/></x>"
    )
    found = refusals(tmp_path, BOOK, document)
    assert [(one.element.sourceline, one.kind) for one in found] == [
        (2, "unknown-element"), (4, "unknown-attribute"), (5, "misplaced-text"),
        (6, "misplaced-element"), (7, "misplaced-element"),
    ]  # fmt: skip


def test_a_value_in_an_element_is_judged(tmp_path: Path) -> None:
    schema = in_x("<element name='n'><data type='integer'/></element>")
    assert said(tmp_path, schema, "<x><n>one</n></x>") == [
        "`one` is not what `n` may hold; write a value of the datatype integer"
    ]
    assert said(tmp_path, schema, "<x><n/></x>") == [
        "`n` holds nothing; write a value of the datatype integer"
    ]


def test_a_refusal_carries_what_would_be_right(tmp_path: Path) -> None:
    (one,) = refusals(tmp_path, BOOK, "<x><head/><item>a</item><para/></x>")
    assert one.expected == ("list", "para")
    assert (one.allowed_in, one.wrap_in) == (("list",), ("list",))
    (one,) = refusals(tmp_path, BOOK, "<x><head/><par/></x>")
    assert one.suggestion == "para"
    (one,) = refusals(tmp_path, ATTRIBUTES, "<x type='leter'/>")
    assert (one.attribute, one.value, one.suggestion) == ("type", "leter", "letter")
    assert one.expected == ("letter", "cable")


def test_expected_names_are_ranked_by_use_and_at_most_eight(tmp_path: Path) -> None:
    names = [f"a{number:02}" for number in range(20)]
    path = tmp_path / "s.rng"
    choice = "".join(f"{{{name}}}" for name in names)
    path.write_text(in_x(f"<choice>{choice}</choice><optional>{{z}}</optional>"))
    schema = Schema(str(path), hints=Hints(common=("a17", "a05")))
    (one,) = schema.refusals(parsed("<x/>"))
    assert one.expected == ("a17", "a05", "a00", "a01", "a02", "a03", "a04", "a06")
    assert one.message.endswith("`a04`, `a06` …")


def test_what_follows_a_mistake_is_judged(tmp_path: Path) -> None:
    document = "<x><head/><par><pb/>" + "</par><para/><closer/><closer/></x>"
    assert [one.kind for one in refusals(tmp_path, BOOK, document)] == [
        "unknown-element",
        "misplaced-element",
    ]


def test_children_that_all_come_too_late_are_one_mistake(tmp_path: Path) -> None:
    document = f"<x><head/><para/><closer/>{'<para/>' * 5}</x>"
    assert len(refusals(tmp_path, BOOK, document)) == 1


def test_a_document_that_no_reason_can_be_found_for_is_refused_all_the_same(tmp_path: Path) -> None:
    # Which of the two contents an element has shows only behind it.
    schema = in_x(
        "<choice><group><element name='a'>{b}</element>{d}</group>"
        "<group><element name='a'>{c}</element>{e}</group></choice>"
    )
    (one,) = refusals(tmp_path, schema, "<x><a><b/></a><e/></x>")
    assert one.kind == "not-valid"
    assert one.element.tag == "e"


def test_a_namespace_that_is_missing_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "s.rng"
    path.write_text(in_x("{a}").replace('name="x"', 'name="x" ns="urn:n"'))
    schema = Schema(str(path), hints=Hints(namespace="urn:n", name="the N's"))
    (one,) = schema.refusals(parsed("<x xmlns='urn:n'><a xmlns=''/></x>"))
    assert (one.message, one.advice) == (
        "`a` is not in the N's namespace",
        'the root needs xmlns="urn:n"',
    )


def test_the_schema_is_looked_at_from_above_only_when_something_is_wrong(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, BOOK)
    assert schema.refusals(parsed("<x><head/><para/></x>")) == []
    assert "overview" not in vars(schema.grammar)
    assert schema.refusals(parsed("<x><head/><par/></x>"))
    assert "overview" in vars(schema.grammar)
