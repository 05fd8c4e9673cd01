"""The persons, bodies and places that a document lists for itself (standOff), to which the names in
its text lead: how each is called, what identifies it, where it is named."""

from __future__ import annotations

from teikit.names import XML_ID, tei
from teikit.render.elements import qualified
from teikit.render.fragments.header import language
from teikit.render.fragments.index import IN_TEXT
from teikit.render.fragments.markup import Element, folded, href, text, words
from teikit.render.fragments.names import address
from teikit.render.fragments.tags import HEAD, below, local
from teikit.render.fragments.writer import Writer

__all__ = ["entities"]

_NAMES = tuple(qualified("persName orgName placeName name objectName eventName"))
_MORE = tuple(qualified("occupation affiliation roleName note desc country settlement"))
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
        if isinstance(one.tag, str) and local(one.tag).startswith("list") and _entries(one)
    )


def _entries(element: Element) -> list[Element]:
    return [one for one in element if one.get(XML_ID) is not None]


def _list(writer: Writer, element: Element) -> str:
    headings = below(element, HEAD)
    title = words(headings[0]) if headings else _TITLES.get(element.tag, local(element.tag)[4:])
    entries = "".join(_entry(writer, one) for one in _entries(element))
    return f"<h3>{text(title)}</h3><ul>{entries}</ul>"


def _entry(writer: Writer, element: Element) -> str:
    names = below(element, *_NAMES)
    called = f"<b{language(writer, element)}>{text(_first_name(element))}</b>"
    more = "".join(f", {text(words(one))}" for one in names[1:])
    more += "".join(f"; {text(said)}" for one in below(element, *_MORE) if (said := words(one)))
    identified = "".join(_identifier(writer, one) for one in below(element, _IDNO) if words(one))
    return (
        f"<li{writer.anchor(element)}>{called}{more}{writer.doubt(element)}{identified}"
        f"{_named_in(writer, element)}</li>"
    )


def _first_name(element: Element) -> str:
    for one in element.iterchildren("*"):
        if (said := words(one)) or one.tag in _NAMES:
            return said
    return ""


def _identifier(writer: Writer, element: Element) -> str:
    kind = element.get("type", "")
    to = address(writer, words(element))
    if to.startswith("http"):
        return f' <a href="{href(to)}">{text(kind or to)}</a>'
    return f" {text(folded(f'{kind} {words(element)}'))}"


def _named_in(writer: Writer, entry: Element) -> str:
    """Write links to the first blocks in which an entry is named."""
    naming = writer.index.naming.get(f"#{entry.get(XML_ID)}", ())
    blocks = {block for one in naming if (block := _block_around(writer, one)) is not None}
    shown = sorted(blocks, key=writer.index.order.__getitem__)[:_MOST_PLACES]
    ids = [block.get(XML_ID, "") for block in shown]
    links = ", ".join(f'<a href="#{href(one)}">{text(one)}</a>' for one in ids)
    return f" (in {links})" if links else ""


def _block_around(writer: Writer, element: Element) -> Element | None:
    for above in element.iterancestors():
        if above.get(XML_ID) is not None and writer.index.around(above) & IN_TEXT:
            return above
    return None
