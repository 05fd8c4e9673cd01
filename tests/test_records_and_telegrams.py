"""Records of conversations, minutes and telegrams as other typists and editors lay them out."""

from __future__ import annotations

import pytest
from lxml import etree

from structure_support import LONG, blocks
from teikit.evaluate.outcome import outcome_of
from teikit.forms.dates import slashed
from teikit.forms.labels import label_at
from teikit.forms.names import bare_name, is_nobody
from teikit.pipeline import convert
from teikit.recognise.particulars import label_key

RECORD = "MEMORANDUM OF CONVERSATION\n\n"


def typed(*parts: str) -> str:
    """Join lines."""
    return "\n".join(parts) + "\n"


def facts(text: str, key: str) -> list[str]:
    """Return the values of one fact of a text."""
    _, edition = convert(text.encode(), "invented.txt")
    return [fact.norm or fact.value for fact in edition.facts if fact.key == key]


# --- particulars ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("DATE & TIME  : 3 May 1957", "time"),
        ("DATE/TIME: 3 May 1957", "time"),
        ("On the Lethmark side there took part comrades: A. Dorn", "participant"),
        ("The following were also present:", "participant"),
        ("PARTICIPATION", "participant"),
        ("Minutes kept by: A. Dorn", "recorder"),
        ("Time, Place and Date of nothing", ""),
    ],
)
def test_labels_of_particulars(words: str, key: str) -> None:
    assert label_key(words) == key


def test_copies_above_a_conversation_go_on_in_the_next_line() -> None:
    text = RECORD + typed(
        "DATE: June 3, 1963",
        "PARTICIPANTS: Mr. Arthur Dorn",
        "COPIES TO:    EUR   BNA (2)   E/TRC",
        "              Embassy ALDANE",
        "",
        LONG,
    )
    assert blocks(text) == ["head", "particular", "particular", "copies", "p"]
    assert facts(text, "copied") == ["EUR", "BNA", "E/TRC", "Embassy ALDANE"]


def test_each_line_under_the_label_is_a_person() -> None:
    text = RECORD + typed(
        "DATE:          June 3, 1963",
        "PARTICIPANTS:  Mr. Arthur Dorn, Minister of Works",
        "               Mr. Karl Vell, Adviser on Mills and",
        "                 Weirs",
        "               EUR - Mr. Felix Marr",
        "",
        LONG,
    )
    assert blocks(text)[1:] == ["particular"] * 4 + ["p"]
    assert facts(text, "participant") == ["Arthur Dorn", "Karl Vell", "Felix Marr"]


def test_a_label_alone_stands_over_its_words() -> None:
    text = RECORD + typed("PARTICIPANTS", "", "Mr. Arthur Dorn", "Mr. Karl Vell", "", "SUBJECT", "")
    text += typed("Mills and Weirs", "", LONG)
    assert blocks(text)[-3:] == ["particular", "particular", "p"]


def test_bodies_beside_names_make_no_table_and_no_participants() -> None:
    text = typed("MINUTES of the Ninth Meeting", "held on 3 May 1957", "", "Present:")
    text += typed("  Brigadier P. DORN        Lethmark", "  Mr. A. Vell              Aldane")
    text += typed("", LONG)
    assert blocks(text).count("row") == 0
    assert facts(text, "participant") == ["P. DORN", "A. Vell"]


def test_bodies_over_columns_of_names_are_nobody() -> None:
    text = RECORD + typed("PARTICIPANTS", "", "State                   Treasury")
    text += typed("William Dorn            Anthony Vell", "", LONG)
    assert facts(text, "participant") == ["William Dorn", "Anthony Vell"]


def test_a_sentence_says_when_the_talks_began_and_ended() -> None:
    text = typed(
        "STENOGRAM", "   of the discussions with the delegation", "   - 14 May 1971, Aldane -", ""
    )
    text += typed(
        "Interpreter: Anna Vell.", "The discussions began at 10.30 and ended at 12.05.", ""
    )
    text += typed("Mr. Dorn: I bid you welcome.", "Mr. Marr: Thank you for the bread.")
    assert blocks(text)[1:3] == ["particular", "particular"]
    assert facts(text, "time") == ["1971-05-14T10:30:00/1971-05-14T12:05:00"]
    assert facts(text, "place") == ["Aldane"]


# --- speeches -------------------------------------------------------------------------------------

TALK = "Record of Conversation between Minister Dorn and Ambassador Vell\n\n"


def test_a_body_that_decides_does_not_speak() -> None:
    text = TALK + typed("Dorn: The weir is broken.", "", "Vell: We know.", "", "THE COMMITTEE:", "")
    text += typed("     agreed to mend it.")
    assert blocks(text)[-2:] != ["speech THE COMMITTEE", "speech-p"]
    assert not any("COMMITTEE" in one for one in blocks(text))


