"""Examples of an element or attribute from the documents of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from teikit.errors import InputProblem
from teikit.files import Input, from_here, gather, read_bytes
from teikit.odd.entries import Example, dedented
from teikit.odd.vocabulary import Vocabulary
from teikit.xml import parse

__all__ = ["MOST_INSTANCES", "instances"]

MOST_INSTANCES = 3
"""So many examples are shown, each from another document."""

_SHORTEST, _LONGEST = 12, 400


def instances(vocabulary: Vocabulary, name: str, folders: Iterable[str]) -> list[Example]:
    """Return examples of a name from documents, the shortest that say something, one a document.

    Parameters:
        vocabulary: the ODD.
        name: an element's name, or an attribute's with `@` before it.
        folders: files and folders of TEI; what is no XML is passed over.

    Raises:
        InputProblem: there is no XML document at all.
    """
    plain = name.removeprefix("@").strip("<>/")
    found: list[tuple[int, Example]] = []
    documents = 0
    for root, path in _documents(folders):
        documents += 1
        best = min(
            _candidates(vocabulary, root, path, plain, name.startswith("@")),
            default=None,
            key=_size,
        )
        if best is not None:
            found.append(best)
    if not documents:
        raise InputProblem(
            "no XML document is there", where=", ".join(folders), advice="name another folder"
        )
    found.sort(key=_size)
    return [example for _, example in found[:MOST_INSTANCES]]


def _size(one: tuple[int, Example]) -> int:
    return one[0]


def _documents(folders: Iterable[str]) -> Iterator[tuple[etree._Element, str]]:
    for one in gather(folders, (".xml",)):
        if isinstance(one, Input):
            try:
                yield parse(read_bytes(one.path), one.path).getroot(), one.path
            except InputProblem:
                continue


def _candidates(
    vocabulary: Vocabulary, root: etree._Element, path: str, name: str, is_attribute: bool
) -> Iterator[tuple[int, Example]]:
    spaces = {vocabulary.odd.ns, *(spec.ns for spec in vocabulary.specs.values() if spec.ns)}
    key = f"{{http://www.w3.org/XML/1998/namespace}}{name[4:]}" if name.startswith("xml:") else name
    for element in root.iter("*"):
        called = etree.QName(element)
        if called.namespace not in spaces:
            continue
        if key not in element.attrib if is_attribute else called.localname != name:
            continue
        text = _written(element)
        if _SHORTEST <= len(text) <= _LONGEST:
            # What holds no words says less than what is somewhat longer.
            size = len(text) + (200 if not "".join(element.itertext()).strip() else 0)
            yield size, Example(f"{from_here(path)}:{element.sourceline}", text)


def _written(element: etree._Element) -> str:
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    for prefix, space in element.nsmap.items():
        mark = f"xmlns:{prefix}" if prefix else "xmlns"
        text = text.replace(f' {mark}="{space}"', "")
    return dedented(text)
