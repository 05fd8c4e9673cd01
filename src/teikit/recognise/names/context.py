"""Persons told by the sentence around their names: verbs of saying, appositions, owners, lists.

⟨Esbjerg⟩ replied; ⟨Ivo Horvat⟩, head of the delegation; told ⟨Birk⟩; ⟨Nehru⟩'s opinion
"""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import SAYING, VIETNAMESE_SURNAMES
from teikit.model.fact import Cert
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, COMMA, NEXT, OF
from teikit.recognise.names.initials import numbers_a_part
from teikit.recognise.names.lexicon import (
    FAINT,
    INITIAL,
    NO_PERSON,
    NOT_NAME,
    PLACE_HEAD,
    SUBJECT,
    SYLLABLE,
    TITLE,
    UPPER,
)
from teikit.recognise.names.persons import (
    keep_person,
    may_be_person,
    run_of_person,
    vietnamese,
)
from teikit.recognise.names.words import Words

__all__ = [
    "persons_by_default",
    "persons_by_sentence",
    "persons_in_apposition",
    "persons_joined",
    "persons_of_bodies",
    "persons_of_east_asia",
    "persons_of_vietnam",
]

_WHO = lazy(
    r",\s(?:[A-Z]\.){2,}[,;]?|\s?,\s(?:\s*(?:First|Second|Third|Deputy|Vice|Foreign|Prime|Acting|Permanent|Under|the|a|an|our|"
    r"my|its|your|then|now|then a|formerly|former|chief|deputy|senior|permanent|acting)[ -])*"
    r"(?:Minister|Ambassador|Director|Secretary|Chairman|President|Premier|Counsell?or|Consul|Chief|"
    r"Head|Deputy|Attach[eé]|Professor|Editor|General|Inspector|who\b|whose\b|whom\b|head\b|director|"
    r"secretary|minister|chief|chairman|engineer|editor|inspector|professor|doctor|manager|member|"
    r"clerk|captain|keeper|leader|interpreter|adviser|officer|deputy|counsell?or|of the\b|son\b|"
    r"wife\b|brother\b|sister\b|aged\b|born\b)|\s?,?\s*\bwho\b|"
    r"\s\((?:head|the|leader|chairman|director|secretary|deputy|member|born|interpreter)\b"
)
_COUNTRY = lazy(r" \(([^\W\d_a-z][\w’' .-]{2,30})\)")
_BEFORE_OTHERS = frozenset(
    "the a an in at this that of from to for by with between into on no every each our their his "
    "its your my both all any some".split()
)
_BEFORE_NO_MEMBER = _BEFORE_OTHERS - {"that", "to", "by", "with", "between", "from"}
_BEFORE_NO_APPOSITION = _BEFORE_NO_MEMBER - {"of", "for"}
_BEFORE_PERSONS = frozenset(
    "told asked thanked informed assured reminded begged urged warned congratulated accompanied "
    "met saw called introduced invited received signed replaced succeeded named".split()
)
_PASSED_ON = frozenset("following personal message thanks condolences".split())
_PLACING = frozenset("in at near around outside via towards toward reached leaving through".split())
_NO_PERSONS = frozenset(
    "affair doctrine plan case question report agreement line prize company works mill works "
    "river lake canal island street road bridge hotel house letter memorandum theory".split()
)


def persons_by_sentence(f: Found) -> None:
    """Names with a verb of saying, an apposition or a country behind them."""
    owner, done = f.owner, -1
    for n in f.words.maybe:
        if owner[n] is None and n > done:
            done = _said(f, n)


