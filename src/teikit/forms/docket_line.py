"""The parts of one line above a message: who, to whom, number, dates, classification.

FM AMEMBASSY OSLO 121430Z OCT 62      No. 99   D. 4.12 p.m. March 3, 1961      Received 22.V
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.headlines import dateline_of, is_verbal
from teikit.forms.lazy import lazy
from teikit.forms.markings import find_markings
from teikit.forms.names import is_org, kind_of_party
from teikit.forms.posts import Party, parties
from teikit.model.collection import Collection
from teikit.model.source import WITHIN_LINE

__all__ = ["LABELS", "Part", "cells_of", "is_strong", "label_of", "parts_of"]

# Two spaces end a sentence; three, or a tab, part columns.
_GAP = lazy(f"[{WITHIN_LINE}]{{3,}}|\\t")
_BAR = lazy(f"[{WITHIN_LINE}]+(?=\\|)")


class Part:
    """One column of a line, or a piece of it."""

    __slots__ = ("end", "kind", "rule", "start", "value")

    def __init__(self, start: int, end: int, kind: str, rule: str, **value: Any) -> None:
        self.start, self.end, self.kind, self.rule, self.value = start, end, kind, rule, value


LABELS: dict[str, str] = {}
"""Labels of a docket, in small letters without full stops: what stands behind them."""

for _kind, _words in (
    (
        "sender",
        (
            "from; fm; sender; origin; originator; sent by; originating post; de; von; arrived from; "
            "received from; incoming from; where from; from where"
        ),
    ),
    (
        "addressees",
        (
            "to; addressee; addressees; addressed to; for; memorandum for; memorandum to; for action; "
            "memo for; memo to; action to; to comrades; to comrade; addressed to; recipient; "
            "recipients; and to; submitted to; prepared for; destination; distribution to; destined for; "
            "to be delivered to; delivered to; for the attention of; for attention; direct to; addressed"
        ),
    ),
    ("action", "action"),
    (
        "copied",
        (
            "info; information; information to; info to; repeated to; repeated; repeated for "
            "information "
            "to; repeated information; copy to; copies to; copied to; copies; copy; cc; bcc; for "
            "information; for info; repeat to; rptd; info saving; saving to; info copy; also to; "
            "rpt info; for information to; repeated for information; repeat; rpt; copy for; copies for; "
            "for the information of; info addressees; additional addressees; for cognizance; gets; get; "
            "receives; receive; to receive; recipients of copies; circulated to; mailing list; "
            "distribution list; sent to comrades; sent to cdes; c c; c/c; through copies to"
        ),
    ),
    (
        "date",
        (
            "date; dated; sent; sent on; encrypted; encrypted on; enciphered; enciphered on; dispatched; "
            "despatched; date of document; date sent; d"
        ),
    ),
    (
        "received",
        (
            "received; received on; rec'd; recd; rec’d; rcvd; date received; received at; arrived; r; "
            "time received"
        ),
    ),
    ("registered", "registered; entered; filed"),
    ("printed", "printed; typed"),
    ("duplicated", "copied; duplicated; reproduced"),
    ("distributed", "distributed; circulated"),
    (
        "drafted",
        "drafted by; drafted; drafter; prepared by; written by; drafting officer; author; compiled by",
    ),
    (
        "reviewed",
        (
            "approved by; reviewed by; seen by; cleared by; checked by; signed by; issued by; approved; "
            "cleared; "
            "checked; reviewed; authorized by; authorised by; released by; clearance; clearances"
        ),
    ),
    (
        "message-number",
        (
            "no; number; telegram no; cable no; tel no; telegram number; telno; telegram; cable; nr; "
            "ciphergram no; ciphertelegram no; serial; serial no; message no; msg no; dept no; "
            "embtel no; "
            "outgoing no; incoming no; cipher no; despatch no; cryptogram no; special no"
        ),
    ),
    (
        "classification",
        "classification; security; secrecy; degree of secrecy; security classification",
    ),
    ("precedence", "precedence; priority; urgency; level; grade"),
    ("handling", "handling; distribution indicator"),
    (
        "annotation",
        (
            "subject; subj; sub; re; ref; refs; reference; references; regarding; tags; eo 11652; "
            "eo 12065; eo 12356; eo; control; source; via; through; thru; pass; pass to; telephone; "
            "tel; "
            "file; file no; our ref; your ref; our reference; your reference; ex no; copy no; "
            "enclosure; "
            "enclosures; encl; made in; deskby; line; charge; reftel; your file; telegraphic address; "
            "telegrams; tagline; title; country; distribution; routing; attention; attn; flash; "
            "remarks; "
            "deciphered; decyphered; decoded; decrypted; deciphered by; category; time; "
            "translation; translated from; number of pages; pages; sheets"
        ),
    ),
):
    LABELS.update(dict.fromkeys(_words.split("; "), _kind))

_LABELLED = lazy(
    r"(?:(?:[Aa]nd|AND|[Aa]lso|ALSO)\s+(?=[A-Za-z])|(?=[A-Z]))"
    r"(?P<label>[A-Za-z][A-Za-z.’'() /0-9]{0,34}?)\s{0,9}"
    r"(?:[:：]-?|(?<=\w)\.?:-|\.(?: ?\.){2,})[ \t\xa0]*"
)
_BARE = lazy(
    r"(?P<label>FM|FROM|AND TO|TO|INFO|ACTION|RPTD|REPEATED|SUBJECT|SUBJ|REFS?|TAGS|From|from|INFO "
    r"SAVING|To|"
    r"REPEATED TO|RPT(?:D)? INFO|SENT TO|SENT|PASS|DESKBY)[ \t\xa0]+(?=\S)"
)
_FROM_TO = lazy(
    r"(?:FROM|From)\s+(?P<from>\S.{1,60}?)\s+(?:TO|to)\s+(?:the\s+|THE\s+)?(?P<to>\S.{1,80})"
)
_NUMBER = lazy(
    r"(?:(?P<paper>telegram|cable|special|spec\.|serial|outgoing|incoming|telno\.?|tel\.?|ciphertel|"
    r"ciphergram|cryptogram|cipher telegram|ciphered telegram|airgram|message)\s*)?"
    r"(?<!copy )(?<!ex\. )(?<!file )(?<!form )(?<!box )(?<!room )(?<!line )"
    r"(?:no\.?s?|nos\.?|nr\.?|number|№|#)\s*:?\s*"
    r"(?P<n>\d{2,3} \d{3}(?![\w.])|\d[\w/.-]*\w|\d|[A-Z]{1,3}-?\d[\w/.-]*|"
    r"[A-Z]{1,6}(?:[./-][A-Z]{1,6}){0,3}[./-]\d[\w/.()-]*)",
    2,
)
_TELNO = lazy(r"(?:TEL(?:EGRAM)?\s?(?:NO|NUMBER)\.?|Telno\.?)\s+(?P<n>\d{1,5})\b")
_SECTION = lazy(
    r"\s*(?:SECTION \d+ OF \d+|FINAL SECTION OF \d+)?\s*[A-Z][A-Z. /-]{2,30}\s(?P<n>\d{3,6})\b"
)
_RECEIVED = lazy(
    r"(?P<word>Received|RECEIVED|Rec[’']d|Recd\.?|Rcvd\.?|Arrived|R\.|Sent|SENT|D\.|Despatched|"
    r"Dispatched|Deciphered|deciphered|received|sent|Registered|Printed|printed)"
    r"(?: at| on|:)?(?:[ \xa0]+(?:IN|in|by|BY|at|AT) (?:the |THE )?[A-Za-z][A-Za-z. ]{2,30}?)?"
    r"(?:[ \xa0,]+N[Oo]\.? ?\d+)?[\s\xa0]+(?=[\d\"“IVXJFMASOND])"
)
_ACTS = {
    "received": "received", "rec'd": "received", "rec’d": "received", "recd": "received",
    "rcvd": "received", "arrived": "received", "r": "received", "registered": "registered",
    "printed": "printed", "sent": "date", "d": "date", "despatched": "date", "dispatched": "date",
}  # fmt: skip
_GROUP = lazy(r"(?:[ZOPRFYI]{1,2}(?: [ZOPR])?\s+)?\d{6}Z\s+[A-Z]{3,9}\.?\s+(?:19)?\d\d\b")
_GLUED_YEAR = lazy(r"(?<=[a-z])(?P<year>(?:19|20)\d\d)$")
_SENT = lazy(
    r"(?i:sent|addressed|transmitted|copied|repeated|pass(?:ed)?)\s+to:?\s+|"
    r"(?:To|TO):?\s+(?:the\s+)?(?=[A-Z])"
)
_ADDRESSED = lazy(
    r"Addressed to\s+(?P<to>[A-Z].{1,60}?)(?:\s+(?:telegram|tel\.?|telno\.?|"
    r"despatch)\b.{0,60})?[.,;]?"
)
_REPEATED = lazy(
    r"(?i:(?:and\s+)?(?:(?:please\s+)?repeated|also)?\s*(?:for information|"
    r"information)?\s*(?:and\s+)?"
    r"(?:saving\s+)?(?:\(?for information\)?\s+)?(?:telegrams?\s+)?to:?)\s+(?P<names>[A-Z].+)"
)
_FIGURE = lazy(r"\d")
_REVIEWED = lazy(
    r"\b(?:review(?:ed)?|approved|cleared|checked|signed off|countersigned|drafted)\b", 2
)
_REVIEWED_BY = lazy(
    r"(?:reviewed|approved|cleared|checked|drafted|countersigned)\s+by\s+(?P<name>.+)", 2
)
_REVIEWER = lazy(
    r"(?P<name>\S.*?)\s+(?:reviewed|approved|cleared|checked|countersigned|signed off)\b", 2
)
_PAPER = lazy(
    r"\b(?:telegrams?|cables?|ciphergram|cryptogram|airgram|file|document|cipher|circular|dispatch|"
    r"despatch|memorandum|telex)\b",
    2,
)
_FORM_WORD = lazy(
    r"(?:level|precedence|priority|classification|grade|urgency|secrecy|degree)(?: of secrecy)?:?",
    2,
)
_COPY_NO = lazy(r"(?:copy|ex\.|exemplar|specimen|cop\.)\s*(?:no\.?|nr\.?|number|№)?\s*:?\s*\d+", 2)
_HANDLED = (
    (
        lazy(
            r"for (?!.{0,30}\buse only).{3,50} only|not (?:to be shown|for (?:release|circulation)) .{3,60}",
            2,
        ),
        "limited-distribution",
    ),
    (lazy(r"(?:delivered )?by (?:hand|courier|bag)\b.{0,40}", 2), "by-hand"),
    (
        lazy(
            r"(?:to be )?(?:burn(?:ed)?|destroy(?:ed)?|return(?:ed)?) (?:after|within|"
            r"immediately)\b.{0,40}|(?:subject to |(?:is )?to be |must be |for )return(?:ed)?\b.{0,60}|"
            r"(?:please return|return (?:is )?(?:requested|required|obligatory))\b.{0,40}",
            2,
        ),
        "return-required",
    ),
)
_STRONG = frozenset(
    "classification precedence handling message-number reviewer routing addressees sender copied "
    "received letterhead+ field".split()
)
_TELEGRAPHIC = lazy(
    r"PAGE \d\d|BT|NNNN|GRS \d+|E\.? ?O\.? ?\d{5}|ZNY|DE RU|[ZOPR] RUE|CYPHER/?OTP|UNNUMBERED|"
    r"Cypher/?(?:OTP|Cat)|EN CLAIR|En [Cc]lair|Simple [Cc]ipher|DEPARTMENTAL DISTRIBUTION|"
    r"-{6,}|RR |OO |PP |\(?Telegraphic\b|\[?By [Tt]elegraph\b|"
    r"\(?By (?:[Cc]able|[Ww]ireless)\b|/\d{3} [A-Z]|[A-Z]{1,4}-\d\d(?:\s|$)"
)
_FORMAL = lazy(
    r"(?i:workers of (?:all|the)|proletarians of|in reply,? please|please quote|any reply|made in \d|typed )\b|"
    r"(?:Copy|Ex\.|COPY|EX\.|Copies|\d+ copies)\b"
)


def label_of(words: str) -> str:
    """Return what the label at the beginning of a line announces, or nothing."""
    match = _LABELLED.match(words)
    return _announced(match) if match else ""


def _announced(match: re.Match[str]) -> str:
    """Return what a label announces; "D." and "R." do so only before figures."""
    label = _plain(match["label"])
    if label == "to" and match.string[match.start() : match.start() + 4].lower() == "also":
        return "copied"
    if label == "from" and _DIARY.match(match.string, match.end()):
        return ""
    if len(label) == 1 and not _FIGURE.match(match.string, match.end()):
        return ""
    return LABELS.get(label, "")


_DIARY = lazy(r"\s*(?:the )?(?:journal|diary|diaries|notebook)s? of\b", 2)


def _plain(label: str) -> str:
    return " ".join(label.replace(".", "").lower().split())


def is_strong(parts: list[Part]) -> bool:
    """Tell whether a line is a docket's by what stands in it."""
    return any(part.kind in _STRONG for part in parts)


