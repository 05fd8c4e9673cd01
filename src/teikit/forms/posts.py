"""Parties as heads of documents name them: posts of a telegram's address, offices, people.

AMEMBASSY OSLO PRIORITY 44      SECSTATE WASHDC      The Joint Secretary, Ministry of Trade, Delhi
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.markings import Marking, find_markings
from teikit.forms.name_words import ABBREVIATIONS
from teikit.forms.names import (
    bare_name,
    is_office,
    is_org,
    is_person,
    kind_of_party,
    office_of,
    split_list,
    unbracketed,
)
from teikit.model.collection import Collection
from teikit.model.places import COUNTRIES
from teikit.model.source import SPACE

__all__ = ["Party", "parties", "post"]


class Party(NamedTuple):
    """One party of a list.

    Attributes:
        start, end: offsets of its name.
        name: as the header gives it.
        form: `person`, `org`, `place` or `role`.
    """

    start: int
    end: int
    name: str
    form: str


_SHORT = (
    (
        lazy(r"(?:R[A-Z]{3,7}/)?(?:(?:AM)?EMB(?:ASSY)?|Am[Ee]mb(?:assy)?)\s+(?P<at>[A-Z].*)"),
        "Embassy",
    ),
    (lazy(r"(?:R[A-Z]{3,7}/)?A(?:MCONSUL|m[Cc]onsul)\s+(?P<at>[A-Z].*)"), "Consulate"),
    (lazy(r"(?:R[A-Z]{3,7}/)?A(?:MCON?GEN|m[Cc]on?[Gg]en)\s+(?P<at>[A-Z].*)"), "Consulate General"),
    (lazy(r"(?:R[A-Z]{3,7}/)?A(?:MLEGATION|m[Ll]egation)\s+(?P<at>[A-Z].*)"), "Legation"),
    (
        lazy(r"(?:R[A-Z]{3,7}/)?US ?MISSION\s+(?:US(?=BERLIN|GENEVA|VIENNA))?(?P<at>[A-Z].*)"),
        "Mission",
    ),
)
_ROUTE = lazy(r"R[A-Z]{3,7}/(?=[A-Z])")
_STATE = lazy(
    r"(?:R[A-Z]{3,7}/)?(?:SECSTATE|SEC STATE|DEPT OF STATE|DEPSTATE)(?: WASH(?:INGTON)?(?: ?DC)?)?"
)
# "EXTERNAL AFFAIRS OTTAWA": the ministry, as telegrams call it
_EXTERNAL = lazy(
    r"EXTERNAL(?: AFFAIRS)?(?:,? [A-Z]{3,})?|(?:NATIONAL DEFENCE|TRADE AND COMMERCE|National Defence|"
    r"Trade and Commerce)(?:,? (?:OTTAWA|Ottawa))?"
)
_WASHINGTON = lazy(r"\s+WASH(?:INGTON)?,? ?D\.?C\.?")
_TAIL = lazy(r"(?:(?:[\s,:.]+|(?<=[a-zà-žșț])-(?=\d{1,2}$))(?:(?:NO|No|no)\.? ?)?\d{1,6}Z?\.?)+")
_LEAD = lazy(
    r"(?:(?:and|to|the|The|also|AND|TO|ALSO|all|[Ss]aving|SAVING|for information|FOR INFO(?:RMATION)?|INFO|"
    r"[Ii]nfo(?:rmation)?|repeated)\s+)+|"
    r"(?:\d{1,2}[.)-]\s*)+"
)
_BEHIND = lazy(r"\s*(?:\(.*\)?|\s(?:Saving|SAVING)\b.*|\s[-–—](?:\s.*|$)|\bfor information\b.*)")
_CODES = lazy(
    r"(?:[A-Z]{1,6}-\d\d|/\d{3} ?[A-Z]|(?<![A-Z] )\b[A-Z]{1,5} \d\d,\s?[A-Z]{1,5} \d\d\b|"
    r"(?<=ACTION )[A-Z]{1,5} \d\d$)"
)
_ACRONYM = lazy(r"(?:US|UK)[A-Z]{3,}\b|(?:[A-Z] ){1,4}[A-Z]$")
_BODIES = frozenset(
    "FCO FO CRO CO MOD DOT MAFF BOT MFA MID NSC CIA DIA INR USIA USICA USUN NATO UKDEL UKREP "
    "UKMIS UKDIS "
    "JCS OSD CINCPAC CINCEUR CINCLANT TREASURY HMT KGB TASS MEA SED CC CPSU PRC ILD CINCSAC "
    "WHITEHOUSE MINREX MINREL MAE MAEE MZV MIREX MRE RREE NKID MFT MEM MKVK".split()
)
_OFFICES = frozenset(
    "Secretary Director Minister Ambassador Secretaries Commissioner Officer Adviser Chief "
    "Chairman President".split()
)
_WORTH = lazy(r"[^\W\d_]{2}|[A-Z] [A-Z]\b")
_HEADS = lazy(r"(?:the )?heads? of ", 2)
_STOPS = frozenset("BT NNN NNNN UNCLAS SECTION".split())
_MANY = lazy(
    r"\s*(?:[Tt]o )?(?:the )?(?:Comrades|COMRADES|comrades|Cdes|cdes|Comrs|comrs|Coms|coms|Cmrds|cmrds)\b"
    r"\.?:?\s+(?=[A-ZÀ-ŽȘȚ])"
)
_PERSON_LEAD = lazy(
    r"(?:Cdes?\.?|Cmrds?\.?|Comrades?|Com\.|Cde|Gen\.|Col\.|Amb\.|Min\.)\s+(?=[A-ZÀ-ŽȘȚ])"
)


# "Embassies in the GDR, Hungary, and Bulgaria"
POSTS_IN = lazy(
    r"\s*(?:(?:[Tt]he|[Oo]ur|[Aa]ll) )?(?P<posts>(?:Embassies|Legations|Consulates|Missions) (?:in|at) "
    r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?:(?:,|,? and) (?:the )?"
    r"(?!Ministr|Embass|Department|Consul)[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}){1,12})[\s.:)\]]*"
)
_TOWN_AND_NAME = lazy(
    r"\s*(?P<town>[A-ZÀ-ŽȘȚ][\w’'-]+) [–—-] (?P<who>[A-ZÀ-ŽȘȚ][\w’'-]+)(?=\s*(?:$|[(\[]|\n))"
)


# "from Aldane, Oct. 10, 1958", "FM: EXTERNAL AFFAIRS OTTAWA NOV 22/67"
_DATED = lazy(
    r",? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? ?\d{1,2}(?:,? \d{4}|/\d\d)$",
    2,
)


def post(words: str) -> tuple[str, str]:
    """Return the name and form of a post as telegrams write it: "AMEMBASSY OSLO" is an embassy."""
    for form, name in _SHORT:
        if match := form.fullmatch(words):
            at = _WASHINGTON.sub("", match["at"]).split()
            # "USMISSION NATO": a body is named by its letters, a town is not.
            return " ".join([name, *(w if w in ABBREVIATIONS else w.title() for w in at)]), "org"
    if _EXTERNAL.fullmatch(words):
        return words, "org"
    if _STATE.fullmatch(words):
        return "Department of State", "org"
    routed = _ROUTE.match(words)
    if routed:
        return words[routed.end() :], "org"
    if words.isupper() and (cut := _WASHINGTON.search(words)) and cut.start():
        return words, "org"
    return words, ""


def parties(text: str, start: int, end: int, known: Collection) -> Iterator[Party]:
    """Read a list of parties; what is neither a body, a person nor a post is left out.

    Parameters:
        text: any text.
        start, end: the part to read.
        known: words of precedence and classification, which belong to no name.
    """
    if _CODES.search(text, start, end):
        return
    if text[end - 1 : end].isdigit() and (dated := _DATED.search(text, start, end)):
        end = dated.start()
    if (many := _MANY.match(text, start, end)) and many.end() < end:
        # "Comrades Orlov, Ray; Poe - all": each is a person.
        for comrade in parties(text, many.end(), end, known):
            single = comrade.form == "place" and comrade.name not in COUNTRIES
            yield comrade._replace(form="person") if single else comrade
        return
    if posts := POSTS_IN.fullmatch(text, start, end):
        yield Party(*posts.span("posts"), posts["posts"], "org")
        return
    if addressed := _OFFICE_AND_TOWN.match(text, start, end):
        a, b = addressed.span()
        yield Party(a, b, text[a:b], "org")
        return
    if holder := _BODY_AND_HOLDER.match(text, start, end):
        name = bare_name(holder["who"])
        if is_person(name) and not is_org(name):
            yield Party(*holder.span("body"), holder["body"], "org")
            yield Party(holder.end("who") - len(name), holder.end("who"), name, "person")
            return
    if (told := _TOWN_AND_NAME.match(text, start, end)) and look_up(told["town"]):
        # "Aldane – Dorn": where somebody is, and who.
        yield Party(*told.span("town"), told["town"], "place")
        if len(set(told["who"])) > 1:  # "XXXX" is a name that was taken out
            yield Party(*told.span("who"), told["who"], "person")
        return
    for cut in _BY_OTHER_WAY.finditer(text, start, end):
        # "OSLO AND SAVING TO COPENHAGEN"
        yield from parties(text, start, cut.start(), known)
        start = cut.end()
    parted = text.find(";", start, end) >= 0 and text.find(",", start, end) >= 0
    if parted:
        # Semicolons part the parties; a comma parts one from its town.
        begin = start
        while (stop := text.find(";", begin, end)) >= 0:
            yield from _one_of_several(text, begin, stop, known)
            begin = stop + 1
        if _POST_IN_TOWN.fullmatch(text, begin, end):
            yield from _one_of_several(text, begin, end, known)
            return
        start = begin
    marks = list(find_markings(text, start, end, known))
    towns = list(_towns(text, start, end, marks))
    if towns:
        yield from towns
        return
    found = [
        one
        for a, b in split_list(text, start, end)
        for c, d in _towns_joined(text, a, b)
        if (one := _party(text, c, d, marks))
    ]
    towned = len(found) == 2 and found[1].form == "place" and found[1].name not in COUNTRIES
    if towned and (found[0].form == "role" or (parted and found[0].form in ("person", "org"))):
        yield found[0]  # "The Under-Secretary of State for External Affairs, Ottawa"
        return
    bodies = [one for one in found if one.form == "org"]
    offices = [one for one in found if one.form == "role"]
    if offices and bodies and len(found) <= 3 and len(bodies) == 1:
        yield bodies[0]  # "The Joint Secretary, Ministry of Trade, Delhi"
        return
    if any(one.form == "person" and "]" in text[one.start : one.end] for one in found):
        # "[Ada] Moor, Vell": among names that a translator completed, one alone is a name, too.
        found = [
            one._replace(form="person")
            if one.form == "place" and one.name.isalpha() and not look_up(one.name)
            else one
            for one in found
        ]
    elif sum(one.form == "place" for one in found) > 1:
        # "Port Sorel, Oskarholm and Washington": among towns, two words are a town.
        found = [
            one._replace(form="place")
            if one.form == "person"
            and one.name.count(" ") == 1
            and text[one.start :][:2] == one.name[:2]
            and "." not in one.name
            and not _titled(text, one.start, start)
            else one
            for one in found
        ]
    names = [one.name for one in found if one.form == "place"]
    if len(names) > 2 and all(map(str.istitle, names)) and not any(map(look_up, names)):
        found = [
            one._replace(form="person") if one.form == "place" else one for one in found
        ]  # surnames
    if len(found) > 1 and found[0].form == "org" and _is_address(text, found):
        yield found[0]
        return
    yield from found


def _one_of_several(text: str, start: int, end: int, known: Collection) -> Iterator[Party]:
    """Read one party of those that semicolons part: of a post its town is part of the name."""
    if named := _POST_IN_TOWN.fullmatch(text, start, end):
        yield Party(*named.span("name"), named["name"], "org")
    else:
        yield from parties(text, start, end, known)


# "CANADIAN EMBASSY, BONN"
_POST_IN_TOWN = lazy(
    r"\s*(?P<name>(?:[A-Z][\w.’'-]* ){0,3}(?:embassy|legation|consulate(?:[- ]general)?|high commission),"
    r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)[\s.]*",
    2,
)
_BY_OTHER_WAY = lazy(
    r",?\s+and\s+(?:for\s+)?(?:saving|by\s+(?:bag|post|air\s?mail)|info(?:rmation)?)(?:\s+to)?:?\s+(?=[A-Z])",
    2,
)
# "EUR - Thomas Poe, Acting", "ARA—Mr. Poe": a bureau, and who heads it.
_BODY_AND_HOLDER = lazy(
    r"\s*(?P<body>[A-Z][A-Z&/.]{0,9})\s?[-–—]\s?(?P<who>(?:(?:Mr|Mrs|Miss|Ms|Dr|Amb|Col|Gen|Capt|Adm)\.? "
    r"(?:[A-ZÀ-ŽȘȚ][\w’'.-]* ){0,2}|(?:[A-ZÀ-ŽȘȚ][\w’'.-]* ){1,3})[A-ZÀ-ŽȘȚ][a-zà-žșț][\w’'-]+)"
    r"(?:, (?:Acting|Jr\.?|Sr\.?|[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}))?\s*$"
)
# "FOREIGN, BONN": a ministry's or embassy's address by wire, and its town.
_OFFICE_AND_TOWN = lazy(
    r"(?:FOREIGN|EXTERNAL|FOREIGN OFFICE|HICOMIND|INDEMBASSY), [A-Z][A-Z ]{2,20}(?=\.?\s*$)"
)
# Posts of two words and more, in a line that parts its posts with spaces only.
_TOWN = lazy(
    r"(?:(?:THE|NEW|PORT|SAN|SAO|SANTO|SANTA|ST\.?|SAINT|EL|ADDIS|KUALA|HONG|TEL|BUENOS|RIO DE|CAPE|MEXICO|"
    r"GUATEMALA|PANAMA|KUWAIT|ABU|DAR ES|LA|LE|LOS|PHNOM|MONTE|QUITO|PUERTO|BANDAR SERI|FORT|EAST|WEST|"
    r"UKMIS|UKREP|UKDEL|MODUK|HOLY|VATICAN|SIERRA|BELIZE|SALT LAKE) )?[A-Z][A-Z’'-]{2,}"
)


def _towns_joined(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part "BANGKOK AND WASHINGTON": in capitals two towns that are known, and no country."""
    at = text.find(" AND ", start, end)
    names = text[start:at].strip(), text[at + 5 : end].strip(" .")
    if at < 0 or not all(map(look_up, names)) or look_up(text[start:end].strip(" .")):
        return [(start, end)]
    return [(start, at), (at + 5, end)]


