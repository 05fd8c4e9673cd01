"""Numbered, lettered and bulleted lists, to any depth.

    (1) a first point
    (i) under it
    a) and under that

What a label is, is decided by its neighbours: a Roman "i" or the letter, an initial or a label, a
deeper level or the next item.

Not seen: items that follow one another in a sentence, "firstly … secondly"; a list of one item; labels
that the transcriber lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.labels import label_at
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["enumeration"]

_GAP = 3
# No document numbers deeper; what does is no list, or made to break readers.
_DEEPEST = 12


class _Label(NamedTuple):
    paragraph: int
    start: int
    end: int
    readings: tuple[tuple[str, int], ...]  # style and ordinal, likeliest first
    printed: str


class _Item:
    """One item while its list is built."""

    __slots__ = ("children", "extra", "gap", "index", "label", "level", "number", "style")

    def __init__(self, label: _Label, style: str, number: int, level: int) -> None:
        self.label, self.style, self.number, self.level = label, style, number, level
        self.index = label.paragraph
        self.extra: list[int] = []
        self.children = 0
        self.gap = False


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    text = t.text
    stops = claimed(spans, "heading", "speech")
    labels = [
        label
        for index, paragraph in enumerate(paragraphs)
        if index not in stops and (label := _label(text, paragraph, index))
    ]
    if not labels:
        return
    for run in _runs(labels, stops):
        yield from _lists(run, paragraphs, stops)


def _label(text: str, paragraph: Span, index: int) -> _Label | None:
    found = label_at(text, paragraph.start, paragraph.end)
    return _Label(index, *found) if found else None


def _runs(labels: list[_Label], stops: set[int]) -> Iterator[list[_Label]]:
    """Part the labels at headings, speeches and wherever other blocks stand between."""
    ordered = sorted(stops)
    run: list[_Label] = []
    at = 0
    for label in labels:
        while at < len(ordered) and ordered[at] < (run[-1].paragraph if run else label.paragraph):
            at += 1
        if run and at < len(ordered) and run[-1].paragraph < ordered[at] < label.paragraph:
            yield run
            run = []
        run.append(label)
    if run:
        yield run


def _lists(run: list[_Label], paragraphs: list[Span], stops: set[int]) -> Iterator[Span]:
    items = _levels(run)
    _prune(items)
    groups = _groups(items, stops)
    for number, group in enumerate(groups):
        _relevel(group)
        for item in group:
            paragraph = paragraphs[item.index]
            key = run[0].paragraph * 1000 + number
            yield Span(
                paragraph.start,
                paragraph.end,
                "list-item",
                "label-in-sequence",
                {
                    "index": item.index,
                    "level": item.level,
                    "label": (item.label.start, item.label.end),
                    "n": item.label.printed if item.style[0] != "•" else "",
                    "list": key,
                    "bulleted": item.style[0] == "•",
                    "style": item.style,
                    "gap": item.gap,
                    "ordinal": item.number,
                },
            )
            for extra in item.extra:
                beside = paragraphs[extra]
                yield Span(
                    beside.start,
                    beside.end,
                    "item-continuation",
                    "between-items",
                    {"index": extra, "level": item.level, "list": key},
                    "medium",
                )


def _levels(run: list[_Label]) -> list[_Item]:
    """Give each label its style, ordinal and depth, by the levels that are open."""
    stack: list[_Item] = []
    items: list[_Item] = []
    for position, label in enumerate(run):
        style, number = _reading(label, stack, run[position + 1 : position + 13])
        if not style:
            continue
        depth = next(
            (
                n
                for n in range(len(stack) - 1, -1, -1)
                if stack[n].style == style and (style[0] == "•" or stack[n].number < number)
            ),
            -1,
        )
        if depth >= 0:
            gap = style[0] != "•" and number - stack[depth].number > 1
            del stack[depth:]
        elif len(stack) >= _DEEPEST:
            continue
        else:
            gap = number > 1
            if any(open_item.style == style for open_item in stack):
                # The same style restarts at its beginning: a list of its own, on that level.
                first = next(n for n, open_item in enumerate(stack) if open_item.style == style)
                del stack[first:]
        item = _Item(label, style, number, len(stack))
        item.gap = gap
        if stack:
            stack[-1].children += 1
        stack.append(item)
        items.append(item)
    return items


def _reading(label: _Label, stack: list[_Item], following: list[_Label]) -> tuple[str, int]:
    """Choose between readings by what is open and what follows."""
    best: tuple[int, tuple[str, int]] = (-1, ("", 0))
    for style, number in label.readings:
        score = 0
        for depth, item in enumerate(reversed(stack)):
            if item.style == style and item.number + 1 == number:
                score = max(score, 20 - depth)
            elif item.style == style and item.number < number <= item.number + _GAP:
                score = max(score, 8 - depth)
        follows = any((style, number + 1) in other.readings for other in following)
        if number <= 1 and (follows or style[0] == "•"):
            score = max(score, 12)
        elif follows and number <= 2:
            score = max(score, 6)
        elif number <= 1:
            score = max(score, 3)
        if style[0] == "•":
            score = max(score, 10)
        if score > best[0]:
            best = (score, (style, number))
    return best[1] if best[0] >= 3 else ("", 0)


def _prune(items: list[_Item]) -> None:
    """A label without a sibling or children under it is no list."""
    while True:
        kept = [item for item, stays in zip(items, _stays(items), strict=True) if stays]
        if len(kept) == len(items):
            return
        items[:] = kept
        for item in items:
            item.children = 0
        stack: list[_Item] = []
        for item in items:
            del stack[item.level :]
            if stack:
                stack[-1].children += 1
            stack.append(item)


def _stays(items: list[_Item]) -> list[bool]:
    """Tell of each item whether it has children, or a sibling before or behind it."""
    stays = [item.children > 0 for item in items]
    open_items: list[int] = []
    for position, item in enumerate(items):
        while open_items and items[open_items[-1]].level > item.level:
            open_items.pop()
        if open_items and items[open_items[-1]].level == item.level:
            sibling = open_items.pop()
            if items[sibling].style == item.style:
                stays[sibling] = stays[position] = True
        open_items.append(position)
    return stays


def _relevel(group: list[_Item]) -> None:
    """Count the levels of one list from its own outermost."""
    open_levels: list[int] = []
    for item in group:
        while open_levels and open_levels[-1] >= item.level:
            open_levels.pop()
        open_levels.append(item.level)
        item.level = len(open_levels) - 1


def _groups(items: list[_Item], stops: set[int]) -> list[list[_Item]]:
    """Gather items into lists; up to three paragraphs without labels may stand inside one."""
    groups: list[list[_Item]] = []
    latest: dict[int, _Item] = {}
    for item in items:
        if groups:
            last = groups[-1][-1]
            between = range(last.index + 1, item.index)
            beside = latest.get(item.level)
            continues = item.level > 0 or bool(
                beside and beside.style == item.style and beside.number < item.number
            )
            if len(between) <= 3 and continues and not any(i in stops for i in between):
                # Unlabelled text after a nested list belongs to the item on the level of the next.
                owner = next((o for o in reversed(groups[-1]) if o.level <= item.level), last)
                owner.extra.extend(between)
                groups[-1].append(item)
                latest[item.level] = item
                continue
        groups.append([item])
        latest = {item.level: item}
    return [group for group in groups if len(group) > 1]


enumeration = Recogniser(
    "enumeration",
    "numbered, lettered and bulleted lists",
    frozenset({"paragraph", "heading", "speech", "signed", "note-body", "copies", "particular"}),
    frozenset({"list-item", "item-continuation"}),
    _find,
)
