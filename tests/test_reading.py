"""What the reader makes of bytes: characters, lines, and what it tells of them."""

from __future__ import annotations

import codecs
import unicodedata

import pytest

from teikit.errors import EncodingProblem, InputProblem
from teikit.model.transcript import Transcript
from teikit.pipeline import convert
from teikit.shapes.reading import read
from teikit.verify import Certificate, verify

TEXT = "Note from the lighthouse\n\nThe lamp was lit at dusk; the fog — thick — stayed.\n"


def rows(transcript: Transcript) -> list[str]:
    return [transcript.text[line.start : line.end] for line in transcript.lines]


def converted(content: bytes) -> str:
    """Convert, and let the independent proof judge what came of it."""
    tei, _ = convert(content, "lamp.txt")
    proof = verify(content, "lamp.txt", tei)
    assert isinstance(proof, Certificate), proof
    return tei.decode()


@pytest.mark.parametrize(
    ("content", "encoding", "guessed"),
    [
        (TEXT.encode(), "UTF-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8", False),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16", False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16", False),
        (TEXT.encode("cp1252"), "Windows-1252", True),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "windows-1252"],
)
def test_each_encoding_yields_the_same_characters(
    content: bytes, encoding: str, guessed: bool
) -> None:
    transcript = read(content, "lamp.txt")
    assert transcript.text == TEXT
    assert (transcript.source.encoding, transcript.source.guessed) == (encoding, guessed)
    assert "the fog — thick — stayed" in converted(content)


def test_a_guessed_encoding_is_a_doubt() -> None:
    doubts = convert(TEXT.encode("cp1252"), "lamp.txt")[1].doubts
    assert [doubt.kind for doubt in doubts if "encoding" in doubt.kind]
    doubts = convert(TEXT.encode(), "lamp.txt")[1].doubts
    assert not [doubt.kind for doubt in doubts if "encoding" in doubt.kind]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"], ids=["CR", "LF", "CRLF"])
def test_every_line_end_parts_lines(end: str) -> None:
    content = TEXT.replace("\n", end).encode()
    transcript = read(content, "lamp.txt")
    assert transcript.text == TEXT
    assert [line.number for line in transcript.lines] == [0, 2]
    assert transcript.source.lines == 3
    assert 'source="lamp.txt#line=2,3"' in converted(content)


def test_mixed_line_ends_are_each_counted_once() -> None:
    assert [line.number for line in read(b"a\rb\r\nc\nd\n\re", "a.txt").lines] == [0, 1, 2, 3, 5]


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_other_white_space_ends_no_line(character: str) -> None:
    content = f"One lamp{character}and two.\nThree.\n".encode()
    transcript = read(content, "lamp.txt")
    assert [line.number for line in transcript.lines] == [0, 1]
    assert transcript.source.pictured == ()
    assert "lamp.txt#line=0,1" in converted(content)


@pytest.mark.parametrize("character", ["\x0b", "\x0c"])
def test_white_space_that_xml_cannot_hold_becomes_a_space(character: str) -> None:
    assert rows(read(f"{character}lit{character}again{character}".encode(), "a.txt")) == [
        "lit again"
    ]


def test_a_control_character_is_no_white_space() -> None:
    transcript = read(b"\x1c lamp \x1f\n\x1d\n", "lamp.txt")
    assert rows(transcript) == ["␜ lamp ␟", "␝"]
    assert transcript.source.pictured == (0, 1)


@pytest.mark.parametrize(
    ("character", "picture"),
    [("\0", "␀"), ("\x07", "␇"), ("\x1b", "␛"), ("\x1c", "␜"), ("\ufffe", "�"), ("\uffff", "�")],
)
def test_what_xml_cannot_hold_is_pictured_reported_and_verified(
    character: str, picture: str
) -> None:
    content = f"Note\n\nThe lamp{character} was lit.\n".encode()
    assert f"The lamp{picture} was lit." in converted(content)
    doubts = convert(content, "lamp.txt")[1].doubts
    assert [(doubt.kind, doubt.lines) for doubt in doubts] == [("control-character", (2, 3))]


