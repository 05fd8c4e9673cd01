"""Circulars, exchanges of offices, points of agendas, and what stands under a message."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks
from teikit.forms.headlines import dateline_of, offices_in_exchange, opens_heading
from teikit.pipeline import convert


def facts(text: str, key: str) -> list[str]:
    """Return what the header states under one key: the norm, else the words."""
    edition = convert(text.encode(), "invented.txt")[1]
    return [fact.norm or fact.value for fact in edition.facts if fact.key == key]


def typed(*parts: str) -> str:
    """Join lines."""
    return "\n".join(parts) + "\n"


# --- heads ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        (
            "The Velmish Minister to the Secretary of State.",
            ("Velmish Minister", "Secretary of State"),
        ),
        (
            "Ambassador in Tarsk to Secretary of State for Overseas Affairs",
            ("Ambassador in Tarsk", "Secretary of State for Overseas Affairs"),
        ),
        (
            "Consul at Dorn (Harrow) to the Minister in Tarsk (Renn)",
            ("Consul at Dorn (Harrow)", "Minister in Tarsk (Renn)"),
        ),
    ],
)
def test_offices_that_write_to_offices_are_a_heading(words: str, parties: tuple[str, str]) -> None:
    """As collections of printed correspondence have it, with a full stop or without."""
    assert offices_in_exchange(words) == parties
    assert opens_heading(words)


@pytest.mark.parametrize(
    "words",
    [
        "The Minister spoke to the Secretary of the Committee.",
        "The Ambassador to the Minister for Trade said no",
    ],
)
def test_sentences_about_offices_are_no_heading(words: str) -> None:
    """A verb makes a sentence."""
    assert offices_in_exchange(words) is None
    assert not opens_heading(words)


def test_the_form_of_a_circular_and_its_posts_in_columns() -> None:
    """What the form is called is no title; the posts stand under one another."""
    text = typed(
        "                 CIRCULAR SAVINGRAM",
        "",
        "FROM:   DEPARTMENT OF OVERSEAS AFFAIRS, TARSK",
        "",
        "TO:     LONDON            THE HAGUE         ROME",
        "        NEW DELHI         COLOMBO           RANGOON",
        "RPTD:   WASHINGTON, OTTAWA",
        "",
        "DATE:   22nd September, 1961",
        "No.     99",
        "",
        f"1.      {LONG}",
    )
    assert blocks(text)[:2] == ["docket", "docket"]
    assert facts(text, "addressee") == [
        "LONDON", "THE HAGUE", "ROME", "NEW DELHI", "COLOMBO", "RANGOON",
    ]  # fmt: skip
    assert facts(text, "telegram-number") == ["99"]
    assert facts(text, "kind") == ["circular"]


def test_a_heading_in_capitals_goes_on_with_place_and_hour() -> None:
    """The stop of "A.M." ends no sentence, and those present stand in two columns under it."""
    text = typed(
        "RECORD OF A CONVERSATION BETWEEN THE MINISTER OF PORTS",
        "AND THE MINISTER OF FISHERIES",
        "AT THE FOREIGN OFFICE ON WEDNESDAY, 8 MARCH, 1967, AT 11 A.M.",
        "",
        "Present:",
        "",
        "Mr. Rupert Harrow, M.P.            H.E. Mr. Tobias Renn",
        "Mr. J. K. Amble                    Mr. Vasil Marr, Ambassador",
        "",
        LONG,
    )
    assert blocks(text) == ["head", "particular", "row", "row", "p"]
    assert facts(text, "participant") == [
        "Rupert Harrow", "Tobias Renn", "J. K. Amble", "Vasil Marr",
    ]  # fmt: skip


def test_a_title_in_capitals_between_docket_and_text() -> None:
    """An edition prints number and file, parties, grade and date, and then what it is about."""
    text = typed(
        "                EASTERN TRADE AND THE RIVERS                999",
        "",
        "914.                                          DEA/99914-40",
        "",
        "        Memorandum from Under-Secretary of State to Secretary of State",
        "",
        "CONFIDENTIAL                            [Tarsk], February 23, 1956",
        "",
        "            PROPOSAL FOR THE PURCHASE OF SEED POTATOES",
        "                  AND A GRAIN ELEVATOR AT DORN",
        "",
        LONG,
    )
    assert blocks(text) == ["fw", "docket", "head", "docket", "head", "p"]
    assert facts(text, "date") == ["1956-02-23"]
    assert facts(text, "sender-place") == ["Tarsk"]


def test_a_place_that_an_editor_supplies_dates_the_document() -> None:
    """Its brackets are the editor's."""
    words = "[Tarsk,] May 3, 1956"
    found = dateline_of(words, 0, len(words))
    assert found is not None
    assert found.place == (1, 6)


