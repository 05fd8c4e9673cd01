"""Records as ministries and parties of the East keep them, and archives publish their translations."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found
from pages_support import ends, read, said
from structure_support import LONG, blocks, doubts, tei
from teikit.forms.aliases import aliases_in, shortened
from teikit.forms.names import is_respelling, without_respelling
from teikit.recognise.particulars import label_key

PAGE = "Skip to content\n\nMay 3, 1957\n\n{title}\n\n{text}\n\nDocument Information\n\nSource\n\n{source}\n"
SOURCE = "PRC FMA 100-00001-01, 1-2. Translated by A. Nobody."
TALK = "Record of Conversation between Premier Moor and the Delegation of the Lakes\n\n"


def page(text: str, title: str = "Cable from the Embassy in Norway, 'On the Harvest'") -> str:
    """Return an archive's page around a text."""
    return PAGE.format(title=title, text=text, source=SOURCE)


# --- addresses, titles and summaries --------------------------------------------------------------


@pytest.mark.parametrize("to", ["[To] the", "[To the]", "To the"])
def test_an_address_may_have_its_first_word_supplied(to: str) -> None:
    """The translator adds the word that the original understands; the ministry stays the addressee."""
    text = f"{to} Ministry of Fisheries:\n\n{LONG}\n\n{LONG}\n"
    assert blocks(text)[0] == "salute"
    assert facts_of(text)["addressee"] == ["Ministry of Fisheries"]


@pytest.mark.parametrize(
    ("title", "key", "name"),
    [
        (
            "Telegram from Norwegian Ambassador to Cuba Ada Moor to the Tea Board",
            "sender",
            "Ada Moor",
        ),
        ("Cable from Norwegian Ambassador in Cuba Ada Moor, 'On Tea'", "sender", "Ada Moor"),
        ("Telegram from the Tea Board to Norwegian Ambassador in Cuba Moor", "addressee", "Moor"),
    ],
)
def test_who_holds_a_post_abroad_is_a_party_of_the_title(title: str, key: str, name: str) -> None:
    """Between an office and a name stands the place of the post, and no comma."""
    edition = read(page(f"{LONG}\n\n{LONG}", title))
    assert said(edition, key) == [name]


def test_what_somebody_holds_sends_nothing() -> None:
    """A record of a reception comes from nobody."""
    title = "Record of Conversation from Premier Moor's Reception of the Delegation of the Lakes"
    assert said(read(page(f"{LONG}\n\n{LONG}", title)), "sender") == []


def test_a_sentence_that_asks_is_no_summary() -> None:
    """Who shall deal with a cable stands over its address, and belongs to the document."""
    minute = (
        "Please have the Department of Lakes and the Second Desk [of the Ministry of Fisheries] study "
        "this and handle it."
    )
    report = "The Embassy in Norway reports to the Ministry of Fisheries on the harvest of the lower river."
    parts = [
        minute,
        "[To] the Ministry of Fisheries:",
        LONG,
        LONG,
        "Embassy in Norway\n\n3 May 1957",
        report,
    ]
    edition = read(page("\n\n\n".join(parts)))
    assert ends(edition) == (minute, "3 May 1957")
    assert said(edition, "summary") == [report]
    assert said(edition, "addressee") == ["Ministry of Fisheries"]


def test_a_summary_may_begin_with_the_kind_of_the_document() -> None:
    """ "Telegram from … describing …" is a cataloguer's sentence, though it has no verb."""
    report = "Telegram from Moor to Dorn describing the joy of the town at the news of May 2, 1957."
    edition = read(
        page(f"{LONG}\n\n{LONG}\n\nNo. 99\nCopies: Moor (2), Dorn,\nVell, File of 8th\n\n{report}")
    )
    assert said(edition, "summary") == [report]


# --- heads of ciphered telegrams and journals -----------------------------------------------------

WIRED = """Ciphered Telegram # 999414/sh

FROM: OSLO

Received in Aldane on 10/14/50 at 6:36 a.m.

Deciphered by Zuleva on 10/14/50 at 7:45 a.m.

Distribution list - 9 copies: Zuleva - 2, Tarov-1, Kell - 1.

GUN HOI [TAROV]

In accordance with your directive I had a meeting with the harbour master of the town and told him all of it.

He stated that the boats would be ready by the end of the week, if the weather does not change.

Z U L E V A

No. 1999/sh
14 October 1950
"""


