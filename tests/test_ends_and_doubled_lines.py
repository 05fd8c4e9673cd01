"""Ends of messages among lines that nobody knows, doubled line ends, forms of further offices; all invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from facts_support import facts_of
from names_support import found
from structure_support import LONG, blocks, doubts, tei
from teikit.evaluate.gold import load_gold
from teikit.evaluate.outcome import outcome_of
from teikit.header.read import read_facts
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

SETS = Path(__file__).parent / "eval"
MESSAGE = f"To the Ministry of Lakes:\n\n{LONG}\n\n{LONG}\n\n"
SIGNED = "With comradely greetings,\n\nOle Dorn\n\nCopies to:\n1. Comrade Veltri\n2. Tea Board"
REMARKS = (
    "To be kept with the papers of the Second Section",
    "This paper may be shown to the Board of Mills if its number is given.",
    "Stamp: To be returned within 48 hours to the General Secretariat",
    "Reg. 4411/68/B",
)


def values(text: str, key: str) -> list[str]:
    """Return what the TEI of a text says of one fact."""
    return [fact.norm or fact.value for fact in read_facts(tei(text)[0]) if fact.key == key]


def names(text: str, element: str) -> list[str]:
    """Return the names of one kind in a text."""
    return ["".join(e.itertext()) for e in tei(text)[0].find("{*}text").iter(f"{{*}}{element}")]


# --- ends -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_under_the_list_of_copies_undoes_no_signature(remark: str) -> None:
    text = f"{MESSAGE}{SIGNED}\n\n{remark}\n"
    assert values(text, "sender") == ["Ole Dorn"]
    assert values(text, "copied") == ["Veltri", "Tea Board"]
    assert blocks(text)[-1] == "distribution"


@pytest.mark.parametrize("remark", [REMARKS[0], REMARKS[3]])
def test_a_name_and_the_day_stand_under_a_line_that_is_not_known(remark: str) -> None:
    text = f"{MESSAGE}With comradely greetings,\n\n{remark}\n\nOle Dorn\n\nAldane, 6 May 1957\n"
    assert values(text, "sender") == ["Ole Dorn"]
    assert values(text, "date") == ["1957-05-06"]


def test_a_line_that_is_not_known_is_a_doubt() -> None:
    assert "line-below-message" in doubts(f"{MESSAGE}{SIGNED}\n\n{REMARKS[0]}\n")


def test_one_sentence_under_the_head_of_a_telegram_is_its_text() -> None:
    head = "FROM ALDANE TO FOREIGN OFFICE\n\nRepeated for information to Oslo\n\n"
    text = f"{head}Addressed to Foreign Office telegram No. 633.\n\n     I saw the Minister last night.\n"
    assert blocks(text)[-1] == "p"


def test_sentences_that_go_on_under_a_name_are_text() -> None:
    text = f"{MESSAGE}Ole Dorn\n\n{LONG}\n\n{LONG}\n\n{LONG}\n"
    assert blocks(text)[-3:] == ["p", "p", "p"]


def test_a_minute_of_another_hand_is_no_remark() -> None:
    minute = "I agree. Mr. Veltri please draft a reply.\n\n                    A. Sterndale\n"
    text = f"{MESSAGE}                    Yours ever,\n\n                    Ole Dorn\n\n{minute}"
    assert "distribution" not in blocks(text)


GOLDS = [
    path
    for path in sorted(SETS.glob("*/*.gold"))
    if "archive-page" not in path.name and path.parent.name in ("after", "fortieth", "thirtieth")
]


def test_an_unknown_line_at_the_end_costs_few_papers_a_fact() -> None:
    keys = {"sender", "addressee", "copied", "date"}
    poorer = []
    for path in GOLDS:
        gold = load_gold(str(path))
        closing = [b.last for b in gold.blocks if b.kind in ("signed", "dateline", "distribution")]
        if not closing:
            continue
        lines = gold.source.split("\n")
        more = "\n".join([*lines[: closing[-1]], "", REMARKS[1], "", *lines[closing[-1] :]])
        before, after = (
            {
                (f.key, f.norm or f.value)
                for f in read_facts(etree.fromstring(convert(one.encode(), "x.txt")[0]))
            }
            for one in (gold.source, more)
        )
        if {fact for fact in before - after if fact[0] in keys}:
            poorer.append(path.name)
    assert len(poorer) <= LOSE, poorer


LOSE = 4
"""Of the papers that end with a signature or a list, as many may lose a fact to a line under it."""


# --- doubled line ends ----------------------------------------------------------------------------

PAPER = (
    "LEGATION IN VALDORIA\nAldane\n\nSecret\n\n6 May 1957\n\nTo the Ministry of Lakes:\n\n"
    f"{LONG[:60]}\n{LONG[61:]}\n\n{LONG[:60]}\n{LONG[61:]}\n\nOle Dorn\nConsul\n\n"
    "Copies to:\nTea Board (2)\nSea Office\n"
)


def doubled(text: str, end: str = "\n\n") -> str:
    """Write each line end twice."""
    return text.replace("\n", end)


@pytest.mark.parametrize("end", ["\n\n", "\r\r\n", "\r\n\r\n"])
def test_a_doubled_source_has_the_blocks_that_it_had(end: str) -> None:
    assert blocks(doubled(PAPER, end)) == blocks(PAPER)
    assert facts_of(doubled(PAPER, end)) == facts_of(PAPER)


def test_lines_of_a_doubled_source_are_where_they_stand() -> None:
    text = doubled(PAPER)
    signed = next(b for b in outcome_of(tei(text)[0], text).blocks if b.kind == "signed")
    assert text.split("\n")[signed.first - 1] == "Ole Dorn"


def test_form_feeds_of_a_doubled_source_begin_their_pages() -> None:
    text = PAPER.replace("Ole Dorn", "\f\nOle Dorn")
    assert len(tei(doubled(text))[0].findall(".//{*}text//{*}pb")) == 1


def test_paragraphs_with_one_blank_line_between_them_are_not_joined() -> None:
    text = "\n\n".join([LONG] * 12) + "\n"
    assert blocks(text) == ["p"] * 12


def test_a_page_of_whole_paragraphs_with_wider_gaps_here_and_there_is_not_doubled() -> None:
    head = "Ministry of Lakes    Outgoing No. 12\n\nOle Dorn approved    Pass to Vane\n\n\n\n"
    text = (
        head + "\n\n".join([LONG] * 4) + "\n\n\n\n" + "\n\n".join([LONG] * 6) + "\n\n\n\nOle Dorn\n"
    )
    assert len(tei(text)[0].findall(".//{*}front//{*}ab")) == 2  # and no table of both


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["", "Moor", LONG, "\f", "1. Seed", "the mills"]), max_size=24))
def test_nothing_of_a_doubled_source_is_lost(lines: list[str]) -> None:
    content = doubled("\n".join([*lines, "The end of it."])).encode()
    assert isinstance(verify(content, "x.txt", convert(content, "x.txt")[0]), Certificate)


# --- pages ----------------------------------------------------------------------------------------

PAGE = (
    "Skip to main content\nCable from the Legation in Norway on the Harvest\nMay 6, 1957\n"
    "This document was made possible with support from the Mill Fund\n"
)


FOLDED = (
    "The harvest on the lower river was late this year, and the mills of\nthe town have "
    "stood idle since the feast of the patron saint of the\nmillers."
)


def test_a_folded_page_without_blank_lines_is_made_whole() -> None:
    title = "Cable from the Legation in Norway, 'On the Late Harvest of the Upper\nValley'"
    text = (
        f"Skip to main content\n{title}\nMay 6, 1957\n"
        "This document was made possible with support from the Mill and Lake\nFund\n"
        "To the Ministry of Lakes:\n"
        + "\n".join([FOLDED] * 4)
        + "\nLegation in Norway\n6 May 1957\n"
    )
    assert values(text, "title") == [title.replace("\n", " ")]
    assert values(text, "funder") == ["Mill and Lake Fund"]


def test_a_source_statement_does_not_swallow_the_text() -> None:
    head = "Papers › Document 9\n« Document 8 | Contents | Document 10 »\n"
    text = (
        f"{head}9. Telegram From the Embassy in Valdoria to the Department of State\n"
        "Source: National Archives, RG 999, Central Files, POL 9. Secret; Priority.\n"
        "Aldane, November 9, 1971, 1510Z.\n"
        + "\n".join(f"{n}. {LONG} {LONG} [{n} lines not declassified]" for n in range(1, 7))
        + "\nMoor\nCite this page | Print\n"
    )
    assert [one for one in blocks(text) if one.startswith("p ")] == [f"p {n}" for n in range(1, 7)]


def test_what_a_site_is_stands_in_its_foot() -> None:
    foot = "Lake Papers is a reading room on the web.\nAbout   Contact\n"
    assert blocks(f"{PAGE}\n{MESSAGE}{SIGNED}\n\n{foot}")[-2:] == ["out", "out"]


# --- heads ----------------------------------------------------------------------------------------


def test_persons_in_capitals_are_no_posts() -> None:
    head = (
        "MEMORANDUM\n\nTO:          ADA M. DORN\n\nFROM:        OLE T. VELL\n\nSUBJECT:     Mills"
    )
    text = f"{head}\n\n{LONG}\n"
    assert values(text, "sender") == ["OLE T. VELL"]
    assert values(text, "addressee") == ["ADA M. DORN"]
    assert values(text, "sender-place") == []
    assert "P ADA M. DORN" in found(text)


TELEGRAM = f"CIPHERED TELEGRAM\n\n{{}}\n\n{LONG}\n\n{LONG}\n\n28.X.73          L. VERSHIN\n"


def test_copies_stand_in_columns_above_a_telegram() -> None:
    copies = (
        "Copies:   1 - Com. Tarsky         4 - General Secretariat\n"
        "          2 - Com. Golubev        5 - Middle East Department\n"
        "          3 - Com. Mironenko      6 - file"
    )
    text = TELEGRAM.format(
        f"From ALDANE          Incoming No. 30917\nSpecial No. 1142          Urgent\n\n{copies}"
    )
    assert values(text, "copied") == [
        "Tarsky", "General Secretariat", "Golubev", "Middle East Department", "Mironenko",
    ]  # fmt: skip
    assert values(text, "telegram-number") == ["1142"]
    assert values(text, "sender-place") == ["ALDANE"]


def test_copies_are_numbered_in_one_line() -> None:
    text = f"{MESSAGE}Ole Dorn\nFirst Secretary\n\nCopies: 1. Comrade Halm 2. Comrade Vell 3. Tea Board\n"
    assert values(text, "copied") == ["Halm", "Vell", "Tea Board"]


def test_the_day_of_dispatch_stands_behind_the_post() -> None:
    text = TELEGRAM.format(
        "Telegram No. 7319\nfrom Aldane, dispatched 17.05.1966, 22:10\nURGENT"
    ).replace("28.X.73", "")
    assert values(text, "date") == ["1966-05-17"]


def test_a_date_without_a_year_is_read_by_the_day_of_receipt() -> None:
    head = "(Decree of the Ministry of 17 March 1969)\n\nReceived 16:40, 28 October 1973"
    document, _ = tei(
        f"CIPHERED TELEGRAM\n\n{head}\n\nOn 27 October I met with Comrade Moor. {LONG}\n"
    )
    assert [e.get("when") for e in document.find("{*}text").iter("{*}date")][-1] == "1973-10-27"


@pytest.mark.parametrize("sign", [", ", " – ", " "])
def test_participants_stand_behind_the_name_of_their_side(sign: str) -> None:
    text = (
        "Record of Conversation between Minister Dorn and Ambassador Vell\n\nTime: 6 May 1957, 3 p.m.\n\n"
        f"Participants{sign}our side: Ada Dorn, Minister; Ole Renn, Section Chief\n\n"
        f"Participants{sign}Valdorian side: Kim Vell, Ambassador\n\n{LONG}\n"
    )
    if sign == " ":
        text = text.replace("Participants our", "Participants on our").replace(
            "ts Val", "ts from the Val"
        )
    assert values(text, "participant") == ["Ada Dorn", "Ole Renn", "Kim Vell"]


def test_the_hours_of_a_meeting_are_those_of_the_day_in_its_heading() -> None:
    head = "MINUTES\nof the meeting of the Secretariat on 2 August 1957"
    text = f"{head}\n\nTime: 9.00 to 12.40\nPresent: Ada Dorn\n\n{LONG}\n"
    assert values(text, "time") == ["1957-08-02T09:00:00/1957-08-02T12:40:00"]


def test_a_ministrys_form_begins_another_document() -> None:
    reply = (
        "Foreign Ministry Outgoing Cable     No. 61\n\nGrade: Secret\nDrafted by Ada Moor, 11 June\n\n"
        f"Reply Concerning the Mills\n\nEmbassy in Valdoria:\n\n{LONG}\n\nForeign Ministry\n12 June 1959\n"
    )
    end = "Embassy in Valdoria\n10 June 1959\n\nCopies to: Tea Board, Sea Office\n\n"
    first = f"To the Foreign Ministry:\n\n{LONG}\n\n{end}"
    kinds = blocks(first + reply)
    at = len(blocks(first))
    assert kinds[at - 3 : at] == ["signed", "dateline", "distribution"]
    assert kinds[at:] == ["docket", "docket", "docket", "head", "salute", "p", "signed", "dateline"]


# --- text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Valdorian counselor, Hruza, holds another view.", "P Hruza"),
        ("On Monday the Valdorian chargé d'affaires, Anwa, delivered a note.", "P Anwa"),
        ("I spoke with the Valdorian counselor, Hassan Sabri. He agreed.", "P Hassan Sabri"),
        ("He told my Information Officer, Lislewood, that it was late.", "P Lislewood"),
        ("Comrade Anwar Salim Said came.", "P Anwar Salim Said"),
        ("He came from Northern Nigeria.", "L Northern Nigeria"),
        (
            "He came from the People's Republic of Southern Yemen.",
            "L People's Republic of Southern Yemen",
        ),
        ("I called at the United Kingdom High Commission.", "O United Kingdom High Commission"),
    ],
)
def test_names_behind_a_role_and_parts_of_countries(sentence: str, name: str) -> None:
    assert name in found(sentence)


def test_the_last_word_of_a_teletype_signs_nothing() -> None:
    text = (
        "FROM:  DEPARTMENT OF EXTERNAL AFFAIRS, OTTAWA   NO. GEA-318\nTO:    LONDON, PARIS, BONN\n\n"
        "4. FOR BONN ONLY: PLEASE FIND OUT WHETHER THIS IS STILL THE VIEW OF THE\n"
        "MINISTRY. YOUR TELEGRAM 417 OF FEBRUARY 14 WAS MOST\nHELPFUL.\n\n"
        "6. THE TIMES CARRIED A LEADING ARTICLE ON TRANSPORT.\n\nD. K. MOOR\n"
    )
    assert "HELPFUL" not in names(text, "persName")


def test_a_country_before_who_speaks_for_it_is_a_place() -> None:
    text = (
        "SUMMARY RECORD\n\nSummary record of a meeting of the Council held in Paris on 18th September, 1963\n\n"
        "                             PRESENT\nChairman:         Mr. L. van Houten\n"
        "Belgium           Mr. A. de Wouters\nCanada            Mr. G. R. Farquhar\n"
        "Denmark           Mr. E. Thorsager\n\n"
        f"1.   The CHAIRMAN opened the meeting. {LONG}\n"
    )
    assert "Belgium" not in names(text, "orgName")
    assert {"Belgium", "Canada", "Denmark"} <= set(names(text, "placeName"))


@pytest.mark.parametrize(
    "paper",
    [
        "the cable of our Embassy in Hanoi of 2 March 1966",
        "the reply of the Ministry of Lakes of 27 February 1966",
        "the statement of our Government of 16 October 1966",
    ],
)
def test_papers_of_a_body_and_its_town_are_references(paper: str) -> None:
    document, _ = tei(f"{LONG} We have read {paper}.\n")
    assert [
        " ".join("".join(e.itertext()).split()) for e in document.iter("{*}ref") if e.get("type")
    ][-1] == paper


@pytest.mark.parametrize("dash", ["--", "—", " – "])
def test_the_hour_stands_behind_any_dash(dash: str) -> None:
    document, _ = tei(f"ALDANE, June 4, 1921{dash}4 p.m.\n\n{LONG}\n")
    assert document.find(".//{*}text//{*}date").get("when") == "1921-06-04T16:00:00"


def test_a_note_is_called_in_brackets_right_behind_a_word() -> None:
    first = f"1.   The Committee submitted a report(1), which is before you. {LONG}"
    text = f"{first}\n\n(1) Document C-M(63)74.\n\n                -2-\n\n2.   {LONG}\n"
    assert blocks(text)[1] == "note 1"


def test_who_signs_stands_between_dashes_under_a_list() -> None:
    points = "– the first point;\n\n– the second point."
    end = f"{LONG}\n\n– Kende –\n\n5 December 1962\n"
    text = f"To the Ministry of Lakes\n\n{LONG}\n\n{points}\n\n{end}"
    assert values(text, "sender") == ["Kende"]


def test_who_checks_a_cipher_reviews_no_message() -> None:
    text = f"{MESSAGE}Ole Dorn\n\nDeciphered by: Rudnik, 18 May, 7:45\nChecked by: Sowa\n"
    assert values(text, "reviewed") == []
