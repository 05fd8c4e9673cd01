"""Documents of one call compared with each other, when all were seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from teikit.check.finding import Finding
from teikit.check.rule import Clash, Fault, FolderRule, Rule, Seen
from teikit.check.runner import Graded, told
from teikit.check.settings import Settings
from teikit.errors import InputProblem
from teikit.files import read_bytes
from teikit.xml import parse

__all__ = ["compare"]


def compare(
    seen: Mapping[str, Sequence[Seen]],
    rules: Iterable[Rule],
    settings: Settings,
    *,
    doctype: bool = False,
) -> list[Finding]:
    """Return what is wrong among documents, in their order.

    Parameters:
        seen: by code of a rule, what was seen in them.
        rules: those that compare are applied.
        settings: stage and grades.
        doctype: read documents that declare a document type.
    """
    clashes: dict[str, list[tuple[FolderRule, Clash]]] = {}
    for rule in rules:
        if isinstance(rule, FolderRule) and rule.code in seen:
            for clash in rule.compare(seen[rule.code]):
                clashes.setdefault(clash.seen.path, []).append((rule, clash))
    return [
        finding
        for path in sorted(clashes)
        for finding in _of_document(path, clashes[path], settings, doctype)
    ]


def _of_document(
    path: str, clashes: Sequence[tuple[FolderRule, Clash]], settings: Settings, doctype: bool
) -> list[Finding]:
    # Places are looked up for those alone about which there is something to say.
    try:
        content = read_bytes(path)
        root = parse(content, path, doctype=doctype).getroot()
    except InputProblem:
        return []  # it was changed or deleted while others were read
    elements = list(root.iter("*"))
    faults = []
    for rule, (one, message, advice) in clashes:
        severity = rule.severity(settings.stage)
        if severity is not None and one.at < len(elements):
            fault = Fault(elements[one.at], message, advice, one.attribute, one.value)
            faults.append(Graded(severity, rule.name, rule.code, fault))
    return told(content, path, root, faults, settings)