def _towns(text: str, start: int, end: int, marks: list[Marking]) -> Iterator[Party]:
    """Read "INFO ROUTINE SINGAPORE CANBERRA THE HAGUE": three posts, which spaces alone part."""
    begin = max((mark.end for mark in marks if mark.start < start + 3), default=start)
    words = text[begin:end]
    stop = min((at for at in map(words.find, (",", ";", "(")) if at >= 0), default=len(words))
    head = words[:stop].split()
    if len(head) > 1 and not _CANADIAN.isdisjoint(head) and words.isupper():
        yield from _canadian(text, begin, begin + len(words))
        return
    if (
        len(head) < 3
        or not words[:stop].isupper()
        or not all(w.replace("-", "").isalpha() for w in head)
    ):
        return
    if not _PARTED.isdisjoint(head) or is_org(words[:stop].title()):
        return
    found = list(_TOWN.finditer(text, begin, begin + stop))
    if len(found) < 3 or sum(len(m.group().split()) for m in found) != len(head):
        return
    for match in found:
        yield Party(*match.span(), match.group(), "place")
    if stop < len(words):
        for a, b in split_list(text, begin + stop, end):
            if one := _party(text, a, b, marks):
                yield one


# How Canadian telegrams shorten posts and departments: "INFO LDN WSHDC", "FISHERIES OTT".
_CANADIAN = frozenset("OTT LDN WSHDC PERMISNY NATOPARIS EMBPARIS CANAC EXTOTT NDHQ".split())
_IN_OTTAWA = lazy(r"(?P<head>[A-Z]{2,14}) OTT\b")


