"""Persons told by where their names stand: participants, speakers, signatures, "drafted by"."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.names import kind_of_party
from teikit.model.fact import Cert
from teikit.model.span import Spans
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import NEXT
from teikit.recognise.names.lexicon import (
    DEMONYM,
    FAINT,
    FUNCTION,
    HEAD,
    LETTERS,
    LEXICON,
    MONTH,
    NOT_NAME,
    OFFICE,
    PART,
    PERSONAL,
    SUBJECT,
    TITLE,
    UPPER,
)
from teikit.recognise.names.lines import titled
from teikit.recognise.names.persons import (
    OF_AFFAIRS,
    keep_person,
    more_persons,
    named_from,
    run_of_person,
)

__all__ = ["bodies_by_place", "bodies_that_sign", "persons_by_place", "places_by_place"]

_ACTS = (
    r"drafted|typed|cleared|approved|checked|reviewed|deciphered|decoded|encoded|printed|"
    r"translated|recorded|signed|prepared|proofread|dictated|submitted|issued|written|taken|"
    r"interpreted|compiled"
)
_LAST = frozenset(_ACTS.split("|")) | frozenset(
    "by interpreter recorder notetaker taker translator chairman secretary minutes".split()
)
"""The last word of a label behind which a person is named."""
_AROUND = "\n\t.;()"
_COLONS = frozenset(":：")
_AHEAD = _COLONS | frozenset("y \n") | {""}
_LABEL = lazy(
    rf"(?:(?:^|[\s.;(]{{2}}|\n)\s*(?:{_ACTS})(?: (?:from|out) \w+)?(?: by)?[ \t]*[:：]|"
    rf"\b(?:{_ACTS})(?: from \w+)?\s{{1,12}}by|"
    r"(?:^|\n)[ \t]*(?:interpreter|recorder|notetaker|note taker|translator|chairman|secretary|minutes)"
    r"[ \t]*[:：])\s*(?:[a-z]{1,5}(?:/[a-z]{1,5})*: )?$"
)
_MORE = lazy(r"(?:\s?\([^()]{1,24}\))?(?:,|;| and|, and)\s{1,24}(?=[^\W\d_a-z])")
_SIGNED = lazy(
    r"(?i)(?:\(?(?:s(?:ig)?gn?e?d|sd|ss)\.?/?-?\)?[ \t]*[:/-]*|/[–-]/|\[signed\]|/s/)[ \t]*"
    r"(?=[^\W\d_])"
)
_NAME = r"(?:(?:[^\W\d_a-z][a-zß-žșț]?\.[ ]?){0,3})(?:\[[^\W\d_a-z]\.\] )?(?:[^\W\d_a-z][\w’'-]+[ ]){0,2}"
_SIGNATURE = lazy(rf"{_NAME}(?:(?:van|von|de|der|al|el|bin) )?[^\W\d_a-z][\w’'-]+")
_BAD = NOT_NAME | HEAD | TITLE | FUNCTION | MONTH | SUBJECT | DEMONYM | LETTERS | PART


def persons_by_place(f: Found, spans: Spans) -> None:
    """Keep the persons of places where only persons stand."""
    words = f.words
    for start, end, by in _places(f, spans):
        if by == "participant" and words.text.find(",", start, end) > 0:
            first, last = words.at(start), words.from_(end) - 1
            if 0 <= first < last:  # "Moor, A. V."
                f.keep(first, last, "person", by, end=end)
            continue
        _whole(f, start, end, by)
    _labels(f)
    _signatures(f)


def _places(f: Found, spans: Spans) -> Iterator[tuple[int, int, str]]:
    for span in spans.of("participant"):
        yield span.start, span.end, "participant"
    for span in spans.of("speech"):
        if voice := span.value["voice"]:
            yield *voice, "label-before-a-speech"
    for span in spans.of("interjection"):
        if not span.value.get("together"):  # "(Voices: …)"
            yield *span.value["who"], "label-before-a-speech"
    for span in spans.of("signed"):
        if span.value.get("name") and span.value.get("form", "person") in ("person", ""):
            yield *span.value["name"], "signature"
    text = f.words.text
    for a, b in _parties(spans):
        if kind_of_party(text[a:b]) == "person":
            yield a, b, "party"


def bodies_that_sign(f: Found, spans: Spans) -> None:
    """Keep the whole of a body's name where it signs: "Committee to Study Lakes and Rivers"."""
    words = f.words
    for span in spans.of("signed"):
        if span.value.get("form") == "org" and span.value["name"]:
            start, end = span.value["name"]
            first, last = words.at(start), words.from_(end) - 1
            alone = not any(mark in words.text[start:end] for mark in ",;([")
            if alone and 0 <= first < last and words.end[last] <= end:
                f.keep(first, last, "org", "signature", end=end)


