"""How far the name of a body goes behind the word that says what it is: "of the Interior", "Colombo"."""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, AT, COMMA, FOR, IN, NEXT, OF, ON, OWNER, STOP, TO, WITH
from teikit.recognise.names.lexicon import (
    COUNTRY,
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    LETTERS,
    MONTH,
    NOT_NAME,
    PART,
    POST,
    SHORT,
    SUBJECT,
    TITLE,
    UPPER,
    VERB,
)
from teikit.recognise.names.words import Words

__all__ = ["CRAFTS", "end_of_body", "ends_column"]
_ARTICLES = frozenset((" de", " du", " d'", " d’", " do", " da", " fü", " zu"))
_FOREIGN = lazy(
    r"(?: (?:de la|de los|de las|des|du|del|della|dei|do|da|dos|das|für|zur|für das) | d['’])[^\W\d_]\w+"
    r"(?: (?:et|y|e|und) [^\W\d_]\w+)?"
)
_ABROAD = frozenset(
    "Compagnie Société Societe Compañía Companhia Sociedad Sociedade Società Societate Banco Banque "
    "Reederei Firma Établissements Etablissements".split()
)
# "Cotonnière du Chari", behind "Compagnie"
_CALLED = lazy(
    r"(?:(?: (?:de la|de los|de las|de|des|du|del|della|dei|do|da|dos|das|für|zur|et|y|e|und)(?= )|"
    r" d['’]| l['’])? ?[A-ZÀ-ŽȘȚ][\w’'-]+){1,5}"
)
_WITH = frozenset("Relations Cooperation Co-operation Friendship Ties Trade Exchange".split())
CRAFTS = frozenset(
    "Building Making Breeding Processing Growing Husbandry Keeping Refining Printing Packing Spinning "
    "Weaving Tools".split()
)
"""What goes on behind the subject of a ministry: Machine Building, Sugar Refining."""
_RUNS_ON = CRAFTS.union(
    "People Peoples Republic Party Union Kingdom City States Democratic Censors".split()
)
_HEADED_ON = frozenset(
    "Mission Sub-Mission Sub-Commission Sub-Committee Commission Committee Party Subcommittee Council Group "
    "Conference".split()
)
_FOR_PLACES = frozenset(
    "Council Institute Fund Trust Bank Conference Centre Center Society Association Office Commission "
    "Commissioner Directorate Department Division Section Desk Bureau Secretariat "
    "Directorate-General".split()
)


def end_of_body(f: Found, n: int) -> int:
    """Return the last word of a body's name."""
    words = f.words
    gap, bits, word = words.gap, words.bits, words.word
    last = n
    if word[n] in _ABROAD and (called := _CALLED.match(words.text, words.end[n])):
        return max(words.from_(called.end()) - 1, n)
    behind = words.text[words.end[n] : words.end[n] + 3]
    if behind in _ARTICLES and (foreign := _FOREIGN.match(words.text, words.end[n])):
        return max(words.from_(foreign.end()) - 1, n)
    if gap[n] == NEXT and f.owner[n + 1] is None:
        if words.key[n + 1] == "washdc":
            return n + 1
        if bits[n] & POST and word[n + 1] in ("General", "Generals") and word[n].startswith("Cons"):
            return _grown(f, n + 1, n)
        if (
            bits[n + 1] & HEAD
            and word[n + 1] not in ("Press", "Guard")
            and (
                not bits[n] & POST
                or word[n + 1]
                in ("Department", "Ministry", "Board", "Directorate", "School", "Club", "Library")
            )
        ):
            return _grown(f, n + 1, n + 1)
        if bits[n] & POST:
            last = _post_place(f, n)
    return _grown(f, last, n)


def _grown(f: Found, last: int, head: int) -> int:
    """Return the last word of a body's name with all that it is of."""
    while (grown := _phrase(f, last, head)) != last:
        last = grown
    return last


