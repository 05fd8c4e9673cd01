"""The edition: facts settled, blocks built, doubts gathered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from teikit.compose.blocks import Blocks
from teikit.compose.doubts import doubts_about
from teikit.compose.facts import (
    Context,
    collect,
    document_id,
    language_name,
    language_of,
    letterhead_party,
    settle,
)
from teikit.compose.facts.meeting import time_of
from teikit.compose.kinds import CABLES, kind_of_document, of_what_was_copied
from teikit.compose.origin import as_in_source
from teikit.compose.people import People
from teikit.forms.lazy import lazy
from teikit.forms.names import is_nobody
from teikit.model.block import Edition
from teikit.model.collection import Collection
from teikit.model.fact import Cert, Doubt, Fact
from teikit.model.span import Spans
from teikit.model.transcript import Transcript

__all__ = ["compose"]


def compose(t: Transcript, spans: Spans, supplied: Iterable[Fact] = ()) -> Edition:
    """Settle what was found into one edition.

    Parameters:
        t: the transcript.
        spans: what the recognisers found.
        supplied: facts that the editor supplies; they win.
    """
    doubts: list[Doubt] = list(t.doubts)
    considered = [*supplied, *collect(t, spans)]
    facts = of_what_was_copied(t, spans, settle(considered, doubts))
    kind = kind_of_document(t, spans, facts, doubts)
    facts = _complete(t, facts, kind)
    if kind not in ("cable", "circular") or (kind == "circular" and not _is_wired(t, spans)):
        # The number of a letter or report is no telegram's; it stays in its docket.
        facts = [f for f in facts if f.key != "telegram-number" or f.by == "editor"]
    if t.shape == "edition-page":
        facts = [f for f in facts if not _numbers_the_edition(f, facts)]
    if kind == "report":
        # Where the session was held on which it reports is no place of a conversation.
        facts = [f for f in facts if f.key != "place" or f.rule != "held-in"]
    if kind in _TALK:
        # Who signs a record of talks did not send it to anybody.
        facts = [f for f in facts if f.key != "sender" or f.rule != "name-under-the-message"]
        facts = _held_where_dated(t, spans, facts)
    if kind == "diary":
        facts = _kept_by(t, spans, facts)
    keys = {fact.key for fact in facts}
    sent = spans.of("salute") or not keys.isdisjoint(("sender", "addressee", "copied"))
    sent = sent or any(f.key == "sender-place" and f.rule == "names-after-label" for f in facts)
    if kind in _TALK or not sent:
        # Where a paper was written is a place of sending only if it was sent.
        facts = [f for f in facts if f.key != "sender-place" or f.by == "editor"]
    facts = _signed_once(settle([*facts, *_sent_by(t, spans, facts, kind)], doubts))
    if kind == "resolution" and any(f.key == "sender" and f.form == "org" for f in facts):
        # Who signs an extract attests what the body resolved.
        facts = [f for f in facts if f.key != "sender" or f.rule != "name-under-the-message"]
    context = Context(
        next((f.norm for f in facts if f.key == "date" and f.norm), ""),
        spans.of("date"),
        min((f.norm[:10] for f in facts if f.key in _HANDLED and len(f.norm) > 9), default=""),
    )
    if t.collection.known:
        facts = [_identified(fact, t.collection) for fact in facts]
    people = People(t, spans)
    doubts += _unexpected(t, facts)
    blocks = Blocks(t, spans, kind, people, context, _voice(t, facts))
    blocks.build()
    doubts += blocks.doubts + blocks.index.entities.doubts
    doubts += doubts_about(t, spans, people, context)
    document, rule = document_id(facts, t.source.name)
    facts = [fact for fact in facts if fact.key != "id"]
    facts.insert(
        0, Fact("id", document, rule=rule, by="editor" if rule == "metadata" else "software")
    )
    facts += _participants(people)
    doubts.sort(key=lambda doubt: (doubt.lines or (-1, -1), doubt.kind))
    edition = Edition(
        id=document,
        kind=kind,
        transcript=t,
        facts=facts,
        front=blocks.front,
        body=blocks.body,
        back=blocks.back,
        people=people.persons,
        doubts=doubts,
        found={name: len(spans.of(name)) for name in spans.kinds()},
        roles=blocks.roles,
        entities=blocks.index.entities.listed(),
        considered=considered,
    )
    return as_in_source(edition, spans)


_SIGNED = "name-under-the-message"


def _numbers_the_edition(fact: Fact, facts: list[Fact]) -> bool:
    """Tell whether "No. 82." above an edition's heading was taken for a telegram's number."""
    if fact.key != "telegram-number" or fact.rule != "number-after-no" or not fact.lines:
        return False
    headed = next((f.lines for f in facts if f.rule == "edition-heading" and f.lines), None)
    return headed is not None and fact.lines < headed


def _signed_once(facts: list[Fact]) -> list[Fact]:
    """Take who signs for the person whom an edition's heading names: "Prime Minister Moor to …"."""
    sent = [f for f in facts if f.key == "sender" and f.form == "person"]
    if not any(f.rule == "edition-heading" for f in sent):
        return facts
    return [f for f in facts if f not in sent or f.rule != "name-under-the-message"]


