"""Footnotes and endnotes: the call in the text, and the line that begins with the same mark.

    ... with Stockholm's 96 to the Department³ and with [4] ...

  ³ Not printed.

Not seen: a note without any mark; notes called in the text by figures glued to a figure, unless the
figure is a year or a telegram's number.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.lettered import Lettered, lettered
from teikit.recognise.recogniser import Recogniser

__all__ = ["notes"]

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BODY = lazy(
    r"\[(?P<bracket>\d{1,3}|\*{1,3}|[a-z]|[ivx]{2,6})\]\s*|(?P<high>[⁰¹²³⁴-⁹]{1,3})\s*(?=\S)|(?P<slash>\d{1,3})/\s+(?=\S)|/(?P<strokes>\d{1,3})/\s*(?=\S)"
    r"|(?P<star>\*{1,3}|[†‡])\s*(?=\S)|(?P<bare>\d{1,3})(?P<point>[.)]?)\s+(?=[^\s–—=])"
    r"|\((?P<paren>\d{1,3})\)\s+(?=\S)|\((?P<stars>\*{1,3}|[†‡]|[⁰¹²³⁴-⁹]{1,3})\)\s*(?=\S)|(?:Foot)?[Nn]ote\s+(?P<word>\d{1,3})\s*[:.]\s+"
)
# A sign that may be a call, or the figures of one; only there a call is looked for.
_SIGN = lazy(r"[\[⁰¹²³⁴-⁹*†‡/(0-9]\d*")
_CALL = lazy(
    r"\[(?P<bracket>\d{1,3}|\*{1,3}|[ivx]{1,6})\](?!\w)|(?P<high>[⁰¹²³⁴-⁹]{1,3})"
    r"|(?:(?<=[\s.,;:)”\"’a-z])|(?<=\b1[5-9]\d\d))(?P<slash>\d{1,3})/(?=[\s.,;:)]|$)"
    r"|/(?P<strokes>\d{1,3})/(?=[\s.,;:)]|$)|\((?P<stars>\*{1,3}|[†‡]|[⁰¹²³⁴-⁹]{1,3})\)"
    r"|(?<=[\w.,;:!?)”\"’\]])(?P<star>\*{1,3}|[†‡])(?=[\s.,;:)]|$)"
    r"|(?:(?<=[A-Za-z)\]][.,;:!?”\"’)])|(?<=[”\"][.,;]))(?P<glued>\d{1,3})(?=\s|$)"
    r"|(?<=[ap]\.m\.)(?P<time>\d{1,3})(?=\s|$)|(?<=\d,)(?P<after>\d{1,3})(?=\s|$)(?!\s+\d)"
    r"|(?<=[a-z]{3})(?P<word>\d{1,3})(?=[\s.,;:)]|$)"
    r"|(?<=[A-ZÀ-ŽȘȚ]{4})(?P<capitals>\d{1,2})(?=[\s.,;:)]|$)"
    r"|(?:(?<=[a-z] \d\d\.)|(?<=[a-z] \d\.)|(?<=[a-z] \d{3}\.)|(?<=[a-z] \d{4}\.))"
    r"(?P<day>\d{1,2})(?=\s*$|\s+[A-Z])"
    r"|(?:(?<=\d{4}\.)|(?<=No\. \d{3}\.)|(?<=No\. \d{2}\.)|(?<=tel \d{3}\.)|"
    r"(?<=tel \d{2}\.))(?P<year>\d{1,2})(?=\s|$)"
    r"|(?<=[a-z]\d )(?P<again>\d{1,2})(?=\s|$)|(?<=[a-z]:)(?P<colon>\d{1,2})(?=\s)"
    r"|(?<=[a-z)] )(?P<apart>\d{1,2})(?=$)"
    r"|(?:(?<=[a-z.,”\"’'])|(?<=[a-z.,”\"’']\s)|(?<=\b1[5-9]\d\d)|(?<=\b1[5-9]\d\d\s))\((?P<paren>\d{1,2})\)(?=[\s.,;:]|$)"
)
_BEGINS = frozenset("[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡(/0123456789FNfn")
_BRACKETED = lazy(r"\[(?P<n>\d{1,3}|\*{1,3}|[ivx]{1,6})\](?!\w)")
_UNITS = lazy(r"[²³]")
_METRE = lazy(r"\b(?:k|c|m)?m$|\b(?:sq|cu)\.?\s?\w*$")
_HEADING = lazy(
    r"(?:(?:foot|end)?notes|NOTES|footnote)\s*:?(?:\s+to\s+the\s+(?:text|document|translation))?",
    re.IGNORECASE,
)
_RULE = lazy(r"[_–—=-]{3,200}|(?:[_–—-]\s){3,60}")
# How each form of a call is matched with each form of a note's mark.
_FAMILY = {
    "bracket": "bracket",
    "high": "high",
    "slash": "slash",
    "strokes": "strokes",
    "stars": "stars",
    "time": "bare",
    "after": "bare",
    "star": "star",
    "paren": "paren",
    "glued": "bare",
    "word": "bare",
    "capitals": "bare",
    "year": "bare",
    "day": "bare",
    "colon": "bare",
    "again": "bare",
    "apart": "bare",
}


# Marks that no list has: one alone is a note where it is called.
_OWN_MARK = frozenset({"high", "slash", "star", "bracket", "strokes", "stars"})


class _Body(NamedTuple):
    """A paragraph that begins with the mark of a note.

    Attributes:
        paragraph: its index.
        n: the mark, figures as figures.
        form: how it is written.
        label: offset behind the mark.
        inside: text follows: it stands at the foot of a page.
    """

    paragraph: int
    n: str
    form: str
    label: int
    inside: bool


class _Call(NamedTuple):
    start: int
    end: int
    n: str
    form: str


class _Calls:
    """The calls of a text, in its order, by their mark; looked for when the first is asked for."""

    def __init__(self, find: Callable[[], list[_Call]]) -> None:
        self._find = find
        self.used: set[int] = set()

    @cached_property
    def all(self) -> list[_Call]:
        """The calls in the order of the text."""
        return self._find()

    @cached_property
    def at(self) -> dict[str, list[int]]:
        """The places of the calls among all, by their mark."""
        places: dict[str, list[int]] = {}
        for n, call in enumerate(self.all):
            places.setdefault(call.n, []).append(n)
        return places

    def above(self, body: _Body, offset: int, *, last: bool) -> int:
        """Return the last call of a note above an offset that is free, or the first; or -1."""
        at = self.at.get(body.n, [])
        stop = bisect_left(at, offset, key=lambda n: self.all[n].start)
        for position in range(stop - 1, -1, -1) if last else range(stop):
            n = at[position]
            if n not in self.used and _fits(body, self.all[n]):
                return n
        return -1


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    text = t.text
    marks = [_mark(text, paragraph, index) for index, paragraph in enumerate(paragraphs)]
    bracketed = {mark.n for mark in marks if mark is not None and mark.form == "bracket"}
    if len(bracketed) > 1:
        # Beside notes in brackets "1 – …" is an entry of a list, and no note.
        marks = [m if m and (m.form == "bracket" or m.n not in bracketed) else None for m in marks]
    begun = [mark for mark in marks if mark is not None]
    printed = t.shape == "edition-page"
    calls = _Calls(lambda: _calls(text, paragraphs, marks, printed=printed))
    if run := _run_from_1(begun):
        calls = _with_squeezed(text, paragraphs, run, calls, at_foot=True)
    ending = _linked_back(text, paragraphs) or _ending(t, paragraphs, marks, calls)
    counted = any(body.n == "1" for body in ending)  # from 1, whatever their figures in print
    if printed and ending:
        calls = _with_squeezed(text, paragraphs, ending, calls, at_foot=False)
    if ending and (ending[0].form == "point" or (ending[0].form == "back" and counted)):
        calls = _renumbered(ending, calls, paragraphs)
    bodies = ending + _inside(text, paragraphs, begun, calls, {body.paragraph for body in ending})
    if not bodies and (by_letters := lettered(text, paragraphs)):
        yield from _by_letters(paragraphs, by_letters)
        return
    if not bodies:
        if not (paragraphs and _BRACKETED.search(text, paragraphs[0].start, paragraphs[-1].end)):
            return
        for paragraph in paragraphs:
            for match in _BRACKETED.finditer(text, paragraph.start, paragraph.end):
                call = _Call(match.start(), match.end(), match["n"], "bracket")
                yield _call(call, call.n, paired=False)
        return
    bodies.sort(key=lambda body: body.paragraph)
    yield from _paired(paragraphs, bodies, calls)
    yield from _more(paragraphs, ending)
    yield from _headings(text, paragraphs, bodies)


def _by_letters(paragraphs: list[Span], found: list[Lettered]) -> Iterator[Span]:
    for note in found:
        yield _call(_Call(note.call, note.call + 1, note.n, "bare"), note.n, paired=True)
        paragraph = paragraphs[note.paragraph]
        value = {"n": note.n, "printed": note.n, "label": note.label, "index": note.paragraph,
                 "paired": True, "inside": False}  # fmt: skip
        yield Span(paragraph.start, paragraph.end, "note-body", "mark-at-line-start", value)


def _mark(text: str, paragraph: Span, index: int) -> _Body | None:
    if text[paragraph.start] not in _BEGINS:
        return None
    found = _BODY.match(text, paragraph.start, paragraph.end)
    if not found or found.end() >= paragraph.end:
        return None
    form = found.lastgroup or ""
    form = "bare" if form == "point" else form
    label = found.end(form) + (form in ("bracket", "slash", "paren", "strokes", "stars"))
    n = found[form].translate(_SUPERSCRIPT)
    form = {"word": "named", "bare": "point" if found["point"] else "bare"}.get(form, form)
    return _Body(index, n, form, label, False)


def _calls(
    text: str, paragraphs: list[Span], marks: list[_Body | None], *, printed: bool
) -> list[_Call]:
    found = []
    for paragraph, mark in zip(paragraphs, marks, strict=True):
        begin = paragraph.start
        if mark is not None and mark.form in ("high", "star", "slash", "paren", "strokes", "stars"):
            begin = mark.label
        behind = begin
        for sign in _SIGN.finditer(text, begin, paragraph.end):
            at = sign.start()
            if at < behind:
                continue
            if (
                text[at - 1 : at].isspace()
                and text[at].isdecimal()
                and not (text[at - 2].isdecimal() and text[at - 3].islower())
                and text[sign.end() : sign.end() + 1] != "/"
                and not (
                    printed and sign.end() == paragraph.end and _ends_heading(text, paragraph, at)
                )
            ):
                continue  # a number in a sentence
            if sign.end() - at > 4 and text[sign.end() : sign.end() + 1] == "/":
                at += 4  # "resolution 28 of 1953", with "1/" set close behind the year
            match = _CALL.match(text, at, paragraph.end)
            if match is None:
                continue
            behind = match.end()
            form = match.lastgroup or ""
            if (
                form == "high"
                and _UNITS.fullmatch(match[form])
                and _METRE.search(text[max(begin, match.start() - 8) : match.start()])
            ):
                continue  # m², km³
            start, end = match.span(form)
            if form in ("bracket", "paren", "strokes", "stars"):
                start, end = start - 1, end + 1
            elif form == "slash":
                end += 1
            found.append(_Call(start, end, match[form].translate(_SUPERSCRIPT), _FAMILY[form]))
    return found


_COUNTED = lazy(
    r"(?:annex|tab|page|article|paragraph|part|chapter|volume|appendix|enclosure|point|item|telegram|document|"
    r"section|no\.?|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"despatch|cable|figure|table|box|room|copy|number)\s$",
    re.IGNORECASE,
)


def _ends_heading(text: str, paragraph: Span, at: int) -> bool:
    """Tell whether a figure stands behind a heading or a signature, where a page sets a call apart."""
    short = at - paragraph.start < 200 and text[at - 2] not in ".,;:"
    return short and not _COUNTED.search(text, max(at - 14, paragraph.start), at)


def _fits(body: _Body, call: _Call) -> bool:
    """Tell whether a call is written as the note is, or as such notes are called."""
    if body.n != call.n:
        return False
    if body.form in ("point", "named", "bare", "back"):
        if call.form == "paren" and body.form in ("point", "back"):
            return False  # "(1) and (2)" in a sentence count what it speaks of
        return call.form in ("bare", "high", "bracket", "paren")
    if body.form == call.form:
        return True
    return {body.form, call.form} <= {"bracket", "high", "bare"} and body.form != "bare"


def _ending(
    t: Transcript, paragraphs: list[Span], marks: list[_Body | None], calls: _Calls
) -> list[_Body]:
    """Find the notes at the end: a run that begins with 1 or is called, or stands under a heading."""
    run: list[_Body] = []
    index = len(paragraphs) - 1
    while index > 0:
        mark = marks[index]
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        if run and _RULE.fullmatch(words) and _underlines(t, paragraphs, index):
            return []  # a heading of the text, with its numbers under it
        if _HEADING.fullmatch(words) or (_RULE.fullmatch(words) and run):
            return _numbered(t, run, calls, paragraphs, headed=True)
        follows = mark is not None and (not run or _before(mark, run[-1], gap=2))
        if follows and mark is not None:
            run.append(mark)
        elif not run and ((words[0] == "[" and words[-1] == "]") or _is_banner(t, words)):
            pass  # an editor's remark or the classification under the notes
        elif run:
            # Further paragraphs of a note stand between it and the next.
            if not any(m and _before(m, run[-1], gap=2) for m in marks[max(index - 3, 0) : index]):
                break
        else:
            break
        index -= 1
    return _numbered(t, run, calls, paragraphs, headed=False)


def _is_banner(t: Transcript, words: str) -> bool:
    return len(words) < 60 and t.collection.marking(words.strip(" .*-"))[0] == "classification"


def _underlines(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a line of dashes stands right under a short line and is about as long."""
    above, rule = paragraphs[index - 1], paragraphs[index]
    upper = t.lines[above.value["last"]]
    near: bool = t.lines[rule.value["first"]].number == upper.number + 1
    return near and abs(upper.end - upper.start - rule.end + rule.start) <= 3


