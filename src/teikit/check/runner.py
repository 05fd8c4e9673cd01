"""One document checked: parsed, held against the schemas, seen by every rule."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, Protocol

from lxml import etree

from teikit.check.document import Document, survey, watch_for
from teikit.check.excerpt import Lines
from teikit.check.finding import Edit, Finding, Severity, regraded
from teikit.check.kinds import KINDS
from teikit.check.rule import Fault, FolderRule, Rule, Seen
from teikit.check.rules import RULES
from teikit.check.settings import Settings
from teikit.check.wellformed import diagnose, refuse_foreign
from teikit.errors import InputProblem
from teikit.names import TEI, XML_ID
from teikit.relaxng.places import Paths, Positions
from teikit.relaxng.verdict import Watch
from teikit.xml import parse

__all__ = [
    "Examined",
    "Judge",
    "SchemaOf",
    "check",
    "examine",
    "known_names",
    "ruled",
    "told",
]


class SchemaOf(Protocol):
    """A schema that can judge."""

    @property
    def is_shipped(self) -> bool:
        """Whether it is the project's own."""

    @property
    def where(self) -> str:
        """Its path."""

    def refuses(self, root: etree._Element, watch: Watch | None = None) -> list[tuple[str, Fault]]:
        """Return what it refuses, with the kind of each; `watch` may hear of what is met."""


class Judge(Protocol):
    """What documents are held against: schemas for all, or a choice for each."""

    def for_document(
        self, root: etree._Element, path: str
    ) -> tuple[Sequence[SchemaOf], Fault | None]:
        """Return the schemas for a document, and what is to be said of the choice."""


@dataclass
class Examined:
    """What was found in one document.

    Attributes:
        findings: in the order of the document.
        seen: by code of a rule, what other documents are compared with.
        schema: the path of the schema that it was held against, if that is not the project's.
    """

    findings: list[Finding] = field(default_factory=list)
    seen: dict[str, list[Seen]] = field(default_factory=dict)
    schema: str = ""


_STANDARD = Settings()


class Graded(NamedTuple):
    """A fault, and which rule found it."""

    severity: Severity
    rule: str
    code: str
    fault: Fault


def check(
    content: bytes,
    path: str,
    schema: Judge,
    rules: Iterable[Rule] = RULES,
    *,
    doctype: bool = False,
    settings: Settings | None = None,
) -> list[Finding]:
    """Check one document by itself; see `examine`.

    Returns:
        The findings in the order of the document.
    """
    return examine(content, path, schema, rules, doctype=doctype, settings=settings).findings


def examine(
    content: bytes,
    path: str,
    schema: Judge,
    rules: Iterable[Rule] = RULES,
    *,
    doctype: bool = False,
    settings: Settings | None = None,
) -> Examined:
    """Check one document, and keep what the others of its folder are compared with.

    Parameters:
        content: its bytes.
        path: what the findings call it; `stdin` if it has no file.
        schema: what it is held against: a `Schema`, or a `Choice` by what the document names.
        rules: what else is looked at.
        doctype: read documents that declare a document type (see `teikit.xml.parse`).
        settings: stage, grades and window of the edition; nothing means the standard.

    Raises:
        InputProblem: it is no XML at all: empty, a picture, plain text.
        SchemaProblem: the schema is wrong.
    """
    settings = settings or _STANDARD
    refuse_foreign(content, path)
    try:
        root = parse(content, path, doctype=doctype).getroot()
    except InputProblem as problem:
        ill = diagnose(problem, content)
        finding = Finding(
            path, ill.line, ill.column, Severity.ERROR, ill.rule, KINDS[ill.rule].code,
            ill.message, ill.advice, excerpt=Lines(content, "")[ill.line],
        )  # fmt: skip
        return Examined(regraded([finding], settings.grades))
    chosen, said = schema.for_document(root, path)
    shipped = any(one.is_shipped for one in chosen)
    used = next((one.where for one in chosen if not one.is_shipped), "")
    if shipped and not str(root.tag).startswith(f"{{{TEI}}}"):
        strange = _graded("not-tei", _not_tei(root))
        return Examined(told(content, path, root, [strange], settings), schema=used)
    running, names = _plan(rules, settings)
    watch = watch_for(names)
    refused = [fault for one in chosen for fault in one.refuses(root, watch)]
    document = survey(root, _stem(path), watch, settings)
    faults = list(ruled(document, running, refused if chosen else None))
    if said is not None:
        faults.append(_graded("schema-not-used", said))
    seen = {} if path == "stdin" else _seen(document, path, running)
    return Examined(told(content, path, root, faults, settings), seen, used)


def _runs(rule: Rule, settings: Settings) -> bool:
    grade = settings.grades.get(rule.code) or settings.grades.get(rule.name)
    return grade != "off" and rule.severity(settings.stage) is not None


_Plan = tuple[list[Rule], frozenset[str]]
_plans: list[tuple[Iterable[Rule], Settings, _Plan]] = []


def _plan(rules: Iterable[Rule], settings: Settings) -> _Plan:
    """Return the rules that are looked for, and the names of the elements that they look at."""
    # Thousands of documents are checked in one way: the last plan is nearly always the right one.
    if not _plans or _plans[0][0] is not rules or _plans[0][1] is not settings:
        running = [one for one in rules if _runs(one, settings)]
        names = frozenset(name for rule in running for name in rule.looks_at)
        _plans[:] = [(rules, settings, (running, names))]
    return _plans[0][2]


