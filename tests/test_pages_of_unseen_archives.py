"""Pages of archives nobody has tuned for: references, addresses, parties, who took part, names."""

from __future__ import annotations

from facts_support import facts_of
from names_support import found
from pages_support import read, said
from structure_support import LONG, tei
from teikit.forms.names import unbracketed
from teikit.model.collection import Collection
from teikit.shapes.statement import read_reference

RIGHTS = "The Programme allows the materials of the Digital Archive to be used again in teaching."
TOP = "Skip to content\n\nMay 6, 1957\n\n"
SPONSOR = "This document was made possible with support from Mill Foundation"


def spaced(*lines: str) -> str:
    """Join lines as web pages do: a blank line between all."""
    return "\n\n".join(lines) + "\n"


def words_of(text: str, tag: str) -> list[str]:
    """Return the words of each element of a name in the text."""
    found = tei(text)[0].iterfind(f"{{*}}text//{{*}}{tag}")
    return [" ".join("".join(one.itertext()).split()) for one in found]


# --- where a paper lies ---------------------------------------------------------------------------


def test_the_archive_may_stand_last_in_a_reference() -> None:
    words = (
        "Fond of Letters, Cables from Tarsk, 1968, Archive of the Lethmark Ministry of Lakes, Reval"
    )
    found = read_reference(words, Collection())
    assert found.siglum == "Archive of the Lethmark Ministry of Lakes"
    assert found.shelfmark == "Fond of Letters, Cables from Tarsk, 1968"
    assert found.town == "Reval"


def test_the_town_of_an_archive_is_its_settlement() -> None:
    page = read(
        f"{TOP}Report on the Harvest\n\n{LONG}\n\n{LONG}\n\nDocument Information\n\nSource\n\n"
        "Central State Archives of Lakes, Sofia, Fond 99, File 12. Translated by A. Moor.\n\n"
        f"Rights\n\n{RIGHTS}\n"
    )
    assert said(page, "settlement") == ["Sofia"]


def test_the_files_of_a_box_are_no_pages() -> None:
    found = read_reference("XIX-J-9-j Lethmark, 1965, 12. doboz, 44-12, 00998", Collection())
    assert not found.pages
    assert found.shelfmark.endswith("12. doboz, 44-12, 00998")


def test_a_published_paper_has_no_shelfmark() -> None:
    """A book's place, publisher and year are no archive."""
    page = read(
        f"{TOP}Report on the Harvest\n\n{LONG}\n\n{LONG}\n\nDocument Information\n\nSource\n\n"
        "Lethmark Documents 1958 (Reval: Lake Press, 2011), Document 19, pp. 47-48. "
        f"Translated by A. Moor.\n\nRights\n\n{RIGHTS}\n"
    )
    assert said(page, "shelfmark") == said(page, "pages") == []
    assert said(page, "translator") == ["A. Moor"]


# --- who writes to whom ---------------------------------------------------------------------------


def test_a_telegram_goes_from_town_to_town() -> None:
    page = read(
        f"{TOP}Telegram from Tehran to Bucharest, SECRET, No. 99.104\n\n{SPONSOR}\n\n{LONG}\n\n{LONG}\n"
    )
    parties = [(f.key, f.value, f.form) for key in ("sender", "addressee") for f in page.all(key)]
    assert parties == [("sender", "Tehran", "place"), ("addressee", "Bucharest", "place")]


