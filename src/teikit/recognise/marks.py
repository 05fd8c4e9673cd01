"""Classification, precedence and handling wherever they are printed, and portion marks.

                         TOP SECRET
TO SECSTATE WASHDC PRIORITY 4471
Strictly secret. Making copies prohibited
1. (C) Director Lahti told …

"Secret", "urgent" and "immediate" in running text are words: what marks a document stands alone on
its line or in its column, behind a label, in a telegram's address, or in a stamp.

Not seen: a marking in small letters that has no label; a marking in the middle of a line of running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.markings import RELEASE, Marking, find_markings
from teikit.model.source import WITHIN_LINE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.layout.prose import is_prose
from teikit.recognise.pages import is_page_top
from teikit.recognise.recogniser import Recogniser

__all__ = ["marks"]

_I = re.IGNORECASE
_EARLY = 45
"""Lines within which the head of a document stands."""
_GAP = lazy(rf"[{WITHIN_LINE}]{{3,}}|\t")
_TOKEN = lazy(r"\w+")
# Beside a marking, these words do not make a sentence: "- 2 - SECRET", "Secret. Copy No. 4".
_BESIDE = frozenset(
    "and guard sensitive copy copies no nr ex page p of part section special file folder for vol "
    "classification precedence urgency only ii iii iv spp cherokee greyback pages".split()
)
_WEAK = frozenset(
    "regular normal ordinary important routine personal personally internal reserved deferred "
    "lightning crash emergency immediate priority urgent flash nocopies".split()
)
_EVERYDAY = frozenset(
    "regular normal ordinary important routine personal personally internal reserved deferred".split()
)
_LABEL = lazy(
    r"(?:^|(?<=\s\s)|\t|[([])(?:(?:security|secrecy|document)\s+)?(?:classification|secrecy|class|"
    r"level|grad(?:e|ing)|degree|precedence|priority|urgency|handling|marking|dissemination|"
    r"caption)(?:\s+of\s+(?:secrecy|urgency|security))?\s*(?P<colon>[:：])?\s*",
    _I,
)
_LABEL_STEMS = (
    "class", "secrecy", "level", "grad", "degree", "precedence", "priority", "urgency", "handling",
    "marking", "dissemination", "caption",
)  # fmt: skip
_VALUE = lazy(r"[A-Za-z][A-Za-z' -]*[A-Za-z]")
_ADDRESS = lazy(
    r"(?:TO|INFO|ACTION|FM|ADDRESSED TO|REPEATED(?: TO)?|RPTD(?: TO)?|SENT TO|(?:Action|Info|To)(?=\s*:)|"
    r"RU[A-Z]{3,5}|AM?EMBASSY|AMEMB|AMCONSUL|USMISSION|USUN|SECSTATE|UKMIS|UKREP|UKDEL)\b[\s:]"
)
_ADDRESSEE = lazy(
    r"(?:TO|INFO|ACTION)\s*:?\s+(?:RU[A-Z]{3,5}\b|AM?EMB|AMCONSUL|SECSTATE|US[A-Z]{2,}|ALL |"
    r"[A-Z .,/]+ (?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|NIACT)(?: \d{1,6})?$|"
    r"(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE) [A-Z])"
)
_LETTERS = lazy(r"(?P<first>[ZOPR])(?:\s(?P<second>[ZOPR]))?\s+\d{6}Z\b")
_DOUBLED = lazy(r"(?P<first>ZZ|OO|PP|RR)(?:\s(?P<second>OO|PP|RR))?\s+RU[A-Z]{3,5}\b")
_UNWORDED = "ZOPRD"
"""What a line begins with that classifies by another word than a category's."""
_OF_LETTER = {"Z": "flash", "O": "immediate", "P": "priority", "R": "ordinary"}
_SECTION = lazy(
    r"\s*(?:/|-)?\s*(?:(?:FINAL\s+)?SECTION\s+\w+\s+OF\s+\w+\b.*|[A-Z][A-Z .]{1,30}\s\d{2,6}(?:/\d+)?"
    r"(?:\s.*)?)"
)
_TECHNICAL = frozenset(
    "nodis exdis limdis stadis noforn niact dedip deyou eyesonly nocontract ukeyesalpha".split()
)
_GRADED = lazy(
    r"\b(?:(?:down|up|re)graded|reclassified|reduced|changed)(?:\s+(?:from\s+[\w ]{4,30}\s)?to)?\s*:?\s*$"
    r"|\b(?:down|up|re)graded\s+from\s*$",
    _I,
)
_TO_BE = lazy(r"(?:[Tt]o be|[Tt]o become|Is|Becomes|Will be) ")
_FROM_THEN = lazy(r" (?:as of|on|after|from|upon|when|by)\b")
# "CONFIDENTIAL (GDS)": the schedule by which it is downgraded, and the page's number
_SCHEDULE = lazy(r" \((?:X?GDS|ADS|RDS|GDS-\d)\b[^()]{0,20}\)\s*(?:\d{1,3}\.?)?\s*")
_ENTIRE = lazy(r"\s*[-–—,:]*\s*(?:ENTIRE|WHOLE) (?:TEXT|MESSAGE|TELEGRAM|CABLE)\b", _I)
_PAGE = lazy(r"PAGE 0?\d{1,2}\b[A-Z0-9 /.-]*$")
_DECLASSIFIED = lazy(r"(?:DECLASSIFIED|Declassified)\b(?!\s+(?:in part\s+)?(?:documents?|files?))")
_PAPER = lazy(
    r"\s+(?:Telegram|Cable|File|Document|Cipher|Circular|Dispatch|Despatch|Memorandum|Letter|Report|"
    r"Note|TELEGRAM|CABLE|FILE|DOCUMENT|CIPHER|CIRCULAR|DESPATCH|DISPATCH|MEMORANDUM|LETTER|REPORT)\b"
)
_SOURCE = lazy(r"\W*(?:\d{1,3}\W{1,3})?(?:Source|File|SOURCE)\b.{0,8}:")
_JOINT = lazy(r"[\s,;/&.–—-]*(?:\b(?:and|AND)\b[\s,]*)?")
_FRAME = " \t\xa0\n.;:!*=_–—-()[]（）|•#"


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    found = _Lines(t, spans).all()
    found.sort(key=lambda span: span.start)
    yield from found
    yield from _portions(t, paragraphs)


