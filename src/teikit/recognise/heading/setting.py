"""How the lines of a document are set, and what stands over and under each."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from teikit.forms.labels import Label, label_at
from teikit.forms.lazy import lazy
from teikit.model.span import Span
from teikit.model.transcript import Transcript

__all__ = ["CAPITAL", "END", "FIGURES", "SPEAKER", "Setting"]

CAPITAL = lazy(r"[^\W\d_]{2,}")
SPEAKER = lazy(r"[^:]{2,40}:\s*\S")
END = ".;,:?!"
FIGURES = lazy(r"\b(?:\d+|[IVX]+)\b")


class Setting:
    """How the lines of a document are set, and what stands over and under each."""

    def __init__(self, t: Transcript, paragraphs: list[Span], taken: set[int]) -> None:
        self.t, self.paragraphs, self.taken = t, paragraphs, taken
        letters = capital = longest = 0
        for p in paragraphs:
            letters += p.end - p.start
            if self._words(p).isupper():
                capital += p.end - p.start
            first, last = p.value["first"], p.value["last"]
            if first != last:
                for line in t.lines[first : last + 1]:
                    longest = max(longest, line.indent + line.end - line.start)
        self.shouts = capital * 2 > letters
        self.width = longest if 30 < longest <= 130 else 0
        self.margin = self._margin()
        self.over_numbers: int | None = None

    @cached_property
    def alike(self) -> Counter[str]:
        """How often each short line stands there, but for its figures."""
        return Counter(
            FIGURES.sub("0", self._words(p)) for p in self.paragraphs if p.end - p.start < 60
        )

    def _words(self, paragraph: Span) -> str:
        return self.t.text[paragraph.start : paragraph.end]

    def _margin(self) -> int:
        """Return the column at which most lines begin."""
        count: dict[int, int] = {}
        for p in self.paragraphs:
            if p.end - p.start > 60:
                indent = self.t.lines[p.value["first"]].indent
                count[indent] = count.get(indent, 0) + 1
        return max(count, key=lambda indent: count[indent]) if count else 0

    def _line(self, paragraph: Span, *, last: bool = False) -> int:
        line: int = paragraph.value["last" if last else "first"]
        return self.t.lines[line].number

    def _stands_over(self, index: int) -> bool:
        """Tell whether text stands under a line, and not the end of the document."""
        below = index + 1
        while below < len(self.paragraphs) and below in self.taken and below - index <= 3:
            below += 1
        return below < len(self.paragraphs) and below - index <= 3

    def _prose_under(self, index: int) -> bool:
        below = self.paragraphs[index + 1]
        words = self._words(below)
        label = label_at(self.t.text, below.start, below.end)
        return (
            (len(words) > 120 and words[-1] in '.!?:;”"’)]')
            or (len(words) > 60 and words[-1] in ".:")
            or bool(label and len(words) > 20)
            or bool(SPEAKER.match(words) and len(words) > 30)
        )

    def _after_prose(self, index: int) -> bool:
        above = self.paragraphs[index - 1] if index else None
        return (
            above is None or self.t.text[above.end - 1] in '.!?”"’)]:;' or index - 1 in self.taken
        )

    def _blank_around(self, index: int) -> bool:
        here = self.paragraphs[index]
        above = self.paragraphs[index - 1] if index else None
        over = above is None or self._line(here) > self._line(above, last=True) + 1
        under = self._line(self.paragraphs[index + 1]) > self._line(here, last=True) + 1
        return over and under

    def _centred(self, index: int) -> bool:
        """Tell whether a line stands in the middle: as much room before it as behind it."""
        first: int = self.paragraphs[index].value["first"]
        line = self.t.lines[first]
        if not self.width or line.indent < self.margin + 4:
            return False
        right = self.width - line.indent - (line.end - line.start)
        return abs(line.indent - right) <= max(8, self.width // 6)

    def _span(self, index: int) -> tuple[int, int]:
        return self.paragraphs[index].start, self.paragraphs[index].end

    def _capital(self, one: tuple[int, int, Label]) -> bool:
        """Tell whether a numbered line is in capitals or in the middle, where text is not."""
        index, _, label = one
        words = self.t.text[label.end : self.paragraphs[index].end]
        if words.isupper() and bool(CAPITAL.search(words)) and not self.shouts:
            return True
        return self._centred(index) and self._blank_around(index)
