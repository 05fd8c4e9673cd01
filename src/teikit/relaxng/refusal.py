"""What a schema refuses in a document, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from teikit.relaxng.overview import WORDS

__all__ = [
    "KINDS", "MOST", "Refusal", "Speller", "joined", "listed", "local", "nearest", "ranked",
    "shortened", "shown", "values", "written",
]  # fmt: skip

KINDS = {
    "unknown-element": "RNG001",
    "misplaced-element": "RNG002",
    "missing-element": "RNG003",
    "misplaced-text": "RNG004",
    "unknown-attribute": "RNG005",
    "missing-attribute": "RNG006",
    "bad-value": "RNG007",
    "clashing-attributes": "RNG008",
    "not-valid": "RNG009",
}
"""What a schema can refuse, with the codes of the findings."""

MOST = 8
"""The most names that a list of what would be right has."""

_LONGEST = 80
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Refusal(NamedTuple):
    """One thing that a schema refuses.

    Attributes:
        kind: a key of `KINDS`.
        element: where.
        message: what is wrong, without a full stop.
        advice: what to do, or nothing.
        attribute: the attribute at fault, or nothing.
        value: the value at fault, or nothing.
        expected: names or values that would be right there, the likeliest first, at most eight.
        suggestion: the name or value that was probably meant, or nothing.
        allowed_in: elements in which a misplaced one may stand, at most eight.
        wrap_in: elements that may stand here and hold it, at most eight.
    """

    kind: str
    element: etree._Element
    message: str
    advice: str = ""
    attribute: str = ""
    value: str = ""
    expected: tuple[str, ...] = ()
    suggestion: str = ""
    allowed_in: tuple[str, ...] = ()
    wrap_in: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The code of its kind, which never changes."""
        return KINDS[self.kind]


class Speller:
    """Finds what was probably meant; after a number of searches it only compares capitals.

    Where hundreds of names are wrong, a guess helps nobody, and each costs time.
    """

    def __init__(self) -> None:
        self._left = 300

    def __call__(self, name: str, names: Iterable[str]) -> str:
        """Return the one of `names` that is spelt most like `name`, or nothing if none is near."""
        self._left -= 1
        known = list(names)
        if self._left > 0:
            return nearest(name, known)
        return next((one for one in known if one.lower() == name.lower()), "")


def shortened(value: str) -> str:
    """Return a value as a message can hold it."""
    return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the one of `names` that is spelt most like `name`, or nothing if none is near.

    A name that differs only in capitals comes before all others.
    """
    from difflib import get_close_matches

    if len(name) > _LONGEST:
        return ""
    known = list(names)
    folded = name.lower()
    for candidate in known:
        if candidate.lower() == folded:
            return candidate
    close = get_close_matches(name, known, 1, cutoff=0.75)
    return close[0] if close else ""


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name[name.rfind("}") + 1 :]


def written(name: str) -> str:
    """Return a name as people write it: `xml:id`, `p`."""
    return f"xml:{local(name)}" if name.startswith(_XML) else local(name)


def shown(name: object) -> str:
    """Return a name as a message shows it."""
    return f"`{written(str(name))}`"


def ranked(names: Iterable[str], common: Sequence[str]) -> list[str]:
    """Return names as people write them, those in frequent use first."""
    places = {name: place for place, name in enumerate(common)}
    found = {written(name) for name in names if name != WORDS}
    return sorted(found, key=lambda name: (places.get(name, len(places)), name))


def listed(names: Iterable[str], common: Sequence[str] = ()) -> str:
    """Return names as a message lists them, those in frequent use first."""
    return joined([f"`{name}`" for name in ranked(names, common)])


def values(found: Iterable[str]) -> str:
    """Return values as a message lists them, in the order of the schema."""
    return joined([f"`{value}`" for value in dict.fromkeys(found)])


def joined(words: list[str]) -> str:
    """Return words with commas and `or`; of many, the first eight."""
    if len(words) > MOST:
        return f"{', '.join(words[:MOST])} …"
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
