"""Comments over an address, envoys and their offices, hours of talks, names and mentions; all invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found
from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of


def dates(words: str, day: str = "6 May 1957") -> dict[str, str | None]:
    """Return the dates of a letter's first paragraph, each with what it is taken for."""
    text = f"Oslo, {day}\n\nDear Sir,\n\n{words}\n\n{LONG}\n"
    marks = tei(text)[0].iterfind(".//{*}body//{*}p//{*}date")
    return {"".join(date.itertext()): date.get("when") for date in marks}


def mentions(words: str) -> list[str]:
    """Return the mentions of other documents in a paragraph of a letter."""
    text = f"Oslo, 6 May 1957\n\nDear Sir,\n\n{LONG}\n\n{words}\n\n{LONG}\n"
    return [mark.words for mark in outcome_of(tei(text)[0], text).marks if mark.kind == "ref"]


# --- over the text --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        *("Comments by leaders:", "[Comments by leaders:]", "Leaders' comments:"),
        *("Handwritten instructions from the central leadership:", "Endorsements:"),
    ],
)
def test_comments_of_leaders_over_an_address_call_nobody(head: str) -> None:
    comments = "Premier Moor: Let Dorn look at it first, and then tell us what the mills will cost."
    comments += "\n\nDorn (by hand): Vell to handle. 15/5"
    text = f"TELEGRAM\n\n{head}\n\n{comments}\n\nTo the Lake Ministry:\n\n{LONG}\n\n{LONG}\n\n"
    text += "Embassy in Tarsk\n6 May 1957\n"
    assert blocks(text) == [*["docket"] * 4, "salute", "p", "p", "signed", "dateline"]
    assert facts_of(text)["addressee"] == ["Lake Ministry"]
    assert facts_of(text)["date"] == ["1957-05-06"]


def test_what_is_said_at_a_meeting_is_no_comment_of_leaders() -> None:
    head = "MINUTES OF THE LAKE BOARD\n\n6 May 1957\n\nMinutes of the meeting of officials:\n\n"
    said = (
        "Moor: The boats came late.\n\nDorn: They did, but the oak was good.\n\nMoor: So be it.\n"
    )
    assert blocks(head + said)[-3:] == ["speech Moor", "speech Dorn", "speech Moor"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        *[(line, "cable") for line in ("CYPHER - TYPEX", "CIPHER-OTP", "CODE - BLUE")],
        *[(line, "document") for line in ("CYPHER - WHO SANG", "CODEX - BLUE", "MILLS - OTP")],
    ],
)
def test_a_cipher_over_a_paper_tells_of_a_telegram(line: str, kind: str) -> None:
    text = f"LAKE MINISTRY\n{line}\nTARSK\nOSLO\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["kind"] == [kind]


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        ("REFERENCE: Oslo 14", f"{'':33}Tarsk, 6 May 1957"),
        ("Reference: Oslo 14", f"{'':33}Tarsk, May 6, 1957"),
    ],
)
def test_a_dateline_under_a_reference_is_no_reference(reference: str, line: str) -> None:
    text = f"Lake Ministry\n\n{reference}\n{{}}\n\nSir,\n\n{LONG}\n\n{LONG}\n\nOle Dorn\n"
    assert blocks(text.format(line))[2] == "dateline"
    assert facts_of(text.format(line))["date"] == ["1957-05-06"]
    assert "dateline" not in blocks(text.format(f"{'':33}Tarsk 99"))


@pytest.mark.parametrize(
    ("call", "bodies"),
    [
        (
            "Ministry of Trade and the Ministry of Lakes:",
            ["Ministry of Trade", "Ministry of Lakes"],
        ),
        ("Ministry of Trade and Ministry of Lakes ask:", None),
        ("The Ministry of Trade and the Board of Locks have said:", None),
    ],
)
def test_bodies_that_say_something_are_not_called(call: str, bodies: list[str] | None) -> None:
    text = f"Top Secret\n\nReport No. 99\n\n{call}\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text).get("addressee") == bodies
    assert ("salute" in blocks(text)) == bool(bodies)