def _before(mark: _Body, later: _Body, gap: int = 1) -> bool:
    """Tell whether a note comes before another, up to a gap in their numbers."""
    if mark.form != later.form:
        return False
    if mark.n.isdigit() and later.n.isdigit():
        return 0 < int(later.n) - int(mark.n) <= gap
    return len(mark.n) + 1 == len(later.n)


def _numbered(
    t: Transcript, run: list[_Body], calls: _Calls, paragraphs: list[Span], *, headed: bool
) -> list[_Body]:
    if not run:
        return []
    first = paragraphs[run[-1].paragraph].start
    if run[0].form == "bracket":
        return run
    if run[0].form == "point" and not headed:
        return run if _are_notes(t, run, calls, paragraphs) else []
    called = [body for body in run if calls.above(body, first, last=False) >= 0]
    if run[0].form in ("paren", "bare", "named") and not headed:
        # A list at the end has labels too: all must be called, or nearly all of several.
        enough = len(called) == len(run) or (len(called) > 1 and len(called) + 1 == len(run))
        return run if enough or _by_brackets(run, calls, first) else []
    return run if called or headed else []


def _by_brackets(run: list[_Body], calls: _Calls, stop: int) -> bool:
    """Tell whether most of the notes 1, 2, 3 … are called by figures in brackets: [1]."""
    figures = {call.n for call in calls.all if call.form == "bracket" and call.start < stop}
    called = sum(body.n in figures for body in run)
    return run[-1].n == "1" and called > 1 and called * 2 >= len(run)


