"""The source note of a documentary edition: where the document lies, how it was sent, who drafted it.

Source: National Archives, RG 999, Central Files, 999.00/1-161. Secret; Niact. Drafted by Nobody
on January 1; cleared by Doe; and approved by Roe. Repeated to Paris and Bonn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.forms.dates import clock_times, find_dates
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, is_org, is_person, party_list
from teikit.model.collection import Collection
from teikit.model.fact import Cert, Fact
from teikit.shapes.statement import cut_sentence, read_reference, reference_facts

__all__ = ["film_note", "note_facts", "note_words", "parties", "received_at"]

_OPENING = lazy(
    r"(?:\[\d{1,2}\]|[\[(*†]|[-•–]\s+|/\d{1,2}/|[¹²³1]\s?|\d{1,2}[.)]?\s+)?\s*Source:\s+(?=\S)"
)
_GRADES = lazy(r"\s*[;,.]\s*")
_REPEATED = lazy(
    r"\b(?:[Aa]lso sent|[Rr]epeated|[Rr]elayed|[Ss]ent also|Copied|[Pp]ouched|Copies (?:were )?sent)"
    r"(?: (?:for|as) information)? to (?P<names>[^;]{2,300}?)(?=\.\s+[A-Z][a-z]{2,}|\.\s*[\])]?$|;"
    r"|\bfor information only|,?\s+and (?:also )?(?:repeated|relayed|pouched))"
)
_ACT = lazy(
    r"\b(?P<act>[Dd]rafted|[Cc]leared|[Aa]pproved|[Ii]nitialed|[Rr]eviewed)"
    r"(?: (?:in draft|in substance|in [A-Z/]{2,12}|personally))?"
    r"(?: (?:on|in) (?P<before>[A-Z][a-z]+ \d{1,2}(?:, \d{4})?))?"
    r" by (?P<names>[^;]+?)"
    r"(?: on (?P<date>[A-Z][a-z]+ \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?))?"
    r"(?=,?(?: and| but)?(?: \w+)? (?:cleared|approved|drafted|initialed|reviewed)\b"
    r"|;|(?<![\s.(][A-Z])\.\s+(?:[A-Z][a-z]{2,}|(?:A|An|In|On|At|No|It|He)\s)|\.\s*[\])]?$|$)"
)
# A full stop, or none behind the letters and figures of a file: "POL 27 S VIET Top Secret; Priority".
_GRADED = lazy(
    r"(?:\.|(?<=[A-Z\d]))(?=\s+(?:Top Secret|Secret|Confidential|Restricted|Unclassified|Limited Official Use|"
    r"Official Use Only|No classification marking)(?:[;,.]|$))"
)
_ACT_ON = lazy(
    r"\b(?P<act>[Dd]rafted|[Aa]pproved|[Cc]leared|[Ii]nitialed)(?: (?:in|at|by) [^.;]{2,40}?)? on "
    r"(?P<date>[A-Z][a-z]+ \d{1,2}(?:, \d{4})?)(?=[.;,]|$| and\b)"
)
_MET_IN = lazy(
    r"\bThe (?:meeting|conversation|discussion|talks?|session) (?:took place|was held) (?:in|at)"
    r" (?:the )?(?P<place>[A-Z][^.;]{3,60}?)(?= from | on |[.;]|$)"
)
_NOTED = lazy(r"\s*\([^()]{1,60}\)|\bthe\s+(?=[A-Z])")
_RECEIVED = lazy(
    r"\b(?:Received|Rec[’']?d\.?|R\.)(?: in [A-Z][\w ]{2,40}?)?(?:,|:| at| on)?\s+(?P<when>[^;\]]{2,60})"
)
_MERIDIEM = lazy(r"(?P<half>[ap])\.\s?m\.?", re.IGNORECASE)
_AND_THE = lazy(r"\s+and\s+the\s+(?=[A-Z])")
_PLACES = lazy(r"\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+)\s*")


# "[1] Secret; Limdis. Drafted by Moor.": the first note, where the archive stands elsewhere
_GRADED_FIRST = lazy(
    r"(?:\[1\]|¹|1[.)]?)\s+(?=(?:Top Secret|Secret|Confidential|Restricted|Limited Official Use|"
    r"Official Use Only|Unclassified)(?:[;.,] |\.?$)|Drafted (?:by|in) )"
)


def note_words(lines: list[str]) -> str:
    """Return a note's words behind "Source:", its lines joined; nothing if it is none."""
    opening = (_OPENING.match(lines[0]) or _GRADED_FIRST.match(lines[0])) if lines else None
    if opening is None:
        return ""
    words = " ".join([lines[0][opening.end() :], *lines[1:]]).strip(" \u21a9\ufe0e")
    return _PRINTERS_HYPHEN.sub("", words)


_PRINTERS_HYPHEN = lazy(r"(?<=[a-z])- (?=[a-z])")  # "Cen-" over "tral Files"


def note_facts(words: str, at: tuple[int, int], known: Collection, day: str) -> Iterator[Fact]:
    """Read a source note into facts.

    Parameters:
        words: the note behind "Source:".
        at: positions between lines.
        known: archives and categories of the collection.
        day: the document's date, ISO 8601, or nothing.
    """
    reference = cut_sentence(words[:600])
    if graded := _GRADED.search(reference):
        reference = reference[: graded.start()]  # "… Vol. I. Secret; Nodis"
    if known.marking(reference.partition(";")[0].strip())[0] or words.startswith("Drafted "):
        reference = ""
    named = read_reference(reference, known)
    if named.siglum or named.shelfmark:
        sure: Cert = "high" if named.cert == "medium" and named.shelfmark else named.cert
        yield from reference_facts(named._replace(cert=sure), at, known)
    rest = words[len(reference) : len(reference) + 2000]
    yield from _grades(rest, at, known)
    for found in _REPEATED.finditer(rest):
        people = found.group()[:3] == "Cop"
        for fact in parties("copied", found["names"], at, "repeated-to"):
            # "Copies were sent to Ball": an office's papers go to people, telegrams to posts.
            yield fact._replace(form="person") if people and fact.form == "place" else fact
    yield from _acts(rest, at, day)
    if " in the " in rest or " at the " in rest:
        for met in _MET_IN.finditer(rest):
            yield Fact("place", met["place"], lines=at, rule="source-note", cert="high")
    if when := received_at(rest, day):
        yield Fact("received", "", norm=when, form="org", lines=at, rule="received-in-note")


