"""Pages whose parts stand in another order, heads under a notice, meetings of a committee; all invented."""

from __future__ import annotations

import random

import pytest
from lxml import etree

from facts_support import facts_of
from pages_support import ends, read, said
from structure_support import LONG, blocks
from teikit.pipeline import convert

TITLE = "Cable from the Legation in Norway, 'On the Mills of the Upper Lake'"
CITED = (
    f'"{TITLE}," May 6, 1957, Archive of the Lakes, PRC FMA 999-00042-01, 7-9. '
    "Translated by Ada Moor. https://lakes.example.org/42"
)
ABSTRACT = "The legation reports on talks with officials about the mills and proposes a visit."
INFORMATION = (
    "Document Information\nSource: PRC FMA 999-00042-01, 7-9. Translated by Ada Moor.\n"
    "Original Language: Chinese\nRecord ID: 990042"
)
TEXT = (
    "Foreign Ministry Incoming Cable (Secret)\n\nTo the Ministry of Lakes:\n\n"
    f"{LONG}\n\n{LONG}\n\nLegation in Norway\n6 May 1957\n\nCopies: Lake Department (2), file"
)
LETTER = f"Dear Comrade Minister,\n\n{LONG}\n\n{LONG}\n\nOle Dorn"


def dates_in(text: str) -> list[str]:
    """Return the days in a text, as the TEI has them."""
    tei, _ = convert(text.encode(), "x.txt")
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [one.get("when", "") for one in body.iter("{*}date")]


def page(*parts: str) -> str:
    """Join the parts of a page with a blank line between them."""
    return "\n\n".join(parts) + "\n"


# --- pages ----------------------------------------------------------------------------------------

HEAD = ("Skip to main content\nSearch", f"May 6, 1957\n{TITLE}")


def test_fields_with_a_heading_stand_above_the_text_that_a_heading_opens() -> None:
    cited = f"Citation\nShare\n{CITED}"
    summed = f"Summary\n{ABSTRACT}"
    found = read(
        page(*HEAD, cited, summed, INFORMATION, "Document Text", TEXT, "Related Documents")
    )
    first, last = ends(found)
    assert first.startswith("Foreign Ministry Incoming")
    assert last.startswith("Copies:")
    assert said(found, "translator") == ["Ada Moor"]
    assert said(found, "funder") == []
    assert said(found, "summary") == [ABSTRACT]


@pytest.mark.parametrize("text", [TEXT, LETTER])
def test_translation_over_a_document_opens_it(text: str) -> None:
    found = read(page(*HEAD, INFORMATION, "Translation", text))
    assert ends(found)[0] == text.splitlines()[0]
    assert said(found, "translator") == ["Ada Moor"]


def test_translation_over_a_name_is_a_field() -> None:
    fields = "Source\nPRC FMA 999-00042-01, 7-9.\nTranslation\nOle Dorn\nLanguage\nEnglish"
    found = read(page(*HEAD, TEXT, f"Document Information\n{fields}"))
    assert said(found, "translator") == ["Ole Dorn"]


def test_a_citation_below_the_text_belongs_to_the_page() -> None:
    found = read(page(*HEAD, TEXT, f"Citation\nShare\n{CITED}", INFORMATION))
    assert ends(found)[1].startswith("Copies:")


def test_topics_end_a_page() -> None:
    found = read(page(*HEAD, INFORMATION, "Document Text", TEXT, "Related Topics\nMills\nNorway"))
    assert ends(found)[1].startswith("Copies:")


def test_a_summary_under_its_label_ends_a_page() -> None:
    found = read(page(*HEAD, INFORMATION, "Document Text", TEXT, f"Summary\n{ABSTRACT}"))
    assert ends(found)[1].startswith("Copies:")
    assert said(found, "summary") == [ABSTRACT]


@pytest.mark.parametrize("seed", range(12))
def test_the_text_is_found_in_whatever_order_a_page_has_its_parts(seed: int) -> None:
    chance = random.Random(seed)
    parts = [f"Citation\nShare\n{CITED}", f"Summary\n{ABSTRACT}", INFORMATION]
    chance.shuffle(parts)
    text = chance.choice((TEXT, LETTER))
    opens = chance.choice(("Document Text", "English Translation", "Full Text", "Translation"))
    found = read(page(*HEAD, *parts, opens, text, "Terms of Use    Privacy    Contact us"))
    assert ends(found) == (text.splitlines()[0], text.splitlines()[-1])
    assert said(found, "shelfmark") == ["999-00042-01"]


# --- heads ----------------------------------------------------------------------------------------

NOTICE = (
    "This document must be paraphrased if what it contains is told to anybody\n"
    "outside the Service of the Government.\n"
)
TELEGRAM = (
    "FROM OSLO TO FOREIGN OFFICE\n\nMr. Moor                 D. 6.40 p.m. 21st May, 1952\n"
    f"No. 99                   R. 7.12 p.m. 21st May, 1952\n\nSECRET\n\n     {LONG}\n"
)


