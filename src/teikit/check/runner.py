"""One document checked: parsed, held against the schema, seen by every rule."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Protocol

from lxml import etree

from teikit.check.document import WATCHED, survey
from teikit.check.excerpt import Lines
from teikit.check.finding import Finding, Severity
from teikit.check.rule import Fault, Rule
from teikit.check.rules import RULES
from teikit.check.schema import Schema
from teikit.check.wellformed import diagnose, refuse_foreign
from teikit.errors import InputProblem
from teikit.names import TEI
from teikit.relaxng.places import Paths, Positions
from teikit.relaxng.refusal import KINDS
from teikit.relaxng.verdict import Watch
from teikit.xml import parse

__all__ = ["check"]

_PARSING = {
    "not-well-formed": "XML001", "doctype": "XML002", "not-tei": "XML003", "schema-not-used": "XML004",
    "beyond-limits": "XML005",
}  # fmt: skip


class Judge(Protocol):
    """What documents are held against: one schema for all, or a choice for each."""

    def for_document(self, root: etree._Element, path: str) -> tuple[Schema, Fault | None]:
        """Return the schema for a document, and what is to be said of the choice."""


def check(
    content: bytes,
    path: str,
    schema: Judge,
    rules: Iterable[Rule] = RULES,
    *,
    doctype: bool = False,
) -> list[Finding]:
    """Check one document.

    Parameters:
        content: its bytes.
        path: what the findings call it; `stdin` if it has no file.
        schema: what it is held against: a `Schema`, or a `Choice` by what the document names.
        rules: what else is looked at.
        doctype: read documents that declare a document type (see `teikit.xml.parse`).

    Returns:
        The findings in the order of the document.

    Raises:
        InputProblem: it is no XML at all: empty, a picture, plain text.
        SchemaProblem: the schema is wrong.
    """
    refuse_foreign(content, path)
    try:
        root = parse(content, path, doctype=doctype).getroot()
    except InputProblem as problem:
        ill = diagnose(problem, content)
        return [
            Finding(
                path, ill.line, ill.column, Severity.ERROR, ill.rule, _PARSING[ill.rule],
                ill.message, ill.advice, excerpt=Lines(content, "")[ill.line],
            )
        ]  # fmt: skip
    chosen, said = schema.for_document(root, path)
    faults = list(_faults(root, _stem(path), chosen, rules))
    if said is not None:
        faults.append((Severity.WARNING, "schema-not-used", _PARSING["schema-not-used"], said))
    if not faults:
        return []
    positions, paths = Positions(content, root), Paths()
    lines = Lines(content, root.getroottree().docinfo.encoding or "")
    findings = [_finding(path, positions, paths, lines, *fault) for fault in faults]
    return sorted(findings, key=lambda finding: (finding.line, finding.column))


def _stem(path: str) -> str:
    return "" if path == "stdin" else os.path.basename(path).removesuffix(".xml")


_LONGEST = 1000

Graded = tuple[Severity, str, str, Fault]


def _faults(
    root: etree._Element, name: str, schema: Schema, rules: Iterable[Rule]
) -> Iterator[Graded]:
    if schema.is_shipped and not str(root.tag).startswith(f"{{{TEI}}}"):
        yield Severity.ERROR, "not-tei", _PARSING["not-tei"], _not_tei(root)
        return
    watch = Watch(WATCHED)
    refused = schema.refuses(root, watch)
    document = survey(root, name, None if refused else watch.met)
    ruled = [
        (rule.severity, rule.name, rule.code, fault)
        for rule in rules
        for fault in rule.find(document)
    ]
    # What a rule says of a value, the schema need not say again.
    said = {(fault.element, fault.attribute) for *_, fault in ruled if fault.attribute}
    for kind, fault in refused:
        if kind != "bad-value" or (fault.element, fault.attribute) not in said:
            yield Severity.ERROR, kind, KINDS[kind], fault
    yield from ruled


def _not_tei(root: etree._Element) -> Fault:
    name = etree.QName(root)
    space = f"in the namespace {name.namespace}" if name.namespace else "in no namespace"
    advice = f'the root of a TEI document has xmlns="{TEI}"'
    return Fault(root, f"this is not TEI: its root is `{name.localname}` {space}", advice)


def _finding(
    path: str,
    positions: Positions,
    paths: Paths,
    lines: Lines,
    severity: Severity,
    rule: str,
    code: str,
    fault: Fault,
) -> Finding:
    line, column = positions.of(fault.element, fault.attribute)
    return Finding(
        path, line, column, severity, rule, code, fault.message, fault.advice,
        paths.of(fault.element), fault.attribute, fault.value[:_LONGEST], _source(fault.element),
        fault.expected, fault.suggestion, fault.allowed_in, fault.wrap_in, lines[line],
    )  # fmt: skip


def _source(element: etree._Element | None) -> str:
    while element is not None:
        for pointer in element.get("source", "").split():
            if "#line=" in pointer:
                return pointer
        element = element.getparent()
    return ""
