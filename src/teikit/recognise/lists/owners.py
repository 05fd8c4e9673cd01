"""Which item a paragraph between two labels belongs to, if it does not part the list."""

from __future__ import annotations

import re

from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.recognise.lists.item import Item, Page

__all__ = ["INTRODUCES", "owner_of", "owners_of", "range_of"]

INTRODUCES = lazy(r"[:：](?:\s*[-–—]{1,2})?$")
_TAKES_UP = lazy(
    r"(?:(?:his|her|its|their|it|they|these|those|such|thereof|hereof|here|otherwise)\s|"
    r"[A-Z][a-z]+(?: [a-z]+)?:\s|(?:except|provided|in this case|in that case)\b)",
    re.IGNORECASE,
)
_REMARK = 160  # longer than that, a paragraph is more than a remark on the item above
_NARRATES = lazy(
    r"(?:I|We|Here|Then|Of (?:these|those|the)|Thereupon|At this|To (?:my|our|this|the)|"
    r"On (?:this|hearing|being)|Asked|He|She|When|After|Before|In (?:reply|answer|conclusion)|Our|My|"
    r"It (?:may|must|should|can|might|is to|remains to) be (?:added|noted|said|mentioned|remarked|observed))\b"
)
_SPEAKS = lazy(r"(?:I|We|He|She|My|Our|To (?:my|our|this))\b")
_NAMES = lazy(r"(?<=[\w,;] )[A-Z][\w’'-]{3,}")
_LONG = lazy(
    r"\b(?!(?:which|their|there|these|those|would|could|should|minister|about|after|before|between|against|through|without|another|further)\b)[a-z]{6,}\b"
)
_ADDED = lazy(r"(?:He|She|They|The \w+) (?:also |further )?added\b")
_LABELS = lazy(r"(?<![\w(])[a-e1-5]\)[\s,.;]")
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|must|may|can|did|does|to)\b|[:;]$"
)
_CAPITALS = lazy(r"[A-Z][\w’'-]{3,}")


def owners_of(item: Item) -> list[Item]:
    """Return an item and those that it stands in, innermost first."""
    owners = []
    one: Item | None = item
    while one:
        owners.append(one)
        one = one.parent
    return owners


def owner_of(
    page: Page, index: int, owners: list[Item], after: Item | None, usual: tuple[int, int]
) -> Item | None:
    """Return the item to which a paragraph without a label belongs, or None: it parts the list."""
    item = owners[0]
    words = page.words(index)
    above = page.t.text[page.paragraphs[index - 1].end - 1]
    indent, wrap = page.indent(index), page.wrap(index)
    introduces = bool(INTRODUCES.search(words, max(len(words) - 6, 0)))
    if words[0].islower() and after and indent <= item.indent and words[-1].isalpha():
        return None  # "and here the agent said that there was also", over the next point
    if words[0].islower() and above in ";," and after is None and indent < item.indent - 4:
        return None  # the sentence around the list goes on: "and, as he says, he asks for no more"
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
    if wrap < 0 and not introduces and _begins_with_tab(page, index) and item.indent == 0:
        return None  # a tab opens the paragraphs of a text whose items stand at the margin
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
    if after and _closes_up(page, index, owners, after, introduces=introduces):
        return next(one for one in owners if one.level == after.level)
    if after is None or after.level > item.level or indent < item.indent - 1:
        return None
    if introduces or not _same_list(owners, after):
        return None
    if above in ":：" and words[0] in '“"«„' and after.level == item.level:
        return item  # what the item announces: drafts, words of an inscription
    if wrap >= 0 and hang >= 0 and abs(wrap - hang) > 1:
        return None
    own = next((one for one in owners if one.level == after.level), item)
    follows = after.number == own.number + 1 and after.level == own.level
    told = _NARRATES.match(words) and not _SPEAKS.match(words)
    if follows and not told and _has_topic(page, own) and _has_topic(page, after):
        return own  # "1. The ferry. …" and "2. Coal. …": what stands between is about the ferry
    return _takes_up(page, index, owners, after)


def _begins_with_tab(page: Page, index: int) -> bool:
    start = page.paragraphs[index].start
    return page.t.text[start - 1 : start] == "\t"


def _closes_up(
    page: Page, index: int, owners: list[Item], after: Item, *, introduces: bool
) -> bool:
    """Tell whether a paragraph under the points of an item goes back to the column of the item itself.

    2. To commission the Ministry:
         a) to deliver the buoys;
    The expenses are to be charged to the reserve.
    3. To confirm the draft.
    """
    own = next((one for one in owners if one.level == after.level), None)
    if own is None or own is owners[0] or introduces or own.style != after.style:
        return False
    column = page.indent(index)
    return (
        after.number == own.number + 1
        and after.index == index + 1
        and column == own.indent == after.indent < owners[0].indent
        and page.words(own.index)[-1] == ":"
        and len(page.words(index)) < _REMARK
        and not _has_topic(page, own)
        and not _NARRATES.match(page.words(index))
    )


def _same_list(owners: list[Item], after: Item) -> bool:
    return any(one.style == after.style and one.level == after.level for one in owners)


def _hang_of(owners: list[Item]) -> int:
    return next((one.hang for one in owners if one.hang >= 0), -1)


def _takes_up(page: Page, index: int, owners: list[Item], after: Item) -> Item | None:
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


def _is_title(page: Page, item: Item) -> bool:
    words = page.t.text[item.label.end : page.paragraphs[item.index].end]
    return len(words) < 160 and not item.bullet and not _FINITE.search(words)


def _has_topic(page: Page, item: Item) -> bool:
    """Tell whether an item begins with what it is about: "2. Coal. The ships are late."."""
    end = min(page.paragraphs[item.index].end, item.label.end + 90)
    topic = _TOPIC.match(page.t.text, item.label.end, end)
    return topic is not None and not _FINITE.search(topic["topic"])


_TOPIC = lazy(
    r"\s*(?P<topic>[A-ZÀ-ŽȘȚ][^.:;!?\n]{2,60}[^.:;!?\n A-ZÀ-ŽȘȚ])"
    r"(?:\.[ \n]+(?=[A-ZÀ-ŽȘȚ“\"])|:\s|\.?\s[–—-]{1,2}\s+(?=[A-ZÀ-ŽȘȚ]))"
)


def _as_above(page: Page, words: str, own: Item) -> bool:
    """Tell whether a paragraph begins as the one above the list: "The Bureau further asks …"."""
    top = _top_of(page, own)
    return top >= 0 and words.split()[:2] == page.words(top)[:80].split()[:2]


def _top_of(page: Page, own: Item) -> int:
    """Return the paragraph above the labelled ones that an item ends, or -1."""
    first = own.index - 1
    while first > own.index - 9 and first >= 0 and label_at(page.t.text, *range_of(page, first)):
        first -= 1
    return first


def range_of(page: Page, index: int) -> tuple[int, int]:
    """Return where a paragraph begins and ends."""
    return page.paragraphs[index].start, page.paragraphs[index].end
