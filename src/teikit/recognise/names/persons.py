"""Persons told by what stands before their names: titles, offices, initials, roles.

Comrade ⟨Zhao Min⟩, the Minister of Fisheries ⟨Halldor Stefan⟩, engineer ⟨I. M. Sokol⟩
"""

from __future__ import annotations

import unicodedata

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import (
    SAYING,
    TITLES_OR_FORENAMES,
    VIETNAMESE_GIVEN,
    VIETNAMESE_SURNAMES,
)
from teikit.forms.names import is_respelling
from teikit.model.fact import Cert
from teikit.recognise.names.extent import CRAFTS
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, AT, COMMA, FOR, IN, NEXT, OF, PARTICLES, STOP, TO
from teikit.recognise.names.lexicon import (
    COMMON,
    COUNTRY,
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    INITIAL,
    LETTERS,
    MONTH,
    NO_PERSON,
    NOT_NAME,
    OFFICE,
    PART,
    PARTICLE,
    PERSONAL,
    PLACE_HEAD,
    PLACE_LEAD,
    SHORT,
    SUBJECT,
    SYLLABLE,
    TITLE,
    UPPER,
    VERB,
)
from teikit.recognise.names.words import Words

__all__ = [
    "ALSO_SURNAMES",
    "MONTHS_AND_NAMES",
    "OF_AFFAIRS",
    "is_addressed",
    "keep_person",
    "may_be_person",
    "more_persons",
    "named_from",
    "persons_by_title",
    "run_of_person",
    "vietnamese",
]

_SUPPLIED = lazy(
    r"[ \t]\[(?![Ii]llegible|[Uu]nclear|[Uu]nknown)[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z]\w+)?\]"
)
_PARTICLE = lazy(
    r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|abu|zu|ter|ten|af|vom|"
    r"van der|van den|de la|von der)[ \t-])+(?=[^\W\d_a-z])"
)
_NAME_GAP = lazy(r"\.?[ \t]{0,2}(?:,?[ \t]*\n[ \t]*)?(?=[^\W\d_\[])")
_STILL_TITLES = frozenset(
    "President Chairman Ambassador Secretary Minister Premier Speaker Chancellor Commissioner "
    "Director Consul Counsellor Counselor Attaché Governor Prime Foreign "
    "Brigadier Colonel General Lieutenant Commodore Admiral Commander".split()
)
_MANY = frozenset(
    "Comrades Coms Cdes Cmrds Tovs Messrs Ambassadors Ministers Generals Colonels Messieurs Drs "
    "Marshals Premiers Presidents Secretaries Senators Professors Captains Majors Admirals Chairmen".split()
)
MONTHS_AND_NAMES = frozenset("March May April June August".split())
_BEHIND_NAMES = frozenset("Pasha Bey Effendi Khan Begum Sahib Hanum Aga Agha Hanim Efendi".split())
_WITHIN_NAMES = frozenset("Haji Hajji Bey Khan Sheikh Shaikh Mirza Raja Shah Sayyid".split())
"""Titles in the middle of a name: "Juma Haji Ali"."""
_ONLY_SHORTENED = frozenset("Sen Com Pres Sec Gov Rt Hon Fr Sr Mons Eng Cap".split())
_QUOTES = frozenset('"“”«»„')
_OF_RANK = frozenset("Earl Viscount Marquess Marquis".split())
"""Peers whom their rank names: "Earl Grey"; Lord and Baron are titles before a name."""
_PEERS = frozenset("Earl Duke Marquess Marquis Viscount Duchess Countess Bishop Archbishop".split())

OF_AFFAIRS = ("d'affaires", "d’affaires")
"""The second word of an office, which is no name: "Chargé d'Affaires"."""


