"""The head of a list of copies, an entry of it, and the sum.

Copies to:      1. The Tea Board (2)      12 copies in all
"""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, split_list
from teikit.model.source import SPACE, SPACE_CLASS
from teikit.recognise.endings.words import VERB, tells

__all__ = ["COUNT", "ENTRY", "IN_COPIES", "TOTAL", "list_head"]

_FILL = (
    r"(?:,?\s*(?:comrades?|cdes?\.?|with|without|forwarded|sent|made|given|submitted|for|information|enclosures?|its|"
    r"the|and|to|necessary|action|of|this|despatch|dispatch|telegram|letter|circular|by|bag|also|"
    r"following|posts?|in|all|each|one|distributed|despatched|dispatched|circulated|recipients?|"
    r"printed|typed|go|went|as|follows|nos?\.?|file|furnished|endorsed|report|record|note|"
    r"memorandum|document))*"
)
_SENT = (
    r"(?:distribut(?:ed?|ing)|circulat(?:ed?|ing)|sen[dt](?:ing)?|delivered|copied|"
    r"submit(?:ted|ting)?|report(?:ed|ing)?|issu(?:ed?|ing)|despatched|dispatched|transmitted|"
    r"mailed|forwarded|handed|sent out|allotted|referred)"
)
_IN_WORDS = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_OPENS = (
    r"(?:an?\s+)?(?:(?:advance|further|additional|printed|typed|spare|information|info|extra|carbon|blind|true)\s+)?"
    rf"cop(?:y|ies){_FILL}"
    rf"|(?:\d{{1,3}}|{_IN_WORDS})\s+(?:numbered\s+)?copies{_FILL}(?:[.,;]\s+{_SENT}{_FILL})?|"
    r"(?:made|typed|printed|issued|produced|done|prepared|duplicated|executed|distributed|circulated)\s+in\s+"
    r"(?:\d{1,3}|\w{3,12})\s+(?:numbered\s+)?cop(?:y|ies)"
    r"|(?:(?:internal|external|outside|whitehall|departmental|special|limited|standard|additional|"
    r"further|normal|selective|office|main|initial)\s+)?dist(?:ribution|r\.|(?=:))(?:\s+(?:list|to))?"
    rf"|(?:(?:to be|was|also|(?:printed|typed|mimeographed|duplicated|copied|issued) and)\s+)?{_SENT}{_FILL}\s+"
    rf"(?:to|among){_FILL}"
    r"|b?c\.?\s?c\.?(?:\s+to)?|also\s+to|for\s+(?:the\s+)?information(?:\s+(?:to|of))?|(?:(?:main|principal)\s+)?recipients?|addressees|mailing\s+list|distribut(?:ors?|ees)|receivers|"
    r"(?:(?:internal|external|outside)\s+)?circulation"
    r"|(?:to|for)\s+the\s+attention\s+of|report\s+to|information\s+addressees|(?:rece?ived|read|seen)\s+by(?=\s*:(?:\s*$|[^:\n]{3,80}[,;]))"
    r"|received(?=\s*[:：]\s*(?:(?:coms?|cdes?|comrs?|tov)\.|comrades?\b))"
    r"|to be (?:carried out|implemented|executed|fulfilled) by|for (?:implementation|execution)|executors?"
    r"|(?:extracts?|excerpts?)\s+to|receives?|(?:extracts?|excerpts?|copies)\s+(?:were\s+)?(?:sent|"
    r"forwarded|given)(?:\s+on\s+\d[\w. ]{2,20}?)?\s+to"
    r"|distr(?:ib(?:uted|ution))?\.?\s+acc(?:ording|\.)?\s+to\s+(?:the\s+)?list"
)
_HEAD = lazy(rf"[\[(]?(?P<words>{_OPENS})\s*[:：]\s*[-–—]{{0,2}}(?=\s|$|[A-Z\[])", re.IGNORECASE)
_HEAD_ALONE = lazy(
    rf"(?:{_IN_WORDS}|\d{{1,3}})\s+copies\s+(?:were\s+)?(?:printed|typed|made|issued|prepared|produced)[.:]?|"
    r"[\[(]?(?:(?:advance|further|additional)\s+copies(?:\s+to)?|cop(?:y|ies)\s+(?:(?:sent|forwarded|submitted|given)\s+)?to|"
    r"(?:(?:internal|external|outside|whitehall|departmental|special|limited|standard|additional|"
    r"further|normal|selective|main)\s+)?distribution(?:\s+list)?|\d{1,3}\s+copies\s+(?:sent|made)"
    r"(?:\s+to)?|made\s+in\s+\w+\s+copies|(?:distributed|circulated|copied)\s+to|cc|c\.c\.?|copies)"
    r"\s*[.:：]?[\])]?[-–—]*",
    re.IGNORECASE,
)
_HEAD_INLINE = lazy(
    r"(?:b?c\.\s?c\.?:?|b?cc\s*[:.]?|[Cc]op(?:y|ies)\s+(?:sent\s+)?to|COP(?:Y|IES) TO|"
    r"[Cc]irculated to|[Dd]istributed to|"
    rf"(?:(?:Additional|ADDITIONAL|Further|FURTHER|Standard|STANDARD) )?(?:Distribution|DISTRIBUTION|"
    rf"Copies|Copy|CC|Cc)(?=[{SPACE_CLASS}]{{2}})|FILES(?=[{SPACE_CLASS}]{{3}}))"
    rf"[{SPACE_CLASS}]+(?=(?:the\s+|all\s+|to\s+)?[A-Z\[])"
    # "5 copies. 1 – Minister; 2 – Tea Board"
    rf"|\d{{1,3}}\s+copies[.,;]?[{SPACE_CLASS}]+(?=(?:[Nn]o\.?\s?)?1(?:\s*[-–—.)=]|\s+to\s))"
)
# "To: Americas Department (2), Ministry of Culture, file": under a record, who gets it
_TO_SEVERAL = lazy(r"To\s?:\s+(?=[A-Z\[])")
_FILED = lazy(r",\s+(?:file|archives?|the file)\b")
# One of these is in each head of a list that needs no colon.
_COPYING = ("cop", "cc", "c.c", "c. c", "distrib", "circul", "files")
TOTAL = lazy(
    r"(?P<n>\d{1,4})\s+(?P<unit>(?:file\s+)?cop(?:y|ies))"
    r"(?P<total>\s+(?:in (?:total|all)|altogether|printed(?: in total)?|total|made))?"
    r"|(?:total(?: of)?|altogether)\s*:?\s*(?P<m>\d{1,4})\s+(?P<unit2>copies)",
    re.IGNORECASE,
)
ENTRY = lazy(
    r"(?:(?:cop(?:y|ies)\s+)?(?:nos?\.?|№|n[º°]|nrs?\.?)\s*\d{1,3}(?:\s*(?:[-–—,]|and|to)\s*\d{1,3})*"
    rf"\s*[.:)]?[{SPACE_CLASS}]*(?:[-–—]\s*)?|\d{{1,2}}\s+cop(?:y|ies)\s*[-–—:]\s*(?=\S)|cop(?:y|ies)\s+\d{{1,3}}(?:\s*[-–—]\s*\d{{1,3}})?\s*[-–—:.]\s*"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)\s+cop(?:y|ies)(?:\s*(?:[-–—:.]|to\b)\s*|(?-i:\s+(?=[A-ZÀ-ŽȘȚ]))|\s+(?=files?$))"
    r"|\(?\d{1,3}(?:\s*[-–—,]\s*\d{1,3})*\s*[.)]\s+|\d{1,3}(?:\s*[-–—,]\s*\d{1,3})?\s+[-–—=]\s*"
    r"|(?-i:\d{1,2}[–—](?=(?:to |Cde|Com|own )|[A-ZÀ-ŽȘȚ][a-z]))"
    r"|\d{1,3}\s*[x×]\s+|(?-i:\d{1,2}[ \xa0]{2,}(?=[A-ZÀ-ŽȘȚ]))|(?-i:\(?[a-z]{1,3}[.)]\s+)|[-–—•*·▪]\s+)",
    re.IGNORECASE,
)
COUNT = lazy(r"\((\d{1,3})(?:\s+(?:spare\s+)?cop(?:y|ies))?\)")


