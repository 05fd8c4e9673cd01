"""What closes a message: the closing formula, who signs, the date under it, a postscript.

                              Yours sincerely,
                              (Sgd.) R. M. Ashe
                              Deputy High Commissioner.

Not seen: a name in small letters that follows a short line and stands at the margin.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates, whole_date
from teikit.forms.headlines import unspaced
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.source import SPACE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosures import segments
from teikit.recognise.endings import (
    LABELLED,
    NUMBERED,
    SIGNED,
    WITH_NUMBER,
    dated_body,
    dated_name,
    is_body,
    is_name,
    is_title,
    signers_of,
)
from teikit.recognise.recogniser import Recogniser

__all__ = ["closing"]

_TAKERS = ("docket-line", "enclosure")
_BEHIND = ("distribution-line", "distribution-act", "copies", "end-mark")
_GLUED = lazy(r"[.?!][”\")]?\s+(?P<name>(?:[A-Z]\.\s?){0,2}[A-Z][A-Z'’-]{2,20})\s*$")
_BEHALF = lazy(
    r"(?i:for|on behalf of|for and on behalf of)\s+(?:the\s+)?[A-Z][^:\n]{2,70}?\s*[:：,]\s*"
)
_EDGES = SPACE + "[](),./"
_SUPPLIED = lazy(r"\[[\w. ’'-]{1,40}\]\s*\S")
_KINDS = {
    "date": "closing-date",
    "valediction": "valediction",
    "postscript": "postscript",
    "address": "closing-address",
}
_RULES = {
    "valediction": "closing-formula",
    "postscript": "marked-postscript",
    "address": "address-under-the-signature",
}


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    yield from _glued(t, spans)
    taken = {span.value["index"] for kind in _TAKERS for span in spans.of(kind)}
    for line in spans.of("closing-line"):
        if line.value["index"] in taken:
            continue
        role = line.value["role"]
        if role in _KINDS:
            yield _plain(line, role)
        else:
            yield _signed(t.text, line)


def _glued(t: Transcript, spans: Spans) -> Iterator[Span]:
    """A teletype's signature may stand on the last line of its text: "... WHO BEGAN. HARGROVE"."""
    paragraphs = spans.of("paragraph")
    behind = {span.value["index"] for kind in _BEHIND for span in spans.of(kind)}
    signed = {span.value["index"] for span in spans.of("closing-line")}
    for _, last in segments(spans):
        index = last - 1
        while index > 0 and index in behind:
            index -= 1
        if index in signed or index < 1:
            continue
        paragraph = paragraphs[index]
        tail = max(paragraph.start, paragraph.end - 60)
        name = _GLUED.search(t.text, tail, paragraph.end)
        if name and t.text[paragraph.start : paragraph.end].isupper() and is_name(name["name"]):
            a, b = name.span("name")
            value = {"index": -1, "inside": index, "name": (a, b), "form": "person"}
            yield Span(a, b, "signed-inside", "name-behind-the-last-sentence", value, "high")


def _plain(line: Span, role: str) -> Span:
    value: dict[str, object] = {"index": line.value["index"]}
    by = _RULES.get(role, "date-alone")
    if role == "date":
        value["place"] = line.value["place"]
        by = "place-and-date" if line.value["place"] else by
    return Span(line.start, line.end, _KINDS[role], by, value)


_CALLED = lazy(r"(?<=[a-z]) ?\d{1,2}(?=$)")  # the call of a note behind who signs: "Moor2"


def _signed(text: str, line: Span) -> Span:
    start, end = line.start, line.end
    index, role = line.value["index"], line.value["role"]
    if text[start] in "Nn" and (one := NUMBERED.fullmatch(text, start, end)):
        signer = {"index": index, "name": one.span("name"), "form": "person"}
        return Span(start, end, "signed", "name-under-the-message", signer)
    if role == "signature" and (one := WITH_NUMBER.fullmatch(text, start, end)):
        signer = {"index": index, "name": one.span("name"), "form": "person"}
        return Span(start, end, "signed", "name-under-the-message", signer)
    if role == "body" and (dated := dated_body(text, start, end)):
        signer = {"index": index, "name": dated, "form": "org"}
        return Span(start, end, "signed", "name-under-the-message", signer)
    if split := _name_place_date(text, start, end):
        return Span(start, end, "signed", "name-place-and-date", {"index": index, **split})
    called = _CALLED.search(text, start, end) if role == "name" else None
    name, form = _name(text, start, called.start() if called else end)
    if role == "title" and form == "person":
        form = "role"
    value: dict[str, object] = {"index": index, "name": name, "form": form}
    if name and form == "person" and (also := _beside(text, start, end, name)):
        value["also"] = also
    by = "office-under-the-message" if form == "role" else "name-under-the-message"
    if name is None:
        by = "word-signed" if role == "signature" else "office-under-the-message"
    cert: Cert = line.cert if name and form == "person" else ""
    return Span(start, end, "signed", by, value, cert)


