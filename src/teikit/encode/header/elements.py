"""The element in which each fact stands: one function a fact, for converting and for changing.

The places are those of the encoding manual; the order of the elements is the builders' business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from teikit.encode.header.builder import Pen
from teikit.encode.node import Node
from teikit.model.fact import Fact
from teikit.model.vocabulary import TAXONOMIES

__all__ = [
    "NOT_RECORDED",
    "NO_ARCHIVE",
    "NO_LICENCE",
    "NO_NAME",
    "NO_PUBLISHER",
    "NO_TITLE",
    "author",
    "availability",
    "category",
    "contact",
    "contributor",
    "date",
    "description",
    "doi",
    "editor",
    "funder",
    "hand",
    "language",
    "locus",
    "number",
    "processing",
    "published",
    "publisher",
    "record_id",
    "reply",
    "repository",
    "responsible",
    "rights",
    "series",
    "setting_time",
    "shelfmark",
    "source_statement",
    "summary",
    "text_language",
    "title",
    "translator",
    "uploaded",
    "version",
    "words_in",
]

NO_TITLE = "No title is recorded."
NO_PUBLISHER = "No publisher is recorded for this edition."
NO_LICENCE = "No licence is recorded for this edition."
NO_NAME = "name not recorded"
NO_ARCHIVE = "No holding archive is recorded."

NOT_RECORDED = (NO_TITLE, NO_PUBLISHER, NO_LICENCE, NO_NAME, NO_ARCHIVE)


def _around(tag: str, inner: Node, **attributes: str) -> Node:
    node = Pen.node(tag, **attributes)
    node.children.append(inner)
    return node


def words_in(tag: str, **attributes: str) -> Callable[[Pen, Fact], Node]:
    """Return a function that writes a fact's words in one element."""

    def write(pen: Pen, fact: Fact) -> Node:
        return pen.node(tag, fact.value, **attributes, **pen.doubt(fact))

    return write


source_statement = words_in("note", type="source-statement")
record_id = words_in("idno", type="record-id")
doi = words_in("idno", type="DOI")
shelfmark = words_in("idno", type="shelfmark")
number = words_in("idno", type="telegram-number")
rights = words_in("p")


def title(pen: Pen, fact: Fact | None) -> Node:
    """`titleStmt/title`; the TEI demands one."""
    if fact is None:
        return pen.node("title", NO_TITLE, type="main")
    return pen.node("title", fact.value, type="main", **pen.doubt(fact))


def author(pen: Pen, fact: Fact) -> Node:
    """`titleStmt/author`, with the name of the issuing body or person."""
    return _around("author", pen.name(fact))


def translator(pen: Pen, fact: Fact, xml_id: str) -> Node:
    """`titleStmt/editor[@role='translator']`."""
    return _around("editor", pen.name(fact), xml_id=xml_id, role="translator")


def funder(pen: Pen, fact: Fact) -> Node:
    """`titleStmt/funder`; the number of the grant is an `idno` behind the name."""
    node = pen.node("funder", fact.value, ref=fact.ref, **pen.doubt(fact))
    if fact.detail:
        node.text += " "
        pen.sub(node, "idno", fact.detail, type="grant")
    return node


def responsible(pen: Pen, xml_id: str, what: str, name: str) -> Node:
    """`titleStmt/respStmt` of a voice to which `@resp` points."""
    respons = pen.node("respStmt", xml_id=xml_id)
    pen.sub(respons, "resp", what)
    pen.sub(respons, "name", name)
    return respons


def contributor(pen: Pen, fact: Fact, xml_id: str) -> Node:
    """`titleStmt/respStmt` of somebody who obtained or contributed the document."""
    respons = pen.node("respStmt", xml_id=xml_id)
    pen.sub(respons, "resp", "obtained or contributed by")
    respons.children.append(pen.name(fact))
    return respons


def editor(pen: Pen, fact: Fact, xml_id: str) -> Node:
    """`titleStmt/respStmt` of an editor of the edition, in a role of the MARC relators."""
    respons = pen.node("respStmt", xml_id=xml_id)
    if fact.detail:
        from teikit.relators import relator

        role = relator(fact.detail)
        wording, uri = (role.resp, role.uri) if role else (fact.detail, "")
        pen.sub(respons, "resp", wording, key=role.code if role else "", ref=uri)
    else:
        pen.sub(respons, "resp", "edited by")
    respons.children.append(pen.name(fact._replace(by="edition")))
    return respons


def hand(pen: Pen, fact: Fact, xml_id: str) -> Node:
    """`titleStmt/respStmt` of a person who changed the header, and is no editor by that."""
    respons = pen.node("respStmt", xml_id=xml_id)
    pen.sub(respons, "resp", "header changed by")
    respons.children.append(pen.name(fact._replace(form="person", by="edition")))
    return respons


def publisher(pen: Pen, fact: Fact | None) -> Node:
    """`publicationStmt/publisher`, or an `authority` that says that none is recorded."""
    if fact is None:
        return pen.node("authority", NO_PUBLISHER)
    return pen.node("publisher", fact.value, ref=fact.ref, **pen.doubt(fact))


