"""What stands within a line: emphasis, dates, names, links, pictures, breaks.

Nothing is told apart by colour alone.
"""

from __future__ import annotations

from teikit.names import tei
from teikit.render.elements import qualified
from teikit.render.fragments.blocks import any_element, framed
from teikit.render.fragments.dates import datetime
from teikit.render.fragments.markup import GEN, Element, folded, href, text, value
from teikit.render.fragments.names import address, named
from teikit.render.fragments.tags import NOTE, REF, SEG, holds_blocks, is_block, local
from teikit.render.fragments.writer import DOUBTFUL, Treatment, Writer

__all__ = ["INLINE", "phrase"]

_STAMPS = ("classification", "portion-mark", "precedence", "handling")
_GRAPHIC, _RUBY = tei("graphic"), tei("ruby")


def phrase(
    writer: Writer,
    element: Element,
    name: str = "span",
    css: str = "",
    title: str = "",
    spoken: str = "",
) -> str:
    """Write an element as one HTML element; a div where it holds blocks.

    Parameters:
        writer: of the file.
        element: the element.
        name: the HTML element's name.
        css: its class.
        title: what it says when it is pointed at.
        spoken: what is spoken before its words.
    """
    if holds_blocks(element):
        name = "div"
    attributes = writer.attributes(element, css)
    if title:
        attributes += f' title="{value(title)}"'
    before = f'<span class="gen spoken"{GEN}>{text(spoken)}</span>' if spoken else ""
    return f"<{name}{attributes}>{before}{writer.inner(element)}{writer.doubt(element)}</{name}>"


def _as(name: str, css: str = "") -> Treatment:
    return lambda writer, element: phrase(writer, element, name, css)


_STYLES = (
    ("bold", "b"), ("sup", "sup"), ("sub", "sub"), ("underline", "u"), ("strike", "s"),
    ("small", "span"),
)  # fmt: skip


def _highlighted(writer: Writer, element: Element) -> str:
    rend = element.get("rend", "")
    name = next((name for style, name in _STYLES if style in rend), "i")
    return phrase(writer, element, name, "small-caps" if name == "span" else "")


def _deleted(writer: Writer, element: Element) -> str:
    return phrase(writer, element, "del", spoken="deleted: ")


def _reading_of_character(writer: Writer, element: Element) -> str:
    """The reading of a character: beside it in a ruby, else in the line."""
    above = element.getparent()
    if above is None or above.tag != _RUBY:
        return any_element(writer, element)
    return phrase(writer, element, "span" if holds_blocks(above) else "rt")


def _stage(writer: Writer, element: Element) -> str:
    return phrase(writer, element, "div" if framed(element) else "span", "stage")


def _said(writer: Writer, element: Element) -> str:
    """An interjection holds its parenthesis and the name of who speaks."""
    who = element.get("who")
    title = "" if who is None else f"Interjection by {named(writer, who)}"
    return phrase(writer, element, css="said", title=title)


def _segment(writer: Writer, element: Element) -> str:
    return phrase(writer, element, css="stamp" if element.get("type") in _STAMPS else "")


# --- links --------------------------------------------------------------------------------------


def _name(otherwise: Treatment) -> Treatment:
    """Names lead to the document's own list of persons, bodies and places, or to an authority file."""

    def name(writer: Writer, element: Element) -> str:
        ref = element.get("ref")
        if ref is None:
            return otherwise(writer, element)
        to = ""
        # A link within a link is not HTML.
        if element not in writer.index.in_link and not _holds_links(element):
            own = ref.startswith("#") and ref[1:] in writer.index.anchors
            to = ref if own else address(writer, ref)
        if not to:
            return phrase(writer, element)
        attributes = writer.attributes(element, "name")
        inner = writer.inner(element)
        return f'<a href="{href(to)}"{attributes}>{inner}</a>{writer.doubt(element)}'

    return name


def _holds_links(element: Element) -> bool:
    if len(element) == 0:
        return False
    for one in element.iterdescendants():
        get = one.get
        if is_block[one.tag] or one.tag == NOTE or get("cert") in DOUBTFUL:
            return True
        if not (get("ref") is get("target") is get("url") is None):
            return True
    return False


def _link(writer: Writer, element: Element) -> str:
    to = address(writer, element.get("target", ""))
    inside = element in writer.index.in_ref
    if not to or inside or next(element.iterdescendants(NOTE), None) is not None:
        return phrase(writer, element)
    attributes = writer.attributes(element)
    inner = writer.inner(element)
    if len(element) == 0 and not element.text:
        inner = f'<span class="gen"{GEN}>{text(to)}</span>'
    return f'<a href="{href(to)}"{attributes}>{inner}</a>{writer.doubt(element)}'


