"""Enclosures, and other documents in the same file: where each begins, and the lines of its head.

                                              Enclosure 1
                                              To point 3, prot. No. 12
    Annex A: Draft of the agreement
    * * * * *

Not seen: a second document that nothing parts from the first: neither a rule nor a head of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.headlines import is_prose, opens_heading
from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosed.again import restarts
from teikit.recognise.enclosed.head import head_of, is_own_title, lines_above, lists, titled_below
from teikit.recognise.enclosed.words import (
    DOCKET,
    HEADING,
    SALUTE,
    SECOND,
    SENTENCE,
    apart,
    has_table,
    has_text,
    unspaced,
)
from teikit.recognise.recogniser import Recogniser

__all__ = ["enclosures", "segments"]

_RULE = lazy(r"(?:[*=_~#+•–—-]\s*){3,120}")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    if t.shape == "essay-page":
        return
    paragraphs = spans.of("paragraph")
    notes = {span.value["index"] for span in spans.of("note-body")}
    notes |= {span.value["index"] for span in spans.of("note-heading")}
    head_until = 0
    told = _first_text(t, paragraphs)
    for index in range(1, len(paragraphs) - 1):
        if index < head_until or index in notes:
            continue
        kind = _boundary(t, paragraphs, index, notes)
        if index <= told and (kind == "document" or _counts(t, paragraphs[index])):
            kind = ""  # a stroke in the head of the first, or "Encl.: 1" there
        if kind and _in_first_block(t, paragraphs, index):
            kind = ""  # under "Page 1 of 3": the whole paper was enclosed with another
        again = "" if kind or index <= told else restarts(t, paragraphs, index, notes)
        kind = kind or again
        if not kind:
            continue
        lines = head_of(t, paragraphs, index, kind, ruled=not again)
        if kind == "enclosure" and not again:
            lines = [(at, "docket") for at in lines_above(t, paragraphs, index, head_until)] + lines
            if lines[0][0] < index:
                lines[index - lines[0][0]] = index, "docket"
                index = lines[0][0]
        head_until = index + len(lines)
        first = paragraphs[index]
        kind_of_head = lines[0][1]
        by = "rule-and-a-new-head" if kind == "document" else "heading-of-an-enclosure"
        by = "new-head-under-a-signature" if again else by
        value = {"index": index, "what": kind, "head": kind_of_head}
        yield Span(
            first.start, first.end, "enclosure", by, value, "high" if by[0] == "h" else "medium"
        )
        of = index
        for at, role in lines[1:]:
            line = paragraphs[at]
            if role == "goes-on":
                yield Span(0, 0, "continued", "goes-on", {"index": at, "of": of})
                continue
            of = last = at
            while (last + 1, "goes-on") in lines:
                last += 1
            yield Span(
                line.start,
                line.end,
                f"enclosed-{role}",
                "head-of-an-enclosure",
                {"index": at, "last": last},
            )


def _counts(t: Transcript, paragraph: Span) -> bool:
    """Tell whether a line is a field of the head: "Encl.: 1", "Enclosures: none"."""
    words = t.text[paragraph.start : paragraph.end]
    return ":" in words[:16] and len(words) < 40


def _in_first_block(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether no blank line parts a paragraph from the first line of all."""
    above = range(1, index + 1) if index < 4 else ()
    return bool(above) and not any(apart(t, paragraphs, one) for one in above)


def _first_text(t: Transcript, paragraphs: list[Span]) -> int:
    """Return the first paragraph that is a sentence, or the number of paragraphs.

    One that stands over a head is not meant: "This paper is to be returned to the Registry."
    """
    told = (
        n
        for n, one in enumerate(paragraphs)
        if one.end - one.start > 60
        and (t.text[one.end - 1] in ".?!:;" or one.end - one.start > 200)
        and is_prose(t.text[one.start : one.end])
    )
    first = next(told, len(paragraphs))
    if first or len(paragraphs) < 4:
        return first
    over = t.text[paragraphs[first].start : paragraphs[first].end]
    near = paragraphs[first + 1 : first + 3]
    head = len(over) < 400 and all(one.end - one.start < 60 for one in near)
    return next(told, first) if head and not _SENDS.search(over) else first


_LISTED = lazy(r"(?:distribution|copies|copy to|sent to|cc)(?: (?:list|to))?\s?:", 2)
_SENDS = lazy(
    r"\b(?:enclos|attach|annex|forward|transmit|follow|copy of|text of|below|herewith)", 2
)


