"""Names as documents print them: titles before persons, heads of organisations, lists.

Nothing here knows a person: a name is judged by its form and by the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import SHORT_TITLES, TITLES, TITLES_OR_FORENAMES
from teikit.model.places import COUNTRIES
from teikit.model.source import SPACE

__all__ = [
    "NAME",
    "NAME_LETTERS",
    "bare_name",
    "is_inner_id",
    "is_nobody",
    "is_office",
    "is_org",
    "is_person",
    "is_respelling",
    "kind_of_party",
    "letters_of",
    "ncname",
    "office_of",
    "party_list",
    "slug",
    "split_list",
    "surname_keys",
    "unbracketed",
    "without_respelling",
]

_FORENAMES = frozenset("Earl Duke Don Raja Sen Lama Nai".split())
# Behind these a name may stand, too, and no name begins with them.
_TITLE_WORDS = (
    (TITLES - _FORENAMES)
    | {f"{title}." for title in SHORT_TITLES}
    | frozenset(
        "First Second Third Acting Assistant Deputy Deputy-Minister Vice Vice-Dir. Dep. Joint Permanent "
        "Under Prime Foreign Agricultural Commercial Cultural Economic Military Political Press Bureau "
        "Department Division Section Member Colleagues Consuls Arch. Fru Fräulein Senhor Senhora Sra. "
        "Srta. M. Marquis Marshall Tuan LR VLR H.E. His Her Your The".split()
    )
)
_OFFICES = frozenset(
    "Ambassador Premier Chairman President Minister Secretary General Marshal Consul Director "
    "Envoy Attaché Attache Chargé Charge Vice-Premier Vice-Chairman Vice-Minister Counselor "
    "Counsellor Interpreter Delegate Representative Chairwoman Governor Undersecretary "
    "Secretary-General King Speaker Commissar".split()
)
_ORG_HEADS = frozenset(
    "Ministry Dept Commissariat Ministries Embassy Embassies Legation Consulate Consulate-General Department "
    "Departments Committee Committees Office Offices Bureau Section Secretariat Commission Council "
    "Division Divisions Party Directorate Delegation Mission Government Politburo Presidium Agency "
    "Institute Foundation Administration Headquarters Command Staff Archive Archives Desk Union "
    "Group Center Centre Association Academy Press Cabinet Treasury Admiralty Parliament Congress "
    "Assembly Court Chancery Chancellery Registry Service Services Board Authority Ministry's Corps University "
    "Directorate-General Secretariat-General Inspectorate-General "
    "Library Representation Chamber Collegium Fund Trust Endowment Corporation Society Quai Army Navy "
    "Leadership Intelligence Secretaries Highcomind Hicomind Amembassy Amconsul Amlegation Amcongen "
    "AmEmbassy AmConsul AmConGen Usmission Secstate Branch Federation League "
    "Plenum Standing".split()
)
_PARTICLES = frozenset(
    "of the de von van der den la le du da di dos af al el bin ibn ter zu and & for to in on at y".split()
)
_DEMONYMS = "|".join(sorted({*COUNTRIES.values()} - {""}, key=len, reverse=True))
_OFFICE = lazy(
    r"(?:(?:the|Prime|Foreign|First|Second|Third|Deputy|Vice|Assistant|Acting|Under|Federal|Chief|"
    r"State|Press|Military|Commercial|Cultural|Political|Head|Chair|High|Permanent|Trade|People[’']s|"
    rf"{_DEMONYMS})[ -])*(?:Minister|"
    r"Secretary|Ambassador|Director|Chairman|President|Premier|Counsell?or|Attach[eé]|Consul|Adviser|"
    r"Chief|Head|Member|Deputy|Secretary[ -]General|Officer|Clerk|Chair|Absent|Professor|Captain|"
    r"Brigadier|Colonel|Admiral|Commodore|"
    r"Commissioner|Commissar|Representative|Charg[eé] d[’']Affaires)"
    r"(?:[ -](?:General|Secretary|of|for|to|at|in|Minister)\b.*)?|For the [A-Z].*",
    re.IGNORECASE,
)
# Letters that every edition of XML 1.0 has in names (the fifth has more, but libxml2 knows the
# fourth), figures of ASCII, and the three marks.
NAME_LETTERS = (
    "A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1"
    "\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a"
    "\u0641-\u064a\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
)
_NOT_IN_IDS = lazy(f"[^{NAME_LETTERS}0-9_.-]")
NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'‘\-]*\.?"
"""A capitalised word of a name, as the inside of a regular expression."""
_BRACKETS = str.maketrans("", "", "[]")
_LOST = lazy(r"\s?\[(?:(?:[a-z]+ ){0,2}illegible|unclear|\.{3}|…|\?)\]", re.IGNORECASE)
_FILLED = lazy(r"(?<=[A-ZÀ-ŽȘȚ])\.(?=\[[a-zß-žșț’'-]{2,18}\])")  # "L.[ars] Sund"
_SEPARATOR = lazy(
    r"[,;，；]|(?<!\.)[ \t\xa0\u2000-\u200a\u3000]{2,}|"
    r"(?<=[\w\])])[ \xa0]+and[ \xa0]*\s[ \xa0]*(?=[\[A-Z]|the [A-Z])|\n"
)


@lru_cache(maxsize=256)  # the names of one document are asked about again and again
def unbracketed(words: str) -> str:
    """Return words without brackets of supplied parts and of lost ones, white space folded."""
    if "[" in words or "]" in words:
        words = _LOST.sub("", words)
        words = _FILLED.sub("", words).translate(_BRACKETS)
    return " ".join(words.split())


def is_respelling(name: str, other: str) -> bool:
    """Tell whether words in brackets spell the name before them in another way.

    "Kim Tae-hui [Kim Thae Hui]": as many syllables, which begin with the same letters.
    """
    one, two = (w.lower().replace("-", " ").translate(_SOUNDS).split() for w in (name, other))
    if len(one) != len(two) or name == other:
        return False
    if len(one) == 1:
        return one[0][0] == two[0][0] and one[0][-1] == two[0][-1] and len(one[0]) - len(two[0]) < 3
    return all(x[0] == y[0] for x, y in zip(one, two, strict=True))


# What one romanisation writes with one letter, the other writes with the other.
_SOUNDS = str.maketrans("gqdbjzr", "kktpccl")
_RESPELT = lazy(r"(?P<name>[^\[\]]+?) \[(?P<other>[A-ZÀ-ŽȘȚ][^\[\]]*)\]")


def without_respelling(words: str) -> str:
    """Return a name without the brackets that spell it in another way."""
    found = _RESPELT.fullmatch(words) if words[-1:] == "]" else None
    if found and is_respelling(bare_name(found["name"]), found["other"]):
        return found["name"]
    return words


@lru_cache(maxsize=128)
def is_org(words: str) -> bool:
    """Tell whether words name a body: they hold the head word of one."""
    for word in words.split():
        bare = word.strip("’'.,()[]")
        if bare.isupper() and len(bare) > 3:
            bare = bare.title()
        if bare in _ORG_HEADS or (bare.endswith("s") and bare[:-1] in _ORG_HEADS):
            return True
    if words.endswith(("Military Region", "Military District")):
        return True
    return len(words) < 24 and words.isupper() and not _ABBREVIATED.isdisjoint(words.split())


# Ministries, parties and services that their own papers name by letters alone.
_ABBREVIATED = frozenset(
    "MFA KGB CPSU CCP SED PZPR PUWP MSZMP HSWP RCP KWP KPRP MPRP BCP NATO CIA TASS UVPI NKVD MGB "
    "GRU NKID NKVT".split()
)


def is_person(words: str) -> bool:
    """Tell whether words have the form of a person's name: one to five capitalised words."""
    words = unbracketed(words)
    parts = [part for part in words.split() if part not in _PARTICLES]
    if not 0 < len(parts) <= 6 or any(map(str.isdigit, words)):
        return False
    return all(part[0].isupper() for part in parts)


