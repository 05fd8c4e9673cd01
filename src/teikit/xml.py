"""The one door by which XML comes in."""

from __future__ import annotations

from lxml import etree

from teikit.errors import InputProblem

__all__ = ["parse"]


def _parser() -> etree.XMLParser:
    # collect_ids=False: lxml's default parser refuses a duplicate xml:id as a syntax error,
    # before any rule can report it in words. Entities are never expanded from outside, and
    # nothing is fetched. huge_tree lifts libxml2's limit of 10 MB for one text node; the size of
    # the whole file is capped before parsing.
    return etree.XMLParser(
        collect_ids=False,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_blank_text=False,
    )


def parse(content: bytes, where: str) -> etree._ElementTree[etree._Element]:
    """Read XML from bytes (never from a path: libxml2 would inflate a gzip file unasked).

    Raises:
        InputProblem: the bytes are not well-formed XML, or declare a document type.
    """
    try:
        root = etree.fromstring(content, _parser())
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = (error.msg or "no element found").split(", line ")[0]
        raise InputProblem(
            f"is not well-formed XML: {message}",
            where=f"{where}:{line}:{max(column, 1)}",
            advice="correct it in an XML editor",
        ) from None
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None:
        raise InputProblem(
            "declares a document type (DOCTYPE), which teikit does not read",
            where=where,
            advice="delete the DOCTYPE line",
        )
    return tree
