"""Names of many offices and decades: one small invented text for each rule."""

from __future__ import annotations

import pytest

from names_support import found, identities
from teikit.pipeline import convert


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was sold by Harlan & Sons of the harbour.", "O Harlan & Sons"),
        ("They wrote to Imperial Twine Co., Ltd. of it.", "O Imperial Twine Co., Ltd"),
        ("The film came from Sovvelmfilm by rail.", "O Sovvelmfilm"),
        ("It is for the Roads and Bridges Board to say.", "O Roads and Bridges Board"),
        ("Our Embassies in Oslo, Paris and Ankara know.", "O Embassies in Oslo, Paris and Ankara"),
        ("Ask the Consulate General in Zurich first.", "O Consulate General in Zurich"),
        ("So says the CC of the CPSU in its decision.", "O CC of the CPSU"),
        ("A letter of the Ministère des Pêches came.", "O Ministère des Pêches"),
        ("The Senate Committee on Fisheries met.", "O Senate Committee on Fisheries"),
        ("It went to VEB Lampenwerk Sonnenau at once.", "O VEB Lampenwerk Sonnenau"),
        ("He is of the Norwegian Fishermen's Association.", "O Norwegian Fishermen's Association"),
        ("A session of the Supreme Soviet of the USSR began.", "O Supreme Soviet of the USSR"),
    ],
)
def test_bodies_of_many_kinds(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The manager of the fair, Visbyn, said nothing.", "P Visbyn"),
        ("With me was Darwin, who keeps the lamps.", "P Darwin"),
        ("Rifat Pasha and General Kader Bey dined.", "P Kader Bey"),
        ("The dealers Steyrn and K. Mayl came.", "P K. Mayl"),
        ("The Marquess of Thornby was told.", "P Marquess of Thornby"),
        ("Miss Odile March wrote it down.", "P Odile March"),
        ("On Monday Mr. King left.", "P King"),
        ("M. Pantel and M. Kellerin, both of the mill, spoke.", "P Pantel"),
        ("Following for Haytor from the Department.", "P Haytor"),
        ("It was signed by Rasmus I. Skyl and O. Chr. Malter.", "P Rasmus I. Skyl"),
        ("I met the Foreign Secretary, Yadu Khanal, at noon.", "P Yadu Khanal"),
        ("He has what Holmvikin had told us before.", "P Holmvikin"),
    ],
)
def test_persons_of_many_kinds(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We crossed the Selenga in a boat.", "L Selenga"),
        ("They come from Oslo, Bergen, Tarvask and Postumin.", "L Tarvask"),
        ("A ship lay off Isla Grandona all week.", "L Isla Grandona"),
        ("Then he drove to Saskatchewan in a lorry.", "L Saskatchewan"),
        ("Money was found for Milnar Bay Province.", "L Milnar Bay Province"),
    ],
)
def test_places_of_many_kinds(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Source: RGANI, fond 5, opis 30, delo 99, Moscow file.]",
        "See M/4471/Oslo and 999–Fisher–2 in the file.",
        "REF: (A) STATE 241907, (B) HELSINKI 09187",
        "TAGS: ETRD, SCUL, FI, UR",
    ],
)
def test_shelfmarks_codes_and_designators_hold_no_names(text: str) -> None:
    assert found(text) == []


def test_no_name_runs_over_the_end_of_a_sentence() -> None:
    assert found("They met in Oslo. Bergen was cold.")[:1] == ["L Oslo"]
    assert not [name for name in found("It was Mr. Birk. Alder came.") if "Birk Alder" in name]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("A copy goes to His Majesty's Ambassador at Washington.", True),
        ("The British Chargé d'Affaires, Mr. Scarl, came.", False),
        ("For the Minister\n\nwe sign.", False),
    ],
)
def test_offices_stand_for_a_name_where_none_is_beside_them(text: str, office: bool) -> None:
    assert any(name[0] == "R" for name in found(text)) == office


def test_a_nationality_is_no_name() -> None:
    assert found("The Sino-Romanian note and the Karvelian answer were read.") == []


def test_who_owns_something_is_no_place() -> None:
    names = found("We spoke of Kallion's plan. A copy went to Kallion on Monday.")
    assert "L Kallion" not in names


def test_a_guess_says_that_it_is_one() -> None:
    text = "A copy was sent from Tarvask to Postumin on Monday."
    tei, _ = convert(text.encode(), "t.txt")
    assert tei.count(b'cert="medium">Tarvask') + tei.count(b'cert="medium">Postumin') == 2


def test_a_title_parts_two_of_one_surname() -> None:
    text = "Deputy Minister V. Horn and Dr. M. Horn came. Dr. Horn spoke. Minister Horn did not."
    (_, minister), (_, doctor), (_, third), (_, fourth) = identities(text)
    assert minister != doctor
    assert (third, fourth) == (doctor, minister)


def test_initials_in_a_conversation_are_whom_they_were_said_to_mean() -> None:
    text = 'Mr. Keshar Basnal (hereafter "B.") came. Then B. spoke, and Mr. Wood heard B. out.'
    assert len({ref for name, ref in identities(text) if name in ("Keshar Basnal", "B.")}) == 1