def _name(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, str]:
    """Return the name in a signature, and whether it is a person's, a body's or an office."""
    best: tuple[tuple[int, int] | None, str] = (None, "")
    if (text[start].isdigit() or text[end - 1].isdigit()) and (own := dated_name(text, start, end)):
        return own, "person"
    for a, b in signers_of(text, start, end):
        if whole_date(text[a:b]):
            continue
        if behalf := _BEHALF.match(text, a, b):
            a = behalf.end()
        elif label := LABELLED.match(text, a, b):
            a = label.end()
        while signed := SIGNED.match(text, a, b):
            a = signed.end()
        a, b = _core(text, a, b)
        words = unspaced(text[a:b])
        if not words:
            continue
        if is_title(words):
            best = ((a, b), "role") if best[0] is None else best
        elif is_body(words):
            best = ((a, b), "org")
        elif is_name(words):
            name, comma, office = words.partition(", ")
            if comma and len(office) > 5 and is_name(name) and is_title(office.rstrip(".")):
                b = a + len(name)  # "A. DORN, Chairman."
            return (a, b), "person"
    return best


def _beside(text: str, start: int, end: int, name: tuple[int, int]) -> list[tuple[int, int]]:
    """Return who signs in further columns: "/A. Ray/            /B. Poe/"."""
    pieces = [_core(text, a, b) for a, b in signers_of(text, start, end)]
    if len(pieces) < 2 or not all(
        is_name(text[a:b]) and not is_title(text[a:b]) for a, b in pieces
    ):
        return []
    return [piece for piece in pieces if piece[0] > name[1]]


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out brackets around a whole name; keep those of a supplied part, and points of initials."""
    if start < end and text[start] in "–—-" and text[end - 1] in "–—-":
        begin = max(text.rfind(dash, start, end - 1) for dash in "–—-") + 1
        return _core(text, begin, end - 1) if begin < end - 1 else (start, end)
    behind = text.rfind("[", start, end)
    if behind > start and text[behind + 1 : end - 1].isdigit() and text[end - 1] == "]":
        end = behind  # "A. Dorn[1]"
    if behind > start and text[end - 1] == "]" and SIGNED.match(text, behind, end):
        end = behind
    behind = text.rfind("(", start, end)
    if behind > start and text[end - 1] == ")" and SIGNED.match(text, behind, end):
        end = behind  # "Ministry of Lakes (seal)"
    while start < end and text[start] in _EDGES and not _SUPPLIED.match(text, start, end):
        start += 1
    while end > start and (
        text[end - 1] in SPACE + ",/;"
        or (text[end - 1] == ")" and "(" not in text[start:end])
        or (text[end - 1] == "]" and "[" not in text[start:end])
        or (text[end - 1] == "." and end - start > 3 and text[end - 3] not in ". ")
    ):
        end -= 1
    return start, end


def _name_place_date(text: str, start: int, end: int) -> dict[str, object] | None:
    """Read "Embassy in Valdoria, Aldane, 2 June 1957": a body or person, a place, a date."""
    date = next(find_dates(text, start, end), None)
    if date is None or date.start == start or text[date.end : end].strip(" ."):
        return None
    ahead = text[start : date.start].rstrip(" ,;\xa0\t\n")
    name, comma, place = ahead.rpartition(",")
    if not (comma and is_name(place.strip()) and not is_body(place)):
        name, place = ahead, ""
    if is_body(name):
        form = "org"
    elif place and is_name(name):
        form = "person"
    else:
        return None
    place = place.strip()
    split = text.index(place, start + len(name)) if place else date.start
    return {
        "name": (start, start + len(name)),
        "form": form,
        "split": split,
        "place": (split, split + len(place)) if place else None,
    }


closing = Recogniser(
    "closing",
    "closing formula, signature, closing date, postscript, address under the signature",
    frozenset({"paragraph", "docket-line", "closing-line", "enclosure"}),
    frozenset(
        {
            "signed",
            "signed-inside",
            "closing-date",
            "valediction",
            "postscript",
            "closing-address",
        }
    ),
    _find,
)
