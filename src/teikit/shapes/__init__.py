"""Input shapes, tried first to last; the last one never declines."""

from __future__ import annotations

from teikit.model.transcript import Transcript
from teikit.registry import Registry
from teikit.shapes.archive_page import archive_page, archive_page_without_labels
from teikit.shapes.body import body
from teikit.shapes.citation_page import citation_page
from teikit.shapes.doubled import undouble
from teikit.shapes.edition_page import edition_page
from teikit.shapes.essay_page import essay_page
from teikit.shapes.folded import unfold
from teikit.shapes.reading import read
from teikit.shapes.shape import Shape

__all__ = ["SHAPES", "Shape", "read", "take_shape"]

SHAPES: Registry[Shape] = Registry(
    "shape",
    (citation_page, archive_page, archive_page_without_labels, essay_page, edition_page, body),
)


def take_shape(transcript: Transcript) -> None:
    """Let the first shape that does not decline read the page around the text."""
    undouble(transcript)
    unfold(transcript)
    for shape in SHAPES:
        excuse = shape.read(transcript)
        if excuse is None:
            transcript.shape = shape.name
            break
        transcript.declined.append((shape.name, excuse))
    _to_the_margin(transcript)


def _to_the_margin(t: Transcript) -> None:
    """Count columns from the leftmost line of the text: a margin all along says nothing."""
    lines = t.lines[t.first : t.last]
    margin = min((line.indent for line in lines), default=0)
    if margin:
        t.lines[t.first : t.last] = [line._replace(indent=line.indent - margin) for line in lines]
