"""The docket above a message: letterhead, classification, numbers, routing, posts addressed.

    Foreign Ministry Top Secret Telegram
    Reviewed by Li      Sent to Valdoria, Ruthenia      No. 416
    From: Embassy in Valdoria

Not seen: a docket in a margin that a transcriber put below the text; labels in a language other
than the collection's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, kind_of_party, party_list
from teikit.model.collection import Collection
from teikit.model.source import SPACE_CLASS
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.headings import repeats, title_forms
from teikit.recognise.opener import is_salutation
from teikit.recognise.particulars import label_key
from teikit.recognise.recogniser import Recogniser

__all__ = ["docket"]

# Two spaces end a sentence; three, or a tab, part columns.
_GAP = lazy(f"[{SPACE_CLASS}]{{3,}}|\\t")
_NUMBER = lazy(
    r"(?:telegram|cable|special|serial|outgoing|incoming|document|telno\.?|tel\.?|ciphertel)?\s*"
    r"(?<!copy )(?:no\.?|nr\.?|number|№|#)\s*:?\s*(?P<n>\d[\w/.-]*\w|\d)",
    re.IGNORECASE,
)
_GLUED_YEAR = lazy(r"(?<=[a-z])(?P<year>(?:19|20)\d\d)$")
_LABELLED = lazy(r"(?P<label>[A-Z][A-Za-z. ]{0,24}?)\s*[:：]\s*(?=\S)")
_LABELS = {
    "from": "sender",
    "fm": "sender",
    "sender": "sender",
    "origin": "sender",
    "to": "addressees",
    "action": "addressees",
    "addressee": "addressees",
    "addressees": "addressees",
    "addressed to": "addressees",
    "info": "routing",
    "information": "routing",
    "repeated to": "routing",
    "for": "addressees",
    "subject": "annotation",
    "subj": "annotation",
    "re": "annotation",
    "ref": "annotation",
    "reference": "annotation",
    "regarding": "annotation",
    "tags": "annotation",
    "date": "date",
    "dated": "date",
    "no": "message-number",
    "number": "message-number",
    "telegram no": "message-number",
    "cable no": "message-number",
    "tel no": "message-number",
    "classification": "classification",
    "precedence": "precedence",
    "priority": "precedence",
    "handling": "handling",
    "via": "routing",
    "through": "routing",
    "drafted by": "reviewer",
    "issued by": "reviewer",
    "signed by": "reviewer",
    "level": "precedence",
    "approved by": "reviewer",
    "reviewed by": "reviewer",
    "cleared by": "reviewer",
}
_FORM_WORD = lazy(
    r"(?:level|precedence|priority|classification|grade|urgency|secrecy|degree)(?: of secrecy)?:?",
    re.IGNORECASE,
)
_REVIEWED = lazy(
    r"\b(?:review(?:ed)?|approved|cleared|checked|signed off|countersigned|drafted)\b",
    re.IGNORECASE,
)
_SENT = lazy(
    r"(?i:sent|addressed|transmitted|copied|repeated|pass(?:ed)?)\s+to:?\s+|(?:To|TO):?\s+(?=[A-Z])"
)
_FIGURE = lazy(r"\d")
_REVIEWED_BY = lazy(
    r"(?:reviewed|approved|cleared|checked|drafted|countersigned)\s+by\s+(?P<name>.+)",
    re.IGNORECASE,
)
_REVIEWER = lazy(
    r"(?P<name>\S.*?)\s+(?:reviewed|approved|cleared|checked|countersigned|signed off)\b",
    re.IGNORECASE,
)
_PAPER = lazy(
    r"\b(?:telegram|cable|file|document|cipher|circular|dispatch|memorandum)\b", re.IGNORECASE
)
_STRONG = frozenset(
    {
        "classification",
        "precedence",
        "handling",
        "message-number",
        "reviewer",
        "routing",
        "addressees",
        "sender",
        "letterhead+",
    }
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    limit = min(len(paragraphs), 30)
    titles = title_forms(t)
    taken: list[tuple[int, list[Part]]] = []
    strong = -1
    for index in range(limit):
        paragraph = paragraphs[index]
        if paragraph.end - paragraph.start > 600:
            break
        words = t.text[paragraph.start : paragraph.end]
        if repeats(words, titles) or is_salutation(words) or _is_particular(words, index, t, spans):
            break
        parts = list(_parts(t.text, paragraph, t.collection))
        if not _may_stand(words, parts):
            break
        taken.append((index, parts))
        if any(part.kind in _STRONG for part in parts) or (
            # A letterhead, alone or beside the docket's lines.
            index < 4 and strong in (-1, index) and len(words) < 80 and is_org(words)
        ):
            strong = index + 1
    for index, parts in taken[:strong] if strong > 0 else []:
        paragraph = paragraphs[index]
        yield Span(
            paragraph.start,
            paragraph.end,
            "docket-line",
            "above-the-message",
            {"index": index, "cells": _cells(t.text, paragraph)},
        )
        for part in parts:
            yield Span(
                part.start,
                part.end,
                "docket-part",
                part.rule,
                {"type": part.kind.rstrip("+"), **part.value},
            )


class Part:
    """One column of a docket's line, or a piece of it."""

    __slots__ = ("end", "kind", "rule", "start", "value")

    def __init__(self, start: int, end: int, kind: str, rule: str, **value: object) -> None:
        self.start, self.end, self.kind, self.rule, self.value = start, end, kind, rule, value


