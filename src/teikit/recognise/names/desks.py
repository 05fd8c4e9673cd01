"""Offices of the United States Department of State by their symbols: "EUR/SCAN", "E/OR".

Mr. Peter Brenn, EUR/SCAN      Drafted by: AF/E - P. Brenn      S/S (2), NEA/IRN
"""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.recognise.names.found import Found

__all__ = ["desks", "desks_of_hands"]

# The bureaus of the Department, by the letters that its telephone lists and telegrams give them.
_BUREAUS = (
    "ACDA|AF|AFR|AID|ARA|CU|DRC|EA|EAP|EB|EE|EUR|FE|G|H|INR|IO|ISA|L|M|NEA|NSC|O|OES|OT|P|PM|S|SA|SCA|T|U|"
    "A|C|D|E"
)
# Papers of the United Nations, and accounts: "A/RES", "E/CN", "a/c".
_OTHERS = r"(?:A/C|[ACESTO]/(?:RES|CN|PV|CONF|SR|INF|AC|SPC|SC|SUB|WG|DEC|BUR))\b"
_DESK = lazy(
    rf"(?<![\w/.–-])(?!{_OTHERS})(?:{_BUREAUS})/[A-Z]{{1,5}}(?:[/-][A-Z]{{1,4}})?"
    r"(?=[),;.:]|\s?[–-]\s|\s*\(|[^\S\n]*(?:\n|\Z)|\s{2})"
)
_STROKE = lazy(r"/(?<=[A-Z]/)(?=[A-Z])")
_AHEAD = frozenset(",;:(-–\n\t")


# "DRAFTED BY EUR/IB: T L HENSHAW", "APPROVED BY EUR:RBLOWNDES"
_OF_HAND = lazy(
    r"\b(?:DRAFTED|APPROVED|CLEARED) BY:?[^\S\n]+(?P<desk>[A-Z]{1,6}(?:/[A-Z&-]{1,8}){0,3})\s?:"
)


def desks_of_hands(f: Found) -> None:
    """Find the symbols behind which a telegram says who drafted and approved it."""
    words = f.words
    if words.text.find("ED BY", words.first, words.last) < 0:
        return
    for match in _OF_HAND.finditer(words.text, words.first, words.last):
        start, end = match.span("desk")
        first, last = words.from_(start), words.from_(end) - 1
        if first <= last:
            f.keep(first, last, "org", "symbol-of-an-office", start=start, end=end)


def desks(f: Found) -> None:
    """Find symbols behind a person, in parentheses, or in a list of who drafted and gets copies."""
    words = f.words
    text = words.text
    for stroke in _STROKE.finditer(text):
        start = stroke.start()
        while start and text[start - 1].isupper():
            start -= 1
        match = _DESK.match(text, start)
        if match is None:
            continue
        end = match.end()
        ahead = text[max(start - 3, 0) : start].rstrip(" ")
        if ahead and ahead[-1] not in _AHEAD and not text[max(start - 3, 0) : start].isspace():
            continue
        first, last = words.from_(start), words.from_(end) - 1
        if first <= last and not any(f.owner[first : last + 1]):
            f.keep(first, last, "org", "symbol-of-an-office", "medium", start=start, end=end)
