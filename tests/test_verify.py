"""Law 1, broken once in each way that it can be broken."""

from __future__ import annotations

import ast
import hashlib
import re
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import teikit.verify
from teikit.errors import EncodingProblem, InputProblem, TeikitError
from teikit.verify import Certificate, Difference, verify

SOURCE = """\
Archive of the Harbour Office

To the Legation:
The ferry was late again, and
the pilot had gone ashore.

Print this page
"""

NOTES = """
<note type="header-only" source="letter.txt#line=0,1">Archive of the Harbour Office</note>
<note type="left-out" ana="#rule.print" source="letter.txt#line=6,7">Print this page</note>
"""

TEXT = """<text source="letter.txt#line=2,5"><body><div source="letter.txt#line=2,5">
<opener source="letter.txt#line=2,3"><salute>To the Legation:</salute></opener>
<p source="letter.txt#line=3,5">The ferry was late again, and
the <roleName>pilot</roleName> had gone ashore.</p>
</div></body></text>"""


def tei(
    text: str, notes: str = "", source: bytes = SOURCE.encode(), filename: str = "letter.txt"
) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Words of the header do not count</title></titleStmt>
<sourceDesc><bibl type="digital-source"><idno type="filename">{escape(filename)}</idno>
<idno type="sha256">{hashlib.sha256(source).hexdigest()}</idno>{notes}</bibl></sourceDesc>
</fileDesc></teiHeader>
{text}
</TEI>
"""


GOOD = tei(TEXT, NOTES)


def check(document: str, source: str | bytes = SOURCE) -> Certificate | Difference:
    content = source.encode() if isinstance(source, str) else source
    return verify(content, "letter.txt", document.encode())


def changed(old: str, new: str) -> Certificate | Difference:
    assert GOOD.count(old) == 1, old
    return check(GOOD.replace(old, new))


def line_of(words: str) -> int:
    """The line of the faithful document on which these words stand."""
    return GOOD[: GOOD.index(words)].count("\n") + 1


def fault(outcome: Certificate | Difference) -> Difference:
    assert isinstance(outcome, Difference), outcome
    return outcome


def one_line(source: str | bytes, content: str) -> Certificate | Difference:
    """Check TEI that has all lines of the source in one paragraph of this content."""
    encoded = source.encode() if isinstance(source, str) else source
    count = len(re.split("\r\n|\r|\n", source if isinstance(source, str) else ""))
    where = f'source="letter.txt#line=0,{count}"'
    text = f"<text {where}><body><div><p {where}>{content}</p></div></body></text>"
    return check(tei(text, source=encoded), encoded)


def verified(outcome: Certificate | Difference) -> bool:
    return isinstance(outcome, Certificate)


# What holds


def test_a_faithful_document_gets_a_certificate_with_its_shares() -> None:
    assert check(GOOD) == Certificate(
        filename="letter.txt", text=(60, 3), left_out=(13, 1), header_only=(25, 1)
    )
    inked = [len(line.replace(" ", "")) for line in SOURCE.split("\n")]
    assert (sum(inked[2:5]), inked[6], inked[0]) == (60, 13, 25)


def test_a_document_without_a_single_line_of_text_is_verified() -> None:
    notes = '<note type="left-out" source="letter.txt#line=0,3">One line\n\nand another</note>'
    source = "One line\n\nand another"
    here = 'source="letter.txt#line=3,3"'
    for at in ("", here):
        text = f"<text {at}><body><div><p {at}/></div></body></text>"
        outcome = check(tei(text, notes, source.encode()), source)
        assert outcome == Certificate("letter.txt", (0, 0), (17, 2), (0, 0))


def test_words_in_an_empty_text_region_are_a_difference() -> None:
    notes = '<note type="left-out" source="letter.txt#line=0,1">One line</note>'
    text = "<text><body><div><p>Hello</p></div></body></text>"
    difference = fault(check(tei(text, notes, b"One line"), "One line"))
    assert difference.reason == "text differs"
    assert (difference.source, difference.tei) == (("", "", ""), ("", "H", "ello"))
    assert difference.source_line is None


@pytest.mark.parametrize("source", [b"", b"\n", b"\xef\xbb\xbf", b" \t\x0c\r\n\xc2\xa0"])
def test_a_source_of_white_space_needs_no_line_covered(source: bytes) -> None:
    assert verified(check(tei("<text><body><p/></body></text>", source=source), source))


def test_text_without_its_own_source_reaches_as_far_as_its_blocks() -> None:
    assert verified(changed('<text source="letter.txt#line=2,5">', "<text>"))


def test_a_renamed_source_still_verifies() -> None:
    outcome = verify(SOURCE.encode(), "copy of letter.txt", GOOD.encode())
    assert isinstance(outcome, Certificate)
    assert outcome.filename == "letter.txt"


def test_without_a_recorded_file_name_the_pointers_must_name_the_source() -> None:
    document = GOOD.replace('<idno type="filename">letter.txt</idno>', "")
    assert verified(check(document))
    assert not verified(verify(SOURCE.encode(), "other.txt", document.encode()))


@pytest.mark.parametrize("name", ["Brief 7 (zweite Hälfte) #2.txt", "50%.txt", "письмо.txt"])
def test_file_names_are_percent_encoded_in_pointers(name: str) -> None:
    pointer = f'source="{quote(name)}#line=0,1"'
    text = f"<text {pointer}><body><div><p {pointer}>One.</p></div></body></text>"
    assert verified(check(tei(text, source=b"One.", filename=name), "One."))


# The source's bytes and the TEI's parts


def test_another_source_is_refused_by_its_hash() -> None:
    difference = fault(check(GOOD, SOURCE + "\n"))
    assert "SHA-256" in difference.reason
    assert difference.tei_line == line_of("sha256")


def test_a_hash_in_capitals_is_the_same_hash() -> None:
    digest = hashlib.sha256(SOURCE.encode()).hexdigest()
    assert verified(changed(digest, f"\n  {digest.upper()}\n"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('<idno type="sha256">', '<idno type="md5">', "has 0 of what must be there once: idno"),
        ("<text ", '<text source=""><body><p/></body></text><text ', "has 2 of what must"),
        ('type="digital-source"', 'type="print-source"', "idno[@type='sha256']"),
    ],
)
def test_what_the_proof_needs_must_be_there_once(old: str, new: str, told: str) -> None:
    assert told in fault(changed(old, new)).reason


def test_a_hash_outside_the_digital_source_does_not_count() -> None:
    digest = hashlib.sha256(SOURCE.encode()).hexdigest()
    moved = GOOD.replace(f'<idno type="sha256">{digest}</idno>', "").replace(
        "</titleStmt>",
        f'</titleStmt><publicationStmt><idno type="sha256">{digest}</idno></publicationStmt>',
    )
    assert "has 0" in fault(check(moved)).reason


# The characters


def test_a_dropped_word_is_shown_in_context_with_both_lines() -> None:
    difference = fault(changed("had gone ashore", "had ashore"))
    assert difference.reason == "text differs"
    assert (difference.source_line, difference.tei_line) == (5, line_of("pilot"))
    before = "To the Legation: The ferry was late again, and the pilot had "[-50:]
    assert difference.source == (before, "g", "one ashore.")
    assert difference.tei == (before, "a", "shore.")


def test_an_added_word_is_found_where_it_stands() -> None:
    difference = fault(changed("late again", "very late again"))
    assert (difference.source_line, difference.tei_line) == (4, line_of("ferry"))
    assert difference.source is not None
    assert difference.tei is not None
    assert (difference.source[1], difference.tei[1]) == ("l", "v")


def test_a_difference_at_the_start_of_a_line_is_on_that_line() -> None:
    difference = fault(changed("the <roleName>", "The <roleName>"))
    assert (difference.source_line, difference.tei_line) == (5, line_of("pilot"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the <roleName>", "the<roleName> "),  # white space moved, not lost
        ("To the Legation:", "Tothe Legation:"),
        ("To the Legation:", "To the Lega tion:"),
        ("again", "agäin"),
    ],
)
def test_only_the_length_of_white_space_is_free(old: str, new: str) -> None:
    assert verified(changed(old, new)) == (old == "the <roleName>")


@pytest.mark.parametrize(
    ("old", "new", "source", "found"),
    [
        ("ashore.</p>", "ashore</p>", ".", ""),
        ("ashore.</p>", "ashore. Sic.</p>", "", " "),
        ("<salute>To the Legation:</salute>", "", "o", "h"),
    ],
)
def test_ends_of_the_text_are_compared_too(old: str, new: str, source: str, found: str) -> None:
    difference = fault(changed(old, new))
    assert difference.source is not None
    assert difference.tei is not None
    assert (difference.source[1], difference.tei[1]) == (source, found)


def test_two_lines_in_the_wrong_order_are_a_difference() -> None:
    document = GOOD.replace("The ferry was late again, and", "@").replace(
        "the <roleName>pilot</roleName> had gone ashore.", "The ferry was late again, and"
    )
    assert not verified(check(document.replace("@", "the pilot had gone ashore.")))


def test_canonically_equal_characters_are_not_equal() -> None:
    assert verified(one_line("é", "é"))
    assert not verified(one_line("é", "e\u0301"))


@pytest.mark.parametrize(
    "space",
    "\t\v\f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000",
)
def test_each_white_space_of_unicode_equals_a_space(space: str) -> None:
    assert verified(one_line(f"one{space}{space} two{space}", "one two"))
    assert not verified(one_line(f"one{space}two", "onetwo"))


@pytest.mark.parametrize("character", ["\u200b", "\u2060", "\ufeff", "\u180e", "\x7f", "\x9f"])
def test_what_only_looks_like_white_space_is_a_character(character: str) -> None:
    assert verified(one_line(f"one{character}two", f"one{character}two"))
    assert not verified(one_line(f"one{character}two", "one two"))
    assert not verified(one_line(f"one{character}two", "onetwo"))


@pytest.mark.parametrize("code", [0, 1, 7, 8, 0x0E, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F])
def test_control_characters_are_pictures_and_not_white_space(code: int) -> None:
    source = f"one{chr(code)}two"
    assert verified(one_line(source, f"one{chr(0x2400 + code)}two"))
    assert not verified(one_line(source, "one two"))
    assert not verified(one_line(source, "onetwo"))


@pytest.mark.parametrize("character", ["\ufffe", "\uffff"])
def test_other_characters_that_xml_cannot_hold_are_replaced(character: str) -> None:
    assert verified(one_line(f"one{character}two", "one\ufffdtwo"))
    assert not verified(one_line(f"one{character}two", "onetwo"))


def test_characters_beyond_the_first_plane_stand_as_they_are() -> None:
    assert verified(one_line("one \U0001f600 \U0001ffff two", "one \U0001f600 \U0001ffff two"))


# Lines and encodings


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_at_each_of_the_three_line_ends(end: str) -> None:
    source = SOURCE.replace("\n", end).encode()
    assert verified(check(tei(TEXT, NOTES, source), source))


@pytest.mark.parametrize("mark", ["\v", "\f", "\x1c", "\x1e", "\x85", "\u2028", "\u2029"])
def test_lines_end_nowhere_else(mark: str) -> None:
    source = f"one{mark}two\nthree"
    held = source.replace("\v", " ").replace("\f", " ")
    held = held.replace("\x1c", "\u241c").replace("\x1e", "\u241e")
    assert verified(one_line(source, held))
    wrong = '<p source="letter.txt#line=0,3">'
    text = f'<text source="letter.txt#line=0,3"><body>{wrong}{held}</p></body></text>'
    assert "names no lines" in fault(check(tei(text, source=source.encode()), source)).reason


@pytest.mark.parametrize(
    "source",
    [
        SOURCE.encode("utf-8-sig"),
        SOURCE.encode("utf-16"),
        b"\xfe\xff" + SOURCE.encode("utf-16-be"),
    ],
)
def test_a_byte_order_mark_is_no_character(source: bytes) -> None:
    assert verified(check(tei(TEXT, NOTES, source), source))


def test_only_one_leading_mark_is_no_character() -> None:
    source = "\ufeff\ufeffone".encode()
    text = '<p source="letter.txt#line=0,1">{}</p>'
    for content, equal in (("\ufeffone", True), ("one", False)):
        document = tei(f"<text><body>{text.format(content)}</body></text>", source=source)
        assert verified(check(document, source)) == equal


def test_bytes_that_are_not_utf8_are_windows_1252() -> None:
    source = b"\x93Caf\xe9\x94 \x85"
    text = '<text><body><p source="letter.txt#line=0,1">“Café” …</p></body></text>'
    assert verified(check(tei(text, source=source), source))


@pytest.mark.parametrize("source", [b"Caf\xe9 \x81", b"\xff\xfea\x00b", b"\xff\xfe\x00\xd8a\x00"])
def test_bytes_that_are_no_text_are_refused(source: bytes) -> None:
    document = tei("<text><body><p/></body></text>", source=source)
    with pytest.raises(EncodingProblem, match=r"letter\.txt: is not text"):
        check(document, source)


# Each line once


def test_a_line_that_nothing_covers_is_named() -> None:
    difference = fault(changed('<note type="left-out"', '<note type="remark"'))
    assert "neither in text nor in a note" in difference.reason
    assert difference.source_line == 7
    assert difference.source == ("", "", "Print this page")


def test_a_line_that_two_notes_cover_is_named() -> None:
    again = (
        '<note type="left-out" source="letter.txt#line=0,1">Archive of the Harbour Office</note>'
    )
    difference = fault(check(tei(TEXT, NOTES + again)))
    assert "twice, in note[@type='left-out'] and in note[@type='header-only']" in difference.reason
    assert difference.source_line == 1


def test_a_line_twice_in_one_note_is_a_difference() -> None:
    pointer = "letter.txt#line=6,7"
    twice = NOTES.replace(pointer, f"{pointer} {pointer}")
    assert verified(check(tei(TEXT, twice)))
    doubled = twice.replace("Print this page", "Print this page Print this page")
    assert "differs" in fault(check(tei(TEXT, doubled))).reason


def test_a_line_of_text_in_a_note_as_well_is_named() -> None:
    note = '<note type="left-out" source="letter.txt#line=2,3">To the Legation:</note>'
    difference = fault(check(tei(TEXT, NOTES + note)))
    assert "twice, in text and in note[@type='left-out']" in difference.reason
    assert difference.source_line == 3


@pytest.mark.parametrize("own", ['source="letter.txt#line=2,3 letter.txt#line=4,5"', ""])
def test_nothing_may_be_left_out_of_the_middle(own: str) -> None:
    note = '<note type="left-out" source="letter.txt#line=3,4">The ferry was late again, and</note>'
    text = f"""<text {own}><body><div>
