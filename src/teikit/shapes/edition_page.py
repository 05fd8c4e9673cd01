"""A document as a documentary edition prints it, in a book or on the edition's web page.

    999. Telegram From the Embassy in Norway to the Department of State
    Source: National Archives, RG 999, Box 9. Secret; Priority. Repeated to London.
    Oslo, September 12, 1953.

All its lines stay in the text; only the web page's margins go out.

Not seen: an edition without a numbered heading, a file number, a source note or a greeting; the
running head of a printed page above the heading, which stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import Date, find_dates
from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_office, is_org, is_person, office_of
from teikit.model.fact import Fact
from teikit.model.transcript import Aside, Transcript
from teikit.shapes.edition_heading import (
    DESPATCH_NUMBER,
    FILE_LINE,
    KIND_ALONE,
    KIND_LINE,
    KIND_REMARK,
    NUMBER_LINE,
    OFFICER,
    RECEIVED_BEHIND,
    Heading,
    find_exchange,
    find_heading,
    numbered_heading,
)
from teikit.shapes.edition_lines import (
    archive_line,
    day_of_file,
    has_farewell,
    is_letter,
    is_lot,
    kind_words,
)
from teikit.shapes.furniture import is_navigation
from teikit.shapes.margins import strip
from teikit.shapes.shape import Shape
from teikit.shapes.source_note import film_note, note_facts, note_words, received_at

__all__ = ["edition_facts", "edition_page"]

# "(No. 45) (Personal)" under the heading: the telegram's own number
_OWN_NUMBER = lazy(r"\(No\. ?(?P<number>\d{1,5})\)(?: \([A-Z][a-z]+(?: [a-z]+)?\))*")
_RECEIVED_LINE = lazy(r"[\[(]\s*Received\b.*")
_NAMED = lazy(r"\((?P<name>[^()]{2,60})\)")
_TELEGRAM_NUMBER = lazy(
    r"(?P<number>\d{1,6}|[A-Z]{1,8}[ –-](?:\d-)?\d{1,6}|"
    r"(?:Dulte|Tedul|Secto|Tosec|Polto|Topol|Delga|Gadel|Gocus|Usgoc|Cahto|Tocah|Ecoto|Toeca|Musto) \d{1,5})"
    r"\.(?:\s+(?=[A-Z(\[]|1\. )|(?<=\d{3}\.)(?=[A-Z][a-z]))"
)
_TELEGRAPHIC = lazy(
    r"(?:Telegraphic\s*:?\s*)?No\.?\s*(?P<number>\d{1,5})\s*[,:]?\s*(?:\S+\s)?Tel(?:egraphic|\.)"
    r"|(?:Telegram|Cablegram|Tel\.|Telno)\s*(?:No\.?\s*)?(?P<behind>[A-Z]{0,3}[-–]?\d{1,5})\b",
    re.IGNORECASE,
)
_EACH = lazy(r"(?<=\)),\s+(?:and\s+)?(?=the\s)")  # "the Director (Moor), and the Chairman (Dorn)"
_AND = lazy(r", | and ")
_OF_TALK = lazy(
    r"Memorandum of (?:an? |the )?(?:\w+ )?(?:[Cc]onversation|[Cc]onference [Ww]ith|[Mm]eeting [Ww]ith)\b"
)
_UNDATED = lazy(r"(?:\[?(?P<place>[A-Z][\w .’'-]{2,40}?)\]?,\s+)?\[?[Uu]ndated\.?\]?\.?")
_WIRED = lazy(r"\((?:Telegraphic|By telegraph|Telegram|Confidential|Private|Extract)\.?\)\s+")
# "CONFIDENTIAL [Ottawa], June 15, 1961": a grade and the dateline in one line
_GRADED_PLACE = lazy(r"(?P<grade>[A-Z][A-Z .]{5,40}?)\.?\s+(?=\[?[A-Z][a-z])")


def edition_facts(t: Transcript) -> list[Fact]:
    """Return the facts that an edition prints around a document; nothing if it is none."""
    first, stop = t.first, t.last
    if first >= stop:
        return []
    if exchange := find_exchange(t, first, stop):
        return list(_facts(t, exchange, None, stop))
    heading = find_heading(t, first, stop)
    if heading is None:
        headless = KIND_LINE.fullmatch(t.of(first)) and _dateline(t, first, first + 1)[1]
        if headless:
            lead = Heading(first, first - 1, "", "", "", "", False)
            return list(_facts(t, lead, None, stop))
        return list(_filed(t, range(first, min(first + 3, stop))))
    note = _note(t, first, stop)
    signs = [
        index
        for index in range(first, min(stop, heading.last + 8))
        if FILE_LINE.fullmatch(t.of(index))
        or _RECEIVED_LINE.fullmatch(t.of(index))
        or DESPATCH_NUMBER.fullmatch(t.of(index))
        or is_lot(t.of(index))
        or t.of(index) == "[Facsimile Page 1]"
    ]
    before = any(NUMBER_LINE.fullmatch(t.of(i)) for i in range(first, heading.line))
    alone = bool(heading.numbered and "From " in heading.words and heading.sender)
    greets = is_letter(t, heading.last + 1, _near(t, heading)) or has_farewell(t, stop)
    alone = alone or bool(heading.addressee and (greets or _grade_below(t, heading)))
    if not (note or signs or before or alone):
        return []
    return list(_facts(t, heading, note, stop))


def _filed(t: Transcript, lines: range) -> Iterator[Fact]:
    """Read "No. 124 NAI DT S99": the edition's number, and where the paper lies."""
    for index in lines:
        found = NUMBER_LINE.fullmatch(t.of(index))
        if found and found["siglum"]:
            at, rule = t.position(index), "number-of-an-edition"
            yield Fact("archive", found["siglum"], lines=at, rule=rule, cert="high")
            yield Fact("shelfmark", found["mark"], lines=at, rule=rule, cert="high")


