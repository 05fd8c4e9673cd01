"""The capitalised words of a text, found in one pass, and what stands between them.

    told ⟨Ambassador⟩ ⟨Kell⟩ of the ⟨Canal⟩ ⟨Board⟩

Lines of capitals are read as if they were not: there a word's capital says nothing (`FAINT`), and
words of the language are passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, reduce
from operator import or_

from teikit.forms.lazy import lazy
from teikit.forms.names import is_respelling
from teikit.model.span import Spans
from teikit.model.transcript import Transcript
from teikit.recognise.names.gaps import GAPS, NEXT, STOP
from teikit.recognise.names.lexicon import (
    FAINT,
    FUNCTION,
    INITIAL,
    LEXICON,
    NO_PERSON,
    PARTICLE,
    SHORT,
    SYLLABLE,
)
from teikit.recognise.names.lines import is_capital_line, is_shelfmark, titled
from teikit.recognise.names.reading import Reading

__all__ = ["UPPERCASE", "Words"]

UPPERCASE = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠȘŢŤȚŨŪŬŮŰŲŴŶŹŻŽА-ЯЁ"
# It begins with a class of letters, by which the engine skips; what goes before is looked at after.
_WORD = lazy(
    rf"[{UPPERCASE}](?<![\w/_].)(?:[a-z]?\.-?[{UPPERCASE}])*\w*(?:(?:[’'‘ʿ]|-[’']?|‑)[^\W_]\w*)*"
    r"(?:-[ \t]*\n[ \t]*[a-zß-žșț]\w*)?"
)
_NAMES_TOO = frozenset(("Said",))  # in the middle of a sentence no verb has a capital
_ROUTED = lazy(r"[RO][A-Z]{3,6}/([A-Z]{2,}(?:-[A-Z]+)?)(?![\w/])")
_JOIN = lazy(r"-[ \t]*\n[ \t]*")
_EVERY_LINE = ("TAGS", "E.O.", "EO ", "PAGE ", "XGDS", "GDS")
_CLOSED = ("date", "marking", "portion-mark", "gap")
_REMARKS = frozenset("Stamp Stamped Seal Handwritten Signature Signed Emblem Sic".split())
"""Words of an editor in brackets, which no name goes on from."""
_POSSESSIVE = frozenset(("'s", "’s", "'S", "’S"))
_TOWNS = frozenset(("Most", "Best", "Of", "Same", "Both"))
_BESIDE = frozenset("’'-/–.")
_IN_CODES = frozenset(("/", "–", "("))


# "No. 24 NAI DFA/10/P/215": what an edition prints above its heading
_NUMBER_AND_FILE = lazy(r"No\. \d{1,4} [A-Z]{2,6} [A-Z][^.]{2,60}\d\S*")
# "Moscow Embassy Files: Lot F–96": a line that says where a paper was filed
_LOT = lazy(
    r"^[A-Z][^.;]{2,80}[,:] [Ll]ot (?:[Ff]ile )?(?:[A-Z][ –-]?\d+|\d\d ?D ?\d+)", re.MULTILINE
)
# The end of a reference to an archive: before the grade, or with its sentence.
_REFERENCE_ENDS = lazy(
    r"[.\s](?=\s*(?:Top Secret|Secret|Confidential|Unclassified|Limited Official Use)\b[;.,])|"
    r"(?<=[\w)’”])\.(?=\s+[A-Z][a-z]{2,})|\.[\s↩]*$"
)


class Words(Reading):
    """The capitalised words of one document, by number.

    Attributes:
        text: all characters of the transcript.
        start, end: where each word stands, without "'s".
        word: the word, in capitals only if it is a word of letters.
        key: the word in small letters.
        bits: what it may be (`lexicon`).
        gap: what stands between it and the next.
        size: how many there are.
        maybe: those that may be a person's name for all that the word says.
        owning: those that own what follows: "Kell's".
    """

    def __init__(self, t: Transcript, spans: Spans) -> None:
        self.t, self.text = t, t.text
        self.low = t.low
        self.first, self.last = t.lines[t.first].start, t.lines[t.last - 1].end
        self.begins_paragraph = {span.start for span in spans.of("paragraph")}
        self.start: list[int] = []
        self.end: list[int] = []
        self.word: list[str] = []
        self.bits: list[int] = []
        self.capital_lines, self._blocked = self._lines(spans)
        self._width = 0
        self._read()
        self.size = len(self.start)
        self.key = [word.lower() for word in self.word]
        self.maybe = [
            n
            for n, bits in enumerate(self.bits)
            if not bits
            or not bits & NO_PERSON
            or (bits & (PARTICLE | SYLLABLE) and not bits & FUNCTION)
        ]
        self._told = [(n, bits) for n, bits in enumerate(self.bits) if bits]
        self._any = reduce(or_, self.bits, 0)
        self.gap = self._gaps()
        self._before: list[str | None] = [None] * self.size
        self._headings: dict[int, bool] = {}

    def _lines(self, spans: Spans) -> tuple[list[int], list[tuple[int, int]]]:
        """Return the ends of stretches by turns, small and capital, and what holds no names."""
        t, text = self.t, self.text
        blocked = [(s.start, s.end) for kind in _CLOSED for s in spans.of(kind)]
        turns: list[int] = []
        capital = False
        sourced, lots = "Source:" in text, " lot " in self.low
        numbered = t.shape == "edition-page"
        for _, start, end, _ in t.lines[t.first : t.last]:
            # Where the second letter is small, the line hardly is of capitals.
            if text[start + 1 : start + 2].islower():
                upper = False
            else:
                words = text[start:end]
                upper = is_capital_line(words)
                if words.startswith(_EVERY_LINE):
                    blocked.append((start, end))
            if sourced and (at := text.find("Source:", start, start + 14)) >= 0:
                # "Source: National Archives, Moor Papers, Box 9. Secret": what follows the archive
                begin = text.find(",", at, end)
                if begin > 0:
                    stop = _REFERENCE_ENDS.search(text, begin, end)
                    blocked.append((begin, stop.start() if stop else end))
            if (numbered and _NUMBER_AND_FILE.fullmatch(text, start, end)) or (
                lots and _LOT.match(text, start, end)
            ):
                blocked.append((start, end))
            filed = end - start < 160 and text.count(",", start, end) > 1
            if (filed or text.startswith("[", start)) and is_shelfmark(self.low[start:end]):
                credited = text.find("ranslated ", start, end)
                blocked.append((start, credited - 1 if credited > 0 else end))
            if upper != capital:
                capital = upper
                turns.append(start)
        blocked.sort()
        return turns, blocked

    def _read(self) -> None:
        """Find the words; each step comes as late as it can, for most words need few."""
        # With two spaces behind it a character stands behind each word and (at -1) before the first.
        text, last = f"{self.text}  ", self.last
        starts, ends, words, numbers = self.start, self.end, self.word, self.bits
        look_up = LEXICON.get
        turns = iter([*self.capital_lines, last + 1])
        turn, capital = next(turns), False
        closed = iter([*self._blocked, (last + 1, last + 1)])
        shut, opened = next(closed)
        before, edge = -9, self.first
        for match in _WORD.finditer(text, self.first, last):
            start, end = match.span()
            if start >= edge:
                while start >= turn:
                    turn, capital = next(turns), not capital
                while opened <= start:
                    shut, opened = next(closed)
                edge = min(turn, shut)
                if shut <= start:
                    edge = start
                    continue
            word = match.group()
            if capital:
                word = titled(word)
            bits = look_up(word, 0)
            if (
                bits & FUNCTION
                and not capital
                and end - start > 1
                and (start - before > 2 or text[before] == ":")
            ):
                # "The", "In": no part of a name, unless one follows.
                follows = text[end] == "\n" or text[end + 1].isupper()
                if not follows and word not in _TOWNS:
                    continue
            elif capital or end - start < 4 or not (bits or (word.isalpha() and word[1].islower())):
                start, end, word, bits = self._known(start, end, word, bits, capital)
                if not word:
                    continue
            elif bits and start - before == 1 and word in _NAMES_TOO and text[before] == " ":
                bits = 0  # "Salim Said came"
            if text[start - 1] in _BESIDE:
                start, word = self._prefixed(start, word)
                if start < 0:
                    continue
            if text[end] in _IN_CODES:
                if capital and (behind := _ROUTED.match(text, start)):
                    # "RUEHC/SECSTATE WASHDC": who is meant stands behind the station's letters.
                    start, end = behind.span(1)
                    word = titled(behind[1])
                    bits = look_up(word, 0) | FAINT
                elif self._is_code(start, end):
                    continue
            starts.append(start)
            ends.append(end)
            words.append(word)
            numbers.append(bits)
            before = end
        self.owning = [n for n, end in enumerate(ends) if text[end : end + 2] in _POSSESSIVE]

    def _gaps(self) -> list[int]:
        low, starts, ends, bits = self.low, self.start, self.end, self.bits
        out = []
        known = GAPS.get
        for n in range(self.size - 1):
            end, start = ends[n], starts[n + 1]
            if start - end > 36:
                out.append(0)
                continue
            gap = low[end:start]
            code = known(gap)
            if code == NEXT and gap == "] " and self.word[n] in _REMARKS:
                code = 0  # "[Stamp] Harbour Office"
            elif gap == " [" and self._says_again(n):
                code = 0
            elif code is None:
                code = self._gap(n, end, start, gap) if "\n" in gap or "]" in gap else 0
            if code == STOP and not self._short(n):
                code = 0
            elif code == STOP and bits[n] & (SHORT | INITIAL):
                code = NEXT
            out.append(code)
        out.append(0)
        return out

    def _says_again(self, n: int) -> bool:
        """Tell whether brackets name once more whom the words before them name.

        "Pak Tae-il [Pak Thae Il]" in another spelling, "SLB [State Lock Board]" without letters.
        """
        begin = self.start[n + 1]
        close = self.text.find("]", begin, begin + 72)
        inner = self.text[begin:close]
        if close < 0 or self.text[close + 1 : close + 2].isalnum():
            return False
        if " " not in inner:
            # "Wanding [Wanting]": a town by both its names, each a name.
            return (
                len(inner) > 4 and self._is_lower(close + 2) and is_respelling(self.word[n], inner)
            )
        if self.text[close + 1 : close + 2] == " " and self.text[close + 2 : close + 3].isupper():
            return False  # "Ole [Per Haakon] Dorn"
        word = self.word[n]
        if len(word) > 1 and word.isupper() and not inner.isupper():
            letters = "".join(one[0] for one in inner.split() if one[0].isupper())
            return letters[:1] == word[0] and len(letters) > 1
        for first in range(n, max(n - 3, -1), -1):
            if is_respelling(self.text[self.start[first] : self.end[n]], inner):
                return True
        return False

    def _is_lower(self, at: int) -> bool:
        return self.text[at : at + 1].islower() or self.text[at - 1 : at] in ".,;:)"

    def _gap(self, n: int, end: int, start: int, gap: str) -> int:
        if gap.startswith("]") and self.text[self.start[n] - 1 : self.start[n]] == "[":
            return NEXT if gap == "] " else 0
        if gap.count("\n") != 1 or start in self.begins_paragraph:
            return 0
        words = gap.split()
        if words and words[0].isalpha():
            # "Ministry of", "Fishery": no sentence ends with such a word, and none begins with one.
            return GAPS.get(f" {' '.join(words)} ", 0)
        # A line that ends by itself is full.
        line = max(self.text.rfind("\n", max(end - 400, 0), end) + 1, end - 400)
        stop = self.text.find("\n", end)
        word = len(self.text[start : start + 24].split(maxsplit=1)[0]) if stop < start else 0
        if stop - line + 1 + word < self.width - 6:
            return 0
        lead = "" if gap[0] in "'’.,]" else " "
        return GAPS.get(f"{lead}{' '.join(words)} " if words else " ", 0)

    @property
    def width(self) -> int:
        """How long a full line is, white space at its beginning counted."""
        if not self._width:
            t = self.t
            lengths = sorted(
                line.indent + line.end - line.start for line in t.lines[t.first : t.last]
            )
            # Where lines end by themselves, most long ones are as long as the longest.
            self._width = max(lengths[len(lengths) * 3 // 4], 42)
        return self._width

    def _short(self, n: int) -> bool:
        """Tell whether the full stop behind a word ends no sentence."""
        return (
            len(self.word[n]) < 3 or "." in self.word[n] or bool(self.bits[n] & (SHORT | INITIAL))
        )

    @cached_property
    def _alike(self) -> dict[str, list[int]]:
        alike: dict[str, list[int]] = {}
        for n, key in enumerate(self.key):
            alike.setdefault(key, []).append(n)
        return alike

    def same_as(self, n: int) -> list[int]:
        """Return all words that are the same as a word, but for capitals; itself among them."""
        return self._alike[self.key[n]]

    def before(self, n: int) -> str:
        """Return the word before a word, in small letters; nothing if punctuation parts them."""
        if (known := self._before[n]) is None:
            known = self._before[n] = self.word_before(self.start[n])
        return known

    def word_before(self, offset: int) -> str:
        """Return the word before an offset, in small letters; nothing if punctuation parts them."""
        low = self.low
        if offset < 1 or not low[offset - 1].isspace() or offset in self.begins_paragraph:
            return ""
        begin = offset - 24 if offset > 24 else 0
        at = low.rfind(" ", begin, offset - 1) + 1
        if at and (word := low[at : offset - 1]).isalnum():
            return word
        words = low[begin:offset].split()
        if not words or not words[-1][-1].isalnum():
            return ""
        return words[-1].lstrip("(\"“'‘[")

    def is_last_of_paragraph(self, n: int) -> bool:
        """Tell whether a paragraph begins right behind a word, with nothing but space between."""
        at = self.end[n]
        while self.text[at : at + 1].isspace():
            at += 1
        return at in self.begins_paragraph

    def after(self, n: int) -> str:
        """Return the word behind a word; nothing if punctuation parts them."""
        return self.word_behind(self.end[n])

    def word_behind(self, offset: int) -> str:
        """Return the word behind an offset; nothing if punctuation parts them."""
        low = self.low
        if not low[offset : offset + 1].isspace():
            return ""
        at = low.find(" ", offset + 1, offset + 28)
        if at > 0 and (word := low[offset + 1 : at]).isalpha():
            return word
        words = low[offset : offset + 28].split(None, 1)
        return words[0].rstrip(".,;:!?)'\"”’") if words and words[0][0].isalpha() else ""

    def begins_sentence(self, n: int) -> bool:
        """Tell whether a sentence or line begins with a word."""
        offset = self.start[n]
        ahead = self.text[max(offset - 8, 0) : offset].rstrip(" \t\"“„«'(‘[")
        return not ahead or ahead[-1] in ".:;!?\n\r)]–—" or offset in self.begins_paragraph

    def in_heading(self, n: int) -> bool:
        """Tell whether most words of a line are capitalised: there forms say little."""
        begin, end = self.line(self.start[n])
        if (known := self._headings.get(begin)) is None:
            known = self._headings[begin] = _is_heading(self.text[begin:end])
        return known

    def in_long_heading(self, n: int) -> bool:
        """Tell whether most words of a line are capitalised, however many there are."""
        begin, end = self.line(self.start[n])
        return self.in_heading(n) or _is_heading(self.text[begin:end], 24)

    def begins_line(self, offset: int) -> bool:
        """Tell whether nothing but white space stands before an offset in its line."""
        return not self.text[max(offset - 60, 0) : offset].rpartition("\n")[2].strip()

    def at(self, offset: int) -> int:
        """Return the word that begins at an offset, or -1."""
        n = bisect_left(self.start, offset)
        return n if n < self.size and self.start[n] == offset else -1

    def from_(self, offset: int) -> int:
        """Return the first word that begins at an offset or behind it."""
        return bisect_left(self.start, offset)

    def is_capital(self, offset: int) -> bool:
        """Tell whether an offset is in a line of capitals."""
        return bool(bisect_right(self.capital_lines, offset) & 1)

    def plain(self, start: int, end: int) -> str:
        """Return a stretch as one line, without brackets of supplied parts."""
        words = self.text[start:end]
        if words.isalpha():
            return words
        words = words.replace("[", "").replace("]", "")
        return " ".join((_JOIN.sub("", words) if "\n" in words else words).split())

    def line(self, offset: int) -> tuple[int, int]:
        """Return where the printed line of an offset begins and ends, not far from it."""
        begin = max(self.text.rfind("\n", max(offset - 400, 0), offset) + 1, offset - 400, 0)
        end = self.text.find("\n", offset, offset + 400)
        return begin, end if end >= 0 else min(offset + 400, len(self.text))

    def having_within(self, first: int, last: int, bit: int) -> bool:
        """Tell whether one of the words from one to another may be what a bit says."""
        bits = self.bits
        while first <= last:
            if bits[first] & bit:
                return True
            first += 1
        return False

    def having(self, bit: int) -> list[int]:
        """Return the words that may be what a bit says."""
        return [n for n, bits in self._told if bits & bit] if self._any & bit else []


def _is_heading(line: str, most: int = 14) -> bool:
    if len(line) > 200:
        return False
    long = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
    upper = [w for w in long if w[0].isupper()]
    return 2 < len(long) < most and len(upper) >= 0.8 * len(long)
