"""Letters, despatches and records of offices: addresses, copies, hours, lists and references."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of
from teikit.forms.dates import find_dates

PAGE = (
    "May 6, 1957\nReport on the Mills\n"
    "This document was made possible with support from Mill Foundation\n"
)


def letter(*paragraphs: str) -> str:
    """Return a letter of 6 May 1957 with these paragraphs."""
    return "\n\n".join(("Oslo, 6 May 1957", "Dear Sir,", *paragraphs)) + "\n"


def dates(words: str) -> dict[str, str | None]:
    """Return the dates of a paragraph of a letter, each with what it is taken for."""
    found = list(tei(letter(words, LONG))[0].iterfind(".//{*}body//{*}p//{*}date"))
    return {"".join(date.itertext()): date.get("when") for date in found}


def mentions(words: str) -> list[str]:
    """Return the mentions of other documents in a paragraph of a letter."""
    text = letter(LONG, words, LONG)
    return [mark.words for mark in outcome_of(tei(text)[0], text).marks if mark.kind == "ref"]


# --- who gets copies ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("to", "copied"),
    [
        ("to His Majesty's Ambassadors at Oslo and Rome", ["Oslo", "Rome"]),
        ("with its enclosures to His Majesty's Consul at Viborg", ["Viborg"]),
        (
            "to His Majesty's Ministers in Oslo, together with its enclosures, and to the Mill Board",
            ["Oslo", "Mill Board"],
        ),
        (
            "to the Department of Trade with copies of the enclosures and to Rome",
            ["Department of Trade", "Rome"],
        ),
        (
            "to His Majesty's Ambassador at Rome, without enclosures, and to the Lake Board",
            ["Rome", "Lake Board"],
        ),
    ],
)
def test_copies_of_a_despatch_go_to_the_posts_of_ambassadors(to: str, copied: list[str]) -> None:
    """What is enclosed with them is no part of a name."""
    text = letter(LONG, f"2. I am sending copies of this despatch {to}.") + "\nOle Dorn\n"
    assert facts_of(text)["copied"] == copied


@pytest.mark.parametrize("head", ["Recipients:", "Distributors:", "Distributees:", "Receivers:"])
def test_a_list_of_copies_above_a_signature_is_a_division_before_the_closer(head: str) -> None:
    listed = f"{head}\nTea Board\nMinistry of Mills\n\n{'(Signed) Ole Dorn':>57}\n"
    text = f"Lake Ministry\n\nOslo, 6 May 1957\n\n{LONG}\n\n{LONG}\n\n{listed}"
    facts = facts_of(text)
    assert facts["copied"] == ["Tea Board", "Ministry of Mills"]
    assert facts["sender"] == ["Ole Dorn"]
    assert blocks(text)[4:] == [*["distribution"] * 3, "signed"]
    division = tei(text)[0].find(".//{*}body//{*}div[@type='distribution']")
    assert division is not None
    assert [one.tag.rpartition("}")[2] for one in division.itersiblings()] == ["closer"]


@pytest.mark.parametrize("line", ["Distributed to the Tea Board", "Receivers of oak were glad."])
def test_a_single_line_above_a_signature_is_text(line: str) -> None:
    text = f"{letter(LONG, LONG, line)}\n{'(Signed) Ole Dorn':>57}\n"
    assert blocks(text)[2:] == ["p", "p", "p", "signed"]


def test_a_ministry_behind_a_body_takes_no_department_into_its_name() -> None:
    """The department is of the archive's own ministry; right behind its ministry it is a part."""
    text = (
        f"Lake Ministry\n\nOslo, 9 May 1968\n\n{LONG}\n\n{LONG}\n\n{'A. Moor':>30}\n\nCopies to: "
    )
    assert facts_of(f"{text}Tea Board, Ministry of Mills, First Department\n")["copied"] == [
        "Tea Board",
        "Ministry of Mills",
        "First Department",
    ]
    assert facts_of(f"{text}Ministry of Mills, First Department, Tea Board\n")["copied"] == [
        "Ministry of Mills, First Department",
        "Tea Board",
    ]


# --- addresses ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Niall Vane, Esq.,", "Sir Niall Vane, K.C.M.G.,"])
def test_a_name_over_an_office_begins_the_address(name: str) -> None:
    text = f"Tarsk, 6 May 1957\n\n{name}\nSecretary,\nLake Board.\n\nSir,\n\n{LONG}\n\n{LONG}\n\nO. Dorn\n"
    assert facts_of(text)["addressee"] == ["Niall Vane"]
    assert blocks(text)[1:5] == ["salute"] * 4