def test_controls_in_utf_16_are_pictured_too() -> None:
    content = "Note\n\nThe lamp\x01 was lit.\n".encode("utf-16")
    assert "The lamp␁ was lit." in converted(content)


def test_what_is_not_nfc_is_reported_and_left() -> None:
    loose = unicodedata.normalize("NFD", "The café closed.")
    content = f"Note\n\n{loose}\n".encode()
    assert loose in converted(content)
    doubts = convert(content, "lamp.txt")[1].doubts
    assert [(doubt.kind, doubt.lines) for doubt in doubts] == [("not-nfc", (2, 3))]


@pytest.mark.parametrize(
    "content",
    [b" \n\t\r\n \x0c\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\xa0\u3000\u2028".encode()],
)
def test_blank_is_refused(content: bytes) -> None:
    with pytest.raises(InputProblem, match=r"^lamp\.txt: holds only white space; "):
        read(content, "lamp.txt")


def test_empty_is_refused() -> None:
    with pytest.raises(InputProblem, match=r"^lamp\.txt: is empty; "):
        read(b"", "lamp.txt")


@pytest.mark.parametrize(
    ("content", "at", "line"),
    [
        ("Lämp\n\nlit ".encode() + b"\xe9" + " at düsk\n".encode(), "11", 3),
        ("Lämp ".encode() + b"\xe2\x80", "6", 1),
        (codecs.BOM_UTF8 + "Lämp\n".encode() + b"\xff lit", "9", 2),
        ("ä".encode() * 1000 + b"\n\xed\xa0\x80\n", "2,001", 2),
    ],
    ids=["in the middle", "cut at the end", "behind a BOM", "a surrogate"],
)
def test_broken_utf_8_is_refused_with_its_place(content: bytes, at: str, line: int) -> None:
    assert content[int(at.replace(",", ""))] >= 0x80
    with pytest.raises(EncodingProblem) as refused:
        read(content, "lamp.txt")
    byte = content[int(at.replace(",", ""))]
    assert (
        f"lamp.txt: is UTF-8 with a broken sequence at byte {at} (0x{byte:02X}, line {line})"
        in str(refused.value)
    )


def test_truncated_utf_16_is_refused() -> None:
    with pytest.raises(EncodingProblem, match="is not text in UTF-16: byte 10 cannot be read"):
        read(codecs.BOM_UTF16_LE + "lamp".encode("utf-16-le") + b"x", "lamp.txt")


def test_neither_utf_8_nor_windows_1252_is_refused() -> None:
    with pytest.raises(EncodingProblem, match="nor UTF-8"):
        read(b"The lamp \x81 was lit.", "lamp.txt")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\0\x06\0word/document.xml", "a Word"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "a gzip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a picture"),
        (b"{\\rtf1\\ansi The lamp was lit.}", "an RTF file"),
        ("The lamp".encode("utf-32"), "UTF-32"),
        (codecs.BOM_UTF32_BE + "The lamp".encode("utf-32-be"), "UTF-32"),
        ("The lamp was lit at dusk.".encode("utf-16-le"), "control character"),
        (bytes(range(256)) * 20, "control character"),
    ],
)
def test_what_is_not_plain_text_is_called_by_its_name(content: bytes, kind: str) -> None:
    with pytest.raises(InputProblem) as refused:
        read(content, "lamp.txt")
    assert kind in str(refused.value)
    assert str(refused.value).endswith("save it as plain text in UTF-8")


@pytest.mark.parametrize("space", ["\xa0", "\u202f", "\u2009", "\u3000"])
def test_spaces_that_hold_words_together_are_read_as_plain_and_written_as_they_are(
    space: str,
) -> None:
    """French sets one before a colon, web pages anywhere: a date is a date with it."""
    tei = converted(
        f"Paris{space}: the lamp of 4{space}May{space}1956 «{space}burns{space}».".encode()
    )
    assert f'Paris</placeName>{space}: the lamp of <date when="1956-05-04">4{space}May' in tei
    assert f"«{space}burns{space}»" in tei
