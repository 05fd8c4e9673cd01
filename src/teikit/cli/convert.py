"""`teikit convert`: plain text in, TEI out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC
from typing import TYPE_CHECKING

import click

from teikit.errors import InputProblem, OutputProblem, TeikitError, UsageProblem
from teikit.files import MAX_BYTES, Input, gather, reason

if TYPE_CHECKING:
    from teikit.report import JsonReport, Summary

__all__ = ["command", "convert_files"]


def convert_files(
    inputs: tuple[str, ...],
    *,
    output: str = "",
    directory: str = "",
    force: bool = False,
    discard_edits: bool = False,
    kind: str = "",
    metadata: str = "",
    report: str = "",
    jobs: int = 1,
    date: str = "",
    max_bytes: int = MAX_BYTES,
    with_schema: bool = False,
    quiet: bool = False,
) -> int:
    """Convert files and folders; return the exit code.

    Raises:
        TeikitError: the call cannot be carried out at all.
    """
    from teikit.batch import Run, jobs_for, run
    from teikit.metadata import Metadata, load_metadata
    from teikit.report import JsonReport, Summary, describe

    supplied = load_metadata(metadata) if metadata else Metadata()
    sources: list[Input] = []
    skipped: list[tuple[str, str]] = []
    for found in gather(inputs, (".txt",)):
        if isinstance(found, Input):
            sources.append(found)
        else:
            skipped.append(found)
    _check(inputs, sources, output, directory)
    work = jobs_for(sources, supplied, kind)
    how = Run(
        file=output,
        folder=directory,
        force=force,
        discard_edits=discard_edits,
        when=date or _epoch(),
        cap=max_bytes,
        jobs=min(jobs, len(sources)),
        records=bool(report),
        schema=with_schema,
        keep=len(sources) == 1,
        stdin=any(source.path == "-" for source in sources),
    )
    summary = Summary()
    readable = 0
    edition = None
    written_to = ""
    with (
        _report(JsonReport(report) if report else None) as json_report,
        _progress(len(sources), quiet) as advance,
    ):
        for outcome in run(work, how, _to_stdout):
            advance()
            readable += outcome.readable
            summary.add(outcome.status, outcome.source, outcome.kind, outcome.doubts)
            if outcome.message:
                summary.problem(outcome.message)
            if json_report:
                json_report.add(
                    {
                        "source": outcome.source,
                        "status": outcome.status,
                        "output": outcome.output or None,
                        "message": outcome.message or None,
                        **(outcome.record or {}),
                    }
                )
            edition = outcome.edition
            written_to = outcome.output if outcome.status in ("written", "unchanged") else ""
        if json_report:
            json_report.finish(skipped, summary.as_json())
    _say(
        summary,
        describe(edition, written_to) if edition and len(sources) == 1 else [],
        skipped,
        supplied.unmatched() if metadata else [],
        quiet,
    )
    if not readable:
        return 2
    return 1 if summary.status["failed"] or summary.status["left-alone"] else 0


def _to_stdout(content: bytes) -> None:
    """Write a document to standard output.

    Raises:
        OutputProblem: the disk or device behind it is full.
    """
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputProblem(
            f"cannot be written ({reason(error)})", where="standard output"
        ) from None


def _check(inputs: tuple[str, ...], sources: list[Input], output: str, directory: str) -> None:
    if output and directory:
        raise UsageProblem(
            "-o and -d exclude each other", advice="use -d for more than one document"
        )
    if not sources:
        raise InputProblem(
            "there is no *.txt file",
            where=", ".join(inputs),
            advice="name a file, or a folder that holds some",
        )
    if len(sources) > 1 and not directory:
        raise UsageProblem(
            f"{len(sources):,} documents need a folder to go to", advice="name it with -d FOLDER"
        )
    if sum(source.path == "-" for source in sources) > 1:
        raise UsageProblem("standard input can be read once", advice="give - once")
    if output and any(_same(source.path, output) for source in sources):
        raise UsageProblem(
            "would overwrite the source itself", where=output, advice="name another file after -o"
        )
    if directory and os.path.lexists(directory) and not os.path.isdir(directory):
        raise UsageProblem("is not a folder", where=directory, advice="name a folder after -d")


def _same(source: str, output: str) -> bool:
    return os.path.exists(output) and os.path.exists(source) and os.path.samefile(source, output)


def _epoch() -> str:
    """Return the date that SOURCE_DATE_EPOCH names (reproducible-builds.org), or nothing.

    Raises:
        UsageProblem: it is not a number of seconds.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return ""
    from datetime import datetime

    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise UsageProblem(
            f"SOURCE_DATE_EPOCH is «{seconds}», not a number of seconds",
            advice="correct or unset it",
        ) from None


