"""Who voted and signed, what is annexed and enclosed, whom papers address and who gets copies."""

from __future__ import annotations

import pytest

from facts_support import facts_of
from structure_support import LONG, blocks
from teikit.pipeline import convert

TEXT = f"{LONG}\n\n{LONG}\n"
DECISION = f"DECISION OF THE SECRETARIAT\n\n6 May 1957\n\n{TEXT}\n"
TELEGRAM = "TELEGRAM\n\nTo: Oslo\n\n6 May 1957\n\n"


def letter(*paragraphs: str) -> str:
    """Return a letter of 6 May 1957 with these paragraphs."""
    return "\n\n".join(("Oslo, 6 May 1957", "Dear Sir,", LONG, *paragraphs)) + "\n"


def signed(*foot: str) -> str:
    """Return a letter that Ole Dorn signs, with something under his name."""
    return letter(LONG, "Ole Dorn", *foot)


def told(sentence: str) -> list[str] | None:
    """Return who gets copies of a letter by one of its sentences."""
    return facts_of(letter(LONG, sentence, "Ole Dorn")).get("copied")


# --- who signs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "office",
    [
        "Her Majesty's Acting Consul",
        "His Majesty's Minister",
        "His Majesty’s Chargé d’Affaires",
    ],
)
def test_an_office_of_the_crown_right_under_a_name_signs(office: str) -> None:
    """It is whom the name serves, and addresses nobody."""
    text = (
        f"Tarsk, 6 May 1857\n\nMy Lord,\n\n{TEXT}\nI have the honour to be,\n\nOle Dorn\n{office}\n"
    )
    assert facts_of(text)["sender"] == ["Ole Dorn"]
    assert "addressee" not in facts_of(text)
    assert blocks(text)[-2:] == ["signed", "signed"]


def test_an_office_of_the_crown_apart_from_a_name_is_addressed() -> None:
    """A blank line parts who signs from whom he writes to, and the town stands under that."""
    text = (
        f"Tarsk, 6 May 1857\n\nMy Lord,\n\n{TEXT}\nI have the honour to be,\n\nOle Dorn\n\n"
        "Her Majesty's Ambassador,\nOslo.\n"
    )
    assert blocks(text)[-3:] == ["signed", "salute", "salute"]


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ("Ministry of Lakes (seal)", ["Ministry of Lakes"]),
        ("Lake Board (stamp)", ["Lake Board"]),
        ("Ole Dorn (signed)", ["Ole Dorn"]),
        ("Ministry of Lakes (Trade Department)", ["Ministry of Lakes (Trade Department)"]),
        ("Ministry of Lakes", ["Ministry of Lakes"]),
    ],
)
def test_a_seal_behind_who_signs_is_no_part_of_the_name(line: str, sender: list[str]) -> None:
    """Another bracket is, with both its ends."""
    text = letter(LONG, line)
    assert facts_of(text)["sender"] == sender
    assert blocks(text)[-1] == "signed"


@pytest.mark.parametrize("line", ["HEAD OF DEPARTMENT: /A. Moor/", "SECRETARY: /Ada Moor/"])
def test_an_office_and_its_holder_in_one_line_sign(line: str) -> None:
    """The name stands behind the colon, between strokes or not."""
    text = f"{DECISION}{line}\n"
    assert facts_of(text)["sender"] == [line.partition(": ")[2].strip("/")]
    assert blocks(text)[-1] == "signed"


@pytest.mark.parametrize(
    "line", ["Typist: N. Renn", "Translator: N. Renn", "Attention: N. Renn", "The mill: it is sold"]
)
def test_other_words_before_a_colon_are_no_office_that_signs(line: str) -> None:
    """Who typed, translated or shall read a letter has not sent it."""
    text = signed(line)
    assert facts_of(text)["sender"] == ["Ole Dorn"]
    assert blocks(text).count("signed") == 1


@pytest.mark.parametrize(
    "stamp",
    [
        "GROUP 3\nDowngraded at 12-year intervals;\nnot automatically declassified",
        "GROUP IV",
    ],
)
def test_a_stamp_of_downgrading_signs_nothing(stamp: str) -> None:
    """The name above it does."""
    text = f"MEMORANDUM\n\nMay 6, 1961\n\nSUBJECT: Mills\n\n{TEXT}\nOle Dorn\n\n{stamp}\n"
    assert facts_of(text)["sender"] == ["Ole Dorn"]
    lines = stamp.count("\n") + 1
    assert blocks(text)[3:] == ["p", "p", "signed", *["distribution"] * lines]


