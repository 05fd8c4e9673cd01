"""Persons by how they sign, draft and are spaced: "Seen. A. B. 3/4", "EUR/N:RSDornov:hk", "D o r n o v".

    Agreed.  ⟨P. N. S.⟩ 31-10          Drafted by: POL:⟨RTDornov⟩:mr          To ⟨D o r n o v⟩ – Oslo

Not seen: initials within a sentence, unless they are those of somebody whom the text names in full.
"""

from __future__ import annotations

import re

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.model.span import Spans
from teikit.recognise.names.found import Found, Name
from teikit.recognise.names.lexicon import LETTERS, LEXICON

__all__ = ["persons_by_hand"]

# It begins with the first point, for which the engine searches quickly.
_INITIALS = lazy(r"\.(?<=(?<![\w.&/–-])[A-ZÀ-ŽȘȚ]\.)(?: ?[A-ZÀ-ŽȘȚ]\.){1,3}(?![\w&/-])")
_NO_PERSON = frozenset(
    "PS NB PM AM US UK UN USA USSR HE HM PTO UAR SE NE SW NW EC CC RSVP IE EG".split()
)
"""Initials that stand for something else; those that end with an O are offices."""
_CLOSES = lazy(r"[.?!:”\"’)\]]\s+$|[ \t]{3,}$|(?:^|\n)[ \t]*$|[-–—]\s+$")
# "DEPT. E.A.": initials of a body; "Seen. J.B. 23/6": a day without its year
_OF_A_BODY = lazy(r"[A-Z]{2,}\.\s+$")
_DAY = lazy(
    r"(?:[0-3]?\d[./-](?:0?[1-9]|1[0-2]|[IVX]{1,4}|[ivx]{1,4})|[IVX]{1,4}\.\s?\d{1,2})"
    r"(?:[./-]\d{2,4})?\.?(?![\w/])"
)
_SPACED = lazy(r"(?<!\S)[A-ZÀ-ŽȘȚ](?: [a-zß-žșț]){3,}(?![^\s.,;:])(?! [a-zß-žșț](?!\S))")
_ACTS = lazy(r"^[ \t]*(?:DRAFT|Draft|CLEAR|Clear|APPROV|Approv|AUTH|Auth)[^\n]{3,}$", re.MULTILINE)
# "ARA:WST:RTDornov:ecm 7/19/57", "RTDornov:ecm:7/19/57": who drafted, who typed, when
_TYPIST = lazy(
    r"^[ \t]*(?:[A-Z]{1,6}[:/])*(?P<who>[A-Z]{1,3}[A-ZÀ-ŽȘȚ]?[a-zß-žșț]{2,14}):[a-z]{2,4}"
    r"(?:(?::[ ]?|[ \t]+)\d{1,2}/\d{1,2}/\d{2,4}|[ \t]*$)",
    re.MULTILINE,
)
_TYPED = lazy(r":(?<=[a-zß-žșț]:)[a-z]{2,4}(?::|[ \t]+\d|[ \t]*$)", re.MULTILINE)
# "RTDornov" behind an office's letters, "PDWeaver" behind a label; in capitals with a typist behind it.
_GLUED = lazy(
    r"(?<=[:\-–/ ])(?P<who>[A-Z]{1,3}[A-Z][a-zß-žșț]{2,}|(?<=:)[A-Z]{5,}(?=:[A-Z]{2,3}\b|\s*(?:\n|\Z)))"
    r"(?=\s*[:;,(]|\s{2,}|\s*(?:\n|\Z))"
)
_LEADS_HERE = lazy(r"(?:[A-Z]{1,6}(?:/[A-Z&]{1,6})*|[Ee]mbassy|EMBASSY|[Bb]y|BY)\s?[:\-–]\s?$")


def persons_by_hand(f: Found, spans: Spans) -> None:
    """Find who signs with initials, who is spaced, and whose initials are glued to his name."""
    text = f.words.text
    _initials(f, spans)
    for kind in ("salute", "signed"):
        for span in spans.of(kind):
            for match in _SPACED.finditer(text, span.start, span.end):
                if not look_up(match.group().replace(" ", "")):
                    _keep(f, match.start(), match.end(), "spaced-letters")
    for mark in ("/-/ ", "/–/ "):
        at = text.find(mark, f.words.first, f.words.last)
        while at >= 0:
            if spaced := _SPACED.match(text, at + 4):
                _keep(f, *spaced.span(), "spaced-letters")
            at = text.find(mark, at + 4, f.words.last)
    typed = _TYPED.search(text, f.words.first, f.words.last)
    for line in _TYPIST.finditer(text, f.words.first, f.words.last) if typed else ():
        _keep(f, *line.span("who"), "drafter")
    if "raft" in text or "RAFT" in text:
        for line in _ACTS.finditer(text, f.words.first, f.words.last):
            for match in _GLUED.finditer(text, line.start(), line.end()):
                glued = sum(map(str.isupper, match["who"][:3])) > 1
                if glued and _LEADS_HERE.search(
                    text, max(line.start(), match.start() - 24), match.start()
                ):
                    _keep(f, *match.span("who"), "drafter")


def _initials(f: Found, spans: Spans) -> None:
    words = f.words
    text = words.text
    dates = {span.start for span in spans.of("date")}
    signed = {span.value["name"] for span in spans.of("signed") if span.value.get("name")}
    lists = [(s.start, s.end) for k in _LISTS for s in spans.of(k)]
    middle = words.first + (words.last - words.first) // 3
    known = _initials_of(f.of("person"), text)
    for match in _INITIALS.finditer(text, words.first, words.last):
        start, end = match.start() - 1, match.end()
        letters = "".join(filter(str.isalpha, text[start:end]))
        if letters in _NO_PERSON or letters[-1] == "O" or LEXICON.get(letters, 0) & LETTERS:
            continue
        behind = end
        while text[behind : behind + 1] in (" ", ",", "\t"):
            behind += 1
        ends = text[behind : behind + 1] in ("", "\n")
        closes = _CLOSES.search(text, max(start - 12, words.first), start) is not None
        signs = (start, end) in signed or (start, end - 1) in signed
        if closes and _OF_A_BODY.search(text, max(start - 12, 0), start):
            continue
        dated = behind in dates or _DAY.match(text, behind) is not None
        if signs or (closes and dated):
            _keep(f, start, end, "initials-that-sign")
        elif letters in known and (
            (closes and ends and start > middle) or words.before(words.from_(start)) in _SHOWN
        ):
            _keep(f, start, end, "initials-of-a-name")
        elif closes and ends and start > middle and not any(a <= start < b for a, b in lists):
            ahead = text[max(start - 4, 0) : start]
            if ahead.endswith("   "):
                _keep(f, start, end, "initials-that-sign")


_LISTS = ("copies", "distribution-line", "distribution-act")
_SHOWN = frozenset("by to from signed initialled initialed".split())


def _initials_of(persons: list[Name], text: str) -> set[str]:
    """Return the initials of those whom the text names with two words or more."""
    found = set()
    for name in persons:
        parts = re.findall(r"[A-ZÀ-ŽȘȚ](?=[\w.])", text[name.start : name.end])
        if len(parts) > 1:
            found.add("".join(parts))
    return found


def _keep(f: Found, start: int, end: int, by: str) -> None:
    words = f.words
    first, last = words.from_(start), words.from_(end) - 1
    if first <= last and words.start[first] >= start and not any(f.owner[first : last + 1]):
        f.keep(first, last, "person", by, "high", start=start, end=end)