def test_a_body_over_an_office_is_no_addressee_by_itself() -> None:
    text = f"Tarsk, 6 May 1957\n\nLake Office,\nSecretary,\nTarsk\n\nSir,\n\n{LONG}\n\n{LONG}\n\nO. Dorn\n"
    assert facts_of(text)["addressee"] == ["Secretary"]
    assert blocks(text)[1:3] == ["docket", "salute"]


@pytest.mark.parametrize(
    "to",
    [
        "To Foreign Office (for transmission to the Lake Board):",
        "To the Foreign Office, for delivery to the Lake Board:",
        "To the Foreign Office and for onward transmission to the Lake Board:",
    ],
)
def test_to_whom_a_telegram_is_transmitted_gets_a_copy(to: str) -> None:
    facts = facts_of(f"Telegram\n\nOslo, 6 May 1957\n\n{to}\n\n{LONG}\n\n{LONG}\n")
    assert facts["addressee"] == ["Foreign Office"]
    assert facts["copied"] == ["Lake Board"]


POSTS = [
    *("Ambassador in Oslo", "Ambassador in Rome", "Ambassador in Ankara", "Minister in Berne"),
    *("Minister in Helsinki", "Consul General in Viborg", "Consul in Torsk", "Consul in Bergen"),
    *("Consul in Turku", "Consul in Malmo", "Consul in Genoa", "Consul in Trieste"),
]


def test_a_long_line_may_address_many_posts() -> None:
    line = f"To the {', the '.join(POSTS)}"
    assert len(line) > 260
    text = f"Telegram\n\nTarsk, 6 May 1957\n\n{line}:\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["addressee"] == POSTS
    assert blocks(text)[2] == "salute"
    assert blocks(text.replace("To the", "Thus the", 1))[2] != "salute"


def test_a_small_word_links_the_lines_of_a_head() -> None:
    """What stands under "TO THE" in the middle of the page is not addressed."""
    head = f"{'MISSION OF ALDANE':>40}\n{'TO THE':>33}\n{'CONFERENCE ON LOCKS':>44}\n"
    record = f"\nMEMORANDUM OF CONVERSATION\n\nDATE: May 6, 1957\nPARTICIPANTS: Ada Moor\n\n{LONG}\n\n{LONG}\n"
    assert "addressee" not in facts_of(head + record)
    addressed = head.replace("TO THE", "TO: LAKE BOARD")
    assert "LAKE BOARD" in facts_of(addressed + record)["addressee"]


@pytest.mark.parametrize("word", ["NORTH/14", "NORAD/9", "NOTED/9", "Telegram NORTH/9"])
def test_a_word_that_begins_with_no_is_no_number(word: str) -> None:
    text = "LAKE MINISTRY\n\n{}\n\nOslo, 6 May 1957\n\n" + f"{LONG}\n\n{LONG}\n"
    assert "telegram-number" not in facts_of(text.format(word))
    assert facts_of(text.format("Telegram No. A/14"))["telegram-number"] == ["A/14"]


def test_a_town_of_small_words_sends_a_telegram_as_a_place() -> None:
    text = f"Telegram from Dar es Salaam to Oslo\n\n6 May 1957\n\n{LONG}\n\n{LONG}\n"
    names = tei(text)[0].findall(".//{*}correspAction[@type='sent']/{*}placeName")
    assert ["".join(name.itertext()) for name in names] == ["Dar es Salaam"]


# --- days and hours -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sign", "when"),
    [
        *[(sign, "1957-04-23T16:20:00") for sign in ("Recd.", "Received", "Desp.", "D.", "TOR")],
        *[(sign, "1957-04-23") for sign in ("Grain", "Room", "paid")],
    ],
)
def test_the_hour_stands_in_front_of_the_day_behind_sent_or_received(sign: str, when: str) -> None:
    assert [date.when for date in find_dates(f"{sign} 1620 23 April 1957")] == [when]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("He accepted the invitation for 12 September.", "1957-09-12"),
        ("He accepted the invitation of 12 September.", "1956-09-12"),
        ("The fair was then put off for 12 September.", "1957-09-12"),
        ("The Consul agreed to open the fair on 12 October.", "1957-10-12"),
        ("The Consul agreed to sing at the fair arranged on 12 October.", "1957-10-12"),
        ("The Consul opened the fair on 12 October.", "1956-10-12"),
    ],
)
def test_what_was_agreed_lies_ahead(words: str, when: str) -> None:
    assert list(dates(words).values()) == [when]


