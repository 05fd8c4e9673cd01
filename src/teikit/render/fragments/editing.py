"""The work of editors within a line: words supplied, doubtful, lost, corrected, regularised, added.

Brackets of all kinds are the source's where it has them, else the page's; all of it is spoken too.
"""

from __future__ import annotations

from teikit.names import tei
from teikit.render.elements import qualified
from teikit.render.fragments.blocks import any_element, framed
from teikit.render.fragments.inline import phrase
from teikit.render.fragments.markup import GEN, Element, folded, is_blank, text, value
from teikit.render.fragments.names import decided, named, spaced
from teikit.render.fragments.tags import NOTE, SEG, P, below, holds_blocks, local
from teikit.render.fragments.writer import Treatment, Writer

__all__ = ["EDITING"]

_DESC, _CHOICE, _APP = tei("desc"), tei("choice"), tei("app")
_READINGS = qualified("corr reg expan rdg witDetail")


def _by(writer: Writer, element: Element) -> str:
    resp = element.get("resp")
    return "" if resp is None else f" by {decided(writer, resp)}"


def _gen(words: str) -> str:
    return f'<span class="gen"{GEN}>{words}</span>'


def _spoken(words: str) -> str:
    return f'<span class="gen spoken"{GEN}>{text(words)}</span>'


_OPENED, _CLOSED, _SUPPLIED = _gen("["), _gen("]"), _spoken("supplied: ")


def _bracketed(
    writer: Writer,
    element: Element,
    marks: str = "[]",
    css: str = "",
    spoken: str = "",
) -> str:
    stage = css == "stage" and framed(element)
    name = "div" if stage or holds_blocks(element) else "span"
    attributes = writer.attributes(element, css or f"tei-{local(element.tag)}")
    said = f'<span class="spoken">{text(spoken)}</span>' if spoken else ""
    return (
        f"<{name}{attributes}>{_gen(marks[0] + said)}{writer.inner(element)}{_gen(marks[1])}"
        f"{writer.doubt(element)}</{name}>"
    )


def _letters_added(writer: Writer, element: Element) -> str:
    """Letters that an editor added to an abbreviation stand in round brackets, as is the custom."""
    return _bracketed(writer, element, "()")


def _superfluous(writer: Writer, element: Element) -> str:
    """Words that an editor takes to be superfluous, or not the author's."""
    return _bracketed(writer, element, "{}", spoken="superfluous: ")


def _beside_words(writer: Writer, element: Element) -> str:
    """What is done or heard beside the words."""
    if below(element, _DESC, P):
        return phrase(writer, element, css="stage")
    name = local(element.tag)
    if len(element) == 0 and not element.text:
        attributes = writer.own(f' class="gen stage"{writer.anchor(element)}')
        return f"<span{attributes}>[{name}]</span>{writer.doubt(element)}"
    return _bracketed(writer, element, css="stage", spoken=f"{name}: ")


def _supplied(writer: Writer, element: Element) -> str:
    neighbour, above = element.getprevious(), element.getparent()
    before = neighbour.tail if neighbour is not None else above.text if above is not None else ""
    bracketed = (before or "").endswith("[")
    reason = element.get("reason")
    why = "" if reason is None else f" ({spaced(reason)})"
    title = value(f"supplied{_by(writer, element)}{why}")
    name = "div" if holds_blocks(element) else "span"
    attributes = f'{writer.attributes(element, "supplied")} title="{title}"'
    inner = writer.inner(element)
    if not bracketed:
        inner = f"{_OPENED}{inner}{_CLOSED}"
    return f"<{name}{attributes}>{_SUPPLIED}{inner}{writer.doubt(element)}</{name}>"


def _unclear(writer: Writer, element: Element) -> str:
    reason = element.get("reason")
    title = value("uncertain reading" + ("" if reason is None else f": {spaced(reason)}"))
    name = "div" if holds_blocks(element) else "span"
    attributes = f'{writer.attributes(element, "unclear")} title="{title}"'
    return (
        f"<{name}{attributes}>{_spoken('uncertain reading: ')}{writer.inner(element)}"
        f'<span class="gen" aria-hidden="true"{GEN}>\u2060(?)</span>{writer.doubt(element)}</{name}>'
    )


