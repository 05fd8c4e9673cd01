"""Why a header states what it states: the fact, its rule and lines, and the facts that lost."""

from __future__ import annotations

from lxml import etree

from teikit.header.places import PLACES
from teikit.header.read import facts_at
from teikit.model.block import Edition
from teikit.model.fact import KEYS, Fact
from teikit.names import XML_ID

__all__ = ["facts_in", "made_of", "rivals_of", "why_lost"]


def facts_in(root: etree._Element, element: etree._Element) -> list[Fact]:
    """Return the facts that an element states, or that the elements in or around it state."""
    if element is root:
        return [Fact("id", root.get(XML_ID, ""))] if root.get(XML_ID) else []
    inside = set(element.iter("*"))
    around = set(element.iterancestors())
    found: list[Fact] = []
    outer: list[Fact] = []
    for place in PLACES:
        for one, facts in facts_at(root, place):
            if one in inside:
                found += facts
            elif one in around:
                outer += facts
    return found or outer


def made_of(edition: Edition, fact: Fact) -> Fact | None:
    """Return the fact of a conversion that says what a header says, or None."""
    same = [one for one in edition.all(fact.key) if _says(one) & _says(fact)]
    return same[0] if same else None


def _says(fact: Fact) -> set[str]:
    """Return the forms in which a fact may stand in a header."""
    return {" ".join(one.split()) for one in (fact.value, fact.norm) if one}


def rivals_of(edition: Edition, fact: Fact) -> list[Fact]:
    """Return what was found under the same key and is not in the header, each value once."""
    kept = set(edition.all(fact.key))
    lost = {one: None for one in edition.considered if one.key == fact.key and one not in kept}
    return list(lost)


def why_lost(edition: Edition, lost: Fact) -> str:
    """Return in one sentence why a fact is not in the header."""
    kept = edition.all(lost.key)
    same = next((one for one in kept if _says(one) & _says(lost)), None)
    if same:
        return "It says the same, and is stated once."
    if not kept:
        return f"A document of the kind {edition.kind} states no {lost.key}."
    if any(one.by in ("editor", "edition") for one in kept) and lost.by not in (
        "editor",
        "edition",
    ):
        return f"What the {kept[0].by} says is believed before what the source says."
    if not KEYS[lost.key].many:
        return (
            "Only one can stand. What the editor supplies is believed first, then the archive's "
            "page, then the text in the order of its parts: docket, message, distribution."
        )
    return f"It does not hold for a document of the kind {edition.kind}."
