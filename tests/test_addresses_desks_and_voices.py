"""Notes below a text, whom an address is to, bodies by letters, voices of all; all invented."""

from __future__ import annotations

import pytest
from lxml import etree

from facts_support import facts_of
from names_support import found
from pages_support import ends, read, said
from structure_support import LONG, blocks
from structure_support import said as voices
from teikit.pipeline import convert

TITLE = "Cable from the Legation in Norway, 'On the Mills and the Ferries of the Upper Lake'"
FILLED = f"SECRET\n\nTo the Ministry of Lakes:\n\n{LONG}\n"


def dates_in(text: str) -> list[tuple[str, str]]:
    """Return the days in a text and how sure they are, as the TEI has them."""
    tei, _ = convert(text.encode(), "x.txt")
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [(one.get("when", ""), one.get("cert", "")) for one in body.iter("{*}date")]


# --- pages and transcriptions ---------------------------------------------------------------------


def test_notes_below_a_bare_text_are_those_of_who_transcribed_it() -> None:
    below = (
        "Source: AVP RF, fond 0998, opis 14, papka 21, delo 6, ll. 55-58.\n"
        "Translated from Russian by Ada Moor.\n"
        "The record printed here is a specimen of the form.\n"
    )
    signed = "     AMBASSADOR OF NORWAY\n\n          /signature/   O. DORN\n\n"
    listed = "3 copies made:\n1 - to Comrade Renn\n2 - to the Lake Department\n3 - to file\n"
    text = f"RECORD OF A CONVERSATION\n\n19 March 1968\n\n{LONG}\n\n{LONG}\n\n{signed}{listed}\n{below}"
    facts = facts_of(text)
    assert facts["shelfmark"] == ["fond 0998, opis 14, papka 21, delo 6"]
    assert facts["translator"] == ["Ada Moor"]
    assert facts["copied"] == ["Renn", "Lake Department"]
    assert blocks(text)[-9:] == ["signed"] * 2 + ["distribution"] * 4 + ["out"] * 3


def test_a_sentence_about_the_page_stands_over_its_fields() -> None:
    told = "This page is a specimen. Those who speak in it are invented."
    page = read(
        f"Home | Search\n\n{TITLE}\n\nMay 6, 1957\n\n{LONG}\n\nSent to: Lake Department (2), file\n\n{told}\n\n"
        "Rights\nThe translation may be quoted if the archive is named.\n"
    )
    assert ends(page)[1].startswith("Sent to:")
    assert said(page, "rights") == ["The translation may be quoted if the archive is named."]


def test_the_rights_in_a_translation_are_the_pages() -> None:
    page = read(
        f"Home | Search\n\n{TITLE}\n\nMay 6, 1957\n\n{LONG}\n\n"
        "Rights in this translation: Lake Project. Quotation with acknowledgement is welcome.\n\n"
        "Back to results\n© Lake Project\n"
    )
    assert ends(page)[1] == LONG


def test_an_archive_may_keep_the_papers_of_another() -> None:
    page = read(
        f"{TITLE}\n\nMay 6, 1957\n\n{FILLED}\n\nArchive: PA AA\nReference: MfAA, A 99172, 12-16\n"
        "Translator: Ada Moor\nOriginal language: German\nRecord ID: 995340\n"
    )
    assert said(page, "archive") == ["PA AA"]
    assert said(page, "shelfmark") == ["MfAA, A 99172"]


def test_a_grade_under_translation_is_the_documents() -> None:
    fields = "Archive: AMSZ\nReference: z-6/77, w-58, p. 4\nRecord ID: 993107\nTranslator: Ada Moor"
    page = read(
        f"Lakes and Ferries: A Digital Collection\n\n{TITLE}\n\nMay 6, 1957\n\nAbstract\n"
        "The Legation asks for seed.\n\nShow original   |   Cite   |   E-mail\n\nTranslation\n\n"
        f"{FILLED}\n{LONG} {LONG}\n\n{LONG} {LONG}\n\n{fields}\n"
    )
    assert ends(page)[0] == "SECRET"
    assert said(page, "translator") == ["Ada Moor"]


