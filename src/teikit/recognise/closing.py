"""What closes a message: the signature and the date under it.

    [Valdorian] Ministry of Foreign Affairs
    22 November 1957

Not seen: signatures side by side in columns; a signature followed by more text than a postscript;
names that do not begin with capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_office, is_org, is_person, office_of
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosures import segments
from teikit.recognise.recogniser import Recogniser

__all__ = ["closing"]

_VALEDICTION = lazy(
    r"(?:(?:with|please accept|accept|i remain|i avail|yours?)\b.{0,120}"
    r"(?:greetings?|regards?|respects?|sincerely|faithfully|truly|consideration|esteem|fraternal.*)"
    r"[,.]?|(?:yours|ever yours),?(?: ever)?,?|by order of .{2,60},|for (?:the )?[A-Z].{2,60}:|"
    r"respectfully(?: yours)?,?|sincerely(?: yours)?,?|(?:respectfully )?submitted,?)",
    re.IGNORECASE,
)
_SIGNED = lazy(r"[(\[]?(?:signed|sgd\.?|signature)[)\]]?\s*[:.]?\s*", re.IGNORECASE)
_PLACE_BEHIND = lazy(r",\s+(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\.?")
_POSTSCRIPT = lazy(r"(?:P\.?\s?S\.?|Postscript)\s*[:.]?\s", re.IGNORECASE)
_BLOCKERS = (
    "note-heading",
    "note-body",
    "related-heading",
    "copies",
    "distribution-act",
    "distribution-line",
)
_TAKERS = ("docket-line", "particular", "salute", "dateline", "copies-above", "enclosure")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    blockers = [span.value["index"] for kind in _BLOCKERS for span in spans.of(kind)]
    taken = {span.value["index"] for kind in _TAKERS for span in spans.of(kind)}
    for first, last in segments(spans):
        limit = min((index for index in blockers if first < index < last), default=last)
        yield from _close(t.text, spans.of("paragraph"), first, limit, taken)


def _close(
    text: str, paragraphs: list[Span], first: int, limit: int, taken: set[int]
) -> Iterator[Span]:
    index = limit - 1
    postscripts = []
    while index > first and _POSTSCRIPT.match(text, paragraphs[index].start, paragraphs[index].end):
        postscripts.append(index)
        index -= 1
    found: list[Span] = []
    sure = False
    while index > first and index not in taken and len(found) < 8:
        span = _closes(text, paragraphs[index], index, bool(found))
        if span is None:
            break
        sure = sure or span.value["sure"]
        found.append(span)
        index -= 1
    if not sure:
        # One bare name after a sentence is a signature; anything less is text.
        found = found if _name_after_prose(text, paragraphs, found) else []
    yield from reversed(found)
    if found:
        for at in reversed(postscripts):
            yield Span(
                paragraphs[at].start,
                paragraphs[at].end,
                "postscript",
                "marked-postscript",
                {"index": at},
            )


def _closes(text: str, paragraph: Span, index: int, below: bool) -> Span | None:
    start, end = paragraph.start, paragraph.end
    words = text[start:end]
    if len(words) > 140 or (words[0].isdigit() and not whole_date(words)):
        return None
    if whole_date(words):
        return Span(
            start, end, "closing-date", "date-alone", {"index": index, "place": None, "sure": True}
        )
    if (place := _place_before_date(text, start, end)) is not None:
        return Span(
            start,
            end,
            "closing-date",
            "place-and-date",
            {"index": index, "place": place, "sure": True},
        )
    if _VALEDICTION.fullmatch(words):
        return Span(start, end, "valediction", "closing-formula", {"index": index, "sure": True})
    if split := _signed_and_dated(text, start, end, index):
        return split
    signed = _SIGNED.match(words)
    begin = start + signed.end() if signed else start
    core = text[begin:end].strip(" []()./")
    if not core:
        return (
            Span(
                start,
                end,
                "signed",
                "word-signed",
                {"index": index, "name": None, "form": "", "sure": True},
            )
            if signed
            else None
        )
    if words[-1] in ":;?!" or (words[-1] == "." and not words.endswith(("Dept.", "Jr.", "Sr."))):
        return None
    cert: Cert = ""
    if is_office(core):
        return Span(
            start,
            end,
            "signed",
            "office-under-the-message",
            {"index": index, "name": _within(text, begin, end), "form": "role", "sure": below},
        )
    if is_org(core) and len(core.split()) <= 14 and _no_sentence(core):
        form, sure = "org", True
    elif is_person(core) and len(core.split()) <= 6:
        form, sure = "person", bool(signed) or bool(office_of(core)) or below
        cert = "" if signed else "high"
    else:
        return None
    name = _within(text, begin, end)
    return Span(
        start,
        end,
        "signed",
        "name-under-the-message",
        {"index": index, "name": name, "form": form, "sure": sure},
        cert,
    )


def _signed_and_dated(text: str, start: int, end: int, index: int) -> Span | None:
    """Read "Embassy in Valdoria, Aldane, 2 June 1957": a body or person, a place, a date."""
    date = next(find_dates(text, start, end), None)
    if date is None or date.start == start or text[date.end : end].strip(" ."):
        return None
    ahead = text[start : date.start].rstrip(" ,;\xa0")
    name, comma, place = ahead.rpartition(",")
    if not (comma and is_person(place.strip()) and not is_org(place)):
        name, place = ahead, ""
    form = "org" if is_org(name) and _no_sentence(name) else "person"
    if (form == "person" and not (place and is_person(name))) or len(name.split()) > 12:
        return None
    place = place.strip()
    split = text.index(place, start + len(name)) if place else date.start
    value = {
        "index": index,
        "name": (start, start + len(name)),
        "form": form,
        "sure": True,
        "split": split,
        "place": (split, split + len(place)) if place else None,
    }
    return Span(start, end, "signed", "name-place-and-date", value)


def _no_sentence(words: str) -> bool:
    """A signing body is capitalised throughout, but for particles."""
    small = [word for word in words.split() if word[:1].islower()]
    return all(word in ("of", "the", "in", "for", "and", "to", "de", "on", "at") for word in small)


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out brackets around a whole signature; keep those of a supplied part."""
    while (start < end and text[start] in " /(") or (
        text[start] == "[" and text.find("]", start, end) == end - 1
    ):
        if text[start] in "([":
            end -= text[end - 1] in ")]"
        start += 1
    while end > start and text[end - 1] in " /,":
        end -= 1
    return start, end


