"""A place of a TEI header: the facts that stand there, how they are found, read, and written again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from teikit.encode.header.builder import Pen
from teikit.encode.node import Node
from teikit.model.fact import Fact
from teikit.names import TEI

__all__ = ["Element", "Found", "Place", "fact_of", "find", "words_of"]

Element = etree._Element
Found = tuple[Node, list[Fact]]


class Place(NamedTuple):
    """One place of the header, and the facts that stand there.

    Attributes:
        keys: of the facts, as in `KEYS`.
        container: path of the element around, from `TEI`; made where it is missing.
        element: the elements that hold the facts, below the container.
        read: returns the facts of one element.
        build: makes the elements of all facts of these keys, each with its facts.
        people: an element stands for the person it names: its xml:id never passes to another.
    """

    keys: tuple[str, ...]
    container: str
    element: str
    read: Callable[[Element], list[Fact]]
    build: Callable[[Pen, list[Fact]], list[Found]]
    people: bool = False


def find(root: Element, path: str) -> list[Element]:
    """Return the elements of a path of local names, as `fileDesc/bibl[@type='x']`."""
    found: list[Element] = _compiled(path)(root)
    return found


@lru_cache(256)
def _compiled(path: str) -> etree.XPath:
    steps = []
    for step in path.split("/"):
        name, bracket, rest = step.partition("[")
        steps.append(f"t:{name}{bracket}{rest}" if name[0].isalpha() else step)
    return etree.XPath("/".join(steps), namespaces={"t": TEI})


def words_of(element: Element | None) -> str:
    """Return the words of an element, each run of white space as one space."""
    if element is None:
        return ""
    return " ".join("".join(element.itertext(with_tail=False)).split())


def fact_of(key: str, element: Element, value: str = "", **more: str) -> Fact:
    """Return the fact that an element states, with who says so and how sure it is."""
    return Fact(
        key,
        value or words_of(element),
        cert=element.get("cert", ""),  # type: ignore[arg-type]
        by=_voice(element),
        **more,  # type: ignore[arg-type]
    )


def _voice(element: Element) -> str:
    resp = element.get("resp", "")
    if resp == "#archive":
        return "archive"
    return "editor" if resp.startswith("#") and resp != "#teikit" else "source"
