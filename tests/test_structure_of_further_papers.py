"""Blocks of papers from further offices: who kept a record, who gets a copy, whom it is for."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks

RIGHT = " " * 40


# --- closings -------------------------------------------------------------------------------------


def test_who_kept_the_minutes_signs_under_the_words_that_say_so() -> None:
    text = f"{LONG}\n\n{RIGHT}Minutes kept by\n{RIGHT}Tavi Orlane\n"
    assert blocks(text) == ["p", "signed", "signed"]


@pytest.mark.parametrize("words", ["Transcribed by: Tavi Orlane", "Stenographed by: T. Orlane"])
def test_who_took_a_meeting_down_signs_at_its_end(words: str) -> None:
    heading = "MINUTES\nof the meeting of the Council\n\n"
    text = f"{heading}{LONG}\n\nComrade Selk: {LONG}\n\n{words}\n"
    assert blocks(text)[-1] == "signed"


def test_who_signs_by_his_own_hand_and_the_office_in_small_letters_under_a_name() -> None:
    text = f"{LONG}\n\n{LONG}\n\nM. Orlane [by his own hand]\nChairman\n\nMira Selk\nminute-taker\n"
    assert blocks(text)[2:] == ["signed", "signed", "signed", "signed"]


def test_an_office_goes_on_in_the_next_line_beside_the_name() -> None:
    paragraph = f"     {LONG[:60]}\n{LONG[60:]}\n"
    office = "          AMBASSADOR OF MAROVIA\n            IN RUTHENIA            T. ORLANE\n"
    assert blocks(paragraph * 2 + office) == ["p", "p", "signed", "signed"]


# --- behind the message ---------------------------------------------------------------------------


def test_a_minute_that_goes_up_by_another_hand_is_not_text() -> None:
    text = (
        f"{LONG}\n\n{RIGHT}(Dr. Orlane)\n\nSubmitted via the Director to Dr. Selk with the request "
        "that\nnote be taken of it.\n\nCopies to: Federal Ministry of Transport\n"
    )
    assert set(blocks(text)[2:]) == {"distribution"}
    assert blocks(text)[:2] == ["p", "signed"]


def test_printed_copies_open_the_list_of_who_gets_them() -> None:
    text = f"{LONG}\n\n{RIGHT}Foreign Ministry\n\nPrinted copies: Tea Board, 2;\nPress Department, 3; file, 1\n"
    assert blocks(text)[:2] == ["p", "signed"]
    assert set(blocks(text)[2:]) == {"distribution"}


def test_a_list_of_copies_goes_on_behind_a_blank_line() -> None:
    text = (
        f"{LONG}\n\nCC: General Office (2), Tea Board (1)\n\n\nWest Asian and African Affairs "
        "Department (3), file (2), 8 copies printed in total\n"
    )
    assert blocks(text) == ["p", "distribution", "distribution"]


# --- told between speeches ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "The Council of Ministers takes note of the report and instructs the Tea Board to buy boats.",
        "With this the conversation, which had been frank, was concluded.",
    ],
)
def test_what_a_meeting_decides_and_how_it_ends_is_nobodys_speech(words: str) -> None:
    heading = "MINUTES\nof the meeting of the Council\n\n"
    text = f"{heading}Comrade Orlane: {LONG}\n\nComrade Selk: {LONG}\n\n{words}\n"
    assert blocks(text)[-1] == "p"


# --- who speaks, in capitals ----------------------------------------------------------------------


def test_a_title_and_name_in_capitals_begin_a_speech_right_under_a_short_one() -> None:
    """The label of one who speaks once is known by the title that the others have."""
    turn = (
        "The harvest on the lower river was late this year, and the\n"
        "two mills of the town have stood idle since the great feast\n"
        "of the autumn, for the grain that was promised did not come.\n"
    )
    text = (
        "MINUTES\nof the meeting of 3 May 1961\n\n"
        f"COMRADE TAVI ORLANE: {turn}COMRADE MIRA SELK: {turn}"
        f"COMRADE TAVI ORLANE: Comrade Poe will answer for the barrels.\n"
        f"COMRADE JON POE: {turn}COMRADE MIRA SELK: {turn}"
    )
    assert blocks(text)[1:] == [
        "speech COMRADE TAVI ORLANE",
        "speech COMRADE MIRA SELK",
        "speech COMRADE TAVI ORLANE",
        "speech COMRADE JON POE",
        "speech COMRADE MIRA SELK",
    ]


# --- heads ----------------------------------------------------------------------------------------


def test_a_journal_is_headed_by_its_word_alone() -> None:
    text = (
        "EMBASSY OF MAROVIA IN RUTHENIA\nNo. 999\nSecret. Copy No. 2\n\nAldane, 18 June 1959\n\n"
        "JOURNAL\nof the Ambassador of Marovia in Ruthenia, P. I. ORLANE,\nfor 8 to 12 June 1959\n\n"
        f"8 June\n\n{LONG}\n\n9 June\n\n{LONG}\n"
    )
    assert blocks(text)[3:] == ["dateline", "head", "head", "p", "head", "p"]


def test_the_words_of_a_stamp_in_the_head_do_not_end_it() -> None:
    text = (
        "EMBASSY OF MAROVIA                              TOP SECRET\n"
        "IN RUTHENIA                                     Copy No. 1\n\n"
        "[stamp] Secretariat of the Minister. Inc. 9991/s, 27.X.53\n\n"
        "                    D I A R Y\n             of Ambassador P. ORLANE for the period\n"
        "                from 12 to 17 October 1953\n\n"
        "     12 October. I visited the Minister of Trade at his office, by his\n"
        "own wish, and we spoke about the boats for an hour or more.\n"
        "     13 October. The governor received me at the bridge and gave me a\n"
        "melon, of which he said that it was the largest of the year.\n"
    )
    assert blocks(text)[-4:] == ["docket", "head", "p", "p"]


def test_a_list_of_posts_that_a_colon_ends_is_one_address_with_copies_in_brackets() -> None:
    text = (
        "Outgoing cable, Foreign Ministry\nNo. 9961\nPriority.   Internal\n\n"
        "To the Embassy in Marovia, Embassy in Ruthenia,\nEmbassy in Lethmark:\n"
        f"(Cc: Ministry of Posts; Embassy in Valdoria)\n\n{LONG}\n\n{LONG}\n"
    )
    assert blocks(text)[-4:] == ["salute", "copies", "p", "p"]


def test_a_telegram_to_one_and_a_copy_to_another() -> None:
    text = (
        "Ministry of Foreign Affairs                    TOP SECRET\nCopy No. 6\n\n"
        "CIPHERED TELEGRAM No. 29914\n\nFrom Tarsk\nReceived: 23:05, 12 September 1950\nUrgent\n\n"
        f"        To RENNIN\n        Copy: to MARROV\n\n   Your No. 611.\n\n{LONG}\n"
    )
    assert [one for one in blocks(text) if one in ("salute", "copies")] == ["salute", "copies"]


def test_to_stands_alone_over_who_holds_an_office() -> None:
    text = (
        "MINISTRY OF TRADE\nReg. No. P-9915\nCONFIDENTIAL\nAldane, 4.X.1978\nTO\n"
        f"THE MINISTER OF TRADE\nCOMRADE TAVI ORLANE\nM E M O R A N D U M\n{LONG}\n{LONG}\n"
    )
    assert blocks(text)[3:8] == ["dateline", "salute", "salute", "salute", "head"]


def test_to_stands_over_a_list_with_dashes() -> None:
    text = (
        "MINISTRY OF TRADE\nNo. 999/70\nTOP SECRET\n\nAldane, 21 July 1970\n\nREPORT\n\n"
        f"To:\n- The Prime Minister's Office\n- The Committee of the Council\n\n{LONG}\n\n{LONG}\n"
    )
    assert blocks(text)[-5:] == ["salute", "salute", "salute", "p", "p"]


def test_classification_right_above_the_address_is_no_topic() -> None:
    text = (
        "Ministry of Trade Cable (outgoing)\n\nDrafted by Tavi Orlane     No. 299\n\n"
        f"Confidential   Urgent   One attachment not sent\n\nEmbassy in Marovia:\n\n{LONG}\n\n{LONG}\n"
    )
    assert "head" not in blocks(text)


def test_who_took_part_is_said_under_the_heading() -> None:
    text = (
        "CENTRAL COMMITTEE\nNo. 9914     SECRET\n\nTRANSCRIPT\nof the meeting of 26 March 1968\n\n"
        "Taking part were comrades: Tavi Orlane, Mira Selk\nPlace: Aldane\n\n"
        f"Cde. Orlane: {LONG}\n\nCde. Selk: {LONG}\n\nCde. Orlane: {LONG}\n"
    )
    assert blocks(text)[-5:-3] == ["particular", "particular"]


# --- page heads -----------------------------------------------------------------------------------


def test_the_head_of_a_telegram_that_its_next_section_repeats_is_no_text() -> None:
    """Its serial number, posts one a line and the mark that ended the section are part of it."""
    words = "THE HARVEST ON THE LOWER RIVER WAS LATE THIS YEAR, AND THE MILLS STAND\nIDLE SINCE THE FEAST."
    words = "\n".join([words] * 5)
    text = (
        "PAGE 01        TARSK  09914  01 OF 02  211132Z\n\n64\nACTION NEA-10\n\n"
        "P 211045Z OCT 76\nFM AMEMBASSY TARSK\nTO SECSTATE WASHDC PRIORITY 3995\n"
        "INFO AMEMBASSY ALDANE\nUSDA WASHDC\n\nC O N F I D E N T I A L SECTION 1 OF 2 TARSK 9914\n\n"
        f"SUBJECT: MILLS\n\n1. {words}\n\n2. {words}\n\n3. {words}\n\nCONFIDENTIAL\n\nNNN\n\n"
        "CONFIDENTIAL\n\nPAGE 01        TARSK  09914  02 OF 02  211140Z\n\n64\nACTION NEA-10\n\n"
        "P 211045Z OCT 76\nFM AMEMBASSY TARSK\nTO SECSTATE WASHDC PRIORITY 3995\n"
        "INFO AMEMBASSY ALDANE\nUSDA WASHDC\n\nC O N F I D E N T I A L SECTION 2 OF 2 TARSK 9914\n\n"
        f"4. {words}\n\n5. {words}\n\n6. {words}\n"
    )
    assert blocks(text).count("fw") == 12


# --- enclosures -----------------------------------------------------------------------------------


def test_an_appendix_begins_right_under_a_remark_that_fills_its_line() -> None:
    paragraph = (
        "    1. The harvest on the lower river was late this year, and the two mills\n"
        "have stood idle since the feast. The gates, which left the port on the\n"
        "third, are lying on the quay and do not hang in the canal.\n"
    )
    text = (
        f"MEMORANDUM\n{paragraph}{paragraph.replace('1.', '2.')}"
        f"{' ' * 50}HEAD OF DEPARTMENT: [signed]\n{' ' * 50}(Mira Selk)\n"
        "Typed 3.X.78/MK\n"
        '[Resolution across the corner: "Yes. I spoke with her. Buy two. Orlane"]\n'
        "APPENDIX\n    List of the gates and of the wagons in which their bolts were carried:\n"
        "    – gates 1 to 6: wagon 31;\n    – gates 7 to 12: by ship.\n"
    )
    assert "signed" in blocks(text)
    assert blocks(text)[-4:] == ["head", "p", "item", "item"]
