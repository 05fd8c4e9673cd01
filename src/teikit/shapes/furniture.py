"""What web pages of archives print around a document: navigation, headings, notices."""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.lazy import lazy
from teikit.model.vocabulary import LANGUAGES

__all__ = [
    "END_HEADINGS",
    "RELATED",
    "RIGHTS",
    "RULES",
    "SPONSOR",
    "ends_trail",
    "is_closing",
    "is_link",
    "is_navigation",
    "is_page_type",
    "is_section",
    "is_site_name",
    "is_text_heading",
    "is_trail",
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
    search|home|start page|support|donate|subscribe|share|print|download|cite|sign in|log in|login|register|
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
    other formats|texte intégral|advertisement|crown copyright|(c) crown copyright|footer image|
    header image|
    find|compare|both|side by side|my list|my basket|all records|all papers|all documents|
    copied to clipboard|copy to clipboard|get citation|reply|post comment|post navigation|
    user account menu|account menu|main navigation|quick links|digital objects|archival descriptions|
    archival institutions|people and organizations|functions|clipboard|browse items|browse collections|
    curated collections|educational resources|my dspace|sign on to|receive email updates|
    communities & collections|communities and collections|browse items by|dspace logo|
    contact us|send feedback|feedback form|view statistics|about the project|about this project|
    about the program|about the programme|
    about the collection|about the archive|user menu|site policies|usa.gov|foia|dni.gov|no fear act|
    freedom of information act|privacy statement|take-down policy|take down policy|our partners|
    report a problem|staff interface|staff only|request|loading|loading...|leave a reply|
    data protection|datenschutz|impressum|barrierefreiheit|kontakt|suche|startseite|start|merkliste|
    anmelden|abmelden|hilfe|warenkorb|bestellungen|zurück|weiter|drucken|teilen|zitieren|
    zurück zur trefferliste|nächster treffer|vorheriger treffer|volltext anzeigen|digitalisat anzeigen|
    in die merkliste|accueil|rechercher|recherche|imprimer|partager|mentions légales|plan du site|
    kezdőlap|keresés|kapcsolat|bejelentkezés|vissza|impresszum|главная|поиск|контакты|назад|войти|
    social media|follow|visit|tickets|get involved|shop|blog|portal|database|databases|
    scroll|flip|thumbnails|page by page|plain text|page scan|front cover|jump|rotate|fullscreen view|
    save to favorites|add tags|rate|comment|reference url|this page|select all collections|
    reader|zoom|hide|expand|collapse|expand all|collapse all|cookie policy|no thanks|dismiss|
    open access|current issue|submit|article metrics|printer-friendly version|printer friendly version|
    back to collection|back to results|back to search|back to search results|back to document list|
    add to favorites|e-mail this page|new window|archive home|virtual archive home|new items|
    repositories|subjects|names|digital materials|unprocessed material|exhibits|page & text|
    terms of service|accessibility statement|rights and permissions|permissions|theme by|page tools|
    maps|map view|catalogue|catalog|online catalogue|request a copy|order a copy|view in context|
    reading room|shopping cart|cart|saved items|my archive|my items|languages|give|careers|press|
    merkzettel|zurück zur liste|über uns|nutzungsbedingungen|bestandsübersicht|erweiterte suche|
    aide|connexion|se connecter|nous contacter|à propos|panier|retour|retour aux résultats|
    télécharger|recherche avancée|inicio|buscar|búsqueda|búsqueda avanzada|ayuda|contacto|acerca de|
    iniciar sesión|volver|volver a resultados|volver a los resultados|descargar|compartir|imprimir|
    aviso legal|mapa del sitio|início|pesquisar|pesquisa|pesquisa avançada|ajuda|contato|contactos|
    contactar|fale conosco|voltar|voltar aos resultados|baixar|descarregar|partilhar|compartilhar|
    ricerca|cerca|contatti|chi siamo|stampa|aiuto|accedi|indietro|scarica|condividi|
    искать|о проекте|о сайте|помощь|вход|регистрация|печать|скачать|карта сайта|на главную|
    вперёд|вперед|strona główna|szukaj|wyszukiwarka|zaloguj|zaloguj się|drukuj|pobierz|wstecz|
    o projekcie|pomoc|udostępnij|domů|hledat|vyhledávání|kontakty|přihlásit|přihlásit se|tisk|zpět|
    nápověda|o projektu|főoldal|letöltés|nyomtatás|súgó|belépés|rólunk|acasă|căutare|
    autentificare|despre|despre noi|înapoi|descarcă|zoeken|over ons|inloggen|terug|afdrukken|
    downloaden|начало|търсене|контакти|首页|搜索|检索|登录|返回|打印|下载|关于我们|联系我们|上一页|
    下一页|embed|report a concern|save to my items|add to my items|save item|saved|
    edit this page|edit page|view source|ask a librarian|ask an archivist|nach oben|
    zum digitalisat|in den warenkorb|bestellen|поделиться|комментарии|наверх|haut de page|
    subir|arriba|al inicio|ir arriba|torna su|do góry|nahoru|
    trang chủ|tìm kiếm|liên hệ|đăng nhập|accueil du site""".replace("\n    ", "").split("|")
)
_IN_LANGUAGE = (
    rf"(?:{'|'.join(LANGUAGES)}|fran[cç]ais|deutsch|espa[nñ]ol|русский|中文|polski|magyar|italiano)"
    r"(?: \(?(?:translation|original|version|transcript|transcription|text|scans?|pdf|html)\)?)?"
)
_NAVIGATION_PIECE = lazy(
    r"(?:skip|jump|go|return|back) (?:back )?to (?:the )?[\w ’'-]{3,40}"
    r"|(?:share|cite|print|save|email|e-mail|download|export|bookmark|follow|recommend)"
    r"(?: (?:this|the|us|as|on|by|via|to|a|an|in|full|original|document|page|record|item|entry|source|"
    rf"{'|'.join(LANGUAGES)}|"
    r"object|letter|paper|resource|shelf|transcription|text|link|citation|pdf|scan|scans|image|images|transcript|translation|file|version|facebook|"
    r"twitter|linkedin|email|e-mail|xml|tei|ris|bibtex|original|my|list|document’s))+"
    r"(?: ?\([\w., ]{1,20}\))?"
    r"|get (?:the |a )?(?:citation|link|pdf|transcript|original|document|embed code|updates)"
    r"|how to cite(?: this.{0,30})?|report (?:an?|this) (?:error|problem|issue|mistake)"
    r"|(?:view|open|show|hide|see|read)(?: (?:the|full|in|as|original|document|record|item|pdf|scan|"
    r"scans|image|images|page|pages|transcript|transcription|translation|viewer|list|map|metadata|"
    rf"{'|'.join(LANGUAGES)}|object|version|side by side|"
    r"details|larger|all|archive|collection|citation|new|window|related|documents|records|text))+"
    r"|(?:previous|next|first|last|prior) (?:document|record|item|result|page|entry|image|telegram)"
    r"|(?:record|result|item|document|page|showing|results|image) \d{1,6}(?:[-–]\d{1,6})? (?:of|/) [\d,.]{1,9}"
    r"|(?:related|similar|associated|more) (?:items?|documents?|records?|objects|pages|links)(?: ?\(\d+\))?"
    r"|add to (?:my |your |the )?(?:list|collection|favou?rites|bookmarks|basket|binder|cart|folder|selection|"
    r"shel(?:f|ves)|items|records|documents|research|workspace|albums?|reading list)"
    r"|search (?:the|this|our|within|all) .{3,40}"
    r"|browse (?:by|the|all|our|related|similar|more|collections?|documents?).{0,30}"
    r"|(?:voir|afficher|télécharger|imprimer|partager|ajouter|commander|signaler|consulter|retour)"
    r" (?:à|au|aux|le|la|les|l['’]|un|une|ce|cette|dans|vers)[\w '’]{3,36}"
    r"|(?:ver|volver|descargar|imprimir|compartir|añadir|agregar|solicitar|enviar|voltar|baixar|partilhar|"
    r"adicionar) (?:al?|el|los?|las?|este|esta|en|una?|por|o|os|ao|à|uma?|para) [\w ]{3,36}"
    r"|(?:zum|zur|in den|in die|auf die|zurück (?:zur|zum|zu)) (?:\w+[ -]?){1,3}"
    r"|(?:seite|treffer|dokument|datensatz|bild|link) (?:anzeigen|bestellen|drucken|herunterladen|teilen)"
    r"|(?:смотреть|скачать|вернуться|поделиться|распечатать|добавить|заказать|перейти|читать) [\w ]{3,36}"
    r"|(?:zobacz|powrót|pobierz|drukuj|dodaj|udostępnij|zamów|zobrazit|zpět|stáhnout|přidat) [\w ]{3,36}"
    rf"|{_IN_LANGUAGE}"
    r"|(?:log|sign) (?:in|out|up).{0,30}|(?:text|font) size.{0,10}|(?:un)?subscribe to .{3,40}"
    r"|(?:tei xml|epub ebook|pdf|epub|xml) file|(?:mail|twitter|rss) ?icon.{0,60}|page image"
    r"|image reference ?: ?\d{4}|vous êtes sur la page .{3,16}"
    r"|downloads?: .{3,60}|"
    r"(?:original|full|english) (?:scan|text|document|translation)s?(?: \([\w ,.]{2,20}\))|"
    r"print preview|show (?:simple|full) item record|"
    r"view: ?(?:document|object|item|page)? ?(?:description|text|image|& text|\W)+|"
    r"view archival description|(?:(?:en|de|fr|it|es|ru|pl|hu|pt|cs|ro)[ |/·]*){3,8}|"
    r"pdf \([\w ,.]{2,20}\)|tei[- ]xml|(?:proudly )?powered by .{2,40}|"
    r"theme(?: by)?:? .{2,40}|click to (?:share|print|email).{0,60}|"
    r"download(?:ed)? (?:options|ocr|pdf|text|txt|from|full|tei|file|this)\b.{0,120}|"
    r"(?:original|scanned) documents?(?: scan)? \(pdf.{0,20}\)|"
    r"open (?:original(?: digital)? object|in new (?:window|tab))|"
    r"(?:read|show|see|view) (?:more|less|all|full)|like loading|bookmark the permalink|"
    r"visit [\w.]+\.(?:org|com|edu|gov)|v\d\.\d(?:\.\d)?|source url ?:? ?https?:\S+|"
    r"this item appears in the following collections?(?:\(s\))?|"
    r"please use this identifier to cite or link to this item.{0,80}|permanent link to this (?:item|page)|"
    r"link to this page|to (?:link to|embed) the entire object.{0,80}|"
    r"(?:small|medium|large|extra large) ?\(\d+x\d+(?: max)?\)|extra large|full (?:size|resolution)|"
    r"(?:last|page last) (?:reviewed|updated|reviewed or updated).{0,40}|"
    r"search in this (?:volume|collection|item|text|document)|"
    r"get this item|find in a library|locate a print version|"
    r"(?:all )?(?:no )?(?:terms|conditions) of (?:use|service)|"
    r"[\w ]{3,20} (?:icon|logo)|posted on (?:[a-z]+ )?\d[\w ,]{3,20}(?: by \S{2,30})?|"
    r"posted in .{3,90}\bpermalink\.?|"
    r"\d{1,3} (?:thoughts?|comments?|responses?|replies) (?:on|to) .{3,300}|"
    r"(?:cwihp|virtual archive|archive|site|library|project) home|to top|"
    r"last (?:updated|modified):? .{4,30}|pdf ?\(?[\d.,]+ ?[kmg]b\)?",
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
_LONG_NOTICE = lazy(
    r"copyright (?:© ?|\(c\) ?)?\d{4}(?: ?[-–,] ?\d{4})?[, ].{0,400}\brights reserved\b.{0,500}",
    re.IGNORECASE,
)
# "999-00412_en.pdf    Scan    1.9 MB": an entry of a page's list of files
_FILE = lazy(
    r"\S{2,60}\.(?:pdf|jpe?g|tiff?|jp2|png|gif|txt|xml|docx?|mp[34]|zip|md|json)\b(?:[\s—–|-].{0,80})?|"
    r"file\tdescription\t.{0,60}",
    re.IGNORECASE,
)
# "Previous Document Contents Next Document"
_SIBLINGS = lazy(
    r"(?:(?:(?:previous|next|first|last) document|contents|index|home|top|up|back)\b[ |/·–]*){2,6}"
)
_TRAIL = lazy(r"\s+(?:>|›|»|→|::)\s+")
_HOME = lazy(
    r"(?:home|start|archives?|library|browse|collections?|you are here:?|documents|search results|"
    r"you are here: ?home|inicio|início|accueil|startseite|kezdőlap|főoldal|strona główna|domů|acasă|"
    r"главная|начало|fonds|catalogue|catalog|collections?|bestände)"
    r"(?:\s*[>›»/|→]\s*[^>›»/|→]{1,70})*\s*[>›»/|→]\s*[^>›»/|→]{1,180}",
    re.IGNORECASE,
)
# "You are here: Home / Letters / 1962": a way without arrows begins at the site's first page.
_FIRST_PAGE = lazy(
    r"(?:you are here:? ?)?(?:home|inicio|início|accueil|startseite|kezdőlap|főoldal|strona główna|domů|"
    r"acasă|главная|начало)\b|you are here",
    re.IGNORECASE,
)
_PARTED = lazy(r"\s*[|•·¦]\s*|\s+:\s+|\s{2,}|\t+|\s+(?:–|—|/)\s+")
_ARROWS = "«»‹›←→↑↓<>▲▼◄►☰≡✕⌂★☆⤓⤒⧉✉⎙⬇❐⌄⌃˅˄▾▴⏷⏶🔍^"
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
    file information|media|technical metadata|descriptive metadata|administrative information|
    dublin core|about item|about the item|about this page|object description|object information|
    object details|item description|item metadata|full record|record view|document description|
    repository details|access points|digital object metadata|control area|full details|key information|
    source and copyright|contents and citation|publication details|identification|beschreibung|
    titelaufnahme|objektdaten|archivaliendaten|notice|notice complète|adatok|részletes adatok|
    описание документа|сведения о документе""".replace("\n    ", "").split("|")
)
# "Content and structure area", "Text Item Type Metadata": as finding aids part their fields
_AREA = lazy(
    r"(?:[a-z(),’' ]{2,50} )?(?:access|accession|allied materials|context|identity|identification|"
    r"notes?|control|"
    r"description|edition|structure|creation|rights|series|publication|responsibility|use|details) area"
    r"|.{3,40} item type metadata|.{0,20}mods metadata"
)
# "Source details", "Archival data"
_SECTION_FORM = lazy(
    r"(?:source|document|record|item|archival|archive|publication|technical|bibliographic|catalogu?e?|file|"
    r"object|page|citation|provenance|descriptive|holding|translation|repository|reference|full|basic|"
    r"general|more|further|additional|original)s? (?:details|information|info|data|metadata|properties|facts|"
    r"particulars|specifications)",
    re.IGNORECASE,
)
_TEXT_HEADINGS = frozenset(
    """transcript|transcription|full text|document text|text of the document|english translation|
    document contents|view document|document body|document transcription|document translation|
    english transcript|translated text|text|document content|content|contents of the document|
    english version|translation of the document|full transcript|document transcript|body|
    extracted text|transcribed text|ocr text|full-text|the document|text of document|document text (english)|
    volltext|transkription|transkript|texte|texte du document|texte intégral|text of the translation|
    текст|текст документа|teljes szöveg|szöveg|page & text|text of this document|
    ocr transcription|raw text|plain text version|text version|transcription of document|
    transcribed document|full text of document|text in english|text of translation|
    texto|texto completo|texto del documento|transcripción|testo|trascrizione|texto integral|
    transcrição|treść|treść dokumentu|pełny tekst|plný text|přepis|text dokumentu|全文|正文""".replace(
        "\n    ", ""
    ).split("|")
)
# Headings of a text that a note in brackets may follow; a document has "Contents (draft)", too.
_NOTED_HEADINGS = _TEXT_HEADINGS - {"content", "body", "the document", "contents of the document"}


