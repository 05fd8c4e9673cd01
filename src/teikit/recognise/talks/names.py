"""A person's name in a piece of a list, and what the words behind it say of him."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.lazy import lazy
from teikit.forms.name_words import SUBJECTS
from teikit.forms.names import (
    bare_name,
    is_office,
    is_org,
    is_person,
    unbracketed,
    without_respelling,
)
from teikit.model.places import COUNTRIES
from teikit.model.span import Span

__all__ = ["INITIALS", "name_in", "person_of", "role_of"]

_RECORDS = lazy(
    r"note-?\s?tak|recorder|recording|taking (?:the )?(?:record|minutes|notes)|record(?:ed|s)\b|"
    r"minutes|rapporteur|stenographer|\bdocument(?:ing|ed)\b|"
    r"(?:kept|took|made|wrote|drew up|prepared) (?:down )?(?:the |this )?"
    r"(?:notes?|record|transcript|protocol)|"
    r"\((?:for )?(?:the )?(?:record|protocol|notes?|reporting|rapporteur)\)",
    2,
)
_INTERPRETS = lazy(r"interpret|\btranslat(?:or|ed|ing)\b", 2)
_ROLE_AHEAD = lazy(r"(?:the )?(?:interpreter|translator|recorder|note-?taker|stenographer)", 2)
_CHAIRS = lazy(r"in the chair|chair(?:man|woman|person)?\b|presiding", 2)
_HONOURED = lazy(
    r"(?:[A-Z][a-z-]+ )?(?:[Tt]he )?(?:(?:Rt|RT|Right)\.? Hon(?:ourable|\.)?|H\.? ?E\.?|HRH|Hon\.) "
    r"(?:the )?(?=[A-Z])"
)
# "adviser Petar Lal", "first secretary Tesfaye Harar"
_SMALL_OFFICE = lazy(
    r"(?:[a-z-]+ ){0,4}(?:advis[eo]r|secretary|counsell?or|attach[eé]|ambassador|minister|director|chief|"
    r"head|deputy|interpreter|translator|recorder|note-?taker|stenographer|consul|assistant|officer|"
    r"engineer|representative|editor|"
    r"delegate|member|chairman|president|expert|comrade|citizen|specialist|inspector|clerk) (?=[A-ZÀ-ŽȘȚ])"
)
_SMALL_TITLE = lazy(r"(?:comrades?|coms?\.|cdes?\.?|messrs\.?)\s+(?=[A-ZÀ-ŽȘȚ])")
_DECORATED = lazy(
    r"(?:,? (?:[GK]?C[MVB]G?|K?CMG|GCMG|[KDCO]BE|MBE|MP|QC|KC|MC|DSO|PC|MVO|CB|CVO|Bt)\.?)+$"
)
_DASH = lazy(r"\s+[-–—]+\s+|(?<=\w)—(?=[A-Z])")
_THEN_OFFICE = lazy(
    r"(?P<who>(?:[Cc]omrade|Cde\.?|Com\.|Mr\.?|Mrs\.?|Dr\.?) "
    r"(?!(?:First|Second|Third|Deputy|Vice|Acting|Assistant|Permanent|"
    r"Senior)\b)(?:[A-ZÀ-ŽȘȚ][\w.’'-]* ){0,3}?[A-ZÀ-ŽȘȚ][\w’'-]+)"
    r" (?:1st |2nd |3rd |First |Second |Third |Acting |Permanent )?(?:Deputy|Vice|Assistant|Head|Chief|"
    r"Director|Interpreter|Member|Secretary|Minister|Ambassador|Chairman|Counsell?or|Attach[eé]|Representative|Adviser|"
    r"Advisor|Editor|Inspector|Recorder)\b"
)
_OF = lazy(r"\s+(?:of|from|for)\s+")
_NO_NAME = frozenset("for to in on at with".split())
_SIDE_LEAD = lazy(
    r"\s*(?:(?:[Oo]n|[Ff]or) (?:the )?[\w ]{2,30} side\s*[:–-]?\s+|[A-Z][A-Z/]{0,9}\s+[-–—]\s+|"
    r"(?:[A-Z][\w&]+ )(?:[\w&]+ ){0,5}[-–—]\s+(?=(?:Mr|Mrs|Miss|Dr|Ambassador|Minister|Col|Gen|Capt)\b)|"
    r"[A-Z][\w. ]{1,24}[:：]\s+|"
    r"(?:[A-Z][a-z]+ ?){1,3}[—–]\s?(?=[A-Z])|\(?\d{1,2}[.)]\s+|[-–—•*]\s+)"
)
# "Attaché Ole Dorn on the Marovian side"
_SIDED = lazy(
    r"\s+(?:on|from|for) (?:our|their|the [A-ZÀ-ŽȘȚ][\w-]+(?: [A-ZÀ-ŽȘȚ][\w-]+)?) side\.?$"
)
_OF_A_SECTION = lazy(
    r"(?:Comrade )?(?:Army|Corps|Division|Brigade) General [A-ZÀ-ŽȘȚ]|"
    r"(?:Section|Desk|Bureau|Division|Department) (?:Member|Officer|Clerk|Chief|Head|Director) [A-ZÀ-ŽȘȚ]"
)
_AND = lazy(r"\s*and\s+(?=[A-Z])")
_NOBODY = frozenset(
    "comrades comrade messrs the none others and others staff aides et al interpreter recorder "
    "notetaker same state defense treasury commerce justice agriculture interior labor".split()
)
_OFFICE_ENDS = frozenset(
    "Secretary Director Minister Ambassador Officer Adviser Advisor Counselor Counsellor "
    "Attache Attaché Chief "
    "Chairman President Assistant Interpreter Recorder Notetaker Head Premier Consul Delegate "
    "Representative "
    "Commissioner Envoy Inspector Engineer Manager Deputy Member States Rubber Affairs Board "
    "Laboratory Staff".split()
)
_QUALIFIES = frozenset("Special Acting Deputy Assistant Senior Principal Chief Staff".split())
_TITLE_LIKE = frozenset(
    "In The Inspector Desk Country Economic Agricultural Political Press Also Absent".split()
)
# "Wang [illegible]", "Moor [sic]": a remark is no part of a name.
_REMARKED = lazy(r"\s?\[(?:sic|\?|…|\.{3}|[^\[\]]*(?:illegible|unclear|unknown)[^\[\]]*)\]", 2)
# "Lethmark CP Provincial First Secretary Ada Moor"
_OFFICED = lazy(
    r"(?:Secretary|Commander|Director|Chairman|Chairwoman|Minister|Governor|Mayor|President|General|Colonel|"
    r"Chief|Head|Ambassador|Premier|Commissar)\s(?P<name>[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+){1,2})$"
)
_INITIALLED = lazy(r"(?<![\w.])[A-LN-Z]\. ?(?:[A-Z]\. ?)?[A-ZÀ-ŽȘȚ][a-zß-žșț]")
_FRENCH = lazy(r"\b(?:Mme|Mlle|MM\.|Monsieur|Madame)")
INITIALS = lazy(r"(?<!\w)(?:[A-ZÀ-ŽȘȚ][a-z]?\.[ \xa0]?){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+")


@lru_cache(maxsize=64)  # whether there is one is asked first, and then what it is
def name_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a person's name stands in a piece of a list, or None if none does."""
    side = _SIDE_LEAD.match(text, start, end)
    if side and not (side[0][-1] == "—" and _is_held(text[side.end() : end])):
        start = side.end()
    if joined := _AND.match(text, start, end):
        start = joined.end()
    stop = text.find("(", start, end)
    words = text[start : stop if stop > start else end]
    if "\n" in words:
        words = " ".join(words.split())
    words = _behind_office(words)
    of = _OF.search(words)
    if of and of.start() and (is_org(words[of.end() :]) or words[of.end() :][:4] == "the "):
        words = words[: of.start()]
    if " side" in words[-6:] and (sided := _SIDED.search(words)):
        words = words[: sided.start()]
    if words.rstrip()[-1:] in (":", "："):
        return None  # a label: "Expert:"
    words = words.strip(" .\t\xa0;").removesuffix(" and")  # "Ada Moor and, for item 2, Ole Dorn"
    if dash := _DASH.search(words, 1):
        words = words[: dash.start()]  # "Comrade Vell – deputy of the chairman"
    elif held := _THEN_OFFICE.match(words):
        words = held["who"]  # "Comrade Vell Head of Department X"
    if honoured := _HONOURED.match(words):
        words = words[honoured.end() :]
    if words[:1].islower():
        small = _SMALL_TITLE.match(words) or _SMALL_OFFICE.match(words)
        words = words[small.end() :] if small else words
    if "[" in words:
        words = _REMARKED.sub("", without_respelling(words)).strip()
    if words[-1:].isupper() and (decorated := _DECORATED.search(words)):
        words = words[: decorated.start()]
    if len(words.replace(".", "").replace(" ", "")) <= 4 and words.isupper():
        return None
    named = _OFFICED.search(words) if is_org(words) or is_office(words) else None
    if named and not is_org(named["name"]) and not is_office(named["name"]):
        words = named["name"]
    if not words or words in COUNTRIES or (is_org(words) and not _OF_A_SECTION.match(words)):
        return None
    if _is_held(words):
        return None
    if not _NO_NAME.isdisjoint(words.split()):
        return None  # "Special Assistant for Trade Fairs"
    if words in SUBJECTS or words in _QUALIFIES:
        return None  # "…, Special" over "Representative for Trade"
    if words.split()[-1].strip(".") in _OFFICE_ENDS or words.lower() in _NOBODY:
        return None
    name = bare_name(words)
    if words[:3] == "M. " and name == words[3:]:
        around = text[max(start - 120, 0) : end + 120]
        if _INITIALLED.search(around) and not _FRENCH.search(around):
            name = words  # one of those named with their initials, and no Monsieur
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
    if "[" in words:
        return _bracketed(name, text, start, end)
    a = text.find(name, start, end)
    if a < 0 and "\n" in text[start:end]:  # broken at the end of a line
        broken = re.search(r"\s+".join(map(re.escape, name.split())), text[start:end])
        return (start + broken.start(), start + broken.end()) if broken else None
    a = a if a >= 0 else text.find(name.split()[0], start, end)
    if a < 0 or text[a : a + len(name)] != name:
        return None
    b = a + len(name)
    initial = text[b : b + 1] == "." and name[-1].isupper() and name[-2:-1] in (" ", ".")
    return a, b + initial  # "DORNOV N. S."