@pytest.mark.parametrize(
    ("title", "sender"),
    [
        ("Record from the Lake Board to the Tea Board", None),
        ("Letter from the Lake Board to the Tea Board", ["Lake Board"]),
    ],
)
def test_a_record_sends_nothing(title: str, sender: list[str] | None) -> None:
    head = (
        f"May 6, 1957\n{title}\nThis document was made possible with support from Mill Foundation\n"
    )
    foot = "Source: LMA, f. 9, op. 99\nLanguage: English\n"
    assert facts_of(f"{head}{LONG}\n{LONG}\n{foot}").get("sender") == sender


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        *[("Report Ref. 99/K", "report"), ("Letter number 99", "letter")],
        *[("Note Reference: AL/12", "note"), ("Tender Ref. 99", "document")],
    ],
)
def test_a_reference_says_of_what_kind_its_paper_is(number: str, kind: str) -> None:
    head = f"DEPARTMENT OF LAKES\n\n{number}\nFile: 99/1\nKessim\n6 May 1957\n\nTo: All Mills\n\n"
    assert facts_of(f"{head}Grinding of grain\n\n{LONG}\n\n{LONG}\n")["kind"] == [kind]


@pytest.mark.parametrize(
    ("line", "translator"),
    [
        ("Translated by Ada Moor", ["Ada Moor"]),
        ("Translated from the Norwegian by Ada Moor", ["Ada Moor"]),
        ("Translated by hand it is a long text of the town.", None),
    ],
)
def test_who_translated_signs_alone(line: str, translator: list[str] | None) -> None:
    text = f"REPORT ON THE MILLS\n\n6 May 1957\n\n{LONG}\n\n{LONG}\n\n{line}\n"
    assert facts_of(text).get("translator") == translator


# --- who took part --------------------------------------------------------------------------------


MINUTES = (
    "MINUTES OF THE MEETING OF THE LAKE BOARD\n\n6 May 1957\n{}\nPresent: Tom Vell, Ole Dorn\n\n"
)
MINUTES += f"{LONG}\n\n{LONG}\n"


@pytest.mark.parametrize("label", ["Presided", "Presided over by", "In the chair", "Chaired"])
def test_who_presided_took_part(label: str) -> None:
    assert facts_of(MINUTES.format(f"{label}: Ada Moor"))["participant"] == [
        *("Ada Moor", "Tom Vell", "Ole Dorn")
    ]


@pytest.mark.parametrize("label", ["Absent", "Preserved", "In the boat"])
def test_other_labels_over_those_present_name_nobody_who_took_part(label: str) -> None:
    facts = facts_of(MINUTES.format(f"{label}: Ada Moor"))
    assert facts["participant"] == ["Tom Vell", "Ole Dorn"]


@pytest.mark.parametrize(
    ("present", "named"),
    [
        ("members of the Board A. Moor, O. Dorn", ["A. Moor", "O. Dorn"]),
        ("the deputy ministers A. Moor and O. Dorn", ["A. Moor", "O. Dorn"]),
        (
            "Chairman of the Lake Board T. Vell, members of the Board A. Moor, O. Dorn",
            ["T. Vell", "A. Moor", "O. Dorn"],
        ),
        ("Ada Moor, O. Dorn", ["Ada Moor", "O. Dorn"]),
        ("A. Moor, Director of Mills", ["A. Moor"]),
    ],
)
def test_members_are_named_behind_their_office(present: str, named: list[str]) -> None:
    text = MINUTES.replace("Tom Vell, Ole Dorn", present).format("Place: Boat House")
    assert facts_of(text)["participant"] == named


@pytest.mark.parametrize(
    ("first", "other"), [("Norway", "Peru"), ("US", "USSR"), ("Norwegian Side", "Peruvian Side")]
)
def test_the_other_country_stands_over_its_people(first: str, other: str) -> None:
    text = "MEMORANDUM OF CONVERSATION\n\nDATE: May 6, 1957\n\nPARTICIPANTS\n\n"
    text += f"{first}\nAmbassador Moor\n\n{{}}\nMr. Dorn\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text.format(other))["participant"] == ["Moor", "Dorn"]
    assert blocks(text.format(other)) == ["head", *["particular"] * 6, "p", "p"]
    assert facts_of(text.format("Oak of Tarsk"))["participant"] == ["Moor"]


