"""Authority files: the editor's own lists of persons, bodies and places, with their identifiers.

A TEI file holds `person`, `org` and `place` (Guidelines, chapter 14), a CSV file the columns
`kind`, `name` and `ref`, and perhaps `variants`, parted by `|`.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from teikit.errors import InputProblem, UsageProblem
from teikit.files import read_bytes
from teikit.identifiers import fault
from teikit.names import XML_ID, tei
from teikit.values import parts_of_cell
from teikit.xml import parse

__all__ = ["Entry", "by_name", "load_authority"]

_FORMS = {"person": "person", "org": "org", "organisation": "org", "place": "place"}
_NAMES = {"person": "persName", "org": "orgName", "place": "placeName"}


class Entry(NamedTuple):
    """One person, body or place.

    Attributes:
        form: `person`, `org` or `place`.
        names: its name and variants, the name to show first.
        ref: addresses of identifiers, parted by spaces; if there are none, the entry's own.
    """

    form: str
    names: tuple[str, ...]
    ref: str


def load_authority(path: str) -> list[Entry]:
    """Read an authority file.

    Raises:
        InputProblem: it cannot be read, or is no TEI.
        UsageProblem: it has no entries, lacks a column, or an identifier is wrong.
    """
    content = read_bytes(path)
    entries = list(_table(content, path) if path.lower().endswith(".csv") else _tei(content, path))
    if not entries:
        raise UsageProblem(
            "has no entry",
            where=path,
            advice="list person, org or place in it, or the columns kind, name and ref",
        )
    for entry in entries:
        for address in entry.ref.split():
            if said := fault(address):
                raise UsageProblem(f"«{entry.names[0]}»: {said}", where=path)
    return entries


def by_name(entries: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """Return the identifiers by form and name; a name that two entries have is nobody's."""
    found: dict[tuple[str, str], str] = {}
    for entry in entries:
        for name in entry.names:
            key = entry.form, " ".join(name.lower().split())
            found[key] = entry.ref if found.get(key, entry.ref) == entry.ref else ""
    return {key: ref for key, ref in found.items() if ref}


def _tei(content: bytes, path: str) -> Iterator[Entry]:
    root = parse(content, path).getroot()
    if not str(root.tag).startswith(tei("")[:-1]):
        raise InputProblem("is no TEI", where=path, advice="name a TEI file or a CSV file")
    name = os.path.basename(path)
    for element in root.iter(*(tei(form) for form in _NAMES)):
        form = etree.QName(element).localname
        names = [_words(one) for one in element.iterchildren(tei(_NAMES[form]))]
        addresses = [
            *element.get("ref", "").split(),
            *(_words(one) for one in element.iterchildren(tei("idno"))),
        ]
        own = f"{name}#{element.get(XML_ID)}" if element.get(XML_ID) else ""
        ref = " ".join(a for a in addresses if a.startswith(("http://", "https://"))) or own
        if any(names) and ref:
            yield Entry(form, tuple(one for one in names if one), ref)


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _table(content: bytes, path: str) -> Iterator[Entry]:
    try:
        rows = list(
            csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        )
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageProblem(
            f"is not CSV in UTF-8: {error}", where=path, advice="correct it"
        ) from None
    for number, row in enumerate(rows, 2):
        if "count" in row and not (row.get("ref") or "").strip():
            continue  # a table of `teikit names` that is not completed yet
        yield _row(row, f"{path}:{number}")


def _row(row: Mapping[str, str | None], where: str) -> Entry:
    kind, name, ref = ((row.get(key) or "").strip() for key in ("kind", "name", "ref"))
    form = _FORMS.get(kind.lower(), "")
    if not (form and name and ref):
        raise UsageProblem(
            "has no kind (person, org or place), name or ref", where=where, advice="add it"
        )
    return Entry(form, (name, *parts_of_cell(row.get("variants") or "")), ref)
