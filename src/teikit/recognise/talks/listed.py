"""Names in the particulars of a conversation: in a list, in a sentence, in columns."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import SUBJECTS
from teikit.forms.names import (
    bare_name,
    office_of,
    unbracketed,
)
from teikit.model.places import COUNTRIES
from teikit.model.span import Span
from teikit.model.transcript import Transcript
from teikit.recognise.talks.names import INITIALS, name_in, person_of, role_of

__all__ = ["columns", "heads_bullets", "listed", "names_side"]

_SWITCH = lazy(
    r"(?:\s{2,}|[;.]\s|,\s(?=[\w-]+\s?:))(?P<role>(?:[Ii]nterpreted|[Rr]ecorded) by(?=\s[A-Z])|"
    r"[Ii]nterpreters?|[Ii]nterpreted(?: by)?|[Rr]ecorders?|[Rr]ecorded(?: by)?|[Nn]otetakers?|[Nn]ote-takers?|"
    r"[Ii]nterpreting|[Tt]aking [Nn]otes|[Nn]otes|[Rr]ecording|[Tt]ranslat(?:ors?|ing)|"
    r"[Mm]inutes)(?:\s*[:：]\s*|(?<= by)\s)"
)
# "First Secretary Dorn. Chinese side: Deputy Director Wen Shu"
_OTHER_SIDE = lazy(
    r"[.;]\s+(?:(?:and )?(?:[Oo]n|[Ff]or|"
    r"[Ff]rom) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? side[,:]\s*|(?:(?:[Aa]lso )?(?:[Pp]resent|"
    r"[Pp]articipants?|[Aa]ttending|[Aa]ttendees) (?:on|from|for|of) )?"
    r"(?:(?:[Tt]he|[Oo]n the|[Oo]ur|[Oo]ther|[Ff]oreign) )?(?:[A-Z][\w-]+ )?(?:side|delegation)\s*[:：]\s*)"
)
# "Deputy Director of the Soviet and East European Department Wen Shu"
_OFFICE_SO_FAR = lazy(
    r"(?:Director|Chief|Head|Member|Officer|Clerk|Secretary|Minister|Expert|Advis[eo]r|Counsell?or) of "
    r"(?:the )?(?:Department of )?(?:(?!Department|Division|Bureau|Section|Affairs)[A-Z][\w’'-]+ ?){1,4}$"
)
_REST_OF_OFFICE = lazy(
    r"\s*(?:[A-Z][\w’'-]+ ){1,3}(?:Affairs|Department|Division|Bureau|Section|Desk|Office|Directorate)\b"
)
_ROLE_WORDS = {
    "inte": "interpreter", "reco": "recorder", "note": "recorder", "minu": "recorder",
    "tran": "interpreter", "taki": "recorder",
}  # fmt: skip
_SIDE = lazy(
    r"(?:present )?(?:on|for|from|of) (?:the )?.{2,40} side:?|[^,]{2,30} (?:side|delegation|"
    r"party):?|on our (?:side|part):?|"
    r"(?:the )?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s?:|also present:?|absent.*|apologies.*",
    2,
)
_ITEM = lazy(
    r"[;；]|(?<!,)(?<!\sand)(?<!Mrs\.)(?<!Mr\.)(?<!Dr\.)(?<!Miss)\n|"
    r"(?<=\w)[ \xa0]+and[ \xa0]+(?=(?:Mr|Mrs|Miss|Dr|Captain|Comrade|Prof|Sir|Colonel|"
    r"General|Ambassador)\b)|\t|(?<=\S)[ \xa0]{3,}|(?<=[\w.])[ \xa0]{2}(?=(?:Mr|Mrs|Miss|Ms|Dr|Sir|"
    r"Comrade|Cde|Amb|Ambassador|Minister|Gen|Col|Prof)\b)"
)
_SEMICOLON = lazy(r"[;；]")
_PIECE = lazy(r"[,，]|(?<=\w)[ \xa0]+and[ \xa0]*\s[ \xa0]*(?=[\[A-Z])")
_CLAUSE = lazy(r",\s+(?:and\s+)?|(?<=\w)\s+and\s+(?=(?:Mr|Mrs|Miss|Dr|[Cc]omrade|Com\.|Cde)\b)")


def heads_bullets(t: Transcript, span: Span, below: list[Span]) -> bool:
    """Tell whether a bullet has others under it: it names a side, and they name persons."""
    if t.text[span.start] not in "•▪◦●" or not below:
        return False
    here, under = (t.lines[t.index_at(one.start)] for one in (span, below[0]))
    return under.indent > here.indent and t.text[below[0].start] in "•▪◦●"


def names_side(t: Transcript, span: Span, below: list[Span]) -> bool:
    """Tell whether one word stands apart over a block of names: the side that they are of."""
    words = t.text[span.value["value"] : span.end].strip(" :")
    if not words.isalpha() or len(below) < 2 or any(one.value["label"] for one in below):
        return False
    first, second, third = (t.lines[t.index_at(one.start)].number for one in (span, *below))
    return second > first + 1 and third == second + 1 and "," in t.text[slice(*below[0][:2])]


def listed(text: str, span: Span) -> Iterator[Span]:
    """Read one line of names: a list behind a label, or a person with office or country."""
    key = span.value["key"]
    begin = span.value["value"]
    if not span.value["label"] and "\n" in text[begin : span.end]:
        # What stands in under a name goes on about the same person.
        stop = text.index("\n", begin)
        more = text[stop : span.end]
        for person in _people(text, begin, stop, key, False):
            yield _further(person, more)
        return
    if span.value["last"] == span.value["index"] and _is_sentence(text, begin, span.end):
        yield from _told(text, begin, span.end, key)
        return
    led = _COUNTRY.match(text, begin, span.end) if key == "participant" else None
    if led and look_up(led["name"]):
        for person in _people(text, led.end(), span.end, key, True):
            yield person._replace(value={**person.value, "country": led["name"]})
        return
    if text.count(".,", begin, span.end) > 1 and (inverted := _inverted(text, begin, span.end)):
        for a, b in inverted:
            yield Span(a, b, "participant", "named-in-particulars", {"role": key})
        return
    labelled = bool(span.value["label"])
    for side in _OTHER_SIDE.finditer(text, begin, span.end) if labelled else ():
        yield from _in_roles(text, begin, side.start(), key, labelled)
        begin = side.end()
    together = labelled or _COMRADES.match(text, begin, span.end) is not None
    yield from _in_roles(text, begin, span.end, key, together)


def _in_roles(text: str, begin: int, end: int, key: str, together: bool) -> Iterator[Span]:
    """Read names, and further ones behind a role: "Wen Shu; interpreter: Li Ao; recorder: Mo Di"."""
    while switched := _SWITCH.search(text, begin, end):
        yield from _people(text, begin, switched.start(), key, together)
        begin, key = switched.end(), _ROLE_WORDS[switched["role"].lower()[:4]]
    yield from _people(text, begin, end, key, together)


# "Norway - Moor (Chairman), O. Dorn": a delegation, by its country
_COUNTRY = lazy(
    r"(?P<name>[A-ZÀ-ŽȘȚ][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:\s+[-–—]|\s?:)\s+(?=[A-ZÀ-ŽȘȚ])"
)


def _inverted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Read "Cdes. Moor, A.V., Dornov, N. S., Vell, O.": surnames first, each with its initials."""
    found = [match.span() for match in _SURNAME_FIRST.finditer(text, start, end)]
    covered = sum(b - a for a, b in found)
    return found if len(found) > 2 and covered > 0.7 * (end - start) else []


