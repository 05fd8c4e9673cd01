"""Labels of an archive's page: what a line is the label of, and which labels only pages have."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.lazy import lazy
from teikit.shapes.field_labels import LABELS

__all__ = [
    "guessed",
    "is_list_label",
    "is_of_documents",
    "is_strong",
    "label_cut_off",
    "label_of",
    "labelled",
    "words_of",
]

_STRONG = frozenset(
    "source archive citation rights uploaded original-language language record-id funder credits "
    "contributor mark part-of pages-from pages-to".split()
)
_PAGE_WORDS = frozenset(
    """keywords|tags|permalink|url|document type|record type|subjects discussed|translated by|translators|
    geographic subjects|stable url|resource type|fond|persistent link|shelfmark|opis|delo|
    associated people|associated places|associated topics|document summary|author(s)|creator(s)|
    associated people & organizations|associated people and organizations|issue date|name of creator|
    level of description|script of material|rules or conventions|general material designation|
    extent and medium|title proper|scope and content|scope and contents|in brief|statement of responsibility|
    subject access points|place access points|name access points|genre access points|spatial coverage|
    related subjects|related people and organizations|restrictions on access|conditions governing access|
    access restrictions|access condition|appears in collections|item sets|item set|linked agent|
    linked resources|persistent url|reference url|source url|resource identifier|digitalisat|date digitized|
    laufzeit|enthält|dates of creation revision deletion|dates of creation, revision and deletion|
    main author|other authors|
    genre / form|genre/form|folder description|item description|output formats|social bookmarking|
    file format|mime-type|mime type|media type|filesize|filename|digital collection|digital collections|
    document page count|release decision|sequence number|scope note|record last updated|
    publisher|archival history|finding aids|custodial history|covering dates|contributing institution|
    portée et contenu|niveau de description|physical description|subject headings|subject heading""".replace(
        "\n    ", ""
    ).split("|")
)
# Labels of those facts that documents print too.
_NOT_PAGE_WORDS = frozenset(
    """reference|signature|support|record|id|published|usage|courtesy|credit|submitted by|provided by|
    obtained from|acquired by|release date|date of release|institution|holding|register|identifier|
    reference number|transl|item number|accession|access and use|cite|posted|added|original|original in|
    collected by|found by|selected by""".replace("\n    ", "").split("|")
)


# "**Source:**", "## Source", "• Source", "| Source |": as lists, tables and Markdown print a label.
_MARKS = "*#•·◦▪|_–-+"
_MARKED_ALONE = lazy(
    r"(?:[•·◦▪]\s+|[*+–-]\s+(?=\*\*|__))?(?:#{1,6}\s+|\|\s*)?(?:\*\*|__)?(?P<label>[^\W\d_][^:|*_\t]{0,60}?)\s*:?"
    r"(?:\*\*|__)?:?(?:\s*\|)?"
)
_MARKED = lazy(
    r"(?:[•·◦▪]\s+|[*+–-]\s+(?=\*\*|__))?(?:\|\s*)?(?P<strong>\*\*|__)?(?P<label>[^\W\d_][^:|*_\t]{0,60}?)\s*"
    r"(?:(?::\*\*|:__|\*\*:|__:|:)\s*|(?:\*\*|__)?\s*\|\s*|(?(strong)(?:\*\*|__)\s+|(?!)))(?=\S)"
)


# What pages print over the text itself, where no name of a transcriber follows on the line.
_TEXT_TOO = frozenset(("transcription", "ocr"))


def label_of(line: str) -> str:
    """Return what a whole line is the label of, or nothing."""
    if len(line) > 40:
        return ""
    if not line[:1].isalpha():
        found = _MARKED_ALONE.fullmatch(line) if line[:1] in _MARKS and len(line) > 3 else None
        return label_of(found["label"]) if found else ""
    words = line.rstrip(" :.").lower()
    if words in _TEXT_TOO:
        return ""
    key = LABELS.get(words, "")
    if key or not ("(" in words or "/" in words or " and " in words):
        return key
    if any(map(str.isdigit, words)):
        return ""  # "Original document (PDF, 2 MB)"
    key = _noted(words)
    return key if key != "unused" else ""


def words_of(line: str) -> str:
    """Return the words of a label that fills a line, in lower case and without what marks it."""
    if not line[:1].isalpha() and (found := _MARKED_ALONE.fullmatch(line)):
        line = found["label"]
    return line.rstrip(" :.").lower()


def label_cut_off(line: str) -> str:
    """Return what the last line of a cut page begins to be the label of, or nothing: "Original Up"."""
    words = line.lower()
    if not 3 < len(line) < 24 or not line[:1].isupper() or not line[-1].isalpha():
        return ""
    for label in _OF_PAGES:
        if label.startswith(words):
            return LABELS.get(label, "")
    return ""


_OF_PAGES = (
    "rights", "source", "original archive", "original uploaded date", "language", "record id", "donors",
    "associated places", "associated topics", "associated people & organizations", "subjects discussed",
    "related documents",
)  # fmt: skip


@lru_cache(maxsize=128)
def labelled(line: str) -> tuple[str, str, int]:
    """Read "Label: value" on one line: what the label is of, its words, and where the value begins.

    `Record ID: 99` gives `record-id`, `record id` and 11; so does a tab, a wide gap, a stroke or a dash
    in place of the colon. Without such a label all are empty.
    """
    if not line[:1].isalpha():
        if line[:1] not in _MARKS or not (found := _MARKED.match(line)):
            return "", "", 0
        words = found["label"].rstrip(" .").lower()
        key = LABELS.get(words, "") or _noted(words)
        return (
            (key, words, found.end()) if key and line[found.end() :].strip("*_| ") else ("", "", 0)
        )
    at = line.find(":", 1, 42)
    if at < 0 or line.find("\t", 1, at) > 0:
        return _parted(line)
    if at == len(line) - 1:
        return "", "", 0
    words = line[:at].rstrip(" .").lower()
    key = LABELS.get(words, "") or _noted(words) or _dublin(words)
    return (key, words, at + 1 + _spaces(line, at + 1)) if key else _parted(line)


def _parted(line: str) -> tuple[str, str, int]:
    """Read a label that something else than a colon parts from its value."""
    for sign in ("\t", "   ", " | ", " – ", " — ", "...."):
        at = line.find(sign, 2, 42)
        if at > 0 and sign == "....":
            led = _LEADER.match(line, at)
            words = line[:at].rstrip(" .").lower()
            key = LABELS.get(words, "") or _noted(words)
            if led and key and led.end() < len(line):
                return key, words, led.end()
        elif at > 0:
            words = line[:at].rstrip(" .").lower()
            begin = at + len(sign)
            begin += _spaces(line, begin)
            if sign in line[begin:] and not _dublin(words):
                continue  # "Citation     Share     Download PDF"
            if begin < len(line) and (key := LABELS.get(words, "") or _dublin(words)):
                return key, words, begin
    if line[-1].isdigit() and len(line) < 50 and (numbered := _NUMBERED.fullmatch(line)):
        return "record-id", "record no", numbered.start("value")
    # Columns of a table run together: only a label of several words is sure then.
    at = line.find("  ", 4, 42)
    if at > 0 and " " in line[:at] and (key := LABELS.get(line[:at].lower(), "")):
        return key, line[:at].lower(), at + _spaces(line, at)
    return "", "", 0


# "Record no. 99917", "Item ID 99917": no sign parts the label from the number
_NUMBERED = lazy(
    r"(?:record|item|archive record|catalogu?e? record|accession|digital object|object|entry) "
    r"(?:no\.?|nr\.?|number|id|#) ?(?P<value>[A-Z]{0,4}[-/]?\d[\w./-]{2,24})",
    re.IGNORECASE,
)
_LEADER = lazy(r"\.{4,60} *")  # "Summary ........ On boats"


_OF_THIS = tuple(
    f" {sign} this {what}"
    for what in ("document", "record", "item", "letter", "text", "page", "translation", "edition")
    for sign in ("in", "of", "to", "mentioned in", "named in", "for", "about")
)


def _noted(words: str) -> str:
    """Return what a label is of that says more: "Summary (by the editors)", "Archive / call number"."""
    for tail in _OF_THIS:
        if words.endswith(tail):
            return LABELS.get(words.removesuffix(tail), "")
    if words.endswith(")") and (bracket := words.find(" (")) > 0:
        return LABELS.get(words[:bracket], "")
    return _joint(words)


def _joint(words: str) -> str:
    """Return what a label of two parts is of: "Repository and reference"."""
    for sign in (" and ", "/", " & ", ", "):
        first, found, second = words.partition(sign)
        if found:
            keys = {LABELS.get(first.strip(), ""), LABELS.get(second.strip(), "")}
            if "" in keys:
                continue
            if keys <= {"source", "archive", "shelf", "citation", "leaves"}:
                return "source"
            return keys.pop() if len(keys) == 1 else "unused"
    return ""


_ELEMENTS = {
    "title": "title",
    "title.alternative": "unused",
    "creator": "author",
    "contributor": "contributor",
    "contributor.author": "author",
    "contributor.translator": "translator",
    "date": "date",
    "date.accessioned": "unused",
    "date.available": "uploaded",
    "date.updated": "unused",
    "date.submitted": "unused",
    "description": "summary",
    "description.provenance": "unused",
    "description.sponsorship": "funder",
    "description.translator": "translator",
    "abstract": "summary",
    "identifier": "record-id",
    "identifier.other": "mark",
    "identifier.callnumber": "mark",
    "identifier.uri": "unused",
    "identifier.citation": "citation",
    "bibliographiccitation": "citation",
    "language": "language",
    "format": "unused",
    "extent": "extent",
    "format.extent": "extent",
    "subject": "keyword",
    "coverage": "keyword",
    "spatial": "keyword",
    "type": "kind",
    "rights": "rights",
    "license": "rights",
    "rightsholder": "rights",
    "source": "source",
    "provenance": "source",
    "created": "date",
    "issued": "date",
    "publisher": "unused",
    "relation": "unused",
    "ispartof": "unused",
}


def _dublin(words: str) -> str:
    """Return what a label of Dublin Core's own is of: "dc.date.issued", "dcterms:creator"."""
    scheme, _, element = words.replace(":", ".").partition(".")
    if scheme not in ("dc", "dcterms", "thesis", "local") or not element:
        return ""
    first, _, second = element.partition(".")
    return (
        _ELEMENTS.get(element, "")
        or _ELEMENTS.get(f"{first}.{second.partition('.')[0]}", "")
        or _ELEMENTS.get(first, "")
        or "unused"
    )


