"""`teikit init`: begin an edition, by questions in a terminal and by options elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import click

from teikit.config.load import load
from teikit.config.types import Config, Editor
from teikit.errors import TeikitError, in_one_line
from teikit.identifiers import check
from teikit.init import (
    CI,
    Outcome,
    convert_call,
    edition_at,
    edition_config,
    editor_from,
    folders_of,
    init,
    languages_from,
    licence_from,
    publisher_from,
    title_from,
)

__all__ = ["begin", "command"]

_T = TypeVar("_T")
_LICENCE = "CC-BY-4.0"


def begin(folder: str, config: Config, ci: str = "", advice: str = "") -> int:
    """Make an edition, or what it lacks; say of each file what was done, and what to do next.

    Parameters:
        folder: the edition's folder; it is made if it does not exist.
        config: what the edition's `teikit.toml` says, or is to say.
        ci: a key of `teikit.init.CI`, or nothing.
        advice: what to say where the edition's own file was left alone.

    Returns:
        The exit code, 0.

    Raises:
        TeikitError: the edition cannot be made there.
    """
    for outcome in init(folder, config, ci):
        click.echo(_told(folder, outcome, advice))
        advice = ""
    folders = folders_of(config)
    sources, tei = (_shown(folder, name) + "/" for name in (folders.sources, folders.tei))
    at = "" if os.path.abspath(folder) == os.getcwd() else f" in {in_one_line(folder)}"
    click.echo(f"Now put the plain texts (*.txt) into {sources}")
    click.echo(f"and run `{convert_call(config)}`{at}: it writes TEI documents to {tei}")
    return 0


def _told(folder: str, outcome: Outcome, advice: str) -> str:
    path = _shown(folder, outcome.path)
    if not outcome.kept:
        return f"wrote {path}"
    return f"left {path} alone: {outcome.kept}{advice}"


def _shown(folder: str, name: str) -> str:
    return in_one_line(os.path.normpath(os.path.join(folder, name)) + "/" * name.endswith("/"))


# --- questions ------------------------------------------------------------------------------------


def _answer(question: str, read: Callable[[str], _T]) -> _T | None:
    """Ask until the answer is right; None if there is none."""

    def checked(words: str) -> _T | None:
        try:
            return read(words) if words.strip() else None
        except TeikitError as error:
            raise click.UsageError(str(error)) from None

    found: _T | None = click.prompt(question, default="", show_default=False, value_proc=checked)
    return found


def _ask_editors() -> tuple[Editor, ...]:
    editors: list[Editor] = []
    while editor := _answer("Another editor" if editors else "Editor", editor_from):
        editors.append(editor if editor.orcid else _with_orcid(editor))
    return tuple(editors)


def _with_orcid(editor: Editor) -> Editor:
    orcid = _answer("  ORCID iD", lambda words: check(words, "orcid").value)
    return replace(editor, orcid=orcid or "")


# --- the command ----------------------------------------------------------------------------------


@click.command(name="init")
@click.argument("folder", default=".", type=click.Path())
@click.option("--title", metavar="TITLE", help="Title of the edition.")
@click.option(
    "--editor",
    "editors",
    multiple=True,
    metavar="'NAME <ORCID>'",
    help="An editor, with ORCID iD if there is one; may be repeated.",
)
@click.option("--publisher", metavar="'NAME <ROR>'", help="Publisher, with ROR id if it has one.")
@click.option("--licence", metavar="SPDX", help=f"Licence of the edition, as {_LICENCE}, or none.")
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="TAG",
    help="Language of the documents, as en; may be repeated.",
)
@click.option(
    "--ci",
    type=click.Choice(list(CI)),
    help="Whose service is to check the edition at every push; else github.",
)
@click.option("--no-input", is_flag=True, help="Ask nothing, even in a terminal.")
@click.pass_context
def command(
    context: click.Context,
    folder: str,
    title: str | None,
    editors: tuple[str, ...],
    publisher: str | None,
    licence: str | None,
    languages: tuple[str, ...],
    ci: str | None,
    no_input: bool,
) -> None:
    """Begin an edition: its settings, folders, README and checks.

    Makes in FOLDER (else the working folder) teikit.toml, which says what all documents of the
    edition share; folders for sources and TEI; a README for readers; and the files by which git,
    pre-commit and GitHub or GitLab keep and check the edition. In a terminal it asks for what no
    option says. What exists is left alone: run again, it adds what is missing.

    Exit codes: 0 all is there, 2 wrong usage or FOLDER cannot hold an edition, 130 interrupted.
    """
    given = (title, editors, publisher, licence, languages)
    if own := edition_at(folder):
        advice = "; change it there" if any(one is not None and one != () for one in given) else ""
        context.exit(begin(folder, load(own), ci or "", advice))
    config = edition_config(
        "" if title is None else title_from(title, "--title"),
        tuple(editor_from(one, "--editor") for one in editors),
        None if publisher is None else publisher_from(publisher, "--publisher"),
        None if licence is None else licence_from(licence, "--licence"),
        languages_from(languages, "--language"),
    )
    if not no_input and sys.stdin.isatty() and sys.stdout.isatty():
        config = _asked(folder, config, licence is None)
    context.exit(begin(folder, config, ci or ""))


def _asked(folder: str, config: Config, licence: bool) -> Config:
    """Ask for what the options did not say; `licence` tells whether it is to be asked for."""
    click.echo(f"A new edition in {in_one_line(os.path.abspath(folder))}.")
    click.echo("Return leaves a question open; Ctrl-C ends, and nothing is written.")
    stated = config.edition
    return edition_config(
        stated.title or _answer("Title", title_from) or "",
        config.editor or _ask_editors(),
        config.publisher or _answer("Publisher", publisher_from),
        _answer(f"Licence, as {_LICENCE} or CC0-1.0", licence_from) if licence else config.licence,
        stated.languages
        or _answer("Languages of the documents, as en, zh", lambda w: languages_from(w.split(",")))
        or (),
    )
