"""Numbered, lettered and bulleted lists, to any depth, and numbered paragraphs.

    (1) a first point
    (i) under it
    a) and under that

What a label is, is decided by its neighbours: a Roman "i" or the letter, an initial or a label, a
deeper level or the next item. What stands between two items belongs to the upper one, or parts
the list, by its indent, its shape and what it takes up.

Not seen: series in words that nothing announces, labels with a word before them ("Article 3", "No. 2"), and
which of two lists an item goes on with where neither label nor indent tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.labels import Label, label_at, looks_like_initial
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["enumeration"]

_GAP = 3
# Extracts keep the numbers that their points have in the whole: 214, 219, 221.
_FAR = 25
# The order of Cyrillic letters, as translations give them: a, b, v, g, d.
_CYRILLIC = {c: n for n, c in enumerate("a b v g d e zh z i k l m n o p r s t".split(), 1)}
# No document numbers deeper; what does is no list, or made to break readers.
_DEEPEST = 12
_AHEAD = 12
_NEAR = 6
# The document's own text goes on through these; other blocks around the message end every list.
_TOLD = ("stage-paragraph", "narration")
_THROUGH = ("note-body", "note-heading", "table-row")
_INTRODUCES = lazy(r"[:：](?:\s*[-–—]{1,2})?$")
_REFERS = lazy(
    r"(?:in (?:reply|answer|response|continuation|connection|execution|pursuance)|with reference|"
    r"reference|referring|further to|following (?:up|on)|re\b|ref\b|your|my|our|deptel|embtel|para)",
    re.IGNORECASE,
)
_ANNOUNCES = lazy(
    r"\b(?:follow(?:s|ing)|below|these|namely|points?|viz)\b[^.]{0,40}$", re.IGNORECASE
)
# "Following for Hayter from Colville. Begins:" opens a message, no list.
_OPENS = lazy(
    r"\b(?:begins?|message|text|telegram|cable|personal|verbatim)[:：]\W*$|"
    r"(?:the )?following (?:(?:is )?(?:for|from)|(?:personal |repeated )?(?:message|telegram))\b"
    r"(?![^.]*\b(?:points?|terms|items|questions|conditions)\b)",
    re.IGNORECASE,
)
# "We report as follows." opens a message; "Ray then stated the following." opens a list.
_FOLLOWS = lazy(
    r"\b(?:said|stated|declared|explained|noted|proposed|requested|asked|raised|suggested|demanded|"
    r"communicated|set out|pointed out|expressed|enumerated|listed)\b[^.]{0,40}\bfollowing(?: \w+)?\.$",
    re.IGNORECASE,
)
_CLAUSE = lazy(
    r",\s(?:we|I|it|he|she|they|the [a-z]+ (?:side|comrades|delegation))\s[^.]{6,}[:：]$"
)
_TAKES_UP = lazy(
    r"(?:(?:his|her|its|their|it|they|these|those|such|thereof|hereof|here|otherwise)\s|"
    r"[A-Z][a-z]+(?: [a-z]+)?:\s|(?:except|provided|in this case|in that case)\b)",
    re.IGNORECASE,
)
_NARRATES = lazy(
    r"(?:I|We|Here|Then|Of (?:these|those|the)|Thereupon|At this|To (?:my|our|this|the)|"
    r"On (?:this|hearing|being)|Asked|He|She|When|After|Before|In (?:reply|answer|conclusion)|Our|My)\b"
)
_NAMES = lazy(r"(?<=[\w,;] )[A-Z][\w’'-]{3,}")
_LONG = lazy(
    r"\b(?!(?:which|their|there|these|those|would|could|should|minister|about|after|before|between|against|through|without|another|further)\b)[a-z]{6,}\b"
)
# "He said that he had three points to make."
_COUNTED = lazy(
    r"\b(?P<n>two|three|four|five|six|seven|eight)\s(?:\w+\s){0,2}?(?:points?|questions|requests|things|reasons|"
    r"proposals|conditions|matters|ways|items|suggestions|tasks|parts|demands|remarks|measures)\b[^.]*[.,]?$",
    re.IGNORECASE,
)
_NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight".split(), 2)}
_ADDED = lazy(r"(?:He|She|They|The \w+) (?:also |further )?added\b")
_STOPPED = lazy(r"[a-z][.?!]\s+[A-Z]")
_LISTING = lazy(
    r"(?:agenda|contents|points?|questions|enclosures?|recommendations?)\b", re.IGNORECASE
)
_LABELS = lazy(r"(?<![\w(])[a-e1-5]\)[\s,.;]")
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|must|may|can|did|does|to)\b|[:;]$"
)
_ASKS = lazy(r"\w[?!](?=[\s”\"’']|$)")
_CAPITALS = lazy(r"[A-Z][\w’'-]{3,}")


class _Item:
    """One label, and what is found out about it."""

    __slots__ = (
        "children", "cyrillic", "gap", "hang", "indent", "index", "label", "level", "number", "parent", "path",
        "style", "text",
    )  # fmt: skip

    def __init__(self, label: Label, index: int, indent: int, text: int, hang: int) -> None:
        self.label, self.index = label, index
        # Columns: of the label, of the words behind it, of the second line (or -1).
        self.indent, self.text, self.hang = indent, text, hang
        self.style, self.number = "", 0
        self.path: tuple[int, ...] = ()
        self.parent: _Item | None = None
        self.children = self.level = 0
        self.gap = self.cyrillic = False

    @property
    def bullet(self) -> bool:
        return self.style[:1] == "•"


class _Page(NamedTuple):
    """What the rules look at: the text, its paragraphs, and which of them are others'."""

    t: Transcript
    paragraphs: list[Span]
    stops: frozenset[int]  # no item and no part of one
    ends: frozenset[int]  # of these, the ones that end every list
    headings: frozenset[int]
    through: frozenset[int]
    spoken: frozenset[int]
    sections: frozenset[int]  # the headings of parts
    hangs: dict[tuple[str, int], int]  # column of items' further lines, by style and level

    def indent(self, index: int) -> int:
        """Return the column at which a paragraph begins."""
        first: int = self.paragraphs[index].value["first"]
        return self.t.lines[first].indent

    def wrap(self, index: int) -> int:
        """Return the column of a paragraph's second line, or -1."""
        value = self.paragraphs[index].value
        if value["last"] == value["first"]:
            return -1
        second: int = value["first"] + 1
        return self.t.lines[second].indent

    def words(self, index: int) -> str:
        """Return the characters of a paragraph."""
        return self.t.text[self.paragraphs[index].start : self.paragraphs[index].end]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    through = frozenset(span.value["index"] for kind in _THROUGH for span in spans.of(kind))
    headings = frozenset(span.value["index"] for span in spans.of("heading"))
    sections = frozenset(
        span.value["index"] for span in spans.of("heading") if span.value["level"] != "main"
    )
    spoken = frozenset(span.value["index"] for span in spans.of("speech"))
    told = frozenset(span.value["index"] for kind in _TOLD for span in spans.of(kind))
    ends = frozenset(claimed(spans, "speech")) - through - headings
    # The line under a heading ends no more than the heading.
    lines = frozenset(s.value["index"] for s in spans.of("continued") if s.value["of"] in headings)
    page = _Page(
        t, spans.of("paragraph"), ends | told, ends - lines, headings, through, spoken, sections, {}
    )
    items = _without_dialogue(page, list(_candidates(page)))
    if not items:
        return
    _settle(page, items)
    items = [
        item for item in _kept(page, items) if item.style[-1:] != "w" or _announced(page, item)
    ]
    for item in items:
        if item.hang >= 0:
            page.hangs.setdefault((item.style, item.level), item.hang)
    message = set() if spans.of("speech") else _message(page, items)
    usual = _usual(page, items, message)
    yield from _spans(page, items, message, usual)


