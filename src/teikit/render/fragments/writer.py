"""The writer: walks an element, each child by its own treatment, and returns HTML as one string."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from teikit.names import XML_ID, XML_LANG
from teikit.render.fragments.index import Index
from teikit.render.fragments.markup import GEN, Element, folded, href, is_blank, text, value
from teikit.render.fragments.tags import (
    HEAD,
    LB,
    NOTE,
    SPEAKER,
    TEXT,
    P,
    lines_are_within,
    previous_element,
)

__all__ = ["DOUBTFUL", "Table", "Tables", "Treatment", "Writer", "direction", "is_tag", "lines"]

DOUBTFUL = ("medium", "low")
_LINES = re.compile("#line=[ \t\r\n]*([0-9]+),([0-9]*)")
_TAG = re.compile("[-A-Za-z0-9]*")
_RIGHT_TO_LEFT = frozenset("ar dv fa he ku ps sd ug ur yi".split())
_WHITE = " \t\r\n"

Treatment: TypeAlias = "Callable[[Writer, Element], str]"
"""Makes HTML of an element."""


_EXAMPLES = "{http://www.tei-c.org/ns/Examples}"


class Table(dict[Any, Treatment]):
    """Treatments by tag, and what becomes of the elements that have none of their own."""

    def __init__(
        self, treatments: Mapping[Any, Treatment], other: Treatment, examples: Treatment
    ) -> None:
        super().__init__(treatments)
        self.other = other
        self.examples = examples

    def __missing__(self, tag: str) -> Treatment:
        return self.examples if tag.startswith(_EXAMPLES) else self.other


@dataclass(frozen=True, slots=True)
class Tables:
    """For each place in which an element may stand, the treatment by tag.

    Attributes:
        flow: among words and blocks.
        items: directly in a list, where HTML has `li` alone.
        rows: directly in a table, where it has `tr` alone.
        cells: directly in a row.
        moved: within what shows them away from their place: a label in its item, a note at the foot.
    """

    flow: Table
    items: Table
    rows: Table
    cells: Table
    moved: Table


class Writer:
    """Writes the elements of one file.

    Attributes:
        index: of the file.
        tables: the treatments.
        foreign: whether something on the page is said to be in another language than its own words.
        known: what pointers point at, in words.
        deciders: who decided, by @resp, in words.
        reasons: why something is in doubt, in words.
    """

    def __init__(self, index: Index, tables: Tables, doubt: Treatment) -> None:
        self.index = index
        self.tables = tables
        self.foreign = False
        self.known: dict[str, str] = {}
        self.deciders: dict[str, str] = {}
        self.reasons: dict[tuple[str | None, ...], str] = {}
        self._doubt = doubt
        self._doubts = index.doubts
        self._flow = tables.flow
        self._numbered = 0

    def inner(self, element: Element) -> str:
        """Write the words and children of an element."""
        words = element.text
        if len(element) == 0:
            return text(words) if words else ""
        if self.index.runs_on:
            return self._joined(element)
        flow = self._flow
        pieces = [text(words)] if words else []
        for child in element:
            pieces.append(flow[child.tag](self, child))
            if words := child.tail:
                pieces.append(text(words))
        return "".join(pieces)

    def _joined(self, element: Element) -> str:
        """Write them where words run on over the ends of lines: such a word stays one word."""
        pieces = []
        before = False
        words = element.text
        for child in element:
            after = child.tag == LB and child.get("break") == "no"
            pieces.append(_trimmed(words, before, after))
            pieces.append(self._flow[child.tag](self, child))
            before, words = after, child.tail
        pieces.append(_trimmed(words, before, False))
        return "".join(pieces)

    def piece(self, words: str | None, before: Element | None, after: Element | None) -> str:
        """Write words between two neighbours."""
        if not self.index.runs_on:
            return text(words or "")
        runs = [one is not None and one.tag == LB and one.get("break") == "no"
                for one in (before, after)]  # fmt: skip
        return _trimmed(words, *runs)

    def children(self, element: Element, table: Table, begin: str, end: str, heads: bool) -> str:
        """Write children where HTML has no place for words: stray ones get an element around them.

        Parameters:
            element: whose children.
            table: their treatments.
            begin: what stands before stray words.
            end: what stands after them.
            heads: whether headings are among the children, or stand elsewhere.
        """
        words = element.text
        pieces = [] if is_blank(words) else [begin, text(words or ""), end]
        for child in element:
            if heads or child.tag != HEAD:
                pieces.append(table[child.tag](self, child))
            words = child.tail
            if not is_blank(words):
                pieces += (begin, text(words or ""), end)
        return "".join(pieces)

    # --- attributes -----------------------------------------------------------------------------

    def attributes(self, element: Element, css: str = "") -> str:
        """Write what elements have in common: class, anchor, language, lines of the source."""
        name = tag = source = kind = cert = rend = None
        for key, said in element.items():  # sooner done than to ask for each
            if key == XML_ID:
                name = said
            elif key == "source":
                source = said
            elif key == "cert":
                cert = said
            elif key == "type":
                kind = said
            elif key == XML_LANG:
                tag = said
            elif key == "rend":
                rend = said
        if kind is cert is rend is None:
            made = f' class="{css}"' if css else ""
        else:
            made = _class(css, kind, cert, rend)
        if name is tag is source is None:
            return made
        return made + self._anchor(element, name, tag, source)

    def anchor(self, element: Element) -> str:
        """Write the attributes without class."""
        get = element.get
        return self._anchor(element, get(XML_ID), get(XML_LANG), get("source"))

    def own(self, attributes: str) -> str:
        """Add to attributes that the element holds words of the page's own."""
        return attributes if ' lang="' in attributes else attributes + GEN

    def _anchor(
        self, element: Element, name: str | None, tag: str | None, source: str | None
    ) -> str:
        made = ""
        if name is not None and self.index.may_have(element, name):
            made = _id(name)
        if tag is not None:
            made += self.language(element, tag)
        if source and _shows_lines(self.index, element, source) and (span := lines(source)):
            made += f' data-lines="{span}"'
        return made

    def language(self, element: Element, tag: str) -> str:
        """Write the language of an element and the direction in which it is written."""
        if not is_tag(tag):
            return ""
        self.foreign = self.foreign or not tag.startswith("en")
        if direction(tag):
            return f' lang="{tag}" dir="rtl"'
        for above in element.iterancestors():
            if (other := above.get(XML_LANG)) is not None and direction(other):
                return f' lang="{tag}" dir="ltr"'
        return f' lang="{tag}"'

    # --- what follows an element's words ----------------------------------------------------------

    def doubt(self, element: Element) -> str:
        """Write the mark beside an element, if it is in doubt."""
        return self._doubt(self, element) if element in self._doubts else ""

    def permalink(self, element: Element) -> tuple[str, str]:
        """Return a way to cite a block, and the id that the page gives it if it has none."""
        if element in self.index.apart:
            return "", ""
        name = element.get(XML_ID)
        if name is None:
            self._numbered += 1
            number = self._numbered
            return (
                f'<a class="gen permalink" href="#teikit:p-{number}"{GEN}'
                f' aria-label="Permanent link: paragraph {number}"></a>'
            ), f' id="teikit:p-{number}"'
        return (_permalink(name) if self.index.anchors.get(name) is element else ""), ""