@pytest.mark.parametrize(
    ("behind", "copied"),
    [
        ("Norwegian Ambassador", ["Ole Dorn"]),
        ("High Commissioner", ["Ole Dorn"]),
        ("Permanent Representative", ["Ole Dorn"]),
        ("Norwegian Boats", ["Ole Dorn", "Norwegian Boats"]),
    ],
)
def test_the_office_of_an_envoy_behind_his_name_gets_no_copy(
    behind: str, copied: list[str]
) -> None:
    text = f"Lake Ministry\n\nOslo, 9 May 1968\n\n{LONG}\n\n{LONG}\n\n{'A. Moor':>30}\n\n"
    assert facts_of(f"{text}Copies to: Ole Dorn, {behind}\n")["copied"] == copied


# --- hours ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Tarsk, 6 May 1957, 4:00-5:25 p.m.", ["1957-05-06T16:00:00/1957-05-06T17:25:00"]),
        ("Tarsk, May 6, 1957, 3 p.m.", ["1957-05-06T15:00:00"]),
        ("Tarsk, 6 May 1957", None),
    ],
)
def test_the_dateline_of_a_talk_has_its_hours(line: str, time: list[str] | None) -> None:
    """Of another paper it says when that was written."""
    said = "Ada Moor: The boats came late.\n\nOle Dorn: So they did.\n\nAda Moor: So be it.\n"
    talk = f"Record of Conversation between Ada Moor and Ole Dorn\n\n{line}\n\n{said}"
    facts = facts_of(talk)
    assert (facts.get("time"), facts["date"], facts["place"]) == (time, ["1957-05-06"], ["Tarsk"])
    assert "time" not in facts_of(f"Report on the Mills\n\n{line}\n\n{LONG}\n\n{LONG}\n")


@pytest.mark.parametrize(
    "hours",
    [
        "Opened at: 10:00 a.m.\nClosed at: 12:30 p.m.",
        "Beginning: 10:00\nEnd: 12:30",
        "Beginning of the meeting: 10:00\nEnd of the meeting: 12:30",
        "The meeting opened at: 10 a.m.\nThe meeting closed at: 12:30 p.m.",
    ],
)
def test_opening_and_closing_hours_are_fields(hours: str) -> None:
    assert facts_of(MINUTES.format(hours))["time"] == ["1957-05-06T10:00:00/1957-05-06T12:30:00"]


def test_words_for_an_end_without_an_hour_give_no_time() -> None:
    assert "time" not in facts_of(MINUTES.format("Closing: the door was shut"))
    shop = f"{LONG}\n\nThe shop is open: 10 a.m. is early, and its end: 8 p.m. is late."
    assert "time" not in facts_of(MINUTES.replace(LONG, shop, 1).format("Place: Boat House"))


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("It is beyond doubt that the clerks came at 9 p.m.", "1957-05-06T21:00:00"),
        ("The mills will be open. He came at 9 p.m.", "1957-05-06T21:00:00"),
        ("As a rule the clerks who come at noon go at 9 p.m.", None),
    ],
)
def test_an_hour_by_rule_stands_in_the_sentence_of_the_rule(words: str, hour: str | None) -> None:
    assert dates(words).get("9 p.m.") == hour


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("I have promised a paper by Friday.", "1957-05-10"),
        ("The mill was idle. Please reply by Friday.", "1957-05-10"),
        ("The Consul was back in Oslo by Friday.", "1957-05-03"),
    ],
)
def test_what_was_so_by_a_day_lies_behind(words: str, when: str) -> None:
    assert dates(words) == {"Friday": when}