def _place_before_date(text: str, start: int, end: int) -> tuple[int, int] | None:
    date = next(find_dates(text, start, end), None)
    if date and date.start == start and (behind := _PLACE_BEHIND.fullmatch(text, date.end, end)):
        return behind.span("place")
    if not date or text[date.end : end].strip(" ."):
        return None
    place = re.fullmatch(
        r"(?P<place>[A-Z][\w’' .-]{2,40}?),?\s+(?:the\s+)?", text[start : date.start]
    )
    if not place or is_org(place["place"]) or not is_person(place["place"]):
        return None  # a place is capitalised throughout: not "Read and approved"
    return start, start + place.end("place")


def _name_after_prose(text: str, paragraphs: list[Span], found: list[Span]) -> bool:
    if len(found) != 1 or found[0].kind != "signed" or found[0].value["form"] != "person":
        return False
    above = paragraphs[found[0].value["index"] - 1]
    return text[above.end - 1] in '.!?”"' and above.end - above.start > 80


closing = Recogniser(
    "closing",
    "valediction, signature, closing date and postscript",
    frozenset(
        {"paragraph", "docket-line", "particular", "salute", "copies", "note-body", "enclosure"}
    ),
    frozenset({"signed", "closing-date", "valediction", "postscript"}),
    _find,
)