def _said(f: Found, n: int) -> int:
    words = f.words
    bits = words.bits[n]
    if n and words.gap[n - 1] == NEXT and may_be_person(words, n - 1, first=True):
        return -1
    last = run_of_person(f, n)
    if last == n and (bits & (NOT_NAME | SUBJECT | UPPER) or words.key[n] in f.places):
        return last
    if last < 0 or words.bits[last] & PLACE_HEAD:
        return last
    if last > n and words.having_within(n, last, NOT_NAME | SUBJECT):
        return last
    lead = words.before(n)
    verb = words.after(last)
    if verb and not bits & FAINT and words.text[words.end[last] + 1].isupper():
        verb = ""  # "other Associated States until"
    if (
        verb
        and words.text[words.end[last] : words.end[last] + 1] == "\n"
        and words.is_last_of_paragraph(last)
    ):
        verb = ""  # a heading above the sentence that the verb begins
    several = last > n
    if verb in SAYING and lead not in _BEFORE_OTHERS:
        if _is_place(f, n, last) and (several or not _town_says(f, n, verb)):
            return last
        if bits & FAINT and verb not in _ACTIVE:
            return last
        keep_person(f, n, last, "verb-of-saying", "high" if several else "")
    elif (
        (
            lead in _BEFORE_PERSONS
            or (lead == "for" and words.word_before(words.start[n] - 4) in _PASSED_ON)
        )
        and not bits & FAINT
        and not _is_place(f, n, last)
    ):
        keep_person(f, n, last, "verb-of-telling", "high")
    elif (
        not several
        and not bits & FAINT
        and lead not in _BEFORE_OTHERS
        and words.text.startswith((", who ", ",\nwho "), words.end[last])
    ):
        if not (found := look_up(words.word[n])) or found[0].kind == "town":
            keep_person(f, n, last, "apposition-behind-a-name", "high")
    elif (
        several
        and not bits & FAINT
        and lead not in _BEFORE_NO_APPOSITION
        and (_who_behind(words, last) or _country_behind(words, last))
        and not _is_place(f, n, last)
        and not look_up(words.word[n])
    ):
        keep_person(f, n, last, "apposition-behind-a-name", "high")
    return last


def _town_says(f: Found, n: int, verb: str) -> bool:
    """Tell whether who says something bears the name of some town: capitals and countries may say."""
    words = f.words
    best = look_up(words.word[n])[0]
    return best.kind == "town" and best.size < 1000 and verb in _HUMAN and not words.bits[n] & FAINT


_HUMAN = frozenset(
    "said replied answered remarked smiled nodded laughed thinks thought added told asked believes "
    "interrupted observed recalled explained".split()
)
_AUXILIARIES = frozenset("had has will would himself herself could should did".split())
_ACTIVE = frozenset(
    "said told asked replied added stated remarked agreed thinks believes says asks responded "
    "commented stressed explained emphasized insisted argued"
    " told thought hopes hoped".split()
)


def _is_place(f: Found, n: int, last: int) -> bool:
    words = f.words
    return bool(look_up(" ".join(words.word[n : last + 1])))


def _who_behind(words: Words, last: int) -> bool:
    """Tell whether an apposition stands behind a name: ", head of the delegation"."""
    end = words.end[last]
    if words.text[end : end + 1] != "," and words.text[end + 1 : end + 2] not in ("(", "w", ","):
        return False
    return bool(_WHO.match(words.text, end))


def _country_behind(words: Words, last: int) -> bool:
    """ "Corneliu Mănescu (Romania)": who speaks for a country at a meeting."""
    if not words.text.startswith(" (", words.end[last]):
        return False
    match = _COUNTRY.match(words.text, words.end[last])
    found = look_up(match[1]) if match else ()
    return bool(found and found[0].kind in ("country", "own"))


def persons_of_bodies(f: Found) -> None:
    """ "Esbjerg of the Export Council"; "(Under-Secretariat, Osorno)"; "Osorno (State Railways)"."""
    words = f.words
    for name in f.of("org"):
        n = name.first - 1
        if n < 0 or f.owner[n] is not None:
            continue
        behind = words.text[words.end[n] : name.start]
        if words.gap[n] == OF or behind == " (":
            _ends_at(f, n, "" if words.gap[n] == OF else "high")
        after = name.last + 1
        if f.owner[after] is None and words.text[name.end : words.start[after]].strip() == "(":
            last = run_of_person(f, after)
            stop = words.end[last] if last >= 0 else 0
            if (
                last > after
                and words.text[stop : stop + 1] in ",)"
                and not _is_place(f, after, last)
            ):
                keep_person(f, after, last, "name-in-parentheses", "medium")


def _ends_at(f: Found, n: int, cert: Cert) -> None:
    """Keep the person whose name ends with a word."""
    words = f.words
    if not may_be_person(words, n) or words.bits[n] & PLACE_HEAD:
        return
    first = n
    faint = words.bits[n] & FAINT
    while (
        first
        and not faint
        and words.gap[first - 1] == NEXT
        and f.owner[first - 1] is None
        and (may_be_person(words, first - 1, first=True))
    ):
        first -= 1
    lead = words.before(first)
    if lead in _BEFORE_NO_MEMBER:
        return
    if faint:
        if words.begins_line(words.start[first]):
            return
        cert = "medium"
    elif first == n and (words.begins_sentence(n) or look_up(words.word[n]) or words.in_heading(n)):
        return
    keep_person(f, first, n, "body-behind-a-name", cert if first < n or faint else "high")


