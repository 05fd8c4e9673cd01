"""What breaks into a speech: interjections in parentheses, and remarks on what happens.

    … as you know. (Wang: We do. Ambassador: Indeed!)
    … and so on (laughter) …

Not seen: voices told of without a colon ("A voice from the back …") and remarks that no parentheses set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_person, office_of, surname_keys
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser
from teikit.recognise.speeches import Voices, is_label
from teikit.recognise.talks.telling import ENDED

__all__ = ["interjections"]

_VERB = (
    r"(?:interject(?:ed|s|ing)|interrupt(?:ed|s|ing)|interpos(?:ed|es|ing)|add(?:ed|s)|breaks? in|"
    r"broke in|remark(?:ed|s)|exclaim(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|asks?|asked)"
)
_OPEN = lazy(
    rf"[(（]\s*(?P<who>[^\W\d_][^:：()（）]{{0,60}}?)(?P<verb>,?\s+{_VERB})?\s*[:：](?=\s|[A-Z“\"])"
)
_NEXT = lazy(
    r"(?<=[.!?…\"”’)）])\s+(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof|Comr|Com|Cde|Gen|Col|Amb)\. ?)?"
    rf"[A-Z][^\n:：()（）.!?]{{0,60}}?)(?P<verb>,?\s+{_VERB})?\s*[:：]"
    r"(?=\s|[A-Z“\"])"
)
_STAGE = lazy(
    r"[(（\[][^()（）\[\]]{0,60}\b(?:laugh(?:s|ed|ter|ing)?|applau(?:se|ds)|smil(?:es|ed|ing)|pauses?|"
    r"speaking to|turn(?:s|ing) to|nod(?:s|ding)|silence|interrupt(?:s|ion)|"
    r"gestur(?:ing|ed|es? (?:to|at|with))|"
    r"point(?:s|ing) (?:to|at)|animation|commotion|exclamations?|toasts?|recess|intermission|"
    r"leaves|enters|rises|stands up|hands over|whispers?|coughs?|meal|lunch|dinner is served|"
    r"looks? at|shows?|reads? (?:out|aloud)|in (?:English|French|Russian|Chinese|German)|"
    r"ironically|jokingly|angrily|excitedly)\b[^()（）\[\]]{0,80}[)）\]]",
    re.IGNORECASE,
)
_ADDRESSED = lazy(
    r"[(（](?:speaking |turning |addressing |said )?to\s[^()（）]{2,80}[)）]", re.IGNORECASE
)
_HAPPENS = lazy(
    r"\[(?:At this (?:point|moment|juncture|stage)|Here|Then|The [\w ]{2,40}? (?:left|leaves|entered|enters|"
    r"joined|joins|rose|rises|withdrew|withdraws|handed|hands|adjourned|resumed|escorts?|escorted|shakes?|shook|"
    r"reads?|shows?|showed|(?:is|are|was|were) (?:convened|reconvened|opened|closed|recessed|resumed|"
    r"suspended|adjourned|called to order|ushered|served|shown|brought|handed|read|taken|called|"
    r"escorted|interrupted))\b|"
    r"[A-Z][a-z]+(?: \w+){0,4} (?:is|are|was|were) (?:then )?(?:served|exchanged|offered|ushered|shown|"
    r"taken|brought|introduced|escorted|passed|handed)\b)[^\[\]]{1,200}\]"
)
# "[Le Quy passes a map to the Minister.]": somebody who takes part does something.
_ACTS = lazy(
    r"\[(?P<who>(?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}) [a-z]{2,}(?:s|ed)\b[^\[\]]*\]$"
)
_ALONE = lazy(
    r"(?:general |prolonged |loud )?(?:laughter|applause|silence|animation|commotion|pause)[.!]?|"
    r"(?:end|conclusion|close|break|adjournment) (?:of|in) (?:the )?(?:conversation|meeting|talks?|"
    r"session|record|discussion|interview)\.?|(?:the )?(?:conversation|talks?|discussions?|interview|"
    r"audience|negotiations)(?: then| was| were)? (?:began|started|ended|opened|closed|concluded|resumed|"
    r"adjourned|broken off|interrupted|finished)\b[^.:;]{0,24}\d[^:;]{0,24}|"
    r"(?:recess|intermission|adjournment|lunch break|coffee break)\.?",
    re.IGNORECASE,
)
_TURN = lazy(
    r"(?<=[.!?…\"”’)—–-])\s+(?:[—–-]\s+)?(?P<who>(?:The )?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4})"
    r"[:：](?=\s+[A-Z“\"])"
)
_DASH = lazy(r"(?<=[.!?…”\"])\s[—–]\s(?=[A-Z“\"])")
_PARENS = {"(": 1, "（": 1, ")": -1, "）": -1}
_PAREN = lazy("[()（）]")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    speeches = spans.of("speech")
    text = t.text
    apart = {span.value["index"] for kind in _APART for span in spans.of(kind)}
    apart |= {span.value["index"] for span in spans.of("continued")}
    paragraphs = spans.of("paragraph")
    if not speeches:
        if spans.of("particular"):
            yield from _amid_record(text, paragraphs, apart)
        yield from _outside_talk(text, paragraphs, apart)
        return
    begin = speeches[0].value["index"]
    labels = {span.value["index"]: span for span in speeches}
    known = Voices(t, spans)
    heads = [span.value["index"] for kind in ("particular", "heading") for span in spans.of(kind)]
    above = max((index for index in heads if index < begin), default=begin)
    for index, paragraph in enumerate(paragraphs):
        if index in apart or (index <= above and index < begin):
            continue
        if index not in labels and _whole_remark(text, paragraph, known):
            start, end = paragraph.start, paragraph.end
            value = {"index": index, "ends": bool(ENDED.match(text, start, end))}
            yield Span(start, end, "stage", "paragraph-in-parentheses", {}, "medium")
            yield Span(start, end, "stage-paragraph", "paragraph-in-parentheses", value, "medium")
        elif index >= begin:
            yield from _within(text, paragraph, labels.get(index), index, known)


def _within(
    text: str, paragraph: Span, label: Span | None, index: int, known: Voices
) -> Iterator[Span]:
    """Yield what breaks into one paragraph of a conversation."""
    start = label.value["colon"] if label else paragraph.start
    end = paragraph.end
    if not label and (match := _ADDRESSED.match(text, start, end)):
        rule = "parenthesis-before-a-speech"
        yield Span(match.start(), match.end(), "addressed", rule, {"index": index})
    words = text[start:end]
    if not ("(" in words or "[" in words or ")" in words or "（" in words or "）" in words):
        yield from _turns(text, start, end, known)
        return
    behind = start
    for opening in _OPEN.finditer(text, start, end) if ":" in words or "：" in words else ():
        if opening.start() < behind or not _speaks(opening, known):
            continue
        close = _close(text, opening.start(), end)
        behind = close or end
        yield from _voices(text, opening, behind, close == 0, known)
    yield from _turns(text, behind, end, known)
    for stage in _STAGE.finditer(text, start, end):
        if not _OPEN.match(text, stage.start()) and not (
            stage.start() == start and _ADDRESSED.match(text, start)
        ):
            yield Span(stage.start(), stage.end(), "stage", "remark-on-what-happens")


def _turns(text: str, start: int, end: int, known: Voices) -> Iterator[Span]:
    """Find turns that begin in the middle of a line: "… at dawn. Comrade Dar: At noon."."""
    if text.find(":", start, end) < 0 and text.find("：", start, end) < 0:
        return
    heads = []
    for match in _TURN.finditer(text, start, end):
        who = match["who"]
        if is_label(who) and (who.lower() in known.labels or _titled(who, known)):
            heads.append(match)
    for n, match in enumerate(heads):
        stop = heads[n + 1].start("who") if n + 1 < len(heads) else end
        dash = _DASH.search(text, match.end(), stop)
        stop = dash.start() if dash else stop
        while text[stop - 1].isspace() or text[stop - 1] in "–—":
            stop -= 1
        yield Span(
            match.start("who"),
            stop,
            "interjection",
            "label-within-a-line",
            {"who": match.span("who"), "unclosed": False, "voice": n},
        )


def _titled(who: str, known: Voices) -> bool:
    return bare_name(who) != who and known.know(who)


def _outside_talk(text: str, paragraphs: list[Span], apart: set[int]) -> Iterator[Span]:
    """In a report somebody may break in too: in parentheses, by a full name met elsewhere."""
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.start, paragraph.end
        if index in apart or text.find("(", start, end) < 0 > text.find("（", start, end):
            continue
        if text.find(":", start, end) < 0 > text.find("：", start, end):
            continue
        for opening in _OPEN.finditer(text, start, end):
            who = opening["who"].strip()
            close = _close(text, opening.start(), end)
            if not close or text[close - 2] not in ".!?…" or len(who.split()) < 2:
                continue
            if is_label(who) and is_person(who) and text.count(who.split()[-1]) > 1:
                yield from _voices(text, opening, close, False, None)


def _amid_record(text: str, paragraphs: list[Span], apart: set[int]) -> Iterator[Span]:
    """Find what happened at a talk that is told: "(At this point Mr. Moor joined the meeting.)"."""
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.start, paragraph.end
        if (
            index not in apart
            and text[start] in "(["
            and _AT_THIS_POINT.fullmatch(text, start, end)
        ):
            value = {"index": index, "ends": False}
            yield Span(start, end, "stage", "remark-on-what-happens")
            yield Span(start, end, "stage-paragraph", "remark-on-what-happens", value)


_AT_THIS_POINT = lazy(
    r"[(\[](?:At this (?:point|moment|juncture|stage)|Then)\b[^()\[\]]{5,240}[)\]]"
)


def _whole_remark(text: str, paragraph: Span, known: Voices) -> bool:
    """A paragraph in parentheses that is nobody's speech says what happens."""
    start, end = paragraph.start, paragraph.end
    if _ALONE.fullmatch(text, start, end):
        return True
    if text[start] == "[":
        acts = _ACTS.match(text, start, end)
        if acts and end - start < 200 and (known.know(acts["who"]) or office_of(acts["who"])):
            return True
        return bool(_STAGE.fullmatch(text, start, end) or _HAPPENS.fullmatch(text, start, end))
    if text[start] not in "(（" or end - start > 400 or _close(text, start, end) != end:
        return False
    opening = _OPEN.match(text, start)
    return not (opening and _speaks(opening, known)) and not _ADDRESSED.match(text, start)