def _post_place(f: Found, n: int) -> int:
    """ "Embassy Colombo": take in the place, if it is one."""
    words = f.words
    for size in (3, 2, 1):
        stop = n + size
        near = stop < words.size and all(words.gap[k] in (NEXT, STOP) for k in range(n, stop))
        if near and look_up(" ".join(words.word[n + 1 : stop + 1])):
            return stop
    bits, word = words.bits[n + 1], words.word[n]
    if bits & FAINT and word[:2] in ("Am", "Us"):
        stop = n + 1
        while words.gap[stop] == NEXT and stop - n < 4:
            stop += 1
        if ends_column(words, stop) and not any(
            b & (TITLE | HEAD) for b in words.bits[n + 1 : stop + 1]
        ):
            return stop
    if bits & (TITLE | HEAD | FUNCTION | PART | NOT_NAME):
        return n
    telegraphic = word[:2] in ("Am", "Us") and word != "American"
    return n + 1 if telegraphic or (word == "Embassy" and bits & FAINT and not bits & VERB) else n


def _phrase(f: Found, last: int, head: int) -> int:
    """Take in "of the Interior", "for Lakes and Dykes", "in Burma" behind a body's name."""
    words = f.words
    code, nxt = words.gap[last], last + 1
    dotted = code == OF and words.text.startswith(".", words.start[nxt] + 1)
    if dotted and (state := _REPUBLIC.match(words.text, words.end[last])):
        nxt = words.from_(state.end())
        return nxt if nxt < words.size and look_up(words.word[nxt]) else last
    if code in (0, NEXT, OWNER):
        return last
    owner = f.owner[nxt] if nxt < words.size else None
    if owner is not None:
        # "Council of Ministers of the Mongolian People's Republic", "Embassy in the Soviet Union"
        posted = code == IN and words.bits[head] & POST
        return owner.last if (code == OF or posted) and owner.form == "place" else last
    if code == COMMA:
        if (words.word[nxt], words.word[head]) == ("Central", "Party") and words.gap[nxt] == NEXT:
            return nxt + (words.word[nxt + 1] == "Committee")
        return _listed(f, last, nxt, head)
    bits, word = words.bits[nxt], words.word[nxt]
    if code == AND:
        return _and_right(f, last, nxt) if last > head else last
    if code == WITH and last > head and words.word[last] in _WITH:
        return _run(f, nxt) if bits & (SUBJECT | NOT_NAME) else last
    if code not in (OF, FOR, ON, IN, AT, TO):
        return last
    of = words.word[head]
    if (
        of in ("Office", "Bureau", "Secretariat")
        and code == OF
        and bits & (TITLE | PART)
        and not (bits & SUBJECT)
    ) or (
        of == "Office"
        and code == OF
        and word in _OF_ONE
        and words.gap[nxt] == NEXT
        and words.bits[nxt + 1] & TITLE
    ):
        while words.gap[nxt] == NEXT and words.bits[nxt + 1] & (TITLE | PART):
            nxt += 1
        # "The Office of Special Adviser Moor" names him.
        return nxt if words.gap[nxt] != NEXT or word not in _OF_ONE else last
    if of == "Office" and code == OF and bits & SUBJECT and words.gap[nxt] == NEXT:
        officer = nxt + 1
        if words.bits[officer] & TITLE and words.gap[officer] != NEXT:
            return officer  # "Office of the Commercial Counselor"
    if bits & (MONTH | SHORT) or (
        bits & TITLE
        and not bits & SUBJECT
        and word not in ("General", "Premier", "Prime", "Ministers")
    ):
        return last
    if code in (IN, AT, TO):
        posted = words.bits[last] & POST or words.word[last].startswith("General")
        if words.bits[head] & FAINT and code == TO and of not in ("Mission", "Delegation"):
            return last  # "FOREIGN OFFICE TO TRIPOLI": who writes to whom
        posted = posted or (of in _OF_COUNTRIES and code == IN and _of_country(f, last))
        if not words.bits[head] & POST or (last != head and not posted):
            return last
        known = bool(look_up(word)) or (
            words.gap[nxt] == NEXT and bool(look_up(f"{word} {words.word[nxt + 1]}"))
        )
        if code == TO and not known and not bits & (LETTERS | UPPER):
            return last
        if of in ("Office", "Bureau", "Commission") and (code == AT or not known):
            return last
        if code == AT and bits & NOT_NAME:
            return last
        if words.word[head].endswith("s") and known:
            return _places_listed(f, _run(f, nxt))
    if code == ON and of not in _HEADED_ON:
        return last
    if code == FOR and not bits & SUBJECT and look_up(word):
        return _places_listed(f, _run(f, nxt)) if of in _FOR_PLACES else last
    if bits & DEMONYM and words.gap[nxt] != NEXT:
        return last
    named = words.gap[nxt] == NEXT and look_up(f"{word} {words.word[nxt + 1]}")
    if bits & FUNCTION and not bits & SUBJECT:
        return nxt + 1 if named and code in (IN, AT) else last  # "Mission in New Delhi"
    if (
        bits & FAINT
        and not bits & (SUBJECT | DEMONYM | HEAD | LETTERS | PART | NOT_NAME)
        and not (
            look_up(word)
            or (words.before(words.from_(words.start[head])) == "the" and ends_column(words, nxt))
            or (
                words.gap[nxt] == NEXT
                and words.word[nxt + 1] in ("Meeting", "Session", "Conference")
            )
        )
    ):
        return last
    return _run(f, nxt)