def test_a_decision_under_speeches() -> None:
    text = TALK + typed("Dorn: The weir is broken.", "", "Vell: We know.", "")
    text += typed("DECISION: The Committee takes note of the report.")
    assert blocks(text)[-1] == "p"


def test_somebody_who_takes_part_does_something() -> None:
    text = TALK + typed("Dorn: The weir is broken.", "", "[Vell passes a map to the Minister.]", "")
    text += typed("Vell: We know.")
    assert blocks(text)[-2] == "stage"


def test_a_full_stop_behind_speakers_who_take_part() -> None:
    text = typed("MINUTES OF THE MEETING OF TWO DELEGATIONS", "")
    text += typed("Present: N. S. Dorn, A. Vell, J. Marr", "")
    for said in (
        "N. S. Dorn. I open it.",
        "A. Vell. I begin.",
        "J. Marr. And I?",
        "A. Vell. You end.",
    ):
        text += typed(said, "")
    assert blocks(text)[2:] == [
        "speech N. S. Dorn",
        "speech A. Vell",
        "speech J. Marr",
        "speech A. Vell",
    ]


def test_the_grade_beside_the_heading() -> None:
    text = typed("MEMORANDUM OF CONVERSATION                         CONFIDENTIAL", "")
    text += typed("DATE: June 3, 1963", "PARTICIPANTS: Mr. Arthur Dorn", "", LONG)
    assert facts(text, "classification") == ["confidential"]


def test_offices_and_bodies_are_nobody() -> None:
    assert is_nobody("The President")
    assert is_nobody("THE COMMITTEE")
    assert not is_nobody("Arthur Dorn")
    assert bare_name("Brigadier P. Dorn") == "P. Dorn"


# --- minutes --------------------------------------------------------------------------------------


def test_numbers_run_on_from_earlier_meetings() -> None:
    text = typed("MINUTES", "of the Ninth Meeting held at Aldane on 3 May 1957", "")
    text += typed(
        "95.  Confirmation of the Minutes", "", LONG, "", "96.  Timetable of the Locks", "", LONG
    )
    assert blocks(text) == ["head", "head", "p", "head", "p"]
    assert facts(text, "kind") == ["minutes"]


def test_headings_of_agenda_items() -> None:
    text = typed("SUMMARY RECORD OF THE NINTH MEETING", "held at Aldane on 3 May 1957", "")
    text += typed("AGENDA ITEM 4: FERRIES", "", LONG, "", "AGENDA ITEM 5: OTHER BUSINESS", "", LONG)
    assert [one for one in blocks(text) if one == "head"] == ["head"] * 3


def test_the_docket_says_when_minutes_were_issued() -> None:
    text = typed("RESTRICTED", "21 June 1949", "", "SUMMARY RECORD OF THE NINTH MEETING")
    text += typed("held at Aldane on 14 June 1949", "", LONG)
    assert facts(text, "date") == ["1949-06-14"]


# --- circulars ------------------------------------------------------------------------------------


def test_who_writes_stands_over_whom_it_is_for() -> None:
    text = typed(
        "MINISTRY OF FOREIGN AFFAIRS", "      ------", "Circular No. 99", "Floating mills", ""
    )
    text += typed("                            Aldane, 4 June 1934", "")
    text += typed(
        "      THE MINISTER OF FOREIGN AFFAIRS", "   TO THE CONSULAR AGENTS OF LETHMARK", ""
    )
    text += typed(LONG, "", "                               A. DORN")
    assert blocks(text).count("salute") == 2
    assert facts(text, "addressee") == ["CONSULAR AGENTS OF LETHMARK"]
    assert facts(text, "sender")[0] == "MINISTER OF FOREIGN AFFAIRS"


# --- telegrams ------------------------------------------------------------------------------------


def test_notes_stand_under_the_paragraph_that_calls_them() -> None:
    text = typed(
        "99. Telegram From the Embassy in Lethmark to the Department of State/1/",
        "",
        "Aldane, June 3, 1974, 1655Z.",
        "",
        "/1/ Source: National Archives, RG 999, Central Foreign Policy Files,",
        "D749999-0999. Confidential; Immediate. Repeated to Velm.",
        "",
        f"1. {LONG}",
    )
    assert blocks(text)[:3] == ["head", "dateline", "note 1"]


def test_two_dashes_begin_an_item() -> None:
    assert label_at("--from October 7", 0, 16) is not None
    assert label_at("—State will write", 0, 17) is not None
    assert label_at("-- and", 0, 6) is not None
    assert label_at("---", 0, 3) is None


