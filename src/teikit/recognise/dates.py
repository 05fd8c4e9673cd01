"""Dates in the text, with what tells in which year or on which day they are.

    On 5 May he called; the talks will begin on the 20th at 10 a.m.

Not seen: fiscal years, midnight, a season without its year, and feasts. An ordinal or a time that no
day can be given is left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from teikit.forms.dates import (
    Date,
    dotted,
    every_date,
    in_order,
    order_of,
    slashed,
    writes_dotted,
)
from teikit.forms.lazy import lazy
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["dates", "sense_of"]

_NAMED = lazy(
    r"\b(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|Lady|Comrade|General|Colonel|Major|Captain|Senator|Prof|"
    r"Professor)\b\.?\s+(?:[A-Z][a-z]*\.?\s+){0,2}(May|March|April|June|August)\b"
)
_NAMES = ("May", "March", "April", "June", "August")
_OF_A_PAPER = lazy(
    r"(?:\b(?:tele(?:gram|x)|cable|telno|\w+tel|letter|note|message|d[ei]spatch|report|memorandum|"
    r"circular|airgram|minute|order|resolution|decision|decree|agreement|protocol|statement|speech|declaration|"
    r"announcement|communiqu[eé]|aide-m[eé]moire|treaty|accord|broadcast|interview|petition|protest|ref\w*|no|nos|nr)"
    r"\b\.?|№)(?:(?:\s+|(?<=№))(?:nos?\.|[\w/().-]{0,12}\d[\w/().-]{0,12}|№|and|also)){0,6}"
    r"(?:\s+(?:of|dated)|,)\s+(?:the\s+)?$|\bdated\s+(?:the\s+)?$",
)
_LONGEST = 10
"""Words in the longest of them: the paper, its numbers, "dated the"."""
_PAPER_ENDS = frozenset(("of", "dated"))
_DEADLINE_ENDS = frozenset(
    (
        "by",
        "before",
        "until",
        "till",
        "than",
        "beginning",
        "starting",
        "effective",
        "from",
        "for",
        "to",
    )
)
_NAMING = frozenset(
    "named fixed set proposed suggested chose chosen offered appointed mentioned".split()
)
_IN_DEADLINES = frozenset(("than", "beginning", "starting"))
_DEADLINE = lazy(
    r"\b(?:by|before|until|till|not?\s+(?:later|earlier|sooner)\s+than|beginning|starting|effective|"
    r"as\s+from|with\s+effect\s+from)\s+(?:in\s+)?(?:the\s+)?$|\b(?:fix|set|schedul|arrang|plann?|postpon|"
    r"defer|put\s+off|adjourn|book)\w*\b[^.;]{0,40}\b(?:for|to|until|till)\s+(?:the\s+)?$",
)
_VERB = lazy(
    r"\b(?:(?P<future>(?!(?:should|could|might)\s+have\s+(?:been|\w+ed)\b)(?:(?:would|should)\s+(?:also\s+)?like\s+to\s+\w+|"
    r"(?:wish|wishes|want|wants|ready|willing|prepared|going)\s+to\s+\w+|let\s+(?:\w+\s+){1,3}be\s+\w+|"
    r"(?:is|are)\s+to\s+be\s+\w+|ends|begins|starts|opens|closes|expires|leaves|sails|departs|"
    r"meets|convenes|assembles|arrives|resumes|takes\s+(?:over|place)|(?<!had\sto\s)be\s+[a-z]+(?:ed|en)|"
    r"(?:could|can|may|might|would|will|should|shall|must),\s[^.;,]{2,40},\s\w+|"
    r"(?:will|shall|would|should|must|may|might|could|can|to)\s+(?:\w+\s+)?"
    r"(?:be|have(?:\s+been)?)\s+\w+|will|shall|would|should|must|ought|(?:is|are)\s+(?:\w+\s+)?to|to\s+be|may|can|"
    r"could|might|intends?|plans?|proposes?|hopes?|expects?|requests?|please|grateful|(?<!fell\s)due|"
    r"scheduled|planned|next|coming|forthcoming|instructions|[’']ll))"
    r"|(?P<either>to\s+(?!the\b|an?\b|h[ie][sr]\b|our\b|your\b|their\b|my\b|this\b|me\b|us\b)[a-z]+)"
    r"|(?P<now>(?:is|are|am|being)(?:\s+not)?\s+\w+|(?:has|have|had)\s+to|said|says|told|stated|"
    r"added|reported|replied|thought|believed|noted|mentioned|explained|remarked|informed|announced|"
    r"confirmed|promised|agreed|proposed|asked|requested|suggested|decided|ordered|wished|wanted|named|offered|"
    r"fixed|settled|have\s+at\s+present)"
    r"|(?P<past>was|were|had|has|have|did|came|went|withdrew|(?:i|we|you|he|she|it|they)\s+let(?!\s+us)|"
    r"took|gave|saw|left|began|wrote|met|"
    r"made|sent|held|brought|got|read|ran|spoke|drew|put|set|led|lay|fell|rose|kept|lost|paid|"
    r"knew|laid|stood|found|became|broke|chose|drove|fought|flew|grew|heard|hung|lent|rang|shook|slept|spent|"
    r"struck|stuck|swept|taught|threw|won|wore|dealt|sat|sank|swore|bore|bound|bought|built|sold|caught|fled|sought|"
    r"undertook|underwent|overtook|forbade|ago|[’']d|"
    r"taken|given|written|drawn|seen|shown|spoken|driven|fallen|begun|broken|"
    r"(?!(?:united|allied|hundred|indeed|speed|(?:pro|suc|ex)ceed|sacred)\b)[a-z]{3,}ed))\b",
)
_TO_A_NAME = lazy(r"to\s+[A-Z]")  # "invited to Berlin"
# "who since the strike in November had been"
_SINCE = lazy(
    r"\bsince\s+(?:(?:the|an?|his|her|their|our|your|its)\s+)?[\w’'-]+\s+(?:(?:at|of)\s+[\w’'-]+\s+)?in\s+\Z"
)
# "by 1 March all our guards were home"
_WAS_BY_THEN = lazy(
    r"(?:, only)?(?:\s+[\w’-]+(?:,\d{3})*){0,8}?(?<!\bbe)\s+(?:was|were|had)\b(?!\s+(?:\w+\s+)?to\b)|"
    r",\s+(?:only )?(?:came|arrived|left|has|had|was|were|did)\b(?!\s+to\b)",
    2,
)
_MISSED = lazy(r"\b(?:should|could|might)\s+have\s+(?:been|\w+ed)\b[^.;]*$")
# "were to be delivered by 31 January": the day may be over, or not
_MEANT = lazy(r"\b(?:was|were|had)\s+to\s+(?:be|have)\s+\w+[^.;]{0,40}$")
# It begins with the mark, by which the engine skips; what goes before is looked at after.
_SUPPLIED = lazy(r" \[(?:of )?(?P<month>[A-Z][a-z]{2,8}\.?(?: \d{4})?)\]")
_SENTENCE = lazy(r"[.;?!:](?<![A-Z].)(?<!\b[A-Z]r.)(?<!No.)(?<!no.)[\"”’)]?\s+(?=[A-Z\"“‘(\[])")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    reader = _Reader(t, spans.of("paragraph"))
    for call in spans.of("note-call"):
        if reader.text[call.start - 1 : call.start].isdigit() and reader.text[call.start].isdigit():
            # "May 30, 19561": the last figure calls a note.
            gap = " " * (call.end - call.start)
            reader.text = reader.text[: call.start] + gap + reader.text[call.end :]
    heads = spans.of("running-head")
    parts = sorted([*reader.paragraphs, *heads], key=_start) if heads else reader.paragraphs
    for paragraph in parts:
        if t.text.find("/", paragraph.start, paragraph.end) < 0:
            yield from reader.read(paragraph)
        else:
            yield from reader.with_slashed(paragraph)


_start = attrgetter("start")


class _Reader:
    """Reads paragraph after paragraph, and knows what dates stood before."""

    def __init__(self, t: Transcript, paragraphs: list[Span]) -> None:
        self.text, self.paragraphs = t.text, paragraphs
        self.named: frozenset[str] | None = None
        self.dotted = writes_dotted(t.text)
        # The page tells the day, as far as there is one.
        self.day = next((fact.norm for fact in t.facts if fact.key == "date"), "")
        self.order = order_of(t.text, self.day)
        self.heading: Date | None = None
        self.clock = ""
        self.first: Date | None = None
        self.held: Date | None = None
        self.printed: Date | None = None
        self.year = 0
        self.ahead = False

    def with_slashed(self, paragraph: Span) -> list[Span]:
        """Find the dates of a paragraph, and those that the text's first day tells how to read."""
        found = list(self.read(paragraph))
        near = self.first.day if self.first else ""
        known = {(span.start, span.end) for span in found}
        for date in slashed(self.text, paragraph.start, paragraph.end, near):
            if not any(a < date.end and date.start < b for a, b in known):
                value = {"date": date, "short": False}
                found.append(Span(date.start, date.end, "date", date.form, value, "high"))
        return sorted(found, key=_start)

    def read(self, paragraph: Span) -> Iterator[Span]:
        """Find the dates of a paragraph."""
        start, end = paragraph.start, paragraph.end
        if _POINT.match(self.text, start, end) is None:
            self.ahead = False
        if self.text[end - 1] == ":" and (_LEADS_ON.search(self.text, max(start, end - 200), end)):
            self.ahead = True
        short = end - start < _SHORT
        last = self.printed = None
        for found in self._dates(start, end):
            date = found
            if date.form == "month-alone" and self._is_name(date):
                continue
            if not date.year:
                if not date.sense and (sense := sense_of(self.text, date, start, end)):
                    date = date._replace(sense=sense)
                if not date.sense and self.ahead and date.form != "clock-alone":
                    date = date._replace(sense="future")
                if date.form == "clock-alone" and (
                    (last and last.form == "month-alone")  # the day is not known
                    or not self._is_today(date, last, paragraph)
                ):
                    continue
                date = self._read_on(date, last, paragraph, short=short)
            else:
                self.year = int(date.when[:4])
            if date.year and date.form != "day-of-a-list" and not self._set_against(start, date):
                self.printed = date
            if "T" in date.when:
                self.clock = date.when[11:19]
            if len(date.when) == 7 and not date.vague and not date.year:
                last = date._replace(when=f"{date.when}-15", near=None, form="month-alone")
            if len(date.day) == 10 and date.when[5:7] != "00" and not date.vague:
                last = date._replace(near=None) if date.near else date
                self.first = self.first or (last if date.year else None)
                top = start <= self.paragraphs[min(14, len(self.paragraphs) - 1)].start
                top = top and short and bool(date.year) and not self.held
                if top and _HELD.search(self.text, start, date.start):
                    self.held = last
            yield Span(date.start, date.end, "date", date.form, {"date": date, "short": short})
        closed = last and short and not self.text[last.end : end].strip(" .)]")
        if closed and last and self.text[end - 1] in ".!?" and last.start - start > 30:
            closed = False  # a sentence, no heading
        self.heading = last if closed else None

    def _dates(self, start: int, end: int) -> Iterator[Date]:
        """Yield what is a date by itself, and what is one because the text writes dates so."""
        plain = every_date(self.text, start, end)
        more = list(dotted(self.text, start, end)) if self.dotted else []
        if self.order:
            near = self.day or (self.first.day if self.first else "")
            more += in_order(self.text, start, end, self.order, near)
        if not more:
            return plain
        known = list(plain)
        wide = [one for one in more if one.to]
        kept = [
            one for one in known if not any(a.start <= one.start and one.end <= a.end for a in wide)
        ]
        single = [
            one for one in more if not any(a.start < one.end and one.start < a.end for a in kept)
        ]
        return iter(sorted([*kept, *single], key=_start))

    def _set_against(self, start: int, date: Date) -> bool:
        """Tell whether a date is what the text compares with, or that of another paper."""
        ahead = self.text[max(start, date.start - 60) : date.start].lower()
        words = ahead.rsplit(None, 4)
        for word in words[-2:]:
            if word.rstrip(".") in _COMPARING:
                # Its longest, "unlike those of the", has four words.
                begin = len(words[0]) if len(words) == 5 else 0
                return _OTHER_YEAR.search(ahead, begin) is not None
        return False

    def _is_name(self, date: Date) -> bool:
        """Tell whether a month is a person's name in this text and may be here."""
        words = self.text[date.start : date.end]
        if words not in _NAMES:
            return False
        if self.named is None:
            self.named = frozenset(
                _NAMED.findall(self.text, self.paragraphs[0].start, self.paragraphs[-1].end)
            )
        ahead = self.text[max(0, date.start - 10) : date.start]
        return words in self.named and not _TIMELY.search(ahead)

    def _read_on(self, date: Date, last: Date | None, paragraph: Span, *, short: bool) -> Date:
        """Write down what tells the year, or the day, of a date that lacks it."""
        if date.form == "clock-alone":
            date = self._afternoon(date)
            if short:
                date = date._replace(sense="")
            last = last or self.heading
            if self._of_the_meeting(date, last, paragraph.start):
                last = self.held  # or the document's own day
            elif date.to and not last and self.text[paragraph.start] in "([":
                last = (
                    self.held or self.first
                )  # "(A recess from 15.10 to 15.30.)", on the day of the meeting
        if date.form == "day-alone" and (month := self._month_supplied(date)):
            return date._replace(near=month)
        if date.sense == "that":
            return date._replace(near=last, topic=self.year)
        topic = 0
        if self.printed and not _APART.search(self.text, self.printed.end, date.start):
            topic = int(self.printed.when[:4])
        return date._replace(near=last, topic=topic)

    def _month_supplied(self, date: Date) -> Date | None:
        """Return the middle of the month that a bracket supplies behind a day: "the 12th [of May]"."""
        behind = self.text[date.end : date.end + 2]
        supplied = _SUPPLIED.match(self.text, date.end) if behind == " [" else None
        month = next(every_date(self.text, *supplied.span("month")), None) if supplied else None
        if month is None or month.form != "month-alone" or len(month.when) != 7 or month.vague:
            return None
        return month._replace(when=f"{month.when}-15")

    def _of_the_meeting(self, date: Date, last: Date | None, start: int) -> bool:
        """Tell whether a time is when the meeting itself ended: "The session closed at 1:25 p.m."."""
        ahead = self.text[max(start, date.start - 120) : date.start]
        said = _MEETING_ENDS.search(ahead) if " at" in ahead[-12:] else None
        begin = date.start - len(ahead) + said.start() if said else 0
        return said is not None and (last is None or last.end < begin)

    def _is_today(self, date: Date, last: Date | None, paragraph: Span) -> bool:
        """Tell a time at which something happened from one at which it always does."""
        start, end = paragraph.start, paragraph.end
        if _DAY_IN_FIGURES.search(self.text, max(start, date.start - 16), date.start):
            return False
        if _BY_RULE.search(self.text, max(start, date.start - 160), date.start):
            return False
        if last and not _SENTENCE.search(self.text, last.end, date.start):
            return True
        if date.sense in ("past", "earlier"):
            return True
        around = self.text[max(start, date.start - 160) : min(end, date.end + 80)]
        if self.text[start] in "([":
            return True  # "(The meeting is interrupted from 11.00 to 11.20.)"
        return end - start < _SHORT and not _ALWAYS.search(around)

    def _afternoon(self, date: Date) -> Date:
        """Read "ended at 5:10" behind "3:30 p.m.": hours to twelve go on from those before them."""
        first, clock = date.when[11:16], self.clock[:5]
        hour = int(first[:2])
        if date.to or clock < "13" or first >= clock or self.text[date.start] == "0":
            return date
        if self.text[date.start : date.start + 4].isdigit():
            return date  # "1030 hours": the hours run to 24
        later = f"{hour + 12}{first[2:]}"
        if not 1 <= hour < 12 or later < clock or date.when.endswith("Z"):
            return date
        words = self.text[date.start : date.end].lower()
        return date if "m" in words else date._replace(when=f"{date.when[:11]}{later}:00")