def _boundary(t: Transcript, paragraphs: list[Span], index: int, notes: set[int]) -> str:
    """Return `enclosure` or `document` if another one begins with a paragraph, or nothing."""
    paragraph = paragraphs[index]
    start, end = paragraph.start, paragraph.end
    if end - start > 200:
        return ""
    if _RULE.fullmatch(t.text, start, end):
        if "   " in t.text[start:end]:
            return ""  # it underlines columns
        if _underlines(t, paragraphs, index):
            return ""
        below = index + 1 not in notes and _opens(t, paragraphs, index + 1)
        return "document" if below and has_text(t, paragraphs, index + 1) else ""
    heading = HEADING.fullmatch(t.text, start, end)
    if heading and t.text[start] == "(":
        middle = t.lines[paragraph.value["first"]].indent > 8
        if not (apart(t, paragraphs, index) and (middle or t.text[start:end].isupper())):
            return ""  # "(Annex No. 2)", under the words that it goes with
    if not heading:
        unnamed = (
            _to_point(t, paragraphs, index)
            or _is_counted(t, paragraphs, index)
            or _is_told(t, paragraphs, index)
        )
        return "enclosure" if unnamed and has_text(t, paragraphs, index) else ""
    title = heading["title"].strip(" :.—–-")
    if not title and _LISTED.match(t.text, paragraphs[index + 1].start):
        return ""  # "Enclosure", right over who gets copies
    if title and (_is_sentence(title) or _MENTIONED.match(title) or _OF_PAGES.search(title)):
        return ""
    if _only_lists(t, paragraphs, index):
        return ""
    if has_text(t, paragraphs, index, least=80 if title else 40):
        return "enclosure"
    # A list or a table is enclosed, under its own name in capitals.
    first = t.lines[paragraph.value["first"]]
    if (
        title
        and has_table(t, paragraphs, index + 1)
        and (apart(t, paragraphs, index) or _is_dense(t, paragraphs, index))
    ):
        return "enclosure"  # "Annex: Hours of the trains", over the table itself
    if title and apart(t, paragraphs, index) and _over_list(t, paragraphs, index):
        return "enclosure"  # "Annex 1: List of the machines", over the list itself
    if title or index + 3 >= len(paragraphs):
        return ""
    titled = is_own_title(t, paragraphs, index + 1) or titled_below(t, paragraphs, index)
    if titled and lists(t, paragraphs[index + 2 : index + 4]):
        return "enclosure"
    if has_table(t, paragraphs, index + 1) or has_table(t, paragraphs, index + 2):
        return "enclosure"
    bare = first.indent > 7
    under = paragraphs[index + 1]
    return "enclosure" if bare and t.text[under.start : under.end].isupper() else ""


