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
    settle,
)
from teikit.compose.people import People
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
    facts = settle(considered, doubts)
    kind = _kind(t, spans, facts, doubts)
    facts = _complete(t, facts, kind)
    if kind not in ("cable", "circular"):
        # The number of a letter or report is no telegram's; it stays in its docket.
        facts = [f for f in facts if f.key != "telegram-number" or f.by == "editor"]
    if kind in ("memorandum-of-conversation", "minutes", "essay"):
        # Who signs a record of talks did not send it to anybody.
        facts = [f for f in facts if f.key != "sender" or f.rule != "name-under-the-message"]
    context = Context(
        next((f.norm for f in facts if f.key == "date" and f.norm), ""),
        spans.of("date"),
    )
    if t.collection.known:
        facts = [_identified(fact, t.collection) for fact in facts]
    people = People(t, spans)
    doubts += _unexpected(t, facts)
    blocks = Blocks(t, spans, kind, people, context, _voice(t, facts))
    blocks.build()
    doubts += blocks.doubts
    doubts += doubts_about(t, spans, people, context)
    document, rule = document_id(facts, t.source.name)
    facts = [fact for fact in facts if fact.key != "id"]
    facts.insert(
        0, Fact("id", document, rule=rule, by="editor" if rule == "metadata" else "software")
    )
    facts += _participants(people)
    doubts.sort(key=lambda doubt: (doubt.lines or (-1, -1), doubt.kind))
    return Edition(
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
        considered=considered,
    )


def _voice(t: Transcript, facts: list[Fact]) -> str:
    """Return who put the brackets: the translator if one is known, else the archive or transcriber."""
    translators = sum(fact.key == "translator" for fact in facts)
    if translators == 1:
        return "#translator-1"
    if translators > 1:
        return " ".join(f"#translator-{n}" for n in range(1, translators + 1))
    return "#archive" if t.shape.startswith("archive-page") else "#transcriber"


def _kind(t: Transcript, spans: Spans, facts: list[Fact], doubts: list[Doubt]) -> str:
    stated = next((fact for fact in facts if fact.key == "kind"), None)
    if stated:
        if found := stated.norm or t.collection.category("genre", stated.value):
            return found
        doubts.append(
            Doubt(
                "unknown-kind",
                f"the page calls the document «{stated.value}», a kind that "
                "is not among the known ones",
                stated.lines,
                "low",
            )
        )
    if named := _kind_in_heading(t, spans):
        return named
    for part in spans.of("docket-part"):
        if found := t.collection.category("genre", t.text[part.start : part.end]):
            return found
    if spans.of("speech"):
        talk = bool(spans.of("particular")) or len(spans.of("participant")) > 0
        return "memorandum-of-conversation" if talk else "minutes"
    if any(
        part.value["type"] == "message-number"
        or "telegram" in t.text[part.start : part.end].lower()
        or "cable" in t.text[part.start : part.end].lower()
        for part in spans.of("docket-part")
    ):
        return "cable"
    if spans.of("salute") and spans.of("signed"):
        greeting = spans.of("salute")[0]
        return "cable" if t.text.startswith("To ", greeting.start) else "letter"
    return "document"


def _kind_in_heading(t: Transcript, spans: Spans) -> str:
    """Return the kind that the document's own heading begins with: "REPORT ON …"."""
    heading = next((h for h in spans.of("heading") if h.value["level"] == "main"), None)
    if heading is None:
        return ""
    found = t.collection.pattern("genre").match(
        t.text, heading.start, min(heading.end, heading.start + 60)
    )
    return t.collection.category("genre", found.group()) if found else ""


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


def _participants(people: People) -> list[Fact]:
    roles = {
        "participant": "participant",
        "speaker": "participant",
        "interpreter": "interpreter",
        "recorder": "recorder",
    }
    return [
        Fact(roles[person.role], person.name, form="person", lines=person.lines, rule=person.rule)
        for person in people.persons
    ]
