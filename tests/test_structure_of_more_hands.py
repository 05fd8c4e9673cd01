"""Blocks of documents by further hands: diaries, surveys, enclosed records, their pages and heads."""

from __future__ import annotations

import pytest

from structure_support import LONG, blocks, tei
from teikit.evaluate.outcome import outcome_of

_GAP = "\n\n"

# --- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "stamp",
    [
        "Approved For Release 1999/09/08 : XX-RDP00T00001A000100010001-1",
        "Sanitized Copy Approved for Release 2011/03/04: XX-RDP85T00176R000100",
        "A. B. Moor Declassified/Released Department of Lakes EO Review 06 JUL 2006",
    ],
)
def test_stamps_of_a_release(stamp: str) -> None:
    """What an archive stamps on each page stands above the message once, and then heads pages."""
    text = f"{stamp}\n\n     SECRET\n\n{LONG}\n\n{stamp}\n\n{LONG}\n"
    assert blocks(text) == ["docket", "docket", "p", "fw", "p"]


def test_a_sentence_about_a_release() -> None:
    """A sentence that speaks of a release is text."""
    told = "The list of 1950 was declassified in part, which nobody noticed."
    assert blocks(f"{LONG}\n\n{LONG}\n\n{told}\n\n{LONG}\n") == ["p"] * 4


def test_a_block_that_each_page_has_at_its_top() -> None:
    """Lines under the number of the first page belong to its head; on the next they are a page's."""
    top = "{0}Page   {1}   of   2\n{0}Encl. No.   1\n{0}Desp. No. 77\n{0}From  OSLO\n"
    right = " " * 50
    text = (
        f"{top.format(right, 1)}\n{' ' * 20}SECRET\n\n{' ' * 20}MEMORANDUM\n\n{6 * (LONG + _GAP)}"
        f"{' ' * 20}SECRET\n\n{top.format(right, 2)}\n{6 * (LONG + _GAP)}"
    )
    assert blocks(text) == ["docket"] * 5 + ["head"] + ["p"] * 6 + ["fw"] * 5 + ["p"] * 6


def test_letters_with_hyphens_between_them_classify() -> None:
    """S-E-C-R-E-T classifies as SECRET does, above the text and at the foot of a page."""
    text = f"S-E-C-R-E-T\n\n{6 * (LONG + _GAP)}{' ' * 30}- 2 -\n{' ' * 28}S-E-C-R-E-T\n\n{LONG}\n"
    assert blocks(text) == ["docket"] + ["p"] * 6 + ["fw", "fw", "p"]
    marks = [m for m in outcome_of(tei(text)[0], text).marks if m.kind == "class"]
    assert [mark.value for mark in marks] == ["secret", "secret"]


# --- heads ----------------------------------------------------------------------------------------


def test_persons_one_a_line_however_full_the_lines_are() -> None:
    """Where each line under a label begins with a name and an office, each is a person's."""
    people = ["Ada MOOR, Under Secretary, Ministry of Lakes", "Tom REED, Director General, Canals"]
    people += ["Ray POE, Chief of Locks", "Ida LOWE, Interpreter"]
    column = "\n                ".join(people)
    text = (
        f"MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:   {column}\n\nDATE:           May 3, 1957\n\n"
        "The call was made at the request of the Ministry, which\nhad heard of the new lock and of "
        "what it will cost the\ntown in the years to come and asked for the plans.\n"
    )
    assert blocks(text) == ["head", *["particular"] * 5, "p"]


def test_days_over_the_entries_of_a_diary() -> None:
    """Dates that stand alone, each over an entry, are headings; the first of them is no dateline."""
    text = f"DIARY\nof the Consul in Tarsk\n\n   3 March\n\n{LONG}\n\n   5 March\n\n{LONG}\n"
    assert blocks(text) == ["head", "head", "p", "head", "p"]


def test_a_date_alone_is_no_diary() -> None:
    """One date above a text is the document's."""
    assert blocks(f"REPORT\non the Lock\n\n   3 March\n\n{LONG}\n\n{LONG}\n")[1] == "dateline"