def _canadian(text: str, start: int, end: int) -> Iterator[Party]:
    """Read "LDN WSHDC DSLAM(BY BAG) FISHERIES OTT": posts, and departments in Ottawa."""
    at = start
    end = from_ if (from_ := text.find(" DE ", start, end)) > start else end  # who sends it
    while code := _TOWN.search(text, at, end):
        within = _IN_OTTAWA.match(text, code.start(), end)
        if within and within["head"] not in _CANADIAN and not look_up(within["head"].title()):
            yield Party(*within.span(), within.group(), "org")
            at = within.end()
        else:
            yield Party(*code.span(), code.group(), "place")
            at = code.end()
        if text[at : at + 2].lstrip().startswith("("):
            at = text.find(")", at, end) + 1 or end


_PARTED = frozenset(
    "AND TO OF FOR IN EMBASSY LEGATION CONSULATE AMEMBASSY AMCONSUL SECSTATE USMISSION OFFICE MINISTRY "
    "ALL ANY EACH CERTAIN POSTS MISSIONS EMBASSIES CONSULATES STATIONS DIPLOMATIC CONSULAR OFFICERS "
    "GOV GOVT GOVERNOR DEPARTMENT COMRADE COMRADES MR DR SIR GENERAL MINISTER AMBASSADOR COMMISSIONER "
    "WASHDC DC RUEHC EXTERNAL AFFAIRS".split()
)


