"""Offices that stand for whoever holds them: "the Minister of Food", "His Majesty's Consul"."""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import CAPITAL_VERBS
from teikit.model.fact import Cert
from teikit.recognise.names.found import Found, Name
from teikit.recognise.names.gaps import AND, AT, COMMA, FOR, IN, NEXT, OF, OWNER, PARTICLES, TO
from teikit.recognise.names.lexicon import (
    DEMONYM,
    FAINT,
    NOT_NAME,
    OFFICE,
    PART,
    PLACE_HEAD,
    PLACE_LEAD,
    SUBJECT,
    TITLE,
)
from teikit.recognise.names.words import Words

__all__ = ["offices"]

_BELIEVES = frozenset(
    "said told asked replied believes thinks suggested suggests asks says agreed agrees stated "
    "noted added remarked informed called expressed recommends hopes".split()
)
_THE = lazy(r"\b(?P<the>the|his|her|our|my)\s{1,12}(?:britannic\s{1,12})?$")
_COMMA = lazy(r"[ \t]*(?:\([^()\n]*\)[ \t]*)?[,(]\s{0,12}")


def offices(f: Found) -> None:
    """Add the offices that no name follows and none goes before."""
    words = f.words
    for n in words.having(OFFICE):
        if f.owner[n] is None and (name := _office(f, n)):
            f.add(name)
    text = words.text
    for office in _IN_SMALL:
        at = text.find(office, words.first, words.last)
        while at >= 0:
            small = _SMALL_OFFICE.match(text, at)
            if small and (name := _small(f, at, small.end())):
                f.add(name)
            at = text.find(office, at + 1, words.last)


_IN_SMALL = ("minister", "ambassador", "envoy", "counsel")
_SMALL_OFFICE = lazy(r"minister|ambassador|envoy|counsell?or")
_THE_SMALL = lazy(
    r"\bthe\s(?:(?:[a-z]+(?:ian|ish|ese|an)|soviet|swiss|dutch|french|greek|czech|thai|iraqi|israeli)\s)?$"
)
_ENDED = lazy(
    r"[’']s\b|\.(?=\s)|(?=[;:?!)])|\s(?!of\b|for\b|to\b|in\b|at\b|and\b|general\b|[A-Z(\[])"
)


_POSTED = lazy(
    r"\s(?:in|to|at)\s(?:the\s)?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=[\s.;:)?!]|$)(?:\s\()?"
)


def _small(f: Found, at: int, end: int) -> Name | None:
    """ "the ambassador said", "the Bulgarian envoy": an office in small letters, by doubt."""
    words = f.words
    begin = max(at - 28, 0)
    if words.low.find("the", begin, at) < 0:
        return None
    if not (match := _THE_SMALL.search(words.low, begin, at)):
        return None
    if posted := _POSTED.match(words.text, end):
        # "the Soviet ambassador in Praia"
        if not look_up(posted["place"]) or _person_at(f, posted.end()):
            return None
        end = posted.end("place")
    elif not _ENDED.match(words.text, end):
        return None
    n = words.from_(at)
    return Name(match.start(), end, "office", "office-for-a-name", "medium", "", n, n)


def _office(f: Found, n: int) -> Name | None:
    words = f.words
    bits, gap = words.bits, words.gap
    first = _first(f, n)
    if gap[n] == NEXT and words.key[n + 1] in ("d'affaires", "d’affaires"):
        n += 1
    last = _phrase(f, n)
    start = _start(f, first, n)
    cert: Cert = ""
    if start < 0:
        if not _bare(f, first, last):
            return None
        start, cert = words.start[first], "high"
    if words.word_before(start) == "for" and words.begins_line(start - 4):
        return None  # "For the Minister": so he signs
    if words.low.startswith("for the ", start):
        return None
    if gap[n] == NEXT and (bits[n + 1] & (OFFICE | TITLE) or _is_person(f, n + 1)):
        return None
    end = words.end[last]
    if words.text[end : end + 9] in ("'s Office", "’s Office") or _named_behind(f, end):
        return None
    if _is_person(f, last + 1) and not words.text[end : words.start[last + 1]].strip():
        return None
    if gap[last] == COMMA or words.text[end : end + 2] == " (":
        match = _COMMA.match(words.text, end)
        if match and _person_at(f, match.end()):
            return None
    before = words.text[max(start - 3, 0) : start].rstrip()
    if before.endswith(",") and words.text[end : end + 1] not in "'’":
        ahead = words.from_(start) - 1
        if ahead >= 0 and _is_person(f, ahead) and words.end[ahead] + 3 > start - 2:
            return None
    return Name(start, end, "office", "office-for-a-name", cert, "", first, last)


_FURTHER = lazy(
    r"\s(?:of|in|for|at|to|and)(?: the)?\s[A-Z][\w’'-]*(?:\s(?:of |and |for |the )*[A-Z][\w’'-]*){0,6}"
    r"(?P<comma>,\s{1,12})"
)


def _named_behind(f: Found, end: int) -> bool:
    """Tell whether behind an office and its body, and a comma, stands who holds it."""
    further = _FURTHER.match(f.words.text, end)
    return further is not None and _person_at(f, further.end("comma"))


