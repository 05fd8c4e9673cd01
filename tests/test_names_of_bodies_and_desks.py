"""Names of ministries, posts, troupes and desks, and who or what the short ones mean."""

from __future__ import annotations

import pytest

from names_support import found, identities
from structure_support import LONG, tei


def words_of(text: str, tag: str) -> list[tuple[str, str | None]]:
    """Return the names of an element in a document, each with what it refers to."""
    root = tei(text)[0].find("{*}text")
    assert root is not None
    return [
        (" ".join("".join(name.itertext()).split()), name.get("ref"))
        for name in root.iter(f"{{*}}{tag}")
    ]


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "Ministry of Food Processing",
        "Ministry of Trade and Machine Building",
        "Ministry of Mines and Fertilizer",
        "Ministry of Lakes and Maritime Highways",
        "Board of Press Censors",
    ],
)
def test_what_a_ministry_builds_or_grows_is_of_its_name(body: str) -> None:
    assert found(f"The {body} asks for oak.") == [f"O {body}"]


def test_a_surname_behind_what_a_minister_is_of_is_a_person() -> None:
    assert "P Kruk" in found("The Minister of Trade Kruk asks for oak.")
    assert found("They need machine building and cattle breeding.") == []


def test_posts_in_several_countries_are_one_body() -> None:
    assert found("He wrote to the Embassies in Oslo, Rome, and Ankara about it.") == [
        "O Embassies in Oslo, Rome, and Ankara"
    ]
    assert found("They left the Embassy in Oslo, and Rome heard of it.") == [
        "O Embassy in Oslo",
        "L Rome",
    ]


@pytest.mark.parametrize("head", ["Council", "Society", "Bank", "Institute", "Fund"])
def test_a_council_may_be_for_a_country(head: str) -> None:
    assert found(f"The {head} for Norway met.") == [f"O {head} for Norway"]


def test_a_ship_for_a_country_is_no_body() -> None:
    assert found("A ship for Norway left, and the trust was for Norway too.") == [
        "L Norway",
        "L Norway",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Embassy of the S.R. of Hungary", "Embassy of the S.R. of Hungary"),
        ("Embassy of the D.P.R. of Korea", "Embassy of the D.P.R. of Korea"),
        ("Embassy of the S.R. of Kessim", "Embassy"),
    ],
)
def test_a_state_may_be_named_by_the_letters_of_its_republic(words: str, name: str) -> None:
    """Only where a known country stands behind them."""
    assert found(f"The {words} wrote.") == [f"O {name}"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The Office of Personal Secretary is shut.", ["O Office of Personal Secretary"]),
        ("The Office of Special Advisers wrote.", ["O Office of Special Advisers"]),
        ("The office of a special kind is shut.", []),
    ],
)
def test_an_office_may_be_of_a_special_officer(words: str, names: list[str]) -> None:
    assert found(words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The Mill of Vell [Aldane] stood.", ["O Mill of Vell [Aldane]"]),
        ("He crossed at Sarling [Sarting] by boat.", ["L Sarling"]),
        ("He crossed at Torsk [Tarsk], then slept.", ["L Torsk"]),
        ("The Council of Torsk [Tarsk] met.", ["O Council of Torsk"]),
    ],
)
def test_a_name_ends_with_its_bracket_or_before_it(words: str, names: list[str]) -> None:
    """Another spelling of a town is no part of the name before it."""
    assert found(words) == names


@pytest.mark.parametrize(
    ("words", "firms"),
    [
        ("They sold it to Lakoeksport for oak.", ["O Lakoeksport"]),
        ("They sold it to Lakosport for oak.", []),
        ("Dorn AG sells oak.", ["O Dorn AG"]),
        ("They have Dorn AG-lines on oak.", []),
    ],
)
def test_firms_by_their_letters_and_endings(words: str, firms: list[str]) -> None:
    assert [name for name in found(words) if name[0] == "O"] == firms


@pytest.mark.parametrize("head", ["Troupe", "Ensemble", "Orchestra", "Choir", "Zoo"])
def test_a_troupe_is_a_body_once_it_was_named(head: str) -> None:
    assert found(f"The Aldane State {head} came. The {head} left.") == [
        f"O Aldane State {head}",
        f"O {head}",
    ]
    assert found(f"The {head} left, and {head} boys sang.") == []


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("M. Vell came with Mr. Dorn. Then M. Vell left.", "Vell"),
        ("M. Vell came. Then M. Vell left.", "M. Vell"),
        ("M. Vell came with Mr. Dorn.", "M. Vell"),
        ("Comrade M. Vell came with Mr. Dorn. Then M. Vell left.", "M. Vell"),
    ],
)
def test_who_is_called_m_again_beside_a_mr_is_monsieur(words: str, person: str) -> None:
    assert f"P {person}" in found(words)
    assert {name for name in found(words) if "Vell" in name} == {f"P {person}"}


