"""What stands between two capitalised words, as a number: "of the", "and", "van der"."""

from __future__ import annotations

from typing import Final

__all__ = [
    "AND",
    "AT",
    "COMMA",
    "FOR",
    "GAPS",
    "IN",
    "NEXT",
    "OF",
    "ON",
    "OWNER",
    "PARTICLES",
    "STOP",
    "TO",
    "WITH",
]

NEXT: Final = 1
OWNER: Final = 2
"""A possessive: "People's Party"."""
OF: Final = 3
FOR: Final = 4
AND: Final = 5
IN: Final = 6
ON: Final = 7
TO: Final = 8
AT: Final = 9
COMMA: Final = 10
STOP: Final = 11
"""A full stop behind a word that is short: "St. Kilda"."""
WITH: Final = 13
PARTICLES: Final = 12
"""Small words inside names: "Pieter van der Houw"."""

GAPS: dict[str, int] = {" ": NEXT, "  ": NEXT, "": 0, ". ": STOP, ".": STOP, ".  ": STOP}
GAPS.update(dict.fromkeys(("'s ", "’s ", "' ", "’ "), OWNER))
GAPS.update({", ": COMMA, " & ": AND, " and ": AND, " and the ": AND, "] ": NEXT, " [": NEXT})
for _code, _word in ((OF, "of"), (FOR, "for"), (IN, "in"), (ON, "on"), (TO, "to"), (AT, "at")):
    GAPS.update({f" {_word} ": _code, f" {_word} the ": _code})
GAPS[" of our "] = OF
GAPS[" with "] = WITH
_PARTICLE_WORDS = (
    "van von de der den del della di da dos du la le el es bin ibn bint ben abu zu ter ten af av y e"
).split()
for _word in (*_PARTICLE_WORDS, "van der", "van den", "de la", "von der", "de los", "al", "ul"):
    GAPS[f" {_word} "] = PARTICLES
    GAPS[f". {_word} "] = PARTICLES
# The Arabic article before the letters of the sun is written as it is spoken: "es-Said".
_ARTICLES = tuple(f"{vowel}{letter}-" for vowel in "ae" for letter in ("l", *"dnrstz", "sh"))
for _word in ("d'", "d’", "l'", "l’", *_ARTICLES):
    GAPS[f" {_word}"] = PARTICLES
