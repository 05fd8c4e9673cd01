"""Captures whose typists space, fold and break lines in their own way, and pages about them; all invented."""

from __future__ import annotations

import textwrap

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei

BROKEN = textwrap.fill(f"{LONG} {LONG.replace('harvest', 'catch')}", 72)
"""A paragraph whose lines are broken at a margin."""

LETTER = f"Lake Ministry\n\nOslo, 9 May 1968\n\n{LONG}\n\n{LONG}\n\n{'A. Moor':>30}\n\n"
PAGE = "May 6, 1957\nReport on the Mills\n{}This document was made possible with support from Mill Fund\n"
FOOT = "Source: LMA, f. 9, op. 99\nLanguage: English\n"


def even(*lines: str) -> str:
    """Return a paper with one blank line between any two lines."""
    return "\n\n".join((*lines, LONG, LONG, "Ole Dorn")) + "\n"


# --- blank lines between all lines ----------------------------------------------------------------


def test_posts_go_on_where_blank_lines_part_all_lines() -> None:
    posts = ("TO AMEMBASSY OSLO", "AMEMBASSY ROME", "USMISSION GENEVA", "6 May 1957", "NO. 14")
    text = even("SECRET", "TELEGRAM", "FROM LAKE MINISTRY", *posts)
    assert facts_of(text)["addressee"] == ["Embassy Oslo", "Embassy Rome", "Mission Geneva"]
    uneven = text.replace("AMEMBASSY ROME", "\nAMEMBASSY ROME")
    assert facts_of(uneven)["addressee"] == ["Embassy Oslo"]


def test_an_address_goes_on_behind_commas_where_blank_lines_part_all_lines() -> None:
    head = ("Lake Ministry", "No. 14", "6 May 1957", "Tarsk")
    text = even(*head, "Niall Vane,", "Secretary,", "Lake Board,", "Sir,")
    assert facts_of(text)["addressee"] == ["Lake Board"]


ENDED = f"Tarsk, 6 May 1957\n\nSir,\n\n{LONG}\n\n{LONG}\n\n"


def test_an_address_below_a_name_where_blank_lines_part_all_lines() -> None:
    below = ("Yours faithfully,", "Ole Dorn", "Secretary", "The Secretary,", "Lake Board,", "Oslo")
    facts = facts_of(ENDED + "\n\n".join(below) + "\n")
    assert facts["addressee"] == ["Lake Board"]
    assert facts["sender"] == ["Ole Dorn"]


@pytest.mark.parametrize(
    ("below", "senders"),
    [
        (("Ole Dorn", "LAKE BOARD", "TEA BOARD", "MILL BOARD"), ["Ole Dorn"]),
        (("Yours faithfully,", "Ada Moor", "Ole Dorn", "Tom Vell"), ["Ada Moor", "Ole Dorn", "Tom Vell"]),
        (("For the Lake Board:", "Ole Dorn", "For the Tea Board:", "Ada Moor"), ["Ole Dorn", "Ada Moor"]),
    ],
)  # fmt: skip
def test_bodies_below_a_name_do_not_sign(below: tuple[str, ...], senders: list[str]) -> None:
    """Where blank lines part all lines; names below one another do."""
    assert facts_of(ENDED + "\n\n".join(below) + "\n")["sender"] == senders


# --- no blank lines -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Tarsk, 6 May 1957", ["head", "dateline", "p", "p"]),
        ("Tarsk, on 6 May 1957 at", ["head", "p", "p"]),
        ("Moor sailed for Oslo in 1957", ["head", "p", "p"]),
    ],
)
def test_a_dateline_stands_by_itself_without_blank_lines(line: str, kinds: list[str]) -> None:
    title = "Report of the Consul of Aldane on the mills and the boats of Kessim"
    text = f"{title}\n{line}\n{BROKEN}\n{BROKEN}\n"
    assert blocks(text) == kinds
    assert ("date" in facts_of(text)) == ("dateline" in kinds)


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    above = "The treaty of the lakes that was made by the two boards of the mills in"
    text = f"LAKE MINISTRY\n\n{above}\nTarsk, 14 April 1956 (and laid before us)\nstands."
    assert blocks(f"{text}\n\n{BROKEN}\n") == ["head", "p", "p"]


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("cc Legation in Oslo", ["Legation in Oslo"]),
        ("Distribution : Tea Board", ["Tea Board"]),
        *[("Enclosures: two maps", None), ("Attachments: one map", None)],
    ],
)
def test_lists_at_the_foot_begin_lines_of_their_own(line: str, copied: list[str] | None) -> None:
    office = "Ole Dorn, Consul of Aldane and Keeper of the Boats of the Town"
    text = f"LAKE MINISTRY\n\nTarsk, 6 May 1957\n\n{BROKEN}\n\n{BROKEN}\n\n{office}\n{{}}\n"
    assert blocks(text.format(line))[-1] == "distribution"
    assert facts_of(text.format(line)).get("copied") == copied
    assert "distribution" not in blocks(text.format("copies were made of it, as he said."))


