"""A run of convert over many files: in order, in parallel if asked, each written whole or not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any, NamedTuple

from teikit.encode.document import RULES, SCHEMA
from teikit.errors import OutputProblem, TeikitError, in_one_line
from teikit.files import MAX_BYTES, Input, read_bytes, read_stdin, write_atomic
from teikit.metadata import Metadata
from teikit.model.block import Edition
from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import Doubt, Fact
from teikit.pipeline import convert, convert_parts
from teikit.report import record_of

__all__ = ["Job", "Outcome", "Run", "human_changes", "jobs_for", "run"]


class Job(NamedTuple):
    """One source to convert, with what the editor supplied for it."""

    source: Input
    supplied: tuple[Fact, ...]


class Run(NamedTuple):
    """What holds for all documents of a run.

    Attributes:
        file: the one output file, `-` for standard output, or nothing.
        folder: the output folder, or nothing.
        force: overwrite files with other content.
        discard_edits: overwrite even what a person has edited.
        when: date of the conversion, or nothing.
        cap: largest input in bytes.
        jobs: processes to use.
        records: make records for the JSON report.
        schema: put the schema beside the output.
        collection: what is known of the collection.
        stdin: standard input is among the sources; only this process can read it.
        split: make a document of each that a source holds.
        keep: hand over the edition with the outcome; it does not travel between processes.
    """

    file: str = ""
    folder: str = ""
    force: bool = False
    discard_edits: bool = False
    when: str = ""
    cap: int = MAX_BYTES
    jobs: int = 1
    records: bool = False
    schema: bool = False
    split: bool = False
    keep: bool = False
    stdin: bool = False
    collection: Collection = STANDARD


@dataclass
class Outcome:
    """What became of one source.

    Attributes:
        source: its path as named.
        status: `written`, `unchanged`, `left-alone` or `failed`.
        message: why it was not written, one sentence.
        output: where it was written, or would have been.
        readable: it could be read as text.
    """

    source: str
    status: str = "written"
    message: str = ""
    output: str = ""
    id: str = ""
    kind: str = ""
    readable: bool = True
    doubts: list[Doubt] = field(default_factory=list)
    record: dict[str, Any] | None = None
    edition: Edition | None = None
    tei: bytes = b""


def run(
    jobs: Iterable[Job], how: Run, write_stdout: Callable[[bytes], object] | None = None
) -> Iterator[Outcome]:
    """Convert each source and write its document; outcomes come in the order of the sources.

    One source that fails stops no other. A second source that claims an id that an earlier one of
    the run has is refused.
    """
    claims: dict[str, str] = {}
    if how.folder:
        _put_schema(how.folder)
    for outcome in _converted(jobs, how):
        if outcome.status == "written":
            _settle(outcome, how, claims, write_stdout)
        outcome.tei = b""
        yield outcome


def _converted(jobs: Iterable[Job], how: Run) -> Iterator[Outcome]:
    work = partial(_work, how=how)
    if how.jobs <= 1 or how.stdin:
        yield from chain.from_iterable(map(work, jobs))
        return
    from teikit.processes import in_order

    yield from chain.from_iterable(in_order(work, jobs, how.jobs, share=8))


def _work(job: Job, how: Run) -> list[Outcome]:
    """Convert one source, into several documents if asked.

    It runs in a worker process too, so that only the bytes travel back.
    """
    source = job.source
    outcome = Outcome("standard input" if source.path == "-" else source.path)
    outcome.output = os.path.dirname(source.relative)
    try:
        content = read_stdin(how.cap) if source.path == "-" else read_bytes(source.path, how.cap)
        name = os.path.basename(source.relative)
        given = (content, name, job.supplied, how.when, how.collection)
        made = convert_parts(*given) if how.split else [convert(*given)]
    except TeikitError as error:
        outcome.status, outcome.readable = "failed", False
        where = (
            "" if error.where and os.path.basename(source.path) != error.where else outcome.source
        )
        if where:
            error.where = where
        outcome.message = str(error)
        return [outcome]
    except MemoryError:
        raise
    except Exception as error:
        # A fault of teikit: it is told, with the document that shows it, and stops no other.
        outcome.status = "failed"
        outcome.message = (
            f"{in_one_line(outcome.source)}: could not be converted because of a fault in teikit "
            f"({type(error).__name__}: {error}); please report it with the document"
        )
        return [outcome]
    return [_outcome(outcome, tei, edition, how) for tei, edition in made]


def _outcome(source: Outcome, tei: bytes, edition: Edition, how: Run) -> Outcome:
    outcome = Outcome(source.source, output=source.output, tei=tei)
    outcome.id, outcome.kind, outcome.doubts = edition.id, edition.kind, edition.doubts
    if how.records:
        outcome.record = record_of(edition)
    if how.keep:
        outcome.edition = edition
    return outcome


def _settle(
    outcome: Outcome,
    how: Run,
    claims: dict[str, str],
    write_stdout: Callable[[bytes], object] | None,
) -> None:
    # Names that differ in case alone are one file on many systems.
    claimed = claims.setdefault(outcome.id.casefold(), outcome.source)
    if claimed != outcome.source:
        outcome.status = "failed"
        outcome.message = (
            f"{outcome.source}: claims the id {outcome.id}, which {claimed} has already; "
            "give one of them an id of its own in --metadata"
        )
        return
    if how.folder:
        outcome.output = os.path.join(how.folder, outcome.output, f"{outcome.id}.xml")
    else:
        outcome.output = how.file
    try:
        if outcome.output and outcome.output != "-":
            _write(outcome, how)
        else:
            outcome.output = ""
            if write_stdout:
                write_stdout(outcome.tei)
    except TeikitError as error:
        outcome.status, outcome.message = "failed", str(error)


def _write(outcome: Outcome, how: Run) -> None:
    path = outcome.output
    if os.path.lexists(path):
        if os.path.isdir(path):
            raise OutputProblem("is a folder", where=path, advice="name a file, or use -d")
        existing = read_bytes(path, 1 << 40)
        if existing == outcome.tei:
            outcome.status = "unchanged"
            _put_schema_beside(path, how)
            return
        if reason := _protected(existing, how):
            outcome.status = "left-alone"
            outcome.message = f"{path}: left alone: {reason}"
            return
    write_atomic(path, outcome.tei)
    _put_schema_beside(path, how)


def _put_schema_beside(path: str, how: Run) -> None:
    if how.schema and not how.folder:
        _put_schema(os.path.dirname(path))


def _protected(existing: bytes, how: Run) -> str:
    if not how.discard_edits and human_changes(existing):
        return "its revisionDesc shows a person's change; use --discard-edits to lose it"
    if not (how.force or how.discard_edits):
        return "it has other content; use --force to overwrite it"
    return ""


def human_changes(content: bytes) -> bool:
    """Tell whether a document's `revisionDesc` records a change by somebody other than teikit.

    What cannot be read as XML may be somebody's unfinished work, and counts as changed.
    """
    from teikit.names import tei
    from teikit.xml import parse

    try:
        root = parse(content, "").getroot()
    except TeikitError:
        return True
    revision = root.find(f"{tei('teiHeader')}/{tei('revisionDesc')}")
    if revision is None:
        return False
    return any(change.get("who") != "#teikit" for change in revision.iter(tei("change")))


def _put_schema(folder: str) -> None:
    """Put what every document names beside the output root, schema and rules, if they are not there.

    A file of that name with other content is somebody's own, and stays.
    """
    from teikit.data import data

    for name in (SCHEMA, RULES):
        path = os.path.join(folder, name)
        if not os.path.lexists(path):
            write_atomic(path, data("schema", name).read_bytes())


def jobs_for(
    sources: Iterable[Input], metadata: Metadata, kind: str, edition: Iterable[Fact] = ()
) -> Iterator[Job]:
    """Yield the work of a run: each source with the facts that are supplied for it.

    Parameters:
        sources: the files.
        metadata: what the editor supplies for single documents.
        kind: the kind of every document, or nothing.
        edition: facts of the whole edition.
    """
    everywhere = tuple(edition)
    forced = (Fact("kind", kind, norm=kind, rule="option --kind", by="editor"),) if kind else ()
    for source in sources:
        facts = metadata.facts_for(os.path.basename(source.relative), source.relative)
        if forced:
            facts = [fact for fact in facts if fact.key != "kind"]
        yield Job(source, (*facts, *forced, *everywhere))
