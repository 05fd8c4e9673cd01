"""What opens a message: the addressee, a greeting, who else gets a copy, place and date.

    Ambassadors Li Ming, Wang An also copied
    To the [Valdorian] Embassy in Ruthenia:

Not seen: an address whose lines lie apart; a greeting that is part of the first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import or_
from typing import Any

from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import unspaced
from teikit.forms.lazy import lazy
from teikit.forms.names import (
    bare_name,
    is_office,
    is_org,
    is_person,
    kind_of_party,
    office_of,
    party_list,
    split_list,
    unbracketed,
)
from teikit.model.collection import Collection
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = [
    "decides",
    "is_copies",
    "is_membership",
    "is_salutation",
    "opener",
    "without_further",
]

_TO = lazy(
    r"\[?T[Oo](?: the)?\]?:?\s+(?:(?:the|all|our|THE|ALL)\s+)?(?=[\[A-Z])|"
    r"For\s+(?:the\s+)?(?=Ambassador|Embassy)|To:?\s+(?:all|our|the)\s+(?:ambassadors|embassies|missions|legations|consulates|posts|heads)\b|"
    r"To:?\s+(?=(?:ambassadors|embassies|missions|legations|consulates|posts)\b)"
)
_SMALL_TO = lazy(r"to (?:the )?(?=[A-ZÀ-ŽȘȚ])")
_PLACE_TO = lazy(
    r"[A-ZÀ-ŽȘȚ][a-z]+[.,] [Tt]o (?=(?:[Cc]omrades?|[Cc]des?\b))|"
    r"[A-ZÀ-ŽȘȚ]{3,}(?:[ -][A-ZÀ-ŽȘȚ]{2,}){0,2}, (?:to |TO )(?=[A-ZÀ-ŽȘȚ]{4,})"
)
_GREETING = lazy(
    r"(?:(?:my\s+)?(?:dear|esteemed|respected|beloved|honou?red|highly esteemed)\b.{0,120}"
    r"|(?:(?:your\s+)?excellency|comrades?|gentlemen|sirs?|madam|mr\.?|mrs\.?|ambassadors?|"
    r"(?:vice[- ])?premier|(?:(?:vice|deputy)[- ])?(?:ministers?|chairman)|charg[eé] d[’']affaires|"
    r"president|secretary|general|embassy|embassies|"
    r"foreign ministry|ministry of foreign affairs|central committee|all embassies|"
    r"all (?:missions|posts))\b(?!['’]s (?-i:[a-z])).{0,120})",
    re.IGNORECASE,
)
_TAIL = lazy(r"(?<!\s)\s{0,4}[(\[（](?P<words>[^()\[\]]{3,40})[)\]）]\s*$")
_COPIED = lazy(
    r"(?P<have>[\[A-Z].{3,300}?)\s+to (?:have|receive|get) (?:a )?cop(?:y|ies)\.?|"
    r"(?P<names>[\[A-Z].{3,300}?)\s+(?:(?:is|are|were|was|to be)\s+)?(?:also\s+copied|"
    r"copied|also informed|(?:also\s+)?to be (?:also\s+)?informed)\.?|"
    r"also informing:? +(?:the )?(?P<told>.{3,300})|"
    r"(?:copied|cc|copy|info|copies|also(?: (?:sent|cabled|issued|"
    r"addressed))?|(?:sent|cabled) (?:also|simultaneously)) "
    r"to:?\s+(?P<after>.{3,300})",
    re.IGNORECASE,
)
_WIDE = lazy(r"[ \xa0\t]{3,}")
_VERB = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|should|can|could|may|must|came|went|gave|"
    r"told|asked|made|met|raised|discussed|expressed|stated|pointed|explained|indicated|described|"
    r"mentioned|reported|replied|answered|added|proposed|suggested|listed|put|spoke)\b"
)


def is_salutation(words: str) -> bool:
    """Tell whether a line addresses somebody: short, ends in a colon or comma, names a post."""
    if len(words) > 420 or words[-1:] not in ":：,，!)]）":
        return False
    core = _TAIL.sub("", words)
    if ". " in core and _SENTENCES.search(core):
        return False
    if _WIDE.search(core) or (core[-1:] == "!" and is_org(core)) or decides(core):
        return False
    long = 380 if core[:3] == "To " and core[-1:] in ":：" else 200  # posts, and who gets copies
    if len(core) > long or core[-1:] not in ":：,，!" or _VERB.search(core):
        return False
    return bool(_TO.match(core) or _GREETING.fullmatch(core[:-1].strip()))


def without_further(words: str) -> str:
    """Return whom words call, without who else is to have them: "Foreign Ministry, and convey to …:"."""
    found = (one.search(words) for one in (_COPY_BEHIND, _FORWARDED, _FOR_INFORMATION))
    return words[: min((match.start() for match in found if match), default=len(words) - 1)]


def decides(words: str) -> bool:
    """Tell whether a line opens a decision: "The Secretariat of the Party decides:"."""
    return _DECIDES.search(words) is not None


_DECIDES = lazy(
    r"\b(?:decides?|resolves?|decrees?|orders?|ordains?|determines?|hereby [a-z]+|"
    r"has (?:decided|resolved))\s*[:：]$",
    2,
)
_SENTENCES = lazy(r"[a-z]{4,}\. [A-Z]")


def is_copies(words: str) -> bool:
    """Tell whether a line above the message says who gets a copy."""
    if len(words) >= 320:
        return False
    folded = words.lower()
    if not any(stem in folded for stem in _COPYING):
        return False
    return bool(_COPIED.fullmatch(words) or _COPY.match(words))


# One of these is in each line that says so.
_COPYING = (
    "cop",
    "info",
    "fyi",
    "forwarded to",
    "cc",
    "c.c",
    "distribution",
    "also to ",
    "also sent",
    "also cabled",
    "also issued",
    "sent also",
    "simultaneously",
)


_COPY = lazy(
    r"[(\[]?(?:Cop(?:y|ies)|COP(?:Y|IES)|c\.?c\.?|C\.?[Cc]\.?|Info|FYI|"
    r"(?:Already )?[Ff]orwarded|Distribution|DISTRIBUTION)"
    r"(?:\s+(?:[Tt]o|TO|[Ff]or|FOR))?\s*:\s+(?:to\s+)?(?=[A-ZÀ-ŽȘȚ\[])|"
    r"(?:Copy|Copied|COPY)(?: to)? (?:the )?(?=(?!No\b)[A-ZÀ-ŽȘȚ\[][^:;.\d]{5,160}"
    r"\b(?:Committee|Ministry|Department|Embassy|Office|Bureau|Commission|Legation|Council)\b[^:;.\d]{0,80}[:：]$)"
)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    text = t.text
    paragraphs = spans.of("paragraph")
    lines = spans.of("head-line")
    address = [s for s in lines if s.value["role"] == "salute" and not s.value.get("greeting")]
    for line in lines:
        index, role = line.value["index"], line.value["role"]
        paragraph = paragraphs[index]
        if role == "salute":
            if line.value.get("greeting"):
                named = bool(address) or any(
                    part.value.get("key") == "addressee" for part in spans.of("docket-part")
                )
                salute = _greeting(text, paragraph, index, named)
                yield salute._replace(value={**salute.value, "dated": line.value.get("dated")})
            else:
                whole = paragraph._replace(end=paragraphs[line.value["last"]].end)
                yield from _salute(text, whole, line, address, t.collection)
        elif role == "copies":
            yield from _copies(text, line, index)
        elif role == "dateline":
            rule = "place-and-date" if line.value["place"] else "date-alone"
            value = {k: line.value[k] for k in ("index", "last", "place", "org", "date")}
            yield Span(line.start, line.end, "dateline", rule, value)


def _copies(text: str, line: Span, index: int) -> Iterator[Span]:
    start, end = line.start, line.end
    words = text[start:end]
    if copied := _COPIED.fullmatch(words):
        group = next(name for name in ("have", "names", "told", "after") if copied[name])
        a, b = copied.span(group)
    elif label := _COPY.match(words):
        a, b = label.end(), end - start - (words[0] in "([" and words[-1] in ")]")
        b -= words[b - 1] in ":："
    else:
        return
    items = [
        (c, _uncounted(text, c, d))
        for e, f in split_list(text, start + a, start + b)
        for c, d in _columns(text, e, f)
    ]
    items = [
        (c, d)
        for n, (c, d) in enumerate(items)
        if not (n and _is_town_of(text, items[n - 1], (c, d)))
    ]
    value = {"index": index, "last": line.value["last"], "items": items}
    yield Span(start, end, "copies-above", "copied-above-the-message", value)


def _is_town_of(text: str, body: tuple[int, int], town: tuple[int, int]) -> bool:
    """Tell whether the town stands behind a body on its line: "High Commissioner's Office, Karachi"."""
    words = text[slice(*town)].strip(" .")
    beside = text[body[1] : town[0]].strip(" ") == ","
    return beside and is_org(text[slice(*body)]) and not is_org(words) and bool(look_up(words))


def _columns(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part names that only wide gaps part: "EUR   BNA (2)   Commerce"."""
    for gap in _WIDE.finditer(text, start, end) if "   " in text[start:end] else ():
        if start < gap.start() and text[start : gap.start()].strip():
            stop = gap.start()
            while text[stop - 1] in "\n ":
                stop -= 1
            yield start, stop
            start = gap.end()
    yield start, end


