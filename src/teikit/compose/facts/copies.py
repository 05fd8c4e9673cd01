"""Who got a copy, where a line under the message says it in words of its own.

(Repeated to La Paz, No. 4, and Santiago, No. 11.)      Sent to Cdes.: Orlov (1), Second Department (2)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.compose.facts.context import Context, place_in_year
from teikit.compose.facts.party import lines_of, party_of
from teikit.forms.dates import find_dates
from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import SUBJECTS
from teikit.forms.names import bare_name, is_org, kind_of_party, office_of, split_list
from teikit.model.fact import Fact
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.tail.acts import subtypes
from teikit.recognise.tail.recipients import recipients

__all__ = ["posts_below", "told_of_copies"]

_STARTS = frozenset((
    "Rep", "Com", "Cop", "Sen", "Dis", "Cir", "Rel", "Pou", "Als", "Ext", "Exc", "Pri", "Typ", "Dup",
    "rep", "and", "Add", "To ", "To:", "1 c", "2 c", "Rec", "REP", "SEN", "COP", "DIS", "Inf", "For", "(Re",
    "[Re", "(Co", "[Co", "Mad",
))  # fmt: skip
_TOLD = lazy(
    r"[(\[]?(?:also\s+)?(?:(?:repeated|communicated|copied|copies|copy|extracts?|excerpts?|sent|distributed|"
    r"circulated|relayed|"
    r"pouched|forwarded|issued)\b(?:\s+(?:sent|go|goes|for information|by bag|by (?:air)?mail|saving|"
    r"given|also|(?:of this )?(?:telegram|despatch|letter|report)))*\s+to|"
    r"(?:distributed|circulated|(?:(?:extracts?|excerpts?) )?sent|copied)\s*:|"
    r"information(?:\s+copies)?(?:\s+(?:to|for))?\s*:|copies:)"
    r"\s*:?\s*(?:(?:the\s+)?(?:cdes?\.?|comrades?|members?|following|messrs\.?)\s*:?\s*)?:?\s*(?P<names>\S.*?)"
    r"[.\s]*[)\]]?[.\s]*",
    18,
)
_HEAD = lazy(
    r"(?:distributed|circulated|delivered|sent|copies|copy|copied|distribution|receive[sd]?|gets?|mailing list)"
    r"(?: (?:to|list|for|sent to|by))?(?: (?:the )?(?:cdes?\.?|comrades?))?\s*[:.]?",
    2,
)
_ENTRY = lazy(
    r"(?:\(?\d{1,2}(?:-\d{1,2})?\)?\s?[-–—.)=]\s*|[-–—•*]\s+|\d{1,2}\s?[x×]\s|\d{1,2} (?=[A-Z]))"
    r"(?:to )?(?=[A-Z])"
)
_TIMES = lazy(r"\d{1,2}\s?[x×]\s(?:to )?(?=[A-Z])")  # "1x Comrade Ray, Ministry of Trade"
_SENT_DEPARTMENT = lazy(
    r"Sent (?:to )?(?:the )?Dep(?:artmen)?t\b[^;,.]{0,30}[;,] (?:and )?(?:repeated|rptd)"
    r"(?: info(?:rmation)?)?(?: to)? (?P<names>[A-Z].*?)[.\s]*",
    18,
)
_LISTED = lazy(r"(?:To|For|Distribution|Distributed to|Sent to)\s*:\s*(?P<names>\S.*?)[.\s]*", 18)
_COUNTED = lazy(r"(?:\(?\d{1,2}\)?\s+cop(?:y|ies)\s+)(?P<names>\S.*)", 18)
_LAST = lazy(
    r"[.!?”\"]\s+(?=(?:Repeated|Communicated|Copied|Copies|Copy|Also repeated)\b[^.!?]{0,120}[.!?]?$)"
)
_NOTED = lazy(
    r"(?:\d{1,2}[.)]?|[¹²³*†])?\s*(?:Source: .{3,200}?\. )?(?:Also )?"
    r"(?P<told>(?:[Rr]epeated (?:for information )?|[Ss]ent for information )to [^.;]{3,200})[.;]",
    16,
)
_PART = lazy(r"(?:extracts?|excerpts?|copies|copy|parts?)\b.{0,60}? to (?:the )?[A-Z].*", 2)
_TO = lazy(r"\bto (?:the )?(?P<name>[A-Z][\w’'-]*(?: (?:of|for|and|the|[A-Z][\w’'-]*))*)")
_CUT = lazy(
    r"\s*[;\n]\s*|(?<!\b[A-Z])(?<!\b[MDS][rst])(?<!\bMrs)(?<!\bCde)\.\s+(?=[A-Z])|"
    r"\s+and\s+(?=by \w+ |to )|(?<=\d\)),?\s+(?:and\s+)?(?=[A-Z])"
)
_LEAD = lazy(
    r"(?:(?:and|also|by \w+|by (?:air)?(?:mail|post|bag)(?: to)?|"
    r"saving|information|info|for information|to|the|cdes?\.?|comrades?|cde\.)\s+)+"
    r"(?=[A-Z])",
    2,
)
_TAIL = lazy(
    r"\s*(?:\(\d{1,3}\)|\(?saving\)?|(?:as|under)? ?(?:No\.?|Nos\.?|telno\.?)? ?\d{1,5}(?: saving)?"
    r"|for information|by (?:air)?(?:mail|bag)|\(by \w+\))$",
    2,
)
_MADE = lazy(
    r"(?P<done>printed|typed|duplicated|made)\s+in\s+\w{1,8}\s+cop(?:y|ies)(?: each)?,?\s+(?:on\s+)?",
    2,
)


# "Comrades Ray, Poe to be informed.", "Second Directorate – for execution."
_ASSIGNED = lazy(
    r"(?:(?:for|to)\s+)?(?:the\s+)?(?:(?:comrades?|cdes?\.?|messrs\.?)\s*:?\s+)?(?P<names>(?-i:[A-ZÀ-ŽȘȚ]).{2,130}?)"
    r"(?:\s+(?:(?:is|are|was|were|has been|have been)\s+)?(?:to be |also )?informed"
    r"|\s*(?:,|[–—-]{1,2})?\s+for\s+(?:their |its |his |your )?(?:execution|information|action|implementation|"
    r"follow-up|necessary action|further action|study|consideration|comments?))\.?",
    2,
)


# "4258. Repeated information Saigon 521, London 1234.", with which a printed telegram begins
_REPEATED_FIRST = lazy(
    r"(?:\d{1,5}\.\s+)?(?:Sent (?:to )?(?:the )?Dep(?:artmen)?t\b[^;,.]{0,30}[;,] (?:and )?)?"
    r"(?:[Rr]epeated|[Rr]ptd)(?: for)?(?: info(?:rmation)?)?(?: to)? (?P<names>[A-Z][^.;:()]{2,120})\.(?:\s|$)"
)
_ADDRESSED = lazy(
    r"Addressed to (?P<name>[^.;]{3,80}?)(?: (?:telegram|tel\.?|despatch|savingram))?(?:,? [Nn]o\.? ?\d+)?"
    r"(?:[;,.]?$|[;,.]\s+)"
)


def told_of_copies(t: Transcript, spans: Spans, context: Context) -> Iterator[Fact]:
    """Read the last lines of the message and those under it that no list of copies holds."""
    paragraphs = spans.of("paragraph")
    ends = [s.value["index"] for s in spans.of("enclosure")]
    end = min((index for index in ends if index > 3), default=len(paragraphs))
    listed = {s.value["index"] for kind in _READ for s in spans.of(kind)}
    below = {s.value["index"] for s in spans.of("distribution-line")}
    top = max(
        (s.value["last"] for s in spans.of("head-line") if not s.value.get("again")), default=-1
    )
    first = paragraphs[top + 1] if top + 1 < end else None
    if first and (posts := _REPEATED_FIRST.match(t.text, first.start, first.end)):
        at = lines_of(t, spans, Span(0, 0, "", "", {"index": top + 1}))
        yield from _each(posts["names"], at, True)
    yield from _in_a_sentence(t, spans, range(max(top + 1, end - 12), end))
    yield from _in_notes(t, spans)
    listing = False
    for index in range(max(top + 1, end - 16), end):
        paragraph = paragraphs[index]
        if index in listed:
            listing = False
            continue
        words = t.text[paragraph.start : paragraph.end]
        if listing and len(words) < 110 and _ENTRY.match(words):
            at = lines_of(t, spans, Span(0, 0, "", "", {"index": index}))
            yield from _each(_ENTRY.sub("", words, count=1), at, False)
            continue
        if words[0].isdigit() and len(words) < 110 and _TIMES.match(words):
            at = lines_of(t, spans, Span(0, 0, "", "", {"index": index}))
            yield from _each(_TIMES.sub("", words, count=1).split(",")[0], at, False)
            continue
        listing = len(words) < 40 and bool(_HEAD.fullmatch(words))
        if index < end - 12:
            continue
        if index not in below and ("ated to" in words[-130:] or "cop" in words[-130:].lower()):
            last = _LAST.search(words, max(0, len(words) - 160))
            words = words[last.end() :] if last else words
        if len(words) > 400 or words[:3] not in _STARTS:
            continue
        at = lines_of(t, spans, Span(0, 0, "", "", {"index": index}))
        if ";" in words and words[-1].isalpha() and index + 1 < end:
            words += _goes_on_below(t, paragraphs[index], paragraphs[index + 1])
        if words[:3] == "Add" and (goes := _ADDRESSED.match(words)):
            name = goes["name"].removeprefix("the ")
            form = kind_of_party(name) or "place"
            yield party_of("addressee", name, at, "copies-told", "high", form)
            words = words[goes.end() :]
        if words[:4] == "and ":
            words = words[4:]
        if index in below and (whom := _to_whom(words)):
            yield party_of("addressee", whom, at, "addressed-below", "high", "org")
            continue
        if made := _MADE.match(words):
            yield from _made(t, paragraph, made.end(), made["done"], context, at)
        elif found := (
            _TOLD.fullmatch(words)
            or (words.startswith("Sent ") and _SENT_DEPARTMENT.fullmatch(words))
            or (index in below and _told_below(words))
        ):
            yield from _each(found["names"], at, words.lstrip("([")[:3].title() in _POSTS)
        elif index in below and len(words) < 160 and (found := _ASSIGNED.fullmatch(words)):
            yield from _each(found["names"], at, False)
        elif _PART.match(words):
            for name in _TO.finditer(words):
                if is_org(name["name"]):
                    yield party_of("copied", name["name"], at, "copies-told", "high")


def _to_whom(words: str) -> str:
    """Return the one body to which a paper is addressed below its text: "To: Ministry of Trade, Oslo"."""
    found = _TO_ONE.fullmatch(words)
    if found is None or not is_org(found["name"]) or (found["town"] and not look_up(found["town"])):
        return ""
    return found["name"]


_TO_ONE = lazy(
    r"To\s?:\s+(?:the )?(?P<name>[A-ZÀ-ŽȘȚ][^,;()\d\n]{3,70}?)"
    r"(?:,\s(?P<town>[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?))?\.?"
)


def _goes_on_below(t: Transcript, above: Span, below: Span) -> str:
    """Return what goes on with a list in the line right under it: "Ferry Company; files"."""
    lines = (t.lines[t.index_at(one)].number for one in (above.end - 1, below.start))
    words = t.text[below.start : below.end]
    near = next(lines) + 1 == next(lines)
    return f"\n{words}" if near and ";" in words and ":" not in words and len(words) < 200 else ""


def posts_below(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read the posts that stand in a column under the first one, one a line.

    Repeated for information to Benghazi   No. 99
                                Cairo      No. 699
                and Saving to   Rome       No. 214
    """
    for part in spans.of("docket-part"):
        if part.value.get("key") != "copied" or not part.value.get("parties"):
            continue
        index = t.index_at(part.start)
        first = t.lines[index]
        if _REPEATED.match(t.text, first.start, first.end) is None:
            continue
        for n in range(index + 1, min(index + 9, t.last)):
            line = t.lines[n]
            if line.number != t.lines[n - 1].number + 1:
                break
            if line.indent < first.indent + 3 and _GOES_ON.match(t.text, line.start) is None:
                break
            found = _POST.fullmatch(" ".join(t.text[line.start : line.end].split()))
            if found is None or not look_up(found["post"].title()):
                break
            at = t.position(n)
            yield party_of("copied", found["post"], at, "posts-in-a-column", "", "place")