def _candidates(page: _Page) -> Iterator[_Item]:
    text = page.t.text
    for index, paragraph in enumerate(page.paragraphs):
        if index in page.stops or index in page.headings or index in page.through:
            continue
        label = label_at(text, paragraph.start, paragraph.end)
        if label is None:
            continue
        begin = label.end
        while begin < paragraph.end and text[begin].isspace():
            begin += 1
        indent = page.indent(index)
        yield _Item(label, index, indent, indent + begin - paragraph.start, page.wrap(index))


def _without_dialogue(page: _Page, items: list[_Item]) -> list[_Item]:
    """Leave out lines that open with a dash where somebody asks or exclaims: they are turns."""
    kept: list[_Item] = []
    run: list[_Item] = []
    for item in items:
        if item.label.printed in "–—" and (not run or item.index == run[-1].index + 1):
            run.append(item)
            continue
        kept += _unless_spoken(page, run)
        run = [item] if item.label.printed in "–—" else []
        kept += [] if run else [item]
    return kept + _unless_spoken(page, run)


def _unless_spoken(page: _Page, run: list[_Item]) -> list[_Item]:
    """Return lines that open with a dash, or nothing if they are a dialogue."""
    if not run or (run[0].index and page.words(run[0].index - 1)[-1] in ":："):
        return run
    return [] if any(_ASKS.search(page.words(item.index)) for item in run) else run