def test_an_hour_by_rule_is_of_no_day() -> None:
    assert dates("The clerks cannot be kept beyond 9 p.m.") == {}
    assert dates("The clerks came at 9 p.m.") == {"9 p.m.": "1957-05-06T21:00:00"}


def test_the_day_of_a_record_is_more_than_the_months_of_its_session() -> None:
    record = "MEMORANDUM OF CONVERSATION\n\nTwelfth Session of the Lake Council\nNew York, April – May 1957\n\n"
    named = f"PLACE: Boat House\nPARTICIPANTS: Ada Moor, Tom Vell\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(f"{record}DATE: May 6, 1957\n{named}")["date"] == ["1957-05-06"]
    assert facts_of(record + named)["date"] == ["1957-04"]


def test_acts_may_stand_behind_one_another() -> None:
    line = "Received 5 May 1957; printed 6 May 1957"
    facts = facts_of(f"Lake Ministry\n\n{line}\n\nTo: Oslo\n\n{LONG}\n\n{LONG}\n")
    assert facts["received"] == ["1957-05-05"]
    assert facts["printed"] == ["1957-05-06"]


@pytest.mark.parametrize(
    ("act", "drafted"),
    [("WE - OLDorn:rm", ["OLDorn"]), ("WE - Dorn", ["Dorn"]), ("O. Dorn", ["O. Dorn"])],
)
def test_neither_a_desk_nor_its_typist_is_the_drafter(act: str, drafted: list[str] | None) -> None:
    text = f"Memorandum of Conversation\n\nMay 6, 1957\n\n{LONG}\n\n{LONG}\n\nDrafted by: {act}\n"
    assert facts_of(text).get("drafted") == drafted


# --- references -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "mentioned"),
    [
        ("See LAK(57) 5th Meeting, Minute 3, on it.", ["LAK(57) 5th Meeting, Minute 3"]),
        ("See LAK(57)14 on it.", ["LAK(57)14"]),
        ("LAK(57) 5th Mill was sold.", []),
        ("See your telegram of our Embassy No. 14.", ["your telegram of our Embassy No. 14"]),
        ("It is in your 14.220 of 3 May.", ["your 14.220 of 3 May"]),
        ("He paid our 14.220 crowns.", []),
        (
            "They sold oak, by a letter from the mill at Tarsk dated 14 April 1957, to us.",
            ["a letter from the mill at Tarsk dated 14 April 1957"],
        ),
        ("They had it in a barge from the mill at Tarsk dated 14 April 1957.", []),
        ("See Protocol No. 9 of the Bureau of 14 April 1957.", ["Protocol No. 9"]),
        (
            "See decree No. 9 of the Lake Board of 14 April 1957.",
            ["decree No. 9 of the Lake Board of 14 April 1957"],
        ),
        ("He cites (your 412) again.", ["your 412"]),
        (
            "See the Embassy in Oslo's telegram No. 14 on it.",
            ["the Embassy in Oslo's telegram No. 14"],
        ),
        ("He was at the Embassy in Oslo's telegram desk.", []),
    ],
)
def test_mentions_of_other_papers(words: str, mentioned: list[str]) -> None:
    assert mentions(words) == mentioned


# --- the page -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "archive", "shelfmark"),
    [
        ("LMA3, fond 9, file 14", "LMA3", "fond 9, file 14"),
        ("LMA3, Fond, File 14, p. 9", "LMA3", "Fond, File 14"),
        ("LMA3, Ministry of Lakes Fonds, Folder 14", "LMA3", "Ministry of Lakes Fonds, Folder 14"),
    ],
)
def test_the_letters_of_an_archive_may_end_in_a_figure(
    line: str, archive: str, shelfmark: str
) -> None:
    text = f"{PAGE}{LONG}\n{LONG}\n{line}\n"
    assert facts_of(text)["archive"] == [archive]
    assert facts_of(text)["shelfmark"] == [shelfmark]
    assert blocks(text)[-2:] == ["p", "out"]


@pytest.mark.parametrize("line", ["LMA9, fond 9, file 14", "The Lake Fund, file 9 is lost"])
def test_other_words_with_figures_are_no_reference_of_an_archive(line: str) -> None:
    assert "archive" not in facts_of(f"{PAGE}{LONG}\n{LONG}\n{line}\n")