def bodies_by_place(f: Found, spans: Spans) -> None:
    """Keep the bodies and posts that the head of a document names as parties: "TO FCO, LIMA"."""
    words = f.words
    titled_ones = False
    for span in spans.of("docket-part"):
        if span.value["type"] not in ("addressees", "copied", "annotation"):
            titled_ones = False
        parts = range(words.from_(span.start), words.from_(span.end))
        titled_ones = titled_ones or any(words.bits[n] & TITLE for n in parts)
        for party in span.value.get("parties", ()):
            first, last = words.from_(party.start), words.from_(party.end) - 1
            if not first <= last or words.end[last] > party.end or any(f.owner[first : last + 1]):
                continue
            if party.form == "place":
                # "To Comrades Birk, Cedrin": among titles no post is meant.
                if titled_ones or any(b & _BAD for b in words.bits[first : last + 1]):
                    continue
                if last > first and _is_post(words.key[first]):
                    f.keep(first, last, "org", "party", "high")
                    continue
                f.keep(first, last, "place", "party", "high")
                f.places.add(" ".join(words.key[first : last + 1]))
            elif party.form == "org" and first == last and len(words.word[first]) < 7:
                f.keep(first, last, "org", "party", "high")
                f.letters.add(words.word[first].upper())


_ROOMS = frozenset(
    "Room Rooms Reception Guest Suite Office Conference Meeting Apartment Main Small Large East West "
    "North South Floor Government Official State Town City The".split()
)
_OF_A_PLACE = frozenset("of the de del la do da di".split())


def places_by_place(f: Found, spans: Spans) -> None:
    """Keep what the line "Place: Jade Hall, Palace of the People" names, part by part."""
    words = f.words
    for span in spans.of("particular"):
        if span.value["key"] != "place":
            continue
        at = span.value["value"]
        parts = words.text[at : span.end].split(",")
        for part in parts:
            start = at + len(part) - len(part.lstrip())
            at += len(part) + 1
            tokens = part.split()
            if len(tokens) < 2 or "\n" in part or tokens[0].strip(".") in _ROOMS:
                continue
            if tokens[-1] in ("Room", "Rooms", "Office"):
                continue
            if not all(one[0].isupper() or one in _OF_A_PLACE for one in tokens) or "'s" in part:
                continue
            first, last = words.at(start), words.from_(start + len(part.strip())) - 1
            if not 0 <= first < last or any(f.owner[first : last + 1]):
                continue
            if not any(words.bits[n] & (TITLE | FAINT) for n in range(first, last + 1)) and not any(
                words.bits[n] & HEAD for n in range(first, last + 1)
            ):
                f.keep(first, last, "place", "particular", end=words.end[last])


def _is_post(key: str) -> bool:
    """Tell whether letters name a mission before its town: "USRO PARIS", "INDEMBASSY KABUL"."""
    mission = key[:2] in ("us", "uk") and 3 < len(key) < 9 and key.isalpha() and not look_up(key)
    return mission or key.startswith(_POSTS_IN_ONE)


_POSTS_IN_ONE = (
    "indembassy", "hicom", "hicind", "sovembassy", "indconsul", "indiacon", "britembassy",
    "ukrep", "austemb", "embamb",
)  # fmt: skip


def _parties(spans: Spans) -> Iterator[tuple[int, int]]:
    """Yield what the docket and what stands below the text name as parties."""
    for span in spans.of("docket-part"):
        if "parties" in span.value:
            for party in span.value["parties"]:
                if party.form in ("person", ""):
                    yield party.start, party.end
        else:
            yield from span.value.get("items", ())
    for span in spans.of("salute"):
        yield from span.value.get("names", ())
    for span in spans.of("copies-above"):
        yield from span.value.get("items", ())
    for span in spans.of("distribution-act"):
        for act in span.value.get("acts", ()):
            if act["who"]:
                yield act["who"]


