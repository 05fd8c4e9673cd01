"""`titleStmt`: the archive's title, who issued, translated, paid for and edited the document."""

from __future__ import annotations

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node

__all__ = ["title_stmt"]


def _build(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    statement = parts.sub(parent, "titleStmt")
    add = statement.children.append
    add(made.title(parts, edition.one("title")))
    for fact in edition.all("author"):
        add(made.author(parts, fact))
    for n, fact in enumerate(edition.all("translator"), 1):
        add(made.translator(parts, fact, f"translator-{n}"))
    for fact in edition.all("funder"):
        add(made.funder(parts, fact))
    for n, fact in enumerate(edition.all("contributor"), 1):
        add(made.contributor(parts, fact, f"contributor-{n}"))
    _voices(parts, statement)


def _voices(parts: Parts, statement: Node) -> None:
    """Declare those to whom the text and the header point with `@resp`."""
    add = statement.children.append
    editors = parts.edition.all("editor")
    for n, fact in enumerate(editors, 1):
        add(made.editor(parts, fact, "editor" if n == 1 else f"editor-{n}"))
    if "#editor" in parts.used and not editors:
        what = "facts supplied by the editor of this edition"
        add(made.responsible(parts, "editor", what, made.NO_NAME))
    if "#archive" in parts.used:
        what = "published online by an archive"
        add(made.responsible(parts, "archive", what, made.NO_NAME))
    if "#transcriber" in parts.used:
        what = "transcribed or translated by"
        add(made.responsible(parts, "transcriber", what, made.NO_NAME))


title_stmt = Builder("titleStmt", _build)
