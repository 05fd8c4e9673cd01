"""What web pages of archives print around a document: navigation, headings, field labels."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.lazy import lazy
from teikit.model.vocabulary import LANGUAGES

__all__ = [
    "END_HEADINGS",
    "LABELS",
    "RELATED",
    "RIGHTS",
    "RULES",
    "SPONSOR",
    "is_list_label",
    "is_navigation",
    "is_page_type",
    "is_section",
    "is_site_name",
    "is_strong",
    "is_text_heading",
    "is_trail",
    "label_cut_off",
    "label_of",
    "labelled",
]

RULES: dict[str, str] = {
    "site-navigation": "Navigation of the web page",
    "other-document": "Text of another document in the same source, converted by itself",
    "section-heading": "Heading of a part of the web page",
    "field-label": "Label of a field of the web page",
    "page-type": "The web page's word for what it shows",
    "related-programs": "The web site's advertisement of its programs",
    "page-title": "Title of the record on the web page",
    "page-date": "Date of the record on the web page",
    "sponsor-line": "The line that thanks sponsors",
    "field-value": "Value under the label of a field",
    "field-unused": "Field of the web page that the header has no place for",
    "site-name": "Name of the web site",
    "text-heading": "What the web page prints above the text",
    "volume-title": "Title of the volume or chapter on the web page",
    "page-footer": "Foot of the web page",
    "value-by-form": "Value without its label, told by its form",
    "archive-summary": "The archive's summary of the document",
    "other-record": "The web page's words about another record",
    "byline": "The line that names the author",
    "teaser": "The web page's summary, repeated from the text",
    "unread-value": "A line among the fields that no rule could place",
}
"""The rules that set lines aside, with what each says; categories of `#rule`."""

_NAVIGATION = frozenset(
    """skip to content|skip to main content|logo|skip navigation|skip to main navigation|menu|main menu|
    top of page|top of the page|page top|
    search|home|support|donate|subscribe|share|print|download|cite|sign in|log in|login|register|
    my account|back to top|top|home page|back|next|previous|prev|close|contact|contact us|about|about us|
    read more|view original|original scan|original scans|show more|show less|see all|see more|
    related documents and topics|related document and collections|privacy policy|privacy|
    terms of use|terms and conditions|terms|cookies|cookie|cookie policy|cookie settings|browse|
    explore|collections|topics|people|places|facebook|twitter|x|email|e-mail|linkedin|whatsapp|reddit|
    copy link|copy citation|all rights reserved|breadcrumb|breadcrumbs|you are here|digital archive|
    help|faq|feedback|accessibility|sitemap|site map|contents|table of contents|index|pdf|html|xml|tei|
    tweet|like|bookmark|favorites|favourites|permalink|news|events|exhibitions|resources|timeline|
    map|toggle navigation|advanced search|new search|zoom in|zoom out|full screen|fullscreen|imprint|
    accept|accept all|accept cookies|decline|ok|got it|legal notice|disclaimer|newsletter|rss|api|
    first|last|up|list|gallery|image viewer|transcript|original|metadata|credits|citation|citations|
    contact the editors|copyright|editors|staff|save|link|
    links|tools|options|basket|binder|scan|scans|facsimile|facsimiles|translation|translations|notes|go|
    find|compare|both|side by side|my list|my basket|all records|all papers|all documents""".replace(
        "\n    ", ""
    ).split("|")
)
_IN_LANGUAGE = (
    rf"(?:{'|'.join(LANGUAGES)}|fran[cç]ais|deutsch|espa[nñ]ol|русский|中文|polski|magyar|italiano)"
    r"(?: (?:translation|original|version|transcript|transcription|text|scans?|pdf))?"
)
_NAVIGATION_PIECE = lazy(
    r"(?:skip|jump|go|return|back) (?:back )?to (?:the )?[\w ’'-]{3,40}"
    r"|(?:share|cite|print|save|email|e-mail|download|export|bookmark|follow|recommend)"
    r"(?: (?:this|the|us|as|on|by|via|to|a|an|in|full|original|document|page|record|item|entry|source|"
    rf"{'|'.join(LANGUAGES)}|"
    r"link|citation|pdf|text|scan|scans|image|images|transcript|translation|file|version|facebook|"
    r"twitter|linkedin|email|e-mail|xml|tei|ris|bibtex|original|my|list|document’s))+"
    r"(?: ?\([\w., ]{1,20}\))?"
    r"|get (?:the |a )?(?:citation|link|pdf|transcript|original|document|embed code|updates)"
    r"|how to cite(?: this.{0,30})?|report (?:an?|this) (?:error|problem|issue|mistake)"
    r"|(?:view|open|show|hide|see|read)(?: (?:the|full|in|as|original|document|record|item|pdf|scan|"
    r"scans|image|images|page|pages|transcript|transcription|translation|viewer|list|map|metadata|"
    r"details|larger|all|archive|collection|citation|new|window|related|documents|records|text))+"
    r"|(?:previous|next|first|last|prior) (?:document|record|item|result|page|entry|image|telegram)"
    r"|(?:record|result|item|document|page|showing|results|image) \d{1,6}(?:[-–]\d{1,6})? (?:of|/) [\d,.]{1,9}"
    r"|(?:related|similar|associated|more) (?:items?|documents?|records?|objects|pages|links)(?: ?\(\d+\))?"
    r"|add to (?:my )?(?:list|collection|favou?rites|bookmarks|basket|binder|cart|folder|selection)"
    r"|search (?:the|this|our|within|all) .{3,40}|browse (?:by|the|all|our|collections?|documents?).{0,30}"
    rf"|{_IN_LANGUAGE}"
    r"|(?:log|sign) (?:in|out|up).{0,30}|(?:text|font) size.{0,10}|(?:un)?subscribe to .{3,40}"
    r"|powered by .{2,40}|last (?:updated|modified):? .{4,30}|pdf ?\(?[\d.,]+ ?[kmg]b\)?",
    re.IGNORECASE,
)
_LANGUAGE_ALONE = lazy(_IN_LANGUAGE)
_COOKIES = lazy(
    r"(?:(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|by (?:continuing|using|browsing) "
    r"(?:to use )?(?:this|our|the) (?:web)?site).{0,300}",
    re.IGNORECASE,
)
# "(C) Flowers" is the third part of a text; "(c) Tarsk Library 1998" says whose a page is.
_NAVIGATION_FORM = lazy(
    r"(?:(?i:©|\(c\)|copyright ©?) ?(?:\d{4}|(?i:by)\b)|(?i:©|copyright ©?) ?[A-Z]|"
    r"(?i:\(c\)) ?(?=.{0,80}(?:\b\d{4}\b|(?i:rights reserved)))[A-Z]).{0,160}"
)
# "Previous Document Contents Next Document"
_SIBLINGS = lazy(
    r"(?:(?:(?:previous|next|first|last) document|contents|index|home|top|up|back)\b[ |/·–]*){2,6}"
)
_TRAIL = lazy(r"\s+(?:>|›|»|→|::)\s+")
_HOME = lazy(
    r"(?:home|start|archives?|library|browse|collections?|you are here:?|documents|search results)"
    r"(?:\s*[>›»/|→]\s*[^>›»/|→]{1,70})+",
    re.IGNORECASE,
)
_PARTED = lazy(r"\s*[|•·¦]\s*|\s{2,}|\t+|\s+(?:–|—|/)\s+")
_ARROWS = "«»‹›←→↑↓<>▲▼◄►☰≡✕⌂"
_PAGE_TYPES = frozenset(
    """blog post|blog|essay|article|commentary|working paper|op-ed|analysis|feature|e-dossier|edossier|
    research update|publication|insight|policy brief""".replace("\n    ", "").split("|")
)
_SECTIONS = frozenset(
    """document information|record information|about this document|about this record|about this item|
    about the document|document details|record details|item details|details|metadata|citation|
    bibliographic information|catalogue record|catalog record|catalogue information|information|
    archival information|source information|publication information|item information|
    document metadata|description of the document|cataloguing data|record|message attributes|
    document attributes|record attributes|attributes|item attributes|catalogue entry|catalog entry|
    file information|technical metadata|descriptive metadata|administrative information""".replace(
        "\n    ", ""
    ).split("|")
)
_TEXT_HEADINGS = frozenset(
    """transcript|transcription|full text|document text|text of the document|english translation|
    english transcript|translated text|text|document content|content|contents of the document|
    english version|translation of the document|full transcript|document transcript|body""".replace(
        "\n    ", ""
    ).split("|")
)


# Words that a document may have on a line by themselves too.
_ONLY_AMONG_OTHERS = frozenset(
    "original transcript ok up first last list x top map news events index contents credits metadata "
    "people places topics english text original accept decline like exhibitions resources citation "
    "save link links tools options basket binder scan scans facsimile facsimiles translation translations "
    "notes go find compare both".split()
    + list(LANGUAGES)
)


@lru_cache(maxsize=128)  # the lines at both ends of a page are asked about again and again
def is_navigation(line: str) -> bool:
    """Tell whether a whole line is a web page's navigation: words, trails, pagers, notices."""
    if len(line) > 400:
        return False
    if line[-1] == "]" and " " in line and "[" in line:
        line = _BUTTON.sub(_plain_button, line).strip() or line  # "[Top of Page]", "[PDF] [Scan]"
    line = _BLANK.sub("   ", line).strip() or line  # "Search the collection ________"
    folded = line.lower()
    if folded.endswith("..."):
        folded = folded.rstrip(" .")  # "Read more ...."
    if " document" in folded and _SIBLINGS.fullmatch(folded):
        return True
    if folded in _NAVIGATION:
        return folded not in _ONLY_AMONG_OTHERS
    if folded.startswith(("©", "(c)", "copyright")) and _NAVIGATION_FORM.fullmatch(line):
        return not line.endswith(":") and " may be " not in folded
    if "cookies" in folded or "site" in folded:
        return bool(_COOKIES.match(line)) or is_trail(line)
    if len(line) > 240:
        return False
    begins = _BEGINNING.match(folded)
    if not (begins and begins["word"] in _BEGINNINGS) and not _has_signs(line):
        return False
    pieces = [piece for piece in _PARTED.split(line) if piece.strip(" .")]
    if len(pieces) == 1:
        bare = _COUNTED.sub("", folded.strip(" .:"))
        if bare in _ONLY_AMONG_OTHERS or _LANGUAGE_ALONE.fullmatch(bare):
            return False
    if pieces and all(_is_navigation_piece(piece) for piece in pieces):
        return True
    return is_trail(line)


