"""Of what kind a document is: as the page says, as its heading begins, or by its form."""

from __future__ import annotations

from teikit.compose.facts.address import compliments
from teikit.forms.headlines import FROM_DIARY, unspaced
from teikit.forms.lazy import lazy
from teikit.forms.prose import SMALL
from teikit.model.fact import Doubt, Fact
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["CABLES", "kind_of_document", "of_what_was_copied"]


def of_what_was_copied(t: Transcript, spans: Spans, facts: list[Fact]) -> list[Fact]:
    """Give a record from a diary its own kind: "From the Diary of A. Moor" over "RECORD OF A TALK"."""
    kept = [f for f in facts if f.key == "kind" and f.norm == "diary" and f.rule == "word-in-title"]
    if not kept or _kind_in_heading(t, spans) != "memorandum-of-conversation":
        return facts
    heading = next(span for span in spans.of("heading") if span.value["level"] == "main")
    words = " ".join(t.text[heading.start : heading.end].split())
    own = Fact("kind", words, norm="memorandum-of-conversation", rule="word-of-a-kind", cert="high",
               lines=t.position_at(heading.start))  # fmt: skip
    return [own if fact in kept else fact for fact in facts]


def kind_of_document(t: Transcript, spans: Spans, facts: list[Fact], doubts: list[Doubt]) -> str:
    """Return the kind of a document, a category of the taxonomy `genre`.

    Parameters:
        t: the transcript.
        spans: what the recognisers found.
        facts: what is known; a kind that the page states goes first.
        doubts: takes in a doubt where the page calls the document by a kind that is not known.
    """
    stated = next((fact for fact in facts if fact.key == "kind"), None)
    if stated:
        if found := stated.norm or t.collection.category("genre", stated.value):
            return found
        doubts.append(
            Doubt(
                "unknown-kind",
                f"the page calls the document «{stated.value}», a kind that "
                "is not among the known ones",
                stated.lines,
                "low",
            )
        )
    if named := _kind_in_heading(t, spans):
        return named
    parts = spans.of("docket-part")
    if any(part.by == "number-of-an-airgram" and part.value["n"][0] == "C" for part in parts):
        return "circular"
    if any(part.by in _OF_TELEGRAMS for part in parts):
        return "cable"
    for part in parts:
        if part.value["type"] in ("letterhead", "message-number") and (
            found := _kind_of_paper(t, part)
        ):
            return found
    for line in spans.of("docket-line"):
        if _SYMBOL.match(t.text, line.start, line.end):
            return "circular"
        if (own := _OWN_KIND.match(t.text, line.start, line.end)) and (
            found := t.collection.category("genre", own["kind"])
        ):
            return found
    return _kind_by_form(t, spans)


# "CIR(57)199", "CIRC/74/12": the symbol of a circular
_SYMBOL = lazy(r"CIRC?\.?[ /]?\(?\d{2,4}\)?[/.-]?\d*(?:/\w+)*\s*$")
# "Circular No.: DES/BV 99", "CIRCULAR SAVINGRAM No. 99"
_OWN_KIND = lazy(
    r"(?P<kind>[A-Z][A-Za-z]+)(?: [A-Z][A-Za-z]+)? "
    r"(?:No|Nr|NO|Ref|[Nn]umber|[Rr]eference)\.?\s*:?\s*(?=[A-Z]*.?\d|[A-Z]{2,6}/)"
)


_OF_TELEGRAMS = frozenset({"form-of-a-telegram", "date-time-group", "number-behind-the-post"})
CABLES = lazy(
    r"(?:tele|cipher|crypto|ciphertele|airo?|cable)grams?\b(?! ?:)|\bsavingrams?\b|\bcables?\b(?! ?:)|"
    r"\btelno\b|\btelex\b(?! ?:|(?: no\.?| nr\.?)? ?\d[\d ]{3})",
    2,
)
_TALKS = lazy(
    r"\b(?:conversations?|conference with|talks? (?:with|between|of)|(?:meeting|discussion)s? (?:with|between)|"
    r"interview with|audience)\b|^(?:the )?reception (?:of|by)\b",
    2,
)
_OF_TALKS = frozenset({"", "note", "memorandum", "minutes", "report", "document"})
_SESSIONS = frozenset({"", "minutes", "memorandum-of-conversation"})
# "the Ninth Meeting", "the 12th session": of a body that meets again and again.
_SESSION = lazy(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|[a-z]{2,12}th|\d+\.) (?:\w+ ){0,2}?"
    r"(?:meeting|session|sitting|plenum|plenary)\b|"
    r"\b(?:conclusions|minutes|proceedings|protocol) of (?:an? |the )?(?:\w+ ){0,3}?"
    r"(?:meeting|session|sitting)\b(?! (?:with|between))|"
    r"\b(?:summary|record|transcript|notes) of (?:an? |the )(?:\w+ ){0,3}?(?:meeting|session|sitting) of "
    r"(?:an? |the )?(?:[\w’'-]+ ){0,4}?(?:politburo|presidium|committee|commission|council|secretariat|"
    r"collegium|board|bureau|cabinet|leadership)\b|"
    r"^(?!excerpt|extract|decision|resolution)(?:[\w-]+ ){0,2}(?:session|meeting|sitting) of "
    r"(?:an? |the )?(?:[\w’'-]+ ){0,4}?(?:politburo|presidium|committee|commission|council|secretariat|"
    r"collegium|board|bureau|cabinet|leadership)\b",
    2,
)
_NTH = lazy(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|[a-z]{2,8}th|last|final|opening|closing) "
    r"(?:\w+ )?(?:meeting|session|sitting)\b",
    2,
)
_NUMBERED = lazy(
    r"(?:\d{1,4}\.\s+)?(?:the\s+)?(?:(?:secret|top secret|brief|short|main|draft|official)\s+)?", 2
)


