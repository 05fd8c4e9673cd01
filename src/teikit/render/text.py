"""The plain text of a document: what its source says, without what editors added.

For a document that `teikit convert` made, the result equals the source's text as law 1 of the
encoding manual defines it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import east_asian_width

from lxml import etree

from teikit.errors import InputProblem
from teikit.names import tei
from teikit.render.elements import BLOCKS, FRAMES, qualified
from teikit.render.renderer import Renderer, Settings, Tree, as_read

__all__ = ["TEXT", "is_aside", "is_editors", "outermost_texts", "wrapped"]

# What stands between two pieces is noted with characters that no XML document can hold, so that
# one pass over the finished string settles every gap.
_JOIN = "\x00"  # lb[@break='no']: what stands on either side is one word
_BLOCK = "\x01"  # a block begins or ends
_LINE = "\x02"  # a line of verse, of a table, of an address begins or ends
_CELL = "\x03"  # a cell begins or ends
_RUN_IN = "\x04"  # a label ends: what it labels stays on its line
_SPEAKER = "\x05"  # the name of a speaker ends
_END = "\x06"  # a block of blocks ends: nothing runs in beyond it
_SPACE = "\x07"  # a page or column begins

# Unicode's White_Space, written out: \s also takes U+001C to U+001F.
_WHITE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NOT_SPACE = _WHITE.replace(" ", "", 1)
_ANY_WHITE = re.compile(f"[{_WHITE}]")
_AROUND_JOIN = re.compile(f"[{_WHITE}\x00-\x07]*\x00[{_WHITE}\x00-\x07]*")
# A run of white space and marks, save a single space, which stays as it is.
_GAP = re.compile(f"[{_NOT_SPACE}\x01-\x07][{_WHITE}\x01-\x07]*| [{_WHITE}\x01-\x07]+")


_DIVISIONS = (
    frozenset(tei(name) for name in FRAMES) | qualified("list listBibl table")
) - qualified("person place org event object annotation")
_LINES = qualified("l row addrLine")
_MARKS: dict[str, tuple[str, str]] = (
    dict.fromkeys(_DIVISIONS, (_BLOCK, _END))
    | dict.fromkeys(
        (tei(name) for name in BLOCKS - FRAMES - {"list", "listBibl", "table"}), (_BLOCK, _BLOCK)
    )
    | dict.fromkeys(_LINES, (_LINE, _LINE))
    | dict.fromkeys(qualified("pb cb gb milestone"), (_SPACE, ""))
    | {tei("cell"): (_CELL, _CELL), tei("lb"): (_LINE, ""), tei("speaker"): (_BLOCK, _SPEAKER)}
)
_TEXTS = qualified("text sourceDoc")
_BREAKS = qualified("lb pb cb gb milestone")
_ALTERNATIVES = qualified("choice subst app rdgGrp")
_READINGS = qualified("corr reg expan")
_WORDS_ADDED = qualified("corr reg add")
_CHOICE, _DESC, _NOTE = tei("choice"), tei("desc"), tei("note")
_PERHAPS_EDITORS = _READINGS | _WORDS_ADDED | {_DESC, _NOTE}
_LIST, _LABEL, _HEAD, _ITEM = tei("list"), tei("label"), tei("head"), tei("item")
_AT_FOOT = ("foot", "bottom", "end", "footnote", "endnote")


_DEFAULT = Settings()


def _render(tree: Tree, settings: Settings = _DEFAULT, /) -> bytes:
    tree = as_read(tree)
    texts = [_plain(text) for text in outermost_texts(tree.getroot())]
    if not texts:
        raise InputProblem("has no text element, so no text to render")
    plain = "\n\n".join(text for text in texts if text)
    if settings.wrap:
        plain = wrapped(plain, settings.wrap)
    return f"{plain}\n".encode() if plain else b""


def wrapped(text: str, width: int) -> str:
    """Break the lines of a text at white space, or within what has none, as Chinese.

    Rows of tables, whose cells stand between tabs, are left as they are.

    Parameters:
        text: lines of any length.
        width: the most characters that a line may have; those that terminals and type set twice
            as wide (Unicode Standard Annex 11) count twice.
    """
    lines = []
    for line in text.split("\n"):
        if "\t" in line or _columns(line) <= width:
            lines.append(line)
            continue
        current = ""
        for word in _WORD.findall(line):
            while current and _columns(current + word.rstrip(" ")) > width:
                lines.append(current.rstrip(" "))
                current = ""
            while _columns(word) > width and " " not in word.strip():
                head = _head(word, width)
                if head == word.rstrip(" "):
                    break
                lines.append(head)
                word = word[len(head) :]
            current += word
        lines.append(current.rstrip(" "))
    return "\n".join(lines)


_WORD = re.compile(r" *[^ ]+ *")


def _columns(words: str) -> int:
    return len(words) if words.isascii() else sum(map(_width, words))


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _head(word: str, width: int) -> str:
    taken = 0
    for place, character in enumerate(word):
        taken += _width(character)
        if place and taken > width:
            return word[:place]
    return word


def outermost_texts(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the texts below an element, and transcriptions of sources, that lie in no other."""
    pending = [root]
    while pending:
        element = pending.pop()
        if element.tag in _TEXTS:
            yield element
        elif element.tag in (tei("TEI"), tei("teiCorpus")):
            pending.extend(reversed(element))


