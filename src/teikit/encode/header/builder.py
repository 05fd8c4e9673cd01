"""What a header builder is, and what all of them share."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from teikit.model.block import Edition
from teikit.model.fact import Fact
from teikit.names import TEI, XML_ID

__all__ = ["Builder", "Parts"]


class Parts:
    """What the builders work from.

    Attributes:
        edition: the edition.
        file: the source's name as it stands in `@source`.
        used: pointers that the text uses (`#evidence.continuation`, `#translator-1`); builders add.
        when: date of the conversion, ISO 8601, or nothing.
        version: teikit's version.
    """

    def __init__(self, edition: Edition, file: str, used: set[str], when: str, version: str) -> None:
        self.edition, self.file, self.used = edition, file, used
        self.when, self.version = when, version

    @staticmethod
    def element(local: str) -> etree._Element:
        """Return a new TEI element."""
        return etree.Element(f"{{{TEI}}}{local}", nsmap={None: TEI})

    @staticmethod
    def sub(
        parent: etree._Element, local: str, text: str | None = None, /, **attributes: str
    ) -> etree._Element:
        """Append a TEI element; an attribute with an empty value is left out."""
        element = etree.SubElement(parent, f"{{{TEI}}}{local}")
        for name, value in attributes.items():
            if value:
                element.set(XML_ID if name == "xml_id" else name.rstrip("_"), value)
        if text:
            element.text = text
        return element

    def doubt(self, fact: Fact) -> dict[str, str]:
        """Return `@cert` of an inference and `@resp` of a fact that the editor supplied."""
        attributes: dict[str, str] = {}
        if fact.cert:
            attributes["cert"] = fact.cert
        if fact.by == "editor":
            attributes["resp"] = "#editor"
            self.used.add("#editor")
        return attributes

    def name(self, parent: etree._Element, fact: Fact, **attributes: str) -> etree._Element:
        """Append a name in the element of its form."""
        element = {"person": "persName", "place": "placeName", "role": "roleName"}.get(fact.form, "orgName")
        return self.sub(parent, element, fact.value, **self.doubt(fact), **attributes)


class Builder(NamedTuple):
    """One part of the header.

    Attributes:
        element: the element it makes.
        build: appends it to its parent, or nothing if there is nothing to say.
    """

    element: str
    build: Callable[[Parts, etree._Element], None]
