"""Cables and records of a foreign ministry, translated and shown on an archive's pages; all are invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found
from structure_support import LONG, blocks, tei
from teikit.forms.dates import find_dates
from teikit.recognise.heading.words import repeats

SPONSOR = "This document was made possible with support from Mill Foundation"
HEADING = "The Weavers of Aldane Are Asking for Hops"


def page(*lines: str, title: str = "Cable from the Legation in Norway, 'On Hops'") -> str:
    """A page of the archive's later site, a blank line between all."""
    return "\n\n".join(("Skip to content", "May 6, 1957", title, SPONSOR, *lines)) + "\n"


def cable(*head: str) -> str:
    """A cable under some lines, and its signature and date."""
    return page(*head, LONG, LONG, "[Lethmark] Legation in Norway", "6 May 1957")


def shown(text: str) -> list[str]:
    """The blocks of the document, without the lines of the page around it."""
    return [block for block in blocks(text) if block != "out"]


# --- whom a cable is for --------------------------------------------------------------------------

ADDRESSES = {
    "a body and a comrade": (
        "To the Ministry of Lakes and Comrade [Ole] Dorn:",
        {"addressee": ["Ministry of Lakes", "Ole Dorn"]},
    ),
    "two persons with titles, and a body that is told": (
        "Minister [Moor], Comrade [Ole] Dorn, and report to the Council of Lakes:",
        {"addressee": ["Moor", "Ole Dorn"], "copied": ["Council of Lakes"]},
    ),
    "bodies that are copied to and reported to": (
        (
            "To the Lower River Committee, copying the Upper River Committee, "
            "and reporting to the Ministry of Lakes:"
        ),
        {
            "addressee": ["Lower River Committee"],
            "copied": ["Upper River Committee", "Ministry of Lakes"],
        },
    ),
    "posts in small letters": (
        "To legations and consulates overseas:",
        {"addressee": ["legations and consulates overseas"]},
    ),
    "a vice premier": ("Vice Premier [Ole] Dorn:", {"addressee": ["Ole Dorn"]}),
}


