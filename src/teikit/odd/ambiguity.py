"""Whether a content model is deterministic: each element in a document belongs to one part of it.

RELAX NG does not ask for it, XML Schema (Unique Particle Attribution, 3.8.6) and DTDs do, and a
reader of the ODD is glad of it. The test is that of Brüggemann-Klein and Wood (One-Unambiguous
Regular Languages, 1998): no two places that a name could be in may compete after the same start.
"""

from __future__ import annotations

from typing import NamedTuple

from teikit.odd.model import AnyElement, Content, Group, Ref, Spec
from teikit.odd.problems import Place, Problems
from teikit.odd.vocabulary import Vocabulary

__all__ = ["check_ambiguity"]


class _Spot(NamedTuple):
    """One place of an element in a content model."""

    number: int
    by: str
    place: Place


_Spots = dict[str, tuple[_Spot, ...]]


def _both(one: _Spots, other: _Spots) -> _Spots:
    found = dict(one)
    for name, spots in other.items():
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), *spots)))
    return found


class _Shape(NamedTuple):
    """What matters of a part: whether it may be missing, what begins it, what may follow its end."""

    optional: bool
    first: _Spots
    follow: _Spots


_NOTHING = _Shape(True, {}, {})


def check_ambiguity(vocabulary: Vocabulary, spec: Spec, problems: Problems) -> None:
    """Note where an element's content leaves open to which part of it a child belongs.

    Parameters:
        vocabulary: the ODD.
        spec: the element.
        problems: takes the first such place.
    """
    walk = _Walk(vocabulary)
    walk.shape(vocabulary.content(spec), "")
    if walk.clash:
        name, one, other = walk.clash
        first, second = (f"`{spot.by}`" for spot in (one, other))
        if one.by == other.by:
            message = f"in `{spec.ident}` it stays open which of two {first} a `{name}` is"
            if one.by != name:
                message = f"in `{spec.ident}` it stays open which {first} a `{name}` belongs to"
        else:
            message = f"in `{spec.ident}` a `{name}` may belong to {first} or to {second}"
        problems.add(other.place, message, "let one part of the content alone hold it")


class _Walk:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.clash: tuple[str, _Spot, _Spot] | None = None
        self._count = 0

    def shape(self, content: Content, by: str) -> _Shape:
        """Return the shape of a part with its occurrences; a clash is remembered."""
        if self.clash:
            return _NOTHING
        once = self._once(content, by)
        if content.most is None:
            self._check(once.follow, once.first)
            again = once._replace(follow=_both(once.follow, once.first))
            row = [again] if content.least < 2 else [*self._copies(content, by, 1), again]
            found = self._row(row)
        elif content.most > 1:
            row = [once, *self._copies(content, by, content.least - 1)] if content.least else []
            found = self._row(row)
            # What may stand further times, each only if the one before is there.
            tail = self._copies(content, by, content.most - content.least)
            rest = _NOTHING
            for one in reversed(tail):
                rest = self._row([one, rest])._replace(optional=True)
            found = self._row([found, rest])
        else:
            found = once
        return found._replace(optional=True) if content.least == 0 else found

    def _copies(self, content: Content, by: str, count: int) -> list[_Shape]:
        return [self._once(content, by) for _ in range(count)]

    def _once(self, content: Content, by: str) -> _Shape:
        if isinstance(content, Group):
            shapes = [self.shape(part, by) for part in content.parts]
            if content.kind == "sequence":
                return self._row(shapes)
            return self._choice(shapes, content.kind == "interleave")
        if isinstance(content, AnyElement):
            return self._leaf("element of any name", by, content.place)
        if not isinstance(content, Ref):
            return _NOTHING
        if content.kind == "element":
            return self._leaf(content.key, by, content.place)
        if content.kind == "class":
            group = self.vocabulary.expanded(content)
            return self._once(group, by or content.key)
        if content.kind == "macro":
            spec = self.vocabulary.specs[content.key]
            return self.shape(self.vocabulary.content(spec), by or content.key)
        return _NOTHING

    def _leaf(self, name: str, by: str, place: Place) -> _Shape:
        self._count += 1
        return _Shape(False, {name: (_Spot(self._count, by or name, place),)}, {})

    def _row(self, shapes: list[_Shape]) -> _Shape:
        found = _NOTHING
        for shape in shapes:
            self._check(found.follow, shape.first)
            follow = shape.follow
            if shape.optional:
                follow = _both(_both(found.follow, shape.follow), shape.first)
            first = found.first
            if found.optional:
                self._check(found.first, shape.first)
                first = _both(found.first, shape.first)
            found = _Shape(found.optional and shape.optional, first, follow)
        return found

    def _choice(self, shapes: list[_Shape], together: bool) -> _Shape:
        first: _Spots = {}
        follow: _Spots = {}
        for shape in shapes:
            self._check(first, shape.first)
            first = _both(first, shape.first)
            follow = _both(follow, shape.follow)
        every = all if together else any
        optional = every(shape.optional for shape in shapes)
        return _Shape(optional, first, _both(follow, first) if together else follow)

    def _check(self, one: _Spots, other: _Spots) -> None:
        if self.clash:
            return
        few, many = sorted((one, other), key=len)
        for name, spots in few.items():
            for spot in spots:
                for rival in many.get(name, ()):
                    if spot.number != rival.number:
                        first, second = sorted((spot, rival))
                        self.clash = name, first, second
                        return
