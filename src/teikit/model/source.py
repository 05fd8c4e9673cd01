"""The source file as it was read: its name, its fixity, its lines."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["SPACE", "SPACE_CLASS", "WITHIN_LINE", "Line", "Source", "lines_of"]

# Exactly Unicode's White_Space. str.isspace() and str.split() also take U+001C to U+001F, which
# are control characters, and `\s` in `re` does the same.
SPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
SPACE_CLASS = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
"""`SPACE` as the inside of a character class of a regular expression."""
WITHIN_LINE = SPACE_CLASS.replace("\\t-\\r", "\\t\\x0b-\\r")
"""The same without the end of a line: what can part columns."""


class Line(NamedTuple):
    """One line of the source that is not blank, without the white space around it.

    Attributes:
        number: its number in the source, counted from 0 (RFC 5147's position before it).
        start: offset of its first character that is not white space.
        end: offset behind its last such character.
        indent: the column at which it begins, tabs counted to the next eighth; in the text of a
            document, counted from the column of its leftmost line.
    """

    number: int
    start: int
    end: int
    indent: int


class Source(NamedTuple):
    """Where a transcript was read.

    Attributes:
        name: base name of the file; `stdin` for standard input.
        sha256: of its bytes, in hexadecimal.
        encoding: `UTF-8`, `UTF-16` or `Windows-1252`.
        guessed: the encoding is not certain from the bytes alone.
        lines: how many lines it has, blank ones included.
        pictured: lines (from 0) with characters that XML cannot hold, now pictures of them.
        not_nfc: lines (from 0) that are not in Unicode's normal form C.
    """

    name: str
    sha256: str
    encoding: str
    guessed: bool
    lines: int
    pictured: tuple[int, ...] = ()
    not_nfc: tuple[int, ...] = ()


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    lines: list[Line] = []
    start = 0
    for number, row in enumerate(text.split("\n")):
        core = row.strip(SPACE)
        if core:
            indent = 0 if row[0] == core[0] else len(row) - len(row.lstrip(SPACE))
            begin = start + indent
            column = len(row[:indent].expandtabs(8)) if indent and "\t" in row else indent
            lines.append(Line(number, begin, begin + len(core), column))
        start += len(row) + 1
    return lines
