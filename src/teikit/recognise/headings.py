"""Headings: the document's own title, and the headings of its parts.

                 II. THE HARBOUR
        The new sluice was opened on 1st May …

What makes a line a heading is how it is set (capitals, letters spaced, the middle of the line, a
line of dashes under it, a number in a series of such lines) and that prose stands under it.

Not seen: a heading that runs into its paragraph; one of more than a few lines; one that only its
type or underlining showed.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosed.words import has_table
from teikit.recognise.heading.sections import Sections
from teikit.recognise.heading.title import first_heading, title_end, titles_of
from teikit.recognise.heading.words import heading_at
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["headings"]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    taken = claimed(spans)
    above = [line for line in spans.of("head-line") if not line.value.get("again")]
    top = max((line.value["last"] for line in above), default=-1) + 1
    known = [line for line in above if line.value["role"] == "heading"]
    own = top - 1
    for line in known:
        value = {"index": line.value["index"], "last": line.value["last"], "level": "main"}
        yield Span(line.start, line.end, "heading", line.value["rule"], value, line.value["cert"])
    for title in () if known else titles_of(t, paragraphs, top, taken):
        if not any(line.value["role"] in ("salute", "particular") for line in above):
            own = title.value["last"]
            yield title
    for span in spans.of("enclosure"):
        index = span.value["index"] + 1
        if has_table(t, paragraphs, index):
            continue  # its first row heads nothing
        if index > own and first_heading(t.text, paragraphs, index, taken) == index:
            last = title_end(t, paragraphs, index, taken)
            yield heading_at(paragraphs, index, last, "main", "title-of-an-enclosure", "medium")
            taken |= set(range(index, last + 1))
    points = [one.value["index"] for one in known if one.value["rule"] == "point-of-an-agenda"]
    yield from Sections(t, paragraphs, taken).find(own + 1, points)


def _with_further_lines(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Find the headings, and mark the lines with which those of several lines go on."""
    marked = {span.value["index"] for span in spans.of("continued")}
    for heading in list(_find(t, spans)):
        yield heading
        for index in range(heading.value["index"] + 1, heading.value["last"] + 1):
            if index not in marked:
                value = {"index": index, "of": heading.value["index"]}
                yield Span(0, 0, "continued", "goes-on", value)


headings = Recogniser(
    "headings",
    "the document's own title and the headings of its parts",
    frozenset(
        {"paragraph", "head-line", "docket-line", "particular", "salute", "signed", "copies"}
    ),
    frozenset({"heading", "continued"}),
    _with_further_lines,
)
