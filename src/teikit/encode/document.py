"""One TEI document as bytes: prolog, header, text, one block a line."""

from __future__ import annotations

from teikit import __version__
from teikit.encode.header import Parts, build_header
from teikit.encode.node import attributes_of
from teikit.encode.stand_off import stand_off
from teikit.encode.text import TextEncoder
from teikit.model.block import Edition
from teikit.names import TEI

__all__ = ["RULES", "SCHEMA", "encode"]

SCHEMA = "teikit.rng"
RULES = "teikit.sch"
_PROLOG = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<?xml-model href="{SCHEMA}" type="application/xml" '
    'schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
    f'<?xml-model href="{RULES}" type="application/xml" '
    'schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
)


def encode(edition: Edition, when: str = "") -> bytes:
    """Return an edition as a TEI document, UTF-8, LF, attributes and elements in a fixed order.

    Parameters:
        edition: the edition.
        when: date of the conversion, ISO 8601; left out if empty, for the same input must give the
            same bytes.
    """
    language = edition.one("language")
    tag = (language.norm if language else "") or "und"
    encoder = TextEncoder(edition)
    text = encoder.encode(tag)
    _declare_voice(edition, encoder.used)
    header = build_header(Parts(edition, encoder.file, encoder.used, when, __version__))
    start = {"xmlns": TEI, "xml:id": edition.id, "type": edition.kind, "xml:lang": tag}
    if edition.sequence[1] > 1:
        start["n"] = str(edition.sequence[0])
    out = [_PROLOG, f"<TEI{attributes_of(start)}>\n  ", header.written("\n  ")]
    lists = stand_off(edition)
    if lists is not None:
        out.append(lists.written("\n  "))
    out += ("\n  ", text, "\n</TEI>\n")
    return "".join(out).encode("utf-8")


def _declare_voice(edition: Edition, used: set[str]) -> None:
    """A summary by the archive and a supplied fact point to who is responsible, in titleStmt."""
    summary = edition.one("summary")
    if summary and summary.by == "archive":
        used.add("#archive")
    if any(fact.by == "editor" for fact in edition.facts):
        used.add("#editor")
