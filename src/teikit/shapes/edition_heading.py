"""The heading that the editors of a documentary edition gave a document, and the lines beside it.

999. Telegram From the Embassy in Norway to the Department of State
Mr. Moor to Earl Dorn.
"""

from __future__ import annotations

from typing import NamedTuple

from teikit.forms.headlines import is_greeting, numbered_exchange, titled_exchange
from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.edition_lines import kind_words

__all__ = [
    "DESPATCH_NUMBER",
    "FILE_LINE",
    "KIND_ALONE",
    "KIND_LINE",
    "KIND_REMARK",
    "NUMBER_LINE",
    "OFFICER",
    "RECEIVED_BEHIND",
    "Heading",
    "find_exchange",
    "find_heading",
    "numbered_heading",
]

_NUMBER = r"(?:\[?(?:Document|Doc\.|No\.|Nr\.|Number)?\s*\d{1,4}[a-z]?\]?[.:]?(?:\s[—–])?\s+)"
_KINDS = (
    r"(?:(?:Circular|Priority|Secret|Personal|Confidential|Backchannel|Draft|Special|Urgent|Private|Intelligence|Current|"
    r"Oral|Information|Action|Summary|Editorial|Joint|National|Paper|Diplomatic|Cipher(?:ed)?)\s+){0,2}"
    r"(?:(?:Code )?[Tt]elegrams?|Airgram|Cablegram|Despatch|Dispatch|Memorand(?:um|a)|Letter|Message|Note|"
    r"Report|Aide-M[eé]moire|Diary Entry|"
    r"Transcripts?|Minutes?|Record|Paper|Cable|Instruction|Memo|Summary|Extract|Circular|Teletype|Teleprinter|Notes)"
)
_TITLED = lazy(
    rf"(?P<number>{_NUMBER})?(?P<kind>{_KINDS})\b(?P<rest>.*?\b(?:From|from|of|Of|by|for|to|To|From:)\b.*)"
)
# "40. Current Intelligence Memorandum": a number and what the document is, and no more
_KIND_NUMBERED = lazy(rf"(?P<number>{_NUMBER})(?P<kind>{_KINDS})(?P<rest>)")
_OFFICERS = (
    r"(?:(?:Acting|Deputy|Under|Assistant|First|Vice|British|American|United States|Permanent|Special|"
    r"[A-Z][a-z]+(?:an|ese|ish|ch|iet))\s+)*"
    r"(?:Ambassador|Minister|Charg[eé](?: d[’']Affaires)?|Consul(?:[ -]General)?|Secretary|President|"
    r"Counsel(?:l)?or|High Commissioner|Representative|Director|Chairman|Premier|Prime Minister|"
    r"Under Secretary|Department|Embassy|Legation|Consulate|Mission|Delegation|Officer in Charge|"
    r"Foreign Minister|Foreign Office|Foreign Ministry|Attach[eé]|Agent|Commissioner|Governor|"
    r"Viceroy|Government|People[’']s Commissar(?:iat)?)"
)
OFFICER = lazy(rf"{_OFFICERS}\b")
_EXCHANGED = lazy(
    rf"(?P<number>{_NUMBER})?(?P<from>(?:The\s+)?{_OFFICERS}\b[^.;:]{{0,140}}?)"
    rf"\s+to\s+(?P<to>(?:the\s+|certain\s+|all\s+)?{_OFFICERS}\b[^.;:]{{0,140}})"
)
_BETWEEN_PERSONS = lazy(
    r"(?P<number>)(?P<from>(?:Sir|Mr\.?|Lord|Viscount|Earl|Marquess|Mrs\.|Dr\.)\s[^.;:()]{0,4}[^;:()]{2,50}?"
    r"(?:\s\([A-Z][\w .]{2,30}\))?)\s+to\s+"
    r"(?P<to>(?:Sir|Mr\.?|Lord|Viscount|Earl|Marquess|Mrs\.|Dr\.)\s[^;:]{2,60})"
)
# "618. DEA/12447-40": the edition's number and the paper's file
_FILED = r"\d{1,4}\.\s+[A-Z][A-Z. ]{1,12}/[\w./–-]{3,30}"
FILE_LINE = lazy(
    r"(?:\[?(?:FO|CAB|PREM|FCO|DO|CO|WO)\s\d{1,4}/\d+.*|[A-Z]{0,8}\s?[\d.A-Z]{1,12}[.\s]\S*\d\S*[/–-]\S*"
    r"(?:\s\S+){0,4}?:\s(?:Circular\s)?(?:Telegram|Airgram|Despatch|Letter|Instruction|Memorandum|Cable)"
    r"|[A-Z\d][^:]{2,60}:\s(?:Circular\s)?(?:Telegram|Airgram)"
    rf"|{_FILED}"
    r"|[A-Z]{2,5}\s\d{1,3}(?:[–-]\d{1,3})?\s[A-Z–-]{2,20}(?:[–-][A-Z]+)*"
    r"|File No\. ?\d{3}[\d.A-Za-z]{1,9}/\d{1,4}\S{0,3}"
    r"|\d{3}[A-Z]?\.\d{2,4}(?: [A-Z]{1,4})?/\d{1,2}[–-]\d{3,4}"
    r"|(?:File No\.?\s|[A-Z][A-Za-z. ]{3,24}\s)?\d{3}[A-Z]?\.[\dA-Za-z]{1,8}(?: [A-Za-z]{1,10}){0,2}"
    r"(?: \([A-Z]+\))?/\d{1,5}[a-z]?½?\.?)"
)
# "Cablegram 318 TARSK, 9 August 1943": what an edition prints under its heading.
KIND_LINE = lazy(
    r"(?P<kind>Cablegrams?|Telegram|Letter|Memorandum|Dispatch|Despatch|Teleprinter(?: message)?|Minute|Note|"
    r"Savingram|TELEGRAM(?= [A-Z\d-]*\d)|DESPATCH(?= [A-Z\d-]*\d))"
    r"(?:\s+(?P<number>unnumbered|(?:[A-Z][a-z]{2,8} )?[A-Z]{0,6}[.-]?\d[\w/.-]*(?:, [A-Z]{0,6}\d[\w/.-]*)*))?"
    r"(?:\s.{0,24}?)?\s"
    r"(?P<place>\[?[A-Z][A-Z .]{2,30}\]?|(?<=\d )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}),"
    r"\s*(?P<date>.{3,44})"
)
# "[Telegram—Translation.]" under the heading, where an edition says what was sent
KIND_REMARK = lazy(r"\[(?:Circular )?(?P<kind>[Tt]elegram|[Cc]ablegram)\b[^\]]{0,40}\]\.?")
# "No. 172.]" under the heading: the despatch's own number, as printers set it
DESPATCH_NUMBER = lazy(r"\[?No\. ?\d{1,5}[.,]?\]")
# "Cablegram A99" on a line of its own, under or over place and date
KIND_ALONE = lazy(
    r"(?P<kind>Cablegram|Telegram|Savingram|Dispatch|Despatch|Memorandum|Letter|Teleprinter message|Minute)"
    r"\s+(?P<number>[A-Z]{0,6}[.-]?\d[\w/.-]*)"
)
# "Moor to Dorn": an edition's heading without its number, as on the web
_PERSON_TO = lazy(r"(?P<who>[A-Z][\w.’' -]{1,48}?)\s+(?:to|TO)\s+(?P<whom>[A-Z][\w.’' -]{1,48})")
# "Ada Moor to Ole Dorn (Dublin)", under the number and the file
_PERSON_TO_PERSON = lazy(
    r"(?P<from>[A-ZÀ-ŽȘȚ][\w.’'-]*(?: [A-ZÀ-ŽȘȚ][\w.’'-]*){1,4}) to "
    r"(?P<to>[A-ZÀ-ŽȘȚ][\w.’'-]*(?: [A-ZÀ-ŽȘȚ][\w.’'-]*){1,4})(?: \([A-Z][\w .]{2,30}\))?"
)
# "203. To Ole Dorn", as the letters of one person are printed
_TO_PERSON = lazy(
    r"To (?P<to>(?:(?:Sir|Mr\.?|Mrs\.?|Miss|Lord|Lady|"
    r"Dr\.?) )?[A-ZÀ-ŽȘȚ][\w.’'-]*(?: [A-ZÀ-ŽȘȚ][\w.’'-]*){0,4})"
    r"(?: \([A-Z][\w .]{2,30}\))?(?:[¹*†]|\[1\])?"
)
# "No. 348 NAI DFA Secretary's Files S75": the number, and where the paper lies
NUMBER_LINE = lazy(
    r"(?:\[?(?:No\.|Document|Doc\.|Nr\.)\s*\d{1,4}\]?|\[?\d{1,4}\]?)\.?"
    r"|No\.\s\d{1,4}\s+(?P<siglum>[A-Z]{2,6})\s(?P<mark>[A-Z][^.]{2,60}\d\S*)"
    rf"|(?P<filed>{_FILED})"
)
# "Sir T. Moor to Lord Dorn.—(Received August 2, 8:30 p.m.)"
RECEIVED_BEHIND = lazy(r"\.?\s?(?:[—–-]{1,2}\s?)?\((?P<received>[Rr]eceived [^()]{3,60})\)\.?$")
_REMARK = lazy(r"\[.*\]")
# ", May 131": the day behind the parties, with the call of a note set close
_DAY_BEHIND = lazy(
    r",\s(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s\d{1,2}(?:,\s\d{4})?\s?\d{0,2}"
)
_CALL = lazy(r"\s*(?:\([¹²³⁴⁵⁶⁷⁸⁹⁰*]+\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|/\d{1,2}/|\[\d{1,2}\]|\d{1,2}|\*)$")
_LONGEST_CALL = 12
# "(Private.)", under who wrote to whom
_GRADE_LINE = lazy(
    r"[\[(](?:(?:Very |Most |Strictly )?(?:Private|Secret|"
    r"Confidential|Personal)|Telegraphic|By telegraph|Extract|Copy|"
    r"Translation)\b[^()\[\]]{0,40}[\])]",
    2,
)
_CALLS_END = frozenset("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹]*/)")
_TO = lazy(r"\s+(?:to|To)\s+(?=(?:the|all|certain|President|Premier|Secretary|[A-Z]))")
_FROM = lazy(r"\b(?:From|from)\s+")
# "Memorandum by the Secretary of State to the Director of Lakes (Dorn)"
_BY_TO = lazy(
    rf".{{4,40}}? by (?P<from>the {_OFFICERS}\b[^.;:]{{0,90}}?) to (?P<to>the {_OFFICERS}\b[^.;:]{{0,200}})"
)
# "Letter to Legations abroad from Ada Moor"; "telegram from Ada Moor to Ole Dorn (Dublin)"
_TO_FROM = lazy(r"\sto\s(?P<to>[A-Z].*?)\sfrom\s(?P<from>[A-Z].*)")