def persons_of_vietnam(f: Found) -> None:
    """ "Nguyen Co Dinh", "Trần Đức Kiên": surname and two syllables or three; "Co" is no company there."""
    for n, key in enumerate(f.words.key):
        surname = key in VIETNAMESE_SURNAMES or (len(key) < 7 and not key.isascii())
        if surname and (stop := vietnamese(f, n)) > n + 1:
            keep_person(f, n, stop, "form-of-the-name", "high")


def persons_of_east_asia(f: Found) -> None:
    """ "Chiang Kai-shek", "Pham Van Dong": names of which the surname and the form tell."""
    words = f.words
    for n, word in enumerate(words.word):
        if "-" in word and n and _HYPHENED.fullmatch(word) and f.owner[n] is None:
            _hyphened(f, n)
    for n in words.having(SYLLABLE):
        if (
            words.gap[n] != NEXT
            or words.bits[n] & FAINT
            or f.owner[n] is not None
            or f.owner[n + 1] is not None
        ):
            continue
        stop = n + 1
        if (
            words.gap[stop] == NEXT
            and f.owner[stop + 1] is None
            and len(words.word[stop]) < 6
            and (len(words.word[stop + 1]) < 7)
        ):
            stop += 1
        if not all(_syllabic(words.key[k]) for k in range(n + 1, stop + 1)):
            stop = n + 1
            if not _syllabic(words.key[stop]):
                continue
        if words.gap[stop] == NEXT and may_be_person(words, stop + 1):
            continue
        if (
            words.gap[n - 1] == NEXT
            and n
            and may_be_person(words, n - 1, first=True)
            and f.owner[n - 1] is None
        ):
            continue
        if words.text.startswith((" No.", " no.", " Zi No", " Zi no"), words.end[stop]):
            continue  # "(63) Bu Fa No. 9946": the letters of a series
        if not look_up(" ".join(words.word[n : stop + 1])):
            keep_person(f, n, stop, "form-of-the-name", "high")


# "Du-bong", "En-lai": the second half of a given name is written small.
_HYPHENED = lazy(r"(?P<half>[A-Z][a-z]{0,6})-[a-z]{2,6}")
_HALVES = frozenset(
    "Anti Non Co Vice Pre Post Semi Sub Re Ex Mid Self Inter Trans Multi Pro Under Over Long Short "
    "Half Air Far Near Pan Neo Counter Extra Infra Intra Micro Mini Quasi Super Ultra Well Ill Two "
    "Three Four Five Six Seven Eight Nine Ten First Second Third Old New Low High Large Small One "
    "Deputy Consul By In On Up Off Out Down Cross Sea Land Over Full Part Free Hand Man Top".split()
)


def _hyphened(f: Found, n: int) -> None:
    """Keep "Kim Du-bong": a short surname before a given name of two halves, the second small."""
    words = f.words
    if words.gap[n - 1] != NEXT or f.owner[n - 1] is not None or words.bits[n] & FAINT:
        return
    if words.word[n].partition("-")[0] in _HALVES or words.gap[n] == NEXT:
        return
    if len(words.word[n - 1]) > 6 or not may_be_person(words, n - 1, first=True):
        return
    led = n > 1 and words.gap[n - 2] == NEXT and f.owner[n - 2] is None
    if led and may_be_person(words, n - 2, first=True):
        return
    keep_person(f, n - 1, n, "form-of-the-name", "high")


_GIVEN = frozenset(
    "en er e a zi ci se ze te re ri zhe che she ben bin bang biao chun chuan chuang cong cuo da "
    "de dun fa fu gen gui hen hua huai jie jiu jun kai kan kun kuo le lie lun lue na nan nei "
    "neng pai pin rang ruo sai san sen shek shai shou shuai shun shuo tai ting tse tung wa xue "
    "zai zan zao zen zhuo zi zun ping sung il jong hyon chol nam sok yong ho van thi minh chi tho "
    "giap tan duc hue trinh chinh thieu ky quoc nhan tuan long dong xuan kuang yu pao shih chih "
    "tzu chieh hsi hsien chung ch'en erh ying".split()
)


def _syllabic(word: str) -> bool:
    """Tell whether a word is a given name of East Asian form: "Enlai", "Kai-shek", "Sung"."""
    parts = word.replace("’", "").replace("'", "").split("-")
    return all(_splits(part) for part in parts)


