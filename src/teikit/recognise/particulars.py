"""Particulars of a conversation or meeting, printed as labels above it.

    Time: 4:30 pm, 3 May 1957
    Place: Hall of the Republic
    Participants: Comrade Li Ming, Comrade Wang An

Not seen: particulars told in whole sentences; labels in other languages than English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from teikit.forms.docket_line import cells_of
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["PERSONS", "label_key", "particulars"]

PERSONS = ("participant", "interpreter", "recorder")
"""What labels announce that persons stand behind."""

_LINE = lazy(
    r"(?P<label>(?:[A-Z\[]|(?:from|for|on) (?:the|our|their) )[\w’' ,&/()\[\]–-]{1,58}?)"
    r"\s*(?:(?<=Messrs)\.|(?<=Cdes)\.)?(?P<colon>[:：]|\.(?: ?\.){2,})-?\s*"
)
_KEYS: tuple[tuple[str, str], ...] = (
    (
        (
            r"(?:date and time|time and date|time|date|hour|(?:held )?on|beginning|began|started|"
            r"opened(?: at)?|opening|end|ended|closed(?: at)?|closing|(?:date|day|time|"
            r"hour|date and time|date and hour) of (?:the )?(?:conversation|meeting|talks?|reception|visit|"
            r"audience|interview|session|discussion)|when|date,? (?:and )?time|dates? and hours?)"
        ),
        "time",
    ),
    (
        (
            r"(?:(?:and )?place|location|venue|where|held at|place of (?:the )?(?:conversation|meeting|talks?|"
            r"reception|visit|audience|interview|session|discussion))"
        ),
        "place",
    ),
    (
        (
            r"time and place|place and (?:time|date)|date and place|date,? time,? and place|"
            r"date,? place,? and time|(?:time|date) and location|held"
        ),
        "time-and-place",
    ),
    (
        (
            r"(?:also )?(?:participants?|participating|present(?: were| was)?(?: (?:the )?comrades)?|"
            r"were present|participated|on the part of .{2,40}|those present|taking part|"
            r"took part|(?:taking part|participating|attending) (?:were|was)(?: (?:the )?(?:following )?"
            r"(?:comrades|persons))?|those taking part|those attending(?: "
            r"the \w+)?|"
            r"attending(?: (?:persons?|personnel|officials?|comrades?))?|"
            r"attendees|attendants?|attended by|in attendance|also (?:present|attending)|members "
            r"present|"
            r"(?:(?:present|participating|attending|taking part) )?(?:on|from|for) the [\w ]{2,40} side"
            r"(?:,? (?:there |the following |the following comrades )?(?:took part|participated|"
            r"participating|attended|were present|was present|"
            r"present were|the following)(?: (?:the )?(?:in the \w+|comrades?|messrs|following))*)?|"
            r"the [\w ]{2,40} side was represented by|(?:the following (?:were|was) )?(?:also )?"
            r"present(?: were)?|"
            r"(?:there )?(?:participated|took part)|taking part|participation|attendance|"
            r"there were present|also present were|present were|"
            r"(?:the )?[\w ]{2,40} side|accompanied by|"
            r"persons? (?:present|attending)|others? (?:present|attending)|chair(?:man|ed by|"
            r"person|ed)?|presid(?:ing|ed)(?: (?:over )?by)?|in the chair|"
            r"present (?:on|from|for) .{3,40}|(?:our|their) (?:side|delegation)|speakers?|"
            r"delegations?|(?:the )?(?:[\w-]{3,30} ){1,3}delegation|"
            r"also in attendance|(?:conversation|talks?) partners?|(?:on|for) (?:our|their) side|"
            r"(?:for|from) (?:the )?(?-i:[A-ZČ])[\w. ]{2,30}|members of the \w+|"
            r"representing (?:the )?[\w ]{2,50}|"
            r"(?:[a-z]+ )?(?:guests?|visitors?)|hosts?|"
            r"(?:other |our |the )?personnel (?:who )?(?:accompan(?:ying|ied)|present|attending|in attendance)|"
            r"accompan(?:ying|ied)(?: (?:persons?|persons present|officials?|comrades?|members?|"
            r"personnel|staff))?|"
            r"(?:persons?|others?|comrades?|officials?|personnel|members|people) (?:also )?"
            r"(?:present|attending|accompanying|in attendance|receiving)(?: (?:at )?the \w+)?|"
            r"taking part(?: in (?:the|this) \w+)? were(?: comrades| the following)?|"
            r"invited(?: (?:to|at|from) .{2,30})?|invitees|participants? .{2,40}|"
            r".{2,30} participants?|"
            r"(?!not\b|those not\b).{2,40}(?<!,) (?:present|participating|attending|taking part|in attendance)|"
            r"members|(?:alternate|associate) members|observers?|alternates?|delegates?|advis[eo]rs?|experts?|"
            r"vice-?\s?chair(?:man|men|person)|representatives?(?: of (?:.{3,50}))?|"
            r"(?:those|others?|persons?|comrades|guests|officials|members) (?:present|participating|"
            r"attending|taking part|accompanying) .{2,40}|"
            r"(?:participants?|attendees|attendants?|(?:also )?present) ?[,–-] (?:the )?[\w ]{2,40} "
            r"(?:side|party|delegation|part))"
        ),
        "participant",
    ),
    (
        (
            r"interpreter(?: and |, )(?:recorder|note-?taker)|"
            r"(?:recorder|note-?taker)(?: and |, )interpreter|interpreted and recorded(?: by)?|"
            r"(?:interpretation|translation) and record(?:ing)?|"
            r"interpret(?:ers?|ation|ing|ed(?: by)?)|translat(?:ors?(?: present)?|ed by)"
        ),
        "interpreter",
    ),
    (
        (
            r"(?:taken minutes|minutes taken|minutes kept|protocol(?: taken| kept)?) by|"
            r"record(?:ing)? (?:officials?|officers?|clerks?|personnel|persons?|secretar(?:y|ies))|"
            r"report(?:ed by|ers?)|record(?:ers?|ed(?: by)?| by|ing|s)?|minutes|record-?keepers?|"
            r"note-?\s?tak(?:ers?|ing)|notes "
            r"taken by|"
            r"(?:minutes|notes|protocol)(?: (?:taken|kept|written|drawn up|"
            r"prepared))? by|keeper of the minutes|stenographers?|taken down by|written "
            r"down by|"
            r"rapporteur|secretary|secretariat|secretaries|notes?|clerks?"
        ),
        "recorder",
    ),
    (
        (
            r"subjects?|topics?|agenda|re|regarding|theme|matters? discussed|contents?|main "
            r"contents?|issues|"
            r"topics? of conversation"
        ),
        "subject",
    ),
    (r"distribution|cop(?:y|ies)(?: (?:to|for))?|c\.?c\.?", "copies"),
    (r"to|for|prepared for|submitted to|addressee|attention", "addressee"),
    (r"from|submitted by|sender", "sender"),
    (r"prepared by|drafted by|written by|author|compiled by", "drafter"),
    (
        (
            r"approved by|absent(?:ees)?|apologi(?:es|[sz]ed)|(?:those )?not (?:present|attending)|"
            r"on (?:leave|holiday)|"
            r"excused(?: absence)?|regrets|classification|copy(?: no)?\.?|duration|"
            r"language(?: used)?|approved(?: by)?"
        ),
        "other",
    ),
)
_ALONE = frozenset(
    (
        "Present",
        "Also Present",
        "Also present",
        "Participants",
        "Those present",
        "Present:",
        "In attendance",
    )
)
# "PARTICIPANTS        Arthur Gannett": capitals and a wide gap do without a colon.
_WIDE = lazy(r"(?P<label>[A-Z][A-Z,]+(?: [A-Z,]{2,}){0,3})(?: {3,30}|\t+)(?=\S.*[a-z\d])")
_NO_LABEL = ("MINUTES", "NOTE", "FROM ", "SECRETARIAT", "SECRETARY", "FOR ")
_WITH_COLON = frozenset({"addressee", "sender", "drafter"})
_TABLE = lazy("|".join(f"(?P<k{n}>{words})" for n, (words, _) in enumerate(_KEYS)), re.IGNORECASE)


@lru_cache(maxsize=128)  # several recognisers ask about the lines of a head
def label_key(words: str) -> str:
    """Return what the label of a line announces, or nothing if it has none that is known."""
    if words[1:5] == "eld " and _HELD.match(words):
        return "time-and-place"
    if words[:4] in _ATTENDING and _ATTENDED.match(words):
        return "participant"
    match = _LINE.match(words)
    if match and (key := _key(match["label"])):
        return key
    if (
        (wide := _WIDE.match(words))
        and (key := _key(wide["label"]))
        and key not in _WITH_COLON
        and not (wide["label"][:4] == "FOR " and wide["label"].endswith((" USE", " ONLY")))
        and wide["label"][:5] != "FROM "
    ):
        return key
    if match:
        return ""
    if "   " in words and len(words) < 110 and _SIDES.fullmatch(words):
        return "participant"
    if words in _ALONE:
        return _key(words)
    if len(words) < 40 and words.upper() == words and words != "RECORD":
        key = _key(words)  # a label on a line of its own needs no colon: "PARTICIPANTS"
        return "" if key in _WITH_COLON or words.startswith(_NO_LABEL) else key
    if len(words) > 90:
        return ""
    if words[-1] not in ".:;" and ("ame" in words or "above" in words) and _AS_BEFORE.match(words):
        return "participant"
    if " by " not in words[:30] or not (by := _BY.match(words)):
        return ""
    return "interpreter" if by["what"] in ("Translated", "Interpreted") else "recorder"


# "Persons present as above", "The same participants"
_AS_BEFORE = lazy(
    r"(?:The )?(?:Participants|Those present|Persons? present|Interpreters?|Recorders?)\b"
    r".{0,40}?\b(?:(?:the )?same(?: as .{3,40})?|(?:as|listed|named) (?:above|before|previously))|"
    r"(?:The )?[Ss]ame (?:participants|persons present|people)\b.{0,40}"
)
# "INDIAN SIDE          NEPALESE SIDE": over columns of names.
_SIDES = lazy(
    r"(?:(?:on|from|for) )?(?:the )?[\w.’' -]{2,40}? (?:side|delegation|party)\s*:?\s{3,}"
    r"(?:(?:on|from|for) )?(?:the )?[\w.’' -]{2,40}? (?:side|delegation|party)\s*:?",
    2,
)


@lru_cache(maxsize=512)
def _key(label: str) -> str:
    label = label.strip()
    if "&" in label or "/" in label:
        label = " ".join(label.replace("&", " and ").replace("/", " and ").split())
    if "[" in label:  # "[Additional] Participants", "from the KVD [Committee of Lakes]"
        label = " ".join(_SUPPLIED.sub("", label).split())
    found = _TABLE.fullmatch(label)
    return _KEYS[int((found.lastgroup or "k0")[1:])][1] if found else ""


_SUPPLIED = lazy(r"\[[^\]]*\]")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    current = ""
    seated = False
    for line in spans.of("head-line"):
        if line.value["role"] != "particular":
            continue
        index, last = line.value["index"], line.value["last"]
        paragraph = paragraphs[index]
        key, begin = _reading(t.text, paragraph)
        if not key and not current and t.text[paragraph.start] in "•▪◦●-–":
            current = "participant"  # under the heading of a conversation
        if key == "recorder" and seated and _SEATED.match(t.text, paragraph.start):
            key = "participant"
        named = not key and _LINE.match(t.text, paragraph.start, paragraph.end)
        if named and current in ("recorder", "interpreter"):
            current = "other"  # under a label of its own that nobody knows
        current = key or current
        seated = seated or _SEATS.match(t.text, paragraph.start) is not None
        value = {
            "index": index,
            "last": last,
            "key": current,
            "value": begin,
            "label": None
            if _SIDES.fullmatch(t.text, paragraph.start, paragraph.end)
            else _label(t.text, paragraph)
            if key
            else None,
            "cells": cells_of(t.text, paragraph.start, paragraph.end) if last == index else [],
        }
        rule = "known-label" if key else "under-a-label"
        yield Span(paragraph.start, paragraphs[last].end, "particular", rule, value)


# A committee's rapporteur and secretariat sit with its members: "Chairman: Mr. Moor (Norway)".
_SEATS = lazy(r"(?:the )?(?:chair(?:man|person|woman)|president|members)\b[^:]{0,20}:", 2)
_SEATED = lazy(r"(?:rapporteur|secretariat)\b", 2)


def _reading(text: str, paragraph: Span) -> tuple[str, int]:
    """Return what the label of a line announces, and where its value begins."""
    start, end = paragraph.start, paragraph.end
    if held := _HELD.match(text, start, end):
        return "time-and-place", held.end()
    match = _LINE.match(text, start, end)
    if match and (key := _key(match["label"])):
        return key, match.end()
    if match and _SUBJECT.match(text, start, end):
        return "subject", match.end()
    if text[start : start + 4] in _ATTENDING and (by := _ATTENDED.match(text, start, end)):
        return "participant", by.end()
    if (wide := _WIDE.match(text, start, end)) and (key := _key(wide["label"])):
        return key, wide.end()
    if not match and (key := label_key(text[start:end])):
        return key, _bare_end(text, start, end)
    return "", start


def _bare_end(text: str, start: int, end: int) -> int:
    by = _BY.match(text, start, end)
    return by.end() if by else end


# "Attended by Cdes. Moor, Dornov": comrades named without a colon.
_ATTENDED = lazy(
    r"(?:Chaired|Presided(?: over)?|Attended|Attending|Present(?: were)?)(?: by)?"
    r"\s+(?=(?:[Cc]omrades?|Coms?\.|Comrs\.|[Cc]des?\.?|Tovs?\.)\s)"
)
_ATTENDING = frozenset(("Chai", "Pres", "Atte"))
_BY = lazy(
    r"(?:(?:Minutes|Notes?|Record|Protocol) (?:taken|kept|made|written|recorded)|"
    r"(?P<what>Translated|Interpreted|Recorded|Noted(?: down)?|Taken down)) by\s+(?=[A-Z])"
)
# "Held on 3 May 1957, from 11:00 to 12:10, in the Hall of the Republic"
_HELD = lazy(
    r"(?s)[Hh]eld (?:on|in|at) (?=.{4,80}\b(?:from|between) \d{1,2}[.:]\d\d (?:[ap]\.?m\.? )?"
    r"(?:to|until|and) \d|.{8,110}\b(?:1[5-9]|20)\d\d,? at \d{1,2}(?:[.:]\d\d| [ap]\.m| hours| o[’']clock))"
)
_SUBJECT = lazy(r"(?:Subject|Regarding|Sub|Subj|Re|Ref|Reference|Betr|Theme|Topic|Concerning)\b", 2)


def _label(text: str, paragraph: Span) -> tuple[int, int]:
    by = _BY.match(text, paragraph.start, paragraph.end)
    by = by or _HELD.match(text, paragraph.start, paragraph.end)
    if by := by or _ATTENDED.match(text, paragraph.start, paragraph.end):
        return by.start(), by.end() - 1
    match = _LINE.match(text, paragraph.start, paragraph.end)
    if (wide := _WIDE.match(text, paragraph.start, paragraph.end)) and _key(wide["label"]):
        return wide.start(), wide.end("label")
    match = match or _WIDE.match(text, paragraph.start, paragraph.end)
    if match is None:
        return paragraph.start, paragraph.end
    return match.start(), match.end("colon" if "colon" in match.groupdict() else "label")


particulars = Recogniser(
    "particulars",
    "time, place, participants and other particulars of a conversation",
    frozenset({"paragraph", "head-line"}),
    frozenset({"particular"}),
    _find,
)
