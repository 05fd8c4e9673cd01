"""Addresses that forward, lists that announce themselves, decrees, references in a head; all invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei

CABLE = f"Secret\n\nDispatch No. 99\n\n{{}}\n\n{LONG}\n\n{LONG}\n\nEmbassy in Nepal\n\n2 May 1961\n"


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        (
            "Foreign Ministry (please forward to the Ministry of Tea and Far Lakes Committee):",
            ["Ministry of Tea", "Far Lakes Committee"],
        ),
        ("Foreign Ministry, and please forward to the Lakes Department:", ["Lakes Department"]),
        ("Foreign Ministry and convey to the Lakes Department:", ["Lakes Department"]),
        ("Foreign Ministry [forward to Premier Moor and Minister Dorn]:", ["Moor", "Dorn"]),
        ("To the Foreign Ministry, also to be read by the Tea Board:", ["Tea Board"]),
    ],
)
def test_an_address_that_forwards_names_who_gets_a_copy(line: str, copied: list[str]) -> None:
    """Whom the addressee shall tell is no addressee."""
    found = facts_of(CABLE.format(line))
    assert found["addressee"] == ["Foreign Ministry"]
    assert found["copied"] == copied


def test_a_ministry_of_two_things_stays_one_addressee() -> None:
    found = facts_of(CABLE.format("To the Ministry of Trade and Supply Services:"))
    assert found["addressee"] == ["Ministry of Trade and Supply Services"]


HEAD = (
    f"Ministry of Lakes\nIncoming Telegram\nSecret\nFrom: Oslo\nSent: 22.6.61\n{{}}\n\n{LONG}\n\n"
)


@pytest.mark.parametrize(
    ("line", "key", "values"),
    [
        ("Arrived: 22.6., 15:05", "received", ["1961-06-22T15:05:00"]),
        ("Level: urgent", "precedence", ["urgent"]),
        ("To: Lakes Department, Minister Dorn", "addressee", ["Lakes Department", "Dorn"]),
        ("Re your telegram No. 61 of 17 June.", "reply-to", ["1961-06-17"]),
        ("Grade: Urgent / Secret / (61) No. 981", "telegram-number", ["981"]),
        ("* STRICTLY SECRET *", "classification", ["top-secret"]),
    ],
)
def test_a_line_of_a_docket_gives_its_fact(line: str, key: str, values: list[str]) -> None:
    head = HEAD.replace("Secret\n", "") if "SECRET" in line else HEAD
    assert facts_of(head.format(line))[key] == values


@pytest.mark.parametrize(
    "line", ["Re your telegram No. 61", "Answer to No. 61", "With ref. to No. 61", "To your No. 61"]
)
def test_the_number_of_another_telegram_is_not_the_document_s_own(line: str) -> None:
    assert "telegram-number" not in facts_of(HEAD.format(line))


def test_what_refers_to_a_telegram_and_ends_in_a_colon_begins_the_message() -> None:
    text = HEAD.format("Re your telegram No. 61 of 17.6. it is reported:")
    assert blocks(text)[-2:] == ["p", "p"]


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("[Copies sent to Mr. Moor and War Office.]", ["Moor", "War Office"]),
        ("Excerpts to: Comrades Ada Moor and V. Dorn; Tea Board", ["Ada Moor", "V. Dorn", "Tea Board"]),
    ],
)  # fmt: skip
def test_copies_and_excerpts_under_a_message(line: str, copied: list[str]) -> None:
    assert facts_of(f"{HEAD.format('No. 99')}Ole Lind\n\n{line}\n")["copied"] == copied


POINTS = "".join(
    f"{n}. The {what}. {LONG} {LONG}\n\n" for n, what in enumerate(("mill", "sluice", "ferry"), 1)
)


@pytest.mark.parametrize(
    "above",
    [
        "I received the Ambassador of Lethmark, who raised the following matters:",
        "The Ambassador had asked for the meeting. The main points of the conversation were:",
    ],
)
def test_matters_that_a_sentence_announces_are_a_list_however_long(above: str) -> None:
    text = f"NOTE\n\n{above}\n\n{POINTS}{LONG}\n\nOle Dorn\n"
    assert [one for one in blocks(text) if one[-1].isdigit()] == ["item 1", "item 2", "item 3"]


def test_what_a_telegram_reports_is_its_numbered_paragraphs() -> None:
    text = (
        f"Foreign Ministry:\n\nThe situation is reported as follows:\n\n{POINTS}Embassy in Oslo\n"
    )
    assert [one for one in blocks(text) if one[-1].isdigit()] == ["p 1", "p 2", "p 3"]


def test_the_points_of_a_decree_are_a_list() -> None:
    """Under the letter that sends the draft, headings say what it is."""
    letter = f"No. 49\n\nTEA COMMITTEE\n\n{LONG}\n\n{LONG}\n\nOLE DORN\n\nAttachment to No. 49\n\nDraft\n\n"
    text = f"{letter}DECREE OF THE TEA COMMITTEE\n\nOn Help to the Mills\n\n{POINTS}"
    assert [one for one in blocks(text) if one[-1].isdigit()] == ["item 1", "item 2", "item 3"]


def test_authors_of_a_page_with_initials_stand_above_its_fields() -> None:
    """A bullet and "Moor, A." are no sentence of the text."""
    page = (
        f"Skip to content\n\nMarch 14, 1958\n\nLetter on the Mills\n\n{LONG}\n\n{LONG}\n\nAuthor(s):\n\n"
        "  • Dorn, Ole\n  • Moor, A.\n\nDocument Information\n\nSource\n\nLA 99, file 7, pages 1-2. "
        "Translated by Ilse Marr.\n\nRecord ID\n\n99914\n"
    )
    assert facts_of(page)["author"] == ["Dorn, Ole", "Moor, A."]
    assert [one for one in blocks(page) if one != "out"] == ["p", "p"]


def test_the_only_sentence_of_a_telegram_is_no_summary() -> None:
    text = f"Incoming Telegram\nSecret\nFrom: Oslo\nTo: Lakes Department, Minister Dorn\n\n{LONG}\n"
    assert "summary" not in facts_of(text)
    assert blocks(text)[-1] == "p"


def test_a_word_of_the_form_in_brackets_is_nobody_s_supplement() -> None:
    """ "[CYPHER]" beside another column is printed so."""
    head = "[CYPHER]                         DEPARTMENTAL NO. 2.\n\nFROM BERNE TO FOREIGN OFFICE\n"
    text = f"{head}\nNo. 9.\n\n{LONG}\n"
    root, _ = tei(text)
    assert not list(root.iter("{*}supplied"))


def test_how_a_name_is_written_in_the_original_is_a_remark() -> None:
    text = (
        f'{LONG}\n\nToday Minister Lah [written "Anlah" in the German text] came to me.\n\n{LONG}\n'
    )
    root, _ = tei(text)
    assert not list(root.iter("{*}supplied"))
    assert any("Anlah" in "".join(note.itertext()) for note in root.iter("{*}note"))


def names(text: str) -> list[str]:
    """Return the names in a text's paragraphs, each with the first letter of its kind."""
    root, _ = tei(f"{text}\n\n{LONG}\n")
    kinds = ("persName", "orgName", "placeName")
    found = (e for p in root.iter("{*}p") for e in p.iter(*(f"{{*}}{kind}" for kind in kinds)))
    return [f"{e.tag.rpartition('}')[2][0]} {''.join(e.itertext())}" for e in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The draft of the SED CC is attached.", ["o SED CC"]),
        ("He wrote to the CC of the Communist Party of China.", ["o CC of the Communist Party of China"]),
        ("The Deputy Governor of Hunan Province, Cde. Yu Chan, came.", ["p Hunan Province", "p Yu Chan"]),
        ("The Institute of Railway Design and the Institute of Marine Biology agreed.",
         ["o Institute of Railway Design", "o Institute of Marine Biology"]),
        ("The Office of the Commercial Counselor wrote.", ["o Office of the Commercial Counselor"]),
        ("The Minister of Trade Kruk came.", ["p Kruk"]),
        ("We heard Dr. Herbert Winter from Potsdam.", ["p Herbert Winter", "p Potsdam"]),
        ("I flew to Dar es Salaam on a Monday.", ["p Dar es Salaam"]),
        ("Today Dasho Pema said so.", ["p Pema"]),
    ],
)  # fmt: skip
def test_how_far_a_name_goes(text: str, found: list[str]) -> None:
    assert names(text) == found


