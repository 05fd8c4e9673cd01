"""What a header builder is, and what all of them share."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from teikit.encode.node import Node
from teikit.model.block import Edition
from teikit.model.fact import Fact

__all__ = ["Builder", "Parts", "Pen"]

# Names of attributes that cannot be names of Python's arguments.
_NAMES = {"xml_id": "xml:id", "from_": "from"}


class Pen:
    """Writes elements of a header, and remembers what they point to.

    Attributes:
        used: pointers that were written (`#editor`, `#classification.secret`).
        editor: the xml:id of the editor who supplies facts.
    """

    def __init__(self, used: set[str], editor: str = "editor") -> None:
        self.used, self.editor = used, editor

    @staticmethod
    def sub(parent: Node, tag: str, text: str = "", /, **attributes: str) -> Node:
        """Append an element; an attribute with an empty value is left out."""
        node = Pen.node(tag, text, **attributes)
        parent.children.append(node)
        return node

    @staticmethod
    def node(tag: str, text: str = "", /, **attributes: str) -> Node:
        """Make an element; an attribute with an empty value is left out."""
        if attributes:
            kept = {_NAMES.get(name, name): value for name, value in attributes.items() if value}
            return Node(tag, kept, text)
        return Node(tag, text=text)

    def doubt(self, fact: Fact) -> dict[str, str]:
        """Return `@cert` of an inference and `@resp` of a fact that the editor supplied."""
        attributes: dict[str, str] = {}
        if fact.cert:
            attributes["cert"] = fact.cert
        if fact.by == "editor":
            attributes["resp"] = f"#{self.editor}"
            self.used.add(f"#{self.editor}")
        return attributes

    def name(self, fact: Fact) -> Node:
        """Make a name in the element of its form."""
        element = {"person": "persName", "place": "placeName", "role": "roleName"}.get(
            fact.form, "orgName"
        )
        if fact.ref:
            return self.node(element, fact.value, ref=fact.ref, **self.doubt(fact))
        return self.node(element, fact.value, **self.doubt(fact))


class Parts(Pen):
    """What the builders work from.

    Attributes:
        edition: the edition.
        file: the source's name as it stands in `@source`.
        used: pointers that the text uses (`#evidence.continuation`, `#translator-1`); builders add.
        when: date of the conversion, ISO 8601, or nothing.
        version: teikit's version.
    """

    def __init__(
        self, edition: Edition, file: str, used: set[str], when: str, version: str
    ) -> None:
        super().__init__(used)
        self.edition, self.file = edition, file
        self.when, self.version = when, version


class Builder(NamedTuple):
    """One part of the header.

    Attributes:
        element: the element it makes.
        build: appends it to its parent, or nothing if there is nothing to say.
    """

    element: str
    build: Callable[[Parts, Node], None]