def _is_file_of_edition(line: str) -> bool:
    """Tell whether a line has the edition's number and the paper's file: "No. 24 NAI DFA/10/P/99"."""
    found = NUMBER_LINE.fullmatch(line)
    return bool(found and (found["siglum"] or found["filed"]))


def _grade_below(t: Transcript, heading: Heading) -> str:
    """Return the category of "top secret" in the line under a heading, where editions print it small."""
    below = t.of(heading.last + 1) if heading.last + 1 < t.last else ""
    if not below.islower() or len(below) > 40:
        return ""
    taxonomy, norm = t.collection.marking(below)
    return norm if taxonomy == "classification" else ""


def _near(t: Transcript, heading: Heading) -> int:
    """Return where the lines right under a heading end."""
    return min(t.last, heading.last + 7)


def _note(t: Transcript, first: int, stop: int) -> tuple[int, int] | None:
    """Find the source note: its first line and its last."""
    for index in range(first, stop):
        line = t.of(index)
        if ("Source:" not in line[:14] and line[0] not in "[1¹") or not note_words([line]):
            continue
        last = index
        while (
            last + 1 < stop
            and t.lines[last + 1].number == t.lines[last].number + 1
            and len(t.of(last)) > 40
            and _BACK not in t.of(last)[-2:]
            and not re.match(r"[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}[.)]?\s+[A-Z]|\[|[-•–]\s", t.of(last + 1))
        ):
            last += 1
        return index, last
    return None


