"""A schema read and simplified once, kept in a form that is quickly read again.

What is kept is JSON: the terms of all definitions, each a string of its own that is read when it is
needed. It is bound to the bytes of every file of the schema. Nothing in it is executed, and anything
that is not as it should be counts as if nothing were kept.
"""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from teikit.relaxng.cache import Cache
from teikit.relaxng.files import Read
from teikit.relaxng.problems import Damaged, SchemaError
from teikit.relaxng.syntax import Source

__all__ = ["Prepared", "keep", "kept"]

_FORM = 2


class Prepared:
    """The terms of a schema, as they were kept.

    Parameters:
        content: what was kept.
        path: the schema; its files are named beside it.

    Raises:
        Damaged: it is not of the right form.
    """

    def __init__(self, content: bytes, path: str) -> None:
        try:
            held = json.loads(content)
            self.form: Any = held["form"]
            self.files: dict[str, str] = dict(held["files"])
            folder = os.path.dirname(path)
            self.paths = [path, *(os.path.join(folder, str(name)) for name in held["paths"][1:])]
            self._written: dict[str, str] = dict(held["terms"])
            self.start = _sound(held["start"], len(self.paths))
        except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
            raise Damaged(str(error)) from None
        self._terms: dict[str, list[Any]] = {}

    def names(self) -> list[str]:
        """Return the keys of all definitions."""
        return list(self._written)

    def origin(self, key: str = "") -> tuple[str, int]:
        """Return the schema's file: lines are not kept."""
        del key
        return self.paths[0], 0

    def term(self, key: str) -> list[Any]:
        """Return a definition's term.

        Raises:
            Damaged: it is not there, or not of the right form.
        """
        if key not in self._terms:
            try:
                self._terms[key] = _sound(json.loads(self._written[key]), len(self.paths))
            except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
                raise Damaged(str(error)) from None
        return self._terms[key]


def _sound(term: Any, files: int) -> list[Any]:
    """Return a term if it has the form of one.

    Raises:
        ValueError: it has not.
    """
    todo = [term]
    while todo:
        here = todo.pop()
        kind = here[0]
        if kind in ("choice", "group", "interleave"):
            right = len(here) > 1
            todo.extend(here[1:])
        elif kind in ("more", "list"):
            right = len(here) == 2
            todo.append(here[1])
        elif kind in ("element", "attribute"):
            right = len(here) == 4 and _is_names(here[1]) and _is_place(here[3], files)
            todo.append(here[2])
        elif kind == "ref":
            right = len(here) == 2 and isinstance(here[1], str)
        elif kind == "data":
            right = len(here) == 6 and _are_strings(here[1:3]) and _is_place(here[5], files)
            right = right and all(len(facet) == 2 and _are_strings(facet) for facet in here[3])
            todo.extend([here[4]] if here[4] is not None else ())
        elif kind == "value":
            right = len(here) == 6 and _are_strings(here[1:4]) and _is_place(here[5], files)
            right = right and (here[4] is None or _are_strings(here[4].values()))
        else:
            right = kind in ("empty", "text", "notAllowed") and len(here) == 1
        if not right:
            raise ValueError(f"no term: {kind}")
    return list(term)


def _is_names(term: Any) -> bool:
    if isinstance(term, str) or term is None:
        return term is not None
    if term[0] == "|":
        return all(map(_is_names, term[1:]))
    excepted = term[-1]
    right = len(term) == 2 if term[0] == "*" else term[0] == "ns" and len(term) == 3
    return right and (excepted is None or _is_names(excepted))


def _is_place(place: Any, files: int) -> bool:
    line, file = place
    return isinstance(line, int) and isinstance(file, int) and 0 <= file < files


def _are_strings(values: Any) -> bool:
    return all(isinstance(value, str) for value in values)


def _name(path: str) -> str:
    digest = hashlib.sha256(os.path.abspath(path).encode("utf-8", "surrogateescape"))
    return f"relaxng-{digest.hexdigest()[:24]}.json"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def kept(path: str, content: bytes, cache: Cache, read: Read) -> Prepared | None:
    """Return what was kept of a schema, or None if there is nothing of these files.

    Parameters:
        path: the schema.
        content: its bytes.
        cache: where it is kept.
        read: reads further files of the schema.
    """
    stored = cache.load(_name(path), _hash(content))
    if not stored:
        return None
    try:
        found = Prepared(stored, path)
        folder = os.path.dirname(path)
        for name, digest in found.files.items():
            if _hash(read(os.path.join(folder, name))) != digest:
                return None
        for at in found.start[1:2] if found.start[0] == "ref" else ():
            found.term(at)
    except (Damaged, OSError, TypeError):
        return None
    return found if found.form == _FORM else None


def keep(source: Source, content: bytes, cache: Cache) -> None:
    """Keep a schema for the next run; if a part of it is wrong, keep nothing.

    Parameters:
        source: the schema.
        content: the bytes of its main file.
        cache: where to keep it.
    """
    terms: dict[str, str] = {}
    path = source.files.path
    folder = os.path.dirname(path)
    try:
        while todo := [key for key in source.names() if key not in terms]:
            for key in todo:
                terms[key] = json.dumps(source.term(key), separators=(",", ":"))
    except (SchemaError, RecursionError):
        return
    try:
        names = [os.path.relpath(one, folder or ".") for one in source.paths]
        files = {
            os.path.relpath(one, folder or "."): _hash(held)
            for one, held in source.files.used.items()
            if one != path
        }
    except ValueError:  # another drive
        return
    held = {"form": _FORM, "files": files, "paths": names, "start": source.start, "terms": terms}
    cache.save(_name(path), _hash(content), json.dumps(held, separators=(",", ":")).encode())
