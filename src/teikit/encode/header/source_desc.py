"""`sourceDesc`: the archival unit, and the file from which the text was read, line by line."""

from __future__ import annotations

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node, escape

__all__ = ["source_desc"]


def _build(parts: Parts, parent: Node) -> None:
    description = parts.sub(parent, "sourceDesc")
    _manuscript(parts, description)
    _digital_source(parts, description)


def _manuscript(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    siglum, shelfmark, pages, number, original, named = (
        edition.one(key)
        for key in (
            "archive",
            "shelfmark",
            "pages",
            "telegram-number",
            "original-language",
            "repository",
        )
    )
    if not any((siglum, shelfmark, pages, number, original, named)):
        return
    manuscript = parts.sub(parent, "msDesc")
    identifier = parts.sub(manuscript, "msIdentifier")
    for key in ("country", "settlement"):
        if fact := edition.one(key):
            parts.sub(identifier, key, fact.value)
    if siglum or named:
        identifier.children.append(made.repository(parts, siglum, named))
    if shelfmark:
        identifier.children.append(made.shelfmark(parts, shelfmark))
    if not identifier.children:
        parts.sub(identifier, "repository", made.NO_ARCHIVE)
    if pages or number or original:
        item = parts.sub(parts.sub(manuscript, "msContents"), "msItem")
        if pages:
            item.children.append(made.locus(parts, pages))
        title = edition.one("title")
        parts.sub(item, "title", title.value if title else made.NO_TITLE)
        if number:
            item.children.append(made.number(parts, number))
        if original:
            item.children.append(made.text_language(parts, original))


def _digital_source(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    t = edition.transcript
    source = parts.sub(parent, "bibl", type="digital-source")
    parts.sub(source, "idno", t.source.name, type="filename")
    parts.sub(source, "idno", t.source.sha256, type="sha256")
    for key, write in (
        ("record-id", made.record_id),
        ("uploaded", made.uploaded),
        ("source-statement", made.source_statement),
    ):
        if fact := edition.one(key):
            source.children.append(write(parts, fact))
    if rights := edition.all("rights"):
        availability = parts.sub(source, "availability")
        availability.children += [made.rights(parts, fact) for fact in rights]
    for aside in t.asides:
        line = t.lines[aside.line]
        rule = f"#rule.{aside.rule}"
        parts.used.add(rule)
        kind = "header-only" if aside.used else "left-out"
        place = f"{parts.file}#line={line.number},{line.number + 1}"
        source.children.append(
            f'<note type="{kind}" ana="{rule}" source="{place}">{escape(t.as_written(aside.line))}</note>'
        )


source_desc = Builder("sourceDesc", _build)