def _labels(f: Found) -> None:
    """ "Drafted by: K. Elm", "/s/ Birk"."""
    words = f.words
    low = words.low
    for n, start in enumerate(words.start):
        ahead = low[start - 2 : start - 1]
        if ahead not in _AHEAD:
            if ahead == "." and low[start - 6 : start - 2].endswith(_SHORTENED) and not f.owner[n]:
                _listed(f, n)
            continue
        if f.owner[n] is not None:
            continue
        if ahead == "y" and low[start - 3] != "b":
            continue
        lead = low[max(start - 24, 0) : start].rstrip()
        if ahead != "y" and lead[-1:] not in _COLONS:
            continue
        if lead.rstrip(" \t\n:：").rpartition(" ")[2].strip(_AROUND) not in _LAST:
            continue
        begin = max(start - 48, words.first)
        if _LABEL.search(low[begin:start] if begin > words.first else f"\n{low[begin:start]}"):
            end = _whole(f, start, start + 60, "label-of-an-act")
            while end and (more := _MORE.match(words.text, end)):
                end = _whole(f, more.end(), more.end() + 60, "label-of-an-act")
    t = words.t
    gap = tab = -1
    for _, start, end, _ in t.lines[t.first : t.last]:
        if low[start : start + 2] in _BEGUN and low.startswith(_MARKED, start):
            _sign(f, start)
        if gap < start:
            gap = _next("  ", low, start, words.last)
        if tab < start:
            tab = _next("\t", low, start, words.last)
        if gap < end or tab < end:
            for mark in _MARKS:
                if (at := low.find(mark, start, end)) > start + 1:
                    _sign(f, at - (low[at - 1] in "(["))


def _next(sign: str, low: str, start: int, end: int) -> int:
    """Return where a sign stands next, or `end`."""
    at = low.find(sign, start, end)
    return at if at >= 0 else end


_MARKS = ("signed", "/s/", "sgd", "sd.", "sd/", "ss.", "/-/", "/–/")
_MARKED = tuple(f"{lead}{mark}" for lead in ("", "(", "[") for mark in _MARKS)
_BEGUN = frozenset(mark[:2] for mark in _MARKED)


_SHORTENED = (" cc", " tt", "resp", "erif", "cdes", "exec")
"""How labels end before persons in the lists below Soviet telegrams: "Circulated: cc. Birk, Elm"."""


def _listed(f: Found, n: int) -> None:
    words = f.words
    last = run_of_person(f, n)
    if last < 0 or words.having_within(n, last, _BAD) or look_up(words.word[n]):
        return
    keep_person(f, n, last, "label-of-an-act", "high")
    more_persons(f, last, "comrades")


def _sign(f: Found, at: int) -> None:
    """Keep who signs behind "Signed:", at the beginning of a line or column."""
    words = f.words
    begins = words.begins_line(at) or words.text[at - 2 : at].isspace()
    if begins and (match := _SIGNED.match(words.text, at)):
        _whole(f, match.end(), match.end() + 60, "signature")


def _whole(f: Found, start: int, end: int, by: str) -> int:
    """Keep the person named at the beginning of a stretch, titles passed over; return its end, or 0."""
    words = f.words
    text = words.text
    while start < end and text[start] in " \t[(":
        start += 1
    title = ""
    while True:
        n = words.at(start)
        if n < 0 or f.owner[n] is not None:
            break
        if not words.bits[n] & (TITLE | PART) and words.key[n] not in OF_AFFAIRS:
            break
        if words.gap[n] != NEXT:
            return 0
        title = f"{title} {words.key[n]}".strip() if words.bits[n] & TITLE else title
        start = words.start[n + 1]
    first, last = named_from(f, start)
    if first < 0:
        return 0
    if last < 0 or words.end[last] > end + 1:
        # In capitals titles and names look alike.
        if words.bits[first] & FAINT and f.owner[first] is None and not words.bits[first] & _BAD:
            last = first
        else:
            return 0
    while (
        by == "signature"
        and words.gap[last] == NEXT
        and words.end[last + 1] <= end
        and f.owner[last + 1] is None
        and words.bits[last + 1] & FAINT
        and not words.bits[last + 1] & _BAD
    ):
        last += 1  # who signs has as many names as stand there
    if "\n" in text[start : words.end[last]] or text[words.end[last] : words.end[last] + 1] == "/":
        return 0
    if first == last and words.bits[first] & (UPPER | NOT_NAME | SUBJECT):
        return 0
    name = words.plain(start, words.end[last])
    place = look_up(name) if words.bits[first] & FAINT or first == last else ()
    large = place and place[0].kind in ("own", "country", "capital")
    if len(name) == 1:
        return 0
    if by == "party" and not title and first < last and look_up(name):
        return 0  # "Repeated to Hong Kong"
    if (by != "label-of-an-act" and large) or (
        place and (by == "signature" or (by == "party" and not title))
    ):
        return 0
    return words.end[last] if keep_person(f, first, last, by, "", title) else 0