def _spaces(line: str, at: int) -> int:
    return len(line) - at - len(line[at:].lstrip())


# Words in labels that no table has, in the order in which they decide.
_GUESSED = (
    ("unused", ("upload", "publi", "digit", "access", "modif", "updat", "added", "size", "format", "relat",
                "number of", "count", "type of", "physical", "scan", "transcri", "edit")),
    ("translator", ("translat", "into english", "übersetz", "traduc")),
    ("title", ("title", "titel", "titre", "título")),
    ("rights", ("rights", "copyright", "licen", "reproduc", "re-use", "permission")),
    ("record-id", ("record id", "item id", "identifier", "accession")),
    ("archive", ("archive name", "repository", "institution", "held", "held by", "holding")),
    ("source", ("call", "shelf", "mark", "ref", "signat", "cote", "archival", "source")),
    ("original-language", ("original language", "language of the original", "source language")),
    ("language", ("language", "idioma", "sprache", "langue", "lingua")),
    ("author", ("author", "creator", "autor", "writer", "originator")),
    ("date", ("date", "datum", "fecha", "dated", "written")),
    ("summary", ("summary", "abstract", "descri", "resumen", "synopsis")),
)  # fmt: skip


def guessed(label: str) -> str:
    """Return what a label that no table knows may be of, by a word in it: "Record creator".

    Only where all lines around are fields; what the value is decides as well.
    """
    words = f" {label.lower()}"
    for key, signs in _GUESSED:
        if any(f" {sign}" in words for sign in signs):
            return key
    return "unused"


_LISTS = frozenset(
    """author(s)|creator(s)|associated people|associated places|associated topics|associated people &
    organizations|associated people and organizations|associated collections|associated collection|
    subjects discussed|related documents|related records|related items|related topics|people mentioned|
    places mentioned|related places|related people|geographic subjects|subjects|topics|keywords|tags""".replace(
        "\n    ", " "
    )
    .replace("| ", "|")
    .split("|")
)


def is_list_label(line: str) -> bool:
    """Tell whether a line is the label of a page's list of links: "Subjects Discussed"."""
    return words_of(line) in _LISTS


def is_of_documents(words: str) -> bool:
    """Tell whether a label of a page's fact is one that documents print too: "Original"."""
    return words in _NOT_PAGE_WORDS


def is_strong(key: str, words: str) -> bool:
    """Tell whether a label is one that only pages have: not "Subject" or "From"."""
    return (
        (key in _STRONG and words not in _NOT_PAGE_WORDS)
        or words in _PAGE_WORDS
        or words.endswith(_OF_THIS)
        or words.startswith(("dc.", "dcterms"))
    )