def test_a_title_may_hold_two_bodies_and_no_word_of_a_kind() -> None:
    page = read(
        f"{TOP}Lethmark Legation, Oslo, to Lethmark Foreign Ministry\n\n{SPONSOR}\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "sender") == ["Lethmark Legation"]
    assert said(page, "addressee") == ["Lethmark Foreign Ministry"]


def test_the_number_of_a_message_stands_in_its_title() -> None:
    page = read(
        f"{TOP}Code Message No. 994 from Director Moor to Dorn (Oslo)\n\n{SPONSOR}\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "telegram-number") == ["994"]


def test_what_the_office_keeps_for_itself_is_no_recipient() -> None:
    facts = facts_of(
        f"Ole Dorn\n\nProduced in 3 copies for:\n\n- Comrade Lund\n\n- Oslo\n\n- Own\n\n"
        f"Subject: Talk about the dyke\n\n{LONG}\n\n{LONG}\n"
    )
    assert facts["copied"] == ["Lund", "Oslo"]


def test_an_address_is_read_line_by_line_under_its_dateline() -> None:
    """Blank lines part all lines of a web page: the address goes from the dateline to the greeting."""
    text = spaced(
        "Lethmark Embassy in Norway", "Oslo, 4 March 1959", "Under-Secretary of State and",
        "Second Deputy of the Minister", "For Lakes and Rivers", "Comrade Lund", "117 Reval",
        "Dear Comrade Lund,", LONG, LONG,
    )  # fmt: skip
    assert len(words_of(text, "addrLine")) == 5
    assert facts_of(text)["addressee"] == ["Lund"]


def test_under_an_embassys_dateline_stands_the_ministry_that_it_writes_to() -> None:
    text = spaced(
        "Embassy of Lethmark", "0994/66/b", "Oslo, May 19, 1966", "Ministry of Foreign Affairs",
        "2nd Section", "Political report no. 31", LONG, LONG,
    )  # fmt: skip
    assert facts_of(text)["addressee"] == ["Ministry of Foreign Affairs"]


def test_a_journals_page_names_who_keeps_it() -> None:
    """Whom he received is not the author."""
    page = read(
        f"{TOP}From the Journal of N.M. Lund, 'Record of a Conversation with Ole Dorn'\n\n{SPONSOR}\n\n"
        f"14 May 1957   Copy No 5\n\nfrom the journal of\n\nwith OLE DORN, Master of the Port\n\n"
        f"6 May 1957\n\nO. Dorn came to see me and brought his clerk.\n\n{LONG}\n"
    )
    assert said(page, "sender") == ["N.M. Lund"]


def test_the_widest_gap_parts_the_docket_from_the_text() -> None:
    text = spaced(
        "Confidential! By messenger", "Consulate of the", "Free State of Lethmark",
        "14 Lake Street", "Reval", "Outgoing Nr. B 99/17.V.58",
    ) + f"\n\n\n\n\n{LONG}\n\n\n{LONG}\n"  # fmt: skip
    assert len(words_of(text, "ab")) == 6


# --- headings and kinds ---------------------------------------------------------------------------


def test_a_sentence_under_the_word_note_is_no_heading() -> None:
    told = (
        "On 14 June 1949 a group of Lethmark engineers, led by the Minister, went to Oslo, where "
        "the Norwegian government had asked for them."
    )
    text = spaced("Embassy of Lethmark", "No. 99/49", "Note", told, LONG)
    assert words_of(text, "head") == ["Note"]


def test_a_heading_goes_on_with_whom_one_talked() -> None:
    """Commas end its lines, and blank lines part them."""
    text = spaced(
        "N o t e", "Concerning a Talk in the Ministry of Lakes in Oslo on 3 April 1959,",
        "with the Chief of the Dyke Division, Comrade Lund,",
        "and the Chief of the Sluice Division, Comrade Vik",
    ) + f"\n{LONG}\n\n\n{LONG}\n"  # fmt: skip
    assert words_of(text, "head")[1].endswith("Comrade Vik")


def test_the_kind_is_told_however_the_conversation_is_put() -> None:
    for title in ("Notes from a Conversation with Ole Dorn", "Record of the Reception of Ole Dorn"):
        page = read(f"{TOP}{title}\n\n{SPONSOR}\n\n{LONG}\n\n{LONG}\n")
        assert said(page, "kind") == ["memorandum-of-conversation"]


def test_what_an_attachment_counts_begins_none() -> None:
    text = spaced(
        "To the Minister of Lakes", LONG, "Attachment: as mentioned, 7 sheets.", LONG, LONG
    )
    assert not tei(text)[0].findall("{*}text//{*}div[@type='enclosure']")


# --- who took part --------------------------------------------------------------------------------


def test_those_of_each_side_are_told_in_a_paragraph() -> None:
    page = read(
        f"{TOP}Minutes of a Conversation between Comrade Ada Marr and Tor Vik\n\n{SPONSOR}\n\n"
        "The following officials took part in the discussions:\n\n"
        "On the Lethmark side: Per Lund, member of the Board of Lakes, Eva Rask, head of department;"
        f"On the Norwegian side: comrade Nils Aune [Nils Auna], secretary.\n\n{LONG}\n\n{LONG}\n"
    )
    assert {"Ada Marr", "Tor Vik", "Per Lund", "Eva Rask", "Nils Aune"} <= set(
        said(page, "participant")
    )


def test_a_title_says_with_whom_one_talked_and_what_they_are() -> None:
    page = read(
        f"{TOP}Memorandum of Conversation between M[erete] Sund, deputy secretary of lakes with A[nders] "
        f"Holm, Norway’s chargé in Reval\n\n{SPONSOR}\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "participant") == ["Merete Sund", "Anders Holm"]


def test_minutes_may_have_speakers_who_speak_once() -> None:
    text = (
        f"{TOP}Minutes of the Meeting of the Board of Lakes\n\n6 May 1957\n\n"
        f"Ada Marr: {LONG}\n\nTor Vik: {LONG}\n"
    )
    assert words_of(text, "speaker") == ["Ada Marr:", "Tor Vik:"]


def test_a_speaker_in_capitals_may_lose_the_colon() -> None:
    text = (
        f"{TOP}Talks between Ada Marr and Tor Vik, Reval\n\nADA MARR:\n{LONG}\n\nTOR VIK:\n{LONG}\n\n"
        f"ADA MARR\n{LONG}\n"
    )
    assert words_of(text, "speaker")[2:] == ["ADA MARR"]


def test_who_took_part_is_not_greeted_where_he_speaks() -> None:
    """Under the list of those present "Comrade Ada Marr :" speaks, and is nobody's addressee."""
    facts = facts_of(
        f"{TOP}Transcript of the Meeting of the Board of Lakes\n\n6 May 1957\n\n"
        "Participants in the meeting: Comrades Ada Marr, Tor Vik, Per Lund.\n\n"
        "Invited to the meeting : comrades Eva Rask, Nils Aune.\n\n"
        f"Comrade Ada Marr :\nLet me tell you in short.\n{LONG}\n"
    )
    assert "addressee" not in facts
    assert {"Ada Marr", "Eva Rask", "Nils Aune"} <= set(facts["participant"])


# --- names ----------------------------------------------------------------------------------------


def test_brackets_that_say_a_name_again_are_no_part_of_it() -> None:
    names = found("He told Pak Tae-il [Pak Thae Il], head of the SLB [State Lock Board], of it.")
    assert names == ["P Pak Tae-il", "P Pak Thae Il", "O SLB", "O State Lock Board"]


def test_a_forename_filled_in_by_an_editor_belongs_to_the_name() -> None:
    assert found("Then M[ärta] Sund spoke of it.") == ["P M[ärta] Sund"]


def test_behind_a_party_stands_its_chairman() -> None:
    body = "Central Committee of the Lethmark Farmers’ Party"
    assert f"O {body}" in found(f"The Chairman of the {body} Ola Raskov left.")


def test_a_ship_is_no_town() -> None:
    assert found("The USS Boston lay there. Nobody of the Boston crew was hurt.") == []


def test_a_title_supplied_before_a_name_tells_a_person() -> None:
    assert "P Salonen" in found("He brought a note of which [the Finnish Premier] Salonen knew.")


def test_in_somebodys_opinion_is_nowhere() -> None:
    names = found("Mr. A. Sokolov said so. In Sokolov’s opinion the dyke would hold.")
    assert not any(name.startswith("L ") for name in names)


# --- pages cut short, and heads of other offices --------------------------------------------------


def test_a_citation_may_have_lost_day_and_month() -> None:
    """Mirrors of a page cut dates out of running text."""
    page = read(
        "Digital Archive archive.example.org International History Declassified\n\n"
        "March 9, 1964 Letter from Moor to Dorn Regarding the Dyke\n\nCitation:\n\n"
        "“Letter from Moor to Dorn Regarding the Dyke,” , 1964, History and Public Policy Program "
        "Digital Archive, Lake Archives, ZPA, K II 9/994/12. Translated by Eva Lund.\n\n"
        f"Summary:\n\nMoor answers a letter about the dyke.\n\nContents:\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "title") == ["Letter from Moor to Dorn Regarding the Dyke"]
    assert said(page, "archive") == ["Lake Archives"]


def test_a_title_between_navigation_date_and_text_may_be_closed() -> None:
    title = "Lethmark Politburo Resolution and Note to Norway on the hire of two dredgers."
    page = read(f"{TOP}{title}\n\nLETHMARK POLITBURO\nRESOLUTION\n\n{LONG}\n\n{LONG}\n")
    assert said(page, "title") == [title]


def test_those_present_and_invited_are_told_in_the_present_tense() -> None:
    """A forename that a speaker shares with one of them does not make him that one."""
    text = (
        "Transcript of the Meeting of the Board of Lakes, 11 March 1963\n\n"
        "Participating in the meeting are comrades Tor Sandvik, Ada Marr, Eli Holmvik.\n\n"
        "Also invited are comrades Eva Rask and Nils Aune.\n\n"
        f"Cde. Ada Marr: {LONG}\n\nCde. Tor Granlund: {LONG}\n\nCde. Ada Marr: {LONG}\n"
    )
    facts = facts_of(text)
    assert {"Tor Sandvik", "Eli Holmvik", "Eva Rask", "Nils Aune"} <= set(facts["participant"])
    speakers = [one.get("who") for one in tei(text)[0].iterfind("{*}text//{*}sp")]
    assert speakers[1] == "#person-tor-granlund"


def test_two_forenames_may_be_filled_in() -> None:
    assert found("Then L[ars] I[var] Sund spoke.") == ["P L[ars] I[var] Sund"]
    assert found("Then L.[ars] I[var] Sund spoke.") == ["P L.[ars] I[var] Sund"]
    assert unbracketed("L.[ars] I[var] Sund") == "Lars Ivar Sund"


def test_what_closes_a_title_is_no_part_of_the_name_that_ends_it() -> None:
    for title in (
        "Conversation with Ambassador Lund and Comrade Ahlgren.",
        "Cable from the Lethmark Embassy, ‘Conversation with Ambassador Lund and Comrade Ahlgren’",
    ):
        page = read(f"{TOP}{title}\n\n{SPONSOR}\n\n{LONG}\n\n{LONG}\n")
        assert said(page, "participant") == ["Lund", "Ahlgren"]


def test_who_says_i_is_named_nowhere() -> None:
    page = read(
        f"{TOP}Notes of a Conversation with Ole Dorn\n\n{SPONSOR}\n\n"
        f"Although I was present and took part in the discussion, I kept no record.\n\n{LONG}\n"
    )
    assert said(page, "participant") == ["Ole Dorn"]


def test_from_a_conversation_goes_on_with_the_word_note() -> None:
    text = spaced("Embassy of Lethmark", "No. 99/57", "N o t e", "From a talk with "
                  "Comrade Lund on 7.III.1961", LONG, LONG)  # fmt: skip
    assert len(words_of(text, "head")) == 2


def test_a_subject_ends_a_docket_whatever_stands_above_it() -> None:
    text = spaced(
        "CONFIDENTIAL!", "Prepared in: 12 copies", "Received by: heads of the Board,",
        "Comrade Lund and", "Ole Dorn", "C o p y", "Subject: Comrade Vik’s meeting", LONG, LONG,
    )  # fmt: skip
    assert len(words_of(text, "ab")) == 7


def test_words_of_a_title_in_capitals_send_nothing() -> None:
    title = "ON AN OFFER OF TIMBER\nFROM THE NORWEGIAN LEAGUE TO\nMEND THE DYKE"
    text = f"LAKE BOARD\nRESOLUTION\n\n{title}\n\n{LONG}\n\n{LONG}\n"
    assert "sender" not in facts_of(text)


def test_a_page_tells_with_whom_one_talked_where_the_paper_says_note() -> None:
    title = "Note on a Conversation with Comrade Lund on the Dredging of the River"
    page = read(
        f"{TOP}{title}\n\nEmbassy of Lethmark\n\nNo. 99/57\n\nN o t e\n\n{LONG}\n\n{LONG}\n"
    )
    assert said(page, "participant") == ["Lund"]


def test_the_offices_that_a_telegram_goes_round_are_no_heading() -> None:
    text = spaced(
        "TELEGRAM", "FROM THE EMBASSY IN OSLO", "CONFIDENTIAL", "DEL/DAf/DFi/Sec/604(04)", LONG, LONG
    )  # fmt: skip
    assert "DEL/DAf/DFi/Sec/604(04)" in words_of(text, "ab")