def is_office(words: str) -> bool:
    """Tell whether words are an office without a name: "Minister of Justice"."""
    return bool(_OFFICE.fullmatch(unbracketed(words)))


def is_nobody(name: str) -> bool:
    """Tell whether a speaker's label names an office or a body: "President", "The Committee"."""
    bare = name.removeprefix("The ").removeprefix("THE ")
    bare = bare.title() if bare.isupper() else bare
    return is_office(bare) or is_org(bare) or bare in _VOICES


_VOICES = frozenset("Chairman President Question Answer Interpreter Voice Voices All Q A".split())


@lru_cache(maxsize=1024)
def kind_of_party(words: str) -> str:
    """Return `org`, `place` or `person`, or nothing if words are none of them."""
    bare = unbracketed(words)
    if bare in COUNTRIES or (words[-1:] == "]" and _names_town_again(words)):
        return "place"
    if is_org(bare):
        return "org"
    office, comma, town = bare.partition(", ")
    if is_office(bare) or (comma and is_office(office) and look_up(town)):
        return "role"  # "Ambassador", "Ambassador, Kuala Lumpur"
    if all(word in _TITLE_WORDS or word in _SMALL_WORDS for word in bare.split()):
        return ""  # "Ambassadors": an office without a name
    bare = " ".join(word for word in bare.split() if word not in _OF_AFFAIRS)
    if is_person(bare):
        return "person"
    return "place" if look_up(bare) else ""  # "Dar es Salaam"


