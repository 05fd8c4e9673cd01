"""The lines of a head, one paragraph each, with blanks, columns and parts; the rows made of them."""

from __future__ import annotations

import itertools
from functools import cached_property
from typing import NamedTuple

from teikit.forms.docket_line import Part, label_of, parts_of
from teikit.forms.headlines import dateline_of, is_greeting, is_prose
from teikit.forms.lazy import lazy
from teikit.forms.posts import post
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.heading.words import title_forms
from teikit.recognise.particulars import label_key

__all__ = ["REMARK", "STROKE", "SUBJECT", "SYMBOL", "Lines", "Row"]

SUBJECT = lazy(
    r"(?:Subject|SUBJECT|Regarding|REGARDING|Re|RE|Ref\.?|REF|Reference|Sub(?:ject)?\.?|Subj\.?|Concerning|Theme|"
    r"Topic|Betr)\.?\s*(?:[:：]-?|\.(?: ?\.){2,})"
)
REMARK = lazy(r"\[.*\]|\(.*\)")
STROKE = lazy(r"[-–—_=~]{3,}")
# "XV/9-B/14 (37)"; "DEL/DAf/Sec/604(04)", the offices that a paper goes round.
SYMBOL = lazy(
    r"[(\[]?(?=[^a-z]*\d)[\w./()–—-]+(?:[ ][\w./()–—-]+){0,3}[)\]]?\.?|"
    r"(?:[A-Z][A-Za-z]{1,4}/){2,}[\w.()]{2,12}"
)

_EVEN = 7  # lines that show how a head is spaced


class Row(NamedTuple):
    """One paragraph of the head and what it is.

    Attributes:
        at: index of the paragraph.
        role: `docket`, `heading`, `dateline`, `salute`, `copies`, `particular`, or nothing yet.
        last: index of its last paragraph.
        parts: of a docket's line.
        value: what else was found out.
    """

    at: int
    role: str
    last: int
    parts: list[Part]
    value: dict[str, object]


_LINKS = frozenset(("TO", "TO THE", "OF", "OF THE", "FOR", "FOR THE", "AND", "AND THE", "FROM THE"))