_BUTTON = lazy(r"\s*\[ *([^\[\]]{1,40}?) *\](?=\s|$)")
_BLANK = lazy(r"_{4,}")


def _plain_button(button: re.Match[str]) -> str:
    return f"   {button[1]}"


# The first words of navigation, and what trails and arrows are made of: most lines have neither.
_BEGINNING = lazy(r"[\W_]*(?P<word>\w+)")
_BEGINNINGS = frozenset(
    [
        *(words.split()[0].split("-")[0] for words in _NAVIGATION),
        *"""skip get jump go return back share cite print save email e download export bookmark follow
        recommend how report view open show hide see read previous next first last prior record result
        item document page showing results image add search browse english français francais deutsch
        español espanol русский 中文 polski magyar italiano log sign text font subscribe unsubscribe
        related similar associated more
        powered pdf home both side my add all start archive archives library collection collections
        you documents""".split(),
        *LANGUAGES,
    ]
)
_SIGNS = lazy(r"[«»‹›←→↑↓<>▲▼◄►☰≡✕⌂]|::")


def _has_signs(line: str) -> bool:
    if line.isascii():
        return "<" in line or ">" in line or "::" in line
    return bool(_SIGNS.search(line))


# "My list (0)", "Original Scan (6 pages)"
_COUNTED = lazy(
    r" ?\(\d{1,5}(?: (?:pages?|leaf|leaves|pp\.?|images?|scans?|files?|items?|documents?))?\)$",
    re.IGNORECASE,
)


