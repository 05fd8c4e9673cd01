"""A document waives a rule for a place, with a reason; stages and grades say what is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import document

from teikit.check import RULES, Settings, Severity, Stage, check, load_schema
from teikit.check.folder import compare
from teikit.check.runner import examine

GAP = "<list><label>(1)</label><item>x</item><label>(3)</label><item>y</item></list>"
WAIVER = '<?teikit waive {} reason="The writer skipped 2."?>'


def rules(text: str, stage: Stage = Stage.REVIEW) -> list[str]:
    """What is found in the text at a stage, by rule; the header is the smallest there is."""
    settings = Settings(stage)
    found = check(text.encode(), "smallest.xml", load_schema(), settings=settings)
    return [one.rule for one in found if one.code[:3] not in ("HDR", "DAT", "ID0")]


def test_a_waiver_holds_for_the_element_that_follows_and_no_other() -> None:
    text = document(f"{WAIVER.format('LST001')}{GAP}")
    assert rules(text) == []
    assert rules(text.replace(GAP, GAP + GAP)) == ["gap-in-labels"]


def test_a_waiver_holds_for_what_is_inside_the_element() -> None:
    text = document(f'{WAIVER.format("gap-in-labels")}<div type="section"><p>x</p>{GAP}</div>')
    assert rules(text) == []


@pytest.mark.parametrize("codes", ["LST001", "gap-in-labels", "LST001 LST002"])
def test_a_waiver_before_the_root_holds_for_the_document(codes: str) -> None:
    text = document(f'{GAP}<p n="1">x</p><p n="3">y</p>')
    waived = text.replace("<TEI ", f"{WAIVER.format(codes)}\n<TEI ", 1)
    assert "gap-in-labels" in rules(text)
    assert "gap-in-labels" not in rules(waived)
    assert ("gap-in-paragraph-numbers" in rules(waived)) == ("LST002" not in codes)


def test_a_waiver_without_a_reason_waives_nothing_and_is_an_error() -> None:
    found = rules(document(f"<?teikit waive LST001?>{GAP}"))
    assert sorted(found) == ["gap-in-labels", "waiver-without-reason"]


def test_a_waiver_that_is_not_needed_is_told_at_its_line() -> None:
    text = document(f"<p>x</p>\n{WAIVER.format('PTR001')}\n<p>y</p>")
    (finding,) = check(text.encode(), "smallest.xml", load_schema())
    assert (finding.rule, finding.line) == ("unused-waiver", 24)


def test_what_the_schema_refuses_can_be_waived_too() -> None:
    assert rules(document(f"{WAIVER.format('unknown-element')}<bad/>")) == []


def test_a_waiver_of_a_rule_that_is_not_looked_for_yet_is_no_fault() -> None:
    text = document(f"{WAIVER.format('LST001')}<p>x</p>")
    assert rules(text, Stage.WORKING) == []
    assert rules(text, Stage.REVIEW) == ["unused-waiver"]


def test_a_waiver_of_a_rule_over_the_folder_holds(tmp_path: Path) -> None:
    seen: dict[str, list] = {}  # type: ignore[type-arg]
    for name in ("a", "b"):
        waiver = WAIVER.format("ID005") if name == "b" else ""
        path = tmp_path / f"{name}.xml"
        path.write_text(document().replace("<TEI ", f"{waiver}<TEI ", 1))
        found = examine(path.read_bytes(), str(path), load_schema())
        assert {one.rule for one in found.findings} == {"document-id-not-file-name"}
        for code, marks in found.seen.items():
            seen.setdefault(code, []).extend(marks)
    assert compare(seen, RULES, Settings()) == []


def found_at(stage: Stage, **grades: str) -> dict[str, Severity]:
    settings = Settings(stage, grades)
    findings = check(document().encode(), "smallest.xml", load_schema(), settings=settings)
    return {one.code: one.severity for one in findings}


def test_each_stage_asks_for_more_than_the_one_before() -> None:
    assert found_at(Stage.WORKING) == {}
    assert found_at(Stage.REVIEW)["HDR005"] is Severity.WARNING
    assert found_at(Stage.DEPOSIT)["HDR005"] is Severity.ERROR
    assert found_at(Stage.REVIEW).keys() <= found_at(Stage.DEPOSIT).keys()


def test_a_grade_changes_how_bad_a_rule_is_and_not_when_it_begins() -> None:
    assert found_at(Stage.WORKING, HDR005="error") == {}
    assert found_at(Stage.REVIEW, HDR005="info")["HDR005"] is Severity.INFO
    assert "HDR005" not in found_at(Stage.DEPOSIT, HDR005="off")
