"""Many documents checked, in order, on all processors where that is quicker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from teikit.check.finding import Finding
from teikit.check.rule import Seen
from teikit.check.runner import Judge, examine
from teikit.check.settings import Settings
from teikit.errors import InputProblem
from teikit.files import Input, read_bytes, read_stdin
from teikit.processes import in_order

__all__ = ["Outcome", "check_many"]

# Checked before the others start, so that they begin with what these documents needed of the schema.
_FIRST = 12


@dataclass
class Outcome:
    """What became of one document.

    Attributes:
        path: as the call named it.
        findings: what was found.
        problem: why it could not be checked, or nothing.
        seen: by code of a rule, what other documents are compared with.
        schema: the path of the schema that it was held against, if that is not the project's.
    """

    path: str
    findings: list[Finding] = field(default_factory=list)
    problem: str = ""
    seen: dict[str, list[Seen]] = field(default_factory=dict)
    schema: str = ""


def check_many(
    items: Sequence[Input],
    judge: Judge,
    cap: int,
    processes: int = 1,
    *,
    doctype: bool = False,
    settings: Settings | None = None,
) -> Iterator[Outcome]:
    """Check documents; outcomes come in their order, and no document stops another.

    Parameters:
        items: the documents.
        judge: what they are held against.
        cap: the most bytes that one may have.
        processes: how many to use.
        doctype: read documents that declare a document type.
        settings: stage, grades and window of the edition.
    """
    work = partial(_work, judge=judge, cap=cap, doctype=doctype, settings=settings)
    if processes <= 1 or any(item.path == "-" for item in items):
        yield from map(work, items)
        return
    yield from map(work, items[:_FIRST])
    # A forked process begins with the schema as far as it is read; another has to read it anew.
    global _shared
    _shared = work
    begin = partial(_begin, judge, cap, doctype, settings)
    rest = items[_FIRST:]
    yield from in_order(_shared_work, rest, processes, share=16, begin=begin, fork=True)


_shared: partial[Outcome] | None = None


def _begin(judge: Judge, cap: int, doctype: bool, settings: Settings | None) -> None:
    global _shared
    if _shared is None:
        _shared = partial(_work, judge=judge, cap=cap, doctype=doctype, settings=settings)


def _shared_work(item: Input) -> Outcome:
    assert _shared is not None
    return _shared(item)


def _work(item: Input, judge: Judge, cap: int, doctype: bool, settings: Settings | None) -> Outcome:
    path = item.relative if item.path == "-" else item.path
    try:
        content = read_stdin(cap) if item.path == "-" else read_bytes(item.path, cap)
        found = examine(content, path, judge, doctype=doctype, settings=settings)
        return Outcome(path, found.findings, seen=found.seen, schema=found.schema)
    except InputProblem as problem:
        return Outcome(path, problem=str(problem))
