"""Input that means harm, or looks like it: a finding or one sentence, never a hang or a traceback."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import document, findings, rules

from teikit.check import Schema, as_line, check, load_schema
from teikit.check.choice import Choice
from teikit.errors import InputProblem, SchemaProblem
from teikit.relaxng.checking import check_schema
from teikit.xml import MOST_ATTRIBUTES, declares_doctype, parse

SECRET = "the-secret-words"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET)
    return path


def with_doctype(subset: str, body: str = "&e;") -> str:
    text = document(f"<p>{body}</p>")
    return text.replace("<TEI", f"<!DOCTYPE TEI {subset}>\n<TEI", 1)


ENTITIES = {
    "an entity from a file": '[<!ENTITY e SYSTEM "{secret}">]',
    "an entity from the network": '[<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]',
    "a parameter entity": '[<!ENTITY % p SYSTEM "{secret}"> %p; <!ENTITY e "x">]',
    "an external document type": 'SYSTEM "{secret}"',
    "an external document type on the network": 'PUBLIC "-//x" "http://127.0.0.1:9/x.dtd"',
    "attribute defaults": '[<!ATTLIST p type CDATA "letter"><!ENTITY e "x">]',
}


@pytest.mark.parametrize("what", ENTITIES)
def test_a_document_type_is_one_finding_and_nothing_is_read(what: str, secret: Path) -> None:
    (finding,) = findings(with_doctype(ENTITIES[what].format(secret=secret)))
    assert finding.rule == "doctype"
    assert SECRET not in str(finding)


_TEN_OF = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
LAUGHS = f"[<!ENTITY a0 'ha'>{_TEN_OF}]"


@pytest.mark.parametrize("doctype", [False, True])
def test_a_billion_laughs_are_not_laughed(doctype: bool) -> None:
    begin = time.perf_counter()
    content = with_doctype(LAUGHS, "&a11;").encode()
    found = check(content, "a.xml", load_schema(), doctype=doctype)
    assert [finding.rule for finding in found] == ["not-well-formed" if doctype else "doctype"]
    assert time.perf_counter() - begin < 3


def test_an_allowed_document_type_gives_its_own_entities_and_no_others(secret: Path) -> None:
    text = with_doctype("[<!ENTITY e 'words'>]").encode()
    assert check(text, "smallest.xml", load_schema(), doctype=True) == []
    for what in ("an entity from a file", "a parameter entity", "an external document type"):
        text = with_doctype(ENTITIES[what].format(secret=secret)).encode()
        found = check(text, "smallest.xml", load_schema(), doctype=True)
        assert SECRET not in json.dumps([as_line(finding) for finding in found])


@pytest.mark.parametrize(
    ("content", "declared"),
    [
        (b"<a/>", False),
        (b"<a><!-- <!DOCTYPE a> --></a>", False),
        (b"<!-- <!DOCTYPE a> --><a/>", False),
        (b"<!-- <!DOCTYPE a> --><!DOCTYPE a><a/>", True),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- c --><?p <a?> <!DOCTYPE a><a/>", True),
        ("<!DOCTYPE a><a/>".encode("utf-16"), True),
        (b"<a><![CDATA[<!DOCTYPE a>]]></a>", False),
    ],
)
def test_a_document_type_is_seen_before_any_parser_sees_it(content: bytes, declared: bool) -> None:
    assert declares_doctype(content) is declared


def test_a_compressed_file_is_not_inflated(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<TEI>" + b"<p/>" * 2_000_000 + b"</TEI>")
    (tmp_path / "a.xml").write_bytes(bomb)
    with pytest.raises(InputProblem, match="is not text"):
        check(bomb, "a.xml", load_schema())
    (tmp_path / "a.rng").write_bytes(gzip.compress(b"<grammar/>"))
    with pytest.raises(SchemaProblem, match="is not well-formed XML"):
        load_schema(str(tmp_path / "a.rng"))


def test_xinclude_is_not_followed(secret: Path) -> None:
    body = f'<p><include xmlns="http://www.w3.org/2001/XInclude" href="{secret}" parse="text"/></p>'
    found = findings(document(body))
    assert [finding.rule for finding in found] == ["unknown-element"]
    assert SECRET not in as_line(found[0])


RNG = "http://relaxng.org/ns/structure/1.0"


@pytest.mark.parametrize("way", ["include", "externalRef"])
@pytest.mark.parametrize(
    "address",
    ["../out.rng", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/a.rng", "link.rng"],
)
def test_a_schema_reads_nothing_outside_its_folder(tmp_path: Path, way: str, address: str) -> None:
    folder = tmp_path / "schema"
    folder.mkdir()
    outside = tmp_path / "out.rng"
    outside.write_text(f'<grammar xmlns="{RNG}"><start><text/></start></grammar>')
    (folder / "link.rng").symlink_to(outside)
    inner = f'<{way} href="{address}"/>'
    if way == "externalRef":
        inner = f'<start><element name="a">{inner}</element></start>'
    (folder / "a.rng").write_text(f'<grammar xmlns="{RNG}">{inner}</grammar>')
    problems = check_schema(str(folder / "a.rng"))
    assert len(problems) == 1
    assert "outside the folder" in problems[0].message or "not a file beside" in problems[0].message
    with pytest.raises(SchemaProblem):
        check(b"<a/>", "a.xml", load_schema(str(folder / "a.rng")), ())


def test_a_document_cannot_have_its_schema_fetched_or_read_from_anywhere(tmp_path: Path) -> None:
    for href in ("http://127.0.0.1:9/a.rng", "/etc/passwd.rng", "file:///etc/passwd.rng"):
        text = document().replace("teikit.rng", href)
        assert href in text
        found = check(text.encode(), "smallest.xml", Choice())
        assert [finding.rule for finding in found] == ["schema-not-used"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (document().encode().replace(b"UTF-8", b"UTF-16"), ""),
        (document("<p>é</p>").encode("latin-1"), "the bytes are not text in the encoding"),
        (document().replace("UTF-8", "nonsense-8").encode(), "nonsense-8"),
        (document().encode().partition(b"</p>")[0], "the file may be cut off"),
        (document("<p>\x01</p>").encode(), "the character number 1 stands there"),
        (document().encode("utf-16")[:-7], ""),
    ],
)
def test_wrong_bytes_are_one_finding(content: bytes, said: str) -> None:
    (finding,) = check(content, "a.xml", load_schema())
    assert finding.rule == "not-well-formed"
    assert said in as_line(finding)


def test_two_megabytes_of_attributes_are_judged_quickly() -> None:
    begin = time.perf_counter()
    many = " ".join(f"a{n}='{n}'" for n in range(130_000))
    assert rules(document(f"<p {many}>x</p>")) == ["beyond-limits"]
    many = " ".join(f"a{n}='{n}'" for n in range(9_000))
    found = rules(document(f"<p {many}>x</p>"))
    assert set(found) == {"unknown-attribute"}
    assert len(found) <= 20
    assert rules(document(f"<p n='{'x' * 2_000_000}'>x</p>")) in ([], ["bad-value"])
    assert time.perf_counter() - begin < 10


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
@pytest.mark.parametrize("before", ["", f"<p>{'x' * 70_000}</p>", "<lb/>" * 40_000])
def test_too_many_attributes_are_found_wherever_they_stand(before: str, encoding: str) -> None:
    """The bytes are leapt through to look for a long tag; none may be leapt over."""
    many = " ".join(f"a{n}='1'" for n in range(MOST_ATTRIBUTES + 1))
    text = f'<?xml version="1.0" encoding="{encoding}"?><TEI>{before}<p {many}/></TEI>'
    with pytest.raises(InputProblem, match="more than 10,000 attributes"):
        parse(text.encode(encoding), "a.xml")


def test_a_long_text_is_judged_and_depth_has_a_limit() -> None:
    assert rules(document(f"<p>{'words ' * 2_000_000}</p>")) == []
    (finding,) = findings("<a>" * 5000 + "</a>" * 5000)
    assert "more than 2048 elements stand in one another" in finding.message


def test_no_traceback_whatever_the_bytes(tmp_path: Path) -> None:
    """Cut a document at every hundredth byte, and turn bytes round: always findings, or one line."""
    good = document().encode()
    schema = load_schema()
    for at in range(0, len(good), 97):
        for content in (good[:at], good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :]):
            with contextlib.suppress(InputProblem):
                check(content, "a.xml", schema)


def test_a_schema_of_another_kind_is_refused_in_one_sentence() -> None:
    for content in (
        b"",
        b"\0",
        b"<a",
        b"<!DOCTYPE a><a/>",
        b"\xff\xfe<",
        b"<xs:schema xmlns:xs='x'/>",
    ):
        with pytest.raises(SchemaProblem) as caught:
            Schema(content, "a.rng")
        assert "\n" not in str(caught.value)


def test_the_command_survives_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(with_doctype(LAUGHS, "&a11;"))
    (tmp_path / "b.xml").write_bytes(gzip.compress(b"<a/>"))
    (tmp_path / "c.xml").write_bytes(document().encode()[:500])
    (tmp_path / "smallest.xml").write_text(document())
    done = subprocess.run(
        [sys.executable, "-m", "teikit", "validate", "--format", "line", "."],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
        env=os.environ | {"TEIKIT_CACHE": str(tmp_path / "cache")},
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["./a.xml", "./c.xml"]
    assert "b.xml: is not text" in done.stderr
