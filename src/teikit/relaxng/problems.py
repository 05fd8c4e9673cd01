"""What is wrong with a schema, and the error that carries it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Damaged", "Problem", "SchemaError"]


class Problem(NamedTuple):
    """One thing that a schema gets wrong.

    Attributes:
        path: the file.
        line: counted from 1; 0 if it is not known.
        message: what is wrong, without a full stop.
        advice: what to do, or nothing.
        section: the section of the RELAX NG specification (or "compact syntax") that says so.
        column: counted from 1; 0 if it is not known.
        order: which element of the file it is about, in document order from 0; -1 if not known.
    """

    path: str
    line: int
    message: str
    advice: str = ""
    section: str = ""
    column: int = 0
    order: int = -1

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        said = f"{self.message}; {self.advice}" if self.advice else self.message
        return f"{place}: {said}" if place else said


class Damaged(Exception):
    """What was kept of a schema is not what it should be."""


class SchemaError(Exception):
    """A schema cannot be used.

    Parameters:
        problems: what is wrong with it, at least one.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(str(problems[0]))
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[object, ...]:
        return (SchemaError, (self.problems,))
