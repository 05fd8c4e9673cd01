"""Cables, minutes and ciphergrams in translation: labels, lists and stamps that no table knew."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found
from pages_support import read, said
from structure_support import LONG, blocks, tei
from teikit.forms.dates import find_dates

PAGE = "May 6, 1957\n{title}\nThis document was made possible with support from Mill Foundation\n"


def page(title: str, *lines: str) -> str:
    """Return a page whose lines no blank line parts."""
    return PAGE.format(title=title) + "\n".join(lines) + "\n"


# --- the head -------------------------------------------------------------------------------------


CABLE = page(
    "Cable from Ole Dorn, 'On the Consul Crossing Aldane by Boat'",
    "Priority: Special Rush",
    "From: Norway",
    "Date: 6 May 1957",
    "Already Forwarded to: [Ada] Moor, Chairman, Tom Vell, Ministry of Lakes, Ivo Renn",
    "On the Consul Crossing Aldane by Boat",
    "Ministry of Foreign Affairs:",
    "Your telegram of 2 May tells of the Consul and of his boat, and I answer as follows:",
    f"(1) {LONG}",
    f"(2) {LONG}",
)


def test_to_whom_a_cable_was_already_forwarded_belongs_to_its_head() -> None:
    """And so the address under it is found, and the first sentence is none, colon or not."""
    assert facts_of(CABLE)["copied"] == [
        "Ada Moor",
        "Chairman",
        "Tom Vell",
        "Ministry of Lakes",
        "Ivo Renn",
    ]
    assert facts_of(CABLE)["addressee"] == ["Ministry of Foreign Affairs"]
    assert facts_of(CABLE)["precedence"] == ["most-urgent"]
    assert blocks(CABLE)[7:] == ["head", "salute", "p", "item 1", "item 2"]


def test_the_title_says_who_sends_where_the_docket_says_from_where() -> None:
    assert facts_of(CABLE)["sender"] == ["Ole Dorn"]


def test_a_verb_behind_a_title_is_no_name() -> None:
    assert found("On the Minister Visiting Norway in a Coach of his Own") == [
        "R the Minister",
        "L Norway",
    ]


def test_what_a_cable_is_about_may_be_called_its_contents() -> None:
    text = f"Ministry of Lakes Cable\n\nTo: Oslo\n\nContents: on the mills\n\nEmbassy in Norway:\n\n{LONG}\n"
    assert blocks(text) == ["docket", "docket", "docket", "salute", "p"]


def test_several_titled_persons_and_a_body_are_addressed_each() -> None:
    text = f"Top secret\n\nChairman [Ada Moor], Comrade [Tom] Vell, and the Central Committee:\n\n{LONG}\n"
    assert facts_of(text)["addressee"] == ["Ada Moor", "Tom Vell", "Central Committee"]


def test_two_full_names_in_a_title_are_two_addressees() -> None:
    title = "Telegram, Ada Moor to Tom Vell and Ivo Renn"
    assert facts_of(page(title, LONG, LONG))["addressee"] == ["Tom Vell", "Ivo Renn"]


CIPHERGRAM = page(
    "Secret Telegram from Dornov (Oslo) to Vellin (Warsaw) [Ciphergram No. 4471]",
    "Secret",
    "Ciphergram No. 4471",
    "From…Oslo……dispatched on 6.5.57 at 7:15 hours……..received 6.5.57 at 8:35 hours……",
    "Came in to the Third Board…16.5.57 at 11:20 hours…………….",
    "Vellin",
    "FYI: Rautio, Kost, Marr",
    LONG,
    LONG,
)


def test_a_ciphergram_has_dot_leaders_for_its_columns() -> None:
    facts = facts_of(CIPHERGRAM)
    assert (facts["sender-place"], facts["sender"]) == (["Oslo"], ["Dornov"])
    assert facts["addressee"] == ["Vellin"]
    assert facts["copied"] == ["Rautio", "Kost", "Marr"]
    assert facts["received"] == ["1957-05-06T08:35:00", "1957-05-16T11:20:00"]
    assert blocks(CIPHERGRAM)[3:] == [
        *["docket"] * 4,
        "salute",
        "copies",
        "p",
        "p",
    ]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Board…27.4.57 at 11:20 hours", "1957-04-27T11:20:00"),
        ("Board…03.19.57 at 17:25 hours", "1957-03-19T17:25:00"),
    ],
)
def test_two_figures_of_a_year_are_a_days_where_an_hour_follows(words: str, when: str) -> None:
    """Month first where the second number is none of a month."""
    assert next(find_dates(words)).when == when


# --- who was there --------------------------------------------------------------------------------


def test_personnel_who_accompanied_are_participants_with_their_tasks() -> None:
    text = page(
        "Minutes of the Meeting with Ambassador Dornov",
        "Time: 6 May 1957, afternoon 4:00PM to 5:10",
        "Location: Boat House",
        "Personnel accompanied:",
        "Director’s Assistant Li Ming,",
        "Wang An (Interpreter and [in charge of] documenting)",
        f"Dornov said: {LONG}",
        LONG,
    )
    facts = facts_of(text)
    assert facts["participant"][:2] == ["Li Ming", "Wang An"]
    assert facts["interpreter"] == facts["recorder"] == ["Wang An"]
    assert facts["time"] == ["1957-05-06T16:00:00/1957-05-06T17:10:00"]
    assert "addressee" not in facts


def test_a_line_without_a_label_does_not_end_the_particulars() -> None:
    text = page(
        "Record of Premier Moor's Second Conversation with Dornov",
        "Record of Premier Moor's Second Conversation with Dornov",
        "Location: Great Hall",
        "Persons present the same as at the first talk",
        "Interpreter: Wang An",
        LONG,
        LONG,
    )
    facts = facts_of(text)
    assert facts["interpreter"] == ["Wang An"]
    assert facts["participant"] == ["Moor", "Dornov"]


def test_each_side_has_its_participant() -> None:
    text = page(
        "Minutes of Conversation between Premier Moor and President Vell",
        "Place: On the boat",
        "Valdorian participant: Ambassador Ole Dorn",
        "Interpreter: Wang An",
        LONG,
        LONG,
    )
    assert facts_of(text)["participant"][0] == "Ole Dorn"


SESSION = page(
    "Transcript of the Meeting of the Politburo",
    "MEETING OF THE POLITBURO",
    "6 May 1957",
    "Chaired by Comrade DORNOV, L.I.",
    "Attended by Coms. Moorin, A.V., Vellin, V.V., Rautio, A. Ia., Kost, M.A.",
    f"DORNOV. {LONG}",
    f"VELLIN. {LONG}",
)


def test_surnames_stand_before_their_initials_among_those_present() -> None:
    assert facts_of(SESSION)["participant"] == [
        "DORNOV",
        "Moorin, A.V.",
        "Vellin, V.V.",
        "Rautio, A. Ia.",
        "Kost, M.A.",
    ]


def test_who_is_present_speaks_in_capitals_before_a_full_stop() -> None:
    """The speaker is he who is listed with his initials."""
    speeches = [sp.get("who") for sp in tei(SESSION)[0].iter("{*}sp")]
    assert speeches == ["#person-dornov", "#person-vellin-v-v"]


def test_the_last_of_several_comrades_stands_behind_a_comma_and_and() -> None:
    assert found("The mills are shown to Cdes. Dornov, Vellin, and Rautio.") == [
        "P Dornov",
        "P Vellin",
        "P Rautio",
    ]


# --- under the message ----------------------------------------------------------------------------


def test_what_the_cipher_office_notes_stands_behind_the_signature() -> None:
    text = (
        f"To: Oslo\n\nEmbassy in Norway:\n\n{LONG}\n\n{LONG}\n\n    Division of Lake Affairs\n\n"
        "This letter has been typed for the consulate on 6 May 1957 at 4:00pm\n\n"
        "Kept by the clerk of the day\n\n6 May 1957 4:20pm\n"
    )
    assert blocks(text)[4:] == ["signed", "distribution", "distribution", "distribution"]


def test_a_number_with_its_pages_stands_under_a_signature() -> None:
    text = f"Telegram\n\n{LONG}\n\n[signature] K. Dornov\n\nNº 77-mk (3 pages)\n"
    assert blocks(text)[2] == "signed"


def test_a_grade_alone_in_parentheses_marks_the_paper() -> None:
    text = f"(Top Secret)\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["classification"] == ["top-secret"]
    assert blocks(text) == ["docket", "p", "p"]


def test_a_body_that_signs_is_one_name() -> None:
    text = page(
        "Cable from the Valdorian Committee to Study Norway and to Combat Frost",
        "To the Embassy in Denmark:",
        LONG,
        "Valdorian Committee to Study Norway and to Combat Frost",
        "6 May 1957",
    )
    named = ["".join(one.itertext()) for one in tei(text)[0].iter("{*}orgName")]
    assert "Valdorian Committee to Study Norway and to Combat Frost" in named


def test_an_omission_beside_bodies_that_sign_is_no_part_of_a_name() -> None:
    signed = "Foreign Ministry, Foreign Ministry, Ada Moor (2) [...]"
    text = f"Oslo: Two ways:\nAda Moor: {LONG}\nAda Moor: {LONG}\n{signed}\n"
    named = ["".join(name.itertext()) for name in tei(text)[0].iterfind(".//{*}signed/{*}orgName")]
    assert set(named) == {"Foreign Ministry"}


# --- the page -------------------------------------------------------------------------------------


def test_a_date_and_a_title_that_quotes_the_document_are_a_page() -> None:
    title = "Cable No. 99, Minister of Lakes to the Consul in Oslo [Moor], 'Paper on Locks'"
    text = f"May 6, 1957\n{title}\nNumber: 0999-001\nTo: Consul in Oslo\n{LONG}\n{LONG}\n"
    assert said(read(text), "title") == [title]


def test_a_printed_book_is_no_archive() -> None:
    text = page(
        "Report on the Mills",
        LONG,
        LONG,
        "Document Information",
        "Source",
        "A. Moor, “The Lakes of Aldane”, Port Press, Oslo, 1999; translated by Ada Nobody",
    )
    facts = facts_of(text)
    assert "archive" not in facts
    assert facts["translator"] == ["Ada Nobody"]


def test_the_fields_of_a_page_do_not_begin_within_its_citation() -> None:
    title = "Telegram, Ada Moor to Tom Vell, 6 May 1957 (excerpt)"
    text = (
        f"{title.upper()}\nCITATION SHARE DOWNLOAD-\nCitation\nget citation\n"
        f'"{title}," May 6, 1957, Nobody Program Digital Archive, Lakes and Locks, vol. 1 (Oslo: '
        "Port Press, 1991), 44; translation from Ada Nobody, ed., Lakes, 207. - Share\n- Download\n"
        f"VIEW DOCUMENT IN\nEnglish HTML\n{title}\n(1) {LONG}\n"
    )
    assert said(read(text), "title") == [title]
    assert facts_of(text)["sender"] == ["Ada Moor"]


# --- what a second look at such pages told --------------------------------------------------------


def test_subjects_may_stand_between_heading_and_particulars() -> None:
    text = page(
        "Record of Premier Moor's Talk with Chancellor Vell",
        "Record of Premier Moor's Talk with Chancellor Vell",
        "1. Prices of the Mills",
        "2. Aid to Norway",
        "Time: 6 May 1957, 9:45 a.m.",
        "Place: Winter garden",
        "Interpreter and recorder: Wang An",
        f"Vell: {LONG}",
        f"Moor: {LONG}",
    )
    facts = facts_of(text)
    assert facts["place"] == ["Winter garden"]
    assert facts["recorder"] == ["Wang An"]
    assert blocks(text)[4:8] == ["item 1", "item 2", "particular", "particular"]


def test_one_date_shows_whether_the_month_stands_first() -> None:
    """04.02.1957 is April where 03.31.1957 stands above it."""
    text = "Dispatched from Oslo on 03.31.1957 at 15:20\nReceived on 04.02.1957 at 8:05\n"
    assert [date.when[:10] for date in find_dates(text)] == ["1957-03-31", "1957-04-02"]
    text = text.replace("03.31", "31.03")
    assert [date.when[:10] for date in find_dates(text)] == ["1957-03-31", "1957-02-04"]


def test_two_addressees_may_be_joined_behind_a_bracket() -> None:
    text = f"Top secret\n\n[To] Vice Premier Li [Ming] and Premier Wang [An]:\n\n{LONG}\n\n{LONG}\n"
    assert facts_of(text)["addressee"] == ["Li Ming", "Wang An"]


def test_a_call_is_glued_to_who_sends() -> None:
    text = page(
        "Telegram from the Embassy in Oslo",
        "Ciphergram No. 99",
        "From: [Ambassador Ole] DORNOV1",
        LONG,
        LONG,
        "[1] Ambassador to Norway (1961-1965).",
    )
    assert facts_of(text)["sender"] == ["Ole DORNOV"]
    assert [ref.get("target") for ref in tei(text)[0].iter("{*}ref")][:1] == ["#n1"]


def test_persons_named_in_full_talk_with_each_other() -> None:
    text = page(
        "Discussion between Ada Moor and Tom Vell", f"Ada Moor: {LONG}", f"Tom Vell: {LONG}"
    )
    assert facts_of(text)["participant"] == ["Ada Moor", "Tom Vell"]
    assert blocks(text)[3:] == ["speech Ada Moor", "speech Tom Vell"]


def test_the_archive_may_end_its_reference() -> None:
    text = page(
        "Report on the Mills",
        LONG,
        LONG,
        "Document Information",
        "Source",
        "Ciphergrams from Oslo 1962, 9/99 w-4 t-99, Lake Ministry Archive (LMA), Tarsk. "
        "Translated by Ada Nobody.",
    )
    facts = facts_of(text)
    assert facts["archive"] == ["LMA"]
    assert facts["shelfmark"] == ["Ciphergrams from Oslo 1962, 9/99 w-4 t-99"]


def test_a_report_is_by_who_holds_an_office() -> None:
    title = "Report by the Consul in Oslo, Ole Renn, to the Ambassador, Ada Moor"
    facts = facts_of(page(title, LONG, LONG))
    assert facts["sender"] == ["Ole Renn"]
    assert facts["addressee"] == ["Ada Moor"]


def test_brackets_give_a_town_its_known_name() -> None:
    assert found("They fled from Yarkin [Yarkan] to the hills.") == ["L Yarkin"]
    assert found("He had it from Wang [Anmin] at noon.") != ["L Wang [Anmin]"]


# --- what a third look at such pages told ---------------------------------------------------------


@pytest.mark.parametrize("label", ["Priority level", "Degree of urgency", "Priority"])
def test_rush_is_a_precedence_behind_its_label(label: str) -> None:
    text = page("Cable from the Embassy in Oslo", f"{label}: Rush", f"To: Norway\n{LONG}\n{LONG}")
    assert facts_of(text)["precedence"] == ["urgent"]


def test_rush_without_a_label_is_no_precedence() -> None:
    text = page("Cable from the Embassy in Oslo", f"Signed: Rush\nTo: Norway\n{LONG}\n{LONG}")
    assert "precedence" not in facts_of(text)


TALK = (
    "Record of a Talk between Ada Moor and Consuls of the Northern Ports",
    "Record of a Talk between Ada Moor and Consuls of the Northern Ports",
    "To make known what was decided about the mills by the river.",
    "Time: 6 May 1957, 3:15 p.m. to 3:50 p.m.",
    "Place: Boat House",
    "Attendant: Tom Vell, Deputy Director of the Mills",
    "Recorder: Wang An",
    f"Ada Moor: {LONG}",
    LONG,
)


def test_a_paragraph_may_say_what_a_talk_was_for_above_its_particulars() -> None:
    facts = facts_of(page(*TALK))
    assert facts["place"] == ["Boat House"]
    assert facts["recorder"] == ["Wang An"]
    assert "Tom Vell" in facts["participant"]


def test_a_paragraph_above_a_single_label_begins_the_text() -> None:
    text = page(*TALK[:3], "Time: 6 May 1957, 3:15 p.m.", LONG, LONG)
    assert "p" in blocks(text)[:5]


@pytest.mark.parametrize("verb", ["Came to Visit", "Received a Guest", "Visits the Mills"])
def test_a_verb_behind_an_office_in_a_heading_is_no_surname(verb: str) -> None:
    assert found(f"The Norwegian Ambassador {verb} and Told Me All") == [
        "R The Norwegian Ambassador"
    ]


def test_who_copied_a_document_in_the_archive_stands_before_the_reference() -> None:
    text = page(
        "Report on the Mills",
        LONG,
        LONG,
        "Document Information",
        "Source",
        "Notes of A.B. Nobody, Lake Ministry Archive (LMA), f. 9, op. 99, d. 999, ll. 36-40",
    )
    facts = facts_of(text)
    assert facts["archive"] == ["LMA"]
    assert facts["shelfmark"] == ["f. 9, op. 99, d. 999"]


def test_a_subject_that_goes_to_a_country_addresses_nobody() -> None:
    title = "Memorandum from the Ministry of Lakes on the Sale of Boats to Norway"
    facts = facts_of(page(title, title, LONG, LONG))
    assert facts["sender"] == ["Ministry of Lakes"]
    assert "addressee" not in facts


def test_the_subject_of_a_conference_is_a_part_of_its_name() -> None:
    heading = "Telegram From the Delegation at the Conference on Lakes to the Department of State"
    facts = facts_of(f"{heading}\n\nOslo, May 6, 1957.\n\n{LONG}\n\n{LONG}\n")
    assert facts["sender"] == ["Delegation at the Conference on Lakes"]
    assert facts["addressee"] == ["Department of State"]


@pytest.mark.parametrize(
    ("hours", "time"),
    [
        ("21:40-0:25", "1957-05-06T21:40:00/1957-05-07T00:25:00"),
        ("0:01-0:00", "1957-05-06T00:01:00"),
    ],
)
def test_a_talk_ends_after_it_began(hours: str, time: str) -> None:
    """Past midnight it is the next day; other hours that go back say only when it began."""
    text = f"Time: {hours}, 6 May 1957\nPlace: Boat House\n\n{LONG}\n"
    assert facts_of(text)["time"] == [time]


def test_the_mark_that_begins_a_note_calls_no_other() -> None:
    """A note that is printed thrice is called by the first alone, and points to no other call."""
    text = "[1] Ada Moor, On the Locks, 4.\n" * 3
    calls = {
        ref.get("{http://www.w3.org/XML/1998/namespace}id") for ref in tei(text)[0].iter("{*}ref")
    }
    targets = [note.get("target") for note in tei(text)[0].iter("{*}note") if note.get("target")]
    assert targets == [f"#{call}" for call in calls]
    assert tei(text)[1] == ["note-without-call"]


# --- who else is to have it -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "addressees", "copied"),
    [
        ("Ministry of Lakes, and convey to the Tea Board:", ["Ministry of Lakes"], ["Tea Board"]),
        ("Ministry of Lakes, and please inform the Tea Board:", ["Ministry of Lakes"], ["Tea Board"]),
        ("Ministry of Lakes; for information: Tea Board:", ["Ministry of Lakes"], ["Tea Board"]),
        ("Foreign Ministry, for the attention of the Tea Board:", ["Foreign Ministry", "Tea Board"], []),
    ],
)  # fmt: skip
def test_a_salutation_says_who_else_is_to_have_it(
    line: str, addressees: list[str], copied: list[str]
) -> None:
    lines = ("Level: Secret", "Number: 412", line, f"Your cable has come. {LONG}", f"(1) {LONG}")
    facts = facts_of(page("Cable from the Legation in Norway, 'On the Mills'", *lines))
    assert facts.get("addressee") == addressees
    assert facts.get("copied", []) == copied