@pytest.mark.parametrize(
    "form", ["Telegram 1147 From", "Telegram Tosec 12 From", "Airgram A-91 From"]
)
def test_the_number_of_a_telegram_in_its_heading(form: str) -> None:
    """An edition's heading may have the telegram's number in it; place and date stand under it."""
    text = f"199. {form} the Embassy in Norway to the Department of State\n\nOslo, May 3, 1957, 1605Z.\n\n"
    assert blocks(f"{text}{LONG}\n\n{LONG}\n") == ["head", "dateline", "p", "p"]


def test_a_survey_with_its_years() -> None:
    """Of which years a survey is belongs to its title; the office above it does not."""
    text = (
        f"{' ' * 20}SECRET\n\n{' ' * 50}ZZ/RR 77\n{' ' * 50}9 March 1956\n\n"
        f"{' ' * 20}CENTRAL AGENCY FOR LAKES\n\n{' ' * 20}THE HERRING TRADE OF VALDORIA\n"
        f"{' ' * 27}1950 - 1955\n\n{LONG}\n\n{LONG}\n"
    )
    assert blocks(text) == ["docket"] * 4 + ["head", "p", "p"]


def test_a_heading_that_goes_on_in_a_long_line() -> None:
    """Under "N o t e" a line in small letters goes on with the heading, however long it is."""
    below = (
        "on a conversation of Comrade Deputy Minister Quandt with the Ambassador of the Valdorian "
        "Republic, Comrade Battu, on 7 June 1979 from 11.00 to 11.50 hrs. in the Ministry of Lakes"
    )
    assert blocks(f"Confidential\n\nN o t e\n{below}\n\n{LONG}\n") == ["docket", "head", "p"]


# --- sections and lists ---------------------------------------------------------------------------


def test_headings_underlined_behind_their_number() -> None:
    """A stroke under the words of a numbered heading makes it one, though a full stop ends it."""
    text = "\n".join(
        f"{n}  {title}.\n    {'-' * (len(title) + 1)}\n\n{LONG}\n"
        for n, title in (("I.", "The Fleet"), ("II.", "Causes of Delay"))
    )
    assert blocks(text) == ["head", "p", "head", "p"]


def test_titles_with_a_full_stop() -> None:
    """A few words behind a letter, apart over a text, are a heading; with a verb they are an item."""
    text = LONG + "\n\nA.  {}\n\n" + LONG + "\n\nB.  {}\n\n" + LONG + "\n"
    assert blocks(text.format("Luggers.", "Cutters.")) == ["p", "head", "p", "head", "p"]
    assert "head" not in blocks(text.format("It was late.", "There was ice."))


def test_what_announces_a_list_at_the_margin() -> None:
    """ "Proposals:" right over a list is a paragraph; in the middle, spaced out, it heads the list."""
    items = "1. The Board asks the town.\n2. The town answers.\n"
    assert blocks(f"{LONG}\n\n{LONG}\n\nProposals:\n{items}")[2] == "p"
    spaced = f"{LONG}\n\n{LONG}\n\n    P r o p o s a l s :\n\n{items}"
    assert blocks(spaced) == ["p", "p", "head", "item 1", "item 2"]


def test_paragraphs_of_the_message_above_its_proposals() -> None:
    """A list that a heading with a colon announces at the end leaves the numbers above it alone."""
    text = "".join(f"{n}. {LONG} {LONG}\n\n" for n in (1, 2, 3))
    text += "    P r o p o s a l s :\n\n1. The Board asks the town.\n\n2. The town answers.\n"
    assert blocks(text, "cable") == ["p 1", "p 2", "p 3", "head", "item 1", "item 2"]


