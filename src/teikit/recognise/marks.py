"""Portion marks: the classification of one paragraph, at its beginning.

    (C) The Minister said …
    3. (S/NF) …

Not seen: marks at the end of a paragraph; marks of which the parentheses are lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["marks"]

_MARK = lazy(r"(?:\d{1,3}\.\s*)?(?P<mark>\((?P<grade>TS|S|C|U|LOU|SBU|R)(?:[/-][A-Z]{2,8})*\))\s")
_GRADES = {
    "TS": "top-secret",
    "S": "secret",
    "C": "confidential",
    "U": "unclassified",
    "LOU": "official-use",
    "SBU": "official-use",
    "R": "restricted",
}


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    found = [
        match
        for paragraph in spans.of("paragraph")
        if (match := _MARK.match(t.text, paragraph.start, paragraph.end))
    ]
    # A single "(C)" may be a list's label; marks stand on several paragraphs, and grades repeat.
    grades = [match["grade"] for match in found]
    if len(grades) < 2 or (len(set(grades)) == len(grades) and "S" not in grades):
        return
    for match in found:
        yield Span(
            *match.span("mark"),
            "portion-mark",
            "grade-before-a-paragraph",
            {"category": _GRADES[match["grade"]]},
        )


marks = Recogniser(
    "marks",
    "portion marks",
    frozenset({"paragraph"}),
    frozenset({"portion-mark"}),
    _find,
)
