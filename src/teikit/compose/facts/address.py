"""Whom a document is for, where its address says so on several lines or under the signature.

The Secretary, / Department of Trade, / Dublin.      P D Langtree Esq / South Asian Department
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from teikit.compose.facts.party import lines_of, party_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_place_alone, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_office, is_org, is_person, kind_of_party, office_of
from teikit.model.fact import Fact
from teikit.model.span import Spans
from teikit.model.transcript import Transcript
from teikit.recognise.endings import POSTS, pieces_of
from teikit.recognise.opener import is_membership

__all__ = ["address", "compliments", "each_addressee", "further_addressees"]

_COMRADES = lazy(r"(?:To:?\s+)?(?:the\s+)?(?:Cdes\b\.?|Comrades|COMRADES|CDES\b\.?)\s*:?\s+")
_LIST = lazy(r"\s*[,;]\s*|\s+and\s+")
_NOTE = lazy(r"\s+[-–—]\s.*|\s*\([^()]*\)")
_COMRADE = lazy(r"(?:TO |To |to |For )?(?:Comrade|COMRADE|Cde\.?|Shri|Mr\.?|Herr)\s+\S.{3,60}")
_HONOURED = lazy(
    r"(?:The |His |Her )?(?:Right |Most )?(?:Honourable|Hon\.?|Excellency|Noble)(?: the)?", 2
)
_COMPLIMENTS = lazy(
    r"(?:The )?(?P<who>[A-ZÀ-ŽȘȚ][^.;:]{3,140}?)\s+presents?\s+(?:its|their|his|her)\s+(?:best |respectful )?"
    r"compliments\s+to\s+(?:the\s+)?(?P<whom>[A-ZÀ-ŽȘȚ][^;:]{3,170}?)"
    r"(?=,?\s+and,?\s+(?:has|have|with|begs?|wish|would|is|in|refer|,)|,\s+(?:with|in|and)\b|\.\s|\.$)"
)


_BROKEN = lazy(r"com[-‐]\s*\n\s*pliments|compli[-‐]\s*\n\s*ments")
_HYPHEN = lazy(r"(?<=[a-z])[-‐][ \t]*\n\s*(?=[a-z])")


def compliments(t: Transcript, spans: Spans) -> tuple[str, str, tuple[int, int]] | None:
    """Return who presents compliments to whom in a note verbale, and where it says so."""
    at = t.text.find("compliments", 0, 12000)
    if at < 0 and (broken := _BROKEN.search(t.text, 0, 12000)):
        at = broken.start()
    if at < 0 or any(span.value.get("greeting") for span in spans.of("salute")):
        return None
    if any(span.start < at for span in spans.of("enclosure")):
        return None
    begin = max(t.text.rfind("\n\n", 0, at), t.text.rfind(". ", 0, at), at - 300, 0)
    words = _HYPHEN.sub("", t.text[begin : at + 260])
    words = " ".join(words.split()).removeprefix(". ")
    found = _COMPLIMENTS.match(words)
    if not found or not (is_org(found["who"]) or office_of(found["who"])):
        return None
    return found["who"], found["whom"], t.position_at(at)


_STYLED = lazy(
    r"(?:(?:[Tt]he )?(?:(?:Rt\.?|Right) )?Hon(?:ou?rable|['’]ble|\.)?(?: Mr\.?)?|H\. ?E\.|"
    r"His Excellency(?: Mr\.?| Dr\.?| Monsieur| M\.)?|Shri|Sri|Pandit|Sardar|Monsieur|Herr|Señor|Begum) "
    r"(?:Pandit |Shri |Dr\.? |Sir |Mr\.? |Mrs\.? )*(?=[A-Z])"
)
_PEER = lazy(
    r"(?:[Tt]he )?(?P<name>(?:Earl|Viscount|Marquess|Marquis|Duke|Baron|Lord) (?:of )?[A-Z][\w’'-]+)"
)
_RIGHT_HONOURABLE = lazy(
    r"^(?:The )?(?:Rt\.?|Right|Most) (?:Hon(?:ourable|\.)?|Noble) (?=the [A-Z])"
)
_LEADING = lazy(
    r"^(?:(?:For|FOR|To|TO):?|for (?:submission|transmission|onward transmission|forwarding) to)\s+"
    r"(?:the\s+|THE\s+)?(?=[A-ZÀ-ŽȘȚ])"
)
_THE = lazy(r"^[Tt]he\s+")
_BOTH = lazy(r"\s+and\s+(?:to\s+)?the\s+(?=[A-Z])")


_OFFICE_AND_NAME = lazy(
    r"(?:[Tt]he |[Oo]ur )?(?P<office>[A-ZÀ-ŽȘȚ][^:;]{2,90}?)"
    r"(?:,?\s+(?P<who>(?:Comrade|Cde\.?|Mr\.?|Mrs\.?|Dr\.?|Sir|Herr|Shri|Señor|M\.) "
    r"(?:[A-ZÀ-ŽȘȚ][\w.’'-]*\s?){1,4})|"
    r",\s+(?P<plain>(?:[A-ZÀ-ŽȘȚ](?:\.|[a-zß-žșț’'-]+) ){1,2}[A-ZÀ-ŽȘȚ][a-zß-žșț’'-]+))"
    r"(?:,\s+[A-ZÀ-ŽȘȚ][\w’' -]{2,24})?"
)


def each_addressee(words: str) -> list[str]:
    """Part "the Ministry of Trade and the Tea Board", and "NKID, STOMONYAKOV"."""
    words = _LEADING.sub("", words)
    if words[:7] == "Comrade" and words[-1] == ")":
        words = _NOTE.sub("", words)  # "Comrade Petru Ray (Directorate III)"
    if "Esq" in words and (esquire := _ESQUIRE.fullmatch(words)):
        return [bare_name(esquire["name"])]
    held = _OFFICE_AND_NAME.fullmatch(words)
    if held and (office_of(held["office"]) or is_office(held["office"])):
        who = bare_name(held["who"] or held["plain"])
        if is_person(who) and not is_org(who) and not look_up(who):
            return [who]  # "the Minister of Trade, Comrade Ole Dorn"
    names = words.split(", ")
    if len(names) > 1 and all(name.isalpha() and name.istitle() for name in names):
        return names if all(kind_of_party(one) == "person" for one in names) else [words]
    if titled := _COMRADES.match(words):
        words = words[titled.end() :]
    parts = _BOTH.split(words)
    if len(parts) > 1 and all(map(is_org, parts)):
        return parts
    pieces = words.split(", ")
    if len(pieces) == 2 and office_of(pieces[1]) and not office_of(pieces[0]):
        who = bare_name(pieces[0])
        if is_person(who) and not is_org(pieces[0]) and len(who.split()) > 1:
            return pieces[:1]  # "Comrade George Macov, First Deputy Minister"
    if (
        len(pieces) == 2
        and is_org(pieces[0])
        and not is_org(pieces[1])
        and is_place_alone(pieces[1])
    ):
        return pieces[:1]  # "Swiss Legation, Tehran"
    bodies = len(pieces) > 1 and all(map(is_org, pieces[1:]))
    if bodies and not office_of(pieces[0]) and kind_of_party(pieces[0]) in ("org", "person"):
        # "Goskino of the USSR, Ministry of Fisheries"; behind a person stands his body.
        return pieces if pieces[0] == bare_name(pieces[0]) else [words]
    if len(pieces) > 1 and pieces[0].isupper() and " " not in pieces[0] and len(pieces[0]) < 7:
        return pieces if all(kind_of_party(one) in ("person", "org") for one in pieces) else [words]
    return [words]


def address(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Name whom an address is for where its first line names an office only: the body under it."""
    block = [span for span in spans.of("salute") if not span.value.get("greeting")]
    for span in block:
        words = " ".join(t.text[span.start : span.end].split())
        if listed := _COMRADES.match(words):
            names = [_NOTE.sub("", one).strip(" .:") for one in _LIST.split(words[listed.end() :])]
            people = [name for name in names if is_person(name) and not is_org(name)]
            names = [name for name in names if name and not name[0].isdigit()]
            if len(people) > 1 and people == names:
                at = lines_of(t, spans, span)
                for name in people:
                    yield Fact("addressee", name, form="person", lines=at, rule=span.by)
                return
    for upper, span in itertools.pairwise(block):
        name = bare_name(" ".join(t.text[span.start : span.end].split()).strip(" ,.:"))
        full = 1 < len(name.split()) < 5 and is_person(name) and not is_org(name)
        alone = _TITLE_ALONE.fullmatch(t.text, upper.start, upper.end)
        if alone and full and not office_of(name):
            at = lines_of(t, spans, span)
            yield Fact("addressee", name, form="person", lines=at, rule=span.by)
            return  # "Comrade" over "Ada Moor" and her office
    told = " ".join(" ".join(t.text[span.start : span.end].split()) for span in block)
    if posts := _ALL_POSTS.fullmatch(told.rstrip(" :,.")):
        # "To / all diplomatic missions and / career consular posts"
        at = lines_of(t, spans, block[-1])
        yield Fact("addressee", posts["posts"], form="org", lines=at, rule=block[-1].by)
        return
    bullets = [(span, _BULLET.match(t.text, span.start, span.end)) for span in block]
    if sum(bullet is not None for _, bullet in bullets) > 1:
        for span, bullet in bullets:
            words = t.text[bullet.end() if bullet else span.end : span.end].strip(" ,.;:")
            if kind_of_party(words) in ("org", "person", "place"):
                yield party_of("addressee", words, lines_of(t, spans, span), span.by)
        return
    named = [t.text[a:b] for span in spans.of("salute") for a, b in span.value["names"]]
    # "The Secretary," over "Department of Trade,": the office is of the body.
    offices = len(block) > 1 and all(is_office(_THE.sub("", one)) for one in named)
    if named and not block and (below := list(_address_below(t, spans))):
        # "My dear Habib," and at the foot "Habib R. Fazli, Esquire".
        yield from below
        return
    if named and not offices:
        return
    if not block:
        yield from _address_below(t, spans)
        yield from _posts_below(t, spans)
    for span in block:
        words = _LEADING.sub("", t.text[span.start : span.end].strip(" ,.-–:\n"))
        at = lines_of(t, spans, span)
        if found := _ESQUIRE.fullmatch(words):
            yield Fact("addressee", bare_name(found["name"]), form="person", lines=at, rule=span.by)
            return
        if words.isupper() and " FROM " in words:
            continue  # "FOR EMBASSY FROM MOOR": within two offices
        if is_org(words) and len(words) < 100 and not is_membership(words):
            yield party_of("addressee", words, at, span.by)
            return


