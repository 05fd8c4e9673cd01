"""Date, time, place and parties of a conversation: its particulars, first and last sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as calendar_date
from datetime import timedelta
from functools import lru_cache

from teikit.compose.facts.context import Context, place_in_year
from teikit.compose.facts.party import COUNTED, lines_of, party_of
from teikit.forms.dates import Date, clock_times, find_dates
from teikit.forms.headlines import is_place_alone, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import split_list
from teikit.forms.posts import parties
from teikit.model.fact import Cert, Fact
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.talks.told import MET, of_a_talk

__all__ = [
    "day_of_diary",
    "day_of_meeting",
    "day_of_talk",
    "from_particulars",
    "held_on",
    "in_the_opening",
    "of_meeting",
    "time_of",
    "under_the_heading",
]

_MEETING = lazy(
    r"\b(?:meetings?|sitting|session|conversations?|talks?|minutes|record|memorandum|protocol|"
    r"discussions?|note|plenum|negotiations?|stenogram|reception|audience|visit)\b",
    2,
)
# "Decision of 29 November 1949": when it was taken.
_DECIDED = lazy(
    r"(?:decision|resolution|decree|order|directive|ordinance)s?\b[^\d]{0,60}\s(?:of|dated|from|on) (?=\S*\d)",
    2,
)
_HELD = lazy(
    r"\b(?:[Hh]eld|HELD|which took place|taking place)\s+(?:in|at|IN|AT)\s+(?:(?:the|THE)\s+)?"
    r"(?P<place>[A-ZÀ-ŽȘȚ][^;:()]{2,60}?)(?=,? on\b|,? (?:ON|AT|at) (?:THE )?\d|,? ON [A-Z]+DAY\b|"
    r",? (?:from|between|FROM|BETWEEN)\b|,? \d{1,2}(?:st|nd|rd|th)?[ .]|"
    r", [A-Z][a-z]+day\b| and (?:attended|presided)|$)"
)
_RECORDS = lazy(
    r"(?:the |short |summary |verbatim |brief )*(?:minutes|record|protocol|transcript|stenogram|"
    r"memorandum|notes?|stenographic record|conclusions) (?:of|taken at|kept at|from|on)\b",
    2,
)
_OPENED = lazy(
    r"\b(?:opened|began|started|commenced|was opened|met|convened|begins|called to "
    r"order)\s+(?:\w+ ){0,3}?at:?\s|"
    r"(?:\A|(?<=\n)|(?<=[.;] ))"
    r"(?:beginning|start|opening|opened|commencement)(?: of (?:the )?\w+)?(?: at)?\s*:\s",
    2,
)
_CLOSED = lazy(
    r"\b(?:closed|ended|rose|adjourned|concluded|finished|lasted until|terminated|broke "
    r"up)\s+(?:\w+ ){0,3}?(?:at|until):?\s|"
    r"(?:\A|(?<=\n)|(?<=[.;] ))"
    r"(?:end|ending|closing|close|closed|conclusion)(?: of (?:the )?\w+)?(?: at)?\s*:\s",
    2,
)


# "Today at 11 o'clock I received Comrade Ray."
_TODAY = lazy(
    r"\b(?:(?:today|on (?:this|that) day|this (?:morning|afternoon|evening)),?\s+at\s"
    r"|at\s(?=[^.,;]{3,40},? I (?:received|visited|met|called on)\b))",
    2,
)


def of_meeting(t: Transcript, spans: Spans, context: Context, known: list[Fact]) -> Iterator[Fact]:
    """Read date, place and time of a meeting from its heading and its first and last sentences."""
    keys = {fact.key for fact in known}
    for span in spans.of("heading"):
        words = " ".join(t.text[span.start : span.end].split())
        decided = _DECIDED.match(words)
        below = words[:4].lower() == "held"
        if span.value["level"] != "main" or not (decided or below or _MEETING.search(words)):
            continue
        at = t.position_at(span.start)
        date = _date_in(spans, span.start, span.end)
        until = words.find(" ".join(t.text[date.start : date.end].split())) if date else -1
        if "place" not in keys and (held := _HELD.search(words, 0, until if until > 0 else 999)):
            place = _ON.sub("", held["place"]).strip(" ,")
            yield Fact("place", place, lines=at, rule="held-in", cert="high")
        if "place" not in keys and date and (before := _AT_PLACE.search(words, 0, max(until, 0))):
            yield Fact("place", before["place"], lines=at, rule="before-the-date", cert="high")
            keys.add("place")
        if "place" not in keys and date and (behind := _AT.fullmatch(t.text, date.end, span.end)):
            place = " ".join(behind["place"].split()).rstrip(" _-–—*=")
            yield Fact("place", place, lines=at, rule="behind-the-date", cert="high")
            keys.add("place")
        if "place" not in keys and date and (beside := _beside(t.text, span, date)):
            yield Fact("place", beside, lines=at, rule="beside-the-date", cert="high")
        if date is None or not date.year or len(date.when) < 10:
            if "time" not in keys and len(context.date) == 10:
                yield from _times(t, spans, context, Date(0, 0, context.date, "", True), at)
            continue
        paged = next((f.norm for f in known if f.key == "date" and f.rule == "page-date"), "")
        if "date" not in keys or _far_from(paged, date.day):
            yield Fact(
                "date",
                t.text[date.start : date.end],
                norm=date.day,
                lines=at,
                rule="date-in-the-heading",
                cert="high",
            )
        if "time" not in keys and not decided:
            yield from _times(t, spans, Context(date.day), date, at)
        return


_MOST_DAYS = 31  # from a talk to the day of the record, which a page may give


def _far_from(one: str, other: str) -> bool:
    """Tell whether two whole days are so far from each other that one is wrong."""
    if len(one) != 10 or len(other) != 10:
        return False
    apart = calendar_date.fromisoformat(one) - calendar_date.fromisoformat(other)
    return abs(apart.days) > _MOST_DAYS


# "between the Minister and the Icelandic Ambassador at the Foreign Office on Wednesday 14 January"
_AT_PLACE = lazy(
    r"\b(?:at|AT) (?:the|THE) (?P<place>[A-ZÀ-ŽȘȚ][\w’'-]+"
    r"(?: (?:(?:of|for|OF|FOR) (?:the |THE )?)?[A-ZÀ-ŽȘȚ][\w’'-]+){0,5})"
    r",? (?:on|ON) (?:[A-Za-z]+day,? )?(?:the |THE )?$"
)
# "Note on a conversation with Comrade Ray on 12 May 1976 in the Embassy of the USSR"
_AT = lazy(
    r",?\s+(?:in|at|on the premises of)\s+(?:the\s+)?(?P<place>[A-ZÀ-ŽȘȚ][^.:;()\d]{2,80}?)\s*[.]?"
)


def _beside(text: str, span: Span, date: Date) -> str:
    """Read "- 14 September 1971, Bucharest -": the place beside the date on a line of its own."""
    first = max(text.rfind("\n", span.start, date.start) + 1, span.start)
    last = text.find("\n", date.end, span.end)
    ahead = text[first : date.start].strip(" -–—(,[")
    behind = text[date.end : last if last > 0 else span.end].strip(" -–—),.]")
    if first == span.start or bool(ahead) == bool(behind):
        return ""
    near = text[date.start - 2 : date.start] if ahead else text[date.end : date.end + 2]
    place = (ahead or behind).strip(", ")
    named = is_place_alone(place) and place[:1].isupper() and "." not in place
    return place if named and near[:1] == "," and len(place.split()) < 4 else ""


# "Ministry of Trade, at their request": on whose wish is no place.
_ASKED = lazy(
    r",?\s+(?:at|on) (?:the |his |her |its |our |their |my )?(?:\w+[’']s? )?"
    r"(?:request|initiative|invitation)\b.*"
)
_ON = lazy(r",?\s+(?:on|at|ON|AT)(?:\s+(?:the|THE))?\s*$")


def under_the_heading(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "(Bucharest, May 12, 1971, 10:00 - 11:20)" under the heading of a conversation."""
    top = next((s for s in spans.of("heading") if s.value["level"] == "main"), None)
    if top is None or not _MEETING.search(t.text, top.start, top.end):
        return
    index = t.index_at(top.start)
    for n in range(index + 1, min(index + 5, t.last)):
        line = t.lines[n]
        if t.text[line.start] != "(" or t.text[line.end - 1] != ")":
            continue
        date = time_of(t.text, line.start, line.end)
        if not date or not date.year or len(date.day) < 10 or line.end - line.start > 120:
            return
        at = t.position(n)
        words = t.text[date.start : date.end]
        yield Fact("date", words, norm=date.day, lines=at, rule="under-the-heading", cert="high")
        if "T" in date.when:
            norm = f"{date.when}/{date.to}" if date.to else date.when
            yield Fact("time", words, norm=norm, lines=at, rule="under-the-heading", cert="high")
        place = t.text[line.start + 1 : date.start].strip(" ,;-–")
        if place and is_place_alone(place.split(",")[0]):
            yield Fact("place", place, lines=at, rule="under-the-heading", cert="high")
        return