def _of_country(f: Found, last: int) -> bool:
    """ "Embassy of the SFRY": whose post it is, is said before where it is."""
    owner = f.owner[last]
    return (
        bool(owner and owner.form == "place")
        or bool(f.words.bits[last] & (LETTERS | COUNTRY | UPPER))
        or f.words.key[last] in _STATES
    )


_OF_ONE = frozenset(("Special", "Personal", "Presidential", "Secretary-General"))
# "the S.R. of Romania", "the D.P.R. of Korea": a state by the letters of its republic
_REPUBLIC = lazy(r" of (?:the )?(?:[A-Z]\. ?){1,5}of (?:the )?(?=[A-Z])")
_STATES = frozenset("ussr prc gdr drv dprk sfry fpry cssr mpr ppr hpr uar frg rok usa srv".split())


_OF_COUNTRIES = frozenset("Embassy Legation Consulate Mission Representation".split())


def _places_listed(f: Found, last: int) -> int:
    """ "Embassies in London, Paris and Ankara": one body, with all its places."""
    words = f.words
    at = last
    while words.gap[at] in (COMMA, AND) or words.low[words.end[at] : words.end[at] + 6] == ", and ":
        owner = f.owner[at + 1]
        if owner is not None and owner.form != "place":
            break
        end = owner.last if owner else _run(f, at + 1)
        if not look_up(words.plain(words.start[at + 1], words.end[end])):
            break
        ended = words.gap[at] != COMMA
        at = end
        if ended:
            return at
    return last


_ADJECTIVE = ("al", "ic", "ign", "ary")


def _run(f: Found, n: int) -> int:
    """Return the last word of the run of a body's name that begins at `n`."""
    words = f.words
    word, bits, gap = words.word, words.bits, words.gap
    last = n
    while last + 1 < words.size and f.owner[last + 1] is None:
        nxt = last + 1
        if bits[nxt] & (TITLE | SHORT) or (bits[nxt] & FUNCTION and not bits[nxt] & SUBJECT):
            break
        if len(word[nxt]) == 1:
            break
        if gap[last] == NEXT:
            settled = bits[last] & SUBJECT or look_up(word[last])
            if (
                settled
                and not (bits[nxt] & FAINT and ends_column(words, nxt))
                and not word[last].endswith(_ADJECTIVE)
                and not bits[nxt] & (SUBJECT | HEAD)
                and word[nxt] not in _RUNS_ON
                and not _is_science(f, nxt)
                and not look_up(f"{word[last]} {word[nxt]}")
                and not _head_ahead(f, nxt)
            ):
                break  # "Minister of Trade Kruk"
            if word[last] == "Party" and _names_person(f, nxt):
                break  # "Committee of the Workers' Party Pak Tae-il"
            if (
                bits[nxt] & FAINT
                and not bits[nxt] & (SUBJECT | HEAD)
                and not ends_column(words, nxt)
            ):
                break
        elif not (
            gap[last] == OWNER
            and (
                word[last].endswith(("People", "s")) or bits[nxt] & HEAD or word[nxt] == "Republic"
            )
        ):
            break
        last = nxt
    return last


