"""The facts for the header: collected from the spans, conflicts settled, doubts written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teikit.forms.dates import (
    Date,
    clock_times,
    days_in,
    find_dates,
    is_leap,
    weekday_of,
)
from teikit.forms.headlines import dateline_of, is_place_alone, printed_heading, unspaced
from teikit.forms.language import common_words
from teikit.forms.lazy import lazy
from teikit.forms.names import (
    bare_name,
    is_inner_id,
    is_office,
    is_org,
    is_person,
    kind_of_party,
    ncname,
    office_of,
    slug,
    split_list,
    unbracketed,
)
from teikit.forms.posts import parties
from teikit.model.collection import Collection
from teikit.model.fact import KEYS, Cert, Doubt, Fact
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.model.vocabulary import LANGUAGES
from teikit.recognise.distribution import form_of

__all__ = [
    "Context",
    "collect",
    "document_id",
    "letterhead_party",
    "place_in_year",
    "settle",
    "time_of",
]


class Context:
    """What dates without a year are read against.

    Attributes:
        date: the document's date, ISO 8601, or nothing.
        stated: it is the document's; else a full date of its text stands in, rather one that
            stands in a line of its own than one in running text.
    """

    def __init__(self, date: str, dates: Iterable[Span] = ()) -> None:
        self.stated = bool(date)
        if not date:
            full = [s for s in dates if s.value["date"].year and len(s.value["date"].day) == 10]
            best = next((s for s in full if s.value["short"]), full[0] if full else None)
            date = best.value["date"].day if best else ""
        self.date = date

    @property
    def year(self) -> int:
        """The document's year, or 0."""
        return int(self.date[:4]) if self.date[:4].isdigit() else 0


def place_in_year(date: Date, context: Context, *, after: bool = False) -> tuple[Date, Cert]:
    """Complete a date from the document's: year, and month and day if they are not printed.

    The nearest day is taken that what stands around the date allows; `after` is only what follows.

    Returns:
        The date, unchanged where no year is known, and how sure the rest is.
    """
    if date.year:
        return date, ""
    if not context.year:
        return date, "low"
    if date.when[5:7] == "00":
        return _completed(date, context)
    if date.sense in _YEARS:
        return _in_year(date, context.year + _YEARS[date.sense]), "high"
    if len(context.date) < 7:
        return _in_year(date, context.year), "low"
    if date.topic and date.topic != context.year and not after:
        return _in_year(date, date.topic), "medium" if abs(
            date.topic - context.year
        ) == 1 else "low"
    own, far = _days(context.date), _days(date.when)
    sense = "future" if after else date.sense
    year = min(
        (context.year - 1, context.year, context.year + 1),
        key=lambda year: _cost(far + (year - context.year) * 365 - own, sense, date.when),
    )
    return _in_year(date, year), _year_cert(date, context, year, sense)


_YEARS = {"this": 0, "last": -1, "next": 1}


def _days(when: str) -> int:
    """Return about which day of its year a date is; of a month, its middle."""
    return int(when[5:7]) * 30 + int(when[8:10] or "15")


def _cost(distance: int, sense: str, when: str) -> int:
    """Weigh how far a date is from the document's; on the wrong side, three times as much.

    A paper that is named has been written: its date is hardly ever behind the document's.
    """
    wrong = 8 if sense == "earlier" else 3
    return abs(distance) * (wrong if _against(distance, sense, when) else 1)


def _against(distance: int, sense: str, when: str) -> bool:
    """Tell whether a date lies on the side of the document's where its sense does not put it."""
    slack = 16 if len(when) < 10 else 3
    if sense in ("past", "earlier"):
        return distance > slack
    return sense == "future" and distance < -slack


def _year_cert(date: Date, context: Context, year: int, sense: str) -> Cert:
    if not context.stated:
        return "low"
    distance = _days(date.when) + (year - context.year) * 365 - _days(context.date)
    if date.weekday and len(date.day) == 10:
        same = weekday_of(year, int(date.when[5:7]), int(date.when[8:10])) == date.weekday
        return "high" if same else "medium"
    near, far = (200, 330) if sense else (75, 150)
    sure = abs(distance) <= near and not _against(distance, sense, date.when)
    return "high" if sure else "medium" if abs(distance) <= far else "low"


def _in_year(date: Date, year: int) -> Date:
    if date.when[5:10] == "02-29" and not is_leap(year):
        return date
    return date.in_year(year)