# Words that a document may have on a line by themselves too.
_ONLY_AMONG_OTHERS = frozenset(
    "original transcript ok up first last list x top map news events index contents credits metadata "
    "people places topics english text original accept decline like exhibitions resources citation "
    "save link links tools options basket binder scan scans facsimile facsimiles translation translations "
    "notes go find compare both request functions comment rate start portal reader visit blog follow reply "
    "scroll flip jump thumbnails hide expand collapse zoom databases database permissions submit "
    "repositories subjects names exhibits maps languages give press cart catalogue catalog "
    "aide connexion retour inicio volver voltar contacto contato ajuda stampa cerca indietro terug "
    "despre tisk zpět pomoc вход начало помощь печать "
    "loading shop weiter zurück vissza назад назад recherche notice tickets dismiss rotate".split()
    + list(LANGUAGES)
)


# "Related: Delegations | Trade | Norway", below a record
_LINKED = lazy(r"(?:related|see also|tags|topics|more on)(?: \w+)?: \S[^|:]{1,40} \| ")


@lru_cache(maxsize=128)  # the lines at both ends of a page are asked about again and again
def is_navigation(line: str) -> bool:
    """Tell whether a whole line is a web page's navigation: words, trails, pagers, notices."""
    if len(line) > 400:
        return line[:9] in ("Copyright", "COPYRIGHT") and bool(_LONG_NOTICE.match(line))
    if "](" in line:
        line = _MARKDOWN_LINK.sub(r"\1", line).strip() or line
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
    if line[0] == "#" and _HASHTAGS.fullmatch(line):
        return True
    if folded.startswith(("©", "(c)", "copyright")) and _NAVIGATION_FORM.fullmatch(line):
        return not line.endswith(":") and " may be " not in folded
    noticed = "cookies" in folded or "site" in folded
    if noticed and (_COOKIES.match(line) or is_trail(line)):
        return True
    if len(line) > 240:
        return False
    if " | " in line and _LINKED.match(folded):
        return True
    if folded.startswith(_OPENINGS):
        return True
    if folded.startswith(_ASKING) and len(line) < 64 and _ASKED.fullmatch(line):
        return True
    filed = "." in folded[:62].partition(" ")[0] or "\t" in folded
    if filed and len(line) < 140 and _FILE.fullmatch(line):
        return True
    if "   " in line and _heads_print(line):
        return True
    if ("  " in line or " | " in line or " · " in line or " • " in line) and _is_row(line):
        return True
    begins = _BEGINNING.match(folded)
    if not (begins and begins["word"] in _BEGINNINGS) and not _has_signs(line):
        return False
    pieces = [piece for piece in _PARTED.split(line) if piece.strip(" .")]
    if len(pieces) == 1:
        bare = _COUNTED.sub("", folded.strip(" .:"))
        if bare in _ONLY_AMONG_OTHERS or (
            _LANGUAGE_ALONE.fullmatch(bare) and not bare.endswith((" html", " pdf"))
        ):
            return False
    if pieces and all(_is_navigation_piece(piece) for piece in pieces):
        return True
    if len(pieces) == 1 and line.count(" ") > 2 and not line.isupper():
        # "Home Collections Topics Browse About": a menu whose gaps were folded
        words = folded.split()
        if len(words) < 12 and all(word in _NAVIGATION for word in words):
            return True
        if len(words) < 16 and line[-1] not in ".:;,?" and _is_folded_row(line):
            return True
    return is_trail(line)


