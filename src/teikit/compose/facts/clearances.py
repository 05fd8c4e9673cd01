"""Who cleared a paper, by the lines at its foot that name his desk.

Clearances:    EUR/SCAN - Mr. Oakes     AFW - Miss Delaney (info)
               Interior - Mr. Lisbon
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.docket_line import cells_of
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.fact import Fact
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["clearances"]


def _entries(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a line at its columns, and at semicolons: "FW - Mr. Farrow; L - Miss Lind (draft)"."""
    for a, b in cells_of(text, begin, end):
        while (cut := text.find(";", a, b)) >= 0:
            yield a, cut
            a = cut + 1
            while a < b and text[a].isspace():
                a += 1
        yield a, b


_WHAT = lazy(
    r"(?P<what>drafted|drafting officer|drafter|prepared|clear(?:ed|ances?)|concur(?:red|rences?)|"
    r"approved|authori[sz]ed|reviewed)(?:\s+by|\s+in(?:\s+substance)?)?\s*[:：]\s*",
    2,
)
_NAMED = lazy(
    r"(?P<desk>[A-Z][A-Za-z/:&.]{0,18}?)\s*(?:[–—-]|(?<=[A-Z]):)\s*(?:(?:Mr|Mrs|Miss|Ms|Dr|Amb|Ambassador|Col|"
    r"Gen|Capt)\.?\s+)?(?P<name>(?:[A-Z]\.\s?){0,3}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?![\w/:])"
)


def clearances(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Cleared: EUR/SCAN - Mr. Oakes", and the lines that hang under it."""
    key, last, column = "", -2, 0
    for span in spans.of("distribution-line"):
        index = span.value["index"]
        line = t.lines[t.index_at(span.start)]
        begin = span.start
        if what := _WHAT.match(t.text, span.start, span.end):
            key = "drafted" if what["what"].lower()[:2] in ("dr", "pr") else "reviewed"
            begin, column = what.end(), line.indent + what.end() - span.start
        elif not (key and index == last + 1 and abs(line.indent - column) < 4):
            key = ""
            continue
        last = index
        yield from _persons(t, begin, span, key)


def _persons(t: Transcript, begin: int, span: Span, key: str) -> Iterator[Fact]:
    at = t.position_at(span.start)
    date = next(find_dates(t.text, begin, span.end), None)
    when = date.day if date and date.year and len(date.day) == 10 else ""
    for a, b in _entries(t.text, begin, span.end):
        found = _NAMED.match(t.text, a, b)
        if found and not is_org(found["name"]):
            name = found["name"]
            yield Fact(key, name, norm=when, form="person", lines=at, rule="cleared-by-a-desk")
