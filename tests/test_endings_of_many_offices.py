"""Closings, drafting symbols, notes and new heads as other offices and typists write them."""

from __future__ import annotations

import pytest
from lxml import etree

from teikit.forms.dates import every_date
from teikit.pipeline import convert

NS = {"t": "http://www.tei-c.org/ns/1.0"}
TEXT = (
    "The ferry at Merin has been repaired, and the barrels of herring were counted twice by the "
    "customs officers on the quay before noon.\n"
)


def tei(source: str) -> etree._Element:
    """Convert a source."""
    return etree.fromstring(convert(source.encode(), "s.txt")[0])


def words(root: etree._Element, path: str) -> list[str]:
    """Return the words of elements, white space as one space."""
    return [" ".join("".join(one.itertext()).split()) for one in root.findall(path, NS)]


@pytest.mark.parametrize(
    "under",
    [
        "ss. Octavian Verda",
        "        Taken down by: /–/ E. Rogal",
        "        Approved: [illegible signature]",
        "                                        Correct: P. Novak",
        "MINISTER:\n(As. Gradin)",
        "Minister of Fisheries\nof the Republic             [signed]  L. Bagrin",
    ],
)
def test_signatures(under: str) -> None:
    assert words(tei(f"REPORT\n\n{TEXT}\n{under}\n"), ".//t:signed") == [
        " ".join(line.split()) for line in under.split("\n")
    ]


@pytest.mark.parametrize(
    "under", ["EUR/WE:JBNorth/hk", "EJC:HT", "YYYY", "[In pencil:] Miss Orr to count the stubs."]
)
def test_symbols_under_a_message_are_distribution(under: str) -> None:
    root = tei(f"TELEGRAM\n\n{TEXT}\n                      HARLOW\n\n{under}\n")
    assert words(root, ".//t:div[@type='distribution']/*") == [under]
    assert words(root, ".//t:signed") == ["HARLOW"]


def test_notes_between_strokes_and_a_starred_note_in_parentheses() -> None:
    root = tei(f"NOTE\n\n{TEXT[:-2]}./1/\n\nHe paid 900 (*) crowns.\n\n{TEXT}\n/1/Not printed.\n")
    assert words(root, ".//t:note[@place='foot']") == ["/1/Not printed."]


def test_a_new_docket_under_a_signed_message_begins_an_enclosure() -> None:
    root = tei(
        f"NOTE\n\n{TEXT}\nA draft is attached.\n\nMinister  [signed]  L. Bagrin\n\n6 April 1964\n\n\n"
        f"Secret\nD r a f t\n\nDECISION OF THE BOARD\n\n{TEXT * 2}\n"
    )
    assert len(root.findall(".//t:div[@type='enclosure']", NS)) == 1


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("June 4, 1921—noon", "1921-06-04T12:00:00"),
        ("8-XI-1949 at 18-15", "1949-11-08T18:15:00"),
        ("14.09.1967/17:30", "1967-09-14T17:30:00"),
    ],
)
def test_dates_with_their_times(printed: str, value: str) -> None:
    found = list(every_date(f"Sent on {printed}."))
    assert [one.when for one in found] == [value]


@pytest.mark.parametrize(
    ("bracket", "tag"),
    [("[two words struck out]", "gap"), ("[no day given]", "note"), ("[thus – P. S.]", "note")],
)
def test_brackets(bracket: str, tag: str) -> None:
    root = tei(f"REPORT\n\nThe ferry {bracket} came back at last. {TEXT}\n")
    assert root.findall(f".//t:p//t:{tag}", NS)


MEMORANDUM = f"""MEMORANDUM

To: The Harbour Board
From: Ana Veltri
12 March 1961

{TEXT}
Ana Veltri
Harbour Master
"""


def test_the_sender_named_in_the_head_signs_and_the_line_below_is_the_office() -> None:
    root = tei(MEMORANDUM)
    assert words(root, ".//t:signed/t:persName") == ["Ana Veltri"]
    assert words(root, ".//t:signed/t:roleName") == ["Harbour Master"]


def test_a_name_that_the_head_does_not_say_it_is_from_is_no_sure_signature() -> None:
    root = tei(MEMORANDUM.replace("From: Ana Veltri", "From: Piet Halloran"))
    assert not root.findall(".//t:signed", NS)


@pytest.mark.parametrize("above", [MEMORANDUM, MEMORANDUM.split("Ana Veltri\nHarbour")[0]])
def test_a_postscript_may_stand_under_the_copies_of_any_message(above: str) -> None:
    root = tei(f"{above}\nCopies:\nPort Captain (2)\nRegistry (1)\n\nP.S. The pilots ask again.\n")
    assert words(root, ".//t:div[@type='distribution']//t:item") == [
        "Port Captain (2)",
        "Registry (1)",
    ]
    assert words(root, ".//t:div[@type='postscript']/t:p") == ["P.S. The pilots ask again."]
