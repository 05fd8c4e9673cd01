"""On which line of a TOML file a key stands: the standard library's reader does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["line_of"]

_TABLE = re.compile(r"\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*\.?""")


def line_of(text: str, path: Sequence[str | int], *, exact: bool = False) -> int:
    """Return the line, counted from 1, of a key, or of the nearest thing around it.

    With `exact`, 0 if the key itself is not there.

    Parameters:
        text: the TOML file.
        path: table and key, as `("editor", 1, "orcid")`; numbers count tables of one name from 0.
    """
    wanted = list(path)
    best, depth = 1, 0
    counts: dict[tuple[str, ...], int] = {}
    table: list[str | int] = []
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        if fence:
            fence = "" if fence in line else fence
            continue
        here: list[str | int] | None = None
        if found := _TABLE.match(line):
            table = list(_parts(found[2]))
            if found[1] == "[[":
                name = tuple(str(part) for part in table)
                counts[name] = counts.get(name, -1) + 1
                table.append(counts[name])
            here = table
        elif found := _KEY.match(line):
            here = [*table, *_parts(found[1])]
            rest = line[found.end() :]
            fence = next((f for f in ('"""', "'''") if rest.count(f) == 1), "")
        if here is not None and here == wanted[: len(here)] and len(here) > depth:
            best, depth = number, len(here)
    return best if depth == len(wanted) or not exact else 0


def _parts(words: str) -> list[str]:
    return ["".join(groups) for groups in _PART.findall(words)]