@pytest.mark.parametrize(
    ("above", "kinds"),
    [
        ("in Vote 99, Item", ["p 1", "p 2", "p 3", "p 4", "p 5"]),
        ("in the vote, as in item", ["p 1", "p 2", "p 3", "p 4", "p 5"]),
        ("in the vote. He was content.", ["p 1", "p 2", "p 3", "p 4", "item 4", "item 5"]),
    ],
)
def test_a_number_goes_on_with_what_it_counts(above: str, kinds: list[str]) -> None:
    third = f"3. The board asks the town to look at the sum {above}\n4. It is high.\n"
    text = f"LAKE MINISTRY\n\nOslo, 6 May 1957\n\n1. {BROKEN}\n2. {BROKEN}\n{third}"
    assert blocks(f"{text}4. {BROKEN}\n5. {BROKEN}\n")[2:] == kinds


# --- folded gaps ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "From: Legation in Oslo Sent: 5 May 1957",
            {"sender": ["Legation in Oslo"], "date": ["1957-05-05"]},
        ),
        (
            "From: Embassy in Oslo Received: 6 May 1957 Level: Secret",
            {"sender": ["Embassy in Oslo"], "received": ["1957-05-06"], "classification": ["secret"]},
        ),
        (
            "Drafted by: Ada Moor Approved by: Ole Dorn",
            {"drafted": ["Ada Moor"], "reviewed": ["Ole Dorn"]},
        ),
        ("The mills sent: oak Received: ash", {"received": None, "sender": None}),
    ],
)  # fmt: skip
def test_fields_whose_gaps_are_folded(line: str, facts: dict[str, list[str] | None]) -> None:
    found = facts_of(f"TELEGRAM\n\n{line}\nTo: Lake Ministry\n\n{LONG}\n\n{LONG}\n")
    assert {key: found.get(key) for key in facts} == facts


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Received: 5 May 1957 14:20 Printed: 5 May 1957 21:05", ["1957-05-05T21:05:00"]),
        ("Received 5 May 1957 Printed 6 May 1957", ["1957-05-06"]),
        ("Received 5 May 1957 Printed matter", None),
    ],
)
def test_acts_whose_gaps_are_folded(line: str, printed: list[str] | None) -> None:
    head = f"TELEGRAM\n\nOslo, 4 May 1957\n\nTo: Lake Ministry\n\n{LONG}\n\n{LONG}\n\n"
    facts = facts_of(f"{head}{line}\n")
    assert facts["received"][0].startswith("1957-05-05")
    assert facts.get("printed") == printed


def test_the_form_of_a_telegram_is_no_part_of_its_office() -> None:
    text = "OUTGOING TELEGRAM Department of Mills\nSECRET\n\nTO: AMEMBASSY OSLO\n\n6 May 1957\n\n"
    assert facts_of(f"{text}{LONG}\n\n{LONG}\n")["sender"] == ["Department of Mills"]
    other = text.replace("TELEGRAM ", "TELEGRAMS ")
    assert facts_of(f"{other}{LONG}\n\n{LONG}\n")["sender"] == [
        "OUTGOING TELEGRAMS Department of Mills"
    ]


# --- who gets copies ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "copied"),
    [
        (
            "I am sending a copy of this letter without the enclosures to Buenos Aires and Oslo.",
            ["Buenos Aires", "Oslo"],
        ),
        ("I am copying this despatch, with its enclosures, to Oslo and Rome.", ["Oslo", "Rome"]),
        ("We are copying this letter to Chanceries at Oslo and Rome.", ["Oslo", "Rome"]),
        ("He was copying this to his book.", None),
    ],
)
def test_copies_that_a_sentence_tells_of(words: str, copied: list[str] | None) -> None:
    text = f"Oslo, 6 May 1957\n\nDear Sir,\n\n{LONG}\n\n2. {words}\n\nOle Dorn\n"
    assert facts_of(text).get("copied") == copied


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("LDN OTT", ["LDN", "OTT"]),
        ("NATOPARIS OTT LAKES OTT", ["NATOPARIS", "OTT", "LAKES OTT"]),
        ("OSLO LAKES OTT DE TARSK", ["OSLO", "LAKES OTT"]),
    ],
)
def test_ottawa_behind_a_post_is_a_post(line: str, copied: list[str]) -> None:
    """And behind DE stands who sends."""
    head = f"CONFIDENTIAL\nFM ALDAN 241530Z MAY73\nTO EXTOTT\nINFO {line}\n\nREF YOURTEL 9\n\n"
    assert facts_of(f"{head}{LONG}\n\n{LONG}\n")["copied"] == copied


