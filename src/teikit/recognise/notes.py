"""Footnotes and endnotes: `[1]`, `¹`, `1/`, `*` or a figure glued to a word in the text, and the
paragraph that begins with the same.

Not seen: a note whose call is lost, unless its label is in square brackets; notes that are numbered afresh
on each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.calls import Body, Call, body_at, find_calls
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["notes"]

_HEADING = lazy(r"(?:foot|end)?notes\s*:?", re.IGNORECASE)
_STYLES = ("square", "raised", "stroke", "star", "round", "bare")
_SURE = frozenset({"square", "raised", "star"})
"""Styles of which one note with its call is proof enough; of figures, the first note is demanded."""


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    by_style: dict[str, list[tuple[int, Body]]] = {}
    for index, paragraph in enumerate(paragraphs):
        if index and (body := body_at(t.text, paragraph.start, paragraph.end)):
            by_style.setdefault(body.style, []).append((index, body))
    bodies: dict[str, tuple[int, int, bool]] = {}
    calls: list[Span] = []
    for style in _STYLES:
        found = by_style.get(style, [])
        if found or style == "square":
            _of_style(t.text, style, paragraphs, found, bodies, calls)
    calls.sort(key=lambda span: span.start)
    yield from calls
    for n, (index, end, paired) in sorted(bodies.items(), key=lambda item: item[1][0]):
        paragraph = paragraphs[index]
        yield Span(
            paragraph.start,
            paragraph.end,
            "note-body",
            "label-at-line-start",
            {"n": n, "label": end, "index": index, "paired": paired},
        )
    if bodies:
        yield from _heading(t.text, paragraphs, min(index for index, _, _ in bodies.values()) - 1)


def _heading(text: str, paragraphs: list[Span], index: int) -> Iterator[Span]:
    if index < 0:
        return
    above = paragraphs[index]
    if _HEADING.fullmatch(text, above.start, above.end):
        yield Span(above.start, above.end, "note-heading", "word", {"index": index})


def _of_style(
    text: str,
    style: str,
    paragraphs: list[Span],
    found: list[tuple[int, Body]],
    bodies: dict[str, tuple[int, int, bool]],
    calls: list[Span],
) -> None:
    """Pair the calls and notes of one style."""
    start, end = paragraphs[0].start, paragraphs[-1].end
    labels = {paragraphs[index].start for index, _ in found}
    places: dict[str, list[Call]] = {}
    for call in find_calls(style, text, start, end):
        if call.start not in labels:
            places.setdefault(call.n, []).append(call)
    taken = _taken(style, paragraphs, found, places)
    tail = _tail(paragraphs, found) if style == "square" else frozenset()
    paired: dict[int, str] = {}
    for index, body in found:
        before = [c for c in places.get(body.n, ())[:1] if c.start < paragraphs[index].start]
        if body.n in bodies or not (index in taken or index in tail):
            continue
        bodies[body.n] = (index, body.end, bool(before))
        for call in before:
            paired[call.start] = body.n
    first = min((index for index, _, _ in bodies.values()), default=len(paragraphs))
    limit = paragraphs[first].start if first < len(paragraphs) else end
    for n, these in places.items():
        for call in these:
            if call.start in paired or (style == "square" and call.start < limit):
                value = {"n": n, "paired": call.start in paired}
                rule = "bracketed-figure" if style == "square" else f"{style}-call"
                if value["paired"] or call.start not in {p.start for p in paragraphs}:
                    sure = style in _SURE
                    calls.append(
                        Span(call.start, call.end, "note-call", rule, value, "" if sure else "high")
                    )


def _taken(
    style: str,
    paragraphs: list[Span],
    found: list[tuple[int, Body]],
    places: dict[str, list[Call]],
) -> frozenset[int]:
    """Return the paragraphs that are notes: a call of their number stands before them.

    Figures number paragraphs and lists too: of them, the notes must be one run from the first on,
    each with its call, behind all these calls.
    """
    called = [
        (index, body)
        for index, body in found
        if (these := places.get(body.n)) and these[0].start < paragraphs[index].start
    ]
    if style in _SURE:
        return frozenset(index for index, _ in called)
    run: list[tuple[int, Body]] = []
    for index, body in called:
        if body.n.rstrip("*") == "1":
            run = [(index, body)]
        elif run and _follows(run[-1][1].n, body.n) and index - run[-1][0] <= 4:
            run.append((index, body))
    if not run:
        return frozenset()
    last = max(places[body.n][0].start for _, body in run)
    behind = last < paragraphs[run[0][0]].start
    # What comes after the run must not go on counting: then it is a list, and so is the run.
    after = any(
        index > run[-1][0] and _follows(run[-1][1].n, body.n) and not places.get(body.n)
        for index, body in found
    )
    return frozenset(index for index, _ in run if behind and not after)


def _follows(n: str, other: str) -> bool:
    """Tell whether a number comes soon after another: a note may be missing."""
    return n.isdigit() and other.isdigit() and int(n) < int(other) <= int(n) + 2


def _tail(paragraphs: list[Span], found: list[tuple[int, Body]]) -> frozenset[int]:
    """Return the run of bracketed figures at the very end: notes even where a call is lost."""
    run: list[int] = []
    expected = len(paragraphs) - 1
    number = 1000
    for index, body in reversed(found):
        if index != expected or int(body.n) >= number:
            break
        run.append(index)
        expected, number = index - 1, int(body.n)
    return frozenset(run)


notes = Recogniser(
    "notes",
    "note calls and the notes they call",
    frozenset({"paragraph"}),
    frozenset({"note-call", "note-body", "note-heading"}),
    _find,
)