def _is_navigation_piece(piece: str) -> bool:
    bare = piece.strip(" .:" + _ARROWS)
    arrowed = bare != piece.strip(" .:")
    bare = _COUNTED.sub("", bare)
    folded = bare.lower()
    return (
        not bare
        or folded in _NAVIGATION
        or (arrowed and len(bare) < 60)
        or bool(_NAVIGATION_PIECE.fullmatch(bare))
    )


def is_trail(line: str) -> bool:
    """Tell whether a line is the way from a site's first page: "Home > Collections > Fairs"."""
    if len(line) > 240 or line[-1] in ".;:":
        return False
    arrows = ">" in line or "›" in line or "»" in line or "→" in line
    if _HOME.fullmatch(line):
        return arrows or line[:4].lower() == "home"
    if not arrows and "::" not in line:
        return False
    pieces = _TRAIL.split(line)
    return len(pieces) > 2 and all(0 < len(piece) < 90 for piece in pieces)


def is_page_type(line: str) -> bool:
    """Tell whether a whole line is the page's word for an essay, article or blog post."""
    folded = line.lower()
    return folded in _PAGE_TYPES or folded.removesuffix("s") in _PAGE_TYPES


def is_section(line: str) -> bool:
    """Tell whether a whole line is the heading above a page's fields."""
    return len(line) < 40 and line.rstrip(" :").lower() in _SECTIONS