_SURNAME_FIRST = lazy(
    r"[A-ZÀ-ŽȘȚ][\w’'-]+(?:[ -][A-ZÀ-ŽȘȚ][\w’'-]+)?, "
    r"(?:[A-ZÀ-ŽȘȚ][a-z]?\. ?){1,2}[A-ZÀ-ŽȘȚ]?(?=[.,;]|\s|$)(?<!\s)\.?"
)
# "Comrades Ada Moor, Ole Dorn, Tom Vell": several behind one title.
_COMRADES = lazy(r"(?:Comrades|Cdes\.?|Coms\.?|Messrs\.?)\s")


def _further(person: Span, words: str) -> Span:
    """Give a person the role that words on a further line tell."""
    own = person.value["role"]
    role = role_of(words, own)
    if role == own:
        return person
    return person._replace(value={**person.value, "role": role, "also": (own,)})


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether names and offices run on over the ends of lines, as a sentence does."""
    return (
        "\n" in text[start:end]
        and text[end - 1] == "."
        and ";" not in text[start:end]
        and "," in text[start:end]
        and any(word in text[start:end] for word in (" of ", " and ", "\nand ", " in "))
    )


def _told(text: str, start: int, end: int, key: str) -> Iterator[Span]:
    """Read "comrades Ada Moor, Deputy Minister of Lakes, and Ole Dorn, who kept notes"."""
    pieces = _cut(text, start, end, _CLAUSE)
    named = [n for n, piece in enumerate(pieces) if _is_full_name(text, piece)]
    for n, below in itertools.zip_longest(named, named[1:]):
        stop = pieces[below][0] if below is not None else end
        yield person_of(text, pieces[n], stop, key)


def _is_full_name(text: str, piece: tuple[int, int]) -> bool:
    """Tell whether a clause is a name alone, of two words or behind a title."""
    name = name_in(text, *piece)
    if name is None or text[name[1] : piece[1]].strip(" .\n"):
        return False
    words = text[slice(*name)]
    return len(words.split()) > 1 or bool(text[piece[0] : name[0]].strip())


# "Comrades Ada Moor, Tom" over "Reed, Dr. Lowe": a name among others, broken at a line's end.
_BROKEN = lazy(r",[^\n;,]*[^\W\d_]\n\s*[A-ZÀ-ŽȘȚ][\w’'-]+(?:, | \()")


def _behind_offices(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Read "the members of the Board A. Moor, O. Dorn": names with initials, the office before the first."""
    names = [_INITIALLED.search(text, *piece) for piece in pieces]
    if len(names) < 2 or not all(names):
        return []
    first = pieces[0][0], names[0].start() if names[0] else 0
    lead = text[slice(*first)].strip()
    if not lead or lead[-1] in ".,:(" or not (office_of(lead) or _MEMBERS.match(lead)):
        return []
    return [(name.start(), piece[1]) for name, piece in zip(names, pieces, strict=True) if name]


