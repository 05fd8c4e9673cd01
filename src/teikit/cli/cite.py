"""`teikit cite`: cite documents in the style of a manual or as data for a reference manager."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import click

from teikit.cite import STYLES, bibliography
from teikit.errors import InputProblem, TeikitError
from teikit.files import MAX_BYTES, Input, gather, read_bytes, read_stdin, write_atomic
from teikit.forms.names import ncname
from teikit.header.read import read_facts
from teikit.mapping import Description, describe
from teikit.names import tei
from teikit.render.renderer import check_is_tei
from teikit.xml import parse

__all__ = ["Citations", "cite_files", "command"]

# A TEI document is a few times as large as its source.
_CAP = 4 * MAX_BYTES
_KEYED = ("bibtex", "csl")


@dataclass(slots=True)
class Citations:
    """What became of one call.

    Attributes:
        text: the citations, in the order of the documents.
        cited: how many documents were cited.
        problems: what was not, and why.
    """

    text: str = ""
    cited: int = 0
    problems: list[TeikitError] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0: all cited; 1: some not; 2: nothing could be read."""
        return (1 if self.cited else 2) if self.problems else 0


def cite_files(paths: Sequence[str], style: str, *, cap: int = _CAP) -> Citations:
    """Cite TEI files; one that cannot be read stops no other.

    Parameters:
        paths: files, folders (whose `*.xml` are taken, recursively), or `-` for standard input.
        style: a key of `teikit.cite.STYLES`.
        cap: the largest file to read, in bytes.

    Raises:
        InputProblem: the folders hold no XML file.
    """
    made = Citations()
    descriptions: list[Description] = []
    claimed: dict[str, str] = {}
    for one in _inputs(paths, made):
        try:
            found = list(_described(one, cap))
            if style in _KEYED:
                _claim(found, one.path, claimed)
            descriptions += found
        except TeikitError as problem:
            made.problems.append(problem)
    made.cited = len(descriptions)
    made.text = bibliography(descriptions, style) if descriptions else ""
    return made


def _inputs(paths: Sequence[str], made: Citations) -> list[Input]:
    inputs: dict[str, Input] = {}
    for found in gather(paths, (".xml",)):
        if isinstance(found, Input):
            place = found.path if found.path == "-" else os.path.realpath(found.path)
            inputs.setdefault(place, found)
        elif not found[1].startswith("is not"):
            made.problems.append(InputProblem(found[1], where=found[0]))
    if not inputs and not made.problems:
        raise InputProblem(
            "no *.xml file is there", where=", ".join(paths), advice="name a file or another folder"
        )
    return list(inputs.values())


def _described(one: Input, cap: int) -> Iterator[Description]:
    where = "standard input" if one.path == "-" else one.path
    tree = parse(read_stdin(cap) if one.path == "-" else read_bytes(one.path, cap), where)
    try:
        check_is_tei(tree)
    except InputProblem as problem:
        raise InputProblem(problem.what, where=where, advice=problem.advice) from None
    for document in tree.getroot().iter(tei("TEI")):
        description = describe(read_facts(document))
        stem = os.path.splitext(os.path.basename(one.path))[0]
        yield description if description.id else replace(description, id=ncname(stem))


def _claim(found: list[Description], path: str, claimed: dict[str, str]) -> None:
    """Check that no two entries get one key; a reference manager would drop the second.

    Raises:
        InputProblem: they would.
    """
    for description in found:
        if description.id in claimed:
            raise InputProblem(
                f"has the id {description.id} that {claimed[description.id]} has, too",
                where=path,
                advice="give one of them another xml:id",
            )
    claimed.update((description.id, path) for description in found)


@click.command("cite")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option(
    "--style",
    type=click.Choice(list(STYLES)),
    default="chicago",
    show_default=True,
    help="chicago, mla: an entry of a bibliography. bibtex, csl, ris: data for a reference manager.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, not to standard output.")
@click.option(
    "--max-bytes",
    "cap",
    type=click.IntRange(min=1),
    metavar="N",
    default=_CAP,
    show_default=True,
    help="The largest file to read.",
)
@click.pass_context
def command(
    context: click.Context, paths: tuple[str, ...], style: str, output: str | None, cap: int
) -> None:
    """Cite documents: Chicago, MLA, BibTeX, RIS, CSL-JSON.

    Every fact is taken from the TEI header. Several documents make one list, in the order in which
    they are named; a folder yields its *.xml. FILE of -o is replaced if it is there already.

    Exit code: 0 all cited, 1 some not, 2 usage or nothing readable.
    """
    made = cite_files(paths, style, cap=cap)
    for problem in made.problems:
        click.echo(f"teikit: {problem}", err=True)
    if made.cited and output is not None:
        write_atomic(output, made.text.encode())
    elif made.cited:
        # As bytes: RIS has line ends of its own, and the data are UTF-8 on every terminal.
        sys.stdout.buffer.write(made.text.encode())
        sys.stdout.buffer.flush()
    context.exit(made.exit_code)
