"""Scholarly editions in TEI-XML from the plain text of diplomatic documents."""

__version__ = "0.1.0"
__all__ = ["__version__"]