def _behind_office(words: str) -> str:
    """Return a name without its office: "Minister of Works Ada Moor", "Head of Section Comrade Moor"."""
    head, of, rest = words.partition(" of ")
    if not of or not (is_office(head) or _OFFICER.search(head) or head == "Ministry"):
        return words
    titles = list(_TITLE_INSIDE.finditer(rest))
    if titles:
        return rest[titles[-1].end() :]
    parts = rest.split()
    subjects = [
        n
        for n, part in enumerate(parts)
        if part.strip(",") in SUBJECTS or (n and part in _OFFICES_BY_HEAD)
    ]
    name = parts[subjects[-1] + 1 :] if subjects else []
    return " ".join(name) if len(name) > 1 and name[0][0].isupper() else words


# "Deputy Division Chief"
_OFFICER = lazy(
    r"^(?:[A-Z][\w-]+ ){0,3}(?:Chief|Head|Director|Secretary|Clerk|Officer|Member|Deputy)$"
)
# "of the First Asian Department Wen Shu"
_OFFICES_BY_HEAD = frozenset(
    "Department Division Bureau Section Office Directorate Sector Desk Commission Secretariat".split()
)
_TITLE_INSIDE = lazy(r"\s(?:Comrade|Cde\.?|Com\.|Mr\.?|Mrs\.?|Miss|Dr\.?)\s+(?=[A-ZÀ-ŽȘȚ])")


