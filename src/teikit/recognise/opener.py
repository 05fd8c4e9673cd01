"""What opens a message: the addressee, a greeting, who else gets a copy, place and date.

    Ambassadors Li Ming, Wang An also copied
    To the [Valdorian] Embassy in Ruthenia:

Not seen: an addressee who is named only in the text; an address over several lines without "To" or a
greeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, is_person, office_of, party_list, split_list
from teikit.model.collection import Collection
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["is_salutation", "opener"]

_TO = lazy(r"To:?\s+(?:(?:the|all|our)\s+)?(?=[\[A-Z])|For\s+(?:the\s+)?(?=Ambassador|Embassy)")
_GREETING = lazy(
    r"(?:(?:my\s+)?(?:dear|esteemed|respected|beloved|honou?red|highly esteemed)\b.{0,120}"
    r"|(?:(?:your\s+)?excellency|comrades?|gentlemen|sirs?|madam|mr\.?|mrs\.?|ambassadors?|premier|"
    r"ministers?|chairman|charg[eé] d[’']affaires|president|secretary|general|embassy|embassies|"
    r"foreign ministry|ministry of foreign affairs|central committee|all embassies|"
    r"all (?:missions|posts))\b.{0,120})",
    re.IGNORECASE,
)
_TAIL = lazy(r"(?<!\s)\s{0,4}[(\[（](?P<words>[^()\[\]]{3,40})[)\]）]\s*$")
_COPIED = lazy(
    r"(?P<have>[\[A-Z].{3,300}?)\s+to (?:have|receive|get) (?:a )?cop(?:y|ies)\.?|"
    r"(?P<names>[\[A-Z].{3,300}?)\s+(?:(?:is|are|were|was|to be)\s+)?(?:also\s+copied|"
    r"copied|also informed|to be informed)\.?|(?:copied|cc|copy|info|copies) to:?\s+(?P<after>.{3,300})",
    re.IGNORECASE,
)
_WIDE = lazy(r"[ \xa0\t]{3,}")
_VERB = lazy(r"\b(?:is|are|was|were|has|have|had|will|would|said|says|should|can|could|may|must)\b")
_PLACE_DATE = lazy(r"(?P<place>[A-Z][\w’' .-]{2,40}?),?\s+$")


def is_salutation(words: str) -> bool:
    """Tell whether a line addresses somebody: short, ends in a colon or comma, names a post."""
    if len(words) > 260 or words[-1:] not in ":：,，!)]）":
        return False
    core = _TAIL.sub("", words)
    if _WIDE.search(core) or (core[-1:] == "!" and is_org(core)):
        return False
    if len(core) > 200 or core[-1:] not in ":：,，!" or _VERB.search(core):
        return False
    return bool(_TO.match(core) or _GREETING.fullmatch(core[:-1].strip()))


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    top = len(spans.of("docket-line"))
    text = t.text
    for index in range(top, min(top + 8, len(paragraphs))):
        paragraph = paragraphs[index]
        if paragraph.end - paragraph.start > 400:
            return
        words = text[paragraph.start : paragraph.end]
        if is_salutation(words):
            yield from _salute(text, paragraph, index, t.collection)
            return
        if (
            (
                index == top
                and not is_salutation(words)
                and words.startswith("To ")
                and len(words) < 160
            )
            and index + 1 < len(paragraphs)
            and words[-1] not in ".;?!"
            and is_org(words)
        ):
            yield from _salute(text, paragraph, index, t.collection)
            return
        if len(words) < 320 and (copied := _COPIED.fullmatch(words)):
            group = next(name for name in ("have", "names", "after") if copied[name])
            a, b = copied.span(group)
            start = paragraph.start
            yield Span(
                start,
                paragraph.end,
                "copies-above",
                "copied-above-the-message",
                {"index": index, "items": list(split_list(text, start + a, start + b))},
            )
        elif (line := _dateline(text, paragraph, index, t.collection)) is not None:
            yield line


def _salute(text: str, paragraph: Span, index: int, known: Collection) -> Iterator[Span]:
    start, end = paragraph.start, paragraph.end
    words = text[start:end]
    core_end = end
    value: dict[str, object] = {"index": index}
    if (tail := _TAIL.search(words)) and (found := known.category("classification", tail["words"])):
        a, b = tail.span("words")
        value["classification"] = (start + a, start + b, found)
        core_end = start + tail.start()
    to = _TO.match(text, start, core_end)
    begin = to.end() if to else start
    name_end = core_end
    while name_end > begin and text[name_end - 1] in ":：,，!. ":
        name_end -= 1
    if copied := _COPY_BEHIND.search(text, begin, name_end):
        value["copied"] = party_list(text, copied.end(), name_end)
        name_end = copied.start()
    value["names"] = []
    if not _DEAR.match(text, begin, name_end):
        value["names"] = _addressees(text, begin, name_end)
    yield Span(start, end, "salute", "addresses-somebody", value)


def _addressees(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part "the Foreign Ministry, Ministry of Trade, and the Central Committee": bodies each."""
    items = []
    for a, b in party_list(text, start, end):
        lead = _LEAD.match(text, a, b)
        items.append((lead.end() if lead else a, b))
    each = [is_org(text[a:b]) or bool(office_of(text[a:b])) for a, b in items]
    if len(items) > 1 and all(each):
        return items
    words = text[start:end]
    return [(start, end)] if is_org(words) or is_person(words) else []


_LEAD = lazy(r"(?:and\s+)?(?:the\s+|all\s+)?")
_COPY_BEHIND = lazy(
    r"[;,]\s*(?:cc|copied to|copy to|copies to|info)\s*:?\s+(?:the\s+)?", re.IGNORECASE
)
_DEAR = lazy(
    r"(?:my\s+)?(?:dear|esteemed|respected|gentlemen|sirs?|comrades?$|excellency)", re.IGNORECASE
)


def _dateline(text: str, paragraph: Span, index: int, known: Collection) -> Span | None:
    """A line that is a date, or a place and a date, above the message."""
    start, end = paragraph.start, paragraph.end
    if end - start > 80:
        return None
    if whole_date(text[start:end]):
        return Span(start, end, "dateline", "date-alone", {"index": index, "place": None})
    date = next(find_dates(text, start, end), None)
    if date and not text[date.end : end].strip(" .") and date.start > start:
        place = _PLACE_DATE.fullmatch(text, start, date.start)
        if (
            place
            and place["place"].split()[-1][0].isupper()
            and not known.pattern("genre").search(text, start, date.start)
        ):
            return Span(
                start,
                end,
                "dateline",
                "place-and-date",
                {"index": index, "place": place.span("place")},
            )
    return None


opener = Recogniser(
    "opener",
    "addressee, greeting, copies and dateline above the message",
    frozenset({"paragraph", "docket-line"}),
    frozenset({"salute", "copies-above", "dateline"}),
    _find,
)