def _picture(writer: Writer, element: Element) -> str:
    """Nothing is fetched: a picture is named, and linked where it is on the web."""
    url = element.get("url", "")
    to = address(writer, url)
    name = "div" if holds_blocks(element) else "span"
    if to and element not in writer.index.in_ref:
        link = f'<a class="gen" href="{href(to)}"{GEN}>{text(url)}</a>'
    else:
        link = f'<span class="gen"{GEN}>{text(url)}</span>'
    return (
        f'<{name} class="graphic"{writer.anchor(element)}>'
        f'<span class="gen"{GEN}>[image: </span>{link}<span class="gen"{GEN}>]</span>'
        f"{writer.inner(element)}{writer.doubt(element)}</{name}>"
    )


def _date(writer: Writer, element: Element) -> str:
    """Without a form that HTML knows, the content of a time element would have to be one."""
    day = element.get("when")
    if day is None or not datetime(day):
        return phrase(writer, element)
    attributes = writer.attributes(element)
    inner = f"{writer.inner(element)}{writer.doubt(element)}"
    return f'<time datetime="{day}"{attributes}>{inner}</time>'


# --- points -------------------------------------------------------------------------------------


def _line(writer: Writer, element: Element) -> str:
    end = "" if element.get("break") == "no" else "<br>"
    return f"{end}{writer.inner(element)}{writer.doubt(element)}"


def _page(writer: Writer, element: Element) -> str:
    """A page, with its image where one is on the web."""
    attributes = writer.own(writer.attributes(element, "gen page"))
    n = element.get("n")
    number = "" if n is None else f"\xa0{text(n)}"
    image = ""
    if (facs := element.get("facs")) is not None:
        to = address(writer, _image(writer, folded(facs).partition(" ")[0]))
        if to.startswith("http") and element not in writer.index.in_ref:
            image = f': <a href="{href(to)}">image</a>'
    shown = f"<span{attributes}>[page{number}{image}]</span>"
    return f"{shown}{writer.inner(element)}{writer.doubt(element)}"


def _image(writer: Writer, facs: str) -> str:
    """Return where the image is that a page points at, directly or by way of the facsimile."""
    page = writer.index.ids.get(facs[1:]) if facs.startswith("#") else None
    if page is not None:
        for graphic in page.iter(_GRAPHIC):
            if (url := graphic.get("url")) is not None:
                return url
    return facs


def _point(writer: Writer, element: Element) -> str:
    """Other points of a text: said where they have a number, else an anchor alone."""
    n = element.get("n")
    said = ""
    attributes = writer.attributes(element, "" if n is None else "gen page")
    if n is not None:
        attributes = writer.own(attributes)
        said = _said_of_point(local(element.tag), n, element.get("unit", ""))
    shown = f"<span{attributes}>{text(said)}</span>"
    return f"{shown}{writer.inner(element)}{writer.doubt(element)}"


def _said_of_point(name: str, n: str, unit: str) -> str:
    if name == "milestone":
        return f"[{folded(f'{unit} {n}')}]"
    kind = {"cb": "column", "gb": "gathering"}.get(name)
    return f"[{kind}\xa0{n}]" if kind else ""


_NAMES = qualified("persName orgName placeName name rs geogName settlement country objectName")
INLINE: dict[str, Treatment] = {
    **dict.fromkeys(qualified("foreign mentioned distinct gloss"), _as("i")),
    **dict.fromkeys(qualified("code gi att val tag ident"), _as("code")),
    **dict.fromkeys(_NAMES, _name(any_element)),
    **dict.fromkeys(qualified("graphic media"), _picture),
    **dict.fromkeys(qualified("cb gb milestone anchor handShift caesura"), _point),
    **dict.fromkeys((REF, tei("ptr")), _link),
    tei("hi"): _highlighted,
    tei("emph"): _as("em"),
    tei("term"): _name(_as("i")),
    tei("title"): _as("cite"),
    tei("abbr"): _as("abbr"),
    tei("del"): _deleted,
    _RUBY: _as("ruby"),
    tei("rt"): _reading_of_character,
    tei("stage"): _stage,
    tei("said"): _said,
    SEG: _segment,
    tei("date"): _date,
    tei("lb"): _line,
    tei("pb"): _page,
}
"""Treatments of what stands within a line, by tag."""