def _is_held(words: str) -> bool:
    """Tell whether words are an office alone: "U.S. Secretary of State"."""
    office = words.removeprefix("U.S. ")
    return is_office(office) and not INITIALS.search(office)


def _bracketed(name: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a name stands that is in brackets in part: "[Moor] Ada", "Ada [Moor]"."""
    parts = (rf"\[?{re.escape(part)}\]?" for part in name.split())
    found = re.compile(r"\s+".join(parts)).search(text, start, end)
    return found.span() if found else None


def person_of(text: str, piece: tuple[int, int], stop: int, key: str) -> Span:
    """Return the person named in a piece, with the role that the words behind the name give."""
    name = name_in(text, *piece)
    assert name
    behind = text[name[1] : stop]
    ahead = text[piece[0] : name[0]].strip(" \xa0\t\n,").removeprefix("and ")
    said = ahead if _ROLE_AHEAD.fullmatch(ahead) else behind  # "interpreter Li Ao"
    value: dict[str, object] = {"role": role_of(said, key)}
    if value["role"] != key:
        both = value["role"] == "recorder" and _INTERPRETS.search(behind)
        value["also"] = (key, "interpreter") if both and key != "interpreter" else (key,)
    if title := " ".join(text[piece[0] : name[0]].split()).strip("[] "):
        value["title"] = title
    if _CHAIRS.search(behind):
        value["position"] = "chairman"
    else:
        rest = behind.split("(")[0].strip(" .,;")
        if is_office(rest):
            value["position"] = rest
    return Span(*name, "participant", "named-in-particulars", value)


def role_of(behind: str, key: str) -> str:
    """Return the role that words behind a name give: "(notetaker)", "interpreter"."""
    if _RECORDS.search(behind):
        return "recorder"
    return "interpreter" if _INTERPRETS.search(behind) else key
