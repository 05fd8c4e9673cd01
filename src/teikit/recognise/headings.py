"""Headings: the document's own title, and the headings of its parts.

                 II. THE HARBOUR
        The new sluice was opened on 1st May …

What makes a line a heading is how it is set (capitals, letters spaced, the middle of the line, a
line of dashes under it, a number in a series of such lines) and that prose stands under it.

Not seen: a heading that runs into its paragraph; one of more than a few lines; one that only its
type or underlining showed.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator

from teikit.forms.headlines import dateline_of
from teikit.forms.labels import Label, label_at, looks_like_initial, roman
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.opener import is_salutation
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["headings", "plain", "repeats", "title_forms"]

_QUOTED = lazy(r"[,:]?\s['‘\"“](?P<own>.{8,})['’\"”]\s*(?:\([^)]*\)\s*)?$")
_WORDS = lazy(r"\w+")
_KNOWN = lazy(
    r"(?:(?:\(?[IVX]{1,5}|[A-H]|\d{1,2})[.)]\s+)?(?:(?:the\s+)?(?:summary|introduction|conclusions?|"
    r"background|comments?|recommendations?|conversation|discussion|agenda|preface|preamble|"
    r"overview|assessment|annex(?: \w+)?|appendix(?: \w+)?|enclosure(?: \w+)?|attachment(?: \w+)?|"
    r"action required|evaluation|general remarks|record of (?:the )?conversation|contents|"
    r"any other business|other business|other matters|miscellaneous|proposals|general|"
    r"decisions?|observations|details|minutes|resolved|resolutions?|decided|"
    r"details?|actions?|argument|analysis|objectives?|findings|results|purpose|proposal|"
    r"(?:re|ad|zu|item|point|question|section|part|chapter|article)(?: (?:item|point))?"
    r"\s(?:no\.?\s?)?(?:[ivx]{1,5}|\d{1,2})))\s*:?\.?",
    re.IGNORECASE,
)
_OF = lazy(
    r"\s(?:(?:No\.?|Nr\.?)\s?\d+ )?(?:of|on|from|about|concerning|between|with|no)\b", re.IGNORECASE
)
_KINDS = lazy(
    r"(?:Telegram|Airgram|Memorandum|Letter|Note|Message|Report|Minutes|Paper|Despatch|Dispatch|Record|"
    r"Circular|Editorial Note|Summary|Transcript|Instruction|Aide|Draft|National|Special)\b"
)
_LETTER = lazy(
    r"(?:\d{1,4}\.\s+)?The (?:[\w’é-]+ ){1,9}(?:\([^)]{2,40}\) )?to (?:the |President |Secretary |Ambassador )"
    r"(?:[A-Z][\w’-]*|in|of|at|the|and|\(|\))[^.:;?!]*$"
)
_ABOUT = lazy(r"(?:Question of|On(?! \d| the \d)|About|Concerning|Regarding|Re:)\s.{8,}$")
_SENTENCE = lazy(
    r"\b(?:was|were|is|are|has|have|had|will|would|I|we|he|she|they|said|met|came|told|received)\b|"
    r"[.;:?!]\s+[A-Z][a-z]+ [a-z]"
)
_FIELD = lazy(r"[A-Z][\w./’' -]{0,24}:\s*\S")
_SPACED = lazy(r"(?:\w[ .]){3,}\w\b")
_SPACED_OUT = lazy(r"(?:[^\W\d_] ){2,}[^\W\d_](?:[ \xa0]{2,4}(?:[^\W\d_] )+[^\W\d_])* ?:?")
_RULE = lazy(r"(?:[-=_–—*~][ ]?){3,}")
_CAPITAL = lazy(r"[^\W\d_]{2,}")
_SPEAKER = lazy(r"[^:]{2,40}:\s*\S")
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to with between regarding "
    "concerning about de la le von".split()
)
# The words of a banner, a transmission or a routing line are no heading.
_BANNER = lazy(
    r"(?:(?:top|most|strictly|absolutely|very) )?(?:secret|confidential|restricted|unclassified|"
    r"immediate|priority|routine|flash|urgent|limdis|exdis|nodis|noforn|eyes only|"
    r"limited official use|for (?:internal|official) use(?: only)?|internal use only|official use only|"
    r"personal|copy(?: no\.? ?\d+)?|page \d+.*|section \d+.*|\(?continued\)?|end(?: of)? (?:text|"
    r"summary|message|comment)|begin text|unquote|quote|text|draft|[^\w]*\d+[^\w]*)[.!]?",
    re.IGNORECASE,
)
_END = ".;,:?!"
# Under each of several points it introduces what was decided, and heads nothing.
_DECIDED = lazy(r"(?:resolved|resolution|decided|decision)s?\s*:", re.IGNORECASE)
_WORDED = lazy(
    r"(?P<word>(?:Agenda )?Item|(?:AGENDA )?ITEM|Point|POINT|Question|Section|SECTION|Part|PART|Chapter|"
    r"CHAPTER|Article|ARTICLE|Re|RE|Ad|Zu|[TO][on] (?:item|point)|Topic|TOPIC|"
    r"item|point):?(?: [Nn]o\.?)?(?: (?:item|point))?\s"
    r"(?P<n>\d{1,2}|[IVX]{1,5})(?![\w/])\s?[.:)–—-]?(?=\s|$)"
)
_LONE = lazy(r"(?P<n>[IVX]{1,4}|\d)[.)]?")
# "2 ICELAND: LIMITS": a space alone behind the number.
_IN_CAPITALS = lazy(r"(?P<n>[1-9]\d?)\s+(?P<words>[A-ZÀ-Ž][^a-z]{3,80}[A-ZÀ-Ž)])")
_LISTED = ("agenda", "conten")
_FIGURES = lazy(r"\b(?:\d+|[IVX]+)\b")
_DATED = lazy(
    r".*\b(?:\d{1,2}(?:st|nd|rd|th)?\.?\s(?:of\s)?[^\W\d]{3,9}\.?,?|[A-Z][a-z]{2,8}\.?\s\d{1,2},?|"
    r"\d{1,2}[./]\s?[\dIVX]{1,4}[./])\s?\d{2,4}\.?"
)


def plain(words: str) -> str:
    """Return words for comparison: lower case, letters and figures only."""
    return " ".join(_WORDS.findall(words.lower()))


def repeats(words: str, forms: frozenset[str]) -> bool:
    """Tell whether words are one of some forms, but for case and punctuation."""
    first = _WORDS.search(words[:60].lower())
    if first and not any(form.startswith(first.group()) for form in forms):
        return False
    return plain(words) in forms


def title_forms(t: Transcript) -> frozenset[str]:
    """Return the forms in which the archive's title may recur as the document's own heading."""
    forms: set[str] = set()
    for fact in t.facts:
        if fact.key == "title":
            forms.add(plain(fact.value))
            if quoted := _QUOTED.search(fact.value):
                forms.add(plain(quoted["own"]))
    return frozenset(forms)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    taken = claimed(spans)
    above = [line for line in spans.of("head-line") if not line.value.get("again")]
    top = max((line.value["last"] for line in above), default=-1) + 1
    known = [line for line in above if line.value["role"] == "heading"]
    own = top - 1
    for line in known:
        value = {"index": line.value["index"], "last": line.value["last"], "level": "main"}
        yield Span(line.start, line.end, "heading", line.value["rule"], value, line.value["cert"])
    for title in () if known else _titles(t, paragraphs, top, taken):
        if not any(line.value["role"] in ("salute", "particular") for line in above):
            own = title.value["last"]
            yield title
    for span in spans.of("enclosure"):
        index = span.value["index"] + 1
        if index > own and _first_heading(t.text, paragraphs, index, taken) == index:
            last = _title_end(t, paragraphs, index, taken)
            yield _heading(paragraphs, index, last, "main", "title-of-an-enclosure", "medium")
            taken |= set(range(index, last + 1))
    yield from _Sections(t, paragraphs, taken).find(own + 1)


def _titles(t: Transcript, paragraphs: list[Span], top: int, taken: set[int]) -> Iterator[Span]:
    """Yield the document's own title, and what stands above and under it as a part of it."""
    text = t.text
    forms = title_forms(t)
    cert: Cert = ""
    own, rule = -1, "repeats-the-title"
    for index in range(top, min(top + 8, len(paragraphs))):
        words = text[paragraphs[index].start : paragraphs[index].end]
        if index not in taken and len(words) < 400 and repeats(words, forms):
            own = index
            break
    else:
        own, rule, cert = (
            _named_heading(t, paragraphs, top, taken),
            "title-above-the-text",
            "medium",
        )
    above = range(top if rule == "repeats-the-title" else max(own - 1, top), own)
    for index in above:
        small = paragraphs[index].end - paragraphs[index].start < 80
        if small and _first_heading(text, paragraphs, index, taken) == index:
            yield _heading(paragraphs, index, index, "main", "title-above-the-text", "medium")
    if own < 0:
        own = _first_heading(text, paragraphs, top, taken)
    if own < 0:
        return
    last = own if not cert else _title_end(t, paragraphs, own, taken)
    last += _has_stroke(t, paragraphs, last, taken)
    yield _heading(paragraphs, own, last, "main", rule, cert)
    for index in _under_title(t, paragraphs, last, taken):
        yield _heading(paragraphs, index, index, "main", "under-the-title", "medium")


