"""Records that write the surname first: who spoke, who was present, who is who; and what closes them."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from names_support import found
from structure_support import LONG, blocks, tei

SESSION = """\
                SESSION OF THE COMMISSION ON DYKES

Chairman: com. DORNOV A. I.
Present: coms. VELLIN V. P., VELLIN N. I., MOEVA L. M.

    DORNOV. Comrades, the paper on the dykes has been handed out.

    VELLIN V. P. That is so. We have read it.

    DORNOV. Are there other opinions?

    VELLIN N. I. Then I am for it.

    MOEVA. So am I.

    ALL. Agreed.
"""


def test_speakers_whose_initials_stand_behind_end_with_their_full_stop() -> None:
    """Each turn is a speech, that of all of them together too."""
    assert [line for line in blocks(SESSION) if line.startswith("speech")] == [
        "speech DORNOV",
        "speech VELLIN V. P.",
        "speech DORNOV",
        "speech VELLIN N. I.",
        "speech MOEVA",
        "speech ALL",
    ]


def test_a_session_of_a_body_is_minutes_and_its_members_keep_their_initials() -> None:
    """The last initial has its full stop, and the heading says what the record is."""
    facts = facts_of(SESSION)
    assert facts["kind"] == ["minutes"]
    assert facts["participant"] == ["DORNOV A. I.", "VELLIN V. P.", "VELLIN N. I.", "MOEVA L. M."]


def test_an_excerpt_from_the_record_of_a_session_is_not_its_minutes() -> None:
    """What is excerpted says first what it is: a decision."""
    text = f"EXCERPT FROM PROTOCOL NO. 9 OF THE SESSION OF THE BUREAU\n\nDecision of 3 May 1949\n\n{LONG}\n"
    assert facts_of(text)["kind"] != ["minutes"]


def test_a_surname_before_initials_is_the_surname() -> None:
    """ "Dornov N. S." is N. S. Dornov, and no other Dornov."""
    text = (
        "Record of Conversation\n\nPresent: Dornov N. S., Dornov V. P.\nPlace: Hall\n\n"
        f"{LONG} N. S. Dornov agreed. V. P. Dornov did not.\n"
    )
    body = tei(text)[0].find("{*}text")
    assert body is not None
    refs = {"".join(one.itertext()): one.get("ref") for one in body.iter("{*}persName")}
    assert refs["Dornov N. S."] == refs["N. S. Dornov"] != refs["Dornov V. P."]
    assert refs["Dornov V. P."] == refs["V. P. Dornov"]


@pytest.mark.parametrize("title", ["com.", "comr.", "tov.", "cde."])
def test_comrades_in_short(title: str) -> None:
    """A title in small letters, shortened, stands before a person's name."""
    assert "P Gromelin" in found(f"The board sees no objection ({title} Gromelin has been told).")


@pytest.mark.parametrize(
    "label",
    [
        "Finnish guests present:",
        "Those present on our side:",
        "Other comrades attending:",
        "Officials accompanying the delegation:",
    ],
)
def test_labels_over_those_present(label: str) -> None:
    """Names, one a line, stand under a label that says who was there."""
    text = (
        "Record of Conversation\n\nTime: 3 May 1961\nPlace: Hall of the Board\n"
        f"{label}\nToivo Kalle, head of the delegation\nKarin af Brande, secretary of the delegation\n"
        f"Helge Sund, ambassador, and Second Secretary Risto Ilve\n\n{LONG}\n"
    )
    assert facts_of(text)["participant"] == [
        "Toivo Kalle", "Karin af Brande", "Helge Sund", "Risto Ilve",
    ]  # fmt: skip


LETTER = "Valdor, 5 May 1963\n\nDear Comrade Minister,\n\n" + LONG


@pytest.mark.parametrize(
    "under",
    [
        "With revolutionary greetings,\nLAND OR WATER!\nLONG LIVE THE DYKES!\n\nAda Marr\nMinister of Dykes",
        "Ambassador of Ruthenia\nAda Marr [signed in her own hand]",
        "     With warm regards,\n          Sincerely yours,               ADA MARR",
    ],
)
def test_what_closes_a_letter(under: str) -> None:
    """Mottos, a remark behind the name, a greeting beside it: all close the letter."""
    text = f"{LETTER}\n\n{under}\n"
    assert facts_of(text)["sender"] in (["Ada Marr"], ["ADA MARR"])
    assert blocks(text)[-1] == "signed"


