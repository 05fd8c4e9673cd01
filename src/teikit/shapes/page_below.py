"""The fields of an online archive's page below its text, and the foot of the page.

…the text…
Document Information
Source
PRC FMA 100-00001-01, 1-2. Translated by A. Nobody.
Rights
The archive welcomes reuse.
"""

from __future__ import annotations

import re

from teikit.forms.dates import full_date
from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.furniture import (
    RIGHTS,
    SPONSOR,
    is_list_label,
    is_navigation,
    is_section,
    is_strong,
    label_of,
    labelled,
)
from teikit.shapes.margins import foot_of_page
from teikit.shapes.page_block import Block, block_above
from teikit.shapes.page_fields import Fields, fields_in_line
from teikit.shapes.statement import is_statement

__all__ = ["TAIL_KEYS", "PageBelow"]

_WINDOW = 100
TAIL_KEYS = frozenset("summary title date translator author kind keyword classification".split())
"""Fields that documents have too, which belong to a page where a page's own stand beside them."""
_ALSO_TEXT = frozenset(
    "subject|subjects|name|names|agency|persons|people|countries|country|region|heading|created by|"
    "issued by|type|issuing authority|originator|producer|places".split("|")
)
_INITIAL = lazy(r"^(?:[•·◦*–-]\s+)?[A-ZÀ-Ž].{2,50},? ?[A-ZÀ-Ž]\.$")  # "Marr, Oleg P."
# What says that a line is running text: small words in it, and the end of a sentence.
_SENTENCE = lazy(r"^(?=.{40})[A-Z(\[“\"].* [a-z]+ .* [a-z]+ .*[.:;?!][”\"’)\]]{0,2}$")


class PageBelow(Fields):
    """What stands below the text of a page.

    Parameters:
        transcript: the page.

    Attributes:
        last: the line behind the text.
        foot: the first line of the page's foot, which has no fields.
        sure: the heading of the fields stands there.
        below: fields stand below the text.
        block: lines below a rule or a heading that are fields.
    """

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self.last = len(transcript.lines)
        self.foot = len(transcript.lines)
        self.sure = False
        self.below = False
        self.block: Block | None = None

    def find_tail(self, least: int = 1) -> str:
        """Find where the fields begin; return why there are none below the text.

        Parameters:
            least: the first line at which they may begin.
        """
        t = self.t
        self.foot = foot_of_page(t, furnished=is_navigation(t.of(0)))
        self.last = self.foot
        self.block = block_above(self, self.foot, below=False)
        if self.block and self.block.end >= self.foot:
            self.block = None  # what stands below a short text
        begun = max(self.block.end if self.block else 1, least)
        window = range(max(begun, self.foot - _WINDOW), self.foot)
        for index in reversed(window):
            if is_section(t.of(index)) and self._fields_from(index + 1) and self._sure_from(index):
                self.last, self.sure, self.below = self._lists_above(index), True, True
                return ""
        strong = [i for i in window if self._is_strong(i)]
        starts = [self._first_field(i, window.start) for i in strong[:12]]
        lone = [i for i in window if label_of(t.of(i)) and label_of(t.of(i)) != "shelf"]
        stated = [i for i in window if t.of(i)[0] != "[" and is_statement(t.of(i), self.known)]
        starts += [i for i in stated if all(j >= i - 2 for j in lone)]
        if len(lone) >= 2 and self._fields_from(lone[0]):
            starts.append(lone[0])
        for start in sorted(starts):
            if not self._prose_from(start) and self._enough(start, strong, stated):
                self.last, self.below = start, True
                return ""
        if starts:
            return "text stands below its field labels or source statement"
        return "has no document information, field labels or source statement around the text"

    def _lists_above(self, index: int) -> int:
        """Return the first of the page's lists of names and topics, which stand above its fields."""
        t = self.t
        first, above = index, index - 1
        while above > 0 and index - above < 40:
            line = t.of(above)
            if label_of(line) and is_list_label(line):
                first = above
            elif len(line) > 90 or (line[-1] in ".!?" and not _INITIAL.search(line)):
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
        key = label_of(line)
        if not key or not is_strong(key, line.rstrip(" :.").lower()):
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
                above, key, words = index - 2, lone, t.of(index - 2).rstrip(" :.").lower()
            if not (key in TAIL_KEYS or is_strong(key, words)) or words in _ALSO_TEXT:
                break
            index = above
        return index

    def _enough(self, start: int, strong: list[int], stated: list[int]) -> bool:
        """Tell whether the lines from here on show that a page is there."""
        signs = sum(i >= start for i in strong) + sum(i >= start for i in stated)
        furnished = self.foot < len(self.t.lines) or self.block is not None
        return signs > 1 or furnished or self._headed()

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
            first = index
            size = len(t.of(index))
            while (
                index + 1 < self.foot
                and t.lines[index + 1].number == t.lines[index].number + 1
                and not labelled(t.of(index + 1))[0]
                and not label_of(t.of(index + 1))
            ):
                index += 1
                size += len(t.of(index))
            index += 1
            line = t.of(first)
            said = said if first > start else label_of(t.of(first - 1)) if first else ""
            key = labelled(line)[0] or label_of(line) or said
            said = label_of(t.of(index - 1))
            if key in ("rights", "summary", "citation", "unused", "source", "credits", "keyword"):
                continue
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
            return True
        below = range(index + 1, self.foot)
        return not below or (
            any(self._is_strong(i) or is_statement(self.t.of(i), self.known) for i in below)
            and not self._prose_from(index + 1)
        )

    def read_tail(self) -> None:
        """Read the fields below the text and the foot of the page."""
        self.among_fields = self.sure
        self.read(self.last, self.foot)
        names = {self.t.of(aside.line) for aside in self.asides if aside.rule == "site-name"}
        for index in range(self.foot, len(self.t.lines)):
            line = self.t.of(index)
            key, _, begin = labelled(line)
            if key == "rights":
                self._take("rights", line[begin:], index, "field-value")
            elif is_navigation(line):
                self.aside(index, "site-navigation")
            elif RIGHTS.search(line) and line not in names:
                self._take("rights", line, index, "value-by-form")
            else:
                self.aside(index, "page-footer")
