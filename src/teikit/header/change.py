"""Facts of a header set by an editor: only their own elements change, and the change is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Pen
from teikit.encode.header.encoding_desc import declared_category
from teikit.encode.node import Node
from teikit.errors import UsageProblem
from teikit.header.places import PLACES, Place, find, identified, words_of
from teikit.header.read import facts_at, read_facts
from teikit.header.splice import Spliced
from teikit.model.collection import ARCHIVE_KEYS, STANDARD, Collection
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import TAXONOMIES
from teikit.names import XML_ID
from teikit.values import written

__all__ = ["Changed", "Conflict", "change"]

_OF_THE_EDITION = frozenset(
    {
        "edition", "version", "series", "contact", "description", "publisher", "published", "doi",
        "licence", "licence-uri", "availability", "editor", "funder",
    }
)  # fmt: skip
_LONG = 60


class Conflict(NamedTuple):
    """A fact that was set against what the source says, or a rule took from it.

    Attributes:
        key: the fact's key.
        was: what stood there.
        now: what was set; empty if the fact was taken away.
        where: the line of the source that says it, as `FILE#line=3,4`, if the header knows.
        sure: the source says so; else a rule inferred it.
    """

    key: str
    was: str
    now: str
    where: str
    sure: bool


class Changed(NamedTuple):
    """What came of a change.

    Attributes:
        content: the document's bytes, the same if nothing was to be changed.
        keys: the facts that changed.
        conflicts: facts set against the source.
        remarks: what a person should know besides, one sentence each.
    """

    content: bytes
    keys: list[str]
    conflicts: list[Conflict]
    remarks: list[str]


def change(
    content: bytes,
    name: str,
    wanted: Mapping[str, list[Fact]],
    who: Fact,
    when: str = "",
    collection: Collection = STANDARD,
) -> Changed:
    """Set facts in a document's header.

    Nothing else changes: not a byte of `text`, no other line of the header, no comment, no
    processing instruction. The change is recorded in `revisionDesc` (TEI Guidelines, 2.6).

    Parameters:
        content: the document.
        name: its path, for messages.
        wanted: by key, all facts that the header is to state; an empty list takes a fact away.
        who: the editor, a fact of the key `editor`.
        when: the day, ISO 8601, or nothing.
        collection: the kinds and archives that the edition knows.

    Raises:
        InputProblem: the document is no TEI in UTF-8.
        UsageProblem: a fact cannot be set; the message says why.
    """
    document = Spliced(content, name)
    text = _text(document)
    now = read_facts(document.root)
    wanted = _with_archive(dict(wanted), now, collection)
    stated = _by_key(now)
    wanted = {
        key: facts
        for key, facts in wanted.items()
        if _written(facts) != _written(stated.get(key, []))
    }
    if "id" in wanted:
        raise UsageProblem(
            "the id of a document is its address and file name, and is not changed here",
            where=name,
            advice="convert it with the id in --metadata",
        )
    if "kind" in wanted and not wanted["kind"]:
        raise UsageProblem("a document has a kind", where=name, advice="write kind=document")
    if not wanted:
        return Changed(content, [], [], [])
    conflicts = _conflicts(document.root, stated, wanted)
    pen = Pen(set(), _voice(document, who))
    for place in PLACES:
        if any(key in wanted for key in place.keys):
            _set(document, place, wanted, pen)
            document.commit()
    _complete(document)
    _agree(document, wanted)
    _declare(document, pen, collection)
    document.prepend("teiHeader/revisionDesc", _record(stated, wanted, pen.editor, when))
    document.commit()
    if _text(document) != text:
        raise AssertionError("the text was touched")
    keys = [key for key in KEYS if key in wanted]
    return Changed(document.content, keys, conflicts, _remarks(document, wanted))


def _text(document: Spliced) -> bytes:
    """Return the bytes behind the header."""
    header = find(document.root, "teiHeader")[0]
    return document.content[document.span(header)[1] :]


def _by_key(facts: list[Fact]) -> dict[str, list[Fact]]:
    by_key: dict[str, list[Fact]] = {}
    for fact in facts:
        by_key.setdefault(fact.key, []).append(fact)
    return by_key


def _written(facts: list[Fact]) -> list[str]:
    return [written(fact) for fact in facts]


def _with_archive(
    wanted: dict[str, list[Fact]], now: list[Fact], collection: Collection
) -> dict[str, list[Fact]]:
    """Let full name and place follow from the siglum, as they do when a source is converted."""
    if not wanted.get("archive"):
        return wanted
    siglum = wanted["archive"][0]
    if [siglum.value] == [fact.value for fact in now if fact.key == "archive"]:
        return wanted
    known = dict(collection.about_archive(siglum.value))
    for key in ("repository", "settlement", "country"):
        given = [Fact(key, known[key], by="editor")] if key in known else []
        wanted.setdefault(key, given)
    return wanted


def _set(document: Spliced, place: Place, wanted: Mapping[str, list[Fact]], pen: Pen) -> None:
    """Change the elements of one place, each only if its facts do."""
    old = facts_at(document.root, place)
    facts: list[Fact] = []
    for key in place.keys:
        if key in wanted:
            facts += wanted[key]
        else:
            facts += [fact for _, found in old for fact in found if fact.key == key]
    new = place.build(pen, facts)
    names = [_written(found) for _, found in new]
    kept = {tuple(_written(found)) for _, found in old if found} & {tuple(n) for n in names}
    gone = [(element, found) for element, found in old if tuple(_written(found)) not in kept]
    come = [(node, found) for node, found in new if tuple(_written(found)) not in kept]
    for (element, _), (node, _) in zip(gone, come, strict=False):
        document.replace(element, node)
    for element, _ in gone[len(come) :]:
        _refuse_if_needed(document, element)
        document.delete(element)
        document.commit()
        if len(gone) - len(come) > 1:
            # Each cut moves what stands behind it.
            _set(document, place, wanted, pen)
            return
    for node, _ in come[len(gone) :]:
        _add(document, place, node)


def _add(document: Spliced, place: Place, node: Node) -> None:
    taken = set(identified(document.root))
    if wished := node.attributes.get("xml:id"):
        node.attributes = {**node.attributes, "xml:id": _free(wished, taken)}
    document.commit()
    document.insert(place.container, node)
    document.commit()


def _free(wished: str, taken: set[str]) -> str:
    if wished not in taken:
        return wished
    stem = wished.rstrip("0123456789").rstrip("-")
    return next(f"{stem}-{n}" for n in range(2, len(taken) + 3) if f"{stem}-{n}" not in taken)


def _refuse_if_needed(document: Spliced, element: etree._Element) -> None:
    ids = {f"#{one.get(XML_ID)}" for one in element.iter("*") if one.get(XML_ID)}
    for other in document.root.iter("*") if ids else ():
        if other is element:
            continue
        for value in other.attrib.values():
            if ids & set(str(value).split()):
                raise UsageProblem(
                    f"«{words_of(element)}» cannot be taken away: line {other.sourceline} points to it",
                    where=document.name,
                    advice="set another value in its place, or correct that line first",
                )


def _voice(document: Spliced, who: Fact) -> str:
    """Return the xml:id of the editor in `titleStmt`, who is put there if need be."""
    for element in find(document.root, "teiHeader/fileDesc/titleStmt/respStmt"):
        names = [words_of(one) for one in element.iterchildren("*")][1:]
        refs = [one.get("ref", "") for one in element.iterchildren("*")]
        if who.value in names or (who.ref and who.ref in refs):
            if not element.get(XML_ID):
                break
            return str(element.get(XML_ID))
    pen = Pen(set())
    xml_id = _free("editor", set(identified(document.root)))
    document.insert("teiHeader/fileDesc/titleStmt", made.editor(pen, who, xml_id))
    document.commit()
    return xml_id


def _complete(document: Spliced) -> None:
    """Say plainly what is not recorded where the TEI demands it (Guidelines, 11.4 and 11.6)."""
    unit = "teiHeader/fileDesc/sourceDesc/msDesc"
    container = f"{unit}/msIdentifier"
    if find(document.root, unit) and not find(document.root, container):
        document.insert(unit, Pen.node("msIdentifier"))
        document.commit()
    for identifier in find(document.root, container):
        if not any(find(identifier, name) for name in ("repository", "collection", "idno")):
            document.insert(container, Pen.node("repository", made.NO_ARCHIVE))
            document.commit()
    item = "teiHeader/fileDesc/sourceDesc/msDesc/msContents/msItem"
    for one in find(document.root, item):
        if not find(one, "title"):
            titles = [fact.value for fact in read_facts(document.root) if fact.key == "title"]
            document.insert(item, Pen.node("title", titles[0] if titles else made.NO_TITLE))
            document.commit()


def _agree(document: Spliced, wanted: Mapping[str, list[Fact]]) -> None:
    """Let what repeats a fact elsewhere in the header say the same."""
    if kinds := wanted.get("kind"):
        document.set_attribute(document.root, "type", kinds[0].norm or kinds[0].value)
    if languages := wanted.get("language"):
        document.set_attribute(document.root, "xml:lang", languages[0].norm or "und")
    if dates := wanted.get("date"):
        sent = "teiHeader/profileDesc/correspDesc/correspAction[@type='sent']/date"
        for element in find(document.root, sent):
            date = dates[0]
            document.replace(element, Pen.node("date", date.value, when=date.norm))
    if titles := wanted.get("title"):
        item = "teiHeader/fileDesc/sourceDesc/msDesc/msContents/msItem/title"
        for element in find(document.root, item):
            document.replace(element, Pen.node("title", titles[0].value))
    document.commit()


def _declare(document: Spliced, pen: Pen, collection: Collection) -> None:
    """Declare the categories that facts point to (TEI Guidelines, 2.3.7)."""
    declared = set(identified(document.root))
    for pointer in sorted(pen.used):
        scheme, dot, name = pointer.removeprefix("#").partition(".")
        if not dot or f"{scheme}.{name}" in declared:
            continue
        container = f"teiHeader/encodingDesc/classDecl/taxonomy[@xml:id='{scheme}']"
        if scheme not in declared:
            taxonomy = Pen.node("taxonomy", xml_id=scheme)
            Pen.sub(taxonomy, "desc", TAXONOMIES[scheme][0])
            document.insert("teiHeader/encodingDesc/classDecl", taxonomy)
            document.commit()
            declared.add(scheme)
        document.insert(
            container, declared_category(scheme, name, collection.terms[scheme][name].about)
        )
        document.commit()


def _record(
    stated: Mapping[str, list[Fact]], wanted: Mapping[str, list[Fact]], editor: str, when: str
) -> Node:
    """Return the `change` that tells what was set."""
    said = []
    for key in (key for key in KEYS if key in wanted):
        was, now = ("; ".join(_written(facts)) for facts in (stated.get(key, []), wanted[key]))
        if len(was) > _LONG or len(now) > _LONG:
            said.append(f"{key} changed")
        elif not was:
            said.append(f"{key} set to {now}")
        else:
            said.append(f"{key} {was} changed to {now}" if now else f"{key} {was} taken away")
    words = f"Facts of the header: {', '.join(said).rstrip('.')}."
    return Pen.node("change", words, who=f"#{editor}", when=when)


def _conflicts(
    root: etree._Element, stated: Mapping[str, list[Fact]], wanted: Mapping[str, list[Fact]]
) -> list[Conflict]:
    found = []
    for key, facts in wanted.items():
        if key in _OF_THE_EDITION or (key in ARCHIVE_KEYS and "archive" in wanted):
            continue
        now = _written(facts)
        # The same name with an identifier added contradicts nobody.
        same = {(fact.value, fact.norm) for fact in facts}
        was = [
            f
            for f in stated.get(key, [])
            if f.by != "editor" and written(f) not in now and (f.value, f.norm) not in same
        ]
        if was:
            words = "; ".join(fact.value or fact.norm for fact in was)
            said = _said_at(root, was[0])
            found.append(Conflict(key, words, "; ".join(now), said, not was[0].cert))
    return found


def _said_at(root: etree._Element, fact: Fact) -> str:
    """Return the line of the source that a note of the header quotes and that holds the words."""
    notes = find(root, "teiHeader/fileDesc/sourceDesc/bibl/note[@type='header-only']")
    said = [note for note in notes if fact.value and fact.value in words_of(note)]
    return min(said, key=lambda note: len(words_of(note))).get("source", "") if said else ""


def _remarks(document: Spliced, wanted: Mapping[str, list[Fact]]) -> list[str]:
    remarks = []
    if languages := wanted.get("language"):
        tag = languages[0].norm
        for text in find(document.root, "text"):
            said = text.get("{http://www.w3.org/XML/1998/namespace}lang", "")
            if said and said != tag:
                remarks.append(f"text/@xml:lang still says {said}: the text is not touched")
    return remarks