# "Typed in 9 copies. Extract of point 1: Ministry of Lakes."
IN_COPIES = lazy(
    r"(?:Typed|Printed|Made|Duplicated|Copied|Drawn up) in \w{1,8} (?:numbered )?copies\.\s"
)


def list_head(text: str, start: int, end: int) -> int:
    """Return the offset behind "Copies to:", or "Made in 9 copies. Sent to:", or 0."""
    begin = start
    if text[start] in "TPMDC" and (made := IN_COPIES.match(text, start, end)):
        begin = made.end()
    stop = _list_head(text, begin, end)
    while stop > start and text[stop - 1] in SPACE:
        stop -= 1
    return stop


def _list_head(text: str, start: int, end: int) -> int:
    folded = text[start : min(end, start + 60)].lower()
    colon = text.find(":", start, end) >= 0 or text.find("：", start, end) >= 0
    if colon and (head := _HEAD.match(text, start, end)):
        return head.end()
    if colon and text.startswith("To", start) and (to := _TO_SEVERAL.match(text, start, end)):
        names = [text[a:b] for a, b in split_list(text, to.end(), end)]
        counted = COUNT.search(text, to.end(), end) or _FILED.search(text, to.end(), end)
        if len(names) > 1 and counted and any(map(is_org, names)):
            return to.end()
    if not any(stem in folded for stem in _COPYING):
        return 0
    if end - start < 60 and (alone := _HEAD_ALONE.fullmatch(text, start, end)):
        return alone.end()
    inline = _HEAD_INLINE.match(text, start, end)
    if inline and not (tells(text[inline.end() : end]) and VERB.search(text, inline.end(), end)):
        return inline.end()
    return 0
