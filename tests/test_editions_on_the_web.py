"""Documentary editions as web pages show them: notes numbered anew, bullets, what stands around."""

from __future__ import annotations

from teikit.model.block import Edition
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

PROSE = (
    "The harvest on the lower river was late this year, and the two mills of the town have stood "
    "idle since the feast; the ministry asks the embassy to find out who will pay for the grain."
)


def read(page: str) -> tuple[str, Edition]:
    tei, edition = convert(page.encode(), "page.txt")
    assert isinstance(verify(page.encode(), "page.txt", tei), Certificate)
    return tei.decode(), edition


def said(edition: Edition, key: str) -> list[str]:
    return [fact.norm or fact.value for fact in edition.all(key)]


def test_notes_of_a_list_are_joined_to_the_calls_glued_to_words() -> None:
    tei, edition = read(
        f"""71. Telegram From the Embassy in Karvelia to the Department of State1

2214. {PROSE.replace("grain.", "grain.2")}

Holloway

  1. Source: Department of State, Central Files, POL 7 KARV. Secret; Priority. Repeated to Vane.
  2. Not printed.
"""
    )
    assert tei.count('type="note-call"') == 2
    assert tei.count('place="foot"') == 2
    assert "note-without-call" not in {doubt.kind for doubt in edition.doubts}
    assert said(edition, "shelfmark") == ["Central Files, POL 7 KARV"]
    assert "Holloway" in [fact.value for fact in edition.all("sender")]


def test_calls_keep_the_figures_that_they_had_in_print() -> None:
    tei, _ = read(
        f"""840.50/9913: Telegram

The Ambassador in Karvelia (Holloway) to the Secretary of State

1512. What Renn53 said to Marr54 on June 9 is known here. {PROSE}55

Holloway

  1. Tobias Renn, Minister of Trade.
  2. Ilse Marr, his secretary.
  3. Not printed.
"""
    )
    assert tei.count('place="foot"') == 3
    for n in (1, 2, 3):
        assert f'target="#n{n}"' in tei


def test_a_source_note_that_is_called_nought() -> None:
    tei, _ = read(
        f"""148. Memorandum of Conversation0

Mr. Renn spoke of what he had said that morning,1 and of the mills. {PROSE}

  1. Source: Department of State, Central Files, 611.99/10–1862. Secret. Drafted by Marr.
  2. See Document 134.
"""
    )
    assert ">0</ref>" in tei
    assert tei.count('type="note-call"') == 2


def test_a_list_at_the_end_stays_a_list() -> None:
    tei, _ = read(
        f"{PROSE}\n\nThe ministry asks for:\n\n1. Seed for the upper fields.\n2. A new wheel.\n3. Coin.\n"
    )
    assert 'place="foot"' not in tei
    assert tei.count("<item") == 3


def test_notes_with_arrows_end_the_text_and_the_page_goes_on_below() -> None:
    tei, edition = read(
        f"""Skip to Main Content

Department of Papers
Republic of Nowhere

  • Home
  • Volume XXXI
  • Document 112

112. Memorandum From the President's Assistant (Renn) to President Marr1
Vane, March 3,
1975.

SUBJECT

  • Coffee Prices

{PROSE}2
- Source: Marr Library, Country Files, Box 4. Confidential. Sent for action.↩
- Not printed.↩

Previous | Next

Office of Papers
papers@nowhere.example
"""
    )
    t = edition.transcript
    assert t.of(t.first).startswith("112. Memorandum")
    assert t.of(t.last - 1) == "- Not printed.↩"
    assert said(edition, "date") == ["1975-03-03"]
    assert tei.count('place="foot"') == 2
    assert 'type="particulars"' in tei


def test_bullets_under_participants_are_who_took_part() -> None:
    _, edition = read(
        f"""148. Memorandum of Conversation

SUBJECT

  • Mills

PARTICIPANTS

  • Karvelia
    • Mr. Renn
  • Valdoria
    • Foreign Minister Marr

{PROSE}

Mr. Marr said that he would report to his Government.
"""
    )
    assert [person.name for person in edition.people] == ["Renn", "Marr"]