# --- points and decisions -------------------------------------------------------------------------


def test_points_of_an_agenda_with_who_reports_and_what_was_decided() -> None:
    """Who reports belongs to the heading; "Decided:" is nobody's speech."""
    text = typed(
        "Protocol No. 9",
        "of the session of the Presidium",
        "",
        "I. On the pavilion",
        "(Dorn, Vell)",
        "",
        "Com. Dorn – Reports on the state of affairs. There are no tractors.",
        "",
        "Com. Vell – Why no tractors? The fleet can wait.",
        "",
        "Com. Dorn – Minsk promised in March.",
        "",
        "Decided:",
        "1) To close the cases by 10 September.",
        "2) Not more than 6 samovars.",
        "",
        "II. On the film week",
        "(Renn)",
        "",
        "Com. Vell – Nothing more.",
        "",
        "Decided:",
        "1) To close the session.",
        "2) To meet in autumn.",
    )
    assert blocks(text) == [
        "head", "head", "speech Com. Dorn", "speech Com. Vell", "speech Com. Dorn", "p", "item 1",
        "item 2", "head", "speech Com. Vell", "p", "item 1", "item 2",
    ]  # fmt: skip


def test_sections_with_their_sign_are_items_and_in_the_middle_headings() -> None:
    """A regulation counts its sections; a report heads chapters with them."""
    listed = typed(LONG, "", "§ 1. Every boat shall carry a bell.", "", "§ 2. No boat may race.")
    assert blocks(listed) == ["p", "item 1", "item 2"]
    wrapped = (
        "   On the ten rivers examined, a red ball hoisted at a lock has four meanings,",
        "and on two of them it has none. The pilots asked to be told which is which.",
        "",
    )
    headed = typed(
        *wrapped, " " * 26 + "§ 1. Day signals.", "", *wrapped, " " * 25 + "§ 2. Night signals.", "",
        *wrapped,
    )  # fmt: skip
    assert blocks(headed) == ["p", "head", "p", "head", "p"]


# --- under the message ----------------------------------------------------------------------------


def test_bodies_with_counts_sign_nothing() -> None:
    """Under the text stand those who get copies, one with how many."""
    text = typed(LONG, "", "", "Department of Mills", "Velmish Wool Bureau (2)", "News Office")
    assert blocks(text) == ["p", "distribution", "distribution", "distribution"]
    assert facts(text, "copied") == ["Department of Mills", "Velmish Wool Bureau", "News Office"]
    assert facts(text, "sender") == []


def test_where_a_telegram_says_at_its_end_that_it_goes() -> None:
    """The post by its town, without the number that the telegram has there."""
    text = typed(
        "TELEGRAM",
        "No. 41",
        "",
        f"        {LONG}",
        "",
        "        Addressed to Foreign Office telegram No. 41; repeated to Riga No. 6 and, by post, to",
        "His Majesty's Consul at Memel.",
    )
    assert blocks(text)[-1] == "distribution"
    assert facts(text, "addressee") == ["Foreign Office"]
    assert facts(text, "copied") == ["Riga", "Memel"]


def test_who_carries_a_decision_out_gets_no_copy_by_that() -> None:
    """Those behind "For information" do."""
    text = typed(
        LONG,
        "",
        "To be carried out by :   Com. F. Dorn",
        "                         Com. J. Vell",
        "For information :        Com. A. Renn",
    )
    assert facts(text, "copied") == ["A. Renn"]


def test_a_table_under_the_title_of_an_enclosure() -> None:
    """Places and days in two columns date nothing."""
    text = typed(
        LONG,
        "",
        "                       ATTACHMENT",
        "                       Itinerary",
        "",
        "        Tarsk             29th January to 3rd February",
        "        Dorn              6th to 10th February",
        "        Vell              19th to 24th February",
        "        Marr              1st to 5th March",
        "        Renn              7th to 12th May",
    )
    assert blocks(text)[-5:] == ["row"] * 5
