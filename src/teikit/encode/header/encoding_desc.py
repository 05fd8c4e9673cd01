"""`encodingDesc`: how the text was treated, and the categories that the document uses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Builder, Parts, Pen
from teikit.encode.node import Node
from teikit.model.collection import Collection
from teikit.model.fact import Fact
from teikit.model.vocabulary import TAXONOMIES

__all__ = ["declared_category", "encoding_desc"]

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


def _build(parts: Parts, parent: Node) -> None:
    declared = frozenset(pointer for pointer in parts.used if "." in pointer)
    about = parts.edition.one("description")
    known = parts.edition.transcript.collection
    parent.children.append(_written(declared, parts.version, parts.when, about, known))


@lru_cache(maxsize=256)
def _written(
    declared: frozenset[str], version: str, when: str, about: Fact | None, known: Collection
) -> str:
    """Return the whole element; most documents of an edition share theirs with others."""
    description = Node("encodingDesc")
    Parts.sub(Parts.sub(description, "projectDesc"), "p", _PROJECT)
    if about:
        description.children.append(made.description(Pen(set()), about))
    editorial = Parts.sub(description, "editorialDecl")
    for element, words in _METHODS:
        Parts.sub(Parts.sub(editorial, element), "p", words)
    _declare(description, declared, known)
    info = Parts.sub(description, "appInfo")
    application = Parts.sub(
        info, "application", xml_id="teikit", ident="teikit", version=version, when=when
    )
    Parts.sub(application, "label", "teikit")
    return description.written("\n    ")


def _declare(description: Node, declared: frozenset[str], known: Collection) -> None:
    """Declare the categories that this document uses, and no others."""
    declarations = Parts.sub(description, "classDecl")
    for scheme in (*TAXONOMIES, "rule"):
        table = _rules() if scheme == "rule" else known.terms[scheme]
        used = [name for name in table if f"#{scheme}.{name}" in declared]
        if not used:
            continue
        taxonomy = Parts.sub(declarations, "taxonomy", xml_id=scheme)
        Parts.sub(taxonomy, "desc", _ABOUT.get(scheme) or TAXONOMIES[scheme][0])
        for name in used:
            term = table[name]
            about = term if isinstance(term, str) else term.about
            taxonomy.children.append(declared_category(scheme, name, about))


def declared_category(scheme: str, name: str, about: str) -> Node:
    """Return the `category` that declares one id of a taxonomy."""
    category = Pen.node("category", xml_id=f"{scheme}.{name}")
    Pen.sub(category, "catDesc", about)
    return category


encoding_desc = Builder("encodingDesc", _build)


def _rules() -> Mapping[str, str]:
    # Whoever reads a header has no use for the shapes of pages, which take long to load.
    from teikit.shapes.furniture import RULES

    return RULES
