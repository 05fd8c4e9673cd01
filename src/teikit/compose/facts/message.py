"""Facts of what opens and closes the message: dateline, address, signature, copies, references."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from teikit.compose.facts.address import address, compliments, each_addressee, further_addressees
from teikit.compose.facts.context import Context, place_in_year
from teikit.compose.facts.docket import clock_behind
from teikit.compose.facts.meeting import day_of_meeting, day_of_talk
from teikit.compose.facts.party import lines_of, party_of
from teikit.forms.dates import Date, find_dates, slashed
from teikit.forms.headlines import dateline_of, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_office, kind_of_party, unbracketed
from teikit.model.fact import Cert, Fact
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.endings import VOTED
from teikit.recognise.tail.recipients import form_at, form_of, recipients

__all__ = ["from_distribution", "from_greeting", "from_message", "replies"]


def from_greeting(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "Sir,      Smyrna, July 14, 1904.": place and date to the right of a greeting."""
    for span in spans.of("salute"):
        if not span.value.get("dated"):
            continue
        found = dateline_of(t.text, *span.value["dated"])
        at = lines_of(t, spans, span)
        if found and found.date.year:
            words = t.text[found.date.start : found.date.end]
            yield Fact("date", words, norm=found.date.day, lines=at, rule="beside-the-greeting")
        if found and found.place:
            words = t.text[slice(*found.place)]
            yield Fact("sender-place", words, lines=at, rule="beside-the-greeting")
        return


_ALSO_TO = lazy(r"^(?:and )?(?:also )?to (?:the )?(?=[A-ZÀ-ŽȘȚ])")  # "…, and to the Board of Lakes"


