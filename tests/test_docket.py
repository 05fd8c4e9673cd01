"""Heads of documents as they are laid out: each line's role, and the facts that it gives."""

from __future__ import annotations

import pytest

from teikit.forms.docket_line import parts_of
from teikit.forms.headlines import (
    begins_message,
    dateline_of,
    is_greeting,
    is_prose,
    opens_heading,
)
from teikit.forms.posts import parties, post
from teikit.model.block import Edition
from teikit.model.collection import STANDARD
from teikit.pipeline import convert
from teikit.recognise import recognise
from teikit.shapes import read, take_shape

PROSE = (
    "The Minister said that the ferry would leave in the morning, and that nobody had asked "
    "him about the price of the crossing before.\n"
)


def roles(text: str) -> list[str]:
    """Return the roles of the lines above the message."""
    transcript = read((text + "\n" + PROSE).encode(), "a.txt")
    take_shape(transcript)
    return [span.value["role"] for span in recognise(transcript).of("head-line")]


def edition(text: str) -> Edition:
    return convert((text + "\n" + PROSE).encode(), "a.txt")[1]


def values(made: Edition, key: str) -> list[str]:
    return [fact.norm or fact.value for fact in made.facts if fact.key == key]


def names(made: Edition, key: str) -> list[str]:
    return [fact.value for fact in made.facts if fact.key == key]


TRANSMITTED = """R 141530Z NOV 78
FM AMEMBASSY PORT AMERY
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1187
INFO RUEHBS/AMEMBASSY ALDANE PRIORITY
AMCONSUL TARSK
BT
C O N F I D E N T I A L PORT AMERY 09187

E.O. 12065: GDS
TAGS: ETRD
SUBJECT: FERRY TIMETABLES
"""


def test_a_telegram_as_transmitted_is_docket_throughout_and_names_its_posts() -> None:
    assert roles(TRANSMITTED) == ["docket"] * 10
    made = edition(TRANSMITTED)
    assert made.kind == "cable"
    assert names(made, "sender") == ["Embassy Port Amery"]
    assert names(made, "addressee") == ["Department of State"]
    assert names(made, "copied") == ["Embassy Aldane", "Consulate Tarsk"]
    assert values(made, "telegram-number") == ["09187"]
    assert values(made, "date") == ["1978-11-14"]
    assert values(made, "precedence") == ["immediate"]  # the action addressee's, not the others'


def test_codes_of_offices_on_an_action_line_are_no_parties() -> None:
    made = edition(
        "ACTION EUR-12\nINFO OCT-01 ISO-00\nFM AMEMBASSY ALDANE\nTO SECSTATE WASHDC 12\n"
    )
    assert names(made, "copied") == []
    assert names(made, "addressee") == ["Department of State"]


def test_a_british_telegram_of_columns() -> None:
    made = edition(
        "              FROM ALDANE TO FOREIGN OFFICE\n\nCypher/OTP\n\n"
        "No. 99                         D.  4.12 p.m.  March 3, 1961\n"
        "March 3, 1961                  R.  4.50 p.m.  March 3, 1961\n\nPRIORITY\nSECRET\n\n"
        "   Addressed to Foreign Office telegram No. 99 of March 3,\n"
        "   Repeated for information to Tarsk, Brandeck,\n"
        "                    and Saving to Oskarholm.\n"
    )
    assert names(made, "sender") == []
    assert names(made, "sender-place") == ["ALDANE"]
    assert names(made, "addressee") == ["FOREIGN OFFICE"]
    assert names(made, "copied") == ["Tarsk", "Brandeck", "Oskarholm"]
    assert values(made, "received") == ["1961-03-03T16:50:00"]
    assert values(made, "telegram-number") == ["99"]


def test_a_time_under_its_date_belongs_to_it() -> None:
    made = edition(
        "INCOMING TELEGRAM          Department of State\n\nFROM: ALDANE          Rec'd:   March 4, 1955\n"
        "                               3:42 p.m.\nNO: 733, March 4, 7 p.m.\n\n"
        "SENT DEPARTMENT 733, REPEATED INFORMATION TARSK 201, BRANDECK 155.\n"
    )
    assert values(made, "received") == ["1955-03-04T15:42:00"]
    assert values(made, "date") == ["1955-03-04"]
    assert values(made, "telegram-number") == ["733"]
    assert names(made, "copied") == ["TARSK", "BRANDECK"]


PRINTED = """                         No. 12

611.99/9–1253: Telegram

   The Ambassador in Valdoria (Holm) to the Department of State

SECRET   NIACT
                       ALDANE, September 12, 1953—2 p. m.

  187. Deptel 212. I saw the Minister of Fisheries for forty minutes yesterday and
spoke as instructed on the ladders.
"""


