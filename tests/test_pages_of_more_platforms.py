"""Pages of further platforms: rows of links, fields no table knows, what is said over a page's foot."""

from __future__ import annotations

import pytest

from pages_support import ends, read, said

TEXT = """SECRET

Norr, 12 March 1953

The ice at Norr is two feet thick. Two tugs are needed at once, for the pilots cannot leave the roads.

DORN
"""


def framed(above: str, below: str = "") -> str:
    """Put a page's lines around a short telegram, blank lines between."""
    return f"{above.strip()}\n\n{TEXT}\n{below.strip()}\n"


def only_text(page: str) -> bool:
    """Tell whether the telegram, and all of it, is what is left of a page."""
    return ends(read(page)) == ("SECRET", "DORN")


# --- links ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("menu", "foot"),
    [
        ("Home   Topics   Our maps   Timeline", "Privacy    Accessibility    Site Map    Contact"),
        ("Inicio | Búsqueda | Fondos antiguos | Ayuda", "Volver a resultados | Imprimir"),
        ("Accueil | Rechercher | Aide | Connexion", "Imprimer la notice | Ajouter au panier"),
        ("Log in | Register | DE | EN", "Help us transcribe | Report a problem with this record"),
        ("Главная | О проекте | Поиск", "Скачать   Печать   Поделиться"),
        ("Startseite   Bestände   Hilfe", "Impressum   Datenschutz   Barrierefreiheit"),
    ],
)
def test_a_row_of_links_is_one_though_some_of_its_words_are_unknown(menu: str, foot: str) -> None:
    """Half of the short words between gaps or strokes are links: so are the others."""
    title = "Telegram from the Harbour Commission to the Ministry of Waters"
    page = framed(f"Lakes Society\n{menu}\nMarch 12, 1953\n{title}", foot)
    assert only_text(page)
    assert said(read(page), "title") == [title]


@pytest.mark.parametrize(
    "row",
    [
        "Coal               40 tons        12 tons",
        "Home fleet         Search parties           Stores",
        "Archive copy       Print run                 417",
    ],
)
def test_a_row_of_a_table_is_no_row_of_links(row: str) -> None:
    """A word of a menu among a table's others makes no menu of it."""
    text = f"{TEXT}\nStores at Norr\n\nKind               March          April\n{row}\n"
    assert ends(read(text))[1] == row


def test_a_link_alone_below_a_text_asks_the_reader() -> None:
    """ "Order a copy of this record" is the page's where a catalogue ends."""
    foot = "Help us improve this description\nOrder a copy of this record\nContact us"
    assert only_text(framed("Home | Search\nTitle: Ice at Norr\nHeld by: Tarsk Archive", foot))


# --- titles ---------------------------------------------------------------------------------------


def test_the_kind_over_a_title_is_no_title() -> None:
    """ "Decision" over "Secretariat Decision No. 41 on …" names the kind of it."""
    title = "Harbour Commission Decision No. 41 on the Supply of Tugs to Norr"
    edition = read(
        framed(
            f"Decision\n{title}\nApril 25, 1953\nView original document (4 pages)\n"
            "The Commission grants Norr two tugs free of charge.\nTranscript",
            "Document Information\nSource: TsDA, f. 99, op. 60, a.e. 917, l. 1-4.\nRecord ID: 990738",
        )
    )
    assert said(edition, "title") == [title]
    assert said(edition, "summary") == ["The Commission grants Norr two tugs free of charge."]
    assert said(edition, "rights") == []


def test_a_grade_under_date_and_summary_is_no_title() -> None:
    """A sentence under a title that is whole is no part of it; "SECRET" begins the document."""
    title = "Cryptogram No. 17 from the Embassy in Tarsk to Director Dorn"
    edition = read(
        framed(
            f"Skip to main content\nMarch 12, 1953\n{title}\n"
            "Moor reports on the hospital at Norr and on the coal of the embassy.\n"
            "English Translation        Original Scan",
            "Document Information\nSource\nGARF, f. 99, op. 1, d. 9, l. 4.\nRecord ID\n990738",
        )
    )
    assert said(edition, "title") == [title]
    assert ends(edition)[0] == "SECRET"
    assert said(edition, "classification") == ["secret"]