def _names_town_again(words: str) -> bool:
    """Tell whether brackets give a town's known name: "Torsk [Tarsk]"."""
    name, _, again = words[:-1].partition(" [")
    titled = name in _TITLE_WORDS  # "Chairman [Moor]"
    return name.isalpha() and not titled and again.isalpha() and bool(look_up(again))


@lru_cache(maxsize=1024)
def bare_name(words: str) -> str:
    """Return a person's name without the titles before it: "Comrade Zhao Min" is "Zhao Min".

    A title with nothing behind it ("Ambassador") is the whole name.
    """
    parts = unbracketed(words).split()
    kept = list(parts)
    if len(kept) > 2 and kept[1] == "Leader" and kept[0] in ("Delegation", "Group", "Party"):
        kept = kept[2:]
    if "General" in parts[1:4]:  # "Comrade Army General Renn": a body's name, in a rank
        kept = [
            one
            for one, rank in zip(parts, [*parts[1:], ""], strict=True)
            if rank != "General" or one not in _OF_GENERALS
        ]
    while len(kept) > 1 and (
        (kept[:2] == ["State", "Secretary"] and len(kept) > 2)
        or kept[0] in _TITLE_WORDS
        or _is_rank(kept[0], kept[1])
        or (kept[0] in ("Rt", "Rt.", "Right") and kept[1].startswith("Hon"))
        or kept[0] == "Hon"
        or kept[0] in _OF_AFFAIRS
        or kept[0] in ("COMRADE", "COMRADES")
    ):
        if kept[1:3] == ["of", "State"] and len(kept) > 3:
            kept = kept[3:]  # "Undersecretary of State Ada Moor"
            continue
        if kept[1] == "of" or (kept[0] in TITLES_OR_FORENAMES and len(kept) < len(parts)):
            break  # "Marquess of Lansdowne", "Mr. Sultan Moor"
        if kept[0] == "M." and (len(kept) < len(parts) or _INITIAL.fullmatch(kept[1])):
            if kept[1:2] == ["M."] and len(parts) == len(kept) > 2:
                kept.pop(0)  # "M. M. de Rosnay": nobody has the same initial twice
            break  # "M. A. Rahman": initials, not Monsieur
        kept.pop(0)
    if len(kept) > 2 and kept[0][-2:] in _POSSESSIVES and _are_titles(kept[0][:-2], kept[1]):
        kept = kept[2:]  # "Minister's assistant Li Ming"
    named = kept and (kept[0] not in _TITLE_WORDS or kept[0] == "M.")
    return " ".join(kept if named else parts)


