"""The lines under a message, each with what its form says.

                                    Yours sincerely,      valediction
                                    (Sgd.) R. M. Ashe     signature
Copies to:                                                head of a list
  1. The Tea Board (2)                                    entry
Typed by Moor, 28.VII.59                                  act
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosures import segments
from teikit.recognise.endings import POSTSCRIPT, kind_of, place_before_date
from teikit.recognise.pages import is_page_top

__all__ = ["ENDED", "REMARK", "REMARKS", "TailLine", "senders", "tails", "uncalled", "words_of"]

_FARTHEST = 80
_CALLED = lazy(r"(?<=[a-z]) \d{1,2}(?=$)")  # "Ada Moor 4": the call of a note, set apart
_POSTAL = lazy(r"[NSEW]\.?[CEW]?\.? ?\d{1,2}")
_FOLIO = lazy(r"[-–—.]? ?\d{1,3} ?[-–—.]?")


class TailLine(NamedTuple):
    """One paragraph under a message.

    Attributes:
        paragraph: its index.
        kind: what its form says.
        right: it stands at the right of the page.
        apart: a blank line stands above it.
        begin: offset behind what introduces it (the label of a list), or its start.
        place: of a date with a place, the place.
    """

    paragraph: int
    kind: str
    right: bool
    apart: bool
    begin: int
    place: tuple[int, int] | None = None


def tails(t: Transcript, spans: Spans) -> Iterator[tuple[list[TailLine], list[TailLine]]]:
    """Yield for each document of the file its tail, and what stands behind its notes.

    Notes and lists of related documents end the tail; only remarks and banners follow them.
    """
    ends = sorted(
        span.value["index"]
        for kind in ("note-heading", "note-body", "related-heading")
        for span in spans.of(kind)
        if not span.value.get("inside")
    )
    feet = {span.value["index"] for span in spans.of("note-body") if span.value.get("inside")}
    margin = _margin(t)
    tops = frozenset(
        words for n in range(t.first, min(t.first + 8, t.last)) if is_page_top(words := t.of(n))
    )
    heads = [span.value["index"] for kind in _ENCLOSED_HEAD for span in spans.of(kind)]
    heads += [s.value["last"] for s in spans.of("head-line") if s.value["role"] in _OF_HEADS]
    heads.sort()
    for first, last in segments(spans):
        head = bisect_left(heads, last) - 1
        first = max(first, heads[head]) if head >= 0 else first
        end = bisect_right(ends, first)
        limit = min(ends[end], last) if end < len(ends) else last
        paragraphs = spans.of("paragraph")
        behind = []
        for index in range(last - 1, limit - 1, -1):
            line = _line(t, paragraphs, index, margin, tops)
            if line.kind not in ("banner", "remark", "rule"):
                break
            behind.append(line)
        yield _tail(t, paragraphs, first, limit, margin, feet, tops), behind[::-1]


def senders(t: Transcript, spans: Spans) -> frozenset[str]:
    """Return the words of those whom the head says a document is from: "From: Ana Veltri"."""
    words: set[str] = set()
    for line in spans.of("head-line"):
        if _FROM.match(t.text, line.start, line.end):
            end = min(line.end, line.start + 160)
            words.update(words_of(t.text[line.start : end])[1:])
    return frozenset(words)


_FROM = lazy(r"(?:FROM|From|(?:Drafted|Dictated|Written|Prepared|Submitted) [Bb]y)\b")
_WORD = lazy(r"[^\W\d_]{3,}")


def words_of(words: str) -> list[str]:
    """Return the words of three letters and more, for comparison."""
    return _WORD.findall(words.casefold())


_OF_HEADS = frozenset({"heading", "particular", "docket", "salute"})
_ENCLOSED_HEAD = (
    "enclosed-docket",
    "enclosed-heading",
    "enclosed-salute",
    "enclosed-dateline",
    "enclosed-particular",
)


def _margin(t: Transcript) -> int:
    """Return the column at which long lines begin."""
    indents = sorted(
        line.indent for line in t.lines[t.first : t.last] if line.end - line.start > 40
    )
    return indents[len(indents) // 2] if indents else 0


def _tail(
    t: Transcript,
    paragraphs: list[Span],
    first: int,
    limit: int,
    margin: int,
    feet: set[int],
    tops: frozenset[str],
) -> list[TailLine]:
    lines: list[TailLine] = []
    remarks = 0
    for index in range(limit - 1, max(first, limit - _FARTHEST), -1):
        if index in feet:
            continue  # a note at the foot of the page is no text of the message
        line = _line(t, paragraphs, index, margin, tops)
        lines.append(line)
        if line.kind == "prose" and remarks < REMARKS and _is_short(paragraphs[index]):
            remarks += 1
        elif line.kind == "prose" and not (
            _may_follow(t, paragraphs, index)
            or _is_minuted(t, paragraphs, index, lines, margin)
            or (len(lines) == 1 and _is_under_list(t, paragraphs, index, margin))
        ):
            break
    lines.reverse()
    return lines


def _may_follow(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """A sentence of a postscript's second paragraph does not end the search for its beginning."""
    return index > 0 and bool(POSTSCRIPT.match(t.text, paragraphs[index - 1].start))


