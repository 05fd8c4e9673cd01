"""Values that people write for facts, in metadata files, tables and calls: checked and normalised.

translator = "person: Maria Example <https://orcid.org/0000-0002-1825-0097>"
editor     = "Maria Example <0000-0002-1825-0097> [edt]"
funder     = "Example Foundation <https://ror.org/05dxps055> [HA 123/4]"
drafted    = "1957-03-31 org: Registry <https://www.wikidata.org/entity/Q42>"
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from teikit.errors import UsageProblem
from teikit.forms.lazy import lazy
from teikit.forms.names import NAME_LETTERS, is_inner_id, kind_of_party
from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import LANGUAGES

__all__ = ["fact_from", "in_one_cell", "legal_key", "parts_of_cell", "role_code", "written"]

_DATE = lazy(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_DATETIME = lazy(
    rf"{_DATE.pattern}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?"
)
_NCNAME = lazy(f"[{NAME_LETTERS}_][{NAME_LETTERS}0-9_.-]*")
_LANGUAGE = lazy(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PAGES = lazy(r"(\w{1,8})(?:\s*[-–—]\s*(\w{1,8}))?")
_URI = lazy(r"https?://[^\s/]\S*")
_MAIL = lazy(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_UNHELD = "\ufffe\uffff"
# Every name that people write: [FORM:] NAME [<IDENTIFIER…>] [[DETAIL]]
_NAME = lazy(
    r"(?:(?P<form>person|org|place|role)\s*:\s*)?(?P<name>[^<>]*?)"
    r"(?:\s*<(?P<ref>[^<>]*)>)?(?:\s*\[(?P<detail>[^\[\]<>]*)\])?"
)
_BRACKETED = lazy(r"\[([^\[\]]+)\]")
_ADDRESS = lazy(r"https?:|www\.|\S*\b\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b")
_ROR = lazy(r"0[0-9a-z]{6}[0-9]{2}")
_DETAILS = {"editor": " [ROLE]", "funder": " [GRANT]"}
_PERSONS = ("participant", "interpreter", "recorder")
_BAR = lazy(r"(?<!\\)\|")


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
    words = words.replace("\r\n", "\n").replace("\r", "\n")
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
        moments = [_moment(part) for part in words.split("/", 1)]
        norm = "/".join(moments)
        if not all(moments) or _is_reversed(moments):
            wrong = "a date and time as 1957-03-31T14:30, or two parted by /, the earlier first"
    elif takes == "act":
        when, _, named = words.partition(" ")
        norm = _moment(when)
        words = named.strip() if norm else words
        if not norm and words[:1].isdigit():
            wrong = "a date as 1957-03-31 or 1957-03-31T14:30, or a name"
        elif words:
            form, words, ref, _, wrong = _parted(key, words, where)
    elif takes == "language":
        norm = LANGUAGES.get(words.lower(), words if _LANGUAGE.fullmatch(words) else "")
        names = {tag: name for name, tag in LANGUAGES.items()}
        words = names[norm].title() if norm in names else words
        wrong = "" if norm else "a language tag as «en» or a language's English name"
    elif takes == "pages":
        pages = _PAGES.fullmatch(words)
        norm = "-".join(part for part in pages.groups() if part) if pages else ""
        wrong = "" if norm and not _is_reversed(norm.split("-")) else "pages as 3 or 3-5"
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
        form, words, ref, detail, wrong = _parted(key, words, where)
        if takes == "body":
            form = ""
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


def role_code(words: str, where: str = "") -> str:
    """Return the MARC code of a role that a code, a term or an address names.

    Raises:
        UsageProblem: there is no such role; the message names the nearest.
    """
    from teikit.relators import RELATORS, relator

    if role := relator(words):
        return role.code
    from difflib import get_close_matches

    legal = [word for one in RELATORS for word in (one.code, one.term)]
    near = get_close_matches(words, legal, 1, 0.5)
    raise UsageProblem(
        f"there is no role «{words}»",
        where=where,
        advice=f"did you mean «{near[0]}»?"
        if near
        else "write a MARC relator code or term, as edt or editor",
    )


def _parted(key: str, words: str, where: str) -> tuple[str, str, str, str, str]:
    """Part a name as it is written.

    Returns:
        Its form, the name, addresses of its identifiers, the role or grant behind it, and how to
        write it if it is no such name; what looks like an attempt at one is none.

    Raises:
        UsageProblem: an identifier or a role is wrong.
    """
    if not words:
        return "", "", "", "", ""
    wrong = f"it as NAME, or NAME <IDENTIFIER>{_DETAILS.get(key, '')}"
    found = _NAME.fullmatch(words)
    if found is None or words.count("[") != words.count("]"):
        return "", words, "", "", wrong
    form, name, ref, detail = found["form"], found["name"], found["ref"], found["detail"]
    if detail is not None and key not in _DETAILS and ref is None and not _is_role(detail):
        # Brackets of the name itself: "Quill [the Elder]".
        name, detail = words[found.start("name") :], None
    if (
        not name
        or _ADDRESS.search(name)
        or (key in _DETAILS and name.endswith("]"))
        or any(_is_role(words) for words in _BRACKETED.findall(name))
        or (detail is not None and not (detail.strip() and key in _DETAILS))
        or (ref is not None and not ref.strip())
    ):
        return "", words, "", "", wrong
    if key in _PERSONS and form not in (None, "person"):
        return "", words, "", "", "the name of a person"
    form = "person" if key in _PERSONS else form or kind_of_party(name) or "org"
    detail = role_code(detail.strip(), where) if key == "editor" and detail else detail
    return form, name, _addresses(ref or "", where), (detail or "").strip(), ""


def _is_role(words: str) -> bool:
    from teikit.relators import relator

    return relator(words) is not None


def _addresses(words: str, where: str) -> str:
    """Return the addresses of identifiers, each checked by its form and check digit.

    The bare value of an ORCID iD or a ROR id says by itself what it is.
    """
    if not words:
        return ""
    from teikit.identifiers import check

    try:
        return " ".join(
            check(one, "ror" if _ROR.fullmatch(one.lower()) else "").uri for one in words.split()
        )
    except UsageProblem as error:
        error.where = where
        raise


def _is_reversed(ends: list[str]) -> bool:
    """Tell whether the second of two pages or moments stands before the first."""
    if len(ends) < 2:
        return False
    first, last = ends
    if not (first[:1].isdecimal() and last[:1].isdecimal()):
        return False
    if "-" not in first + last:
        numbers = [int("".join(takewhile(str.isdecimal, end))) for end in ends]
        return numbers[0] > numbers[1]
    if _has_zone(first) and _has_zone(last):
        from datetime import datetime

        return datetime.fromisoformat(first) > datetime.fromisoformat(last)
    size = min(len(first), len(last), 10 if _has_zone(first) or _has_zone(last) else 19)
    return first[:size] > last[:size]


def _has_zone(moment: str) -> bool:
    return "T" in moment and (moment.endswith("Z") or moment[-6] in "+-")


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