def _is_folded_row(line: str) -> bool:
    """Tell whether most entries of a menu without gaps are links: "Start page Countries Help"."""
    entries = _ENTRIES.findall(line)
    links = [
        one for one in entries if one.lower() in _NAVIGATION or _NAVIGATION_PIECE.fullmatch(one)
    ]
    sure = any(one.lower() not in _ONLY_AMONG_OTHERS for one in links)
    return sure and len(links) > 2 and len(links) * 3 > len(entries) * 2


_ENTRIES = lazy(r"[A-Z][\w’'-]*(?: [a-z(][\w’'()-]*)*")


def _heads_print(line: str) -> bool:
    """Tell whether each leaf of a print has such a head: "Tarsk Digital Archive      English Translation"."""
    pieces = [piece for piece in _PARTED.split(line) if piece.strip()]
    return len(pieces) == 2 and is_text_heading(pieces[1]) and is_site_name(pieces[0])


# "Help us transcribe", "Order a scan": what only a page asks of its readers
_ASKED = lazy(
    r"help us [a-z]+.{0,30}|(?:request|order) (?:an? |the |this |your )?(?:copy|copies|scans?|reproductions?|"
    r"images?|digiti[sz]ation|correction|takedown)\b.{0,30}|suggest (?:an? )?(?:correction|edit|change)s?|"
    r"report (?:an? )?(?:problem|error|issue|mistake)\b.{0,40}|posted in [A-Z].{2,40}|\d{1,3} comments?|"
    r"tagged .{2,60}|(?:[\w-]+\.){1,3}(?:gov|org|com|net|edu|int)",
    re.IGNORECASE,
)
_ASKING = (
    "help us ",
    "order a ",
    "order the ",
    "request a ",
    "suggest a ",
    "report a",
    "posted in ",
    "tagged ",
)
_GAPS = lazy(r"\s{2,}|\s*\t\s*|\s+[|•·¦]\s+")


