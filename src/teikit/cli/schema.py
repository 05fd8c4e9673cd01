"""`teikit schema`: check schemas, and keep copies of them at hand."""

from __future__ import annotations

import os

import click

from teikit.check.choice import Choice
from teikit.check.resolving import Resolver
from teikit.check.store import Kept, add, find, kept, remove, update
from teikit.cli.options import epoch
from teikit.errors import InputProblem, UsageProblem
from teikit.files import read_bytes
from teikit.relaxng.checking import check_schema
from teikit.xml import parse

__all__ = ["check", "command", "listing", "which"]


def check(paths: tuple[str, ...]) -> int:
    """Check schemas: what is wrong to standard output, a summary to standard error.

    Parameters:
        paths: schemas in XML or (`.rnc`) in the compact syntax.

    Returns:
        The exit code: 0 if all are right, 1 if something is wrong, 2 if one cannot be read.
    """
    code = 0
    for path in paths:
        try:
            read_bytes(path)
        except InputProblem as unread:
            click.echo(f"teikit: {unread}", err=True)
            code = 2
            continue
        problems = check_schema(path, _read)
        for problem in problems:
            said = f"{problem.message}; {problem.advice}" if problem.advice else problem.message
            place = f"{problem.path}:{problem.line or 1}:{problem.column or 1}"
            section = f" [{_section(problem.section)}]" if problem.section else ""
            click.echo(" ".join(f"{place}: error: {said}{section}".split()))
        count = f"{len(problems):,} problem{'' if len(problems) == 1 else 's'}"
        click.echo(f"{path}: {count if problems else 'a correct schema'}", err=True)
        code = max(code, int(bool(problems)))
    return code


def _section(section: str) -> str:
    return f"RELAX NG {section}" if section[:1].isdigit() else section


def _read(path: str) -> bytes:
    try:
        return read_bytes(path)
    except InputProblem as problem:
        reason = problem.what.removeprefix("cannot be read (").removesuffix(")")
        raise OSError(f"{os.path.basename(path)} {reason}") from None


def listing() -> list[str]:
    """Return a line for each schema in the store."""
    rows = [("NAME", "ADDED", "TEI", "SHA-256", "SOURCE")]
    rows += [(one.name, one.added, one.tei or "–", one.sha256[:12], one.source) for one in kept()]
    widths = [max(len(row[at]) for row in rows) for at in range(4)]
    return [
        "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]))
        for row in rows
    ]


def which(paths: tuple[str, ...], catalogs: tuple[str, ...] = ()) -> list[str]:
    """Return for each document, or name in the store, the schema that `teikit validate` takes.

    Raises:
        InputProblem: a file cannot be read, or there is no such name.
    """
    choice = Choice(Resolver(catalogs))
    lines = []
    for path in paths:
        if not os.path.exists(path) and (one := find(path)) is not None:
            lines.append(f"{path}: {one.path}")
            continue
        root = parse(read_bytes(path), path, doctype=True).getroot()
        file, said = choice.file_for(root, path)
        why = f" ({said.message})" if said else ""
        lines.append(f"{path}: {file or 'teikit.rng, which teikit ships'}{why}")
    return lines


def _known(name: str) -> Kept:
    found = find(name)
    if found is None:
        names = ", ".join(one.name for one in kept()) or "none"
        raise UsageProblem(f"there is no schema «{name}» in the store", advice=f"it has {names}")
    return found


@click.group(name="schema")
def command() -> None:
    """Check schemas, and keep copies at hand.

    What is kept lies in the user's folder for data, or where TEIKIT_SCHEMAS says.
    """


@command.command(name="add")
@click.argument("source", metavar="FILE|URL")
@click.option("--name", default="", help="Call it this; else the file's name without its ending.")
def _add(source: str, name: str) -> None:
    """Keep a copy of a schema.

    Takes a .rng, .rnc or .xsd file, with all that it includes, or the address of one that is whole in
    itself. What is no correct schema is not kept. `teikit validate --schema NAME` takes it, and so
    does a document that names its address.

    Exit codes: 0 kept, 2 wrong usage, or it cannot be read, or is no schema.
    """
    click.echo(f"kept as {add(source, name, _today()).name}")


@command.command(name="list")
def _list() -> None:
    """List the schemas that are kept.

    Prints name, day of the copy, version of the TEI if the schema says one, the beginning of its
    SHA-256, and where it came from.

    Exit codes: 0 listed, 2 wrong usage.
    """
    for line in listing():
        click.echo(line)


@command.command(name="which")
@click.argument("paths", metavar="FILE|NAME...", nargs=-1, required=True)
@click.option("--catalog", "catalogs", multiple=True, metavar="FILE", help="An OASIS catalogue.")
def _which(paths: tuple[str, ...], catalogs: tuple[str, ...]) -> None:
    """Say which schema documents are held against.

    Takes TEI documents, and names of schemas that are kept.

    Exit codes: 0 said, 2 wrong usage or a file that cannot be read.
    """
    for line in which(paths, catalogs):
        click.echo(line)


@command.command(name="update")
@click.argument("names", metavar="[NAME]...", nargs=-1)
def _update(names: tuple[str, ...]) -> None:
    """Copy schemas again from where they came.

    Without a name, all of them. What cannot be had, or is no schema any more, stays as it was.

    Exit codes: 0 all are as at their source, 2 wrong usage, or one cannot be had.
    """
    for one in [_known(name) for name in names] or kept():
        new = update(one, _today())
        click.echo(f"{one.name}: {'unchanged' if new.sha256 == one.sha256 else 'changed'}")


@command.command(name="remove")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
def _remove(names: tuple[str, ...]) -> None:
    """Delete copies of schemas.

    Exit codes: 0 deleted, 2 wrong usage, or there is no such name.
    """
    for one in [_known(name) for name in names]:
        remove(one)
        click.echo(f"{one.name}: removed")


def _today() -> str:
    from datetime import UTC, datetime

    return epoch() or datetime.now(UTC).date().isoformat()


@command.command(name="check")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@click.pass_context
def _check(context: click.Context, paths: tuple[str, ...]) -> None:
    """Check schemas against the whole of the RELAX NG specification.

    Takes schemas in XML (.rng) or in the compact syntax (.rnc), with all that they include. Validating
    looks at no more of a schema than the documents need; this looks at everything. Prints what is
    wrong as path:line:column: error: message [section of the specification].

    Exit codes: 0 all are correct, 1 something is wrong, 2 wrong usage or a file that cannot be read.
    """
    context.exit(check(paths))
