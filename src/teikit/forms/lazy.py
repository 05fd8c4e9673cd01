"""Regular expressions that are compiled when they are first used, and kept for the next run.

Several hundred of them stand in the recognisers, and to compile those that one document needs takes
longer than all the rest of a short run. CPython makes a list of numbers of an expression and runs
that; the numbers are kept in the cache and handed to it again. It checks them, as it does its own.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from functools import lru_cache
from importlib import import_module
from typing import Any, cast

from teikit import cache

__all__ = ["compiled", "keep", "lazy"]

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
_FILE = "expressions"
_LARGEST = 8 * 1024 * 1024
_Row = tuple[int, "array[int]", int, dict[str, int]]


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Reached once: afterwards the bound methods stand in the instance itself.
        if name not in _METHODS:
            raise AttributeError(name)
        expression = compiled(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(expression, method))
        return getattr(expression, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as `re.compile(source, flags)`."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return `re.compile(source, flags)`, with the work of an earlier run if it is kept."""
    global _kept
    if _kept is None:
        _kept = _read()
    if row := _kept.get((source, flags)):
        try:
            return _revive(source, *row)
        except (RuntimeError, ValueError, TypeError, OverflowError, AttributeError):
            pass  # not what this interpreter takes: compiled anew, and kept anew
    _fresh.append((source, int(flags)))
    return re.compile(source, flags)


_kept: dict[tuple[str, int], _Row] | None = None
_fresh: list[tuple[str, int]] = []


def keep() -> None:
    """Write down the expressions that this run had to compile, if they are worth it."""
    if len(_fresh) < 12 or not cache.folder() or not _key():
        return
    fresh = {one: row for one in _fresh if (row := _numbers(*one))}
    _fresh.clear()
    content = _written({**(_kept or {}), **fresh})
    if len(content) > _LARGEST:  # the leavings of other versions
        content = _written(fresh)
    cache.save(_FILE, _key(), content)


def _written(rows: dict[tuple[str, int], _Row]) -> bytes:
    index, codes = [], array("I")
    for (source, flags), (all_flags, code, groups, names) in rows.items():
        index.append((source, flags, all_flags, groups, names, len(codes), len(code)))
        codes += code
    return json.dumps(index).encode() + b"\n" + codes.tobytes()


def _read() -> dict[tuple[str, int], _Row]:
    key = _key()
    head, _, body = cache.load(_FILE, key).partition(b"\n") if key else (b"", b"", b"")
    if not head:
        return {}
    codes = array("I")
    try:
        codes.frombytes(body)
        return {
            (source, flags): (all_flags, codes[at : at + size], groups, names)
            for source, flags, all_flags, groups, names, at, size in json.loads(head)
        }
    except (ValueError, TypeError):
        return {}


# --- the interpreter's own --------------------------------------------------------------------------


@lru_cache
def _inside() -> tuple[Any, Any, Any] | None:
    """Return the interpreter's compiler, parser and engine of expressions, or nothing.

    They are CPython's own and may change with any version: nothing here depends on their being
    there, and what they give is compared with `re.compile`'s before it is kept.
    """
    if sys.implementation.name != "cpython":
        return None
    try:
        inside = [import_module(name) for name in ("re._compiler", "re._parser", "_sre")]
    except ImportError:
        return None
    return inside[0], inside[1], inside[2]


@lru_cache
def _key() -> str:
    """Return what an expression's numbers depend on, or nothing where they are not known."""
    inside = _inside()
    if inside is None:
        return ""
    engine = inside[2]
    version = ".".join(map(str, sys.version_info[:3]))
    return f"{version}-{engine.MAGIC}-{engine.CODESIZE}-{sys.byteorder}"


def _numbers(source: str, flags: int) -> _Row | None:
    """Return what `re.compile` makes of an expression: all its flags, numbers, groups and names."""
    try:
        compiler, parser, _ = cast("Any", _inside())
        parsed = parser.parse(source, flags)
        code = array("I", compiler._code(parsed, flags))
        state = parsed.state
        row = (flags | state.flags, code, state.groups - 1, dict(state.groupdict))
        same = _revive(source, *row) == re.compile(source, flags)
    except (AttributeError, TypeError, RuntimeError, ValueError, OverflowError):
        return None
    return row if same else None


def _revive(
    source: str, flags: int, code: array[int], groups: int, names: dict[str, int]
) -> re.Pattern[str]:
    """Make an expression of its numbers.

    Raises:
        RuntimeError, ValueError, TypeError, OverflowError, AttributeError: they are none.
    """
    _, _, engine = cast("Any", _inside())
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    found = engine.compile(source, flags, code.tolist(), groups, names, tuple(by_number))
    return cast("re.Pattern[str]", found)
