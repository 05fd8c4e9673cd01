"""The facts for the header: collected from the spans, conflicts settled, doubts written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teikit.compose.facts.clearances import clearances
from teikit.compose.facts.context import Context, place_in_year
from teikit.compose.facts.copies import posts_below, told_of_copies
from teikit.compose.facts.docket import acts, beside_the_heading, from_docket
from teikit.compose.facts.fields import from_fields, hours_of_meeting
from teikit.compose.facts.identity import document_id, language_name, language_of
from teikit.compose.facts.letterhead import letterhead_party
from teikit.compose.facts.meeting import (
    day_of_diary,
    from_particulars,
    held_on,
    in_the_opening,
    of_meeting,
    time_of,
    under_the_heading,
)
from teikit.compose.facts.message import from_distribution, from_greeting, from_message, replies
from teikit.compose.facts.settling import bare, settle
from teikit.compose.facts.titles import from_exchange, from_heading, from_title
from teikit.model.fact import Fact
from teikit.model.span import Spans
from teikit.model.transcript import Transcript

__all__ = [
    "Context",
    "collect",
    "document_id",
    "language_name",
    "language_of",
    "letterhead_party",
    "place_in_year",
    "settle",
    "time_of",
]


def collect(t: Transcript, spans: Spans) -> list[Fact]:
    """Return every fact that the page and the text give, in order of their authority."""
    facts = list(t.facts)
    facts += from_greeting(t, spans)
    facts += from_docket(t, spans)
    if all(fact.key != "classification" for fact in facts):
        facts += beside_the_heading(t, spans)
    exchanged = list(from_exchange(t, spans))
    if exchanged:
        facts = [fact for fact in facts if fact.key not in ("sender", "addressee")]
    printed = {fact.key for fact in t.facts if fact.rule == "edition-heading"}
    facts += exchanged or (fact for fact in from_heading(t, spans) if fact.key not in printed)
    facts += under_the_heading(t, spans)
    told = {fact.key for fact in facts if fact.rule == "parties-in-the-heading"}
    # The heading of a note names both sides in full; its first sentence names them again.
    facts += (
        fact
        for fact in from_message(t, spans)
        if fact.key not in told or not fact.rule.startswith("compliments")
    )
    if talked := day_of_diary(t, spans, facts):
        facts = [f for f in facts if f.key != "date" or f.rule != "dateline"]
    facts.sort(key=lambda fact: _LATER.get(fact.rule, 0) if fact.key == "date" else 0)
    particulars = list(from_particulars(t, spans))
    if any(fact.key == "date" and len(fact.norm) >= 10 for fact in particulars):
        # "New York, September - October 1963" over the record of one day of the session
        facts = [fact for fact in facts if fact.rule != "days-of-a-session"]
    context = Context(_document_date(facts) or _document_date(particulars))
    facts += posts_below(t, spans)
    facts += acts(t, spans, context)
    facts += replies(t, spans, context)
    addressed = {bare(fact.value) for fact in facts if fact.key == "addressee"}
    listed = list(from_distribution(t, spans, context))
    full = {fact.value.rpartition(" ")[2] for fact in listed if " " in fact.value}
    facts += (
        fact
        for fact in (
            *listed,
            # "to Moor in Aldane", in a letter whose list gives "T. R. Moor, Esq."
            *(one for one in told_of_copies(t, spans, context) if one.value not in full),
        )
        # A copy that goes to the addressee is the document itself; of several bodies one may get more.
        if fact.key != "copied"
        or bare(fact.value) not in addressed
        or (fact.form == "org" and len(addressed) > 1)
    )
    facts += clearances(t, spans)
    facts += particulars
    facts += _day_told(facts, particulars)
    facts += from_fields(t, spans, facts)
    held = held_on(t, spans)
    if held and any(fact.key == "date" and fact.norm[:10] == held for fact in facts):
        held = ""
    if held:
        # What stands in the docket is when the record was issued.
        placed = any(f.key == "sender-place" and f.rule == "dateline" for f in facts)
        issued = ("date-in-docket",) if placed else ("date-in-docket", "dateline")
        facts = [f for f in facts if f.key != "date" or f.rule not in issued]
        context = Context(held)
    context = Context(talked) if talked else context
    hours = list(hours_of_meeting(t, spans, context, facts))
    met = list(of_meeting(t, spans, context, facts + hours))
    if not context.date:
        # "Time: 9.00 to 12.40", of the day that the heading gives
        met += hours_of_meeting(t, spans, Context(_document_date(met)), facts + met)
    facts += hours + met
    facts += in_the_opening(t, spans, context, facts)
    facts += from_title(facts, t.collection)
    routed = {fact.key for fact in facts if fact.key in _PARTIES and _is_office(fact)}
    # A catalogue's "From: JAKARTA" says again, and shorter, what the message's own head says.
    return [fact for fact in facts if fact.key not in routed or fact.rule != "field-value"]


def _day_told(facts: list[Fact], particulars: list[Fact]) -> Iterator[Fact]:
    """Give the day of a talk as its time where the paper itself has another date."""
    if any(fact.key == "time" for fact in facts):
        return
    paper = _document_date(facts)
    for fact in particulars:
        if fact.key == "date" and fact.rule == "time-of-conversation" and fact.norm != paper:
            yield fact._replace(key="time", cert="")
            return


_PARTIES = ("sender", "addressee")


def _is_office(fact: Fact) -> bool:
    return fact.rule != "field-value" and fact.form in ("org", "place")


# A stamp in the docket may hold another's date; a dateline never does.
_LATER = {"date-in-docket": 1, "closing-date": 1, "days-of-a-session": 2}


def _document_date(facts: Iterable[Fact]) -> str:
    return next((fact.norm for fact in facts if fact.key == "date" and fact.norm), "")