# --- which label is what ------------------------------------------------------------------------


class _Open:
    """The items that are open, outermost first, and the series that a heading interrupted."""

    def __init__(self) -> None:
        self.stack: list[_Item] = []
        self.resting: dict[str, _Item] = {}

    def rest(self) -> None:
        """A heading ends the list; its numbers may go on under it."""
        for item in self.stack[:1]:
            self.resting[item.style] = item
        self.stack = []

    def clear(self) -> None:
        """End everything."""
        self.stack, self.resting = [], {}


def _settle(page: _Page, items: list[_Item]) -> None:
    """Give each label its style, number and parent; what finds no place keeps no style."""
    open_ = _Open()
    bars = sorted(page.ends | page.headings)
    at = 0
    for position, item in enumerate(items):
        while at < len(bars) and bars[at] < item.index:
            if bars[at] in page.headings or bars[at] in page.spoken:
                open_.rest()
            else:
                open_.clear()
            at += 1
        following = items[position + 1 : position + 1 + _AHEAD]
        column = _column_between(page, items[position - 1] if position else item, item)
        _place(item, open_, following, column)


def _column_between(page: _Page, before: _Item, item: _Item) -> int:
    """Return the least column at which a paragraph between two labels begins, or a large one."""
    between = range(max(before.index + 1, item.index - 20), item.index)
    return min((page.indent(i) for i in between if i not in page.through), default=1 << 30)


def _place(item: _Item, open_: _Open, following: list[_Item], column: int) -> None:
    best: tuple[int, str, int, int] = (2, "", 0, -1)
    for style, number in item.label.readings:
        if style[0] == "•":
            best = (10, style, 0, _bullet_depth(item, style, open_.stack))
            break
        for score, depth in _scores(item, style, number, open_, following):
            if score > best[0]:
                best = (score, style, number, depth)
    score, style, number, depth = best
    for n, open_item in enumerate(reversed(open_.stack[-3:])):
        if score < 20 and (letter := _cyrillic(item, open_item)):
            style, number, depth = open_item.style, letter, len(open_.stack) - 1 - n
            item.cyrillic = True
            break
    if not style:
        return
    item.style, item.number = style, number
    if "." in item.label.printed:
        item.path = tuple(int(part) for part in item.label.printed.split("."))
        depth = _decimal_depth(item, open_.stack)
    if depth >= 0:
        before = open_.stack[depth]
        beside = before.path[:-1] == item.path[:-1]
        item.gap = not item.bullet and number - (before.number if beside else 0) != 1
        del open_.stack[depth:]
    elif len(open_.stack) >= _DEEPEST:
        item.style = ""
        return
    else:
        rested = open_.resting.get(style)
        expected = rested.number + 1 if rested and rested.number < number else 1
        item.gap = not item.bullet and number != expected
        above = _above(item, open_.stack, column)
        if rested and rested.number == number - 1 and rested.parent is None:
            above = 0  # a paragraph at the margin interrupted the outermost series
        open_.resting |= {closed.style: closed for closed in open_.stack[above:]}
        del open_.stack[above:]
    item.parent = open_.stack[-1] if open_.stack else None
    open_.stack.append(item)


