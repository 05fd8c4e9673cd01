"""Line and column of start tags, by a second look at the bytes.

libxml2 keeps no columns; expat knows both. It costs about as much as parsing, so it is done only
for a document about which there is something to say.
"""

from __future__ import annotations

from xml.parsers import expat

from lxml import etree

__all__ = ["Positions"]


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
    parser.StartElementHandler = lambda *_: starts.append(
        (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    )
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError):
        return []
    return starts
