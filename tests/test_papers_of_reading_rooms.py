"""Papers as reading rooms and printed editions show them: headings, heads, notes, particulars."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks
from teikit.pipeline import convert


def facts(text: str, key: str) -> list[str]:
    """Return what the header states under one key: the norm, else the words."""
    edition = convert(text.encode(), "invented.txt")[1]
    return [fact.norm or fact.value for fact in edition.facts if fact.key == key]


def tei(text: str) -> str:
    """Return the TEI of a text."""
    return convert(text.encode(), "invented.txt")[0].decode()


def page(*parts: str) -> str:
    """Join paragraphs, a blank line between them."""
    return "\n\n".join(parts) + "\n"


# --- headings of editions -------------------------------------------------------------------------


def test_one_telegram_to_several_has_a_number_for_each() -> None:
    """The addressees of a joint telegram are each named, under all of its numbers."""
    text = page(
        "Skip to main content",
        "Historical documents",
        "31 Ostany Government to Renn, Embassy in Aldane and Marr",
        "Cablegrams 7, 9, 7 TARSK, 5 May 1959, 6 p.m.",
        "IMMEDIATE SECRET",
        LONG,
    )
    assert facts(text, "sender") == ["Ostany Government"]
    assert facts(text, "addressee") == ["Renn", "Embassy in Aldane", "Marr"]
    assert facts(text, "telegram-number") == ["7, 9, 7"]
    assert facts(text, "classification") == ["secret"]


def test_a_department_writes_to_a_delegation() -> None:
    """Bodies on both sides of a numbered heading are sender and addressee."""
    text = page(
        "31 Department of Inner Waters to Ostany Delegation, United Nations",
        "Cablegram 77 TARSK, 5 May 1959, 6 p.m.",
        LONG,
    )
    assert facts(text, "sender") == ["Department of Inner Waters"]
    assert facts(text, "addressee") == ["Ostany Delegation"]


def test_a_telegram_without_a_number_has_its_line_in_the_docket() -> None:
    """ "Cablegram unnumbered" heads the text and states no number."""
    text = page("31 Renn to Marr", "Cablegram unnumbered TARSK, 4 May 1959", LONG)
    assert blocks(text) == ["head", "docket", "p"]
    assert facts(text, "telegram-number") == []
    assert facts(text, "date") == ["1959-05-04"]


def test_a_telegram_has_the_name_of_its_series_in_its_number() -> None:
    """The call of a note behind the number is none of it."""
    text = page("31 Renn to Marr", "Cablegram Tarku 15 [1] TARSK, 4 May 1959", LONG)
    assert blocks(text) == ["head", "docket", "p"]
    assert facts(text, "telegram-number") == ["Tarku 15"]


def test_who_is_written_to_in_a_numbered_heading_is_no_town() -> None:
    """A surname that is also a town's name is a person's in "Renn to Visby"."""
    text = page("31 Renn to Visby", "Cablegram 15 TARSK, 4 May 1959", LONG)
    assert "Visby</persName>" in tei(text)
    assert "Visby</placeName>" not in tei(text)


def test_the_line_of_kind_place_and_date_without_its_heading() -> None:
    """A page that lost its heading still says what it is and when."""
    text = page("Letter TARSK, 24 May 1957\nSECRET\nLAKES", LONG)
    assert facts(text, "kind") == ["letter"]
    assert facts(text, "date") == ["1957-05-24"]


@pytest.mark.parametrize("day", ["May 13", "May 131", "May 13, 19591"])
def test_the_day_behind_the_parties_is_no_part_of_a_name(day: str) -> None:
    """A date behind the addressee, with or without the call of a note, belongs to neither."""
    text = page(
        f"60. Message from Premier Dornov to President Vellin, {day}",
        "[Facsimile Page 1]",
        "My Dear Colleague",
        LONG,
        "Ole Dornov",
    )
    assert facts(text, "addressee") == ["Vellin"]
    assert facts(text, "sender") == ["Dornov"]
    assert 'reason="omitted-in-original"' not in tei(text)


def test_the_note_of_a_supplement_on_film() -> None:
    """Grade, archive and file stand behind the abstract of a paper."""
    text = page(
        "60. Message from Premier Dornov to President Vellin, May 131",
        "May 13, 1959",
        "My Dear Colleague,",
        LONG,
        "1. Wish to meet U.S. divers in spring. Top Secret. 2 pp. Department of Tides, "
        "Letters of the Premier: Lot 99 D 9, 1959.",
    )
    assert facts(text, "classification") == ["top-secret"]
    assert facts(text, "archive") == ["Department of Tides"]
    assert facts(text, "shelfmark") == ["Letters of the Premier: Lot 99 D 9, 1959"]


def test_a_heading_that_comes_again_under_the_title_of_the_page() -> None:
    """What a page prints above the heading of its document is the page's."""
    text = page(
        "Other formats",
        "    TEI XML file   ePub eBook file",
        "Papers on the Tides of Ostany: Volume III",
        "17 — The Governor-General of Ostany to the Secretary of State for Tides",
        "The Governor-General of Ostany to the Secretary of State for Tides",
        "7 May 1950",
        LONG,
    )
    assert blocks(text)[-3:] == ["head", "dateline", "p"]
    assert facts(text, "sender") == ["Governor-General of Ostany"]
    assert facts(text, "date") == ["1950-05-07"]


