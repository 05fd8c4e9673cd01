"""The block of fields above the text of an archive's page: where it ends, if there is one.

    Home | Search
    Title        Report of the Legation in Aldane
    Language     English
    Shelfmark    KRV 12/3, pp. 4-7
    Full text

Labels that documents have too ("Date:", "From:") belong to it only in one block with a page's own.

Not seen: fields whose labels stand behind their values, or in a line with others without a sign between.
"""

from __future__ import annotations

from typing import NamedTuple

from teikit.forms.dates import full_date
from teikit.forms.docket_line import label_of as docket_label_of
from teikit.forms.lazy import lazy
from teikit.forms.names import kind_of_party
from teikit.model.transcript import Transcript
from teikit.shapes.furniture import (
    SPONSOR,
    is_closing,
    is_link,
    is_navigation,
    is_section,
    is_text_heading,
    is_trail,
)
from teikit.shapes.labels import guessed, is_of_documents, is_strong, label_of, labelled, words_of
from teikit.shapes.page_fields import Fields, is_credit, is_stack
from teikit.shapes.statement import is_statement
from teikit.shapes.summary import is_abstract

__all__ = [
    "Block",
    "block_above",
    "heads_text",
    "is_bar",
    "is_rule",
    "is_unknown_field",
    "labels_below",
]

_LIMIT = 80
_ENOUGH = 3
_AHEAD = 5
_BARS = lazy(r"\s+[|·•/>›»]\s+|\s{3,}")
_RULE = lazy(r"[-–—_=*~•· ]{3,}")
_ABBREVIATED = lazy(
    r"[A-ZÀ-ŽȘȚА-Я][^\W\d_’'()&/-]*\.?(?: [\w’'()&/-]+\.?){0,4}: +\S"
)  # "Arch. ref.: K 9"
_UNKNOWN = lazy(r"[A-Z][A-Za-z’'()&/-]*(?: [A-Za-z’'()&/-]+){0,4}: +\S")
# Keys and words of labels that documents print above their text too.
_PLAIN_KEYS = frozenset("sender addressee date classification telegram-number leaves kind".split())
_PLAIN_WORDS = frozenset(
    "subject|subjects|country|countries|region|place|location|number|pages|page|number of pages|remarks|"
    "comments|status|length|size|access|file|file number|file no|section|group|volume|vol|series|entry|"
    "topic|topics|theme|names|name|persons|people|box|folder|register|reference|reference number|"
    "document number|document no|heading|agency|persons mentioned|issued by|record|edition|version|"
    "description|overview|distribution|collection|collections|document no. in archive".split("|")
)
_OF_LETTERS = frozenset(("from", "to", "re", "ref", "number", "priority", "info"))
_CELLS = lazy(r" {3,}")
_NUMBER = lazy(r"No\.? ?\d{1,5}\.?(?:\s{3,}|$)")
_WHOLE = 4
_FAR = 14
_COLUMN = lazy(
    r"(?P<label>[^\W\d_a-z]\S*(?: \S+){0,4}?)(?:\t+| {2,})(?=\S)"
)  # "Corp. name   Moor & Co"
_WRAPPED = 60
# A label that stands alone: "Record creator"
_LABEL = lazy(r"[^\W\d_a-z][^\W\d_]*(?:[ /'’&()-]{1,3}[^\W\d_]+){0,3}[).:]?")
_TOLD = frozenset("summary rights citation credits title keyword unused".split())
_LISTED = frozenset("keyword author contributor translator funder language unused".split())
_PARTICULARS = frozenset(
    "time place participants participant present interpreter interpreters recorder attending venue "
    "attendees".split()
)


class Block(NamedTuple):
    """The lines above the text that are the page's.

    Attributes:
        end: index behind its last line.
        strong: how many labels in it only pages have; two at least where a block was found.
        heading: index of the line that it prints above the text, or -1.
    """

    end: int
    strong: int
    heading: int


def is_bar(words: str) -> bool:
    """Tell whether a line is a page's bar of links: short words between strokes or dots."""
    if "  " not in words and not any(sign in words for sign in "|·•/>›»"):
        return False
    pieces = _BARS.split(words)
    return len(pieces) > 2 and all(len(piece.split()) < 5 for piece in pieces)


def is_rule(line: str) -> bool:
    """Tell whether a line is a stroke across the page."""
    return line[0] in "-–—_=*~•·" and bool(_RULE.fullmatch(line))