@pytest.mark.parametrize(
    ("hour", "when"), [("1620", "1957-04-23T16:20:00"), ("2675", "1957-04-23")]
)
def test_a_number_that_is_no_hour_is_none(hour: str, when: str) -> None:
    text = f"Lake Ministry\n\nR. {hour} hrs. 23rd April 1957\n\nTo: Oslo\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["received"] == [when]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The Consul agreed to open the fair on 12 October.", "1957-10-12"),
        ("The Consul agreed to open the fair that was held on 12 October.", "1956-10-12"),
        ("He decided to stop the boats when they came on 12 October.", "1956-10-12"),
    ],
)
def test_what_was_agreed_lies_ahead_in_its_own_clause(words: str, when: str) -> None:
    assert list(dates(words).values()) == [when]


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("7 March 1956", "1956"),
        ("7 March 1958", "1958"),
        ("7 April 1956", "1957"),
        ("7 February 1956 and 7 April 1956", "1956"),
        ("7 February 1956 and 7 April 1958", "1957"),
        ("7 March 1956 and 9 March 1958", "1957"),
        ("7 July 1956", "1957"),
    ],
)
def test_a_doubtful_day_lies_where_the_text_puts_its_month(told: str, year: str) -> None:
    """Or where it puts both months beside it; a paper of about that day is not asked."""
    words = f"The boats were sold on {told}. Seats for the fair of 12 March cost a crown."
    assert dates(words, "9 September 1957")["12 March"] == f"{year}-03-12"
    assert dates(words, "6 May 1957")["12 March"] == "1957-03-12"


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("M. Dorn came. Mr. Moor wrote to M. Dorn again.", "Dorn"),
        ("M. Dorn came. Mr. O. Moor wrote to M. Dorn again.", "Dorn"),
        ("M. Dorn came with O. Vell. Mr. Moor wrote to M. Dorn again.", "M. Dorn"),
        ("M. Dorn came. Comrade Moor and Mr. Vell wrote to M. Dorn again.", "M. Dorn"),
    ],
)
def test_where_others_have_initials_m_is_one(words: str, name: str) -> None:
    """An initial behind Mr. tells nothing of it."""
    assert [one for one in found(words) if one.endswith("Dorn")] == [f"P {name}"] * 2


@pytest.mark.parametrize(("hand", "sender"), [("M. Dorn", "M. Dorn"), ("Mr. Dorn", "Dorn")])
def test_nobody_signs_monsieur(hand: str, sender: str) -> None:
    text = f"Tarsk, 6 May 1957\n\nSir,\n\n{LONG}\n\n{LONG}\n\n{hand}\n"
    assert facts_of(text)["sender"] == [sender]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The paper, EUR/SOV, was read.", ["O EUR/SOV"]),
        ("Mr. Moor (C/EE) sang.", ["P Moor", "O C/EE"]),
        ("Drafted: S/MSC - A. Dorn", ["O S/MSC", "P A. Dorn"]),
        *[(f"The paper, {paper}, was read.", []) for paper in ("A/RES", "E/CN", "T/PV", "A/C")],
    ],
)
def test_papers_of_the_united_nations_are_no_desks(words: str, names: list[str]) -> None:
    assert found(words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("He wrote to the Office of Special Adviser Moor in Oslo.", ["P Moor", "L Oslo"]),
        (
            "He wrote to the Office of the Special Adviser in Oslo.",
            ["O Office of the Special Adviser", "L Oslo"],
        ),
    ],
)
def test_the_office_of_a_named_adviser_is_his(words: str, names: list[str]) -> None:
    assert found(words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The Minister of Sugar Refining A. Dorn sang.", ["P A. Dorn"]),
        ("The Deputy Minister of Machine Building Moor came.", []),
        ("The Ministry of Machine Building met Mr. Dorn.", ["O Ministry of Machine Building", "P Dorn"]),
    ],
)  # fmt: skip
def test_a_craft_is_no_part_of_a_name(words: str, names: list[str]) -> None:
    assert [name for name in found(words) if name[0] != "R"] == names


# --- references -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "mentioned"),
    [
        ("See your letter K/14/A of 3 May on it.", ["your letter K/14/A of 3 May"]),
        ("He took the boat K/14 of 3 May.", []),
        ("See Oslo sav. 14 of 3 May.", ["Oslo sav. 14 of 3 May"]),
        ("He had savings of 14 crowns.", []),
        ("See your embassy's telegram No. 14 on it.", ["your embassy's telegram No. 14"]),
        ("It is in our ministry's garden of 3 May 1957.", []),
        ("See your Circular letter of 3 May.", ["your Circular letter of 3 May"]),
    ],
)
def test_mentions_by_the_offices_own(words: str, mentioned: list[str]) -> None:
    assert mentions(words) == mentioned


@pytest.mark.parametrize(("between", "answers"), [(LONG, 1), (f"{LONG}\n\n{LONG}", 0)])
def test_a_subject_under_the_greeting_is_no_first_paragraph(between: str, answers: int) -> None:
    words = "Your letter No. 14 of 3 May is before us, and the mills of the town of Tarsk are idle."
    text = f"Lake Ministry\n\nOslo, 6 May 1957\n\nSir,\n\nTHE MILLS OF TARSK\n\n{between}\n\n{words}\n\n"
    found = tei(f"{text}{LONG}\n\nOle Dorn\n")[0].findall(".//{*}correspContext/{*}ref")
    assert len(found) == answers
