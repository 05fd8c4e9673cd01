"""What stands within lines: brackets, markings, portion marks, references, calls of notes."""

from __future__ import annotations

import re

import pytest

from teikit.pipeline import convert

_TAG = re.compile(r"<(ref|seg|note|supplied|gap)\b([^>]*)>")


def body(text: str) -> str:
    tei = convert(text.encode(), "invented.txt")[0].decode()
    return tei[tei.index("<text ") :]


def segs(text: str, kind: str) -> list[tuple[str, str]]:
    """Return the words and category of each `seg` of a type."""
    return [
        (re.sub(r"<[^>]*>", "", words), ana.rpartition(".")[2])
        for ana, words in re.findall(
            rf'<seg type="{kind}" ana="([^"]*)"[^>]*>(.*?)</seg>', body(text), re.DOTALL
        )
    ]


def refs(text: str) -> list[tuple[str, str]]:
    """Return type and words of each reference."""
    found = []
    for match in re.finditer(r'<ref type="([a-z-]+)"[^>]*>(.*?)</ref>', body(text), re.DOTALL):
        words = " ".join(re.sub(r"<[^>]*>", "", match[2]).split())
        found.append((match[1], words))
    return found


PROSE = (
    "The ferry left the harbour at noon and came back in the evening with {}, as always before.\n"
)


# --- brackets -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("[1 line not declassified]", "excised"),
        ("[less than 1 line not declassified]", "excised"),
        ("[name not declassified]", "excised"),
        ("[2 paragraphs (11 lines) not declassified]", "excised"),
        ("[3 names removed]", "excised"),
        ("[group garbled]", "garbled"),
        ("[grp. undec.]", "garbled"),
        ("[GP CORRUPT]", "garbled"),
        ("(GARBLE)", "garbled"),
        ("(2 groups undec.)", "garbled"),
        ("[illegible]", "illegible"),
        ("[Two lines struck out and illegible.]", "illegible"),
        ("[Paragraph (3) illegible, about four lines]", "illegible"),
        ("{illegible}", "illegible"),
        ("[…]", "omitted"),
        ("[. . .]", "omitted"),
        ("<...>", "omitted"),
        ("[page missing]", "omitted"),
        ("[2 paragraphs omitted]", "omitted"),
        ("[Omitted here is a list of the boats.]", "omitted"),
        ("[Here follow three pages of tables.]", "omitted"),
    ],
)
def test_a_gap_says_why(words: str, reason: str) -> None:
    found = body("Log\n\n" + PROSE.format(words))
    shown = words.replace("<", "&lt;").replace(">", "&gt;")
    assert f'<gap reason="{reason}"/>{shown}</seg>' in found


@pytest.mark.parametrize(
    "words",
    [
        "[sic]",
        "[?]",
        "[illegible signature]",
        "[signature]",
        "[illegible initials]",
        "[two characters unclear, perhaps “in private”]",
        "[Translator's note: the word can also mean “paid for”]",
        "[in the margin: 70?]",
        "[handwritten]",
        "[not related – Trans.]",
        "[not found in the file]",
        "[The original goes from b) to d). – Trans.]",
        "[in the original: “by the last boat”]",
        "(sic)",
        "(as received)",
    ],
)
def test_a_remark_is_a_note(words: str) -> None:
    found = body("Log\n\n" + PROSE.format(words))
    assert re.search(rf'<note type="[a-z]+" place="inline"[^>]*>{re.escape(words)}</note>', found)


@pytest.mark.parametrize(
    "words",
    ["all", "of jute", "Zhou", "pounds sterling", "and the Soviet railway", "removed?", "? 4,000",
     "from Berlin", "Received September 12—10:14 a. m."],
)  # fmt: skip
def test_words_that_complete_the_text_are_supplied(words: str) -> None:
    found = body("Log\n\n" + PROSE.format(f"[{words}]"))
    assert re.search(r"\[<supplied [^>]*>", found)
    assert "<gap" not in found
    assert 'place="inline"' not in found


def test_who_speaks_in_a_remark() -> None:
    found = body("Log\n\n" + PROSE.format("[so he wrote – Ed.]"))
    assert '<note type="editor" place="inline"' in found


def test_an_unclosed_bracket_marks_nothing() -> None:
    found = body("Log\n\nThe ferry [left the harbour.\n\nIt came back] at noon.\n")
    assert not re.search("<(?:supplied|gap|note)", found)