def _are_notes(t: Transcript, run: list[_Body], calls: _Calls, paragraphs: list[Span]) -> bool:
    """Tell whether paragraphs "1. …" at the end are notes: their calls are glued to words.

    An edition's first note says where the document is; then the others are notes too.
    """
    if run[-1].n not in ("0", "1"):
        return False
    first = paragraphs[run[-1].paragraph]
    if _SOURCE.match(t.text, run[-1].label, first.end) or _stands_in(t, run, paragraphs):
        return True
    _, called = _shift(run, calls, first.start)
    return called == len(run) or (called > 1 and called + 1 == len(run))


def _stands_in(t: Transcript, run: list[_Body], paragraphs: list[Span]) -> bool:
    """Tell whether a list ends an edition's document and alone stands in: it holds the notes."""
    if t.shape != "edition-page":
        return False
    columns = [t.lines[paragraph.value["first"]].indent for paragraph in paragraphs]
    first = run[-1].paragraph
    return bool(min(columns[first:]) > 1 and max(columns[:first]) == 0)


_SOURCE = lazy(r"\.?\s*(?:Source:|\[?Source\s*:)")
_BACK = "\u21a9"
_ITEM = lazy(r"(?:[-•*–]|\d{1,3}\.)\s+(?=\S)")


def _linked_back(text: str, paragraphs: list[Span]) -> list[_Body]:
    """Find notes that a web page links back to their calls: each ends with an arrow."""
    if _BACK not in text:
        return []
    found: list[_Body] = []
    last = len(paragraphs) - 1
    for index in range(last, 0, -1):
        paragraph = paragraphs[index]
        if not text[paragraph.start : paragraph.end].rstrip("\ufe0e ").endswith(_BACK):
            if found or last - index > 3:
                break
            continue
        item = _ITEM.match(text, paragraph.start, paragraph.end)
        label = item.end() if item else paragraph.start
        found.append(_Body(index, "", "back", label, False))
    first = _printed(text, paragraphs, found) or 1
    top = first + len(found) - 1
    return [body._replace(n=str(top - n)) for n, body in enumerate(found)]


