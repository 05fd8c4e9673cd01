"""Heads and tails of papers by other hands: one line that is like none of them costs no other line."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei

PAGE = """\
Skip to content

May 3, 1961

{title}

This document was made possible with support from Weir Fund

{text}

{summary}

Author(s):

{author}

Document Information

Source

PRC FMA 999-00001-01, 1-2. Translated by Nora Birch.

Record ID

999001
"""


def page(
    text: str, summary: str = "", author: str = "Marr, Oleg P.", title: str = "On Dykes"
) -> str:
    """Return a page of an archive around a text."""
    return PAGE.format(title=title, text=text, summary=summary or SUMMARY, author=author)


SUMMARY = (
    "The board on wool, hot springs and a stranded ship. An imaginary paper, written as a specimen."
)


@pytest.mark.parametrize(
    "last", ["Checked: Dorn", "[2] Not identical with the other.", "[Stamp: SEEN]"]
)
def test_a_summary_without_a_verb_under_what_is_no_sentence(last: str) -> None:
    """Between the last line of a paper and the page's fields stands the archive's summary."""
    text = page(f"{LONG} Ole wrote so. [1] They went.[2]\n\n[1] So.\n\n{last}")
    assert facts_of(text)["summary"] == [SUMMARY]


@pytest.mark.parametrize("author", ["Marr, Oleg P.", "  • Marr, Oleg", "- Dykes. Board (Ruthenia)"])
def test_authors_among_the_fields(author: str) -> None:
    """An initial ends no sentence, and a bullet is none of a name's characters."""
    assert facts_of(page(LONG, author=author))["author"] == [author.strip(" •-")]


def test_a_paper_of_others_signed_under_its_charge() -> None:
    """Who is charged with a decision gets no copy by that, and who took it signs below."""
    charge = "To be carried out by: Com. Marr, Com. Vell"
    text = f"RESOLUTION\n\nI. The Board approves the dyke.\n\n{charge}\n\nJ. Hendel\n"
    assert "copied" not in facts_of(text)


def test_who_received_a_ciphergram() -> None:
    """ "Received: Com. …" lists who got it, and is no day."""
    text = (
        f"CIPHERGRAM No. 99\n\n{LONG}\n\n/-/ Grodek\n\nReceived: Com. Com. Marr, Vell, Tea Board\n"
    )
    facts = facts_of(text)
    assert facts["copied"] == ["Marr", "Vell", "Tea Board"]
    assert "received" not in facts


def test_who_typed_is_not_when_it_was_printed() -> None:
    """A typist is named beside the day on which the copies were made."""
    text = f"{LONG}\n\n{LONG}\n\nTyped by Cen. Printed 16 March 1964, 9 copies\n"
    assert facts_of(text)["printed"] == ["1964-03-16"]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("To:\n- Embassy in Berlin\n- Embassy in Havana", ["Embassy in Berlin", "Embassy in Havana"]),
        ("Embassy in Sweden, Legation in Aldane:", ["Embassy in Sweden", "Legation in Aldane"]),
    ],
)  # fmt: skip
def test_a_circular_names_its_posts(printed: str, names: list[str]) -> None:
    """Posts in a list, or one after another, are whom it is for, each of them."""
    text = f"MINISTRY OF DYKES\nNo. 91\n\nCIRCULAR\n\n{printed}\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["addressee"] == names


def test_an_address_in_parts_and_the_title_under_it() -> None:
    """Office and town stand under the name of whom a report is for, blank lines between them."""
    head = "EMBASSY OF RUTHENIA – HANOI\n\nHanoi, 5.12.1966\n\n"
    text = f"{head}To Comrade Ada Marr\n\nMINISTER OF DYKES\n\nVALDOR\n\n{LONG}\n\n{LONG}\n"
    assert blocks(text)[2:5] == ["salute", "salute", "salute"]


def test_to_the_stands_over_an_address_with_its_grade_below() -> None:
    """The lines down to the blank one are the address, though a grade and a date stand below."""
    text = (
        "Ministry of Trade\nThe Deputy Minister\n\nTo the\nCentral Committee of the Party\n"
        "Comrade Gerda Alber\nBerlin\n\nConfidential\n"
        f"                                   Berlin, 15 November 1956\n\nDear Comrade Alber!\n\n{LONG}\n"
    )
    assert [line for line in blocks(text) if line == "salute"] == ["salute"] * 5


def test_an_enclosed_letter_has_an_address() -> None:
    """Down to a greeting near by the lines under the word for an enclosure are an address."""
    text = (
        f"Dear Sir,\n\n{LONG}\n\nYours sincerely,\nA. Marr\n\nEnclosure 1\n\nTo the Mayor of Valdor\n\n"
        f"Mr. Bah\n\nDear Mr. Mayor,\n\n{LONG}\n"
    )
    assert blocks(text)[-5:] == ["docket", "salute", "salute", "salute", "p"]


