"""The head of a document: what stands above the message, line by line, and the docket's parts.

    Foreign Ministry Top Secret Telegram
    Reviewed by Li      Sent to Valdoria, Ruthenia      No. 416
    From: Embassy in Valdoria
                                       MINUTES
                        of the Meeting of the Commission for Lakes

Not seen: short lines without any form of a docket, right above the message: they may be its first words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.docket_line import Part, cells_of, is_strong, label_of, parts_of
from teikit.forms.headlines import (
    begins_message,
    dateline_of,
    goes_on_below,
    is_continued_heading,
    is_greeting,
    is_place_alone,
    is_prose,
    is_verbal,
    opens_heading,
)
from teikit.forms.lazy import lazy
from teikit.forms.posts import Party, parties
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.headings import repeats, title_forms
from teikit.recognise.opener import is_copies, is_salutation
from teikit.recognise.particulars import label_key
from teikit.recognise.recogniser import Recogniser

__all__ = ["docket"]

_LIMIT = 60
_REMARK = lazy(r"\[.*\]|\(.*\)")
_SUBJECT = lazy(
    r"(?:Subject|SUBJECT|Re|RE|Ref\.?|REF|Reference|Sub(?:ject)?\.?|Subj\.?|Concerning|Theme|"
    r"Topic|Betr\.?)\s*(?:[:：]-?|\.(?: ?\.){2,})"
)
_TO = lazy(r"(?:To|TO|For|FOR)(?:[:：]|\s+(?:(?:the|all|our)\s+)?(?=[\[A-Z])|$)")
_TO_ALONE = lazy(r"(?:To|TO)\s*[:,]?")
# "MIPT: DYKE SHOW", "MY TELNO 61: FISH": the subject of a British telegram.
_TOPIC = lazy(
    r"(?:MIPT|MIFT|(?:MY|YOUR|[A-Z]+) TELNO\.? \d+(?: TO [A-Z]+)?)(?:[^a-z]{0,30})?: ?[^a-z]{3,90}"
)
_ROMAN = lazy(r"(?:[IVX]{1,5}|[A-Z])[.)]\s+\S")
_RULE = lazy(r"[-–—_=*~. ]{3,}")
_UNDERLINE = lazy(r"[-–—_=~]{3,}")
# "TsDA, f. 1B, op. 99, l. 9-13", "AAN, KC PZPR, 237/XXII-99, pp. 3-4. Copy."
_SHELF = lazy(
    r"[\[(]?[A-ZÀ-Ž][\w.-]{1,12},? (?:[^;:]{0,60}, )?(?:[Ff]ond|[Ff]\.|[Ff]ol\.|RG|[Oo]p\.|d\.|"
    r"a\.\s?e\.|l{1,2}\.|p{1,2}\.|Bl\.|[Bb]ox|[Ff]ile|[Zz]\.|[Kk]\.) ?\d[^?!]{0,120}"
)
_FILE = lazy(r"(?:Our |Your )?(?:Ref|REF|Reference|File)\.?(?: [Nn]o\.?)?\s*:?\s*(?=\S*\d)")
_REFERENCES = lazy(r"(?:REFS?|Refs?|REFERENCES?|References?|REFTELS?)\b\s*:?")
_LETTERED = lazy(r"(?:\([A-Z]\)|[A-Z][.)])\s+[A-Z0-9\d]")
_HAND = lazy(r"\[(?:[^\]:]{2,60}:|[^\]]{12,60}\](?! [a-z]))")
_INITIALS_ALONE = lazy(r"(?:[A-Z][ \xa0]{1,4}){2,}[A-Z]|(?:[A-Z]{2,5} )[A-Z]{2,5}(?: [A-Z]{2,5})?")
_INITIAL = lazy(r"(?:[A-Z][a-z]?\.[ \xa0]?)+[A-Z]")
_SYMBOL = lazy(r"[(\[]?(?=[^a-z]*\d)[\w./()–—-]+(?:[ ][\w./()–—-]+){0,3}[)\]]?\.?")


class Row(NamedTuple):
    """One paragraph of the head and what it is.

    Attributes:
        at: index of the paragraph.
        role: `docket`, `heading`, `dateline`, `salute`, `copies`, `particular`, or nothing yet.
        last: index of its last paragraph.
        parts: of a docket's line.
        value: what else was found out.
    """

    at: int
    role: str
    last: int
    parts: list[Part]
    value: dict[str, object]


class Head:
    """Reads the lines above the message, from the first one down."""

    def __init__(self, t: Transcript, spans: Spans) -> None:
        self.t = t
        self.paragraphs = spans.of("paragraph")
        self.known = t.collection
        self.titles = title_forms(t)
        self.wrapped = any(p.by == "wrapped-lines" for p in self.paragraphs[:200])
        self.enclosed = min((s.value["index"] for s in spans.of("enclosure")), default=1 << 30)
        self.rows: list[Row] = []
        self.at = 0
        self.greeted = self.headed = self.telegraphic = False

    def words(self, index: int) -> str:
        """Return a paragraph's characters."""
        paragraph = self.paragraphs[index]
        return self.t.text[paragraph.start : paragraph.end]

    def blank(self, index: int) -> bool:
        """Tell whether a blank line, or the beginning, stands above a paragraph."""
        if index == 0:
            return True
        above = self.t.lines[self.paragraphs[index - 1].value["last"]].number
        return bool(self.t.lines[self.paragraphs[index].value["first"]].number > above + 1)

    def indent(self, index: int) -> int:
        """Return the column at which a paragraph begins."""
        first: int = self.paragraphs[index].value["first"]
        return self.t.lines[first].indent

    def read(self) -> list[Row]:
        """Return the rows of the head."""
        limit = min(len(self.paragraphs), _LIMIT, self.enclosed)
        while self.at < limit:
            row = self.next()
            if row is None:
                break
            self.rows.append(row)
            self.at = row.last + 1
        return self.settled()

    # --- one row ------------------------------------------------------------------------------

    def next(self) -> Row | None:
        """Return the row at the present place, or None where the message begins."""
        index = self.at
        words = self.words(index)
        if self.refers(index):
            return self.row("docket", index, refers=True)
        if repeats(words, self.titles) and len(words) < 400:
            self.headed = True
            return self.row("heading", index, rule="repeats-the-title", cert="")
        if len(words) > 700:
            return None
        flat = " ".join(words.split())
        if not self.greeted and (dated := self.greeting(index, flat)) is not None:
            self.greeted = True
            return self.row("salute", index, greeting=True, dated=dated[0] if dated else None)
        if self.greeted:
            return self.row("particular", index) if _SUBJECT.match(words) else None
        if _RULE.fullmatch(flat):
            return self.row("", index) if self.rows else None
        titled = opens_heading(flat) and not self.headed
        if self.rows and not titled and self.is_underlined(index) and not label_of(words):
            return None
        if self.is_reference(index):
            return self.row("docket", index)
        if self.is_particular(index):
            return self.row("particular", index, self.field_end(index))
        if _SUBJECT.match(words) and len(words) < 400:
            return self.subject(index)
        if label := label_of(words):
            return self.labelled(index, label, flat)
        found = dateline_of(self.t.text, *self.span(index))
        if found and not self.is_dated_docket(index, found.place):
            return self.row("dateline", index, place=found.place, org=found.org, date=found.date)
        if row := self.two_line_dateline(index):
            return row
        if _REMARK.fullmatch(flat) and len(flat) < 400:
            numbered = bool(self.rows) and any(
                part.kind in ("message-number", "classification") for part in self.parts(index)
            )
            told = flat[0] == "[" or numbered
            return self.row("docket" if told else "", index)
        if opens_heading(flat) and not begins_message(flat):
            return self.heading(index)
        if self.under_heading(flat):
            last = index
            while last + 1 < len(self.paragraphs) and self.continues(index, last, last + 1):
                last += 1
            return self.row("heading", index, last, rule="under-the-heading", cert="high")
        return self.plain(index, flat)

    def plain(self, index: int, flat: str) -> Row | None:
        """Judge a line by its form alone."""
        words = self.words(index)
        parts = self.parts(index)
        if is_copies(flat):
            return self.row("copies", index)
        if is_salutation(words) or self.is_to(index, flat) or self.is_centred_address(index):
            return self.salute(index)
        topic = self.telegraphic and _TOPIC.fullmatch(flat)
        if (
            not topic
            and begins_message(flat)
            and not (
                flat[0] == "(" and len(flat) < 90 and any(p.kind == "message-number" for p in parts)
            )
        ):
            return None
        if topic and not is_prose(flat):
            return self.row("docket", index, parts=parts)
        if _HAND.match(flat) and len(flat) < 300:
            return self.row("docket", index, parts=parts)
        if is_verbal(flat) and flat[-1] in ".?!" and not any(p.kind == "handling" for p in parts):
            return None
        if is_strong(parts) and len(flat) < 400:
            self.telegraphic = self.telegraphic or any(
                part.rule in ("form-of-a-telegram", "date-time-group")
                or (part.kind == "label" and self.t.text[part.start : part.end] in ("FM", "DE"))
                for part in parts
            )
            told = is_prose(flat) and (
                len(flat) > 90 or (flat[-1] in ":." and self.blank(index) and len(flat) > 60)
            )
            if not told or self.is_line_of_docket(parts):
                return self.row("docket", index, parts=parts)
            if flat[-1] == ":":
                return None
        if len(cells_of(self.t.text, *self.span(index))) > 1 and len(flat) < 400:
            return self.row("docket?", index, parts=parts)
        if not self.headed and self.titles_talk(index, flat):
            self.headed = True
            return self.row("heading", index, rule="title-above-the-text", cert="medium")
        if is_prose(flat) or len(flat) > 160 or self.may_be_message(flat, index):
            return None
        return self.row("", index, parts=parts)

    def may_be_message(self, flat: str, index: int) -> bool:
        """Tell whether a short line is a sentence: "The boat arrived."."""
        if not self.blank(index):
            return False
        small = [word for word in flat.split() if word[0].islower() and len(word) > 3]
        if flat[-1] in ".?!" and len(flat.split()) > 2 and small:
            return True
        above = self.rows[-1] if self.rows else None
        return (
            above is not None
            and above.role == "salute"
            and self.blank(index)
            and self.words(above.at).rstrip()[-1:] in ":："
        )

    def titles_talk(self, index: int, flat: str) -> bool:
        """Tell whether a line without a word of a kind is the title above particulars."""
        if (
            flat[-1] in ".:;,?!"
            or flat[0] in "(["
            or flat[0].islower()
            or self.blank(index) is False
        ):
            return False
        below = range(index + 1, min(index + 4, len(self.paragraphs)))
        return len(flat) > 25 and any(
            label_key(self.words(i)) not in ("", "other", "copies") and self.has_talk(i)
            for i in below
        )

    def is_line_of_docket(self, parts: list[Part]) -> bool:
        return any(part.kind in ("addressees", "copied", "handling", "routing") for part in parts)

    def row(
        self,
        role: str,
        index: int,
        last: int = -1,
        parts: list[Part] | None = None,
        **value: object,
    ) -> Row:
        """Make a row."""
        parts = self.parts(index) if parts is None and role in ("docket", "docket?", "") else parts
        return Row(index, role, max(last, index), parts or [], value)

    def parts(self, index: int) -> list[Part]:
        """Read the parts of a paragraph as a docket's lines."""
        paragraph = self.paragraphs[index]
        lines = self.t.lines[paragraph.value["first"] : paragraph.value["last"] + 1]
        return [
            p for line in lines for p in parts_of(self.t.text, line.start, line.end, self.known)
        ]

    def span(self, index: int) -> tuple[int, int]:
        """Return where a paragraph begins and ends."""
        return self.paragraphs[index].start, self.paragraphs[index].end

    # --- the kinds ----------------------------------------------------------------------------

    def is_particular(self, index: int) -> bool:
        """A labelled line is a particular where its block has participants, a place or a recorder."""
        if self.rows and self.rows[-1].role == "particular":
            return self.in_particulars(index)
        key = label_key(self.words(index))
        if key in ("", "other", "copies"):
            return False
        if key in ("addressee", "sender", "drafter"):
            return self.headed and not self.telegraphic and self.in_memo(index)
        if key == "subject" and self.lists_below(index):
            return False
        if key in ("participant", "place", "recorder", "interpreter", "time-and-place"):
            alone = self.words(index).rstrip(" :").upper() == "FROM"
            return not alone and (self.headed or self.has_talk(index))
        return self.has_talk(index)

    def in_memo(self, index: int) -> bool:
        """Tell whether "To:" stands in a block of fields under the heading of a memorandum."""
        if self.rows[-1].role == "particular" and not self.blank(index):
            return True
        below = index + 1
        if below < len(self.paragraphs) and self.hangs(index, below):
            below += 1
        if below >= len(self.paragraphs):
            return False
        other = label_key(self.words(below)) or _SUBJECT.match(self.words(below))
        return bool(other) and self.rows[-1].role in ("heading", "particular", "dateline")

    def lists_below(self, index: int) -> bool:
        """Tell whether a label alone opens a numbered list: "Agenda:" is then a paragraph."""
        if self.words(index).rstrip()[-1:] not in ":：" or index + 1 >= len(self.paragraphs):
            return False
        below = " ".join(self.words(index + 1).split())
        return begins_message(below) or bool(_ROMAN.match(below))

    def greeting(self, index: int, flat: str) -> list[tuple[int, int]] | None:
        """Return an empty list for a greeting; place and date that stand to the right of one."""
        if is_greeting(flat):
            return []
        cells = cells_of(self.t.text, *self.span(index))
        if len(cells) != 2 or not self.rows:
            return None
        first, second = cells
        if is_greeting(self.t.text[slice(*first)].strip()) and dateline_of(self.t.text, *second):
            return [second]
        return None

    def is_underlined(self, index: int) -> bool:
        """Tell whether a line of dashes or the like stands right under a line: it is a heading."""
        below = index + 1
        return (
            below < len(self.paragraphs)
            and not self.blank(below)
            and bool(_UNDERLINE.fullmatch(self.words(below).strip()))
            and "\n" not in self.words(index)
        )

    def is_reference(self, index: int) -> bool:
        """Tell whether a line above everything says in which file the document is kept."""
        words = self.words(index)
        return (
            len(words) < 200
            and all(row.role in ("", "docket", "docket?") for row in self.rows)
            and _SHELF.match(words) is not None
        )

    def is_dated_docket(self, index: int, place: tuple[int, int] | None) -> bool:
        """Tell a date in a block of docket lines, or in a column of its own, from a dateline."""
        start, end = self.span(index)
        cells = cells_of(self.t.text, start, end)
        if len(cells) > 1 and cells[1][0] - cells[0][1] > 7 and self.indent(index) < 4:
            return all(row.role in ("", "docket", "docket?") for row in self.rows)
        above = self.rows[-1] if self.rows else None
        if place or above is None or above.role not in ("docket", "docket?") or self.blank(index):
            return False
        below = index + 1
        return (
            self.indent(index) < 4
            and below < len(self.paragraphs)
            and not self.blank(below)
            and is_strong(self.parts(below))
            and not is_prose(" ".join(self.words(below).split()))
        )

    def refers(self, index: int) -> bool:
        """Tell whether a line goes on with the references: "(B) OSLO 99" under "REF: (A) …"."""
        above = self.rows[-1] if self.rows else None
        if above is None or above.role != "docket" or self.blank(index):
            return False
        if not (above.value.get("refers") or _REFERENCES.match(self.words(above.at))):
            return False
        flat = " ".join(self.words(index).split())
        lettered = _LETTERED.match(flat)
        return (
            len(flat) < 100
            and not label_of(flat)
            and bool(lettered or self.indent(index) > self.indent(above.at) + 2)
            and not is_prose(flat)
        )

    def has_talk(self, index: int) -> bool:
        keys = {
            label_key(self.words(i)) for i in range(index, min(index + 9, len(self.paragraphs)))
        }
        return bool(keys & {"participant", "recorder", "interpreter"} or {"time", "place"} <= keys)

    def in_particulars(self, index: int) -> bool:
        """Tell whether a line goes on with the particulars: another label, or names under one."""
        words = self.words(index)
        if label_key(words):
            return not self.lists_below(index)
        flat = " ".join(words.split())
        if begins_message(flat) or is_greeting(flat) or len(flat) > 200:
            return False
        keys = [self.key_of(row) for row in self.rows if row.role == "particular"]
        current = next((key for key in reversed(keys) if key), "")
        people = current in ("participant", "recorder", "interpreter")
        more = any(
            label_key(self.words(i))
            for i in range(index + 1, min(index + 20, len(self.paragraphs)))
        )
        if is_prose(flat) and flat[-1:] in ".:" and len(flat) > 60:
            return False
        if people and len(cells_of(self.t.text, *self.span(index))) > 1:
            return True
        label_line = next(
            (r for r in reversed(self.rows) if r.role == "particular" and self.key_of(r)), None
        )
        deeper = label_line is not None and self.indent(index) > self.indent(label_line.at) + 3
        if deeper and not self.blank(index):
            return True
        if not people:
            return False
        if opens_heading(flat) and not more:
            return False
        alone = label_line is not None and self.is_open(label_line.at)
        if not self.blank(index):
            return alone or more
        # After a blank line names go on only where blank lines part them all, or none has come yet.
        return alone and (not self.names_above() or (more and self.blank(self.rows[-1].at)))

    def names_above(self) -> bool:
        """Tell whether names already stand under the last label."""
        return bool(self.rows) and not self.key_of(self.rows[-1])

    def is_open(self, index: int) -> bool:
        """Tell whether a label stands alone on its line."""
        words = self.words(index).rstrip()
        return words.endswith(":") or (words.isupper() and ":" not in words)

    def key_of(self, row: Row) -> str:
        return label_key(self.words(row.at))

    def subject(self, index: int) -> Row:
        """SUBJECT and REF belong to the docket of a telegram or memo, else to the particulars."""
        last = self.field_end(index)
        above = self.rows[-1] if self.rows else None
        fields = (
            above
            and above.role == "docket"
            and (not self.blank(index) or self.telegraphic)
            and any(
                p.kind == "field" or p.rule in ("printed-label", "form-of-a-telegram")
                for p in above.parts
            )
        )
        if self.telegraphic or fields or (above is None and self.fields_below(index)):
            return self.row("docket", index)
        if not self.headed and _FILE.match(self.words(index)) and self.heading_below(index):
            return self.row("docket", index)
        return self.row("particular", index, last)

    def field_end(self, index: int) -> int:
        """Return the last line of a labelled field that goes on in lines hanging under it."""
        last = index
        words = self.words(index)
        named = label_key(words) in ("participant", "interpreter", "recorder")
        if not (label_key(words) or _SUBJECT.match(words)) or (
            named and words.rstrip()[-1:] not in ",;"
        ):
            return last
        while last + 1 < len(self.paragraphs) and self.hangs(index, last + 1):
            last += 1
        return last

    def heading_below(self, index: int) -> bool:
        """Tell whether a heading follows: what stands above it is the letterhead's."""
        below = range(index + 1, min(index + 4, len(self.paragraphs)))
        return any(opens_heading(" ".join(self.words(i).split())) for i in below)

    def fields_below(self, index: int) -> bool:
        return any(
            label_of(self.words(i)) in ("sender", "addressees")
            for i in range(index + 1, min(index + 4, len(self.paragraphs)))
        )

    def hangs(self, index: int, below: int) -> bool:
        """Tell whether a line hangs under a field: right below, well indented, without a label."""
        words = self.words(below)
        return (
            not self.blank(below)
            and self.indent(below) >= self.indent(index) + 3
            and not label_of(words)
            and not label_key(words)
            and len(words) < 120
            and (
                self.indent(below) < self.indent(index) + 25
                or dateline_of(self.t.text, *self.span(below)) is None
            )
            and not is_greeting(" ".join(words.split()))
        )

    def labelled(self, index: int, label: str, flat: str) -> Row | None:
        """A line with a label that dockets have: no long sentence behind it."""
        if label == "addressees" and self.is_to(index, flat):
            return self.salute(index)
        if label == "copied" and self.rows and self.rows[-1].role in ("salute", "copies"):
            return self.row("copies", index)
        if self.rows and self.rows[-1].role == "particular" and len(flat) < 200:
            return self.row("particular", index)
        if is_prose(flat) and len(flat) > 160 and not flat.startswith(("Source", "SOURCE")):
            return None
        if (
            label == "annotation"
            and is_prose(flat)
            and flat[-1:] in ".?"
            and self.rows
            and len(flat) > 90
        ) and not flat.startswith(("Source", "SOURCE")):
            return None
        return self.row("docket", index)

    def two_line_dateline(self, index: int) -> Row | None:
        """Read "RIGA," above "May 9th, 1932."."""
        if index + 1 >= len(self.paragraphs) or self.blank(index + 1):
            return None
        flat = " ".join(self.words(index).split())
        if not (flat.endswith(",") and is_place_alone(flat)):
            return None
        below = dateline_of(self.t.text, *self.span(index + 1))
        if below is None or below.place or abs(self.indent(index) - self.indent(index + 1)) > 30:
            return None
        start, end = self.span(index)
        while self.t.text[end - 1] in ", \xa0":
            end -= 1
        return self.row("dateline", index, index + 1, place=(start, end), org=None, date=below.date)

    def heading(self, index: int) -> Row:
        """A heading and the lines that go on with it."""
        last = index
        if self.headed and not self.under_title(index):
            return self.row("heading", index, rule="word-of-a-kind", cert="high")
        while last + 1 < len(self.paragraphs) and self.continues(index, last, last + 1):
            last += 1
        self.headed = True
        return self.row("heading", index, last, rule="word-of-a-kind", cert="high")

    def under_title(self, index: int) -> bool:
        return not self.rows or self.rows[-1].role != "heading" or self.blank(index)

    def continues(self, first: int, upper: int, lower: int) -> bool:
        """Tell whether a heading goes on in the line below it."""
        words = " ".join(self.words(lower).split())
        if self.blank(lower) or len(words) > 160 or (is_prose(words) and words[-1:] == "."):
            return False
        if label_key(words) or label_of(words) or begins_message(words) or is_greeting(words):
            return False
        if words[0] == "[" and words[-1] == "]":
            return False
        if words[0].islower():
            return True
        if not self.wrapped:
            return False
        above = " ".join(self.words(upper).split())
        if is_continued_heading(above, words):
            return True
        dated = dateline_of(self.t.text, *self.span(lower))
        if dated and dated.date.to and not dated.place and "T" not in dated.date.when:
            return True  # from when to when the visit or fair was, of which the report is
        if dated and not self.names_somebody(dated.place):
            return False
        centred = self.indent(lower) > 3 and self.indent(first) > 3
        return centred and not is_strong_word(self.parts(lower))

    def names_somebody(self, place: tuple[int, int] | None) -> bool:
        """Tell whether what stands before a date is a person: it has initials."""
        return place is not None and bool(_INITIAL.match(self.t.text, *place))

    def under_heading(self, flat: str) -> bool:
        """A second heading under a bare word of a kind: "On the Week of Films"."""
        above = self.rows[-1] if self.rows else None
        return (
            above is not None
            and above.role == "heading"
            and goes_on_below(flat)
            and len(flat) < 250
        )

    # --- addressees ---------------------------------------------------------------------------

    def is_to(self, index: int, flat: str) -> bool:
        """A line "To …" right above the message, or above the greeting, addresses it."""
        if not _TO.match(flat) or len(flat) > 200:
            return False
        if self.rows and self.in_fields(index):
            return False
        below = index + 1
        while below < len(self.paragraphs) and below < index + 9:
            words = " ".join(self.words(below).split())
            if is_greeting(words):
                return True
            if opens_heading(words):
                return bool(_TO_ALONE.fullmatch(flat)) and self.blank(index)
            if _TO.match(words) and len(words) < 120:
                below += 1
                continue
            if is_prose(words) or begins_message(words) or len(words) > 160:
                return not flat.isupper() or not self.telegraphic
            parts = self.parts(below)
            if is_strong(parts) and not is_copies(words) and not self.hangs(index, below):
                return False
            if label_of(words) and not is_copies(words):
                return bool(_SUBJECT.match(words)) and self.blank(below)
            below += 1
        return False

    def is_centred_address(self, index: int) -> bool:
        """Tell whether initials stand alone between the docket and the heading: "C C  C P S U"."""
        words = self.words(index)
        below = index + 1
        return (
            bool(_INITIALS_ALONE.fullmatch(words))
            and bool(self.rows)
            and self.blank(index)
            and self.indent(index) > 7
            and below < len(self.paragraphs)
            and self.blank(below)
            and opens_heading(" ".join(self.words(below).split()))
            and any(is_strong(row.parts) for row in self.rows)
        )

    def in_fields(self, index: int) -> bool:
        """Tell whether the line above belongs to the same block of fields."""
        above = self.rows[-1]
        if above.role not in ("docket", "docket?"):
            return False
        kinds = {part.kind for part in above.parts}
        named = kinds & {"routing", "copied", "addressees", "sender"}
        return bool(named and not self.blank(index)) or self.telegraphic

    def salute(self, index: int) -> Row | None:
        """An address: its first line, and the lines that go on with it are rows of their own."""
        return self.row("salute", index, alone=bool(_TO_ALONE.fullmatch(self.words(index).strip())))

    # --- settling -----------------------------------------------------------------------------

    def settled(self) -> list[Row]:
        """Give the lines that nothing showed the role of what stands around them; drop the rest."""
        rows = self.addressed(self.rows)
        last = -1
        for n, row in enumerate(rows):
            if row.role in ("dateline", "salute", "copies", "particular", "docket", "heading"):
                last = n
        symbol = last
        while symbol + 1 < len(rows) and rows[symbol + 1].role in ("", "docket?"):
            symbol += 1
            words = self.words(rows[symbol].at)
            if not (_SYMBOL.fullmatch(words) or rows[symbol].role == "docket?"):
                break
            if last >= 0 or rows[symbol].role == "docket?":
                last = symbol
        kept = rows[: last + 1]
        talk = [n for n, row in enumerate(kept) if row.role == "particular"]
        first = talk[0] if talk else len(kept)
        out = []
        for n, row in enumerate(kept):
            role = row.role
            if role in ("", "docket?"):
                role = self.between(kept, n, first)
            out.append(row._replace(role=role))
        return out if self.is_head(out) else []

    def between(self, rows: list[Row], n: int, talk: int) -> str:
        """Judge a line without form by its neighbours."""
        words = self.words(rows[n].at)
        if n > talk:
            return "annotation" if self.blank(rows[n].at) else "particular"
        if (
            _REMARK.fullmatch(words)
            and words[0] == "("
            and talk < len(rows)
            and n
            and rows[n - 1].role == "heading"
        ):
            return "annotation"
        return "docket"

    def is_head(self, rows: list[Row]) -> bool:
        """Lines without form alone are no head."""
        return any(
            row.role != "docket"
            or is_strong(row.parts)
            or any(p.kind == "letterhead" for p in row.parts)
            for row in rows
        )

    def addressed(self, rows: list[Row]) -> list[Row]:
        """Make an address of the lines above a greeting, and of those under "To"."""
        out = list(rows)
        for n, row in enumerate(rows):
            if row.role != "salute":
                continue
            if row.value.get("greeting"):
                self._above(out, n)
            else:
                self._below(out, n)
        return out

    def _above(self, rows: list[Row], n: int) -> None:
        begin = n
        while (
            begin and rows[begin - 1].role in ("", "docket") and self.may_address(rows[begin - 1])
        ):
            begin -= 1
            if self.blank(rows[begin].at) and begin < n - 1:
                break
        if n - begin < 2 and not (begin < n and rows[begin].role == ""):
            return
        for k in range(begin, n):
            rows[k] = rows[k]._replace(role="salute", value={"address": k == begin})

    def may_address(self, row: Row) -> bool:
        """Tell whether a line may belong to an address: no label, mark, number or date."""
        bad = {
            "classification",
            "precedence",
            "handling",
            "message-number",
            "received",
            "field",
            "label",
            "letterhead+",
        }
        words = self.words(row.at)
        return (
            not any(part.kind in bad for part in row.parts)
            and len(words) < 90
            and words[0] not in "[("
        )

    def _below(self, rows: list[Row], n: int) -> None:
        k = n + 1
        while (
            k < len(rows)
            and rows[k].role in ("", "docket")
            and not self.blank(rows[k].at)
            and (self.may_address(rows[k]) or _TO.match(self.words(rows[k].at)))
        ):
            rows[k] = rows[k]._replace(
                role="salute", value={"address": rows[n].value.get("alone") and k == n + 1}
            )
            k += 1


