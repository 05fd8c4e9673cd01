"""Places that no table need know: "River Tees", "in Ilam", "Karvelia's Ambassador", lists of places."""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import SAYING
from teikit.model.fact import Cert
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import (
    AND,
    COMMA,
    NEXT,
    OF,
    OWNER,
    PARTICLES,
    STOP,
)
from teikit.recognise.names.lexicon import (
    COUNTRY,
    DEMONYM,
    FAINT,
    INITIAL,
    NO_PLACE,
    PLACE_HEAD,
    PLACE_LEAD,
    SYLLABLE,
    UPPER,
)
from teikit.recognise.names.persons import is_addressed, keep_person
from teikit.recognise.names.places import TOWN_WORDS
from teikit.recognise.names.words import Words

__all__ = ["places_by_form", "places_by_preposition", "places_in_lists", "places_in_tables"]
_PRINTED = frozenset(
    "printed published appeared article articles reported read written believed quoted".split()
)
_SPACED = lazy(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")
_REPRESENTED = lazy(
    r"[’']s\s+(?:(?:Foreign|Prime|Deputy|First)\s+)*"
    r"(?:Ambassador|Minister|Embassy|Government|Consul|Premier|President|Part|part|capital)\b"
)


def places_by_form(f: Found) -> None:
    """ "River Tees", "Lange Insel Canal", "Huangpu District", "Karvelia's Ambassador"."""
    words = f.words
    for n in words.having(PLACE_HEAD | PLACE_LEAD):
        if f.owner[n]:
            continue
        bits = words.bits[n]
        if words.word[n] in _WATERS and words.gap[n] == OF and may_be_place(f, n + 1):
            f.keep(n, n + 1, "place", "head-of-a-place")  # "Strait of Malacca"
            continue
        if words.text[words.end[n] : words.end[n] + 1] in ('"', "”") and bits & PLACE_HEAD:
            continue  # the s.s. "Clew Bay"
        if bits & PLACE_HEAD and n and words.gap[n - 1] == OWNER and _of_the_people(f, n):
            f.keep(n - 1, n, "place", "head-of-a-place")
            continue
        if bits & PLACE_HEAD and n and words.gap[n - 1] == NEXT and f.owner[n - 1] is None:
            first = n - 1
            while first > 0 and words.gap[first - 1] == NEXT and may_be_place(f, first - 1):
                first -= 1
            while first < n and not may_be_place(f, first):
                first += 1
            if first < n and not (bits & FAINT and not _begun(words, first)):
                more = words.gap[n] == NEXT and words.bits[n + 1] & PLACE_HEAD
                last = n + 1 if more and f.owner[n + 1] is None else n  # "Milne Bay Province"
                if words.word[n - 1] in ("Military", "Naval") and first < n - 1:
                    f.keep(first, last, "org", "head-of-a-body")  # "Kunming Military Region"
                    continue
                goes_on = words.gap[last] == NEXT and f.owner[last + 1] is None
                f.keep(first, last, "place", "head-of-a-place", "medium" if goes_on else "")
                continue
        leads = bits & PLACE_LEAD and words.gap[n] in _LEADING and may_be_place(f, n + 1)
        leads = leads and words.key[n + 1] not in _OF_PORTS
        if leads and (not words.bits[n + 1] & FAINT or look_up(words.word[n + 1])):
            cert: Cert = "medium" if words.word[n] == "St" else "high"
            f.keep(n, n + 1, "place", "head-of-a-place", cert)
    for n in words.owning:
        if _represented(f, n):
            governed = (
                words.word_behind(words.end[n] + 2) == "government"
            )  # a country's, or a premier's
            sure: Cert = "medium" if governed and not look_up(words.word[n]) else "high"
            f.keep(n, n, "place", "office-beside-a-place", sure)
            f.places.add(words.key[n])
    for n in words.having(INITIAL):
        at = words.start[n]
        if f.owner[n] is None and words.text[at + 1 : at + 4 : 2] == "  ":
            _spaced(f, n)


def _of_the_people(f: Found, n: int) -> bool:
    """Tell whether a house is the people's: "People's Palace"."""
    words = f.words
    return words.word[n - 1] in ("People", "Workers", "Pioneers") and f.owner[n - 1] is None


_WATERS = frozenset("Strait Straits Gulf Bay Sea Isle Cape".split())
_LEADING = frozenset((NEXT, STOP, PARTICLES))
# "Port Facilities", in a heading that writes words so
_OF_PORTS = frozenset(
    "facilities charges dues installations development works officials workers traffic construction equipment "
    "services improvements calls visits levels water areas projects basin".split()
)
# "District            Buffaloes    Oxen": the first column of the table has places.
_HEAD = lazy(
    r"(?:District|Port|Place|Town|Station|Province|Post|County|City|Village|Region|Harbou?r|Locality|"
    r"Commune|Prefecture|DISTRICT|PORT|PLACE|TOWN|STATION|PROVINCE|POST|COUNTY|CITY|VILLAGE|REGION)s?"
    r"(?: of [a-z]+)?(?:[ \t]{2,}|\t)\S"
)
_HEADED = frozenset(
    word[:3]
    for one in "District Port Place Town Station Province County City Village Region Harbor Locality "
    "Commune Prefecture".split()
    for word in (one, one.upper())
)
_CELL = lazy(
    r"[ \t]*(?P<cell>[A-ZÀ-ŽȘȚ][\w’'-]+(?: (?:[a-z]{1,3} )?[A-ZÀ-ŽȘȚ][\w’'-]+){0,2})(?=[ \t]{2,}\S|\t)"
)


def places_in_tables(f: Found) -> None:
    """Keep the first column of a table whose head says that it names places."""
    words, t = f.words, f.words.t
    text = words.text
    for above in range(t.first, t.last):
        line = t.lines[above]
        if text[line.start : line.start + 3] not in _HEADED:
            continue
        if not words.first <= line.start < words.last or not _HEAD.match(
            text, line.start, line.end
        ):
            continue
        index, empty = above + 1, 0
        while index < t.last and empty < 2:
            line = t.lines[index]
            empty += line.number - t.lines[index - 1].number - 1
            row = _CELL.match(text, line.start, line.end)
            index += 1
            if row is None:
                printed = text[line.start : line.end].strip()
                if "   " not in printed or ". " in printed:
                    break
                continue
            first, last = words.at(row.start("cell")), words.from_(row.end("cell")) - 1
            if not 0 <= first <= last or any(f.owner[first : last + 1]):
                continue
            if any(words.bits[n] & (NO_PLACE & ~COUNTRY) for n in range(first, last + 1)):
                continue
            f.keep(first, last, "place", "column-of-places", "high", end=row.end("cell"))
            f.places.add(" ".join(words.key[first : last + 1]))


def _represented(f: Found, n: int) -> bool:
    """Tell whether a word is what somebody represents: "Karvelia's Ambassador"."""
    words = f.words
    if words.bits[n] & FAINT or not may_be_place(f, n) or words.key[n] in f.surnames:
        return False
    alone = not (n and words.gap[n - 1] == NEXT)
    return alone and bool(_REPRESENTED.match(words.text, words.end[n]))


def _spaced(f: Found, n: int) -> None:
    """ "O S L O": a place in spaced capitals."""
    words = f.words
    match = _SPACED.match(words.text, words.start[n])
    found = look_up(match.group().replace(" ", "")) if match else ()
    if match and found and (found[0].kind != "town" or found[0].size >= 100):
        last = words.from_(match.end()) - 1
        f.keep(n, last, "place", "table-of-places", end=match.end())


def _begun(words: Words, first: int) -> bool:
    return words.before(first) in ("the", "in", "at", "of", "to", "from", "on", "near")


def may_be_place(f: Found, n: int) -> bool:
    if f.owner[n] is not None:
        return False
    bits = f.words.bits[n]
    return not bits & NO_PLACE or bool(bits & COUNTRY)


_OF_SURNAMES = tuple(
    "kov nov rov lov mov chev shchev nev zhnev ygin sky ski enko escu shvili adze vich vić".split()
)


def places_by_preposition(f: Found) -> None:
    """ "in Ilam", "at Jelgava": what the table does not know."""
    words = f.words
    # "Khrushchev's": who owns something is no place that only "to" and "for" tell.
    owners = {words.key[n] for n in words.owning}
    nothing = FAINT | UPPER | NO_PLACE
    for n, bits in enumerate(words.bits):
        if bits & nothing or f.owner[n] or (n and words.gap[n - 1] == NEXT):
            continue
        lead = words.before(n)
        if lead not in _BEFORE_PLACES or (words.key[n] in f.ships and lead not in _BEFORE_UNKNOWN):
            continue
        last = n
        while words.gap[last] == NEXT and last - n < 2 and may_be_place(f, last + 1):
            last += 1
        if words.gap[last] == NEXT and not words.bits[last + 1] & DEMONYM:
            continue
        doubtful = lead not in _BEFORE_UNKNOWN
        if doubtful and (
            last > n or len(words.word[n]) < 4 or words.bits[n] or words.key[n] in f.surnames
        ):
            continue
        if doubtful and (
            words.key[n] in f.given
            or words.key[n] in owners
            or words.low[words.start[n] - 4 : words.start[n]] == "(to "
        ):
            continue
        if doubtful and lead == "the" and words.word[n].endswith("s"):
            continue
        if doubtful and words.key[n].endswith(_OF_SURNAMES) and not look_up(words.word[n]):
            continue  # "the group of Brodskov and Marenko"
        behind = words.text[words.end[last] : words.end[last] + 3]
        if (
            words.end[last] - words.start[n] < 3
            or behind[:2] in ("'s", "’s")
            or behind[1:2].isdigit()
        ):
            continue
        if words.bits[last] & PLACE_HEAD and last == n:
            continue
        what = words.word_before(words.start[n] - len(lead) - 1)
        if what in _PRINTED:
            continue
        if lead == "of" and what in _WORKS | _STAFF:
            if what in _WORKS and last == n and words.gap[n] != NEXT:
                keep_person(f, n, n, "work-of-somebody", "medium")
            continue
        if doubtful and _is_adjective(words, n, lead):
            continue
        if last == n and is_addressed(words, n):
            keep_person(f, n, n, "spoken-to", "medium")
            continue
        if words.after(last) in ("newspaper", "magazine", "language", "side"):
            continue
        if lead not in ("in", "at") and any(words.key[k] in f.surnames for k in range(n, last + 1)):
            continue
        if words.in_heading(n) or (
            lead == "to" and words.in_long_heading(n) and what not in _POSTED
        ):
            continue
        cert: Cert = "medium" if doubtful or not _told_twice(words, n) else "high"
        f.keep(n, last, "place", "word-before-a-place", cert)
        key = " ".join(words.key[n : last + 1])
        (f.guessed if doubtful else f.places).add(key)
        _and_more(f, last)


_POSTED = frozenset("ambassador embassy minister envoy legation mission consul visit".split())
_BEFORE_UNKNOWN = frozenset(
    "in at near around via outside inside above below towards throughout".split()
)
_WORKS = frozenset(
    "works editions poems poetry novels plays writings books symphonies operas sonatas paintings "
    "translations biography portrait bust death birthday letters".split()
)
"""What is of a person, not of a place."""
_STAFF = frozenset(
    "engineers directors representatives management specialists employees shareholders board experts".split()
)
"""Who come from a body, as often as from a place."""
_PERHAPS = frozenset("off from to between for across along beyond the of".split())
_BEFORE_PLACES = _BEFORE_UNKNOWN | _PERHAPS | TOWN_WORDS


_ADJECTIVES = ("ian", "ians", "ese", "ish", "ans", "ist", "ists", "ism", "men")
_GO_ON = frozenset(
    "and or is was were has had will would can could which that where in on at by to for from with "
    "as when while if but side end bank before after until since during between near below above".split()
)


def _told_twice(words: Words, n: int) -> bool:
    told = (words.before(k) in _BEFORE_UNKNOWN for k in words.same_as(n))
    return next(filter(None, told), False) and next(filter(None, told), False)


def _is_adjective(words: Words, n: int, lead: str) -> bool:
    """Tell whether an unknown word behind "the" or "of" qualifies what follows: "the Karvelian note"."""
    if words.key[n].endswith(_ADJECTIVES):
        return True
    behind = words.after(n)
    return lead in ("the", "of", "for", "between") and bool(behind) and behind not in _GO_ON


def _and_more(f: Found, last: int) -> None:
    """ "in Ilam and Birat", "at Ilam, Birat and Dhulik"."""
    words = f.words
    while words.gap[last] in (AND, COMMA):
        nxt = last + 1
        if not may_be_place(f, nxt) or words.gap[nxt] == NEXT or words.key[nxt] in f.surnames:
            return
        if words.bits[nxt] & UPPER or (
            words.gap[last] == COMMA and words.gap[nxt] not in (AND, COMMA)
        ):
            return
        f.keep(nxt, nxt, "place", "word-before-a-place", "medium")
        f.places.add(words.key[nxt])
        last = nxt


def places_in_lists(f: Found) -> None:
    """ "Domodossola, Chiasso, Tarvisio and Postumia": what stands among places is one."""
    words = f.words
    for n in range(1, words.size):
        if f.owner[n] is not None or words.gap[n - 1] not in (COMMA, AND) or words.gap[n] == NEXT:
            continue
        before = f.owner[n - 1]
        if (
            before is None
            or before.form != "place"
            or words.bits[n] & ~SYLLABLE
            or len(words.word[n]) < 4
        ):
            continue
        if words.key[n] not in f.surnames and words.after(n) not in SAYING:
            follows = words.text[words.end[n] : words.end[n] + 1]
            if words.gap[n - 1] == AND or follows in ",;.)" or words.gap[n] == AND:
                f.keep(n, n, "place", "list-of-places", "medium")
                f.guessed.add(words.key[n])