@pytest.mark.parametrize(
    ("sender", "person"),
    [("EUR - Ole P. Marden, Acting", "Ole P. Marden"), ("ARA—Mr. Thomas Vell", "Thomas Vell")],
)
def test_a_bureau_and_who_heads_it(sender: str, person: str) -> None:
    """A memorandum is from both."""
    text = f"ACTION MEMORANDUM\n\nTO: The Secretary\nFROM: {sender}\nSUBJECT: Buoys\n\n{LONG}\n"
    assert facts_of(text)["sender"] == [sender.split(" ")[0].split("—")[0], person]


def test_the_keeper_of_a_journal_sends_it() -> None:
    """He is named as the docket names him, in full."""
    text = (
        "EMBASSY OF RUTHENIA\n\nFrom the journal of Ambassador A. N. DORNOV       Secret\n\nJOURNAL\n\n"
        f"26 May 1956\n\n{LONG}\n\n29 May 1956\n\n{LONG}\n\nAMBASSADOR OF RUTHENIA\n\nA. DORNOV\n"
    )
    assert facts_of(text)["sender"] == ["A. N. DORNOV"]


def test_who_gets_a_letter_takes_no_part_in_a_talk() -> None:
    """A page's title of a letter names who writes to whom."""
    text = page(
        f"To Comrade Gerda Alber\n\nRef.: 12/3\n\nDear Comrade Alber!\n\n{LONG}\n\nWalter Hüb",
        title="Letter from Minister Walter Hüb to Secretary Gerda Alber on Talks",
    )
    assert "participant" not in facts_of(text)


@pytest.mark.parametrize(
    "told",
    [
        "At parting, the Ambassador gave the Board two crates of apples.",
        "After the break the Bureau heard Comrade Moe on the fair.",
        "Minister Dorn then presented a photograph of the harbour.",
    ],
)
def test_what_happens_between_speeches(told: str) -> None:
    """What is told is nobody's speech."""
    text = (
        "Record of Conversation between Minister Dorn and Ambassador Vell\n\n"
        f"Dorn: We have heard of it.\n\nVell: So have we.\n\nDorn: Good.\n\n{told}\n"
    )
    assert blocks(text)[-1] == "p"


def test_endnotes_in_roman_numerals() -> None:
    """[i] calls the note that begins with it."""
    notes = "[i] The brackets are mine.\n\n[ii] In pencil.\n"
    text = f"{LONG} They said so.[i] It was so. [ii] {LONG}\n\n{LONG}\n\n{notes}"
    assert blocks(text)[-2:] == ["note i", "note ii"]
    assert len([one for one in tei(text)[0].iter("{*}ref") if one.get("type") == "note-call"]) == 2


def test_a_page_of_the_original_within_a_paragraph() -> None:
    """ "(p. 2)" by itself is where a page ends."""
    broken = "The dyke, which the two mills have paid for, will\n(p. 2)\nhave to remain as it is."
    text = f"{LONG}\n\n" * 4 + f"{broken}\n\n{LONG}\n"
    assert "fw" in blocks(text)


def test_side_headings_of_a_word() -> None:
    """A word by itself at the margin over running text, again and again, heads a section."""
    parts = "".join(f"{word}\n\n     {LONG}\n\n" for word in ("Bacon", "The Faroes", "Exhibition"))
    text = f"RECORD OF A MEETING\n\n{parts}"
    assert [line for line in blocks(text) if line == "head"][1:] == ["head", "head", "head"]


@pytest.mark.parametrize(
    "reference",
    [
        "our letter of August 12, No. 2714",
        "the instruction of the Ministry of 12 May (Nº 417)",
        "the letter of 28 July, (62) Wen No. 614",
        "our Nº 5181 of 28 March",
        "my telegram No. 9 of yesterday’s date",
    ],
)
def test_references_with_a_number_behind_their_date(reference: str) -> None:
    """Nº is a number's sign, and the number behind a date belongs to the reference."""
    root, _ = tei(
        f"Valdor, 20 August 1962\n\nThe Board has read {reference} with care in spring.\n"
    )
    assert ["".join(one.itertext()) for one in root.iter("{*}ref") if one.get("type")][-1:] == [
        reference
    ]


def test_a_telegram_begins_under_its_references() -> None:
    """ "1. SUMMARY." under REF is the first paragraph, though no blank line parts them."""
    text = (
        "P 220430Z JUN 76\nFM AMEMBASSY VALDOR\nTO SECSTATE WASHDC PRIORITY 9914\nSUVA 0991\n"
        "SUBJ: GINGER AND THE SCHOONER\nREF: (A) STATE 149991; (B) SUVA 0918\n"
        "1. SUMMARY. THE BOARD WILL ASK US TO ADMIT FRESH GINGER FROM THE ISLANDS\n"
        "FROM AUGUST ON, AND OFFERS TO LET TEACHERS TRAVEL FREE ON ITS SCHOONERS\n"
        "IN RETURN. WE RECOMMEND ACCEPTANCE OF THE FORMER.\n"
        "2. THE SECRETARY CALLED ON THE CHARGE ON JUNE 21, AND HANDED OVER A PAPER\n"
        "OF FOUR PAGES, WHICH WE HAVE POUCHED TO THE DEPARTMENT.\nARMBROST\n"
    )
    assert [line for line in blocks(text) if line.startswith("p ")] == ["p 1", "p 2"]
    assert facts_of(text)["sender"] == ["Embassy Valdor", "ARMBROST"]
