"""The body whose letterhead a letter or report has: "EMBASSY OF VALDORIA" sends what stands below."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.headlines import is_place_alone, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import unbracketed
from teikit.model.fact import Cert, Fact
from teikit.model.span import Spans
from teikit.model.transcript import Transcript

__all__ = ["letterhead_party"]


def letterhead_party(t: Transcript, spans: Spans, cert: Cert = "high") -> Iterator[Fact]:
    """Return the body whose letterhead a letter or report has: it sends the document."""
    for span in spans.of("dateline"):
        if span.value.get("org"):
            a, b = span.value["org"]
            yield Fact(
                "sender",
                unbracketed(t.text[a:b]),
                form="org",
                lines=t.position_at(a),
                rule="letterhead",
                cert="high",
            )
            return
    head = [
        p for p in spans.of("docket-part") if p.value["type"] == "letterhead" and p.value.get("org")
    ]
    for part in head:
        words = unbracketed(t.text[part.start : part.end]).strip(" ,.")
        words = _KIND.sub("", words)
        if words[:1].islower() or words.startswith(("In ", "1 ", "Made ")):
            continue
        if _PART.fullmatch(words):
            continue
        if _STATES.match(words) and len(head) > 1:
            continue
        name = _TOWN.sub("", words) if not _OF_TOWN.search(words) else words
        at = t.position_at(part.start)
        index = t.index_at(part.start)
        for below in range(index + 1, min(index + 3, t.last)):
            if not _BROKEN_OFF.search(name):
                break
            name = f"{name} {t.of(below)}"  # "EMBASSY OF THE" over "POLISH PEOPLE'S REPUBLIC"
            index = below
        yield Fact("sender", name, form="org", lines=at, rule="letterhead", cert=cert)
        place = t.of(index + 1) if index + 1 < t.last else ""
        if (
            is_place_alone(unspaced(place))
            and t.lines[index + 1].number == t.lines[index].number + 1
        ):
            words = unspaced(place).strip(" ,.")
            at = t.position(index + 1)
            yield Fact("sender-place", words, lines=at, rule="under-the-letterhead", cert="high")
        return


_KIND = lazy(r"\s*\([A-Z][a-z]+(?: [a-z]+)?\)$")
_PART = lazy(r"(?:section|part|division|branch|office|room)\s+[\dIVX]+\W*", 2)
_BROKEN_OFF = lazy(r"\b(?:of|the|of the|for|and|in)$", 2)
_STATES = lazy(
    r"(?:Government of|Republic of|People|Kingdom of|State of|GOVERNMENT OF|REPUBLIC OF|"
    r"Dominion of)\b"
)
_TOWN = lazy(r",\s+(?:[A-Z][\w’' -]{2,24}|[NSEW][EWC]?[. \d][\w. ]{0,7})$")
_OF_TOWN = lazy(r"\b(?:of|and|for) [^,]+,[^,]+$")