@lru_cache(4096)
def _id(name: str) -> str:
    return f' id="{value(name)}"'


@lru_cache(4096)
def _permalink(name: str) -> str:
    return (
        f'<a class="gen permalink" href="#{href(name)}"'
        f' aria-label="Permanent link: {value(name)}"{GEN}></a>'
    )


def _trimmed(words: str | None, before: bool, after: bool) -> str:
    words = words or ""
    if before:
        words = words.lstrip(_WHITE)
    return text(words.rstrip(_WHITE) if after else words)


@lru_cache(4096)
def _class(css: str, kind: str | None, cert: str | None, rend: str | None) -> str:
    names = css
    if kind is not None:
        names += f" is-{folded(kind).replace(' ', '-')}"
    if cert in DOUBTFUL:
        names += " doubt"
    if rend and ("center" in rend or "centre" in rend):
        names += " centre"
    elif rend and "right" in rend:
        names += " right"
    return f' class="{value(names)}"' if names or rend is not None else ""


def _shows_lines(index: Index, element: Element, source: str) -> bool:
    """Tell whether a block shows its lines of the source.

    Where it begins with a block that has lines of its own, that one shows them; a remark within a
    line has the lines of its paragraph, and a run of one line shows it once.
    """
    tag = element.tag
    before = previous_element(element)
    if before is not None and (
        before.get("source") == source or (tag == P and before.tag == SPEAKER)
    ):
        return False
    if tag == TEXT or (tag == NOTE and _stands_in_words(index, element)):
        return False
    if lines_are_within[tag]:
        for one in element:
            if one.get("source") is not None:
                return False
    if not is_blank(element.text):
        return True
    for child in element:
        if isinstance(child.tag, str):
            return child.get("source") is None
        if not (is_blank(child.text) and is_blank(child.tail)):
            break
    return True


def _stands_in_words(index: Index, element: Element) -> bool:
    above = element.getparent()
    return above is not None and index.has_words(above)


def lines(source: str) -> str:
    """Return the lines that a pointer of RFC 5147 names, or nothing.

    It counts positions between lines: line=39,41 are the lines 40 and 41.
    """
    start = source.find("#line=")
    return _span(source[start:]) if start >= 0 else ""


@lru_cache(4096)  # other files have the same lines
def _span(pointer: str) -> str:
    found = _LINES.search(pointer)
    if found is None:
        return ""
    first, last = int(found[1]) + 1, int(found[2] or "0")
    return f"{first}–{last}" if last > first else f"{first}"


def is_tag(language: str) -> bool:
    """Tell whether a language is written as a tag of BCP 47 may be."""
    return _TAG.fullmatch(language) is not None


def direction(language: str) -> str:
    """Return `rtl` for a language that is written from right to left, else nothing."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else ""
