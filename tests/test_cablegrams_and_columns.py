"""Cablegrams with their heads and feet, older and glued dates, tables under strokes and heads."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.evaluate.report import documents_in, evaluate
from teikit.forms.dates import find_dates
from teikit.pipeline import convert

TEXT = f"{LONG}\n\n{LONG}\n"
CABLEGRAM = "INWARD CABLEGRAM\n\n6 May 1957\n\n"
MILLS = "Tarsk             120         14\nViborg            310         22\nTurku             415         31\n"
HEADS = "Mill            Sacks      Hands\n"


def letter(*paragraphs: str) -> str:
    """Return a letter of 6 May 1957 with these paragraphs."""
    return "\n\n".join(("Oslo, 6 May 1957", "Dear Sir,", *paragraphs)) + "\n"


def days(words: str) -> list[str]:
    """Return the dates in some words, each with its end where it has one."""
    return [f"{one.when}/{one.to}" if one.to else one.when for one in find_dates(words)]


def form_of(text: str, key: str) -> list[tuple[str, str]]:
    """Return the values of a fact, each with what it names."""
    _, edition = convert(text.encode(), "x.txt")
    return [(fact.value, fact.form) for fact in edition.all(key)]


# --- the head of a cablegram ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "received"),
    [
        ("REC'D: 0915 24th April, 1957", "1957-04-24T09:15:00"),
        ("REC'D: 24th April, 1957. 0915", "1957-04-24T09:15:00"),
        ("REC'D: 24th April, 1957", "1957-04-24"),
        ("RECEIVED: 24 April 1957, 0915", "1957-04-24T09:15:00"),
    ],
)
def test_a_cablegram_came_at_an_hour_before_or_behind_its_day(line: str, received: str) -> None:
    """A day without an hour is only a day."""
    text = f"INWARD CABLEGRAM\n\nDATED: 23rd April, 1957\n{line}\n\n{TEXT}"
    assert facts_of(text)["received"] == [received]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("DATED: 1620 23rd April 1957", "1957-04-23T16:20:00"),
        ("Time: 1620 23 April 1957", "1957-04-23T16:20:00"),
        ("Received 1620 23rd April 1957", "1957-04-23T16:20:00"),
        ("Room 1620 23rd April 1957", "1957-04-23"),
        ("We paid 1620 23 April 1957", "1957-04-23"),
        ("We sold in May 1957. 1200 sacks", "1957-05"),
        ("We sold on 4 May 1957. 1200 sacks", "1957-05-04"),
    ],
)
def test_four_figures_beside_a_day_are_an_hour_only_on_a_form(words: str, when: str) -> None:
    """A room, a price and a count of sacks are no hours."""
    assert days(words) == [when]


@pytest.mark.parametrize(
    ("line", "number", "grade", "precedence"),
    [
        ("202.  SECRET.  PRIORITY.", ["202"], ["secret"], ["priority"]),
        ("202.  CONFIDENTIAL.  IMMEDIATE.", ["202"], ["confidential"], ["immediate"]),
        ("202. RESTRICTED", ["202"], ["restricted"], None),
    ],
)
def test_a_number_beside_grade_and_precedence(
    line: str, number: list[str], grade: list[str], precedence: list[str] | None
) -> None:
    """ "202.  SECRET.  PRIORITY." is a line of the docket, and heads nothing."""
    text = f"{CABLEGRAM}{line}\n\n{TEXT}"
    facts = facts_of(text)
    assert (facts["telegram-number"], facts["classification"]) == (number, grade)
    assert facts.get("precedence") == precedence
    assert blocks(text) == ["docket", "dateline", "docket", "p", "p"]


@pytest.mark.parametrize(
    "line", ["202.  SECRET mills of the lower river stand idle.", "1957 SECRET"]
)
def test_a_number_beside_other_words_is_no_number_of_a_cablegram(line: str) -> None:
    """A sentence that begins with a grade is text, and a year numbers nothing."""
    assert "telegram-number" not in facts_of(f"{CABLEGRAM}{line}\n\n{TEXT}")


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Norwegian Legation,", "TARSK."),
        ("Lake Board,", "OSLO."),
        ("Australian Embassy,", "WASHINGTON."),
    ],
)
def test_a_body_right_under_from_has_sent_a_cablegram(name: str, town: str) -> None:
    """The town stands under the body."""
    text = f"INWARD CABLEGRAM\n\nFROM:\n{name}\n{town}\n\nSECRET\n\n{TEXT}"
    assert facts_of(text)["sender"] == [name.strip(",")]
    assert facts_of(text)["sender-place"] == [town.strip(".")]
    assert blocks(text) == [*["docket"] * 5, "p", "p"]


def test_a_body_apart_from_from_has_not_sent_a_cablegram() -> None:
    """Where a blank line parts them, the body may be anything."""
    text = f"INWARD CABLEGRAM\n\nFROM:\n\nLake Board,\nOSLO.\n\nSECRET\n\n{TEXT}"
    assert "sender" not in facts_of(text)


@pytest.mark.parametrize(
    ("line", "number", "date"),
    [
        ("FM DUBLIN 202 12MAR65", ["202"], ["1965-03-12"]),
        ("FM DUBLIN X-202 12MAR/65", ["X-202"], ["1965-03-12"]),
        ("FM DUBLIN PRIORITY", None, None),
    ],
)
def test_number_and_day_behind_the_post_that_sends(
    line: str, number: list[str] | None, date: list[str] | None
) -> None:
    """ "FM DUBLIN 202 12MAR65" says from where, which and when; a precedence says none of them."""
    facts = facts_of(f"SECRET\n\n{line}\nTO EXTERNAL\n\n{TEXT}")
    assert facts["sender-place"] == ["DUBLIN"]
    assert (facts.get("telegram-number"), facts.get("date")) == (number, date)


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("Repeated Saving Washington 61", ["Washington"]),
        ("Repeated Saving Washington 61, London 14.", ["Washington", "London"]),
        ("RPTD. SAVING to Washington 61", ["Washington"]),
        ("Repeated London No. 41; Brussels No. 17.", ["London", "Brussels"]),
    ],
)
def test_a_cablegram_is_repeated_to_posts_with_their_own_numbers(
    line: str, copied: list[str]
) -> None:
    """The numbers may stand with or without "No."."""
    text = f"{CABLEGRAM}{line}\n\n{TEXT}"
    assert facts_of(text)["copied"] == copied
    assert blocks(text) == ["docket", "dateline", "docket", "p", "p"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Repeated Saving Washington 61", "distribution"),
        ("Repeated saving Washington 61, London 14.", "distribution"),
        ("Repeated floods took the barns.", "p"),
    ],
)
def test_under_the_text_who_gets_a_repetition_is_no_text(line: str, kind: str) -> None:
    """A sentence that begins with the same word is."""
    assert blocks(f"{CABLEGRAM}{TEXT}\n{line}\n")[2:] == ["p", "p", kind]


@pytest.mark.parametrize(
    ("to", "form"), [("Hong Kong", "place"), ("Oslo", "place"), ("Ada Moor", "person")]
)
def test_a_town_with_two_names_is_no_person_who_gets_a_copy(to: str, form: str) -> None:
    """ "Hong Kong" is built like "Ada Moor"."""
    text = f"INWARD TELEGRAM\n\nFrom Tarsk\nTo Foreign Office\nRepeated to {to}\n\n{TEXT}"
    assert form_of(text, "copied") == [(to, form)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FOR MINISTER FROM AMBASSADOR", "salute"),
        ("FOR AMBASSADOR FROM MOOR", "salute"),
        ("INFO: Bergen", "docket"),
    ],
)
def test_for_whom_and_from_whom_a_telegram_is_within_two_offices(line: str, kind: str) -> None:
    """It stands right under the fields, and belongs neither to them nor to the text."""
    text = f"INWARD CABLEGRAM\n\nFROM: Tarsk\nTO: Oslo\n{line}\n\n{TEXT}"
    facts = facts_of(text)
    assert (facts["sender-place"], facts["addressee"]) == (["Tarsk"], ["Oslo"])
    assert blocks(text) == [*["docket"] * 3, kind, "p", "p"]


@pytest.mark.parametrize("town", ["TARSK", "VIBORG"])
def test_from_where_and_when_a_telegram_came_in_one_line(town: str) -> None:
    """ "FROM TARSK   Received 19 hours 05 minutes 4.VIII.1950" says both."""
    text = f"CIPHER TELEGRAM No. 14\n\nFROM {town}   Received 19 hours 05 minutes 4.VIII.1950\n\n{TEXT}"
    facts = facts_of(text)
    assert facts["sender-place"] == [town]
    assert facts["received"] == ["1950-08-04T19:05:00"]
    assert blocks(text) == ["docket", "docket", "p", "p"]


def test_a_label_before_a_wide_gap_still_heads_a_particular() -> None:
    """ "FROM   Ada Moor" over a record is a field of it, as "DATE   …" is."""
    text = (
        "MEMORANDUM OF CONVERSATION\n\nDATE      May 6, 1957\nPLACE     Boat House\n"
        f"PARTICIPANTS    Ada Moor\n\n{TEXT}"
    )
    assert blocks(text)[:4] == ["head", "particular", "particular", "particular"]
    assert facts_of(text)["place"] == ["Boat House"]


# --- the foot of a cablegram ----------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("day", ["", "      24th April, 1957"])
def test_departments_at_the_foot_have_not_signed(gap: str, day: str) -> None:
    """They may stand right under the text, and with the day beside the first."""
    foot = f"MIN. & DEPT. COMMERCE{day}\nP.M.'S DEPT.\nTREASURY\nDEFENCE\n"
    text = f"{CABLEGRAM}SECRET\n\n{TEXT}{gap}{foot}"
    assert "sender" not in facts_of(text)
    assert facts_of(text)["date"] == ["1957-05-06"]
    assert blocks(text)[3:] == ["p", "p", *["distribution"] * 4]


def test_who_signs_over_an_office_is_no_department() -> None:
    """A name right under the text signs it, though capitals stand under it."""
    text = f"{CABLEGRAM}SECRET\n\n{TEXT}\nOLE DORN\nMINISTER\n"
    assert facts_of(text)["sender"] == ["OLE DORN"]
    assert blocks(text)[3:] == ["p", "p", "signed", "signed"]


@pytest.mark.parametrize(
    "note",
    [
        "Note of the Cipher Section: received in part mutilated.",
        "Remark by the Registry: there is no second sheet.",
        "Comment of the Lake Department: see our No. 14.",
    ],
)
def test_what_an_office_notes_under_a_telegram_is_no_text(note: str) -> None:
    """The name above it signs."""
    text = f"TELEGRAM\n\nTo: Oslo\n\n6 May 1957\n\n{TEXT}\nDorn\n\n{note}\n"
    assert facts_of(text)["sender"] == ["Dorn"]
    assert blocks(text)[3:] == ["p", "p", "signed", "distribution"]


def test_what_a_text_notes_over_its_signature_is_text() -> None:
    """ "Note of the mill: …" and a note from an office, with text under it, go on with the message."""
    notes = f"Note of the mill: it stands idle since the feast of the town.\n\n{LONG}"
    text = f"TELEGRAM\n\nTo: Oslo\n\n6 May 1957\n\n{TEXT}\n{notes}\n\nDorn\n"
    assert blocks(text)[3:] == ["p", "p", "p", "p", "signed"]


@pytest.mark.parametrize("number", ["No. 1877", "Nr 14", "No. 9"])
def test_a_number_and_a_name_in_capitals_sign_a_telegram(number: str) -> None:
    """No full stop need part them."""
    text = f"TELEGRAM\n\nTo: Oslo\n\n6 May 1957\n\n{TEXT}\n{number} MOORIN\n"
    assert facts_of(text)["sender"] == ["MOORIN"]
    assert blocks(text)[-1] == "signed"


@pytest.mark.parametrize("line", ["No. 1877 Mill Street", "No. 1877 sacks were sold"])
def test_a_number_and_other_words_sign_nothing(line: str) -> None:
    """An address and a sentence are text."""
    text = f"TELEGRAM\n\nTo: Oslo\n\n6 May 1957\n\n{TEXT}\n{line}\n"
    assert "sender" not in facts_of(text)
    assert blocks(text)[-1] == "p"


def test_words_for_full_stops_make_a_telegram() -> None:
    """ "STOP" ends the sentences, and a name signs under the last of them."""
    words = "The mills stand idle STOP Harvest is late STOP Send sacks before the feast of the town STOP"
    text = f"Oslo, 6 May 1957\n\n{words}\n\nDorn\n"
    facts = facts_of(text)
    assert (facts["kind"], facts["sender"]) == (["cable"], ["Dorn"])
    assert blocks(text) == ["dateline", "p", "signed"]


def test_a_word_on_a_board_makes_no_telegram() -> None:
    """A letter that tells of it is a letter."""
    text = letter("The board at the ford says STOP and the one at the bridge says STOP too.", LONG)
    assert facts_of(text + "\nOle Dorn\n")["kind"] == ["letter"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Telex: 91442", "letter"),
        ("Cables: Lakes Oslo", "letter"),
        ("Telegrams: Lakes Oslo", "letter"),
        ("TELEX", "cable"),
        ("TELEX from Oslo", "cable"),
    ],
)
def test_how_an_office_is_reached_by_wire_makes_no_cable(line: str, kind: str) -> None:
    """A form that says it is a telex is one."""
    text = f"LAKE MINISTRY\n{line}\n\n6 May 1957\n\nDear Sir,\n\n{TEXT}"
    assert facts_of(text)["kind"] == [kind]


# --- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("20th Feby. 1847", "1847-02-20"),
        ("3rd of Octr. 1848", "1848-10-03"),
        ("4 Decr 1850", "1850-12-04"),
        ("Augt 9, 1851", "1851-08-09"),
        ("5th Septr. 1852", "1852-09-05"),
        ("7 Jany 1860", "1860-01-07"),
        ("Novr. 9, 1850", "1850-11-09"),
        ("4 Apl. 1881", "1881-04-04"),
        ("12MAR65", "1965-03-12"),
        ("12MAR/65", "1965-03-12"),
        ("09AUG1965", "1965-08-09"),
        ("12MAR", "0000-03-12"),
        ("June/July 1971", "1971-06/1971-07"),
        ("30 April/1 May 1962", "1962-04-30/1962-05-01"),
        ("12 June/13 June 1971", "1971-06-12/1971-06-13"),
    ],
)
def test_months_as_older_letters_and_wires_shorten_them(words: str, when: str) -> None:
    """What is glued to its day, or has a stroke before a second month, is read as well."""
    assert days(f"It was on {words}") == [when]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("a wheel 12OAK57 and 12MARK57", []),
        ("part 12MAR65X", []),
        ("on 4 May/letter", ["0000-05-04"]),
        ("3 May/Room 4", ["0000-05-03"]),
        ("Mrs. Augt sold 14 Novrs", []),
    ],
)
def test_other_letters_beside_figures_are_no_months(words: str, when: list[str]) -> None:
    """A stroke before a word that is no month begins no second day."""
    assert [day.partition("/")[0] for day in days(words) if day] == when


# --- tables ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", ["-----------+----------+--------", "=" * 32])
def test_a_stroke_between_and_under_the_rows_belongs_to_the_table(rule: str) -> None:
    """The heads above the stroke are a row of the same table."""
    text = letter(LONG, f"{HEADS}{rule}\n{MILLS}{rule}", LONG)
    assert blocks(text) == ["dateline", "salute", "p", *["row"] * 6, "p"]


def test_a_stroke_between_paragraphs_belongs_to_no_table() -> None:
    """Nothing stands in columns beside it."""
    text = letter(LONG, "-" * 30, LONG, "_" * 30, LONG)
    assert "row" not in blocks(text)


@pytest.mark.parametrize(
    "heads", ["MILL            SACKS      HANDS", "MILL     SACKS     HANDS     BARNS"]
)
def test_heads_of_columns_head_no_section(heads: str) -> None:
    """Three pieces with wide gaps are heads of columns where columns stand under them."""
    assert "head" not in blocks(f"{heads}\n\n{MILLS}\n{LONG}\n")


@pytest.mark.parametrize(
    "title",
    [
        "MILLS OF THE LOWER RIVER",
        "S A C K S   O F   R Y E",
        "THE   MILLS   OF   TARSK",
        "CHAPTER I     MILLS     1956-57",
    ],
)
def test_a_title_between_paragraphs_heads_a_section(title: str) -> None:
    """Letters may be spaced out, and words with them."""
    assert "head" in blocks(f"REPORT ON THE MILLS\n\n{LONG}\n\n{title}\n\n{TEXT}")


def test_heads_of_columns_over_an_annexed_table_are_no_title_of_it() -> None:
    """The title is what the annex is called."""
    table = f"MILL            SACKS      HANDS\n\n{MILLS}"
    text = letter(LONG, LONG, "Ole Dorn", "\nAnnex: Hours of the mills", table)
    assert blocks(text)[4:] == ["signed", "head", *["row"] * 4]


@pytest.mark.parametrize(("gap", "rows"), [("\n", 4), ("\n\n", 3)])
def test_heads_over_all_columns_but_the_first_are_a_row(gap: str, rows: int) -> None:
    """They need not stand right over what they head; a blank line parts them from the table."""
    head = f"{'':30}Oak sold              Oak lost"
    text = letter(LONG, f"{head}{gap}{MILLS}", LONG)
    assert blocks(text).count("row") == rows


# --- the pages ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("== [fol. 3r] ==", 1),
        ("** image 14 **", 1),
        ("~~ leaf 2 ~~", 0),
        ("--- the mills ---", 0),
        ("== 3 sacks ==", 0),
    ],
)
def test_where_a_transcriber_turned_a_page(line: str, count: int) -> None:
    """Only a count of pages, leaves or pictures between strokes marks it."""
    assert blocks(letter(LONG, line, LONG)).count("fw") == count


# --- the measure of acts --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "right", "wrong", "missed"),
    [
        ("1957-05-09 person: N. Renn", 2, 0, 0),
        ("1957-05-09 person: O. Vell", 1, 1, 1),
        ("1957-05-09", 1, 0, 0),
        ("person: N. Renn", 1, 0, 0),
        ("1957-05-08", 0, 1, 1),
    ],
)
def test_the_day_of_an_act_and_who_did_it_are_measured_apart(
    stated: str, right: int, wrong: int, missed: int, tmp_path: Path
) -> None:
    """What the gold document does not state is not counted against the one who found it."""
    lines = [f"p | {LONG}", " | ", f"p | {LONG}", " | ", "signed | Ole Dorn", " | "]
    act = "distribution | Received by N. Renn, 9 May 1957"
    head = f'+++\nabout = "invented"\nshape = "letter"\n[facts]\nreceived = "{stated}"\n+++\n'
    top = ["dateline | Oslo, 6 May 1957", " | ", "salute | Dear Sir,", " | "]
    (tmp_path / "a.gold").write_text(head + "\n".join([*top, *lines, act]) + "\n", "utf-8")
    documents, unread = documents_in([str(tmp_path)])
    assert not unread
    tally = evaluate(documents).total().of("facts", "received")
    assert (tally.right, tally.wrong, tally.missed) == (right, wrong, missed)
