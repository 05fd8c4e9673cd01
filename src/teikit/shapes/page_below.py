"""The fields of an online archive's page below its text, and the foot of the page.

…the text…
Document Information
Source
PRC FMA 100-00001-01, 1-2. Translated by A. Nobody.
Rights
The archive welcomes reuse.

Catalogues print several groups of fields, files, lists of related papers: what only pages print above the
fields is taken as far up as nothing but fields, headings and links stands there.

Not seen: a note of the translator in brackets between text and fields, which stays in the text.
"""

from __future__ import annotations

import re

from teikit.forms.dates import full_date
from teikit.forms.lazy import lazy
from teikit.model.places import COUNTRIES
from teikit.model.transcript import Transcript
from teikit.shapes.captions import find_caption, is_running_title
from teikit.shapes.cited import is_citation
from teikit.shapes.foot import block_of_foot
from teikit.shapes.furniture import (
    RIGHTS,
    SPONSOR,
    is_closing,
    is_navigation,
    is_section,
    is_text_heading,
)
from teikit.shapes.labels import is_list_label, is_strong, label_of, labelled, words_of
from teikit.shapes.margins import foot_of_page, menu_lines
from teikit.shapes.page_block import Block, block_above, labels_below
from teikit.shapes.page_fields import Fields, fields_in_line, is_credit, plain
from teikit.shapes.page_values import language_tag
from teikit.shapes.statement import is_statement
from teikit.shapes.summary import is_abstract

__all__ = ["TAIL_KEYS", "PageBelow"]

_WINDOW = 100
_APART = 14
_MOST_PROSE = 4  # lines of running text that a summary has, or a statement of rights
_SOURCE_NOTE = lazy(r"[(/]?\d{1,2}[)/.]?\s?Source: ")  # an edition's first note
_LONGEST = 1200  # characters below the first line of a value
_INVERTED = lazy(r"[A-Z][a-z]+, (?:North|South|East|West|Republic of|Democratic|People)")
_IN_FOOT = frozenset(
    "rights source archive mark translator record-id citation uploaded language".split()
)
_APPENDED = frozenset(("unused", "extent", "kind", "record-id", "rights", "mark"))
TAIL_KEYS = frozenset("summary title date translator author kind keyword classification".split())
"""Fields that documents have too, which belong to a page where a page's own stand beside them."""
_ALSO_TEXT = frozenset(
    "subject|subjects|name|names|agency|persons|people|countries|country|region|heading|created by|"
    "issued by|type|issuing authority|originator|producer|places".split("|")
)
# Who put the document on the page; documents have typists, and no volunteers.
_OF_COPYISTS = frozenset(
    "transcribed by|transcription by|encoded by|digitized by|digitised by|scanned by|catalogued by|"
    "cataloged by|uploaded by|tagged by".split("|")
)
_INITIAL = lazy(r"^(?:[•·◦*–-]\s+)?[A-ZÀ-ŽȘȚ].{2,50},? ?[A-ZÀ-ŽȘȚ]\.$")  # "Marr, Oleg P."
_RECORD = lazy(r"\d{5,7}")  # the number of the page's record, without its label
# What says that a line is running text: small words in it, and the end of a sentence.
_SENTENCE = lazy(
    r"^(?=.{40})(?:\d{1,3}[.)] +)?[A-Z(\[“\"].* [a-z]+ .* [a-z]+ .*[.:;?!][”\"’)\]]{0,2}$"
)


def _is_too_much(line: str) -> bool:
    """Tell whether a line is too long, or too much of a sentence, for a further value of a field."""
    return len(line) > 100 or (len(line) > 40 and line[-1] in ".:")


