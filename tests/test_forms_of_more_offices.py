"""Forms of still more offices: heads, fields, lists, clearances and references; all is invented."""

from __future__ import annotations

import pytest

from names_support import found
from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of
from teikit.forms.dates import every_date
from teikit.pipeline import convert

BODY = f"\n\n{LONG}\n\n{LONG}\n"
TALK = "MEMORANDUM OF CONVERSATION\n\nDATE: March 4, 1958\n\nSUBJECT: Boats\n\n"


def facts_of(text: str, *keys: str) -> dict[str, list[str]]:
    """Return the values of these keys; of dates the norm."""
    _, edition = convert(text.encode(), "x.txt")
    return {key: [f.norm or f.value for f in edition.facts if f.key == key] for key in keys}


def references(text: str) -> list[str]:
    """Return type, number and words of each reference in a paragraph."""
    whole = f"{LONG}\n\n{text}\n\n{LONG}\n"
    said = tei(whole)[0].iterfind(".//{*}text//{*}ref")
    return [" ".join(f"{one.get('type')}: {''.join(one.itertext())}".split()) for one in said]


@pytest.mark.parametrize(
    "listed",
    [
        "PARTICIPANTS:\n1. Mr. A. Holt, Counselor of Embassy\n2. Miss Berta Lind\n3. Mr. Farrow",
        "PARTICIPANTS:\n\n1. Mr. A. Holt, Counselor of Embassy\n2. Miss Berta Lind\n3. Mr. Farrow",
        "PARTICIPANTS:\n\n  (1) Mr. A. Holt\n  (2) Miss Berta Lind\n  (3) Mr. Farrow, interpreter",
        "PARTICIPANTS:\n- Mr. A. Holt, Counselor of Embassy\n- Miss Berta Lind\n- Mr. Farrow",
        "PARTICIPANTS:\n\n– Mr. A. Holt\n– Miss Berta Lind, Second Secretary\n– Mr. Farrow",
        "PARTICIPANTS:\n\nFisheries    Mr. A. Holt\n             Miss Berta Lind\nTreasury     Mr. Farrow",
    ],
)
def test_who_took_part_is_listed_in_many_ways(listed: str) -> None:
    """Numbers, dashes and the names of bodies may stand before those who took part."""
    facts = facts_of(TALK + listed + BODY, "participant", "interpreter")
    assert [name for names in facts.values() for name in names] == [
        "A. Holt",
        "Berta Lind",
        "Farrow",
    ]
    assert blocks(TALK + listed + BODY)[-2:] == ["p", "p"]


def test_numbered_paragraphs_are_nobody_who_took_part() -> None:
    """Points of a text under such a list remain points."""
    points = f"PARTICIPANTS:\nMr. A. Holt\nMiss Berta Lind\n\n1. {LONG}\n\n2. {LONG}\n"
    assert blocks(TALK + points)[-2:] == ["p 1", "p 2"]


