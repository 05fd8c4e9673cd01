"""Identifiers of persons, bodies, places and publications: their form, check digit and address.

Each scheme's rule is in its row of `SCHEMES`, its check character in `_CHECKS`. No network: that
an identifier is right says that it can exist, not that it does, nor whose it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from teikit.errors import UsageProblem, in_one_line
from teikit.forms.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SCHEMES", "Identifier", "Scheme", "check", "fault", "identify"]


class Scheme(NamedTuple):
    """One family of identifiers, and how its members are written."""

    key: str  # as in `check(…, scheme="orcid")`
    name: str  # as a message has it, without article
    about: str  # what such an identifier stands for
    example: str  # a value that is right
    form: str  # what a value looks like, in words; ends "it should be …"
    uri: str  # the canonical address; {} stands for the value
    prefixes: tuple[str, ...]  # of the short forms, lower case, without colon
    address: re.Pattern[str]  # an address after http(s)://www., its value as the only group
    value: re.Pattern[str]  # the whole of a value in its canonical spelling


class Identifier(NamedTuple):
    """An identifier that is right in form and check digit."""

    scheme: str  # key in SCHEMES
    value: str  # canonical spelling, e.g. 0000-0002-1825-0097
    uri: str  # canonical https address


_PART = "([^/?#]+)"  # of an address
_GAPS = r"\s\x00-\x1f\x7f-\x9f\ud800-\udfff"  # white space, and what no address can hold

_ROWS = (
    # https://support.orcid.org/hc/en-us/articles/360006897674-Structure-of-the-ORCID-Identifier
    Scheme(
        "orcid", "ORCID iD", "a person who edits or writes", "0000-0002-1825-0097",
        "sixteen digits in four groups, of which the last may end in X",
        "https://orcid.org/{}", ("orcid",),
        lazy(rf"orcid\.org/{_PART}", re.I), lazy("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]"),
    ),
    # https://ror.readme.io/docs/identifier
    Scheme(
        "ror", "ROR ID", "a research organisation", "05dxps055",
        "0, six characters (digits and letters except i, l, o and u) and two check digits",
        "https://ror.org/{}", ("ror",),
        lazy(rf"ror\.org/{_PART}", re.I), lazy("0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}"),
    ),
    # https://www.wikidata.org/wiki/Property_talk:P227, without its limit on the running numbers
    Scheme(
        "gnd", "GND number", "a person, body, place or subject", "118540238",
        "nine or ten digits from 1, nine from 3, or up to eight, a hyphen and the check digit; "
        "the last may be X",
        "https://d-nb.info/gnd/{}", ("gnd",), lazy(rf"d-nb\.info/gnd/{_PART}", re.I),
        lazy("1[0-9]{7,8}[0-9X]|3[0-9]{7}[0-9X]|[1-9][0-9]{0,7}-[0-9X]"),
    ),
    # https://www.wikidata.org/wiki/Property_talk:P214
    Scheme(
        "viaf", "VIAF number", "a person, body or place", "102333412",
        "two to nine or nineteen to twenty-two digits, the first not 0",
        "https://viaf.org/viaf/{}", ("viaf",),
        lazy(rf"viaf\.org/(?:[a-z]{{2}}/)?viaf/(?!search|sourceid|autosuggest|data\b){_PART}", re.I),
        lazy("[1-9][0-9]{1,8}|[1-9][0-9]{18,21}"),
    ),
    # ISO 27729
    Scheme(
        "isni", "ISNI", "a person or body", "0000000121032683",
        "sixteen digits, of which the last may be X",
        "https://isni.org/isni/{}", ("isni",),
        lazy(r"isni\.org/(?:(?:isni|page)/)?([0-9][^/?#]*)", re.I), lazy("[0-9]{15}[0-9X]"),
    ),
    # https://www.wikidata.org/wiki/Wikidata:Identifiers
    Scheme(
        "wikidata", "Wikidata item", "anything", "Q42", "Q and a number",
        "https://www.wikidata.org/entity/{}", ("wd", "wikidata"),
        lazy(rf"(?:m\.)?wikidata\.org/(?:entity/(?![LP][0-9])|wiki/(?=Q[0-9])){_PART}", re.I),
        lazy("Q[1-9][0-9]*"),
    ),
    Scheme(
        "geonames", "GeoNames number", "a place", "2988507", "one to eight digits, the first not 0",
        "https://www.geonames.org/{}", ("geonames", "gn"),
        lazy(r"(?:sws\.)?geonames\.org/([0-9][^/?#]*)", re.I), lazy("[1-9][0-9]{0,7}"),
    ),
    # ISO 26324; https://www.doi.org/doi-handbook/, 2.2
    Scheme(
        "doi", "DOI", "a publication or a set of data", "10.1000/182",
        "10., the number of a registrant, a slash and a suffix without spaces",
        "https://doi.org/{}", ("doi",),
        lazy(r"(?:dx\.)?doi\.org/(.+)", re.I),
        lazy(rf"10\.[0-9]{{4,9}}(?:\.[0-9]+)*/[^{_GAPS}]+"),
    ),
    # RFC 3651, 2; prefixes other than numbers exist
    Scheme(
        "handle", "handle", "a digital object", "11858/00-1778-0000-0005-896E-B",
        "a prefix, a slash and a suffix without spaces",
        "https://hdl.handle.net/{}", ("hdl", "handle"), lazy(r"hdl\.handle\.net/(.+)", re.I),
        lazy(rf"[^./:{_GAPS}]+(?:\.[^./:{_GAPS}]+)*/[^{_GAPS}]+"),
    ),
    # https://datatracker.ietf.org/doc/draft-kunze-ark/
    Scheme(
        "ark", "ARK", "an object of an archive or library", "ark:12148/btv1b8449691v",
        "ark:, the number of an authority (five characters or more), a slash and a name",
        "https://n2t.net/{}", (),
        lazy(r"[^/?#]+/(?:[^?#]*/)?(ark:[^?#]*)", re.I),
        lazy("ark:[0-9b-df-hjkmnp-tv-xz]{5,9}/[0-9A-Za-z=~*+@_$%./,;:()!'&-]*[0-9A-Za-z=~*+@_$)]"),
    ),
    # https://www.loc.gov/marc/lccn-namespace.html, the prefixes of the name authority file
    Scheme(
        "lccn", "LCNAF number", "a person, body or place", "n79021383",
        "n (or nb, no, nr …) and eight or ten digits",
        "https://id.loc.gov/authorities/names/{}", ("lccn", "lcnaf"),
        lazy(r"(?:id\.loc\.gov/authorities/names/(?!label/)|lccn\.loc\.gov/(?=n))"
             r"([^/?#]{1,40}?)(?:\.[a-z.]+)?(?=[/?#]|$)", re.I),
        lazy("n[a-z]{0,2}[0-9]{8}|n[a-z]?[0-9]{10}"),
    ),
    # ISO/IEC 18670
    Scheme(
        "swhid", "SWHID", "a state of software", "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2",
        "swh:1:, one of cnt, dir, rel, rev and snp, a colon and forty hexadecimal digits",
        "https://archive.softwareheritage.org/{}", (),
        lazy(r"archive\.softwareheritage\.org/(swh:.+)", re.I),
        lazy(r"swh:1:(?:cnt|dir|rel|rev|snp):[0-9a-f]{40}(?:;[a-z]+=[^;\s]+)*"),
    ),
)  # fmt: skip

SCHEMES: dict[str, Scheme] = {row.key: row for row in _ROWS}

_WEB = lazy(r"https?://(?:www\.)?(.*)", re.I | re.S)
_SHORT = lazy(r"([a-z]+):(?!//)\s*(.*)", re.I | re.S)
_BY_PREFIX = {prefix: row for row in _ROWS for prefix in row.prefixes}
_BARE = (  # forms that nothing else has
    ("orcid", lazy("[0-9]{4}(?:[-‐‑‒–][0-9]{4}){2}[-‐‑‒–][0-9]{3}[0-9Xx]")),
    ("isni", lazy("[0-9]{4}(?: [0-9]{4}){2} [0-9]{3}[0-9Xx]")),
    ("doi", lazy(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/.+")),
    ("ark", lazy("ark:.+", re.I)),
    ("swhid", lazy("swh:.+", re.I)),
)
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–"), "-")  # what word processors make of them
_ESCAPED = ("doi", "handle")  # whose values may hold what an address may not
_LENGTHS = {"orcid": 16, "isni": 16, "ror": 9}
# Numbers that ISNI set aside for ORCID, without check digit: 0000-0001-5000-0007 to
# 0000-0003-5000-0001, and since 2023 0009-0000-0000-0000 to 0009-0010-0000-0000
# (ORCID, "What is the relationship between ISNI and ORCID?").
_ORCID_RANGES = (range(15_000_000, 35_000_001), range(900_000_000_000, 900_100_000_001))


def identify(value: str) -> Identifier | None:
    """Return what a full address, a prefixed short form or an unmistakable bare form names.

    None where it is of no scheme or is wrong; `check` says which, and why.
    """
    try:
        return check(value)
    except UsageProblem:
        return None


def check(value: str, scheme: str = "") -> Identifier:
    """Return the identifier that is written, of any scheme or of the one wanted.

    With a scheme, its bare values (`Q42`, `118540238`) do, too.

    Raises:
        UsageProblem: it is of no known scheme, of another one, or wrong in length, form or
            check digit; or there is no such scheme.
    """
    if scheme and scheme not in SCHEMES:
        raise UsageProblem(f"there is no scheme {scheme}", advice=f"known are {', '.join(SCHEMES)}")
    value = value.strip()
    found, raw = _parted(value)
    if scheme:
        return _wanted(SCHEMES[scheme], found, raw, value)
    if not found:
        found = next((SCHEMES[key] for key, form in _BARE if form.fullmatch(value)), None)
    if not found:
        raise UsageProblem(
            f"{_shown(value)} is no identifier of a known kind",
            advice=f"write its whole address, like {_ROWS[0].uri.format(_ROWS[0].example)}",
        )
    return _checked(found, raw, value)


def fault(uri: str) -> str:
    """Say in one sentence what is wrong with an address of a scheme, as in @ref.

    Empty where it is right, where no scheme has such addresses, and where it is not http(s).
    An address that would be right in another spelling is wrong: searches compare the letters.
    """
    web = _WEB.fullmatch(uri.strip())
    found, raw = _at_address(web[1]) if web else (None, "")
    if found is None:
        return ""
    try:
        right = _checked(found, raw, uri.strip())
    except UsageProblem as problem:
        return str(problem)
    if right.value in (raw, raw.replace("ark:/", "ark:", 1).rstrip("/")):
        return ""
    return f"{_shown(uri.strip())} is not spelt as {_a(found)} is; write {right.uri}"


def _wanted(scheme: Scheme, found: Scheme | None, raw: str, written: str) -> Identifier:
    if found is None and _WEB.fullmatch(written):
        wrong = f"{_shown(written)} is not the address of {_a(scheme)}"
    elif found not in (None, scheme):
        wrong = f"{_shown(written)} is {_a(found or scheme)}, where {_a(scheme)} is wanted"
    else:
        return _checked(scheme, raw, written)
    raise UsageProblem(wrong, advice=_example(scheme))


def _parted(value: str) -> tuple[Scheme | None, str]:
    """Return the scheme that the writing shows, if any does, and the value."""
    if web := _WEB.fullmatch(value):
        return _at_address(web[1])
    short = _SHORT.fullmatch(value)
    if short and (named := _BY_PREFIX.get(short[1].lower())):
        return named, short[2]
    return _at_address(value)  # which may have been copied without https://


def _at_address(address: str) -> tuple[Scheme | None, str]:
    for row in _ROWS:
        if match := row.address.match(address):
            return row, unquote(match[1]) if row.key in _ESCAPED else match[1]
    return None, address


def _checked(scheme: Scheme, raw: str, written: str) -> Identifier:
    value = _canonical(scheme.key, raw)
    wrong = ""
    if not scheme.value.fullmatch(value):
        wrong = _wrong_form(scheme, value)
    elif scheme.key in _CHECKS and not _CHECKS[scheme.key](value):
        # What would fit is not said: another character may be the wrong one.
        wrong = "its check character does not fit, so one of its characters is wrong"
    elif scheme.key == "orcid" and not _is_orcids(value):
        wrong = "its number is not one of those set aside for ORCID"
    if wrong:
        raise UsageProblem(
            f"{_shown(written)} is not {_a(scheme)}: {wrong}", advice=_example(scheme)
        )
    safe = quote(value, safe="/:;()@!$&'*+,=~") if scheme.key in _ESCAPED else value
    return Identifier(scheme.key, value, scheme.uri.format(safe))


def _canonical(key: str, raw: str) -> str:
    """Return a value in its scheme's own spelling, as far as that is not a guess."""
    raw = raw.strip()
    if key in ("orcid", "isni"):
        digits = re.sub("[- ]", "", raw.translate(_HYPHENS)).upper()
        grouped = "-".join(digits[i : i + 4] for i in range(0, len(digits), 4))
        return grouped if key == "orcid" else digits
    if key in ("gnd", "wikidata"):
        return raw.translate(_HYPHENS).upper()
    if key == "ror":
        return raw.lower()
    if key == "lccn":
        prefix, hyphen, serial = raw.replace(" ", "").lower().partition("-")
        return prefix + (serial.zfill(6) if hyphen else "")
    if key == "ark":
        return re.sub("^ark:/?", "ark:", raw, count=1, flags=re.I).rstrip("/")
    return raw


