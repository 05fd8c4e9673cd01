"""What an office put on a paper when something was done with it.

Typed by Moor, 28.VII.59      Deciphered 3.VI at 14.20
"""

from __future__ import annotations

import re

from teikit.forms.dates import Date, find_dates
from teikit.forms.lazy import lazy
from teikit.model.source import SPACE, SPACE_CLASS
from teikit.recognise.endings.copies import COUNT, TOTAL
from teikit.recognise.endings.words import is_prose, pieces_of

__all__ = ["ACT", "TRANSMITTED", "is_stamped"]

_DONE = (
    r"(?:drafted|(?:draft\s+)?examined|printing(?:\s+and\s+distribution)?|drew\s+up|drawn\s+up|typed|stenographed|transcribed|dictated|prepared|compiled|written|checked|verified|cleared|approved(?!\s+for\s+release)|"
    r"taken\s+down|minuted|noted|(?:minutes|notes|record|protocol)\s+(?:taken|kept|written|drawn\s+up)|reviewed|authori[sz]ed|concurred|proofread|registered|entered|logged|recorded|received|rec['’]?d|rcvd|"
    r"printed|pr\.|stenographed|duplicated|mimeographed|copied|distributed|circulated|despatched|dispatched|sent|"
    r"transmitted|issued|delivered|enciphered|encoded|deciphered|decoded|decyphered|encyphered|"
    r"translated|originated|certified|authenticated|executed|signed for printing|submitted for printing|"
    r"photocopied|seen(?=\s*:)|filed|destroyed|returned|declassified|downgraded|released|sanitized|sealed)"
)
ACT = lazy(
    rf"(?P<label>{_DONE}(?:\s+and\s+{_DONE})?(?:\s+(?:by\s+hand|by|at\s+the\s+"
    r"(?:office|ministry|registry|department|secretariat)|at|on|in\s+the\s+"
    r"(?:register|journal|book)|in|from|for\s+\w+|to\s+(?:all\s+)?members|to\s+all\s+\w+))*)(?P<colon>\s*[:：]?)"
    rf"(?=[{SPACE_CLASS}]|,|$|\d)",
    re.IGNORECASE,
)
_OFFICER = lazy(
    r"(?:drafting\s+officer|approving\s+officer|drafter|draft(?:ed)?|clearances?|concurrences?|"
    r"approved|approval|originator|executor|typist|translator|proofreader|typed|tel(?:ephone)?|"
    r"ext(?:ension)?|file|registry|ref(?:erence)?|our\s+ref|time\s+of\s+\w+|serial|op\.?\s+no|"
    r"cleared\s+in\s+\w+|info(?:rmation)?)\s*(?:no\.?)?\s*[:：]\s*\S",
    re.IGNORECASE,
)
TRANSMITTED = lazy(
    r"(?:telegraphic |text )?(?:transmission and )?classification (?:and transmission )?"
    r"(?P<label>approved by)\s*:",
    re.IGNORECASE,
)
_FILED = lazy(
    r"[(\[（]?[^()]{0,80}\b(?:file copy|for the file|to the file)\b[^()]{0,40}[)\]）]?",
    re.IGNORECASE,
)


# "LEGATION IN BERNE - RECEIVED 21 SEP 1954"
_ARRIVED = lazy(
    r"[A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’' .,&-]{2,50}?\s*(?:[-–—]|\s{2})\s*(?:RECEIVED|"
    r"REC[’']D|REGISTERED|ENTERED)\s+[^a-z]{0,12}\d{1,2}[^a-z]{2,14}\d{2,4}"
)


# "1 copy: Comrade Ray"
_FOR_WHOM = lazy(r"\s*[:–—-]\s*(?:to )?(?=[A-ZÀ-ŽȘȚ])")


def is_stamped(text: str, start: int, end: int) -> bool:
    """Tell whether a line, or one of its columns, says by whom or when something was done."""
    if end - start > 300:
        return False
    words = text[start:end]
    folded = words.lower()
    if "classification" in folded and TRANSMITTED.match(words):
        return True
    if ("file" in folded and _FILED.fullmatch(words)) or _OFFICER.match(words):
        return True
    act = ACT.match(text, start, end)
    listed = words.count(",") > 1 or ("(" in words and bool(COUNT.search(words)))
    listed = listed and not (act and len(words) < 60)  # "Printed on August 22, 1957, 27 copies"
    if (
        "cop" in folded
        and (total := TOTAL.search(words))
        and (total["total"] or total["m"] or len(words) < 40)
        and not (total.start() == 0 and _FOR_WHOM.match(words, total.end()))
    ):
        return not listed and not is_prose(words[: total.start()])
    if end - start < 90 and text[end - 1].isdigit() and _ARRIVED.fullmatch(words):
        return True
    for a, b in pieces_of(text, start, end):
        if act := ACT.match(text, a, b):
            behind = act.end()
            while behind < b and text[behind] in SPACE:
                behind += 1
            labelled = bool(act["colon"].strip()) or " by" in act["label"].lower()
            dates = (date for date in find_dates(text, start, end) if behind <= date.start < b)
            if behind == b or _finishes(text, behind, b, next(dates, None), labelled=labelled):
                return True
    return False


# "by the General Office of the Ministry on", before the day
_BY_BODY = lazy(r"(?:by\s+)?the\s(?:[A-Z][\w’'-]*\s|of\s|for\s|the\s|and\s){2,9}on\s(?:the\s)?")


def _finishes(text: str, start: int, end: int, date: Date | None, *, labelled: bool) -> bool:
    """Tell whether behind "Printed" comes what a stamp has: a date, a name, a number."""
    rest = text[start:end]
    if date and (date.start < start + 4 or len(rest) - (date.end - date.start) < 60):
        plain = not is_prose(text[start : date.start])
        return date.start < start + 4 or plain or bool(_BY_BODY.fullmatch(text, start, date.start))
    if is_prose(rest) and not labelled:
        return False
    return (labelled and len(rest) < 90) or rest[0] in "[("
