"""The head of a document read from its first line down to where the message begins."""

from __future__ import annotations

from teikit.forms.docket_line import Part, cells_of, is_strong, label_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import (
    begins_message,
    dateline_of,
    is_greeting,
    is_place_alone,
    is_prose,
    is_verbal,
    opens_heading,
    printed_heading,
    unspaced,
)
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, office_of
from teikit.recognise.endings import is_name
from teikit.recognise.head.address import (
    greeting,
    is_centred_address,
    is_to,
    salute,
    speaks_below,
)
from teikit.recognise.head.columns import form_row
from teikit.recognise.head.lines import REMARK, SUBJECT, Lines, Row
from teikit.recognise.head.particulars import (
    field_end,
    heads_fields,
    is_particular,
    is_side,
    labelled,
    subject,
)
from teikit.recognise.head.settling import settled
from teikit.recognise.head.titles import (
    continues,
    heading,
    is_dated_docket,
    is_underlined,
    titles_talk,
    two_line_dateline,
    under_heading,
)
from teikit.recognise.heading.words import REPORTERS, repeats
from teikit.recognise.opener import is_copies, is_salutation

__all__ = ["Head"]

_LIMIT = 60
_SUMMARY_LINES = 24
# "MIPT: DYKE SHOW", "MY TELNO 61: FISH": the subject of a British telegram.
_TOPIC = lazy(
    r"(?:MIPT|MIFT|(?:MY|YOUR|[A-Z]+) TELNO\.? \d+(?: TO [A-Z]+)?)(?:[^a-z]{0,30})?: ?[^a-z]{3,90}"
)
_RULE = lazy(r"[-–—_=*~. ]{3,}")
# "914.                    DEA/99914-40": the number in an edition, and the file
_NUMBER_AND_FILE = lazy(r"\d{1,4}\.?\s{3,}(?=\S*\d)\S+(?: \S+)?")
# The name of the form that a message is written on: "CIRCULAR SAVINGRAM".
_FORM = lazy(
    r"(?:(?:OUT|IN)(?:WARD|GOING) |CIRCULAR |CIPHER(?:ED)? |CYPHER |CODED |COLLECTIVE |JOINT |EN CLAIR )*"
    r"(?:TELEGRAM|CABLE|CABLEGRAM|SAVINGRAM|AIRGRAM|RADIOGRAM|TELEX|TELEPRINTER MESSAGE)"
    r"(?: SAVING| SERIES| FORM)?"
)
# "TsDA, f. 1B, op. 99, l. 9-13", "AAN, KC PZPR, 237/XXII-99, pp. 3-4. Copy."
_SHELF = lazy(
    r"[\[(]?[A-ZÀ-Ž][\w.-]{1,12},? (?:[^;:]{0,60}, )?(?:[Ff]ond|[Ff]\.|[Ff]ol\.|RG|[Oo]p\.|d\.|"
    r"a\.\s?e\.|l{1,2}\.|p{1,2}\.|Bl\.|[Bb]ox|[Ff]ile|[Zz]\.|[Kk]\.) ?\d[^?!]{0,120}"
)
# "S A V I N G": the series of a telegram, alone over its text.
_SERIES = frozenset({"SAVING", "ENCLAIR", "CYPHER", "CIPHER", "TELEGRAM"})
_REFERENCES = lazy(r"(?:REFS?|Refs?|REFERENCES?|References?|REFTELS?)\b\s*:?")
_LETTERED = lazy(r"(?:\([A-Z]\)|[A-Z][.)])\s+[A-Z0-9\d]")
_HAND = lazy(r"\[(?:[^\]:]{2,60}:|[^\]]{12,60}\](?! [a-z]))")