def _heading(
    paragraphs: list[Span], index: int, last: int, level: str, rule: str, cert: Cert
) -> Span:
    value = {"index": index, "last": last, "level": level}
    return Span(paragraphs[index].start, paragraphs[last].end, "heading", rule, value, cert)


def _first_heading(text: str, paragraphs: list[Span], top: int, taken: set[int]) -> int:
    """Find the document's own title where no page gives one: a title-like line on top."""
    if top >= len(paragraphs) - 1 or top in taken:
        return -1
    words = text[paragraphs[top].start : paragraphs[top].end]
    if len(words) > 300 or is_salutation(words) or words[0] in "([（" or _is_banner(words):
        return -1
    if _FIELD.match(words):
        return -1
    short = len(words) < 80 and words.isupper() and words[-1] == "."
    if words[-1] in ".;,:?!" and not short:
        return -1
    if label := label_at(words, 0, len(words)):
        # "312. Telegram From the Legation …": the number that an edition gives a document.
        words = words[label.end :].strip()
        return top if label.printed.isdigit() and _KINDS.match(words) and _title_case(words) else -1
    return top if _title_case(words) or words.isupper() or _is_spaced(words) else -1


def _named_heading(t: Transcript, paragraphs: list[Span], top: int, taken: set[int]) -> int:
    """Find a line near the top that says what the document is: "MEMORANDUM OF CONVERSATION"."""
    genre = t.collection.pattern("genre")
    for index in range(top, min(top + 8, len(paragraphs) - 1)):
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        if index in taken:
            continue
        if len(words) > 250 or is_salutation(words):
            return -1
        if words[-1] in ",;:?!" or _SENTENCE.search(words) or words[0] in "([（":
            continue
        if _LETTER.match(words):
            return index
        bare = "".join(words.split()) if _is_spaced(words) and len(words) < 60 else words
        found = genre.match(bare)
        if (
            found
            and (words[-1] != "." or len(words) > 20)
            and (found.end() == len(bare) or words.isupper() or _OF.match(bare, found.end()))
        ):
            return index
    return -1