def ruled(
    document: Document,
    rules: Sequence[Rule],
    refusals: Sequence[tuple[str, Fault]] | None = None,
) -> Iterator[Graded]:
    """Give what rules and schemas find in a document and it does not waive.

    Parameters:
        document: collected for these rules.
        rules: what is looked for.
        refusals: what schemas refuse, with the kind of each; None if it is held against none.
    """
    if document.waivers:
        document.known = known_names()
        document.running = set(_names_of(rules, with_schema=refusals is not None))
    found = list(_found(document, [one for one in rules if not one.last]))
    refused = list(_refused(document, refusals or ()))
    yield from _said_once(found, refused, {one.name: one.yields_to for one in rules})
    yield from _found(document, [one for one in rules if one.last])


def _said_once(
    found: Sequence[Graded], refused: Sequence[Graded], yields: Mapping[str, str]
) -> Iterator[Graded]:
    """Give what rules and schemas found, and what both say of one place once."""
    by_schema = {(one.rule, one.fault.element, one.fault.attribute) for one in refused}
    kept = [
        one
        for one in found
        if (yields[one.rule], one.fault.element, one.fault.attribute) not in by_schema
    ]
    by_rule = {(one.fault.element, one.fault.attribute) for one in kept}
    for one in refused:
        if one.rule != "bad-value" or (one.fault.element, one.fault.attribute) not in by_rule:
            yield one
    yield from kept


def _names_of(rules: Iterable[Rule], *, with_schema: bool) -> Iterator[str]:
    """Give codes and names of what is looked for in a document by itself."""
    alone = [one for one in rules if not isinstance(one, FolderRule)]
    for one in (*alone, *(KINDS.values() if with_schema else ())):
        yield from (one.code, one.name)


@cache
def known_names() -> frozenset[str]:
    """Return codes and names of all that a check can find."""
    return frozenset(name for one in (*RULES, *KINDS.values()) for name in (one.code, one.name))


def _graded(kind: str, fault: Fault) -> Graded:
    return Graded(KINDS[kind].severity, kind, KINDS[kind].code, fault)


def _found(document: Document, rules: Iterable[Rule]) -> Iterator[Graded]:
    for rule in rules:
        severity = rule.severity(document.settings.stage)
        if severity is None or isinstance(rule, FolderRule) or not _concerns(rule, document):
            continue
        for fault in rule.find(document):
            if not _waived(document, fault.element, (rule.code, rule.name)):
                yield Graded(severity, rule.name, rule.code, fault)


def _concerns(rule: Rule, document: Document) -> bool:
    return not rule.looks_at or document.has(*rule.looks_at)


def _waived(document: Document, element: etree._Element, names: Sequence[str]) -> bool:
    return any(waiver.covers(element, names) for waiver in document.waivers)


def _refused(document: Document, refusals: Iterable[tuple[str, Fault]]) -> Iterator[Graded]:
    said = set()
    for kind, fault in refusals:
        # Of several schemas, each may refuse the same.
        if (here := (kind, fault.element, fault.attribute, fault.message)) in said:
            continue
        said.add(here)
        if not _waived(document, fault.element, (KINDS[kind].code, kind)):
            yield _graded(kind, fault)


def _seen(document: Document, path: str, rules: Iterable[Rule]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = {}
    numbers: dict[etree._Element, int] = {document.root: 0}
    for rule in rules:
        if not isinstance(rule, FolderRule) or not _concerns(rule, document):
            continue
        for fault in rule.find(document):
            if _waived(document, fault.element, (rule.code, rule.name)):
                continue
            if fault.element not in numbers:
                numbers = {one: at for at, one in enumerate(document.root.iter("*"))}
            seen = Seen(path, numbers[fault.element], fault.attribute, fault.value)
            found.setdefault(rule.code, []).append(seen)
    return found


def told(
    content: bytes,
    path: str,
    root: etree._Element,
    faults: Sequence[Graded],
    settings: Settings,
) -> list[Finding]:
    """Return faults as findings, with their places, graded as the edition says, in their order.

    Parameters:
        content: the document's bytes.
        path: what the findings call it.
        root: the tree that was parsed from them.
        faults: what was found.
        settings: the edition's grades.
    """
    if not faults:
        return []
    positions, paths = Positions(content, root), Paths()
    lines = Lines(content, root.getroottree().docinfo.encoding or "")
    findings = [_finding(path, positions, paths, lines, *fault) for fault in faults]
    graded = regraded(findings, settings.grades)
    return sorted(graded, key=lambda finding: (finding.line, finding.column))


def _stem(path: str) -> str:
    return "" if path == "stdin" else os.path.basename(path).removesuffix(".xml")


_LONGEST = 1000


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
    element = _element(fault.element)
    return Finding(
        path, line, column, severity, rule, code, fault.message, fault.advice,
        paths.of(element), fault.attribute, fault.value[:_LONGEST], _source(element),
        fault.expected, fault.suggestion, fault.allowed_in, fault.wrap_in,
        _edit(fault, positions), _anchor(element), lines[line],
    )  # fmt: skip


def _edit(fault: Fault, positions: Positions) -> Edit | None:
    repair = fault.repair
    if repair is None:
        return None
    return Edit(positions.number(repair.element), repair.attribute, repair.value)


def _element(node: etree._Element) -> etree._Element:
    """Return an element, or the one in which a processing instruction stands."""
    if isinstance(node.tag, str):
        return node
    parent = node.getparent()
    return node.getroottree().getroot() if parent is None else parent


def _anchor(element: etree._Element) -> str:
    """Return an element by the nearest `xml:id` at or above it: `p3/date`."""
    steps: list[str] = []
    here: etree._Element | None = element
    while here is not None:
        if identifier := here.get(XML_ID):
            steps.append(identifier)
            break
        steps.append(etree.QName(here).localname)
        here = here.getparent()
    return "/".join(reversed(steps))


def _source(element: etree._Element | None) -> str:
    while element is not None:
        for pointer in element.get("source", "").split():
            if "#line=" in pointer:
                return pointer
        element = element.getparent()
    return ""