# "The Minister of Lakes (Mr. Moor) in the Chair"
_HOLDER = lazy(
    r"(?:The |the )?(?P<office>[A-Z][\w’'-]*(?: (?:of|for|the|and|to|[A-Z][\w’'-]*))*) "
    r"\((?P<who>(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|Lady|Senator|Col|Gen|Hon|Cde|"
    r"Comrade)\b\.? [A-ZÀ-ŽȘȚ][^()]{1,40})\)"
)
_INITIALLED = lazy(r"(?:[A-ZÀ-ŽȘȚ][a-zà-žșț]{0,2}\. ?){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+\.?\s*$")
_MEMBERS = lazy(
    r"(?:the |[Dd]eputy |[Vv]ice[- ]|[Ff]irst )*"
    r"(?:[Mm]embers|[Mm]inisters|[Dd]irectors|[Hh]eads|[Ss]ecretaries)\b"
)


def _people(text: str, start: int, end: int, key: str, labelled: bool) -> Iterator[Span]:
    words = text[start:end].strip()
    if key == "participant" and (_SIDE.fullmatch(words) or _is_for_country(words)):
        return
    # Where a semicolon parts the persons, the end of a line is only the margin's.
    broken = (
        labelled
        and "\n" in text[start:end]
        and (";" in text[start:end] or _BROKEN.search(text, start, end) is not None)
    )
    groups = _cut(text, start, end, _SEMICOLON if broken else _ITEM)
    several = len(groups) == 1 and labelled
    for a, b in groups:
        if side := _OF_SIDE.match(text, a, b):
            a = side.end()
        if (holder := _HOLDER.match(text, a, b)) and office_of(holder["office"]):
            yield person_of(text, holder.span("who"), b, key)
            continue
        pieces = _cut(text, a, b, _PIECE)
        if labelled and (behind := _behind_offices(text, pieces)):
            for piece in behind:
                yield person_of(text, piece, piece[1], key)
            continue
        persons = [n for n, piece in enumerate(pieces) if name_in(text, *piece)]
        if len(groups) > 1 and labelled and len(persons) == len(pieces) > 1:
            names = [text[slice(*(name_in(text, *piece) or (0, 0)))] for piece in pieces]
            initials = [bool(INITIALS.search(name)) for name in names]
            bare = all(_bare(text, piece) for piece in pieces)
            if all(initials) or (bare and not any(initials) and all(" " in one for one in names)):
                # "V. Dorn, O. Vell (Lethmark); Marr An, Tran Bo (Aldane)": nothing but names.
                for piece in pieces:
                    yield person_of(text, piece, piece[1], key)
                continue
        if labelled and len(persons) > 1 and persons == list(range(len(pieces) - 1)):
            # "Ada Moor, Ole Dorn, Delegation Members": the office behind them is of all.
            last = text[slice(*pieces[-1])].split()
            if (
                last
                and last[-1].strip(" .") in _OF_ALL
                and all(_bare(text, pieces[n]) for n in persons)
            ):
                for n in persons:
                    yield person_of(text, pieces[n], pieces[n][1], key)
                continue
        # Where each line is a person, what follows the name is the person's office and body.
        if not several or (persons and len(persons) < len(pieces) and ";" in text[start:end]):
            led = bool(pieces) and 0 not in persons and office_of(text[slice(*pieces[0])].strip())
            # "our Ambassador, Comrade Li Ming": the office stands before the name.
            others = [
                n
                for n in persons[1:]
                if _is_comrade(text, pieces[n]) or _has_office(text, pieces[n - 1], pieces[n])
            ]
            persons = persons[-1:] if led else persons[:1] + others if persons[:1] == [0] else []
        for n in persons:
            stop = pieces[n + 1][0] if n + 1 < len(pieces) and several else b
            yield person_of(text, pieces[n], stop, key)