def test_round_brackets_in_prose_are_prose() -> None:
    found = body("Log\n\n" + PROSE.format("(hardly legible) sails (the captain's own)"))
    assert not re.search("<(?:supplied|gap|note)", found)


# --- calls ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "label"),
    [("[1]", "[1]"), ("¹", "¹"), ("1", "1"), (" 1/", "1/"), ("*", "*"), ("†", "†")],
)
def test_a_call_and_its_note(call: str, label: str) -> None:
    text = (
        f"Log\n\nThe ferry left the harbour.{call} It came back at noon.\n\n{label} Not printed.\n"
    )
    found = body(text)
    assert found.count('type="note-call"') == 1
    assert re.search(rf"<note [^>]*target=[^>]*>{re.escape(label)} Not printed.</note>", found)


def test_a_list_is_no_run_of_notes() -> None:
    found = body(
        "Log\n\nOf the boats2 three left.1\n\n1. The Anna.\n\n2. The Berta.\n\n3. The Clara.\n"
    )
    assert "note-call" not in found


# --- markings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words", "category"),
    [
        ("                    TOP SECRET", "TOP SECRET", "top-secret"),
        ("Secret!", "Secret", "secret"),
        ("S E C R E T", "S E C R E T", "secret"),
        ("C O N F I D E N T I A L SECTION 01 OF 02 PORT AMERY 1187", "C O N F I D E N T I A L",
         "confidential"),
        ("UNCLAS PORT AMERY 1187", "UNCLAS", "unclassified"),
        ("Level:  absolutely secret", "absolutely secret", "top-secret"),
        ("Classification: STRICTLY CONFIDENTIAL", "STRICTLY CONFIDENTIAL", "confidential"),
        ("Confidential Official Matter", "Confidential Official Matter", "confidential"),
        ("- 2 -          RESTRICTED", "RESTRICTED", "restricted"),
        ("Top secret. Copy No. 5", "Top secret", "top-secret"),
        ("099/2/1961.                       TOP SECRET!", "TOP SECRET", "top-secret"),
        ("DOWNGRADED TO UNCLASSIFIED 14 JUNE 1978", "UNCLASSIFIED", "unclassified"),
    ],
)  # fmt: skip
def test_words_that_classify(line: str, words: str, category: str) -> None:
    assert segs(f"{line}\n\nLog\n\n{PROSE.format('fish')}", "classification") == [(words, category)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("TO SECSTATE WASHDC PRIORITY 4471", [("PRIORITY", "priority")]),
        (
            "INFO IMMEDIATE BONN, ROUTINE PARIS",
            [("IMMEDIATE", "immediate"), ("ROUTINE", "ordinary")],
        ),
        ("ACTION: DEPARTMENT OF STATE NIACT 187", [("NIACT", "immediate")]),
        ("O R 121430Z OCT 62", [("O", "immediate"), ("R", "ordinary")]),
        ("PP RUEHC RUEHCR", [("PP", "priority")]),
        ("Precedence: most urgent", [("most urgent", "most-urgent")]),
        ("No. 611. Received 15 March 1957. Urgent", [("Urgent", "urgent")]),
    ],
)
def test_precedence(line: str, found: list[tuple[str, str]]) -> None:
    assert segs(f"{line}\nNo. 12\n\nLog\n\n{PROSE.format('fish')}", "precedence") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("SECRET/NODIS", [("NODIS", "limited-distribution")]),
        ("TOP SECRET – EYES ONLY", [("EYES ONLY", "eyes-only")]),
        ("Strictly secret. Making copies prohibited", [("Making copies prohibited", "no-copies")]),
        ("To be returned within 7 days to the office", [("To be returned", "return-required")]),
        ("EYES ONLY FOR AMBASSADOR", [("EYES ONLY", "eyes-only")]),
    ],
)
def test_handling(line: str, found: list[tuple[str, str]]) -> None:
    assert segs(f"{line}\nNo. 12\n\nLog\n\n{PROSE.format('fish')}", "handling") == found


def test_in_prose_they_are_words() -> None:
    text = (
        "Log\n\nSecret talks were held. He made no secret of it: the matter was Urgent to him.\n\n"
        "Emergency meetings followed. Priority was given to tea. “Secret” stood on the folder.\n\n"
        "THE MATTER IS SECRET AND URGENT. HE ASKED FOR IMMEDIATE PRIORITY. CONFIDENTIAL TALKS GO ON.\n\n"
        "The Secretary's flash was restricted to boats.\n"
    )
    assert not [kind for kind in ("classification", "precedence", "handling") if segs(text, kind)]