def test_a_printed_telegram_has_its_number_in_its_first_words() -> None:
    assert roles(PRINTED) == ["docket", "docket", "heading", "docket", "dateline"]
    made = edition(PRINTED)
    assert values(made, "telegram-number") == ["187"]
    assert names(made, "sender") == ["Holm"]
    assert names(made, "sender-place") == ["ALDANE"]
    assert names(made, "addressee") == ["Department of State"]


def test_docket_lines_below_a_heading_stand_in_front_with_it() -> None:
    made = edition(PRINTED)
    kinds = [[part.kind for part in division.parts] for division in made.front]
    assert kinds == [["docket-line", "docket-line"], ["heading", "docket-line"]]


def test_a_heading_of_centred_lines_is_one() -> None:
    text = (
        "CONFIDENTIAL\n\n              N o t e\n      on a conversation with the harbor master\n"
        "           J. P. OSTREL, 24 July 1959\n"
    )
    wrapped = text + "\n" + (PROSE[:80] + "\n" + PROSE[80:]) * 3
    assert roles(wrapped) == ["docket", "heading"]
    assert edition(wrapped).kind == "memorandum-of-conversation"


def test_a_letter_has_letterhead_dateline_address_and_greeting() -> None:
    text = (
        "CONSULATE OF VALDORIA\nTARSK\n\nIn reply please quote\nNo. 99/49\n\n3rd May, 1949\n\nCONFIDENTIAL\n\n"
        "Sir Edmund Holm, K.C.B.,\n   Board of Trade,\n      Aldane.\n\nDear Sir Edmund,\n"
    )
    assert roles(text) == [*["docket"] * 4, "dateline", "docket", *["salute"] * 4]
    made = edition(text)
    assert made.kind == "letter"
    assert names(made, "addressee") == ["Edmund Holm"]
    assert names(made, "sender") == ["CONSULATE OF VALDORIA"]
    assert names(made, "sender-place") == ["TARSK"]
    assert values(made, "telegram-number") == []  # a letter's number is no telegram's


def test_subject_and_reference_are_particulars_of_a_letter_and_docket_of_a_telegram() -> None:
    letter = "EMBASSY OF VALDORIA\n\nAldane, 5 May 1961\n\nSubject: Ferries\nRef.: Order No. 7 of 2 May\n"
    assert roles(letter)[-2:] == ["particular", "particular"]
    assert set(roles(TRANSMITTED)) == {"docket"}


def test_what_opens_the_message_below_particulars_begins_a_division() -> None:
    made = edition("EMBASSY OF VALDORIA\n\nAldane, 5 May 1961\n\nSubject: Ferries\n\nSir,\n")
    assert [
        part.attributes.get("type") for part in made.body[0].parts if part.kind == "division"
    ] == [
        "particulars",
        "message",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SECRET\n\nTo: Director WOLNIAK\nCopy: Minister OSTREL\n", ["docket", "salute", "copies"]),
        (
            "SECRET\nTo: the Ferry Department\n\nREPORT ON FERRIES\n",
            ["docket", "docket", "heading"],
        ),
        ("To the Embassy in Valdoria:\n\nThe boat arrived.\n\nMinistry of Sluices\n", ["salute"]),
        ("SECRET\n\nThe cable dated 14 November was received.\n", ["docket"]),
        ("Summary\n\n1. The Minister came to the office.\n", []),
    ],
)
def test_what_stands_below_a_line_tells_what_it_is(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


MEMCON = """MEMORANDUM OF CONVERSATION

DATE: August 4, 1966
TIME: 11:00 a.m.
PLACE: The Old Office

PARTICIPANTS:
United States                          Valdoria
Mr. Walter Stone                       Ambassador Edward Drozd
   Economic Counselor                  Mr. Jan Lis
Miss Ruth Parr                            First Secretary
   Third Secretary (notetaker)

COPIES TO: Embassy Aldane, Ferry Board
"""


def test_participants_in_columns_have_their_offices_below_them() -> None:
    made = edition(MEMCON)
    assert names(made, "participant") == ["Walter Stone", "Edward Drozd", "Jan Lis"]
    assert names(made, "recorder") == ["Ruth Parr"]
    assert names(made, "copied") == ["Embassy Aldane", "Ferry Board"]
    assert values(made, "time") == ["1966-08-04T11:00:00"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Present: Comrades Spiro Korca (chairman), Bardha Lekaj", ["Spiro Korca", "Bardha Lekaj"]),
        ("Present: Minister An Wei of the Tea Board, Ambassador Holm", ["An Wei", "Holm"]),
        (
            "Our side: Vice Mayor Lu Zheng (hereafter “Lu”); Wen Shu, secretary",
            ["Lu Zheng", "Wen Shu"],
        ),
        ("Present on the other side: Commercial Counselor Ghazni", ["Ghazni"]),
    ],
)
def test_names_in_a_list_are_people_and_offices_are_not(line: str, people: list[str]) -> None:
    made = edition(f"Record of Conversation\n\nTime: 5 May 1961\nPlace: The Hall\n{line}\n")
    assert names(made, "participant") == people


