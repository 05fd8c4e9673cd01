"""Headings over a page's text, lists beside and below, days that are told on; all invented."""

from __future__ import annotations

import pytest
from lxml import etree

from facts_support import facts_of
from names_support import found
from pages_support import ends, read, said
from structure_support import LONG, blocks, doubts
from teikit.pipeline import convert

TITLE = "Cable from the Legation in Norway, 'On the Mills and the Ferries of the Upper Lake'"
ABOUT = "The Legation reports that the harvest is late and asks for instructions on the seed."


FILLED = f"SECRET\n\nTo the Ministry of Lakes:\n\n{LONG}\n"


def dates_in(text: str) -> list[str]:
    """Return the days in a text, as the TEI has them."""
    tei, _ = convert(text.encode(), "x.txt")
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [one.get("when") or one.get("notAfter") or "" for one in body.iter("{*}date")]


# --- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading", ["Text", "Original Text", "English (translation)", "Full text of the document"]
)
def test_the_heading_of_a_text_is_the_pages_where_no_field_stands_above(heading: str) -> None:
    page = read(f"Home | Search\n\nMay 6, 1957\n\n{TITLE}\n\n{ABOUT}\n\n{heading}\n\n{FILLED}")
    assert ends(page)[0] == "SECRET"
    assert said(page, "summary") == [ABOUT]


def test_a_sentence_may_part_the_fields_from_the_heading() -> None:
    fields = "Date: May 6, 1957\nSource: LMA 100-00001-01, 1-2\nOriginal Language: Norwegian\nRecord ID: 9\n"
    page = read(f"{TITLE}\n\n{fields}\nNo such paper exists anywhere.\n\nTranslation\n\n{FILLED}")
    assert ends(page)[0] == "SECRET"


def test_a_citation_under_its_label_says_where_the_paper_is_kept() -> None:
    cited = f'"{TITLE}," May 6, 1957, PRC FMA 999-00118-06, 21-24. Translated by Ada Moor.'
    page = read(
        f"May 6, 1957\n\n{TITLE}\n\nCitation\n{cited}\n\nOriginal Language\nChinese\n\n"
        f"Record ID\n99917\n\nEnglish Translation\n\n{LONG}\n"
    )
    assert said(page, "shelfmark") == ["999-00118-06"]
    assert said(page, "pages") == ["21-24"]
    assert ends(page)[0] == LONG


def test_a_menu_without_its_gaps_is_a_menu() -> None:
    page = read(
        f"Start page Collections Search Help\n\n{TITLE}\n\n6 May 1957\n\n"
        f"Record ID: 99917\nLanguage: English\nType: Cable\n\nFull Text\n\n{LONG}\n"
    )
    assert page.transcript.asides[0].rule == "site-navigation"


# --- heads ----------------------------------------------------------------------------------------


def test_the_second_side_of_a_talk_where_the_first_stands_beside_the_label() -> None:
    first = "PARTICIPANTS:   Norway\n                  Ambassador Ole Dorn\n\n"
    sides = f"{first}                Tunisia\n                  Mr. Adib Karoui\n"
    text = f"Memorandum of Conversation\n\nOslo, May 6, 1957.\n\nSUBJECT:        Seed\n\n{sides}\n{LONG}\n"
    assert facts_of(text)["participant"] == ["Ole Dorn", "Adib Karoui"]


def test_the_record_in_a_diary_has_a_heading_of_its_own() -> None:
    text = (
        "SECRET\n\nFrom the diary of\nO. P. DORN,\nCounsellor of the Embassy of Norway in Tunisia\n\n"
        "RECORD OF CONVERSATION\nwith the Deputy Minister of Lakes,\nADIB KAROUI\n\n"
        f"3 October 1956\n\n{LONG}\n\n{LONG}\n"
    )
    assert blocks(text)[1:4] == ["head", "head", "dateline"]
    facts = facts_of(text)
    assert facts["kind"] == ["memorandum-of-conversation"]
    assert "addressee" not in facts


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("MINUTES OF THE SECOND MEETING BETWEEN THE DELEGATIONS OF NORWAY AND TUNISIA", "minutes"),
        ("MINUTES OF A MEETING WITH THE AMBASSADOR OF NORWAY", "memorandum-of-conversation"),
        ("SUMMARY OF THE MEETING OF THE SECRETARIAT OF THE CENTRAL COMMITTEE", "minutes"),
    ],
)
def test_a_numbered_meeting_has_minutes(title: str, kind: str) -> None:
    assert facts_of(f"{title}\n\nTarsk, 6 May 1957\n\n{LONG}\n\n{LONG}\n").get("kind", [""]) == [
        kind
    ]


def test_a_list_of_who_gets_a_telegram_above_it() -> None:
    head = "INCOMING TELEGRAM\nNo. 1629\nConfidential\nFrom: Legation in Tarsk\n"
    listed = "Distribution: First Lake Department (2), Ferry Commission,\nComrade Moor, file (1)\n"
    text = f"{head}{listed}\nYour cable No. 774 of 28 June was received. {LONG}\n\n{LONG}\n"
    assert facts_of(text)["copied"] == ["First Lake Department", "Ferry Commission", "Moor"]
    limited = text.replace(listed, "Distribution: Limited\n")
    assert "copied" not in facts_of(limited)