_REPEATED = lazy(r"(?:and )?(?:[Rr]epeated|REPEATED|RPTD)\b")
_GOES_ON = lazy(r"(?:and )?[Ss]aving to\b")
_POST = lazy(
    r"(?:(?:and )?(?:(?:[Ss]aving|for information|and) )*(?:to )?)"
    r"(?P<post>[A-Z][\w’'-]+(?: (?!No\b)[A-Z][\w’'-]+){0,2})"
    r"(?: \([^()]{2,50}\)|,? (?:[Nn]o|NO)\.? ?\d{1,5}| [Ss]aving){0,3}[.,;]?"
)


def _in_notes(t: Transcript, spans: Spans) -> Iterator[Fact]:
    """Read a note of the edition: "Repeated for information to Madrid and pouched to Horta."."""
    for span in spans.of("note-body")[:3]:
        stop = min(span.end, span.start + 240)
        if t.text.find("epeated", span.start, stop) < 0 and (
            t.text.find("ent for information", span.start, stop) < 0
        ):
            continue
        if noted := _NOTED.match(t.text, span.start, span.end):
            at = t.position_at(noted.start("told"))
            words = _POUCHED.sub("; ", " ".join(noted["told"].split()))
            if told := _TOLD.fullmatch(words):
                yield from _each(told["names"], at, True)
            return


