"""Particulars of a conversation or meeting, printed as labels above it.

    Time: 4:30 pm, 3 May 1957
    Place: Hall of the Republic
    Participants: Comrade Li Ming, Comrade Wang An

Not seen: particulars told in a sentence, "The meeting took place in …"; labels that are not among
the words known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["label_key", "particulars"]

_LINE = lazy(r"(?P<label>[A-Z][\w’' ,&/()-]{1,58}?)\s*(?P<colon>[:：])\s*")
_KEYS: tuple[tuple[str, str], ...] = (
    (
        r"(?:date and time|time and date|time|date|hour|held on|date of (?:the )?(?:conversation|meeting))",
        "time",
    ),
    (
        r"(?:place|location|venue|where|held at|place of (?:the )?(?:conversation|meeting|talks))",
        "place",
    ),
    (r"time and place|place and (?:time|date)|date and place", "time-and-place"),
    (
        (
            r"(?:also )?(?:participants?|participating|present|those present|those attending(?: the \w+)?|"
            r"attending|attendees|attended by|in attendance|also (?:present|attending)|members present|"
            r"(?:on|from|for) the [\w ]{2,40} side|(?:the )?[\w ]{2,40} side|accompanied by|"
            r"persons? (?:present|attending)|others? (?:present|attending)|chair(?:man|ed by)?|presiding)"
        ),
        "participant",
    ),
    (r"interpret(?:ers?|ation|ing|ed by)|translators?(?: present)?", "interpreter"),
    (
        (
            r"record(?:ers?|ed by| by|ing|s)?|record-?keepers?|note-?\s?tak(?:ers?|ing)|notes taken by|"
            r"minutes(?: taken)? by|keeper of the minutes|stenographers?|taken down by|written down by|"
            r"rapporteur|secretary"
        ),
        "recorder",
    ),
    (
        (
            r"subjects?|topics?|agenda|re|regarding|theme|matters? discussed|contents?|main contents?|issues|"
            r"topics? of conversation"
        ),
        "subject",
    ),
    (
        r"absent|apologies|excused|classification|copy(?: no)?\.?|duration|language(?: used)?|approved(?: by)?",
        "other",
    ),
)
_TABLE = lazy("|".join(f"(?P<k{n}>{words})" for n, (words, _) in enumerate(_KEYS)), re.IGNORECASE)


def label_key(words: str) -> str:
    """Return what the label of a line announces, or nothing if it has none that is known."""
    match = _LINE.match(words)
    return _key(match["label"]) if match else ""


def _key(label: str) -> str:
    found = _TABLE.fullmatch(label.strip())
    return _KEYS[int((found.lastgroup or "k0")[1:])][1] if found else ""


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    top = len(spans.of("docket-line"))
    rows = _block(t.text, paragraphs, top)
    keys = [key for _, key, _ in rows]
    if len([key for key in keys if key not in ("", "other", "subject")]) < 2:
        return
    current = ""
    for index, key, begin in rows:
        paragraph = paragraphs[index]
        current = key or current
        value = {
            "index": index,
            "key": current,
            "value": begin,
            "label": _label(t.text, paragraph) if key else None,
        }
        yield Span(
            paragraph.start,
            paragraph.end,
            "particular",
            "known-label" if key else "under-a-label",
            value,
        )


def _block(text: str, paragraphs: list[Span], top: int) -> list[tuple[int, str, int]]:
    """Find the run of labelled lines; at most four lines (a title, a remark) stand above it."""
    rows: list[tuple[int, str, int]] = []
    index = top
    while index < min(len(paragraphs), top + 40):
        paragraph = paragraphs[index]
        match = _LINE.match(text, paragraph.start, paragraph.end)
        key = _key(match["label"]) if match else ""
        if not match and _stands_alone(text, paragraph):
            rows.append((index, _key(text[paragraph.start : paragraph.end]), paragraph.end))
        elif match and key:
            rows.append((index, key, match.end()))
        elif rows and _under(text, paragraphs, index, rows):
            rows.append((index, "", paragraph.start))
        elif rows or index - top >= 4 or paragraph.end - paragraph.start > 400:
            break
        index += 1
    while rows and not rows[-1][1] and not _open_label(rows, paragraphs):
        rows.pop()
    return rows


def _stands_alone(text: str, paragraph: Span) -> bool:
    """A label on a line of its own needs no colon: "PARTICIPANTS"."""
    words = text[paragraph.start : paragraph.end]
    return len(words) < 40 and words.upper() == words and bool(_key(words))


def _under(text: str, paragraphs: list[Span], index: int, rows: list[tuple[int, str, int]]) -> bool:
    """A line without a label belongs to a label that stands alone above it ("PARTICIPANTS:")."""
    if not _open_label(rows, paragraphs):
        return False
    words = text[paragraphs[index].start : paragraphs[index].end]
    return len(words) < 120 and words[-1] not in ".?!:" and not _LINE.match(words)


def _open_label(rows: list[tuple[int, str, int]], paragraphs: list[Span]) -> bool:
    labelled = next((row for row in reversed(rows) if row[1]), None)
    return bool(labelled and labelled[2] >= paragraphs[labelled[0]].end)


def _label(text: str, paragraph: Span) -> tuple[int, int]:
    match = _LINE.match(text, paragraph.start, paragraph.end)
    return (match.start(), match.end("colon")) if match else (paragraph.start, paragraph.end)


particulars = Recogniser(
    "particulars",
    "time, place, participants and other particulars of a conversation",
    frozenset({"paragraph", "docket-line"}),
    frozenset({"particular"}),
    _find,
)
