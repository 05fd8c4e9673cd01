"""What an input shape is: it reads a transcript's page, or says why it declines."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from teikit.model.transcript import Transcript

__all__ = ["Shape"]


class Shape(NamedTuple):
    """One way in which a document lies on its page.

    Attributes:
        name: as reports give it.
        about: one line for people.
        read: fills in the transcript (text region, asides, facts) and returns nothing, or returns
            the reason why this is not such a page and leaves the transcript alone.
    """

    name: str
    about: str
    read: Callable[[Transcript], str | None]
