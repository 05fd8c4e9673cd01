"""Who speaks with whom, by the title of a document and the head above it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import printed_heading
from teikit.forms.lazy import lazy
from teikit.forms.names import (
    NAME,
    is_org,
    kind_of_party,
    office_of,
    unbracketed,
)
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.talks.names import INITIALS

__all__ = ["headings", "in_title", "is_sent", "may_talk", "with_initials"]

_TALK = lazy(
    r"\b(?:conversation|talks?|receiv|reception|meet|met|minutes|discuss|interview|audience|session|"
    r"transcript|"
    r"stenogra|memcon)|\A(?:note|record)s?\b.{0,40}\bvisits? (?:of|to|by|with)\b",
    re.IGNORECASE,
)
# "Comrade Li Ming", "Premier Li": titles and the capitalised words behind them.
_VERBS = (
    r"(?!(?:Receives?|Received|Meets?|Met|Talks?|Speaks?|Hosts?|Discuss(?:es|ed)?|Visits?|"
    r"Sends?|Tells?|"
    r"Calls?|Holds?|Held|With|And|To|From|On|At|In|Between|Comrades?|Ambassadors?|Premier|Chairman|"
    r"Minister|Meetings?|Conversations?|Receptions?|Audiences?|Interviews?|Discussions?|Delegations?|"
    r"Dinner|Luncheon|Banquet)\b)"
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
    "Counsellor",
    "Attach",
    "Engineer",
)
_TITLED = lazy(
    r"(?:(?:Comrade|Premier|Chairman|President|Prime Minister|Foreign Minister|Vice[ -]Premier|"
    r"Vice[ -]Minister|Vice[ -]Chairman|Minister|Ambassador|General Secretary|First Secretary|"
    r"Secretary General|Secretary|Marshal|General|Mr\.?|Mrs\.?|Dr\.?|Chargé|King|Prince|Counselor|"
    r"Consul|Deputy Minister|Deputy Foreign Minister|Director|Counsellor|Attach[eé]|Engineer)\s+)+"
    rf"(?P<name>{_NAME}(?:[ -]{_NAME}){{0,3}})"
)
# "Tran An, Valdoria's Ambassador to Ruthenia", "Ambassador of Valdoria Tran An".
_APPOSED = lazy(
    rf"(?P<name>{_NAME}(?:[ -](?:{_NAME}|[a-z]+(?=[-,]))){{0,3}}),\s+(?:the\s+)?"
    rf"(?P<country>{NAME}(?: {NAME})?)[’']s\s+(?P<office>(?:{NAME}\s)*?"
    r"(?:Ambassador|Minister|Premier|President|Chairman|Secretary|Consul|Envoy|Attaché|"
    r"Representative))"
)
# "with the Ambassador of Valdoria in Ruthenia, Tran An": the name ends the heading.
_AT_THE_END = lazy(
    rf"\b[Tt]he (?:{NAME} )*(?:Ambassador|Minister|Chargé d[’']Affaires|Consul(?:-General)?|Envoy|Director)"
    rf" (?:of|in|at) [^,;:\n]{{3,60}}, (?P<name>{NAME}(?:[ -]{NAME}){{1,2}})\s*\Z"
)
# "Discussion between Ada Moor, Tom Vell and Ole Dorn": names in full, and nothing else
_SEVERAL = lazy(
    rf"\b[Bb]etween (?P<names>{NAME}(?:[ -]{NAME}){{1,3}}"
    rf"(?:(?:, | and |, and ){NAME}(?:[ -]{NAME}){{1,3}}){{1,3}})"
    r"(?=\s*(?:$|[,;(\[]|(?:on|in|at)\s))"
)
# "Second Conversation with Dornov"
_WITH = lazy(
    r"\b(?i:conversations?|talks?|meetings?|receptions?|interviews?|discussions?|audience) with "
    rf"(?P<name>{NAME}(?:[ -]{NAME}){{0,2}})\s*\Z"
)
# "between the President's Assistant for Lakes (Farrow) and the Norwegian Ambassador (Lund)"
_IN_BRACKETS = lazy(
    r"\b(?:Assistant|Ambassador|Secretary|Minister|Representative|Chairman|Director|President|Counselor|Adviser|"
    r"Affairs|Chargé|Premier|Administrator|Chief)\b[^()\n]{0,60}\s\((?P<name>[A-ZÀ-ŽȘȚ][\w’'-]{2,20})\)"
)
# "with comrades Ada Moor and Ole Dorn"
_COMRADES = lazy(
    rf"\b(?i:comrades)\s+(?P<names>{NAME}(?: {NAME}){{1,2}}(?:,? (?:and )?{NAME}(?: {NAME}){{1,2}})*)"
)
_EACH = lazy(rf"{NAME}(?: {NAME}){{1,2}}")
_EACH_IN_FULL = lazy(rf"{NAME}(?:[ -]{NAME}){{1,3}}")
_POSSESSIVE = lazy(r"['’]s(?![\w’'-])")
_GOES_ON = lazy(r"(?:on|of|about|between|with|concerning|regarding|from)\s", 2)
# "with the Minister of Fisheries, EMIL GUNNARSSON"
_CAPITALS = lazy(r"(?<=, )[A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+(?: [A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+){1,2}(?![\w])")
_CAPITAL_TITLE = lazy(r"(?:COMRADE|CDE\.?|MR\.?|DR\.?|GENERAL|MARSHAL|PREMIER|CHAIRMAN|PRESIDENT) ")
_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜŐŰĄĘ")
# "RECEPTION OF THE NORWEGIAN AMBASSADOR, HAAKON BERGE, ON 15 MARCH"
_BEHIND_OFFICE = lazy(
    r"(?:AMBASSADOR|MINISTER|CHARGÉ D[’']AFFAIRES|COUNSELL?OR|CONSUL|SECRETARY|ENVOY|DIRECTOR|PRESIDENT|"
    r"CHAIRMAN|ATTACHÉ|"
    r"PREMIER)[^,\d]{0,60},\s(?P<name>[A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+(?: [A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+){1,2}?)"
    r"(?=,|\s+ON\s|\s+AT\s|\s*$)"
)
# "with the Minister of Fisheries" over "EMIL GUNNARSSON"
_NAME_BELOW = lazy(
    r"(?<=\n)[ \t]*(?:[Ww]ith|[Oo]f) [^\n]*[a-z]\n[ \t]*"
    r"(?P<name>[A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+(?: [A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+){1,3})[ \t]*(?=\n|\Z)"
)
_DIARY = lazy(r"(?:diary|journal|DIARY|JOURNAL) (?:of|OF)\b")


def may_talk(t: Transcript) -> bool:
    """Tell whether the page or its title says that people talk: else no title is searched."""
    facts = [fact for fact in t.facts if fact.key in ("kind", "title")]
    return not facts or any(
        fact.norm in ("memorandum-of-conversation", "minutes") or _TALK.search(fact.value)
        for fact in facts
    )


def is_sent(t: Transcript) -> bool:
    """Tell whether the page's title says that somebody writes: "Letter from Ole Dorn to Ada Marr"."""
    genre = t.collection.pattern("genre")
    named = (genre.match(fact.value) for fact in t.facts if fact.key == "title")
    return any(found and t.collection.category("genre", found.group()) in _SENT for found in named)