def _uncounted(text: str, start: int, end: int) -> int:
    """Return where a name ends before the number of its copies: "NEA (2)"."""
    counted = _COUNT.search(text, start, end)
    return counted.start() if counted and counted.start() > start else end


_COUNT = lazy(r"\s*(?:\(\d{1,2}\)|[-–]\s*\d{1,2})[.\s]*$")


def _greeting(text: str, paragraph: Span, index: int, addressed: bool) -> Span:
    """A greeting names whom a letter is for where no address does."""
    start, end = paragraph.start, paragraph.end
    value: dict[str, object] = {"index": index, "names": [], "greeting": True}
    if not addressed and (dear := _DEAR_NAME.match(text, start, end)):
        a, b = dear.span("name")
        if (
            is_person(bare_name(text[a:b]))
            and bare_name(text[a:b]).split()[0].capitalize() not in _NO_NAMES
        ):
            a = text.index(bare_name(text[a:b]).split()[0], a)
            if kind_of_party(text[a:b]) == "person" and not is_office(text[a:b]):
                value["names"] = [(a, b)]
    return Span(start, end, "salute", "greets-somebody", value)


_DEAR_NAME = lazy(
    r"(?:(?:my|most|highly)\s+)?(?:dear|esteemed|respected|honou?red|"
    r"comrade)\s+(?P<name>[A-Z][^,:!;]{2,50})[,:!]",
    2,
)
_NO_NAMES = frozenset(
    (
        "Sir",
        "Sirs",
        "Madam",
        "Comrade",
        "Comrades",
        "High",
        "Prime",
        "Foreign",
        "Friend",
        "Friends",
        "Colleague",
        "Mr",
        "Mr.",
    )
)


