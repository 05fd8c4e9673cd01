"""Headers as a table, one row a document: written for a spreadsheet, and read from one again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

from teikit.errors import UsageProblem
from teikit.files import read_bytes
from teikit.model.fact import KEYS, Fact
from teikit.values import in_one_cell, parts_of_cell, written

__all__ = ["COLUMNS", "Row", "mark_of", "read_sheet", "row_of", "write_sheet"]

COLUMNS = ("file", "id", "mark", *(key for key in KEYS if key != "id"))
"""`mark` is the beginning of the document's SHA-256: whether it changed since the table was made."""


class Row(NamedTuple):
    """One document of a table.

    Attributes:
        number: the row in the table, counted from 1, the heading being the first.
        id: the document's xml:id.
        mark: its `mark` when the table was made.
        cells: the values of each key, as written.
    """

    number: int
    id: str
    mark: str
    cells: Mapping[str, list[str]]


def mark_of(content: bytes) -> str:
    """Return the mark of a document's bytes."""
    return "sha256:" + sha256(content).hexdigest()[:16]


def row_of(path: str, content: bytes, facts: Iterable[Fact]) -> dict[str, str]:
    """Return the cells of one document."""
    values: dict[str, list[str]] = {}
    for fact in facts:
        values.setdefault(fact.key, []).append(written(fact))
    cells = {key: in_one_cell(values.get(key, [])) for key in COLUMNS}
    return {**cells, "file": path, "mark": mark_of(content)}


def write_sheet(rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows as CSV (RFC 4180, lines ended by LF)."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def read_sheet(path: str) -> list[Row]:
    """Read a table that `write_sheet` wrote and a spreadsheet may have changed.

    Commas, semicolons or tabs may part the columns, in any order; spreadsheets differ.

    Raises:
        InputProblem: it cannot be read.
        UsageProblem: it is no CSV in UTF-8 or has no rows, a column is lost, unknown or doubled, or
            an id stands twice.
    """
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageProblem(
            f"is not UTF-8 (byte {error.start:,})",
            where=path,
            advice="save it as CSV UTF-8 in the spreadsheet",
        ) from None
    heading = text.partition("\n")[0]
    names, *lines = _lines(text, max(",;\t", key=heading.count), path) or [[]]
    _check_columns(names, path)
    rows = []
    for number, cells in enumerate(lines, 2):
        if not any(cells):
            continue
        row = dict(zip(names, cells, strict=False))
        if len(cells) != len(names) or not row["id"]:
            raise UsageProblem(
                f"row {number} has more or fewer cells than columns, or no id",
                where=path,
                advice="correct the row",
            )
        values = {key: parts_of_cell(row[key]) for key in COLUMNS if key in KEYS}
        rows.append(Row(number, row["id"], row["mark"], values))
    if not rows:
        raise UsageProblem("has no rows", where=path, advice="keep a row for each document")
    _check_ids(rows, path)
    return rows


def _lines(text: str, delimiter: str, path: str) -> list[list[str]]:
    """Return the cells of each row, without the empty ones that spreadsheets put behind."""
    lines: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            lines.append([cell.strip() for cell in cells])
    except csv.Error as error:
        raise UsageProblem(
            f"row {len(lines) + 1} is not CSV: {error}", where=path, advice="correct it"
        ) from None
    while lines and lines[0] and not lines[0][-1]:
        lines[0].pop()
    for cells in lines[1:]:
        while len(cells) > len(lines[0]) and not cells[-1]:
            cells.pop()
    return lines


def _check_columns(names: list[str], path: str) -> None:
    lost = [name for name in COLUMNS if name not in names]
    if lost:
        raise UsageProblem(
            f"has lost the column{'s' if len(lost) > 1 else ''} {', '.join(lost)}",
            where=path,
            advice="make the table anew with teikit header show --csv, or put them back",
        )
    if doubled := [name for name in COLUMNS if names.count(name) > 1]:
        raise UsageProblem(
            f"has the column «{doubled[0]}» twice", where=path, advice="delete one of them"
        )
    if unknown := [name for name in names if name not in COLUMNS]:
        raise UsageProblem(
            f"has a column «{unknown[0]}», which is no fact of a header",
            where=path,
            advice="delete it",
        )


def _check_ids(rows: list[Row], path: str) -> None:
    seen: dict[str, int] = {}
    for row in rows:
        if row.id in seen:
            raise UsageProblem(
                f"rows {seen[row.id]} and {row.number} have the same id {row.id}",
                where=path,
                advice="keep one",
            )
        seen[row.id] = row.number
