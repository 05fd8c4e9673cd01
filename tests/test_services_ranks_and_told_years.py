"""Services by short names, ranks, parts of a year that is told, forms of offices; all invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found, identities
from structure_support import LONG, blocks, tei
from teikit.forms.names import bare_name, is_office

MESSAGE = f"To the Ministry of Lakes:\n\n{LONG}\n\n{LONG}\n\n"


def links(text: str, element: str) -> list[tuple[str, str | None]]:
    """Return the names of one kind with what each points to."""
    root = tei(text)[0].find("{*}text")
    assert root is not None
    return [("".join(e.itertext()), e.get("ref")) for e in root.iter(f"{{*}}{element}")]


# --- bodies by short names ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The tugs of the Navy moved in.", ["O Navy"]),
        ("Treasury was preparing the budget.", ["O Treasury"]),
        ("Mr. Roe, Treasury, took the chair.", ["P Roe", "O Treasury"]),
        ("It was agreed that State and Treasury should write.", ["O State", "O Treasury"]),
        ("The note had been sent to Agriculture.", ["O Agriculture"]),
        ("The Minister of Trade and Commerce spoke.", ["R The Minister of Trade and Commerce"]),
        ("The Army and Navy came.", ["O Army", "O Navy"]),
        ("The army of the north and a navy yard were seen.", []),
        ("He spoke of agriculture and commerce in the valley.", []),
    ],
)
def test_services_and_departments_go_by_one_word(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def test_a_department_that_one_sentence_shows_is_known_at_the_beginning_of_another() -> None:
    text = "The file went to Commerce on Monday.\n\nCommerce has lost it."
    assert found(text) == ["O Commerce", "O Commerce"]
    assert found("Commerce has grown in the valley.") == []


def test_a_party_over_its_committee_is_one_body_and_its_letters_mean_it() -> None:
    text = (
        "PARTY OF RIVERMEN OF ALDANE. CENTRAL COMMITTEE\n\nTOP SECRET\n\nExtract from Protocol No. 9\n\n"
        f"{LONG}\n\n{LONG}\n\n                    SECRETARY OF THE CC\n"
    )
    bodies = links(text, "orgName")
    assert bodies[0][0] == "PARTY OF RIVERMEN OF ALDANE. CENTRAL COMMITTEE"
    assert bodies[-1] == ("CC", bodies[0][1])


# --- who gets copies ------------------------------------------------------------------------------


def test_ministers_and_departments_under_a_cablegram_get_copies() -> None:
    text = (
        f"INWARD CABLEGRAM\n\n{LONG}\n\n{LONG}\n\n                                   DORN\n\n"
        "MIN. & DEPT.\nP.M.'S DEPT.\nDEPT. OF DYKES\nTREASURY\n\n12th August, 1965\nSEC  A/S  P  SEA\n"
    )
    assert facts_of(text)["copied"] == ["P.M.'S DEPT.", "DEPT. OF DYKES", "TREASURY"]


def test_a_recipient_that_the_text_names_is_the_same_body() -> None:
    objected = "Mr. Veltri of the Treasury objected to the figures."
    text = f"{MESSAGE}{objected}\n\nOle Dorn\n\nCopies to:\nTreasury\n"
    said = [ref for name, ref in links(text, "orgName") if name == "Treasury"]
    assert len(said) == 2
    assert said[0] == said[1] == "#org-treasury"


def test_semicolons_part_posts_that_have_their_town_behind_a_comma() -> None:
    text = (
        "TELEGRAM\nFROM: THE MINISTRY OF LAKES, OSLO\n"
        "REPEATED TO:  ALDANE EMBASSY, BONN; ALDANE LEGATION, ROME\n\n"
        f"{LONG}\n\n{LONG}\n"
    )
    assert facts_of(text)["copied"] == ["ALDANE EMBASSY, BONN", "ALDANE LEGATION, ROME"]


# --- persons --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "Major-General Ole Dorn",
        "Wing Commander Ole Dorn",
        "Air Vice-Marshal Ole Dorn",
        "Lala Ole Dorn",
    ],
)
def test_a_rank_of_two_words_is_no_part_of_a_name(name: str) -> None:
    assert bare_name(name) == "Ole Dorn"


def test_a_rank_alone_addresses_somebody_whom_the_lines_below_name() -> None:
    text = (
        f"Ministry of Lakes\nNo. 1844\n\nOslo, 6 October 1945\n\nMr. Brigadier,\n\n{LONG}\n\n{LONG}\n\n"
        "Please accept, Mr. Brigadier, the expression of my respect.\n"
        "Death to hunger – bread to the people!\nAssistant to the Minister\nDr. Ole Dorn\n\n"
        "To Brigadier Ada Moor\nHead of the Mission\nOslo\n"
    )
    facts = facts_of(text)
    assert is_office("Brigadier")
    assert facts["addressee"] == ["Ada Moor"]
    assert facts["sender"][0] == "Ole Dorn"
    assert blocks(text).count("signed") == 4


def test_a_forename_that_is_also_a_small_town_begins_a_name() -> None:
    text = "They say that Ali Dornov was shot by the guards of Ali Nasirov Roe at the table."
    assert found(text) == ["P Ali Dornov", "P Ali Nasirov Roe"]


def test_the_first_two_of_three_names_mean_the_same_person() -> None:
    text = "Mr. Ali Nasirov Roe left.\n\nWe saw Mr. Ali Nasirov again, and Mr. Ali Dornov."
    refs = dict(identities(text))
    assert refs["Ali Nasirov Roe"] == refs["Ali Nasirov"]
    assert refs["Ali Dornov"] != refs["Ali Nasirov"]


# --- dates and references -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("the autumn of this year", ("1967-09", "1967-11")),
        ("the spring of next year", ("1968-03", "1968-05")),
        ("the last quarter of this year", ("1967-10", "1967-12")),
        ("the first half of last year", ("1966-01", "1966-06")),
    ],
)
def test_a_part_of_a_year_that_is_told_from_the_document(words: str, span: tuple[str, str]) -> None:
    text = f"Oslo, 6 May 1967\n\nDear Mr. Moor,\n\nThe ferry is to come in {words}, they say.\n\n{LONG}\n"
    root = tei(text)[0]
    (date,) = (e for e in root.iter("{*}date") if e.get("notBefore"))
    assert (date.get("notBefore"), date.get("notAfter")) == span
    assert date.get("cert") == "high"


@pytest.mark.parametrize(
    "reference",
    [
        "its note Pov. No. 1502 of 3 September 1945",
        "your directive 322-320.10 ALD of 14 January 1983",
        "Security Council resolution 435 (1978)",
        "your Premier's letter of 20 April",
    ],
)
def test_papers_by_the_marks_of_further_offices(reference: str) -> None:
    text = f"{LONG}\n\nThis goes back to {reference}.\n\n{LONG}\n"
    assert [words for words, _ in links(text, "ref")] == [reference]


# --- forms ----------------------------------------------------------------------------------------


REPORT = (
    "APPROVED FOR RELEASE 9 NOV 2004\n\nPRIORITY\nOFFICE OF FAR HARBOURS\nDirectorate of Ferries\n"
    "SECRET – NO FOREIGN DISSEM\n\nREPORT NO. TD 99/08814-75\nDIST 13 AUGUST 1975\n\n"
    "COUNTRY:  ALDANE\nDOI:      EARLY AUGUST 1975\nSUBJECT:  MORALE OF THE FERRYMEN\n"
    "ACQ:      OSLO (11 AUGUST 1975)   FIELD NO. [number excised]\nSOURCE:   [2 lines excised]\n\n"
    f"1.  (S) {LONG.upper()}\n\n- 2 -\nSECRET\n\n2.  (C) {LONG.upper()}\n"
)


def test_the_form_of_an_intelligence_report_is_no_archives_page() -> None:
    facts = facts_of(REPORT)
    assert facts.keys().isdisjoint({"shelfmark", "title"})
    assert facts["classification"] == ["secret"]
    assert facts["precedence"] == ["priority"]


def test_a_pages_number_stands_over_its_classification() -> None:
    assert blocks(REPORT).count("fw") == 2


def test_a_grade_that_begins_with_for_is_addressed_to_nobody() -> None:
    text = (
        "Embassy of Aldane\nPol 320.10\n\nOslo, 2 March 1983\n\nFor Official Use Only\n\n"
        "To the\nMinistry of Lakes\nTarsk\n\nSubject: Locks\nDrafted by: Second Secretary Moor\n\n"
        f"{LONG}\n\n{LONG}\n\np.p.\nDr. Ole Dorn\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Ministry of Lakes"]
    assert facts["classification"] == ["official-use"]
    assert facts["drafted"] == ["Moor"]
    assert blocks(text)[-2:] == ["signed", "signed"]


def test_the_day_of_a_meeting_stands_behind_on() -> None:
    text = (
        "MINUTES OF THE THIRD SESSION\n\nHeld at: Parliament House, Tarsk\nOn: 8 August 1989 at 9.45 a.m.\n\n"
        f"{LONG}\n\n{LONG}\n"
    )
    assert facts_of(text)["date"] == ["1989-08-08"]
    assert facts_of(text)["time"] == ["1989-08-08T09:45:00"]


def test_an_information_has_a_heading_of_several_lines() -> None:
    text = (
        "Embassy of Aldane\nConfidential\n\nTarsk, 24 June 1980\n\nINFORMATION\nfor the Council of Lakes\n"
        "on the situation after the visit of President Moor\nand on the workers\n\n"
        f"{LONG}\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket", "docket", "dateline", "head", "p", "p"]
    assert facts_of(text)["kind"] == ["report"]
    assert facts_of(text)["addressee"] == ["Council of Lakes"]


def test_a_house_over_a_memorandum_has_its_article_and_its_rooms_are_places() -> None:
    text = (
        "                    THE WHITE HOUSE\n                    WASHINGTON\n\n"
        "MEMORANDUM OF CONVERSATION\n\nPLACE:   The Chart Room, The White House\n\n"
        f"{LONG}\n\n{LONG}\n"
    )
    assert [name for name, _ in links(text, "orgName")] == ["THE WHITE HOUSE"]
    assert "The Chart Room, The White House" in [name for name, _ in links(text, "placeName")]


@pytest.mark.parametrize("name", ["Strait of Orlan", "Straits of Vell", "Orlan Trough"])
def test_waters_have_whole_names(name: str) -> None:
    assert found(f"They sailed through the {name} by night.") == [f"L {name}"]
