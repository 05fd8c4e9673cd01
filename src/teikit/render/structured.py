"""A document as data: the facts of its header and the blocks of its text, in JSON.

What each property means stands in schema/document.schema.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from teikit import __version__
from teikit.header.read import read_facts
from teikit.model.fact import Fact
from teikit.names import TEI, XML_ID, tei
from teikit.render.blocks import Block, Note, blocks
from teikit.render.fragments import documents
from teikit.render.renderer import Renderer, Settings, Tree, as_read
from teikit.render.text import outermost_texts

__all__ = ["JSON", "VERSION"]

VERSION = 1
_DEFAULT = Settings()
_NAMES = tuple(tei(name) for name in ("persName", "orgName", "placeName", "name", "objectName"))


def _render(tree: Tree, settings: Settings = _DEFAULT, /) -> bytes:
    tree = as_read(tree)
    made = {
        "format": "teikit-document",
        "version": VERSION,
        "teikit": __version__,
        "documents": [
            _document(one, settings) for one in documents(tree.getroot()) if one.tag == tei("TEI")
        ],
    }
    return f"{json.dumps(made, ensure_ascii=False, indent=1)}\n".encode()


def _document(element: etree._Element, settings: Settings) -> dict[str, Any]:
    texts = [text for text in outermost_texts(element) if _document_of(text) is element]
    return _stated(
        id=element.get(XML_ID, ""),
        address=settings.address,
        facts=[_stated(**_fact(fact)) for fact in read_facts(element)],
        names=list(_entities(element)),
        blocks=[_block(block) for text in texts for block in blocks(text)],
    )


def _document_of(text: etree._Element) -> etree._Element | None:
    return next(text.iterancestors(tei("TEI")), None)


def _stated(**properties: Any) -> dict[str, Any]:
    """Leave out what is not known, save the lists, which may be empty."""
    return {name: value for name, value in properties.items() if value or isinstance(value, list)}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "key": fact.key,
        "value": fact.value,
        "norm": fact.norm,
        "form": fact.form,
        "identifiers": tuple(fact.ref.split()),
        "detail": fact.detail,
        "certainty": fact.cert,
    }


def _entities(element: etree._Element) -> Iterator[dict[str, Any]]:
    for place in (f"{{{TEI}}}standOff", f"{{{TEI}}}teiHeader/{{{TEI}}}profileDesc"):
        for entry in element.iterfind(f"{place}//*[@{XML_ID}]"):
            names = [
                " ".join("".join(name.itertext()).split()) for name in entry.iterchildren(*_NAMES)
            ]
            if names:
                yield _stated(
                    id=entry.get(XML_ID),
                    kind=etree.QName(entry).localname,
                    name=names[0],
                    variants=tuple(names[1:]),
                    identifiers=tuple(
                        " ".join("".join(one.itertext()).split())
                        for one in entry.iterchildren(tei("idno"))
                    ),
                )


def _block(block: Block) -> dict[str, Any]:
    element = block.element
    return _stated(
        kind=block.kind,
        id=element.get(XML_ID, ""),
        type=element.get("type", ""),
        n=element.get("n", ""),
        part=block.part,
        division=block.division,
        depth=block.depth,
        who=tuple(block.who.split()),
        lines=block.lines,
        language=block.lang,
        continued=block.continued,
        text=block.text,
        notes=_notes(block.notes),
    )


def _notes(notes: Sequence[Note]) -> tuple[dict[str, Any], ...]:
    return tuple(
        {"offset": note.offset}
        | _stated(id=note.id, label=note.label, text=note.text, notes=_notes(note.notes))
        for note in notes
    )


JSON = Renderer(
    name="json",
    title="Data",
    media_type="application/json",
    suffix=".json",
    drops="markup within blocks, and the words that editors added; parts of the header that are no facts",
    render=_render,
)