_POINT = lazy(
    r"(?:\d{1,4}|[IVX]{1,5})\.?[/)]?\s*(?:[-–—]{1,2}\s*)?(?:On|About|Concerning|Regarding|Re:?|ON|ABOUT|"
    r"CONCERNING|Question of|QUESTION OF|The question of|Request of|Proposal of|Report (?:of|on))\s(?!\d)|"
    r"(?:To|Re|Ad) (?:point|item|p\.) \d{1,3}[a-z]?(?: ?[:.)])? {0,3}(?:[-–—]+ ?)?[A-ZÀ-Ž]"
)
_ANSWERS = lazy(
    r"(?:To|Ref\.?|Re\.?|Reference|Regarding|Concerning|Reply to|Answer to) (?:to )?"
    r"(?:[Yy]our|[Mm]y|[Oo]ur)\s\S"
)
# "MOSCOW, to GRADOV."
_PLACE_TO = lazy(
    r"[A-ZÀ-Ž][a-z]+[.,] [Tt]o (?:[Cc]omrades?|[Cc]des?\.?) [A-ZÀ-Ž].{3,70}\.|"
    r"[A-ZÀ-Ž]{3,}(?:[ -][A-ZÀ-Ž]{2,}){0,2}, (?:to |TO )?(?:Comrade |Cde\.? )?[A-ZÀ-Ž]{4,}(?: [A-ZÀ-Ž]{3,})?\."
)
_COUNTED = lazy(r"[(\[]?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)\]]\s|[•▪*◦]\s")
_COMRADE = lazy(r"Comrades? (?:[A-ZÀ-Ž][a-z]?\. ?){0,3}[A-ZÀ-Ž][\w’'-]+[.:,]?")
_TOPICS = frozenset(
    "summary comment comments introduction background begin quote text message note action general "
    "confidential restricted secret subject information urgent copy continued conclusion conclusions "
    "translation details annex enclosure proposal proposals recommendation repetition corrigendum "
    "correction telegram cipher ciphergram cable extract excerpt minutes memorandum report".split()
)
_FIELDS = frozenset(
    "sender addressees message-number classification precedence received date".split()
)


