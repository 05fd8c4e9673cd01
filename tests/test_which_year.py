"""Of which year, and at what hour, a date is that does not say so; all examples are invented."""

from __future__ import annotations

import pytest

from structure_support import LONG, tei
from teikit.evaluate.outcome import outcome_of

CASES = {
    "that-year": (
        "It was built before 1957, and is let until 30 September of that year.",
        ("30 September", "1957-09-30"),
    ),
    "signed-and-still-to-come": (
        "By the plan signed on 17 October 1961 it is to be held from 18 to 24 April.",
        ("18 to 24 April", "1962-04-18..1962-04-24"),
    ),
    "asked-for": (
        "He asked that eight men be trained, beginning in September.",
        ("September", "1962-09"),
    ),
    "not-sooner-than": (
        "They return to the question of seals not sooner than in January.",
        ("January", "1963-01"),
    ),
    "a-figure-behind-a-bracket": (
        "They were sold in August and September [2 grps. undec.] by the harbour.",
        ("September", "1961-09"),
    ),
    "what-a-comma-parts": ("We send in September, 16 buoys with lamps.", ("September", "1962-09")),
    "a-day-of-the-month-before": (
        "I expect to be here in July, some time after the 10th, and can answer then.",
        ("10th", "1962-07-10"),
    ),
    "jotted": ("It is agreed. [In the margin: arrived 6.5.]", ("6.5.", "1962-05-06")),
    "jotted-behind-a-label": (
        "[By hand:] Comrade Moor – prepare an answer. 22.05. P. M.",
        ("22.05.", "1962-05-22"),
    ),
    "hours-without-minutes": (
        "The ship may be visited on Saturday, May 12, from 14 to 18 hours.",
        ("Saturday, May 12, from 14 to 18 hours", "1962-05-12T14:00:00..1962-05-12T18:00:00"),
    ),
    "end-of-a-session": ("(End of the session 13.40.)", ("13.40", "1962-05-05T13:40:00")),
    "school-years": ("A new timetable 1962/63 was printed.", ("1962/63", "1962..1963")),
    "all-years-but-one": ("It fell short in every year except 1953.", ("1953", "1953")),
    "strokes-for-brackets": (
        "They came /7 to 9 March 1962/ to see it.",
        ("7 to 9 March 1962", "1962-03-07..1962-03-09"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_date_is_completed_by_what_stands_around_it(case: str) -> None:
    """Words, and the value that the sentence around them gives in a letter of 5 May 1962."""
    words, expected = CASES[case]
    text = f"Oslo, 5 May 1962\n\nDear Sir,\n\n{LONG}\n\n{words}\n\n{LONG}\n"
    marks = outcome_of(tei(text)[0], text).marks
    found = [(mark.words, mark.value) for mark in marks if mark.kind == "date"]
    assert expected in found


def test_a_list_of_what_is_asked_lies_ahead() -> None:
    """Dates of a list's points are to come where the sentence above them asks or plans."""
    text = (
        f"Oslo, 5 November 1962\n\nDear Sir,\n\n{LONG}\n\nHe asked whether we agree to the following "
        "arrangement:\n\n- two voyages a week until 15 June;\n\n- three from 16 June to 15 September.\n\n"
        f"{LONG}\n"
    )
    marks = outcome_of(tei(text)[0], text).marks
    assert ("16 June to 15 September", "1963-06-16..1963-09-15") in [
        (mark.words, mark.value) for mark in marks if mark.kind == "date"
    ]


def test_days_in_one_sentence_are_of_one_year() -> None:
    """Who notes the fairs of the coming spring and summer means the same year with both."""
    text = (
        f"Oslo, 5 November 1962\n\nDear Sir,\n\n{LONG}\n\n"
        f"We have at present a note of Bergen (March 14 to 21) and of Riga (from August 20).\n\n{LONG}\n"
    )
    marks = outcome_of(tei(text)[0], text).marks
    found = [(mark.words, mark.value) for mark in marks if mark.kind == "date"]
    assert ("August 20", "1963-08-20") in found


def test_an_hour_alone_on_a_line_is_no_year() -> None:
    """Four figures under a date, too early for a year, stay without a date of their own."""
    text = f"Sent: 12th March, 1948.\n      1815\n\nFROM: Oslo\n\n{LONG}\n"
    marks = outcome_of(tei(text)[0], text).marks
    assert ("1815", "1815") not in [(mark.words, mark.value) for mark in marks]
