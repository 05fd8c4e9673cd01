"""What the lines under a message are together: which of them close it, which stand behind it."""

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
from teikit.recognise.endings import COUNT, ENTRY, GAP, VERB
from teikit.recognise.tail.lines import ENDED, TailLine, uncalled, words_of

__all__ = ["CLOSING", "Settled", "settled"]

CLOSING = frozenset({"valediction", "signature", "name", "title", "body", "date", "columns"})
"""What a closing may be made of."""


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


_BACK_ROLES = frozenset({"head", "enclosed", "entry", "act", "line", "remark", "banner", "rule"})
_SURELY = frozenset({"valediction", "signature", "columns", "body", "title", "date"})
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
_PORTION = lazy(r"\((?:C|S|U|TS|LOU|R)\)")


# "Her Majesty's Acting Consul", right under who signs
_CROWN = lazy(
    r"H(?:is|er|\.)\s?(?:[A-Z][a-z]+ )?M(?:ajesty['’]s|\.) (?:[A-Z][\w-]+ ){0,3}?(?:Consul|"
    r"Vice-Consul|Consul-General|Ambassador|Minister|Envoy|Charg[eé]|Agent|Commissioner|Resident|"
    r"Pro-Consul|Counsellor|Secretary of Legation)\b"
)
_COMPLETES = lazy(r"(?:of|in|for|to|at|with|on|and|under|attached to)\s[^.:;]{2,80}[.,]?$")
_TO = lazy(r"T[oO]\s+(?:the\s|his\s|her\s|all\s|THE\s)?[A-ZÀ-Ž]")
# "J. Moor, Esq., C.M.G., Lakes Department": whom a letter is for, under who signs
_ESQUIRE = lazy(r"(?:[A-Z]\. ?){1,4}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, Esq\b")
_PASS = lazy(r"[\w .]{0,40}\bpass\b.{0,12} to\b", 2)
_COPIES = lazy(r"\b[Cc]op(?:y|ies)\b")
# Who kept the record, in small letters under the name.
_TAKER = lazy(
    r"(?:minute-?taker|note-?taker|record-?keeper|stenographer|keeper of the (?:minutes|record)|"
    r"(?:recording )?secretary|chairman|chairwoman|interpreter|translator|"
    r"(?:acting )?(?:ambassador|charg[eé] d[’']affaires(?: a\.? ?i\.?)?|consul(?: general)?|counsell?or|envoy|"
    r"minister|attach[eé]|(?:first|second|third) secretary|(?:deputy )?(?:director|head of (?:the )?\w+)))[.,]?"
)
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
    r"(?:[A-ZÀ-Ž][\w’'.-]* ?){1,4}"
)


_STRAY = 60
_STRAYS = 2
_IN_ROWS = frozenset({"short", "columns", "signature"})
_OFFICES = frozenset({"name", "body", "short", "title", "code"})