def test_the_first_note_of_an_edition_may_begin_with_the_grade() -> None:
    text = (
        "212. Memorandum of Conversation[1]\n\nWashington, September 14, 1966, 4:30–5:15 p.m.\n\n"
        f"SUBJECT\nWheat\n\nPARTICIPANTS\nNorway\nOle Dorn, Minister of Food\n\n{LONG}\n\n{LONG}\n\n"
        "[1] Confidential; Limdis. Drafted by Moor on September 16.\n"
    )
    facts = facts_of(text)
    assert facts["classification"] == ["confidential"]
    assert facts["handling"] == ["limited-distribution"]
    assert facts["drafted"] == ["1966-09-16"]


# --- heads ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("To the Minister of Foreign Affairs, Comrade Ole Dorn,", "Ole Dorn"),
        ("To the Minister of Foreign Affairs Comrade Ole Dorn", "Ole Dorn"),
        ("To the Foreign Minister, Mr. Ole Dorn", "Ole Dorn"),
        ("To the Head of the Fourth Department, Comrade A. Moor", "A. Moor"),
        ("To the Minister, Ole Dorn", "Ole Dorn"),
        ("To the Ambassador, Kuala Lumpur", "Ambassador, Kuala Lumpur"),
    ],
)
def test_an_address_to_an_office_with_its_holders_name(line: str, whom: str) -> None:
    head = "LEGATION IN NORWAY\nNo. 14\n\nOslo, 6 May 1957\n\nREPORT ON THE MILLS"
    text = f"{head}\n\n{line}\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["addressee"] == [whom]


def test_a_report_to_a_comrade_over_his_town() -> None:
    text = (
        "EMBASSY OF NORWAY\nTOP SECRET\n\nTunis, 14 June 1965\n\n"
        f"Comrade Deputy Foreign Minister Ole Dorn\nOslo\n\n{LONG}\n\n{LONG}\n\nAda Moor\nAmbassador\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Ole Dorn"]
    assert facts["kind"] == ["report"]


def test_a_report_to_somebody_on_a_conversation_is_a_report() -> None:
    text = (
        "Embassy of Norway\n00218/1961.\n\nTunis, 26 October 1961.\n\n                R E P O R T\n\n"
        "Subject: Conversation of Vice Premier Moor with Ambassador Renn.\n\n"
        f"To Comrade Ole Dorn, Deputy Minister of Foreign Affairs,\nOslo\n\n{LONG}\n\n1. {LONG}\n\n2. {LONG}\n"
    )
    assert facts_of(text)["kind"] == ["report"]
    assert blocks(text)[-2:] == ["item 1", "item 2"]


def test_who_telegraphs_to_whom_in_capitals() -> None:
    text = (
        "CYPHER/CAT A\n\nPRIORITY RANGOON TO FOREIGN OFFICE\n\nTELNO 187 OF 14 JUNE 1967\n\n"
        "ADDRESSED TO FOREIGN OFFICE TELNO 187 OF 14 JUNE\nREPEATED FOR INFORMATION TO PEKING, HONG KONG\n"
        f"AND SAVING TO BANGKOK AND WASHINGTON.\n\n{LONG.upper()}\n\n2. {LONG.upper()}\n\nMOOR\n"
    )
    facts = facts_of(text)
    assert facts["sender-place"] == ["RANGOON"]
    assert facts["addressee"] == ["FOREIGN OFFICE"]
    assert facts["copied"] == ["PEKING", "HONG KONG", "BANGKOK", "WASHINGTON"]
    assert facts["precedence"] == ["priority"]


def test_an_action_line_with_the_numbers_of_each_post() -> None:
    text = (
        "                     Control: 13307\n                     Rec'd: August 19, 1963\n\nFROM: LOME\n\n"
        "TO:   Secretary of State\n\nNO:   63, August 19, 5 p.m.\n\n"
        f"ACTION DEPARTMENT 63, INFORMATION PARIS 22, ACCRA 17\n\n{LONG.upper()}\n\n{LONG.upper()}\n\nMOOR\n"
    )
    facts = facts_of(text)
    assert facts["copied"] == ["PARIS", "ACCRA"]
    assert facts["addressee"] == ["Secretary of State"]
    assert facts["telegram-number"] == ["63"]


