"""`teikit names`: persons, bodies and places over a whole edition."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from teikit.edition_names import as_csv, as_table, as_tei, likenesses, read_names, rows_of
from teikit.errors import InputProblem, TeikitError
from teikit.files import MAX_BYTES, Input, gather, read_bytes, read_stdin

__all__ = ["command", "list_names"]

_CAP = 4 * MAX_BYTES


def list_names(paths: Sequence[str], form: str = "", kinds: tuple[str, ...] = ()) -> int:
    """Print the names of TEI files; return the exit code.

    Parameters:
        paths: files, folders (whose `*.xml` are taken, recursively), or `-` for standard input.
        form: `csv`, `tei`, or nothing for a table.
        kinds: `person`, `org`, `place`; all if empty.

    Raises:
        InputProblem: the folders hold no XML file.
    """
    found = []
    read = 0
    problems: list[TeikitError] = []
    seen: set[str] = set()
    for one in gather(paths, (".xml",)):
        if not isinstance(one, Input):
            if not one[1].startswith("is not"):
                problems.append(InputProblem(one[1], where=one[0]))
            continue
        place = one.path if one.path == "-" else os.path.realpath(one.path)
        if place in seen:
            continue
        seen.add(place)
        try:
            content = read_stdin(_CAP) if one.path == "-" else read_bytes(one.path, _CAP)
            found += read_names(content, "standard input" if one.path == "-" else one.path)
            read += 1
        except TeikitError as problem:
            problems.append(problem)
    if not seen and not problems:
        raise InputProblem(
            "no *.xml file is there", where=", ".join(paths), advice="name a file or another folder"
        )
    rows = [row for row in rows_of(found) if not kinds or row.kind in kinds]
    if form == "csv":
        click.echo(as_csv(rows), nl=False)
    elif form == "tei":
        click.echo(as_tei(rows).decode("utf-8"), nl=False)
    else:
        for line in as_table(rows):
            click.echo(line)
    for line in likenesses(rows):
        click.echo(line, err=bool(form))
    for wrong in problems:
        click.echo(f"teikit: {wrong}", err=True)
    return (1 if read else 2) if problems else 0


@click.command(
    name="names",
    help="""List persons, bodies and places over a whole edition.

TEI is a file, a folder (its *.xml, recursively) or - for standard input. Each name stands with how
often and in how many documents it occurs, its variants and its identifiers; likely duplicates and
confusions follow, and nothing is merged. With --csv or --tei, complete the list and hand it back to
convert with --authority.

Exit codes: 0 listed, 1 some file could not be read, 2 nothing could be read.""",
)
@click.argument("paths", metavar="TEI...", nargs=-1, required=True, type=click.Path())
@click.option("--csv", "form", flag_value="csv", default="", help="Print CSV.")
@click.option("--tei", "form", flag_value="tei", help="Print TEI lists.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(("person", "org", "place")),
    help="List these only; may be repeated.",
)
def command(paths: tuple[str, ...], form: str | None, kinds: tuple[str, ...]) -> None:
    """Parse, list, end with the exit code."""
    try:
        code = list_names(paths, form or "", kinds)
    except TeikitError as error:
        click.echo(f"teikit names: {error}", err=True)
        code = error.exit_code
    sys.exit(code)
