"""What a recogniser is: it finds spans in a transcript and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["Recogniser", "check_order"]


class Recogniser(NamedTuple):
    """One kind of thing that can be found in a text.

    Attributes:
        name: as reports and rules give it.
        about: what it finds, one line for people.
        needs: kinds of span that must have been looked for before.
        gives: kinds of span that it yields.
        find: yields the spans, in text order for each kind.
    """

    name: str
    about: str
    needs: frozenset[str]
    gives: frozenset[str]
    find: Callable[[Transcript, Spans], Iterable[Span]]


def check_order(recognisers: Iterable[Recogniser]) -> None:
    """Refuse an order in which a recogniser runs before what it needs.

    Raises:
        ValueError: a need is not met; the message names both.
    """
    given: set[str] = set()
    for recogniser in recognisers:
        if missing := recogniser.needs - given:
            raise ValueError(f"{recogniser.name} needs {', '.join(sorted(missing))} before it")
        given |= recogniser.gives