def _is_row(line: str) -> bool:
    """Tell whether half of the short words between gaps or strokes are links: "Home   Our maps   Help"."""
    pieces = [piece for piece in _GAPS.split(line.strip(" |•·")) if piece]
    if not 1 < len(pieces) < 13 or any(
        len(piece) > 42 or piece[-1] in ".:;,!" or piece.count(" ") > 6 for piece in pieces
    ):
        return False
    links = [piece for piece in pieces if _is_navigation_piece(piece) or _ASKED.fullmatch(piece)]
    sure = sum(piece.lower() not in _ONLY_AMONG_OTHERS for piece in links)
    return bool(sure) and len(links) > 1 and len(links) * 2 >= len(pieces)


_OPENINGS = (
    "this item appears in the following collection",
    "please use this identifier to cite or link",
    "to link to the entire object",
    "to embed the entire object",
    "your email address will not be",
    "view document as",
    "view this document as",
)


def is_link(line: str) -> bool:
    """Tell whether a line is navigation, or a word that is so among others: "Places", "Map"."""
    folded = line.strip(" :" + _ARROWS).lower()
    return folded in _NAVIGATION or bool(_LANGUAGE_ALONE.fullmatch(folded)) or is_navigation(line)


_BUTTON = lazy(r"\s*\[ *([^\[\]]{1,40}?) *\](?=\s|$)")
_MARKDOWN_LINK = lazy(r"\[([^\[\]]{1,80})\]\([^()\s]{1,300}\)")
_BLANK = lazy(r"_{4,}")
_HASHTAGS = lazy(r"(?:#[^\W_][\w-]*[\s,]*){2,20}")


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
        voir afficher télécharger imprimer partager ajouter commander signaler consulter retour ver volver
        descargar compartir añadir agregar solicitar enviar voltar baixar partilhar adicionar zum zur auf
        seite treffer dokument datensatz bild смотреть скачать вернуться поделиться распечатать добавить
        заказать перейти читать zobacz powrót pobierz drukuj dodaj udostępnij zamów zobrazit zpět stáhnout
        přidat powered pdf home both side my add all start archive archives library collection collections
        you documents tei epub mail vous click like bookmark proudly theme downloaded permanent source
        en de fr it scanned small medium large extra full locate posted""".split(),
        *LANGUAGES,
    ]
)
_SIGNS = lazy(r"[«»‹›←→↑↓<>▲▼◄►☰≡✕⌂★☆⤓⤒⧉✉⎙⬇❐⌄⌃˅˄▾▴⏷⏶🔍]|::")


def _has_signs(line: str) -> bool:
    if line.isascii():
        return "<" in line or ">" in line or "::" in line
    return bool(_SIGNS.search(line))


# "My list (0)", "Original Scan (6 pages)", "English (PDF)"
_COUNTED = lazy(
    r" ?\((?:\d{1,5}(?: (?:pages?|leaf|leaves|pp\.?|images?|scans?|files?|items?|documents?))?|"
    r"pdf|html?|xml|tei|txt|docx?)\)$",
    re.IGNORECASE,
)


def _is_navigation_piece(piece: str) -> bool:
    bare = piece.strip(" .:" + _ARROWS)
    outer = piece.strip(" .:")
    quoted = outer[:1] == "«" and outer[-1:] == "»"  # a name in quotation marks
    arrowed = bare != outer and not quoted
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
        return arrows or bool(_FIRST_PAGE.match(line))
    if not arrows and "::" not in line:
        return False
    pieces = _TRAIL.split(line)
    return len(pieces) > 2 and all(0 < len(piece) < 90 for piece in pieces)


def ends_trail(line: str, title: str) -> bool:
    """Tell whether the way from a site's first page ends with a title, which comes again below it."""
    return len(title) > 20 and line.endswith(title) and is_trail(line)


