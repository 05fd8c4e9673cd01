"""The head of a document: what stands above the message, line by line, and the docket's parts.

    Foreign Ministry Top Secret Telegram
    Reviewed by Li      Sent to Valdoria, Ruthenia      No. 416
    From: Embassy in Valdoria
                                       MINUTES
                        of the Meeting of the Commission for Lakes

Not seen: short lines without any form of a docket, right above the message: they may be its first words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teikit.forms.docket_line import Part, cells_of, is_strong, label_of
from teikit.forms.headlines import is_place_alone
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.forms.posts import Party, parties
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.head.lines import Row
from teikit.recognise.head.reader import Head
from teikit.recognise.recogniser import Recogniser

__all__ = ["docket"]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    if t.shape == "essay-page":
        return
    head = Head(t, spans)
    rows = head.read()
    read = head
    while (under := _under_notice(t, spans, read, rows)) is not None:
        read = under
        over = range(rows[-1].last + 1 if rows else 0, read.over)
        rows += [_notice(head, index) for index in over]
        rows += map(read.placed, read.rows)
    first = len(rows)
    rows += map(read.placed, read.under_summary())
    for n, row in enumerate(rows):
        paragraph = head.paragraphs[row.at]
        end = head.paragraphs[row.last].end
        value = {"index": row.at, "role": row.role, "last": row.last, **row.value}
        if n >= first:
            value["again"] = True
        yield Span(paragraph.start, end, "head-line", "above-the-message", value)
    rows = list(_with_further_names(head, _with_names_beside(head, rows)))
    _share_copies(t.text, [part for row in rows for part in row.parts])
    for row in rows:
        if row.role == "docket":
            yield from _docket_line(head, row)
    yield from _continued(rows)


_OVER = 12
_NOTICE = 400
_SHORT = 90


def _under_notice(t: Transcript, spans: Spans, above: Head, rows: list[Row]) -> Head | None:
    """Read the head that goes on under a paragraph like none of a head, if there is one.

    This telegram must be paraphrased if its contents are told to anybody outside the Service.

    FROM TARSK TO FOREIGN OFFICE
    No. 99                           D. 6.40 p.m. 21st May, 1952
    """
    paragraphs = spans.of("paragraph")
    if above.greeted:
        return None
    begin = above.over + above.at
    for at in range(begin, min(begin + 2, _OVER, len(paragraphs) - 3)):
        size = paragraphs[at].end - paragraphs[at].start
        short = sum(one.end - one.start < _SHORT for one in paragraphs[at + 1 : at + 5])
        if size > _NOTICE or short < 2:
            break
        if t.text.startswith(("I ", "We "), paragraphs[at].start):
            break  # "I ask you to examine the draft.": the message itself
        head = Head(t, spans, over=at + 1)
        head.rows = head.read()
        rest = [row for row in head.rows if not row.value.get("copies")]
        shown = [row for row in rest if row.role in _SHOWN or is_strong(row.parts)]
        text = [one for one in paragraphs[head.over + head.at :] if one.end - one.start > size]
        if len(head.rows) > 2 and len(shown) > 1 and len(text) > (len(rows) > 1):
            return head
    return None


def _notice(head: Head, index: int) -> Row:
    if head.words(index)[-1] in ".:;!?)]":
        return Row(index, "docket", index, [], {})
    return Row(index, "heading", index, [], {"rule": "over-the-heading", "cert": "medium"})


_SHOWN = frozenset(("salute", "dateline", "particular"))


def _continued(rows: list[Row]) -> Iterator[Span]:
    for row in rows:
        for index in range(row.at + 1, row.last + 1):
            yield Span(0, 0, "continued", "goes-on", {"index": index, "of": row.at})


def _with_names_beside(head: Head, rows: list[Row]) -> Iterator[Row]:
    """Give the lines beside which a column under "Distribution:" stands the names in it.

    Ciphergram No. 99        Distribution:
    Secret                   Com. Moor
    """
    column = -1
    for row in rows:
        cells = cells_of(head.t.text, *head.span(row.at))
        begin, end = cells[-1] if cells else head.span(row.at)
        at = head.indent(row.at) + begin - head.span(row.at)[0]
        if row.role != "docket" or head.blank(row.at):
            column = -1
        if len(cells) > 1 and _BESIDE.fullmatch(head.t.text, begin, end):
            column = at
        elif column >= 0 and abs(at - column) < 4 and at > 10:
            named = list(parties(head.t.text, begin, end, head.known))
            told = Part(begin, end, "copied", "names-after-label", key="copied", parties=named)
            row = row._replace(parts=[*(p for p in row.parts if p.start < begin), told])
        yield row


_BESIDE = lazy(r"(?:distribution|recipients|copies(?: to)?|copy to|receivers?)\s?:", 2)


def _with_further_names(head: Head, rows: Iterable[Row]) -> Iterator[Row]:
    """Give the lines under "INFO …" or "Repeated to …," the names that go on in them."""
    field: Part | None = None
    at = 0
    for row in rows:
        named = [p for p in row.parts if p.value.get("parties") and p.value.get("key")]
        if row.role != "docket" or (head.blank(row.at) and not _over_the_page(head, row.at)):
            field = None
        if row.role == "docket" and (inner := _lines_under(head, row)):
            row = row._replace(parts=[*row.parts[:2], *inner])
            field = None
        elif named:
            field, at = named[-1], row.at
        elif row.role == "docket" and (alone := _alone(head, row, head.words(row.at))):
            field, at = alone, row.at
        elif field is not None and row.role == "docket":
            goes_on = _goes_on(head, field, at, row)
            if goes_on is None:
                field = None
            else:
                row = row._replace(parts=[goes_on])
        yield row


def _share_copies(text: str, parts: list[Part]) -> None:
    """Give those to whom a telegram that has come in was sent on its copies: "Sent to: Moor, Dorn"."""
    if not any(part.value.get("key") == "sender" for part in parts):
        return
    shared = False
    for part in parts:
        if "parties" not in part.value:
            continue
        goes_on = shared and part.rule == "goes-on"
        listed = sum(party.form == "person" for party in part.value["parties"]) > 1
        sent = _SENT.search(text, max(0, part.start - 20), part.start) is not None
        shared = part.value["key"] == "addressee" and (goes_on or (sent and listed))
        if shared:
            part.kind = "routing"
            part.value["key"] = "copied"


_SENT = lazy(r"\b(?:Sent|SENT|[Dd]istributed|[Ff]orwarded) (?:to|TO)\s*[:：]\s*$")


def _over_the_page(head: Head, index: int) -> bool:
    """Tell whether only the head of a page parts a teletype's line from the one above it."""
    above, here = (head.paragraphs[n].value for n in (index - 1, index))
    return index > 0 and here["first"] - above["last"] > 1 and head.words(index).isupper()