@pytest.mark.parametrize(
    "text",
    [f"{NOTICE}\n{TELEGRAM}", f"SECRET\n\n{NOTICE}\n{TELEGRAM}", f"{NOTICE}\n{NOTICE}\n{TELEGRAM}"],
)
def test_a_head_is_read_under_a_notice(text: str) -> None:
    facts = facts_of(text)
    assert facts["telegram-number"] == ["99"]
    assert facts["sender"] == ["Moor"]
    assert blocks(text)[-1] == "p"
    assert set(blocks(text)[:-1]) == {"docket"}


def test_a_text_of_one_paragraph_is_no_notice() -> None:
    text = (
        "SECRET\n\nTo the Ministry of Lakes:\n\nYour cable has come. We agree.\n\n"
        f"{LONG}\n\nOle Dorn\n6 May 1957\n"
    )
    assert "p" in blocks(text)[:4]


def test_a_summary_parts_the_head_of_a_despatch_from_its_greeting() -> None:
    text = (
        "CONFIDENTIAL\n\nNo. 34\n\n"
        "                                   British Embassy,\n"
        "                                       Oslo,\n"
        "                                       May 4, 1961.\n\n"
        "Timber: Growth of the Trade and the New Plan\n\n          SUMMARY\n\n"
        "     The plan was published in April and is a declaration of intent. (Paragraph 1.)\n\n"
        "     My Lord,\n\n"
        f"     I have the honour to report on the plan. {LONG}\n\n     2.   {LONG}\n\n"
        "                    I have the honour to be,\n                    My Lord,\n\n"
        "                                   A. Moor\n"
    )
    made = blocks(text)
    assert made[4:7] == ["head", "head", "p"]
    assert made[7] == "salute"
    assert facts_of(text)["kind"] == ["letter"]


def test_members_and_a_secretariat_take_part_in_a_meeting() -> None:
    text = (
        "UNITED NATIONS                                   Distr.\n"
        "COMMITTEE ON MILLS                               GENERAL\n"
        "Second session                                   E/MILL/SR.4\n\n"
        "         SUMMARY RECORD OF THE FOURTH MEETING\n\nHeld at the Palace of Lakes, Geneva,\n"
        "on Thursday, 8 July 1954, at 2.45 p.m.\n\nChairman:      Mr. AUBRY (Norway)\n\n"
        "Rapporteur:    Mrs. DORN (Sweden)\n\nMembers:       Mr. RENN (Austria)\n"
        "               Mr. POE (Italy)\n\nSecretariat:   Miss MOOR, Secretary of the Committee\n\n"
        f"     The CHAIRMAN said: {LONG}\n"
    )
    facts = facts_of(text)
    assert facts["participant"] == ["AUBRY", "DORN", "RENN", "POE", "MOOR"]
    assert "recorder" not in facts


# --- forms ----------------------------------------------------------------------------------------


def test_days_as_canadian_telegrams_type_them() -> None:
    text = f"{LONG} It was signed on JUL 28/59, and comes in SEP/68; May 30/31 are free."
    assert dates_in(text)[:2] == ["1959-07-28", "1968-09"]


def test_a_note_is_called_behind_a_year() -> None:
    text = (
        f"{LONG} The agreement of 22 August 1958 (1) is in force.\n\n{LONG}\n\n(1) Not printed.\n"
    )
    assert blocks(text)[-1] == "note 1"


def test_a_documents_symbol_stands_over_the_number_of_a_page() -> None:
    more = "\n\n".join([LONG] * 8)
    text = (
        "COMMITTEE ON MILLS          E/ECE/MILL/SR.4\n\nSUMMARY RECORD OF THE FOURTH MEETING\n\n"
        f"{more}\n\nE/ECE/MILL/SR.4\npage 2\n\n{LONG}\n"
    )
    assert blocks(text)[-3:] == ["fw", "fw", "p"]


def test_titles_of_state_stand_before_names() -> None:
    text = (
        "RECORD OF A CONVERSATION\n\nPresent: State Secretary Ada Moor; Undersecretary of State Ole Dorn\n\n"
        f"{LONG}\n"
    )
    assert facts_of(text)["participant"] == ["Ada Moor", "Ole Dorn"]


def test_a_journal_over_whose_it_is_sends_nothing() -> None:
    text = (
        "SECRET\n24 September 1958\n\nFROM THE JOURNAL\nof the Ambassador of Norway in the Lakes\nO. DORN\n"
        f"for the period from 3 to 17 September 1958\n\n3 September. {LONG}\n\n5 September. {LONG}\n"
    )
    assert facts_of(text)["kind"] == ["diary"]
    assert "THE JOURNAL" not in facts_of(text).get("sender", [])


def test_a_deadline_speaks_not() -> None:
    text = (
        f"RESOLUTION\nof the 71st meeting of the Commission for Lakes\n\n1. {LONG}\n\nDeadline: 31 May 1964\n\n"
        f"2. {LONG}\n\nDeadline: 15 December 1964\n"
    )
    assert not [one for one in blocks(text) if one.startswith("speech")]
    assert "participant" not in facts_of(text)


def test_an_enclosure_that_is_only_named_over_a_list_of_copies() -> None:
    text = (
        f"NOTE\non a conversation with Ada Moor\n\n{LONG}\n\n{LONG}\n\n                    Dorn\n\n"
        "Enclosure\n\nDistribution:\n1st copy   Lake Department\n2nd copy   Embassy in Oslo\n"
    )
    assert set(blocks(text)[-4:]) == {"distribution"}