# "9 — The Governor to the Secretary of Tides": a web page's title, the heading again under it
_NUMBER_APART = lazy(r"\d{1,4} [—–] ")


class Heading(NamedTuple):
    """The heading that the editors gave the document.

    Attributes:
        line: its line.
        last: the last line, where it is wrapped.
        words: without its number and the call of a note.
        kind: the word for the kind of document, or nothing.
        sender, addressee: the words for both, or nothing.
        numbered: a number stands before it.
    """

    line: int
    last: int
    words: str
    kind: str
    sender: str
    addressee: str
    numbered: bool


def find_heading(t: Transcript, first: int, stop: int) -> Heading | None:
    """Find the editors' heading among the first lines of the text."""
    for index in range(first, min(stop, first + 8)):
        line = t.of(index)
        last = index
        if _REMARK.fullmatch(line) or len(line) > 300:
            continue
        joined = line
        filed = any(_is_filed(t.of(i)) for i in range(max(first, index - 2), index))
        while (
            last + 1 < stop
            and last - index < 3
            and t.lines[last + 1].number == t.lines[last].number + 1
            and joined[-1] not in ".:]"
            and not FILE_LINE.fullmatch(t.of(last + 1))
            and not t.of(last + 1).isupper()
            and not (filed and t.of(last + 1)[0] == "(")
            and not _GRADE_LINE.fullmatch(t.of(last + 1))
            and not t.of(last + 1).startswith(("No. ", "[No", "Department of ", "- ", "• ", "– "))
        ):
            last += 1
            joined += " " + t.of(last)
        heading = _read_heading(joined, index, last, filed=filed)
        if heading is None and last > index + 1 and t.of(index + 1)[:3] in ("to ", "To "):
            heading = _read_heading(f"{line} {t.of(index + 1)}", index, index + 1, filed=filed)
        if heading is None and last > index:
            heading = _read_heading(line, index, index, filed=filed)
        heading = heading or _letter_between(t, index, stop)
        if heading:
            again = _again(t, index, min(stop, index + 5)) if heading.last == index else index
            return heading._replace(line=again, last=max(again, heading.last))
    return None


