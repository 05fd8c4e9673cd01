"""Who took part in a conversation, by the sentences that open and close its record.

On 3 May Comrade Ada Moor, head of department, received Ole Dorn, the ambassador of Lethmark.
The ambassador was accompanied by Second Secretary Per Lund; Eva Rask was present and took notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.headlines import unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_office, is_org, is_person
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.talks.names import INITIALS, name_in, person_of

__all__ = ["MET", "of_a_talk", "told"]

_TALK = lazy(
    r"conversation|audience|reception|\btalks?\b|interview|discussion|\bvisit (?:of|to|by)|"
    r"meeting (?:with|between)|"
    r"(?:minutes|transcript|record|protocol) of (?:the |a )?(?:meeting|session|sitting)",
    2,
)
_FIRST, _LAST = 2, 3
"""Paragraphs at the beginning, and at the end, that may tell it."""
_SENTENCE = lazy(
    r"(?<=[a-zà-žșț\d)\]”\"][.])(?<! [a-zA-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\bMrs\.)(?<!\b[MD][rs]\.)"
    r"(?<!\b[Cc]om\.)(?<!Cde\.)(?<!\bNo\.)\s+(?=[A-Z“\"])"
)
MET = lazy(
    r"\s(?:received(?:\sin\saudience)?|was\sreceived(?:\sin\saudience)?\sby|met\swith|met|had\s(?:a|an)\s(?:\w+\s)?(?:conversation|talk|"
    r"meeting|discussion|interview)\swith|held\s(?:a\s|an\s)?(?:\w+\s)?(?:conversation|talks?|meeting|discussions?)\swith|"
    r"talked\s(?:to|with)|conversed\swith|called\son|paid\sa\s(?:\w+\s)?(?:visit|call)\s(?:to|on)|visited)\s"
)
"""The verb that stands between the two who talk: "had a conversation with"."""
_DATED = lazy(
    r"(?:On|At|Yesterday|Today|This (?:morning|afternoon)|In the (?:morning|afternoon))\b"
)
_ACCOMPANIED = lazy(
    r"\b(?:(?:was|were|who\swas)\s(?:also\s)?accompanied\sby|"
    r"(?:conversation|talks?|meeting|[Ii]t)\s(?:took\splace|was\s(?:held|conducted))\sin\sthe\spresence\sof)\s+"
)
_PRESENT = lazy(
    r"(?:(?:Also\s)?(?:[Pp]resent|[Tt]aking\spart|[Pp]articipating|[Aa]ttending|[Ii]n\sattendance)"
    r"(?:\s(?:at|in|during)\s(?:it|the\s\w+))?(?:,?\s(?:on|from|for)\s(?:the|our|their)\s(?:[\w-]+\s)?(?:side|part))?\s"
    r"(?:was|were)(?:\salso)?:?|(?:The\s(?:talk|conversation|meeting)\swas|It\swas)\s(?:also\s)?attended\sby:?|"
    r"(?:Also\s)?(?:[Ii]nvited|[Pp]resent|[Pp]articipating|[Tt]aking\spart|[Aa]ttending)"
    r"(?:\s(?:at|in|to)\s(?:it|the\s\w+))?\sare(?:\salso)?:?|"
    r"(?:[Oo]n|[Ff]rom|[Ff]or)\s(?:the|our|their)\s(?:[\w-]+\s)?(?:side|part),?\s(?:was|were)\s(?:also\s)?present:?)"
    r"\s+(?:[Cc]omrades\s+)?"
)
# "The following took part in the talks:", "On the Lethmark side: Per Lund, …"
_LISTED = lazy(
    r"(?:The\s)?[Ff]ollowing(?:\s[a-z]+){0,3}\s(?:took\spart|participated|attended|were\spresent)[^.:;]{0,80}:\s*|"
    r"(?:(?:[Pp]resent|[Pp]articipating)\s)?(?:[Oo]n|[Ff]or|[Ff]rom)\s(?:the|our|their)\s(?:[^:;,.]{2,40}\s)?"
    r"(?:side|part|delegation)(?:\s(?:were|was))?\s?:\s*|"
    r"(?:(?:[Pp]resent|[Pp]articipating|[Tt]aking\spart)\s(?:were|was)\s)?(?:[Oo]n|[Ff]rom)\s(?:the|our)\s"
    r"(?:part|side)(?:\sof\s(?:the\s)?[A-Z][\w. ]{1,30}?)?\s(?=(?:Comrade|Mr|Mrs|Dr|Ambassador|Minister)\b)"
)
_WAS_PRESENT = lazy(
    r",?\s(?:was|were)\s(?:also\s)?(?:present|in\sattendance)\b|,?\s(?:also\s)?(?:took\spart|participated|attended)\b"
)
# "attended the conversation": which talk, so that a title and a surname say enough
_AT_TALK = lazy(
    r"(?<!\bhad),?\s(?:(?:was|were)\s(?:also\s)?(?:present|in\sattendance)\s(?:at|during)|"
    r"(?:also\s)?(?:took\spart|participated)\sin|(?:also\s)?attended)\s(?:the|our|this)\s"
    r"(?:conversation|talks?|meeting|audience|discussion|interview)(?:\stoo|\sas\swell)?(?=[.;]|\s*\Z)"
)
_WERE_PRESENT = lazy(r",?\swere\s(?:also\s)?(?:present|in\sattendance)\b")
_LIST = lazy(
    r"(?:;|,(?=\sand\s(?:the\s)?[a-zé-]+\s(?:[a-z]+\s){0,2}[A-ZÀ-ŽȘȚ])|,(?=\sand\s[A-ZÀ-ŽȘȚ])|,(?!\s+[a-z])|(?<=[\w)])\s(?=and\s[A-ZÀ-ŽȘȚ])|"
    r"(?<=[\w)])\s(?=and\s(?:by\s)?(?:the\s)?(?:[a-z-]+\s){0,2}(?:interpreter|translator|recorder|attach[eé]|secretary|"
    r"counsell?or|advis[eo]r|comrade|director|head|deputy)\s(?:of\s(?:the\s|our\s)?(?:[\w-]+\s){1,3})?[A-ZÀ-ŽȘȚ]))"
    r"(?:\s*\band)?(?:\s+by)?\s+"
)
_RUN = lazy(
    r"(?:(?:[A-ZÀ-ŽȘȚ][\w’'-]*\.?|d[’']Affaires|of|the|de|von)\s+){0,9}[A-ZÀ-ŽȘȚ][\w’'-]+\Z"
)
_TITLED = lazy(
    r"(?:the |an? )?(?:[a-zà-žșț-]+ ){0,6}"
    r"(?:(?<=of the )(?:Embassy|Legation|Mission|Consulate|Department|Ministry|MFA) )?(?=[A-ZÀ-ŽȘȚ])"
)


def of_a_talk(t: Transcript, spans: Spans) -> bool:
    """Tell whether heading or subject say that the document records a conversation."""
    for span in spans.of("heading"):
        if span.value["level"] == "main" and _TALK.search(
            " ".join(unspaced(t.text[span.start : span.end]).split())
        ):
            return True
    if not spans.of("heading") and any(f.key == "title" and _TALK.search(f.value) for f in t.facts):
        return True
    return any(
        span.value["key"] == "subject" and _TALK.search(t.text, span.value["value"], span.end)
        for span in spans.of("particular")
    )


def told(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Find who is said to have taken part, in whole sentences."""
    top = max((s.value["last"] for s in spans.of("head-line")), default=-1)
    body = spans.of("paragraph")[top + 1 :]
    for paragraph in body[:_FIRST]:
        for a, b in _sentences(t.text, paragraph):
            yield from _both(t.text, a, b)
            break
    signed = min((s.value["index"] for s in spans.of("signed")), default=len(spans.of("paragraph")))
    last = body[_FIRST : max(signed - top - 1, 0)][-_LAST:]
    for paragraph in [*body[:_FIRST], *last]:
        if not _LISTED.match(t.text, paragraph.start, paragraph.end):
            for a, b in _sentences(t.text, paragraph):
                yield from _others(t.text, a, b)
    for paragraph in body[: _FIRST + 2]:
        # One side's list may stand behind the other's in one paragraph.
        begins = [*_LISTED.finditer(t.text, paragraph.start, paragraph.end)]
        if begins and begins[0].start() == paragraph.start:
            for begun, stop in zip(
                begins, [*(m.start() for m in begins[1:]), paragraph.end], strict=True
            ):
                yield from _listed(t.text, begun.end(), stop, led=True)


