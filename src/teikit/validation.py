"""A run of `teikit validate`: which documents, against what, what is mended, told and recorded."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from teikit import cache as kept
from teikit.check import RULES, Settings, Stage, fails, load_schema, rule_names
from teikit.check.choice import Choice, Together
from teikit.check.finding import Finding
from teikit.check.folder import compare
from teikit.check.many import Outcome, check_many
from teikit.check.report import Writer, writer_for
from teikit.check.rule import Seen
from teikit.check.runner import Examined, Judge, examine
from teikit.check.schema import keep_schemas, schema_at
from teikit.check.summary import Summary, counted
from teikit.config.finding import edition_file, stay_in
from teikit.errors import InputProblem, TeikitError, UsageProblem
from teikit.files import MAX_BYTES, Input, gather, read_bytes, write_atomic
from teikit.processes import processes_for

# The rest is loaded when a call needs it: a single document is waited for.
if TYPE_CHECKING:
    from teikit.check.baseline import Baseline, Fingerprints
    from teikit.check.resolving import Resolver
    from teikit.check.unchanged import Unchanged
    from teikit.config.types import Config

__all__ = ["Options", "Run", "validate", "watch"]

_FEW = 20
"""As many documents are checked more quickly than it is looked up whether they have changed."""

_ROUNDS = 5
"""How often a document is mended: one fix may make room for another."""

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Options:
    """How documents are validated.

    Attributes:
        schemas: schemas for all documents, each a path or a name in the store; nothing means the
            one that each document names, else the project's own.
        catalogs: OASIS catalogues in which addresses of schemas are looked up.
        cap: the most bytes that one file may have.
        config: the edition's file, which may switch rules off or re-grade them; else found upwards.
        form: how findings are written, a key of `teikit.check.report.FORMATS`.
        jobs: processes to use; 0 leaves the choice.
        doctype: read documents that declare a document type; nothing is read from elsewhere.
        stage: what they are checked for: a value of `teikit.check.Stage`.
        fix: carry out the safe fixes of what is found, and tell what is left.
        diff: print what is changed; without `fix`, what would be, and nothing is written.
        baseline: a record of findings; those in it do not count. It is made if it is not there.
        update: record today's findings in its place.
        output: write the findings to this file.
        cache: leave out documents that were checked in this form before, and tell what was found.
    """

    schemas: tuple[str, ...] = ()
    catalogs: tuple[str, ...] = ()
    cap: int = MAX_BYTES
    config: str = ""
    form: str = "text"
    jobs: int = 0
    doctype: bool = False
    stage: str = Stage.WORKING
    fix: bool = False
    diff: bool = False
    baseline: str = ""
    update: bool = False
    output: str = ""
    cache: bool = True


def validate(paths: tuple[str, ...], options: Options, say: Say, complain: Say) -> int:
    """Check files and folders: findings to `say`, summary and problems to `complain`.

    Parameters:
        paths: files, folders (all `*.xml` in them, recursively), or `-` for standard input.
        options: how.
        say: takes each line of the report.
        complain: takes each line about the run.

    Returns:
        The exit code: 0 no findings, or nothing worse than information; 1 errors or warnings;
        2 some file could not be read.

    Raises:
        InputProblem: a schema or the record of findings cannot be read.
        UsageProblem: the folders hold no `*.xml`, or two options exclude each other.
        OutputProblem: a file cannot be written.
    """
    run = Run(paths, options, complain)
    if not options.output:
        return run.report(say)
    lines: list[str] = []
    code = run.report(lines.append)
    write_atomic(options.output, "".join(f"{line}\n" for line in lines).encode())
    return code


@dataclass(slots=True)
class _Tally:
    """What is counted while documents are checked."""

    summary: Summary
    paths: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    checked: set[str] = field(default_factory=set)
    seen: dict[str, list[Seen]] = field(default_factory=dict)
    failed: bool = False
    mended: int = 0
    told: set[str] = field(default_factory=set)


class Run:
    """One run over documents.

    Parameters:
        paths: as the call names them; nothing means the edition's folder of TEI.
        options: how.
        complain: takes each line about the run.
    """

    def __init__(self, paths: tuple[str, ...], options: Options, complain: Say) -> None:
        if "-" in paths and (options.fix or options.diff):
            raise UsageProblem(
                "standard input cannot be mended", advice="name a file, or leave --fix away"
            )
        self.options = options
        self.complain = complain
        self._place = edition_file(options.config, paths)
        edition = _edition(self._place) if self._place else None
        self.paths = paths or _folder(edition)
        self.settings = Settings(Stage(options.stage))
        if edition:
            self.settings = replace(
                self.settings, grades=edition.rules, window=edition.edition.window
            )
        self._named = [schema_at(name) for name in options.schemas]
        if options.catalogs:
            self._resolver.load()
        self.judge: Judge = (
            Together([load_schema(path) for path in self._named])
            if self._named
            else Choice(lambda address: self._resolver(address) if "://" in address else "")
        )
        self._baseline = self._recorded()

    @cached_property
    def _resolver(self) -> Resolver:
        from teikit.check.resolving import Resolver

        return Resolver(self.options.catalogs)

    @cached_property
    def _prints(self) -> Fingerprints:
        from teikit.check.baseline import Fingerprints

        return Fingerprints(os.path.dirname(self.options.baseline) or ".")

    def _recorded(self) -> Baseline | None:
        path = self.options.baseline
        if path:
            from teikit.check.baseline import Baseline, load_baseline

        if not path:
            if self.options.update:
                raise UsageProblem("no record is named", advice="name it with --baseline")
            return None
        if self.options.update or not os.path.exists(path):
            return Baseline(path)
        return load_baseline(path)

    def report(self, say: Say) -> int:
        """Check all documents and write the report; return the exit code."""
        tally = _Tally(Summary(baseline=self.options.baseline))
        # Before the first finding: a folder of another edition is refused.
        items = list(self._inputs(tally))
        recording = bool(self._baseline and not self._baseline.found)
        writer = writer_for(self.options.form, say)
        writer.begin()
        for outcome in self._outcomes(items):
            self._take(outcome, tally, writer, recording=recording)
        for finding in compare(tally.seen, RULES, self.settings, doctype=self.options.doctype):
            together = Outcome(finding.path, [finding])
            self._take(together, tally, writer, recording=recording, again=True)
        return self._end(tally, writer, recording=recording)

    def _outcomes(self, items: Sequence[Input]) -> Iterator[Outcome]:
        known = self._unchanged() if len(items) > _FEW else None
        if known is None:
            yield from self._checked(items)
            return
        found: dict[Input, Examined] = {}
        marks: dict[Input, str] = {}
        for item in items:
            if item.path == "-":
                continue
            try:
                content = read_bytes(item.path, self.options.cap)
            except InputProblem:
                continue
            marks[item] = known.mark(item.path, content)
            if (examined := known.find(marks[item], item.path)) is not None:
                found[item] = examined
        others = self._checked([item for item in items if item not in found])
        for item in items:
            if (examined := found.pop(item, None)) is not None:
                yield Outcome(item.path, examined.findings, seen=examined.seen)
                continue
            outcome = next(others)
            if item in marks and not outcome.problem:
                chosen = "" if self._named else outcome.schema
                known.keep(marks[item], Examined(outcome.findings, outcome.seen), chosen)
            yield outcome
        # Run to its end, so that it closes the processes that it began.
        assert next(others, None) is None
        known.save()

    def _unchanged(self) -> Unchanged | None:
        if not self.options.cache or not kept.folder():
            return None
        from teikit.check.unchanged import Unchanged

        schemas = self._named or [load_schema("").where]
        also = [*self._resolver.state()]
        doctype = self.options.doctype
        return Unchanged(os.getcwd(), schemas, self.settings, also, doctype=doctype)

    def _checked(self, items: Sequence[Input]) -> Iterator[Outcome]:
        return check_many(
            items,
            self.judge,
            self.options.cap,
            processes_for(len(items), self.options.jobs),
            doctype=self.options.doctype,
            settings=self.settings,
        )

    def _take(
        self,
        outcome: Outcome,
        tally: _Tally,
        writer: Writer,
        *,
        recording: bool,
        again: bool = False,
    ) -> None:
        """Mend a document if asked, compare with the record, count, and write."""
        summary = tally.summary
        if outcome.problem:
            summary.unreadable += 1
            self._tell_once(outcome.problem, tally)
        elif not again:
            summary.documents += 1
            if self.options.fix or self.options.diff:
                self._mend(outcome, tally)
        if outcome.findings:
            outcome.findings = self._prints.marked(outcome.findings)
        if self._baseline:
            if recording:
                for one in outcome.findings:
                    said = (self._prints.path_of(one.path), one.code, one.message)
                    self._baseline.found[one.fingerprint] = said
            outcome.findings = self._baseline.known(outcome.findings)
            tally.marks.update(one.fingerprint for one in outcome.findings)
            tally.checked.add(self._prints.path_of(outcome.path))
        self._count(outcome, tally)
        writer.outcome(outcome)

    def _count(self, outcome: Outcome, tally: _Tally) -> None:
        new = [one for one in outcome.findings if not one.known]
        tally.summary.findings += len(new)
        tally.summary.known += len(outcome.findings) - len(new)
        tally.failed |= fails(new)
        if new:
            tally.paths.add(outcome.path)
        for code, marks in outcome.seen.items():
            tally.seen.setdefault(code, []).extend(marks)

    def _tell_once(self, problem: str, tally: _Tally) -> None:
        if problem not in tally.told:
            tally.told.add(problem)
            self.complain(f"teikit: {problem}")

    def _mend(self, outcome: Outcome, tally: _Tally) -> None:
        """Carry out the safe fixes, or show them."""
        if not any(finding.fix for finding in outcome.findings):
            return
        from teikit.fixes import difference, mended

        before = content = read_bytes(outcome.path, self.options.cap)
        findings = outcome.findings
        try:
            for _ in range(_ROUNDS):
                content = mended(content, outcome.path, findings)
                findings = self._again(content, outcome.path)
                if not any(finding.fix for finding in findings):
                    break
        except InputProblem as problem:
            self.complain(f"teikit: {problem}")
            return
        if _errors(findings) > _errors(outcome.findings):
            self.complain(
                f"teikit: {outcome.path}: is left as it is, for mending it breaks something else"
            )
            return
        if self.options.diff:
            for line in difference(before, content, outcome.path):
                self.complain(line)
        tally.mended += len(outcome.findings) - len(findings)
        if self.options.fix:
            write_atomic(outcome.path, content)
            outcome.findings = findings

    def _again(self, content: bytes, path: str) -> list[Finding]:
        options = self.options
        found = examine(content, path, self.judge, doctype=options.doctype, settings=self.settings)
        return found.findings

    def _end(self, tally: _Tally, writer: Writer, *, recording: bool) -> int:
        summary = tally.summary
        summary.with_findings = len(tally.paths)
        if not summary.documents and not summary.unreadable:
            raise UsageProblem(
                "there is no *.xml",
                where=" ".join(self.paths),
                advice="name TEI files or their folder",
            )
        if self._baseline and recording:
            self._baseline.save()
        elif self._baseline:
            summary.gone = self._baseline.gone(tally.checked, tally.marks)
        writer.end(summary)
        if tally.mended:
            done = "mended" if self.options.fix else "could be mended with --fix"
            self.complain(f"{counted(tally.mended, 'fault')} {done}")
        self.complain(str(summary))
        keep_schemas()
        return 2 if summary.unreadable else int(tally.failed)

    def documents(self) -> Iterator[str]:
        """Give the paths of the documents that there are to check."""
        for item in gather(self.paths, (".xml",), stay_in(self._place)):
            if isinstance(item, Input):
                yield item.path

    def _inputs(self, tally: _Tally) -> Iterator[Input]:
        for item in gather(self.paths, (".xml",), stay_in(self._place)):
            if isinstance(item, Input):
                yield item
            elif item[1].startswith("cannot"):
                # A folder's other files (sources, the schema) are none of validate's business.
                tally.summary.unreadable += 1
                self._tell_once(str(InputProblem(item[1], where=item[0])), tally)


def _errors(findings: Sequence[Finding]) -> int:
    return sum(1 for finding in findings if finding.severity == "error")


def _edition(path: str) -> Config:
    """Load the edition's file, and check that it names rules as they are."""
    from teikit.config.load import load

    edition = load(path)
    edition.check_rules(rule_names())
    return edition


