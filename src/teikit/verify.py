"""Proof from a source and its TEI alone, with a parser of its own, that no character was lost."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from urllib.parse import unquote
from xml.parsers import expat

from teikit.errors import EncodingProblem, InputProblem

__all__ = ["Certificate", "Difference", "verify"]

_TEI = "http://www.tei-c.org/ns/1.0 "
_BIBL = ["TEI", "teiHeader", "fileDesc", "sourceDesc", "bibl[@type='digital-source']"]
_SHA256, _FILENAME = "idno[@type='sha256']", "idno[@type='filename']"
_NOTES = ("note[@type='left-out']", "note[@type='header-only']")
_EDITORS = ("corr", "reg", "add", "desc")
_FRAMES = ("text", "group", "front", "body", "back", "div")
# Unicode's White_Space, written out: \s, str.split() and str.isspace() also take U+001C-U+001F.
_WHITE = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_LINE_END = re.compile("\r\n|\r|\n")  # str.splitlines() would also part at form feeds and others.
_PICTURES = {n: 0x2400 + n for n in range(32) if not 9 <= n < 14} | {0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}
_JOIN = "\0"  # stands for lb[@break='no']; no XML document can hold this character.
_POINTER = re.compile("([^#]*)#line=([0-9]{1,12}),([0-9]{1,12})")


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a source became, all of it: characters (white space not counted) and non-blank lines."""

    filename: str  # as the TEI has it
    text: tuple[int, int]
    left_out: tuple[int, int]
    header_only: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """The first fault found: its reason, and its lines (from 1) if it is at any.

    Where characters differ, `source` and `tei` are the words before, the first character that
    differs (empty at an end) and the words after, white space folded; else `source` is the line.
    """

    reason: str
    source_line: int | None = None
    tei_line: int | None = None
    source: tuple[str, str, str] | None = None
    tei: tuple[str, str, str] | None = None


class _FoundError(Exception):
    """Carries what makes a Difference up to `verify`."""


def verify(source: bytes, name: str, tei: bytes) -> Certificate | Difference:
    """Check law 1 of the encoding manual ("nothing is lost") on one source and one TEI document.

    `name` serves where the TEI records none: a renamed source verifies, its SHA-256 tells which.

    Raises:
        EncodingProblem: the source is not text in UTF-8, UTF-16 with BOM or Windows-1252.
        InputProblem: the TEI is not well-formed, has a DOCTYPE, or its root is not `TEI`.
    """
    try:
        return _prove(source, name, _Reader(tei))
    except _FoundError as found:
        return Difference(*found.args)


def _prove(source: bytes, name: str, tei: _Reader) -> Certificate:
    declared, digest = tei.only(_SHA256), hashlib.sha256(source).hexdigest()
    if declared.folded().lower() != digest:
        reason = f"it is of another source: SHA-256 {declared.folded()}, where this has {digest}"
        raise _FoundError(reason, None, declared.line)
    filename = tei.only(_FILENAME).folded() if _FILENAME in tei.found else name
    lines = _Lines(_decode(source, name), filename)
    blocks = [(*span, part.label) for part in tei.inside for span in lines.spans(part)]
    ends = [position for start, end, _ in blocks for position in (start, end)] or [0]
    reached, end = min(ends), max(ends)
    parts = [(tei.only("text"), lines.within(reached, end))]
    for note in (note for label in _NOTES for note in tei.found.get(label, [])):
        parts.append((note, sorted({n for span in lines.spans(note) for n in lines.within(*span)})))
    lines.check_coverage(parts)
    for part, numbers in parts:
        lines.compare(part, numbers)
    for start, stop, label in [*sorted(blocks), (end, end, "")]:
        if label not in _FRAMES:
            if missed := lines.within(reached, start):
                raise lines.fault("a line of text is in the @source of no block", missed[0])
            reached = max(reached, stop)
    return Certificate(filename, *(lines.share(parts, label) for label in ("text", *_NOTES)))