def test_the_head_of_a_ciphered_telegram() -> None:
    """Who deciphered it, who gets it and under what name the addressee goes belong to its head."""
    found_facts = facts_of(WIRED)
    assert found_facts["copied"] == ["Zuleva", "Tarov", "Kell"]
    assert found_facts["addressee"] == ["GUN HOI TAROV"]
    assert "ZULEVA" in found_facts["sender"]
    assert blocks(WIRED)[:6] == ["docket"] * 5 + ["salute"]


def test_an_office_may_leave_out_the_year() -> None:
    """A day and an hour behind "Received" or "Sent to the Staff" are a docket's line all the same."""
    head = (
        "From Oslo. Sent 31.8.50 11:32\n\nReceived 31.8 17:27\n\n"
        "Sent to the 3rd Department of the Staff 31.8 17:35\n\n"
    )
    assert blocks(f"{head}{LONG}\n\n{LONG}\n")[:4] == ["docket", "docket", "docket", "p"]


def test_stamps_of_several_lines() -> None:
    """A bracket over several lines describes a stamp: its dates are no dates of the document."""
    head = (
        "EMBASSY OF NORWAY IN CUBA\n\nNº 99 Copy Nº 1\n\n[MFA stamp:\n\nSecond Department\n\n"
        "Incoming Nº 0999\n\n12 June 1957]\n\n"
    )
    text = f"{head}The Journal of Ambassador A. M. DORN\n\n{LONG}\n\n{LONG}\n"
    assert "dateline" not in blocks(text)
    assert "unbalanced-brackets" not in doubts(text)


@pytest.mark.parametrize("opening", ["346 – FRIDAY – 1800hs – ", "46—SUNDAY – 21hs15 – "])
def test_number_day_and_hour_open_the_text(opening: str) -> None:
    """Ministries of Romance languages put the number of a telegram before its first sentence."""
    text = (
        f"TELEGRAM\n\nRECEIVED\n\nFROM THE EMBASSY IN OSLO\n\nSECRET\n\n{opening}{LONG}\n\n{LONG}\n"
    )
    assert facts_of(text)["telegram-number"] == [opening.split("–")[0].split("—")[0].strip()]


def test_copies_of_a_telegram_go_to_persons() -> None:
    """Surnames behind "Copies:" are no posts; what is left of the print run is nobody."""
    head = "Ciphered Telegram\n\nCopies: Zuleva, Tarov, Kellin, Copy.\n\nFrom Oslo, No. 99.\n\n"
    text = f"{head}{LONG}\n\n{LONG}\n"
    assert facts_of(text)["copied"] == ["Zuleva", "Tarov", "Kellin"]
    names = {e.tag.split("}")[1] for e in tei(text)[0].iter("{*}placeName") if e.text == "Tarov"}
    assert names == set()


# --- signatures -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ("Z U L E V A", "ZULEVA"),
        ("GUN HOI [Tarov].", "GUN HOI Tarov"),
        ("24.III.50 Tarov", "Tarov"),
    ],
)
def test_forms_of_a_signature(line: str, sender: str) -> None:
    """Spaced letters, a cover name with its owner, and a day before the surname sign a message."""
    text = f"{LONG}\n\n{LONG}\n\n{line}\n\nNo. 99/sh\n\nCopies: Kell (2), Vell\n"
    assert facts_of(text)["sender"] == [sender]


def test_a_line_of_one_letter_signs_nothing() -> None:
    """Telegrams of the Foreign Office end with the same letter over and over."""
    assert "sender" not in facts_of(f"{LONG}\n\n{LONG}\n\nK K K K K\n")


def test_all_names_of_a_signature_in_capitals() -> None:
    """Four names in capitals are one person."""
    text = f"{LONG}\n\n{LONG}\n\nLUIZ OSVALDO BASTIAN TAROV\n"
    names = ["".join(e.itertext()) for e in tei(text)[0].find("{*}text").iter("{*}persName")]
    assert names == ["LUIZ OSVALDO BASTIAN TAROV"]