def _splits(word: str) -> bool:
    if _is_syllable(word):
        return True
    return any(_is_syllable(word[:k]) and _is_syllable(word[k:]) for k in range(1, len(word)))


def _is_syllable(word: str) -> bool:
    from teikit.forms.name_words import SYLLABLES

    return word in SYLLABLES or word in _GIVEN


def persons_by_default(f: Found) -> None:
    """What is left of several capitalised words within a sentence is mostly a person, by doubt."""
    owner, done, bits = f.owner, -1, f.words.bits
    for n in f.words.maybe:
        if owner[n] is None and n > done and not bits[n] & (FAINT | NO_PERSON):
            done = _rest(f, n)


_OFFICE_AHEAD = lazy(
    r"(?:^|[^\w’'-])(?:(?:the|our|their|its|his|her|a|an|new|former|acting|[A-Z][\w’-]+) )"
    r"(?:[\w’'-]+ ){0,3}?(?P<office>ambassador|counsell?or|director|chairman|chairwoman|attach[eé]|"
    r"representative|"
    r"minister|secretary|consul(?:[- ]general)?|chief|head|president|premier|deputy|manager|editor|"
    r"commissioner|governor|mayor|delegate|interpreter|correspondent|advis[eo]r|rector|commander|"
    r"spokesman|leader|envoy|charg[eé] d[’']affaires)(?: ad interim)?"
    r"(?: (?:of|in|at|to|for|from) (?:the )?[\w’'& -]{2,70})?$",
    2,
)


def persons_in_apposition(f: Found) -> None:
    """ "the Polish ambassador, Wrona,", "Our Consul in Oslo, M. Moor,": who holds an office, between commas."""
    words, text = f.words, f.words.text
    for n, bits in enumerate(words.bits):
        start = words.start[n]
        if f.owner[n] is not None or bits & (FAINT | NO_PERSON) or text[start - 2 : start] != ", ":
            continue
        last = run_of_person(f, n)
        if last < n or last > n + 3 or text[words.end[last] : words.end[last] + 1] not in _CLOSING:
            continue
        alone = last == n
        known = bits or len(words.word[n]) < 3 or look_up(words.word[n])
        if (alone and known) or words.in_heading(n):
            continue
        ahead = text[max(start - 110, 0) : start - 2]
        ahead = ahead[max(ahead.rfind(mark) for mark in (", ", ". ", "; ", ": ", "\n\n")) + 1 :]
        if held := _OFFICE_AHEAD.search(" ".join(ahead.split())):
            cert: Cert = "medium" if alone or words.word[n] == "M" else "high"
            keep_person(f, n, last, "office-before-a-name", cert, held["office"].lower())


_CLOSING = frozenset((",", ";", ")", "."))


def persons_joined(f: Found) -> None:
    """ "Dornu and Vellah", "Ada Moor, Renn and Marr": surnames that "and" joins to a person's, by doubt."""
    words = f.words
    for name in [one for one in f.all() if one.form == "person" and one.cert != "low"]:
        if words.before(name.first) in _PLACING or words.before(name.first) == "between":
            continue
        at = name.last
        listed = []
        while words.gap[at] == COMMA and _is_left_surname(f, at + 1):
            at += 1
            listed.append(at)
        joined = words.gap[at] == AND and words.text.startswith(" and ", words.end[at])
        if joined and _is_left_surname(f, at + 1):
            for n in [*listed, at + 1]:
                keep_person(f, n, n, "joined-to-a-person", "medium")
        before = name.first - 1
        if before < 0 or words.text[words.end[before] : name.start] != " and ":
            continue
        if _is_left_surname(f, before) and not words.begins_sentence(before):
            keep_person(f, before, before, "joined-to-a-person", "medium")


def _is_left_surname(f: Found, n: int) -> bool:
    """Tell whether a word that nobody knows stands alone: no place, no body, no adjective."""
    words = f.words
    if n >= words.size or f.owner[n] is not None or words.bits[n] or words.gap[n] == NEXT:
        return False
    word, key = words.word[n], words.key[n]
    return (
        len(word) > 3
        and word.istitle()
        and not words.in_heading(n)
        and not (n and words.gap[n - 1] == NEXT)
        and words.before(n) not in ("the", "a", "an", "in", "at", "of")
        and not key.endswith(("ian", "ians", "ans", "ese", "ish", "s’", "ism"))
        and key not in f.places
        and key not in f.guessed
        and not look_up(word)
    )


