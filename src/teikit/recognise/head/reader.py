"""The head of a document read from its first line down to where the message begins."""

from __future__ import annotations

from teikit.forms.dates import whole_date
from teikit.forms.docket_line import Part, cells_of, is_strong, label_of
from teikit.forms.headlines import (
    SUMMARY,
    begins_message,
    dateline_of,
    is_greeting,
    is_prose,
    is_verbal,
    opens_heading,
    unspaced,
)
from teikit.forms.lazy import lazy
from teikit.recognise.head.address import (
    greeting,
    is_centred_address,
    is_to,
    salute,
    speaks_below,
    takes_part,
    tells_matter,
)
from teikit.recognise.head.columns import form_row
from teikit.recognise.head.copied import listed_copy
from teikit.recognise.head.endorsed import last_comment
from teikit.recognise.head.judged import Judged
from teikit.recognise.head.lines import REMARK, SUBJECT, Row
from teikit.recognise.head.particulars import (
    field_end,
    heads_fields,
    is_particular,
    labelled,
    subject,
)
from teikit.recognise.head.posts import is_under_from, posts_below
from teikit.recognise.head.settling import settled
from teikit.recognise.head.sides import is_side
from teikit.recognise.head.titles import (
    continues,
    edited,
    heading,
    heads_dateline,
    is_dated_docket,
    is_underlined,
    titles_talk,
    two_line_dateline,
    under_heading,
)
from teikit.recognise.heading.words import repeats
from teikit.recognise.opener import is_copies, is_salutation

__all__ = ["Head"]

_LIMIT = 60
_SUMMARY_LINES = 24
# "MIPT: DYKE SHOW", "MY TELNO 61: FISH": the subject of a British telegram.
_TOPIC = lazy(
    r"(?:MIPT|MIFT|(?:MY|YOUR|[A-Z]+) TELNO\.? \d+(?: TO [A-Z]+)?)(?:[^a-z]{0,30})?: ?[^a-z]{3,90}"
)
# "099316. Subject: Seals.": the number opens a message as editions print it.
# "Circular No.:  DES/BV 99914", one of several fields
_NUMBER_FIELD = lazy(
    r"(?:Circular|Letter|Note|Memorandum|Report|Instruction|Order|Despatch|Dispatch) "
    r"(?:No|Nr|Ref|[Nn]umber|[Rr]eference)\.?\s*:\s*\S"
)
# "REPORT NO.     FRB/2214", a field over the form's name
_NUMBER_CELL = lazy(r"(?:REPORT|Report) (?:NO|No)\.\s{3,}\S{2,20}")
_NUMBERED_SUBJECT = lazy(
    r"\d{2,6}\. (?:Subj(?:ect)?|SUBJ(?:ECT)?|Refs?|REFS?|For|Pass)\b[^.]{0,8}[:. ]"
)
# "A.   INTRODUCTION": the first part, under the fields of a report
_FIRST = lazy(r"(?:A|I|1)[.)]\s{1,6}[A-ZÀ-ŽȘȚ](?:[A-ZÀ-ŽȘȚ ,.;:&/’'-]|\d{4}\b){3,90}")
_RULE = lazy(r"[-–—_=*~. ]{3,}")
# "914.                    DEA/99914-40": the number in an edition, and the file
_FIRST_PERSON = lazy(r"(?:I|We) [a-z]{2,}\b.{8,}[.:]")
# "Vaisakha 10, 1884 (Saka)": the day by another calendar, under the dateline
_OTHER_DAY = lazy(
    r"[A-Z][a-z]+ \d{1,2}, \d{4} \(?(?:Saka|Shaka|S\.E\.|B\.S\.|V\.S\.|Vikram)\)?\.?|"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][\w’'-]+(?:[ -][\w’'-]+){0,3},? 1[2-4]\d\d(?: ?A\.?H\.?| Hijri)?\.?"
)
_NUMBER_AND_FILE = lazy(
    r"\d{1,4}\.?\s{3,}(?=\S*\d)\S+(?: \S+)?|\d{1,4}\.\s+[A-Z]{2,6}/(?:Vol\. ?)?\d[\w./-]+"
)
# The name of the form that a message is written on: "CIRCULAR SAVINGRAM".
_FORM = lazy(
    r"(?:(?:OUT|IN)(?:WARD|GOING) |CIRCULAR |CIPHER(?:ED)? |CYPHER |CODED |COLLECTIVE |JOINT |EN CLAIR )*"
    r"(?:TELEGRAM|CABLE|CABLEGRAM|SAVINGRAM|AIRGRAM|RADIOGRAM|TELEX|TELEPRINTER MESSAGE)"
    r"(?: SAVING| SERIES| FORM)?"
)
# "S A V I N G": the series of a telegram, alone over its text.
_SERIES = frozenset({"SAVING", "ENCLAIR", "CYPHER", "CIPHER", "TELEGRAM"})
# "Bulletin of Conversations, Issue 219"
_OF_SERIES = lazy(
    r"(?=.{0,60}\b(?:Bulletin|Newsletter|Digest|Briefs?|Briefing|Gazette|Circulation|Reference Materials?)\b)"
    r"[A-Z][^.:;\n]{3,70}?,? (?:Issue|No\.?|Number|Vol\.|Volume) ?\d{1,4}\.?"
)
_HAND = lazy(
    r"(?:To|TO) be (?:handed(?: over)?|delivered|conveyed|transmitted|passed|presented) "
    r"(?:by|to|through|at|in) |"
    r"\[(?:[Ss]tamps?|[Ss]eal|[Hh]andwritten|[Ii]n (?:ink|pencil))(?: [^\]:]{2,40})?\] ?[A-ZÀ-ŽȘȚ\d]|"
    r"\[(?:[^\]:]{2,60}:|[^\]]{12,60}\](?! [a-z])|"
    r"(?i:[a-z ]{0,20}\b(?:stamp(?:ed)?|seal|handwritten|by hand|in pencil|in ink))\] (?=[A-Z\d\"“]))"
)
_ARRIVED = lazy(
    r"(?:received|rec[’']d|registered|entered|arrived|archives)(?: (?:in|at|by) (?:the )?[\w.&’' -]{3,40})?:?",
    2,
)
# "MOSCOW, to GRADOV."
_PLACE_TO = lazy(
    r"[A-ZÀ-ŽȘȚ][a-z]+[.,] [Tt]o (?:[Cc]omrades?|[Cc]des?\.?) [A-ZÀ-ŽȘȚ].{3,70}\.|"
    r"[A-ZÀ-ŽȘȚ]{3,}(?:[ -][A-ZÀ-ŽȘȚ]{2,}){0,2}, (?:to |TO )?(?:Comrade |"
    r"Cde\.? )?[A-ZÀ-ŽȘȚ]{4,}(?: [A-ZÀ-ŽȘȚ]{3,})?\."
)
_COUNTED = lazy(r"[(\[]?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)\]]\s|[•▪*◦]\s")


