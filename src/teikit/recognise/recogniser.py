"""What a recogniser is: it finds spans in a transcript and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["Recogniser", "check_order", "claimed"]

_FRAME = frozenset(
    (
        "docket-line",
        "continued",
        "particular",
        "salute",
        "copies-above",
        "dateline",
        "signed",
        "closing-date",
        "valediction",
        "postscript",
        "note-body",
        "note-more",
        "note-heading",
        "related-heading",
        "related-entry",
        "copies",
        "distribution-act",
        "distribution-line",
        "end-mark",
        "closing-address",
        "enclosure",
        "enclosed-docket",
        "enclosed-heading",
        "enclosed-salute",
    )
)


def claimed(spans: Spans, *more: str) -> set[int]:
    """Return the paragraphs that belong to what stands around the message, and to `more` kinds."""
    return {
        span.value["index"]
        for kind in spans.kinds()
        if kind in _FRAME or kind in more
        for span in spans.of(kind)
    }


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
