"""Facts of the docket: marks, numbers, dates and parties of its lines; what offices did with it."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.compose.facts.context import Context, place_in_year
from teikit.forms.dates import Date, clock_times, find_dates, is_leap
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_place_alone, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, unbracketed
from teikit.model.fact import Cert, Fact
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["acts", "beside_the_heading", "clock_behind", "from_docket"]


def from_docket(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read marks, numbers, dates and parties from the parts of the docket's lines."""
    yield from _opening_number(t, spans)
    yield from _special_number(t, spans)
    yield from _markings(t, spans)
    yield from _number_under_heading(t, spans)
    yield from _kind_in_brackets(t, spans)
    yield from _place_above(t, spans)
    yield from _titled_under_route(t, spans)
    yield from _registered_by_its_office(t, spans)
    dates = [part.value["date"] for part in spans.of("docket-part") if part.value.get("date")]
    year = next((int(date.when[:4]) for date in dates if date.year), 0)
    for part in spans.of("docket-part"):
        at = t.position_at(part.start)
        words = t.text[part.start : part.end]
        kind = part.value["type"]
        if kind == "message-number" and part.value["n"]:
            number = _SERIES.sub("", part.value["n"])
            doubted: Cert = "" if _is_wired(t, spans) else "medium"
            yield Fact("telegram-number", number, lines=at, rule=part.by, cert=doubted)
        elif part.value.get("key") == "date":
            date: Date | None = part.value.get("date")
            if date and not date.year and year and (is_leap(year) or date.when[5:10] != "02-29"):
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
            when = part.value.get("date")
            if when and not when.year:
                continue  # `acts` places it
            norm = when.day if when else ""
            for a, b in part.value.get("items", ()):
                name = unbracketed(bare_name(t.text[a:b]))
                yield Fact(key, name, norm=norm, form="person", lines=at, rule=part.by)
        for party in part.value.get("parties", ()):
            if party.name.endswith(" TO"):
                continue  # "ON AN OFFER / FROM THE LEAGUE TO / MEND THE DYKE": a title's words
            unsure = part.value.get("unsure") and party.name not in COUNTRIES
            cert: Cert = "medium" if unsure or party.form == "role" else ""
            form = party.form
            if part.value["key"] == "sender" and form != "org" and _is_town(party.name, form):
                # "FROM OSLO": where a post wires from; no body has that name.
                yield Fact("sender-place", party.name, lines=at, rule=part.by, cert=cert)
                continue
            if part.value["key"] == "sender" and form == "place":
                form = "org"  # "U.K. HIGH COMMISSIONER IN CEYLON"
            if part.value["key"] == "sender" and _ARRIVED.search(
                t.text, max(0, part.start - 30), part.start
            ):
                yield Fact("sender-place", party.name, lines=at, rule=part.by)
                break
            yield Fact(part.value["key"], party.name, form=form, lines=at, rule=part.by, cert=cert)


def _is_town(name: str, form: str) -> bool:
    """Tell whether a telegram is from a town: a place's form, or two words that no person has."""
    if form == "place" and " " not in name:
        return True
    return " " in name and bool(look_up(name)) and "." not in name


_TITLED = lazy(
    r"(?:Sir|Lord|Mr\.?|Mrs\.?|Miss|Dr\.?|Viscount|Marquess of|General|Colonel|Captain|Lieut\.?)\s+"
    r"(?P<name>(?:[A-Z]\.\s?){0,3}[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2})\.?"
)
_ROUTED = frozenset({"sender", "addressee"})