def _scores(
    item: _Item, style: str, number: int, open_: _Open, following: list[_Item]
) -> Iterator[tuple[int, int]]:
    """Yield how well a reading fits each open level (its depth), or a new one (-1)."""
    for n, open_item in enumerate(reversed(open_.stack)):
        if open_item.style != style or (open_item.path and "." not in item.label.printed):
            continue
        depth = len(open_.stack) - 1 - n
        step = number - open_item.number
        aligned = 3 if abs(item.indent - open_item.indent) <= 2 else 0
        if step == 1:
            yield 20 - n + aligned, depth
        elif 1 < step <= _GAP and item.index - open_item.index <= 12:
            yield 8 - n + aligned, depth
        elif step == 0 and aligned and _follows(style, number, following):
            yield 7, depth
        elif -_GAP < step < 0 and aligned and open_item.gap:
            yield 6, depth  # the label that was skipped, out of its order
    follows = _follows(style, number, following)
    rested = open_.resting.get(style)
    if rested and 0 < number - rested.number <= (_FAR if number > 40 else _GAP):
        yield 14 if number - rested.number == 1 else 5, -1
    if number == 1:
        yield 12 if follows else 3, -1
    elif follows and number == 2:
        yield 6, -1
    elif (
        number > 40
        and not rested
        and any(
            other_style == style and 0 < other - number <= _FAR
            for later in following
            for other_style, other in later.label.readings
        )
    ):
        yield 3, -1
    elif follows and number <= 40 and _follows(style, number + 1, following):
        yield 4, -1


def _cyrillic(item: _Item, before: _Item) -> int:
    """Return the place of a letter that goes on after b, or after such a one: v, g, d."""
    letter = _CYRILLIC.get(item.label.printed, 0)
    if letter != before.number + 1 or not (before.cyrillic or item.label.printed == "v"):
        return 0
    same = any(style == before.style for style, _ in item.label.readings)
    return letter if same and before.style[-1] == "a" else 0


def _follows(style: str, number: int, following: list[_Item]) -> bool:
    return any((style, number + 1) in other.label.readings for other in following)


def _bullet_depth(item: _Item, style: str, stack: list[_Item]) -> int:
    """Return the open level that a bullet goes on with: the same sign, no deeper."""
    same = [n for n, open_item in enumerate(stack) if open_item.style == style]
    level = [n for n in same if abs(item.indent - stack[n].indent) <= 1]
    shallower = [n for n in same if item.indent < stack[n].indent]
    return level[-1] if level else shallower[0] if shallower else -1


def _decimal_depth(item: _Item, stack: list[_Item]) -> int:
    """Return the open item beside which a decimal number stands: 1.2 beside 1.1."""
    for depth in range(len(stack) - 1, -1, -1):
        if len(stack[depth].path) == len(item.path):
            return depth
    return -1


def _above(item: _Item, stack: list[_Item], column: int) -> int:
    """Return how many of the open items stay open above a new level.

    A paragraph that stands between at an item's own column, or before it, ends the item.
    """
    if item.path:
        keep = [n for n, o in enumerate(stack) if _contains(o, item)]
        return keep[-1] + 1 if keep else 0
    for n, open_item in enumerate(stack):
        if column <= open_item.indent + 1:
            return n
        deeper = item.indent > open_item.indent + 1
        if open_item.style == item.style and not (item.bullet or deeper):
            # The same style restarts at its beginning: a list of its own, on that level.
            return n
        shallower = item.indent < open_item.indent - 1 and item.index > open_item.index + 1
        later = item.number > 1 and item.indent <= open_item.indent + 1 and not item.bullet
        if shallower or later or (open_item.bullet and not (item.bullet or deeper)):
            return n
    return len(stack)