def _facts(
    t: Transcript, heading: Heading, note: tuple[int, int] | None, stop: int
) -> Iterator[Fact]:
    at = t.position(heading.line, heading.last)
    kind = _kind(t, heading)
    if kind:
        yield Fact("kind", kind[0], norm=kind[1], lines=at, rule="edition-heading", cert="high")
    yield from _party("sender", heading.sender, at)
    addressees = [heading.addressee]
    if "), " in heading.addressee:
        addressees = _EACH.split(heading.addressee)
    elif heading.line + 1 < stop and t.of(heading.line + 1).startswith("Cablegrams"):
        addressees = _AND.split(heading.addressee)
    for one in addressees:
        yield from _party("addressee", one, at)
    if grade := _grade_below(t, heading):
        below = t.position(heading.last + 1)
        words = t.of(heading.last + 1)
        yield Fact("classification", words, norm=grade, lines=below, rule="word-of-classification")
    end = min(stop, heading.last + 12)
    line, date = _dateline(t, heading.last + 1, end)
    day = date.when if date else ""
    undated = _UNDATED.fullmatch(t.of(line)) if line >= 0 and not date else None
    if undated and undated["place"]:
        yield Fact("sender-place", undated["place"], lines=t.position(line), rule="dateline")
    if date:
        where = t.position(line)
        words = t.text[date.start : date.end]
        yield Fact("date", words, norm=date.day, lines=where, rule="dateline", cert="high")
        place = _WIRED.sub("", t.text[t.lines[line].start : date.start]).strip(" ,—–-\t")
        said = KIND_LINE.fullmatch(t.of(line))
        if "   " in place and not said:
            # "CONFIDENTIAL                 BRUSSELS, October 4": what stands in the first column
            place = place.rpartition("   ")[2].strip()
        if graded := _GRADED_PLACE.match(place):
            taxonomy, norm = t.collection.marking(graded["grade"].strip(" ."))
            if taxonomy:
                place = place[graded.end() :]
                yield Fact(taxonomy, graded["grade"], norm=norm, lines=where, rule="dateline")
        place = said["place"].strip("[]") if said else place.strip("[]")
        if said and said["number"] and said["number"] != "unnumbered":
            rule = "number-before-text"
            yield Fact("telegram-number", said["number"], lines=where, rule=rule)
        if place and len(place) < 40 and not any(map(str.isdigit, place)):
            yield Fact("sender-place", place, lines=where, rule="dateline")
    filed = [*range(t.first, heading.line), *(range(note[0], note[1] + 1) if note else ())]
    if not date and (on := next((i for i in filed if day_of_file(t.of(i))), -1)) >= 0:
        day = day_of_file(t.of(on))
        where = t.position(on)
        yield Fact("date", day, norm=day, lines=where, rule="day-in-a-file-number", cert="medium")
    for index in range(heading.last + 1, end):
        if _RECEIVED_LINE.fullmatch(t.of(index)) and (when := received_at(t.of(index), day)):
            yield Fact(
                "received",
                "",
                norm=when,
                form="org",
                lines=t.position(index),
                rule="received-line",
            )
    behind = (
        RECEIVED_BEHIND.search(t.of(heading.line)) if "eceived " in t.of(heading.line) else None
    )
    if behind and (when := received_at(behind["received"].title(), day)):
        yield Fact("received", "", norm=when, form="org", lines=at, rule="received-line")
    for index in range(max(t.first, heading.line - 2), end):
        found = NUMBER_LINE.fullmatch(t.of(index)) if index < heading.line else None
        if found:
            yield from _filed(t, range(index, index + 1))
        if found and found["filed"]:
            where, rule = t.position(index), "number-of-an-edition"
            siglum, _, mark = found["filed"].partition(".")[2].strip().partition("/")
            yield Fact("archive", siglum, lines=where, rule=rule, cert="high")
            yield Fact("shelfmark", mark, lines=where, rule=rule, cert="high")
        own = _OWN_NUMBER.fullmatch(t.of(index)) if kind and kind[1] == "cable" else None
        if own and heading.last < index < heading.last + 4:
            where, rule = t.position(index), "number-before-text"
            yield Fact("telegram-number", own["number"], lines=where, rule=rule)
        if index > heading.last and (alone := KIND_ALONE.fullmatch(t.of(index))):
            where, rule = t.position(index), "number-before-text"
            yield Fact("telegram-number", alone["number"], lines=where, rule=rule)
    if kind and kind[1] in ("cable", "circular") and not (date and KIND_LINE.fullmatch(t.of(line))):
        yield from _telegram_number(t, line + 1 if date else heading.last + 1, stop)
    if not note:
        for index in range(max(heading.last + 1, stop - 3), stop):
            yield from film_note(t.of(index), t.position(index), t.collection)
    last = archive_line(t.of(stop - 1))
    if last and not note:
        where = t.position(stop - 1)
        for key, words in (("archive", last["siglum"]), ("shelfmark", last["mark"])):
            yield Fact(key, words, lines=where, rule="archive-under-the-notes", cert="high")
    if note:
        words = note_words([t.of(i) for i in range(note[0], note[1] + 1)])
        yield from note_facts(words, t.position(*note), t.collection, day)