def is_page_type(line: str) -> bool:
    """Tell whether a whole line is the page's word for an essay, article or blog post."""
    folded = line.lower()
    return folded in _PAGE_TYPES or folded.removesuffix("s") in _PAGE_TYPES


def is_section(line: str) -> bool:
    """Tell whether a whole line is the heading above a page's fields."""
    folded = line.rstrip(" :").lower()
    # "RECORD" in capitals is what a document calls itself.
    if line[:1] in "#*":
        folded = folded.strip("#*: ")
    if len(line) < 70 and folded.endswith((" area", "metadata")) and _AREA.fullmatch(folded):
        return not line.isupper()
    if len(line) >= 40 or (" " not in folded and line.isupper()):
        return False
    return folded in _SECTIONS or (" " in folded and bool(_SECTION_FORM.fullmatch(folded)))


# "Transcription (by volunteers, complete)", "Text (OCR). Not corrected."
_NOTED_HEADING = lazy(
    r"(?P<words>[^\W\d][^()\d.:]{2,30}?) \([^()]{3,80}\)[.:]?(?: [A-Z][^.]{3,100}\.)?"
)


# "TRANSCRIPT IN ENGLISH"
_IN_TONGUE = lazy(
    r"(?:(?:full|complete|typed|edited) )?(?:transcript(?:ion)?|text|translation|version)s? (?:in|into) "
    rf"(?:{'|'.join(LANGUAGES)})(?: translation)?:?"
)


