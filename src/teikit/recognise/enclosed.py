"""Signs of an enclosure that has no heading by that name.

To point XIV of prot. No. 99            1 enclosure.
                                                        MEMORANDUM
"""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.model.span import Span
from teikit.model.transcript import Transcript

__all__ = ["SPACED", "is_counted", "is_on_one_axis", "is_to_point", "unspaced"]


def unspaced(words: str) -> str:
    """Return "D r a f t" as "Draft"."""
    return SPACED.sub(lambda match: match.group().replace(" ", ""), words)


SPACED = lazy(r"\b[^\W\d_](?: [^\W\d_]){3,20}\b")


def is_to_point(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a line says to which decision the paper under it belongs: "To point 3, Prot. 12"."""
    start, end = paragraphs[index].start, paragraphs[index].end
    if t.text[start] not in "TRAtra" or end - start > 70:
        return False
    return _apart(t, paragraphs, index) and bool(_POINT.fullmatch(t.text, start, end))


def is_counted(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether under "1 enclosure." stands the title of what is enclosed: "MEMORANDUM"."""
    start, end = paragraphs[index].start, paragraphs[index].end
    above = paragraphs[index - 1]
    if above.end - above.start > 30 or end - start > 60 or not _apart(t, paragraphs, index):
        return False
    if not _COUNTED.fullmatch(t.text, above.start, above.end):
        return False
    words = unspaced(t.text[start:end])
    middle = t.lines[paragraphs[index].value["first"]].indent > 7
    titled = middle or words.isupper()
    return titled and words[-1] not in ".:;," and bool(t.collection.pattern("genre").match(words))


def _apart(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a blank line stands above a paragraph."""
    above, here = paragraphs[index - 1], paragraphs[index]
    upper, lower = t.lines[above.value["last"]], t.lines[here.value["first"]]
    return bool(lower.number > upper.number + 1)


_POINT = lazy(
    r"(?:(?:re|ad)[:.]?\s+|to\s+)(?:the\s+)?(?:point|item|p\.|pt\.|paragraph|para\.?|§)\s*(?:no\.?\s*)?"
    r"(?:\d{1,3}|[IVXLC]{1,6})(?:\s?[a-z]\)?)?[.,]?\s+(?:(?:of|in|from)\s+)?(?:the\s+)?(?:prot\.|(?:protocol|"
    r"minutes?|resolution|decision|decree|meeting|session|record)\b).{0,40}",
    2,
)
_COUNTED = lazy(
    r"(?:\d{1,2}|one|two|three|four|an)\s+(?:enclosures?|encls?|annexe?s?|attachments?|appendi(?:x|ces)|"
    r"supplements?)\.?|(?:enclosures?|encls?|annexe?s?|attachments?)\.?\s?[:.–-]?\s?(?:\d{1,2}|one)\.?",
    2,
)


def is_on_one_axis(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether two lines in capitals stand in the middle, over the text: "ANNEX A", "PROGRAMME"."""
    upper, lower = (t.lines[paragraphs[n].value["first"]] for n in (at - 1, at))
    if at + 1 >= len(paragraphs) or not _apart(t, paragraphs, at + 1):
        return False
    words = t.text[upper.start : lower.end]
    axis = 2 * (upper.indent - lower.indent) + upper.end - upper.start - lower.end + lower.start
    return words.isupper() and words[-1] not in ".:;," and abs(axis) <= 3
