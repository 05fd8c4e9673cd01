"""Persons told by initials or by a role in small letters: "I. M. Sokol", "the attaché Malysh"."""

from __future__ import annotations

import re

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import ROLES, SAYING, SMALL_ROLES
from teikit.model.fact import Cert
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import NEXT, PARTICLES, STOP
from teikit.recognise.names.lexicon import (
    COUNTRY,
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    INITIAL,
    LETTERS,
    LEXICON,
    MONTH,
    NO_PERSON,
    NOT_NAME,
    PLACE_HEAD,
    SUBJECT,
    TITLE,
    UPPER,
)
from teikit.recognise.names.persons import (
    MONTHS_AND_NAMES,
    keep_person,
    more_persons,
    run_of_person,
)
from teikit.recognise.names.words import Words

__all__ = ["numbers_a_part", "persons_by_initials", "persons_by_role"]
_NO_INITIAL = frozenset("No St Vs Op Ed Vol Nos Mr Sd Sgd Dr PS EO SE SW NE NW".split())
_GOES_ON = frozenset("who and of has had is was will would the a".split())


def persons_by_initials(f: Found) -> None:
    """ "I. M. Sokolov", "Yu. Malyshev", but not "I. Course of the visit"."""
    words = f.words
    called = [
        words.key[n + 1]
        for n, word in enumerate(words.word[:-1])
        if word == "M"
        and words.gap[n] == NEXT
        and not words.bits[n + 1] & INITIAL
        and not (n and words.gap[n - 1] == NEXT and words.bits[n - 1] & INITIAL)
    ]
    french = set(called)
    others = bool(called) and "Mr. " in words.text and not _has_initials(words)
    again = others and len(called) > len(french)
    again = again or ("M. " in words.text and _FRENCH.search(words.text) is not None)
    for n in range(words.size) if others and not again and len(french) == 1 else ():
        # "by M. Lucien Morel", where others are Mr.: in a sentence, with a forename behind it.
        if words.word[n] == "M" and words.key[n + 1] in french and f.owner[n + 1] is None:
            led = words.before(n).isalpha() and words.text[words.start[n] - 2].islower()
            if led and (last := run_of_person(f, n + 1)) > n + 1:
                start = words.start[n + 1]
                keep_person(f, n + 1, last, "title-before-a-name", "high", "monsieur", start)
    if len(french) > 1 or again:
        # Who has so many initials M., or calls somebody so again, says Monsieur.
        for n, word in enumerate(words.word):
            named = word == "M" and f.owner[n + 1] is None and words.key[n + 1] in french
            if named and (last := run_of_person(f, n + 1)) > n:
                start = words.start[n + 1]
                keep_person(f, n + 1, last, "title-before-a-name", "", "monsieur", start)
    for filled in _SUPPLIED.finditer(words.text) if _REST.search(words.text) else ():
        n = words.at(filled.end())
        if n >= 0 and (last := run_of_person(f, n)) >= n:
            keep_person(f, n, last, "initials-before-a-surname", begin=filled.start())
    n = 0
    while n < words.size:
        last = _initialled(f, n) if len(words.word[n]) < 4 or "." in words.word[n] else -1
        n = last + 1 if last > n else n + 1


# "M. MARTEL (France)"
_FRENCH = lazy(
    r"\bM\. [A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?,? \((?:France|Belgium|Switzerland|Luxembourg|Haiti)\)"
)


def _has_initials(words: Words) -> bool:
    """Tell whether a text writes others with an initial and no title, as "O. Dorn", or has comrades."""
    return "omrade" in words.text or any(
        len(word) == 1
        and word.isupper()
        and word not in "MI"
        and words.gap[n] == NEXT
        and words.text[words.end[n]] == "."
        and not words.bits[n + 1] & (INITIAL | FUNCTION)
        and not (n and words.bits[n - 1] & TITLE)
        and not words.text.startswith(", Esq", words.end[n + 1])
        for n, word in enumerate(words.word[:-1])
    )


