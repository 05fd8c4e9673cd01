"""Names by their place in a list of parties, settled with names by their words."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from itertools import pairwise

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import FUNCTION, HEADS, NOT_NAMES, SUBJECTS, TITLE_PARTS, TITLES
from teikit.forms.names import bare_name
from teikit.model.block import Inline

__all__ = ["NAMES", "settled"]

NAMES = frozenset({"orgName", "persName", "placeName", "roleName"})


def settled(text: str, placed: list[Inline], names: list[Inline]) -> list[Inline]:
    """Return the names that stand, of those told by their place and those told by their words.

    A place in a list tells how far a name goes ("General Office, Foreign Ministry"); the words tell
    what is a title before it.
    """
    kept: list[Inline] = []
    dropped: set[int] = set()
    starts = [name.start for name in names]
    for one in map(partial(_trimmed, text), placed):
        at = bisect_left(starts, one.start)
        while at and names[at - 1].end > one.start:
            at -= 1
        inner = []
        while at < len(names) and names[at].start < one.end:
            inner.append(names[at])
            at += 1
        if not inner:
            if is_name(text[one.start : one.end], one.kind):
                kept.append(one)
        elif _goes_further(text, one, inner):
            same = [name for name in inner if name.kind == one.kind]
            kept.append(
                one._replace(attributes={**same[0].attributes, **one.attributes})
                if len(same) == 1 and one.kind != "placeName"
                else one
            )
            dropped.update(id(name) for name in inner)
    return kept + [name for name in names if id(name) not in dropped]


_ADDED = lazy(r"\s\((?:seal|stamp|signed|signature|for|attention|attn)\b[^()]*\)?$")


def _trimmed(text: str, one: Inline) -> Inline:
    """Return a name without a full stop behind it and an article before it."""
    start, end = one.start, one.end
    words = text[start:end]
    if one.kind == "persName" and ", Esq" in words:
        end = start + words.index(", Esq")
    if one.kind == "persName" and text[end - 1] == "." and end - start > 5:
        end -= 1
    if one.kind == "orgName" and (added := _ADDED.search(words)):
        end = start + added.start()  # "Office of Works (seal)", "Ministry (for its desk)"
    if one.kind == "orgName" and words[:4].lower() == "the ":
        start += 4
    elif one.kind == "orgName" and (at := words.find("/", 0, 8)) > 3 and words[:at].isupper():
        # "RUFNCR/AMEMBASSY PARIS": the station's letters are no name
        start += (at + 1) if words[0] in "RO" and words.isupper() else 0
    return one if (start, end) == (one.start, one.end) else one._replace(start=start, end=end)


def _goes_further(text: str, one: Inline, inner: list[Inline]) -> bool:
    """Tell whether a name told by its place holds those told by their words, and more of a name."""
    if any(name.start < one.start or name.end > one.end for name in inner):
        return False
    words = text[one.start : one.end]
    if any(name.kind != one.kind for name in inner):
        # "Embassy OSKARHOLM": the post, not the town
        town = all(name.kind == "placeName" for name in inner) and one.kind == "orgName"
        return town and words.split()[0].strip(".,:").title() in HEADS
    if len(inner) == 1 and inner[0][:2] == one[:2]:
        return False
    if one.kind == "persName":
        return bare_name(words) == " ".join(
            words.replace("[", "").replace("]", "").split()
        ) and is_name(words, one.kind)
    if one.kind == "placeName":
        # "Place: West Hall, Palace of the People", but "Villa Corsi, Lugano" are two
        apart = len(inner) > 1 and all(text[a.end : b.start] == ", " for a, b in pairwise(inner))
        if apart and look_up(text[inner[-1].start : inner[-1].end]):
            return False
        return not any(part.title() in TITLES for part in words.split())
    return one.kind == "orgName" and not any(c.isdigit() for c in words) and words[:1].isupper()


def is_name(words: str, element: str) -> bool:
    """Tell whether words that stand where a name is expected may be one."""
    if element == "persName":
        if ":" in words or "   " in words:
            return False
        parts = [part.strip(".,:;()[]") for part in words.split()]
        return (
            not any(
                (part.lower() in FUNCTION and len(parts) == 1)
                or part.title() in NOT_NAMES
                or part.title() in TITLES
                or part in TITLE_PARTS
                or part.removesuffix("s").title() in TITLES
                or part in SUBJECTS
                or (part.isupper() and 1 < len(part) < 5)
                for part in parts
            )
            and len(words) > 1
        )
    if words.isupper() and words.replace("/", "").isalpha() and 1 < len(words) < 7:
        return True  # "EUR", "S/FW"
    return element != "orgName" or any(part.strip(".,:").title() in HEADS for part in words.split())
