"""Hours of telegrams, weekdays, what brackets say is missing, posts and drafters; all invented."""

from __future__ import annotations

import re

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks, tei
from teikit.pipeline import convert

ROUTE = "FROM LISBON TO FOREIGN OFFICE\n\n{who}\nNo. 499\n{line}\n\n" + f"{LONG}\n\n{LONG}\n"
MEMO = f"MEMORANDUM\n\nOslo, May 6, 1957\n\n{{}}\n\n{LONG}\n"
PROSE = "The ferry left the harbour at noon and came back in the evening with {}, as before.\n"


def body(text: str) -> str:
    document = convert(text.encode(), "invented.txt")[0].decode()
    return document[document.index("<text ") :]


def dated(text: str) -> list[tuple[str, str, str]]:
    """Return the words, value and certainty of each date of the text."""
    found = tei(text)[0].iterfind(".//{*}body//{*}date")
    return [("".join(one.itertext()), one.get("when", ""), one.get("cert", "")) for one in found]


# --- hours and days -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "received"),
    [
        ("R.  9.40 a.m.        8th June, 1947.", "1947-06-08T09:40:00"),
        ("R. 2115 June 6, 1947", "1947-06-06T21:15:00"),
        ("R. 0740 hours, 6 June 1947", "1947-06-06T07:40:00"),
        ("R. noon 6 June 1947", "1947-06-06T12:00:00"),
        ("R. midnight 6 June 1947", "1947-06-06"),
    ],
)
def test_the_hour_of_receipt_stands_in_front_of_the_day(line: str, received: str) -> None:
    """Of midnight nobody knows which: the day alone is kept."""
    assert facts_of(ROUTE.format(who="Sir O. Moor", line=line))["received"] == [received]


def test_the_hour_of_despatch_is_a_date_of_the_telegram() -> None:
    text = ROUTE.format(who="Sir O. Moor", line="D.  7.10 p.m.  6th June, 1947.")
    assert "received" not in facts_of(text)
    assert facts_of(text)["date"] == ["1947-06-06"]
    whole = '<date when="1947-06-06T19:10:00">7.10 p.m.  6th June, 1947</date>'
    assert whole in body(text)


def test_an_hour_behind_an_initial_in_prose_is_no_receipt() -> None:
    text = (
        f"Oslo, May 6, 1957\n\nDear Moor,\n\n{LONG}\n\nR. 9.40 a.m. 8th June, 1947, was when the "
        f"boat of the old ferryman came in.\n\n{LONG}\n\nYours,\n\nVell\n"
    )
    assert "received" not in facts_of(text)
    assert blocks(text)[2:5] == ["p", "p", "p"]


@pytest.mark.parametrize("who", ["Sir O. Moor", "Sir O. Moor."])
def test_who_telegraphs_may_end_with_a_full_stop(who: str) -> None:
    text = ROUTE.format(who=who, line="6th June, 1947")
    facts = facts_of(text)
    assert (facts["sender"], facts["sender-place"]) == (["O. Moor"], ["LISBON"])


def test_a_sentence_under_the_route_names_no_sender() -> None:
    text = ROUTE.format(who="Colonel Vell sent this.", line="6th June, 1947")
    facts = facts_of(text)
    assert (facts.get("sender"), facts["sender-place"]) == (None, ["LISBON"])


@pytest.mark.parametrize(
    ("sentence", "words", "when", "cert"),
    [
        ("A paper by Friday, as I had promised.", "Friday", "1957-05-10", "high"),
        ("He sailed on Saturday.", "Saturday", "1957-05-04", "high"),
        ("He sailed on Monday.", "Monday", "1957-04-29", "medium"),
        ("The board will meet next Monday.", "next Monday", "1957-05-13", "medium"),
        ("The board will meet on Friday evening.", "Friday", "1957-05-10", "high"),
    ],
)
def test_a_weekday_is_seen_from_the_paper_s_own(
    sentence: str, words: str, when: str, cert: str
) -> None:
    """What is promised by a day lies ahead; on the paper's own weekday nothing is sure."""
    assert (words, when, cert) in dated(MEMO.format(f"{sentence} {LONG}"))


@pytest.mark.parametrize("time", ["mornings", "afternoons", "evenings", "nights"])
def test_friday_evenings_are_no_day(time: str) -> None:
    text = MEMO.format(f"The mill is shut on Friday {time}, and nobody minds. {LONG}")
    assert [words for words, _, _ in dated(text)] == ["May 6, 1957"]