def may_be_person(words: Words, n: int, *, first: bool = False) -> bool:
    """Tell whether a word may stand in the name of a person.

    Parameters:
        words: the document's words.
        n: the word.
        first: nothing stands before it but what tells a person.
    """
    bits = words.bits[n]
    if not bits or bits == FAINT:
        return True
    word = words.word[n]
    if bits & (UPPER | LETTERS) and len(word) > 1:
        return bits & UPPER > 0 and len(word) > 4 and not bits & NO_PERSON
    if bits & (PARTICLE | SYLLABLE) and not bits & (HEAD | TITLE | MONTH):
        return not bits & FUNCTION or (n > 0 and words.gap[n - 1] == NEXT)
    if bits & MONTH:
        # Where it is a date, the dates have taken it.
        return word in MONTHS_AND_NAMES and (first or (n > 0 and words.gap[n - 1] in (NEXT, STOP)))
    if bits & INITIAL:
        return True
    if bits & (COUNTRY | SUBJECT | NOT_NAME | PART | FUNCTION | TITLE | HEAD | DEMONYM):
        return False
    return not (bits & COMMON and not first)


def run_of_person(f: Found, n: int) -> int:
    """Return the last word of the name of a person that begins with a word, or -1."""
    words = f.words
    if f.owner[n] is None and words.gap[n] == STOP and "." in words.word[n]:
        # "Comrade A.P. Lukin"
        return n + 1 if f.owner[n + 1] is None and may_be_person(words, n + 1) else -1
    if f.owner[n] is None and (given := vietnamese(f, n)) > n:
        return given
    if f.owner[n] is not None or not may_be_person(words, n, first=True):
        return -1
    last = n
    gap = words.gap
    if gap[n] != NEXT and gap[n] != PARTICLES:
        return n if len(words.word[n]) > 1 else -1
    while last - n < 4 and gap[last] in (NEXT, PARTICLES):
        nxt = last + 1
        # "TOBIAS F. RENN": behind an initial four letters are a name, not a body's.
        short = words.bits[nxt] == UPPER == words.bits[n] and (
            words.bits[last] & INITIAL or (len(words.word[nxt]) > 2 and _is_titled(words, n))
        )
        within = (
            words.word[nxt] in _WITHIN_NAMES and words.gap[nxt] == NEXT and nxt + 1 < words.size
        )
        within = within and f.owner[nxt + 1] is None and may_be_person(words, nxt + 1)
        if f.owner[nxt] is not None or not (short or within or may_be_person(words, nxt)):
            break
        if words.text[words.end[last] : words.start[nxt]] == " [" and _respelt(words, n, last):
            break
        if words.word[nxt] == "I" and words.text[words.end[nxt] : words.end[nxt] + 1] != ".":
            break  # "Premier Kim Il. I told him …"
        if words.bits[nxt] & FAINT and last - n > 1 and not words.bits[last] & (PARTICLE | INITIAL):
            break
        last = nxt
    if gap[last] == NEXT and words.word[last + 1] in _BEHIND_NAMES and f.owner[last + 1] is None:
        last += 1
    if gap[last] == NEXT and words.bits[last + 1] & OFFICE:
        return -1  # "Karvelian Ambassador"
    if len(words.word[n]) == 1 and all(len(words.word[k]) == 1 for k in range(n, last + 1)):
        return -1
    return last


# What is called after a person: "Ho Chi Minh City"
_CALLED_AFTER = frozenset("City Trail Museum Mausoleum Street Campaign".split())


def _unaccented(word: str) -> str:
    """Return a word of Vietnamese without its accents."""
    if word.isascii():
        return word
    parted = unicodedata.normalize("NFKD", word.replace("đ", "d"))
    return "".join(c for c in parted if not unicodedata.combining(c))


def vietnamese(f: Found, n: int) -> int:
    """Return the last word of "Dinh Quang Thai", which begins with a surname of Vietnam, or -1."""
    words = f.words
    if _unaccented(words.key[n]) not in VIETNAMESE_SURNAMES or not words.word[n].istitle():
        return -1
    last = n
    while (
        last - n < 3
        and words.gap[last] == NEXT
        and f.owner[last + 1] is None
        and _unaccented(words.key[last + 1]) in VIETNAMESE_GIVEN
        and words.word[last + 1].istitle()
    ):
        last += 1
    if last == n or (words.gap[last] == NEXT and words.word[last + 1] in _CALLED_AFTER):
        return -1
    if last == n + 1 and look_up(words.plain(words.start[n], words.end[last])):
        return -1  # "Ha Tinh": a province
    return last if last > n + 1 or words.gap[last] != NEXT else -1


