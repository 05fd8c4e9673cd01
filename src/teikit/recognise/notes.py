"""Footnotes and endnotes: the call in the text, and the note at the end that begins with it.

    … as was agreed.[1]
    [1] See the report of 3 May.

Not seen: notes at the foot of each page within the text; calls by asterisks or daggers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["notes"]

_BODY = lazy(r"\[(?P<n>\d{1,3})\]|(?P<bare>\d{1,3})[.)]?\s+(?=\S)")
_CALL = lazy(r"\[(?P<n>\d{1,3})\](?!\d)")
_GLUED = lazy(
    r"(?<=[A-Za-z][.,;!?”\"’)])(?P<n>\d{1,3})(?=\s|$)|(?<=[a-z]{3})(?P<m>\d{1,3})(?=[\s.,;)]|$)"
)
_HEADING = lazy(r"(?:foot|end)?notes\s*:?", re.IGNORECASE)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    text = t.text
    bodies = _bodies(text, paragraphs)
    first_body = min((index for index, _, _ in bodies.values()), default=len(paragraphs))
    calls: dict[str, Span] = {}
    for index, paragraph in enumerate(paragraphs):
        if index >= first_body:
            break
        for match in _CALL.finditer(text, paragraph.start, paragraph.end):
            n = match["n"]
            if match.start() > paragraph.start or n in bodies:
                call = Span(
                    match.start(),
                    match.end(),
                    "note-call",
                    "bracketed-figure",
                    {"n": n, "paired": n in bodies and n not in calls},
                )
                calls.setdefault(n, call)
                yield call
        yield from _glued(text, paragraph, bodies, calls)
    paired = {n: entry for n, entry in bodies.items() if n in calls or entry[2]}
    for n, (index, end, _) in sorted(paired.items(), key=lambda item: item[1][0]):
        paragraph = paragraphs[index]
        yield Span(
            paragraph.start,
            paragraph.end,
            "note-body",
            "figure-at-line-start",
            {"n": n, "label": end, "index": index, "paired": n in calls},
        )
    if paired:
        before = min(index for index, _, _ in paired.values()) - 1
        if before >= 0 and _HEADING.fullmatch(
            text, paragraphs[before].start, paragraphs[before].end
        ):
            yield Span(
                paragraphs[before].start,
                paragraphs[before].end,
                "note-heading",
                "word",
                {"index": before},
            )


def _glued(
    text: str, paragraph: Span, bodies: dict[str, tuple[int, int, bool]], calls: dict[str, Span]
) -> Iterator[Span]:
    """Find figures glued to a word, only where a note of that number waits."""
    if all(n in calls for n in bodies):
        return
    for match in _GLUED.finditer(text, paragraph.start, paragraph.end):
        n = match["n"] or match["m"]
        if n in bodies and n not in calls:
            call = Span(
                match.start(),
                match.end(),
                "note-call",
                "glued-figure",
                {"n": n, "paired": True},
                "high",
            )
            calls[n] = call
            yield call


def _bodies(text: str, paragraphs: list[Span]) -> dict[str, tuple[int, int, bool]]:
    """Find the run of notes at the end: number to paragraph, end of label, and certainty."""
    found: dict[str, tuple[int, int, bool]] = {}
    index = len(paragraphs) - 1
    waiting: frozenset[str] | None = None
    while index > 0:
        paragraph = paragraphs[index]
        match = _BODY.match(text, paragraph.start, paragraph.end)
        if not match:
            break
        n = match["n"] or match["bare"]
        if match["n"] is None:
            if waiting is None:
                waiting = _glued_figures(text, paragraphs)
            if n not in waiting:
                break
        found[n] = (
            index,
            match.end("n") + 1 if match["n"] else match.end("bare"),
            match["n"] is not None,
        )
        index -= 1
    numbers = [int(n) for n in found]
    return found if numbers == sorted(numbers, reverse=True) else {}


def _glued_figures(text: str, paragraphs: list[Span]) -> frozenset[str]:
    """Return the figures that are glued to a word somewhere in the text."""
    if not paragraphs:
        return frozenset()
    found = _GLUED.finditer(text, paragraphs[0].start, paragraphs[-1].end)
    return frozenset(match["n"] or match["m"] for match in found)


notes = Recogniser(
    "notes",
    "note calls and the notes at the end",
    frozenset({"paragraph"}),
    frozenset({"note-call", "note-body", "note-heading"}),
    _find,
)
