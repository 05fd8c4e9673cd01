"""Parties and kind that a heading or title tells: "Telegram From the Embassy in Ruthenia to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.gazetteer import Place, look_up
from teikit.forms.headlines import (
    held_exchange,
    is_verbal,
    offices_in_exchange,
    printed_heading,
    unspaced,
)
from teikit.forms.lazy import lazy
from teikit.forms.names import (
    bare_name,
    is_office,
    is_org,
    is_person,
    kind_of_party,
    office_of,
    unbracketed,
)
from teikit.model.collection import Collection
from teikit.model.fact import Cert, Fact
from teikit.model.places import COUNTRIES
from teikit.model.span import Spans
from teikit.model.transcript import Transcript

__all__ = ["from_heading", "from_title"]

_SENT_FROM = lazy(
    r"(?:\d{1,4}\.\s+)?(?:(?:Circular |Backchannel |Intelligence |Draft )?(?:Telegram|Airgram|Letter|"
    r"Message|Memorandum|Despatch|Dispatch|Cable|Note|Report)"
    r"(?:\s[Ff]rom\s+|,\s(?:[Ff]rom\s)?))(?:the\s+)?(?P<from>[A-Z].{2,150}?)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,150}?)"
)
# "199. Note of the People's Commissariat for Lakes to the Embassy of Lethmark"
_NOTE_OF = lazy(
    r"(?:\d{1,4}\.\s+)?(?:Note|Verbal Note|Letter|Telegram|Message|Statement|Reply)\s(?:of|by)\s(?:the\s+)?"
    r"(?P<from>[A-Z].{2,150}?)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,150}?)"
)
_OFFICE_TO = lazy(
    r"(?:\d{1,4}\.\s+)?The "
    r"(?P<office>[A-Z].{3,90}?)\s*\((?P<from>[^()]{3,40})\)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,120}?)"
)
_EMBASSY_TO = lazy(
    r"(?:\d{1,4}\.\s+)?The (?P<from>(?:Embassy|Legation|Department|Consulate|Mission|Delegation|"
    r"Secretary|Acting Secretary|"
    r"Ministry|Office|President)\b.{0,80}?)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,120}?)"
)
_NAMED_OFFICE = lazy(r".{3,110}?\((?P<name>[A-Z][^()]{2,30})\)")


def from_heading(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Telegram From the Embassy in Poland to the Department of State" and its older forms."""
    for span in spans.of("heading"):
        if span.value["level"] != "main":
            continue
        start, end = span.start, span.end
        for call in spans.of("note-call"):
            if start < call.start < end:
                end = min(end, call.start)
        words = " ".join(t.text[start:end].split()).rstrip(" .")
        found = next(
            (m for form in (_SENT_FROM, _OFFICE_TO, _EMBASSY_TO) if (m := form.fullmatch(words))),
            None,
        )
        if found and _tells_subject(found["from"]):
            continue
        if not found and (note := _NOTE_OF.fullmatch(words)):
            sides = (note["from"], note["to"])
            found = note if all(is_org(one) or office_of(one) for one in sides) else None
        if not found:
            yield from _offices(words, t.position_at(start))
            yield from _printed_parties(words, t.position_at(start))
            yield from _by_and_for(unspaced(words), t.position_at(start), t.collection)
            continue
        at = t.position_at(start)
        for key, name in zip(("sender", "addressee"), _parties(found), strict=True):
            if inner := _NAMED_OFFICE.fullmatch(name):
                head = name.partition("(")[0].strip()
                named = " " in head and is_person(head) and not office_of(head)
                name = head if named and not is_org(head) else inner["name"]
            name = _dateless(name)
            person = _person_with_office(name) if ", " in name else _posted(name)
            name = person or name
            form = "person" if key == "sender" and "office" in found.groupdict() else ""
            form = "person" if person else form
            form = form or kind_of_party(name) or "org"
            cert: Cert = "medium" if form == "role" else "high"
            if form == "person":
                name = bare_name(name)
            form = "person" if form == "role" else form
            yield Fact(
                key,
                unbracketed(name),
                form=form,
                lines=at,
                rule="parties-in-the-heading",
                cert=cert,
            )
        return  # further headings are of further documents