def _printed(text: str, paragraphs: list[Span], run: list[_Body]) -> int:
    """Return the figure of the first of notes that have their figures of print, or 0."""
    labels = [text[paragraphs[body.paragraph].start : body.label].strip(" .\xa0") for body in run]
    if not all(label.isdecimal() for label in labels):
        return 0
    figures = [int(label) for label in labels[::-1]]
    steady = all(b == a + 1 for a, b in itertools.pairwise(figures))
    return figures[0] if figures and steady else 0


def _shift(run: list[_Body], calls: _Calls, stop: int) -> tuple[int, int]:
    """Return by how much the calls' figures are higher than the notes', and how many are called.

    Notes that a web page counts from 1 keep in the text the figures that they had in print.
    """
    glued = [int(call.n) for call in calls.all if call.start < stop and call.form == "bare"]
    best, most = 0, _in_order(glued, 1, len(run))
    for begin in dict.fromkeys(glued):
        count = _in_order(glued, begin, len(run))
        if count > max(most, 1) or (count > most and begin == 0):
            best, most = begin - 1, count
    return best, most


def _in_order(figures: list[int], begin: int, count: int) -> int:
    """Count how many of the figures from `begin` on stand there one behind the other."""
    wanted, found = begin, 0
    for figure in figures:
        if wanted <= figure <= wanted + 1 and figure < begin + count:
            found += 1
            wanted = figure + 1
    return found