def day_of_meeting(t: Transcript, spans: Spans) -> str:
    """Return the day that the heading of a record gives: below it stands when it was issued."""
    if below := next(under_the_heading(t, spans), None):
        return below.norm
    for span in spans.of("heading"):
        words = " ".join(t.text[span.start : span.end].split())
        words = unspaced(words)
        held = "held" in words and _MEETING.search(words) and "eport" not in words[:40]
        if span.value["level"] == "main" and (held or _RECORDS.match(words)):
            date = _date_in(spans, span.start, span.end)
            return date.day if date else ""
    return ""


_DIARY = lazy(r"from the (?:\w+ )?(?:journal|diary|notebook)s?\b", 2)


def day_of_diary(t: Transcript, spans: Spans, facts: list[Fact]) -> str:
    """Return the day of a conversation that a diary tells: the docket says when it was written down.

    From the journal of Ambassador Ray          17 September 1956
    RECORD OF CONVERSATION with Poe
    11 September 1956
    """
    if all(fact.rule != "date-in-docket" for fact in facts if fact.key == "date"):
        return ""
    if not any(_DIARY.match(t.text, s.start, s.end) for s in spans.of("docket-line")):
        return ""
    under = (s for s in spans.of("dateline") if not s.value["place"])
    heading = next((s for s in spans.of("heading") if s.value["level"] == "main"), None)
    line = next((s for s in under if heading and s.start > heading.start), None)
    date = next(find_dates(t.text, line.start, line.end), None) if line else None
    return date.day if date and date.year and len(date.day) == 10 else ""