def is_unknown_field(line: str) -> bool:
    """Tell whether a line is a field whose label no table knows, and no document prints."""
    if line.find(":", 2, 42) < 0 or not _UNKNOWN.match(line):
        return False
    words = line.partition(":")[0].lower()
    return not (labelled(line)[0] or docket_label_of(line)) and words not in _PARTICULARS


def heads_text(t: Transcript, index: int) -> bool:
    """Tell whether capitals over a blank line head the text, under fields that have a colon each.

    "TRANSLATION" there is no label, for what a label is of stands right behind or under it.
    """
    line = t.of(index)
    if not 0 < index < len(t.lines) - 1 or not line.isupper() or line[-1] == ":":
        return False
    apart = t.lines[index + 1].number > t.lines[index].number + 1
    named = label_of(line) in ("translator", "transcriber") or is_text_heading(line.title())
    return apart and named and bool(labelled(t.of(index - 1))[0])


def _parts(line: str) -> str:
    """Return the label of a line, whatever parts it from its value."""
    parted = _COLUMN.match(line)
    return line.partition(":")[0] if ":" in line or not parted else parted["label"]


def labels_below(page: Fields, first: int, stop: int) -> None:
    """Note the labels that no table knows among paragraphs of nothing but fields below a text."""
    scan = _Scan(page, stop)
    scan.below = True
    index = first
    while index < stop:
        index = max(scan.whole(index), index + 1)


def block_above(page: Fields, limit: int, *, below: bool) -> Block | None:
    """Return the block of fields above the text, or nothing where there is none.

    Parameters:
        page: what reads the fields.
        limit: index behind the last line that may belong to it.
        below: fields stand below the text, so that fewer signs are enough.
    """
    limit = min(limit, _LIMIT)
    scan = page.tried.get("block")
    if not isinstance(scan, _Scan) or scan.reach >= min(limit, scan.limit):
        scan = page.tried["block"] = _Scan(page, limit)
        scan.run()
    if scan.fields < 2 or scan.score < (_ENOUGH - 1 if below else _ENOUGH):
        return None
    return Block(scan.end, max(scan.strong, 2), scan.heading)