def _kind_of_paper(t: Transcript, part: Span) -> str:
    """Return the kind that a letterhead names: "INCOMING TELEGRAM"."""
    words = t.text[part.start : part.end]
    if CABLES.search(words):
        # "CIRCULAR SAVINGRAM No. 99"
        return "circular" if _TO_MANY.search(words) else "cable"
    named = t.collection.pattern("genre").match(words) if part.value["type"][0] == "m" else None
    return t.collection.category("genre", named.group() if named else words)


_TO_MANY = lazy(r"\bcircular (?:telegram|cable|airgram|savingram|message|telex)|^circular ", 2)
# A letter of old print: the greeting stands before the first sentence, in its line.
_GREETS = lazy(
    r"(?:My )?(?:Dear [^.;:]{2,50}|Sirs?|Gentlemen|My Lord|Excellency)(?::|\.?—)\s?(?=\w)"
)


def _greets_and_ends(t: Transcript, spans: Spans) -> bool:
    """Tell whether a paragraph near the top begins with a greeting, and a farewell stands below."""
    return bool(spans.of("valediction")) and any(
        _GREETS.match(t.text, paragraph.start) for paragraph in spans.of("paragraph")[:8]
    )


def _kind_by_form(t: Transcript, spans: Spans) -> str:
    """Judge by what stands above the message and in it."""
    greeted = any(span.value.get("greeting") for span in spans.of("salute"))
    greeted = greeted or _greets_and_ends(t, spans)
    parts = spans.of("docket-part")
    dated = bool(spans.of("dateline")) or any(part.by == "place-and-date" for part in parts)
    if spans.of("speech"):
        talk = bool(spans.of("particular")) or len(spans.of("participant")) > 0
        return "memorandum-of-conversation" if talk else "minutes"
    if any(span.value["key"] in ("participant", "interpreter") for span in spans.of("particular")):
        return "memorandum-of-conversation"
    if greeted:
        return "letter"
    if any(span.value.get("minute") for span in spans.of("salute")):
        return "memorandum"
    if compliments(t, spans):
        return "note"
    if any(CABLES.search(t.text, part.start, part.end) for part in parts):
        return "cable"
    if any(part.value.get("key") == "sender" for part in parts) and not dated:
        return "cable"
    if any(part.value["type"] == "message-number" for part in parts) and not dated:
        return "cable"
    address = " ".join(
        " ".join(t.text[span.start : span.end].split())
        for span in spans.of("salute")
        if not span.value.get("greeting")
    )
    posts = _POSTS.search(address) is not None
    if (posts and dated) or _goes_to_many(t, parts):
        return "circular"
    if dated and any(span.value.get("sender") for span in spans.of("salute")):
        return "letter"  # "The Minister of Foreign Affairs" over "to Mr. Moor, Minister in Oslo"
    if spans.of("salute") and spans.of("signed"):
        if spans.of("valediction") and dated:
            return "letter"
        office = any(part.value["type"] == "letterhead" for part in parts)
        return "report" if dated and office else "cable"
    sections = sum(span.value["level"] != "main" for span in spans.of("heading"))
    headed = any(span.value["level"] == "main" for span in spans.of("heading"))
    if sections > 2 and headed and any(part.value["type"] == "letterhead" for part in parts):
        return _kind_beside(t, parts) or "report"  # an office's paper with a title and chapters
    if t.text.count(" STOP ") > 1:
        return "cable"
    return _kind_beside(t, parts) or "document"