def _titled_under_route(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Sir O. Poe" over "No. 499", under "FROM LISBON TO FOREIGN OFFICE": who telegraphs."""
    routed = [p for p in spans.of("docket-part") if p.value.get("key") in _ROUTED]
    route = t.index_at(routed[0].start) if routed else -1
    routed = [part for part in routed if t.index_at(part.start) == route]
    if {part.value["key"] for part in routed} != _ROUTED or len(routed) != 2:
        return
    for line in spans.of("docket-line"):
        cell = line.value["cells"][0]
        index = t.index_at(line.start)
        named = _TITLED.fullmatch(t.text, *cell) if 0 < index - route < 4 else None
        if named:
            at = t.position(index)
            rule = "who-telegraphs"
            yield Fact("sender", named["name"], form="person", lines=at, rule=rule, cert="high")
            return


# "KEW-0999", "CA-912": letters of the post or of circulars; an airgram's number is "A-214".
_SERIES = lazy(r"^(?:[A-Z]{3,4}|CA|CW|CG)-(?=0?\d{2,5}$)")
_ARRIVED = lazy(r"(?:[Aa]rrived|[Rr]eceived|[Ii]ncoming|ARRIVED|RECEIVED) (?:from|FROM)\s*:?\s*$")
_SPACED_KINDS = frozenset("TELEGRAM CIPHERGRAM CIPHERTELEGRAM CABLE CABLEGRAM CRYPTOGRAM".split())
_BRACKETED = lazy(r"\((?P<kind>[A-Z][A-Za-z]+(?: [a-z]+)?)\)$")


def _is_wired(t: Transcript, spans: Spans) -> bool:
    """Tell whether a docket shows more of a telegram than a number."""
    if any(fact.key == "kind" and fact.norm in ("cable", "circular") for fact in t.facts):
        return True
    return any(
        part.value.get("key") in ("sender", "addressee", "received", "copied")
        or part.value["type"] in ("precedence", "routing")
        or part.by in ("form-of-a-telegram", "date-time-group", "number-behind-the-post")
        for part in spans.of("docket-part")
    ) or any(_WIRES.search(t.text, line.start, line.end) for line in spans.of("docket-line"))


_WIRES = lazy(
    r"gram\b|GRAM\b|\bT\. ?[Nn]os?\b|[Cc]able|CABLE|[Cc][iy]pher|C[IY]PHER|"
    r"[Tt]el(?:no|ex|\.)|TEL(?:NO|EX)|R A M\b"
)


# The sender's own number; what comes in has another of the office that deciphers it.
_SPECIAL = lazy(
    r"\b(?:[Ss]pecial|SPECIAL|Spec\.|[Oo]utgoing|OUTGOING) ?(?:[Nn]o\.?|NO\.?|[Nn]umber|№|#)\s*$"
)
_INCOMING = lazy(r"\b(?:[Ii]ncoming|INCOMING|In\.|[Ii]nput) ?(?:[Nn]o\.?|NO\.?|[Nn]umber|№|#)")


def _special_number(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Special No. 1142" where the office that received the telegram numbered it too."""
    parts = [part for part in spans.of("docket-part") if part.value["type"] == "message-number"]
    if len(parts) < 2:
        return
    lines = [t.text[max(t.text.rfind("\n", 0, p.start) + 1, p.start - 24) : p.end] for p in parts]
    if not any(map(_INCOMING.search, lines)):
        return
    for part, words in zip(parts, lines, strict=True):
        if part.value["n"] and _SPECIAL.search(words.rpartition(part.value["n"])[0]):
            at = t.position_at(part.start)
            yield Fact("telegram-number", part.value["n"], lines=at, rule=part.by)
            return


def _number_under_heading(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "(No. 39.)" under a printed heading; the number above it is the paper's in the print."""
    parts = [part for part in spans.of("docket-part") if part.value["type"] == "message-number"]
    top = next((s for s in spans.of("heading") if s.value["level"] == "main"), None)
    if top is None or len(parts) < 2:
        return
    for part in parts:
        if part.start > top.end > parts[0].start:
            at = t.position_at(part.start)
            yield Fact("telegram-number", part.value["n"], lines=at, rule=part.by)
            return


def _kind_in_brackets(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Provincial Office (Report)" and "NUMBERED LETTER": a letterhead says the kind."""
    for span in spans.of("docket-line"):
        words = t.text[span.start : span.end].strip(" .")
        if words.startswith(("MEMORANDUM FOR", "MEMORANDUM TO", "Memorandum for", "Memorandum to")):
            norm = t.collection.category("genre", "memorandum")
            at = t.position_at(span.start)
            yield Fact("kind", words[:14].strip(), norm=norm, lines=at, rule="kind-in-letterhead")
            return
        wired = words[:2] == "T." and _TELEGRAMS.match(words)
        if wired or (words[1:2] == " " and unspaced(words) in _SPACED_KINDS):
            words = wired.group() if wired else words
            at = t.position_at(span.start)
            yield Fact(
                "kind", words, norm="cable", lines=at, rule="kind-in-letterhead", cert="high"
            )
            return
        if words.isupper() and 1 < len(words.split()) < 4 and "(" not in words:
            first, *_, last = words.split()
            norm = t.collection.category("genre", first if first == "CIRCULAR" else last)
            if norm in ("memorandum", "letter", "report", "circular", "directive", "cable"):
                at = t.position_at(span.start)
                yield Fact(
                    "kind", words, norm=norm, lines=at, rule="kind-in-letterhead", cert="high"
                )
                return
    for part in spans.of("docket-part"):
        if part.value["type"] == "letterhead" and t.text[part.end - 1] == ")":
            found = _BRACKETED.search(t.text, part.start, part.end)
            norm = t.collection.category("genre", found["kind"]) if found else ""
            if found and norm:
                at = t.position_at(part.start)
                yield Fact("kind", found["kind"], norm=norm, lines=at, rule="kind-in-letterhead")
                return


# "T. nos 99 to 103", as French editions print
_TELEGRAMS = lazy(r"T\.(?= ?[Nn]os?\.? ?\d)")


def _place_above(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Lisbon," at the right, above a line at whose right "20th October, 1959." stands."""
    for part in spans.of("docket-part"):
        if part.value["type"] != "date" or part.by not in ("date-alone", "date-after-label"):
            continue
        index = t.index_at(part.start)
        line, above = t.lines[index], t.lines[index - 1] if index else None
        if above is None or above.number != line.number - 1 or part.value.get("place"):
            continue
        column = part.start - line.start + line.indent
        words = t.text[above.start : above.end]
        if above.indent > 20 and abs(above.indent - column) < 16 and words[-1:] == ",":
            if is_place_alone(words):
                at = t.position(index - 1)
                yield Fact("sender-place", words.strip(" ,"), lines=at, rule="above-the-date")
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
    if not any(part.value["type"] == "handling" for part in parts):
        yield from _handled_below(t, spans)
    if not any(p.value["type"] == "precedence" for p in parts):
        for part in spans.of("docket-part"):
            if part.by == "date-time-group" and (letter := _LETTER.match(t.text, part.start)):
                norm = _LETTERS[letter["p"]]
                at = t.position_at(part.start)
                yield Fact(
                    "precedence", letter["p"], norm=norm, lines=at, rule=part.by, cert="high"
                )
                return


def _handled_below(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "To be returned within 7 days" where it stands under the message, as offices stamp it."""
    below = spans.of("distribution-line")
    for mark in spans.of("marking"):
        if mark.value.get("type") != "handling" or mark.value["category"] != "return-required":
            continue
        if any(line.start <= mark.start < line.end for line in below):
            words, at = t.text[mark.start : mark.end], t.position_at(mark.start)
            norm = mark.value["category"]
            yield Fact("handling", words, norm=norm, lines=at, rule=mark.by, cert="high")
            return


_LETTER = lazy(r"(?P<p>[ZOPR])\s+\d{6}Z")
_LETTERS = {"Z": "flash", "O": "immediate", "P": "priority", "R": "ordinary"}


def _opening_number(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "187. Deptel 212.": a printed telegram's number opens its first paragraph."""
    head = spans.of("head-line")
    first = max((line.value["last"] for line in head), default=-1) + 1
    paragraphs = spans.of("paragraph")
    if first < len(paragraphs) and not any(
        p.value["type"] == "message-number" for p in spans.of("docket-part")
    ):
        start, end = paragraphs[first].start, paragraphs[first].end
        if (found := _HOURED.match(t.text, start, end)) and _is_wired(t, spans):
            at = t.position_at(start)
            yield Fact("telegram-number", found["n"], lines=at, rule="number-and-hour")
            return
    if (
        first < len(paragraphs)
        and (found := _OPENING.match(t.text, paragraphs[first].start, paragraphs[first].end))
        and any(_PRINTED.search(t.text, line.start, line.end) for line in head)
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
# "346 – FRIDAY – 1800hs –": number, day and hour open the text, as Romance ministries telegraph.
_HOURED = lazy(
    r"(?P<n>\d{1,5})\s?[–—-]\s?(?:[A-Z]{3,9}(?:-[A-Z]{3,5})?\s?[–—-]\s?)?\d{1,2}\s?(?:[hH]\s?s?r?s?\s?\d\d|[.:]?\d\d\s?(?:hs|hrs|HS|HRS|h|H)\b)"
)
_OPENING = lazy(r"(?P<n>\d{1,5})\.\s+(?=[A-Z])")


def beside_the_heading(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "MEMORANDUM OF CONVERSATION          SECRET": the grade in a column of the heading's line."""
    heads = [s for s in spans.of("heading") if s.value["level"] == "main"]
    for span in spans.of("marking") if heads else ():
        if span.value["type"] == "classification" and any(
            head.start <= span.start < head.end for head in heads
        ):
            words = t.text[span.start : span.end]
            norm = span.value["category"]
            at = t.position_at(span.start)
            yield Fact("classification", words, norm=norm, lines=at, rule=span.by)
            return


def acts(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read what offices did with the document from the lines above it: "Received 22.V"."""
    yield from _received_in_heading(t, spans, context)
    yield from _stamped(t, spans, context)
    yield from _entered(t, spans, context)
    for part in spans.of("docket-part"):
        key, date = part.value.get("key", ""), part.value.get("date")
        whose = part.value.get("items", ())
        if key not in _ACT_KEYS or date is None or (whose and date.year):
            continue
        date = clock_behind(t, date if whose else _clock_below(t, date))
        placed, cert = place_in_year(date, context, after=True)
        if placed.year and placed.when[5:7] != "00":
            at = t.position_at(part.start)
            sure: Cert = (
                "high" if cert in ("", "high", "medium") and _follows(placed, context) else cert
            )
            norm = placed.when
            certain: Cert = "" if date.year else sure
            if whose:
                yield from _by_hand(t, part, norm, certain)
            else:
                yield Fact(key, "", norm=norm, form="org", lines=at, rule=part.by, cert=certain)
        elif whose:
            yield from _by_hand(t, part, "", "")


def _by_hand(t: Transcript, part: Span, norm: str, cert: Cert) -> Iterator[Fact]:
    """Return who drafted or reviewed a message, on a day whose year others tell."""
    key, at = part.value["key"], t.position_at(part.start)
    for a, b in part.value["items"]:
        name = unbracketed(bare_name(t.text[a:b]))
        yield Fact(key, name, norm=norm, form="person", lines=at, rule=part.by, cert=cert)


_ACT_KEYS = frozenset("received registered printed duplicated distributed drafted reviewed".split())


_ARRIVAL = lazy(r"\b(?:received|rec[’']d|recd|arrival|arrived|incoming|inward|entered)\b", 2)
_STAMP = lazy(
    r"[\[(]?(?:(?:round|date|rubber|registry|office|blue|red) )*stamp\b|\breceived\b|\brec[’']d\b",
    2,
)


def _stamped(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read "[Stamp of arrival:] CONSULATE – 15 FEB. 1936", above the message or under it."""
    if any(
        part.value.get("key") == "received" and part.value.get("date")
        for part in spans.of("docket-part")
    ):
        return
    for kind in ("docket-line", "distribution-line", "end-mark"):
        for span in spans.of(kind):
            words = t.text[span.start : min(span.end, span.start + 200)]
            if not (
                "eceiv" in words
                or "RECEIV" in words
                or "rriv" in words
                or "ec’d" in words
                or "ec'd" in words
            ):
                continue
            sign = _ARRIVAL.search(words)
            if not sign or not _STAMP.search(words) or len(words) > 180:
                continue
            begin = span.start + sign.start()
            date = next(find_dates(t.text, begin, min(span.end, begin + 90)), None)
            if date is None:
                continue
            placed, cert = place_in_year(clock_behind(t, date), context, after=True)
            if placed.year and placed.when[5:7] != "00" and placed.day >= context.date[:10]:
                sure: Cert = "" if date.year else cert
                at = t.position_at(span.start)
                yield Fact(
                    "received", "", norm=placed.when, form="org", lines=at, rule="stamp", cert=sure
                )
                return


def _registered_by_its_office(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Reg. No. 09-99-14, 19 April 1985" as the paper's own number and date, if it has no other."""
    if spans.of("dateline") or any(p.value.get("key") == "date" for p in spans.of("docket-part")):
        return
    for span in spans.of("docket-line"):
        found = _ENTRY.search(t.text, span.start, span.end)
        if found is None or not _OWN_REGISTER.match(found.group()):
            continue
        date = next(find_dates(t.text, found.end(), span.end), None)
        if date and date.start == found.end() and date.year and len(date.day) == 10:
            words, at = t.text[date.start : date.end], t.position_at(span.start)
            rule = "date-in-docket"
            yield Fact("date", words, norm=date.day, lines=at, rule=rule, cert="high")
            return


_ENTRY = lazy(
    r"\b(?:entry|entered|registered|registry|reg\.|inc\.|inw\.|incoming|inward|in-?coming|vkh\.|outgoing|"
    r"outw\.|registration)(?: under)? (?:no|nr|number)\b\.? ?[\w/.-]+,? (?:of |on |dated )?(?=\d)",
    2,
)


def _entered(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read "[Stamp:] Secretariat. Entry No. 991-s, 18 March 1947": when an office registered it.

    The day may stand in the next line: "Entered in the African Department" over "14.VI.61 No. 991".
    """
    for kind in ("docket-line", "distribution-line", "end-mark"):
        for span in spans.of(kind):
            if span.end - span.start > 200:
                continue
            found = _ENTRY.search(t.text, span.start, span.end)
            stop = span.end
            if found is None and (entered := _ENTERED.search(t.text, span.start, span.end + 40)):
                found, stop = entered, entered.end() + 24
            date = next(find_dates(t.text, found.end(), stop), None) if found else None
            if found is None or date is None or date.start != found.end():
                continue
            if _OWN_REGISTER.match(found.group()) and date.day == context.date[:10]:
                continue
            placed, cert = place_in_year(date, context, after=True)
            if placed.year and placed.when[5:7] != "00":
                sure: Cert = "" if date.year else cert
                at = t.position_at(span.start)
                yield Fact(
                    "registered",
                    "",
                    norm=placed.when,
                    form="org",
                    lines=at,
                    rule="entry",
                    cert=sure,
                )
                return


_ENTERED = lazy(
    r"(?:\b[Ee]ntered|\b[Rr]egistered|\bENTERED|\bREGISTERED)(?:\s+(?:in|by|at|into|with)\s+[^.;\n\d]{3,90}?)?"
    r"[,:]?\s+(?:on\s+)?(?=\d)"
)
_OWN_REGISTER = lazy(r"(?:reg\.|registration|outgoing|outw\.)", 2)
_HEADED = lazy(r"\((?:Received|Rec[’']d|Recd\.?|R\.)[:,.]? (?P<when>[^()]{4,50})\)")
_BEHIND = lazy(
    r"[,.;]?[ \xa0]{1,12}(?:at |- )?(?:(?P<h>[01]?\d|2[0-3])[ \xa0]?(?:h(?:rs?|ours?)?|H|uur)\b\.?"
    r"(?:[ \xa0]?(?P<m>[0-5]\d)(?:[ \xa0]?m(?:in)?\b\.?)?)?"
    r"|(?P<h2>[01]?\d|2[0-3])[:.-](?P<m2>[0-5]\d)(?!\d|\.\d))"
)


def clock_behind(t: Transcript, date: Date) -> Date:
    """Add the time of day that stands behind a date: "8.II.1936   4 h. 10 m."."""
    if "T" in date.when or len(date.when) < 10:
        return date
    stop = t.lines[t.index_at(date.start)].end
    found = _BEHIND.match(t.text, date.end, stop)
    if not found:
        return date
    hour = found["h"] or found["h2"]
    minute = found["m"] or found["m2"] or "00"
    return date._replace(when=f"{date.day}T{int(hour):02}:{minute}:00")


def _received_in_heading(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read "Mr. Ray to Earl Poe.—(Received October 9, 11 P.M.)"."""
    for span in spans.of("heading"):
        if span.value["level"] != "main" or "(R" not in t.text[span.start : span.end]:
            continue
        found = _HEADED.search(t.text, span.start, span.end)
        date = next(find_dates(t.text, *found.span("when")), None) if found else None
        if date is None:
            continue
        placed, cert = place_in_year(date, context, after=True)
        if placed.year and placed.when[5:7] != "00":
            sure: Cert = "" if date.year else cert if cert == "low" else "high"
            at = t.position_at(span.start)
            yield Fact(
                "received", "", norm=placed.when, form="org", lines=at, rule="received-in-heading",
                cert=sure,
            )  # fmt: skip
            return


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