def is_text_heading(line: str) -> bool:
    """Tell whether a whole line is what a page prints above the text that it shows."""
    return len(line) < 40 and line.rstrip(" :").lower() in _TEXT_HEADINGS and not line.isupper()


_SITE = lazy(
    r"\b(?:Digital|Online|Archiv(?:es?|ium|um)|Library|Reader|Reading Room|Collections?|Project|Portal|"
    r"Database|Repository|Web ?site|Documents? (?:Centre|Center)|E-?library|Digitized|Virtual|"
    r"Historical Documents|Papers|Sources|Museum|Institute|Universit(?:y|ies)|Foundation|Cent(?:er|re))\b",
    re.IGNORECASE,
)


def is_site_name(line: str) -> bool:
    """Tell whether a line may be the name of a web site: short, no sentence, with such a word."""
    return len(line) < 80 and line[-1] not in ".:;,?!" and bool(_SITE.search(line))


SPONSOR = lazy(
    r"(?:this (?:document|publication|translation|record|page) (?:was|is|has been) "
    r"(?:made possible|supported|funded|sponsored)|made possible)"
    r"(?: with| by| through)?(?: the)?(?: generous)?(?: support)?(?: from| of| by)?"
    r"(?: the)?\s+(?P<names>.+)",
    re.IGNORECASE,
)
RIGHTS = lazy(
    r"\b(?:copyright|rights? holders?|re-?use|permissions?|licen[cs]ed?|public domain|all rights|rights|"
    r"terms of use|to enquire|to inquire|creative commons|CC[ -]BY|may (?:not )?be (?:used|quoted|"
    r"reproduced|cited|copied)|(?:for|only in|in) (?:teaching|research|study|tests|educational|personal|"
    r"scholarly|non-?commercial)\b.{0,60}|free of (?:rights|charge))",
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
    label: key
    for key, labels in {
        "source": (
            "source|original archive source|sources|original source|archival source|"
            "archive reference|archival reference|reference|shelfmark|shelf mark|provenance|"
            "source citation|source of document|source reference|document source|reference code|"
            "reference number|call number|call no|archival citation|location of original|"
            "archival location|signature|archive signature|finding aid reference|holding|"
            "physical location|original document|source/provenance|archival signature"
        ),
        "archive": (
            "original archive|archive|archives|repository|holding institution|holding archive|"
            "archive name|archive(s)|institution|held by|holding repository|custodian|"
            "archival repository"
        ),
        "citation": (
            "citation|cite this document|cite this|cite as|cite this page|cite this record|"
            "how to cite|preferred citation|suggested citation|recommended citation|"
            "full citation|how to cite this document|cite"
        ),
        "shelf": (
            "fond|fonds|fund|opis|opis'|papka|delo|inventory|box|box number|box no|folder|"
            "folder title|folder number|record group|record group number|series|subseries|sub-"
            "series|file|file number|file no|file title|file unit|dossier|karton|carton|"
            "bundle|portfolio|entry|bestand|signatur|dosar|dosja|volume|vol|a.e|a.j|"
            "inventár|register|list of files|archival unit|section|group|microfilm|reel"
        ),
        "leaves": (
            "list|listy|leaf|leaves|folio|folios|pages|page numbers|page|pages in archive|"
            "page range|blatt|frames|sheets|sheet|list(y)|page(s)|pages/leaves"
        ),
        "rights": (
            "rights|copyright|rights statement|terms of use|licence|license|rights information|"
            "use restrictions|usage rights|copyright notice|copyright statement|access and use|"
            "rights and access|conditions of use|conditions governing use|reproduction|"
            "permissions|rights & access|rights and reproduction|copyright information|"
            "access conditions|usage|reuse|rights holder|rights and usage|licensing"
        ),
        "uploaded": (
            "original uploaded date|uploaded|date uploaded|upload date|published online|"
            "date published|uploaded on|date added|added|added on|posted|posted on|"
            "date posted|online since|published on|publication date|date digitized|digitized|"
            "put online|date of publication|last updated|created on|date of upload|"
            "record created|release date|date of release|document release date|"
            "made available|first published online|"
            "date created on site|published"
        ),
        "kind": (
            "type|document type|record type|genre|kind|resource type|type of document|"
            "document genre|genre/form|form|item type|content type|type of resource|document kind|form/genre"
        ),
        "language": (
            "language|languages|language(s)|language of document|document language|"
            "language of text|text language|languages of the document|language of material"
        ),
        "original-language": (
            "original language|language of original|original language(s)|original languages|"
            "language of the original|source language|language of original document|"
            "translated from|original|original in"
        ),
        "record-id": (
            "record id|record number|document id|identifier|record|id|digital archive id|"
            "digitalarchive id|document identifier|record identifier|item id|item number|"
            "record no|accession number|accession no|accession|digital id|digital object id|"
            "object id|unique id|local identifier|document no. in archive|"
            "national archives identifier|catalogue id|catalog id|archive id|"
            "persistent identifier|naid|item identifier|db id|entry id|document code|"
            "document number (foia) /esdn (crest)|document number (foia)/esdn (crest)"
        ),
        "funder": (
            "donor|donors|sponsor|sponsors|funder|funders|supported by|donor(s)|sponsored by|"
            "funding|funded by|made possible by|support|project funder"
        ),
        "translator": (
            "translator|translators|translated by|translation|translator(s)|translation by|"
            "english translation by|translations by|transl"
        ),
        "contributor": (
            "contributor|contributors|obtained by|contributor(s)|donated by|provided by|"
            "contributed by|submitted by|document obtained by|courtesy of|courtesy|"
            "obtained from|acquired by|collected by|found by|discovered by|selected by|"
            "made available by|supplied by|document provided by|located by"
        ),
        "credits": (
            "credits|credit|credit line|acknowledgements|acknowledgments|acknowledgement|"
            "translation credits"
        ),
        "author": (
            "creator|creators|author|authors|author(s)|creator(s)|issuing body|issued by|"
            "corporate author|author/creator|issuing authority|originator|originating office|"
            "created by|agency|authoring body|producer"
        ),
        "sender": ("from|sender|senders|sent by|sender(s)"),
        "addressee": (
            "to|recipient|recipients|addressee|addressees|recipient(s)|addressee(s)|"
            "addressed to|sent to|receiver"
        ),
        "summary": (
            "summary|abstract|description|document summary|scope and content|"
            "summary of document|content summary|short description|synopsis|overview|"
            "about this document|brief description|content description|document description|"
            "editor's summary|archivist's summary|english summary"
        ),
        "title": (
            "title|document title|title of document|name|full title|item title|record title|"
            "english title|heading|main title"
        ),
        "date": (
            "date|document date|date of document|date created|date of creation|date of original|"
            "original date|creation date|created|date(s)|date issued|date of telegram|"
            "date written|document dated|date of the document|date sent"
        ),
        "keyword": (
            "keyword|keywords|subject|subjects|topics|topic|subjects discussed|subject(s)|"
            "tags|tag|geographic subjects|associated topics|associated places|associated people|"
            "associated people & organizations|associated people and organizations|"
            "geographic subject|geographical subjects|subject headings|subject terms|"
            "subject heading|themes|theme|places|persons|people|people mentioned|"
            "persons mentioned|countries|country|region|regions|organizations|organisations|"
            "names|places mentioned|geographic names|geographic coverage|geographic area|"
            "coverage|descriptors|index terms|related places|related people|related topics|"
            "mentioned persons|mentioned places|mentioned in this document|keyword(s)|topic(s)|"
            "key words|personal names|corporate names"
        ),
        "classification": (
            "classification|original classification|security classification|classification level|"
            "level of classification|secrecy|security marking|secrecy level|"
            "classification marking|document classification|security level"
        ),
        "telegram-number": ("telegram number|cable number|telegram no|cable no"),
        "unused": (
            "permalink|url|uri|link|persistent link|stable url|doi|handle|web address|"
            "format|file format|media type|mime type|extent|physical description|"
            "number of pages|page count|length|size|file size|medium|material|original format|"
            "digital format|collection|collections|digital collection|associated collections|"
            "associated collection|part of|in collection|appears in|published in|publication|"
            "publisher|printed in|related documents|related records|related items|"
            "remarks|comments|views|downloads|downloads/views|status|version|edition|"
            "transcribed by|transcription|transcriber|encoded by|digitized by|scanned by|"
            "catalogued by|cataloged by|editor|editors|edited by|editor(s)|"
            "original scan|declassified|declassification date|date declassified|declassification|"
            "release status|place|location|place of origin|place of publication|document number|"
            "document no|number|modified|last modified|date modified|related topics and people|"
            "thumbnail|image|archival history|custodial history|access|"
            "accessibility|availability|condition|exhibits|era|period|time period|century|"
            "isbn|issn|data provider|provider|metadata license|contributing institution|"
            "release decision|document page count|document creation date|sequence number|"
            "case number|attachment|attachmentsize"
        ),
    }.items()
    for label in labels.split("|")
}
"""Labels of archive pages in lower case, and what stands under each: a fact, a part of the shelfmark
(`shelf`, `leaves`), an archive's name, a citation, credits, or what the header has no place for."""

