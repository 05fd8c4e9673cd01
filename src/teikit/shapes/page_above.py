"""What stands above the text on an archive's page: where its last line is."""

from __future__ import annotations

from teikit.forms.dates import full_date
from teikit.forms.headlines import is_greeting
from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.cited import is_citation
from teikit.shapes.edition_heading import numbered_heading
from teikit.shapes.furniture import (
    SPONSOR,
    ends_trail,
    is_link,
    is_navigation,
    is_section,
    is_text_heading,
)
from teikit.shapes.labels import label_of, labelled
from teikit.shapes.page_below import TAIL_KEYS, PageBelow
from teikit.shapes.page_block import Block, block_above, heads_text
from teikit.shapes.statement import is_statement
from teikit.shapes.summary import is_abstract

__all__ = ["PageAbove"]

_IDLE = 7
_PROSE = 110
_FIELDS = 24
_UNKNOWN = 2
# "Cable No. 99, Embassy in Aldane to the Minister, 'Paper on Locks'"
_OWN_TITLE = lazy(r", ['‘][A-ZÀ-ŽȘȚ][^'’]{3,200}['’]$")
_PARTICULARS = frozenset(
    "time place participants participant present interpreter interpreters recorder attending".split()
)
_OF_TALKS = _PARTICULARS - {"place"} | {"our side", "those present", "persons present"}
_BESIDE_FIELDS = frozenset(("sender", "addressee", "unused", "shelf", "record-id"))
_TOGGLES = frozenset(
    (
        "original language",
        "original",
        "original text",
        "original version",
        "source text",
        "facsimile",
    )
)


