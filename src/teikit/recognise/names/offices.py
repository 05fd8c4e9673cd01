"""Offices that stand for whoever holds them: "the Minister of Food", "His Majesty's Consul"."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import CAPITAL_VERBS
from teikit.model.fact import Cert
from teikit.model.span import Spans
from teikit.recognise.names.found import Found, Name
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
    DEMONYM,
    FAINT,
    NOT_NAME,
    OFFICE,
    PART,
    PERSONAL,
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


def offices(f: Found, spans: Spans) -> None:
    """Add the offices that no name follows and none goes before."""
    words = f.words
    told = {(one.start, one.end) for one in _voices(f, spans)}
    listed = _lists(f, spans)
    bare: list[int] = []
    for start, end in told:
        n = words.from_(start)
        f.add(Name(start, end, "office", "label-before-a-speech", "high", "", n, n))
    for n in words.having(OFFICE | TITLE):
        if f.owner[n] is not None or any(a <= words.start[n] < b for a, b in told):
            continue
        if not words.bits[n] & OFFICE and words.word[n] not in _QUALIFIED:
            continue
        if words.word[n] == "General" and words.gap[n] == NEXT and words.bits[n + 1] & NOT_NAME:
            continue  # "the General Elections"
        if name := _office(f, n) or _in_list(f, n, listed):
            f.add(name)
            if name.start == words.start[n] and words.key[n] in _SINGLE:
                bare.append(n)
        elif words.key[n] in _SINGLE:
            bare.append(-n - 1)
    _telegraphic(f, bare)
    text = words.text
    for office in _IN_SMALL:
        at = text.find(office, words.first, words.last)
        while at >= 0:
            small = _SMALL_OFFICE.match(text, at)
            if small and (name := _small(f, at, small.end())):
                f.add(name)
            at = text.find(office, at + 1, words.last)


_QUALIFIED = frozenset("Officer Agent Controller Comptroller Collector Clerk".split())
"""Offices only with a word before them that says which: "the Political Officer"."""
_SINGLE = frozenset(
    "minister ambassador president premier secretary charge chargé director".split()
)


def _voices(f: Found, spans: Spans) -> Iterator[Name]:
    """Yield labels before speeches that are an office: "Vice Premier: You may."."""
    words = f.words
    for span in spans.of("speech"):
        if not (voice := span.value["voice"]):
            continue
        start, end = voice
        first, last = words.at(start), words.from_(end) - 1
        if not 0 <= first <= last or words.end[last] != end or any(f.owner[first : last + 1]):
            continue
        if not words.bits[last] & OFFICE or words.word[first] == "The":
            continue
        if first < last and words.word[last] in (
            "Shah",
            "King",
            "Prince",
            "Dean",
            "Bishop",
            "Pope",
        ):
            continue  # "Ambassador Shah"
        if all(words.bits[n] & (TITLE | PART | OFFICE | DEMONYM) for n in range(first, last + 1)):
            yield Name(start, end, "office", "", "", "", first, last)


def _lists(f: Found, spans: Spans) -> list[tuple[int, int]]:
    """Return where those are listed to whom a paper goes."""
    text = f.words.text
    found = [(s.start, s.end) for kind in _GO_TO for s in spans.of(kind)]
    to = False
    for span in spans.of("docket-line"):
        labelled = _TO.match(text, span.start, span.end)
        indented = text[span.start - 6 : span.start].rpartition("\n")[2].isspace()
        to = labelled is not None or (to and indented and ":" not in text[span.start : span.end])
        if to:
            found.append((labelled.end() if labelled else span.start, span.end))
    return found


_GO_TO = ("distribution-line", "copies", "distribution-act")
_TO = lazy(
    r"[ \t]*(?:TO|RPTD|REPEATED(?: TO)?|INFO|FROM|To|Repeated(?: to)?|Info|From|Copies to|Copy to|Copy)\s*:\s*"
)
_FILLS = lazy(
    r"[ \t]*(?:\(\d{1,2}\)|\d{1,2})?[ \t]*(?:,[ \t]*(?=[A-Z][a-z]+\.?\n)|[.;]?(?=\n|\Z)|(?=[ \t]{3}))"
)
_BEGINS = lazy(r"(?:(?:^|\n)[ \t]*|[ \t]{3}|[:;][ \t]+|\b\d{1,2}\s?[x×]\s)(?:The |THE )?\Z")


def _in_list(f: Found, n: int, listed: list[tuple[int, int]]) -> Name | None:
    """ "Private Secretary (2)", alone in a column of those to whom a paper goes."""
    words = f.words
    start = words.start[n]
    if not any(a <= start < b for a, b in listed):
        return None
    first, last = _first(f, n), _phrase(f, n)
    while first and words.word[first - 1] in ("Resident", "U.K.", "U.K", "Executive"):
        if words.gap[first - 1] not in (NEXT, STOP):
            break
        first -= 1
    if words.bits[n] & PERSONAL or (words.gap[n] == NEXT and words.bits[n + 1] & (TITLE | OFFICE)):
        return None
    begin, end = words.start[first], words.end[last]
    if first and words.word[first - 1] == "The" and words.gap[first - 1] == NEXT:
        begin = words.start[first - 1]
    if not words.bits[n] & OFFICE and first == n:
        return None
    lead = words.text[max(begin - 12, 0) : begin]
    if not _BEGINS.search(lead) or not _FILLS.match(words.text, end) or _person_at(f, begin):
        return None
    if any(one and one.form == "person" for one in f.owner[first : last + 1]):
        return None
    return Name(begin, end, "office", "office-in-a-list", "high", "", first, last)


def _telegraphic(f: Found, bare: list[int]) -> None:
    """Add "Minister" wherever it stands so, in a text that says twice "Minister stated" for "the Minister".

    Parameters:
        bare: the words kept already, and, as what they lack to -1, those not kept.
    """
    words = f.words
    said = [words.key[n] for n in bare if n >= 0 and not words.bits[n] & FAINT]
    said += [
        words.key[-one - 1]
        for one in bare
        if one < 0 and not words.bits[-one - 1] & FAINT and _acts(words, -one - 1)
    ]
    for one in bare:
        n = -one - 1
        if one >= 0 or words.bits[n] & FAINT or said.count(words.key[n]) < 2:
            continue
        lead = words.before(n)
        alone = not (n and words.gap[n - 1] == NEXT) and words.gap[n] not in (NEXT, OF, FOR, AND)
        ends = words.text[words.end[n] : words.end[n] + 1] in " ).,;:'’"
        small = lead.islower() and words.text[words.start[n] - 2].islower()
        small = small or (words.begins_sentence(n) and words.after(n).islower() and _acts(words, n))
        if alone and ends and small and lead not in _NEVER_BARE:
            f.add(
                Name(
                    words.start[n], words.end[n], "office", "office-for-a-name", "medium", "", n, n
                )
            )


def _acts(words: Words, n: int) -> bool:
    """Tell whether an office without an article does something: "whereupon Minister asked"."""
    lead = words.before(n)
    small = (lead.islower() and lead not in _NO_BARE) or words.begins_sentence(n)
    verb = words.after(n)
    lone = not (n and words.gap[n - 1] == NEXT) and words.gap[n] not in (NEXT, OF, FOR)
    return lone and small and (verb in _BELIEVES or verb in _TELLS or verb in _DOES)


_DOES = frozenset("smiled read leaves left asked came went laughed received showed".split())
_NEVER_BARE = frozenset(
    "is was be been were made named elected appointed remained a an the as any every each no some such "
    "former another becomes became".split()
)
_IN_SMALL = (
    "minister", "ambassador", "envoy", "counsel", "consul", "governor", "mayor", "burgomaster", "harbor",
    "harbour",
)  # fmt: skip
_SMALL_OFFICE = lazy(
    r"minister|ambassador|envoy|counsell?or|(?<!-)\bconsul\b|governor\b|mayor\b|burgomaster|"
    r"harbou?r[ -]master(?! (?:at|of)\b)"
)
_THE_SMALL = lazy(
    r"\b(?:the|our)\s(?:(?:[a-z]+(?:ian|ish|ese|an)|soviet|swiss|dutch|french|greek|czech|thai|iraqi|israeli)\s)?$"
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
    if words.low.find("the", begin, at) < 0 and words.low.find("our", begin, at) < 0:
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
    if first == n and not bits[n] & OFFICE:
        return None  # "the Officer" is no office, the Political Officer is
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
    begin, _ = words.line(start)
    comma = gap[last] == COMMA or (words.text[end : end + 1] == "," and start - begin > 24)
    if comma or words.text[end : end + 2] == " (":
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


_HONOURS = frozenset("M U Rai Rao Khan Sardar Bahadur Sahib".split())


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
        and (words.bits[n] & (TITLE | PART) or words.word[n] in _HONOURS)
    ):
        n += 1
    return n >= 0 and _is_person(f, n)
