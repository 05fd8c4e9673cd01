"""A schema to validate documents with."""

from __future__ import annotations

from lxml import etree

from teikit.relaxng.cache import Cache
from teikit.relaxng.files import Files, Read, read_file
from teikit.relaxng.grammar import Grammar, Terms
from teikit.relaxng.hints import Hints
from teikit.relaxng.problems import Damaged, Problem, SchemaError
from teikit.relaxng.refusal import Refusal
from teikit.relaxng.syntax import Source
from teikit.relaxng.verdict import Watch

__all__ = ["MOST_REFUSALS", "Schema"]

MOST_REFUSALS = 1000
"""So much is told of one document."""

_NO_HINTS = Hints()


def _kept(path: str, content: bytes, cache: Cache, read: Read) -> Terms | None:
    # Loaded only where there is a cache: a single document is waited for.
    from teikit.relaxng.prepared import kept

    return kept(path, content, cache, read)


class Schema:
    """A RELAX NG schema, read as far as documents need it.

    Parameters:
        path: the schema, in XML or (`.rnc`) in the compact syntax.
        read: returns the bytes of a file; everything that the schema refers to lies in its folder.
        cache: where the prepared schema may be kept between runs.
        hints: what helps to explain a refusal.

    Raises:
        SchemaError: it cannot be read, or its beginning is no RELAX NG. What else is wrong with it
            shows when a document needs it; `check_schema` looks at everything.
    """

    def __init__(
        self,
        path: str,
        *,
        read: Read = read_file,
        cache: Cache | None = None,
        hints: Hints = _NO_HINTS,
    ) -> None:
        self.path = path
        self.hints = hints
        self._read = read
        self._cache = cache
        self._source: Source | None = None
        try:
            self._content = read(path)
        except OSError as error:
            reason = error.strerror or str(error)
            raise SchemaError(
                [Problem(path, 0, f"cannot be read ({reason})", "check the name")]
            ) from None
        prepared = _kept(path, self._content, cache, read) if cache else None
        self.is_prepared = prepared is not None
        self.grammar = Grammar(prepared) if prepared else self._fresh()

    def _fresh(self) -> Grammar:
        self._source = Source(Files(self.path, self._bytes))
        return Grammar(self._source)

    def _bytes(self, path: str) -> bytes:
        return self._content if path == self.path else self._read(path)

    def keep(self) -> None:
        """Keep the prepared schema for the next run, if there is where, and it is not kept."""
        if self._cache and self._source and not self.is_prepared:
            from teikit.relaxng.prepared import keep

            keep(self._source, self._content, self._cache)
            self.is_prepared = True

    def is_valid(self, root: etree._Element, watch: Watch | None = None) -> bool:
        """Say whether a document is valid.

        Parameters:
            root: its root element.
            watch: is given attributes that the caller wants to hear of.

        Raises:
            SchemaError: a part of the schema that the document needs is wrong.
        """
        watch = watch or Watch()
        try:
            return self.grammar.stop(root, watch) is None
        except Damaged:
            self.grammar = self._fresh()
            return self.grammar.stop(root, watch) is None

    def refusals(self, root: etree._Element, watch: Watch | None = None) -> list[Refusal]:
        """Return what is wrong with a document, each mistake once; nothing if it is valid.

        Parameters:
            root: its root element.
            watch: is given attributes that the caller wants to hear of.

        Raises:
            SchemaError: a part of the schema that the document needs is wrong.
        """
        if self.is_valid(root, watch):
            return []
        try:
            return self._explained(root)
        except Damaged:
            self.grammar = self._fresh()
            return self._explained(root)

    def _explained(self, root: etree._Element) -> list[Refusal]:
        from teikit.relaxng.explain import explain

        found: list[Refusal] = []
        for refusal in explain(root, self.grammar, self.hints):
            found.append(refusal)
            if len(found) > MOST_REFUSALS:
                break
        if len(found) > 1:
            order = {element: at for at, element in enumerate(root.iter("*"))}
            found.sort(key=lambda refusal: order.get(refusal.element, 0))
        if len(found) > MOST_REFUSALS:
            message = "more is wrong in the document, and is not told"
            found[-1] = Refusal("not-valid", root, message, "correct what is told first")
        if found:
            return found
        at = self.grammar.stop(root, Watch())
        message = "the document is not valid from here on"
        return [
            Refusal("not-valid", root if at is None else at, message, "compare it with a valid one")
        ]
