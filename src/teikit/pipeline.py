"""From bytes to TEI: the only module that knows every layer of the conversion."""

from __future__ import annotations

from collections.abc import Iterable

from teikit.compose import compose
from teikit.compose.parts import neighbours, parts_of, supplied_for
from teikit.encode import encode
from teikit.model.block import Edition
from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import Fact
from teikit.model.span import Spans
from teikit.recognise import recognise
from teikit.shapes import read, take_shape

__all__ = ["convert", "convert_parts", "settle"]


def convert(
    content: bytes,
    name: str,
    supplied: Iterable[Fact] = (),
    when: str = "",
    collection: Collection = STANDARD,
) -> tuple[bytes, Edition]:
    """Convert one source.

    Parameters:
        content: the bytes of a plain-text file.
        name: its base name.
        supplied: facts that the editor supplies; they win.
        when: date of the conversion, ISO 8601, or nothing.
        collection: what is known of the collection that the source belongs to.

    Returns:
        The TEI document and the edition it was made from.

    Raises:
        InputProblem: the bytes are not text, or there is none.
    """
    edition, _ = settle(content, name, supplied, collection)
    return encode(edition, when), edition


def settle(
    content: bytes, name: str, supplied: Iterable[Fact] = (), collection: Collection = STANDARD
) -> tuple[Edition, Spans]:
    """Return what one source will be encoded from, and what was recognised in it.

    Raises:
        InputProblem: the bytes are not text, or there is none.
    """
    transcript = read(content, name)
    transcript.collection = collection
    take_shape(transcript)
    spans = recognise(transcript)
    return compose(transcript, spans, supplied), spans


def convert_parts(
    content: bytes,
    name: str,
    supplied: Iterable[Fact] = (),
    when: str = "",
    collection: Collection = STANDARD,
) -> list[tuple[bytes, Edition]]:
    """Convert one source into a document for each that it holds: `convert --split`.

    Parameters and exceptions are those of `convert`.
    """
    transcript = read(content, name)
    transcript.collection = collection
    take_shape(transcript)
    given = list(supplied)
    editions = [
        compose(part, recognise(part), supplied_for(n, given))
        for n, part in enumerate(parts_of(transcript, recognise(transcript)))
    ]
    return [(encode(edition, when), edition) for edition in neighbours(editions)]