def _salute(
    text: str, paragraph: Span, line: Span, address: list[Span], known: Collection
) -> Iterator[Span]:
    start, end = paragraph.start, paragraph.end
    words = text[start:end]
    core_end = end
    index = line.value["index"]
    if line.value.get("sends"):
        sends = {"index": index, "names": [], "address": False, "sender": (start, end)}
        yield Span(start, end, "salute", "writes-to-the-addressee", sends)
        return
    value: dict[str, Any] = {"index": index, "names": [], "address": len(address) > 1}
    value["last"] = line.value["last"]
    value["minute"] = line.value.get("minute", False)
    if (tail := _TAIL.search(words)) and (found := known.category("classification", tail["words"])):
        a, b = tail.span("words")
        value["classification"] = (start + a, start + b, found)
        core_end = start + tail.start()
    to = _TO.match(text, start, core_end) or _PLACE_TO.match(text, start, core_end)
    to = to or _SMALL_TO.match(text, start, core_end)
    begin = to.end() if to else start
    name_end = core_end
    while name_end > begin and text[name_end - 1] in ":：,，!. ":
        name_end -= 1
    if called := _CALL.search(text, begin, name_end):
        name_end = called.start()
    copied = _COPY_BEHIND.search(text, begin, name_end)
    if copied := copied or _FORWARDED.search(text, begin, name_end):
        bracketed = copied.group().lstrip()[0] in "([" and text[name_end - 1] in ")]"
        value["copied"] = _addressees(text, copied.end(), name_end - bracketed) or party_list(
            text, copied.end(), name_end - bracketed
        )
        name_end = begin + len(text[begin : copied.start()].rstrip(" ,;\n\t"))
    if written := _FROM_WHOM.search(text, begin, name_end):
        value["from"] = _addressees(text, written.end(), name_end)
        name_end = written.start() if value["from"] else name_end
    # Of an address, the first line names whom it is for; the others say where.
    if noted := _FOR_INFORMATION.search(text, begin, name_end):
        told = [*value.get("copied", [])]
        at = noted.end()
        for further in _AND_TO.finditer(text, noted.end(), name_end):
            told.append((at, further.start()))
            at = further.end()
        value["copied"] = [*told, *(_addressees(text, at, name_end) or [(at, name_end)])]
        name_end = noted.start()
    address = [one for one in address if not one.value.get("sends")]
    first = address[0].value["index"] == index or (
        address[0].value.get("alone") and line.value.get("address")
    )
    first = first or bool(to) or _goes_on(text, begin, name_end, words, address, index)
    if line.value.get("alone"):
        first = False
    if (
        first
        and text[start : start + 4].upper() == "FOR "
        and " FROM " in text[start:name_end].upper()
    ):
        first = False  # "FOR AMBASSADOR FROM FOREIGN SECRETARY": within two offices
    below = next((one for one in address if one.value["index"] == index + 1), None)
    broken = first and below and _BROKEN_OFF.search(text, begin, name_end)
    if broken and below:
        name_end = begin + len(
            text[begin : below.end].rstrip(" ,.:：!")
        )  # "COMMITTEE OF THE" over "PARTY"
    if (towned := _AT_TOWN.search(text, begin, name_end)) and look_up(towned["town"]):
        name_end = towned.start()  # "To Comrade Moor – Warsaw"
    if broken:
        value["names"] = [(begin, name_end)]
    elif first and name_end > begin and not _DEAR.match(text, begin, name_end):
        value["names"] = [
            name
            for a, b in _each_address(text, begin, name_end)
            for name in _addressees(text, a, b)
        ]
    yield Span(start, end, "salute", "addresses-somebody", value)


