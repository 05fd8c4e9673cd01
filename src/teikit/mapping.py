"""What the facts of a header are called elsewhere: one table for citations, pages and deposits.

`describe` gathers a document's facts in a `Description`; `MAPPING` says by which property each
vocabulary states each part of it, and `TYPES` as what it classes each kind of document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import NamedTuple

from teikit.forms.lazy import lazy
from teikit.forms.names import kind_of_party
from teikit.identifiers import identify
from teikit.licences import Licence, licence_of
from teikit.model.fact import Cert, Fact

__all__ = [
    "MAPPING",
    "PROPERTIES",
    "ROLES",
    "TYPES",
    "UNMAPPED",
    "VOCABULARIES",
    "Description",
    "Funder",
    "Pages",
    "Party",
    "Role",
    "Row",
    "Type",
    "When",
    "describe",
]


class Party(NamedTuple):
    """A person or body.

    Attributes:
        name: as the header has it.
        form: `person`, `org` or `place`; empty if nothing says.
        family: family name, where the form of the name makes it certain.
        given: the other names, where the form of the name makes them certain.
        role: MARC relator code.
        refs: URIs that identify the party.
        cert: how sure the naming is; empty for what is simply printed.
    """

    name: str
    form: str = ""
    family: str = ""
    given: str = ""
    role: str = ""
    refs: tuple[str, ...] = ()
    cert: Cert = ""

    @property
    def natural(self) -> str:
        """The name in the order of speech: "Whitfield, Nora" is "Nora Whitfield"."""
        return f"{self.given} {self.family}" if self.family else self.name

    @property
    def doubtful(self) -> bool:
        """Whether the naming is a guess."""
        return self.cert in ("low", "medium")


class When(NamedTuple):
    """A date, or the first and the last of a span.

    Attributes:
        words: as the header shows it.
        parts: year, month and day as far as they are known, of one or two dates; none for a date
            that could not be resolved.
        cert: how sure the date is; empty for what is simply printed.
    """

    words: str
    parts: tuple[tuple[int, ...], ...] = ()
    cert: Cert = ""

    @property
    def iso(self) -> str:
        """The date in ISO 8601, as 1955-08-17; a span as 1962-02-27/1962-02-28."""
        return "/".join(
            "-".join(f"{number:0{2 if place else 4}}" for place, number in enumerate(date))
            for date in self.parts
        )

    @property
    def doubtful(self) -> bool:
        """Whether the date is a guess."""
        return self.cert in ("low", "medium")


class Pages(NamedTuple):
    """Pages or leaves: in the source's words ("listy 3-5"), and as numbers ("3-5")."""

    words: str
    span: str


class Funder(NamedTuple):
    """Who paid, the URIs that identify them, and the number of the grant."""

    name: str
    refs: tuple[str, ...] = ()
    grant: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """A document in the words of its header, in no vocabulary yet; what is not known is empty.

    Attributes:
        kind: id of the kind of document, a key of `TYPES`.
        titled: whether `title` is the archive's title, and not made from kind and parties.
        number: number of the telegram.
        record: number of the record in the online archive.
        source: where the original is, in one phrase.
        edition: title of the edition that holds the document; `about` describes the edition, and
            `doi`, `publisher`, `published`, `version`, `series` and `contact` are the edition's.
        contributors: who else had a part in the document or the edition, with their roles.
    """

    kind: str = "document"
    titled: bool = False
    id: str = ""
    title: str = ""
    genre: str = ""
    creators: tuple[Party, ...] = ()
    created: When | None = None
    number: str = ""
    senders: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    copied: tuple[Party, ...] = ()
    place: str = ""
    translators: tuple[Party, ...] = ()
    language: str = ""
    original_language: str = ""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    shelfmark: str = ""
    pages: Pages | None = None
    repository: str = ""
    siglum: str = ""
    settlement: str = ""
    country: str = ""
    source: str = ""
    record: str = ""
    edition: str = ""
    about: str = ""
    series: str = ""
    version: str = ""
    editors: tuple[Party, ...] = ()
    contributors: tuple[Party, ...] = ()
    funders: tuple[Funder, ...] = ()
    publisher: Party | None = None
    published: When | None = None
    doi: str = ""
    licence: Licence | None = None
    availability: str = ""
    contact: str = ""


