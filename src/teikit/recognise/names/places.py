"""Places: what the table knows, "River Tees", "in Ilam", and what an office represents."""

from __future__ import annotations

from teikit.forms.gazetteer import Place, look_up
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import (
    AND,
    AT,
    COMMA,
    FOR,
    IN,
    NEXT,
    OF,
    OWNER,
    PARTICLES,
    STOP,
    TO,
)
from teikit.recognise.names.lexicon import (
    COUNTRY,
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    INITIAL,
    NO_PLACE,
    NOT_NAME,
    PART,
    PARTICLE,
    PLACE_HEAD,
    TITLE,
    UPPER,
)
from teikit.recognise.names.persons import is_addressed, keep_person, may_be_person
from teikit.recognise.names.words import Words

__all__ = ["TOWN_WORDS", "countries", "places_again", "places_known"]

_ENDS = frozenset(
    "Union Republics Republic States America Kingdom Germany China Korea Vietnam Albania Bulgaria "
    "Romania Burma Nam Britain Yugoslavia Malaya Russia Africa Guiana Honduras Indies State Asia "
    "Europe East Rhodesia Coast Zealand Lanka Arabia Leone Salvador Faso Guinea".split()
)
IN_WORDS = frozenset("in at near around outside via towards toward inside throughout".split())
_PLACEY = IN_WORDS | frozenset(
    "visited reached leaving left through from to for of between above below beyond with off on "
    "and into across leave leaves reach via fm info".split()
)
TOWN_WORDS = frozenset(
    "town city village port harbour harbor district province region capital suburb station junction "
    "settlement airfield railhead crossing "
    "towns cities villages ports districts stations counties county".split()
)
_TOWN_WORDS = frozenset("most nice split best bath reading mobile orange of hull cork".split())
_REGIONS = frozenset(
    "baltic atlantic pacific mediterranean arctic antarctic adriatic aegean caribbean".split()
)
_BEHIND_PLACES = frozenset(
    "boat exhibition fair harbour harbor office telno telegram tel region district".split()
)
_ROUTING = lazy(
    r"(?im)[ \t]*(?:[A-Z]+[ \t]{2,})?(?:FM|FROM|TO|INFO|ACTION|INFO SAVING|REPEATED(?: FOR INFORMATION)? TO|"
    r"RPTD(?: INFO)?|ADDRESSED TO|TELEGRAM FROM|ACTION TO|AND SAVING TO|SAVING TO|INFORMATION)\b[:\s]*"
)


def countries(f: Found) -> None:
    """ "Soviet Union", "Hungarian People's Republic": before their words are taken for bodies."""
    words = f.words
    if _ENDS.isdisjoint(words.word):
        return
    for stop in range(words.size):
        if words.word[stop] not in _ENDS or f.owner[stop]:
            continue
        if words.word[stop] == "States" and words.gap[stop] == OF:
            whole = stop + 1 < words.size and words.word[stop + 1] == "America"
            if whole and not any(f.owner[stop - 1 : stop + 2]) and words.word[stop - 1] == "United":
                f.keep(stop - 1, stop + 1, "place", "table-of-places")
                continue
        if words.word[stop] in _REALMS and words.gap[stop] == OF and _republic(f, stop):
            continue
        if words.word[stop] == "Republic" and words.gap[stop] == OF and _republic(f, stop):
            continue
        for size in (5, 4, 3, 2):
            first = stop - size + 1
            if first < 0 or not all(_linked(words, k) for k in range(first, stop)):
                continue
            found = look_up(words.plain(words.start[first], words.end[stop]))
            if found and found[0].kind in ("own", "country"):
                headed = words.gap[stop] == NEXT and words.bits[stop + 1] & HEAD
                if headed and (size == 2 or words.word[stop + 1] in _DESKS):
                    break  # "South East Asia Department"
                f.keep(first, stop, "place", "table-of-places")
                break


_DESKS = frozenset("Department Dept Division Section Bureau Directorate".split())
_REALMS = frozenset(("Kingdom", "Sultanate", "Union", "Commonwealth", "State", "Empire"))
_STYLED = frozenset(
    "Federal Democratic Socialist Islamic Arab Revolutionary People People's Peoples Cooperative".split()
)


def _republic(f: Found, n: int) -> bool:
    """Keep "Federal Republic of Germany", "Republic of Cape Verde" as one place."""
    words = f.words
    if words.word[n] == "Union" and n and words.gap[n - 1] in (NEXT, OWNER):
        return False  # "Workers' Union of Chile"
    for size in (3, 2, 1):
        last = n + size
        if last >= words.size or any(words.gap[k] != NEXT for k in range(n + 1, last)):
            continue
        start = n + 1 + (size > 1 and words.word[n + 1] in _PARTS)  # "Republic of Southern Yemen"
        found = look_up(words.plain(words.start[start], words.end[last]))
        if words.gap[last] == NEXT and words.bits[last + 1] & HEAD:
            continue  # "Union of Burma Railways"
        if found and found[0].kind in ("own", "country") and not any(f.owner[n : last + 1]):
            first = n
            while (
                first and words.gap[first - 1] in (NEXT, OWNER) and words.word[first - 1] in _STYLED
            ):
                first -= 1
            f.keep(first, last, "place", "table-of-places")
            return True
    return False


