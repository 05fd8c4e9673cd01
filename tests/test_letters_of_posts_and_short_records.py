"""Heads of letters from posts and of short records; all invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.forms.names import bare_name

MEMORANDUM = """LETHMARK EMBASSY
TARSK
{}
Memorandum No. 877          3rd August, 1964

The Secretary,
Department of External Affairs,
OSTHAVN.

{}

{}

(R. T. Ray)
First Secretary
"""


@pytest.mark.parametrize(
    "line", ["In reply quote No. 204/3/2", "In reply please refer to 204/3/2", "File No. 204/3/2"]
)
@pytest.mark.parametrize(
    "subject", ["Ruthenian Peasant Party", "Ruthenian Peasant Party: Plenum", "THE LAKES OF TARSK"]
)
def test_the_head_of_an_embassys_memorandum_and_its_subject(line: str, subject: str) -> None:
    text = MEMORANDUM.format(line, subject, LONG)
    assert blocks(text) == [*["docket"] * 4, *["salute"] * 3, "head", "p", "signed", "signed"]
    assert facts_of(text)["sender"] == ["R. T. Ray", "LETHMARK EMBASSY"]


def test_a_short_sentence_under_particulars_that_names_a_paper_is_text() -> None:
    text = (
        "Minutes of a meeting at the Ministry of Lakes\nPlace: Tarsk\nDate: 4 May 1966\n"
        "Present: Mr. Moor, Mr. Ray\n\nMr. Ray opened by reading the cable from Osthavn.\n\n"
        f"{LONG}\n"
    )
    assert blocks(text) == ["head", *["particular"] * 3, "p", "p"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Commissioner Ada Moor", "Ada Moor"),
        ("Sergeant Ole Dorn", "Ole Dorn"),
        ("Judge Per Lund", "Per Lund"),
        ("Earl Moor", "Earl Moor"),
        ("Don Lund", "Don Lund"),
    ],
)
def test_titles_are_no_part_of_a_name(words: str, name: str) -> None:
    assert bare_name(words) == name
