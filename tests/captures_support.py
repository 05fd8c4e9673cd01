"""The five captures as the tests see them: the source by line, the TEI by path, never a sentence.

An expectation holds lines (counted from 1), ids, counts, dates and single names; whatever is longer
is compared with a line of the source at the time of the test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teikit.pipeline import convert

__all__ = [
    "NAMES",
    "XML",
    "Capture",
    "Element",
    "Outline",
    "bare",
    "file_of",
    "fold",
    "lines_of",
    "load",
    "local",
    "outline",
    "split_copies",
    "text_of",
]

NAMES = {
    "cable-1963": "1963-11-22-cable-foreign-ministry.txt",
    "cable-1964": "1964-10-30-cable-ild-and-foreign-ministry.txt",
    "memcon-page": "1964-08-03-memcon-page.txt",
    "memcon-body": "1964-08-03-memcon-body-only.txt",
    "essay": "essay-sino-romanian-rapprochement.txt",
}
XML = "{http://www.w3.org/XML/1998/namespace}"
_PREFIX = {"t": "http://www.tei-c.org/ns/1.0"}
_SOURCE = re.compile(r"([^#]+)#line=([0-9]+),([0-9]+)")

Element = etree._Element
Outline = list[tuple[str, str, int, list["Outline"]]]


def fold(text: str) -> str:
    """White space as one space: nothing else may differ between source and TEI."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """Without the brackets around words that somebody supplied."""
    return fold(text.replace("[", "").replace("]", ""))


def text_of(element: Element) -> str:
    """All characters in an element, folded."""
    return fold("".join(str(piece) for piece in element.itertext()))


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return etree.QName(element).localname


def lines_of(element: Element) -> range:
    """The lines of the source that an element's @source names, counted from 1."""
    found = _SOURCE.fullmatch(element.get("source", ""))
    assert found, f"{local(element)} has no @source"
    return range(int(found[2]) + 1, int(found[3]) + 1)


def file_of(element: Element) -> str:
    """The file that an element's @source names."""
    return unquote(element.get("source", "").partition("#")[0])


@dataclass(frozen=True, eq=False)
class Capture:
    """One capture and what convert made of it."""

    name: str
    content: bytes = field(repr=False)
    tei: bytes = field(repr=False)
    raw: tuple[str, ...] = field(repr=False)
    root: Element = field(repr=False)

    def line(self, n: int) -> str:
        return fold(self.raw[n - 1])

    def filled(self, numbers: range) -> list[int]:
        """The lines of a stretch that are not blank."""
        return [n for n in numbers if self.line(n)]

    def all(self, path: str, base: Element | None = None) -> list[Element]:
        """Elements by XPath; names take the prefix `t`."""
        found = (self.root if base is None else base).xpath(path, namespaces=_PREFIX)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, etree._Element)]

    def one(self, path: str, base: Element | None = None) -> Element:
        found = self.all(path, base)
        assert len(found) == 1, f"{len(found)} of {path}"
        return found[0]

    def texts(self, path: str, base: Element | None = None) -> list[str]:
        return [text_of(element) for element in self.all(path, base)]

    def values(self, path: str, name: str, base: Element | None = None) -> list[str | None]:
        return [element.get(name) for element in self.all(path, base)]

    def at(self, tag: str, n: int) -> Element:
        """The one block of that name that begins with the source's line n."""
        found = [
            element
            for element in self.all(f"t:text//t:{tag}[@source]")
            if lines_of(element).start == n
        ]
        assert len(found) == 1, f"{len(found)} {tag} at line {n}"
        return found[0]

    def block_of(self, element: Element) -> Element:
        """The nearest element with a @source that is one line."""
        while "source" not in element.attrib or len(lines_of(element)) != 1:
            parent = element.getparent()
            assert parent is not None
            element = parent
        return element

    def line_of(self, element: Element) -> int:
        return lines_of(self.block_of(element)).start

    def target(self, pointer: str | None) -> Element:
        """The element that a pointer names."""
        assert pointer
        assert pointer.startswith("#")
        return self.one(f"//*[@xml:id='{pointer[1:]}']")

    def person(self, pointer: str | None) -> str:
        """The name of the participant to whom a pointer points."""
        person = self.target(pointer)
        assert local(person) == "person"
        return text_of(self.all("t:persName", person)[0])

    def days(self, n: int) -> list[tuple[str, str | None]]:
        """The dates in a line that are sure to the day at least, each with its certainty."""
        return [
            (date.get("when", ""), date.get("cert"))
            for date in self.all("t:text//t:date")
            if self.line_of(date) == n and len(date.get("when", "")) >= 10
        ]

    def supplied(self) -> Iterator[tuple[int, Element]]:
        for element in self.all("t:text//t:supplied"):
            yield self.line_of(element), element


def load(folder: Path, key: str) -> Capture:
    content = (folder / NAMES[key]).read_bytes()
    tei, _ = convert(content, NAMES[key])
    raw = tuple(re.split("\r\n|\r|\n", content.decode("utf-8")))
    return Capture(NAMES[key], content, tei, raw, etree.fromstring(tei))


def outline(capture: Capture, element: Element) -> Outline:
    """A list as labels, numbers, first lines and the lists inside, to any depth."""
    children = [child for child in element if local(child) != "head"]
    labels, items = children[::2], children[1::2]
    assert [*map(local, labels)] == ["label"] * len(labels)
    assert [*map(local, items)] == ["item"] * len(labels)
    return [
        (
            text_of(label),
            item.get("n", ""),
            lines_of(item).start,
            [outline(capture, inner) for inner in capture.all("t:list", item)],
        )
        for label, item in zip(labels, items, strict=True)
    ]


def split_copies(line: str) -> list[str]:
    """The recipients in a line of copies: parted by commas, or by the count behind a name."""
    _, _, names = line.rpartition(":")
    return [fold(name) for name in re.split(r",|(?<=\d\))(?=\s)", names) if name.strip()]
