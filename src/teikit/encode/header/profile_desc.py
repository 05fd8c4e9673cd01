"""`profileDesc`: summary, date, languages, classification, correspondence, people and place."""

from __future__ import annotations

from teikit.encode.header import elements as made
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


def _build(parts: Parts, parent: Node) -> None:
    profile = parts.sub(parent, "profileDesc")
    for build in (_abstract, _creation, _languages, _class, _correspondence, _people, _setting):
        build(parts, profile)


def _abstract(parts: Parts, profile: Node) -> None:
    if fact := parts.edition.one("summary"):
        profile.children.append(made.summary(parts, fact))


def _creation(parts: Parts, profile: Node) -> None:
    if fact := parts.edition.one("date"):
        parts.sub(profile, "creation").children.append(made.date(parts, fact))


def _languages(parts: Parts, profile: Node) -> None:
    usage = parts.sub(profile, "langUsage")
    usage.children += [made.language(parts, fact) for fact in parts.edition.all("language")]


def _class(parts: Parts, profile: Node) -> None:
    edition = parts.edition
    text_class = parts.sub(profile, "textClass")
    add = text_class.children.append
    add(made.category(parts, "genre", edition.kind, edition.one("kind")))
    for key in ("classification", "precedence", "handling"):
        for fact in edition.all(key):
            if fact.norm:
                add(made.category(parts, key, fact.norm, fact))
    if words := edition.all("keyword"):
        keywords = parts.sub(text_class, "keywords")
        keywords.children += [_term(parts, word) for word in words]


_term = made.words_in("term")


def _correspondence(parts: Parts, profile: Node) -> None:
    edition = parts.edition
    senders, addressees, copied = (edition.all(k) for k in ("sender", "addressee", "copied"))
    acts = [fact for key in _PROCESSING for fact in edition.all(key) if fact.norm or fact.value]
    replies = edition.all("reply-to")
    parted = edition.sequence[1] > 1
    if not parted and (
        edition.kind == "essay" or not (senders or addressees or copied or acts or replies)
    ):
        return
    description = parts.sub(profile, "correspDesc")
    _sent(parts, description, senders, bool(addressees))
    for type_, facts in (("received", addressees), ("copied", copied)):
        if facts:
            action = parts.sub(description, "correspAction", type=type_)
            for fact in facts:
                action.children.append(parts.name(fact))
    for act in acts:
        description.children.append(made.processing(parts, act))
    if not description.children:
        _sent(parts, description, senders, True)
    if replies or parted:
        context = parts.sub(description, "correspContext")
        context.children += [made.reply(parts, reply) for reply in replies]
        _neighbours(parts, context)


def _neighbours(parts: Parts, context: Node) -> None:
    """The other documents of the same source, before and behind this one."""
    number, count, before, after = parts.edition.sequence
    for type_, id_, at in (("prev", before, number - 1), ("next", after, number + 1)):
        if id_:
            words = f"document {at} of {count} in the same source"
            parts.sub(context, "ref", words, type=type_, subtype="sequence", target=f"{id_}.xml")


def _sent(parts: Parts, description: Node, senders: list[Fact], addressed: bool) -> None:
    edition = parts.edition
    date, place = edition.one("date"), edition.one("sender-place")
    alone = place and (place.rule != "dateline" or not edition.all("author"))
    if not (senders or alone or (addressed and date)):
        return
    action = parts.sub(description, "correspAction", type="sent")
    for sender in senders:
        action.children.append(parts.name(sender))
    if place:
        parts.sub(action, "placeName", place.value, **parts.doubt(place))
    if date and date.norm:
        parts.sub(action, "date", date.value, when=date.norm)


_ROLES = ("participant", "speaker", "interpreter", "recorder")


def _people(parts: Parts, profile: Node) -> None:
    edition = parts.edition
    if not edition.people:
        return
    persons = parts.sub(parts.sub(profile, "particDesc"), "listPerson")
    for person in edition.people:
        element = parts.sub(
            persons,
            "person",
            xml_id=person.id,
            role=" ".join(sorted(person.roles, key=_ROLES.index)),
        )
        parts.sub(element, "persName", person.name)


def _setting(parts: Parts, profile: Node) -> None:
    place, time = parts.edition.one("place"), parts.edition.one("time")
    if not place and not time:
        return
    setting = parts.sub(parts.sub(profile, "settingDesc"), "setting")
    if place:
        parts.sub(setting, "placeName", place.value, **parts.doubt(place))
    if time:
        setting.children.append(made.setting_time(parts, time))


profile_desc = Builder("profileDesc", _build)
