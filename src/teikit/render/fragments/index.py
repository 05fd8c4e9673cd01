"""What the writer has to know of a whole file before it writes a word: ids, notes, calls, doubts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from teikit.names import XML_ID, XML_LANG, tei
from teikit.render.fragments.markup import Element, is_blank
from teikit.render.fragments.tags import DIV, LB, NOTE, REF, TEXT, local, previous_element

__all__ = ["Index"]

_SOURCE, _HEADER, _STANDOFF = tei("sourceDoc"), tei("teiHeader"), tei("standOff")
_PEOPLE = tei("particDesc")
_PERSONS = (tei("person"), tei("personGrp"))
_AT_FOOT = ("foot", "bottom", "end", "footnote", "endnote")
_TEI = tei("TEI")
_DOCUMENTS = (_TEI, tei("teiCorpus"))
_HEADERS = (_HEADER, _STANDOFF)

Alike = tuple[object, ...]


class Index:
    """The elements of a file by what others look for them by.

    Attributes:
        ids: the first element with each xml:id.
        anchors: the first of those that are on the page.
        in_text: the elements that stand in a `text`.
        on_page: those that stand in a text or in the transcription of a source.
        in_ref: those that stand in a link.
        in_link: those that stand in a link, or in an element that leads somewhere as a name does.
        apart: those that stand in a note, a link or a header: such a paragraph is not cited.
        doubts: the elements that are in doubt, with their numbers.
        runs_on: whether words run on over the ends of lines (`lb[@break='no']`).
    """

    def __init__(self, root: Element) -> None:
        # lxml makes an object of an element each time it is asked for, unless one is there already.
        self._alive = list(root.iter("*"))
        self._worded: dict[Element, bool] = {}
        self._languages: dict[Element | None, str | None] = {None: None}
        self._blocks: dict[Element | None, Element | None] = {None: None}
        self._volumes: dict[Element | None, tuple[Element | None, Element | None]] = {
            None: (None, None)
        }
        self._identified, self._named, doubtful = _by_attribute(self._alive)
        tagged = _by_tag(root, TEXT, _SOURCE, _HEADER, _PEOPLE, _STANDOFF, NOTE, REF, LB)
        self._notes, self._refs = tagged[NOTE], tagged[REF]
        self._in_people, self._in_standoff = _below(tagged[_PEOPLE]), _below(tagged[_STANDOFF])
        self.in_text = _below(tagged[TEXT])
        self.on_page = self.in_text | _below(tagged[_SOURCE])
        self.in_ref = _below(self._refs)
        self.in_link = self.in_ref | _below(self._named)
        self.apart = self.in_ref | _below(self._notes) | _below(tagged[_HEADER])
        # Backwards: of several with one id, the first stays.
        ids = self._identified[::-1]
        self.ids: dict[str, Element] = dict(ids)
        on_page = self.on_page
        self.anchors = {name: one for name, one in ids if one in on_page or self._is_listed(one)}
        self.doubts = {one: number for number, one in enumerate(doubtful, 1)}
        self.runs_on = any(one.get("break") == "no" for one in tagged[LB])

    def may_have(self, element: Element, name: str) -> bool:
        """Tell whether an element may show its xml:id: no other on the page has it."""
        return self.anchors.get(name, self.ids[name]) is element

    def _is_listed(self, element: Element) -> bool:
        """Tell whether an element is an entry of a list that the page shows."""
        if element in self._in_people and element.tag in _PERSONS:
            return True
        if element not in self._in_standoff:
            return False
        above = element.getparent()
        return above is not None and _is_list(above)

    def noted(self, name: str) -> Element | None:
        """Return the note on the page with an xml:id, whatever else has the id."""
        found = self.anchors.get(name)
        if found is None or found.tag == NOTE:
            return found
        notes = (one for one in self._notes if one in self.on_page or self._is_listed(one))
        return next((one for one in notes if one.get(XML_ID) == name), None)

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
    def calls(self) -> dict[str, list[Element]]:
        """The calls of notes, by what they point at."""
        found: dict[str, list[Element]] = {}
        for one in self._refs:
            if one.get("type") == "note-call" and (target := one.get("target")) is not None:
                found.setdefault(target, []).append(one)
        return found

    @cached_property
    def at_foot(self) -> dict[Element, int]:
        """The notes that go to the foot of the page, with their numbers.

        Those said to stand there, and those without a place that interrupt a line. A list of notes
        at the end of the document is at the foot already.
        """
        notes = [one for one in self._notes if one in self.on_page and self._is_at_foot(one)]
        return {one: number for number, one in enumerate(notes, 1)}

    def _is_at_foot(self, note: Element) -> bool:
        above = note.getparent()
        if above is None:
            return False
        if above.tag == DIV and above.get("type") == "notes":
            return False
        place = note.get("place")
        return self.has_words(above) if place is None else place in _AT_FOOT

    @cached_property
    def naming(self) -> dict[str, list[Element]]:
        """The blocks of texts that name an entry of the file, by pointer, in their order."""
        found: dict[str, dict[Element, None]] = {}
        for one in self._named:
            if one in self.in_text and (block := self.block(one.getparent())) is not None:
                found.setdefault(one.get("ref", ""), {})[block] = None
        order = {one: place for place, (_, one) in enumerate(self._identified)}
        return {ref: sorted(blocks, key=order.__getitem__) for ref, blocks in found.items()}

    @cached_property
    def doubts_of(self) -> dict[Element, tuple[list[Element], list[Element]]]:
        """The doubts of each document of the file: of its header and lists, and of its text."""
        found: dict[Element, tuple[list[Element], list[Element]]] = {}
        for one in self.doubts:
            part = one
            while (above := part.getparent()) is not None:
                if above.tag in _DOCUMENTS:
                    header, body = found.setdefault(above, ([], []))
                    if part.tag == TEXT:
                        body.append(one)
                    elif part is not one and part.tag in _HEADERS:
                        header.append(one)
                part = above
        return found

    @cached_property
    def alike(self) -> dict[Element, list[Element]]:
        """For each doubt of a text, those of its kind, for its reason, which are one entry."""
        entries: dict[Alike, list[Element]] = {}
        found = {}
        for one in self.doubts:
            if one in self.in_text or one.tag == TEXT:
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
        own = element in self.in_text and element.get(XML_ID) is not None
        found = element if own else self.block(element.getparent())
        self._blocks[element] = found
        return found


def _by_attribute(
    elements: Iterable[Element],
) -> tuple[list[tuple[str, Element]], list[Element], list[Element]]:
    """Return the elements with an xml:id, after it; those with a @ref; those in doubt."""
    identified, named, doubtful = [], [], []
    for one in elements:
        for name, said in one.items():
            if name == XML_ID:
                identified.append((said, one))
            elif name == "ref":
                named.append(one)
            elif name == "cert" and said in ("medium", "low"):
                doubtful.append(one)
    return identified, named, doubtful


def _by_tag(root: Element, *tags: str) -> dict[object, list[Element]]:
    """Return the elements of a file that have some tags, by tag."""
    found: dict[object, list[Element]] = {tag: [] for tag in tags}
    for one in root.iter(*tags):
        found[one.tag].append(one)
    return found


def _below(elements: Iterable[Element]) -> set[Element]:
    """Return all that stands in some elements, which come in their order in the file."""
    found: set[Element] = set()
    for one in elements:
        if len(one) and one not in found:
            found.update(one.iterdescendants())
    return found


def _is_list(element: Element) -> bool:
    return local(element.tag).startswith("list")