def test_a_sentence_may_end_on_a_line_of_its_own() -> None:
    text = (
        "Log\n\n"
        + PROSE.format("fish") * 3
        + ("The captain told the keeper of the light that all this must stay\nSecret.\n")
    )
    assert segs(text, "classification") == []


# --- portion marks --------------------------------------------------------------------------------


def test_portion_marks_behind_numbers_and_before_text() -> None:
    text = (
        "SUBJECT: (U) LOCKS\n\n1. (C) The ferry left.\n\n2. (S/NF) It came back.\n\n"
        "(LOU) It rained.\n"
    )
    assert [category for _, category in segs(text, "portion-mark")] == [
        "unclassified", "confidential", "secret", "official-use",
    ]  # fmt: skip


def test_a_list_in_capitals_has_no_portion_marks() -> None:
    text = "Log\n\nThe halls:\n\n(A) for tea\n\n(B) for boats\n\n(C) for fish\n"
    assert segs(text, "portion-mark") == []


# --- references -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("your telegram No. 212 of 9 August 1962", "telegram"),
        ("Deptel 212, September 9, 1962", "telegram"),
        ("Embtel 183", "telegram"),
        ("your No. 402 of 6 March 1962", "telegram"),
        ("my No. 9917", "telegram"),
        ("Stockholm's 96 to the Department", "telegram"),
        ("State 199904", "telegram"),
        ("telegram 1234 to Moscow, May 3, 1962", "telegram"),
        ("airgram A-997 from Warsaw, October 19, 1961", "airgram"),
        ("my despatch No. 999 of 4th December, 1953", "despatch"),
        ("our aide-memoire No. 27 of 11 June 1962", "note"),
        ("the note of the Norwegian Embassy No. 99/12 of 3 July 1959", "note"),
        ("the letter of 25 February 1974", "letter"),
        ("Mr. March's letter of 19th March, 1949", "letter"),
        ("Order No. 00712 of 2 October 1961", "order"),
        ("protocol No. 99", "minutes"),
        ("Resolution No. 911 of 14 October 1958", "resolution"),
        ("A/C.1/L.234", "document"),
        ("NSC 162/2", "document"),
        ("Oslo telegram No. 41", "telegram"),
    ],
)
def test_references_in_running_text(words: str, type_: str) -> None:
    text = PROSE.format("fish") + "\n" + f"He had seen {words}; it was long.\n"
    assert refs(text) == [(type_, words)]


def test_references_of_telegrams_in_capitals() -> None:
    text = (
        "FM PORT AMERY\nTO FCO\nTELNO 99 OF 12 MARCH 1979\n\n"
        "1. THIS ANSWERS YOUR TELNO 61 AND SHOULD BE READ WITH BONN TELNO 118 OF 7 MARCH (AND MIPT).\n"
    )
    assert [words for _, words in refs(text)] == [
        "YOUR TELNO 61", "BONN TELNO 118 OF 7 MARCH", "MIPT",
    ]  # fmt: skip


def test_a_line_of_references_and_its_posts_in_the_text() -> None:
    text = (
        "C O N F I D E N T I A L PORT AMERY 01187\n\nREF: (A) STATE 241907, (B) TARSK 0918\n\n"
        "1. THE FERRY LEFT. SEE TARSK 0918. PORT AMERY 01187 IS OUR OWN.\n"
    )
    assert [words for _, words in refs(text)][:4] == [
        "STATE 241907", "TARSK 0918", "TARSK 0918",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Resolution 1963 of the Assembly",
        "our 40 tons of tea",
        "Article 12 of the treaty",
        "a note of thanks",
        "Chile's 24 provinces",
        "Room 212 of the hotel",
        "three telegrams in 1955",
        "the report was long; 5 May 1962 was fixed",
        "a letter on 9 April 1955",
    ],
)
def test_what_is_no_reference(words: str) -> None:
    text = PROSE.format("fish") + "\n" + f"He had seen {words}.\n"
    assert refs(text) == []


def test_the_own_number_is_no_reference() -> None:
    text = (
        "TELEGRAM No. 212\n\nAddressed to Foreign Office telegram No. 212 of 3 March 1961.\n\n"
        + PROSE.format("fish")
    )
    assert refs(text) == []
