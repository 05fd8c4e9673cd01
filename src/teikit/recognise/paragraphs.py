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

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.labels import Label, label_at
from teikit.forms.lazy import lazy
from teikit.model.source import WITHIN_LINE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.particulars import label_key
from teikit.recognise.recogniser import Recogniser

__all__ = ["paragraphs"]

_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIRST = lazy(r"(?:(?:[A-Z][a-z]{0,3}\.|\(?\d[\d.,]{0,6}\)?)\s*)*\S*")
# More lines tell no better whether they are running text.
_LONGEST = 60
_NOTED = frozenset("/[¹²³⁴⁵⁶⁷⁸⁹*†‡0123456789")
_NOTE = lazy(r"(?:\[\d{1,3}\]|/\d{1,2}/|[¹²³⁴-⁹*†‡]{1,3}|\d{1,3}/)\s*(?=[A-Z“\"(‘])")
_HOUR = lazy(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\. ?m\b")
_GAP = lazy(f"[{WITHIN_LINE}]{{4,}}|\\t")
_SPEAKER = lazy(r"(?P<who>[A-Z][\w.’' ]{0,40}?)\s*(?:\([^()]{2,60}\)\s*)?[:：](?=\s|$)")
_ROUTED = lazy(
    r"(?:addressed|repeated|sent|to|for|copy|copies|made|info|from|fm|\d|no\.)\b", re.IGNORECASE
)
_FIELD = lazy(r"[A-Z][\w.’'/() -]{0,30}?\s*[:：](?:\s|$)")
_GRADES = ("(U)", "(C)", "(S)", "(TS)", "(LOU)")
_PERSONS = ("participant", "interpreter", "recorder")
_BEFORE_NAMES = frozenset("Mr Mrs Miss Ms Dr Prof Amb Gen Col Cde Comrade Sir Minister".split())
_ANNEXES = frozenset("EAISeais")
_ANNEX = lazy(
    r"(?:enclosure|attachment|annexe?|appendix|supplement|inclosure|addendum|anlage)"
    r"(?:\s+(?:(?:no|nr)\.?\s*)?(?:\d{1,3}|[ivx]{1,4}|[a-z]))?\s*[.:]?",
    re.IGNORECASE,
)
_RULES = "-–—_=~*"
_RULE = lazy(r"(?:[-–—_=~*][ ]?){3,}")
_SMALL = frozenset(
    "the of to and in that is was for on with by at as it he his be not from this which are were an "
    "has had have but they their will would who".split()
)


_TITLE_ENDS = lazy(
    r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Gen|Col|Prof|Ing|Comrade|Ambassador|Minister|Count)\.?$|\bof$|\bthe$"
)