def test_two_labels_on_one_line_are_two_roles() -> None:
    line = "Interpreter: Wen Shu     Recorder: Miao Ting"
    made = edition(f"Record of Conversation\n\nTime: 5 May 1961\nPlace: The Hall\n{line}\n")
    assert (names(made, "interpreter"), names(made, "recorder")) == (["Wen Shu"], ["Miao Ting"])


def test_a_meeting_has_place_and_time_in_its_heading_and_its_last_words() -> None:
    made = convert(
        (
            "Minutes of the Meeting of the Ferry Board, held in Aldane on 14 January 1965\n\n"
            "Present: Comrades Ana Korca, Bela Lekaj\n\nThe meeting opened at 9.00. "
            + PROSE
            + "\nThe meeting closed at 13.20.\n"
        ).encode(),
        "a.txt",
    )[1]
    assert made.kind == "minutes"
    assert values(made, "place") == ["Aldane"]
    assert values(made, "time") == ["1965-01-14T09:00:00/1965-01-14T13:20:00"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AMEMBASSY PORT AMERY", "Embassy Port Amery"),
        ("RUEHC/SECSTATE WASHDC", "Department of State"),
        ("AMCONSUL TARSK", "Consulate Tarsk"),
        ("USICA WASHDC", "USICA WASHDC"),
        ("USMISSION GENEVA", "Mission Geneva"),
        ("Foreign Office", "Foreign Office"),
    ],
)
def test_posts_of_telegrams_are_named_in_words(words: str, name: str) -> None:
    assert post(words)[0] == name


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("PRIORITY BONN, PARIS 155, UKREP BRUSSELS", ["BONN", "PARIS", "UKREP BRUSSELS"]),
        ("The Joint Secretary, Ministry of Trade, New Delhi.", ["Ministry of Trade"]),
        ("Cdes. Ostrel, file", ["Ostrel"]),
        ("THE HAGUE", ["THE HAGUE"]),
        ("OCT-01 ISO-00", []),
    ],
)
def test_lists_of_parties_leave_out_what_is_none(words: str, expected: list[str]) -> None:
    assert [party.name for party in parties(words, 0, len(words), STANDARD)] == expected


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("OSLO, September 12, 1953—2 p. m.", "OSLO"),
        ("New Delhi, the 14th September, 1961", "New Delhi"),
        ("BRITISH LEGATION, RIGA, May 9th, 1932.", "RIGA"),
        ("3rd May, 1949", None),
    ],
)
def test_datelines(words: str, place: str | None) -> None:
    found = dateline_of(words, 0, len(words))
    assert found is not None
    assert (words[slice(*found.place)] if found.place else None) == place


@pytest.mark.parametrize(
    "words",
    [
        "Received 5 May 1961",
        "FM ALDANE 121430Z OCT 62",
        "Report of 5 May 1961",
        "No. 7 of 5 May 1961",
    ],
)
def test_what_is_no_dateline(words: str) -> None:
    assert dateline_of(words, 0, len(words)) is None


def test_forms_of_the_first_lines() -> None:
    assert all(
        map(is_greeting, ("Sir,", "Dear Mr. Holm,", "Excellency:", "My Lord,", "Esteemed Sirs,"))
    )
    assert not any(
        map(is_greeting, ("Sir Edmund Holm, K.C.B.,", "Sir John came.", "Mr. Holm: Yes."))
    )
    assert all(
        map(
            opens_heading,
            (
                "N o t e",
                "MINUTES of the Meeting of the Board",
                "999. Telegram From the Embassy in Valdoria to the Department of State",
                "The Ambassador in Norway (Holm) to the Department of State",
            ),
        )
    )
    assert not any(
        map(
            opens_heading,
            (
                "MEMORANDUM FOR: Mr. Holm",
                "1. The Minister went to the Ministry of Trade",
                "The Ambassador said to the Minister that he was ill.",
            ),
        )
    )
    assert begins_message("Your telegram No. 212 of February 27: Tea Week")
    assert not begins_message(
        "999. Telegram From the Embassy in Valdoria to the Department of State"
    )
    assert is_prose(PROSE)
    assert not is_prose("EMBASSY OF THE PEOPLE'S REPUBLIC OF VALDORIA IN THE KINGDOM OF MEROVIA")


def test_a_number_with_a_section_is_the_telegrams() -> None:
    words = "S E C R E T SECTION 01 OF 02 ALDANE 4417"
    found = {part.kind: part.value for part in parts_of(words, 0, len(words), STANDARD)}
    assert found["message-number"]["n"] == "4417"
    assert found["classification"]["category"] == "secret"
