"""A document as rules see it: its ids and pointers, collected in one pass over the tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from teikit.names import XML_ID

__all__ = ["POINTING", "WATCHED", "Document", "Pointer", "survey"]

POINTING = frozenset(
    {
        "active", "ana", "calendar", "change", "copyOf", "corresp", "datcat", "decls", "edRef",
        "exclude", "facs", "from", "given", "hand", "inst", "mutual", "new", "next", "passive",
        "perf", "period", "prev", "ref", "rendition", "resp", "sameAs", "scheme", "select",
        "source", "spanTo", "start", "synch", "target", "targetEnd", "to", "toWhom", "unitRef",
        "url", "where", "who", "wit",
    }
)  # fmt: skip
"""The attributes of TEI that point; a value of theirs that begins with `#` means an xml:id here."""

_ADDRESSING = frozenset(("ref", "target", "key"))


class Pointer(NamedTuple):
    """One pointer.

    Attributes:
        element: where it stands.
        attribute: its attribute.
        target: what it points to; into the document itself, with the `#`.
    """

    element: etree._Element
    attribute: str
    target: str


@dataclass(frozen=True, slots=True)
class Document:
    """One well-formed document.

    Attributes:
        name: its file name without folder and `.xml`; empty if it has none (standard input).
        root: its root element.
        ids: the elements with an `xml:id`, by id, in document order.
        pointers: the pointers that begin with `#`, in document order.
        addresses: what `ref`, `target` and `key` hold beside those, in document order.
    """

    name: str
    root: etree._Element
    ids: dict[str, list[etree._Element]]
    pointers: list[Pointer]
    addresses: list[Pointer]


WATCHED = POINTING | _ADDRESSING | {XML_ID}
"""The attributes that a survey looks at."""


def survey(
    root: etree._Element,
    name: str,
    attributes: Iterable[tuple[etree._Element, str, str]] | None = None,
) -> Document:
    """Collect, in one pass, what the rules need.

    Parameters:
        root: the document.
        name: its file name without folder and `.xml`, or nothing.
        attributes: those called `WATCHED`, in document order, each with element, name and value, if
            somebody has collected them already.
    """
    ids: dict[str, list[etree._Element]] = {}
    pointers: list[Pointer] = []
    addresses: list[Pointer] = []
    for element, attribute, value in _watched(root) if attributes is None else attributes:
        if attribute == XML_ID:
            ids.setdefault(value, []).append(element)
            continue
        if "#" in value and attribute in POINTING:
            pointers.extend(
                Pointer(element, attribute, token)
                for token in value.split()
                if token.startswith("#")
            )
        # Addresses of the web, which alone an identifier's rule looks at.
        if "://" in value and attribute in _ADDRESSING:
            addresses.append(Pointer(element, attribute, value))
    return Document(name, root, ids, pointers, addresses)


def _watched(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    for element in root.iter("*"):
        for attribute, value in element.items():
            if attribute in WATCHED:
                yield element, attribute, value
