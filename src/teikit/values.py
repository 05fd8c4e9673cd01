"""Values that people write for facts, in metadata files, tables and calls: checked and normalised.

translator = "person: Maria Example <https://orcid.org/0000-0002-1825-0097>"
funder     = "Example Foundation <https://ror.org/05dxps055> [HA 123/4]"
"""

from __future__ import annotations

from collections.abc import Iterable

from teikit.errors import UsageProblem
from teikit.forms.lazy import lazy
from teikit.forms.names import NAME_LETTERS, is_inner_id, kind_of_party
from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import LANGUAGES

__all__ = ["fact_from", "in_one_cell", "legal_key", "parts_of_cell", "written"]

_DATE = lazy(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_DATETIME = lazy(
    rf"{_DATE.pattern}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?"
)
_NCNAME = lazy(f"[{NAME_LETTERS}_][{NAME_LETTERS}0-9_.-]*")
_LANGUAGE = lazy(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PAGES = lazy(r"(\w{1,8})(?:\s*[-–—]\s*(\w{1,8}))?")
_URI = lazy(r"[a-z][a-z0-9+.-]*:\S+")
_MAIL = lazy(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_UNHELD = "\ufffe\uffff"
_FORM = lazy(r"(?P<form>person|org|place)\s*:\s*(?P<name>.+)")
_REF = lazy(r"(?P<name>.+?)\s*<(?P<ref>[^<>]+)>(?:\s*\[(?P<detail>[^\[\]]+)\])?")
_BAR = lazy(r"(?<!\\)\|")
_DETAILED = ("editor", "funder")
_DETAIL = lazy(r"(?P<name>.+?)\s*\[(?P<detail>[^\[\]]+)\]")


def legal_key(key: str, where: str) -> str:
    """Return the key of a fact as `KEYS` has it.

    Raises:
        UsageProblem: there is no such key; the message names the nearest.
    """
    key = key.strip().replace("_", "-")
    if key not in KEYS:
        from difflib import get_close_matches

        near = get_close_matches(key, KEYS, 1, 0.5)
        hint = f"did you mean «{near[0]}»?" if near else f"legal keys: {', '.join(KEYS)}"
        raise UsageProblem(f"there is no key «{key}»", where=where, advice=hint)
    return key


def fact_from(key: str, words: str, where: str, known: Collection = STANDARD) -> Fact:
    """Return a fact that an editor supplied, its value checked and normalised.

    Parameters:
        key: one of `KEYS`.
        words: the value as written.
        where: the file or call it comes from, for messages.
        known: the words to know categories by.

    Raises:
        UsageProblem: the value cannot be one of that key; the message says what can.
    """
    takes = KEYS[key].takes
    if not words.isprintable() and any(
        (ord(c) < 32 and c not in "\n\t") or c in _UNHELD or 0xD800 <= ord(c) < 0xE000
        for c in words
    ):
        raise UsageProblem(
            f"the value of «{key}» holds characters that XML cannot hold",
            where=where,
            advice="delete them",
        )
    norm, form, wrong, ref, detail = "", "", "", "", ""
    if takes in known.terms:
        norm = words if words in known.terms[takes] else known.category(takes, words)
        if not norm:
            wrong = f"one of {', '.join(known.terms[takes])}"
    elif takes == "date":
        norm = words if _DATE.fullmatch(words) and _is_day(words) else ""
        wrong = "" if norm else "a date as 1957, 1957-03 or 1957-03-31"
    elif takes == "times":
        norm = "/".join(_moment(part) or "?" for part in words.split("/", 1))
        if "?" in norm:
            wrong = "a date and time as 1957-03-31T14:30, or two parted by /"
    elif takes == "act":
        when, _, named = words.partition(" ")
        norm = _moment(when)
        words = named.strip() if norm else words
        if words:
            words, ref, _ = _parted(key, words, where)
            form, words = _formed(words)
            if not norm and words[:1].isdigit():
                wrong = "a date as 1957-03-31 or 1957-03-31T14:30, or a name"
    elif takes == "language":
        norm = LANGUAGES.get(words.lower(), words if _LANGUAGE.fullmatch(words) else "")
        names = {tag: name for name, tag in LANGUAGES.items()}
        words = names[norm].title() if norm in names else words
        wrong = "" if norm else "a language tag as «en» or a language's English name"
    elif takes == "pages":
        pages = _PAGES.fullmatch(words)
        norm = "-".join(part for part in pages.groups() if part) if pages else ""
        wrong = "" if norm else "pages as 3 or 3-5"
    elif takes == "id":
        wrong = "" if _NCNAME.fullmatch(words) else "a name without spaces, beginning with a letter"
        if is_inner_id(words):
            wrong = "another name: elements inside a document have this one"
    elif takes == "uri":
        wrong = "" if _URI.fullmatch(words) else "a URI as https://…"
    elif takes == "doi":
        words, wrong = _doi(words)
    elif takes == "mail":
        wrong = "" if _MAIL.fullmatch(words) else "an e-mail address"
    elif takes == "status":
        wrong = "" if words in ("free", "restricted", "unknown") else "free, restricted or unknown"
    elif takes in ("name", "body"):
        words, ref, detail = _parted(key, words, where)
        if takes == "name":
            form, words = _formed(words)
    if wrong or not (words or norm):
        raise UsageProblem(
            f"the value «{words}» cannot be the {key}",
            where=where,
            advice=f"write {wrong or 'something'}",
        )
    return Fact(
        key, words, norm=norm, form=form, rule="metadata", by="editor", ref=ref, detail=detail
    )


def written(fact: Fact) -> str:
    """Return a fact as `fact_from` reads it."""
    takes = KEYS[fact.key].takes
    if takes == "text":
        return fact.value
    if takes not in ("name", "body", "act"):
        return fact.norm or fact.value
    if not fact.value:
        return fact.norm
    words = f"{fact.form}: {fact.value}" if takes != "body" else fact.value
    words = f"{fact.norm} {words}" if takes == "act" and fact.norm else words
    words += f" <{fact.ref}>" if fact.ref else ""
    return words + (f" [{fact.detail}]" if fact.detail else "")


def in_one_cell(values: Iterable[str]) -> str:
    """Return several values as one cell of a table: parted by `|`, a `|` of theirs as `\\|`."""
    return " | ".join(value.replace("|", "\\|") for value in values)


def parts_of_cell(cell: str) -> list[str]:
    """Return the values of a cell."""
    parts = (part.strip().replace("\\|", "|") for part in _BAR.split(cell))
    return [part for part in parts if part]


def _parted(key: str, words: str, where: str) -> tuple[str, str, str]:
    """Part "NAME <URI> [DETAIL]"; the identifier is checked by its form and check digit."""
    found = _REF.fullmatch(words)
    if found:
        from teikit.identifiers import check

        try:
            ref = " ".join(check(uri).uri for uri in found["ref"].split())
        except UsageProblem as error:
            error.where = where
            raise
        return found["name"], ref, found["detail"] or ""
    if key in _DETAILED and (bare := _DETAIL.fullmatch(words)):
        return bare["name"], "", bare["detail"]
    return words, "", ""


def _formed(words: str) -> tuple[str, str]:
    """Return the form that is written before a name, or the one that the name shows."""
    if named := _FORM.fullmatch(words):
        return named["form"], named["name"]
    return kind_of_party(words) or "org", words


def _moment(words: str) -> str:
    """Return a date, or a date and time with its seconds, as TEI writes them; else nothing."""
    if not (_DATETIME.fullmatch(words) and _is_day(words)):
        return ""
    return words + ":00" if words.count(":") == 1 and words[-6] not in "+-" else words


def _doi(words: str) -> tuple[str, str]:
    from teikit.identifiers import check

    try:
        return check(words, "doi").value, ""
    except UsageProblem:
        return words, "a DOI as 10.1234/abc"


def _is_day(words: str) -> bool:
    from calendar import monthrange

    parts = words[:10].split("-")
    return len(parts) < 3 or (
        int(parts[0]) > 0 and int(parts[2]) <= monthrange(int(parts[0]), int(parts[1]))[1]
    )