def test_a_title_that_an_edition_prints_twice_is_the_page_s_first() -> None:
    """Under volume and chapter stand the page's title and, again, the document's heading."""
    page = (
        "The Northern Lakes: Documents, 1947-1954\n"
        "Volume II  »  Chapter 5. Trade  »  No. 64\n« No. 63          No. 65 »\n"
        "No. 64. Note by A. Moor, Joint Secretary, on the Wool Traders\n\n"
        "64. Note by A. Moor, Joint Secretary, on the Wool Traders1\n\n"
        "The traders hold 60,000 bales and do not know whether to move them or to sell.\n\n"
        "1 File 99, pp. 11-14.\n\n"
        "Editors' note: all documents of this volume were typed again.\n"
        "How to cite: The Northern Lakes, vol. II, no. 64\n"
        "Terms of use   |   Imprint   |   Data protection\n"
    )
    edition = read(page)
    assert said(edition, "title") == [
        "No. 64. Note by A. Moor, Joint Secretary, on the Wool Traders"
    ]
    first, last = ends(edition)
    assert first.startswith("64. Note by")
    assert last == "1 File 99, pp. 11-14."
    assert said(edition, "rights") == []


# --- headings over the text -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Transcription (complete, 2 pages, approved)",
        "Text (typed by staff). Not proofread against the original.",
        "TRANSLATION",
        "Texto completo",
        "Transcription (by volunteers)\n--- page 1 ---",
    ],
)
def test_what_a_page_prints_over_the_text_may_say_more(heading: str) -> None:
    """A note in brackets, capitals, or a page's number change no heading into text."""
    above = f"Home | Search\nTitle: Ice at Norr\nRecord ID: 99\nTranslators: Ada Moor; Ole Dorn\n{heading}"
    edition = read(framed(above))
    assert ends(edition) == ("SECRET", "DORN")
    assert said(edition, "translator") == ["Ada Moor", "Ole Dorn"]


def test_a_document_s_own_draft_stays() -> None:
    """ "Contents (draft)" and "Translation (unofficial)" are words that documents have."""
    for own in ("Contents (draft)", "Translation (unofficial)"):
        edition = read(framed(f"Home | Search\nTitle: Ice at Norr\nRecord ID: 99\n\n{own}"))
        assert ends(edition)[0] == own


# --- fields ---------------------------------------------------------------------------------------


def test_labels_that_no_table_knows_stand_among_those_it_knows() -> None:
    """Where labels and values take turns, a line in a label's place is one, and its words say of what."""
    above = """
Harbour Society
Telegram from the Harbour Commission to the Ministry of Waters

Description
Date of document
12 March 1953
Record creator
Harbour Commission
Call mark
Harbour files, box 12, folder 3, ff. 17-18
Rendered into English by
Ada Moor
Shelf life
Ten years
Rights
In copyright. Reproduction by permission only.

Text
"""
    edition = read(framed(above, "Cite this item | Print"))
    assert ends(edition) == ("SECRET", "DORN")
    assert said(edition, "author") == ["Harbour Commission"]
    assert said(edition, "shelfmark") == ["Harbour files, box 12, folder 3"]
    assert said(edition, "pages") == ["17-18"]
    assert said(edition, "translator") == ["Ada Moor"]


def test_values_that_begin_in_one_column_are_fields() -> None:
    """A catalogue's labels need no colon where all values begin in one column."""
    above = """
Document view - Aldane Digital Library
Title          Memorandum on the Lock at Norr
Personal name  Dorn, Ole (author)
Corp. name     Ministry of Waters
Date issued    1953-03-12
Call no.       AP 12/3, leaves 4-5
Notes          Carbon copy
Full text:
"""
    edition = read(framed(above, "Rights: Free to use with attribution."))
    assert ends(edition) == ("SECRET", "DORN")
    assert said(edition, "archive") == []
    assert said(edition, "shelfmark") == ["AP 12/3"]
    assert said(edition, "pages") == ["4-5"]


