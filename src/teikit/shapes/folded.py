"""A source whose long lines were folded at a margin, read as it was before.

    The Legation reports on the harvest and asks the
    Ministry for seed.

Programs that save a web page as text, and some editors, fold its lines where the next word has no
room. They are made whole before anything is read, so that a page is the same folded or not.

Not seen: lines that a typist broke by eye, whose ends are uneven; folded lines of a source that
parts its paragraphs by no blank lines. Both stay as they are, and paragraphs are told line by line.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from teikit.forms.dates import full_date
from teikit.forms.docket_line.labels import label_of as announced
from teikit.forms.headlines import dateline_of, is_greeting
from teikit.forms.lazy import lazy
from teikit.forms.prose import are_mostly_small
from teikit.forms.prose import words_of as prose_words
from teikit.model.source import Line
from teikit.model.transcript import Origin, Transcript
from teikit.shapes.furniture import SPONSOR, is_navigation, is_section, is_text_heading
from teikit.shapes.labels import is_strong, label_of, labelled, words_of

__all__ = ["unfold"]

_SHORTEST = 45  # characters of a line that may be full
_WIDEST = 110
_LONGEST = 30  # characters of a word
_FOLDS = 4
_FULL = 0.75  # of the lines of words with another right below them, as many are full
_PARTED = 4  # paragraphs with a blank line between them
_SLACK = 2  # characters by which a line may be shorter, once the source is known for folded
_NEARLY = 0.8  # of the width, from which on running text without an end goes on
_INSET = 8  # columns by which a line stands in that is none of the paragraph above it
_UNEVEN = 40  # full lines to one that had room, and whose sentence goes on
_UNEVEN_PAGE = 12  # of a page of the web, which nobody typed in lines
_OF_PAGE = 2  # lines that only a page has
# A line that ends so goes on, whatever stands below.
_OPEN = lazy(
    r"(?:[,&(–—-]|\b(?:an?|and|as|at|between|by|for|from|in|into|its?|no|of|on|or|than|that|the|their|to|under|"
    r"upon|was|were|which|who|with))$"
)
_INITIAL = lazy(r"\b[A-ZÀ-ŽȘȚ]\.(?=$| [A-ZÀ-ŽȘȚ][\w. ])")
_ITEM = lazy(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]\s|[-–—•*·]\s|\d+ ?[x×] ")
_LIST = lazy(
    r"(?:distribution|enclosures?|attachments?|annexe?s?|cop(?:y|ies)|copied|c\.?c\.?)[^:]{0,12}:",
    2,
)
_LABEL = lazy(r"[A-Z][^.,;:]{0,40}:\s")
# What stands in a line of its own: whose hand it is, a note on the paper, the next of several points.
_OWN = lazy(
    r"(?:Translated|Interpreted|Deciphered|Decyphered|Decoded|Encoded|Typed|Printed|Drafted|Prepared|Recorded|"
    r"Noted|Written|Taken|Signed|Seen|Approved|Checked|Certified|Transmitted|Received|Sent)"
    r"(?: (?:down|out|up))?(?: by:?|:) +[A-ZÀ-ŽȘȚ]|"
    r"(?:Interpreter|Translator|Recorder|Rapporteur|Typist|Present|Participant)s?(?: in the talk)?:|"
    r"\[(?:Stamp|Seal|Handwritten|Manuscript|Signed|Signature|Marginal|Note)\b"
)
_NEXT = lazy(r"(?:second|third|fourth|fifth|sixth|finally|lastly)(?:ly)?,", 2)
_PERSON = lazy(r"[A-ZÀ-ŽȘȚ][\w’'-]+ [A-ZÀ-ŽȘȚ][\w’'-]+, [a-z]")
_FEW = 3  # words of a sponsor's name that are left for the next line


def unfold(t: Transcript) -> None:
    """Make the folded lines of a transcript whole; `Transcript.origin` remembers them."""
    pairs = [n for n in range(len(t.lines) - 1) if _may_be_full(t, n)]
    if len(pairs) < _FOLDS:
        return
    ends = sorted(_end(t.lines[n]) for n in pairs)
    width = ends[-1 - len(ends) // 40]
    full = {n for n in pairs if _is_full(t, n, width)}
    broken = [n for n in pairs if _is_typed(t, n, full=n in full)]
    if len(full) < max(_FOLDS, _FULL * len(pairs)) or width > _WIDEST:
        return
    apart = sum(_is_apart(t, n) for n in range(len(t.lines) - 1))
    told = len(broken) * _UNEVEN <= len(full) and apart >= _PARTED
    if not told and (len(broken) * _UNEVEN_PAGE > len(full) or not _is_page(t)):
        return
    near = width - _SLACK
    folds = _folds(t, [n for n in pairs if _is_full(t, n, near) or _breaks_off(t, n, width)])
    if folds:
        _join(t, folds)


def _folds(t: Transcript, full: list[int]) -> set[int]:
    """Return the full lines that go on in the next one."""
    folds: set[int] = set()
    first = unclosed = 0  # of what a line belongs to: where it begins, its brackets that are open
    for index in full:
        if index - 1 not in folds:
            first, unclosed = index, 0
        line = t.of(index)
        unclosed += line.count("[") - line.count("]")
        if unclosed > 0 or _goes_on(t, index, first):
            folds.add(index)
    return folds


def _is_apart(t: Transcript, index: int) -> bool:
    """Tell whether a blank line stands below a line."""
    return t.lines[index + 1].number > t.lines[index].number + 1


def _may_be_full(t: Transcript, index: int) -> bool:
    """Tell whether a line of words has another right below it, and is long enough to be full."""
    line = t.lines[index]
    if line.end - line.start < _SHORTEST or not _touches(t, index):
        return False
    words, below = t.of(index), t.of(index + 1)
    row = "   " in words and (index == 0 or _touches(t, index - 1))
    columns = row or "   " in below
    return not columns or below[0].islower() or _OPEN.search(words) is not None


def _is_typed(t: Transcript, index: int, *, full: bool) -> bool:
    """Tell whether a hand broke a line: within a word, or within a sentence though there was room."""
    line, below = t.of(index), t.of(index + 1)
    if full:
        return line[-1] == "-" and line[-2].isalpha() and below[0].islower()
    shouted = line.isupper() and below.isupper() and line[-1] not in ".:;!?"
    small = below[0].islower() and not _ITEM.match(below)
    return small or shouted or _OPEN.search(line) is not None


def _is_page(t: Transcript) -> bool:
    """Tell whether lines that only a page of the web has show that the source is one."""
    lines = (one for one in range(len(t.lines)) if _is_of_page(t.of(one)))
    return len(list(islice(lines, _OF_PAGE))) == _OF_PAGE


def _is_of_page(line: str) -> bool:
    if is_navigation(line) or is_section(line) or SPONSOR.match(line):
        return True
    key, words, _ = labelled(line)
    return is_strong(key or label_of(line), words or words_of(line))


def _touches(t: Transcript, index: int) -> bool:
    """Tell whether another line stands right below one, on the same page."""
    if index + 1 >= len(t.lines):
        return False
    above, below = t.lines[index], t.lines[index + 1]
    if below.number != above.number + 1:
        return False
    return bisect_left(t.breaks, above.end) == bisect_left(t.breaks, below.start)


def _end(line: Line) -> int:
    """Return the column behind a line."""
    return line.indent + line.end - line.start


def _is_full(t: Transcript, index: int, width: int) -> bool:
    """Tell whether the first word of the next line had no room on a line.

    What is longer is no word: Chinese is written without spaces, and an address of the web is not folded.
    """
    word = t.of(index + 1).split(None, 1)[0]
    return len(word) < _LONGEST and _end(t.lines[index]) + 1 + len(word) > width


def _breaks_off(t: Transcript, index: int, width: int) -> bool:
    """Tell whether a line of running text ends in the middle of a sentence, not far from the margin."""
    words = t.of(index)
    return (
        words[-1].islower()
        and _end(t.lines[index]) >= _NEARLY * width
        and are_mostly_small(prose_words(words), capitals=False)
    )


def _goes_on(t: Transcript, index: int, first: int) -> bool:
    """Tell whether a full line goes on in the next: neither is a label, a heading or a link.

    Parameters:
        t: the transcript.
        index: the line.
        first: the one at which what it belongs to begins.
    """
    line, below = t.of(index), t.of(index + 1)
    inset = t.lines[index + 1].indent - t.lines[index].indent
    if inset > _INSET or line == below or line[-1] == "↩" or _grades(t, index):
        return False
    head = t.of(first)
    if _ITEM.match(head) and _ITEM.match(below) and line.endswith((";", "; and", ", and", "; or")):
        return False
    if _OPEN.search(line):
        return True
    if SPONSOR.match(head):
        return len(below.split()) <= _FEW or (below[-1] != "." and not _touches(t, index + 1))
    if is_navigation(line) or (_PERSON.match(head) and _PERSON.match(below)):
        return False
    if below[-1] != "." and (_OWN.match(below) or is_greeting(below)):
        return False
    if line.isupper() != below.isupper() and " " in line and " " in below and below[-1] != ".":
        return False
    if line[-1] == ";" and _NEXT.match(below):
        return False
    if _ITEM.match(below) and (line[-1] in ".:;!?" or _ITEM.match(head)):
        return bool(_INITIAL.search(line) and _INITIAL.match(below))
    if _LIST.match(below) or (_LABEL.match(head) and _LABEL.match(below)):
        return False
    return below[-1] in ".," or not (
        is_navigation(below)
        or is_section(below)
        or is_text_heading(below)
        or (label_of(below) and _touches(t, index + 1))
        or labelled(below)[0]
        or announced(below)
        or full_date(below)
        or dateline_of(below, 0, len(below))
    )


def _grades(t: Transcript, index: int) -> bool:
    """Tell whether one of two lines is a classification by itself, as at the foot of a page."""
    line, below = t.of(index), t.of(index + 1)
    marking = t.collection.marking
    return below[0].isupper() and any(marking(one.strip(" !.*-"))[0] for one in (line, below))


def _join(t: Transcript, folds: set[int]) -> None:
    """Join the lines that go on; a word that is broken keeps the end of its line."""
    whole: list[Line] = []
    begins: list[int] = []
    numbers: list[int] = []
    breaks: list[int] = []
    pieces: list[str] = []
    read, stands = [0], [0]
    offset = behind = 0
    for index, line in enumerate(t.lines):
        fold = index - 1 in folds
        gap = t.text[behind : line.start]
        if fold:
            gap = "\n" if t.text[behind - 1] == "-" else " "
        else:
            between = slice(bisect_left(t.breaks, behind), bisect_left(t.breaks, line.start))
            breaks += [offset + one - behind for one in t.breaks[between]]
        start = offset + len(gap)
        offset = start + line.end - line.start
        if fold:
            read.append(start)
            stands.append(line.start)
            whole[-1] = whole[-1]._replace(end=offset)
        else:
            numbers += range(t.lines[index - 1].number + 1 if index else 0, line.number + 1)
            begins.append(index)
            whole.append(Line(len(numbers) - 1, start, offset, line.indent))
        pieces += (gap, t.text[line.start : line.end])
        behind = line.end
    pieces.append(t.text[behind:])
    begins.append(len(t.lines))
    numbers.append(t.lines[-1].number + 1)
    t.breaks = breaks + [offset + one - behind for one in t.breaks if one >= behind]
    before = t.origin or Origin(t.text, t.lines, [], [], [0], [0])
    t.origin = before.joined(begins, numbers, read, stands)
    t.take("".join(pieces), whole)
