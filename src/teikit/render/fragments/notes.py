"""Notes and their calls.

A note stays in the encoding where its body stands in the source; the page puts it at its foot, with
a way there and back.
"""

from __future__ import annotations

from teikit.names import XML_ID, XML_LANG, tei
from teikit.render.fragments.blocks import framed
from teikit.render.fragments.inline import INLINE, phrase
from teikit.render.fragments.markup import GEN, Element, folded, href, text, value
from teikit.render.fragments.names import decided
from teikit.render.fragments.tags import DIV, NOTE, REF, holds_blocks
from teikit.render.fragments.writer import Treatment, Writer

__all__ = ["AT_FOOT", "NOTES", "is_moved", "notes_at_foot"]

_MOST_BESIDE = 400  # characters of a note beside the line
_TABLE = tei("table")
_link = INLINE[REF]


def _reference(writer: Writer, element: Element) -> str:
    if element.get("type") != "note-call":
        return _link(writer, element)
    return _call(writer, element)


def _call(writer: Writer, element: Element) -> str:
    """Write the call of a note, in the source's own characters."""
    target = element.get("target", "")
    note = writer.index.noted(target.partition("#")[2])
    inside = element in writer.index.in_ref
    if note is None or inside or next(element.iterdescendants(NOTE), None) is not None:
        return phrase(writer, element, css="call")
    first = writer.index.calls[target][0] is element
    attributes = writer.attributes(element, "call")
    if first and element.get(XML_ID) is None:
        attributes += f' id="teikit:call-of-{value(note.get(XML_ID, ""))}"'
    beside = _beside(note) if first else ""
    return (
        f'<a href="{href(target)}" role="doc-noteref"{attributes}>'
        f'<span class="gen spoken"{GEN}>note </span>{writer.inner(element)}</a>'
        f"{beside}{writer.doubt(element)}"
    )


def _note(writer: Writer, element: Element) -> str:
    number = writer.index.at_foot.get(element)
    if number is not None:
        return _made_call(writer, element, number)
    if is_moved(writer, element):
        return writer.tables.moved[NOTE](writer, element)
    return _remark(writer, element)


def is_moved(writer: Writer, element: Element) -> bool:
    """Tell whether a note stands at the foot, or in a list of notes, and not in its line."""
    above = element.getparent()
    listed = above is not None and above.tag == DIV and above.get("type") == "notes"
    return listed or element in writer.index.at_foot


def _made_call(writer: Writer, element: Element, number: int) -> str:
    """Write the call of a note that has none of its own in the text."""
    name = element.get(XML_ID)
    if name is not None and f"#{name}" in writer.index.calls:
        return ""
    label = element.get("n", str(number))
    beside = _beside(element, f"{label}. ")
    return (
        f'<a class="gen call" id="teikit:call-{number}" role="doc-noteref"'
        f' href="#{href(_id_of(writer, element, number))}"{GEN}>'
        f'<span class="spoken">note </span>{text(label)}</a>{beside}'
    )


def _id_of(writer: Writer, element: Element, number: int) -> str:
    name = element.get(XML_ID)
    if name is not None and writer.index.anchors.get(name) is element:
        return name
    return f"teikit:note-{number}"


def _remark(writer: Writer, element: Element) -> str:
    name = "div" if framed(element) or holds_blocks(element) else "span"
    attributes = writer.attributes(element, "remark")
    if (resp := element.get("resp")) is not None:
        attributes += f' title="{value(f"remark by {decided(writer, resp)}")}"'
    return f"<{name}{attributes}>{writer.inner(element)}{writer.doubt(element)}</{name}>"


def _beside(note: Element, label: str = "") -> str:
    """Write the words of a note again, for the eye alone: wide screens show them beside the line.

    Whoever hears the page, prints it or copies from it has the note at the foot.
    """
    if next(note.iterancestors(NOTE, _TABLE), None) is not None:
        return ""
    words = label + folded("".join(_words(note)))
    more = "…" if len(words) > _MOST_BESIDE else ""
    return (
        f'<span class="gen side" aria-hidden="true"{GEN}>{text(words[:_MOST_BESIDE])}{more}</span>'
    )


def _words(element: Element) -> list[str]:
    """Return the characters of a note without those of the notes in it."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag != NOTE:
            pieces += _words(child)
        pieces.append(child.tail or "")
    return pieces


def notes_at_foot(writer: Writer, element: Element) -> str:
    """Write the notes that a text left for its foot."""
    at_foot = writer.index.at_foot
    if not at_foot:
        return ""
    treat = writer.tables.moved[NOTE]
    return "".join(treat(writer, one) for one in element.iterdescendants(NOTE) if one in at_foot)


def _at_foot(writer: Writer, element: Element) -> str:
    index = writer.index
    name = element.get(XML_ID, "")
    number = index.at_foot.get(element)
    calls = index.calls.get(f"#{name}", []) if name else []
    attributes = writer.attributes(element, "note")
    label = ""
    if number is not None:
        attributes += _language(writer, element)
        made = _id_of(writer, element, number)
        if made != name:
            attributes += f' id="{value(made)}"'
        if not calls:
            said = element.get("n", str(number))
            label = f'<span class="gen label"{GEN}>{text(said)}. </span>'
    inner = writer.inner(element)
    back = _ways_back(writer, calls, name, number)
    return f"<div{attributes}>{label}{inner}{back}{writer.doubt(element)}</div>\n"


def _language(writer: Writer, element: Element) -> str:
    """Write the language of a note that is away from its place: it has to say it itself."""
    if element.get(XML_LANG) is not None:
        return ""
    for above in element.iterancestors():
        if (tag := above.get(XML_LANG)) is not None:
            return writer.language(above, tag) if above in writer.index.in_text else ""
    return ""


def _ways_back(writer: Writer, calls: list[Element], name: str, number: int | None) -> str:
    if calls:
        shown = [one for one in calls if one not in writer.index.in_ref]
        ids = [
            one.get(XML_ID, f"teikit:call-of-{name}" if place == 0 else "")
            for place, one in enumerate(shown)
        ]
    else:
        ids = [] if number is None else [f"teikit:call-{number}"]
    return "".join(
        f'<a class="gen return" role="doc-backlink" href="#{href(one)}"'
        f' aria-label="back to the text"{GEN}>\u21a9\ufe0e</a>'
        for one in ids
        if one
    )


NOTES: dict[str, Treatment] = {NOTE: _note, REF: _reference}
"""Treatments of notes and calls where they stand."""
AT_FOOT: dict[str, Treatment] = {NOTE: _at_foot}
"""Treatments of notes at the foot."""