def test_a_paper_s_own_form_is_no_paragraph_of_fields() -> None:
    """Number, To, From, Title and Re of an outgoing telegram are its docket."""
    own = "Priority: Urgent\nNumber: KE-0999\nTo: Minister of Waters\nFrom: Legation\nTitle: Ice\nRe: WK"
    page = framed(
        "Home | Search\nMarch 12, 1953\nTelegram from the Legation at Norr to the Minister of Waters"
    )
    edition = read(page.replace("SECRET\n", f"Ministry of Waters\n{own}\n"))
    assert ends(edition)[0] == "Ministry of Waters"


def test_fields_stand_far_below_a_title_and_its_buttons() -> None:
    """Short lines that no table knows part the title from a paragraph of nothing but fields."""
    above = """
Item details
Waters Collection, 1940-1960

Memorandum on the Ice at Norr, 1953 March 12

Put aside
Pin to wall
Magnify
Turn around

Item Number
417
Date
1953 March 12
Names
Dorn, Ole
Physical Location
Aldane University Library, Special Collections, Box 4, Folder 12

Text of document
"""
    edition = read(framed(above))
    assert ends(edition) == ("SECRET", "DORN")
    assert said(edition, "record-id") == ["417"]


@pytest.mark.parametrize(
    ("fields", "archive", "shelfmark"),
    [
        (
            "Repository: Tarsk National Archives Center\nReference: Office of Waters, folder 17",
            ["Tarsk National Archives Center"],
            ["Office of Waters, folder 17"],
        ),
        (
            "Archive: Aldane State Archives, Waters 12/3, 44-45",
            ["Aldane State Archives"],
            ["Waters 12/3"],
        ),
        ("Call number: MS 417, Box 4, Folder 12", [], ["MS 417, Box 4, Folder 12"]),
        (
            "Series: K18, Letter books\nControl symbol: 99/3 PART 2",
            [],
            ["K18, 99/3 PART 2"],
        ),
    ],
)
def test_a_reference_is_parted_where_it_names_the_archive(
    fields: str, archive: list[str], shelfmark: list[str]
) -> None:
    """What stands before the number is the archive's only if nothing else is."""
    edition = read(
        framed(
            f"Home | Search\nTitle: Ice at Norr\n{fields}\nRecord ID: 99\nOriginal language: Polish"
        )
    )
    assert said(edition, "archive") == archive
    assert said(edition, "shelfmark") == shelfmark
    assert ends(edition) == ("SECRET", "DORN")


def test_the_archive_whose_site_shows_a_paper_is_no_certain_one() -> None:
    """A record office's own catalogue names it at the top only."""
    edition = read(
        framed(
            "Commonwealth Records Office\nFinder > Series K18 > Item 99\nItem ID: 9914\n"
            "Title: Cablegram from Norr\nSeries: K18, Letter books\nControl symbol: 99/3"
        )
    )
    facts = [fact for fact in edition.facts if fact.key == "archive"]
    assert [(fact.value, fact.cert) for fact in facts] == [
        ("Commonwealth Records Office", "medium")
    ]


def test_a_file_among_the_fields_is_no_shelfmark() -> None:
    """Under "File: … KB" stands "Body:", which is no part of it."""
    edition = read(
        framed(
            "Office of Harbour Information\nElectronic Reading Room\nSearch    Advanced Search    Help\n"
            "COAL STOCKS AND FERRY AND THE ICE AT NORR\nDocument Type: CABLE\n"
            "Document Number: XR99-0045\nRelease Decision: RIPPUB\nDocument Page Count: 2\n"
            "File: XR99-0045.pdf   142.6 KB\nBody:",
            "Privacy    Accessibility    Site Map    Contact",
        )
    )
    assert said(edition, "shelfmark") == []
    assert said(edition, "title") == ["COAL STOCKS AND FERRY AND THE ICE AT NORR"]
    assert ends(edition) == ("SECRET", "DORN")