def _kind(t: Transcript, heading: Heading) -> tuple[str, str] | None:
    known = t.collection
    said = kind_words(heading.words)
    found = known.pattern("genre").match(said[:1].upper() + said[1:]) if heading.kind else None
    if found is None and heading.kind:
        found = known.pattern("genre").search(heading.kind)
    if found:
        genre = known.category("genre", found.group())
        if genre == "memorandum" and _OF_TALK.match(said):
            genre = "memorandum-of-conversation"
        return found.group(), genre
    for index in range(max(0, heading.line - 3), min(t.last, heading.last + 4)):
        line = t.of(index)
        if alone := KIND_ALONE.fullmatch(line):
            return alone["kind"], known.category("genre", alone["kind"]) or "cable"
        if stated := KIND_LINE.fullmatch(line):
            return stated["kind"], known.category("genre", stated["kind"].rstrip("s")) or "cable"
        if FILE_LINE.fullmatch(line):
            word = line.rpartition(":")[2].strip()
            if norm := known.category("genre", word):
                return word, norm
        if line[0] == "[" and (remark := KIND_REMARK.fullmatch(line)):
            return remark["kind"], "cable"
        if re.search(r"\bTelegraphic\b|\[By telegraph\]", line):
            return "Telegraphic", "cable"
        within = kind_words(line) if index > heading.last and len(line) < 160 else line
        if within != line and (part := known.pattern("genre").match(within)):
            return part.group(), known.category("genre", part.group())
    greets = is_letter(t, heading.last + 1, _near(t, heading))
    if heading.addressee and (greets or has_farewell(t, t.last)):
        return "letter", "letter"
    return None


def _party(key: str, words: str, at: tuple[int, int]) -> Iterator[Fact]:
    """Read "the Ambassador in Norway (Holloway)", "the Embassy in Poland" or "President Nobody"."""
    words = words.removeprefix("the ").removeprefix("The ").strip(" ,")
    if words.endswith("]"):
        words = words.partition(" [")[0]  # "[Paraphrase]"
    if not words:
        return
    if named := _NAMED.search(words):
        name = named["name"].strip()
        head = words[: named.start()].strip()
        if OFFICER.match(head) or is_office(head.split(" at ")[0]) or not is_org(head):
            plain = is_person(head) and not is_org(head) and not office_of(head)
            if plain and " in " not in head and " of " not in head and look_up(name):
                name = bare_name(head)  # "Ada Moor (Dublin)": who, and where
            if is_org(name) or not is_person(name):
                return
            if words.startswith(("Sir ", "Mr", "Lord ", "Viscount ", "Mrs", "Dr")):
                name = bare_name(head)  # "Sir N. Nobody (Berlin)"
            yield Fact(key, name, form="person", lines=at, rule="edition-heading")
            return
        words = head
    if titled := _OF_STATE.fullmatch(words):
        yield Fact(key, titled["name"], form="person", lines=at, rule="edition-heading")
        return
    office = words.split(" in ")[0].split(" at ")[0].split(" for ")[0].split(" of ")[0]
    if is_org(words) and not is_office(office):
        if re.match(r"(?:certain|all|various)\b", words):
            words = words[:1].upper() + words[1:]
        yield Fact(key, words, form="org", lines=at, rule="edition-heading")
    elif (
        not (is_office(words) or is_office(office))
        and is_person(words)
        and len(words) < 50
        and not (office != words and words.startswith("Governor"))
    ):
        name = bare_name(words)
        if not is_office(name):
            yield Fact(key, name, form="person", lines=at, rule="edition-heading")
    elif office != words and OFFICER.match(words) and len(words) < 70:
        # "Ambassador in Norway": whoever held the office.
        yield Fact(key, words, form="org", lines=at, rule="edition-heading", cert="high")


