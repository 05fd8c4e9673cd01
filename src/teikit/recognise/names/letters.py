"""Bodies that no head tells: letters, words made of parts, firms, and well-known names.

the ⟨PUWP⟩, ⟨Sovexportfilm⟩, ⟨Harland & Sons⟩, the ⟨United Nations⟩
"""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.labels import roman
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.recognise.names.bodies import qualifies
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, NEXT, OF, STOP
from teikit.recognise.names.lexicon import (
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    LETTERS,
    MONTH,
    OFFICE,
    PART,
    PERSONAL,
    TITLE,
    UPPER,
)

__all__ = ["bodies_by_letters", "bodies_composed", "bodies_known", "firms"]
_FIXED = frozenset(
    {
        ("United", "Nations"), ("Warsaw", "Pact"), ("Red", "Cross"), ("Common", "Market"),
        ("Academia", "Sinica"), ("European", "Communities"), ("European", "Community"),
        ("World", "Bank"), ("White", "House"), ("State", "Duma"), ("Red", "Army"),
        ("General", "Staff"), ("Supreme", "Soviet"), ("Lok", "Sabha"), ("Rajya", "Sabha"),
        ("Red", "Crescent"), ("Security", "Council"), ("Foreign", "Office"), ("Home", "Office"),
        ("Downing", "Street"), ("Planning", "Commission"), ("Trade", "Unions"), ("Agence", "France-Presse"),
        ("Coast", "Guard"),
    }
)  # fmt: skip
"""Bodies of two words that no head tells, or that stand before one that would mislead."""
_NO_BODIES = frozenset(
    "ICBM ABM SALT START NPT MIG SAM AWACS LDC LDCS GNP GDP UFO MBFR TNF INF MLF CSCE HQ OTP TV "
    "VIP USD DM GMT AM PM BC AD OK KM MM CIF FOB HMS USS SS MV RSVP PS NB".split()
)
_CENTRAL = frozenset(("CC", "Cc", "CK", "PB", "TsK"))


_ROOM_BEFORE = lazy(r"(?:\b[Tt]he )?(?:[A-Z][\w’'-]+ ){1,2}(?:Room|Office|Hall),\s(?:[Tt]he )?$")
_ROOM_BEHIND = lazy(r"White House (?:[A-Z][\w’'-]+ ){1,2}Room\b")


def _room(f: Found, n: int) -> bool:
    """Keep "The Map Room, The White House", "White House Situation Room": where somebody met."""
    words = f.words
    floor = max(words.start[n] - 50, 0)
    if before := _ROOM_BEFORE.search(words.text, floor, words.start[n]):
        first = words.from_(before.start())
        return f.keep(first, n + 1, "place", "room-of-a-house", start=before.start())
    behind = _ROOM_BEHIND.match(words.text, words.start[n])
    last = words.from_(behind.end()) - 1 if behind else n
    return behind is not None and f.keep(n, last, "place", "room-of-a-house")


def bodies_known(f: Found) -> None:
    """Bodies named by letters, and those of fixed words."""
    words = f.words
    word, bits, gap = words.word, words.bits, words.gap
    for n in range(words.size):
        if (
            gap[n] == NEXT
            and (word[n], word[n + 1]) in _FIXED
            and f.owner[n] is None
            and f.owner[n + 1] is None
        ):
            if word[n] == "White" and _room(f, n):
                continue
            last = n + 1
            of = look_up(word[n + 2]) if gap[n + 1] == OF else ()
            if of and of[0].kind in ("own", "country") and f.owner[n + 2] is None:
                last = n + 2  # "Supreme Soviet of the USSR"
            whose = n and gap[n - 1] == NEXT and bits[n - 1] & DEMONYM and not f.owner[n - 1]
            first = n - 1 if whose and word[n] == "Red" else n  # "Bulgarian Red Cross"
            f.keep(first, last, "org", "well-known-body")
            continue
        lettered = bits[n] & (LETTERS | UPPER) or (f.letters and word[n].upper() in f.letters)
        if f.owner[n] or not lettered:
            if words.key[n] == "washdc" and n and gap[n - 1] == NEXT and f.owner[n - 1] is None:
                f.keep(n - 1, n, "org", "letters-of-a-body")
            continue
        if word[n] in _OF_THE_PEOPLE and gap[n] == NEXT and not bits[n + 1] & ~FAINT:
            last = n + 1
            while gap[last] == NEXT and not bits[last + 1] & ~FAINT and last - n < 3:
                last += 1
            f.keep(n, last, "org", "letters-of-a-body", "high")
            continue
        if _grades(f, n):
            continue  # "NATO CONFIDENTIAL"
        if word[n] == "CC" and words.text[words.end[n] : words.end[n] + 1] == ":":
            continue
        if (
            word[n].upper() in f.letters
            or bits[n] & LETTERS
            or (word[n] in _CENTRAL and _central(f, n))
        ):
            last = _letters_end(f, n)
            left = n > 0 and gap[n - 1] == NEXT and not bits[n - 1] & (FUNCTION | PART)
            if left and f.owner[n - 1] is None and not word[n].isupper():
                continue  # "Lea Tass"
            right = gap[last] == NEXT and f.owner[last + 1] is None
            right = right and not bits[last + 1] & (FUNCTION | PART | TITLE)
            left = left or (n > 0 and gap[n - 1] == OF and f.owner[n - 1] is None)
            alone = last == n and word[n] in _CENTRAL and words.before(n) != "the"
            cert: Cert = "medium" if left or right or alone else ""
            first = n
            state = left and (
                bits[n - 1] & DEMONYM or (word[n - 1].isupper() and look_up(word[n - 1]))
            )
            if state and word[n] in _MINISTRIES:
                first, cert = n - 1, ""  # "the Swedish MFA", "USSR MFA"
            f.keep(first, last, "org", "letters-of-a-body", cert)


