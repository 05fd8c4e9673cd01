"""What a line under a message is by those that stand around it: a list, an address, a table, a stamp."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.fact import Cert
from teikit.model.span import Span
from teikit.model.transcript import Transcript
from teikit.recognise.enclosed.words import has_table
from teikit.recognise.endings import COUNT, ENTRY, GAP
from teikit.recognise.tail.lines import TailLine
from teikit.recognise.tail.recipients import COPY_BEHIND

__all__ = ["CLOSING", "COPIES", "Judging", "Settled"]

CLOSING = frozenset({"valediction", "signature", "name", "title", "body", "date", "columns"})
"""What a closing may be made of."""
_INTERNAL = lazy(
    r"LIMITED|STANDARD|FILES?|GENERAL|SPECIAL|PLANNING STAFF|WHITEHALL|(?:FCO|DEPARTMENTAL)\b.*|"
    r"(?:LIMITED|STANDARD|SPECIAL|RESTRICTED) DISTRIBUTION"
)
_DEPARTMENT = lazy(
    r"&|\b(?:DEPTS?|MIN|SEC|P\.M|PS|TREASURY|CABINET|DEFENCE|MINISTRY|DEPARTMENT|OFFICE|BRANCH|DIV|"
    r"DIVISION|SECTION|FILES?|REGISTRY|D\.\w|[A-Z]\.[A-Z]\.[A-Z])\b"
)
# "MIN. & DEPT. COMMERCE", "P.M.'S DEPT."
_MINISTER = lazy(
    r"(?:MIN(?:ISTER|ISTRY)?|DEPT|DEPARTMENT|SEC(?:RETARY|Y)?|P\.M|PRIME MINISTER)\b\.?['’ &]"
)
_ENDS = lazy(r"(?<!\bDEPT)(?<!\bDEPTS)(?<!\bMIN)(?<!\bDIV)(?<!\bSEC)(?<!\bBR)(?<!\.[A-Z])\.$")
_NUMBER = lazy(
    r"(?:No|Nr|no|nr|N[º°]|№)\.? ?\d{1,6}(?:[/-]\w{1,6}){0,3}\.?"
    r"(?: ?\(\d{1,3} (?:pages?|pp?\.|sheets?|leaf|leaves)\))?"
)
_COMPLETES = lazy(r"(?:of|in|for|to|at|with|on|and|under|attached to)\s[^.:;]{2,80}[.,]?$")
COPIES = lazy(r"\b[Cc]op(?:y|ies)\b")
_CHARGED = lazy(
    r"(?:to be (?:carried out|implemented|executed|fulfilled) by|for (?:implementation|execution)|"
    r"executors?)\s*[:：]\s*\S",
    2,
)
_RECORDED = lazy(
    r"(?:(?:Recorded|Minuted|Noted|Transcribed|Stenographed|(?:Taken|Written|Noted|Put) down|"
    r"Protocolled|Drawn up|"
    r"(?:Minutes|Notes?|Record|Protocol) (?:taken|kept|made|written)(?: down)?) by(?:\s?:)? |"
    r"For the (?:record|minutes|correctness of the \w+)\s?: )"
    r"[A-ZÀ-ŽȘȚ][\w’'.-]* ?(?:(?:[A-ZÀ-ŽȘȚ][\w’'.-]*|of|the|for|in) ?){0,12}"
)
_OFFICES = frozenset({"name", "body", "short", "title", "code"})


class Settled(NamedTuple):
    """A line of a tail and what it was settled to be.

    Attributes:
        line: the line.
        role: a kind of `CLOSING`, or `address`, `postscript`, `head`, `enclosed`, `entry`, `act`,
            `line`, `remark`, `banner`, `rule`.
        cert: how sure a signature is, or that a line is none of the text's.
    """

    line: TailLine
    role: str
    cert: Cert = ""


class Judging:
    """Judges the lines of a tail by their neighbours, and by what was found so far.

    Attributes:
        found: the lines that were settled.
        state: what they are: `text`, `closing`, `address`, `list`, `enclosures`, `behind`, `ps`.
        even: blank lines part all lines, and say nothing.
    """

    def __init__(self, t: Transcript, paragraphs: list[Span]) -> None:
        self.t, self.paragraphs = t, paragraphs
        self.found: list[Settled] = []
        self.state = "text"
        self.even = False

    def words(self, line: TailLine) -> str:
        """Return a line's characters."""
        paragraph = self.paragraphs[line.paragraph]
        return self.t.text[paragraph.start : paragraph.end]

    def _is_minuted(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether another hand writes and signs under who has signed and dated the paper."""
        closing = [one.role for one in self.found if one.role in CLOSING]
        below = [one.kind for one in lines[position + 1 : position + 2]]
        signed = "name" in closing or "signature" in closing
        return (
            self.state == "closing"
            and lines[position].apart
            and signed
            and "date" in closing
            and below in (["name"], ["signature"])
        )

    def _completes(self, line: TailLine) -> bool:
        """Tell whether a line goes on with the office above it: "of the Republic of Marovia"."""
        above = self.found[-1].role if self.found else ""
        return (
            above in ("title", "body", "signature")
            and not line.apart
            and _COMPLETES.match(self.words(line)) is not None
        )

    def _goes_to_each(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether bodies hang under "To: Ministry of Lakes", below who signs: each gets it."""
        below = lines[position + 1 : position + 2]
        words = self.words(lines[position])
        if words[:3] != "To:" or not below or below[0].apart or not self._is_closed():
            return False
        first, second = (
            self.t.lines[self.paragraphs[one.paragraph].value["first"]]
            for one in (lines[position], below[0])
        )
        hangs = second.indent > first.indent + 2
        return hangs and is_org(words[3:]) and is_org(self.words(below[0]))

    def _is_closed(self) -> bool:
        return any(one.role in CLOSING for one in self.found)

    def _goes_on(self, line: TailLine) -> bool:
        """Tell whether a list of copies goes on below a blank line: "Sea Office (3), file (2)"."""
        words = self.words(line)
        return len(COUNT.findall(words)) > 1 or COPY_BEHIND.search(words) is not None

    def _lists(self) -> bool:
        """Tell whether "Recipients:" stands over entries, one a line: left of it somebody signs."""
        head, *entries = self.found
        listed = len(entries) > 1 and all(one.role == "entry" for one in entries)
        return listed and head.role == "head" and self.words(head.line).endswith(":")

    def _charged(self) -> bool:
        """Tell whether the line above names who is to carry a decision out: who took it signs below."""
        above = self.found[-1]
        return above.role == "head" and _CHARGED.match(self.words(above.line)) is not None

    def _number_behind(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether a number of the office stands behind the acts, or under the last day."""
        if not _NUMBER.fullmatch(self.words(lines[position])):
            return False
        dated = bool(self.found) and self.found[-1].role == "date"
        signed = any(
            one.kind in ("name", "signature") for one in lines[position + 1 : position + 2]
        )
        return self.state in ("list", "behind") or (dated and not signed)

    def _numbers(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether the number of a telegram stands among its date and signature: "No. 214"."""
        if not _NUMBER.fullmatch(self.words(lines[position])):
            return False
        beside = lines[max(position - 1, 0) : position + 2]
        return self.state == "closing" and any(
            one.kind in ("name", "date", "signature") for one in beside
        )

    def _amid_acts(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether a short order stands among the stamps of offices: above and below is one."""
        beside = [one.kind for one in lines[position - 1 : position + 2 : 2]]
        return (
            beside[:1] == ["act"]
            and beside[1:] in ([], ["act"], ["date"])
            and (len(self.words(lines[position])) < 60)
        )

    def _counts(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether "Printed in 9 copies" stands over the list of who gets them."""
        below = lines[position + 1 : position + 3]
        over = len(below) == 2 and all(
            ENTRY.match(self.words(one)) and (lines[position].apart or not one.apart)
            for one in below
        )
        return over and COPIES.search(self.words(lines[position])) is not None

    def _records(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether who kept the record signs, apart, over the list of who gets it or at the end."""
        line, below = lines[position], lines[position + 1 : position + 2]
        if below and below[0].kind in ("title", "name") and not below[0].apart:
            below = lines[position + 2 : position + 3]  # the office of who kept it, or the name
        recorded = _RECORDED.fullmatch(self.words(line))
        over = all(one.kind in ("head", "remark", "date") and one.apart for one in below)
        return recorded is not None and self.state == "text" and line.apart and over

    def _in_table(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether figures stand under one another in three columns or more: no list of posts."""
        words = self.words(lines[position])
        if "   " not in words or self.state == "list":
            return False
        if lines[position].kind != "short" and self._under_columns(lines[position]):
            return True
        around = [self.words(line) for line in lines[max(position - 2, 0) : position + 3]]
        gaps = [len(GAP.findall(one)) for one in around]
        rows = [one for one, wide in zip(around, gaps, strict=True) if wide > 1]
        figures = len(rows) > 2 and sum(one[-1].isdigit() for one in rows) > 1
        return figures or sum(wide > 2 for wide in gaps) > 2

    def _under_columns(self, line: TailLine) -> bool:
        """Tell whether a line with a wide gap stands under two with theirs at its column, days first."""
        at = line.paragraph
        if at < 2 or "   " not in self.words(line):
            return False
        rows = self.paragraphs[at - 2 : at + 1]
        near = all(
            self.t.lines[below.value["first"]].number
            == self.t.lines[above.value["last"]].number + 1
            for above, below in itertools.pairwise(rows)
        )
        dated = all(self.t.text[row.start].isdigit() for row in rows)
        return near and dated and has_table(self.t, self.paragraphs, at - 2)

    def _inside_address(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether the address of a letter begins here: lines that end in commas, then none."""
        line = lines[position]
        if not line.apart or line.right:
            return False
        under = lines[position + 1 : position + 2]
        if not under or (under[0].apart and not self.even):
            return False  # what goes down to the right like stairs begins at the margin
        if self.words(line).endswith(","):
            return not self.even or line.kind != "title"
        if self.even:
            return False
        # Under a letter that its writer has signed, a block of names is whom it goes to.
        roles = [one.role for one in self.found]
        signed = "valediction" in roles and {"name", "signature"} & set(
            roles[roles.index("valediction") :]
        )
        return bool(signed) and line.kind in ("name", "title", "body", "short")

    def _ministries(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether the first two lines name ministers and departments: a copy goes to each."""
        first = [self._undated(self.words(line)) for line in lines[position : position + 2]]
        return len(first) > 1 and all(map(_MINISTER.match, first))

    def _internal(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether the departments of a telegram's internal distribution begin here.

        Where no blank line parts them from the text, the first two must show that they are such.
        """
        ministers = self._ministries(lines, position)
        if not (lines[position].apart or ministers):
            return False
        if _INTERNAL.fullmatch(self.words(lines[position])):
            return True
        closed = any(one.role in CLOSING for one in self.found)
        block = [lines[position]]
        for line in lines[position + 1 :]:
            if (line.apart and not self.even) or line.right:
                break
            if line.kind not in _OFFICES and (self.even or ministers):
                break
            if ministers and self.words(line)[0] == "[":
                break
            block.append(line)
        texts = [self._undated(self.words(line)) for line in block]
        # Without a signature above them, offices must show that they are such.
        offices = sum(bool(_DEPARTMENT.search(words)) for words in texts)
        return (
            len(block) > 2
            and (closed or (offices > 1 and not any(_ENDS.search(words) for words in texts)))
            and all(
                (line.kind in _OFFICES or line.kind == "date" or (ministers and line is block[0]))
                and len(words) < 40
                and sum(c.islower() for c in words) < 3
                for line, words in zip(block, texts, strict=True)
            )
        )

    @staticmethod
    def _undated(words: str) -> str:
        """Return an office without the day that stands at the right of it."""
        office, gap, day = words.rpartition("   ")
        return office.rstrip() if gap and whole_date(day) else words

    def _counted(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether bodies stand under one another, one with how many copies it gets: nobody signs."""
        block = [lines[position]]
        for line in lines[position + 1 :]:
            if line.apart or line.right:
                break
            block.append(line)
        counts = sum(bool(COUNT.search(self.words(line))) for line in block)
        bodies = all(line.kind in ("body", "name", "title", "short", "entry") for line in block)
        return len(block) > 1 and bool(counts) and bodies and not block[0].right
