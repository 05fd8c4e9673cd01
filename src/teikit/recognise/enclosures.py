"""Enclosures, and other documents in the same file: where each begins, and the lines of its head.

                                              Enclosure 1
                                              To point 3, prot. No. 12
    Annex A: Draft of the agreement
    * * * * *

Not seen: a second document that nothing parts from the first: neither a rule nor a head of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.headlines import dateline_of, is_prose, is_verbal
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.enclosed import SPACED, is_counted, is_on_one_axis, is_to_point, unspaced
from teikit.recognise.endings import is_name
from teikit.recognise.recogniser import Recogniser

__all__ = ["enclosures", "segments"]

_NAME = (
    r"(?:enclosure|attachment|annexe?|appendix|supplement|inclosure|enclosed\s+document|addendum|"
    r"tab|anlage|encl\.|att\.)"
)
_NUMBER = r"(?:\s+(?:(?:no|nr|number)\.?\s*)?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|one|two|three|four|five)(?![\w’']))"
_HEADING = lazy(
    rf"[\[(]?\s*{_NAME}{_NUMBER}?"
    rf"(?:\s+(?:in|to|with)\s+(?:the\s+|our\s+|my\s+)?(?:no\.?|point|item|despatch|dispatch|letter|"
    r"telegram|cable|airgram|memorandum|minutes?|protocol|prot\.?|report|note|resolution|decision|"
    r"paragraph|document|circular|(?:[A-Z][\w.]*\s+){1,4}(?:no\.?|\d))[^!?]{0,80})?"
    r"(?P<title>\s*[:.—–-]+\s*\S.{0,160}|\s*[:.—–-]?)\s*[\])]?",
    2,  # re.IGNORECASE
)
_SECOND = lazy(
    r"(?:translation|copy|text|draft|extract|transcript|translated\s+text)\s+(?:of|from)\s+(?:an?\s+|"
    r"the\s+)?(?:[\w-]+\s+){0,3}?(?:note|letter|memorandum|telegram|cable|despatch|dispatch|agreement|"
    r"message|decree|resolution|report|record|statement|aide-m[eé]moire|protocol|minutes)\b"
    r"[^.!?]{0,120}",
    2,
)
_RULE = lazy(r"(?:[*=_~#+•–—-]\s*){3,120}")
_DOCKET = lazy(
    r"(?:(?:copy|ex(?:emplar)?\.?)\s+(?:no\.?|number|nr\.?)\s*\d.{0,20}|"
    r"(?:re[:.]?\s+|to\s+)(?:the\s+)?(?:point|item|p\.|pt\.|paragraph|para\.?|section|no\.?|prot(?:ocol|\.)|"
    r"minutes|decision|letter|note)\s*(?:no\.?\s*)?(?:[\d(]|[IVXLC]+\b).{0,60}|"
    r"(?:(?:our|your)\s+)?(?:ref(?:erence)?\.?\s*[:.]?\s*)?(?:no\.?|nr\.?|№|ref\.?:?)\s*[\w/().-]{1,30}|"
    r"(?:draft|copy|translation|translated\s+from\s+\w+|original|cipher|in\s+cipher|true\s+copy|"
    r"draft\s+\w+|by\s+(?:cipher|bag|courier))\.?|[A-Z]{1,4}[/ ]\d[\w/ .-]{1,20})",
    2,
)
_SALUTE = lazy(
    r"(?:to\s+(?:all\s+|the\s+)?(?:[A-Z]|soviet).{1,90}|(?:(?:my\s+)?dear|esteemed|respected|honou?red|"
    r"highly\s+esteemed|comrades?|sirs?|gentlemen|excellenc(?:y|ies)|madam|your\s+excellency|"
    r"monsieur|mr\.?|mrs\.?|messrs\.?|m\. le)\b.{0,80}[,:!—-])(?:\s{4,}\S.{0,60})?",
    2,
)
_FIELD = lazy(r"(?:subject|subj|re|from|to|participants|place|time)\s?:\s+\S", 2)
_SENTENCE = lazy(r"[a-z]\.\s*$|[.!?]['”\")\]]?\s*$")
_FARTHEST = 14


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
        again = "" if kind or index <= told else _restarts(t, paragraphs, index, notes)
        kind = kind or again
        if not kind:
            continue
        lines = _head(t, paragraphs, index, kind, ruled=not again)
        if kind == "enclosure" and not again:
            lines = [(at, "docket") for at in _above(t, paragraphs, index, head_until)] + lines
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


def _first_text(t: Transcript, paragraphs: list[Span]) -> int:
    """Return the first paragraph that is a sentence, or the number of paragraphs."""
    return next(
        (
            n
            for n, one in enumerate(paragraphs)
            if one.end - one.start > 60
            and (t.text[one.end - 1] in ".?!:;" or one.end - one.start > 200)
            and is_prose(t.text[one.start : one.end])
        ),
        len(paragraphs),
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
        return "document" if below and _has_text(t, paragraphs, index + 1) else ""
    heading = _HEADING.fullmatch(t.text, start, end)
    if not heading:
        unnamed = is_to_point(t, paragraphs, index) or is_counted(t, paragraphs, index)
        return "enclosure" if unnamed and _has_text(t, paragraphs, index) else ""
    title = heading["title"].strip(" :.—–-")
    if title and _is_sentence(title):
        return ""
    if _only_lists(t, paragraphs, index):
        return ""
    if _has_text(t, paragraphs, index, least=80 if title else 40):
        return "enclosure"
    # A list or a table is enclosed, under its own name in capitals.
    first = t.lines[paragraph.value["first"]]
    bare = not title and index + 3 < len(paragraphs) and first.indent > 7
    under = paragraphs[index + 1]
    return "enclosure" if bare and t.text[under.start : under.end].isupper() else ""


def _above(t: Transcript, paragraphs: list[Span], index: int, floor: int) -> list[int]:
    """Return the lines right above "Annex 1" that belong to it: "Re point 3 of Prot. No. 9", "Secret"."""
    at = index
    while at - 1 > max(floor, 1):
        here, above = paragraphs[at], paragraphs[at - 1]
        upper, lower = t.lines[above.value["last"]], t.lines[here.value["first"]]
        words = t.text[above.start : above.end]
        near = upper.number + 1 == lower.number and abs(upper.indent - lower.indent) < 3
        if not near or upper.indent < 20 or len(words) > 80 or not _is_docket(t, words):
            break
        at -= 1
    return list(range(at, index))


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


def _has_text(t: Transcript, paragraphs: list[Span], index: int, least: int = 80) -> bool:
    """Tell whether a text follows, and not only a line of a list or the end."""
    below = paragraphs[index + 1 : index + 1 + _FARTHEST]
    found = 0
    for span in below:
        if _HEADING.fullmatch(t.text, span.start, min(span.end, span.start + 200)):
            break
        if span.end - span.start > least * 3 // 4 and t.text[span.end - 1] in '.!?:;”"’)]':
            found += span.end - span.start
    return found > least


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
            or _DOCKET.fullmatch(words)
            or _SALUTE.fullmatch(words)
            or _SECOND.fullmatch(words)
            or (date is not None and date.year and len(words) < 60)
            or (t.collection.pattern("genre").match(words) and not _SENTENCE.search(words))
            or (is_org(words) and len(words.split()) < 9 and words[-1] not in ".;,")
        ):
            heads += 1
    return heads > 0


def _restarts(t: Transcript, paragraphs: list[Span], index: int, notes: set[int]) -> str:
    """Tell whether a new head begins where a message has just been signed or dated.

    A head is a line of a docket and a title; a classification alone may be a page's.
    """
    span = paragraphs[index]
    words = t.text[span.start : span.end]
    if (
        index < 3
        or len(words) > 80
        or not any(p.end - p.start > 60 and t.text[p.end - 1] == "." for p in paragraphs[:index])
        or not (_is_docket(t, words) or _FILE.fullmatch(words))
    ):
        return ""
    if not (_ended(t, paragraphs, index, notes) and _titled(t, paragraphs, index)):
        return ""
    if not _has_text(t, paragraphs, index, least=40 if _FILE.fullmatch(words) else 80):
        return ""
    before = t.text[max(0, span.start - 2500) : span.start]
    lines = " ".join(t.text[one.start : one.end] for one in paragraphs[index : index + 3])
    return "enclosure" if _ATTACHED.search(before) or _COPIED.search(unspaced(lines)) else "another"


def _ended(t: Transcript, paragraphs: list[Span], index: int, notes: set[int]) -> bool:
    """Tell whether a message ends above: with its notes, its date or a signature."""
    above = index - 1
    while above > 0 and _RUNNING.fullmatch(t.text, paragraphs[above].start, paragraphs[above].end):
        above -= 1
    if above in notes:
        return True
    for at in range(above, max(above - 9, 0), -1):
        span = paragraphs[at]
        if span.end - span.start > 60:
            break
        words = t.text[span.start : span.end]
        line = t.lines[span.value["first"]]
        if line.indent > 30 and is_name(words) and at < above:
            return True  # the signature stands above the list of who gets copies
    span = paragraphs[above]
    words = t.text[span.start : span.end]
    if len(words) > 100:
        return False
    if _COPIES.match(words):
        return True
    date = next(find_dates(words), None)
    dated = date is not None and date.year and len(words) - (date.end - date.start) < 30
    slashed = words[0] == "/" and words[-1] == "/" and "\n" not in words and len(words) < 50
    line = t.lines[span.value["first"]]
    named = words.isupper() and len(words) < 30 and len(words.split()) < 4 and line.indent > 20
    return bool(dated or slashed or named or _SIGNED.search(words))


def _titled(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    for span in paragraphs[index + 1 : index + 5]:
        if any(_is_title(t, words) for words in t.text[span.start : span.end].split("\n")[:3]):
            return True
        if span.end - span.start > 160:
            return False
    return False


def _is_title(t: Transcript, words: str) -> bool:
    words = words.strip()
    letters = [c for c in words if c.isalpha()]
    if not letters or len(words) > 160:
        return False
    capitals = len(words.split()) > 2 and sum(c.isupper() for c in letters) > 0.6 * len(letters)
    if words[-1] in ".;,:" and not capitals:
        return False
    return (
        (capitals and len(unspaced(words).split()) > 2)
        or bool(_TO_WHOM.fullmatch(words))
        or (
            bool(t.collection.pattern("genre").match(unspaced(words)))
            and not _SENTENCE.search(words)
        )
    )


def _is_docket(t: Transcript, words: str) -> bool:
    bare = unspaced(words.strip(" .*!"))
    return bool(t.collection.marking(bare)[0] or _DOCKET.fullmatch(bare))


_RUNNING = lazy(
    r"[A-Z][A-Z .,’'-]{2,60}\s{3,}\d{1,4}|\d{1,4}\s{3,}[A-Z][A-Z .,’'\d-]{2,60}|"
    r"[-–—]?\s?\d{1,4}\s?[-–—]?"
)
_FILE = lazy(
    r"\d{3}[A-Za-z]?\.[\w/().–-]{1,30}(?:\s*:\s*[A-Z][a-z]+)?|[A-Z]{1,4}[/ ]\d{2,6}[\w/ ().–-]{0,30}"
)
_TO_WHOM = lazy(r"(?:No\. \d+\s+)?[A-Z].{3,90}\bto (?:the |Mr\. |M\. )?[A-Z].{2,90}")
_ATTACHED = lazy(r"\b(?:attached|enclosed|annexed|appended|enclosure|annex|draft)\b", 2)
_COPIED = lazy(r"\b(?:draft|copy|translation|extract)\b", 2)
_COPIES = lazy(r"(?:b?cc|c\.c\.|cop(?:y|ies)(?: to)?|encl(?:osures?|s?\.)?|enc\.?)\s*[:.]", 2)
_SIGNED = lazy(r"[\[(]\s*(?:signed|signature|sgd\.?|s)\b|\bsgd\b|\bsigned[:.]|/s/|\(-\)|/[-–—]/", 2)


def _head(
    t: Transcript, paragraphs: list[Span], index: int, kind: str, *, ruled: bool
) -> list[tuple[int, str]]:
    """Return the lines above the text of an enclosure, each with what it is."""
    first = t.lines[paragraphs[index].value["first"]]
    roles: list[tuple[int, str]] = []
    for at in range(index + 1, min(index + 1 + _FARTHEST, len(paragraphs))):
        role = _role(t, paragraphs, at, first.indent)
        if not role and ruled and at == index + 1 and _is_own_title(t, paragraphs, at):
            role = "heading"
        if not role and roles and roles[-1][1] in ("heading", "goes-on"):
            role = "goes-on" if _goes_on(t, paragraphs, at) else ""
        if not role:
            break
        roles.append((at, role))
        if role == "salute":
            break
    under = roles[0] if roles else (0, "")
    beside = under[1] == "docket" and (
        t.lines[paragraphs[under[0]].value["first"]].number == first.number + 1
    )
    if not ruled:
        return [(index, "docket"), *roles]
    right = first.indent > 20 and (beside or _is_over_title(t, paragraphs, index, roles))
    own = "rule" if kind == "document" else "docket" if right else "heading"
    if own == "heading" and first.indent < 8 and _refers(t, paragraphs, index, roles):
        own = "docket"
    return [(index, own), *roles]


def _goes_on(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether a line goes on with the heading right above it: "of the Politburo of the CC"."""
    span = paragraphs[at]
    words = t.text[span.start : span.end]
    here = t.lines[span.value["first"]]
    near = here.number == t.lines[paragraphs[at - 1].value["last"]].number + 1
    return near and words[0].islower() and len(words) < 110 and words[-1] not in ".;:,!?"