def _contains(outer: _Item, item: _Item) -> bool:
    path = outer.path or ((outer.number,) if outer.style.endswith("1") else ())
    return len(path) < len(item.path) and item.path[: len(path)] == path


def _kept(page: _Page, items: list[_Item]) -> list[_Item]:
    """A label without a sibling or children under it is no list."""
    kept = [item for item in items if item.style]
    while True:
        beside = _siblings(kept)
        stays = [
            item for item in kept
            if item in beside or (item.children > 1 and not _may_be_name(page, item))
        ]  # fmt: skip
        if len(stays) == len(kept):
            break
        gone = set(kept) - set(stays)
        for item in stays:
            while item.parent in gone:
                item.parent = item.parent.parent
        kept = stays
    for item in kept:
        item.level = item.parent.level + 1 if item.parent else 0
    return kept


def _may_be_name(page: _Page, item: _Item) -> bool:
    return looks_like_initial(page.t.text, item.label, page.paragraphs[item.index].end)


def _announced(page: _Page, item: _Item) -> bool:
    """Tell whether "First, … Second, …" stand line by line under a sentence that announces them."""
    above = item.index - 1
    while above >= 0 and (label := label_at(page.t.text, *_range(page, above))):
        if label.readings[0][0][-1] != "w":
            break
        above -= 1
    if above < 0:
        return False
    words = page.words(above)
    return words[-1] in ":：—–" or _COUNTED.search(words, max(len(words) - 90, 0)) is not None


def _siblings(items: list[_Item]) -> set[_Item]:
    """Return the items that have a neighbour in their series; count everybody's children."""
    beside: set[_Item] = set()
    last: dict[tuple[int, str], _Item] = {}
    decimals: dict[str, int] = {}
    for item in items:
        item.children = 0
        decimals[item.style] = decimals.get(item.style, 0) + bool(item.path)
    for item in items:
        if decimals[item.style] > 1 or (item.path and item.parent and _contains(item.parent, item)):
            beside.add(item)
        if item.parent:
            item.parent.children += 1
        key = (id(item.parent), item.style)
        before = last.get(key)
        far = _FAR if item.number > 40 else _GAP
        anew = item.number == 1 and before is not None and before.number > 1
        if before and not anew and (item.bullet or abs(item.number - before.number) <= far):
            beside |= {before, item}
        last[key] = item
    return beside


# --- the message's own numbers ------------------------------------------------------------------