# "1. Wish to meet in spring. Top Secret. 2 pp. Department of Tides, Letters: Lot 9"
_FILMED = lazy(
    r"(?:\d{1,2}\.|[-–•])\s+[A-Z].{3,300}?\.\s+(?P<grade>[A-Z][A-Za-z ;]{3,50})\.\s+\d{1,3} pp?\.\s+"
    r"(?P<archive>[A-Z][^,.]{3,60}), (?P<mark>[^↩]{3,200}?)\.?\s*↩?"
)


def film_note(line: str, at: tuple[int, int], known: Collection) -> Iterator[Fact]:
    """Read the note of a supplement on film: what a paper says, its grade, its pages and its file."""
    found = _FILMED.fullmatch(line) if (" p. " in line or " pp. " in line) else None
    if found is None:
        return
    yield from _grades(found["grade"], at, known)
    yield Fact("archive", found["archive"], lines=at, rule="source-note", cert="high")
    yield Fact("shelfmark", found["mark"], lines=at, rule="source-note", cert="high")


def _grades(rest: str, at: tuple[int, int], known: Collection) -> Iterator[Fact]:
    """Read "Secret; Priority; Limdis." up to the first words that are no marking."""
    for piece in _GRADES.split(rest.strip(" .;,")):
        bare = piece.strip(" []")
        if not bare:
            continue
        taxonomy, norm = known.marking(_FULL.get(bare.lower(), bare))
        if not taxonomy:
            if bare.lower() in _UNKNOWN_GRADES:
                continue
            return
        yield Fact(taxonomy, bare, norm=norm, lines=at, rule="source-note")


# How editions print some markings out.
_FULL = {
    "limit distribution": "limited distribution",
    "limdis": "limited distribution",
    "official use only": "official use only",
}
_UNKNOWN_GRADES = frozenset(
    "no classification marking|noforn|personal|sensitive|outside the system|cherokee|stadis|via wireless|"
    "no distribution outside department|literally eyes only|for the ambassador".split("|")
)


def _acts(rest: str, at: tuple[int, int], day: str) -> Iterator[Fact]:
    for found in _ACT.finditer(rest):
        key = "drafted" if found["act"].lower() == "drafted" else "reviewed"
        words = found["date"] or found["before"] or ""
        names = _NOTED.sub("", found["names"])
        if not words and (inside := re.search(r" on ([A-Z][a-z]+ \d{1,2})$", names)):
            words, names = inside[1], names[: inside.start()]
        date = next(find_dates(words), None) if words else None
        norm = ""
        if date:
            norm = date.day if date.year else (date.in_year(int(day[:4])).day if day else "")
        for name in _PLACES.split(names):
            bare = bare_name(name.strip(" ."))
            if is_person(bare) and not is_org(bare):
                yield Fact(key, bare, norm=norm, form="person", lines=at, rule="source-note")
    for found in _ACT_ON.finditer(rest) if " on " in rest else ():
        date = next(find_dates(found["date"]), None)
        if date and " by " not in found.group():
            key = "drafted" if found["act"].lower() == "drafted" else "reviewed"
            norm = date.day if date.year else (date.in_year(int(day[:4])).day if day else "")
            if norm:
                yield Fact(key, "", norm=norm, form="org", lines=at, rule="source-note")


def parties(key: str, words: str, at: tuple[int, int], rule: str) -> Iterator[Fact]:
    """Yield the posts of "Bonn, Moscow, and the Consulate in Poznan"."""
    words = words.strip(" .")
    for a, b in party_list(words, 0, len(words)):
        pieces = _AND_THE.split(words[a:b])
        names = [
            name
            for piece in pieces
            for name in ([piece] if is_org(piece) else _PLACES.split(piece))
        ]
        for name in names:
            bare = name.strip(" .")
            for lead in ("and ", "also ", "the "):
                bare = bare.removeprefix(lead)
            if not bare or not bare[0].isupper() or len(bare) > 90 or any(map(str.isdigit, bare)):
                continue
            form = "org" if is_org(bare) or (bare.isupper() and len(bare) > 5) else "place"
            yield Fact(key, bare, form=form, lines=at, rule=rule)


def received_at(words: str, day: str) -> str:
    """Return when a document was received: "Received at 11:02 a.m." on its own day."""
    found = _RECEIVED.search(words)
    if found is None:
        return ""
    when = _MERIDIEM.sub(lambda half: half["half"] + ".m.", found["when"])
    date = next(find_dates(when), None)
    clocks = [clock for _, _, clock in clock_times(when, 0, len(when))]
    if date and "T" in date.when:
        clocks = [date.when.partition("T")[2]]
    if date and not date.year:
        if not day:
            return ""
        date = date.in_year(int(day[:4]))
        if date.day < day[:10]:
            date = date.in_year(int(day[:4]) + 1) if day[5:7] == "12" else date
    received = date.day if date else day[:10] if clocks and len(day) >= 10 else ""
    if len(received) < 10:
        return received
    return f"{received}T{clocks[0]}" if clocks else received