def _grades(f: Found, n: int) -> bool:
    """Tell whether the letters of an alliance begin a grade: "NATO CONFIDENTIAL"."""
    words = f.words
    alliance = words.word[n] in ("NATO", "SEATO", "CENTO")
    return alliance and words.word_behind(words.end[n]) in _GRADES


_GRADES = frozenset("secret confidential restricted unclassified cosmic".split())
_MINISTRIES = frozenset("MFA MOD MID MEA FCO MFT MfAA FMA".split())
_OF_THE_PEOPLE = frozenset("VEB VVB VEG LPG PGH PGR ZZG JZD OAO ZAO".split())
"""Letters that say what sort of enterprise is named behind them: "VEB Lampenwerk Sonneberg"."""


def _letters_end(f: Found, n: int) -> int:
    """ "CC CPSU", "UKREP BRUSSELS", "USICA WASHDC": go on over what the letters are of."""
    words = f.words
    if f.owner[n + 1] is not None or words.gap[n] not in (NEXT, OF):
        return n
    if words.word[n] in _CENTRAL and words.bits[n + 1] & (LETTERS | UPPER | FAINT):
        party = words.word[n + 1].isupper() and 2 < len(words.word[n + 1]) < 7
        party = party and not words.bits[n + 1] & FAINT  # "CC MPRP"
        return n + 1 if words.bits[n + 1] & LETTERS or words.gap[n] == OF or party else n
    if words.gap[n] == OF:
        return n
    if words.word[n + 1] in _CENTRAL and words.bits[n] & LETTERS:
        return n + 1  # "CPSU CC"
    if words.word[n + 1] in ("Staff", "Secretariat") and not words.bits[n] & FAINT:
        return n + 1
    word, nxt = words.word[n].upper(), words.word[n + 1]
    if word.startswith(("UK", "US")) and (look_up(nxt) or words.bits[n + 1] & LETTERS):
        return n + 1
    return (
        n + 1
        if nxt.upper() in ("WASHDC", "WASHINGTON") and words.bits[n + 1] & (FAINT | UPPER)
        else n
    )


def _central(f: Found, n: int) -> bool:
    words = f.words
    nxt = words.gap[n] in (NEXT, OF) and words.bits[n + 1] & (LETTERS | UPPER)
    return bool(nxt) or words.before(n) == "the"


_COMPOSED = (
    "export", "eksport", "import", "film", "flot", "trans", "bank", "torg", "prom", "stroi", "stroy", "plan",
    "kino", "impex", "metall", "expo", "tourist", "kontsert", "koncert", "port", "werk", "werke",
    "bund", "imex", "snab", "nab", "kombinat", "obkom", "gorkom", "raikom", "ispolkom", "sovnarkom",
    "trest", "voda", "invest", "khleb", "ryba", "neft", "tex", "chim", "khim",
)  # fmt: skip
"""How the names of enterprises end that are made of parts of words: "Sovexportfilm"."""


def bodies_composed(f: Found) -> None:
    """ "Sovexportfilm", "Hungarotex": enterprises by how their names are made."""
    words = f.words
    for n, key in enumerate(words.key):
        if (
            f.owner[n] is None
            and len(key) > 6
            and not words.bits[n] & ~FAINT
            and key.endswith(_COMPOSED)
        ):
            if key.endswith("port") and not key.endswith(("export", "eksport", "import", "oport")):
                continue
            if words.gap[n] != NEXT and not (n and words.gap[n - 1] == NEXT) and not look_up(key):
                f.keep(n, n, "org", "form-of-the-name", "high")


_OF_FIRMS = frozenset(
    " lt| li| in| gm| ag| a.| sa| s.| n.| nv| a/| ab| oy| co| ci| pl| kg| kf| rt| ld| pt| ll| br| fr|"
    " ge| & | an|, l|, i|, g|, a|, s|, n|, o|, c|, p|, k|, r|, b|, f".split("|")
)
"""What what follows the name of a firm begins with."""
_PARTNERS = ("co", "so", "br", "ci", "sö", "fi")
_FIRM = lazy(
    r"(?i)(?:,? (?:Ltd|Limited|Inc|GmbH|A\.G|S\.A|N\.V|A/S|A/B|Co|Cie|plc|Kft|(?-i:AG|SA|NV|AB|Oy|KG|Rt)|"
    r"S\.p\.A|Lda|Pty|LLC|Bros|Brothers|Frères|Freres|Gebrüder)\b(?!-)\.?|"
    r" (?:&|and) (?:Co|Sons|Son|Brothers|Bros|Cie|Söhne|Fils|Company)\b\.?)+"
)


