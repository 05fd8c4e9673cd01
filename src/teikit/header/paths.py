"""The elements of a header by their paths, all gathered in one walk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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


class _Step(NamedTuple):
    """The last step of a path.

    Attributes:
        path: the whole path.
        test: what an element must be.
        below: the steps that lead on from it, by tag.
    """

    path: str
    test: _Test
    below: dict[object, list[_Step]]


class Plan:
    """Paths of local names, as `teiHeader/fileDesc`, with what they share laid together.

    A step may have a predicate, `bibl[@type='digital-source']`, in XPath without `/`; the prefix of
    the TEI's names in it is `t`.

    Attributes:
        paths: all of them, those on the way included.
        steps: the first steps, by tag.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.steps: dict[object, list[_Step]] = {}
        self._below = {"": self.steps}
        for path in paths:
            self._add(path)
        self.paths = tuple(self._below)

    def _add(self, path: str) -> dict[object, list[_Step]]:
        if path not in self._below:
            above, _, last = path.rpartition("/")
            step = _Step(path, _test(last), {})
            for tag in step.test.tags:
                self._add(above).setdefault(tag, []).append(step)
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
    _walk(root, plan.steps, found)
    return found


def _walk(element: etree._Element, steps: dict[object, list[_Step]], found: Paths) -> None:
    for child in element:
        for path, (_, attributes, other), below in steps.get(child.tag, ()):
            if attributes and not _has(child, attributes):
                continue
            if other is None or other(child):
                found[path].append(child)
                if below:
                    _walk(child, below, found)


def _has(element: etree._Element, attributes: tuple[tuple[str, str], ...]) -> bool:
    for name, value in attributes:  # noqa: SIM110 - asked often, and quicker
        if element.get(name) != value:
            return False
    return True


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