def held_on(t: Transcript, spans: Spans) -> str:
    """Return the day on which the heading says that a meeting was held."""
    for span in spans.of("heading"):
        if span.value["level"] != "main":
            continue
        words = t.text[span.start : span.end]
        if ("eld" in words or "HELD" in words) and _HELD_ON.search(" ".join(words.split())):
            date = _date_in(spans, span.start, span.end)
            return date.day if date else ""
    return ""


_HELD_ON = lazy(
    r"\b(?:meeting|session|sitting|conference|talks|plenum)\b.{0,80}\bheld (?:at|in|on)\b", 2
)


def in_the_opening(
    t: Transcript, spans: Spans, context: Context, known: list[Fact]
) -> Iterator[Fact]:
    """Read "On 8 May 1968 at 11 o'clock Comrade Moor received Ole Dorn": when it was, and where.

    In the first person it has the place too: "I received Dorn at the Embassy at his request."
    """
    keys = {fact.key for fact in known}
    if not of_a_talk(t, spans):
        return
    top = max((s.value["last"] for s in spans.of("head-line")), default=-1)
    for paragraph in spans.of("paragraph")[top + 1 : top + 2]:
        met = MET.search(t.text, paragraph.start, min(paragraph.end, paragraph.start + 260))
        if met is None:
            return
        at = t.position_at(paragraph.start)
        if "time" not in keys and t.text[paragraph.start : paragraph.start + 3] == "On ":
            date = time_of(t.text, paragraph.start, met.start())
            if date and "T" in date.when:
                placed, cert = place_in_year(date._replace(sense="past"), context)
                if placed.year and cert in ("", "high"):
                    norm = f"{placed.when}/{placed.to}" if placed.to else placed.when
                    words = t.text[date.start : date.end]
                    yield Fact("time", words, norm=norm, lines=at, rule="told-at-the-opening")
        where = _RECEIVED_AT.search(t.text, paragraph.start, paragraph.end)
        if "place" not in keys and where and where.start() < met.end() + 1:
            place = " ".join(where["place"].split())
            yield Fact("place", place, lines=at, rule="told-at-the-opening", cert="high")


# "I received Tekle at the Embassy at his request": whom, in capitals alone; an office may be "in Paris".
_RECEIVED_AT = lazy(
    r"\bI (?:received|met) (?:(?:Mr|Mrs|Dr)\.? )?[A-ZÀ-ŽȘȚ][\w’'-]+(?:\s[A-ZÀ-ŽȘȚ][\w’'-]+){0,2}"
    r"\s(?:at|in)\s(?:the\s)?(?P<place>[A-ZÀ-ŽȘȚ][\w’'-]+(?:\s(?:(?:of|for)\s(?:the\s)?)?[A-ZÀ-ŽȘȚ][\w’'-]+){0,6})(?=,|\.|\s(?:at|on|and|in)\b)"
)


