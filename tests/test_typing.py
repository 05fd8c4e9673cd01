"""How typists set a text: double spacing, figures at line ends, hung speeches, page numbers."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, tei

CABLE = "FM PORT AMERY\nTO FOREIGN OFFICE\nTELNO 12\nOF 3 MAY 61\n\n"
TALK = "Record of Conversation between Minister Dorn and Ambassador Vell\n\n"


def typed(*parts: str) -> str:
    """Join lines."""
    return "\n".join(parts) + "\n"


HARVEST = (
    "     The harvest on the lower river was late this year, and the",
    "two mills of the town have stood idle since the feast.  The",
    "miller of the upper mill, who has no other work, has gone to",
    "the quarries, and will not be back before the end of May.",
    "     The miller of the lower mill stays.  He has let the house",
    "by the weir to two engineers, who measure the river at night",
    "and write letters to their office which nobody can read.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
def test_lines_may_stand_apart_and_still_be_one_paragraph(between: str) -> None:
    assert blocks(between.join(HARVEST) + "\n") == ["p", "p"]


def test_a_line_each_with_blank_lines_between_stays_a_paragraph_each() -> None:
    text = "\n\n".join(f"Point {n} of the plan was agreed upon by all." for n in range(9)) + "\n"
    assert blocks(text).count("p") >= 8


@pytest.mark.parametrize("figure", ["12 tons of salt", "3,000 sheets", "5th of May"])
def test_a_sentence_goes_on_with_a_figure(figure: str) -> None:
    text = typed(
        LONG, f"{LONG[:-1]} and that the bridge will carry no more than", f"{figure} a day.", LONG
    )
    assert blocks(text) == ["p", "p", "p"]


def test_a_dated_line_under_an_address_is_no_sentence() -> None:
    assert len(blocks(typed(LONG, "The Consul in Port Amery", "12 May 1961", LONG))) == 4


def test_wide_gaps_behind_a_full_stop_make_no_columns() -> None:
    text = typed(
        "1.        The harvest was late this year.     The two mills have",
        "stood idle since the feast, and the millers have no work.     The",
        "upper mill is let.     Nobody knows to whom it was let.",
        "2.        The lower mill stays open until the end of May, and is",
        "then to be let as well.",
    )
    assert blocks(CABLE + text)[-2:] == ["p 1", "p 2"]


def test_what_announces_a_message_introduces_no_list() -> None:
    text = typed("Following for Dorn from Vell. Begins:", f"1. {LONG}", f"2. {LONG}", f"3. {LONG}")
    assert blocks(CABLE + text, "cable")[-3:] == ["p 1", "p 2", "p 3"]


HUNG = (
    "VELL: The mills have been idle since the feast and the miller of",
    "     the upper mill has gone to the quarries.",
    "     (Laughter.) He is a good miller.",
    "DORN: That may well be so. I have asked the office to send him",
    "     a letter, which he has not answered.",
    "(The guests are shown the weir.)",
    "VELL: He cannot read, as everybody in the town of Port Amery knows",
    "     who ever had a letter from him.",
    "DORN: Then read it to him.",
)  # fmt: skip


def test_speeches_hang_under_their_speakers_names() -> None:
    assert blocks(TALK + typed(*HUNG))[-5:] == [
        "speech VELL", "speech DORN", "stage", "speech VELL", "speech DORN"
    ]  # fmt: skip


def test_a_name_on_a_line_of_its_own_begins_the_speech_under_it() -> None:
    text = typed(
        LONG, "", "Comrade Dorn:", f"   {LONG}", "", "Comrade Vell:", f"   {LONG}", f"   {LONG}"
    )
    assert blocks(TALK + text)[-3:] == ["speech Comrade Dorn", "speech Comrade Vell", "speech-p"]


@pytest.mark.parametrize("words", ["NEA:SOA:RDorn:vmb", "II. Class: forty barges, fit to sail."])
def test_initials_and_classes_do_not_speak(words: str) -> None:
    text = typed("Dorn: We have heard it.", "", "Vell: So have we.", "", words, "", LONG)
    assert not any(block.startswith(("speech NEA", "speech II")) for block in blocks(TALK + text))


def test_letters_in_the_order_of_the_cyrillic_ones() -> None:
    items = [f"{letter}) to mend the {letter}-road;" for letter in "abvgd"]
    assert blocks(typed(LONG, "It was decided:", *items))[-5:] == [f"item {c}" for c in "abvgd"]


def test_latin_letters_stay_in_their_order() -> None:
    items = [f"{letter}) to mend the {letter}-road;" for letter in "tuvw"]
    assert blocks(typed(LONG, "It was decided:", "s) to pay;", *items))[-4:] == [
        f"item {c}" for c in "tuvw"
    ]


def test_an_extract_keeps_the_numbers_of_the_whole() -> None:
    text = typed(
        "EXTRACT FROM PROTOCOL No. 9", "", "Decision of 14.IX.34", f"214. {LONG}", "",
        "Decision of 16.IX.34", f"219. {LONG}", "", "Decision of 17.IX.34", f"221. {LONG}",
    )  # fmt: skip
    found = blocks(text, "resolution")
    assert found[-6:] == ["head", "item 214", "head", "item 219", "head", "item 221"]


@pytest.mark.parametrize("form", ["(1.) ", "(a.) "])
def test_a_full_stop_within_the_parentheses_of_a_label(form: str) -> None:
    second = form.replace("1", "2").replace("a", "b")
    text = typed(LONG, "It was agreed:", f"{form}to pay;", f"{second}to wait.")
    assert [block.split()[0] for block in blocks(text)[-2:]] == ["item", "item"]


@pytest.mark.parametrize(
    "page", ["                              - 2 -", "                                  2.\n"]
)
def test_a_page_number_in_the_middle_of_a_paragraph(page: str) -> None:
    assert blocks(typed(*HARVEST, *HARVEST[:2], page, *HARVEST[2:], *HARVEST)).count("fw") == 1


def test_an_archives_number_stands_over_the_page_number() -> None:
    more = [LONG] * 5
    text = typed(*more, "", " " * 60 + "000042", " " * 30 + "2", "", *more)
    assert blocks(text) == ["p"] * 5 + ["fw", "fw"] + ["p"] * 5


def test_the_top_of_the_first_page_comes_again() -> None:
    more = [LONG] * 9
    text = typed("099917", "MDHIAN 9917", "", *more, "", "PAGE   2", "CONFIDENTIAL", "099917",
                 "MDHIAN 9917", "", *more)  # fmt: skip
    assert blocks(text).count("fw") == 4


def test_a_count_of_copies_is_no_page_number() -> None:
    assert "fw" not in blocks(
        typed(LONG, LONG, LONG, "", "DISTRIBUTION          38", "", LONG, LONG)
    )


@pytest.mark.parametrize("heads", [("Re I.", "Re II."), ("Article 1", "Article 2")])
def test_headings_that_name_a_point(heads: tuple[str, str]) -> None:
    text = typed("REPORT ON THE PORT", "", LONG, "", heads[0], "", LONG, "", heads[1], "", LONG)
    assert blocks(text)[-4:] == ["head", "p", "head", "p"]


def test_headings_in_a_text_of_capitals() -> None:
    text = typed(f"1. {LONG.upper()}", "", "THE MILLS", f"2. {LONG.upper()}", f"3. {LONG.upper()}")
    assert blocks(CABLE + text, "cable")[-3:] == ["head", "p 2", "p 3"]


def test_a_signature_right_under_the_last_line_is_no_part_of_it() -> None:
    text = typed(
        "7. THE HARVEST WAS LATE AND THE MILLS OF THE TOWN HAVE STOOD IDLE",
        "SINCE THE FEAST OF THE RIVER WHICH WAS IN MAY AND NOT AS THE CONSUL",
        "HAS IT AT THE END OF JUNE.",
        "",
        "8. THE MILLS SHOULD TAKE NO ACTION AND SHOULD NOT BE TOLD OF IT.",
        "DORNFELD",
    )
    document, _ = tei(CABLE + text, "cable")
    assert [one.text for one in document.iter("{*}p")][-1].endswith("TOLD OF IT.")
