"""Who takes part in a conversation, by its particulars and by its title.

    Participants: Comrade Li Ming, Ambassador; Mr. Lowell (Department of Commerce)

Not seen: somebody who only speaks and is named nowhere else; offices without names are kept as they
are printed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from teikit.forms.headlines import printed_heading
from teikit.forms.lazy import lazy
from teikit.forms.names import (
    NAME,
    bare_name,
    is_office,
    is_org,
    is_person,
    office_of,
    unbracketed,
)
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.particulars import PERSONS
from teikit.recognise.recogniser import Recogniser

__all__ = ["participants"]

_TALK = lazy(
    r"\b(?:conversation|talks?|receiv|reception|meet|met|minutes|discuss|interview|audience|session|"
    r"transcript|"
    r"stenogra|memcon)",
    re.IGNORECASE,
)
# "Comrade Li Ming", "Premier Li": titles and the capitalised words behind them.
_VERBS = (
    r"(?!(?:Receives?|Received|Meets?|Met|Talks?|Speaks?|Hosts?|Discuss(?:es|ed)?|Visits?|"
    r"Sends?|Tells?|"
    r"Calls?|Holds?|Held|With|And|To|From|On|At|In|Between|Comrades?|Ambassadors?|Premier|Chairman|"
    r"Minister)\b)"
)
_NAME = rf"{_VERBS}{NAME}"
# One of these ends every title; most headings name nobody.
_TITLES = (
    "Minister",
    "Ambassador",
    "Comrade",
    "President",
    "Premier",
    "Chairman",
    "Secretary",
    "Director",
    "General",
    "Marshal",
    "Mr",
    "Dr",
    "Chargé",
    "King",
    "Prince",
    "Counselor",
    "Consul",
)
_TITLED = lazy(
    r"(?:(?:Comrade|Premier|Chairman|President|Prime Minister|Foreign Minister|Vice[ -]Premier|"
    r"Vice[ -]Minister|Vice[ -]Chairman|Minister|Ambassador|General Secretary|First Secretary|"
    r"Secretary General|Secretary|Marshal|General|Mr\.?|Mrs\.?|Dr\.?|Chargé|King|Prince|Counselor|"
    r"Consul|Deputy Minister|Deputy Foreign Minister|Director)\s+)+"
    rf"(?P<name>{_NAME}(?:[ -]{_NAME}){{0,3}})"
)
# "Tran An, Valdoria's Ambassador to Ruthenia", "Ambassador of Valdoria Tran An".
_APPOSED = lazy(
    rf"(?P<name>{_NAME}(?:[ -](?:{_NAME}|[a-z]+(?=[-,]))){{0,3}}),\s+(?:the\s+)?"
    rf"(?P<country>{NAME}(?: {NAME})?)[’']s\s+(?P<office>(?:{NAME}\s)*?"
    r"(?:Ambassador|Minister|Premier|President|Chairman|Secretary|Consul|Envoy|Attaché|"
    r"Representative))"
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    listed = [s for s in spans.of("particular") if s.value["key"] in PERSONS]
    table = [s for s in listed if len(s.value["cells"]) > 1 and not s.value["label"]]
    if table:
        # A line with one column is read with those above it.
        end = listed.index(table[-1]) + 1
        below = itertools.takewhile(lambda s: not s.value["label"], listed[end:])
        table = [s for s in listed[:end] if not s.value["label"]] + list(below)
    found = list(_columns(t, table))
    for n, span in enumerate(listed):
        if span not in table and not _heads_bullets(t, span, listed[n + 1 : n + 2]):
            found += _listed(t.text, span)
    yield from sorted(found)
    if not (spans.of("particular") or _may_talk(t)):
        return
    for start, end in _headings(t, spans):
        if printed_heading(" ".join(t.text[start:end].split())) is None:
            yield from _in_title(t.text, start, end)
    if not listed:
        yield from _with_initials(t, spans)
    yield from _in_prose(t, spans)


def _heads_bullets(t: Transcript, span: Span, below: list[Span]) -> bool:
    """Tell whether a bullet has others under it: it names a side, and they name persons."""
    if t.text[span.start] not in "•▪◦●" or not below:
        return False
    here, under = (t.lines[t.index_at(one.start)] for one in (span, below[0]))
    return under.indent > here.indent and t.text[below[0].start] in "•▪◦●"


def _listed(text: str, span: Span) -> Iterator[Span]:
    """Read one line of names: a list behind a label, or a person with office or country."""
    key = span.value["key"]
    begin = span.value["value"]
    if not span.value["label"] and "\n" in text[begin : span.end]:
        # What stands in under a name goes on about the same person.
        stop = text.index("\n", begin)
        yield from _people(text, begin, stop, key, False)
        return
    while switched := _SWITCH.search(text, begin, span.end):
        # "Interpreter: Wen Shu     Recorder: Miao Yiting"
        yield from _people(text, begin, switched.start(), key, bool(span.value["label"]))
        begin, key = switched.end(), _ROLE_WORDS[switched["role"].lower()[:4]]
    yield from _people(text, begin, span.end, key, bool(span.value["label"]))


_SWITCH = lazy(
    r"(?:\s{2,}|[;.]\s)(?P<role>Interpreters?|Interpreted(?: by)?|Recorders?|"
    r"Recorded(?: by)?|Notetakers?|Note-takers?|"
    r"Translators?|Minutes)\s*[:：]\s*"
)
_ROLE_WORDS = {
    "inte": "interpreter", "reco": "recorder", "note": "recorder", "minu": "recorder",
    "tran": "interpreter",
}  # fmt: skip
_SIDE = lazy(
    r"(?:present )?(?:on|for|from|of) (?:the )?.{2,40} side:?|.{2,30} (?:side|delegation|"
    r"party):?|on our (?:side|part):?|"
    r"(?:the )?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s?:|also present:?|absent.*|apologies.*",
    2,
)
_RECORDS = lazy(
    r"note-?\s?tak|recorder|recording|taking the (?:record|minutes|notes)|record(?:ed|s)\b|"
    r"minutes|rapporteur|(?:kept|took|made|wrote) (?:the |down the )?(?:notes?|record)",
    2,
)
_INTERPRETS = lazy(r"interpret", 2)
_CHAIRS = lazy(r"in the chair|chair(?:man|woman|person)?\b|presiding", 2)
_ITEM = lazy(
    r"[;；]|(?<!,)(?<!Mrs\.)(?<!Mr\.)(?<!Dr\.)(?<!Miss)\n|"
    r"(?<=\w)[ \xa0]+and[ \xa0]+(?=(?:Mr|Mrs|Miss|Dr|Captain|Comrade|Prof|Sir|Colonel|"
    r"General|Ambassador)\b)|\t|(?<=\S)[ \xa0]{3,}"
)
_PIECE = lazy(r"[,，]|(?<=\w)[ \xa0]+and[ \xa0]+(?=[\[A-Z])")


def _people(text: str, start: int, end: int, key: str, labelled: bool) -> Iterator[Span]:
    if key == "participant" and _SIDE.fullmatch(text[start:end].strip()):
        return
    groups = _cut(text, start, end, _ITEM)
    several = len(groups) == 1 and labelled
    for a, b in groups:
        pieces = _cut(text, a, b, _PIECE)
        persons = [n for n, piece in enumerate(pieces) if _name_in(text, *piece)]
        if len(groups) > 1 and labelled and len(persons) == len(pieces) > 1:
            names = [text[slice(*(_name_in(text, *piece) or (0, 0)))] for piece in pieces]
            initials = [bool(_INITIALS.search(name)) for name in names]
            bare = all(_bare(text, piece) for piece in pieces)
            if all(initials) or (bare and not any(initials) and all(" " in one for one in names)):
                # "V. Dorn, O. Vell (Lethmark); Marr An, Tran Bo (Aldane)": nothing but names.
                for piece in pieces:
                    yield _person(text, piece, piece[1], key)
                continue
        # Where each line is a person, what follows the name is the person's office and body.
        if not several or (persons and len(persons) < len(pieces) and ";" in text[start:end]):
            led = office_of(text[slice(*pieces[0])].strip()) and 0 not in persons
            # "our Ambassador, Comrade Li Ming": the office stands before the name.
            persons = persons[-1:] if led else persons[:1] if persons[:1] == [0] else []
        for n in persons:
            stop = pieces[n + 1][0] if n + 1 < len(pieces) and several else b
            yield _person(text, pieces[n], stop, key)


def _bare(text: str, piece: tuple[int, int]) -> bool:
    """Tell whether no title stands before the name in a piece."""
    words = text[slice(*piece)].split("(")[0].strip(" .")
    return bare_name(words) == words


def _cut(text: str, start: int, end: int, at: re.Pattern[str]) -> list[tuple[int, int]]:
    """Cut a stretch at an expression's matches, outside parentheses."""
    pieces = []
    begin = start
    for match in at.finditer(text, start, end):
        if text.count("(", begin, match.start()) > text.count(")", begin, match.start()):
            continue
        pieces.append((begin, match.start()))
        begin = match.end()
    pieces.append((begin, end))
    return [(a, b) for a, b in pieces if text[a:b].strip(" .\t\xa0")]


