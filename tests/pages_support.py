"""Read a page and say what its facts are and where its text begins and ends."""

from __future__ import annotations

from teikit.model.block import Edition
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

__all__ = ["ends", "read", "said"]


def read(page: str) -> Edition:
    """Convert a page, and prove that no character of it is lost."""
    tei, edition = convert(page.encode(), "page.txt")
    assert isinstance(verify(page.encode(), "page.txt", tei), Certificate)
    return edition


def said(edition: Edition, key: str) -> list[str]:
    """Return the values of a fact, normal forms before printed ones."""
    return [fact.norm or fact.value for fact in edition.all(key)]


def ends(edition: Edition) -> tuple[str, str]:
    """Return the first and last line of the text."""
    t = edition.transcript
    return t.of(t.first), t.of(t.last - 1)
