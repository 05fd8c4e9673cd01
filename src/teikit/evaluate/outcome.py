"""What a TEI document says of its source, in the terms of gold documents.

It is read from the TEI alone: what counts is what stands there, not how it came about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from lxml import etree

from teikit.evaluate.gold import Block, Mark, solid
from teikit.names import XML_ID

__all__ = ["Outcome", "outcome_of"]

_SOURCE = re.compile(r"#line=(\d+),(\d+)$")
_LABEL_END = re.compile(r"\s*(?:[:：]|(?:\.\s?)?[–—-]{1,2})?\s*$")
_POINT = re.compile(r"(?<=\w{3})\.$")
_BESIDE = re.compile(r"\s*[(\[][a-z][^()\[\]]*[)\]]$")
_NOT_SOURCE = frozenset({"corr", "reg", "add", "desc"})
_BRACKETS = {"[": "]", "(": ")", "（": "）", "<": ">"}


@dataclass
class Outcome:
    """What a conversion found.

    Attributes:
        blocks: the blocks, in the order of the text.
        marks: likewise.
    """

    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def outcome_of(root: etree._Element, source: str) -> Outcome:
    """Read blocks and marks out of a TEI document.

    Parameters:
        root: the `TEI` element.
        source: the text it was converted from.
    """
    text = next(child for child in root.iterchildren("*") if _name(child) == "text")
    match = _SOURCE.search(text.get("source", ""))
    first, last = (int(match[1]), int(match[2])) if match else (0, source.count("\n"))
    walk = _Walk(source, first, last)
    walk.element(text, ())
    walk.finish()
    return Outcome(walk.blocks, walk.marks)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


class _Walk:
    """Goes through the text once, counting characters of the source."""

    def __init__(self, source: str, first: int, last: int) -> None:
        self.lines = source.split("\n")
        self.solid = solid(source)
        # Offset, without white space, at which each line begins.
        self.starts: list[int] = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += len(solid(line))
        self.region = first, last
        self.at = self.starts[first] if first < len(self.starts) else at
        self.begun: dict[int, Block] = {}
        self.new = ""
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []

    def line_at(self, offset: int) -> int:
        """Return the line, counted from 1, of an offset without white space."""
        line = bisect_right(self.starts, offset) - 1
        while line > 0 and not self.lines[line].strip():
            line -= 1
        return line + 1

    def element(self, element: etree._Element, path: tuple[etree._Element, ...]) -> None:
        """Walk through one element."""
        name = _name(element)
        if name in _NOT_SOURCE:
            return
        start = self.at
        if found := _block(element, name, path):
            self._begin(found)
        self._characters(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.element(child, (*path, element))
            self._characters(child.tail)
        if mark := _mark(element, name):
            self._mark(mark, start)

    def _begin(self, block: Block) -> None:
        line = self.line_at(self.at)
        # The innermost block that begins on a line is the line's; a label opens its item.
        outer = self.begun.get(line)
        if block.kind == "fw" and self.at > self.starts[line - 1]:
            return  # "[Page 912]" in the middle of a line is no line of its own
        if outer and outer.kind in ("item", "speech") and block.kind in ("p", "item-p", "speech-p"):
            return
        if outer and outer.kind in ("docket", "row", "signed", "distribution"):
            return
        if outer and outer.new and not block.new:
            block = block._replace(new=outer.new)
        if block.kind == "fw":  # what begins with a page begins under its head
            self.new = self.new or block.new
            block = block._replace(new="")
        elif self.new:
            block, self.new = block._replace(new=self.new), ""
        self.begun[line] = block._replace(first=line)

    def _mark(self, mark: Mark, start: int) -> None:
        end = self.at
        if mark.kind == "supplied":
            before, behind = self.solid[start - 1 : start], self.solid[end : end + 1]
            if before in _BRACKETS and _BRACKETS[before] == behind:
                start, end = start - 1, end + 1
        if end > start or mark.kind == "lb":
            start = start - 1 if mark.kind == "lb" else start
            line = self.line_at(start)
            # Marks in gold documents end with their line: of what goes on, one part is marked.
            parts = self._by_line(start, end, line)
            start, end = parts[0]
            if len(parts) > 1 and self.solid[end - 1] == ",":
                end -= 1
            words = self._words(start, end)
            self.marks.append(
                mark._replace(
                    start=start, end=end, words=words, line=line, further=tuple(parts[1:])
                )
            )

    def _by_line(self, start: int, end: int, line: int) -> list[tuple[int, int]]:
        """Cut a stretch at the ends of lines; `line`, counted from 1, is where it begins."""
        parts = []
        while line < len(self.starts) and self.starts[line] < end:
            if self.starts[line] > start:
                parts.append((start, self.starts[line]))
                start = self.starts[line]
            line += 1
        return [*parts, (start, end)]

    def _words(self, start: int, end: int) -> str:
        """Return the words of a stretch as printed, in one line."""
        first = bisect_right(self.starts, start) - 1
        line = " ".join(self.lines[first : bisect_right(self.starts, end - 1)])
        skip, wanted = start - self.starts[first], end - start
        places = [n for n, one in enumerate(line) if not one.isspace()]
        return " ".join(line[places[skip] : places[skip + wanted - 1] + 1].split())

    def _characters(self, words: str | None) -> None:
        if words:
            self.at += len(solid(words))

    def finish(self) -> None:
        """Give every block its last line, and the lines outside the text theirs."""
        first, last = self.region
        for number, line in enumerate(self.lines, 1):
            if not line.strip():
                continue
            if not first < number <= last:
                self.blocks.append(Block("out", number, number))
            elif number in self.begun:
                self.blocks.append(self.begun[number]._replace(first=number, last=number))
            elif self.blocks:
                self.blocks[-1] = self.blocks[-1]._replace(last=number)


def _block(element: etree._Element, name: str, path: tuple[etree._Element, ...]) -> Block | None:
    """Return the block that begins with an element, or nothing."""
    parents = [_name(one) for one in path]
    kinds = [one.get("type", "") for one in path]
    new = ""
    if name == "div":
        new = _NEW.get(element.get("type", ""), "")
        return Block("p", 0, 0, new=new) if new else None
    if name == "label" and parents[-1] == "list":
        item = element.getnext()
        n = item.get("n", "") if item is not None else ""
        level = parents.count("list")
        return Block("item", 0, 0, n, level)
    if name == "item":
        if "distribution" in kinds:
            return Block("distribution", 0, 0)
        before = element.getprevious()
        if before is not None and _name(before) == "label":
            return None
        return Block("item", 0, 0, element.get("n", ""), parents.count("list"))
    if name == "sp":
        speakers = [child for child in element.iterchildren("*") if _name(child) == "speaker"]
        words = " ".join("".join(speakers[0].itertext()).split()) if speakers else ""
        # "(to the Ambassador)", "(in Finnish)" stand beside who speaks.
        who = _BESIDE.sub("", _LABEL_END.sub("", words))
        return Block("speech", 0, 0, who=_POINT.sub("", who))
    if name == "salute":
        return Block("signed" if "closer" in parents or "postscript" in parents else "salute", 0, 0)
    simple = _SIMPLE.get(name)
    if simple == "stage" and parents[-1] not in ("div", "sp", "body"):
        return None
    if simple:
        return Block(simple, 0, 0)
    if name == "head":
        return Block("distribution" if "distribution" in kinds else "head", 0, 0)
    if name == "note" and element.get("place") == "foot":
        return Block("note", 0, 0, element.get("n", ""))
    if name == "note" and parents[-1] in ("div", "body", "front", "back"):
        return Block("remark", 0, 0)
    if name == "seg" and parents[-1] == "opener":
        return Block("docket" if element.get("type") == "docket" else "copies", 0, 0)
    if name == "row":
        return Block("docket" if "docket" in kinds else "row", 0, 0)
    if name == "ab":
        for kind, block in _ABS.items():
            if kind in kinds or kind == element.get("type"):
                return Block(block, 0, 0)
        if "annotations" in kinds:
            return Block("remark", 0, 0)
        # Between a heading and its particulars a line of the docket stands in the body.
        noted = len(element) > 0 and element[0].get("type") == "annotation"
        return Block("docket" if noted else "p", 0, 0)
    if name == "p":
        return _paragraph(element, parents, kinds[-1])
    return None


_NEW = {"enclosure": "enclosure", "other-document": "document"}
_SIMPLE = {
    "addrLine": "salute",
    "dateline": "dateline",
    "signed": "signed",
    "stage": "stage",
    "fw": "fw",
    "bibl": "entry",
}
_ABS = {"distribution": "distribution", "docket": "docket", "particulars": "particular"}


def _paragraph(element: etree._Element, parents: list[str], part: str) -> Block | None:
    for parent in reversed(parents):
        if parent == "sp":
            before = element.getprevious()
            if before is not None and _name(before) == "speaker":
                return None  # the speech itself, under the speaker's name
            return Block("speech-p", 0, 0)
        if parent == "item":
            return Block("item-p", 0, 0)
        if parent == "postscript":
            return Block("ps", 0, 0)
        if parent == "note":
            return None
        if parent == "div":
            if part == "postscript":
                return Block("ps", 0, 0)
            break
    return Block("p", 0, 0, element.get("n", ""))


def _names_signer(element: etree._Element) -> bool:
    """Tell whether somebody signs by name where an office stands in a signature."""
    closer = next(element.iterancestors("{*}closer", "{*}postscript"), None)
    return closer is not None and closer.find(".//{*}persName") is not None


def _mark(element: etree._Element, name: str) -> Mark | None:
    """Return the mark that an element is, or nothing."""
    cert = element.get("cert", "")
    kind = element.get("type", "")
    ana = element.get("ana", "")
    if name == "seg" and kind in _SEGS:
        category = next((a.partition(".")[2] for a in ana.split() if "." in a), "")
        return Mark(_SEGS[kind], 0, 0, category, cert=cert)
    if name == "note" and element.get("place") == "inline":
        return Mark("remark", 0, 0, cert=cert)
    if name == "ref":
        if kind == "note-call":
            return Mark("call", 0, 0, cert=cert)
        return Mark("ref", 0, 0, cert=cert)
    if name == "date":
        return Mark("date", 0, 0, _value(element), cert=cert)
    if name == "said":
        return Mark("said", 0, 0, cert=cert)
    if name == "lb" and element.get("break") == "no":
        return Mark("lb", 0, 0)
    if name == "roleName" and _names_signer(element):
        return None  # under a name it says what somebody is, and stands for nobody
    if name in _MARKED:
        return Mark(_MARKED[name], 0, 0, "", element.get("ref", "").lstrip("#"), cert=cert)
    if name == "rs" and kind in ("office", "role", ""):
        return Mark("office", 0, 0, "", element.get("ref", "").lstrip("#"), cert=cert)
    return None


_SEGS = {
    "gap-mark": "gap",
    "classification": "class",
    "portion-mark": "portion",
    "precedence": "precedence",
    "handling": "handling",
}
_MARKED = {
    "supplied": "supplied",
    "persName": "person",
    "orgName": "org",
    "placeName": "place",
    "roleName": "office",
}


def _value(date: etree._Element) -> str:
    if when := date.get("when"):
        return when
    for start, between, end in (("from", "..", "to"), ("notBefore", "~", "notAfter")):
        if date.get(start) or date.get(end):
            return f"{date.get(start, '')}{between}{date.get(end, '')}"
    return "?"


def identified(root: etree._Element) -> dict[str, etree._Element]:
    """Return the elements of a document by xml:id."""
    return {element.get(XML_ID, ""): element for element in root.iter("*") if element.get(XML_ID)}
