"""Which schema a document is held against when the call names none: the one that it names itself."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree

from teikit.check.rule import Fault
from teikit.check.schema import SHIPPED, Schema, load_schema
from teikit.names import tei

if TYPE_CHECKING:
    from teikit.check.xsd import XsdSchema

__all__ = ["Choice", "Together"]

_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_RELAXNG = "http://relaxng.org/ns/structure/1.0"
_COMPACT = "application/relax-ng-compact-syntax"


class Named(NamedTuple):
    """A schema that a document names.

    Attributes:
        address: as written.
        by: what names it: `xml-model` or `schemaRef`.
        element: the element that does, or the root.
    """

    address: str
    by: str
    element: etree._Element


class Choice:
    """Chooses for each document: its `xml-model`, else its `schemaRef`, else the project's schema.

    An address is a path relative to the document; the bare name of the project's schema means the
    one that teikit ships. An address elsewhere is looked up in the catalogues and in the store of
    schemas. Nothing is fetched; a schema that is nowhere is a finding, and the project's is taken.

    Parameters:
        resolve: returns the file that an address means, or nothing.
    """

    def __init__(self, resolve: Callable[[str], str] = lambda _: "") -> None:
        self._resolve = resolve

    def for_document(
        self, root: etree._Element, path: str
    ) -> tuple[tuple[Schema | XsdSchema, ...], Fault | None]:
        """Return the schema for a document, and what is to be said of the choice.

        Parameters:
            root: the document's root element.
            path: its file; `stdin` and other names without a folder mean the working folder.

        Raises:
            SchemaProblem: the schema that it names is not one.
            InputProblem: it cannot be read.
        """
        file, said = self.file_for(root, path)
        return (load_schema(file),), said

    def file_for(self, root: etree._Element, path: str) -> tuple[str, Fault | None]:
        """Return the path of a document's schema (nothing: the project's), and what is to be said."""
        for named in _named(root):
            if found := self._resolve(named.address):
                return found, None
            parts = urlsplit(named.address)
            if os.path.basename(parts.path) == SHIPPED and (
                parts.scheme or named.address == SHIPPED
            ):
                # Converting puts a copy of it beside its documents; they mean the project's schema.
                return "", None
            file = _beside(path, unquote(parts.path))
            if parts.scheme or parts.netloc or os.path.isabs(parts.path):
                return "", _elsewhere(named)
            return (os.path.normpath(file), None) if os.path.isfile(file) else ("", _missing(named))
        return "", None


class Together:
    """Holds every document against the same schemas.

    Parameters:
        schemas: at least one.
    """

    def __init__(self, schemas: Sequence[Schema | XsdSchema]) -> None:
        self._schemas = tuple(schemas)

    def for_document(
        self, root: etree._Element, path: str
    ) -> tuple[tuple[Schema | XsdSchema, ...], Fault | None]:
        """Return the schemas for a document: these, whatever the document says."""
        del root, path
        return self._schemas, None


def _beside(path: str, address: str) -> str:
    return os.path.join(os.path.dirname(path), address)


def _named(root: etree._Element) -> Iterator[Named]:
    """Give the RELAX NG schemas that a document names, the first that counts first."""
    instructions = [
        node
        for node in root.itersiblings(etree.ProcessingInstruction, preceding=True)
        if node.target == "xml-model"  # type: ignore[attr-defined]
    ]
    for node in reversed(instructions):
        said = {name: one or other for name, one, other in _ATTRIBUTE.findall(node.text or "")}
        kind = said.get("schematypens") or said.get("type", "")
        href = said.get("href", "")
        known = kind in (_RELAXNG, _COMPACT) or (
            kind in ("", "application/xml") and href.lower().endswith((".rng", ".rnc"))
        )
        if href and known:
            yield Named(href, "xml-model", root)
    if root.tag in (tei("TEI"), tei("teiCorpus")):
        place = f"{tei('teiHeader')}/{tei('encodingDesc')}/{tei('schemaRef')}"
        for element in root.iterfind(place):
            url = element.get("url", "")
            if url.lower().endswith((".rng", ".rnc")):
                yield Named(url, "schemaRef", element)


def _elsewhere(named: Named) -> Fault:
    own = "and the document is held against teikit's own"
    message = f"the schema `{named.address}` that {named.by} names is not fetched, {own}"
    return Fault(
        named.element,
        message,
        "name a copy of it with --schema, or keep one with `teikit schema add`",
    )


def _missing(named: Named) -> Fault:
    own = "and the document is held against teikit's own"
    message = f"the schema `{named.address}` that {named.by} names is not there, {own}"
    return Fault(named.element, message, "put it there, or name it with --schema")
