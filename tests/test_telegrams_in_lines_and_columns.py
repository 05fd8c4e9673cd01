"""Telegrams whose heads are one line or a form in columns, grades on each page, records of sides."""

from __future__ import annotations

from facts_support import facts_of
from structure_support import LONG, blocks, tei


def test_a_telegram_s_addressee_number_and_day_in_one_line() -> None:
    """The posts that are told go on in the next line."""
    text = (
        "CONFIDENTIAL\n\nFM REYKJAVIK 211530Z\nCONFIDENTIAL\n"
        "TO PRIORITY FCO TELEGRAM NUMBER 214 OF 21 MAY 1973 INFO OSLO,\nCOPENHAGEN AND BONN.\n\n"
        f"YOUR TELNO 131: EIDER DOWN.\n\n1. {LONG.upper()}\n\n2. {LONG.upper()}\n\nMOOR\n"
    )
    facts = facts_of(text)
    assert (facts["telegram-number"], facts["addressee"]) == (["214"], ["FCO"])
    assert facts["copied"] == ["OSLO", "COPENHAGEN", "BONN"]
    assert facts["date"] == ["1973-05-21"]
    assert blocks(text)[:6] == ["docket"] * 6


def test_who_is_present_behind_the_element_that_he_is_of() -> None:
    """The first column says side or office, the second who it was."""
    text = (
        "MINUTES of the 99th Meeting of the Transport Directorate,\nheld in Vienna on 2nd October, 1947\n\n"
        "PRESENT:\n     British Element     Col. R. T. Moor (in the Chair)\n"
        "     U.S. Element        Lt. Col. H. Dorn\n     French Element      M. P. Vell\n"
        "     Interpreters        Mrs. N. Renn, Mr. J. Lisle\n     Secretary           Capt. E. M. Sund\n\n"
        f"1.   MINUTES OF THE 98TH MEETING\n     --------------------------\n\n     {LONG}\n"
    )
    facts = facts_of(text)
    assert facts["participant"][:2] == ["R. T. Moor", "H. Dorn"]
    assert facts["interpreter"] == ["N. Renn", "J. Lisle"]
    assert facts["recorder"] == ["E. M. Sund"]


def test_copies_issued_over_numbered_recipients() -> None:
    """ "1—Cde. A. Moor" is the first of those who get a copy, with or without a blank line above."""
    text = (
        f"RECORD OF A CONVERSATION\n\n{LONG}\n\n{LONG}\n\nAmbassador in Burma\n\n[signature] N. Dorn\n\n"
        "3 copies issued\n\n1—Cde. A. Moor\n\n2—Southeast Asia Department\n\n3—to file\n"
    )
    assert facts_of(text)["copied"] == ["A. Moor", "Southeast Asia Department"]


def test_a_record_from_a_diary_is_of_the_kind_that_its_title_quotes() -> None:
    """ "From the Diary of A. Moor, 'Record of a Conversation …'" is a record of a conversation."""
    text = (
        "Skip to content\n\nSeptember 23, 1955\n\n"
        "From the Diary of A. Moor, 'Record of a Conversation with the Minister of Forests, 21 September'\n\n"
        f"SECRET\n\nRECORD OF A CONVERSATION\n\n{LONG}\n\n{LONG}\n\nDocument Information\n\nSource\n\n"
        "AVPRF f. 0999, op. 11, p. 99, d. 9, ll. 1-2. Translated by A. Nobody.\n"
    )
    assert facts_of(text)["kind"] == ["memorandum-of-conversation"]


def test_routing_codes_with_counts_are_no_recipients() -> None:
    """ "EUR 17,INT 06": offices of a department, and how many copies each has."""
    text = (
        "PAGE 01  TUNIS  01914  191631Z\n\n52\nACTION AF 18\n\nINFO  EUR 17,INT 06,AGR 20,COM 08,E 15,\n"
        "      INR 07,P 04,/126 W\n\nP 191540Z OCT 67\nFM AMEMBASSY TUNIS\n"
        "TO RUEHC/SECSTATE WASHDC PRIORITY 3914\nC O N F I D E N T I A L TUNIS 1914\n\n"
        f"SUBJECT: SPONGES\n\n1. {LONG.upper()}\n\n2. {LONG.upper()}\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Department of State"]
    assert not {"EUR", "INT", "AGR", "COM"} & set(facts.get("copied", ()))


