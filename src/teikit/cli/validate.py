"""`teikit validate`: hold documents against the schema and the rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import click

from teikit.check import RULES, Settings, Stage, fails, load_schema, rule_names
from teikit.check.choice import Choice
from teikit.check.folder import compare
from teikit.check.many import Outcome, check_many, processes_for
from teikit.check.report import FORMATS
from teikit.check.rule import Seen
from teikit.check.schema import keep_schemas
from teikit.config.finding import stay_in
from teikit.config.load import load_edition
from teikit.config.types import Config
from teikit.errors import InputProblem, UsageProblem
from teikit.files import MAX_BYTES, Input, gather

__all__ = ["command", "validate"]


@dataclass(slots=True)
class _Tally:
    documents: int = 0
    findings: int = 0
    failed: bool = False
    unreadable: int = 0
    told: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    seen: dict[str, list[Seen]] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        """Count what was found in a document, and keep what others are compared with."""
        self.findings += len(outcome.findings)
        self.failed |= fails(outcome.findings)
        if outcome.findings:
            self.paths.add(outcome.path)
        for code, marks in outcome.seen.items():
            self.seen.setdefault(code, []).extend(marks)

    def complain(self, problem: str) -> None:
        """Tell once why a file, or a schema that files name, could not be read."""
        self.unreadable += 1
        if problem not in self.told:
            self.told.add(problem)
            click.echo(f"teikit: {_printable(problem, sys.stderr.encoding)}", err=True)

    @property
    def at_fault(self) -> int:
        return len(self.paths)

    @property
    def exit_code(self) -> int:
        return 2 if self.unreadable else int(self.failed)

    def __str__(self) -> str:
        documents = _counted(self.documents, "document")
        found = f"{_counted(self.findings, 'finding')} in {self.at_fault:,}"
        parts = [documents, found if self.findings else "no findings"]
        if self.unreadable:
            parts.append(f"{self.unreadable:,} could not be read")
        return ", ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def validate(
    paths: tuple[str, ...],
    schema: str = "",
    cap: int = MAX_BYTES,
    config: str = "",
    form: str = "text",
    jobs: int = 0,
    doctype: bool = False,
    stage: str = Stage.WORKING,
) -> int:
    """Check files and folders: findings to standard output, a summary to standard error.

    Parameters:
        paths: files, folders (all `*.xml` in them, recursively), or `-` for standard input.
        schema: path of a RELAX NG schema in XML or compact syntax; nothing means the one that each
            document names, else the project's own.
        cap: the most bytes that one file may have.
        config: the edition's file, which may switch rules off or re-grade them; else found upwards.
        form: how findings are written, a key of `teikit.check.report.FORMATS`.
        jobs: processes to use; 0 leaves the choice.
        doctype: read documents that declare a document type; nothing is read from elsewhere.
        stage: what they are checked for: a value of `teikit.check.Stage`.

    Returns:
        The exit code: 0 no findings, or nothing worse than information; 1 errors or warnings;
        2 some file could not be read.

    Raises:
        InputProblem: the schema cannot be read.
        UsageProblem: the folders hold no `*.xml`.
    """
    edition = load_edition(config, paths)
    edition.check_rules(rule_names())
    if not paths:
        paths = _folder(edition)
    judge = load_schema(schema) if schema else Choice()
    tally = _Tally()
    # Before the first finding: a folder of another edition is refused.
    items = list(_inputs(paths, tally, edition.path))
    writer = FORMATS[form](_echo)
    writer.begin()
    processes = processes_for(len(items), jobs)
    settings = Settings(Stage(stage), edition.rules, edition.edition.window)
    for outcome in check_many(items, judge, cap, processes, doctype=doctype, settings=settings):
        if outcome.problem:
            tally.complain(outcome.problem)
        else:
            tally.documents += 1
            tally.count(outcome)
        writer.outcome(outcome)
    for finding in compare(tally.seen, RULES, settings, doctype=doctype):
        together = Outcome(finding.path, [finding])
        tally.count(together)
        writer.outcome(together)
    if not tally.documents and not tally.unreadable:
        raise UsageProblem(
            "there is no *.xml", where=" ".join(paths), advice="name TEI files or their folder"
        )
    writer.end(
        {
            "documents": tally.documents,
            "findings": tally.findings,
            "withFindings": tally.at_fault,
            "unreadable": tally.unreadable,
        }
    )
    click.echo(str(tally), err=True)
    keep_schemas()
    return tally.exit_code


def _folder(edition: Config) -> tuple[str, ...]:
    """Return the edition's folder of TEI.

    Raises:
        UsageProblem: no file names one.
    """
    if not edition.folders.tei:
        raise UsageProblem(
            "no file is named, and no teikit.toml here or above names a folder of TEI",
            advice="name the files to check",
        )
    return (os.path.join(os.path.dirname(edition.path), edition.folders.tei),)


def _inputs(paths: Iterable[str], tally: _Tally, edition: str) -> Iterator[Input]:
    for item in gather(paths, (".xml",), stay_in(edition)):
        if isinstance(item, Input):
            yield item
        elif item[1].startswith("cannot"):
            # A folder's other files (sources, the schema) are none of validate's business.
            tally.complain(str(InputProblem(item[1], where=item[0])))


def _echo(line: str) -> None:
    click.echo(_printable(line, sys.stdout.encoding))


def _printable(text: str, encoding: str | None) -> str:
    # A terminal or pipe that is not UTF-8 must not turn a report into a traceback.
    known = encoding or "utf-8"
    return text.encode(known, "backslashreplace").decode(known)


@click.command(name="validate")
@click.argument("paths", metavar="[FILE|FOLDER|-]...", nargs=-1, type=click.Path())
@click.option(
    "--schema",
    default="",
    metavar="FILE",
    type=click.Path(),
    help="Use this RELAX NG schema (.rng or .rnc), whatever the documents name.",
)
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(list(FORMATS)),
    help="How findings are written (docs/validation.md).",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(0, 256),
    default=0,
    metavar="N",
    help="Processes to use; without it, one for each processor if there are many files.",
)
@click.option(
    "--max-bytes",
    default=MAX_BYTES,
    show_default=True,
    metavar="N",
    type=click.IntRange(min=1),
    help="Refuse a file larger than this.",
)
@click.option(
    "--allow-doctype",
    "doctype",
    is_flag=True,
    help="Read documents with a DOCTYPE; nothing is read from elsewhere.",
)
@click.option(
    "--stage",
    default=Stage.WORKING.value,
    show_default=True,
    type=click.Choice([stage.value for stage in Stage]),
    help="What the documents are checked for; each stage asks for more than the one before.",
)
@click.option(
    "--config", default="", metavar="FILE", help="The edition's teikit.toml; else found upwards."
)
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: object) -> None:
    """Check TEI against the schema and the rules.

    Takes TEI files, folders (every *.xml in them, recursively) and - for standard input; without
    any, the folder of TEI that the edition's teikit.toml names. Each document is held against the
    schema that its xml-model or schemaRef names, if it lies beside it, else against teikit's own.
    Prints each finding as path:line:column: severity: message [rule] with the line of the document,
    and a summary on standard error. A file that cannot be read stops none of the others.

    Exit codes: 0 no errors or warnings, 1 some, 2 wrong usage or a file that cannot be read.
    """
    given = {"cap": options.pop("max_bytes"), **options}
    context.exit(validate(paths, **given))  # type: ignore[arg-type]