def test_a_group_of_people_is_no_stamp() -> None:
    """A sentence about a third group is text."""
    text = letter(LONG, f"Group 3 of the delegates stayed on. {LONG}", "Ole Dorn")
    assert blocks(text)[-2:] == ["p", "signed"]


@pytest.mark.parametrize(
    "remark",
    [
        "(This telegram was retyped from a damaged copy.)",
        "(Translator's note: the second sheet is lost)",
    ],
)
def test_what_a_paper_says_of_itself_is_a_remark(remark: str) -> None:
    """The name above it signs."""
    text = f"{TELEGRAM}{TEXT}\nDorn\n\n{remark}\n"
    assert facts_of(text)["sender"] == ["Dorn"]
    assert blocks(text)[-2:] == ["signed", "remark"]


def test_other_brackets_are_no_remark() -> None:
    """ "(This year was wet.)" is a sentence of the text."""
    text = f"{TELEGRAM}{LONG}\n\n(This year was wet.)\n\n{LONG}\n\nDorn\n"
    assert blocks(text)[3:] == ["p", "p", "p", "signed"]


# --- votes and decisions --------------------------------------------------------------------------


@pytest.mark.parametrize("head", ["“FOR”:", "Voted:", "IN FAVOUR:", "Against:"])
def test_who_voted_for_a_decision_has_sent_nothing(head: str) -> None:
    """The names stand under the word, and close the paper."""
    text = f"{DECISION}{head}\nAda Moor\nOle Dorn\n\nExtracts sent to: Lake Board, Tea Board\n"
    facts = facts_of(text)
    assert "sender" not in facts
    assert facts["copied"] == ["Lake Board", "Tea Board"]
    assert blocks(text)[2:] == ["p", "p", "signed", "signed", "signed", "distribution"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ada Moor /by phone/", "signed"),
        ("Ada Moor (by phone)", "signed"),
        ("Ada Moor (over the telephone)", "signed"),
        ("Ada Moor spoke by phone.", "p"),
    ],
)
def test_who_voted_by_phone(line: str, kind: str) -> None:
    """The way in which he did belongs to his name; a sentence is text."""
    assert blocks(f"{DECISION}“FOR”:\n{line}\n")[-1] == kind


@pytest.mark.parametrize("line", ["For:", "Against:"])
def test_the_same_word_over_a_paragraph_counts_no_votes(line: str) -> None:
    """No names stand under it."""
    text = letter(LONG, line, LONG, "Ole Dorn")
    assert facts_of(text)["sender"] == ["Ole Dorn"]
    assert blocks(text)[4:] == ["p", "p", "signed"]


@pytest.mark.parametrize(
    "head",
    [
        "Extracts sent on 9 May 1957 to",
        "Extracts were given to",
        "Excerpts forwarded to",
        "Copies were forwarded to",
    ],
)
def test_to_whom_extracts_were_sent(head: str) -> None:
    """They get copies, whatever was sent and on whatever day."""
    text = f"{DECISION}Ada Moor\n\n{head}: Lake Board, Tea Board\n"
    facts = facts_of(text)
    assert (facts["copied"], facts["sender"]) == (["Lake Board", "Tea Board"], ["Ada Moor"])
    assert blocks(text)[-2:] == ["signed", "distribution"]


def test_extracts_in_a_sentence_are_sent_to_nobody() -> None:
    """A paragraph that begins with the same words is text."""
    text = f"{DECISION}Extracts sent to the barn were lost.\n\n{TEXT}\nAda Moor\n"
    assert "copied" not in facts_of(text)
    assert blocks(text)[2:] == [*["p"] * 5, "signed"]


@pytest.mark.parametrize("grade", ["SECRET\n9 May 1957", "Top Secret\nNo. 14"])
def test_a_second_paper_begins_under_those_who_got_extracts(grade: str) -> None:
    """Its head is one, and who signed the first has sent it."""
    text = (
        f"{DECISION}Ada Moor\n\nExtracts sent on 9 May 1957 to: Lake Board, Tea Board\n\n\n"
        f"LAKE BOARD OF ALDANE\n{grade}\n\nREPORT ON THE MILLS OF TARSK\n\n{TEXT}\nN. Renn\n"
    )
    assert facts_of(text)["sender"] == ["Ada Moor"]
    assert blocks(text)[4:7] == ["signed", "distribution", "docket"]
    assert blocks(text)[-4:] == ["head", "p", "p", "signed"]