@lru_cache(maxsize=64)  # whether there is one is asked first, and then what it is
def _name_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a person's name stands in a piece of a list, or None if none does."""
    side = _SIDE_LEAD.match(text, start, end)
    start = side.end() if side else start
    if joined := _AND.match(text, start, end):
        start = joined.end()
    stop = text.find("(", start, end)
    words = text[start : stop if stop > start else end]
    of = _OF.search(words)
    if of and of.start() and (is_org(words[of.end() :]) or words[of.end() :][:4] == "the "):
        words = words[: of.start()]
    words = words.strip(" .\t\xa0;")
    if honoured := _HONOURED.match(words):
        words = words[honoured.end() :]
    if words[:1].islower():
        small = _SMALL_TITLE.match(words) or _SMALL_OFFICE.match(words)
        words = words[small.end() :] if small else words
    if words[-1:].isupper() and (decorated := _DECORATED.search(words)):
        words = words[: decorated.start()]
    if len(words.replace(".", "").replace(" ", "")) <= 4 and words.isupper():
        return None
    if not words or words in COUNTRIES or is_org(words):
        return None
    if is_office(words) and not _INITIALS.search(words):
        return None
    if not _NO_NAME.isdisjoint(words.split()):
        return None  # "Special Assistant for Trade Fairs"
    if words.split()[-1].strip(".") in _OFFICE_ENDS or words.lower() in _NOBODY:
        return None
    name = bare_name(words)
    titled = name != unbracketed(words)
    if not is_person(name) or name.split()[0] in _TITLE_LIKE or len(name.split()) > 5:
        return None
    if (
        words.isupper()
        and not titled
        and len(words.split()) > 1
        and words.split()[-1] in ("SIDE", "STATES")
    ):
        return None
    a = text.find(name, start, end)
    a = a if a >= 0 else text.find(name.split()[0], start, end)
    return (a, a + len(name)) if a >= 0 and text[a : a + len(name)] == name else None