def _completed(date: Date, context: Context) -> tuple[Date, Cert]:
    """Complete a time of day, or a day without its month: "at 10:15", "the 16th", "9th ultimo"."""
    if date.to and not date.near and date.when[8:10] == "00":
        return date, "low"  # "from 4 to 8 in the morning" may be so on every day
    near, cert = _near(date, context)
    if len(near) < 10:
        return date, "low"
    if date.when[8:10] == "00":
        to = f"{near}{date.to[10:]}" if date.to else ""
        return date._replace(when=f"{near}{date.when[10:]}", to=to, year=True), cert
    day = int(date.when[8:10])
    year, month = int(near[:4]), int(near[5:7])
    if date.sense in _MONTHS:
        shifted = _shift(date, year, month + _MONTHS[date.sense])
        return (shifted, "high") if shifted else (date, "low")
    away = int(near[8:10])
    choices = [
        (_cost((shift * 30) + day - away, date.sense, date.when), found)
        for shift in (-1, 0, 1)
        if (found := _shift(date, year, month + shift))
    ]
    cost, best = min(choices, key=lambda choice: choice[0])
    if date.when.endswith("Z"):
        return best, "high" if cost < 4 else "medium"
    return best, "medium"


_MONTHS = {"instant": 0, "ultimo": -1, "proximo": 1}


def _near(date: Date, context: Context) -> tuple[str, Cert]:
    """Return the day that a time or a day without month is nearest to, and how sure it is."""
    if date.near and date.sense not in _MONTHS and not date.when.endswith("Z"):
        near, cert = place_in_year(date.near, context)
        if near.year:
            return near.day, cert or "high"
    return context.date, "high" if context.stated else "low"


