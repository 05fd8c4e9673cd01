"""Who gets a copy, listed above the message one a line.

Made in 3 copies for:
- Comrade Moor
- Ministry of Lakes
- own use
"""

from __future__ import annotations

import itertools

from teikit.forms.docket_line import Part
from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.posts import parties
from teikit.recognise.head.lines import Lines, Row

__all__ = ["listed_copy"]

_MADE_FOR = lazy(
    r"(?:(?:made|produced|prepared|typed|printed|issued|written|drawn up|duplicated) in \w+ copies(?: for)?|"
    r"cop(?:y|ies) (?:for|to)|(?:distribution|recipients))\s*:",
    2,
)
# What the office itself keeps goes to nobody.
_KEPT = lazy(
    r"(?:(?:for )?(?:our |my |its )?own(?: use| file| copy)?|files?|to file|reserve)\.?", 2
)
_ENTRY = lazy(r"(?:[-–—•*▪]|\d{1,2}[.)]|\d{1,2} ?[-–—])\s+(?=\S)")


# "Copies:   1 - Com. Moor         4 - General Secretariat": entries in columns, the first behind the label
_COLUMNS = lazy(
    r"(?:cop(?:y|ies)(?: (?:for|to))?|distribution|recipients|distributed to|sent to)\s?:\s+"
    r"(?=1(?:[.)]|\s?[-–—])\s)",
    2,
)
_CELL = lazy(r"(?:^|(?<=\s))\d{1,2}(?:[.)]|\s?[-–—])\s+(?=[A-ZÀ-ŽȘȚ\[(]|files?\b)")


def listed_copy(head: Lines, index: int, flat: str) -> Row | None:
    """Return a line of the docket for the head of such a list, and for each entry under it."""
    if flat[:1] in "CcDdRrSs" and (columns := _COLUMNS.match(head.words(index))):
        return _cells(head, index, head.span(index)[0] + columns.end())
    if flat[-1] == ":" and len(flat) < 60 and _MADE_FOR.fullmatch(flat):
        below = index + 1
        listed = below < len(head.paragraphs) and _is_entry(head.words(below))
        return head.row("docket", index, parts=[], copies=True) if listed else None
    above = head.rows[-1] if head.rows else None
    if above is None or not above.value.get("copies") or not _is_entry(head.words(index)):
        return None
    return _cells(head, index, head.span(index)[0])


def _cells(head: Lines, index: int, start: int) -> Row:
    """Return a line with what gets a copy in each of its columns."""
    end = head.span(index)[1]
    numbers = list(_CELL.finditer(head.t.text, start, end))
    marks = [start, *(n.start() for n in numbers[1:]), end]
    parts = []
    for a, b in itertools.pairwise(marks):
        entry = _ENTRY.match(head.t.text, a, b)
        begin = entry.end() if entry else a
        stop = begin + len(head.t.text[begin:b].rstrip())
        kept = _KEPT.fullmatch(head.t.text, begin, stop)
        found = [] if kept else list(parties(head.t.text, begin, stop, head.known))[:1]
        # "1. ORLOV": no telegram's post, unless a place has that name
        found = [
            one._replace(form="person")
            if one.form == "place" and " " not in one.name and not look_up(one.name.title())
            else one
            for one in found
        ]
        parts.append(Part(begin, stop, "copied", "names-after-label", key="copied", parties=found))
    return head.row("docket", index, parts=parts, copies=True)


def _is_entry(words: str) -> bool:
    return len(words) < 90 and words.count("\n") == 0 and _ENTRY.match(words) is not None
