"""A document as rules see it: its ids and pointers, collected in one pass over the tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from teikit.names import TEI, XML_ID

__all__ = ["POINTING", "Document", "Pointer", "survey"]

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

    @property
    def is_tei(self) -> bool:
        """Whether the root belongs to TEI."""
        return str(self.root.tag).startswith(f"{{{TEI}}}")


def survey(root: etree._Element, name: str) -> Document:
    """Collect, in one pass, what the rules need.

    Parameters:
        root: the document.
        name: its file name without folder and `.xml`, or nothing.
    """
    ids: dict[str, list[etree._Element]] = {}
    pointers: list[Pointer] = []
    addresses: list[Pointer] = []
    for element in root.iter("*"):
        for attribute, value in element.items():
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
            if attribute in _ADDRESSING and "://" in value:
                addresses.append(Pointer(element, attribute, value))
    return Document(name, root, ids, pointers, addresses)