# "From the journal of Ambassador A. N. Dorn", over two lines too
_JOURNAL = lazy(
    r"(?:journal|diary|diaries|notebook)s? of\b(?P<gap>[^.:;]{0,160}?)"
    r"(?P<name>(?:[A-ZÀ-ŽȘȚ]\. ?){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+)",
    2,
)


def _kept_by(t: Transcript, spans: Spans, facts: list[Fact]) -> list[Fact]:
    """Name who keeps a journal as its docket does, in full; under it the surname is signed."""
    head = spans.of("docket-line")
    last = max((line.end for line in head), default=0)
    for line in head:
        found = _JOURNAL.search(t.text, line.start, min(line.start + 240, last))
        if found and found.start() < line.end:
            name = found["name"]
            signed = [f for f in facts if f.key == "sender" and f.rule == "name-under-the-message"]
            surname = name.rpartition(" ")[2].rpartition(".")[2].casefold()
            facts = [f for f in facts if f not in signed or surname not in f.value.casefold()]
            at = t.position_at(found.start("name"))
            kept = Fact("sender", name, form="person", lines=at, rule="keeper-of-a-journal")
            return [*facts, kept]
    title = next((fact for fact in facts if fact.key == "title"), None)
    kept_by = _JOURNAL.search(title.value, 0, 120) if title else None
    if title and kept_by and all(fact.key != "sender" for fact in facts):
        who, rule = kept_by["name"], "keeper-of-a-journal"
        kept = Fact("sender", who, form="person", lines=title.lines, rule=rule, cert="high")
        return [*facts, kept]
    return facts


def _is_wired(t: Transcript, spans: Spans) -> bool:
    """Tell whether a circular went by telegram, airgram or savingram."""
    return any(
        CABLES.search(t.text, span.start, span.end)
        for kind in ("docket-line", "heading")
        for span in spans.of(kind)
    )


_TALK = frozenset({"memorandum-of-conversation", "minutes", "essay"})
_POSTED = frozenset(
    {"letter", "report", "circular", "note", "memorandum", "directive", "resolution"}
)


_HANDLED = frozenset(("received", "printed", "drafted"))


def _sent_by(t: Transcript, spans: Spans, facts: list[Fact], kind: str) -> list[Fact]:
    """Infer the sender from the letterhead, where a document is addressed and names none."""
    known = {fact.key for fact in facts}
    bodies = any(fact.key == "sender" and fact.form == "org" for fact in facts)
    if any(fact.key == "sender" and fact.rule == "edition-heading" for fact in facts):
        return []  # what an edition prints on top is its heading
    addressed = "addressee" in known or bool(spans.of("salute"))
    if kind in _POSTED and addressed and not bodies:
        return list(letterhead_party(t, spans, "medium" if "sender" in known else "high"))
    if kind == "cable" and not bodies:
        placed = "sender-place" in known
        return [f for f in letterhead_party(t, spans, "medium") if _sends(t, f, placed=placed)]
    return []


def _sends(t: Transcript, fact: Fact, *, placed: bool) -> bool:
    """Tell whether a telegram's form is of who sends it: a post abroad, or "OUTGOING TELEGRAM".

    From a place that is known the form is the one that the receiver writes telegrams on, unless it
    says otherwise.
    """
    if fact.key != "sender":
        return not placed
    number = fact.lines[0] if fact.lines else -9
    outgoing = any(
        abs(line.number - number) < 2 and "OUTGOING" in t.text[line.start : line.end].upper()
        for line in t.lines[t.first : t.last]
    )
    return outgoing or (not placed and _POST.match(fact.value) is not None)