_OF_TOWN = lazy(r",\s+of\s+(?P<town>[A-Z][\w’'-]+)")


def firms(f: Found) -> None:
    """ "Harland & Sons", "Imperial Twine Co., Ltd.": enterprises by what stands behind their names."""
    words = f.words
    low = words.low
    for n in words.having(PERSONAL):
        if words.word[n] == "Messrs" and words.gap[n + 1 if n + 1 < words.size else n] == AND:
            last = n + 2
            placed = words.gap[last] == OF and look_up(words.word[last + 1])
            if at := _OF_TOWN.match(words.text, words.end[last]):
                placed = look_up(at["town"])  # "Messrs. A and B, of Hull"
            if placed and not any(f.owner[n + 1 : n + 3]):
                f.keep(n + 1, last, "org", "form-of-the-name", "high")  # "Messrs. A and B of Hull"
            if "&" in low[words.end[n + 1] : words.start[last]] and not any(f.owner[n + 1 : n + 3]):
                f.keep(n + 1, last, "org", "form-of-the-name")
    if "Messrs" in words.text:
        for named in _OF_MESSRS.finditer(words.text, words.first, words.last):
            _partners(f, named.end())
            n = words.at(named.start())
            led = n > 0 and words.gap[n - 1] in (NEXT, STOP)
            if n >= 0 and not led and not words.bits[n] and named.group()[0].isupper():
                f.keep(n, n, "person", "body-behind-a-name", "high")
    for n, end in enumerate(words.end):
        if low[end : end + 3] not in _OF_FIRMS:
            continue
        if low.startswith(" and ", end) and not low.startswith(_PARTNERS, end + 5):
            continue
        if f.owner[n] is not None or words.bits[n] & (FUNCTION | MONTH):
            continue
        match = _FIRM.match(words.text, end)
        if match and not match.group().islower():
            first = n
            while (
                first
                and words.gap[first - 1] in (NEXT, AND)
                and f.owner[first - 1] is None
                and (qualifies(words, first - 1) and not words.bits[first - 1] & HEAD)
            ):
                first -= 1
            last = words.from_(match.end()) - 1
            if last >= n and not any(f.owner[n : last + 1]):
                f.keep(
                    first,
                    last,
                    "org",
                    "form-of-the-name",
                    end=match.end() - (match.group()[-1] == "."),
                )


# "Mr. Kell, of Messrs. Kell and Orr", "the manager of Messrs. Kell and Orr": a firm and nobody else
_OF_MESSRS = lazy(
    r"(?:[A-ZÀ-ŽȘȚ][\w’'-]+,?|\b(?:partner|manager|clerk|agent|head|house|firm|representative)s?)\s+of\s+Messrs\.?\s+"
)
_PARTNER = lazy(r"(?:,\s+|,?\s+(?:and|&)\s+)(?=[A-ZÀ-ŽȘȚ][a-zß-žșț])")


def _partners(f: Found, at: int) -> None:
    """Keep "Kell, Poe and Orr" as one firm."""
    words = f.words
    first = last = words.at(at)
    if first < 0:
        return
    while more := _PARTNER.match(words.text, words.end[last]):
        nxt = words.at(more.end())
        if nxt != last + 1 or words.bits[nxt] & (TITLE | FUNCTION | MONTH) or nxt - first > 3:
            break
        last = nxt
        if "and" in more.group() or "&" in more.group():
            break
    if last > first and not any(f.owner[first : last + 1]):
        f.keep(first, last, "org", "form-of-the-name", "high")


def bodies_by_letters(f: Found) -> None:
    """ "the PUWP": letters that stand for something are mostly a body."""
    words = f.words
    for n in words.having(UPPER):
        word = words.word[n]
        if f.owner[n] or not 1 < len(word) < 8 or not word.isalpha() or word in _NO_BODIES:
            continue
        if roman(word.lower()) or words.bits[n] & ~(UPPER | PART | OFFICE):
            continue
        lead = words.before(n)
        sure = len(word) > 2 and lead in ("the", "our", "their", "of", "by", "from", "to", "and")
        if words.gap[n] == NEXT or words.gap[n - 1] == NEXT or look_up(word) or _grades(f, n):
            continue
        if words.text[words.end[n] : words.end[n] + 1] in ("/", ":") or words.text[
            words.start[n] - 1 : words.start[n]
        ] in ("/", ":"):
            continue
        f.keep(n, n, "org", "letters-of-a-body", "medium" if sure else "low")