def _is_particular(words: str, index: int, t: Transcript, spans: Spans) -> bool:
    """A block with participants or a place is the particulars of a conversation."""
    if not label_key(words):
        return False
    block = spans.of("paragraph")[index : index + 8]
    return any(
        label_key(t.text[span.start : span.end])
        in ("participant", "place", "recorder", "interpreter")
        for span in block
    )


def _may_stand(words: str, parts: list[Part]) -> bool:
    """Tell whether a line may stand in a docket: short, or in columns, and no sentence."""
    if len(parts) > 1:
        return len(words) < 600
    if len(words) > 160 or (words[0] in "(（" and parts[0].kind != "classification"):
        return False
    if re.match(r"\(?(?:\d{1,2}|[ivx]{1,4}|[a-zA-Z])[.)]\s", words):
        return False
    sentence = words[-1] in ".?!;" and len(words.split()) > 9
    return not sentence and not (words[-1] == ":" and len(words.split()) > 3)


def _parts(text: str, paragraph: Span, known: Collection) -> Iterator[Part]:
    for start, end in _cells(text, paragraph):
        match = _LABELLED.match(text, start, end)
        kind = _LABELS.get(match["label"].strip(" .").lower()) if match else None
        if match and kind:
            a, b = match.span("label")
            colon = text.index(match.group().rstrip()[-1], b) + 1
            yield Part(a, b, "label", "printed-label", colon=colon)
            yield from _labelled(text, match.end(), end, kind, known)
        else:
            yield from _part(text, start, end, known)


def _cells(text: str, paragraph: Span) -> list[tuple[int, int]]:
    """Cut a line at its wide gaps."""
    cells = []
    begin = paragraph.start
    for gap in _GAP.finditer(text, paragraph.start, paragraph.end):
        cells.append((begin, gap.start()))
        begin = gap.end()
    return [*cells, (begin, paragraph.end)]


def _labelled(text: str, start: int, end: int, kind: str, known: Collection) -> Iterator[Part]:
    words = text[start:end]
    if kind == "message-number":
        yield Part(start, end, kind, "number-after-label", n=words.rstrip("."))
    elif kind in ("classification", "precedence", "handling"):
        found = known.category(kind, words)
        yield Part(start, end, kind, "word-of-classification", category=found)
    elif kind == "date":
        yield Part(start, end, "date", "date-alone")
    elif kind in ("addressees", "sender", "routing", "reviewer"):
        yield Part(start, end, kind, "names-after-label", items=party_list(text, start, end))
    else:
        yield Part(start, end, kind, "printed-label")