def test_a_number_under_the_copies_goes_to_nobody() -> None:
    """Behind the list of copies stands the number of the paper."""
    copies = "Two copies printed:\n1 - Cde. Kell\n2 - Cde. Vell\nNº 353\n31 May 1957\n"
    text = f"{LONG}\n\n{LONG}\n\nA. DORN\n\n{copies}"
    assert facts_of(text)["copied"] == ["Kell", "Vell"]


# --- conversations --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Foreign guests: A. Dorn", "participant"),
        ("Accompanying persons: A. Dorn", "participant"),
        ("Person attending the meeting: A. Dorn", "participant"),
        ("Others present: A. Dorn", "participant"),
        ("Recording officials: A. Dorn", "recorder"),
        ("Foreign trade: hops and glass", ""),
    ],
)
def test_labels_of_who_was_there(words: str, key: str) -> None:
    """Ministries have many words for those who attend a talk."""
    assert label_key(words) == key


def test_an_office_behind_several_names_is_of_all() -> None:
    """ "…, Delegation Members" stands behind all members; a spelling in brackets is no person."""
    text = TALK + (
        "Time: 3 May 1957\nPlace: Hall of Lakes\n"
        "Foreign guests: Choe Chang-rok [Choe Chang-lok], Delegation Leader; Kim Tae-rak, An Nam-dol, "
        "Delegation Members; Ambassador Han Ik-ro\nInterpreter: Wen Shu\n\n"
        f"Premier Moor: {LONG}\n\nChoe: {LONG}\n"
    )
    people = ["Choe Chang-rok", "Kim Tae-rak", "An Nam-dol", "Han Ik-ro"]
    assert facts_of(text)["participant"][:4] == people


def test_offices_with_their_body_before_a_name() -> None:
    """A party's or province's name before the office does not hide who holds it."""
    text = TALK + (
        "Time: 3 May 1957\nParticipants: Lethmark Party Committee First Secretary Huang Deqing; Deputy "
        f"Secretary-General Zhang Suo; Dorn Ada\nInterpreter: Wen Shu\n\nPremier Moor: {LONG}\n\nDorn: {LONG}\n"
    )
    assert {"Huang Deqing", "Zhang Suo"} <= set(facts_of(text)["participant"])


def test_speakers_who_get_a_short_name() -> None:
    """What a label shortens to is who speaks below, and nobody is addressed by it."""
    text = TALK + (
        f"Premier Moor (to be abbreviated as Moor): {LONG}\n\n"
        f"Delegation Leader Choe Chang-rok (hereafter abbreviated Choe): It is.\n\n"
        f"Moor: {LONG}\n\nChoe: It was.\n"
    )
    turns = list(tei(text)[0].iter("{*}sp"))
    assert len(turns) == 4
    assert turns[1].get("who") == turns[3].get("who") != turns[0].get("who") == turns[2].get("who")
    assert not [e for e in tei(text)[0].iter("{*}seg") if e.get("type") == "addressee"]


def test_a_full_name_speaks_first_and_the_surname_after_it() -> None:
    """The first label gives the whole name and another spelling of it."""
    text = (
        TALK
        + f"Pak Gum-rol [Pak Kum-nol]: {LONG}\n\nPremier: {LONG}\n\nPak: {LONG}\n\nPremier: Yes.\n"
    )
    first = next(tei(text)[0].iter("{*}sp"))
    assert "".join(first[0].itertext()).startswith("Pak Gum-rol")


def test_what_is_met_is_no_part_of_a_name() -> None:
    """ "Premier Moor Meeting with …" names Moor."""
    head = "Record of Premier Ada Moor Meeting with Ambassador Kell\n\nTime: 3 May 1957\nPlace: Hall of Lakes\n"
    text = f"{head}Interpreter: Wen Shu\n\nMoor: {LONG}\n\nKell: {LONG}\n"
    assert "Ada Moor" in facts_of(text)["participant"]


# --- names ----------------------------------------------------------------------------------------


def test_given_names_of_two_halves() -> None:
    """A short surname and a hyphen before a small letter tell a person; English prefixes do not."""
    assert found("I presented my credentials to Gil Du-rong, and then we left.") == [
        "P Gil Du-rong"
    ]
    assert found("The New Anti-tariff and the Third Mid-term were read out.") == []


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Kim Tae-rak", "Kim Thae Rak", True),
        ("Pak Gum-rol", "Pak Kum-nol", False),
        ("Jeong", "Chong", True),
        ("Zhou", "Enlai", False),
        ("Ada Moor", "of Lethmark", False),
    ],
)
def test_spelt_in_another_way(name: str, other: str, same: bool) -> None:
    """As many syllables that sound alike are one name; a supplied part is not."""
    assert is_respelling(name, other) is same
    assert (without_respelling(f"{name} [{other}]") == name) is same


