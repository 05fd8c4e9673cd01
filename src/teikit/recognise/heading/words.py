"""Words of headings: letters spaced, title case, a banner's; the forms of a title."""

from __future__ import annotations

import re
from collections import Counter

from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span
from teikit.model.transcript import Transcript

__all__ = [
    "DATED",
    "FIELD",
    "REPORTERS",
    "YEARS",
    "has_stroke",
    "heading_at",
    "heads_columns",
    "is_banner",
    "is_spaced",
    "is_title_case",
    "plain",
    "repeats",
    "title_forms",
]

_QUOTED = lazy(r"[,:]?\s['‘\"“](?P<own>.{8,})['’\"”]\s*(?:\([^)]*\)\s*)?$")
# "Moor's Conversation with Dorn on September 9, 1978": the document has the day elsewhere.
_DATED_END = lazy(r",? (?:on |dated )?(?:[A-Z][a-z]+ \d{1,2},?|\d{1,2} [A-Z][a-z]+,?) \d{4}$")
_WORDS = lazy(r"\w+")
_SUPPLIED = lazy(r"\[[^\[\]]*\]")
FIELD = lazy(r"[A-Z][\w./’' -]{0,24}:\s*\S")
_SPACED = lazy(r"(?:\w[ .]){3,}\w\b")
_RULE = lazy(r"(?:[-=_–—*~][ ]?){3,}")
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to with between regarding "
    "concerning about de la le von".split()
)
# The words of a banner, a transmission or a routing line are no heading.
_BANNER = lazy(
    r"(?:(?:top|most|strictly|absolutely|very) )?(?:secret|confidential|restricted|unclassified|"
    r"immediate|priority|routine|flash|urgent|limdis|exdis|nodis|noforn|eyes only|"
    r"limited official use|for (?:internal|official) use(?: only)?|internal use only|official use only|"
    r"(?:begin|end) (?:un)?(?:classified|secret|confidential|sensitive)(?: portion)?|"
    r"personal|copy(?: no\.? ?\d+)?|page \d+.*|section \d+.*|\(?continued\)?|end(?: of)? (?:text|"
    r"summary|message|comment)|begin text|unquote|quote|text|draft|[^\w]*\d+[^\w]*)[.!]?",
    re.IGNORECASE,
)
DATED = lazy(
    r".*\b(?:\d{1,2}(?:st|nd|rd|th)?\.?\s(?:of\s)?[^\W\d]{3,9}\.?,?|[A-Z][a-z]{2,8}\.?\s\d{1,2},?|"
    r"\d{1,2}[./]\s?[\dIVX]{1,4}[./])\s?\d{2,4}\.?"
)


def plain(words: str) -> str:
    """Return words for comparison: lower case, letters and figures only."""
    return " ".join(_WORDS.findall(words.lower()))


def repeats(words: str, forms: frozenset[str]) -> bool:
    """Tell whether words are one of some forms, but for case, punctuation, supplied words and a slip.

    "[North] Aldane Asks for Hops" under the title "Aldane Asks for Hops".
    """
    if "[" in words and _is_of(_SUPPLIED.sub(" ", words), forms):
        return True
    return _is_of(words, forms)


def _is_of(words: str, forms: frozenset[str]) -> bool:
    first = _WORDS.search(words[:60].lower())
    if first and not any(form.startswith(first.group()) for form in forms):
        return False
    said = plain(words)
    return said in forms or any(_slips(said.split(), form.split()) for form in forms)


