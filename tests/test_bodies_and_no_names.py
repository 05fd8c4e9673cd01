"""Which bodies are one, what their names hold, and words that name nobody; all examples are invented."""

from __future__ import annotations

import pytest
from lxml import etree

from names_support import FILL, found
from teikit.pipeline import convert


def bodies(text: str) -> dict[str, str | None]:
    """Return what each name of a body points to."""
    tei, _ = convert((FILL + text + "\n\n" + FILL).encode(), "t.txt")
    return {
        " ".join("".join(e.itertext()).split()): e.get("ref")
        for e in etree.fromstring(tei).find("{*}text").iter("{*}orgName")
    }


def test_bodies_that_share_their_last_words_are_two() -> None:
    """Offices of two provinces stay two, though a third name is a shorter form of both."""
    ids = bodies(
        "The Kent Provincial Foreign Affairs Office will answer. The State Council Foreign Affairs Office "
        "knows of it. The Essex Provincial Foreign Affairs Office gets a copy."
    )
    assert (
        ids["Kent Provincial Foreign Affairs Office"]
        != ids["Essex Provincial Foreign Affairs Office"]
    )


def test_another_countrys_ministry_is_not_the_one_named_before() -> None:
    """The ministry that a paper is sent to is its own; one with another country's adjective is not."""
    ids = bodies(
        "The Foreign Ministry was told on Monday. Lund of the trade section of the Finnish Foreign Ministry "
        "spoke for an hour."
    )
    assert ids["Foreign Ministry"] != ids["Finnish Foreign Ministry"]


def test_an_embassy_has_the_adjective_of_its_own_country() -> None:
    """ "Chinese Embassy in Finland" is the embassy that was named without the adjective."""
    ids = bodies("The Embassy in Finland reports. The Chinese Embassy in Finland was asked again.")
    assert ids["Embassy in Finland"] == ids["Chinese Embassy in Finland"]


NAMED = {
    "supplied": (
        "It was in the journal of the Academy [of Sciences] in May.",
        "O Academy [of Sciences]",
    ),
    "firm": ("Messrs. Tarrant and Lowe, of Hull, have tendered for it.", "O Tarrant and Lowe"),
    "honoured": ("Yours sincerely,\nA. Moor\n\nThe Hon'ble Ole Dorn said so.", "P Ole Dorn"),
}


@pytest.mark.parametrize("case", NAMED)
def test_a_name_has_all_its_words_and_no_more(case: str) -> None:
    """Supplied words and both partners belong to a body; an honour belongs to nobody's name."""
    text, name = NAMED[case]
    assert name in found(text)


NOBODY = {
    "subject": ("(C) Storage has been ready since October and stands empty.", "P Storage"),
    "ship": ('One is the ship "Kopalnia Ahlgren", which brought potatoes.', "P Kopalnia Ahlgren"),
    "day": (
        "It came on 1 June, International Children's Day, as he had said.",
        "P International Children",
    ),
    "works": ("He met the Minister of Public Works on Monday.", "O Public Works"),
}


@pytest.mark.parametrize("case", NOBODY)
def test_what_is_no_name_is_left_alone(case: str) -> None:
    """Capitals at the beginning of a sentence, ships and feasts name no person."""
    text, name = NOBODY[case]
    assert name not in found(text)


def test_a_department_in_a_list_of_copies_is_one_body() -> None:
    """The parts of the world that a department is for belong to its name."""
    head = "MINISTRY OF LAKES\n\nBergen, 9 May 1968\n\nNo. 914\n\n"
    tail = (
        "\n\n                    A. Moor\n\nDistribution:\nSouth East Asia Department\n"
        "Soviet Union and Eastern Europe Department\nFile\n"
    )
    tei, _ = convert(f"{head}{FILL}{FILL}Nobody came.{tail}".encode(), "t.txt")
    body = etree.fromstring(tei).find("{*}text")
    names = ["".join(e.itertext()) for e in body.iter("{*}orgName")]
    assert "South East Asia Department" in names
    assert "Soviet Union and Eastern Europe Department" in names
