"""Paragraphs: a line each, or the lines that a typist's margin broke, joined.

    A paragraph that was broken at a fixed
    column continues on the next line.

Not seen: a paragraph that goes on behind a blank line, as over a page break; text in two columns
side by side.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator

from teikit.forms.labels import Label, label_at
from teikit.forms.lazy import lazy
from teikit.model.source import SPACE_CLASS
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.particulars import label_key
from teikit.recognise.recogniser import Recogniser

__all__ = ["paragraphs"]

_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIRST = lazy(r"(?:(?:[A-Z][a-z]{0,3}\.|\(?\d[\d.,]{0,6}\)?)\s*)*\S*")
_NOTE = lazy(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹*†‡]{1,3}|\d{1,3}/)\s*(?=[A-Z“\"(‘])")
_GAP = re.compile(f"[{SPACE_CLASS}]{{4,}}|\\t")
_SPEAKER = lazy(r"(?P<who>[A-Z][\w.’' ]{0,40}?)\s*[:：](?=\s|$)")
_ROUTED = lazy(
    r"(?:addressed|repeated|sent|to|for|copy|copies|made|info|from|fm|\d|no\.)\b", re.IGNORECASE
)
_FIELD = lazy(r"[A-Z][\w.’'/() -]{0,30}?\s*[:：](?:\s|$)")
_SMALL = frozenset(
    "the of to and in that is was for on with by at as it he his be not from this which are were an "
    "has had have but they their will would who".split()
)


class Layout:
    """How the lines of a text lie on the page.

    Attributes:
        lines: indices of the text's lines, without running heads.
        width: column at which lines were broken, or 0 if a line is a paragraph.
        full: column that a line and the first word of the next pass where one was broken.
        message: position in `lines` at which running text begins; not known without a width.
    """

    def __init__(self, t: Transcript, lines: list[int]) -> None:
        self.t, self.lines = t, lines
        self.width, self.full = self._margin()
        if self.width:
            self.spaced = self._spaced()
            self.indented = self._indented()
            self.labels = self._labels()
            self.hanging = self._hanging()
            self.speakers = self._speakers()
            self.message = self._message()

    def length(self, line: int) -> int:
        """Return the column behind a line's last character."""
        here = self.t.lines[line]
        return here.end - here.start + here.indent

    def follows(self, upper: int, lower: int) -> bool:
        """Tell whether one line stands right under another."""
        return self.t.lines[lower].number == self.t.lines[upper].number + 1

    def _margin(self) -> tuple[int, int]:
        """Find where lines were broken: where a sentence goes on in the next line."""
        pairs = self._unfinished(str.islower)
        if not pairs:
            # In capitals no small letter shows that a sentence goes on.
            pairs = self._unfinished(str.isupper, long=40)
        if len(pairs) < 2:
            return 0, 0
        ends = sorted(self.length(upper) for upper, _ in pairs)
        longest = ends[-1 - len(ends) // 20]
        if longest > 130 or len(ends) * 12 < len(self.lines):
            return 0, 0
        passed = sorted(self._passed(upper, lower) for upper, lower in pairs)
        return longest, max(passed[len(passed) // 12] - 1, longest * 3 // 5)

    def _unfinished(self, letters: Callable[[str], bool], long: int = 25) -> list[tuple[int, int]]:
        """Return lines that go on in the next: no end mark, and letters of a kind under them."""
        t, text = self.t, self.t.text
        return [
            (upper, lower)
            for upper, lower in itertools.pairwise(self.lines)
            if self.follows(upper, lower)
            and letters(text[t.lines[lower].start])
            and text[t.lines[upper].end - 1] not in ".!?:;-‐"
            and t.lines[upper].end - t.lines[upper].start > long
            and (long < 40 or _is_prose(t.of(upper)))
        ]

    def _passed(self, upper: int, lower: int) -> int:
        """Return the column that a line would reach with the next line's first word.

        An initial or a figure is not parted from what follows it.
        """
        below = self.t.lines[lower]
        first = _FIRST.match(self.t.text, below.start, below.end)
        return self.length(upper) + 1 + (first.end() - below.start if first else 1)

    def _spaced(self) -> bool:
        """Tell whether blank lines part the paragraphs throughout."""
        t, text = self.t, self.t.text
        within = blank = 0
        for upper, lower in itertools.pairwise(self.lines):
            if text[t.lines[upper].end - 1] in ".!?" and self.length(upper) < self.full - 8:
                if self.follows(upper, lower):
                    within += 1
                else:
                    blank += 1
        return blank > 3 * within

    def _indented(self) -> bool:
        """Tell whether an indent begins each paragraph, so that a line at the margin goes on."""
        t = self.t
        lines = self.lines[len(self.lines) // 4 :]
        margin = Counter(t.lines[line].indent for line in lines).most_common(1)
        begin = [
            lower
            for upper, lower in itertools.pairwise(lines)
            if not self.follows(upper, lower) and t.lines[lower].end - t.lines[lower].start > 30
        ]
        deeper = sum(t.lines[line].indent > margin[0][0] + 1 for line in begin)
        return len(begin) > 2 and deeper >= 0.8 * len(begin)

    def _labels(self) -> dict[int, Label]:
        """Return the labels that begin lines and have a neighbour in their series."""
        t = self.t
        found = {}
        for line in self.lines:
            if label := label_at(t.text, t.lines[line].start, t.lines[line].end):
                found[line] = label
        known = Counter(reading for label in found.values() for reading in label.readings)
        return {
            line: label
            for line, label in found.items()
            if any(
                known[style, number] > 1
                if style[0] == "•"
                else any((style, number + step) in known for step in (-2, -1, 1))
                for style, number in label.readings
            )
        }

    def _hanging(self) -> bool:
        """Tell whether the further lines of labelled paragraphs stand in as far as the first."""
        t = self.t
        back = held = 0
        for upper, lower in itertools.pairwise(self.lines):
            if upper in self.labels and t.text[t.lines[lower].start].islower():
                back += t.lines[lower].indent < t.lines[upper].indent - 1
                held += t.lines[lower].indent >= t.lines[upper].indent - 1
        return held >= back

    def _speakers(self) -> frozenset[str]:
        """Return the words before a colon that begin several lines."""
        t = self.t
        counts: Counter[str] = Counter()
        for line in self.lines:
            here = t.lines[line]
            if found := _SPEAKER.match(t.text, here.start, here.end):
                counts[found["who"]] += 1
        return frozenset(who for who, n in counts.items() if n > 1)

    def _message(self) -> int:
        """Return the position of the first line of running text: above it each line is its own."""
        t, text = self.t, self.t.text
        at = 0
        while at < len(self.lines):
            end = at
            while end + 1 < len(self.lines) and self._block(self.lines[end], self.lines[end + 1]):
                end += 1
            words = " ".join(t.of(line) for line in self.lines[at : end + 1])
            first = t.lines[self.lines[at]]
            if (
                _is_prose(words)
                and (end > at or len(words) > 0.6 * self.width)
                and words.rstrip("-–— ")[-1:] in tuple('.!?:;”"’»')
                and not _GAP.search(text, first.start, first.end)
                and not _FIELD.match(text, first.start, first.end)
            ):
                return at
            at += 1
        return 0

    def _block(self, upper: int, lower: int) -> bool:
        """Tell whether a line may go on in the next, as far as blank lines and indents show."""
        above, below = self.t.lines[upper], self.t.lines[lower]
        hangs = below.indent <= above.indent + 1 or upper in self.labels
        return self.follows(upper, lower) and hangs

    # --- joining ------------------------------------------------------------------------------

    def joined(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a line goes on in the next one.

        Parameters:
            begun: the first line of the paragraph.
            upper: its last line so far.
            lower: the next line of the text.
        """
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        unfinished = text[above.end - 1] not in '.!?:;”")]'
        if t.collection.marking(text[below.start : below.end].strip(" .*-"))[0]:
            return False  # the classification at the foot of a page
        if not self.follows(upper, lower):
            # A page break in the middle of a sentence: only its running head lies between.
            turned = lower - upper > 1 or bool(
                bisect_left(t.breaks, above.end) < bisect_right(t.breaks, below.start)
            )
            return turned and unfinished and self._continues(lower)
        if bisect_left(t.breaks, above.end) < bisect_right(t.breaks, below.start):
            return unfinished and self._continues(lower)
        small = text[below.start].islower()
        if self._columns(lower) or self._leaves(begun, upper, lower, unfinished):
            return False
        if small and unfinished and lower not in self.labels:
            return True
        if self._columns(upper):
            return False
        if self._begins(upper, lower, unfinished):
            return False
        if not self._indents_fit(begun, upper, lower, unfinished):
            return False
        return not self._short(begun, upper, lower, unfinished)

    def _leaves(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether a line leaves the labelled paragraph above it by its indent."""
        label = self.labels.get(begun)
        if label is None:
            return False
        t = self.t
        first, below = t.lines[begun], t.lines[lower]
        if 1 < below.indent < first.indent - 1:
            return True  # neither at the margin nor under the label: of what the label stands in
        words = t.text[label.end : first.end]
        column: int = first.indent + first.end - first.start - len(words.lstrip())
        return not unfinished and begun == upper and below.indent > column

    def _columns(self, line: int) -> bool:
        """Tell whether a wide gap parts a line; the one behind a label does not."""
        here = self.t.lines[line]
        start = here.start
        if label := label_at(self.t.text, here.start, here.end):
            start = label.end
            while start < here.end and self.t.text[start].isspace():
                start += 1
        return bool(_GAP.search(self.t.text, start, here.end))

    def hangs(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a line above the message goes on in the next: a field's value, a heading."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        if not self.follows(upper, lower) or _GAP.search(text, above.start, above.end):
            return False
        if _GAP.search(text, below.start, below.end):
            return False
        first = t.lines[begun]
        if text[below.start].islower() and text[above.end - 1] not in ".!?:;,)":
            return not _ROUTED.match(text, first.start, first.end)
        return bool(
            label_key(text[first.start : first.end])
            and below.indent >= first.indent + 5
            and not _FIELD.match(text, below.start, below.end)
        )

    def _continues(self, line: int) -> bool:
        here = self.t.lines[line]
        words = self.t.text[here.start : here.end]
        return words[0].islower() or (
            words.isupper() and line not in self.labels and _is_prose(words)
        )

    def _short(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether the next line's first word would still have had room."""
        t = self.t
        above, below = t.lines[upper], t.lines[lower]
        at_margin = self.indented and upper != begun and above.indent == below.indent
        # A line that ends with a small word goes on; one that ends with a name may be whole.
        last = t.text.rfind(" ", above.start, above.end) + 1
        small = t.text[max(last, above.start)].islower() or t.text[above.end - 1] in "–—(&"
        loose = at_margin or (unfinished and (small or not t.text[below.start].isupper()))
        return self._passed(upper, lower) < (self.width * 3 // 5 if loose else self.full)

    def _begins(self, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether a line begins something by its first characters."""
        t, text = self.t, self.t.text
        below = t.lines[lower]
        if lower in self.labels:
            bullet = self.labels[lower].readings[0][0][0] == "•"
            same = upper in self.labels or bullet
            return not unfinished or same or below.indent != t.lines[upper].indent
        if _NOTE.match(text, below.start, below.end):
            return not unfinished
        if found := _SPEAKER.match(text, below.start, below.end):
            return found["who"] in self.speakers and not unfinished
        return False

    def _indents_fit(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        t = self.t
        above, below, first = t.lines[upper], t.lines[lower], t.lines[begun]
        deeper = below.indent - above.indent
        if below.indent > 0.4 * self.width:
            return False  # a signature, a date or an address at the right edge
        if deeper <= 1:
            # A first line that stands in, and one under it that does: each begins a paragraph.
            held = begun in self.labels and self.hanging
            if begun == upper and above.indent > 1 and deeper >= -1 and not held:
                return unfinished or self.spaced
            return True
        if begun == upper and (begun in self.labels or unfinished):
            return deeper < 12
        return unfinished and below.indent == first.indent


def _is_prose(words: str) -> bool:
    """Tell running text from lines of a head: small words make a sentence."""
    found = _WORDS.findall(words[:400])
    if len(found) < 6:
        return False
    if words.isupper():
        return bool(sum(word.lower() in _SMALL for word in found) >= 0.18 * len(found))
    small = sum(word[0].islower() for word in found)
    return bool(small >= 0.5 * len(found))


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    running = {span.value["line"] for span in spans.of("running-head")}
    layout = Layout(t, [i for i in range(t.first, t.last) if i not in running])
    lines = layout.lines
    begin = 0
    while begin < len(lines):
        end = begin
        if layout.width:
            goes_on = layout.joined if begin >= layout.message else layout.hangs
            while end + 1 < len(lines) and goes_on(lines[begin], lines[end], lines[end + 1]):
                end += 1
        first, last = t.lines[lines[begin]], t.lines[lines[end]]
        for upper, lower in zip(lines[begin:end], lines[begin + 1 : end + 1], strict=True):
            if _hyphenated(t, upper, lower):
                hyphen = t.lines[upper].end
                yield Span(hyphen, hyphen, "hyphen", "hyphen-at-line-end")
        yield Span(
            first.start,
            last.end,
            "paragraph",
            "wrapped-lines" if end > begin else "line",
            {"first": lines[begin], "last": lines[end]},
        )
        begin = end + 1


def _hyphenated(t: Transcript, upper: int, lower: int) -> bool:
    """A hyphen at a hard line end: whether it belongs to the word is not guessed."""
    end = t.lines[upper].end
    return (
        t.text[end - 1] in "-‐"
        and t.text[end - 2 : end - 1].isalpha()
        and t.text[t.lines[lower].start].isalpha()
    )


paragraphs = Recogniser(
    "paragraphs",
    "paragraphs: one a line, or lines broken at a margin, joined",
    frozenset({"running-head"}),
    frozenset({"paragraph", "hyphen"}),
    _find,
)
