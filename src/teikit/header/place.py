"""A place of a TEI header: the facts that stand there, how they are found, read, and written again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import etree

from teikit.encode.header.builder import Pen
from teikit.encode.node import Node
from teikit.model.fact import Fact
from teikit.names import TEI, tei

__all__ = ["Element", "Found", "Place", "children", "fact_of", "find", "words_of"]

Element = etree._Element
Found = tuple[Node, list[Fact]]


@dataclass(frozen=True)
class Place:
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

    @cached_property
    def path(self) -> str:
        """The path of the elements, from `TEI`."""
        return f"{self.container}/{self.element}"


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


def children(element: Element, name: str) -> list[Element]:
    """Return the children of a local name of the TEI."""
    tag = tei(name)
    return [one for one in element if one.tag == tag]


def words_of(element: Element | None) -> str:
    """Return the words of an element, each run of white space as one space."""
    if element is None:
        return ""
    if len(element) == 0:
        return " ".join((element.text or "").split())
    return " ".join("".join(element.itertext()).split())


def fact_of(
    key: str,
    element: Element,
    value: str = "",
    *,
    norm: str = "",
    form: str = "",
    ref: str = "",
    detail: str = "",
) -> Fact:
    """Return the fact that an element states, with who says so and how sure it is."""
    return Fact(
        key,
        value or words_of(element),
        norm,
        form,
        cert=element.get("cert", ""),  # type: ignore[arg-type]
        by=_voice(element.get("resp")),
        ref=ref,
        detail=detail,
    )


def _voice(resp: str | None) -> str:
    if not resp:
        return "source"
    if resp == "#archive":
        return "archive"
    return "editor" if resp.startswith("#") and resp != "#teikit" else "source"