class _Lines:
    """Judges the words that may be markings, line by line."""

    def __init__(self, t: Transcript, spans: Spans) -> None:
        self.t, self.text, self.known = t, t.text, t.collection
        paragraphs = spans.of("paragraph")
        self.head: set[int] = set(range(t.first, min(t.first + _EARLY, t.last)))
        self.docket = set(range(t.first, min(t.first + 10, t.last)))
        for kind in ("docket-line", "running-head"):
            for span in spans.of(kind):
                self.head.add(t.index_at(span.start))
                self.docket.add(t.index_at(span.start))
        for span in spans.of("enclosure"):
            first = t.index_at(span.start)
            self.head.update(range(first, first + 12))
            self.docket.update(range(first, first + 8))
        tops = {
            words for n in range(t.first, min(t.first + 8, t.last)) if is_page_top(words := t.of(n))
        }
        for span in spans.of("running-head") if tops else ():
            if t.text[span.start : span.end] in tops:
                self.docket.add(t.index_at(span.start))
        for index in range(max(t.first, t.last - 12), t.last) if tops else ():
            if t.of(index) in tops:
                self.head.add(index)
                self.docket.add(index)
        self.notes = {span.start: span.value["label"] for span in spans.of("note-body")}
        self.addressed = -1
        self.by_line: dict[int, list[Marking]] = {}
        self.begin = min(t.lines[t.first].start, paragraphs[0].start)
        self.end = t.lines[t.last - 1].end

    def all(self) -> list[Span]:
        """Return every marking of the text."""
        found: list[Span] = []
        by_line = self.by_line
        for one in find_markings(self.text, self.begin, self.end, self.known):
            by_line.setdefault(self.t.index_at(one.start), []).append(one)
        text, lines = self.text, self.t.lines
        for index in range(self.t.first, self.t.last):
            line = lines[index]
            if index in self.head or index in by_line:
                found += self._line(index, by_line.get(index, []))
            elif text[line.start] in _UNWORDED:
                found += self._unworded(line.start, line.end)
        return found

    def _line(self, index: int, markings: list[Marking]) -> Iterator[Span]:
        line = self.t.lines[index]
        start, end = line.start, line.end
        head = index in self.head
        address = self._is_address(index, head=head)
        done: set[int] = set()
        for one in markings:
            if rule := self._rule(one, markings, index, address=address):
                done.add(one.start)
                yield _span(one, rule)
        if head and end - start < 200:
            yield from self._labelled(start, end, done)
        if self.text[start] in _UNWORDED:
            yield from self._unworded(start, end)

    def _unworded(self, start: int, end: int) -> Iterator[Span]:
        """Find what classifies or orders precedence by another word than a category's."""
        if end - start > 120:
            return
        yield from self._letters(start, end)
        stamp = _DECLASSIFIED.match(self.text, start, end)
        if stamp and self.text[stamp.end() : stamp.end() + 2] != ". ":
            value = {"type": "classification", "category": "unclassified"}
            yield Span(*stamp.span(), "marking", "stamp", value, "medium")

    def _is_address(self, index: int, *, head: bool) -> bool:
        """Tell whether a line names the posts that a telegram goes to, or goes on doing so."""
        line = self.t.lines[index]
        words = self.text[line.start : line.end]
        follows = words[0] in "TIAFRSU" and bool(
            (head and len(words) < 200 and _ADDRESS.match(words))
            or (len(words) < 80 and _ADDRESSEE.match(words))
        )
        follows = follows and not self._flows_from_above(index)  # "… THE STORE / TO BE COMPLETED"
        if not follows:
            follows = (
                self.addressed == index - 1
                and line.number == self.t.lines[index - 1].number + 1
                and words.isupper()
                and not words.endswith(".")
                and not words[0].isdigit()
            )
        if follows:
            self.addressed = index
        return follows

    def _rule(self, one: Marking, all_: list[Marking], index: int, *, address: bool) -> str:
        """Return the rule by which words classify, or nothing if they are words."""
        line = self.t.lines[index]
        text, start, end = self.text, line.start, line.end
        head = index in self.head
        left, right = text[start : one.start], text[one.end : end]
        printed = text[one.start : one.end]
        if right.lstrip()[:1] in (":", "：") and right.strip(" :："):
            return ""
        if self._bare(start, end, all_):
            weak = len(all_) == 1 and _solid(printed) in _WEAK
            # Of one weak word alone, the place decides; capitals help a little further down.
            if weak and index not in self.docket:
                loud = printed.isupper() or line.indent >= 20 or self._below_another(index)
                if not (loud and head) or right[:1] == "." or _solid(printed) in _EVERYDAY:
                    return ""
            return "" if self._ends_sentence(one, all_, index) else "alone-on-a-line"
        for a, b in self._cells(start, end):
            if a <= one.start < b and (b - a) < (end - start) and self._bare(a, b, all_):
                weak = _solid(printed) in _WEAK
                return "alone-in-a-column" if head or not weak else ""
        if address and printed.isupper():
            return "in-an-address"
        leads = not left.strip(_FRAME) and printed.isupper() and right.isupper()
        leads = leads and not self._flows_from_above(index)
        if leads and end - start < 100 and _SECTION.fullmatch(right.rstrip(_FRAME)):
            return "before-a-section"
        if _GRADED.search(left[-60:]) or (_TO_BE.fullmatch(left) and _FROM_THEN.match(right)):
            return "stamp"
        if one.name == "classification" and right[:2] == " (" and _SCHEDULE.fullmatch(right):
            return "" if left.strip(_FRAME) else "alone-on-a-line"
        if one.name == "classification" and _ENTIRE.match(right) and not left.strip(_FRAME + "1"):
            return "of-the-entire-text"
        if not right.strip(_FRAME) and _PAGE.match(left) and printed.isupper():
            return "behind-a-page-number"
        if not left.strip(_FRAME) and printed.isupper() and RELEASE.search(right):
            return "banner-of-a-release"
        return (
            self._in_head(one, all_, index)
            if head or _SOURCE.match(text, start, end)
            else (self._opens_note(one, index))
        )

    def _in_head(self, one: Marking, all_: list[Marking], index: int) -> str:
        """Judge words within a line of the head: a sentence of markings, a phrase, a letterhead."""
        line = self.t.lines[index]
        text, start, end = self.text, line.start, line.end
        left, right = text[start : one.start], text[one.end : end]
        printed = text[one.start : one.end]
        technical = _solid(printed) in _TECHNICAL and printed.isupper() and end - start < 80
        if technical and not (left.strip(_FRAME) and right.strip(_FRAME)):
            return "word-of-handling"
        run = self._run(one, all_, end)
        before = text[start : run[0].start].rstrip()
        after = text[run[-1].end : end].lstrip()
        opened = not before or before[-1] in ".;!([（—–" or before[-2:] in ("--", " -")
        opened = opened or (before[-1] in ":：" and one.name == "classification")
        closed = not after or after[0] in ".;!)]）—–"
        classed = any(other.name == "classification" for other in run)
        short = end - start < 120 and (one.name == "handling" or self._in_docket(index))
        if opened and closed and (classed or short):
            return "sentence-of-markings"
        begins = not left.strip(_FRAME) or left.rstrip()[-1:] in (".", ";")
        phrase = one.name == "handling" and " " in printed and end - start < 120
        if phrase and begins and right[:1] in (" ", ","):
            return "instruction"
        top = index - self.t.first < 8 and end - start < 80 and right.rstrip()[-1:] not in ".;,"
        if top and one.name == "classification" and _PAPER.match(right):
            return "in-a-letterhead"
        return ""

    def _below_another(self, index: int) -> bool:
        """Tell whether the line above is a marking too."""
        above = self.t.lines[index - 1] if index else None
        these = self.by_line.get(index - 1, [])
        return above is not None and bool(these) and self._bare(above.start, above.end, these)

    def _in_docket(self, index: int) -> bool:
        """Tell whether a line is surely the docket's: it has figures, or is short."""
        line = self.t.lines[index]
        words = self.text[line.start : line.end]
        return (index in self.docket and len(words) < 50) or any(c.isdigit() for c in words)

    def _run(self, one: Marking, all_: list[Marking], end: int) -> list[Marking]:
        """Return the markings of a line that only commas, strokes or "and" part from this one."""
        run: list[Marking] = []
        for other in all_:
            if run:
                joint = _JOINT.match(self.text, run[-1].end, end)
                if not joint or joint.end() != other.start:
                    if one in run:
                        break
                    run = []
            run.append(other)
        return run

    def _opens_note(self, one: Marking, index: int) -> str:
        """A note of a printed edition: "¹ Secret; Immediate. Drafted by …"."""
        line = self.t.lines[index]
        label = self.notes.get(line.start)
        if label is None or self.text[label : one.start].strip(_FRAME):
            return ""
        after = self.text[one.end : one.end + 1]
        return "opens-a-note" if after in (".", ";") and one.name == "classification" else ""

    def _cells(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        begin = start
        for gap in _GAP.finditer(self.text, start, end):
            yield begin, gap.start()
            begin = gap.end()
        yield begin, end

    def _bare(self, start: int, end: int, markings: list[Marking]) -> bool:
        """Tell whether nothing but markings and what may stand beside them is in a stretch."""
        if end - start > 120:
            return False
        at, rest = start, ""
        for one in markings:
            if start <= one.start and one.end <= end:
                rest += self.text[at : one.start] + " "
                at = one.end
        rest += self.text[at:end]
        if "“" in rest or '"' in rest:
            return False
        return all(
            token.isdigit() or token in _BESIDE or (token.isupper() and len(token) == 1)
            for token in (m.group().lower() for m in _TOKEN.finditer(rest))
        )

    def _flows_from_above(self, index: int) -> bool:
        """Tell whether a line goes on with a sentence of the full line above it."""
        if index == 0:
            return False
        line, above = self.t.lines[index], self.t.lines[index - 1]
        words = self.text[above.start : above.end]
        near = line.number == above.number + 1 and len(words) > 44
        return near and words[-1].isalpha() and (index not in self.docket or is_prose(words))

    def _ends_sentence(self, one: Marking, all_: list[Marking], index: int) -> bool:
        """A sentence may end on a line of its own: "… must remain / SECRET."."""
        if index == 0 or len(all_) > 1:
            return False
        line, above = self.t.lines[index], self.t.lines[index - 1]
        words = self.text[above.start : above.end]
        if line.number != above.number + 1 or len(words) < 45 or line.indent > above.indent + 4:
            return False
        last = words[-1]
        flows = last.isalpha() or last in ",-"
        ended = self.text[line.start : line.end].endswith(".")
        head = index in self.head and index - self.t.first < 12
        return flows and (ended or (one.name != "classification" and not head))

    def _labelled(self, start: int, end: int, done: set[int]) -> Iterator[Span]:
        """Find what stands behind a label in small letters: "Level   most urgent"."""
        folded = self.text[start:end].lower()
        for stem in _LABEL_STEMS:
            if stem in folded:
                break
        else:
            return
        for label in _LABEL.finditer(self.text, start, end):
            gap = self.text[label.start() : label.end()]
            if not label["colon"] and len(gap) - len(gap.rstrip()) < 3:
                continue
            value = _VALUE.match(self.text, label.end(), end)
            if not value:
                continue
            words = _GAP.split(value.group())[0]
            stop = value.start() + len(words)
            name, category = self.known.marking(words)
            if name and value.start() not in done:
                yield _span(Marking(value.start(), stop, name, category), "behind-a-label")
                done.add(value.start())

    def _letters(self, start: int, end: int) -> Iterator[Span]:
        """Find precedence letters: "P R 121430Z SEP 78", "OO RUEHC"."""
        if self.text[start] not in "ZOPR":
            return
        match = _LETTERS.match(self.text, start, end) or _DOUBLED.match(self.text, start, end)
        for group in ("first", "second") if match else ():
            if match and match[group]:
                category = _OF_LETTER[match[group][0]]
                yield _span(Marking(*match.span(group), "precedence", category), "letter")


def _span(one: Marking, rule: str) -> Span:
    return Span(one.start, one.end, "marking", rule, {"type": one.name, "category": one.category})


def _solid(words: str) -> str:
    return "".join(words.lower().replace("-", "").split())


# --- portion marks --------------------------------------------------------------------------------

_GRADE = (
    r"(?P<grade>TS|S|C|U|LOU|SBU|FOUO|R|TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|RESTRICTED|"
    r"LIMITED OFFICIAL USE|Top Secret|Secret|Confidential|Unclassified|Restricted|Limited Official Use)"
    r"(?P<more>(?:(?://?|-|, ?)[A-Z]{2,8})*)"
)
_ALL = r"(?:\s*[-–—]+\s*(?:ENTIRE|Entire|entire) (?:TEXT|MESSAGE|[Tt]ext|[Mm]essage))?"
_MARK = lazy(rf"\({_GRADE}{_ALL}\)")
_NUMBERED = lazy(
    rf"(?:(?:\d{{1,3}}|[A-Z]|[a-z])[.)]|\((?:\d{{1,2}}|[a-z])\))\s*(?P<mark>\({_GRADE}{_ALL}\))(?=[\s:.]|$)"
)
_BARE = lazy(
    rf"(?:(?:SUBJECT|SUBJ|Subject|Subj|Summary|SUMMARY|Comment|COMMENT|RE)\s*:\s*)?"
    rf"(?P<mark>\({_GRADE}\))(?=[\s:]|$)"
)
_TRAILING = lazy(rf"\s(?P<mark>\({_GRADE}\))$")
_LISTED = lazy(r"\((?P<letter>[A-Z])\)\s")
_SHORT = {
    "TS": "top-secret",
    "S": "secret",
    "C": "confidential",
    "U": "unclassified",
    "LOU": "official-use",
    "SBU": "official-use",
    "FOUO": "official-use",
    "R": "restricted",
    "LIMITEDOFFICIALUSE": "official-use",
    "TOPSECRET": "top-secret",
}
_BEFORE = {"S": "R", "C": "B", "U": "T", "R": "Q"}
"""The letter that a list has before one that is also a grade."""


def _portions(t: Transcript, paragraphs: list[Span]) -> Iterator[Span]:
    """Find portion marks: behind a paragraph's number, or before the paragraph, or a subject."""
    text = t.text
    if not _MARK.search(text, t.lines[t.first].start, t.lines[t.last - 1].end):
        return
    starts = {paragraph.start for paragraph in paragraphs}
    ends = {paragraph.end for paragraph in paragraphs}
    short = {paragraph.end for paragraph in paragraphs if paragraph.end - paragraph.start < 120}
    trailing: list[re.Match[str]] = []
    sure: list[re.Match[str]] = []
    weak: list[re.Match[str]] = []
    letter = ""
    for line in t.lines[t.first : t.last]:
        if text.find("(", line.start, min(line.end, line.start + 40)) < 0:
            pass
        elif match := _NUMBERED.match(text, line.start, line.end):
            sure.append(match)
        elif line.start not in starts:
            pass
        elif match := _BARE.match(text, line.start, line.end):
            listed = match["grade"] == match["mark"][1:-1] and _BEFORE.get(match["grade"]) == letter
            certain = len(match["grade"]) > 1 or match["more"] or text[line.start] != "("
            banner = match.end() == line.end and line.end in ends and len(match["grade"]) > 3
            if not (listed or (banner and line.number < t.lines[t.first].number + 3)):
                (sure if certain else weak).append(match)
        if text[line.start] == "(" and (listed_ := _LISTED.match(text, line.start, line.end)):
            letter = listed_["letter"]
        if line.end in ends and text[line.end - 1] == ")":
            tail = _TRAILING.search(text, max(line.start, line.end - 30), line.end)
            if tail and line.number < t.lines[t.first].number + 200:
                (weak if line.end in short else trailing).append(tail)
    if len(trailing) + len(weak) > 2:
        weak += trailing
    believed = bool(sure) or len(weak) > 1
    for match in sorted(sure + (weak if believed else []), key=lambda match: match.start("mark")):
        grade = "".join(match["grade"].upper().split())
        yield Span(
            *match.span("mark"),
            "portion-mark",
            "grade-before-a-paragraph",
            {"category": _SHORT.get(grade) or grade.lower()},
        )


marks = Recogniser(
    "marks",
    "classification, precedence and handling wherever printed; portion marks",
    frozenset({"paragraph", "docket-line", "running-head", "enclosure", "note-body"}),
    frozenset({"marking", "portion-mark"}),
    _find,
)