@pytest.mark.parametrize(("line", "told"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_names_each_for_whom_a_cable_is(line: str, told: dict[str, list[str]]) -> None:
    """Bodies, comrades and those who are copied stand in one line and are parties each."""
    facts = facts_of(cable(line))
    assert {key: facts.get(key) for key in told} == told


def test_a_copy_needs_no_colon_before_the_body() -> None:
    """ "Copy [Lethmark] Council of Lakes:" under the address says who gets one."""
    facts = facts_of(cable("To the Ministry of Lakes:", "Copy [Lethmark] Council of Lakes:"))
    assert facts["copied"] == ["Lethmark Council of Lakes"]


def test_what_was_received_begins_the_message() -> None:
    """A line under the address that acknowledges a telegram is no line of the docket."""
    text = cable(
        "To the Ministry of Lakes:",
        "Your cable of May 2nd has been received, and this is what we think:",
    )
    assert blocks(text)[-5:] == ["p", "p", "p", "signed", "dateline"]
    assert facts_of(text)["reply-to"]


# --- the fields of the form -----------------------------------------------------------------------

FIELDS = {
    "a usual degree of haste": ("Priority: Average", {"precedence": ["ordinary"]}),
    "more haste": ("Priority Level: Additional Rush", {"precedence": ["most-urgent"]}),
    "a degree of confidentiality": (
        "Degree of Confidentiality: Confidential",
        {"classification": ["confidential"]},
    ),
    "whom it is for in the first place": (
        "Principal addressee: Board of Lakes of the Council",
        {"addressee": ["Board of Lakes of the Council"]},
    ),
    "a number behind its year": ("Ministry of Lakes, No. (57) 917", {"telegram-number": ["917"]}),
    "a number in the last part of a line": (
        "Ministry of Lakes – Cable – Very Urgent – From the Norway Station – Register – In (57) No. 83",
        {"telegram-number": ["83"], "precedence": ["most-urgent"]},
    ),
    "letters and a number behind the year": (
        "Ministry of Lakes Received Telegram No. (57) C Ran-2207",
        {"telegram-number": ["C Ran-2207"]},
    ),
    "the country of the post": (
        "From: Norway",
        {"sender": ["Lethmark Legation in Norway"], "sender-place": ["Norway"]},
    ),
}


@pytest.mark.parametrize(("line", "told"), FIELDS.values(), ids=FIELDS)
def test_the_fields_of_a_translated_form_are_read(line: str, told: dict[str, list[str]]) -> None:
    """Translators name the fields of one form, and the degrees in them, in many ways."""
    facts = facts_of(cable("Ministry of Lakes Cable", line, "To the Ministry of Tea:"))
    assert {key: facts.get(key) for key in told} == {
        **told,
        **({"addressee": [*told["addressee"], "Ministry of Tea"]} if "addressee" in told else {}),
    }


def test_names_that_a_translator_completed_are_persons() -> None:
    """Among them a surname alone is no town, whatever label stands before the list."""
    document, _ = tei(
        cable(
            "Priority: Rush",
            "Already send to: [Ada] Moorlai, Dornu, Vellu, [Ole] Rennai, Department of Tea.",
            "To the Ministry of Lakes:",
        )
    )
    (copied,) = [e for e in document.iter("{*}correspAction") if e.get("type") == "copied"]
    assert [e.text for e in copied.iter("{*}persName")] == [
        "Ada Moorlai",
        "Dornu",
        "Vellu",
        "Ole Rennai",
    ]
    assert [e.text for e in copied.iter("{*}orgName")] == ["Department of Tea"]


# --- headings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "[Lower] The Weavers of Aldane Are Asking for Hops",
        "The Weavers of Aldanu Are Asking for Hops",
        "The Weavers of Aldane Are Asking for Hops [sic]",
    ],
)
def test_a_heading_repeats_the_title_but_for_a_bracket_or_a_slip(line: str) -> None:
    """A translator's bracket, or one letter, does not make another title of it."""
    assert repeats(line, frozenset({"the weavers of aldane are asking for hops"}))
    text = page(
        line,
        "To the Ministry of Lakes:",
        LONG,
        LONG,
        title=f"Cable from the Legation in Norway, '{HEADING}'",
    )
    assert shown(text)[0] == "head"


@pytest.mark.parametrize(
    "line",
    [
        "The Weavers of Lethmark Are Asking for Hops",
        "The Weavers of Aldane Are Asking for Tops",
        "[The Weavers of Aldane",
    ],
)
def test_another_word_makes_another_heading(line: str) -> None:
    """Only a slip in a long word is passed over."""
    assert not repeats(line, frozenset({"the weavers of aldane are asking for hops"}))


def test_a_second_line_of_a_heading_may_begin_with_a_dash() -> None:
    """What a talk was about stands behind a dash under the heading, particulars below it."""
    record = page(
        "Record of Conversation between Premier Moor and Prince Dornu",
        "– On the Bridge at Tarsk",
        "(Not yet reviewed)",
        "Time: 9:30 am, 6 May 1957",
        "Place: Hall of Lakes",
        "Moor: The bridge stands again.",
        "Dornu: So it does, and the town is content.",
        title="Record of Conversation between Premier Moor and Prince Dornu",
    )
    assert shown(record)[:2] == ["head", "head"]
    assert facts_of(record)["time"] == ["1957-05-06T09:30:00"]


def test_a_long_point_of_an_agenda_stands_above_the_particulars() -> None:
    """The particulars are found below a list whose first point is longer than a line."""
    record = page(
        "Memorandum of Conversation between Minister Moor and Ambassador Dornu",
        "1. On the Looms and the Barley for Which Comrade Ray Asked in His Letter to the Minister of "
        "Lakes Before the Fair Was Opened",
        "2. On the Bridge at Tarsk",
        "Time: 9:30 a.m., 6 May 1957",
        "Location: Ministry of Lakes",
        "Record: Ada Vell",
        "Moor: The letter has come.",
        "Dornu: We have waited for it.",
        title="Memorandum of Conversation between Minister Moor and Ambassador Dornu",
    )
    facts = facts_of(record)
    assert (facts["place"], facts["recorder"]) == (["Ministry of Lakes"], ["Ada Vell"])