def _date_in(spans: Spans, start: int, end: int) -> Date | None:
    dates = [s.value["date"] for s in spans.of("date") if start <= s.start < end]
    full = [d for d in dates if d.year and len(d.day) == 10 and d.when[5:7] != "00"]
    for date in full:
        clock = next((d for d in dates if d.start >= date.end and "T" in d.when), None)
        if clock and "T" not in date.when:
            return date._replace(when=f"{date.day}T{clock.when[11:]}")  # type: ignore[no-any-return]
        return date  # type: ignore[no-any-return]
    return None


def _times(
    t: Transcript, spans: Spans, day: Context, date: Date, at: tuple[int, int]
) -> Iterator[Fact]:
    paragraphs = spans.of("paragraph")
    if "T" in date.when and not date.to:
        date = time_of(t.text, date.start, min(date.end + 24, len(t.text))) or date
    top = paragraphs[: 14 + len(spans.of("particular"))]
    begun = date.when[11:19] or _clock_behind(t, top, _OPENED) or _clock_behind(t, top, _TODAY)
    ended = date.to[11:19] or _clock_behind(t, paragraphs[-14:], _CLOSED)
    ended = ended or _clock_behind(t, top, _CLOSED)
    if not begun and not ended:
        begun, ended = _lasted(t, paragraphs[-14:])
    if begun and ended:
        norm = f"{day.date}T{begun}/{day.date}T{ended}"
    elif begun:
        norm = f"{day.date}T{begun}"
    else:
        return
    yield Fact(
        "time",
        t.text[date.start : date.end] or date.day,
        norm=norm,
        lines=at,
        rule="opened-and-closed",
        cert="high",
    )


_LASTED = lazy(r"\b(?:lasted|continued|ran) from\s", 2)


def _lasted(t: Transcript, paragraphs: list[Span]) -> tuple[str, str]:
    """Read "The conversation lasted from 12.00 to 13.10."."""
    for paragraph in paragraphs:
        found = _LASTED.search(t.text, paragraph.start, min(paragraph.end, paragraph.start + 200))
        if found:
            stop = min(found.end() + 34, paragraph.end)
            clocks = [clock for _, _, clock in clock_times(t.text, found.end(), stop)]
            if len(clocks) == 2:
                return clocks[0], clocks[1]
    return "", ""


def _clock_behind(t: Transcript, paragraphs: list[Span], form: object) -> str:
    for paragraph in paragraphs:
        for found in form.finditer(t.text, paragraph.start, paragraph.end):  # type: ignore[attr-defined]
            for a, _, clock in clock_times(
                t.text, found.end(), min(found.end() + 24, paragraph.end)
            ):
                if a - found.end() < 3:
                    return clock
    return ""


def day_of_talk(t: Transcript, spans: Spans) -> str:
    """Return the day that the particulars of a conversation give, or nothing."""
    for span in spans.of("particular"):
        if span.value["key"] in ("time", "time-and-place"):
            date = time_of(t.text, span.value["value"], span.end)
            if date and date.year and len(date.day) == 10:
                return date.day
    return ""


