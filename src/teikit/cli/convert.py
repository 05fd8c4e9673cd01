"""`teikit convert`: plain text in, TEI out."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import click

from teikit.cli.options import dated
from teikit.errors import InputProblem, OutputProblem, TeikitError, UsageProblem
from teikit.files import MAX_BYTES, Input, from_here, gather, reason

if TYPE_CHECKING:
    from teikit.model.collection import Collection
    from teikit.model.fact import Fact
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
    split: bool = False,
    quiet: bool = False,
    config: str = "",
    authorities: tuple[str, ...] = (),
) -> int:
    """Convert files and folders; return the exit code.

    Without inputs, the folder of sources that the edition's file names is converted into the one
    that it names for TEI.

    Raises:
        TeikitError: the call cannot be carried out at all.
    """
    from teikit.batch import Run, jobs_for, run
    from teikit.config.finding import edition_file, stay_in
    from teikit.metadata import Metadata, load_metadata
    from teikit.report import JsonReport, Summary, describe

    path = edition_file(config, inputs)
    collection, everywhere = _edition(path)
    if authorities:
        collection = _known(collection, authorities)
    if not inputs:
        inputs, directory = _folders(path, output, directory)
    supplied = load_metadata(metadata, collection) if metadata else Metadata()
    sources: list[Input] = []
    skipped: list[tuple[str, str]] = []
    for found in gather(inputs, (".txt",), stay_in(path)):
        if isinstance(found, Input):
            sources.append(found)
        else:
            skipped.append(found)
    _check(inputs, sources, output, directory)
    if split and not directory:
        raise UsageProblem(
            "--split may write several documents", advice="name a folder for them with -d FOLDER"
        )
    work = jobs_for(sources, supplied, _kind_of(kind, collection), everywhere)
    how = Run(
        file=output,
        folder=directory,
        force=force,
        discard_edits=discard_edits,
        when=date,
        cap=max_bytes,
        jobs=min(jobs, len(sources)),
        records=bool(report),
        schema=with_schema,
        split=split,
        keep=len(sources) == 1 and not split,
        stdin=any(source.path == "-" for source in sources),
        collection=collection,
    )
    summary = Summary()
    readable = 0
    converted = None
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
            converted = outcome.edition
            written_to = outcome.output if outcome.status in ("written", "unchanged") else ""
        if json_report:
            json_report.finish(skipped, summary.as_json())
    _say(
        summary,
        describe(converted, written_to) if converted and len(sources) == 1 else [],
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
        # What is left in the buffer must not fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
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


def _edition(path: str) -> tuple[Collection, list[Fact]]:
    """Return what an edition's file says of its documents; its modules load only if there is one.

    Raises:
        TeikitError: the file is not right.
    """
    if not path:
        from teikit.model.collection import STANDARD

        return STANDARD, []
    from teikit.config.edition import collection_of, facts_of
    from teikit.config.load import load

    edition = load(path)
    if edition.rules:
        from teikit.check import rule_names

        edition.check_rules(rule_names())
    return collection_of(edition), facts_of(edition)


def _known(collection: Collection, paths: tuple[str, ...]) -> Collection:
    """Return a collection that knows the names of authority files, too; they win.

    Raises:
        TeikitError: a file cannot be read, or is not right.
    """
    from teikit.authority import by_name, load_authority

    return collection.knowing(by_name(entry for path in paths for entry in load_authority(path)))


def _folders(path: str, output: str, directory: str) -> tuple[tuple[str, ...], str]:
    """Return the folders that the edition's file names, as a call would name them.

    Raises:
        UsageProblem: there is no such file, or it names no folder of sources.
    """
    if not path:
        raise UsageProblem(
            "no file is named, and no teikit.toml is here or in a folder above",
            advice="name the files to convert",
        )
    from teikit.config.load import load

    folders = load(path).folders
    if not folders.sources:
        raise UsageProblem("[folders] names no sources", where=path, advice="write sources = …")
    if not (output or directory or folders.tei):
        raise UsageProblem(
            "[folders] names no folder for the TEI", where=path, advice="write tei = …"
        )
    home = os.path.dirname(os.path.abspath(path))
    if not (output or directory):
        directory = from_here(os.path.join(home, folders.tei))
    return (from_here(os.path.join(home, folders.sources)),), directory


def _kind_of(words: str, collection: Collection) -> str:
    """Return the id of a kind that the call names.

    Raises:
        UsageProblem: there is no such kind.
    """
    kinds = collection.terms["genre"]
    if not words or words in kinds:
        return words
    if found := collection.category("genre", words):
        return found
    from difflib import get_close_matches

    near = get_close_matches(words, kinds, 1)
    hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(kinds)}"
    raise UsageProblem(f"--kind: there is no kind «{words}»", advice=hint)


def _load() -> None:
    """Import what converting needs, out of the garbage collector's sight.

    Modules live as long as the process: to look through them again and again, at the end once
    more, takes a tenth of a single conversion.
    """
    gc.disable()
    import teikit.batch
    import teikit.metadata
    import teikit.report  # noqa: F401
    from teikit.expressions import keep

    atexit.register(keep)
    gc.freeze()
    gc.enable()


@click.command(
    help="""Turn plain text into TEI.

INPUT is a file, a folder (its *.txt, recursively) or - for standard input; without any, the folders
that the edition's teikit.toml names are used. One document goes to
standard output or to the file after -o; -d FOLDER takes any number, each as ID.xml, in the folders
of the input. A file that exists with other content is left alone.

Exit codes: 0 all written, 1 some document not converted or left alone, 2 usage or nothing readable,
130 interrupted."""
)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option("-o", "--output", default="", metavar="FILE", help="Write the one document to FILE.")
@click.option(
    "-d", "--directory", default="", metavar="FOLDER", help="Write documents into FOLDER."
)
@click.option("--force", is_flag=True, help="Overwrite files that have other content.")
@click.option(
    "--discard-edits", is_flag=True, help="Overwrite even files that a person has edited."
)
@click.option("--kind", default="", metavar="KIND", help="Take every document for one of KIND.")
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
    callback=dated,
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
@click.option(
    "--authority",
    "authorities",
    multiple=True,
    metavar="FILE",
    help="Persons, bodies and places with their identifiers: TEI or CSV; may be repeated.",
)
@click.option("--with-schema", is_flag=True, help="With -o, put the schema beside the document.")
@click.option(
    "--split",
    is_flag=True,
    help="With -d, write each document of a source (enclosures too) by itself.",
)
@click.option(
    "--config", default="", metavar="FILE", help="The edition's teikit.toml; else found upwards."
)
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
