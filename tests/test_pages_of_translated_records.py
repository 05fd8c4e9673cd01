"""Pages of an archive of translated records: parted by blank lines, cut, and shorn of their marks."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from pages_support import ends, read, said
from structure_support import LONG, blocks, tei
from teikit.forms.dates import find_dates

RIGHTS = "The Programme allows the materials of the Digital Archive to be used again in teaching."
TOP = "Skip to content\n\nMay 6, 1957\n\n"


def spaced(*lines: str) -> str:
    """Join lines as web pages do: a blank line between all."""
    return "\n\n".join(lines) + "\n"


# --- the page -------------------------------------------------------------------------------------


def test_a_label_without_its_value_does_not_take_the_next_heading() -> None:
    """An empty "Author(s):" is empty, though a line stands under it."""
    page = read(
        f"May 6, 1957\nReport, Legation in Aldane (Excerpt)\n{LONG}\n{LONG}\nAda Moor\nConsul\n"
        "The Consul reports on the late harvest of the lower river.\nAuthor(s):\n"
        f"Document Information\nSource\nRights\n{RIGHTS}\n"
    )
    assert said(page, "author") == []
    assert page.transcript.empty_labels


def test_a_title_may_end_with_an_abbreviation() -> None:
    title = "Note on the Visit of Comrade Moor, on 5 May 1957, from 5:00 p.m. until 6:50 p.m."
    page = read(f"{TOP}{title}\n\nLegation in Aldane\n\n{LONG}\n\n{LONG}\n")
    assert said(page, "title") == [title]


def test_a_summary_above_the_date_is_not_the_title() -> None:
    summary = (
        "Report delivered by Secretary Ole Dorn to the committee of the lower river; a plenum had "
        "been held the day before to confirm what the delegation had decided."
    )
    page = read(
        f"{summary}\nMay 6, 1957\nSpeech by O. Dorn at the Plenum\n"
        f"This document was made possible with support from Mill Foundation\n{LONG}\n{LONG}\n"
    )
    assert said(page, "title") == ["Speech by O. Dorn at the Plenum"]
    assert said(page, "summary") == [summary]
    assert ends(page)[0] == LONG


CITED = (
    '"Note on a Talk with Ambassador Dorn in Aldane," May 06, 1957, '
    "Nobody Program Digital Archive, KVD, f. 1, l. 2. "
)


def test_a_citation_that_repeats_the_date_needs_no_other_sign_of_a_page() -> None:
    page = read(
        f"May 6, 1957\n\n    {CITED}Translated by Ada Nobody.\n"
        f"Department of Bridges\nAldane, 6 May 1957\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "title") == ["Note on a Talk with Ambassador Dorn in Aldane"]
    assert said(page, "shelfmark") == ["f. 1"]
    assert ends(page)[0] == "Department of Bridges"


def test_a_citation_on_one_line_ends_with_it() -> None:
    """The document's first words, right below, are none of it."""
    page = read(
        f"May 6, 1957\n\n    {CITED}Contributed and translated by Ada Nobody.\n"
        f"Minutes of\n\nconversation between comrade Ada Moor and Ole Dorn\n\n{LONG}\n\n{LONG}\n"
    )
    assert ends(page)[0] == "Minutes of"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Telegram from Ada Moor to Ole Dorn Concerning the Bridge",
            {"sender": ["Ada Moor"], "addressee": ["Ole Dorn"]},
        ),
        (
            "Telegram of the Ministry of Lakes to the Legation in Aldane Regarding the Bridge",
            {"sender": ["Ministry of Lakes"], "addressee": ["Legation in Aldane"]},
        ),
        ("Note on a Meeting with a Delegation from the Council of Bridges", {}),
        ("Memorandum on the Visit of the Delegation, led by Comrade Dr. Ada Moor", {}),
    ],
)
def test_parties_in_a_title(title: str, expected: dict[str, list[str]]) -> None:
    found = facts_of(f"{TOP}{title}\n\n{LONG}\n\n{LONG}\n")
    assert {key: found[key] for key in ("sender", "addressee") if key in found} == expected


# --- the head -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        (
            "Note about the Meeting of the Ambassadors of Lethmark and Aldane on",
            "5 May 1957 in the Legation of Lethmark",
        ),
        ("Minutes of", "conversation between comrade Ada Moor and Ole Dorn, Aldane"),
    ],
)
def test_a_heading_that_breaks_off_goes_on_under_a_blank_line(head: tuple[str, str]) -> None:
    assert blocks(spaced("Legation in Aldane", *head, LONG, LONG)) == ["docket", "head", "p", "p"]