_MANY = lazy(r"\b(?:Embassies|Legations|Consulates|Missions|Representations|Ambassadors|Consuls)\b")


def _goes_to_many(t: Transcript, parts: list[Span]) -> bool:
    """Tell whether a paper without a name of its own is addressed to several posts."""
    return any(
        _MANY.search(t.text, party.start, party.end)
        for part in parts
        if part.value.get("key") == "addressee"
        for party in part.value.get("parties", ())
    )


def _kind_beside(t: Transcript, parts: list[Span]) -> str:
    """Return the kind that stands by itself in the head's other column: "Travel report"."""
    for part in parts:
        words = t.text[part.start : part.end].split()
        alone = part.value["type"] == "annotation" and 0 < len(words) < 4 and words[0][0].isupper()
        if alone and (genre := t.collection.category("genre", words[-1].strip("."))):
            return genre
    return ""


# Whom a circular is for: more than one post.
_POSTS = lazy(
    r"\b(?:all (?:[\w-]+ ){0,3}(?:missions|posts|embassies|legations|consulates|representatives)|"
    r"(?:ambassadors|agents|consuls|ministers|heads of (?:all )?(?:missions?|posts?)) (?:of|in|at|abroad)|"
    r"heads of (?:all )?(?:missions?|posts?))\b",
    2,
)


_SUBJECT = lazy(
    r"(?:the |a |my |our |his )?(?:conversation|talk|discussion|interview|audience)s? (?:with|between|of)\b",
    2,
)


# "ROOMS DURING THE MAY MEETING" is no record of it.
_FOR_A_MEETING = lazy(r"\b(?:during|before|after|for|until|since|at|to)\b", 2)
_CALL = lazy(r"(?<=[a-z])\d{1,2}(?: \d)?$")  # of a note that is not there: "Conversation1"


def _is_on_a_talk(t: Transcript, spans: Spans) -> bool:
    """Tell whether "Subject: Conversation with the Finnish ambassador" stands under the heading."""
    return any(
        span.value["key"] == "subject" and _SUBJECT.match(t.text, span.value["value"], span.end)
        for span in spans.of("particular")
    )


def _kind_in_heading(t: Transcript, spans: Spans) -> str:
    """Return the kind that the document's own heading begins with: "REPORT ON …"."""
    titles = [span for span in spans.of("heading") if span.value["level"] == "main"]
    whole = " ".join(" ".join(t.text[span.start : span.end].split()) for span in titles)
    whole = _CALL.sub("", whole)
    # A report to somebody is one, whatever it reports on.
    sent = unspaced(whole).lower() == "report" and bool(spans.of("salute"))
    if not sent and not _TALKS.search(whole) and _is_on_a_talk(t, spans):
        whole += " on a conversation with"
    for heading in titles:
        words = " ".join(unspaced(t.text[heading.start : heading.end]).split())
        if heading is not titles[-1] and FROM_DIARY.match(words) and _TALKS.search(whole):
            continue  # the record that stands below in it
        if FROM_DIARY.match(words) and not _TALKS.search(whole):
            return t.collection.category("genre", "diary")
        number = _NUMBERED.match(words)
        start = number.end() if number else 0
        found = t.collection.pattern("genre").match(words, start)
        genre = t.collection.category("genre", found.group()) if found else ""
        if genre in _SESSIONS and _SESSION.search(whole) and not _TALKS.search(whole):
            return "minutes"
        if genre == "minutes" and _NTH.search(words):
            return genre
        told = genre == "report" and words[:11].lower() == "information"  # on talks, not of them
        if (
            genre in _OF_TALKS
            and not told
            and _TALKS.search(whole)
            and "meeting of" not in whole.lower()
        ):
            return "memorandum-of-conversation"
        if genre:
            return genre
        if (
            words[-7:].lower() == "meeting"
            and len(words.split()) > 2
            and not _TALKS.search(whole)
            and not _FOR_A_MEETING.search(words)
        ):
            return "minutes"  # "WORKING GROUP ON GRAIN MEETING"
    return next(filter(None, (_kind_at_the_end(t, heading) for heading in titles)), "")


def _kind_at_the_end(t: Transcript, heading: Span) -> str:
    """Return the kind that ends a short heading: "THIRD ANNUAL REPORT"."""
    words = unspaced(t.text[heading.start : heading.end]).split()
    alone = 1 < len(words) < 6 and all(word[0].isupper() or word in SMALL for word in words)
    genre = t.collection.category("genre", words[-1].strip(".")) if alone else ""
    return "" if genre in ("memorandum", "note") else genre  # "File Memorandum": of what?
