"""The one door by which XML comes in."""

from __future__ import annotations

import re

from lxml import etree

from teikit.errors import InputProblem

__all__ = ["MOST_ATTRIBUTES", "declares_doctype", "parse"]

MOST_ATTRIBUTES = 10_000
"""The most attributes that one element may have: lxml needs a time that grows by their square."""
_CROWDED = etree.XPath(f"//*[@*[{MOST_ATTRIBUTES + 1}]]")


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


def _careful_parser() -> etree.XMLParser:
    return etree.XMLParser(
        collect_ids=False, resolve_entities="internal", no_network=True, load_dtd=False
    )


def parse(
    content: bytes, where: str, *, doctype: bool = False
) -> etree._ElementTree[etree._Element]:
    """Read XML from bytes (never from a path: libxml2 would inflate a gzip file unasked).

    Parameters:
        content: the document.
        where: what an error calls it.
        doctype: read a document that declares a document type. Entities that it defines in itself
            are put in; nothing is read from elsewhere, and libxml2's limits hold.

    Raises:
        InputProblem: the bytes are not well-formed XML, declare a document type, or have an element
            with more attributes than `MOST_ATTRIBUTES`.
    """
    declared = declares_doctype(content)
    if declared and not doctype:
        raise _refused(where)
    try:
        root = etree.fromstring(content, _careful_parser() if declared else _parser())
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = (error.msg or "no element found").split(", line ")[0]
        raise InputProblem(
            f"is not well-formed XML: {message}",
            where=f"{where}:{line}:{max(column, 1)}",
            advice="correct it in an XML editor",
        ) from None
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None and not declared:
        raise _refused(where)
    if _may_be_crowded(content, tree.docinfo.encoding) and (crowded := _CROWDED(root)):
        raise InputProblem(
            f"has an element with more than {MOST_ATTRIBUTES:,} attributes",
            where=f"{where}:{crowded[0].sourceline}:1",
            advice="no document needs as many",
        )
    return tree


def _may_be_crowded(content: bytes, encoding: str | None) -> bool:
    """Say whether a tag, with the words behind it, is long enough for so many attributes."""
    long = 5 * MOST_ATTRIBUTES
    at = 0
    if (encoding or "UTF-8").upper() not in ("UTF-8", "US-ASCII", "ISO-8859-1"):
        return len(content) > long  # the byte of `<` may be a part of another character
    while at + long <= len(content):
        # From the right: a document without such a tag is leapt through.
        tag = content.rfind(b"<", at + 1, at + long)
        if tag < 0:
            return True
        at = tag
    return False


def declares_doctype(content: bytes) -> bool:
    """Say whether a document declares a document type, before any parser sees it.

    Nothing of what a document type defines is looked at, not even to be refused.
    """
    if b"\0" in content[:4] or content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.replace(b"\0", b"")
    return _DOCTYPE.match(content) is not None


# White space, instructions and comments may stand before a document type; nothing else is read.
_DOCTYPE = re.compile(rb"(?:[^<]+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)


def _refused(where: str) -> InputProblem:
    return InputProblem(
        "declares a document type (DOCTYPE), which teikit does not read",
        where=where,
        advice="delete the DOCTYPE line",
    )