def _initialled(f: Found, n: int) -> int:
    """Keep the person whose initials begin with a word; return the last word, or -1."""
    words = f.words
    word = words.word
    last = n
    dots = 0
    while _is_initial(words, last) and dots < 4 and f.owner[last] is None:
        dots += 1
        if "." in word[last] and len(word[last].rpartition(".")[2]) > 1:
            break  # "I.M.Sokol" is one word
        if words.gap[last] not in (NEXT, PARTICLES, STOP):
            return -1
        last += 1
    if not dots or f.owner[last] is not None or last >= words.size:
        return -1
    bits, surname = words.bits[last], word[last].rpartition(".")[2]
    if len(surname) < 2 or bits & (FUNCTION | HEAD | NOT_NAME | SUBJECT | TITLE | DEMONYM):
        return -1
    if bits & MONTH and surname not in MONTHS_AND_NAMES:
        return -1
    if bits & COUNTRY and words.text[words.start[n] : words.start[last]].count(".") > 1:
        lead = words.text[words.start[n] : words.end[last] - len(surname)]
        if "".join(filter(str.isalpha, lead)) in _STATES:
            return last  # "D. R. Vietnam", "P.R. China"
    if "-" in surname and LEXICON.get(surname.partition("-")[0], 0) & TITLE:
        return -1  # "M. le Consul-Général"
    if word[n] == "M" and words.gap[last - 1] == PARTICLES:
        # Monsieur, who is "de" something
        if dots > 1:
            keep_person(f, n + 1, last, "title-before-a-name", "", "monsieur")
            return last
        begin = words.end[last - 1] + 1
        begin += len(words.text[begin : begin + 9]) - len(words.text[begin : begin + 9].lstrip())
        keep_person(f, last, last, "title-before-a-name", "", "monsieur", begin)
        return last
    numbered = word[n] == "I" and dots == 1 and words.begins_sentence(n)
    numbered = numbered and not _goes_on(words, last)
    if numbered and _NEXT_NUMBER.search(words.text, words.end[last]):
        return -1  # "Annexes: I. Map. II. Petitions."
    if words.before(n) in _LETTERED:
        return -1  # "in Ref A. Ray had", "take Hall F. Hull may"
    opens = dots == 1 and words.begins_sentence(n) and _is_label(words, n)
    of_part = opens and words.after(last) in ("of", "and") and numbers_a_part(words, n, last)
    if opens and (of_part or not _goes_on(words, last)):
        return -1
    if bits & FAINT and dots == 1 and not _goes_on(words, last) and _is_label(words, n):
        return -1
    while words.gap[last] == NEXT and f.owner[last + 1] is None and last - n < 5:
        more = words.bits[last + 1]
        if more & NO_PERSON or more & FAINT or more & UPPER or look_up(word[last + 1]):
            break
        last += 1
    first = n
    while n - first < 2 and words.gap[first - 1] == NEXT and f.owner[first - 1] is None and first:
        before = words.bits[first - 1]
        capitals = (
            before & (FAINT | UPPER)
            and not before & ~(FAINT | LETTERS | UPPER)
            and bits & (FAINT | UPPER)
            and (
                words.start[first - 1] in words.begins_paragraph
                or _is_in_cell(words.text, words.start[first - 1])
            )
        )
        if not capitals and (before or not _may_be_forename(words, first - 1)):
            break
        first -= 1  # "Rasmus I. Skylsted", and in capitals where a paragraph begins
    # "A[da] I. Moor": of the first initial, an editor has supplied the rest.
    start = words.start[first]
    filled = _FILLED.search(words.text, max(start - 24, 0), start)
    begin = filled.start() if filled else -1
    keep_person(f, first, last, "initials-before-a-surname", begin=begin)
    return last


