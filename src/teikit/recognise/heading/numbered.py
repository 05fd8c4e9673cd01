"""Numbered headings: a series of short lines, each with something else under it.

1. On the road
…
2. On the mill
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from teikit.forms.headlines import is_verbal
from teikit.forms.labels import Label, label_at, looks_like_initial, roman
from teikit.forms.lazy import lazy
from teikit.model.span import Span
from teikit.recognise.heading.setting import CAPITAL, END, Setting
from teikit.recognise.heading.words import is_title_case

__all__ = ["Numbered"]

# "Item 1. Comrade Moor reported on his talks.": a sentence, and no heading
_TOLD = lazy(
    r"[ .:]*(?:The )?(?:Comrade|Cde\.?|Com\.|Mr\.?|Dr\.?|Minister|Ambassador|Chairman|Secretary|"
    r"Director|General|"
    r"President|Premier)\b.{2,60}?\b(?:[a-z]{3,}ed|said|spoke|gave|told|has|had|was|is|will)\b.*\."
)
_WORDED = lazy(
    r"(?P<word>(?:Agenda )?Item|(?:AGENDA )?ITEM|Point|POINT|Question|Section|SECTION|Part|PART|Chapter|"
    r"CHAPTER|Article|ARTICLE|Re|RE|Ad|Zu|[TO][on] (?:item|point)|Topic|TOPIC|"
    r"item|point|§):?(?: [Nn]o\.?)?(?: (?:item|point))?\s"
    r"(?P<n>\d{1,2}|[IVX]{1,5})(?![\w/])\s?[.:)–—-]?(?=\s|$)"
)
_LONE = lazy(r"(?P<n>[IVX]{1,4}|\d)[.)]?")
# "2 ICELAND: LIMITS": a space alone behind the number.
_IN_CAPITALS = lazy(r"(?P<n>[1-9]\d?)\s+(?P<words>[A-ZÀ-ŽȘȚ][^a-z]{3,80}[A-ZÀ-ŽȘȚ)])")


class Numbered(Setting):
    """Finds the headings that are numbered."""

    def _numbered(self, begin: int, points: Sequence[int]) -> set[int]:
        """Find numbered headings: a series of short lines, each with something else under it."""
        series: dict[str, list[list[tuple[int, int, Label]]]] = {}
        for index in (*points, *range(begin, len(self.paragraphs) - 1)):
            paragraph = self.paragraphs[index]
            if index in self.taken and index not in points:
                continue
            label = label_at(self.t.text, paragraph.start, paragraph.end)
            if label is None or label.readings[0][0][0] == "•":
                continue
            within = label.readings[0][0][0] == "("
            if within and not (label.printed.isupper() or label.printed.isdigit()):
                continue  # "(a)" is a point, "(A)" and "(1)" may stand over a part
            if self._begins_name(paragraph, label):
                continue
            for style, number in label.readings:
                runs = series.setdefault(style, [[]])
                if runs[-1] and number <= runs[-1][-1][1] and "." not in label.printed:
                    runs.append([])
                runs[-1].append((index, number, label))
        found: set[int] = self._over_decimals(series) | self._worded(begin)
        for style, runs in series.items():
            for run in runs:
                found |= self._judged(run, style)
            found |= self._chained(runs)
        return found

    def _over_its_points(self, index: int, label: Label) -> bool:
        """Tell whether under "2.1" come 2.1.1 and more."""
        below = self.paragraphs[index + 1]
        under = label_at(self.t.text, below.start, below.end)
        return under is not None and under.printed.startswith(f"{label.printed}.")

    def _worded(self, begin: int) -> set[int]:
        """Find "Item 1. Opening", "Item 2. …", "Re II.": a word and numbers that rise."""
        runs: dict[str, list[tuple[int, int]]] = {}
        for index in range(begin, len(self.paragraphs) - 1):
            paragraph = self.paragraphs[index]
            if paragraph.end - paragraph.start > 110 or index in self.taken:
                continue
            if paragraph.end - paragraph.start < 6:
                lone = _LONE.fullmatch(self.t.text, paragraph.start, paragraph.end)
                if lone and not label_at(self.t.text, *self._span(index + 1)):
                    number = lone["n"]
                    value = int(number) if number.isdigit() else roman(number.lower())
                    style = "I" if number.isalpha() else "1"
                    runs.setdefault(style, []).append((index, value))
                continue
            if self.t.text[paragraph.start] == "§" and not self._centred(index):
                continue
            if self.t.text[paragraph.start] in "123456789":
                found = _IN_CAPITALS.fullmatch(self.t.text, paragraph.start, paragraph.end)
                if found and not self.shouts and CAPITAL.search(found["words"]):
                    runs.setdefault("A", []).append((index, int(found["n"])))
                continue
            if self.t.text[paragraph.start] not in "AIPQSCRZTOaipqscrzt§":
                continue
            found = _WORDED.match(self.t.text, paragraph.start, paragraph.end)
            told = _TOLD.fullmatch(self.t.text, found.end(), paragraph.end) if found else None
            if found and not told and self.t.text[paragraph.end - 1] not in ";,":
                number = found["n"]
                value = int(number) if number.isdigit() else roman(number.lower())
                runs.setdefault(found["word"], []).append((index, value))
        return {
            index
            for run in runs.values()
            if len(run) > 1
            and all(b[1] > a[1] and b[0] > a[0] + 1 for a, b in itertools.pairwise(run))
            for index, _ in run
            if self._stands_over(index)
        }

    def _over_decimals(self, series: dict[str, list[list[tuple[int, int, Label]]]]) -> set[int]:
        """Find "7. On the fair" over "7.1 …", "7.2 …": what decimals count the points of."""
        firsts: dict[str, int] = {}
        for style, runs in series.items():
            for index, _, label in runs[0] if "1." in style else ():
                firsts.setdefault(label.printed.split(".")[0], index)
        return {
            one[0]
            for style, runs in series.items()
            if firsts and "1." not in style
            for run in runs
            if run and not self._announced(run)
            for one in run
            if 0 < firsts.get(one[2].printed, 0) - one[0] < 6 and self._short(one)
        }

    def _announced(self, run: list[tuple[int, int, Label]]) -> bool:
        """Tell whether a sentence announces numbers, one of which is over more than a line: a list."""
        above = self.paragraphs[run[0][0] - 1] if run[0][0] else None
        if above is None or self.t.text[above.end - 1] not in ":：" or above.end - above.start < 40:
            return False
        return not all(map(self._short, run))

    def _chained(self, runs: list[list[tuple[int, int, Label]]]) -> set[int]:
        """Find headings between which lists begin anew: 1. On the road, 1. to …, 2. On the mill."""
        same = {index for run in runs for index, _, _ in run}
        chain: list[int] = []
        beside = 0
        for run in runs:
            for index, number, label in run:
                heads = number == len(chain) + 1 and self._short((index, number, label))
                if heads and index + 1 not in same and self._stands_over(index):
                    chain.append(index)
                else:
                    beside += 1
        return set(chain) if len(chain) >= 2 and len(runs) > 1 and beside else set()

    def _begins_name(self, paragraph: Span, label: Label) -> bool:
        """Tell whether a label is the initial of a person of whom a sentence speaks."""
        return (
            looks_like_initial(self.t.text, label, paragraph.end)
            and paragraph.end - paragraph.start > 50
            and (self.t.text[paragraph.end - 1] in ".!?" or paragraph.end - paragraph.start > 100)
        )

    def _judged(self, run: list[tuple[int, int, Label]], style: str) -> set[int]:
        """Return the headings of one series: all are, or those that are set as headings are."""
        decimal = "1." in style
        first = [number for _, number, _ in run]
        late = not first or first[0] > 3 or self._scattered(first)
        if not decimal and late and not self._runs_on(run):
            run = [one for one in run if self._capital(one)]
        short = [one for one in run if self._short(one)]
        if not short:
            return set()
        same = {index for index, _, _ in run}
        under = [one for one in short if one[0] + 1 not in same and self._stands_over(one[0])]
        if decimal:
            own = {index for index, _, label in under if self._over_its_points(index, label)}
            return {index for index, _, _ in under} if 2 * len(short) > len(run) else own
        if style[0] == "(" and run[0][2].printed.isdigit() and len(under) < len(run):
            return set()  # "(1)" is a point, unless each stands over what belongs to it
        marked = {one[0] for one in under if self._capital(one)}
        if len(under) >= 2 and len(short) == len(run) and len(under) >= 0.8 * len(short):
            return {index for index, _, _ in under}
        return marked

    def _runs_on(self, run: list[tuple[int, int, Label]]) -> bool:
        """Tell whether numbers that run on from earlier meetings stand over a text each."""
        return (
            len(run) > 1
            and not self._scattered([number for _, number, _ in run])
            and all(
                self._short(one) and b - one[0] > 1 and self._stands_alone(one[0])
                for one, b in zip(
                    run, [*(x[0] for x in run[1:]), len(self.paragraphs)], strict=True
                )
            )
        )

    def _stands_alone(self, index: int) -> bool:
        """Tell whether a line is in title case, or apart from what stands over and under it."""
        words = self._words(self.paragraphs[index])
        return len(words) < 100 and (is_title_case(words) or self._blank_around(index))

    def _scattered(self, numbers: list[int]) -> bool:
        return any(upper - lower > 3 for lower, upper in itertools.pairwise(numbers))

    def _short(self, one: tuple[int, int, Label]) -> bool:
        """Tell whether a numbered line is short, begins with a capital and ends no sentence."""
        index, _, label = one
        paragraph = self.paragraphs[index]
        words = self.t.text[label.end : paragraph.end].strip(" \n-–—")
        stopped = self.t.text[paragraph.end - 2 : paragraph.end] in (".-", ".–", ".—")
        dashed = stopped or self.t.text[label.end - 1] in "–—-"
        if not words or len(words) > 100 or not (words[0].isupper() or words[0] in "“\"‘'"):
            return False
        if words[-1] in ".:" and self._is_stopped_title(index, words):
            return True
        if looks_like_initial(self.t.text, label, paragraph.end) and not self._capital(one):
            return self._titled(words) and (stopped or words[-1] not in END)
        return words[-1] not in END or (
            words[-1] == "." and (dashed or (words.isupper() and not self.shouts))
        )

    def _is_stopped_title(self, index: int, words: str) -> bool:
        """Tell whether a few words without a verb, with a stop or colon, stand apart over a text."""
        if len(words) > 60 or index + 1 >= len(self.paragraphs) or index + 1 in self.taken:
            return False
        if "." in words[:-1] or words[0] in "“\"‘'" or is_verbal(words):
            return False
        below = self.paragraphs[index + 1]
        last = self.t.text[below.end - 1]
        told = below.end - below.start > 90 or last == ":" or (words[-1] == ":" and last == ".")
        label = label_at(self.t.text, below.start, below.end)
        return told and label is None and self._blank_around(index)

    def _titled(self, words: str) -> bool:
        return len(words.split()) < 10
