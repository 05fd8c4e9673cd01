"""Blocks of printed correspondence, of telegrams as ministries print them, and of what is enclosed."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks

GAP = "\n\n"
TOLD = (
    "            I spoke this morning to the Director of the Canal\nDepartment, who was kind and had "
    "nothing to say about the\nmatter that we are waiting for in the town, and which he\nhad not "
    "heard of before I came to see him about it.\n"
)
SHORT = "The lock was shut in the spring, and nobody has the key."


def test_the_imprint_of_a_first_page() -> None:
    """How many copies were printed, at the foot of a page, is no text."""
    imprint = "S. d. N. 1,250 (F.) 1,000 (A.). 6/26."
    text = f"{4 * (LONG + GAP)}{imprint}{GAP}{LONG}\n"
    assert blocks(text) == ["p"] * 4 + ["fw", "p"]


def test_entries_beside_notes_in_brackets() -> None:
    """Where notes stand in brackets, "1 – …" under the copies is an entry of their list."""
    text = (
        f"{LONG} The mill[1] stands, and the barn[2] too.{GAP}{LONG}{GAP}AMBASSADOR IN VALDORIA\n"
        "[signature] L. MOOR\n\n2 copies printed:\n1 – Department of Lakes\n2 – to file\n\n"
        "[1] The state mill. – Trans.\n[2] A barn for barges. – Trans.\n"
    )
    said = blocks(text)
    assert said[-5:] == ["distribution"] * 3 + ["note 1", "note 2"]


@pytest.mark.parametrize(
    "told",
    [
        "[Coffee was served. The first exchanges were about the weather.]",
        "[Gifts were exchanged and photographs taken.]",
        "(Tea was served.)",
    ],
)
def test_what_happens_before_anybody_speaks(told: str) -> None:
    """A remark on what happens, in whatever brackets, is a stage and no paragraph."""
    text = (
        f"MEMORANDUM OF CONVERSATION\n\nParticipants: Minister Moor, Mr. Poe\nPlace: Tarsk\n\n{told}\n\n"
        f"Minister Moor: {SHORT}\n\nMr. Poe: So I have heard.\n\nMinister Moor: It is so.\n"
    )
    assert blocks(text)[3] == "stage"


def test_a_name_between_strokes_under_a_greeting() -> None:
    """Whoever signs between strokes signs on a line of his own."""
    text = (
        "     Dear Mr. Poe,\n\n"
        "     Thank you for the telegram. I am happy to tell you that it has come and that\n"
        "our puppets are preparing for the journey and will bring with them three plays,\nand fine "
        "weather if it can be had by anybody in that part of the year at all.\n\n"
        f"{' ' * 30}With friendly greetings\n{' ' * 30}/Ada Moor/\n"
    )
    assert blocks(text)[-2:] == ["signed", "signed"]


def test_a_sentence_between_two_points() -> None:
    """Small letters at the margin that lead to the next point part the list."""
    text = (
        f"{LONG}{GAP}The house offers{GAP}a) two lenses of the third order, new;\nb) one of the second "
        "order, not fetched;\n\nand here the agent lowered his voice and said that there "
        f"was also{GAP}c) the old lens of the isle, without its clockwork.{GAP}{LONG}\n"
    )
    assert blocks(text) == ["p", "p", "item a", "item b", "p", "item c", "p"]


def test_ordinals_that_are_labels() -> None:
    """ "First." numbers its point; "first," is a word of the sentence that it begins."""
    text = f"{LONG} It was asked:{GAP}{{}} the mill be opened;{GAP}{{}} the barn be shut.\n"
    assert blocks(text.format("First. That", "Second. That"))[1:] == ["item First", "item Second"]
    assert blocks(text.format("first, that", "second, that"))[1:] == ["item", "item"]


def test_printed_correspondence_that_is_enclosed() -> None:
    """Who wrote to whom heads an enclosed letter; place and date stand at the right under "Sir,"."""
    text = (
        f"Sir,\n\n{LONG}{GAP}{LONG}{GAP}{' ' * 40}I have, &c.\n{' ' * 40}(Signed)   T. POE.\n\n"
        f"{' ' * 28}Inclosure 2 in No. 99.\n\n{' ' * 16}Vice-Consul Oakley to Sir H. Penrose.\n"
        f"Sir,\n{' ' * 36}Tarsk, April 4, 1887.\n{LONG}{GAP}{LONG}\n"
    )
    assert blocks(text)[-6:] == ["head", "head", "salute", "dateline", "p", "p"]


def test_a_docket_in_columns_over_an_enclosure() -> None:
    """Grade, place and date side by side, under the name of what is enclosed, are its docket."""
    text = (
        f"{LONG}{GAP}{LONG}{GAP}{' ' * 50}A. CRAWLEY\n\n   [ENCLOSURE]\n\n{' ' * 30}Aide-mémoire\n\n"
        f"CONFIDENTIAL{' ' * 40}Oslo, February 20, 1956\n\n   {LONG}\n"
    )
    assert blocks(text)[-4:] == ["docket", "head", "docket", "p"]


def test_a_date_over_the_hours_of_a_telegram() -> None:
    """A date over "D." and "R." belongs to the docket that they stand in, each on its line."""
    text = (
        f"Decypher.            Mr. R. Poe   (Tarsk).\n{' ' * 33}June 14th, 1938.\n"
        f"{' ' * 22}D.         5.20 p.m.  June 14th, 1938.\n"
        f"{' ' * 22}R.         7.45 p.m.  June 14th, 1938.\n\n"
        f"No. 41.   (R).\n\n{TOLD}\n{TOLD}"
    )
    assert blocks(text) == ["docket"] * 5 + ["p", "p"]


def test_offices_in_exchange_over_two_lines() -> None:
    """The number of a document and its heading over two lines, as a series of editions has them."""
    text = (
        f"1412.\n{' ' * 50}C.E.W./Vol. 99\nAmbassador in Brazil\nto Secretary of State for External Affairs\n\n"
        "TELEGRAM 199\nRio de Janeiro, April 30, 1957\nCONFIDENTIAL. PRIORITY.\n"
        f"Reference: Your Telegram E-614 of April 25.\n\nCOD AND THE LIFT\n\n{LONG}{GAP}{LONG}\n"
    )
    said = ["head", "docket", "head", "docket", "dateline", "docket", "docket", "head", "p", "p"]
    assert blocks(text) == said


def test_number_and_hour_of_a_telegram() -> None:
    """A line of number, hour and repetition ends the docket, and what stands over it is the docket's."""
    text = (
        "FROM EMBASSY IN LAGOS\nTO STATE SECRETARIAT FOR FOREIGN AFFAIRS\n\nCONFIDENTIAL – URGENT\n\n"
        "Trade. Football\nstamps and fish. Visit of\nthe ship.\n\n"
        f"199 – 17h30 – (Repeated to the Embassy in Accra and the Consulate-General in London)\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket"] * 7 + ["p"]