def _signatures(f: Found) -> None:
    """A name alone on its line, near the end, indented or behind the text."""
    t, words = f.words.t, f.words
    if t.last - t.first <= 6:
        return
    half = t.first + (t.last - t.first) // 2
    for n in range(max(t.last - 40, t.first + (t.last - t.first) // 3), t.last):
        line = t.lines[n]
        long = line.end - line.start > 60 and line.indent < 20
        if long and t.text.find("   ", line.start, line.end) < 0:
            continue
        printed = t.text[line.start : line.end]
        column = printed.rfind("   ") + 3 if "   " in printed else 0
        bare = printed[column:].strip("()., ")
        if (
            not bare
            or len(bare) > 40
            or printed.rstrip()[-1:] in ",:;"
            or any(map(str.isdigit, bare))
            or not (bare[0].isupper() or bare[0] == "[")
            or bare[-1] in ":;,"
        ):
            continue
        indent = line.indent + column
        if not column and printed[-1] == "." and line.start not in words.begins_paragraph:
            continue  # the last word of a teletype's sentence
        if not (bare.isupper() or (indent >= 20 and n > half) or _office_below(f, n)):
            continue
        if _SIGNATURE.fullmatch(bare) and _alone_in_its_line(f, n, bare, indent):
            first = words.from_(line.start + column)
            start = line.start + printed.find(bare[0], column)
            last = words.from_(start + len(bare)) - 1
            if first <= last:
                end = start + len(bare)
                sure = indent >= 20 and first < last
                cert: Cert = "" if sure or _office_below(f, n) else "medium"
                f.keep(first, last, "person", "signature", cert, start=start, end=end)


def _office_below(f: Found, n: int) -> bool:
    """Tell whether the next line begins with an office: "Director of the Fair"."""
    t = f.words.t
    if n + 1 >= t.last or t.lines[n + 1].end - t.lines[n + 1].start >= 60:
        return False
    for word in t.of(n + 1).split(None, 3)[:3]:
        bits = LEXICON.get(titled(word.strip(".,").upper()), 0)
        if bits & (OFFICE | TITLE):
            return not bits & PERSONAL
    return False


def _alone_in_its_line(f: Found, n: int, bare: str, indent: int) -> bool:
    t = f.words.t
    parts = [part.strip(".,[]") for part in bare.split()]
    if any(LEXICON.get(titled(p.upper()), 0) & _BAD for p in parts if len(p) > 2):
        return False
    if t.collection.marking(bare)[0] or len(set(bare)) == 1 or t.text[t.lines[n].start] == "(":
        return False
    if len(parts[-1]) < 2 or not parts[-1].strip("IVX.") or "." in parts[-1]:
        return False
    if bare.isupper() and not parts[0].strip("IVX"):
        return False  # "V. PROSPECTS"
    office = _office_below(f, n)
    half = t.first + (t.last - t.first) // 2
    gap = n > 0 and t.lines[n].number - t.lines[n - 1].number > 1
    gap = gap or (n + 1 < t.last and t.lines[n + 1].number - t.lines[n].number > 1 and n > half)
    capital = bare.isupper() and len(parts) <= 3 and (gap or n == t.last - 1 or indent > 15)
    later = n > half
    if not (office or (indent >= 20 and later) or capital):
        return False
    place = look_up(bare)
    if place and (
        place[0].kind in ("capital", "country", "own")
        or (not office and (place[0].size >= 100 or place[0].kind != "town"))
    ):
        return False
    return not (LEXICON.get(bare, 0) & LETTERS or len(bare) < 3 or (len(bare) <= 4 and not capital))
