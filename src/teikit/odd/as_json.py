"""An ODD as JSON, for programs; `schema/odd.schema.json` says what is in it."""

from __future__ import annotations

import json
from dataclasses import asdict

from teikit import __version__
from teikit.odd.entries import Entry, entries
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.words import in_language, plain, said

__all__ = ["VERSION", "write_json"]

VERSION = 1
"""Version of the form; it changes when a reader of the old one would be misled."""

_KEYS = {
    "element": "elements",
    "attributes": "attributeClasses",
    "elements": "elementClasses",
    "macro": "macros",
    "datatype": "datatypes",
}


def write_json(vocabulary: Vocabulary, lang: str) -> bytes:
    """Return an ODD as JSON.

    Parameters:
        vocabulary: the ODD.
        lang: the language of its words.
    """
    odd = vocabulary.odd
    found: dict[str, list[Entry]] = {key: [] for key in _KEYS.values()}
    for one in entries(vocabulary, lang):
        found[_KEYS[one.kind]].append(one)
    made = {
        "report": "teikit-odd",
        "version": VERSION,
        "teikit": __version__,
        "schema": odd.ident,
        "title": ": ".join(plain(one.node) for one in in_language(odd.title, lang)),
        "language": lang,
        "namespace": odd.ns,
        "start": [vocabulary.specs[ident].name for ident in odd.start],
        "modules": [
            {"ident": one.ident, "description": said(one.wording, lang)} for one in odd.modules
        ],
        **{key: [asdict(one) for one in of_kind] for key, of_kind in found.items()},
    }
    return json.dumps(made, ensure_ascii=False, indent=2).encode() + b"\n"