# Of a meeting that is told of, the sentence says more: "of the commission", "in Oslo".
# "held at Lugano on Tuesday, 3 May 1957": the day of the meeting, whenever its minutes were issued
_HELD = lazy(r"(?<!be )\b(?:[Hh]eld|HELD|took place|convened|met)\b")
_MEETING_ENDS = lazy(
    r"The (?:session|meeting|sitting|conversation|talk|discussion|audience|interview) "
    r"(?:was )?(?:closed|ended|adjourned|rose|concluded|finished|over|opened|began|declared closed) at "
    r"(?:about |around |exactly )?$"
)
# "on 05.12 at": a day that nothing tells from a month.
_DAY_IN_FIGURES = lazy(r"(?<![\d.])\d{1,2}[./]\d{1,2}\.?,? (?:at |about |around )?\Z")
# "staff cannot be kept beyond 9 p.m.": an hour of every day, or one that is only thought of.
_BY_RULE = lazy(
    r"\b(?:cannot|can not|could not be|can be|so that|provided that|on condition|"
    r"beyond(?! doubt| question| all)|as a rule|usually|"
    r"normally|generally|(?:will|would|shall|should|must|to) be (?:open|closed|shut|ready|completed))\b"
    r"(?:[^.;:?!]|(?<=[ap])\.|(?<=[ap]\.m)\.|(?<=\d)\.)*\Z",
    2,
)
_POINT = lazy(r"\s*(?:[-–—•*·▪]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)/]{1,2}\s)")
# "whether it might agree to the following arrangement:", "He asked for:", "Proposals:"
_LEADS_ON = lazy(
    r"\b(?:agree|arrangement|proposals?|proposes?|proposed|requests?|requested|asks?|asked|wishes|wished|needs?|plan|"
    r"programme|program|timetable|schedule|settled|conditions|suggests?|suggested|recommends?|recommended|"
    r"conclusions?|tasks?|decided|resolved|instructed|supply|supplied|deliver(?:y|ed|ies)?)\b[^.]{0,120}:$",
    2,
)
_SHORT = 120
_ALWAYS = lazy(
    r"\b(?:is|are|be|shall|must|may|will|can|should|leaves?|opens?|runs?|works?|hours)\b",
    re.IGNORECASE,
)
# What parts a date from a year ahead of it: the end of a sentence or bracket, a long way.
_APART = lazy(r"(?<![A-Z])[.;?!:\])][\"”’)]?\s|[\])(;]|.{80}", re.DOTALL)
# A year that what follows it is set against, that is planned for, or of a paper that is named.
_OTHER_YEAR = lazy(
    r"\b(?:(?:as|than|like|unlike)\s+(?:in|those\s+of|that\s+of)|since|from|until|of|for|before|after|by|"
    r"with|dated|no)\.?\s+(?:the\s+)?$",
)
_COMPARING = frozenset("in of for since from until before after by with dated no".split())
_TIMELY = lazy(r"\b(?:in|since|last|next|this|during|early|late|mid)[\s-]+$", re.IGNORECASE)


