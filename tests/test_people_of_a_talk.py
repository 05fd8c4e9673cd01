"""Who took part in a conversation and what each did there; all examples are invented."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import tei

BODY = (
    "The ambassador spoke of the ferry, of its timetable and of its age. Nobody contradicted him."
)
HEAD = "MINISTRY OF LAKES\n\nBergen, 9 May 1968\n\nRECORD OF CONVERSATION\n\n"

CASES = {
    "who keeps the record for a side is one of it": (
        HEAD + "Participants: Comrade Ada Moor, head of department\n"
        "              Comrade Eva Rask, attaché (record)\n"
        "              Ole Dorn, ambassador of Lethmark\n\n" + BODY,
        {"participant": ["Ada Moor", "Eva Rask", "Ole Dorn"], "recorder": ["Eva Rask"]},
    ),
    "a notetaker in an American block is there to take notes": (
        "MEMORANDUM OF CONVERSATION\n\n"
        "PARTICIPANTS:   Ada Moor, Under Secretary\n"
        "                Eva Rask, Desk Officer (Notetaker)\n"
        "                Ole Dorn, Counselor\n\n"
        "DATE:           May 9, 1968\n\n" + BODY,
        {"participant": ["Ada Moor", "Ole Dorn"], "recorder": ["Eva Rask"]},
    ),
    "who is listed and keeps the record has both roles": (
        HEAD
        + "Participants: Comrade Ada Moor, Comrade Eva Rask, Ole Dorn\nRecorder: Eva Rask\n\n"
        + BODY,
        {"participant": ["Ada Moor", "Eva Rask", "Ole Dorn"], "recorder": ["Eva Rask"]},
    ),
    "a surname in the heading is that of the full name below": (
        "NOTE\non a conversation of Comrade Minister Moor with Ambassador Dorn on 9 May 1968\n\n"
        "Participants:\nComrade Ada Moor\nOle Dorn\n\n" + BODY,
        {"participant": ["Ada Moor", "Ole Dorn"]},
    ),
    "a surname that two have is nobody besides them": (
        "NOTE\non a conversation of Comrade Minister Moor with Ambassador Dorn on 9 May 1968\n\n"
        "Participants:\nComrade Ada Moor\nComrade Per Moor\nOle Dorn\n\n" + BODY,
        {"participant": ["Ada Moor", "Per Moor", "Ole Dorn"]},
    ),
    "sentences tell who took part": (
        HEAD + "On 8 May 1968 at 11 o'clock Comrade Ada Moor, head of department, received Ole\n"
        "Dorn, the ambassador of Lethmark, at the latter's request. The ambassador was\n"
        "accompanied by Second Secretary Per Lund; Eva Rask was present on our side and\n"
        "took the notes.\n\n" + BODY,
        {
            "participant": ["Ada Moor", "Ole Dorn", "Per Lund", "Eva Rask"],
            "recorder": ["Eva Rask"],
            "time": ["1968-05-08T11:00:00"],
        },
    ),
    "a list in a sentence, with a clause behind the last": (
        HEAD
        + "On 8 May 1968, between 12:30 and 13:15, Comrade Ada Moor, deputy minister, received in "
        "audience Ole Dorn, the ambassador of Lethmark.\n\n"
        "Also taking part were: Per Lund, second secretary; Eva Rask, attaché, who drew up this note.\n\n"
        + BODY,
        {
            "participant": ["Ada Moor", "Ole Dorn", "Per Lund", "Eva Rask"],
            "recorder": ["Eva Rask"],
            "time": ["1968-05-08T12:30:00/1968-05-08T13:15:00"],
        },
    ),
    "who interpreted and kept the record has three roles": (
        "From the diary of\nthe Ambassador of the USSR in Lethmark\nA. V. MOOR\nDornstad, May 9, 1968\n\n"
        "RECORD OF CONVERSATION\nwith the Minister of Lakes\nO. P. DORN\nMay 8, 1968\n\n"
        "At 10 o'clock in the morning I received Dorn at the Embassy at his request.\n\n"
        + BODY
        + "\n\nPresent at the conversation was Second Secretary of the Embassy E. D. Rask,\n"
        "who interpreted and made this record.\n\n        AMBASSADOR OF THE USSR\n        A. MOOR\n",
        {
            "participant": ["A. V. MOOR", "O. P. DORN", "E. D. Rask"],
            "recorder": ["E. D. Rask"],
            "interpreter": ["E. D. Rask"],
            "place": ["Embassy"],
        },
    ),
    "who interpreted and who recorded, in one sentence": (
        HEAD
        + "Present: Comrades Ada Moor, Per Lund and Ole Dorn.\n\n"
        + BODY
        + "\n\nThe conversation was interpreted by Comrade Eva Rask and recorded by Per Lund.\n",
        {
            "participant": ["Ada Moor", "Per Lund", "Ole Dorn"],
            "recorder": ["Per Lund"],
            "interpreter": ["Eva Rask"],
        },
    ),
    "names in brackets behind offices, and letters for the speakers": (
        (
            "63. Transcript of a Telephone Conversation Between the Assistant for Lakes (Moor) and the "
            "Lethmark Ambassador (Dorn)\nWashington, May 4, 1971, 10:15 a.m.\n\n"
            "D: I just arrived from New York.\nM: Did you have a good time?\n"
            "D: It was a very short visit.\nM: Let me talk to the President.\n"
        ),
        {"participant": ["Moor", "Dorn"]},
    ),
    "who reports in an American block records": (
        "MEMORANDUM OF CONVERSATION\n\nDATE: May 12, 1961\n\nPARTICIPANTS:\n\n"
        "Mr. Carl Kolbe, EUR\nMr. Henry Ames, BNA (reporting)\nMr. Ole Dorn, Counselor\n\n" + BODY,
        {"participant": ["Carl Kolbe", "Ole Dorn"], "recorder": ["Henry Ames"]},
    ),
    "the undersigned is who signs": (
        HEAD
        + "Those present: Comrade Ada Moor; Ole Dorn; the undersigned\n\n"
        + BODY
        + "\n\n                              (Eva Rask)\n",
        {"participant": ["Ada Moor", "Ole Dorn", "Eva Rask"], "recorder": ["Eva Rask"]},
    ),
    "interpreter and recorder behind one label": (
        HEAD + "Participants: Ada Moor, Ole Dorn\nInterpreter and recorder: Eva Rask\n\n" + BODY,
        {"interpreter": ["Eva Rask"], "recorder": ["Eva Rask"]},
    ),
    "what is said of several": (
        HEAD
        + "On 8 May 1968 Comrade Ada Moor received Ole Dorn, the ambassador of Lethmark.\n\n"
        + BODY
        + "\n\nThe conversation lasted one hour. First Secretary of the Embassy V. I. Lund, who also "
        "interpreted, and attaché Yu. Yu. Rask were present.\n",
        {
            "participant": ["Ada Moor", "Ole Dorn", "V. I. Lund", "Yu. Yu. Rask"],
            "interpreter": ["V. I. Lund"],
        },
    ),
    "where it was, before the day": (
        "Record of Meeting between the Minister of Lakes and the Lethmark Ambassador at the Foreign Office "
        "on Wednesday 14 January 1976 at 3.30 pm\n\nPresent:\n\nH E Mr Ole Dorn\nMr M Alexander Kerr\n\n"
        + BODY,
        {"place": ["Foreign Office"], "participant": ["Ole Dorn", "M Alexander Kerr"]},
    ),
    "a record may only have its subject for a heading": (
        "MINISTRY OF LAKES\n\nM e m o r a n d u m\n\nSubject: Conversation with the Lethmark ambassador\n\n"
        "On 8 May 1968 Comrade Ada Moor received Ole Dorn, the ambassador of Lethmark.\n\n" + BODY,
        {"kind": ["memorandum-of-conversation"], "participant": ["Ada Moor", "Ole Dorn"]},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_role_is_a_fact(case: str) -> None:
    """Participants, interpreters and recorders are those that the document tells, each role by itself."""
    text, expected = CASES[case]
    facts = facts_of(text)
    assert {key: facts.get(key) for key in expected} == expected


def test_several_roles_stand_on_one_person() -> None:
    """A person with two roles is one entry of `particDesc`, with both in `@role`."""
    text, _ = CASES["who is listed and keeps the record has both roles"]
    root, _ = tei(text)
    roles = [one.get("role") for one in root.iter("{*}person") if "Rask" in "".join(one.itertext())]
    assert roles == ["participant recorder"]


def test_persons_of_both_sides_are_joined_with_their_offices() -> None:
    text = (
        "Minutes of a Talk with the Chargé d'Affaires of Dorn\n\n"
        "Date: 15 April 1958, from 3:00 to 3:50 p.m.\n\n"
        "Participants: Deputy Director Anna Vell and Section Member Otto Renn on our side; Chargé "
        "d'Affaires van Holm and Attaché van der Marr on the Dornish side\n\n"
        "The Chargé first spoke of the weather. He then said that he had come about four matters.\n"
    )
    assert facts_of(text)["participant"] == [
        "Anna Vell",
        "Otto Renn",
        "van Holm",
        "van der Marr",
    ]


def test_courtesy_titles_in_columns_are_no_part_of_a_name() -> None:
    text = (
        "MEMORANDUM OF CONVERSATION\n\nDATE:           May 9, 1957\n\n"
        "PARTICIPANTS:   Sr. Octavio Pardo Villa,      Ambassador Theodore R. Moor\n"
        "                Minister of Development       Mr. Lloyd Dorn,\n"
        "                Sra. Elena Rojas              Commercial Attaché\n\n"
        "The Minister came by appointment and brought with him a stuffed heron.\n"
    )
    assert {"Octavio Pardo Villa", "Elena Rojas"} <= set(facts_of(text)["participant"])


def test_a_rule_behind_the_place_of_a_talk_is_no_part_of_it() -> None:
    text = (
        "Note\non a conversation of Deputy Minister Comrade Renn with the Ambassador of Dorn, Vell,\n"
        "on November 21, 1969, from 3:00 p.m. to 4:20 p.m., at the Ministry\n"
        "________________________________________________________\n\n"
        "The conversation took place at the request of the ambassador, who is leaving for home.\n"
    )
    assert facts_of(text)["place"] == ["Ministry"]


def test_the_source_note_tells_when_a_record_was_approved() -> None:
    text = (
        "999. Memorandum of Conversation1\n\n"
        "                              Washington, May 12, 1964, 3:30 p.m.\n\n"
        "SUBJECT\n   The Wool Fair\n\nPARTICIPANTS\n   Mr. Lloyd Dorn\n   Mr. Otto Renn\n\n"
        "Mr. Dorn welcomed the Minister and said that the hall was a fine one, but not high.\n\n"
        "   1 Source: National Archives, RG 999, Central Files, INCO 99. Confidential. Drafted by "
        "Renn on May 13 and approved in ARA on May 21.\n"
    )
    assert facts_of(text)["reviewed"] == ["1964-05-21"]
