"""What a line of a head is, judged by its form and by the lines that stand around it."""

from __future__ import annotations

from teikit.forms.docket_line import Part, cells_of, is_strong, label_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import (
    FROM_DIARY,
    Dateline,
    begins_message,
    dateline_of,
    held_exchange,
    is_greeting,
    is_place_alone,
    is_prose,
    is_verbal,
    offices_in_exchange,
    opens_heading,
    printed_heading,
    unspaced,
)
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, is_person, office_of, split_list
from teikit.recognise.endings import is_name
from teikit.recognise.head.lines import SUBJECT, Lines
from teikit.recognise.head.particulars import has_talk, is_particular
from teikit.recognise.heading.words import REPORTERS, is_title_case
from teikit.recognise.opener import decides, is_salutation, without_further
from teikit.recognise.particulars import label_key

__all__ = ["Judged"]

# "TsDA, f. 1B, op. 99, l. 9-13", "AAN, KC PZPR, 237/XXII-99, pp. 3-4. Copy."
_SHELF = lazy(
    r"[\[(]?[A-ZÀ-ŽȘȚ][\w.-]{1,12},? (?:[^;:]{0,60}, )?(?:[Ff]ond|[Ff]\.|[Ff]ol\.|RG|[Oo]p\.|d\.|"
    r"a\.\s?e\.|l{1,2}\.|p{1,2}\.|Bl\.|[Bb]ox|[Ff]ile|[Zz]\.|[Kk]\.) ?\d[^?!]{0,120}"
)
# "Port Conf. 177.0212/9", as the Department of State filed its papers
_DECIMAL = lazy(
    r"(?:[A-Z][A-Za-z. ]{3,24}\s)?\d{3}[A-Z]?\.[\dA-Za-z]{1,8}(?: [A-Za-z]{1,10}){0,2}/\d{1,5}[a-z]?½?\.?"
)
_ON = lazy(r"(?:On|Re|Concerning|Regarding)\b")
_REFERENCES = lazy(r"(?:REFS?|Refs?|REFERENCES?|References?|REFTELS?)\b\s*:?")
_TO_DASHED = lazy(r"(?:To|TO)\s?:\s*[-–—•*]\s")  # "To: - the Ministry of Trade"
_DASHED = lazy(r"[-–—•] (?:[Tt]he |[Tt]o )?(?:Comrade |Cde\. )?[A-ZÀ-ŽȘȚ][^.:;]{3,55}[;,.]?$")
_LETTERED = lazy(r"(?:\([A-Z]\)|[A-Z][.)])\s+[A-Z0-9\d]")
_POINT = lazy(
    r"(?:\d{1,4}|[IVX]{1,5})\.?[/)]?\s*(?:[-–—]{1,2}\s*)?(?:On|About|Concerning|Regarding|Re:?|ON|ABOUT|"
    r"CONCERNING|Question of|QUESTION OF|The question of|Request of|Proposal of|Report (?:of|on))\s(?!\d)|"
    r"[-–—] ?(?:On|About|Concerning|Regarding)\s(?!\d)|"
    r"(?:To|Re|Ad) (?:point|item|p\.) \d{1,3}[a-z]?(?: ?[:.)])? {0,3}(?:[-–—]+ ?)?[A-ZÀ-ŽȘȚ]"
)
_NOTE_CALL = lazy(r"(?:\[\d{1,2}\]|\d{1,2}|\*)$")
_CIRCULAR_NUMBER = lazy(
    r"Circular(?: (?:Document|Despatch|Dispatch|Letter|Note|Memorandum|Instruction))? "
    r"(?:No\.?|Number) ?[\w./-]+"
)
_OWN_NUMBER = lazy(
    r"(?:Memo|Memorandum|Despatch|Dispatch|Letter|Minute|Savingram) No\.? ?\d[\w/.-]*"
)
_ON_DAY = lazy(r"(?:held |which took place )?(?:on|in|at|from|between) (?:the )?(?=.{0,40}\d)")
# "with the Director of the Port" under "on a conversation at the fair on 4 May,"
_WITH_WHOM = lazy(
    r"(?:and |with |between |by )(?:the |our |their |[Cc]omrade |Mr\.? )?[A-ZÀ-ŽȘȚ\[]"
)
# "about the talks with …": what names the paper stood apart and is lost.
_NAMELESS = lazy(
    r"(?:about|of|on|regarding|concerning|with|between|from (?:an?|the)) "
    r"(?=.{0,60}\b(?:meetings?|talks?|conversations?|discussions?|visits?|consultations?|negotiations?|"
    r"sessions?|receptions?|Comrades?|Cde|sittings?|congress|plenum|situation|activit|relations|conference)\b)",
    2,
)
_ANSWERS = lazy(
    r"(?:To|Ref\.?|Re\.?|Reference|Regarding|Concerning|Reply to|Answer to) (?:to )?"
    r"(?:(?:[Yy]our|[Mm]y|[Oo]ur)\s\S|[Nn][Oo]s?\.? ?\d)"
)
_RECEIVED = lazy(
    r"(?:(?:Your|The|Our) )?(?:[Tt]elegrams?|[Cc]ables?|[Ll]etters?|[Dd]espatch(?:es)?|[Dd]ispatch(?:es)?)\b"
    r"(?=[^:]{0,60}\d)[^:]{2,90}\breceived\b"
)
# "POE [RENN]": a name that only the cipher knows, and who is meant.
_CALLED = lazy(r"[A-ZÀ-ŽȘȚ]{3,}(?: [A-ZÀ-ŽȘȚ]{2,}){0,2} \[[A-ZÀ-ŽȘȚ][\w .’'-]{2,30}\]")
_TOPICS = frozenset(
    "summary comment comments introduction background begin quote text message note action general "
    "confidential restricted secret subject information urgent copy continued conclusion conclusions "
    "translation details annex enclosure proposal proposals recommendation repetition corrigendum "
    "correction telegram cipher ciphergram cable extract excerpt minutes memorandum report".split()
)
_FIELDS = frozenset(
    "sender addressees message-number classification precedence received date".split()
)