def test_two_spellings_are_one_person() -> None:
    """The spelling in brackets points to whoever is named before it."""
    document, _ = tei(
        f"{LONG}\n\nComrade Kim Tae-rak [Kim Thae Rak] came at noon. Kim Tae-rak left.\n\n{LONG}\n"
    )
    assert len({e.get("ref") for e in document.find("{*}text").iter("{*}persName")}) == 1


def test_an_initial_that_an_editor_filled() -> None:
    """ "A[da] I. Moor" is one name; the pronoun behind a full stop is none of it."""
    assert found("At the fair A[da] I. Moor told me of it.") == ["P A[da] I. Moor"]
    assert "P Kim Il" in found("I met Premier Kim Il. I told him of it.")


def test_what_a_parenthesis_shortens() -> None:
    """Quotation marks are not needed."""
    text = "Ada Moor (hereafter abbreviated Moor) and Ole Dorn (hereinafter “Dorn”)."
    assert [alias for _, alias in aliases_in(text, text.lower(), 0, len(text))] == ["Dorn", "Moor"]
    assert shortened("to be abbreviated as Moor") == "Moor"
    assert shortened("to the Consul") == ""


def test_on_is_no_place_of_a_dateline() -> None:
    """ "On 25 October 1962" says when, not where."""
    text = f"SECRET\n\nOn 25 October 1962\n\nTelegram No. 99\n\n{LONG}\n\n{LONG}\n"
    assert not [e for e in tei(text)[0].iter("{*}placeName") if e.text == "On"]


# --- pages ----------------------------------------------------------------------------------------


def test_a_copy_in_another_archive_is_not_part_of_the_shelfmark() -> None:
    """The first reference is the document's; the other archive's follows behind "and"."""
    source = "APRF, Fond 99, Opis 1, Delo 947, Listy 12-13 and AVPRF, Fond 099a, Opis 5a, Delo 4, Listy 59-60"
    edition = read(page(f"{LONG}\n\n{LONG}").replace(SOURCE, source))
    assert said(edition, "shelfmark") == ["Fond 99, Opis 1, Delo 947"]
    assert said(edition, "pages") == ["12-13"]


def test_a_tight_page_under_the_summary_of_another_record() -> None:
    """What the page says of a related record stands on top; date and title follow."""
    other = "A telegram from Moor to Dorn relaying the decision of the town to build a boat."
    own = "Moor describes the reactions of Dorn to the telegram about the boat of the town."
    lines = [
        other,
        "May 3, 1957",
        "Telegram, Moor to Dorn",
        LONG,
        LONG,
        "A. MOOR",
        own,
        "Document Information",
    ]
    edition = read(
        "\n".join(
            [*lines, "Source", "Rights", "The archive welcomes reuse of materials for research."]
        )
    )
    assert said(edition, "title") == ["Telegram, Moor to Dorn"]
    assert said(edition, "date") == ["1957-05-03"]
    assert said(edition, "summary") == [own]
    assert ends(edition) == (LONG, "A. MOOR")


def test_a_cut_page_whose_title_the_document_repeats() -> None:
    """Nothing of the page is left but date and title, which the document's own heading says again."""
    title = "Telegram from Ambassador Dorn to the Tea Board"
    edition = read(
        f"May 3, 1957\n{title}\nTelegram from Ambassador O. Dorn to the Tea Board, 3 May 1957\n{LONG}\n{LONG}\n"
    )
    assert said(edition, "title") == [title]


def test_a_cut_page_that_gives_its_day_twice() -> None:
    """The page writes the month first, the document the day: the first two lines are the page's."""
    head = "November 19, 1951\n\nCouncil Decision with Approved Message from Dorn to Moor\n\n\n"
    edition = read(f"{head}No. P84/999\n19 November 1951\n\n{LONG}\n\n{LONG}\n")
    assert said(edition, "title") == ["Council Decision with Approved Message from Dorn to Moor"]
    assert said(edition, "sender") == ["Dorn"]


