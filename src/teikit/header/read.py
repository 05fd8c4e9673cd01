"""The facts of a header, as `convert` wrote them or a person did."""

from __future__ import annotations

from lxml import etree

from teikit.header.place import Place, find
from teikit.header.places import places_in
from teikit.model.fact import KEYS, Fact
from teikit.names import XML_ID

__all__ = ["facts_at", "read_facts"]


def read_facts(root: etree._Element) -> list[Fact]:
    """Return the facts of a TEI document's header, in the order of `KEYS`.

    Parameters:
        root: the `TEI` element.
    """
    facts = [Fact("id", root.get(XML_ID, ""))] if root.get(XML_ID) else []
    for place in places_in(root):
        for _, found in facts_at(root, place):
            facts += found
    order = {key: n for n, key in enumerate(KEYS)}
    return sorted(facts, key=lambda fact: order[fact.key])


def facts_at(root: etree._Element, place: Place) -> list[tuple[etree._Element, list[Fact]]]:
    """Return the elements of a place with the facts that each holds."""
    return [
        (element, place.read(element))
        for element in find(root, f"{place.container}/{place.element}")
    ]
