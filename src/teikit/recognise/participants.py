"""Who takes part in a conversation, by its particulars and by its title.

    Participants: Comrade Li Ming, Ambassador; Mr. Lowell (Department of Commerce)

Not seen: somebody who only speaks and is named nowhere else; offices without names are kept as they
are printed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from teikit.forms.headlines import printed_heading
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.particulars import PERSONS
from teikit.recognise.recogniser import Recogniser
from teikit.recognise.talks.listed import columns, heads_bullets, listed, names_side
from teikit.recognise.talks.sentences import in_prose
from teikit.recognise.talks.titles import (
    headings,
    in_title,
    is_sent,
    may_talk,
    titled,
    with_initials,
)
from teikit.recognise.talks.told import of_a_talk, told

__all__ = ["participants"]


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    people = [s for s in spans.of("particular") if s.value["key"] in PERSONS]
    table = [s for s in people if len(s.value["cells"]) > 1 and not s.value["label"]]
    if table:
        # A line with one column is read with those above it.
        end = people.index(table[-1]) + 1
        more = itertools.takewhile(lambda s: not s.value["label"], people[end:])
        table = [s for s in people[:end] if not s.value["label"]] + list(more)
    caption = next((s.value["label"] for s in reversed(people) if s.value["label"]), None)
    words = t.text[slice(*caption)] if caption and table else ""
    found = [_in_block(one, words) for one in columns(t, table)]
    minuted = any(
        "inutes" in w or "INUTES" in w for w in (t.text[a:b] for a, b in headings(t, spans))
    )
    label = ""
    for n, span in enumerate(people):
        below = people[n + 1 : n + 3]
        if n and not span.value["label"] and _goes_on(t, people[n - 1]):
            continue
        if named := span.value["label"]:
            label = t.text[slice(*named)]
        if span not in table and not (heads_bullets(t, span, below) or names_side(t, span, below)):
            found += (_in_block(one, label) for one in listed(t.text, span))
    found += _undersigned(t, spans, people)
    for one in sorted(found):
        secretary = minuted and _SECRETARY.match(t.text, one.end) is not None
        yield one._replace(value={**one.value, "role": "recorder"}) if secretary else one
    if is_sent(t) or not (spans.of("particular") or may_talk(t)):
        return
    named = False
    for start, end in headings(t, spans):
        if printed_heading(" ".join(t.text[start:end].split())) is None:
            for one in in_title(t.text, start, end):
                named = True
                yield one
    if not named and not people and (title := titled(t)):
        # "Note" alone heads the paper, and the page's title says with whom one talked.
        yield from in_title(t.text, *title)
    if not people:
        yield from with_initials(t, spans)
        if of_a_talk(t, spans):
            yield from told(t, spans)
    yield from in_prose(t, spans)


def _goes_on(t: Transcript, above: Span) -> bool:
    """Tell whether a line breaks off, so that who is named below it is part of an office.

    "Ada Moor, Special Advisor to" over "President Dorn"
    """
    return t.text[above.start : above.end].endswith((" to", " of", " for", " the", " to the"))


def _undersigned(t: Transcript, spans: Spans, people: list[Span]) -> Iterator[Span]:
    """Take who signs for one of those present where they are named "and the undersigned"."""
    if any(_UNDERSIGNED.search(t.text, span.start, span.end) for span in people):
        for signed in spans.of("signed"):
            if signed.value["form"] == "person" and signed.value["name"]:
                value = {"role": "participant", "also": ("recorder",)}
                a, b = signed.value["name"]
                yield Span(a, b, "participant", "undersigned", value, "high")
                return


_UNDERSIGNED = lazy(r"\b(?:the|and) undersigned\b|\bthe (?:writer|author) of (?:this|these)\b")


def _in_block(person: Span, label: str) -> Span:
    """Take who keeps notes in an American or British block for that alone: he attends to do it.

    In a party's or a ministry's record he is one of his side, and has that role besides.
    """
    if _BOTH.search(label):
        return person._replace(value={**person.value, "also": ("recorder", "interpreter")})
    western = (
        not label
        or label.isupper()
        or not _MISTER.isdisjoint(str(person.value.get("title", "")).split())
    )
    if not western or "also" not in person.value:
        return person
    return person._replace(value={k: v for k, v in person.value.items() if k != "also"})


_BOTH = lazy(r"interpret.*(?:record|note)|(?:record|note).*interpret", 2)
_MISTER = frozenset("Mr Mr. Mrs Mrs. Miss Ms Ms. Sir".split())

# "Miss Tully, Secretary": of a meeting, who keeps its minutes.
_SECRETARY = lazy(
    r",\s(?:Secretary|Clerk)(?: (?:of|to) the (?:[Mm]eeting|[Cc]ommittee|[Bb]oard))?\.?(?=\s*(?:\n|\Z|\s{3}))"
)


participants = Recogniser(
    "participants",
    "participants, interpreters and recorder of a conversation",
    frozenset({"particular", "heading"}),
    frozenset({"participant"}),
    _find,
)