def test_names_beside_a_docket_get_copies() -> None:
    rows = (
        "Ciphergram No. 4471                               Distribution:\n"
        "Secret                                            Com. Moor\n"
        "From the Norwegian Embassy in Tunis               Com. Dorn\n"
        "Received 12 April 1968, 19:15                     Department II\n"
    )
    facts = facts_of(f"{rows}\nVellmann\n\nIn reply to your 2908. {LONG}\n\n{LONG}\n")
    assert facts["copied"] == ["Moor", "Dorn", "Department II"]
    assert facts["sender"] == ["Norwegian Embassy in Tunis"]
    assert facts["addressee"] == ["Vellmann"]


def test_posts_below_one_another_that_no_gazetteer_knows() -> None:
    text = (
        "OUTGOING TELEGRAM        Department of State\n\nCONFIDENTIAL\n\nACTION: AmEmbassy OSLO\n"
        "        AmEmbassy KESSIMO\n        AmEmbassy TUNIS\n\n"
        "INFO:   AmEmbassy ROME\n        AmConsul TARSKO\n\n"
        f"STATE 186604\n\nCIRCULAR\n\n1. {LONG}\n\n2. {LONG}\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Embassy Oslo", "Embassy Kessimo", "Embassy Tunis"]
    assert facts["copied"] == ["Embassy Rome", "Consulate Tarsko"]
    assert facts["telegram-number"] == ["186604"]
    assert "head" not in blocks(text)


# --- the text -------------------------------------------------------------------------------------


def test_numbers_in_brackets_head_what_stands_under_each() -> None:
    parts = [
        f"({n}) {title}\n\n1. {LONG}\n\n2. {LONG}\n"
        for n, title in ((1, "The basic situation"), (2, "The main problems"))
    ]
    text = "REPORT ON THE MILLS\n\nTo the State Council:\n\n" + "\n".join(parts)
    assert blocks(text)[2:] == ["head", "item 1", "item 2"] * 2
    points = "REPORT ON THE MILLS\n\nWe ask for:\n\n(1) seed\n\n(2) boats\n\n(3) " + LONG + "\n"
    assert "head" not in blocks(points)[1:]


def test_an_interpreter_without_a_name_is_nobody_of_those_named() -> None:
    told = "We were accompanied by Ole Dorn, deputy head of department, and an interpreter."
    assert "interpreter" not in facts_of(
        f"REPORT\non the mills\n\nTarsk, 6 May 1957\n\n{told} {LONG}\n\n{LONG}\n"
    )


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Your cable of 30 September has come. On the 17th the Minister asked me to call.", "1955-10-17"),
        ("The boats were sailing for the new Board since 4 February.", "1955-02-04"),
        ("The price of the seed is fixed until 31 August.", "1956-08-31"),
    ],
)  # fmt: skip
def test_what_is_told_goes_on_and_terms_lie_ahead(sentence: str, day: str) -> None:
    text = f"REPORT ON THE MILLS\n\nTarsk, 19 October 1955\n\n{sentence}\n\n{LONG}\n"
    assert dates_in(text)[-1] == day


def test_governments_are_named_by_their_letters() -> None:
    assert found("The USG told the GOK so, and GOT IT DONE.") == ["O USG", "O GOK"]


# --- tails ----------------------------------------------------------------------------------------

LETTER = f"Lake Ministry\n\nTarsk, 6 May 1957\n\n{LONG}\n\n{LONG}\n\n"


def test_a_remark_below_the_list_of_who_gets_a_paper_undoes_nothing() -> None:
    listed = "Copies to:\n1. Comrade Moor\n2. Comrade Renn\n3. File\n"
    text = f"{LETTER}O. DORN\n\n6 May 1957\n\n{listed}\nThis paper is an invention of those who test.\n"
    found = blocks(text)
    assert found[found.index("signed") :][:6] == ["signed", "dateline", *["distribution"] * 4]
    assert facts_of(text)["copied"] == ["Moor", "Renn"]
    assert "line-below-message" in doubts(text)


@pytest.mark.parametrize(
    "signed",
    [
        "MINISTER: O. Dorn",
        "Director of the Lake Board: O. Dorn",
        "Head of the delegation,\nO. Dorn",
        "(-) O. Dorn\nHead of the delegation",
    ],
)  # fmt: skip
def test_offices_beside_and_over_who_signs(signed: str) -> None:
    text = f"{LETTER}{signed}\n"
    assert facts_of(text)["sender"][0] == "O. Dorn"
    assert blocks(text)[-1] == "signed"
    assert blocks(text).count("p") == 2


def test_units_by_a_letter_stand_in_a_reference() -> None:
    kept = "[Source: AMSZ, z-6/77, w-91, t-1204, pp. 33-34. Translated from Polish by Ada Moor.]"
    facts = facts_of(f"{LETTER}O. Dorn\n\n{kept}\n")
    assert facts["shelfmark"] == ["z-6/77, w-91, t-1204"]


def test_a_stamp_at_the_foot_of_a_page_stands_over_the_break() -> None:
    """What repeats above the next page is a running head; the foot's own line stays where it was."""
    text = (
        f"SECRET\n\nINFORMATION REPORT\n\nTarsk, 6 May 1957\n\n{LONG}\n\n"
        "DISTRIBUTION: Lake Department, Tea Department\n\n[Stamp: APPROVED FOR RELEASE 24 AUG 1999]\n\f\n"
        "SECRET\n\n[Specimen. The report is invented.]\n"
    )
    tei, _ = convert(text.encode(), "x.txt")
    back = etree.fromstring(tei).find(".//{*}back")
    assert back is not None
    order = [etree.QName(one).localname for one in back.iter("{*}fw", "{*}pb")]
    assert order == ["fw", "pb", "fw"]
    assert [one.get("place") for one in back.iter("{*}fw")] == ["bottom", "top"]
