"""`revisionDesc`: the state of the work; a converted document is a draft that nobody has reviewed."""

from __future__ import annotations

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node

__all__ = ["revision_desc"]


def _build(parts: Parts, parent: Node) -> None:
    revision = parts.sub(parent, "revisionDesc", status="draft")
    parts.sub(
        revision,
        "change",
        "Converted from plain text; not yet reviewed by a person.",
        who="#teikit",
        when=parts.when,
        status="draft",
    )


revision_desc = Builder("revisionDesc", _build)
