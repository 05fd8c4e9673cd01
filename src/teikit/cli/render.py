"""`teikit render`: TEI as something to read, in one form or several."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import NamedTuple
from urllib.parse import quote, urljoin

import click

from teikit.errors import (
    InputProblem,
    LibraryMissing,
    OutputProblem,
    TeikitError,
    TemplateProblem,
    UsageProblem,
)
from teikit.files import MAX_BYTES, Input, gather, read_bytes, read_stdin, write_atomic
from teikit.processes import in_order, processes_for
from teikit.render import RENDERERS
from teikit.render.renderer import Alternate, Renderer, Settings, Tree
from teikit.render.templates import check_templates
from teikit.xml import parse

__all__ = ["Outcome", "command", "render"]

# A TEI document is a few times as large as its source.
_CAP = 4 * MAX_BYTES
# Rendered before other processes start, so that they begin with the templates as these needed them.
_FIRST = 8
_MOST_POINTERS = 3  # of one document that are told one by one


class Job(NamedTuple):
    """One rendering of one document: the file to write, or None for standard output."""

    renderer: Renderer
    target: str | None


class _Work(NamedTuple):
    """One document, the renderings to make of it, and why none can be, if so."""

    source: Input
    jobs: Sequence[Job]
    problem: TeikitError | None


class _Done(NamedTuple):
    """What became of one document: why it was not rendered, and its pointers to nothing."""

    problem: TeikitError | None
    pointers: Sequence[str] = ()


@dataclass(slots=True)
class Outcome:
    """What became of one call.

    Attributes:
        rendered: how many documents were rendered.
        problems: what was not, and why.
        pointers: pointers to nothing, which readers see as plain words.
        passed_over: files of a folder that are not XML.
    """

    rendered: int = 0
    problems: list[TeikitError] = field(default_factory=list)
    pointers: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0: all rendered; 1: some not; 2: nothing could be read."""
        if not self.problems:
            return 0
        readable = self.rendered or any(not isinstance(p, InputProblem) for p in self.problems)
        return 1 if readable else 2


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for garbage in cycles seldom: trees and pages hold next to none."""
    thresholds = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


@_collecting_seldom()
def render(
    paths: Sequence[str],
    renderers: Sequence[Renderer],
    *,
    output: str | None = None,
    folder: str | None = None,
    settings: Settings | None = None,
    cap: int = _CAP,
    progress: bool = False,
    processes: int = 0,
) -> Outcome:
    """Render TEI files, each for itself: a file that cannot be rendered stops no other.

    Parameters:
        paths: files, folders (whose `*.xml` are taken, recursively), or `-` for standard input.
        renderers: the forms to make of each.
        output: the file for the one document; standard output if neither this nor `folder`.
        folder: where to write many, in the tree in which they were found.
        settings: of the renderings; an address is that under which `folder` will be published.
        cap: the largest file to read, in bytes.
        progress: whether to draw a bar on standard error.
        processes: how many to use; 0: one for each processor if there are many documents.

    Raises:
        UsageProblem: the paths and the places to write to do not fit together.
        InputProblem: the folders hold no XML file.
        TemplateProblem: a template cannot be used.
        LibraryMissing: a form needs a library that is not installed.
    """
    settings = settings or Settings()
    check_templates(settings.templates)
    outcome = Outcome()
    inputs = _inputs(paths, outcome)
    works = _claimed(inputs, _jobs(inputs, renderers, output, folder))
    with click.progressbar(
        _done(works, partial(_render_one, settings=settings, folder=folder, cap=cap), processes),
        length=len(inputs),
        label="rendering",
        file=sys.stderr,
        hidden=not progress,
    ) as results:
        for done in results:
            if done.problem is None:
                outcome.rendered += 1
            else:
                outcome.problems.append(done.problem)
            outcome.pointers += done.pointers
    return outcome


def _done(
    works: Sequence[_Work], render_one: Callable[[_Work], _Done], processes: int
) -> Iterator[_Done]:
    count = processes_for(len(works), processes)
    if count <= 1 or any(work.source.path == "-" for work in works):
        yield from map(render_one, works)
        return
    yield from map(render_one, works[:_FIRST])
    yield from in_order(render_one, works[_FIRST:], count, share=16, fork=True)


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


def _jobs(
    inputs: list[Input], renderers: Sequence[Renderer], output: str | None, folder: str | None
) -> list[list[Job]]:
    if output is not None and folder is not None:
        raise UsageProblem("-o and -d exclude each other", advice="give one of them")
    if folder is not None:
        return [
            [Job(form, os.path.join(folder, _stem(one) + form.suffix)) for form in renderers]
            for one in inputs
        ]
    if len(inputs) > 1:
        raise UsageProblem(
            f"{len(inputs)} documents cannot go into one", advice="name a folder for them with -d"
        )
    if len(renderers) > 1:
        raise UsageProblem(
            f"{len(renderers)} forms cannot go into one", advice="name a folder for them with -d"
        )
    return [[Job(renderers[0], output)] for _ in inputs]


def _stem(one: Input) -> str:
    return os.path.splitext(one.relative)[0]


def _claimed(inputs: list[Input], jobs: list[list[Job]]) -> list[_Work]:
    """Refuse what would overwrite a document or another rendering; the first has the place."""
    place_of = _resolver()
    originals = {place_of(one.path): one.path for one in inputs if one.path != "-"}
    claimed: dict[str, str] = {}
    works = []
    for one, forms in zip(inputs, jobs, strict=True):
        problem = None
        try:
            for job in forms:
                if job.target is not None:
                    _claim(job.target, place_of(job.target), one.path, originals, claimed)
        except OutputProblem as refused:
            problem = refused
        works.append(_Work(one, forms, problem))
    return works


def _resolver() -> Callable[[str], str]:
    """Return what finds the real place of a file, following the links of each folder once."""
    place_of_folder = cache(os.path.realpath)

    def place_of(path: str) -> str:
        folder, name = os.path.split(path)
        if os.path.islink(path) or name in ("", os.curdir, os.pardir):
            return os.path.realpath(path)
        return os.path.join(place_of_folder(folder), name)

    return place_of


def _claim(
    target: str, place: str, path: str, originals: dict[str, str], claimed: dict[str, str]
) -> None:
    if place in originals:
        raise OutputProblem(
            f"its rendering would overwrite {originals[place]}, from which it is made",
            where=path,
            advice="write to another place",
        )
    other = claimed.setdefault(place, path)
    if other != path and os.path.realpath(other) != os.path.realpath(path):
        raise OutputProblem(
            f"its rendering would overwrite that of {other} ({target})",
            where=path,
            advice="render them into different folders",
        )


def _render_one(work: _Work, settings: Settings, folder: str | None, cap: int) -> _Done:
    """Render one document; in another process, too.

    Raises:
        TemplateProblem: a template cannot be used.
        LibraryMissing: a form needs a library that is not installed.
    """
    if work.problem is not None:
        return _Done(work.problem)
    try:
        return _Done(None, _rendered(work, settings, folder, cap))
    except (TemplateProblem, LibraryMissing):
        raise
    except TeikitError as problem:
        return _Done(problem)


def _rendered(work: _Work, settings: Settings, folder: str | None, cap: int) -> list[str]:
    one, jobs, _ = work
    where = "standard input" if one.path == "-" else one.path
    content = read_stdin(cap) if one.path == "-" else read_bytes(one.path, cap)
    tree = parse(content, where)
    try:
        made = [
            (job.renderer.render(tree, _settings_for(job, jobs, one, settings, folder)), job.target)
            for job in jobs
        ]
    except InputProblem as problem:
        raise InputProblem(
            problem.what, where=problem.where or where, advice=problem.advice
        ) from None
    for rendering, target in made:
        _write(rendering, target)
    return [] if _all_answered(content) else list(_dangling(tree, where))


def _settings_for(
    job: Job, jobs: Sequence[Job], one: Input, settings: Settings, folder: str | None
) -> Settings:
    """Add to the settings where this rendering will be, and what lies beside it."""
    name = quote(os.path.basename(job.target)) if job.target else ""
    address = settings.address
    if address and folder is not None and job.target:
        address = urljoin(address, quote(os.path.relpath(job.target, folder).replace(os.sep, "/")))
    beside = tuple(_beside(job, jobs, one)) if name else ()
    return Settings(settings.templates, settings.wrap, address, beside)


def _beside(job: Job, jobs: Sequence[Job], one: Input) -> Iterator[Alternate]:
    """Yield the other forms of a document that lie in the folder of one of its renderings."""
    folder = os.path.dirname(os.path.abspath(job.target or ""))
    if one.path != "-" and os.path.dirname(os.path.abspath(one.path)) == folder:
        yield Alternate("TEI", quote(os.path.basename(one.path)), "application/tei+xml")
    for other in jobs:
        if other is not job and other.target:
            media_type = other.renderer.media_type.partition(";")[0]
            yield Alternate(other.renderer.title, quote(os.path.basename(other.target)), media_type)


# What looks like an id, and like pointers to one, in encodings that extend ASCII.
_ID = re.compile(rb"xml:id\s*=\s*[\"']\s*([^\s\"']+)")
_POINTER = re.compile(rb"""#(?<=["'\s]#)([^\s"']*)""")


