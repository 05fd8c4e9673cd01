"""Several documents in one source, parted where a boundary was recognised: one TEI each.

A covering letter and its two enclosures are three parts; the lines of the others are left out of
each, so that `verify` proves every one of them by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from teikit.model.block import Edition
from teikit.model.fact import Fact
from teikit.model.span import Spans
from teikit.model.transcript import Aside, Transcript

__all__ = ["neighbours", "parts_of", "supplied_for"]

_RULE = "other-document"
# What the page says of the whole source holds for each part; the rest is about the first alone.
_SHARED = frozenset(
    {
        "translator",
        "editor",
        "funder",
        "archive",
        "repository",
        "settlement",
        "country",
        "shelfmark",
        "pages",
        "source-statement",
        "rights",
        "record-id",
        "uploaded",
        "contributor",
        "language",
        "original-language",
        "keyword",
        "publisher",
        "published",
        "doi",
        "licence",
        "licence-uri",
        "availability",
        "edition",
        "version",
        "series",
        "contact",
        "description",
    }
)


def parts_of(t: Transcript, spans: Spans) -> list[Transcript]:
    """Return a transcript for each document of a source; one, if there is no boundary."""
    paragraphs = spans.of("paragraph")
    begins = []
    for span in spans.of("enclosure"):
        value = paragraphs[span.value["index"]].value
        # A rule between two documents belongs to neither.
        begins.append(value["last"] + 1 if span.value["what"] == "document" else value["first"])
    begins = [begin for begin in begins if t.first < begin < t.last]
    if not begins:
        return [t]
    ends = [
        paragraphs[span.value["index"]].value["first"]
        for span in spans.of("enclosure")
        if t.first < paragraphs[span.value["index"]].value["first"] < t.last
    ]
    bounds = zip([t.first, *begins], [*ends, t.last], strict=True)
    return [_part(t, n, first, last) for n, (first, last) in enumerate(bounds)]


def _part(t: Transcript, n: int, first: int, last: int) -> Transcript:
    others = [
        Aside(line, _RULE, False) for line in range(t.first, t.last) if not first <= line < last
    ]
    facts = t.facts if n == 0 else [fact for fact in t.facts if fact.key in _SHARED]
    return replace(
        t,
        first=first,
        last=last,
        asides=sorted(t.asides + others),
        facts=list(facts),
        doubts=list(t.doubts) if n == 0 else [],
    )


def supplied_for(n: int, supplied: Iterable[Fact]) -> list[Fact]:
    """Return what the editor supplied for a source as far as it holds for its n-th part."""
    return [
        fact for fact in supplied if n == 0 or fact.key in _SHARED or fact.rule == "option --kind"
    ]


def neighbours(editions: list[Edition]) -> list[Edition]:
    """Number the parts of one source: ids with -2, -3 …, each with the ids before and after it."""
    if len(editions) < 2:
        return editions
    base = editions[0].id
    ids = [base, *(f"{base}-{n}" for n in range(2, len(editions) + 1))]
    out = []
    for n, edition in enumerate(editions):
        facts = [
            fact._replace(value=ids[n]) if fact.key == "id" else fact for fact in edition.facts
        ]
        before = ids[n - 1] if n else ""
        after = ids[n + 1] if n + 1 < len(ids) else ""
        sequence = (n + 1, len(ids), before, after)
        out.append(replace(edition, id=ids[n], facts=facts, sequence=sequence))
    return out