def _shift(date: Date, year: int, month: int) -> Date | None:
    """Return a day without month in the month given; it may be one before or after the year's."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if int(date.when[8:10]) > days_in(year, month):
        return None
    stamp = f"{year:04}-{month:02}"
    to = f"{stamp}{date.to[7:]}" if date.to else ""
    return date._replace(when=f"{stamp}{date.when[7:]}", to=to, year=True)


def collect(t: Transcript, spans: Spans) -> list[Fact]:
    """Return every fact that the page and the text give, in order of their authority."""
    facts = list(t.facts)
    facts += _from_greeting(t, spans)
    facts += _from_docket(t, spans)
    facts += _from_heading(t, spans)
    facts += _from_message(t, spans)
    context = Context(_document_date(facts))
    facts += _acts(t, spans, context)
    facts += _replies(t, spans, context)
    addressed = {_bare(fact.value) for fact in facts if fact.key == "addressee"}
    facts += (
        fact
        for fact in _from_distribution(t, spans, context)
        # A copy that goes to the addressee is the document itself.
        if fact.key != "copied" or _bare(fact.value) not in addressed
    )
    facts += _from_particulars(t, spans)
    facts += _of_meeting(t, spans, context, facts)
    facts += _from_title(facts, t.collection)
    return facts


def settle(facts: Iterable[Fact], doubts: list[Doubt]) -> list[Fact]:
    """Keep one fact of a key that has one, each value once; a disagreement becomes a doubt.

    What the editor supplied wins; then the edition's own facts; then the page; then the text, in
    the order of `collect`. Who paid for the edition stands beside who paid for the source's page.
    """
    kept: list[Fact] = []
    seen: dict[str, list[Fact]] = {}
    ordered = sorted(facts, key=lambda fact: _AUTHORITY.get(fact.by, 2))
    edited = {fact.key for fact in ordered if fact.by == "editor"}
    if edited & _LICENCE:
        edited |= _LICENCE
    for fact in ordered:
        known = seen.setdefault(fact.key, [])
        if fact.key in edited and fact.by != "editor":
            continue
        if any(_same(fact, other) for other in known):
            continue
        if known and not KEYS[fact.key].many:
            doubts.extend(_conflict(known[0], fact))
            continue
        known.append(fact)
        kept.append(fact)
    return [fact for fact in kept if fact.value or fact.norm]


_AUTHORITY = {"editor": 0, "edition": 1}
_LICENCE = {"licence", "licence-uri"}


_VERBATIM = frozenset(
    "rights drafted reviewed received printed registered duplicated distributed".split()
)


def _same(fact: Fact, other: Fact) -> bool:
    if fact.key in _VERBATIM:
        return fact.value == other.value and fact.norm == other.norm
    if fact.key == "sender" and fact.form == other.form == "person":
        # "Consul Ray to …" and, below it, the signature "EDMUND RAY": one person, twice named.
        one, two = _bare(fact.value).split(), _bare(other.value).split()
        if one and two and one[-1] == two[-1] and 1 in (len(one), len(two)):
            return True
    if fact.key == "copied" and fact.lines == other.lines:
        return False  # two officials of one name in one list
    if fact.norm and other.norm and fact.norm == other.norm:
        return True
    return _bare(fact.value) == _bare(other.value)


def _bare(words: str) -> str:
    return unbracketed(words).casefold().removeprefix("the ")


def _conflict(kept: Fact, other: Fact) -> Iterator[Doubt]:
    if (
        kept.norm
        and other.norm
        and (kept.norm.startswith(other.norm) or other.norm.startswith(kept.norm))
    ):
        return
    if kept.key not in ("date", "shelfmark", "pages", "record-id", "kind", "uploaded"):
        return
    said = f"«{kept.value}» ({kept.rule}) was kept, «{other.value}» ({other.rule}) disagrees"
    yield Doubt(f"conflict-{kept.key}", f"two values for {kept.key}: {said}", other.lines, "medium")


def _document_date(facts: Iterable[Fact]) -> str:
    return next((fact.norm for fact in facts if fact.key == "date" and fact.norm), "")


def _lines(t: Transcript, spans: Spans, span: Span) -> tuple[int, int]:
    paragraph = spans.of("paragraph")[span.value["index"]]
    return t.position(paragraph.value["first"], paragraph.value["last"])


def _party(
    key: str, words: str, at: tuple[int, int], rule: str, cert: Cert = "", form: str = ""
) -> Fact:
    kind = form or kind_of_party(words)
    name = unbracketed(words)
    if _SPACED.fullmatch(words):
        # "C C   C P S U": three spaces part the words, one the letters.
        name = " ".join(one.replace(" ", "") for one in _WIDE.split(words))
        kind = "org"
    if kind == "person":
        name = " ".join(name.split())
    if key == "copied" and _DESK.fullmatch(name):
        kind = "org"  # "EUR", "S/FW": a desk by its initials
    return Fact(key, name, form=kind or "org", lines=at, rule=rule, cert=cert)


_DESK = lazy(r"[A-Z]{1,4}(?:/[A-Z]{1,5}){0,2}")
_COUNTED = lazy(r"\s*(?:\(\d{1,2}\)|[-–]\s*\d{1,2})\s*$")
_SPACED = lazy(r"(?:[A-Z][ \xa0]{1,4})+[A-Z]")
_WIDE = lazy(r"[ \xa0]{2,}")


def _from_docket(t: Transcript, spans: Spans) -> Iterator[Fact]:
    yield from _opening_number(t, spans)
    yield from _markings(t, spans)
    dates = [part.value["date"] for part in spans.of("docket-part") if part.value.get("date")]
    year = next((int(date.when[:4]) for date in dates if date.year), 0)
    for part in spans.of("docket-part"):
        at = t.position_at(part.start)
        words = t.text[part.start : part.end]
        kind = part.value["type"]
        if kind == "message-number":
            yield Fact("telegram-number", part.value["n"], lines=at, rule=part.by)
        elif part.value.get("key") == "date":
            date: Date | None = part.value.get("date")
            if date and not date.year and year:
                date = date.in_year(year)
            if date and date.year and len(date.when) >= 10:
                words = t.text[date.start : date.end]
                yield Fact(
                    "date", words, norm=date.day, lines=at, rule="date-in-docket", cert="high"
                )
            if place := part.value.get("place"):
                yield Fact("sender-place", t.text[slice(*place)], lines=at, rule="dateline")
        elif kind == "reviewer":
            key = part.value.get("key", "reviewed")
            for a, b in part.value.get("items", ()):
                name = bare_name(t.text[a:b])
                yield Fact(key, unbracketed(name), form="person", lines=at, rule=part.by)
        for party in part.value.get("parties", ()):
            unsure = part.value.get("unsure") and party.name not in COUNTRIES
            cert: Cert = "medium" if unsure or party.form == "role" else ""
            # A post named by its town sends as a body; where it is would be `sender-place`.
            form = "org" if part.value["key"] == "sender" and party.form == "place" else party.form
            form = "person" if form == "role" else form
            yield Fact(part.value["key"], party.name, form=form, lines=at, rule=part.by, cert=cert)


def _from_greeting(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Sir,      Smyrna, July 14, 1904.": place and date to the right of a greeting."""
    for span in spans.of("salute"):
        if not span.value.get("dated"):
            continue
        found = dateline_of(t.text, *span.value["dated"])
        at = _lines(t, spans, span)
        if found and found.date.year:
            words = t.text[found.date.start : found.date.end]
            yield Fact("date", words, norm=found.date.day, lines=at, rule="beside-the-greeting")
        if found and found.place:
            words = t.text[slice(*found.place)]
            yield Fact("sender-place", words, lines=at, rule="beside-the-greeting")
        return