_SENT = frozenset({"letter", "circular", "directive", "resolution", "agreement"})


def headings(t: Transcript, spans: Spans) -> Iterator[tuple[int, int]]:
    """Yield the title: the document's heading if it has one, else the page's."""
    top = [span for span in spans.of("heading") if span.value["level"] == "main"]
    if top:
        yield top[0].start, top[0].end
        for over, under in itertools.pairwise(top[:3]):
            if under.value["index"] != over.value["last"] + 1 or not _GOES_ON.match(
                t.text, under.start
            ):
                return
            yield under.start, under.end
        return
    if page := titled(t):
        yield page


def titled(t: Transcript) -> tuple[int, int] | None:
    """Return where the page's title stands, if it has one on a line of its own."""
    fact = next((fact for fact in t.facts if fact.key == "title" and fact.lines), None)
    if fact is None or fact.lines is None:
        return None
    line = next((line for line in t.lines if line.number == fact.lines[0]), None)
    return (line.start, line.end) if line else None


def _titled(start: int, end: int, rule: str, **known: str) -> Span:
    """Return somebody whom a heading says to take part."""
    return Span(start, end, "participant", rule, {"role": "participant", **known}, "high")


def in_title(text: str, start: int, end: int) -> Iterator[Span]:
    """Find "Tran An, Valdoria's Ambassador" and "Comrade Li Ming" in a title."""
    found: list[Span] = []
    words = text[start:end]
    for match in _APPOSED.finditer(text, start, end) if "’s" in words or "'s" in words else ():
        found.append(
            _titled(
                *match.span("name"),
                "named-in-title",
                office=match["office"],
                country=match["country"],
            )
        )
    titled = any(title in words for title in _TITLES)
    for match in _TITLED.finditer(text, start, end) if titled else ():
        a, b = match.span("name")
        if whose := _POSSESSIVE.search(text, a, b + 2):
            b = whose.start()
        words = text[a:b]
        office = office_of(words) == words  # "Secretary General of the Party"
        if text[max(start, match.start() - 4) : match.start()].lower() == "for ":
            continue  # "Notice for Comrade Dorn": who reads it
        if office or is_org(words) or any(a < span.end and b > span.start for span in found):
            continue
        title = " ".join(text[match.start() : match.start("name")].split())
        found.append(_titled(a, b, "named-in-title", title=title))
    for match in _COMRADES.finditer(text, start, end) if "omrades " in text[start:end] else ():
        each = _EACH.finditer(text, *match.span("names"))
        for a, b in (name.span() for name in each):
            found.append(_titled(a, b - (text[b - 1] == "."), "named-in-title"))
    for match in _IN_BRACKETS.finditer(text, start, end) if "(" in text[start:end] else ():
        a, b = match.span("name")
        if not is_org(match["name"]) and not any(a < span.end and b > span.start for span in found):
            found.append(_titled(a, b, "named-in-title"))
    if "etween" in text[start:end] or "ith " in text[start:end]:
        for a, b in (*_between(text, start, end), *_named_in_full(text, start, end)):
            if not any(a < span.end and b > span.start for span in found):
                found.append(_titled(a, b, "named-in-title"))
    for a, b in _at_posts(text, start, end):
        if not any(a < span.end and b > span.start for span in found):
            found.append(_titled(a, b, "named-in-title"))
    if (last := _AT_THE_END.search(text[:end], start)) and not is_org(last["name"]):
        a, b = last.span("name")
        if not any(a < span.end and b > span.start for span in found):
            found.append(_titled(a, b, "named-in-title"))
    if "ith " in text[start:end] and (guest := _WITH.search(text[:end], start)):
        a, b = guest.span("name")
        if _is_guest(text[a:b]) and not any(a < span.end and b > span.start for span in found):
            found.append(_titled(a, b, "named-in-title"))
    for one in sorted(found):
        yield one._replace(end=_end_of_name(text, start, one))


