"""Lists of related documents, as an archive's page or an essay ends with them.

    Cable from the Embassy, 'On the Harvest', 1957 March 3

Not seen: entries without a heading above them; bibliographies in the form of notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.model.collection import Collection
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser
from teikit.shapes.furniture import RELATED

__all__ = ["related"]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    notes = {span.value["index"] for span in spans.of("note-body")}
    headings = {span.value["index"] for span in spans.of("note-heading")}
    for index in range(len(paragraphs) // 2, len(paragraphs)):
        heading = paragraphs[index]
        if heading.end - heading.start > 40 or not RELATED.fullmatch(
            t.text, heading.start, heading.end
        ):
            continue
        yield Span(
            heading.start, heading.end, "related-heading", "heading-of-a-list", {"index": index}
        )
        for entry in range(index + 1, len(paragraphs)):
            if entry in notes or entry in headings:
                break
            yield _entry(t.text, paragraphs[entry], entry, t.collection)
        return


def _entry(text: str, paragraph: Span, index: int, known: Collection) -> Span:
    """Read an entry as kind, title and date; the date is its last, at the end."""
    start, end = paragraph.start, paragraph.end
    kind = known.pattern("genre").match(text, start, min(end, start + 60))
    date = None
    for date in find_dates(text, max(start, end - 40), end):  # noqa: B007 - the last one counts
        pass
    if date is not None and text[date.end : end].strip(" .)]"):
        date = None
    title_end = date.start if date else end
    while title_end > start and text[title_end - 1] in " ,;\xa0":
        title_end -= 1
    value: dict[str, object] = {
        "index": index,
        "kind": known.category("genre", kind.group()) if kind else "",
        "title": (start, title_end),
    }
    if date:
        value["date"] = date
    return Span(start, end, "related-entry", "line-of-the-list", value)


related = Recogniser(
    "related",
    "related documents: title, kind and date",
    frozenset({"paragraph", "note-body", "note-heading"}),
    frozenset({"related-heading", "related-entry"}),
    _find,
)