def _plain(text: etree._Element) -> str:
    # Where the TEI was converted from plain text, its white space is the source's, and no more may
    # be added; elsewhere white space between blocks is the whim of whoever indented the file.
    exact = text.get("source") is not None

    marked = "".join(_pieces(text, exact))
    if _JOIN in marked:
        marked = _AROUND_JOIN.sub("", marked)
    return _GAP.sub(lambda run: _gap(run[0], exact), marked).strip()


@lru_cache(4096)
def _gap(run: str, exact: bool) -> str:
    """Return what stands between two pieces instead of a run of white space and marks."""
    if exact and _ANY_WHITE.search(run) is None:
        return ""
    runs_in = _RUN_IN in run or _SPEAKER in run
    if _END in run or (_BLOCK in run and not runs_in):
        return "\n\n"
    if _LINE in run or (_SPEAKER in run and not exact):
        return "\n"
    return "\t" if _CELL in run else " "


def _pieces(text: etree._Element, exact: bool) -> list[str]:
    """Walk a text and give its characters, with a mark at each boundary between pieces."""
    pieces: list[str] = []
    aside: list[str] = []  # notes that would break into a line, for the end
    kept: list[list[str]] = [pieces]
    path: list[tuple[etree._Element, str]] = []
    above: etree._Element | None = None
    walker = etree.iterwalk(text, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if above is not None and (
                element.tag in _PERHAPS_EDITORS and is_editors(element, above, exact)
            ):
                path.append((element, ""))
                walker.skip_subtree()
            else:
                before, after = _marks(element, above)
                path.append((element, after))
                if not exact and is_aside(element):
                    kept.append([])
                if before:
                    kept[-1].append(before)
                words = element.text
                if words and not (words.isspace() and element.tag in _ALTERNATIVES):
                    kept[-1].append(words)
            above = element
            continue
        if event == "end":
            after = path.pop()[1]
            if after:
                kept[-1].append(after)
            above = path[-1][0] if path else None
            if len(kept) > 1 and not exact and is_aside(element):
                aside += (_END, *kept.pop())
        if above is not None:
            words = element.tail
            if words and not (words.isspace() and above.tag in _ALTERNATIVES):
                kept[-1].append(words)
    return pieces + aside


def is_editors(element: etree._Element, above: etree._Element, exact: bool) -> bool:
    """Tell whether an element holds words that are not the source's (law 1).

    In a document that was not converted, only a reading that stands beside the source's own is
    left out: alone, it is all the text there is; and `add` is what a hand added in a manuscript.
    """
    tag = element.tag
    if tag not in _PERHAPS_EDITORS:
        return False
    if tag == _NOTE:
        return element.get("resp") is not None and element.get("source") is None
    if tag in _READINGS and above.tag == _CHOICE:
        return True
    return tag == _DESC or (exact and tag in _WORDS_ADDED)


def is_aside(element: etree._Element) -> bool:
    """Tell whether an element is a note at the foot, or one without a place within a line."""
    if element.tag != _NOTE or element.get("place", "foot") not in _AT_FOOT:
        return False
    above = element.getparent()
    return above is not None and above.tag not in _DIVISIONS


def _marks(element: etree._Element, above: etree._Element | None) -> tuple[str, str]:
    """Tell what to note before and after an element."""
    tag = str(element.tag)
    if tag in _BREAKS and element.get("break") == "no":
        return _JOIN, ""
    over = "" if above is None else str(above.tag)
    if above is not None and over == _LIST and tag in (_LABEL, _HEAD, _ITEM):
        return _marks_in_list(element, above)
    if tag == _NOTE and element.get("place") in _AT_FOOT:
        return _BLOCK, _BLOCK
    return _marks_of(tag, over)


@lru_cache(4096)
def _marks_of(tag: str, above: str) -> tuple[str, str]:
    if (marks := _MARKS.get(tag)) is not None:
        return marks
    return (_BLOCK, _BLOCK) if above in _DIVISIONS else ("", "")


def _marks_in_list(element: etree._Element, above: etree._Element) -> tuple[str, str]:
    if above.get("type") != "copies":
        return _BLOCK, (_RUN_IN if element.tag == _LABEL else _BLOCK)
    # "Copies: the Minister, the Vice-Ministers, file": one line, as distribution lists are set.
    return (_BLOCK, _RUN_IN) if element.tag == _HEAD else (_SPACE, "")


TEXT = Renderer(
    name="txt",
    title="Plain text",
    media_type="text/plain; charset=utf-8",
    suffix=".txt",
    drops="the header, all markup, and the words that editors added",
    render=_render,
)
