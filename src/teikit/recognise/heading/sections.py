"""The headings of a document's parts: numbered, underlined, recurring, known or set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from teikit.forms.dates import find_dates
from teikit.forms.headlines import dateline_of, is_verbal, unspaced
from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span
from teikit.recognise.heading.numbered import Numbered
from teikit.recognise.heading.setting import CAPITAL, END, FIGURES, SPEAKER
from teikit.recognise.heading.words import (
    DATED,
    REPORTERS,
    has_stroke,
    heading_at,
    heads_columns,
    is_banner,
    is_spaced,
    is_title_case,
)
from teikit.recognise.opener import is_salutation

__all__ = ["Sections"]

_KNOWN = lazy(
    r"(?:(?:\(?[IVX]{1,5}|[A-H]|\d{1,2})[.)]\s+)?(?:(?:the\s+)?(?:summary|introduction|conclusions?|"
    r"background|comments?|recommendations?|conversation|discussion|agenda|preface|preamble|"
    r"overview|assessment|annex(?: \w+)?|appendix(?: \w+)?|enclosure(?: \w+)?|attachment(?: \w+)?|"
    r"action required|evaluation|general remarks|record of (?:the )?conversation|contents|"
    r"any other business|other business|other matters|miscellaneous|proposals|general|"
    r"decisions?|observations|details|minutes|resolved|resolutions?|decided|"
    r"(?:on|as to|regarding|re) (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|last) "
    r"(?:item|point|question)(?: (?:of|on) the agenda)?|"
    r"details?|actions?|argument|analysis|objectives?|findings|results|purpose|proposal|"
    r"(?:re|ad|zu|item|point|question|section|part|chapter|article)(?: (?:item|point))?"
    r"\s(?:no\.?\s?)?(?:[ivx]{1,5}|\d{1,2})))\s*:?\.?",
    re.IGNORECASE,
)
_REFERS = lazy(
    r"(?:Your|My|Our|[A-Z][a-z]+) (?:telegram|tel\.?|despatch|savingram|letter)s? "
    r"(?:Nos?\.? ?)?\d[^.;]{0,60}\.?"
)
_SPACED_OUT = lazy(r"(?:[^\W\d_] ){2,}[^\W\d_](?:[ \xa0]{2,4}(?:[^\W\d_] )+[^\W\d_])* ?:?")
_OF_DAY = lazy(r"(?:\.|:|,?\s+[-–—])\s+(?=[A-ZÀ-ŽȘȚ“\"])")
# Under each of several points it introduces what was decided, and heads nothing.
_DECIDED = lazy(r"(?:resolved|resolution|decided|decision)s?\s*:", re.IGNORECASE)
_FEW_WORDS = lazy(r"[^\W\d_]{3,}(?:[ -][^\W\d_]{2,}){0,2}")
_LISTED = ("agenda", "conten")
_CONTENTS_END = 20_000
"""Characters within which a paper's contents end."""


