"""Facts that an editor supplies beside the sources: `--metadata FILE`.

    ["1957-03-03-*.txt"]
    translator = ["A. Nobody", "B. Nobody"]
    classification = "secret"

TOML and JSON hold one table a file name or pattern; CSV one row, with a column `file` and several
values of one field parted by `|`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from teikit.errors import UsageProblem
from teikit.files import read_bytes
from teikit.forms.lazy import lazy
from teikit.forms.names import NAME_LETTERS, is_inner_id, kind_of_party
from teikit.model.archives import ARCHIVES
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import LANGUAGES, TAXONOMIES, category

__all__ = ["Metadata", "fact_from", "load_metadata"]

_DATE = lazy(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_DATETIME = lazy(
    rf"{_DATE.pattern}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?"
)
_NCNAME = lazy(f"[{NAME_LETTERS}_][{NAME_LETTERS}0-9_.-]*")
_LANGUAGE = lazy(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PAGES = lazy(r"(\w{1,8})(?:\s*[-–—]\s*(\w{1,8}))?")
_URI = lazy(r"[a-z][a-z0-9+.-]*:\S+")
_UNHELD = "\ufffe\uffff"
_FORM = lazy(r"(?P<form>person|org|place)\s*:\s*(?P<name>.+)")


@dataclass
class Metadata:
    """What one metadata file says, by file name or pattern.

    Attributes:
        entries: pairs of pattern and facts, in the file's order.
        matched: patterns that some input matched.
    """

    entries: list[tuple[str, list[Fact]]] = field(default_factory=list)
    matched: set[str] = field(default_factory=set)

    def facts_for(self, name: str, relative: str) -> list[Fact]:
        """Return the facts for a source; a later entry overrides an earlier one, key by key.

        Parameters:
            name: its base name.
            relative: its path below the folder that was named.
        """
        by_key: dict[str, list[Fact]] = {}
        for pattern, facts in self.entries:
            if (
                pattern in (name, relative)
                or fnmatchcase(name, pattern)
                or fnmatchcase(relative.replace("\\", "/"), pattern)
            ):
                self.matched.add(pattern)
                given: dict[str, list[Fact]] = {}
                for fact in facts:
                    given.setdefault(fact.key, []).append(fact)
                by_key |= given
        facts = [fact for facts in by_key.values() for fact in facts]
        archive = by_key.get("archive")
        if archive and (known := ARCHIVES.get(archive[0].value)):
            facts += [
                Fact(key, words, rule="table-of-archives", by="editor")
                for key, words in zip(_OF_AN_ARCHIVE, known, strict=True)
                if key not in by_key
            ]
        elif archive:
            # The page's archive is not this one: nothing of the table's may stay.
            facts += [
                Fact(key, "", rule="metadata", by="editor")
                for key in _OF_AN_ARCHIVE
                if key not in by_key
            ]
        return facts

    def unmatched(self) -> list[str]:
        """Return the patterns that no input matched."""
        return [pattern for pattern, _ in self.entries if pattern not in self.matched]


def load_metadata(path: str) -> Metadata:
    """Read a metadata file.

    Raises:
        InputProblem: it cannot be read.
        UsageProblem: it does not parse, has a key that does not exist, or a value that cannot be.
    """
    content = read_bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageProblem(
            f"is not UTF-8 (byte {error.start:,})", where=path, advice="save it as UTF-8"
        ) from None
    low = path.lower()
    if low.endswith(".csv"):
        tables = _csv(text, path)
    elif low.endswith(".json"):
        tables = _json(text, path)
    elif low.endswith(".toml"):
        tables = _toml(text, path)
    else:
        raise UsageProblem(
            "is neither *.toml, *.json nor *.csv",
            where=path,
            advice="name the metadata file by its format",
        )
    metadata = Metadata()
    for pattern, values in tables:
        facts = [
            fact for key, value in values.items() for fact in _facts(key, value, path, pattern)
        ]
        metadata.entries.append((pattern, facts))
    return metadata


def _toml(text: str, path: str) -> list[tuple[str, Mapping[str, Any]]]:
    import tomllib

    try:
        return _tables(tomllib.loads(text), path)
    except (ValueError, RecursionError) as error:
        raise UsageProblem(f"is not TOML: {error}", where=path, advice="correct it") from None


def _json(text: str, path: str) -> list[tuple[str, Mapping[str, Any]]]:
    import json

    try:
        return _tables(json.loads(text), path)
    except (ValueError, RecursionError) as error:
        raise UsageProblem(f"is not JSON: {error}", where=path, advice="correct it") from None


def _tables(data: object, path: str) -> list[tuple[str, Mapping[str, Any]]]:
    if not isinstance(data, dict) or not all(isinstance(v, dict) for v in data.values()):
        raise UsageProblem(
            "must hold one table for each file name or pattern",
            where=path,
            advice='write ["FILE.txt"] above its keys',
        )
    return list(data.items())


def _csv(text: str, path: str) -> list[tuple[str, Mapping[str, Any]]]:
    import csv

    try:
        rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    except csv.Error as error:
        raise UsageProblem(f"is not CSV: {error}", where=path, advice="correct it") from None
    if rows and "file" not in rows[0]:
        raise UsageProblem("has no column «file»", where=path, advice="add it as the first column")
    tables: list[tuple[str, Mapping[str, Any]]] = []
    for number, row in enumerate(rows, 2):
        if None in row or not row["file"]:
            raise UsageProblem(
                f"row {number} has more cells than columns, or no file",
                where=path,
                advice="correct the row",
            )
        values = {
            key: [part.strip() for part in cell.split("|") if part.strip()]
            for key, cell in row.items()
            if key != "file" and cell and cell.strip()
        }
        tables.append(
            (
                row["file"],
                {key: cell[0] if len(cell) == 1 else cell for key, cell in values.items()},
            )
        )
    return tables


def _facts(key: str, value: object, path: str, pattern: str) -> Iterable[Fact]:
    where = f"{path}: {pattern}"
    key = key.strip().replace("_", "-")
    if key not in KEYS:
        from difflib import get_close_matches

        near = get_close_matches(key, KEYS, 1, 0.5)
        hint = f"did you mean «{near[0]}»?" if near else f"legal keys: {', '.join(KEYS)}"
        raise UsageProblem(f"there is no key «{key}»", where=where, advice=hint)
    values = value if isinstance(value, list) else [value]
    if len(values) > 1 and not KEYS[key].many:
        raise UsageProblem(
            f"«{key}» takes one value, not {len(values)}", where=where, advice="keep one"
        )
    for one in values:
        if isinstance(one, (dict, list, bool)) or one is None:
            raise UsageProblem(
                f"the value of «{key}» must be text",
                where=where,
                advice="write it in quotation marks",
            )
        words = one.isoformat() if hasattr(one, "isoformat") else str(one).strip()
        yield fact_from(key, words, where)


def fact_from(key: str, words: str, where: str) -> Fact:
    """Return a fact that an editor supplied, its value checked and normalised.

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
    norm, form, wrong = "", "", ""
    if takes in TAXONOMIES:
        norm = words if words in TAXONOMIES[takes][1] else category(takes, words)
        if not norm:
            wrong = f"one of {', '.join(TAXONOMIES[takes][1])}"
    elif takes in ("date", "datetime"):
        expression = _DATE if takes == "date" else _DATETIME
        norm = words if expression.fullmatch(words) and _is_day(words) else ""
        wrong = "" if norm else "a date as 1957, 1957-03 or 1957-03-31"
        if norm.count(":") == 1:
            norm += ":00"  # TEI writes the seconds
        if norm and key in _ACTS:
            words = ""
    elif takes == "language":
        norm = LANGUAGES.get(words.lower(), words if _LANGUAGE.fullmatch(words) else "")
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
    elif takes == "status":
        wrong = "" if words in ("free", "restricted", "unknown") else "free, restricted or unknown"
    elif takes == "name":
        if named := _FORM.fullmatch(words):
            form, words = named["form"], named["name"]
        form = form or kind_of_party(words) or "org"
    if wrong or not (words or norm):
        raise UsageProblem(
            f"the value «{words}» cannot be the {key}",
            where=where,
            advice=f"write {wrong or 'something'}",
        )
    return Fact(key, words, norm=norm, form=form, rule="metadata", by="editor")


_OF_AN_ARCHIVE = ("repository", "settlement", "country")
_ACTS = ("drafted", "reviewed", "registered", "received", "printed", "duplicated", "distributed")


def _is_day(words: str) -> bool:
    from calendar import monthrange

    parts = words[:10].split("-")
    return len(parts) < 3 or (
        int(parts[0]) > 0 and int(parts[2]) <= monthrange(int(parts[0]), int(parts[1]))[1]
    )