def test_roman_numbers_of_a_message() -> None:
    """Whole paragraphs may be numbered in Roman; short points stay the items of a list."""
    text = "".join(f"{n}. {LONG} {LONG}\n\n" for n in ("I", "II", "III"))
    assert blocks(f"{LONG}\n\n{text}", "cable") == ["p", "p I", "p II", "p III"]
    short = "".join(f"{n}. The {n} lock.\n\n" for n in ("I", "II", "III"))
    assert blocks(f"{LONG}\n\nThe Board asks for these:\n\n{short}", "cable")[2:] == [
        "item I",
        "item II",
        "item III",
    ]


# --- lines broken at a margin ---------------------------------------------------------------------

TALK = (
    "Chairman: Comrade Ada Moor\n{}\n\nThe lock at Tarsk was spoken of for a long time, and in the\n"
    "end it was found that nobody had the key, which had been\nlost in the spring of that year by "
    "the keeper himself.\n"
)


@pytest.mark.parametrize(
    "names",
    [
        "Present: Comrades Tom Reed, Ida Lowe, Jon\n  Ruma, Dr. Dorn and, for one item,\n  Comrade Ole Marr",
        "Present: Deputy Minister Com. Tom Reed, Com. Jon\nRuma (Canals), Com. Eva Dorn (recorder)",
        "On the other side: Minister of Lakes Jon Ruma,\nambassador's deputy Eva Dorn",
    ],
)
def test_a_name_broken_at_the_end_of_a_line(names: str) -> None:
    """A list of names that the margin broke, in a name or behind a comma, is one particular."""
    text = f"MINUTES\nof the 14th session\n\n{TALK.format(names)}"
    assert blocks(text) == ["head", "particular", "particular", "p"]


def test_a_broken_name_is_one_person() -> None:
    """Both parts of a name that the margin broke are the participant's."""
    text = "MINUTES\nof the 14th session\n\n" + TALK.format(
        "Present: Comrades Tom Reed, Jon\n  Ruma, Dr. Eva Dorn, Ray Poe"
    )
    names = tei(text)[0].findall(".//{*}particDesc//{*}persName")
    assert "Jon Ruma" in [name.text for name in names]


WRAPPED = (
    "The harvest on the lower river was late this year, and the two mills\n"
    "of the town have stood idle since the feast. {}\n{}\n"
    "has asked for the key of the lock, which was lost by the keeper and\n"
    "which has not been found since, though many people looked for it and\n"
    "the river was low enough to see the stones of the old bridge in it.\n"
)


def test_a_line_with_room_for_a_word() -> None:
    """Where blank lines part the paragraphs, a line that has room for a short word ends none."""
    other = WRAPPED.format(
        "He who was there", "then told us of it, and at the end of it all the town"
    )
    short = WRAPPED.format(
        "So it was said.", "If the Board agrees to it, as we think that it will, it"
    )
    assert blocks(f"{other}\n{short}\n{other}\n{other}") == ["p"] * 4


def test_labels_that_a_sentence_takes_up() -> None:
    """ "With respect to / (1) and (2) he said …" refers to points above, and numbers nothing."""
    text = (
        "    The Board asked for these things at once and in this order, as follows:\n"
        "    (1) that the lock be mended before the river rises in the\nspring of the year;\n"
        "    (2) that a keeper be found who does not drink too much of\nthe wine of the town.\n"
        "    Mr. Moor agreed to what was said about it. With respect to\n(1) and (2) he wished to "
        "hear first what the town itself thinks\nof the matter, and would then answer us.\n"
    )
    assert blocks(text) == ["p", "item 1", "item 2", "p"]


def test_a_paragraph_that_stands_in_as_the_label_above_does() -> None:
    """Under the last point a line that stands in, and goes on at the margin, begins a paragraph."""
    text = (
        "    Our opinions on the lock are these, and we ask for your own:\n"
        "    (1) The request is reasonable, and it would be best to agree\nto it before the spring.\n"
        "    (2) A keeper may be found at present.\n"
        "    Mr. Moor leaves for Tarsk on the next boat to buy wood for\nthe gates, and our answer "
        "should reach him there before he has\nbought what we do not need. Please reply soon.\n"
    )
    assert blocks(text) == ["p", "item 1", "item 2", "p"]


