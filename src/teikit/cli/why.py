"""`teikit why`: explain an element of a TEI document from the source that it was made from."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from teikit.errors import TeikitError
from teikit.files import MAX_BYTES

if TYPE_CHECKING:
    from teikit.why import Explanation, Finding

__all__ = ["command", "describe", "why_element"]

# A TEI document is a few times as large as its source.
_CAP = 4 * MAX_BYTES
_WIDTH = 96
_INDENT = 10
_SHOWN = 12


def why_element(
    target: str, *, source: str = "", as_json: bool = False, every: bool = False, config: str = ""
) -> int:
    """Explain one element and print it; return the exit code.

    Raises:
        TeikitError: there is no such element, or a file cannot be read.
    """
    from teikit.config.edition import collection_of
    from teikit.config.finding import edition_file, find
    from teikit.config.load import load
    from teikit.model.collection import STANDARD
    from teikit.why import explain, find_source, take_target

    what = take_target(target, _CAP)
    path = edition_file(config) if config else find(os.path.dirname(what.file) or ".")
    settings = load(path) if path else None
    folder = settings.folders.sources if settings else ""
    if folder:
        folder = os.path.join(os.path.dirname(os.path.abspath(path)), folder)
    found = find_source(what.file, what.root, source, folder, _CAP)
    explanation = explain(what, found, collection_of(settings) if settings else STANDARD)
    if as_json:
        import json

        click.echo(json.dumps(asdict(explanation), ensure_ascii=False, indent=1))
    else:
        for line in describe(explanation, every=every):
            click.echo(line)
    return int(not found.path or found.same is False)


def describe(explanation: Explanation, *, every: bool = False) -> Iterator[str]:
    """Yield an explanation in lines for people.

    Parameters:
        explanation: the explanation.
        every: shorten no list.
    """
    most = sys.maxsize if every else _SHOWN
    for notice in explanation.notices:
        yield from _wrapped("Note", notice)
    if explanation.notices:
        yield ""
    name = f"<{explanation.element}>"
    name += f" {explanation.id}" if explanation.id else ""
    yield f"{explanation.where}: {name}, {explanation.what}"
    yield ""
    if explanation.lines:
        yield from _lines(explanation, most)
        yield ""
    yield from _listed("Made by", (_found(one) for one in explanation.made_by), most)
    yield from _listed("Because", explanation.because, most)
    yield from _wrapped("Sure", explanation.certainty)
    yield from _listed("Doubt", explanation.doubts, most)
    lost = (f"{_found(one.found, about=False)}. {one.why}" for one in explanation.lost)
    yield from _listed("Lost", lost, most)
    yield from _listed("In it", (_found(one, about=False) for one in explanation.inside), most)


def _lines(explanation: Explanation, most: int) -> Iterator[str]:
    yield from _wrapped("Source", explanation.source)
    lines = explanation.lines
    shown = lines if len(lines) <= most else [*lines[: most - 3], *lines[-2:]]
    room = len(str(lines[-1][0]))
    for number, words in shown:
        if len(shown) < len(lines) and number == lines[-2][0]:
            yield f"{'':{_INDENT}}{'…':>{room}} | … {len(lines) - len(shown):,} lines more"
        short = words if len(words) <= 400 else f"{words[:400]}…"
        for n, piece in enumerate(textwrap.wrap(short, _WIDTH - _INDENT - room - 3) or [""]):
            yield f"{'':{_INDENT}}{number if not n else '':>{room}} | {piece}"


def _listed(label: str, lines: object, most: int) -> Iterator[str]:
    rows = list(lines)  # type: ignore[call-overload]
    for row in rows[:most]:
        yield from _wrapped(label, row)
        label = ""
    if len(rows) > most:
        yield from _wrapped("", f"… {len(rows) - most:,} more: --all shows them")


def _wrapped(label: str, words: str) -> Iterator[str]:
    rows = textwrap.wrap(words, _WIDTH - _INDENT, break_on_hyphens=False, break_long_words=False)
    for n, row in enumerate(rows):
        yield f"{label if not n else '':{_INDENT}}{row}"


def _found(one: Finding, *, about: bool = True) -> str:
    words = f"{one.what} «{one.words}»" if one.words else one.what
    if one.lines:
        first, last = one.lines
        words += f" (line {first})" if first == last else f" (lines {first} to {last})"
    if one.count > 1:
        words += f", {one.count:,} times"
    if one.rule:
        words += f", rule {one.rule}"
    if one.unit:
        words += f", {'of' if one.rule else 'read as'} {one.unit}"
        words += f", which finds {one.about}" if about and one.rule else ""
        words += f": {one.about}" if about and not one.rule else ""
    return words + (f" ({one.cert})" if one.cert else "")


@click.command(
    name="why",
    help="""Explain why something in the TEI is as it is.

TARGET is FILE.xml#ID (an element's xml:id), FILE.xml:LINE (what begins on that line of the TEI, in
the text or the header), or FILE.xml (the document as a whole). The source is converted again, and
you read: what the element is, the lines of the source, the rule that made it, how sure it is and
what else was considered. The source is looked for beside the TEI, in a folder «sources» beside or
above it, and in the edition's folder of sources.

Exit codes: 0 explained, 1 explained in part (the source is missing, or not the one that the TEI was
made from), 2 wrong usage, no such element, or a file that cannot be read.""",
)
@click.argument("target")
@click.option(
    "--source", default="", metavar="PATH", help="The source, or a folder in which it lies."
)
@click.option("--all", "every", is_flag=True, help="Shorten no list.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option(
    "--config", default="", metavar="FILE", help="The edition's teikit.toml; else found upwards."
)
def command(target: str, **options: object) -> None:
    """Parse, explain, end with the exit code."""
    try:
        code = why_element(target, **options)  # type: ignore[arg-type]
    except TeikitError as error:
        click.echo(f"teikit why: {error}", err=True)
        code = error.exit_code
    sys.exit(code)