_ENDS_OF_HEADINGS = frozenset(("text", "ion)", "ish)", "ment"))
# "Original Text", "English (translation)", "Full text of the document"
_TEXT_OF = lazy(
    r"(?:the )?(?:full|complete|original|english|translated|source) (?:english )?text"
    r"(?: of (?:the|this) document| \((?:in )?(?:english|translation)\))?|"
    r"english \((?:unofficial |official )?translation\)|"
    r"(?:translation|transcript(?:ion)?|text) \((?:in |into )?english\)"
)


def is_text_heading(line: str) -> bool:
    """Tell whether a whole line is what a page prints above the text that it shows."""
    if len(line) < 48 and " in" in (folded := line.lower()) and _IN_TONGUE.fullmatch(folded):
        return True
    if line.isupper():
        return False
    if line[-4:].lower() in _ENDS_OF_HEADINGS and _TEXT_OF.fullmatch(line.lower()):
        return True
    if "(" in line[:32] and len(line) < 200 and (noted := _NOTED_HEADING.fullmatch(line)):
        return noted["words"].lower() in _NOTED_HEADINGS
    if len(line) >= 40:
        return False
    words = line.strip(" :#*").lower()
    return words in _TEXT_HEADINGS or (words == "document" and line[-1] == ":")


_SITE = lazy(
    r"\b(?:Digital|Online|Archiv(?:es?|ium|um)|Library|Reader|Reading Room|Collections?|Project|Portal|"
    r"Database|Repository|Web ?site|Documents? (?:Centre|Center)|E-?library|Digitized|Virtual|"
    r"Historical Documents|Papers|Sources|Museum|Institute|Universit(?:y|ies)|Foundation|Cent(?:er|re)|"
    r"Records? Office|Catalogue|Reading Rooms?|Bibliothek|Archivo|Archivio|Arquivo|Archívum|Levéltár|"
    r"Архив|Fonds)\b",
    re.IGNORECASE,
)


