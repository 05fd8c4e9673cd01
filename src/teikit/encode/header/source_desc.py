"""`sourceDesc`: the archival unit, and the file from which the text was read, line by line."""

from __future__ import annotations

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node, escape
from teikit.model.fact import Fact

__all__ = ["source_desc"]


def _build(parts: Parts, parent: Node) -> None:
    description = parts.sub(parent, "sourceDesc")
    _manuscript(parts, description)
    _digital_source(parts, description)


def _manuscript(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    siglum, shelfmark, pages, number, original = (
        edition.one(key)
        for key in ("archive", "shelfmark", "pages", "telegram-number", "original-language")
    )
    named = edition.one("repository")
    if not any((siglum, shelfmark, pages, number, original, named)):
        return
    manuscript = parts.sub(parent, "msDesc")
    identifier = parts.sub(manuscript, "msIdentifier")
    for key in ("country", "settlement"):
        if fact := edition.one(key):
            parts.sub(identifier, key, fact.value)
    if siglum or named:
        name = (named or siglum or shelfmark).value  # type: ignore[union-attr]
        key = siglum.value if siglum else ""
        parts.sub(
            identifier, "repository", name, key=key, **(parts.doubt(siglum) if siglum else {})
        )
    if shelfmark:
        parts.sub(identifier, "idno", shelfmark.value, type="shelfmark", **parts.doubt(shelfmark))
    if not identifier.children:
        parts.sub(identifier, "repository", "No holding archive is recorded.")
    if pages or number or original:
        item = parts.sub(parts.sub(manuscript, "msContents"), "msItem")
        _locus(parts, item, pages)
        title = edition.one("title")
        parts.sub(item, "title", title.value if title else "No title is recorded.")
        if number:
            parts.sub(item, "idno", number.value, type="telegram-number", **parts.doubt(number))
        if original:
            parts.sub(item, "textLang", original.value, mainLang=original.norm or "und")


def _locus(parts: Parts, item: Node, pages: Fact | None) -> None:
    if pages:
        first, _, last = (pages.norm or pages.value).partition("-")
        parts.sub(item, "locus", pages.value, from_=first, to=last or first, **parts.doubt(pages))


def _digital_source(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    t = edition.transcript
    source = parts.sub(parent, "bibl", type="digital-source")
    parts.sub(source, "idno", t.source.name, type="filename")
    parts.sub(source, "idno", t.source.sha256, type="sha256")
    if record := edition.one("record-id"):
        parts.sub(source, "idno", record.value, type="record-id", **parts.doubt(record))
    if uploaded := edition.one("uploaded"):
        parts.sub(
            source,
            "date",
            uploaded.value,
            type="uploaded",
            when=uploaded.norm,
            **parts.doubt(uploaded),
        )
    if statement := edition.one("source-statement"):
        parts.sub(source, "note", statement.value, type="source-statement")
    if rights := edition.all("rights"):
        availability = parts.sub(source, "availability")
        for fact in rights:
            parts.sub(availability, "p", fact.value, **parts.doubt(fact))
    for aside in t.asides:
        line = t.lines[aside.line]
        rule = f"#rule.{aside.rule}"
        parts.used.add(rule)
        kind = "header-only" if aside.used else "left-out"
        place = f"{parts.file}#line={line.number},{line.number + 1}"
        source.children.append(
            f'<note type="{kind}" ana="{rule}" source="{place}">{escape(t.of(aside.line))}</note>'
        )


source_desc = Builder("sourceDesc", _build)
