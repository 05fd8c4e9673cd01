"""`publicationStmt`: the edition's publisher and licence; what is not recorded is said to be so."""

from __future__ import annotations

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node

__all__ = ["publication_stmt"]


def _build(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    statement = parts.sub(parent, "publicationStmt")
    publisher = edition.one("publisher")
    if publisher:
        parts.sub(statement, "publisher", publisher.value, **parts.doubt(publisher))
    else:
        parts.sub(statement, "authority", "No publisher is recorded for this edition.")
    if published := edition.one("published"):
        parts.sub(
            statement,
            "date",
            published.value,
            when=published.norm or published.value,
            **parts.doubt(published),
        )
    if doi := edition.one("doi"):
        parts.sub(statement, "idno", doi.value, type="DOI", **parts.doubt(doi))
    _licence(parts, statement)


def _licence(parts: Parts, statement: Node) -> None:
    edition = parts.edition
    licence, uri, status = (edition.one(k) for k in ("licence", "licence-uri", "availability"))
    stated = status.value if status else ("free" if licence or uri else "unknown")
    availability = parts.sub(statement, "availability", status=stated)
    if fact := licence or uri:
        words = licence.value if licence else uri.value if uri else ""
        parts.sub(
            availability,
            "licence",
            words,
            target=uri.value if uri else "",
            **parts.doubt(fact),
        )
    else:
        parts.sub(availability, "p", "No licence is recorded for this edition.")


publication_stmt = Builder("publicationStmt", _build)
