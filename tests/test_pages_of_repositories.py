"""Pages of repositories and catalogues: what they print around a text, in the forms they print it."""

from __future__ import annotations

import pytest

from pages_support import ends, read, said

FIRST, LAST = "TOP SECRET", "Vell, 3 May 1961"
PROSE = (
    "The harvest on the lower river was late this year, and the two mills of the town have stood "
    "idle since the feast; the ministry asks the embassy to find out who will pay for the grain."
)
TEXT = f"{FIRST}\n\nTo the Ministry of Lakes\n\n{PROSE}\n\nNobody in Aldane has an answer to this.\n\n{LAST}"
TITLE = "Letter from Consul Moor to Minister Dorn on the Mills of Aldane"


def bounded(page: str) -> bool:
    return ends(read(page)) == (FIRST, LAST)


def test_dublin_core_fields_stand_in_columns_above_the_text() -> None:
    edition = read(
        "Show simple item record\n\n"
        "dc.contributor.author\tMoor, Ada\ten_US\n"
        "dc.contributor.translator\tDorn, Ole\ten_US\n"
        "dc.date.accessioned\t2015-02-03T10:11:12Z\t\n"
        "dc.date.created\t1961-05-03\t\n"
        "dc.identifier.uri\thttps://nowhere.example/99/12\t\n"
        "dc.identifier.other\t999-00417-02\t\n"
        "dc.format.extent\t4-7\t\n"
        f"dc.title\t{TITLE}\ten_US\n"
        "dc.rights\tCC BY 4.0\t\n\n"
        f"{TEXT}\n\n"
        "This item appears in the following Collection(s)\nMoor Papers [12]\n"
        "Show simple item record\n\nContact Us | Send Feedback\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "title") == [TITLE]
    assert said(edition, "translator") == ["Dorn, Ole"]
    assert said(edition, "date") == ["1961-05-03"]
    assert said(edition, "shelfmark") == ["999-00417-02"]
    assert said(edition, "pages") == ["4-7"]


def test_areas_of_a_finding_aid_stand_above_and_below_the_text() -> None:
    edition = read(
        "Skip to main content\nTarsk College Archives\nBrowse\nSubjects\nPlaces\nClipboard\nLog in\n\n"
        f"Item 7 - {TITLE}\n\nMoor Papers » Series 2 - Letters » Item 7\n\n"
        f"Identity area\n\nReference code\n\nTCA MOR-2-7\n\nTitle\n\n{TITLE}\n\n"
        "Date(s)\n\n1961-05-03 (Creation)\n\nLevel of description\n\nItem\n\n"
        f"Context area\n\nRepository\n\nTarsk College Archives\n\nTranscript\n\n{TEXT}\n\n"
        "Conditions of access and use area\n\nLanguage of material\n\nEnglish\n\n"
        "Notes area\n\nNote\n\nTranslated by Ole Dorn\n\n"
        "Access points\n\nSubject access points\n\nMills\nGrain\n\n"
        "Description control area\n\nRules or conventions\n\nISAD(G)\n\nPowered by Access to Memory\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "title") == [TITLE]
    assert said(edition, "date") == ["1961-05-03"]
    assert said(edition, "translator") == ["Ole Dorn"]
    assert "Mills" in said(edition, "keyword")


def test_a_border_area_is_a_heading_of_the_text() -> None:
    text = TEXT.replace("Nobody in", "The border area\n\nNobody in")
    assert bounded(f"Title: {TITLE}\nRecord ID: 999\nRights: Free for study.\n\n{text}\n")


def test_spaced_labels_and_lists_of_values_stand_above_the_text() -> None:
    edition = read(
        "Skip to main content\n\nLetters of the Lakes\n\nBrowse Items\nBrowse Collections\nMap\nAbout\n\n"
        f"{TITLE}\n\nDublin Core\n\nTitle\n\n{TITLE}\n\nSubject\n\nMills\nGrain\nRivers\nHarbours\n\n"
        "Creator\n\nConsulate in Aldane\n\nDate\n\n1961-05-03\n\nContributor\n\nOle Dorn (translator)\n\n"
        f"Identifier\n\nLL-0417\n\nText Item Type Metadata\n\nText\n\n{TEXT}\n\n"
        "Original Format\n\nTypescript, 2 pp.\n\nFiles\n\nCollection\n\nAldane\n\n"
        "Output Formats\n\natom, json\n\n← Previous Item\nNext Item →\n\nProudly powered by Omeka.\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "title") == [TITLE]
    assert said(edition, "translator") == ["Ole Dorn"]
    assert said(edition, "record-id") == ["LL-0417"]


def test_a_list_of_files_and_what_repositories_say_of_themselves_stand_below() -> None:
    assert bounded(
        f"Title: \t{TITLE}\nTranslator: \tDorn, Ole\nIssue Date: \t3-May-1961\n"
        f"Citation: \tPRC FMA 999-00417-02, 4-7\n\nExtracted text:\n\n{TEXT}\n\n"
        "Files in This Item:\nFile\tDescription\tSize\tFormat\n417_en.pdf\tTranslation\t1.2 MB\tAdobe PDF\n\n"
        "Show full item record   View Statistics\n"
    )


def test_a_bulleted_list_of_fields_and_a_table_are_fields() -> None:
    fields = [
        ("Archive", "PRC FMA"),
        ("File no.", "999-00417-02"),
        ("Pages", "4-7"),
        ("Translator", "Ole Dorn"),
    ]
    bulleted = "".join(f"• {label}: {value}\n" for label, value in fields)
    table = "".join(f"| {label} | {value} |\n" for label, value in fields)
    for block in (bulleted, table):
        edition = read(f"Home | Sources | People\n\n{TITLE}\n\n{block}\n{TEXT}\n")
        assert ends(edition) == (FIRST, LAST)
        assert said(edition, "translator") == ["Ole Dorn"]
        assert said(edition, "archive") == ["PRC FMA"]


def test_a_footnote_in_hyphens_is_no_field() -> None:
    note = "- Source: the accounts of the mill, as the consul read them to the author in Vell."
    edition = read(f"{TEXT}\n\n{note}\n")
    assert ends(edition)[1] == note


def test_front_matter_and_marks_of_markdown() -> None:
    edition = read(
        f'---\ntitle: "{TITLE}"\ndate: 1961-05-03\narchive: PRC FMA\nref: 999-00417-02\npp: 4-7\n'
        f"translator: Ole Dorn\ntags: [mills, grain]\n---\n\n[Back to list](index.md)\n\n***\n\n{TEXT}\n\n***\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "shelfmark") == ["999-00417-02"]
    assert said(edition, "pages") == ["4-7"]
    assert said(edition, "keyword") == ["mills", "grain"]
    edition = read(
        f"May 3, 1961\n\n{TITLE}\n\n{TEXT}\n\n## Document Information\n\n**Source**\n\n"
        "PRC FMA 999-00417-02, 4-7. Translated by Ole Dorn.\n\n**Language**\n\nChinese\n\n"
        "**Record ID**\n\n999417\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "record-id") == ["999417"]


def test_a_rule_in_a_text_without_front_matter_stays() -> None:
    text = f"{FIRST}\n\n***\n\n{PROSE}\n\n{PROSE}\n\n***\n\n{LAST}"
    assert "***" in read(text).transcript.text
    assert bounded(text)


@pytest.mark.parametrize(
    "page",
    [
        (
            "Titel:  {0}\nSignatur:  DA 999/41\nLaufzeit:  03.05.1961\nÜbersetzer:  Ole Dorn\n"
            "Archiv:  Staatsarchiv Vell\n"
            "Umfang:  2 Bl.\n\nVolltext\n"
        ),
        (
            "Titre : {0}\nCote : 999 W 41\nDate : 3 mai 1961\nTraducteur : Ole Dorn\nLangue : anglais\n"
            "Niveau de description : pièce\n\nTexte intégral\n"
        ),
        (
            "Cím: {0}\nJelzet: XIX-J-1-j, 99. doboz\nFordító: Ole Dorn\nNyelv: angol\n"
            "Levéltár: Aldanei Levéltár\n\n"
            "Teljes szöveg\n"
        ),
    ],
    ids=["german", "french", "hungarian"],
)
def test_labels_in_other_languages(page: str) -> None:
    edition = read(f"{page.format(TITLE)}\n{TEXT}\n")
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "translator") == ["Ole Dorn"]
    assert said(edition, "title") == [TITLE]


def test_a_caption_of_a_journal_states_title_date_and_source() -> None:
    edition = read(
        "Lake Review 9 (2009)\n\nAppendix: Documents\n\nDOCUMENT No. 3\n\n"
        f"{TITLE}\n3 May 1961\n[Source: GARF, fond 9, opis 1, delo 99, ll. 4-7. Translated by Ole Dorn.]\n\n"
        f"{TEXT}\n\nDocument No. 4\nLetter on the Boats\nAugust 1961\n[Not printed here.]\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "title") == [TITLE]
    assert said(edition, "date") == ["1961-05-03"]
    assert said(edition, "translator") == ["Ole Dorn"]


def test_two_captioned_documents_in_one_file_lose_nothing() -> None:
    caption = (
        "Document No. {0}\nLetter on the Boats\n3 May 1961\n"
        "[Source: GARF, fond 9, opis 1, delo 99, l. {0}.]\n\n"
    )
    edition = read(f"{caption.format(4)}{TEXT}\n\n{caption.format(5)}{TEXT}\n")
    assert edition.transcript.text.count(PROSE) == 2
    t = edition.transcript
    kept = [t.of(i) for i in range(t.first, t.last)]
    assert kept.count(PROSE) == 2


def test_comments_and_links_of_a_weblog_stand_below() -> None:
    edition = read(
        f"The Lake Papers\n\nMenu\nHome\nOur Work\nBlog\nContact\n\n{TITLE}\n\n"
        "Posted on 4 June 2018 by adamoor\n\n"
        "Date: 3 May 1961\nArchive: GARF\nReference: fond 9, opis 1, delo 99, ll. 4-7\n"
        "Translated by: Ole Dorn\n\n"
        f"{TEXT}\n\nShare this:\nClick to share on Twitter (Opens in new window)\n\n"
        "2 thoughts on “Letter from Consul Moor”\n\nTomas says:\n5 June 2018 at 09:10\n"
        "Who paid for the grain?\nReply\n\n"
        "Leave a Reply\nYour email address will not be published.\n\nProudly powered by WordPress\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "title") == [TITLE]


def test_what_was_posted_in_a_hall_is_text() -> None:
    line = "posted in the hall of the consulate for the two weeks before the market in Vell"
    text = f"{FIRST}\n\n{PROSE}\nThe prices are to be\n{line}\n\n{LAST}"
    edition = read(text)
    assert line in [
        edition.transcript.of(i) for i in range(edition.transcript.first, edition.transcript.last)
    ]
    assert bounded(text)


def test_an_address_and_a_notice_stand_at_the_foot() -> None:
    assert bounded(
        f"Lake Archive | Search | Help\n\nTitle: {TITLE}\nDate: 3 May 1961\n"
        "Source: GARF, fond 9, opis 1, delo 99, l. 4\n"
        f"Translator: Ole Dorn\n\n[Printer-friendly version]\n\n{TEXT}\n\nBack to Collection | New Search\n\n"
        "Document provided courtesy of the Lake Archive. Users may reproduce it for educational purposes.\n\n"
        "9 Mill Street, Vell, DC 99999. Tel: (999) 555-0100\n"
    )


def test_the_address_of_a_letter_stays_at_its_end() -> None:
    text = f"{FIRST}\n\n{PROSE}\n\nYours,\nAda Moor\n\n9 Mill Street"
    assert ends(read(text))[1] == "9 Mill Street"


def test_a_way_to_the_record_ends_with_its_title() -> None:
    edition = read(
        "Skip to main content\n\nTarsk College Library\n\nRepositories\nCollections\nOur Rooms\n"
        "Names\nSearch The Archives\n\n"
        f"Special Collections\nMoor Papers\nAldane\n{TITLE}\n\n{TITLE}, 1961 May 3\n Item — Box: 4, Folder: 7\n"
        "Identifier: MOR-999-4\n\nCitation\nPrint\n\nScope and Contents\n"
        "A letter in which the consul asks who pays.\n\n"
        "Dates\nCreation: 1961 May 3\n\nLanguage of Materials\nEnglish\n\nExtent\n2 pages\n\n"
        f"Transcription\n\n{TEXT}\n\nRepository Details\nPart of the Tarsk College Repository\n\n"
        "Contact:\n9 Mill Walk\n"
        "Staff Interface | Report a Problem\n"
    )
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "title") == [TITLE]
    assert said(edition, "date") == ["1961-05-03"]


def test_the_labels_are_lost_of_a_summary_and_the_lists_under_it() -> None:
    page = (
        f"May 3, 1961\n{TITLE}\nThis document was made possible with support from Lake Fund\n{TEXT}\n\n{{0}}\n"
        "PRC FMA 999-00417-02, 4-7. Translated by Ole Dorn.\n2016-05-04\nLetter\nChinese\n999417\n"
    )
    summary = (
        "Consul Moor reports on the mills of Aldane and asks Minister Dorn who pays for the grain."
    )
    edition = read(page.format(f"{summary}\nAda Moor\nChina\nKorea, North"))
    assert ends(edition) == (FIRST, LAST)
    assert said(edition, "summary") == [summary]
    assert {"China", "Korea, North"} & set(said(edition, "keyword")) or said(
        edition, "keyword"
    ) == []


def test_signatures_under_a_last_paragraph_are_no_lists() -> None:
    last = "The Minister says that he regrets this, and asks for a list of the mills."
    edition = read(
        f"May 3, 1961\n{TITLE}\n{TEXT}\n{last}\nOle Dorn\nSecretary\n"
        "PRC FMA 999-00417-02, 4-7. Translated by Ole Dorn.\n2016-05-04\nLetter\nChinese\n999417\n"
    )
    t = edition.transcript
    assert last in [t.of(i) for i in range(t.first, t.last)]


def test_a_short_telegram_stands_between_a_page_s_head_and_its_fields() -> None:
    edition = read(
        f"Skip to content\n\nBrowse\nTopics\nAbout\n\nMay 3, 1961\n\n{TITLE}\n\n"
        "This document was made possible with support from Lake Fund\n\n"
        "TO MOSCOW\nSecret\nSend seed.\nDorn\nVell\n\n"
        "Document Summary\n\nDorn asks for seed.\n\nDocument Information\n\nSource\n\n"
        "PRC FMA 999-00417-02, 4. Translated by Ole Dorn.\n\nLanguage\n\nChinese\n"
    )
    assert ends(edition) == ("TO MOSCOW", "Vell")


@pytest.mark.parametrize(
    "credit",
    [
        "Obtained for the archive and translated by Ole Dorn.",
        "Translated by Ole Dorn with assistance from Ada Vell.",
    ],
)
def test_who_translated_is_named_beside_others(credit: str) -> None:
    edition = read(
        f"May 3, 1961\n{TITLE}\n{TEXT}\nDocument Information\nSource\n"
        f"PRC FMA 999-00417-02, 4. {credit}\nRecord ID\n999417\n"
    )
    assert said(edition, "translator") == ["Ole Dorn"]
