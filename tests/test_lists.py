"""Lists, numbered paragraphs, headings and tables: what they are, and what only looks like one."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, doubts, tei
from teikit.forms.labels import label_at


def lines(*parts: str) -> str:
    """Join lines."""
    return "\n".join(parts) + "\n"


def apart(*parts: str) -> str:
    """Join paragraphs with blank lines between."""
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("1. Text", "1"),
        ("1) Text", "1"),
        ("(1) Text", "1"),
        ("1.) Text", "1"),
        ("1.- Texto", "1"),
        ("1.—Minutes", "1"),
        ("1° Texte", "1"),
        ("a./ text", "a"),
        ("a/ text", "a"),
        ("iv) text", "iv"),
        ("IV. Text", "IV"),
        ("1.2.3 Text", "1.2.3"),
        ("1.2   text", "1.2"),
        ("– text", "–"),
        ("• text", "•"),
        ("-- text", "--"),
    ],
)
def test_forms_of_labels(words: str, printed: str) -> None:
    label = label_at(words, 0, len(words))
    assert label is not None
    assert label.printed == printed


@pytest.mark.parametrize(
    "words",
    [
        "1958 was dry",
        "12:30 they met",
        "- 2 -",
        "(It is a long one.)",
        "11 carts stood",
        "1.5 tons",
    ],
)
def test_what_is_no_label(words: str) -> None:
    assert label_at(words, 0, len(words)) is None


@pytest.mark.parametrize(
    "labels",
    ["1. 2. 3.", "1) 2) 3)", "(1) (2) (3)", "a) b) c)", "a./ b./ c./", "(i) (ii) (iii)", "I. II. III.",
     "A. B. C.", "1° 2° 3°", "g) h) i)", "h. i. j.", "1.1 1.2 1.3"],
)  # fmt: skip
def test_series_of_every_form(labels: str) -> None:
    text = apart("He asked for these:", *(f"{n} The ship {n}; it is old." for n in labels.split()))
    numbers = [n.strip("()./°") for n in labels.split()]
    assert blocks(text, "report") == ["p", *(f"item {n}" for n in numbers)]


def test_roman_one_or_the_letter_is_decided_by_neighbours() -> None:
    letters = apart("These:", "g) one;", "h) two;", "i) three;", "j) four.", LONG)
    assert blocks(letters)[1:5] == ["item g", "item h", "item i", "item j"]
    romans = apart("These:", "h) one;", "i) under it;", "ii) also;", LONG)
    assert "item ii" in " ".join(blocks(romans))


def test_levels_follow_labels_where_no_indent_shows_them() -> None:
    text = apart(
        "These:", "(1) one:", "(i) under:", "a) deep;", "b) deep;", "(ii) under;", "(2) two."
    )
    assert blocks(text)[1:] == [
        "item 1", "item i level 2", "item a level 3", "item b level 3", "item ii level 2", "item 2"
    ]  # fmt: skip


def test_decimals_stand_under_their_own_number() -> None:
    text = apart("These:", "1. One:", "1.1. first;", "1.2. second:", "1.2.1. its part;", "2. Two.")
    assert blocks(text, "report")[1:] == [
        "item 1", "item 1.1 level 2", "item 1.2 level 2", "item 1.2.1 level 3", "item 2"
    ]  # fmt: skip


def test_bullets_nest_by_indent() -> None:
    text = lines(
        "He wants:", "", "  - ships:", "      - old ones,", "      - new ones,", "  - rice."
    )
    assert blocks(text)[1:] == ["item", "item level 2", "item level 2", "item"]


def test_a_gap_is_reported_and_does_not_end_the_list() -> None:
    text = apart("These:", "1. one;", "2. two;", "4. four;", "5. five.")
    assert blocks(text)[1:] == ["item 1", "item 2", "item 4", "item 5"]
    assert doubts(text).count("gap-in-list") == 1


@pytest.mark.parametrize(
    "words",
    [
        "I. Dorn spoke of it in the House, where nobody listened to him or to his friends.",
        "187. Deptel 212. I saw the Minister today and gave him the paper on the herring.",
        "h) is what he wrote in the margin; nobody knows what he meant by it.",
    ],
)
def test_a_lone_label_is_text(words: str) -> None:
    assert blocks(apart(LONG, words, LONG)) == ["p", "p", "p"]


def test_labels_in_the_middle_of_a_sentence_are_no_list() -> None:
    text = apart("He asked (1) who paid; (2) who sailed; (3) who knew. Nobody could say.", LONG)
    assert blocks(text) == ["p", "p"]


def test_dashes_of_a_dialogue_are_no_bullets() -> None:
    spoken = apart(LONG, "– Who would pay for it? I asked.", "– You would, he said.", LONG)
    assert blocks(spoken) == ["p", "p", "p", "p"]
    assert blocks(apart("He wants:", "– ships;", "– rice.", LONG)) == ["p", "item", "item", "p"]


# --- numbered paragraphs of a message -----------------------------------------------------------

MESSAGE = apart(
    f"1. {LONG}", f"2. {LONG} He said that:", "(a) it rained;", "(b) it froze.", LONG, f"3. {LONG}"
)


@pytest.mark.parametrize("kind", ["cable", "note", "memorandum", "letter", "circular"])
def test_numbers_that_run_through_a_message_are_paragraphs(kind: str) -> None:
    expected = ["p 1", "p 2", "item a", "item b", "p", "p 3"]
    assert blocks(MESSAGE, kind) == expected
    root = tei(MESSAGE, kind)[0]
    (second,) = root.xpath("//*[local-name()='p'][@n='2']")
    assert second.text.startswith("2. The harvest")


@pytest.mark.parametrize("kind", ["report", "resolution", "minutes"])
def test_numbers_of_reports_and_resolutions_are_items(kind: str) -> None:
    assert blocks(MESSAGE, kind)[:4] == ["item 1", "item 2", "item a level 2", "item b level 2"]


def test_numbers_of_a_report_are_items_under_a_greeting_too() -> None:
    found = blocks("Comrade Minister,\n\n" + MESSAGE, "report")
    assert found[:4] == ["salute", "item 1", "item 2", "item a level 2"]


def test_a_despatch_whose_first_paragraph_has_no_number() -> None:
    text = apart(LONG, f"2. {LONG}", f"3. {LONG}")
    assert blocks(text, "letter") == ["p", "p 2", "p 3"]
    assert "gap-in-list" not in doubts(text, "letter")


def test_an_enumeration_that_a_sentence_introduces_is_a_list_in_a_telegram_too() -> None:
    text = apart(f"{LONG} He asks for the following:", "1. a ship;", "2. a crew.", LONG, LONG, LONG)
    assert blocks(text, "cable")[1:3] == ["item 1", "item 2"]


def test_a_reference_above_the_numbers_introduces_no_list() -> None:
    text = apart("In reply to your telegram No. 9 of 3 May:", f"1. {LONG}", f"2. {LONG}")
    assert blocks(text, "cable") == ["p", "p 1", "p 2"]


def test_numbers_go_on_under_the_next_heading() -> None:
    text = apart("I. GENERAL", f"1. {LONG}", f"2. {LONG}", "II. TRADE", f"3. {LONG}", f"4. {LONG}")
    assert blocks(text, "report") == ["head", "item 1", "item 2", "head", "item 3", "item 4"]
    assert "gap-in-list" not in doubts(text, "report")


# --- between the items --------------------------------------------------------------------------


def test_what_stands_under_the_words_of_an_item_is_its_own() -> None:
    text = lines(
        "He named the points:", "",
        "   (a)  the ships, which were to sail in the month of June if the",
        "        weather was good, and in July if it was not;",
        "",
        "        They are old ships, and the captain would rather that they had",
        "        stayed where they were.",
        "",
        "   (b)  the crews, of whom nobody had thought until then, though they",
        "        had been waiting since the spring.",
    )  # fmt: skip
    assert blocks(text) == ["p", "item a", "item-p", "item b"]


def test_a_paragraph_at_the_margin_parts_the_list_which_goes_on() -> None:
    text = lines(
        "He named the points:", "",
        "   (a)  the ships, which were to sail in the month of June if the",
        "        weather was good, and in July if it was not;",
        "",
        "Here he was called to the telephone, and when he came back he said that",
        "he had forgotten the most important point, which was",
        "",
        "   (b)  the crews, of whom nobody had thought until then, though they",
        "        had been waiting since the spring.",
    )  # fmt: skip
    assert blocks(text) == ["p", "item a", "p", "item b"]
    assert "gap-in-list" not in doubts(text)


def test_what_goes_on_in_small_letters_belongs_to_the_item_above() -> None:
    text = apart("He said:", "a) the clerks count", "- by the bag,", "- by the ton,", "so that none agree;",
                 "b) it rained.")  # fmt: skip
    assert blocks(text)[1:] == ["item a", "item level 2", "item level 2", "item-p", "item b"]


def test_a_list_restarts_after_a_paragraph_that_introduces_another() -> None:
    text = apart("First:", "1. one;", "2. two.", "And these besides:", "1. three;", "2. four.")
    assert blocks(text) == ["p", "item 1", "item 2", "p", "item 1", "item 2"]


# --- headings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heads",
    [
        ("I. General", "II. The Harbour"),
        ("A. General", "B. The Harbour"),
        ("1. General", "2. The harbour"),
        ("1.—General.", "2.—The harbour."),
        ("GENERAL", "THE HARBOUR"),
        ("Introduction", "Conclusions"),
        ("General\n-------", "The harbour\n-----------"),
    ],
)
def test_headings_of_sections(heads: tuple[str, str]) -> None:
    text = apart("REPORT ON THE PORT", heads[0], LONG, LONG, heads[1], LONG)
    assert blocks(text) == ["head", "head", "p", "p", "head", "p"]


@pytest.mark.parametrize(
    "words",
    ["He agreed.", "CONFIDENTIAL", "I said no", "Port Amery, 3 May 1961", "- 2 -", "To whom:"],
)
def test_short_lines_that_are_no_headings(words: str) -> None:
    assert "head" not in blocks(apart(LONG, words, LONG, LONG))[1:]


def test_short_numbered_lines_one_under_another_are_items() -> None:
    text = apart("The agenda was as follows:", "1. The dyke", "2. The hatchery", "3. Various", LONG)
    assert blocks(text, "minutes") == ["p", "item 1", "item 2", "item 3", "p"]


def test_in_a_decimal_outline_titles_are_headings_and_sentences_items() -> None:
    text = apart("REPORT OF THE PARTY", "1.   OPENING", f"1.1  {LONG}", f"1.2  {LONG}", "2.   LOCKS",
                 "2.1  Waiting times", f"2.1.1  {LONG}", f"2.1.2  {LONG}")  # fmt: skip
    assert blocks(text, "report")[1:] == [
        "head", "item 1.1", "item 1.2", "head", "head", "item 2.1.1", "item 2.1.2"
    ]  # fmt: skip


# --- tables -------------------------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["          ", "\t"])
def test_figures_in_columns_are_a_table(gap: str) -> None:
    rows = [
        f"Wheat{gap}1,200{gap}1,340",
        f"Oats {gap}  300{gap}  280",
        f"Rye  {gap}   90{gap}   75",
    ]
    text = apart("The figures are as follows:", "\n".join(rows), LONG)
    assert blocks(text) == ["p", "row", "row", "row", "p"]
    cells = tei(text)[0].xpath("//*[local-name()='cell']")
    assert [cell.text.strip() for cell in cells[:3]] == ["Wheat", "1,200", "1,340"]


def test_a_wide_gap_behind_a_label_makes_no_table() -> None:
    text = lines("These:", "", "1.      The ship", "2.      The crew", "3.      The 12 bags")
    assert blocks(text) == ["p", "item 1", "item 2", "item 3"]


def test_a_table_in_a_list_stays_in_its_item() -> None:
    text = lines(
        "1.1   The passages counted in the third quarter of the year were:", "",
        "      Steinach      2,104      2,377",
        "      Altbruck      1,998      2,240", "",
        "1.2   The northern lock was closed.",
    )  # fmt: skip
    assert blocks(text, "report") == ["item 1.1", "row", "row", "item 1.2"]


def test_headings_between_which_lists_begin_anew() -> None:
    text = apart("1. On the harvest", LONG, "Decided:", "1. To note it.", "2. To tell Mr. Vell.",
                 "2. On the road", LONG, "Decided:", "1. To mend it.", "2. To pay for it.")  # fmt: skip
    assert blocks(text, "resolution") == [
        "head", "p", "p", "item 1", "item 2", "head", "p", "p", "item 1", "item 2"
    ]  # fmt: skip


def test_labels_out_of_their_order_are_items_and_reported() -> None:
    text = apart(
        "You may say:", "a) that it is cold;", "c) that it rains;", "b) that it snows;", LONG
    )
    assert blocks(text) == ["p", "item a", "item c", "item b", "p"]
    assert doubts(text).count("gap-in-list") == 2


def test_capitals_in_brackets_number_headings_and_the_lists_under_them_begin_anew() -> None:
    text = apart(
        "REPORT ON THE FAIR",
        "(A) Seats",
        f"{LONG} The causes are as follows:",
        "(1) the plan was drawn twice;",
        "(2) a row was painted over.",
        "(B) Cars",
        LONG,
        "(C) Flowers",
        "(1) The asters had been ordered in white.",
        "(2) The dahlias were too tall.",
    )
    assert blocks(text, "report") == [
        *("head", "head", "p", "item 1", "item 2"),
        *("head", "p", "head", "item 1", "item 2"),
    ]


def test_what_may_be_added_parts_a_list() -> None:
    text = apart(
        "We propose:",
        "(1) that one plan of the seats be drawn;",
        "(2) that cars leave by two gates;",
        "It may be added that the plan of the seats costs nothing.",
        "(3) that more boats be bought.",
    )
    assert blocks(text, "report") == ["p", "item 1", "item 2", "p", "item 3"]


def test_a_tab_opens_the_paragraphs_of_a_speech_whose_items_stand_at_the_margin() -> None:
    text = (
        f"TRANSCRIPT\n\nCde. Orlane: {LONG} There are two causes:\n1. the ice broke early;\n"
        f"2. the cutters sink.\n\tTo this is added the fodder for the horses, of which I wrote.\n"
        f"\tI propose to plan less.\n\nCde. Selk: {LONG}\n\nCde. Orlane: {LONG}\n"
    )
    found = blocks(text)
    assert found[found.index("item 2") + 1 :][:2] == ["speech-p", "speech-p"]


def test_a_sentence_goes_on_at_the_margin_behind_the_list_in_it() -> None:
    paragraph = (
        "        There remains the fair at the port.  Our man there writes that many\n"
        "people visited his stand, of whom he thinks that some may have bought\n"
        "something of ours.  For the next year he proposes\n"
    )
    text = (
        f"{paragraph}             (a) a model of the bridge;\n             (b) more biscuits;\n"
        "and, as he says that he has been told not to ask for a third thing, he\n"
        "does not ask for it.\n"
    )
    assert blocks(text, "letter") == ["p", "item a", "item b", "p"]
