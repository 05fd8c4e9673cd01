"""The elements of a header by their paths, each path looked for once."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from teikit.names import TEI

__all__ = ["Paths"]

_START = f"{{{TEI}}}"
_ATTRIBUTES = re.compile(r"(?:\[@\w+='[^']*'\])*")
_ATTRIBUTE = re.compile(r"\[@(\w+)='([^']*)'\]")
_NAMES = re.compile(r"\[self::t:\w+(?: or self::t:\w+)*\]")
_NAME = re.compile(r"self::t:(\w+)")


class _Step(NamedTuple):
    """The last step of a path.

    Attributes:
        above: the path without it.
        names: local names of the elements that it may lead to.
        attributes: names and values of attributes that they must have.
        other: what else must hold of them.
    """

    above: str
    names: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    other: Callable[[etree._Element], object] | None


class _Local(dict[object, str]):
    """The local names of the TEI's elements, by tag; of anything else, nothing."""

    def __missing__(self, tag: object) -> str:
        ours = isinstance(tag, str) and tag.startswith(_START)
        name = self[tag] = str(tag)[len(_START) :] if ours else ""
        return name


_LOCAL = _Local()


class Paths:
    """Finds the elements below a document by paths of local names, as `teiHeader/fileDesc`.

    A step may have a predicate, `bibl[@type='digital-source']`, in XPath without `/`; the prefix of
    the TEI's names in it is `t`.

    Parameters:
        root: the `TEI` element.
    """

    def __init__(self, root: etree._Element) -> None:
        self._at: dict[str, list[etree._Element]] = {"": [root]}
        self._below: dict[str, dict[str, list[etree._Element]]] = {}

    def at(self, path: str) -> list[etree._Element]:
        """Return the elements at a path, in their order."""
        found = self._at.get(path)
        if found is not None:
            return found
        step = _step(path)
        if len(step.names) == 1:
            found = self.below(step.above).get(step.names[0], [])
        else:
            around = self.at(step.above)
            found = [one for element in around for one in element if _LOCAL[one.tag] in step.names]
        if found and step.attributes:
            for name, value in step.attributes:
                found = [one for one in found if one.get(name) == value]
        if found and step.other is not None:
            found = [one for one in found if step.other(one)]
        self._at[path] = found
        return found

    def below(self, path: str) -> dict[str, list[etree._Element]]:
        """Return the children of the elements at a path, by local name."""
        found = self._below.get(path)
        if found is None:
            found = self._below[path] = {}
            for element in self.at(path):
                for child in element:
                    name = _LOCAL[child.tag]
                    if name in found:
                        found[name].append(child)
                    elif name:
                        found[name] = [child]
        return found


@lru_cache(512)
def _step(path: str) -> _Step:
    above, _, last = path.rpartition("/")
    name, bracket, rest = last.partition("[")
    predicate = bracket + rest
    if _ATTRIBUTES.fullmatch(predicate):
        return _Step(above, (name,), tuple(_ATTRIBUTE.findall(predicate)), None)
    if name == "*" and _NAMES.fullmatch(predicate):
        return _Step(above, tuple(_NAME.findall(predicate)), (), None)
    holds = etree.XPath(f"boolean(self::*{predicate})", namespaces={"t": TEI})
    return _Step(above, (name,), (), holds)