def _slips(said: list[str], form: list[str]) -> bool:
    """Tell whether of six words or more one alone has another letter, or one too few or too many.

    Of twelve or more, three in all may stand on one side only: a number, an article.
    """
    if len(said) > 11 and len(form) > 11:
        ends = said[:2] == form[:2] and said[-2:] == form[-2:]
        return (
            ends
            and (Counter(said) - Counter(form)).total() + (Counter(form) - Counter(said)).total()
            < 4
        )
    if len(said) != len(form) or len(said) < 6:
        return False
    other = [(a, b) for a, b in zip(said, form, strict=True) if a != b]
    if len(other) != 1 or min(map(len, other[0])) < 5:
        return False
    short, long = sorted(other[0], key=len)
    if not short.isalpha() or not long.isalpha():
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    same = next(
        (n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    return short[same:] == long[same + 1 :]


def title_forms(t: Transcript) -> frozenset[str]:
    """Return the forms in which the archive's title may recur as the document's own heading."""
    forms: set[str] = set()
    for fact in t.facts:
        if fact.key == "title":
            forms.add(plain(fact.value))
            if "[" in fact.value:
                forms.add(plain(_SUPPLIED.sub(" ", fact.value)))
            if dated := _DATED_END.search(fact.value):
                forms.add(plain(fact.value[: dated.start()]))
            if quoted := _QUOTED.search(fact.value):
                forms.add(plain(quoted["own"]))
                forms.add(plain(_SUPPLIED.sub(" ", quoted["own"])))
    return frozenset(forms)


def heading_at(
    paragraphs: list[Span], index: int, last: int, level: str, rule: str, cert: Cert
) -> Span:
    """Return the heading that some paragraphs are, from the first to the last."""
    value = {"index": index, "last": last, "level": level}
    return Span(paragraphs[index].start, paragraphs[last].end, "heading", rule, value, cert)


def is_title_case(words: str) -> bool:
    """Tell whether most words but the small ones are capitalised."""
    parts = [part for part in re.findall(r"[^\W\d][\w’'-]*", words) if part.lower() not in _SMALL]
    capital = sum(part[0].isupper() for part in parts)
    return len(parts) >= 2 and capital >= 0.75 * len(parts)


def heads_columns(text: str, paragraphs: list[Span], index: int) -> bool:
    """Tell whether wide gaps part a line into three pieces or more, over columns or a stroke."""
    here = paragraphs[index]
    words = text[here.start : here.end]
    if "   " not in words or len(_GAP.findall(words)) < 2 or is_spaced(words):
        return False
    if index + 1 >= len(paragraphs):
        return False
    below = text[paragraphs[index + 1].start : paragraphs[index + 1].end]
    return len(_GAP.findall(below)) > 1 or _STROKE.fullmatch(below) is not None


_GAP = lazy(r"\S {3,}(?=\S)")
_STROKE = lazy(r"[-–—=_+| ]{5,}")


def is_spaced(words: str) -> bool:
    """Tell whether words begin with letters spaced out."""
    return bool(_SPACED.match(words))


def is_banner(words: str) -> bool:
    """Tell whether words are those of a banner, a transmission or a routing line."""
    bare = words.replace(" ", "") if is_spaced(words) else words
    return bool(_BANNER.fullmatch(bare))


def has_stroke(t: Transcript, paragraphs: list[Span], last: int, taken: set[int]) -> bool:
    """Tell whether a line of dashes stands right under a title."""
    if last + 2 >= len(paragraphs) or last + 1 in taken:
        return False
    below = paragraphs[last + 1]
    near = (
        t.lines[below.value["first"]].number == t.lines[paragraphs[last].value["last"]].number + 1
    )
    return near and bool(_RULE.fullmatch(t.text, below.start, below.end))


REPORTERS = lazy(
    r"[(/](?:[Rr]apporteurs?:? |[Rr]eported by:? |[Cc]om(?:rades?|s?\.)? |[Cc]des?\.? )?"
    r"[A-ZÀ-ŽȘȚ][\w.’'-]*(?:(?:,? (?:and )?|\. ?)(?:[Cc]om(?:rade|\.)? )?[A-ZÀ-ŽȘȚ][\w.’'-]*){0,12}[)/]"
)
"""Who reports on a point: "(Dorn, Vell)", "/Com. Dorn/"."""
YEARS = lazy(r"[(\[]?(?:1[6-9]|20)\d\d ?(?:[-–—]|to|and) ?(?:(?:1[6-9]|20)?\d\d)[)\]]?\.?")
"""Of which years a survey is: "1950 - 1955"."""
