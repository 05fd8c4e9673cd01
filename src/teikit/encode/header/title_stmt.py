"""`titleStmt`: the archive's title, who issued, translated, paid for and edited the document."""

from __future__ import annotations

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node

__all__ = ["title_stmt"]


def _build(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    statement = parts.sub(parent, "titleStmt")
    title = edition.one("title")
    if title:
        parts.sub(statement, "title", title.value, type="main", **parts.doubt(title))
    else:
        parts.sub(statement, "title", "No title is recorded.", type="main")
    for fact in edition.all("author"):
        parts.name(parts.sub(statement, "author"), fact)
    for n, fact in enumerate(edition.all("translator"), 1):
        editor = parts.sub(statement, "editor", xml_id=f"translator-{n}", role="translator")
        parts.name(editor, fact)
    for fact in edition.all("funder"):
        parts.sub(statement, "funder", fact.value, **parts.doubt(fact))
    for n, fact in enumerate(edition.all("contributor"), 1):
        _responsible(parts, statement, f"contributor-{n}", "obtained or contributed by", fact.value)
    _voices(parts, statement)


def _voices(parts: Parts, statement: Node) -> None:
    """Declare those to whom the text and the header point with `@resp`."""
    named = [fact.value for fact in parts.edition.all("editor")]
    for n, name in enumerate(named, 1):
        _responsible(parts, statement, "editor" if n == 1 else f"editor-{n}", "edited by", name)
    if "#editor" in parts.used and not named:
        _responsible(
            parts,
            statement,
            "editor",
            "facts supplied by the editor of this edition",
            "name not recorded",
        )
    if "#archive" in parts.used:
        _responsible(
            parts, statement, "archive", "published online by an archive", "name not recorded"
        )
    if "#transcriber" in parts.used:
        _responsible(
            parts, statement, "transcriber", "transcribed or translated by", "name not recorded"
        )


def _responsible(parts: Parts, statement: Node, xml_id: str, what: str, name: str) -> None:
    respons = parts.sub(statement, "respStmt", xml_id=xml_id)
    parts.sub(respons, "resp", what)
    parts.sub(respons, "name", name)


title_stmt = Builder("titleStmt", _build)
