"""Names in small invented texts: what is found, by which evidence, and what is left alone."""

from __future__ import annotations

import pytest
from lxml import etree

from names_support import FILL, found, identities
from teikit.forms.gazetteer import look_up, resolve
from teikit.model.collection import Collection
from teikit.pipeline import convert


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday Comrade Vesna Horvatin came.", ["P Vesna Horvatin"]),
        ("Yesterday H.E. Mr. Pieter van der Houw came.", ["P Pieter van der Houw"]),
        (
            (
                "We walked along the mole in the rain until it was dark and the lamps\n"
                "were lit, and there, by the steps of the old boat house, we met Mr.\n"
                "Pellew himself, who had been waiting for an hour in the same rain and\n"
                "was not in the best of tempers."
            ),
            ["P Pellew"],
        ),
        ("The Minister of Fisheries Halldor Stefan received me.", ["P Halldor Stefan"]),
        ("He met the attaché Yu. Malysh on the stairs.", ["P Yu. Malysh"]),
        ("We were told by I. M. Sokol of the delay.", ["P I. M. Sokol"]),
        ("Then Zurbrig replied that it was late.", ["P Zurbrig"]),
        ("Copies went to Comrades Alder, Birk and Cedrin.", ["P Alder", "P Birk", "P Cedrin"]),
        ("Later Chiang Shih-min left.", ["P Chiang Shih-min"]),
        ("János Pétery, First Deputy Minister of Culture, came.", ["P János Pétery"]),
    ],
)
def test_persons_by_evidence(text: str, names: list[str]) -> None:
    assert [name for name in found(text) if name[0] == "P"] == names


@pytest.mark.parametrize(
    "text",
    [
        "The Brezhnev Doctrine was not mentioned.",
        "The Nobel Prize was given. The Cold War went on.",
        "See File No. Fisher/99 and Smith 12/4.",
        "They met in Hull. Fisher was not there.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert not [name for name in found(text) if name[0] == "P"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "We asked the Ministry of Agriculture, Fisheries and Food about it.",
            "Ministry of Agriculture, Fisheries and Food",
        ),
        ("Our Embassy in Burma wrote.", "Embassy in Burma"),
        (
            "He spoke of the Central Committee of the Hungarian Socialist Workers' Party.",
            "Central Committee of the Hungarian Socialist Workers' Party",
        ),
        ("He spoke for the Jute Packers' Association again.", "Jute Packers' Association"),
        ("It is for the Post and Telegraph Department to say.", "Post and Telegraph Department"),
        ("He asked UNESCO for help.", "UNESCO"),
        ("He asked the United Nations for help.", "United Nations"),
    ],
)
def test_bodies(text: str, name: str) -> None:
    assert f"O {name}" in found(text)


def test_a_list_of_bodies_is_not_one_body() -> None:
    text = "It went to the Ministry of Culture, the Ministry of Finance and Comrade Birk."
    assert found(text) == ["O Ministry of Culture", "O Ministry of Finance", "P Birk"]


def test_letters_stand_for_the_body_that_they_were_explained_by() -> None:
    text = "The Standing Committee on Mesh (SCM) met. On Friday the SCM rose."
    tei, edition = convert((FILL + text).encode(), "t.txt")
    refs = [e.get("ref") for e in etree.fromstring(tei).iter("{*}orgName") if e.get("ref")]
    assert len(refs) == 3
    assert len(set(refs)) == 1
    assert [entity.names[0] for entity in edition.entities] == ["Standing Committee on Mesh"]


def test_capitals_have_titles_posts_and_the_table() -> None:
    text = (
        "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\n1. MINISTER LAHTINEN OF THE CANAL BOARD TOLD "
        "COUNSELOR DUNMER THAT HE WOULD\nFLY TO HELSINKI. LAHTINEN THINKS THE MINISTRY OF TRANSPORT SLOW."
    )
    assert found(text)[-6:] == [
        "P LAHTINEN",
        "O CANAL BOARD",
        "P DUNMER",
        "L HELSINKI",
        "P LAHTINEN",
        "O MINISTRY OF TRANSPORT",
    ]


