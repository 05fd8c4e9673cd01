"""Who got a copy, as lists under and above a message name them; all examples are invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of

BODY = (
    "\n\nThe ferry has been repaired and sails again on Mondays. The harbour master is content.\n\n"
)
HEAD = "MINISTRY OF LAKES\n\nBergen, 9 May 1968\n\nNo. 914\n"

CASES = {
    "copies that are counted in words": (
        HEAD + BODY + "                    A. Moor\n\nDistribution:\n1st copy: Comrade Dorn\n"
        "2nd copy: Embassy in Oslo\n3rd copy: Ministry of Transport\n",
        ["Dorn", "Embassy in Oslo", "Ministry of Transport"],
    ),
    "a chancery and a chamber of commerce have the name of their town": (
        HEAD
        + BODY
        + "                    A. Moor\n\nCopy to the Legation in Oslo and to the Chamber of Commerce, "
        "Bergen\n",
        ["Legation in Oslo", "Chamber of Commerce, Bergen"],
    ),
    "commas in the name of a ministry, between semicolons": (
        HEAD
        + BODY
        + "                    A. Moor\n\nCopies to: Tea Board; Ministry of Transport, Lakes and "
        "Bridges; Embassy in Oslo\n",
        ["Tea Board", "Ministry of Transport, Lakes and Bridges", "Embassy in Oslo"],
    ),
    "numbers with a dash under a list's head are no notes": (
        HEAD
        + "\n\nThe ferry[1] sails again on Mondays, and the harbour master[2] is content with it.\n\n"
        "                    A. Moor\n\n3 copies printed:\n1 – International Department\n"
        "2 – USSR Ministry of Fisheries\n3 – to file\n\n[1] Built in 1911.\n\n[2] Ole Dorn.\n",
        ["International Department", "USSR Ministry of Fisheries"],
    ),
    "copies counted in words, each with its number in the line": (
        HEAD
        + BODY
        + "                    A. Moor\n\nFour copies made. Sent: No. 1 – to Comrade O. Dorn, No. 2 –\n"
        "to the Ministry of Transport, No. 3 – to the Embassy in Oslo, No. 4 – to file.\n",
        ["O. Dorn", "Ministry of Transport", "Embassy in Oslo"],
    ),
    "copies counted in words over a list of their numbers": (
        HEAD + BODY + "                    A. Moor\n\nThree copies printed:\n1 – to Cde. O. Dorn\n"
        "2 – to the Ministry of Transport\n3 – to the file\n",
        ["O. Dorn", "Ministry of Transport"],
    ),
    "a list that goes on under a blank line, with its sum": (
        HEAD
        + BODY
        + "                    A. Moor\n\nCC: Ministry of Transport (2), Tea Board (1)\n\n"
        "Northern Lakes and Rivers Department (3), file (2), 8 copies printed in total\n\n"
        "Received on 12 May 1968\n",
        ["Ministry of Transport", "Tea Board", "Northern Lakes and Rivers Department"],
    ),
    "fields of one ministry, and a division by its number": (
        HEAD
        + BODY
        + "                    A. Moor\n\nCopies to: Federal Ministry of Lakes, Bridges and Ferries\n"
        "           Embassy in Oslo\n           Division 203\n",
        ["Federal Ministry of Lakes, Bridges and Ferries", "Embassy in Oslo", "Division 203"],
    ),
    "posts in a column": (
        "Cypher\n\nFROM BERGEN TO FOREIGN OFFICE\n\nNo. 99          D. 6.40 p.m. 3rd May, 1952\n"
        "3rd May, 1952\n\nPRIORITY\nCONFIDENTIAL\n\n"
        "Addressed to Foreign Office telegram No. 99 of 3rd May\n"
        "Repeated for information to Oslo       No. 12\n"
        "                            Stockholm  No. 31 (for Consul-General)\n"
        "and Saving to               Riga       No. 4.\n" + BODY,
        ["Oslo", "Stockholm", "Riga"],
    ),
    "a body that the margin broke": (
        "MINUTES\nof the 14th session of the Commission for Lakes, held in Bergen on 9 May 1968\n\n"
        "Present: A. Moor, O. Dorn\n"
        + BODY
        + "Minutes taken by               Chairman\nO. Dorn                        A. Moor, s.r.\n\n"
        + "To: Secretariat for Lakes; Secretariat for Transport; Northern\n"
        "Ferry Company; files\n",
        ["Secretariat for Lakes", "Secretariat for Transport", "Northern Ferry Company"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_recipient_is_found_once_with_its_whole_name(case: str) -> None:
    """Each body or person that gets a copy is one fact, under the name that the list gives."""
    text, expected = CASES[case]
    assert facts_of(text)["copied"] == expected
