"""The blocks of a text: divisions, headings, paragraphs, speeches, verse; and whatever has no
treatment of its own."""

from __future__ import annotations

import re
from typing import Any

from teikit.names import XML, tei
from teikit.render.elements import qualified
from teikit.render.fragments.markup import GEN, Element, text, value, words
from teikit.render.fragments.names import named
from teikit.render.fragments.tags import (
    DIV,
    HEAD,
    SEG,
    SPEAKER,
    TEXT,
    P,
    below,
    holds_blocks,
    is_block,
    is_frame,
    local,
    next_element,
    previous_element,
)  # fmt: skip
from teikit.render.fragments.writer import Treatment, Writer, lines

__all__ = ["BLOCKS", "any_element", "example", "framed", "heads"]

_DIVISIONS = qualified("div div1 div2 div3 div4 div5 div6 div7")
_TAKE_HEADINGS = frozenset(
    "body front back group text div div1 div2 div3 div4 div5 div6 div7".split()
)
_AB = tei("ab")
_NOT_WORDS = " \t\r\n\xa0\u2002\u2003\u3000"
_NUMBER = re.compile(r"[ \t\r\n]*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*")


def framed(element: Element) -> bool:
    """Tell whether an element stands where blocks stand."""
    above = element.getparent()
    return above is not None and is_frame[above.tag]


def any_element(writer: Writer, element: Element) -> str:
    """Write any element, of any namespace: a block where blocks stand or where it holds some.

    Elsewhere it is part of the line. Its words are on the page in either case.
    """
    tag = element.tag
    block = is_block[tag] or framed(element) or holds_blocks(element)
    name = "div" if block else "span"
    attributes = writer.attributes(element, f"tei-{local(tag)}")
    return f"<{name}{attributes}>{writer.inner(element)}{writer.doubt(element)}</{name}>"


def _text(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "text")
    return f"<div{attributes}>{writer.doubt(element)}{writer.inner(element)}</div>"


def _division(writer: Writer, element: Element) -> str:
    if element.tag == DIV and element.get("type") == "notes":
        return _notes(writer, element)
    attributes = writer.attributes(element, local(element.tag))
    return f"<div{attributes}>{writer.doubt(element)}{writer.inner(element)}</div>"


def _notes(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "div")
    headings = below(element, HEAD)
    if headings:
        label, heading = value(words(headings[0])), ""
    else:
        label, heading = "Notes", f'<h2 class="gen"{GEN}>Notes</h2>'
    return (
        f'<section role="doc-endnotes"{attributes} aria-label="{label}">'
        f"{heading}{writer.inner(element)}</section>"
    )


def _head(writer: Writer, element: Element) -> str:
    """The page's title is h1; a second heading in a row is no section of its own."""
    name = _name_of_head(element)
    attributes = writer.attributes(element, "head")
    return f"<{name}{attributes}>{writer.inner(element)}{writer.doubt(element)}</{name}>"


def _name_of_head(element: Element) -> str:
    if holds_blocks(element):
        return "div"
    above, before = element.getparent(), previous_element(element)
    if above is None or local(above.tag) not in _TAKE_HEADINGS:
        return "p"
    if before is not None and before.tag == HEAD:
        return "p"
    level = 1 + sum(
        1
        for one in element.iterancestors(*_DIVISIONS)
        if next(one.iterchildren(HEAD), None) is not None
    )
    return f"h{min(max(level, 2), 6)}"


def heads(writer: Writer, element: Element, after: str) -> str:
    """Write the headings of a list or a table, which stand before it."""
    return "".join(writer.tables.flow[HEAD](writer, one) + after for one in below(element, HEAD))


def _paragraph(writer: Writer, element: Element) -> str:
    """HTML ends a p where a list or table begins; such a paragraph is a div."""
    name = "div" if holds_blocks(element) else "p"
    css = "p"
    if element.tag == _AB:
        css = "ab columns" if _is_in_columns(element) else "ab"
    inner = writer.inner(element)
    doubt = writer.doubt(element)
    link, made_id = writer.permalink(element)
    attributes = writer.attributes(element, css)
    return f"<{name}{attributes}{made_id}>{inner}{doubt}{link}</{name}>"


def _is_in_columns(element: Element) -> bool:
    """Tell whether a line is nothing but parts: such a one is set in columns, as a docket is."""
    if len(below(element, SEG)) < 2 or (element.text or "").strip(_NOT_WORDS):
        return False
    return not any((one.tail or "").strip(_NOT_WORDS) for one in element)


def _speech(writer: Writer, element: Element) -> str:
    """Where the source names no speaker, the one who is taken to speak stands in brackets."""
    speakers = below(element, SPEAKER)
    attributes = writer.attributes(element, "sp")
    # The first paragraph runs on after the speaker's name: its lines stand beside the name.
    for speaker in speakers:
        after = next_element(speaker)
        if after is not None and after.tag == P and (span := lines(after.get("source", ""))):
            shown = attributes.partition(" data-lines=")[0]
            attributes = f'{shown} data-lines="{span}"'
    who = element.get("who")
    taken = _taken_to_speak(writer, who) if who is not None and not speakers else ""
    return f"<div{attributes}>{taken}{writer.inner(element)}{writer.doubt(element)}</div>"


