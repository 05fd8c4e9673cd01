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
from teikit.model.collection import ARCHIVE_KEYS, STANDARD, Collection
from teikit.model.fact import KEYS, Fact
from teikit.values import fact_from, legal_key, parts_of_cell

__all__ = ["Metadata", "load_metadata"]


@dataclass
class Metadata:
    """What one metadata file says, by file name or pattern.

    Attributes:
        entries: pairs of pattern and facts, in the file's order.
        collection: its archives and categories.
        matched: patterns that some input matched.
    """

    entries: list[tuple[str, list[Fact]]] = field(default_factory=list)
    collection: Collection = STANDARD
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
        known = self.collection.about_archive(archive[0].value) if archive else []
        if known:
            facts += [
                Fact(key, words, rule="table-of-archives", by="editor")
                for key, words in known
                if key not in by_key
            ]
        elif archive:
            # The page's archive is not this one: nothing of the table's may stay.
            facts += [
                Fact(key, "", rule="metadata", by="editor")
                for key in ARCHIVE_KEYS
                if key not in by_key
            ]
        return facts

    def unmatched(self) -> list[str]:
        """Return the patterns that no input matched."""
        return [pattern for pattern, _ in self.entries if pattern not in self.matched]


def load_metadata(path: str, known: Collection = STANDARD) -> Metadata:
    """Read a metadata file.

    Parameters:
        path: the file.
        known: the collection, for its archives and categories.

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
    metadata = Metadata(collection=known)
    for pattern, values in tables:
        facts = [
            fact
            for key, value in values.items()
            for fact in _facts(key, value, path, pattern, known)
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
            key: parts_of_cell(cell)
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


def _facts(key: str, value: object, path: str, pattern: str, known: Collection) -> Iterable[Fact]:
    where = f"{path}: {pattern}"
    key = legal_key(key, where)
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
        yield fact_from(key, words, where, known)