def _part(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    words = text[start:end]
    bare = words.strip("[]().*! ")
    if words[0] == "[" and words[-1] == "]" and not known.marking(bare)[0]:
        yield Part(start, end, "annotation", "remark-in-brackets")
        return
    kind, found = known.marking(bare)
    if kind:
        yield Part(start, end, kind, "word-of-classification", category=found)
        return
    if found := _handled(bare):
        yield Part(start, end, "handling", "form-of-an-instruction", category=found)
        return
    if _FORM_WORD.fullmatch(words):
        yield Part(start, end, "label", "word-of-the-form", colon=end)
        return
    if number := _NUMBER.search(words):
        yield from _numbered(text, start, end, number["n"])
        return
    if whole_date(words):
        yield Part(start, end, "date", "date-alone")
        return
    if sent := _SENT.match(words):
        items = [
            (a, b)
            for a, b in party_list(text, start + sent.end(), end)
            if (b - a < 80 and text[a] in "[")
            or (text[a].isupper() and not _FIGURE.search(text, a, b))
        ]
        posts = [kind_of_party(text[a:b]) for a, b in items]
        # "Sent to Li Ming" is routing; "Sent to Valdoria, Cuba" and "Sent to Cuba" name posts.
        addressed = len(items) > 1 or (posts and posts[0] in ("place", "org"))
        value: dict[str, object] = {"items": items}
        if len(items) > 2 and all(" " not in text[a:b] for a, b in items):
            value["posts"] = True  # "Sent to Tarsk, Brandeck, Oskarholm": towns, though unknown
        yield Part(start, end, "addressees" if addressed else "routing", "sent-to", **value)
        return
    if _REVIEWED.search(words) and len(words) < 80:
        yield Part(start, end, "reviewer", "word-of-review", items=_reviewer(text, start, end))
        return
    secret = known.pattern("classification").search(words)
    if (
        is_org(words)
        or (secret and _PAPER.search(words))
        or (_PAPER.search(words) and len(words) < 40 and words[:1].isupper())
    ):
        kind = "letterhead+" if _PAPER.search(words) else "letterhead"
        if secret and _shows(secret.group(), words):
            kind = "letterhead+"
            yield Part(start, end, kind, "head-of-an-office")
            yield Part(
                start + secret.start(),
                start + secret.end(),
                "classification",
                "word-in-letterhead",
                category=known.category("classification", secret.group()),
            )
            return
        yield Part(start, end, kind, "head-of-an-office")
        return
    yield Part(start, end, "annotation", "not-told")


def _reviewer(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return who reviewed: "Tesh approved before dispatch", "Draft approved by Aumann"."""
    found = _REVIEWED_BY.search(text, start, end) or _REVIEWER.match(text, start, end)
    if not found:
        return []
    a, b = found.span("name")
    return [(a, b)] if kind_of_party(text[a:b]) == "person" else []


_HANDLED = (
    (
        lazy(r"for .{3,50} only|not (?:to be shown|for (?:release|circulation)) .{3,60}", re.I),
        "limited-distribution",
    ),
    (lazy(r"(?:delivered )?by (?:hand|courier|bag)\b.{0,40}", re.I), "by-hand"),
    (
        lazy(r"(?:burn|destroy|return) (?:after|within|immediately)\b.{0,40}", re.I),
        "return-required",
    ),
)


def _handled(words: str) -> str:
    """Return the handling that a whole column orders: "For Heads of Mission only"."""
    return next((name for form, name in _HANDLED if form.fullmatch(words)), "")


def _shows(word: str, words: str) -> bool:
    """A classification is capitalised, or the line is: "secret" in prose is a word."""
    del words
    return word[:1].isupper()


def _numbered(text: str, start: int, end: int, n: str) -> Iterator[Part]:
    """Read "Special No. 416 of the Ministry of Foreign Affairs1964": the year is a part."""
    if year := _GLUED_YEAR.search(text, start, end):
        yield Part(start, year.start(), "message-number", "number-after-no", n=n)
        yield Part(year.start(), end, "date", "year-glued-to-a-word")
        return
    yield Part(start, end, "message-number", "number-after-no", n=n)


docket = Recogniser(
    "docket",
    "the docket above the message and the parts of its lines",
    frozenset({"paragraph"}),
    frozenset({"docket-line", "docket-part"}),
    _find,
)
