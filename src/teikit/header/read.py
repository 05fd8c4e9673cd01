"""The facts of a header, as `convert` wrote them or a person did."""

from __future__ import annotations

from lxml import etree

from teikit.header.paths import Paths, gather
from teikit.header.place import Place
from teikit.header.places import places_in, plan
from teikit.model.fact import KEYS, Fact
from teikit.names import XML_ID

__all__ = ["facts_at", "read_facts"]


_ORDER = {key: n for n, key in enumerate(KEYS)}


def read_facts(root: etree._Element, paths: Paths | None = None) -> list[Fact]:
    """Return the facts of a TEI document's header, in the order of `KEYS`.

    Parameters:
        root: the `TEI` element.
        paths: the elements of its places, if they have been gathered before.
    """
    paths = paths or gather(root, plan())
    facts = [Fact("id", root.get(XML_ID, ""))] if root.get(XML_ID) else []
    for place in places_in(paths):
        for element in paths[place.path]:
            facts += place.read(element)
    facts.sort(key=lambda fact: _ORDER[fact.key])
    return facts


def facts_at(root: etree._Element, place: Place) -> list[tuple[etree._Element, list[Fact]]]:
    """Return the elements of a place with the facts that each holds."""
    return [(element, place.read(element)) for element in gather(root, plan())[place.path]]
