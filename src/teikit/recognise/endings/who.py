"""Who signs: a name, an office or a body, by its form."""

from __future__ import annotations

from functools import lru_cache

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.names import is_office, is_org, is_person
from teikit.forms.prose import SMALL
from teikit.recognise.endings.words import pieces_of

__all__ = ["TITLE", "is_body", "is_name", "is_title", "signers_of"]

_PARTICLES = frozenset(
    "of the de von van der den la le du da di dos al el bin ibn and y ap".split()
)
_NOT_IN_NAMES = lazy(r"[^\w\s.,'’‘\[\]()-]|[\d_]")
_OFFICE_WORD = (
    r"(?:minister|secretary|ambassador|director|chairman|chairwoman|president|premier|counsell?or|"
    r"attach[eé]|consul|advis[eo]r|chief|head|deputy|officer|clerk|commissioner|commissar|charg[eé]|"
    r"envoy|governor|rapporteur|inspector|registrar|interpreter|representative|delegate|manager|"
    r"editor|marshal|general|colonel|major|captain|lieutenant|admiral|engineer|translator|"
    r"controller|superintendent|leader|assistant|undersecretary|under-secretary|vice-consul|"
    r"vice-president|vice-chairman|vice-minister|secretary-general|consul-general|director-general|"
    r"plenipotentiary|agent|trustee|treasurer|archivist|referent|instructor|resident|legate|nuncio|r[uú]na[ií])"
)
TITLE = lazy(
    rf"(?:(?:the|for the|his|her)\s+)?(?:[A-Z][\w’'.-]*\s+){{0,4}}?(?i:{_OFFICE_WORD})(?:[\s,].*)?"
)


@lru_cache(maxsize=1024)
def is_title(words: str) -> bool:
    """Tell whether words are an office: "Acting Consul", "AMBASSADOR OF THE USSR IN CEYLON"."""
    words = " ".join(words.strip(" ,.").split())
    if words[:1].isdigit():
        words = _RANKED.sub("", words)  # "3rd Secretary"
    if not words or len(words.split()) > 16 or any(c.isdigit() for c in words):
        return False
    if words.lower() in _IN_PLACE_OF:
        return words[0].isupper()  # "Acting", under the name of who signs
    if _OF_UNIT.fullmatch(words):
        return True
    if not (is_office(words) or TITLE.fullmatch(words)):
        return False
    return _no_sentence(words)


# "Head of the delegation", its unit in small letters
_OF_UNIT = lazy(
    r"(?:(?:[Dd]eputy|Acting|First|Second) )?(?:[Hh]ead|Leader|Chief|Chairman|Secretary|Member|Director|Deputy)"
    r" of (?:the |our )?(?:[a-z]+ ){0,2}(?:delegation|commission|department|section|group|mission|institute|"
    r"committee|division|office|sector|directorate|bureau|board|council|sub-?department|desk)"
)


_RANKED = lazy(r"^\d(?:st|nd|rd|th) (?=[A-ZÀ-ŽȘȚa-z])")


def is_body(words: str) -> bool:
    """Tell whether words are a body that signs: "Embassy in Valdoria"."""
    words = words.strip(" ,.")
    if not words or (words[-1].isdigit() and _CITED.search(words)):
        return False
    return is_org(words) and len(words.split()) <= 16 and _no_sentence(words)


# "Reference Cabinet 7 (31) Conclusion 5": earlier minutes that are cited
_CITED = lazy(r"\d \(\d\d\)")


@lru_cache(maxsize=1024)
def is_name(words: str) -> bool:
    """Tell whether words have the form of a person's name, alone: "N. TEREKHIN", "van Tholen"."""
    words = words.strip(" ,./")
    if not words or len(words) > 60 or _NOT_IN_NAMES.search(words) or not words.strip("IVX"):
        return False
    if words.lower() in _SECTIONS or words.lower() in _IN_PLACE_OF:
        return False
    # "As. Gradinarov", "Yu. Orlov": an initial of two letters is one too.
    if not (is_person(words) or is_person(_INITIAL.sub(r"\1.", words))) or is_org(words):
        return False
    parts = [part for part in words.replace("[", "").replace("]", "").split() if part]
    long = [p for p in parts if len(p.strip(".,’'")) > 1 and p not in _PARTICLES]
    if not long:
        # Initials alone sign a postscript: "R.M.A."
        return "." in words and len(words) < 10
    return len(parts) <= 6 and not any(
        p[-1] != "." and p.lower().strip(",") in SMALL - {"van", "de"} for p in parts
    )


def signers_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at its wide gaps, and "Ada Moor and Ole Dorn" into the two who sign."""
    pieces = pieces_of(text, start, end)
    if len(pieces) > 1 or end - start > 70 or not (two := _TWO.fullmatch(text, start, end)):
        return pieces
    names = [two.span("one"), two.span("other")]
    plain = all(
        is_name(text[a:b]) and not is_title(text[a:b]) and not look_up(text[a:b]) for a, b in names
    )
    return names if plain else pieces


_TWO_WORDS = r"[A-ZÀ-ŽȘȚ][\w’'.-]*(?: [A-ZÀ-ŽȘȚ][\w’'.-]*){1,3}"
_TWO = lazy(rf"(?P<one>{_TWO_WORDS}),? and (?P<other>{_TWO_WORDS})")

_IN_PLACE_OF = frozenset(("acting", "ad interim", "for", "absent", "clerk"))
# Over the parts of a paper: who signs is not called so.
_SECTIONS = frozenset(
    "background summary introduction conclusion conclusions recommendation recommendations discussion comment "
    "comments analysis assessment options findings overview issues objectives purpose problem problems facts "
    "scope alternatives agenda evaluation outlook prospects disarmament trade economy finance transport "
    "appendix particulars miscellaneous attachments enclosures".split()
)
_INITIAL = lazy(r"\b([^\W\d_a-z])[a-z]{1,2}\.(?=\s?[A-Z])")


def _no_sentence(words: str) -> bool:
    """What signs is capitalised throughout, but for particles."""
    small = [word for word in words.split() if word[:1].islower() and word[:2] not in ("d'", "d’")]
    return all(
        word.strip(",.") in ("of", "the", "in", "for", "and", "to", "de", "on", "at", "du", "a.i", "under",
                             "ad", "interim", "und", "et", "la", "des", "with")
        for word in small
    )  # fmt: skip
