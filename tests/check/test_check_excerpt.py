"""The line that is shown with a finding, and the mark below the place."""

from __future__ import annotations

import pytest

from teikit.check.excerpt import Lines, marked


@pytest.mark.parametrize(
    ("line", "column", "shown", "mark"),
    [
        ("<p>x<bad/></p>", 5, "<p>x<bad/></p>", "    ^"),
        ("  \t <bad/>", 5, "<bad/>", "^"),
        ("<p>人人<bad/>", 6, "<p>人人<bad/>", "       ^"),
        ("<p>a\u0301<bad/>", 6, "<p>a\u0301<bad/>", "    ^"),
        ("<p>\x1b[31m", 4, "<p> [31m", "   ^"),
        ("x", 9, "x", " ^"),
        ("", 1, "", "^"),
    ],
)
def test_the_mark_stands_below_the_place(line: str, column: int, shown: str, mark: str) -> None:
    assert marked(line, column) == (shown, mark)


def test_of_a_long_line_the_surroundings_are_shown() -> None:
    line = "a" * 500 + "<bad/>" + "b" * 500
    shown, mark = marked(line, 501)
    assert len(shown) < 110
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert shown[mark.index("^") :].startswith("<bad/>")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_lines_are_those_of_xml_in_every_encoding(encoding: str) -> None:
    content = "a\u2028é".replace("\u2028", " ") + "\r\nb\rc\nd"
    lines = Lines(content.encode(encoding), encoding.removesuffix("-sig"))
    assert [lines[number] for number in range(1, 6)] == ["a é", "b", "c", "d", ""]


def test_an_encoding_that_python_does_not_know_loses_no_finding() -> None:
    assert Lines(b"<a/>", "nonsense")[1] == "<a/>"
