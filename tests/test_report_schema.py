"""The JSON report says what its schema says, and its page explains every property."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from teikit.cli.convert import convert_files
from teikit.model.fact import KEYS
from teikit.model.vocabulary import GENRES
from teikit.report import VERSION

CHECKOUT = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((CHECKOUT / "schema" / "convert-report.schema.json").read_text("utf-8"))
PAGE = (CHECKOUT / "docs" / "report.md").read_text("utf-8")


def objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every object that the schema describes property by property."""
    if isinstance(part, dict):
        if "description" in part and "properties" in part:
            yield part
        for inner in part.values():
            yield from objects(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from objects(inner)


def closed() -> dict[str, Any]:
    """The schema, refusing what it does not name: nothing may be reported and not explained."""
    schema = deepcopy(SCHEMA)
    for described in objects(schema):
        described["additionalProperties"] = False
    return schema


def report_of(tmp_path: Path, *inputs: str, code: int = 0, **options: Any) -> dict[str, Any]:
    path = tmp_path / "report.json"
    options.setdefault("directory", str(tmp_path / "out"))
    assert convert_files(inputs, report=str(path), quiet=True, **options) == code
    report: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return report


@pytest.fixture(scope="module")
def specimens(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return report_of(tmp_path_factory.mktemp("specimens"), str(CHECKOUT / "tei" / "sources"))


@pytest.fixture
def mishaps(tmp_path: Path) -> dict[str, Any]:
    """The report of a run in which everything that can go wrong with a document does."""
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"%PDF-1.4 \x00\x01")
    (folder / "one.txt").write_text("A line of text that is not a document.\n")
    (folder / "sub" / "one.txt").write_text("Another that claims the same id.\n")
    (folder / "there.txt").write_text("It was there before, with other words.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / "control.txt").write_bytes(b"A bell \x07 rang, and \x85 guessed.\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "there.xml").write_text("<other/>")
    return report_of(tmp_path, str(folder), code=1)


def test_the_schema_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"]["const"] == VERSION


def test_the_report_of_the_specimens_holds_nothing_that_the_schema_does_not_name(
    specimens: dict[str, Any],
) -> None:
    jsonschema.validate(specimens, closed())
    assert len(specimens["documents"]) == specimens["summary"]["status"]["written"] > 10


def test_the_report_of_mishaps_is_valid_too(mishaps: dict[str, Any]) -> None:
    jsonschema.validate(mishaps, closed())
    status = {Path(d["source"]).name + d["status"]: d for d in mishaps["documents"]}
    assert {
        "empty.txtfailed",
        "binary.txtfailed",
        "one.txtfailed",
        "one.txtwritten",
        "there.txtleft-alone",
        "control.txtwritten",
    } == status.keys()
    assert all(d["message"] for d in mishaps["documents"] if d["status"] != "written")
    assert [Path(s["path"]).name for s in mishaps["skipped"]] == ["picture.png"]
    kinds = {doubt["kind"] for doubt in status["control.txtwritten"]["doubts"]}
    assert {"control-character", "encoding-guessed"} <= kinds


def test_a_run_that_is_refused_leaves_no_report(tmp_path: Path) -> None:
    from teikit.errors import TeikitError

    source = CHECKOUT / "tei" / "sources"
    with pytest.raises(TeikitError):
        convert_files((str(source),), report=str(tmp_path / "report.json"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("documents", 0, "status"), "lost"),
        (("documents", 0, "sha256"), "short"),
        (("documents", 0, "text", "line"), 0),
        (("documents", 0, "facts", 0, "by"), "nobody"),
        (("documents", 0, "doubts"), None),
        (("summary", "kinds"), []),
    ],
)
def test_the_schema_refuses_what_is_not_such_a_report(
    specimens: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    report = deepcopy(specimens)
    part: Any = report
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, SCHEMA)


def test_a_written_document_has_its_whole_record(specimens: dict[str, Any]) -> None:
    report = deepcopy(specimens)
    del report["documents"][0]["facts"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, SCHEMA)


def test_programs_may_pass_over_what_they_do_not_know(specimens: dict[str, Any]) -> None:
    report = deepcopy(specimens)
    report["documents"][0]["novelty"] = 1
    jsonschema.validate(report, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, closed())


def test_lines_of_the_report_are_lines_of_the_source(specimens: dict[str, Any]) -> None:
    document = next(d for d in specimens["documents"] if "1956-03-14" in d["source"])
    lines = Path(document["source"]).read_text("utf-8").split("\n")
    for aside in document["left_out"] + document["header_only"]:
        assert lines[aside["line"] - 1].strip() == aside["text"]
    title = next(fact for fact in document["facts"] if fact["key"] == "title")
    assert title["value"] in lines[title["line"] - 1]


def test_keys_and_kinds_are_those_that_the_manual_lists(specimens: dict[str, Any]) -> None:
    for document in specimens["documents"]:
        assert document["kind"] in GENRES
        assert {fact["key"] for fact in document["facts"]} <= KEYS.keys()


def test_every_property_is_explained_on_the_page() -> None:
    for described in objects(SCHEMA):
        for name, part in described["properties"].items():
            assert re.search(rf"^\| `(?:\w+\.)*{name}` \|", PAGE, re.M), name
            assert part.get("description"), f"the schema does not explain {name}"
