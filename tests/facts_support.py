"""Facts of a document as the tests of the header compare them."""

from __future__ import annotations

from teikit.pipeline import convert


def facts_of(text: str) -> dict[str, list[str]]:
    """Return the values of each key; of dates the norm."""
    _, edition = convert(text.encode(), "x.txt")
    found: dict[str, list[str]] = {}
    for fact in edition.facts:
        found.setdefault(fact.key, []).append(
            fact.norm if fact.norm and fact.key not in ("pages", "shelfmark") else fact.value
        )
    return found