def _renumbered(run: list[_Body], calls: _Calls, paragraphs: list[Span]) -> _Calls:
    """Give the calls the figures of their notes; figures that do not rise call nothing."""
    first = min(paragraphs[body.paragraph].start for body in run)
    shift, _ = _shift(run, calls, first)
    alone = [int(c.n) for c in calls.all if c.form == "bare" and c.n.isdigit() and c.start < first]
    if len(run) == len(alone) == 1:
        shift = alone[0] - 1  # one note, one call: it keeps the figure that it had in print
    wanted = 1
    found: list[_Call] = []
    for call in calls.all:
        if call.form != "bare" or not call.n.isdigit():
            found.append(call)
            continue
        n = int(call.n) - shift
        if call.start < first and wanted <= n <= wanted + 2:
            found.append(call._replace(n=str(n)))
            wanted = n + 1
    return _Calls(lambda: found)


# Figures behind figures: a year and a call, a day of the month and a call, a number's full stop.
_SQUEEZED = lazy(
    r"(?:(?<=[a-z.] \d, )|(?<=[a-z.] \d\d, ))(?:1[5-9]|20)\d\d(?P<year>\d{1,2})(?=[\s.,;:)]|$)"
    r"|(?<=[a-z]{2} )(?:[12]\d|3[01])(?P<day>\d)(?=[\s.,;:)]|$)"
    r"|(?<=\d\.)(?P<number>\d{1,2})(?=\s*$|\)|\s+[A-Z(])|(?<=[.\d],)(?P<comma>\d{1,2})(?=\s)"
    r"|(?<=tel )\d(?:\d{1,3})?(?P<wire>\d)(?=[\s.,;:)])"
)