def _is_titled(words: Words, n: int) -> bool:
    """Tell whether a title stands right before a word: "Mr. OSKAR HOLM"."""
    return n > 0 and words.gap[n - 1] == NEXT and bool(words.bits[n - 1] & (TITLE | PERSONAL))


def named_from(f: Found, offset: int) -> tuple[int, int]:
    """Return the first and last word of a person's name that begins at an offset, or -1."""
    words = f.words
    n = words.at(offset)
    lower = n < 0 and words.text[offset : offset + 1].islower()
    if lower and (particle := _PARTICLE.match(words.text, offset)):
        n = words.at(particle.end())
    if n < 0:
        return -1, -1
    return n, run_of_person(f, n)


def keep_person(
    f: Found, first: int, last: int, by: str, cert: Cert = "", title: str = "", begin: int = -1
) -> bool:
    """Keep a person with the small words before and the supplied words behind the name."""
    words = f.words
    end = words.end[last]
    if first == last and (words.bits[first] & PLACE_LEAD or words.key[first] in OF_AFFAIRS):
        return False
    if first == last and words.bits[first] & VERB and words.word[first].endswith("ed"):
        return False  # "The Ambassador Discussed the Fair"
    if (
        first == last
        and words.text[end : end + 1] == ":"
        and words.text[end + 1 : end + 2].isalpha()
    ):
        return False  # "DRAFTED BY EUR:RSDORNOV:HK": an office's letters
    # "Counselor Pei [Zhaonan]": a supplied part belongs to the name.
    respelt = _respelt(words, first, last) if words.text[end : end + 2] == " [" else 0
    if (
        not respelt
        and words.text[end : end + 2] == " ["
        and (supplied := _SUPPLIED.match(words.text, end))
    ):
        end = supplied.end()
        while last + 1 < words.size and words.end[last + 1] < end:
            last += 1
    if words.text[end : end + 1] == "." and (surname := _CLOSED.match(words.text, end)):
        # "[President John F.] Poe": an initial does not end a name.
        following = words.at(surname.end())
        if len(words.word[last]) == 1 and following > last and may_be_person(words, following):
            last, end = following, words.end[following]
    if words.text[end : end + 1] == "]" and "[" in words.text[words.start[first] : end]:
        end += 1
    if (
        words.word[first] == "U"
        and first + 1 < last
        and words.text[words.end[first] : words.end[first] + 1] == " "
    ):
        first += 1  # as the Burmese say Mr.: nobody says "Nu" of U Nu
    if first < last and words.word[first] in _ASIDES:
        first += 1  # "P.S. Moor brings this."
        if first == last and words.text.count(words.word[last]) < 2:
            return False  # "P.S. Burn this."
    start = words.start[first]
    closed = words.text[end : end + 2].lstrip(",.")[:1]
    if closed in _QUOTES and closed and _is_ship(words.text, start, end):
        return False
    if not cert and last == first + 1 and words.word[first] == "M":
        cert = "medium"  # an initial, or Monsieur
    if 0 <= begin < start:
        start = begin
    elif words.before(first) in _BEFORE_SURNAMES:
        lead = words.text[start - 16 : start].split()[1:]
        while lead and lead[-1].lower() in _BEFORE_SURNAMES and words.text[start - 1] == " ":
            start -= len(lead.pop()) + 1
    kept = f.keep(first, last, "person", by, cert, title, start=start, end=end)
    if kept and respelt:
        f.keep(last + 1, respelt, "person", "other-spelling", cert or "high", title)
    return kept