# "from our side, Attaché Moor; from the Norwegian side, Counsellor Dorn"
_OF_SIDE = lazy(
    r"\s*(?:present )?(?:on|for|from|of) (?:the (?:[\w-]+ ){0,3}side|our (?:own )?side|our part)"
    r",\s+(?=[A-ZÀ-ŽȘȚ])",
    2,
)
_OF_ALL = frozenset(
    "Members Delegates Secretaries Ministers Directors Deputies Ambassadors Counsellors Counselors "
    "Advisers Advisors Attachés Officers Officials Interpreters Experts members delegates".split()
)


def _is_comrade(text: str, piece: tuple[int, int]) -> bool:
    """Tell whether a piece begins with the address of another person: "Comrade Ole Dorn"."""
    return _ADDRESS.match(text, *piece) is not None


def _has_office(text: str, above: tuple[int, int], piece: tuple[int, int]) -> bool:
    """Tell whether "and" joins another person with an office: "Consul Dorn and Attaché van Vell"."""
    name = name_in(text, *piece)
    if name is None or "and" not in text[above[1] : name[0]]:
        return False
    led = text[piece[0] : name[0]].strip().removeprefix("and ")
    return led != "" and (office_of(led) != "" or led.split()[-1] in _RANKS)


_RANKS = frozenset(("Member", "Officer", "Clerk", "Engineer"))


_ADDRESS = lazy(r"\s*(?:and )?(?:Comrade|Colleague|Cde\.?|Herr|Frau)\s")


def _bare(text: str, piece: tuple[int, int]) -> bool:
    """Tell whether no title stands before the name in a piece."""
    words = text[slice(*piece)].split("(")[0].strip(" .")
    return bare_name(words) == unbracketed(words)


def _cut(text: str, start: int, end: int, at: re.Pattern[str]) -> list[tuple[int, int]]:
    """Cut a stretch at an expression's matches, outside parentheses."""
    pieces = []
    begin = start
    for match in at.finditer(text, start, end):
        if text.count("(", begin, match.start()) > text.count(")", begin, match.start()):
            continue
        if (
            match.group() == "\n"
            and _FORENAME.search(text, begin, match.start())
            and _SURNAME.match(text, match.end(), end)
        ):
            continue  # a name over the end of a line: "…, Karel" and "Beneš, …"
        if match.group() == "\n" and _HALF_OFFICE.search(text, begin, match.start()):
            continue  # "Commissioner for Foreign" over "Affairs of Aldane"
        if (
            "and" in match.group()
            and _OFFICE_SO_FAR.search(text, begin, match.start())
            and _REST_OF_OFFICE.match(text, match.end(), end)
        ):
            continue  # "Director of the Soviet and East European Department Wen Shu"
        ahead = _WORD.match(text, match.end(), end)
        before = text[begin : match.start()].split()
        if ahead and before and ahead["word"] in SUBJECTS and before[-1] in SUBJECTS:
            continue  # "Minister of Industry and Commerce Ada Moor"
        pieces.append((begin, match.start()))
        begin = match.end()
    pieces.append((begin, end))
    return [(a, b) for a, b in pieces if text[a:b].strip(" .\t\xa0")]


_HALF_OFFICE = lazy(
    r"[a-z,]\s(?:Foreign|External|Internal|Economic|Political|Public|Cultural|Commercial|Financial|Deputy|Assistant|"
    r"Prime|Vice|Under|of|for|to|the|and)\s*$"
)
_WORD = lazy(r"\s*(?:and )?(?P<word>[A-Z][a-z]+)")
_FORENAME = lazy(r"[,;]\s+[A-ZÀ-ŽȘȚ][a-zß-žșț’'-]+$")
_SURNAME = lazy(r"\s*[A-ZÀ-ŽȘȚ][\w’'-]+(?=[,;]|\.?$)")


