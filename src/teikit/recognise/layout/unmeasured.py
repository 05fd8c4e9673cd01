"""Whether a line goes on in the next, where lines are not broken at a margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.forms.prose import SMALL
from teikit.recognise.layout.lines import GAP, Lines
from teikit.recognise.layout.prose import goes_on, is_prose

__all__ = ["COPIES", "OF_COPIES", "Unmeasured"]

# After these a figure goes on with the sentence, however short or full of names its line is.
_BEFORE_FIGURES = frozenset(
    "than about over under nearly almost some only least most approximately of to by from between at "
    "for with another these those and or through within until per after before under lasted numbered "
    "totalled totaled exceeded".split()
)
_HOUR = lazy(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\. ?m\b")
OF_COPIES = frozenset("bcCDEA")
COPIES = lazy(
    r"(?:b\.?)?c\.?\s?c\.?:?\s+(?=[A-Z])|"
    r"(?:Cop(?:y|ies)|Distribution|Encl(?:s?\.|osures?)|Attachments?|Annex(?:es)?)(?: \w+)?\s?:\s"
)
"""What begins a line of its own: "c.c. Department of Lakes", "Copies: Legation in Tarsk"."""


class Unmeasured(Lines):
    """Whether a line goes on in the next where lines are not broken at a margin."""

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
        if len(words) < 20 and upper > t.first and t.lines[upper - 1].number + 1 == above.number:
            words = f"{t.of(upper - 1)} {words}"  # a word alone on its line
        last = words.rsplit(None, 1)[-1]
        if last.lower() in _BEFORE_FIGURES and len(words) > 12:
            return True
        return (words.isupper() or last.islower()) and goes_on(words)

    def broken(self, upper: int, lower: int) -> bool:
        """Tell whether a sentence goes on in the next line where lines are not broken at a margin."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        if below.end - below.start == 2 and t.of(lower) == "to":
            return False  # between who writes and whom it is for
        if text[below.start] in OF_COPIES and COPIES.match(text, below.start, below.end):
            return False
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
            and not GAP.search(text, below.start, below.end)
            and is_prose(t.of(upper))
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
            and not GAP.search(text, below.start, below.end)
            and (upper in self.labels or is_prose(t.of(upper)))
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
            and not GAP.search(text, below.start, below.end)
            and not GAP.search(text, above.start, above.end)
        ):
            return True  # no other line begins small under a long one
        if not text[above.end - 1].islower() or not is_prose(t.of(upper)):
            return False
        if GAP.search(text, below.start, below.end):
            return False
        small = text[below.start].islower() and lower not in self.labels
        if (
            above.end - above.start > 40
            and lower not in self.labels
            and (t.of(upper).rsplit(None, 1)[-1] in SMALL)
        ):
            return True  # no paragraph ends with "the" or "was"
        return (small and above.end - above.start > 48) or self.figure(upper, lower)