def is_strong_word(parts: list[Part]) -> bool:
    """Tell whether a line is wholly a docket's, whatever stands above it."""
    return any(
        part.kind in ("classification", "precedence", "handling", "received", "field")
        for part in parts
    )


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    if t.shape == "essay-page":
        return
    head = Head(t, spans)
    rows = head.read()
    for row in rows:
        paragraph = head.paragraphs[row.at]
        end = head.paragraphs[row.last].end
        value = {"index": row.at, "role": row.role, "last": row.last, **row.value}
        yield Span(paragraph.start, end, "head-line", "above-the-message", value)
    rows = list(_with_further_names(head, rows))
    for row in rows:
        if row.role == "docket":
            yield from _docket_line(head, row)
    yield from _continued(rows)


def _continued(rows: list[Row]) -> Iterator[Span]:
    for row in rows:
        for index in range(row.at + 1, row.last + 1):
            yield Span(0, 0, "continued", "goes-on", {"index": index, "of": row.at})


_PARTIES = frozenset({"addressees", "copied", "routing"})


def _with_further_names(head: Head, rows: list[Row]) -> Iterator[Row]:
    """Give the lines under "INFO …" or "Repeated to …," the names that go on in them."""
    field: Part | None = None
    at = 0
    for row in rows:
        named = [p for p in row.parts if p.value.get("parties") and p.value.get("key")]
        if row.role != "docket" or head.blank(row.at):
            field = None
        if row.role == "docket" and (inner := _lines_under(head, row)):
            row = row._replace(parts=[*row.parts[:2], *inner])
            field = None
        elif named:
            field, at = named[-1], row.at
        elif row.role == "docket" and (alone := _alone(head, row, head.words(row.at))):
            field, at = alone, row.at
        elif field is not None and row.role == "docket":
            goes_on = _goes_on(head, field, at, row)
            if goes_on is None:
                field = None
            else:
                row = row._replace(parts=[goes_on])
        yield row


