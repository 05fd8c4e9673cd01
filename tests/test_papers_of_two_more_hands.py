"""Heads, enclosures, recipients, references and names as two more hands wrote them."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found
from structure_support import LONG, blocks, tei
from test_references import mentions

MORE = "The rest of the talk was about the price of barrels, of which there is no end in sight."


# --- heads ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Request for Instructions on Sending a Medical Team to Aldane",
        "Arrangements for the Visit of President Dorn",
        "Situation of the Sisal Mills in the North",
    ],
)
def test_a_title_says_what_a_paper_is_about(title: str) -> None:
    text = f"Secret\n\n[Comment by Ren Yi:] I agree.\n\n{title}\n\nVice Premier Ren Yi:\n\n{LONG}\n"
    assert "head" in blocks(text)


def test_a_topic_in_small_letters_heads_nothing() -> None:
    text = f"Secret\n\nSituation of the mills is bad\n\nVice Premier Ren Yi:\n\n{LONG}\n"
    assert "head" not in blocks(text)


def test_the_series_of_a_record_stands_above_its_title() -> None:
    text = (
        "Foreign Ministry\n\nBulletin of Conversations, Issue 219\n\nThis record has not been reviewed"
        " by the Premier.\n\nRecord of Conversation between Premier Ren Yi and Ambassador Ole Moor\n\n"
        f"Time: 22 November 1963\n\nRen: {LONG}\n\nMoor: {MORE}\n\nRen: {MORE}\n\nMoor: {LONG}\n"
    )
    assert blocks(text)[:4] == ["docket", "docket", "docket", "head"]
    facts = facts_of(text)
    assert "reviewed" not in facts
    assert facts["participant"] == ["Ren Yi", "Ole Moor"]


def test_a_first_sentence_that_refers_to_a_cable_is_no_heading() -> None:
    text = (
        "To: Ministry of Lakes\n\nNo. 305\n\nReceived: 30 August 1968\n\nThe Mood in Tarsk\n\n"
        f"With reference to your cable No. 711 of 24 August.\n\n(1) {LONG}\n\n(2) {MORE}\n"
    )
    assert blocks(text).count("head") == 1
    assert facts_of(text)["reply-to"] == ["your cable No. 711 of 24 August"]


def test_a_circular_is_headed_by_its_subject_and_not_by_its_number() -> None:
    text = (
        "DEPARTMENT OF LAKES\nTARSK\n\nCircular Document No. B.61/51\nFile No. 11336-14-40\nRESTRICTED\n\n"
        "September 14, 1951\n\nFROM: THE SECRETARY OF STATE\nTO:   HEADS OF POSTS ABROAD\n\n"
        f"Local Staff: Engagement, Leave and Security\n\n1.   {LONG}\n\n2.   {MORE}\n"
    )
    kinds = blocks(text)
    assert kinds[:6] == ["docket"] * 5 + ["dateline"]
    assert kinds[-3:] == ["head", "p 1", "p 2"]


def test_a_body_over_numbered_paragraphs_heads_nothing() -> None:
    text = f"Secret\n\nOslo, 5 May 1951\n\nMinistry of Lakes and Canals\n\n1. {LONG}\n\n2. {MORE}\n"
    assert "head" not in blocks(text)


def test_orders_and_drafters_over_a_greeting_are_no_address() -> None:
    text = (
        "(62) Bu Han No. 380\nDrafted by Mao Wen, 8 October 1962\nTo be handed over by Ambassador Kang\n"
        f"Your Highness Prime Minister Moor:\n{LONG}\n{MORE}\n{LONG}\n"
    )
    assert blocks(text)[:5] == ["docket", "docket", "docket", "salute", "p"]
    assert facts_of(text)["drafted"] == ["1962-10-08"] or "Mao Wen" in facts_of(text)["drafted"]


def test_a_minister_writes_to_an_envoy_under_the_date() -> None:
    text = (
        "MINISTRY OF FOREIGN AFFAIRS\nNo. 1,204/AL\n\nParis, 6 December 1949\n\nThe Minister of Foreign"
        f" Affairs\nto Mr. Henri Valcourt, Minister in Tarsk\n\n{LONG}\n\nFor the Minister:\nJ. Delaroche\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Henri Valcourt"]
    assert facts["kind"] == ["letter"]
    assert blocks(text)[2:5] == ["dateline", "salute", "salute"]


# --- enclosures and ends --------------------------------------------------------------------------


LETTER = f"Secret\n\nComrade Director Bai:\n\n{LONG}\n\nA list of what we lack is enclosed.\n\n"
SIGNED = "With cordial greetings,\nGan Shou\n\nHelsinki, 2 May 1955\n\n"


def test_a_list_under_a_farewell_is_enclosed() -> None:
    items = "List of Things Needed\n\n1. One projector.\n\n2. Silk for curtains.\n\n3. Medicines.\n"
    kinds = blocks(LETTER + SIGNED + items)
    assert kinds[-7:-3] == ["signed", "signed", "dateline", "head"]


def test_a_list_that_nobody_encloses_ends_no_letter() -> None:
    items = "List of Things Needed\n\n1. One projector.\n\n2. Silk for curtains.\n"
    assert "signed" not in blocks(f"Secret\n\nComrade Bai:\n\n{LONG}\n\n{items}\n{MORE}\n")[:4]


def test_a_table_aligned_at_the_right_is_enclosed() -> None:
    table = (
        "Attachment: Medicines for a Year\n\nKind                    Boxes       Value (yuan)\n"
        "Sulfa drugs                60             21,000\nQuinine                   110             18,500\n"
        "Bandages and gauze        240              9,700\n\nThe weights will be told.\n"
    )
    kinds = blocks(LETTER + SIGNED + table)
    assert kinds[-6:] == ["head", "row", "row", "row", "row", "p"]


def test_a_translation_is_enclosed_under_its_letterhead() -> None:
    note = (
        "ENCLOSURE (Translation).\n\nMinistry of Foreign Affairs.\n\nRiga, 9th March, 1937.\n\n"
        f"     The Ministry of Foreign Affairs presents its compliments to the Legation. {LONG}\n"
    )
    kinds = blocks(LETTER + SIGNED + note)
    assert kinds[-4:] == ["head", "docket", "dateline", "p"]


# --- recipients -----------------------------------------------------------------------------------


def test_recipients_told_for_information_are_each_one() -> None:
    text = (
        "Foreign Ministry, and for the information of the Ministry of Trade, the Ministry of Health,"
        f" and the Embassy in Tarsk:\n\n{LONG}\n\nEmbassy in Aldane\n19 September 1956\n"
    )
    assert facts_of(text)["copied"] == [
        "Ministry of Trade",
        "Ministry of Health",
        "Embassy in Tarsk",
    ]


BELOW = f"Oslo, 6 October 1955\n\nReport on Mills\n\n{LONG}\n\nOle Moor\nMinister\n\n"


def test_to_whom_a_report_goes_is_said_below_it() -> None:
    facts = facts_of(
        BELOW + "To: Ministry of External Affairs, Oslo\nCopies to Rangoon and Canberra\n"
    )
    assert facts["addressee"] == ["Ministry of External Affairs"]
    assert facts["copied"] == ["Rangoon", "Canberra"]


def test_posts_that_get_copies_are_places() -> None:
    root = tei(BELOW + "Copies to Rangoon, Canberra and Kuibyshev\n")[0]
    copied = root.find(".//{*}correspAction[@type='copied']")
    assert copied is not None
    assert [child.tag.rpartition("}")[2] for child in copied] == [
        "placeName",
        "placeName",
        "persName",
    ]


def test_numbered_copies_need_no_colon() -> None:
    facts = facts_of(
        BELOW
        + "Distribution:\n1st copy Comrade Orlov\n2nd copy Ministry of Lakes\n3rd copy files\n"
    )
    assert facts["copied"] == ["Orlov", "Ministry of Lakes"]


def test_a_stamp_of_release_is_no_shelfmark() -> None:
    facts = facts_of(f"Oslo, 4 March 1974\n\n{LONG}\n\nDECLASSIFIED\nNARA, 5/26/04\n")
    assert "shelfmark" not in facts
    assert facts_of(f"Oslo, 4 March 1974\n\n{LONG}\n\nNARA, RG 59, Box 12\n")["archive"] == ["NARA"]


# --- references and names -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "mention",
    [
        "the trade protocol of 22 August 1961",
        "the Bergen agreements of 23 July 1961",
        "the treaty of friendship of 9 June 1961",
        "The agreement with France of 9 March 1961",
        "the declaration of 26 April",
        "your radiogram No. 207 of 4 May",
        "your cable No. 530 (4 May 1962)",
    ],
)
def test_a_mention_says_what_sort_of_paper_it_is(mention: str) -> None:
    assert mentions(
        f"All of this is said in {mention} at length.".replace("in The", "there. The")
    ) == [mention]


@pytest.mark.parametrize(
    "body",
    [
        "Soviet and East European Department",
        "West Asian and African Department",
        "Metals and Minerals Corporation",
        "Ministry of Foreign and Intra-German Trade",
        "Party College “Karl Moor”",
    ],
)
def test_a_body_of_two_kinds_has_one_name(body: str) -> None:
    assert f"O {body}" in found(f"He asked the {body} for oak.")


def test_two_bodies_stay_two() -> None:
    assert (
        found("He asked the Embassy in Oslo and the African Department.")[0] == "O Embassy in Oslo"
    )


def test_kings_keep_their_number() -> None:
    assert found("King Hassan II and Pope John XXIII were told. Chapter II begins.") == [
        "P Hassan II",
        "P John XXIII",
    ]


@pytest.mark.parametrize("place", ["Cuzco", "Swatow", "Basra", "Phong Saly", "West Java", "Penang"])
def test_places_of_the_last_century_are_known(place: str) -> None:
    assert found(f"The ship came from {place} in the night.") == [f"L {place}"]


@pytest.mark.parametrize(
    "words",
    [
        "On the General Elections of last year",
        "and Saving to all",
        "I. Composition and Course",
        "End FYI.",
    ],
)
def test_words_of_headings_name_nobody(words: str) -> None:
    assert found(words) == []


# --- ends, agendas, citations ---------------------------------------------------------------------


@pytest.mark.parametrize("chairman", ["T. Belsk", "BELSK"])
def test_minutes_end_with_who_was_in_the_chair(chairman: str) -> None:
    text = (
        "MINUTES\nof the meeting of the Commission of 14 October 1964\n\nPresent: T. Belsk, P. Rado\n\n"
        "Agenda:\n\n1. Visit of the delegation.\n\n2. Holidays for guests.\n\nOn the first item\n\n"
        f"Comrade Rado: {LONG}\n\nComrade Belsk: {MORE}\n\nOn the second item\n\nComrade Rado: {MORE}\n\n"
        f"Chairman: {chairman}\nRecorder: L. Tanev\n"
    )
    kinds = blocks(text)
    assert kinds[-2:] == ["signed", "signed"]
    assert kinds.count("head") == 3
    assert not any(kind.startswith("speech Chairman") for kind in kinds)


def test_who_else_got_a_telegram_stands_in_brackets_below_it() -> None:
    text = (
        f"Telegram\n\n5 May 1962\n\n{LONG}\n\n[Repeated to New Delhi as requested.]\n\n"
        "Copies to:\n     Treasury\n"
    )
    assert blocks(text)[-3:] == ["distribution"] * 3


def test_copies_are_counted_in_words() -> None:
    facts = facts_of(
        BELOW + "Four copies printed\n1 - to Comrade A. A. Orlov\n2 - to the CC\n3 - to file\n"
    )
    assert facts["copied"] == ["A. A. Orlov", "CC"]


@pytest.mark.parametrize(
    "address",
    ["G. H. Merrin, Esq., C.M.G., British Embassy, Baghdad.", "Ambassador Ole Merrin, Moscow"],
)
def test_where_an_addressee_is_belongs_to_no_name(address: str) -> None:
    facts = facts_of(
        f"Oslo, 5 May 1953\n\n{address}\n\nMy dear Geoffrey,\n\n{LONG}\n\nYours,\nRoe\n"
    )
    assert [name.split()[-1] for name in facts["addressee"]] == ["Merrin"]


@pytest.mark.parametrize(("greeting", "names"), [("Geoffrey", ["P Geoffrey"]), ("Friend", [])])
def test_who_is_greeted_by_one_name(greeting: str, names: list[str]) -> None:
    assert found(f"My dear {greeting},") == names


def test_a_page_without_its_head_has_title_and_date_in_its_citation() -> None:
    page = (
        f"Secret\n\nTo the Ministry of Lakes:\n\n{LONG}\n\n{MORE}\n\nCite this document\n\n"
        "Report, 'On the Mills of Tarsk', March 14, 1964, PRC FMA 998-1, 15-17. Translated by Ruth Ell.\n\n"
        "Source\n\nPRC FMA 998-1, 15-17. Translated by Ruth Ell.\n\nOriginal Language\n\nChinese\n\n"
        "Record ID\n\n998801\n"
    )
    facts = facts_of(page)
    assert facts["title"] == ["Report, 'On the Mills of Tarsk'"]
    assert facts["date"] == ["1964-03-14"]
    assert facts["archive"] == ["PRC FMA"]


def test_letters_of_a_party_go_on() -> None:
    assert found("He asked the CC MPRP twice.") == ["O CC MPRP"]


def test_surnames_behind_of_are_no_places() -> None:
    assert not [name for name in found("The group of Brodskov is gone.") if name[0] == "L"]
    assert found("He lives in Brodskov.") == ["L Brodskov"]


# --- which year -----------------------------------------------------------------------------------


def days(text: str) -> list[str | None]:
    """Return the values of a text's dates."""
    return [date.get("when") for date in tei(text)[0].iter("{http://www.tei-c.org/ns/1.0}date")]


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (
            "The estimates for 1954 were closed on February 14 and nothing can be added.",
            "1953-02-14",
        ),
        ("Comrade Diak should be invited to Berlin for 7 October.", "1953-10-07"),
        (
            "It would grieve the miners, who since the strike at Orur in November had been led to hope.",
            "1952-11",
        ),
        ("They went home, and by 1 July all the guards were at their posts.", "1952-07-01"),
        ("On the mills, we let the agreement run out on 3 August.", "1952-08-03"),
        ("They get half of what was due under the agreement of 17th May\nlast.", "1952-05-17"),
    ],
)
def test_in_which_year_a_day_without_one_lies(told: str, date: str) -> None:
    """What is planned for a year, who is invited to a town and what was over by a day tell it."""
    assert date in days(f"Telegram\n\nTarsk, 26 February 1953\n\n{LONG}\n\n{told}\n")


def test_a_month_that_recurs_is_none_since_which_anything_happened() -> None:
    told = "Engines should be small, since the river falls in February."
    assert "1950-02" in days(f"Telegram\n\nTarsk, 22 September 1949\n\n{LONG}\n\n{told}\n")