_POST = lazy(
    r"(?:Royal |British |American )?(?:Embassy|Legation|Consulate|Permanent Mission|Mission|High Commission)\b",
    2,
)


def _voice(t: Transcript, facts: list[Fact]) -> str:
    """Return who put the brackets: the translator if one is known, else the archive or transcriber."""
    translators = sum(fact.key == "translator" for fact in facts)
    if translators == 1:
        return "#translator-1"
    if translators > 1:
        return " ".join(f"#translator-{n}" for n in range(1, translators + 1))
    return "#archive" if t.shape.startswith("archive-page") else "#transcriber"


def _complete(t: Transcript, facts: list[Fact], kind: str) -> list[Fact]:
    """Add what a rule infers where nothing is printed: kind, language."""
    stated = next((fact for fact in facts if fact.key == "kind"), None)
    if stated is None:
        unsure: Cert = "low" if kind == "document" else "medium"
        facts.append(
            Fact("kind", kind, norm=kind, rule="form-of-the-text", cert=unsure, by="software")
        )
    elif stated.norm != kind:
        facts = [fact._replace(norm=kind) if fact is stated else fact for fact in facts]
    if not any(fact.key == "language" for fact in facts):
        tag, cert = language_of(t)
        expected = t.collection.languages
        if tag == "und" and len(expected) == 1:
            tag, cert = expected[0], "medium"
        facts.append(
            Fact(
                "language",
                language_name(tag),
                norm=tag,
                rule="common-words",
                cert=cert,
                by="software",
            )
        )
    return facts


def _identified(fact: Fact, collection: Collection) -> Fact:
    """Give a name the identifier that the edition's authority files have for it."""
    if fact.ref or not fact.form or not fact.value:
        return fact
    return fact._replace(ref=collection.identifier(fact.form, fact.value))


def _unexpected(t: Transcript, facts: list[Fact]) -> list[Doubt]:
    """Doubt what the edition says its collection does not hold."""
    doubts = []
    collection = t.collection
    for fact in facts:
        if fact.key == "date" and fact.norm and collection.window:
            first, last = collection.window
            size = len(fact.norm)
            if not first[:size] <= fact.norm <= last[:size]:
                message = f"the date {fact.norm} is outside the collection's, {first} to {last}"
                doubts.append(Doubt("date-outside-collection", message, fact.lines, "low"))
        if fact.key == "language" and collection.languages and fact.by != "editor":
            known = {tag.split("-")[0] for tag in collection.languages}
            if fact.norm.split("-")[0] not in known:
                message = f"the language {fact.value} is none of the collection's"
                doubts.append(Doubt("language-outside-collection", message, fact.lines, "low"))
        if fact.key == "shelfmark" and fact.by != "editor":
            siglum = next((f.value for f in facts if f.key == "archive"), "")
            form = collection.archives[siglum].reference if siglum in collection.archives else ""
            if form and not re.fullmatch(form, fact.value):
                message = f"the shelfmark {fact.value} is not of the form that {siglum} has"
                doubts.append(Doubt("unexpected-shelfmark", message, fact.lines, "low"))
    return doubts


def _held_where_dated(t: Transcript, spans: Spans, facts: list[Fact]) -> list[Fact]:
    """Take place and date under the heading of a conversation for where and when it was held."""
    top = next((s for s in spans.of("heading") if s.value["level"] == "main"), None)
    if top is None:
        return facts
    line, rule = t.position_at(top.start)[0], "dateline-under-the-heading"
    known = {fact.key for fact in facts}
    held: list[Fact] = []
    for fact in facts:
        under = fact.rule == "dateline" and (fact.lines or (0,))[0] > line
        if under and fact.key == "sender-place" and "place" not in known:
            held.append(fact._replace(key="place", rule=rule, cert="high"))
            continue
        held.append(fact)
        if under and fact.key == "date" and "time" not in known:
            hours = time_of(fact.value, 0, len(fact.value))
            if hours and "T" in hours.when:
                until = f"/{hours.to}" if "T" in hours.to else ""
                held.append(fact._replace(key="time", norm=f"{hours.when}{until}", rule=rule))
    return held


def _participants(people: People) -> list[Fact]:
    return [
        Fact(key, person.name, form="person", lines=person.lines, rule=person.rule)
        for person in people.persons
        if person.roles != ["speaker"]
        or not (is_nobody(person.name) or len(person.name.strip(".")) < 2)
        for key in (role.replace("speaker", "participant") for role in person.roles)
    ]