def columns(t: Transcript, rows: list[Span]) -> Iterator[Span]:
    """Read names in columns, each with the person's office in the line below it."""
    text = t.text
    if by_side := list(_by_side(text, rows)):
        return iter(by_side)
    found: list[tuple[int, Span]] = []
    for n, row in enumerate(rows):
        line = t.lines[t.index_at(row.start)]
        cells = row.value["cells"] or [(row.start, row.end)]
        if n == 0 and len(rows) > 1 and _are_sides(text, cells, rows[1]):
            continue
        for a, b in cells:
            words = text[a:b].strip()
            if _SIDE.fullmatch(words) or _is_country(words) or _is_for_country(words):
                continue
            for begin, end in _cut(text, a, b, _TITLED_COLUMN):
                _into_columns(text, begin, end, begin - line.start + line.indent, found)
    return (span for _, span in found)


def _is_country(words: str) -> bool:
    """Tell whether a cell is a state, from which somebody beside it came."""
    places = look_up(words)
    return words in COUNTRIES or bool(places and places[0].kind in ("own", "country"))


def _is_for_country(words: str) -> bool:
    """Tell whether words say for which state those named below them were there: "For Norway"."""
    led = _FOR.match(words)
    return led is not None and _is_country(words[led.end() :].rstrip(" :-–—"))


_FOR = lazy(r"(?:for|from|on behalf of|representing) (?:the )?", 2)


def _by_side(text: str, rows: list[Span]) -> Iterator[Span]:
    """Read "Norwegian Element     Col. O. Dorn": who is there behind the side or office that he is of."""
    pairs = [row.value["cells"] for row in rows if len(row.value["cells"]) == 2]
    named = sum(_is_named(text, second) for _, second in pairs)
    sides = [one for one, _ in pairs if not text[slice(*one)].endswith(_OF_SIDES)]
    others = [one for row in rows if len(row.value["cells"]) != 2 for one in row.value["cells"]]
    if len(pairs) < 2 or 3 * named < 2 * len(pairs):
        return
    if any(_is_named(text, one) for one in (*sides, *others)):
        return
    for first, (a, b) in pairs:
        low = text[slice(*first)].lower()
        key = next((role for stem, role in _SIDE_ROLES.items() if stem in low), "participant")
        yield from _people(text, a, b, key, True)


_OF_SIDES = ("Element", "Side", "side", "Delegation", "delegation", "Group", "Mission")
_SIDE_ROLES = {
    "interpret": "interpreter", "secretary": "recorder", "recorder": "recorder", "note": "recorder",
}  # fmt: skip


def _is_named(text: str, cell: tuple[int, int]) -> bool:
    """Tell whether a cell begins with a person behind a title, or with initials."""
    words = text[slice(*cell)].split(",")[0].split("(")[0].strip()
    return INITIALS.match(words) is not None or (
        bare_name(words) != words and name_in(text, *cell) is not None
    )


# "Agriculture  Mr. Carl Munday": two spaces part a body from who comes from it.
_TITLED_COLUMN = lazy(
    r"(?<=[\w.])[ \xa0]{2}(?=(?:Mr|Mrs|Miss|Ms|Dr|Sir|Comrade|Cde|Amb|Ambassador|Minister|Gen|Col|Prof)\b)"
)


def _into_columns(
    text: str, start: int, end: int, column: int, found: list[tuple[int, Span]]
) -> None:
    above = next((n for n in reversed(range(len(found))) if abs(found[n][0] - column) < 8), None)
    pieces = _cut(text, start, end, _PIECE)
    name = name_in(text, *pieces[0]) if pieces else None
    if name and " " not in text[start:end].strip():
        name = None  # among names of two words, "Treasury" is a body
    words = text[start:end].strip()
    titled = bare_name(words) != words
    if name and (above is None or titled or column <= found[above][0]):
        found.append((column, person_of(text, pieces[0], end, "participant")))
    elif above is not None:
        span = found[above][1]
        found[above] = found[above][0], _further(span, words)


def _are_sides(text: str, cells: list[tuple[int, int]], below: Span) -> bool:
    """Tell whether a first row names the sides: no titles in it, and titles under it."""
    words = [text[a:b].strip() for a, b in cells]
    under = [text[a:b].strip() for a, b in below.value["cells"]]
    return not any(bare_name(one) != one or len(one.split()) > 3 for one in words) and any(
        bare_name(one) != one for one in under
    )