class Lines:
    """The paragraphs above the message, and what has been read of them.

    Parameters:
        t: the transcript.
        spans: its paragraphs and enclosures.
        over: how many paragraphs stand over the head and are none of it.
    """

    def __init__(self, t: Transcript, spans: Spans, over: int = 0) -> None:
        self.t = t
        self.over = over
        self.paragraphs = spans.of("paragraph")[over:]
        self.known = t.collection
        self.titles = title_forms(t)
        self.wrapped = any(p.by == "wrapped-lines" for p in self.paragraphs[:200])
        self.enclosed = (
            min((s.value["index"] for s in spans.of("enclosure")), default=1 << 30) - over
        )
        self.rows: list[Row] = []
        self.at = 0
        self.stamped = -1
        self.heading = next((f.lines for f in t.facts if f.rule == "edition-heading"), None)
        self.greeted = self.headed = self.telegraphic = False
        self.parted = self._parted()

    def words(self, index: int) -> str:
        """Return a paragraph's characters."""
        paragraph = self.paragraphs[index]
        return self.t.text[paragraph.start : paragraph.end]

    def blank(self, index: int) -> bool:
        """Tell whether a blank line, or the beginning, stands above a paragraph."""
        if index == 0:
            return True
        above = self.t.lines[self.paragraphs[index - 1].value["last"]].number
        gap = bool(self.t.lines[self.paragraphs[index].value["first"]].number > above + 1)
        return gap and not (self.even and self._goes_on(index))

    @cached_property
    def even(self) -> bool:
        """Whether one blank line parts any two lines of the head: then it says nothing."""
        first = self.paragraphs[: _EVEN + 1]
        lines = self.t.lines
        return len(first) > _EVEN and all(
            lines[below.value["first"]].number == lines[above.value["last"]].number + 2
            for above, below in itertools.pairwise(first)
        )

    def _goes_on(self, index: int) -> bool:
        """Tell whether a short line goes on with the one above: small, behind a comma, as another post."""
        above, words = self.words(index - 1), self.words(index)
        if len(above) > 60 or len(words) > 60:
            return False
        return (
            above[-1] == ","
            or words.startswith(("of ", "for ", "and "))
            or (words.isupper() and above.isupper() and bool(post(words)[1]))
        )

    def _parted(self) -> int:
        """Return the paragraph of prose that the widest gap of all parts from short lines above, or 0.

        Pages and typescripts leave more room under a docket than between its lines.
        """
        above = 0
        for index in range(1, min(16, len(self.paragraphs))):
            upper, lower = self.paragraphs[index - 1], self.paragraphs[index]
            size = upper.end - upper.start
            if size > 90 or self.t.text[upper.end - 1] in ".;:?":
                return 0
            lines = self.t.lines
            gap = lines[lower.value["first"]].number - lines[upper.value["last"]].number - 1
            if gap > 2 and gap > above + 1 and lower.end - lower.start > 100:
                return index if index > 1 and is_prose(self.words(index)) else 0
            above = max(above, gap)
        return 0

    def indent(self, index: int) -> int:
        """Return the column at which a paragraph begins."""
        first: int = self.paragraphs[index].value["first"]
        return self.t.lines[first].indent

    def told(self) -> list[int]:
        """Return the first paragraphs of running text that a margin broke into several lines."""
        first = range(self.at, min(self.at + 40, len(self.paragraphs)))
        wide = [i for i in first if self.paragraphs[i].by == "wrapped-lines"]
        return [i for i in wide if self.words(i).count("\n") > 1]

    def row(
        self,
        role: str,
        index: int,
        last: int = -1,
        parts: list[Part] | None = None,
        **value: object,
    ) -> Row:
        """Make a row."""
        parts = self.parts(index) if parts is None and role in ("docket", "docket?", "") else parts
        return Row(index, role, max(last, index), parts or [], value)

    def placed(self, row: Row) -> Row:
        """Return a row with the numbers that its paragraphs have in the whole text."""
        return row._replace(at=row.at + self.over, last=row.last + self.over)

    def parts(self, index: int) -> list[Part]:
        """Read the parts of a paragraph as a docket's lines."""
        paragraph = self.paragraphs[index]
        lines = self.t.lines[paragraph.value["first"] : paragraph.value["last"] + 1]
        if len(lines) > 1 and self.t.text.startswith("TO ", paragraph.start):
            whole = parts_of(self.t.text, paragraph.start, paragraph.end, self.known)
            if any(part.rule == "number-behind-the-addressee" for part in whole):
                return whole  # the posts that are told go on in the next line
        if self._links(index, paragraph):
            return [Part(paragraph.start, paragraph.end, "annotation", "not-told")]
        return [
            p for line in lines for p in parts_of(self.t.text, line.start, line.end, self.known)
        ]

    def _links(self, index: int, paragraph: Span) -> bool:
        """Tell whether a small word links lines in the middle: "DELEGATION" over "TO THE" over "SESSION"."""
        if paragraph.end - paragraph.start > 8 or self.indent(index) < 9 or self.blank(index):
            return False
        if index + 1 >= len(self.paragraphs) or self.blank(index + 1):
            return False
        return (
            self.words(index) in _LINKS
            and self.words(index - 1).isupper()
            and self.words(index - 1)[-1] not in ":,;."
            and self.words(index + 1).isupper()
            and self.indent(index - 1) > 8
        )

    def span(self, index: int) -> tuple[int, int]:
        """Return where a paragraph begins and ends."""
        return self.paragraphs[index].start, self.paragraphs[index].end

    def hangs(self, index: int, below: int) -> bool:
        """Tell whether a line hangs under a field: right below, well indented, without a label."""
        words = self.words(below)
        return (
            not self.blank(below)
            and self.indent(below) >= self.indent(index) + 3
            and not label_of(words)
            and not label_key(words)
            and len(words) < 120
            and (
                self.indent(below) < self.indent(index) + 25
                or dateline_of(self.t.text, *self.span(below)) is None
            )
            and not is_greeting(" ".join(words.split()))
        )
