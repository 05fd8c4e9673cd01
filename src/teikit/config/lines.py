"""On which line of a TOML file a key stands: the standard library's reader does not say."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from teikit.files import read_bytes

__all__ = ["line_of", "place_of", "text_of", "top_of"]

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


def text_of(content: bytes) -> str:
    """Return the text of a TOML file, its line ends as LF.

    Raises:
        UnicodeDecodeError: it is not UTF-8.
    """
    return content.decode("utf-8-sig").replace("\r\n", "\n")


def top_of(path: str) -> tuple[str, ...]:
    """Return the table below which a file has the edition's settings."""
    return ("tool", "teikit") if os.path.basename(path) == "pyproject.toml" else ()


def place_of(path: str, key: Sequence[str | int]) -> str:
    """Return file and line of a setting, as messages have them."""
    return f"{path}:{line_of(text_of(read_bytes(path)), (*top_of(path), *key))}"


def _parts(words: str) -> list[str]:
    return ["".join(groups) for groups in _PART.findall(words)]
