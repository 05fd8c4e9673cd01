"""Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code scanning."""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import quote

from teikit import __version__
from teikit.check.finding import Finding, Severity
from teikit.check.kinds import KINDS
from teikit.check.many import Outcome
from teikit.check.report import Writer
from teikit.check.rule import Rule
from teikit.check.rules import RULES
from teikit.check.settings import Stage
from teikit.check.summary import Summary

__all__ = ["Sarif", "uri"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def uri(path: str) -> str:
    """Return a path as a relative URI reference, or a file's URI if it is absolute."""
    written = quote(path.replace(os.sep, "/"))
    return f"file://{written}" if os.path.isabs(path) else written


class Sarif(Writer):
    """One log with one run."""

    def begin(self) -> None:
        """Begin a run."""
        self._results: list[dict[str, Any]] = []
        self._problems: list[dict[str, Any]] = []
        described = [_of_rule(rule) for rule in RULES]
        described += [_described(kind.code, kind.name, f"Means that {kind.about}.", kind.severity)
                      for kind in KINDS.values()]  # fmt: skip
        self._rules = described
        self._index = {one["id"]: at for at, one in enumerate(described)}

    def outcome(self, outcome: Outcome) -> None:
        """Take the results of a document."""
        self._results += [self._result(finding) for finding in outcome.findings]
        if outcome.problem:
            self._problems.append({"level": "error", "message": {"text": outcome.problem}})

    def _result(self, finding: Finding) -> dict[str, Any]:
        region: dict[str, Any] = {"startLine": finding.line, "startColumn": finding.column}
        if finding.excerpt:
            region["snippet"] = {"text": finding.excerpt}
        place: dict[str, Any] = {
            "physicalLocation": {
                "artifactLocation": {"uri": uri(finding.path)},
                "region": region,
            }
        }
        if finding.xpath:
            place["logicalLocations"] = [{"fullyQualifiedName": finding.xpath, "kind": "element"}]
        said = f"{finding.message}; {finding.advice}" if finding.advice else finding.message
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": self._index[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": f"{said}."},
            "locations": [place],
        }
        if finding.fingerprint:
            result["partialFingerprints"] = {"teikit/v1": finding.fingerprint}
        if finding.known:
            result["baselineState"] = "unchanged"
        return result

    def end(self, summary: Summary) -> None:
        """Write the log."""
        if summary.baseline:
            for result in self._results:
                result.setdefault("baselineState", "new")
        driver = {
            "name": "teikit",
            "semanticVersion": __version__,
            "rules": self._rules,
        }
        invocation: dict[str, Any] = {"executionSuccessful": not self._problems}
        if self._problems:
            invocation["toolExecutionNotifications"] = self._problems
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": self._results,
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        self.write(json.dumps(log, ensure_ascii=False, indent=1))


def _of_rule(rule: Rule) -> dict[str, Any]:
    severity = next(one for one in map(rule.severity, Stage) if one is not None)
    return _described(rule.code, rule.name, rule.explanation, severity)


def _described(code: str, name: str, explanation: str, severity: Severity) -> dict[str, Any]:
    first = " ".join(explanation.split("\n\n")[0].split())
    words = "".join(part.capitalize() for part in name.split("-"))
    return {
        "id": code,
        "name": words,
        "shortDescription": {"text": name.replace("-", " ")},
        "fullDescription": {"text": first},
        "help": {"text": explanation, "markdown": explanation},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }
