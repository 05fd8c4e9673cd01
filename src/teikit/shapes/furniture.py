"""What web pages of archives print around a document: navigation, headings, field labels."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy

__all__ = [
    "END_HEADINGS",
    "LABELS",
    "RELATED",
    "RULES",
    "SPONSOR",
    "is_navigation",
    "is_page_type",
    "is_section",
    "label_of",
]

RULES: dict[str, str] = {
    "site-navigation": "Navigation of the web page",
    "section-heading": "Heading of a part of the web page",
    "field-label": "Label of a field of the web page",
    "page-type": "The web page's word for what it shows",
    "related-programs": "The web site's advertisement of its programs",
    "page-title": "Title of the record on the web page",
    "page-date": "Date of the record on the web page",
    "sponsor-line": "The line that thanks sponsors",
    "field-value": "Value under the label of a field",
    "value-by-form": "Value without its label, told by its form",
    "archive-summary": "The archive's summary of the document",
    "byline": "The line that names the author",
    "teaser": "The web page's summary, repeated from the text",
    "unread-value": "A line among the fields that no rule could place",
}
"""The rules that set lines aside, with what each says; categories of `#rule`."""

_NAVIGATION = frozenset(
    """skip to content|skip to main content|skip navigation|menu|main menu|search|home|support|donate|
    subscribe|share|share this|share this document|share this page|print|download|download pdf|
    download document|cite|sign in|log in|login|register|back to top|back|next|previous|close|contact|
    contact us|about|about us|read more|view original|view document|view pdf|view transcript|
    original scan|show more|see all|related documents and topics|related document and collections|
    privacy policy|terms of use|cookies|cookie|browse|explore|collections|topics|people|facebook|
    twitter|email|copy link|all rights reserved|breadcrumb|you are here|digital archive""".replace(
        "\n    ", ""
    ).split("|")
)
_NAVIGATION_FORM = lazy(
    r"(?:©|\(c\)|copyright ©?) ?\d{4}.{0,80}|(?:home|archive)(?: ?[>›»/|] ?.{1,60})+", re.IGNORECASE
)
_PAGE_TYPES = frozenset(
    """blog post|blog|essay|article|commentary|working paper|op-ed|analysis|feature|e-dossier|edossier|
    research update|publication|insight|policy brief""".replace("\n    ", "").split("|")
)
_SECTIONS = frozenset(
    """document information|record information|about this document|document details|details|metadata|
    citation|bibliographic information""".replace("\n    ", "").split("|")
)


def is_navigation(line: str) -> bool:
    """Tell whether a whole line is a web page's navigation."""
    if len(line) > 120:
        return False
    folded = line.lower()
    return folded in _NAVIGATION or (
        folded.startswith(("©", "(c)", "copyright", "home", "archive"))
        and bool(_NAVIGATION_FORM.fullmatch(line))
    )


def is_page_type(line: str) -> bool:
    """Tell whether a whole line is the page's word for an essay, article or blog post."""
    folded = line.lower()
    return folded in _PAGE_TYPES or folded.removesuffix("s") in _PAGE_TYPES


def is_section(line: str) -> bool:
    """Tell whether a whole line is the heading above a page's fields."""
    return len(line) < 40 and line.rstrip(" :").lower() in _SECTIONS


SPONSOR = lazy(
    r"(?:this (?:document|publication|translation|record|page) (?:was|is|has been) "
    r"(?:made possible|supported|funded|sponsored)|made possible)"
    r"(?: with| by| through)?(?: the)?(?: generous)?(?: support)?(?: from| of| by)?"
    r"(?: the)?\s+(?P<names>.+)",
    re.IGNORECASE,
)
RELATED = lazy(
    r"(?:connected|related|associated|cited|linked) (?:documents?|records|sources|cables)"
    r"|documents? (?:cited|discussed|mentioned)|further reading|see also|bibliography|"
    r"works cited|references|sources cited|suggested reading",
    re.IGNORECASE,
)
END_HEADINGS = lazy(
    r"related (?:programs?|content|topics|people|posts|articles|links|projects|publications)|"
    r"about the (?:authors?|program|project)|more (?:from|in|like) .{0,60}|you may also like|"
    r"latest (?:posts|news)|tags?|share (?:this|on).{0,40}|follow us|recent posts|comments?|"
    r"leave a (?:comment|reply)|join the conversation|newsletter.{0,40}",
    re.IGNORECASE,
)

LABELS: dict[str, str] = {
    "source": "source",
    "original archive": "source",
    "archive": "source",
    "sources": "source",
    "original source": "source",
    "archival source": "source",
    "citation": "source",
    "archive reference": "source",
    "reference": "source",
    "shelfmark": "source",
    "rights": "rights",
    "copyright": "rights",
    "rights statement": "rights",
    "terms of use": "rights",
    "original uploaded date": "uploaded",
    "uploaded": "uploaded",
    "date uploaded": "uploaded",
    "upload date": "uploaded",
    "published online": "uploaded",
    "date published": "uploaded",
    "type": "kind",
    "document type": "kind",
    "record type": "kind",
    "genre": "kind",
    "kind": "kind",
    "resource type": "kind",
    "language": "language",
    "languages": "language",
    "language(s)": "language",
    "original language": "original-language",
    "language of original": "original-language",
    "record id": "record-id",
    "record number": "record-id",
    "document id": "record-id",
    "identifier": "record-id",
    "record": "record-id",
    "id": "record-id",
    "donor": "funder",
    "donors": "funder",
    "sponsor": "funder",
    "sponsors": "funder",
    "funder": "funder",
    "funders": "funder",
    "supported by": "funder",
    "translator": "translator",
    "translators": "translator",
    "translated by": "translator",
    "translation": "translator",
    "contributor": "contributor",
    "contributors": "contributor",
    "obtained by": "contributor",
    "creator": "author",
    "creators": "author",
    "author": "author",
    "authors": "author",
    "from": "author",
    "summary": "summary",
    "abstract": "summary",
    "description": "summary",
    "document summary": "summary",
    "title": "title",
    "document title": "title",
    "date": "date",
    "document date": "date",
    "date of document": "date",
    "date created": "date",
    "keyword": "keyword",
    "keywords": "keyword",
    "subject": "keyword",
    "subjects": "keyword",
    "topics": "keyword",
    "subjects discussed": "keyword",
    "subject(s)": "keyword",
    "tags": "keyword",
    "geographic subjects": "keyword",
    "associated topics": "keyword",
    "associated places": "keyword",
    "associated people": "keyword",
    "associated people & organizations": "keyword",
    "classification": "classification",
    "pages": "pages",
    "page numbers": "pages",
}
"""Labels of archive pages in lower case, and the fact that stands under each."""


def label_of(line: str) -> str:
    """Return the fact whose label a whole line is, or nothing."""
    return LABELS.get(line.rstrip(" :").lower(), "") if len(line) < 40 else ""