@pytest.mark.parametrize("form", ["TELEGRAM 075.914", "CIPHERED TELEGRAM No. 12/58", "REPORT 3-58"])
def test_fields_under_the_number_of_a_form_are_of_its_docket(form: str) -> None:
    """The name and number of a form stand above its fields."""
    text = f"{form}\n\nDate: 4 March 1958\nFrom: Bergen\nTo: Oslo\nClassification: Secret" + BODY
    assert facts_of(text, "date", "sender-place", "addressee", "classification") == {
        "date": ["1958-03-04"], "sender-place": ["Bergen"], "addressee": ["Oslo"],
        "classification": ["secret"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("hours", "time"),
    [
        ("10:00 a.m. to 12:10 p.m.", "1958-03-04T10:00:00/1958-03-04T12:10:00"),
        ("10.00–12.10", "1958-03-04T10:00:00/1958-03-04T12:10:00"),
    ],
)
def test_hours_of_a_meeting_are_its_time(hours: str, time: str) -> None:
    """When a meeting began and ended is one time, on its day."""
    head = "Minutes of the meeting of the Harbour Board\n\nDate: 4 March 1958\nPlace: Town Hall\n"
    assert facts_of(f"{head}Time: {hours}\n\nPresent: Mr. Holt, Mr. Lind" + BODY, "time") == {
        "time": [time]
    }


def test_persons_clear_for_their_desks() -> None:
    """A desk stands before the name of each who cleared, in columns and behind semicolons."""
    text = (
        "OUTGOING TELEGRAM\nDepartment of State\n\nTO: Amembassy OSLO 214" + BODY
        + "\nDrafted by: EUR:WE:AHolt:bl 3/4/58\n"
        "Clearances:   FW - Mr. Farrow     L - Miss Lind (draft); Interior - Mr. Strand\n"
    )  # fmt: skip
    assert facts_of(text, "reviewed") == {"reviewed": ["Farrow", "Lind", "Strand"]}


@pytest.mark.parametrize(
    ("addressed", "names"),
    [
        ("TO: ALL AMERICAN DIPLOMATIC POSTS", ["ALL AMERICAN DIPLOMATIC POSTS"]),
        ("TO: ALL CHIEFS OF MISSION", ["ALL CHIEFS OF MISSION"]),
        ("TO: OSLO BERGEN PARIS", ["OSLO", "BERGEN", "PARIS"]),
        ("SENT TO: Amembassy OSLO, Amlegation BERGEN", ["Embassy Oslo", "Legation Bergen"]),
    ],
)
def test_papers_to_several_posts(addressed: str, names: list[str]) -> None:
    """Posts that spaces part are several; what all posts are called is one."""
    text = f"CA-1123\n\n{addressed}\n\nFROM: Department of State\n\nDATE: March 4, 1958" + BODY
    assert facts_of(text, "kind", "addressee") == {"kind": ["circular"], "addressee": names}


@pytest.mark.parametrize(
    ("opening", "answered"),
    [
        ("612. ReDeptel 418. The boats were counted.", ["Deptel 418"]),
        ("Reurtel 418. The boats were counted on Monday.", ["urtel 418"]),
        ("Your telegram No. 99 and my letter of March 1.", ["Your telegram No. 99"]),
        ("In my letter of March 1 I told you of the boats.", []),
    ],
)
def test_what_a_telegram_opens_with_is_what_it_answers(opening: str, answered: list[str]) -> None:
    """The number of the telegram may stand before what it answers; one's own paper is not answered."""
    text = f"No. 314\nBergen, March 4, 1958\n\n{opening}\n\n{LONG}\n\nHOLT\n"
    assert facts_of(text, "reply-to") == {"reply-to": answered}


def test_who_took_the_talk_down_may_have_an_office_behind_the_name() -> None:
    """Initials tell a name from an office beside it."""
    head = (
        "Record of a conversation between Comrade A. Holt and the Minister B. Lind\n\n4 March 1958"
    )
    for said in ("C. Farrow, Second Secretary", "the Second Secretary C. Farrow"):
        text = f"{head}{BODY}\nThe talk was taken down by {said}.\n"
        assert facts_of(text, "recorder") == {"recorder": ["C. Farrow"]}


def test_an_addressee_stands_below_under_his_honours() -> None:
    """Honours and the town under a letter belong to its addressee."""
    text = f"4 March 1958\n\nDear Holt,{BODY}\nYours ever,\n\nB. FARROW\n\nSir Arnold Holt, K.C.M.G., C.B.,\n"
    assert facts_of(text + "   Bergen.\n", "addressee") == {"addressee": ["Arnold Holt"]}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Monday we met", ["Monday=0000-00-00"]),
        ("last Wednesday", ["last Wednesday=0000-00-00"]),
        ("next May", ["next May=0000-05"]),
        ("March last", ["March last=0000-03"]),
        ("to the end of October 1957", ["the end of October 1957=1957-10-21~1957-10-31"]),
        ("at 10.5 p.m. on 4 May 1958", ["10.5 p.m. on 4 May 1958=1958-05-04T22:05:00"]),
        ("No. 29 of May 11th", ["May 11th=0000-05-11"]),
    ],
)
def test_days_and_months_by_few_words(words: str, value: list[str]) -> None:
    """A day of the week, the end of a month and the next or last month are dates."""
    assert [
        f"{words[d.start : d.end]}={d.when}{('~' if d.vague else '..') + d.to if d.to else ''}"
        for d in every_date(words)
    ] == value


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("As told in airgram A-612 of March 4.", ["airgram: airgram A-612 of March 4"]),
        ("The figures are in Bergen's A-14.", ["airgram: Bergen's A-14"]),
        ("See REF A on the nets.", ["telegram: REF A"]),
        ("They keep the trade agreement of 4 May 1958.", ["agreement: the trade agreement of 4 May 1958"]),
        ("On the exchange of letters of 3 May 1961.", ["letter: the exchange of letters of 3 May 1961"]),
        ("Embassy Tokyo knows. In Tokyo 9917 it said so.", ["telegram: Tokyo 9917"]),
        ("In Tokyo 9917 boats were counted.", []),
        ("The road A-4 is closed.", []),
    ],
)  # fmt: skip
def test_papers_by_their_post_or_their_matter(words: str, said: list[str]) -> None:
    """A post's airgrams, telegrams and agreements with a noun are references."""
    assert references(words) == said


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("They came to Orange County.", ["L Orange County"]),
        ("He sent it to Gen. Farrow and Lt. Holt.", ["P Farrow", "P Holt"]),
        ("The Department told the Embassy.", ["O Department", "O Embassy"]),
    ],
)
def test_names_by_title_and_kind(words: str, names: list[str]) -> None:
    """Counties, officers and short names of departments are names."""
    assert found(words) == names