def _letter_between(t: Transcript, index: int, stop: int) -> Heading | None:
    """Read "61. Ada Moor to Ole Dorn" over a letter: its greeting shows that these are persons."""
    line = t.of(index)
    words = line.rstrip(".").lstrip("0123456789. ").removeprefix("From ")
    found = _PERSON_TO_PERSON.fullmatch(words) if " to " in words and len(words) < 120 else None
    alone = _TO_PERSON.fullmatch(words) if line[0].isdigit() and words[:3] == "To " else None
    if (found or alone) is None or not any(
        is_greeting(t.of(below)) for below in range(index + 1, min(index + 9, stop))
    ):
        return None
    if alone:
        whom = alone["to"]
        if whom[-1] == "a" and t.text.count(whom[:-1].split()[-1]) > 1:
            whom = whom[:-1]  # the call of note a
        return Heading(index, index, words, "", "", whom, True)
    assert found is not None
    return Heading(index, index, words, "", found["from"], found["to"], line[0].isdigit())


def _again(t: Transcript, index: int, stop: int) -> int:
    """Return the line where a heading comes again under the document's number, or its own."""
    words = t.of(index).casefold().rstrip(".")
    if words[0].isdigit() and (apart := _NUMBER_APART.match(words)):
        words = words[apart.end() :]
    for below in range(index + 1, stop):
        if t.of(below).casefold().rstrip(".") == words:
            return below
    return index


