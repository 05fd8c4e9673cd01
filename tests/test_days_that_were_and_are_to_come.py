"""Years and months that verbs tell, and pages that stand around a record; all invented."""

from __future__ import annotations

import pytest
from lxml import etree

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.pipeline import convert


def days(sentence: str, day: str = "22 July 1963") -> list[str]:
    """The dates of a sentence in a paper of a day, its own left out."""
    tei, _ = convert(f"Tarsk, {day}\n\n{sentence} {LONG}\n".encode(), "x.txt")
    body = etree.fromstring(tei).find("{*}text/{*}body")
    assert body is not None
    return [
        one.get("when") or one.get("notBefore") or ""
        for one in body.iter("{*}date")
        if one.get("cert")
    ]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        # "May" in small letters looks like a verb of what is to come.
        ("He came to the Ministry on 11 May and again on the 14th.", ["1963-05-11", "1963-05-14"]),
        ("The flour that was due by 1 April was not delivered.", ["1963-04-01"]),
        ("The boats, which were to arrive by 3 March, came late.", ["1963-03-03"]),
        ("They must answer by 1 April.", ["1964-04-01"]),
        ("He ended by asking the Ambassador to a dinner on Thursday.", ["1963-07-25"]),
    ],
)
def test_the_year_of_a_day_is_told_by_its_verb(sentence: str, when: list[str]) -> None:
    assert days(sentence) == when


def test_a_chinese_typist_puts_the_year_first() -> None:
    assert (
        'when="1962-04-02"'
        in convert(
            f"Tarsk, 5 May 1962\n\nThe note of 1962.4.2 was received. {LONG}\n".encode(), "x.txt"
        )[0].decode()
    )


def test_a_site_stands_over_date_and_title_and_writes_its_heads_in_capitals() -> None:
    text = (
        "Lakeland Digital Archive\n\n1 May 1973\nConversation between Ada Dorn and Ole Vell\n\n"
        "ABSTRACT\nThe two discuss the question of the lake and the return of the boats.\n\nTRANSCRIPT\n\n"
        f"Ada Dorn: {LONG}\n\nOle Vell: {LONG}\n\nAda Dorn: And the boats?\n\n"
        "CREDITS\nTranslated by Tom Renn\nREPOSITORY\nArchive of the Ministry of Lakes, Tarsk\n"
    )
    facts = facts_of(text)
    assert facts["title"] == ["Conversation between Ada Dorn and Ole Vell"]
    assert facts["summary"][0].startswith("The two discuss")
    assert [one for one in blocks(text) if one != "out"] == [
        "speech Ada Dorn",
        "speech Ole Vell",
        "speech Ada Dorn",
    ]


def test_the_particulars_of_a_record_are_no_fields_of_the_page_above_it() -> None:
    text = (
        "Home | Collections | Help\n\nRECORD OF TALK BETWEEN ADA DORN AND OLE VELL\n\n"
        "Date: 1965-06-14\nTranslator(s): Nadine Hall\nLanguage: Chinese\n\n"
        "Foreign Ministry File\nConfidential\n\nTime: June 14, 1965, 4:00 to 5:20 in the afternoon\n"
        "Location: Lake House\nOur side: Premier Ada Dorn\nTranslated by: Liu Lan\n\n"
        f"Vell: {LONG}\n\nDorn: {LONG}\n\nDocument Details\nReference: PRC FMA 107-00926-01\n"
    )
    facts = facts_of(text)
    assert (facts["translator"], facts["interpreter"]) == (["Nadine Hall"], ["Liu Lan"])
    assert (facts["classification"], facts["place"]) == (["confidential"], ["Lake House"])
    assert "funder" not in facts


def test_an_archive_has_its_town_before_its_stack() -> None:
    text = (
        "Skip to content\n\nMay 3, 1962\n\nLetter from Ada Dorn to Ole Vell\n\n"
        f"{LONG}\n\nDocument Information\nSource\n"
        "National Archives of Norway, Oslo. Box 12, folder 3. Translated by Tom Renn.\nRecord ID\n123456\n"
    )
    facts = facts_of(text)
    assert facts["archive"] == ["National Archives of Norway"]
    assert (facts["settlement"], facts["shelfmark"]) == (["Oslo"], ["Box 12, folder 3"])


def test_names_alone_do_not_make_a_language() -> None:
    text = (
        "Conversation between Comrade Le Duan and Comrade Kim Il\nTarsk, 7 September 1969\n\n"
        "Present\n  Vietnam: Le Duan, Le Thanh\n  Korea: Kim Il, Kim Dong\n\n"
        "Le Duan: We told the Chinese comrades so.\n\nKim Il: Thank you.\n"
    )
    assert facts_of(text)["language"][0] in ("en", "und")