class Sections(Numbered):
    """Finds the headings of a document's parts."""

    def find(self, begin: int, points: Sequence[int] = ()) -> Iterator[Span]:
        """Yield the headings from a paragraph on.

        Parameters:
            begin: the first paragraph under the document's own head.
            points: paragraphs of the head that are the first of a series: "I. On the pavilion".
        """
        numbered = self._numbered(begin, points)
        index = begin
        while index < len(self.paragraphs) - 1:
            found = self._heading(index, numbered)
            if found:
                last, rule, cert = found
                last += self._names_below(index, last)
                yield heading_at(self.paragraphs, index, last, "section", rule, cert)
                index = last
            index += 1

    def _names_below(self, index: int, last: int) -> bool:
        """Tell whether under the point of an agenda stands who reports: "(Dorn, Vell)", "/Com. Dorn/"."""
        if last + 1 >= len(self.paragraphs) or last + 1 in self.taken:
            return False
        words = self._words(self.paragraphs[last + 1])
        if words[0] not in "(/" or len(words) > 120 or not REPORTERS.fullmatch(words):
            return False
        above = self.t.lines[self.paragraphs[last].value["last"]].number
        below = self.t.lines[self.paragraphs[last + 1].value["first"]].number
        return (
            below == above + 1 and label_at(self._words(self.paragraphs[index]), 0, 12) is not None
        )

    def _heading(self, index: int, numbered: set[int]) -> tuple[int, str, Cert] | None:
        paragraph = self.paragraphs[index]
        if index in self.taken or paragraph.end - paragraph.start > 160:
            return None
        words = self._words(paragraph)
        if heads_columns(self.t.text, self.paragraphs, index):
            return None
        bracketed = words[0] in "([（•–—*" or words[-1] in ']”"'
        if is_salutation(words) or (bracketed and index not in numbered):
            return None
        if index in self.entries:
            return index, "day-of-a-diary", "high"
        if dateline_of(self.t.text, paragraph.start, paragraph.end):
            return (index, "day-of-a-diary", "high") if index in self.days else None
        ruled = has_stroke(self.t, self.paragraphs, index, self.taken)
        last = index + ruled
        if ruled and self._stands_over(last) and (words[-1] not in ".;,?!" or self._as_long(index)):
            return last, "line-underneath", "high"
        if index in numbered:
            return index, "numbered-heading", "high"
        if self._is_subject(index, words):
            return index, "subject-of-a-telegram", "high"
        numbered_line = words[-1] == "." and label_at(words, 0, len(words))
        again = _DECIDED.match(words) and self.alike[FIGURES.sub("0", words)] > 1
        lists = words[-1] == ":" and words[:6].lower() in _LISTED and self._over_label(index)
        lists = lists or (words[0].isdigit() and self._among_numbers(index))
        spaced = unspaced(words) if is_spaced(words) else ""
        small = words[-1] == ":" and not (words.isupper() or spaced or _DECIDED.match(words))
        lists = lists or (small and self._opens_list(index))
        if _KNOWN.fullmatch(spaced or words) and not (
            numbered_line or again or lists or not self._stands_over(index)
        ):
            return index, "word-of-a-heading", ""
        if self._blank_around(index) and self._is_in_contents(paragraph, words):
            return index, "words-of-the-contents", "high"
        if self._recurs(index, words):
            return index, "recurs", "medium"
        cert = self._set_apart(index, words)
        return (index, "set-apart", cert) if cert else None

    @cached_property
    def days(self) -> frozenset[int]:
        """The dates that stand alone over a text each, as in a diary: two or more."""
        found: list[int] = []
        first: list[int] = []
        for index, one in enumerate(self.paragraphs[:-1]):
            if one.end - one.start > 40 or index in self.taken:
                continue
            apart = self._blank_around(index) or self._between_texts(index)
            if not apart and found:
                continue
            dated = dateline_of(self.t.text, one.start, one.end)
            if dated and not dated.place and not dated.org and self._prose_under(index):
                (found if apart else first).append(index)
        # Right under the diary's own heading stands the first day.
        found += first[-1:] if found else []
        return frozenset(found if len(found) > 1 else ())

    def _between_texts(self, index: int) -> bool:
        """Tell whether long paragraphs stand over and under a line, where no blank lines part them."""
        around = self.paragraphs[max(index - 1, 0) : index + 2 : 2]
        ended = all(self.t.text[one.end - 1] in '.!?)”"' for one in around)
        # One of both may be short: "Rest at home."
        return ended and len(around) == 2 and any(one.end - one.start > 60 for one in around)

    @cached_property
    def entries(self) -> frozenset[int]:
        """The days with what happened on them over a text each: "13 February. Visit to the Minister"."""
        found: list[int] = []
        for index, one in enumerate(self.paragraphs[:-1]):
            size = one.end - one.start
            if not 14 < size < 140 or index in self.taken or self.t.text[one.end - 1] in ".:;,?!":
                continue
            if not (self.t.text[one.start].isdigit() or self.t.text[one.start] in "JFMASOND"):
                continue
            if (
                self._blank_around(index)
                and self._prose_under(index)
                and self._begins_with_day(one)
            ):
                found.append(index)
        return frozenset(found if len(found) > 1 else ())

    def _begins_with_day(self, one: Span) -> bool:
        date = next(find_dates(self.t.text, one.start, min(one.end, one.start + 40)), None)
        return (
            date is not None
            and date.start == one.start
            and len(date.day) == 10
            and _OF_DAY.match(self.t.text, date.end, one.end) is not None
        )

    def _among_numbers(self, index: int) -> bool:
        """Tell whether a numbered line stands right under another: in a list, not over a section."""
        if not index:
            return False
        above = self.paragraphs[index - 1]
        near = self._line(self.paragraphs[index]) == self._line(above, last=True) + 1
        return near and label_at(self.t.text, above.start, above.end) is not None

    def _opens_list(self, index: int) -> bool:
        """Tell whether a line stands in as far as the label under it, as paragraphs do."""
        here, below = (self.paragraphs[n].value["first"] for n in (index, index + 1))
        indent = self.t.lines[here].indent
        if self._centred(index) and self._blank_around(index):
            return False
        return indent == self.t.lines[below].indent and self._over_label(index)

    def _over_label(self, index: int) -> bool:
        below = self.paragraphs[index + 1]
        return label_at(self.t.text, below.start, below.end) is not None

    def _is_in_contents(self, paragraph: Span, words: str) -> bool:
        """Tell whether a line of the contents has the same words: "  2   Cocoa Prices     1"."""
        bare = words.rstrip(".")
        if len(words) > 70 or not words[0].isupper() or words[-1] in ",;:?!":
            return False
        at = self.t.text.find(f"  {bare}  ", 0, min(paragraph.start, _CONTENTS_END))
        return at > 0 and "\n" not in bare

    def _recurs(self, index: int, words: str) -> bool:
        """Tell whether a short line comes again with other figures: "Decision of 3 May"."""
        if words[-1] in ".;,?!" or not words[0].isupper():
            return False
        alike = FIGURES.sub("0", words)
        if alike == words or self.alike[alike] < 2 or not alike.startswith(words.split()[0]):
            return False
        if label_at(words, 0, len(words)):
            return False
        here = self.paragraphs[index]
        above = self.paragraphs[index - 1] if index else None
        apart = above is None or self._line(here) > self._line(above, last=True) + 1
        return apart and index + 1 not in self.taken and self._prose_under(index)

    def _is_subject(self, index: int, words: str) -> bool:
        """Tell whether a telegram's subject stands in under "Your telegram No. 12.": "Rice Ships."."""
        if words[-1] != "." or not index or len(words) > 60:
            return False
        above = self.paragraphs[index - 1]
        indent = self.t.lines[self.paragraphs[index].value["first"]].indent
        return (
            indent > self.margin + 9
            and _REFERS.fullmatch(self.t.text, above.start, above.end) is not None
            and self._blank_around(index)
            and index + 1 < len(self.paragraphs)
            and self.paragraphs[index + 1].end - self.paragraphs[index + 1].start > 60
            and (is_title_case(words[:-1]) or words[:-1].istitle())
            and not is_verbal(words)
        )

    def _as_long(self, index: int) -> bool:
        """Tell whether the line of dashes under a line is about as long as that, and begins where it does."""
        here, below = self.paragraphs[index], self.paragraphs[index + 1]
        if "\n" in self._words(here):
            return False
        if label := label_at(self.t.text, here.start, here.end):
            # "II.  The Fleet." may be underlined from its words on.
            line = self.t.lines[here.value["first"]]
            behind = len(self.t.text[label.end : here.end].lstrip())
            column = line.indent + here.end - here.start - behind
            stroke = self.t.lines[below.value["first"]]
            if abs(stroke.indent - column) <= 2 and abs(below.end - below.start - behind) <= 5:
                return True
        shift = self.t.lines[here.value["first"]].indent - self.t.lines[below.value["first"]].indent
        return abs(here.end - here.start - below.end + below.start) <= 5 and abs(shift) <= 3

    def _set_apart(self, index: int, words: str) -> Cert | None:
        """Judge a line by how it is set, and by what stands over and under it."""
        end = words.rstrip("-–— ")[-1:]  # ":—" ends what introduces a list
        capital = words.isupper() and bool(CAPITAL.search(words)) and not self.shouts
        spaced = is_spaced(words)
        if (
            spaced
            and _SPACED_OUT.fullmatch(words)
            and self._blank_around(index)
            and self._centred(index)
            and index + 1 not in self.taken
            and self._prose_under(index)
        ):
            return "high"  # "r e s o l u t i o n :", in the middle of a sentence
        if end in END and not (end == "." and capital and len(words) < 60):
            return None
        if words[0].isdigit() or label_at(words, 0, len(words)) or is_banner(words):
            return None
        if not capital and DATED.fullmatch(words) and "," in words:
            return None
        speaks = SPEAKER.match(words) and not (capital and end not in END and len(words) < 90)
        if speaks or index + 1 in self.taken or not self._prose_under(index):
            return None
        if capital and " " in words and f"\n{words}:" in self.t.text:  # who speaks elsewhere
            return None
        stands_in = self.t.lines[self.paragraphs[index].value["first"]].indent > self.margin + 9
        titled = words[0].isupper() and (stands_in or self._several_over_numbers())
        if (self.shouts or titled) and self._over_number(index, words):
            return "medium"
        if words[0].isupper() and self._over_decimal(index, words):
            return "medium"
        centred = self._centred(index)
        title = is_title_case(words) and len(words) <= 80
        alone = index in self.side_headings
        if not (capital or spaced or title or alone or (centred and words[0].isupper())):
            return None
        if not self._after_prose(index) and not alone:
            return None
        if (capital or spaced) and (centred or self._blank_around(index)):
            return "high"
        if centred and self._blank_around(index):
            return "high" if title else "medium"
        apart = self._blank_around(index) or not self.width
        return "medium" if (capital or title or alone) and apart else None

    @cached_property
    def side_headings(self) -> frozenset[int]:
        """A word or two by themselves at the margin over running text, again and again: "Bacon"."""
        text = self.t.text
        found = frozenset(
            n
            for n, one in enumerate(self.paragraphs[:-1])
            if one.end - one.start < 30
            and n not in self.taken
            and text[one.start].isupper()
            and _FEW_WORDS.fullmatch(text, one.start, one.end)
            and not text[one.start : one.end].isupper()
            and self.t.lines[one.value["first"]].indent <= self.margin + 1
            and self._blank_around(n)
            and self._prose_under(n)
        )
        return found if len(found) > 1 else frozenset()

    def _several_over_numbers(self) -> bool:
        """Tell whether several short lines stand apart over numbered paragraphs."""
        if self.over_numbers is None:
            self.over_numbers = sum(
                p.end - p.start < 30
                and self.t.text[p.end - 1] not in END
                and n not in self.taken
                and self._blank_around(n)
                and self._over_number(n, self._words(p))
                for n, p in enumerate(self.paragraphs[:-1])
            )
        return self.over_numbers > 1

    def _over_decimal(self, index: int, words: str) -> bool:
        """Tell whether a few words stand apart over a paragraph of a report's decimals: "2.3 …"."""
        below = self.paragraphs[index + 1]
        label = label_at(self.t.text, below.start, below.end)
        decimal = label is not None and "." in label.printed.rstrip(".")
        return decimal and len(words) < 60 and len(words.split()) < 9 and self._blank_around(index)

    def _over_number(self, index: int, words: str) -> bool:
        """Tell whether a word or two stand over a numbered paragraph where all is in capitals."""
        below = self.paragraphs[index + 1]
        label = label_at(self.t.text, below.start, below.end)
        above = self.paragraphs[index - 1] if index else None
        apart = (
            above is None or self._line(self.paragraphs[index]) > self._line(above, last=True) + 1
        )
        return bool(
            apart and label and label.printed.isdigit() and label_at(words, 0, len(words)) is None
            and len(words.split()) < 4 and len(words) < 30
            and all(part.isalpha() for part in words.split())
        )  # fmt: skip