def _first(f: Found, n: int) -> int:
    """Return the first word of an office: "Joint" of "Joint Secretary", "Majesty's" of "Consul"."""
    words = f.words
    first = n
    while (
        first
        and words.gap[first - 1] == NEXT
        and words.bits[first - 1] & (PART | TITLE | DEMONYM | SUBJECT)
        and f.owner[first - 1] is None
        and words.word[first - 1] != "The"
    ):
        first -= 1
    majesty = first and words.gap[first - 1] == OWNER and words.word[first - 1] == "Majesty"
    return first - 1 if majesty else first


def _bare(f: Found, first: int, last: int) -> bool:
    """Tell whether an office stands without an article: "Ambassador believes", in telegraphese."""
    words = f.words
    if words.gap[last] == NEXT:
        return False
    if _labelled(words, first, last):
        return True
    faint = words.bits[first] & FAINT
    if not faint and _in_telegraphese(words, first, last):
        return True
    if faint and words.before(first) in _TOLD and words.after(last):
        return True
    if not (faint or words.begins_sentence(first)):
        return False
    verb = words.after(last)
    return verb in _BELIEVES or bool(faint and verb in CAPITAL_VERBS)


def _in_telegraphese(words: Words, first: int, last: int) -> bool:
    """Tell whether an office stands without an article where prose has one.

    "I spoke to Minister of Marine this morning", "Secretary General reverted to note of March 11"
    """
    start, end = words.start[first], words.end[last]
    if last == first or words.text[end : end + 1] != " ":
        return False
    behind = words.low[end + 1 : end + 24].split(None, 1)
    if not behind or not words.text[end + 1].islower():
        return False
    ahead = words.word_before(start)
    if ahead in _SPOKEN_TO and behind[0].strip(".,;") in _GOES_ON:
        return True
    verb = behind[0]
    small = ahead.islower() and ahead not in _NO_BARE
    return (small or words.begins_sentence(first)) and (verb in _BELIEVES or verb in _TELLS)


_SPOKEN_TO = frozenset("to on with told saw informed asked by from".split())
_GOES_ON = frozenset(
    "this today yesterday at in on that and who last about regarding again late".split()
)
_TELLS = frozenset(
    "considers considered reverted confirmed desires desired declared explained insisted promised "
    "observed mentioned admitted hoped feels felt thought wishes wished proposed indicated commented "
    "stressed emphasized replied returned intends gave expects inquired reported referred".split()
)
_NO_BARE = frozenset(
    "the a an this that his her our your their my its former new then as by of and or to every each "
    "some another acting deputy first second third".split()
)


_TOLD = frozenset("told asked informed that thanked assured reminded urged".split())


def _labelled(words: Words, first: int, last: int) -> bool:
    """ "To: Ambassador in Lagos": an office alone behind a label, to the end of its line or bracket."""
    start, end = words.start[first], words.end[last]
    if words.text[start - 2 : start - 1] != ":" and words.text[start - 3 : start] != ":  ":
        return False
    behind = words.text[end : end + 2]
    if not (behind[:1] in ("", "\n", ")", ";") or behind in (" (", " \n", "  ")):
        return False
    lead = words.low[max(start - 16, 0) : start].rstrip(" :\t").rpartition("\n")[2]
    return lead.rpartition("(")[2].strip() in _LABELS


_LABELS = frozenset("to from copy cc copies for info rptd repeated addressed sender via".split())


def _start(f: Found, first: int, n: int) -> int:
    """Return where the article before an office stands, or -1."""
    words = f.words
    start = words.start[first]
    if first and words.word[first - 1] == "The" and words.gap[first - 1] == NEXT:
        return words.start[first - 1]
    if match := _THE.search(words.low, max(start - 28, 0), start):
        if match["the"] in ("the", "our", "my"):
            return match.start("the")
        return match.start("the") if words.word[first] == "Majesty" else -1
    return start if words.word[first] == "The" and first < n else -1


def _phrase(f: Found, n: int) -> int:
    """Return the last word of an office with what it is of."""
    words = f.words
    at = n
    while words.gap[at] in (OF, FOR, IN, TO, AT, AND):
        code, nxt = words.gap[at], at + 1
        if code == FOR and at == n and words.word[n] == "President":
            break  # "the Assistant to the President for Trade"
        owner = f.owner[nxt]
        if owner:
            if owner.form not in ("org", "place") or code == AND:
                break
            if owner.form == "org" and code in (TO, AT, IN):
                break
            if code == FOR and at > n and owner.form == "place":
                break  # "the departure of the Minister of Works for Herat"
            at = owner.last
            continue
        kept = SUBJECT | NOT_NAME | (PLACE_HEAD | PLACE_LEAD if code == OF else 0)
        if not words.bits[nxt] & kept or (code == AND and at == n):
            break
        while words.gap[nxt] == NEXT and words.bits[nxt + 1] & SUBJECT and f.owner[nxt + 1] is None:
            nxt += 1
        at = nxt
    return at


def _is_person(f: Found, n: int) -> bool:
    owner = f.owner[n] if 0 <= n < len(f.owner) else None
    return owner is not None and owner.form == "person"


def _person_at(f: Found, offset: int) -> bool:
    """Tell whether a person is named at an offset, titles passed over."""
    words = f.words
    n = words.at(offset)
    while (
        n >= 0
        and words.gap[n] in (NEXT, PARTICLES)
        and f.owner[n] is None
        and (words.bits[n] & (TITLE | PART) or words.word[n] in ("M", "U"))
    ):
        n += 1
    return n >= 0 and _is_person(f, n)
