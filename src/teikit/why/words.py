"""What elements, spans and degrees of certainty are called in a sentence."""

from __future__ import annotations

from lxml import etree

from teikit.model.vocabulary import EVIDENCE
from teikit.why.target import local

__all__ = ["CERTAINTY", "INLINE", "KINDS", "called", "certainty", "evidence_of", "span_called"]

# Span kinds that may stand behind an inline element, the likeliest first.
INLINE: dict[str, tuple[str, ...]] = {
    "abbr": ("abbreviation",),
    "date": ("date", "closing-date", "dateline", "related-entry", "distribution-act", "particular"),
    "expan": ("expansion",),
    "fw": ("running-head", "page-mark"),
    "gap": ("gap",),
    "label": ("particular", "distribution-act", "copies", "docket-part"),
    "lb": ("hyphen",),
    "measure": ("copies",),
    "note": ("remark",),
    "num": ("copies",),
    "orgName": ("name", "org"),
    "pb": ("page-break", "page-mark"),
    "persName": ("name", "person", "participant"),
    "placeName": ("name", "place"),
    "ref": ("note-call", "reference", "reply-to"),
    "roleName": ("name", "office"),
    "rs": ("name", "office"),
    "said": ("interjection",),
    "seg": ("gap", "portion-mark", "addressed", "docket-part", "salute", "classification"),
    "stage": ("stage",),
    "supplied": ("supplied",),
    "title": ("related-entry",),
    "unclear": ("web-loss",),
}

_ELEMENTS = {
    "TEI": "the whole document",
    "ab": "a line of the docket, the particulars or the distribution",
    "abbr": "an abbreviation",
    "abstract": "the archive's summary",
    "addrLine": "a line that addresses the message",
    "back": "what follows the message",
    "bibl": "an entry of a list, or the source in digital form",
    "body": "the message itself",
    "catRef": "a category of the document",
    "cell": "a column of a line",
    "closer": "the closing: signature and date",
    "correspAction": "who sent, received or worked on the document, and when",
    "correspDesc": "the correspondence",
    "creation": "the date of the document",
    "date": "a date",
    "dateline": "place and date",
    "div": "a part of the text",
    "expan": "the words that an abbreviation stands for",
    "front": "what precedes the message",
    "funder": "a sponsor",
    "fw": "a running head",
    "gap": "a gap in the text",
    "head": "a heading",
    "idno": "a number or reference",
    "item": "an item of a list",
    "label": "a label",
    "language": "the language of the text",
    "lb": "a line end inside a word",
    "list": "a list",
    "listBibl": "a list of documents",
    "locus": "the pages in the archival unit",
    "measure": "a total",
    "note": "a note or remark",
    "num": "a count",
    "opener": "the opening of the message",
    "orgName": "the name of a body",
    "p": "a paragraph",
    "pb": "a page break",
    "persName": "the name of a person",
    "person": "a person who takes part",
    "placeName": "the name of a place",
    "postscript": "a postscript",
    "ref": "a reference",
    "repository": "the holding archive",
    "roleName": "an office",
    "row": "a line of columns",
    "rs": "an office that stands for a name",
    "said": "another voice in a speech",
    "salute": "an address, greeting or farewell",
    "seg": "marked words",
    "setting": "place and time of the conversation",
    "signed": "a signature",
    "sp": "a speech",
    "speaker": "the label that names the speaker",
    "stage": "a remark on what happens",
    "supplied": "words supplied in brackets",
    "table": "a block of columns",
    "teiHeader": "the header",
    "text": "the text",
    "title": "a title",
    "unclear": "words that the web page destroyed",
}

_TYPES = {
    "addressee": "to whom the words are said",
    "classification": "a classification",
    "copies": "the line of copies",
    "distribution": "the distribution, below the message",
    "docket": "the docket, above the message",
    "enclosure": "an enclosed document",
    "gap-mark": "the characters of a gap",
    "handling": "a handling instruction",
    "message-number": "the number of the message",
    "note-call": "the call of a note",
    "notes": "the notes",
    "particulars": "the particulars of a conversation",
    "portion-mark": "the classification of a paragraph",
    "precedence": "a precedence",
    "related": "the related documents",
}

KINDS = {
    "abbreviation": "an abbreviation",
    "bracketed-figure": "a figure in brackets",
    "closing-date": "a closing date",
    "copies": "a list of copies",
    "copies-above": "a line of copies above the message",
    "date": "a date",
    "dateline": "place and date",
    "distribution-act": "what an office did",
    "distribution-line": "a line of the distribution",
    "docket-line": "a line of the docket",
    "docket-part": "a part of the docket",
    "enclosure": "the beginning of an enclosed document",
    "expansion": "the words that an abbreviation stands for",
    "gap": "a gap",
    "heading": "a heading",
    "hyphen": "a hyphen at a line end",
    "interjection": "another voice in a speech",
    "item-continuation": "a further paragraph of an item",
    "list-item": "an item of a list",
    "note-body": "a note",
    "note-call": "the call of a note",
    "note-heading": "the heading of the notes",
    "page-break": "a page break",
    "paragraph": "a paragraph",
    "participant": "a participant",
    "particular": "a particular of the conversation",
    "portion-mark": "the classification of a paragraph",
    "postscript": "a postscript",
    "related-entry": "an entry of the related documents",
    "related-heading": "the heading of the related documents",
    "remark": "a remark",
    "reply-to": "a reference to an earlier document",
    "running-head": "a running head",
    "salute": "an address or greeting",
    "signed": "a signature",
    "speech": "a speech",
    "stage": "a remark on what happens",
    "supplied": "words supplied",
    "valediction": "a farewell",
    "web-loss": "words that the web page destroyed",
}

CERTAINTY = {
    "": "No doubt is noted: it is printed so.",
    "high": "High: inferred, and nothing speaks against it.",
    "medium": "Medium: inferred from its form or place; look at it.",
    "low": "Low: a guess, better than none; check it.",
}


def certainty(cert: str) -> str:
    """Return a degree of certainty in a sentence."""
    return CERTAINTY.get(cert, f"«{cert}», as a person has written it.")


def called(element: etree._Element) -> str:
    """Return what an element is, in words."""
    words = _ELEMENTS.get(local(element), "an element of TEI")
    return _TYPES.get(element.get("type", ""), words) if local(element) != "idno" else words


def span_called(kind: str) -> str:
    """Return what a kind of span is, in words."""
    return KINDS.get(kind, kind.replace("-", " "))


def evidence_of(element: etree._Element) -> str:
    """Return what an inference rests on, as `@ana` names it."""
    for pointer in element.get("ana", "").split():
        term = EVIDENCE.get(pointer.removeprefix("#evidence."))
        if term:
            return term.about
    return ""
