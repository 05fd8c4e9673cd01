"""The text of a document as a row of blocks: what stands as one, its words, its notes, its place.

Blocks come in the order of the text and overlap nowhere: joined, they hold the words of the plain
text. A block that others interrupt (an item around a list) comes again, continued.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from teikit.names import TEI, XML_ID
from teikit.render.elements import BLOCKS, FRAMES
from teikit.render.text import is_aside, is_editors

__all__ = ["Block", "Note", "blocks"]

# Characters that no XML holds: a word that runs on over a line's end, and the place of a note.
_JOIN, _NOTE = "\x00", "\x0e"
_AROUND_JOIN = re.compile(f"\\s*{_JOIN}[\\s{_JOIN}]*")
_BREAKS = frozenset(("lb", "pb", "cb", "gb", "milestone"))
_CONTAINERS = FRAMES | {"list", "listBibl", "table", "row"}
_LISTS = frozenset(("list", "listBibl", "castList", "listPerson", "listPlace", "listOrg"))
_PARTS = ("front", "body", "back", "sourceDoc")
_LINES = re.compile(r"#line=([0-9]+),([0-9]+)")


@dataclass(frozen=True, slots=True)
class Note:
    """A note within the words of a block, or of another note.

    Attributes:
        offset: how many characters of the words stand before its call.
        id: its xml:id, or nothing.
        label: its number or sign, or nothing.
        text: its words.
        notes: the notes within them.
    """

    offset: int
    id: str
    label: str
    text: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text.

    Attributes:
        kind: the name of its TEI element.
        element: the element.
        text: its words, white space folded.
        continued: whether it goes on after a block that stands in it.
        part: front, body or back.
        division: xml:id of the nearest division that has one.
        depth: how many lists it stands in.
        who: who speaks, as pointers, if it is part of a speech.
        lines: first and last line of the source, or None.
        lang: its language, where an element of the text says it.
        notes: the notes within its words.
    """

    kind: str
    element: etree._Element
    text: str
    continued: bool
    part: str
    division: str
    depth: int
    who: str
    lines: tuple[int, int] | None
    lang: str
    notes: tuple[Note, ...]


@dataclass(slots=True)
class _Run:
    """Words that are being gathered, with the notes among them."""

    element: etree._Element
    pieces: list[str] = field(default_factory=list)
    notes: list[tuple[etree._Element, str, tuple[Note, ...]]] = field(default_factory=list)
    begun: bool = False

    def take(self) -> tuple[str, tuple[Note, ...]]:
        """Return the words so far and their notes, and begin anew."""
        text = _AROUND_JOIN.sub("", "".join(self.pieces))
        text = " ".join(text.split()).replace(f" {_NOTE} ", f"{_NOTE} ")
        notes = []
        for element, words, inner in self.notes:
            offset = text.index(_NOTE)
            text = text[:offset] + text[offset + 1 :]
            notes.append(Note(offset, element.get(XML_ID, ""), element.get("n", ""), words, inner))
        self.pieces.clear()
        self.notes.clear()
        return text, tuple(notes)


def blocks(text: etree._Element) -> Iterator[Block]:
    """Yield the blocks of a text.

    Parameters:
        text: a `text` or `sourceDoc` element.
    """
    exact = text.get("source") is not None
    runs = [_Run(text)]
    asides: list[etree._Element] = []
    walker = etree.iterwalk(text, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        above = element.getparent() if element is not text else None
        if event == "start":
            if above is not None and is_editors(element, above, exact):
                walker.skip_subtree()
            elif above is not None and not exact and is_aside(element):
                asides.append(element)
                runs.append(_Run(element))
            elif above is not None and not asides and _is_block(element, above):
                yield from _closed(runs[-1])
                runs.append(_Run(element))
            elif asides and _name(element) in BLOCKS:
                runs[-1].pieces.append(" ")
            runs[-1].pieces.append(_before(element))
            if above is None or not is_editors(element, above, exact):
                runs[-1].pieces.append(element.text or "")
        elif event == "end" and runs[-1].element is element:
            if asides and asides[-1] is element:
                asides.pop()
                words, notes = runs.pop().take()
                runs[-1].pieces.append(_NOTE)
                runs[-1].notes.append((element, words, notes))
            else:
                yield from _closed(runs.pop())
        if event != "start" and element is not text:
            runs[-1].pieces.append(element.tail or "")


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    return name.localname if name.namespace == TEI else ""


def _is_block(element: etree._Element, above: etree._Element) -> bool:
    return _name(element) in BLOCKS or _name(above) in _CONTAINERS


def _before(element: etree._Element) -> str:
    if _name(element) not in _BREAKS:
        return ""
    return _JOIN if element.get("break") == "no" else " "


def _closed(run: _Run) -> Iterator[Block]:
    continued = run.begun
    text, notes = run.take()
    if not text and not notes:
        return
    run.begun = True
    yield _placed(run.element, text, continued, notes)


def _placed(element: etree._Element, text: str, continued: bool, notes: tuple[Note, ...]) -> Block:
    part = division = who = lang = ""
    depth = 0
    lines: tuple[int, int] | None = None
    for place in (element, *element.iterancestors()):
        name = _name(place)
        part = part or (name if name in _PARTS else "")
        if name.startswith("div"):
            division = division or place.get(XML_ID, "")
        depth += place is not element and name in _LISTS
        if name in ("sp", "u"):
            who = who or place.get("who", "")
        lang = lang or place.get(_XML_LANG, "")
        lines = lines or _lines(place)
        if name in ("text", "sourceDoc") and part:
            break
    kind = etree.QName(element).localname
    return Block(kind, element, text, continued, part, division, depth, who, lines, lang, notes)


_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _lines(element: etree._Element) -> tuple[int, int] | None:
    """Read @source: RFC 5147 counts positions between lines, so line=39,41 are lines 40 and 41."""
    found = _LINES.search(element.get("source", ""))
    return (int(found[1]) + 1, int(found[2])) if found else None
