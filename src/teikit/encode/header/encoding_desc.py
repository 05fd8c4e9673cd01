"""`encodingDesc`: how the text was treated, and the categories that the document uses."""

from __future__ import annotations

from functools import cache

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node
from teikit.model.vocabulary import TAXONOMIES
from teikit.shapes.furniture import RULES

__all__ = ["encoding_desc"]

_PROJECT = (
    "Converted from plain text. The characters of text are those of the source, in its order; every "
    "line that is not in text stands in sourceDesc. Each block names its lines in the source."
)
_METHODS = (
    ("correction", "No apparent error of the source was corrected."),
    (
        "normalization",
        (
            "Spelling was left as it stands. Dates, numbers and names carry their "
            "normalized form in attributes; a form that was inferred carries cert."
        ),
    ),
    (
        "punctuation",
        (
            "Brackets, list labels, colons after speakers and quotation marks stand in the "
            "text as the source has them."
        ),
    ),
    (
        "hyphenation",
        'A hyphen at the end of a line is kept; lb with break="no" marks where the word goes on.',
    ),
    (
        "segmentation",
        (
            "Paragraphs, lists, speeches, docket and closing were recognised by their form. "
            "A paragraph of a speech without a label is marked as a continuation."
        ),
    ),
    (
        "interpretation",
        (
            "Words in square brackets are encoded as supplied, as remarks or as gaps, by "
            "their wording. Names are encoded where their place in the document shows what they are."
        ),
    ),
)
_ABOUT = {"rule": "Rules by which lines of the source were set aside"}


@cache
def _constant() -> list[Node]:
    top = Node("encodingDesc", {})
    Parts.sub(Parts.sub(top, "projectDesc"), "p", _PROJECT)
    editorial = Parts.sub(top, "editorialDecl")
    for element, words in _METHODS:
        Parts.sub(Parts.sub(editorial, element), "p", words)
    return top.children


def _build(parts: Parts, parent: Node) -> None:
    description = parts.sub(parent, "encodingDesc")
    description.children += _constant()
    _declarations(parts, description)
    info = parts.sub(description, "appInfo")
    application = parts.sub(
        info, "application", xml_id="teikit", ident="teikit", version=parts.version, when=parts.when
    )
    parts.sub(application, "label", "teikit")


def _declarations(parts: Parts, parent: Node) -> None:
    """Declare the categories that this document uses, and no others."""
    by_scheme: dict[str, set[str]] = {}
    for pointer in parts.used:
        scheme, dot, name = pointer[1:].partition(".")
        if dot and (scheme in TAXONOMIES or scheme == "rule"):
            by_scheme.setdefault(scheme, set()).add(name)
    declarations = parts.sub(parent, "classDecl")
    for scheme in (*TAXONOMIES, "rule"):
        if scheme not in by_scheme:
            continue
        about = _ABOUT.get(scheme) or TAXONOMIES[scheme][0]
        taxonomy = parts.sub(declarations, "taxonomy", xml_id=scheme)
        parts.sub(taxonomy, "desc", about)
        table = RULES if scheme == "rule" else TAXONOMIES[scheme][1]
        for name, term in table.items():
            if name in by_scheme[scheme]:
                category = parts.sub(taxonomy, "category", xml_id=f"{scheme}.{name}")
                parts.sub(category, "catDesc", term if isinstance(term, str) else term.about)


encoding_desc = Builder("encodingDesc", _build)
