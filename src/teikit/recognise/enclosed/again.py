"""Where a new head begins under a message that has just been signed or dated."""

from __future__ import annotations

from teikit.forms.dates import find_dates
from teikit.forms.docket_line.labels import label_of
from teikit.forms.headlines import titled_exchange
from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.span import Span
from teikit.model.transcript import Transcript
from teikit.recognise.enclosed.words import SENTENCE, SIGNED, apart, has_text, is_docket, unspaced
from teikit.recognise.endings import is_name

__all__ = ["FIELDS", "LIST", "restarts"]

_RUNNING = lazy(
    r"[A-Z][A-Z .,’'-]{2,60}\s{3,}\d{1,4}|\d{1,4}\s{3,}[A-Z][A-Z .,’'\d-]{2,60}|"
    r"[-–—]?\s?\d{1,4}\s?[-–—]?"
)
_FILE = lazy(
    r"\d{3}[A-Za-z]?\.[\w/().–-]{1,30}(?:\s*:\s*[A-Z][a-z]+)?|[A-Z]{1,4}[/ ]\d{2,6}[\w/ ().–-]{0,30}"
)
_TO_WHOM = lazy(r"(?:No\. \d+\s+)?[A-Z].{3,90}\bto (?:the |Mr\. |M\. )?[A-Z].{2,90}")
_ATTACHED = lazy(
    r"\b(?:attached|(?:en|in)closed?|annexed|appended|(?:en|in)closures?|annex|draft|herewith|accompany(?:ing)?)\b",
    2,
)
_COPIED = lazy(r"\b(?:draft|copy|translation|extract)\b", 2)
_SENT = lazy(
    r"(?:extracts?|excerpts?|copies)\s+(?:were\s+)?(?:sent|forwarded|given)\b[^:]{0,40}\sto\s?:", 2
)
_COPIES = lazy(r"(?:b?cc|c\.c\.|cop(?:y|ies)(?: to)?|encl(?:osures?|s?\.)?|enc\.?)\s*[:.]", 2)


def restarts(t: Transcript, paragraphs: list[Span], index: int, notes: set[int]) -> str:
    """Tell whether a new head begins where a message has just been signed or dated.

    A head is a line of a docket and a title; a classification alone may be a page's.
    """
    span = paragraphs[index]
    words = t.text[span.start : span.end]
    exchange, form = None, False
    if _is_list_sent(t, paragraphs, index):
        return "enclosure"
    if (
        index < 3
        or len(words) > 80
        or not any(p.end - p.start > 60 and t.text[p.end - 1] == "." for p in paragraphs[:index])
        or not (
            (exchange := titled_exchange(words))
            or _MINUTES.fullmatch(words)
            or is_docket(t, words)
            or _FILE.fullmatch(words)
            or _is_letterhead(t, paragraphs, index)
            or (form := _is_form(t, paragraphs, index))
        )
    ):
        return ""
    if _MINUTES.fullmatch(words):
        return "another" if _signed_above(t, paragraphs, index) else ""
    titled = exchange or form or _titled(t, paragraphs, index)
    if not (titled and _ended(t, paragraphs, index, notes)):
        return ""
    if not has_text(t, paragraphs, index, least=40 if _FILE.fullmatch(words) else 80):
        return ""
    before = t.text[max(0, span.start - 2500) : span.start]
    lines = " ".join(t.text[one.start : one.end] for one in paragraphs[index : index + 3])
    enclosed = (not form and _ATTACHED.search(before)) or _COPIED.search(unspaced(lines))
    return "enclosure" if enclosed else "another"


# Over what officials wrote on a letter that came in.
_MINUTES = lazy(r"(?:MINUTES?|Minutes?)\.?:?")
_FAREWELL = lazy(
    r"(?:Yours|Your obedient|I am|I remain|I have,? (?:the honou?r|&c|etc)|Believe me|Ever yours|"
    r"With [\w ]{3,30} greetings|With kind|Sincerely|Best wishes|Respectfully)\b"
)
LIST = lazy(r"(?:List|Table|Schedule|Inventory) of [^.;:,]{3,60}", 2)
"""The title of what a letter sends along without calling it an enclosure."""


def _is_list_sent(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether "List of Things Needed" stands over its entries, below a letter that encloses it."""
    start, end = paragraphs[index].start, paragraphs[index].end
    if t.text[start] not in "LTSI" or index + 2 >= len(paragraphs):
        return False
    if not LIST.fullmatch(t.text, start, end) or not apart(t, paragraphs, index):
        return False
    entries = paragraphs[index + 1 : index + 3]
    if not all(label_at(t.text, one.start, one.end) for one in entries):
        return False
    farewell = any(
        one.end - one.start < 60 and _FAREWELL.match(t.text, one.start, one.end)
        for one in paragraphs[max(index - 6, 0) : index]
    )
    return farewell and bool(_ATTACHED.search(t.text, max(0, start - 1500), start))


def _signed_above(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a letter ends above "MINUTES": a farewell, a signature, perhaps the address."""
    if index + 1 >= len(paragraphs) or not apart(t, paragraphs, index):
        return False
    below = paragraphs[index + 1]
    above = paragraphs[max(index - 9, 0) : index]
    return below.end - below.start > 30 and any(
        one.end - one.start < 60 and _FAREWELL.match(t.text, one.start, one.end) for one in above
    )


def _is_letterhead(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether a body in capitals stands right over the number or grade of a paper."""
    words = t.text[paragraphs[index].start : paragraphs[index].end]
    if index + 1 >= len(paragraphs) or not words.isupper() or not is_org(words):
        return False
    below = paragraphs[index + 1]
    near = (
        t.lines[below.value["first"]].number == t.lines[paragraphs[index].value["last"]].number + 1
    )
    return near and is_docket(t, t.text[below.start : below.end])


# "Ministry of Lakes Outgoing Cable     No. 61": the form on which a ministry writes its telegrams
_FORM = lazy(
    r"(?:[\w’',()\[\] -]{0,50}\s)?(?:incoming|outgoing|ciphered|cipher|coded|reply|replying|received|sent)\s"
    r"(?:cable|telegram|cablegram|message|letter|note)s?(?:\s{1,40}(?:no|nr|number)\b\.?\s?[\w/().-]{1,16})?",
    2,
)
FIELDS = frozenset(
    {
        "classification",
        "precedence",
        "date",
        "message-number",
        "received",
        "sender",
        "addressees",
        "drafted",
    }
)
"""What a ministry's form has fields for."""


def _is_form(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether the name of a ministry's form stands over fields: "Grade: Secret", "From: Aldane"."""
    words = t.text[paragraphs[index].start : paragraphs[index].end]
    if not words[0].isupper() or not _FORM.fullmatch(words):
        return False
    below = (t.text[one.start : one.end] for one in paragraphs[index + 1 : index + 4])
    return any(len(line) < 60 and label_of(line) in FIELDS for line in below)


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
    if _SENT.match(words):
        return True
    if len(words) > 100:
        return False
    if _COPIES.match(words):
        return True
    date = next(find_dates(words), None)
    dated = date is not None and date.year and len(words) - (date.end - date.start) < 30
    slashed = words[0] == "/" and words[-1] == "/" and "\n" not in words and len(words) < 50
    line = t.lines[span.value["first"]]
    named = words.isupper() and len(words) < 30 and len(words.split()) < 4 and line.indent > 20
    return bool(dated or slashed or named or SIGNED.search(words))


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
            and not SENTENCE.search(words)
        )
    )