_ASIDES = frozenset(("P.S", "P.P.S", "N.B"))
_NAMED_SHIP = lazy(
    r"(?:(?:\b[Tt]he|[Ss]hip|[Vv]essel|[Ss]teamer|[Bb]arque|[Bb]rig|[Ss]chooner|[Dd]how|[Tt]anker|[Tt]ug|[Ll]aunch|"
    r"[Ff]erry|[Tt]rawler|[Mm]otorship|\b[sS]\.?[sS]\.?|\b[Mm]\.?[Vv]\.?)\s+)[\"“«„](?:[A-Z][\w’'-]+\s)*$"
)
_QUOTED = lazy(r"[\"“«„](?:[A-Z][\w’'-]+\s)*$")
_SAILS = lazy(
    r"[,.]?[\"”»’'],?\s+(?:\(?[\d,]+\s(?:gross |net |dead-?weight )?tons|(?:makes|made|sail|arriv|"
    r"anchor|has turned|will sail|is due|is waiting|was built|berth|unload|dock|left|put)\w*\b)"
)


def _is_ship(text: str, start: int, end: int) -> bool:
    """Tell whether a name between quotation marks is a ship's: the "Lotte Horn", 2,100 tons."""
    lead = text[max(0, start - 60) : start]
    if not _QUOTED.search(lead):
        return False
    return bool(_SAILS.match(text, end) or _NAMED_SHIP.search(lead))


def _respelt(words: Words, first: int, last: int) -> int:
    """Return the last word of brackets that spell the name before them in another way, or 0."""
    text, end = words.text, words.end[last]
    close = text.find("]", end, end + 48)
    if close < 0 or last + 1 >= words.size or words.start[last + 1] != end + 2:
        return 0
    stop = last + 1
    while stop + 1 < words.size and words.end[stop + 1] <= close:
        stop += 1
    if words.end[stop] != close:
        return 0
    name, other = text[words.start[first] : end], text[end + 2 : close]
    return stop if is_respelling(name, other) else 0


_CLOSED = lazy(r"\.\][ \t](?=[A-ZÀ-ŽȘȚ])")
_BEFORE_SURNAMES = frozenset("van von der den del dos bin ibn ter ten".split())


def persons_by_title(f: Found) -> None:
    """ "Comrade Zhao Min", "Minister of Fisheries Halldor Stefan"."""
    words = f.words
    _honoured(f)
    _burmese(f)
    done = -1
    for n in words.having(TITLE):
        if n > done and f.owner[n] is None:
            done = _titled(f, n)


_HONOURS = frozenset(("Bahadur", "Sahib", "Saheb"))
_HONOURED = frozenset("Rai Rao Khan Diwan Dewan Sardar Lala".split())


def _honoured(f: Found) -> None:
    """ "Rai Bahadur Mohan Das": the titles of two words that the Crown gave in India."""
    words = f.words
    if _HONOURS.isdisjoint(words.word):
        return
    for n, word in enumerate(words.word):
        if word not in _HONOURS or not n or words.word[n - 1] not in _HONOURED:
            continue
        if words.gap[n - 1] == words.gap[n] == NEXT and (last := run_of_person(f, n + 1)) > 0:
            title = f"{words.key[n - 1]} {words.key[n]}"
            keep_person(f, n + 1, last, "title-before-a-name", "", title)


_BURMESE = frozenset(
    "tin maung win ba thein nu than aung kyaw hla soe khin myint san thet lwin nyun pe thaung mya tun shwe "
    "ohn chit min saw sein ko thant thi kyin nyein".split()
)


def _burmese(f: Found) -> None:
    """ "U TIN MAUNG", "U Than Tin": Burmese names, which are of few syllables, behind the word for Mr."""
    words = f.words
    for n, word in enumerate(words.word[:-1]):
        if word != "U" or words.gap[n] != NEXT or f.owner[n] is not None:
            continue
        told = words.bits[n + 1] & (FAINT | FUNCTION) or words.key[n + 1] in _BURMESE
        if words.text[words.end[n]] != " " or not told:
            continue
        last = n
        while (
            last - n < 3
            and words.gap[last] == NEXT
            and f.owner[last + 1] is None
            and (
                words.key[last + 1] in _BURMESE
                or (last > n and words.word[last + 1].istitle() and words.word[n + 1].istitle())
            )
        ):
            last += 1
        if last > n:
            keep_person(f, n, last, "form-of-the-name")


