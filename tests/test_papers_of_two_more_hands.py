"""Minute sheets, sides of a talk, letters' notes, towns and unknown lines as two more hands wrote them."""

from __future__ import annotations

import pytest
from lxml import etree

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.pipeline import convert


def dates_in(text: str) -> list[str]:
    """Return the days in a text, as the TEI has them."""
    tei, _ = convert(text.encode(), "x.txt")
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [one.get("when") or "" for one in body.iter("{*}date")]


WRAPPED = (
    "The harvest on the lower river was late this year, and the two mills of the town\n"
    "have stood idle since the feast. Nobody has asked for them, for the boats are laid\n"
    "up and the ferries wait.\n"
)

MINUTE = (
    "CONFIDENTIAL\n\nLake Department\n\nFERRY DUES ON THE UPPER LAKE\n\nLord Harrow\n\n"
    f"1. {LONG}\n\n2. {LONG}\n\nR. T. Moor\nLake Department\n\n7th February, 1951\n\n"
    "I have spoken to the Board, which is content. The dues may be raised from March on.\n\n"
    "Harrow\n\n9/2\n"
)


def test_a_minute_is_for_whom_it_names_and_a_further_hand_sends_nothing() -> None:
    facts = facts_of(MINUTE)
    assert facts["addressee"] == ["Harrow"]
    assert facts["sender"][0] == "R. T. Moor"
    assert "Harrow" not in facts["sender"]
    assert facts["date"] == ["1951-02-07"]
    assert facts["kind"] == ["memorandum"]
    found = blocks(MINUTE)
    assert found[2:4] == ["head", "salute"]
    assert found[found.index("ps") - 1 : found.index("ps") + 2] == ["dateline", "ps", "signed"]


def test_brackets_inside_a_sentence_begin_no_paragraph() -> None:
    wrapped = (
        "1. The editor of the River Post, Anton Moor\n"
        "[Note: so the copyist spells the name.], wrote to the consul and asked for\n"
        "a telegram. The consul should thank him in person and not in writing, as was done before.\n"
    )
    more = "2. The rest of the matter was told in the letter that the courier took to the\nlake and back.\n"
    lacking = (
        "3. The keeper of the sluice, whom I saw this morning, believes that the Board is\n"
        "stronger than it thinks.\n[2 lines of the text not declassified]\n"
    )
    text = f"Sir,\n\n{wrapped}\n{more}\n{lacking}\n" + "\n".join([WRAPPED] * 4)
    assert [one.split()[-1] for one in blocks(text)] == [
        "salute",
        "1",
        "2",
        "3",
        "p",
        "p",
        "p",
        "p",
    ]


def test_a_town_that_wires_is_a_place_and_no_body() -> None:
    text = (
        "SECRET\n\nFROM ADDIS ABABA TO FOREIGN OFFICE\n\nSir L. Moor\n\n"
        f"No. 212                    9th June, 1948\n\nIMMEDIATE\n\n{LONG}\n\n{LONG}\n"
    )
    facts = facts_of(text)
    assert facts["sender-place"] == ["ADDIS ABABA"]
    assert facts["sender"] == ["L. Moor"]


def test_the_reference_below_a_transcription_is_none_of_its_text() -> None:
    reference = (
        "AVP RF, f. 099, op. 9, p. 998, d. 31, ll. 64-67. Translated from Russian by Ada Moor."
    )
    text = f"TOP SECRET\n\n{LONG}\n\n{LONG}\n\nL. DORNOV\n29.IX.53\n\n9 copies made.\n\n"
    assert blocks(f"{text}{reference}\n")[-1] == "out"
    assert blocks(f"{text}[{reference}]\n")[-1] == "remark"
    facts = facts_of(f"{text}{reference}\n")
    assert (facts["sender"], facts["date"]) == (["L. DORNOV"], ["1953-09-29"])
    assert facts["translator"] == ["Ada Moor"]


