"""A run in numbers, and a page of them for who answers for the edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from teikit.check.finding import Finding, Severity
from teikit.check.many import Outcome
from teikit.check.report import Writer

__all__ = ["Overview", "Summary", "Totals", "counted", "paragraphs"]

_WORST = 10


@dataclass
class Summary:
    """A run in numbers.

    Attributes:
        documents: that were checked.
        findings: all that were told; known ones are not among them.
        with_findings: documents with such findings.
        unreadable: files that could not be checked.
        known: findings that the baseline has.
        gone: findings that the baseline has and that are found no more.
        baseline: the baseline's path, or nothing.
    """

    documents: int = 0
    findings: int = 0
    with_findings: int = 0
    unreadable: int = 0
    known: int = 0
    gone: int = 0
    baseline: str = ""

    def __str__(self) -> str:
        found = f"{counted(self.findings, 'finding')} in {self.with_findings:,}"
        new = "new " if self.baseline else ""
        parts = [
            counted(self.documents, "document"),
            found.replace("finding", f"{new}finding", 1) if self.findings else f"no {new}findings",
        ]
        if self.baseline:
            parts.append(f"{self.known:,} known, {self.gone:,} gone")
        if self.unreadable:
            parts.append(f"{self.unreadable:,} could not be read")
        return ", ".join(parts)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


@dataclass
class Totals:
    """Findings counted by rule, by severity and by document."""

    by_rule: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    by_severity: Counter[str] = field(default_factory=Counter)
    by_document: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        """Count a finding."""
        severity = finding.severity.value
        self.by_rule[(severity, finding.code, finding.rule)] += 1
        self.by_severity[severity] += 1
        self.by_document.setdefault(finding.path, Counter())[severity] += 1

    def rules(self) -> list[tuple[str, str, str, int]]:
        """Return severity, code, name and count of each rule, the worst and most frequent first."""
        order = [one.value for one in Severity]
        rows = [(*key, count) for key, count in self.by_rule.items()]
        return sorted(rows, key=lambda row: (order.index(row[0]), -row[3], row[1]))

    def worst(self) -> list[tuple[str, Counter[str]]]:
        """Return the documents with most errors, then most warnings, at most ten."""
        grades = ("error", "warning", "info")
        ranked = sorted(
            self.by_document.items(),
            key=lambda item: (*(-item[1][grade] for grade in grades), item[0]),
        )
        return ranked[:_WORST]


class Overview(Writer):
    """What a chief editor reads: how many, of what kind, where it is worst, what has changed."""

    def begin(self) -> None:
        """Begin to count."""
        self._totals = Totals()
        self._unreadable: list[str] = []

    def outcome(self, outcome: Outcome) -> None:
        """Count an outcome."""
        for finding in outcome.findings:
            if not finding.known:
                self._totals.add(finding)
        if outcome.problem:
            self._unreadable.append(outcome.problem)

    def end(self, summary: Summary) -> None:
        """Write the page."""
        for line in _lines(self._totals, summary, self._unreadable):
            self.write(line)


def paragraphs(totals: Totals, summary: Summary) -> Iterator[str]:
    """Give the sentences that stand at the head of a page."""
    clean = summary.documents - summary.with_findings
    new = " new" if summary.baseline else ""
    yield (
        f"{counted(summary.documents, 'document')} checked; {clean:,} without{new} findings. "
        + ", ".join(counted(totals.by_severity[one], one) for one in ("error", "warning"))
        + f" and {totals.by_severity['info']:,} of information."
    )
    if summary.baseline:
        yield (
            f"Since {summary.baseline}: {summary.findings:,} new, {summary.known:,} still there, "
            f"{summary.gone:,} gone."
        )
    if summary.unreadable:
        yield f"{counted(summary.unreadable, 'file')} could not be read."


def _lines(totals: Totals, summary: Summary, unreadable: list[str]) -> Iterator[str]:
    yield from paragraphs(totals, summary)
    if totals.by_rule:
        yield from ("", "What was found", "")
        for severity, code, name, count in totals.rules():
            yield f"{count:>7,}  {severity:<8} {code:<7} {name}"
        yield from ("", "Where it is worst", "")
        yield f"{'errors':>7}  {'warnings':>8}  {'info':>6}  document"
        for path, counts in totals.worst():
            yield (f"{counts['error']:>7,}  {counts['warning']:>8,}  {counts['info']:>6,}  {path}")
    if unreadable:
        yield from ("", "Could not be read", "")
        yield from (f"  {problem}" for problem in unreadable)
