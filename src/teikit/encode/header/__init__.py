"""The `teiHeader`, built part by part; the order of the catalogue is the order of the content model."""

from __future__ import annotations

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.header.edition_stmt import edition_stmt, series_stmt
from teikit.encode.header.encoding_desc import encoding_desc
from teikit.encode.header.profile_desc import profile_desc
from teikit.encode.header.publication_stmt import publication_stmt
from teikit.encode.header.revision_desc import revision_desc
from teikit.encode.header.source_desc import source_desc
from teikit.encode.header.title_stmt import title_stmt
from teikit.encode.node import Node

__all__ = ["BUILDERS", "Builder", "Parts", "build_header"]

BUILDERS: dict[str, tuple[Builder, ...]] = {
    "fileDesc": (title_stmt, edition_stmt, publication_stmt, series_stmt, source_desc),
    "": (encoding_desc, profile_desc, revision_desc),
}


def build_header(parts: Parts) -> Node:
    """Return the `teiHeader` of an edition."""
    header = Node("teiHeader", {})
    file_desc = parts.sub(header, "fileDesc")
    for builder in BUILDERS["fileDesc"]:
        builder.build(parts, file_desc)
    for builder in BUILDERS[""]:
        if builder is not encoding_desc:
            builder.build(parts, header)
    # The categories that a document uses are known only when all else is built.
    encoding_desc.build(parts, header)
    header.children.insert(1, header.children.pop())
    return header