@pytest.mark.parametrize(
    ("line", "addressed"),
    [
        ("Lake Board Decides:", False),
        ("Lake Board and Tea Board Decree:", False),
        ("Lake Board and Tea Board:", True),
        ("To the Lake Board:", True),
    ],
)
def test_what_decides_is_not_addressed(line: str, addressed: bool) -> None:
    """A body over a text is addressed where no verb stands behind it."""
    text = f"No. 14\nSECRET\n\n{line}\n\n{TEXT}"
    assert ("addressee" in facts_of(text)) == addressed
    assert ("salute" in blocks(text)) == addressed


@pytest.mark.parametrize(
    ("line", "kind"), [("Minister of Lakes decides:", "p"), ("Minister of Lakes:", "salute")]
)
def test_an_office_that_decides_greets_nobody(line: str, kind: str) -> None:
    """Without the verb it is greeted."""
    assert blocks(f"DECISION\n\n{line}\n\n{TEXT}")[1] == kind


# --- points, annexes and enclosures ---------------------------------------------------------------

ITEMS = (
    "that the mills of the lower river be opened again before the feast of the town.",
    "that the sacks be paid for before the end of the year by the board of the mills.",
    "that the hands be given leave for the whole of the month, as in the years before.",
)


@pytest.mark.parametrize(
    "labels", [("1st,", "2nd,", "3rd,"), ("1st", "2ndly", "3rdly"), ("1st.", "2d.", "3d.")]
)
def test_ordinals_in_figures_label_a_list(labels: tuple[str, str, str]) -> None:
    """They count as written words do."""
    points = [f"{label} {words}" for label, words in zip(labels, ITEMS, strict=True)]
    assert blocks(letter("We ask:", *points, LONG))[4:] == ["item 1", "item 2", "item 3", "p"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1st May was fine and the mills", "2nd June was wet and the mills"),
        ("1st of May was fine and the mills", "2nd of June was wet and the mills"),
        ("1st inst. was fine and the mills", "2nd inst. was wet and the mills"),
        ("1st day of it all the mills", "2nd day of it all the mills"),
    ],
)
def test_days_in_figures_label_no_list(first: str, second: str) -> None:
    """A month, or the day of this one, stands behind them."""
    rest = "of the lower river were opened again before the feast of the town."
    text = letter("We tell you:", f"{first} {rest}", f"{second} {rest}", LONG)
    assert blocks(text)[4:] == ["p", "p", "p"]


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (("One, on the rice samples.", "Two, on the fair."), "item"),
        (("One: the rice samples.", "Two: the fair."), "item"),
        (("He told us of the mills.", "He told us of the barns."), "p"),
    ],
)
def test_points_under_counted_parts_are_lists_of_each(parts: tuple[str, str], kind: str) -> None:
    """Without a count above them, the first numbers count the paragraphs of the telegram."""
    points = f"\n1. {LONG}\n\n2. {LONG}\n"
    text = f"{TELEGRAM}He spoke as follows.\n\n{parts[0]}{points}\n{parts[1]}{points}"
    assert blocks(text)[5:7] == [f"{kind} 1", f"{kind} 2"]
    assert blocks(text)[8:] == ["item 1", "item 2"]


@pytest.mark.parametrize("bullet", ["-", "•", "*"])
def test_an_enclosure_may_be_a_list(bullet: str) -> None:
    """A blank line parts its title from the entries."""
    entries = "\n\n".join(f"{bullet} {words}" for words in ("One mill", "Two barns", "Six carts"))
    text = signed(f"\nAnnex 1: List of the machines\n\n{entries}")
    assert blocks(text)[4:] == ["signed", "head", "item", "item", "item"]


@pytest.mark.parametrize("head", ["Enclosures", "Enclosures:"])
def test_a_list_of_enclosures_is_no_enclosure(head: str) -> None:
    """It names several papers that went with the letter."""
    text = signed(f"{head}\n\n1. List of machines\n\n2. List of hands")
    assert blocks(text)[4:] == ["signed", *["distribution"] * 3]