def _lines_under(head: Head, row: Row) -> list[Part]:
    """Read the lines of one paragraph under a label that stands alone on its first."""
    value = head.paragraphs[row.at].value
    lines = head.t.lines[value["first"] : value["last"] + 1]
    if len(lines) < 2 or len(lines) > 12:
        return []
    field = _alone(head, row, head.t.text[lines[0].start : lines[0].end])
    if field is None:
        return []
    out = []
    for line in lines[1:]:
        deeper = line.indent > lines[0].indent
        if deeper and (part := _under_label(head, field, line.start, line.end)):
            out.append(part)
    return out


def _alone(head: Head, row: Row, words: str) -> Part | None:
    """Read a label that stands alone above the parties it announces: "Addressed to:"."""
    words = words.rstrip()
    if words in ("From", "To", "FROM", "TO"):
        words += ":"
    key = _KEYS.get(label_of(words), "") if words[-1:] in ":：" else ""
    if not key or len(words) > 40:
        return None
    start, end = head.span(row.at)
    return Part(start, end, "label", "printed-label", key=key, parties=[])


_KEYS = {"sender": "sender", "addressees": "addressee", "action": "addressee", "copied": "copied"}


def _under_label(head: Head, field: Part, start: int, end: int) -> Part | None:
    """Read a line under a label that stands alone: the parties, or the town of the sender."""
    words = head.t.text[start:end]
    if head.known.marking(words)[0]:
        return None
    key, said = field.value["key"], field.value["parties"]
    flat = " ".join(words.split())
    if key == "sender" and said and said[-1].form == "org" and is_place_alone(flat):
        bare = flat.strip(" ,.")
        begin = head.t.text.index(bare[:4], start)
        here = [Party(begin, begin + len(bare), bare, "place")]
        return Part(start, end, "routing", "goes-on", key="sender-place", parties=here)
    if key == "addressee" and said and said[-1].form != "place" and is_place_alone(flat):
        return Part(start, end, "routing", "goes-on", key=key, parties=[])  # where he sits
    found = list(parties(head.t.text, start, end, head.known))
    if any(one.form == "org" for one in found) and len(found) > 1 and " and " in flat:
        stop = start + len(head.t.text[start:end].rstrip(" ,.;"))
        found = [Party(start, stop, head.t.text[start:stop], "org")]
    if not found or (key == "sender" and said):
        return None
    field.value["parties"] += found
    return Part(start, end, "routing", "goes-on", key=key, parties=found)


_HEADS = lazy(r"(?:[Tt]he )?Heads of (?:Post|Mission)s?")


def _posts_with_towns(head: Head, row: Row) -> list[Party]:
    """Read columns of posts, each with its town: "Embassy, Ankara      Legation, Lisbon"."""
    text = head.t.text
    cells = cells_of(text, *head.span(row.at))
    named = [(a, b, text[a:b].strip(" ;")) for a, b in cells]
    if len(cells) < 2:
        return []
    for _, _, words in named:
        body, comma, town = words.partition(", ")
        if not (comma and is_org(body) and is_place_alone(town)):
            return []
    return [Party(a, a + len(words), words, "org") for a, _, words in named]


