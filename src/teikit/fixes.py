"""Safe fixes carried out in the bytes of a document: attributes and empty elements, never the text."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from lxml import etree

from teikit.check.finding import Edit, Finding
from teikit.errors import InputProblem
from teikit.header.splice import Spliced
from teikit.names import tei
from teikit.xml import parse

__all__ = ["difference", "mended"]


def mended(content: bytes, path: str, findings: Sequence[Finding]) -> bytes:
    """Return a document with the safe fixes of its findings carried out; all other bytes stay.

    Of two fixes for one attribute the first is taken; the other is found again.

    Parameters:
        content: the document's bytes, in which the findings were made.
        path: what an error calls it.
        findings: those without a fix are passed over.

    Raises:
        InputProblem: it is no TEI in UTF-8 with a header.
    """
    edits = list(dict.fromkeys(finding.fix for finding in findings if finding.fix is not None))
    if not edits:
        return content
    spliced = Spliced(content, path)
    elements = list(spliced.root.iter("*"))
    done: set[tuple[int, str]] = set()
    gone: list[etree._Element] = []
    for edit in sorted(edits, key=lambda one: bool(one.attribute)):
        element = elements[edit.at]
        if (edit.at, edit.attribute) not in done and not _inside(element, gone):
            done.add((edit.at, edit.attribute))
            _apply(spliced, element, edit)
            if not edit.attribute:
                gone.append(element)
    spliced.commit()
    if _text(parse(content, path).getroot()) != _text(spliced.root):
        raise InputProblem(
            "would lose characters of its text, and is left as it is",
            where=path,
            advice="mend it by hand",
        )
    return spliced.content


def _apply(spliced: Spliced, element: etree._Element, edit: Edit) -> None:
    if edit.attribute:
        spliced.set_attribute(element, edit.attribute, edit.value, add=True)
    else:
        spliced.cut(element)


def _inside(element: etree._Element, others: Sequence[etree._Element]) -> bool:
    return any(one is element or one in element.iterancestors() for one in others)


def _text(root: etree._Element) -> list[str]:
    """Return the words of the texts; white space between blocks may go with an empty one."""
    return " ".join("".join(text.itertext()) for text in root.iter(tei("text"))).split()


def difference(before: bytes, after: bytes, path: str) -> Iterator[str]:
    """Give the lines of a unified diff of a document and the mended one."""
    old, new = (one.decode("utf-8", "replace").splitlines() for one in (before, after))
    yield from difflib.unified_diff(old, new, f"{path}", f"{path} (mended)", lineterm="", n=1)
