"""From an edition to TEI P5."""

from teikit.encode.document import encode

__all__ = ["encode"]
