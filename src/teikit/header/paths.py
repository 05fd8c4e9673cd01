"""The elements of a header by their paths, all gathered in one walk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from lxml import etree

from teikit.names import TEI, tei

__all__ = ["Paths", "Plan", "gather"]

Paths: TypeAlias = dict[str, list[etree._Element]]
"""The elements at each path, in the order of the file; at the empty path, the document."""

_ATTRIBUTES = re.compile(r"(?:\[@\w+='[^']*'\])*")
_ATTRIBUTE = re.compile(r"\[@(\w+)='([^']*)'\]")
_NAMES = re.compile(r"\[self::t:\w+(?: or self::t:\w+)*\]")
_NAME = re.compile(r"self::t:(\w+)")


class _Test(NamedTuple):
    """What an element must be for a step of a path.

    Attributes:
        tags: it has one of these.
        attributes: names and values of attributes that it must have.
        other: what else must hold of it.
    """

    tags: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...] = ()
    other: Callable[[etree._Element], object] | None = None


@dataclass(slots=True)
class _Fork:
    """The steps that lead to elements of one tag.

    Attributes:
        steps: those that ask for no attribute.
        by_attribute: by name and value of an attribute, those that ask for it.
    """

    steps: list[_Step] = field(default_factory=list)
    by_attribute: dict[str, dict[str | None, _Fork]] = field(default_factory=dict)

    def add(self, step: _Step, attributes: tuple[tuple[str, str], ...]) -> None:
        """Add a step that asks for some attributes."""
        if not attributes:
            self.steps.append(step)
            return
        (name, value), *rest = attributes
        by_value = self.by_attribute.setdefault(name, {})
        by_value.setdefault(value, _Fork()).add(step, tuple(rest))


_Forks: TypeAlias = dict[object, _Fork]


class _Step(NamedTuple):
    """The last step of a path.

    Attributes:
        path: the whole path.
        other: what must hold of an element beside its tag and attributes.
        below: the steps that lead on from it, by tag.
    """

    path: str
    other: Callable[[etree._Element], object] | None
    below: _Forks


class Plan:
    """Paths of local names, as `teiHeader/fileDesc`, with what they share laid together.

    A step may have a predicate, `bibl[@type='digital-source']`, in XPath without `/`; the prefix of
    the TEI's names in it is `t`.

    Attributes:
        paths: all of them, those on the way included.
        forks: the first steps, by tag.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.forks: _Forks = {}
        self._below = {"": self.forks}
        for path in paths:
            self._add(path)
        self.paths = tuple(self._below)

    def _add(self, path: str) -> _Forks:
        if path not in self._below:
            above, _, last = path.rpartition("/")
            test = _test(last)
            step = _Step(path, test.other, {})
            for tag in test.tags:
                self._add(above).setdefault(tag, _Fork()).add(step, test.attributes)
            self._below[path] = step.below
        return self._below[path]


def gather(root: etree._Element, plan: Plan) -> Paths:
    """Return the elements below a document by the paths of a plan.

    Parameters:
        root: the `TEI` element.
        plan: the paths to look for.
    """
    found: Paths = {path: [] for path in plan.paths}
    found[""].append(root)
    _walk(root, plan.forks, found)
    return found


def _walk(element: etree._Element, forks: _Forks, found: Paths) -> None:
    for child in element:
        if (fork := forks.get(child.tag)) is not None:
            _follow(child, fork, found)


def _follow(element: etree._Element, fork: _Fork, found: Paths) -> None:
    for path, other, below in fork.steps:
        if other is None or other(element):
            found[path].append(element)
            if below:
                _walk(element, below, found)
    for name, by_value in fork.by_attribute.items():
        if (further := by_value.get(element.get(name))) is not None:
            _follow(element, further, found)


@lru_cache(512)
def _test(step: str) -> _Test:
    name, bracket, rest = step.partition("[")
    predicate = bracket + rest
    if _ATTRIBUTES.fullmatch(predicate):
        return _Test((tei(name),), tuple(_ATTRIBUTE.findall(predicate)))
    if name == "*" and _NAMES.fullmatch(predicate):
        return _Test(tuple(tei(one) for one in _NAME.findall(predicate)))
    holds = etree.XPath(f"boolean(self::*{predicate})", namespaces={"t": TEI})
    return _Test((tei(name),), other=holds)
