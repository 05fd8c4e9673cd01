"""Blocks of documents by further hands: diaries, surveys, enclosed records, their pages and heads."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of

_GAP = "\n\n"

# --- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "stamp",
    [
        "Approved For Release 1999/09/08 : XX-RDP00T00001A000100010001-1",
        "Sanitized Copy Approved for Release 2011/03/04: XX-RDP85T00176R000100",
        "A. B. Moor Declassified/Released Department of Lakes EO Review 06 JUL 2006",
    ],
)
def test_stamps_of_a_release(stamp: str) -> None:
    """What an archive stamps on each page stands above the message once, and then heads pages."""
    text = f"{stamp}\n\n     SECRET\n\n{LONG}\n\n{stamp}\n\n{LONG}\n"
    assert blocks(text) == ["docket", "docket", "p", "fw", "p"]


def test_a_sentence_about_a_release() -> None:
    """A sentence that speaks of a release is text."""
    told = "The list of 1950 was declassified in part, which nobody noticed."
    assert blocks(f"{LONG}\n\n{LONG}\n\n{told}\n\n{LONG}\n") == ["p"] * 4


def test_a_block_that_each_page_has_at_its_top() -> None:
    """Lines under the number of the first page belong to its head; on the next they are a page's."""
    top = "{0}Page   {1}   of   2\n{0}Encl. No.   1\n{0}Desp. No. 77\n{0}From  OSLO\n"
    right = " " * 50
    text = (
        f"{top.format(right, 1)}\n{' ' * 20}SECRET\n\n{' ' * 20}MEMORANDUM\n\n{6 * (LONG + _GAP)}"
        f"{' ' * 20}SECRET\n\n{top.format(right, 2)}\n{6 * (LONG + _GAP)}"
    )
    assert blocks(text) == ["docket"] * 5 + ["head"] + ["p"] * 6 + ["fw"] * 5 + ["p"] * 6


def test_letters_with_hyphens_between_them_classify() -> None:
    """S-E-C-R-E-T classifies as SECRET does, above the text and at the foot of a page."""
    text = f"S-E-C-R-E-T\n\n{6 * (LONG + _GAP)}{' ' * 30}- 2 -\n{' ' * 28}S-E-C-R-E-T\n\n{LONG}\n"
    assert blocks(text) == ["docket"] + ["p"] * 6 + ["fw", "fw", "p"]
    marks = [m for m in outcome_of(tei(text)[0], text).marks if m.kind == "class"]
    assert [mark.value for mark in marks] == ["secret", "secret"]


# --- heads ----------------------------------------------------------------------------------------


def test_persons_one_a_line_however_full_the_lines_are() -> None:
    """Where each line under a label begins with a name and an office, each is a person's."""
    people = ["Ada MOOR, Under Secretary, Ministry of Lakes", "Tom REED, Director General, Canals"]
    people += ["Ray POE, Chief of Locks", "Ida LOWE, Interpreter"]
    column = "\n                ".join(people)
    text = (
        f"MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:   {column}\n\nDATE:           May 3, 1957\n\n"
        "The call was made at the request of the Ministry, which\nhad heard of the new lock and of "
        "what it will cost the\ntown in the years to come and asked for the plans.\n"
    )
    assert blocks(text) == ["head", *["particular"] * 5, "p"]


def test_days_over_the_entries_of_a_diary() -> None:
    """Dates that stand alone, each over an entry, are headings; the first of them is no dateline."""
    text = f"DIARY\nof the Consul in Tarsk\n\n   3 March\n\n{LONG}\n\n   5 March\n\n{LONG}\n"
    assert blocks(text) == ["head", "head", "p", "head", "p"]


def test_a_date_alone_is_no_diary() -> None:
    """One date above a text is the document's."""
    assert blocks(f"REPORT\non the Lock\n\n   3 March\n\n{LONG}\n\n{LONG}\n")[1] == "dateline"


