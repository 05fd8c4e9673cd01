"""Doubts: what a person should look at, found by comparing what the recognisers found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.compose.facts import Context
from teikit.compose.people import People
from teikit.forms.lazy import lazy
from teikit.model.fact import Doubt
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["doubts_about"]

_NUMBERS = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}
_NUMBER_WORDS = frozenset(_NUMBERS) | {str(number) for number in range(2, 100)}
_ANNOUNCED = lazy(
    r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+"
    r"(?:[a-z-]+\s+){0,2}(?:ways|points|proposals|questions|issues|problems|reasons|requests|"
    r"conditions|suggestions|items|matters|parts|aspects|tasks|measures|steps|demands|topics|"
    r"principles|options|respects|things|observations|remarks|recommendations|conclusions|"
    r"decisions|arguments|groups|categories|stages|kinds|facts|answers|following)\b[^.!?]{0,80}[:.]?$",
    re.IGNORECASE,
)


def doubts_about(t: Transcript, spans: Spans, people: People, context: Context) -> Iterator[Doubt]:
    """Yield the doubts of one document, in no order."""
    yield from _source(t)
    yield from _announced(t, spans)
    yield from _calls(t, spans)
    yield from _brackets(t, spans)
    for span in spans.of("interjection"):
        if span.value["unclosed"]:
            yield Doubt(
                "unclosed-parenthesis",
                "a parenthesis with an interjection opens here and never closes; it was taken "
                "to end with the paragraph",
                t.position_at(span.start),
                "medium",
            )
    for span in spans.of("distribution-line"):
        if span.cert == "low":
            yield Doubt(
                "line-below-message",
                f"nothing tells what «{t.text[span.start : span.end]}» is; it was taken for a mark "
                "below the message, for it stands under the signature",
                t.position_at(span.start),
                "low",
            )
    for words, line in people.ambiguous:
        yield Doubt(
            "ambiguous-speaker",
            f"«{words}» may be more than one participant",
            (line, line + 1),
            "low",
        )
    for span in spans.of("bracketed-figure"):
        yield Doubt(
            "call-without-note",
            f"{t.text[span.start : span.end]} looks like a note call, but there is no such note",
            t.position_at(span.start),
            "low",
        )
    if not context.date and any(not span.value["date"].year for span in spans.of("date")):
        yield Doubt(
            "undated",
            "the document has no date, so that dates without a year stay open",
            None,
            "low",
        )


def _source(t: Transcript) -> Iterator[Doubt]:
    if t.source.guessed:
        yield Doubt(
            "encoding-guessed",
            f"the file is not UTF-8; it was read as {t.source.encoding}: look at quotation "
            "marks and accented letters",
            None,
            "medium",
        )
    for number in t.source.pictured:
        yield Doubt(
            "control-character",
            "the line holds characters that XML cannot hold; they are shown as pictures",
            (number, number + 1),
            "high",
        )
    for number in t.source.not_nfc:
        yield Doubt(
            "not-nfc",
            "the line is not in Unicode's normal form C; it was left as it is",
            (number, number + 1),
            "high",
        )
    for label, number in t.empty_labels:
        yield Doubt(
            "label-without-value",
            f"the label «{label}» stands without a value",
            (number, number + 1),
            "high",
        )
    for key, number in t.bare_values:
        if key:
            yield Doubt(
                "value-without-label",
                f"a value without its label was taken for {key}",
                (number, number + 1),
                "high",
            )


def _announced(t: Transcript, spans: Spans) -> Iterator[Doubt]:
    """Compare "We propose three ways:" with how many follow."""
    paragraphs = spans.of("paragraph")
    lists: dict[tuple[int, int], list[Span]] = {}
    parents: list[Span] = []
    for item in spans.of("list-item"):
        level = item.value["level"]
        del parents[level:]
        parent = parents[-1].value["index"] if parents else -1
        lists.setdefault((item.value["list"], parent), []).append(item)
        parents.append(item)
    for items in lists.values():
        first = items[0].value["index"]
        if first == 0:
            continue
        above = paragraphs[first - 1]
        begin, end = max(above.start, above.end - 200), above.end
        tail = t.text[begin:end]
        if tail[-1] not in ":." or _NUMBER_WORDS.isdisjoint(tail.lower().split()):
            continue
        for stop in ".!?":  # the number stands in the last sentence
            begin = max(begin, t.text.rfind(stop, begin, end - 1) + 1)
        found = _ANNOUNCED.search(t.text, begin, end)
        if not found:
            continue
        word = found["n"].lower()
        announced = int(word) if word.isdigit() else _NUMBERS[word]
        if announced != len(items):
            yield Doubt(
                "announced-number",
                f"{announced} are announced («{found['n']}»), {len(items)} "
                f"{'follows' if len(items) == 1 else 'follow'} in the list",
                t.position(above.value["first"], paragraphs[first].value["last"]),
                "medium",
            )


def _calls(t: Transcript, spans: Spans) -> Iterator[Doubt]:
    for span in spans.of("note-call"):
        if not span.value["paired"]:
            yield Doubt(
                "call-without-note",
                f"the call {span.value['n']} has no note, or a note that another call has",
                t.position_at(span.start),
                "medium",
            )


def _brackets(t: Transcript, spans: Spans) -> Iterator[Doubt]:
    paragraphs = spans.of("paragraph")
    if not paragraphs or t.text.find("[", paragraphs[0].start, paragraphs[-1].end) < 0:
        return
    counts = [
        (t.text.count("[", one.start, one.end), t.text.count("]", one.start, one.end))
        for one in paragraphs
    ]
    closing = -1
    for n, (paragraph, (opened, closed)) in enumerate(zip(paragraphs, counts, strict=True)):
        if opened > closed and n > closing:
            closing = _closing(paragraphs, counts, n)
        if opened != closed and n > closing:
            yield Doubt(
                "unbalanced-brackets",
                f"{opened} square bracket{'s' * (opened != 1)} opened, {closed} closed",
                t.position(paragraph.value["first"], paragraph.value["last"]),
                "medium",
            )


def _closing(paragraphs: list[Span], counts: list[tuple[int, int]], first: int) -> int:
    """Return the line that closes what a line opens, as a stamp has it line by line, or -1."""
    depth = 0
    for n in range(first, min(first + _STAMP_LINES, len(paragraphs))):
        opened, closed = counts[n]
        depth += opened - closed
        if depth <= 0:
            return n if depth == 0 else -1
        if paragraphs[n].end - paragraphs[n].start > 120:
            return -1
    return -1


_STAMP_LINES = 9
