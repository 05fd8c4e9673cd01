"""Findings written down: for people, for editors' programs, and for machines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from teikit import __version__
from teikit.check.excerpt import marked
from teikit.check.finding import Finding, as_line
from teikit.check.many import Outcome

if TYPE_CHECKING:
    from teikit.check.summary import Summary

__all__ = ["FORMATS", "Writer", "as_record", "as_text", "writer_for"]

Write = Callable[[str], object]


def as_text(finding: Finding) -> str:
    """Return a finding for people: its line, and below it the document's with a mark."""
    lines = [as_line(finding)]
    if finding.excerpt.strip():
        shown, mark = marked(finding.excerpt, finding.column)
        margin = f"{finding.line:>6} | "
        lines += [f"{margin}{shown}", f"{' ' * 6} | {mark}"]
    if finding.source_line is not None:
        file = finding.source.partition("#")[0]
        lines.append(f"{' ' * 6} = made from line {finding.source_line} of {file}")
    if finding.fix:
        lines.append(f"{' ' * 6} = --fix mends it")
    return "\n".join(lines)


def as_record(finding: Finding) -> dict[str, Any]:
    """Return a finding as `schema/validate-report.schema.json` describes it."""
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "severity": finding.severity.value,
        "code": finding.code,
        "rule": finding.rule,
        "message": finding.message,
        "advice": finding.advice,
        "xpath": finding.xpath,
        "attribute": finding.attribute,
        "value": finding.value,
        "expected": list(finding.expected),
        "suggestion": finding.suggestion,
        "allowedIn": list(finding.allowed_in),
        "wrapIn": list(finding.wrap_in),
        "source": finding.source,
        "sourceLine": finding.source_line,
        "excerpt": finding.excerpt,
        "fixable": finding.fix is not None,
        "fingerprint": finding.fingerprint,
        "known": finding.known,
    }


class Writer:
    """Writes the outcomes of a run, one after the other.

    Parameters:
        write: takes each line.
    """

    def __init__(self, write: Write) -> None:
        self.write = write

    def begin(self) -> None:
        """Write what comes before all outcomes."""

    def outcome(self, outcome: Outcome) -> None:
        """Write one outcome."""
        for finding in outcome.findings:
            if not finding.known:
                self.write(self.line(finding))

    def line(self, finding: Finding) -> str:
        """Return what is written of a finding that is new."""
        return as_line(finding)

    def end(self, summary: Summary) -> None:
        """Write what comes behind all outcomes."""
        del summary


def numbers(summary: Summary) -> dict[str, int]:
    """Return the run in numbers as `schema/validate-report.schema.json` describes it."""
    return {
        "documents": summary.documents,
        "findings": summary.findings,
        "withFindings": summary.with_findings,
        "unreadable": summary.unreadable,
        "known": summary.known,
        "gone": summary.gone,
    }


class _Text(Writer):
    def line(self, finding: Finding) -> str:
        return as_text(finding)


def _records(outcome: Outcome) -> Iterator[tuple[str, dict[str, Any]]]:
    for finding in outcome.findings:
        yield "finding", as_record(finding)
    if outcome.problem:
        yield "unreadable", {"path": outcome.path, "message": outcome.problem}


def _dumped(record: object) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


class _Lines(Writer):
    def outcome(self, outcome: Outcome) -> None:
        for kind, record in _records(outcome):
            self.write(_dumped({"type": kind, **record}))

    def end(self, summary: Summary) -> None:
        head = {"type": "summary", "report": "teikit-validate", "version": 1, "teikit": __version__}
        self.write(_dumped({**head, **numbers(summary)}))


class _Json(Writer):
    """One object; findings are written as they come, so that memory stays flat."""

    def begin(self) -> None:
        self._unreadable: list[dict[str, Any]] = []
        self._comma = ""
        head = f'"report":"teikit-validate","version":1,"teikit":{json.dumps(__version__)}'
        self.write(f'{{{head},"findings":[')

    def outcome(self, outcome: Outcome) -> None:
        for kind, record in _records(outcome):
            if kind == "unreadable":
                self._unreadable.append(record)
            else:
                self.write(f"{self._comma}{_dumped(record)}")
                self._comma = ","

    def end(self, summary: Summary) -> None:
        behind = f'"unreadable":{_dumped(self._unreadable)},"summary":{_dumped(numbers(summary))}'
        self.write(f"],{behind}}}")


FORMATS = {
    "text": ("", "for people: each finding with its line of the document"),
    "line": ("", "one line a finding, which editors' programs can follow"),
    "summary": (
        "summary:Overview",
        "for a chief editor: how many, of what kind, where it is worst",
    ),
    "html": ("page:Page", "a page for editors, to read and hand on"),
    "json": ("", "one object for the run"),
    "ndjson": ("", "one object a line"),
    "sarif": ("sarif:Sarif", "SARIF 2.1.0, for code scanning"),
    "github": ("forges:GitHub", "annotations of GitHub Actions"),
    "gitlab": ("forges:GitLab", "GitLab's code quality report"),
    "junit": ("forges:JUnit", "JUnit's XML, a test case for each document"),
    "svrl": ("svrl:Svrl", "Schematron's report language, ISO/IEC 19757-3"),
}
"""How findings can be written: the module and class if it is not here, and for whom it is."""

_HERE: dict[str, type[Writer]] = {"text": _Text, "line": Writer, "json": _Json, "ndjson": _Lines}


def writer_for(form: str, write: Write) -> Writer:
    """Return what writes in a form; its module is loaded now.

    Parameters:
        form: a key of `FORMATS`.
        write: takes each line.
    """
    if form in _HERE:
        return _HERE[form](write)
    from importlib import import_module

    module, _, name = FORMATS[form][0].partition(":")
    made: Writer = getattr(import_module(f"teikit.check.{module}"), name)(write)
    return made
