"""What a check says of a document: where, what is wrong, why, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

__all__ = ["Edit", "Finding", "Severity", "as_line", "fails", "regraded"]

_SOURCE_LINES = re.compile(r"#line=(\d+),(\d+)$")


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(NamedTuple):
    """A safe change of one element's tag, or its removal; no character of the text is touched.

    Attributes:
        at: which element of the document it is, the root being 0.
        attribute: the attribute to be set; nothing means that the element is taken away.
        value: what it is set to.
    """

    at: int
    attribute: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found in one document.

    Attributes:
        path: the document, as the call named it.
        line: line of the start tag, counted from 1.
        column: column of its `<`, in characters counted from 1.
        severity: how bad it is.
        rule: name of the rule, which is the fault: `duplicate-xml-id`.
        code: the rule's code, which never changes: `ID001`.
        message: what is wrong, without a full stop.
        advice: what to do, or nothing.
        xpath: the element, for people: `/TEI/text/body/div[2]/p[1]`; empty if there is no tree.
        attribute: the attribute at fault, or nothing.
        value: the value at fault, or nothing.
        source: where the element was made from, by its own or the nearest outer `@source`:
            `letter.txt#line=39,41` (RFC 5147); empty if nothing says.
        expected: names or values that would be right there, the likeliest first, at most eight.
        suggestion: the name or value that was probably meant, or nothing.
        allowed_in: elements in which a misplaced one may stand, at most eight.
        wrap_in: elements that may stand there and hold a misplaced one, at most eight.
        fix: a safe change that mends it, or nothing.
        anchor: the element by the nearest `xml:id` at or above it, for fingerprints.
        excerpt: the line of the document.
        fingerprint: what it is known by when lines have moved; empty before it is asked for.
        known: whether a baseline has it.

    Two findings that differ in the last four alone are equal.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    code: str
    message: str
    advice: str = ""
    xpath: str = ""
    attribute: str = ""
    value: str = ""
    source: str = ""
    expected: tuple[str, ...] = ()
    suggestion: str = ""
    allowed_in: tuple[str, ...] = ()
    wrap_in: tuple[str, ...] = ()
    fix: Edit | None = None
    anchor: str = field(default="", compare=False)
    excerpt: str = field(default="", compare=False)
    fingerprint: str = field(default="", compare=False)
    known: bool = field(default=False, compare=False)

    @property
    def source_line(self) -> int | None:
        """The first line of the plain text that the element was made from, counted from 1."""
        lines = _SOURCE_LINES.search(self.source)
        return int(lines[1]) + 1 if lines else None


def as_line(finding: Finding) -> str:
    """Return `path:line:col: severity: message [rule]`, the form that editors' tools can follow."""
    what = f"{finding.message}; {finding.advice}" if finding.advice else finding.message
    place = f"{finding.path}:{finding.line}:{finding.column}"
    # A message quotes values of the document, which may hold line breaks.
    return " ".join(f"{place}: {finding.severity}: {what} [{finding.rule}]".split())


def fails(findings: Iterable[Finding]) -> bool:
    """Say whether any finding is new and more than information."""
    return any(not one.known and one.severity is not Severity.INFO for one in findings)


def regraded(findings: Iterable[Finding], grades: Mapping[str, str]) -> list[Finding]:
    """Return findings as an edition grades them: `off`, `info`, `warning` or `error`.

    Parameters:
        findings: what a check found.
        grades: the edition's grade by code or name of the rule.
    """
    kept = []
    for finding in findings:
        grade = grades.get(finding.code) or grades.get(finding.rule) or finding.severity.value
        if grade != "off":
            kept.append(replace(finding, severity=Severity(grade)))
    return kept
