"""A page that shows an essay: an author's text with notes, not a primary document.

    Blog post
    The Harvest Question Revisited
    …prose…
    Connected Documents
    …
    [1] A. Nobody, The Harvest Question …

Not seen: an essay that neither calls itself one nor has notes or connected documents: it is read as
a document.
"""

from __future__ import annotations

import re

from teikit.forms.dates import full_date
from teikit.forms.lazy import lazy
from teikit.model.fact import Doubt, Fact
from teikit.model.transcript import Aside, Transcript
from teikit.shapes.furniture import END_HEADINGS, RELATED, is_navigation, is_page_type
from teikit.shapes.shape import Shape

__all__ = ["essay_page"]

_NOTE = lazy(r"\[\d{1,3}\]\s*\S|\d{1,3}[.)]?\s+[A-Z“\"].*\d{4}")
_BYLINE = lazy(r"(?:by|author:|written by)\s+(?P<name>[A-Z].{2,80})", re.IGNORECASE)
_ELLIPSIS = lazy(r"\s*(?:…|\.\.\.)\s*$")


def _read(page: Transcript) -> str | None:
    count = len(page.lines)
    asides: list[Aside] = []
    facts: list[Fact] = []
    index, called = 0, ""
    while index < count and (is_navigation(page.of(index)) or is_page_type(page.of(index))):
        is_type = is_page_type(page.of(index))
        if is_type:
            called = page.of(index)
            facts.append(
                Fact(
                    "kind",
                    called,
                    norm="essay",
                    lines=page.position(index),
                    rule="page-type",
                    by="archive",
                )
            )
        asides.append(Aside(index, "page-type" if is_type else "site-navigation", is_type))
        index += 1
    end = next(
        (i for i in range(count - 1, index, -1) if END_HEADINGS.fullmatch(page.of(i))), count
    )
    while end < count and (
        earlier := next(
            (
                i
                for i in range(end - 1, max(index, end - 12), -1)
                if END_HEADINGS.fullmatch(page.of(i))
            ),
            None,
        )
    ):
        end = earlier
    notes = sum(bool(_NOTE.match(page.of(i))) for i in range(index, end))
    related = any(RELATED.fullmatch(page.of(i)) for i in range(index, end))
    if not called and not (index and (notes >= 2 or related) and end < count):
        return "does not call itself an essay, article or blog post"
    if end - index < 2:
        return "has no text below its title"
    index = _read_title(page, index, end, asides, facts)
    asides += [Aside(i, "related-programs", False) for i in range(end, count)]
    page.asides += asides
    page.facts += facts
    page.first, page.last = index, end
    page.doubts.append(
        Doubt(
            "not-a-primary-document",
            "the page shows an essay about documents, not a document of an archive; it is "
            "converted as an essay",
            None,
            "high",
        )
    )
    return None


def _read_title(
    page: Transcript, index: int, end: int, asides: list[Aside], facts: list[Fact]
) -> int:
    """Take title, byline, date and teaser; return the index of the first line of text."""
    facts.append(
        Fact("title", page.of(index), lines=page.position(index), rule="page-title", by="archive")
    )
    asides.append(Aside(index, "page-title", True))
    index += 1
    while index < end - 1:
        line = page.of(index)
        following = page.of(index + 1)
        at = page.position(index)
        if date := full_date(line):
            facts.append(
                Fact("date", line, norm=date.day, lines=at, rule="page-date", by="archive")
            )
            asides.append(Aside(index, "page-date", True))
        elif (byline := _BYLINE.fullmatch(line)) and len(line) < 120:
            name = byline["name"].strip()
            facts.append(Fact("author", name, form="person", lines=at, rule="byline", by="archive"))
            asides.append(Aside(index, "byline", True))
        elif _repeats(line, following):
            facts.append(Fact("summary", line, lines=at, rule="teaser", by="archive"))
            asides.append(Aside(index, "teaser", True))
        elif is_navigation(line):
            asides.append(Aside(index, "site-navigation", False))
        else:
            break
        index += 1
    return index


def _repeats(line: str, following: str) -> bool:
    """Tell whether a line is the beginning of the next: the page's teaser."""
    quotes = str.maketrans("“”‘’", "\"\"''")
    words = _ELLIPSIS.sub("", line).translate(quotes).rstrip(".").split()
    return len(words) > 3 and following.translate(quotes).split()[: len(words) - 1] == words[:-1]


essay_page = Shape("essay-page", "an essay, article or blog post about documents", _read)
