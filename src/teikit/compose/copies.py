"""Lists of copies under a message: who gets them, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teikit.compose.inline import IN_NAMES, nested, party_element
from teikit.compose.party_names import NAMES, settled
from teikit.model.block import Block, Inline
from teikit.model.source import SPACE
from teikit.model.span import Span
from teikit.recognise.endings import COUNT, TOTAL
from teikit.recognise.tail.recipients import form_at

if TYPE_CHECKING:
    from teikit.compose.blocks import Blocks

__all__ = ["add_copies", "is_call"]


def add_copies(b: Blocks, group: Block, index: int, role: Span) -> None:
    """Put who gets copies by one paragraph into a part of the back."""
    if not role.value["items"]:
        block = b.whole("distribution-line", index)
        block.inline.insert(0, Inline(role.start, role.value["label"], "label", {}))
        group.parts.append(block)
        return
    last = group.parts[-1].kind if group.parts else ""
    if role.value["label"] or last != "list":
        group.parts.append(Block("list", 0, 0, {"type": "copies"}))
    _recipients(b, group.parts[-1], role)


def _recipients(b: Blocks, block: Block, role: Span) -> None:
    if label := role.value["label"]:
        block.parts.append(b.own("heading", role.start, label))
    items = role.value["items"]
    for n, (first, last) in enumerate(items):
        # The comma behind a recipient stays with it; only white space stands between items.
        stop = items[n + 1][0] if n + 1 < len(items) else role.end
        while stop > last and b.t.text[stop - 1] in SPACE:
            stop -= 1
        block.parts.append(_recipient(b, first, last, stop, role.value["names"]))
    block.fit()


def _recipient(b: Blocks, start: int, end: int, stop: int, names: list[tuple[int, int]]) -> Block:
    text = b.t.text
    item = Block("recipient", start, stop, own=stop)
    found = b.index.within(start, stop)
    inline = [i for i in found if i.kind in IN_NAMES or is_call(i)]
    offices = [
        i
        for i in found
        if i.kind == "rs" and not any(at < i.start and i.end <= to for at, to in names)
    ]
    placed = [
        Inline(at, to, party_element(text[at:to], form_at(text, at, to)), {})
        for at, to in names
        if start <= at and to <= end and not any(i.start < to and at < i.end for i in offices)
    ]
    inline += offices
    names_within = settled(text, placed, [i for i in found if i.kind in NAMES])
    inline += [b.index.entities.linked(i) for i in names_within]
    words = text[start:end]
    total = TOTAL.search(text, start, end) if "cop" in words.lower() else None
    if total:
        n = total["n"] or total["m"]
        if total["total"] or total["m"]:
            inline.append(Inline(*total.span(), "measure", {"quantity": n, "unit": "copies"}))
        else:
            inline.append(Inline(*total.span("n"), "num", {"value": n}))
    for count in COUNT.finditer(text, start, end) if "(" in words else ():
        if not total or count.end() <= total.start() or count.start() >= total.end():
            inline.append(Inline(*count.span(1), "num", {"value": count[1]}))
    behind = [i for i in found if i.kind == "date" and all(i.start >= j.end for j in inline)]
    inline = sorted(inline + behind, key=lambda i: (i.start, -i.end))
    item.inline = nested(inline, start, stop)
    return item


def is_call(inline: Inline) -> bool:
    """Tell whether it calls a note, which points back to it: it may never be left out."""
    return inline.attributes.get("type") == "note-call"