def test_the_number_of_a_memorandum_among_its_references() -> None:
    """ "Memo No. 914" heads nothing; a town may stand with the letters of its territory."""
    text = (
        "AUSTRALIAN EMBASSY                                 RESTRICTED\nDJAKARTA\n\n"
        "File: 999/3/9                                      27th August, 1969\nMemo No. 914\n\n"
        "The Secretary,\nDepartment of Lakes,\nCANBERRA.  A.C.T.\n\n"
        "        REPORT ON A VISIT TO THE SLUICES\n        --------------------------------\n\n"
        f"    {LONG}\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Department of Lakes"]
    assert (facts["sender"], facts["sender-place"]) == (["AUSTRALIAN EMBASSY"], ["DJAKARTA"])
    assert blocks(text)[-5:-1] == ["salute", "salute", "salute", "head"]


def test_a_cable_s_number_behind_its_characters() -> None:
    """ "Number: (63) Ba Zi No. 412" is number 412."""
    text = (
        "Incoming Cable of the Foreign Ministry\n\nFrom: Embassy in Norway\n\n"
        f"Number: (63) Ba Zi No. 412\n\n{LONG}\n"
    )
    assert facts_of(text)["telegram-number"] == ["412"]


def test_an_outgoing_form_with_offices_in_its_first_column() -> None:
    """Post, number and the stamp of the wire stand in columns; who is told stands under one another."""
    text = (
        " OUTGOING TELEGRAM      Department of State\n\n                        OFFICIAL USE ONLY\n\n"
        " 40                                              1959 MAY 4  PM 6 12\n"
        " Origin   SENT TO:    Amembassy RANGOON   PRIORITY   1187\n FE\n"
        " Info     RPTD INFO:  Amembassy BANGKOK     2204\n"
        " SS                   Amembassy NEW DELHI   2611\n E\n\n"
        f"          {LONG}\n\n          {LONG}\n\n"
        "                                       MOOR\n                                        Acting\n\n"
        " Drafted by:                        Telegraphic transmission and\n"
        " FE:SEA:RDorn:ejb 5/1/59            classification approved by:\n"
        "                                    FE:SEA - Ole Vell\n Clearances:\n Commerce - Mr. Renn\n"
    )
    facts = facts_of(text)
    assert facts["date"] == ["1959-05-04"]
    assert facts["telegram-number"] == ["1187"]
    assert {"Amembassy BANGKOK", "Amembassy NEW DELHI"} <= {
        one.replace("Embassy", "Amembassy") if one.startswith("Embassy") else one
        for one in facts["copied"]
    } | {one.upper().replace("EMBASSY", "Amembassy") for one in facts["copied"]}
    assert "MOOR" in facts["sender"]
    assert blocks(text)[-7:-5] == ["signed", "signed"]


def test_a_grade_under_the_heading_of_a_record_is_no_topic() -> None:
    """What a talk was for is told in a sentence, over its particulars."""
    text = (
        "                          DEPARTMENT OF LAKES\n\n                     Memorandum of Conversation\n\n"
        "CONFIDENTIAL\n                                        DATE: October 8, 1969, 3:30 p.m.\n"
        "                                        PLACE: Room 6999\n\nSUBJECT:  Cocoa\n\nPARTICIPANTS:\n"
        "     Ghana\n          Mr. Kofi Moor, Principal Secretary,\n             Ministry of Trade\n"
        "     United States\n          Mr. Howard Dorn, Country Director\n          Miss Frances Vell, AF/W\n\n"
        f"     {LONG}\n"
    )
    facts = facts_of(text)
    assert facts["classification"] == ["confidential"]
    assert facts["participant"] == ["Kofi Moor", "Howard Dorn", "Frances Vell"]


def test_who_was_present_on_the_part_of_each_side() -> None:
    """ "Present were on the part of the GDR …; on the part of the DPRK …"."""
    text = (
        "N o t e\nabout a conversation with the Deputy Minister of Lakes, Comrade Moor, on 22 June 1984\n\n"
        "Present were on the part of the GDR Comrade Ada Dorn, commercial attaché; on the part of the DPRK "
        f"Comrade Vell, department head.\n\n{LONG}\n\n{LONG}\n\nRecorded by: Dorn\nAttaché\n\n"
        "Distribution:\n1 x Ministry of Lakes\n2 x files\n"
    )
    assert "Ada Dorn" in facts_of(text)["participant"]
    assert blocks(text)[-5:-3] == ["signed", "signed"]