def _folder(edition: Config | None) -> tuple[str, ...]:
    """Return the edition's folder of TEI.

    Raises:
        UsageProblem: no file names one.
    """
    if edition is None or not edition.folders.tei:
        raise UsageProblem(
            "no file is named, and no teikit.toml here or above names a folder of TEI",
            advice="name the files to check",
        )
    return (os.path.join(os.path.dirname(edition.path), edition.folders.tei),)


def watch(
    paths: tuple[str, ...], options: Options, say: Say, complain: Say, wait: Callable[[], object]
) -> int:
    """Check documents, and each again whenever it is saved, until Ctrl-C.

    Parameters:
        paths: as for `validate`.
        options: as for `validate`; nothing is recorded anew.
        say: takes each line of the report.
        complain: takes each line about the run.
        wait: called between two looks at the files.

    Returns:
        The exit code of the last check.

    Raises:
        UsageProblem: standard input is named, or a report is to be written to a file.
    """
    if "-" in paths or options.output or options.update:
        raise UsageProblem(
            "--watch looks at files and prints what it finds",
            advice="leave -, --output and --update-baseline away",
        )
    code = 0
    before: dict[str, tuple[int, int]] = {}
    try:
        while True:
            try:
                run = Run(paths, options, complain)
                now = _states(run.documents())
                changed = tuple(path for path, state in now.items() if before.get(path) != state)
                before = now
                if changed:
                    # A schema may have been saved too.
                    load_schema.cache_clear()
                    code = validate(changed, options, say, complain)
                    if options.fix:
                        before = _states(run.documents())
            except TeikitError as problem:
                complain(f"teikit: {problem}")
                code = problem.exit_code
            wait()
    except KeyboardInterrupt:
        return code


def _states(paths: Iterator[str]) -> dict[str, tuple[int, int]]:
    """Return size and time of change of each file that is there."""
    found = {}
    for path in paths:
        with contextlib.suppress(OSError):
            status = os.stat(path)
            found[path] = (status.st_mtime_ns, status.st_size)
    return found
