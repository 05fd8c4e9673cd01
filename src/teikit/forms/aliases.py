"""How somebody is called from here on: "(hereafter «Lu»)", "(to be abbreviated as Moor)"."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.lazy import lazy

__all__ = ["aliases_in", "shortened"]

_LEAD = (
    r"(?:(?:to be|here(?:in)?after|henceforth|below|from here on|further(?: on)?|is|in the following),?"
    r"\s+)+(?:(?:abbreviated|referred to|shortened|called|known|cited)(?:\s+only)?\s+)?"
    r"(?:(?:as|to|simply)\s+)*"
)
_QUOTED = lazy(
    r"\((?:here(?:in)?after|henceforth|below|from here on|further(?: on)?|abbreviated|referred to|called|"
    r"in the following)[^()\"“”„«‘']{0,30}[\"“„«‘'](?P<alias>[^\"“”»’'()]{1,40})[\"”»’']",
    2,
)
_BARE = lazy(rf"\({_LEAD}(?P<alias>[A-ZÀ-ŽȘȚ][\w.’'-]{{0,20}}(?: [A-ZÀ-ŽȘȚ][\w.’'-]{{1,20}})?)\)")
# "Chairman Moor ("Moor" below)"
_BEFORE = lazy(
    r"\([\"“„«‘'](?P<alias>[A-ZÀ-ŽȘȚ][^\"“”»’'()]{1,40})[\"”»’'],? (?:below|hereafter|hereinafter|"
    r"henceforth|from here on)\)"
)
_SHORTENED_BEFORE = lazy(
    r"[\"“„«‘'](?P<alias>[A-ZÀ-ŽȘȚ][^\"“”»’'()]{1,40})[\"”»’'],? (?:below|hereafter|hereinafter|"
    r"henceforth|from here on)$"
)
_SHORTENED = lazy(rf"{_LEAD}[“\"‘']?(?P<alias>[A-ZÀ-ŽȘȚ][\w.’' -]{{0,30}}?)[”\"’']?$")
# One of these is in each text that says so.
_SIGNS = ("(here", "(hence", "(below", "(from here", "(further", "(abbrev", "(referred", "(called",
          "(in the foll", "(to be ", " below)", "after)", "henceforth)")  # fmt: skip


def aliases_in(text: str, low: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Find what names are shortened to.

    Parameters:
        text: all characters.
        low: the same in small letters.
        start, end: where to look.

    Yields:
        Where the parenthesis opens, behind the whole name, and the short name.
    """
    if not any(sign in low for sign in _SIGNS):
        return
    for form in (_QUOTED, _BARE, _BEFORE):
        for match in form.finditer(text, start, end):
            yield match.start(), match["alias"]


def shortened(words: str) -> str:
    """Return the short name that the words of a parenthesis give, or nothing."""
    found = _SHORTENED.match(words) or _SHORTENED_BEFORE.match(words)
    return found["alias"] if found else ""
