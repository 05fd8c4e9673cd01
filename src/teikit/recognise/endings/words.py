"""Whether words tell something, and where a line is cut into pieces."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.forms.prose import are_mostly_small
from teikit.model.source import WITHIN_LINE

__all__ = ["GAP", "VERB", "is_prose", "pieces_of", "tells"]

GAP = lazy(f"[{WITHIN_LINE}]{{3,}}|\\t")
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
# The same of plain letters, which `re` tells from others in a third of the time.
_PLAIN_WORD = lazy(r"[A-Za-z]+(?:['.-][A-Za-z]+)*")
VERB = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|must|did|does|said|"
    r"asked|told|replied|took|gave|came|went|thought|that it|agreed|be)\b",
    re.IGNORECASE,
)


def tells(words: str) -> bool:
    """Tell whether words are a sentence: a verb among small words, an end mark."""
    if words.endswith(")") and (aside := words.rfind("(")) > 0:
        words = words[:aside]  # "American Consulate, Gothenburg (w/o encl.)"
    return is_prose(words) and words.rstrip("”\"')] ")[-1:] in tuple(".!?")


def is_prose(words: str) -> bool:
    """Tell running text from names and titles: small words make a sentence."""
    found = (_PLAIN_WORD if words.isascii() else _WORD).findall(words[:400])
    if len(found) < 5:
        return False
    return are_mostly_small(found, capitals=words.isupper())


def pieces_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at wide gaps and line ends."""
    if (
        text.find("  ", start, end) < 0
        and text.find("\t", start, end) < 0
        and ((words := text[start:end]).isascii() or words.isprintable())
    ):
        return [(start, end)]
    found = []
    begin = start
    for gap in GAP.finditer(text, start, end):
        if gap.start() > begin:
            found.append((begin, gap.start()))
        begin = gap.end()
    found.append((begin, end))
    return found