def _wrong_form(scheme: Scheme, value: str) -> str:
    count, length = len(value.replace("-", "")), _LENGTHS.get(scheme.key)
    if length and count != length:
        return f"it has {count} characters, not {length}"
    if scheme.key == "gnd" and re.fullmatch("[1-9][0-9]{1,7}[0-9X]", value):
        return (
            f"a hyphen stands before the last character of such a number, {value[:-1]}-{value[-1]}"
        )
    return f"it should be {scheme.form}"


def _fits_mod_11_2(value: str) -> bool:
    """Hold an ORCID iD or ISNI against ISO 7064, MOD 11-2."""
    total = 0
    for digit in value[:-1].replace("-", ""):
        total = (total + int(digit)) * 2
    return value.endswith("0123456789X"[(12 - total % 11) % 11])


def _fits_mod_97_10(value: str) -> bool:
    """Hold a ROR ID against ISO 7064, MOD 97-10, its number being in Crockford's base 32."""
    number = 0
    for character in value[:-2]:
        number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(character)
    return 98 - number * 100 % 97 == int(value[-2:])


def _fits_mod_11(value: str) -> bool:
    """Hold a GND number against the German National Library's rule.

    Numbers with a hyphen are those of the older files of subjects and bodies, whose check
    character is the complement (https://wiki.dnb.de/pages/viewpage.action?pageId=57901746).
    """
    digits = value[:-1].rstrip("-")
    total = sum(int(digit) * weight for weight, digit in enumerate(reversed(digits), 2))
    return value.endswith("0123456789X"[(total if "-" in value else -total) % 11])