_HONOURED = lazy(
    r"(?:[A-Z][a-z-]+ )?(?:[Tt]he )?(?:(?:Rt|RT|Right)\.? Hon(?:ourable|\.)?|H\.?E\.?|HRH|Hon\.) (?=[A-Z])"
)
# "adviser Petar Lal", "first secretary Tesfaye Harar"
_SMALL_OFFICE = lazy(
    r"(?:[a-z-]+ ){0,4}(?:advis[eo]r|secretary|counsell?or|attach[eé]|ambassador|minister|director|chief|"
    r"head|deputy|interpreter|translator|consul|assistant|officer|engineer|representative|editor|"
    r"delegate|member|chairman|president|expert|comrade|citizen|specialist|inspector|clerk) (?=[A-ZÀ-Ž])"
)
_SMALL_TITLE = lazy(r"(?:comrades?|cdes?\.?|messrs\.?)\s+(?=[A-ZÀ-Ž])")
_DECORATED = lazy(
    r"(?:,? (?:[GK]?C[MVB]G?|K?CMG|GCMG|[KDCO]BE|MBE|MP|QC|KC|MC|DSO|PC|MVO|CB|CVO|Bt)\.?)+$"
)
_OF = lazy(r"\s+(?:of|from|for)\s+")
_NO_NAME = frozenset("for to in on at with".split())
_SIDE_LEAD = lazy(
    r"\s*(?:(?:[Oo]n|[Ff]or) (?:the )?[\w ]{2,30} side\s*[:–-]?\s+|[A-Z][A-Z/]{0,9}\s+[-–—]\s+|"
    r"(?:[A-Z][\w&]+ )(?:[\w&]+ ){0,5}[-–—]\s+(?=(?:Mr|Mrs|Miss|Dr|Ambassador|Minister|Col|Gen|Capt)\b)|"
    r"[A-Z][\w. ]{1,24}[:：]\s+|"
    r"(?:[A-Z][a-z]+ ?){1,3}[—–]\s?(?=[A-Z])|\d{1,2}[.)]\s+|[-–—•*]\s+)"
)
_AND = lazy(r"\s*and\s+(?=[A-Z])")
_NOBODY = frozenset(
    "comrades comrade messrs the none others and others staff aides et al interpreter recorder "
    "notetaker same".split()
)
_OFFICE_ENDS = frozenset(
    "Secretary Director Minister Ambassador Officer Adviser Advisor Counselor Counsellor "
    "Attache Attaché Chief "
    "Chairman President Assistant Interpreter Recorder Notetaker Head Premier Consul Delegate "
    "Representative "
    "Commissioner Inspector Engineer Manager Deputy Member States Rubber Affairs Board "
    "Laboratory Staff".split()
)
_TITLE_LIKE = frozenset(
    "In The Inspector Desk Country Economic Agricultural Political Press Also Absent".split()
)