def contact(pen: Pen, fact: Fact) -> Node:
    """`publicationStmt/address` with an e-mail address."""
    email = pen.node("email", fact.value, **pen.doubt(fact))
    return _around("address", _around("addrLine", email))


def published(pen: Pen, fact: Fact) -> Node:
    """`publicationStmt/date`."""
    return pen.node("date", fact.value, when=fact.norm or fact.value, **pen.doubt(fact))


def availability(pen: Pen, facts: Iterable[Fact]) -> Node:
    """`publicationStmt/availability`: the edition's licence."""
    by_key = {fact.key: fact for fact in facts}
    licence, uri, status = (by_key.get(k) for k in ("licence", "licence-uri", "availability"))
    stated = status.value if status else ("free" if licence or uri else "unknown")
    node = pen.node("availability", status=stated, **(pen.doubt(status) if status else {}))
    if fact := licence or uri:
        target = uri.value if uri else ""
        said = next((one for one in (licence, uri) if one and one.by == "editor"), fact)
        pen.sub(node, "licence", fact.value, target=target, **pen.doubt(said))
    else:
        pen.sub(node, "p", NO_LICENCE)
    return node


def version(pen: Pen, fact: Fact) -> Node:
    """`editionStmt/edition`."""
    return pen.node("edition", f"Version {fact.value}", n=fact.value, **pen.doubt(fact))


def series(pen: Pen, fact: Fact) -> Node:
    """`seriesStmt`: what the document is a part of, the edition or the series of the edition."""
    title = pen.node("title", fact.value, level="s", **pen.doubt(fact))
    return _around("seriesStmt", title, xml_id=fact.key)


def description(pen: Pen, fact: Fact) -> Node:
    """`encodingDesc/projectDesc` of the edition, beside the one about the conversion."""
    return _around("projectDesc", pen.node("p", fact.value, **pen.doubt(fact)), n="edition")


def repository(pen: Pen, archive: Fact | None, named: Fact | None) -> Node:
    """`msIdentifier/repository`, the siglum as printed in `@key`."""
    fact = named or archive
    key = archive.value if archive else ""
    said = named if archive is None or (named and named.by == "editor") else archive
    doubt = pen.doubt(said) if said else {}
    return pen.node("repository", fact.value if fact else "", key=key, **doubt)


def locus(pen: Pen, fact: Fact) -> Node:
    """`msItem/locus`: the pages of the archival unit."""
    first, _, last = (fact.norm or fact.value).partition("-")
    return pen.node("locus", fact.value, from_=first, to=last or first, **pen.doubt(fact))


def text_language(pen: Pen, fact: Fact) -> Node:
    """`msItem/textLang`: the language of the original."""
    return pen.node("textLang", fact.value, mainLang=fact.norm or "und", **pen.doubt(fact))


def uploaded(pen: Pen, fact: Fact) -> Node:
    """`bibl/date[@type='uploaded']`."""
    return pen.node("date", fact.value, type="uploaded", when=fact.norm, **pen.doubt(fact))


def summary(pen: Pen, fact: Fact) -> Node:
    """`abstract` with the archive's summary."""
    attributes = pen.doubt(fact)
    if fact.by == "archive":
        attributes["resp"] = "#archive"
        pen.used.add("#archive")
    return _around("abstract", pen.node("p", fact.value, **attributes))


def date(pen: Pen, fact: Fact) -> Node:
    """`creation/date`."""
    return pen.node("date", fact.value, when=fact.norm, **pen.doubt(fact))


def language(pen: Pen, fact: Fact) -> Node:
    """`langUsage/language`."""
    return pen.node("language", fact.value, ident=fact.norm or "und", **pen.doubt(fact))


def category(pen: Pen, scheme: str, name: str, fact: Fact | None) -> Node:
    """`textClass/catRef` to a category of one of the taxonomies."""
    assert scheme in TAXONOMIES
    target = f"#{scheme}.{name}"
    pen.used.add(target)
    doubt = pen.doubt(fact) if fact else {}
    return pen.node("catRef", scheme=f"#{scheme}", target=target, **doubt)


def processing(pen: Pen, fact: Fact) -> Node:
    """`correspAction[@type='processing']`: what an office did, when or by whom."""
    action = pen.node("correspAction", type="processing", subtype=fact.key)
    if fact.value:
        action.children.append(pen.name(fact._replace(cert="")))
    if fact.norm:
        pen.sub(action, "date", when=fact.norm, **pen.doubt(fact))
    return action


def reply(pen: Pen, fact: Fact) -> Node:
    """`correspContext/ref[@type='prev']`: the words, and the date marked by its value."""
    words = fact.value + (" " if fact.norm else "")
    node = pen.node("ref", words, type="prev", **pen.doubt(fact))
    if fact.norm:
        pen.sub(node, "date", when=fact.norm)
    return node


def setting_time(pen: Pen, fact: Fact) -> Node:
    """`setting/date`, holding date and time."""
    start, _, end = fact.norm.partition("/")
    when = {"from_": start, "to": end} if end else {"when": start}
    return pen.node("date", fact.value, **when, **pen.doubt(fact))
