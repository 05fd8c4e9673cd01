"""The persons, bodies and places that a document lists for itself (standOff), to which the names in
its text lead: how each is called, what identifies it, where it is named."""

from __future__ import annotations

from functools import lru_cache

from teikit.names import XML_ID, tei
from teikit.render.elements import qualified
from teikit.render.fragments.header import language
from teikit.render.fragments.markup import Element, folded, href, text, words
from teikit.render.fragments.names import address
from teikit.render.fragments.tags import HEAD, below, local
from teikit.render.fragments.writer import Writer

__all__ = ["entities"]

_NAMES = qualified("persName orgName placeName name objectName eventName")
_MORE = qualified("occupation affiliation roleName note desc country settlement")
_IDNO = tei("idno")
_TITLES: dict[object, str] = {
    tei("listPerson"): "Persons",
    tei("listOrg"): "Bodies",
    tei("listPlace"): "Places",
}
_MOST_PLACES = 12


def entities(writer: Writer, stand_off: Element) -> str:
    """Write the lists of a document."""
    return "".join(
        _list(writer, one)
        for one in stand_off
        if isinstance(one.tag, str) and local(one.tag).startswith("list")
    )


def _list(writer: Writer, element: Element) -> str:
    entries = [
        _entry(writer, one, name) for one in element if (name := one.get(XML_ID)) is not None
    ]
    if not entries:
        return ""
    headings = below(element, HEAD)
    title = words(headings[0]) if headings else _TITLES.get(element.tag, local(element.tag)[4:])
    return f"<h3>{text(title)}</h3><ul>{''.join(entries)}</ul>"


def _entry(writer: Writer, element: Element, name: str) -> str:
    first = ""
    names, more, identified = [], "", ""
    for one in element:
        tag = one.tag
        if not isinstance(tag, str):
            continue
        said = words(one)
        if tag in _NAMES:
            names.append(said)
        elif said and tag in _MORE:
            more += f"; {text(said)}"
        elif said and tag == _IDNO:
            identified += _identifier(writer, one, said)
        if not first and len(names) < 2:
            first = said
    called = f"<b{language(writer, element)}>{text(first)}</b>"
    others = "".join([f", {text(other)}" for other in names[1:]])
    return (
        f"<li{writer.anchor(element)}>{called}{others}{more}{writer.doubt(element)}{identified}"
        f"{_named_in(writer, name)}</li>"
    )


def _identifier(writer: Writer, element: Element, said: str) -> str:
    kind = element.get("type", "")
    to = address(writer, said)
    if to.startswith("http"):
        return f' <a href="{href(to)}">{text(kind or to)}</a>'
    return f" {text(folded(f'{kind} {said}'))}"


def _named_in(writer: Writer, name: str) -> str:
    """Write links to the first blocks in which the entry of an id is named."""
    blocks = writer.index.naming.get(f"#{name}")
    if blocks is None:
        return ""
    links = ", ".join([_link(block.get(XML_ID, "")) for block in blocks[:_MOST_PLACES]])
    return f" (in {links})"


@lru_cache(4096)
def _link(name: str) -> str:
    return f'<a href="#{href(name)}">{text(name)}</a>'
