"""Who takes part in a conversation, by its particulars and by its title.

    Participants: Comrade Li Ming, Ambassador Wang An
    Record of a conversation between Premier Li and Ambassador Wang

Not seen: participants whom only the running text names; a delegation counted but not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.names import NAME, is_office, is_org, is_person, split_list
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["participants"]

_PERSONS = ("participant", "interpreter", "recorder")
_TALK = lazy(
    r"\b(?:conversation|talks?|receiv|meet|met|minutes|discuss|interview|audience|session|transcript|"
    r"stenogra|memcon)",
    re.IGNORECASE,
)
# "Comrade Li Ming", "Premier Li": titles and the capitalised words behind them.
_VERBS = (
    r"(?!(?:Receives?|Received|Meets?|Met|Talks?|Speaks?|Hosts?|Discuss(?:es|ed)?|Visits?|Sends?|Tells?|"
    r"Calls?|Holds?|Held|With|And|To|From|On|At|In|Between|Comrades?|Ambassadors?|Premier|Chairman|"
    r"Minister)\b)"
)
_NAME = rf"{_VERBS}{NAME}"
# One of these ends every title; most headings name nobody.
_TITLES = (
    "Minister",
    "Ambassador",
    "Comrade",
    "President",
    "Premier",
    "Chairman",
    "Secretary",
    "Director",
    "General",
    "Marshal",
    "Mr",
    "Dr",
    "Chargé",
    "King",
    "Prince",
    "Counselor",
    "Consul",
)
_TITLED = lazy(
    r"(?:(?:Comrade|Premier|Chairman|President|Prime Minister|Foreign Minister|Vice[ -]Premier|"
    r"Vice[ -]Minister|Vice[ -]Chairman|Minister|Ambassador|General Secretary|First Secretary|"
    r"Secretary General|Secretary|Marshal|General|Mr\.?|Mrs\.?|Dr\.?|Chargé|King|Prince|Counselor|"
    r"Consul|Deputy Minister|Deputy Foreign Minister|Director)\s+)+"
    rf"(?P<name>{_NAME}(?:[ -]{_NAME}){{0,3}})"
)
# "Tran An, Valdoria's Ambassador to Ruthenia", "Ambassador of Valdoria Tran An".
_APPOSED = lazy(
    rf"(?P<name>{_NAME}(?:[ -](?:{_NAME}|[a-z]+(?=[-,]))){{0,3}}),\s+(?:the\s+)?"
    rf"(?P<country>{NAME}(?: {NAME})?)[’']s\s+(?P<office>(?:{NAME}\s)*?"
    r"(?:Ambassador|Minister|Premier|President|Chairman|Secretary|Consul|Envoy|Attaché|Representative))"
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    text = t.text
    for span in spans.of("particular"):
        key = span.value["key"]
        if key not in _PERSONS:
            continue
        items = list(split_list(text, span.value["value"], span.end))
        for n, (start, end) in enumerate(items):
            words = text[start:end].rstrip(".").split("(")[0].rstrip()
            if not is_person(words) or is_org(words) or is_office(words):
                continue
            value = {"role": key}
            if n + 1 < len(items):
                behind = text[slice(*items[n + 1])].split("(")[0].strip(" .")
                if is_office(behind):
                    value["position"] = behind
            yield Span(start, start + len(words), "participant", "named-in-particulars", value)
    if not (spans.of("particular") or _may_talk(t)):
        return
    for start, end in _headings(t, spans):
        yield from _in_title(text, start, end)


_POSSESSIVE = lazy(r"['’]s(?![\w’'-])")


def _may_talk(t: Transcript) -> bool:
    """Tell whether the page or its title says that people talk: else no title is searched."""
    facts = [fact for fact in t.facts if fact.key in ("kind", "title")]
    return not facts or any(
        fact.norm in ("memorandum-of-conversation", "minutes") or _TALK.search(fact.value)
        for fact in facts
    )


def _headings(t: Transcript, spans: Spans) -> Iterator[tuple[int, int]]:
    """Yield the title: the document's heading if it has one, else the page's."""
    top = [span for span in spans.of("heading") if span.value["level"] == "main"]
    if top:
        yield top[0].start, top[0].end
        return
    fact = next((fact for fact in t.facts if fact.key == "title" and fact.lines), None)
    if fact and fact.lines:
        line = next(line for line in t.lines if line.number == fact.lines[0])
        yield line.start, line.end


def _in_title(text: str, start: int, end: int) -> Iterator[Span]:
    found: list[Span] = []
    words = text[start:end]
    for match in _APPOSED.finditer(text, start, end) if "’s" in words or "'s" in words else ():
        found.append(
            Span(
                *match.span("name"),
                "participant",
                "named-in-title",
                {"role": "participant", "office": match["office"], "country": match["country"]},
                "high",
            )
        )
    titled = any(title in words for title in _TITLES)
    for match in _TITLED.finditer(text, start, end) if titled else ():
        a, b = match.span("name")
        words = text[a:b]
        if is_org(words) or any(a < span.end and b > span.start for span in found):
            continue
        found.append(Span(a, b, "participant", "named-in-title", {"role": "participant"}, "high"))
    yield from sorted(found)


participants = Recogniser(
    "participants",
    "participants, interpreters and recorder of a conversation",
    frozenset({"particular", "heading"}),
    frozenset({"participant"}),
    _find,
)