@pytest.mark.parametrize(
    ("line", "name"),
    [
        *[
            (name, name)
            for name in ("Embassy of Peru, Tarsk", "Norway House, London", "Legation, Oslo")
        ],
        ("Lake Board, Viborg", "Lake Board"),
    ],
)
def test_the_town_of_a_post_is_part_of_its_name(line: str, name: str) -> None:
    assert facts_of(f"{LETTER}Copies to:\n{line}\nTea Board\n")["copied"] == [name, "Tea Board"]


@pytest.mark.parametrize(
    ("listed", "copied"),
    [
        ("R. Poe, Esq., O.B.E., Lake Board, Tea Board", ["R. Poe", "Tea Board"]),
        ("R. Poe, Esq.,\nLake Board\nTea Board", ["R. Poe", "Tea Board"]),
        ("R. Poe, Lake Board, Tea Board", ["R. Poe", "Lake Board", "Tea Board"]),
    ],
)
def test_the_body_of_an_esquire_gets_no_copy_of_its_own(listed: str, copied: list[str]) -> None:
    assert facts_of(f"{LETTER}Copies to:\n{listed}\n")["copied"] == copied


# --- notes, brackets and the end ------------------------------------------------------------------


def footed(opening: str) -> str:
    """Return a paper with notes 1 and 2, and 3 and 4, at the feet of its pages."""
    return (
        f"LAKE MINISTRY\n\nOslo, 6 May 1957\n\n{opening}\n\n{LONG}2\n\n1 The lower mill of Tarsk.\n\n"
        f"2 The mills of the lower town.\n\n{LONG}3\n\n{LONG}4\n\n3 The boats that came late.\n\n"
        f"4 The oak of the town.\n\n{LONG}\n"
    )


@pytest.mark.parametrize(
    ("telegram", "notes"), [("tel 12341", 4), ("lot 12341", 2), ("tel 1234", 2)]
)
def test_a_call_is_glued_to_the_number_of_a_telegram(telegram: str, notes: int) -> None:
    words = f"The clerk saw it in Oslo {telegram}, and left it there for Dorn, who sang all day."
    marks = tei(footed(words))[0]
    assert len(marks.findall(".//{*}text//{*}note")) == notes


@pytest.mark.parametrize(
    ("call", "note"),
    [("feast.(1)", "note 1"), ("feast, (1) as it were.", "p"), ("feast as of (1)", "p")],
)
def test_a_lone_note_in_parentheses_is_called_behind_a_sentence(call: str, note: str) -> None:
    text = f"REPORT ON THE MILLS\n\n{LONG.replace('feast.', call)}\n\n{LONG}\n\n(1) The lower mill.\n\n"
    assert blocks(f"{text}{LONG}\n\n{LONG}\n")[3] == note


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        *[("worn away", "gap"), ("worn", "gap"), ("worn by use", "supplied")],
        *[("not checked by Moor", "note"), ("not yet approved", "supplied")],
    ],
)
def test_words_in_brackets_that_tell_of_damage_or_of_checks(words: str, mark: str) -> None:
    text = (
        f"Oslo, 6 May 1957\n\nDear Sir,\n\n{LONG}\n\nHe sold [{words}] oak to the mill.\n\n{LONG}\n"
    )
    marks = tei(text)[0].iterfind(".//{*}body//{*}p//*")
    assert mark in {one.tag.rpartition("}")[2] for one in marks}


@pytest.mark.parametrize(
    ("line", "kind"),
    [("[Here follow two paragraphs on oak.]", "p"), ("[The harvest was late.]", "remark")],
)
def test_what_an_edition_leaves_out_ends_no_paper(line: str, kind: str) -> None:
    text = f"MEMORANDUM OF CONVERSATION\n\nTarsk, 6 May 1957\n\n{LONG}\n\n{LONG}\n\n{line}\n"
    assert blocks(text)[-1] == kind


@pytest.mark.parametrize(
    ("stamp", "kind"),
    [("[Stamp]", "signed"), ("[Official stamp]", "signed"), ("[Stamp of oak]", "remark")],
)
def test_a_stamp_under_a_signature_belongs_to_it(stamp: str, kind: str) -> None:
    assert blocks(f"{ENDED}(Signed) Ole Dorn\n{stamp}\n")[-2:] == ["signed", kind]


# --- the text -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("At the end of the meeting it was decided to sell the oak.", "p"),
        ("After an exchange of views the board left the room.", "p"),
        ("At the end it was decided that our oak be sold.", "speech-p"),
        ("After dinner the oak is sold.", "speech-p"),
    ],
)
def test_what_was_settled_at_the_end_is_nobodys_speech(line: str, kind: str) -> None:
    text = (
        "RECORD OF A CONVERSATION\n\nTarsk, 6 May 1957\n\nPresent: Ada Moor, Ole Dorn\n\nMoor: We shall "
        "build the boats in the spring.\n\nDorn: That is well.\n\nMoor: The oak is dear this year.\n\n"
    )
    assert blocks(f"{text}{line}\n\nDorn: So be it.\n")[-2:] == [kind, "speech Dorn"]


