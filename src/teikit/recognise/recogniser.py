"""What a recogniser is: it finds spans in a transcript and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["BACK", "NOTES", "ROLES", "Recogniser", "check_order", "claimed"]

NOTES = ("note-body", "note-more", "note-heading", "related-heading", "related-entry")
"""Roles of paragraphs that annotate the text."""
BACK = (*NOTES, "copies", "distribution-act", "distribution-line", "end-mark")
"""Roles of paragraphs that stand behind the message, in the TEI's `back`."""
_FRAME = (
    *NOTES,
    "docket-line",
    "continued",
    "enclosure",
    "enclosed-docket",
    "enclosed-heading",
    "enclosed-salute",
    "enclosed-dateline",
    "enclosed-particular",
    *BACK[len(NOTES) :],
    # Under the message a date or a name closes it, however short the message is.
    "signed",
    "closing-date",
    "valediction",
    "closing-address",
    "postscript",
    "salute",
    "copies-above",
    "dateline",
    "particular",
)
_TEXT = (
    "heading",
    "speech",
    "stage-paragraph",
    "narration",
    "table-row",
    "list-item",
    "item-continuation",
)
ROLES = (*_FRAME, *_TEXT)
"""The roles that paragraphs can have, in the order in which recognisers are believed."""
_AROUND = frozenset(_FRAME)


def claimed(spans: Spans, *more: str) -> set[int]:
    """Return the paragraphs that belong to what stands around the message, and to `more` kinds."""
    return {
        span.value["index"]
        for kind in spans.kinds()
        if kind in _AROUND or kind in more
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