def _person(text: str, piece: tuple[int, int], stop: int, key: str) -> Span:
    name = _name_in(text, *piece)
    assert name
    behind = text[name[1] : stop]
    value: dict[str, object] = {"role": _role(behind, key)}
    if title := " ".join(text[piece[0] : name[0]].split()).strip("[] "):
        value["title"] = title
    if _CHAIRS.search(behind):
        value["position"] = "chairman"
    else:
        rest = behind.split("(")[0].strip(" .,;")
        if is_office(rest):
            value["position"] = rest
    return Span(*name, "participant", "named-in-particulars", value)


def _role(behind: str, key: str) -> str:
    """Return the role that words behind a name give: "(notetaker)", "interpreter"."""
    if _RECORDS.search(behind):
        return "recorder"
    return "interpreter" if _INTERPRETS.search(behind) else key


def _columns(t: Transcript, rows: list[Span]) -> Iterator[Span]:
    """Read names in columns, each with the person's office in the line below it."""
    text = t.text
    found: list[tuple[int, Span]] = []
    for n, row in enumerate(rows):
        line = t.lines[t.index_at(row.start)]
        cells = row.value["cells"] or [(row.start, row.end)]
        if n == 0 and len(rows) > 1 and _are_sides(text, cells, rows[1]):
            continue
        for a, b in cells:
            if _SIDE.fullmatch(text[a:b].strip()):
                continue
            column = a - line.start + line.indent
            _into_columns(text, a, b, column, found)
    return (span for _, span in found)


def _into_columns(
    text: str, start: int, end: int, column: int, found: list[tuple[int, Span]]
) -> None:
    above = next((n for n in reversed(range(len(found))) if abs(found[n][0] - column) < 8), None)
    pieces = _cut(text, start, end, _PIECE)
    name = _name_in(text, *pieces[0]) if pieces else None
    if name and " " not in text[start:end].strip():
        name = None  # among names of two words, "Treasury" is a body
    words = text[start:end].strip()
    titled = bare_name(words) != words
    if name and (above is None or titled or column <= found[above][0]):
        found.append((column, _person(text, pieces[0], end, "participant")))
    elif above is not None:
        span = found[above][1]
        value = {**span.value, "role": _role(words, span.value["role"])}
        found[above] = found[above][0], span._replace(value=value)


def _are_sides(text: str, cells: list[tuple[int, int]], below: Span) -> bool:
    """Tell whether a first row names the sides: no titles in it, and titles under it."""
    words = [text[a:b].strip() for a, b in cells]
    under = [text[a:b].strip() for a, b in below.value["cells"]]
    return not any(bare_name(one) != one or len(one.split()) > 3 for one in words) and any(
        bare_name(one) != one for one in under
    )