def _lines_under(head: Head, row: Row) -> list[Part]:
    """Read the lines of one paragraph under a label that stands alone on its first."""
    value = head.paragraphs[row.at].value
    lines = head.t.lines[value["first"] : value["last"] + 1]
    if len(lines) < 2 or len(lines) > 12:
        return []
    field = _alone(head, row, head.t.text[lines[0].start : lines[0].end])
    if field is None:
        return []
    out = []
    for line in lines[1:]:
        deeper = line.indent > lines[0].indent
        if deeper and (part := _under_label(head, field, line.start, line.end)):
            out.append(part)
    return out


def _alone(head: Head, row: Row, words: str) -> Part | None:
    """Read a label that stands alone above the parties it announces: "Addressed to:"."""
    words = words.rstrip()
    key = _KEYS.get(label_of(words), "") if words[-1:] in ":：" else ""
    if not key or len(words) > 40:
        return None
    start, end = head.span(row.at)
    return Part(start, end, "label", "printed-label", key=key, parties=[])


_KEYS = {"sender": "sender", "addressees": "addressee", "action": "addressee", "copied": "copied"}


def _under_label(head: Head, field: Part, start: int, end: int) -> Part | None:
    """Read a line under a label that stands alone: the parties, or the town of the sender."""
    words = head.t.text[start:end]
    if head.known.marking(words)[0]:
        return None
    key, said = field.value["key"], field.value["parties"]
    flat = " ".join(words.split())
    if key == "sender" and said and said[-1].form == "org" and is_place_alone(flat):
        bare = flat.strip(" ,.")
        begin = head.t.text.index(bare[:4], start)
        here = [Party(begin, begin + len(bare), bare, "place")]
        return Part(start, end, "routing", "goes-on", key="sender-place", parties=here)
    found = list(parties(head.t.text, start, end, head.known))
    if any(one.form == "org" for one in found) and len(found) > 1 and " and " in flat:
        stop = start + len(head.t.text[start:end].rstrip(" ,.;"))
        found = [Party(start, stop, head.t.text[start:stop], "org")]
    if not found or (key == "sender" and said):
        return None
    field.value["parties"] += found
    return Part(start, end, "routing", "goes-on", key=key, parties=found)