def test_a_summary_above_the_numbers() -> None:
    """The lines of a summary that a telegram begins with are one paragraph, as those below are."""
    text = (
        "P 081034Z NOV 77\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 9914\n\n"
        "C O N F I D E N T I A L OSLO 14999\n\n"
        "BEGIN SUMMARY:  MINISTRY OF LAKES HAS CONFIRMED THAT THE WEEK\nOF HERRING WILL BE HELD AT "
        "TARSK IN MARCH.  OUR SHARE IN IT IS\nWELCOME BUT DEPENDS ON THE FERRY.  END SUMMARY.\n\n"
        "1.  THE DIRECTOR SAID THAT THE FERRY HAS BEEN IN DOCK SINCE MAY\nAND THAT OF ITS TUBES THE "
        "TOWN CAN MAKE NO MORE THAN\nTHROUGH\n4 WEEKS OF WORK, IF THE WEATHER ALLOWS IT AND IF THE "
        "WOOD COMES\nIN TIME FROM THE NORTH.\n\n2.  WE BELIEVE HIM.\n"
    )
    assert blocks(text)[-3:] == ["p", "p 1", "p 2"]


# --- heads ----------------------------------------------------------------------------------------


def test_what_hangs_under_a_repetition() -> None:
    """Posts that hang under "Repeated for information to" belong to the docket."""
    text = (
        "FROM BANGKOK TO FOREIGN OFFICE\n\nNo. 399\n\n     Addressed to Foreign Office No. 399\n"
        f"     Repeated for information to Oslo\n{' ' * 32}Rangoon\n"
        f"           and Saving to        Rome\n\n     The barges are late.  {LONG}\n"
    )
    assert blocks(text) == ["docket"] * 6 + ["p"]


def test_a_topic_between_docket_and_address() -> None:
    """A title in the middle between the docket of a cable and whom it is for is its heading."""
    text = (
        "From: Embassy in Valdoria          Priority: Urgent\n(61) No. 299        Received: 3 May 1961\n\n"
        f"        Loading of Rice at Tarsk\n\nTo the Ministry of Trade:\n{LONG}\n"
    )
    assert blocks(text)[-3:] == ["head", "salute", "p"]


@pytest.mark.parametrize(
    "line", ["Get citation | Share | Print", "English Translation\nOriginal Language"]
)
def test_the_last_lines_above_the_text_of_a_page(line: str) -> None:
    """Navigation and the choice of languages stand above the text that a page shows."""
    text = (
        "Home / Lakes / Item\n\nMay 3, 1957\nCable from the Embassy in Valdoria, 'On Herring'\n\n"
        f"Cite     Share     Print\n{line}\n\nSecret\nCable No. 99\n\n{LONG}\n\n"
        "Document Information\nSource\nPRC FMA 100-00001-01, 1-2. Translated by A. Nobody.\n"
    )
    said = blocks(text)
    assert said[-6:] == ["docket", "docket", "p", "out", "out", "out"]
    assert set(said[:-6]) == {"out"}


# --- talks ----------------------------------------------------------------------------------------

SPOKEN = (
    "MINUTES\nof the Lock Commission\n\nPresent: Comrades Ada Moor, Tom Reed\n\n"
    "ADA MOOR: The gate no longer closes, as everybody has seen.\n\n{}\n\n"
    "TOM REED: The repairs would hold until the spring, I think.\n\nADA MOOR: Then let it be so.\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "Conclusion: The lock will be repaired before the winter.",
        "Conclusions: The lock will be repaired before the winter.",
        "Com. Reed then handed over a list of the parts of the gate.",
    ],
)
def test_what_ends_a_speech(told: str) -> None:
    """What was concluded, and what somebody did, is told by the minutes and said by nobody."""
    assert blocks(SPOKEN.format(told))[3] == "p"