_WHERE = frozenset(("in", "at", "from", "to", "of", "near"))


def _is_respelt_place(words: Words, n: int) -> bool:
    """Tell whether a word, and brackets with another spelling, may name a town: "from Tarsk [Torsk]".

    A surname of East Asia with the rest of the name in brackets is a person's.
    """
    if n + 1 >= words.size:
        return False
    text, end = words.text, words.end[n]
    between = text[end : words.start[n + 1]] == " [" and text[words.end[n + 1]] == "]"
    return between and not words.bits[n] & (SYLLABLE | TITLE)


_UNDERGOES = lazy(
    r"\s+(?:has|have|had|can|could|may|might|will|would|should|must|shall)\s+(?:not\s+)?(?:been?|have\s+been)\s"
)
_ABSTRACT = tuple("tion sion ment ness ity ance ence ledge ship ing ism acy ture".split())
# the ship "Nordic Star"
_NAMED_THING = lazy(
    r"\b(?:ship|vessel|steamer|tanker|trawler|freighter|tug|ferry|liner|cruiser|film|play|opera|song|newspaper|"
    r"magazine|journal|hotel|exhibition)\s+[\"“«„‘']$",
    2,
)


_RULERS = frozenset(
    "governor mayor prefect bishop archbishop king queen sultan emir sheikh prince princess duke earl".split()
)


def _is_known_town(word: str) -> bool:
    """Tell whether a word is a place first of all: there are small towns called Ali and Chester."""
    found = look_up(word)
    return bool(found) and (found[0].kind != "town" or found[0].size >= _SMALL_TOWN)


_SMALL_TOWN = 200  # thousand


def _rest(f: Found, n: int) -> int:
    words = f.words
    if n and words.gap[n - 1] == NEXT:
        return -1
    last = run_of_person(f, n)
    if n <= last <= n + 1 and _is_respelt_place(words, n) and words.before(n) in _WHERE:
        f.keep(n, n + 1, "place", "word-before-a-place", "medium", end=words.end[n + 1] + 1)
        return n + 1
    if last < 0 or words.gap[last] == NEXT:
        return last
    if words.bits[n] & INITIAL and numbers_a_part(words, n, last):
        return last  # "C. Seed Potatoes": the letter numbers a part
    if last == n and words.bits[n]:
        return last
    lead = words.before(n)
    if lead == "of" and words.word_before(words.start[n] - 3) in _RULERS:
        f.keep(n, last, "place", "word-before-a-place", "high")
        return last
    acts = last == n and words.key[n][-1] != "s" and words.after(n) in _AUXILIARIES
    if last == n and not (acts or lead in ("by", "with", "one") or n in words.owning):
        return last
    text = words.text
    owns = text[words.end[last] : words.end[last] + 2] in ("'s", "’s")
    if owns and text.startswith(" Day", words.end[last] + 2):
        return last  # "International Children's Day"
    if _NAMED_THING.search(text, max(words.start[n] - 24, 0), words.start[n]):
        return last
    if lead in ("the", "a", "an") or lead in _PLACING or words.after(last) in _NO_PERSONS:
        return last
    if words.bits[last] & (PLACE_HEAD | INITIAL | UPPER) or any(
        _is_known_town(words.word[k]) for k in range(n, last)
    ):
        return last
    if last == n:
        key = words.key[n]
        if (
            key in f.places
            or key in f.guessed
            or len(key) < 4
            or key.endswith(("ian", "ians", "ans", "ese", "ish"))
        ):
            return last
        if acts and words.begins_sentence(n) and key.endswith(_ABSTRACT):
            return last  # "Knowledge has come to me"
        if acts and words.begins_sentence(n) and _UNDERGOES.match(text, words.end[last]):
            return last  # "Payment could be made": what comes first in a sentence has a capital
        if (words.begins_sentence(n) and not acts) or look_up(words.word[n]):
            return last
        if (owns or acts or lead in ("by", "with", "one")) and not words.in_heading(n):
            keep_person(f, n, last, "possessor" if owns else "word-beside-a-name", "medium")
    elif not _is_place(f, n, last) and not words.in_heading(n):
        begins = words.begins_sentence(n) and text[words.start[n] - 1 : words.start[n]] != "("
        keep_person(f, n, last, "form-of-the-name", "low" if begins else "medium")
    return last