# --- who takes part -------------------------------------------------------------------------------

TITLES = {
    "an ambassador behind his post": (
        "the Norwegian Ambassador to Sweden Haakon Bergeli",
        "Haakon Bergeli",
    ),
    "the head of a delegation": (
        "the Head of the Norwegian Trade Delegation Haakon Bergeli",
        "Haakon Bergeli",
    ),
}


@pytest.mark.parametrize(("guest", "name"), TITLES.values(), ids=TITLES)
def test_a_title_names_a_guest_behind_his_post(guest: str, name: str) -> None:
    """No comma parts the post, or the delegation, from who holds or heads it."""
    title = f"Minutes of the Conversation between Vice Premier Ole Dorn and {guest}"
    facts = facts_of(page(title, "Time: 6 May 1957", LONG, LONG, title=title))
    assert facts["participant"] == ["Ole Dorn", name]


def test_a_body_for_relations_with_foreign_countries_is_named_whole() -> None:
    """ "with" begins no subject of the title where it belongs to the sender's name."""
    title = "Cable from the Board for Trade with Foreign Lands to Vice Premier Dorn, 'On Hops'"
    assert facts_of(page(LONG, LONG, title=title))["sender"] == [
        "Board for Trade with Foreign Lands"
    ]


# --- days -----------------------------------------------------------------------------------------


def test_the_month_that_a_bracket_supplies_is_the_days() -> None:
    """ "the 12th [of May]" is in May, though the cable is from the 6th."""
    document, _ = tei(
        page("To the Ministry of Lakes:", f"On the 12th [of May] the fair opens. {LONG}", LONG)
    )
    assert "1957-05-12" in [e.get("when") for e in document.iter("{*}date")]


def test_a_time_is_of_the_day_whose_afternoon_is_told() -> None:
    """The hour stands before the part of the day, and the day behind it."""
    (date,) = find_dates("It came at 2:40 p.m. on the afternoon of 4 May 1957.")
    assert date.when == "1957-05-04T14:40:00"


# --- what is no name ------------------------------------------------------------------------------

NO_NAMES = {
    "a verb behind an office in a heading": "The Norwegian Ambassador Discussed the Fair at Bergen",
    "a pronoun and its verb": "I’ve heard that the ferry sails again.",
    "an exchange": "They agreed on the Exchange of Notes about hops.",
    "how a statement was made": "The Deputy read the Second Oral Reply at once.",
}


@pytest.mark.parametrize("text", NO_NAMES.values(), ids=NO_NAMES)
def test_words_of_a_heading_and_of_speech_are_no_names(text: str) -> None:
    """Capitals that a heading, or a sentence's beginning, gives to any word tell no name."""
    names = " ".join(found(text))
    assert not any(word in names for word in ("Discussed", "I’ve", "Exchange", "Oral"))


def test_an_adverb_is_no_part_of_a_name() -> None:
    assert "P Dornu" in found("Tonight Dornu said: the ferry sails again.")


def test_a_verb_in_a_long_heading_is_no_place() -> None:
    """ "to" stands before a verb there as often as before a place."""
    names = found(
        "The Weavers Once More Call Upon Sweden to Repair Those Bridges Which Their Sheep Have "
        "Crossed Each Autumn Before Winter Comes"
    )
    assert "L Repair" not in names


# --- the archive's summary ------------------------------------------------------------------------