def test_points_in_a_speech_end_with_it() -> None:
    """Behind the points of one sentence the speaker goes on, whoever has points later."""
    said = (
        "  I should like to put some questions:\n  a) who mends the gate,\n  b) what it will cost.\n"
        "  The gate is treated like a secret of the state."
    )
    later = "\n\nTasks:\n- Comrade Reed is to mend it.\n- Comrade Moor is to pay.\n"
    assert blocks(SPOKEN.format(said) + later)[3:7] == ["speech-p", "item a", "item b", "speech-p"]


# --- closings -------------------------------------------------------------------------------------


def test_who_kept_the_minutes_beside_the_chairman() -> None:
    """Two who sign side by side, under their offices, sign; marks of a signature do not hinder it."""
    text = (
        f"MINUTES\n\n{LONG}\n\n{LONG}\n\nMinutes taken by                      Chairman\n"
        "V. Stamm                              S. Podgor, s.r.\n"
    )
    assert blocks(text)[-2:] == ["signed", "signed"]


@pytest.mark.parametrize(
    "label", ["Noted down by", "Minutes taken by", "Recorded by", "Drawn up by"]
)
def test_who_wrote_it_down(label: str) -> None:
    """Who kept the record signs it, over the list of those who get it."""
    text = f"NOTE\non a talk\n\n{LONG}\n\n{label}: I. Gawron\n\nCopies to:\nMinistry of Trade\nCom. Poe\n"
    assert blocks(text)[-4:] == ["signed", "distribution", "distribution", "distribution"]


def test_an_address_under_the_enclosures() -> None:
    """Whom a despatch is for may stand under what it encloses, and is no part of that list."""
    text = (
        f"Sir,\n\n{LONG}\n\n{' ' * 30}I have the honour to be,\n{' ' * 34}Sir,\n"
        f"{' ' * 24}Your obedient Servant,\n\n{' ' * 40}Lionel Ashe\n\n"
        "Enclosures:  1.  Translation of Decree.\n             2.  Chart.\n\n"
        "The Right Honourable\n    J. Ramsay Poe, M.P.,\n        etc.,  etc.,  etc.,\n"
        "            FOREIGN OFFICE.\n"
    )
    assert blocks(text)[2:] == ["signed"] * 4 + ["distribution"] * 2 + ["salute"] * 4


# --- brackets and marks ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("[in his own hand]", "remark"),
        ("[Author unknown]", "remark"),
        ("[three groups not received]", "gap"),
        ("[2 grps. undec.]", "gap"),
        ("[A sentence is blanked out.]", "gap"),
        ('[the copy has "eight" struck out]', "remark"),
    ],
)
def test_what_a_bracket_says(words: str, kind: str) -> None:
    """Who wrote, what was not received, what is blacked out: each by its words."""
    text = f"{LONG}\n\nThe barges were sold in September {words} to the town. {LONG}\n"
    found = [m.kind for m in outcome_of(tei(text)[0], text).marks if m.words == words]
    assert found == [kind]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1.  CONFIDENTIAL - ENTIRE TEXT.", "CONFIDENTIAL"),
        ("1. (C - ENTIRE TEXT)", "(C - ENTIRE TEXT)"),
        ("To be Unclassified as of December 31, 1990", "Unclassified"),
    ],
)
def test_marks_of_a_whole_text(line: str, words: str) -> None:
    """A grade for the entire text, or for the time to come, classifies."""
    text = f"P 081034Z NOV 77\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 9914\n\n{line}\n\n{LONG.upper()}\n"
    found = [
        m.words for m in outcome_of(tei(text)[0], text).marks if m.kind in ("class", "portion")
    ]
    assert words in found


def test_a_secret_in_a_sentence_in_capitals() -> None:
    """A word that a sentence goes on with at the beginning of a line classifies nothing."""
    text = (
        f"{LONG.upper()}\n\nTHE NIGHT TRAIN FROM THE COAST NOW ARRIVES AFTER NOON AND IT IS NO\n"
        "SECRET THAT THE ENGINES OF 1956 CANNOT HOLD THE TIMETABLE.\n"
    )
    assert not [m for m in outcome_of(tei(text)[0], text).marks if m.kind == "class"]
