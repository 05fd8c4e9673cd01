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

from bisect import bisect
from collections.abc import Iterator

from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.lists.item import Item, Page
from teikit.recognise.lists.message import lone_second, numbers_of_the_message
from teikit.recognise.lists.owners import owner_of, owners_of
from teikit.recognise.lists.series import is_announced, kept_of
from teikit.recognise.lists.settling import settle
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["enumeration"]

# The document's own text goes on through these; other blocks around the message end every list.
_TOLD = ("stage-paragraph", "narration")
_THROUGH = ("note-body", "note-heading", "table-row")
_ASKS = lazy(r"\w[?!](?=[\s”\"’']|$)")


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
    enclosed = [span.value["index"] for span in spans.of("enclosure")]
    page = Page(
        t, spans.of("paragraph"), ends | told, ends - lines, headings, through, spoken, sections,
        enclosed, {},
    )  # fmt: skip
    items = _without_dialogue(page, list(_candidates(page)))
    if not items:
        return
    settle(page, items)
    matters = _matters(page, items)
    second = lone_second(page, items) if spans.of("salute") else None
    items = [
        item for item in kept_of(page, items) if item.style[-1:] != "w" or is_announced(page, item)
    ]
    if second is not None and not items:
        yield from _spans(page, [second], {second}, (0, -1), set())
        return
    for item in items:
        if item.hang >= 0:
            page.hangs.setdefault((item.style, item.level), item.hang)
    speeches = [span.value["index"] for span in spans.of("speech")]
    # A short dialogue may stand among the paragraphs of a note.
    amid = speeches and items and items[0].index < speeches[0] and speeches[-1] < items[-1].index
    numbered = (amid or not speeches) and not matters
    message = numbers_of_the_message(page, items) if numbered else set()
    usual = _usual(page, items, message)
    yield from _spans(page, items, message, usual, matters)


def _matters(page: Page, items: list[Item]) -> set[Item]:
    """Find the numbers of minutes, to whose matters belongs all that stands up to the next one.

    2. Ferries on the Gambia. Mr. Ray said that a telegram had come.
         The Chairman asked what it said.
         The Committee:-
         (a) took note of it.
    """
    if page.spoken or not any(_MINUTES.search(page.words(index)) for index in page.headings):
        return set()
    run: list[Item] = []
    for item in items:
        if item.level == 0 and item.style == ".1" and item.number == len(run) + 1:
            run.append(item)
    long = [item for item in run if len(page.words(item.index)) > _LONG_MATTER]
    if len(run) < 3 or 2 * len(long) < len(run):
        return set()
    matters = set(run)
    current: Item | None = None
    bars = sorted(page.ends | page.headings)
    for item in items:
        if item in matters:
            current = item
        elif current and bisect(bars, current.index) != bisect(bars, item.index):
            current = None
        elif current and item.parent is None and item.style:
            item.parent = current
    return matters


_MINUTES = lazy(r"\b(?:minutes|conclusions|(?:summary )?record)\b.{0,80}\bmeeting\b", 18)
_LONG_MATTER = 80
# "The meeting rose at 5 p.m.", behind the last matter
_ROSE = lazy(
    r"(?:The|This|There being)\b.{0,60}\b(?:meeting|session|"
    r"sitting|committee|business)\b.{0,30}\b(?:rose|closed|ended|"
    r"adjourned|concluded)\b|The next meeting\b",
    2,
)


def _candidates(page: Page) -> Iterator[Item]:
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
        yield Item(label, index, indent, indent + begin - paragraph.start, page.wrap(index))


def _without_dialogue(page: Page, items: list[Item]) -> list[Item]:
    """Leave out lines that open with a dash where somebody asks or exclaims: they are turns."""
    kept: list[Item] = []
    run: list[Item] = []
    for item in items:
        if item.label.printed in "–—" and (not run or item.index == run[-1].index + 1):
            run.append(item)
            continue
        kept += _unless_spoken(page, run)
        run = [item] if item.label.printed in "–—" else []
        kept += [] if run else [item]
    return kept + _unless_spoken(page, run)


def _unless_spoken(page: Page, run: list[Item]) -> list[Item]:
    """Return lines that open with a dash, or nothing if they are a dialogue."""
    if not run or (run[0].index and page.words(run[0].index - 1)[-1] in ":："):
        return run
    return [] if any(_ASKS.search(page.words(item.index)) for item in run) else run


def _usual(page: Page, items: list[Item], message: set[Item]) -> tuple[int, int]:
    """Return the columns at which paragraphs without labels begin and go on, as most do."""
    outside = page.stops | page.headings | page.through
    last: Item | None = None
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


def _at_margin(last: Item, message: set[Item], shape: tuple[int, int]) -> bool:
    """Tell whether a paragraph under one of the message's own goes back to the margin."""
    return last in message and 0 <= shape[1] <= last.indent + 1


def _spans(
    page: Page,
    items: list[Item],
    message: set[Item],
    usual: tuple[int, int],
    matters: set[Item],
) -> Iterator[Span]:
    key = -1
    for position, item in enumerate(items):
        after = items[position + 1] if position + 1 < len(items) else None
        if item.level == 0 and _begins_list(items, position, key, item in message):
            key = item.index
        yield _item_span(page, item, key, item in message)
        stop = after.index if after else len(page.paragraphs)
        if page.spoken and any(index in page.spoken for index in range(item.index + 1, stop)):
            after = None  # another begins to speak before the next label
        within = after is not None and after.level > 0
        owners = owners_of(item)
        for index in range(item.index + 1, stop):
            if index in page.through:
                continue
            if index in page.stops or index in page.headings or index in page.spoken:
                break
            owner = owner_of(page, index, owners, after, usual)
            if owner is None and within and after and after.parent not in message:
                owner = after.parent
            if owner is None and owners[-1] in matters and not _ROSE.match(page.words(index)):
                owner = owners[-1]
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


def _indented(page: Page, index: int, owner: Item) -> bool:
    return page.indent(index) >= owner.indent


def _begins_list(items: list[Item], position: int, key: int, message: bool) -> bool:
    """Tell whether an outermost item begins a list of its own, and does not go on with one."""
    item, before = items[position], items[position - 1]
    if item.bullet:
        return key < 0 or before.style != item.style or item.index - before.index > 1
    return key < 0 or item.number <= 1 or message


def _item_span(page: Page, item: Item, key: int, message: bool) -> Span:
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
            # "First." is a label; "first," is a word of its sentence.
            "n": "" if item.bullet or item.style in (",w", ":w") else item.label.printed,
            "list": key,
            "bulleted": item.bullet,
            "style": item.style,
            "gap": item.gap,
            "ordinal": item.number,
            "message": message,
        },
    )


enumeration = Recogniser(
    "enumeration",
    "numbered, lettered and bulleted lists, and numbered paragraphs",
    frozenset(
        {
            "paragraph",
            "heading",
            "enclosure",
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
