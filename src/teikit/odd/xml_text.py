"""XML written so that people can read it, and the same for the same tree byte for byte."""

from __future__ import annotations

from lxml import etree

__all__ = ["document"]


def document(root: etree._Element, comment: str) -> bytes:
    """Return a document with its parts indented.

    Elements that hold words are left as they are, but for their place in the page.

    Parameters:
        root: the root element; its white space is changed.
        comment: stands before it.
    """
    etree.cleanup_namespaces(root)
    _indent(root, 0)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {comment.replace("--", "- -")} -->\n'
    return head.encode() + etree.tostring(root, encoding="utf-8") + b"\n"


def _indent(node: etree._Element, depth: int) -> None:
    pieces = [node.text or "", *(child.tail or "" for child in node)]
    if not len(node):
        return
    if any(piece.strip() for piece in pieces):
        return
    inner = "\n" + "  " * (depth + 1)
    node.text = inner
    for child in node:
        _indent(child, depth + 1)
        child.tail = inner
    node[-1].tail = "\n" + "  " * depth
