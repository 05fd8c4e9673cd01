"""What follows the message: recipients of copies, counts, stamps of offices, enclosures named.

    Copies: [Li] Ming, Wang, General Office (2), 30 copies in total
        1 - to Cde. N. P. Orlov
    Drafted by: T. Bexley, 5/17/79        Typed by Moor

Not seen: internal distribution in codes is kept line by line; nobody is named a recipient for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import Date, find_dates
from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import PERSONAL_TITLES
from teikit.forms.names import is_org, kind_of_party, split_list
from teikit.model.source import SPACE, SPACE_CLASS
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.endings import (
    ACT,
    COUNT,
    ENTRY,
    TOTAL,
    TRANSMITTED,
    is_name,
    is_prose,
    list_head,
    pieces_of,
)
from teikit.recognise.recogniser import NOTES, Recogniser
from teikit.recognise.tail.lines import senders, tails
from teikit.recognise.tail.settling import CLOSING, Settled, settled

__all__ = ["COUNT", "TOTAL", "distribution", "form_of", "recipients", "subtypes"]

_WHO_BEFORE = lazy(rf"(?P<who>[A-Z\[][^:\n]{{2,80}}?)[{SPACE_CLASS}]{{2,400}}(?=\S)")
_WHO = lazy(
    r"(?:[A-Z][\w.&/ ]{1,30}\s+[-–—]\s+)?(?:(?:Miss|Mrs?\.?|Ms\.?|Dr\.?|Cdes?\.?|Comrade|Shri|Sri)\s+)?"
    r"(?P<who>\[?(?:(?:[A-Z][a-z]?\.-?)+|[A-Z][\w’'-]*)\]?(?:[ \xa0]?(?:(?<=\.)|[ \xa0])"
    r"(?:\[?(?:[A-Z]\.-?)+\]?|\[?[A-Z][\w’'-]*\]?|van|de|von|al))*)(?![\w:/])"
)
_BRIDGE = lazy(r"[\s,;:–—-]*(?:(?:on|at|of)\s+)?(?:the\s+)?")
_LEAD = lazy(
    r"(?:(?:also|and|to|for|from|the|all|our|cdes?\.?|coms?\.|comrs?\.|tov\.|comrades?|messrs\.?|mr\.?|mrs\.?|miss|ms\.?|"
    r"shri|sri|dr\.?)\s+)+(?=[A-Z\[])",
    re.IGNORECASE,
)
_TAIL_COUNT = lazy(
    rf"[{SPACE_CLASS}]*(?:[-–—:x×][{SPACE_CLASS}]*)?\(?\d{{1,3}}(?:\s+(?:spare\s+)?cop(?:y|ies))?\)?"
    rf"[{SPACE_CLASS}.]*$"
)
_FIGURE = lazy(r"\d{1,2} (?=[A-ZÀ-Ž][a-z])")
_COPIES_FOR = lazy(r"\d{1,2}\s+cop(?:y|ies)\s*(?:(?:to|for)\s+|[:–-]\s*)?(?=(?:the )?[A-Z])")
_ESQUIRE = lazy(r",?\s+(?:Esq|Esquire)\b.*")
_REMARK = lazy(r"\s*\[[^\[\]]{0,60}\]$")
_TITLED = lazy(r"(?:Shri|Sri|Smt|Mr|Mrs|Miss|Dr|Sir|Lady|Herr|Comrade|Cde|Col|Gen)\.? [A-Z]")
_AFTER_COMMA = lazy(
    r",\s+(?=[a-z(]|\d{1,2}(?:st|nd|rd|th)\s)|,\s+(?=(?:Comrade|Cde|Mr|Mrs|Miss|Shri)\b)|,\s+(?=[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+)?[\s.]*(?:\(|$))"
)
_WITH_ONE = lazy(
    r"\bwith\s+(?:one|two|an?|\d{1,2})(?:\s+cop(?:y|ies))?\s+(?:for|to)\s+(?:the\s+)?"
    r"(?P<who>[A-Z\[][^,;.()]{2,80})"
)
_NOBODY = lazy(
    r"(?:office |reg(?:istry)? |case |spare |the )?(?:[Ff]iles?|[Aa]rchives?|spares?|records?|registry|stock|"
    r"reserve|file cop(?:y|ies)|deposit|originals?|record copy|dossier|acts?|chrono(?:n|logical file)?|"
    r"circulation|[Tt]otal|[Ss]ummary|[a-z].*|.{1,40}\b(?:[Ff]iles?|FILES?|[Rr]egistry))",
)
_PLURAL = lazy(
    r"(?:[\w-]+\s+)*(?:Premiers|Ministers|Ambassadors|Members|Secretaries|Chairmen|Directors|"
    r"Deputies|Heads|Chiefs|Departments|Missions|Posts|Delegations|Consulates)",
    2,
)
_ACRONYM = lazy(r"[A-Z][A-Z&/.-]{1,9}")
SUBTYPES = (
    ("drafted", "drafted"),
    ("drafter", "drafted"),
    ("drafting", "drafted"),
    ("prepared", "drafted"),
    ("dictated", "drafted"),
    ("review", "reviewed"),
    ("approv", "reviewed"),
    ("checked", "reviewed"),
    ("cleared", "reviewed"),
    ("clearance", "reviewed"),
    ("authori", "reviewed"),
    ("registered", "registered"),
    ("in the register", "registered"),
    ("logged", "registered"),
    ("entered", "registered"),
    ("received", "received"),
    ("rec'd", "received"),
    ("rec’d", "received"),
    ("recd", "received"),
    ("rcvd", "received"),
    ("printed", "printed"),
    ("typed", "printed"),
    ("pr.", "printed"),
    ("duplicated", "duplicated"),
    ("mimeographed", "duplicated"),
    ("copied", "duplicated"),
    ("distributed", "distributed"),
    ("circulated", "distributed"),
    ("issued", "distributed"),
    ("dispatched", "distributed"),
    ("despatched", "distributed"),
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    notes = {span.value["index"] for kind in NOTES for span in spans.of(kind)}
    whose = senders(t, spans)
    for lines, behind in tails(t, spans):
        for one in settled(t, paragraphs, lines, whose):
            yield _span(t.text, paragraphs[one.line.paragraph], one)
        for line in behind:
            if line.paragraph not in notes:
                yield _span(t.text, paragraphs[line.paragraph], Settled(line, line.kind))


def _span(text: str, paragraph: Span, one: Settled) -> Span:
    start, end = paragraph.start, paragraph.end
    index = one.line.paragraph
    if one.role in CLOSING or one.role in ("address", "postscript"):
        value = {"index": index, "role": one.role, "place": one.line.place}
        return Span(start, end, "closing-line", "under-the-message", value, one.cert)
    if one.role == "head":
        label = list_head(text, start, end)
        return _copies(text, paragraph, index, label)
    if one.role == "entry":
        span = _copies(text, paragraph, index, 0)
        if _ESQ_AT_END.search(text, max(start - 60, 0), start):
            return span._replace(value={**span.value, "names": []})  # whose body stands there
        return span
    if one.role == "act" and (acts := list(_acts(text, start, end))):
        return Span(start, end, "distribution-act", "act-with-date", {"index": index, "acts": acts})
    kind = "end-mark" if one.role in ("remark", "banner", "rule") else "distribution-line"
    return Span(start, end, kind, "among-distribution", {"index": index, "role": one.role})


_ESQ_AT_END = lazy(r"Esq(?:\.|uire),\s*\Z")


# --- recipients -----------------------------------------------------------------------------------


def _copies(text: str, paragraph: Span, index: int, label: int) -> Span:
    start, end = paragraph.start, paragraph.end
    entry = not label and ENTRY.match(text, start, end)
    begin = label or start
    while begin < end and text[begin] in SPACE:
        begin += 1
    if entry or begin == end:
        items = _numbered(text, begin, end) if begin < end else []
    elif label:
        items = _items(text, begin, end)
    else:
        # Under the head of a list each line is an entry, unless it is a list itself.
        items = [item for a, b in _lines(text, begin, end) for item in _entries(text, a, b)]
    if items and not entry and text[begin : items[0][0]].strip():
        items[0] = (begin, items[0][1])  # strokes before the first are its own
    names = [name for a, b in items for name in recipients(text, a, b)]
    by = "copies-label" if label else "entry-of-a-list" if entry else "list-continued"
    value = {"index": index, "label": label, "items": items, "names": names}
    return Span(start, end, "copies", by, value)


# "1 – Khrushchev          6 – African Department": what stands in the second column
_SECOND = lazy(
    r"(?:[ \xa0]{3,}|\t+|,\s+(?=\d{1,2}\s*[x×]\s))(?=\d{1,3}(?:\s*[.)]|\s+[-–—=]|\s*[x×])\s*\S)"
)


def _numbered(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line of two columns in which each recipient has a number."""
    items = []
    for gap in _SECOND.finditer(text, start, end):
        items.append((start, gap.start()))
        start = gap.end()
    return [*items, (start, end)]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    while (stop := text.find("\n", begin, end)) >= 0:
        yield _trimmed(text, begin, stop)
        begin = stop + 1
    yield _trimmed(text, begin, end)