class Head(Lines):
    """Reads the lines above the message, from the first one down."""

    def read(self) -> list[Row]:
        """Return the rows of the head."""
        limit = min(len(self.paragraphs), _LIMIT, self.enclosed)
        while self.at < limit:
            row = self.next() or self.amid()
            if row is None:
                break
            self.rows.append(row)
            self.at = row.last + 1
        return settled(self)

    def under_summary(self) -> list[Row]:
        """Return the rows of a second head: number, dateline and greeting under a printed summary.

        SUMMARY
        The fair a success. (Paragraphs 1-3.)
        (No. 99.  Confidential)
                                      Lisbon, May 14, 1957.
        Sir,
        """
        stop = min(self.at + _SUMMARY_LINES, len(self.paragraphs) - 1, self.enclosed)
        if self.greeted or not any(row.role in ("heading", "docket") for row in self.rows):
            return []
        greets = (i for i in range(self.at + 1, stop) if is_greeting(self.words(i).strip()))
        index = next(greets, -1)
        rows: list[Row] = []
        if index < 0:
            return rows
        for above in range(index - 1, self.at, -1):
            found = dateline_of(self.t.text, *self.span(above))
            if found:
                row = self.row("dateline", above, place=found.place, org=found.org, date=found.date)
                rows.append(row)
                continue
            words = self.words(above)
            parts = self.parts(above)
            if len(words) > 90 or is_prose(words) or not is_strong(parts):
                break
            rows.append(self.row("docket", above, parts=parts))
        if not rows:
            return rows
        self.greeted = True
        return [*rows[::-1], self.row("salute", index, greeting=True, dated=None)]

    def next(self) -> Row | None:
        """Return the row at the present place, or None where the message begins."""
        index = self.at
        words = self.words(index)
        if self.refers(index):
            return self.row("docket", index, refers=True)
        if self.goes_on_with_subject(index):
            return self.row("docket", index, parts=[], subject=True)
        if self.rows and words[-1:] == "." and len(words) < 90 and self.answers(index, words):
            return None
        if repeats(words, self.titles) and len(words) < 400:
            self.headed = True
            return self.row("heading", index, rule="repeats-the-title", cert="")
        if len(words) > 700:
            return None
        spaced = words[1:2] == " " and "  " in words  # "H O U S E   M E M O"
        flat = " ".join((unspaced(words) if spaced else words).split())
        under_to = bool(self.rows) and self.rows[-1].value.get("alone") and not self.blank(index)
        if not (self.greeted or under_to) and (dated := greeting(self, index, flat)) is not None:
            self.greeted = True
            return self.row("salute", index, greeting=True, dated=dated[0] if dated else None)
        if self.greeted:
            if SUBJECT.match(words):
                return self.row("particular", index)
            return self.under_greeting(index, words)
        if self.is_under_to(index, flat):
            return self.row("salute", index, address=False)
        if is_side(self, index, flat):
            return self.row("particular", index)
        if _RULE.fullmatch(flat):
            return self.row("", index) if self.rows else None
        if len(flat) < 50 and flat[-1].isdigit() and heads_fields(self, index):
            self.headed = True
            return self.row("heading", index, rule="form-and-number", cert="high")
        titled = opens_heading(flat) and not self.headed
        if self.telegraphic and words[1:2] == " " and unspaced(words).upper() in _SERIES:
            return self.row("docket", index)
        if self.rows and not titled and is_underlined(self, index) and not label_of(words):
            return None
        if self.is_reference(index):
            return self.row("docket", index)
        if columns := form_row(self, index):
            return columns
        if self.is_signature(index, flat):
            return None
        if is_particular(self, index):
            return self.row("particular", index, field_end(self, index))
        told = flat[:9] in ("Regarding", "REGARDING") and ". " in flat
        if SUBJECT.match(words) and len(words) < 400 and not told:
            return subject(self, index)
        if label := label_of(words):
            return labelled(self, index, label, flat)
        if self.is_town(index, flat):
            return self.row("salute", index, address=False)
        found = dateline_of(self.t.text, *self.span(index))
        if found and not is_dated_docket(self, index, found.place):
            return self.row("dateline", index, place=found.place, org=found.org, date=found.date)
        if row := two_line_dateline(self, index):
            return row
        if REMARK.fullmatch(flat) and len(flat) < 400:
            numbered = bool(self.rows) and any(
                part.kind in ("message-number", "classification", "received")
                for part in self.parts(index)
            )
            told = flat[0] == "[" or numbered
            talk = self.rows and self.rows[-1].role == "particular" and self.blank(index)
            if talk and len(flat.split()) > 3 and not self.has_labels_below(index):
                return None  # "[The press is ushered in.]": what happens first
            return self.row("docket" if told else "", index)
        broken = flat[-1] == "," and self.breaks_off(index)
        if self.is_topic(index, flat):
            self.headed = True
            return self.row("heading", index, rule="above-the-address", cert="high")
        titled = opens_heading(flat[:-1] if broken else flat) and not begins_message(flat)
        if titled and flat.isupper() and _FORM.fullmatch(flat):
            return self.row("docket", index, parts=self.parts(index))
        if titled and not self.is_numbered(index):
            return heading(self, index)
        if self.headed and flat[0] in "0123456789IVXTRA" and self.is_point(index, flat):
            last = index + (not self.blank(index + 1))
            return self.row("heading", index, last, rule="point-of-an-agenda", cert="high")
        if under_heading(self, flat[:-1] if broken else flat):
            last = index
            while last + 1 < len(self.paragraphs) and continues(self, index, last, last + 1):
                last += 1
            return self.row("heading", index, last, rule="under-the-heading", cert="high")
        return self.plain(index, flat)

    def is_under_to(self, index: int, flat: str) -> bool:
        """Tell whether a line goes on with an address in small letters: "all diplomatic missions"."""
        above = self.rows[-1] if self.rows else None
        if above is None or above.role != "salute" or self.blank(index) or len(flat) > 60:
            return False
        going = above.value.get("alone") or above.value.get("address") is False
        return (
            bool(going)
            and flat[-1] not in ".:;"
            and (flat[0].islower() or self.words(index - 1)[0].islower())
        )

    def under_greeting(self, index: int, words: str) -> Row | None:
        """Place and date at the right under "Sir,", as despatches are printed."""
        if self.rows[-1].role != "salute" or len(words) > 70 or self.indent(index) < 12:
            return None
        found = dateline_of(self.t.text, *self.span(index))
        if found is None:
            return None
        return self.row("dateline", index, place=found.place, org=found.org, date=found.date)

    def is_topic(self, index: int, flat: str) -> bool:
        """Tell whether a line says what a telegram is about, apart, between docket and address.

        Received: 5 May 1957

        On the bridge at Tarsk

        Ministry of Lakes:
        """
        below = index + 1
        above = self.rows[-1] if self.rows else None
        return (
            above is not None
            and above.role == "docket"
            and not self.headed
            and flat[:3] in ("On ", "Re ", "Con", "Reg")
            and flat[-1] not in ".:;,?!"
            and len(flat) < 200
            and self.blank(index)
            and below < len(self.paragraphs)
            and self.blank(below)
            and not is_verbal(flat)
            and is_salutation(self.words(below))
            and self.words(below).rstrip()[-1] in ":："
        )

    def is_point(self, index: int, flat: str) -> bool:
        """Tell whether a line under a heading is the point of an agenda: "314. - On the port"."""
        above = self.rows[-1].role == "heading"
        below = index + 1 < len(self.paragraphs) and (
            self.blank(index + 1) or REPORTERS.fullmatch(self.words(index + 1))
        )
        short = len(flat) < 240 and not is_verbal(flat)
        return above and bool(below) and short and _POINT.match(flat) is not None

    def breaks_off(self, index: int) -> bool:
        """Tell whether a line goes on right below with a small letter."""
        below = index + 1
        if below >= len(self.paragraphs) or self.blank(below):
            return False
        return self.words(below)[0].islower() and len(self.words(below)) < 120

    def is_town(self, index: int, flat: str) -> bool:
        """Tell whether under an address, apart, stands the town that it is in."""
        above = self.rows[-1] if self.rows else None
        below = index + 1
        return (
            above is not None
            and above.role == "salute"
            and len(flat) < 24
            and below < len(self.paragraphs)
            and self.blank(below)
            and abs(self.indent(index) - self.indent(above.at)) < 12
            and is_place_alone(unspaced(flat))
        )

    def answers(self, index: int, words: str) -> bool:
        """Tell whether a line by itself says what is answered: "To your No. 409.", "Ref. your 3350."."""
        below = index + 1
        apart = self.blank(index) and below < len(self.paragraphs) and self.blank(below)
        return apart and _ANSWERS.match(words) is not None

    def is_signature(self, index: int, flat: str) -> bool:
        """Tell whether somebody signs right under the fields, which are the whole message."""
        above = self.rows[-1].role if self.rows else ""
        apart = above == "particular" and self.indent(index) > 30 and self.blank(index)
        return apart and len(flat) < 50 and is_name(flat)

    def is_numbered(self, index: int) -> bool:
        """Tell whether a line is a number and a date in columns: "Memo No. 14    4th December, 1958"."""
        words = self.words(index)
        if words.isupper() and " FROM " in words:
            # "TELEGRAM FROM HIGH COMMISSIONER IN PAKISTAN": the form says whom it is from.
            return any(part.value.get("key") == "sender" for part in self.parts(index))
        cells = cells_of(self.t.text, *self.span(index))
        if len(cells) < 2:
            return False
        if self.is_form(index, cells):
            self.headed = True
            return True
        kinds = {part.kind for part in self.parts(index)}
        return "message-number" in kinds and bool(kinds & {"date", "classification", "received"})

    def is_form(self, index: int, cells: list[tuple[int, int]]) -> bool:
        """Tell whether the name of a form stands beside a mark, right over its number."""
        name, *marks = (self.t.text[a:b].strip() for a, b in cells)
        below = index + 1
        return (
            name.isupper()
            and len(name.split()) < 4
            and all(self.known.marking(mark)[0] for mark in marks)
            and below < len(self.paragraphs)
            and not self.blank(below)
            and any(part.kind == "message-number" for part in self.parts(below))
        )

    def amid(self) -> Row | None:
        """Return a row for a line like none of a head, if the head goes on below it."""
        if self.greeted or self.at > 14:
            return None
        near = 4 if self.headed else 9
        for index in range(self.at, min(self.at + near, len(self.paragraphs) - 1)):
            words = self.words(index)
            flat = " ".join(words.split())
            if index > self.at and self.is_sure(index, flat):
                return self.row("", self.at)
            if self.headed and (flat[-1] in ".;:" or self.indent(index) > self.indent(self.at) + 9):
                return None
            if len(flat) > 110 or _COUNTED.match(flat) or (len(flat) > 70 and is_prose(flat)):
                return None
        return None

    def is_sure(self, index: int, flat: str) -> bool:
        """Tell whether a line belongs to a head whatever stands above it."""
        if is_greeting(flat) or printed_heading(flat) or label_of(flat) in _FIELDS:
            return True
        if opens_heading(flat) and not begins_message(flat) and len(flat.split()) < 16:
            return self.indent(index) > 6 or flat.isupper() or unspaced(flat) != flat
        found = dateline_of(self.t.text, *self.span(index))
        return found is not None and (found.place is not None or self.indent(index) > 12)

    def plain(self, index: int, flat: str) -> Row | None:
        """Judge a line by its form alone."""
        words = self.words(index)
        if is_copies(flat):
            return self.row("copies", index)
        if index < 3 and words[0].isdigit() and _NUMBER_AND_FILE.fullmatch(words):
            return self.row("docket", index, parts=self.parts(index), numbered=True)
        if index == 0 and flat[:7] == "Comrade" and _COMRADE.fullmatch(flat) and self.blank(1):
            return salute(self, index)
        if flat[-1] == "." and len(flat) < 90 and _PLACE_TO.fullmatch(flat):
            return self.row("salute", index, address=True)
        if self.is_called(index, flat):
            return self.row("salute", index, address=True)
        if speaks_below(self, index, flat):
            return None
        if is_salutation(words) or is_to(self, index, flat) or is_centred_address(self, index):
            return salute(self, index)
        topic = self.telegraphic and _TOPIC.fullmatch(flat)
        if (
            not topic
            and begins_message(flat)
            and not (
                flat[0] == "("
                and len(flat) < 90
                and any(part.kind == "message-number" for part in self.parts(index))
            )
        ):
            return None
        parts = self.parts(index)
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
        if not self.headed and titles_talk(self, index, flat):
            self.headed = True
            return self.row("heading", index, rule="title-above-the-text", cert="medium")
        if is_prose(flat) or len(flat) > 160 or self.may_be_message(flat, index):
            return None
        return self.row("", index, parts=parts)

    def is_called(self, index: int, flat: str) -> bool:
        """Tell whether one name in capitals stands apart between a telegram's docket and its text."""
        below = index + 1
        if self.known.marking(flat)[0]:
            return False
        if not (flat.isalpha() and flat.isupper() and 4 < len(flat) < 20 and self.blank(index)):
            return False
        if below >= len(self.paragraphs) or not self.blank(below) or self.headed:
            return False
        kinds = {part.kind for row in self.rows for part in row.parts}
        wired = "message-number" in kinds and bool(kinds & {"received", "routing"})
        named = not look_up(flat.title()) and flat.lower() not in _TOPICS and not office_of(flat)
        text = self.words(below)
        return wired and named and not is_org(flat) and text[0].isupper() and text[-1] == "."

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

    def has_labels_below(self, index: int) -> bool:
        """Tell whether a label stands in one of the next lines."""
        below = range(index + 1, min(index + 4, len(self.paragraphs)))
        return any(is_particular(self, i) for i in below if label_of(self.words(i)))

    def is_line_of_docket(self, parts: list[Part]) -> bool:
        """Tell whether parts of a line say whom it goes to or how it is handled."""
        return any(part.kind in ("addressees", "copied", "handling", "routing") for part in parts)

    def is_reference(self, index: int) -> bool:
        """Tell whether a line above everything says in which file the document is kept."""
        words = self.words(index)
        return (
            len(words) < 200
            and all(row.role in ("", "docket", "docket?") for row in self.rows)
            and _SHELF.match(words) is not None
        )

    def goes_on_with_subject(self, index: int) -> bool:
        """Tell whether a line hangs under SUBJECT in a docket: its date is no date of the message."""
        above = self.rows[-1] if self.rows else None
        if above is None or above.role != "docket" or self.blank(index):
            return False
        column = self.indent(index) - self.indent(above.at)
        if above.value.get("subject"):
            return abs(column) < 2 and not label_of(self.words(index))
        if not (subject := SUBJECT.match(self.words(above.at))):
            return False
        words = self.words(index)
        return (
            column > 5
            and abs(column - subject.end()) < 3
            and not label_of(words)
            and len(words) < 90
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