_PARTS = frozenset(
    "Northern Southern Eastern Western Upper Lower North South East West Democratic".split()
)


def _part(f: Found, n: int) -> int:
    """Keep "Northern Nigeria", "Democratic Kampuchea"; return how many words they are, or 0."""
    words = f.words
    if words.word[n] not in _PARTS or words.gap[n] != NEXT or f.owner[n + 1] is not None:
        return 0
    if not words.text[words.end[n]].isspace():
        return 0  # "[Western] Canada"
    last = n + 1
    found = words.bits[last] & COUNTRY or (
        (places := look_up(words.word[last])) and places[0].kind in ("own", "country")
    )
    if not found or (words.gap[last] == NEXT and words.bits[last + 1] & (HEAD | DEMONYM)):
        return 0
    f.keep(n, last, "place", "part-of-a-country")
    return 2


def _linked(words: Words, n: int) -> bool:
    return words.gap[n] in _LINKS


def places_known(f: Found, left: list[int] | None = None) -> list[int]:
    """Keep places that the table knows; return the words that may be some but stand where others do.

    Parameters:
        f: the names found so far.
        left: what an earlier call has returned; only what is certain is kept before that.
    """
    if left is not None:
        for n in left:
            if f.owner[n] is None:
                _known_at(f, n, sure_only=False)
        return []
    left = []
    done = -1
    for n, owner in enumerate(f.owner[:-1]):
        if owner is None and n > done:
            size = _known_at(f, n, sure_only=True)
            done = n + size - 1
            if size and f.owner[n] is None:
                left.append(n)
    return left


def _known_at(f: Found, n: int, *, sure_only: bool) -> int:
    """Look at the place that begins with a word; return its size, 0 if the table knows none."""
    words = f.words
    bits, word, owner, gap = words.bits, words.word, f.owner, words.gap
    if size := _part(f, n):
        return size
    reach = n
    while reach - n < 3 and gap[reach] in _LINKS and owner[reach + 1] is None:
        reach += 1
    for stop in range(reach, n, -1):
        if bits[stop] & (TITLE | HEAD | FUNCTION) and word[stop] not in _ENDS:
            continue
        if places := look_up(words.plain(words.start[n], words.end[stop])):
            return _place(f, n, stop, places, sure_only)
    if (
        bits[n] & NO_PLACE
        and not bits[n] & COUNTRY
        and not (
            words.key[n] in _TOWN_WORDS
            and words.before(n) in IN_WORDS
            and not words.begins_sentence(n)
        )
    ):
        return 0
    if bits[n] & PARTICLE and bits[n] & FAINT:
        return 0  # "VAN THOLEN"
    if places := look_up(word[n]):
        return _place(f, n, n, places, sure_only)
    return 0


_OF_ITS_MONEY = lazy(
    r"\.? (?:(?:gold )?(?:dollars?|cents?|currency|gallons?)\b|OFFICIALS ONLY|Officials Only)"
)
_LINKS = frozenset((NEXT, OWNER, OF, STOP, AND, PARTICLES))


