"""Lines of a document to be shown with a finding, and the mark below the place."""

from __future__ import annotations

import codecs
import re

__all__ = ["Lines", "marked"]

_BREAK = re.compile("\r\n|\r|\n")
_WIDEST = 96
_BEFORE = 40
_LONGEST = 2000


class Lines:
    """The lines of a document, looked up when a finding needs one.

    Parameters:
        content: the document's bytes.
        encoding: as its declaration says, or nothing.
    """

    def __init__(self, content: bytes, encoding: str) -> None:
        self._content = content
        self._encoding = encoding
        self._lines: list[str] | None = None

    def __getitem__(self, line: int) -> str:
        """Return a line, counted from 1; of a very long one the first two thousand characters."""
        if self._lines is None:
            self._lines = _BREAK.split(self._text())
        return self._lines[line - 1][:_LONGEST] if 0 < line <= len(self._lines) else ""

    def _text(self) -> str:
        encoding = self._encoding or "utf-8"
        if self._content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            encoding = "utf-16"
        try:
            text = self._content.decode(encoding, "replace")
        except LookupError:
            text = self._content.decode("latin-1")
        return text.removeprefix("\ufeff")


def marked(line: str, column: int) -> tuple[str, str]:
    """Return what is shown of a line, and a line with a `^` below the place.

    Parameters:
        line: of the document.
        column: counted from 1.
    """
    at = min(max(column - 1, 0), len(line))
    indent = min(len(line) - len(line.lstrip(" \t")), at)
    line, at = line[indent:], at - indent
    begin = max(0, at - _BEFORE) if len(line) > _WIDEST else 0
    lead, tail = "… " if begin else "", " …" if len(line) > begin + _WIDEST else ""
    shown = "".join(char if char.isprintable() else " " for char in line[begin : begin + _WIDEST])
    width = sum(_width(char) for char in shown[: at - begin])
    return f"{lead}{shown}{tail}", " " * (len(lead) + width) + "^"


def _width(char: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if char.isascii():
        return 1
    import unicodedata

    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
