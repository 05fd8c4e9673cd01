"""Square brackets: words supplied, remarks, gaps, uncertain readings.

    do not [engage] in …            words supplied
    [the treaty of 1963 between …]  a remark
    [2 lines illegible]             a gap

Not seen: words supplied in round brackets; brackets that do not close in their paragraph; a short
remark without a word that marks it, which is taken for words supplied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["brackets"]

# One plain character in front is found much faster than one of two.
_BRACKET = lazy(r"\[(?P<words>[^\[\]［］]*)[\]］]")
_WIDE_BRACKET = lazy(r"[\[［](?P<words>[^\[\]［］]*)[\]］]")
_WEB = lazy(r"email[\s\xa0]+protected", re.IGNORECASE)
_AMOUNT = (
    r"(?:(?:\d+(?:\s*(?:and|-|–)?\s*\d*/?\d*)?|one|two|three|four|five|six|several|some|a few|"
    r"remainder of|rest of|the)\s+)?(?:\w+\s+)?(?:words?|lines?|paragraphs?|pages?|names?|"
    r"sentences?|characters?|groups?|sections?|passages?|text|portions?|handwriting|signature)"
)
_GAP_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "excised",
        lazy(
            rf"(?:{_AMOUNT}\s+)?(?:(?:is|are|was|were)\s+)?(?:not declassified|excised|redacted|"
            r"sanitized|sanitised|deleted|censored|withheld|blacked out|still classified|removed)"
            r"(?:\s.{0,60})?",
            re.IGNORECASE,
        ),
    ),
    (
        "illegible",
        lazy(
            rf"(?:{_AMOUNT}\s+)?(?:(?:is|are|was|were)\s+)?(?:illegible|unreadable|indecipherable|garbled|"
            r"unclear|unintelligible|inaudible|blurred|smudged|faded|corrupted|undecipherable)"
            rf"(?:\s+{_AMOUNT}|[\s;,].{{0,60}})?",
            re.IGNORECASE,
        ),
    ),
    (
        "omitted",
        lazy(
            rf"(?:\.{{2,}}|…|\. \. \.(?: \.)?|{_AMOUNT}\s+(?:(?:is|are)\s+)?(?:omitted|missing|left out|"
            r"lacking|not (?:reproduced|translated|printed|included))(?:\s.{0,60})?|"
            r"(?:omitted|missing|omission|not (?:reproduced|translated|printed))(?:\s.{0,60})?)",
            re.IGNORECASE,
        ),
    ),
)
_REMARK = lazy(
    r"(?:(?:translator|editor|transcriber|ed|trans|tr|t\.?n|e\.?n)[’']?s?\.?\s*(?:note|comment)?\s*[:.]"
    r"|(?:translator|editor|transcriber)[’']s (?:note|comment|remark)|note\s*[:.]|n\.b\.|sic\b|\?+$|"
    r"i\.?e\.?[\s,]|e\.?g\.?[\s,]|that is\b|namely\b|aka\b|a\.k\.a\.|also known as\b|see\b|cf\.|"
    r"compare\b|refer(?:s|ring)? to\b|(?:a )?reference to\b|meaning\b|presumably\b|probably\b|"
    r"possibly\b|apparently\b|likely\b|then\s|now\s|today\s|formerly\b|former\s|also\s|literally\b|"
    r"lit\.|in (?:the )?(?:original|english|french|russian|chinese|german|text|handwriting)\b|"
    r"handwritten\b|marginal(?:ia)?\b|stamp(?:ed)?\b|signature\b|signed\b|seal\b|underlined\b|"
    r"emphasis\b|as (?:in|printed|received)\b|original\b|invented specimen\b|=)",
    re.IGNORECASE,
)
_GAP_HINT = lazy(
    r"\.\.|…|\. \.|(?:declassified|cised|acted|tised|tized|leted|sored|held|blacked|classified|removed|"
    r"legible|readable|cipherable|garbled|unclear|intelligible|audible|blurred|smudged|faded|corrupted|"
    r"omi(?:tted|ssion)|missing|left out|lacking|reproduced|translated|printed|included)",
    re.IGNORECASE,
)
_STARTERS = frozenset(
    "translator translator’s translator's translators editor editor’s editor's transcriber transcriber’s "
    "transcriber's ed trans tr t.n tn en e.n note n.b sic i.e ie e.g eg that namely aka a.k.a also see cf "
    "compare refers refer referring reference a meaning presumably probably possibly apparently likely "
    "then now today formerly former literally lit in handwritten marginal marginalia stamp stamped "
    "signature signed seal underlined emphasis as original invented".split()
) | {"", "="}
_EDITOR = lazy(r"(?:editor|ed\.|e\.?n\.?\b)", re.IGNORECASE)
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|had|have|did|does|signed|held|located|published|meaning|called|known|"
    r"born|died|served|referring|refers|adopted|founded|established|convened|succeeded|"
    r"launched|started|began)\b"
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    text = t.text
    paragraphs = spans.of("paragraph")
    if not paragraphs:
        return
    start, end = paragraphs[0].start, paragraphs[-1].end
    form = _BRACKET if text.find("［", start, end) < 0 else _WIDE_BRACKET
    if form is _BRACKET and text.find("[", start, end) < 0:
        return
    calls = {span.start for kind in ("note-call", "note-body") for span in spans.of(kind)}
    stages = {span.start for span in spans.of("stage")}
    whole = {(span.start, span.end): span for span in paragraphs}
    for match in form.finditer(text, start, end):
        if match.start() in calls or match.start() in stages or not match["words"].strip():
            continue
        alone = (match.start(), match.end()) in whole
        yield _classify(text, match, alone)


def _classify(text: str, match: re.Match[str], alone: bool) -> Span:
    words = " ".join(match["words"].split())
    at = (match.start(), match.end())
    if _WEB.fullmatch(words):
        return Span(*at, "web-loss", "address-hidden-by-the-page")
    first = words.split(None, 1)[0].lower()
    for reason, form in _GAP_KINDS if _GAP_HINT.search(words) else ():
        if form.fullmatch(words):
            return Span(*at, "gap", f"bracket-{reason}", {"reason": reason})
    if words.isdigit() and len(words) < 3 and not text[match.end() : match.end() + 1].isdigit():
        return Span(*at, "bracketed-figure", "figure-without-a-note")
    by = "editor" if _EDITOR.match(words) else "translator"
    if first.strip(".,:’'?!") in _STARTERS and _REMARK.match(words):
        return Span(*at, "remark", "marked-remark", {"by": by})
    sentence = text[max(0, match.start() - 2) : match.start()].strip()
    if words[-1] in ".?!" and sentence[-1:] in (".", "?", "!", "”"):
        return Span(*at, "remark", "sentence-in-brackets", {"by": by}, "medium")
    cert = _remark_by_form(text, match, words, alone)
    if cert is not None:
        return Span(*at, "remark", "bracket-with-a-statement", {"by": by}, cert)
    count = len(words.split())
    inside = (match.start("words"), match.end("words"))
    return Span(
        *inside, "supplied", "bracketed-words", {"outer": at}, "" if count <= 4 else "medium"
    )


def _remark_by_form(text: str, match: re.Match[str], words: str, alone: bool) -> Cert | None:
    """A statement about the text, or words that complete it? Long, finite, or a paragraph: a remark.

    Words that complete a sentence fit into it; a remark follows what is complete already.
    """
    count = len(words.split())
    if alone and count > 3:
        return "high"
    before = text[match.start() - 2 : match.start()].rstrip()[-1:]
    if count >= 6 and (_FINITE.search(words) or before in "”\"’'"):
        return "high"
    if count >= 4 and before in '”"' and words[:1].islower():
        return "medium"
    if count >= 9:
        return "medium"
    return None


brackets = Recogniser(
    "brackets",
    "what stands in square brackets: supplied words, remarks, gaps",
    frozenset({"paragraph", "note-call", "note-body", "stage"}),
    frozenset({"supplied", "remark", "gap", "web-loss", "bracketed-figure"}),
    _find,
)
