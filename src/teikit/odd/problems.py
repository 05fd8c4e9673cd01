"""What is wrong with an ODD: each mistake with its place, all mistakes of a run together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from teikit.errors import SchemaProblem
from teikit.relaxng.places import Positions
from teikit.relaxng.problems import Problem

__all__ = ["NOWHERE", "OddError", "Place", "Problems", "counted"]


class Place(NamedTuple):
    """Where something stands in an ODD.

    Attributes:
        path: the file.
        line: the line on which its start tag ends, counted from 1.
        order: which element of the file it is, in document order from 0; -1 if it is none.
    """

    path: str
    line: int
    order: int = -1


NOWHERE = Place("", 0)
"""The place of what the compiler adds by itself."""


class OddError(SchemaProblem):
    """An ODD from which no schema can be made.

    Parameters:
        problems: what is wrong with it, at least one.

    Attributes:
        problems: the same, in the order of the file.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        more = len(problems) - 1
        also = f" (and {counted(more, 'further problem')})" if more else ""
        where = f"{first.path}:{first.line}" if first.line else first.path
        super().__init__(f"{first.message}{also}", where=where, advice=first.advice)
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[object, ...]:
        return (OddError, (self.problems,))


class Problems:
    """Collects what is wrong while an ODD is read and resolved."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self._files: dict[str, tuple[bytes, etree._Element]] = {}
        self._trusted: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._found)

    def file(self, path: str, content: bytes, root: etree._Element) -> None:
        """Remember a file, for the columns of its problems."""
        self._files[path] = content, root

    def trust(self, path: str) -> None:
        """Judge nothing that stands in a file: it is not its user's to correct."""
        self._trusted.add(path)

    def add(self, place: Place, message: str, advice: str = "") -> None:
        """Note one mistake."""
        if place.path in self._trusted:
            return
        problem = Problem(place.path, place.line, message, advice, order=place.order)
        self._found[problem] = None

    def stop(self) -> None:
        """End the work if anything was wrong.

        Raises:
            OddError: with everything that was noted, in the order of the file.
        """
        if self._found:
            raise OddError(sorted(self._placed(), key=lambda one: (one.path, one.line, one.column)))

    def _placed(self) -> Iterable[Problem]:
        positions: dict[str, list[tuple[int, int]]] = {}
        for path in {problem.path for problem in self._found} & self._files.keys():
            content, root = self._files[path]
            known = Positions(content, root)
            positions[path] = [known.of(element) for element in root.iter("*")]
        for problem in self._found:
            starts = positions.get(problem.path, [])
            if 0 <= problem.order < len(starts):
                line, column = starts[problem.order]
                yield problem._replace(line=line, column=column)
            else:
                yield problem


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: `1 problem`, `2 problems`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
