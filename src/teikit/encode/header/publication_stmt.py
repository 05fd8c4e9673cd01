"""`publicationStmt`: the edition's publisher and licence; what is not recorded is said to be so."""

from __future__ import annotations

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node

__all__ = ["publication_stmt"]


def _build(parts: Parts, parent: Node) -> None:
    edition = parts.edition
    statement = parts.sub(parent, "publicationStmt")
    add = statement.children.append
    add(made.publisher(parts, edition.one("publisher")))
    for key, write in (("contact", made.contact), ("published", made.published), ("doi", made.doi)):
        if fact := edition.one(key):
            add(write(parts, fact))
    licence = [
        fact for key in ("licence", "licence-uri", "availability") for fact in edition.all(key)
    ]
    add(made.availability(parts, licence))


publication_stmt = Builder("publicationStmt", _build)
