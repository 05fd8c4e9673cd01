"""`teikit validate`: hold documents against schemas and rules."""

from __future__ import annotations

import gc
import sys

import click

from teikit.check import Stage
from teikit.check.report import FORMATS
from teikit.files import MAX_BYTES
from teikit.validation import Options, validate
from teikit.validation import watch as watching

__all__ = ["command"]

_PAUSE = 0.4
"""Seconds between two looks at the files of a watch."""


def _echo(line: str) -> None:
    click.echo(_printable(line, sys.stdout.encoding))


def _complain(line: str) -> None:
    click.echo(_printable(line, sys.stderr.encoding), err=True)


def _printable(text: str, encoding: str | None) -> str:
    # A terminal or pipe that is not UTF-8 must not turn a report into a traceback.
    known = encoding or "utf-8"
    return text.encode(known, "backslashreplace").decode(known)


@click.command(name="validate")
@click.argument("paths", metavar="[FILE|FOLDER|-]...", nargs=-1, type=click.Path())
@click.option(
    "--schema",
    "schemas",
    multiple=True,
    metavar="FILE|NAME",
    help="Use this schema (.rng, .rnc, .xsd, or a name of `teikit schema list`), whatever the "
    "documents name; may be given several times.",
)
@click.option(
    "--catalog",
    "catalogs",
    multiple=True,
    metavar="FILE",
    help="Look up addresses of schemas in this OASIS catalogue.",
)
@click.option(
    "--stage",
    default=Stage.WORKING.value,
    show_default=True,
    type=click.Choice([stage.value for stage in Stage]),
    help="What the documents are checked for; each stage asks for more than the one before.",
)
@click.option(
    "--format",
    "form",
    default="text",
    show_default=True,
    type=click.Choice(list(FORMATS)),
    help="How findings are written (docs/validation.md).",
)
@click.option("-o", "--output", default="", metavar="FILE", help="Write the findings to this file.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely; tell what is left.")
@click.option(
    "--diff", is_flag=True, help="Show what --fix changes; without it, what it would change."
)
@click.option(
    "--baseline",
    default="",
    metavar="FILE",
    help="Findings recorded in FILE do not count; it is made if it is not there.",
)
@click.option(
    "--update-baseline", "update", is_flag=True, help="Record today's findings in --baseline."
)
@click.option(
    "--cache/--no-cache",
    "cache",
    default=True,
    help="Do not check again what has not changed since it was checked (the default).",
)
@click.option("--watch", is_flag=True, help="Check each document again when it is saved.")
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
    "cap",
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
    "--config", default="", metavar="FILE", help="The edition's teikit.toml; else found upwards."
)
@click.pass_context
def command(
    context: click.Context, /, paths: tuple[str, ...], *, watch: bool, **given: object
) -> None:
    """Check TEI against the schema and the rules.

    Takes TEI files, folders (every *.xml in them, recursively) and - for standard input; without
    any, the folder of TEI that the edition's teikit.toml names. Each document is held against the
    schema that its xml-model or schemaRef names, if it lies beside it, else against teikit's own.
    Prints each finding as path:line:column: severity: message [rule] with the line of the document,
    and a summary on standard error. A file that cannot be read stops none of the others.

    With --watch, Ctrl-C ends it.

    Exit codes: 0 no errors or warnings, 1 some, 2 wrong usage or a file that cannot be read.
    """
    # Modules live as long as the process, and trees hold no cycles: to look through a large one
    # again and again finds nothing.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    options = Options(**given)  # type: ignore[arg-type]
    if not watch:
        context.exit(validate(paths, options, _echo, _complain))
    from time import sleep

    context.exit(watching(paths, options, _echo, _complain, lambda: sleep(_PAUSE)))