def _goes_on(head: Head, field: Part, first: int, row: Row) -> Part | None:
    if field.kind == "label":
        deeper = head.indent(row.at) > head.indent(first)
        return _under_label(head, field, *head.span(row.at)) if deeper else None
    if any(part.kind in ("field", "label", "received", "message-number") for part in row.parts):
        return None
    text = head.t.text
    start, end = head.span(row.at)
    above = text[: head.span(row.at - 1)[1]].rstrip()[-1:] if row.at else ""
    capitals = text[start:end].isupper() and text[slice(*head.span(first))].isupper()
    if not (above in ",;" or capitals or head.indent(row.at) > head.indent(first) + 3):
        return None
    graded = any(p.kind in ("classification", "handling") for p in row.parts)
    if field.value["key"] == "sender" or graded:
        return None
    last: Party = field.value["parties"][-1]
    found = list(parties(text, start, end, head.known))
    whole = text[last.end : start].strip()
    if found and not whole and last.form == "org" and not capitals:
        # A name broken at the line's end: "Ministry of External" over "Affairs, New Delhi".
        piece = text[start:end].split(",")[0].strip(" .;")
        field.value["parties"][-1] = last._replace(name=f"{last.name} {piece}")
        found = []
    if not found and whole != "":
        return None
    if (
        any(party.form == "org" and is_letterhead(party.name) for party in found)
        and not capitals
        and above != ","
    ):
        return None
    return Part(start, end, "routing", "goes-on", key=field.value["key"], parties=found)


def is_letterhead(words: str) -> bool:
    """Tell whether a name is too long for a post in a list."""
    return len(words) > 60


def _docket_line(head: Head, row: Row) -> Iterator[Span]:
    paragraph = head.paragraphs[row.at]
    text = head.t.text
    yield Span(
        paragraph.start,
        paragraph.end,
        "docket-line",
        "above-the-message",
        {"index": row.at, "cells": cells_of(text, paragraph.start, paragraph.end)},
    )
    for part in row.parts:
        if part.kind == "field":
            continue
        value = {"type": part.kind.rstrip("+"), **part.value}
        if named := part.value.get("parties"):
            value["items"] = [(p.start, p.end) for p in named]
        yield Span(part.start, part.end, "docket-part", part.rule, value)


docket = Recogniser(
    "docket",
    "the lines above the message, the docket among them and the parts of its lines",
    frozenset({"paragraph", "enclosure"}),
    frozenset({"head-line", "docket-line", "docket-part", "continued"}),
    _find,
)
