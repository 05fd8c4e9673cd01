"""The schema that documents are held against: the project's own, or one that the user names."""

from __future__ import annotations

import os
from functools import cache, cached_property
from pathlib import Path

from lxml import etree

from teikit.check.explain import explain
from teikit.check.grammar import Grammar, UnreadGrammarError
from teikit.check.rule import Fault
from teikit.data import data
from teikit.errors import InputProblem
from teikit.files import read_bytes

__all__ = ["SHIPPED", "Schema", "load_schema"]

SHIPPED = "teikit.rng"
"""The project's own schema, by the name that `xml-model` gives it."""


class Schema:
    """A RELAX NG schema, compiled once.

    Parameters:
        content: the schema in XML syntax.
        where: its path; schemas that it includes are found from there.
        is_shipped: whether it is the project's own.

    Raises:
        InputProblem: it is not a RELAX NG schema in XML syntax.
    """

    def __init__(self, content: bytes, where: str, *, is_shipped: bool = False) -> None:
        self.is_shipped = is_shipped
        try:
            base = os.path.abspath(where)
            self._root = etree.fromstring(content, _parser(), base_url=base)
            self._relaxng = etree.RelaxNG(self._root)
        except etree.XMLSyntaxError as error:
            advice = _COMPACT if where.endswith(".rnc") else "correct it in an XML editor"
            reason = f"is not well-formed XML: {error.msg}"
            raise InputProblem(reason, where=where, advice=advice) from None
        except etree.RelaxNGParseError as error:
            reason = f"is not a RELAX NG schema: {error}"
            raise InputProblem(reason, where=where, advice="name a .rng file") from None

    def refuses(self, root: etree._Element) -> list[tuple[str, Fault]]:
        """Return what the schema refuses, with the kind of each; nothing if it is valid."""
        if self._relaxng.validate(root):
            return []
        # libxml2 gave the verdict; its log is for the case that nothing better can be said.
        log = self._relaxng.error_log
        grammar = self._grammar
        if grammar is not None:
            explained = [(refusal.kind, refusal.fault) for refusal in explain(root, grammar)]
            if explained:
                return explained
        return [("not-valid", _in_their_words(log, root))]

    @cached_property
    def _grammar(self) -> Grammar | None:
        try:
            return Grammar(self._root)
        except UnreadGrammarError:
            return None


_COMPACT = "the compact syntax is not read; convert it to .rng, for example with trang"


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _in_their_words(log: etree._ListErrorLog, root: etree._Element) -> Fault:
    first = next(iter(log), None)
    if first is None:
        return Fault(root, "the document is not valid")
    found = root.xpath(first.path) if first.path and ":" not in first.path else []
    place = found[0] if isinstance(found, list) and found else root
    element = place if isinstance(place, etree._Element) else root
    return Fault(element, f"the schema refuses this: {first.message}")


@cache
def load_schema(path: str = "") -> Schema:
    """Return a schema, compiled once in a process.

    Parameters:
        path: a `.rng` file; nothing means the project's own, and so does the bare name `teikit.rng`
            unless there is such a file.

    Raises:
        InputProblem: the file cannot be read or is no such schema.
    """
    if not path or (path == SHIPPED and not Path(path).is_file()):
        shipped = data("schema", SHIPPED)
        return Schema(shipped.read_bytes(), str(shipped), is_shipped=True)
    return Schema(read_bytes(path), path)
