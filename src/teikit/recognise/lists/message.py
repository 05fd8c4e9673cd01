"""Whether numbers run through the message as its paragraphs, or count what a sentence announces.

The Board asks for two things:
1. A new sluice.
2. A keeper for it.
"""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.recognise.lists.item import Item, Page
from teikit.recognise.lists.owners import INTRODUCES

__all__ = ["COUNTED", "lone_second", "numbers_of_the_message"]

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
# "He said that he had three points to make."
COUNTED = lazy(
    r"\b(?P<n>two|three|four|five|six|seven|eight)\s(?:\w+\s){0,2}?(?:points?|questions|requests|things|reasons|"
    r"proposals|conditions|matters|ways|items|suggestions|tasks|parts|demands|remarks|measures)\b[^.]*[.,]?$",
    re.IGNORECASE,
)
_NUMBERS = {word: n for n, word in enumerate("two three four five six seven eight".split(), 2)}
# "He raised the following matters:", "The main points of the talk were:": a list, however long its items.
_MATTERS = lazy(
    r"\b(?:points|matters|topics|subjects|issues|problems|items)"
    r"(?:(?: of (?:the|our) [a-z]+)? (?:were|are))?\s?[:：]$"
)
# "please pay attention to the following points:" opens what an embassy is to do.
_INSTRUCTS = lazy(
    r"\b[Pp]lease\b[^.]*$|\b(?:should|must|will)\b[^.]*\b(?:attention|note|heed|observe)\b[^.]*$"
)
_DECREE = lazy(
    r"(?:draft )?(?:decree|resolution|decision|ordinance|order|regulations?|statutes?|rules)\b",
    re.IGNORECASE,
)
_STOPPED = lazy(r"[a-z][.?!]\s+[A-Z]")
# The name of what is enclosed, over its entries
_LIST_OF = lazy(r"(?:lists?|schedule|inventory) of\b", 2)
_LISTING = lazy(
    r"(?:agenda|contents|points?|questions|enclosures?|recommendations?)\b", re.IGNORECASE
)