def _sentences(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    begin = paragraph.start
    for stop in _SENTENCE.finditer(text, paragraph.start, paragraph.end):
        yield begin, stop.start()
        begin = stop.end()
    yield begin, paragraph.end


def _both(text: str, start: int, end: int) -> Iterator[Span]:
    """Read "On 3 May Comrade Moor received Ole Dorn, the ambassador": who talks with whom."""
    verb = MET.search(text, start, min(end, start + 260))
    if verb is None or not (_DATED.match(text, start) or text[start : start + 2] == "I "):
        return
    pieces = _cut(text, start, verb.start())
    ahead = (_ending(text, *piece) for piece in pieces)
    behind = (_beginning(text, *piece) for piece in _cut(text, verb.end(), end)[:3])
    for found in (ahead, behind):
        if one := next((one for one in found if one), None):
            yield one


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a clause at its commas."""
    cuts = [n for n in range(start, end) if text[n] == ","]
    return list(zip([start, *(n + 1 for n in cuts)], [*cuts, end], strict=True))


def _ending(text: str, start: int, end: int) -> Span | None:
    """Read the name that ends a piece: "On 3 May at 11 o'clock Comrade Ada Moor"."""
    while end > start and text[end - 1].isspace():
        end -= 1
    run = _RUN.search(text, max(start, end - 90), end)
    return _person(text, run.start(), end) if run else None


def _beginning(text: str, start: int, end: int) -> Span | None:
    """Read the name that a piece holds: "the Finnish ambassador", "Eino Salm at his request"."""
    while start < end and text[start].isspace():
        start += 1
    for word in (" at ", " in ", " on ", " to ", " for ", " who "):
        cut = text.find(word, start, end)
        end = cut if cut > 0 else end
    return _person(text, start, end)


# "the attaché Lund", "Lund, counsellor"
_HELD = (
    r"(?:interpreter|translator|recorder|attach[eé]|secretary|counsell?or|advis[eo]r|ambassador|consul|"
    r"director|head|chief|deputy|referent|official|officer|expert|aide|assistant|editor|delegate|envoy)"
)
_AFTER_OFFICE = lazy(rf"\b{_HELD}\s(?:of\s(?:the\s|our\s)?(?:\w+\s){{1,3}})?\Z")
_IN_OFFICE = lazy(rf",\s(?:(?:the|an?|our|first|second|third|[a-z]+)\s){{0,3}}{_HELD}\b")


def _person(text: str, start: int, end: int, *, led: bool = False) -> Span | None:
    """Return who a piece names in full; by title and surname where "present were" leads the list."""
    own = INITIALS.search(text, start, end)
    if own and own.end() == end:
        start = own.start()
    held = led and _IN_OFFICE.match(text, end) is not None
    if lower := _TITLED.match(text, start, end):
        start = lower.end()
        held = held or (led and _AFTER_OFFICE.search(lower[0]) is not None)
    name = name_in(text, start, end)
    if name is None:
        return None
    words = " ".join(text[slice(*name)].split())
    if words.endswith(" I"):
        return None  # "Although I was present"
    full = " " in words or "." in words
    titled = full or held or bare_name(text[start : name[1]]) != text[start : name[1]]
    if (
        not titled
        or is_org(words)
        or is_office(words)
        or words in COUNTRIES
        or not is_person(words)
    ):
        return None
    if not full and not led:
        return None
    return person_of(text, (start, end), end, "participant")._replace(
        by="named-at-the-end", cert="high"
    )


def _others(text: str, start: int, end: int) -> Iterator[Span]:
    """Read who else was there: "accompanied by", "present were", "Eva Rask was present"."""
    led = _PRESENT.match(text, start, end) or _ACCOMPANIED.search(text, start, end)
    yield from _listed(text, led.end() if led else start, end, led=led is not None)


def _listed(text: str, start: int, end: int, *, led: bool) -> Iterator[Span]:
    """Read a list in a sentence: "Per Lund, attaché; Eva Rask, who kept the record"."""
    begin = start
    pieces: list[tuple[int, int]] = []
    for match in _LIST.finditer(text, start, end):
        pieces.append((begin, match.start()))
        begin = match.end()
    pieces.append((begin, end))
    # "V. Poe, who interpreted, and attaché Yu. Ray were present": what is said of several.
    near = min(end, start + 240)
    several = None if led else _WERE_PRESENT.search(text, start, near)
    talk = None if led else _AT_TALK.search(text, start, near)
    if talk:
        several, end, led = None, talk.start(), True
        pieces = [(a, min(b, end)) for a, b in pieces if a < end]
    for a, b in pieces:
        if several and a < several.start() and b <= several.end() + 2 and b < end:
            comma = text.find(",", a, b)
            if one := _person(text, a, comma if comma > 0 else b):
                yield _with_role(text, one, one.end, b)
            continue
        was = _WAS_PRESENT.search(text, a, min(b, a + 160))
        comma = text.find(",", a, was.start() if was else b)
        stop = comma if comma > 0 else was.start() if was else b
        if (led or was) and (one := _person(text, a, stop, led=led)):
            ahead = _INTERPRETER.match(text, a, one.start)
            yield _with_role(text, one, a if ahead else one.end, b)


def _with_role(text: str, person: Span, start: int, end: int) -> Span:
    roles = list(_roles(text[start:end]))
    also = ("participant", *roles[1:]) if roles else ()
    value = {**person.value, "role": roles[0] if roles else "participant"}
    value.pop("also", None)
    if also:
        value["also"] = also
    return person._replace(value=value)


_RECORDED = lazy(
    r"\b(?:recorded|wrote (?:it )?down|took (?:down )?(?:the )?(?:notes?|minutes)|"
    r"kept (?:the )?(?:notes?|record|minutes)|"
    r"(?:made|drew up|prepared|compiled|wrote) (?:this|the) (?:record|note|minutes|memorandum))\b"
)
_INTERPRETER = lazy(r"(?:(?:the|our|his) )?interpreter\b")  # before a name
_INTERPRETED = lazy(r"\b(?:interpret(?:ed|ing)|(?<!\ban )interpreter|translated)\b")


def _roles(words: str) -> Iterator[str]:
    flat = " ".join(words.split())
    if _RECORDED.search(flat):
        yield "recorder"
    if _INTERPRETED.search(flat):
        yield "interpreter"
