"""What follows the message on a circulated document: copies, counts, stamps of offices.

    Copies: [Li] Ming, Wang, General Office (2), 30 copies in total
    Received on 5 May 1957      Printed and distributed on 6 May 1957

Not seen: lists of recipients without a word that opens them; stamps that stand amid the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, split_list
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosures import segments
from teikit.recognise.recogniser import Recogniser

__all__ = ["COUNT", "TOTAL", "distribution", "subtypes"]

_COPIES = lazy(
    r"(?:c\.?c\.?|copies(?: to| sent to| for)?|copy(?: to| sent to)?|distribution(?: list)?|"
    r"sent to|copied to|(?:report )?submitted to|report to|reported to|"
    r"copies sent to|circulated to|distributed to|also to|info(?:rmation)? copies(?: to)?|for information)"
    r"\s*(?P<colon>[:：])",
    re.IGNORECASE,
)
_WHO = lazy(r"(?P<who>[A-Z\[][^:\n]{2,80}?)[ \t\xa0]{2,400}(?=\S)")
_ACT = lazy(
    r"(?P<label>(?:received|printed and distributed|submitted for printing|printed|distributed|"
    r"duplicated|copied|typed|drafted|registered|dispatched|sent|transmitted|approved|issued|"
    r"checked|proofread|enciphered|reviewed|signed for printing|delivered|logged|entered|despatched|"
    r"deciphered|decoded|translated)"
    r"(?:\s+(?:and|for)\s+\w+)?(?:\s+(?:by hand|at|on|in))?)\s*[:：]?\s+",
    re.IGNORECASE,
)
_ACT_BY = lazy(
    r"(?P<label>(?i:drafted|typed|checked|proofread|reviewed|approved|registered|printed|issued|"
    r"distributed|copied)\s+(?i:by)(?:\s*[:：])?)\s*"
    r"(?P<who>\[?[A-Z][\w’'.\]-]*(?:[ \xa0][A-Z\[][\w’'.\]-]*){0,3})(?=[ \t\xa0]{2,}|[.;,](?:\s|$)|$)"
)
TOTAL = lazy(
    r"(?P<n>\d{1,4})\s+(?P<unit>(?:file\s+)?cop(?:y|ies))"
    r"(?P<total>\s+(?:in (?:total|all)|altogether|printed(?: in total)?|total))?"
    r"|(?:total(?: of)?|altogether)\s*:?\s*(?P<m>\d{1,4})\s+(?P<unit2>copies)",
    re.IGNORECASE,
)
_STAMPED = lazy(
    r"[A-Z][a-z]+(?: [a-z]+){0,3}\s*:\s+(?=[A-Z\[]{0,5}\S*\d)[^.]{3,120}\Z"
    r"|\(?\[?[A-Z][^.]{3,60}cop(?:y|ies)[^.]{0,40}\Z"
)
COUNT = lazy(r"\((\d{1,3})\)")
_FILED_WORDS = ("file", "seal", "stamp", "illegible")
_FILED = lazy(
    r"[(\[（]?[^()]{0,80}\b(?:file copy|for the file|seal|stamp(?:ed)?|illegible signature)\b[^()]{0,40}"
    r"[)\]）]?",
    re.IGNORECASE,
)
SUBTYPES = (
    ("drafted", "drafted"),
    ("typed", "drafted"),
    ("review", "reviewed"),
    ("approved", "reviewed"),
    ("checked", "reviewed"),
    ("registered", "registered"),
    ("logged", "registered"),
    ("entered", "registered"),
    ("received", "received"),
    ("printed", "printed"),
    ("duplicated", "duplicated"),
    ("copied", "duplicated"),
    ("distributed", "distributed"),
    ("dispatched", "distributed"),
    ("despatched", "distributed"),
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    ends = [
        span.value["index"]
        for kind in ("note-heading", "note-body", "related-heading")
        for span in spans.of(kind)
    ]
    for first, last in segments(spans):
        limit = min((end for end in ends if first < end < last), default=last)
        begin = _begin(t.text, paragraphs, first, limit)
        if begin is not None:
            yield from _lines(t.text, paragraphs, begin, limit)


def _lines(text: str, paragraphs: list[Span], begin: int, limit: int) -> Iterator[Span]:
    copies = False
    for index in range(begin, limit):
        paragraph = paragraphs[index]
        if match := _COPIES.match(text, paragraph.start, paragraph.end):
            copies = True
            yield _copies(text, paragraph, index, match.end())
        elif act := list(_acts(text, paragraph)):
            copies = False
            yield Span(
                paragraph.start,
                paragraph.end,
                "distribution-act",
                "act-with-date",
                {"index": index, "acts": act},
            )
        elif copies and _is_list(text, paragraph) and not _ACT.match(text, paragraph.start):
            yield _copies(text, paragraph, index, 0)
        else:
            copies = False
            yield Span(
                paragraph.start,
                paragraph.end,
                "distribution-line",
                "among-distribution",
                {"index": index},
            )


def _begin(text: str, paragraphs: list[Span], first: int, limit: int) -> int | None:
    """Find the first line of the distribution: from the end backwards while lines are of its sort."""
    begin = None
    index = limit - 1
    unknown = 0
    while index > first:
        paragraph = paragraphs[index]
        if _is_mark(text, paragraph):
            begin, unknown = index, 0
        elif not _may_continue(text, paragraph):
            # A few short lines that no rule knows ("Page 2 of 2", a leader's comment) do not end
            # the search; a date or a sentence does.
            unknown += 1
            words = text[paragraph.start : paragraph.end]
            if (
                unknown > 3
                or len(words) > 110
                or whole_date(words)
                or (begin is None and index < limit - 3)
            ):
                break
        index -= 1
    # Lists without a label continue a list that has one: the first line must be a mark.
    return begin


def _is_mark(text: str, paragraph: Span) -> bool:
    start, end = paragraph.start, paragraph.end
    if _COPIES.match(text, start, end):
        return True
    if end - start > 300:
        return False
    words = text[start:end].lower()
    if any(word in words for word in _FILED_WORDS) and _FILED.fullmatch(text, start, end):
        return True
    if (total := TOTAL.search(text, start, end)) and (total["total"] or total["m"]):
        return end - start < 200
    return any(_acts(text, paragraph))


def _may_continue(text: str, paragraph: Span) -> bool:
    if _STAMPED.match(text, paragraph.start, paragraph.end):
        return True
    return _is_list(text, paragraph) or bool(COUNT.search(text, paragraph.start, paragraph.end))


def _is_list(text: str, paragraph: Span) -> bool:
    """Tell whether a line is a list of names: short pieces, no sentence."""
    start, end = paragraph.start, paragraph.end
    if end - start > 4000:
        return False
    if text[end - 1] in ".!?:" and not text.endswith(("etc.", "Dept."), start, end):
        return False
    if COUNT.search(text, start, end):
        return True
    pieces = list(split_list(text, start, end))
    return (
        len(pieces) > 1
        and all(b - a < 70 for a, b in pieces)
        and any(is_org(text[a:b]) for a, b in pieces)
    )


def _copies(text: str, paragraph: Span, index: int, label: int) -> Span:
    begin = label or paragraph.start
    return Span(
        paragraph.start,
        paragraph.end,
        "copies",
        "copies-label" if label else "list-continued",
        {"index": index, "label": label, "items": _items(text, begin, paragraph.end)},
    )


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a list of recipients; a count in parentheses ends its item even without a comma."""
    items: list[tuple[int, int]] = []
    for a, b in split_list(text, start, end):
        begin = a
        for count in COUNT.finditer(text, a, b):
            if count.end() < b and text[count.end() : b].strip():
                items.append((begin, count.end()))
                begin = count.end()
                while text[begin] in " \xa0\t":
                    begin += 1
        items.append((begin, b))
    # A count that a wide gap parted from its name belongs to it.
    joined: list[tuple[int, int]] = []
    for a, b in items:
        if joined and COUNT.fullmatch(text, a, b):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _acts(text: str, paragraph: Span) -> Iterator[dict[str, object]]:
    """Find what offices did, each with its date: "Received on 5 May 1957"."""
    start, end = paragraph.start, paragraph.end
    dates = None
    position = start
    while position < end:
        if by := _ACT_BY.match(text, position, end):
            yield {
                "label": by.span("label"),
                "date": None,
                "who": by.span("who"),
                "subtypes": subtypes(by["label"]),
            }
            position = _skip(text, by.end("who"), end)
            continue
        match = _ACT.match(text, position, end)
        who = None
        if not match and (who := _WHO.match(text, position, end)) and is_org(who["who"]):
            match = _ACT.match(text, who.end(), end)
        if match:
            if dates is None:
                dates = {date.start: date for date in find_dates(text, start, end)}
            date = dates.get(match.end())
            if date is None:
                return
            label = match["label"]
            yield {
                "label": (match.start("label"), match.end("label")),
                "date": date,
                "who": who.span("who") if who else None,
                "subtypes": subtypes(label),
            }
            position = _skip(text, date.end, end)
            continue
        return


def _skip(text: str, position: int, end: int) -> int:
    while position < end and text[position] in " \t\xa0;,.\u3000":
        position += 1
    return position


def subtypes(label: str) -> list[str]:
    """Return the subtypes of `correspAction[@type='processing']` that a label names."""
    folded = label.lower()
    if folded.startswith(("submitted", "signed for")):
        return []
    return list(dict.fromkeys(name for word, name in SUBTYPES if word in folded))


distribution = Recogniser(
    "distribution",
    "copies, counts and the dates of what offices did, after the message",
    frozenset({"paragraph", "note-body", "related-heading", "enclosure"}),
    frozenset({"copies", "distribution-act", "distribution-line"}),
    _find,
)
