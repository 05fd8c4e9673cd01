"""Characters that nobody sees, and accents that stand behind their letters.

Web pages and word processors leave zero-width spaces, soft hyphens and marks of direction in a
text; text out of a PDF often has "e" and an accent for "é". They are read as a person reads them,
and written as they are (Unicode Standard Annex 15, and the property Default_Ignorable_Code_Point).

A line of such characters alone is as good as blank.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from teikit.forms.lazy import lazy
from teikit.model.source import SPACE_CLASS, lines_of
from teikit.model.transcript import Origin, Transcript

__all__ = ["see"]

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_ANY = lazy(rf"[{_UNSEEN}\u0300-\u036f]")
_EITHER = lazy(rf"(?P<unseen>[{_UNSEEN}]+)|[^\W\d_][\u0300-\u036f]+")
_ENDS = lazy(rf"[{_UNSEEN}{SPACE_CLASS}]*?(?:\n|\Z)")
_SOFT_HYPHEN = "\u00ad"


def see(t: Transcript) -> None:
    """Read a text without what nobody sees; `Transcript.origin` remembers where it stood."""
    text = t.text
    if text.isascii() or not _ANY.search(text):
        return
    pieces: list[str] = []
    read, stands = [0], [0]
    offset = taken = 0
    for match in _EITHER.finditer(text):
        instead = _read_as(text, match)
        if instead is None:
            continue
        start, end = match.span()
        pieces += (text[taken:start], instead)
        offset += start - taken + len(instead)
        read.append(offset)
        stands.append(end)
        taken = end
    if not pieces:
        return
    pieces.append(text[taken:])
    plain = "".join(pieces)
    lines = lines_of(plain)
    if not lines:
        return
    # A line of nothing that is seen belongs to the one above it, or to the first.
    index = {line.number: n for n, line in enumerate(t.lines)}
    begins = [0, *(index[line.number] for line in lines[1:]), len(t.lines)]
    numbers = list(range(t.lines[-1].number + 2))
    t.origin = Origin(text, t.lines, begins, numbers, read, stands)
    t.breaks = [_moved(one, read, stands) for one in t.breaks]
    t.take(plain, lines)


def _read_as(text: str, match: re.Match[str]) -> str | None:
    """Return as what a stretch is read, or None if it is read as it stands."""
    start, end = match.span()
    if match["unseen"] is None:
        composed = unicodedata.normalize("NFC", match.group())
        return composed if len(composed) < end - start else None
    broken = _SOFT_HYPHEN in match.group() and text[start - 1 : start].isalpha()
    return "-" if broken and _ENDS.match(text, end) else ""


def _moved(offset: int, read: list[int], stands: list[int]) -> int:
    """Return the offset in what is read of an offset in the source."""
    last = bisect_right(stands, offset) - 1
    return read[last] + offset - stands[last]
