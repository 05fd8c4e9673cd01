"""What a header states: elements at their places in it, as far as they say something."""

from __future__ import annotations

from lxml import etree

from teikit.check.document import Document
from teikit.check.words import words_of
from teikit.names import tei

__all__ = ["says", "stands_in", "stated"]

_NOT_RECORDED = "not recorded"


def stands_in(element: etree._Element, *around: str) -> bool:
    """Say whether the elements around one have these names, the nearest first."""
    here: etree._Element | None = element
    for name in around:
        here = None if here is None else here.getparent()
        if here is None or here.tag != tei(name):
            return False
    return True


def says(element: etree._Element) -> bool:
    """Say whether an element has words, other than that something is not recorded."""
    words = str(words_of(element)).strip()
    return bool(words) and _NOT_RECORDED not in words


def stated(document: Document, name: str, *around: str) -> list[etree._Element]:
    """Return the elements of a name that stand in others, the nearest first, and have words."""
    return [one for one in document.named(name) if stands_in(one, *around) and says(one)]