_COUNTED = lazy(r"(?:\(?\d{1,2}[.)]|[-–—•])\s*(?=[\[A-ZÀ-ŽȘȚ“\"])")
_COMRADE = lazy(
    r"(?:Comrades?|Com\.|Cde\.) (?:[A-ZÀ-ŽȘȚ][a-z]?\. ?){0,3}[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?[.:,]?"
    r"(?: (?:Deputy |First |Vice[ -])*(?:Minister|Chairman|Secretary|Director|Ambassador|Premier|Head)\b"
    r"[^.:;]{0,60})?"
)

_MARKED = lazy(r"1\. ?\((?:U|C|S|TS|LOU|SBU|C/NF|S/NF)\) ")


_MINUTED = lazy(
    r"(?:Lord|Sir|Lady|Mr\.?|Mrs\.?|Miss|Dr\.?) (?:[A-Z]\.? ?){0,3}[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)?|"
    r"(?:The )?(?:(?:Minister|Secretary|(?:Parliamentary |Permanent )?Under[- ]?Secretary)(?: of State)?|"
    r"Prime Minister|Private Secretary|P\.?U\.?S\.?)"
)
_SMALL = frozenset("of for and the in on with".split())


class Judged(Lines):
    """Judges the lines above the message, one at a time."""

    def opens_marked(self, words: str) -> bool:
        """Tell whether a telegram's first paragraph begins, marked by itself: "1. (U) NO CHANGE"."""
        return self.telegraphic and words[0] == "1" and _MARKED.match(words) is not None

    def is_of_the_year(self, index: int, flat: str) -> bool:
        """Tell whether under the date stands what a state called the year: "Year of Planning"."""
        dated = bool(self.rows) and self.rows[-1].role == "dateline" and not self.blank(index)
        return dated and flat[-1] in '"”»' and "year" in flat.lower() and len(flat) < 60

    def is_under_to(self, index: int, flat: str) -> bool:
        """Tell whether a line goes on with an address in small letters: "all diplomatic missions"."""
        above = self.rows[-1] if self.rows else None
        if above is None or above.role != "salute" or self.blank(index) or len(flat) > 110:
            return False
        going = above.value.get("alone") or above.value.get("address") is False
        going = going or _TO_DASHED.match(self.words(above.at))
        if going and _DASHED.match(flat):
            return True  # "To:" over "- the Ministry of Trade"
        return (
            bool(going)
            and flat[-1] not in ".:;"
            and (flat[0].islower() or self.words(index - 1)[0].islower())
        )

    def is_from_diary(self, index: int, flat: str) -> bool:
        """Tell whether "FROM THE JOURNAL OF" heads a paper itself, and no record of a talk in it."""
        if self.headed or flat[:5].upper() != "FROM " or not FROM_DIARY.match(flat):
            return False
        below = range(index + 1, min(index + 9, len(self.paragraphs)))
        return not any(opens_heading(" ".join(self.words(one).split())) for one in below)

    def is_record_in_diary(self, index: int) -> bool:
        """Tell whether a record's heading stands, apart, under "From the diary of" and whose it is."""
        above = self.rows[-1] if self.rows else None
        return (
            above is not None
            and above.role == "heading"
            and self.blank(index)
            and FROM_DIARY.match(self.words(above.at)) is not None
        )

    def is_circular(self, flat: str) -> bool:
        """Tell whether "CIRCULAR" stands under the posts that a telegram goes to: it heads nothing."""
        if flat.strip(" .") != "CIRCULAR":
            return False
        kinds = [part.kind for row in self.rows for part in row.parts]
        return "addressees" in kinds and "routing" in kinds

    def numbers_addressee(self, index: int) -> bool:
        """Tell whether a line says to whom a telegram goes and under which number."""
        return any(part.rule == "number-behind-the-addressee" for part in self.parts(index))

    def is_number_of_letter(self, index: int, flat: str) -> bool:
        """Tell whether "Memo No. 914" stands among the numbers of a letter, and heads nothing."""
        above = self.rows[-1].role if self.rows else ""
        below = index + 1
        if _CIRCULAR_NUMBER.fullmatch(flat) and below < len(self.paragraphs):
            return not self.blank(below) and is_strong(self.parts(below))
        return (
            above in ("docket", "docket?")
            and not self.blank(index)
            and not flat.isupper()
            and _OWN_NUMBER.fullmatch(flat) is not None
        )

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
            and (
                _ON.match(flat) is not None
                or (
                    self.indent(index) > 5
                    and is_title_case(flat)
                    and not is_strong(self.parts(index))
                )
            )
            and flat[-1] not in ".:;,?!"
            and len(flat) < 200
            and self.blank(index)
            and below < len(self.paragraphs)
            and self.blank(below)
            and not is_verbal(flat)
            and is_salutation(self.words(below))
            and self.words(below).rstrip()[-1] in ":："
        )

    def is_letterhead(self, flat: str, parts: list[Part]) -> bool:
        """Tell whether an office stands on top, whatever small words it has: "Embassy of A in B"."""
        above = all(row.role in ("", "docket", "docket?") for row in self.rows)
        named = any(part.kind.startswith("letterhead") for part in parts)
        return (
            named and above and len(flat) < 90 and flat[-1] not in ".:;?!" and not is_verbal(flat)
        )

    def begins_record(self, index: int, flat: str, parts: list[Part]) -> bool:
        """Tell whether a short sentence under particulars tells of the talk, though it names a paper.

        Present: Mr. Renn, Mr. Ray

        Mr. Ray opened by reading the cable from the port.
        """
        return (
            flat[-1] == "."
            and bool(self.rows)
            and self.rows[-1].role == "particular"
            and self.blank(index)
            and all(part.kind in ("letterhead", "letterhead+", "annotation") for part in parts)
            and is_prose(flat)
        )

    def is_nameless(self, index: int, flat: str) -> bool:
        """Tell whether a line says what a paper is about whose own name stood apart and is lost.

        Embassy in Aldane
        Tarsk, 27 April 1970

        about the talks of Comrade Ray with the Director of the Port
        """
        small = flat[0].islower()
        if self.headed or len(flat) > 400 or not (small or self.rows) or not self.blank(index):
            return False
        below = index + 1
        ended = flat[-1] in ".:;?!" and not flat.endswith((".m.", ".M."))
        return (
            not ended
            and len(flat) > 24
            and below < len(self.paragraphs)
            and self.blank(below)
            and (_NAMELESS.match(flat) is not None or self.heads_numbers(index, flat))
            and not is_verbal(flat)
            and (small or self.rows[-1].role in ("docket", "dateline", ""))
        )

    def heads_numbers(self, index: int, flat: str) -> bool:
        """Tell whether a line in the capitals of a title stands over the first numbered paragraph."""
        first = self.words(index + 1)
        return (
            first[:2] in ("1.", "1 ", "1)")
            and len(first) > 60
            and 3 < len(flat.split()) < 16
            and is_title_case(flat)
            and not (is_org(flat) or office_of(flat))
        )

    def opens_diary(self, index: int, found: Dateline) -> bool:
        """Tell whether a day without its year is the first of several, each over its entry."""
        if found.place or found.date.year or not self.headed:
            return False
        if not self.blank(index) and not self.over_entry(index):
            return False
        for below in range(index + 2, min(index + 80, len(self.paragraphs) - 1)):
            start, end = self.span(below)
            apart = end - start < 40 and self.blank(below) and self.blank(below + 1)
            if apart or (end - start < 40 and self.over_entry(below)):
                other = dateline_of(self.t.text, start, end)
                if other and not other.place and not other.date.year:
                    return True
        return False

    def over_entry(self, index: int) -> bool:
        """Tell whether a short line stands over a long text, where no blank lines part paragraphs."""
        text = self.words(index + 1) if index + 1 < len(self.paragraphs) else ""
        return len(text) > 60 and not self.blank(index + 1) and text[-1] in '.!?)”"'

    def is_topic_of_talk(self, index: int) -> bool:
        """Tell whether a line lists a subject, the particulars of the talk right under the list.

        1. Aid to Aldane
        2. The bridge at Tarsk

        Time: 3 May 1957
        """
        if not self.rows or self.rows[-1].role not in ("heading", "", "topic"):
            return False
        if not _COUNTED.match(self.words(index)):
            return self.is_abstract_of_talk(index)
        for below in range(index, min(index + 12, len(self.paragraphs))):
            words = self.words(below)
            if below > index and (key := label_key(words)):
                return key in ("time", "place", "participant") and has_talk(self, below)
            if len(words) > 200 or words[-1] in ".:?!" or not _COUNTED.match(words):
                return False
        return False

    def is_abstract_of_talk(self, index: int) -> bool:
        """Tell whether one paragraph says what a talk was for, right over three of its particulars."""
        if len(self.words(index)) < 50:
            return False
        below = range(index + 1, min(index + 4, len(self.paragraphs)))
        keys = {label_key(self.words(i)) for i in below}
        return len(below) == 3 and "" not in keys and len(keys) == 3 and "time" in keys

    def is_point(self, index: int, flat: str) -> bool:
        """Tell whether a line under a heading is the point of an agenda: "314. - On the port"."""
        above = bool(self.rows) and self.rows[-1].role == "heading"
        below = index + 1 < len(self.paragraphs) and (
            self.blank(index + 1) or REPORTERS.fullmatch(self.words(index + 1))
        )
        short = len(flat) < 240 and not is_verbal(flat)
        return above and bool(below) and short and _POINT.match(flat) is not None

    def ends_exchange(self, index: int, flat: str) -> int | None:
        """Return the last line of "Ambassador in Brazil" over "to Secretary of State", if it is one.

        A number alone above it, as editions print it, is a heading too.
        """
        if index > 4 or len(flat) > 90 or index + 2 >= len(self.paragraphs):
            return None
        if flat.rstrip(".").isdigit() and len(flat) < 6 and (flat[-1] == "." or not index):
            below = range(index + 1, min(index + 3, len(self.paragraphs) - 1))
            ends = (self.ends_exchange(one, " ".join(self.words(one).split())) for one in below)
            return index if any(end is not None for end in ends) else None
        under = " ".join(self.words(index + 1).split())
        if self.blank(index + 1) or under[:3] not in ("to ", "TO ") or len(under) > 90:
            return None
        if any(row.role == "dateline" for row in self.rows):
            return None  # under the date of the paper itself it is an address
        both = f"{flat} {under}"
        numbered = index > 0 and self.words(index - 1).strip(". ").isdigit()
        held = numbered and held_exchange(both)
        return index + 1 if held or offices_in_exchange(both) else None

    def is_writer(self, index: int, flat: str) -> bool:
        """Tell whether under the date "The Minister" stands over "to Mr. Moor": who writes to whom."""
        below = index + 1
        return (
            flat[:4] in ("The ", "THE ")
            and below < len(self.paragraphs)
            and not self.blank(below)
            and self.words(below)[:3] == "to "
            and any(row.role == "dateline" for row in self.rows)
            and bool(office_of(flat))
        )

    def breaks_off(self, index: int) -> bool:
        """Tell whether a line goes on right below with a small letter, or under a blank with a day."""
        below = index + 1
        if below >= len(self.paragraphs):
            return False
        if self.blank(below):
            words = self.words(below)
            with_whom = _WITH_WHOM.match(words) is not None and words[-1] not in ".:;"
            return len(words) < 160 and (with_whom or _ON_DAY.match(words) is not None)
        words = self.words(below)
        # "RECORD OF CONVERSATION with the Consul," over "OLE DORN"
        of_talk = "with" in self.words(index).split()
        named = of_talk and words.count(" ") < 4 and is_person(words.title())
        return (words[0].islower() and len(words) < 120) or named

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

    def opens_stamp(self, index: int, words: str) -> bool:
        """Tell whether a line opens a bracket that a short line below it closes: a stamp's lines."""
        return index > self.stamped and words[0] == "[" and self.stamp_lines(index) > 0

    def stamp_lines(self, index: int) -> int:
        """Return how many lines below a line a bracket is closed that it opens, or 0."""
        depth = 0
        for below in range(index, min(index + 9, len(self.paragraphs))):
            words = self.words(below)
            if len(words) > 120:
                return 0
            depth += words.count("[") - words.count("]")
            if depth <= 0:
                return below - index if depth == 0 and words[-1] in ']"”' else 0
        return 0

    def ends_stamp(self, words: str) -> bool:
        """Tell whether a short line of a docket closes a bracket that no line has opened."""
        lone = words.count("]") - words.count("[") == 1
        above = self.rows[-1].role if self.rows else "-"
        return lone and len(words) < 60 and above in ("docket", "docket?", "")

    def answers(self, index: int, words: str) -> bool:
        """Tell whether a line by itself says what is answered: "To your No. 409.", "Ref. your 3350."."""
        below = index + 1
        apart = self.blank(index) and below < len(self.paragraphs) and self.blank(below)
        return apart and _ANSWERS.match(words) is not None

    def acknowledges(self, flat: str) -> bool:
        """Tell whether under an address the message says what was received: "Telegram of 2 May received:"."""
        above = self.rows[-1] if self.rows else None
        addressed = above is not None and above.role == "salute"
        return addressed and _RECEIVED.match(flat) is not None

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
        parts = self.parts(index)
        kinds = {part.kind for part in parts}
        if "message-number" not in kinds:
            return False
        beside = parts[0].kind == "message-number" and parts[-1].kind == "letterhead"
        return beside or bool(kinds & {"date", "classification", "received"})

    def is_form(self, index: int, cells: list[tuple[int, int]]) -> bool:
        """Tell whether the name of a form stands beside a mark, right over its number."""
        name, *marks = (self.t.text[a:b].strip() for a, b in cells)
        below = index + 1
        graded = [bool(self.known.marking(mark)[0]) for mark in marks]
        wired = name.startswith(("Telegram from", "Cable from", "Ciphergram from")) and graded[-1]
        return (
            len(name.split()) < 4
            and (wired or (name.isupper() and all(graded)))
            and below < len(self.paragraphs)
            and not self.blank(below)
            and any(part.kind == "message-number" for part in self.parts(below))
        )

    def is_sure(self, index: int, flat: str) -> bool:
        """Tell whether a line belongs to a head whatever stands above it."""
        if is_greeting(flat) or printed_heading(flat) or label_of(flat) in _FIELDS:
            return True
        if SUBJECT.match(flat) and self.rows and self.blank(index):
            return True
        if opens_heading(flat) and not begins_message(flat) and len(flat.split()) < 16:
            return self.indent(index) > 6 or flat.isupper() or unspaced(flat) != flat
        found = dateline_of(self.t.text, *self.span(index))
        return found is not None and (found.place is not None or self.indent(index) > 12)

    def is_addressed(self, index: int, flat: str) -> bool:
        """Tell whether "Comrade Renn" stands at the top, or apart under the docket of a telegram."""
        below = index + 1
        if not _COMRADE.fullmatch(flat) or below >= len(self.paragraphs) or not self.blank(below):
            return False
        kinds = {part.kind for row in self.rows for part in row.parts}
        wired = "message-number" in kinds and not self.headed
        return index == 0 or wired

    def is_called(self, index: int, flat: str) -> bool:
        """Tell whether one name in capitals stands apart between a telegram's docket and its text."""
        below = index + 1
        if self.known.marking(flat)[0]:
            return False
        if self.is_addressee(flat) or (flat[-1] in ":：" and self.calls_bodies(index, flat)):
            return True
        flat = _NOTE_CALL.sub("", flat)
        alone = flat.isalpha() and 4 < len(flat) < 20 and (flat.isupper() or self.is_surname(flat))
        if not (alone or _CALLED.fullmatch(flat)) or not self.blank(index):
            return False
        if below >= len(self.paragraphs) or not self.blank(below) or self.headed:
            return False
        kinds = {part.kind for row in self.rows for part in row.parts}
        wired = "message-number" in kinds and bool(kinds & {"received", "routing"})
        wired = wired or (not alone and bool(kinds & {"received", "routing", "copied", "sender"}))
        flat = flat.partition(" [")[0]
        named = not look_up(flat.title()) and flat.lower() not in _TOPICS and not office_of(flat)
        text = self.words(below)
        return wired and named and not is_org(flat) and text[0].isupper() and text[-1] == "."

    def is_surname(self, flat: str) -> bool:
        """Tell whether a word with a capital is nowhere written small: a name, and no topic."""
        return flat.istitle() and f" {flat.lower()}" not in self.t.text

    def is_minuted_to(self, index: int, flat: str) -> bool:
        """Tell whether under the subject of a minute stands whom it is for: "Lord Moor", "Prime Minister"."""
        below = index + 1
        apart = self.blank(index) and below < len(self.paragraphs) and self.blank(below)
        if self.telegraphic or not apart or not _MINUTED.fullmatch(flat) or not self.rows:
            return False
        above = self.words(index - 1)
        if not self.headed and (not above.isupper() or self.known.marking(above)[0]):
            return False
        kinds = {part.kind for row in self.rows for part in row.parts}
        text = self.words(below)
        return not kinds & {"sender", "received", "routing"} and len(text) > 60 and is_prose(text)

    def calls_bodies(self, index: int, flat: str) -> bool:
        """Tell whether bodies are called over the text: "Ministry of Trade and Ministry of Lakes:"."""
        below = index + 1
        if len(flat) > 200 or below >= len(self.paragraphs) or len(self.words(below)) < 60:
            return False
        if decides(flat):
            return False
        kinds = {part.kind for row in self.rows for part in row.parts}
        if not kinds & {"message-number", "classification", "received", "precedence"}:
            return False
        called = without_further(flat)
        names = [called[a:b] for a, b in split_list(called, 0, len(called))]
        return bool(names) and all(
            is_org(name.removeprefix("the "))
            and len(name.split()) > 1
            and all(word[0].isupper() or word in _SMALL for word in name.split())
            for name in names
        )

    def is_addressee(self, flat: str) -> bool:
        """Tell whether a line under a telegram's docket names whom the page's title sends it to."""
        if len(flat) > 40 or not flat[0].isupper() or not flat.replace(" ", "").isalpha():
            return False
        if not any(f" to {flat.lower()} " in f"{title} " for title in self.titles):
            return False
        return any(row.role == "docket" and row.parts for row in self.rows) and not self.headed

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
        return any(
            part.kind in ("addressees", "copied", "handling", "routing")
            or part.rule == "number-and-hour"
            for part in parts
        )

    def is_reference(self, index: int) -> bool:
        """Tell whether a line above everything says in which file the document is kept."""
        words = self.words(index)
        return (
            len(words) < 200
            and all(row.role in ("", "docket", "docket?") for row in self.rows)
            and (_SHELF.match(words) or _DECIMAL.fullmatch(words)) is not None
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
        if above is None or above.role != "docket" or (self.blank(index) and not self.even):
            return False
        if not (above.value.get("refers") or _REFERENCES.match(self.words(above.at))):
            return False
        flat = " ".join(self.words(index).split())
        lettered = _LETTERED.match(flat)
        return (
            len(flat) < 100
            and not label_of(flat)
            and dateline_of(self.t.text, *self.span(index)) is None
            and bool(lettered or self.indent(index) > self.indent(above.at) + 2)
            and not is_prose(flat)
        )
