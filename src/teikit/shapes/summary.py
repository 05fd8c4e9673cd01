"""The archive's summary: the sentence or two that a cataloguer wrote about the document.

It stands without a label between the text and the page's fields, so that it is told from the
document's last paragraph only by evidence: what stands before it, and how it speaks.
"""

from __future__ import annotations

import re

from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.fact import Cert

__all__ = ["closes_text", "summary_evidence"]

_ABOUT = (
    r"^(?:this|the|a|an)\s+(?:\S+\s+){0,4}?(?:document|cable|telegram|report|letter|memorandum|"
    r"memcon|meeting|conversation|minutes|note|record|transcript|text|message|specimen|circular)s?\b"
)
_PRESENT = (
    r"\b(?:discuss(?:es)?|describes?|outlines?|lays? out|summari[sz]es?|reports? (?:on|that|about|to)|"
    r"informs?|relays?|instructs?|provides?|analy[sz]es?|reviews|recounts?|explains?|requests?|"
    r"advises|proposes|details|comments? on|meets? with|assess(?:es)|argues|expresses|urges|"
    r"announces|transmits|suggests|records|concerns|presents|lists|complains|emphasizes|notes|"
    r"recommends|criticizes|claims|asks|tells|warns|gives|offers|considers|examines|sets out|"
    r"finds? out|agrees?|names|decides?|learns?|thanks?|writes?|calls? (?:for|on)|seeks?|hopes)\b"
)
_PAST = (
    r"\b(?:discussed|described|outlined|laid out|summari[sz]ed|reported|informed|relayed|"
    r"instructed|analy[sz]ed|recounted|explained|requested|advised|proposed|met with|assessed|"
    r"argued|urged|announced|transmitted|suggested|agreed|exchanged|talked about)\b"
)
_SPEAKS_NOW = lazy(f"{_ABOUT}|{_PRESENT}", re.IGNORECASE)
_SPEAKS = lazy(f"{_ABOUT}|{_PRESENT}|{_PAST}", re.IGNORECASE)
_DIRECT = lazy(r"\b(?:we|our|us|you|your|I|my|me)\b")
_STAMP = lazy(
    r"\W*(?:copies|cc|copy|copied|distribut|printed|received|duplicated|drafted|typed|registered|"
    r"submitted|signed|seal|attachment|enclosure|approved for|sent to)",
    re.IGNORECASE,
)
_LEADING_REMARK = lazy(r"^\[[^\]]{3,120}\]\s+(?=\S)")
_CAPITALS = lazy(r"(?:[\[(]?[A-Z][\w’'.\-]*[\])]?,?\s*){1,6}")


def closes_text(line: str) -> bool:
    """Tell whether a line is of those that end a document: a date, a signature, a stamp."""
    if _STAMP.match(line):
        return True
    if len(line) > 160:
        return False
    if line[-1:] in "])" and line[:1] in "[(":
        line = line[1:-1]
    if whole_date(line):
        return True
    signed = is_org(line) and line[-1:] not in ".:;?!"
    return signed or bool(_CAPITALS.fullmatch(line))


def summary_evidence(line: str, before: str, *, wide_gap: bool, on_page: bool) -> Cert | None:
    """Judge whether the last line before the page's fields is the archive's summary.

    Parameters:
        line: the candidate.
        before: the line before it.
        wide_gap: the gap before it is wider than between the text's paragraphs.
        on_page: an archive's page is around it, where a summary has its place.

    Returns:
        How sure it is, or None if it is text.
    """
    line = _LEADING_REMARK.sub("", line)
    if len(line) > 1800 or len(line.split()) < 4 or line[-1] not in ".!?\"”'’)]":
        return None
    if line[0] in "([（" or line[0].islower() or _STAMP.match(line):
        return None
    if _DIRECT.search(line):
        return None
    speaks = bool(_SPEAKS.search(line))
    if closes_text(before) or before.endswith(","):
        if speaks or (wide_gap and on_page):
            return "high"
        return "medium" if on_page else None
    if not on_page:
        return None
    if wide_gap:
        return "high" if speaks else "medium"
    # Between the text and the fields stands the summary: what speaks about the document in the
    # present tense and says neither "we" nor "you" is one, as far as one can tell.
    return "medium" if _SPEAKS_NOW.search(line) else None
