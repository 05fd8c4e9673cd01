"""`teikit verify`: prove that TEI documents hold their source whole, or show where they do not."""

from __future__ import annotations

import os
import sys
import unicodedata

import click

from teikit.errors import EncodingProblem, InputProblem
from teikit.files import MAX_BYTES, read_bytes
from teikit.verify import Certificate, Difference, verify

__all__ = ["command", "describe", "verify_files"]

# A TEI document is a few times as large as its source.
_CAP = 4 * MAX_BYTES


def verify_files(source: str, documents: tuple[str, ...], cap: int = _CAP) -> int:
    """Check each TEI document against the source and print one report for each.

    Parameters:
        source: path of the plain text.
        documents: paths of the TEI, each a whole conversion of the source.
        cap: the most bytes that one file may have.

    Returns:
        The exit code: 0 all verified, 1 some document differs, 2 some document cannot be read.

    Raises:
        InputProblem: the source cannot be read.
        EncodingProblem: the source is not text.
    """
    content = read_bytes(source, cap)
    return max(_verify_file(content, source, document, cap) for document in documents)


def _verify_file(content: bytes, source: str, document: str, cap: int) -> int:
    try:
        outcome = verify(content, os.path.basename(source), read_bytes(document, cap))
    except EncodingProblem as error:
        advice = "save it as UTF-8 in a text editor"
        raise EncodingProblem(error.what, where=source, advice=advice) from None
    except InputProblem as error:
        where = error.where or document
        problem = InputProblem(error.what, where=where, advice=error.advice)
        click.echo(f"teikit: {_printable(str(problem), sys.stderr.encoding)}", err=True)
        return 2
    click.echo(_printable(describe(outcome, source, document), sys.stdout.encoding))
    return int(isinstance(outcome, Difference))


def describe(outcome: Certificate | Difference, source: str, document: str) -> str:
    """Say in one line (for a difference: with its context below) what verify found.

    Parameters:
        outcome: what `teikit.verify.verify` returned.
        source: path of the plain text.
        document: path of the TEI.
    """
    if isinstance(outcome, Difference):
        return _describe_difference(outcome, document)
    parts = (outcome.text, outcome.left_out, outcome.header_only)
    total = sum(characters for characters, _ in parts) or 1
    left_out, header_only = (
        f"{100 * characters / total:.1f} %{of} ({_lines(lines)})"
        for (characters, lines), of in zip(parts[1:], (" of the source", ""), strict=True)
    )
    characters, lines = outcome.text
    counted = f"{characters:,} character{'' if characters == 1 else 's'} in {_lines(lines)}"
    report = f"{document}: verified: {counted}; left out {left_out}, header only {header_only}"
    renamed = outcome.filename != os.path.basename(source)
    return f"{report}; the TEI calls the source {outcome.filename}" if renamed else report


def _lines(count: int) -> str:
    return f"{count:,} line{'' if count == 1 else 's'}"


def _describe_difference(difference: Difference, document: str) -> str:
    where = document if difference.tei_line is None else f"{document}:{difference.tei_line}"
    at = "" if difference.source_line is None else f" (source line {difference.source_line:,})"
    report = [f"{where}: not verified: {difference.reason}{at}"]
    if difference.source:
        report.append(f"    source: {_context(difference.source)}")
    if difference.source and difference.tei:
        report.append(f"    TEI:    {_context(difference.tei)}")
        has, instead = _named(difference.source[1]), _named(difference.tei[1])
        report.append(f"    the source has {has}, the TEI has {instead}")
    return "\n".join(report)


def _context(around: tuple[str, str, str]) -> str:
    before, character, after = around
    mark = f"⟦{character}⟧" if character or before else ""
    words = "".join(_visible(one) for one in f"{before}{mark}{after}")
    # The library gives at most 50 characters before and 40 (of a whole line, 90) after.
    return f"{'…' * (len(before) == 50)}{words}{'…' * (len(after) in (40, 90))}"


def _visible(character: str) -> str:
    return character if character.isprintable() else f"<U+{ord(character):04X}>"


def _named(character: str) -> str:
    if character in ("", " "):
        return "white space" if character else "nothing more"
    code = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
    return f"{character} ({code})" if character.isprintable() else code


def _printable(text: str, encoding: str | None) -> str:
    # A terminal or pipe that is not UTF-8 must not turn a report into a traceback.
    known = encoding or "utf-8"
    return text.encode(known, "backslashreplace").decode(known)


@click.command(name="verify")
@click.argument("source", type=click.Path())
@click.argument("documents", metavar="TEI...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--max-bytes",
    default=_CAP,
    show_default=True,
    metavar="N",
    type=click.IntRange(min=1),
    help="Refuse a file larger than this.",
)
@click.pass_context
def command(
    context: click.Context, source: str, documents: tuple[str, ...], max_bytes: int
) -> None:
    """Prove that no character of a source was lost.

    SOURCE is the plain text, each TEI a document converted from it. From these files alone: the
    TEI names the source's SHA-256; every line of it stands once, in the text or in a note of the
    header; and the characters are the same, in the same order (runs of white space count as one
    space). Prints for each TEI the share that was left out, or the first difference.

    Exit codes: 0 all verified, 1 some TEI differs, 2 wrong usage or a file that cannot be read.
    """
    context.exit(verify_files(source, documents, max_bytes))