_STRONG = frozenset(
    "source archive citation rights uploaded original-language language record-id funder credits "
    "contributor".split()
)
_PAGE_WORDS = frozenset(
    """keywords|tags|permalink|url|document type|record type|subjects discussed|translated by|translators|
    geographic subjects|stable url|resource type|fond|persistent link|shelfmark|opis|delo|
    associated people|associated places|associated topics|document summary|author(s)|creator(s)|
    associated people & organizations|associated people and organizations""".replace(
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


def label_of(line: str) -> str:
    """Return what a whole line is the label of, or nothing."""
    if len(line) > 40 or not line[:1].isalpha():
        return ""
    words = line.rstrip(" :.").lower()
    key = LABELS.get(words, "")
    if key or not ("(" in words or "/" in words or " and " in words):
        return key
    key = _noted(words)
    return key if key != "unused" else ""


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
        return "", "", 0
    at = line.find(":", 1, 42)
    if at < 0:
        return _parted(line)
    if at == len(line) - 1:
        return "", "", 0
    words = line[:at].rstrip(" .").lower()
    key = LABELS.get(words, "") or _noted(words)
    return (key, words, at + 1 + _spaces(line, at + 1)) if key else _parted(line)


def _parted(line: str) -> tuple[str, str, int]:
    """Read a label that something else than a colon parts from its value."""
    for sign in ("\t", "   ", " | ", " – ", " — "):
        at = line.find(sign, 2, 42)
        if at > 0:
            words = line[:at].rstrip(" .").lower()
            begin = at + len(sign)
            begin += _spaces(line, begin)
            if sign in line[begin:]:
                continue  # "Citation     Share     Download PDF"
            if begin < len(line) and (key := LABELS.get(words, "")):
                return key, words, begin
    return "", "", 0


def _noted(words: str) -> str:
    """Return what a label is of that says more: "Summary (by the editors)", "Archive / call number"."""
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


def _spaces(line: str, at: int) -> int:
    return len(line) - at - len(line[at:].lstrip())


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
    return line.rstrip(" :.").lower() in _LISTS


def is_strong(key: str, words: str) -> bool:
    """Tell whether a label is one that only pages have: not "Subject" or "From"."""
    return (key in _STRONG and words not in _NOT_PAGE_WORDS) or words in _PAGE_WORDS