def _entries(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line of recipients at its gaps, and at its commas if it is a list."""
    listed = text.count(",", start, end) > 1 or len(COUNT.findall(text, start, end)) > 1
    return _items(text, start, end) if listed else pieces_of(text, start, end)


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a list of recipients; a count in parentheses ends its item even without a comma."""
    items: list[tuple[int, int]] = []
    if "," not in text[start:end] and ";" not in text[start:end]:
        # "Ministry of Fisheries. Post Directorate. Consulate at Hull."
        begin = start
        stops = []
        for stop in _FULL_STOP.finditer(text, start, end):
            stops.append((begin, stop.start()))
            begin = stop.end()
        if len(stops) > 1 and begin < end:
            return [*stops, (begin, end)]
        dashed = list(_DASHES.finditer(text, start, end))
        if len(dashed) > 1 and "\n" not in text[start:end]:
            # "Trade Department – Africa Division – Registry"
            marks = [start, *(at for dash in dashed for at in dash.span()), end]
            parts = list(zip(marks[::2], marks[1::2], strict=True))
            if all(is_org(text[a:b]) or len(text[a:b].split()) < 3 for a, b in parts):
                return parts
    for a, b in _pieces(text, start, end):
        begin = a
        for count in COUNT.finditer(text, a, b):
            if count.end() < b and text[count.end() : b].strip(" \xa0\t\n.,"):
                items.append((begin, count.end()))
                begin = count.end()
                while text[begin] in SPACE:
                    begin += 1
        items.append((begin, b))
    items = _esquires(text, items)
    if len(items) == 2 and _in_place(text, items):
        return [(items[0][0], items[1][1])]
    if 1 < len(items) < 4 and (_is_one_person(text, start, items) or _is_placed(text, items)):
        return items[:1]
    # A count that a wide gap parted from its name belongs to it.
    joined: list[tuple[int, int]] = []
    for a, b in items:
        if joined and COUNT.fullmatch(text, a, b):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


_DASHES = lazy(r"\s[–—-]\s")
_FULL_STOP = lazy(r"(?<=[^\W\d_]{4})\.\s+(?=[A-Z\d])")


def _esquires(text: str, items: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what stands behind a name to it: "R. Poe, Esq., O.B.E., Hull", whose town or body ends it."""
    joined: list[tuple[int, int]] = []
    titled = False
    for a, b in items:
        words = text[a:b].strip(" .")
        if joined and _STYLE.fullmatch(words):
            joined[-1], titled = (joined[-1][0], b), True
        elif titled and (is_org(words) or ("." not in words and look_up(words))):
            joined[-1], titled = (joined[-1][0], b), False
        else:
            joined.append((a, b))
            titled = False
    return joined


_STYLE = lazy(r"(?:Esq|Esquire|[KGCMDOBV](?:\.?[A-Z]){1,3}|M\.?P|Bart|Q\.?C|K\.?C|D\.?S\.?O)\.?")


def _in_place(text: str, items: list[tuple[int, int]]) -> bool:
    """Tell whether a body and its town, a person and his body stand there: "Tea Board, Calcutta"."""
    (a, b), (c, d) = items
    if text[b - 3 : b] == "Esq":
        return True
    town = text[c:d].split("(")[0].strip(" .")
    return (
        text[b:c].strip() == ","
        and is_org(text[a:b])
        and not is_org(town)
        and is_name(town)
        and len(town.split()) < 3
        and "(" not in text[a:b]
    )


def _is_one_person(text: str, start: int, items: list[tuple[int, int]]) -> bool:
    """Tell whether one copy goes to one person: "Copy to Shri C. Ray, Embassy of India, Berne."."""
    if text[max(0, start - 10) : start].strip(" :\n").lower() not in ("copy to", "copy for"):
        return False
    who, body, *town = (text[a:b] for a, b in items)
    titled = who.split()[0].strip(".") in PERSONAL_TITLES and not is_org(who)
    return titled and is_org(body) and not any(is_org(words) for words in town)


def _is_placed(text: str, items: list[tuple[int, int]]) -> bool:
    """Tell whether a person's body and its town stand behind him: "Mr. J. Moor, Embassy, Brussels"."""
    who, body, *town = (text[a:b].strip(" .") for a, b in items)
    return (
        len(town) == 1
        and _TITLED.match(who) is not None
        and is_org(body)
        and look_up(town[0]) is not None
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a list at its commas; at a line's end the margin may have broken a name."""
    last: tuple[int, int] | None = None
    for a, b in _parted(text, start, end):
        if last is None:
            last = (a, b)
        elif (
            "\n" in text[last[1] : a]
            and not text[last[1] : a].strip()
            and text[last[1] - 1] != ")"
            and not (_names_body(text[slice(*last)]) and _names_body(text[a:b]))
        ):
            last = (last[0], b)
        else:
            yield last
            last = (a, b)
    if last is not None:
        yield last


def _names_body(words: str) -> bool:
    """Tell whether words are the whole name of a body: not "Department (3)", whose name is broken."""
    return is_org(words) and len(words.partition("(")[0].split()) > 1


# A chancery has no name but its town's; what is part of a ministry is named behind it.
_IN_PARTS = lazy(
    r"(?:the )?(?:Chancery|Chamber of Commerce(?: and Industry)?), [A-Z][a-zà-ž’'-]+|"
    r"(?:Federal )?Ministry (?:of|for) [\w ]+, [A-Z][\w ]*(?:Department|Division|Section)\b"
)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a list at its semicolons where it has some and commas stand in a body's name.

    "all posts; Ministry of Transport, Communications and Construction; Tea Board"
    """
    begin = start
    for cut in (*_SEMICOLON.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        a, b = _trimmed(text, begin, stop)
        several = _OF_SEVERAL.fullmatch(text, a, b)
        fields = _FIELD.findall(several[0].partition(",")[2]) if several else []
        if several and (begin > start or cut or not any(map(look_up, fields))):
            yield a, b
            begin = cut.end() if cut else end
            continue
        for one in _to_each(text, begin, stop):
            yield from _whole(text, list(split_list(text, *one)))
        begin = cut.end() if cut else end


def _to_each(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at "and to the": "the Legation in Berne and to the Chamber of Commerce"."""
    for cut in _AND_TO.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _whole(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join a body with its town or part where it has no name without: "Chamber of Commerce, Viborg"."""
    held: tuple[int, int] | None = None
    for a, b in pieces:
        # "Tea Board, Ministry of Mills, First Department": of the archive's own ministry
        further = (
            held is not None and held[0] > pieces[0][0] and text.startswith("Ministry", held[0])
        )
        if held and not further and _IN_PARTS.fullmatch(text, held[0], b):
            held = held[0], b
            continue
        if held:
            yield held
        held = a, b
    if held:
        yield held


_AND_TO = lazy(r",?\s+and\s+to\s+(?=(?:the\s+)?[A-ZÀ-Ž])")
_SEMICOLON = lazy(r";\s*")
_FIELD = lazy(r"[A-Z][a-z]+")
_NUMBERED_PART = lazy(r"(?:Division|Section|Department|Desk|Room|Referat|Unit|Branch) \d{1,3}\.?")
_OF_SEVERAL = lazy(
    r"(?:[A-Z][\w’'-]+\s+){0,2}(?:Ministry|Department|Secretariat|Committee|Commission|Directorate|Directorate-General|"
    r"Bureau|Office|Board)\s+(?:of|for)\s+[A-Z][\w ]*(?:,\s+[A-Z][a-z]+){1,3},?\s+and\s+(?:[A-Z][a-z]+\s?){1,3}"
)


def recipients(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return who gets a copy by one entry: nobody for file copies, totals and the like."""
    found = []
    if (name := _recipient(text, start, end)) is not None:
        found.append(name)
    if more := _WITH_ONE.search(text, start, end):
        found.append(_trimmed(text, *more.span("who")))
    return found


# "Embassy of Aldane, Tarsk", "Canada House, London": the town is part of the post's name.
_POST_IN_TOWN = lazy(
    r"(?:(?:Embassy|Legation|Consulate(?:[- ]General)?|High Commission|Mission)"
    r"(?: of (?:the )?[A-ZÀ-Ž][\w’'-]*(?: [A-ZÀ-Ž][\w’'-]*){0,2})?|[A-ZÀ-Ž][\w’'-]* House)"
    r", [A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+)?\.?"
)


def _recipient(text: str, start: int, end: int) -> tuple[int, int] | None:
    if (counted := _COPIES_FOR.match(text, start, end)) and counted.end() < end:
        start = counted.end()
    if TOTAL.match(text, start, end):
        return None
    if figure := _FIGURE.match(text, start, end):
        start = figure.end()  # "4 copies: 2 Tea Board, 1 Ministry of Dykes"
    if entry := ENTRY.match(text, start, end):
        start = entry.end()
    colon = max(text.rfind(":", start, end), text.rfind("：", start, end))
    if colon >= 0 and text[colon + 1 : end].strip():
        start = colon + 1  # "in this Ministry: ministers (5)"
    start, end = _trimmed(text, start, end)
    if "    " in text[start:end] and (apart := text.index("    ", start)) > start:
        end = apart  # at the right somebody signs
    someone = _TITLED.match(text, start, end) is not None
    if lead := _LEAD.match(text, start, end):
        initial = text[lead.end() : lead.end() + 3] == "M. "  # "Mr. M. Sorel" is no Monsieur
        start = (
            lead.end() - 4 * initial if text[lead.end() - 4 : lead.end()] == "Mr. " else lead.end()
        )
    if head := _HEAD_OF.match(text, start, end):
        start = head.end()
    paren = text.find("(", start, end)
    if paren == start:
        return None
    if paren > 0:
        end = paren
    if count := _TAIL_COUNT.search(text, start, end):
        numbered = _NUMBERED_PART.fullmatch(text, start, end)
        end = end if numbered else count.start()
    someone = someone or _TITLED.match(text, start, end) is not None
    if someone and (comma_at := text.find(", ", start, end)) > 0:
        end = comma_at  # "Shri K. Das, Ministry of Commerce and Industry"
    if (comma := _AFTER_COMMA.search(text, start, end)) and " and " not in text[comma.end() : end]:
        posted = _POST_IN_TOWN.fullmatch(text, start, end) is not None
        end = end if posted or _IN_PARTS.match(text, start, end) else comma.start()
    start, end = _trimmed(text, start, end)
    if (remark := _REMARK.search(text, start, end)) and remark.start() > start:
        end = remark.start()
    if "Esq" in text[start:end] and (titled := _ESQUIRE.search(text, start, end)):
        end = titled.start()
    if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    words = text[start:end]
    if len(words) < 2 or len(words) > 110 or _NOBODY.fullmatch(words):
        return None
    if _PLURAL.fullmatch(words) and not is_org(words.rpartition(" ")[0]):
        return None  # "Vice Premiers": offices, nobody by name
    if any(c.isdigit() for c in words) and "cop" in words.lower():
        return None
    folded = " ".join(words.split())
    if _ACRONYM.fullmatch(words) or kind_of_party(folded) not in ("", "role"):
        return start, end
    return None


# "Head of Western Department": the department gets it
_HEAD_OF = lazy(
    r"(?:Head|Chief)s? of (?:the )?"
    r"(?=[A-Z][\w ’'&/-]* (?:Department|Division|Section|Branch|Desk|Bureau|Office)\b)"
)


def form_of(words: str) -> str:
    """Return what a recipient is: an abbreviation in capitals ("NEA", "S/FW") is a body."""
    short = len(words) <= 6 and words.isupper() and " " not in words
    return "org" if short or "/" in words else kind_of_party(" ".join(words.split()))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in SPACE + ",;.-–—":
        start += 1
    while start < end and (
        text[end - 1] in SPACE + ",;:" or (text[end - 1] == "." and _full_stop(text, start, end))
    ):
        end -= 1
    return start, end


def _full_stop(text: str, start: int, end: int) -> bool:
    """The point of an abbreviation ("Dept.", "K.G.") stays."""
    word = text[start : end - 1].rsplit(None, 1)[-1] if text[start : end - 1].strip() else ""
    return not (len(word) == 1 or "." in word or word in ("Dept", "Jr", "Sr", "Div", "Min", "Govt"))


# --- acts -----------------------------------------------------------------------------------------


def _acts(text: str, start: int, end: int) -> Iterator[dict[str, object]]:
    """Find what offices did, each with its date or who did it: "Received on 5 May 1957"."""
    dates: dict[int, Date] | None = None
    position = start
    if counted := _COUNTED.match(text, start, end):
        position = counted.end()  # "9 copies printed 24.X."
    while position < end:
        match = ACT.match(text, position, end)
        before = None
        if (
            not match
            and (before := _WHO_BEFORE.match(text, position, end))
            and is_org(before["who"])
        ):
            match = ACT.match(text, before.end(), end)
        if not match and position == start and (led := TRANSMITTED.match(text, start, end)):
            match = ACT.match(text, led.start("label"), end)
        if not match:
            if (stop := _next(text, position, end)) is None:
                return
            position = stop
            continue
        if dates is None:
            dates = {date.start: date for date in find_dates(text, start, end)}
        label = match.span("label")
        at = _past(text, match.end(), end)
        who = before.span("who") if before else None
        date = dates.get(at)
        desk = _CODED.match(text, at, end)
        typed = desk and _TYPED.search(text, desk.start(), desk.end())  # "WE - PKBrenner:lt"
        if (
            date is None
            and not typed
            and (name := _WHO.match(text, at, end))
            and _is_who(name["who"])
        ):
            town = match["label"].lower().endswith((" in", " at")) and not is_org(name["who"])
            who = None if town else _trimmed(text, *name.span("who"))  # "Received in Hull, 5 May"
            at = _past(text, name.end("who"), end)
            date = dates.get(at)
            position = name.end("who")
        coded = desk if date is None and who is None else None
        if coded and (coded["who"] or coded["when"]):
            # "Drafted: NEA/IRN:CBoyle:rt   6/21/74", "Approved: D:Mr. Garrison"
            who = coded.span("who") if coded["who"] else None
            date = dates.get(coded.start("when")) if coded["when"] else None
            act: dict[str, object] = {"label": label, "date": date, "who": who}
            act["subtypes"] = subtypes(match["label"])
            yield {**act, "form": "person"} if who else act
            position = coded.end()
        if date is not None:
            position = date.end
            behind = _WHO_BEHIND.fullmatch(text, date.end, end) if who is None else None
            if behind and is_name(behind["who"]) and not is_org(behind["who"]):
                who = behind.span("who")  # "Deciphered on 12 May at 21:40, Holmgrenska"
                position = end
        if not coded and (date is not None or who is not None):
            yield {"label": label, "date": date, "who": who, "subtypes": subtypes(match["label"])}
        if (stop := _next(text, max(position, match.end()), end)) is None:
            return
        position = stop


_WHO_BEHIND = lazy(r",\s+(?P<who>(?:[A-ZÀ-Ž]\.\s?){0,3}[A-ZÀ-Ž][\w’'-]{2,20})\.?")
_COUNTED = lazy(r"\d{1,3}\s+(?:numbered\s+)?cop(?:y|ies)\s+(?:were\s+)?(?=[a-z])")
_CODED = lazy(
    r"[A-Z][A-Z/&.]{0,9}(?: ?[-–—:] ?)"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Amb|Gen|Col)\.? ?(?P<who>[A-Z][\w’'-]{2,20})(?!\w)|"
    r"[A-Z]{1,2}[\w’'.]{2,20}:?[a-z]{0,4}\b)(?:\s{1,40}(?P<when>\d{1,2}/\d{1,2}/\d{2,4}))?"
)


_TYPED = lazy(r"[a-z]:[a-z]{1,4}\b")


def _is_who(words: str) -> bool:
    if words == "Telegraphic":
        return False  # "Drafted by:      Telegraphic transmission and": two columns of a form
    return is_name(words) or (is_org(words) and not is_prose(words))


def _past(text: str, position: int, end: int) -> int:
    bridge = _BRIDGE.match(text, position, end)
    return bridge.end() if bridge else position


# Where a page folds its spaces one parts them: "Received: 5 May 14:20 Printed: 5 May 21:05".
_STOP = lazy(
    rf"[{SPACE_CLASS}]{{2,400}}|[;.,][{SPACE_CLASS}]+|(?<=[\w\])]) (?=(?:Received|Registered|Printed|Copied|"
    r"Duplicated|Distributed|Typed|Sent|Submitted|Reviewed|Drafted|Approved|Checked|Issued|Dispatched)\b)"
)


def _next(text: str, position: int, end: int) -> int | None:
    """Return where the next stamp of a line may begin."""
    stop = _STOP.search(text, position, end)
    return stop.end() if stop else None


def subtypes(label: str) -> list[str]:
    """Return the subtypes of `correspAction[@type='processing']` that a label names."""
    folded = " ".join(label.lower().split())
    if folded.startswith(("submitted", "signed for")):
        return []
    return list(dict.fromkeys(name for word, name in SUBTYPES if word in folded))


distribution = Recogniser(
    "distribution",
    "copies, counts and the stamps of offices after the message",
    frozenset({"paragraph", "note-body", "related-heading", "enclosure", "head-line"}),
    frozenset({"copies", "distribution-act", "distribution-line", "end-mark", "closing-line"}),
    _find,
)