@pytest.mark.parametrize(
    ("symbol", "heads"),
    [("LAK/57/14", True), ("LAK(57)14", True), ("the mill and the barn of oak", False)],
)
def test_an_annex_to_a_symbol_is_a_paper_of_its_own(symbol: str, heads: bool) -> None:
    """The title stands under it; an annex to a mill is none."""
    text = (
        f"LAK/57/14\n\n6 May 1957\n\nHOURS OF THE MILLS\n\n{TEXT}\n\nANNEX to {symbol}\n\n\n"
        f"MILLS OF THE LOWER RIVER\n\n{TEXT}"
    )
    assert (blocks(text)[5:] == ["docket", "head", "p", "p"]) == heads


@pytest.mark.parametrize("name", ["Niall Vane, Esq.", "N. B. Vane Esq."])
def test_an_esquire_begins_the_address_of_an_enclosed_letter(name: str) -> None:
    """The full stop behind his title ends no sentence."""
    text = signed(
        "Enclosure\n\nAda Moor to N. Vell\n\nTarsk, 4 May 1957\n\n"
        f"{name}\nLake Board\n\nSir,\n\n{TEXT}\nA. Moor"
    )
    assert blocks(text)[-6:] == ["salute", "salute", "salute", "p", "p", "signed"]


# --- kinds and heads ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("CIR(57)199", "circular"),
        ("CIRC/74/12", "circular"),
        ("LAK(57)199", "document"),
        ("CIRCA 1957", "document"),
    ],
)
def test_the_symbol_of_a_circular(symbol: str, kind: str) -> None:
    """Other symbols say nothing of the kind."""
    assert facts_of(f"{symbol}\n\n6 May 1957\n\nHours of the mills\n\n{TEXT}")["kind"] == [kind]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ROOMS DURING THE MAY MEETING", "document"),
        ("ROOMS FOR THE MAY MEETING", "document"),
        ("GRAIN GROUP MEETING", "minutes"),
        ("THE THIRD GRAIN MEETING", "minutes"),
    ],
)
def test_what_is_for_a_meeting_is_no_record_of_it(title: str, kind: str) -> None:
    """A meeting by its name is."""
    assert facts_of(f"{title}\n\n{TEXT}\nOle Dorn\n")["kind"] == [kind]


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ("NATO RESTRICTED", None),
        ("NATO SECRET", None),
        ("NATO SECRETARIAT\nRESTRICTED", ["NATO SECRETARIAT"]),
    ],
)
def test_a_grade_of_an_alliance_is_no_body(line: str, sender: list[str] | None) -> None:
    """A body over a grade is."""
    facts = facts_of(f"{line}\n\nOslo, 6 May 1957\n\nDear Sir,\n\n{TEXT}")
    assert facts.get("sender") == sender
    assert len(facts["classification"]) == 1


@pytest.mark.parametrize("symbol", ["LAK(57)14", "No. 14"])
def test_a_grade_beside_a_symbol_is_no_particular(symbol: str) -> None:
    """ "FOR OFFICIAL USE ONLY" stands at the left, and nobody takes part in it."""
    text = (
        f"FOR OFFICIAL USE ONLY      {symbol}\n\nOslo, 6 May 1957\n\nMINUTES OF A MEETING\n\n{TEXT}"
    )
    facts = facts_of(text)
    assert (facts["classification"], facts["date"]) == (["official-use"], ["1957-05-06"])
    assert "participant" not in facts
    assert blocks(text)[:2] == ["docket", "dateline"]


@pytest.mark.parametrize(
    ("by", "foot", "interpreters"),
    [
        ("N. Renn", "Translated by N. Renn.", None),
        ("O. Vell", "Interpreted by N. Renn.", ["N. Renn"]),
    ],
)
def test_who_translated_a_page_is_no_interpreter(
    by: str, foot: str, interpreters: list[str] | None
) -> None:
    """Who put the talk itself into another language is."""
    text = (
        "May 6, 1957\nMemorandum of Conversation between A. Moor and O. Dorn\n\nSECRET\n\n"
        f"RECORD OF A CONVERSATION\n\n{TEXT}\n{foot}\n\nDocument Information\n\nSource\n\n"
        f"LMA f. 0999, op. 11, p. 99. Translated by {by}.\n"
    )
    facts = facts_of(text)
    assert facts["translator"] == [by]
    assert facts.get("interpreter") == interpreters


