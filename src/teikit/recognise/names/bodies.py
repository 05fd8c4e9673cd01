"""Bodies: "Ministry of Agriculture, Fisheries and Food", "Embassy Colombo", "the PUWP".

The word that says what a body is tells it: from there its name goes left over what qualifies it and
right over what it is of.
"""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.recognise.names.extent import end_of_body, ends_column
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, FOR, NEXT, OF, OWNER, PARTICLES
from teikit.recognise.names.lexicon import (
    ALONE,
    COUNTRY,
    DEMONYM,
    FAINT,
    FUNCTION,
    GENERIC,
    HEAD,
    INITIAL,
    LETTERS,
    MONTH,
    ORDINAL,
    PART,
    POST,
    SHORT,
    SUBJECT,
    TITLE,
    VERB,
)
from teikit.recognise.names.words import Words

__all__ = ["bodies_by_head", "governments", "qualifies"]

_ABBREVIATED = lazy(
    r"\s?\s?\((?:the |hereafter |hereinafter |in short )?[\"“«„]?"
    r"(?P<short>[^\W\d_][\w&./-]{1,14}(?: [A-Z]{2,6})?)[\"”»]?\)"
)
_NUMBER = lazy(r"(?:No\.? ?\d{1,3}|\b\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) $")
_NUMBERED = lazy(
    r" (?:No\.? ?\d{1,3}|\d{1,2}|[IVX]{2,5}|[VX]|I(?! ))(?=[\s,;.)]|$)(?![.,]\d|"
    r"\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
_ENDS_NUMBER = frozenset("0123456789tdhTDH")
_QUALIFIES = frozenset(
    "General Prime Premier Chief Engineer Officer Port King Union Director Commissioner High "
    "Chancellor Speaker Leader Captain Head Marshal".split()
)
"""Titles that may stand within the name of a body: "General Staff"."""
_NO_BEGINNING = frozenset(
    "Deputy Vice Acting Permanent Under Assistant Comrade Director Head Officer Leader Chief "
    "Speaker Doctor Commissioner Chancellor Engineer Captain Marshal King".split()
)
_NOUNS = frozenset(
    "control reference record records report reports information text translation personal original "
    "source order distribution service minutes".split()
)
_OWNERS = (
    "People",
    "men",
    "Men",
    "Women",
    "Workers",
    "Children",
    "Peasants",
    "Writers",
    "Soldiers",
)
_FOR_SECTION = frozenset(
    "Bureau Section Department Office Division Party Union Desk Board Service".split()
)
_CAPITAL_POSTS = frozenset(("Embassy", "Department", "Legation", "Consulate", "Politburo"))


def bodies_by_head(f: Found) -> None:
    """Ministries, embassies, committees: known by the word that says what they are."""
    words = f.words
    short: list[int] = []
    done = -1
    for n in words.having(HEAD):
        if n > done and f.owner[n] is None:
            done = max(done, _body(f, n, short))
    _alone(f, short)


def _is_of_two_states(words: Words, first: int) -> bool:
    """Tell whether a dash alone parts the first word of a body from another state's name before it."""
    between = words.text[words.end[first - 1] : words.start[first]]
    states = (words.word[first - 1], words.word[first])
    return between in ("–", "—") and all(look_up(one) or one.endswith("o") for one in states)


def _body(f: Found, n: int, short: list[int]) -> int:
    """Keep the body of which word `n` is the head; return the last word that was used."""
    words = f.words
    word, gap, bits = words.word[n], words.gap, words.bits
    first, start = _left(f, n)
    last = end_of_body(f, n)
    if 0 < first < n and start < 0 and _is_of_two_states(words, first):
        first -= 1  # "China–Ceylon Friendship Association"
    if words.word[last] in _QUOTED_HEADS and (named := _QUOTED.match(words.text, words.end[last])):
        quoted = words.from_(named.end()) - 1
        if f.keep(first, quoted, "org", "head-of-a-body", "", start=start, end=named.end()):
            f.heads.add(word)
            return quoted
    follows = last + 1 if gap[last] == NEXT else -1
    by_itself = first == n and last == n and start < 0 and _number_behind(f, n, last) < 0
    if by_itself:
        if word == "Government" or (follows > 0 and bits[follows] & (TITLE | PART)):
            return n
        short.append(n)
        return n
    if first == n and (words.before(n) in _SOME or (word == "Exchange" and gap[n] == OF)):
        return n  # "Exchange of Notes"
    if word in ("Government", "Governments") and last == n:
        return n
    if (
        last == n
        and gap[n] == AND
        and bits[n] & SUBJECT
        and bits[n + 1] & SUBJECT
        and gap[n + 1] == NEXT
        and bits[n + 2] & HEAD
    ):
        return n  # "National Archives and Records Administration"
    if (
        follows > 0
        and bits[follows] & TITLE
        and first < n
        and last == n
        and word in _FOR_SECTION
        and n - first == 1
        and bits[first] & (PART | TITLE)
    ):
        return n
    if word in ("Treasury", "Admiralty") and any(gap[k] == AND for k in range(first, n)):
        return n  # "State and Treasury": two
    if bits[n] & FAINT and not _capital_body(f, first, n, last):
        return n
    minister = first and words.gap[first - 1] == OF and words.bits[first - 1] & TITLE
    if word == "Works" and minister and words.word[first] == "Public":
        return n  # "Minister of Public Works of Ethiopia"
    stop = _number_behind(f, n, last)
    while stop >= 0 and last + 1 < words.size and words.start[last + 1] == stop + 1:
        if not bits[last + 1] & SUBJECT or words.text[stop] != " ":
            break
        last += 1  # "Directorate IV Relations"
        stop = words.end[last]
    f.keep(first, last, "org", "head-of-a-body", _cert(f, first, n, last), start=start, end=stop)
    f.heads.add(word)
    end = words.end[last]
    if "(" in words.text[end : end + 3] and (match := _ABBREVIATED.match(words.text, end)):
        letters = match["short"]
        if (1 < sum(map(str.isupper, letters)) < 9) or words.text[
            match.start("short") - 1
        ] in '"“«„':
            f.letters.add(letters.upper())
    return last


_QUOTED_HEADS = frozenset(
    "Department Division Section Directorate Sector Union Enterprise Combine Trust Works Kombinat Farm "
    "Cooperative Association Factory Institute Kolkhoz Company Club College School Academy University "
    "Plant Mill Brigade Collective".split()
)
"""Heads behind which a body's own name stands between quotation marks."""
_QUOTED = lazy(r"\s[\"“«„](?=[A-ZÀ-ŽȘȚ])[^\"”»“\n]{2,60}[\"”»“]")


def governments(f: Found) -> None:
    """ "the Soviet Government": a state's government, told by the adjective of the state."""
    words = f.words
    if "overnment" not in words.text and "OVERNMENT" not in words.text:
        return
    for n in words.having(DEMONYM):
        if f.owner[n] or (n and words.gap[n - 1] == NEXT and words.bits[n - 1] & DEMONYM):
            continue
        if found := _GOVERNMENT.match(words.text, words.end[n]):
            last = n + 1 if words.gap[n] == NEXT else n
            f.keep(n, last, "org", "government-of-a-state", "medium", end=found.end())


_GOVERNMENT = lazy(
    r"\s(?:Government|GOVERNMENT)(?!\w|\s(?:of|offic|[A-Z][a-z]+\s(?:[Dd]eleg|[Cc]omm)))"
)


def _number_behind(f: Found, n: int, last: int) -> int:
    """ "Department 9", "Main Department IV": return where the number ends, or -1."""
    words = f.words
    if last != n or words.word[n] not in _NUMBERED_HEADS:
        return -1
    end = words.end[n]
    if words.text[end + 1 : end + 2] not in _BEGINS_NUMBER:
        return -1
    if words.word[n] == "Office" and words.text[end + 1 : end + 3] == "No":
        return -1  # "Addressed to Foreign Office No. 99": the telegram's number
    match = _NUMBERED.match(words.text, end)
    return match.end() if match else -1


_BEGINS_NUMBER = frozenset("0123456789IVXN")
_NUMBERED_HEADS = frozenset(
    "Department Division Directorate Section Bureau Sector Office Expedition".split()
)
_ARTICLES = frozenset("the this our your their".split())
_APART = HEAD | TITLE | FUNCTION | PART
_SOME = frozenset("a an no any some each every another all".split())


def _cert(f: Found, first: int, n: int, last: int) -> Cert:
    """Return how sure it is where a body's name begins and ends."""
    words = f.words
    if words.bits[n] & FAINT and not words.bits[n] & POST and first == n and last == n + 1:
        return "medium"
    behind = words.gap[last]
    if (
        behind == NEXT
        and f.owner[last + 1] is None
        and not words.bits[last + 1] & (TITLE | FUNCTION | PART)
    ):
        return "medium"  # some other word may belong to it
    if behind in (OF, FOR) and f.owner[last + 1] is None and not words.bits[last + 1] & FUNCTION:
        return "medium"
    if any(words.gap[k] == AND for k in range(first, n)):
        return "medium"
    if behind == AND and f.owner[last + 1] is None and not words.bits[last + 1] & _APART:
        return "medium"  # "Board of Roads and Waterways"
    if first and words.gap[first - 1] == AND and not words.bits[first - 1] & FUNCTION:
        before = f.owner[first - 1]
        if before is None or before.form == "place":
            return "medium"  # "Middle East and Africa Bureau"
    if first and words.gap[first - 1] == OF and words.bits[first - 1] & TITLE and last == n:
        return "medium"  # "Minister of the River Fleet"
    if words.bits[n] & FAINT and last == n and not words.bits[n] & POST:
        return "" if words.before(first) in ("the", "our") else "medium"
    town = last > n + 1 and words.gap[last - 1] == OF and not words.bits[last] & (SUBJECT | COUNTRY)
    if town and (found := look_up(words.word[last])) and found[0].kind in ("town", "capital"):
        return "medium"  # "Stuful Enterprise of Tulcea": or it is only there
    return ""


def _capital_body(f: Found, first: int, n: int, last: int) -> bool:
    """Tell whether in a line of capitals words are a body: what begins it must tell."""
    words = f.words
    if (
        not words.bits[n] & ALONE
        and last == n
        and words.before(first) not in ("the", "our", "their")
    ):
        # "LOCAL PRESS", "STATE RAILWAYS": words that are bodies only with more than a subject.
        return (
            bool(words.bits[first] & (DEMONYM | LETTERS) or look_up(words.word[first]))
            or (words.begins_line(words.start[first]) and ends_column(words, n))
            or words.word[first] in ("State", "National", "Royal", "Federal", "Imperial", "Central")
        )
    if last > n or words.bits[first] & (SUBJECT | DEMONYM | PART | HEAD | LETTERS):
        return True
    lead = words.before(first)
    if lead in ("the", "our", "their", "his"):
        return True
    begin, _ = words.line(words.start[first])
    return not words.text[begin : words.start[first]].strip() or bool(
        look_up(words.word[first]) or words.word[n] in f.heads
    )


def _left(f: Found, n: int) -> tuple[int, int]:
    """Return the first word of a body's name, of which `n` is the head, and where it begins."""
    words = f.words
    gap, word, bits, text = words.gap, words.word, words.bits, words.text
    first = n
    capital = bits[n] & FAINT
    while first > 0 and f.owner[first - 1] is None:
        left = first - 1
        code = gap[left]
        if code == OWNER:
            if not word[left].endswith("s") and not word[left].endswith(_OWNERS):
                break
        elif code == AND:
            if text[words.end[left] : words.start[first]].endswith("the ") or not _and_left(
                f, left
            ):
                break  # "the FAO and the Wheat Council": an article begins another
        elif code == PARTICLES and look_up(words.plain(words.start[left], words.end[first])):
            pass  # "Dar es Salaam Tramways"
        elif word[left] == "General" and left and word[left - 1] in _BEFORE_GENERAL:
            break  # "Secretary General Foreign Office"
        elif code != NEXT or not qualifies(words, left) or (capital and n - left > 3):
            break
        if text[words.end[left] : words.start[first]] == "] ":
            begin = text.rfind("[", words.start[left] - 40, words.end[left])
            first = left
            while begin >= 0 and first > 0 and words.start[first - 1] > begin:
                first -= 1
            return first, begin
        first = left
    if word[n] == "Party" and first and gap[first - 1] == OF and f.owner[first - 1] is None:
        first -= word[first - 1] in ("CC", "Cc", "CK", "TsK")  # "CC of the Communist Party"
    if word[n] == "Commission" and word[first] == "High" and first:
        nation = f.owner[first - 1] if gap[first - 1] == NEXT else None
        if nation is not None and nation.form == "place":
            return nation.first, -1  # "United Kingdom High Commission"
    while first < n and _no_beginning(words, first):
        if (
            words.word[first] == "Permanent"
            and word[n] in _STANDING
            and not capital
            and words.before(first) not in _SOME
        ):
            break  # "Permanent Committee", "Permanent Mission"
        first += 1
    at = words.start[first]
    if text[at - 2 : at - 1] in _ENDS_NUMBER and (
        match := _NUMBER.search(text, max(at - 9, 0), at)
    ):
        return first, match.start()
    return first, -1


_BEFORE_GENERAL = frozenset("Secretary Director Consul Attorney Inspector Governor".split())


_STANDING = frozenset(
    "Committee Commission Council Mission Delegation Secretariat Bureau Court".split()
)


def qualifies(words: Words, n: int) -> bool:
    """Tell whether a word may stand before the head of a body."""
    bits, word = words.bits[n], words.word[n]
    if bits & (MONTH | SHORT) or (bits & INITIAL and len(word) == 1):
        return False
    if bits & FUNCTION and not bits & (SUBJECT | ORDINAL):
        return words.key[n] in _NOUNS and n > 0 and words.gap[n - 1] == NEXT
    return not (bits & TITLE and word not in _QUALIFIES)


def _no_beginning(words: Words, n: int) -> bool:
    bits = words.bits[n]
    if bits & (FUNCTION | VERB) and not bits & (SUBJECT | ORDINAL):
        return True
    return words.word[n] in _NO_BEGINNING


def _and_left(f: Found, left: int) -> bool:
    words = f.words
    bits = words.bits[left]
    if bits & (HEAD | TITLE | FUNCTION) and not bits & SUBJECT:
        return False
    if bits & SUBJECT or _is_pair(words, left):
        return True
    if look_up(words.word[left]):
        return False
    first = left
    while first > 0 and words.gap[first - 1] == NEXT and qualifies(words, first - 1):
        first -= 1
    start = words.start[first]
    if words.before(first) == "the" or words.text[start - 2 : start] in ("  ", "- ", "– "):
        return True
    begin, _ = words.line(start)
    return not words.text[begin:start].strip(" \t-–•0123456789.)(")


def _is_pair(words: Words, left: int) -> bool:
    """ "Soviet and East European Department", "Metals and Minerals Corporation": two of a kind."""
    right = left + 1
    while words.word[right] in _DIRECTIONS and words.gap[right] == NEXT:
        right += 1
    if words.bits[left] & words.bits[right] & DEMONYM:
        return True
    several = words.word[left].endswith("s") and words.word[right].endswith("s")
    headed = words.gap[right] == NEXT and words.word[right + 1] in _TRADING
    return several and headed and not (words.bits[left] | words.bits[right]) & DEMONYM


_DIRECTIONS = frozenset("East West North South Eastern Western Northern Southern Central".split())
_TRADING = frozenset("Corporation Company Department Bureau Administration Board".split())
_HELD = frozenset(
    "Department Section Division Delegation Mission Office Bureau Chancery Sector".split()
)
_HOLDERS = frozenset(
    "head chief director deputy secretary member officer counselor counsellor".split()
)
_OWNED = lazy(r"['’]s\s+$")


def _alone(f: Found, short: list[int]) -> None:
    """ "the Ministry", "Embassy recommends": a head alone stands for a body."""
    words = f.words
    for n in short:
        word, bits = words.word[n], words.bits[n]
        known = word in f.heads
        if not known and (not bits & ALONE or bits & GENERIC or word.endswith("ies")):
            continue
        lead = words.before(n)
        if word == "Party" or lead in _SOME:
            continue
        if (
            bits & FAINT
            and lead not in ("the", "this", "our", "your")
            and word not in _CAPITAL_POSTS
        ):
            continue
        if (
            not known
            and lead not in ("the", "this", "our", "your", "to", "their")
            and (word not in _CAPITAL_POSTS and word != "Presidium")
        ):
            continue
        if words.text.startswith(" No.", words.end[n]) and not (
            lead == "the" and word == "Politburo"
        ):
            continue
        if word == "Office" and _OWNED.search(
            words.text, max(words.start[n] - 40, 0), words.start[n]
        ):
            continue  # "Mr. Ray's Office"
        if n and words.gap[n - 1] == OF and lead == "of" and bits & POST:
            continue  # "Counselor of Embassy"
        if lead == "of" and word in _HELD and words.word_before(words.start[n] - 3) in _HOLDERS:
            continue  # "Head of Department"
        if word in f.groups and lead not in ("the", "this", "our"):
            continue
        free = words.gap[n] == NEXT and f.owner[n + 1] is None
        if free and not words.bits[n + 1] & (FUNCTION | INITIAL):
            continue  # "Railway Timetable"
        cert: Cert = "" if known else "high"
        if words.low[words.end[n] : words.end[n] + 4].split() == ["of"]:
            cert = "medium"  # there is more of its name
        elif word.endswith("ts") or (
            lead not in _ARTICLES and word not in _CAPITAL_POSTS and word != "Presidium"
        ):
            cert = "medium"
        elif words.text[words.start[n] - 3 : words.start[n] - 1] in ("'s", "’s"):
            cert = "medium"  # "His Majesty's Embassy"
        f.keep(n, n, "org", "short-name-of-a-body", cert)
