"""`teikit validate --fix` mends what is safe in a document's own bytes, and never its text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teikit.check import RULES, Stage, check, load_schema
from teikit.check.finding import Edit
from teikit.check.settings import Settings
from teikit.errors import InputProblem, UsageProblem
from teikit.fixes import mended
from teikit.validation import Options, validate

SMALLEST = Path(__file__).resolve().parent / "files" / "schema" / "valid" / "smallest.xml"
BODY = "<p>The ferry did not sail.</p>"


def document(body: str) -> str:
    return SMALLEST.read_text(encoding="utf-8").replace(BODY, body)


def mend(body: str, stage: Stage = Stage.REVIEW) -> str:
    """Mend a document with this body; return the body."""
    content = document(f"<!-- here -->{body}<!-- there -->").encode()
    found = check(content, "smallest.xml", load_schema(), settings=Settings(stage))
    after = mended(content, "smallest.xml", found).decode()
    return after.partition("<!-- here -->")[2].partition("<!-- there -->")[0]


def test_every_rule_that_promises_a_fix_has_one_and_no_other() -> None:
    promised = {rule.code for rule in RULES if "## Fix" in rule.explanation}
    body = '<div type="section"><p xml:id="a" corresp="a" ana="#a #a">x</p><p/></div>'
    found = check(
        document(body).encode(), "smallest.xml", load_schema(), settings=Settings(Stage.REVIEW)
    )
    assert {one.code for one in found if one.fix} == promised


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p xml:id="a" corresp="a">x</p>', '<p xml:id="a" corresp="#a">x</p>'),
        ("<p xml:id='a' corresp = 'a b'>x</p>", "<p xml:id='a' corresp=\"#a b\">x</p>"),
        ('<p xml:id="a" ana="#a #a">x</p>', '<p xml:id="a" ana="#a">x</p>'),
        ("<p>x</p>\n        <p/>\n        <p>y</p>", "<p>x</p>\n        <p>y</p>"),
        ("<p>x</p><p/><p>y</p>", "<p>x</p><p>y</p>"),
        ("<p>x <hi/>y é &#233;</p>", "<p>x y é &#233;</p>"),
        ("<p>x\n  <hi/>\n  y</p>", "<p>x\n  y</p>"),
        ("<p/>", "<p/>"),
        ('<p>x</p><p n="1"/>', '<p>x</p><p n="1"/>'),
    ],
)
def test_a_fix_changes_the_element_and_no_other_byte(before: str, after: str) -> None:
    assert mend(before) == after


def test_divisions_get_ids_that_nothing_has() -> None:
    body = '<div xml:id="div1"><p>x</p></div><div><p>y</p></div><div><p>z</p></div>'
    # The letter around them gets div2.
    assert mend(body) == body.replace("<div><p>y", '<div xml:id="div3"><p>y').replace(
        "<div><p>z", '<div xml:id="div4"><p>z'
    )


def test_a_change_that_would_lose_words_is_refused() -> None:
    content = document("<p>words</p>").encode()
    (finding,) = check(document("<p>x</p><p/>").encode(), "smallest.xml", load_schema())
    assert finding.fix
    elements = list(etree.fromstring(content).iter("*"))
    at = next(n for n, one in enumerate(elements) if one.text == "words")
    with pytest.raises(InputProblem, match="would lose characters"):
        mended(content, "x.xml", [replace(finding, fix=Edit(at))])


def run(path: Path, **options: Any) -> tuple[int, list[str], list[str]]:
    lines: list[str] = []
    said: list[str] = []
    given = Options(form="line", stage="review", **options)
    code = validate((str(path),), given, lines.append, said.append)
    return code, lines, said


def test_fix_writes_and_tells_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "smallest.xml"
    path.write_text(document('<p xml:id="a" corresp="a #nobody">x</p>'))
    _, lines, said = run(path, fix=True)
    assert 'corresp="#a #nobody"' in path.read_text()
    assert not any("pointer-without-hash" in line for line in lines)
    assert any("dangling-pointer" in line for line in lines)
    assert "mended" in said[-2]
    assert run(path, fix=True)[2][-2:] != said[-2:]


def test_diff_alone_shows_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "smallest.xml"
    path.write_text(document('<p xml:id="a" corresp="a">x</p>'))
    before = path.read_bytes()
    _, lines, said = run(path, diff=True)
    assert path.read_bytes() == before
    assert any(line.startswith("+") and 'corresp="#a"' in line for line in said)
    assert any("pointer-without-hash" in line for line in lines)
    assert any("could be mended with --fix" in line for line in said)


def test_fix_with_diff_shows_what_it_writes(tmp_path: Path) -> None:
    path = tmp_path / "smallest.xml"
    path.write_text(document('<p xml:id="a" corresp="a">x</p>'))
    said = run(path, diff=True, fix=True)[2]
    assert any(line.startswith("-") and 'corresp="a"' in line for line in said)
    assert 'corresp="#a"' in path.read_text()


def test_a_document_that_cannot_be_changed_is_left_and_said(tmp_path: Path) -> None:
    path = tmp_path / "smallest.xml"
    text = document('<p xml:id="a" corresp="a">x</p>').replace("UTF-8", "ISO-8859-1")
    path.write_text(text)
    _, lines, said = run(path, fix=True)
    assert path.read_text() == text
    assert any("only UTF-8 is changed" in line for line in said)
    assert any("pointer-without-hash" in line for line in lines)


def test_standard_input_cannot_be_mended() -> None:
    with pytest.raises(UsageProblem, match="standard input"):
        validate(("-",), Options(fix=True), print, print)
