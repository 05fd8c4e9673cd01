"""What offices did with a paper, as their stamps under it say: when, and who.

Drafted by: T. Bexley, 5/17/79      Received on 5 May 1957      9 copies printed 24.X.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import Date, find_dates
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.source import SPACE_CLASS
from teikit.recognise.endings import ACT, TRANSMITTED, is_name, is_prose
from teikit.recognise.tail.recipients import trimmed

__all__ = ["acts", "subtypes"]

_WHO_BEFORE = lazy(rf"(?P<who>[A-Z\[][^:\n]{{2,80}}?)[{SPACE_CLASS}]{{2,400}}(?=\S)")
_WHO = lazy(
    r"(?:[A-Z][\w.&/ ]{1,30}\s+[-–—]\s+)?(?:(?:Miss|Mrs?\.?|Ms\.?|Dr\.?|Cdes?\.?|Comrade|Shri|Sri)\s+)?"
    r"(?P<who>\[?(?:(?:[A-Z][a-z]?\.-?)+|[A-Z][\w’'-]*)\]?(?:[ \xa0]?(?:(?<=\.)|[ \xa0])"
    r"(?:\[?(?:[A-Z]\.-?)+\]?|\[?[A-Z][\w’'-]*\]?|van|de|von|al))*)(?![\w/]|:(?!\s*\d))"
)
_BRIDGE = lazy(r"[\s,;:–—-]*(?:(?:on|at|of)\s+)?(?:the\s+)?")
_SUBTYPES = (
    ("drafted", "drafted"),
    ("drafter", "drafted"),
    ("drafting", "drafted"),
    ("prepared", "drafted"),
    ("dictated", "drafted"),
    ("review", "reviewed"),
    ("approv", "reviewed"),
    ("checked", "reviewed"),
    ("cleared", "reviewed"),
    ("clearance", "reviewed"),
    ("authori", "reviewed"),
    ("registered", "registered"),
    ("in the register", "registered"),
    ("logged", "registered"),
    ("entered", "registered"),
    ("received", "received"),
    ("rec'd", "received"),
    ("rec’d", "received"),
    ("recd", "received"),
    ("rcvd", "received"),
    ("printed", "printed"),
    ("typed", "printed"),
    ("pr.", "printed"),
    ("duplicated", "duplicated"),
    ("mimeographed", "duplicated"),
    ("copied", "duplicated"),
    ("distributed", "distributed"),
    ("circulated", "distributed"),
    ("issued", "distributed"),
    ("dispatched", "distributed"),
    ("despatched", "distributed"),
)


def acts(text: str, start: int, end: int) -> Iterator[dict[str, object]]:
    """Find what offices did, each with its date or who did it: "Received on 5 May 1957"."""
    dates: dict[int, Date] | None = None
    position = start
    if counted := _COUNTED.match(text, start, end):
        position = counted.end()  # "9 copies printed 24.X."
    while position < end:
        match = ACT.match(text, position, end)
        before = None
        if (
            not match
            and (before := _WHO_BEFORE.match(text, position, end))
            and is_org(before["who"])
        ):
            match = ACT.match(text, before.end(), end)
        if not match and position == start and (led := TRANSMITTED.match(text, start, end)):
            match = ACT.match(text, led.start("label"), end)
        if not match:
            if (stop := _next(text, position, end)) is None:
                return
            position = stop
            continue
        if dates is None:
            dates = {date.start: date for date in find_dates(text, start, end)}
        label = match.span("label")
        at = _past(text, match.end(), end)
        who = before.span("who") if before else None
        date = dates.get(at)
        desk = _CODED.match(text, at, end)
        typed = desk and _TYPED.search(text, desk.start(), desk.end())  # "WE - PKBrenner:lt"
        if (
            date is None
            and not typed
            and (name := _WHO.match(text, at, end))
            and _is_who(name["who"])
        ):
            town = match["label"].lower().endswith((" in", " at")) and not is_org(name["who"])
            who = None if town else trimmed(text, *name.span("who"))  # "Received in Hull, 5 May"
            at = _past(text, name.end("who"), end)
            date = dates.get(at)
            position = name.end("who")
        if date is None and (body := _BODY_AND_DAY.match(text, match.end(), end)):
            # "Printed and issued by the General Office of the Ministry on 13 May 1963"
            date, who = dates.get(body.end()), body.span("who")
            position = body.end()
        coded = desk if date is None and who is None else None
        if coded and (coded["who"] or coded["when"] or (typed and coded["desk"])):
            # "Drafted: NEA/IRN:CBoyle:rt   6/21/74", "Approved: D:Mr. Garrison", "EUR:RMoor:mh"
            group = "who" if coded["who"] or coded["when"] else "desk"
            who = coded.span(group) if coded[group] else None
            date = dates.get(coded.start("when")) if coded["when"] else None
            act: dict[str, object] = {"label": label, "date": date, "who": who}
            act["subtypes"] = _done(text, match)
            yield {**act, "form": "person"} if who else act
            position = coded.end()
        if date is not None:
            position = date.end
            behind = _WHO_BEHIND.fullmatch(text, date.end, end) if who is None else None
            if behind and is_name(behind["who"]) and not is_org(behind["who"]):
                who = behind.span("who")  # "Deciphered on 12 May at 21:40, Holmgrenska"
                position = end
        if not coded and (date is not None or who is not None):
            yield {"label": label, "date": date, "who": who, "subtypes": _done(text, match)}
        if (stop := _next(text, max(position, match.end()), end)) is None:
            return
        position = stop


_BODY_AND_DAY = lazy(
    r"\s+(?:by\s+)?(?:the\s+)?(?P<who>[A-Z][\w’'-]*(?: (?:of|for|the|and|[A-Z][\w’'-]*)){1,9}),?"
    r" on (?:the )?(?=[\dA-Z])"
)
_WHO_BEHIND = lazy(r",\s+(?P<who>(?:[A-ZÀ-ŽȘȚ]\.\s?){0,3}[A-ZÀ-ŽȘȚ][\w’'-]{2,20})\.?")
_COUNTED = lazy(r"\d{1,3}\s+(?:numbered\s+)?cop(?:y|ies)\s+(?:were\s+)?(?=[a-z])")
_CODED = lazy(
    r"[A-Z][A-Z/&.]{0,9}(?: ?[-–—:] ?)"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Amb|Gen|Col)\.? ?(?P<who>[A-Z][\w’'-]{2,20})(?!\w)|"
    r"(?P<desk>[A-Z]{1,3}[a-z][\w’'.]{1,20}):?[a-z]{0,4}\b|[A-Z]{1,2}[\w’'.]{2,20}:?[a-z]{0,4}\b)"
    r"(?:\s{1,40}(?P<when>\d{1,2}/\d{1,2}/\d{2,4}))?"
)


_TYPED = lazy(r"[a-z]:[a-z]{1,4}\b")


def _is_who(words: str) -> bool:
    if words == "Telegraphic":
        return False  # "Drafted by:      Telegraphic transmission and": two columns of a form
    return is_name(words) or (is_org(words) and not is_prose(words))


def _past(text: str, position: int, end: int) -> int:
    bridge = _BRIDGE.match(text, position, end)
    return bridge.end() if bridge else position


# Where a page folds its spaces one parts them: "Received: 5 May 14:20 Printed: 5 May 21:05".
_STOP = lazy(
    rf"[{SPACE_CLASS}]{{2,400}}|[;.,][{SPACE_CLASS}]+|(?<=[\w\])]) (?=(?:Received|Registered|Printed|Copied|"
    r"Duplicated|Distributed|Typed|Sent|Submitted|Reviewed|Drafted|Approved|Checked|Issued|Dispatched)\b)"
)


def _next(text: str, position: int, end: int) -> int | None:
    """Return where the next stamp of a line may begin."""
    stop = _STOP.search(text, position, end)
    return stop.end() if stop else None


_CIPHERED = lazy(r"\b(?:(?:de|en)(?:cipher|cypher|cod|crypt))\w*", 2)
_NEAR = 160  # characters above a check


def _done(text: str, act: re.Match[str]) -> list[str]:
    """Return what an act is; who checks what a cipher office deciphered reviews no message."""
    found = subtypes(act["label"])
    if act["label"][:5].lower() != "check":
        return found
    ciphered = _CIPHERED.search(text, max(act.start() - _NEAR, 0), act.start())
    return [] if ciphered else found


def subtypes(label: str) -> list[str]:
    """Return the subtypes of `correspAction[@type='processing']` that a label names."""
    folded = " ".join(label.lower().split())
    if folded.startswith(("submitted", "signed for")):
        return []
    return list(dict.fromkeys(name for word, name in _SUBTYPES if word in folded))
