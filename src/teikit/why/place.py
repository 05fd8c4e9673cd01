"""Where elements of the text stand in the source: characters are counted, white space is not.

That holds for TEI that a person has worked on, or that another tool made, as long as the words are
the source's: no line numbers are needed.
"""

from __future__ import annotations

from bisect import bisect_left

from lxml import etree

from teikit.model.source import SPACE
from teikit.model.transcript import Transcript
from teikit.names import TEI, tei
from teikit.why.source import position_in

__all__ = ["Places"]

_NOT_SOURCE = frozenset({tei("corr"), tei("reg"), tei("add"), tei("desc")})
_NOTE = tei("note")
_GONE = str.maketrans("", "", SPACE)


def _added(element: etree._Element) -> bool:
    """Tell whether an element holds an editor's words, not the source's."""
    by_editor = element.tag == _NOTE and bool(element.get("resp")) and not element.get("source")
    return element.tag in _NOT_SOURCE or (by_editor and element.get("place") != "inline")


class Places:
    """The place of each element of a document's text in a transcript.

    Parameters:
        root: the `TEI` element.
        t: the transcript.
    """

    def __init__(self, root: etree._Element, t: Transcript) -> None:
        self.t = t
        self._offsets = [n for n, one in enumerate(t.text) if one not in SPACE]
        self._solid = t.text.translate(_GONE)
        text = root.find(f"{{{TEI}}}text")
        self.within: dict[etree._Element, tuple[int, int]] = {}
        self._words = ""
        self._begin = 0
        if text is not None:
            self._walk(text)
            self._begin = self._begins(text)

    def _walk(self, text: etree._Element) -> None:
        pieces: list[str] = []
        at = 0
        starts: dict[etree._Element, int] = {}
        skipped = 0

        def take(words: str | None) -> None:
            nonlocal at
            if words and not skipped:
                pieces.append(words.translate(_GONE))
                at += len(pieces[-1])

        for event, element in etree.iterwalk(text, events=("start", "end", "comment", "pi")):
            if event == "start":
                starts[element] = at
                skipped += _added(element)
                take(element.text)
                continue
            if event == "end":
                self.within[element] = starts[element], at
                skipped -= _added(element)
            if element is not text:
                take(element.tail)
        self._words = "".join(pieces)

    def _begins(self, text: etree._Element) -> int:
        """Return how many characters of the source stand before the text."""
        position = position_in(text.get("source", ""))
        first = self.t.lines[self.t.first].start if self.t.lines else 0
        if position:
            line = next((one for one in self.t.lines if one.number >= position[0]), None)
            first = line.start if line else first
        return bisect_left(self._offsets, first)

    def of(self, element: etree._Element) -> tuple[int, int] | None:
        """Return the offsets in the transcript that an element's words have, or None.

        Where the source is another than the TEI's, the same words nearest to the place are taken.
        """
        if element not in self.within:
            return None
        start, end = self.within[element]
        words = self._words[start:end]
        start += self._begin
        if not words:
            at = min(start, len(self._offsets) - 1)
            return self._offsets[at], self._offsets[at]
        if not self._solid.startswith(words, start):
            start = self._nearest(words, start)
            if start < 0:
                return None
        return self._offsets[start], self._offsets[start + len(words) - 1] + 1

    def _nearest(self, words: str, start: int) -> int:
        after = self._solid.find(words, start)
        before = self._solid.rfind(words, 0, start + len(words))
        if before < 0 or (after >= 0 and after - start < start - before):
            return after
        return before
