"""From bytes to characters and lines, with nothing guessed silently."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from typing import Any

from teikit.errors import EncodingProblem, InputProblem
from teikit.forms.lazy import lazy
from teikit.model.source import Source, lines_of
from teikit.model.transcript import Transcript
from teikit.shapes.unseen import see

__all__ = ["read"]

_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"{\\rtf", "an RTF file"),
    (b"\x7fELF", "a program"),
    (b"\xff\xfe\x00\x00", "text in UTF-32"),
    (b"\x00\x00\xfe\xff", "text in UTF-32"),
)
_AS_TEXT = "save it as plain text in UTF-8"

# White space that XML cannot hold (form feed, vertical tab) becomes a space; the other control
# characters become their Unicode pictures, so that a reader sees them and XML can hold them.
_UNHELD = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PICTURED = lazy("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
_PICTURES: dict[int, int] = {code: 0x2400 + code for code in range(0x20)}
for _code in (0x09, 0x0A, 0x0D):
    del _PICTURES[_code]
_LINE_PICTURES = {code: 0x2400 + code for code in (0x09, 0x0A, 0x0D)}
_PICTURES.update({0x0B: 0x20, 0x0C: 0x20, 0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})
# Spaces of fixed width, and those at which no line breaks: web pages have them anywhere. They are
# read as plain ones and written as they are.
_FIXED = lazy("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TRAILING = lazy("[ \t\xa0]+\n")
_UNHELD_BYTES = bytes(code for code in range(0x20) if code not in (9, 10, 13))
_CONTROL = bytes(code for code in range(0x20) if code not in (9, 10, 11, 12, 13, 27))


def read(content: bytes, name: str) -> Transcript:
    """Make a transcript without a shape: characters, lines, and what was met on the way.

    Parameters:
        content: the bytes of the file.
        name: its base name.

    Raises:
        InputProblem: it is empty, blank or not plain text.
        EncodingProblem: its bytes are not text in the encoding it seems to have.
    """
    text, encoding, guessed = _decode(content, name)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if " \n" in text or ("\t" in text and "\t\n" in text) or ("\xa0" in text and "\xa0\n" in text):
        text = _TRAILING.sub("\n", text)
    breaks: list[int] = []
    pictured: list[int] = []
    if _may_hold_controls(content, encoding) and _UNHELD.search(text):
        breaks = [match.start() for match in re.finditer("\x0c", text)]
        pictured = [n for n, row in enumerate(text.split("\n")) if _PICTURED.search(row)]
        text = text.translate(_PICTURES)
    written = text
    if not text.isascii() and _FIXED.search(text):
        text = _FIXED.sub(" ", text)
    lines = lines_of(text)
    if not lines:
        raise InputProblem(
            "holds only white space", where=name, advice="there is nothing to convert"
        )
    source = Source(
        name=_spoken(name),
        sha256=_sha256(content),
        encoding=encoding,
        guessed=guessed,
        lines=text.count("\n") + (not text.endswith("\n")),
        pictured=tuple(pictured),
        not_nfc=() if text.isascii() else _not_nfc(text),
    )
    transcript = Transcript(source, text, lines, breaks, written=written)
    if not text.isascii():
        see(transcript)
    return transcript


def _sha256(content: bytes) -> str:
    return str(_hasher()(content).hexdigest())


@lru_cache
def _hasher() -> Any:
    """Return what makes a SHA-256: CPython's own module (FIPS 180-4), where there is one.

    `hashlib` prefers OpenSSL, and to load that takes longer than to read and encode a document.
    """
    for name in ("_sha2", "_sha256"):
        with suppress(ImportError, AttributeError):
            return import_module(name).sha256
    return import_module("hashlib").sha256


def _spoken(name: str) -> str:
    """Return a file's name as XML can hold it: names of files need be no text at all."""
    if name.isprintable():
        return name
    return name.encode("utf-8", "replace").decode().translate(_PICTURES | _LINE_PICTURES)


def _may_hold_controls(content: bytes, encoding: str) -> bool:
    return (
        encoding == "UTF-16"
        or len(content.translate(None, _UNHELD_BYTES)) < len(content)
        or b"\xef\xbf" in content
    )


def _not_nfc(text: str) -> tuple[int, ...]:
    if unicodedata.is_normalized("NFC", text):
        return ()
    rows = text.split("\n")
    return tuple(n for n, row in enumerate(rows) if not unicodedata.is_normalized("NFC", row))


def _decode(content: bytes, name: str) -> tuple[str, str, bool]:
    if not content:
        raise InputProblem("is empty", where=name, advice="there is nothing to convert")
    for magic, kind in _BINARY:
        if content.startswith(magic):
            raise InputProblem(f"is {kind}, not plain text", where=name, advice=_AS_TEXT)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(content, "utf-16", name), "UTF-16", False
    head = content[:65536]
    if len(head.translate(None, _CONTROL)) < 0.9 * len(head) and len(head) > 16:
        raise InputProblem(
            "is not plain text (one byte in ten or more is a control character)",
            where=name,
            advice=_AS_TEXT,
        )
    marked = content.startswith(b"\xef\xbb\xbf")
    try:
        return content.decode("utf-8")[marked:], "UTF-8", False
    except UnicodeDecodeError as error:
        # Windows-1252 accepts nearly anything. Bytes that are UTF-8 elsewhere in the file are
        # no accident: then the file is broken UTF-8 and must not be read as something else.
        rest = content.decode("utf-8", "ignore")
        if marked or not rest.isascii():
            raise EncodingProblem(
                _broken(content, error.start),
                where=name,
                advice="repair that character and save the file as UTF-8",
            ) from None
        return _strict(content, "cp1252", name), "Windows-1252", True


def _broken(content: bytes, at: int) -> str:
    line = content.count(b"\n", 0, at) + 1
    return f"is UTF-8 with a broken sequence at byte {at:,} (0x{content[at]:02X}, line {line})"


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        spoken = {"cp1252": "Windows-1252 (nor UTF-8)", "utf-16": "UTF-16"}
        raise EncodingProblem(
            f"is not text in {spoken[encoding]}: byte {error.start:,} cannot be read",
            where=name,
            advice=_AS_TEXT,
        ) from None