def _titled(text: str, start: int, floor: int) -> bool:
    """Tell whether a title stands right before a name."""
    before = text[max(floor, start - 14) : start].split()
    return (
        bool(before)
        and before[-1][:1].isupper()
        and text[start - 1] == " "
        and before[-1][-1] not in ",;:"
    )


def _is_address(text: str, found: list[Party]) -> bool:
    """A body and the town it is in: "Ministry of External Affairs, New Delhi."."""
    last = found[-1]
    return (
        len(found) == 2
        and found[0].form == "org"
        and last.form in ("place", "person")
        and not _titled(text, last.start, found[0].end)
        and last.name not in COUNTRIES
        and "and" not in text[found[0].end : last.start]
        and not text[found[0].start : found[0].end].isupper()
    )


def _party(text: str, start: int, end: int, marks: list[Marking]) -> Party | None:
    for mark in marks:
        a, b = mark.start, mark.end
        if start <= a < end:
            if a - start <= end - b:
                start = b
            else:
                end = a
    start, end = _trimmed(text, start, end)
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
        start, end = _trimmed(text, start, end)
    if tail := next((m for m in _TAIL.finditer(text, start, end) if m.end() == end), None):
        end = tail.start()
    if (behind := _BEHIND.search(text, start, end)) and behind.start() > start + 1:
        end = behind.start() if behind.end() == end and text[behind.start() : end].strip() else end
    start, end = _trimmed(text, start, end)
    if end - start > 120 or not _WORTH.search(text, start, end):
        return None
    if text[end - 1] == "]" and " [" in (raw := text[start:end]) and kind_of_party(raw) == "place":
        # "Torsk [Tarsk]": a town, and the name that it is known by
        stop = text.index(" [", start, end)
        return Party(start, stop, text[start:stop], "place")
    words = " ".join(unbracketed(text[start:end]).split())
    if len(words) < 10 and words[1::2].isspace() and words.isupper():
        return Party(start, end, words.replace(" ", ""), "org")  # "F C O"
    name, form = post(words)
    if form:
        return Party(start, end, name, form)
    if titled := _PERSON_LEAD.match(text, start, end):
        name = bare_name(text[titled.end() : end])
        return Party(titled.end(), end, name, "person") if is_person(name) else None
    return _named(text, start, end, words)


