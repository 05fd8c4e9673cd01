"""Words that classify or order precedence or handling, as they are printed: capitalised.

TOP SECRET      Most Urgent      S E C R E T      NODIS
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from teikit.expressions import compiled
from teikit.forms.lazy import lazy
from teikit.model.collection import Collection

__all__ = ["RELEASE", "Marking", "find_markings"]

RELEASE = lazy(
    r"\b(?:[Cc]ase [Nn]o\.|CASE NO|[Dd]oc(?:ument)? (?:No\.|ID)|DOC NO|RELEASED? IN (?:PART|FULL)|"
    r"Released in (?:part|full)|DECLASSIFIED|Declassified|Approved [Ff]or [Rr]elease|"
    r"APPROVED FOR RELEASE|Sanitized [Cc]opy|Date: \d\d/\d\d/(?:199|20)\d)"
)
"""What an office puts on a paper when it lets it out, long after."""
_NAMES = ("handling", "precedence", "classification")
_GAP = "[ \xa0-]+"
# Parts of each word of spaced letters; they begin with a plain character, by which `re` skips.
_LONE = lazy(r" [A-Za-z] +[A-Za-z](?![a-z])")
_HYPHENED = lazy("-[A-Z]-[A-Z]")
_SPACED = lazy(r"[A-Z](?: +[A-Za-z]){3}(?![a-z])|(?:[A-Z]-){3}[A-Z](?![a-z])")


class Marking(NamedTuple):
    """Words that may classify; whether they do, their place tells.

    Attributes:
        start, end: offsets of the first character and behind the last.
        name: the taxonomy: `classification`, `precedence` or `handling`.
        category: id of the category in it.
    """

    start: int
    end: int
    name: str
    category: str


def find_markings(text: str, start: int, end: int, known: Collection) -> Iterator[Marking]:
    """Find capitalised words of the three taxonomies, the longest at each place.

    Parameters:
        text: any text.
        start, end: the part to search.
        known: the words.
    """
    form, table = _expression(known)
    found = form.finditer(text, start, end)
    parts = _LONE.search(text, start, end) or _HYPHENED.search(text, start, end)
    if parts and _SPACED.search(text, start, end):
        # Its expression is long, and few documents need it.
        both = [*found, *_spaced_expression(known).finditer(text, start, end)]
        found = iter(sorted(both, key=lambda match: match.start()))
    for match in found:
        a, b = match.span()
        if (a and text[a - 1].isalnum()) or _goes_on(text, b):
            continue
        if text[a - 1 : a] in ("-", "–") and text[a - 2 : a - 1].isalpha():
            continue
        if text[a - 1 : a] == "[" and text[b : b + 2] == ":]":
            continue  # "[By hand:]": what an editor says of the words behind
        name, category = table[_folded(match.group())]
        yield Marking(a, b, name, category)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the word goes on: "Secretary", "secret's", "Priority-5"."""
    behind = text[end : end + 2]
    return bool(behind) and (behind[0].isalnum() or (behind[0] in "-'’_" and behind[1:].isalnum()))


def _folded(words: str) -> str:
    if words.isalnum():
        return words.lower()
    parts = words.lower().split()
    if len(parts) > 3 and all(len(part) == 1 for part in parts):
        return "".join(parts)
    return "".join(" ".join(parts).replace("-", " ").split())


@lru_cache(maxsize=8)
def _expression(known: Collection) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return one expression for all words, each branch beginning with a plain capital."""
    table: dict[str, tuple[str, str]] = {}
    words: set[str] = set()
    for name in _NAMES:
        for category, term in known.terms[name].items():
            for word in term.words:
                if word[:1].isalpha():
                    table[_folded(word)] = name, category
                    words.add(word)
    branches: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rest = word[1:]
        if not rest.isalnum():
            rest = _GAP.join(re.escape(part) for part in re.split(r"[ -]+", rest))
        branches.setdefault(word[0].upper(), []).append(rest)
    return compiled(
        "|".join(f"{re.escape(first)}(?i:{'|'.join(rest)})" for first, rest in branches.items())
    ), table


@lru_cache(maxsize=8)
def _spaced_expression(known: Collection) -> re.Pattern[str]:
    """Return one expression for all words with spaces, or hyphens, between their letters."""
    words = {
        word
        for name in _NAMES
        for term in known.terms[name].values()
        for word in term.words
        if word[:1].isalpha() and len(word) > 4
    }
    return compiled(
        "|".join(
            "(?: +|-)".join(
                re.escape(c.upper()) if n == 0 else f"[{c.upper()}{c.lower()}]"
                for n, c in enumerate(c for c in word if c.isalpha())
            )
            for word in sorted(words, key=lambda word: (-len(word), word))
        )
    )