def test_a_bare_word_of_a_kind_keeps_its_line() -> None:
    text = spaced(
        "N o t e", "About the Meeting of Comrade Moor with Dorn,", "on 5 May 1957 in Aldane", LONG
    )
    assert blocks(text) == ["head", "head", "p"]


@pytest.mark.parametrize(
    "line",
    [
        "about the talks of the Ambassadors of Lethmark and Aldane in the Legation",
        "of Comrade Ada Moor with the president of the port, Ole Dorn, in Aldane",
        "On the Visit of the Delegation of Lakes, on 5 May 1957, until 6:50 p.m.",
    ],
)
def test_a_heading_whose_kind_stood_apart_and_is_lost(line: str) -> None:
    text = spaced("Legation in Aldane", "6 May 1957", line, LONG, LONG)
    assert blocks(text)[-3:] == ["head", "p", "p"]


def test_a_sentence_about_a_talk_is_no_heading() -> None:
    line = "On the talks with the port nothing was said by the Ambassador of Lethmark."
    assert blocks(spaced("Legation in Aldane", "6 May 1957", line, LONG))[-2:] == ["p", "p"]


# --- who took part --------------------------------------------------------------------------------

SIDES = spaced(
    "N o t e",
    "About the Meeting of Comrade Minister with the Head of the Port",
    "[Additional] Participants:",
    "from the KVD:",
    "Major General Moor, Head of the Port",
    "Colonel Rask, Liaison Officer",
    "from the MfB [Ministry for Bridges]:",
    "Army General Dorn",
    "Lieutenant Colonel Lund (Interpreter)",
    "Comrade Dorn:",
    "Welcome. " + LONG,
    "Comrade Moor:",
    LONG,
)


def test_names_parted_by_blank_lines_under_each_side() -> None:
    found = facts_of(SIDES)
    assert found["participant"] == ["Moor", "Rask", "Dorn", "Lund"]
    assert found["interpreter"] == ["Lund"]


def test_an_office_may_follow_a_name_without_a_comma() -> None:
    found = facts_of(
        "N o t e\nabout the talks of Comrade Minister with the Chairman of the Port\n\n"
        "Participants:\n\nKVD: Comrade Moor – 1st Deputy of the Chairman\n"
        "Comrade Rask - Deputy of the Chairman\nComrade Lund Head of Department X\n\n"
        f"MfB: Comrade Dorn Deputy of the Minister\nComrade Vell Interpreter\n\n{LONG}\n\n{LONG}\n"
    )
    assert found["participant"] == ["Moor", "Rask", "Lund", "Dorn", "Vell"]
    assert found["interpreter"] == ["Vell"]
    assert "addressee" not in found


def test_comrades_in_one_long_line_under_the_label() -> None:
    names = ["Ada Moor", "Ole Dorn", "Eva Rask", "Per Lund", "Tom Vell", "Ian Poe", "Una Marr"]
    text = spaced(
        "S T E N O G R A P H Y",
        "of the meeting of the Committee of Lakes of 25 June 1951",
        "Participants:",
        f"Comrades {', '.join(names)}, {', '.join(f'Nils {n.split()[1]}' for n in names)}.",
        "The meeting began at 11.10 and ended at 14.20.",
        LONG,
    )
    assert facts_of(text)["participant"][:7] == names


# --- copies ---------------------------------------------------------------------------------------


def test_copies_listed_above_the_message() -> None:
    """The list ends where its entries do, and "Subject:" goes on with none of them."""
    text = spaced(
        "Regional Division IV",
        "Top secret!",
        "Produced in 4 copies for:",
        "- Comrade Moor",
        "- Comrade Dr. Rask",
        "- Vienna",
        "- Own use",
        "Subject: The new bridge",
        LONG,
        LONG,
    )
    assert facts_of(text)["copied"] == ["Moor", "Rask", "Vienna"]
    assert blocks(text) == ["docket"] * 7 + ["particular", "p", "p"]


def test_a_list_that_a_sentence_introduces_is_no_list_of_copies() -> None:
    text = spaced("Legation in Aldane", "6 May 1957", LONG, "I met:", "- Comrade Moor", LONG)
    assert "copied" not in facts_of(text)


# --- names and dates ------------------------------------------------------------------------------


