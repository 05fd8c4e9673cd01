"""Of several facts of one key the most authoritative is kept; a disagreement becomes a doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teikit.forms.names import letters_of, unbracketed
from teikit.model.fact import KEYS, Doubt, Fact

__all__ = ["bare", "settle"]


def settle(facts: Iterable[Fact], doubts: list[Doubt]) -> list[Fact]:
    """Keep one fact of a key that has one, each value once; a disagreement becomes a doubt.

    What the editor supplied wins; then the edition's own facts; then the page; then the text, in
    the order of `collect`. Who paid for the edition stands beside who paid for the source's page.
    """
    kept: list[Fact] = []
    seen: dict[str, list[Fact]] = {}
    ordered = sorted(facts, key=_authority)
    edited = {fact.key for fact in ordered if fact.by == "editor"}
    if edited & _LICENCE:
        edited |= _LICENCE
    for fact in ordered:
        key = fact.key
        if key in edited and fact.by != "editor":
            continue
        known = seen.get(key)
        if known is None:
            seen[key] = [fact]
        elif any(_same(fact, other) for other in known):
            continue
        elif KEYS[key].many:
            known.append(fact)
        else:
            doubts.extend(_conflict(known[0], fact))
            continue
        kept.append(fact)
    return [fact for fact in kept if fact.value or fact.norm]


_AUTHORITY = {"editor": 0, "edition": 1}


def _authority(fact: Fact) -> int:
    return _AUTHORITY.get(fact.by, 2)


_LICENCE = {"licence", "licence-uri"}


_HEADINGS = frozenset({"edition-heading", "parties-in-the-heading"})


def _begins_alike(said: str, first: str) -> bool:
    """Tell whether a given name may be short for another, or the initial is its own: "Ben", "B."."""
    return said[:2] == first[:2] or (first[1:] == "." and said[0] == first[0])


_VERBATIM = frozenset(
    "rights drafted reviewed received printed registered duplicated distributed".split()
)


_SMALL = frozenset(("the", "of", "in"))
_OF_STATES = frozenset(
    "republic people's democratic socialist federal federative kingdom union royal islamic".split()
)


def _same(fact: Fact, other: Fact) -> bool:
    if fact.key in _VERBATIM:
        return fact.value == other.value and fact.norm == other.norm
    if fact.key == "sender" and fact.form == other.form == "person":
        # "Consul Ray to …" and, below it, the signature "EDMUND RAY": one person, twice named.
        one, two = bare(fact.value).split(), bare(other.value).split()
        if one and two and one[-1] == two[-1] and 1 in (len(one), len(two)):
            return True
        if one and two and one[-1] == two[-1] and any(p[0].endswith(".") for p in (one, two)):
            # "Stoimen Kravarov" in the heading, and "St. Kravarov" under the message
            return one[0].startswith(two[0][:1])
    if fact.key == "sender" and fact.form == other.form == "org":
        # "Embassy of the Republic of Lethmark" in a note, "Embassy of Lethmark" under it
        bodies = [bare(name).replace("’", "'").split() for name in (fact.value, other.value)]
        forms = [_OF_STATES.intersection(name) for name in bodies]
        one, two = ([w for w in name if w not in _OF_STATES | _SMALL] for name in bodies)
        if one == two and len(one) > 1 and not all(forms):
            return True
    if fact.key == "addressee" and other.rule in _HEADINGS and other.form == "person":
        # "My dear Ben," under a heading that names Benedikt Moor: one person, twice named.
        said, names = bare(fact.value), bare(other.value).split()
        if fact.form == "person" and said in (names[0], names[-1]):
            return True
        if fact.form == "person" and " " not in said and _begins_alike(said, names[0]):
            return True
    if fact.key == "addressee" and fact.form == other.form == "org":
        letters = {letters_of(fact.value), letters_of(other.value)}
        if len(letters) == 1 and "" not in letters and (" " in fact.value) != (" " in other.value):
            return True  # "FCO", below "Foreign and Commonwealth Office"
    if fact.key == "copied" and fact.lines == other.lines and fact.rule == other.rule:
        return False  # two officials of one name in one list
    if fact.norm and other.norm and fact.norm == other.norm:
        return True
    return bare(fact.value) == bare(other.value)


def bare(words: str) -> str:
    """Return a name for comparison."""
    return unbracketed(words).casefold().removeprefix("the ")


def _conflict(kept: Fact, other: Fact) -> Iterator[Doubt]:
    if (
        kept.norm
        and other.norm
        and (kept.norm.startswith(other.norm) or other.norm.startswith(kept.norm))
    ):
        return
    if kept.key not in ("date", "shelfmark", "pages", "record-id", "kind", "uploaded"):
        return
    said = f"«{kept.value}» ({kept.rule}) was kept, «{other.value}» ({other.rule}) disagrees"
    yield Doubt(f"conflict-{kept.key}", f"two values for {kept.key}: {said}", other.lines, "medium")