# "Wing Commander", "Rear-Admiral", "Air Vice-Marshal": what makes of a rank another one
_OF_RANKS = frozenset(
    "Air Army Brigade Corps Division Fleet Flight Group Rear Squadron Sub Vice Wing".split()
)


def _is_rank(word: str, behind: str) -> bool:
    """Tell whether a word is a rank of two, or the first word of one."""
    if word in _OF_RANKS:
        return behind in _TITLE_WORDS or _is_rank(behind, "")
    first, hyphen, last = word.partition("-")
    return bool(hyphen) and last in _TITLE_WORDS and (first in _TITLE_WORDS or first in _OF_RANKS)


def _are_titles(*words: str) -> bool:
    return all(word.capitalize() in _TITLE_WORDS for word in words)


_POSSESSIVES = ("'s", "’s")
_OF_GENERALS = ("Army", "Corps", "Brigade", "Division")
_INITIAL = lazy(r"(?:[A-ZÀ-ŽȘȚ]\.)+")
_OF_AFFAIRS = frozenset(("d'Affaires", "d’Affaires", "d'affaires", "d’affaires"))  # behind "Chargé"
_SMALL_WORDS = _PARTICLES | _OF_AFFAIRS


@lru_cache(maxsize=128)
def office_of(words: str) -> str:
    """Return the word of office in a name or label ("Albanian Ambassador"), or nothing."""
    for word in words.replace("’s", "").split():
        if (title := word.strip("’'.,()").capitalize()) in _OFFICES:
            return title
    return ""


def surname_keys(name: str) -> set[str]:
    """Return the forms by which a full name may be taken up again, in lower case.

    The whole name, its first word (the surname, in East Asian order) and its last.
    """
    surname, comma, _ = name.partition(", ")
    if comma:  # "Moor, A. V."
        return {name.lower(), surname.lower()}
    parts = bare_name(name).lower().split()
    return {" ".join(parts), parts[0], parts[-1]}


