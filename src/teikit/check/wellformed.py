"""What is wrong with bytes that are no XML, in words for those who edit it."""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.errors import InputProblem
from teikit.relaxng.places import place_of_error

__all__ = ["Illness", "diagnose", "refuse_foreign"]


class Illness(NamedTuple):
    """Why a document could not be parsed.

    Attributes:
        rule: `not-well-formed`, `doctype` or `beyond-limits`.
        line: where, counted from 1.
        column: where, counted from 1.
        message: what is wrong, without a full stop.
        advice: what to do.
    """

    rule: str
    line: int
    column: int
    message: str
    advice: str


# libxml2's messages, and what they mean to an editor.
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)",
        r"`<\1>` of line \2 is still open at `</\3>`",
        r"close it with `</\1>` first",
    ),
    (
        r"Premature end of data in tag (\S+) line (\d+)",
        r"the file ends before `<\1>` of line \2 is closed",
        "the file may be cut off",
    ),
    (r"xmlParseEntityRef: no name", "an & stands by itself", "write &amp;"),
    (r"EntityRef: expecting ';'", "an & stands by itself", "write &amp;"),
    (
        r"Entity '(\S+)' not defined",
        r"`&\1;` is not a name that XML knows",
        "write the character itself",
    ),
    (r"StartTag: invalid element name", "a < stands by itself", "write &lt;"),
    (
        r"Unescaped '<' not allowed in attributes values",
        "a < stands in an attribute, or its quotation mark is missing",
        "write &lt;, or close the quotation mark",
    ),
    (
        r"Extra content at the end of the document",
        "something follows the end of the document",
        "a document has one root element",
    ),
    (
        r"Namespace prefix (\S+) (?:for \S+ )?on (\S+) is not defined",
        r"the prefix `\1` of `\2` is not declared",
        r"declare xmlns:\1",
    ),
    (r"Attribute (\S+) redefined", r"the attribute `\1` is given twice", "delete one"),
    (r"AttValue: \" or ' expected", "an attribute's value has no quotation marks", "add them"),
    (
        r"Specification mandates value for attribute (\S+)",
        r"the attribute `\1` has no value",
        "give it one in quotation marks",
    ),
    (
        r"PCDATA invalid Char value (\d+)|xmlParseCharRef: invalid xmlChar value (\d+)",
        r"the character number \1\2 stands there, which XML cannot hold",
        "delete it",
    ),
    (
        r"Input is not proper UTF-8|Invalid bytes in character encoding|.*conversion failed",
        "the bytes are not text in the encoding that the first line names, or in UTF-8",
        "save the file as UTF-8",
    ),
    (
        r"Excessive depth in document: (\d+).*",
        r"more than \1 elements stand in one another",
        "close those that should end earlier",
    ),
    (
        r"Start tag expected, '<' not found|Document is empty",
        "there is no element",
        "a document has one root element",
    ),
)


def diagnose(problem: InputProblem, content: bytes) -> Illness:
    """Say in an editor's words why `teikit.xml.parse` refused a document."""
    _, _, reason = problem.what.partition("is not well-formed XML: ")
    if problem.what.startswith("has an element with more than"):
        *_, line, _ = problem.where.rsplit(":", 2)
        return Illness("beyond-limits", int(line), 1, problem.what, problem.advice)
    if not reason:
        message = "the document has a document type (DOCTYPE), which teikit does not read"
        return Illness("doctype", *_doctype(content), message, "delete it")
    *_, line, column = problem.where.rsplit(":", 2)
    place = int(line), int(column)
    # Expat stops where the mistake begins, libxml2 often behind it; libxml2 has the words.
    nearer = place_of_error(content)
    if nearer is not None and nearer[0] == place[0]:
        place = nearer
    return Illness("not-well-formed", *place, *_in_words(reason))


def _in_words(reason: str) -> tuple[str, str]:
    for pattern, message, advice in _WORDS:
        found = re.match(pattern, reason, re.DOTALL)
        if found:
            return found.expand(message), found.expand(advice)
    return f"this is not well-formed XML: {reason.strip()}", "correct it in an XML editor"


def _doctype(content: bytes) -> tuple[int, int]:
    before = content[: max(content.find(b"<!DOCTYPE"), 0)]
    return before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1


def refuse_foreign(content: bytes, where: str) -> None:
    """Refuse what is no XML at all, so that a picture is not called ill-formed XML.

    Raises:
        InputProblem: it is empty, compressed, binary, or text without markup.
    """
    sixteen = content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:4] in (b"<\0?\0", b"\0<\0?")
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")[:4096]
    if not start:
        raise InputProblem("is empty", where=where, advice="name a TEI document")
    if sixteen or (start.startswith(b"<") and b"\0" not in start):
        return
    # Text has none of the first nine control characters; compressed files and pictures do.
    reason = "is not text" if any(byte < 9 for byte in start) else "is not XML"
    raise InputProblem(reason, where=where, advice="name a TEI document")