def test_an_outgoing_telegram_is_of_its_letterhead() -> None:
    text = (
        "        SECRETARIAT FOR LAKES\n        TELEGRAM - OUTGOING\n\nConfidential No. 41822\n"
        f"Sent to: Embassy in Tunis\n\nOslo, March 14, 1962\n\n{LONG}\n\n{LONG}\n\nOle Dorn\n"
    )
    assert "SECRETARIAT FOR LAKES" in facts_of(text)["sender"]


def test_a_minister_of_two_things_is_one_person() -> None:
    present = (
        "Minister of Industry and Commerce Adib Karoui, Minister of Posts and Telegraphs A. Moor"
    )
    text = (
        "Record of Conversation\n\nTime: 3 May 1962\nOn the Norwegian side: Premier Ole Dorn\n"
        f"On the Tunisian side: {present}\n\nPremier Dorn: {LONG}\n\nMinister Karoui: {LONG}\n"
    )
    assert facts_of(text)["participant"] == ["Ole Dorn", "Adib Karoui", "A. Moor"]


# --- the text -------------------------------------------------------------------------------------


def test_a_line_that_ends_with_a_small_word_goes_on() -> None:
    wrapped = (
        "The harvest on the lower river was late this year, and the two mills\n"
        "of the town have stood idle since the feast, without any of the\n"
    )
    text = (
        f"REPORT ON THE MILLS\n\n{wrapped}men who had been there.\n\n{wrapped}"
        f"people of the lake at work.\n\n{wrapped}hands that used to work\nthere from the funds of the\n"
        f"State Committee for Lakes.\n\n{wrapped}boats.\n"
    )
    assert blocks(text) == ["head", "p", "p", "p", "p"]


def test_voices_of_all_break_in_and_name_nobody() -> None:
    text = (
        "Minutes of the Lake Board\n\nComrade Moor: We have no interest in seed. Agreed? (All: Agreed.)\n\n"
        "Comrade Dorn: The boats are late.\n\n(Voices: Whose fault was it? Mr. Moor: How many boats?)\n\n"
        "Comrade Moor: Nine.\n"
    )
    assert voices(text) == [
        "(All: Agreed.)",
        "(Voices: Whose fault was it?",
        "Mr. Moor: How many boats?)",
    ]
    assert not any("Voices" in one for one in found(text))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The Lake Committee of the United Nations meets in October.", "1966-10"),
        ("He had been trained in Tunis until February.", "1966-02"),
        ("We have copies of the photographs taken in November.", "1965-11"),
    ],
)
def test_united_is_no_past_tense_and_what_lasted_is_over(sentence: str, day: str) -> None:
    text = f"REPORT ON THE MILLS\n\nTarsk, 18 March 1966\n\n{sentence}\n\n{LONG}\n"
    assert dates_in(text)[-1][0] == day


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The C.M.E.A. met in the G.D.R. again.", ["O C.M.E.A.", "L G.D.R."]),
        ("The C.C. of the P.U.W.P. agreed.", ["O C.C. of the P.U.W.P."]),
        ("It came in the General Department 25 February 1960.", ["O General Department"]),
        ("He asked the Compagnie Cotonnière du Lac for it.", ["O Compagnie Cotonnière du Lac"]),
        ("They went to the Tarsk Military Region.", ["O Tarsk Military Region"]),
        ("The Bulgarian Red Cross sent blankets.", ["O Bulgarian Red Cross"]),
        ("He is Minister of Public Works of Tunisia.", ["L Tunisia"]),
        ("Wheat and Port Facilities were discussed at Port Said.", ["L Port Said"]),
        ("2. UNITED STATES DOES NOT REGARD THE OFFER AS SUCH.", ["L UNITED STATES"]),
        ("NO BRITISH FIRM WAS BEING SINGLED OUT.", []),
        ("1. DEPARTMENT HAS STUDIED QUESTIONS RAISED IN THE NOTE.", ["O DEPARTMENT"]),
    ],
)
def test_bodies_and_places_in_sentences(sentence: str, names: list[str]) -> None:
    assert found(sentence) == names


