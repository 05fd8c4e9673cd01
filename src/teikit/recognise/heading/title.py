"""The document's own title: what the archive gives, what names the document, what stands on top.

MEMORANDUM OF CONVERSATION
Question of the new sluice
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.headlines import SUMMARY
from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span
from teikit.model.transcript import Transcript
from teikit.recognise.heading.words import (
    DATED,
    FIELD,
    YEARS,
    has_stroke,
    heading_at,
    heads_columns,
    is_banner,
    is_spaced,
    is_title_case,
    repeats,
    title_forms,
)
from teikit.recognise.opener import is_salutation

__all__ = ["first_heading", "title_end", "titles_of"]

_OF = lazy(
    r"\s(?:(?:No\.?|Nr\.?)\s?\d+ )?(?:of|on|from|about|concerning|between|with|no)\b", re.IGNORECASE
)
_KINDS = lazy(
    r"(?:Telegram|Airgram|Memorandum|Letter|Note|Message|Report|Minutes|Paper|Despatch|Dispatch|Record|"
    r"Circular|Editorial Note|Summary|Transcript|Instruction|Aide|Draft|National|Special)\b"
)
_LETTER = lazy(
    r"(?:\d{1,4}\.\s+)?The (?:[\w’é-]+ ){1,9}(?:\([^)]{2,40}\) )?to (?:the |President |Secretary |Ambassador )"
    r"(?:[A-Z][\w’-]*|in|of|at|the|and|\(|\))[^.:;?!]*$"
)
_ABOUT = lazy(r"(?:Question of|On(?! \d| the \d)|About|Concerning|Regarding|Re:)\s.{8,}$")
_SENTENCE = lazy(
    r"\b(?:was|were|is|are|has|have|had|will|would|I|we|he|she|they|said|met|came|told|received)\b|"
    r"[.;:?!]\s+[A-Z][a-z]+ [a-z]"
)


def titles_of(t: Transcript, paragraphs: list[Span], top: int, taken: set[int]) -> Iterator[Span]:
    """Yield the document's own title, and what stands above and under it as a part of it."""
    text = t.text
    forms = title_forms(t)
    cert: Cert = ""
    own, rule = -1, "repeats-the-title"
    for index in range(top, min(top + 8, len(paragraphs))):
        words = text[paragraphs[index].start : paragraphs[index].end]
        if index not in taken and len(words) < 400 and repeats(words, forms):
            own = index
            break
    else:
        own, rule, cert = (
            _named_heading(t, paragraphs, top, taken),
            "title-above-the-text",
            "medium",
        )
    above = range(top if rule == "repeats-the-title" else max(own - 1, top), own)
    for index in above:
        small = paragraphs[index].end - paragraphs[index].start < 80
        if small and first_heading(text, paragraphs, index, taken) == index:
            yield heading_at(paragraphs, index, index, "main", "title-above-the-text", "medium")
    if own < 0:
        own = first_heading(text, paragraphs, top, taken)
        if own >= 0 and _all_in_capitals(text, paragraphs[own:]):
            own = -1  # the first line of a telegram
    if own < 0:
        return
    last = own if not cert else title_end(t, paragraphs, own, taken)
    last += has_stroke(t, paragraphs, last, taken)
    yield heading_at(paragraphs, own, last, "main", rule, cert)
    for index in _under_title(t, paragraphs, last, taken):
        yield heading_at(paragraphs, index, index, "main", "under-the-title", "medium")


def _all_in_capitals(text: str, paragraphs: list[Span]) -> bool:
    """Tell whether a line and the text under it are in capitals throughout."""
    first, *below = paragraphs[:12]
    long = [
        text[p.start : min(p.end, p.start + 200)].isupper() for p in below if p.end - p.start > 60
    ]
    return text[first.start : first.end].isupper() and len(long) > 0 and 2 * sum(long) > len(long)


def first_heading(text: str, paragraphs: list[Span], top: int, taken: set[int]) -> int:
    """Find the document's own title where no page gives one: a title-like line on top."""
    if top >= len(paragraphs) - 1 or top in taken:
        return -1
    words = text[paragraphs[top].start : paragraphs[top].end]
    if len(words) > 300 or is_salutation(words) or words[0] in "([（" or is_banner(words):
        return -1
    # "Fishmeal: Growth of the Industry", over "Summary"
    summarised = SUMMARY.fullmatch(text, paragraphs[top + 1].start, paragraphs[top + 1].end)
    if (FIELD.match(words) and not summarised) or heads_columns(text, paragraphs, top):
        return -1
    short = len(words) < 80 and words.isupper() and words[-1] == "."
    if words[-1] in ".;,:?!" and not short:
        return -1
    if label := label_at(words, 0, len(words)):
        # "312. Telegram From the Legation …": the number that an edition gives a document.
        words = words[label.end :].strip()
        return (
            top if label.printed.isdigit() and _KINDS.match(words) and is_title_case(words) else -1
        )
    return top if is_title_case(words) or words.isupper() or is_spaced(words) else -1


def _named_heading(t: Transcript, paragraphs: list[Span], top: int, taken: set[int]) -> int:
    """Find a line near the top that says what the document is: "MEMORANDUM OF CONVERSATION"."""
    genre = t.collection.pattern("genre")
    for index in range(top, min(top + 8, len(paragraphs) - 1)):
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        if index in taken:
            continue
        if len(words) > 250 or is_salutation(words):
            return -1
        if words[-1] in ",;:?!" or _SENTENCE.search(words) or words[0] in "([（":
            continue
        if _LETTER.match(words):
            return index
        bare = "".join(words.split()) if is_spaced(words) and len(words) < 60 else words
        found = genre.match(bare)
        if (
            found
            and (words[-1] != "." or len(words) > 20)
            and (found.end() == len(bare) or words.isupper() or _OF.match(bare, found.end()))
        ):
            return index
    return -1


def title_end(t: Transcript, paragraphs: list[Span], own: int, taken: set[int]) -> int:
    """Return the last paragraph of a title over several lines: right under it, and going on."""
    last = own
    while last + 1 < len(paragraphs) - 1 and last - own < 4 and last + 1 not in taken:
        upper, lower = paragraphs[last], paragraphs[last + 1]
        words = t.text[lower.start : lower.end]
        below = t.lines[lower.value["first"]]
        if below.number != t.lines[upper.value["last"]].number + 1 or len(words) > 100:
            break
        both = words.isupper() and t.text[upper.start : upper.end].isupper()
        middle = min(below.indent, t.lines[upper.value["first"]].indent) >= 8
        if YEARS.fullmatch(words) and middle:
            last += 1
            continue
        if words[-1] in ".;:?!" or is_banner(words) or words[0].isdigit() or FIELD.match(words):
            break
        if words[0] in "[(" or DATED.match(words):
            break
        if not (words[0].islower() or both or middle):
            break
        last += 1
    return last


def _under_title(t: Transcript, paragraphs: list[Span], own: int, taken: set[int]) -> Iterator[int]:
    """Find what a title goes on with in a paragraph of its own: "Minutes of …", "Question of …"."""
    if own < 0 or own in taken:
        return
    genre = t.collection.pattern("genre")
    for index in range(own + 1, min(own + 3, len(paragraphs) - 1)):
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        if index in taken or len(words) > 250 or _SENTENCE.search(words):
            return
        named = genre.match(words)
        if not (named and _OF.match(words, named.end())) and not _ABOUT.match(words):
            return
        yield index
