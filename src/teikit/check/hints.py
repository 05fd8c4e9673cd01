"""What makes a schema's refusal of TEI readable: the elements that editors use, and what they mean."""

from __future__ import annotations

from teikit.names import TEI
from teikit.relaxng.hints import Hints

__all__ = ["TEI_HINTS"]

# The elements that editors use most come first in a list of what may stand somewhere.
_COMMON = (
    "p", "div", "head", "list", "item", "ab", "note", "seg", "table", "row", "cell", "sp", "body",
    "persName", "orgName", "placeName", "date", "ref", "hi", "opener", "closer", "bibl", "title", "l", "lg",
)  # fmt: skip

# Elements that other markup has for the same thing.
_OTHER_MARKUP = {
    "a": "ref", "b": "hi", "blockquote": "quote", "br": "lb", "caption": "head", "em": "emph",
    "h1": "head", "h2": "head", "h3": "head", "i": "hi", "img": "graphic", "li": "item",
    "ol": "list", "page": "pb", "para": "p", "section": "div", "span": "seg", "strong": "hi",
    "td": "cell", "th": "cell", "tr": "row", "u": "hi", "ul": "list",
}  # fmt: skip

_WORD = "a single word without spaces"
_NAME = "a name of letters, digits, hyphens, full stops and underscores"
_SHAPES = (
    ("date", "a date in the form 1964, 1964-10, 1964-10-30 or 1964-10-30T23:30:00"),
    ("language", "a language tag such as en, ru or zh-Hans"),
    ("nonNegativeInteger", "a whole number"),
    ("decimal", "a number"),
    ("double", "a number"),
    ("boolean", "true or false"),
    ("anyURI", "a pointer such as #p1, or an address without spaces"),
    ("NCName", _NAME),
    ("ID", _NAME),
    ("Name", _NAME),
    ("token", _WORD),
)

TEI_HINTS = Hints(_COMMON, _OTHER_MARKUP, _SHAPES, TEI, "the TEI's")
"""Hints for TEI."""