def test_shortened_verbs_of_telegrams_are_no_names() -> None:
    assert found("EMBASSY SHD ASK. MINISTER VELL SHLD COME.") == ["O EMBASSY", "P VELL"]


# --- desks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "desks"),
    [
        ("Mr. Ole Dorn, EUR/LAK", ["EUR/LAK"]),
        ("He asked (NEA/LAK) for oak.", ["NEA/LAK"]),
        ("Copies: S/S (2), NEA/LAK, H/OAK", ["S/S", "NEA/LAK", "H/OAK"]),
        ("He went to NEA/LAK.", []),
        ("It was a matter of H/OAK only.", []),
        ("He saw EUR/LAK men.", []),
        ("He paid the A/B firm, XYZ/LAK.", []),
    ],
)
def test_a_desk_stands_behind_a_person_or_in_a_list(words: str, desks: list[str]) -> None:
    assert [name[2:] for name in found(words) if name[0] == "O"] == desks


@pytest.mark.parametrize(
    ("symbol", "ref"),
    [
        ("EUR/NA", "#org-office-of-norwegian-affairs"),
        ("EUR/NOR", "#org-office-of-norwegian-affairs"),
        ("EUR/SCAN", "#org-eur-scan"),
    ],
)
def test_a_desk_is_the_office_whose_letters_it_has(symbol: str, ref: str) -> None:
    text = f"{LONG}\n\nTom Vell, Office of Norwegian Affairs. Ole Dorn, {symbol}.\n\n{LONG}\n"
    assert (symbol, ref) in words_of(text, "orgName")


def test_a_desk_whose_letters_two_offices_have_is_neither() -> None:
    offices = "Office of Norwegian Affairs and Office of North Asia"
    text = f"{LONG}\n\n{offices}. Tom Vell, EUR/NA.\n\n{LONG}\n"
    assert words_of(text, "orgName")[-1] == ("EUR/NA", "#org-eur-na")


# --- who is meant ---------------------------------------------------------------------------------


def test_who_is_listed_beside_another_is_somebody_else() -> None:
    talk = (
        f"Minutes of a Talk\n\n6 May 1957\n\nPresent: {{}}\n\n{LONG}\n\nVell said so.\n\n{LONG}\n"
    )
    two = words_of(talk.format("Vell, A. D. Vell, Dorn"), "persName")
    assert [ref for name, ref in two if name == "Vell"] == ["#person-vell"] * 2
    assert ("A. D. Vell", "#person-a-d-vell") in two
    one = words_of(talk.format("Mr. A. D. Vell, Mr. Dorn"), "persName")
    assert [ref for name, ref in one if name == "Vell"] == ["#person-a-d-vell"]


def test_a_surname_alone_in_prose_is_who_was_named_in_full() -> None:
    named = identities("A. D. Vell and Mr. Dorn came. Vell left again.")
    assert {ref for name, ref in named if name.endswith("Vell")} == {"#person-a-d-vell"}


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("The Embassy asks for oak.", "#org-embassy-in-torsk"),
        ("The Embassy in Ankara wrote. The Embassy asks for oak.", "#org-embassy-in-ankara"),
        ("He left the Embassy in Ankara. The Embassy there asks.", "#org-embassy-in-ankara"),
    ],
)
def test_the_embassy_is_the_one_that_signs(words: str, meant: str) -> None:
    """And not one that only gets a copy; what the text has named is nearer."""
    copied = "To: Oslo\n\nCopy to: Embassy in Rome\n\nForeign Ministry:\n\n"
    text = f"{copied}{words}\n\n{LONG}\n\n{'Embassy in Torsk':>36}\n\n6 May 1957\n"
    assert [ref for name, ref in words_of(text, "orgName") if name == "Embassy"] == [meant]


def test_the_embassy_is_none_that_an_address_only_copies() -> None:
    to = "To the Embassy in Rome (for transmission to the Embassy in Ankara):"
    text = f"Telegram\n\nOslo, 6 May 1957\n\n{to}\n\nThe Embassy asks for oak. {LONG}\n\n{LONG}\n"
    assert ("Embassy", "#org-embassy-in-rome") in words_of(text, "orgName")


@pytest.mark.parametrize(
    ("label", "tag", "name"),
    [
        ("Comrade Vell (Norway)", "placeName", "Norway"),
        ("Comrade Vell (Lake Board)", "orgName", "Lake Board"),
        ("Comrade Vell", "persName", "Vell"),
    ],
)
def test_a_speakers_country_is_named_in_his_label(label: str, tag: str, name: str) -> None:
    text = f"Minutes of a Talk\n\n6 May 1957\n\n{label}: {LONG}\n\nComrade Dorn: {LONG}\n\n{label}: {LONG}\n"
    speaker = tei(text)[0].find(".//{*}speaker")
    assert speaker is not None
    assert ["".join(one.itertext()) for one in speaker.iter(f"{{*}}{tag}")] == [name]
