"""The front matter above a text in Markdown: fields between two rules, in short words.

---
title: "Letter from Moor to Dorn"
ref: 999-00417-02
lang: en
tags: [locks, seed]
---
"""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.field_labels import LABELS

__all__ = ["end_of_front_matter", "front_field"]

_FIELD = lazy(r"(?P<name>[A-Za-z][\w -]{0,24}):\s+(?=\S)")
_NAMES = {
    "ref": "mark",
    "shelfmark": "mark",
    "signature": "mark",
    "call_number": "mark",
    "pp": "leaves",
    "lang": "language",
    "repo": "archive",
    "id": "record-id",
    "record_id": "record-id",
    "desc": "summary",
    "original_language": "original-language",
    "trans": "translator",
    "created": "unused",
    "published": "unused",
    "updated": "unused",
    "source_url": "unused",
}
_LONGEST = 40


def end_of_front_matter(t: Transcript) -> int:
    """Return the line behind the rule that closes front matter, or 0."""
    if t.of(0) != "---":
        return 0
    for index in range(1, min(len(t.lines), _LONGEST)):
        if t.of(index) == "---":
            return index + 1
        if len(t.of(index)) > 1200:
            break
    return 0


def front_field(line: str) -> tuple[str, str, int]:
    """Part a line of front matter into key, label and where the value begins; else nothing."""
    found = _FIELD.match(line)
    if not found:
        return "", "", 0
    name = found["name"].lower()
    return _NAMES.get(name) or LABELS.get(name.replace("_", " "), "unused"), name, found.end()