class _Lines:
    """The source's lines, folded, counted from 0; `filled` are the numbers of those not blank."""

    def __init__(self, text: str, filename: str) -> None:
        self.lines = [_fold(line) for line in _LINE_END.split(text.translate(_PICTURES))]
        self.filled = [number for number, line in enumerate(self.lines) if line]
        self.filename = filename

    def within(self, start: int, end: int) -> list[int]:
        return self.filled[bisect_left(self.filled, start) : bisect_left(self.filled, end)]

    def share(self, parts: list[tuple[_Element, list[int]]], label: str) -> tuple[int, int]:
        held = [self.lines[n] for part, numbers in parts if part.label == label for n in numbers]
        return sum(len(line.replace(" ", "")) for line in held), len(held)

    def check_coverage(self, parts: list[tuple[_Element, list[int]]]) -> None:
        held: dict[int, _Element] = {}
        for part, number in ((part, number) for part, numbers in parts for number in numbers):
            if (holder := held.setdefault(number, part)) is not part:
                reason = f"a line stands twice, in {holder.label} and in {part.label}"
                raise self.fault(reason, number, part.line)
        for number in (number for number in self.filled if number not in held):
            raise self.fault("a line stands neither in text nor in a note of the header", number)

    def fault(self, reason: str, number: int, tei_line: int | None = None) -> _FoundError:
        return _FoundError(reason, number + 1, tei_line, ("", "", self.lines[number][:90]))

    def spans(self, element: _Element) -> list[tuple[int, int]]:
        """Read an element's @source (RFC 5147, 2.2.2); pointers not to lines are passed over."""
        spans = []
        for pointer in (pointer for pointer in element.source.split() if "#line=" in pointer):
            match = _POINTER.fullmatch(pointer)
            file, start, end = match.groups() if match else ("", "1", "0")
            same = _fold(unquote(file).translate(_PICTURES)) == _fold(self.filename)
            if not (same and int(start) <= int(end) <= len(self.lines)):
                reason = f"a @source names no lines of {self.filename}: {pointer}"
                raise _FoundError(reason, None, element.line)
            spans.append((int(start), int(end)))
        return spans

    def compare(self, element: _Element, numbers: list[int]) -> None:
        """Hold the characters of an element against those of the lines."""
        source, parts = " ".join(self.lines[n] for n in numbers), element.folded().split(_JOIN)
        tei, (at, there) = "".join(parts), _agree(source, parts)
        if at < len(source) or there < len(tei):
            ends = list(accumulate(len(self.lines[n]) + 1 for n in numbers[:-1]))
            line = numbers[bisect_right(ends, at)] + 1 if numbers else None
            tei_line = element.line_of(len(tei[:there].replace(" ", "")))
            around = (
                (text[max(0, i - 50) : i], text[i : i + 1], text[i + 1 : i + 41])
                for text, i in ((source, at), (tei, there))
            )
            raise _FoundError(f"{element.label} differs", line, tei_line, *around)


def _decode(content: bytes, name: str) -> str:
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "windows-1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    raise EncodingProblem("is not text in UTF-8, UTF-16 with BOM or Windows-1252", where=name)


def _fold(text: str) -> str:
    return _WHITE.sub(" ", text).strip(" ")


def _agree(source: str, parts: list[str]) -> tuple[int, int]:
    """Tell how far folded texts agree, in each; where parts join, the source may have a space."""
    at = there = 0
    for part in parts:
        if not source.startswith(part, at):
            same = sum(takewhile(bool, map(str.__eq__, source[at:], part)))
            return at + same, there + same
        at, there = at + len(part), there + len(part)
        at += source.startswith(" ", at)
    return at, there


@dataclass(slots=True)
class _Element:
    label: str
    line: int
    source: str
    pieces: list[tuple[int, str]] = field(default_factory=list)  # of its characters, with lines

    def folded(self) -> str:
        text = _fold("".join(piece for _, piece in self.pieces))
        return re.sub(f"[ {_JOIN}]*{_JOIN}[ {_JOIN}]*", _JOIN, text).strip(f" {_JOIN}")

    def line_of(self, before: int) -> int:
        """Tell the line of the character after so many others, white space not counted."""
        ends = accumulate(len(_WHITE.sub("", piece.strip(_JOIN))) for _, piece in self.pieces)
        lines = (line for (line, _), end in zip(self.pieces, ends, strict=True) if end > before)
        return next(lines, self.pieces[-1][0] if self.pieces else self.line)


class _Reader:
    """Gathers `text` and the parts of the digital source (`found`), and what is `inside` text."""

    def __init__(self, tei: bytes) -> None:
        self.found: dict[str, list[_Element]] = {}
        self.inside: list[_Element] = []
        self.path: list[str] = []
        self.pieces: list[list[tuple[int, str]] | None] = [None]  # where characters go, by depth
        parser = self.parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.StartDoctypeDeclHandler = self._start, self._doctype
        parser.EndElementHandler = lambda _: (self.path.pop(), self.pieces.pop())
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(tei, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise InputProblem(f"is not well-formed XML ({error})") from None

    def only(self, label: str) -> _Element:
        if len(elements := self.found.get(label, [])) != 1:
            raise _FoundError(f"it has {len(elements)} of what must be there once: {label}")
        return elements[0]

    def _doctype(self, *_: object) -> None:  # before any entity is declared, let alone expanded
        raise InputProblem("declares a document type (DOCTYPE)", advice="delete that line")

    def _start(self, name: str, attrs: dict[str, str]) -> None:
        name = name.removeprefix(_TEI) if name.startswith(_TEI) else f"foreign {name}"
        if not (self.path or name == "TEI"):
            raise InputProblem(f"is not TEI (its root element is {name})")
        kind = f"[@type='{attrs.get('type')}']" if name in ("bibl", "idno", "note") else ""
        element = _Element(name + kind, self.parser.CurrentLineNumber, attrs.get("source", ""))
        parent, pieces = self.path[-1:], self.pieces[-1]
        self.path.append(element.label)
        if self.path == ["TEI", "text"] or (len(self.path) == 6 and self.path[:5] == _BIBL):
            self.found.setdefault(element.label, []).append(element)
            pieces = element.pieces
        if pieces is not None and self.path[1] == "text":
            if (
                name in _EDITORS
                or (name, parent) == ("expan", ["choice"])
                or (name == "note" and attrs.keys() & {"resp", "source"} == {"resp"})
            ):
                pieces = None
            elif name == "lb" and attrs.get("break") == "no":
                pieces.append((element.line, _JOIN))
            else:
                self.inside.append(element)
        self.pieces.append(pieces)

    def _text(self, text: str) -> None:
        if (pieces := self.pieces[-1]) is not None:
            pieces.append((self.parser.CurrentLineNumber, text))
