"""The number of a message."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.docket_line.acts import RECEIVED, date_behind, dated_act
from teikit.forms.docket_line.part import Part
from teikit.forms.headlines import dateline_of
from teikit.forms.lazy import lazy

__all__ = ["CHINESE", "JOURNAL", "NUMBER", "SECTION", "number_parts", "says_number"]

NUMBER = lazy(
    r"(?:(?P<paper>telegram|cable|special|spec\.|serial|outgoing|incoming|telno\.?|tel\.?|ciphertel|"
    r"ciphergram|cryptogram|cipher telegram|ciphered telegram|airgram|message)\s*)?"
    r"(?<!copy )(?<!ex\. )(?<!file )(?<!form )(?<!box )(?<!room )(?<!line )"
    r"(?:no\.?s?|nos\.?|nr\.?|n[º°]|number|№|#)(?!(?<=[Nn][Oo])[A-Za-z])\s*:?\s*"
    r"(?:\(\d\d\)\s*)?(?P<n>\d{2,3} \d{3}(?![\w.])|\d{1,3},\d{3}(?!\d)(?:/[\w/.-]*\w)?|"
    r"\d[\w/.-]*\w|\d|[A-Z]{1,3}-?\d[\w/.-]*|"
    r"[A-Z]{1,6}(?:[./-][A-Z]{1,6}){0,3}[./-]\d[\w/.()-]*|(?<=\d\d\) )(?:[A-Z]{1,2} )?[A-Z]{2,6}[ -]\d{1,5})",
    2,
)
_TELNO = lazy(r"(?:TEL(?:EGRAM)?\s?(?:NO|NUMBER)\.?|Telno\.?)\s+(?P<n>\d{1,5})\b")
SECTION = lazy(
    r"\s*(?:SECTION \d+ OF \d+|FINAL SECTION OF \d+)?\s*[A-Z][A-Z. /-]{2,30}\s(?P<n>\d{3,6})\b"
)
_GLUED_YEAR = lazy(r"(?<=[a-z])(?P<year>(?:19|20)\d\d)$")
_PAPER_NUMBER = lazy(
    r"(?:CABLEGRAM|Cablegram|TELEGRAM|Telegram|SAVINGRAM|Savingram|CABLE|Cable|MESSAGE) (?P<n>\d{1,5})\.?"
)
# "199 – 17h30 – (Repeated to …)": number and hour, as Romance ministries print them.
_HOURED = lazy(r"(?P<n>\d{1,5}) [–—-] \d{1,2} ?[hH] ?\d\d\b")
# "Cablegram 3 LONDON, 8 January 1948, 5.45 p.m."
_PAPER_PLACED = lazy(
    r"(?:CABLEGRAM|Cablegram|TELEGRAM|Telegram|SAVINGRAM|Savingram|CABLE|Cable)s? "
    r"(?:(?P<n>(?:[A-Z][a-z]{2,8} )?[A-Z]{0,3}\.?\d{1,5}(?:, [A-Z]{0,3}\.?\d{1,5})*)|unnumbered)\s+"
    r"(?:\(extracts?\)\s+)?(?:\[\d{1,2}\]\s+)?(?=\S)"
)
# "Ministry of Lakes Incoming (57) Tan (83)": the year, the series and the number in it.
_SERIES = lazy(
    r"\b(?:Incoming|Outgoing|Received|Dispatch(?:ed)?|Issued|Sent)(?: Telegram| Cable)?,? \(\d\d\) "
    r"(?P<n>[A-Z][a-z]{1,6} \(\d{1,5}\))$"
)
# "(65) Tan 1182", "(62) Meng Fa 255": the year, the series, and the number in it
CHINESE = lazy(r"(?P<n>\(\d\d\) (?:[A-Z][a-z]{1,6} ){1,4}\d{1,5})(?=\s|$)")
# "J. no. 99914/52", "Tgb.-No. 99/58": the number of a file or journal.
JOURNAL = lazy(
    r"(?:(?:[A-Z]{2,6} )?Record|Departmental|DEPARTMENTAL|Section|SECTION|Receipt|Registry|"
    r"Registration|Entry|Control|Folder|Page|J\.|Tgb|Journ|Jnl|Reg|Ref|File|Our|Your|"
    r"Telex|Telephone|Phone|Fax|Prot|Pov|Str\.|br\.|Gen|Az)[\w.,-]*\s?(?:\w{1,4}\.\s?)?(?:[Nn][Oo]\.?|[Nn]r\.?|[Nn]umber|br\.)"
)

# "Re your telegram No. 61 of 17 June": another document's number.
_OF_ANOTHER = lazy(
    r"(?:(?:with |in )?(?:re|ref|reference|regarding|concerning|further)\b[.:]? |"
    r"(?:in )?(?:answer|reply|response) |(?:re |ref |to )?your\b|to the )",
    2,
)


def says_number(words: str) -> bool:
    """Tell whether a sign for a number stands in a line at all."""
    folded = words.lower()
    return any(sign in folded for sign in ("no", "nr", "number", "№", "nº", "n°", "#"))


def _behind_stroke(text: str, start: int, at: int) -> bool:
    """Tell whether a number stands in the last of several parts: "Cable – Urgent – Received No. 9"."""
    strokes = (text.rfind(stroke, start, at) for stroke in (" – ", " — ", " - ", " / "))
    stroke = max(strokes)
    return stroke > 0 and at - stroke < 40 and at - start < 160


def number_parts(text: str, start: int, end: int) -> Iterator[Part]:
    """Read a number behind its sign, and the date behind that."""
    if telno := _TELNO.search(text, start, end):
        yield Part(start, end, "message-number", "number-after-no", n=telno["n"])
        yield from date_behind(text, telno.end(), end)
        return
    if paper := _PAPER_NUMBER.fullmatch(text, start, end):
        yield Part(start, end, "message-number", "number-after-no", n=paper["n"])
        return
    placed = _PAPER_PLACED.match(text, start, end) if text[start] in "CTS" else None
    if placed and (dated := dateline_of(text, placed.end(), end)):
        n = placed["n"] or ""  # "Cablegram unnumbered"
        stop = placed.end("n") if n else placed.end() - 1
        yield Part(start, stop, "message-number", "number-after-no", n=n)
        at, to = dated.date.start, dated.date.end
        yield Part(at, to, "date", "date-after-label", key="date", date=dated.date)
        return
    at = start + (text[start : start + 4] in ("No. ", "Nr. ")) * 4
    if text[at] == "(" and (chinese := CHINESE.match(text, at, end)):
        yield Part(start, chinese.end(), "message-number", "number-by-its-form", n=chinese["n"])
        return
    if text[start].isdigit() and (houred := _HOURED.match(text, start, end)):
        yield Part(start, houred.end("n"), "message-number", "number-and-hour", n=houred["n"])
        return
    if text[end - 1] == ")" and (series := _SERIES.search(text, start, end)):
        yield Part(start, end, "message-number", "number-of-a-series", n=series["n"])
        return
    numbered = says_number(text[start:end]) and not JOURNAL.match(text, start, end)
    numbered = numbered and not _OF_ANOTHER.match(text, start, end)
    found = NUMBER.search(text, start, end) if numbered else None
    if not found or (found.start() - start > 45 and not _behind_stroke(text, start, found.start())):
        return
    n = found["n"].rstrip(".")
    if year := _GLUED_YEAR.search(text, start, end):
        yield Part(start, year.start(), "message-number", "number-after-no", n=n)
        yield Part(year.start(), end, "date", "year-glued-to-a-word")
        return
    ahead = next(find_dates(text, start, found.start()), None)
    if (
        ahead
        and ahead.start == start
        and ahead.year
        and not text[ahead.end : found.start()].strip(" ,")
    ):
        # "10 April 1979, No. 719-A"
        yield Part(start, ahead.end, "date", "date-before-the-number", key="date", date=ahead)
        yield Part(found.start(), found.end(), "message-number", "number-after-no", n=n)
        return
    yield Part(start, found.end(), "message-number", "number-after-no", n=n)
    rest = found.end()
    if (sign := RECEIVED.search(text, rest, end)) and (act := dated_act(sign, end)):
        key, date = act
        yield Part(sign.start(), date.end, "received", "sent-or-received", key=key, date=date)
        return
    for part in date_behind(text, rest, end):
        if part.start - rest < 12:
            yield part
