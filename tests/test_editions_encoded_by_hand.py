"""Documents as a printed edition sets them, held against what editors of such editions encode."""

from __future__ import annotations

import re

from lxml import etree

from teikit.model.block import Edition
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

PROSE = (
    "The harvest on the lower river was late this year, and the two mills of the town have stood "
    "idle since the feast; the ministry asks the legation to find out who will pay for the grain."
)


def read(page: str) -> tuple[etree._Element, Edition]:
    tei, edition = convert(page.encode(), "page.txt")
    assert isinstance(verify(page.encode(), "page.txt", tei), Certificate)
    return etree.fromstring(tei), edition


def said(edition: Edition, key: str) -> list[str]:
    return [fact.norm or fact.value for fact in edition.all(key)]


def words(root: etree._Element, path: str) -> list[str]:
    found = root.findall(f".//{{*}}text//{path}")
    return [" ".join("".join(one.itertext()).split()) for one in found]


def names(root: etree._Element, kind: str) -> list[str]:
    return words(root, f"{{*}}{kind}")


DESPATCH = """\
                      Mr. Holloway to Señor Renn.
                                               LEGATION OF RUTHENIA,
                                          Port Amery, May 3, 1891.
No. 66.]
    SIR: Your note (No. 88) has come, and I thank you for all that it says
of the mills of the lower river and of their owners, who are at law, and
of the grain which has lain on the quays of Port Amery since Easter.
    I may add that a copy of it has been sent to the owners of the mills.
        Accept, etc.,
                                                       ADA B. HOLLOWAY.
  Hon. TOBIAS F. RENN, Esq., &c., &c., &c.
"""


def test_two_titled_names_are_the_heading_of_a_despatch() -> None:
    root, edition = read(DESPATCH)
    assert words(root, "{*}head") == ["Mr. Holloway to Señor Renn."]
    assert said(edition, "kind") == ["letter"]
    assert said(edition, "sender") == ["Holloway"]
    assert said(edition, "addressee") == ["Renn"]
    assert said(edition, "date") == ["1891-05-03"]
    assert said(edition, "sender-place") == ["Port Amery"]


def test_office_over_place_and_date_is_no_part_of_the_heading() -> None:
    root, _ = read(DESPATCH)
    assert words(root, "{*}dateline") == ["Port Amery, May 3, 1891."]
    assert words(root, "{*}seg[@type='letterhead']") == ["LEGATION OF RUTHENIA,"]


def test_paragraph_that_begins_with_the_greeting_is_one() -> None:
    root, _ = read(DESPATCH)
    assert [one[:4] for one in words(root, "{*}p")] == ["SIR:", "I ma"]


def test_accept_and_so_on_closes_a_letter() -> None:
    root, _ = read(DESPATCH)
    assert words(root, "{*}closer/{*}salute") == ["Accept, etc.,"]
    assert words(root, "{*}closer/{*}signed") == ["ADA B. HOLLOWAY."]
    assert names(root, "persName")[-2:] == ["ADA B. HOLLOWAY", "TOBIAS F. RENN"]


def test_letter_under_the_signature_of_another_is_enclosed() -> None:
    root, _ = read(
        f"""{DESPATCH.replace("has been sent", "is sent herewith, and one has gone")}
                      Mr. Holloway to Captain Marr
                                               PORT AMERY, May 2, 1891.
    MY DEAR SIR: {PROSE}
"""
    )
    (enclosure,) = root.findall(".//{*}div[@type='enclosure']")
    assert "".join(enclosure.find("{*}head").itertext()) == "Mr. Holloway to Captain Marr"
    assert enclosure.find("{*}opener/{*}dateline/{*}date").get("when") == "1891-05-02"


def test_farewell_and_name_in_one_line_are_a_signature() -> None:
    root, _ = read(
        f"""62. Telegram From the Embassy in Karvelia to the Department of State1

Vane, May 9, 1957—4 p.m.

2214. {PROSE}

Faithfully yours, ADAMARIS.

Holloway

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
"""
    )
    assert words(root, "{*}signed") == ["Faithfully yours, ADAMARIS.", "Holloway"]


