"""The `standOff` element: whom and what the text names, one entry each, with its identifiers."""

from __future__ import annotations

from teikit.encode.node import Node, escape
from teikit.model.block import Edition, Entity

__all__ = ["stand_off"]

_LISTS = {
    "person": ("listPerson", "persName"),
    "org": ("listOrg", "orgName"),
    "place": ("listPlace", "placeName"),
}
_GEONAMES = "https://sws.geonames.org/"


def stand_off(edition: Edition) -> Node | None:
    """Return the lists of persons, bodies and places, or None where nobody is named.

    Participants of a conversation stand in `particDesc` and nowhere else.
    """
    lists = []
    for form, (tag, name) in _LISTS.items():
        entities = [entity for entity in edition.entities if entity.form == form]
        if entities:
            node = Node(tag)
            node.children += [_entry(entity, form, name) for entity in entities]
            lists.append(node)
    if not lists:
        return None
    stand = Node("standOff")
    stand.children += lists
    return stand


def _entry(entity: Entity, form: str, tag: str) -> Node:
    node = Node(form, {"xml:id": entity.id})
    for n, words in enumerate(entity.names):
        start = f'{tag} type="variant"' if n else tag
        node.children.append(f"<{start}>{escape(words)}</{tag}>")
    for address in entity.ref.split():
        kind = "geonames" if address.startswith(_GEONAMES) else "uri"
        node.children.append(Node("idno", {"type": kind}, address))
    return node
