"""The TEI files that the tests of the renderers share, and plain ways to read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from teikit.render.renderer import Tree
from teikit.xml import parse

FILES = Path(__file__).parent / "files"
NAMES = sorted(path.stem for path in FILES.glob("*.xml"))
TEI = "{http://www.tei-c.org/ns/1.0}"
_HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt></fileDesc></teiHeader>"
)


def sample(name: str) -> Tree:
    return parse((FILES / f"{name}.xml").read_bytes(), name)


def document(body: str, source: bool = False) -> Tree:
    """Wrap some TEI as the body of a document, as one that was converted or not."""
    mark = ' source="a.txt#line=0,9"' if source else ""
    return parse(f"{_HEAD}<text{mark}><body>{body}</body></text></TEI>".encode(), "sample")


def texts(tree: Tree) -> Iterator[etree._Element]:
    """Give each text, or transcription of a source, that lies in no other."""
    for text in tree.iter(f"{TEI}text", f"{TEI}sourceDoc"):
        if next(text.iterancestors(f"{TEI}text"), None) is None:
            yield text


def solid(characters: str) -> str:
    """Leave out white space, to compare characters whatever the layout."""
    return re.sub(r"\s+", "", characters)


def folded(characters: str) -> str:
    return re.sub(r"\s+", " ", characters).strip()


def characters(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.xpath(".//text()"))
