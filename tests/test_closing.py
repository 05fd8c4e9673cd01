"""What stands under a message: signatures, copies, stamps, notes, enclosures, further documents."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from lxml import etree

from structure_support import LONG, blocks, doubts
from teikit.check import check, load_schema
from teikit.cli import main
from teikit.evaluate.outcome import outcome_of
from teikit.header.read import read_facts
from teikit.pipeline import convert, convert_parts
from teikit.verify import Certificate, verify

NS = {"t": "http://www.tei-c.org/ns/1.0"}
MESSAGE = (
    "The harbour master received me this morning and spoke at length of the ice, of the pilots "
    "and of the price of coal.\n\n"
    "He asked that we reply before the end of the month and that nothing be said to the "
    "newspapers until then.\n\n"
)
CAPITALS = (
    "1. (C) THE HARBOR MASTER SPOKE AT LENGTH OF THE ICE AND OF THE PRICE OF COAL, WHICH IN HIS\n"
    "VIEW WAS TOO HIGH FOR THE SMALL PORTS OF THE NORTH.\n\n"
    "2. (C) HE ASKED THAT WE REPLY BEFORE THE END OF THE MONTH AND THAT NOTHING BE SAID TO THE\n"
    "PRESS UNTIL THEN."
)


def under(tail: str, message: str = MESSAGE) -> list[str]:
    """Return what the lines of a tail are, as `kind words`; blocks of the message are left out."""
    source = message + tail
    tei, _ = convert(source.encode(), "under.txt")
    assert isinstance(verify(source.encode(), "under.txt", tei), Certificate)
    assert not check(tei, "under.xml", load_schema())
    lines = source.split("\n")
    first = message.count("\n") + 1
    return [
        f"{block.new}/{block.kind}" if block.new else block.kind
        for block in outcome_of(etree.fromstring(tei), source).blocks
        if block.first >= first and lines[block.first - 1].strip()
    ]


def facts(tail: str, key: str, message: str = MESSAGE) -> list[str]:
    """Return the values of one fact; a date goes before a name."""
    tei, _ = convert((message + tail).encode(), "facts.txt")
    return [f.norm or f.value for f in read_facts(etree.fromstring(tei)) if f.key == key]


@pytest.mark.parametrize(
    "tail",
    [
        "PENDLETON\n",
        "Harkness\n",
        "                                        Lajos Halm\n",
        "Yours sincerely,\n",
        "(signed) A. Berg\n",
        "Sd/- P. N. Rao\n",
        "[signature illegible]\n",
        "/-/ LASOTA\n",
        "/s/ John Marsh\n",
        "SECRETARY OF THE CC\n",
        "AMBASSADOR OF THE USSR IN NORWAY\n",
        "With communist greetings\n",
        "Accept, Excellency, the assurances of my highest consideration.\n",
        "I have the honour to be, Sir, your obedient Servant,\n",
        "Respectfully,\n",
        "22.V.63                    N. TEREKH\n",
        "First Deputy Chairman of the Council          L. Damdin\n",
        "[Valdorian] Embassy in Mali\n",
    ],
)
def test_a_line_signs(tail: str) -> None:
    assert under(tail) == ["signed"]


@pytest.mark.parametrize(
    "tail",
    [
        "He agreed.\n",
        "Deferred.\n",
        "Those present were\n\nOla Berg\n\nKari Moe\n",
        "Copies of this letter were sent to the Ministry and to all our consulates in the north.\n",
        "The Committee resolves:\n1. To send two pilots to Bodø.\n2. To inform the Ministry.\n",
        "Enclosure 2 was sent by bag.\n",
    ],
)
def test_what_does_not_sign_or_distribute(tail: str) -> None:
    assert not {"signed", "distribution", "enclosure/head"} & set(under(tail))


def test_each_signatory_and_office_is_a_line() -> None:
    tail = "For the Minister:\nA. Berg\nHead of Department\n\nC. Dahl\nSecretary\n"
    assert under(tail) == ["signed"] * 5
    assert facts(tail, "sender") == ["A. Berg", "C. Dahl"]


def test_a_telegrams_signature_on_its_last_line_ends_the_paragraph() -> None:
    tei, _ = convert(f"{CAPITALS} HARGROVE\n\nBT\n#1187\n".encode(), "x.txt")
    root = etree.fromstring(tei)
    assert root.findtext(".//t:closer/t:signed/t:persName", namespaces=NS) == "HARGROVE"
    assert facts(" HARGROVE\n\nNNNN\n", "sender", CAPITALS) == ["HARGROVE"]


def test_the_address_under_a_signature_is_an_address() -> None:
    tail = "HUGH WREX.\n\nThe Right Honourable\nThe Earl of Stav, K.G.,\n&c.,   &c.\n"
    assert under(tail) == ["signed", "salute", "salute", "salute"]


def test_a_postscript_has_its_own_signature() -> None:
    tail = "(Sgd.) R. M. Ald\n\nP.S.  The room is too small for six.\n\n                         R.M.A.\n"
    assert under(tail) == ["signed", "ps", "signed"]


@pytest.mark.parametrize(
    ("tail", "copied"),
    [
        ("Copies: General Office (2), [Li] Ming, archive (1)\n", ["General Office", "Li Ming"]),
        ("4 copies sent:\n1 - to Cde. A. A. Orl\n2 - to file\n", ["A. A. Orl"]),
        ("Distribution:\nComrade Mitt\n2 x Planning Commission\n", ["Mitt", "Planning Commission"]),
        ("Copies:\n   1.  Cde. Berg\n 9-10.  MFA\n  12.  file\n", ["Berg", "MFA"]),
        ("Copy forwarded to:-\n  1.  The Tea Board, Calcutta (2 copies).\n", ["Tea Board"]),
        ("Made in 9 copies:\nNo. 3     Comrade Ostr\nNos. 8–9  files (2)\n", ["Ostr"]),
        ("Sent to: Ministry of Culture – 2, file – 1\n", ["Ministry of Culture"]),
        ("c.c.  Post Department, Wells (Mr. March)\n      Miss V. Nels\n", ["Post Department", "V. Nels"]),
        ("Copies to Cdes. Berg, Moe; to file\n", ["Berg", "Moe"]),
        ("Delivered to:\n– Chamber of Fisheries (2), with one for the Embassy in Oslo\n– archive (1)\n",
         ["Chamber of Fisheries", "Embassy in Oslo"]),
    ],
)  # fmt: skip
def test_who_gets_a_copy(tail: str, copied: list[str]) -> None:
    assert set(under(tail)) == {"distribution"}
    assert facts(tail, "copied") == copied


def test_paragraphs_under_a_head_of_copies_are_the_message() -> None:
    head = "COPIES TO: EUR, Embassy Oslo\n\n"
    body = (
        "1. (C) The Ambassador said that he would reply.\n\n2. (C) It was agreed to meet again.\n"
    )
    assert "distribution" not in under(head + body)


@pytest.mark.parametrize(
    ("tail", "key", "value"),
    [
        ("Drafted by: NEA – Miss I. Brand\n", "drafted", "I. Brand"),
        ("Drafted: Ma Li        Checked: Hu Lin\n", "reviewed", "Hu Lin"),
        ("Drafted by Ma Li. Reviewed by Gong Da.\n", "reviewed", "Gong Da"),
        ("Entered in the register on 10 July 1959 under No. 3\n", "registered", "1959-07-10"),
        ("Circulated to members, 24 June 1936.\n", "distributed", "1936-06-24"),
        ("Printed on 5 May 1957. 6 copies\n", "printed", "1957-05-05"),
    ],
)
def test_stamps_say_what_was_done(tail: str, key: str, value: str) -> None:
    assert under(tail) == ["distribution"]
    assert facts(tail, key) == [value]


def test_codes_and_banners_at_the_end() -> None:
    assert under("PENDLETON\n\nDOWNGRADED TO UNCLASSIFIED 14 JUNE 1978\nNNNN\n\nSECRET\n") == [
        "signed",
        "distribution",
        "distribution",
        "fw",
    ]


def test_internal_distribution_is_nobodys_signature() -> None:
    tail = "MARSH\n\nFILES\nNED\nPUSD\nPS/MR HURD\n\nADVANCE COPIES TO:\nRESIDENT CLERK\n"
    assert under(tail) == ["signed", *["distribution"] * 6]
    assert facts(tail, "sender") == ["MARSH"]


def test_enclosures_named_under_a_letter_begin_none() -> None:
    tail = "Yours truly,\n\nEnclosures (2):\n  1. Copy of the note.\n  2. List of ships.\n"
    assert under(tail) == ["signed", *["distribution"] * 3]


# --- notes ----------------------------------------------------------------------------------------

CALLED = (
    "The port{0} is closed, and the pilots{1} have left for the south with all their families.\n\n"
)


@pytest.mark.parametrize(
    ("calls", "bodies"),
    [
        (("[1]", "[2]"), ("[1] Bodø.", "[2] Six men.")),
        (("¹", "²"), ("¹ Bodø.", "² Six men.")),
        ((" 1/", " 2/"), ("1/    Bodø.", "2/    Six men.")),
        (("1", "2"), ("1 Bodø.", "2 Six men.")),
        (("*", "**"), ("* Bodø.", "** Six men.")),
    ],
)
def test_notes_at_the_end(calls: tuple[str, str], bodies: tuple[str, str]) -> None:
    source = MESSAGE + CALLED.format(*calls) + "\n".join(bodies) + "\n"
    root = etree.fromstring(convert(source.encode(), "n.txt")[0])
    notes = root.findall(".//t:back/t:div[@type='notes']/t:note", NS)
    called = root.findall(".//t:ref[@type='note-call']", NS)
    assert ["".join(note.itertext()) for note in notes] == list(bodies)
    assert [ref.get("target") for ref in called] == [
        "#" + note.get("{http://www.w3.org/XML/1998/namespace}id") for note in notes
    ]


def test_a_note_at_the_foot_of_a_page_stays_there_and_numbers_begin_again() -> None:
    page = CALLED.format("¹", "") + "  ¹ Bodø.\n\n"
    root = etree.fromstring(convert((page + page + MESSAGE).encode(), "n.txt")[0])
    notes = root.findall(".//t:body//t:note[@place='foot']", NS)
    ids = [note.get("{http://www.w3.org/XML/1998/namespace}id") for note in notes]
    assert (ids, [note.get("n") for note in notes]) == (["n1", "n1-2"], ["1", "1"])
    assert root.findall(".//t:ref[@target='#n1-2']", NS)


def test_a_numbered_list_at_the_end_is_no_notes() -> None:
    source = MESSAGE + "He asked for:\n\n1. two pilots;\n\n2. a ton of coal.\n"
    assert not etree.fromstring(convert(source.encode(), "n.txt")[0]).findall(".//t:note", NS)


def test_units_are_no_calls() -> None:
    source = MESSAGE + "The hall has 240 m² and the yard 3 km².\n\n² Sq. metres.\n"
    assert not etree.fromstring(convert(source.encode(), "n.txt")[0]).findall(".//t:ref", NS)


# --- further documents ----------------------------------------------------------------------------

ENCLOSED = (
    "A. BERG\n\n"
    "                                        Enclosure 1\n"
    "                                        To point 3, prot. No. 99\n"
    "                                        Secret\n\n"
    "TO THE AMBASSADOR\n\n"
    "Call on the minister and say that the collection will be sent on 20 August by rail, in two "
    "cases.\n\n"
    "B. MOE\n\n"
    "ANNEX A\n\n"
    "LIST OF THE PORTS\n\n"
    "Bodø, with its two harbours, is open all the year to ships of any size and any flag.\n"
)


def test_enclosures_have_heads_of_their_own() -> None:
    assert under(ENCLOSED) == [
        "signed", "enclosure/docket", "docket", "docket", "salute", "p", "signed",
        "enclosure/head", "head", "p",
    ]  # fmt: skip


def test_a_rule_and_a_new_head_part_documents() -> None:
    tail = "Grom\n\n* * *\n\nTOP SECRET\n\nTo the Ministry of Trade\n\n" + MESSAGE
    assert under(tail)[:4] == ["signed", "fw", "document/docket", "salute"]


def test_every_boundary_is_a_doubt() -> None:
    _, edition = convert((MESSAGE + ENCLOSED).encode(), "x.txt")
    assert sum(doubt.kind == "enclosure" for doubt in edition.doubts) == 2


def test_split_makes_a_document_of_each_and_loses_no_line() -> None:
    source = (MESSAGE + ENCLOSED).encode()
    parts = convert_parts(source, "x.txt")
    assert [edition.id for _, edition in parts] == ["x", "x-2", "x-3"]
    for tei, edition in parts:
        assert isinstance(verify(source, "x.txt", tei), Certificate)
        assert not check(tei, f"{edition.id}.xml", load_schema())
    middle = etree.fromstring(parts[1][0])
    refs = middle.findall(".//t:correspContext/t:ref", NS)
    assert [(ref.get("type"), ref.get("target")) for ref in refs] == [
        ("prev", "x.xml"),
        ("next", "x-3.xml"),
    ]
    left = middle.findall(".//t:note[@ana='#rule.other-document']", NS)
    assert "A. BERG" in [note.text for note in left]
    assert not [fact for fact in read_facts(middle) if fact.key == "reply-to"]
    assert "Call on the minister" in "".join(middle.find("t:text", NS).itertext())


def test_one_document_is_not_changed_by_split() -> None:
    source = MESSAGE.encode()
    assert [convert(source, "x.txt")[0]] == [tei for tei, _ in convert_parts(source, "x.txt")]


def test_the_command_splits_into_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "x.txt"
    source.write_text(MESSAGE + ENCLOSED, encoding="utf-8")
    monkeypatch.setattr(
        sys, "argv", ["teikit", "convert", "--split", str(source), "-d", str(tmp_path / "out")]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert sorted(p.name for p in (tmp_path / "out").glob("*.xml")) == [
        "x-2.xml",
        "x-3.xml",
        "x.xml",
    ]
    monkeypatch.setattr(sys, "argv", ["teikit", "convert", "--split", str(source)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "-d FOLDER" in capsys.readouterr().err


@pytest.mark.parametrize(
    "mark", ["R 2417/B", "Kanzlei 44", "(Illegible)", "fol. 12 verso, see there"]
)
def test_an_unknown_mark_below_the_message_undoes_no_signature(mark: str) -> None:
    """It is kept, behind the message, and somebody is asked to look at it."""
    ending = "Yours sincerely,\nR. M. Ashe\n\nCopies to:\n1. Lake Office\n2. Board of Mills\n\n"
    for text in (ending, ending.partition("Copies")[0] + "Riga, 5 May 1957\n\n"):
        before = blocks(f"Sir,\n\n{LONG}\n\n{LONG}\n\n{text}")
        tail = f"Sir,\n\n{LONG}\n\n{LONG}\n\n{text}{mark}\n\n[Seal]\n"
        assert blocks(tail)[: len(before)] == before
        assert "p" not in blocks(tail)[len(before) :]


def test_a_mark_that_nothing_explains_is_doubted_and_sentences_below_are_text() -> None:
    letter = f"Sir,\n\n{LONG}\n\n{LONG}\n\nYours sincerely,\nR. M. Ashe\n\n"
    assert "line-below-message" in doubts(f"{letter}below the lake, as told\n")
    assert "signed" not in blocks(
        f"{letter}below the lake, as told\n\n{LONG}\n\n{LONG}\n\n{LONG}\n"
    )