def _place(f: Found, n: int, stop: int, places: tuple[Place, ...], sure_only: bool) -> int:
    words = f.words
    more = words.gap[stop] == PARTICLES and f.owner[stop + 1] is None and not words.bits[stop + 1]
    stop += more  # "Viana do Castelo"
    size, bits, word = stop - n + 1, words.bits[stop], words.word[stop]
    best = places[0]
    town = best.kind == "town"
    large = not town or best.size >= 100
    lead = words.before(n)
    placed = lead in _PLACEY or _routed(words, n)
    key = words.key[n]
    if size == 1 and bits & UPPER and town and len(word) <= 4:
        return 1
    if size == 1 and len(word) < 3 and not bits & (UPPER | FAINT):
        return 1  # a syllable of a name is written like the letters of a country
    if lead == "the" and best.kind in _WITHOUT_ARTICLE and _is_ship(words, n, stop):
        f.ships.add(key)  # "the Nevada sailed"
    if key in f.ships and lead not in IN_WORDS:
        return size
    if words.gap[stop] == NEXT and f.owner[stop + 1] is None and may_be_person(words, stop + 1):
        nxt = words.key[stop + 1]
        if nxt in f.surnames or (not large and not look_up(words.word[stop + 1])):
            return size if nxt in f.surnames else 1
    if size == 1 and town and lead not in IN_WORDS and _before_initial(words, n):
        return 1  # "to Sydney F. Dornov": a forename
    if (
        size == 1
        and town
        and n
        and words.gap[n - 1] == NEXT
        and (words.bits[n - 1] & (DEMONYM | NOT_NAME))
    ):
        return 1  # "Sino-Soviet Split"
    second = size == 1 and town and n and words.gap[n - 1] == NEXT and f.owner[n - 1] is None
    if second and may_be_person(words, n - 1, first=True) and not words.begins_sentence(n - 1):
        return 1  # the second part of some other name
    if key in f.wrote and lead not in IN_WORDS:
        return size
    if size == 1 and key in f.surnames and not follows_place(f, n):
        return size
    if sure_only and not placed and not large:
        return size
    if key in _REGIONS and (lead != "the" or words.gap[stop] == NEXT):
        return size
    apart = _apart(words, n, stop)
    if not placed and not large:
        if bits & FAINT or (words.begins_sentence(n) and not apart):
            return size
        if key not in f.places and not apart:
            return size
    if (
        bits & FAINT
        and town
        and not placed
        and best.size < 400
        and not apart
        and key not in f.places
    ):
        return size
    if town and not placed and _names_ship(words, n):
        return size
    if size == 1 and town and best.size < _KNOWN and is_addressed(words, n):
        keep_person(f, n, n, "spoken-to", "medium")
        return size
    if _OF_ITS_MONEY.match(words.text, words.end[stop]):
        return size  # "80,000 U.S. dollars"
    if words.text[words.start[n] - 1 : words.start[n]] in _QUOTES and (
        words.text[words.end[stop] : words.end[stop] + 2].lstrip(",")[:1] in tuple(_QUOTES)
    ):
        return size  # "Ladoga": a ship, or what is spoken of as a word
    cert: Cert = (
        "medium"
        if more
        or _is_part(f, n, stop)
        or (town and not placed)
        or (town and best.size < 100 and (bits & FAINT or lead in _EITHER))
        or (town and size == 1 and lead in _EITHER and key in f.surnames)
        or _qualifies(f, stop, town)
        else ""
    )
    f.keep(n, stop, "place", "table-of-places", cert)
    f.places.add(" ".join(words.key[n : stop + 1]))
    return size


_KNOWN = 300  # thousand: of a town whose name alone may speak and be written to


def _before_initial(words: Words, n: int) -> bool:
    """Tell whether an initial stands right behind a word, and a name behind that."""
    if words.gap[n] != NEXT or not words.bits[n + 1] & INITIAL or len(words.word[n + 1]) > 1:
        return False
    return words.gap[n + 1] in (NEXT, STOP) and may_be_person(words, n + 2)


def _names_ship(words: Words, n: int) -> bool:
    """Tell whether a town's name is a ship's: "HMS Visby", and "the Visby" below it."""
    return any(words.before(k) in _SHIPS for k in words.same_as(n))


_SHIPS = frozenset(
    "uss hms ss mv hmas hmcs rms hmnzs motorship steamship frigate destroyer".split()
)
_WITHOUT_ARTICLE = frozenset(("town", "state", "capital"))
_SHIP = lazy(
    r"\b(?:ships?|steamers?|steam-?ships?|vessels?|cruisers?|frigates?|schooners?|brigs?|gun-?boats?|aboard|"
    r"sunk|sank|sailed|crew|captain of)\b"
)


_ENDED = frozenset(",.;:)")
_BEHIND_SHIPS = frozenset(
    "sailed left sank sunk arrived entered lay from at off this after before".split()
)
_ON_RIVERS = frozenset("on along up down of across in near at over upon".split())


def _is_ship(words: Words, n: int, stop: int) -> bool:
    """Tell whether "the" before a town's name belongs to it alone, and ships are spoken of."""
    if words.bits[stop] & (FAINT | UPPER | PLACE_HEAD) or words.gap[stop] == NEXT:
        return False
    if words.word_before(words.start[n] - 4) in _ON_RIVERS:
        return False
    behind = words.text[words.end[stop] : words.end[stop] + 1]
    if behind not in _ENDED and words.after(stop) not in _BEHIND_SHIPS:
        return False
    return bool(_SHIP.search(words.low, max(words.start[n] - 50, 0), words.end[stop] + 30))


_QUOTES = frozenset('"“„«”»')
_JOINED = frozenset((OF, FOR, IN, TO, AT, COMMA, AND))