def test_the_archive_under_the_notes_is_nothing_supplied() -> None:
    """Archive and reference in brackets are the editors' remark."""
    text = page("31 Renn to Marr", "Cablegram 9 TARSK, 4 May 1959", LONG, "[OA:M900, MAY 1959]")
    assert "[OA:M900" in tei(text)
    assert "<supplied" not in tei(text)


def test_who_is_greeted_by_his_forename_is_named_in_the_heading() -> None:
    """A letter has one addressee, however familiar its greeting is."""
    text = page(
        "No. 84 OAI KTW Tarsk Embassy LM/9/7",
        "Extract from a letter from Ole Dornov to Benedikt Vellin (Oslo)",
        "Aldane, 17 May 1958",
        "My dear Ben,",
        LONG,
    )
    assert facts(text, "addressee") == ["Benedikt Vellin"]


# --- pages of archives ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("A telegram of 3 May 1959 (Catalogue ref: PREM 99/412)", "PREM 99/412"),
        ("Catalogue Reference:CAB/99/80", "CAB/99/80"),
    ],
)
def test_the_catalogue_reference_of_a_page(line: str, mark: str) -> None:
    """The reference over a transcript is the shelfmark."""
    text = page("The tides", line, LONG)
    assert facts(text, "shelfmark") == [mark]
    assert facts(text, "archive") == ["TNA"]


def test_from_and_to_in_one_line_over_a_greeting() -> None:
    """Who writes is not part of whom the message is for."""
    text = page("From President Vellin to Premier Dornov", "Dear Premier:", LONG)
    assert facts(text, "sender") == ["Vellin"]
    assert facts(text, "addressee") == ["Dornov"]


def test_the_number_of_a_document_in_a_book_answers_nothing() -> None:
    """A page's own number and title are no earlier document."""
    text = page("Document No. 9: Notes of a Talk on Tides, May 3, 1959", LONG)
    assert facts(text, "reply-to") == []


def test_earlier_minutes_that_are_cited_sign_nothing() -> None:
    """A reference in parentheses at the end is nobody's signature."""
    text = page("2. THE TIDES.", LONG, "(Reference Cabinet 7 (31) Conclusion 5)")
    assert facts(text, "sender") == []


# --- telegrams as transmitted ---------------------------------------------------------------------