def _titled(f: Found, n: int) -> int:
    """Keep the person behind a title; return the last word that was used."""
    words = f.words
    if words.word[n] in _ONLY_SHORTENED and words.text[words.end[n] : words.end[n] + 1] != ".":
        return n  # "Sen Gupta"
    if words.word[n + 1 : n + 2] and words.word[n + 1] in TITLES_OR_FORENAMES:
        end = run_of_person(f, n + 2) if words.gap[n] == words.gap[n + 1] == NEXT else -1
        if end > 0 and keep_person(f, n + 1, end, "title-before-a-name", "", words.key[n]):
            return end  # "Mr. Sultan Moor"
    last = n
    while (
        words.gap[last] == NEXT
        and f.owner[last + 1] is None
        and (
            (words.bits[last + 1] & (TITLE | PART) and not _is_surname(words, last + 1))
            or words.key[last + 1] in OF_AFFAIRS
        )
    ):
        last += 1
    title = " ".join(words.word[k] for k in range(n, last + 1) if words.bits[k] & TITLE)
    peer = words.word[last] in _PEERS and words.gap[last] == OF and f.owner[last + 1] is None
    if peer and not words.bits[last + 1] & NO_PERSON:
        if words.text[words.start[last] - 1] in _QUOTES:
            f.ships.add(words.key[last + 1])
            return last + 1  # the ship "Duke of Kent"
        f.keep(last, last + 1, "person", "title-before-a-name", "", title.lower())
        return last + 1
    if _calls_somebody(f, n, last):
        return last
    found = _behind(f, last, title)
    if found >= 0:
        if words.word[last] in _MANY:
            found = more_persons(f, found, title)
        return found
    if not words.bits[last] & (SHORT | PERSONAL):
        return max(_behind_office(f, last), _behind_comma(f, last), last)
    return last


# Titles that are surnames as well.
ALSO_SURNAMES = frozenset(
    "Lama King Dean Bishop Marshal Judge Abbot Prince Duke Pope Canon".split()
)


def _calls_somebody(f: Found, n: int, last: int) -> bool:
    """Keep "Minister Lama", "Nima Lama": a word for a title behind a title or a forename, no name behind."""
    words = f.words
    if words.word[last] not in ALSO_SURNAMES or words.bits[last] & FAINT:
        return False
    if words.gap[last] in (NEXT, OF, PARTICLES) or f.owner[last] is not None:
        return False
    if n < last:
        if words.word[last - 1] not in _STILL_TITLES or words.word[last] == words.word[n]:
            return False
        return keep_person(f, last, last, "title-before-a-name", "", words.key[last - 1])
    first = n - 1
    forename = n > 0 and words.gap[first] == NEXT and f.owner[first] is None
    if not forename or words.bits[first] & ~SYLLABLE or words.before(first) == "the":
        return False
    if words.begins_sentence(first) or words.in_heading(n):
        return False
    return keep_person(f, first, n, "form-of-the-name", "high")


def _behind_comma(f: Found, last: int) -> int:
    """ "the Foreign Secretary, Yadu Khanal, said": a name between commas behind an office."""
    words = f.words
    if words.gap[last] != COMMA or not words.bits[last] & OFFICE:
        return -1
    end = run_of_person(f, last + 1)
    if end == last + 1 and words.bits[end] & FAINT:
        return -1
    if end < 0 or words.text[words.end[end] : words.end[end] + 1] not in (",", ")"):
        return -1
    name = words.plain(words.start[last + 1], words.end[end])
    if any(words.bits[k] & (UPPER | PLACE_HEAD) for k in range(last + 1, end + 1)) or look_up(name):
        return -1
    cert: Cert = "medium" if words.bits[end] & FAINT else "high"
    keep_person(f, last + 1, end, "office-before-a-name", cert, words.key[last])
    return end


