"""The five laws of the encoding manual, as properties over arbitrary and over likely texts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from strategies import any_text, contents, documents, file_names
from teikit.check import Finding, Severity, check, load_schema
from teikit.errors import TeikitError
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

CHECKOUT = Path(__file__).resolve().parents[1]
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
NAME = "a specimen.txt"


def converted(content: bytes) -> bytes | None:
    """Convert, or return nothing where there is no text: empty, blank, binary."""
    try:
        return convert(content, NAME)[0]
    except TeikitError:
        return None


def errors(tei: bytes) -> list[Finding]:
    """Return what is wrong with a document; that its source holds odd characters is a warning."""
    return [one for one in check(tei, "stdin", load_schema()) if one.severity is Severity.ERROR]


# Nothing between the commas of a list; a page that breaks above a list of copies within the text.
_NOTHING_LISTED = b"   Present: Valdorian Ambassador\r\n,\r\nCopies:\r"
_COPIES_IN_THE_TEXT = (
    b"\x0cFM Foreign Ministry\n"
    b"\x0cTime: 0 January 1490\n"
    b"\x0cTime: 0 February 1490\n"
    b"\x0cTime: 4:30 pm, 0 January 1490\n"
    b"\x0cPresent: Valdorian Ambassador\n"
    b"\x0cThose attending: Foreign Ministry\n"
    b"\x0cInterpreters: Anna Marten, Anna Marten\n"
    b"\x0cAnna Marten: We propose two ways:\n"
    b"\x0cAnna Marten: (to the Valdorian ambassador) We know.\n"
    b"\x0c(1) The harvest on the Velm was late, and the mills stood idle until 0 January 1490.\n"
    b"\x0c(2) Anna Marten: yes and (Anna Marten interrupts: no) and [turns to Anna Marten] more\n"
    b"\x0c[ The harvest on the Velm was late, and the mills stood idle until 0 January 1490.\n"
    b"\x0c[Valdorian] Foreign Ministry\n"
    b"Enclosure: Cable of 1490\n"
    b"\x0c[Valdorian] Foreign Ministry\n"
    b"\x0cDistribution: total of 0 copies, China, Council, Poland\x0c\n"
    b"Distribution: total of 0 copies, China, Council, Poland\n"
    b"\x0c[0] [..]\n"
    b"\x0c[1]\n"
    b" Valdoria"
)


@settings(max_examples=150)
@given(contents())
@example(_NOTHING_LISTED)
@example(_COPIES_IN_THE_TEXT)
def test_a_document_of_any_parts_is_valid_and_whole(content: bytes) -> None:
    tei = converted(content)
    if tei is not None:
        assert isinstance(verify(content, NAME, tei), Certificate)
        assert errors(tei) == []


@settings(max_examples=150)
@given(any_text)
def test_any_text_at_all_is_valid_and_whole(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    tei = converted(content)
    if tei is not None:
        assert isinstance(verify(content, NAME, tei), Certificate)
        assert errors(tei) == []


@settings(max_examples=150)
@given(file_names)
def test_any_file_name_makes_a_valid_document(name: str) -> None:
    content = b"A text of one line, which is invented."
    tei = convert(content, name)[0]
    assert errors(tei) == []
    assert isinstance(verify(content, name, tei), Certificate)


@settings(max_examples=80)
@given(documents())
def test_every_block_of_the_text_names_its_lines(text: str) -> None:
    tei = converted(text.encode("utf-8", "replace"))
    if tei is None:
        return
    blocks = {
        f"{TEI}{name}"
        for name in (
            "p",
            "ab",
            "head",
            "item",
            "sp",
            "note",
            "bibl",
            "div",
            "list",
            "table",
            "signed",
            "salute",
            "dateline",
        )
    }
    for element in etree.fromstring(tei).find(f"{TEI}text").iter(*blocks):
        assert element.get("source", "").startswith("a%20specimen.txt#line=")


@settings(max_examples=80)
@given(documents())
def test_every_inference_says_how_sure_it_is(text: str) -> None:
    """A year from the context, a speech that goes on, a matched speaker: never unmarked."""
    tei = converted(text.encode("utf-8", "replace"))
    if tei is None:
        return
    for element in etree.fromstring(tei).iter(f"{TEI}p", f"{TEI}date", f"{TEI}said", f"{TEI}sp"):
        if "#evidence." in element.get("ana", ""):
            assert element.get("cert") in ("high", "medium", "low")


@settings(max_examples=60)
@given(documents())
def test_the_same_input_gives_the_same_bytes(text: str) -> None:
    content = text.encode("utf-8", "replace")
    assert converted(content) == converted(content)


@settings(max_examples=60)
@given(documents(), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_change_nothing_but_the_hash(text: str, end: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    one = converted(plain.encode("utf-8", "replace"))
    two = converted(plain.replace("\n", end).encode("utf-8", "replace"))
    if one is not None and two is not None:
        body = b"<text "
        assert one[one.index(body) :] == two[two.index(body) :]


def run(folder: Path, *arguments: str, **environment: str) -> dict[str, bytes]:
    """Convert the specimens in a process of its own and return what was written."""
    command = [
        sys.executable,
        "-m",
        "teikit",
        "convert",
        str(CHECKOUT / "tei" / "sources"),
        "-d",
        str(folder),
        "-q",
        *arguments,
    ]
    clean = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, check=True, env=clean | environment)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_folders_hash_seeds_locales_and_processes_change_no_byte(tmp_path: Path) -> None:
    first = run(tmp_path / "one", PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    second = run(
        tmp_path / "a" / "b", "--jobs", "2", PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Tokyo"
    )
    assert len(first) > 10
    assert first == second


def test_no_clock_is_read(tmp_path: Path) -> None:
    tei = convert(
        (CHECKOUT / "tei" / "sources" / "1956-03-14-cable-embassy-in-valdoria.txt").read_bytes(),
        "x.txt",
    )[0]
    change = etree.fromstring(tei).find(f".//{TEI}revisionDesc/{TEI}change")
    assert change.get("when") is None
    dated = run(tmp_path, SOURCE_DATE_EPOCH="86400")
    document = etree.fromstring(dated["krv-mzv-0214-00118-07-p22.xml"])
    assert document.find(f".//{TEI}revisionDesc/{TEI}change").get("when") == "1970-01-02"


@pytest.mark.parametrize("position", range(0, 2000, 97))
def test_verify_sees_each_changed_character(position: int) -> None:
    """A certificate that could not be refused would prove nothing."""
    path = CHECKOUT / "tei" / "sources" / "1956-03-14-cable-embassy-in-valdoria.txt"
    content = path.read_bytes()
    tei = convert(content, path.name)[0].decode()
    begin = tei.index("<text ")
    letters = [
        at
        for at in range(begin, len(tei))
        if tei[at].isalpha() and tei.rfind(">", 0, at) > tei.rfind("<", 0, at)
    ]
    at = letters[position % len(letters)]
    changed = tei[:at] + ("x" if tei[at] != "x" else "y") + tei[at + 1 :]
    assert not isinstance(verify(content, path.name, changed.encode()), Certificate)
