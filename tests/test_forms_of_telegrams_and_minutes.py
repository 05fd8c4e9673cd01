"""Forms of telegrams, editions and minutes of several makers; all invented."""

from __future__ import annotations

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.pipeline import convert


def test_a_telegram_that_came_in_shares_its_copies() -> None:
    text = (
        "MINISTRY OF LAKES\nTOP SECRET\n\nCIPHERED TELEGRAM\n\n"
        "From TARSK            Received 24.IX.1963 15:35\nSpets. No. 1187\n\n"
        "Sent to: Kurchatin, Lebedin, Sorokum, Yelagov,\nTenth Department, Department of Lakes\n\n"
        f"1. {LONG}\n\n24.IX.63     V. Dornov\n"
    )
    _, edition = convert(text.encode(), "x.txt")
    copied = [(fact.value, fact.form) for fact in edition.facts if fact.key == "copied"]
    assert copied == [
        *((name, "person") for name in ("Kurchatin", "Lebedin", "Sorokum", "Yelagov")),
        ("Tenth Department", "org"),
        ("Department of Lakes", "org"),
    ]
    assert not [fact for fact in edition.facts if fact.key == "addressee"]


def test_the_numbered_heading_of_an_edition_names_who_wrote_to_whom() -> None:
    text = (
        "157\nM. DE MOOR, AMBASSADOR OF LETHMARK IN TARSK,\nTO M. DORN, MINISTER OF LAKES(1)\n\n"
        "T. Nos. 1412-1418.\n                             Tarsk, 3 October 1963.\n\n"
        f"I refer to your telegram No. 2260.\n\n{LONG}\n\nDE MOOR.\n"
    )
    assert blocks(text) == ["head", "head", "docket", "dateline", "p", "p", "signed"]
    facts = facts_of(text)
    assert (facts["sender"], facts["addressee"]) == (["DE MOOR"], ["DORN"])
    assert (facts["kind"], facts["telegram-number"]) == (["cable"], ["1412-1418"])


def test_a_note_keeps_its_native_name_and_the_call_behind_it() -> None:
    text = (
        "MINISTRY OF LAKES                    Tarsk, 19 August 1964\nSECRET\n\nN O T A T K A[1]\n"
        "on a conversation with the Counselor of the Embassy, Comrade\nTran Van Minh\n\n"
        f"On 18 August I received Comrade Minh at his request. {LONG}\n\n/-/ J. Dornski\n\n"
        "[1] A note for the file.\n\n"
        "Source: AMSZ, zespół 99/71, w. 2, t. 18, pp. 40-42. Translated by Ada Moor from Polish.\n"
    )
    facts = facts_of(text)
    assert facts["kind"] == ["memorandum-of-conversation"]
    assert facts["participant"] == ["Tran Van Minh"]
    assert facts["translator"] == ["Ada Moor"]
    assert facts["original-language"] == ["pl"]


def test_a_stamp_in_the_head_of_a_telegram_is_no_foot_of_a_page() -> None:
    text = (
        "INCOMING TELEGRAM         DEPARTMENT OF LAKES\nFROM:     TARSK\nTO:       SECRETARY OF LAKES\n"
        "NO:       1274, MARCH 4, 8 P.M.\n\nPRIORITY\n\n"
        "DECLASSIFIED  AUTHORITY NND 990417  BY KW  6/18/91\n\nSENT DEPARTMENT 1274.\n\n"
        f"{LONG.upper()}\n\nMOOR\n"
    )
    assert blocks(text) == [*["docket"] * 7, "p", "signed"]
    assert facts_of(text)["precedence"] == ["priority"]


def test_members_of_a_cabinet_stand_each_on_a_line() -> None:
    text = (
        "MINUTES of a Meeting of the Lakes Committee held at Tarsk on Tuesday, 21st July, 1959\n\n"
        "PRESENT:\n"
        "The Right Hon. GERVASE MOOR, M.P., Prime Minister (In the Chair)\n"
        "The Right Hon. the EARL OF DORN, Secretary of State for the Lakes\n"
        "The Right Hon. R. M. LUND, M.P., Minister of Ferries\n\n"
        f"1. The Committee had before them a memorandum. {LONG}\n"
    )
    facts = facts_of(text)
    assert facts["participant"] == ["GERVASE MOOR", "EARL OF DORN", "R. M. LUND"]


def test_a_telegram_numbered_by_its_year_and_office_goes_to_one_and_is_copied_to_others() -> None:
    text = (
        "(62) Meng Fa 255\n\nSending date: 4 May 1962\n\n"
        "To: Ministry of Lakes; copied to the Ministry of Trade and the Tarsk Military Region\n\n"
        f"{LONG}\n\nEmbassy in Lethmark\n4 May 1962\n"
    )
    assert blocks(text) == ["docket", "docket", "salute", "p", "signed", "dateline"]
    facts = facts_of(text)
    assert facts["telegram-number"] == ["(62) Meng Fa 255"]
    assert facts["addressee"] == ["Ministry of Lakes"]
    assert facts["copied"] == ["Ministry of Trade", "Tarsk Military Region"]
    assert facts["date"] == ["1962-05-04"]


def test_letters_that_name_a_department_are_no_honours_behind_a_body() -> None:
    facts = facts_of(f"To the Ministry of Lakes and ILD:\n\n{LONG}\n\nMoor\n4 May 1962\n")
    assert facts["addressee"] == ["Ministry of Lakes", "ILD"]
    facts = facts_of(f"To Sir Edmund Tarrant, KCB\n\nSir,\n\n{LONG}\n\nMoor\n4 May 1962\n")
    assert facts["addressee"] == ["Edmund Tarrant"]