def sense_of(text: str, date: Date, start: int, end: int) -> str:
    """Judge by the words around a date whether it lies before or after the day of writing.

    Parameters:
        text: any text.
        date: a date in it.
        start, end: of its paragraph.

    Returns:
        `past` or `future`; `earlier` or `later` where the other side is hardly thinkable; or nothing.
    """
    ahead = text[max(start, date.start - 160) : date.start]
    if "May" in ahead or "MAY" in ahead:
        ahead = _MONTH_OF_MAY.sub("---", ahead)  # no verb, whatever it looks like in small letters
    ahead = ahead.lower()
    words = ahead.rsplit(None, 2)
    governed = words[-2] if words[-1:] == ["the"] and len(words) > 1 else (words or [""])[-1]
    if governed in _PAPER_ENDS or governed[-1:] == ",":
        last = ahead.rsplit(None, _LONGEST)
        begin = len(last[0]) if len(last) > _LONGEST else 0
        if _OF_A_PAPER.search(ahead, begin):
            return "earlier"
    if governed == "since":
        return "earlier"
    if governed == "last" or (governed == "in" and _SINCE.search(ahead)):
        return "past"
    begins = governed == "in" and len(words) > 1 and words[-2] in _IN_DEADLINES
    if governed in _NAMING and text[date.end : date.end + 5] in (" for ", " as t"):
        return "future"  # "He named 12 May for the talks"
    deadline = (begins or governed in _DEADLINE_ENDS) and _DEADLINE.search(ahead)
    found = None
    begin = date.start - len(ahead)
    for verb in _VERB.finditer(ahead, _sentence(text, date.start, len(ahead))):
        to = verb["either"] and date.form != "weekday-alone"
        if not (to and _TO_A_NAME.match(text, begin + verb.start())):
            found = verb  # the last one counts
    if found is None:
        behind = _MONTH_OF_MAY.sub("---", text[date.end : min(end, date.end + 90)])
        if stop := _SENTENCE.search(behind):
            behind = behind[: stop.start()]
        found = _VERB.search(behind.lower())
    if deadline and governed != "for" and _WAS_BY_THEN.match(text, date.end, end):
        return "past"
    lasted = governed in ("until", "till") and date.form != "clock-alone" and _LASTED.search(ahead)
    if deadline and lasted and not _IF.search(ahead, _sentence(text, date.start, len(ahead))):
        return "past"
    if deadline:
        past = found is not None and found["past"] and found.group() in ("was", "were", "had")
        past = past or _MISSED.search(ahead) is not None or _MEANT.search(ahead) is not None
        now = found is not None and bool(found["now"] or found["future"])
        return "" if past else "later" if now else "future"
    if found is None or found["either"] or found["now"]:
        if not found or not found["either"]:
            return ""
        # "- to invite him to Tarsk in May or June": what is to be done
        tasked = begin == start and not ahead[: found.start()].strip(_BEFORE_TASKS)
        return "future" if tasked or _WILLED.search(ahead) else ""
    if found["past"] and _PLANNED.search(ahead, _sentence(text, date.start, len(ahead))):
        return "future"
    return "future" if found["future"] else "past"