def from_particulars(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Time: …", "Place: …", "To: …" and their like."""
    for span in spans.of("particular"):
        at = lines_of(t, spans, span)
        key, begin = span.value["key"], span.value["value"]
        words = t.text[begin : span.end].strip()
        if not words:
            continue
        if key in ("time", "time-and-place"):
            date = time_of(t.text, begin, span.end)
            if date and len(date.when) == 10 and not date.to:
                date = _with_clock(t, spans, date)
            if date and date.year:
                norm = f"{date.when}/{date.to}" if date.to else date.when
                if t.text[span.start + 1 : span.start + 5] == "eld " and "T" in norm:
                    yield from _times(t, spans, Context(date.day), date, at)
                elif "T" in norm:
                    said = t.text[date.start : date.end]
                    yield Fact("time", said, norm=norm, lines=at, rule="known-label")
                if date.to:
                    yield Fact(
                        "date",
                        words,
                        norm=date.day,
                        lines=at,
                        rule="time-of-conversation",
                        cert="high" if date.day == date.to[:10] else "medium",
                    )
                else:
                    yield Fact(
                        "date",
                        t.text[date.start : date.end],
                        norm=date.day,
                        lines=at,
                        rule="time-of-conversation",
                        cert="high",
                    )
            if key == "time-and-place" and date:
                rest = (t.text[begin : date.start] + t.text[date.end : span.end]).strip(" ,;.")
                rest = _ON.sub("", _IN.sub("", rest)).strip(" ,").removeprefix("the ")
                if rest not in ("", "on", "at", "in", "from"):
                    yield Fact("place", rest, lines=at, rule="known-label")
        elif key in ("addressee", "sender"):
            named = list(parties(t.text, begin, span.end, t.collection))
            # "EUR - Thomas Poe": a bureau and who heads it; else the first is whom it is from or for.
            heads = len(named) > 1 and t.text[named[0].end :].lstrip()[:1] in ("-", "–", "—")
            for party in named[: 1 + heads]:
                sure: Cert = "medium" if party.form == "role" else ""
                form = "person" if party.form == "role" else party.form
                yield Fact(key, party.name, form=form, lines=at, rule="known-label", cert=sure)
        elif key == "copies":
            for a, b in split_list(t.text, begin, span.end):
                if name := COUNTED.sub("", t.text[a:b]).strip(" .;"):
                    yield party_of("copied", name, at, "known-label")
        elif key == "drafter" and _DRAFTED.match(t.text, span.start, begin):
            for party in parties(t.text, begin, span.end, t.collection):
                if party.form == "person":
                    yield Fact("drafted", party.name, form="person", lines=at, rule="known-label")
        elif key == "place":
            if timed := _TIME_BESIDE.search(t.text, begin, span.end):
                words = t.text[begin : timed.start()].strip(" ,;")
                day = day_of_meeting(t, spans) or next(
                    (fact.norm for fact in t.facts if fact.key == "date"), ""
                )
                clock = list(clock_times(t.text, timed.end(), span.end)) if len(day) == 10 else []
                if clock:
                    norm = "/".join(f"{day}T{hour}" for _, _, hour in clock[:2])
                    said = t.text[clock[0][0] : clock[-1][1]]
                    yield Fact("time", said, norm=norm, lines=at, rule="known-label", cert="high")
            words = _ASKED.sub("", words.rstrip("."))
            yield Fact("place", words, lines=at, rule="known-label")


_TIME_BESIDE = lazy(r"[.;,]\s+(?:Time|Hours?|Date and time)\s*:\s*")
_DRAFTED = lazy(r"drafted", 2)
_IN = lazy(r"^(?:in|at) (?:the )?(?=[A-ZÀ-ŽȘȚ])")


def _with_clock(t: Transcript, spans: Spans, date: Date) -> Date:
    """Join "Date: June 8, 1972" with "Time: 3:30 p.m." on a line of its own."""
    for span in spans.of("particular"):
        begin = span.value["value"]
        if span.value["key"] == "time" and next(find_dates(t.text, begin, span.end), None) is None:
            clocks = [clock for _, _, clock in clock_times(t.text, begin, span.end)]
            if clocks:
                to = _end_of_talk(date.day, clocks[0], clocks[1]) if len(clocks) > 1 else ""
                return date._replace(when=f"{date.day}T{clocks[0]}", to=to)
    return date


def _end_of_talk(day: str, first: str, second: str) -> str:
    """Return when a talk ended: after midnight on the next day, and never before it began."""
    if second >= first:
        return f"{day}T{second}"
    if first < "18" or second > "06":
        return ""
    return f"{(calendar_date.fromisoformat(day) + timedelta(days=1)).isoformat()}T{second}"


@lru_cache(maxsize=16)  # facts and inline elements ask about the same line
def time_of(text: str, start: int, end: int) -> Date | None:
    """Read the time of a conversation: a date, with one clock time or from one to another."""
    date = next(find_dates(text, start, end), None)
    if date is None or len(date.day) < 10:
        return date
    clocks = list(clock_times(text, start, end))
    if len(clocks) >= 2 and not date.to:
        return date._replace(
            start=min(date.start, clocks[0][0]),
            end=max(date.end, clocks[1][1]),
            when=f"{date.day}T{clocks[0][2]}",
            to=_end_of_talk(date.day, clocks[0][2], clocks[1][2]),
        )
    if len(clocks) == 1 and "T" not in date.when and not date.to:
        return date._replace(
            start=min(date.start, clocks[0][0]),
            end=max(date.end, clocks[0][1]),
            when=f"{date.day}T{clocks[0][2]}",
        )
    return date
