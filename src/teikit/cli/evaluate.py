"""`teikit evaluate`: how much of what is true of documents converting finds, and how surely."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from teikit.errors import InputProblem, TeikitError

if TYPE_CHECKING:
    from teikit.model.collection import Collection

__all__ = ["command", "evaluate_files"]

_BREAKDOWNS = ("kind", "shape", "document")


def evaluate_files(
    paths: tuple[str, ...],
    *,
    folder: str = "",
    by: tuple[str, ...] = (),
    as_json: bool = False,
    list_misses: bool = False,
    config: str = "",
) -> int:
    """Measure conversions against gold documents and print the figures; return the exit code.

    Raises:
        TeikitError: nothing can be measured.
    """
    from teikit.config.finding import edition_file
    from teikit.evaluate import report

    documents, wrong = report.documents_in(paths)
    for error in wrong:
        click.echo(f"teikit: {error}", err=True)
    if wrong:
        # Figures over the documents that happen to be right would mislead.
        return 2
    if not documents:
        raise InputProblem(
            "there is no *.gold file",
            where=", ".join(paths),
            advice="name a file, or a folder that holds some (docs/accuracy.md)",
        )
    result = report.evaluate(documents, folder, _collection(edition_file(config, paths)))
    if as_json:
        import json

        click.echo(json.dumps(report.as_json(result), ensure_ascii=False, indent=1))
        return 0
    lines = report.misses(result) if list_misses else report.table(result, by or ("kind", "shape"))
    for line in lines:
        click.echo(line)
    return 0


def _collection(path: str) -> Collection:
    from teikit.model.collection import STANDARD

    if not path:
        return STANDARD
    from teikit.config.edition import collection_of
    from teikit.config.load import load

    return collection_of(load(path))


@click.command(
    name="evaluate",
    help="""Measure converting against documents of which a person wrote down what is true.

GOLD is a *.gold file, or a folder that holds some (docs/accuracy.md says how to write one). Each
holds its source, which is converted now; with --tei, TEI that was made before is judged instead.
Prints precision, recall and F1 for each group, then by kind and by shape. «Asserted» is what is
stated without @cert or with high; beside it stands how much of that is right.

Exit codes: 0 measured, 2 wrong usage, a gold document with a mistake, or nothing to read.""",
)
@click.argument("paths", metavar="GOLD...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--by",
    multiple=True,
    type=click.Choice(_BREAKDOWNS),
    help="Break the figures down by this only; may be repeated.",
)
@click.option("--misses", "list_misses", is_flag=True, help="List what was missed or is wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option(
    "--tei",
    "folder",
    default="",
    metavar="FOLDER",
    help="Judge the TEI in FOLDER instead of converting now.",
)
@click.option(
    "--config", default="", metavar="FILE", help="The edition's teikit.toml; else found upwards."
)
def command(paths: tuple[str, ...], **options: object) -> None:
    """Parse, measure, end with the exit code."""
    try:
        code = evaluate_files(paths, **options)  # type: ignore[arg-type]
    except TeikitError as error:
        click.echo(f"teikit evaluate: {error}", err=True)
        code = error.exit_code
    sys.exit(code)