def cells_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at its wide gaps; a label keeps its value."""
    cells: list[tuple[int, int]] = []
    begin = start
    ruled = text.find("|", start, end) > start
    if (
        not ruled
        and text.find("  ", start, end) < 0
        and text.find("\t", start, end) < 0
        and text[start:end].isascii()
    ):
        return [(start, end)]
    for gap in (_BAR if ruled else _GAP).finditer(text, start, end):
        before = text[gap.start() - 1]
        if before == "\n" or (before in ":：" and gap.start() - begin < 40):
            continue  # the margin of a further line; what parts a label from its value
        if text[gap.end() : gap.end() + 1] in (":", "：") and gap.start() - begin < 24:
            continue  # labels padded to one length: "NO.        : 214"
        if _PREFIX.fullmatch(text, begin, gap.start()) and not _is_labelled(text, gap.end(), end):
            continue
        if gap.start() > begin:
            cells.append((begin, gap.start()))
        begin = gap.end()
    return [*cells, (begin, end)]


def _is_labelled(text: str, start: int, end: int) -> bool:
    """Tell whether a label of its own begins the next column: "INFO      Control: 9912"."""
    found = _LABELLED.match(text, start, end)
    return bool(found and _announced(found))


_PREFIX = lazy(r"(?:FM|FROM|TO|INFO|ACTION|TAGS|REF|SUBJ|D\.|R\.|From|To)")


def parts_of(text: str, start: int, end: int, known: Collection) -> list[Part]:
    """Read the parts of one line, column by column."""
    cells = cells_of(text, start, end)
    if end - start > 16 and _RELEASE.search(text, start, end):
        # Even the grade on such a line is the one that it was let out with.
        return [Part(a, b, "annotation", "banner-of-a-release") for a, b in cells]
    if (".  " in text[start:end] or ". S" in text[start:end] or ". R" in text[start:end]) and len(
        cells
    ) < 4:
        # "From ULAN BATOR.  Sent 8-XI-1949.  Received 9-XI-1949": sentences of a form.
        cells = [piece for a, b in cells for piece in _sentences(text, a, b)]
    if len(cells) > 1 and _COMRADES.fullmatch(text, *cells[0]):
        return list(_comrades(text, cells))
    return [part for a, b in cells for part in _cell(text, a, b, known)]


_COMRADES = lazy(
    r"(?:[Tt]o|TO)(?: the)?:? (?:[Cc]omrades?|COMRADES?|[Cc]des?\.?|[Cc]omr?s?\.)\s*:?"
)
_POINTS = lazy(r"\s*(?:\([^()]*\)|[-–—]\s*(?:all|\d[\d, ]*))\s*$")


def _comrades(text: str, cells: list[tuple[int, int]]) -> Iterator[Part]:
    """Read "To Comrades   Molotov      Zverev (p. 3)": a name in each column."""
    named = []
    for a, b in cells[1:]:
        words = _POINTS.sub("", text[a:b])
        if kind_of_party(words) in ("person", "place") and len(words.split()) < 4:
            named.append(Party(a, a + len(words), words, "person"))
    yield Part(*cells[0], "label", "printed-label", colon=cells[0][1])
    yield Part(
        cells[1][0], cells[-1][1], "addressees", "names-after-label", key="addressee", parties=named
    )
    yield Part(cells[0][0], cells[0][0], "field", "printed-label")


_FROM_NUMBER = lazy(
    r"F(?:rom|ROM):?\s+(?P<from>[A-ZÀ-Ž][\w’' -]{2,40}?)[,.]?\s+(?:N[Oo]\.?|№|Nr\.?)\s?"
    r"(?P<n>\d[\d/-]*)(?:[,.]?\s+\S.*)?"
)
# "OUTWARD TELEGRAM FROM COMMONWEALTH RELATIONS OFFICE"
_TELEGRAM_FROM = lazy(
    r"(?:[A-Z]+ ){0,3}(?:TELEGRAM|CABLEGRAM|SAVINGRAM|MESSAGE|AIRGRAM|CABLE|TELEX) FROM (?:THE )?"
    r"(?P<from>(?!.* TO )[A-Z][A-Z., ’'-]{3,60})"
)
# "From Accra, sent on 12 April 1962 at 17:40, received on 12 April at 21:15"
_FROM_SENT = lazy(
    r"F(?:rom|ROM):?\s+(?:the )?(?P<from>[A-ZÀ-Ž][\w’'. -]{2,40}?),?\s+(?=(?:[Ss]ent|SENT|[Dd]ated|DATED|"
    r"[Dd]e?ispatched|[Dd]espatched|[Tt]ransmitted|[Hh]anded in|[Rr]eceived|RECEIVED)\b)"
)
_ADDRESSED_REPEATED = lazy(
    r"Addressed to\s+(?:the )?(?P<to>[A-Z].{1,40}?)(?:,? (?:telegram|tel\.?|telno\.?|despatch)\b"
    r"[^,;]{0,60})?[,;]?\s+(?:and )?(?:repeated|saving|for information)"
    r"(?: (?:for information|saving|Saving|information))*(?: to)?:?\s+(?P<names>[A-Z].+)"
)
_PAPER_NUMBER = lazy(
    r"(?:CABLEGRAM|Cablegram|TELEGRAM|Telegram|SAVINGRAM|Savingram|CABLE|Cable|MESSAGE) (?P<n>\d{1,5})\.?"
)
# "J. no. 99914/52", "Tgb.-No. 99/58": the number of a file or journal.
_JOURNAL = lazy(
    r"(?:Departmental|DEPARTMENTAL|Section|SECTION|Receipt|Registry|Registration|Entry|Control|Folder|Page|J\.|Tgb|Journ|Jnl|Reg|Ref|File|Our|Your|"
    r"Prot|Pov|Str\.|br\.|Gen|Az)[\w.,-]*\s?(?:\w{1,4}\.\s?)?(?:[Nn][Oo]\.?|[Nn]r\.?|[Nn]umber|br\.)"
)
_DATED = lazy(r"(?:Dated|DATED|dated)(?: the)?\s+(?=\d|the |[A-Z])|[Tt]he (?=\d)")
_AIRGRAM = lazy(r"(?:A|CA|CW)-\d{1,5}")


_STOPPED = lazy(
    r"\.[ \xa0]{1,4}(?=(?:Sent|Received|From|Deciphered|Printed|Dispatched|Despatched|"
    r"Cop(?:y|ies) ?(?:No|:|to)|Total|To)\b)"
)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _STOPPED.finditer(text, start, end):
        if stop.start() > start:
            yield start, stop.start() + 1
        start = stop.end()
    yield start, end


def _cell(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    while start < end - 1 and text[start] in "| \t\xa0":
        start += 1
    match = _LABELLED.match(text, start, end)
    kind = _announced(match) if match else None
    if match and kind:
        a, b = match.span("label")
        yield Part(a, b, "label", "printed-label", colon=match.end(0) - _space(match.group()))
        if match.end() < end:
            yield from _labelled(text, match.end(), end, kind, known)
        yield Part(a, a, "field", "printed-label")
        return
    words = text[start:end]
    if words[0] == "[" and words[-1] == "]":
        received = _RECEIVED.match(text, start + 1, end - 1)
        if not received and words[1:6] in ("Stamp", "STAMP", "stamp"):
            received = _RECEIVED.search(text, start + 1, end - 1)
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
        found = _FIGURES.match(words)
        if found:
            yield Part(start, start + found.end(), kind, "number-after-label", n=found["n"])
        if date := next(find_dates(text, start, end), None):
            yield Part(
                date.start, date.end, "date", "date-behind-the-number", key="date", date=date
            )
    elif kind in ("classification", "precedence", "handling"):
        yield from _marks(text, start, end, known)
    elif kind in ("date", "received", "registered", "printed", "duplicated", "distributed"):
        if date := next(find_dates(text, start, end), None):
            seg = "date" if kind == "date" else "received"
            yield Part(start, end, seg, "date-after-label", key=kind, date=date)
    elif kind in ("addressees", "sender", "copied", "drafted", "reviewed", "action"):
        yield from _named(text, start, end, kind, known)
    else:
        yield Part(start, end, "annotation", "printed-label")


_FIGURES = lazy(r"(?P<n>(?=[^,;]{0,18}\d)[^\s,;]+(?: ?/ ?[^\s,;]+)?)")
# What an office puts on a paper when it lets it out, long after.
_RELEASE = lazy(
    r"\b(?:[Cc]ase [Nn]o\.|CASE NO|[Dd]oc(?:ument)? (?:No\.|ID)|DOC NO|RELEASED? IN (?:PART|FULL)|"
    r"Released in (?:part|full)|DECLASSIFIED|Declassified|Approved [Ff]or [Rr]elease|"
    r"APPROVED FOR RELEASE|Sanitized [Cc]opy|Date: \d\d/\d\d/(?:199|20)\d)"
)
_SENT_DEPARTMENT = lazy(
    r"SENT (?:TO )?(?P<to>(?:THE )?DEP(?:ARTMEN)?T)(?: OF STATE)?\s+(?P<n>\d{1,5}).{0,4}?"
    r"(?:(?:,|;|\.)?\s*(?:AND )?(?:RPTD?|REPEATED)(?: FOR)?(?: INFO(?:RMATION)?)?(?: "
    r"TO)?\s+(?P<names>.+))?",
    2,
)
_ROUTES = {"action": "addressee", "addressees": "addressee", "sender": "sender", "copied": "copied"}
_SEGS = {"sender": "routing", "copied": "routing", "action": "addressees"}


def _named(text: str, start: int, end: int, kind: str, known: Collection) -> Iterator[Part]:
    """Read a list of parties, and the precedence that is printed in it."""
    if kind in ("addressees", "action") and (copy := _COPY_INSIDE.search(text, start, end)):
        told = list(parties(text, copy.end(), end - 1, known))
        yield Part(copy.start(), end, "copied", "names-after-label", key="copied", parties=told)
        end = copy.start()
    found: list[Party] = list(parties(text, start, end, known))
    if kind in ("drafted", "reviewed"):
        items = [m.span("name") for m in _OFFICER.finditer(text, start, end)]
        items = items or [(p.start, p.end) for p in found if p.form == "person"]
        date = next(find_dates(text, start, end), None)
        yield Part(start, end, "reviewer", "names-after-label", key=kind, items=items, date=date)
        return
    if (
        kind == "sender"
        and len(found) == 2
        and found[1].form == "place"
        and found[0].form in ("person", "org")
    ):
        town = found.pop()  # "Ambassador Matsumoto, London"
        yield Part(
            town.start, town.end, "routing", "names-after-label", key="sender-place", parties=[town]
        )
        end = town.start
    if (
        kind != "copied"
        and len(found) == 2
        and (found[0].form, found[1].form) == ("person", "role")
    ):
        found.pop()  # "Ralph Bunch, Under-Secretary-General"
    yield Part(
        start, end, _SEGS.get(kind, kind), "names-after-label", key=_ROUTES[kind], parties=found
    )
    dated = _DATED_BEHIND.search(text, start, end) if kind == "sender" else None
    if dated and "eceived" in text[start : dated.start()]:
        dated = None  # "from Ottawa, received at 06:35 on 10.IX.1969"
    if dated and (date := next(find_dates(text, dated.end(), end), None)):
        # "From: New Delhi, dated 12.V.1971, 17.30"
        yield Part(date.start, date.end, "date", "date-behind-the-sender", key="date", date=date)
    for part in _marks(text, start, end, known):
        part.value["whose"] = _ROUTES[kind]
        yield part
    if (
        kind == "action"
        and found
        and found[0].name.lower().startswith(("department", "state", "dept"))
    ):
        number = _ACTION_NUMBER.search(text, found[0].end, end)
        if number:
            yield Part(
                *number.span("n"), "message-number", "number-behind-the-addressee", n=number["n"]
            )


# "EB/TDC: T. J. MORAN : LPK, 3/20/86", "AF/E: D. KESTER (SUBS); USDA: I. BARROW"
_OFFICER = lazy(
    r"(?<![A-Z])[A-Z][A-Z/&.]{0,11}\s?[:–-]\s?(?P<name>(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+"
    r"|[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w’'-]+)(?![\w/:])"
)
_DATED_BEHIND = lazy(r"[,;]? ?(?:dated|of|sent(?: on)?|on)[: ]\s*(?:the )?(?=\d)")
_COPY_INSIDE = lazy(
    r"\s*\((?:[Cc]op(?:y|ies)|cc|CC|[Ii]nfo(?:rmation)?|[Rr]epeated)(?: (?:to|for))?:? (?=[^()]+\)$)"
)
_ACTION_NUMBER = lazy(r"(?P<n>\d{1,5})\b")


def _marks(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    for mark in find_markings(text, start, end, known):
        yield Part(
            mark.start, mark.end, mark.name, "word-of-classification", category=mark.category
        )


def _free(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    words = text[start:end]
    if _FORM_WORD.fullmatch(words) and not known.marking(words)[0]:
        yield Part(start, end, "label", "word-of-the-form", colon=end)
        return
    if found := _handled(words.strip("[]().*! ")):
        yield Part(start, end, "handling", "form-of-an-instruction", category=found)
        return
    if words[0].islower() and len(words) < 40 and (mark := known.marking(words))[0]:
        yield Part(start, end, mark[0], "word-of-classification", category=mark[1])
        return
    if (dated := _DATED.match(text, start, end)) and (date := whole_date(text[dated.end() : end])):
        a = dated.end()
        date = date._replace(start=a + date.start, end=a + date.end)
        yield Part(start, end, "date", "date-after-label", key="date", date=date)
        return
    if words[1:2] in "-AW" and _AIRGRAM.fullmatch(words):
        yield Part(start, end, "message-number", "number-of-an-airgram", n=words)
        return
    if parts := list(_routed(text, start, end, known)):
        yield from parts
        return
    if _TELEGRAPHIC.match(words):
        yield Part(start, end, "routing", "form-of-a-telegram")
    elif _FORMAL.match(words) and len(words) < 80:
        yield Part(start, end, "routing", "form-of-a-docket")
        yield from _marks(text, start, end, known)
        return
    used = start
    begin = start + (words[0] in "([")
    if (sign := _RECEIVED.match(text, begin, end)) and (
        date := next(find_dates(text, sign.end(), end), None)
    ):
        key = _ACTS.get(sign["word"].lower().strip("."), "")
        kind = "received" if key else "annotation"
        yield Part(start, max(date.end, start), kind, "sent-or-received", key=key, date=date)
        used = date.end
    elif "Z " in words and (group := _GROUP.search(text, start, end)):
        date = next(find_dates(text, group.start(), group.end()), None)
        yield Part(group.start(), group.end(), "received", "date-time-group", key="date", date=date)
        used = group.end() if group.start() == start else start
    elif date := whole_date(words):
        moved = date._replace(start=start + date.start, end=start + date.end)
        yield Part(start, end, "date", "date-alone", key="date", date=moved)
        return
    if (placed := _place_and_date(text, start, end)) is not None:
        yield placed
        return
    marks = [m for m in _marks(text, used, end, known) if not _in_paper(text, m)]
    leads = bool(marks) and marks[0].start <= start + 2
    if leads and words[-1] == ")" and (order := _handled(words[words.rfind("(") + 1 : -1])):
        yield from marks
        begin = start + words.rfind("(")
        yield Part(begin, end, "handling", "form-of-an-instruction", category=order)
        return
    if leads and (section := _SECTION.match(text, marks[0].end, end)):
        yield from marks
        n = section["n"]
        yield Part(*section.span("n"), "message-number", "number-behind-the-post", n=n)
        return
    if numbers := list(_number(text, start, end)):
        yield from marks
        yield from numbers
        return
    yield from _letterhead(text, start, end, marks)


def _place_and_date(text: str, start: int, end: int) -> Part | None:
    """Read a column that is a place and a date: "Hanoi, 14 May 1968"."""
    found = dateline_of(text, start, end)
    if found is None or found.place is None or found.place[1] - found.place[0] < 3:
        return None
    return Part(
        start,
        end,
        "date",
        "place-and-date",
        key="date",
        date=found.date,
        place=found.place,
        org=found.org,
    )


def _in_paper(text: str, mark: Part) -> bool:
    """ "Ciphered Telegram" names a sort of paper; it gives no order."""
    return mark.kind == "handling" and bool(_PAPER.match(text, mark.end + 1))


def _letterhead(text: str, start: int, end: int, marks: list[Part]) -> Iterator[Part]:
    words = text[start:end]
    paper = _PAPER.search(words) and words[:1].isupper() and len(words) < 60
    org = is_org(words)
    graded = [m for m in marks if m.kind == "classification"]
    if marks and not (org and graded) and not (paper and graded):
        yield from marks
        return
    if _REVIEWED.search(words) and (names := _reviewer(text, start, end)) and not org:
        yield Part(start, end, "reviewer", "word-of-review", key="reviewed", items=names)
    elif paper and not _COPY_NO.match(words):
        yield Part(start, end, "letterhead+", "head-of-an-office", org=org)
    elif org:
        yield Part(start, end, "letterhead", "head-of-an-office", org=True)
    elif _REVIEWED.search(words) and len(words) < 80:
        yield Part(
            start,
            end,
            "reviewer",
            "word-of-review",
            key="reviewed",
            items=_reviewer(text, start, end),
        )
    elif not _TELEGRAPHIC.match(words) and not (_says_number(words) and _NUMBER.search(words)):
        yield Part(start, end, "annotation", "not-told")
    yield from marks


def _says_number(words: str) -> bool:
    """Tell whether a sign for a number stands in a line at all."""
    folded = words.lower()
    return "no" in folded or "nr" in folded or "number" in folded or "№" in words or "#" in words


def _number(text: str, start: int, end: int) -> Iterator[Part]:
    if telno := _TELNO.search(text, start, end):
        yield Part(start, end, "message-number", "number-after-no", n=telno["n"])
        if date := next(find_dates(text, telno.end(), end), None):
            yield Part(
                date.start, date.end, "date", "date-behind-the-number", key="date", date=date
            )
        return
    if paper := _PAPER_NUMBER.fullmatch(text, start, end):
        yield Part(start, end, "message-number", "number-after-no", n=paper["n"])
        return
    numbered = _says_number(text[start:end]) and not _JOURNAL.match(text, start, end)
    found = _NUMBER.search(text, start, end) if numbered else None
    if not found or found.start() - start > 45:
        return
    n = found["n"].rstrip(".")
    if year := _GLUED_YEAR.search(text, start, end):
        yield Part(start, year.start(), "message-number", "number-after-no", n=n)
        yield Part(year.start(), end, "date", "year-glued-to-a-word")
        return
    yield Part(start, found.end(), "message-number", "number-after-no", n=n)
    rest = found.end()
    if (sign := _RECEIVED.search(text, rest, end)) and (
        date := next(find_dates(text, sign.end(), end), None)
    ):
        key = _ACTS.get(sign["word"].lower().strip("."), "")
        yield Part(sign.start(), date.end, "received", "sent-or-received", key=key, date=date)
    elif (date := next(find_dates(text, rest, end), None)) and date.start - rest < 12:
        yield Part(date.start, date.end, "date", "date-behind-the-number", key="date", date=date)


def _routed(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    """Read "FROM OSLO TO FOREIGN OFFICE", "FM …", "Sent to …", "Addressed to …, repeated to …"."""
    words = text[start:end]
    if words.endswith((".", "?")) and len(words.split()) > 25:
        return
    if sent := _SENT_DEPARTMENT.fullmatch(words):
        a, b = sent.span("n")
        yield Part(
            start + a, start + b, "message-number", "number-behind-the-addressee", n=sent["n"]
        )
        if sent["names"]:
            yield from _named(text, start + sent.start("names"), end, "copied", known)
        return
    if " FROM " in words and (titled := _TELEGRAM_FROM.fullmatch(words)):
        yield from _named(text, start + titled.start("from"), end, "sender", known)
        return
    if both := _FROM_TO.fullmatch(words):
        for kind, name in (("sender", "from"), ("addressees", "to")):
            a, b = both.span(name)
            yield from _named(text, start + a, start + b, kind, known)
        return
    if words[:4] in ("From", "FROM") and (numbered := _FROM_NUMBER.fullmatch(words)):
        a, b = numbered.span("from")
        yield Part(start, start + 4, "label", "printed-label", colon=start + 4)
        yield from _named(text, start + a, start + b, "sender", known)
        a, b = numbered.span("n")
        n = numbered["n"]
        yield Part(start + a, start + b, "message-number", "number-after-no", n=n)
        if date := next(find_dates(text, start + b, end), None):
            yield Part(
                date.start, date.end, "date", "date-behind-the-number", key="date", date=date
            )
        return
    if (
        words[:4] in ("From", "FROM")
        and (sent := _FROM_SENT.match(words))
        and len(words) < 160
        and not is_verbal(words)
    ):
        a, b = sent.span("from")
        yield Part(start, start + 4, "label", "printed-label", colon=start + 4)
        yield from _named(text, start + a, start + b, "sender", known)
        yield from _dated_acts(text, start + sent.end(), end)
        return
    if words.startswith("Addressed to") and (both := _ADDRESSED_REPEATED.fullmatch(words)):
        yield from _named(
            text, start + both.start("to"), start + both.end("to"), "addressees", known
        )
        yield from _named(text, start + both.start("names"), end, "copied", known)
        return
    if addressed := _ADDRESSED.fullmatch(words):
        a, b = addressed.span("to")
        yield from _named(text, start + a, start + b, "addressees", known)
        return
    if (repeated := _REPEATED.fullmatch(words)) and any(
        word in words.lower()[:40] for word in ("repeated", "saving", "information")
    ):
        yield from _named(text, start + repeated.start("names"), end, "copied", known)
        return
    if bare := _BARE.match(text, start, end):
        kind = LABELS.get(bare["label"].lower(), "")
        if kind == "sender" and _DIARY.match(text, bare.end(), end):
            return
        fits = bare["label"].isupper() or (kind == "sender" and text[bare.end()].isupper())
        if kind in ("sender", "addressees", "copied", "action") and fits and _short(words):
            yield Part(
                bare.start("label"),
                bare.end("label"),
                "label",
                "printed-label",
                colon=bare.end("label"),
            )
            stop = end
            if group := _GROUP.search(text, bare.end(), end):
                stop = group.start()
                date = next(find_dates(text, group.start(), end), None)
                yield Part(group.start(), end, "received", "date-time-group", key="date", date=date)
            yield from _named(text, bare.end(), stop, kind, known)
            return
        if bare["label"].isupper() and kind == "annotation":
            yield Part(start, end, "field", "printed-label")
            return
    if sent := _SENT.match(words):
        yield from _sent(text, start + sent.end(), start, end, known)


def _dated_acts(text: str, start: int, end: int) -> Iterator[Part]:
    """Read "sent on 12 April 1962 at 17:40, received on 12 April at 21:15"."""
    while sign := _ACT.search(text, start, end):
        date = next(find_dates(text, sign.end(), end), None)
        if date is None:
            return
        key = "received" if sign["word"][0] in "rR" else "date"
        seg = "received" if key == "received" else "date"
        yield Part(sign.start(), date.end, seg, "sent-or-received", key=key, date=date)
        start = date.end


_ACT = lazy(
    r"(?P<word>sent|dated|dispatched|despatched|transmitted|handed in|received)(?: on| at|:)?\s+"
    r"(?:the )?(?=[\dA-Z])",
    2,
)


def _short(words: str) -> bool:
    return len(words) < 200 and (words.isupper() or len(words.split()) <= 8)


def _sent(text: str, begin: int, start: int, end: int, known: Collection) -> Iterator[Part]:
    found = [
        p for p in parties(text, begin, end, known) if not _FIGURE.search(text, p.start, p.end)
    ]
    if not found:
        return
    names = [text[p.start : p.end] for p in found]
    # "Sent to Li Ming" is routing; "Sent to Valdoria, Cuba" and "Sent to Cuba" name posts.
    posts = [kind_of_party(name) for name in names]
    towns = len(found) > 2 and all(" " not in name for name in names)
    addressed = (
        len(found) > 1 or posts[0] in ("place", "org") or text[start : start + 2] in ("To", "TO")
    )
    if towns:
        found = [p._replace(form="place") for p in found]
    elif len(found) > 1:
        found = [p._replace(form=form or p.form) for p, form in zip(found, posts, strict=True)]
    yield Part(
        start, end, "addressees" if addressed else "routing", "sent-to",
        **{"parties": found} if addressed else {"items": [(p.start, p.end) for p in found]},
        key="addressee", unsure=towns,
    )  # fmt: skip


def _reviewer(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return who reviewed: "Tesh approved before dispatch", "Draft approved by Aumann"."""
    found = _REVIEWED_BY.search(text, start, end) or _REVIEWER.match(text, start, end)
    if not found:
        return []
    a, b = found.span("name")
    return [(a, b)] if kind_of_party(text[a:b]) == "person" else []


def _handled(words: str) -> str:
    """Return the handling that a whole column orders: "For Heads of Mission only"."""
    return next((name for form, name in _HANDLED if form.fullmatch(words)), "")
