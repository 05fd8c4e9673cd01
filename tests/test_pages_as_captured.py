"""Pages as readers copy them: with a citation box, cut short, with lists of links below the text."""

from __future__ import annotations

import pytest
from lxml import etree

from pages_support import ends, read, said
from teikit.pipeline import convert
from teikit.shapes.furniture import is_navigation

PROSE = (
    "The harvest on the lower river was late this year, and the two mills of the town have stood "
    "idle since the feast; the ministry asks the embassy to find out who will pay for the grain."
)
CITED = (
    "\"Report from the Legation in Tarsk, 'On the Mills',\" March 14, 1956, Papers Program Digital "
    "Archive, GARF, fond 9, opis 3, delo 7, listy 4-6. Translated for the Mill Project by Ilse Marr. "
    "https://archive.example/document/99917"
)
BOX = f"""Search in
ADD SEARCH FILTER CANCEL SEARCH FILTER

Digital Archive Papers of Many Countries

March 14, 1956

REPORT FROM THE LEGATION IN TARSK, 'ON THE MILLS'

This document was made possible with support from the Harrow Foundation

CITATION SHARE DOWNLOAD
  • Citation

    get citation

    The Legation reports on the mills and asks for seed.
    {CITED}
  • share document

    https://archive.example/document/99917

VIEW DOCUMENT IN

English HTML

To the Foreign Ministry:

{PROSE}

Tobias Renn
Minister
"""


def test_a_citation_above_the_text_says_what_the_page_has_no_fields_for() -> None:
    edition = read(BOX)
    assert edition.transcript.shape == "citation-page"
    assert said(edition, "title") == ["Report from the Legation in Tarsk, 'On the Mills'"]
    assert said(edition, "date") == ["1956-03-14"]
    assert said(edition, "archive") == ["GARF"]
    assert said(edition, "shelfmark") == ["fond 9, opis 3, delo 7"]
    assert said(edition, "pages") == ["4-6"]
    assert said(edition, "translator") == ["Ilse Marr"]
    assert said(edition, "funder") == ["Harrow Foundation"]
    assert said(edition, "summary") == ["The Legation reports on the mills and asks for seed."]
    assert ends(edition) == ("To the Foreign Ministry:", "Minister")
    assert not edition.transcript.doubts


def test_a_citation_box_without_the_title_above_it() -> None:
    page = BOX.replace("REPORT FROM THE LEGATION IN TARSK, 'ON THE MILLS'\n\n", "")
    page = page.replace("CITATION SHARE DOWNLOAD\n", "").replace("VIEW DOCUMENT IN\n\n", "")
    edition = read(page)
    assert said(edition, "title") == ["Report from the Legation in Tarsk, 'On the Mills'"]
    assert ends(edition) == ("To the Foreign Ministry:", "Minister")


def test_a_page_for_printing_wraps_its_citation_and_labels_what_follows() -> None:
    edition = read(
        f"""Digital Archive
Papers of Many Countries
archive.example

March 14, 1956

Report from the Legation in Tarsk, 'On the Mills'

Citation:
"Report from the Legation in Tarsk, 'On the Mills'," March 14, 1956, Digital Archive of Papers,
Papers Digital Archive, GARF, fond 9, opis 3, delo 7, listy 4-6. Translated by Ilse Marr.
https://archive.example/document/99917

Summary:
The Legation reports on the mills and asks for
seed.

Credits:
This document was made possible with support from the Harrow Foundation.

Original Language:
Russian

Contents:
Original Scan
Translation - English

To the Foreign Ministry:
{PROSE}

14 March 1956
"""
    )
    assert said(edition, "title") == ["Report from the Legation in Tarsk, 'On the Mills'"]
    assert said(edition, "archive") == ["GARF"]
    assert said(edition, "original-language") == ["ru"]
    assert said(edition, "funder") == ["Harrow Foundation"]
    assert said(edition, "summary") == ["The Legation reports on the mills and asks for seed."]
    assert ends(edition) == ("To the Foreign Ministry:", "14 March 1956")
    assert said(edition, "addressee") == ["Foreign Ministry"]


