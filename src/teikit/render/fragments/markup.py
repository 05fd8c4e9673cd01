"""HTML as strings: words, attribute values and links, each escaped where it enters the page."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote

from lxml import etree

__all__ = ["GEN", "Element", "folded", "href", "is_blank", "strings", "text", "value", "words"]

Element: TypeAlias = etree._Element

GEN = "\x01"
"""Stands, as the last attribute, in each element of the page's own words. Where a page has another
language than theirs it becomes ` lang="en"`, else nothing. No XML document can hold the character."""

_WHITE = re.compile("[ \t\r\n]+")
_NOT_IN_ADDRESS = re.compile("[^!-~]")


def text(words: str) -> str:
    """Escape words that stand between tags."""
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words:
        words = words.replace("<", "&lt;")
    if ">" in words:
        words = words.replace(">", "&gt;")
    return words.replace("\r", "&#13;") if "\r" in words else words


def value(words: str) -> str:
    """Escape the value of an attribute, which stands in double quotation marks."""
    words = text(words)
    return words.replace('"', "&quot;") if '"' in words else words


@lru_cache(8192)
def href(address: str) -> str:
    """Escape an address: what no URI holds is written as its UTF-8 (RFC 3986, section 2.1)."""
    if _NOT_IN_ADDRESS.search(address) is not None:
        address = _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), address)
    return value(address)


def folded(words: str) -> str:
    """Write each run of XML's white space as one space, and none at the ends."""
    if words.isascii():
        return " ".join(words.split())
    return _WHITE.sub(" ", words).strip(" ")


def is_blank(words: str | None) -> bool:
    """Tell whether there is nothing but XML's white space."""
    if not words:
        return True
    return words.isspace() and (words.isascii() or not words.strip(" \t\r\n"))


def strings(element: Element) -> str:
    """Return all characters in an element."""
    if len(element) == 0:
        return element.text or ""
    return "".join(element.itertext())


def words(element: Element) -> str:
    """Return the words in an element, white space folded."""
    return folded(strings(element))
