"""Calls of footnotes, and how the notes they call begin, in the styles of printers and typists.

as agreed.[1]   [1] The agreement of …        (Austria). 1/   1/ Elected at the third session.
Department ¹    ¹ Source: …                   as agreed.1     1 The agreement of …
as agreed*      * The agreement of …
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.lazy import lazy

__all__ = ["Body", "Call", "body_at", "find_calls"]

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = {ord(raised): str(n) for n, raised in enumerate(_RAISED)}

_BODY = lazy(
    rf"\[(?P<square>\d{{1,3}}|[ivx]{{1,6}})\]|(?P<raised>[{_RAISED}]{{1,3}})\s*(?=\S)|(?P<stroke>\d{{1,3}})/\s+(?=\S)"
    r"|(?P<star>\*{1,4}|[†‡§])\s*(?=[A-Z“\"‘'(\[])|\((?P<round>\d{1,2}\*?)\)\s+(?=\S)"
    r"|(?P<bare>\d{1,3})[.)]?\s+(?=\S)"
)
_CALLS = {
    "square": lazy(r"\[(?P<n>\d{1,3}|[ivx]{1,6})\](?!\w)"),
    "raised": lazy(rf"(?P<n>[{_RAISED}]{{1,3}})"),
    "stroke": lazy(r"(?<=[A-Za-z.,;)”\"’'])[ \xa0]?(?P<call>(?P<n>\d{1,2})/)(?=[\s.,;]|$)"),
    "star": lazy(r"(?<=[\w.,;:!?)”\"’'])(?P<n>\*{1,4}|[†‡§])(?!\w)"),
    "round": lazy(r"(?<=[A-Za-z.,;”\"’'])\((?P<n>\d{1,2}\*?)\)(?=[\s.,;:]|$)"),
    "bare": lazy(r"\d{1,3}(?=[\s.,;)]|$)"),
}


class Body(NamedTuple):
    """How a paragraph begins that may be a note: style, number and where its label ends."""

    style: str
    n: str
    end: int


class Call(NamedTuple):
    """What may call a note."""

    start: int
    end: int
    n: str


def body_at(text: str, start: int, end: int) -> Body | None:
    """Read the label of a note at the beginning of a paragraph."""
    match = _BODY.match(text, start, end)
    if not match or not match.lastgroup:
        return None
    n = match[match.lastgroup].translate(_PLAIN)
    stop = match.end(match.lastgroup)
    return Body(match.lastgroup, n, stop + 1 if match.lastgroup in ("square", "round") else stop)


def find_calls(style: str, text: str, start: int, end: int) -> Iterator[Call]:
    """Find what may be calls of one style."""
    for match in _CALLS[style].finditer(text, start, end):
        if style == "bare":
            if _is_glued(text, *match.span()):
                yield Call(*match.span(), match.group())
            continue
        n = match["n"]
        a, b = match.span("call") if style == "stroke" else match.span()
        yield Call(a, b, n.translate(_PLAIN))


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether a figure is glued to a word, or to the point or quotation mark behind one."""
    before = text[max(0, start - 3) : start]
    if before[-1:] in '.,;:!?”"’)]':
        # "199904.1" at a line's end: a figure may end the sentence that the call stands behind.
        if before[-2:-1].isdigit():
            return before[-1] == "." and text[end : end + 4].lstrip(" \xa0")[:1] in ("", "\n")
        if before[-1] == "." and before[-2:-1].isupper() and not before[:1].isalpha():
            return False  # "C.1": the number of a point
        word = before[-2:-1].isalpha() or before[-2:-1] in (")", "]")
        return word and (end == len(text) or text[end].isspace())
    return len(before) == 3 and before.isalpha() and before.islower()