def _run_from_1(begun: list[_Body]) -> list[_Body]:
    """Return notes 1, 2, 3 … with bare figures, at the feet of several pages."""
    run: list[_Body] = []
    for body in begun:
        if body.form == "bare" and body.n == str(len(run) + 1):
            run.append(body)
    return run if len(run) > 2 else []


def _with_squeezed(
    text: str, paragraphs: list[Span], bodies: list[_Body], calls: _Calls, *, at_foot: bool
) -> _Calls:
    """Add the calls that stand behind figures: "May 30, 19561" calls note 1, and no year 19561.

    Only a note that nothing else calls is looked for, between the calls of its neighbours, and
    only one place may have its figure.

    Parameters:
        text: of the document.
        paragraphs: of it.
        bodies: the notes.
        calls: those found so far.
        at_foot: the notes stand at the feet of pages, where nearly all must be called otherwise.
    """
    stop = paragraphs[min(body.paragraph for body in bodies)].start
    bare = [body for body in bodies if body.form in ("point", "bare", "back", "bracket")]
    bare.sort(key=lambda body: body.paragraph)
    stops = [paragraphs[body.paragraph].start if at_foot else stop for body in bare]
    at = [calls.above(body, end, last=False) for body, end in zip(bare, stops, strict=True)]
    if at_foot and sum(one < 0 for one in at) != 1:
        return calls
    added: list[_Call] = []
    for n, body in enumerate(bare):
        if at[n] >= 0 or not body.n.isdecimal() or body.form == "bracket":
            continue
        begin = max((calls.all[one].end for one in at[:n] if one >= 0), default=0)
        end = min((calls.all[one].start for one in at[n + 1 :] if one >= 0), default=stops[n])
        places = [
            found.span(found.lastgroup or "")
            for found in _SQUEEZED.finditer(text, begin, max(begin, end))
            if found[found.lastgroup or ""] == body.n
        ]
        if len(places) == 1:
            added.append(_Call(*places[0], body.n, "bare"))
    if not added:
        return calls
    return _Calls(lambda: sorted([*calls.all, *added], key=lambda call: call.start))


def _inside(
    text: str, paragraphs: list[Span], begun: list[_Body], calls: _Calls, taken: set[int]
) -> list[_Body]:
    """Find notes at the feet of pages: each called above it, by a mark that no list has."""
    found = []
    runs = _runs(paragraphs, begun, calls)
    near = {body.paragraph for body in begun if body.form == "paren"}
    for body in begun:
        alone = body.form == "paren" and near.isdisjoint((body.paragraph - 1, body.paragraph + 1))
        known = body.form in _OWN_MARK or body.paragraph in runs
        # The only note of a paper that an appendix follows: "three hundred.1"
        alone = alone or (
            body.form == "bare" and body.n == "1" and len(calls.at.get("1", ())) == 1
            and sum(one.form == "bare" for one in begun) == 1
        )  # fmt: skip
        if body.paragraph in taken or not (known or alone):
            continue
        at = calls.above(body, paragraphs[body.paragraph].start, last=True)
        if at < 0:
            continue
        # "the wrong way.(1)", "a report(1), which": no list is so announced
        before = text[calls.all[at].start - 1]
        if known or before in '.!?”"' or (body.form == "paren" and before.islower()):
            found.append(body._replace(inside=True))
    return found


