"""The earlier document that a message answers.

    Your cable dated 14 November was received.

Not seen: "the above-mentioned cable" and other references that give neither number nor date;
documents that are named by their subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["references"]

_PAPER = r"(?:tele(?:gram|x)|cable|telno|tel|letter|note|message|dispatch|despatch|report|memorandum|circular)"
_REFERENCE = lazy(
    rf"(?:(?:in (?:reply|response|answer) to|with reference to|reference(?: is made)? to|re(?:f(?:erence)?)?"
    rf"[:.]?|referring to|further to|regarding|concerning|thank you for|we (?:have )?received)\s+)?"
    rf"(?P<what>(?:(?:the|your|our|my)\s+)?(?:\w+[’']s\s+)?(?:previous\s+|last\s+|ciphered\s+)?"
    rf"{_PAPER}(?:\s+(?:no\.?|number|nr\.?|#)?\s*(?P<n>[\dA-Z][\w/-]*\d|\d+))?"
    r"(?:,?\s+(?:sent|dated|of|from|on)\s+(?:the\s+)?)?)",
    re.IGNORECASE,
)
_SENTENCE = lazy(r"[.!?](?:\s|$)|\n")
_ADDRESSED = lazy(r"(?:your|my|our)\s", re.IGNORECASE)
_ANSWERS = lazy(
    r"\b(?:received|reply|response|answer|reference|acknowledged?|noted|further to|thank you|have read|"
    r"referring|re[:.]|ref[:.])",
    re.IGNORECASE,
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    top = max(
        (
            span.value["index"]
            for kind in ("docket-line", "salute", "copies-above", "heading", "dateline")
            for span in spans.of(kind)
            if span.value["index"] < 20 and span.value.get("level") != "section"
        ),
        default=-1,
    )
    text = t.text
    for index in range(top + 1, min(top + 3, len(paragraphs))):
        paragraph = paragraphs[index]
        sentence = _SENTENCE.search(text, paragraph.start, paragraph.end)
        end = sentence.end() if sentence else paragraph.end
        # "No." and "[1963]." end no sentence: look a little further where a date follows.
        end = max(end, min(paragraph.end, paragraph.start + 160))
        match = _REFERENCE.search(text, paragraph.start, end)
        if not match or match.start("what") - paragraph.start > 80:
            continue
        if text[max(0, match.start("what") - 2) : match.start("what")].lower() in ("a ", "n "):
            continue  # "sent a letter": somebody's, not the one that is answered
        date = next(
            (
                span
                for span in spans.of("date")
                if match.end() <= span.start <= match.end() + 24 and span.end <= end + 30
            ),
            None,
        )
        if date is None and not match["n"]:
            continue
        stop = date.end if date else match.end("n")
        sentence = _SENTENCE.search(text, stop, paragraph.end)
        answers = _ANSWERS.search(text, paragraph.start, sentence.start() if sentence else end)
        if not answers and not _ADDRESSED.match(match["what"]):
            continue
        yield Span(
            match.start("what"),
            stop,
            "reply-to",
            "answers-an-earlier-document" if answers else "names-an-earlier-document",
            {"n": match["n"] or "", "date": date.value["date"] if date else None},
            "high" if answers else "medium",
        )
        return


references = Recogniser(
    "references",
    "the earlier document that this one answers",
    frozenset({"paragraph", "date", "salute", "docket-line", "heading"}),
    frozenset({"reply-to"}),
    _find,
)