def _is_under_list(t: Transcript, paragraphs: list[Span], index: int, margin: int) -> bool:
    """Tell whether one sentence stands at the very end, under who got copies or when they were made."""
    if not _is_short(paragraphs[index]) or index < 4:
        return False
    return _line(t, paragraphs, index - 1, margin, frozenset()).kind in ("entry", "item", "act")


def _is_minuted(
    t: Transcript, paragraphs: list[Span], index: int, lines: list[TailLine], margin: int
) -> bool:
    """Tell whether a short text with a name under it stands below who signed and the day.

    So a chief minutes on the paper that an official puts up to him.
    """
    below = [line.kind for line in lines[-2::-1]][:2]
    if index < 3 or not below or below[0] not in ("name", "signature"):
        return False
    paragraph = paragraphs[index]
    kinds = {_line(t, paragraphs, n, margin, frozenset()).kind for n in range(index - 3, index)}
    apart = lines[-1].apart and lines[-2].apart
    return (
        apart
        and paragraph.end - paragraph.start < 600
        and "date" in kinds
        and bool(kinds & {"name", "signature"})
        and not kinds & {"prose", "head", "loose"}
    )


def _line(
    t: Transcript, paragraphs: list[Span], index: int, margin: int, tops: frozenset[str]
) -> TailLine:
    paragraph = paragraphs[index]
    text, start, end = t.text, paragraph.start, paragraph.end
    here = t.lines[paragraph.value["first"]]
    above = t.lines[paragraphs[index - 1].value["last"]].number if index else -2
    right = here.indent >= margin + 14 and end - start < 120
    kind, begin = kind_of(t, start, uncalled(text, start, end), right=right)
    if (
        t.shape == "edition-page"
        and kind != "date"
        and end - start < 50
        and (apart := _CALLED.search(text, start, end))
    ):
        named = kind_of(t, start, apart.start(), right=right)
        kind, begin = named if named[0] == "name" else (kind, begin)
    if kind in ("short", "loose") and index > 8 and text[start:end] in tops:
        kind = "banner"  # the head of every page, at the foot of the last one
    elif kind in ("short", "name") and here.indent > 14 and _FOLIO.fullmatch(text, start, end):
        kind = "banner"
    place = place_before_date(text, start, end) if kind == "date" else None
    if place and _POSTAL.fullmatch(text, *place):
        place = None  # "Cabinet Office, S.W.1"
    return TailLine(index, kind, right, here.number - above > 1, begin, place)


REMARK = 160
"""Characters that a remark below a whole document has at most."""
REMARKS = 2
"""Remarks that may stand below a whole document."""


def _is_short(paragraph: Span) -> bool:
    return paragraph.end - paragraph.start < REMARK


_CALL = lazy(r"(?<=[a-zß-žșț])\[\d{1,3}\]$")


def uncalled(text: str, start: int, end: int) -> int:
    """Return where a line ends without the call of a note that is glued to its last word."""
    if text[end - 1] == "]" and (call := _CALL.search(text, max(start + 1, end - 6), end)):
        return call.start()
    bare = end
    while bare > start and text[bare - 1].isdigit() and end - bare < 3:
        bare -= 1
    return bare if bare < end and (text[bare - 1].islower() or text[bare - 1] in ENDED) else end


ENDED = frozenset('.!?”")]…')
"""What ends a sentence."""