class Layout:
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
        self.step = self._step()
        self.width, self.full = self._margin()
        self.longest = max(map(self.length, lines), default=0)
        self.labels = self._labels()
        if self.width:
            self.spaced = self._spaced()
            self.indented = self._indented()
            self.hanging = self._hanging()
            self.inset = self._inset()
            self.speakers = self._speakers()
            self.message = self._message()

    def length(self, line: int) -> int:
        """Return the column behind a line's last character."""
        here = self.t.lines[line]
        return here.end - here.start + here.indent

    def follows(self, upper: int, lower: int) -> bool:
        """Tell whether one line stands right under another."""
        return self.t.lines[lower].number - self.t.lines[upper].number <= self.step

    def _step(self) -> int:
        """Find how far apart lines stand in which a sentence goes on: 1, or more when spaced."""
        pairs = self._unfinished(str.islower) or self._unfinished(str.isupper, long=40)
        numbers = [line.number for line in self.t.lines]
        steps = Counter(numbers[lower] - numbers[upper] for upper, lower in pairs)
        usual, count = steps.most_common(1)[0] if steps else (1, 0)
        if any(self.length(line) > 130 for line in self.lines) or count * 6 < len(self.lines):
            return 1
        return usual if count > 3 and count > 3 * (steps.total() - count) else 1

    def _margin(self) -> tuple[int, int]:
        """Find where lines were broken: where a sentence goes on in the next line."""
        t = self.t
        pairs = self._unfinished(str.islower)
        if not pairs:
            # In capitals no small letter shows that a sentence goes on.
            pairs = self._unfinished(str.isupper, long=40)
        if len(pairs) < 2:
            return 0, 0
        ends = sorted(self.length(upper) for upper, _ in pairs)
        longest = ends[-1 - len(ends) // 20]
        long_ = sum(t.lines[n].end - t.lines[n].start > 40 for n in self.lines)
        if longest > 130 or (len(ends) * 12 < len(self.lines) and len(ends) * 4 < long_):
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

    def _inset(self) -> bool:
        """Tell whether the further lines of labelled paragraphs stand under their words."""
        t = self.t
        count: Counter[bool] = Counter(
            t.lines[lower].indent >= t.lines[upper].indent + 2
            for upper, lower in itertools.pairwise(self.lines)
            if upper in self.labels and t.text[t.lines[lower].start].islower()
        )
        return count[True] > 2 * count[False]

    def _under_words(self, begun: int, line: int) -> bool:
        """Tell whether a line stands under the words of a label: with a small letter it goes on."""
        return begun in self.labels and 0 <= self.t.lines[line].indent - self._column(begun) <= 1

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
            if found := _SPEAKER.match(t.text, here.start, here.end):
                counts[found["who"]] += 1
        return frozenset(who for who, n in counts.items() if n > 1)

    def _message(self) -> int:
        """Return the position of the first line of running text: above it each line is its own."""
        t, text = self.t, self.t.text
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
                _is_prose(words)
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
                and (self._speaks(self.lines[at]) or not _FIELD.match(text, first.start, first.end))
            ):
                return at
            at += 1
        return 0

    def _block(self, upper: int, lower: int) -> bool:
        """Tell whether a line may go on in the next, as far as blank lines and indents show."""
        above, below = self.t.lines[upper], self.t.lines[lower]
        hangs = below.indent <= above.indent + 1 or upper in self.labels or self._speaks(upper)
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
        if begun == upper and text[above.start] in _ANNEXES and _ANNEX.fullmatch(t.of(upper)):
            return False
        if below.end - below.start == 2 and t.of(lower) == "to":
            return False  # between who writes and whom it is for
        if self._marking(lower) or (begun == upper and self._marking(upper)):
            return False  # the classification at the foot of a page
        if not self.follows(upper, lower):
            # A page break in the middle of a sentence: only its running head lies between.
            turned = lower - upper > 1 or bool(
                bisect_left(t.breaks, above.end) < bisect_right(t.breaks, below.start)
            )
            return (
                turned
                and unfinished
                and (
                    self._continues(lower)
                    or self.figure(upper, lower)
                    or self._breaks_word(upper, lower)
                )
            )
        if bisect_left(t.breaks, above.end) < bisect_right(t.breaks, below.start):
            return unfinished and self._continues(lower)
        if self._shouts(upper, lower):
            return False
        if text[below.start] == "[" and text[below.end - 1] == "]" and not _is_prose(t.of(upper)):
            return False
        if text[below.start] in _RULES and _RULE.fullmatch(text, below.start, below.end):
            return False
        small = text[below.start].islower()
        if self._columns(lower) or self._leaves(begun, upper, lower, unfinished):
            return False
        if small and (unfinished or text[above.end - 1] == "]") and lower not in self.labels:
            return True
        if self._columns(upper):
            return False
        if unfinished and self.figure(upper, lower):
            return True
        if small and lower not in self.labels and self._under_words(begun, lower):
            return True
        if not unfinished and (self._signs(lower) or self._hung_out(begun, upper, lower)):
            return False
        if self._begins(upper, lower, unfinished):
            return False
        if not self._indents_fit(begun, upper, lower, unfinished):
            return False
        return not self._short(begun, upper, lower, unfinished)

    def _marking(self, line: int) -> bool:
        return bool(self.t.collection.marking(self.t.of(line).strip(" .*-"))[0])

    def figure(self, upper: int, lower: int) -> bool:
        """Tell whether a sentence goes on with a figure: "… not earlier than\\n3 o'clock"."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        if not text[below.start].isdigit() or lower in self.labels:
            return False
        if not text[above.end - 1].isalpha() or below.indent - above.indent >= 12:
            return False
        if below.end - below.start < 24 and whole_date(t.of(lower)):
            return False
        words = t.of(upper)
        return (words.isupper() or words.rsplit(None, 1)[-1].islower()) and _goes_on(words)

    def broken(self, upper: int, lower: int) -> bool:
        """Tell whether a sentence goes on in the next line where lines are not broken at a margin."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        if below.end - below.start == 2 and t.of(lower) == "to":
            return False  # between who writes and whom it is for
        if lower > upper + 1:  # only a running head lies between
            small = text[above.end - 1].islower() and text[below.start].islower()
            return small and lower not in self.labels and above.end - above.start > 60
        if below.number != above.number + 1 or bisect_left(t.breaks, above.end) < bisect_right(
            t.breaks, below.start
        ):
            return False
        if (
            upper in self.labels
            and lower not in self.labels
            and text[above.end - 1] not in ".!?:;,"
            and above.end - above.start > 50
            and 0 <= below.indent - self._column(upper) <= 1
        ):
            return True  # under the words of a label
        if (
            self.longest <= 100
            and above.end - above.start >= 55
            and text[above.end - 1] not in '.!?:;,”")]'
            and lower not in self.labels
            and (upper not in self.labels or above.end - above.start > 65)
            and not _GAP.search(text, below.start, below.end)
            and _is_prose(t.of(upper))
        ):
            return True  # broken at a margin that too few lines show
        if (
            lower not in self.labels
            and self.longest <= 80
            and above.end - above.start >= 45
            and text[above.end - 1] not in '.!?:;”")]'
            and t.of(upper).isupper()
            and (t.of(lower).isupper() or text[below.start] in '"(“')
            and below.indent <= above.indent + 6
            and not (len(t.of(lower).split()) < 3 and text[below.end - 1] != ".")
            and not _GAP.search(text, below.start, below.end)
            and (upper in self.labels or _is_prose(t.of(upper)))
        ):
            return True  # a telegram in capitals, too short to show its margin
        if (
            text[below.start].isdigit()
            and above.end - above.start >= 55
            and text[above.end - 1] not in '.!?:;”")]'
            and _HOUR.match(text, below.start, below.end)
        ):
            return True  # "September 8," over "9 p. m., crossed the frontier"
        if (
            text[below.start].islower()
            and lower not in self.labels
            and self.longest <= 100
            and above.end - above.start >= 55
            and text[above.end - 1] not in '.!?:;”")]'
            and below.indent <= above.indent + 6
            and not _GAP.search(text, below.start, below.end)
            and not _GAP.search(text, above.start, above.end)
        ):
            return True  # no other line begins small under a long one
        if not text[above.end - 1].islower() or not _is_prose(t.of(upper)):
            return False
        if _GAP.search(text, below.start, below.end):
            return False
        small = text[below.start].islower() and lower not in self.labels
        if (
            above.end - above.start > 40
            and lower not in self.labels
            and (t.of(upper).rsplit(None, 1)[-1] in _SMALL)
        ):
            return True  # no paragraph ends with "the" or "was"
        return (small and above.end - above.start > 48) or self.figure(upper, lower)

    def _shouts(self, upper: int, lower: int) -> bool:
        """Tell whether a word in capitals with a colon stands by itself under small letters."""
        words = self.t.of(lower)
        return (
            words[-1] == ":"
            and words.isupper()
            and len(words.split()) < 4
            and not self.t.of(upper).isupper()
        )

    def _signs(self, lower: int) -> bool:
        """Tell whether one or two words in capitals, without an end mark, close a block."""
        t, text = self.t, self.t.text
        below = t.lines[lower]
        words = t.of(lower)
        if not words.isupper() or text[below.end - 1] in '.!?:;,”")]' or len(words) > 24:
            return False
        if len(words.split()) > 2 or any(c.isdigit() for c in words):
            return False
        return lower + 1 >= t.last or not self.follows(lower, lower + 1)

    def _hung_out(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a line goes back to where a paragraph began whose further lines stand in."""
        first, above, below = (self.t.lines[line] for line in (begun, upper, lower))
        return (
            begun != upper
            and above.indent >= first.indent + 3
            and below.indent <= first.indent
            and begun not in self.labels
        )

    def _speaks(self, line: int) -> bool:
        """Tell whether a line begins with one of the words before a colon that recur."""
        here = self.t.lines[line]
        found = _SPEAKER.match(self.t.text, here.start, here.end)
        return bool(found) and found["who"] in self.speakers if found else False

    def _under_speech(self, begun: int, lower: int) -> bool:
        """Tell whether a line stands under the words behind a speaker's label."""
        here = self.t.lines[begun]
        found = _SPEAKER.match(self.t.text, here.start, here.end)
        if not found:
            return False
        words = self.t.text[found.end() : here.end]
        column = here.indent + found.end() - here.start + len(words) - len(words.lstrip())
        return abs(self.t.lines[lower].indent - column) <= 2

    def _leaves(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether a line leaves the labelled paragraph above it by its indent."""
        label = self.labels.get(begun)
        if label is None:
            return False
        t = self.t
        first, below = t.lines[begun], t.lines[lower]
        if 1 < below.indent < first.indent - 1 and not (unfinished and self._small(upper, lower)):
            return True  # neither at the margin nor under the label: of what the label stands in
        column = self._column(begun)
        if unfinished or lower in self.labels:
            return False
        if self.inset and first.indent > 0 and below.indent <= first.indent:
            return True
        return begun == upper and below.indent > column

    def _small(self, upper: int, lower: int) -> bool:
        """Tell whether both words at a line's end and the next one's beginning are small."""
        text, above = self.t.text, self.t.lines[upper]
        return text[self.t.lines[lower].start].islower() and text[above.end - 1].islower()

    def _columns(self, line: int) -> bool:
        """Tell whether a wide gap parts a line, and stands not behind a label or a sentence."""
        here = self.t.lines[line]
        start = here.start
        if label := label_at(self.t.text, here.start, here.end):
            start = label.end
            while start < here.end and self.t.text[start].isspace():
                start += 1
        gaps = list(_GAP.finditer(self.t.text, start, here.end))
        if any(self.t.text[gap.start() - 1] not in ".!?:" for gap in gaps):
            return True
        return bool(gaps) and not _goes_on(self.t.text[start : here.end])

    def hangs(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a line above the message goes on in the next: a field's value, a heading."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        if not self.follows(upper, lower) or _GAP.search(text, above.start, above.end):
            return False
        if below.end - below.start == 2 and t.of(lower) == "to":
            return False  # between who writes and whom it is for
        if _GAP.search(text, below.start, below.end):
            return False
        first = t.lines[begun]
        if text[first.start] in _NOTED and _NOTE.match(text, first.start, first.end):
            return self.joined(begun, upper, lower)
        if text[below.start].islower() and text[above.end - 1] not in ".!?:;,)":
            return not _ROUTED.match(text, first.start, first.end)
        key = label_key(text[first.start : first.end])
        if (
            key in _PERSONS
            and not self._lists(upper)
            and text[above.end - 1] not in ",-–"
            and not _TITLE_ENDS.search(text, above.start, above.end)
        ):
            return False  # names one a line
        return bool(
            key
            and below.indent >= first.indent + 5
            and not _FIELD.match(text, below.start, below.end)
        )

    def _lists(self, line: int) -> bool:
        """Tell whether a line of names breaks off: else each line is a person."""
        words = self.t.of(line)
        last = words.rsplit(None, 1)[-1]
        return (
            words[-1] in ",&-"
            or (words[-1] == ";" and words.count(";") > 1)
            or last in _SMALL
            or last.rstrip(".") in _BEFORE_NAMES
        )

    def _breaks_word(self, upper: int, lower: int) -> bool:
        """Tell whether a word in capitals is broken: "HAVE COM-" over "PLAINED"."""
        text, end = self.t.text, self.t.lines[upper].end
        below = self.t.lines[lower].start
        return text[end - 1] in "-‐" and text[end - 2].isupper() and text[below].isupper()

    def _continues(self, line: int) -> bool:
        here = self.t.lines[line]
        words = self.t.text[here.start : here.end]
        return words[0].islower() or (
            words.isupper() and line not in self.labels and _is_prose(words)
        )

    def _short(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether the next line's first word would still have had room."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        at_margin = self.indented and upper != begun and above.indent == below.indent
        hung = above.indent == below.indent > t.lines[begun].indent + 2
        if hung and upper != begun and not self.spaced and self._speaks(begun) and unfinished:
            return False  # under the name of who speaks all stands in
        breaks_in = text[below.start] == "(" or (text[below.start] in "–—" and ":" in t.of(lower))
        if hung and breaks_in and self._speaks(begun):
            return False
        # A line that ends with a small word goes on; one that ends with a name may be whole.
        last = t.text.rfind(" ", above.start, above.end) + 1
        small = t.text[max(last, above.start)].islower() or t.text[above.end - 1] in "–—(&"
        loose = at_margin or (
            unfinished
            and (small or not t.text[below.start].isupper() or self._running(upper, lower))
        )
        return self._passed(upper, lower) < (self.width * 3 // 5 if loose else self.full)

    def _running(self, upper: int, lower: int) -> bool:
        """Tell whether a name is broken at the end of a line of running text: "… Peter / Halle"."""
        return (
            self.length(upper) > 0.7 * self.width
            and lower not in self.labels
            and _is_prose(self.t.of(upper))
            and (not self.t.of(lower).isupper() or self._capitals(upper, lower))
        )

    def _capitals(self, upper: int, lower: int) -> bool:
        """Tell whether a sentence in capitals goes on: what signs it is a word or two."""
        words = self.t.of(lower)
        return self.t.of(upper).isupper() and len(words.split()) > 3 and words[-1] in ".,;:?!"

    def _begins(self, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether a line begins something by its first characters."""
        t, text = self.t, self.t.text
        below = t.lines[lower]
        if lower in self.labels:
            bullet = self.labels[lower].readings[0][0][0] == "•"
            same = upper in self.labels or bullet or self._beside(lower)
            return not unfinished or same or below.indent != t.lines[upper].indent
        if text[below.start + 1 : below.start + 3] in ("x ", "× ") and text[below.start].isdigit():
            return True  # "1x Comrade Ray": how many copies somebody gets
        if _NOTE.match(text, below.start, below.end):
            return not unfinished
        if found := _SPEAKER.match(text, below.start, below.end):
            return found["who"] in self.speakers and not unfinished
        return False

    def _beside(self, line: int) -> bool:
        """Tell whether the next label stands at the same indent, and not by accident."""
        here = self.t.lines[line]
        label = self.labels[line]
        if here.indent < 2:
            return False
        for other in range(line + 1, min(line + 7, self.t.last)):
            if other in self.labels and self.t.lines[other].indent == here.indent:
                styles = {(style, number - 1) for style, number in self.labels[other].readings}
                return bool(styles & set(label.readings))
        return False

    def _indents_fit(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        t = self.t
        above, below, first = t.lines[upper], t.lines[lower], t.lines[begun]
        deeper = below.indent - above.indent
        if below.indent > 0.4 * self.width:
            return False  # a signature, a date or an address at the right edge
        if begun == upper and deeper < -12 and not self._small(upper, lower):
            return False  # what stands in the middle, or at the right edge, is a line by itself
        if deeper <= 1:
            # A first line that stands in, and one under it that does: each begins a paragraph.
            held = begun in self.labels and self.hanging
            if begun == upper and above.indent > 1 and deeper >= -1 and not held:
                return unfinished or self.spaced
            return True
        if begun == upper and (begun in self.labels or unfinished or self._speaks(begun)):
            return deeper < 12 or self._under_speech(begun, lower)
        return unfinished and below.indent == first.indent


def _date_goes_on(t: Transcript, upper: int, lower: int) -> bool:
    """Tell whether the year or the hour of a dateline stands on the next line: "Oslo, May 3,\n1961"."""
    above, below = t.lines[upper], t.lines[lower]
    text = t.text
    if (
        below.number != above.number + 1
        or text[above.end - 1] != ","
        or not text[below.start].isdigit()
        or below.end - below.start > 14
        or above.end - above.start > 80
    ):
        return False
    return bool(_REST_OF_DATE.fullmatch(text, below.start, below.end)) and any(
        date.end == above.end - 1 for date in find_dates(text, above.start, above.end)
    )


def _label_alone(t: Transcript, upper: int, lower: int) -> bool:
    """Tell whether a line is a label alone, as web pages part it: "- 1.\n- The first point"."""
    above, below = t.lines[upper], t.lines[lower]
    if above.end - above.start > 8 or below.number != above.number + 1:
        return False
    alone = _ALONE.fullmatch(t.text, above.start, above.end)
    if not alone or below.end - below.start < 12:
        return False
    if alone["bullet"]:
        return t.text.startswith(alone["bullet"], below.start) and not _ALONE.fullmatch(
            t.text, below.start, below.end
        )
    return t.text[above.start].isdigit() and _is_prose(t.of(lower))


_ALONE = lazy(r"(?:(?P<bullet>[-•*–])\s+)?\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_REST_OF_DATE = lazy(
    r"(?:(?:1[89]|20)\d\d|\d{3,4} ?Z|\d{1,2}(?::\d\d)? ?[ap]\.? ?m\.?|(?:1[89]|20)\d\d, ?\d{3,4} ?Z)\.?"
)


def _is_prose(words: str) -> bool:
    """Tell running text from lines of a head: small words make a sentence."""
    found = _WORDS.findall(words[:400])
    if len(found) < 6:
        return False
    if words.isupper():
        return bool(sum(word.lower() in _SMALL for word in found) >= 0.18 * len(found))
    small = sum(word[0].islower() for word in found)
    return bool(small >= 0.5 * len(found))


def _goes_on(words: str) -> bool:
    """Tell a sentence from a heading or an address by its small words."""
    found = _WORDS.findall(words)
    if words.isupper():
        return bool(sum(word.lower() in _SMALL for word in found) >= 2)
    return bool(len(found) > 1 and sum(word[0].islower() for word in found) * 2 >= len(found))


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    running = {span.value["line"] for span in spans.of("running-head")}
    layout = Layout(t, [i for i in range(t.first, t.last) if i not in running])
    lines = layout.lines
    begin = 0
    while begin < len(lines):
        end = begin
        if layout.width:
            goes_on = layout.joined if begin >= layout.message else layout.hangs
            while end + 1 < len(lines) and (
                (end == begin and _label_alone(t, lines[end], lines[end + 1]))
                or goes_on(lines[begin], lines[end], lines[end + 1])
                or _date_goes_on(t, lines[end], lines[end + 1])
            ):
                end += 1
        else:
            while end + 1 < len(lines) and (
                (end == begin and _label_alone(t, lines[end], lines[end + 1]))
                or layout.broken(lines[end], lines[end + 1])
                or _date_goes_on(t, lines[end], lines[end + 1])
            ):
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