def dated(text: str) -> list[str]:
    """Return the words and the value of each date of a letter of 15 October 1917."""
    root, _ = tei(f"Panama, October 15, 1917\n\n{LONG}\n\n{text}\n\n{LONG}\n")
    found = (e for p in root.iter("{*}p") for e in p.iter("{*}date"))
    return [f"{''.join(e.itertext())} = {e.get('when')}" for e in found]


def test_a_number_before_a_month_with_its_day_is_no_day() -> None:
    """The call of a note may stand glued behind the day."""
    text = (
        "The subject of your instruction No. 14 of August 21,2 namely the tolls, was not reached."
    )
    assert dated(text) == ["August 21 = 1917-08-21"]


def test_a_day_to_come_is_not_counted_from_a_date_long_past() -> None:
    text = "It is in your note of August 21 on tolls and mills. Mr. Moor will return on the 20th."
    assert dated(text)[1:] == ["20th = 1917-10-20"]


def test_what_should_have_happened_by_a_day_lies_behind() -> None:
    text = "The fair ran from October 2 to 9. The canoe should have been on the ship by the 12th."
    assert dated(text)[-1] == "12th = 1917-10-12"


def test_a_central_committee_is_one_by_its_letters_and_in_full() -> None:
    text = (
        "The CPSU CC agreed, and the Central Committee of the Communist Party of the Soviet Union wrote "
        "to the CC CPSU. The CC of the Communist Party of China did not, nor did the CC CCP."
    )
    root, _ = tei(f"{LONG}\n\n{text}\n\n{LONG}\n")
    names = [e.findtext("{*}orgName") for e in root.iter("{*}org")]
    assert names == [
        "Central Committee of the Communist Party of the Soviet Union",
        "CC of the Communist Party of China",
    ]