def test_under_each_side_of_a_talk_everybody_has_a_line() -> None:
    text = (
        "Memorandum of Conversation\n\nDATE:         June 7, 1966\nPLACE:        Mr. Moor's Office\n\n"
        "PARTICIPANTS:\n     Iceland\n        Gunnar Dorn, Minister of Lakes\n        Petur Renn, Counselor\n"
        "     United States\n        Edward Moor, Deputy Assistant Secretary\n\n"
        f"{LONG}\n\n(At this point Miss Poe joined the meeting.)\n\n{LONG}\n"
    )
    assert facts_of(text)["participant"] == ["Gunnar Dorn", "Petur Renn", "Edward Moor"]
    assert blocks(text).count("particular") == 8
    assert "stage" in blocks(text)


def test_minutes_have_headings_in_capitals_and_end_with_office_and_day() -> None:
    text = (
        "MINUTES of a Meeting of the Lake Committee held in Room 47 on\n17th April, 1951, at 11.0 a.m.\n\n"
        "PRESENT:\n   Lord Harrow (In the Chair)\n   Mr. R. Moor, Lake Office\n\n"
        f"SISAL: PURCHASES IN 1952\n\n{LONG}\n\nJUTE: STOCKS AT THE PORT\n\n{LONG}\n\n"
        "Cabinet Office, London,\n     17th April, 1951.\n"
    )
    found = blocks(text)
    assert found.count("head") == 3
    assert found[-1] == "dateline"
    assert facts_of(text)["time"] == ["1951-04-17T11:00:00"]


LETTER = (
    "203. To Julian Moora\n\n                                     Ottawa, February 15, 1931\n\n"
    "My dear Julian,\n\nYour letter found me at the lake. The post has gone to poor Dorn.b\n"
    "We shall be at the old mill as before, and the mill stands.\n\n"
    "                                     Ever yours,\n                                     Ole Renn\n\n"
    "a  Moor kept the sluice of the lake.\n\nb  Ada Dorn, of the Board of Mills.\n"
)


def test_letters_call_notes_and_the_heading_says_whom_a_letter_is_to() -> None:
    facts = facts_of(LETTER)
    assert (facts["sender"], facts["addressee"]) == (["Ole Renn"], ["Julian Moor"])
    assert blocks(LETTER)[:3] == ["head", "dateline", "salute"]
    assert [one for one in blocks(LETTER) if one.startswith("note")] == ["note a", "note b"]
    tei, _ = convert(LETTER.encode(), "x.txt")
    assert [one.text for one in etree.fromstring(tei).iter("{*}ref") if one.text in ("a", "b")] == [
        "a",
        "b",
    ]


def test_a_list_by_letters_that_nothing_calls_is_no_notes() -> None:
    text = f"Sir,\n\n{LONG}\n\nWe need:\n\na  Boats of the upper lake.\n\nb  Sails for the boats.\n"
    assert not any(one.startswith("note") for one in blocks(text))


def test_the_fields_of_an_information_report_are_particulars() -> None:
    text = (
        "LAKE REPORTS BRANCH\n\nREPORT NO.     LRB/2214\nDATE DISTR.    18 March 1954\n\n"
        "                INFORMATION REPORT\n\nCOUNTRY:       Albania\nSUBJECT:       The port\n"
        f"DATE OF INFO:  October 1953\nSOURCE:        A seaman\n\n1.  {LONG}\n\n2.  {LONG}\n"
    )
    found = blocks(text)
    assert found[:4] == ["docket", "docket", "docket", "head"]
    assert found[4:8] == ["particular"] * 4


def test_a_list_is_enclosed_under_its_name() -> None:
    text = (
        "NOTE VERBALE\n\nThe Embassy presents its compliments to the Ministry of Lakes and has the "
        f"honour to ask for the boats.\n\n{LONG}\n\nKhartoum, 14 June 1959\n\n1 enclosure\n\n"
        "ENCLOSURE\nList of the cases at the port\n\n1.  Cases 31 to 38: sails\n2.  Cases 40 to 41: hoses\n"
    )
    assert blocks(text)[-4:] == ["head", "head", "item 1", "item 2"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("It stayed on the ridge until April 19 and took out some samples.", "1956-04-19"),
        ("It shall stay on the ridge until April 19.", "1957-04-19"),
        ("The strip is the one that the Committee laid down on 11 May.", "1956-05-11"),
    ],
)
def test_what_lasted_until_a_day_is_over(sentence: str, day: str) -> None:
    assert day in dates_in(f"Aldane, 23 August 1956\n\nSir,\n\n{LONG} {sentence}\n\n{LONG}\n")


