"""Regular expressions compiled once, and kept for the next run.

To compile those that one document needs takes longer than all the rest of a short run. CPython makes
a list of numbers of an expression and runs that; the numbers are kept in the cache and handed to it
again. It checks them, as it does its own.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import lru_cache
from importlib import import_module
from typing import Any, cast

from teikit import cache

__all__ = ["compiled", "keep"]

_FILE = "expressions"
_LARGEST = 8 * 1024 * 1024
# All its flags, its numbers, how many groups it has, the numbers of those with a name.
_Row = tuple[int, "array[int] | memoryview", int, dict[str, int]]


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
    """Return rows as bytes: an index, a line each; the expressions themselves; the numbers."""
    lines, sources, codes = [], [], array("I")
    for (source, flags), (all_flags, code, groups, names) in rows.items():
        named = " ".join(f"{name} {number}" for name, number in names.items())
        lines.append(f"{len(source)} {flags} {all_flags} {groups} {len(code)} {named}".rstrip())
        sources.append(source)
        codes.extend(code)
    index, words = "\n".join(lines).encode(), "".join(sources).encode()
    return b"%d %d\n%b%b%b" % (len(index), len(words), index, words, codes.tobytes())


def _read() -> dict[tuple[str, int], _Row]:
    key = _key()
    content = memoryview(cache.load(_FILE, key) if key else b"")
    rows: dict[tuple[str, int], _Row] = {}
    try:
        head, _, _ = bytes(content[:40]).partition(b"\n")
        size, more = map(int, head.split())
        begin = len(head) + 1
        index = bytes(content[begin : begin + size]).decode()
        words = bytes(content[begin + size : begin + size + more]).decode()
        codes = content[begin + size + more :].cast("I")
        at = place = 0
        for line in index.split("\n"):
            length, flags, all_flags, groups, count, *named = line.split(" ")
            source, code = words[at : at + int(length)], codes[place : place + int(count)]
            names = dict(zip(named[::2], map(int, named[1::2]), strict=True))
            rows[source, int(flags)] = int(all_flags), code, int(groups), names
            at, place = at + int(length), place + int(count)
    except (ValueError, TypeError):
        return {}
    return rows


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
    source: str, flags: int, code: array[int] | memoryview, groups: int, names: dict[str, int]
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
