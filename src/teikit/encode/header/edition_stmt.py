"""`editionStmt` and `seriesStmt`: the version of the edition, and what the document is a part of."""

from __future__ import annotations

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node

__all__ = ["edition_stmt", "series_stmt"]


def _edition(parts: Parts, parent: Node) -> None:
    if fact := parts.edition.one("version"):
        parts.sub(parent, "editionStmt").children.append(made.version(parts, fact))


def _series(parts: Parts, parent: Node) -> None:
    for key in ("edition", "series"):
        if fact := parts.edition.one(key):
            parent.children.append(made.series(parts, fact))


edition_stmt = Builder("editionStmt", _edition)
series_stmt = Builder("seriesStmt", _series)