# --- the table --------------------------------------------------------------------------------


class Row(NamedTuple):
    """Which facts a part of the description rests on, and its name in each vocabulary.

    Attributes:
        facts: keys of `teikit.model.fact.KEYS`.
        datacite: property of DataCite 4.7, in its JSON form.
        dcterms: DCMI metadata term.
        inveniordm: path in an InvenioRDM record.
        dataverse: field of Dataverse's citation metadata.
        schema: property of schema.org.
        highwire: name of an HTML `meta` element, as Google Scholar and Zotero read it.
        csl: variable of CSL 1.0.2.
        bibtex: field of BibTeX and biblatex; of a date in full, as year and as month.
        ris: tag of RIS; of a date as year and in full, of pages the first and the last.

    Several properties are parted by a space; empty means that the vocabulary has none.
    """

    facts: tuple[str, ...]
    datacite: str = ""
    dcterms: str = ""
    inveniordm: str = ""
    dataverse: str = ""
    schema: str = ""
    highwire: str = ""
    csl: str = ""
    bibtex: str = ""
    ris: str = ""


VOCABULARIES = Row._fields[1:]
"""The outside vocabularies, each a column of `MAPPING`."""

# The cited thing is the archival document, so the date of a citation is the document's; that of
# the edition is `published`. In a BibTeX entry the id is the key.
MAPPING: dict[str, Row] = {
    "id": Row(("id",),
        "alternateIdentifiers", "identifier", "metadata.identifiers", "otherId",
        "identifier", "", "id", "", "ID"),
    "title": Row(("title",),
        "titles", "title", "metadata.title", "title",
        "name", "citation_title", "title", "title", "TI"),
    "genre": Row(("kind",),
        "types.resourceType", "type", "metadata.resource_type", "kindOfData",
        "genre", "", "genre", "type", "M3"),
    "creators": Row(("author",),
        "creators", "creator", "metadata.creators", "author",
        "author", "citation_author", "author", "author", "AU"),
    "created": Row(("date",),
        "dates[Created]", "created", "metadata.dates[created]", "productionDate",
        "dateCreated", "", "issued", "date year month", "PY DA"),
    "number": Row(("telegram-number",),
        "alternateIdentifiers", "identifier", "metadata.identifiers", "otherId",
        "identifier", "", "number", "number", ""),
    "senders": Row(("sender",),
        "contributors[Other]", "", "metadata.contributors[other]", "contributor[Other]",
        "sender", "", "", "", ""),
    "recipients": Row(("addressee",),
        "contributors[Other]", "", "metadata.contributors[other]", "contributor[Other]",
        "recipient", "", "recipient", "", ""),
    "copied": Row(("copied",), schema="ccRecipient"),
    "place": Row(("place", "sender-place"),
        "geoLocations", "spatial", "metadata.locations", "geographicCoverage",
        "locationCreated", "", "", "", ""),
    "translators": Row(("translator", "editor"),
        "contributors[Translator]", "contributor", "metadata.contributors[other]",
        "contributor[Other]", "translator", "", "translator", "translator", "A4"),
    "language": Row(("language",),
        "language", "language", "metadata.languages", "language",
        "inLanguage", "citation_language", "language", "langid", "LA"),
    "original_language": Row(("original-language",),
        schema="translationOfWork.inLanguage", bibtex="origlanguage"),
    "abstract": Row(("summary",),
        "descriptions[Abstract]", "description", "metadata.description", "dsDescription",
        "description", "citation_abstract", "abstract", "abstract", "AB"),
    "keywords": Row(("keyword",),
        "subjects", "subject", "metadata.subjects", "keyword",
        "keywords", "citation_keywords", "keyword", "keywords", "KW"),
    "shelfmark": Row(("shelfmark",), schema="itemLocation", csl="archive_location", ris="AN"),
    "pages": Row(("pages",),
        schema="pagination", highwire="citation_firstpage citation_lastpage",
        csl="page", ris="SP EP"),
    "repository": Row(("repository", "archive"),
        schema="holdingArchive", csl="archive", ris="DB"),
    "siglum": Row(("archive",), schema="holdingArchive.alternateName"),
    "settlement": Row(("settlement",),
        schema="holdingArchive.address.addressLocality", csl="archive-place"),
    "country": Row(("country",), schema="holdingArchive.address.addressCountry"),
    "source": Row(("shelfmark", "pages", "repository", "archive", "settlement", "country"),
        "relatedItems[IsDerivedFrom]", "source", "metadata.references", "dataSources",
        "isBasedOn", "", "", "note", ""),
    "record": Row(("record-id",),
        "alternateIdentifiers", "identifier", "metadata.identifiers", "otherId",
        "identifier", "", "", "", ""),
    "edition": Row(("edition",),
        "relatedItems[IsPublishedIn]", "isPartOf", "custom_fields.imprint:imprint.title",
        "relatedMaterial", "isPartOf", "citation_inbook_title", "container-title",
        "howpublished", "T2"),
    "about": Row(("description",),
        "descriptions[SeriesInformation]", "", "metadata.additional_descriptions",
        "seriesInformation", "isPartOf.description"),
    "series": Row(("series",),
        "descriptions[SeriesInformation]", "isPartOf", "metadata.additional_descriptions",
        "seriesName", "isPartOf.isPartOf", "", "collection-title", "series", "T3"),
    "version": Row(("version",),
        "version", "", "metadata.version", "", "version", "", "version", "version", "ET"),
    "editors": Row(("editor",),
        "contributors[Editor]", "contributor", "metadata.contributors[editor]",
        "contributor[Editor]", "editor", "citation_editor", "editor", "editor", "ED"),
    "contributors": Row(("contributor", "editor"),
        "contributors[Other]", "contributor", "metadata.contributors[other]",
        "contributor[Other]", "contributor", "", "", "", ""),
    "funders": Row(("funder",),
        "fundingReferences", "", "metadata.funding", "grantNumber", "funder"),
    "publisher": Row(("publisher",),
        "publisher", "publisher", "metadata.publisher", "distributor",
        "publisher", "citation_publisher", "publisher", "publisher", "PB"),
    "published": Row(("published",),
        "publicationYear dates[Issued]", "issued", "metadata.publication_date",
        "distributionDate", "datePublished", "citation_publication_date", "available-date"),
    "doi": Row(("doi",),
        "doi", "identifier", "pids.doi", "otherId", "identifier", "citation_doi", "DOI",
        "doi", "DO"),
    "licence": Row(("licence-uri", "licence"),
        "rightsList", "license", "metadata.rights", "license", "license"),
    "availability": Row(("availability",),
        "", "accessRights", "access", "termsOfAccess", "conditionsOfAccess"),
    "contact": Row(("contact",),
        dataverse="datasetContactEmail", schema="publisher.email"),
}  # fmt: skip
"""For each part of a `Description`, its facts and its name in each vocabulary."""