def test_points_of_protocols_and_counted_enclosures() -> None:
    """A point of a protocol is a heading; what a count of enclosures announces is divided."""
    assert blocks(f"{LONG}\n\nTo point XIV of prot. No. 5\n\n{LONG}\n") == ["p", "head", "p"]
    text = f"{LONG}\n\nYours ever,\n\nB. Farrow\n\n1 enclosure.\n\nMEMORANDUM\n\n{LONG}\n\n{LONG}\n"
    assert outcome_of(tei(text)[0], text).blocks[-3].kind == "head"


@pytest.mark.parametrize("lost", ["[illegible]", "[given name illegible]", "[unclear]", "[...]"])
def test_what_is_lost_of_a_name_is_no_part_of_it_in_the_index(lost: str) -> None:
    """What cannot be read behind a name is a gap, not a word of the name."""
    document, _ = tei(
        f"{LONG}\n\nThe boats were counted by Comrade Litvak {lost} on that day.\n\n{LONG}\n"
    )
    assert [one.text for one in document.iterfind(".//{*}person/{*}persName")] == ["Litvak"]


@pytest.mark.parametrize(
    ("line", "copied"),
    [
        ("Copy to Shri C. Farrow, Embassy of India, Bergen.", ["C. Farrow"]),
        ("Copy to Mr. Farrow, Mr. Lind", ["Farrow", "Lind"]),
        ("Copies to: Ministry of Trade, Embassy Oslo", ["Ministry of Trade", "Embassy Oslo"]),
    ],
)
def test_one_copy_goes_to_one_person(line: str, copied: list[str]) -> None:
    """Behind "Copy to" and a person's title stand the person's body and town."""
    text = (
        f"No. 12\nNew Delhi, 4th March, 1958.\n\nMy dear Holt,{BODY}\nYours sincerely,\nB. Lind\n\n"
    )
    assert facts_of(f"{text}Shri A. Holt,\nMinistry of Fisheries.\n\n{line}\n", "copied") == {
        "copied": copied
    }


@pytest.mark.parametrize(
    ("heading", "time"),
    [
        ("on 2 March 1958 from 10.00 to 11.15", "1958-03-02T10:00:00/1958-03-02T11:15:00"),
        ("on 2 March 1958, 10.00–11.15", "1958-03-02T10:00:00/1958-03-02T11:15:00"),
        ("on 2.3.1958 from 9.00 to 10.30 hours", "1958-03-02T09:00:00/1958-03-02T10:30:00"),
    ],
)
def test_hours_behind_the_day_in_a_heading(heading: str, time: str) -> None:
    """Two hours behind "from" are the time of a talk, with or without their unit."""
    text = (
        f"Bergen, 4 March 1958\n\nNote\non a conversation with Comrade Lind {heading}{BODY}\nHolt\n"
    )
    assert facts_of(text, "time") == {"time": [time]}


def test_prices_behind_a_day_are_no_hours() -> None:
    """What rose from one figure to another is no time."""
    said = "Prices rose on 2 March 1958 from 10.00 to 11.15 there."
    assert [said[d.start : d.end] for d in every_date(said)][:1] == ["2 March 1958"]


@pytest.mark.parametrize(
    ("letterhead", "body", "town"),
    [
        ("BRITISH LEGATION,\n    BERGEN.", "BRITISH LEGATION", "BERGEN"),
        ("BRITISH EMBASSY\n\nOSLO", "BRITISH EMBASSY", "OSLO"),
        ("Indian Embassy, Malmö.", "Indian Embassy", "Malmö"),
        ("EMBASSY OF THE\nKINGDOM OF SWEDEN\nOslo", "EMBASSY OF THE KINGDOM OF SWEDEN", "Oslo"),
        ("Commercial Section\nBritish Embassy\nOslo", "Commercial Section", "Oslo"),
    ],
)
def test_the_town_of_a_letterhead(letterhead: str, body: str, town: str) -> None:
    """The town stands beside its body or below it, behind a blank line or another body too."""
    text = f"{letterhead}\n\n4 March 1958\n\nDear Department,{BODY}\nYours ever,\nB. Lind\n"
    assert facts_of(text, "sender", "sender-place") == {
        "sender": ["B. Lind", body],
        "sender-place": [town],
    }