def _gap(writer: Writer, element: Element) -> str:
    """The characters that stand for a gap are the source's where it has them."""
    get = element.get
    what = "gap" if (reason := get("reason")) is None else f"gap: {spaced(reason)}"
    if get("quantity") is not None or get("extent") is not None:
        what += f", {_size(element)}"
    name = "div" if holds_blocks(element) else "span"
    attributes = f' title="{value(what)}"{writer.attributes(element, "gap")}'
    above = element.getparent()
    marked = above is not None and above.tag == SEG and above.get("type") == "gap-mark"
    mark = "" if marked else f'<span class="gen" aria-hidden="true"{GEN}>[…]</span>'
    return (
        f"<{name}{attributes}>{_spoken(f'({what}) ')}{mark}"
        f"{writer.inner(element)}{writer.doubt(element)}</{name}>"
    )


def _size(element: Element) -> str:
    return folded(" ".join(element.get(name, "") for name in ("quantity", "unit", "extent")))


def _room(writer: Writer, element: Element) -> str:
    """Room that a writer left."""
    name = "div" if holds_blocks(element) else "span"
    attributes = writer.attributes(element, "gap")
    said = _gen(f"[{text(folded(f'space {_size(element)}'))}]")
    return f"<{name}{attributes}>{said}{writer.inner(element)}{writer.doubt(element)}</{name}>"


def _alternatives(writer: Writer, element: Element) -> str:
    """What stands in the source first, the editor's reading in brackets after it."""
    pieces: list[str] = []
    readings: list[Element] = []
    before: Element | None = None
    words = element.text
    flow = writer.tables.flow
    for child in (*element, None):
        if not is_blank(words):
            pieces.append(writer.piece(words, before, child))
        if child is None:
            break
        if child.tag in _READINGS or (child.tag == NOTE and element.tag == _APP):
            readings.append(child)
        else:
            pieces.append(flow[child.tag](writer, child))
        before, words = child, child.tail
    pieces += [flow[one.tag](writer, one) for one in readings]
    name = "div" if holds_blocks(element) else "span"
    attributes = writer.attributes(element, f"tei-{local(element.tag)}")
    return f"<{name}{attributes}>{''.join(pieces)}{writer.doubt(element)}</{name}>"


def _reading(kind: str) -> Treatment:
    return lambda writer, element: _read(writer, element, kind)


def _read(writer: Writer, element: Element, kind: str) -> str:
    name = "div" if holds_blocks(element) else "span"
    title = value(f"{kind}{_by(writer, element)}")
    attributes = f' title="{title}"{writer.attributes(element, "variant")}'
    before = _gen(f' [<span class="spoken">{text(kind)}: </span>')
    return f"<{name}{attributes}>{before}{writer.inner(element)}{_gen(']')}{writer.doubt(element)}</{name}>"


def _expansion(writer: Writer, element: Element) -> str:
    above = element.getparent()
    if above is not None and above.tag == _CHOICE:
        return _read(writer, element, "expanded")
    return any_element(writer, element)


def _reading_of_witness(writer: Writer, element: Element) -> str:
    wit = element.get("wit")
    return _read(writer, element, "reading" if wit is None else f"reading of {named(writer, wit)}")


def _so_in_source(writer: Writer, element: Element) -> str:
    made = phrase(writer, element, css="sic", title="so in the source")
    above = element.getparent()
    return made if above is not None and above.tag == _CHOICE else f"{made}{_gen(' [sic]')}"


def _added(writer: Writer, element: Element) -> str:
    title = f"added{_by(writer, element)}"
    return phrase(writer, element, "ins", title=title, spoken="added: ")


EDITING: dict[str, Treatment] = {
    **dict.fromkeys(qualified("surplus secl"), _superfluous),
    **dict.fromkeys(
        qualified("camera sound tech caption move view incident kinesic vocal writing"),
        _beside_words,
    ),
    **dict.fromkeys(qualified("choice subst app rdgGrp"), _alternatives),
    tei("ex"): _letters_added,
    tei("supplied"): _supplied,
    tei("unclear"): _unclear,
    tei("gap"): _gap,
    tei("space"): _room,
    tei("corr"): _reading("correction"),
    tei("reg"): _reading("regularised"),
    tei("expan"): _expansion,
    _DESC: _reading("description"),
    tei("rdg"): _reading_of_witness,
    tei("witDetail"): _reading("of the witness"),
    tei("sic"): _so_in_source,
    tei("add"): _added,
}
"""Treatments of editors' work, by tag."""
