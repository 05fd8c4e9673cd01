"""Who interpreted and who kept the record, by the last sentences of a record."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.names import (
    bare_name,
    is_office,
    is_org,
    is_person,
)
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.talks.names import INITIALS

__all__ = ["in_prose"]

_PROSE = (
    (
        lazy(
            r"(?:The )?(?:conversation|talk|meeting|discussion)s? (?:was|were) (?:recorded|"
            r"taken down|written down|noted) by\s+"
        ),
        "recorder",
        True,
    ),
    (
        lazy(
            r"(?:[Rr]ecorded|[Nn]oted|[Ww]ritten down|[Tt]ranscribed|[Tt]aken down|[Mm]inutes taken|"
            r"[Nn]otes taken) by:?\s+(?=(?:the )?(?:[A-Za-zé]+|(?:[A-ZÀ-ŽȘȚ][a-z]?\.\s?)+[A-ZÀ-ŽȘȚ]))"
        ),
        "recorder",
        True,
    ),
    (
        lazy(
            r"(?:[Ii]nterpret(?:ed|ing|ation)|[Tt]ranslat(?:ed|ion)) (?:was |were )?(?:done |"
            r"provided )?by:?\s+"
        ),
        "interpreter",
        True,
    ),
    (
        lazy(
            r",? who (?:also |at the same time )?(?:interpreted|translated|acted as (?:the )?interpreter|"
            r"served as (?:the )?interpreter)"
        ),
        "interpreter",
        False,
    ),
    (
        lazy(
            r",? who (?:also )?(?:(?:made|kept|took|wrote)(?: down)? (?:this|the) (?:record|notes?|minutes)|"
            r"(?:recorded|noted down|wrote down|took down|minuted|transcribed) (?:this |the |our )?"
            r"(?:conversation|talks?|meeting|discussion))"
        ),
        "recorder",
        False,
    ),
    (
        lazy(r"\s(?:acted as|served as|was the) interpreter|\sinterpreted\b|\swas interpreting"),
        "interpreter",
        False,
    ),
)
_LAST_NAME = lazy(
    r"(?:[A-ZÀ-ŽȘȚ](?:[a-z]{1,2})?\.[ \xa0]?)*[A-ZÀ-ŽȘȚ][\w’'-]+"
    r"(?:\s(?:[A-ZÀ-ŽȘȚ]\.\s?)*[A-ZÀ-ŽȘȚ][\w’'-]+){0,3}"
)


def _subject(text: str, floor: int, end: int) -> list[re.Match[str]]:
    """Find who does it, where words about him stand between: "B. Galsan, an official, interpreted"."""
    begin = max(text.rfind(". ", floor, end - 1), text.rfind(".\n", floor, end - 1)) + 1
    while begin > floor + 2 and text[begin - 2].isupper() and not text[begin - 3].isalnum():
        begin = max(text.rfind(". ", floor, begin - 1), text.rfind(".\n", floor, begin - 1)) + 1
    begin = max(begin, floor)
    while begin < end and text[begin].isspace():
        begin += 1
    name = _LAST_NAME.match(text, begin, end)
    told = name is not None and text[name.end() : name.end() + 2] == ", " and text[end - 1] == ","
    return [name] if name and told else []


_AND = lazy(
    r"\s+and\s+(?:(?P<recorder>(?:also\s+)?(?:recorded|wrote\s+down|took\s+down|minuted|"
    r"(?:kept|took|made|wrote)\s+(?:this|the)\s+(?:record|notes?|minutes)))|(?P<interpreter>interpreted))\b"
)


def _besides(text: str, at: int, end: int) -> tuple[str, ...]:
    """Return what somebody did besides: "interpreted and wrote down the conversation"."""
    found = _AND.match(text, at, end)
    return (str(found.lastgroup),) if found else ()


_ANOTHER = lazy(
    r",?\s+(?:(?:and|while)\s+(?:it\s+was\s+|was\s+)?)?(?:recorded|interpreted|translated|noted|written|taken|minuted)\b"
)
_STOP = lazy(r"[a-z]{2}[.;](?:\s|$)")


# "Recorded by Third Secretary of the Embassy" over a name
_BY_OFFICE = lazy(
    r"(?:(?P<interpreter>Interpret(?:ed|ation))|(?:Recorded|Noted|Written down|Transcribed|Taken down|"
    r"Minutes taken|Notes taken)) by\s?:?"
    r"(?:\s+(?:the )?(?P<office>(?:(?:[A-Z][\w.’'-]*|[a-zé]+) ?){1,14}))?,?"
)


def _is_office_or_none(words: str | None) -> bool:
    """Tell whether words are an office, so that the name stands below them; none are, too."""
    words = words.split(" of ")[0].strip() if words else ""
    return not words or is_office(words) or is_office(words.title())


def _name_alone(text: str, line: Span) -> tuple[int, int] | None:
    """Return a person's name that fills a line, without the titles before it."""
    words = text[line.start : line.end].strip(" ()/.-–—")
    name = bare_name(words)
    if len(words) > 50 or not is_person(name) or is_org(words) or is_office(words):
        return None
    start = text.index(name, line.start)
    return start, start + len(name)