def _to_point(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a line says to which decision the paper under it belongs: "To point 3, Prot. 12"."""
    start, end = paragraphs[index].start, paragraphs[index].end
    if t.text[start] not in "TRAtra" or end - start > 70:
        return False
    free = apart(t, paragraphs, index) or _is_dense(t, paragraphs, index)
    return free and bool(_POINT.fullmatch(t.text, start, end))


def _is_counted(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether under "1 enclosure." stands the title of what is enclosed: "MEMORANDUM"."""
    start, end = paragraphs[index].start, paragraphs[index].end
    above = paragraphs[index - 1]
    if above.end - above.start > 30 or end - start > 200 or not apart(t, paragraphs, index):
        return False
    if not _COUNTED.fullmatch(t.text, above.start, above.end):
        return False
    words = unspaced(t.text[start:end])
    sent = ":" in t.text[above.start : above.end]
    if sent and opens_heading(words) and words[-1] not in ".:;,":
        return True  # "Note on a conversation with Comrade Moor on 6 May", below who signs
    if len(words) > 60:
        return False
    middle = t.lines[paragraphs[index].value["first"]].indent > 7
    titled = middle or words.isupper()
    return titled and words[-1] not in ".:;," and bool(t.collection.pattern("genre").match(words))


def _is_told(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether the paper above says that it encloses what a line in capitals heads: "AIDE-MÉMOIRE"."""
    start, end = paragraphs[index].start, paragraphs[index].end
    words = t.text[start:end]
    if index < 4 or len(words) > 40 or not words.isupper() or not apart(t, paragraphs, index):
        return False
    noun = words.strip(" .:").lower()
    if _PAPER.fullmatch(noun) is None:
        return False
    above = " ".join(t.low[max(0, start - _TOLD_WITHIN) : start].split())
    told = (
        rf"\b(?:enclos|attach|annex|append)\w*[^.]{{0,60}}\b{noun}\b|"
        rf"\b{noun}\b[^.]{{0,60}}\b(?:enclos|attach|annex|append)"
    )
    return re.search(told, above) is not None


_TOLD_WITHIN = 20_000
"""Characters above an enclosed paper in which the paper that sends it tells of it."""
_PAPER = lazy(
    r"aide[- ]m[eé]moire|memorandum|pro[- ]memoria|statement|"
    r"declaration|list|draft(?: [a-z]+)?|note|letter|protocol|"
    r"report|programme|program|table|agreement|translation"
)
# "Attachment: two maps", over a list of them
_SEVERAL = lazy(r":\s*(?:\d+|two|three|four|five|six|several|the following)\b", 2)
# "Attachment: as mentioned, 3 pages": what is sent along, not where it begins.
_MENTIONED = lazy(
    r"as (?:mentioned|stated|above|noted|said|indicated|listed)\b|"
    r"(?:on )?\d{1,4} (?:pages?|sheets?|leaves|pp|ll?|copies)\b",
    2,
)
# "Enclosure: draft resolution, 2 pp.": so much of it is sent along
_OF_PAGES = lazy(r"[,(–-]\s*(?:on )?\d{1,3} (?:pages?|sheets?|leaves|pp?|ll?|copies)\.?\)?$", 2)
_POINT = lazy(
    r"(?:(?:re|ad)[:.]?\s+|to\s+)(?:the\s+)?(?:point|item|p\.|pt\.|paragraph|para\.?|§)\s*(?:no\.?\s*)?"
    r"(?:\d{1,3}|[IVXLC]{1,6})(?:\s?[a-z]\)?)?[.,]?\s+(?:(?:of|in|from)\s+)?(?:the\s+)?(?:prot\.|(?:protocol|"
    r"minutes?|resolution|decision|decree|meeting|session|record)\b).{0,40}",
    2,
)
_COUNTED = lazy(
    r"(?:\d{1,2}|one|two|three|four|an)\s+(?:enclosures?|encls?|annexe?s?|attachments?|appendi(?:x|ces)|"
    r"supplements?)\.?|(?:enclosures?|encls?|annexe?s?|attachments?)\.?\s?[:.–-]?\s?(?:\d{1,2}|one)\.?",
    2,
)


def _is_dense(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether no blank line parts the paragraphs above one: a page has taken them out."""
    return index > 5 and not any(apart(t, paragraphs, one) for one in range(index - 5, index + 1))


def _over_list(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a blank line parts a heading that names one paper from the labels of a list."""
    if _SEVERAL.search(t.text, paragraphs[index].start, paragraphs[index].end):
        return False
    if t.text[paragraphs[index].end - 1] in ":：;," or index + 2 >= len(paragraphs):
        return False
    two = paragraphs[index + 1 : index + 3]
    labels = [label_at(t.text, one.start, one.end) for one in two]
    return apart(t, paragraphs, index + 1) and all(labels)


def _underlines(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a stroke stands right under a line of its length: that is a heading."""
    above, here = (t.lines[paragraphs[at].value["last"]] for at in (index - 1, index))
    if here.number != above.number + 1 or t.text[above.end - 1] in ".;,":
        return False
    size = above.end - above.start
    return bool(abs(size - here.end + here.start) <= 6 or size < 50)


def _only_lists(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether "Enclosure:" only names what is sent along: a short line hangs right under it."""
    here, below = paragraphs[index], paragraphs[index + 1]
    if t.text[here.end - 1] not in ":：" or index + 2 >= len(paragraphs):
        return False
    first, under = t.lines[here.value["last"]], t.lines[below.value["first"]]
    last, then = t.lines[below.value["last"]], t.lines[paragraphs[index + 2].value["first"]]
    return bool(
        under.number == first.number + 1
        and below.end - below.start < 90
        and t.text[below.end - 1] not in ".?!"
        and (under.indent > first.indent or then.number > last.number + 1)
    )


def _is_sentence(words: str) -> bool:
    small = sum(word[:1].islower() for word in words.split())
    return len(words.split()) > 5 and small > 0.6 * len(words.split()) and words[-1:] in ".!?"


def _opens(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a document's head begins with a line: a number, a date, a body, a heading."""
    heads = 0
    for span in paragraphs[index : index + 5]:
        words = t.text[span.start : span.end]
        if len(words) > 120:
            break
        date = next(find_dates(words), None)
        if (
            t.collection.marking(words.strip(" .*"))[0]
            or DOCKET.fullmatch(words)
            or SALUTE.fullmatch(words)
            or SECOND.fullmatch(words)
            or (date is not None and date.year and len(words) < 60)
            or (t.collection.pattern("genre").match(words) and not SENTENCE.search(words))
            or (is_org(words) and len(words.split()) < 9 and words[-1] not in ".;,")
        ):
            heads += 1
    return heads > 0


def segments(spans: Spans) -> list[tuple[int, int]]:
    """Return the paragraphs of each document in the file, the sending one first."""
    starts = [0, *(span.value["index"] for span in spans.of("enclosure"))]
    count = len(spans.of("paragraph"))
    return list(zip(starts, [*starts[1:], count], strict=True))


enclosures = Recogniser(
    "enclosures",
    "where an enclosed or another document begins, and the lines of its head",
    frozenset({"paragraph", "note-body", "note-heading"}),
    frozenset(
        {
            "enclosure",
            "enclosed-docket",
            "enclosed-heading",
            "enclosed-salute",
            "enclosed-dateline",
            "enclosed-particular",
            "continued",
        }
    ),
    _find,
)
