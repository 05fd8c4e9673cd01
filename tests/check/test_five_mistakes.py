"""The five mistakes that editors make most: each one finding that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import document

from teikit.check import Finding, check, load_schema

# What, what is put in its place, rule, line, column, value, part of message and advice.
MISTAKES = (
    (
        "a missing publicationStmt",
        None,
        "missing-element",
        "",
        "lacks `publicationStmt` before `sourceDesc`; add it",
    ),
    (
        "a bad attribute value",
        "<p><date cert='hihg' when='1964'>x</date></p>",
        "bad-value",
        "hihg",
        "did you mean `high`?",
    ),
    (
        "an unknown element",
        "<p>a <persname>x</persname></p>",
        "unknown-element",
        "",
        "did you mean `persName`?",
    ),
    (
        "a pointer to nothing",
        "<p>a <ref target='#nobody'>x</ref></p>",
        "dangling-pointer",
        "#nobody",
        "no element has that xml:id",
    ),
    (
        "an impossible date",
        "<p>a <date when='1964-02-30'>x</date></p>",
        "bad-value",
        "1964-02-30",
        "no calendar has that day",
    ),
)


def injured(body: str | None) -> str:
    if body is not None:
        return document(body)
    head, _, rest = document().partition("<publicationStmt>")
    return head + rest.partition("</publicationStmt>")[2].lstrip()


@pytest.fixture(params=["teikit", pytest.param("tei_all", marks=pytest.mark.jing)])
def schema(request: pytest.FixtureRequest) -> str:
    if request.param == "teikit":
        return ""
    folder: Path = request.getfixturevalue("schemas")
    return str(folder / "tei_all.rng")


@pytest.mark.parametrize(
    ("what", "body", "rule", "value", "said"), MISTAKES, ids=[m[0] for m in MISTAKES]
)
def test_a_typical_mistake_is_one_finding(
    schema: str, what: str, body: str | None, rule: str, value: str, said: str
) -> None:
    text = injured(body)
    (finding,) = check(text.encode(), "smallest.xml", load_schema(schema))
    assert (finding.rule, finding.value) == (rule, value)
    assert said in f"{finding.message}; {finding.advice}"
    marked = f"{finding.attribute}=" if finding.attribute else "<"
    assert text.splitlines()[finding.line - 1].startswith(marked, finding.column - 1)
    assert finding.excerpt == text.splitlines()[finding.line - 1]
    assert finding.xpath.startswith("/TEI/")


def test_all_five_in_one_file_are_five(schema: str) -> None:
    text = injured(None).replace(
        "<p>The ferry did not sail.</p>", "\n".join(m[1] for m in MISTAKES[1:] if m[1])
    )
    found: list[Finding] = check(text.encode(), "smallest.xml", load_schema(schema))
    assert [finding.rule for finding in found] == [mistake[2] for mistake in MISTAKES]
    assert found[2].suggestion == "persName"
    assert len(found[2].expected) == 8
    assert found[0].expected == ("publicationStmt",)
