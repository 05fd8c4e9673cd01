"""Headings: the document's own title, and the headings of its parts.

    REPORT ON THE BARRAGE AT KOST
    II. What was proposed

Not seen: a heading that runs into its paragraph; one of more than a few lines; one that only its
type or underlining showed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.opener import is_salutation
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["headings", "plain", "repeats", "title_forms"]

_QUOTED = lazy(r"[,:]?\s['‘\"“](?P<own>.{8,})['’\"”]\s*(?:\([^)]*\)\s*)?$")
_WORDS = lazy(r"\w+")
_KNOWN = lazy(
    r"(?:(?:\(?[IVX]{1,5}|[A-H]|\d{1,2})[.)]\s+)?(?:(?:the\s+)?(?:summary|introduction|conclusions?|"
    r"background|comments?|recommendations?|conversation|discussion|agenda|preface|preamble|"
    r"overview|assessment|annex(?: \w+)?|appendix(?: \w+)?|enclosure(?: \w+)?|attachment(?: \w+)?|"
    r"action required|evaluation|general remarks|record of (?:the )?conversation))\s*:?",
    re.IGNORECASE,
)
_NUMBERED = lazy(r"(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)]\s+(?=[A-Z])")
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to with between regarding "
    "concerning about de la le von".split()
)


def plain(words: str) -> str:
    """Return words for comparison: lower case, letters and figures only."""
    return " ".join(_WORDS.findall(words.lower()))


def repeats(words: str, forms: frozenset[str]) -> bool:
    """Tell whether words are one of some forms, but for case and punctuation."""
    first = _WORDS.search(words[:60].lower())
    if first and not any(form.startswith(first.group()) for form in forms):
        return False
    return plain(words) in forms


def title_forms(t: Transcript) -> frozenset[str]:
    """Return the forms in which the archive's title may recur as the document's own heading."""
    forms: set[str] = set()
    for fact in t.facts:
        if fact.key == "title":
            forms.add(plain(fact.value))
            if quoted := _QUOTED.search(fact.value):
                forms.add(plain(quoted["own"]))
    return frozenset(forms)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    taken = claimed(spans)
    titles = title_forms(t)
    text = t.text
    above = spans.of("head-line")
    top = max((line.value["last"] for line in above), default=-1) + 1
    known = [line for line in above if line.value["role"] == "heading"]
    own = top - 1
    for line in known:
        value = {"index": line.value["index"], "last": line.value["last"], "level": "main"}
        yield Span(line.start, line.end, "heading", line.value["rule"], value, line.value["cert"])
    if not known and (title := _own_title(text, paragraphs, top, taken, titles)):
        own = title.value["index"]
        if not any(line.value["role"] in ("salute", "particular") for line in above):
            yield title
    numbered = _numbered(text, paragraphs, taken)
    for index in range(own + 1, len(paragraphs) - 1):
        if index in taken:
            continue
        paragraph = paragraphs[index]
        if paragraph.end - paragraph.start > 120:
            continue
        if index in numbered:
            yield _heading(paragraph, index, "section", "numbered-heading", "high")
        elif _KNOWN.fullmatch(text, paragraph.start, paragraph.end):
            yield _heading(paragraph, index, "section", "word-of-a-heading", "")
        elif _stands_alone(text, paragraphs, index, taken):
            yield _heading(paragraph, index, "section", "short-line-between-paragraphs", "medium")


def _own_title(
    text: str, paragraphs: list[Span], top: int, taken: set[int], titles: frozenset[str]
) -> Span | None:
    """Find the document's own title where the head has none."""
    for index in range(top, min(top + 4, len(paragraphs))):
        words = text[paragraphs[index].start : paragraphs[index].end]
        if index not in taken and len(words) < 400 and repeats(words, titles):
            return _heading(paragraphs[index], index, "main", "repeats-the-title", "")
    own = _first_heading(text, paragraphs, top, taken)
    if own < 0:
        return None
    return _heading(paragraphs[own], own, "main", "title-above-the-text", "medium")


def _heading(paragraph: Span, index: int, level: str, rule: str, cert: Cert) -> Span:
    return Span(
        paragraph.start, paragraph.end, "heading", rule, {"index": index, "level": level}, cert
    )


def _first_heading(text: str, paragraphs: list[Span], top: int, taken: set[int]) -> int:
    """Find the document's own title where no page gives one: a title-like line on top."""
    if top >= len(paragraphs) - 1 or top in taken:
        return -1
    words = text[paragraphs[top].start : paragraphs[top].end]
    if len(words) > 300 or is_salutation(words) or words[-1] in ".;,:?!" or words[0] in "([（":
        return -1
    return top if _title_case(words) or words.isupper() else -1


def _title_case(words: str) -> bool:
    parts = [part for part in re.findall(r"[^\W\d][\w’'-]*", words) if part.lower() not in _SMALL]
    capital = sum(part[0].isupper() for part in parts)
    return len(parts) >= 2 and capital >= 0.75 * len(parts)


def _numbered(text: str, paragraphs: list[Span], taken: set[int]) -> set[int]:
    """Find numbered headings: short, no full stop, each with unnumbered prose under it."""
    found = [
        index
        for index in range(len(paragraphs) - 1)
        if index not in taken
        and paragraphs[index].end - paragraphs[index].start < 100
        and text[paragraphs[index].end - 1] not in ".;:,?!"
        and _NUMBERED.match(text, paragraphs[index].start, paragraphs[index].end)
    ]
    under = [
        index
        for index in found
        if index + 1 not in taken
        and not _NUMBERED.match(text, paragraphs[index + 1].start)
        and paragraphs[index + 1].end - paragraphs[index + 1].start
        > paragraphs[index].end - paragraphs[index].start
    ]
    return set(under) if len(under) >= 2 and len(under) == len(found) else set()


def _stands_alone(text: str, paragraphs: list[Span], index: int, taken: set[int]) -> bool:
    """A short capitalised line without an end mark, prose before it and under it."""
    words = text[paragraphs[index].start : paragraphs[index].end]
    if (
        len(words) > 80
        or words[-1] in '.;,:?!)]”"'
        or words[0] in "([（•-–—*"
        or words[0].isdigit()
    ):
        return False
    if not ((words.isupper() and len(words) > 3) or _title_case(words)):
        return False
    below = paragraphs[index + 1]
    prose = below.end - below.start > 120 and text[below.end - 1] in '.!?”"’)]:'
    above = paragraphs[index - 1] if index else None
    after_prose = above is None or text[above.end - 1] in '.!?”"’)]'
    return prose and after_prose and index + 1 not in taken


headings = Recogniser(
    "headings",
    "the document's own title and the headings of its parts",
    frozenset(
        {"paragraph", "head-line", "docket-line", "particular", "salute", "signed", "copies"}
    ),
    frozenset({"heading"}),
    _find,
)