def in_prose(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Read the sentences at a record's end: "L. Sedov interpreted", "recorded by the attaché …"."""
    told = {s.value["key"] for s in spans.of("particular")}
    forms = [one for one in _PROSE if one[1] not in told]
    if not forms:
        return
    text = t.text
    translators = {fact.value for fact in t.facts if fact.key == "translator"}
    paragraphs = spans.of("paragraph")
    first = min((s.value["index"] for s in spans.of("signed")), default=len(paragraphs))
    last = paragraphs[min(max(first - 4, 0), max(len(paragraphs) - 12, 0)) :]
    for paragraph, below in itertools.zip_longest(last, last[1:]):
        if below and (by := _BY_OFFICE.fullmatch(text, paragraph.start, paragraph.end)):
            role = "interpreter" if by["interpreter"] else "recorder"
            hand = _name_alone(text, below) if _is_office_or_none(by["office"]) else None
            if hand and role not in told:
                yield Span(
                    *hand, "participant", "named-at-the-end", {"role": role, "also": ()}, "high"
                )
                continue
        if text[paragraph.start] == "[" and text[paragraph.end - 1] == "]":
            continue  # who translated the document, not what was said
        if text.find("Digital Archive", paragraph.start, paragraph.end) >= 0:
            continue  # a page's citation, with its credits
        if translators and text.startswith(("Translated by ", "Translated from "), paragraph.start):
            continue  # whose name stands there, and for whom, is told of the page
        for form, role, behind in forms:
            for match in form.finditer(text, paragraph.start, paragraph.end):
                if behind:
                    stop = min(match.end() + 90, paragraph.end)
                    cut = _STOP.search(text, match.end(), stop)
                    stop = cut.start() + 2 if cut else stop
                    if another := _ANOTHER.search(text, match.end(), stop):
                        stop = another.start()  # "interpreted by A. Ray and recorded by B. Poe"
                    names = list(_LAST_NAME.finditer(text, match.end(), stop))
                else:
                    floor = max(paragraph.start, match.start() - 70)
                    names = [
                        m
                        for m in _LAST_NAME.finditer(text, floor, match.start())
                        if m.end() == match.start()
                    ]
                if not behind and not names:
                    names = _subject(text, paragraph.start, match.start())
                known = [
                    m
                    for m in names
                    if len(bare_name(m.group()).split()) > 1 or INITIALS.fullmatch(m.group())
                ]
                if behind and (lettered := [m for m in known if INITIALS.search(m.group())]):
                    known = lettered  # "by C. Farrow, Second Secretary"
                if known:
                    name = bare_name(" ".join(known[-1].group().split()))
                    if (own := INITIALS.search(name)) and own.end() == len(name):
                        name = own.group()  # "of the Fifth Department A. N. Ray"
                    a = known[-1].end() - len(name)
                    if behind and name in translators:
                        continue  # who translated the document, not what was said
                    if text[a : known[-1].end()] == name and is_person(name) and not is_org(name):
                        yield Span(
                            a,
                            known[-1].end(),
                            "participant",
                            "named-at-the-end",
                            {"role": role, "also": _besides(text, match.end(), paragraph.end)},
                            "high",
                        )
