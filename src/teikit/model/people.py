"""The people of a conversation."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Person"]


@dataclass
class Person:
    """Somebody who takes part in a conversation.

    Attributes:
        id: xml:id in `particDesc`.
        name: as the document gives it, without titles; an office if no name is known.
        roles: what he did: `participant`, `interpreter` and `recorder`, one or several; or `speaker`.
        office: word of office in the title ("Ambassador"), or nothing.
        country: what the office represents, in the form of `country_of`, or nothing.
        lines: positions between lines (RFC 5147) of where the name stands first.
        rule: the rule that found it.
        keys: forms by which the document may take the name up again, in lower case.
    """

    id: str
    name: str
    roles: list[str]
    office: str
    country: str
    lines: tuple[int, int]
    rule: str
    keys: set[str]