_BEFORE_TASKS = " \n\t-–—•*·▪().;0123456789abcdef"
_MONTH_OF_MAY = lazy(
    r"\bMay\b(?! (?:I|we|you|he|she|it|they|the|our|your|this|that)\b)|(?<=\d )MAY\b|\bMAY(?= \d)"
)
# "wishes the visit of the delegation to begin on 9 September"
_WILLED = lazy(
    r"\b(?:wish|want|propos|plan|expect|hope|ask|invit|request|suggest|intend|agree)\w*\b[^.;:]{0,80}"
    r"\bto (?:begin|start|open|arrive|leave|come|take place|be held|end|return)\b[^.;:,]{0,20}\Z"
)
# "It stayed in the hills until the 19th of April"
_LASTED = lazy(
    r"\b(?:stayed|remained|lasted|waited|worked|ran|continued|lived|served|stood|sat|went on|dragged on|sailed|"
    r"fought|slept|travelled|traveled|resisted|hesitated|(?<!being )kept|prevented|delayed|blocked|cut off|"
    r"had (?:(?:not|never|also|only|long) )?(?!to\b)\w+)\b"
    r"(?:(?! (?:to|that|which|who|and)\b)[^.;:,]){0,60} (?:until|till) (?:the )?\Z"
)
_IF = lazy(r"\b(?:if|unless|would|better|provided)\b")
_SAME_CLAUSE = r"(?:(?! (?:that|which|who|whom|where|when|was|were|had)\b)[^.;:,])"
# "has agreed to open the fair on 12 October", "accepted the invitation for mid-September"
_PLANNED = lazy(
    r"\b(?:(?:agreed|promised|undertook|undertaken|decided|intended|planned|proposed|prepared|ready|invited|"
    r"scheduled|arranged|offered|expected|wished|hoped|willing) to [a-z]+ "
    rf"(?:{_SAME_CLAUSE}{{0,60}} )?(?:on|in|from|by|during|around)|"
    rf"(?:ask|invit)(?:ed|ing|es|s)?\b{_SAME_CLAUSE}{{0,60}} to (?:an? |the |his |her |"
    rf"their )?(?:dinner|lunch|luncheon|"
    r"reception|banquet|meal|tea|supper|performance) on|"
    r"(?:invitation|invited|scheduled|fixed|arranged|planned|postponed|put off|set)\b"
    rf"{_SAME_CLAUSE}{{0,50}} for) "
    r"(?:the )?\Z"
)


def _sentence(text: str, at: int, size: int) -> int:
    """Return where the last sentence begins in so many characters before an offset."""
    begin = 0
    # The date itself may begin a sentence.
    for stop in _SENTENCE.finditer(text, at - size, at + 1):
        begin = stop.end() - (at - size)
    return begin


dates = Recogniser(
    "dates",
    "dates, months, years and times of day",
    frozenset({"paragraph", "running-head", "note-call"}),
    frozenset({"date"}),
    _find,
)