# "II. Petitions", in the same line or at the beginning of one
_NEXT_NUMBER = lazy(r"(?:^[^\S\n]*|[.;:]\s+)(?:[A-Z]{4,8}[^\S\n]+)?II\.\s", re.MULTILINE)


def _may_be_forename(words: Words, n: int) -> bool:
    """Tell whether a word before initials may be a forename: no place, or a town nobody is at."""
    named = look_up(words.word[n])
    if not named:
        return True
    return named[0].kind == "town" and words.before(n) not in _AT_PLACES


_AT_PLACES = frozenset("in at near via outside around leave leaving visit".split())
# "B[orghild] Lund", "Yu[ri] Dornov": an editor has supplied the rest of the forename.
_SUPPLIED = lazy(
    r"(?<![\w\]\[.-])(?:[A-ZÀ-ŽȘȚ][a-z]?\.?\[[a-zß-žșț’'-]{2,18}\] ){1,3}(?=[A-ZÀ-ŽȘȚ][a-zß-žșț])"
)
_REST = lazy(r"\[[a-zß-žșț’'-]{2,18}\] ")
_FILLED = lazy(r"(?<![\w\]])[A-ZÀ-ŽȘȚ]\[[a-zß-žșț’'-]{2,18}\] $")
_STATES = frozenset("DR PR RS SR FR SFR PSR PDR DPR SSR FPR SFRY".split())
_LETTERED = frozenset(
    "ref hall para paragraph point section annex appendix tab part plan class group type block building "
    "wing zone berth pier gate room item series list schedule chapter title book volume".split()
)


def _is_initial(words: Words, n: int) -> bool:
    word, end = words.word[n], words.end[n]
    if "." in word:
        return word not in (
            "U.S.S.R.",
            "U.S.A.",
            "U.S.",
            "U.K.",
            "U.N.",
            "U.A.R.",
            "U.S",
            "H.E",
            "H.E.",
            "H.B.M",
        )
    return (
        words.text[end : end + 1] == "."
        and bool(words.bits[n] & INITIAL)
        and word not in _NO_INITIAL
    )


def _is_label(words: Words, n: int) -> bool:
    begin, _ = words.line(words.start[n])
    if words.text[begin : words.start[n]].strip():
        return False
    return (
        bool(words.bits[n] & FAINT)
        or words.start[n] in words.begins_paragraph
        or not (n and words.gap[n - 1])
    )


def _is_in_cell(text: str, start: int) -> bool:
    """Tell whether a word stands first behind a label: "FROM:     ADA M. DORN"."""
    return text[max(start - 24, 0) : start].rstrip(" \t")[-1:] == ":"


def _goes_on(words: Words, last: int) -> bool:
    """Tell whether behind "I. Dema" a sentence about a person goes on."""
    behind = words.after(last)
    if words.bits[last] & FAINT and behind in ("of", "the", "a", "and"):
        return False
    return (
        behind in SAYING
        or behind in _GOES_ON
        or words.text[words.end[last] : words.end[last] + 1] == ","
    )


def numbers_a_part(words: Words, n: int, last: int) -> bool:
    """Tell whether a letter numbers what stands on its line: B follows A, elsewhere.

    "C. Seed Potatoes" and "A. Upkeep of the mills" are headings.
    """
    letter, end = words.word[n], words.end[last]
    alone = words.text[end : end + 2].strip(" \t.") in ("", "\n")
    if not words.begins_line(words.start[n]) or not (alone or words.after(last) in ("of", "and")):
        return False
    begun = {
        word
        for k, word in enumerate(words.word)
        if len(word) == 1 and words.begins_line(words.start[k])
    }
    near = (chr(ord(letter[0]) - 1), chr(ord(letter[0]) + 1))
    # "N. Moor of the Ministry" and "O. Dorn" are two persons.
    return not begun.isdisjoint(near) and (alone or "A" in begun)


