from __future__ import annotations

import re

import pytest
from lxml import etree

from teikit.errors import InputProblem
from teikit.render.renderer import Settings
from teikit.render.text import TEXT
from teikit.xml import parse

from .samples import TEI, document, folded, sample, solid, texts


def plain(tree: etree._ElementTree[etree._Element]) -> str:
    return TEXT.render(tree).decode()


def by_law(text: etree._Element) -> str:
    """The source's text as law 1 defines it, white space folded; computed plainly."""
    pieces = []
    for piece in text.xpath(".//text()"):
        above = piece.getparent()
        within = [above.getparent() if piece.is_tail else above]
        within += within[0].iterancestors()
        if not any(_added(element) for element in within):
            pieces.append(str(piece))
        if piece.is_text or piece.is_tail:
            pieces += _joins_after(piece)
    return re.sub(" ?\0 ?", "", folded("".join(pieces)))


def _joins_after(piece: etree._ElementUnicodeResult) -> list[str]:
    above = piece.getparent()
    after = above.getnext() if piece.is_tail else next(iter(above), None)
    return (
        ["\0"]
        if after is not None and after.tag == f"{TEI}lb" and after.get("break") == "no"
        else []
    )


def _added(element: etree._Element) -> bool:
    name = etree.QName(element).localname
    if name == "note":
        return element.get("resp") is not None and element.get("source") is None
    if name == "expan":
        return element.getparent().tag == f"{TEI}choice"
    return name in ("corr", "reg", "add", "desc")


@pytest.mark.parametrize("name", ["cable", "conversation", "essay"])
def test_the_text_of_a_converted_document_is_its_sources_text(name: str) -> None:
    tree = sample(name)
    (text,) = texts(tree)
    assert folded(plain(tree)) == by_law(text)


def test_blocks_stand_on_lines_of_their_own_with_a_blank_line_between() -> None:
    lines = plain(sample("cable")).split("\n")
    assert lines[1::2] == [""] * (len(lines) // 2)
    assert "(2) If they speak of the line, say this:" in lines
    assert "a) It was drawn by both." in lines
    assert "Copies: [Per] Aas, Fisheries Board (2), 30 copies in total" in lines


def test_no_white_space_is_added_where_the_source_has_none() -> None:
    assert "(1)If they ask" in plain(sample("cable"))
    assert "Rossi:Then read this." in plain(sample("conversation"))
    tree = document("<p>a</p><p>b</p><list><item>c</item><item>d</item></list>", source=True)
    assert plain(tree) == "abcd\n"


def test_elsewhere_blocks_are_separated_whatever_the_indentation() -> None:
    tree = document("<head>a</head><p>b</p><list><label>1</label><item>c</item></list><p>d</p>")
    assert plain(tree) == "a\n\nb\n\n1 c\n\nd\n"


def test_speakers_stand_before_their_speech() -> None:
    tree = document("<sp><speaker>A: </speaker><p>b</p> <p>c</p></sp>", source=True)
    assert plain(tree) == "A: b\n\nc\n"


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u3000", "\t\r\n", "\u2028 \u2003"])
def test_white_space_of_every_kind_is_folded(space: str) -> None:
    assert plain(document(f"<p>a{space}b</p>")) == "a b\n"


@pytest.mark.parametrize("source", [True, False])
def test_a_word_that_runs_on_over_a_line_is_joined(source: bool) -> None:
    assert plain(document('<p>infor- \n <lb break="no"/>\n mation</p>', source)) == "infor-mation\n"


def test_editors_words_are_left_out() -> None:
    body = (
        '<p>a<corr>X</corr><choice><sic>b</sic><corr>X</corr></choice><add>X</add><note resp="#e">X'
        '</note><note resp="#t" source="a.txt#line=1,2">c</note><expan>d</expan><choice><abbr>e'
        "</abbr> <expan>X</expan></choice><gap><desc>X</desc></gap><reg>X</reg>f</p>"
    )
    assert plain(document(body, source=True)) == "abcdef\n"


def test_of_other_editions_what_has_no_other_reading_is_kept() -> None:
    body = "<p><corr>a</corr><add>b</add><choice><orig>c</orig><reg>X</reg></choice></p>"
    assert plain(document(body)) == "abc\n"


def test_notes_within_a_line_of_other_editions_go_to_the_end() -> None:
    body = (
        "<p>One<note>A note.</note> two<note place='foot'><p>Another.</p></note>.</p><p>Three.</p>"
    )
    assert plain(document(body)) == "One two.\n\nThree.\n\nA note.\n\nAnother.\n"


def test_verse_tables_and_addresses_are_lines() -> None:
    body = (
        "<lg><l>a</l><l>b</l></lg><table><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell>"
        "</row></table><address><addrLine>c</addrLine><addrLine>d</addrLine></address>"
    )
    assert plain(document(body)) == "a\nb\n\n1\t2\n3\n\nc\nd\n"


def test_elements_that_nobody_knows_keep_their_words() -> None:
    assert solid(plain(sample("hostile"))).startswith(solid("<script>alert(5)</script> one two"))
    assert "something new" in plain(sample("anything"))
    assert "foreign words and bold" in plain(sample("anything"))


def test_comments_and_instructions_leave_the_words_around_them() -> None:
    assert plain(document("<p>a<!-- X -->b<?x X?>c</p><!-- X -->")) == "abc\n"


def test_the_texts_of_a_corpus_follow_each_other() -> None:
    assert plain(sample("corpus")) == "سمك\n\nملح\n\n鲱鱼\n\n第二\n\n盐\n"


def test_an_empty_text_is_an_empty_file() -> None:
    assert plain(document("<p/>")) == ""


def test_a_document_without_text_is_a_problem() -> None:
    with pytest.raises(InputProblem, match="no text element"):
        plain(parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>', "x"))


def test_wrapping_breaks_at_white_space_and_counts_wide_characters_twice() -> None:
    """As terminals do; a word without end and Chinese, which has no spaces, break anywhere."""
    tree = document("<p>The quick brown fox</p><p>外交部关于茶叶展览</p><p>abcdefghijklm</p>")
    assert TEXT.render(tree, Settings(wrap=10)).decode() == (
        "The quick\nbrown fox\n\n外交部关于\n茶叶展览\n\nabcdefghij\nklm\n"
    )


def test_wrapping_leaves_rows_of_tables_whole() -> None:
    """Their cells stand between tabs, and a broken row is a broken table."""
    tree = document("<table><row><cell>one long cell</cell><cell>another</cell></row></table>")
    assert TEXT.render(tree, Settings(wrap=10)).decode() == "one long cell\tanother\n"
