"""Line and column of start tags, by a second look at the bytes.

libxml2 keeps no columns; expat knows both. It costs about as much as parsing, so it is done only
for a document about which there is something to say.
"""

from __future__ import annotations

import codecs
from xml.parsers import expat

from lxml import etree

__all__ = ["Positions", "place_of_error"]

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]


class Positions:
    """Where the elements of a document begin.

    Parameters:
        content: the document's bytes, well-formed and without a document type.
        root: the tree that was parsed from them.
    """

    def __init__(self, content: bytes, root: etree._Element) -> None:
        self._starts = _starts(content)
        # The elements are kept so that lxml gives the same objects again.
        self._elements = list(root.iter("*"))
        self._index = {element: index for index, element in enumerate(self._elements)}

    def of(self, element: etree._Element) -> tuple[int, int]:
        """Return the line and column of an element's `<`, both counted from 1."""
        index = self._index.get(element)
        if index is None or index >= len(self._starts):
            return element.sourceline or 1, 1
        return self._starts[index]


def _starts(content: bytes) -> list[tuple[int, int]]:
    # Empty if expat does not know the encoding: then libxml2's lines must do.
    starts: list[tuple[int, int]] = []
    parser = expat.ParserCreate()
    mark = _mark(content)
    parser.StartElementHandler = lambda *_: starts.append(
        _place(parser.CurrentLineNumber, parser.CurrentColumnNumber, mark)
    )
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError):
        return []
    return starts


def place_of_error(content: bytes) -> tuple[int, int] | None:
    """Return the line and column, counted from 1, at which a document stops being XML.

    None if expat finds no error or does not know the encoding.
    """
    try:
        expat.ParserCreate().Parse(content, True)
    except expat.ExpatError as error:
        # Of a wrong end tag expat gives the name, which stands behind `</`.
        back = 2 if error.code == _MISMATCH else 0
        return _place(error.lineno, error.offset - back, _mark(content))
    except (ValueError, LookupError):
        return None
    return None


def _mark(content: bytes) -> int:
    return int(content.startswith(_MARKS))


def _place(line: int, offset: int, mark: int) -> tuple[int, int]:
    # Expat counts a byte order mark as a character of the first line; editors do not show it.
    return line, offset + 1 - (mark if line == 1 else 0)
