"""Which label is what: the style, number and depth of each, by its neighbours.

(h) (i) (j)      a letter
(1) (i) (ii)     a Roman number, one level deeper
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.recognise.lists.item import Item, Page

__all__ = ["FAR", "GAP", "contains", "settle"]

GAP = 3
# Extracts keep the numbers that their points have in the whole: 214, 219, 221.
FAR = 25
# The order of Cyrillic letters, as translations give them: a, b, v, g, d.
_CYRILLIC = {c: n for n, c in enumerate("a b v g d e zh z i k l m n o p r s t".split(), 1)}
_SURE = 23
"""The highest score: the next number at the innermost level, right under it."""
# No document numbers deeper; what does is no list, or made to break readers.
_DEEPEST = 12
_AHEAD = 12


class _Open:
    """The items that are open, outermost first, and the series that a heading interrupted."""

    def __init__(self) -> None:
        self.stack: list[Item] = []
        self.resting: dict[str, Item] = {}

    def rest(self) -> None:
        """A heading ends the list; its numbers may go on under it."""
        for item in self.stack[:1]:
            self.resting[item.style] = item
        self.stack = []

    def clear(self) -> None:
        """End everything."""
        self.stack, self.resting = [], {}


def settle(page: Page, items: list[Item]) -> None:
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


def _column_between(page: Page, before: Item, item: Item) -> int:
    """Return the least column at which a paragraph between two labels begins, or a large one."""
    column = 1 << 30
    for index in range(max(before.index + 1, item.index - 20), item.index):
        if index not in page.through:
            wrap = page.wrap(index)
            begins = page.indent(index)
            column = min(column, begins, wrap if wrap >= 0 else begins)
    return column


def _place(item: Item, open_: _Open, following: list[Item], column: int) -> None:
    best: tuple[int, str, int, int] = (2, "", 0, -1)
    for style, number in item.label.readings:
        if style[0] == "•":
            best = (10, style, 0, _bullet_depth(item, style, open_.stack))
            break
        for score, depth in _scores(item, style, number, open_, following):
            if score > best[0]:
                best = (score, style, number, depth)
            if score == _SURE:
                break
        if best[0] == _SURE:
            break
    score, style, number, depth = best
    for n, open_item in enumerate(reversed(open_.stack[-3:])) if score < 20 else ():
        if letter := _cyrillic(item, open_item):
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
    item: Item, style: str, number: int, open_: _Open, following: list[Item]
) -> Iterator[tuple[int, int]]:
    """Yield how well a reading fits each open level (its depth), or a new one (-1)."""
    for n, open_item in enumerate(reversed(open_.stack)):
        if open_item.style != style or (open_item.path and "." not in item.label.printed):
            continue
        depth = len(open_.stack) - 1 - n
        step = number - open_item.number
        aligned = 3 if abs(item.indent - open_item.indent) <= 2 else 0
        if step == 1:
            yield _SURE - 3 - n + aligned, depth
        elif 1 < step <= GAP and item.index - open_item.index <= 12:
            yield 8 - n + aligned, depth
        elif step == 0 and aligned and _follows(style, number, following):
            yield 7, depth
        elif -GAP < step < 0 and aligned and open_item.gap:
            yield 6, depth  # the label that was skipped, out of its order
    follows = _follows(style, number, following)
    rested = open_.resting.get(style)
    if rested and 0 < number - rested.number <= (FAR if number > 40 else GAP):
        yield 14 if number - rested.number == 1 else 5, -1
    if number == 1:
        yield 12 if follows else 3, -1
    elif follows and number == 2:
        yield 6, -1
    elif (
        number > 40
        and not rested
        and any(
            other_style == style and 0 < other - number <= FAR
            for later in following
            for other_style, other in later.label.readings
        )
    ):
        yield 3, -1
    elif follows and number <= 40 and _follows(style, number + 1, following):
        yield 4, -1


def _cyrillic(item: Item, before: Item) -> int:
    """Return the place of a letter that goes on after b, or after such a one: v, g, d."""
    letter = _CYRILLIC.get(item.label.printed, 0)
    if letter != before.number + 1 or not (before.cyrillic or item.label.printed == "v"):
        return 0
    same = any(style == before.style for style, _ in item.label.readings)
    return letter if same and before.style[-1] == "a" else 0


def _follows(style: str, number: int, following: list[Item]) -> bool:
    return any((style, number + 1) in other.label.readings for other in following)


def _bullet_depth(item: Item, style: str, stack: list[Item]) -> int:
    """Return the open level that a bullet goes on with: the same sign, no deeper."""
    same = [n for n, open_item in enumerate(stack) if open_item.style == style]
    level = [n for n in same if abs(item.indent - stack[n].indent) <= 1]
    shallower = [n for n in same if item.indent < stack[n].indent]
    return level[-1] if level else shallower[0] if shallower else -1


def _decimal_depth(item: Item, stack: list[Item]) -> int:
    """Return the open item beside which a decimal number stands: 1.2 beside 1.1."""
    for depth in range(len(stack) - 1, -1, -1):
        if len(stack[depth].path) == len(item.path):
            return depth
    return -1


def _above(item: Item, stack: list[Item], column: int) -> int:
    """Return how many of the open items stay open above a new level.

    A paragraph that stands between at an item's own column, or before it, ends the item.
    """
    if item.path:
        keep = [n for n, o in enumerate(stack) if contains(o, item)]
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


def contains(outer: Item, item: Item) -> bool:
    """Tell whether a decimal number stands under another: 2.1.3 under 2.1."""
    path = outer.path or ((outer.number,) if outer.style.endswith("1") else ())
    return len(path) < len(item.path) and item.path[: len(path)] == path