_POUCHED = lazy(
    r",? and (?:pouched|sent|airmailed|forwarded|by (?:air)?(?:mail|pouch|bag))(?: by \w+)? to ", 2
)
_OF_THIS = lazy(
    r"\bcop(?:y|ies|ying)(?: of)? this(?: (?:despatch|dispatch|telegram|letter|report|note|memorandum))?\b"
    r"(?:,? (?:together )?with(?:out)? (?:its|the) enclosures?,?)?"
    r"(?: (?:is|are|has|have|being|been|also|sent|forwarded|addressed|direct|going))*"
    r" to (?P<names>(?:\b(?:Mr|Mrs|Messrs|Dr|Gen|Col|M|[A-Z])\.|[^.;:()]){3,200}?)[.;]"
)


def _in_a_sentence(t: Transcript, spans: Spans, near: range) -> Iterator[Fact]:
    """Read "I am sending copies of this despatch to Rome and to the Department of Trade."."""
    paragraphs = spans.of("paragraph")
    for index in near:
        paragraph = paragraphs[index]
        if t.text.find("cop", paragraph.start, paragraph.end) < 0:
            continue
        words = " ".join(t.text[paragraph.start : paragraph.end].split())
        found = _OF_THIS.search(words) if " this " in words else None
        if not found or _UNSENT.search(
            words, max(words.rfind(". ", 0, found.start()), 0), found.start()
        ):
            continue
        told = _WITH_ENCLOSURE.sub("", found["names"])
        at = lines_of(t, spans, Span(0, 0, "", "", {"index": index}))
        for piece in _bodies_whole(_TO_EACH.split(told)):
            name = piece.removeprefix("to ").removeprefix("the ").strip(" ,")
            if not name[:1].isupper() or len(name) > 80:
                continue
            if someone := _SOMEONE.fullmatch(name):
                yield party_of("copied", someone["name"], at, "copies-told", "high", "person")
                continue
            name = _CHANCERIES.sub("", name)
            lone = _COLLEAGUE.fullmatch(name)
            if lone and look_up(lone["place"]) and not is_org(name) and not office_of(lone["name"]):
                yield party_of("copied", lone["name"], at, "copies-told", "high", "person")
                continue
            office = _OFFICERS.sub("", name)
            if office_of(office) and (post := _OFFICER_AT.search(office)):
                name = post["place"]  # "His Majesty's Consul at Libau"
            form = (
                "org" if is_org(name) else "place" if name.count(" ") < 2 or look_up(name) else ""
            )
            if form or office_of(name):
                yield party_of("copied", name, at, "copies-told", "high", form or "org")


