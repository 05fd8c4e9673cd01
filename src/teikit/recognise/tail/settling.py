"""What the lines under a message are together: which of them close it, which stand behind it."""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_greeting
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.model.span import Span
from teikit.model.transcript import Transcript
from teikit.recognise.endings import COUNT, VERB
from teikit.recognise.tail.judging import CLOSING, COPIES, Judging, Settled
from teikit.recognise.tail.lines import ENDED, REMARK, REMARKS, TailLine, uncalled, words_of

__all__ = ["settled"]


_BACK_ROLES = frozenset({"head", "enclosed", "entry", "act", "line", "remark", "banner", "rule"})
_SURELY = frozenset({"valediction", "signature", "columns", "body", "title", "date"})


_PORTION = lazy(r"\((?:C|S|U|TS|LOU|R)\)")


# "Her Majesty's Acting Consul", right under who signs
_CROWN = lazy(
    r"H(?:is|er|\.)\s?(?:[A-Z][a-z]+ )?M(?:ajesty['’]s|\.) (?:[A-Z][\w-]+ ){0,3}?(?:Consul|"
    r"Vice-Consul|Consul-General|Ambassador|Minister|Envoy|Charg[eé]|Agent|Commissioner|Resident|"
    r"Pro-Consul|Counsellor|Secretary of Legation)\b"
)
_TO = lazy(r"T[oO]\s+(?:the\s|his\s|her\s|all\s|THE\s)?[A-ZÀ-ŽȘȚ]")
# "J. Moor, Esq., C.M.G., Lakes Department": whom a letter is for, under who signs
_ESQUIRE = lazy(r"(?:[A-Z]\. ?){1,4}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, Esq\b")
_PASS = lazy(r"[\w .]{0,40}\bpass\b.{0,12} to\b", 2)
# Who kept the record, in small letters under the name.
_TAKER = lazy(
    r"(?:minute-?taker|note-?taker|record-?keeper|stenographer|keeper of the (?:minutes|record)|"
    r"(?:recording )?secretary|chairman|chairwoman|interpreter|translator|"
    r"(?:acting )?(?:ambassador|charg[eé] d[’']affaires(?: a\.? ?i\.?)?|consul(?: general)?|counsell?or|envoy|"
    r"minister|attach[eé]|(?:first|second|third) secretary|(?:deputy )?(?:director|head of (?:the )?\w+)))[.,]?"
)


_DONE = lazy(
    r"\b(?:read|approved|agreed|seen|confirmed|noted|checked|verified|certified|compared|registered|received|"
    r"copied|typed|printed|filed|submitted|signed|sealed)\b",
    2,
)
# "[Handwritten in the upper margin:]", over what somebody wrote there
_BY_HAND = lazy(
    r"\[(?:hand-?written|in (?:ink|pencil)|resolution|marginal|(?:note|remark|written) (?:in|on) the)\b"
    r"[^\]]{0,60}:\s?\]:?",
    2,
)
# "2. (C) It was agreed": a point of a message
_POINT = lazy(r"\(?\d{1,2}[.)]\s")
_STRAY = 60
_STRAYS = 2
_SIGNERS = frozenset({"name", "signature", "columns"})
_IN_ROWS = frozenset({"short", "columns", "signature"})


_QUOTES = '"“”„«»'
_SIGNING = frozenset(("title", "name", "signature", "valediction"))
_CHARGED_WITH = lazy(
    r"(?:Responsible|Responsibility|Executors?|Rapporteurs?|Speakers?|Reporters?)\s*:\s*\S", 2
)
_SHELVED = lazy(r"^[A-ZÀ-ŽȘȚ][\w. -]{1,30}, (?:[A-Z]{0,6}[ -]?)?\d{2,}\b.*\d[-/]\w")
_AND_DOES = lazy(r",? (?:and|which|with) |[,.;:]|$")