def test_a_summary_may_begin_with_the_kind_of_the_document() -> None:
    """ "Report that …" above the page's fields is the archive's sentence, not the cable's last."""
    summary = "Report that the weavers of Aldane have no hops, and that the fair will be put off."
    facts = facts_of(
        page(
            LONG,
            LONG,
            summary,
            "Author(s):",
            "Associated Places",
            "Document Information",
            "Source",
            "KVD 1, 2",
        )
    )
    assert facts["summary"] == [summary]


def test_a_summary_that_stands_in_under_the_date_is_the_archives() -> None:
    """Title and citation of the page are lost; what stands in between date and text describes it."""
    summary = "Cable from the Legation in Norway describing the late harvest of the lower river."
    text = (
        f"May 6, 1957\n\n\n    {summary}\nCable received by the Ministry of Lakes\n\nLevel: Urgent\n\n"
        f"On the Harvest\n\nTo the Ministry of Lakes:\n\n{LONG}\n\n{LONG}\n"
    )
    facts = facts_of(text)
    assert facts["summary"] == [summary]
    assert (facts["date"], facts["addressee"]) == (["1957-05-06"], ["Ministry of Lakes"])
    assert facts["precedence"] == ["urgent"]


def test_the_number_in_a_series_is_the_telegrams() -> None:
    """Year, series and number stand behind "Incoming", the number in parentheses."""
    facts = facts_of(
        cable(
            "Ministry of Lakes Cable",
            "Ministry of Lakes Incoming (57) Tan (83)",
            "To the Ministry of Tea:",
        )
    )
    assert facts["telegram-number"] == ["Tan (83)"]


def test_a_long_heading_may_differ_in_an_article_and_a_number() -> None:
    """Of twelve words and more, three may stand on one side only."""
    title = "how the weavers of the lower river have been helped by a mill of the town"
    assert repeats(
        "How the Weavers of the Lower River Have Been Helped by Mills of the Town",
        frozenset({title}),
    )
    assert not repeats(
        "How the Weavers of Five Old Bridges Had Once Come Home From Mills of the Town",
        frozenset({title}),
    )


def test_all_posts_are_no_person() -> None:
    """ "All Consuls and Agents" are addressed as a body."""
    document, _ = tei(cable("To All Consuls and Agents: (Secret)"))
    (received,) = [e for e in document.iter("{*}correspAction") if e.get("type") == "received"]
    assert [e.text for e in received.iter("{*}orgName")] == ["All Consuls and Agents"]


def test_who_examined_a_draft_stands_below_the_signature() -> None:
    """ "Draft Examined by:" is no paragraph of the message."""
    text = cable("To the Ministry of Lakes:") + "\nDraft Examined by: [Ole] Dorn\n"
    assert blocks(text)[-3:] == ["signed", "dateline", "distribution"]


def test_a_speaker_called_by_his_office_is_whom_the_title_gives_it() -> None:
    """ "Premier:" speaks for the one Premier of the heading, and is nobody else."""
    title = "Record of Conversation between Premier Ole Dornu and General Ray Vellu"
    record = page(
        title,
        "Time: On the morning of May 6, 1957",
        "Attending Persons: Deputy Director Ada Marrai",
        "Interpreter: Tor Sandvik",
        "Premier: Is there any news of the bridge?",
        "Ray Vellu: None.",
        title=title,
    )
    document, _ = tei(record)
    assert [e.get("who") for e in document.iter("{*}sp")] == [
        "#person-ole-dornu",
        "#person-ray-vellu",
    ]
    assert facts_of(record)["participant"] == ["Ada Marrai", "Ole Dornu", "Ray Vellu"]


def test_a_town_with_its_known_name_is_no_person() -> None:
    """ "Torsku [Oslo]" is one town twice, and the first name is as printed."""
    document, _ = tei(
        cable("Level: Normal", "Receiver: Torsku [Oslo]", "To the Ministry of Lakes:")
    )
    (received,) = [e for e in document.iter("{*}correspAction") if e.get("type") == "received"]
    assert [e.text for e in received.iter("{*}placeName")] == ["Torsku"]
    assert not list(received.iter("{*}persName"))