def test_an_office_that_received_a_letter_did_not_write_it() -> None:
    """ "[Stamp:] NORTHERN DEPT." is the receiver's; who certifies a copy has sent nothing."""
    text = (
        "[Stamp:] NORTHERN DEPT.  RECEIVED  21 OCT 1953\n\n"
        "                                              British Embassy,\n"
        "                                              Helsinki.\n"
        "                                              17th October, 1953.\n\nDear Department,\n\n"
        f"     {LONG}\n\n     Yours ever,\n\n     CHANCERY\n"
    )
    assert facts_of(text).get("sender", ["British Embassy"])[0] != "NORTHERN DEPT"
    certified = f"Bonn, 12 August 1963\n\n{LONG}\n\n{LONG}\n\nsigned Moor\nCertified: Dorn\nClerk\n"
    assert facts_of(certified)["sender"] == ["Moor"]


def test_a_site_s_list_of_persons_under_the_notes_of_an_edition() -> None:
    """The notes above it are notes."""
    text = (
        "Papers on Lakes, 1955–1957, Volume XCIX\nPrevious Document\nNext Document\n\n"
        "99. Telegram From the Embassy in Thailand to the Department of State1\n\n"
        f"Bangkok, May 3, 1955, 5 p.m.\n\n2991. Deptel 2204.2 {LONG}\n\n{LONG}\n\nMoor\n\n"
        "1. Source: Department of State, Central Files, 999.92/5–355. Confidential.\n"
        "2. Not printed.\n\nPersons: Moor; Dorn; Vell\nPowered by TEI Publisher\n"
    )
    found = blocks(text)
    assert found.count("note 1") == found.count("note 2") == 1
    assert "signed" in found


def test_all_missions_are_addressed_over_several_lines() -> None:
    """ "To all" stands alone over them."""
    text = (
        "Foreign Office\n600-84.09/9914/63\n                              Bonn, 12 August 1963\n\n"
        "For official use only\n\nTo all\ndiplomatic and consular missions\nof the Federal Republic of "
        f"Germany\n\n\nI.\n\n{LONG}\n\n{LONG}\n"
    )
    assert "salute" in blocks(text)
    assert facts_of(text)["kind"] != ["document"]


def test_a_grade_with_its_schedule_on_each_page() -> None:
    """ "CONFIDENTIAL (GDS)" classifies where a page ends, with the next page's number, and at the end."""
    text = (
        "MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS: Ambassador Moor, Mr. Dorn\nDATE: May 20, 1975\n\n"
        f"Ambassador Moor: {LONG}\n\nMr. Dorn: {LONG}\n\nCONFIDENTIAL (GDS)\n\n"
        f"CONFIDENTIAL (GDS)                   2\n\nAmbassador Moor: {LONG}\n\nMr. Dorn: {LONG}\n\n"
        "CONFIDENTIAL (GDS)\n"
    )
    assert blocks(text).count("fw") == 3
    graded = [e for e in tei(text)[0].iter("{*}seg") if e.get("type") == "classification"]
    assert len(graded) == 3


def test_a_page_number_with_a_full_stop_beside_the_grade() -> None:
    """ "RESTRICTED          2." is the head of the second page."""
    above = f"Oslo, 3 May 1957\n\n{LONG}\n\n{LONG}\n\n{LONG}"
    text = f"{above}\n\nRESTRICTED                                     2.\n\n{LONG}\n"
    assert blocks(text).count("fw") == 1


def test_copies_to_offices_with_their_towns_above_a_report() -> None:
    """The town stands behind its office, and gets no copy; "Repeated London No. 41" is told it."""
    text = (
        "REPORT ON A VISIT\n\nTo:       Department of Lakes, Canberra\nFrom:     A. Moor, Karachi\n"
        f"Copies:   High Commissioner's Office, Karachi\n          Wheat Board, Melbourne\n\n\n{LONG}\n"
    )
    assert not {"Karachi", "Melbourne"} & set(facts_of(text)["copied"])
    wired = (
        "FROM:  CANADIAN EMBASSY, THE HAGUE\nTO:    SECRETARY OF STATE, OTTAWA\n\nNo. 99\n\n"
        f"Repeated London No. 41; Brussels No. 17.\n\n     {LONG}\n"
    )
    assert facts_of(wired)["copied"] == ["London", "Brussels"]
