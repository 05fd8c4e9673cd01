"""The schemas that documents are held against: the project's own, and those that others name."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from teikit import cache as kept
from teikit.check.hints import TEI_HINTS
from teikit.check.rule import Fault
from teikit.errors import InputProblem, SchemaProblem
from teikit.files import read_bytes
from teikit.relaxng.cache import Cache
from teikit.relaxng.problems import SchemaError
from teikit.relaxng.schema import Schema as Engine
from teikit.relaxng.verdict import Watch

if TYPE_CHECKING:
    from teikit.check.xsd import XsdSchema

__all__ = ["SHIPPED", "Schema", "files_of", "keep_schemas", "load_schema", "schema_at"]

SHIPPED = "teikit.rng"
"""The project's own schema, by the name that `xml-model` gives it."""


class Schema:
    """A RELAX NG schema, read once.

    Parameters:
        content: the schema, in XML or compact syntax.
        where: its path; schemas that it includes are found from there, in its folder or below.
        is_shipped: whether it is the project's own.

    Raises:
        SchemaProblem: it is not a RELAX NG schema.
    """

    def __init__(self, content: bytes, where: str, *, is_shipped: bool = False) -> None:
        self.is_shipped = is_shipped
        self.where = where

        def read(path: str) -> bytes:
            return content if path == where else _read(path)

        try:
            cache = Cache(kept.load, kept.save) if kept.folder() else None
            self._engine = Engine(where, read=read, cache=cache, hints=TEI_HINTS)
        except SchemaError as error:
            raise _problem(error, where) from None

    def for_document(
        self, root: etree._Element, path: str
    ) -> tuple[tuple[Schema, ...], Fault | None]:
        """Return the schemas for a document: this one, whatever the document says."""
        del root, path
        return (self,), None

    def refuses(self, root: etree._Element, watch: Watch | None = None) -> list[tuple[str, Fault]]:
        """Return what the schema refuses, with the kind of each; nothing if it is valid.

        Parameters:
            root: the document.
            watch: is given attributes that the caller wants to hear of.

        Raises:
            SchemaProblem: a part of the schema that the document needs is wrong.
        """
        try:
            refusals = self._engine.refusals(root, watch)
            return [(refusal.kind, Fault(*refusal[1:])) for refusal in refusals]
        except SchemaError as error:
            raise _problem(error, self.where) from None

    def keep(self) -> None:
        """Keep what was prepared of the schema for the next run."""
        self._engine.keep()


def _read(path: str) -> bytes:
    try:
        return read_bytes(path)
    except InputProblem as problem:
        raise OSError(problem.what) from None


def _problem(error: SchemaError, where: str) -> SchemaProblem:
    problem = error.problems[0]
    if problem.message.startswith("is not well-formed XML"):
        return SchemaProblem(problem.message, where=problem.path or where, advice=problem.advice)
    line = f" (line {problem.line})" if problem.line > 1 else ""
    reason = f"is not a RELAX NG schema: {problem.message}{line}"
    advice = problem.advice or "`teikit schema check` says more"
    return SchemaProblem(reason, where=problem.path or where, advice=advice)


def files_of(path: str) -> list[str]:
    """Return the files that a schema is made of, when all of it was looked at.

    Raises:
        InputProblem: the file cannot be read.
        SchemaProblem: something in it is wrong.
    """
    content = read_bytes(path)
    if path.lower().endswith(".xsd"):
        from teikit.check.xsd import XsdSchema

        return XsdSchema(content, path).files
    from teikit.relaxng.checking import check_schema

    used = {path: None}

    def read(one: str) -> bytes:
        used[one] = None
        return _read(one)

    if problems := check_schema(path, read):
        raise _problem(SchemaError(problems), path)
    return list(used)


@cache
def load_schema(path: str = "") -> Schema | XsdSchema:
    """Return a schema, read once in a process.

    Parameters:
        path: a `.rng`, `.rnc` or `.xsd` file; nothing means the project's own, and so does the bare
            name `teikit.rng` unless there is such a file.

    Raises:
        InputProblem: the file cannot be read.
        SchemaProblem: it is not a schema.
    """
    if not path or (path == SHIPPED and not os.path.isfile(path)):
        if path:
            return load_schema("")
        from teikit.data import data

        shipped = data("schema", SHIPPED)
        found: Schema | XsdSchema = Schema(shipped.read_bytes(), str(shipped), is_shipped=True)
    elif path.lower().endswith(".xsd"):
        from teikit.check.xsd import XsdSchema

        found = XsdSchema(read_bytes(path), path)
    else:
        found = Schema(read_bytes(path), path)
    _used.append(found)
    return found


def keep_schemas() -> None:
    """Keep what was prepared of the schemas that were used, for the next run."""
    for schema in _used:
        schema.keep()


_used: list[Schema | XsdSchema] = []


def schema_at(name: str) -> str:
    """Return the path of a schema that a call names: a file, or what the store has by this name.

    Raises:
        InputProblem: there is neither.
    """
    if os.path.exists(name) or name == SHIPPED:
        return name
    from teikit.check import store

    found = store.find(name)
    if found is not None:
        return found.path
    names = ", ".join(one.name for one in store.kept())
    advice = f"check the name; the store has {names}" if names else "check the name"
    raise InputProblem("does not exist", where=name, advice=advice)