def test_a_postscript_whose_letters_an_editor_supplied() -> None:
    """[P.S.] begins a postscript as P.S. does."""
    text = f"{LETTER}\n\nYours sincerely,\n\nAda Marr\n\n[P.S.] The stamps are in the bag.\n"
    assert blocks(text)[-1] == "ps"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("c.c.   H. Sidder, Esq., O.B.E., Hull", ["H. Sidder"]),
        ("4 copies. 1 – V. V. Kuzin; 2 – Tea Board; 3 – to file", ["V. V. Kuzin", "Tea Board"]),
        ("Enclosures: a list of frames\nc.c. Tea Board; Ministry of Dykes",
         ["Tea Board", "Ministry of Dykes"]),
    ],
)  # fmt: skip
def test_who_gets_copies(line: str, names: list[str]) -> None:
    """Honours and a town behind a name are nobody; numbers part those who get a copy."""
    text = f"{LETTER}\n\nYours sincerely,\n\nAda Marr\n\n{line}\n"
    assert facts_of(text)["copied"] == names


def test_what_was_done_on_a_day_is_no_place() -> None:
    """ "Dispatched 17.X.1952" has no place of the name Dispatched."""
    text = f"TELEGRAM No. 12\nDispatched 17.X.1952, 21:40\nUrgent\n\n{LONG}\n\nMARR\n"
    assert "sender-place" not in facts_of(text)


def test_telegrams_by_several_numbers() -> None:
    """ "Your Nos. 411 and 414" is one reference."""
    root, _ = tei(f"Your Nos. 411 and 414.\n\n{LONG}\n")
    refs = ["".join(ref.itertext()) for ref in root.iter("{*}ref") if ref.get("type") == "telegram"]
    assert refs[-1:] == ["Your Nos. 411 and 414"]


@pytest.mark.parametrize(
    ("bracket", "element"),
    [
        ("[Two lines of the copy are covered by a strip of paper.]", "gap"),
        ("districts [okrugů]", "note"),
        ("the works [завод]", "note"),
        ("an attaché [of Węgl]", "supplied"),
        ("our [attaché]", "supplied"),
        ("[Minute:] He may keep it", "note"),
    ],
)
def test_brackets(bracket: str, element: str) -> None:
    """Words of the original are a remark; words that complete the sentence are supplied."""
    root, _ = tei(f"{LONG}\n\nThe board wrote of {bracket} in spring, and nobody asked for more.\n")
    text = root.find("{*}text")
    assert text is not None
    assert [
        one for one in text.iter(f"{{*}}{element}") if "".join(one.itertext()) or element == "gap"
    ]


def test_the_foot_of_a_page_over_the_head_of_the_next() -> None:
    """Both say how secret the paper is; the second has the number of its page."""
    text = (
        "SECRET/EYES ONLY\n\nMEMORANDUM\n\n" + f"{LONG}\n\n" * 6 + "SECRET/EYES ONLY\n"
        f"SECRET/EYES ONLY                                          - 2 -\n\n{LONG}\n"
    )
    assert blocks(text)[-3:] == ["fw", "fw", "p"]


def test_a_sentence_ends_before_the_call_of_its_note() -> None:
    """A line that stands in begins a paragraph, though a raised figure ends the line above."""
    text = "\n".join([
        "   The mill at the ford was opened in July and has been closed",
        "since August. The man who keeps it told me, without any embar-",
        "rassment, that the ropes are too smooth for the men to hold a knot.³",
        "   The auctions are a happier story. Since June the prices have been",
        "telegraphed on the same day, which was regarded here as a secret",
        "until somebody found it in the directory of the telephones there.",
    ])  # fmt: skip
    assert blocks(text) == ["p", "p"]


def test_a_catalogue_writes_the_surname_first() -> None:
    """ "Dornov, Pavel" among the fields of a page is one author."""
    page = (
        "Skip to content\n\nMay 3, 1961\n\nLetter on Dykes\n\nDear Comrade,\n\n" + LONG + "\n\nAda Marr\n\n"
        "Document Information\n\nSource\n\nPRC FMA 999-00001-01, 1-2.\n\nAuthor(s)\n\nFerro Lind, Marta\n\n"
        "Record ID\n\n999001\n"
    )  # fmt: skip
    assert facts_of(page)["author"] == ["Ferro Lind, Marta"]
