"""Conversation: who speaks, what breaks in, what is told between speeches, and what is prose."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, said
from teikit.pipeline import convert

TALK = "Record of Conversation between Minister Dorn and Ambassador Vell\n\n"


def apart(*parts: str) -> str:
    """Join paragraphs with blank lines between."""
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Minister Dorn: ", "Ambassador Vell: "),
        ("Dorn: ", "Vell: "),
        ("DORN: ", "VELL: "),
        ("The Chairman: ", "Mr. Vell: "),
        ("The CHAIRMAN: ", "Mr. VELL: "),
        ("Mr. DORN (Valdoria): ", "Mr. VELL (Ruthenia): "),
        ("Comrade Dorn – ", "Comrade Vell – "),
        ("Mr. Dorn.—", "Mr. Vell.—"),
        ("Dorn (to the Ambassador): ", "Ambassador: "),
        ("Q. ", "A. "),
        ("Question (Dorn): ", "Answer: "),
        ("Question [Mrs. Vell]: ", "Answer (Dorn): "),
    ],
)
def test_forms_of_speakers(first: str, second: str) -> None:
    text = TALK + apart(
        f"{first}We have heard of it.", f"{second}So have we.", f"{first}Good.", f"{second}Yes."
    )
    assert [line.split()[0] for line in blocks(text)[-4:]] == ["speech"] * 4


def test_who_asks_is_named_and_the_word_question_is_nobody() -> None:
    """The person points to the speaker; nobody is called Question or Answer."""
    text = TALK + apart(
        "Question (Moe): Who repairs the weir?", "Answer: The miller.", "Question (Moe): When?",
        "Answer: In May.",
    )  # fmt: skip
    tei, edition = convert(text.encode(), "talk.txt")
    assert "Moe" in [fact.value for fact in edition.all("participant")]
    assert b"<speaker>Question (<persName" in tei
    assert not [one for one in edition.people if one.name in ("Question", "Answer")]


def test_an_alias_of_the_particulars_speaks() -> None:
    text = TALK + apart(
        'Present: Minister Dorn (hereafter "D."); Ambassador Vell\nTime: 3 May 1961, 10:00',
        "D.: Good morning.",
        "Vell: Good morning.",
    )
    assert blocks(text)[-2:] == ["speech D.", "speech Vell"]


def test_paragraphs_without_label_belong_to_the_speaker() -> None:
    text = TALK + apart("Dorn: We have heard.", LONG, "Result: nothing.", "Vell: So have we.")
    assert blocks(text)[-4:] == ["speech Dorn", "speech-p", "speech-p", "speech Vell"]


@pytest.mark.parametrize(
    "told",
    [
        "Ambassador Vell said that he would report this to his government.",
        "[Dorn] then turned to the second question and asked for the figures.",
        "After the conversation Minister Dorn gave a dinner for the guests.",
        "At this point the guests were shown the garden.",
        "The meeting adjourned at 12:05.",
        "It was agreed that the road should be mended in the spring.",
    ],
)
def test_what_is_told_between_speeches_ends_them(told: str) -> None:
    text = TALK + apart("Minister Dorn: We have heard.", "Ambassador Vell: So have we.", told, LONG)
    assert blocks(text)[-4:] == ["speech Minister Dorn", "speech Ambassador Vell", "p", "p"]


@pytest.mark.parametrize(
    "spoken",
    [
        "Comrade Enno asked last spring who answers for the dyke when it rains.",
        "I told the Board: no chimney, no tea.",
        "After this meeting, as they were anxious to hold another, they came to us.",
    ],
)
def test_what_a_speaker_tells_stays_his(spoken: str) -> None:
    text = TALK + apart("Minister Dorn: We have heard.", spoken, "Ambassador Vell: So have we.")
    assert blocks(text)[-2] == "speech-p"


@pytest.mark.parametrize(
    "remark",
    ["(Laughter.)", "[Laughter.]", "General laughter.", "(The meeting rose at 12.40.)",
     "(All rise and go to the window.)", "[He shows a map]"],
)  # fmt: skip
def test_remarks_on_what_happens(remark: str) -> None:
    text = TALK + apart("Dorn: We have heard.", "Vell: So have we.", remark, "Dorn: Good.")
    assert blocks(text)[-2] == "stage"


def test_voices_within_a_speech() -> None:
    text = TALK + apart(
        "Dorn: You know it. (Vell: We do.) How many are there? Vell: Nine hundred.",
        "Vell: Here is the list. — Dorn: With our labels? — With yours.",
    )
    assert said(text) == [
        "(Vell: We do.)", "Vell: Nine hundred.", "Dorn: With our labels?"
    ]  # fmt: skip


def test_somebody_breaks_in_where_nobody_else_speaks() -> None:
    text = apart(
        f"{LONG} Anna Dorn and Karel Vell were there.",
        f"{LONG} (Anna Dorn: And who pays for it?) Nobody knew. (Source: the register of 1958.)",
    )
    assert said(text) == ["(Anna Dorn: And who pays for it?)"]


def test_a_list_within_a_speech_goes_on_after_a_remark() -> None:
    text = TALK + apart(
        "Dorn: I have three wishes:",
        "1. a ship;",
        "2. a crew.",
        "I suggest that we begin with the second of them.",
        "3. a harbour.",
        "Vell: I shall report it.",
    )
    assert blocks(text)[-6:] == [
        "speech Dorn", "item 1", "item 2", "speech-p", "item 3", "speech Vell"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        apart(LONG, "Note: the figures are those of last year.", "Result: nothing at all.", LONG),
        apart(LONG, "The Minister said: we shall see. Mr. Vell: he is old.", LONG),
        apart("To: the Foreign Ministry", "From: the Embassy", LONG, LONG),
        apart("Original Language: Valdorian", "Record Number: 12", LONG),
    ],
)
def test_prose_with_colons_is_no_conversation(text: str) -> None:
    assert not [line for line in blocks(text) if line.startswith("speech")]


def test_a_list_goes_on_after_what_is_told_between() -> None:
    text = TALK + apart(
        "Minister Dorn: We have heard.",
        "Ambassador Vell: So have we.",
        "It was agreed:",
        "(a) to mend the road;",
        "(b) to pay for it.",
        "Ambassador Vell wished his doubts as to (b) to be recorded.",
        "(c) to write to the Board.",
    )
    assert blocks(text)[-5:] == ["p", "item a", "item b", "p", "item c"]


def test_a_label_on_a_line_of_its_own_needs_a_speech_under_it() -> None:
    text = TALK + apart("Dorn:", "We have heard.", "Vell:", "So have we.", "Dorn:", "Vell: Yes.")
    assert blocks(text)[-4:] == ["speech Dorn", "speech Vell", "speech-p", "speech Vell"]


def test_a_full_stop_in_the_place_of_a_colon_among_speakers_in_capitals() -> None:
    text = TALK + apart(
        "Present: Comrades Ole Dorn, Ada Vell\nTime: 3 May 1961, 10:00",
        "COMRADE OLE DORN: Good morning.", "COMRADE ADA VELL. Good morning.",
        "COMRADE OLE DORN: How was the road?", "NOTE. The guests sit down.",
    )  # fmt: skip
    assert blocks(text)[-4:-1] == [
        "speech COMRADE OLE DORN", "speech COMRADE ADA VELL", "speech COMRADE OLE DORN",
    ]  # fmt: skip


def test_a_speaker_may_have_an_arabic_article() -> None:
    text = TALK + apart(
        "Minister Dorn: We have heard of it.",
        "Ambassador al-Vell: So have we.",
        "Minister Dorn: Good.",
        "Ambassador al-Vell: Yes.",
    )
    assert [line.split()[0] for line in blocks(text)[-4:]] == ["speech"] * 4