def _taken_to_speak(writer: Writer, who: str) -> str:
    return f'<span class="gen speaker"{GEN}>[{text(named(writer, who))}] </span>'


def _utterance(writer: Writer, element: Element) -> str:
    """An utterance of transcribed speech: who speaks stands in @who alone."""
    who = element.get("who")
    attributes = writer.attributes(element, "sp")
    taken = _taken_to_speak(writer, who) if who is not None else ""
    return f"<div{attributes}>{taken}{writer.inner(element)}{writer.doubt(element)}</div>"


def _speaker(writer: Writer, element: Element) -> str:
    name = "div" if holds_blocks(element) else "span"
    attributes = writer.attributes(element, "speaker")
    inner = writer.inner(element)
    speech = element.getparent()
    to_whom = speech.get("toWhom") if speech is not None else None
    if speech is not None and to_whom is not None and not _says_to_whom(element, speech):
        inner += f'<span class="gen to-whom"{GEN}> [to {text(named(writer, to_whom))}] </span>'
    return f"<{name}{attributes}>{inner}{writer.doubt(element)}</{name}>"


def _says_to_whom(element: Element, speech: Element) -> bool:
    said = below(element, SEG)
    for paragraph in below(speech, P):
        said += paragraph.iterdescendants(SEG)
    return any(one.get("type") == "addressee" for one in said)


def _verse(writer: Writer, element: Element) -> str:
    """Every fifth line shows its number, as editions do."""
    attributes = writer.attributes(element, "l")
    n = element.get("n", "")
    number = ""
    if _NUMBER.fullmatch(n) and float(n) % 5 == 0:
        number = f'<span class="gen verse-number"{GEN}>{text(n)}</span>'
    return f"<div{attributes}>{number}{writer.inner(element)}{writer.doubt(element)}</div>"


def _quotation(writer: Writer, element: Element) -> str:
    if framed(element) or holds_blocks(element):
        name, css = "blockquote", ""
    else:
        name, css = "span", "quoted"
    attributes = writer.attributes(element, css)
    return f"<{name}{attributes}>{writer.inner(element)}{writer.doubt(element)}</{name}>"


def _figure(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element)
    return f"<figure{attributes}>{writer.inner(element)}{writer.doubt(element)}</figure>"


def _data(writer: Writer, element: Element) -> str:
    """An image that stands in the file itself, as characters."""
    attributes = writer.attributes(element)
    kind = text(element.get("mimeType", ""))
    return (
        f'<details{attributes}><summary class="gen"{GEN}>data of the type {kind}</summary>'
        f"{writer.inner(element)}{writer.doubt(element)}</details>"
    )


def _example(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "example")
    return f"<div{attributes}>{writer.inner(element)}{writer.doubt(element)}</div>"


def example(writer: Writer, element: Element) -> str:
    """Write an element of an example of markup: its tags are shown as they stand."""
    name = "div" if holds_blocks(element) else "span"
    attributes = writer.anchor(element)
    called = _called(element, element.tag)
    empty = len(element) == 0 and not element.text
    given = "".join(f' {_called(element, one)}="{said}"' for one, said in element.items())
    close = "/" if empty else ""
    start = f'<span class="gen"{GEN}>{text(f"<{called}{given}{close}>")}</span>'
    end = "" if empty else f'<span class="gen"{GEN}>{text(f"</{called}>")}</span>'
    return (
        f"<{name}{attributes}>{start}{writer.inner(element)}{end}{writer.doubt(element)}</{name}>"
    )


def _called(element: Element, name: Any) -> str:
    """Return a name as the document writes it, with its prefix."""
    if name[0] != "{":
        return str(name)
    if name == element.tag:
        return f"{element.prefix}:{local(name)}" if element.prefix else local(name)
    namespace = name[1 : name.index("}")]
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items() if prefix} | {XML: "xml"}
    return f"{prefixes.get(namespace, '')}:{local(name)}"


BLOCKS: dict[str, Treatment] = {
    **dict.fromkeys((TEXT, tei("sourceDoc")), _text),
    **dict.fromkeys(_DIVISIONS | qualified("body front back group floatingText"), _division),
    **dict.fromkeys((P, _AB), _paragraph),
    **dict.fromkeys(qualified("quote cit q"), _quotation),
    HEAD: _head,
    tei("sp"): _speech,
    tei("u"): _utterance,
    SPEAKER: _speaker,
    tei("l"): _verse,
    tei("figure"): _figure,
    tei("binaryObject"): _data,
    tei("eg"): _example,
    "{http://www.tei-c.org/ns/Examples}egXML": _example,
}
"""Treatments of blocks, by tag."""