def _at_posts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where those stand who are named behind their post, or the delegation that they head.

    "the Ruthenian Ambassador to Valdoria Ada Moor"; "the Head of the Trade Delegation Tom Vell"
    """
    words = text[start:end]
    for match in _AT_POST.finditer(text, start, end) if "mbassador" in words else ():
        each = [name.span() for name in _ONE.finditer(text, *match.span("behind"))]
        for n in range(1, len(each) - 1):
            a, b = each[n][0], each[-1][1]
            if look_up(text[each[0][0] : each[n - 1][1]]) and _is_guest(text[a:b]):
                yield a, b
                break
    for match in _HEADING.finditer(text, start, end) if "elegation " in words else ():
        if _is_guest(match["name"]):
            yield match.span("name")


_ONE = lazy(NAME)
_AT_POST = lazy(
    r"\b[Aa]mbassador (?:to|in) (?:the )?"
    rf"(?P<behind>{_NAME}(?:[ -]{_NAME}){{2,4}})(?=\s*(?:$|[,.;(\[]|(?:and|on|at|in)\s))"
)
_HEADING = lazy(
    r"\b(?:[Hh]ead|[Ll]eader|[Cc]hief) of (?:the|a) (?:[A-ZÀ-ŽȘȚ][\w’'-]+ ){0,4}[Dd]elegation "
    rf"(?P<name>{_NAME}(?:[ -]{_NAME}){{1,2}})(?=\s*(?:$|[,.;(\[]|(?:and|on|at|in)\s))"
)


def _end_of_name(text: str, start: int, named: Span) -> int:
    """Return where a name ends that a title's full stop or closing quotation mark follows."""
    end = named.end
    last = text[named.start : end].split()[-1]
    if last[-1] in "’'":
        opened = text[start : named.start]
        return end - ("‘" in opened or " '" in opened)
    return end - (len(last) > 4 and last.find(".") == len(last) - 1)


