"""Heads of documents of many offices: fields, references, addresses, printed correspondence."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks
from teikit.pipeline import convert


def facts(text: str, key: str) -> list[str]:
    """Return what the header says of a key."""
    _, edition = convert(text.encode(), "invented.txt")
    return [fact.norm or fact.value for fact in edition.facts if fact.key == key]


@pytest.mark.parametrize("to", ["Addressed to", "Recipients", "To"])
def test_parties_stand_under_a_label_of_their_own(to: str) -> None:
    text = (
        f"SECRET\nTELEGRAM No. 9\n\n{to}:\n   Embassies in Varn and Ostel\n   Consulate General "
        f"in Lom\nand for information to:\n   Ministry of Trade\n\nVarn, 4 May 1936\n\n{LONG}\n"
    )
    assert facts(text, "addressee") == ["Embassies in Varn and Ostel", "Consulate General in Lom"]
    assert facts(text, "copied") == ["Ministry of Trade"]


def test_references_go_on_below() -> None:
    text = (
        "FM AMEMBASSY VARN\nTO SECSTATE WASHDC\nSUBJECT: BARRELS\nREF: (A) OSTEL 99\n     (B) LOM 7\n"
        f"1. {LONG.upper()}\n"
    )
    assert blocks(text) == ["docket"] * 5 + ["p"]


def test_a_greeting_has_place_and_date_beside_it() -> None:
    text = (
        "No. 1.\n\nConsul Ray to the Earl of Poe.—(Received August 2.)\n\n(No. 9.   Confidential.)\n"
        f"My Lord,                              Varn, July 14, 1904.\n     {LONG}\n"
    )
    assert blocks(text) == ["docket", "head", "docket", "salute", "p"]
    assert facts(text, "date") == ["1904-07-14"]
    assert (facts(text, "sender"), facts(text, "addressee")) == (["Ray"], ["Earl of Poe"])


def test_initials_alone_above_the_heading_are_addressed() -> None:
    text = (
        "Secret\nNo. 9\n\n                     C C   C P S U\n\n     Note on the invitation of "
        f"engineers\n\n     {LONG}\n"
    )
    assert blocks(text) == ["docket", "docket", "salute", "head", "p"]
    assert facts(text, "addressee") == ["CC CPSU"]


def test_fields_under_a_heading_are_particulars() -> None:
    text = (
        "RESTRICTED\n\nM E M O R A N D U M\n\nTo:\t\tAnna Dorn, Director\nFrom:\t\tKarel Vell, "
        f"Attaché\nSubject:\tthe barrels\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket", "head", *["particular"] * 3, "p"]
    assert (facts(text, "addressee"), facts(text, "sender")) == (["Anna Dorn"], ["Karel Vell"])


def test_a_signer_sends_and_is_no_author() -> None:
    text = f"Varn, 4 May 1961\n\nDear Sir,\n\n{LONG}\n\nYours faithfully,\n\nKarel Vell\n"
    assert facts(text, "author") == []
    assert facts(text, "sender") == ["Karel Vell"]


def test_a_reference_on_top_is_no_message() -> None:
    text = (
        f"TsDA, f. 1, op. 9, l. 9-13. Original.\n\nTOP SECRET!\n\nREPORT\non the ferry\n\n{LONG}\n"
    )
    assert blocks(text)[:2] == ["docket", "docket"]


def test_no_letter_is_a_label_of_a_date() -> None:
    text = (
        f"RECORD OF A CONVERSATION\n\nTime: 3 May 1961\nPresent: A. Dorn; K. Vell\n\nD.: {LONG}\n"
    )
    assert blocks(text)[-1] != "particular"
