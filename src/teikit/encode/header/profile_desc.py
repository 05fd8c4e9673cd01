"""`profileDesc`: summary, date, languages, classification, correspondence, people and place."""

from __future__ import annotations

from teikit.encode.header.builder import Builder, Parts
from teikit.encode.node import Node
from teikit.model.fact import Fact

__all__ = ["profile_desc"]

_PROCESSING = (
    "drafted",
    "reviewed",
    "registered",
    "received",
    "printed",
    "duplicated",
    "distributed",
)
_LETTERS = ("cable", "letter", "circular", "note", "report", "directive", "memorandum")


def _build(parts: Parts, parent: Node) -> None:
    profile = parts.sub(parent, "profileDesc")
    for build in (_abstract, _creation, _languages, _class, _correspondence, _people, _setting):
        build(parts, profile)


def _abstract(parts: Parts, profile: Node) -> None:
    if summary := parts.edition.one("summary"):
        abstract = parts.sub(profile, "abstract")
        attributes = parts.doubt(summary)
        if summary.by == "archive":
            attributes["resp"] = "#archive"
            parts.used.add("#archive")
        parts.sub(abstract, "p", summary.value, **attributes)


def _creation(parts: Parts, profile: Node) -> None:
    if date := parts.edition.one("date"):
        creation = parts.sub(profile, "creation")
        parts.sub(creation, "date", date.value, when=date.norm, **parts.doubt(date))


def _languages(parts: Parts, profile: Node) -> None:
    usage = parts.sub(profile, "langUsage")
    for fact in parts.edition.all("language"):
        parts.sub(usage, "language", fact.value, ident=fact.norm or "und", **parts.doubt(fact))


def _class(parts: Parts, profile: Node) -> None:
    edition = parts.edition
    text_class = parts.sub(profile, "textClass")
    references = [("genre", edition.kind, edition.one("kind"))]
    for key in ("classification", "precedence", "handling"):
        references += [(key, fact.norm, fact) for fact in edition.all(key) if fact.norm]
    for scheme, name, fact in references:
        target = f"#{scheme}.{name}"
        parts.used.add(target)
        doubt = parts.doubt(fact) if fact else {}
        parts.sub(text_class, "catRef", scheme=f"#{scheme}", target=target, **doubt)
    if words := edition.all("keyword"):
        keywords = parts.sub(text_class, "keywords")
        for word in words:
            parts.sub(keywords, "term", word.value, **parts.doubt(word))


def _correspondence(parts: Parts, profile: Node) -> None:
    edition = parts.edition
    senders, addressees, copied = (edition.all(k) for k in ("sender", "addressee", "copied"))
    acts = [fact for key in _PROCESSING for fact in edition.all(key) if fact.norm or fact.value]
    replies = edition.all("reply-to")
    if edition.kind == "essay" or not (senders or addressees or copied or acts or replies):
        return
    description = parts.sub(profile, "correspDesc")
    _sent(parts, description, senders, bool(addressees))
    for type_, facts in (("received", addressees), ("copied", copied)):
        if facts:
            action = parts.sub(description, "correspAction", type=type_)
            for fact in facts:
                parts.name(action, fact)
    for act in acts:
        _act(parts, description, act)
    if not description.children:
        _sent(parts, description, senders, True)
    if replies:
        context = parts.sub(description, "correspContext")
        for reply in replies:
            reference = parts.sub(context, "ref", type="prev", **parts.doubt(reply))
            _reply(parts, reference, reply)


def _sent(parts: Parts, description: Node, senders: list[Fact], addressed: bool) -> None:
    edition = parts.edition
    date, place = edition.one("date"), edition.one("sender-place")
    if not senders and not (addressed and (date or place)):
        return
    action = parts.sub(description, "correspAction", type="sent")
    for sender in senders:
        parts.name(action, sender)
    if place:
        parts.sub(action, "placeName", place.value, **parts.doubt(place))
    if date and date.norm:
        parts.sub(action, "date", date.value, when=date.norm)


def _act(parts: Parts, description: Node, act: Fact) -> None:
    action = parts.sub(description, "correspAction", type="processing", subtype=act.key)
    if act.value:
        parts.name(action, Fact(act.key, act.value, form=act.form))
    if act.norm:
        parts.sub(action, "date", when=act.norm, **parts.doubt(act))


def _reply(parts: Parts, reference: Node, reply: Fact) -> None:
    """Write the words of the reference; the date is marked by its value."""
    reference.text = reply.value + (" " if reply.norm else "")
    if reply.norm:
        parts.sub(reference, "date", when=reply.norm)


def _people(parts: Parts, profile: Node) -> None:
    edition = parts.edition
    if not edition.people:
        return
    persons = parts.sub(parts.sub(profile, "particDesc"), "listPerson")
    for person in edition.people:
        element = parts.sub(persons, "person", xml_id=person.id, role=person.role)
        parts.sub(element, "persName", person.name)


def _setting(parts: Parts, profile: Node) -> None:
    place, time = parts.edition.one("place"), parts.edition.one("time")
    if not place and not time:
        return
    setting = parts.sub(parts.sub(profile, "settingDesc"), "setting")
    if place:
        parts.sub(setting, "placeName", place.value, **parts.doubt(place))
    if time:
        start, _, end = time.norm.partition("/")
        when = {"from_": start, "to": end} if end else {"when": start}
        parts.sub(setting, "date", time.value, **when, **parts.doubt(time))


profile_desc = Builder("profileDesc", _build)
