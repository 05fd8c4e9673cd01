"""Who gets a copy, listed above the message one a line.

Made in 3 copies for:
- Comrade Moor
- Ministry of Lakes
- own use
"""

from __future__ import annotations

from teikit.forms.docket_line import Part
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


def listed_copy(head: Lines, index: int, flat: str) -> Row | None:
    """Return a line of the docket for the head of such a list, and for each entry under it."""
    if flat[-1] == ":" and len(flat) < 60 and _MADE_FOR.fullmatch(flat):
        below = index + 1
        listed = below < len(head.paragraphs) and _is_entry(head.words(below))
        return head.row("docket", index, parts=[], copies=True) if listed else None
    above = head.rows[-1] if head.rows else None
    if above is None or not above.value.get("copies") or not _is_entry(head.words(index)):
        return None
    start, end = head.span(index)
    entry = _ENTRY.match(head.t.text, start, end)
    begin = entry.end() if entry else start
    kept = _KEPT.fullmatch(head.t.text, begin, end)
    found = [] if kept else list(parties(head.t.text, begin, end, head.known))[:1]
    part = Part(begin, end, "copied", "names-after-label", key="copied", parties=found)
    return head.row("docket", index, parts=[part], copies=True)


def _is_entry(words: str) -> bool:
    return len(words) < 90 and words.count("\n") == 0 and _ENTRY.match(words) is not None