@pytest.mark.parametrize(
    ("line", "below", "kind"),
    [
        *[("State of the wheels", "1.2", "head"), ("state of the wheels", "1.2", "p")],
        *[("The wheels stand still.", "1.2", "p"), ("State of the wheels", "(2)", "p")],
    ],
)
def test_a_few_words_over_a_decimal_are_a_heading(line: str, below: str, kind: str) -> None:
    text = f"REPORT ON THE MILLS\n\n1. Mills\n\n1.1 {LONG}\n\n{line}\n\n{below} {LONG}\n\n1.3 {LONG}\n\n"
    assert blocks(f"{text}2. Boats\n\n2.1 {LONG}\n\n2.2 {LONG}\n")[3] == kind


def test_a_short_entry_of_a_diary_hides_no_day() -> None:
    title = "From the Diary of A. Moor"
    lines = ("3 February", LONG, "4 February", "Rest at home.", "5 February", LONG)
    page = PAGE.replace("Report on the Mills", title).format("")
    text = f"{page}{title.upper()}\n" + "\n".join(lines) + "\n"
    heads = ["".join(head.itertext()) for head in tei(text)[0].iterfind(".//{*}body//{*}head")]
    assert heads[-2:] == ["3 February", "5 February"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Please pay attention to the following points:", "p 1"),
        ("Pleased, he noted the following points:", "item 1"),
    ],
)
def test_points_that_a_message_asks_for_are_the_message(words: str, kind: str) -> None:
    points = "\n\n".join(f"{n}. {LONG} {LONG}" for n in (1, 2, 3))
    assert blocks(f"To: Oslo\n\n{words}\n\n{points}\n\nForeign Ministry\n")[2] == kind


# --- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("line", "kind"), [("RECORD", "head"), ("Record", "out")])
def test_a_heading_in_capitals_is_the_documents(line: str, kind: str) -> None:
    page = f"{PAGE.format('')}{line}\n{LONG}\n{LONG}\n"
    assert blocks(f"{page}{FOOT}")[3] == kind


def test_a_heading_that_labels_nothing_hides_no_source_at_the_foot() -> None:
    page = f"{PAGE.format('')}RECORD\n{LONG}\n{LONG}\nLMA, f. 9, op. 99\n"
    assert blocks(page) == ["out", "out", "out", "head", "p", "p", "out"]


@pytest.mark.parametrize(("number", "record"), [("12345", ["12345"]), ("1957", None)])
def test_the_number_of_a_record_over_its_fields_is_no_text(
    number: str, record: list[str] | None
) -> None:
    assert facts_of(f"{PAGE.format('')}{LONG}\n{LONG}\n{number}\n{FOOT}").get("record-id") == record


@pytest.mark.parametrize(
    ("line", "funder"), [("Funded by Mill Fund", ["Mill Fund"]), ("Funded Mill Fund", None)]
)
def test_a_page_may_say_shortly_who_paid(line: str, funder: list[str] | None) -> None:
    page = f"May 6, 1957\nReport on the Mills\n{line}\n{LONG}\n{LONG}\n{FOOT}"
    assert facts_of(page).get("funder") == funder


@pytest.mark.parametrize(
    ("line", "summary"),
    [
        ("Ole Dorn and Ada Moor speak of the mills of Aldane at length.", True),
        ("Dorn and Moor negotiate the sale of the mills of Aldane.", True),
        ("Dorn will inquire in Tarsk of the sale of the mills.", False),
        ("Please inquire in Tarsk of the sale of the mills at Aldane.", False),
    ],
)
def test_a_summary_tells_of_others_in_the_present(line: str, summary: bool) -> None:
    facts = facts_of(f"{PAGE.format(line + chr(10))}{LONG}\n{LONG}\n")
    assert facts.get("summary") == ([line] if summary else None)


@pytest.mark.parametrize(
    ("reference", "shelfmark"),
    [("Cen- tral Files, Box 9", "Central Files, Box 9"), ("Post-War Files, Box 9", "Post-War Files, Box 9")],
)  # fmt: skip
def test_a_printers_hyphen_is_no_part_of_a_shelfmark(reference: str, shelfmark: str) -> None:
    title = "May 6, 1957\n\n1. Telegram From the Embassy in Norway to the Department of State1\n\n"
    note = f"1 Source: Lake Ministry, {reference}. Secret.\n"
    facts = facts_of(f"{title}Oslo, May 6, 1957.\n\n{BROKEN}\n\n{BROKEN}\n\n{note}")
    assert facts["shelfmark"] == [shelfmark]
