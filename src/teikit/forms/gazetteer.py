"""Places that are known by name, with their numbers at GeoNames.

The table is read when the first name is looked up, and searched where it lies: nothing is built from
it. `look_up("Malmö")` gives Malmö in Sweden.
"""

from __future__ import annotations

import mmap
import os
from functools import cache, lru_cache
from typing import NamedTuple

from teikit.errors import DataMissing

__all__ = ["Place", "folded", "look_up", "resolve"]

_LETTERS = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "ı": "i", "ð": "d", "þ": "th", "œ": "oe"}
)
_MARKS = str.maketrans("", "", "'’‘ʻ`.")


class Place(NamedTuple):
    """One place of a name.

    Attributes:
        country: ISO 3166 code, or nothing.
        id: its number at GeoNames, or nothing.
        size: inhabitants, in thousands.
        kind: `country`, `capital`, `state`, `town`, or `own` for a name of the last century.
    """

    country: str
    id: str
    size: int
    kind: str


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return a name as it is looked up: small letters without accents and apostrophes."""
    name = name.lower()
    if not name.isascii():
        import unicodedata

        name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(c for c in name if not unicodedata.combining(c))
    return " ".join(name.translate(_MARKS).replace("-", " ").split())


@cache
def _table() -> mmap.mmap:
    # Not by teikit.data: what that imports takes longer than all look-ups of a document.
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for folder in (os.path.join(package, "_data"), os.path.dirname(os.path.dirname(package))):
        path = os.path.join(folder, "gazetteer", "places.tsv")
        if os.path.isfile(path):
            with open(path, "rb") as table:
                return mmap.mmap(table.fileno(), 0, access=mmap.ACCESS_READ)
    raise DataMissing(
        "the file gazetteer/places.tsv that teikit ships is missing", advice="install teikit again"
    )


_KINDS = {"c": "country", "k": "capital", "s": "state", "h": "own"}


@cache
def _reach(prefix: bytes) -> tuple[int, int]:
    """Return between which offsets the names lie that begin with two bytes."""
    return _first(prefix), _first(prefix[:1] + bytes((prefix[1] + 1,)))


def _first(prefix: bytes) -> int:
    """Return the offset before the first line that is not before some bytes."""
    table = _table()
    low, high = 0, len(table) - 1
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2 + 1)
        if table[start + 1 : start + 3] < prefix:
            low = table.find(b"\n", start + 1)
        else:
            high = start
    return low


@lru_cache(maxsize=8192)
def look_up(name: str) -> tuple[Place, ...]:
    """Return the places of a name, the largest first; none if it is not known."""
    key = folded(name).encode()
    if len(key) < 2:
        return ()
    low, high = _reach(key[:2])
    wanted = b"\n" + key + b"\t"
    at = _table().find(wanted, low, high + len(wanted))
    if at < 0:
        return ()
    table, found = _table(), []
    while table[at : at + len(wanted)] == wanted:
        end = table.find(b"\n", at + 1)
        found.append(_place(table[at + len(wanted) : end].decode()))
        at = end
    found.sort(key=lambda place: -place.size)
    return tuple(found)


def _place(row: str) -> Place:
    country, number, size = row.split("\t")
    kind = _KINDS.get(size[:1], "town")
    return Place(country, number, int(size.lstrip("ckhs") or 0), kind)


def resolve(places: tuple[Place, ...], countries: frozenset[str]) -> str:
    """Return the number of the one place that is meant, or nothing where that is not certain.

    Parameters:
        places: all places of one name.
        countries: codes of the countries that the document names.
    """
    if not places:
        return ""
    first, states = places[0], any(place.kind == "state" for place in places)
    for place in places:
        if place.kind in ("country", "own") and not states:
            return place.id
    here = [place for place in places if place.country in countries]
    if len(here) == 1:
        return here[0].id
    alone = len(places) == 1 or first.size >= _FAR * places[1].size
    if first.kind == "capital" and (alone or first in here):
        return first.id
    return first.id if len(places) == 1 and first.size >= _LARGE else ""


_FAR = 8
_LARGE = 200
"""A single town of this size, in thousands, needs no country beside it."""