def _is_over_title(
    t: Transcript, paragraphs: list[Span], index: int, roles: list[tuple[int, str]]
) -> bool:
    """Tell whether "Annex 1" stands further to the right than the title of what is annexed."""
    if any(role == "heading" for _, role in roles):
        at = next(at for at, role in roles if role == "heading")
    else:
        at = roles[-1][0] + 1 if roles else index + 1
    if at + 1 >= len(paragraphs):
        return False
    here, under = paragraphs[index].value["first"], paragraphs[at].value["first"]
    words = t.text[paragraphs[at].start : paragraphs[at].end]
    middle = t.lines[under].indent + len(words.split("\n")[0]) // 2
    left = middle < t.lines[here].indent and t.lines[under].indent < t.lines[here].indent - 4
    return left and len(words) < 160 and words[-1] not in ".;,:" and not words[0].isdigit()


def _is_own_title(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether one line, apart from what stands over and under it, names what is enclosed."""
    span = paragraphs[at]
    words = t.text[span.start : span.end]
    if at + 1 >= len(paragraphs) or len(words) > 110 or "\n" in words or words[-1] in ":;,?!":
        return False
    if not words[0].isupper() or len(words.split()) < 2 or is_verbal(words):
        return False
    here = t.lines[span.value["first"]].number
    above = t.lines[paragraphs[at - 1].value["last"]].number
    below = t.lines[paragraphs[at + 1].value["first"]].number
    if above + 1 == here or here + 1 == below:
        return False
    date = next(find_dates(words), None)
    return not (date and date.year) and not _SIGNED.search(words)


def _refers(
    t: Transcript, paragraphs: list[Span], index: int, roles: list[tuple[int, str]]
) -> bool:
    """Tell whether "Annex to protocol No. 9" at the margin only says what it goes with, above a title."""
    span = paragraphs[index]
    words = t.text[span.start : span.end]
    if not _GOES_WITH.match(words) and not (roles and roles[0][1] == "docket"):
        return False
    at = roles[-1][0] + 1 if roles else index + 1
    if any(role in ("heading", "salute") for _, role in roles) or at + 1 >= len(paragraphs):
        return any(role in ("heading", "salute") for _, role in roles)
    below = paragraphs[at]
    title = t.text[below.start : below.end]
    return len(title) < 160 and title[-1] not in ".;,:" and title[0].isalpha()


_GOES_WITH = lazy(rf"{_NAME}{_NUMBER}?\s+(?:in|to|with|of)\s", 2)


def _role(t: Transcript, paragraphs: list[Span], at: int, indent: int) -> str:
    span = paragraphs[at]
    words = t.text[span.start : span.end]
    if len(words) > 160:
        return ""
    here = t.lines[span.value["first"]]
    above = t.lines[paragraphs[at - 1].value["last"]]
    bare = words.strip(" .*")
    if t.collection.marking(bare)[0] or _DOCKET.fullmatch(unspaced(words)):
        return "docket"
    if _SALUTE.fullmatch(words):
        return "salute"
    if len(words) < 60 and dateline_of(t.text, span.start, span.end):
        return "dateline"
    if _FIELD.match(words) and len(words) < 140:
        return "particular"
    if _SECOND.fullmatch(words) and words[-1] not in ".;:":
        return "heading"
    if here.indent > 8 and len(words) < 40 and t.collection.pattern("genre").fullmatch(bare):
        return "heading"  # "Aide-Mémoire", in the middle
    if (
        here.number > above.number + 1
        and len(words) < 90
        and words[0].isupper()
        and words[-1] not in ".;:,!?"
        and t.collection.pattern("genre").match(words)
        and (here.indent > 7 or words.split()[0].isupper())
        and not is_verbal(words)
    ):
        return "heading"
    alone = words.isupper() and len(words.split()) < 3 and "\n" not in words
    if (alone or SPACED.fullmatch(words)) and not t.collection.pattern("genre").match(
        unspaced(words)
    ):
        # A post by itself above the address: "T e h e r a n".
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else span
        if _SALUTE.fullmatch(t.text, below.start, min(below.end, below.start + 200)):
            return "docket"
    if indent > 20 and abs(here.indent - indent) < 3 and here.number == above.number + 1:
        if is_on_one_axis(t, paragraphs, at):
            return "heading"
        return "docket" if words[-1] not in ".!?" else ""
    letters = [c for c in words if c.isalpha()]
    capitals = bool(letters) and all(c.isupper() for c in letters)
    if (
        capitals
        and len(letters) > 3
        and words[-1] not in ".;:,!?"
        and here.number > above.number + 1
    ):
        # A post alone is where the enclosure goes; a heading is longer, or says what it is.
        named = t.collection.pattern("genre").fullmatch(unspaced(words))
        return "heading" if named or len(words.split()) > 2 else "docket"
    return ""


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
