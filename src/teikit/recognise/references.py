"""References to other telegrams and documents, and the one that a message answers.

    In execution of your No. 402 of 6 March I called on …
    REF: (A) STATE 241907, (B) HELSINKI 09187
    Your cable dated 14 November was received.

Not seen: a document that only its content identifies ("the note on herrings"); a telegram named by post and
number outside a line of references, unless such a line names the post too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.references import (
    Reference,
    Signs,
    find_references,
    find_symbols,
    posts_and_numbers,
)
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.layout.prose import is_prose
from teikit.recognise.recogniser import Recogniser

__all__ = ["references"]

_LABEL = lazy(
    r"\W{0,3}(?:REFS?|Refs?|REFERENCES?|References?|REFTELS?|RE|Re|Your [Rr]ef(?:erence)?|In reply to)"
    r"(?:\s*\((?P<a>[a-zA-Z])\))?\s*[:.–-]{1,2}\s*"
)
_RE_YOUR = lazy(r"\W{0,3}(?:REF?|Ref?)\.? ")
# It begins with a letter, for which the engine searches quickly; what goes before is looked at after.
_INLINE = lazy(r"R(?<!Catalogue R)(?<!Image R)(?<!File R)(?:efs?|EFS?|eference): ?")
_OF_OTHERS = lazy(r"\sfrom\s[^.,;:]{2,50}?\sto\s(?!you\b|us\b|me\b|the Department\b|this\b)")
_ANSWERS = lazy(
    r"\b(?:received|receipt|reply|replies|replying|response|answer|answers|reference|acknowledged?|noted|"
    r"further to|thank you|thanks|have read|referring|refer|pursuant|accordance|compliance|execution|"
    r"re[:.]|ref[:.])",
    re.IGNORECASE,
)
_ADDRESSED = lazy(r"(?:your|ur|yr|my|our)\b", re.IGNORECASE)
_OTHERS = lazy(r"(?:a|an|no)\s$", re.IGNORECASE)
_LEADS = lazy(
    r"(?:\b(?:to|from|of|with|in|on|see|per|and|by|under|reply|point \d+,|item \d+,|copy of|"
    r"reference:?|ref\.?:?|re:?|to (?:p\.|pt\.|point|item|para\.?) ?[\w().]{1,8},?)|[(:;])\s*$",
    re.IGNORECASE,
)
_OWN_NUMBER = lazy(
    r"(?:addressed to|repeated(?: for information)? to|information to|sent to(?! (?:you|us|him|her|them|me)\b)|"
    r"desp?atched)\b[^.;]{0,40}$|^\s*(?:enclosures?(?: [\dA-Z]+| no\. ?\d+)?[,:]? in)"
    r"\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
# The first line of a page: "PAGE 01 OF 02   STATE 089917        C19/23".
# "C O N F I D E N T I A L TANANARIVE 412"
_SPACED_LINE = lazy(r"(?:[A-Z] ){5,}")
_OWN_LINE = lazy(r"PAGE\s+\d+(?:\s+OF\s+\d+)?\s+[A-Z][A-Z ]* \d{3,6}(?:\s{3,}.*)?")
_SENTENCE = lazy(r"(?<![ (][A-Z])[.!?](?:\s|$)")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    start, end = paragraphs[0].start, paragraphs[-1].end
    dates = {
        span.start: (span.end, span.value["date"].when[8:10] not in ("", "00"))
        for span in spans.of("date")
    }
    head = _frame(spans)
    named = list(_in_reference_lines(t))
    text = _without_calls(t.text, spans)
    signs = Signs(text, t.low, [(span.start, span.end) for span in paragraphs], dates)
    found = [
        one
        for paragraph in paragraphs
        for one in find_references(text, paragraph.start, paragraph.end, dates, signs)
    ]
    symbols = list(find_symbols(t.text, start, end, dates))
    own = {one.n for one in symbols if _holder(head, one.start) is not None}
    symbols = [one for one in symbols if one.n not in own and not _is_file(t, one)]
    posts = frozenset(post for _, _, post in named)
    ours = _own_numbers(t, spans)
    told = list(_told_by_posts(t.text, start, end))
    others = [
        Reference(a, b, "telegram", t.text[a:b].split()[-1], -1, True)
        for a, b, _ in [
            *named,
            *told,
            *(posts_and_numbers(t.text, start, end, posts) if posts else ()),
        ]
        if " ".join(t.text[a:b].split()) not in ours
    ]
    kept = [
        one
        for one in _merged(found, [*symbols, *others])
        if " ".join(t.text[one.start : one.end].split()) not in ours
        and not _is_own(t.text, one)
        and not _in_frame(t.text, one, head)
        and not _is_heading(t, one)
    ]
    for one in kept:
        value: dict[str, object] = {"type": one.type, "n": one.n}
        rule = "number" if one.n else ("date" if one.date >= 0 else "word-for-a-telegram")
        sure: Cert = "" if one.n and (one.whose or one.type != "document") else "high"
        yield Span(one.start, one.end, "reference", rule, value, sure)
    yield from _answered(t, spans, kept)


def _without_calls(text: str, spans: Spans) -> str:
    """Return a text with spaces for the calls of notes behind figures: "Deptel 8113", "Deptel 811.2"."""
    for call in spans.of("note-call"):
        ahead = text[max(call.start - 2, 0) : call.start]
        if text[call.start].isdigit() and (ahead[-1:].isdigit() or ahead[:1].isdigit()):
            text = text[: call.start] + " " * (call.end - call.start) + text[call.end :]
    return text


# "Ref: OP/AB/12/64" on a line by itself: the file of who writes
_FILE = lazy(r"\W{0,3}(?:[Oo]ur )?(?:[Rr]ef(?:erence)?|[Ff]ile)\.?(?: [Nn]o\.?)?\s*:?\s*")


def _is_file(t: Transcript, one: Reference) -> bool:
    """Tell whether a symbol that fills its line behind "Ref:" is the writer's own file."""
    line = t.lines[t.index_at(one.start)]
    alone = t.text.find(one.n, line.start) + len(one.n) >= line.end
    return alone and _FILE.fullmatch(t.text, line.start, one.start) is not None


