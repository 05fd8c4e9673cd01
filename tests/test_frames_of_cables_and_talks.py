"""Who takes part, whom a cable is for, who gets copies: the wordings of translated papers; all invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG
from teikit.pipeline import convert

TALK = (
    "Record of Conversation between Vice Minister Ji Ming and the Ambassador of Ceylon\n\n"
    "Time: 4 May 1963, 10:00\nPlace: Ministry of Foreign Affairs\n{}\n\n"
    "Ambassador: The harvest was late this year, and the mills have stood idle.\n\n"
    "Ji: I hear it with regret. The talks may be held in May.\n"
)
CABLE = (
    f"Cable\nTop Secret\n\n{{}}\n\n(1) {LONG}\n\n(2) {LONG}\n\nEmbassy in Aldane\n12 May 1963\n{{}}"
)


@pytest.mark.parametrize(
    ("line", "present"),
    [
        ("Also present: Deputy Director of the First Asian Department Wen Shu", ["Wen Shu"]),
        (
            "Present: Deputy Director of the Soviet and East European Department Wen Shu",
            ["Wen Shu"],
        ),
        (
            "Present: Director of the Department of Soviet and East European Affairs Wen Shu, Mo Di",
            ["Wen Shu", "Mo Di"],
        ),
        (
            "Present: Deputy Division Chief of the Department of Asian Affairs Wen Shu and Attaché Mo Di",
            ["Wen Shu", "Mo Di"],
        ),
        (
            "Foreign side: First Secretary Dorn, Attaché Moor. Chinese side: Deputy Director Wen Shu",
            ["Dorn", "Moor", "Wen Shu"],
        ),
        (
            "Participants from the Chinese side: Wen Shu; participants from the Ceylonese side: Dorn",
            ["Wen Shu", "Dorn"],
        ),
        ("Also present: Director of the Protocol Department", []),
    ],
)
def test_an_office_before_a_name_and_further_sides(line: str, present: list[str]) -> None:
    assert [
        one for one in facts_of(TALK.format(line))["participant"] if one != "Ji Ming"
    ] == present


@pytest.mark.parametrize(
    "line",
    [
        "Our side: Section Chief Wen Shu; interpreter: Tong Li; recorder: Mo Di",
        "Also present: Wen Shu, interpreter Tong Li, recorder Mo Di",
        "Also present: Wen Shu, translator: Tong Li, recorder: Mo Di",
        "Attending: Wen Shu; Tong Li (translator); and recorder Mo Di",
    ],
)
def test_who_interprets_and_who_records_stand_among_those_present(line: str) -> None:
    facts = facts_of(TALK.format(line))
    assert "Wen Shu" in facts["participant"]
    assert facts["interpreter"] == ["Tong Li"]
    assert facts["recorder"] == ["Mo Di"]


@pytest.mark.parametrize(
    ("line", "addressees", "copied"),
    [
        ("To Ambassador Mo and the Embassy:", ["Mo", "Embassy"], None),
        (
            "Ambassador Mo, Counsellor Li and the Embassy Party Committee:",
            ["Mo", "Li", "Embassy Party Committee"],
            None,
        ),
        (
            "To the Ministry of Lakes, CC Office of Foreign Affairs, and report to the Tea Committee:",
            ["Ministry of Lakes", "CC Office of Foreign Affairs"],
            ["Tea Committee"],
        ),
        ("Ministry of Lakes, cc Ministry of Trade:", ["Ministry of Lakes"], ["Ministry of Trade"]),
        (
            "To be dispatched to: Embassies in Ghana, Guinea, and Mali\nCopied to: Embassies in Togo and Chad",
            ["Embassies in Ghana, Guinea, and Mali"],
            ["Embassies in Togo and Chad"],
        ),
    ],
)
def test_whom_a_cable_is_for(line: str, addressees: list[str], copied: list[str] | None) -> None:
    facts = facts_of(CABLE.format(line, ""))
    assert facts["addressee"] == addressees
    assert facts.get("copied") == copied


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("Report to: Tea Committee, Premier Zhao", ["Tea Committee", "Zhao"]),
        ("Main recipients: Premier, Vice Premier Chen", ["Chen"]),
        ("Copies: Zhao, Liu, Mo. Kept: file, 2 copies", ["Zhao", "Liu", "Mo"]),
        ("Copies: Vice Ministers Zhao [Ming], Ji [Feng]", ["Zhao Ming", "Ji Feng"]),
        (
            "Copies to Embassies in Ghana, Guinea, and Mali.",
            ["Embassies in Ghana, Guinea, and Mali"],
        ),
        (
            "Reporting to: Zhao. Sending to: Ministry of Trade, Ministry of Mills. Circulated here.",
            ["Zhao", "Ministry of Trade", "Ministry of Mills"],
        ),
        ("Circulated among: Zhao, Liu", ["Zhao", "Liu"]),
        ("For the information of: Zhao, Liu", ["Zhao", "Liu"]),
    ],
)
def test_who_gets_copies_by_further_wordings(line: str, copied: list[str]) -> None:
    text = CABLE.format("To the Ministry of Lakes:", f"\n{line}\n")
    assert facts_of(text)["copied"] == copied
    assert facts_of(text)["sender"] == ["Embassy in Aldane"]


def test_an_office_prints_and_issues_on_a_day() -> None:
    line = "Printed and issued by the General Office of the Ministry of Lakes on 13 May 1963"
    facts = facts_of(CABLE.format("To the Ministry of Lakes:", f"\n{line}\n"))
    assert facts["printed"] == facts["distributed"] == ["1963-05-13"]
    assert facts["date"] == ["1963-05-12"]


@pytest.mark.parametrize(
    ("line", "key", "person"),
    [
        ("DRAFTED BY EUR/IB: T L DORN", "drafted", "T L DORN"),
        ("DRAFTED BY EB/TCA:JQMOOR:LD", "drafted", "JQMOOR"),
        ("APPROVED BY EUR: R B MOOR", "reviewed", "R B MOOR"),
    ],
)
def test_a_desk_stands_before_who_drafted_and_approved(line: str, key: str, person: str) -> None:
    text = (
        f"PAGE 01        STATE 213388\nORIGIN EUR-12\n\n{line}\n---------------------     104417\n"
        "O P 082211Z SEP 75\nFM SECSTATE WASHDC\nTO AMEMBASSY LISBON IMMEDIATE\n\n"
        f"1. {LONG.upper()}\n\n2. {LONG.upper()}\n"
    )
    assert facts_of(text)[key] == [person]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("three bad harvests [1959-1961] and still", "1959"),
        ("Sir Ole Dorn, 1945–1946 in command", "1945"),
    ],
)
def test_two_years_with_a_dash_are_a_span(words: str, span: str) -> None:
    from teikit.forms.dates import find_dates
    from teikit.forms.dates.find import every_date

    (date,) = every_date(words)
    assert (date.when, bool(date.to)) == (span, True)
    assert not list(every_date("Papers on Rivers, 1964–1968, Volume X"))
    assert not list(find_dates("file 1945-1946"))


@pytest.mark.parametrize(
    ("sentence", "present"),
    [
        (
            (
                "Present at the talk were the counsellor of the embassy Comrade Ye. N. Ray and the interpreter "
                "of the Ministry Wen Shu."
            ),
            ["Ye. N. Ray", "Wen Shu"],
        ),
        (
            "Present were counsellor Ye. N. Ray and third secretary O. Lund.",
            ["Ye. N. Ray", "O. Lund"],
        ),
        (
            (
                "The talk was attended by the head of the trade section Per Lund and by the attache "
                "O. O. Ray, who interpreted."
            ),
            ["Per Lund", "O. O. Ray"],
        ),
        ("The talk took place in the presence of the counsellor O. P. Ray.", ["O. P. Ray"]),
        ("The dinner was held in the presence of Prince Karl Ray.", []),
        (
            "Com. Lund, counsellor, and Com. Ray, attache, attended the conversation.",
            ["Lund", "Ray"],
        ),
        ("Com. Lund attended the meeting of the Central Committee.", []),
        ("The Minister and Mrs. Lund attended the reception.", []),
        ("President Lund, who had attended the meeting, was silent.", []),
        (
            "Present was the interpreter of the Ministry of Foreign Affairs Pak Il.",
            ["Pak Il"],
        ),
        (
            "Attending from our side were the attache Lund and the secretary Ray.",
            ["Lund", "Ray"],
        ),
        (
            "On our side were present the attaché Lund and the counsellor O. Ray.",
            ["Lund", "O. Ray"],
        ),
        ("The talk was attended by Lund, counsellor, and Ray, attache.", ["Lund", "Ray"]),
    ],
)
def test_a_sentence_tells_who_was_present(sentence: str, present: list[str]) -> None:
    text = (
        "RECORD OF CONVERSATION\nwith Deputy Premier Han Yu\n\n18 November 1964\n\n"
        f"Today at 11.30 I visited Han Yu at his request.\n\n{LONG}\n\n{sentence}\n\n"
        "Ambassador of Lethmark\nV. DORN\n"
    )
    facts = facts_of(text)
    assert facts["participant"] == ["Han Yu", *present]
    interpreter = [name for name in present if "interpret" in sentence][-1:]
    assert facts.get("interpreter", []) == interpreter


def test_a_telegram_was_despatched_from_a_town_at_an_hour() -> None:
    text = (
        "INWARD TELEGRAM\nFROM: Tarsk\nTO: Ministry of Lakes\n\nD: Tarsk 05.10 hours 21st June, 1950\n"
        f"R:       21.45 hours 20th June, 1950\n\nNo. 402\n\n{LONG}\n"
    )
    facts = facts_of(text)
    assert facts["date"] == ["1950-06-21"]
    assert facts["received"] == ["1950-06-20T21:45:00"]


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("c.c. London, Washington", ["place", "place"]),
        ("Copies to: Paris, Bonn", ["place", "place"]),
        ("Copies: Berlin, Dublin, Kharkov", ["place", "place", "person"]),
        ("c.c. Mr. London, Lord Paris", ["person", "person"]),
        ("Copies: Comrades Nelson, Dallas", ["person", "person"]),
    ],
)
def test_a_town_that_has_a_copy_is_a_post_unless_a_title_tells_a_person(
    line: str, forms: list[str]
) -> None:
    text = CABLE.format("To the Ministry of Lakes:", f"\n{line}\n")
    _, edition = convert(text.encode(), "x.txt")
    assert [fact.form for fact in edition.facts if fact.key == "copied"] == forms