def persons_by_role(f: Found) -> None:
    """ "the attaché Malysh", "my colleague Birk": a role in small letters."""
    words = f.words
    for n in words.maybe:
        if f.owner[n]:
            continue
        if n and words.gap[n - 1] == NEXT and not words.bits[n] & FAINT:
            continue
        lead = words.before(n) or _shortened(words, n)
        if not lead:
            _behind_role(f, n)
            continue
        cert: Cert = ""
        if lead not in ROLES and not (lead[-1] == "s" and lead[:-1] in ROLES):
            if lead[-2:] not in _TRADES or len(lead) < 5 or lead in _NO_TRADES:
                continue
            cert = "medium"
        if (last := run_of_person(f, n)) < 0:
            continue
        if last == n and (
            words.bits[n] & (PLACE_HEAD | UPPER)
            or (look_up(words.word[n]) and (words.bits[n] & FAINT or cert))
        ):
            continue
        if words.bits[n] & FAINT and (cert or not SMALL_ROLES.isdisjoint((lead, lead[:-1]))):
            continue
        keep_person(f, n, last, "role-before-a-name", cert, lead)
        if lead[-1] == "s":
            more_persons(f, last, lead)


def _shortened(words: Words, n: int) -> str:
    """Return "comrade" where "com." or "tov." in small letters stands before a word."""
    start = words.start[n]
    if words.low[start - 2 : start - 1] != ".":
        return ""
    word = words.text[max(start - 8, 0) : start - 2].rpartition(" ")[2].lstrip("(")
    return _COMRADES.get(word, "")


_COMRADES = {
    **dict.fromkeys(("com", "comr", "cde", "tov"), "comrade"),
    **dict.fromkeys(("coms", "cdes", "tovs", "cc", "tt"), "comrades"),
}
_TRADES = frozenset(("er", "or", "st", "an"))
_NO_TRADES = frozenset(
    "river harbour harbor steamer paper order number other whether under over after former letter "
    "tanker trawler freighter cruiser liner tower center theater water corner border quarter "
    "chapter matter motor manner power winter summer october november december september however "
    "newspaper never ever later earlier either neither another together further rather better "
    "greater smaller larger older newer older lower upper inner outer error major minor than "
    "first last must least almost against most just east west best past coast past list cost "
    "ocean can then than began been human urban german russian foreign plan loan clean mean "
    "answer offer refer differ consider remember transfer cover over proper super ship-owner "
    "terror mirror favor favour color colour labor labour tractor sector factor elevator doctor "
    "prior interior exterior superior author- for nor or customer test guest request interest "
    "protest trust august forest rest honest modest".split()
)
_ROLE_OF = lazy(
    r"\b(?:[Tt]he|[Oo]ur|[Mm]y|its|his|her|their|your|a|an|this) (?:[A-Z]?[a-z-]+ ){0,4}?"
    r"(?P<role>[A-Z]?[a-zé-]{4,13})(?: d[’']affaires)?(?: (?:of|for|at|in|to) [^,;:.()]{2,48})?, $"
)


_AFTER_NAME = frozenset(",);.:")


def _behind_role(f: Found, n: int) -> None:
    """ "the manager of the fair, Visby, said": a role, a comma, and a name between commas."""
    words = f.words
    start = words.start[n]
    if words.text[start - 2 : start] not in (", ", ",\n") or words.bits[n] & FAINT:
        return
    last = run_of_person(f, n)
    if last < 0:
        return
    behind = words.text[words.end[last] : words.end[last] + 1]
    if behind not in _AFTER_NAME or words.bits[last] & PLACE_HEAD:
        return
    if behind not in (",", ")") and n == last and look_up(words.word[n]):
        return  # "Political Officer, Gangtok."
    lead = " ".join(words.text[max(start - 90, 0) : start].split()) + " "
    match = _ROLE_OF.search(lead)
    if match and match["role"].lower() in ROLES:
        keep_person(f, n, last, "role-before-a-name", "high", match["role"])
