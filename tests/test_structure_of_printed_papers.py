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


# --- as web pages and teletypes leave them --------------------------------------------------------

STAMP = "T. Walter Declassified/Released Department of Lakes EO Systematic Review 20 Mar 2014"
DENSE = f"""CONFIDENTIAL
PAGE 01
TARSK 00905 01 OF 03 060018Z
ACTION SS-25
O R 051020Z JUN 79
FM USLO OSLO
TO SECSTATE WASHDC IMMEDIATE 1291
INFO AMEMBASSY ROME
C O N F I D E N T I A L SECTION 1 OF 3 OSLO 0905
E.O. 12065: RDS-4 6/5/99 (MOOR, ADA H.) OR-M
TAGS: PEPR, EG
SUBJ: TALK WITH MINISTER REED ON THE HARBOR LIGHTS
SUGGEST DEPT REPEAT TO U.S. DELEGATION IN GENEVA.
1. C - ENTIRE TEXT.
2. SUMMARY: IN A TWO-HOUR MEETING THAT THE MINISTER ASKED FOR
JUNE 4, VISITING PORT ADVISER TOM POE
TALKED OVER WHAT THE TWO SIDES THINK OF THE PRESENT
STATE OF THE LIGHTS. HE STRESSED BOTH
HIS WISH FOR GOOD RELATIONS IN THE SHIPPING TRADE
AND HIS DOUBTS ON THE NEW BUOYS, WHICH WOULD NOT
CONFIDENTIAL
CONFIDENTIAL
PAGE 02
TARSK 00905 01 OF 03 060018Z
BE READY BEFORE THE WINTER, IF THEY EVER ARE READY.
AT CLOSE OF MEETING HE AGREED WITH POE'S PROPOSAL
THAT THE TWO OFFICES KEEP IN CLOSE TOUCH AND SEE NO NEED
{STAMP}
{STAMP}
TO SAY MORE ABOUT IT THAN THEY HAVE. END SUMMARY.
3. REED CAME TO THE OFFICE AT NOON AND STAYED.
4. COMMENT: HE IS A GOOD HOST AND A BETTER GUEST. WE SHALL
SEE HIM AGAIN NEXT WEEK.
WEST
"""


def test_a_telegram_without_blank_lines() -> None:
    """Where no blank line parts anything, the fields end the docket and numbers part the text."""
    said = [one for one in blocks(DENSE) if one != "fw"]
    assert said == ["docket"] * 12 + ["p", "p 1", "p 2", "p 3", "p 4", "signed"]
    assert blocks(DENSE).count("fw") == 6


def test_labels_alone_on_their_lines() -> None:
    """A label in brackets that a web page set on a line by itself belongs to the words under it."""
    text = f"{LONG} He asked:\n(a)\nWould the ships come?\n\n(b)\nWhen would they come?\n\n{LONG}\n"
    assert blocks(text) == ["p", "item a", "item b", "p"]


def test_a_cablegram_with_place_and_date() -> None:
    """Number, place and date of a cablegram on one line are its docket, and so is its grade."""
    text = f"3 Bead to Chif\n\nCablegram 3 LONDON, 8 January 1948, 5.45 p.m.\n\nIMPORTANT SECRET\n\n{LONG}\n"
    assert blocks(text) == ["head", "docket", "docket", "p"]


@pytest.mark.parametrize(
    ("greeting", "farewell"),
    [
        ("A Chara,", "Mise, le meas,"),
        ("Sehr geehrter Herr Minister!", "Hochachtungsvoll"),
        ("Muy estimado señor Ministro:", "Atentamente,"),
    ],
)
def test_greetings_that_a_translation_leaves(greeting: str, farewell: str) -> None:
    """Formulas in the language of the letter open and close it."""
    text = f"DUBLIN, 12 March 1926\n\n{greeting}\n\n{LONG}{GAP}{LONG}{GAP}{farewell}\nAda Moor\n"
    assert blocks(text) == ["dateline", "salute", "p", "p", "signed", "signed"]


def test_whom_a_cryptogram_is_for() -> None:
    """A comrade's name alone, under the docket of a telegram, says whom it is for."""
    text = (
        f"CRYPTOGRAM No. 1420\n\nreceived on 15.12.1967, 8:40\n\nUrgent\nComrade Rapp\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket"] * 3 + ["salute", "p"]


def test_who_presided() -> None:
    """Sentences on who presided and who was invited, under those who took part, are particulars."""
    text = (
        "TRANSCRIPT\nof the meeting of the Committee\n\nParticipating: comrades Ada Moor, Tom Reed.\n"
        "Comrades Ray Poe and Ida Lowe were invited.\nComrade Ada Moor presided.\n\n"
        f"Cde. Ada Moor: {SHORT}\n\nCde. Tom Reed: It is so.\n\nCde. Ada Moor: Then we begin.\n"
    )
    assert blocks(text)[:4] == ["head"] + ["particular"] * 3


def test_the_second_paragraph_of_a_letter() -> None:
    """Where the first paragraph has no number the second has its own, though it is the only one."""
    text = f"Sir,\n\n      {LONG}{GAP}2.    {LONG}{GAP}{' ' * 40}Yours faithfully,\n{' ' * 44}(K. Das)\n"
    assert blocks(text, "letter")[:3] == ["salute", "p", "p 2"]


