"""The source of a TEI document, found again: beside it, or where its edition keeps sources."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from teikit.errors import InputProblem
from teikit.files import from_here, read_bytes
from teikit.names import tei

__all__ = ["Found", "find_source", "named_in", "position_in"]

_USUAL = "sources"


class Found(NamedTuple):
    """A source that was looked for.

    Attributes:
        name: its base name, as the TEI says it; nothing if the TEI says none.
        path: where it is, or nothing.
        content: its bytes.
        same: it is the file that the TEI was made from; None if the TEI does not say which that was.
    """

    name: str
    path: str = ""
    content: bytes = b""
    same: bool | None = None


def _idno(root: etree._Element, kind: str) -> str:
    found = root.find(f".//{tei('idno')}[@type='{kind}']")
    return "".join(found.itertext()).strip() if found is not None else ""


def named_in(root: etree._Element) -> str:
    """Return the name of the source that a TEI document states, or nothing."""
    if name := _idno(root, "filename"):
        return name
    text = root.find(tei("text"))
    return unquote((text.get("source") or "").partition("#")[0]) if text is not None else ""


def position_in(source: str) -> tuple[int, int] | None:
    """Return the positions between lines of `FILE#line=3,5`, or None."""
    first, _, last = source.partition("#line=")[2].partition(",")
    return (int(first), int(last)) if first.isdecimal() and last.isdecimal() else None


def find_source(document: str, root: etree._Element, given: str, folder: str, cap: int) -> Found:
    """Find the source of a TEI document.

    Parameters:
        document: path of the TEI.
        root: its root.
        given: the file or folder that the call names, or nothing.
        folder: the edition's folder of sources, or nothing.
        cap: the most bytes that it may have.

    Raises:
        InputProblem: what the call names is not there.
    """
    name = named_in(root) or f"{os.path.splitext(os.path.basename(document))[0]}.txt"
    digest = _idno(root, "sha256").lower()
    if given and not os.path.isdir(given):
        content = read_bytes(given, cap)
        return Found(name, given, content, _same(content, digest))
    places = [given] if given else _places(document, folder)
    first: Found | None = None
    for path in _called(name, places):
        content = read_bytes(path, cap)
        found = Found(name, from_here(path), content, _same(content, digest))
        if found.same is not False:
            return found
        first = first or found
    if first is None and given:
        raise InputProblem(
            f"holds no file called {name}", where=given, advice="name the file itself"
        )
    return first or Found(name)


def _same(content: bytes, digest: str) -> bool | None:
    return sha256(content).hexdigest() == digest if digest else None


def _places(document: str, folder: str) -> list[str]:
    here = os.path.dirname(os.path.abspath(document))
    above = os.path.dirname(here)
    return [here, os.path.join(here, _USUAL), os.path.join(above, _USUAL), above, folder]


def _called(name: str, places: list[str]) -> Iterator[str]:
    """Yield the files of a name in the folders; below them only in folders of sources."""
    for place in filter(None, places):
        path = os.path.join(place, name)
        if os.path.isfile(path):
            yield path
    for place in filter(None, places[1:3] + places[4:] if len(places) > 1 else places):
        for inner, folders, files in os.walk(place):
            folders.sort()
            if inner != place and name in files:
                yield os.path.join(inner, name)