def test_calls_behind_figures_are_found_between_their_neighbours() -> None:
    root, _ = read(
        f"""61. Memorandum of a Conversation, Vane, May 9, 19571

SUBJECT

Your Note of May 282

PARTICIPANTS

Mr. Tobias Renn
Mr. Ole Marr

Mr. Renn said that the Embassy’s Circular 732.3 It had come. {PROSE} In 1956 there were 27 of them.
Mr. Marr spoke of the ships.4 He left at noon.

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
  2. Not printed.
  3. Not printed.
  4. Not found.
"""
    )
    assert words(root, "{*}ref[@type='note-call']") == ["1", "2", "3", "4"]
    assert words(root, "{*}head//{*}date")[0] == "May 9, 1957"
    particulars = words(root, "{*}div[@type='particulars']/{*}ab")
    assert "SUBJECT" in particulars
    assert "Your Note of May 282" in particulars


def test_figures_are_no_call_where_two_places_would_do() -> None:
    root, _ = read(
        f"""61. Memorandum of a Conversation, Vane, May 9, 19572

Mr. Renn spoke on May 12, 19532 and on June 3, 19532 of it.1 {PROSE}

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
  2. Not printed.
"""
    )
    assert words(root, "{*}p//{*}ref[@type='note-call']") == ["1"]


def test_source_note_behind_a_figure_in_brackets_is_read() -> None:
    _, edition = read(
        f"""34. Letter From President Renn to Prime Minister Marr[1]

February 18, 1960.

{PROSE}

[1] Source: Department of State, Ministers’ Papers: Lot 52 F 17. Secret.
"""
    )
    assert said(edition, "archive") == ["Department of State"]
    assert said(edition, "shelfmark") == ["Ministers’ Papers: Lot 52 F 17"]
    assert said(edition, "classification") == ["secret"]


def test_file_number_without_a_kind_marks_an_editions_document() -> None:
    _, edition = read(
        f"""File No. 655.99/41

The Consul General at Vane (Holloway) to the Secretary of State

AMERICAN CONSULATE GENERAL,
Vane, August 5, 1915.
[Received August 6, 8:40 a.m.]

[Telegram]

{PROSE}

HOLLOWAY
"""
    )
    assert said(edition, "kind") == ["cable"]
    assert said(edition, "sender")[0] == "Holloway"
    assert said(edition, "received") == ["1915-08-06T08:40:00"]


def test_ship_is_no_state_and_no_town() -> None:
    root, _ = read(
        "Vane, 3 May 1864.\n\nA fight was expected between the ship Marr and the Nevada, and the Nevada left "
        "at noon. Nevada is sunk, says the consul at Hamburg. The mills on the Danube, where "
        f"ships lie, are idle. {PROSE}\n"
    )
    places = names(root, "placeName")
    assert "Nevada" not in places
    assert {"Hamburg", "Danube"} <= set(places)


def test_heading_above_a_verb_is_no_person() -> None:
    root, edition = read(
        "MEMORANDUM\n\nVane, 3 May 1964.\n\n"
        + PROSE
        + f"\n\nMills\n\nOffered to them in May, the plan is this. {PROSE}\n\nBackground\n\n{PROSE}\n"
    )
    assert names(root, "persName") == []
    assert said(edition, "sender") == []


def test_whose_absence_it_is_is_no_place() -> None:
    root, _ = read(
        "Vane, 3 May 1964.\n\nAmbassador Holloway saw Minister Renn in Renn's absence of mind. "
        f"{PROSE} Renn said so.\n"
    )
    assert "Renn" not in names(root, "placeName")


def test_sir_stands_before_a_first_name() -> None:
    root, _ = read(
        "61. Memorandum of a Conversation, Vane, May 9, 1957\n\nPARTICIPANTS\n\n"
        f"Sir Tobias Renn\nThe Secretary of State, Tobias Ole Marr\n\nSir Tobias said he knew. {PROSE}\n\n"
        "  1. Source: Department of State, Central Files, 777.00/5–957. Secret.\n"
    )
    assert "Tobias Ole Marr" in names(root, "persName")


def test_who_deciphered_stands_behind_the_day() -> None:
    root, _ = read(
        f"To the Ministry of Lakes\n\n{PROSE}\n\nRenn\n\nDeciphered on 12 May 1963 at 21:40, Holmgrenska\n"
    )
    assert "Holmgrenska" in names(root, "persName")
    assert not re.search("May", " ".join(names(root, "persName")))


TELEGRAM = """62. Telegram From the Embassy in Karvelia to the Department of State1

{dateline}

{text}

Holloway

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
"""


def telegram(text: str, dateline: str = "Vane, May 9, 1957—4 p.m.") -> str:
    return TELEGRAM.format(text=text, dateline=dateline)