class _Scan:
    """Goes down from the first line of a page as long as its fields go on."""

    def __init__(self, page: Fields, limit: int) -> None:
        self.page, self.t, self.limit = page, page.t, limit
        self.end = self.fields = self.score = self.strong = 0
        self.heading = -1
        self.reach = 0  # the last line that it looked at, or beyond
        self.gap = 0  # between the last two fields
        self.below = False  # it looks at what stands below a text

    def run(self) -> None:
        """Find the end."""
        index = idle = furnished = 0
        patience = 9 if self.page.menu else 5
        while index < self.limit:
            if idle >= patience:
                index = 0 if self.fields else self._far_below(index)
                if not index:
                    return
                idle = 0
            line = self.t.of(index)
            self.reach = max(self.reach, index + _AHEAD)
            heads = is_text_heading(line.title() if line.isupper() else line)
            if self.fields and (heads or self.page.opens_text(index)):
                self.heading, self.end = index, index + 1
                self.score += 1
                return
            if self.fields and heads_text(self.t, index):
                self.heading, self.end = index, index + 1
                return
            if is_rule(line):
                if self.fields:
                    self.end = index + 1
                    return
                index += 1
                continue
            if whole := self.whole(index):
                self.end = index = whole
                idle = 0
                continue
            menu = index in self.page.menu
            after = 0 if menu else self._field(index)
            if after:
                self._count(index)
                self.end = index = after
                idle = 0
            elif menu or self._furniture(line):
                furnished += 1
                if SPONSOR.match(line):
                    idle, patience = 0, 3  # under the thanks to sponsors a text may begin
                linked = is_navigation(line) or "|" in line
                idle = 0 if menu or (linked and not self.fields) else idle
                self.score += furnished == 1
                index += 1
                if self.fields and (not menu or is_link(line)):
                    self.end = index
            elif self.fields and self._adjacent(index) and is_unknown_field(line):
                self.end = index = index + 1
            elif len(line) > 1200 or line[0] == "[" or self._is_text(line):
                return
            else:
                idle += 1 + (self.fields > 0)
                index += 1

    def _far_below(self, index: int) -> int:
        """Return where a paragraph of nothing but fields stands, only short lines above it, or 0."""
        for below in range(index, min(index + _FAR, self.limit)):
            line = self.t.of(below)
            self.reach = max(self.reach, below + 1)
            if self._is_text(line) or self.page.known.marking(line.strip(" !.-"))[0]:
                break
            if self._is_apart(below) and self.whole(below, count=False):
                return below
        return 0

    def _is_apart(self, index: int) -> bool:
        lines = self.t.lines
        return index == 0 or lines[index].number > lines[index - 1].number + 1

    def _is_text(self, line: str) -> bool:
        """Tell whether a line is a sentence of the document, and no cataloguer's."""
        return len(line) > 80 and line[-1] in ".!?:" and not is_abstract(line)

    def _furniture(self, line: str) -> bool:
        return (
            is_navigation(line)
            or is_bar(line)
            or is_trail(line)
            or is_section(line)
            or is_closing(line)
            or bool(SPONSOR.match(line))
        )

    def _adjacent(self, index: int) -> bool:
        """Tell whether a line stands as near to the one above it as the fields do."""
        lines = self.t.lines
        gap = lines[index].number - lines[index - 1].number if index else 1
        return index == self.end and gap <= max(self.gap, 1)

    def _field(self, index: int) -> int:
        """Return the index behind a field that begins on a line, or 0."""
        line = self.t.of(index)
        key, words, _ = labelled(line)
        first = index
        if not key:
            key = label_of(line)
            if not key:
                early = self.fields or (index < 6 and self.score)
                told = early and (
                    is_statement(line, self.page.known)
                    or (self._adjacent(index) and (is_stack(line) or is_credit(line)))
                )
                return index + 1 if told else 0
            words = words_of(line)
            first = index + 1
            if first >= self.limit or self._stands_alone(index):
                return 0
            below = self.t.of(first)
            if label_of(below) or labelled(below)[0]:
                return index + 1 if is_strong(key, words) else 0
            if not self.page.would_fit(key, below):
                return 0
            last = self._end_of_value(key, first)
            size = self.t.lines[last].end - self.t.lines[first].start
            if key not in _TOLD and (size > 160 or self._is_text(below)):
                return 0  # a heading of the document's, and its paragraph
        plain = key in _PLAIN_KEYS or words in _PLAIN_WORDS or is_of_documents(words)
        if plain and self.fields and not self._adjacent(index):
            return 0
        if plain and not _PARTICULARS.isdisjoint(self._labels_below(index)):
            return 0
        if key == "source" and first == index and not self.fields:
            return 0
        last = self._end_of_value(key, first)
        if first > index and key in _LISTED:
            last = self._through_list(last)
        return last + 1

    def whole(self, index: int, *, count: bool = True) -> int:
        """Return the index behind a paragraph that from a line on is nothing but fields, or 0.

        A label that no table knows is one there, for all of its neighbours are.

        Parameters:
            index: its first line.
            count: note what was found.
        """
        t = self.t
        if not labelled(t.of(index))[0] and not label_of(t.of(index)):
            return 0
        end = index + 1
        while end < self.limit and t.lines[end].number == t.lines[end - 1].number + 1:
            if is_text_heading(t.of(end)) or is_navigation(t.of(end)) or self._begins_paper(end):
                break
            if heads_text(t, end):
                break
            end += 1
        self.reach = max(self.reach, end)
        found, end = self._inline(index, end)
        if not found:
            found = self._columns(index, end)
        if not found:
            found, end = self._paired(index, end)
        if end - index < _WHOLE or end - index > _LIMIT:
            return 0
        known = [i for i in found if labelled(t.of(i))[0] or label_of(t.of(i))]
        heads = {t.of(i).partition(":")[0].lower() for i in found}
        least = 1 if heads.isdisjoint(_OF_LETTERS) else 2
        strong = [self._weight(i) for i in known]
        few = len(known) < (2 if self.below else _ENOUGH)
        told = sum(guessed(_parts(t.of(i))) != "unused" for i in found if i not in known)
        if few or (len(known) + told) * (2 + self.below) < len(found) or sum(strong) < 2 * least:
            return 0
        if not count:
            return end
        for i in known:
            self._count(i)
        self.page.labels |= frozenset(found) - frozenset(known)
        return end

    def _weight(self, index: int) -> int:
        """Return 2 for a label that only pages have, 1 for one that documents hardly print."""
        line = self.t.of(index)
        key, words, _ = labelled(line)
        if not key:
            key, words = label_of(line), words_of(line)
        rare = key not in _PLAIN_KEYS and words not in _PLAIN_WORDS and key != "source"
        return 2 if is_strong(key, words) else int(rare and key != "title")

    def _begins_paper(self, index: int) -> bool:
        """Tell whether a document's grade or number stands on a line, and no field has it."""
        line, marked = self.t.of(index), self.page.known.marking
        if label_of(self.t.of(index - 1)) == "classification":
            return False
        cells = _CELLS.split(line) if "   " in line else [line]
        return any(marked(cell.strip(" !.-"))[0] for cell in cells) or bool(_NUMBER.match(line))

    def _inline(self, first: int, end: int) -> tuple[list[int], int]:
        """Return the lines of a paragraph that are "Label: value", if enough are, and where they end."""
        t, found = self.t, []
        for index in range(first, end):
            line = t.of(index)
            head = line.partition(":")[0].lower()
            if head in _PARTICULARS and head != "place":
                return [], end
            if labelled(line)[0] or _ABBREVIATED.match(line):
                found.append(index)
            elif index == first or not (line[0].islower() or len(t.of(index - 1)) > _WRAPPED):
                return (found, index) if len(found) >= _WHOLE else ([], end)
        return found, end

    def _columns(self, first: int, end: int) -> list[int]:
        """Return the lines of a paragraph whose values all begin in one column, or none."""
        t, found, at = self.t, [], 0
        for index in range(first, end):
            row = t.lines[index]
            if row.indent and row.indent == at:
                continue  # the value goes on
            parted = _COLUMN.match(t.of(index))
            if not parted or parted["label"].lower() in _PARTICULARS or (at and parted.end() != at):
                return []
            at = parted.end()
            found.append(index)
        return found

    def _paired(self, first: int, end: int) -> tuple[list[int], int]:
        """Return the labels of a paragraph in which a label and its value take turns, and its end."""
        t, found = self.t, []
        index = last = first
        while index < end:
            line = t.of(index)
            known = label_of(line)
            if known and index + 1 < end and label_of(t.of(index + 1)):
                found.append(index)  # the heading of several, or a label without its value
                last = index = index + 1
            elif known or (
                len(line) < 40
                and index + 1 < end
                and _LABEL.fullmatch(line)
                and not label_of(t.of(index + 1))
                and (guessed(line) != "unused" or not self._is_of_letter(index))
            ):
                if words_of(line) in _PARTICULARS:
                    return [], end
                found.append(index)
                last = index = min(index + 2, end)
            elif found and not label_of(t.of(index - 1)) and len(line) < 160:
                index += 1  # a further value, if another label stands below
            else:
                break
        below = t.of(last) if last < end else ""
        return found, end if below and self._key_of(found) in _LISTED else last

    def _key_of(self, found: list[int]) -> str:
        return label_of(self.t.of(found[-1])) if found else ""

    def _is_of_letter(self, index: int) -> bool:
        """Tell whether a line and the next are who writes, and when: no label, and its value."""
        return full_date(self.t.of(index + 1)) is not None and kind_of_party(self.t.of(index)) in (
            "org",
            "person",
        )

    def _stands_alone(self, index: int) -> bool:
        """Tell whether blank lines part a line from fields with a colon each, and from what follows."""
        t = self.t
        return (
            self.end > 1
            and bool(labelled(t.of(self.end - 1))[0])
            and self._is_apart(index)
            and self._is_apart(index + 1)
            and t.of(index)[-1] != ":"
        )

    def _through_list(self, last: int) -> int:
        """Return the last of several values, each on its line, where another field stands below."""
        t = self.t
        for index in range(last + 1, min(last + 20, self.limit)):
            line = t.of(index)
            self.reach = max(self.reach, index)
            if label_of(line) or labelled(line)[0] or is_section(line) or is_text_heading(line):
                return index - 1
            if len(line) > 90 or line[-1] in ".:;?!":
                break
            if t.lines[index].number != t.lines[index - 1].number + 1:
                break
        return last

    def _end_of_value(self, key: str, first: int) -> int:
        last = self.page.end_of_value(key, first, self.limit)
        self.reach = max(self.reach, last + 1)
        return last

    def _labels_below(self, index: int) -> set[str]:
        below = range(index + 1, min(index + 1 + _AHEAD, self.limit))
        heads = (self.t.of(i).partition(":") for i in below)
        return {head.strip().lower() for head, colon, _ in heads if colon}

    def _count(self, index: int) -> None:
        line = self.t.of(index)
        key, words, _ = labelled(line)
        if not key:
            key, words = label_of(line), words_of(line)
        lines = self.t.lines
        if not labelled(line)[0] and index + 1 < len(lines) and label_of(line):
            self.gap = max(self.gap, lines[index + 1].number - lines[index].number)
        if self.fields and index:
            self.gap = max(self.gap, lines[index].number - lines[index - 1].number)
        self.fields += 1
        if not key or is_strong(key, words):
            self.strong += 1
            self.score += 2
        elif key not in _PLAIN_KEYS and words not in _PLAIN_WORDS:
            self.score += 1