def test_the_first_marked_paragraph_ends_the_head_of_a_telegram() -> None:
    """No word of a numbered and marked paragraph is a field of the head."""
    text = "\n".join(
        (
            "P 110722Z MAY 78",
            "FM AMEMBASSY TARSK",
            "TO SECSTATE WASHDC PRIORITY 7731",
            "C O N F I D E N T I A L TARSK 90317",
            "E.O. 12065: GDS 5/8/78",
            "TAGS: OGEN",
            "SUBJECT: TIDES",
            "1. (U) PLEASE TELL DORNOV THAT THE PARCEL SENT BY VELLIN",
            "TO ONE OF THE DIVERS HAS COME. HE IS HERE ON",
            "PERSONAL BUSINESS AND WAITS.",
            "2. (C) FOR MARR FROM RENN: REF: TARSK 90299:",
            "THE LOCKS STAY SHUT.",
        )
    )
    assert facts(text, "addressee") == ["Department of State"]
    assert facts(text, "handling") == []
    assert blocks(text)[-3:] == ["p 1", "p 2", "p"]


def test_a_mission_is_named_after_its_town() -> None:
    """The letters before the town in a mission's short title are no part of it."""
    text = "O 121530Z MAY 79\nFM USMISSION USBERLIN\nTO SECSTATE WASHDC\n\n" + LONG
    assert facts(text, "sender") == ["Mission Berlin"]


def test_a_mission_to_a_body_keeps_the_letters_of_the_body() -> None:
    """ "NATO" is no town that is written small but for its first letter."""
    text = "O 121530Z MAY 79\nFM USMISSION NATO\nTO AMEMBASSY TARSK\n\n" + LONG
    assert facts(text, "sender") == ["Mission NATO"]
    assert facts(text, "addressee") == ["Embassy Tarsk"]


# --- persons --------------------------------------------------------------------------------------


def test_participants_that_blank_lines_part() -> None:
    """Each line down to the place belongs to who took part; an office goes on below it."""
    text = page(
        "MEMORANDUM OF CONVERSATION",
        "PARTICIPANTS: The President",
        "Dr. Ole F. Dornov, Special Assistant to the President for Lake",
        "Affairs",
        "Per Vellin, Special Advisor to",
        "President Marr",
        "PLACE: The Map Room",
        LONG,
    )
    assert facts(text, "participant") == ["Ole F. Dornov", "Per Vellin"]
    assert facts(text, "place") == ["The Map Room"]


@pytest.mark.parametrize(
    "words",
    [
        "He wrote to the Lord Privy Seal that morning.",
        "He asked the Chancellor of the Exchequer for money.",
        "The Director of Central Intelligence was away.",
    ],
)
def test_words_of_offices_are_no_persons_or_places(words: str) -> None:
    """What an office is of names nobody and no place."""
    made = tei(page(words, LONG))
    assert "<persName" not in made
    assert "<placeName" not in made


def test_a_forename_before_an_initial_is_no_town() -> None:
    """Who is called like a town keeps his forename."""
    made = tei(page("He wrote to Sydney F. Dornov that morning.", LONG))
    assert "<persName" in made
    assert "Sydney F. Dornov</persName>" in made
    assert "<placeName" not in made


def test_the_letters_of_the_office_that_drafted_are_nobody() -> None:
    """A code of office, name and typist holds no person called by the office's letters."""
    text = (
        "ORIGIN EUR-12\nDRAFTED BY EUR:RSDORNOV:HK\nP 031915Z MAY 75\nFM SECSTATE WASHDC\n"
        "TO AMEMBASSY TARSK\n\n" + LONG
    )
    assert "EUR</persName>" not in tei(text)


def test_who_released_a_page_is_named_without_what_he_did() -> None:
    """ "Declassified" is no surname."""
    text = page(LONG, "Ada F. Dornov Declassified/Released Department of Tides 12 May 2011")
    assert "Dornov Declassified</persName>" not in tei(text)
