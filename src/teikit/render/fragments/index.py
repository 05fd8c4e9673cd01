"""What the writer has to know of a whole file before it writes a word: ids, notes, calls, doubts."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from teikit.names import TEI, XML_ID, XML_LANG, tei
from teikit.render.fragments.markup import Element, is_blank
from teikit.render.fragments.tags import DIV, LB, NOTE, REF, TEXT, local, previous_element

__all__ = [
    "IN_HEADER", "IN_NOTE", "IN_PEOPLE", "IN_REF", "IN_STANDOFF", "IN_TABLE", "IN_TEXT", "NAMED",
    "Index",
]  # fmt: skip

IN_TEXT, IN_SOURCE, IN_HEADER, IN_PEOPLE, IN_STANDOFF, IN_NOTE, IN_REF, IN_TABLE, NAMED = (
    1 << bit for bit in range(9)
)
_BITS: dict[object, int] = {
    TEXT: IN_TEXT,
    tei("sourceDoc"): IN_SOURCE,
    tei("teiHeader"): IN_HEADER,
    tei("particDesc"): IN_PEOPLE,
    tei("standOff"): IN_STANDOFF,
    NOTE: IN_NOTE,
    REF: IN_REF,
    tei("table"): IN_TABLE,
}
_PEOPLE = (tei("person"), tei("personGrp"))
_AT_FOOT = ("foot", "bottom", "end", "footnote", "endnote")
_TEI = tei("TEI")
_DOCUMENTS = (_TEI, tei("teiCorpus"))
_HEADERS = (tei("teiHeader"), tei("standOff"))

_IDENTIFIED = etree.XPath("descendant-or-self::*[@xml:id]")
_GRADED = etree.XPath("descendant-or-self::*[@cert]")
_NAMING = etree.XPath("descendant::t:text/descendant::*[@ref]", namespaces={"t": TEI})

Alike = tuple[object, ...]


class Index:
    """The elements of a file by what others look for them by.

    Attributes:
        root: of the file.
        ids: the first element with each xml:id.
        anchors: the first of those that are on the page.
        doubts: the elements that are in doubt, with their numbers.
        runs_on: whether words run on over the ends of lines (`lb[@break='no']`).
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        # lxml makes an object of an element each time it is asked for, unless one is there already.
        self._alive = list(root.iter("*"))
        self._identified: list[Element] = _IDENTIFIED(root)
        self._where: dict[Element | None, int] = {None: 0}
        self._worded: dict[Element, bool] = {}
        self._languages: dict[Element | None, str | None] = {None: None}
        self._blocks: dict[Element | None, Element | None] = {None: None}
        self._volumes: dict[Element | None, tuple[Element | None, Element | None]] = {
            None: (None, None)
        }
        self.ids: dict[str, Element] = {}
        self.anchors: dict[str, Element] = {}
        ids, anchors = self.ids, self.anchors
        for one in self._identified:
            name = one.get(XML_ID, "")
            if name not in ids:
                ids[name] = one
            if name not in anchors and self._is_shown(one):
                anchors[name] = one
        doubtful = [one for one in _GRADED(root) if one.get("cert") in ("medium", "low")]
        self.doubts = {one: number for number, one in enumerate(doubtful, 1)}
        self.runs_on = any(one.get("break") == "no" for one in root.iter(LB))

    def within(self, element: Element | None) -> int:
        """Return, as bits, in what an element stands or what it is: a text, a note, a link …"""
        found = self._where.get(element)
        if found is not None or element is None:
            return found or 0
        found = self.within(element.getparent()) | _BITS.get(element.tag, 0)
        if element.get("ref") is not None:
            found |= NAMED
        self._where[element] = found
        return found

    def around(self, element: Element) -> int:
        """Return in what an element stands, itself left aside."""
        return self.within(element.getparent())

    def may_have(self, element: Element, name: str) -> bool:
        """Tell whether an element may show its xml:id: no other on the page has it."""
        return self.anchors.get(name, self.ids[name]) is element

    def _is_shown(self, element: Element) -> bool:
        above = element.getparent()
        place = self.within(above)
        if place & (IN_TEXT | IN_SOURCE):
            return True
        if place & IN_PEOPLE and element.tag in _PEOPLE:
            return True
        return bool(place & IN_STANDOFF) and above is not None and _is_list(above)

    def noted(self, name: str) -> Element | None:
        """Return the note on the page with an xml:id, whatever else has the id."""
        found = self.anchors.get(name)
        if found is None or found.tag == NOTE:
            return found
        notes = (one for one in self.root.iter(NOTE) if one.get(XML_ID) == name)
        return next((one for one in notes if self._is_shown(one)), None)

    def has_words(self, element: Element) -> bool:
        """Tell whether words stand directly in an element."""
        known = self._worded.get(element)
        if known is None:
            known = not is_blank(element.text) or any(not is_blank(one.tail) for one in element)
            self._worded[element] = known
        return known

    def language(self, element: Element | None) -> str | None:
        """Return the language in which an element is said to be, or None."""
        if element in self._languages:
            return self._languages[element]
        assert element is not None
        said = element.get(XML_LANG)
        self._languages[element] = found = (
            self.language(element.getparent()) if said is None else said
        )
        return found

    @cached_property
    def order(self) -> dict[Element, int]:
        """The place of each element with an xml:id in the order of the file."""
        return {one: place for place, one in enumerate(self._identified)}

    @cached_property
    def calls(self) -> dict[str, list[Element]]:
        """The calls of notes, by what they point at."""
        found: dict[str, list[Element]] = {}
        for one in self.root.iter(REF):
            if one.get("type") == "note-call" and (target := one.get("target")) is not None:
                found.setdefault(target, []).append(one)
        return found

    @cached_property
    def at_foot(self) -> dict[Element, int]:
        """The notes that go to the foot of the page, with their numbers.

        Those said to stand there, and those without a place that interrupt a line. A list of notes
        at the end of the document is at the foot already.
        """
        notes = [one for one in self.root.iter(NOTE) if self._is_at_foot(one)]
        return {one: number for number, one in enumerate(notes, 1)}

    def _is_at_foot(self, note: Element) -> bool:
        above = note.getparent()
        if above is None or not self.around(note) & (IN_TEXT | IN_SOURCE):
            return False
        if above.tag == DIV and above.get("type") == "notes":
            return False
        place = note.get("place")
        return self.has_words(above) if place is None else place in _AT_FOOT

    @cached_property
    def naming(self) -> dict[str, list[Element]]:
        """The elements of texts that name an entry of the file, by pointer."""
        found: dict[str, list[Element]] = {}
        for one in _NAMING(self.root):
            found.setdefault(one.get("ref", ""), []).append(one)
        return found

    @cached_property
    def doubts_of(self) -> dict[Element, tuple[list[Element], list[Element]]]:
        """The doubts of each document of the file: of its header and lists, and of its text."""
        found: dict[Element, tuple[list[Element], list[Element]]] = {}
        for one in self.doubts:
            for part in (one, *one.iterancestors()):
                document = part.getparent()
                if document is None or document.tag not in _DOCUMENTS:
                    continue
                header, body = found.setdefault(document, ([], []))
                if part.tag == TEXT:
                    body.append(one)
                elif part is not one and part.tag in _HEADERS:
                    header.append(one)
        return found

    @cached_property
    def alike(self) -> dict[Element, list[Element]]:
        """For each doubt of a text, those of its kind, for its reason, which are one entry."""
        entries: dict[Alike, list[Element]] = {}
        found = {}
        for one in self.doubts:
            if self.within(one) & IN_TEXT:
                found[one] = entry = entries.setdefault(self._alike(one), [])
                entry.append(one)
        return found

    def _alike(self, element: Element) -> Alike:
        """Return what doubts of one entry share; of a volume, each division has its own entries."""
        get = element.get
        volume = self._volume(element.getparent())
        return (
            *volume, local(element.tag), get("cert"), get("resp", ""), get("ana", ""),
            get("source") is not None,
        )  # fmt: skip

    def _volume(self, element: Element | None) -> tuple[Element | None, Element | None]:
        """Return the document around, and its outermost division if it is one of a row."""
        known = self._volumes.get(element)
        if known is not None or element is None:
            return known or (None, None)
        document, division = self._volume(element.getparent())
        if element.tag == _TEI:
            document = element
        elif element.tag == DIV and not any(True for _ in element.iterancestors(DIV)):
            before = previous_element(element)
            division = element if before is not None and before.tag == DIV else None
        self._volumes[element] = document, division
        return document, division

    def block(self, element: Element | None) -> Element | None:
        """Return the nearest block of a text around, or itself, that has an xml:id."""
        if element in self._blocks:
            return self._blocks[element]
        assert element is not None
        own = element.get(XML_ID) is not None and self.around(element) & IN_TEXT
        found = element if own else self.block(element.getparent())
        self._blocks[element] = found
        return found


def _is_list(element: Element) -> bool:
    return local(element.tag).startswith("list")