_TELLS = lazy(r"\b(?:[Ii]n|[Ss]ee|per|by|of|and|from|with|IN|SEE|PER|BY|OF)\s$")


def _told_by_posts(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Find "in Tokyo 9917", where the text speaks of "Embassy Tokyo": that post's telegram."""
    posts: set[str] = set()
    for head in ("mbassy ", "EMBASSY "):
        at = text.find(head, start, end)
        while at >= 0:
            begin = stop = at + len(head)
            while stop < end and text[stop].isalpha():
                stop += 1
            if text[begin].isupper() and stop - begin > 2:
                posts.add(text[begin:stop])
            at = text.find(head, stop, end)
    for post in posts:
        at = text.find(f"{post} ", start, end)
        while at >= 0:
            begin = stop = at + len(post) + 1
            while stop < end and text[stop].isdigit():
                stop += 1
            plain = 2 < stop - begin < 7 and not text[stop : stop + 1].isalnum()
            if plain and _TELLS.search(text, max(start, at - 6), at):
                yield at, stop, post
            at = text.find(f"{post} ", stop, end)


def _frame(spans: Spans) -> list[Span]:
    """Return the lines around the message that hold its own numbers."""
    held = [
        span
        for kind in ("docket-line", "heading", "running-head", "salute", "distribution-line")
        for span in spans.of(kind)
    ]
    return sorted(held, key=lambda span: span.start)


def _holder(head: list[Span], offset: int) -> Span | None:
    at = bisect_left(head, (offset + 1,)) - 1
    if at >= 0 and head[at].start <= offset < head[at].end:
        return head[at]
    return None


def _merged(found: list[Reference], more: list[Reference]) -> list[Reference]:
    """Put together what was found in different ways, none in another."""
    kept: list[Reference] = []
    for one in sorted([*found, *more], key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _in_reference_lines(t: Transcript) -> Iterator[tuple[int, int, str]]:
    """Find "STATE 241907" in lines that begin with REF, and in their further lines."""
    last = -2
    indent = 0
    lines = t.lines
    inline = _INLINE.search(t.text) is not None
    for index in range(t.first, min(t.first + 60, t.last)):
        line = lines[index]
        if match := _LABEL.match(t.text, line.start, line.end):
            last, indent = index, line.indent
            yield from posts_and_numbers(t.text, match.end(), line.end)
        elif (
            last == index - 1
            and line.number == lines[index - 1].number + 1
            and line.indent > indent
        ):
            last = index
            yield from posts_and_numbers(t.text, line.start, line.end)
        elif inline and (
            match := _INLINE.search(t.text, line.start, min(line.end, line.start + 400))
        ):
            sentence = _SENTENCE.search(t.text, match.end(), line.end)
            yield from posts_and_numbers(
                t.text, match.end(), sentence.start() + 1 if sentence else line.end
            )


def _own_numbers(t: Transcript, spans: Spans) -> frozenset[str]:
    """Return the telegram's own post and number: "C O N F I D E N T I A L HELSINKI 09187"."""
    return frozenset(
        " ".join(t.text[a:b].split())
        for start, end in [
            *(
                (span.end, t.lines[t.index_at(span.start)].end)
                for span in spans.of("marking")
                if span.by == "before-a-section"
            ),
            *((span.start, span.end) for span in spans.of("running-head")),
            *(
                (line.start, line.end)
                for line in t.lines[t.first : t.first + 8]
                if line.end - line.start < 200 and _OWN_LINE.fullmatch(t.text, line.start, line.end)
            ),
            *(
                (line.start, line.end)
                for line in t.lines[t.first + 8 : t.first + 30]
                if line.end - line.start < 90 and _SPACED_LINE.match(t.text, line.start, line.end)
            ),
        ]
        if not _LABEL.match(t.text, start, end) and not _INLINE.search(t.text, start, end)
        for a, b, _ in posts_and_numbers(t.text, start, end)
    )


_PRONOUN = lazy(r"(?:its|his|her|their|your|my|our)\s", 2)


def _is_own(text: str, one: Reference) -> bool:
    """The telegram's own number: "Addressed to Foreign Office telegram No. 99 of March 3"."""
    if _PRONOUN.match(text, one.start):
        return False  # "the request which it addressed to Moscow in its letter of 20 August"
    before = text[max(0, one.start - 60) : one.start]
    if "\n\n" in before:
        before = before.rpartition("\n\n")[2]
    own = _OWN_NUMBER.search(before)
    inner = _OWN_NUMBER.search(text[one.start : one.end])
    # "ANNEX to CIR(57)199": a symbol is the paper's own.
    annexed = before[-9:].lower() == "annex to " and text[one.start : one.start + 3].isupper()
    return bool(own or inner or annexed)


def _is_heading(t: Transcript, one: Reference) -> bool:
    """A line near the beginning that is nothing but the word and its number: "TELEGRAM No. 1215"."""
    index = t.index_at(one.start)
    line = t.lines[index]
    return (
        not one.whose
        and bool(one.n)
        and one.start == line.start
        and index - t.first < 40
        and line.end - one.end < 40
        and not t.text[one.end : line.end].strip(" .")[:1].islower()
        and not (
            index and t.lines[index - 1].number == line.number - 1 and is_prose(t.of(index - 1))
        )
    )


def _in_frame(text: str, one: Reference, head: list[Span]) -> bool:
    """A number in the docket or a heading is the document's own, unless words refer with it."""
    holder = _holder(head, one.start)
    if holder is None or not one.n:
        return False
    if one.whose and text[one.start : one.start + 6].split()[0].lower() not in ("the", "this"):
        return False
    return not _LEADS.search(text[max(holder.start, one.start - 30) : one.start])


def _answered(t: Transcript, spans: Spans, found: list[Reference]) -> Iterator[Span]:
    """Find what the message answers: behind REF, or in its first sentences."""
    text = t.text
    by_start = {span.start: span for span in spans.of("date")}
    enclosed = min(
        (s.start for s in spans.of("enclosure") if s.value["index"] > 3), default=len(text)
    )
    labelled = [one for one in found if one.start < enclosed and _behind_label(t, one)]
    top = _under_subject(spans, _top(spans))
    paragraphs = spans.of("paragraph")
    opening = [
        one
        for paragraph in paragraphs[top + 1 : top + 3]
        for one in found
        if paragraph.start <= one.start < min(paragraph.end, paragraph.start + 80)
        or _is_referred_to(text, paragraph, one)
    ]
    labelled = labelled or _topics(text, spans, found)
    heads = [text[s.start : s.end] for kind in ("docket-line", "heading") for s in spans.of(kind)]
    for one in labelled or _joined(text, found, opening[:1]):
        sentence = _SENTENCE.search(text, one.end, min(len(text), one.end + 160))
        stop = sentence.start() if sentence else one.end
        floor = max(text.rfind("\n\n", 0, one.start), one.start - 80, 0)
        answers = bool(labelled) or bool(_ANSWERS.search(text, floor, stop))
        answers = answers or _opens(t, paragraphs[top + 1 : top + 3], one)
        if not answers and not _ADDRESSED.match(text, one.start):
            continue
        if _OTHERS.search(text[max(0, one.start - 3) : one.start]):
            continue
        if text[max(0, one.start - 11) : one.start].strip() == "Reference:" and not labelled:
            continue  # "Catalogue Reference: CAB/99/50/12": an archive's
        if not labelled and _OF_OTHERS.match(text, one.end):
            continue  # "the message of March 10 from Moor to the President"
        if not labelled and _OURS.match(text, one.start):
            continue  # "My telegram No. 12": what is gone on with, and not answered
        if _ITS_OWN.match(text, one.start):
            continue
        if not labelled and one.type in _ENACTED:
            continue  # "In accordance with the resolution of 11 May": nobody answers it
        if one.type == "document" and text[one.end : one.end + 1] == ":":
            continue  # "Document No. 9: Notes of a Talk": its own number, in a book
        if one.type == "circular" and any("IRCULAR" in h or "ircular" in h for h in heads):
            answers = False  # one circular goes on with another, and may not answer it
        date = by_start.get(one.date)
        yield Span(
            one.start,
            one.end,
            "reply-to",
            "behind-a-label"
            if labelled
            else "answers-an-earlier-document"
            if answers
            else "names-an-earlier-document",
            {"n": one.n, "date": date.value["date"] if date else None},
            "high" if answers else "medium",
        )


def _joined(text: str, found: list[Reference], first: list[Reference]) -> list[Reference]:
    """Return what a first sentence names together: "Your cable 12 and your cable 14 of 4 May"."""
    joined = list(first)
    for one in found[found.index(first[0]) + 1 :] if first else ():
        if not _AND.fullmatch(text, joined[-1].end, one.start):
            break
        joined.append(one)
    return joined


_AND = lazy(r"(?:,|,?\s+and|;)\s+(?:also\s+)?(?:to\s+)?")


_ENACTED = frozenset({"resolution", "decision", "decree", "agreement"})
_OURS = lazy(r"(?:my|our|mytel|ourtel|mipt|mift)\b", 2)
_ITS_OWN = lazy(r"its\s")
_OF_THE_POST = lazy(
    r"(?:emb|leg|con)(?:tel|circ|desp?|off)|(?:embassy|legation|consulate)['’]s\b", 2
)
# "612. For Moor from Dorn. Re"
_NUMBER = lazy(
    r"(?:\(?\d{1,5}[.)]\s+)?(?:(?:For|FOR) [A-Z][^.;:\d]{2,70}\.\s+)?(?:(?:R[eE]|Ref|To)\.?:?\s?)?"
)
_REFERS = lazy(
    r"\b(?:refer|referring|reference|reply|replying|answer|response|receipt)\s+(?:to|of)\s*$", 2
)


def _is_referred_to(text: str, paragraph: Span, one: Reference) -> bool:
    """Tell whether a first sentence comes to a paper only behind its courtesies."""
    if not paragraph.start <= one.start < min(paragraph.end, paragraph.start + 400):
        return False
    floor = max(paragraph.start, one.start - 24)
    if not _REFERS.search(text, floor, one.start):
        return False
    return _SENTENCE.search(text, paragraph.start, one.start) is None


def _opens(t: Transcript, paragraphs: list[Span], one: Reference) -> bool:
    """Tell whether a paper of whom the message goes to opens it: "612. ReDeptel 401, May 6."."""
    text = t.text
    for paragraph in paragraphs[:1]:
        if _NUMBER.fullmatch(text, paragraph.start, one.start):
            behind = text[one.end : one.end + 1]
            own = _OURS.match(text, one.start) or (
                _OF_THE_POST.match(text, one.start) and not _goes_to_post(t)
            )
            return bool(one.n) and not own and not behind.isalpha() and behind != " "
    return False


def _goes_to_post(t: Transcript) -> bool:
    """Tell whether an edition's heading sends a message from the capital: "Embtel" is an answered one."""
    sent = [f.value for f in t.facts if f.rule == "edition-heading" and f.key == "sender"]
    return any(name.startswith(_CAPITAL) for name in sent)


_CAPITAL = (
    "Department",
    "Secretary",
    "Acting Secretary",
    "Foreign Office",
    "Ministry",
    "White House",
)


def _topics(text: str, spans: Spans, found: list[Reference]) -> list[Reference]:
    """Find "YOUR TELNO 99: FISHERIES FAIR", a docket's line that says what is answered."""
    starts = {span.start for span in spans.of("docket-line")}
    return [
        one
        for one in found
        if one.start in starts and text[one.start : one.start + 4].lower() == "your"
    ]


def _behind_label(t: Transcript, one: Reference) -> bool:
    index = t.index_at(one.start)
    line = t.lines[index]
    if index - t.first > 60:
        return False
    if _LABEL.match(t.text, line.start, one.start + 1):
        return True
    if one.whose and _RE_YOUR.fullmatch(t.text, line.start, one.start):
        return True
    above = index
    while above > t.first and t.lines[above].number == t.lines[above - 1].number + 1:
        above -= 1
        head = t.lines[above]
        if head.indent < line.indent:
            if _LABEL.match(t.text, head.start, head.end):
                return True
            break
    inline = _INLINE.search(t.text, line.start, min(one.start, line.start + 400))
    return inline is not None and not _SENTENCE.search(t.text, inline.end(), one.start)


def _under_subject(spans: Spans, top: int) -> int:
    """Return the last line of a subject between the greeting and the message, or what is above it."""
    if not any(s.value["index"] == top and s.value.get("greeting") for s in spans.of("salute")):
        return top
    lines = (s for s in spans.of("heading") if s.value.get("index") == top + 1)
    subject = next((s for s in lines if s.value["level"] == "section"), None)
    return int(subject.value["last"]) if subject else top


def _top(spans: Spans) -> int:
    """Return the last paragraph of what stands above the message."""
    # The fields of a memorandum; what stands under a conversation's answers nothing.
    memo = any(s.value["key"] in ("sender", "addressee") for s in spans.of("particular"))
    kinds = ("docket-line", "salute", "copies-above", "heading", "dateline")
    end = min((s.value["index"] for s in spans.of("enclosure") if s.value["index"] > 3), default=20)
    return max(
        (
            span.value["index"]
            for kind in (*kinds, *(["particular"] if memo else []))
            for span in spans.of(kind)
            if span.value["index"] < min(end, 20) and span.value.get("level") != "section"
        ),
        default=-1,
    )


references = Recogniser(
    "references",
    "references to other telegrams and documents, and the one that is answered",
    frozenset(
        {
            "paragraph", "note-call", "date", "salute", "docket-line", "heading", "running-head",
            "distribution-line", "copies-above", "dateline", "marking", "particular",
            "enclosure",
        }
    ),
    frozenset({"reference", "reply-to"}),
    _find,
)  # fmt: skip
