"""The compact syntax of RELAX NG, cut into tokens (RELAX NG Compact Syntax, section 2 and annex)."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from teikit.relaxng.characters import is_name_char, is_name_start
from teikit.relaxng.problems import Problem, SchemaError

__all__ = ["KEYWORDS", "Token", "tokens_of"]

KEYWORDS = frozenset(
    "attribute default datatypes div element empty external grammar include inherit list mixed "
    "namespace notAllowed parent start string text token".split()
)

_NAME = r"[^\W\d][\w.\-\u00b7\u0300-\u036f]*"
_TOKEN = re.compile(
    rf"""(?P<space>[ \t\n]+)
    |(?P<comment>\#[^\n]*)
    |(?P<literal>\"\"\"(?:[^"]|"(?!""))*\"\"\"|'''(?:[^']|'(?!''))*'''|"[^"\n]*"|'[^'\n]*')
    |(?P<cname>{_NAME}:(?:\*|{_NAME}))
    |(?P<quoted>\\{_NAME})
    |(?P<name>{_NAME})
    |(?P<sign>\|=|&=|>>|[=\[\]{{}}(),&|?*+~\-])""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\x+\{([0-9A-Fa-f]+)\}")
# A line break that an escape stands for is no line break of the file (section 2).
_ESCAPED_BREAK = "\ue00a"


class Token(NamedTuple):
    """One token.

    Attributes:
        kind: `literal`, `cname`, `name`, `keyword`, `sign` or `end`.
        text: of a literal what it says, of the others as written, without a backslash.
        line: counted from 1.
        column: counted from 1.
    """

    kind: str
    text: str
    line: int
    column: int


def tokens_of(content: bytes, path: str) -> list[Token]:
    """Return the tokens of a schema, an `end` as the last.

    Raises:
        SchemaError: it is not text in UTF-8 or UTF-16, or something in it is no token.
    """
    source = _text(content, path)
    found: list[Token] = []
    at, line, begin = 0, 1, 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        column = at - begin + 1
        if match is None:
            what = source[at : at + 12].split("\n")[0]
            message = f"`{what}` means nothing here"
            if source[at] in "\"'":
                message = "a quotation mark is not closed"
            raise SchemaError(
                [Problem(path, line, message, "correct it", "compact syntax", column)]
            )
        kind, text = match.lastgroup or "", match[0]
        if kind not in ("space", "comment"):
            token = _token(kind, text, line, column)
            if token.kind in ("name", "cname") and not _is_named(token.text):
                message = f"`{text}` is no name"
                raise SchemaError([Problem(path, line, message, "", "compact syntax", column)])
            found.append(token)
        breaks = text.count("\n")
        if breaks:
            line += breaks
            begin = at + text.rfind("\n") + 1
        at = match.end()
    found.append(Token("end", "", line, 1))
    return found


def _token(kind: str, text: str, line: int, column: int) -> Token:
    if kind == "literal":
        width = 3 if text[:3] in ('"""', "'''") else 1
        return Token("literal", text[width:-width].replace(_ESCAPED_BREAK, "\n"), line, column)
    if kind == "quoted":
        return Token("name", text[1:], line, column)
    if kind == "name" and text in KEYWORDS:
        return Token("keyword", text, line, column)
    return Token(kind, text, line, column)


def _is_named(text: str) -> bool:
    if text.isascii():
        return True
    parts = [part for part in text.split(":") if part != "*"]
    return all(is_name_start(part[0]) and all(map(is_name_char, part)) for part in parts)


def _text(content: bytes, path: str) -> str:
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = content.decode("utf-16")
        elif content[1:2] == b"\0":
            text = content.decode("utf-16-le")
        elif content[:1] == b"\0":
            text = content.decode("utf-16-be")
        else:
            text = content.decode("utf-8-sig")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _ESCAPE.sub(_escaped, text)
    except (UnicodeError, ValueError, OverflowError) as error:
        message = f"is not text in UTF-8 or UTF-16: {error}"
        raise SchemaError(
            [Problem(path, 1, message, "save it as UTF-8", "compact syntax")]
        ) from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.isprintable() and _CONTROL.search(line):
            message = "a control character stands there"
            raise SchemaError([Problem(path, number, message, "delete it", "compact syntax")])
    return text


_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _escaped(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return _ESCAPED_BREAK if char == "\n" else char