def numbers_of_the_message(page: Page, items: list[Item]) -> set[Item]:
    """Find numbers that run through the message: no sentence introduces them, little follows."""
    below = _texts_below(page)
    series = _series(items)
    places = {item: position for position, item in enumerate(items)}
    for n, run in enumerate(series):
        first, last = run[0], run[-1]
        if len(run) < 2 or first.number > 2:
            continue
        if first.style[-1] == "I" and not _are_paragraphs(page, run):
            continue
        if _LISTING.match(_heading_above(page, first)) or _decrees(page, first):
            continue
        if first.index - 1 in page.stops and _LIST_OF.match(page.words(first.index - 1)):
            continue
        position = places[last] + 1
        while position < len(items) and items[position].level:
            position += 1
        end = items[position - 1].index
        if _introduced(page, first, len(run)) and not _opens_all(page, run, end, below):
            continue
        if first.number == 2 and not _plain_above(page, first):
            continue
        if _begins_anew(page, run, series[n + 1 : n + 4]) or _in_a_section(page, run):
            continue
        if any(_begins_anew(page, other, [run]) for other in series[max(n - 3, 0) : n]):
            continue
        most = max(4, last.index - first.index)
        if first.number == 2 and below[last.index + 1] == 0 and _are_paragraphs(page, run):
            most += 8  # the first, which has no number, is of several paragraphs
        if below[0] - below[first.index] > most:
            continue
        bound = len(page.paragraphs)
        if _are_paragraphs(page, run):
            bound = next((n for n in page.enclosed if n > last.index), bound)
        behind = below[last.index + 1] - below[bound] - (position - places[last] - 1)
        if behind <= max(3, (last.index - first.index + 1) // 4):
            first.gap = first.gap and first.number != 2
            return set(run)
    return set()


def lone_second(page: Page, items: list[Item]) -> Item | None:
    """Return the second paragraph of a letter, where it is the last and the first has no number."""
    if len(items) != 1 or (".1", 2) not in items[0].label.readings:
        return None
    item = items[0]
    item.style, item.number = ".1", 2
    words = page.t.text[item.label.end : page.paragraphs[item.index].end].lstrip()
    told = len(words) > 40 and words[0].isupper() and words[-1] in ".:"
    return item if told and _plain_above(page, item) and _is_text(page, item.index - 1) else None


def _texts_below(page: Page) -> list[int]:
    """Return for each paragraph how many of it and those below are running text."""
    below = [0]
    for index in range(len(page.paragraphs) - 1, -1, -1):
        below.append(below[-1] + _is_text(page, index))
    below.reverse()
    return below


def _heading_above(page: Page, item: Item) -> str:
    """Return the heading right above an item, or nothing."""
    return page.words(item.index - 1) if item.index - 1 in page.headings else ""


def _decrees(page: Page, item: Item) -> bool:
    """Tell whether an item is the first point of a decree, whose headings stand above it."""
    above = item.index - 1
    while above in page.headings or above in page.stops:
        if _DECREE.match(page.words(above)):
            return True
        above -= 1
    return False


def _begins_anew(page: Page, run: list[Item], later: list[list[Item]]) -> bool:
    """Tell whether the numbers begin anew under another heading: then they count its points."""
    for other in later:
        if other[0].style == run[0].style and other[0].number == 1 and len(other) > 1:
            between = range(run[-1].index, other[0].index)
            if any(run[-1].index < start <= other[0].index for start in page.enclosed):
                continue  # those of what is enclosed
            if _counts_above(page, run) and _counts_above(page, other):
                return True
            # "Proposals:" at the end announces a list, and heads no further section.
            return any(i in page.headings and page.words(i)[-1] not in ":：" for i in between)
    return False


# "One, on the rice samples.", "II. The fair", over the points of each
_PART = lazy(
    r"(?:(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]irst(?:ly)?|[Ss]econd(?:ly)?|[Tt]hird(?:ly)?|[Ff]ourth(?:ly)?)"
    r"[,.:]|[IVX]{1,4}[.,)]|[A-D][.)])\s"
)


def _counts_above(page: Page, run: list[Item]) -> bool:
    """Tell whether right above the first of some numbers a short line counts a part of the paper."""
    above = run[0].index - 1
    words = page.words(above) if above >= 0 else ""
    return bool(words) and len(words) < 90 and _PART.match(words) is not None


def _in_a_section(page: Page, run: list[Item]) -> bool:
    """Tell whether numbers count the points of one section, with text in those before and behind."""
    above = [i for i in page.sections if i < run[0].index]
    behind = [i for i in page.sections if i > run[-1].index]
    if not above or not behind or any(run[0].index < i < run[-1].index for i in page.headings):
        return False
    within = page.paragraphs[run[-1].index].end - page.paragraphs[run[0].index].start
    whole = page.paragraphs[-1].end - page.paragraphs[min(above)].start
    return 5 * within < 3 * whole and min(behind) + 1 < len(page.paragraphs)


def _series(items: list[Item]) -> list[list[Item]]:
    """Return the outermost series of plain numbers, each from its first to its last."""
    found: dict[str, list[list[Item]]] = {}
    for item in items:
        if item.level or item.path or not item.style.endswith(("1", "I")):
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


def _is_text(page: Page, index: int) -> bool:
    outside = page.stops | page.through | page.headings
    paragraph = page.paragraphs[index]
    return index not in outside and paragraph.end - paragraph.start > 80


def _plain_above(page: Page, item: Item) -> bool:
    above = item.index - 1
    return above >= 0 and above not in page.stops and above not in page.headings


def _introduced(page: Page, item: Item, size: int) -> bool:
    """Tell whether a sentence announces the list, and does not only refer to a letter."""
    if item.number != 1 or not _plain_above(page, item):
        return False
    words = page.words(item.index - 1)
    if "compliments to" in words and _NOTE.search(words):
        return False  # a note's only sentence above its numbers: they are its paragraphs
    if not INTRODUCES.search(words, max(len(words) - 6, 0)):
        if (
            words[-1].isalpha()
            and page.t.text[item.label.end : item.label.end + 4].strip()[:1].islower()
        ):
            return True  # "I have been asked / (1) whether …"
        if words[-1] == "." and _FOLLOWS.search(words, max(len(words) - 70, 0)):
            return True
        counted = COUNTED.search(words, max(len(words) - 90, 0))
        return counted is not None and _NUMBERS.get(counted["n"].lower()) == size
    if _OPENS.match(words) or _OPENS.search(words[-24:]):
        return False
    if _CLAUSE.search(words):
        return True  # "In connection with this, we are in need of:"
    return not _REFERS.match(words) or bool(_ANNOUNCES.search(words[-120:].rstrip(" :：-–—")))


_NOTE = lazy(
    r"presents? (?:its|their|his) (?:best |respectful )?compliments to .{3,400}\b(?:state|inform|communicate|"
    r"convey|advise|draw|declare|reply|answer)\b",
    18,
)


def _are_paragraphs(page: Page, run: list[Item]) -> bool:
    """Tell whether three or more are paragraphs by their length, and no items of a list."""
    size = sum(page.paragraphs[one.index].end - page.paragraphs[one.index].start for one in run)
    return len(run) > 2 and size > 200 * len(run)


# "Your cable No. 12 is received.", before what opens the numbers
_RECEIPT = lazy(
    r"^(?:We have received )?(?:Your|The|Both|This) [^.]{0,30}\b(?:cable|"
    r"telegram|letter|report|note|despatch)s?\b"
    r"(?:[^.]|\.(?=\s?\d)){0,80}?(?:\b(?:received|noted|acknowledged|read|studied))?\.\s+(?=[A-Z])"
)


def _opens_all(page: Page, run: list[Item], end: int, below: list[int]) -> bool:
    """Tell whether what introduces the numbers opens the message, and they run through most of it.

    Parameters:
        page: the document.
        run: the numbers.
        end: the last paragraph that belongs to them.
        below: for each paragraph how many of it and those below are running text.
    """
    top = run[0].index - 1
    words = _RECEIPT.sub("", page.words(top))
    if below[0] - below[top] > 0:
        return False
    if _MATTERS.search(words[-60:]) and not _INSTRUCTS.search(words, max(len(words) - 120, 0)):
        return False
    if not _are_paragraphs(page, run) and (
        len(run) < 4 or len(words) > 160 or _STOPPED.search(words)
    ):
        return False
    within = below[run[0].index] - below[end + 1]
    # Under several sentences, which may themselves be the message, they are most of what is left.
    share = (3, 2) if _STOPPED.search(words) else (2, 1)
    return within >= 3 and share[0] * within + (end == run[-1].index) > share[1] * below[top + 1]