def _all_answered(content: bytes) -> bool:
    """Tell quickly of most documents that each `#name` in them is the id of an element."""
    found = set(_POINTER.findall(content))
    return b"\0" not in content[:100] and found <= set(_ID.findall(content))


def _dangling(tree: Tree, where: str) -> Iterator[str]:
    # Most documents have none, and need not wait for what looks for them.
    from teikit.check.document import survey, watch_for
    from teikit.check.rules.dangling_pointer import dangling_pointer

    watch = watch_for(dangling_pointer.looks_at)
    faults = list(dangling_pointer.find(survey(tree.getroot(), "", watch)))
    for fault in faults[:_MOST_POINTERS]:
        yield f"{where}:{fault.element.sourceline}: {fault.message}"
    if len(faults) > _MOST_POINTERS:
        yield f"{where}: {len(faults) - _MOST_POINTERS} more pointers to nothing"


def _write(content: bytes, target: str | None) -> None:
    if target is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_atomic(target, content)


def _report(outcome: Outcome, folder: str | None) -> None:
    for line in outcome.pointers:
        click.echo(f"teikit: {line}", err=True)
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
    "names",
    type=click.Choice(RENDERERS.names()),
    multiple=True,
    required=True,
    help="The form to make; several, each after its own --to, go to a folder and link to each other.",
)
@click.option("-o", "--output", metavar="FILE", help="Write the one document to FILE.")
@click.option("-d", "--folder", metavar="FOLDER", help="Write into FOLDER, in the input's tree.")
@click.option(
    "--templates",
    metavar="FOLDER",
    help="Templates of your own (Jinja, CSS) in place of those of the same name, or for an element.",
)
@click.option(
    "--wrap",
    type=click.IntRange(min=0),
    metavar="N",
    default=0,
    help="Break the lines of plain text after at most N characters; 0: one line a paragraph.",
    show_default=True,
)
@click.option(
    "--address",
    metavar="URL",
    help="Where the renderings will be published: the folder of -d, or the one file.",
)
@click.option(
    "-j",
    "--jobs",
    "processes",
    type=click.IntRange(0, 256),
    default=0,
    metavar="N",
    help="Processes to use; without it, one for each processor if there are many files.",
)
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
    names: tuple[str, ...],
    output: str | None,
    folder: str | None,
    templates: str | None,
    wrap: int,
    address: str | None,
    processes: int,
    cap: int,
) -> None:
    """Turn TEI into pages, books, text and data to read.

    One document goes to standard output or to the file of -o; many need -d. A folder yields its
    *.xml. Renderings that are there already are replaced. Pointers to nothing are told, and shown
    as plain words.

    Exit code: 0 all rendered, 1 some not, 2 usage, a wrong template or nothing readable,
    130 interrupted.
    """
    outcome = render(
        paths,
        [RENDERERS[name] for name in dict.fromkeys(names)],
        output=output,
        folder=folder,
        settings=Settings(templates or "", wrap, _checked(address)),
        cap=cap,
        progress=folder is not None and sys.stderr.isatty(),
        processes=processes,
    )
    _report(outcome, folder)
    context.exit(outcome.exit_code)


def _checked(address: str | None) -> str:
    if address and not address.startswith(("https://", "http://")):
        raise UsageProblem(
            f"--address {address} is no address of the web", advice="begin it with https://"
        )
    return address or ""