def test_a_label_that_a_page_parts_from_its_words() -> None:
    tei, _ = read(
        "109. Telegram From the Embassy in Karvelia to the Department of State\n\n517. For Marr.\n"
        f"- 1.\n- {PROSE}\n- 2.\n- {PROSE}\n- 3.\n- {PROSE}\nRenn\n"
    )
    for n in (1, 2, 3):
        assert f' n="{n}"' in tei


def test_a_note_is_no_summary_of_the_document() -> None:
    _, edition = read(
        f"123 Renn, Tobias: Telegram\n\nThe Secretary of State to the Embassy in Karvelia\n\n546. {PROSE}1\n\n"
        "Marr\n  1. Telegram 1053 reports the conversation and describes the mills at length.\n"
    )
    assert not edition.all("summary")
    assert said(edition, "telegram-number") == ["546"]


def test_the_number_of_a_telegram_stands_before_that_of_its_paragraph() -> None:
    _, edition = read(
        f"162. Telegram From the Embassy in Karvelia to the Department of State1\n\n4021. 1. {PROSE}\n\n"
        f"2. {PROSE}\n\nHolloway\n\n  1. Source: Marr Library, Country Files, Box 4. Secret.\n"
    )
    assert said(edition, "telegram-number") == ["4021"]


def test_a_line_of_kind_number_place_and_date_under_who_wrote_to_whom() -> None:
    tei, edition = read(
        f"""Skip to main content

Historical documents

41 Renn to Marr

Cablegram 318 TARSK, 9 August 1943

SECRET

What follows is for the Consul alone. [1] {PROSE}

The question is known to him. [3]


1 Sir Edmund Holloway.

2 Commissar for Trade.

3 See Document 9.

Last Updated: 3 May 2014
Back to top
"""
    )
    assert edition.transcript.shape == "edition-page"
    assert edition.transcript.of(edition.transcript.first) == "41 Renn to Marr"
    assert (said(edition, "sender"), said(edition, "addressee")) == (["Renn"], ["Marr"])
    assert (said(edition, "date"), said(edition, "telegram-number")) == (["1943-08-09"], ["318"])
    assert edition.kind == "cable"
    assert tei.count('place="foot"') == 3


def test_bullets_under_the_heading_of_a_conversation_are_who_took_part() -> None:
    _, edition = read(
        "14. Memorandum of Conversation1 2\n\n  • Tobias Renn, Minister\n  • Ilse Marr, Notetaker\n\n"
        f"{PROSE}\n\n"
        "  1. Source: Marr Library, Country Files, Box 4. Secret.\n  2. Renn told the President of it.\n"
    )
    assert [(person.name, person.roles) for person in edition.people] == [
        ("Tobias Renn", ["participant"]),
        ("Ilse Marr", ["recorder"]),
    ]
    assert edition.found["note-call"] == 2


def test_a_list_that_alone_stands_in_holds_an_editions_notes() -> None:
    tei, edition = read(
        "711.999/38: Telegram\n\nThe Secretary of State to the Embassy in Karvelia\n\n"
        f"94. {PROSE}\n\nYour 184 October 3.2 was read with care in all the offices of the "
        "ministry.\n\nHolloway\n  1. Not printed.\n"
    )
    assert tei.count('place="foot"') == 1
    assert "Holloway" in [fact.value for fact in edition.all("sender")]


def test_an_office_that_has_a_to_in_its_name() -> None:
    _, edition = read(
        f"633. Memorandum From Secretary to Cabinet to Prime Minister\n\nVane, May 3, 1962.\n\n{PROSE}\n"
    )
    assert [fact.value for fact in edition.all("sender")] == ["Secretary to Cabinet"]


def test_who_gets_a_letter_and_where_he_is() -> None:
    _, edition = read(
        f"Letter from Tobias Renn to Ilse K. Marr (Vane)\n\nTarsk, 3 May 1941\n\nDear High Commissioner,\n\n"
        f"{PROSE}\n\nYours sincerely,\nTobias Renn\n"
    )
    assert said(edition, "addressee") == ["Ilse K. Marr"]