class Head(Judged):
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
        if not rows and not self._summarised(index):
            return rows
        self.greeted = True
        return [*rows[::-1], self.row("salute", index, greeting=True, dated=None)]

    def _summarised(self, index: int) -> bool:
        """Tell whether all above a greeting is a summary, under its own heading or one above it."""
        titled = range(self.at, min(self.at + 2, index))
        return any(SUMMARY.fullmatch(self.words(above).strip()) for above in titled)

    def next(self) -> Row | None:
        """Return the row at the present place, or None where the message begins."""
        index = self.at
        words = self.words(index)
        if self.refers(index):
            return self.row("docket", index, refers=True)
        if ("[" in words or "]" in words) and self.opens_stamp(index, words):
            self.stamped = index + self.stamp_lines(index)
        elif index > self.stamped and words[-1] in ":：]":
            self.stamped = max(self.stamped, last_comment(self, index, words))
        if index <= self.stamped or (words[-1] in ']"”' and self.ends_stamp(words)):
            part = Part(*self.span(index), "annotation", "lines-of-a-stamp")
            return self.row("docket", index, parts=[part])
        if self.goes_on_with_subject(index):
            return self.row("docket", index, parts=[], subject=True)
        if self.rows and words[-1:] == "." and len(words) < 90 and self.answers(index, words):
            return None
        if repeats(words, self.titles) and len(words) < 400:
            self.headed = True
            return self.row("heading", index, rule="repeats-the-title", cert="")
        if len(words) > 700:
            return None
        if not self.headed and (row := edited(self, index)):
            return row  # the document's own heading may follow
        spaced = words[1:2] == " " and "  " in words  # "H O U S E   M E M O"
        if spaced and "\n" in words:
            first, _, rest = words.partition("\n")
            flat = " ".join(f"{unspaced(first)} {rest}".split())  # "D I A R Y" over "of the Consul"
        else:
            flat = " ".join((unspaced(words) if spaced else words).split())
        if flat[-1] in ":：" and takes_part(self, flat):
            return None
        under_to = bool(self.rows) and self.rows[-1].value.get("alone") and not self.blank(index)
        if not (self.greeted or under_to) and (dated := greeting(self, index, flat)) is not None:
            self.greeted = True
            return self.row("salute", index, greeting=True, dated=dated[0] if dated else None)
        if self.greeted:
            if SUBJECT.match(words):
                return self.row("particular", index)
            return self.under_greeting(index, words)
        if words[:3] == "TO " and self.numbers_addressee(index):
            return self.row("docket", index)
        if self.headed and words[0] in "AI1" and self.blank(index) and _FIRST.fullmatch(flat):
            return None
        if self.headed and flat[0].isdigit() and _NUMBERED_SUBJECT.match(flat):
            return None
        if row := self.arrival(index, flat):
            return row
        if self.is_heading_of_edition(index, flat):
            self.headed = True
            return self.row("heading", index, rule="heading-of-an-edition", cert="high")
        if self.opens_marked(flat):
            return None
        if flat[0].isdigit() and self.rows and len(flat) < 70 and not self.headed:
            parts = self.parts(index)
            if parts and parts[0].rule == "number-beside-the-grade":
                return self.row("docket", index, parts=parts)
        if flat[0] in '"“«' and self.is_of_the_year(index, flat):
            return self.row("docket", index, parts=[])
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
        if titled and self.is_of_series(index, flat):
            return self.row("docket", index, parts=[])
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
        if copied := listed_copy(self, index, flat):
            return copied
        if self.is_from_diary(index, flat):
            return heading(self, index)
        if label := label_of(words):
            return labelled(self, index, label, flat)
        if is_under_from(self, self.rows, index):
            return self.row("docket", index)
        if self.is_town(index, flat):
            return self.row("salute", index, address=False)
        found = dateline_of(self.t.text, *self.span(index))
        if found and self.opens_diary(index, found):
            return None
        if found and found.date.form != "stamp" and not is_dated_docket(self, index, found.place):
            return self.row("dateline", index, place=found.place, org=found.org, date=found.date)
        if row := two_line_dateline(self, index):
            return row
        if flat[:1] in "([" and is_copies(flat):
            return self.row("copies", index)
        if flat[0] == "(" and len(flat) < 40 and self.known.marking(flat.strip("() "))[0]:
            return self.row("docket", index)
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
        if self.is_writer(index, flat):
            return self.row("", index)
        if (last := self.ends_exchange(index, flat)) is not None:
            self.headed = True
            return self.row("heading", index, last, rule="offices-in-exchange", cert="high")
        if flat[-1] == "]" and self.is_called(index, flat):
            return self.row("salute", index, address=True)
        broken = flat[-1] == "," and self.breaks_off(index)
        if self.is_topic(index, flat):
            self.headed = True
            return self.row("heading", index, rule="above-the-address", cert="high")
        titled = opens_heading(flat[:-1] if broken else flat) and not begins_message(flat)
        if titled and self.is_record_in_diary(index):
            return heading(self, index)
        if titled and flat.isupper() and (_FORM.fullmatch(flat) or self.is_circular(flat)):
            return self.row("docket", index, parts=self.parts(index))
        numbers = _NUMBER_FIELD.match(flat) or _NUMBER_CELL.fullmatch(words)
        if titled and (self.is_number_of_letter(index, flat) or numbers):
            return self.row("docket", index, parts=self.parts(index))
        if titled and not self.is_numbered(index):
            return heading(self, index)
        if self.is_nameless(index, flat):
            return heading(self, index)._replace(
                value={"rule": "title-above-the-text", "cert": "medium"}
            )
        if self.headed and self.is_topic_of_talk(index):
            return self.row("topic", index)
        if self.headed and flat[0] in "0123456789IVXTRA–—-" and self.is_point(index, flat):
            last = index + (not self.blank(index + 1))
            return self.row("heading", index, last, rule="point-of-an-agenda", cert="high")
        if under_heading(self, flat[:-1] if broken else flat):
            last = index
            while last + 1 < len(self.paragraphs) and continues(self, index, last, last + 1):
                last += 1
            return self.row("heading", index, last, rule="under-the-heading", cert="high")
        if self.is_minuted_to(index, flat):
            if not self.headed:
                above: dict[str, object] = {"rule": "above-the-address", "cert": "high"}
                self.rows[-1] = self.rows[-1]._replace(role="heading", value=above)
                self.headed = True
            return self.row("salute", index, address=True, minute=True)
        return self.plain(index, flat)

    def arrival(self, index: int, flat: str) -> Row | None:
        """Read a stamp of two lines: "RECEIVED IN REGISTRY" over "18 MAY 1948"."""
        above = self.rows[-1] if self.rows else None
        if above and above.value.get("arrival") and not self.blank(index):
            start, end = self.span(index)
            date = whole_date(flat)
            if date is None:
                return None
            date = date._replace(start=start, end=end)
            part = Part(start, end, "received", "stamp-of-arrival", key="received", date=date)
            return self.row("docket", index, parts=[part])
        if flat[0] not in "REA" or len(flat) > 50 or not _ARRIVED.fullmatch(flat):
            return None
        below = index + 1
        if below >= len(self.paragraphs) or self.blank(below) or not whole_date(self.words(below)):
            return None
        part = Part(*self.span(index), "annotation", "stamp-of-arrival")
        return self.row("docket", index, parts=[part], arrival=True)

    def is_heading_of_edition(self, index: int, flat: str) -> bool:
        """Tell whether a line is what the shape read as an edition's heading, and no form shows it."""
        if self.heading is None or self.headed or opens_heading(flat):
            return False
        paragraph = self.paragraphs[index]
        own = self.t.position(paragraph.value["first"], paragraph.value["last"])
        return bool(own == self.heading)

    def is_of_series(self, index: int, flat: str) -> bool:
        """Tell whether a line names the series in which a record was issued, over the record's title."""
        if not flat[-1].isdigit() or not _OF_SERIES.fullmatch(flat):
            return False
        below = range(index + 1, min(index + 5, len(self.paragraphs)))
        return any(opens_heading(" ".join(self.words(i).split())) for i in below)

    def under_greeting(self, index: int, words: str) -> Row | None:
        """Place and date at the right under "Sir,", as despatches are printed."""
        if self.rows[-1].role != "salute" or len(words) > 70 or self.indent(index) < 12:
            return None
        found = dateline_of(self.t.text, *self.span(index))
        if found is None:
            return None
        return self.row("dateline", index, place=found.place, org=found.org, date=found.date)

    def amid(self) -> Row | None:
        """Return a row for a line like none of a head, if the head goes on below it."""
        if self.greeted or self.at > 14:
            return None
        if self.opens_marked(self.words(self.at)):
            return None
        if _FIRST_PERSON.fullmatch(" ".join(self.words(self.at).split())):
            return None  # "I send you the proposals.": no line of a head
        if self.rows and self.at < self.parted and not self.headed:
            return self.row("", self.at)
        if self.at == 0 and self.is_minuted():
            return self.row("docket", 0, parts=[])
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

    def is_minuted(self) -> bool:
        """Tell whether over "To the Ministry:" one sentence says who shall deal with the paper."""
        if len(self.paragraphs) < 3 or not self.blank(1):
            return False
        first, words = self.words(0), self.words(1)
        return len(first) < 260 and words[-1] in ":：" and is_salutation(words)

    def plain(self, index: int, flat: str) -> Row | None:
        """Judge a line by its form alone."""
        words = self.words(index)
        if is_copies(flat):
            return self.row("copies", index)
        if self.rows and self.rows[-1].role == "dateline" and _OTHER_DAY.fullmatch(flat):
            return self.row("docket", index)
        if tells_matter(self, index, flat):
            self.headed = True
            return self.row("heading", index, rule="title-above-the-text", cert="medium")
        if flat[-1] == "," and heads_dateline(self, index):
            return self.row("docket", index, parts=self.parts(index))
        if index < 3 and words[0].isdigit() and _NUMBER_AND_FILE.fullmatch(words):
            return self.row("docket", index, parts=self.parts(index), numbered=True)
        if flat[:4] in ("Comr", "Com.", "Cde.") and self.is_addressed(index, flat):
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
        if self.rows and flat[-1] == "." and flat[:3] in ("We ", "I h") and not self.telegraphic:
            above = self.rows[-1]
            if above.role == "salute" and self.words(above.last).rstrip()[-1] in ":：":
                return None  # "We have received your telegram of 2 May."
        if flat[-1] in ":.," and "eceived" in flat and self.acknowledges(flat):
            return None
        parts = self.parts(index)
        if topic and not is_prose(flat):
            return self.row("docket", index, parts=parts)
        if _HAND.match(flat) and len(flat) < 300:
            return self.row("docket", index, parts=parts)
        said = any(p.kind == "handling" or p.rule == "sent-or-received" for p in parts)
        if is_verbal(flat) and flat[-1] in ".?!:" and not said:
            return None
        if self.begins_record(index, flat, parts):
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
        if posts := posts_below(self, self.rows, index):
            return self.row("docket", index, parts=posts)
        if len(cells_of(self.t.text, *self.span(index))) > 1 and len(flat) < 400:
            return self.row("docket?", index, parts=parts)
        if not self.headed and titles_talk(self, index, flat):
            self.headed = True
            return self.row("heading", index, rule="title-above-the-text", cert="medium")
        if said and self.rows and self.rows[-1].role == "docket" and len(flat) < 110:
            return self.row("docket", index, parts=parts)  # "Deciphered by Renn on 4.VII at 7.45"
        if self.is_letterhead(flat, parts):
            return self.row("", index, parts=parts)
        if is_prose(flat) or len(flat) > 160 or self.may_be_message(flat, index):
            return None
        return self.row("", index, parts=parts)