@pytest.mark.parametrize(
    ("credit", "translators"),
    [
        ("N. Renn [with a glossary].", ["N. Renn"]),
        ("N. Renn. [Sheet 2 is lost.]", ["N. Renn"]),
        ("N. Renn and O. Vell", ["N. Renn", "O. Vell"]),
    ],
)
def test_what_is_noted_behind_a_translator_is_no_part_of_the_name(
    credit: str, translators: list[str]
) -> None:
    """A second translator is named, not noted."""
    text = (
        f"May 6, 1957\nReport on the Mills\n\nSECRET\n\nREPORT\n\n{TEXT}\nDocument Information\n\n"
        f"Source\n\nLMA f. 0999, op. 11, p. 99. Translated by {credit}\n"
    )
    assert facts_of(text)["translator"] == translators


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Received in Hull, 9 May 1957", ""),
        ("Received at Viborg, 9 May 1957", ""),
        ("Received at Lake Board, 9 May 1957", "Lake Board"),
        ("Received by N. Renn, 9 May 1957", "N. Renn"),
    ],
)
def test_a_town_where_a_letter_came_has_not_received_it(line: str, who: str) -> None:
    """A body and a person have."""
    _, edition = convert(signed(line).encode(), "x.txt")
    assert [(one.value, one.norm) for one in edition.all("received")] == [(who, "1957-05-09")]


# --- who is addressed -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "addressed", "copied"),
    [
        (
            "To all missions; also to the Embassy in Rome, with reference to your note 14:",
            ["Embassy in Rome"],
            None,
        ),
        ("To the Lake Board; and also the Tea Board:", ["Lake Board", "Tea Board"], None),
        (
            "To the Foreign Ministry (for the First Department):",
            ["Foreign Ministry", "First Department"],
            None,
        ),
        ("To the Foreign Ministry (attn. Ada Moor):", ["Foreign Ministry", "Ada Moor"], None),
        (
            "To the Embassy in Rome, also copied to the Embassy in Bonn:",
            ["Embassy in Rome"],
            ["Embassy in Bonn"],
        ),
        ("To the Embassy in Rome:", ["Embassy in Rome"], None),
        (
            "To the Embassy in Rome and the Embassy in Bonn:",
            ["Embassy in Rome", "Embassy in Bonn"],
            None,
        ),
    ],
)
def test_an_address_may_name_a_second_one(
    line: str, addressed: list[str], copied: list[str] | None
) -> None:
    """What stands between the two, and why it is written, is no part of a name."""
    facts = facts_of(f"Telegram\n\nOslo, 6 May 1957\n\n{line}\n\n{TEXT}")
    assert facts["addressee"] == addressed
    assert facts.get("copied") == copied


@pytest.mark.parametrize(
    ("name", "addressee", "kind"),
    [
        ("Prof. Ada Moor", "Ada Moor", "salute"),
        ("Dr. Ada Moor,", "Ada Moor", "salute"),
        ("Ole Dorn", "Moor", "docket"),
    ],
)
def test_an_address_over_the_dateline_names_who_is_greeted(
    name: str, addressee: str, kind: str
) -> None:
    """Another name there is the head of the writer's paper."""
    text = (
        f"{name}\nMuseum of Lakes\nTarsk\n\n{'Oslo, 4 May 1961':>46}\n\n"
        f"Dear Professor Moor,\n\n{TEXT}\nOle Dorn\n"
    )
    assert facts_of(text)["addressee"] == [addressee]
    assert blocks(text)[:4] == [kind, kind, kind, "dateline"]


# --- who gets copies ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "copied"),
    [
        (
            "I am sending copies of this despatch to Mr. Wren at Viborg and to the Lake Board.",
            ["Wren", "Lake Board"],
        ),
        (
            "A copy of this letter has been sent to Sir E. Moor, Col. Vell and the Embassy in Rome.",
            ["E. Moor", "Vell", "Embassy in Rome"],
        ),
        ("A copy of this letter has been sent to the Embassy in Rome.", ["Embassy in Rome"]),
        ("Mr. Wren sent his cow to Mr. Vell at Viborg.", None),
        ("We had a copy of this year's almanac from Mr. Vell.", None),
    ],
)
def test_persons_who_get_copies_in_a_sentence(sentence: str, copied: list[str] | None) -> None:
    """The town where somebody lives is no part of his name, and only this paper counts."""
    assert told(sentence) == copied


