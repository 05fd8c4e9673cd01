"""Names of the vocabularies that teikit reads and writes, in lxml's `{namespace}local` form."""

from __future__ import annotations

__all__ = ["TEI", "XML", "XML_ID", "XML_LANG", "tei"]

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML}}}id"
XML_LANG = f"{{{XML}}}lang"


def tei(local: str) -> str:
    """Return the qualified name of a TEI element."""
    return f"{{{TEI}}}{local}"