def split_list(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a list of names at commas, semicolons, wide gaps and "and", outside brackets.

    Yields:
        Offsets of each item, white space around it left out.
    """
    begin = start
    for match in _SEPARATOR.finditer(text, start, end):
        if match.start() < begin:
            continue
        piece = text[begin : match.start()]
        if "and" in match.group() and not _and_parts(piece, text[match.end() : match.end() + 60]):
            continue
        # A bracket that never closes must not swallow the rest of the list.
        if len(piece) < 300 and (
            piece.count("(") > piece.count(")") or piece.count("[") > piece.count("]")
        ):
            continue
        if trimmed := _trim(text, begin, match.start()):
            yield trimmed
        begin = match.end()
    if trimmed := _trim(text, begin, end):
        yield trimmed


def party_list(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a list of parties; "Embassies in Valdoria, Cuba and Mali" is one body and stays whole."""
    items = list(split_list(text, start, end))
    if (
        len(items) > 1
        and _PLURAL.match(text, items[0][0], items[0][1])
        and not any(is_org(text[a:b]) for a, b in items[1:])
    ):
        return [(items[0][0], items[-1][1])]
    return items


_PLURAL = lazy(
    r"(?:all\s+|our\s+)?(?:Embassies|Legations|Missions|Consulates|Ambassadors)\b", re.IGNORECASE
)


_WHOLE = lazy(r"\s(?:of|for|in|at)\s")
_REGIONAL = lazy(
    r"(?:[A-Z][\w’'-]+ ){1,4}(?:Department|Division|Section|Desk|Bureau|Directorate|Office)\b"
)


_TITLED = lazy(
    r"(?:Mr|Mrs|Miss|Sir|Lord|Lady|Dr|Comrade|Cde|Premier|General|Colonel)\.? "
    r"(?:(?:[A-ZÀ-ŽȘȚ]\.|[A-ZÀ-ŽȘȚ][\w’'-]+) ){0,2}[A-ZÀ-ŽȘȚ][\w’'-]+"
)


_LETTERS = lazy(r"(?:the )?[A-Z]{2,6}(?:[:：,.;\n]|$)")


def _and_parts(left: str, right: str) -> bool:
    """Tell whether "and" stands between two names: not in "American and Australian Desk"."""
    right = _SEPARATOR.split(right, maxsplit=1)[0]
    if _TITLED.fullmatch(left.strip()) and right.removeprefix("the ")[:1].isupper():
        return True  # "Mr. Moor and War Office"
    if is_org(left) and _LETTERS.match(right):
        return True  # "the Foreign Ministry and ILD"
    if right.startswith("the "):  # "the Ministry of Trade and the Commission for Lakes"
        return is_org(left) and is_org(right) and not _PLURAL.match(left.removeprefix("the "))
    if is_org(left) and not is_org(_WHOLE.split(right, maxsplit=1)[0]):
        return False  # "Department of Trade and Asian Affairs of the Ministry"
    if left.strip() in COUNTRIES and _REGIONAL.match(right):
        return False  # "Soviet Union and Eastern Europe Department"
    return is_org(left) == is_org(right) and left.strip(" [")[:1].isupper()


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    core = text[start:end].strip(SPACE)
    if not core:
        return None
    begin = text.index(core, start)
    return begin, begin + len(core)


@cache
def _fold_table() -> dict[int, str]:
    return {
        ord("đ"): "d",
        ord("Đ"): "D",
        ord("ł"): "l",
        ord("Ł"): "L",
        ord("ø"): "o",
        ord("ß"): "ss",
        ord("æ"): "ae",
        ord("ı"): "i",
    }


_INNER = lazy(
    r"(?:p|ab|div|list|item|sp|bibl|table|n|call|translator-|contributor-|editor-|hand-)\d+|(?:person|org|place)-.*|"
    r"teikit|archive|editor|transcriber|edition|series|rule|genre|classification|precedence|handling|evidence|"
    r"(?:rule|genre|classification|precedence|handling|evidence)\..*"
)


def is_inner_id(name: str) -> bool:
    """Tell whether a name is one that elements inside a document have."""
    return bool(_INNER.fullmatch(name))


@lru_cache(maxsize=2048)
def slug(words: str) -> str:
    """Return words as part of an identifier: lower case, ASCII where possible, hyphens."""
    if not words.isascii():
        import unicodedata

        decomposed = unicodedata.normalize("NFKD", words.translate(_fold_table()))
        words = "".join(c for c in decomposed if not unicodedata.combining(c))
    marked = _NOT_IN_IDS.sub("-", words.lower().replace(".", "-"))
    return "-".join(part for part in marked.split("-") if part).strip("_")


def ncname(words: str) -> str:
    """Return words as an NCName (Namespaces in XML 1.0), each other character a hyphen."""
    made = _NOT_IN_IDS.sub("-", words)
    return made if made[:1].isalpha() or made[:1] == "_" else f"_{made}"


def letters_of(words: str) -> str:
    """Return the letters by which a body may be named: those of "C.R.O.", or the first of its words."""
    plain = words.replace(".", "")
    if " " not in plain:
        return plain if plain.isupper() and 2 < len(plain) < 7 else ""
    first = [word[0] for word in plain.split() if word.lower() not in _LINKING]
    letters = "".join(first).upper()
    return letters if 2 < len(letters) < 7 and letters.isalpha() else ""


_LINKING = frozenset("of the and for on in to at de du des".split())
