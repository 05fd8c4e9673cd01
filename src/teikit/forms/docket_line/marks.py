"""Words of classification, precedence and handling, and who reviewed a message."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.docket_line.part import Part
from teikit.forms.lazy import lazy
from teikit.forms.markings import find_markings
from teikit.forms.names import kind_of_party
from teikit.model.collection import Collection

__all__ = ["PAPER", "REVIEWED", "handling_of", "is_in_paper", "marks_in", "review_part"]

REVIEWED = lazy(
    r"\b(?:review(?:ed)?|approved|cleared|checked|signed off|countersigned|drafted)\b", 2
)
_REVIEWED_BY = lazy(
    r"(?:reviewed|approved|cleared|checked|drafted|countersigned)"
    r"(?:\s+and\s+(?:issued|signed|approved|reviewed|sent|released|authori[sz]ed|dispatched))?"
    r"(?:\s+for\s+\w+(?:\s*:|\s+by\s*:?)|\s+by\s*:?)\s+(?P<name>.+?)"
    r"(?:\s*[\[(/](?:signature|signed|initial(?:l?ed|s)|seal(?:ed)?)[\])/])?$",
    2,
)
_REVIEWER = lazy(
    r"(?P<name>\S.*?)\s+(?:reviewed|approved|cleared|checked|countersigned|signed off)\b", 2
)
PAPER = lazy(
    r"\b(?:telegrams?|cables?|ciphergram|cryptogram|airgram|file|document|cipher|circular|dispatch|"
    r"despatch|memorandum|telex)\b",
    2,
)
_HANDLED = (
    (
        lazy(
            r"for (?!.{0,30}\buse only).{3,50} only|not (?:to be shown|for (?:release|circulation)) .{3,60}",
            2,
        ),
        "limited-distribution",
    ),
    (lazy(r"(?:delivered )?by (?:hand|courier)\b.{0,40}", 2), "by-hand"),
    (
        lazy(
            r"(?:to be )?(?:burn(?:ed)?|destroy(?:ed)?|return(?:ed)?) (?:after|within|"
            r"immediately)\b.{0,40}|(?:subject to |(?:is )?to be |must be |for )return(?:ed)?\b.{0,60}|"
            r"(?:please return|return (?:is )?(?:requested|required|obligatory))\b.{0,40}",
            2,
        ),
        "return-required",
    ),
)


def marks_in(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    """Yield the words of classification, precedence and handling."""
    for mark in find_markings(text, start, end, known):
        yield Part(
            mark.start, mark.end, mark.name, "word-of-classification", category=mark.category
        )


def is_in_paper(text: str, mark: Part) -> bool:
    """ "Ciphered Telegram" names a sort of paper; it gives no order."""
    return mark.kind == "handling" and bool(PAPER.match(text, mark.end + 1))


def review_part(text: str, start: int, end: int) -> Part:
    """Read who drafted or reviewed, and when: "Draft approved by Aumann", "Drafted by Tesh, 4 May"."""
    found = _REVIEWED_BY.search(text, start, end) or _REVIEWER.match(text, start, end)
    if _NOT_YET.search(text, start, end):
        found = None  # "This record has not been reviewed by the Premier."
    drafted = found is not None and _DRAFTED.match(text, found.start()) is not None
    key = "drafted" if drafted else "reviewed"
    if not found:
        return Part(start, end, "reviewer", "word-of-review", key=key, items=[], date=None)
    a, b = found.span("name")
    date = next(find_dates(text, a, b), None)
    if date and date.start > a and (comma := _COMMA.search(text, a, date.start)):
        b = comma.start()
    if desk := _DESK.match(text, a, b):
        a, b = desk.span("name")
    items = [(a, b)] if kind_of_party(text[a:b]) == "person" else []
    return Part(start, end, "reviewer", "word-of-review", key=key, items=items, date=date)


# "EUR/IB: T L HENSHAW", "EB/TCA:JQMORROW:LD": a desk, whoever of it drafted, who typed
_DESK = lazy(
    r"[A-Z]{1,6}(?:/[A-Z&-]{1,8}){0,3}\s?:\s?(?P<name>[A-Z][A-Z.’' -]*[A-Z])(?=\s*(?::|$|,))"
)
_NOT_YET = lazy(
    r"\b(?:not|never|yet to be)\s+(?:yet\s+|been\s+){0,2}(?:review|approv|clear|check)", 2
)
_DRAFTED = lazy(r"drafted (?:by|for)\b", 2)
_COMMA = lazy(r"\s*,?\s+(?:on\s+)?(?:the\s+)?$")


def handling_of(words: str) -> str:
    """Return the handling that a whole column orders: "For Heads of Mission only"."""
    return next((name for form, name in _HANDLED if form.fullmatch(words)), "")
