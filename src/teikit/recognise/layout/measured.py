"""Whether a line goes on in the next, where lines are broken at a margin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from teikit.forms.dates import whole_date
from teikit.forms.headlines import dateline_of
from teikit.forms.lazy import lazy
from teikit.recognise.endings.stamps import ACT, is_stamped
from teikit.recognise.layout.lines import CALLED, SPEAKER
from teikit.recognise.layout.prose import is_prose
from teikit.recognise.layout.unmeasured import COPIES, OF_COPIES, Unmeasured
from teikit.recognise.particulars import PERSONS, label_key

__all__ = ["NOTE", "Measured"]

NOTE = lazy(r"(?:\[\d{1,3}\]|/\d{1,2}/|[¹²³⁴-⁹*†‡]{1,3}|\d{1,3}/)\s*(?=[A-Z“\"(‘])")
_ANNEXES = frozenset("EAISeais")
_ANNEX = lazy(
    r"(?:enclosure|attachment|annexe?|appendix|supplement|inclosure|addendum|anlage)"
    r"(?:\s+(?:(?:no|nr)\.?\s*)?(?:\d{1,3}|[ivx]{1,4}|[a-z]))?\s*[.:]?",
    re.IGNORECASE,
)
# "It is led by Comrade Dr." over "Hans Teichert": the name goes on below.
_TITLE = lazy(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Messrs|Gen|Col|Capt|Lt|Maj|Rev|Hon|Sen|St|Cde|Com)\.\Z")
# "On 24 November I visited the Minister of Foreign Affairs," over "Julio Moor, and …"
_TELLS = lazy(r"(?:[A-Z][a-z]+ )?(?:[\w.:]+ ){0,4}(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) [a-z]+")
_RULES = "-–—_=~*"
_RULE = lazy(r"(?:[-–—_=~*][ ]?){3,}")


_SEVERAL = lazy(r"\(?[a-z\d]{1,3}\)(?:,| and| or| to)\s\(?[a-z\d]{1,3}\)[\s,.;]")
_REFERRED = lazy(
    r"\([a-z\d]{1,3}\),?\s(?:and|or|to)$|[,\w] "
    r"(?:[Ii]tems?|[Aa]rticles?|[Pp]aragraphs?|[Pp]aras?\.?|[Ss]ections?|"
    r"[Cc]hapters?|[Pp]oints?|[Pp]age|pp?\.|[Nn]os?\.|[Vv]ote|[Rr]oom|[Pp]avilion|[Pp]latform|[Tt]able|[Aa]nnex)$"
)


# What stands above the first paragraph of a teletype.
_FIELD = lazy(r"(?:REFS?|SUBJ|SUBJECT|TAGS|E\.?O\.?)\b[^a-z:]{0,12}:")
_LACKING = lazy(
    r"\[(?:\d+|one|two|three|several|a few|[\d½¼¾]+|some|a)?[½¼¾]? ?"
    r"(?:lines?|words?|sentences?|names?|figures?)\b[^\[\]]{2,60}\]",
    re.IGNORECASE,
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_YEAR = lazy(r"\b(?:1[789]|20)\d\d")
_TIMES = lazy(r"\d{1,2} ?[x×] (?=\S)")
_CALLED_UPON = lazy(
    r"(?:Sirs?|My Lords?|Gentlemen|Madam|(?:My )?[Dd]ear Sir|My dear [A-Z][a-z]{2,15}|Your Excellency),"
)
_PERSON = lazy(
    r"(?:(?:The )?(?:Right|Rt\.?) Hon(?:ourable)?|Mrs?|Miss|Ms|Dr|Sir|Lady|Lord|"
    r"Messrs|M|Mme|Cdes?|Comrades?|Hon|Rt|Rev|Prof|Professor|General|Gen|Colonel|Col|"
    r"Captain|Capt|Major|Lt|Senator|Se[nñ]or|Shri|Sardar|Herr)\b\.?\s(?:the )?"
    r"[A-ZÀ-ŽȘȚ][\w.’' -]{1,40}(?:[,(]|\s\(|$)"
)
_LEAD_ON = frozenset(
    "the an of and to in for with by from at on that as or which our his their".split()
)
# "etc., etc., etc.": a line of an address
_ETC = lazy(r"(?:(?:etc|&c)\.?,?\s*){2,4}\.?")


class Measured(Unmeasured):
    """Whether a line goes on in the next where lines are broken at a margin."""

    def _under_words(self, begun: int, line: int) -> bool:
        """Tell whether a line stands under the words of a label: with a small letter it goes on."""
        return begun in self.labels and 0 <= self.t.lines[line].indent - self._column(begun) <= 1

    def joined(self, begun: int, upper: int, lower: int) -> bool:
        """Tell whether a line goes on in the next one.

        Parameters:
            begun: the first line of the paragraph.
            upper: its last line so far.
            lower: the next line of the text.
        """
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        last = text[above.end - 1]
        if last == "↩":  # back to its call: a note of a web page ends
            return False
        if last in _RAISED:  # the call of a note
            last = t.of(upper).rstrip(_RAISED)[-1:] or "."
        unfinished = last not in '.!?:;”")]' or bool(
            last == "." and _TITLE.search(text, max(above.end - 8, 0), above.end)
        )
        if begun == upper and text[above.start] in _ANNEXES and _ANNEX.fullmatch(t.of(upper)):
            return False
        if not unfinished and text[below.start] in "AEIST" and self._is_bare_annex(lower):
            return False
        if below.end - below.start == 2 and t.of(lower) == "to":
            return False  # between who writes and whom it is for
        if self.alone and self.under_to(lower):
            return False
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
        if text[below.start] == "[" and text[below.end - 1] == "]" and not is_prose(t.of(upper)):
            told = begun < upper and _LACKING.match(text, below.start, below.end)
            if not told:
                return False
        if begun == upper and text[above.start] == "[" and text[above.end - 1] == "]":
            whole = text.find("]", above.start, above.end) == above.end - 1
            if whole and not text[below.start].islower() and below.end - below.start < 60:
                return False  # a remark, and something under it
        if (
            text[below.start] in "RSDTPECFIN"
            and text[below.end - 1].isdigit()
            and self._is_act(lower)
        ):
            return False
        if text[below.start] in "MDSCLHGPRT" and self._lists_persons(upper, lower):
            return False
        if text[below.end - 1] == ":" and label_key(t.of(lower)) in PERSONS:
            return False  # "Also present:"
        if text[below.start] in _RULES and _RULE.fullmatch(text, below.start, below.end):
            return False
        small = text[below.start].islower()
        if self._columns(lower) or self._leaves(begun, upper, lower, unfinished):
            return False
        if small and self._on_behalf(upper, lower):
            return False
        if text[below.start] in OF_COPIES and COPIES.match(text, below.start, below.end):
            return False
        if text[below.start] == "/" and text[below.end - 1] == "/" and below.indent > 12:
            return False  # "/Ada Moor/": who signs
        if text[below.start] in "SMGYD" and _CALLED_UPON.fullmatch(text, below.start, below.end):
            return False  # of a letter's end, where each line stands further in
        if text[below.start] in "e&" and _ETC.fullmatch(text, below.start, below.end):
            return False
        if small and (unfinished or text[above.end - 1] == "]") and lower not in self.labels:
            return True
        if self._columns(upper) or self._dated_under(upper, lower):
            return False
        if self._is_dateline(lower) or (begun == upper and self._is_dateline(upper)):
            return False
        if unfinished and self.figure(upper, lower):
            return True
        if small and lower not in self.labels and self._under_words(begun, lower):
            return True
        if not unfinished and (self._signs(lower) or self._hung_out(begun, upper, lower)):
            return False
        if self._begins(begun, upper, lower, unfinished):
            return False
        if not self._indents_fit(begun, upper, lower, unfinished):
            return False
        return not self._short(begun, upper, lower, unfinished)

    def _is_dateline(self, line: int) -> bool:
        """Tell whether place and date fill a line, and no sentence ends or goes on there."""
        here, text = self.t.lines[line], self.t.text
        size = here.end - here.start
        if not 10 < size < 64 or not text[here.start].isupper() or text[here.end - 1] in ".,;:":
            return False
        if text.find(", ", here.start, here.end) < 0 or not _YEAR.search(
            text, here.start, here.end
        ):
            return False
        below = line + 1
        if below < self.t.last and text[self.t.lines[below].start].islower():
            return False
        found = dateline_of(text, here.start, here.end)
        return found is not None and found.place is not None and bool(found.date.year)

    def _lists_persons(self, upper: int, lower: int) -> bool:
        """Tell whether two lines name a person each, with office or body: "Mr. C. Poe, Ministry of Ferries"."""
        return all(
            len(words := self.t.of(line)) < 90
            and _PERSON.match(words) is not None
            and words[-1] not in "-,"
            and not is_prose(words)
            for line in (upper, lower)
        )

    def _is_act(self, line: int) -> bool:
        """Tell whether a line says when an office did something: "Registered 29 May 1976"."""
        here = self.t.lines[line]
        return (
            here.end - here.start < 60
            and ACT.match(self.t.text, here.start, here.end) is not None
            and is_stamped(self.t.text, here.start, here.end)
        )

    def _dated_under(self, upper: int, lower: int) -> bool:
        """Tell whether at the right the day stands under the office that signs."""
        above, below = self.t.lines[upper], self.t.lines[lower]
        apart = above.indent > 9 and below.indent > 9 and below.end - below.start < 24
        if not apart or not self.t.text[below.start].isdigit() or not whole_date(self.t.of(lower)):
            return False
        last = self.t.of(upper).rsplit(None, 1)[-1]
        return last[0].isupper() and last[-1] not in ",-" and not is_prose(self.t.of(upper))

    def _on_behalf(self, upper: int, lower: int) -> bool:
        """Tell whether at the right under who signs stands for whom: "for the Secretary"."""
        above, below = self.t.lines[upper], self.t.lines[lower]
        return (
            min(above.indent, below.indent) > 0.4 * self.width
            and max(above.end - above.start, below.end - below.start) < 45
            and self.t.text.startswith("for ", below.start)
        )

    def under_to(self, line: int) -> bool:
        """Tell whether a line belongs to an address under "To": each stands by itself."""
        for above in range(line - 1, max(line - 7, -1), -1):
            here, under = self.t.lines[above], self.t.lines[above + 1]
            if under.number != here.number + 1:
                return False
            if above in self.alone:
                return True
            if here.end - here.start > 60:
                return False
        return False

    def _marking(self, line: int) -> bool:
        return bool(self.t.collection.marking(self.t.of(line).strip(" .*-"))[0])

    def _shouts(self, upper: int, lower: int) -> bool:
        """Tell whether a word in capitals with a colon stands by itself under small letters."""
        words = self.t.of(lower)
        return (
            words[-1] == ":"
            and words.isupper()
            and len(words.split()) < 4
            and not self.t.of(upper).isupper()
        )

    def _is_bare_annex(self, line: int) -> bool:
        """Tell whether a line is the word over what is enclosed, in capitals: "APPENDIX 2"."""
        words = self.t.of(line)
        return words.isupper() and _ANNEX.fullmatch(words) is not None

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

    def _under_speech(self, begun: int, lower: int) -> bool:
        """Tell whether a line stands under the words behind a speaker's label."""
        here = self.t.lines[begun]
        found = SPEAKER.match(self.t.text, here.start, here.end)
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
        open_ = self.spaced and self.t.text[t.lines[upper].end - 1].islower()
        goes = unfinished and (open_ or self._small(upper, lower))
        if 1 < below.indent < first.indent - 1 and not goes:
            return True  # neither at the margin nor under the label: of what the label stands in
        column = self._column(begun)
        if unfinished or lower in self.labels:
            return False
        if self.inset and first.indent > 0 and below.indent <= first.indent:
            return True
        if begun == upper and below.indent == first.indent > 1 and lower + 1 < t.last:
            # It stands in as the label does, and goes on at the margin: a paragraph of its own.
            under = t.lines[lower + 1]
            if under.number == below.number + 1 and under.indent < below.indent - 1:
                return True
        return begun == upper and below.indent > column

    def _small(self, upper: int, lower: int) -> bool:
        """Tell whether both words at a line's end and the next one's beginning are small."""
        text, above = self.t.text, self.t.lines[upper]
        return text[self.t.lines[lower].start].islower() and text[above.end - 1].islower()

    def _breaks_word(self, upper: int, lower: int) -> bool:
        """Tell whether a word in capitals is broken: "HAVE COM-" over "PLAINED"."""
        text, end = self.t.text, self.t.lines[upper].end
        below = self.t.lines[lower].start
        return text[end - 1] in "-‐" and text[end - 2].isupper() and text[below].isupper()

    def _continues(self, line: int) -> bool:
        here = self.t.lines[line]
        words = self.t.text[here.start : here.end]
        return words[0].islower() or (
            words.isupper() and line not in self.labels and is_prose(words)
        )

    def _short(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether the next line's first word would still have had room."""
        t, text = self.t, self.t.text
        above, below = t.lines[upper], t.lines[lower]
        at_margin = self.indented and (
            above.indent == below.indent if upper != begun else above.indent > below.indent + 2
        )
        hung = above.indent == below.indent > t.lines[begun].indent + 2
        if hung and upper != begun and not self.spaced and self._speaks(begun) and unfinished:
            return False  # under the name of who speaks all stands in
        breaks_in = text[below.start] == "(" or (text[below.start] in "–—" and ":" in t.of(lower))
        if hung and breaks_in and self._speaks(begun):
            return False
        held = self.spaced and above.indent == below.indent and lower not in self.labels
        # A line that ends with a small word goes on; one that ends with a name may be whole.
        last = t.text.rfind(" ", above.start, above.end) + 1
        small = t.text[max(last, above.start)].islower() or t.text[above.end - 1] in "–—(&"
        small = small or t.text[last : above.end] in ("The", "A", "An", "In")
        # Where blank lines part paragraphs, what stands under the words of a label goes on.
        under = self.spaced and unfinished and hung and begun in self.labels
        loose = (
            at_margin
            or under
            or (
                unfinished
                and (
                    small
                    or not t.text[below.start].isupper()
                    or self._running(upper, lower)
                    or (self.routed > 0 and self._capitals(upper, lower, least=2))
                )
            )
        )
        if held and text[below.start] == "[" and self._is_inserted(lower, unfinished=unfinished):
            return False
        if self.spaced and unfinished and text[last : above.end] in _LEAD_ON:
            return False  # "… from the funds of the", however short
        # Where blank lines part the paragraphs, a word or two less tells nothing.
        told = held and text[above.end - 1] != ":"
        told = told and (is_prose(t.of(upper)) or (upper > begun and is_prose(t.of(upper - 1))))
        full = self.full - 6 * told
        return self._passed(upper, lower) < (self.width * 3 // 5 if loose else full)

    def _is_inserted(self, line: int, *, unfinished: bool) -> bool:
        """Tell whether brackets are of the sentence around them, or tell what lines lack there.

        "[Note: so in the original.], wrote to" goes on; "[2 lines not declassified]" is in its paragraph.
        """
        here, text = self.t.lines[line], self.t.text
        end = text.find("]", here.start, here.end)
        if 0 < end < here.end - 1:
            return unfinished and (
                text[end + 1] in ",;" or text[end + 1 : end + 3].strip().islower()
            )
        return end > 0 and _LACKING.match(text, here.start, here.end) is not None

    def _running(self, upper: int, lower: int) -> bool:
        """Tell whether a name is broken at the end of a line of running text: "… Peter / Halle"."""
        if self.length(upper) <= 0.7 * self.width or lower in self.labels:
            return False
        if self.t.of(lower).isupper():
            both = f"{self.t.of(upper)} {self.t.of(lower)}"
            return self._capitals(upper, lower) and is_prose(both)
        words = self.t.of(upper)
        return is_prose(words) or (words[-1] == "," and _TELLS.match(words) is not None)

    def _capitals(self, upper: int, lower: int, least: int = 0) -> bool:
        """Tell whether a sentence in capitals goes on: what signs it is a word or two."""
        words = self.t.of(lower)
        if not self.t.of(upper).isupper() or not words.isupper():
            return False
        count = len(words.split())
        told = words[-1] in ".,;:?!" or self.length(lower) > 0.7 * self.width
        return count > least if least else count > 3 and told

    def _begins(self, begun: int, upper: int, lower: int, unfinished: bool) -> bool:
        """Tell whether a line begins something by its first characters."""
        t, text = self.t, self.t.text
        below = t.lines[lower]
        if lower in self.labels:
            if self.routed and _FIELD.match(text, t.lines[begun].start, t.lines[begun].end):
                return True  # "1. SUMMARY." under "REF: …"
            if unfinished and _REFERRED.search(text, t.lines[upper].start, t.lines[upper].end):
                return (
                    False  # "… with (b) and" over "(c). As for (a), …", "Vote 99, Item" over "4."
                )
            if unfinished and _SEVERAL.match(text, below.start, below.end):
                return False  # "With respect to" over "(1) and (2) he said …"
            bullet = self.labels[lower].readings[0][0][0] == "•"
            same = upper in self.labels or bullet or self._beside(lower)
            return not unfinished or same or below.indent != t.lines[upper].indent
        if text[below.start].isdigit() and _TIMES.match(text, below.start, below.end):
            return True  # "1x Comrade Ray": how many copies somebody gets
        if NOTE.match(text, below.start, below.end):
            return not unfinished
        if self.titles and (called := CALLED.match(text, below.start, below.end)):
            return called["title"] in self.titles and not unfinished
        found = SPEAKER.match(text, below.start, below.end) if self.speakers else None
        return found is not None and found["who"] in self.speakers and not unfinished

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
        low = max(above.end - above.start, below.end - below.start) < 36
        if low and deeper == 0 and below.indent > 0.3 * self.width and begun not in self.labels:
            return False  # "Yours ever," over a name: far in, and both are short
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
