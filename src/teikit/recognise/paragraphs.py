"""Paragraphs: a line each, or the lines that a typist's margin broke, joined.

    A paragraph that was broken at a fixed
    column continues on the next line.

Not seen: a paragraph that goes on behind a blank line, as over a page break; text in two columns
side by side.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.headlines import dateline_of
from teikit.forms.lazy import lazy
from teikit.forms.prose import SMALL
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.endings.who import is_title
from teikit.recognise.layout.head import Layout
from teikit.recognise.layout.prose import is_prose
from teikit.recognise.recogniser import Recogniser

__all__ = ["paragraphs"]


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


def _place_over_date(t: Transcript, upper: int, lower: int) -> bool:
    """Tell whether under a name and office stand place and date: "Wellington" over "18 May 1966"."""
    above, below = t.lines[upper], t.lines[lower]
    if below.end - below.start > 24 or above.end - above.start > 30 or upper < t.first + 3:
        return False
    if below.number != above.number + 1 or abs(below.indent - above.indent) > 3:
        return False
    if not t.text[below.end - 1].isdigit() or not _PLACE.fullmatch(t.text, above.start, above.end):
        return False
    over = t.lines[upper - 1]
    under = lower + 1 >= t.last or t.lines[lower + 1].number > below.number + 1
    date = whole_date(t.of(lower)) if under and over.number + 1 == above.number else None
    return date is not None and date.year and is_title(t.of(upper - 1))


_PLACE = lazy(r"[A-ZÀ-ŽȘȚ][^\W\d_]+(?:[ -][A-ZÀ-ŽȘȚ][^\W\d_]+){0,2}[.,]?")


def _office_over_date(t: Transcript, upper: int, lower: int) -> bool:
    """Tell whether minutes end with office and day: "Cabinet Office, S.W.1," over "9 May 1950"."""
    above, below = t.lines[upper], t.lines[lower]
    if below.number != above.number + 1 or above.end - above.start > 60 or upper < t.first + 6:
        return False
    apart = t.lines[upper - 1].number < above.number - 1
    if not apart or t.text[above.end - 1] not in ",." or below.end - below.start > 30:
        return False
    if not _OFFICE.fullmatch(t.text, above.start, above.end):
        return False
    date = whole_date(t.of(lower).rstrip("."))
    return date is not None and date.year


_OFFICE = lazy(r"(?:[A-Z][\w’'-]+ ){1,3}Office(?:,? (?:[A-Z][\w.]*,? ?){1,3})?[,.]")


def _title_goes_on(t: Transcript, begun: int, upper: int, lower: int) -> bool:
    """Tell whether what a paper calls itself goes on: "Record of talks / between A, / and B of C"."""
    above, below, first = t.lines[upper], t.lines[lower], t.lines[begun]
    if begun > t.first + 24 or below.number != above.number + 1 or below.end - below.start > 100:
        return False
    if not _TITLE.match(t.text, first.start, first.end):
        return False
    words, last = t.of(lower), t.text[above.end - 1]
    if _FIELD.match(words) or last in ".;:!?" or words.isupper():
        return False
    if words[0].islower() or _PERIOD.fullmatch(words):
        return True
    if last == ",":
        date = next(find_dates(t.text, below.start, below.end), None)
        dated = date is not None and date.start == below.start
        dated = dated or _MEETING.search(t.text, first.start, above.end) is not None
        return dated or dateline_of(t.text, below.start, below.end) is None
    return t.of(upper).rpartition(" ")[2] in SMALL and not is_prose(words)


_TITLE = lazy(
    r"(?:(?:[A-Z][\w’'-]+|of|OF|the|THE|from|FROM) ){0,4}(?i:minutes|record|memorandum|notes?|report|protocol|"
    r"summary|transcript|stenogram|stenographic record|information|account|extract)"
    r"(?i: (?:no\.? ?\d+ )?(?:of|on|from|about|concerning|between|taken|made)\b| \d)"
)
# "REPORT ON A TOUR OF THE NORTH" over "5 to 16 March 1962"
_PERIOD = lazy(
    r"[(]?(?:from )?(?:the )?\d{1,2}(?:st|nd|rd|"
    r"th)?(?: [A-Z][a-z]+)?(?:,? \d{4})?\s?(?:to|until|[-–—])\s?(?:the )?"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}[)]?\.?"
)
# "MINUTES of a Meeting held in Room C," over the street and the day
_MEETING = lazy(r"\b(?:held|met|convened|took place)\b", 2)
_FIELD = lazy(r"[A-Z][\w /()’'-]{1,30}:(?=\s|$)|\(?(?:\d{1,2}|[a-z])[.)]\s")


def _apart(t: Transcript, upper: int, lower: int) -> bool:
    """Tell whether nothing but blank lines stands between two lines."""
    return lower == upper + 1 and t.lines[lower].number > t.lines[upper].number + 1


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
    if t.text[above.start] == "(":
        return t.text[below.start].isupper() and t.text[below.end - 1] in ".?!;:,"
    return t.text[above.start].isdigit() and is_prose(t.of(lower))


_ALONE = lazy(r"(?:(?P<bullet>[-•*–])\s+)?\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")
_REST_OF_DATE = lazy(
    r"(?:(?:1[89]|20)\d\d|\d{3,4} ?Z|\d{1,2}(?::\d\d)? ?[ap]\.? ?m\.?|(?:1[89]|20)\d\d, ?\d{3,4} ?Z)\.?"
)


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
                or _place_over_date(t, lines[end], lines[end + 1])
                or _office_over_date(t, lines[end], lines[end + 1])
                or _title_goes_on(t, lines[begin], lines[end], lines[end + 1])
            ):
                end += 1
        else:
            while (
                end + 1 < len(lines)
                and not _apart(t, lines[end], lines[end + 1])
                and (
                    (end == begin and _label_alone(t, lines[end], lines[end + 1]))
                    or layout.broken(lines[end], lines[end + 1])
                    or _date_goes_on(t, lines[end], lines[end + 1])
                    or _place_over_date(t, lines[end], lines[end + 1])
                    or _office_over_date(t, lines[end], lines[end + 1])
                    or _title_goes_on(t, lines[begin], lines[end], lines[end + 1])
                )
            ):
                end += 1
        first, last = t.lines[lines[begin]], t.lines[lines[end]]
        for n in range(begin, end):
            if _hyphenated(t, lines[n], lines[n + 1]):
                hyphen = t.lines[lines[n]].end
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