# --- brackets -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("[worn away]", "illegible"),
        ("[three words worn]", "illegible"),
        ("[two lines rubbed off]", "illegible"),
        ("[eaten away]", "illegible"),
        ("[a line crumbled]", "illegible"),
        ("[spoiled]", "illegible"),
        ("[a table, not translated by the editor]", "omitted"),
        ("[The list is left out by the typist]", "omitted"),
        ("[The stenographer notes: a few words inaudible.]", "illegible"),
        ("[Typist’s note: a line is illegible]", "illegible"),
        ("[the operator: 2 groups undec.]", "garbled"),
        ("[grp. undec. ? Aldane]", "garbled"),
        ("[2 grps. undec. ?sluices]", "garbled"),
    ],
)
def test_what_is_missing_says_why(words: str, reason: str) -> None:
    """And who noted it, or how it may be read, takes nothing from that."""
    assert f'<gap reason="{reason}"/>{words}</seg>' in body("Log\n\n" + PROSE.format(words))


@pytest.mark.parametrize(
    "words",
    [
        "[omitted by Dorn]",
        "[the clause was omitted by the translator of the first edition, who disliked it much]",
        "[The stenographer notes: laughter]",
        "[grp. undec.: ? Aldane]",
        "[group garbled, perhaps Aldane]",
        "[the lower mill, worn as it was by the floods of many springs, and its two wheels]",
    ],
)
def test_what_is_said_or_read_is_not_missing(words: str) -> None:
    assert "<gap" not in body("Log\n\n" + PROSE.format(words))


@pytest.mark.parametrize(
    "words", ["not checked", "not yet reviewed by the speaker", "not corrected"]
)
def test_that_a_record_was_not_checked_is_a_remark(words: str) -> None:
    found = body("Log\n\n" + PROSE.format(f"[{words}]"))
    assert re.search(rf'<note type="[a-z]+" place="inline"[^>]*>\[{words}\]</note>', found)
    assert "<note" not in body("Log\n\n" + PROSE.format("[not accepted]"))


# --- posts, drafters, letters ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("LDN WSHDC", ["LDN", "WSHDC"]),
        ("LDN WSHDC KSSIM(BY BAG) TIDES OTT", ["LDN", "WSHDC", "KSSIM", "TIDES OTT"]),
        ("PERMISNY TIDES OTT LAKES OTT", ["PERMISNY", "TIDES OTT", "LAKES OTT"]),
        ("OSLO BONN PARIS", ["OSLO", "BONN", "PARIS"]),
    ],
)
def test_shortened_posts_of_canadian_telegrams(line: str, copied: list[str]) -> None:
    """A department and OTT are one; how a post is told is no post."""
    text = (
        f"CONFIDENTIAL\nFM ALDAN 241530Z MAY73\nTO EXTOTT\nINFO {line}\n\n"
        f"1. {LONG.upper()}\n\n2. {LONG.upper()}\n"
    )
    assert facts_of(text)["copied"] == copied
    orgs = ["".join(one.itertext()) for one in tei(text)[0].iterfind("{*}teiHeader//{*}orgName")]
    assert [name for name in copied if name.endswith(" OTT")] == [
        name for name in orgs if name.endswith(" OTT")
    ]


@pytest.mark.parametrize(
    ("words", "drafted", "reviewed"),
    [
        ("Drafted by A. B. Moor. An attached note is not printed.", ["A. B. Moor"], []),
        ("Drafted by A.B. Moor.", ["A.B. Moor"], []),
        (
            "Drafted by A. B. Moor and cleared by C. D. Dorn and E. Vell. No reply was found.",
            ["A. B. Moor"],
            ["C. D. Dorn", "E. Vell"],
        ),
        ("Drafted by Moor. It was sent in haste by Tom Vell.", ["Moor"], []),
        ("Drafted by Moor. On the boat he met Dorn.", ["Moor"], []),
    ],
)
def test_the_stop_of_an_initial_does_not_end_who_drafted(
    words: str, drafted: list[str], reviewed: list[str]
) -> None:
    """A short word with a capital begins the next sentence."""
    facts = facts_of(
        "Telegram From the Embassy in Norway to the Department of State1\n\nOslo, May 6, 1957.\n\n"
        f"{LONG}\n\n{LONG}\n\n1 Source: Department of State, Central Files, 999.00/5–657. Secret. {words}\n"
    )
    assert facts["drafted"] == drafted
    assert facts.get("reviewed", []) == reviewed


@pytest.mark.parametrize("whose", ["of the Railway Board", "from Consul Dorn"])
def test_a_letter_dated_is_one_letter(whose: str) -> None:
    """Its article belongs to the reference; a letter without its day is no reference."""
    sentence = f"I read it in a letter {whose} {{}}and said so."
    found = re.findall(
        r'<ref type="letter".*?</ref>', body(MEMO.format(sentence.format("dated 3 May 1957, ")))
    )
    assert [re.sub("<[^>]*>", "", one) for one in found] == [f"a letter {whose} dated 3 May 1957"]
    assert "<ref " not in body(MEMO.format(sentence.format("")))
