"""`teikit rules` and `teikit explain`: what is looked for, and what a code means."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from teikit.check import RULES
from teikit.check.kinds import KINDS
from teikit.cli.explain import Question, explain
from teikit.cli.explain import command as explaining
from teikit.cli.rules import command as listing
from teikit.errors import InputProblem


def test_every_rule_is_listed_with_its_severity_at_each_stage() -> None:
    lines = CliRunner().invoke(listing).stdout.splitlines()
    assert len(lines) == len(RULES) + 1
    assert "HDR005  –        warning  error    missing-licence" in lines
    assert "PTR006  error    error    error    pointer-without-hash  (--fix)" in lines


def test_a_stage_leaves_out_what_it_does_not_look_for() -> None:
    lines = CliRunner().invoke(listing, ["--stage", "working"]).stdout
    assert "ID004" in lines
    assert "HDR005" not in lines


@pytest.mark.parametrize("name", ["ID004", "id004", "duplicate-xml-id", "Duplicate-Xml-Id"])
def test_a_rule_is_explained_by_code_and_by_name(name: str) -> None:
    page = explain(Question(name))
    assert page.startswith("# ID004 duplicate-xml-id\n")
    assert "## Why it matters" in page


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_what_the_schema_finds_is_explained_too(kind: object) -> None:
    assert kind.about in CliRunner().invoke(explaining, [kind.code]).stdout  # type: ignore[attr-defined]


def test_a_name_that_nothing_has_is_told_the_nearest() -> None:
    """Rules and elements are looked through together."""
    with pytest.raises(InputProblem, match="LST009") as caught:
        explain(Question("LST009"))
    assert "did you mean LST0" in str(caught.value)
    with pytest.raises(InputProblem) as caught:
        explain(Question("persname"))
    assert "did you mean persName" in str(caught.value)


def test_rules_and_elements_are_explained_by_one_command() -> None:
    """A code is a rule's, a name an element's."""
    assert explain(Question("ID004")).startswith("# ID004")
    assert "persName" in explain(Question("persName")).splitlines()[0]
