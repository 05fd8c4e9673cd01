"""What the fields under a heading say beside their parties: number, grade and urgency, the hours.

TELEGRAM 075.914
Classification: Secret
Time and Place:  3:05 p.m. - 3:50 p.m., Room 9, Customs House
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.compose.facts.context import Context
from teikit.compose.facts.party import lines_of
from teikit.forms.dates import clock_times, find_dates
from teikit.forms.lazy import lazy
from teikit.model.fact import Fact
from teikit.model.span import Spans
from teikit.model.transcript import Transcript

__all__ = ["from_fields", "hours_of_meeting"]

_WIRED = lazy(r".*?(?:telegram|cable|gram|telex|d[ie]spatch)\s+(?:(?:no|nr)\.?\s?|#\s?)?", 2)


def from_fields(t: Transcript, spans: Spans, known: list[Fact]) -> Iterator[Fact]:
    """Read a number in the heading, and marks among the particulars, where no docket has them."""
    keys = {fact.key for fact in known}
    for span in spans.of("heading"):
        wired = _WIRED.match(t.text, span.start, span.end) if span.by == "form-and-number" else None
        if wired and "telegram-number" not in keys:
            at = t.position_at(span.start)
            words = t.text[wired.end() : span.end]
            yield Fact("telegram-number", words, lines=at, rule=span.by)
    fields = spans.of("particular")
    for mark in spans.of("marking") if fields else ():
        kind = mark.value["type"]
        if kind in keys or not any(one.start <= mark.start < one.end for one in fields):
            continue
        keys.add(kind)
        at = t.position_at(mark.start)
        words = t.text[mark.start : mark.end]
        yield Fact(kind, words, norm=mark.value["category"], lines=at, rule=mark.by, cert="high")


_END = lazy(
    r"\b(?:end(?:ed|ing)?|closed?|conclusion|finish(?:ed)?)(?: of (?:the )?(?:\w+ )?\w+)?(?: at)?\s?[:：]\s+"
    r"(?=\d)|\b(?:closed|ended|adjourned|concluded|finished|broke up)\b[^.\d]{0,30}?\bat\s(?=\d)",
    2,
)


def _ended(t: Transcript, spans: Spans) -> str:
    """Return when a meeting ended, by a line near the end: "End: 19.15"."""
    for paragraph in spans.of("paragraph")[-16:]:
        found = _END.search(t.text, paragraph.start, min(paragraph.end, paragraph.start + 140))
        if found:
            stop = min(found.end() + 16, paragraph.end)
            for a, _, clock in clock_times(t.text, found.end(), stop):
                if a == found.end():
                    return clock
    return ""


def hours_of_meeting(
    t: Transcript, spans: Spans, context: Context, known: list[Fact]
) -> Iterator[Fact]:
    """Read "Time and Place:  3:05 p.m. - 3:50 p.m., Room 9": hours of the document's own day."""
    keys = {fact.key for fact in known}
    if "time" in keys or len(context.date) != 10:
        return
    for span in spans.of("particular"):
        begin = span.value["value"]
        if span.value["key"] not in ("time", "time-and-place"):
            continue
        if next(find_dates(t.text, begin, span.end), None) is not None:
            continue
        hours = list(clock_times(t.text, begin, span.end))[:2]
        if not hours:
            continue
        at = lines_of(t, spans, span)
        clocks = [clock for _, _, clock in hours]
        if len(clocks) == 1 and (ended := _ended(t, spans)):
            clocks.append(ended)
        norm = "/".join(f"{context.date}T{clock}" for clock in clocks)
        said = t.text[hours[0][0] : hours[-1][1]]
        yield Fact("time", said, norm=norm, lines=at, rule="known-label", cert="high")
        rest = " ".join((t.text[begin : hours[0][0]] + t.text[hours[-1][1] : span.end]).split())
        rest = rest.strip(" ,;.–—-")
        if span.value["key"] == "time-and-place" and rest and "place" not in keys:
            yield Fact("place", rest, lines=at, rule="known-label")
        return
