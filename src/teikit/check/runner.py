"""One document checked: parsed, held against the schema, seen by every rule."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from lxml import etree

from teikit.check.document import Document, survey
from teikit.check.explain import KINDS
from teikit.check.finding import Finding, Severity
from teikit.check.positions import Positions
from teikit.check.rule import Fault, Rule
from teikit.check.rules import RULES
from teikit.check.schema import Schema
from teikit.check.wellformed import diagnose, refuse_foreign
from teikit.errors import InputProblem
from teikit.names import TEI
from teikit.xml import parse

__all__ = ["check"]

_PARSING = {"not-well-formed": "XML001", "doctype": "XML002", "not-tei": "XML003"}


def check(
    content: bytes, path: str, schema: Schema, rules: Iterable[Rule] = RULES
) -> list[Finding]:
    """Check one document.

    Parameters:
        content: its bytes.
        path: what the findings call it; `stdin` if it has no file.
        schema: what it is held against.
        rules: what else is looked at.

    Returns:
        The findings in the order of the document.

    Raises:
        InputProblem: it is no XML at all: empty, a picture, plain text.
    """
    refuse_foreign(content, path)
    try:
        root = parse(content, path).getroot()
    except InputProblem as problem:
        ill = diagnose(problem, content)
        return [
            Finding(
                path, ill.line, ill.column, Severity.ERROR, ill.rule, _PARSING[ill.rule],
                ill.message, ill.advice,
            )
        ]  # fmt: skip
    document = survey(root, _stem(path))
    faults = list(_faults(document, schema, rules))
    if not faults:
        return []
    positions, paths = Positions(content, root), _Paths()
    findings = [_finding(path, positions, paths, *fault) for fault in faults]
    return sorted(findings, key=lambda finding: (finding.line, finding.column))


def _stem(path: str) -> str:
    return "" if path == "stdin" else os.path.basename(path).removesuffix(".xml")


Graded = tuple[Severity, str, str, Fault]


def _faults(document: Document, schema: Schema, rules: Iterable[Rule]) -> Iterator[Graded]:
    if not document.is_tei and schema.is_shipped:
        yield Severity.ERROR, "not-tei", _PARSING["not-tei"], _not_tei(document.root)
        return
    ruled = [
        (rule.severity, rule.name, rule.code, fault)
        for rule in rules
        for fault in rule.find(document)
    ]
    # What a rule says of a value, the schema need not say again.
    said = {(fault.element, fault.attribute) for *_, fault in ruled if fault.attribute}
    for kind, fault in schema.refuses(document.root):
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
    paths: _Paths,
    severity: Severity,
    rule: str,
    code: str,
    fault: Fault,
) -> Finding:
    line, column = positions.of(fault.element)
    return Finding(
        path, line, column, severity, rule, code, fault.message, fault.advice,
        paths.of(fault.element), fault.attribute, fault.value, _source(fault.element),
    )  # fmt: skip


def _source(element: etree._Element | None) -> str:
    while element is not None:
        for pointer in element.get("source", "").split():
            if "#line=" in pointer:
                return pointer
        element = element.getparent()
    return ""


class _Paths:
    """XPath for people: local names, counted among their like where there are several."""

    def __init__(self) -> None:
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}

    def of(self, element: etree._Element) -> str:
        steps: list[str] = []
        here: etree._Element | None = element
        while here is not None:
            parent = here.getparent()
            steps.append(
                etree.QName(here).localname if parent is None else self._step(parent, here)
            )
            here = parent
        return "/" + "/".join(reversed(steps))

    def _step(self, parent: etree._Element, child: etree._Element) -> str:
        # All children at once: a passage with many findings would be walked for each of them.
        if parent not in self._steps:
            alike: dict[str, list[etree._Element]] = {}
            for one in parent.iterchildren("*"):
                alike.setdefault(str(one.tag), []).append(one)
            self._steps[parent] = {
                one: f"{etree.QName(one).localname}[{at}]"
                if len(ones) > 1
                else etree.QName(one).localname
                for ones in alike.values()
                for at, one in enumerate(ones, 1)
            }
        return self._steps[parent][child]