_BROKEN_OFF = lazy(r"(?i:\b(?:of|for|of the|for the))$")
# "To Comrades Moor and Dorn from Comrade Vell"
_FROM_WHOM = lazy(
    r"\s+from\s+(?=(?:Comrades?|Cdes?\.?|Mr\.?|Premier|Chairman|President|Minister|Ambassador|Marshal|General)"
    r"\s[A-ZÀ-ŽȘȚ])"
)


def _each_address(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part "all missions; also to the Embassy in Oslo, with reference to …", "… (for the Tea Board)"."""
    if text[end - 1] == ")" and (inner := _FOR_WHOM.search(text, start, end)):
        yield start, inner.start()
        start, end = inner.end(), end - 1
    elif attended := _ATTENTION.search(text, start, end):
        yield start, attended.start()
        start = attended.end()
    elif also := _ALSO_TO.search(text, start, end):
        yield start, also.start()
        start = also.end()
        why = _WITH_REFERENCE.search(text, start, end)
        end = why.start() if why else end
    yield start, end


_AT_TOWN = lazy(r"\s[–—-]\s(?P<town>[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?)$")
# "Foreign Ministry (for the First Department)"
_FOR_WHOM = lazy(
    r"\s*\((?:for|for the attention of|attention(?: of)?:?|attn\.?:?) (?:the )?(?=[A-Z][^()]+\)$)"
)
_ATTENTION = lazy(r",? for the attention of (?:the )?(?=[A-Z])")
_ALSO_TO = lazy(r"\s*;\s*(?:and )?also (?:to )?(?:the )?(?=[A-Z])")
_WITH_REFERENCE = lazy(r",? (?:with|in) (?:reference|reply|answer|response|regard) to\b")


def _goes_on(text: str, begin: int, end: int, words: str, address: list[Span], index: int) -> bool:
    """Tell whether a list of bodies goes on in the address's second line: "Embassy in Dorn:"."""
    above = next((one for one in address if one.value["index"] == index - 1), None)
    if above is None or words[-1] not in ":：" or text[above.end - 1] != ",":
        return False
    items = [*party_list(text, above.start, above.end - 1), *party_list(text, begin, end)]
    return len(items) > 2 and all(is_org(_LEAD.sub("", text[a:b])) for a, b in items)


_LETTERS = lazy(r"[A-Z]{2,6}")


_COMRADES = lazy(r"(?:[Cc]omrades|[Cc]des\.?|[Cc]oms\.?|Messrs\.?)\s+(?=[A-ZÀ-ŽȘȚ])")


def _addressees(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part "the Foreign Ministry, Ministry of Trade, and the Central Committee": bodies each."""
    items = []
    for a, b in party_list(text, start, end):
        lead = _LEAD.match(text, a, b)
        items.append((lead.end() if lead else a, b))
    if len(items) > 1 and (several := _COMRADES.match(text, *items[0])):
        names = [(several.end(), items[0][1]), *items[1:]]
        if all(is_person(text[a:b]) and not is_org(text[a:b]) for a, b in names):
            return names  # "Comrades Ada Moor, Ole Dorn and Tom Vell"
    items = [
        (a, b)
        for a, b in items
        if text.endswith(" and ", start, a) or not _HONOURS.fullmatch(text, a, b)
    ]
    if is_membership(text[start:end]):
        return []
    if titled := _TITLED_NAME.match(text, start, end):
        # "Sir Edmund Tarrant, K.C.B.", "Director Wolniak"
        return [titled.span("name")]
    if len(items) > 1 and _stands_before_his_post(text, items):
        return items[:1]
    if len(items) == 1 and (both := _AND_THE.search(text, *items[0])):
        a, b = items[0]
        if is_org(text[a : both.start()]) and is_org(text[both.end() : b]):
            return [(a, both.start()), (both.end(), b)]
    if text.find(" and ", start, end) > 0 and (last := _AND_BODY.search(text, start, end)):
        persons = [(a, min(b, last.start())) for a, b in items if a < last.start()]
        if is_org(text[last.end() : end]) and all(_is_titled(text[a:b]) for a, b in persons):
            return [*persons, (last.end(), end)]  # "Ambassador Moor and the Embassy"
    each = [is_org(text[a:b]) or bool(office_of(text[a:b])) for a, b in items]
    lettered = [_LETTERS.fullmatch(text, a, b) is not None for a, b in items]  # "MFA and ILD"
    if len(items) > 1 and each[0] and all(map(or_, each, lettered)):
        return items
    joined = len(items) > 2 or (
        len(items) == 2 and " and " in text[slice(items[0][1], items[1][0])]
    )
    if joined and all(is_org(text[a:b]) or _is_titled(text[a:b]) for a, b in items):
        return items  # "Chairman Moor, Comrade Dornov, and the Central Committee"
    first = text[slice(*items[0])] if items else ""
    held = len(items) > 1 and is_office(text[slice(*items[1])]) and not is_office(first)
    if held and is_person(bare_name(first)) and not is_org(first):
        return items[:1]  # "Ada Moor, Ambassador, Tarsk"
    if len(items) > 2 and all(_POST.fullmatch(text, a, b) for a, b in items):
        return items  # "To Aldane, Tarsk, Oskarholm and London"
    words = text[start:end]
    if len(items) == 2 and all(_is_titled(text[a:b]) for a, b in items):
        # "Chairman Moor, Comrade Dornov", but one alone in "Mr. Moor, Minister in Oslo"
        return items[:1] if _HIS_OFFICE.match(text, *items[1]) else items
    if " and " in words and (whom := _AND_WHOM.search(text, start, end)):
        body, person = (start, whom.start()), (whom.end(), end)
        if is_org(text[slice(*body)]) and _is_titled(text[slice(*person)]):
            return [body, person]  # "Ministry of Lakes and Comrade Dornov"
    if is_org(words) or is_person(bare_name(words)) or _ALL_POSTS.match(words):
        return [(start, end)]
    if words[1:2] == " " and (whole := unspaced(words)) != words and is_person(whole):
        return [(start, end)]  # "M o o r"
    if items and (is_person(bare_name(text[slice(*items[0])])) or is_org(text[slice(*items[0])])):
        return items[:1]
    return []


_HIS_OFFICE = lazy(r"(?:[A-Z][\w-]+ ){1,3}(?:in|at|of|to|for) ")


def _stands_before_his_post(text: str, items: list[tuple[int, int]]) -> bool:
    """Tell whether one person comes before where he is: "G. H. Moor, Esq., British Embassy, Baghdad"."""
    first = text[slice(*items[0])]
    bare = bare_name(first)
    titled = bare != unbracketed(first)
    person = is_person(bare) and (titled or " " in bare) and not is_org(first)
    person = person and (titled or not office_of(first))
    rest = [text[a:b].strip(" .") for a, b in items[1:]]
    if not person or any(map(_is_titled, rest)):
        return False
    return bool(look_up(rest[-1])) and all(is_org(one) or look_up(one) for one in rest)


def _is_titled(words: str) -> bool:
    name = bare_name(words)
    return name != unbracketed(words) and is_person(name)


_AND_WHOM = lazy(
    r",?\s+and\s+(?=(?:Comrades?|Cde\.?|(?:Vice[- ]|Deputy )?(?:Premier|Minister|Chairman)|Ambassador|"
    r"Director|Secretary|Mr\.?)\s[\[A-Z])"
)
_AND_BODY = lazy(r",?\s+and\s+(?:(?:to\s+)?the\s+)?(?=[A-ZÀ-ŽȘȚ][^,;]*$)")
_ALL_POSTS = lazy(
    r"(?:All )?(?:\w+ ){0,3}(?:Embassies|Missions|Posts|Legations|Consulates|Agents|"
    r"Representatives|Ambassadors|Consuls|Heads of (?:all )?(?:Missions?|Posts?)|Officers (?:in|at|of))\b",
    2,
)
_POST = lazy(r"[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+){0,2}")
_AND_THE = lazy(
    r",?\s+and\s+(?:(?:to\s+)?the\s+(?=[A-Z])|(?=[A-Z].{3,60}?"
    r"\b(?:Committee|Ministry|Department|Embassy|Legation|Commission|Bureau|Secretariat|Administration)\b))"
)
_AND_TO = lazy(r"\s+and\s+to\s+(?:the\s+)?")
_HONOURS = lazy(r"(?:[A-Z]\.){2,}(?:[A-Z]\.?)?|Esq\.?|M\.?P\.?|Bart\.?|[A-Z]{2,4}")
_TITLED_NAME = lazy(
    r"(?:(?:Sir|Lord|Mr\.?|Mrs\.?|Dr\.?|Miss|Monsieur|M\.|H\.E\.|His Excellency|The Right "
    r"Honou?rable|The Hon(?:ourable|\.)?|Director|"
    r"Comrade|Cde\.?|Com\.|General|Colonel|Professor|Minister|Deputy Minister|Vice-Minister|"
    r"Shri|Herr|Chairman|President|Premier)\s+)+(?P<name>[A-ZÀ-ŽȘȚ][\w.’'-]*"
    r"(?:\s+(?:van|von|de|der|den|[A-ZÀ-ŽȘȚ][\w.’'-]*)){0,4})(?:,\s*(?:(?:[A-Z]\.?){2,5}|Esq\.?|"
    r"[A-Z]{2,4}|M\.P\.)[,. ]*)*$"
)


def is_membership(words: str) -> bool:
    """Tell whether a line says of what somebody is a member, over the name of who is."""
    return _MEMBER.match(words) is not None


_MEMBER = lazy(r"(?:(?:Alternate |Candidate )?Members? of |.*\band$)")
_LEAD = lazy(
    r"(?:and\s+)?(?:(?:also\s+)?(?:copying|reporting(?:\s+to)?)\s+(?=the\s))?(?:the\s+|all\s+)?"
)
_FOR_INFORMATION = lazy(
    r"[,;]?\s+(?:and\s+)?\[?\(?for (?:their |the )?information\)?\]?[,:]?\s*(?:to\s+|of\s+)?"
    r"(?:the\s+)?(?=[\[A-Z])",
    2,
)
_COPY_BEHIND = lazy(
    r"[;,(]\s*(?:and\s+)?(?:also\s+)?(?:(?-i:cc|CC(?=\s?:)|Cc)|(?<=also )for(?=\s+the\b)|copied\s+to|"
    r"copying(?=\s+(?:the|to)\b)(?:\s+to)?|(?:and\s+)?(?:with\s+)?(?:an?\s+)?(?:information\s+)?cop(?:y|ies)\s+"
    r"(?:(?:also\s+)?(?:sent|given|going)\s+)?(?:to|for(?:\s+the)?\s+information(?:\s+(?:of|to))?|for)|info)"
    r"\s*:?\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "Foreign Ministry (please forward to the Navy Department):", "also to be read by the Embassy in Oslo:"
_FORWARDED = lazy(
    r"(?:\s*[;,(\[]\s*(?:and\s+)?|\s+and\s+)(?:(?:also|please|kindly|then|to be)\s+)*"
    r"(?:forward|pass|relay|convey|transmit|communicate|report|read|show|"
    r"for (?:onward )?(?:transmission|delivery|communication|forwarding))"
    r"(?:ed|d|ted|n|ing)?\s+(?:it\s+|this\s+)?(?:on\s+|also\s+)?(?:to|by)\s+(?:the\s+)?(?=[A-ZÀ-ŽȘȚ\[])|"
    r"\s*(?:[;,(\[]\s*)?(?:and\s+)?(?:(?:also|please|kindly)\s+)+inform\s+(?:the\s+)?(?=[A-ZÀ-ŽȘȚ\[])"
)
_CALL = lazy(r"\[\d{1,2}\]$")
_DEAR = lazy(
    r"(?:my\s+)?(?:(?:dear|esteemed|respected|excellency)\b|(?:gentlemen|sirs?|comrades?)(?=\W*$))",
    re.IGNORECASE,
)


opener = Recogniser(
    "opener",
    "addressee, greeting, copies and dateline above the message",
    frozenset({"paragraph", "head-line", "docket-part"}),
    frozenset({"salute", "copies-above", "dateline"}),
    _find,
)