# "Secretary of State Rusk", "President Kennedy's Secretary of Defense McNamara"
_OF_STATE = lazy(
    r"(?:Acting |Deputy |Under |Assistant )*(?:Secretary|Minister) (?:of|for) (?:the )?"
    r"[A-Z]\w+ (?P<name>[A-Z][a-z’'-]+[a-z])"
)


def _dateline(t: Transcript, first: int, stop: int) -> tuple[int, Date | None]:
    """Find the line of place and date under the heading."""
    for index in range(first, min(stop, len(t.lines))):
        line = t.lines[index]
        wired = _WIRED.match(t.text, line.start, line.end)
        closed = t.of(index)[0] in "[(" and not wired
        if "ndated" in t.text[line.start : line.end] and _UNDATED.fullmatch(t.of(index)):
            return index, None  # the dates below it are of what is enclosed
        if line.end - line.start > 120 or "Source:" in t.of(index) or closed:
            continue
        begin, end = wired.end() if wired else line.start, line.end
        if (
            t.text[end - 1] == ","
            and index + 1 < stop
            and t.lines[index + 1].number == line.number + 1
        ):
            end = t.lines[index + 1].end  # "Oslo, May 3,\n1961."
        date = next(find_dates(t.text, begin, end), None)
        if date and date.start > line.end:
            date = None
        if date and date.year and len(date.day) == 10:
            place = t.text[begin : date.start].strip(" ,—–-\t")
            behind = t.text[date.end : max(line.end, date.end)]
            if (not place or place[:1].isupper()) and len(place.split()) < 6 and len(behind) < 40:
                return index, date
    return -1, None


def _telegram_number(t: Transcript, first: int, stop: int) -> Iterator[Fact]:
    """Read the number that an edition leaves before a telegram's first words: "187. Deptel 212"."""
    for index in range(max(first - 4, 0), min(stop, first + 3)):
        if telegraphic := _TELEGRAPHIC.match(t.of(index)):
            number = telegraphic["number"] or telegraphic["behind"]
            at = t.position(index)
            yield Fact("telegram-number", number, lines=at, rule="number-before-text")
            return
    for index in range(first, min(stop, first + 5)):
        line = t.of(index)
        found = _TELEGRAM_NUMBER.match(line)
        if found and (found["number"] != "1" and len(line) > 20):
            begin = f"{int(found['number']) + 1}." if found["number"].isdigit() else "\0"
            if not any(t.of(i).startswith(begin) for i in range(index + 1, min(stop, index + 60))):
                yield Fact(
                    "telegram-number",
                    found["number"],
                    lines=t.position(index),
                    rule="number-before-text",
                )
            return


_FURNITURE = 30
_BACK = "\u21a9"


def _cut_foot(t: Transcript) -> None:
    """Set aside what stands under the notes that a web page links back to their calls."""
    if t.last - t.first > 4 and (named := _MENTIONED.match(t.of(t.last - 1))) and named:
        t.asides.append(Aside(t.last - 1, "page-footer", False))
        t.last -= 1
    if _BACK not in t.text:
        return
    last = next(
        (i for i in range(t.last - 1, max(t.first, t.last - 14), -1) if _BACK in t.of(i)[-3:]), -1
    )
    if last < 0 or any(len(t.of(index)) > 110 for index in range(last + 1, t.last)):
        return
    for index in range(last + 1, t.last):
        rule = "site-navigation" if is_navigation(t.of(index)) else "page-footer"
        t.asides.append(Aside(index, rule, False))
    t.last = last + 1