def test_a_person_may_be_called_as_a_place_is() -> None:
    text = "A Mr. Bergen, who is not from Bergen, spoke. Bergen said that he was late in Bergen."
    assert found(text) == ["P Bergen", "L Bergen", "P Bergen", "L Bergen"]


def test_offices_for_names() -> None:
    text = "I asked the Minister of Food about it. Mr. Kandyan, the Minister of Health, was silent."
    assert [name for name in found(text) if name[0] == "R"] == ["R the Minister of Food"]


def test_zhou_is_zhou_enlai() -> None:
    text = "Premier Zhou Anlai spoke. Zhou said little. Later Premier Zhou left."
    assert len({ref for _, ref in identities(text)}) == 1


def test_two_of_one_surname_stay_two_and_the_doubt_is_said() -> None:
    text = "Mr. Johnsen and Mrs. Johnsen came. Johnsen left."
    (_, he), (_, she), (_, _third) = identities(text)
    assert he != she
    _, edition = convert((FILL + text).encode(), "t.txt")
    assert "which-of-several" in [doubt.kind for doubt in edition.doubts]


def test_initials_part_persons() -> None:
    text = "Mr. V. Rao sold it. Shri T. Rao did not. V. Rao was asked."
    refs = [ref for _, ref in identities(text)]
    assert refs[0] == refs[2] != refs[1]


def test_identifiers_come_from_the_table_and_only_where_certain() -> None:
    assert resolve(look_up("Peking"), frozenset()) == "1816670"
    assert not resolve(look_up("Lincoln"), frozenset())
    assert not look_up("Valdoria")


def test_authority_files_win_and_tell_names_by_themselves() -> None:
    known = {("org", "nordlicht"): "https://d-nb.info/gnd/4026577-7"}
    text = "It was Nordlicht again."
    assert found(text) == []
    tei, edition = convert((FILL + text).encode(), "t.txt", collection=Collection(known=known))
    assert b"4026577-7" in tei
    assert [entity.form for entity in edition.entities] == ["org"]


def test_participants_stand_in_one_list_only() -> None:
    text = (
        "Memorandum of Conversation\n\nParticipants: Comrade Zora Mill, Comrade Ivo Horvat\n\n"
        "Comrade Mill: I thank you.\n\nComrade Horvat: And I you. Mr. Soames knows.\n\nComrade Mill: Yes."
    )
    tei, _ = convert(text.encode(), "t.txt")
    root = etree.fromstring(tei)
    ids = [e.get("{http://www.w3.org/XML/1998/namespace}id") for e in root.iter("{*}person")]
    assert len(ids) == len(set(ids))
    stand = root.find("{*}standOff")
    assert stand is not None
    assert ["".join(e.itertext()).strip() for e in stand.iter("{*}person")] == ["Soames"]


def test_a_participant_named_shorter_before_is_no_second_person() -> None:
    """The heading names him without his last name; the list of those present in full."""
    text = (
        "CONVERSATION OF COMRADE ADAN MONTAL WITH CECIL HINX, MINISTER OF WORKS\n\n"
        "ON THE CUBAN SIDE: Adan Montal Ruiz, Vice President; Nieves Corra, engineer.\n\n"
        "ON THE OTHER SIDE: Cecil Hinx; Doreen Pers, engineer.\n\n"
        "ADAN MONTAL: Sit down.\n\nCECIL HINX: Thank you.\n\nMONTAL: Begin, please."
    )
    tei, _ = convert(text.encode(), "t.txt")
    people = [e.findtext("{*}persName") for e in etree.fromstring(tei).iter("{*}person")]
    assert [name for name in people if name and "Montal" in name] == ["Adan Montal Ruiz"]


def test_a_government_is_told_by_the_adjective_of_its_state() -> None:
    """The Soviet Government is a body; so is a state's ministry in letters."""
    assert found("The Soviet Government has told the USSR MFA so.") == [
        "O Soviet Government",
        "O USSR MFA",
    ]
