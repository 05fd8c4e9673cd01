"""Names of persons, bodies and places, and offices that stand for a person.

    On 3 May Counselor ⟨Zieliński⟩ told the ⟨Ministry of Railways⟩ in ⟨Delhi⟩ …

No list of persons is used: a title, initials, a verb of saying, a signature or a name that the
document has given before tells one. What only a guess tells has `@cert` medium or low.

Not seen: names in scripts without capital letters; persons whom nothing but their name announces;
bodies whose names have no word that says what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.names.again import aliases, learn_persons, names_of_authorities, persons_again
from teikit.recognise.names.bodies import bodies_by_head, governments
from teikit.recognise.names.context import (
    persons_by_default,
    persons_by_sentence,
    persons_in_apposition,
    persons_joined,
    persons_of_bodies,
    persons_of_east_asia,
    persons_of_vietnam,
)
from teikit.recognise.names.dealings import (
    persons_by_dealings,
    persons_greeted,
    persons_in_parentheses,
)
from teikit.recognise.names.desks import desks, desks_of_hands
from teikit.recognise.names.found import Found
from teikit.recognise.names.glosses import (
    persons_in_notes,
    persons_in_telegrams,
    persons_of_heading,
)
from teikit.recognise.names.hands import persons_by_hand
from teikit.recognise.names.initials import persons_by_initials, persons_by_role
from teikit.recognise.names.letters import bodies_by_letters, bodies_composed, bodies_known, firms
from teikit.recognise.names.offices import offices
from teikit.recognise.names.persons import persons_by_title
from teikit.recognise.names.places import countries, places_again, places_known
from teikit.recognise.names.places_told import (
    places_by_form,
    places_by_preposition,
    places_in_lists,
    places_in_tables,
)
from teikit.recognise.names.roles import (
    bodies_by_place,
    bodies_that_sign,
    persons_by_place,
    places_by_place,
)
from teikit.recognise.names.routes import places_on_routes
from teikit.recognise.names.short_bodies import (
    bodies_of_lists,
    bodies_of_participants,
    short_bodies,
)
from teikit.recognise.names.styled import (
    bodies_of_the_crown,
    enterprises,
    letterheads,
    working_groups,
)
from teikit.recognise.names.words import Words
from teikit.recognise.recogniser import Recogniser
from teikit.recognise.talks.names import INITIALS

__all__ = ["names"]

_OF_WHAT = lazy(r" \[(?:of|for) (?:the )?(?P<what>[A-Z][\w ]{2,40})\]")
_place = attrgetter("start", "end")
_UNTITLED = {form: {"form": form} for form in ("person", "org", "place", "office")}


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    if t.last <= t.first:
        return
    f = Found(Words(t, spans))
    if t.collection.known:
        names_of_authorities(f)
    aliases(f)
    # The surest first: what is settled is left alone by what comes later.
    bodies_of_lists(f, spans)
    countries(f)
    persons_of_vietnam(f)
    firms(f)
    bodies_that_sign(f, spans)
    bodies_of_the_crown(f)
    letterheads(f, spans)
    working_groups(f)
    bodies_by_head(f)
    bodies_by_place(f, spans)
    bodies_of_participants(f, spans)
    bodies_known(f)
    governments(f)
    enterprises(f)
    desks_of_hands(f)
    places_on_routes(f)
    places_in_tables(f)
    places_by_place(f, spans)
    persons_by_title(f)
    persons_in_apposition(f)
    persons_by_initials(f)
    persons_by_role(f)
    persons_in_parentheses(f)
    persons_greeted(f)
    if t.shape == "edition-page":
        persons_of_heading(f)
        persons_in_notes(f, spans)
        persons_in_telegrams(f)
    persons_by_place(f, spans)
    persons_of_bodies(f)
    persons_of_east_asia(f)
    persons_by_sentence(f)
    persons_by_dealings(f)
    learn_persons(f)
    places_by_form(f)
    left = places_known(f)
    persons_again(f)
    places_known(f, left)
    bodies_composed(f)
    places_by_preposition(f)
    places_in_lists(f)
    persons_by_default(f)
    persons_joined(f)
    if learn_persons(f):
        persons_again(f)
    persons_by_hand(f, spans)
    desks(f)
    bodies_by_letters(f)
    short_bodies(f)
    places_again(f)
    offices(f, spans)
    signed = {s.value["name"] for s in spans.of("signed") if s.value.get("form") == "role"}
    persons = {s.value["name"] for s in spans.of("signed") if s.value.get("form") == "person"}
    lone = list(_signing_offices(t, spans))
    under = [s for s in spans.of("signed") if s not in lone]
    for span in lone:
        a, b = span.value["name"]
        if INITIALS.fullmatch(t.text, a, b) is None:
            yield Span(a, b, "office", "office-that-signs", {"form": "office"})
    ended: set[tuple[str, int]] = set()
    posts = [one for one in f.all() if one.by == "office-in-a-list" and t.text[one.start] == "U"]
    for start, end, form, by, cert, title, _, _ in sorted(f.all(), key=_place):
        if form == "place" and any(a.start <= start < a.end for a in posts):
            continue  # "U.K. HIGH COMMISSIONER IN CEYLON"
        if form == "office" and any(s.start <= start < s.end for s in [*under, *lone]):
            continue  # under his name it says what somebody is; it stands for nobody
        if by == "form-of-the-name" and (start, end) in signed:
            continue  # an office under a signature looks like a name: "Harbour Master"
        again = form == "place" and t.text[start - 2 : start] == " [" and t.text[end] == "]"
        if again and (form, start - 2) in ended and t.text[start - 3].isupper():
            continue  # "FRG [West Germany]": what the letters before it stand for
        ended.add((form, end))
        if form == "org" and t.text.startswith(" [", end) and (more := _OF_WHAT.match(t.text, end)):
            # "Academy [of Sciences]"; but "Council [of Hull]" is a place's.
            end = end if look_up(more["what"]) else more.end()
        if form == "place" and (start, end) in persons:
            form, by = "person", "name-that-signs"  # "Hull": a town's name, under a telegram
        if form == "person" and t.text[start : end + 1].replace(" ", "") == "P.M.":
            form, end = "office", end + 1  # whoever is Prime Minister
        if form == "org" and t.text[end - 2 : end + 3] in ("KP(b)", "CP(b)", "CP(B)"):
            end += 3  # "VKP(b)"
        if form == "org" and t.text[start:end].lower() == "public works":
            continue  # "the Minister of Public Works": what he is for
        value = {"form": form, "title": title} if title else _UNTITLED[form]
        yield Span(start, end, "office" if form == "office" else "name", by, value, cert)


def _signing_offices(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Yield the signatures that are an office, where nobody signs by name: "SECRETARY OF THE CC"."""
    signed = spans.of("signed")
    named = [s.value["index"] for s in signed if s.value["name"] and s.value["form"] != "role"]
    for span in signed:
        if span.value["name"] and span.value["form"] == "role":
            index = span.value["index"]
            if t.text[span.start : span.start + 4].lower() == "for ":
                continue
            if not any(abs(index - other) < 4 for other in named):
                yield span


names = Recogniser(
    "names",
    "names of persons, bodies and places; offices in place of a name",
    frozenset(
        {
            "paragraph",
            "note-body",
            "note-call",
            "date",
            "docket-line",
            "docket-part",
            "heading",
            "salute",
            "copies",
            "copies-above",
            "distribution-act",
            "distribution-line",
            "participant",
            "particular",
            "speech",
            "signed",
            "interjection",
            "marking",
            "portion-mark",
            "gap",
        }
    ),
    frozenset({"name", "office"}),
    _find,
)