@pytest.mark.parametrize(
    "form", ["Telegram 1147 From", "Telegram Tosec 12 From", "Airgram A-91 From"]
)
def test_the_number_of_a_telegram_in_its_heading(form: str) -> None:
    """An edition's heading may have the telegram's number in it; place and date stand under it."""
    text = f"199. {form} the Embassy in Norway to the Department of State\n\nOslo, May 3, 1957, 1605Z.\n\n"
    assert blocks(f"{text}{LONG}\n\n{LONG}\n") == ["head", "dateline", "p", "p"]


def test_a_survey_with_its_years() -> None:
    """Of which years a survey is belongs to its title; the office above it does not."""
    text = (
        f"{' ' * 20}SECRET\n\n{' ' * 50}ZZ/RR 77\n{' ' * 50}9 March 1956\n\n"
        f"{' ' * 20}CENTRAL AGENCY FOR LAKES\n\n{' ' * 20}THE HERRING TRADE OF VALDORIA\n"
        f"{' ' * 27}1950 - 1955\n\n{LONG}\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket"] * 4 + ["head", "p", "p"]


def test_a_heading_that_goes_on_in_a_long_line() -> None:
    """Under "N o t e" a line in small letters goes on with the heading, however long it is."""
    below = (
        "on a conversation of Comrade Deputy Minister Quandt with the Ambassador of the Valdorian "
        "Republic, Comrade Battu, on 7 June 1979 from 11.00 to 11.50 hrs. in the Ministry of Lakes"
    )
    assert blocks(f"Confidential\n\nN o t e\n{below}\n\n{LONG}\n") == ["docket", "head", "p"]


# --- sections and lists ---------------------------------------------------------------------------


def test_headings_underlined_behind_their_number() -> None:
    """A stroke under the words of a numbered heading makes it one, though a full stop ends it."""
    text = "\n".join(
        f"{n}  {title}.\n    {'-' * (len(title) + 1)}\n\n{LONG}\n"
        for n, title in (("I.", "The Fleet"), ("II.", "Causes of Delay"))
    )
    assert blocks(text) == ["head", "p", "head", "p"]


def test_titles_with_a_full_stop() -> None:
    """A few words behind a letter, apart over a text, are a heading; with a verb they are an item."""
    text = LONG + "\n\nA.  {}\n\n" + LONG + "\n\nB.  {}\n\n" + LONG + "\n"
    assert blocks(text.format("Luggers.", "Cutters.")) == ["p", "head", "p", "head", "p"]
    assert "head" not in blocks(text.format("It was late.", "There was ice."))


def test_what_announces_a_list_at_the_margin() -> None:
    """ "Proposals:" right over a list is a paragraph; in the middle, spaced out, it heads the list."""
    items = "1. The Board asks the town.\n2. The town answers.\n"
    assert blocks(f"{LONG}\n\n{LONG}\n\nProposals:\n{items}")[2] == "p"
    spaced = f"{LONG}\n\n{LONG}\n\n    P r o p o s a l s :\n\n{items}"
    assert blocks(spaced) == ["p", "p", "head", "item 1", "item 2"]


def test_paragraphs_of_the_message_above_its_proposals() -> None:
    """A list that a heading with a colon announces at the end leaves the numbers above it alone."""
    text = "".join(f"{n}. {LONG} {LONG}\n\n" for n in (1, 2, 3))
    text += "    P r o p o s a l s :\n\n1. The Board asks the town.\n\n2. The town answers.\n"
    assert blocks(text, "cable") == ["p 1", "p 2", "p 3", "head", "item 1", "item 2"]


def test_roman_numbers_of_a_message() -> None:
    """Whole paragraphs may be numbered in Roman; short points stay the items of a list."""
    text = "".join(f"{n}. {LONG} {LONG}\n\n" for n in ("I", "II", "III"))
    assert blocks(f"{LONG}\n\n{text}", "cable") == ["p", "p I", "p II", "p III"]
    short = "".join(f"{n}. The {n} lock.\n\n" for n in ("I", "II", "III"))
    assert blocks(f"{LONG}\n\nThe Board asks for these:\n\n{short}", "cable")[2:] == [
        "item I",
        "item II",
        "item III",
    ]