EDITION = f"""Chapter IX - Eastern Lakes

Part 9

Lethmark

Section C - Wheat and Mills

914. DEA/99912-40

Ambassador in Lethmark to Secretary of State for External Affairs

TELEGRAM 412 Tarsk, March 5, 1957

CONFIDENTIAL. PRIORITY.

WHEAT AND MILLS

{LONG}

{LONG}

[A.J. DORN]
"""


def test_a_chapter_s_titles_stand_above_an_edition_s_document() -> None:
    """Under the number and the file the offices stand without an article, and the telegram's number."""
    found = facts_of(EDITION)
    wanted = {
        "archive": ["DEA"],
        "shelfmark": ["99912-40"],
        "sender": ["Ambassador in Lethmark", "A.J. DORN"],
        "addressee": ["Secretary of State for External Affairs"],
        "telegram-number": ["412"],
        "classification": ["confidential"],
        "date": ["1957-03-05"],
    }
    assert {key: found.get(key) for key in wanted} == wanted
    kinds = blocks(EDITION)
    assert kinds[:7] == ["out"] * 4 + ["docket", "head", "docket"]
    assert kinds[-1] == "signed"


def test_the_way_from_an_edition_s_front_page_is_no_list() -> None:
    page = (
        "  1. Home\n  2. Historical Documents\n  3. Papers on Lakes, 1917\n  4. Lethmark\n\n"
        "File No. 819.9993/14\n\nThe Minister in Lethmark ( Moor ) to the Secretary of State\n\n"
        f"[Telegram—Paraphrase]\n\nTarsk, October 15, 1917, 3 p.m.\n\n99. {LONG}\n\n{LONG}\n\nMoor\n"
    )
    assert blocks(page)[:6] == ["out"] * 4 + ["docket", "head"]
    assert facts_of(page)["sender"] == ["Moor"]


def test_short_lines_far_in_are_not_joined() -> None:
    """A valediction over a name is no wrapped line, and the address under both is whom it is to."""
    text = (
        "Dear Will,\n   Your letter of August 30th crossed one of mine, so that we have\n"
        "now each answered a question the other had not yet put.  I begin again,\n"
        "lunched as I am and\nwell.  The stand between the mills and the lakes will be well visited.\n\n"
        "                              Yours ever,\n                              Ole Dorn\n\n"
        "W. G. Moor, Esq.,\n   Department of Lakes,\n      TARSK.\n"
    )
    assert blocks(text)[-5:] == ["signed", "signed", "salute", "salute", "salute"]
    assert facts_of(text)["addressee"] == ["W. G. Moor"]
