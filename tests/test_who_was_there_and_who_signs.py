"""Lists of those present, who keeps the record, addresses and signatures of several forms; all invented."""

from __future__ import annotations

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.pipeline import convert


def test_roles_follow_one_another_in_a_line() -> None:
    facts = facts_of(
        "MEMORANDUM OF CONVERSATION\n\nPlace: the guest house in Tarsk\n"
        "Foreign guests: Z. A. Dorn, Foreign Minister\nInterpreting: Li Ao. Taking notes: Mo Di.\n\n"
        f"Dorn: We came on 2 March 1965. {LONG}\n\nVell: Welcome. {LONG}\n"
    )
    assert facts["participant"][0] == "Z. A. Dorn"
    assert (facts["interpreter"], facts["recorder"]) == (["Li Ao"], ["Mo Di"])


def test_states_in_a_list_of_those_present_are_no_persons() -> None:
    head = "RECORD OF A TALK AT TARSK ON 6TH JULY, 1971 AT 1800 HRS.\n\nPRESENT\n"
    lists = (
        "For Norway\nPresident Ole Dorn\nFor Egypt\nMr. Ali Vell, Prime Minister\n",
        "Norway: Ole Dorn\nEgypt: Ali Vell\n",
        "Norwegian delegation:\n  Ole Dorn - Prime Minister\nEgyptian delegation:\n  Ali Vell - Premier\n",
    )
    for persons in lists:
        text = f"{head}{persons}\nThe President said that all was well. {LONG}\n"
        assert facts_of(text)["participant"] == ["Ole Dorn", "Ali Vell"], persons
        assert facts_of(text)["time"] == ["1971-07-06T18:00:00"]
        assert blocks(text)[0] == "head"


def test_sides_are_told_in_a_sentence() -> None:
    text = (
        "Persons present: on the Norwegian side, Comandante Dorn; Oscar Pino Marr, ambassador. "
        "On the Egyptian side, Ali Vell; Omar Renn.\n\nVell: You are welcome.\n\nDorn: Thank you.\n"
    )
    assert facts_of(text)["participant"] == ["Dorn", "Oscar Pino Marr", "Ali Vell", "Omar Renn"]


def test_who_recorded_stands_under_his_office_and_each_copy_has_its_line() -> None:
    text = (
        "RECORD OF A CONVERSATION\nwith the Ambassador of Lethmark, Comrade Ole Dorn\n30 September 1966\n\n"
        f"Also present was Comrade First Secretary Ada Vell. {LONG}\n\n"
        "Recorded by Third Secretary of the Embassy of Marovia\nB. Dornj\n\n"
        "2 copies made\n1 copy: Comrade Renn\n1 copy: Comrade Marr\n"
    )
    facts = facts_of(text)
    assert facts["participant"] == ["Ole Dorn", "Ada Vell"]
    assert (facts["recorder"], facts["copied"]) == (["B. Dornj"], ["Renn", "Marr"])
    assert blocks(text)[-5:] == ["signed", "signed", *["distribution"] * 3]


def test_speakers_say_how_they_are_called_below() -> None:
    text = (
        "MEMORANDUM OF CONVERSATION\n\nParticipants: Premier Ole Dorn; Z. A. Vell\n\n"
        f'Foreign Minister Vell ("Vell" below): We came. {LONG}\n\n'
        f'Premier Ole Dorn ("Dorn" below): Good. {LONG}\n\nVell: So it is.\n'
    )
    assert [one.split()[0] for one in blocks(text)][-3:] == ["speech"] * 3


def test_a_note_verbale_names_its_addressee_again_at_its_foot() -> None:
    text = (
        "The Embassy of the Republic of Lethmark presents its compliments to the Ministry of Foreign "
        f"Affairs and has the honour to say that the lake is high. {LONG}\n\n"
        "The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its "
        "highest consideration.\n\nEmbassy of Lethmark,\nTarsk\n2nd June, 1961\n\n"
        "The Ministry of Foreign Affairs of the\nPeople's Republic of Marovia,\nTarsk.\n"
    )
    assert blocks(text)[-6:] == ["signed", "dateline", "dateline", "salute", "salute", "salute"]
    facts = facts_of(text)
    assert facts["sender"] == ["Embassy of the Republic of Lethmark"]
    assert facts["addressee"] == ["Ministry of Foreign Affairs"]


def test_comrades_write_to_comrades() -> None:
    facts = facts_of(
        "To Comrades Ada Moor, Ole Dorn and Tom Vell from Comrades Zhou Min and Luo Ran:\n\n"
        f"{LONG}\n\nZhou, Luo\n5 August 1964\n"
    )
    assert facts["addressee"] == ["Ada Moor", "Ole Dorn", "Tom Vell"]
    assert facts["sender"] == ["Zhou Min", "Luo Ran"]


