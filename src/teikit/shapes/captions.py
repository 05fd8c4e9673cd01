"""The caption that journals and collections print over a document: its number, title, date and source.

    Document No. 9
    Letter from Moor to Dorn on the Locks
    3 May 1957
    [Source: GARF, f. 9, op. 1, d. 99, l. 4. Translated by A. Nobody.]
    …the text…

Not seen: a caption whose source stands in a note; several captioned documents in one file.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.statement import is_statement

__all__ = ["Caption", "find_caption", "is_caption", "is_running_title"]

_FAR = 60
_LINES = 6
_NUMBERED = lazy(
    r"(?:(?i:document|doc\.|appendix|annex|text) (?i:no\.? ?|nr\.? ?|#|№ ?)?\d{1,3}[.:]?)"
)
_SOURCES = ("[Source:", "[Sources:", "[SOURCE:", "(Source:", "[Archival source:")
_SHORT = 400
_LONG = 160
_RUNNING = lazy(
    r"(?=.*\b(?:bulletin|journal|review|issue|vol(?:ume)?|no|dossier)\b)"
    r"(?:\d{1,4}\s+)?.{10,80}\d",
    re.IGNORECASE,
)


class Caption(NamedTuple):
    """Where a caption stands.

    Attributes:
        first: its line, "Document No. 9".
        source: the line of its source.
        following: the line of the next document's caption, or -1.
    """

    first: int
    source: int
    following: int


def is_caption(line: str) -> bool:
    """Tell whether a whole line numbers a document: "DOCUMENT No. 9"."""
    return (
        len(line) < 24
        and line[-1].isdigit() | (line[-1] in ".:")
        and (_NUMBERED.fullmatch(line) is not None)
    )


def find_caption(t: Transcript) -> Caption | None:
    """Return the caption over a text, where its source is stated in brackets."""
    sources = [
        n
        for n, line in enumerate(t.lines[: _FAR + _LINES])
        if t.text.startswith(_SOURCES, line.start) and is_statement(t.of(n), t.collection)
    ]
    if len(sources) != 1:
        return None
    source = sources[0]
    above = range(max(source - _LINES, 0), source)
    first = next((n for n in above if is_caption(t.of(n))), -1)
    if first < 0 or any(is_caption(t.of(n)) for n in range(first)):
        return None
    if sum(len(t.of(n)) > _LONG for n in range(first)) > 2:
        return None  # what stands above may be another document
    return Caption(first, source, _following(t, source))


def is_running_title(line: str) -> bool:
    """Tell whether a line is what a journal prints at the foot of a page: "LAKE REVIEW, ISSUE 9   214"."""
    return len(line) < 90 and line[-1].isdigit() and _RUNNING.fullmatch(line) is not None


def _following(t: Transcript, source: int) -> int:
    """Return the next caption, where nothing of its document's text stands under it."""
    for n in range(len(t.lines) - 1, max(len(t.lines) - 20, source + 2), -1):
        if len(t.of(n)) > _SHORT:
            break
        if is_caption(t.of(n)):
            return n
    return -1
