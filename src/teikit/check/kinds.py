"""What is found without a rule: by the schema, or because a document cannot be read."""

from __future__ import annotations

from typing import NamedTuple

from teikit.check.finding import Severity
from teikit.relaxng.refusal import KINDS as REFUSALS

__all__ = ["KINDS", "Kind"]

_MEANING = {
    "unknown-element": "the schema has no element of this name",
    "misplaced-element": "the element may not stand here",
    "missing-element": "something that must stand here does not",
    "misplaced-text": "text stands where only elements may",
    "unknown-attribute": "the element has no attribute of this name",
    "missing-attribute": "the element lacks an attribute that it must have",
    "bad-value": (
        "the value of an attribute or the text of an element is not of the form it must have"
    ),
    "clashing-attributes": "two attributes exclude each other",
    "not-valid": "the schema refuses the document for a reason that could not be found out",
}
_PARSING = {
    "not-well-formed": ("XML001", "the file is not XML"),
    "doctype": (
        "XML002",
        "the file has a document type (DOCTYPE), which is read only with `--allow-doctype`",
    ),
    "not-tei": ("XML003", "the root of the document is not TEI"),
    "schema-not-used": (
        "XML004",
        "the schema that the document names is elsewhere, or not there",
    ),
    "beyond-limits": ("XML005", "an element has more than 10,000 attributes"),
}


class Kind(NamedTuple):
    """A kind of finding that no rule makes.

    Attributes:
        name: of the findings.
        code: of the findings, which never changes.
        severity: how bad it is.
        about: what it means.
    """

    name: str
    code: str
    severity: Severity
    about: str


KINDS = {
    name: Kind(name, code, Severity.WARNING if name == "schema-not-used" else Severity.ERROR, about)
    for name, code, about in (
        *((name, REFUSALS[name], about) for name, about in _MEANING.items()),
        *((name, code, about) for name, (code, about) in _PARSING.items()),
    )
}
"""The kinds, by name: those of the schema first."""