def _markings(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Classification, precedence and handling: of several in a docket, the document's own."""
    parts = [p for p in spans.of("docket-part") if p.value.get("category")]
    for name in ("classification", "precedence"):
        own = [p for p in parts if p.value["type"] == name]
        if name == "precedence":
            own = [p for p in own if p.value.get("whose") != "copied"] or own
        if own:
            words = t.text[own[0].start : own[0].end]
            at = t.position_at(own[0].start)
            yield Fact(name, words, norm=own[0].value["category"], lines=at, rule=own[0].by)
    for part in parts:
        if part.value["type"] == "handling":
            words = t.text[part.start : part.end]
            at = t.position_at(part.start)
            yield Fact("handling", words, norm=part.value["category"], lines=at, rule=part.by)
    if not any(p.value["type"] == "precedence" for p in parts):
        for part in spans.of("docket-part"):
            if part.by == "date-time-group" and (letter := _LETTER.match(t.text, part.start)):
                norm = _LETTERS[letter["p"]]
                at = t.position_at(part.start)
                yield Fact(
                    "precedence", letter["p"], norm=norm, lines=at, rule=part.by, cert="high"
                )
                return


_LETTER = lazy(r"(?P<p>[ZOPR])\s+\d{6}Z")
_LETTERS = {"Z": "flash", "O": "immediate", "P": "priority", "R": "ordinary"}


def _opening_number(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "187. Deptel 212.": a printed telegram's number opens its first paragraph."""
    head = spans.of("head-line")
    if not any(_PRINTED.search(t.text, line.start, line.end) for line in head):
        return
    first = max((line.value["last"] for line in head), default=-1) + 1
    paragraphs = spans.of("paragraph")
    if first < len(paragraphs) and (
        found := _OPENING.match(t.text, paragraphs[first].start, paragraphs[first].end)
    ):
        below = [t.text[p.start : p.start + 4] for p in paragraphs[first + 1 : first + 8]]
        following = f"{int(found['n']) + 1}."
        if not any(words.startswith(following) for words in below) and (
            found["n"] != "1" or any(words.startswith("1.") for words in below)
        ):
            at = t.position_at(found.start())
            yield Fact("telegram-number", found["n"], lines=at, rule="opens-the-first-paragraph")


_PRINTED = lazy(
    r"\bTelegram(?: From\b|$)|(?:Circular )?Telegram From|^The .{5,90} to the |: Telegram|"
    r"/\d{1,2}[–-]\d+",
    8,
)
_OPENING = lazy(r"(?P<n>\d{1,5})\.\s+(?=[A-Z])")
_SENT_FROM = lazy(
    r"(?:\d{1,4}\.\s+)?(?:(?:Circular |Backchannel |Intelligence )?(?:Telegram|Airgram|Letter|"
    r"Message|Memorandum|Despatch|Cable|Note|Report)"
    r"\s[Ff]rom\s+)(?:the\s+)?(?P<from>[A-Z].{2,150}?)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,150}?)"
)
_OFFICE_TO = lazy(
    r"(?:\d{1,4}\.\s+)?The "
    r"(?P<office>[A-Z].{3,90}?)\s*\((?P<from>[^()]{3,40})\)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,120}?)"
)
_EMBASSY_TO = lazy(
    r"(?:\d{1,4}\.\s+)?The (?P<from>(?:Embassy|Legation|Department|Consulate|Mission|Delegation|"
    r"Secretary|Acting Secretary|"
    r"Ministry|Office|President)\b.{0,80}?)\s+to\s+(?:the\s+)?(?P<to>[A-Z].{2,120}?)"
)
_NAMED_OFFICE = lazy(r".{3,110}?\((?P<name>[A-Z][^()]{2,30})\)")


def _from_heading(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Telegram From the Embassy in Poland to the Department of State" and its older forms."""
    for span in spans.of("heading"):
        if span.value["level"] != "main":
            continue
        start, end = span.start, span.end
        for call in spans.of("note-call"):
            if start < call.start < end:
                end = min(end, call.start)
        words = " ".join(t.text[start:end].split()).rstrip(" .")
        found = next(
            (m for form in (_SENT_FROM, _OFFICE_TO, _EMBASSY_TO) if (m := form.fullmatch(words))),
            None,
        )
        if not found:
            yield from _printed_parties(words, t.position_at(start))
            continue
        at = t.position_at(start)
        for key, name in (("sender", found["from"]), ("addressee", found["to"])):
            if inner := _NAMED_OFFICE.fullmatch(name):
                name = inner["name"]
            form = "person" if name is found["from"] and "office" in found.groupdict() else ""
            form = form or kind_of_party(name) or "org"
            cert: Cert = "medium" if form == "role" else "high"
            if form == "person":
                name = bare_name(name)
            form = "person" if form == "role" else form
            yield Fact(
                key,
                unbracketed(name),
                form=form,
                lines=at,
                rule="parties-in-the-heading",
                cert=cert,
            )


def _printed_parties(words: str, at: tuple[int, int]) -> Iterator[Fact]:
    """Read "Consul Ray to the Earl of Poe.—(Received August 2.)"."""
    found = printed_heading(words)
    for key, name in zip(("sender", "addressee"), found or (), strict=False):
        name = name.strip(" .,")
        form = kind_of_party(name)
        if form == "role" and is_person(bare_name(name)) and not is_office(bare_name(name)):
            form = "person"  # "Consul-General Ray"
        name = bare_name(name) if form == "person" else name
        if form in ("person", "org"):
            yield Fact(key, name, form=form, lines=at, rule="parties-in-the-heading", cert="high")


_MEETING = lazy(
    r"\b(?:meeting|sitting|session|conversation|talks?|minutes|record|memorandum|protocol|"
    r"discussion|note|plenum)\b",
    2,
)
_HELD = lazy(
    r"\b(?:held|which took place|taking place)\s+(?:in|"
    r"at)\s+(?:the\s+)?(?P<place>[A-ZÀ-Ž][^;:()]{2,60}?)(?=,? on\b|,? (?:from|between)\b|,? \d|"
    r", [A-Z][a-z]+day\b|$)"
)
_OPENED = lazy(
    r"\b(?:opened|began|started|commenced|was opened|met|convened|begins|called to "
    r"order)\s+(?:\w+ ){0,3}?at\s",
    2,
)
_CLOSED = lazy(
    r"\b(?:closed|ended|rose|adjourned|concluded|finished|lasted until|terminated|broke "
    r"up)\s+(?:\w+ ){0,3}?(?:at|until)\s",
    2,
)


def _of_meeting(t: Transcript, spans: Spans, context: Context, known: list[Fact]) -> Iterator[Fact]:
    """Read date, place and time of a meeting from its heading and its first and last sentences."""
    keys = {fact.key for fact in known}
    for span in spans.of("heading"):
        words = " ".join(t.text[span.start : span.end].split())
        if span.value["level"] != "main" or not _MEETING.search(words):
            continue
        at = t.position_at(span.start)
        if "place" not in keys and (held := _HELD.search(words)):
            yield Fact("place", held["place"].strip(" ,"), lines=at, rule="held-in", cert="high")
        date = _date_in(spans, span.start, span.end)
        if date is None or not date.year or len(date.when) < 10:
            if "time" not in keys and len(context.date) == 10:
                yield from _times(t, spans, context, Date(0, 0, context.date, "", True), at)
            continue
        if "date" not in keys:
            yield Fact(
                "date",
                t.text[date.start : date.end],
                norm=date.day,
                lines=at,
                rule="date-in-the-heading",
                cert="high",
            )
        if "time" not in keys:
            yield from _times(t, spans, Context(date.day), date, at)
        return


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
    begun = date.when[11:19] or _clock_behind(t, paragraphs[:14], _OPENED)
    ended = _clock_behind(t, paragraphs[-14:], _CLOSED)
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


def _clock_behind(t: Transcript, paragraphs: list[Span], form: object) -> str:
    for paragraph in paragraphs:
        for found in form.finditer(t.text, paragraph.start, paragraph.end):  # type: ignore[attr-defined]
            for a, _, clock in clock_times(
                t.text, found.end(), min(found.end() + 24, paragraph.end)
            ):
                if a - found.end() < 3:
                    return clock
    return ""


def letterhead_party(t: Transcript, spans: Spans, cert: Cert = "high") -> Iterator[Fact]:
    """Return the body whose letterhead a letter or report has: it sends the document."""
    for span in spans.of("dateline"):
        if span.value.get("org"):
            a, b = span.value["org"]
            yield Fact(
                "sender",
                unbracketed(t.text[a:b]),
                form="org",
                lines=t.position_at(a),
                rule="letterhead",
                cert="high",
            )
            return
    head = [
        p for p in spans.of("docket-part") if p.value["type"] == "letterhead" and p.value.get("org")
    ]
    for part in head:
        words = unbracketed(t.text[part.start : part.end]).strip(" ,.")
        if words[:1].islower() or words.startswith(("In ", "1 ", "Made ")):
            continue
        if _PART.fullmatch(words):
            continue
        if _STATES.match(words) and len(head) > 1:
            continue
        name = _TOWN.sub("", words) if not _OF_TOWN.search(words) else words
        at = t.position_at(part.start)
        index = t.index_at(part.start)
        for below in range(index + 1, min(index + 3, t.last)):
            if not _BROKEN_OFF.search(name):
                break
            name = f"{name} {t.of(below)}"  # "EMBASSY OF THE" over "POLISH PEOPLE'S REPUBLIC"
            index = below
        yield Fact("sender", name, form="org", lines=at, rule="letterhead", cert=cert)
        place = t.of(index + 1) if index + 1 < t.last else ""
        if (
            is_place_alone(unspaced(place))
            and t.lines[index + 1].number == t.lines[index].number + 1
        ):
            words = unspaced(place).strip(" ,.")
            at = t.position(index + 1)
            yield Fact("sender-place", words, lines=at, rule="under-the-letterhead", cert="high")
        return


_PART = lazy(r"(?:section|part|division|branch|office|room)\s+[\dIVX]+\W*", 2)
_BROKEN_OFF = lazy(r"\b(?:of|the|of the|for|and|in)$", 2)
_STATES = lazy(
    r"(?:Government of|Republic of|People|Kingdom of|State of|GOVERNMENT OF|REPUBLIC OF|"
    r"Dominion of)\b"
)
_TOWN = lazy(r",\s+[A-Z][\w’' -]{2,24}$")
_OF_TOWN = lazy(r"\b(?:of|and|for) [^,]+,[^,]+$")


def _from_message(t: Transcript, spans: Spans) -> Iterator[Fact]:
    main_end = next((span.value["index"] for span in spans.of("enclosure")), 1 << 60)
    for span in spans.of("dateline"):
        date = next(find_dates(t.text, span.start, span.end), None)
        if date and date.year:
            yield Fact(
                "date",
                t.text[date.start : date.end],
                norm=date.day,
                lines=_lines(t, spans, span),
                rule="dateline",
                cert="high",
            )
        if span.value["place"]:
            a, b = span.value["place"]
            yield Fact("sender-place", t.text[a:b], lines=_lines(t, spans, span), rule="dateline")
    for span in spans.of("salute"):
        at = _lines(t, spans, span)
        for a, b in span.value["names"]:
            yield _party("addressee", t.text[a:b], at, span.by)
        for a, b in span.value.get("copied", ()):
            yield _party("copied", t.text[a:b], at, span.by)
        if graded := span.value.get("classification"):
            yield Fact(
                "classification",
                t.text[graded[0] : graded[1]],
                norm=graded[2],
                lines=at,
                rule="word-in-salutation",
            )
    below = {span.value["index"] for span in spans.of("copies")}
    for span in spans.of("copies-above"):
        if span.value["index"] in below:
            continue
        for a, b in span.value["items"]:
            yield _party("copied", bare_name(t.text[a:b]), _lines(t, spans, span), span.by)
    signed_by_person = any(
        span.value["index"] < main_end and span.value["name"] and span.value["form"] == "person"
        for span in spans.of("signed")
    )
    for span in spans.of("signed"):
        if span.value["index"] < main_end and span.value["name"] and span.value["form"] != "role":
            a, b = span.value["name"]
            at = _lines(t, spans, span)
            sender = _party("sender", t.text[a:b], at, span.by, span.cert, span.value["form"])
            yield sender
            if sender.form == "org" and not signed_by_person:
                # A body that signs has issued the document; a person who signs has sent it.
                yield sender._replace(key="author")
            if split := span.value.get("split"):
                yield from _closing_facts(t, split, span.end, span.value["place"], at, span.by)
    for span in spans.of("signed-inside"):
        if span.value["inside"] < main_end:
            words = t.text[span.start : span.end]
            yield _party("sender", words, t.position_at(span.start), span.by, span.cert, "person")
    talked = _day_of_talk(t, spans)
    for span in spans.of("closing-date"):
        date = next(find_dates(t.text, span.start, span.end), None)
        if date and span.value["index"] < main_end and date.year:
            if talked and date.day != talked:
                # The conversation has its date above; below it stands when it was written down.
                at = _lines(t, spans, span)
                yield Fact("drafted", "", norm=date.day, form="org", lines=at, rule="closing-date")
                continue
            yield Fact(
                "date",
                t.text[date.start : date.end],
                norm=date.day,
                lines=_lines(t, spans, span),
                rule="closing-date",
                cert="high",
            )
        if span.value["place"] and span.value["index"] < main_end:
            a, b = span.value["place"]
            yield Fact("sender-place", t.text[a:b], lines=_lines(t, spans, span), rule=span.by)


def _day_of_talk(t: Transcript, spans: Spans) -> str:
    """Return the day that the particulars of a conversation give, or nothing."""
    for span in spans.of("particular"):
        if span.value["key"] in ("time", "time-and-place"):
            date = time_of(t.text, span.value["value"], span.end)
            if date and date.year and len(date.day) == 10:
                return date.day
    return ""


def _closing_facts(
    t: Transcript,
    start: int,
    end: int,
    place: tuple[int, int] | None,
    at: tuple[int, int],
    rule: str,
) -> Iterator[Fact]:
    date = next(find_dates(t.text, start, end), None)
    if date and date.year:
        words = t.text[date.start : date.end]
        yield Fact("date", words, norm=date.day, lines=at, rule=rule, cert="high")
    if place:
        yield Fact("sender-place", t.text[place[0] : place[1]], lines=at, rule=rule)


def _acts(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read what offices did with the document from the lines above it: "Received 22.V"."""
    for part in spans.of("docket-part"):
        key, date = part.value.get("key", ""), part.value.get("date")
        if key not in _ACT_KEYS or date is None:
            continue
        date = _clock_below(t, date)
        placed, cert = place_in_year(date, context, after=True)
        if placed.year and placed.when[5:7] != "00":
            at = t.position_at(part.start)
            words = t.text[date.start : date.end]
            sure: Cert = (
                "high" if cert in ("", "high", "medium") and _follows(placed, context) else cert
            )
            norm = placed.when
            yield Fact(
                key,
                "",
                norm=norm,
                form="org",
                lines=at,
                rule=part.by,
                cert="" if date.year else sure,
            )
            del words


_ACT_KEYS = frozenset("received registered printed duplicated distributed drafted reviewed".split())


def _follows(date: Date, context: Context) -> bool:
    """Tell whether a date is in the month of the document's."""
    return date.when[:7] == context.date[:7]


def _clock_below(t: Transcript, date: Date) -> Date:
    """Add the time of day that stands alone under a date, in the same column."""
    if "T" in date.when or len(date.when) < 10:
        return date
    index = t.index_at(date.start)
    if index + 1 >= len(t.lines) or t.lines[index + 1].number != t.lines[index].number + 1:
        return date
    below = t.lines[index + 1]
    column = date.start - t.lines[index].start + t.lines[index].indent
    if found := _HOURS.fullmatch(t.text, below.start, below.end):
        return date._replace(when=f"{date.day}T{found['h']}:{found['m']}:00")
    for a, b, clock in clock_times(t.text, below.start, below.end):
        near = abs(a - below.start + below.indent - column) < 16
        if near and not next(find_dates(t.text, a, min(b + 20, below.end)), None):
            return date._replace(when=f"{date.day}T{clock}")
    return date


_HOURS = lazy(r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?: ?(?:hours|hrs|Z|GMT))?\.?")


def _replies(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    for span in spans.of("reply-to"):
        date = place_in_year(span.value["date"], context)[0] if span.value["date"] else None
        when = date.when[:10] if date and date.year else ""
        words = " ".join(t.text[span.start : span.end].split())
        yield Fact(
            "reply-to",
            words,
            norm=when,
            lines=t.position_at(span.start),
            rule=span.by,
            cert=span.cert,
        )


def _from_distribution(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    for span in spans.of("copies"):
        for a, b in span.value["names"]:
            words = t.text[a:b]
            yield _party("copied", words, _lines(t, spans, span), span.by, "", form_of(words))
    for span in spans.of("distribution-act"):
        for act in span.value["acts"]:
            date: Date | None = act["date"]
            cert: Cert = ""
            if date:
                date, cert = place_in_year(date, context, after=True)
            who = act["who"]
            name = t.text[who[0] : who[1]] if who else ""
            for subtype in act["subtypes"]:
                yield Fact(
                    subtype,
                    unbracketed(name),
                    norm=date.when if date and date.year else "",
                    form=(kind_of_party(name) or "org") if name else "org",
                    lines=_lines(t, spans, span),
                    rule=span.by,
                    cert=cert,
                )


def _from_particulars(t: Transcript, spans: Spans) -> Iterator[Fact]:
    for span in spans.of("particular"):
        at = _lines(t, spans, span)
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
                yield Fact(
                    "time", t.text[date.start : date.end], norm=norm, lines=at, rule="known-label"
                )
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
                if rest:
                    yield Fact("place", rest, lines=at, rule="known-label")
        elif key in ("addressee", "sender"):
            for party in parties(t.text, begin, span.end, t.collection):
                sure: Cert = "medium" if party.form == "role" else ""
                form = "person" if party.form == "role" else party.form
                yield Fact(key, party.name, form=form, lines=at, rule="known-label", cert=sure)
                break
        elif key == "copies":
            for a, b in split_list(t.text, begin, span.end):
                if name := _COUNTED.sub("", t.text[a:b]).strip(" .;"):
                    yield _party("copied", name, at, "known-label")
        elif key == "place":
            yield Fact("place", words.rstrip("."), lines=at, rule="known-label")


def _with_clock(t: Transcript, spans: Spans, date: Date) -> Date:
    """Join "Date: June 8, 1972" with "Time: 3:30 p.m." on a line of its own."""
    for span in spans.of("particular"):
        begin = span.value["value"]
        if span.value["key"] == "time" and next(find_dates(t.text, begin, span.end), None) is None:
            clocks = [clock for _, _, clock in clock_times(t.text, begin, span.end)]
            if clocks:
                to = f"{date.day}T{clocks[1]}" if len(clocks) > 1 else ""
                return date._replace(when=f"{date.day}T{clocks[0]}", to=to)
    return date


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
            to=f"{date.day}T{clocks[1][2]}",
        )
    if len(clocks) == 1 and "T" not in date.when and not date.to:
        return date._replace(
            start=min(date.start, clocks[0][0]),
            end=max(date.end, clocks[0][1]),
            when=f"{date.day}T{clocks[0][2]}",
        )
    return date


def _from_title(facts: list[Fact], known: Collection) -> Iterator[Fact]:
    title = next((fact for fact in facts if fact.key == "title"), None)
    if title is None:
        return
    yield from _parties_of_title(title, {fact.key for fact in facts}, known)
    if any(fact.key == "kind" for fact in facts):
        return
    opening = known.pattern("genre").match(title.value)
    opening = opening or known.pattern("genre").search(title.value, 0, min(len(title.value), 60))
    if opening:
        yield Fact(
            "kind",
            opening.group(),
            norm=known.category("genre", opening.group()),
            lines=title.lines,
            rule="word-in-title",
            cert="high",
        )


_SUBJECT = lazy(
    r",?\s+[‘'“\"].*|,?\s+(?:on|regarding|concerning|about|transmitting|relating|with|in reply|enclosing|"
    r"re)\s+.*|[:;(].*|,?\s+No\.?\s+\d.*|,\s+(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z]* .*"
)
_SENT_BY = lazy(r"\bfrom\s+(?:the\s+)?(?=[A-Z\[])|,\s+(?=[A-Z][^,]{2,80}? to (?:the )?[A-Z])")
_SENT_TO = lazy(r"(?P<before>\S+)\s+to\s+(?:the\s+)?(?=[A-Z\[])")
_AND_THE = lazy(r"\s+and\s+(?:the\s+)?(?=[A-Z])")
_POSTED = frozenset(
    "Ambassador Ambassadors Envoy Representative Minister Delegate Delegation Mission Attaché Adviser "
    "Advisor Legation Embassy Counsellor Counselor Consul Assistant Visit Visits Member".split()
)


def _parties_of_title(title: Fact, stated: set[str], known: Collection) -> Iterator[Fact]:
    """Read "Cable from the Foreign Ministry to the Embassy, '…'" where the text names nobody."""
    if {"sender", "addressee"} <= stated:
        return
    words = title.value
    opening = _SENT_BY.search(words)
    if (
        not opening
        or opening.start() > 60
        or not known.pattern("genre").search(words, 0, opening.start())
    ):
        return
    rest = words[opening.end() :]
    subject = _SUBJECT.search(rest, 1)
    rest = rest[: subject.start()] if subject else rest
    cut = next((m for m in _SENT_TO.finditer(rest) if m["before"] not in _POSTED), None)
    sender = rest[: cut.end("before")] if cut else rest
    addressee = rest[cut.end() :] if cut else ""
    for key, said in (("sender", sender), ("addressee", addressee)):
        if not said or key in stated:
            continue
        parts = _AND_THE.split(said)
        bodies = len(parts) > 1 and all(map(is_org, parts))
        for one in parts if bodies else [said]:
            yield from _party_of_title(key, one.strip(" ,"), title, stated)


def _party_of_title(key: str, words: str, title: Fact, stated: set[str]) -> Iterator[Fact]:
    """Read "Embassy of India, Djakarta", "Soviet Ambassador in Iceland, P. Nobody" or "Premier Zhou"."""
    head, comma, tail = words.partition(", ")
    name, form = unbracketed(words), kind_of_party(words)
    place = ""
    cert: Cert = "high"
    if comma and tail and not tail[0].islower():
        if is_org(head) and is_person(tail) and not is_org(tail) and len(tail.split()) < 3:
            name, form, place = head, "org", tail
        elif not is_org(tail) and is_person(tail) and _names_office(head):
            name, form = bare_name(tail), "person"
        elif not is_org(head) and is_person(head) and _names_office(tail):
            name, form = bare_name(head), "person"
    elif form == "person":
        name = bare_name(name)
        # "the Soviet Ambassador in Iceland" is an office; a name stands behind an office or alone.
        if office_of(name) or any(word in ("in", "at", "to", "of") for word in name.split()):
            return
        if not office_of(words):
            cert = "medium"
    if form not in ("org", "person", "place"):
        return
    at = title.lines
    yield Fact(key, name, form=form, lines=at, rule="from-and-to-in-title", cert=cert)
    if place and key == "sender" and "sender-place" not in stated:
        yield Fact("sender-place", place, lines=at, rule="from-and-to-in-title", cert="medium")


def _names_office(words: str) -> bool:
    return bool(office_of(words)) or is_office(words)


def document_id(facts: list[Fact], name: str) -> tuple[str, str]:
    """Return the document's id and the rule: archive reference and first page, or file name.

    The id is an NCName (Namespaces in XML 1.0): no letter of the file name is lost but those that
    a name cannot hold.
    """
    given = next((fact.value for fact in facts if fact.key == "id"), "")
    if given:
        return given, "metadata"
    one = {fact.key: fact for fact in facts if fact.key in ("archive", "shelfmark", "pages")}
    if "archive" in one and "shelfmark" in one:
        base = slug(f"{one['archive'].value} {one['shelfmark'].value}")
        if "pages" in one:
            base += "-p" + slug((one["pages"].norm or one["pages"].value).split("-")[0])
        if base[:1].isalpha():
            return base, "archive-reference"
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    made = ncname(stem)
    # Ids inside the document are counted (`p1`) or fixed (`teikit`): its own must not be one.
    return (f"_{made}" if is_inner_id(made) else made), "file-name"


def language_of(t: Transcript) -> tuple[str, Cert]:
    """Judge the language of the text by its commonest small words."""
    start = t.lines[t.first].start if t.first < len(t.lines) else 0
    best, share = common_words(t.text[start : start + 1500])
    if share >= 0.12:
        return best, ""
    return (best, "low") if share >= 0.05 else ("und", "low")


def language_name(tag: str) -> str:
    """Return the English name of a language tag."""
    return next(
        (name.capitalize() for name, known in LANGUAGES.items() if known == tag),
        "Undetermined" if tag == "und" else tag,
    )
