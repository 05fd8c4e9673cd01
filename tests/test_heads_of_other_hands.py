"""Heads, dialogues, lists and closings as papers by other hands set them."""

from __future__ import annotations

from structure_support import LONG, blocks
from teikit.pipeline import convert


def facts(text: str, key: str) -> list[str]:
    """Return what the header states under one key: the norm, else the words."""
    edition = convert(text.encode(), "invented.txt")[1]
    return [fact.norm or fact.value for fact in edition.facts if fact.key == key]


WRAPPED = (
    "     The harvest on the lower river was late this year, and the\n"
    "two mills of the town have stood idle since the feast. The\n"
    "miller asks for coal, and for a new stone from the quarry in\n"
    "the hills, which is to be had in spring.\n"
)
"""A paragraph that shows where the typist's margin was."""


def test_a_rule_across_the_page_parts_a_letterhead_from_the_docket() -> None:
    """A stroke that runs past the words on both sides underlines no heading of the text."""
    text = (
        "Workers of all lakes, unite!\n\n        PARTY OF LETHMARK, CENTRAL COMMITTEE\n"
        f"{'_' * 68}\n\n{' ' * 50}TOP SECRET\nNo. P99/IX\nof 24.III.1977\n\n"
        "To Comrades Orlov, Dorn, Vell.\n\n"
        f"Extract from protocol No. 99 of the Politburo\n\n{WRAPPED}\n{WRAPPED}"
    )
    found = blocks(text)
    assert found.count("docket") >= 6
    assert found[-3:] == ["head", "p", "p"]
    assert facts(text, "date") == ["1977-03-24"]
    assert facts(text, "addressee") == ["Orlov", "Dorn", "Vell"]


def test_an_underline_belongs_to_its_heading_and_names_go_on_in_their_column() -> None:
    """Those present go on over the typist's margin; the heading takes in the dashes under it."""
    text = (
        "Ministry of Lakes\n\nF i l e   N o t e\n-----------------\n\n"
        "Place:  Ministry of Lakes\nTime:   9 March 1956\n"
        "Those present: Comrade Ada Moor, Lethmarkian Commercial\n"
        "        Counsellor, Comrade Ole Dorn, Lake foreign trading\n"
        f"        enterprise; Colleague Kurt Vell, Ministry of Lakes\n\n{WRAPPED}{WRAPPED}"
    )
    assert blocks(text) == ["docket", "head", *["particular"] * 3, "p", "p"]
    assert facts(text, "participant") == ["Ada Moor", "Ole Dorn", "Kurt Vell"]


def test_an_initial_before_a_speakers_name_is_no_item() -> None:
    """Where nobody asks by "Q.", "A. Dorn:" speaks, and what comes next is told."""
    text = (
        "Minutes of the meeting on the lake\n\nPresent: Ada Moor, Aldo Dorn\n\n"
        "Moor: Shall we begin at once?\nA. Dorn: The boat is here.\nMoor: So we see.\n"
        "A. Dorn: In which language?\nNext meeting: 15 November 1990.\n"
    )
    assert blocks(text)[-5:] == [
        "speech Moor",
        "speech A. Dorn",
        "speech Moor",
        "speech A. Dorn",
        "p",
    ]


def test_numbers_with_a_comma_count_the_paragraphs() -> None:
    """A cable's "1, …" and "2, …" are its paragraphs."""
    text = (
        "Foreign Ministry Incoming Telegram\nSecret\n\nOn the mill\n\n"
        "Foreign Ministry, Ministry of Lakes (copy to the Embassy in Ruthenia):\n\n"
        f"Your cable No. 40 of 8 May has been received.\n\n1, {LONG}\n\n2, {LONG}\n\n3, {LONG}\n"
    )
    found = blocks(text)
    assert found[-3:] == ["p 1", "p 2", "p 3"]
    assert "salute" in found
    assert "head" in found
    assert facts(text, "addressee") == ["Foreign Ministry", "Ministry of Lakes"]
    assert facts(text, "copied") == ["Embassy in Ruthenia"]


def test_where_and_from_when_to_when_a_talk_was_held() -> None:
    """ "Held on …, from … to …, in …" says time and place; who recorded signs over the copies."""
    text = (
        "RECORD\nof the conversation of Minister Ada Moor with the Ambassador of Ruthenia\n\n"
        "Held on 18 April 1985, from 11:00 to 12:10, in the Ministry of Lakes\n"
        f"Present: Ole Dorn, Fifth Department; Kurt Vell, First Secretary\n\n{LONG}\n\n{LONG}\n\n"
        "Recorded by: M. Dorn\n\nSent to:\n1. Comrade Ada Moor\n2. Fifth Department\n"
    )
    assert facts(text, "time") == ["1985-04-18T11:00:00/1985-04-18T12:10:00"]
    assert facts(text, "place") == ["Ministry of Lakes"]
    assert blocks(text)[-4:] == ["signed", "distribution", "distribution", "distribution"]


def test_posts_with_their_towns_in_columns() -> None:
    """Under "TO:" each column is one post with its town."""
    text = (
        "TO:   The Heads of Post,\n"
        "      Canadian Embassy, Ankara       Canadian Legation, Helsinki\n"
        "      Canadian Embassy, Athens       Canadian Legation, Lisbon\n"
        f"FROM: Department of Lakes, Ottawa\n\n{WRAPPED}\n{WRAPPED}"
    )
    assert facts(text, "addressee") == [
        "Canadian Embassy, Ankara",
        "Canadian Legation, Helsinki",
        "Canadian Embassy, Athens",
        "Canadian Legation, Lisbon",
    ]


def test_a_charge_d_affaires_is_one_person_and_affaires_is_no_name() -> None:
    """The office goes over two words; the name behind it is the speaker's, once."""
    text = (
        "Memorandum of Conversation\n\nPresent: Lethmarkian Chargé d'Affaires Moor, Minister Vell\n\n"
        "Chargé d'Affaires Moor: Good day.\n\nMinister Vell: Good day, and welcome.\n"
    )
    tei = convert(text.encode(), "invented.txt")[0].decode()
    assert tei.count("<persName>Moor</persName>") == 1
    assert "Affaires</persName>" not in tei
