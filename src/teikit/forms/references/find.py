"""Mentions in a text, in order, none in another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from teikit.forms.lazy import lazy
from teikit.forms.references.finder import Finder
from teikit.forms.references.reference import Reference
from teikit.forms.references.signs import SERIES, Signs
from teikit.model.transcript import small_letters

__all__ = ["find_references", "find_symbols"]

_FIXED = lazy(
    r"MIPTs?\b|MIFTs?\b|MIPTS\b|MIFTS\b|Mipt\b|Mift\b|REFTELS?\b|Reftels?\b|reftels?\b|"
    r"my immediately (?:preceding|following) telegrams?\b|"
    r"My immediately (?:preceding|following) telegrams?\b|"
    r"MY IMMEDIATELY (?:PRECEDING|FOLLOWING) TELEGRAMS?\b|"
    r"(?<=IN )REF [A-E]\b|(?<=PER )REF [A-E]\b|(?<=OF[ \n])REF [A-E]\b|"
    r"(?<=SEE )REF [A-E]\b|(?<=\()REF [A-E](?=\))|"
    r"(?:REF|Ref|ref) \([A-E]\)(?!\s+[A-Z]+ \d)|REF [A-E]\b(?![.:)]|\s+[A-Z]+ \d)|Ref [A-E]\b(?![.:)])|"
    r"ref [A-E]\b(?![.:)])|reftel [A-E]\b"
)
# "WE REPORTED IN REF B.": behind such a word the letter does not begin a list of references.
_LETTERED = lazy(
    r"\b(?:[Ii]n|[Tt]o|[Bb]y|[Oo]f|[Ss]ee|[Pp]er|[Ww]ith|IN|TO|BY|OF|SEE|PER|WITH) "
    r"(?P<ref>(?:REF|Ref|ref) [A-E])(?=[.,)](?:\s|$))"
)
_STATE = lazy(
    r"State \d{4,6}(?![\w/])|STATE \d{3,6}(?![\w/])|Secstate \d{2,6}(?!\w)|(?:"
    + "|".join(f"{series.title()}|{series.upper()}" for series in SERIES[1:])
    + r") \d{1,5}(?!\w)"
)
_COUNCIL = lazy(
    r"NSC[ –-]\d+(?:/\d+)?(?!\w)|NSAM[ –-]\d+|NSDM[ –-]\d+|NSSM[ –-]\d+|SNIE [\d/–-]+\d|NIE [\d/–-]+\d"
)
_YEARLY = lazy(r"[Aa]nnual [Rr]eports? for (?:18|19)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?![\w/])")
_PRINTED_SERIES = lazy(r"(?:Executive Agreement|Treaty) Series,? (?:No\. ?)?\d{1,5}")
# Records of a delegation's or conference's meetings: "US Del Min–3", "USDel MC-4".
_MEETING = lazy(
    r"(?!See |Cf\. |In |From )(?:[A-Z][A-Za-z]{1,8}\.? ){1,3}(?:Min|MC|Memo|Rec|PV)\.?[ –-]\d{1,4}(?![\w/])"
)
# Papers of a cabinet and its committees: "C(75) 94", "FDW(71)12".
_COMMITTEE = lazy(
    r"(?<![\w/])[A-Z]{1,5}(?:[./][A-Z]{1,4}){0,2}\.? ?\((?:19)?[3-9]\d\) ?/?"
    r"(?:(?:[A-Z]{1,3} )?\d{1,4}(?!\w)|"
    r"\d{1,3}(?:st|nd|rd|th) (?:[Mm]eeting|[Cc]onclusions)(?:, [Mm]inute \d{1,2})?)"
)
_SYMBOL = lazy(
    r"[A-Z]{1,6}(?:\.\d+)?/(?:[A-Z]{1,6}(?:\.\d+)*/|\d+/)*(?:[A-Z]{1,3}\.)?\d+"
    r"(?:/(?:Rev|Add|Corr|REV|ADD)\.\d+)*"
)
_NUMBER = lazy(r"\b(?:N[or]\.|N[º°]|№)\s?$")
_DOCUMENT = lazy(r"\b(?:[Dd]ocument|[Pp]aper|DOCUMENT|[Dd]oc\.)\s+$")


def find_references(
    text: str,
    start: int,
    end: int,
    dates: Mapping[int, tuple[int, bool]],
    signs: Signs | None = None,
) -> list[Reference]:
    """Find mentions of documents, in text order, none in another.

    Parameters:
        text: any text.
        start, end: the part to search.
        dates: by the offset where a date begins: where it ends, and whether it has a day.
        signs: of the text, where several of its parts are searched.
    """
    signs = signs or Signs(text, small_letters(text), [(start, end)], dates)
    finder = Finder(text, start, end, dates)
    found: list[Reference] = []
    if signs.fixed:
        found += finder.whole(_FIXED, "telegram")
        found += [
            Reference(match.start("ref"), match.end(), "telegram", "", -1, True)
            for match in _LETTERED.finditer(text, start, end)
        ]
    figure = bisect_left(signs.figures, start)
    if figure == len(signs.figures) or signs.figures[figure] >= end:
        return found
    found += finder.papers(signs)
    if signs.owned:
        found += finder.own()
    if signs.mine:
        found += finder.mine()
    if signs.dated_owner:
        found += finder.dated_by_owner()
    if signs.possessed:
        found += finder.possessed()
    if signs.series:
        found += finder.whole(_STATE, "telegram")
    if signs.yearly:
        found += finder.whole(_YEARLY, "report", whose=False)
    if signs.council:
        found += finder.whole(_COUNCIL, "document")
    if signs.printed:
        found += finder.whole(_PRINTED_SERIES, "document", whose=False)
    if signs.airgrams:
        found += finder.airgrams()
    if signs.minuted:
        found += finder.whole(_MEETING, "minutes", whose=False)
    if signs.committee:
        found += finder.whole(_COMMITTEE, "document", whose=False)
    found.sort(key=lambda one: (one.start, -one.end))
    return _apart(found)


def _apart(found: list[Reference]) -> list[Reference]:
    """Drop what overlaps one that begins before it."""
    kept: list[Reference] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end and one.date >= 0 and kept[-1].date < 0:
            kept[-1] = one._replace(start=kept[-1].start)
    return kept


def find_symbols(
    text: str, start: int, end: int, dates: Mapping[int, tuple[int, bool]]
) -> Iterator[Reference]:
    """Find documents named by their symbol: `A/C.1/L.234`, `RTC/WP.9/95 of 20 September`."""
    finder = Finder(text, start, end, dates)
    at = text.find("/", start, end)
    while at >= 0:
        begin = at
        while begin > start and (text[begin - 1].isalnum() or text[begin - 1] in "./"):
            begin -= 1
        match = _SYMBOL.match(text, begin, end)
        stop = at + 1
        if match and match.end() > at and text[match.end() : match.end() + 1] not in ("/", "-"):
            stop = match.end()
            words = match.group()
            # "I/II", "AM/FM", "N/A": a symbol has a figure behind a stroke, and two strokes.
            if words.count("/") > 1 and not text[stop : stop + 1].isalnum():
                close, date = finder.date_behind(stop)
                if (word := _NUMBER.search(text, max(start, begin - 6), begin)) or (
                    word := _DOCUMENT.search(text, max(start, begin - 12), begin)
                ):
                    begin = word.start()
                yield Reference(begin, close, "document", words, date, False)
        at = text.find("/", max(stop, at + 1), end)
