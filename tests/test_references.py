"""Mentions of other documents, as offices of many countries write them."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, tei
from teikit.evaluate.outcome import outcome_of
from teikit.forms.dates import every_date


def mentions(words: str) -> list[str]:
    """Return the mentions of documents in a paragraph among others."""
    text = f"Oslo, 5 May 1962\n\nDear Sir,\n\n{LONG}\n\n{words}\n\n{LONG}\n"
    return [mark.words for mark in outcome_of(tei(text)[0], text).marks if mark.kind == "ref"]


MENTIONS = {
    "file-behind-the-date": (
        "The decree of 20 November 1959 - 412-999.14/1 says so.",
        "The decree of 20 November 1959 - 412-999.14/1",
    ),
    "file-in-brackets": (
        "See your letter of May 27, 1962 (file 999-14-9) on it.",
        "your letter of May 27, 1962 (file 999-14-9)",
    ),
    "reference-behind-a-comma": (
        "See your letter dated 3 May 1962, ref. AB/12/3, on it.",
        "your letter dated 3 May 1962, ref. AB/12/3",
    ),
    "copies-behind-a-dash": (
        "See your letter of 3 May 1962 - 12 copies.",
        "your letter of 3 May 1962",
    ),
    "bare-number-with-a-date": (
        "It is in our memorandum 412 of 9th February.",
        "our memorandum 412 of 9th February",
    ),
    "record-of-a-meeting": ("They approved the record (US Del Min–3).", "US Del Min–3"),
    "signed-somewhere": (
        "He cited the protocol concluded in Bergen on 21 April 1961 at length.",
        "the protocol concluded in Bergen on 21 April 1961",
    ),
    "signed-in-a-month": (
        "It is in the ferry agreement signed in September 1955, which still holds.",
        "the ferry agreement signed in September 1955",
    ),
    "plan-that-was-signed": (
        "By the work plan signed on 17 October 1961 it is held in May.",
        "the work plan signed on 17 October 1961",
    ),
    "agreement-on-something": (
        "He spoke of the agreement on cooperation in transport of 24 February 1961 again.",
        "the agreement on cooperation in transport of 24 February 1961",
    ),
    "regulation": (
        "It follows from the regulation of 24 December 1959.",
        "the regulation of 24 December 1959",
    ),
    "series-of-a-despatch": (
        "Your despatch No. 31, Commercial, of the 19th ultimo has come.",
        "Your despatch No. 31, Commercial, of the 19th ultimo",
    ),
    "two-days": (
        "My despatches of the 14th and 29th April went by air.",
        "My despatches of the 14th and 29th April",
    ),
    "telegram-to-you": (
        "He was helpful (Oslo telegram No. 88 to you).",
        "Oslo telegram No. 88 to you",
    ),
    "letter-of-a-post": (
        "They have reported already (Rome letter No. 714 of April 2);",
        "Rome letter No. 714 of April 2",
    ),
    "sort-of-a-circular": (
        "See Administrative Circular 214 of 10th February, 1959.",
        "Administrative Circular 214 of 10th February, 1959",
    ),
    "telegram-by-its-hour": (
        "Department's March 1, 3 p. m. The Minister denies it.",
        "Department's March 1, 3 p. m.",
    ),
    "treaty-series": ("For the notes see Treaty Series No. 999.", "Treaty Series No. 999"),
    "instruction-with-points": (
        "It answers your instruction 119.914/67-3 of April 14.",
        "your instruction 119.914/67-3 of April 14",
    ),
    "between-strokes": (
        "They wrote before /letter of 1962-02-12/ and after.",
        "letter of 1962-02-12",
    ),
    "shortened-words": ("He spoke of the draft (Conf. Doc. 27).", "Conf. Doc. 27"),
    "volume": ("See vol. X, doc. No. 9.", "vol. X, doc. No. 9"),
    "comrades": (
        "Agree with the note of comrades Sherin E.A. and Kotov N.I. of 9 October 1961.",
        "the note of comrades Sherin E.A. and Kotov N.I. of 9 October 1961",
    ),
    "two-bodies": (
        "Agree with the note of the Ministry of Ports and the Board of Lakes of 6 April 1961.",
        "the note of the Ministry of Ports and the Board of Lakes of 6 April 1961",
    ),
    "signer-and-office": (
        "/Letter of I. Poe, engineer, March 11./",
        "Letter of I. Poe, engineer, March 11",
    ),
    "year-alone": ("It is closer than the protocol of 1925 permits.", "the protocol of 1925"),
    "convention": (
        "See Article 6 of the Convention of 8 January 1927.",
        "the Convention of 8 January 1927",
    ),
    "without-an-article": (
        "As said in Protocol of 5 December 1961, it rose.",
        "Protocol of 5 December 1961",
    ),
    "one-of-several": ("In a letter of 26. 4. 1961 he invites us.", "a letter of 26. 4. 1961"),
    "telephone": ("Your telephone notice of August 31 came.", "Your telephone notice of August 31"),
    "letter-of-a-reference": ("IT AGREES WITH WHAT WE SAID IN REF B. MORE FOLLOWS.", "REF B"),
}


@pytest.mark.parametrize("line", MENTIONS)
def test_mention_is_found_whole(line: str) -> None:
    """A mention holds all that identifies the document: whose it is, number, date, file."""
    words, mention = MENTIONS[line]
    assert mentions(words) == [mention]


@pytest.mark.parametrize(
    "words",
    [
        "According to a press report of November 9 the copper waits.",
        "He gave me the memorandum 3 days later.",
        "It was 15 minutes past the hour on 3 May.",
        "The agreement on fish was signed by 12 persons.",
    ],
)
def test_no_document_is_mentioned(words: str) -> None:
    """A newspaper's report, days and minutes are no documents of an office."""
    assert mentions(words) == []


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("See Deptel 912, April 30.2 He called.", "April 30"),
        ("It was so on May 30, 1952.3 Then it ended.", "May 30, 1952"),
        ("It rose by 30.2 per cent.", ""),
    ],
)
def test_call_of_a_note_behind_a_date(words: str, date: str) -> None:
    """A figure behind the full stop of a sentence calls a note; it makes no decimal of a day."""
    found = [words[one.start : one.end] for one in every_date(words) if one.dated or one.year]
    assert found == ([date] if date else [])


def test_papers_named_together_at_the_beginning_are_all_answered() -> None:
    text = (
        "Foreign Ministry\n\nTo the Embassy in Dorn:\n\n"
        "Your cable No. 318 of 4 March and your cable No. 327 of 11 March have both been received. "
        "We agree with what you propose in cable 299.\n\nForeign Ministry\n18 March 1963\n"
    )
    assert facts_of(text)["reply-to"] == ["1963-03-04", "1963-03-11"]
    own = text.replace("Your cable No. 318 of 4 March", "My immediately preceding telegram")
    assert facts_of(own)["reply-to"] == ["1963-03-11"]
