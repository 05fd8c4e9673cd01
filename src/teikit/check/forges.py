"""Findings where code is reviewed: GitHub's annotations, GitLab's code quality, JUnit's XML."""

from __future__ import annotations

import json
import os
from typing import Any

from lxml import etree

from teikit.check.finding import Finding, Severity, as_line
from teikit.check.many import Outcome
from teikit.check.report import Writer
from teikit.check.summary import Summary

__all__ = ["GitHub", "GitLab", "JUnit"]


class GitHub(Writer):
    """Workflow commands, which GitHub Actions show beside the lines of a change."""

    def line(self, finding: Finding) -> str:
        """Return the command for a finding."""
        kind = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(
            finding.severity, "notice"
        )
        place = {
            "file": finding.path.replace(os.sep, "/"),
            "line": str(finding.line),
            "col": str(finding.column),
            "title": f"{finding.code} {finding.rule}",
        }
        said = f"{finding.message}; {finding.advice}" if finding.advice else finding.message
        properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
        return f"::{kind} {properties}::{_data(said)}"

    def outcome(self, outcome: Outcome) -> None:
        """Write the commands for a document."""
        super().outcome(outcome)
        if outcome.problem:
            self.write(f"::error title=unreadable::{_data(outcome.problem)}")


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


_GRADES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


class GitLab(Writer):
    """A code quality report: a JSON array, as GitLab CI takes it as an artefact."""

    def begin(self) -> None:
        """Begin the array."""
        self._issues: list[dict[str, Any]] = []

    def outcome(self, outcome: Outcome) -> None:
        """Take the issues of a document."""
        for finding in outcome.findings:
            if not finding.known:
                self._issues.append(
                    {
                        "description": f"{finding.message}; {finding.advice}".removesuffix("; "),
                        "check_name": finding.rule,
                        "fingerprint": finding.fingerprint,
                        "severity": _GRADES[finding.severity],
                        "location": {
                            "path": finding.path.replace(os.sep, "/"),
                            "lines": {"begin": finding.line},
                        },
                    }
                )

    def end(self, summary: Summary) -> None:
        """Write the array."""
        del summary
        self.write(json.dumps(self._issues, ensure_ascii=False, indent=1))


class JUnit(Writer):
    """One suite, one case for each document: failed if it has errors or warnings that are new."""

    def begin(self) -> None:
        """Begin the suite."""
        self._suite = etree.Element("testsuite", name="teikit validate")
        self._cases: dict[str, etree._Element] = {}

    def outcome(self, outcome: Outcome) -> None:
        """Take the case of a document."""
        case = self._cases.get(outcome.path)
        if case is None:
            case = etree.SubElement(self._suite, "testcase", name=outcome.path, classname="teikit")
            self._cases[outcome.path] = case
        if outcome.problem:
            etree.SubElement(case, "error", message=_xml(outcome.problem), type="unreadable")
        told = [one for one in outcome.findings if not one.known]
        for finding in told:
            if finding.severity is not Severity.INFO:
                failure = etree.SubElement(case, "failure", type=finding.rule)
                failure.set("message", _xml(finding.message))
                failure.text = _xml(as_line(finding))
        if notes := [as_line(one) for one in told if one.severity is Severity.INFO]:
            etree.SubElement(case, "system-out").text = _xml("\n".join(notes))

    def end(self, summary: Summary) -> None:
        """Write the suite."""
        del summary
        cases = list(self._cases.values())
        self._suite.set("tests", str(len(cases)))
        self._suite.set("failures", str(sum(one.find("failure") is not None for one in cases)))
        self._suite.set("errors", str(sum(one.find("error") is not None for one in cases)))
        suites = etree.Element("testsuites")
        suites.append(self._suite)
        etree.indent(suites)
        self.write('<?xml version="1.0" encoding="UTF-8"?>')
        self.write(etree.tostring(suites, encoding="unicode"))


def _xml(words: str) -> str:
    """Return words without what XML cannot hold."""
    return "".join(
        one if one >= " " or one in "\t\n" else "\ufffd"
        for one in words
        if one not in "\ufffe\uffff"
    )