def _is_surname(words: Words, n: int) -> bool:
    """Tell whether a title's word is a surname: "Mr. King said", "Miss Dean"."""
    return (
        bool(words.bits[n - 1] & PERSONAL)
        and words.word[n - 1] not in ("Comrade", "Comrades", "Comr", "Cde", "Captain")
        and words.gap[n] != NEXT
        and words.word[n] not in _STILL_TITLES
        and words.gap[n] not in (OF, FOR)
    )


def _behind(f: Found, title_at: int, title: str, by: str = "title-before-a-name") -> int:
    """Keep the person whose name follows a title; return its last word, or -1."""
    words = f.words
    end = words.end[title_at]
    # "Premier [Zhou] Enlai": the name may begin with a supplied part.
    match = _NAME_GAP.match(words.text, end) or _OPEN.match(words.text, end)
    if match is None and (match := _CLOSE.match(words.text, end)):
        # "[the Finnish Premier] Salonen": the title alone was supplied.
        named = look_up(words.word[title_at + 1]) if title_at + 1 < words.size else ()
        match = None if named and named[0].kind != "town" else match
    if match is None:
        return -1
    if match.group()[:1] == "." and not words.bits[title_at] & (SHORT | PERSONAL):
        return -1  # "from the Secretary. Recommend that …"
    start = match.end()
    if "\n" in match.group() and (
        start in words.begins_paragraph
        or match.group().count("\n") > 1
        or (words.gap[title_at] != NEXT and not words.bits[title_at] & (PERSONAL | SHORT))
    ):
        return -1
    first, last = named_from(f, start)
    if last < 0 and first == title_at + 1 and _surname_alone(f, title_at):
        last = first
    if last < 0 or (first == last and words.word[title_at] in _POSTED and _is_capital(words, last)):
        return -1
    if words.bits[first] & FAINT and words.word[title_at] == "Principal":
        return -1
    if words.word[title_at] in _OF_RANK and "\n" not in match.group():
        start = words.start[title_at]
    if first == last and words.bits[first] & VERB and words.word[first].endswith(_VERBAL):
        return -1  # "The Minister Visiting Aldane"
    if last == first and words.gap[last] == NEXT and words.bits[title_at] & PERSONAL:
        last += _is_word_for_surname(f, last + 1)
    keep_person(f, first, last, by, "", title.lower(), start)
    return last


# "Our Chargé Warsaw reports": in telegrams who is at a post is named with it.
_POSTED = frozenset(("Chargé", "Charge", "Ambassador", "Embassy", "Consul"))


def _is_capital(words: Words, n: int) -> bool:
    kinds = ("capital", "own")
    return any(one.kind in kinds or one.size >= 2000 for one in look_up(words.word[n]))


def _surname_alone(f: Found, title_at: int) -> bool:
    """Tell whether behind "Mr." stands a name, whatever else the word may mean."""
    words, first = f.words, title_at + 1
    if not words.bits[title_at] & PERSONAL or f.owner[first] is not None:
        return False
    word = words.word[first]
    return words.gap[first] != NEXT and len(word) > 1 and word not in _STILL_TITLES


def _is_word_for_surname(f: Found, n: int) -> bool:
    """Tell whether a surname means something else, too: "Dr. Herbert Winter"."""
    words = f.words
    plain = words.bits[n] == NOT_NAME and not words.word[n].endswith(("s", "ed", "al"))
    return plain and f.owner[n] is None and words.gap[n] != NEXT and words.after(n) in _GOES_ON


_GOES_ON = SAYING | frozenset("from of and is was has had at in to".split())
_CLOSE = lazy(r"\]\s(?=[^\W\d_])")
_VERBAL = (
    "ing",
    "Came",
    "Went",
    "Told",
    "Gave",
    "Receives",
    "Received",
    "Meets",
    "Visits",
    "Visited",
)
_OPEN = lazy(r"\s\[(?=[^\W\d_a-z])")


