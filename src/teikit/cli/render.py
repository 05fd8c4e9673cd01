"""`teikit render`: reading pages and plain text from TEI."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import click

from teikit.errors import InputProblem, OutputProblem, TeikitError, UsageProblem
from teikit.files import MAX_BYTES, Input, gather, read_bytes, read_stdin, write_atomic
from teikit.render import RENDERERS
from teikit.render.renderer import Renderer
from teikit.xml import parse

__all__ = ["Outcome", "command", "render"]

# A TEI document is a few times as large as its source.
_CAP = 4 * MAX_BYTES


@dataclass(slots=True)
class Outcome:
    """What became of one call.

    Attributes:
        rendered: how many documents were rendered.
        problems: what was not, and why.
        passed_over: files of a folder that are not XML.
    """

    rendered: int = 0
    problems: list[TeikitError] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0: all rendered; 1: some not; 2: nothing could be read."""
        if not self.problems:
            return 0
        readable = self.rendered or any(not isinstance(p, InputProblem) for p in self.problems)
        return 1 if readable else 2


def render(
    paths: Sequence[str],
    renderer: Renderer,
    *,
    output: str | None = None,
    folder: str | None = None,
    cap: int = _CAP,
    progress: bool = False,
) -> Outcome:
    """Render TEI files, each for itself: a file that cannot be rendered stops no other.

    Parameters:
        paths: files, folders (whose `*.xml` are taken, recursively), or `-` for standard input.
        output: the file for the one document; standard output if neither this nor `folder`.
        folder: where to write many, in the tree in which they were found.
        cap: the largest file to read, in bytes.
        progress: whether to draw a bar on standard error.

    Raises:
        UsageProblem: the paths and the places to write to do not fit together.
        InputProblem: the folders hold no XML file.
    """
    outcome = Outcome()
    inputs = _inputs(paths, outcome)
    targets = _targets(inputs, renderer, output, folder)
    originals = {os.path.realpath(one.path): one.path for one in inputs if one.path != "-"}
    claimed: dict[str, str] = {}
    with click.progressbar(
        zip(inputs, targets, strict=True),
        length=len(inputs),
        label="rendering",
        file=sys.stderr,
        hidden=not progress,
    ) as pairs:
        for one, target in pairs:
            try:
                if target is not None:
                    _claim(target, one.path, originals, claimed)
                _write(_rendered(one, renderer, cap), target)
                outcome.rendered += 1
            except TeikitError as problem:
                outcome.problems.append(problem)
    return outcome


def _inputs(paths: Sequence[str], outcome: Outcome) -> list[Input]:
    inputs: list[Input] = []
    for found in gather(paths, (".xml",)):
        if isinstance(found, Input):
            inputs.append(found)
        elif found[1].startswith("is not"):
            outcome.passed_over.append(found[0])
        else:
            outcome.problems.append(InputProblem(found[1], where=found[0]))
    if not inputs and not outcome.problems:
        raise InputProblem(
            "no *.xml file is there", where=", ".join(paths), advice="name a file or another folder"
        )
    return inputs


def _targets(
    inputs: list[Input], renderer: Renderer, output: str | None, folder: str | None
) -> list[str | None]:
    if output is not None and folder is not None:
        raise UsageProblem("-o and -d exclude each other", advice="give one of them")
    if folder is not None:
        names = (os.path.splitext(one.relative)[0] + renderer.suffix for one in inputs)
        return [os.path.join(folder, name) for name in names]
    if len(inputs) > 1:
        raise UsageProblem(
            f"{len(inputs)} documents cannot go into one", advice="name a folder for them with -d"
        )
    return [output for _ in inputs]


def _claim(target: str, path: str, originals: dict[str, str], claimed: dict[str, str]) -> None:
    place = os.path.realpath(target)
    if place in originals:
        raise OutputProblem(
            f"its rendering would overwrite {originals[place]}, from which it is made",
            where=path,
            advice="write to another place",
        )
    other = claimed.setdefault(place, path)
    if os.path.realpath(other) != os.path.realpath(path):
        raise OutputProblem(
            f"its rendering would overwrite that of {other} ({target})",
            where=path,
            advice="render them into different folders",
        )


def _rendered(one: Input, renderer: Renderer, cap: int) -> bytes:
    where = "standard input" if one.path == "-" else one.path
    content = read_stdin(cap) if one.path == "-" else read_bytes(one.path, cap)
    try:
        return renderer.render(parse(content, where))
    except InputProblem as problem:
        raise InputProblem(
            problem.what, where=problem.where or where, advice=problem.advice
        ) from None


def _write(content: bytes, target: str | None) -> None:
    if target is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_atomic(target, content)


def _report(outcome: Outcome, folder: str | None) -> None:
    for problem in outcome.problems:
        click.echo(f"teikit: {problem}", err=True)
    if folder is None:
        return
    parts = [f"rendered {_documents(outcome.rendered)} to {folder}"]
    if outcome.problems:
        parts.append(f"{len(outcome.problems)} not rendered")
    if outcome.passed_over:
        parts.append(f"{len(outcome.passed_over)} passed over that are not *.xml")
    click.echo("; ".join(parts), err=True)


def _documents(number: int) -> str:
    return "1 document" if number == 1 else f"{number:,} documents"


@click.command("render")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option(
    "--to",
    "name",
    type=click.Choice(RENDERERS.names()),
    required=True,
    help="html: a reading page. txt: the plain text.",
)
@click.option("-o", "--output", metavar="FILE", help="Write the one document to FILE.")
@click.option("-d", "--folder", metavar="FOLDER", help="Write into FOLDER, in the input's tree.")
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
    context: click.Context,
    paths: tuple[str, ...],
    name: str,
    output: str | None,
    folder: str | None,
    cap: int,
) -> None:
    """Turn TEI into reading pages or plain text.

    One document goes to standard output or to the file of -o; many need -d. A folder yields its
    *.xml. Renderings that are there already are replaced.

    Exit code: 0 all rendered, 1 some not, 2 usage or nothing readable, 130 interrupted.
    """
    progress = folder is not None and sys.stderr.isatty()
    outcome = render(
        paths, RENDERERS[name], output=output, folder=folder, cap=cap, progress=progress
    )
    _report(outcome, folder)
    context.exit(outcome.exit_code)