_TITLE_ALONE = lazy(
    r"(?:(?:To|For|to|for)(?: the)?:?\s+)?(?:(?:[Dd]ear )?Comrade|Cde\.?|Mr\.?|Mrs\.?|"
    r"His Excellency(?: Mr\.)?|H\.\s?E\.|"
    r"Her Excellency|Excellency)[\s,:.]*"
)
_BULLET = lazy(r"(?:T[Oo]\s?:\s*)?(?:[-–—•*▪]|\(?\d{1,2}[.)])\s+(?=\S)")
_POSTNOMINALS = lazy(
    r",\s*(?:(?:[A-Z]\.)+[A-Z]\.?|(?:KG|KT|GC[MB]G?|KCMG|CMG|CH|QC|KC|MC|MP|OBE|CBE|KBE|DSO|TD|PC)\b)(?:,|\s*$)"
)
_ALL_POSTS = lazy(
    r"To:? (?:the )?(?P<posts>all (?:[\w-]+ ){0,4}(?:missions|embassies|legations|consulates|posts|"
    r"representations|delegations|departments|ministries)\b[^:;]{0,140})",
    2,
)
_ESQUIRE = lazy(
    r"(?P<name>(?:(?:Sir|Mr|Mrs|Miss|Dr|Lord|Col|Rt Hon|The Rt Hon|Hon)\.? )*(?:[A-Z][\w’'.-]*[ \xa0]){1,4}"
    r"[A-Z][\w’'-]+),?(?: (?:Esq|Esquire|CMG|KCMG|CBE|OBE|MP|MBE|KBE|GCMG|M\.P|C\.M\.G)\b\.?,?)+"
)


