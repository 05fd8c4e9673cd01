"""Doubts: whatever carries @cert medium or low is marked in its place, and listed at the end with
its reason."""

from __future__ import annotations

from teikit.names import tei
from teikit.render.elements import qualified
from teikit.render.fragments.dates import when
from teikit.render.fragments.markup import GEN, Element, text, value, words
from teikit.render.fragments.names import as_label, decided, named
from teikit.render.fragments.tags import local
from teikit.render.fragments.writer import Writer, lines

__all__ = ["doubts", "mark"]

_MOST_QUOTED = 40  # characters


def mark(writer: Writer, element: Element) -> str:
    """Write the mark beside an element that is in doubt."""
    index = writer.index
    number = index.doubts[element]
    name = "span" if element in index.in_ref else "a"
    # A fact of the header may stand on the page twice.
    attributes = f' id="teikit:mark-{number}"' if element in index.in_text else ""
    if name == "a":
        attributes += f' href="#teikit:doubt-{_entry(writer, element, number)}"'
    title = value(f"Doubtful: {_reason(writer, element)}")
    return (
        f'<{name} class="gen mark"{attributes} title="{title}"{GEN}>'
        f'<span class="spoken">(doubtful)</span><span aria-hidden="true">?</span></{name}>'
    )


def _entry(writer: Writer, element: Element, number: int) -> int:
    """Return the number of the entry in which an element is listed."""
    index = writer.index
    alike = index.alike.get(element)
    return number if alike is None else index.doubts[alike[0]]


def _reason(writer: Writer, element: Element) -> str:
    """Say why, as the evidence in @ana does; and how sure, and who."""
    said = (element.get("cert"), element.get("ana"), element.get("resp"))
    known = writer.reasons.get(said)
    if known is None:
        cert, ana, resp = said
        why = "" if ana is None else f"{named(writer, ana)}; "
        who = "" if resp is None else f"; decided by {decided(writer, resp)}"
        known = writer.reasons[said] = f"{why}certainty {cert}{who}"
    return known


def doubts(writer: Writer, document: Element) -> list[str]:
    """Write the entries of a document's doubts: those of its header, then those of its text."""
    index = writer.index
    header, body = index.doubts_of.get(document, ([], []))
    made = [_of_header(writer, one) for one in header]
    for one in body:
        alike = index.alike[one]
        if alike[0] is one:
            made.append(_of_text(writer, alike))
    return made


def _of_header(writer: Writer, element: Element) -> str:
    said = ""
    if words(element):
        said = f"{_quoted(element)}: "
    elif element.get("when") is not None:
        said = f"{when(element)}: "
    number = writer.index.doubts[element]
    return (
        f'<li id="teikit:doubt-{number}"><b>{_fact(writer, element)}</b>: {said}'
        f"{text(_reason(writer, element))}.</li>"
    )


def _of_text(writer: Writer, alike: list[Element]) -> str:
    first = alike[0]
    many = "s" if len(alike) > 1 else ""
    line = f"Line{many} " if first.get("source") is not None else ""
    places = ", ".join([_place(writer, one) for one in alike])
    return (
        f'<li id="teikit:doubt-{writer.index.doubts[first]}"><b>{_treatment(first)}{many}</b>: '
        f"{text(_reason(writer, first))}. {line}{places}.</li>"
    )


def _place(writer: Writer, element: Element) -> str:
    """Write one place in doubt: its words where they are few, else its line; a way there."""
    line = _line(element)
    own = element.get("source") is not None
    shown = line if own and line else _quoted(element)
    after = f" (line\xa0{line})" if line and not own else ""
    return f'<a href="#teikit:mark-{writer.index.doubts[element]}">{shown}</a>{after}'


def _line(element: Element) -> str:
    around: Element | None = element
    while around is not None:
        if "#line=" in (source := around.get("source", "")):
            return lines(source)
        around = around.getparent()
    return ""


def _quoted(element: Element) -> str:
    said = words(element)
    more = "…" if len(said) > _MOST_QUOTED or not said else ""
    return f"<q>{text(said[:_MOST_QUOTED])}{more}</q>"


_TREATMENTS = {
    tei("date"): "Date",
    **dict.fromkeys(qualified("persName orgName placeName rs"), "Name"),
    tei("sp"): "Speech",
    tei("said"): "Interjection",
    tei("head"): "Heading",
    tei("list"): "List",
    tei("item"): "Item",
    **dict.fromkeys(qualified("p ab"), "Paragraph"),
    tei("div"): "Division",
    tei("note"): "Note",
}


def _treatment(element: Element) -> str:
    """Say what is in doubt about an element of the text."""
    return _TREATMENTS.get(str(element.tag), "Passage")


_ACTION = tei("correspAction")
_ACTIONS = {"sent": "From", "received": "To", "copied": "Copies"}


def _fact(writer: Writer, element: Element) -> str:
    """Say what is in doubt about the header."""
    around = {str(one.tag): one for one in reversed((element, *element.iterancestors()))}
    if tei("creation") in around:
        return "Date of the document"
    if (action := around.get(_ACTION)) is not None:
        if (kind := action.get("type", "")) in _ACTIONS:
            return _ACTIONS[kind]
        if (act := action.get("subtype")) is not None:
            return text(as_label(act))
    if element.tag == tei("catRef"):
        scheme = as_label(element.get("scheme", "").partition("#")[2])
        return f"{text(scheme)} <q>{text(named(writer, element.get('target', '')))}</q>"
    for name, fact in _FACTS:
        if name in around:
            return fact
    return f"Header ({local(element.tag)})"


_FACTS = tuple(
    (tei(name), fact)
    for name, fact in (
        ("correspContext", "Related letter"),
        ("person", "Person"),
        ("setting", "Place and time"),
        ("abstract", "Summary"),
        ("titleStmt", "Title or names"),
        ("msDesc", "Archive and pages"),
    )
)