def test_a_resolution_and_the_body_that_passed_it() -> None:
    """Under "RESOLUTION No. 9" the body in capitals goes on with the heading."""
    text = f"RESOLUTION No. 9\nOF THE POLITBURO OF THE CC\nof 5 June 1971\n\n{LONG}\n"
    assert blocks(text) == ["head", "p"]


def test_dashes_without_a_blank() -> None:
    """Dashes right before capitals, line by line, are bullets."""
    text = f"{LONG} The ships are:{GAP}-The Tarsk, with flour.\n-The Oslo, with oil.\n\n{LONG}\n"
    assert blocks(text) == ["p", "item", "item", "p"]


def test_parts_that_are_graded_otherwise() -> None:
    """ "END UNCLASSIFIED" signs nothing and heads nothing."""
    text = (
        f"CONFIDENTIAL\n\n{LONG}{GAP}BEGIN UNCLASSIFIED{GAP}{LONG}{GAP}END UNCLASSIFIED\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket"] + ["p"] * 5


def test_the_name_of_the_year_under_the_date() -> None:
    """What a state called the year, under the date, greets nobody."""
    text = f'Havana, November 5, 1962\n"Year of Planning"\n\nComrade Ambassador:\n\n{LONG}\n'
    assert blocks(text) == ["dateline", "docket", "salute", "p"]


def test_speakers_in_capitals_on_lines_of_their_own() -> None:
    """A comrade's name in capitals right over a paragraph says who speaks, without any colon."""
    text = (
        "MINUTES\nof the Committee\n\nPresent: Comrades Ada Moor, Tom Reed\n\n"
        f"COMRADE ADA MOOR\n{SHORT}\n\nCOMRADE TOM REED\nWhy was it late?\n\n"
        "COMRADE ADA MOOR\nBecause the ship was late.\n\nIt was decided: The key is to be found.\n"
    )
    speakers = ["speech COMRADE ADA MOOR", "speech COMRADE TOM REED", "speech COMRADE ADA MOOR"]
    assert blocks(text)[2:] == [*speakers, "p"]


def test_a_signature_that_was_written_by_hand() -> None:
    """The words for a hand's signature stand over the name of who signed."""
    text = f"MINUTES\n\n{LONG}{GAP}{LONG}{GAP}[handwritten signature]\nAda Moor\n"
    assert blocks(text)[-2:] == ["signed", "signed"]


# --- papers of party offices ----------------------------------------------------------------------


def test_titles_with_a_colon_over_what_was_decided() -> None:
    """A number, a title and a colon, apart over a paragraph, head a point of the protocol."""
    text = (
        "Excerpt from protocol No. 12 of the session of the Politburo\n\n4. Herring:\n\n"
        "The Politburo confirms the bill.\n(Annex No. 2)\n\n5. Journey to Tarsk:\n\n"
        f"The journey of comrade Moor is agreed to.\n\n{LONG}\n"
    )
    assert blocks(text) == ["head", "head", "p", "p", "head", "p", "p"]


def test_a_comrade_with_office_and_town() -> None:
    """A comrade, his office and, apart, the town stand under the docket: whom a report is for."""
    text = (
        "EMBASSY OF THE VALDORIAN REPUBLIC\n174/1966          Tarsk, 4 June 1966\nMade in 4 copies\n\n"
        f"Comrade Jan Poe\nMinister of Lakes\n\nOslo\n\n{LONG}{GAP}{LONG}\n"
    )
    assert blocks(text)[-5:] == ["salute"] * 3 + ["p", "p"]


def test_a_printed_telegram_with_the_post_of_its_sender() -> None:
    """Behind the sender's name stands his post; the number under the heading is the docket's."""
    text = (
        "No. 12\n\nSir G. Moor (Tarsk) to Mr. Poe (Received 4 June, 6.15 p.m.)\n"
        f"No. 214 Telegraphic [N 1234/99/38]\n\n{LONG}{GAP}My telegram No. 210.1 {LONG}2\n\n"
        "1 Not printed.\n2 See No. 9.\n"
    )
    assert blocks(text) == ["docket", "head", "docket", "p", "p", "note 1", "note 2"]


def test_a_record_with_a_word_over_its_heading_and_its_readers_below() -> None:
    """One word names the kind, the line under it goes on; who laughs tells, and who read it signs not."""
    text = (
        "MEMORANDUM\nConversation of comrade Cern, General Secretary, with comrade Hsu (June 5, 1967)\n\n"
        f"Comrade Hsu: {SHORT}\n\nComrade Cern: I will look for it.\nComrade Hsu laughs.\n\n"
        "Comrade Cern: Have you anything else?\n\nThe discussion lasted from 10.00 to 11.25.\n\n"
        "Read by:\nComrade N. Cern\nComrade I. Maur\n"
    )
    speeches = ["speech Comrade Hsu", "speech Comrade Cern", "p", "speech Comrade Cern", "p"]
    assert blocks(text) == ["head", *speeches, "distribution", "distribution", "distribution"]