_DOTTED = lazy(r"(?:[A-Z]\.){3,7}[A-Z]?\.?")


def _named(text: str, start: int, end: int, words: str) -> Party | None:
    if words in COUNTRIES:
        return Party(start, end, words, "place")
    if words[1:2] == "." and _DOTTED.fullmatch(words):
        return Party(start, end, words, "org")  # "P.O.M.E.F."
    if words in _STOPS or words.lower() in (
        "file",
        "files",
        "archive",
        "archives",
        "self",
        "spare",
        "case",
        "deal",
        "files only",
        "acting",
        "ad interim",
        "copy",
        "original",
    ):
        return None
    if is_org(words) or _HEADS.match(words):
        return Party(start, end, words, "org")
    if is_office(words) or words.split()[-1] in _OFFICES:
        return Party(start, end, words, "role")
    if any(link in words for link in (" of ", " for ", " in ")) and office_of(
        words.split(" of ")[0]
    ):
        return Party(start, end, words, "org")  # "High Commissioner of India"
    if not is_person(words):
        return None
    name = bare_name(words)
    if name.split()[0] in ("of", "for"):
        return Party(start, end, words, "role")  # "Undersecretary of Foreign Affairs"
    if name != words:
        a = text.find(name.split()[0], start, end)
        return Party(max(a, start), end, name, "person")
    single = len(words.split()) == 1
    if (
        words in _BODIES
        or _ACRONYM.match(words)
        or "/" in words
        or (words.isupper() and len(words) < 4)
    ):
        return Party(start, end, words, "org")
    town = single or (words.isupper() and not _is_in_capitals(words))
    return Party(start, end, words, "place" if town else "person")


_WITH_INITIAL = lazy(
    r"[A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ’'-]+(?: [A-Z]\.){1,2} (?:(?:VON|VAN|DE|DI|MC|O’) ?)*[A-ZÀ-ŽȘȚ’'-]{2,}"
)


def _is_in_capitals(words: str) -> bool:
    """Tell whether a person is written in capitals: "ADA M. DORN", or "ADA DORN", which is no town's name."""
    if _WITH_INITIAL.fullmatch(words):
        return True
    first, _, last = words.rpartition(" ")
    alone = first.isalpha() and last.isalpha() and not _TOWN.fullmatch(words)
    return alone and not (look_up(words) or look_up(last) or look_up(first))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    skip = SPACE + ",;:.([!"
    while start < end and text[start] in skip:
        start += 1
    while end > start and text[end - 1] in SPACE + ",;:.!":
        end -= 1
    return start, end
