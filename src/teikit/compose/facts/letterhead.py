"""The body whose letterhead a letter or report has: "EMBASSY OF VALDORIA" sends what stands below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_place_alone, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, unbracketed
from teikit.model.fact import Cert, Fact
from teikit.model.span import Span, Spans
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
    for part in sorted(head, key=lambda one: not _over_the_date(t, spans, one.start)):
        if t.text.startswith("[Stamp", part.start):
            continue  # whose office received it
        words = unbracketed(t.text[part.start : part.end]).strip(" ,.")
        words = _FORM.sub("", _KIND.sub("", words)).removeprefix("Letterhead:").strip()
        words = _SENT_OUT.sub("", words)
        if words[:1].islower() or words.startswith(("In ", "1 ", "Made ", "Incoming ")):
            continue
        if _PART.fullmatch(words):
            continue
        index = t.index_at(part.start)
        if index and _OPEN.search(t.of(index - 1)):
            continue  # "TO BE RETURNED TO" over "THE CC CPSU"
        if _STATES.match(words) and len(head) > 1:
            continue
        town = _TOWN.search(words)
        if town and _OF_TOWN.search(words) and not look_up(town.group().strip(" ,.–—-")):
            town = None  # "Ministry of Ports, Roads"
        name = words[: town.start()] if town and not is_org(town.group()) else words
        at = t.position_at(part.start)
        index = t.index_at(part.start)
        for below in range(index + 1, min(index + 3, t.last)):
            column = t.of(below).split("   ")[0]
            if not (column.startswith(_GOES_ON) or _BROKEN_OFF.search(name)):
                break
            name = f"{name} {column}"  # "EMBASSY OF THE" over "POLISH PEOPLE'S REPUBLIC"
            index = below
        name = name.rstrip(" ,.–—-")
        if parts := list(_departments(t, index)):
            # Under the letterhead of a party or ministry stand those of its parts that write.
            for line, words in parts:
                yield Fact(
                    "sender",
                    words,
                    form="org",
                    lines=t.position(line),
                    rule="letterhead",
                    cert=cert,
                )
            return
        yield Fact("sender", name, form="org", lines=at, rule="letterhead", cert=cert)
        if town and name != words:
            place = town.group().strip(" ,.–—-")
            if is_place_alone(place) and not _DIGIT.search(place):
                yield Fact("sender-place", place, lines=at, rule="in-the-letterhead", cert="high")
            return
        yield from _place_below(
            t, index, last=index == t.index_at(part.start) and _is_last(t, part)
        )
        return


def _is_last(t: Transcript, part: Span) -> bool:
    """Tell whether a body stands in the last column of its line, at the right."""
    line = t.lines[t.index_at(part.start)]
    return part.start > line.start and t.text[line.start : part.start].endswith("   ")


def _place_below(t: Transcript, index: int, *, last: bool) -> Iterator[Fact]:
    """Read the town under a body, or behind a blank line under it if it is one that is known."""
    below = index + 1
    if below < t.last and is_org(t.of(below)) and "   " not in t.of(below):
        index, below = below, below + 1  # "Commercial Section" over "British Embassy"
    column = -1 if last else 0
    words = unspaced(t.of(below).split("   ")[column]).strip(" ,.") if below < t.last else ""
    town = words.split(",")[0]
    if not is_place_alone(town) or words.count(",") > 1 or (last and not look_up(town)):
        return
    if t.of(index).endswith((" for", " of", " and")):
        return  # "Directorate-General for" over "Economic Co-operation"
    apart = t.lines[below].number - t.lines[index].number
    # A heading stands there too: "REPORT".
    if apart == 1 or (apart == 2 and look_up(town)):
        at = t.position(below)
        words = town if "." in words else words  # "CANBERRA, A.C.T."
        yield Fact("sender-place", words, lines=at, rule="under-the-letterhead", cert="high")


def _departments(t: Transcript, index: int) -> Iterator[tuple[int, str]]:
    """Yield the departments named right under a letterhead that stand at its column."""
    for line in range(index + 1, min(index + 4, t.last)):
        words = t.of(line).strip(" ,.–-")
        here, above = t.lines[line], t.lines[line - 1]
        near = here.number == above.number + 1
        if not near or not _DEPARTMENT.search(words) or len(words) > 80 or "   " in words:
            return
        yield line, words


_DEPARTMENT = lazy(
    r"^(?:[\w-]+ ){1,4}(?:Department|Division|Directorate|Section)$|^(?:Department|Directorate) (?:of|for) ",
    re.IGNORECASE,
)
_OPEN = lazy(r"\b(?:to|of|by|for|the)$", 2)


def _over_the_date(t: Transcript, spans: Spans, start: int) -> bool:
    """Tell whether a body stands at the right, over place and date: it is whose the paper is."""
    index = t.index_at(start)
    line = t.lines[index]
    dated = {t.index_at(span.start) for span in spans.of("dateline") if span.value["place"]}
    return index + 1 in dated and line.indent + start - line.start > 24


_GOES_ON = ("OF ", "of ", "FOR ", "for ", "AND ")
_DIGIT = lazy(r"\d")
_KIND = lazy(r"\s*\([A-Z][a-z]+(?: [a-z]+)?\)$")
# "OUTGOING TELEGRAM Department of State": the form, in the column before the letterhead's.
_FORM = lazy(
    r"^(?:OUTGOING|INCOMING|OUTWARD|INWARD|CYPHER|CIPHER|SAVING) (?:TELEGRAM|AIRGRAM|CABLE) (?=[A-Z])"
)
# "Outgoing Telegram of the Ministry of Lakes"
_SENT_OUT = lazy(
    r"^(?:outgoing|outward|sent) (?:cipher(?:ed)? |coded? |secret )?(?:telegram|cable|message|"
    r"letter)s? (?:of|from) (?:the )?",
    2,
)
_PART = lazy(r"(?:section|part|division|branch|office|room)\s+[\dIVX]+\W*", 2)
_BROKEN_OFF = lazy(r"\b(?:of|the|of the|for|and|in)$", 2)
_STATES = lazy(
    r"(?:Government of|Republic of|People|Kingdom of|State of|GOVERNMENT OF|REPUBLIC OF|"
    r"Dominion of)\b"
)
_TOWN = lazy(r"(?:,|\s[–—-])\s+(?:[A-Z][\w’' -]{2,24}|[NSEW][EWC]?[. \d][\w. ]{0,7})$")
_OF_TOWN = lazy(r"\b(?:of|and|for) [^,]+,[^,]+$")
