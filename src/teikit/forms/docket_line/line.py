"""One line above a message, column by column: behind a label, or free."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import clock_times, find_dates, whole_date
from teikit.forms.docket_line.acts import (
    GROUP,
    RECEIVED,
    date_behind,
    dated_act,
    place_and_date,
)
from teikit.forms.docket_line.columns import cells_of, sentences_of
from teikit.forms.docket_line.labels import LABELLED, announced_by
from teikit.forms.docket_line.marks import (
    PAPER,
    REVIEWED,
    handling_of,
    is_in_paper,
    marks_in,
    review_part,
)
from teikit.forms.docket_line.numbers import (
    CHINESE,
    JOURNAL,
    NUMBER,
    SECTION,
    number_parts,
    says_number,
)
from teikit.forms.docket_line.part import Part
from teikit.forms.docket_line.parties import COMRADES, comrades_in, named_parties
from teikit.forms.docket_line.routes import route_parts
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_place_alone
from teikit.forms.lazy import lazy
from teikit.forms.markings import RELEASE
from teikit.forms.names import is_org
from teikit.forms.posts import Party
from teikit.model.collection import Collection

__all__ = ["is_strong", "parts_of"]

_FORM_WORD = lazy(
    r"(?:level|precedence|priority|classification|grade|urgency|secrecy|degree)(?: of secrecy)?:?",
    2,
)
_COPY_NO = lazy(
    r"(?:copy|ex\.|exemplar|specimen|cop\.)\s*(?:no\.?|nr\.?|n[º°]|number|№)?\s*:?\s*\d+", 2
)
_STRONG = frozenset(
    "classification precedence handling message-number reviewer routing addressees sender copied "
    "received letterhead+ field".split()
)
_TELEGRAPHIC = lazy(
    r"PAGE \d\d|BT|NNNN|GRS \d+|E\.? ?O\.? ?\d{5}|ZNY|DE RU|[ZOPR] RUE|CYPHER/?OTP|UNNUMBERED|"
    r"(?:CYPHER|CIPHER|CODE) ?[-–] ?\w{2,8}$|Cypher/?(?:OTP|Cat)|"
    r"EN CLAIR|En [Cc]lair|Simple [Cc]ipher|DEPARTMENTAL DISTRIBUTION|"
    r"-{6,}|RR |OO |PP |\(?Telegraphic\b|\[?By [Tt]elegraph\b|"
    r"\(?By (?:[Cc]able|[Ww]ireless)\b|/\d{3} [A-Z]|[A-Z]{1,4}-\d\d(?:\s|$)"
)
_FORMAL = lazy(
    r"(?i:workers of (?:all|the)|proletarians of|in reply,? (?:please|quote|refer)|"
    r"please (?:quote|refer)|any reply|made in \d|typed )\b|"
    r"(?:Copy|Ex\.|COPY|EX\.|Copies|\d+ copies)\b"
)


def is_strong(parts: list[Part]) -> bool:
    """Tell whether a line is a docket's by what stands in it."""
    return any(part.kind in _STRONG for part in parts)


def parts_of(text: str, start: int, end: int, known: Collection) -> list[Part]:
    """Read the parts of one line, column by column."""
    cells = cells_of(text, start, end)
    if (
        text[start] in "DR"
        and text[start + 1 : start + 2] == "."
        and (act := _logged(text, start, end))
    ):
        return [act]
    if end - start > 16 and RELEASE.search(text, start, end):
        # Even the grade on such a line is the one that it was let out with.
        return [Part(a, b, "annotation", "banner-of-a-release") for a, b in cells]
    if text[start].isdigit() and (numbered := _number_and_marks(text, start, end, known)):
        return numbered
    if (".  " in text[start:end] or ". S" in text[start:end] or ". R" in text[start:end]) and len(
        cells
    ) < 4:
        # "From ULAN BATOR.  Sent 8-XI-1949.  Received 9-XI-1949": sentences of a form.
        cells = [piece for a, b in cells for piece in sentences_of(text, a, b)]
    if len(cells) > 1 and COMRADES.fullmatch(text, *cells[0]):
        return list(comrades_in(text, cells))
    parts = [part for a, b in cells for part in _cell(text, a, b, known)]
    if len(cells) > 1 and (more := _beside_addressee(text, cells, parts)):
        return more
    if len(cells) > 1 and parts[0].kind == "label" and parts[-1].kind == "annotation":
        return _in_columns(text, cells, parts)
    return parts