# --- below the text -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "foot",
    [
        "Please cite as: The Lakes, Item 66.\nAll papers of this project are invented.\n© Back to top",
        "File: DOC_99.pdf   318 KB\nContact | Privacy | About us",
        "---\n\n[Back to index](https://example.org/index) · [Edit this page](https://example.org/e)",
        "Verwandte Archivalien\nB 12 Nr. 418\nNach oben\nImpressum | Datenschutz",
    ],
)
def test_what_is_said_over_a_page_s_foot_is_the_page_s(foot: str) -> None:
    """Files, citations and sentences about the page stand in one block with its last links."""
    assert only_text(framed("Home | Search\nTitle: Ice at Norr\nRecord ID: 99", foot))


def test_a_document_that_speaks_of_a_page_keeps_its_last_paragraph() -> None:
    """A sentence over the foot is the page's only if it names the page and is parted from the text."""
    page = framed("Home | Search\nTitle: Ice at Norr\nRecord ID: 99", "Print | Contact us")
    last = "The tugs are paid for by the harbour."
    edition = read(page.replace("DORN\n", f"DORN\n\n{last}\n"))
    assert ends(edition)[1] == last


def test_notes_over_the_fields_are_no_summary_which_stands_below() -> None:
    """A numbered note ends the text; under "About this document" stands what it is about."""
    note = "1. The original has 1140 in one place and 1410 in another. - Trans."
    edition = read(
        framed(
            "Collections › Harbours › 130400\nCircular from the Harbour Commission, 'On Tugs'\nMarch 12, 1953",
            f"{note}\n\nAbout this document\nA circular telling pilots how to handle tugs and the ice.\n"
            "Author: Harbour Commission\nReference: PRC FMA 999-01733-08, 54-56\nRecord ID: 130400",
        )
    )
    assert ends(edition)[1] == note
    assert said(edition, "summary") == ["A circular telling pilots how to handle tugs and the ice."]


def test_source_details_head_the_fields() -> None:
    """A section's head of two common words begins what is the page's, a number needs no colon."""
    edition = read(
        framed(
            "menu ☰\nLetter from the Harbour Commission to the Ministry of Waters, 'On Tugs'\nMar 12 1953",
            "Source details\nPRC FMA 999-02871-11, 2-5. Translated by Ada Moor.\nOriginal language: Chinese\n"
            "Record no. 130600\nIssued by: Harbour Commission\nShare this page",
        )
    )
    assert ends(edition) == ("SECRET", "DORN")
    assert said(edition, "record-id") == ["130600"]
    assert said(edition, "translator") == ["Ada Moor"]


def test_who_translated_for_a_project_interpreted_nothing() -> None:
    """ "Translated by … for the Lakes Project" names no interpreter of the talk."""
    edition = read(
        "Talk of Moor and Dorn\nTranslated by Ada Marsh for the Lakes Project\n\n"
        "MEMORANDUM OF CONVERSATION\n\n"
        "The Minister said that the price of herring could not be changed before the autumn.\n"
    )
    assert said(edition, "interpreter") == []
    assert said(edition, "translator") == ["Ada Marsh"]


@pytest.mark.parametrize(
    "last",
    [
        "Our project has been approved.",
        "The volume of the trade was told to the Minister.",
        "The collection is to be sent to Tarsk.",
    ],
)
def test_what_a_document_says_at_its_end_is_not_said_of_the_page(last: str) -> None:
    """A project or a collection may be what the paper is about."""
    page = framed("Lake Papers\n\nMay 3, 1961\n\nCable from the Embassy in Norr")
    page = page.replace("\nDORN\n", f"\n{last}\n") + "\n© Lake Papers. Back to top\n"
    assert ends(read(page))[1] == last
