"""What is said of one element: what it is, who made it, and what else could be."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Explanation", "Finding", "Loss"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was found, and stands in the TEI.

    Attributes:
        what: what it is, in words.
        rule: the rule that found it.
        unit: the recogniser or shape, or nothing.
        about: what that finds, in one line.
        words: the words of the source, shortened.
        cert: how sure it is; empty for what is printed so.
        lines: first and last line of the source, from 1, or None.
        count: how often the same was found here.
    """

    what: str
    rule: str = ""
    unit: str = ""
    about: str = ""
    words: str = ""
    cert: str = ""
    lines: tuple[int, int] | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that was considered and is not in the TEI.

    Attributes:
        found: what.
        why: one sentence on why it lost.
    """

    found: Finding
    why: str


@dataclass
class Explanation:
    """Why an element is as it is.

    Attributes:
        where: `FILE:LINE` of the element.
        element: its name.
        id: its xml:id, or nothing.
        what: what it is, in words.
        notices: what must be known first: another source, another version, a person's change.
        source: the source's name.
        lines: the lines of the source, with their numbers from 1.
        made_by: what made it.
        certainty: how sure it is, in words.
        because: further reasons, a sentence each.
        lost: what else was considered.
        inside: what was found within it.
        doubts: what a person should look at, a sentence each.
    """

    where: str
    element: str
    id: str
    what: str
    notices: list[str] = field(default_factory=list)
    source: str = ""
    lines: list[tuple[int, str]] = field(default_factory=list)
    made_by: list[Finding] = field(default_factory=list)
    certainty: str = ""
    because: list[str] = field(default_factory=list)
    lost: list[Loss] = field(default_factory=list)
    inside: list[Finding] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