def names(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each name in the text."""
    found = tei(f"Report on the river\n\n{text}\n")[0].find("{*}text")
    kinds = {"persName": "person", "orgName": "org", "placeName": "place"}
    return [
        (kinds[one.tag.partition("}")[2]], "".join(one.itertext()))
        for one in found.iter(*(f"{{*}}{tag}" for tag in kinds))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The delegation went to the D. R. Vietnam and to the P.R. China; the PR Poland wrote.",
            [("place", "D. R. Vietnam"), ("place", "P.R. China"), ("place", "PR Poland")],
        ),
        (
            "He thanked the Syrian Arab Republic and the Arab Republic of Egypt.",
            [("place", "Syrian Arab Republic"), ("place", "Arab Republic of Egypt")],
        ),
        ("Professors, who had returned from there, told that it is cold.", []),
        ("Minister [Ada J.] Dorn said that it is cold.", [("person", "[Ada J.] Dorn")]),
        ("The [Premier Ada J.] Dorn said that it is cold.", [("person", "Dorn")]),
        (
            "The Executive Committee of the Palestine Lakes Organization met.",
            [("org", "Executive Committee of the Palestine Lakes Organization")],
        ),
    ],
)
def test_names_of_states_and_names_over_brackets(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert names(text) == expected


def test_a_rank_with_a_hyphen_is_no_part_of_the_name() -> None:
    assert names("Colonel-General Florian Dorn and Army-General Ole Rask came.") == [
        ("person", "Florian Dorn"),
        ("person", "Ole Rask"),
    ]


def test_speakers_named_by_their_initials() -> None:
    document = tei(
        "Notes regarding the conversation of Cde. Ada Moor and Cde. Ole Dorn at the dinner\n\n"
        f"Cde. Ada Moor: {LONG}\n\nCde. Ole Dorn: {LONG}\n\nCde. OD: {LONG}\n\nCde. AM: {LONG}\n"
    )[0]
    speeches = document.iter("{*}sp")
    assert [sp.get("who") for sp in speeches] == [
        "#person-ada-moor",
        "#person-ole-dorn",
        "#person-ole-dorn",
        "#person-ada-moor",
    ]


def test_letters_of_a_body_take_no_part_in_a_talk() -> None:
    found = facts_of(
        "Memorandum of conversation between Ada Moor, CC KVP First Secretary and chairman of the "
        f"State council, and Ole Dorn, Secretary General of the Lakes Party\n\n{LONG}\n\n{LONG}\n"
    )
    assert found["participant"] == ["Ada Moor", "Ole Dorn"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Aldane, 28 th September, 1955", "1955-09-28"),
        ("Arrived: 24.10.62 16:30", "1962-10-24T16:30:00"),
        ("Processed: 24.10.62 17:30 Office of the President", "1962-10-24T17:30:00"),
    ],
)
def test_dates_as_translators_type_them(words: str, when: str) -> None:
    assert [date.when for date in find_dates(words)] == [when]


def test_who_signs_by_order() -> None:
    text = spaced(LONG, LONG, "By order of the Minister", "Ada Dorn", "Deputy Under-Secretary")
    assert blocks(text)[-3:] == ["signed", "signed", "signed"]


# --- heads of letters and of editions -------------------------------------------------------------


def test_an_office_on_top_may_have_small_words() -> None:
    text = spaced(
        "Embassy of the People’s Republic of Lethmark in the Aldane Republic",
        "Paris, 6 May 1957",
        "Report on the Bridge",
        LONG,
        LONG,
    )
    assert blocks(text) == ["docket", "dateline", "head", "p", "p"]


def test_an_excerpt_says_below_what_it_is_from() -> None:
    text = spaced("E x c e r p t", "from the report of the Legation on the river", LONG, LONG)
    assert blocks(text) == ["head", "p", "p"]


def test_place_over_date() -> None:
    text = spaced("Legation of Lethmark", "Belgrade", "May 6, 1957", LONG, LONG)
    assert blocks(text)[-3:] == ["dateline", "p", "p"]


def test_the_title_without_its_day_is_the_heading() -> None:
    page = read(
        f"{TOP}Ada Moor's Conversation with Ole Dorn on May 6, 1957\n\n"
        f"Ada Moor's Conversation with Ole Dorn\n\n{LONG}\n\n{LONG}\n"
    )
    assert ends(page)[0] == "Ada Moor's Conversation with Ole Dorn"


def test_place_and_a_date_that_an_editor_corrects_address_nobody() -> None:
    found = facts_of(
        spaced(
            "Legation of Lethmark",
            "Paris, 1 May 1978 [sic; 1983]",
            "Dear Comrade Moor!",
            LONG,
            LONG,
            "Ole Dorn",
        )
    )
    assert found["addressee"] == ["Moor"]


def test_of_what_somebody_is_a_member_addresses_nobody() -> None:
    found = facts_of(
        "Ministry of Bridges\nAldane, 18. July 1957\n\nMember of the Politburo and\n"
        "Secretary of the KVD Central Committee\nComrade Ada   M o o r\n\nParis\n\n"
        f"Dear Comrade Moor!\n\n{LONG}\n\n{LONG}\n\nOle Dorn\n"
    )
    assert "Member of the Politburo and" not in found["addressee"]
    assert "Ada Moor" in found["addressee"]


def test_where_a_sender_is_and_who() -> None:
    found = facts_of(spaced("Telegram", "Sender: Belgrade – Dorn", "6 May 1957", LONG, LONG))
    assert (found["sender-place"], found["sender"]) == (["Belgrade"], ["Dorn"])


@pytest.mark.parametrize(
    ("title", "key", "names"),
    [
        (
            "Letter from Ada Moor to Gen. Dorn, Gen. Rask, and Gen. Lund",
            "addressee",
            ["Dorn", "Rask", "Lund"],
        ),
        (
            "Code Message No. 12 from Deputy Minister Moor to Dorn (Oslo) and Rask (Vienna)",
            "addressee",
            ["Dorn", "Rask"],
        ),
        ("Code Message No. 12 from Ambassador Moor in Oslo to Dorn", "sender", ["Moor"]),
        ("Cable No. 12 from New York to Comrade Moor", "sender", ["New York"]),
    ],
)
def test_several_people_and_their_posts_in_a_title(title: str, key: str, names: list[str]) -> None:
    assert facts_of(f"{TOP}{title}\n\n{LONG}\n\n{LONG}\n")[key] == names


@pytest.mark.parametrize(
    "head",
    [
        ("257", "May 5, note of Consul Moor on a talk with the Head of the Port"),
        ("May 5, Consul Moor’s record of conversation", "with the Head of the Port"),
        ("May 5, code message from the Consul in Oslo:", "Opinions on the Bridge"),
    ],
)
def test_the_heading_that_an_edition_gives(head: tuple[str, str]) -> None:
    found = blocks(spaced(*head, "Aldane, May 6, 1957", "Top secret", LONG, LONG))
    assert (
        found
        == [*(["docket"] if head[0].isdigit() else []), "head", "dateline", "docket"] + ["p"] * 2
    )


def test_a_date_with_a_small_word_names_no_place() -> None:
    text = spaced("MINUTES OF THE MEETING OF THE LAKES PARTY", "ON 4 AUGUST 1957", LONG, LONG)
    assert "place" not in facts_of(text)
    assert blocks(text)[-3:] == ["dateline", "p", "p"]


# --- pages without a date, and what ends them -----------------------------------------------------


def test_a_page_without_a_date() -> None:
    page = read(
        "Skip to content\n\nReport on the Lower River and its Bridges\n\n"
        "This document was made possible with support from Mill Foundation\n\n"
        f"Legation in Aldane\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "title") == ["Report on the Lower River and its Bridges"]
    assert ends(page)[0] == "Legation in Aldane"


def test_a_summary_without_a_full_stop_above_the_date() -> None:
    summary = "Ada Moor and Ole Dorn discuss the bridge over the lower river"
    page = read(
        f"{summary}\nMay 6, 1957\nSpeech by O. Dorn at the Plenum\n"
        f"This document was made possible with support from Mill Foundation\n{LONG}\n{LONG}\n"
    )
    assert said(page, "title") == ["Speech by O. Dorn at the Plenum"]
    assert said(page, "summary") == [summary]


def test_a_label_without_its_value_does_not_take_the_rights() -> None:
    page = read(
        f"May 6, 1957\nReport, Legation in Aldane\n{LONG}\n{LONG}\nAda Moor\nConsul\n"
        "According to this report, the harvest of the lower river was late.\nAssociated Places\n"
        f"Document Information\nOriginal Archive\n{RIGHTS}\n"
    )
    assert said(page, "archive") == []
    assert said(page, "summary") == [
        "According to this report, the harvest of the lower river was late."
    ]


def test_an_address_on_the_web_ends_the_translators_names() -> None:
    page = read(
        f"{TOP.strip()}\n\n    {CITED}Translated by Ada Nobody. https://a.example/1\n\n{LONG}\n"
    )
    assert said(page, "translator") == ["Ada Nobody"]


# --- who speaks and who signs ---------------------------------------------------------------------


def test_whom_a_notice_is_for_takes_no_part() -> None:
    found = facts_of(
        spaced("Notice for Comrade Dorn on the talk with Comrade Moor on 5 May 1957", LONG, LONG)
    )
    assert found["participant"] == ["Moor"]


def test_comrades_in_a_title() -> None:
    found = facts_of(
        "Memorandum of conversation between Chairman Ole Lund and comrades Ada Moor and Per Dorn.\n\n"
        f"Place: Hall\n\nParticipants: Eva Rask, Ian Poe\n\n{LONG}\n\n{LONG}\n"
    )
    assert set(found["participant"]) == {"Eva Rask", "Ian Poe", "Ole Lund", "Ada Moor", "Per Dorn"}


def test_names_with_offices_parted_by_blank_lines() -> None:
    found = facts_of(
        spaced(
            "Minutes of the meeting of the Committee of Lakes",
            "Participants:",
            "Ada Moor, member of the Presidium",
            "Ole Dorn, secretary of the Central Committee",
            "Eva Rask, head of the Lakes Department",
            LONG,
            LONG,
        )
    )
    assert found["participant"] == ["Ada Moor", "Ole Dorn", "Eva Rask"]


def test_speakers_with_the_calls_of_notes_and_one_surname() -> None:
    document = tei(
        "Record of the Plenum\n\n"
        f"ADA MOOR:[1] {LONG}\n\nOLE DORN:[2] {LONG}\n\nPER MOOR:[3] {LONG}\n\nADA MOOR: {LONG}\n"
    )[0]
    assert [sp.get("who") for sp in document.iter("{*}sp")] == [
        "#person-ada-moor",
        "#person-ole-dorn",
        "#person-per-moor",
        "#person-ada-moor",
    ]


def test_a_signature_with_the_call_of_a_note() -> None:
    found = facts_of(
        f"TO CC KVP POLITBURO\n{LONG}\n{LONG}\nAldane, 7 December 1957\nOle Dorn[1]\n"
        "Minister of Foreign Affairs\n[1] Minister of Foreign Affairs (1952-1961).\n"
    )
    assert found["sender"] == ["Ole Dorn"]


def test_a_signature_with_the_number_of_the_cable() -> None:
    page = f"{TOP}Cable no. 388 from the Legation in Aldane (Dorn)\n\nTelegram from Aldane\n\n"
    assert facts_of(f"{page}{LONG}\n\n{LONG}\n\nDorn 388.\n")["sender"] == ["Dorn"]


# --- reports of embassies -------------------------------------------------------------------------

REPORT = "Lethmark Embassy in Aldane (Moor), Report on 'The Bridge over the River'"


def test_an_office_before_its_report_has_sent_it() -> None:
    found = facts_of(f"{TOP}{REPORT}\n\nVienna, 6 May 1957\n\n{LONG}\n\n{LONG}\n")
    assert found["sender"] == ["Lethmark Embassy in Aldane"]


@pytest.mark.parametrize(
    "line", ["131/1963/top secret", "47/ 1963/ top secret", "No. 12/secret/56"]
)
def test_a_register_number_with_its_grade(line: str) -> None:
    found = facts_of(
        f"{TOP}{REPORT}\n\n{line}\n\nWritten: in four copies\n\nthree to Center\n\none to Embassy\n\n"
        f"Vienna, 6 May 1957\n\nSubject: The bridge.\n\n{LONG}\n\n{LONG}\n"
    )
    assert found["classification"] in (["top-secret"], ["secret"])


def test_how_many_copies_go_where_is_no_letterhead() -> None:
    document = tei(
        "The Embassy of Lethmark\n\nWritten: in four copies\n\none to Embassy\n\nVienna, 6 May 1957\n\n"
        f"Subject: The bridge.\n\n{LONG}\n\n{LONG}\n"
    )[0]
    heads = [seg for seg in document.iter("{*}seg") if seg.get("type") == "letterhead"]
    assert ["".join(seg.itertext()) for seg in heads] == ["The Embassy of Lethmark"]


def test_a_notice_of_a_department_for_protocol_is_no_treaty() -> None:
    title = "Notice from Ada Moor, Department for Protocol, to Ole Dorn, Secretary General"
    assert facts_of(f"{TOP}{title}\n\n{LONG}\n\n{LONG}\n")["kind"] == ["memorandum"]