def _fits_noid(value: str) -> bool:
    """Hold an ARK of the French National Library's catalogue against its NOID check character.

    Other archives may do without one, or reckon it otherwise.
    """
    record = re.match("ark:12148/(cb[0-9]{8}.)", value)
    if record is None:
        return True
    *name, last = (max(0, "0123456789bcdfghjkmnpqrstvwxz".find(c)) for c in record[1])
    return sum(place * each for place, each in enumerate(name, 1)) % 29 == last


_CHECKS: dict[str, Callable[[str], bool]] = {
    "orcid": _fits_mod_11_2, "isni": _fits_mod_11_2, "ror": _fits_mod_97_10,
    "gnd": _fits_mod_11, "ark": _fits_noid,
}  # fmt: skip


def _is_orcids(value: str) -> bool:
    number = int(value.replace("-", "")[:-1])
    return any(number in numbers for numbers in _ORCID_RANGES)


def _a(scheme: Scheme) -> str:
    return f"{'an' if scheme.name[0] in 'AEIOL' else 'a'} {scheme.name}"


def _example(scheme: Scheme) -> str:
    return f"{_a(scheme)} looks like {scheme.example}"


def _shown(value: str) -> str:
    shown = in_one_line(value) or "nothing"
    return shown if len(shown) <= 90 else f"{shown[:89]}…"