@pytest.mark.parametrize(
    ("foot", "copied"),
    [
        ("Distribution:\n2 x Lake Board, 1 x Tea Board", ["Lake Board", "Tea Board"]),
        ("Copies:\n2 × Lake Board, 3 × Tea Board, 1 × files", ["Lake Board", "Tea Board"]),
        ("Copies:\n2 x Lake Board     1 x Tea Board\n3 x files", ["Lake Board", "Tea Board"]),
        ("Copies:\n2 x Lake Board\n1 x Tea Board", ["Lake Board", "Tea Board"]),
        (
            "Copies: Trade Department – Africa Division – Registry",
            ["Trade Department", "Africa Division", "Registry"],
        ),
        (
            "Copies: Lake Board - Tea Board - Mill Office",
            ["Lake Board", "Tea Board", "Mill Office"],
        ),
        ("Copies: Lake-Board of Tarsk, Tea Board", ["Lake-Board of Tarsk", "Tea Board"]),
        ("Copies to:\nHead of Western Department\nTea Board", ["Western Department", "Tea Board"]),
        ("Copies to:\nChief of the Lake Division\nTea Board", ["Lake Division", "Tea Board"]),
        ("Copies to:\nWestern Department\nTea Board", ["Western Department", "Tea Board"]),
        ("Copies to:\nHead of State\nTea Board", ["Tea Board"]),
        (
            "Copies to:\nMr. N. Renn, Ministry of Trade and Mills\nTea Board",
            ["N. Renn", "Tea Board"],
        ),
        (
            "Copies to:\nMr. N. Renn, Head of Western Department\nTea Board",
            ["N. Renn", "Tea Board"],
        ),
        (
            "Copies to:\nMinistry of Trade and Mills\nTea Board",
            ["Ministry of Trade and Mills", "Tea Board"],
        ),
    ],
)
def test_recipients_with_counts_between_dashes_and_by_their_heads(
    foot: str, copied: list[str]
) -> None:
    """The head of a department gets a paper for it; a hyphen within a word parts nothing."""
    assert facts_of(signed(foot))["copied"] == copied


@pytest.mark.parametrize(
    "line",
    [
        "I have given no copy of this letter to Mr. Vell.",
        "Mr. Moor asked me for copies of this letter to Mr. Vell.",
    ],
)
def test_who_gets_no_copy_or_asks_for_one_is_no_recipient(line: str) -> None:
    """What is refused or wished has not been sent."""
    assert "copied" not in facts_of(signed(line))


def test_a_grade_behind_a_number_signs_nothing() -> None:
    """Under a telegram stand its number and grade again."""
    facts = facts_of(signed("No. 14 RESTRICTED"))
    assert all("RESTRICTED" not in name for name in facts.get("sender", []))


def test_a_note_of_an_office_over_the_signature_is_text() -> None:
    """Only behind the signature is it what an office put there."""
    text = (
        f"Oslo, 6 May 1957\n\nDear Sir,\n\n{LONG}\n\n"
        "Note from the Trade Department: the mills are to be sold.\n\nOle Dorn\n"
    )
    assert facts_of(text)["sender"] == ["Ole Dorn"]
    assert blocks(text)[-2:] == ["p", "signed"]


def test_who_is_to_get_a_letter_has_not_voted() -> None:
    """ "For:" under a signature is over who gets the paper."""
    text = f"Oslo, 6 May 1957\n\nDear Sir,\n\n{LONG}\n\nOle Dorn\n\nFor: Ada Moor\n"
    assert facts_of(text)["sender"] == ["Ole Dorn"]


def test_a_number_under_the_day_ends_no_letter_anew() -> None:
    """Offices over the names that hold them sign, though a number stands under the day."""
    text = (
        f"MEMORANDUM\n\n{LONG}\n\n{LONG}\n\nDeputy Head of the Lake Department\nA. Moor\n\n"
        "Deputy Head of the Mill Office\n"
        "L. Dorn\n\n24 February 1969\n\nNo. 25-S-331\n"
    )
    assert facts_of(text)["sender"] == ["A. Moor", "L. Dorn"]


def test_who_was_also_sent_a_cable_gets_a_copy() -> None:
    """The line stands over the address."""
    text = (
        "SECRET\n\nNo. 1183\n\nAlso sent to the Embassy in Peru and the Ministry of Lakes\n\n"
        f"Embassy in Norway:\n\n{LONG}\n\nForeign Ministry\n3 May 1961\n"
    )
    facts = facts_of(text)
    assert facts["addressee"] == ["Embassy in Norway"]
    assert [name.removeprefix("the ") for name in facts["copied"]] == [
        "Embassy in Peru",
        "Ministry of Lakes",
    ]