def _is_filed(line: str) -> bool:
    """Tell whether a line has the edition's number and where the paper lies."""
    found = NUMBER_LINE.fullmatch(line)
    return found is not None and bool(found["siglum"] or found["filed"])


def find_exchange(t: Transcript, first: int, stop: int) -> Heading | None:
    """Find "41 Renn to Marr" above the line that says what was sent, whence and when."""
    for index in range(first, min(stop - 1, first + 8)):
        line = t.of(index)
        below = [t.of(i) for i in range(index + 1, min(index + 5, stop))]
        said = KIND_LINE.fullmatch(below[0]) is not None
        if said or (line[0].isdigit() and any(KIND_ALONE.fullmatch(one) for one in below)):
            plain = _PERSON_TO.fullmatch(line.lstrip("0123456789. "))
            sides = (plain["who"], plain["whom"]) if plain else numbered_exchange(line)
            if sides:
                sender, addressee = (side.split(", ")[0] for side in sides)
                if below[0].startswith("Cablegrams") and " and " in sides[1]:
                    addressee = sides[1]  # one number for each who gets it
                return Heading(index, index, line, "", sender, addressee, True)
    return None


def numbered_heading(t: Transcript, stop: int, within: int = 10) -> int:
    """Return the line of an edition's heading with its number, or -1: "9. Telegram From …"."""
    for index in range(min(stop, within)):
        line = t.of(index)
        if line[0].isdigit() or line.startswith(("Document", "No.", "[")):
            heading = _read_heading(line, index, index)
            if heading and heading.numbered and heading.kind and "From " in line:
                return index
    return -1


def _read_heading(line: str, index: int, last: int, *, filed: bool = False) -> Heading | None:
    words = line
    if line[-1] in _CALLS_END:
        dated = _DAY_BEHIND.search(line) if ", " in line and "to " in line else None
        whole = dated is not None and dated.end() == len(line) and "onversation" not in line
        called = dated if dated and whole else _CALL.search(line, max(len(line) - _LONGEST_CALL, 0))
        words = line[: called.start()] if called else line
    if "eceived " in words[-60:]:
        words = RECEIVED_BEHIND.sub("", words)
    if words[-1:].isdigit() and words[-2:-1].islower():
        words = words[:-1]  # "Conversation1 2"
    titled = titled_exchange(words) if " to " in words else None
    if titled and words[-1:] == ".":
        words = words[:-1]  # "Mr. Moor to Earl Dorn."
    if words.endswith(("a.m.", "p.m.")):
        words = words[:-1]  # the hour of a meeting ends its heading
    if words.endswith((".", ";", ":", ",")) or words.isupper() or len(words) > 300:
        return None
    if found := _TITLED.fullmatch(words) or _KIND_NUMBERED.fullmatch(words):
        # "Telegram From …": editions capitalise all words of their headings.
        both = _TO_FROM.fullmatch(found["rest"]) if filed else None
        by = _BY_TO.fullmatch(words) if " by the " in words else None
        if by:
            return Heading(index, last, words, found["kind"], by["from"], by["to"], False)
        formal = "From" in found["rest"] or found["number"] or filed
        if not formal:
            return None
        sender, addressee = "", ""
        if both:
            sender, addressee = both["from"], both["to"]
        elif opening := _FROM.search(rest := kind_words(words[len(found["number"] or "") :])):
            parts = _TO.split(rest[opening.end() :])
            if len(parts) == 3 and parts[0].endswith("Secretary"):
                parts = [f"{parts[0]} to {parts[1]}", parts[2]]
            sender, addressee = parts[0], parts[1] if len(parts) == 2 else ""
        named = words[len(found["number"] or "") :]
        return Heading(index, last, named, found["kind"], sender, addressee, bool(found["number"]))
    if titled:
        return Heading(index, last, words, "", titled[0], titled[1].rstrip("."), False)
    if filed and (plain := _PERSON_TO_PERSON.fullmatch(words)):
        return Heading(index, last, words, "", plain["from"], plain["to"], True)
    for form in (_EXCHANGED, _BETWEEN_PERSONS):
        if found := form.fullmatch(words):
            named = words[len(found["number"] or "") :]
            return Heading(
                index, last, named, "", found["from"], found["to"], bool(found["number"])
            )
    return None
