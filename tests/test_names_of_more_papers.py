"""Names, offices, dates and references as more archives, decades and typists write them."""

from __future__ import annotations

import pytest
from lxml import etree

from names_support import found, identities
from teikit.pipeline import convert


def found_alone(text: str) -> list[str]:
    """The names of a text with nothing around it."""
    body = etree.fromstring(convert(text.encode(), "t.txt")[0]).find("{*}text")
    assert body is not None
    forms = {"persName": "P", "orgName": "O", "placeName": "L", "rs": "R"}
    return [
        f"{forms[etree.QName(e).localname]} {''.join(e.itertext())}"
        for e in body.iter(*(f"{{*}}{tag}" for tag in forms))
    ]


# --- persons --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Comr. Velev spoke. Comr. Anna Belova read.", ["P Velev", "P Anna Belova"]),
        ("FonMin Lopez Dura told me so.", ["P Lopez Dura"]),
        ("I called on Rai Bahadur Mohan Das Ghose.", ["P Mohan Das Ghose"]),
        ("He wrote to Earl Thornley.", ["P Earl Thornley"]),
        (
            "General Tuan Hsi-kang came, and one Tuan Shih-lin.",
            ["P Tuan Hsi-kang", "P Tuan Shih-lin"],
        ),
        ("Mr. OSKAR HOLM: I agree.", ["P OSKAR HOLM"]),
        ("We saw his nephew, Pasang Lama, and Lama agreed.", ["P Pasang Lama", "P Lama"]),
        ("Mr. Kell was met by M. Lucien Marot there.", ["P Kell", "P Lucien Marot"]),
    ],
)
def test_a_title_stands_before_a_name(text: str, names: list[str]) -> None:
    """Titles of other services and countries are no part of the name behind them."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        'The barque "Jane Torrance," lay there.',
        '"Lotte Horn", 2,100 tons, arrived at noon.',
        "H.M.S. Kestrel sailed.",
        "Annexes: I. Map. II. Petitions.",
        "PRINCIPAL JUDGMENTS",
        "I. General Situation",
    ],
)
def test_ships_and_headings_are_nobody(text: str) -> None:
    """What sails or heads a part is no person, though it has initials or a title's word."""
    assert not [name for name in found(text) if name[0] == "P"]


def test_initials_that_sign_are_whose_they_are() -> None:
    """Who signs a minute with initials is the one person of the text who has them."""
    text = "R. T. Dornov asked for boats.\n\n[In pencil:] Why not? R.T.D. 4/5\n\nNo. K.L. 5/5"
    assert found(text) == ["P R. T. Dornov", "P R.T.D.", "P K.L."]
    named = identities(text)
    assert named[0][1] == named[1][1] != named[2][1]


def test_initials_of_offices_and_hours_are_nobody() -> None:
    """F.O. gets a copy, five p.m. is an hour, and DEPT. E.A. is a body."""
    text = "We met at 5 P.M. in the house.\n\nCopies to: F.O. (2), DEPT. E.A. (3)"
    assert not [name for name in found(text) if name[0] == "P"]


def test_who_drafts_has_initials_and_surname_in_one() -> None:
    """ "RTDornov" behind an office's letters is R. T. Dornov."""
    text = "Mr. R. T. Dornov was there.\n\nDrafted by: EUR:RTDornov:hk     8/25/71"
    named = identities(text)
    assert [name for name, _ in named] == ["R. T. Dornov", "RTDornov"]
    assert named[0][1] == named[1][1]


def test_a_name_in_spaced_letters_is_a_person() -> None:
    """Polish and German typists space the letters of a name, also where it signs."""
    assert "P D o r n o w s k i" in found("I stay here.\n\n/-/ D o r n o w s k i")


# --- bodies ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was told to Her Majesty's Government in the United Kingdom.",
         "O Her Majesty's Government in the United Kingdom"),
        ("He is at His Majesty's Legation at Oslo.", "O His Majesty's Legation at Oslo"),
        ("A clerk of H.B.M. Consulate wrote.", "O H.B.M. Consulate"),
        ("the Working Group on Dykes and Locks met", "O Working Group on Dykes and Locks"),
        ("the Permanent Committee on Buoyage met", "O Permanent Committee on Buoyage"),
        ("the Department “Home and Sea” agreed", "O Department “Home and Sea”"),
        ("the Hydrostal enterprise has shown it", "O Hydrostal"),
        ("sold by the firm Morand et Fils again", "O Morand et Fils"),
        ("wrote to the Trade Mission in New Delhi again", "O Trade Mission in New Delhi"),
        ("the Sub-Mission crossed it", "O Sub-Mission"),
    ],
)  # fmt: skip
def test_a_body_has_its_whole_name(text: str, name: str) -> None:
    """A body's name goes as far as it is printed, on both sides of the word that says what it is."""
    assert [one for one in found(text) if one[0] == "O"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "NATO CONFIDENTIAL papers are to be brought.",
        "He is Head of Department here.",
        "a firm of Hull",
        "Nothing came STOP I wait STOP",
    ],
)
def test_grades_and_holders_are_no_bodies(text: str) -> None:
    """A grade, the department somebody heads, a town and the word between sentences are no bodies."""
    assert not [name for name in found(text) if name[0] == "O"]


# --- places ---------------------------------------------------------------------------------------


def test_the_united_states_of_america_are_one_place() -> None:
    """A state's whole name is one place, in a sentence and in a list; its money is none."""
    assert found("He came from the United States of America.") == ["L United States of America"]
    assert found("the Kingdom of Nepal and the Union of Burma") == [
        "L Kingdom of Nepal",
        "L Union of Burma",
    ]
    assert found("It cost 86,000 U.S. dollars.") == []


# --- offices --------------------------------------------------------------------------------------

TALK = """MEMORANDUM OF CONVERSATION

Date: 4 May 1961
Participants: Vice Premier Tan Wei; Ambassador Horvat

Vice Premier: You may come. I spoke with the Political Officer and with the Trade Agent.
Ambassador Horvat: Thank you. The Officer left.

Distribution:
     Private Secretary        Head of Far Eastern Department
     Resident Clerk (2)
     Minister Horvat
"""


def test_an_office_speaks_and_is_on_a_list() -> None:
    """A label before a speech and a line of a distribution may be an office without a name."""
    offices = [name for name in found_alone(TALK) if name[0] == "R"]
    assert offices == [
        "R Vice Premier",
        "R the Political Officer",
        "R the Trade Agent",
        "R Private Secretary",
        "R Resident Clerk",
    ]


def test_telegrams_leave_out_the_article_everywhere() -> None:
    """Where "Minister said" stands twice, "brother of Minister" is the same man; others are not."""
    text = (
        "Minister said yes. Minister asked for boats and told brother of Minister (no relation). "
        "Minister Kell came. He was Minister until then."
    )
    assert [name for name in found(text) if name[0] == "R"] == ["R Minister"] * 3


def test_high_commissioners_in_the_head_of_a_telegram() -> None:
    """To whom a telegram goes is an office, with its country and no place beside it."""
    text = (
        "TO:      U.K. HIGH COMMISSIONER IN CEYLON\n\nNo. 99 SECRET      4 May 1951\n\n1. Nothing."
    )
    assert "R U.K. HIGH COMMISSIONER IN CEYLON" in found_alone(text)
    assert "L CEYLON" not in found_alone(text)
