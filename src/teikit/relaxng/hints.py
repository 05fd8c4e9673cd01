"""What a schema cannot know of its own vocabulary, and a good message needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["Hints"]


@dataclass(frozen=True)
class Hints:
    """What helps to explain a refusal.

    Attributes:
        common: local names of elements, those that are used most first.
        elsewhere: elements of other markup, in small letters, and what is meant by them here.
        shapes: datatypes and regular expressions, and in words what they ask for; the first that
            an attribute has is told.
        namespace: the namespace that documents are mostly in, for elements that are in none.
        name: what that namespace is called, as in "the TEI's".
    """

    common: Sequence[str] = ()
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    shapes: Sequence[tuple[str, str]] = ()
    namespace: str = ""
    name: str = ""