<opener source="letter.txt#line=2,3">To the Legation:</opener>
<p source="letter.txt#line=4,5">the pilot had gone ashore.</p></div></body></text>"""
    difference = fault(check(tei(text, NOTES + note)))
    assert "twice, in text and in note[@type='left-out']" in difference.reason
    assert (difference.source_line, difference.tei_line) == (4, 8)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Print this page", "Print that page"),
        ("Print this page", "Print this"),
        ("Print this page", ""),
        ("Print this page", "Print this page <add>now</add>"),
        ("Archive of the Harbour Office", "Archive of the Harbour Office."),
    ],
)
def test_a_note_must_hold_its_line_verbatim(old: str, new: str) -> None:
    assert "note[@type=" in fault(changed(old, new)).reason


def test_notes_elsewhere_in_the_header_hold_nothing() -> None:
    note = '<note type="left-out" source="letter.txt#line=6,7">Print this page</note>'
    document = tei(TEXT, NOTES.partition("\n<note type=\"left-out\"")[0]).replace(
        "</sourceDesc>", f"<bibl>{note}</bibl></sourceDesc>"
    )  # fmt: skip
    assert fault(check(document)).source_line == 7


def test_each_line_of_text_needs_a_block_and_not_only_a_frame() -> None:
    difference = fault(
        changed('<opener source="letter.txt#line=2,3">', "<opener>"),
    )
    assert "in the @source of no block" in difference.reason
    assert (difference.source_line, difference.source) == (3, ("", "", "To the Legation:"))
    difference = fault(
        changed('<p source="letter.txt#line=3,5">', '<p source="letter.txt#line=3,4">')
    )
    assert difference.source_line == 5


def test_blocks_may_nest_and_name_their_lines_in_any_order() -> None:
    where, in_turn = 'source="letter.txt#line=3,5"', "letter.txt#line=4,5 letter.txt#line=3,4"
    assert verified(changed(where.join(["<p ", ">The"]), f'<p source="{in_turn}">The'))
    outer = GOOD.replace('<p source="letter.txt#line=3,5', '<p source="letter.txt#line=2,5')
    part = '<roleName source="letter.txt#line=3,4">'
    assert verified(check(outer.replace("<roleName>", part)))


def test_a_line_inside_an_outer_block_is_covered() -> None:
    assert verified(changed("<salute>", '<salute source="letter.txt#line=2,3">'))


@pytest.mark.parametrize(
    "pointer",
    [
        "other.txt#line=3,5",
        "letter.txt#line=5,3",
        "letter.txt#line=3,9",
        "letter.txt#line=3",
        "letter.txt#line=,5",
        "letter.txt#line=3,5;length=9",
        "letter.txt#line=٣,٥",
        "folder/letter.txt#line=3,5",
        "#line=3,5",
        f"letter.txt#line=3,{'9' * 5000}",
    ],
)
def test_a_pointer_to_no_lines_of_the_source_is_refused(pointer: str) -> None:
    difference = fault(changed('<p source="letter.txt#line=3,5">', f'<p source="{pointer}">'))
    assert "a @source names no lines of letter.txt" in difference.reason
    assert difference.tei_line == line_of("ferry")


def test_pointers_to_other_things_are_passed_over() -> None:
    pointer = "#witness-1 letter.txt#line=3,5 https://example.org/a#b"
    assert verified(changed('<p source="letter.txt#line=3,5">', f'<p source="{pointer}">'))


# Words that are not the source's


@pytest.mark.parametrize(
    "markup",
    [
        "late<corr>early</corr>",
        "<choice><sic>late</sic><corr resp='#editor'>early</corr></choice>",
        "<choice><orig>late</orig><reg>tardy</reg></choice>",
        "<choice><abbr>late</abbr><expan>l<ex>ate</ex></expan></choice>",
        "late<add>ly <sic>kept</sic></add>",
        "late<note resp='#editor'>By <date>noon</date>.</note>",
        "late<note resp='#editor'><p source='other.txt#line=0,1'>So <sic>it</sic> was.</p></note>",
        "late<figure><desc>A boat.</desc></figure>",
        "late<!-- a comment --><?pi does not count?>",
        "<![CDATA[late]]>",
        "l&#97;te",
    ],
)
def test_exactly_what_editors_add_is_skipped(markup: str) -> None:
    assert verified(changed("ferry was late", f"ferry was {markup}"))


@pytest.mark.parametrize(
    "markup",
    [
        "late<sic>early</sic>",
        "late<expan>early</expan>",
        "late<choice><sic>early</sic></choice>",
        "late<supplied resp='#editor'>early</supplied>",
        "late<note>early</note>",
        "late<note resp='#archive' source='letter.txt#line=3,4'>early</note>",
        "late<del>early</del>",
        "late<fw>early</fw>",
        "late<gap reason='lost'/>early",
        "late<x:corr xmlns:x='https://example.org/'>early</x:corr>",
        "late<corr xmlns=''>early</corr>",
        "<corr>late</corr>",
    ],
)
def test_nothing_else_is_skipped(markup: str) -> None:
    difference = fault(changed("ferry was late", f"ferry was {markup}"))
    assert difference.reason == "text differs"


def test_running_heads_inside_the_text_count() -> None:
    pointer = 'source="letter.txt#line=0,3"'
    text = f"<text><body><p {pointer}>one <pb n='2'/><fw>- 2 -</fw> two</p></body></text>"
    assert verified(check(tei(text, source=b"one\n- 2 -\ntwo"), "one\n- 2 -\ntwo"))


@pytest.mark.parametrize(
    ("source", "content", "equal"),
    [
        ("a steam-\nship came", "a steam-<lb break='no'/>ship came", True),
        ("a steam-\nship came", "a steam-\n  <lb break='no'/>\n  ship came", True),
        ("a steam-\nship came", "a <hi>steam-</hi> <lb break='no'/><hi> ship</hi> came", True),
        ("a steam-\nship came", "a steam-<lb break='no'/><lb break='no'/>ship came", True),
        ("a steam-ship came", "a steam-<lb break='no'/>ship came", True),
        ("steam-", "<lb break='no'/>steam-<lb break='no'/>", True),
        ("a b a", "a<lb break='no'/>b<lb break='no'/>a", True),
        ("a b a c", "a<lb break='no'/>b<lb break='no'/>a", False),
        ("a steam-\nship came", "a steam-<lb/>ship came", False),
        ("a steam-\nship came", "a steam-ship came", False),
        ("a steam-\nship came", "a steam-<lb break='no'/>ship<lb break='no'/>came", True),
        ("a steam-\nship came", "a steam-<lb break='no'/>shop came", False),
        ("a steam-\nship came", "a steam<lb break='no'/>ship came", False),
        ("a steam-\nship came", "a steam-<pb break='no'/>ship came", False),
        ("a steam-\nship came", "a steam-<add><lb break='no'/></add>ship came", False),
    ],
)
def test_white_space_at_a_line_break_within_a_word_is_none(
    source: str, content: str, equal: bool
) -> None:
    assert verified(one_line(source, content)) == equal


def test_a_difference_after_a_join_is_shown_where_it_stands() -> None:
    source = "a steam-\nship came\nto harbour"
    difference = fault(one_line(source, "a steam-<lb break='no'/>ship came\nto arbour"))
    assert (difference.source_line, difference.tei_line) == (3, 8)
    assert difference.source == ("a steam- ship came to ", "h", "arbour")
    assert difference.tei == ("a steam-ship came to ", "a", "rbour")


# What cannot be read


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (b"", "is not well-formed XML"),
        (b"\x00\x01", "is not well-formed XML"),
        (GOOD.encode()[:-9], "is not well-formed XML"),
        (GOOD.replace("<body>", "<body>&nbsp;").encode(), "undefined entity"),
        (GOOD.replace("<body>", "<body>&#1;").encode(), "is not well-formed XML"),
        (GOOD.replace("UTF-8", "GB18030").encode(), "is not well-formed XML"),
        (GOOD.replace("UTF-8", "no-such").encode(), "is not well-formed XML"),
        (b"<html/>", "is not TEI"),
        (GOOD.replace(' xmlns="http://www.tei-c.org/ns/1.0"', "").encode(), "is not TEI"),
        (b"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'/>", "its root element is teiCorpus"),
        (b"<!DOCTYPE TEI [<!ENTITY a 'b'>]>" + GOOD.partition("?>")[2].encode(), "DOCTYPE"),
        (b"<!DOCTYPE TEI SYSTEM 'file:///etc/passwd'><TEI/>", "DOCTYPE"),
    ],
)
def test_what_is_no_tei_is_refused_in_a_sentence(document: bytes, told: str) -> None:
    with pytest.raises(InputProblem, match=re.escape(told)):
        verify(SOURCE.encode(), "letter.txt", document)


def test_other_encodings_of_the_tei_are_read() -> None:
    document = GOOD.replace("UTF-8", "UTF-16").encode("utf-16")
    assert verified(verify(SOURCE.encode(), "letter.txt", document))


@pytest.mark.parametrize("middle", ["", "@"])
def test_a_long_text_takes_time_in_proportion(middle: str) -> None:
    """Two million characters in 40,000 paragraphs, alike and with a difference at the end."""
    line = "The ferry was late again, and the pilot was ashore.\n"
    source = (line * 40_000).encode()
    blocks = "".join(
        f'<p source="letter.txt#line={n},{n + 1}">{line}<lb break="no"/></p>' for n in range(40_000)
    )
    document = tei(f"<text><body><div>{blocks}{middle}</div></body></text>", source=source)
    start = time.perf_counter()
    assert verified(check(document, source)) == (not middle)
    assert time.perf_counter() - start < 10


def test_deep_nesting_is_read() -> None:
    depth = 50_000
    pointer = 'source="letter.txt#line=0,1"'
    content = f"{'<hi>' * depth}One.{'</hi>' * depth}"
    text = f"<text><body><p {pointer}>{content}</p></body></text>"
    start = time.perf_counter()
    assert verified(check(tei(text, source=b"One."), "One."))
    assert time.perf_counter() - start < 10


# Always


def converted(lines: list[str], first: int, last: int, source: bytes) -> str:
    """Build TEI in the plainest way: one paragraph a line, notes before and after."""
    held = [escape("".join(map(_xml, line))) for line in lines]
    notes = "".join(
        f'<note type="left-out" source="letter.txt#line={n},{n + 1}">{held[n]}</note>'
        for n in [*range(first), *range(last, len(lines))]
    )
    blocks = "\n".join(
        f'<p source="letter.txt#line={n},{n + 1}">{held[n]}</p>' for n in range(first, last)
    )
    return tei(f"<text><body>{blocks}</body></text>", notes, source)


def _xml(character: str) -> str:
    if character in "\v\f":
        return " "
    if character < " " and character != "\t":
        return chr(0x2400 + ord(character))
    return "\ufffd" if character in "\ufffe\uffff" else character


BLANK = set("\t\v\f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | set(
    map(chr, range(0x2000, 0x200B))
)

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("ab \n\r\t\v\f\x00\x1c\x85\xa0\u200b\u2028\ufeff\ufffe\uffff&<>]"),
    ),
    max_size=80,
)  # fmt: skip


@st.composite
def conversions(draw: st.DrawFn) -> tuple[list[str], int, int, bytes]:
    text = draw(TEXTS).removeprefix("\ufeff")
    lines = re.split("\r\n|\r|\n", text)
    first = draw(st.integers(0, len(lines)))
    last = draw(st.integers(first, len(lines)))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    # Without its own mark, a text that begins with U+FEFF would lose it as the mark.
    encoding = "utf-8-sig" if text.startswith("\ufeff") and encoding == "utf-8" else encoding
    return lines, first, last, text.encode(encoding)


@given(conversions())
def test_a_plain_conversion_of_any_text_verifies(case: tuple[list[str], int, int, bytes]) -> None:
    assert verified(check(converted(*case), case[3]))


@given(conversions(), st.data())
def test_any_one_character_lost_or_changed_is_found(
    case: tuple[list[str], int, int, bytes], data: st.DataObject
) -> None:
    lines, first, last, source = case
    places = [(n, i) for n, line in enumerate(lines) for i, c in enumerate(line) if c not in BLANK]
    if not places:
        return
    n, i = data.draw(st.sampled_from(places))
    instead = data.draw(st.sampled_from(["", " ", "x", "y", "\u2400", lines[n][i] * 2]))
    line = lines[n][:i] + instead + lines[n][i + 1 :]
    if list(map(_xml, lines[n][i])) != list(map(_xml, instead)):
        broken = [*lines[:n], line, *lines[n + 1 :]]
        assert not verified(check(converted(broken, first, last, source), source))


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes_are_answered_with_a_finding_or_a_sentence(
    source: bytes, document: bytes
) -> None:
    for candidate in (document, tei("<text><body/></text>", source=source).encode()):
        with suppress(TeikitError):
            outcome = verify(source, "letter.txt", candidate)
            assert isinstance(outcome, Certificate | Difference)


# Independence


def test_the_module_stands_alone_and_is_short() -> None:
    path = Path(teikit.verify.__file__)
    content = path.read_text(encoding="utf-8")
    imported = {
        node.module or ""
        for node in ast.walk(ast.parse(content))
        if isinstance(node, ast.ImportFrom)
    } | {
        name.name
        for node in ast.walk(ast.parse(content))
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert {name for name in imported if name.startswith("teikit")} == {"teikit.errors"}
    assert len(content.splitlines()) < 250