def test_a_letter_that_begins_with_a_quotation_is_no_page() -> None:
    edition = read(
        f'May 3, 1961\n\n"The Mills," May 1, 1961, Papers Program, was in the press today.\n\n{PROSE}\n'
    )
    assert edition.transcript.shape == "body"


def test_lists_of_links_below_the_text_belong_to_the_page() -> None:
    edition = read(
        f"""Skip to content

March 20, 1965

Cable from the Legation in Tarsk, 'On the Mills'

To the Foreign Ministry:

{PROSE}

[Karvelian] Legation in Tarsk

20 March 1965

The Legation reports on the mills.

Author(s):

Associated Places

Subjects Discussed

Document Information

Source

GARF, f. 9, op. 3, d. 7, l. 4-6. Translated by Ilse Marr.
"""
    )
    assert ends(edition) == ("To the Foreign Ministry:", "20 March 1965")
    assert said(edition, "summary") == ["The Legation reports on the mills."]
    assert said(edition, "sender") == ["Karvelian Legation in Tarsk"]


def test_what_a_page_says_of_another_record_is_no_summary() -> None:
    edition = read(
        f"""The Consulate describes the opening of the bridge at Vane.
March 20, 1965
Cable from the Legation in Tarsk, 'On the Mills'
This document was made possible with support from the Harrow Foundation
To the Foreign Ministry:
{PROSE}
Karvelian Legation in Tarsk
20 March 1965
The Legation reports on the mills.
Author(s):
Associated Places
Document Information
Source
Rights
"""
    )
    assert said(edition, "summary") == ["The Legation reports on the mills."]
    assert ends(edition) == ("To the Foreign Ministry:", "20 March 1965")
    assert [a.rule for a in edition.transcript.asides if a.line == 0] == ["other-record"]


def test_a_page_that_was_cut_keeps_its_title_out_of_the_text() -> None:
    for head in (
        "Skip to content\n\n{}\n\n",
        "{}\nThis document was supported by the Harrow Fund\n",
    ):
        top = head.format("June 20, 1962\n\nMemorandum of Conversation, Comrade Renn with Mr. Marr")
        edition = read(f"{top}\nComrade Renn: {PROSE}\n\nMr. Marr: {PROSE}\n")
        assert said(edition, "title") == ["Memorandum of Conversation, Comrade Renn with Mr. Marr"]
        assert ends(edition)[0].startswith("Comrade Renn: ")


def test_a_session_is_not_who_sent_its_note() -> None:
    edition = read(
        f"Skip to content\n\nMay 3, 1966\n\nNote from the Session of the Chamber of Mills\n\n{PROSE}\n"
    )
    assert not edition.all("sender")


def test_an_office_under_the_name_belongs_to_the_address() -> None:
    edition = read(
        f"TELEGRAM\n\nTo: Comrade Tobias Renn,\n\nDeputy Foreign Minister\n\n{PROSE}\n\nSigned: Ilse Marr\n"
    )
    assert said(edition, "addressee") == ["Tobias Renn"]
    assert "heading" not in edition.found


def test_a_citation_without_a_day() -> None:
    page = BOX.replace("March 14, 1956,", "1956,").replace("March 14, 1956\n", "Undated\n")
    edition = read(page)
    assert edition.transcript.shape == "citation-page"
    assert said(edition, "date") == ["1956"]
    assert said(edition, "archive") == ["GARF"]


def test_a_column_of_labels_above_a_body() -> None:
    edition = read(
        f"""REPORT ON THE MILLS
Document Type:
Document Number (FOIA) /ESDN (CREST):
ABC-RDP71-00417R0009
Release Decision:
RIPPUB
Document Page Count:
1
Document Release Date:
May 3, 2001
Publication Date:
June 9, 1948
Content Type:
REPORT
File:
Attachment | Size |
Body:
DEPARTMENT OF MILLS
9 June 1948
{PROSE}
"""
    )
    assert said(edition, "title") == ["REPORT ON THE MILLS"]
    assert said(edition, "date") == ["1948-06-09"]
    assert said(edition, "record-id") == ["ABC-RDP71-00417R0009"]
    assert not edition.all("shelfmark")
    assert ends(edition)[0] == "DEPARTMENT OF MILLS"


