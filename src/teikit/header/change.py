"""Facts of a header set by an editor: only their own elements change, and the change is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from teikit.encode.header import elements as made
from teikit.encode.header.builder import Pen
from teikit.encode.header.encoding_desc import declared_category
from teikit.encode.node import Node
from teikit.errors import UsageProblem, in_one_line
from teikit.header.paths import gather
from teikit.header.place import Place, find, words_of
from teikit.header.places import FORMER, identified, places_in, plan, stands_for
from teikit.header.read import facts_at, read_facts
from teikit.header.splice import Spliced, answering
from teikit.model.collection import ARCHIVE_KEYS, STANDARD, Collection
from teikit.model.fact import KEYS, Fact
from teikit.model.vocabulary import TAXONOMIES
from teikit.names import XML_ID, tei
from teikit.values import written

__all__ = ["Changed", "Conflict", "change"]

_OF_THE_EDITION = frozenset(
    {
        "edition", "version", "series", "contact", "description", "publisher", "published", "doi",
        "licence", "licence-uri", "availability", "editor",
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
    places = [
        p for p in places_in(gather(document.root, plan())) if any(key in wanted for key in p.keys)
    ]
    for place in places:
        if "editor" in place.keys:  # before the one is looked for who makes the change
            _set_people(document, place, wanted, Pen(set(), ""))
    pen = Pen(set(), _voice(document, who))
    for place in places:
        if place.people and "editor" not in place.keys:
            _set_people(document, place, wanted, pen)
        elif not place.people:
            _set(document, place, wanted, pen)
        document.commit()
    _complete(document)
    _agree(document, wanted)
    _declare(document, pen, collection)
    _revise(document, _record(stated, wanted, pen.editor, when), who)
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


def _stated(facts: list[Fact]) -> tuple[tuple[str, str], ...]:
    return tuple((fact.key, written(fact)) for fact in facts)


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
    kept = {_stated(found) for _, found in old if found} & {_stated(found) for _, found in new}
    gone = [(element, found) for element, found in old if _stated(found) not in kept]
    come = [(node, found) for node, found in new if _stated(found) not in kept]
    for (element, said), (node, _) in zip(gone, come, strict=False):
        _refuse_losses(document, element, node, said)
        document.replace(element, node)
    for element, said in gone[len(come) :]:
        _refuse_if_needed(document, element)
        _refuse_losses(document, element, None, said)
        document.delete(element)
        document.commit()
        if len(gone) - len(come) > 1:
            # Each cut moves what stands behind it.
            _set(document, place, wanted, pen)
            return
    for node, _ in come[len(gone) :]:
        _add(document, place, node)


def _set_people(
    document: Spliced, place: Place, wanted: Mapping[str, list[Fact]], pen: Pen
) -> None:
    """Change the statements of persons, so that no xml:id passes from one person to another.

    Who is wanted no more stays as `FORMER` if the document points there.
    """
    facts = wanted[place.keys[0]]
    standing = facts_at(document.root, place)
    pairs = _paired(standing, facts)
    for at, (element, said) in enumerate(standing):
        if said and at not in pairs:
            own = element.get(XML_ID, "")
            if own == pen.editor or _pointing(document, element) is not None:
                document.set_attribute(element, "n", FORMER, add=True)
            else:
                _refuse_losses(document, element, None, said)
                document.delete(element)
            document.commit()
            _set_people(document, place, wanted, pen)
            return
    taken = set(identified(document.root))
    new = [node for node, _ in place.build(pen, facts)]
    for at, number in pairs.items():
        element, said = standing[at]
        if _written(said) != [written(facts[number])]:
            node = new[number]
            if not element.get(XML_ID):
                node.attributes = {
                    **node.attributes,
                    "xml:id": _free(node.attributes["xml:id"], taken),
                }
            _refuse_losses(document, element, node, said)
            document.replace(element, node)
    document.commit()
    for number, node in enumerate(new):
        if number not in pairs.values():
            _add(document, place, node)
    order = _written(facts)
    named = [(e, _written(said)[0]) for e, said in facts_at(document.root, place) if said]
    named.sort(key=lambda one: order.index(one[1]) if one[1] in order else len(order))
    document.permute([element for element, _ in named])
    document.commit()


def _paired(standing: list[tuple[etree._Element, list[Fact]]], facts: list[Fact]) -> dict[int, int]:
    """Return which of the statements that stand is for which of the facts wanted, by number.

    First the same words, then the same person, then a statement that waits for a name.
    """
    found: dict[int, int] = {}
    for degree in range(3):
        for number, fact in enumerate(facts):
            for at, (one, said) in enumerate(standing):
                free = at not in found and number not in found.values()
                if free and degree == _likeness(one, said, fact):
                    found[at] = number
    return found


def _likeness(statement: etree._Element, said: list[Fact], fact: Fact) -> int:
    if _written(said) == [written(fact)]:
        return 0
    if stands_for(statement, fact):
        return 1
    return 2 if made.NO_NAME in words_of(statement) else 3


def _refuse_losses(
    document: Spliced, element: etree._Element, node: Node | None, said: list[Fact]
) -> None:
    """Refuse to take away, with a fact, what somebody wrote beside it.

    Raises:
        UsageProblem: a comment, a processing instruction or an element would be lost.
    """
    for lost in _losses(element, node, _known_words(said)):
        if isinstance(lost, etree._Comment):
            what = f"the comment «{in_one_line((lost.text or '').strip())}»"
        elif isinstance(lost, etree._ProcessingInstruction):
            what = "a processing instruction"
        else:
            what = f"«{etree.QName(lost).localname}», which is no part of what is set,"
        raise UsageProblem(
            f"{what} in {etree.QName(element).localname} would be lost",
            where=f"{document.name}:{document.line(lost)}",
            advice="move it out of the element, or change the element by hand",
        )


def _known_words(said: list[Fact]) -> str:
    values = [v for f in said for v in (f.value, f.norm, f.detail, f.ref)]
    return "\n".join(" ".join(value.split()) for value in (*values, *made.NOT_RECORDED))


def _losses(element: etree._Element, node: Node | None, known: str) -> Iterator[etree._Element]:
    answered = answering(element, node) if node is not None else []
    matched = {child for child, _ in answered}
    for child in element:
        if not isinstance(child.tag, str):
            yield child
        elif child not in matched and child.tag != tei("resp"):
            words = words_of(child) or child.get("when") or child.get("target") or ""
            if not words or words not in known:
                yield child
            else:
                yield from _losses(child, None, known)
    for child, counterpart in answered:
        yield from _losses(child, counterpart, known)


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


def _pointing(document: Spliced, element: etree._Element) -> etree._Element | None:
    """Return an element that points to one, or to something in it."""
    inside = set(element.iter("*"))
    ids = {f"#{one.get(XML_ID)}" for one in inside if one.get(XML_ID)}
    for other in document.root.iter("*") if ids else ():
        if other not in inside and any(ids & set(str(v).split()) for v in other.attrib.values()):
            return other
    return None


def _refuse_if_needed(document: Spliced, element: etree._Element) -> None:
    if (other := _pointing(document, element)) is not None:
        words = " ".join(" ".join(element.itertext("*")).split())
        raise UsageProblem(
            f"«{words}» cannot be taken away: line {document.line(other)} points to it",
            where=document.name,
            advice="set another value in its place, or correct that line first",
        )


def _voice(document: Spliced, who: Fact) -> str:
    """Return the xml:id in `titleStmt` of who makes the change; to change makes nobody an editor."""
    statement = "teiHeader/fileDesc/titleStmt/respStmt"
    element = next((one for one in find(document.root, statement) if stands_for(one, who)), None)
    if element is not None and element.get(XML_ID):
        return str(element.get(XML_ID))
    taken = set(identified(document.root))
    if element is not None:
        editing = any(words_of(one) == "edited by" for one in find(element, "resp"))
        xml_id = _free("editor", taken) if editing else _free("hand-1", taken)
        document.set_attribute(element, "xml:id", xml_id, add=True)
    else:
        xml_id = _free("hand-1", taken)
        document.insert(statement.rpartition("/")[0], made.hand(Pen(set()), who, xml_id))
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
    if "date" in wanted:
        sent = "teiHeader/profileDesc/correspDesc/correspAction[@type='sent']/date"
        for element in find(document.root, sent):
            if not wanted["date"]:
                document.delete(element)
            for date in wanted["date"]:
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


def _revise(document: Spliced, node: Node, who: Fact) -> None:
    """Put a `change` where the document has its changes: in a `listChange`, or a `list` of items."""
    container = "teiHeader/revisionDesc"
    if find(document.root, f"{container}/listChange"):
        container += "/listChange"
    elif find(document.root, f"{container}/list"):
        container += "/list"
        when = node.attributes.get("when", "")
        words = " ".join(filter(None, [when, f"{who.value}:", node.text]))
        node = Pen.node("item", words, resp=node.attributes["who"])
    document.prepend(container, node)


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
