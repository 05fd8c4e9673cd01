"""One TEI document as bytes: prolog, header, text, one block a line."""

from __future__ import annotations

from lxml import etree

from teikit import __version__
from teikit.encode.header import Parts, build_header
from teikit.encode.text import TextEncoder
from teikit.model.block import Edition
from teikit.names import TEI, XML_ID, XML_LANG

__all__ = ["SCHEMA", "encode"]

SCHEMA = "teikit.rng"
_PROLOG = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<?xml-model href="{SCHEMA}" type="application/xml" '
    'schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
).encode()
# Elements of the header that hold text and elements mixed: no white space is added inside.
_MIXED = frozenset(f"{{{TEI}}}{name}" for name in ("ref",))


def encode(edition: Edition, when: str = "") -> bytes:
    """Return an edition as a TEI document, UTF-8, LF, attributes and elements in a fixed order.

    Parameters:
        edition: the edition.
        when: date of the conversion, ISO 8601; left out if empty, for the same input must give the
            same bytes.
    """
    root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})
    language = edition.one("language")
    tag = (language.norm if language else "") or "und"
    root.set(XML_ID, edition.id)
    root.set("type", edition.kind)
    root.set(XML_LANG, tag)
    encoder = TextEncoder(edition)
    encoder.encode(root, tag)
    parts = Parts(edition, encoder.file, encoder.used, when, __version__)
    _declare_voice(edition, encoder.used)
    header = build_header(parts)
    _indent(header, 1)
    root.insert(0, header)
    root.text = "\n  "
    header.tail = "\n  "
    root[-1].tail = "\n"
    return _PROLOG + etree.tostring(root, encoding="utf-8") + b"\n"


def _declare_voice(edition: Edition, used: set[str]) -> None:
    """A summary by the archive and a supplied fact point to who is responsible, in titleStmt."""
    summary = edition.one("summary")
    if summary and summary.by == "archive":
        used.add("#archive")
    if any(fact.by == "editor" for fact in edition.facts):
        used.add("#editor")


def _indent(element: etree._Element, depth: int) -> None:
    """Put the header's elements on lines of their own; etree.indent() would corrupt mixed content."""
    if not len(element) or element.tag in _MIXED:
        return
    inner = "\n" + "  " * (depth + 1)
    element.text = inner
    for child in element:
        _indent(child, depth + 1)
        child.tail = inner
    element[-1].tail = "\n" + "  " * depth