def test_number_and_first_sentence_of_a_telegram_are_no_heading() -> None:
    first = "255. The Minister for Ports is much alarmed by the price of grain and asks for help."
    root, edition = read(telegram(f"{first}\n\n{PROSE}"))
    assert words(root, "{*}head") == [
        "62. Telegram From the Embassy in Karvelia to the Department of State1"
    ]
    assert words(root, "{*}p")[0] == first
    assert said(edition, "telegram-number") == ["255"]


def test_telegram_in_a_series_has_the_series_in_its_number() -> None:
    for number in ("Secto 48", "POLTO 1-418"):
        _, edition = read(telegram(f"{number}. [The minister asks] for help. {PROSE}"))
        assert said(edition, "telegram-number") == [number]


def test_undated_telegram_is_not_dated_by_what_it_encloses() -> None:
    page = telegram(f"{PROSE}\n\nVane, April 3, 1957\n\n{PROSE}", "Vane, undated.")
    _, edition = read(page.replace("/5–957", "/3"))
    assert said(edition, "sender-place") == ["Vane"]
    assert said(edition, "date") == []


def test_whom_a_telegram_is_for_is_a_person() -> None:
    root, _ = read(telegram(f"32. For Adamaris. {PROSE} Signed Brannock and Tarne. From Paris."))
    assert {"Adamaris", "Brannock", "Tarne"} <= set(names(root, "persName"))
    assert "Paris" not in names(root, "persName")


def test_person_whom_a_note_explains_is_one_in_the_text() -> None:
    page = telegram(f"He asks that Uluk2 be told, and the Ambassador.3 The Tarne4 is low. {PROSE}")
    root, _ = read(
        f"{page}  2. Mary Uluk, of the Division of Mills.\n  3. Ada Lindtorp.\n  4. Vane Evening Courant.\n"
    )
    assert names(root, "persName") == ["Uluk", "Holloway", "Mary Uluk", "Ada Lindtorp"]


def test_holders_of_an_office_stand_in_parentheses() -> None:
    root, _ = read(
        telegram(
            f"The Assistant Secretaries (Brannock, Tarne, and Adamaris) and the Chief of the "
            f"Division of Mills (Holm) met in Paris. {PROSE}"
        )
    )
    assert {"Brannock", "Tarne", "Adamaris", "Holm"} <= set(names(root, "persName"))


def test_capital_behind_a_post_is_no_person() -> None:
    root, _ = read(
        telegram(f"The Chargé Washington has been informed by Ambassador Paris. {PROSE}")
    )
    assert names(root, "persName") == ["Holloway"]
    assert {"Washington", "Paris"} <= set(names(root, "placeName"))


def test_verb_that_begins_a_telegram_is_no_person() -> None:
    root, _ = read(
        telegram(f"Recommends and Hopes that the mills reopen. Understands Holm left. {PROSE}")
    )
    assert not {"Recommends", "Hopes", "Understands"} & set(
        " ".join(names(root, "persName")).split()
    )


def test_participant_before_a_long_dash_is_named_without_the_office() -> None:
    _, edition = read(
        f"""61. Memorandum of a Conversation, Vane, May 9, 1957

PARTICIPANTS

Tobias Renn—U.S. Secretary of State
Ole Marr—Minister of Ports

Mr. Renn said that the ships had come. {PROSE}

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
"""
    )
    assert said(edition, "participant") == ["Tobias Renn", "Ole Marr"]


def test_decimal_file_of_a_conference_stands_above_the_heading() -> None:
    root, _ = read(
        "Port Amery Conf. 177.0212/9\n\nMinutes of the Weekly Sittings of the Wardens, Monday, May 5, 1919\n\n"
        f"Present:\nMr. Renn\nMr. Marr\n\n1. Mr. Renn read a letter. {PROSE}\n\n2. Mr. Marr left. {PROSE}\n"
    )
    assert words(root, "{*}head")[0].startswith("Minutes")
    assert words(root, "{*}div[@type='docket']/{*}ab") == ["Port Amery Conf. 177.0212/9"]


def test_office_over_place_and_date_of_an_enclosed_letter_is_no_addressee() -> None:
    root, edition = read(
        f"""[Inclosure No. 5 in No. 40.]
                       Señor Renn to Mr. Holloway
                                   MINISTER OF LAKES FOR RUTHENIA,
                                        Port Amery, May 3, 1891.
    SIR: {PROSE}
                                                     TOBIAS RENN.
"""
    )
    assert said(edition, "addressee") == ["Holloway"]
    assert words(root, "{*}salute") == []