class _Reader:
    """Reads a tail from above: a sentence of the text undoes what was taken for its end."""

    def __init__(self, t: Transcript, paragraphs: list[Span], whose: frozenset[str]) -> None:
        self.t, self.paragraphs, self.whose = t, paragraphs, whose
        self.found: list[Settled] = []
        self.state = "text"
        self.texts = 0
        at = t.text.find("compliments to")
        # To whom a note verbale is: below it the name stands again, and signs nothing.
        self.whom = " ".join(t.text[at + 14 : at + 240].split()).lower() if at >= 0 else ""
        self.noted = False
        self.lines: list[TailLine] = []
        self.position = 0  # of the line that is being read
        self.strays = 0  # how many lines that nothing explains it has passed
        self.even = False  # blank lines part all lines, and say nothing

    def words(self, line: TailLine) -> str:
        """Return a line's characters."""
        paragraph = self.paragraphs[line.paragraph]
        return self.t.text[paragraph.start : paragraph.end]

    def put(self, line: TailLine, role: str, state: str = "") -> None:
        """Settle a line."""
        self.found.append(Settled(line, role))
        self.state = state or self.state

    def undo(self) -> None:
        """The text goes on: nothing above was its end, but for a line that is merely not known."""
        if self._is_stray():
            self.strays += 1
            self.found.append(Settled(self.lines[self.position], "line", "low"))
            self.state = "behind"
            return
        self.texts += 1
        self.found.clear()
        self.state = "text"

    def read(self, lines: list[TailLine]) -> list[Settled]:
        """Return the lines that stand behind the message, each with its role."""
        self.even = len(lines) > 3 and all(line.apart for line in lines[1:])
        self.lines = lines
        for self.position, line in enumerate(lines):
            position, kind = self.position, line.kind
            if kind in ("banner", "remark", "rule"):
                self.put(line, kind)
            elif kind in _IN_ROWS and self._in_table(lines, position):
                self.undo()
            elif line.apart and self._goes_to_each(lines, position):
                self.put(line, "head", "list")
            elif kind in ("loose", "short") and self._completes(line):
                self.put(line, "title")
            elif kind == "loose":
                if self.state == "list" and self._goes_on(line):
                    self.put(line, "entry")
                elif self.state in ("list", "behind", "enclosures") and not line.apart:
                    self.put(line, "line")
                elif self.state == "list" and len(COUNT.findall(self.words(line))) > 1:
                    self.put(line, "entry")  # "Press Department (2), file (1), 9 copies in all"
                elif (
                    self.state == "closing"
                    and [one.kind for one in lines[position + 1 : position + 2]] == ["entry"]
                    and _COPIES.search(self.words(line))
                ):
                    self.put(line, "head", "list")
                elif self.state == "closing" and line.apart and _TO.match(self.words(line)):
                    self.put(line, "address", "address")
                elif self.state in ("closing", "address") and line.apart:
                    self.put(line, "weak", "behind")
                elif self.state == "behind" and self._amid_acts(lines, position):
                    self.put(line, "line")
                else:
                    self.undo()
            elif kind == "voted":
                names = [one.kind for one in lines[position + 1 : position + 3]]
                if names and set(names) <= {"name", "signature"} and self.state == "text":
                    self.put(line, "title", "closing")
                elif self._is_closed():
                    self.put(line, "head", "list")
                else:
                    self.undo()
            elif kind == "noted":
                if self._is_closed() or self.state in ("list", "behind"):
                    self.put(line, "act", "behind")
                else:
                    self.undo()
            elif kind in ("prose", "stage", "missing"):
                if kind == "prose" and (self.state == "ps" or self._is_minuted(lines, position)):
                    self.put(line, "postscript", "ps")
                elif kind == "missing" and self.state in ("list", "behind", "closing", "address"):
                    self.put(line, "line")
                else:
                    self.undo()
            elif kind == "head":
                self.put(line, "head", "list")
            elif kind == "enclosed":
                self.put(line, "enclosed", "enclosures")
            elif kind == "postscript":
                closed = any(one.role in CLOSING for one in self.found)
                if closed or (self.state == "list" and line.apart):
                    self.put(line, "postscript", "ps")
                else:
                    self.undo()
            elif self._number_behind(lines, position):
                self.put(line, "line", "behind")
            elif kind in ("short", "entry") and self._numbers(lines, position):
                self.put(line, "title", "closing")
            elif kind in ("act", "short") and self._records(lines, position):
                self.put(line, "signature", "closing")
            elif kind == "act" and self._counts(lines, position):
                self.put(line, "act", "list")
            elif kind in ("act", "code"):
                self.put(line, "act" if kind == "act" else "line", "behind")
            elif kind in ("entry", "item"):
                self._entry(line)
            elif self.state in ("list", "enclosures", "behind"):
                self._among(line)
            else:
                self._closes(lines, position)
        self._front()
        return self._sure()

    def _is_stray(self) -> bool:
        """Tell whether a short line that nothing explains stands behind what surely closes.

        Registries and typists leave marks of every kind below a message. One or two of them do not
        make text of the signature above, as long as no sentence follows.
        """
        line, *below = self.lines[self.position :]
        words = self.words(line)
        return (
            line.kind not in ("prose", "stage")
            and len(words) < _STRAY
            and not (words[-1] in ENDED and words.count(" ") > 4)
            and all(one.kind not in ("prose", "stage", "voted") for one in below)
            and self.strays < _STRAYS
            and self._surely_closed()
        )

    def _surely_closed(self) -> bool:
        """Tell whether what was found is the end of a message even if something unknown follows."""
        closing = [one for one in self.found if one.role in CLOSING]
        if closing:
            return self._cert(closing) == ""
        head = next((n for n, one in enumerate(self.found) if one.role == "head"), -1)
        entries = sum(one.role == "entry" for one in self.found)
        return head >= 0 and entries > 1

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
        return len(COUNT.findall(self.words(line))) > 1

    def _entry(self, line: TailLine) -> None:
        words = self.words(line)
        if len(words) > 240 or VERB.search(words) or _PORTION.search(words[:12]):
            self.undo()  # the message begins under a head of copies, or goes on
        elif self.state in ("list", "enclosures"):
            self.put(line, "entry" if self.state == "list" else "line")
        elif self.state == "behind" and line.kind == "entry":
            self.put(line, "line")
        else:
            self.undo()

    def _among(self, line: TailLine) -> None:
        """A line under the head of a list, or among stamps."""
        signed = any(one.role in CLOSING for one in self.found)
        if signed and line.apart and line.kind == "address" and self.state != "list":
            self.put(line, "address", "address")
        elif (
            line.right
            and line.kind in ("signature", "valediction")
            and not any(one.role in CLOSING for one in self.found)
        ):
            if not self._lists():
                self.undo()  # "Distributed to …" was the last line of the text
            self.put(line, line.kind, "closing")
        elif not signed and line.apart and line.kind in CLOSING and self._charged():
            self.put(line, line.kind, "closing")
        elif self.state == "enclosures":
            self.put(line, "line")
        elif self.state == "list" and line.kind in ("name", "title", "body", "short", "columns"):
            self.put(line, "entry")
        elif line.kind == "address" or self.state == "list":
            self.put(line, "entry" if self.state == "list" and line.kind == "address" else "line")
        else:
            self.put(line, "line", "behind")

    def _lists(self) -> bool:
        """Tell whether "Recipients:" stands over entries, one a line: left of it somebody signs."""
        head, *entries = self.found
        listed = len(entries) > 1 and all(one.role == "entry" for one in entries)
        return listed and head.role == "head" and self.words(head.line).endswith(":")

    def _charged(self) -> bool:
        """Tell whether the line above names who is to carry a decision out: who took it signs below."""
        above = self.found[-1]
        return above.role == "head" and _CHARGED.match(self.words(above.line)) is not None

    def _closes(self, lines: list[TailLine], position: int) -> None:
        line = lines[position]
        closed = [one for one in self.found if one.role in CLOSING]
        if self.whom and line.apart and line.kind in ("body", "title", "name", "short"):
            name = " ".join(self.words(line).split()).strip(" ,.").lower()
            if len(name) > 8 and name.removeprefix("the ")[:40] in self.whom:
                self.noted = True
                self.put(line, "address", "address")
                return
        below = lines[position + 1 : position + 2]
        dated = line.apart and below and below[0].kind == "date" and not below[0].apart
        town = line.kind in ("body", "name", "short") and self.words(line).endswith(",")
        if closed and dated and town:
            self.put(line, "date", "closing")  # "Tarsk," over "the 5th May 1957."
            return
        to = line.apart and not line.right and _TO.match(self.words(line))
        crown = self.state == "closing" and not line.apart and _CROWN.match(self.words(line))
        if closed and crown and self.found[-1].role in ("name", "signature"):
            self.put(line, "title")
            return
        esquire = line.apart and not line.right and _ESQUIRE.match(self.words(line))
        if closed and (
            line.kind == "address" or to or esquire or self._inside_address(lines, position)
        ):
            self.put(line, "address", "address")
        elif (
            self.state == "address"
            and (not line.apart or self.even)
            and line.kind in ("body", "name", "title", "short")
        ):
            self.put(line, "address")
        elif self.state == "text" and line.apart and self._counted(lines, position):
            self.put(line, "entry", "list")
        elif (closed or self.state == "text") and self._internal(lines, position):
            self.put(line, "line", "behind")
        elif line.kind in CLOSING:
            self.put(line, line.kind, "closing")
        elif line.kind == "address":
            self.undo()
        elif closed and self.state in ("closing", "address"):
            under = (line.right or _TAKER.fullmatch(self.words(line))) and not line.apart
            self.put(line, "title" if under else "weak", "closing" if under else "behind")
        else:
            self.undo()

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
        return over and _COPIES.search(self.words(lines[position])) is not None

    def _records(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether who kept the record signs, apart, over the list of who gets it or at the end."""
        line, below = lines[position], lines[position + 1 : position + 2]
        if below and below[0].kind == "title" and not below[0].apart:
            below = lines[position + 2 : position + 3]  # the office of who kept it
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
        around = [self.words(line) for line in lines[max(position - 1, 0) : position + 3]]
        rows = [one for one in around if len(GAP.findall(one)) > 1]
        return len(rows) > 2 and sum(one[-1].isdigit() for one in rows) > 1

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

    def _internal(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether the departments of a telegram's internal distribution begin here.

        Where no blank line parts them from the text, the first two must show that they are such.
        """
        first = [self._undated(self.words(line)) for line in lines[position : position + 2]]
        ministers = len(first) > 1 and all(map(_MINISTER.match, first))
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

    def _front(self) -> None:
        """Drop remarks and rules above a signature: they belong to the text."""
        first = next((n for n, one in enumerate(self.found) if one.role in CLOSING), 0)
        if first and all(one.role in ("remark", "banner", "rule") for one in self.found[:first]):
            del self.found[:first]

    def _sure(self) -> list[Settled]:
        """Keep what closes only where something shows that it does."""
        self._offices_of_the_sender()
        closing = [one for one in self.found if one.role in CLOSING]
        cert = "" if self.noted and self.texts else self._cert(closing)
        if cert is not None:
            return [
                (one._replace(role="line", cert="low") if one.role == "weak" else one)
                if one.role not in ("name", "columns", "body")
                else one._replace(cert=cert)
                for one in self.found
            ]
        behind = {*_BACK_ROLES, "postscript"} if not closing else _BACK_ROLES
        kept = [one for one in self.found if one.role in behind]
        # What stands between lines that were given up is text too.
        given_up = [one.line.paragraph for one in self.found if one.role not in behind]
        last = max(given_up, default=-1)
        return [one for one in kept if one.line.paragraph > last]

    def _is_sender(self, line: TailLine) -> bool:
        """Tell whether a name under the message is the one that its head says it is from."""
        words = words_of(self.words(line))
        return line.kind == "name" and bool(words) and self.whose.issuperset(words)

    def _offices_of_the_sender(self) -> None:
        """Right under the sender's name stands the sender's office, though it looks like a name."""
        for n in range(1, len(self.found)):
            above, one = self.found[n - 1 : n + 1]
            under = one.role == "name" and not one.line.apart and not self._is_sender(one.line)
            if under and above.role == "name" and self._is_sender(above.line):
                self.found[n] = one._replace(role="title")

    def _cert(self, closing: list[Settled]) -> Cert | None:
        if not closing or len(closing) > 12:
            return None
        if not self.texts and not any(one.line.right for one in closing):
            return None
        if self._is_sender(closing[0].line) and len(closing) < 4:
            return ""
        kinds = {one.role for one in closing}
        if kinds & {"valediction", "signature"} or any(
            one.line.right and one.role != "date" for one in closing
        ):
            return ""
        index = closing[0].line.paragraph
        above = self.paragraphs[index - 1] if index else None
        ended = False
        if above is not None:
            end = uncalled(self.t.text, above.start, above.end)
            ended = self.t.text[end - 1] in ENDED or self.t.text[end - 5 : end].upper() == " STOP"
            ended = ended or (
                above.end - above.start < 60
                and bool(_PASS.match(self.t.text, above.start, above.end))
            )
        if kinds & _SURELY:
            return ""
        long = above is not None and above.end - above.start > 40
        capitals = all(self.words(one.line).isupper() for one in closing)
        printed = self.t.shape == "edition-page"
        behind = any(one.role in ("head", "act", "enclosed") for one in self.found)
        if ended and len(closing) == 1 and (long or capitals or printed or behind):
            return "high"
        return "medium" if ended and len(closing) <= 4 and capitals else None


def settled(
    t: Transcript, paragraphs: list[Span], lines: list[TailLine], whose: frozenset[str]
) -> list[Settled]:
    """Return what stands behind a message from those of `senders`, each line with its role."""
    return _Reader(t, paragraphs, whose).read(lines)