def test_an_office_a_bracket_and_a_name_sign_together() -> None:
    edition = read(
        f"Skip to content\n\nJuly 2, 1961\n\nJournal of the Ambassador in Karvelia for 2 July 1961\n\n{PROSE}\n"
        "The Minister called in the afternoon.\nHe replied that he would report it.\n[…]\n"
        "AMBASSADOR IN KARVELIA [signature] /T. RENN/\nFour copies typed p[q]\n1 - Cde. Marr\n2 - to file\n"
    )
    assert edition.found["signed"] == 1
    assert said(edition, "copied") == ["Marr"]


def test_headings_in_spaced_letters_begin_minutes() -> None:
    edition = read(
        "S T E N O G R A P H Y\n\nof the meeting of 3 May 1972\n\nThe sitting was opened at 9.30 and closed "
        f"at 12.15.\n\nComrade Renn:\n\n{PROSE}\n\n"
        "Comrade Marr:\n\nWe agree with it.\n"
    )
    assert edition.found["speech"] == 2


def test_a_citation_above_the_text_does_not_hide_the_fields_below_it() -> None:
    """Some archives cite a document above its text and describe it again below."""
    below = f"""{BOX}
Document Information

Source
GARF, fond 9, opis 3, delo 7, listy 4-6. Translated by Ilse Marr.

Rights
The Papers Program welcomes reuse of its translations.

Author(s)
Tarsk. Legation

Subjects discussed
Tarsk--Mills
Grain

Original Archive
State Archive of the River Federation

Record ID
99917
"""
    page = read(below)
    assert ends(page) == ("To the Foreign Ministry:", "Minister")
    assert said(page, "record-id") == ["99917"]
    assert said(page, "keyword") == ["Tarsk--Mills", "Grain"]
    assert said(page, "author") == ["Tarsk. Legation"]


ATTRIBUTES = """PAGE 01        TARSK   00917  01 OF 02  121430Z
ACTION EA-12

INFO  OCT-01  ISO-00  /021 W
                  ------------------022901  121501Z /12
P 121430Z OCT 77
FM AMEMBASSY TARSK
TO SECSTATE WASHDC PRIORITY 0917

UNCLAS SECTION 01 OF 02 TARSK 00917

SUBJECT: FERRY TIMETABLES

1. THE MINISTRY PRINTED THE TIMETABLE TODAY. IT HAS NINETY PAGES AND NO MAP.

PAGE 01        TARSK   00917  02 OF 02  121436Z
ACTION EA-12

INFO  OCT-01  ISO-00  /021 W
P 121430Z OCT 77
FM AMEMBASSY TARSK
TO SECSTATE WASHDC PRIORITY 0918

UNCLAS SECTION 02 OF 02 TARSK 00917

2. WE SHALL SEND TEN COPIES BY POUCH. HARROW

NNN

Message Attributes

Automatic Decaptioning: X
Channel Indicators: n/a
Decaption Note:
Concepts: FERRIES, TIMETABLES
Copy: SINGLE
Document Number: 1977TARSK00917
From: TARSK
Original Classification: UNCLASSIFIED
Original Handling Restrictions: n/a
Reference: 77 STATE 261999
To: STATE
Type: TE
"""


def test_what_a_catalogue_says_of_a_telegram_is_none_of_its_text() -> None:
    """Unknown labels among fields are fields; a telegram's own parties win."""
    page = read(ATTRIBUTES)
    assert ends(page)[1] == "NNN"
    assert [doubt.code for doubt in page.doubts] == []
    assert said(page, "shelfmark") == []
    assert "TARSK" not in said(page, "sender")
    tei, _ = convert(ATTRIBUTES.encode(), "page.txt")
    numbered = [p.get("n") for p in etree.fromstring(tei).iter("{*}p") if p.get("n")]
    assert numbered == ["1", "2"]


