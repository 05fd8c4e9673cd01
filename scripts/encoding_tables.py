"""Tables of the encoding manual, made from the ODD: which fact stands where, which element is for what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from teikit.names import TEI, XML_ID

__all__ = ["carried", "elements"]

CHECKOUT = Path(__file__).resolve().parents[1]
ODD = CHECKOUT / "schema" / "teikit.odd"
T = f"{{{TEI}}}"


@cache
def _odd() -> etree._Element:
    return etree.parse(str(ODD)).getroot()


def carried(chapter: str) -> Iterator[tuple[str, str]]:
    """Give the rows of a chapter's table: a fact, and the place where it stands, in Markdown.

    Raises:
        ValueError: the ODD has no such chapter, or it has no table.
    """
    rows = [row for row in _rows() if _chapter(row) == chapter]
    if not rows:
        raise ValueError(f"the ODD has no table in a chapter {chapter}")
    for row in rows:
        fact, place, _ = row.iterchildren(f"{T}cell")
        yield _markdown(fact), _markdown(place)


def elements() -> Iterator[tuple[str, str, str, str]]:
    """Give each element: its name, what it is, whether specimens have it, and the rows about it."""
    written = {
        etree.QName(node).localname
        for path in sorted((CHECKOUT / "tei").glob("*.xml"))
        for node in etree.parse(str(path)).iter(f"{T}*")
    }
    told: dict[str, dict[str, None]] = {}
    for row in _rows():
        for one in row.iter(f"{T}specDesc"):
            told.setdefault(one.get("key", ""), {})[_markdown(row[0])] = None
    for spec in sorted(
        _odd().iter(f"{T}elementSpec"), key=lambda one: one.get("ident", "").lower()
    ):
        name = spec.get("ident", "")
        gloss = spec.findtext(f"{T}gloss", "")
        yield f"`{name}`", gloss, "yes" if name in written else "no", ", ".join(told.get(name, ()))


def _rows() -> list[etree._Element]:
    tables = _odd().iterfind(f".//{T}table[@rend='encoding']")
    return [row for table in tables for row in table.iterchildren(f"{T}row") if row.get(XML_ID)]


def _chapter(row: etree._Element) -> str:
    return next(div.get(XML_ID, "") for div in row.iterancestors(f"{T}div"))


def _markdown(cell: etree._Element) -> str:
    said = [cell.text or ""]
    for node in cell:
        mark = "@" if node.tag == f"{T}att" else ""
        said += [f"`{mark}{node.text}`", node.tail or ""]
    return " ".join("".join(said).split())
