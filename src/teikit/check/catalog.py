"""OASIS XML Catalogs 1.1: where on this machine the file of an address is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from teikit.errors import InputProblem
from teikit.files import read_bytes
from teikit.xml import parse

__all__ = ["Catalog", "catalogs_of", "load_catalog"]

_NAMESPACE = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_DEEPEST = 20
_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^\[>]*>")


@dataclass
class Catalog:
    """One catalogue; later ones are asked where it has no answer.

    Attributes:
        exact: files by address.
        prefixes: beginnings of addresses, and what is put in their place.
        suffixes: files by the end of an address.
        delegates: catalogues for addresses that begin so.
        following: further catalogues.
    """

    exact: dict[str, str] = field(default_factory=dict)
    prefixes: list[tuple[str, str]] = field(default_factory=list)
    suffixes: list[tuple[str, str]] = field(default_factory=list)
    delegates: list[tuple[str, str]] = field(default_factory=list)
    following: list[str] = field(default_factory=list)

    def find(self, address: str, depth: int = 0) -> str:
        """Return the path of the file of an address, or nothing (section 7.2 of the standard).

        Raises:
            InputProblem: a catalogue that this one leads to cannot be read.
        """
        if address in self.exact:
            return _path(self.exact[address])
        if begin := _longest(self.prefixes, address.startswith):
            return _path(begin[1] + address[len(begin[0]) :])
        if end := _longest(self.suffixes, address.endswith):
            return _path(end[1])
        if depth > _DEEPEST:
            return ""
        delegated = [one for one in self.delegates if address.startswith(one[0])]
        # If there are delegates, no other catalogue is asked.
        order = sorted(delegated, key=lambda one: -len(one[0]))
        for path in [place for _, place in order] or self.following:
            if found := load_catalog(_path(path)).find(address, depth + 1):
                return found
        return ""


def _longest(entries: Sequence[tuple[str, str]], fits: object) -> tuple[str, str] | None:
    matching = [one for one in entries if fits(one[0])]  # type: ignore[operator]
    return max(matching, key=lambda one: len(one[0]), default=None)


def _path(uri: str) -> str:
    """Return the path that a `file:` URI or a path is; nothing for an address elsewhere."""
    parts = urlsplit(uri)
    if parts.scheme == "file":
        return unquote(parts.path)
    return "" if parts.scheme else unquote(uri)


def load_catalog(path: str) -> Catalog:
    """Read a catalogue; its document type, which most have, is not looked at.

    Raises:
        InputProblem: it cannot be read, or is no catalogue.
    """
    root = parse(_DOCTYPE.sub(b"", read_bytes(path), 1), path).getroot()
    if root.tag != f"{{{_NAMESPACE}}}catalog":
        raise InputProblem("is no OASIS catalogue", where=path, advice="name a catalog.xml")
    catalog = Catalog()
    base = f"file://{os.path.abspath(path)}"
    for element, here in _entries(root, urljoin(base, root.get(_BASE, ""))):
        _take(catalog, element, here)
    return catalog


def _entries(parent: etree._Element, base: str) -> Iterator[tuple[etree._Element, str]]:
    for element in parent.iterchildren("*"):
        here = urljoin(base, element.get(_BASE, ""))
        if element.tag == f"{{{_NAMESPACE}}}group":
            yield from _entries(element, here)
        elif str(element.tag).startswith(f"{{{_NAMESPACE}}}"):
            yield element, here


def _take(catalog: Catalog, element: etree._Element, base: str) -> None:
    kind = etree.QName(element).localname

    def place(name: str) -> str:
        return urljoin(base, element.get(name, ""))

    if kind in ("uri", "system"):
        name = element.get("name") or element.get("systemId") or ""
        catalog.exact.setdefault(name, place("uri"))
    elif kind in ("rewriteURI", "rewriteSystem"):
        begin = element.get("uriStartString") or element.get("systemIdStartString") or ""
        catalog.prefixes.append((begin, place("rewritePrefix")))
    elif kind in ("uriSuffix", "systemSuffix"):
        end = element.get("uriSuffix") or element.get("systemIdSuffix") or ""
        catalog.suffixes.append((end, place("uri")))
    elif kind in ("delegateURI", "delegateSystem"):
        begin = element.get("uriStartString") or element.get("systemIdStartString") or ""
        catalog.delegates.append((begin, place("catalog")))
    elif kind == "nextCatalog":
        catalog.following.append(place("catalog"))


def catalogs_of(paths: Sequence[str]) -> list[Catalog]:
    """Return the catalogues of a call: those that it names, then those of XML_CATALOG_FILES.

    Raises:
        InputProblem: one that the call names cannot be read.
    """
    found = [load_catalog(path) for path in paths]
    for uri in os.environ.get("XML_CATALOG_FILES", "").split():
        path = _path(uri)
        if path and os.path.isfile(path):
            found.append(load_catalog(path))
    return found
