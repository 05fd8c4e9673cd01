"""When a message was sent, received or registered, and where it was dated.

D. 4.12 p.m. March 3, 1961      Received 22.V      Hanoi, 14 May 1968
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import Date, find_dates
from teikit.forms.docket_line.part import Part
from teikit.forms.headlines import dateline_of
from teikit.forms.lazy import lazy

__all__ = ["ACTS", "GROUP", "RECEIVED", "date_behind", "dated_act", "dated_acts", "place_and_date"]

RECEIVED = lazy(
    r"(?P<word>Received|RECEIVED|Rec[’']d|Recd\.?|Rcvd\.?|Arrived|R[.:]|Sent|SENT|D[.:]|Despatched|"
    r"Handed in|Given in|Dispatched|Deciphered|deciphered|received|sent|Registered|Printed|printed|"
    r"Copied|Duplicated|Came in(?: ?to the [A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)?)"
    r"(?: at| on|:)?(?:[ \xa0]+(?:IN|in|by|BY|at|AT) (?:the |THE )?[A-Za-z][A-Za-z. ]{2,30}?(?: on| at)?)?"
    r"(?:[ \xa0,]+N[Oo]\.? ?\d+)?(?:(?<=[DR][.:])[ \xa0]+[A-Z][a-z]{2,}(?:[ \xa0][A-Z][a-z]+)?(?=[ \xa0]+\d))?"
    r"(?:[\s\xa0]+|\s?[….]{1,40}\s?)(?=[\d\"“IVXJFMASOND])"
)
ACTS = {
    "received": "received", "rec'd": "received", "rec’d": "received", "recd": "received",
    "rcvd": "received", "arrived": "received", "r": "received", "registered": "registered",
    "printed": "printed", "copied": "duplicated", "duplicated": "duplicated",
    "sent": "date", "handed in": "date", "given in": "date", "d": "date",
    "despatched": "date", "dispatched": "date",
}  # fmt: skip
GROUP = lazy(r"(?:[ZOPRFYI]{1,2}(?: [ZOPR])?\s+)?\d{6}Z\s+[A-Z]{3,9}\.?\s+(?:19)?\d\d\b")


def place_and_date(text: str, start: int, end: int) -> Part | None:
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


def dated_acts(text: str, start: int, end: int) -> Iterator[Part]:
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


def date_behind(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield the first date behind a number."""
    if date := next(find_dates(text, start, end), None):
        yield Part(date.start, date.end, "date", "date-behind-the-number", key="date", date=date)


def dated_act(sign: re.Match[str] | None, end: int) -> tuple[str, Date] | None:
    """Return what was done, and the date behind the word for it."""
    date = next(find_dates(sign.string, sign.end(), end), None) if sign else None
    if not (sign and date):
        return None
    word = sign["word"].lower().strip(".:")
    return ("received" if word[:7] == "came in" else ACTS.get(word, "")), date