class PageBelow(Fields):
    """What stands below the text of a page.

    Parameters:
        transcript: the page.

    Attributes:
        last: the line behind the text.
        foot: the first line of the page's foot, which has no fields.
        sure: the heading of the fields stands there.
        below: fields stand below the text.
        alone: they show by themselves that a page is there, whatever stands above the text.
        block: lines below a rule or a heading that are fields.
        ruled: a rule parts the text from what stands below it, as one does above it.
        caption: number, title and source, as journals print them over a document.
    """

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self.foot = len(transcript.lines)
        self.sure = False
        self.below = False
        self.alone = False
        self.block: Block | None = None
        self.caption = find_caption(transcript)
        self.ruled = False

    def find_tail(self, least: int = 1) -> str:
        """Find where the fields begin; return why there are none below the text.

        Parameters:
            least: the first line at which they may begin.
        """
        excuse = self._find_fields(least)
        first = max(block_of_foot(self.t, min(self.last, self.foot)), least)
        if self.block and first <= self.block.end:
            return excuse
        if first < self.last:
            if not self.below:
                self.foot = first
            self.last = first
        return excuse

    def _find_fields(self, least: int) -> str:
        t = self.t
        self.foot = foot_of_page(t, furnished=is_navigation(t.of(0)))
        if self.foot < least:
            self.foot = len(t.lines)
        if self.caption and self.caption.following > 0:
            self.foot = min(self.foot, self.caption.following)
        if self.caption and self.foot == len(t.lines) and is_running_title(t.of(self.foot - 1)):
            self.foot -= 1
        while self.foot < len(t.lines) and self._lists_words(self.foot - 1):
            self.foot -= 1
        self.last = self.foot
        if any(is_navigation(t.of(i)) for i in range(min(self.foot, 12))):
            self.menu = menu_lines(t, self.foot)
        self.block = block_above(self, self.foot, below=False)
        if self.block and self.block.end >= self.foot:
            self.block = None  # what stands below a short text
        begun = max(self.block.end if self.block else 1, least)
        window = range(max(begun, self.foot - _WINDOW), self.foot)
        for index in reversed(window):
            if is_section(t.of(index)) and self._fields_from(index + 1) and self._sure_from(index):
                self.last, self.sure, self.below = self._lists_above(index), True, True
                self.last = self._further_up(begun)
                return ""
        strong = [i for i in window if self._is_strong(i)]
        starts = [self._first_field(i, window.start) for i in strong[:12]]
        lone = [i for i in window if label_of(t.of(i)) and label_of(t.of(i)) != "shelf"]
        stated = [
            i
            for i in window
            if t.of(i)[0] != "["
            and is_statement(t.of(i), self.known)
            and not _SOURCE_NOTE.match(t.of(i))
        ]
        fitting = [i for i in lone if self._has_value(i)]  # "RECORD" may be a heading of the text
        starts += [i for i in stated if all(j >= i - 2 for j in fitting)]
        if len(lone) >= 2 and self._fields_from(lone[0]):
            starts.append(lone[0])
        for start in sorted(starts):
            if not self._prose_from(start) and self._enough(start, strong, stated):
                numbered = start - 1 > window.start and _RECORD.fullmatch(t.of(start - 1))
                self.last, self.below = start - bool(numbered), True
                self.alone = self._shows_page(start, strong, stated)
                if not any(label_of(t.of(i)) or labelled(t.of(i))[0] for i in lone or strong[-1:]):
                    self.last = self._unlabelled_from(self.last, begun)
                self.last = self._further_up(begun)
                return ""
        if bare := self._bare_values(window):
            self.last, self.below = bare, True
            return ""
        if starts:
            return "text stands below its field labels or source statement"
        return "has no document information, field labels or source statement around the text"

    def _bare_values(self, window: range) -> int:
        """Return the first of a few values without labels at a page's end, or 0.

        English
        Diary
        2013-05-14
        The archive welcomes reuse for research.
        """
        t = self.t
        first, told = self.foot, set()
        for index in reversed(window):
            line = t.of(index)
            if all(language_tag(word) for word in line.split(", ")):
                told.add("language")
            elif full_date(line):
                told.add("date")
            elif index == self.foot - 1 and len(line) > 30 and RIGHTS.search(line):
                told.add("rights")
            elif told and len(line) < 40 and line[0].isupper() and line[-1].isalpha():
                told.add("kind" if self.known.pattern("genre").search(line) else "other")
            elif not _RECORD.fullmatch(line):
                break
            first = index
        return first if len(told) > 2 and "language" in told and "rights" in told else 0

    def _unlabelled_from(self, start: int, floor: int) -> int:
        """Return the line of the summary where it and lists of names stand above a bare statement.

        The labels of such a capture are lost, so that the lists must hold what no signature does:
        the name of a country, or a heading as libraries make them.
        """
        t = self.t
        index, catalogued = start - 1, False
        while index > floor and start - index < _APART:
            line = t.of(index)
            if is_abstract(line):
                self.told = index if catalogued else -1
                return index if catalogued else start
            if len(line) > 70 or line[-1] in ".!?:;" or line.count(" ") > 7:
                break
            catalogued = (
                catalogued or "--" in line or line in COUNTRIES or bool(_INVERTED.match(line))
            )
            index -= 1
        return start

    def _further_up(self, floor: int) -> int:
        """Return the first line of the page's where more of its own stands right above the fields."""
        t = self.t
        first, index = self.last, self.last - 1
        while index > floor and first - index < _APART:
            line = t.of(index)
            if self._begins_fields(index) and self._only_fields(index, first):
                first = index
            elif len(line) > 160 and not labelled(line)[0] and not label_of(t.of(index - 1)):
                break
            index -= 1
        return first

    def _begins_fields(self, index: int) -> bool:
        """Tell whether what only pages print may begin at a line below the text."""
        line = self.t.of(index)
        return (
            is_navigation(line)
            or is_citation(line)
            or (is_section(line) and " " in line)
            or is_closing(line)
            or self._is_strong(index)
            or (" " in line and label_of(line) in _APPENDED and not line.isupper())
            or (is_section(line) and index + 1 < len(self.t.lines) and self._is_apart(index))
        )

    def _is_apart(self, index: int) -> bool:
        """Tell whether a blank line stands above a line, and none below it."""
        above, line, below = self.t.lines[index - 1 : index + 2]
        return line.number > above.number + 1 and below.number == line.number + 1

    def _only_fields(self, first: int, last: int) -> bool:
        """Tell whether nothing but fields, headings and links stands between two lines."""
        t, key, values = self.t, "", 0
        for index in range(first, last):
            line = t.of(index)
            if is_closing(line):
                key, values = "keyword", 0
            elif is_section(line):
                key, values = "unused", 0
            elif is_citation(line):
                key, values = "citation", 1
            elif is_navigation(line) or is_text_heading(line):
                key = key if values < 1 else ""
            elif labelled(line)[0]:
                key, values = labelled(line)[0], 1
            elif lone := label_of(line):
                key, values = lone, 0
            elif (
                not key
                or values > 12
                or (values and len(line) > 100)
                or (values and line[-1] in ".:" and len(line) > 40)
            ):
                return False
            else:
                values += 1
        return True

    def _has_value(self, index: int) -> bool:
        """Tell whether under a label that fills a line stands its value, or another label."""
        below = self.t.of(index + 1) if index + 1 < len(self.t.lines) else ""
        return bool(label_of(below)) or self.would_fit(label_of(self.t.of(index)), below)

    def _lists_words(self, index: int) -> bool:
        """Tell whether a line over a page's foot lists what it is about: "Persons: Moor, Ada; Dorn"."""
        line = self.t.of(index) if index > 0 else ""
        return ";" in line and labelled(line)[0] == "keyword"

    def _lists_above(self, index: int) -> int:
        """Return the first of the page's lists of names and topics, which stand above its fields."""
        t = self.t
        first, above = index, index - 1
        while above > 0 and index - above < 40:
            line = t.of(above)
            if is_list_label(labelled(line)[1] or line) or label_of(line) == "author":
                first = above
            elif len(plain(line)) > 90 or (line[-1] in ".!?" and not _INITIAL.search(line)):
                break
            above -= 1
        return first

    def _is_strong(self, index: int) -> bool:
        """Tell whether a line is or holds a label that no document has."""
        line = self.t.of(index)
        if several := fields_in_line(line):
            return any(is_strong(key, words) for key, _, words in several)
        key, words, begin = labelled(line)
        if key:
            if key == "source":
                return is_statement(line[begin:], self.known)
            return is_strong(key, words)
        if is_closing(line):
            return True
        key = label_of(line)
        if not key or not is_strong(key, words_of(line)):
            return False
        if key not in ("source", "archive", "language", "original-language"):
            return True
        if index + 1 >= len(self.t.lines):
            return key != "archive"
        following = self.t.of(index + 1)
        self._key = key
        fits = bool(label_of(following) or self._fits(following))
        self._key = ""
        if key == "source" and not is_statement(following, self.known):
            fits = fits and len(following) < 160
            fits = fits and not self._is_prose_line(index + 1)
        if key == "archive":
            return fits and bool(re.search(r"archiv|library|arhiv", following, re.IGNORECASE))
        return fits

    def _is_prose_line(self, index: int) -> bool:
        """Tell whether a line begins a paragraph of running text."""
        t = self.t
        more = index + 1 < len(t.lines) and t.lines[index + 1].number == t.lines[index].number + 1
        line = t.of(index)
        return (more and not label_of(t.of(index + 1)) and not any(map(str.isdigit, line))) or (
            line[-1] == "." and not any(map(str.isdigit, line))
        )

    def _first_field(self, index: int, floor: int) -> int:
        """Go up from a label that only pages have through those that documents have too."""
        t = self.t
        usual = 3
        while index - 1 > floor and t.lines[index].number - t.lines[index - 1].number <= usual:
            above = index - 1
            key, words, _ = labelled(t.of(above))
            if not key and index - 2 > floor and (lone := label_of(t.of(index - 2))):
                above, key, words = index - 2, lone, words_of(t.of(index - 2))
            listed = key == "keyword" and ";" in t.of(above)  # "Persons: Moor, Ada; Dorn"
            if key == "unused" and self._is_between(above, floor):
                index = above  # other fields above and below it, no blank line between
                continue
            copied = words in _OF_COPYISTS and (words[:7] != "transcr" or self._is_transcription())
            if not (key in TAIL_KEYS or is_strong(key, words) or copied) or (
                words in _ALSO_TEXT and not listed
            ):
                break
            index = above
        return index

    def _is_between(self, index: int, floor: int) -> bool:
        """Tell whether a field stands in one block under another that only pages have."""
        lines = self.t.lines
        above = index - 1
        return (
            above > floor
            and lines[index].number == lines[above].number + 1
            and bool(labelled(self.t.of(above))[0])
            and self._is_strong(above)
        )

    def _is_transcription(self) -> bool:
        """Tell whether a page calls the text a transcription, so that a copyist's name is its own."""
        lines = (self.t.of(i) for i in range(min(40, len(self.t.lines))))
        return any(line.startswith("Transcri") and is_text_heading(line) for line in lines)

    def _enough(self, start: int, strong: list[int], stated: list[int]) -> bool:
        """Tell whether the lines from here on show that a page is there."""
        signs = sum(i >= start for i in strong) + sum(i >= start for i in stated)
        furnished = self.foot < len(self.t.lines) or self.block is not None
        return signs > 1 or furnished or self._headed()

    def _shows_page(self, start: int, strong: list[int], stated: list[int]) -> bool:
        """Tell whether fields are enough for a page whose head was cut: three kinds, two its own."""
        own = {self._kind_of(i) for i in strong if i >= start}
        own |= {"source"} if any(i >= start for i in stated) else set()
        kinds = own | {self._kind_of(i) for i in range(start, self.foot)}
        return len(own - {""}) > 1 and len(kinds - {""}) > 2

    def _kind_of(self, index: int) -> str:
        """Return the key of a field's label, or nothing."""
        line = self.t.of(index)
        return labelled(line)[0] or label_of(line)

    def _headed(self) -> bool:
        """Tell whether something of a page stands above the text."""
        lines = [self.t.of(i) for i in range(min(8, self.last))]
        return any(
            is_navigation(line) or full_date(line) or SPONSOR.match(line) for line in lines
        ) or (any(label_of(self.t.of(i)) for i in range(self.foot - 12, self.foot) if i > 0))

    def _prose_from(self, start: int) -> bool:
        """Tell whether running text stands below a line, which no page has among its fields."""
        t = self.t
        index, sentences, said = start, 0, ""
        while index < self.foot:
            first, prose = index, 0
            size = len(t.of(index))
            while (
                index + 1 < self.foot
                and t.lines[index + 1].number == t.lines[index].number + 1
                and not labelled(t.of(index + 1))[0]
                and not label_of(t.of(index + 1))
            ):
                index += 1
                size += len(t.of(index))
                prose += len(t.of(index)) > 90 and bool(_SENTENCE.search(t.of(index)))
            index += 1
            line = t.of(first)
            said = said if first > start else label_of(t.of(first - 1)) if first else ""
            key = labelled(line)[0] or label_of(line) or said
            said = label_of(t.of(index - 1))
            if is_closing(line):
                said = "closing"
                continue
            if prose > (0 if key in ("keyword", "unused") else _MOST_PROSE):
                return True
            if size - len(line) > (_LONGEST if key in ("source", "archive", "") else 2 * _LONGEST):
                return True  # no value of a field has so many lines
            if key in (
                "closing",
                "rights",
                "summary",
                "citation",
                "unused",
                "source",
                "credits",
                "keyword",
            ):
                continue
            if not key and len(line) < 40 and self.known.marking(line.rstrip(" !."))[0]:
                return True  # "SECRET": the document begins
            told = not key and bool(_SENTENCE.search(line))
            plain = (size > 160 or told) and not (
                RIGHTS.search(line) or is_statement(line, self.known) or is_navigation(line)
            )
            if plain and size > 160:
                return True
            sentences += plain
            if sentences > 1:
                return True
        return False

    def _fields_from(self, index: int) -> bool:
        rest = [self.t.of(i) for i in range(index, self.foot)]
        return not rest or any(
            label_of(line) or labelled(line)[0] or is_statement(line, self.known) for line in rest
        )

    def _sure_from(self, index: int) -> bool:
        """Tell whether more than a label that documents have too stands under a section's head."""
        words = self.t.of(index)
        if len(words.split()) > 1:
            return not self._over_text(index)
        below = range(index + 1, self.foot)
        return not below or (
            any(self._is_strong(i) or is_statement(self.t.of(i), self.known) for i in below)
            and not self._prose_from(index + 1)
        )

    def _over_text(self, index: int) -> bool:
        """Tell whether under a section's head stands what opens the text, and running text below that."""
        opens = (i for i in range(index + 1, self.foot - 1) if is_text_heading(self.t.of(i)))
        return any(self._prose_from(i + 1) for i in opens)

    def read_tail(self) -> None:
        """Read the fields below the text and the foot of the page."""
        self.among_fields = self.sure
        labels_below(self, self.last + self.ruled, self.foot)
        if self.ruled:
            self.aside(self.last, "text-heading")
        self.read(self.last + self.ruled, self.foot)
        names = {self.t.of(aside.line) for aside in self.asides if aside.rule == "site-name"}
        for index in range(self.foot, len(self.t.lines)):
            line = self.t.of(index)
            key, words, begin = labelled(line)
            if key in _IN_FOOT and not is_navigation(line):
                self._take(key, line[begin:], index, "field-value", index, words)
            elif is_credit(line):
                self._take("credits", line, index, "value-by-form")
            elif is_navigation(line):
                self.aside(index, "site-navigation")
            elif RIGHTS.search(line) and line not in names:
                self._take("rights", line, index, "value-by-form")
            else:
                self.aside(index, "page-footer")
