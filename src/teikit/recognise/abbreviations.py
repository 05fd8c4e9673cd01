"""Abbreviations explained where they stand.

    the Council of Free Ports (CFP) has met

Not seen: an abbreviation before its words, "CFP (Council of Free Ports)"; one whose letters are not
the initials; later uses of it without the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["abbreviations"]

_ABBR = lazy(r"\((?P<abbr>[A-Z][A-Za-z&]{1,9})\)")
_WORD = lazy(r"[A-Za-z][\w’'-]*")
_SMALL = frozenset("of the and for in on de la to with".split())


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    text = t.text
    for match in _ABBR.finditer(text, paragraphs[0].start, paragraphs[-1].end):
        abbr = match["abbr"]
        if sum(letter.isupper() for letter in abbr) < 2:
            continue
        start = _expansion(text, max(paragraphs[0].start, match.start() - 120), match.start(), abbr)
        if start is not None:
            end = match.start()
            while text[end - 1] in " \xa0":
                end -= 1
            yield Span(start, end, "expansion", "initials-agree", {"abbr": abbr})
            yield Span(*match.span("abbr"), "abbreviation", "initials-agree")


def _expansion(text: str, floor: int, end: int, abbr: str) -> int | None:
    """Return where the words begin whose initials are the abbreviation, or None."""
    line = text.rfind("\n", floor, end) + 1
    words = list(_WORD.finditer(text, max(floor, line), end))
    letters = [letter.lower() for letter in abbr if letter.isalpha()]
    if not words or text[words[-1].end() : end].strip(" \xa0"):
        return None
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and words[at].group().lower() in _SMALL and words[at][0][0].lower() != letter:
            at -= 1
        if at < 0 or words[at][0][0].lower() != letter:
            return None
        at -= 1
    first = words[at + 1]
    between = text[first.end() : words[-1].start()]
    if any(mark in between for mark in ".,;:()[]") or not first[0][0].isupper():
        return None
    return first.start()


abbreviations = Recogniser(
    "abbreviations",
    "abbreviations with their expansion before them",
    frozenset({"paragraph"}),
    frozenset({"expansion", "abbreviation"}),
    _find,
)