def test_points_of_a_report_with_headings() -> None:
    """Numbers that run through the headings of a report count points, though it has an address."""
    text = (
        "The Secretary,\nDepartment of Lakes,\nDublin.\n\nReport on the Sardine at Tarsk.\n\n"
        f"{LONG}{GAP}A.  The Mills.\n--------------\n\n1.  {LONG}{GAP}2.  {LONG}{GAP}"
        f"B.  The Barns.\n--------------\n\n3.  {LONG}{GAP}4.  {LONG}{GAP}5.  {LONG}{GAP}6.  {LONG}\n"
    )
    kinds = [one.split()[0] for one in blocks(text, "report")]
    assert kinds.count("item") == 6


def test_numbers_from_the_second_paragraph_on() -> None:
    """In a telegram the first point may have several paragraphs and a list, and no number."""
    first = f"{LONG}{GAP}Masters should be warned—\n(1.) That the light is out;\n(2.) That it is green.{GAP}"
    text = first + 6 * (LONG + GAP) + GAP.join(f"{n}. {LONG} {LONG}" for n in (2, 3, 5))
    assert blocks(text, "cable")[-3:] == ["p 2", "p 3", "p 5"]


def test_a_subject_behind_an_abbreviation_with_a_stop() -> None:
    """ "Re.:" announces what a paper is about, over as many lines as hang under it."""
    text = (
        "File Memorandum\n\nRe.:      Call of the trade representative on\n          the matter of the lock\n\n"
        f"Present:  Mr. Ole Moor, Representative\n          Comrade Willner\n\n{LONG}\n"
    )
    assert blocks(text) == ["head", "particular", "particular", "particular", "p"]
