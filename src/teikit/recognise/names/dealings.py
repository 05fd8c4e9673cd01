"""Persons told by what passes between people: letters, talks, and what somebody has of his own.

letters to ⟨Birk⟩; talks with ⟨Dunmore⟩ and ⟨Esbjerg⟩; ⟨Horvat⟩'s speech; inform ⟨Birk⟩ orally
"""

from __future__ import annotations

from teikit.forms.gazetteer import Place, look_up
from teikit.forms.lazy import lazy
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, COMMA, NEXT, OF
from teikit.recognise.names.lexicon import (
    COUNTRY,
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    NOT_NAME,
    OFFICE,
    PLACE_HEAD,
    SUBJECT,
    TITLE,
    UPPER,
)
from teikit.recognise.names.persons import keep_person, run_of_person
from teikit.recognise.names.words import Words

__all__ = ["persons_by_dealings", "persons_greeted", "persons_in_parentheses"]

# What goes from one person to another; telegrams and notes go to posts and governments as well.
_PASSING = frozenset(
    "letter letters message messages conversation conversations interview interviews talk talks "
    "communication communications appeal out suggested conveyed handed addressed "
    "attributed presented shown mentioned spoke spoken speak talked appointment greetings "
    "congratulations exchanges meeting meetings discussion discussions lunch dinner luncheon".split()
)
_GIVEN = frozenset("information permission".split())
_BETWEEN = frozenset("to from with by between through".split())
_ASKING = frozenset("inform tell ask informing telling asking seeing interview persuade".split())
# What is a person's own: a government has letters and speeches too, but a name that nobody knows …
_OWN = frozenset(
    "letter letters speech speeches remark remarks statement statements suggestion suggestions view "
    "views visit office house plane wife attitude conversation reply behavior behaviour conduct departure "
    "arrival opinion request offer comment comments question questions resignation death health "
    "memorandum proposal argument mind desire wish intention".split()
)
_GO_ON = frozenset(
    "and or on at in to for from with by as when while if but before after until since during about "
    "which who that of is was were has had will would can could may might should regarding concerning "
    "yesterday today tomorrow again this last orally personally through he i we it stating saying "
    "asking informing convey because where in".split()
)
_ADJECTIVES = ("ian", "ians", "ese", "ish", "ans", "ist", "ists", "ism", "ch")
_LARGE = 100
_NEVER = FAINT | UPPER | NOT_NAME | SUBJECT | PLACE_HEAD


_HOLDER = lazy(
    r"(?:\s(?:(?:of|in|at|for|to|on|and|the)\b|[A-Z][\w’'-]*)){0,10}\s\(\s?(?P<name>[A-Z][^\W\d_]+(?:,\s(?:and\s)?[A-Z][^\W\d_]+){0,5})\s?\)"
)


def persons_in_parentheses(f: Found) -> None:
    """ "The Minister in Norway (Moor)": who holds an office, as documentary editions print it."""
    words = f.words
    if words.t.shape != "edition-page":
        return
    chiefs = [n for n, word in enumerate(words.word) if word in _CHIEFS]
    for n in [*words.having(OFFICE), *chiefs]:
        end = words.end[n]
        if words.text.find("(", end, end + 120) < 0 or not (held := _HOLDER.match(words.text, end)):
            continue
        k = words.at(held.start("name"))
        while 0 <= k < words.size and words.start[k] < held.end("name"):
            _keep_holder(f, k, words.key[n])
            k += 1


_CHIEFS = frozenset(
    ("Chief", "Head", "Chairman", "Director", "Secretaries", "Advisers", "Advisors")
)


def _keep_holder(f: Found, k: int, title: str) -> None:
    words = f.words
    if f.owner[k] is not None or words.bits[k] & (_NEVER | COUNTRY | DEMONYM | HEAD):
        return
    if all(place.kind == "town" and place.size < _LARGE for place in _places(words, k, k)):
        keep_person(f, k, k, "holder-of-an-office", "", title)


def persons_greeted(f: Found) -> None:
    """ "My dear Geoffrey,": whom a letter greets by one name."""
    words = f.words
    if "ear " not in words.text:
        return
    for n in words.maybe:
        if f.owner[n] is not None or words.before(n) != "dear":
            continue
        if words.bits[n] & _NO_FRIEND or words.word[n] in _ANYBODY:
            continue
        if words.text[words.end[n] : words.end[n] + 1] in _ENDS_GREETING:
            keep_person(f, n, n, "name-in-a-greeting", "")


_NO_FRIEND = FAINT | UPPER | NOT_NAME | SUBJECT | HEAD | OFFICE | TITLE | FUNCTION
_ANYBODY = frozenset(
    "Friend Friends Colleague Colleagues Brother Brothers Sister Sisters Uncle Aunt Mother Father Mama "
    "Papa Reader Readers All Everybody Everyone Countrymen Compatriots".split()
)
_ENDS_GREETING = frozenset(",!\n")


def persons_by_dealings(f: Found) -> None:
    """Names behind "letter to", "talks with", "inform", or before "'s speech"."""
    words = f.words
    done = -1
    for n in words.maybe:
        if n <= done or f.owner[n] is not None or (n and words.gap[n - 1] == NEXT):
            continue
        lead = words.before(n)
        if lead in _BETWEEN:
            what = words.word_before(words.start[n] - len(lead) - 1)
            # Letters come from firms and boards too, whose names say nothing of it.
            passing = what in (_GIVEN if lead == "from" else _PASSING)
        else:
            passing = lead in _ASKING
        if not passing and not (n in words.owning and _owns(words, n)):
            continue
        done = _keep(f, n, passing=passing)
        while passing and done >= 0 and words.gap[done] in (AND, COMMA):
            if (more := _keep(f, done + 1, passing=True)) < 0:
                break
            done = more


def _owns(words: Words, n: int) -> bool:
    return words.word_behind(words.end[n] + 2) in _OWN


def _keep(f: Found, n: int, *, passing: bool) -> int:
    """Keep the name that begins with a word, if it may be somebody's; return its last word, or -1."""
    words = f.words
    if f.owner[n] is not None or words.bits[n] & _NEVER:
        return -1
    last = run_of_person(f, n)
    if last < 0 or words.gap[last] in (NEXT, OF) or words.bits[last] & _NEVER:
        return -1
    key = words.key[last]
    if len(key) < 4 or key in f.places or key.endswith(_ADJECTIVES) or words.in_heading(n):
        return -1
    if any(place.kind != "town" or place.size >= _LARGE for place in _places(words, n, last)):
        return -1
    behind = words.after(last)
    if passing and words.before(n) in _BETWEEN and behind and behind not in _GO_ON:
        return -1  # "talks with Karvelian leaders"
    keep_person(f, n, last, "dealings-of-somebody", "medium")
    return last


def _places(words: Words, n: int, last: int) -> tuple[Place, ...]:
    return look_up(" ".join(words.word[n : last + 1]))
