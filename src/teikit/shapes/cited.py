"""The title and date of a record, as a page's own citation says them.

"Cable from the Legation in Tarsk," March 14, 1956, PRC FMA 999-1, 5-7. Translated by Ilse Marr.
"""

from __future__ import annotations

from teikit.forms.dates import Date, find_dates
from teikit.forms.lazy import lazy

__all__ = ["QUOTED_TITLE", "cited_title", "is_citation"]

QUOTED_TITLE = lazy(r"[\"“«](?P<title>.{5,500}?)[,.]?\s?[,.]?[\"”»],?\s+(?=\S)")
_LONGEST = 400


def cited_title(citation: str) -> tuple[str, Date | None]:
    """Return the title with which a citation begins, and the full date behind it.

    Without quotation marks around it, only a date behind a comma shows where a title ends.
    """
    quoted = QUOTED_TITLE.match(citation)
    title, rest = (quoted["title"], citation[quoted.end() :]) if quoted else ("", citation)
    date = next(find_dates(rest[:_LONGEST]), None)
    near = date is not None and (date.start < 3 if quoted else rest[: date.start][-2:] == ", ")
    if date is None or not near or not date.year or len(date.day) != 10:
        return title.strip(" ,"), None
    return (title or rest[: date.start]).strip(" ,"), date


def is_citation(line: str) -> bool:
    """Tell whether a line cites a record: a title in quotation marks, its full date, and where it is."""
    if len(line) < 60 or line[0] not in '"“«':
        return False
    _, date = cited_title(line)
    quoted = QUOTED_TITLE.match(line)
    return date is not None and quoted is not None and len(line) - quoted.end() - date.end > 20
