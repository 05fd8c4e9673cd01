"""Notes that letters call: "LeMoyne.b" in the text, "b  High Commissioner …" under it.

Editions of letters print such calls raised; a copy of their text sets them close to the word.

Not seen: one such note alone; letters that begin anew on each page.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.forms.lazy import lazy
from teikit.model.span import Span

__all__ = ["Lettered", "lettered"]

_BODY = lazy(r"(?P<n>[a-z])(?:[ \xa0]{1,4}|\. )(?=[A-ZÀ-ŽȘȚ“\"'‘(])")
_PUNCTUATION = frozenset('.,;:!?)”’"')
_LEAST = 2


class Lettered(NamedTuple):
    """A note with a letter.

    Attributes:
        paragraph: its index.
        n: the letter.
        label: offset behind it.
        call: offset of the letter that calls it.
    """

    paragraph: int
    n: str
    label: int
    call: int


def lettered(text: str, paragraphs: list[Span]) -> list[Lettered]:
    """Return the notes a, b, c … at the end, if each is called in the text in their order.

    A letter that is glued to a word calls only if the text has the word without it, too.
    """
    bodies: list[tuple[int, str, int]] = []
    for index in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[index]
        body = _BODY.match(text, paragraph.start, paragraph.end)
        if body:
            bodies.append((index, body["n"], body.end("n")))
            if body["n"] == "a":
                break
        elif bodies or text[paragraph.start] != "[":
            break
    bodies.reverse()
    letters = "".join(n for _, n, _ in bodies)
    if len(bodies) < _LEAST or not "abcdefghijklmnopqrstuvwxyz".startswith(letters):
        return []
    stop = paragraphs[bodies[0][0]].start
    found: list[Lettered] = []
    behind = paragraphs[0].start
    for index, n, label in bodies:
        at = _call(text, n, behind, stop)
        if at < 0:
            return []
        found.append(Lettered(index, n, label, at))
        behind = at + 1
    return found


def _call(text: str, letter: str, start: int, stop: int) -> int:
    """Return where a letter calls a note, or -1."""
    for place in re.finditer(rf"(?<=\S){letter}(?=[\s.,;:)]|$)", text[:stop][start:]):
        at = start + place.start()
        if text[at - 1] in _PUNCTUATION:
            # "U.S.a" has a letter and its point before it, "LeMoyne.b" a word.
            if text[at - 3 : at - 1].isalpha():
                return at
            continue
        begin = at
        while begin > 0 and (text[begin - 1].isalpha() or text[begin - 1] in "’'-"):
            begin -= 1
        word = text[begin:at]
        if len(word) < 3 or text.count(f"{word}{letter}") > 1:
            continue
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE):
            return at
    return -1