def _bodies_whole(pieces: list[str]) -> list[str]:
    """Join what "and" parted within a body's name: "Ministry of Fuel and Power"."""
    whole: list[str] = []
    for piece in pieces:
        if whole and " " not in piece and piece.strip(" .,") in SUBJECTS and " of " in whole[-1]:
            whole[-1] = f"{whole[-1]} and {piece}"
        else:
            whole.append(piece)
    return whole


# "I have given no copy of this letter to …", "He asked me for a copy of this letter to …"
_UNSENT = lazy(
    r"\b(?:no|not|never|neither|nor|without|declin\w+|refus\w+|ask\w*|request\w*|wish\w*|want\w*|whether|if|unless|"
    r"should|could|might|would)\b",
    2,
)
# "Mr. Wren at Chungking", "Sir E. Moor"
_SOMEONE = lazy(
    r"(?:Mr|Mrs|Miss|Dr|Sir|Monsieur|M|Col(?:onel)?|Gen(?:eral)?|Consul|Vice-Consul|Captain|Major)\.? "
    r"(?P<name>(?:[A-Z]\. ?)*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:,? (?:at|in) [A-Z].*)?"
)
# "Wren at Chungking", among colleagues
_COLLEAGUE = lazy(
    r"(?P<name>[A-Z][a-z][\w’'-]+) (?:at|in) (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_DAY = lazy(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_OFFICER_AT = lazy(r" (?:at|in) (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)$")
_OFFICERS = lazy(r"(?<=r|t|l|e)s(?= (?:at|in) [A-Z])")  # "Ambassadors at"
_CHANCERIES = lazy(r"^(?:Chanceries|Embassies|Legations|posts) (?:at|in) (?=[A-Z])")
_WITH_ENCLOSURE = lazy(
    r",? (?:together )?with(?:out)? (?:the |its |a copy of the |copies of the )?enclosures?,?(?= |$)"
)
_TO_EACH = lazy(r",? (?:and|also) to |, and (?:to )?|, (?:to )?| and (?=(?:the )?[A-Z])")


def _told_below(words: str) -> re.Match[str] | None:
    return _LISTED.fullmatch(words) or _COUNTED.fullmatch(words)


def _made(
    t: Transcript, paragraph: Span, begin: int, done: str, context: Context, at: tuple[int, int]
) -> Iterator[Fact]:
    date = next(find_dates(t.text, paragraph.start + begin, paragraph.end), None)
    if date is None or date.start > paragraph.start + begin + 4:
        return
    placed, _ = place_in_year(date, context, after=True)
    keys = subtypes(done) or ["printed"]
    if placed.year and keys:
        yield Fact(
            keys[0], "", norm=placed.when, form="org", lines=at, rule="made-in-copies", cert="high"
        )


_READ = ("copies", "note-body", "distribution-act")
_POSTS = ("Rep", "Com", "Rel", "Pou")


# "Ministry of Food for Mr. Maud and Dominions Office for Mr. Boyd Shannon"
_FOR_WHOM = lazy(r" \(?for (?:Mr|Mrs|Miss|Sir|Dr|Lord)\.? [A-Z][\w’'-]*(?: [A-Z][\w’'-]+)*\)?")


_BY_POST = lazy(r",?\s+and,?\s+by\s+(?:post|bag|air ?mail|despatch),?\s+to\s+")
# "His Majesty's Consul at Memel": the post by its town
_MAJESTY = lazy(
    r"H(?:is|er)(?: Britannic)? Majesty['’]s (?:[A-Z][\w’'-]+ ){0,2}?(?:Consul(?:[- ]General)?|"
    r"Ambassador|Minister|Representative|Charg[eé](?: d[’']Affaires)?) (?:at|in) (?P<place>[A-Z][\w’' -]{2,30})"
)


def _unbroken(words: str) -> str:
    """Join a name that the margin broke in a list with semicolons: "Danube" over "Shipping Company"."""
    lines = [" ".join(line.split()) for line in words.split("\n")]
    whole = lines[0]
    for line in lines[1:]:
        left, right = whole.rpartition(";")[2], line.partition(";")[0]
        whole += ("\n" if is_org(left) and is_org(right) else " ") + line
    return whole


def _each(words: str, at: tuple[int, int], posts: bool) -> Iterator[Fact]:
    """Yield the recipients of a list, those that have the form of a name."""
    if ";" in words and "\n" in words:
        words = _unbroken(words)
    words = _BY_POST.sub(", ", _FOR_WHOM.sub("", words))
    lists = [_LEAD.sub("", one, count=1) if _LEAD.match(one) else one for one in _CUT.split(words)]
    pieces = [one[a:b] for one in lists if one for a, b in split_list(one, 0, len(one))]
    for piece in pieces:
        name = piece.strip(" .,()")
        if posted := _MAJESTY.fullmatch(name):
            yield party_of("copied", posted["place"], at, "copies-told", "high", "place")
            continue
        name = name[lead.end() :] if (lead := _LEAD.match(name)) else name
        while (cut := _TAIL.sub("", name)) != name:
            name = cut.rstrip(" ,.")
        bounds = recipients(name, 0, len(name))
        if not bounds or not name[bounds[0][0]].isupper():
            continue
        a, b = bounds[0]
        if _DAY.fullmatch(name, a, b):
            continue  # "Sent: Wednesday, 23 Aug 1939"
        kind = kind_of_party(name[a:b])
        # "Repeated to Riga": a post by its town; "Sent to Cdes.: Orlov" names people.
        post = kind == "person" and posts and bare_name(name[a:b]) == name[a:b]
        form = "place" if post or name[a:b] in COUNTRIES else kind
        yield party_of("copied", name[a:b], at, "copies-told", "high", form)
