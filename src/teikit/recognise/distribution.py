"""What follows the message: recipients of copies, counts, stamps of offices, enclosures named.

    Copies: [Li] Ming, Wang, General Office (2), 30 copies in total
        1 - to Cde. N. P. Orlov
    Drafted by: T. Bexley, 5/17/79        Typed by Moor

Not seen: internal distribution in codes is kept line by line; nobody is named a recipient for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.source import SPACE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.endings import ENTRY, list_head
from teikit.recognise.recogniser import NOTES, Recogniser
from teikit.recognise.tail.acts import acts
from teikit.recognise.tail.judging import CLOSING, Settled
from teikit.recognise.tail.lines import senders, tails
from teikit.recognise.tail.recipients import (
    COPY_BEHIND,
    each_line,
    entries_of,
    in_columns,
    in_sequence,
    items_of,
    recipients,
)
from teikit.recognise.tail.settling import settled

__all__ = ["distribution"]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    notes = {span.value["index"] for kind in NOTES for span in spans.of(kind)}
    whose = senders(t, spans)
    for lines, behind in tails(t, spans):
        for one in settled(t, paragraphs, lines, whose):
            yield _span(t.text, paragraphs[one.line.paragraph], one)
        for line in behind:
            if line.paragraph not in notes:
                yield _span(t.text, paragraphs[line.paragraph], Settled(line, line.kind))


def _span(text: str, paragraph: Span, one: Settled) -> Span:
    start, end = paragraph.start, paragraph.end
    index = one.line.paragraph
    if one.role in CLOSING or one.role in ("address", "postscript"):
        value = {"index": index, "role": one.role, "place": one.line.place}
        return Span(start, end, "closing-line", "under-the-message", value, one.cert)
    if one.role == "head":
        label = list_head(text, start, end)
        return _copies(text, paragraph, index, label)
    if one.role == "entry":
        span = _copies(text, paragraph, index, 0)
        if _ESQ_AT_END.search(text, max(start - 60, 0), start):
            return span._replace(value={**span.value, "names": []})  # whose body stands there
        return span
    if one.role == "act" and (done := list(acts(text, start, end))):
        return Span(start, end, "distribution-act", "act-with-date", {"index": index, "acts": done})
    kind = "end-mark" if one.role in ("remark", "banner", "rule") else "distribution-line"
    by = "unknown-under-the-signature" if one.cert and kind != "end-mark" else "among-distribution"
    return Span(start, end, kind, by, {"index": index, "role": one.role}, one.cert)


_ESQ_AT_END = lazy(r"Esq(?:\.|uire),\s*\Z")


def _copies(text: str, paragraph: Span, index: int, label: int) -> Span:
    start, end = paragraph.start, paragraph.end
    entry = not label and ENTRY.match(text, start, end)
    begin = label or start
    while begin < end and text[begin] in SPACE:
        begin += 1
    if behind := COPY_BEHIND.search(text, begin, end):
        end = behind.start()
    if entry or begin == end:
        items = in_columns(text, begin, end) if begin < end else []
    elif label:
        items = in_sequence(text, begin, end) or items_of(text, begin, end)
    else:
        # Under the head of a list each line is an entry, unless it is a list itself.
        items = [item for a, b in each_line(text, begin, end) for item in entries_of(text, a, b)]
    if items and not entry and text[begin : items[0][0]].strip():
        items[0] = (begin, items[0][1])  # strokes before the first are its own
    names = [name for a, b in items for name in recipients(text, a, b)]
    by = "copies-label" if label else "entry-of-a-list" if entry else "list-continued"
    value = {"index": index, "label": label, "items": items, "names": names}
    return Span(start, paragraph.end, "copies", by, value)


distribution = Recogniser(
    "distribution",
    "copies, counts and the stamps of offices after the message",
    frozenset({"paragraph", "note-body", "related-heading", "enclosure", "head-line"}),
    frozenset({"copies", "distribution-act", "distribution-line", "end-mark", "closing-line"}),
    _find,
)