def is_site_name(line: str) -> bool:
    """Tell whether a line may be the name of a web site: short, no sentence, with such a word."""
    return len(line) < 80 and line[-1] not in ".:;,?!" and bool(_SITE.search(line))


SPONSOR = lazy(
    r"(?:this (?:document|publication|translation|record|page) (?:was|is|has been) "
    r"(?:made possible|supported|funded|sponsored)|made possible|(?:funded|sponsored)(?= by ))"
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
_CLOSINGS = lazy(
    r"files in this item|linked resources|item relations|output formats|social bookmarking|"
    r"repository details|cite (?:this )?(?:item|document|record)|how to cite|relations to other documents|"
    r"(?:persons|people|organi[sz]ations|places|geographical terms|names|keywords) \(\d+\)|"
    r"(?:is )?included in|in collections|item sets|access points|geolocation|share this item|"
    r"related (?:documents|records|items|objects|sources)|source and copyright|"
    r"additional (?:files|information|metadata|details)|this item is part of|view on map|"
    r"(?:object|item|document) (?:description|details)|export (?:record|citation|metadata)|"
    r"in (?:the )?same (?:folder|collection|series)|linked data",
    re.IGNORECASE,
)


_CLOSING_WORDS = frozenset(
    """files linked item output social repository cite how relations persons people organizations
    organisations places geographical names keywords is included in access share related source additional
    this view object document export geolocation""".split()
)


def is_closing(line: str) -> bool:
    """Tell whether a line heads what only a page prints below a text: "Files in This Item:".

    What the page says of the document may follow.
    """
    if len(line) > 60 or line.partition(" ")[0].lower() not in _CLOSING_WORDS:
        return False
    return " " in line and bool(_CLOSINGS.fullmatch(line.rstrip(" :")))


END_HEADINGS = lazy(
    r"browse related(?: .{2,40})?|verwandte (?:archivalien|dokumente|objekte)|ähnliche (?:dokumente|treffer)|"
    r"documents? (?:liés|associés|similaires)|documentos relacionados|documenti correlati|похожие документы|"
    r"related (?:programs?|content|topics|people|posts|articles|links|projects|publications)|"
    r"about the (?:authors?|program|project|translator|editor)|more (?:from|in|like) .{0,60}|you may also like|"
    r"latest (?:posts|news)|tags?|like this|post navigation|(?:linked|back)(?: mentions|links)(?: \(\d+\))?|"
    r"\d{1,3} (?:thoughts?|comments?|responses?|replies) (?:on|to) .{3,300}|comments? \(\d+\)|article metrics|"
    r"supplementary material|recommended (?:articles|reading|items)|"
    r"share (?:this|on).{0,40}|follow us|recent posts|comments?|"
    r"leave a (?:comment|reply)|join the conversation|newsletter.{0,40}",
    re.IGNORECASE,
)