# "202.  SECRET.  PRIORITY."
_NUMBERED = lazy(r"(?P<n>(?!1[89]\d\d\b)\d{1,5})\.?\s+(?=[A-Z])")


def _number_and_marks(text: str, start: int, end: int, known: Collection) -> list[Part]:
    """Read a telegram's number beside its grade and precedence, where nothing else stands."""
    found = _NUMBERED.match(text, start, end) if end - start < 70 else None
    marks = list(marks_in(text, found.end(), end, known)) if found else []
    if found is None or not marks:
        return []
    at = found.end()
    for mark in sorted(marks, key=lambda one: one.start):
        if text[at : mark.start].strip(" .,/-–"):
            return []
        at = mark.end
    if text[at:end].strip(" .,"):
        return []
    a, b = found.span("n")
    return [Part(a, b, "message-number", "number-beside-the-grade", n=found["n"]), *marks]


# "R.  8.25 p.m.        7th June, 1947.": when it was despatched and received
_LOGGED = lazy(
    r"[DR]\.\s{1,6}"
    r"(?P<clock>\d{1,2}[.:]\d\d ?[ap]\.? ?m\.?|\d{4}(?: ?hours| ?hrs\.?)?|[Nn]oon|[Mm]idnight),?\s{1,20}"
    r"(?P<date>(?:\d{1,2}(?:st|nd|rd|th)?|[A-Z][a-z]+)\b.{3,24})"
)


def _logged(text: str, start: int, end: int) -> Part | None:
    """Read when a telegram was despatched (D.) or received (R.): the hour in front of the day."""
    found = _LOGGED.fullmatch(text, start, end)
    date = next(find_dates(text, found.start("date"), end), None) if found else None
    if found is None or date is None or date.start != found.start("date") or len(date.when) != 10:
        return None
    hour = found["clock"].lower()
    clock = next((first for _, _, first in clock_times(text, *found.span("clock"))), "")
    if hour[:4].isdigit() and not clock and int(hour[:2]) < 24 and int(hour[2:4]) < 60:
        clock = f"{hour[:2]}:{hour[2:4]}:00"
    clock = {"noon": "12:00:00"}.get(hour, clock)
    when = f"{date.when}T{clock}" if clock else date.when
    key = "received" if text[start] == "R" else "date"
    at = date._replace(start=found.start("clock"), when=when)
    return Part(start, date.end, key, "sent-or-received", key=key, date=at)


def _beside_addressee(text: str, cells: list[tuple[int, int]], parts: list[Part]) -> list[Part]:
    """Read "ACTION:  Amembassy OSLO   199", and "PRIORITY  REYKJAVIK      TO FOREIGN OFFICE"."""
    at = next((n for n, part in enumerate(parts) if part.kind == "addressees"), 0)
    if not at or len(parts[at].value["parties"]) != 1:
        return []
    label = text[parts[at - 1].start : parts[at - 1].end]
    if label in ("ACTION", "TO", "SENT TO") and parts[at - 1].kind == "label":
        for part in parts[at + 1 :]:
            a, b = part.start, part.end
            if part.kind == "annotation" and b - a < 6 and text[a:b].isdigit():
                told = Part(a, b, "message-number", "number-behind-the-addressee", n=text[a:b])
                return [told if one is part else one for one in parts]
        a, b = cells[0]
        mark = parts[0]
        if at == 2 and mark.kind == "precedence" and cells[1][0] == parts[1].start:
            a = mark.end
            while a < b and not text[a].isalpha():
                a += 1
            if b - a > 2 and look_up(text[a:b].title()):
                sender = Party(a, b, text[a:b], "place")
                told = Part(
                    a, b, "routing", "post-before-the-addressee", key="sender", parties=[sender]
                )
                return [mark, told, *parts[1:]]
    return []