_PROSE = (
    (
        lazy(
            r"(?:The )?(?:conversation|talk|meeting|discussion)s? (?:was|were) (?:recorded|"
            r"taken down|written down|noted) by\s+"
        ),
        "recorder",
        True,
    ),
    (
        lazy(
            r"(?:[Rr]ecorded|[Nn]oted|[Ww]ritten down|[Tt]ranscribed|[Tt]aken down|[Mm]inutes taken|"
            r"[Nn]otes taken) by:?\s+(?=(?:the )?[A-Za-zé]+ )"
        ),
        "recorder",
        True,
    ),
    (
        lazy(
            r"(?:[Ii]nterpret(?:ed|ing|ation)|[Tt]ranslat(?:ed|ion)) (?:was |were )?(?:done |"
            r"provided )?by:?\s+"
        ),
        "interpreter",
        True,
    ),
    (
        lazy(
            r",? who (?:also |at the same time )?(?:interpreted|translated|acted as (?:the )?interpreter|"
            r"served as (?:the )?interpreter)"
        ),
        "interpreter",
        False,
    ),
    (
        lazy(r",? who (?:made|kept|took|wrote)(?: down)? (?:this|the) (?:record|notes?|minutes)"),
        "recorder",
        False,
    ),
    (
        lazy(r"\s(?:acted as|served as|was the) interpreter|\sinterpreted\b|\swas interpreting"),
        "interpreter",
        False,
    ),
)
_LAST_NAME = lazy(
    r"(?:[A-ZÀ-Ž](?:[a-z]{1,2})?\.[ \xa0]?)*[A-ZÀ-Ž][\w’'-]+(?:\s(?:[A-ZÀ-Ž]\.\s?)*[A-ZÀ-Ž][\w’'-]+){0,3}"
)