# "between A[da] Marr, deputy minister, with Ole Dorn, Lethmark's chargé": in full, an office behind.
_FULL = (
    rf"(?:[A-ZÀ-ŽȘȚ][a-z]?\[[a-zß-žșț’'-]+\] {_NAME}|{_NAME}(?:[ -]{_NAME}|-[a-zß-žșț]+){{1,3}})"
)
_BETWEEN = lazy(
    rf"\b(?:[Bb]etween|[Ww]ith)\s(?:[Cc]omrade\s)?(?P<name>{_FULL})(?=,\s|\s(?:and|with|in|on|at|during)\s|\s*\(|\.?\s*\Z)"
)
_AND_WHO = lazy(
    rf"(?:,\s[^,]{{3,90}}?,?)?\s(?:and|with)\s(?:[Cc]omrade\s)?(?P<name>{_FULL})(?=,\s|\s(?:and|with|in|on|at|during)\s|\s*\(|\.?\s*\Z)"
)


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the full names stand of those between or with whom it was talked."""
    text = text[:end]  # the end of the title is the end of what is searched
    at = _BETWEEN.search(text, start)
    while at:
        if _is_guest(unbracketed(at["name"])):
            yield at.span("name")
        stop = at.end("name")
        at = _AND_WHO.match(text, stop) or _BETWEEN.search(text, stop)


def _named_in_full(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where those stand whom a title names without titles: "between Ada Moor and Tom Vell"."""
    both = _SEVERAL.search(text, start, end) if "etween " in text[start:end] else None
    if both is None:
        return []
    each = [name.span() for name in _EACH_IN_FULL.finditer(text, *both.span("names"))]
    return each if all(_is_guest(text[a:b]) for a, b in each) else []


def _is_guest(words: str) -> bool:
    """Tell whether what a talk is with is a name, and no country, office or kind of people."""
    known = office_of(words) or look_up(words) or words[-1] == "s"
    return not known and kind_of_party(words) == "person"


def with_initials(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Read who speaks with whom where initials tell the names: the diary's owner, the title's guest."""
    text = t.text
    head = [s for s in spans.of("head-line") if s.value["role"] in ("docket", "heading")]
    for line in head:
        if diary := _DIARY.search(text, line.start, line.end):
            stop = min(diary.end() + 240, head[-1].end)
            if name := INITIALS.search(text, diary.end(), stop):
                yield _titled(*name.span(), "named-in-the-head")
    for line in head:
        words = text[line.start : line.end]
        if (
            line.value["role"] == "heading"
            and _TALK.search(words)
            and printed_heading(" ".join(words.split())) is None
        ):
            guests = list(INITIALS.finditer(text, line.start, line.end))
            if not guests and words.isupper():
                guests = list(_BEHIND_OFFICE.finditer(text, line.start, line.end))
            elif not guests:
                guests = list(_CAPITALS.finditer(text, line.start, line.end))
                guests = guests or list(_NAME_BELOW.finditer(text, line.start, line.end))
            for name in guests:
                a, b = name.span("name") if "name" in name.groupdict() else name.span()
                if title := _CAPITAL_TITLE.match(text, a, b):
                    a = title.end()
                spoken = (word for word in text[a:b].upper().split() if "." not in word)
                if all(not _VOWELS.isdisjoint(word) for word in spoken):
                    yield _titled(a, b, "named-in-the-head")  # "CC KVP" are letters
