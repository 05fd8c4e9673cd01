"""The names of a whole edition: every person, body and place of its TEI, with its documents.

Read from `standOff` and `particDesc`. One row is one name: what may be the same under two names, or
two under one, is listed for an editor, and nothing is merged.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from teikit.forms.gazetteer import folded
from teikit.forms.names import slug
from teikit.names import XML_ID, tei
from teikit.xml import parse

__all__ = ["COLUMNS", "Row", "as_csv", "as_table", "as_tei", "likenesses", "read_names", "rows_of"]

COLUMNS = ("kind", "name", "ref", "variants", "count", "documents")
_FORMS = {"person": "persName", "org": "orgName", "place": "placeName"}
_LISTS = {"person": "listPerson", "org": "listOrg", "place": "listPlace"}
_LINKING = frozenset("of the for and in at on to".split())


@dataclass
class Row:
    """One name of an edition.

    Attributes:
        kind: `person`, `org` or `place`.
        name: the fullest form.
        ref: addresses of identifiers, parted by spaces.
        variants: other forms, in the order in which they come.
        count: how often the documents name it.
        documents: ids of the documents, in their order.
    """

    kind: str
    name: str
    ref: str = ""
    variants: list[str] = field(default_factory=list)
    count: int = 0
    documents: list[str] = field(default_factory=list)


def read_names(content: bytes, where: str) -> list[Row]:
    """Return the names of one TEI file, one row each.

    Raises:
        InputProblem: it is no well-formed XML.
    """
    found: list[Row] = []
    for document in parse(content, where).getroot().iter(tei("TEI")):
        found += _document(document, document.get(XML_ID, where))
    return found


def _document(document: etree._Element, name: str) -> Iterator[Row]:
    counts: dict[str, int] = {}
    for text in document.iterchildren(tei("text")):
        for element in text.iter(*(tei(tag) for tag in _FORMS.values())):
            for pointer in element.get("ref", "").split():
                counts[pointer] = counts.get(pointer, 0) + 1
    for form, tag in _FORMS.items():
        for element in document.iter(tei(form)):
            names = [
                " ".join("".join(one.itertext()).split()) for one in element.iterchildren(tei(tag))
            ]
            if not any(names):
                continue
            addresses = [
                *(w for one in element.iterchildren(tei(tag)) for w in one.get("ref", "").split()),
                *("".join(one.itertext()).strip() for one in element.iterchildren(tei("idno"))),
            ]
            ref = " ".join(a for a in addresses if a.startswith(("http://", "https://")))
            count = counts.get(f"#{element.get(XML_ID)}", 0)
            yield Row(form, names[0], ref, names[1:], count, [name])


def rows_of(found: Iterable[Row]) -> list[Row]:
    """Gather rows of documents: those of one identifier, or of one name and no identifier, are one."""
    rows: dict[tuple[str, str], Row] = {}
    for one in found:
        key = one.kind, one.ref or folded(one.name)
        row = rows.setdefault(key, Row(one.kind, one.name, one.ref))
        row.count += one.count
        row.documents += [name for name in one.documents if name not in row.documents[-1:]]
        for words in (one.name, *one.variants):
            if words != row.name and words not in row.variants:
                row.variants.append(words)
    order = list(_FORMS)
    return sorted(rows.values(), key=lambda row: (order.index(row.kind), folded(row.name), row.ref))


def likenesses(rows: list[Row]) -> list[str]:
    """Return what an editor should look at: likely duplicates first, then likely confusions."""
    by_words: dict[tuple[str, frozenset[str]], list[Row]] = {}
    by_name: dict[str, list[Row]] = {}
    by_last: dict[str, list[Row]] = {}
    for row in rows:
        words = frozenset(w for w in folded(row.name).split() if w not in _LINKING | {"affairs"})
        by_words.setdefault((row.kind, words), []).append(row)
        by_name.setdefault(folded(row.name), []).append(row)
        if row.kind == "person":
            for word in {folded(row.name).split()[0], folded(row.name).split()[-1]}:
                by_last.setdefault(word, []).append(row)
    same = [
        _pair("perhaps one", group)
        for group in by_words.values()
        if len(group) > 1 and _unlike(group)
    ]
    confused = []
    for row in rows:
        if row.kind != "person" or " " in row.name:
            continue
        full = [
            one for one in by_last.get(folded(row.name), ()) if one is not row and " " in one.name
        ]
        if len(full) == 1:
            same.append(_pair("perhaps one", [row, full[0]]))
        elif full:
            confused.append(_pair("may be any of them", [row, *full]))
    for group in by_name.values():
        if len({row.kind for row in group}) > 1 or len({row.ref for row in group if row.ref}) > 1:
            confused.append(_pair("one name, perhaps several", group))
    return [*sorted(set(same)), *sorted(set(confused))]


def _unlike(group: list[Row]) -> bool:
    return len({row.name for row in group}) > 1 or len({row.ref for row in group}) > 1


def _pair(what: str, group: list[Row]) -> str:
    names = ", ".join(f"«{row.name}» ({row.kind})" for row in group[:6])
    return f"{what}: {names}"


def as_csv(rows: Iterable[Row]) -> str:
    """Return the table that an editor completes and hands back as an authority file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(
            (
                row.kind,
                row.name,
                row.ref,
                "|".join(row.variants),
                row.count,
                "|".join(row.documents),
            )
        )
    return out.getvalue()


def as_table(rows: list[Row]) -> Iterator[str]:
    """Yield the lines of a table for people."""
    width = min(max((len(row.name) for row in rows), default=4), 48)
    for row in rows:
        where = f"{len(row.documents):,} document{'s' if len(row.documents) != 1 else ''}"
        also = f"  also {', '.join(row.variants[:4])}" if row.variants else ""
        ref = f"  {row.ref}" if row.ref else ""
        yield f"{row.kind:6}  {row.name:{width}}  {row.count:5,} in {where}{also}{ref}"


def as_tei(rows: list[Row]) -> bytes:
    """Return TEI lists, which `--authority` reads when they are completed."""
    root = etree.Element(tei("TEI"), nsmap={None: tei("")[1:-1]})
    header = etree.SubElement(etree.SubElement(root, tei("teiHeader")), tei("fileDesc"))
    title = etree.SubElement(etree.SubElement(header, tei("titleStmt")), tei("title"))
    title.text = "Persons, bodies and places of the edition"
    for part, words in (
        ("publicationStmt", "Not published by itself."),
        ("sourceDesc", "Gathered from the documents of the edition."),
    ):
        etree.SubElement(etree.SubElement(header, tei(part)), tei("p")).text = words
    stand = etree.SubElement(root, tei("standOff"))
    taken: set[str] = set()
    for form, tag in _FORMS.items():
        of_form = [row for row in rows if row.kind == form]
        if of_form:
            parent = etree.SubElement(stand, tei(_LISTS[form]))
            for row in of_form:
                _entry(parent, row, tag, taken)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _entry(parent: etree._Element, row: Row, tag: str, taken: set[str]) -> None:
    base = f"{row.kind}-{slug(row.name) or 'unnamed'}"
    name, n = base, 2
    while name in taken:
        name, n = f"{base}-{n}", n + 1
    taken.add(name)
    entry = etree.SubElement(parent, tei(row.kind), {XML_ID: name})
    etree.SubElement(entry, tei(tag)).text = row.name
    for words in row.variants:
        etree.SubElement(entry, tei(tag), type="variant").text = words
    for address in row.ref.split():
        etree.SubElement(entry, tei("idno"), type="uri").text = address