def _message(page: _Page, items: list[_Item]) -> set[_Item]:
    """Find numbers that run through the message: no sentence introduces them, little follows."""
    below = _texts_below(page)
    series = _series(items)
    places = {item: position for position, item in enumerate(items)}
    for n, run in enumerate(series):
        first, last = run[0], run[-1]
        if len(run) < 2 or first.number > 2:
            continue
        if first.index - 1 in page.headings and _LISTING.match(page.words(first.index - 1)):
            continue
        if _introduced(page, first, len(run)) and not _opens_all(page, run, below):
            continue
        if first.number == 2 and not _plain_above(page, first):
            continue
        if _begins_anew(page, run, series[n + 1 : n + 4]) or _in_a_section(page, run):
            continue
        if any(_begins_anew(page, other, [run]) for other in series[max(n - 3, 0) : n]):
            continue
        if below[0] - below[first.index] > max(4, last.index - first.index):
            continue
        position = places[last] + 1
        while position < len(items) and items[position].level:
            position += 1
        behind = below[last.index + 1] - (position - places[last] - 1)
        if behind <= max(3, (last.index - first.index + 1) // 4):
            first.gap = first.gap and first.number != 2
            return set(run)
    return set()


def _texts_below(page: _Page) -> list[int]:
    """Return for each paragraph how many of it and those below are running text."""
    below = [0]
    for index in range(len(page.paragraphs) - 1, -1, -1):
        below.append(below[-1] + _is_text(page, index))
    below.reverse()
    return below


def _begins_anew(page: _Page, run: list[_Item], later: list[list[_Item]]) -> bool:
    """Tell whether the numbers begin anew under another heading: then they count its points."""
    for other in later:
        if other[0].style == run[0].style and other[0].number == 1 and len(other) > 1:
            return any(i in page.headings for i in range(run[-1].index, other[0].index))
    return False


def _in_a_section(page: _Page, run: list[_Item]) -> bool:
    """Tell whether numbers count the points of one section, with text in those before and behind."""
    above = [i for i in page.sections if i < run[0].index]
    behind = [i for i in page.sections if i > run[-1].index]
    if not above or not behind or any(run[0].index < i < run[-1].index for i in page.headings):
        return False
    within = page.paragraphs[run[-1].index].end - page.paragraphs[run[0].index].start
    whole = page.paragraphs[-1].end - page.paragraphs[min(above)].start
    return 5 * within < 3 * whole and min(behind) + 1 < len(page.paragraphs)


def _series(items: list[_Item]) -> list[list[_Item]]:
    """Return the outermost series of plain numbers, each from its first to its last."""
    found: dict[str, list[list[_Item]]] = {}
    for item in items:
        if item.level or item.path or not item.style.endswith("1"):
            continue
        of_style = found.setdefault(item.style, [])
        if of_style and item.number > of_style[-1][-1].number:
            of_style[-1].append(item)
        else:
            of_style.append([item])
    return sorted(
        (series for of_style in found.values() for series in of_style),
        key=lambda series: series[0].index,
    )


def _is_text(page: _Page, index: int) -> bool:
    outside = page.stops | page.through
    paragraph = page.paragraphs[index]
    return index not in outside and paragraph.end - paragraph.start > 80


def _plain_above(page: _Page, item: _Item) -> bool:
    above = item.index - 1
    return above >= 0 and above not in page.stops and above not in page.headings


def _introduced(page: _Page, item: _Item, size: int) -> bool:
    """Tell whether a sentence announces the list, and does not only refer to a letter."""
    if item.number != 1 or not _plain_above(page, item):
        return False
    words = page.words(item.index - 1)
    if not _INTRODUCES.search(words, max(len(words) - 6, 0)):
        if (
            words[-1].isalpha()
            and page.t.text[item.label.end : item.label.end + 4].strip()[:1].islower()
        ):
            return True  # "I have been asked / (1) whether …"
        if words[-1] == "." and _FOLLOWS.search(words, max(len(words) - 70, 0)):
            return True
        counted = _COUNTED.search(words, max(len(words) - 90, 0))
        return counted is not None and _NUMBERS.get(counted["n"].lower()) == size
    if _OPENS.match(words) or _OPENS.search(words[-24:]):
        return False
    if _CLAUSE.search(words):
        return True  # "In connection with this, we are in need of:"
    return not _REFERS.match(words) or bool(_ANNOUNCES.search(words[-120:].rstrip(" :：-–—")))


def _opens_all(page: _Page, run: list[_Item], below: list[int]) -> bool:
    """Tell whether what introduces the numbers opens the message, and they run through most of it."""
    top = run[0].index - 1
    words = page.words(top)
    if below[0] - below[top] > 0:
        return False
    size = sum(page.paragraphs[one.index].end - page.paragraphs[one.index].start for one in run)
    whole = len(run) > 2 and size > 200 * len(run)  # paragraphs, and no items of a list
    if not whole and (len(run) < 4 or len(words) > 160 or _STOPPED.search(words)):
        return False
    within = below[run[0].index] - below[run[-1].index + 1]
    return within >= 3 and 2 * within >= below[top + 1]


# --- what stands between items ------------------------------------------------------------------


def _usual(page: _Page, items: list[_Item], message: set[_Item]) -> tuple[int, int]:
    """Return the columns at which paragraphs without labels begin and go on, as most do."""
    outside = page.stops | page.headings | page.through
    last: _Item | None = None
    labelled = {item.index: item for item in items}
    count: dict[tuple[int, int], int] = {}
    numbered: dict[tuple[int, int], int] = {}
    for index, paragraph in enumerate(page.paragraphs):
        if index in page.headings:
            last = None
        if index in outside:
            continue
        shape = (page.indent(index), page.wrap(index))
        if index in labelled:
            last = labelled[index]
            if last in message:
                numbered[shape] = numbered.get(shape, 0) + 1
        elif (last is None or index > items[-1].index + 1 or _at_margin(last, message, shape)) and (
            paragraph.end - paragraph.start > 60
        ):
            count[shape] = count.get(shape, 0) + 1
    count = count or numbered
    if not count:
        return 0, -1
    return max(count, key=lambda shape: (count[shape] * (2 if shape[1] >= 0 else 1), -shape[0]))


def _at_margin(last: _Item, message: set[_Item], shape: tuple[int, int]) -> bool:
    """Tell whether a paragraph under one of the message's own goes back to the margin."""
    return last in message and 0 <= shape[1] <= last.indent + 1


def _spans(
    page: _Page, items: list[_Item], message: set[_Item], usual: tuple[int, int]
) -> Iterator[Span]:
    key = -1
    for position, item in enumerate(items):
        after = items[position + 1] if position + 1 < len(items) else None
        if item.level == 0 and _begins_list(items, position, key, item in message):
            key = item.index
        yield _item_span(page, item, key, item in message)
        stop = after.index if after else len(page.paragraphs)
        within = after is not None and after.level > 0
        owners = _owners(item)
        for index in range(item.index + 1, stop):
            if index in page.through:
                continue
            if index in page.stops or index in page.headings:
                break
            owner = _owner(page, index, owners, after, usual)
            if owner is None and within and after and after.parent not in message:
                owner = after.parent
            if owner is None:
                break
            if owner in message and not _indented(page, index, owner):
                break
            paragraph = page.paragraphs[index]
            yield Span(
                paragraph.start,
                paragraph.end,
                "item-continuation",
                "between-items",
                {"index": index, "level": owner.level, "list": key, "message": owner in message},
                "medium",
            )


def _indented(page: _Page, index: int, owner: _Item) -> bool:
    return page.indent(index) >= owner.indent


def _begins_list(items: list[_Item], position: int, key: int, message: bool) -> bool:
    """Tell whether an outermost item begins a list of its own, and does not go on with one."""
    item, before = items[position], items[position - 1]
    if item.bullet:
        return key < 0 or before.style != item.style or item.index - before.index > 1
    return key < 0 or item.number <= 1 or message


def _item_span(page: _Page, item: _Item, key: int, message: bool) -> Span:
    paragraph = page.paragraphs[item.index]
    return Span(
        paragraph.start,
        paragraph.end,
        "list-item",
        "label-in-sequence",
        {
            "index": item.index,
            "level": item.level,
            "label": (item.label.start, item.label.end),
            "n": "" if item.bullet or item.style[-1] == "w" else item.label.printed,
            "list": key,
            "bulleted": item.bullet,
            "style": item.style,
            "gap": item.gap,
            "ordinal": item.number,
            "message": message,
        },
    )


def _owners(item: _Item) -> list[_Item]:
    """Return an item and those that it stands in, innermost first."""
    owners = []
    one: _Item | None = item
    while one:
        owners.append(one)
        one = one.parent
    return owners


def _owner(
    page: _Page, index: int, owners: list[_Item], after: _Item | None, usual: tuple[int, int]
) -> _Item | None:
    """Return the item to which a paragraph without a label belongs, or None: it parts the list."""
    item = owners[0]
    words = page.words(index)
    above = page.t.text[page.paragraphs[index - 1].end - 1]
    indent, wrap = page.indent(index), page.wrap(index)
    introduces = bool(_INTRODUCES.search(words, max(len(words) - 6, 0)))
    if words[0].islower() and above not in ".!?:" and not introduces:
        return next((one for one in owners if indent > one.indent), owners[-1])
    if wrap >= 0 and not introduces:
        for one in owners:
            hang = one.hang if one.hang >= 0 else one.text
            if hang > one.indent + 1 and max(abs(wrap - hang), abs(indent - hang)) <= 1:
                return one
    hang = item.hang if item.hang >= 0 else _hang_of(owners)
    column = hang if hang >= 0 else page.hangs.get((item.style, item.level), -1)
    stands_in = wrap < 0 and column > item.indent + 1 and indent >= column - 1
    if after and stands_in and not introduces and not _NARRATES.match(words):
        return item
    if indent > usual[0] + 1:
        if after is None and (top := _top_of(page, owners[-1])) >= 0 and page.indent(top) == indent:
            return None  # as the paragraph that announced the list
        for one in owners:
            if indent > one.indent + 1 and (after or indent >= one.text - 1):
                return one
        if indent >= owners[-1].indent - 1 and after and item.level == 0:
            return item
        return None
    if item.index - 1 in page.headings and _is_title(page, item) and not item.children:
        return item  # the question of an agenda, and what was decided
    if after is None or after.level > item.level or indent < item.indent - 1:
        return None
    if introduces or not _same_list(owners, after):
        return None
    if above in ":：" and words[0] in '“"«„' and after.level == item.level:
        return item  # what the item announces: drafts, words of an inscription
    if wrap >= 0 and hang >= 0 and abs(wrap - hang) > 1:
        return None
    return _takes_up(page, index, owners, after)


def _same_list(owners: list[_Item], after: _Item) -> bool:
    return any(one.style == after.style and one.level == after.level for one in owners)


def _hang_of(owners: list[_Item]) -> int:
    return next((one.hang for one in owners if one.hang >= 0), -1)


def _takes_up(page: _Page, index: int, owners: list[_Item], after: _Item) -> _Item | None:
    """Where indents say nothing: a paragraph belongs to the item above whose words it takes up."""
    words = page.words(index)
    item = owners[0]
    own = next((one for one in owners if one.level == after.level), item)
    if _ADDED.match(words) or (item is not own and _LABELS.search(words[:200])):
        return own  # "We spoke for a), the hosts for b)."
    if _NARRATES.match(words) or len(words) > 600 or _as_above(page, words, own):
        return None
    if _TAKES_UP.match(words):
        return own
    begin = max(own.label.end, page.paragraphs[item.index].end - 1200)
    above = page.t.text[begin : page.paragraphs[item.index].end]
    if set(_NAMES.findall(words[:200])) & set(_CAPITALS.findall(above)):
        return own
    # "… whether the tasting may …" under "Tasting is permitted at midday only.".
    shared = set(_LONG.findall(words[:200].lower())) & set(_LONG.findall(above[:400].lower()))
    return own if shared and not words.isupper() else None


def _is_title(page: _Page, item: _Item) -> bool:
    words = page.t.text[item.label.end : page.paragraphs[item.index].end]
    return len(words) < 160 and not item.bullet and not _FINITE.search(words)


def _as_above(page: _Page, words: str, own: _Item) -> bool:
    """Tell whether a paragraph begins as the one above the list: "The Bureau further asks …"."""
    top = _top_of(page, own)
    return top >= 0 and words.split()[:2] == page.words(top)[:80].split()[:2]


def _top_of(page: _Page, own: _Item) -> int:
    """Return the paragraph above the labelled ones that an item ends, or -1."""
    first = own.index - 1
    while first > own.index - 9 and first >= 0 and label_at(page.t.text, *_range(page, first)):
        first -= 1
    return first


def _range(page: _Page, index: int) -> tuple[int, int]:
    return page.paragraphs[index].start, page.paragraphs[index].end


enumeration = Recogniser(
    "enumeration",
    "numbered, lettered and bulleted lists, and numbered paragraphs",
    frozenset(
        {
            "paragraph",
            "heading",
            "speech",
            "signed",
            "note-body",
            "copies",
            "particular",
            "table-row",
            "narration",
            "stage-paragraph",
        }
    ),
    frozenset({"list-item", "item-continuation"}),
    _find,
)
