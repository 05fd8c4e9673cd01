"""`teikit schema`: look at RELAX NG schemas."""

from __future__ import annotations

import os

import click

from teikit.errors import InputProblem
from teikit.files import read_bytes
from teikit.relaxng.checking import check_schema

__all__ = ["check", "command"]


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


@click.group(name="schema")
def command() -> None:
    """Check RELAX NG schemas."""


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
