"""Persons told by what passes between people, and words that are nobody's name; all is invented."""

from __future__ import annotations

import pytest

from names_support import found
from structure_support import LONG, tei

CASES = {
    "letters to somebody": ("The substance was in two letters to Molvik of last week.", "P Molvik"),
    "talks with two": (
        "He knew of the talks with Birkov and Dunmorek in the spring.",
        "P Dunmorek",
    ),
    "somebody is informed": ("You should inform Horvik orally that the ferry sails.", "P Horvik"),
    "a speech of his own": ("They heard of Esbergen’s speech about the ferry.", "P Esbergen"),
}


@pytest.mark.parametrize("case", CASES)
def test_who_deals_with_others_is_a_person(case: str) -> None:
    """A letter goes to somebody, and a speech is somebody's: such a name is no place."""
    text, expected = CASES[case]
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was sent to the Ambassador from the Secretary. Recommend you wait for the ferry.",
        "It is of the Government of Norway or of other Associated States until the ferry sails.",
        "“Knowledge has come to me of the ferry that sails on Mondays.",
        "The talks with Karvish leaders and the letter from Foreign Ministry were long.",
    ],
)
def test_a_word_that_begins_a_sentence_is_nobody(text: str) -> None:
    """A capital at a sentence's beginning, or of some other name, makes no person."""
    assert not [name for name in found(text) if name.startswith("P ")]


def test_letters_to_a_capital_are_no_persons() -> None:
    """What the table of places knows as a large town stays a place, whatever goes there."""
    assert "L Oslo" in found("He wrote two letters to Oslo about the ferry.")


def test_who_signs_with_the_name_of_a_town_is_a_person() -> None:
    """Under a telegram stands whoever sent it, even if a town is called so."""
    document, _ = tei(
        "893.102/1296: Telegram\n\nThe Secretary of State to the Minister in Norway (Moor)\n\n"
        f"332. {LONG}\n\nHull\n"
    )
    assert [e.text for e in document.iterfind(".//{*}signed/{*}persName")] == ["Hull"]


PRINTED = (
    "999. Telegram From the Embassy in Norway to the Department of State1\n\n187. {}\n\nMoor 2\n"
    "  1. Source: National Archives, Renn Papers, Box 9, Dorn/Holm, 1972. Secret. Drafted by Lund.\n"
    "  2. Forwarded by the British Minister (Kell) on May 3.\n"
)


def test_no_name_is_marked_in_the_reference_of_a_source_note() -> None:
    """Papers and folders bear names, but are a shelfmark; who drafted is named."""
    names = found(PRINTED.format(LONG))
    assert "P Lund" in names
    assert not {"P Dorn", "P Renn", "P Holm", "L Dorn"} & set(names)


def test_who_holds_an_office_stands_behind_it_in_parentheses() -> None:
    """An edition names in parentheses who was minister: a person, whatever else is called so."""
    document, _ = tei(
        "893.102/1296: Telegram\n\nThe Consul General at Bergen (Allen) to the Secretary of State\n\n"
        f"332. {LONG}\n"
    )
    assert [e.text for e in document.iterfind(".//{*}head/{*}persName")] == ["Allen"]


def test_a_call_set_apart_is_no_part_of_heading_or_signature() -> None:
    """A page may part the figure of a note from the word before it."""
    document, _ = tei(PRINTED.format(f"The ferry sails.\n\n{LONG}").replace("State1", "State 1"))
    calls = [e.text for e in document.iter("{*}ref") if e.get("type") == "note-call"]
    assert calls == ["1", "2"]
    assert [e.text for e in document.iterfind(".//{*}signed/{*}persName")] == ["Moor"]
