"""What the writer has to know of a whole file before it writes a word: ids, notes, calls, doubts."""

from __future__ import annotations

from functools import cached_property

from teikit.names import XML_ID, XML_LANG, tei
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

Alike = tuple[object, ...]


class Index:
    """The elements of a file by what others look for them by.

    Attributes:
        ids: the elements with each xml:id, in their order; of several, the first has the name.
        doubts: the elements that are in doubt, with their numbers.
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        self.ids: dict[str, list[Element]] = {}
        self.doubts: dict[Element, int] = {}
        self._where: dict[Element | None, int] = {None: 0}
        self._anchors: dict[str, list[Element]] = {}
        self._worded: dict[Element, bool] = {}
        self._languages: dict[Element | None, str | None] = {None: None}
        self._identified: list[Element] = []
        ids = self.ids
        self.elements = list(root.iter("*"))
        for element in self.elements:
            name = element.get(XML_ID)
            if name is not None:
                self._identified.append(element)
                if name in ids:
                    ids[name].append(element)
                else:
                    ids[name] = [element]
            cert = element.get("cert")
            if cert == "medium" or cert == "low":
                self.doubts[element] = len(self.doubts) + 1

    def within(self, element: Element | None) -> int:
        """Return, as bits, in what an element stands or what it is: a text, a note, a link …"""
        try:
            return self._where[element]
        except KeyError:
            assert element is not None
        found = self.within(element.getparent()) | _BITS.get(element.tag, 0)
        if element.get("ref") is not None:
            found |= NAMED
        self._where[element] = found
        return found

    def around(self, element: Element) -> int:
        """Return in what an element stands, itself left aside."""
        return self.within(element.getparent())

    def anchors(self, name: str) -> list[Element]:
        """Return the elements with an xml:id that are on the page; the first is the anchor."""
        found = self._anchors.get(name)
        if found is None:
            found = [one for one in self.ids.get(name, ()) if self._is_shown(one)]
            self._anchors[name] = found
        return found

    def is_anchor(self, element: Element, name: str) -> bool:
        """Tell whether an element is the anchor for its xml:id."""
        found = self.anchors(name)
        return bool(found) and found[0] is element

    def may_have(self, element: Element, name: str) -> bool:
        """Tell whether an element may show its xml:id: no other on the page has it."""
        found = self.anchors(name) or self.ids[name]
        return found[0] is element

    def _is_shown(self, element: Element) -> bool:
        place = self.around(element)
        if place & (IN_TEXT | IN_SOURCE):
            return True
        if place & IN_PEOPLE and element.tag in _PEOPLE:
            return True
        above = element.getparent()
        return bool(place & IN_STANDOFF) and above is not None and _is_list(above)

    def has_words(self, element: Element) -> bool:
        """Tell whether words stand directly in an element."""
        known = self._worded.get(element)
        if known is None:
            known = not is_blank(element.text) or any(not is_blank(one.tail) for one in element)
            self._worded[element] = known
        return known

    def language(self, element: Element | None) -> str | None:
        """Return the language in which an element is said to be, or None."""
        try:
            return self._languages[element]
        except KeyError:
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
    def runs_on(self) -> bool:
        """Whether words run on over the ends of lines (`lb[@break='no']`)."""
        return any(one.get("break") == "no" for one in self.root.iter(LB))

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
        for text in self.root.iter(TEXT):
            if self.around(text) & IN_TEXT:
                continue
            for one in text.iterdescendants("*"):
                if (pointer := one.get("ref", "")).startswith("#"):
                    found.setdefault(pointer, []).append(one)
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
    def alike(self) -> dict[Alike, list[Element]]:
        """The doubts of texts: those of one kind, for one reason, together."""
        found: dict[Alike, list[Element]] = {}
        for one in self.doubts:
            if self.within(one) & IN_TEXT:
                found.setdefault(self.alike_key(one), []).append(one)
        return found

    def alike_key(self, element: Element) -> Alike:
        """Return what doubts of one entry share; of a volume, each division has its own entries."""
        document = division = None
        for above in element.iterancestors():
            if above.tag == _TEI and document is None:
                document = above
            elif above.tag == DIV:
                division = above
        if division is not None:
            before = previous_element(division)
            if before is None or before.tag != DIV:
                division = None
        given = tuple(element.get(name, "") for name in ("cert", "resp", "ana"))
        return (document, division, local(element.tag), *given, element.get("source") is not None)


def _is_list(element: Element) -> bool:
    return local(element.tag).startswith("list")