def _is_part(f: Found, n: int, stop: int) -> bool:
    """Tell whether a place may be but a part of the name of a body or an office beside it."""
    words = f.words
    bits = words.bits
    if words.gap[stop] == NEXT and bits[stop + 1] & (TITLE | PART):
        return True
    if words.gap[stop] == PARTICLES:
        return True
    if n and words.gap[n - 1] == NEXT and f.owner[n - 1] is None and bits[n - 1] & HEAD:
        return True  # "Branch Damascus"
    if not n or words.gap[n - 1] not in _JOINED:
        return bool(bits[n] & FAINT) and words.before(n) not in IN_WORDS
    code, owner = words.gap[n - 1], f.owner[n - 1]
    if owner is not None:
        return owner.form == "org" and code in (COMMA, AND)
    if code in (COMMA, AND):
        return False
    return bool(bits[n - 1] & TITLE) or not bits[n - 1] & ~FAINT


def _qualifies(f: Found, stop: int, town: bool) -> bool:
    """Tell whether a place may be but the first word of a name: "Canada Post", "Leipzig Fair"."""
    words = f.words
    if words.gap[stop] != NEXT or f.owner[stop + 1] is not None:
        return False
    return not words.bits[stop + 1] & (FAINT | PLACE_HEAD | TITLE) or town


def _apart(words: Words, n: int, stop: int) -> bool:
    """Tell whether a name stands between commas or parentheses, as places often do."""
    start, end = words.start[n], words.end[stop]
    ahead = words.text[max(start - 2, 0) : start].strip(" \t")
    return ahead in (",", "(", "\n", "") and words.text[end : end + 1] in (
        ",", ")", ".", ":", ";", "\n",
    )  # fmt: skip


def _routed(words: Words, n: int) -> bool:
    if not words.bits[n] & (FAINT | UPPER):
        return False
    begin, _ = words.line(words.start[n])
    return bool(_ROUTING.match(words.text, begin))


def follows_place(f: Found, n: int) -> bool:
    """Tell whether a word that is a person's surname is here the name of a place."""
    words = f.words
    lead = words.before(n)
    if lead in IN_WORDS or lead == "the":
        return not (lead == "in" and _OPINION.match(words.text, words.end[n]))
    if lead == "from" and words.after(n) == "to":
        return True
    if lead == "of" and words.word_before(words.start[n] - 3) in TOWN_WORDS:
        return True
    if lead == "to" and _WHERE.match(words.text, words.end[n]):
        return True
    if n and words.gap[n - 1] == AND and words.before(n - 1) in TOWN_WORDS | {"of"}:
        at = words.start[n - 1] - len(words.before(n - 1)) - 1
        return words.before(n - 1) in TOWN_WORDS or words.word_before(at) in TOWN_WORDS
    if not (words.key[n] in f.places or look_up(words.word[n])):
        return False
    if lead in TOWN_WORDS or lead in (
        "from",
        "to",
        "of",
        "for",
        "except",
        "leave",
        "leaves",
        "leaving",
        "left",
        "off",
        "reached",
        "reaches",
        "above",
        "below",
    ):
        return True
    return _beside_place(f, n) or words.after(n) in _BEHIND_PLACES


# "In Dorn's opinion"
_OPINION = lazy(
    r"[’']s? (?:opinion|view|judge?ment|words|estimation|assessment|absence|presence|speech|letter|place|"
    r"office|name|report|remarks|statement|honou?r|reply|interpretation|mind|case|eyes)s?\b"
)
_EITHER = frozenset(("to", "of", "for", "from", "with", "between", "except"))
"""What stands before towns and, as often, before persons."""
_WHERE = lazy(r"(?:\s*\[[^\]]{1,80}\])?,?\s+where\b")


def _beside_place(f: Found, n: int) -> bool:
    """Tell whether a word stands in a list of places: "Oslo, Visby", "Holland and Norway"."""
    words = f.words
    if (
        n
        and words.gap[n - 1] in (COMMA, AND)
        and (owner := f.owner[n - 1])
        and owner.form == "place"
    ):
        return True
    owner = f.owner[n - 1] if n else None
    if owner and owner.form == "place" and words.low[owner.end : words.start[n]] == " or ":
        return True
    return (
        words.gap[n] == AND
        and words.key[n + 1] not in f.surnames
        and bool(look_up(words.word[n + 1]))
    )


def places_again(f: Found) -> None:
    """A place that has been told before."""
    words = f.words
    begins = {key.partition(" ")[0] for known in (f.places, f.guessed) for key in known}
    for n, first in enumerate(words.key):
        if first not in begins or f.owner[n]:
            continue
        for stop in (n + 1, n):
            if stop > n and (words.gap[n] not in (NEXT, STOP) or f.owner[stop] is not None):
                continue
            key = " ".join(words.key[n : stop + 1])
            if (key not in f.places and key not in f.guessed) or words.bits[n] & (
                FUNCTION | NOT_NAME
            ):
                continue
            if key in f.surnames and not follows_place(f, n):
                continue
            cert: Cert = "high" if key in f.places else "medium"
            f.keep(n, stop, "place", "name-given-before", cert)
            break