STROKES = f"""Skip navigation
Harrow Documents Project

Note on a Talk of Counsellor Renn with the Miller of Tarsk
Renn hears why two mills of Tarsk stand idle and promises grain, of which nobody knows the price.

March 16, 1956 | Original language: German | Translated by: Ilse Marr | Record ID: 99917
Save | Cite | Report an error

Division 4
Tarsk, 16 March 1956

{PROSE}

Source: KRV 12/3, pp. 4-7
Rights: May be quoted.
"""


def test_fields_in_one_line_between_strokes() -> None:
    """One of them, a date, has no label."""
    edition = read(STROKES)
    assert edition.transcript.shape == "archive-page"
    assert said(edition, "date") == ["1956-03-16"]
    assert said(edition, "original-language") == ["de"]
    assert said(edition, "translator") == ["Ilse Marr"]
    assert said(edition, "record-id") == ["99917"]
    assert ends(edition)[0] == "Division 4"


def test_a_site_with_a_search_box_and_buttons_stands_above_the_text() -> None:
    """The title may be in capitals, and the catalogue's sentence right under it."""
    edition = read(
        "Harrow Archive On-Line\nSearch the collection ____________  [Go]\n"
        "English | Albanian | Compare\n\nMarch 14, 1956\nREPORT FROM THE LEGATION IN TARSK\n\n"
        "Renn and the miller quarrel politely about two mills, a weir and the price of the grain.\n\n"
        f"Secret          Copy 2 of 4\n\n{PROSE}\n\n"
        "Source            KRV 12/3, pp. 4-7\nOriginal Language       German\n[Scan] [View as PDF]\n"
    )
    assert said(edition, "title") == ["REPORT FROM THE LEGATION IN TARSK"]
    assert said(edition, "archive") == ["KRV"]
    assert said(edition, "summary")[0].startswith("Renn and the miller")
    assert ends(edition)[0].startswith("Secret")
    assert "Go" not in " ".join(ends(edition))


def test_what_a_page_offers_under_its_title_is_no_text() -> None:
    """Scans with the number of their pages, a translation in a named language."""
    assert is_navigation("English Translation   |   Original Scan (6 pages)")
    assert is_navigation("Print   E-mail   Cite   Download Polish Translation (PDF)")
    edition = read(
        "Skip to main content\n\nReport of the Legation in Tarsk for March 1956\nMarch 14, 1956\n"
        "Cite   Share   Print\n\nSummary\nRenn writes about two mills, a weir and the grain.\n\n"
        "English Translation   |   Original Scan (6 pages)\n\nSecret. Copy No. 2\n\n"
        f"{PROSE}\n\n{PROSE}\n\nSource: KRV 12/3, pp. 4-7\nRecord ID: 99917\n"
    )
    assert said(edition, "summary")[0].startswith("Renn writes")
    assert ends(edition)[0].startswith("Secret")


def test_a_summary_may_stand_above_the_title() -> None:
    edition = read(
        "The miller answers questions of the Legation about grain, locks and the price of the wheels.\n\n"
        "Transcript of Conversation between Minister Renn and the Miller of Tarsk\n"
        "Date\tMarch 14, 1956\nRecord ID\t99917\nSource\tKRV 12/3, pp. 4-7\n"
        f"[ English ]   [ German ]   [ Both ]\n\nConfidential\n\n{PROSE}\n\nRights\tMay be quoted.\n"
    )
    assert said(edition, "title") == [
        "Transcript of Conversation between Minister Renn and the Miller of Tarsk"
    ]
    assert said(edition, "summary")[0].startswith("The miller answers")
    assert ends(edition)[0] == "Confidential"


@pytest.mark.parametrize(
    "line",
    ["Chinese text", "Polish", "Translation", "[Notes]", "[signed] [stamp]", "– archive (1)"],
)
def test_words_that_documents_have_too_are_no_navigation_by_themselves(line: str) -> None:
    assert not is_navigation(line)


def test_tabs_over_a_text_count_the_pages_of_its_scan() -> None:
    assert is_navigation("English Translation   |   Original Scan (4 pages)")