def _title_end(t: Transcript, paragraphs: list[Span], own: int, taken: set[int]) -> int:
    """Return the last paragraph of a title over several lines: right under it, and going on."""
    last = own
    while last + 1 < len(paragraphs) - 1 and last - own < 4 and last + 1 not in taken:
        upper, lower = paragraphs[last], paragraphs[last + 1]
        words = t.text[lower.start : lower.end]
        below = t.lines[lower.value["first"]]
        if below.number != t.lines[upper.value["last"]].number + 1 or len(words) > 100:
            break
        both = words.isupper() and t.text[upper.start : upper.end].isupper()
        middle = min(below.indent, t.lines[upper.value["first"]].indent) >= 8
        if words[-1] in ".;:?!" or _is_banner(words) or words[0].isdigit() or _FIELD.match(words):
            break
        if words[0] in "[(" or _DATED.match(words):
            break
        if not (words[0].islower() or both or middle):
            break
        last += 1
    return last


def _has_stroke(t: Transcript, paragraphs: list[Span], last: int, taken: set[int]) -> bool:
    """Tell whether a line of dashes stands right under a title."""
    if last + 2 >= len(paragraphs) or last + 1 in taken:
        return False
    below = paragraphs[last + 1]
    near = (
        t.lines[below.value["first"]].number == t.lines[paragraphs[last].value["last"]].number + 1
    )
    return near and bool(_RULE.fullmatch(t.text, below.start, below.end))


def _under_title(t: Transcript, paragraphs: list[Span], own: int, taken: set[int]) -> Iterator[int]:
    """Find what a title goes on with in a paragraph of its own: "Minutes of …", "Question of …"."""
    if own < 0 or own in taken:
        return
    genre = t.collection.pattern("genre")
    for index in range(own + 1, min(own + 3, len(paragraphs) - 1)):
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        if index in taken or len(words) > 250 or _SENTENCE.search(words):
            return
        named = genre.match(words)
        if not (named and _OF.match(words, named.end())) and not _ABOUT.match(words):
            return
        yield index


