"""How the lines of a text lie on the page: the margin, the indents, the labels, who speaks."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable

from teikit.forms.labels import Label, label_at
from teikit.forms.lazy import lazy
from teikit.model.source import WITHIN_LINE
from teikit.model.transcript import Transcript
from teikit.recognise.layout.prose import goes_on, is_prose

__all__ = ["CALLED", "FIELD", "GAP", "SPEAKER", "Lines"]

_FIRST = lazy(r"(?:(?:[A-Z][a-z]{0,3}\.|\(?\d[\d.,]{0,6}\)?)\s*)*\S*")
# More lines tell no better whether they are running text.
_LONGEST = 60
GAP = lazy(f"[{WITHIN_LINE}]{{4,}}|\\t")
SPEAKER = lazy(r"(?P<who>[A-Z][\w.’' ]{0,40}?)\s*(?:\([^()]{2,60}\)\s*)?[:：](?=\s|$)")
# "COMRADE ADA MOOR. I should like …": title and name in capitals before what is said.
CALLED = lazy(
    r"(?P<title>[A-ZÀ-ŽȘȚ]{2,}\.?)(?: [A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ.’'-]*){1,3}\s*[:.]"
    r"(?=\s+[A-ZÀ-ŽȘȚ\[(“\"]\S*\s+\S*[a-z])"
)
FIELD = lazy(r"[A-Z][\w.’'/() -]{0,30}?\s*[:：](?:\s|$)")
# What opens the text of a message, and labels no field above it.
_OPENS = lazy(
    r"(?:begin )?(?:summary|comment|introduction|background|quote|text|message)\s*(?:and \w+\s*)?:\s|"
    r"(?:my )?(?:dear )?(?:sirs?|gentlemen|my lord|your excellency|(?:mr|dear)\.? [a-z]+(?: [a-z]+)?)\s?:\s",
    2,
)
# The fields of a teletype's head, above its text.
_ROUTING = lazy(
    r"(?:(?P<address>FM|TO|INFO)(?:\s*:)?|E\.? ?O\.? ?\d{5}\s*:|TAGS\s*:|SUBJ(?:ECT)?\s*:)\s+(?=[A-Z\d])"
)
_TO = frozenset(("To", "TO", "To:", "TO:"))
_GRADES = ("(U)", "(C)", "(S)", "(TS)", "(LOU)")


class Lines:
    """How the lines of a text lie on the page.

    Attributes:
        lines: indices of the text's lines, without running heads.
        width: column at which lines were broken, or 0 if a line is a paragraph.
        full: column that a line and the first word of the next pass where one was broken.
        step: how far apart the lines of a paragraph stand: 2 if every other line is blank.
        message: position in `lines` at which running text begins; not known without a width.
    """

    def __init__(self, t: Transcript, lines: list[int]) -> None:
        self.t, self.lines = t, lines
        self.step = 3
        small = self._unfinished(str.islower)
        self.step = self._step(small or self._unfinished(str.isupper, long=40))
        self.width, self.full = self._margin([pair for pair in small if self.follows(*pair)])
        self.alone = frozenset(n for n in lines[:40] if t.of(n) in _TO)
        self.longest = max(map(self.length, lines), default=0)
        self.labels = self._labels()
        if self.width:
            self.spaced = self._spaced()
            self.indented = self._indented()
            self.hanging = self._hanging()
            self.inset = self._inset()
            self.speakers = self._speakers()
            self.titles = self._titles()
            self.routed = self._routed()
            self.message = self.routed or self._message()

    def length(self, line: int) -> int:
        """Return the column behind a line's last character."""
        here = self.t.lines[line]
        return here.end - here.start + here.indent

    def follows(self, upper: int, lower: int) -> bool:
        """Tell whether one line stands right under another."""
        return self.t.lines[lower].number - self.t.lines[upper].number <= self.step

    def _step(self, pairs: list[tuple[int, int]]) -> int:
        """Find how far apart lines stand in which a sentence goes on: 1, or more when spaced."""
        lines = self.t.lines
        steps = Counter(lines[lower].number - lines[upper].number for upper, lower in pairs)
        usual, count = steps.most_common(1)[0] if steps else (1, 0)
        if any(self.length(line) > 130 for line in self.lines) or count * 6 < len(self.lines):
            return 1
        return usual if count > 3 and count > 3 * (steps.total() - count) else 1

    def _margin(self, pairs: list[tuple[int, int]]) -> tuple[int, int]:
        """Find where lines were broken: where a sentence goes on in the next line."""
        t = self.t
        if not pairs:
            # In capitals no small letter shows that a sentence goes on.
            pairs = self._unfinished(str.isupper, long=40)
            if any(self.length(n) > 200 for n in self.lines):
                return 0, 0  # no margin has broken that line, and no sentence goes on
        if len(pairs) < 2:
            return 0, 0
        ends = sorted(self.length(upper) for upper, _ in pairs)
        longest = ends[-1 - len(ends) // 20]
        usual = ends[len(ends) // 2]
        if longest > usual + 36 and 50 <= usual <= 90:
            # Where a web page has taken out a hyphen at a line's end, two lines are one.
            pairs = [pair for pair in pairs if self.length(pair[0]) <= usual + 15]
            if len(pairs) * 4 < len(ends) * 3:
                return 0, 0
            ends = sorted(self.length(upper) for upper, _ in pairs)
            longest = ends[-1]
        long_ = sum(t.lines[n].end - t.lines[n].start > 40 for n in self.lines)
        if longest > 130 or (len(ends) * 12 < len(self.lines) and len(ends) * 4 < long_):
            return 0, 0
        if sum(self.length(n) > 160 for n in self.lines) > len(ends):
            return 0, 0  # a line is a paragraph; a few are broken by hand
        passed = sorted(self._passed(upper, lower) for upper, lower in pairs)
        return longest, max(passed[len(passed) // 12] - 1, longest * 3 // 5)

    def _unfinished(self, letters: Callable[[str], bool], long: int = 25) -> list[tuple[int, int]]:
        """Return lines that go on in the next: no end mark, and letters of a kind under them."""
        t, text, lines = self.t, self.t.text, self.t.lines
        return [
            (upper, lower)
            for upper, lower in itertools.pairwise(self.lines)
            if letters(text[lines[lower].start])
            and text[lines[upper].end - 1] not in ".!?:;-‐"
            and lines[upper].end - lines[upper].start > long
            and self.follows(upper, lower)
            and (long < 40 or is_prose(t.of(upper)))
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
        readings: list[tuple[str, int]] = []
        for line in self.lines:
            if label := label_at(t.text, t.lines[line].start, t.lines[line].end):
                found[line] = label
                readings += label.readings
        known = Counter(readings)
        return {
            line: label
            for line, label in found.items()
            if any(_has_neighbour(reading, known) for reading in label.readings)
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

    def _inset(self) -> bool:
        """Tell whether the further lines of labelled paragraphs stand under their words."""
        t = self.t
        count: Counter[bool] = Counter(
            t.lines[lower].indent >= t.lines[upper].indent + 2
            for upper, lower in itertools.pairwise(self.lines)
            if upper in self.labels and t.text[t.lines[lower].start].islower()
        )
        return count[True] > 2 * count[False]

    def _column(self, line: int) -> int:
        """Return the column at which the words behind a label begin."""
        here = self.t.lines[line]
        words = self.t.text[self.labels[line].end : here.end]
        return here.indent + here.end - here.start - len(words.lstrip())

    def _speakers(self) -> frozenset[str]:
        """Return the words before a colon that begin several lines."""
        t = self.t
        counts: Counter[str] = Counter()
        for line in self.lines:
            here = t.lines[line]
            if found := SPEAKER.match(t.text, here.start, here.end):
                counts[found["who"]] += 1
        return frozenset(who for who, n in counts.items() if n > 1)

    def _titles(self) -> frozenset[str]:
        """Return the titles that stand before the names of those who speak, in capitals."""
        t = self.t
        starts = (CALLED.match(t.text, t.lines[n].start, t.lines[n].end) for n in self.lines)
        counts = Counter(found["title"] for found in starts if found)
        return frozenset(title for title, n in counts.items() if n > 3)

    def _routed(self) -> int:
        """Return the position behind a teletype's head, or 0: no text stands above its last field."""
        seen: set[str] = set()
        behind = 0
        for n, line in enumerate(self.lines[:_LONGEST]):
            if line in self.labels:
                break
            here = self.t.lines[line]
            match = self.t.text[here.start] in "FTIES" and _ROUTING.match(
                self.t.text, here.start, here.end
            )
            if match and not (match["address"] and "SUBJ" in seen):
                seen.add(match["address"] or "SUBJ")
                behind = n + 1
        return behind if seen >= {"FM", "TO"} else 0

    def _message(self) -> int:
        """Return the position of the first line of running text: above it each line is its own."""
        t, text = self.t, self.t.text
        # What stands in the right half altogether are places, dates and hours.
        right = 0.3 * self.width + min((t.lines[line].indent for line in self.lines), default=0)
        at = 0
        while at < len(self.lines):
            end = at
            while (
                end + 1 < len(self.lines)
                and end - at < _LONGEST
                and self._block(self.lines[end], self.lines[end + 1])
                and not self._speaks(self.lines[end + 1])
            ):
                end += 1
            words = " ".join(t.of(line) for line in self.lines[at : end + 1])
            first = t.lines[self.lines[at]]
            if (
                (is_prose(words) or self._filled(at, end) or self._set_as_text(at, end))
                and (end > at or len(words) > 0.6 * self.width)
                and (
                    end - at == _LONGEST
                    or words.rstrip("-–— /")[-1:] in tuple('.!?:;”"’»')
                    or words[-5:].rpartition(" ")[2] in _GRADES
                    or (
                        end - at > 1
                        and end + 1 < len(self.lines)
                        and self.lines[end + 1] in self.labels
                    )
                )
                and not self._columns(self.lines[at])
                and min(t.lines[n].indent for n in self.lines[at : end + 1]) <= right
                and (
                    self._speaks(self.lines[at])
                    or not FIELD.match(text, first.start, first.end)
                    or (end - at > 1 and _OPENS.match(text, first.start, first.end))
                )
            ):
                return at
            at += 1
        return 0

    def _filled(self, begin: int, end: int) -> bool:
        """Tell whether a labelled block fills its lines: running text, however many names it has."""
        lines = self.lines[begin:end]
        return (
            len(lines) > 1
            and lines[0] in self.labels
            and all(self.length(line) > 0.75 * self.width for line in lines)
        )

    def _set_as_text(self, begin: int, end: int) -> bool:
        """Tell whether a block is set as a paragraph: its first line stands in, the lines are full."""
        if end == begin:
            return False
        first, second = (self.t.lines[line] for line in self.lines[begin : begin + 2])
        return (
            2 < first.indent - second.indent < 0.3 * self.width
            and all(self.length(line) > 0.75 * self.width for line in self.lines[begin:end])
            and all(self.t.lines[n].indent == second.indent for n in self.lines[begin + 1 : end])
        )

    def _block(self, upper: int, lower: int) -> bool:
        """Tell whether a line may go on in the next, as far as blank lines and indents show."""
        above, below = self.t.lines[upper], self.t.lines[lower]
        hangs = below.indent <= above.indent + 1 or upper in self.labels or self._speaks(upper)
        return self.follows(upper, lower) and hangs

    def _speaks(self, line: int) -> bool:
        """Tell whether a line begins with one of the words before a colon that recur."""
        here = self.t.lines[line]
        found = SPEAKER.match(self.t.text, here.start, here.end) if self.speakers else None
        return found is not None and found["who"] in self.speakers

    def _columns(self, line: int) -> bool:
        """Tell whether a wide gap parts a line, and stands not behind a label or a sentence."""
        here = self.t.lines[line]
        start = here.start
        if label := label_at(self.t.text, here.start, here.end):
            start = label.end
            while start < here.end and self.t.text[start].isspace():
                start += 1
        gaps = list(GAP.finditer(self.t.text, start, here.end))
        if any(self.t.text[gap.start() - 1] not in ".!?:" for gap in gaps):
            return True
        return bool(gaps) and not goes_on(self.t.text[start : here.end])


def _has_neighbour(reading: tuple[str, int], known: Counter[tuple[str, int]]) -> bool:
    """Tell whether labels have one beside a reading: the same bullet, a number near it."""
    style, number = reading
    if style[0] == "•":
        return known[reading] > 1
    return (
        (style, number - 1) in known or (style, number + 1) in known or (style, number - 2) in known
    )