def test_what_stands_over_the_date_of_a_cut_page_is_another_record_s() -> None:
    """A sentence over date and title speaks of a related record."""
    other = "Decision to entrust Moor to print in the press the papers found in the archive of the mill."
    head = f"{other}\nMay 3, 1957\nCiphered telegram, Dorn to Ministry of Fisheries, Oslo\n"
    edition = read(f"{head}{LONG}\n{LONG}\n")
    assert said(edition, "title") == ["Ciphered telegram, Dorn to Ministry of Fisheries, Oslo"]
    assert said(edition, "summary") == []


def test_a_label_that_the_end_of_a_capture_cut() -> None:
    """What is left of "Rights" is no archive."""
    text = page(f"{LONG}\n\n{LONG}").replace(SOURCE, "").rstrip() + "\n\nOriginal Archive\n\nRight"
    assert said(read(text), "archive") == []


# --- what stands in an extract from a protocol -----------------------------------------------------


def test_the_first_sentence_is_no_letterhead() -> None:
    """What a message answers opens it, right under its address."""
    head = "To the Embassy in Norway:\n\nWe have received your telegram of 28 October.\n\n"
    text = f"{head}(1) {LONG}\n\n(2) {LONG}\n"
    assert blocks(text, "cable")[:2] == ["salute", "p"]


def test_extracts_go_to_comrades_by_name() -> None:
    """The shortened title is nobody's name; a typist's sign is no text."""
    text = (
        "VKP(b) CC\n# P78/999\nTo: Cmrds. Moorin, Dornov\n\nExtract from Protocol #78 of the Politburo\n\n"
        f"{LONG}\n\n{LONG}\n\nZ U L E V A\n\n5-nb\n"
    )
    assert facts_of(text)["addressee"] == ["Moorin", "Dornov"]
    assert facts_of(text)["sender"] == ["ZULEVA"]
    assert any("".join(e.itertext()) == "VKP(b)" for e in tei(text)[0].iter("{*}orgName"))


def test_initials_in_brackets_are_supplied() -> None:
    """ "[S.] Moor" is a name with its initial; elsewhere such a letter says that somebody signed."""
    document = tei(f"{LONG}\n\nI met the envoy [S.] Moorin at noon, and he left.\n\n{LONG}\n")[0]
    assert [e.text for e in document.iter("{*}supplied")] == ["S."]


def test_what_is_illegible_is_no_part_of_a_name() -> None:
    """The interpreter's second name is lost."""
    text = TALK + (
        f"Date: 3 May 1957\nPlace: Hall of Lakes\nParticipants: A. Dorn\nInterpreted by: Wang [Illegible]\n\n"
        f"Premier Moor: {LONG}\n\nDorn: {LONG}\n"
    )
    assert facts_of(text)["interpreter"] == ["Wang"]


# --- pages, titles, stamps and hours ------------------------------------------------------------------


def test_a_heading_is_no_value_of_an_empty_label() -> None:
    """Where the page names no author, the heading of its fields follows the label."""
    text = page(f"{LONG}\n\n{LONG}").replace(
        "Document Information", "Author(s):\n\n\nDocument Information"
    )
    assert "Document Information" not in said(read(text), "author")


def test_a_title_may_end_with_a_quotation() -> None:
    """A subject between marks closes the title; a sentence has its stop before or behind them."""
    title = (
        "Cable from the Embassy in Norway to the Ministry of Fisheries, ‘Reporting on the Harvest’"
    )
    head = f"March 5, 1957\n{title}\nThis document was made possible with support from Moor Foundation\n"
    text = f"{head}Ministry of Fisheries Cable\n{LONG}\n{LONG}\nDocument Information\nSource\n{SOURCE}\n"
    edition = read(text)
    assert said(edition, "title") == [title]
    assert said(edition, "sender") == ["Embassy in Norway"]


def test_marks_at_the_end_of_a_title() -> None:
    """A telegram's title ends with what stands on its form."""
    title = "Telegram from Oslo to Lisbon, SECRET, Urgent, No. 099.412"
    edition = read(page(f"{LONG}\n\n{LONG}", title))
    assert said(edition, "telegram-number") == ["099.412"]
    assert said(edition, "classification") == ["secret"]
    assert said(edition, "precedence") == ["urgent"]
    assert (said(edition, "sender"), said(edition, "addressee")) == (["Oslo"], ["Lisbon"])


