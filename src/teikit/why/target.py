"""The element that a call means: `letter.xml#p12`, `letter.xml:40`."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from teikit.errors import InputProblem, UsageProblem
from teikit.files import read_bytes
from teikit.names import TEI, XML_ID
from teikit.xml import parse

__all__ = ["Target", "local", "take_target"]

_LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::\d+)?")


class Target(NamedTuple):
    """What is to be explained.

    Attributes:
        file: path of the TEI.
        root: its root element.
        element: the element; the root for the document as a whole.
        line: the line of the file on which the element begins, from 1.
    """

    file: str
    root: etree._Element
    element: etree._Element
    line: int


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname


def take_target(words: str, cap: int) -> Target:
    """Read the TEI that a call names, and find the element.

    Parameters:
        words: FILE#ID, FILE:LINE, or FILE for the document as a whole.
        cap: the most bytes that the file may have.

    Raises:
        InputProblem: the file cannot be read, or is no TEI.
        UsageProblem: there is no such element; the nearest is named.
    """
    file, hash_, name = words.rpartition("#")
    at = _LINE.fullmatch(words)
    if at and not hash_:
        file = at["file"]
    elif not hash_:
        file, name = words, ""
    content = read_bytes(file, cap)
    root = parse(content, file).getroot()
    if root.tag != f"{{{TEI}}}TEI":
        raise InputProblem(
            f"is no TEI document: its root is {root.tag!s}", where=file, advice="name a TEI file"
        )
    lines = _lines(content, root)
    if at and not hash_:
        return _at_line(file, root, lines, int(at["line"]), content.count(b"\n") + 1)
    element = _named(file, root, name) if name else root
    return Target(file, root, element, lines[element][0])


def _lines(content: bytes, root: etree._Element) -> dict[etree._Element, tuple[int, int]]:
    """Return the first and the last line of every element: lxml knows only one of them."""
    spans: list[list[int]] = []
    open_: list[int] = []
    parser = expat.ParserCreate()

    def start(*_: object) -> None:
        open_.append(len(spans))
        spans.append([parser.CurrentLineNumber, 0])

    def end(_: str) -> None:
        spans[open_.pop()][1] = parser.CurrentLineNumber

    parser.StartElementHandler, parser.EndElementHandler = start, end
    elements = list(root.iter("*"))
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError):
        spans = [[one.sourceline or 1, one.sourceline or 1] for one in elements]
    return {one: (a, b) for one, (a, b) in zip(elements, spans, strict=True)}


def _named(file: str, root: etree._Element, name: str) -> etree._Element:
    ids = {str(one.get(XML_ID)): one for one in root.iter("*") if one.get(XML_ID)}
    if name in ids:
        return ids[name]
    near = get_close_matches(name, ids, 3, 0.4)
    advice = f"near it are {', '.join(near)}" if near else "look it up in the file"
    if not ids:
        advice = f"the document has none; name a line, as in {file}:40"
    raise UsageProblem(f"there is no xml:id «{name}»", where=file, advice=advice)


def _at_line(
    file: str,
    root: etree._Element,
    lines: dict[etree._Element, tuple[int, int]],
    line: int,
    count: int,
) -> Target:
    """Take the outermost element that begins on a line, else the innermost around it."""
    if not 1 <= line <= count:
        raise UsageProblem(
            f"has {count:,} line{'s' * (count != 1)}, and no line {line:,}",
            where=file,
            advice="lines are those of the TEI, counted from 1",
        )
    around = [one for one, (first, last) in lines.items() if first <= line <= last]
    if not around:
        raise UsageProblem(
            "nothing stands on this line but the XML declaration, a comment or white space",
            where=f"{file}:{line}",
            advice=f"the document begins on line {lines[root][0]}",
        )
    begun = [one for one in around if lines[one][0] == line]
    element = begun[0] if begun else around[-1]
    return Target(file, root, element, lines[element][0])