_PEOPLE = ("Comrade ", "Cde", "Com.", "Comr")


def _goes_on(head: Head, field: Part, first: int, row: Row) -> Part | None:
    if field.kind == "label":
        deeper = head.indent(row.at) > head.indent(first)
        people = head.indent(row.at) == head.indent(first) and head.words(row.at).startswith(
            _PEOPLE
        )
        level = field.value["key"] == "sender" and head.indent(row.at) == head.indent(first)
        fits = deeper or people or level
        return _under_label(head, field, *head.span(row.at)) if fits else None
    if any(part.kind in ("field", "label", "received", "message-number") for part in row.parts):
        return None
    text = head.t.text
    start, end = head.span(row.at)
    above = text[: head.span(row.at - 1)[1]].rstrip()[-1:] if row.at else ""
    capitals = text[start:end].isupper() and text[slice(*head.span(first))].isupper()
    if _GROUPS.search(text, start, end):
        return None
    if not (above in ",;" or capitals or head.indent(row.at) > head.indent(first) + 3):
        return None
    graded = any(p.kind in ("classification", "handling") for p in row.parts)
    if field.value["key"] == "sender" or graded:
        return None
    said = field.value["parties"]
    if posts := _posts_with_towns(head, row):
        if [_HEADS.fullmatch(party.name) is not None for party in said] == [True]:
            said.clear()  # "The Heads of Post," over the posts
        return Part(start, end, "routing", "goes-on", key=field.value["key"], parties=posts)
    if not said:
        return None
    last: Party = said[-1]
    found = list(parties(text, start, end, head.known))
    if (
        field.value["key"] == "addressee"
        and last.form == "person"
        and len(field.value["parties"]) > 1
    ):
        # In rows of comrades a name alone is a person's, not a town's.
        found = [p._replace(form="person") if p.form == "place" else p for p in found]
    whole = text[last.end : start].strip()
    several = _SEVERAL.match(last.name) and _SEVERAL.match(text, start, end)
    if found and not whole and last.form == "org" and not capitals and not several:
        # A name broken at the line's end: "Ministry of External" over "Affairs, New Delhi".
        piece = text[start:end].split(",")[0].strip(" .;")
        field.value["parties"][-1] = last._replace(name=f"{last.name} {piece}")
        found = []
    if (
        last.form == "person"
        and above not in ",;"
        and not capitals
        and field.value["key"] == "addressee"
        and len(field.value["parties"]) < 2
    ):
        # "The Honorable Henry Carver" over "The White House": where he sits.
        return Part(start, end, "routing", "goes-on", key=field.value["key"], parties=[])
    bare = text[start:end].strip(" ,.")
    if whole == "," and last.form == "org" and len(found) == 1 and is_place_alone(bare):
        found = []  # the town of the body above
        return Part(start, end, "routing", "goes-on", key=field.value["key"], parties=found)
    if not found and whole != "":
        return None
    if (
        any(party.form == "org" and is_letterhead(party.name) for party in found)
        and not capitals
        and above != ","
    ):
        return None
    return Part(start, end, "routing", "goes-on", key=field.value["key"], parties=found)


# "Heads of Divisions" over "Secretaries of Delegations": each line is of its own
_SEVERAL = lazy(
    r"(?:The |All )?(?:Heads|Chiefs|Directors|Secretaries|Members|Representatives|Delegations|Embassies|"
    r"Missions|Legations|Consulates|Departments|Divisions|Governments|Offices|Branches)\b"
)
# "STATE GRNC", "GRS 412": how many groups follow.
_GROUPS = lazy(r"\bGR(?:NC|S \d+|\d{1,4})\b")


def is_letterhead(words: str) -> bool:
    """Tell whether a name is too long for a post in a list."""
    return len(words) > 60


def _docket_line(head: Head, row: Row) -> Iterator[Span]:
    paragraph = head.paragraphs[row.at]
    text = head.t.text
    yield Span(
        paragraph.start,
        paragraph.end,
        "docket-line",
        "above-the-message",
        {
            "index": row.at,
            "cells": row.value.get("cells") or cells_of(text, paragraph.start, paragraph.end),
        },
    )
    for part in row.parts:
        if part.kind == "field":
            continue
        value = {"type": part.kind.rstrip("+"), **part.value}
        if named := part.value.get("parties"):
            value["items"] = [(p.start, p.end) for p in named]
        yield Span(part.start, part.end, "docket-part", part.rule, value)


docket = Recogniser(
    "docket",
    "the lines above the message, the docket among them and the parts of its lines",
    frozenset({"paragraph", "enclosure"}),
    frozenset({"head-line", "docket-line", "docket-part", "continued"}),
    _find,
)