_OF_SCIENCES = (
    "logy", "nomy", "graphy", "sophy", "istry", "ics", "ture", "tion", "sion", "ment", "ship", "ance",
    "ence", "ity", "esign", "gery",
)  # fmt: skip
"""How words end that say what a body is of, and are hardly a surname."""


def _is_science(f: Found, n: int) -> bool:
    """Tell whether a word says what a body is of: "Institute of Marine ⟨Biology⟩"."""
    plain = not f.words.bits[n] & NOT_NAME and f.words.key[n] not in f.surnames
    return plain and f.words.key[n].endswith(_OF_SCIENCES)


def _names_person(f: Found, n: int) -> bool:
    """Tell whether two words or more, of which nothing is known, stand behind a body's name."""
    words = f.words
    other = SUBJECT | HEAD | LETTERS | FAINT | PART | DEMONYM | NOT_NAME
    if words.bits[n] & other or look_up(words.word[n]) or words.gap[n] != NEXT:
        return False
    return not words.bits[n + 1] & (other | TITLE) and not _head_ahead(f, n)


def _head_ahead(f: Found, n: int) -> bool:
    """Tell whether a body's own name goes on: "of the Palestine ⟨Liberation⟩ Organization"."""
    words = f.words
    for at in range(n, min(n + 3, words.size - 1)):
        if words.gap[at] not in (NEXT, OWNER) or words.bits[at] & (TITLE | FUNCTION | FAINT):
            return False
        if words.bits[at + 1] & HEAD and f.owner[at + 1] is None:
            return True
    return False


def ends_column(words: Words, n: int) -> bool:
    """Tell whether a line or column ends with a word."""
    return words.text[words.end[n] : words.end[n] + 3].isspace() or (
        words.text[words.end[n] : words.end[n] + 1] == "\n"
    )


def _and_right(f: Found, last: int, nxt: int) -> int:
    words = f.words
    bits, left = words.bits[nxt], words.bits[last]
    if bits & SUBJECT:
        # "Finance and Foreign Trade", but "Finance and Foreign Minister", "and Trade Ministry"
        end = _run(f, nxt)
        if words.bits[end] & HEAD and not words.bits[end] & SUBJECT:
            return last
        follows = words.gap[end] == NEXT and words.bits[end + 1] & (HEAD | TITLE)
        return last if follows else end
    if bits & (TITLE | HEAD | FUNCTION):
        return last
    if words.word[last].endswith(_ADJECTIVE) and words.gap[nxt] == NEXT:
        end = _run(f, nxt)  # "Ministry of Foreign and Inner-German Trade"
        headed = words.gap[end] == NEXT and words.bits[end + 1] & (HEAD | TITLE)
        return end if words.bits[end] & SUBJECT and end == nxt + 1 and not headed else last
    plain = not left & HEAD and not look_up(words.word[last]) and not look_up(words.word[nxt])
    both = words.word[last].endswith("s") and words.word[nxt].endswith("s")
    return nxt if plain and both and words.gap[nxt] != NEXT else last


def _listed(f: Found, last: int, nxt: int, head: int) -> int:
    """ "Ministry of Agriculture, Fisheries and Food": a list that "and" ends."""
    words = f.words
    bits, gap = words.bits, words.gap
    if last == head or not bits[nxt] & SUBJECT:
        return last
    at = nxt
    while at + 1 < words.size:
        at = _run(f, at)
        if (
            at + 1 >= words.size
            or (bits[at] & HEAD and not bits[at] & SUBJECT)
            or not bits[at + 1] & SUBJECT
        ):
            return last
        if bits[at + 1] & HEAD:
            return last
        if gap[at] == AND or words.low[words.end[at] : words.start[at + 1]].split() == [",", "and"]:
            end = _run(f, at + 1)
            return last if bits[end] & HEAD and not bits[end] & SUBJECT else end
        if gap[at] != COMMA:
            return last
        at += 1
    return last
