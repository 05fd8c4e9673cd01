"""XML Schema (XSD) as another judge, through the `xmlschema` library, in the engine's own words."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from lxml import etree

from teikit.check.rule import Fault
from teikit.errors import SchemaProblem
from teikit.relaxng.refusal import MOST, joined, nearest, shortened
from teikit.relaxng.verdict import Watch

__all__ = ["XsdSchema"]

_MOST = 1000
_ATTRIBUTE = re.compile(r"attribute (\S+?)='")
_NAMED = re.compile(r"'(\S+?)'")
_VERSION = re.compile(rb"""minVersion\s*=\s*["']1\.1""")


class XsdSchema:
    """An XSD schema, 1.0 or (with `vc:minVersion="1.1"`) 1.1, with what it includes.

    Schemas that it includes are read from its own folder or below; nothing is fetched.

    Parameters:
        content: the schema.
        where: its path.

    Raises:
        SchemaProblem: it is not an XSD schema.
    """

    is_shipped = False

    def __init__(self, content: bytes, where: str) -> None:
        import xmlschema

        self.where = where
        kind: Any = xmlschema.XMLSchema11 if _VERSION.search(content) else xmlschema.XMLSchema10
        try:
            with warnings.catch_warnings():
                # What cannot be included is only a warning to the library.
                warnings.simplefilter("error", xmlschema.XMLSchemaIncludeWarning)
                warnings.simplefilter("error", xmlschema.XMLSchemaImportWarning)
                self._schema = kind(os.path.abspath(where), defuse="always", allow="sandbox")
        except (
            xmlschema.XMLSchemaException,
            xmlschema.XMLSchemaIncludeWarning,
            xmlschema.XMLSchemaImportWarning,
            SyntaxError,
            OSError,
        ) as error:
            said = str(getattr(error, "message", "") or error).strip().splitlines()
            raise SchemaProblem(
                f"is not an XSD schema: {said[0].rstrip('.:') if said else 'it cannot be read'}",
                where=where,
                advice="correct it",
            ) from None

    @property
    def files(self) -> list[str]:
        """The files that it is made of."""
        found = [self.where]
        for schema in self._schema.maps.iter_schemas():
            url = str(schema.url or "")
            if url.startswith("file:") and "xmlschema/schemas" not in url:
                found.append(url.removeprefix("file://"))
        return found

    @cached_property
    def _names(self) -> set[str]:
        from xmlschema.validators import XsdElement

        components = self._schema.iter_components(XsdElement)
        return {_local(one.name) for one in components if one.name}

    def for_document(
        self, root: etree._Element, path: str
    ) -> tuple[tuple[XsdSchema, ...], Fault | None]:
        """Return the schemas for a document: this one, whatever the document says."""
        del root, path
        return (self,), None

    def refuses(self, root: etree._Element, watch: Watch | None = None) -> list[tuple[str, Fault]]:
        """Return what the schema refuses, with the kind of each; nothing if it is valid."""
        del watch  # what walks here tells nobody what it meets
        return list(islice(self._refusals(root), _MOST))

    def keep(self) -> None:
        """Nothing is prepared of an XSD schema."""

    def _refusals(self, root: etree._Element) -> Iterator[tuple[str, Fault]]:
        import xmlschema

        tree: Any = root  # the library's types do not know lxml's elements, which it takes
        document = xmlschema.XMLResource(tree, allow="none", defuse="never")
        for error in self._schema.iter_errors(document, use_location_hints=False):
            yield self._refusal(error, root)

    def _refusal(self, error: Any, root: etree._Element) -> tuple[str, Fault]:
        element = root if error.elem is None else error.elem
        reason = str(error.reason or "")
        wanted = getattr(error, "expected", None) or ()
        expected = tuple(_local(str(getattr(one, "name", one))) for one in wanted)
        if getattr(error, "invalid_child", None) is not None:
            return self._misplaced(error.invalid_child, expected)
        name = etree.QName(element).localname
        if hasattr(error, "index") and "not complete" in reason:
            said = (
                f"`{name}` lacks {_listed(expected)}" if expected else f"`{name}` lacks something"
            )
            return "missing-element", Fault(element, said, "add it", expected=expected[:MOST])
        if reason.startswith("character data"):
            return "misplaced-text", Fault(
                element, f"text may not stand directly in `{name}`", "put it in an element"
            )
        if "is not an element of the schema" in reason:
            return self._unknown(element)
        return _of_value(element, name, reason, error)

    def _misplaced(self, child: etree._Element, expected: tuple[str, ...]) -> tuple[str, Fault]:
        name = etree.QName(child).localname
        if name not in self._names:
            return self._unknown(child)
        advice = f"{_listed(expected)} may" if expected else "move it or take it away"
        fault = Fault(child, f"`{name}` may not stand here", advice, expected=expected[:MOST])
        return "misplaced-element", fault

    def _unknown(self, element: etree._Element) -> tuple[str, Fault]:
        name = etree.QName(element).localname
        close = nearest(name, self._names)
        advice = f"did you mean `{close}`?" if close else "use one that the schema has"
        said = f"`{name}` is not an element of this schema"
        return "unknown-element", Fault(element, said, advice, suggestion=close)


def _of_value(element: etree._Element, name: str, reason: str, error: Any) -> tuple[str, Fault]:
    """Return what is wrong with an attribute, or with a value."""
    named = _NAMED.search(reason)
    attribute = _local(named[1]) if named else ""
    if reason.startswith("missing required attribute"):
        said = f"`{name}` lacks the attribute `{attribute}`"
        return "missing-attribute", Fault(element, said, "add it", attribute)
    if "attribute not allowed" in reason:
        said = f"`{name}` has no attribute `{attribute}`"
        value = element.get(named[1], "") if named else ""
        return "unknown-attribute", Fault(element, said, "take it away", attribute, value)
    held = _ATTRIBUTE.match(reason)
    value = error.obj if isinstance(error.obj, str) else (element.text or "").strip()
    if held or type(error).__name__ == "XMLSchemaDecodeError":
        whose = f"`{_local(held[1])}` of `{name}`" if held else f"`{name}`"
        said = f"`{shortened(value)}` is not a value that {whose} may have"
        attribute = _local(held[1]) if held else ""
        return "bad-value", Fault(element, said, "", attribute, value)
    return "not-valid", Fault(element, reason.rstrip(".") or f"`{name}` is not valid")


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _listed(names: Sequence[str]) -> str:
    return joined([f"`{name}`" for name in names])
