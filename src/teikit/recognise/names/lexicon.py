"""What each word of the lists in `forms/name_words` may be, as one number a word.

    LEXICON["Committee"] & HEAD   # a body is called so

A word is looked up once, when the text is read; every rule then asks its number.
"""

from __future__ import annotations

from typing import Final

from teikit.forms import name_words as lists
from teikit.model.places import COUNTRIES

__all__ = [
    "ALONE",
    "COMMON",
    "COUNTRY",
    "DEMONYM",
    "FAINT",
    "FUNCTION",
    "GENERIC",
    "HEAD",
    "INITIAL",
    "LETTERS",
    "LEXICON",
    "MONTH",
    "NOT_NAME",
    "NO_PERSON",
    "NO_PLACE",
    "OFFICE",
    "ORDINAL",
    "PART",
    "PARTICLE",
    "PERSONAL",
    "PLACE_HEAD",
    "PLACE_LEAD",
    "POST",
    "SHORT",
    "SUBJECT",
    "SYLLABLE",
    "TITLE",
    "UPPER",
    "VERB",
]

TITLE: Final = 1
PART: Final = 1 << 1
OFFICE: Final = 1 << 2
HEAD: Final = 1 << 3
ALONE: Final = 1 << 4
GENERIC: Final = 1 << 5
POST: Final = 1 << 6
SUBJECT: Final = 1 << 7
LETTERS: Final = 1 << 8
PLACE_HEAD: Final = 1 << 9
PLACE_LEAD: Final = 1 << 10
PARTICLE: Final = 1 << 11
MONTH: Final = 1 << 12
FUNCTION: Final = 1 << 13
NOT_NAME: Final = 1 << 14
SYLLABLE: Final = 1 << 15
DEMONYM: Final = 1 << 16
SHORT: Final = 1 << 17
"""An abbreviated title: its full stop ends no sentence."""
PERSONAL: Final = 1 << 18
"""A title that is nothing but a title: a name must follow."""
ORDINAL: Final = 1 << 19
COUNTRY: Final = 1 << 20
VERB: Final = 1 << 21
FAINT: Final = 1 << 22
"""It stands in a line of capitals: that it has one says nothing."""
UPPER: Final = 1 << 23
"""In capitals where the line is not."""
INITIAL: Final = 1 << 24

COMMON: Final = FUNCTION | NOT_NAME | MONTH | SUBJECT | VERB
NO_PERSON: Final = COMMON | SHORT | HEAD | DEMONYM | TITLE | PART | LETTERS | COUNTRY
NO_PLACE: Final = COMMON | HEAD | DEMONYM | TITLE | PART | LETTERS

_LISTS = (
    (lists.TITLES, TITLE),
    (lists.TITLE_PARTS, PART),
    (lists.OFFICES, OFFICE),
    (lists.HEADS, HEAD),
    (lists.BODIES, ALONE),
    (lists.GENERIC_BODIES, GENERIC),
    (lists.POSTS, POST),
    (lists.SUBJECTS, SUBJECT),
    (lists.ABBREVIATIONS, LETTERS),
    (lists.PLACE_HEADS, PLACE_HEAD),
    (lists.PLACE_LEADS, PLACE_LEAD),
    (lists.PARTICLES, PARTICLE),
    (lists.MONTHS, MONTH),
    (lists.NOT_NAMES, NOT_NAME),
    (lists.SHORT_TITLES, SHORT | TITLE),
    (lists.PERSONAL_TITLES, PERSONAL | TITLE),
    (lists.ORDINALS, ORDINAL),
    (lists.DEMONYMS, DEMONYM),
)
_SMALL_LISTS = (
    (lists.FUNCTION, FUNCTION),
    (lists.SYLLABLES, SYLLABLE),
    (lists.CAPITAL_VERBS, VERB),
)


def _lexicon() -> dict[str, int]:
    table: dict[str, int] = {}
    for words, bit in _LISTS:
        for word in words:
            table[word] = table.get(word, 0) | bit
    for word, bits in list(table.items()):
        # "Missions", "Halls": more of what is no name is none.
        plural = bits & (HEAD | NOT_NAME | PLACE_HEAD) or (bits & TITLE and len(word) > 5)
        if plural and f"{word}s" not in table:
            table[f"{word}s"] = NOT_NAME
    for words, bit in _SMALL_LISTS:
        for word in words:
            word = word.capitalize()
            table[word] = table.get(word, 0) | bit
    for country, adjective in COUNTRIES.items():
        if " " not in country and not country.isupper():
            table[country] = table.get(country, 0) | COUNTRY
        if not adjective.isupper():
            for word in (adjective, f"{adjective}s"):
                table[word] = table.get(word, 0) | DEMONYM
    return table


LEXICON: Final = _lexicon()