def test_sentence_that_ends_in_a_colon_begins_the_text() -> None:
    root, _ = read(
        f"""51. Memorandum From Ole Marr of the Ports Staff to the President’s Assistant (Holloway)1

Vane, March 11, 1972.

SUBJECT

Mills

These pages have been written so that they:

—tell of the mills of the lower river and of the grain;

—ask when the sale of the grain may begin;

{PROSE}

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
"""
    )
    assert words(root, "{*}p")[0] == "These pages have been written so that they:"


def test_country_behind_the_place_at_the_end_is_part_of_the_dateline() -> None:
    root, _ = read(f"{PROSE}\n\n{PROSE}\n\nAda Holloway\n\nVane, Ruthenia, 3 May 1964.\n")
    assert words(root, "{*}dateline") == ["Vane, Ruthenia, 3 May 1964."]


def test_heading_with_a_letter_before_it_is_known_nowhere_as_a_person() -> None:
    root, _ = read(
        telegram(
            f"A. Upkeep of the mills\n\n{PROSE}\n\nB. Sale of the mills\n\n{PROSE}\n\n"
            f"Upkeep of the mills is dear, says A. Lindtorp of the mill. {PROSE}"
        )
    )
    persons = root.findall(".//{*}text//{*}persName")
    sure = [one.text for one in persons if one.get("cert") != "low"]
    assert sure == ["A. Lindtorp", "Holloway"]


def test_name_with_a_small_word_within_it_is_whole_when_it_comes_again() -> None:
    page = telegram(
        f"Foreign Minister Sabran de Tarn is here. The reply of Sabran de Tarn is short. {PROSE}"
    )
    root, _ = read(page)
    assert names(root, "persName")[:2] == ["Sabran de Tarn"] * 2


def test_dear_friend_in_capitals_names_nobody() -> None:
    root, edition = read(
        f"""33. Letter From Prime Minister Marr to President Renn1

Vane, March 14, 1960.

DEAR FRIEND:

{PROSE}

With warm regard,

Tobias

  1. Source: Department of State, Ministers’ Papers: Lot 52 F 17. Secret.
"""
    )
    assert said(edition, "addressee") == ["Renn"]
    assert "FRIEND" not in names(root, "persName")


def test_officer_who_is_present_in_an_address_is_no_list_of_participants() -> None:
    _, edition = read(
        f"""[Inclosure 4 in No. 31.]
                         Mr. Lindtorp to Mr. Renn.
                              [Translation.]
                                          PORT AMERY, May 3, 1894.
Ruthenian Vice-Consul, present:
    A letter goes to you with this one, and it came at noon.
    {PROSE}
                                                       RUDOLF LINDTORP.
"""
    )
    assert said(edition, "participant") == []
    assert "memorandum-of-conversation" not in said(edition, "kind")


def test_departments_above_their_participants_are_no_persons() -> None:
    _, edition = read(
        f"""61. Minutes of a Meeting1

Vane, May 9, 1957, 2:10–3:05 p.m.

PARTICIPANTS

Chairman—Ada Lindtorp
State
Mr. Tobias Renn
Defense
Mr. Rupert Tarne

{PROSE}

  1. Source: Department of State, Central Files, 777.00/5–957. Secret.
"""
    )
    assert said(edition, "participant") == ["Ada Lindtorp", "Tobias Renn", "Rupert Tarne"]


def test_number_and_kind_over_a_source_note_are_the_heading() -> None:
    for heading, kind in (
        ("71. Diary Entry by the Minister, May 23, 1957", "diary"),
        ("40. Current Intelligence Memorandum", "memorandum"),
    ):
        root, edition = read(
            f"{heading}1\n\nVane, May 23, 1957.\n\nGeneral Renn spoke of the mills.2 {PROSE}\n\n"
            "  1. Source: Department of State, Central Files, 777.00/5–2357. Secret.\n"
            "  2. Not printed.\n"
        )
        assert words(root, "{*}head") == [f"{heading}1"]
        assert words(root, "{*}dateline") == ["Vane, May 23, 1957."]
        assert said(edition, "kind") == [kind]
        assert said(edition, "date") == ["1957-05-23"]
        assert said(edition, "archive") == ["Department of State"]