def _in_columns(text: str, cells: list[tuple[int, int]], parts: list[Part]) -> list[Part]:
    """Read "TO:   LONDON     THE HAGUE     ROME": a label over several columns."""
    kind = parts[1].kind
    first = next((part for part in parts if part.kind == "field"), None)
    if kind not in ("addressees", "copied") or first is None:
        return parts
    led = parts[: parts.index(first) + 1]
    if [part.kind for part in parts[len(led) :]] != ["annotation"] * (len(cells) - 1):
        return parts
    names = [text[a:b].strip(" ,;") for a, b in cells[1:]]
    if not all(is_place_alone(name) for name in names):
        return parts
    more = [
        Part(a, b, kind, "printed-label", key=parts[1].value["key"],
             parties=[Party(a, a + len(name), name, "place")])
        for (a, b), name in zip(cells[1:], names, strict=True)
    ]  # fmt: skip
    return [*led[:-1], *more, led[-1]]


_DATED = lazy(r"(?:Dated|DATED|dated|of|from)(?: the)?\s+(?=\d|the |[A-Z])|[Tt]he (?=\d)")
_AIRGRAM = lazy(r"(?:A|CA|CW)-\d{1,5}")


def _cell(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    while start < end - 1 and text[start] in "| \t\xa0":
        start += 1
    match = LABELLED.match(text, start, end)
    kind = announced_by(match) if match else None
    if match and kind:
        a, b = match.span("label")
        yield Part(a, b, "label", "printed-label", colon=match.end(0) - _space(match.group()))
        if match.end() < end:
            yield from _labelled(text, match.end(), end, kind, known)
        yield Part(a, a, "field", "printed-label")
        return
    words = text[start:end]
    if words[0] == "[" and words[-1] == "]":
        received = RECEIVED.match(text, start + 1, end - 1)
        if not received and words[1:6] in ("Stamp", "STAMP", "stamp"):
            received = RECEIVED.search(text, start + 1, end - 1)
        date = next(find_dates(text, received.end(), end - 1), None) if received else None
        if received and date:
            yield Part(start, end, "received", "received-in-brackets", key="received", date=date)
            return
        if not known.marking(words.strip("[]().*! "))[0]:
            yield Part(start, end, "annotation", "remark-in-brackets")
            return
    yield from _free(text, start, end, known)


def _space(words: str) -> int:
    return len(words) - len(words.rstrip(" \t\xa0"))


def _labelled(text: str, start: int, end: int, kind: str, known: Collection) -> Iterator[Part]:
    words = text[start:end]
    if kind == "message-number":
        found = CHINESE.match(words) or _CHARACTER.match(words) or _FIGURES.match(words)
        if found:
            yield Part(start, start + found.end(), kind, "number-after-label", n=found["n"])
        yield from date_behind(text, start, end)
    elif kind in ("classification", "precedence", "handling"):
        name, category = known.marking(words.strip(" .!"))
        marks = list(marks_in(text, start, end, known))
        if name == kind and words[0].islower():
            yield Part(start, end, kind, "word-of-classification", category=category)
        elif not marks and kind == "precedence" and (rush := _RUSH.get(words.strip(" .").lower())):
            yield Part(start, end, kind, "printed-label", category=rush)
        else:
            yield from marks
        if says_number(words) and (slash := words.rfind("/")) > 0:
            behind = start + slash + 1
            behind += text[behind] == " "
            yield from number_parts(text, behind, end)  # "Urgent / Secret / No. 91"
    elif kind in ("date", "received", "registered", "printed", "duplicated", "distributed"):
        if date := next(find_dates(text, start, end), None):
            seg = "date" if kind == "date" else "received"
            yield Part(start, end, seg, "date-after-label", key=kind, date=date)
    elif kind in ("addressees", "sender", "copied", "drafted", "reviewed", "action"):
        named = named_parties(text, start, end, kind, known)
        yield from _persons_in(text, start, named) if kind == "copied" else named
    else:
        yield Part(start, end, "annotation", "printed-label")


_RUSH = {
    **dict.fromkeys(("rush", "express", "fast"), "urgent"),
    **dict.fromkeys(
        ("additional rush", "extra rush", "double rush", "extremely rush"), "most-urgent"
    ),
    **dict.fromkeys(("average", "common", "general", "flat", "usual"), "ordinary"),
}
"""Words that urge where a label stands before them; elsewhere they are names and adjectives."""


def _persons_in(text: str, start: int, parts: Iterator[Part]) -> Iterator[Part]:
    """Read "Copies: Moor, Dorn, Vell" as persons: a telegram is repeated to posts, not copied to them."""
    for part in parts:
        parties = part.value.get("parties", ())
        if _COPIES.search(text, max(0, start - 24), start) and len(parties) > 1:
            part.value["parties"] = [
                one._replace(form="person")
                if one.form == "place" and " " not in one.name and not look_up(one.name)
                else one
                for one in parties
            ]
        yield part


_COPIES = lazy(
    r"\b(?:[Cc]op(?:ies|y)|(?:[Ff]orward(?:ed)?|[Ss]en[dt]|[Dd]elivered|[Dd]istributed) to)\s*[:：]\s*$"
)
# "Distribution list - 9 copies: Moor - 2, Dorn - 1"
_NEXT_ACT = lazy(r"\s?[;,]\s+(?:and\s+)?")
_LIST_OF_COPIES = lazy(
    r"(?:Distribution|Circulation)(?: list)?\s*[-–—:,(]\s*\d{1,3} copies\)?\s*[:：]\s*(?=[A-ZÀ-ŽȘȚ])"
)
# "Received 4.7 17:27", "Sent to the 3rd Department of the Staff 4.7 17:35": the year is understood.
_WITHOUT_YEAR = lazy(
    r"(?:Received|Arrived|Sent|Transmitted|Passed on|Passed|Forwarded|Delivered|Dispatched|Deciphered|Decoded)"
    r"(?:(?: on| at)?| (?:to|in|by|from) [^.;:\d]{0,3}[^.;:]{2,90}?),?"
    r" \d{1,2}\.(?:\d{1,2}|[IVX]{1,4})\.?,? (?:at )?\d{1,2}[:.]\d\d\.?"
)
_FIGURES = lazy(r"(?:\(\d\d\)\s*)?(?P<n>(?=[^,;]{0,18}\d)[^\s,;]+(?: ?/ ?[^\s,;]+)?)")


# "Number: (63) Ba Zi No. 412"
_CHARACTER = lazy(r"\(\d\d\)\s*(?:[A-Z][a-z]+ ){1,4}No\.?\s?(?P<n>\d{1,5})")
# "131/1963/top secret", "No. 12/strictly confidential/56"
_REGISTERED = lazy(
    r"(?:[Nn]o\.? ?)?(?P<n>\d{1,6}(?: ?/ ?\d{2,4})?) ?/ ?"
    r"(?P<grade>top secret|strictly confidential|strictly secret|secret|confidential)\b"
)
_COPIES_TO = lazy(r"(?:one|two|three|four|five|six|\d{1,2}) (?:copies |copy )?(?:to|for) ", 2)


def _free(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    words = text[start:end]
    if _FORM_WORD.fullmatch(words) and not known.marking(words)[0]:
        yield Part(start, end, "label", "word-of-the-form", colon=end)
        return
    if found := handling_of(words.strip("[]().*! ")):
        yield Part(start, end, "handling", "form-of-an-instruction", category=found)
        return
    if words[0].islower() and len(words) < 40 and (mark := known.marking(words))[0]:
        yield Part(start, end, mark[0], "word-of-classification", category=mark[1])
        return
    if register := _REGISTERED.match(text, start, end):
        a, b = register.span("n")
        yield Part(a, b, "message-number", "number-by-its-form", n="".join(text[a:b].split()))
        graded = known.marking(register["grade"])[1]
        c, d = register.span("grade")
        yield Part(c, d, "classification", "word-of-classification", category=graded)
        return
    if (dated := _DATED.match(text, start, end)) and (date := whole_date(text[dated.end() : end])):
        a = dated.end()
        date = date._replace(start=a + date.start, end=a + date.end)
        yield Part(start, end, "date", "date-after-label", key="date", date=date)
        return
    if words[1:2] in "-AW" and _AIRGRAM.fullmatch(words):
        yield Part(start, end, "message-number", "number-of-an-airgram", n=words)
        return
    if parts := list(route_parts(text, start, end, known)):
        yield from parts
        return
    if _TELEGRAPHIC.match(words):
        yield Part(start, end, "routing", "form-of-a-telegram")
    elif _FORMAL.match(words) and len(words) < 80:
        yield Part(start, end, "routing", "form-of-a-docket")
        yield from marks_in(text, start, end, known)
        return
    if listed := _LIST_OF_COPIES.match(text, start, end):
        yield Part(start, listed.end(), "label", "printed-label", colon=listed.end())
        yield from _persons_in(
            text, listed.end(), named_parties(text, listed.end(), end, "copied", known)
        )
        return
    if words[0] in "RSTPFDA" and _WITHOUT_YEAR.fullmatch(words):
        yield Part(start, end, "received", "day-and-hour-of-an-office")
        return
    used = start
    begin = start + (words[0] in "([")
    if act := dated_act(RECEIVED.match(text, begin, end), end):
        key, date = act
        kind = "received" if key else "annotation"
        yield Part(start, max(date.end, start), kind, "sent-or-received", key=key, date=date)
        used = date.end
        while parted := _NEXT_ACT.match(text, used, end):  # "Received 5 May; printed 6 May"
            sign = RECEIVED.match(text, parted.end(), end)
            if (act := dated_act(sign, end)) is None:
                break
            key, date = act
            kind = "received" if key else "annotation"
            yield Part(parted.end(), date.end, kind, "sent-or-received", key=key, date=date)
            used = date.end
    elif "Z " in words and (group := GROUP.search(text, start, end)):
        date = next(find_dates(text, group.start(), group.end()), None)
        yield Part(group.start(), group.end(), "received", "date-time-group", key="date", date=date)
        used = group.end() if group.start() == start else start
    elif (date := whole_date(words)) and date.form != "year-alone":
        moved = date._replace(start=start + date.start, end=start + date.end)
        yield Part(start, end, "date", "date-alone", key="date", date=moved)
        return
    if (placed := place_and_date(text, start, end)) is not None:
        yield placed
        return
    marks = [m for m in marks_in(text, used, end, known) if not is_in_paper(text, m)]
    leads = bool(marks) and marks[0].start <= start + 2
    if leads and words[-1] == ")" and (order := handling_of(words[words.rfind("(") + 1 : -1])):
        yield from marks
        begin = start + words.rfind("(")
        yield Part(begin, end, "handling", "form-of-an-instruction", category=order)
        return
    if leads and (section := SECTION.match(text, marks[0].end, end)):
        yield from marks
        n = section["n"]
        yield Part(*section.span("n"), "message-number", "number-behind-the-post", n=n)
        return
    if own := _OF_DEPARTMENT.fullmatch(text, start, end):
        n = own["n"]
        yield Part(*own.span("n"), "message-number", "number-behind-the-post", n=n)
        return
    if numbers := list(number_parts(text, start, end)):
        yield from marks
        yield from numbers
        return
    yield from _letterhead(text, start, end, marks)


# "STATE 186604": under which number the department sends it
_OF_DEPARTMENT = lazy(r"(?:STATE|DEPTEL|State) (?P<n>\d{4,6})")


def _letterhead(text: str, start: int, end: int, marks: list[Part]) -> Iterator[Part]:
    words = text[start:end]
    paper = PAPER.search(words) and words[:1].isupper() and len(words) < 60
    org = is_org(words) and not JOURNAL.match(words)  # "Registry No. CN 1351/24"
    graded = [m for m in marks if m.kind == "classification"]
    if any(m.end - m.start == end - start for m in graded):
        org = False  # "NATO RESTRICTED" is a grade
    if marks and not (org and graded) and not (paper and graded):
        yield from marks
        return
    review = review_part(text, start, end) if REVIEWED.search(words) else None
    if review and review.value["items"] and not org:
        yield review
    elif paper and not _COPY_NO.match(words):
        yield Part(start, end, "letterhead+", "head-of-an-office", org=org)
    elif org and not _COPIES_TO.match(words):
        yield Part(start, end, "letterhead", "head-of-an-office", org=True)
    elif review and len(words) < 80:
        yield review
    elif not _TELEGRAPHIC.match(words) and not (says_number(words) and NUMBER.search(words)):
        yield Part(start, end, "annotation", "not-told")
    yield from marks