def _address_below(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read the address under the signature of a letter: its first line is whom it is for."""
    greeted = any(span.value.get("greeting") for span in spans.of("salute"))
    for span in spans.of("closing-address") if greeted else ():
        words = t.text[span.start : span.end].split("\n")[0].strip(" ,.")
        words = _LEADING.sub("", words)
        if (honour := _STYLED.match(words)) and is_person(words[honour.end() :].split(",")[0]):
            name = bare_name(words[honour.end() :].split(",")[0])
            yield Fact(
                "addressee", name, form="person", lines=lines_of(t, spans, span), rule=span.by
            )
            return
        if _HONOURED.fullmatch(words):
            continue
        if peer := _PEER.match(_RIGHT_HONOURABLE.sub("", words)):
            at = lines_of(t, spans, span)
            yield Fact("addressee", peer["name"], form="person", lines=at, rule=span.by)
            return
        at = lines_of(t, spans, span)
        found = _ESQUIRE.fullmatch(words)
        name = bare_name(found["name"] if found else words.split(",")[0]).partition(" Esq")[0]
        if name[:1].islower() or name.startswith("Majesty"):
            continue  # "His Majesty's Principal Secretary of State": an office
        honoured = _POSTNOMINALS.search(words) is not None
        if (
            (found or honoured or name != words.split(",")[0])
            and is_person(name)
            and not is_org(name)
        ):
            yield Fact("addressee", name, form="person", lines=at, rule=span.by)
        elif is_org(words):
            yield party_of("addressee", words, at, span.by)
        else:
            continue
        return


def _posts_below(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read the posts listed under "Her Majesty's Representatives at:", in columns or one a line."""
    lines = spans.of("distribution-line")
    head = next(
        (n for n, one in enumerate(lines) if POSTS.fullmatch(t.text, one.start, one.end)), -1
    )
    if head < 0:
        return
    for above, span in itertools.pairwise(lines[head:]):
        if span.value["index"] != above.value["index"] + 1:
            return
        names = [t.text[a:b].strip(" ,.;") for a, b in pieces_of(t.text, span.start, span.end)]
        if not all(is_place_alone(name) or is_org(name) for name in names):
            return
        for name in names:
            form = "org" if is_org(name) else "place"
            yield party_of("addressee", name, lines_of(t, spans, span), "posts-listed", "", form)


_ALONE = ("Comrade", "COMRADE", "Mr.", "MR.")


def further_addressees(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read the further lines of an address that name a person each: "Comrade Director Poe"."""
    block = [span for span in spans.of("salute") if not span.value.get("greeting")]
    for n, span in enumerate(block):
        words = " ".join(unspaced(t.text[span.start : span.end]).split())
        words = _NOTE.sub("", words.strip(" ,.:"))
        below = n and words.isupper() and t.text[block[n - 1].start : block[n - 1].end] in _ALONE
        if n and not span.value["names"] and (below or _COMRADE.fullmatch(words)):
            name = bare_name(
                words.removeprefix("to ")
                .removeprefix("To ")
                .removeprefix("TO ")
                .removeprefix("For ")
            )
            if is_person(name) and len(name.split()) < 5 and not is_org(name):
                at = lines_of(t, spans, span)
                yield Fact("addressee", name, form="person", lines=at, rule=span.by)