def _runs(paragraphs: list[Span], begun: list[_Body], calls: _Calls) -> set[int]:
    """Find runs of notes with bare figures at the foot of a page: two or more, all called above."""
    found: set[int] = set()
    run: list[_Body] = []
    for body in [*begun, None]:
        if (
            body is not None
            and body.form == "bare"
            and calls.above(body, paragraphs[body.paragraph].start, last=True) >= 0
        ):
            if run and not (run[-1].paragraph + 1 == body.paragraph and _before(run[-1], body)):
                run = []
            run.append(body)
            if len(run) > 1:
                found.update(one.paragraph for one in run)
        else:
            run = []
    return found


def _paired(paragraphs: list[Span], bodies: list[_Body], calls: _Calls) -> Iterator[Span]:
    """Match each note with the last call of its mark above it that no other note has."""
    keys: dict[str, int] = {}
    starts = {paragraphs[body.paragraph].start for body in bodies}
    first_end = min((b.paragraph for b in bodies if not b.inside), default=len(paragraphs))
    made: list[tuple[_Body, str, bool]] = []
    pairs: dict[int, str] = {}
    # The mark that begins a note calls no other.
    calls.used.update(n for n, call in enumerate(calls.all) if call.start in starts)
    for body in bodies:
        base = {"*": "star", "**": "star2", "***": "star3", "†": "dagger", "‡": "dagger2"}.get(
            body.n, body.n
        )
        keys[base] = keys.get(base, 0) + 1
        key = base if keys[base] == 1 else f"{base}-{keys[base]}"
        above = paragraphs[body.paragraph if body.inside else min(first_end, body.paragraph)].start
        at = calls.above(body, above, last=body.inside)
        if at >= 0:
            calls.used.add(at)
            pairs[at] = key
        made.append((body, key, at >= 0))
    forms = {body.form for body in bodies}
    for n, call in enumerate(calls.all):
        if n in pairs:
            yield _call(call, pairs[n], paired=True)
        elif (call.form == "bracket" and call.start not in starts) or (
            call.form == "high" and call.form in forms
        ):
            yield _call(call, call.n, paired=False)
    for body, key, called in made:
        paragraph = paragraphs[body.paragraph]
        yield Span(
            paragraph.start,
            paragraph.end,
            "note-body",
            "mark-at-line-start",
            {
                "n": key,
                "printed": body.n,
                "label": body.label,
                "index": body.paragraph,
                "paired": called,
                "inside": body.inside,
            },
        )


def _call(call: _Call, key: str, *, paired: bool) -> Span:
    cert: Cert = "high" if call.form == "bare" else ""
    by = "glued-figure" if call.form == "bare" else "mark-of-a-note"
    return Span(call.start, call.end, "note-call", by, {"n": key, "paired": paired}, cert)


def _more(paragraphs: list[Span], ending: list[_Body]) -> Iterator[Span]:
    """Give each note at the end its further paragraphs: those before the next note."""
    starts = sorted(body.paragraph for body in ending)
    for first, following in itertools.pairwise(starts):
        for index in range(first + 1, following):
            paragraph = paragraphs[index]
            yield Span(
                paragraph.start, paragraph.end, "note-more", "between-notes", {"index": index}
            )


def _headings(text: str, paragraphs: list[Span], bodies: list[_Body]) -> Iterator[Span]:
    first = min((body.paragraph for body in bodies if not body.inside), default=0)
    for at in (first - 1, first - 2):
        if at < 1:
            return
        paragraph = paragraphs[at]
        rule = _RULE.fullmatch(text, paragraph.start, paragraph.end)
        if not rule and not _HEADING.fullmatch(text, paragraph.start, paragraph.end):
            return
        value = {"index": at, "rule": bool(rule)}
        yield Span(paragraph.start, paragraph.end, "note-heading", "above-the-notes", value)


notes = Recogniser(
    "notes",
    "calls of notes, and the notes at the end or at the feet of pages",
    frozenset({"paragraph"}),
    frozenset({"note-call", "note-body", "note-more", "note-heading"}),
    _find,
)
