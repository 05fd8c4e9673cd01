"""Where an element or attribute stands: line and column, and an XPath for people.

libxml2 keeps no columns; expat knows both. It costs about as much as parsing, so it is done only
for a document about which there is something to say.
"""

from __future__ import annotations

import codecs
import re
from xml.parsers import expat

from lxml import etree

__all__ = ["Paths", "Positions", "place_of_error"]

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]


class Positions:
    """Where the elements of a document begin, and their attributes.

    Parameters:
        content: the document's bytes, well-formed and without a document type.
        root: the tree that was parsed from them.
    """

    def __init__(self, content: bytes, root: etree._Element) -> None:
        self._content = content
        self._encoding = root.getroottree().docinfo.encoding or "utf-8"
        self._starts = _starts(content)
        # The elements are kept so that lxml gives the same objects again.
        self._elements = list(root.iter("*"))
        self._index = {element: index for index, element in enumerate(self._elements)}

    def number(self, element: etree._Element) -> int:
        """Return which element of the document it is, the root being 0."""
        return self._index[element]

    def of(self, element: etree._Element, attribute: str = "") -> tuple[int, int]:
        """Return the line and column, both counted from 1, of an element's `<`.

        Parameters:
            element: the element.
            attribute: its attribute, with or without a prefix; if it has it, the place is that of
                the attribute's name.
        """
        index = self._index.get(element)
        if index is None or index >= len(self._starts):
            return element.sourceline or 1, 1
        line, column, _ = self._starts[index]
        before = self._before(index, attribute) if attribute else ""
        parts = _BREAK.split(before)
        if len(parts) > 1:
            return line + len(parts) - 1, len(parts[-1]) + 1
        return line, column + len(before)

    def _before(self, index: int, attribute: str) -> str:
        """Return what stands between an element's `<` and one of its attributes; else nothing."""
        begin = self._starts[index][2]
        end = self._starts[index + 1][2] if index + 1 < len(self._starts) else None
        encoding = self._encoding
        if encoding.upper().startswith("UTF-16"):
            mark = codecs.BOM_UTF16_BE
            encoding = "utf-16-be" if self._content.startswith((mark, b"\0<")) else "utf-16-le"
        try:
            text = self._content[begin:end].decode(encoding, "replace")
        except LookupError:
            return ""
        tag = _TAG.match(text)
        for name in _NAME.finditer(text, *tag.span(1)) if tag else ():
            if attribute in (name[1], name[1].rpartition(":")[2]):
                return text[: name.start(1)]
        return ""


_BREAK = re.compile("\r\n|\r|\n")
_ATTRIBUTE = r"""\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')"""
_NAME = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<[^\s/>]+((?:{_ATTRIBUTE})*)")


def _starts(content: bytes) -> list[tuple[int, int, int]]:
    """Return line, column and byte of every start tag.

    Nothing if expat does not know the encoding: then libxml2's lines must do.
    """
    starts: list[tuple[int, int, int]] = []
    parser = expat.ParserCreate()
    mark = _mark(content)
    parser.StartElementHandler = lambda *_: starts.append(
        (
            *_place(parser.CurrentLineNumber, parser.CurrentColumnNumber, mark),
            parser.CurrentByteIndex,
        )
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


class Paths:
    """XPath for people: local names, counted among their like where there are several."""

    def __init__(self) -> None:
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}

    def of(self, element: etree._Element) -> str:
        """Return the path of an element, as `/TEI/text/body/div[2]/p[1]`."""
        steps: list[str] = []
        here: etree._Element | None = element
        while here is not None:
            parent = here.getparent()
            steps.append(
                etree.QName(here).localname if parent is None else self._step(parent, here)
            )
            here = parent
        return "/" + "/".join(reversed(steps))

    def _step(self, parent: etree._Element, child: etree._Element) -> str:
        # All children at once: a passage with many findings would be walked for each of them.
        if parent not in self._steps:
            alike: dict[str, list[etree._Element]] = {}
            for one in parent.iterchildren("*"):
                alike.setdefault(str(one.tag), []).append(one)
            self._steps[parent] = {
                one: f"{etree.QName(one).localname}[{at}]"
                if len(ones) > 1
                else etree.QName(one).localname
                for ones in alike.values()
                for at, one in enumerate(ones, 1)
            }
        return self._steps[parent][child]