PROPERTIES: dict[str, dict[str, list[str]]] = {
    vocabulary: {
        part: properties
        for part, row in MAPPING.items()
        if (properties := getattr(row, vocabulary).split())
    }
    for vocabulary in VOCABULARIES
}
"""For each vocabulary, the parts of a `Description` that it has properties for, and these."""

UNMAPPED = frozenset(
    "source-statement rights uploaded classification precedence handling drafted reviewed "
    "registered received printed duplicated distributed reply-to time participant interpreter "
    "recorder".split()
)
"""Facts that stand in the TEI alone: no vocabulary of description has a place for them."""


class Type(NamedTuple):
    """What a kind of document is called, and as what each vocabulary classes it."""

    name: str
    csl: str  # item type of CSL 1.0.2
    bibtex: str  # entry type
    ris: str  # value of TY
    schema: str  # type of schema.org
    datacite: str  # resourceTypeGeneral


# Reports and treaties lie in archives like the rest: the styles' patterns for published reports
# would set their titles in italics and ask for a publisher of their own.
TYPES: dict[str, Type] = {
    "memorandum-of-conversation":
        Type("Memorandum of conversation", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "minutes": Type("Minutes", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "cable": Type("Cable", "personal_communication", "misc", "PCOMM", "Message", "Text"),
    "circular": Type("Circular", "personal_communication", "misc", "PCOMM", "Message", "Text"),
    "report": Type("Report", "manuscript", "unpublished", "MANSCPT", "Report", "Report"),
    "letter": Type("Letter", "personal_communication", "misc", "PCOMM", "Message", "Text"),
    "note": Type("Diplomatic note", "personal_communication", "misc", "PCOMM", "Message", "Text"),
    "memorandum": Type("Memorandum", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "directive": Type("Directive", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "resolution": Type("Resolution", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "agreement": Type("Agreement", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "speech": Type("Speech", "speech", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "diary": Type("Diary", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
    "essay": Type("Essay", "article", "misc", "ELEC", "Article", "Text"),
    "document": Type("Document", "manuscript", "unpublished", "MANSCPT", "DigitalDocument", "Text"),
}  # fmt: skip
"""For each kind of document (`teikit.model.vocabulary.GENRES`), its class in each vocabulary."""


class Role(NamedTuple):
    """Where a role in an edition belongs."""

    part: str  # of the description
    datacite: str  # contributorType
    inveniordm: str  # id of the vocabulary of roles


_OTHER = Role("contributors", "Other", "other")
ROLES: dict[str, Role] = {
    "edt": Role("editors", "Editor", "editor"),
    "edc": Role("editors", "Editor", "editor"),
    "com": Role("editors", "Editor", "editor"),
    "trl": Role("translators", "Translator", "other"),
    "aut": _OTHER,
    "cph": Role("contributors", "RightsHolder", "rightsholder"),
    "cur": Role("contributors", "DataCurator", "datacurator"),
    "dst": Role("contributors", "Distributor", "distributor"),
    "dtc": Role("contributors", "DataCollector", "datacollector"),
    "dtm": Role("contributors", "DataManager", "datamanager"),
    "his": Role("contributors", "HostingInstitution", "hostinginstitution"),
    "mdc": Role("contributors", "ContactPerson", "contactperson"),
    "mrk": Role("contributors", "DataCurator", "datacurator"),
    "pdr": Role("contributors", "ProjectLeader", "projectleader"),
    "res": Role("contributors", "Researcher", "researcher"),
    "rth": Role("contributors", "Supervisor", "supervisor"),
    "rtm": Role("contributors", "ProjectMember", "projectmember"),
    "spn": Role("contributors", "Sponsor", "sponsor"),
}
"""For MARC relator codes, their place in each vocabulary; every other code is a contributor's."""


# --- from facts ---------------------------------------------------------------------------------


class _Facts:
    """The facts of one document, by key."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts: dict[str, list[Fact]] = {}
        for fact in facts:
            if fact.value.strip() or fact.norm.strip():
                self._facts.setdefault(fact.key, []).append(fact)

    def all(self, *keys: str) -> list[Fact]:
        return [fact for key in keys for fact in self._facts.get(key, ())]

    def first(self, *keys: str) -> Fact | None:
        for key in keys:
            if key in self._facts:
                return self._facts[key][0]
        return None

    def text(self, *keys: str) -> str:
        fact = self.first(*keys)
        return _folded(fact.value) if fact else ""

    def norm(self, key: str) -> str:
        fact = self.first(key)
        return (fact.norm or fact.value).strip() if fact else ""

    def parties(self, key: str, role: str = "") -> tuple[Party, ...]:
        return tuple(_party(fact, role) for fact in self.all(key))


def _folded(words: str) -> str:
    return " ".join(words.split())


def describe(facts: Sequence[Fact]) -> Description:
    """Gather the facts of a document's header.

    Nothing is concluded that no fact says; a document without a title is called by its kind and
    its parties ("Letter from A to B"), as the manuals of style ask.
    """
    said = _Facts(facts)
    kind = said.norm("kind")
    kind = kind if kind in TYPES else "document"
    parts = {
        "kind": kind,
        "genre": "" if kind == "document" else TYPES[kind].name,
        "titled": said.first("title") is not None,
        "title": said.text("title") or _made_title(kind, said),
        "creators": said.parties("author", "aut"),
        "created": _when(said.first("date")),
        "senders": said.parties("sender"),
        "recipients": said.parties("addressee", "rcp"),
        "copied": said.parties("copied"),
        "language": said.norm("language"),
        "original_language": said.norm("original-language"),
        "keywords": tuple(_folded(fact.value) for fact in said.all("keyword")),
        "pages": _pages(said.first("pages")),
        "source": _source(said),
        "funders": tuple(
            Funder(_folded(fact.value), tuple(fact.ref.split()), fact.detail)
            for fact in said.all("funder")
        ),
        "publisher": next(iter(said.parties("publisher", "pbl")), None),
        "published": _when(said.first("published")),
        "doi": _doi(said.text("doi")),
        "licence": _licence(said),
    } | _responsible(said)
    texts = {name: said.text(*keys) for name, keys in _TEXTS.items() if name not in parts}
    return Description(**parts, **texts)  # type: ignore[arg-type]


_TEXTS = {
    field.name: MAPPING[field.name].facts
    for field in fields(Description)
    if field.name in MAPPING and field.default == ""
}


def _responsible(said: _Facts) -> dict[str, tuple[Party, ...]]:
    """Part those who made the edition by their roles; the translators of the document come first."""
    parted: dict[str, list[Party]] = {
        "translators": list(said.parties("translator", "trl")),
        "editors": [],
        "contributors": list(said.parties("contributor", "ctb")),
    }
    for fact in said.all("editor"):
        party = _party(fact, fact.detail or "edt")
        parted[ROLES.get(party.role, _OTHER).part].append(party)
    return {name: tuple(parties) for name, parties in parted.items()}


def _party(fact: Fact, role: str) -> Party:
    name = _folded(fact.value)
    family, given = _split(name) if fact.form == "person" else ("", "")
    return Party(name, fact.form, family, given, role, tuple(fact.ref.split()), fact.cert)


def _split(name: str) -> tuple[str, str]:
    """Part "Whitfield, Nora"; no other form is certain, and no office is a name."""
    if "," not in name:
        return "", ""
    family, _, given = (part.strip() for part in name.partition(","))
    certain = family and "," not in given and kind_of_party(given) == "person"
    return (family, given) if certain else ("", "")


_DATE = lazy(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.*)?", re.S)


def _when(fact: Fact | None) -> When | None:
    if fact is None:
        return None
    dates = [_DATE.fullmatch(date.strip()) for date in fact.norm.split("/")]
    parts: tuple[tuple[int, ...], ...] = ()
    if len(dates) <= 2 and all(dates):
        parts = tuple(tuple(int(n) for n in date.groups() if n) for date in dates if date)
        parts = parts[:1] if parts[0] == parts[-1] else parts
    return When(_folded(fact.value), parts, fact.cert)


def _pages(fact: Fact | None) -> Pages | None:
    if fact is None:
        return None
    span = (fact.norm or fact.value).strip()
    return Pages(_folded(fact.value) or span, span)


def _source(said: _Facts) -> str:
    """Say where the original is: from the smallest part to the place, as the manuals have it."""
    pages = _pages(said.first("pages"))
    repository = said.text("repository", "archive")
    place = said.text("settlement", "country")
    known = (said.text("shelfmark"), pages.words if pages else "", repository, place)
    return ", ".join(part for part in known if part) if repository or known[0] else ""


def _made_title(kind: str, said: _Facts) -> str:
    words = [TYPES[kind].name]
    for key, preposition in (("sender", "from"), ("addressee", "to")):
        names = [party.natural for party in said.parties(key)]
        if names and not (key == "sender" and said.first("author")):
            words += [preposition, " and ".join(names)]
    return " ".join(words)


def _doi(words: str) -> str:
    found = identify(words) if words else None
    return found.value if found and found.scheme == "doi" else words


def _licence(said: _Facts) -> Licence | None:
    uri, name = said.norm("licence-uri"), said.text("licence")
    if not uri and not name:
        return None
    return licence_of(uri) or licence_of(name) or Licence("", name, uri, "", "unknown")
