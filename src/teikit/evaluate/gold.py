"""Gold documents: a text with what is true of it, written by a person.

    +++
    shape = "telegram"
    [facts]
    classification = ["secret"]
    +++
    docket | ⟨class=secret|SECRET⟩
    p n=1 | 1. On ⟨date=1962-10-12|12 October⟩ the [⟨supplied|Foreign⟩] Minister

Labels stand before the first line of each block, marks around words; without them the source is
left, character for character. The format is described in `docs/accuracy.md`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from teikit.errors import UsageProblem
from teikit.files import read_bytes
from teikit.model.fact import KEYS as FACTS

__all__ = ["KINDS", "MARKS", "Block", "Gold", "Mark", "load_gold", "solid"]

KINDS = frozenset(
    {
        "out", "docket", "row", "head", "particular", "salute", "dateline", "copies", "p", "item",
        "item-p", "speech", "speech-p", "stage", "note", "entry", "signed", "distribution", "ps",
        "fw", "remark",
    }
)  # fmt: skip
MARKS = frozenset(
    {
        "supplied", "remark", "gap", "call", "class", "portion", "precedence", "handling", "said",
        "ref", "lb", "date", "person", "org", "place", "office",
    }
)  # fmt: skip
_LABEL = re.compile(
    r"(?:(?P<new>enclosure|document)/)?(?P<kind>[a-z-]+)"
    r"(?P<attributes>(?: [a-z]+=(?:\"[^\"]*\"|\S+))*)"
)
_ATTRIBUTE = re.compile(r" ([a-z]+)=(?:\"([^\"]*)\"|(\S+))")
_MARK = re.compile(
    r"⟨(?P<kind>[a-z-]+)(?:#(?P<id>[\w.-]+))?(?:=(?P<value>\"[^\"]*\"|[^|⟨⟩]*))?\||⟩"
)
_SPACE = re.compile(r"\s+")
_TOML_LINE = re.compile(r" ?\(at line (\d+), column \d+\)")


class Block(NamedTuple):
    """One block of the text.

    Attributes:
        kind: one of `KINDS`.
        first: its first line, counted from 1.
        last: its last line that is not blank.
        n: its number or letter without punctuation, or nothing.
        level: depth of a list's item, from 1; else 0.
        who: the speaker as printed, or nothing.
        new: `enclosure` or `document` where one begins.
    """

    kind: str
    first: int
    last: int
    n: str = ""
    level: int = 0
    who: str = ""
    new: str = ""


class Mark(NamedTuple):
    """Something within the text.

    Attributes:
        kind: one of `MARKS`.
        start: its first character, counted without white space from the beginning of the source.
        end: behind its last.
        value: a date, a category, the number of a note; or nothing.
        id: of a name, whom or what it names in this document.
        words: as printed.
        line: the line, counted from 1.
        cert: how sure a converter is; empty in gold.
        further: of what goes on behind a line's end, the parts on the lines below; empty in gold.
    """

    kind: str
    start: int
    end: int
    value: str = ""
    id: str = ""
    words: str = ""
    line: int = 0
    cert: str = ""
    further: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold document.

    Attributes:
        name: its file name without ending.
        shape: what the document looks like; figures are given by shape.
        facts: by key, as `--metadata` takes them.
        source: the text without labels and marks.
        blocks: in the order of the text.
        marks: likewise.
        above: how many lines of the file stand above the text.
    """

    name: str
    shape: str
    facts: dict[str, list[str]]
    source: str
    blocks: list[Block]
    marks: list[Mark]
    above: int = 0


def solid(text: str) -> str:
    """Return a text without white space: what marks are counted in."""
    return _SPACE.sub("", text)


def load_gold(path: str) -> Gold:
    """Read a gold document.

    Raises:
        InputProblem: it cannot be read.
        UsageProblem: it is not written as it should be; the message has the line.
    """
    try:
        text = read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UsageProblem(
            f"is not UTF-8 (byte {error.start:,})", where=path, advice="save it as UTF-8"
        ) from None
    parts = text.split("+++\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise UsageProblem(
            "is no gold document",
            where=path,
            advice="begin it with a line +++, facts in TOML and another line +++",
        )
    try:
        head = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, error) from None
    above = parts[1].count("\n") + 2
    facts = _facts(path, parts[1], head)
    reader = _Reader(path, above + 1)
    for line in parts[2].removesuffix("\n").split("\n"):
        reader.take(line)
    name = path.replace("\\", "/").rpartition("/")[2].removesuffix(".gold")
    source = "\n".join(reader.lines) + "\n"
    shape = str(head.get("shape", ""))
    return Gold(name, shape, facts, source, reader.blocks, reader.marks, above)


