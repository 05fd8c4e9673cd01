"""Who sent a message to whom, where no colon follows the label.

FROM OSLO TO FOREIGN OFFICE      Addressed to Oslo, repeated to Bergen
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.docket_line.acts import GROUP, date_behind, dated_acts
from teikit.forms.docket_line.labels import DIARY, FIGURE, LABELS
from teikit.forms.docket_line.marks import marks_in
from teikit.forms.docket_line.part import Part
from teikit.forms.docket_line.parties import named_parties
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_verbal
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, kind_of_party
from teikit.forms.posts import Party, parties
from teikit.model.collection import Collection

__all__ = ["route_parts"]

_BARE = lazy(
    r"(?P<label>FM|FROM|AND TO|TO|INFO|ACTION|RPTD|REPEATED|SUBJECT|SUBJ|REFS?|TAGS|From|from|INFO "
    r"SAVING|To|"
    r"REPEATED TO|RPT(?:D)? INFO|SENT TO|SENT|PASS|DESKBY)[ \t\xa0]+(?=\S)"
)
_FROM_TO = lazy(
    r"(?:FROM|From)\s+(?P<from>\S.{1,60}?)\s+(?:TO|to)\s+(?:the\s+|THE\s+)?(?P<to>\S.{1,80})"
)
# "PRIORITY LAGOS TO FOREIGN OFFICE"
_TOWN_TO = lazy(
    r"(?:(?:FLASH|EMERGENCY|IMMEDIATE|PRIORITY|ROUTINE|DEFERRED)[.,]?\s+)(?P<from>[A-Z][A-Z’' -]{2,30}?)"
    r"\s+TO\s+(?:THE\s+)?(?P<to>[A-Z].{2,60})"
)
_SENT = lazy(
    r"(?i:sent|addressed|transmitted|copied|repeated|pass(?:ed)?)\s+to:?\s+|"
    r"(?:To|TO):?\s+(?:the\s+)?(?=[A-Z])"
)
_ADDRESSED = lazy(
    r"(?i:addressed)(?:\s+(?i:to)\b|(?=[^,;]*\s\d{1,5}[.,;]?$))\s+(?P<to>[A-Z].{1,60}?)"
    r"(?:\s+(?i:telegram|tel\.?|telno\.?|despatch)\b.{0,60}|\s+(?:[Nn]o\.? ?)?\d{1,5})?[.,;]?"
)
# "Repeated London No. 41; Brussels No. 17."
_REPEATED_NUMBERS = lazy(
    r"(?:Repeated|REPEATED|Rptd\.?|RPTD\.?)(?: for information| (?i:saving))* (?:to )?"
    r"(?P<names>(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:[Nn][Oo]\.? ?)?\d+(?:[;,]\s*(?:and )?|\.?$))+)"
)
_REPEATED = lazy(
    r"(?i:(?:and\s+)?(?:(?:please\s+)?repeated|also)?\s*(?:for information|"
    r"information)?\s*(?:and\s+)?"
    r"(?:saving\s+)?(?:\(?for information\)?\s+)?(?:telegrams?\s+)?to:?)\s+(?P<names>[A-Z].+)"
)
_FROM_NUMBER = lazy(
    r"F(?:rom|ROM):?\s+(?P<from>[A-ZÀ-ŽȘȚ][\w’' -]{2,40}?)[,.]?\s+(?:N[Ooº°]\.?|№|Nr\.?)\s?"
    r"(?P<n>\d[\d/-]*)(?:[,.]?\s+\S.*)?"
)
# "OUTWARD TELEGRAM FROM COMMONWEALTH RELATIONS OFFICE"
_TELEGRAM_FROM = lazy(
    r"(?:[A-Z]+ ){0,3}(?:TELEGRAM|CABLEGRAM|SAVINGRAM|MESSAGE|AIRGRAM|CABLE|TELEX) FROM (?:THE )?"
    r"(?P<from>(?!.* TO )[A-Z][A-Z., ’'-]{3,60})"
)
# "From Accra, sent on 12 April 1962 at 17:40, received on 12 April at 21:15"
_FROM_SENT = lazy(
    r"F(?:rom|ROM)(?::?\s+|\s?[….]{1,40}\s?)(?:the )?(?P<from>[A-ZÀ-ŽȘȚ][\w’'. -]{2,40}?)"
    r"(?:,?\s+|\s?[….]{1,40}\s?)(?=(?:[Ss]ent|SENT|[Dd]ated|DATED|"
    r"[Dd]e?ispatched|[Dd]espatched|[Tt]ransmitted|[Hh]anded in|[Rr]eceived|RECEIVED)\b)"
)
_ADDRESSED_REPEATED = lazy(
    r"(?i:addressed to)\s+(?i:the )?(?P<to>[A-Z].{1,40}?)(?:,? (?i:telegram|tel\.?|telno\.?|despatch)\b"
    r"[^,;]{0,60})?[,;]?\s+(?i:and )?(?i:repeated|saving|for information)"
    r"(?i: (?:for information|saving|information))*(?i: to)?:?\s+(?!(?:.* )?TO$)(?P<names>[A-Z].+)"
)
_SENT_DEPARTMENT = lazy(
    r"(?:SENT (?:TO )?|ACTION:? )(?P<to>(?:THE )?DEP(?:ARTMEN)?T)(?: OF STATE)?\s+(?P<n>\d{1,5}).{0,4}?"
    r"(?:(?:,|;|\.)?\s*(?:AND )?(?:RPTD?|REPEATED|INFO(?:RMATION)?)(?: FOR)?(?: INFO(?:RMATION)?)?(?: "
    r"TO)?:?\s+(?P<names>.+))?",
    2,
)


# "Decode.   Sir H. Ashe (Athens).": who telegraphs, and from where.
_POSTED = lazy(
    r"(?:(?:Decode|Decypher|Decipher|En clair|Cypher|Cipher|Code|Telegram)[.:,]?\s+(?:from\s+)?)?"
    r"(?:Sir|Mr\.?|Lord|Viscount|Colonel|Col\.|Major|Dr\.?|Count|Baron|M\.|Consul(?:-General)?|General)\s+"
    r"(?P<who>(?:[A-Z]\.\s?){0,3}[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2})\s+\((?P<place>[A-Z][^()\d]{2,28})\)\."
)


# "from Stockholm, 6 October 1959"
_FROM_DATED = lazy(r"[Ff]rom\s+(?:the )?(?P<from>[A-ZÀ-ŽȘȚ][\w’' -]{2,40}?),?\s+(?:on |of )?(?=\d)")


def route_parts(text: str, start: int, end: int, known: Collection) -> Iterator[Part]:
    """Read "FROM OSLO TO FOREIGN OFFICE", "FM …", "Sent to …", "Addressed to …, repeated to …"."""
    words = text[start:end]
    if words.endswith((".", "?")) and len(words.split()) > 25:
        return
    posted = _POSTED.fullmatch(words) if words[-2:] == ")." else None
    if posted and look_up(posted["place"]):
        named = [
            Party(start + posted.start(group), start + posted.end(group), posted[group], form)
            for group, form in (("who", "person"), ("place", "place"))
        ]
        a, b = named[0].start, named[1].end
        yield Part(a, b, "routing", "name-and-post-of-the-sender", key="sender", parties=named)
        return
    if sent := _SENT_DEPARTMENT.fullmatch(words):
        a, b = sent.span("n")
        yield Part(
            start + a, start + b, "message-number", "number-behind-the-addressee", n=sent["n"]
        )
        if sent["names"]:
            yield from named_parties(text, start + sent.start("names"), end, "copied", known)
        return
    if words[:3] == "TO " and (sent := _TO_NUMBER.fullmatch(words)):
        yield from _numbered(text, start, sent, known)
        return
    if " FROM " in words and (titled := _TELEGRAM_FROM.fullmatch(words)):
        yield from named_parties(text, start + titled.start("from"), end, "sender", known)
        return
    if words[:5] in ("from ", "From ") and (dated := _FROM_DATED.match(words)):
        date = next(find_dates(text, start + dated.end(), end), None)
        if date and not text[date.end : end].strip(" ."):
            a, b = dated.span("from")
            yield Part(start, start + 4, "label", "printed-label", colon=start + 4)
            yield from named_parties(text, start + a, start + b, "sender", known)
            yield Part(
                date.start, date.end, "date", "date-behind-the-sender", key="date", date=date
            )
            return
    both = _FROM_TO.fullmatch(words)
    if not both and " TO " in words and (urgent := _TOWN_TO.fullmatch(words)):
        both = urgent if look_up(urgent["from"]) else None
        yield from marks_in(text, start, start + urgent.start("from"), known)
    if both:
        for kind, name in (("sender", "from"), ("addressees", "to")):
            a, b = both.span(name)
            yield from named_parties(text, start + a, start + b, kind, known)
        return
    if words[:4] in ("From", "FROM") and (numbered := _FROM_NUMBER.fullmatch(words)):
        a, b = numbered.span("from")
        yield Part(start, start + 4, "label", "printed-label", colon=start + 4)
        yield from named_parties(text, start + a, start + b, "sender", known)
        a, b = numbered.span("n")
        n = numbered["n"]
        yield Part(start + a, start + b, "message-number", "number-after-no", n=n)
        yield from date_behind(text, start + b, end)
        return
    if (
        words[:4] in ("From", "FROM")
        and (sent := _FROM_SENT.match(words))
        and len(words) < 160
        and not is_verbal(words)
    ):
        a, b = sent.span("from")
        yield Part(start, start + 4, "label", "printed-label", colon=start + 4)
        yield from named_parties(text, start + a, start + b, "sender", known)
        yield from dated_acts(text, start + sent.end(), end)
        return
    if words[:12].lower() == "addressed to" and (both := _ADDRESSED_REPEATED.fullmatch(words)):
        yield from named_parties(
            text, start + both.start("to"), start + both.end("to"), "addressees", known
        )
        yield from named_parties(text, start + both.start("names"), end, "copied", known)
        return
    if addressed := _ADDRESSED.fullmatch(words):
        a, b = addressed.span("to")
        yield from named_parties(text, start + a, start + b, "addressees", known)
        return
    if words[:3] in ("Rep", "REP", "Rpt", "RPT") and (told := _REPEATED_NUMBERS.fullmatch(words)):
        yield from named_parties(text, start + told.start("names"), end, "copied", known)
        return
    if (repeated := _REPEATED.fullmatch(words)) and any(
        word in words.lower()[:40] for word in ("repeated", "saving", "information")
    ):
        yield from named_parties(text, start + repeated.start("names"), end, "copied", known)
        return
    if bare := _BARE.match(text, start, end):
        kind = LABELS.get(bare["label"].lower(), "")
        if kind == "sender" and DIARY.match(text, bare.end(), end):
            return
        whom = bare.end() + 4 * text.startswith("the ", bare.end())
        body = whom == bare.end() or is_org(text[whom:end])
        fits = bare["label"].isupper() or (kind == "sender" and text[whom].isupper() and body)
        if kind in ("sender", "addressees", "copied", "action") and fits and _short(words):
            yield Part(
                bare.start("label"),
                bare.end("label"),
                "label",
                "printed-label",
                colon=bare.end("label"),
            )
            stop = end
            if group := GROUP.search(text, bare.end(), end):
                stop = group.start()
                date = next(find_dates(text, group.start(), end), None)
                yield Part(group.start(), end, "received", "date-time-group", key="date", date=date)
            elif kind == "sender" and (day := _GLUED_DAY.search(text, bare.end(), end)):
                # "FM DELHI NOV9/65 CONFD"
                yield from marks_in(text, day.end(), end, known)
                stop, date = day.start(), next(find_dates(text, day.start(), day.end()), None)
                yield Part(*day.span(), "date", "date-behind-the-sender", key="date", date=date)
            elif kind == "sender" and (behind := _NUMBER_AND_DAY.search(text, bare.end(), end)):
                # "FM DUBLIN 202 12MAR65"
                yield from marks_in(text, behind.end(), end, known)
                stop = behind.start()
                if behind["n"]:
                    yield Part(
                        *behind.span("n"),
                        "message-number",
                        "number-behind-the-sender",
                        n=behind["n"],
                    )
                if date := next(find_dates(text, *behind.span("day")), None):
                    yield Part(
                        *behind.span("day"), "date", "date-behind-the-sender", key="date", date=date
                    )
            elif kind == "addressees" and (external := _EXTERNAL.match(text, bare.end(), end)):
                n = external.span("n")
                yield Part(*n, "message-number", "number-behind-the-addressee", n=external["n"])
            yield from named_parties(text, bare.end(), stop, kind, known)
            return
        if bare["label"].isupper() and kind == "annotation":
            yield Part(start, end, "field", "printed-label")
            return
    if sent := _SENT.match(words):
        yield from _sent(text, start + sent.end(), start, end, known)


_GLUED_DAY = lazy(r"(?<=\s)[A-Z]{3}\d{1,2}(?:/\d\d)?(?=\s|$)")
_NUMBER_AND_DAY = lazy(
    r"(?<=\s)(?:(?P<n>[A-Z]{0,4}-?\d{1,5})\s+)?(?P<day>\d{1,2}[A-Z]{3}(?:/?\d\d)?)(?=\s|$)"
)
# "TO EXTERNAL 2914 PRIORITY": a Canadian telegram's number stands behind its ministry
_EXTERNAL = lazy(r"EXT(?:ERNAL|AFF|ER|OTT)\s+(?P<n>[A-Z]?\d{1,5})(?=\s|$)")


# "TO PRIORITY FCO TELEGRAM NUMBER 214 OF 21 MAY INFO OSLO, BONN"
_TO_NUMBER = lazy(
    r"TO (?P<to>[A-Z][A-Z &.,]{1,60}?) TEL(?:EGRAM|NO)?\.? ?(?:NUMBER|NO\.?)? ?(?P<n>\d{1,5})"
    r"(?: OF (?P<date>\d{1,2} [A-Z]{3,9}(?: (?:19)?\d\d)?))?"
    r"(?:[,.]? (?:AND )?(?:INFO|REPEATED|RPTD)\b(?: FOR| INFO(?:RMATION)?| TO| SAVING)*"
    r"(?P<names>[ :][^.]{2,200}))?\.?"
)


def _numbered(text: str, start: int, sent: re.Match[str], known: Collection) -> Iterator[Part]:
    """Read whom a telegram goes to, its number and day, and who else is told, in one line."""
    yield Part(start, start + 2, "label", "printed-label", colon=start + 2)
    yield from named_parties(
        text, start + sent.start("to"), start + sent.end("to"), "addressees", known
    )
    a, b = sent.span("n")
    yield Part(start + a, start + b, "message-number", "number-behind-the-addressee", n=sent["n"])
    if sent["date"]:
        a, b = sent.span("date")
        if date := next(find_dates(text, start + a, start + b), None):
            yield Part(
                start + a, start + b, "date", "date-behind-the-number", key="date", date=date
            )
    if sent["names"]:
        a, b = sent.span("names")
        yield from named_parties(text, start + a + 1, start + b, "copied", known)


def _short(words: str) -> bool:
    return len(words) < 200 and (words.isupper() or len(words.split()) <= 8)


def _sent(text: str, begin: int, start: int, end: int, known: Collection) -> Iterator[Part]:
    found = [p for p in parties(text, begin, end, known) if not FIGURE.search(text, p.start, p.end)]
    if not found:
        return
    names = [text[p.start : p.end] for p in found]
    # "Sent to Li Ming" is routing; "Sent to Valdoria, Cuba" and "Sent to Cuba" name posts.
    posts = [kind_of_party(name) for name in names]
    towns = len(found) > 2 and all(" " not in name for name in names)
    addressed = (
        len(found) > 1 or posts[0] in ("place", "org") or text[start : start + 2] in ("To", "TO")
    )
    if towns:
        found = [p._replace(form="place") for p in found]
    elif len(found) > 1:
        found = [p._replace(form=form or p.form) for p, form in zip(found, posts, strict=True)]
    yield Part(
        start, end, "addressees" if addressed else "routing", "sent-to",
        **{"parties": found} if addressed else {"items": [(p.start, p.end) for p in found]},
        key="addressee", unsure=towns,
    )  # fmt: skip
