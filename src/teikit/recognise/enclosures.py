"""Enclosures: where another document begins under the one that sends it.

    Enclosure: Draft of the agreement

Not seen: an enclosed document that begins without such a word; the end of an enclosure after which
the first document goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["enclosures", "segments"]

_HEADING = lazy(
    r"[\[(]?(?:Enclosure|Attachment|Annex|Appendix|Supplement|Inclosure|Enclosed document|"
    r"ENCLOSURE|ATTACHMENT|ANNEX|APPENDIX|SUPPLEMENT)"
    r"(?:\s+(?:in|to|with)\s+\S.{0,100}|(?:\s+(?:No\.?\s*)?[\w.-]{1,12}){0,2}"
    r"\s*(?:[:.—–-]+\s*\S.{0,160}|[:.])?)[\])]?"
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if t.shape == "essay-page":
        return
    for index in range(1, len(paragraphs) - 1):
        paragraph = paragraphs[index]
        if paragraph.end - paragraph.start > 200:
            continue
        if not _HEADING.fullmatch(t.text, paragraph.start, paragraph.end):
            continue
        below = paragraphs[index + 1 : index + 5]
        if any(span.end - span.start > 80 for span in below):
            yield Span(
                paragraph.start,
                paragraph.end,
                "enclosure",
                "heading-of-an-enclosure",
                {"index": index},
                "high",
            )


def segments(spans: Spans) -> list[tuple[int, int]]:
    """Return the paragraphs of each document in the file, the sending one first."""
    starts = [0, *(span.value["index"] for span in spans.of("enclosure"))]
    count = len(spans.of("paragraph"))
    return list(zip(starts, [*starts[1:], count], strict=True))


enclosures = Recogniser(
    "enclosures",
    "where an enclosed document begins",
    frozenset({"paragraph"}),
    frozenset({"enclosure"}),
    _find,
)
