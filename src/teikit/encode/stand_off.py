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
_LINE = "\n        "
_GEONAMES = "https://sws.geonames.org/"


def stand_off(edition: Edition) -> Node | None:
    """Return the lists of persons, bodies and places, or None where nobody is named.

    Participants of a conversation stand in `particDesc` and nowhere else.
    """
    by_form: dict[str, list[Entity]] = {}
    for entity in edition.entities:
        by_form.setdefault(entity.form, []).append(entity)
    if not by_form:
        return None
    stand = Node("standOff")
    for form, (tag, name) in _LISTS.items():
        if entities := by_form.get(form):
            node = Node(tag)
            node.children += [_entry(entity, form, name) for entity in entities]
            stand.children.append(node)
    return stand


def _entry(entity: Entity, form: str, tag: str) -> str:
    """Return an entry as it stands in its list, each of its elements on a line of its own."""
    out = f'<{form} xml:id="{entity.id}">'
    start = tag
    for words in entity.names:
        out += f"{_LINE}<{start}>{escape(words)}</{tag}>"
        start = f'{tag} type="variant"'
    for address in entity.ref.split():
        kind = "geonames" if address.startswith(_GEONAMES) else "uri"
        out += f'{_LINE}<idno type="{kind}">{escape(address)}</idno>'
    return f"{out}\n      </{form}>"