def _not_toml(path: str, error: tomllib.TOMLDecodeError) -> UsageProblem:
    what = str(error)
    line, where = _TOML_LINE.search(what), path
    if line:
        # The facts begin on the file's second line.
        where, what = f"{path}:{int(line[1]) + 1}", what[: line.start()].rstrip()
    return UsageProblem(f"its facts are not TOML: {what}", where=where, advice="correct it")


def _facts(path: str, head: str, data: dict[str, object]) -> dict[str, list[str]]:
    """Return the facts, each key with its values.

    Raises:
        UsageProblem: there is no such key; the message has the line.
    """
    table = data.get("facts", {})
    if not isinstance(table, dict):
        raise UsageProblem(
            "«facts» is no table", where=path, advice="write [facts] on a line of its own"
        )
    for key in table:
        if key not in FACTS:
            at = next((n for n, row in enumerate(head.split("\n"), 2) if row.startswith(key)), 1)
            near = get_close_matches(key, FACTS, 1)
            advice = f"did you mean {near[0]}?" if near else "docs/metadata.md lists the keys"
            raise UsageProblem(f"«{key}» is no fact", where=f"{path}:{at}", advice=advice)
    return {
        key: [str(one) for one in (value if isinstance(value, list) else [value])]
        for key, value in table.items()
    }


class _Reader:
    def __init__(self, path: str, first: int) -> None:
        self.path, self.number = path, first - 1
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.solid = 0

    def wrong(self, what: str, advice: str) -> UsageProblem:
        return UsageProblem(what, where=f"{self.path}:{self.number}", advice=advice)

    def take(self, line: str) -> None:
        """Read one line of the marked text."""
        self.number += 1
        label, bar, text = line.partition("|")
        if not bar or (text and text[0] != " "):
            raise self.wrong("has no «| » behind its label", "write LABEL | TEXT")
        plain = self._plain(text[1:])
        self.lines.append(plain)
        at = len(self.lines)
        if label.strip():
            self._begin(label.strip(), at)
        elif plain.strip() and self.blocks:
            self.blocks[-1] = self.blocks[-1]._replace(last=at)

    def _begin(self, label: str, at: int) -> None:
        found = _LABEL.fullmatch(label)
        if found is None or found["kind"] not in KINDS:
            raise self.wrong(f"«{label}» is no label", f"write one of {', '.join(sorted(KINDS))}")
        given = {name: a or b for name, a, b in _ATTRIBUTE.findall(found["attributes"])}
        if not given.get("level", "1").isdecimal():
            raise self.wrong(f"level «{given['level']}» is no number", "write level=2")
        level = int(given.get("level", "1")) if found["kind"] == "item" else 0
        self.blocks.append(
            Block(
                found["kind"], at, at, given.get("n", ""), level, given.get("who", ""),
                found["new"] or "",
            )
        )  # fmt: skip

    def _plain(self, text: str) -> str:
        """Take the marks out of a line and remember them."""
        plain: list[str] = []
        open_: list[tuple[re.Match[str], int, int]] = []
        at = 0
        for token in _MARK.finditer(text):
            piece = text[at : token.start()]
            plain.append(piece)
            self.solid += len(solid(piece))
            at = token.end()
            if token.group() != "⟩":
                if token["kind"] not in MARKS:
                    raise self.wrong(
                        f"«{token['kind']}» is no mark", f"write one of {', '.join(sorted(MARKS))}"
                    )
                open_.append((token, self.solid, len(self.marks)))
                self.marks.append(Mark("", 0, 0))
            elif open_:
                begun, start, place = open_.pop()
                words = _MARK.sub("", text[begun.end() : token.start()])
                broken = words[-1:] == "," and not text[at:].strip(" ⟩")
                end = self.solid - broken
                self.marks[place] = Mark(
                    begun["kind"], start, end, (begun["value"] or "").strip('"'),
                    begun["id"] or "", words[:-1] if broken else words,
                    len(self.lines) + 1,
                )  # fmt: skip
            else:
                raise self.wrong("a mark ends that did not begin", "write ⟨kind|words⟩")
        if open_ or "⟨" in text[at:]:
            raise self.wrong("a mark does not end in its line", "write ⟨kind|words⟩")
        plain.append(text[at:])
        self.solid += len(solid(text[at:]))
        return "".join(plain)
