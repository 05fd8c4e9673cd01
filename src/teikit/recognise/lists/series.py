"""Which labels make a list: those beside another of their series, or with items under them."""

from __future__ import annotations

from teikit.forms.labels import label_at, looks_like_initial
from teikit.recognise.lists.item import Item, Page
from teikit.recognise.lists.message import COUNTED
from teikit.recognise.lists.owners import range_of
from teikit.recognise.lists.settling import FAR, GAP, contains

__all__ = ["is_announced", "kept_of"]


def kept_of(page: Page, items: list[Item]) -> list[Item]:
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


def _may_be_name(page: Page, item: Item) -> bool:
    return looks_like_initial(page.t.text, item.label, page.paragraphs[item.index].end)


def is_announced(page: Page, item: Item) -> bool:
    """Tell whether "First, … Second, …" stand line by line under a sentence that announces them."""
    above = item.index - 1
    while above >= 0 and (label := label_at(page.t.text, *range_of(page, above))):
        if label.readings[0][0][-1] != "w":
            break
        above -= 1
    if above < 0:
        return False
    words = page.words(above)
    return words[-1] in ":：—–" or COUNTED.search(words, max(len(words) - 90, 0)) is not None


def _siblings(items: list[Item]) -> set[Item]:
    """Return the items that have a neighbour in their series; count everybody's children."""
    beside: set[Item] = set()
    last: dict[tuple[int, str], Item] = {}
    decimals: dict[str, int] = {}
    for item in items:
        item.children = 0
        decimals[item.style] = decimals.get(item.style, 0) + bool(item.path)
    for item in items:
        if decimals[item.style] > 1 or (item.path and item.parent and contains(item.parent, item)):
            beside.add(item)
        if item.parent:
            item.parent.children += 1
        key = (id(item.parent), item.style)
        before = last.get(key)
        far = FAR if item.number > 40 else GAP
        anew = item.number == 1 and before is not None and before.number > 1
        if before and not anew and (item.bullet or abs(item.number - before.number) <= far):
            beside |= {before, item}
        last[key] = item
    return beside