def _close(text: str, start: int, end: int) -> int:
    """Return the offset behind the parenthesis that closes the one at `start`, or 0."""
    depth = 0
    for match in _PAREN.finditer(text, start, end):
        depth += _PARENS[match.group()]
        if depth == 0:
            return match.end()
    return 0


def _voices(
    text: str, opening: re.Match[str], end: int, unclosed: bool, known: Voices | None
) -> Iterator[Span]:
    """Yield one span a voice; the parentheses belong to the first and the last."""
    heads = [(opening.start(), opening.span("who"))]
    for match in _NEXT.finditer(text, opening.end(), end):
        if known and _speaks(match, known):
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
            {
                "who": who,
                "unclosed": unclosed and n + 1 == len(heads),
                "voice": n,
                "together": _TOGETHER.fullmatch(text, *who) is not None,
            },
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


def _speaks(match: re.Match[str], known: Voices) -> bool:
    """Tell whether the words before a colon name somebody who speaks here."""
    who = match["who"].strip()
    if _TOGETHER.fullmatch(who):
        return True
    words = who[:1].upper() + who[1:]
    form = " ".join(word.capitalize() if office_of(word) else word for word in words.split())
    if not is_label(form):
        return False
    return bool(match["verb"]) or bool(office_of(who)) or bool(surname_keys(who) & known.names)


# "(All: Agreed.)", "(Voices: Correct!)"
_TOGETHER = lazy(
    r"all(?: (?:present|members|others|comrades))?|(?:several |many |some |other )?(?:voices|members|comrades|"
    r"delegates|deputies)|several|everybody|everyone|(?:a|one) voice|both",
    2,
)


interjections = Recogniser(
    "interjections",
    "interjections within speeches, remarks on what happens, and whom a remark addresses",
    frozenset({"paragraph", "speech", "participant", "particular", "heading", "narration"}),
    frozenset({"interjection", "stage", "stage-paragraph", "addressed"}),
    _find,
)