def _title_case(words: str) -> bool:
    parts = [part for part in re.findall(r"[^\W\d][\w’'-]*", words) if part.lower() not in _SMALL]
    capital = sum(part[0].isupper() for part in parts)
    return len(parts) >= 2 and capital >= 0.75 * len(parts)


def _is_spaced(words: str) -> bool:
    return bool(_SPACED.match(words))


def _is_banner(words: str) -> bool:
    bare = words.replace(" ", "") if _is_spaced(words) else words
    return bool(_BANNER.fullmatch(bare))


class _Sections:
    """Finds the headings of a document's parts."""

    def __init__(self, t: Transcript, paragraphs: list[Span], taken: set[int]) -> None:
        self.t, self.paragraphs, self.taken = t, paragraphs, taken
        letters = sum(p.end - p.start for p in paragraphs)
        capital = sum(p.end - p.start for p in paragraphs if self._words(p).isupper())
        self.shouts = capital * 2 > letters
        longest = max(
            (t.lines[n].indent + t.lines[n].end - t.lines[n].start
             for p in paragraphs for n in range(p.value["first"], p.value["last"] + 1)
             if p.value["first"] != p.value["last"]),
            default=0,
        )  # fmt: skip
        self.width = longest if 30 < longest <= 130 else 0
        self.margin = self._margin()
        self.over_numbers: int | None = None
        self.alike = Counter(
            _FIGURES.sub("0", self._words(p)) for p in paragraphs if p.end - p.start < 60
        )

    def _words(self, paragraph: Span) -> str:
        return self.t.text[paragraph.start : paragraph.end]

    def _margin(self) -> int:
        """Return the column at which most lines begin."""
        count: dict[int, int] = {}
        for p in self.paragraphs:
            if p.end - p.start > 60:
                indent = self.t.lines[p.value["first"]].indent
                count[indent] = count.get(indent, 0) + 1
        return max(count, key=lambda indent: count[indent]) if count else 0

    def find(self, begin: int) -> Iterator[Span]:
        """Yield the headings from a paragraph on."""
        numbered = self._numbered(begin)
        index = begin
        while index < len(self.paragraphs) - 1:
            found = self._heading(index, numbered)
            if found:
                last, rule, cert = found
                yield _heading(self.paragraphs, index, last, "section", rule, cert)
                index = last
            index += 1

    def _heading(self, index: int, numbered: set[int]) -> tuple[int, str, Cert] | None:
        paragraph = self.paragraphs[index]
        if index in self.taken or paragraph.end - paragraph.start > 160:
            return None
        words = self._words(paragraph)
        bracketed = words[0] in "([（•–—*" or words[-1] in ']”"'
        if is_salutation(words) or (bracketed and index not in numbered):
            return None
        if dateline_of(self.t.text, paragraph.start, paragraph.end):
            return None
        last, ruled = self._ruled(index)
        if ruled and self._stands_over(last) and (words[-1] not in ".;,?!" or self._as_long(index)):
            return last, "line-underneath", "high"
        if index in numbered:
            return index, "numbered-heading", "high"
        numbered_line = words[-1] == "." and label_at(words, 0, len(words))
        again = _DECIDED.match(words) and self.alike[_FIGURES.sub("0", words)] > 1
        lists = words[-1] == ":" and words[:6].lower() in _LISTED and self._over_label(index)
        lists = lists or (words[0].isdigit() and self._among_numbers(index))
        if _KNOWN.fullmatch(words) and not (
            numbered_line or again or lists or not self._stands_over(index)
        ):
            return index, "word-of-a-heading", ""
        if self._recurs(index, words):
            return index, "recurs", "medium"
        cert = self._set_apart(index, words)
        return (index, "set-apart", cert) if cert else None

    def _among_numbers(self, index: int) -> bool:
        """Tell whether a numbered line stands right under another: in a list, not over a section."""
        if not index:
            return False
        above = self.paragraphs[index - 1]
        near = self._line(self.paragraphs[index]) == self._line(above, last=True) + 1
        return near and label_at(self.t.text, above.start, above.end) is not None

    def _over_label(self, index: int) -> bool:
        below = self.paragraphs[index + 1]
        return label_at(self.t.text, below.start, below.end) is not None

    def _recurs(self, index: int, words: str) -> bool:
        """Tell whether a short line comes again with other figures: "Decision of 3 May"."""
        alike = _FIGURES.sub("0", words)
        if self.alike[alike] < 2 or not alike.startswith(words.split()[0]) or alike == words:
            return False
        if words[-1] in ".;,?!" or not words[0].isupper() or label_at(words, 0, len(words)):
            return False
        here = self.paragraphs[index]
        above = self.paragraphs[index - 1] if index else None
        apart = above is None or self._line(here) > self._line(above, last=True) + 1
        return apart and index + 1 not in self.taken and self._prose_under(index)

    def _ruled(self, index: int) -> tuple[int, bool]:
        """Tell whether a line of dashes stands right under a line."""
        if index + 1 >= len(self.paragraphs) - 1 or index + 1 in self.taken:
            return index, False
        below = self.paragraphs[index + 1]
        if not _RULE.fullmatch(self.t.text, below.start, below.end):
            return index, False
        near = self._line(below) == self._line(self.paragraphs[index], last=True) + 1
        return (index + 1, True) if near else (index, False)

    def _as_long(self, index: int) -> bool:
        """Tell whether the line of dashes under a line is about as long as that, and begins where it does."""
        here, below = self.paragraphs[index], self.paragraphs[index + 1]
        if "\n" in self._words(here):
            return False
        shift = self.t.lines[here.value["first"]].indent - self.t.lines[below.value["first"]].indent
        return abs(here.end - here.start - below.end + below.start) <= 5 and abs(shift) <= 3

    def _line(self, paragraph: Span, *, last: bool = False) -> int:
        line: int = paragraph.value["last" if last else "first"]
        return self.t.lines[line].number

    def _stands_over(self, index: int) -> bool:
        """Tell whether text stands under a line, and not the end of the document."""
        below = index + 1
        while below < len(self.paragraphs) and below in self.taken and below - index <= 3:
            below += 1
        return below < len(self.paragraphs) and below - index <= 3

    def _set_apart(self, index: int, words: str) -> Cert | None:
        """Judge a line by how it is set, and by what stands over and under it."""
        end = words.rstrip("-–— ")[-1:]  # ":—" ends what introduces a list
        capital = words.isupper() and bool(_CAPITAL.search(words)) and not self.shouts
        spaced = _is_spaced(words)
        if (
            spaced
            and _SPACED_OUT.fullmatch(words)
            and self._blank_around(index)
            and self._centred(index)
            and index + 1 not in self.taken
            and self._prose_under(index)
        ):
            return "high"  # "r e s o l u t i o n :", in the middle of a sentence
        if end in _END and not (end == "." and capital and len(words) < 60):
            return None
        if words[0].isdigit() or label_at(words, 0, len(words)) or _is_banner(words):
            return None
        if not capital and _DATED.fullmatch(words) and "," in words:
            return None
        if _SPEAKER.match(words) or index + 1 in self.taken or not self._prose_under(index):
            return None
        stands_in = self.t.lines[self.paragraphs[index].value["first"]].indent > self.margin + 9
        titled = words[0].isupper() and (stands_in or self._several_over_numbers())
        if (self.shouts or titled) and self._over_number(index, words):
            return "medium"
        centred = self._centred(index)
        title = _title_case(words) and len(words) <= 80
        if not (capital or spaced or title or (centred and words[0].isupper())):
            return None
        if not self._after_prose(index):
            return None
        if (capital or spaced) and (centred or self._blank_around(index)):
            return "high"
        if centred and self._blank_around(index):
            return "high" if title else "medium"
        apart = self._blank_around(index) or not self.width
        return "medium" if (capital or title) and apart else None

    def _several_over_numbers(self) -> bool:
        """Tell whether several short lines stand apart over numbered paragraphs."""
        if self.over_numbers is None:
            self.over_numbers = sum(
                p.end - p.start < 30
                and self.t.text[p.end - 1] not in _END
                and n not in self.taken
                and self._blank_around(n)
                and self._over_number(n, self._words(p))
                for n, p in enumerate(self.paragraphs[:-1])
            )
        return self.over_numbers > 1

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

    def _prose_under(self, index: int) -> bool:
        below = self.paragraphs[index + 1]
        words = self._words(below)
        label = label_at(self.t.text, below.start, below.end)
        return (
            (len(words) > 120 and words[-1] in '.!?:;”"’)]')
            or (len(words) > 60 and words[-1] in ".:")
            or bool(label and len(words) > 20)
            or bool(_SPEAKER.match(words) and len(words) > 30)
        )

    def _after_prose(self, index: int) -> bool:
        above = self.paragraphs[index - 1] if index else None
        return (
            above is None or self.t.text[above.end - 1] in '.!?”"’)]:;' or index - 1 in self.taken
        )

    def _blank_around(self, index: int) -> bool:
        here = self.paragraphs[index]
        above = self.paragraphs[index - 1] if index else None
        over = above is None or self._line(here) > self._line(above, last=True) + 1
        under = self._line(self.paragraphs[index + 1]) > self._line(here, last=True) + 1
        return over and under

    def _centred(self, index: int) -> bool:
        """Tell whether a line stands in the middle: as much room before it as behind it."""
        first: int = self.paragraphs[index].value["first"]
        line = self.t.lines[first]
        if not self.width or line.indent < self.margin + 4:
            return False
        right = self.width - line.indent - (line.end - line.start)
        return abs(line.indent - right) <= max(8, self.width // 6)

    # --- numbers ------------------------------------------------------------------------------

    def _numbered(self, begin: int) -> set[int]:
        """Find numbered headings: a series of short lines, each with something else under it."""
        series: dict[str, list[list[tuple[int, int, Label]]]] = {}
        for index in range(begin, len(self.paragraphs) - 1):
            paragraph = self.paragraphs[index]
            if index in self.taken:
                continue
            label = label_at(self.t.text, paragraph.start, paragraph.end)
            if label is None or label.readings[0][0][0] in "•(":
                continue
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
            if self.t.text[paragraph.start] in "123456789":
                found = _IN_CAPITALS.fullmatch(self.t.text, paragraph.start, paragraph.end)
                if found and not self.shouts and _CAPITAL.search(found["words"]):
                    runs.setdefault("A", []).append((index, int(found["n"])))
                continue
            if self.t.text[paragraph.start] not in "AIPQSCRZTOaipqscrzt":
                continue
            found = _WORDED.match(self.t.text, paragraph.start, paragraph.end)
            if found and self.t.text[paragraph.end - 1] not in ";,":
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

    def _span(self, index: int) -> tuple[int, int]:
        return self.paragraphs[index].start, self.paragraphs[index].end

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
            for one in run
            if 0 < firsts.get(one[2].printed, 0) - one[0] < 6 and self._short(one)
        }

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
        return len(words) < 100 and (_title_case(words) or self._blank_around(index))

    def _scattered(self, numbers: list[int]) -> bool:
        return any(upper - lower > 3 for lower, upper in itertools.pairwise(numbers))

    def _capital(self, one: tuple[int, int, Label]) -> bool:
        """Tell whether a numbered line is in capitals or in the middle, where text is not."""
        index, _, label = one
        words = self.t.text[label.end : self.paragraphs[index].end]
        if words.isupper() and bool(_CAPITAL.search(words)) and not self.shouts:
            return True
        return self._centred(index) and self._blank_around(index)

    def _short(self, one: tuple[int, int, Label]) -> bool:
        """Tell whether a numbered line is short, begins with a capital and ends no sentence."""
        index, _, label = one
        paragraph = self.paragraphs[index]
        words = self.t.text[label.end : paragraph.end].strip(" \n-–—")
        stopped = self.t.text[paragraph.end - 2 : paragraph.end] in (".-", ".–", ".—")
        dashed = stopped or self.t.text[label.end - 1] in "–—-"
        if not words or len(words) > 100 or not (words[0].isupper() or words[0] in "“\"‘'"):
            return False
        if looks_like_initial(self.t.text, label, paragraph.end) and not self._capital(one):
            return self._titled(words) and (stopped or words[-1] not in _END)
        return words[-1] not in _END or (
            words[-1] == "." and (dashed or (words.isupper() and not self.shouts))
        )

    def _titled(self, words: str) -> bool:
        return len(words.split()) < 10


def _with_further_lines(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Find the headings, and mark the lines with which those of several lines go on."""
    marked = {span.value["index"] for span in spans.of("continued")}
    for heading in list(_find(t, spans)):
        yield heading
        for index in range(heading.value["index"] + 1, heading.value["last"] + 1):
            if index not in marked:
                value = {"index": index, "of": heading.value["index"]}
                yield Span(0, 0, "continued", "goes-on", value)


headings = Recogniser(
    "headings",
    "the document's own title and the headings of its parts",
    frozenset(
        {"paragraph", "head-line", "docket-line", "particular", "salute", "signed", "copies"}
    ),
    frozenset({"heading", "continued"}),
    _with_further_lines,
)