class _Reader(Judging):
    """Reads a tail from above: a sentence of the text undoes what was taken for its end."""

    def __init__(self, t: Transcript, paragraphs: list[Span], whose: frozenset[str]) -> None:
        super().__init__(t, paragraphs)
        self.whose = whose
        self.texts = self.said = 0  # lines that were text; sentences of them
        at = t.text.find("compliments to")
        # To whom a note verbale is: below it the name stands again, and signs nothing.
        self.whom = " ".join(t.text[at + 14 : at + 240].split()).lower() if at >= 0 else ""
        # "The Ministry" of the text is "Ministry of Lakes of the Republic of Lethmark" below it.
        self.body = _AND_DOES.split(self.whom, maxsplit=1)[0].removeprefix("the ")
        self.noted = False
        self.lines: list[TailLine] = []
        self.position = 0  # of the line that is being read
        self.strays = 0  # how many lines that nothing explains it has passed

    def put(self, line: TailLine, role: str, state: str = "") -> None:
        """Settle a line."""
        self.found.append(Settled(line, role))
        self.state = state or self.state

    def undo(self) -> None:
        """The text goes on, unless the line is merely one that is not known."""
        if self._is_stray():
            self.strays += 1
            self.found.append(Settled(self.lines[self.position], "line", "low"))
            self.state = "behind"
            return
        self.go_on()

    def go_on(self) -> None:
        """The text goes on: nothing above was its end."""
        self.texts += 1
        self.said += self.lines[self.position].kind in ("prose", "item")
        self.found.clear()
        self.state = "text"

    def read(self, lines: list[TailLine]) -> list[Settled]:
        """Return the lines that stand behind the message, each with its role."""
        self.even = len(lines) > 3 and all(line.apart for line in lines[1:])
        self.lines = lines
        for self.position, line in enumerate(lines):
            position, kind = self.position, line.kind
            if self.found and self._ends_quotation(line):
                self.go_on()  # who signs above signs the letter that is quoted
                continue
            if kind in ("banner", "remark", "rule"):
                self.put(line, kind)
            elif not line.apart and self._is_by_hand(lines, position):
                self.put(line, "line", "behind")
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
                    and COPIES.search(self.words(line))
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

    def _ends_quotation(self, line: TailLine) -> bool:
        """Tell whether a line ends what a paragraph above opened with a quotation mark."""
        words = self.words(line)
        if words[-1] not in _QUOTES or any(mark in words[:-1] for mark in _QUOTES):
            return False
        for above in reversed(self.paragraphs[: line.paragraph]):
            said = self.t.text[above.start : above.end]
            marks = [at for at, letter in enumerate(said) if letter in _QUOTES]
            if marks:
                return marks == [0]  # it alone begins the paragraph: nothing has closed it
        return False

    def _is_stray(self) -> bool:
        """Tell whether a short line that nothing explains stands behind what surely closes.

        Registries and typists leave marks of every kind below a message. One or two of them do not
        make text of the signature above, as long as no sentence follows.
        """
        line, *below = self.lines[self.position :]
        words = self.words(line)
        if line.kind == "prose":
            above = self.lines[self.position - 1] if self.position else None
            if _POINT.match(words) or (above and is_greeting(self.words(above))):
                return False
            more = sum(one.kind == "prose" for one in below)
            few = self.said and more + self.strays < REMARKS and len(words) < REMARK
            last = all(one.kind not in ("name", "signature", "valediction") for one in below)
            return bool(few and last) and (
                self._is_signed() or (not below and line.apart and self._is_remarked())
            )
        return (
            line.kind not in ("prose", "stage")
            and len(words) < (REMARK if self._is_signed() else _STRAY)
            and not (words[-1] in (ENDED if "   " in words else ".!?") and words.count(" ") > 4)
            and all(one.kind not in ("prose", "stage", "voted") for one in below)
            and self.strays < _STRAYS
            and (self._surely_closed() or self._is_signed())
        )

    def _is_remarked(self) -> bool:
        """Tell whether a sentence stands alone behind a signature and the list of who gets the paper."""
        listed = sum(one.role in ("entry", "act") for one in self.found) > 1
        signed = any(one.role in CLOSING for one in self.found)
        return self.state in ("list", "behind") and listed and signed and self._surely_closed()

    def _is_signed(self) -> bool:
        """Tell whether somebody surely signed above, or a list says who gets the paper: no text follows."""
        roles = [one.role for one in self.found]
        if roles.count("act") > 1 or self._has_recipients():
            return True
        closing = [one for one in self.found if one.role in CLOSING]
        signed = (
            "valediction" in roles
            or "signature" in roles
            or ("date" in roles and not {"name", "body", "title", "columns"}.isdisjoint(roles))
            or any(one.line.right and one.role in ("name", "title") for one in closing)
            or ("act" in roles and {"name", "title"} <= set(roles))
        )
        return (signed and self._surely_closed()) or self._is_teletype(closing)

    def _is_teletype(self, closing: list[Settled]) -> bool:
        """Tell whether one name stands under a text in capitals, both of them a teletype's."""
        if [one.role for one in closing] != ["name"] or not closing[0].line.paragraph:
            return False
        above = self.paragraphs[closing[0].line.paragraph - 1]
        name = self.words(closing[0].line)
        text = self.t.text[above.start : above.end]
        return name.isupper() and len(name.split()) < 3 and text.isupper() and len(text) > _STRAY

    def _has_recipients(self) -> bool:
        """Tell whether a list was found: its head with somebody under it or behind it, or its entries."""
        return sum(two.role == "entry" for two in self.found) > 2 or any(
            one.role == "head"
            and (
                one.line.begin < self.paragraphs[one.line.paragraph].end
                or any(two.role == "entry" for two in self.found)
            )
            for one in self.found
        )

    def _surely_closed(self) -> bool:
        """Tell whether what was found is the end of a message even if something unknown follows."""
        closing = [one for one in self.found if one.role in CLOSING]
        if closing:
            return self._cert(closing) == ""
        head = next((n for n, one in enumerate(self.found) if one.role == "head"), -1)
        entries = sum(one.role == "entry" for one in self.found)
        return head >= 0 and entries > 1

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
        if signed and self._is_left_over(line):
            self.put(line, line.kind, "closing")
        elif signed and line.apart and line.kind == "address" and self.state != "list":
            self.put(line, "address", "address")
        elif (
            line.right
            and line.kind in ("signature", "valediction")
            and not any(one.role in CLOSING for one in self.found)
        ):
            if not self._lists():
                self.go_on()  # "Distributed to …" was the last line of the text
            self.put(line, line.kind, "closing")
        elif not signed and line.apart and line.kind in CLOSING and self._charged():
            self.put(line, line.kind, "closing")
        elif self.state == "enclosures" and not signed and line.apart and line.kind in _SIGNING:
            self.put(line, line.kind, "closing")  # who signs stands below what he encloses
        elif self.state == "enclosures":
            self.put(line, "line")
        elif self.state == "list" and line.kind == "short" and self.found[-1].line.kind == "date":
            self.put(line, "line", "behind")  # a registry's signs under its day
        elif self.state == "list" and line.apart and _SHELVED.search(self.words(line)):
            self.put(line, "line", "behind")  # "AJ, 837, KPR I-3-a/101-24": where it is kept
        elif self.state == "list" and line.kind in ("name", "title", "body", "short", "columns"):
            self.put(line, "entry")
        elif line.kind == "address" or self.state == "list":
            self.put(line, "entry" if self.state == "list" and line.kind == "address" else "line")
        else:
            self.put(line, "line", "behind")

    def _is_left_over(self, line: TailLine) -> bool:
        """Tell whether who signs or the day stands, for the first time, under a line that is not known."""
        roles = {one.role for one in self.found}
        above = self.found[-1]
        unknown = above.role == "weak" or above.cert == "low"
        if line.kind in _SIGNERS:
            return roles.isdisjoint(_SIGNERS) and (unknown or "valediction" in roles)
        return unknown and line.kind == "date" and "date" not in roles

    def _closes(self, lines: list[TailLine], position: int) -> None:
        line = lines[position]
        closed = [one for one in self.found if one.role in CLOSING]
        if self.whom and line.apart and line.kind in ("body", "title", "name", "short"):
            name = " ".join(self.words(line).split()).strip(" ,.").lower()
            name = name.removeprefix("the ")
            fuller = len(self.body) > 8 and name.startswith(self.body)
            if (len(name) > 8 and name[:40] in self.whom) or (closed and fuller):
                self.noted = True
                self.put(line, "address", "address")
                return
        above = self.paragraphs[line.paragraph - 1] if line.paragraph else None
        charged = above and _CHARGED_WITH.match(self.t.text, above.start, above.end)
        if charged and not line.apart and line.kind in ("name", "signature", "title"):
            self.go_on()  # "Responsible: Comrade Moor" over "Comrade Dorn"
            return
        below = lines[position + 1 : position + 2]
        dated = line.apart and below and below[0].kind == "date" and not below[0].apart
        town = line.kind in ("body", "name", "short") and self.words(line).endswith(",")
        over = self.found and self.words(self.found[-1].line).endswith(",") and not line.apart
        below_body = over and self.found[-1].role == "body" and below and below[0].kind == "date"
        if below_body and line.kind in ("name", "short") and not below[0].apart:
            self.put(line, "date", "closing")  # "Embassy of Lethmark," over "Tarsk" and the day
            return
        if dated and town and (closed or look_up(self.words(line).strip(" ,"))):
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
            if self._ministries(lines, position):
                self.put(line, "entry", "list")
            else:
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
                (self._weak(one) if one.role == "weak" else one)
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

    def _is_by_hand(self, lines: list[TailLine], position: int) -> bool:
        """Tell whether right above stands who wrote a line where: "[Handwritten in the margin:]"."""
        above = lines[position - 1] if position else None
        words = self.words(above) if above else ""
        return (
            above is not None and above.kind == "remark" and _BY_HAND.fullmatch(words) is not None
        )

    def _weak(self, one: Settled) -> Settled:
        """Doubt a line behind the message unless it says what somebody did: "Read and approved"."""
        words = self.words(one.line)
        told = len(words) >= _STRAY or _DONE.search(words)
        return one._replace(role="line", cert="" if told else "low")

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
