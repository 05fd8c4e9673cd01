"""The elements of a header by their paths, each path looked for once."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from teikit.names import TEI, tei

__all__ = ["Paths"]

_ATTRIBUTES = re.compile(r"(?:\[@\w+='[^']*'\])*")
_ATTRIBUTE = re.compile(r"\[@(\w+)='([^']*)'\]")
_NAMES = re.compile(r"\[self::t:\w+(?: or self::t:\w+)*\]")
_NAME = re.compile(r"self::t:(\w+)")


class _Step(NamedTuple):
    """The last step of a path.

    Attributes:
        above: the path without it.
        tags: of the elements that it may lead to.
        attributes: names and values of attributes that they must have.
        other: what else must hold of them.
    """

    above: str
    tags: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    other: Callable[[etree._Element], object] | None


class Paths:
    """Finds the elements below a document by paths of local names, as `teiHeader/fileDesc`.

    A step may have a predicate, `bibl[@type='digital-source']`, in XPath without `/`; the prefix of
    the TEI's names in it is `t`.

    Parameters:
        root: the `TEI` element.
    """

    def __init__(self, root: etree._Element) -> None:
        self._at: dict[str, list[etree._Element]] = {"": [root]}
        self._below: dict[str, dict[object, list[etree._Element]]] = {}

    def at(self, path: str) -> list[etree._Element]:
        """Return the elements at a path, in their order."""
        found = self._at.get(path)
        if found is not None:
            return found
        step = _step(path)
        if len(step.tags) == 1:
            found = self._children(step.above).get(step.tags[0], [])
        else:
            around = self.at(step.above)
            found = [one for element in around for one in element if one.tag in step.tags]
        if found and step.attributes:
            for name, value in step.attributes:
                found = [one for one in found if one.get(name) == value]
        if found and step.other is not None:
            found = [one for one in found if step.other(one)]
        self._at[path] = found
        return found

    def _children(self, path: str) -> dict[object, list[etree._Element]]:
        """Return the children of the elements at a path, by tag."""
        found = self._below.get(path)
        if found is None:
            found = self._below[path] = {}
            for element in self.at(path):
                for child in element:
                    tag = child.tag
                    if tag in found:
                        found[tag].append(child)
                    else:
                        found[tag] = [child]
        return found


@lru_cache(512)
def _step(path: str) -> _Step:
    above, _, last = path.rpartition("/")
    name, bracket, rest = last.partition("[")
    predicate = bracket + rest
    if _ATTRIBUTES.fullmatch(predicate):
        return _Step(above, (tei(name),), tuple(_ATTRIBUTE.findall(predicate)), None)
    if name == "*" and _NAMES.fullmatch(predicate):
        return _Step(above, tuple(tei(one) for one in _NAME.findall(predicate)), (), None)
    holds = etree.XPath(f"boolean(self::*{predicate})", namespaces={"t": TEI})
    return _Step(above, (tei(name),), (), holds)