def _offices(words: str, at: tuple[int, int]) -> Iterator[Fact]:
    """Read "Ambassador in Brazil to Secretary of State for External Affairs"."""
    for key, name in zip(("sender", "addressee"), held_exchange(words) or (), strict=False):
        who = bare_name(name)
        yield Fact(key, who, form="person", lines=at, rule="parties-in-the-heading", cert="high")
    for key, name in zip(("sender", "addressee"), offices_in_exchange(words) or (), strict=False):
        office, bracket, person = name.rstrip(")").partition(" (")
        said = (person, "person") if bracket else (office, "org")
        yield Fact(key, said[0], form=said[1], lines=at, rule="parties-in-the-heading", cert="high")


def _dateless(name: str) -> str:
    """Return a name without the date of the document behind it: "the Foreign Ministry, 2 May 1960"."""
    if not any(map(str.isdigit, name[-4:])):
        return name
    date = next(find_dates(name), None)
    if date is None or date.end < len(name) or not date.year:
        return name
    return _ON_DAY.sub("", name[: date.start]).strip(" ,")


_ON_DAY = lazy(r",?\s+(?:on|of|dated)\s*$")
_GENRES = frozenset({"report", "memorandum", "directive", "letter", "note", "circular"})
_FOR = lazy(
    r"\s+(?:for|to|FOR|TO)\s+(?:the\s+|THE\s+)?(?P<to>[A-ZÀ-ŽȘȚ].{3,110}?)"
    r"(?=\s+(?:on|about|concerning|regarding|from|by|ON|ABOUT|CONCERNING|REGARDING)\s|$)"
)
_BY = lazy(
    r"\s+(?:by|BY)\s+(?P<by>[A-ZÀ-ŽȘȚ][^\n,–—-]{3,60}?(?:-[A-ZÀ-ŽȘȚ][^\n, –—-]{1,30})?)"
    r"(?=\s+[–—-]\s|,\s|\s+(?:on|about|to|for|ON|ABOUT)\s|$)"
)
# "the delegation led by P. Nobody": what somebody did who need not have written.
_ACTED = lazy(
    r"\b(?!prepared|drafted|compiled|submitted|presented|delivered|signed|issued)\w+ed$|"
    r"\b(?:led|held|headed|made up|given to|taken|chosen|run|met|sent out|begun|won)$",
    2,
)


def _by_and_for(words: str, at: tuple[int, int], known: Collection) -> Iterator[Fact]:
    """Read "SUBMISSION for the Politburo", "INFORMATION by A. Ray – Minister of Trade"."""
    named = known.pattern("genre").match(words)
    if not named or known.category("genre", named.group()) not in _GENRES or is_verbal(words):
        return
    if (to := _FOR.match(words, named.end())) and is_org(to["to"]):
        yield Fact(
            "addressee", to["to"], form="org", lines=at, rule="parties-in-the-heading", cert="high"
        )
    if (by := _BY.search(words, named.end())) and not _ACTED.search(words, 0, by.start()):
        name = bare_name(by["by"])
        form = (
            "org" if is_org(name) else "person" if is_person(name) and not is_office(name) else ""
        )
        if form:
            yield Fact(
                "sender", name, form=form, lines=at, rule="parties-in-the-heading", cert="high"
            )


def _parties(found: re.Match[str]) -> tuple[str, str]:
    """Return both sides; "Secretary to Cabinet" is an office: the heading's last "to" parts them."""
    sender, addressee = found["from"], found["to"]
    head, to, tail = addressee.rpartition(" to ")
    if to and sender.split()[-1] in _POSTED | {"Secretary", "Assistant"}:
        return f"{sender} to {head}", tail.removeprefix("the ")
    return sender, addressee


_SIDES = lazy(
    r"(?P<from>(?:The |THE )?[A-ZÀ-ŽȘȚ].{6,130}?),?\s+(?:to|TO)\s+(?P<to>(?:the |THE |M\. |Mr\.? |"
    r"Count |Baron )?"
    r"[A-ZÀ-ŽȘȚ].{6,130}?)\.?"
)
_POST_AT = lazy(r"\b(?:IN|AT|in|at)\s+(?P<place>[A-ZÀ-ŽȘȚ][\w’' -]{2,30}?)(?=,|$)")


