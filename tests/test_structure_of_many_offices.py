"""Structure as other offices type it: labels, heads, page heads, speeches, closings, enclosures."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of
from teikit.forms.dates import every_date
from teikit.forms.labels import label_at

HEAD = "REPORT\non the mills of Port Amery\n\n"
TALK = "Record of Conversation between Minister Dorn and Ambassador Vell\n\n"


def typed(*parts: str) -> str:
    """Join lines."""
    return "\n".join(parts) + "\n"


def marks(text: str, kind: str) -> list[tuple[str, str]]:
    """Return value and words of the marks of one kind."""
    found = outcome_of(tei(text)[0], text).marks
    return [(mark.value, mark.words) for mark in found if mark.kind == kind]


# --- labels ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("3  On the mills", "3"),
        ("a  the name of the miller", "a"),
        ("ii\tthe weir", "ii"),
        ("2.1 Waiting times", "2.1"),
        ("o   the bond lapses", "o"),
        ("+ trade has grown", "+"),
        ("Secondly, the weir", "Second"),
    ],
)
def test_labels(words: str, printed: str) -> None:
    label = label_at(words, 0, len(words))
    assert label is not None
    assert label.printed == printed


@pytest.mark.parametrize("words", ["12 March 1952", "A  mill", "I  say", "over the weir", "o but"])
def test_no_labels(words: str) -> None:
    assert label_at(words, 0, len(words)) is None


def test_a_wide_gap_parts_labels_from_their_words() -> None:
    text = typed("It was agreed:", "", "a  to mend the weir;", "", "b  to pay the miller.")
    assert blocks(HEAD + f"{LONG}\n" + text)[-2:] == ["item a", "item b"]


def test_items_in_words_that_a_sentence_announces() -> None:
    items = ["First, the weir is to be mended.", "Secondly, the miller is to be paid."]
    assert blocks(HEAD + typed(f"{LONG[:-1]}:", *items))[-2:] == ["item", "item"]
    counted = typed(f"{LONG} There are two reasons for it.", *items)
    assert blocks(HEAD + counted)[-2:] == ["item", "item"]
    assert blocks(HEAD + typed(LONG, *items))[-2:] == ["p", "p"]


def test_numbers_go_on_behind_a_paragraph_at_the_margin() -> None:
    text = typed(
        f"     1. {LONG}",
        f"     2. {LONG}",
        "     a) the weir,",
        "     b) the wheel.",
        f"     3. {LONG}",
    )
    assert blocks("FM SARN\nTO AMERY\n\n" + text, "cable")[-5:] == [
        "p 1",
        "p 2",
        "item a",
        "item b",
        "p 3",
    ]


def test_numbers_from_two_on_lie_in_no_list_above_them() -> None:
    text = typed("The points are:", "(a) uniform;", "(b) the weir.", f"2. {LONG}", f"3. {LONG}")
    assert blocks("FM SARN\nTO AMERY\n\n" + text, "cable")[-4:] == [
        "item a",
        "item b",
        "p 2",
        "p 3",
    ]


def test_decimals_are_points_and_no_paragraphs_of_the_message() -> None:
    text = typed(
        "2. The mills", "", f"2.1. {LONG}", "", f"2.2. {LONG}", "", "3. The weir", "", LONG
    )
    assert blocks(HEAD + text, "report")[-5:] == ["head", "item 2.1", "item 2.2", "head", "p"]


def test_numbers_within_one_of_several_sections_count_its_points() -> None:
    text = typed(
        "I. Approach",
        "",
        LONG,
        "",
        "II. Arrangements",
        "",
        f"(1) {LONG}",
        "",
        f"(2) {LONG}",
        "",
        "III. Gifts",
        "",
        LONG,
    )
    assert blocks(HEAD + text, "letter")[-5:] == ["head", "item 1", "item 2", "head", "p"]


def test_what_announces_most_of_a_message_introduces_no_list() -> None:
    text = typed(
        "Subject to your telegram No. 9, we report the following:",
        *(f"{n}. {LONG}" for n in (1, 2, 3, 4)),
    )
    assert blocks("FM SARN\nTO AMERY\n\n" + text, "cable")[-4:] == ["p 1", "p 2", "p 3", "p 4"]


def test_a_paragraph_takes_up_the_item_above_it() -> None:
    items = typed(
        f"{LONG[:-1]}:",
        "1) The tasting is at midday only.",
        "Missions have asked whether the tasting may be in the evening.",
        "2) The van leaves.",
    )
    assert blocks(HEAD + items)[-3:] == ["item 1", "item-p", "item 2"]
    apart = items.replace(
        "Missions have asked whether the tasting", "The harvest on the lower river"
    )
    assert blocks(HEAD + apart)[-3:] == ["item 1", "p", "item 2"]


# --- headings -------------------------------------------------------------------------------------


def test_a_line_of_dashes_makes_a_heading_though_it_ends_in_a_full_stop() -> None:
    text = typed(
        "A.  The Canneries.",
        "------------------",
        "",
        f"1. {LONG}",
        "",
        "B.  The Weir.",
        "-------------",
        "",
        f"2. {LONG}",
    )
    assert blocks(HEAD + text, "report")[-4:] == ["head", "item 1", "head", "item 2"]


@pytest.mark.parametrize(
    "heads", [("Item 1. The mills", "Item 2. Of the weir and its keeper"), ("I.", "II.")]
)
def test_words_or_numbers_that_rise_head_sections(heads: tuple[str, str]) -> None:
    text = typed(LONG, "", heads[0], "", LONG, "", heads[1], "", LONG)
    assert blocks(HEAD + text)[-4:] == ["head", "p", "head", "p"]


def test_an_agenda_is_a_list() -> None:
    text = typed(
        "Agenda", "", "1. The mills", "2. The weir", "3. Other matters", "", LONG, "", LONG
    )
    assert blocks(HEAD + text)[-6:] == ["head", "item 1", "item 2", "item 3", "p", "p"]


# --- pages ----------------------------------------------------------------------------------------


def test_the_same_words_beside_rising_numbers_head_pages() -> None:
    more = [LONG] * 5
    text = typed(
        *more,
        "",
        "9914/421                2",
        "",
        *more,
        "",
        "9914/421                3",
        "",
        *more,
    )
    assert blocks(text).count("fw") == 2


def test_a_page_number_above_the_first_line() -> None:
    assert blocks(typed("- 1 -", "", *[LONG] * 5))[0] == "fw"


def test_the_first_page_of_a_teletype_is_its_docket() -> None:
    text = typed(
        "CONFIDENTIAL",
        "",
        "PAGE 01        SARN   01187  121430Z",
        "ACTION AF-01",
        "FM AMEMBASSY SARN",
        "TO SECSTATE WASHDC",
        "",
        f"1. {LONG.upper()}",
        "",
        f"2. {LONG.upper()}",
    )
    assert "fw" not in blocks(text)


def test_a_page_head_before_a_remark_on_what_happens_loses_nothing() -> None:
    text = typed(
        "Dorn: We have heard it.",
        "",
        "Vell: So have we.",
        "",
        "SECRET/SENSITIVE",
        "",
        "SECRET/SENSITIVE                    - 2 -",
        "",
        "[At this point Dorn left the room.]",
        "",
        "Vell: He has left.",
        "",
        "Dorn: He is back.",
    )
    assert blocks(TALK + text)[-5:] == ["fw", "fw", "stage", "speech Vell", "speech Dorn"]


# --- speeches -------------------------------------------------------------------------------------

HUNG = typed(
    "VELL:                The mills have been idle since the feast and",
    "                     nobody knows why. I have asked the miller.",
    "DORN:                What did the miller say when you asked him in",
    "                     the quarries, where they say he works?",
    "                     I ask because I have not seen him since.",
    "VELL:                He said nothing, as far as I could hear, for",
    "                     the noise.",
    "",
    "During the recess Vell told the chairman in private that the mills had",
    "been let.",
    "",
    "DORN:                Let?",
)


def test_what_stands_at_the_margin_beside_hung_speeches_is_told() -> None:
    assert blocks(TALK + HUNG)[-3:] == ["speech VELL", "p", "speech DORN"]


def test_a_remark_of_the_speaker_stands_beside_the_name() -> None:
    text = typed(
        "Dorn: We have heard it.", "", "Vell: So have we.", "", "Dorn [laughing]: All of it."
    )
    assert len([b for b in blocks(TALK + text) if b.startswith("speech")]) == 3


# --- closings, copies, enclosures -----------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["                    – 99 – Kende –", "Kirchberger m.p.", "Sarn Trade Office [seal]"]
)
def test_signatures_of_other_offices(name: str) -> None:
    assert blocks(typed(HEAD + LONG, "", LONG, "", name))[-1] == "signed"


def test_an_address_under_the_signature_that_begins_with_to() -> None:
    text = typed(
        HEAD + LONG,
        "",
        " " * 40 + "MIGUEL RUIZ",
        " " * 40 + "Ambassador",
        "",
        "TO THE MINISTER OF MILLS",
        "SANTIAGO",
    )
    assert (
        blocks(text)[-4:] == ["signed", "signed", "salute", "salute"]
        or blocks(text)[-2:] == ["signed"] * 2
    )


def test_the_printers_mark_at_the_foot_is_no_text() -> None:
    text = typed(
        HEAD + LONG,
        "",
        LONG,
        "     (Repeated to Sarn, No. 4, and Bonn, No. 11.)",
        "",
        "       [999 k—9]",
    )
    assert blocks(text)[-2:] == ["distribution", "fw"]


def test_an_annex_at_the_margin_that_only_says_what_it_goes_with() -> None:
    text = typed(
        HEAD + LONG,
        "",
        LONG,
        "",
        "Annex to protocol No. 9, item 4",
        "",
        "D i r e c t i v e",
        "",
        LONG,
        LONG,
    )
    assert blocks(text)[-4:] == ["docket", "head", "p", "p"]


def test_a_list_may_be_enclosed() -> None:
    text = typed(
        HEAD + LONG,
        "",
        LONG,
        "",
        " " * 12 + "Enclosure",
        " " * 12 + "LIST OF SHIPS",
        "",
        "Ship            Flag            Tons",
        "Aurora          Norway          4,200",
        "Bremen          FRG             6,150",
    )
    assert blocks(text)[-5:] == ["head", "head", "row", "row", "row"]


# --- dates, references, brackets, marks -----------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("sent 4 May 1926, 19 h. 40", "1926-05-04T19:40:00"),
        ("1990.05.22. 17:50", "1990-05-22T17:50:00"),
        ("8.6.1967 at 14.00–16.35", "1967-06-08T14:00:00"),
        ("in March, 95 tons", "0000-03"),
        ("DECL: 04/10/02", "2002-04-10"),
        ("your letter No. 41 of 20.3. speaks", "0000-03-20"),
        ("Today (22nd) I met him.", "0000-00-22"),
        ("on 1/ I told him that he is late", ""),
    ],
)
def test_dates(words: str, when: str) -> None:
    assert [date.when for date in every_date(words)] == ([when] if when else [])


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("the last days of April 1977", "1977-04-30"),
        ("the first ten-day period of March 1936", "1936-03-10"),
    ],
)
def test_parts_of_months(words: str, to: str) -> None:
    assert [date.to for date in every_date(words)] == [to]


@pytest.mark.parametrize(
    "reference",
    [
        "your letter FSN 99/9 of 11 September",
        "our KEW-0871 of May 3",
        "the Velmian Note of 31 January",
        "FDW(75) 94",
        "the circular of the Ministry of Mills of March 12, 1964",
    ],
)
def test_references(reference: str) -> None:
    assert [
        words
        for _, words in marks(
            typed(HEAD + LONG, f"The mill was let; see {reference}, which says so."), "ref"
        )
    ] == [reference]


def test_a_bracket_apart_with_a_date_or_number_supplies_nothing() -> None:
    text = typed(
        "SOUTHERN MILLS.                              [October 9, 1929.]",
        "CONFIDENTIAL.",
        "",
        LONG,
        LONG,
    )
    assert marks(text, "supplied") == []


def test_portion_marks_may_end_paragraphs() -> None:
    text = "\n\n".join(f"{LONG}  ({grade})" for grade in "UCU") + "\n"
    assert [words for _, words in marks(TALK + text, "portion")] == ["(U)", "(C)", "(U)"]
