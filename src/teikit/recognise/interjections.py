"""What breaks into a speech: interjections in parentheses, and remarks on what happens.

    … as you know. (Wang: We do. Ambassador: Indeed!)
    … and so on (laughter) …

Not seen: an interjection without its speaker's name; one between dashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.names import office_of, surname_keys
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser
from teikit.recognise.speeches import is_label

__all__ = ["interjections"]

_VERB = (
    r"(?:interject(?:ed|s|ing)|interrupt(?:ed|s|ing)|interpos(?:ed|es|ing)|add(?:ed|s)|breaks? in|"
    r"broke in|remark(?:ed|s)|exclaim(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|asks?|asked)"
)
_OPEN = lazy(
    rf"[(（]\s*(?P<who>[^\W\d_][^\n:：()（）]{{0,60}}?)(?P<verb>,?\s+{_VERB})?\s*[:：](?=\s|[A-Z“\"])"
)
_NEXT = lazy(
    rf"(?<=[.!?…\"”’)）])\s+(?P<who>[A-Z][^\n:：()（）.!?]{{0,60}}?)(?P<verb>,?\s+{_VERB})?\s*[:：]"
    r"(?=\s|[A-Z“\"])"
)
_STAGE = lazy(
    r"[(（\[][^()（）\[\]]{0,60}\b(?:laugh(?:s|ed|ter|ing)?|applau(?:se|ds)|smil(?:es|ed|ing)|pauses?|"
    r"speaking to|turn(?:s|ing) to|nod(?:s|ding)|silence|interrupt(?:s|ion)|gestur\w+|"
    r"point(?:s|ing) (?:to|at)|animation|commotion|exclamations?|toasts?|recess|intermission|"
    r"leaves|enters|rises|stands up|hands over|whispers?|coughs?|meal|lunch|dinner is served|"
    r"looks? at|shows?|reads? (?:out|aloud)|in (?:English|French|Russian|Chinese|German)|"
    r"ironically|jokingly|angrily|excitedly)\b[^()（）\[\]]{0,80}[)）\]]",
    re.IGNORECASE,
)
_ADDRESSED = lazy(
    r"[(（](?:speaking |turning |addressing |said )?to\s[^()（）]{2,80}[)）]", re.IGNORECASE
)
_PARENS = {"(": 1, "（": 1, ")": -1, "）": -1}
_PAREN = lazy("[()（）]")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    speeches = spans.of("speech")
    if not speeches:
        return
    text = t.text
    begin = speeches[0].value["index"]
    labels = {span.value["index"]: span for span in speeches}
    known = _Voices(text, spans)
    apart = {span.value["index"] for kind in _APART for span in spans.of(kind)}
    for index, paragraph in enumerate(spans.of("paragraph")):
        if index < begin or index in apart:
            continue
        start = labels[index].value["colon"] if index in labels else paragraph.start
        if index not in labels and (match := _ADDRESSED.match(text, start, paragraph.end)):
            yield Span(
                match.start(),
                match.end(),
                "addressed",
                "parenthesis-before-a-speech",
                {"index": index},
            )
        words = text[start : paragraph.end]
        if not ("(" in words or "[" in words or ")" in words or "（" in words or "）" in words):
            continue
        behind = start
        for opening in _OPEN.finditer(text, start, paragraph.end):
            if opening.start() < behind or not known.speaks(opening):
                continue
            close = _close(text, opening.start(), paragraph.end)
            end = close or paragraph.end
            behind = end
            yield from _voices(text, opening, end, close == 0, known)
        if index not in labels and _whole_remark(text, paragraph, known):
            yield Span(
                paragraph.start, paragraph.end, "stage", "paragraph-in-parentheses", {}, "medium"
            )
            continue
        for stage in _STAGE.finditer(text, start, paragraph.end):
            if not _OPEN.match(text, stage.start()) and not (
                stage.start() == start and _ADDRESSED.match(text, start)
            ):
                yield Span(stage.start(), stage.end(), "stage", "remark-on-what-happens")


def _whole_remark(text: str, paragraph: Span, known: _Voices) -> bool:
    """A paragraph in parentheses that is nobody's speech says what happens."""
    start, end = paragraph.start, paragraph.end
    if text[start] not in "(（" or end - start > 400 or _close(text, start, end) != end:
        return False
    opening = _OPEN.match(text, start)
    return not (opening and known.speaks(opening)) and not _ADDRESSED.match(text, start)


def _close(text: str, start: int, end: int) -> int:
    """Return the offset behind the parenthesis that closes the one at `start`, or 0."""
    depth = 0
    for match in _PAREN.finditer(text, start, end):
        depth += _PARENS[match.group()]
        if depth == 0:
            return match.end()
    return 0


def _voices(
    text: str, opening: re.Match[str], end: int, unclosed: bool, known: _Voices
) -> Iterator[Span]:
    """Yield one span a voice; the parentheses belong to the first and the last."""
    heads = [(opening.start(), opening.span("who"))]
    for match in _NEXT.finditer(text, opening.end(), end):
        if known.speaks(match):
            heads.append((match.start("who"), match.span("who")))
    for n, (start, who) in enumerate(heads):
        stop = end
        if n + 1 < len(heads):
            stop = heads[n + 1][0]
            while text[stop - 1].isspace():
                stop -= 1
        yield Span(
            start,
            stop,
            "interjection",
            "parenthesis-with-a-speaker",
            {"who": who, "unclosed": unclosed and n + 1 == len(heads), "voice": n},
        )


_APART = (
    "copies",
    "distribution-act",
    "distribution-line",
    "signed",
    "closing-date",
    "heading",
    "note-body",
    "docket-line",
    "particular",
)


class _Voices:
    """The names and offices by which speakers of this document are known."""

    def __init__(self, text: str, spans: Spans) -> None:
        self.names: set[str] = set()
        for span in spans.of("participant"):
            self.names |= surname_keys(text[span.start : span.end])
        for span in spans.of("speech"):
            a, b = span.value["who"]
            self.names |= surname_keys(text[a:b])

    def speaks(self, match: re.Match[str]) -> bool:
        """Tell whether the words before a colon name somebody who speaks here."""
        who = match["who"].strip()
        words = who[:1].upper() + who[1:]
        form = " ".join(word.capitalize() if office_of(word) else word for word in words.split())
        if not is_label(form):
            return False
        return bool(match["verb"]) or bool(office_of(who)) or bool(surname_keys(who) & self.names)


interjections = Recogniser(
    "interjections",
    "interjections within speeches, remarks on what happens, and whom a remark addresses",
    frozenset({"paragraph", "speech", "participant"}),
    frozenset({"interjection", "stage", "addressed"}),
    _find,
)
