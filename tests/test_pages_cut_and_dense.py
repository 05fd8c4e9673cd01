"""Pages of which a part was copied, and pages that lost every blank line on the way."""

from __future__ import annotations

import pytest

from pages_support import ends, read, said
from structure_support import blocks

CABLE = """To the Foreign Ministry:

The harvest on the lower river was late this year, and the two mills of the town stood idle since then.

We suggest that 200 sacks be sent by rail; for the rest we ask for instructions before the end of the month.

Legation in Tarsk

14 March 1956
"""
FIELDS = """
Author(s)
Legation in Tarsk

Source
GARF, fond 9, opis 3, delo 7, listy 4-6. Translated by Ilse Marr.

Original Archive
State Archive of the Russian Federation

Record ID
99917
"""


def test_fields_below_a_text_show_a_page_whose_head_was_not_copied() -> None:
    edition = read(CABLE + FIELDS)
    assert edition.transcript.shape == "archive-page"
    assert ends(edition) == ("To the Foreign Ministry:", "14 March 1956")
    assert said(edition, "record-id") == ["99917"]
    assert said(edition, "shelfmark") == ["fond 9, opis 3, delo 7"]
    assert said(edition, "date") == ["1956-03-14"]


def test_one_label_below_a_text_makes_no_page_of_it() -> None:
    edition = read(CABLE + "\nDistribution\nMinister, Second Department\n\nRecord\nFile 12\n")
    assert edition.transcript.shape != "archive-page"
    assert ends(edition)[1] == "File 12"


DENSE = """Skip to content
March 14, 1956
Report from the Legation in Tarsk, 'On the Mills'
Citation
Share
Download
This document was made possible with support from the Harrow Foundation
The Legation reports on the mills of the town and asks for seed and for instructions.
LEGATION OF ALDANE
SECRET
No. 12/56
Subject: the mills.
The harvest on the lower river was late this year, and the two mills of the town stood idle since then.
The minister told us three times that the grain is paid for, and that nobody will be asked to pay for it again.
The mill at the bridge has been let to a cooperative, which grinds for all and takes a tenth of the flour.
The mill at the wharf stands empty, because the wheel was sold in the winter and no other has been found for it.
We suggest that 200 sacks be sent by rail; for the rest we ask for instructions before the end of the month.
Tobias Renn
Minister
Author(s)
Legation in Tarsk
Source
GARF, fond 9, opis 3, delo 7, listy 4-6. Translated by Ilse Marr.
Language
Russian
Record ID
99917
"""


def test_a_page_without_a_blank_line_keeps_its_summary_and_its_foot_apart() -> None:
    edition = read(DENSE)
    assert ends(edition) == ("LEGATION OF ALDANE", "Minister")
    assert said(edition, "summary") == [
        "The Legation reports on the mills of the town and asks for seed and for instructions."
    ]
    assert said(edition, "title") == ["Report from the Legation in Tarsk, 'On the Mills'"]
    assert said(edition, "record-id") == ["99917"]
    kinds = [kind for kind in blocks(DENSE) if kind != "out"]
    assert kinds[:5] == ["docket", "docket", "docket", "particular", "p"]


def test_a_first_sentence_under_blank_lines_stays_text() -> None:
    spaced = DENSE.replace("Foundation\n", "Foundation\n\n").replace("SECRET\n", "SECRET\n\n")
    assert ends(read(spaced))[0].startswith("The Legation reports")


EXTRACT = """SECRET
Extract from protocol No. 99 of the meeting of the Politburo of the CC of 7 September 1971
On the Cannery at Tarsk
1. To agree with the draft of the instructions to the Soviet Ambassador in Aldane, which is attached to this.
2. To charge the expenses to the account of the loan that was granted under the agreement of 9 December 1969.
3. To report to the CC on what has become of the refrigerator that was delivered in the winter of last year.
SECRETARY OF THE CC
To point 61 of Prot. No. 99
Secret
TARSK
SOVIET AMBASSADOR
Visit the Minister and, referring to the instructions of the government, tell him that the crane comes in May.
Telegraph when it has been done.
"""


def test_what_is_attached_to_an_extract_begins_without_a_blank_line() -> None:
    assert blocks(EXTRACT)[-6:] == ["docket", "docket", "docket", "salute", "p", "p"]


@pytest.mark.parametrize(
    "foot",
    [
        "Rights\nTeachers may copy the translation.",
        "Permissions\nCopy what you need for your studies.\n\nOriginal Uploaded Date\n2019-11-04",
        'Cite this record\n"Report on the Mills," March 14, 1956, The Lake Papers, LP-2204.',
    ],
)
def test_what_a_text_brought_along_from_the_foot_of_its_page_is_not_its_own(foot: str) -> None:
    assert ends(read(f"{CABLE}\n{foot}\n"))[1] == "14 March 1956"


def test_rights_that_a_text_speaks_of_stay_in_it() -> None:
    text = CABLE.replace("We suggest", "Rights\n\nWe suggest")
    assert ends(read(text))[1] == "14 March 1956"
    assert ends(read(f"{CABLE}\nRights\nOf fishing: none.\n"))[1] == "Of fishing: none."


def test_a_menu_over_the_date_has_no_values() -> None:
    page = (
        "Skip to main content\n\nCollections\n\nThemes\n\nAugust 11, 1954\n\nCable from the Legation in"
        " Tarsk, 'On the Mills of the Lower River'\n\nCite\n\nShare\n\nThis document was made possible with"
        f" support from The Alder Foundation\n\nSecret\n\n{CABLE}"
    )
    edition = read(page)
    assert said(edition, "date") == ["1954-08-11"]
    assert said(edition, "keyword") == []
    assert ends(edition) == ("Secret", "14 March 1956")


def test_title_and_date_stand_in_either_order_over_a_page_without_fields() -> None:
    page = (
        "Memorandum of Conversation between Minister Renn and Ambassador Moor\n\nJune 21, 1962\n\nRenn and"
        f" Moor discuss the mills and places for students.\n\nView original scan\n\nTranscript\n\n{CABLE}"
    )
    edition = read(page)
    assert said(edition, "summary") == ["Renn and Moor discuss the mills and places for students."]
    assert ends(edition)[0] == "To the Foreign Ministry:"


def test_fields_and_summary_may_stand_apart_from_each_other() -> None:
    page = (
        "Report on the Mills of the Lower River\n\nCreated: March 14, 1956\n\nHolding: RGANI, f. 5, op. 61,"
        " d. 998, pp. 112-114\n\nTranslated by: Ilse Marr\n\nOriginal Language: Russian\n\nRecord: 998506\n\n"
        "Summary\n\nThe Legation reports on the mills of the town and asks for seed.\n\nFull text\n\nSecret\n\n"
        f"{CABLE}"
    )
    edition = read(page)
    assert ends(edition)[0] == "Secret"
    assert said(edition, "record-id") == ["998506"]
    assert said(edition, "summary") == [
        "The Legation reports on the mills of the town and asks for seed."
    ]