def test_sentences_in_capitals_go_on() -> None:
    text = typed("FM AMEMBASSY ALDANE", "TO SECSTATE WASHDC 187", "BT", "SECRET ALDANE 187", "")
    text += typed(
        "1. (C) MINISTER OF FISHERIES TOLD CHARGE ON APRIL 16", "THAT THE MILL WAS SOLD.", ""
    )
    text += typed("2. (U) DEPARTMENT PLEASE PASS TO COMMERCE.", "", "DORN")
    assert blocks(text)[-3:] == ["p 1", "p 2", "signed"]


def test_a_source_note_tells_acts_and_place() -> None:
    text = typed(
        "112. Memorandum of Conversation¹",
        "",
        "Aldane, February 3, 1969.",
        "",
        LONG,
        "",
        "¹ Source: National Archives, Nobody Files, Box 9, Vol. I. Secret; Nodis. Drafted by Marr on "
        "February 4. Approved in the White House on February 7. The meeting took place in the Blue Room.",
    )
    assert facts(text, "classification") == ["secret"]
    assert facts(text, "reviewed") == ["1969-02-07"]
    assert facts(text, "place") == ["Blue Room"]


# --- days in short figures ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "near", "when"),
    [
        ("Drafted 11/7/58", "1958-11-06", "1958-11-07"),
        ("Drafted 7/11/58", "1958-11-06", "1958-11-07"),
        ("Drafted 5/5/58", "1958-05-05", "1958-05-05"),
        ("Drafted 11/7/58", "1958-09-01", ""),
        ("Drafted 6/5/58", "1958-05-06", ""),
        ("Drafted 11/7/58", "", ""),
    ],
)
def test_a_day_nearby_tells_the_month(words: str, near: str, when: str) -> None:
    assert [date.when for date in slashed(words, 0, len(words), near)] == ([when] if when else [])


def test_a_code_tells_when_it_was_drafted() -> None:
    text = RECORD + typed("DATE: June 3, 1963", "PARTICIPANTS: Mr. Arthur Dorn", "", LONG, "")
    text += typed(
        "                                  SPA:ADorn:lm", "                                  6/3/63"
    )
    assert facts(text, "drafted") == ["1963-06-03"]


def test_a_rule_above_all_text_begins_no_document() -> None:
    text = typed("MINISTRY OF MILLS", "     ------", "Secret", "No. 14", "", LONG)
    found = outcome_of(etree.fromstring(convert(text.encode(), "a.txt")[0]), text)
    assert not any(block.new for block in found.blocks)


# --- mentions -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "mention"),
    [
        (
            "He read the Department's CA-9912 of September 14, 1965.",
            "theDepartment'sCA-9912ofSeptember14,1965",
        ),
        ("It was said in RTC/M(46)8 too.", "RTC/M(46)8"),
        ("They took C. (53) 999 first.", "C.(53)999"),
        ("It was said in C (one) 8 too.", ""),
    ],
)
def test_airgrams_and_papers_of_committees(words: str, mention: str) -> None:
    text = RECORD + typed("DATE: June 3, 1966", "PARTICIPANTS: Mr. Arthur Dorn", "", words)
    document = etree.fromstring(convert(text.encode(), "invented.txt")[0])
    found = [mark.words for mark in outcome_of(document, text).marks if mark.kind == "ref"]
    assert ["".join(one.split()) for one in found] == ([mention] if mention else [])


def test_to_stands_alone_between_writer_and_posts() -> None:
    text = typed("                                   Paris, 3 May 1955", "")
    text += typed(
        "The Minister of Foreign Affairs", "to", "the Ambassadors of Lethmark in Aldane", ""
    )
    text += typed(LONG, "", "                               signed: A. DORN")
    assert blocks(text)[1:4] == ["salute", "salute", "salute"]
    assert facts(text, "kind") == ["circular"]


def test_sides_over_columns_of_names() -> None:
    text = typed("RECORD OF THE SECOND SESSION OF TALKS", "HELD IN ALDANE ON 14TH MAY, 1972", "")
    text += typed("INDIAN SIDE                     NEPALESE SIDE", "")
    text += typed("Shri T. Dorn, Secretary         Shri Y. Vell, Secretary", "", LONG)
    assert facts(text, "participant") == ["T. Dorn", "Y. Vell"]


def test_sides_with_several_names_each() -> None:
    text = RECORD + typed(
        "Present: Cdes. V. Dorn, O. Vell (Lethmark); Marr An, Tran Bo (Aldane).", ""
    )
    text += typed("DORN: How was the journey?", "MARR AN: Long.", "")
    text += typed("(The conversation of 4 May 1958 lasted from 12.00 to 13.10.)")
    assert facts(text, "participant") == ["V. Dorn", "O. Vell", "Marr An", "Tran Bo"]