def test_an_esquire_under_a_signature_is_addressed() -> None:
    text = (
        f"9th May, 1951\n\nDear Dorn,\n\n{LONG}\n\n{LONG}\n\nYours ever,\n\n(R. H. Moor)\n\n"
        "J. T. Dorn, Esq., C.M.G., Lake Department, Board of Mills.\n\nP.S. Renn brings this.\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["J. T. Dorn"]
    assert facts["sender"] == ["R. H. Moor"]


PAGE = (
    "Home › Papers › Document\n\nCable from the Lake Ministry, 'Instructions on the Ferries'\n\n"
    "Date\nSeptember 6, 1962\n\nSource\nPRC FMA 997-00318-04, 41-43. Translated by Ada Moor.\n\n"
    "Original Language\nChinese\n\n{}Subjects\nFerries--Aldane\nMills--Aldane\n\n"
    "Summary\nThe Lake Ministry tells its missions how to speak of the ferries in public.\n\n"
    f"English Translation\n\nTop Secret\n\nNo. 9\n\n{LONG}\n\n{LONG}\n"
)


@pytest.mark.parametrize("line", ["", "Kanzlei 44\n\n", "R 2417/B\nSeen by him\n"])
def test_an_unknown_line_among_a_pages_fields_makes_no_text_of_those_below(line: str) -> None:
    text = PAGE.format(line)
    found = blocks(text)
    assert found[-4:] == ["docket", "docket", "p", "p"]
    assert set(found[:-4]) == {"out"}
    assert facts_of(text)["summary"][0].startswith("The Lake Ministry tells")


def test_an_unknown_line_over_a_pages_summary_is_the_pages() -> None:
    text = (
        "Home\nCollections\nPlaces\n\nFrom the Journal of Ambassador A. Moor, 'On the Ferries of the Lake'\n\n"
        "November 23, 1959\n\n{}Dorn informs Moor of shortfalls in coal and of talks on prices.\n\n"
        f"EMBASSY AT THE LAKE\n\nTOP SECRET\n\n{LONG}\n\n{LONG}\n\nSource\n"
        "PRC FMA 997-00318-04, 41-43. Translated by Ada Moor.\n"
    )
    plain, more = blocks(text.format("")), blocks(text.format("Seen again\n\n"))
    assert more.count("out") == plain.count("out") + 1
    assert [one for one in more if one != "out"] == [one for one in plain if one != "out"]


def test_a_page_of_print_has_its_running_head() -> None:
    text = f"Sir,\n\n{LONG}\n\n{LONG}\n\n644     Documents on Lake Affairs\n\n{LONG}\n\n{LONG}\n"
    assert blocks(text) == ["salute", "p", "p", "fw", "p", "p"]


def test_what_somebody_wrote_in_the_margin_sends_nothing() -> None:
    text = (
        f"SECRET\n\nTo the Board of Lakes\n\n{LONG}\n\n{LONG}\n\nDeputy Minister of Lakes        A. MOOR\n\n"
        "[Handwritten in the upper margin:]\nAgreed. Prepare for the session. Dorn. 21.VII.55\n\n"
        "Distribution list:\nComrade Ole Renn – copy 1\nMinistry of Mills – copies 2 and 3\n"
    )
    facts = facts_of(text)
    assert facts["sender"] == ["A. MOOR"]
    assert facts["copied"] == ["Ole Renn", "Ministry of Mills"]
    assert blocks(text)[4:7] == ["signed", "remark", "distribution"]