def test_marks_within_a_title_are_no_marks_at_its_end() -> None:
    """A subject goes on behind them."""
    title = "Telegram from Oslo to Lisbon, SECRET, on the harvest"
    assert said(read(page(f"{LONG}\n\n{LONG}", title)), "classification") == []


def dates(text: str) -> list[str | None]:
    """Return the values of the dates in a text's paragraphs."""
    return [e.get("when") for p in tei(text)[0].iter("{*}p") for e in p.iter("{*}date")]


DATED = "Oslo, 3 May 1957\n\n"


def test_a_month_and_its_day_may_be_parted() -> None:
    """ "July, 30th" is a day; a number without its ending behind a month and a comma is none."""
    text = f"{DATED}{LONG}\n\nToday (April, 30th) at 11:30 in the morning, Moor came to me.\n\n{LONG}\n"
    assert dates(text)[:2] == ["1957-04-30", "1957-04-30T11:30:00"]


@pytest.mark.parametrize("when", ["in April, at 11:30,", "on 05.12 at 11:30 hours"])
def test_an_hour_of_a_day_that_is_not_known(when: str) -> None:
    """The hour is not that of the document's own day, nor of the middle of a month."""
    text = f"{DATED}{LONG}\n\nThe envoy Moor came to me {when} and left again.\n\n{LONG}\n"
    assert not [when for when in dates(text) if when and "T" in when]


def test_a_stamp_s_word_is_no_part_of_a_name() -> None:
    """The office stands behind the bracket that says what it is on."""
    text = f"[Stamp] Harbour Ministry\n\n{LONG}\n\n{LONG}\n"
    orgs = ["".join(e.itertext()) for e in tei(text)[0].iter("{*}orgName")]
    assert "Harbour Ministry" in orgs
    assert not any("Stamp" in org for org in orgs)


def test_a_charge_d_affaires_is_written_to_by_name() -> None:
    """A small word follows the office; the editor completes the name."""
    text = page(f"[To] Charge d’Affaires Huan [Zhen]:\n\n{LONG}\n\n{LONG}")
    assert said(read(text), "addressee") == ["Huan Zhen"]


def test_a_name_that_begins_with_ayn_speaks() -> None:
    """Its sign is that of an opening quotation mark; a record's number is no telegram's."""
    turns = [f"Moor: {LONG}", "‘Adib: Why, Sir?", f"Moor: {LONG}", "‘Adib: Yes, Sir."]
    head = "Document Date: 15 Jan 1957\n\nCRRC Record Number: SH-MOOR-A-009-942\n\n"
    text = TALK + head + "\n\n".join(turns) + "\n"
    who = ["".join(e.itertext()) for e in tei(text)[0].iter("{*}speaker")]
    assert who[:2] == ["Moor:", "‘Adib:"]
    facts = facts_of(text)
    assert facts["date"]
    assert "telegram-number" not in facts


def test_the_summary_of_another_record_over_the_date_of_a_whole_page() -> None:
    """What stands over date and title is not about this record, though a sponsor's line follows."""
    other = (
        "Moor reports on the journey of the ministers, the fair in the south and the tea harvest."
    )
    head = f"{other}\nMay 3, 1957\nLetter from the Tea Board to Minister Dorn\n"
    head += "This document was made possible with support from Moor Foundation\n"
    foot = f"Author(s):\nDocument Information\nSource\n{SOURCE}\n"
    edition = read(f"{head}No. 912\nTo: Minister Dorn\nFrom: The Tea Board\n{LONG}\n{LONG}\n{foot}")
    assert said(edition, "title") == ["Letter from the Tea Board to Minister Dorn"]
    assert other not in said(edition, "summary")


def test_days_without_a_month_that_the_nearest_month_does_not_have() -> None:
    """From "the 26th to the 31st" is in a month of 31 days, and not asserted as certain."""
    text = (
        f"{DATED}{LONG}\n\nOn 19 September it ended; it ran from the 26th to the 31st.\n\n{LONG}\n"
    )
    ranges = [e for p in tei(text)[0].iter("{*}p") for e in p.iter("{*}date") if e.get("to")]
    assert [e.get("to") for e in ranges] in (["1956-08-31"], ["1956-10-31"])
    assert ranges[0].get("cert") != "high"