@contextmanager
def _report(report: JsonReport | None) -> Iterator[JsonReport | None]:
    """Leave no half-written report behind, whatever happens."""
    try:
        yield report
    except BaseException:
        if report is not None:
            report.discard()
        raise


@contextmanager
def _progress(total: int, quiet: bool) -> Iterator[Callable[[], None]]:
    shown = total > 20 and not quiet and sys.stderr.isatty()
    bar = click.progressbar(length=total, file=sys.stderr) if shown else nullcontext()
    with bar as progress:
        yield (lambda: progress.update(1)) if shown and progress else (lambda: None)


def _say(
    summary: Summary,
    one: list[str],
    skipped: list[tuple[str, str]],
    unmatched: list[str],
    quiet: bool,
) -> None:
    if quiet:
        lines = summary.problems
    elif one:
        lines = [*one, *summary.problems]
        lines += [f"  metadata: no input is called «{pattern}»" for pattern in unmatched[:3]]
    else:
        lines = summary.lines(skipped, unmatched)
    for line in lines:
        click.echo(line, err=True)


def _kind(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str:
    del ctx, parameter
    if not value:
        return ""
    from teikit.model.vocabulary import GENRES, category

    found = value if value in GENRES else category("genre", value)
    if not found:
        from difflib import get_close_matches

        near = get_close_matches(value, GENRES, 1)
        hint = f"did you mean {near[0]}?" if near else f"kinds: {', '.join(GENRES)}"
        raise click.BadParameter(f"there is no kind {value!r}; {hint}")
    return found


def _date(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str:
    del ctx, parameter
    if not value:
        return ""
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date; write it as 2026-11-22") from None


def _load() -> None:
    """Import what converting needs, out of the garbage collector's sight.

    Modules live as long as the process: to look through them again and again, at the end once
    more, takes a tenth of a single conversion.
    """
    gc.disable()
    import teikit.batch
    import teikit.metadata
    import teikit.report  # noqa: F401

    gc.freeze()
    gc.enable()


@click.command(
    help="""Turn plain text into TEI.

INPUT is a file, a folder (its *.txt, recursively) or - for standard input. One document goes to
standard output or to the file after -o; -d FOLDER takes any number, each as ID.xml, in the folders
of the input. A file that exists with other content is left alone.

Exit codes: 0 all written, 1 some document not converted or left alone, 2 usage or nothing readable,
130 interrupted."""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", default="", metavar="FILE", help="Write the one document to FILE.")
@click.option(
    "-d", "--directory", default="", metavar="FOLDER", help="Write documents into FOLDER."
)
@click.option("--force", is_flag=True, help="Overwrite files that have other content.")
@click.option(
    "--discard-edits", is_flag=True, help="Overwrite even files that a person has edited."
)
@click.option("--kind", callback=_kind, metavar="KIND", help="Take every document for one of KIND.")
@click.option(
    "--metadata",
    default="",
    metavar="FILE",
    help="Facts for the headers: TOML, JSON or CSV, by file name or pattern.",
)
@click.option(
    "--report", default="", metavar="FILE", help="Write the report as JSON (docs/report.md)."
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes to use.",
)
@click.option(
    "--date",
    callback=_date,
    metavar="YYYY-MM-DD",
    help="Date of the conversion; else SOURCE_DATE_EPOCH, else none is written.",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(1),
    default=MAX_BYTES,
    show_default=True,
    metavar="N",
    help="Refuse larger inputs.",
)
@click.option("--with-schema", is_flag=True, help="With -o, put the schema beside the document.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what was not written.")
def command(inputs: tuple[str, ...], **options: object) -> None:
    """Parse, work, end with the exit code."""
    _load()
    try:
        code = convert_files(inputs, **options)  # type: ignore[arg-type]
    except KeyboardInterrupt:
        click.echo("interrupted; every document written so far is whole", err=True)
        code = 130
        if options["jobs"] != 1:
            # A pool that was broken off must not be waited for: its queues may be held for ever.
            from multiprocessing import active_children

            for child in active_children():
                child.kill()
            sys.stderr.flush()
            os._exit(code)
    except TeikitError as error:
        click.echo(f"teikit convert: {error}", err=True)
        code = error.exit_code
    sys.exit(code)
