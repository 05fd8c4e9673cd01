"""What a document is, before it is TEI: source, transcript, spans, facts, blocks."""

from teikit.model.block import Block, Edition, Inline
from teikit.model.fact import KEYS, Doubt, Fact, Key
from teikit.model.people import Person
from teikit.model.source import SPACE, Line, Source
from teikit.model.span import Span, Spans
from teikit.model.transcript import Aside, Transcript

__all__ = [
    "KEYS",
    "SPACE",
    "Aside",
    "Block",
    "Doubt",
    "Edition",
    "Fact",
    "Inline",
    "Key",
    "Line",
    "Person",
    "Source",
    "Span",
    "Spans",
    "Transcript",
]