@pytest.mark.parametrize("label", ["Held at", "Where held", "File reference", "Archive holding"])
def test_fields_that_say_where_a_paper_is_kept(label: str) -> None:
    page = f"{PAGE}{LONG}\n{LONG}\nDocument Information\n{label}: LMA, f. 9, op. 99\nTerms: free\n"
    assert facts_of(page)["archive"] == ["LMA"]
    assert facts_of(page)["shelfmark"] == ["f. 9, op. 99"]


@pytest.mark.parametrize("label", ["Persons", "Names", "Geography", "Persons and places"])
def test_a_list_of_names_over_a_pages_foot_is_no_text(label: str) -> None:
    foot = "Source: LMA, f. 9, op. 99\nLanguage: English\n"
    page = f"{PAGE}{LONG}\n{LONG}\n{label}: Moor, Ada; Dorn, Ole\n{foot}"
    assert facts_of(page)["keyword"] == ["Moor, Ada", "Dorn, Ole"]
    assert blocks(page)[-4:] == ["p", "out", "out", "out"]


def test_one_person_over_a_pages_foot_may_be_text() -> None:
    page = f"{PAGE}{LONG}\n{LONG}\nPersons: Moor\nSource: LMA, f. 9, op. 99\nLanguage: English\n"
    assert blocks(page)[-3:] == ["p", "out", "out"]


@pytest.mark.parametrize(
    ("line", "summary"),
    [
        ("Ole Dorn telegraphs that the mills of Aldane stand idle.", True),
        ("Dorn wires Moor on the sale of the mills.", True),
        ("The wires of the mill at Aldane.", False),
    ],
)
def test_a_page_may_say_that_somebody_telegraphs(line: str, summary: bool) -> None:
    title, support = PAGE.removesuffix("\n").rsplit("\n", 1)
    facts = facts_of(f"{title}\n{line}\n{support}\n{LONG}\n{LONG}\n")
    assert facts.get("summary") == ([line] if summary else None)


# --- the message ----------------------------------------------------------------------------------


def test_particulars_below_a_docket_are_a_division_of_their_own() -> None:
    title = "Record of Conversation between Premier Moor and Minister Vell"
    unseen = "(This record has not been checked by Premier Moor)\nConfidential"
    named = "Time: 6 May 1957, 4:00-5:25 p.m.\nLocation: Boat House\nInterpreter: Ole Dorn"
    page = (
        PAGE.replace("Report on the Mills", title) + f"{title}\n{unseen}\n{named}\n{LONG}\n{LONG}\n"
    )
    parts = tei(page)[0].findall(".//{*}body/{*}div/{*}div")
    assert [part.get("type") for part in parts] == ["docket", "particulars", "conversation"]
    assert [kind for kind in blocks(page) if kind == "particular"] == ["particular"] * 3


@pytest.mark.parametrize(
    ("words", "numbered"),
    [
        ("The Consul should take note of the following points:", "p"),
        ("In this, please pay attention to the following points:", "p"),
        ("They noted the following points:", "item"),
        ("We have these points:", "item"),
    ],
)
def test_points_that_an_embassy_is_to_note_are_the_message(words: str, numbered: str) -> None:
    points = "\n\n".join(f"{n}. {LONG} {LONG}" for n in (1, 2, 3))
    text = f"To: Oslo\n\n{words}\n\n{points}\n\nForeign Ministry\n"
    assert blocks(text)[2:5] == [f"{numbered} {n}" for n in (1, 2, 3)]


def test_capitals_that_go_on_with_a_sentence_mark_nothing() -> None:
    """ "TO ... IMMEDIATE" names posts where a line begins with it, not in a sentence."""
    above = "THE OFFICE TELLS YOU THAT THE MILLS OF THE TOWN AND THE BARNS\n"
    below = "TO THE NORTH ARE IMMEDIATE\nAND SECRET STORES STAND IDLE"
    head = "TELEGRAM\n\nFM AMEMBASSY TARSK\nTO AMEMBASSY OSLO\n\nCONFIDENTIAL TARSK 0014\n\n"
    marks = tei(f"{head}{LONG}\n\n{above}{below}\n\n{LONG}\n")[0]
    assert [seg.get("type") for seg in marks.iterfind(".//{*}text//{*}p/{*}seg")] == []
    marks = tei(f"{head}{LONG}\n\n{below}\n\n{LONG}\n")[0]
    assert [seg.get("type") for seg in marks.iterfind(".//{*}text//{*}p/{*}seg")] != []