def refs(text: str) -> list[tuple[str, str | None]]:
    """Return the bodies of a text, each with what it points at."""
    tei, _ = convert(text.encode(), "x.txt")
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [("".join(one.itertext()), one.get("ref")) for one in body.iter("{*}orgName")]


def test_letters_are_the_body_that_they_begin() -> None:
    long = f"The Commonwealth Relations Office has answered. {LONG}"
    named = dict(refs(f"REPORT ON THE MILLS\n\n{long}\n\nThe C.R.O. will see to it. {LONG}\n"))
    assert named["C.R.O."] == named["Commonwealth Relations Office"] is not None


# --- tails ----------------------------------------------------------------------------------------


def test_the_secretary_of_a_meeting_signs() -> None:
    text = f"MINUTES OF THE LAKE BOARD\n\n{LONG}\n\n{LONG}\n\nSecretary of the meeting,\nOle Dorn\n"
    assert blocks(text)[-2:] == ["signed", "signed"]


def test_copies_that_a_sentence_leads_to() -> None:
    text = (
        f"Record of Conversation\n\nTime: 3 May 1962\n\nDorn: {LONG}\n\nMoor: {LONG}\n\n"
        "Printed in 20 copies. Distributed to: Foreign Ministry (4), Ministry of Lakes (2), file\n"
    )
    assert facts_of(text)["copied"] == ["Foreign Ministry", "Ministry of Lakes"]


def test_of_several_addressees_one_may_get_copies() -> None:
    text = (
        "To the Foreign Ministry and the Ministry of Foreign Trade:\n\n"
        f"{LONG}\n\n{LONG}\n\nLegation in Norway\n\n6 May 1957\n\n"
        "Copies to: Ministry of Foreign Trade (3), file (2)\n"
    )
    assert facts_of(text)["copied"] == ["Ministry of Foreign Trade"]


def test_an_office_that_received_a_paper_on_a_day() -> None:
    text = (
        f"Embassy of Norway\n\nTunis, 26 October 1961\n\n{LONG}\n\n{LONG}\n\nOle Dorn\nAmbassador\n\n"
        "Received by the Fourth Political Department: 9 November 1961\n"
    )
    assert facts_of(text)["received"] == ["1961-11-09"]


def test_an_office_that_a_telegram_goes_to_is_no_person() -> None:
    text = (
        "INCOMING TELEGRAM          Department of State\n\nFROM: LOME\n\nTO:   Secretary of State\n\n"
        f"NO:   63, August 19, 5 p.m.\n\n{LONG.upper()}\n\n{LONG.upper()}\n\nMOOR\n"
    )
    tei, _ = convert(text.encode(), "x.txt")
    action = etree.fromstring(tei).find(".//{*}correspAction[@type='received']")
    assert action is not None
    assert [etree.QName(one).localname for one in action] == ["roleName"]


def test_what_somebody_wishes_to_begin_lies_ahead() -> None:
    told = (
        "He remembers his stay in October 1967 and wishes the visit of the delegation to begin on"
    )
    text = f"REPORT ON THE MILLS\n\nTarsk, 30 August 1968\n\n{told} September 9.\n\n{LONG}\n"
    assert dates_in(text)[-1][0] == "1968-09-09"


def test_the_embassy_is_whose_paper_it_is_once_another_is_far() -> None:
    other = f"The Embassy of Lethmark was told of it. {LONG} {LONG} {LONG} {LONG}"
    head = f"EMBASSY OF NORWAY\n\nTunis, 6 May 1957\n\nREPORT\n\n{LONG}"
    text = f"{head}\n\n{other}\n\nIn May the Embassy has asked for seed. {LONG}\n"
    named = dict(refs(text))
    assert named["Embassy"] == named["EMBASSY OF NORWAY"] != named["Embassy of Lethmark"]
