"""`teikit odd`: make schemas and a manual of a TEI ODD."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from teikit.errors import UsageProblem
from teikit.files import from_here, read_bytes, write_atomic
from teikit.odd.build import Compiled, compile_odd
from teikit.odd.problems import OddError, counted

__all__ = ["FORMATS", "build", "command"]

FORMATS = {
    "rng": "RELAX NG, XML syntax",
    "rnc": "RELAX NG, compact syntax",
    "xsd": "W3C XML Schema; needs trang",
    "sch": "the rules, in Schematron",
    "html": "the manual, in the folder manual",
    "json": "all that the ODD says, for programs",
}


def build(
    path: str, folder: str, formats: Iterable[str] = (), *, tei: str = "", lang: str = "en"
) -> list[str]:
    """Write what is made of an ODD, after all of it has been made.

    Parameters:
        path: the ODD.
        folder: where to write.
        formats: of `FORMATS`; nothing means all, the XML Schema only if trang is installed.
        tei: the TEI's own source, for an ODD that refers to it.
        lang: the language of the manual and of the documentation in schemas.

    Returns:
        The files that were written.

    Raises:
        OddError: something is wrong with the ODD.
        InputProblem: a file cannot be read or is not well-formed.
        DataMissing: the XML Schema was asked for, and trang is not installed.
        OutputProblem: a file cannot be written.
    """
    source = (tei, read_bytes(tei)) if tei else None
    made = compile_odd(path, read_bytes(path), source=source, lang=lang)
    wanted = set(formats) or {name for name in FORMATS if name != "xsd" or _has_trang()}
    files: dict[str, bytes] = {}
    for name in FORMATS:
        if name in wanted:
            files |= _made(name, made, path)
    for name, content in files.items():
        write_atomic(os.path.join(folder, *name.split("/")), content)
    return list(files)


def _has_trang() -> bool:
    from teikit.odd.xsd import has_trang

    return has_trang()


def _made(name: str, made: Compiled, path: str) -> dict[str, bytes]:
    """Return the files of one format, by name."""
    from teikit.odd.build import generated

    ident, comment = made.vocabulary.odd.ident, generated(path)
    if name == "rng":
        return {f"{ident}.rng": made.rng}
    if name == "rnc":
        from teikit.odd.rnc import write_rnc

        return {f"{ident}.rnc": write_rnc(made.rng, comment)}
    if name == "xsd":
        from teikit.odd.xsd import write_xsd

        return write_xsd(made.rng, ident, comment)
    if name == "sch":
        from teikit.odd.schematron import write_schematron

        return {f"{ident}.sch": write_schematron(made.rules, ident, comment)}
    if name == "json":
        from teikit.odd.as_json import write_json

        return {f"{ident}.json": write_json(made.vocabulary, made.lang)}
    from teikit.odd.manual import write_manual

    return {f"manual/{file}": content for file, content in write_manual(made, comment).items()}


@click.group(name="odd")
def command() -> None:
    """Make schemas and a manual of a TEI ODD."""


@command.command(name="build")
@click.argument("path", metavar="FILE", type=click.Path())
@click.option("-o", "--output", "folder", metavar="FOLDER", required=True, help="Where to write.")
@click.option("--rng", is_flag=True, help=f"{FORMATS['rng']}.")
@click.option("--rnc", is_flag=True, help=f"{FORMATS['rnc']}.")
@click.option("--xsd", is_flag=True, help=f"{FORMATS['xsd']}.")
@click.option("--sch", is_flag=True, help=f"{FORMATS['sch']}.")
@click.option("--html", is_flag=True, help=f"{FORMATS['html']}.")
@click.option("--json", is_flag=True, help=f"{FORMATS['json']}.")
@click.option(
    "--tei",
    metavar="FILE",
    default="",
    help="The TEI's source (p5subset.xml), if the ODD refers to it.",
)
@click.option(
    "--lang",
    metavar="TAG",
    default="en",
    show_default=True,
    help="Language of the manual and of schemas' documentation; what is not there comes in English.",
)
def _build(path: str, folder: str, tei: str, lang: str, **formats: bool) -> None:
    """Make schemas and a manual of an ODD.

    FILE is a TEI document with a schemaSpec. Without formats all are made, named after the
    schemaSpec. What is wrong with the ODD is printed as path:line:column: error: message, all of
    it, and nothing is written. docs/odd.md says what an ODD may say.

    Exit codes: 0 written, 1 something is wrong with the ODD, 2 wrong usage, or a file that cannot
    be read or written.
    """
    if not lang.replace("-", "").isalnum():
        raise UsageProblem(
            f"{lang!r} is no language tag", advice="write one like en, de or zh-Hant"
        )
    wanted = [name for name in FORMATS if formats[name]]
    try:
        written = build(path, folder, wanted, tei=tei, lang=lang)
    except OddError as error:
        for problem in error.problems:
            said = f"{problem.message}; {problem.advice}" if problem.advice else problem.message
            place = f"{problem.path}:{problem.line or 1}:{problem.column or 1}"
            click.echo(f"{place}: error: {said}")
        count = counted(len(error.problems), "problem")
        click.echo(f"{path}: {count}, nothing written", err=True)
        click.get_current_context().exit(1)
    pages = [name for name in written if name.startswith("manual/")]
    for name in written:
        if name not in pages:
            click.echo(f"wrote {from_here(os.path.join(folder, name))}", err=True)
    if pages:
        shown = from_here(os.path.join(folder, "manual", "index.html"))
        click.echo(f"wrote {shown} and {counted(len(pages) - 1, 'further file')}", err=True)
    if not wanted and not _has_trang():
        click.echo(
            "no XML Schema: trang is not installed (Debian: apt-get install trang)", err=True
        )