def test_a_title_alone_stands_over_the_name_of_the_addressee() -> None:
    facts = facts_of(
        "Tarsk, 6 January 1966\n\nComrade\nAda Moor\nChairman of the Central Committee\n"
        f"Workers' Party of Lethmark\n\nDear Comrade Moor:\n\n{LONG}\n\nOle Dorn\n"
    )
    assert facts["addressee"] == ["Ada Moor"]


def test_an_address_of_several_dashes() -> None:
    text = (
        "CIRCULAR\n\nTo: - Boards of trade\n    - Embassies in Oslo and Vienna\n\n"
        f"{LONG}\n\nOle Dorn\n\nRecipients:\n- Office of the Prime Minister\n- Filed: VP, TQ\n"
    )
    assert blocks(text)[:3] == ["head", "salute", "salute"]
    facts = facts_of(text)
    assert facts["addressee"] == ["Boards of trade", "Embassies in Oslo and Vienna"]
    assert facts["copied"] == ["Office of the Prime Minister"]


def test_strokes_and_semicolons_part_those_who_get_copies() -> None:
    start = f"My dear Prime Minister,\n\n{LONG}\n\nYours sincerely,\nM. A. Dorn\n\n"
    facts = facts_of(f"{start}Copy to: Mr. Ali Vell / Lake Department / Embassy in Oslo\n")
    assert facts["copied"] == ["Ali Vell", "Lake Department", "Embassy in Oslo"]
    facts = facts_of(f"{start}cc: Ministry of Lakes; Ambassador of Lethmark, Oslo; the file\n")
    assert facts["copied"] == ["Ministry of Lakes"]


def test_two_sign_together_and_a_body_signs_with_day_and_hour() -> None:
    start = f"To the Ministry of Lakes:\n\n{LONG}\n\n"
    facts = facts_of(f"{start}Shen Jian and Huang Wenyou\n1 April 1962\n")
    assert facts["sender"] == ["Shen Jian", "Huang Wenyou"]
    facts = facts_of(f"{start}MFA, 16 July [1958], 23:00\n")
    assert (facts["sender"], facts["date"]) == (["MFA"], ["1958-07-16"])


def test_an_outgoing_telegram_is_of_a_body_and_is_none() -> None:
    text = (
        "Outgoing Telegram of the Ministry of Lakes\nTo: Embassies in Oslo and Vienna\n\n"
        "Report what you do.\n\nMinistry of Lakes\n16 July 1958\n"
    )
    assert blocks(text) == ["docket", "docket", "p", "signed", "dateline"]
    assert facts_of(text)["sender"] == ["Ministry of Lakes"]
    assert facts_of(text)["kind"] == ["cable"]


def test_a_file_of_the_writer_answers_nothing() -> None:
    text = (
        "OFFICE OF THE PRESIDENT\nTARSK\n\nRef: OP/LAKE/12/64\n\n29 September, 1964\n\n"
        f"My dear Premier,\n\n{LONG}\n\nOle Dorn\nPresident of the Republic\n"
    )
    assert "reply-to" not in facts_of(text)
    assert blocks(text)[2] == "docket"


def test_the_parties_of_a_letter_stand_behind_a_comma_in_its_heading() -> None:
    text = f"Letter, Ada Dorn to Li Ming\n\nMy dear Prime Minister,\n\n{LONG}\n\nYours sincerely,\nA. Dorn\n"
    assert blocks(text)[:2] == ["head", "salute"]
    assert (facts_of(text)["sender"], facts_of(text)["addressee"]) == (["Ada Dorn"], ["Li Ming"])


def test_a_day_by_two_calendars_and_in_words() -> None:
    start = "MINISTRY OF LAKES\n\n"
    for line, day in (
        ("Cairo, 3rd Rabi' al-Thani 1377 / 26 October 1957", "1957-10-26"),
        ("Pyongyang, Juche 58 (1969) August 3", "1969-08-03"),
        ("Hanoi, day 14 month 8 year 1968", "1968-08-14"),
    ):
        text = f"{start}{line}\n\nCIRCULAR\n\n{LONG}\n"
        assert facts_of(text)["date"] == [day]
        assert blocks(text)[:2] == ["docket", "dateline"]


def test_a_page_whose_date_is_far_from_the_headings_is_doubted() -> None:
    text = (
        "Skip to content\n\nOctober 28, 1964\n\nMemorandum of Conversation, Ada Dorn and Ole Vell\n\n"
        "Memorandum of the conversation held between Dorn and Vell on 5/II/1965 in Tarsk\n\n"
        f"Dorn: {LONG}\n\nVell: {LONG}\n\nDocument Information\nRecord ID\n116700\n"
    )
    _, edition = convert(text.encode(), "x.txt")
    assert [doubt.kind for doubt in edition.doubts if "conflict" in doubt.kind] == ["conflict-date"]
