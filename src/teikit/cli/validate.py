"""`teikit validate`: hold documents against the schema and the rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click

from teikit.check import (
    Finding,
    Schema,
    as_line,
    check,
    fails,
    load_schema,
    regraded,
    rule_names,
)
from teikit.config.finding import stay_in
from teikit.config.load import load_edition
from teikit.config.types import Config
from teikit.errors import InputProblem, TeikitError, UsageProblem
from teikit.files import MAX_BYTES, Input, gather, read_bytes, read_stdin

__all__ = ["command", "validate"]


@dataclass(slots=True)
class _Tally:
    documents: int = 0
    findings: int = 0
    at_fault: int = 0
    failed: bool = False
    unreadable: int = 0

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
    paths: tuple[str, ...], schema: str = "", cap: int = MAX_BYTES, config: str = ""
) -> int:
    """Check files and folders: findings to standard output, a summary to standard error.

    Parameters:
        paths: files, folders (all `*.xml` in them, recursively), or `-` for standard input.
        schema: path of a RELAX NG schema in XML syntax; nothing means the project's own.
        cap: the most bytes that one file may have.
        config: the edition's file, which may switch rules off or re-grade them; else found upwards.

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
    compiled = load_schema(schema)
    tally = _Tally()
    # Before the first finding: a folder of another edition is refused.
    for item in list(_inputs(paths, tally, edition.path)):
        try:
            findings = regraded(_check(item, compiled, cap), edition.rules)
        except InputProblem as problem:
            _complain(problem, tally)
            continue
        tally.documents += 1
        tally.findings += len(findings)
        tally.at_fault += bool(findings)
        tally.failed |= fails(findings)
        for finding in findings:
            click.echo(_printable(as_line(finding), sys.stdout.encoding))
    if not tally.documents and not tally.unreadable:
        raise UsageProblem(
            "there is no *.xml", where=" ".join(paths), advice="name TEI files or their folder"
        )
    click.echo(str(tally), err=True)
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
            _complain(InputProblem(item[1], where=item[0]), tally)


def _check(item: Input, schema: Schema, cap: int) -> list[Finding]:
    if item.path == "-":
        return check(read_stdin(cap), item.relative, schema)
    return check(read_bytes(item.path, cap), item.path, schema)


def _complain(problem: TeikitError, tally: _Tally) -> None:
    tally.unreadable += 1
    click.echo(f"teikit: {_printable(str(problem), sys.stderr.encoding)}", err=True)


def _printable(text: str, encoding: str | None) -> str:
    # A terminal or pipe that is not UTF-8 must not turn a report into a traceback.
    known = encoding or "utf-8"
    return text.encode(known, "backslashreplace").decode(known)


@click.command(name="validate")
@click.argument("paths", metavar="[FILE|FOLDER|-]...", nargs=-1, type=click.Path())
@click.option(
    "--schema",
    default="",
    metavar="FILE.rng",
    type=click.Path(),
    help="Use this RELAX NG schema instead of teikit's own.",
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
    "--config", default="", metavar="FILE", help="The edition's teikit.toml; else found upwards."
)
@click.pass_context
def command(
    context: click.Context, paths: tuple[str, ...], schema: str, max_bytes: int, config: str
) -> None:
    """Check TEI against the schema and the rules.

    Takes TEI files, folders (every *.xml in them, recursively) and - for standard input; without
    any, the folder of TEI that the edition's teikit.toml names. Prints
    one finding a line, as path:line:column: severity: message [rule], and a summary on standard
    error. A file that cannot be read stops none of the others.

    Exit codes: 0 no errors or warnings, 1 some, 2 wrong usage or a file that cannot be read.
    """
    context.exit(validate(paths, schema, max_bytes, config))