def _behind_office(f: Found, last: int) -> int:
    """ "Minister of Communications K. Salonkoski": the name behind what the office is of."""
    words = f.words
    at = last
    for _ in range(4):
        code, nxt = words.gap[at], at + 1
        if code not in (OF, FOR, IN, TO, AND, AT) or nxt >= words.size:
            return -1
        owner = f.owner[nxt]
        if owner and owner.form in ("org", "place"):
            nxt = owner.last
        else:
            if words.bits[nxt] & TITLE or owner:
                return -1
            for _more_words in range(2):
                if words.gap[nxt] == NEXT and (
                    words.bits[nxt + 1] & SUBJECT
                    or words.word[nxt + 1] in CRAFTS
                    or look_up(f"{words.word[nxt]} {words.word[nxt + 1]}")
                ):
                    nxt += 1
            if not words.bits[nxt] & SUBJECT and not look_up(words.word[nxt]):
                return -1
        if words.gap[nxt] == NEXT and words.bits[nxt + 1] & PLACE_HEAD and not f.owner[nxt + 1]:
            nxt += 1  # "Governor of Hunan Province"
        found = -1
        if words.gap[nxt] == NEXT and not words.bits[nxt + 1] & PLACE_HEAD:
            found = _behind(f, nxt, words.word[last].lower(), "office-before-a-name")
        elif words.gap[nxt] == COMMA and f.owner[nxt + 1] is None:
            found = run_of_person(f, nxt + 1)
            # "the director of the Office of Transport, Zurbrig, said"
            if found >= 0 and (
                words.text[words.end[found] : words.end[found] + 1] not in (",", ")")
                or look_up(words.word[nxt + 1])
            ):
                found = -1
            if found >= 0:
                keep_person(f, nxt + 1, found, "office-before-a-name", "", words.key[last])
        if found >= 0:
            return found
        at = nxt
    return -1


# What goes to a person rather than to a town that nobody knows: "my letter of 2nd June to Moor"
_ADDRESSING = frozenset(
    "according letter letters copy copies telegraph telegraphed wrote write written telephone telephoned "
    "speak spoke spoken talk talked said say thanks thanked grateful gratitude regards word reply replied "
    "answered confided complained indebted remarked explained mentioned admitted whispered shown".split()
)


def is_addressed(words: Words, n: int) -> bool:
    """Tell whether "to" before a word, and a verb of saying or a letter before that, tell a person."""
    if words.before(n) == "for":  # "Please pass to the Ministry of Lakes for Moor."
        return bool(_PASSED.search(words.text, max(words.start[n] - 90, 0), words.start[n]))
    if words.before(n) != "to":
        return False
    what = words.word_before(words.start[n] - 3)
    return what in _ADDRESSING or bool(
        _LETTER_OF.search(words.text, max(words.start[n] - 40, 0), words.start[n])
    )


_PASSED = lazy(r"\b[Pp]ass(?:ed)?(?: this)? to [^.]{3,60} for $")
_LETTER_OF = lazy(r"\b[Ll]etters?(?: [\w/.-]{3,16})? (?:of|dated) (?:the )?\d[\w ,]{2,20} to $")


def more_persons(f: Found, last: int, title: str) -> int:
    """ "Comrades A, B, and C": go on through the list."""
    words = f.words
    while words.gap[last] in (COMMA, AND) or words.text.startswith(", and ", words.end[last]):
        end = run_of_person(f, last + 1)
        if end < 0 and last + 1 < words.size and f.owner[last + 1] is None:
            # "Messrs Moor, Lord and Vell": a title's word that no name follows
            alone = words.bits[last + 1] & PERSONAL and words.gap[last + 1] in (COMMA, AND, STOP)
            end = last + 1 if alone else -1
        if end < 0:
            return last
        keep_person(f, last + 1, end, "list-behind-a-title", "", title.lower())
        last = end
    return last