def _in_prose(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Read the sentences at a record's end: "L. Sedov interpreted", "recorded by the attaché …"."""
    if any(s.value["key"] in ("interpreter", "recorder") for s in spans.of("particular")):
        return
    text = t.text
    for paragraph in spans.of("paragraph")[-12:]:
        if text[paragraph.start] == "[" and text[paragraph.end - 1] == "]":
            continue  # who translated the document, not what was said
        for form, role, behind in _PROSE:
            for match in form.finditer(text, paragraph.start, paragraph.end):
                if behind:
                    stop = min(match.end() + 90, paragraph.end)
                    cut = _STOP.search(text, match.end(), stop)
                    names = list(
                        _LAST_NAME.finditer(text, match.end(), cut.start() + 2 if cut else stop)
                    )
                else:
                    floor = max(paragraph.start, match.start() - 70)
                    names = [
                        m
                        for m in _LAST_NAME.finditer(text, floor, match.start())
                        if m.end() == match.start()
                    ]
                known = [m for m in names if len(bare_name(m.group()).split()) > 1]
                if known:
                    name = bare_name(" ".join(known[-1].group().split()))
                    if (own := _INITIALS.search(name)) and own.end() == len(name):
                        name = own.group()  # "of the Fifth Department A. N. Ray"
                    a = known[-1].end() - len(name)
                    if text[a : known[-1].end()] == name and is_person(name) and not is_org(name):
                        yield Span(
                            a,
                            known[-1].end(),
                            "participant",
                            "named-at-the-end",
                            {"role": role},
                            "high",
                        )


_STOP = lazy(r"[a-z]{2}[.;](?:\s|$)")
_POSSESSIVE = lazy(r"['’]s(?![\w’'-])")


def _may_talk(t: Transcript) -> bool:
    """Tell whether the page or its title says that people talk: else no title is searched."""
    facts = [fact for fact in t.facts if fact.key in ("kind", "title")]
    return not facts or any(
        fact.norm in ("memorandum-of-conversation", "minutes") or _TALK.search(fact.value)
        for fact in facts
    )


def _headings(t: Transcript, spans: Spans) -> Iterator[tuple[int, int]]:
    """Yield the title: the document's heading if it has one, else the page's."""
    top = [span for span in spans.of("heading") if span.value["level"] == "main"]
    if top:
        yield top[0].start, top[0].end
        for over, under in itertools.pairwise(top[:3]):
            if under.value["index"] != over.value["last"] + 1 or not _GOES_ON.match(
                t.text, under.start
            ):
                return
            yield under.start, under.end
        return
    fact = next((fact for fact in t.facts if fact.key == "title" and fact.lines), None)
    if fact and fact.lines:
        line = next(line for line in t.lines if line.number == fact.lines[0])
        yield line.start, line.end


_GOES_ON = lazy(r"(?:on|of|about|between|with|concerning|regarding|from)\s", 2)


def _titled(start: int, end: int, rule: str, **known: str) -> Span:
    """Return somebody whom a heading says to take part."""
    return Span(start, end, "participant", rule, {"role": "participant", **known}, "high")


def _in_title(text: str, start: int, end: int) -> Iterator[Span]:
    found: list[Span] = []
    words = text[start:end]
    for match in _APPOSED.finditer(text, start, end) if "’s" in words or "'s" in words else ():
        found.append(
            _titled(
                *match.span("name"),
                "named-in-title",
                office=match["office"],
                country=match["country"],
            )
        )
    titled = any(title in words for title in _TITLES)
    for match in _TITLED.finditer(text, start, end) if titled else ():
        a, b = match.span("name")
        if whose := _POSSESSIVE.search(text, a, b + 2):
            b = whose.start()
        words = text[a:b]
        if is_org(words) or any(a < span.end and b > span.start for span in found):
            continue
        found.append(_titled(a, b, "named-in-title"))
    yield from sorted(found)


# "with the Permanent Secretary D. P. WEERASEKARA": initials tell a name.
_INITIALS = lazy(r"(?<!\w)(?:[A-ZÀ-Ž][a-z]?\.[ \xa0]?){1,3}[A-ZÀ-Ž][\w’'-]+")
# "with the Minister of Fisheries, EMIL GUNNARSSON"
_CAPITALS = lazy(r"(?<=, )[A-ZÀ-Ž][A-ZÀ-Ž’'-]+(?: [A-ZÀ-Ž][A-ZÀ-Ž’'-]+){1,2}(?![\w])")
# "RECEPTION OF THE NORWEGIAN AMBASSADOR, HAAKON BERGE, ON 15 MARCH"
_BEHIND_OFFICE = lazy(
    r"(?:AMBASSADOR|MINISTER|CHARGÉ D[’']AFFAIRES|COUNSELL?OR|CONSUL|SECRETARY|ENVOY|DIRECTOR|PRESIDENT|"
    r"CHAIRMAN|ATTACHÉ|PREMIER)[^,\d]{0,60},\s(?P<name>[A-ZÀ-Ž][A-ZÀ-Ž’'-]+(?: [A-ZÀ-Ž][A-ZÀ-Ž’'-]+){1,2}?)"
    r"(?=,|\s+ON\s|\s+AT\s|\s*$)"
)
_DIARY = lazy(r"(?:diary|journal|DIARY|JOURNAL) (?:of|OF)\b")


def _with_initials(t: Transcript, spans: Spans) -> Iterator[Span]:
    """Read who speaks with whom where initials tell the names: the diary's owner, the title's guest."""
    text = t.text
    head = [s for s in spans.of("head-line") if s.value["role"] in ("docket", "heading")]
    for line in head:
        if diary := _DIARY.search(text, line.start, line.end):
            stop = min(diary.end() + 240, head[-1].end)
            if name := _INITIALS.search(text, diary.end(), stop):
                yield _titled(*name.span(), "named-in-the-head")
    for line in head:
        words = text[line.start : line.end]
        if (
            line.value["role"] == "heading"
            and _TALK.search(words)
            and printed_heading(" ".join(words.split())) is None
        ):
            guests = list(_INITIALS.finditer(text, line.start, line.end))
            if not guests and words.isupper():
                guests = list(_BEHIND_OFFICE.finditer(text, line.start, line.end))
            elif not guests:
                guests = list(_CAPITALS.finditer(text, line.start, line.end))
            for name in guests:
                own = name.span("name") if "name" in name.groupdict() else name.span()
                yield _titled(*own, "named-in-the-head")


participants = Recogniser(
    "participants",
    "participants, interpreters and recorder of a conversation",
    frozenset({"particular", "heading"}),
    frozenset({"participant"}),
    _find,
)