class PageAbove(PageBelow):
    """Finds the lines above the text that only a page has.

    Attributes:
        above: how many of them are labels that no document has.
    """

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self.above = 0

    def quotes_title(self) -> bool:
        """Tell whether the record's title has kind, parties and, in quotation marks, the own title."""
        title = next(fact.value for fact in self.facts if fact.key == "title")
        quoted = _OWN_TITLE.search(title)
        return bool(quoted and self.known.pattern("genre").match(title))

    def _end_of_head(self) -> int:
        """Return the line behind the last one above the text that only a page has."""
        t = self.t
        index, end, idle = 0, 0, 0
        dated = False
        if self.caption:
            self.above += 2
            return self.caption.source + 1
        if body := self._body_below():
            return body
        limit = min(self.last, 80)
        if (heading := numbered_heading(t, self.last)) >= 0:
            limit = min(limit, heading)
        # The titles of volume, chapter and section may stand above a page's navigation.
        far = any(is_navigation(t.of(i)) for i in range(_IDLE, min(_IDLE + 4, limit)))
        while index < limit and idle < _IDLE + 4 * far:
            line = t.of(index)
            if (
                line[0] == "["
                and line[-1] == "]"
                and not labelled(line[1:-1])[0]
                and not is_navigation(line)
            ):
                break  # a remark on the text
            if index in self.menu:
                index += 1
                end, idle = index if is_link(line) else end, 0
                continue
            key, _, _ = labelled(line)
            lone = label_of(line)
            if self.above and end > 1 and self._begins_talk(index, end):
                break
            is_label = self._is_strong(index)
            opens = lone == "translator" and self.opens_text(index)
            step = 1
            if is_label:
                self.above += 1
            if key or (is_label and lone and not opens):
                first = index if key else min(index + 1, limit - 1)
                step = self.end_of_value(key or lone, first, limit) - index + 1
            anchored = (
                is_label
                or is_citation(line)
                or is_navigation(line)
                or bool(SPONSOR.match(line))
                or (is_section(line) and end > 0)
                or (0 < index < 9 and end == index and ends_trail(t.of(index - 1), line))
                or (
                    (opens or is_text_heading(line))
                    and (index - end < 2 or (dated and index < _IDLE))
                    and (index > 0 or self.below)
                )
            )
            if not anchored and dated and not self.below and is_statement(line, self.known):
                anchored = True
                self.above += 1
            summed = (index < 9 or index == end) and lone == "summary" and index + 1 < limit
            summed = summed and not any(self._is_prose(i) for i in range(end, index))
            over = summed and self.below and self._is_headed_alike(index, limit)
            called = self.sure or over
            if summed and (end > 0 or dated) and is_abstract(t.of(index + 1), called=called):
                anchored, step = True, 3 if over else max(step, 2)
            dated = dated or (index < 4 and full_date(line) is not None)
            index += step
            if anchored:
                end, idle = index, 0
            elif len(line) > 1200 or (not key and self._wrapped_prose(index - 1)):
                break
            else:
                idle += not key
        if self.above:
            end = self._through_fields(end, limit)
            end = self._down_to_text(end, limit)
        if 0 < end < limit and is_text_heading(t.of(end - 1)) and self._is_toggle(end):
            end += 1
        block = self.block or block_above(self, limit, below=self.below)
        if block and (block.end >= end or self._greets_from(block)):
            self.block, end = block, block.end
            self.above = max(self.above, block.strong)
            end = self._to_heading(end, limit)
        return end

    def _begins_talk(self, index: int, end: int) -> bool:
        """Tell whether a record's own particulars begin: "Time: May 3, 4 to 5 p.m.", apart from the fields."""
        head, colon, _ = self.t.of(index).partition(":")
        gap = self.t.lines[index].number - self.t.lines[index - 1].number
        return bool(colon) and head.strip().lower() in _OF_TALKS and gap > self._usual_gap(end)

    def _is_headed_alike(self, index: int, limit: int) -> bool:
        """Tell whether under "ABSTRACT" and a line stands "TRANSCRIPT": a page that writes its heads so."""
        if index + 2 >= limit or not self.t.of(index).isupper():
            return False
        head = self.t.of(index + 2)
        return head.isupper() and is_text_heading(head.title())

    def _greets_from(self, block: Block) -> bool:
        """Tell whether under the heading of the text somebody is greeted: a short letter."""
        return block.heading >= 0 and is_greeting(self.t.of(min(block.end, self.last - 1)))

    def _down_to_text(self, end: int, limit: int) -> int:
        """Return the line behind "Full Text" or the like, if nothing but fields stand above it.

        A line or two that no rule knows may part them from the other fields, or from the heading.
        """
        if (below := self._to_heading(end, limit)) > end:
            return below
        lines = range(end, min(end + _FIELDS, limit))
        below = next((i for i in lines if is_text_heading(self.t.of(i))), -1)
        for first in range(end, min(end + _UNKNOWN + 1, below)):
            line = self.t.of(first)
            if label_of(line):
                return below + 1 if self._only_fields(first, below) else end
            if len(line) > 50 or line[-1] in ".:;?!" or self.known.marking(line.strip(" !.-"))[0]:
                break
        return end

    def _to_heading(self, end: int, limit: int) -> int:
        """Return the line behind "Translation" or the like, which a sentence may part from the fields."""
        for index in range(end, min(end + _UNKNOWN, limit)) if self.above > 1 else ():
            line = self.t.of(index)
            if self.opens_text(index):
                return index + 1
            if len(line) > 200 or line[-1] != ".":
                break
        return end

    def _is_toggle(self, index: int) -> bool:
        """Tell whether under "English Translation" stands the other choice, over a blank line."""
        lines = self.t.lines
        below = index + 1
        return (
            self.t.of(index).lower() in _TOGGLES
            and lines[index].number == lines[index - 1].number + 1
            and below < len(lines)
            and lines[below].number > lines[index].number + 1
        )

    def _body_below(self) -> int:
        """Return the line behind "Body:" under a column of labels with their values, or 0."""
        t = self.t
        for index in range(4, min(self.last, 60)):
            line = t.of(index)
            if line[-1] == ":" and is_text_heading(line):
                lone = [i for i in range(index) if t.of(i)[-1] == ":" and label_of(t.of(i))]
                if len(lone) > 3:
                    self.above += len(lone)
                    return index + 1
        return 0

    def _is_prose(self, index: int) -> bool:
        """Tell whether a line is a long sentence of the text's, and no cataloguer's."""
        line = self.t.of(index)
        return len(line) > _PROSE and line[-1] == "." and not is_abstract(line)

    def _wrapped_prose(self, index: int) -> bool:
        """Tell whether a line stands in a paragraph of four lines or more."""
        lines = self.t.lines
        number = lines[index].number
        return (
            index >= 3
            and lines[index - 3].number == number - 3
            and all(
                len(self.t.of(i)) > 45 and not labelled(self.t.of(i))[0]
                for i in range(index - 3, index)
            )
        )

    def _through_fields(self, end: int, limit: int) -> int:
        """Take in labels that documents have too, where they stand in one block with the page's."""
        t = self.t
        while end < limit:
            line = t.of(end)
            if heads_text(t, end):
                break
            if self._is_last_field(end, limit):
                return end + 3
            key, words, _ = labelled(line)
            lone = "" if key else label_of(line)
            gap = t.lines[end].number - t.lines[end - 1].number if end else 1
            usual = self._usual_gap(end)
            allowed = lone == "summary" and end + 2 < limit and gap <= usual
            allowed = allowed and (gap < 2 or is_abstract(t.of(end + 1), called=True))
            allowed = allowed or key in TAIL_KEYS or key in _BESIDE_FIELDS
            # The document's own "Date:" or "Subject:" come with particulars that no page has.
            if not allowed or gap > usual or words in ("place", "subject", "number"):
                break
            if any(word in self._next_labels(end, limit) for word in _PARTICULARS):
                break
            end = self.end_of_value(key or lone, end + (not key), limit) + 1
        if end < limit and is_text_heading(t.of(end)):
            end += 1
        return end

    def _is_last_field(self, index: int, limit: int) -> bool:
        """Tell whether a label and its value stand over the heading of the text: "Type", "Report"."""
        if index + 2 >= limit or not is_text_heading(self.t.of(index + 2)):
            return False
        return label_of(self.t.of(index)) in TAIL_KEYS and len(self.t.of(index + 1)) < 60

    def _usual_gap(self, end: int) -> int:
        lines = self.t.lines
        return lines[end - 1].number - lines[end - 2].number if end > 1 else 1

    def _next_labels(self, index: int, limit: int) -> set[str]:
        heads = (self.t.of(i).partition(":") for i in range(index, min(index + 6, limit)))
        return {head.strip().lower() for head, colon, _ in heads if colon}