def from_exchange(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "M. DE RAY, MINISTER OF FRANCE AT REVAL, / TO M. POE, MINISTER FOR FOREIGN AFFAIRS."."""
    head = [s for s in spans.of("head-line") if s.value["role"] in ("docket", "heading")][:6]
    for n, line in enumerate(head):
        if ", " not in t.text[line.start : line.end]:
            continue
        for last in head[n : n + 3]:
            words = " ".join(t.text[line.start : last.end].split())
            found = _SIDES.fullmatch(words) if len(words) < 300 and ":" not in words else None
            if not found:
                continue
            sides = [_person_with_office(found[name]) for name in ("from", "to")]
            if not all(sides):
                continue
            at = t.position_at(line.start)
            for key, name in zip(("sender", "addressee"), sides, strict=True):
                yield Fact(key, name, form="person", lines=at, rule="parties-in-the-heading")
            if post := _POST_AT.search(found["from"]):
                yield Fact(
                    "sender-place", post["place"].strip(), lines=at, rule="post-in-the-heading"
                )
            return


def _person_with_office(words: str) -> str:
    """Return the person of "THE AMBASSADOR IN LONDON, GRANDI" or "M. POE, MINISTER OF TRADE"."""
    pieces = words.strip(" ,.").split(", ")
    if not 1 < len(pieces) < 4:
        return ""
    offices = [bool(office_of(piece.title())) for piece in pieces]
    names = [piece for piece, office in zip(pieces, offices, strict=True) if not office]
    if len(names) != 1 or sum(offices) != len(pieces) - 1:
        return ""
    name = _MONSIEUR.sub("", names[0])
    name = bare_name(name)
    return name if is_person(name) and not is_org(name) and len(name.split()) < 5 else ""


def _tells_subject(words: str) -> bool:
    """Tell whether "to" in a heading belongs to its subject: "from Aldane on the Sale of Mills to"."""
    about = _ABOUT.search(words)
    return about is not None and words[: about.start()].split()[-1] not in _HELD_ON


_ABOUT = lazy(r"\s(?:on|regarding|concerning|about) (?:the\s)?(?=[A-Z])")
_HELD_ON = frozenset(
    "Conference Committee Subcommittee Commission Council Panel Board Group Force Talks Negotiations "
    "Session Meeting Seminar Assembly Bureau Section Assistant Adviser Advisor Expert".split()
)
"""Who meets or advises on a subject, which is then a part of the name."""
_MONSIEUR = lazy(r"^(?:M\.|Mr\.?|MR\.?|Count|COUNT|Baron|BARON|Sir|SIR|Dr\.?|DR\.?)\s+")


def _printed_parties(words: str, at: tuple[int, int]) -> Iterator[Fact]:
    """Read "Consul Ray to the Earl of Poe.—(Received August 2.)"."""
    found = printed_heading(words)
    for key, name in zip(("sender", "addressee"), found or (), strict=False):
        name = name.strip(" .,")
        form = kind_of_party(name)
        if form == "role" and is_person(bare_name(name)) and not is_office(bare_name(name)):
            form = "person"  # "Consul-General Ray"
        name = bare_name(name) if form == "person" else name
        if form in ("person", "org"):
            yield Fact(key, name, form=form, lines=at, rule="parties-in-the-heading", cert="high")


def from_title(facts: list[Fact], known: Collection) -> Iterator[Fact]:
    """Read kind, sender and addressee from the page's title, where the text has none."""
    title = next((fact for fact in facts if fact.key == "title"), None)
    if title is None:
        return
    # "From: Aldane" says where it was sent from, and leaves open by whom.
    stated = {fact.key for fact in facts if fact.key != "sender" or not look_up(fact.value)}
    rest = title.value
    numbered = _NUMBER_OF.match(rest)
    if numbered and "telegram-number" not in stated:
        lines, rule = title.lines, "mark-in-title"
        yield Fact("telegram-number", numbered["n"], lines=lines, rule=rule, cert="high")
    for key, words, norm in _marks_of_title(rest, known):
        rest = rest[: rest.rfind(",")]
        if key not in stated:
            lines, rule = title.lines, "mark-in-title"
            yield Fact(key, words, norm=norm, lines=lines, rule=rule, cert="high")
    placed = {fact.value for fact in facts if fact.key == "sender"}
    yield from _parties_of_title(title, rest, stated, placed, known)
    if any(fact.key == "kind" for fact in facts):
        return
    opening = known.pattern("genre").match(title.value)
    opening = opening or known.pattern("genre").search(title.value, 0, min(len(title.value), 60))
    if opening:
        yield Fact(
            "kind",
            opening.group(),
            norm=known.category("genre", opening.group()),
            lines=title.lines,
            rule="word-in-title",
            cert="high",
        )


_WIRED = lazy(r"(?:[A-Z][a-z]+ )?(?:Telegram|Cable|Ciphergram|Cryptogram)s?\b")
# "Coded Message No. 412 from …"
_NUMBER_OF = lazy(
    r"(?:[A-Z][a-z]+ )?(?:Telegram|Cable|Ciphergram|Cryptogram|(?:Coded? )?Message|Airgram|Telex) "
    r"(?:No|no|Nr|#)\.?\s?(?P<n>\d[\d./-]*\d|\d)(?=[ ,])"
)
_NUMBERED = lazy(r"(?:No|Nr)\.?\s?(?P<n>\d[\d./-]*)")


def _marks_of_title(words: str, known: Collection) -> Iterator[tuple[str, str, str]]:
    """Read the last words of "Telegram from Lisbon to Oslo, SECRET, Urgent, No. 99.412", from the last."""
    if "," not in words or not _WIRED.match(words):
        return
    for piece in reversed(words.split(",")[1:]):
        said = piece.strip()
        if numbered := _NUMBERED.fullmatch(said):
            yield "telegram-number", numbered["n"], ""
            continue
        key, norm = known.marking(said)
        if key not in ("classification", "precedence"):
            return
        yield key, said, norm


_SUBJECT = lazy(
    r",?\s+[‘'“\"].*|,?\s+(?!with (?:Foreign|Overseas) )(?i:on|regarding|concerning|about|"
    r"transmitting|relating|with|in reply|enclosing|"
    r"re)\s+.*|[:;(].*|\s+\[[^\[\]]*\d[^\[\]]*\]$|,?\s+No\.?\s+\d.*|"
    r",\s+(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z]* .*"
)
_SENT_BY = lazy(r"\bfrom\s+(?:the\s+)?(?=[A-Z\[])|,\s+(?=[A-Z][^,]{2,80}? to (?:the )?[A-Z])")
# "Lethmark Embassy in Aldane (Moor), Report on the Bridge": the office, who heads it, what it sent.
_ISSUED = lazy(
    r"(?:The )?(?P<org>(?:[A-ZÀ-ŽȘȚ][\w’'-]+ ){0,3}(?:Embassy|Legation|Consulate|Mission)"
    r"(?:,? (?:in |of |to )?(?:the )?(?:[A-ZÀ-ŽȘȚ][\w’'-]+ ?){1,3})?)\s?(?:\([A-ZÀ-ŽȘȚ][\w .’'-]{2,30}\))?, "
    r"[‘'“\"]?(?:Ciphered |Urgent )?(?:Report|Telegram|Cable|Letter|Information)\b"
)
# "Lethmark Legation, Aldane, to Lethmark Foreign Ministry": nothing but who wrote to whom.
_BODIES = lazy(
    r"(?:The )?(?P<from>[A-ZÀ-ŽȘȚ][\w’' ]{4,60}(?:, [A-ZÀ-ŽȘȚ][\w ]{2,24})?),? to (?:the )?"
    r"(?P<to>[A-ZÀ-ŽȘȚ][\w’' ]{4,60}(?:, [A-ZÀ-ŽȘȚ][\w ]{2,24})?)"
)
_SENT_OF = lazy(
    r"(?:Telegram|Cable|Letter|Message|Note|Verbal Note|Despatch|Dispatch|Reply|Report) (?:of|by) (?:the )?"
    r"(?=[A-ZÀ-ŽȘȚ].{3,150} to (?:the )?[A-ZÀ-ŽȘȚ])"
)
# "Note on a Meeting with a Delegation from the Board": where the guests came from.
_GUESTS = lazy(
    r"\b(?:with|between)\b(?!.*\b(?:Message|Letter|Telegram|Cable|Note|Report|Memorandum)s?\s$).*\s$|\b(?:delegations?|guests?|visitors?|representatives?|envoys?)\s$",
    2,
)
_SENT_TO = lazy(r"(?P<before>\S+)\s+to\s+(?:the\s+)?(?=[A-Z\[])")
_AND_THE = lazy(r"\s+and\s+(?:the\s+)?(?=[A-Z])")
_POSTED = frozenset(
    "Ambassador Ambassadors Envoy Representative Minister Delegate Delegation Mission Attaché Adviser "
    "Advisor Legation Embassy Counsellor Counselor Consul Assistant Visit Visits Member".split()
)


def _parties_of_title(
    title: Fact, words: str, stated: set[str], placed: set[str], known: Collection
) -> Iterator[Fact]:
    """Read "Cable from the Foreign Ministry to the Embassy, '…'" where the text names nobody."""
    if {"sender", "addressee"} <= stated:
        return
    if issued := _ISSUED.match(words):
        if "sender" not in stated:
            lines, rule = title.lines, "from-and-to-in-title"
            yield Fact(
                "sender", issued["org"].strip(), form="org", lines=lines, rule=rule, cert="high"
            )
        return
    both = _BODIES.fullmatch(words)
    if both and not known.pattern("genre").match(words):
        sides = [" ".join(both[side].split()) for side in ("from", "to")]
        if all(is_org(side) and not office_of(side) for side in sides):
            for key, said in zip(("sender", "addressee"), sides, strict=True):
                if key not in stated:
                    yield from _party_of_title(key, said, title, stated)
            return
    opening = _SENT_OF.match(words)
    by = bool(opening)
    if opening is None:
        opening = _SENT_BY.search(words)
        if (
            not opening
            or opening.start() > 60
            or not known.pattern("genre").search(words, 0, opening.start())
            or _GUESTS.search(words, 0, opening.start())
        ):
            return
    rest = words[opening.end() :]
    if posts := _POST.search(rest):
        if "sender" not in stated and rest.startswith(" to ", posts.end()):
            where, rule = posts["post"], "from-and-to-in-title"
            if where not in placed:
                yield Fact("sender-place", where, lines=title.lines, rule=rule, cert="medium")
        rest = _POST.sub("", rest)
    subject = _SUBJECT.search(rest, 1)
    rest = rest[: subject.start()] if subject else rest
    cut = next((m for m in _SENT_TO.finditer(rest) if m["before"] not in _POSTED), None)
    sender = rest[: cut.end("before")] if cut else rest
    addressee = rest[cut.end() :] if cut else ""
    if by and not (cut and ((is_org(sender) and not office_of(sender)) or _holds_office(sender))):
        return
    for key, said in (("sender", sender.strip(" ,")), ("addressee", addressee.strip(" ,"))):
        if not said or key in stated:
            continue
        parts = _AND_THE.split(said)
        bodies = len(parts) > 1 and all(map(is_org, parts))
        people = _EACH.split(said)
        if len(people) > 1 and (
            all(map(_is_full_name, people))
            or all(_is_titled(one) or (posts and one.isalpha()) for one in people)
        ):
            for one in people:
                yield from _party_of_title(key, one.strip(" ,"), title, stated)
            continue
        for one in parts if bodies else [said]:
            yield from _party_of_title(key, one.strip(" ,"), title, stated)


_EACH = lazy(r",?\s+and\s+|,\s+")
# "to Moor (Oslo) and Dorn (Vienna)", "from Ambassador Moor in Oslo": where each of them is.
_POST = lazy(r"(?<=[a-zß-žșț]) \((?P<post>[A-Z][\w .’'-]{2,20})\)(?=\s+(?:and|to)\s|$)")
_STATIONED = lazy(r"(?P<who>(?:[A-Z][\w-]+ ){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+) in (?:[A-Z][\w’'-]+ ?){1,2}")


def _holds_office(words: str) -> bool:
    """Tell whether words are an office and, behind a comma, who holds it."""
    office, comma, name = words.strip(" ,").rpartition(", ")
    return bool(comma) and _is_full_name(name) and _names_office(office)


def _is_full_name(words: str) -> bool:
    """Tell whether words are a person's name of two or three words, and nothing besides."""
    full = 1 < len(words.split()) < 4 and kind_of_party(words) == "person"
    return full and not (office_of(words) or look_up(words))


def _is_titled(words: str) -> bool:
    """Tell whether words are a title and a person's name: "Gen. Moor"."""
    name = bare_name(words)
    return name != words and is_person(name) and not is_org(words) and not office_of(name)


def _party_of_title(key: str, words: str, title: Fact, stated: set[str]) -> Iterator[Fact]:
    """Read "Embassy of India, Djakarta", "Soviet Ambassador in Iceland, P. Nobody" or "Premier Zhou"."""
    head, comma, tail = words.partition(", ")
    if words.split(None, 1)[0].lower() in _GATHERINGS or _EVENT.search(words):
        return  # "Note from the Sitting of the Board", "Record from Premier Li's Reception"
    if (posted := _STATIONED.fullmatch(words)) and _is_titled(posted["who"]):
        words = posted["who"]
    name, form = unbracketed(words), kind_of_party(words)
    if form == "role" and _is_titled(words):
        form = "person"  # "Deputy Minister Moor"
    elif form == "person" and (found := look_up(name)):
        wired = _WIRED.match(title.value) and _is_seat(found[0])
        if " " in name or wired or found[0].kind == "capital":
            form = "place"  # "from New York", "Telegram from Oslo"
    place = ""
    cert: Cert = "high"
    if comma and tail and not tail[0].islower():
        held = bool(office_of(head.split()[0]) or head.split()[0] in _POSTED)
        if (
            is_org(head)
            and not held
            and is_person(tail)
            and not is_org(tail)
            and len(tail.split()) < 3
        ):
            name, form, place = head, "org", tail
        elif not is_org(tail) and is_person(tail) and (held or _names_office(head)):
            name, form = bare_name(tail), "person"
        elif not is_org(head) and is_person(head) and _names_office(tail):
            name, form = bare_name(head), "person"
    elif form in ("person", "role") and (holder := _posted(name)):
        name, form = holder, "person"
    elif form == "person":
        name = bare_name(name)
        # "the Soviet Ambassador in Iceland" is an office; a name stands behind an office or alone.
        if office_of(name) or any(word in ("in", "at", "to", "of") for word in name.split()):
            return
        if not office_of(words):
            cert = "medium"
    if form not in ("org", "person", "place"):
        return
    at = title.lines
    yield Fact(key, name, form=form, lines=at, rule="from-and-to-in-title", cert=cert)
    if place and key == "sender" and "sender-place" not in stated:
        yield Fact("sender-place", place, lines=at, rule="from-and-to-in-title", cert="medium")


_POST_OF = lazy(r" (?:to|in|at|of|for) (?:the )?(?=[A-Z])")


def _posted(words: str) -> str:
    """Return who holds a post abroad: "Ruthenian Ambassador to Valdoria A. Moor" ends with him."""
    post = _POST_OF.search(words)
    if not post or not office_of(words[: post.start()]):
        return ""
    behind = words[post.end() :].split()
    for size in (3, 2, 1):
        place, name = " ".join(behind[:size]), " ".join(behind[size:])
        if name and (place in COUNTRIES or ((found := look_up(place)) and _is_seat(found[0]))):
            if is_person(name) and not is_org(name) and not office_of(name):
                return bare_name(name)
            return ""
    return ""


def _is_seat(place: Place) -> bool:
    """Tell whether a diplomat may have his post in a place: a country, or a large town."""
    return place.kind != "town" or place.size > 100


# What somebody holds or somebody attends sends nothing.
_EVENT = lazy(
    r"[’']s? (?:[A-Z]\w+ )?(?:reception|audience|meeting|talks?|conversation|visit|interview|discussion|"
    r"reply|speech|remarks|trip|tour|stay|dinner|banquet|call)s?\b",
    re.IGNORECASE,
)
_GATHERINGS = frozenset(
    "session meeting plenum conference conversation talks talk reception discussion visit diary "
    "journal minutes notes interview congress dinner luncheon archive archives protocol protocols "
    "transcript transcripts record records decree resolution decision register".split()
)


def _names_office(words: str) -> bool:
    return bool(office_of(words)) or is_office(words)