def from_message(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read what opens and closes the message: dateline, address, signature, date below."""
    main_end = next((span.value["index"] for span in spans.of("enclosure")), 1 << 60)
    for span in spans.of("dateline"):
        date = next(find_dates(t.text, span.start, span.end), None) or span.value.get("date")
        if date and date.year:
            yield Fact(
                "date",
                t.text[date.start : date.end],
                norm=date.day,
                lines=lines_of(t, spans, span),
                # "Strasbourg, 2 to 5 November": when the session was.
                rule="dateline" if not date.to or "T" in date.to else "days-of-a-session",
                cert="high",
            )
        if span.value["place"]:
            a, b = span.value["place"]
            yield Fact("sender-place", t.text[a:b], lines=lines_of(t, spans, span), rule="dateline")
    named = list(address(t, spans))
    further = list(further_addressees(t, spans))
    yield from named
    for span in spans.of("salute"):
        at = lines_of(t, spans, span)
        for a, b in () if named else span.value["names"]:
            if t.text.startswith("From ", a) and (both := _FROM_TO.fullmatch(t.text, a, b)):
                yield party_of("sender", both["who"], at, span.by)
                yield party_of("addressee", both["whom"], at, span.by)
                continue
            for words in each_addressee(t.text[a:b]):
                words = _ALSO_TO.sub("", words)
                told = _TOLD.match(words)
                if further and _OFFICE.match(words):
                    continue  # "the Ambassador of the USSR" over "Comrade T. F. Ray"
                if words.casefold().removeprefix("the ") in _HONOURS:
                    continue
                key = "copied" if told else "addressee"
                form = "org" if words[:4] in ("All ", "all ") else ""
                yield party_of(key, words[told.end() :] if told else words, at, span.by, "", form)
        if who := span.value.get("sender"):
            words = _THE.sub("", t.text[who[0] : who[1]].strip(" ,.:"))
            yield party_of("sender", words, at, span.by, "", "org")
        for a, b in span.value.get("from", ()):
            yield party_of("sender", t.text[a:b], at, span.by)
        for a, b in span.value.get("copied", ()):
            yield party_of("copied", t.text[a:b], at, span.by)
        if graded := span.value.get("classification"):
            yield Fact(
                "classification",
                t.text[graded[0] : graded[1]],
                norm=graded[2],
                lines=at,
                rule="word-in-salutation",
            )
    yield from further
    below = {span.value["index"] for span in spans.of("copies")}
    for span in spans.of("copies-above"):
        if span.value["index"] in below:
            continue
        for a, b in span.value["items"]:
            name = bare_name(t.text[a:b]).rstrip(" .")
            form = form_of(name)
            if form == "place":
                form = form_at(t.text, a, b) if t.text.startswith(name, a) else "person"
            yield party_of("copied", name, lines_of(t, spans, span), span.by, "", form)
        yield from _copied_below(t, span)
    certified = _certified(t, spans)
    issues = t.shape.startswith("archive") and all(fact.key != "author" for fact in t.facts)
    talked = day_of_talk(t, spans)
    held = "" if talked else day_of_meeting(t, spans)
    signed_by_person = any(
        span.value["index"] < main_end and span.value["name"] and span.value["form"] == "person"
        for span in spans.of("signed")
    )
    short = set(_short_names(t, spans))
    writing = {
        part
        for span in spans.of("salute")
        for a, b in span.value.get("from", ())
        for part in t.text[a:b].split()
    }
    noted = compliments(t, spans)
    if noted:
        rule = "compliments-of-a-note"
        yield Fact("sender", noted[0], form="org", lines=noted[2], rule=rule, cert="high")
        yield party_of("addressee", noted[1], noted[2], rule, "high")
    bodies = sum(span.value["form"] == "org" for span in spans.of("signed"))
    routed = any(part.value.get("key") == "sender" for part in spans.of("docket-part"))
    departments = routed and bodies > 1
    voted = next(
        (s.value["index"] for s in spans.of("signed") if VOTED.fullmatch(t.text, s.start, s.end)),
        main_end,
    )
    by_person = {s.value["index"] for s in spans.of("signed") if s.value["form"] == "person"}
    added = [
        s.value["index"]
        for s in spans.of("postscript")
        if min(by_person, default=0) < s.value["index"]
    ]
    voted = min([voted, *added])  # who signs a further minute sent no paper
    for span in spans.of("signed"):
        if span.value["index"] >= voted:
            break  # who voted for a decision has sent nothing
        if certified and span.value["index"] >= certified:
            continue
        name = span.value["name"]
        if name and writing and writing.issuperset(_JOINED.split(t.text[slice(*name)].strip(" ."))):
            continue  # "Moor, Dorn" under "from Comrades Ada Moor and Ole Dorn"
        if name in short or (noted and name and t.text[slice(*name)] in noted[1]):
            continue
        if name and span.value["form"] == "org" and is_office(t.text[slice(*name)]):
            continue  # "Head of the 7th Department"
        if departments and span.value["form"] == "org":
            continue  # those at the foot of a telegram whose head says who sends it
        if name and span.value["index"] - 1 in by_person and _DEPARTMENT.search(t.text, *name):
            continue  # where the person above works
        if span.value["index"] < main_end and span.value["name"] and span.value["form"] != "role":
            a, b = span.value["name"]
            at = lines_of(t, spans, span)
            sender = party_of("sender", t.text[a:b], at, span.by, span.cert, span.value["form"])
            if sender.form == "person" and t.text.startswith("M. ", a):
                sender = sender._replace(
                    value=" ".join(t.text[a:b].split())
                )  # nobody signs Monsieur
            yield sender
            if sender.form == "org" and not signed_by_person and issues:
                # A body that signs may have issued the document; a person who signs has sent it.
                yield sender._replace(key="author", cert=sender.cert or "medium")
            for c, d in span.value.get("also", ()):
                yield party_of("sender", t.text[c:d], at, span.by, span.cert, "person")
            beside = next(find_dates(t.text, span.start, span.end), None)
            if beside and beside.year and len(beside.when) > 9 and not span.value.get("split"):
                words = t.text[beside.start : beside.end]
                rule = "closing-date"
                yield Fact("date", words, norm=beside.day, lines=at, rule=rule, cert="high")
            if split := span.value.get("split"):
                yield from _closing_facts(t, split, span.end, span.value["place"], at, span.by)
    yield from _between_dashes(t, spans)
    for span in spans.of("signed-inside"):
        if span.value["inside"] < main_end:
            words = t.text[span.start : span.end]
            yield party_of("sender", words, t.position_at(span.start), span.by, span.cert, "person")
    for span in spans.of("closing-date"):
        date = next(find_dates(t.text, span.start, span.end), None)
        if date and span.value["index"] < min([main_end, *added]) and date.year:
            if held and date.day != held:
                continue
            if talked and date.day != talked:
                # The conversation has its date above; below it stands when it was written down.
                at = lines_of(t, spans, span)
                yield Fact("drafted", "", norm=date.day, form="org", lines=at, rule="closing-date")
                continue
            yield Fact(
                "date",
                t.text[date.start : date.end],
                norm=date.day,
                lines=lines_of(t, spans, span),
                rule="closing-date",
                cert="high",
            )
        if span.value["place"] and span.value["index"] < main_end:
            a, b = span.value["place"]
            words = unspaced(t.text[a:b])
            yield Fact("sender-place", words, lines=lines_of(t, spans, span), rule=span.by)


# "From Premier Moor to the Prime Minister"
_FROM_TO = lazy(
    r"From (?:the )?(?P<who>[A-Z][^,;:\n]{3,70}?) to (?:the )?(?P<whom>[A-Z][^,;:\n]{3,70}?)[,:.]?"
)
# "Foreign Ministry, and report to the Ministry of Foreign Trade:"
_TOLD = lazy(
    r"(?:and )?(?:report(?:ed)?|copied|copy|copies|also sent|inform) to (?:the )?(?=[A-Z])"
)
_THE = lazy(r"(?i:the)\s+")
_DEPARTMENT = lazy(r"\b(?:Department|Dept\.?|Division|Section|Branch)\Z")
_OFFICE = lazy(
    r"(?:[Tt]he )?(?:Deputy |First |Vice[- ])?(?:Ambassador|Minister|Chairman|President|Secretary|Head|"
    r"Director|Premier|Consul|Chargé|Chief|Commander)\b"
)
_HONOURS = frozenset(("right honourable", "honourable", "his excellency", "rt hon", "rt. hon."))


def _copied_below(t: Transcript, span: Span) -> Iterator[Fact]:
    """Read the lines that hang under "cc: Mr. Teesdale", a recipient each."""
    first = t.index_at(span.start)
    for index in range(t.index_at(max(span.start, span.end - 1)) + 1, min(first + 9, t.last)):
        line = t.lines[index]
        if line.number != t.lines[index - 1].number + 1 or line.indent < t.lines[first].indent + 3:
            return
        words = t.text[line.start : line.end]
        bounds = recipients(words, 0, len(words)) if len(words) < 60 else []
        for a, b in bounds[:1]:
            name = words[a:b].split(",")[0]
            yield party_of("copied", bare_name(name), t.position(index), span.by, "", form_of(name))


_JOINED = lazy(r",?\s+and\s+|,\s+")


def _short_names(t: Transcript, spans: Spans) -> Iterator[tuple[int, int]]:
    """Find "Win" over "Winthrop R. Sayles": the hand that signs, over the name as typed."""
    named = [s.value["name"] for s in spans.of("signed") if s.value["form"] == "person"]
    for upper, lower in itertools.pairwise(name for name in named if name):
        hand, typed = (t.text[slice(*one)].strip(" .") for one in (upper, lower))
        begins = typed.lower().startswith(hand.lower()[:3]) or typed[:2] == f"{hand[:1]}."
        if hand.isalpha() and " " in typed and begins:
            yield upper


_DASHED = lazy(r"[–—-] ?(?P<n>\d{1,5}) ?[–—-] ?(?P<name>[A-ZÀ-ŽȘȚ][\w’'. -]{2,40}?) ?[–—-]")


def _between_dashes(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read "– 99 – Kende –": number and signature at the end of a telegram."""
    for paragraph in spans.of("paragraph")[-12:]:
        if t.text[paragraph.start] in "–—-" and (
            found := _DASHED.fullmatch(t.text, paragraph.start, paragraph.end)
        ):
            at = t.position_at(paragraph.start)
            yield Fact("sender", found["name"], form="person", lines=at, rule="between-dashes")
            return


_CERTIFIES = lazy(
    r"(?:for correctness|certified(?: (?:true|correct))?(?: copy)?|(?:true|fair|authentic|certified) copy"
    r"|correct|verified|for the correctness of the (?:copy|extract|translation)"
    r"|(?:the )?(?:copy|extract) is (?:correct|true)|checked|authenticated|attested)(?: by)?\W*",
    2,
)


_CERTIFIED_BY = lazy(
    r"(?:Certified|Attested|Authenticated|For correctness)(?: by)?\s?: (?=[A-ZÀ-ŽȘȚ])"
)


def _certified(t: Transcript, spans: Spans) -> int:
    """Return the paragraph from which on somebody certifies a copy: he has sent nothing."""
    paragraphs = spans.of("paragraph")
    first = next((s.value["index"] for s in spans.of("signed")), 0)
    for index in range(max(first - 1, 1), min(first + 4, len(paragraphs))) if first else ():
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        said = " ".join(words.split("\n")[0].split())
        if len(words) < 60 and (_CERTIFIES.fullmatch(said) or _CERTIFIED_BY.match(said)):
            return index
    return 0


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


_CODED = lazy(
    r"(?:(?:Drafted|Prepared|Dictated)(?: by)?\s*:\s*[A-Z][A-Za-z.&]{1,14}|[A-Z]{1,5}(?=[/:-])|"
    r"[A-Z]{1,3}[a-z]{2,14}(?=:[a-z]{2,4}[: ]))"
    r"(?:[/:-][A-Za-z.&]{1,14}){0,4}?[:/][a-z]{2,5}\b[.:]?\s*"
)
# "EUR/WE:JBNorth:hk": the initials are glued to the name
_GLUED = lazy(r"(?:[A-Z]{1,6}[:/])*(?P<who>[A-Z]{1,3}[A-ZÀ-ŽȘȚ]?[a-zß-žșț]{2,14}):[a-z]{2,4}\b")


def _behind_a_code(t: Transcript, spans: Spans, day: str) -> Iterator[Fact]:
    """Read "EUR/WE:JBNorth:hk  4/7/61": when somebody drafted it, behind his office's code."""
    lines = sorted([*spans.of("distribution-line"), *spans.of("distribution-act")])
    for n, span in enumerate(lines):
        code = (
            _CODED.match(t.text, span.start, span.end)
            if ":" in t.text[span.start : span.end]
            else None
        )
        if code is None:
            continue
        a, b = code.end(), span.end
        if a >= b and n + 1 < len(lines) and lines[n + 1].value["index"] == span.value["index"] + 1:
            a, b = lines[n + 1].start, lines[n + 1].end
        if b - a > 24 or a >= b:
            continue
        found = next(find_dates(t.text, a, b), None) or next(slashed(t.text, a, b, day), None)
        if found and found.year and found.start == a and len(found.day) == 10:
            at = t.position_at(found.start)
            who = _GLUED.match(t.text, span.start, span.end)
            yield Fact(
                "drafted",
                who["who"] if who else "",
                norm=found.day,
                form="person" if who else "org",
                lines=at,
                rule="behind-a-code",
                cert="high",
            )
        return


def replies(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read what the document answers: "Your telegram No. 212 of 9 August"."""
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


_CHARGED = lazy(r"(?:to be \w+(?: out)? by|for (?:implementation|execution)|executors?)\b", 2)


_EXTRACTS = lazy(r"(?:extracts?|excerpts?) to\b", 2)
_MADE = ("issued", "typed", "printed", "duplicated", "mimeographed", "copied")


def from_distribution(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read copies, and what offices did, from the lines under the message."""
    charged = False  # with carrying it out: who is, gets no copy by that
    main_end = min((s.value["index"] for s in spans.of("enclosure")), default=1 << 60)
    for span in spans.of("copies"):
        at = lines_of(t, spans, span)
        if span.value["index"] > main_end and _EXTRACTS.match(t.text, span.start, span.end):
            continue  # of the decision that is enclosed
        if span.value["label"]:
            charged = _CHARGED.match(t.text, span.start, span.end) is not None
        for a, b in () if charged else span.value["names"]:
            words = t.text[a:b]
            yield party_of("copied", words, at, span.by, "", form_at(t.text, a, b))
    day = context.date or day_of_talk(t, spans)
    yield from _behind_a_code(t, spans, day)
    for span in spans.of("distribution-act"):
        for act in span.value["acts"]:
            date: Date | None = act["date"]
            cert: Cert = ""
            if date is None:
                date = next(slashed(t.text, span.start, span.end, day), None)
            if date:
                date, cert = place_in_year(clock_behind(t, date), context, after=True)
            who, at = act["who"], lines_of(t, spans, span)
            name = t.text[who[0] : who[1]] if who else ""
            made = t.text[slice(*act["label"])].lower().startswith(_MADE)
            # "Issued by Sedova", "Typed by Cen": who wrote out the copies, not when nor for whom.
            for subtype in act["subtypes"] if date or not made else ():
                yield Fact(
                    subtype,
                    unbracketed(name),
                    norm=date.when if date and date.year else "",
                    form=act.get("form") or ((kind_of_party(name) or "org") if name else "org"),
                    lines=at,
                    rule=span.by,
                    cert=cert,
                )