# "Persons: Moor; Dorn; Vell", which a site's page lists under the notes
_MENTIONED = lazy(
    r"(?:Persons|People|Terms|Abbreviations|Places|Organizations|Names)(?: mentioned)?:\s+[^.]{3,300}$"
)
_STEP = lazy(r"(?P<n>\d)\.\s+(?P<to>\S.{0,90})")
_HOMES = frozenset(("home", "historical documents", "volumes", "documents"))


def _cut_trail(t: Transcript) -> None:
    """Set aside the way from the edition's front page, whose steps are numbered: "1. Home"."""
    steps: list[str] = []
    for index in range(t.first, min(t.first + 7, t.last, len(t.lines))):
        step = _STEP.fullmatch(t.of(index))
        if not step or int(step["n"]) != len(steps) + 1:
            break
        steps.append(step["to"].lower())
    if len(steps) > 1 and not _HOMES.isdisjoint(steps[:2]):
        t.asides += [Aside(t.first + n, "site-navigation", False) for n in range(len(steps))]
        t.first += len(steps)


def _read(t: Transcript) -> str | None:
    kept = t.asides
    t.asides = []
    strip(t)
    _cut_trail(t)
    _cut_foot(t)
    first, last, margins = t.first, t.last, t.asides
    furnished = bool(margins)
    start = first
    below = numbered_heading(t, last, _FURNITURE) if furnished else -1
    if below > first and all(len(t.of(index)) < 160 for index in range(first, below)):
        start = first = below
        margins += [Aside(i, "volume-title", False) for i in range(t.first, below)]
    # Above the heading a web page repeats the titles of volume and chapter.
    heading = find_exchange(t, first, last) or find_heading(t, first, last)
    if heading and heading.line > first and (furnished or _is_under_volume(t, heading)):
        start = heading.line
        filed = _is_file_of_edition(t.of(start - 1))
        if filed:
            start -= 1  # what stands above it is the chapter's
        while not (heading.numbered or filed) and start > first:
            if _is_volume_title(t.of(start - 1)):
                break
            start -= 1
    t.first = start
    if heading and heading.numbered and t.of(heading.line) == heading.words:
        # The page's title has the number, and the heading comes again under it.
        facts = list(_facts(t, heading, _note(t, start, last), last))
    else:
        facts = edition_facts(t)
    t.asides = kept
    if not facts:
        t.first, t.last = 0, 0
        return "has no heading, source note and file number of a documentary edition"
    margins += [Aside(i, "volume-title", False) for i in range(first, start)]
    t.asides = kept + sorted(margins, key=lambda aside: aside.line)
    t.facts += facts
    return None


def _is_under_volume(t: Transcript, heading: Heading) -> bool:
    """Tell whether the lines over a numbered heading name the volume that it stands in."""
    above = range(t.first, heading.line)
    filed = any(_is_file_of_edition(t.of(index)) for index in above)
    return (
        (heading.numbered or filed)
        and len(above) < 6
        and any(_is_volume_title(t.of(i)) for i in above)
    )


_VOLUME = lazy(
    r".*\b(?:Volume|Vol\.|Series|Foreign Relations of|Documents on|Documents diplomatiques|Historical "
    r"[Dd]ocuments|Chapter|Part [IVX\d]+|VOLUME|FOREIGN RELATIONS OF|DOCUMENTS ON)\b.*|"
    r".{3,60}\b(?:19\d\d[–-]\d{2,4})",
)


def _is_volume_title(line: str) -> bool:
    """Tell whether a line above the heading names the volume or chapter."""
    if line == "Doc No.":
        return True
    return len(line) < 160 and line[-1] not in ".]" and (
        is_navigation(line) or bool(_VOLUME.fullmatch(line))
    )  # fmt: skip


edition_page = Shape("edition-page", "a document as a documentary edition prints it", _read)
