"""The labels of the fields that pages of archives print, and what stands under each."""

from __future__ import annotations

__all__ = ["LABELS"]

LABELS: dict[str, str] = {
    label: key
    for key, labels in {
        "source": (
            "source|original archive source|sources|original source|archival source|"
            "archive reference|archival reference|reference|shelfmark|shelf mark|provenance|"
            "source citation|source of document|source reference|document source|reference code|"
            "reference number|call number|call no|archival citation|location of original|"
            "archival location|signature|archive signature|finding aid reference|holding|"
            "physical location|original document|source/provenance|archival signature|origin|holdings|"
            "held at|kept at|where held|file reference|archive file|archive holding|location in archive|"
            "archive location|source and pages|"
            "existence and location of originals|location of originals|location of the originals|"
            "location of original documents|original source of the document|archival ref|"
            "archival reference no|archival reference number|archive ref|record reference|"
            "catalogue reference|citable reference|quelle|quellenangabe|archivalische quelle|"
            "source archivistique|forrás|lelőhely|источник|źródło|sursă|sursa|fonte|fuente|pramen"
        ),
        "archive": (
            "original archive|archive|archives|repository|holding institution|holding archive|"
            "archive name|archive(s)|institution|held by|holding repository|custodian|"
            "archival repository|"
            "repository name|owning institution|custodial institution|contributing repository|"
            "current repository|location of the original|name of archive|archives/library|archiv|"
            "archivname|aufbewahrungsort|datengeber|bestandshaltende institution|"
            "lieu de conservation|service d'archives|dépôt d'archives|levéltár|őrzőhely|"
            "őrző intézmény|архив|место хранения|archiwum|arhiva|archivo|archivio|is held by"
        ),
        "citation": (
            "citation|cite this document|cite this|cite as|cite this page|cite this record|"
            "how to cite|how to cite this page|how to cite this record|how to cite this item|"
            "how to cite this text|how to cite this translation|preferred citation|"
            "suggested citation|recommended citation|"
            "full citation|how to cite this document|cite|"
            "cite item|cite this item|cite this source|suggested reference|"
            "citation for this document|quick citation|zitierweise|zitiervorschlag|"
            "pour citer ce document|référence bibliographique|citation information|"
            "citation (chicago)|chicago citation|please cite as|please cite|to cite this document|to cite this|"
            "cited as|how to quote|recommended reference|citar como|cita sugerida|come citare|jak cytować"
        ),
        "shelf": (
            "fond|fonds|fund|opis|opis'|papka|delo|inventory|box|box number|box no|folder|"
            "folder title|folder number|record group|record group number|series|subseries|sub-"
            "series|file|file number|file no|file title|file unit|dossier|karton|carton|"
            "bundle|portfolio|entry|bestand|signatur|dosar|dosja|volume|vol|a.e|a.j|"
            "inventár|register|list of files|archival unit|section|group|microfilm|reel|control symbol|"
            "фонд|опись|дело|папка|zespół|fonds d'archives"
        ),
        "leaves": (
            "list|listy|leaf|leaves|folio|folios|pages|page numbers|page|pages in archive|"
            "page range|blatt|frames|sheets|sheet|list(y)|page(s)|pages/leaves|"
            "seiten|blätter|blatt(zahl)|листы|лист|oldalak|oldalszám|strony|pagini|"
            "páginas|archive pages|page nos|page numbers in archive"
        ),
        "rights": (
            "rights|copyright|rights statement|terms of use|licence|license|rights information|"
            "use restrictions|usage rights|copyright notice|copyright statement|access and use|"
            "rights and access|conditions of use|conditions governing use|reproduction|"
            "permissions|rights & access|rights and reproduction|copyright information|"
            "access conditions|usage|reuse|rights holder|rights and usage|licensing|terms|"
            "conditions|terms and conditions|re-use|reuse terms|permission|copying|legal notice|"
            "conditions governing reproduction|conditions governing reproduction and use|"
            "terms governing use and reproduction|terms governing use|use and reproduction|"
            "access condition|access and use conditions|copyright status|rights statements|"
            "rights note|restrictions on use|copyright note|copyright and reuse|rights statement(s)|"
            "rechte|lizenz|rechtehinweis|nutzungsbedingungen|droits|droits d'utilisation|"
            "conditions d'utilisation|jogok|felhasználási feltételek|права|prawa|derechos|diritti|"
            "date of rights|copyright and permissions|use and access|usage conditions|"
            "use of this page|using this page|use of this text|use of these texts|use of our texts|"
            "using our texts|using these texts|use of our translations|using our translations|"
            "use of the translations|reuse of our texts|reusing our texts|copying our texts|"
            "use of our documents|using our documents|use of this document|use of our materials"
        ),
        "uploaded": (
            "original uploaded date|uploaded|date uploaded|upload date|published online|"
            "date published|uploaded on|date added|added|added on|posted|posted on|"
            "date posted|online since|published on|publication date|date digitized|digitized|"
            "put online|date of publication|last updated|created on|date of upload|"
            "record created|release date|date of release|document release date|"
            "made available|first published online|"
            "date created on site|published|"
            "date uploaded to site|published here|put online on|mise en ligne|date de mise en ligne|"
            "online seit|veröffentlicht am|feltöltve|дата публикации|accessioned|date accessioned|"
            "date available|date of digitization|date record created|posted to site"
        ),
        "kind": (
            "type|document type|record type|genre|kind|resource type|type of document|"
            "document genre|genres|archivalientyp|genre/form|form|item type|content type|"
            "type of resource|document kind|form/genre|"
            "genre / form|genre(s)|document types|type of record|material type|record kind|"
            "document category|document form|dokumenttyp|dokumentart|dokumententyp|type de document|"
            "genre du document|dokumentum típusa|irattípus|вид документа|тип документа|"
            "rodzaj dokumentu|tipo de documento|item genre|type (of document)|type/genre"
        ),
        "language": (
            "language|languages|language(s)|language of document|document language|"
            "language of text|text language|languages of the document|language of material|"
            "languages of material|language of materials|language of the material|"
            "languages of the material|language of item|language and script notes|language note|"
            "sprache|sprachen|sprache des dokuments|langue|langues|langue du document|"
            "langue des documents|nyelv|язык|язык документа|język|limba|idioma|lingua|jazyk|"
            "language code|language(s) of material|text in"
        ),
        "original-language": (
            "original language|language of original|original language(s)|original languages|"
            "language of the original|source language|language of original document|"
            "translated from|original|original in|"
            "originalsprache|langue originale|langue d'origine|eredeti nyelv|язык оригинала|"
            "język oryginału|limba originalului|original text language|translated from the"
        ),
        "record-id": (
            "record id|record number|document id|identifier|record|id|digital archive id|"
            "digitalarchive id|document identifier|record identifier|item id|item number|"
            "record no|accession number|accession no|accession|digital id|digital object id|"
            "object id|unique id|local identifier|document no. in archive|"
            "national archives identifier|catalogue id|catalog id|archive id|"
            "persistent identifier|naid|item identifier|db id|entry id|document code|identifiers|"
            "document number (foia) /esdn (crest)|document number (foia)/esdn (crest)|"
            "contentdm number|contentdm file name|digital identifier|pid|local id|control number|"
            "nara identifier|national archives id|object identifier|document reference number|"
            "digital object number|system number|record key|archive record id|item no|item id number|"
            "file id|identifiant|id-nummer|datensatz-id|azonosító|идентификатор|"
            "record identification|id number|doc number|doc no|document id number|archive item id|"
            "record identifier (id)|bib id|oclc number|uuid|handle id|dodis no|image id|"
            "reference id"
        ),
        "funder": (
            "donor|donors|sponsor|sponsors|funder|funders|supported by|donor(s)|sponsored by|"
            "funding|funded by|made possible by|support|project funder|"
            "funding for this translation|funding statement|with support from|with the support of|"
            "gefördert durch|avec le soutien de"
        ),
        "translator": (
            "translator|translators|translated by|translation|translator(s)|translation by|"
            "english translation by|translations by|transl|"
            "trans|trans.|translated into english by|english translator|translator and editor|"
            "translated from the original by|translation and notes|"
            "translators of record|übersetzer|übersetzerin|übersetzung|übersetzt von|traducteur|"
            "traductrice|traduction|traduit par|fordító|fordította|fordítás|переводчик|перевод|"
            "tłumacz|tłumaczenie|traducător|traductor|traduttore|překlad"
        ),
        "contributor": (
            "contributor|contributors|obtained by|contributor(s)|donated by|provided by|"
            "contributed by|submitted by|document obtained by|courtesy of|courtesy|"
            "obtained from|acquired by|collected by|found by|discovered by|selected by|"
            "made available by|supplied by|document provided by|located by|"
            "other contributors|other author|other authors|other names|contributor name|"
            "other creator|additional contributors|beitragende|contributeur|contributeurs|"
            "közreműködő"
        ),
        "credits": (
            "credits|credit|credit line|acknowledgements|acknowledgments|acknowledgement|"
            "translation credits"
        ),
        "author": (
            "creator|creators|author|authors|author(s)|creator(s)|issuing body|issued by|"
            "corporate author|author/creator|issuing authority|originator|originating office|"
            "created by|agency|authoring body|producer|"
            "name of creator|name of creators|name of creator(s)|names of creators|main author|"
            "primary author|author/originator|created by (agency)|verfasser|verfasserin|autor|"
            "autoren|urheber|provenienz|auteur|auteurs|producteur|nom du producteur|szerző|"
            "készítette|автор|авторы|wytwórca|autorul|document author|corporate creator|creator name"
        ),
        "sender": ("from|sender|senders|sent by|sender(s)|absender|expéditeur|feladó|отправитель"),
        "addressee": (
            "to|recipient|recipients|addressee|addressees|recipient(s)|addressee(s)|"
            "addressed to|sent to|receiver|"
            "empfänger|adressat|destinataire|címzett|получатель|адресат"
        ),
        "summary": (
            "summary|abstract|description|document summary|scope and content|"
            "summary of document|content summary|short description|synopsis|overview|"
            "about this document|brief description|content description|document description|"
            "editor's summary|archivist's summary|english summary|"
            "scope & content|scope and contents|scope note|content note|contents note|in brief|"
            "folder description|item description|document abstract|summary of contents|"
            "abstract/summary|description of contents|description of content|précis|precis|regest|"
            "zusammenfassung|enthält|enthältvermerk|inhaltsangabe|kurzbeschreibung|résumé|"
            "resume (fr)|portée et contenu|présentation du contenu|összefoglaló|összefoglalás|"
            "kivonat|tartalmi kivonat|tartalom|аннотация|краткое содержание|содержание|streszczenie|"
            "rezumat|resumen|riassunto|scope and content note|physical contents|public note|"
            "content summary note"
        ),
        "title": (
            "title|document title|title of document|name|full title|item title|record title|"
            "english title|heading|main title|"
            "title proper|uniform title|title of the document|document name|title and date|"
            "supplied title|titel|dokumenttitel|titel des dokuments|titre|titre du document|intitulé|"
            "cím|dokumentum címe|заголовок|заглавие|название|название документа|tytuł|titlul|título|"
            "titolo|názov|název"
        ),
        "date": (
            "date|document date|date of document|date created|date of creation|date of original|"
            "original date|creation date|created|date(s)|date issued|date of telegram|"
            "date written|document dated|date of the document|date sent|"
            "issue date|dates|date(s) of materials|date of materials|dates of materials|dates of creation|"
            "covering dates|dates extrêmes|fechas extremas|dates of material|"
            "origin date|date (original)|date of origin|production date|"
            "date(s) of creation|document date(s)|original document date|date of item|display date|"
            "date statement|creation date(s)|datum|datierung|laufzeit|entstehungszeit|"
            "entstehungszeitraum|zeitraum|date de création|date du document|datation|dátum|keltezés|"
            "kelte|évkör|дата|дата документа|датировка|data dokumentu|fecha|event date|assigned date|"
            "date of memorandum"
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
            "key words|personal names|corporate names|geography|geographical terms|"
            "geographic terms|persons and places|places and persons|"
            "subject access points|place access points|name access points|genre access points|"
            "related subjects|related genres|related people and organizations|"
            "related people & organizations|related names|topical terms|topical subjects|"
            "subject (topical)|subject (geographic)|subject (name)|subject (lcsh)|lcsh|lcsh subjects|"
            "geographic locations|spatial coverage|temporal coverage|temporal subject|"
            "subject terms (lcsh)|subject keywords|subject names|corporate name|personal name|"
            "schlagwörter|schlagworte|stichwörter|indexbegriffe|mots-clés|mots clés|sujets|sujet(s)|"
            "tárgyszavak|tárgyszó|kulcsszavak|ключевые слова|słowa kluczowe|cuvinte cheie|tagged|"
            "topics/themes|linked agents"
        ),
        "classification": (
            "classification|original classification|security classification|classification level|"
            "level of classification|secrecy|security marking|secrecy level|"
            "classification marking|document classification|security level|"
            "geheimhaltungsstufe|vertraulichkeit|"
            "minősítés"
        ),
        "telegram-number": ("telegram number|cable number|telegram no"),
        "mark": (
            "reference code(s)|unit id|unitid|shelf location|shelf locator|shelfmark(s)|"
            "archival number|archive number|local call number|call number(s)|archivsignatur|"
            "archivaliensignatur|cote|cote d'archives|levéltári jelzet|jelzet|шифр|"
            "архивный шифр|sygnatura|signatura|signatura topográfica|segnatura|cotă|cota|"
            "instances"
        ),
        "extent": (
            "extent|physical description|extent and medium|umfang|importance matérielle|terjedelem|"
            "объем|объём|"
            "количество листов|physical extent"
        ),
        "part-of": ("is part of|ispartof"),
        "pages-from": ("page start|start page|first page"),
        "pages-to": ("page end|end page|last page"),
        "unused": (
            "permalink|url|uri|link|persistent link|stable url|doi|handle|web address|"
            "format|file format|media type|mime type|"
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
            "case number|attachment|attachmentsize|form of the document|form of document|see also|"
            "entries before and after|next record|previous record|next document|previous document|"
            "next entry|previous entry|neighbouring records|in the same file|"
            "level of description|script of material|scripts|rules or conventions|"
            "dates of creation revision deletion|dates of creation, revision and deletion|filename|"
            "file name|filesize|file size (bytes)|mime-type|general note|alternative title|"
            "alternative titles|parallel title|other title information|title notes|"
            "source of title proper|statement of responsibility|general material designation|"
            "appears in collections|appears in collection|appears in the following collections|"
            "in collections|is included in|included in|output formats|social bookmarking|geolocation|"
            "item sets|item set|linked resources|bitstreams|container inventory|"
            "immediate source of acquisition|immediate source of acquisition or transfer|"
            "immediate source of acquisition note|accruals|system of arrangement|"
            "physical characteristics and technical requirements|finding aids|"
            "existence and location of copies|alternative form of material|alternative identifier(s)|"
            "related units of description|restrictions on access|conditions governing access|"
            "conditions on access|access restrictions|access restriction(s)|access status|"
            "physical access|technical access|description identifier|institution identifier|"
            "status of description|level of detail|sources used|archivist's note|archivist note|"
            "accession area|created by archivist|decade|date text|size of file|pages (total)|"
            "total pages|page total|pages in document|linked agent|"
            "related object|parent objects|parent object|origin information|persistent url|"
            "reference url|resource identifier|service file|original file|thumbnail image|"
            "intermediate file|display hints|member of|viewer hint|views statistics|item relations|"
            "publication info|publication info.|locate a print version|alte signatur|"
            "former reference|former reference in its original department|old reference|"
            "other reference|other identifiers|dossier title|digitalisat|digitalisat vorhanden|"
            "zugang|zugänglichkeit|benutzungsort|permalink (url)|niveau de description|"
            "zugehörige dokumente|bemerkung|remarque|megjegyzés|примечание|примечания|"
            "uwagi|source url|web page|date of last change|last edited|revision history|"
            "record last updated|record updated|legal status|closure status|"
            "closure information|record opening date|retention|custodial institution note|"
            "custodial history note|processing information|record creator(s)|"
            "ebene|szint|уровень|record status|entry type|subject of folder|digital collections|"
            "in this collection|belongs to|hierarchical position|archival context|hierarchieebene|"
            "tektonik|comments (0)|license url|original file name|original filename|checksum|md5|"
            "bit depth|scan date|scanner|capture device|transcript status|ocr text status|"
            "full text available|pdf file|document pdf|original pdf|tei file|api url|iiif manifest|"
            "manifest"
        ),
    }.items()
    for label in labels.split("|")
}
"""Labels of archive pages in lower case, and what stands under each: a fact, a part of the shelfmark
(`shelf`, `leaves`), an archive's name, a citation, credits, or what the header has no place for."""
