"""Lists of parties behind a label: names, posts, their dates, and who gets copies."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.dates import find_dates
from teikit.forms.docket_line.marks import marks_in
from teikit.forms.docket_line.part import Part
from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.names import kind_of_party
from teikit.forms.posts import Party, parties
from teikit.model.collection import Collection

__all__ = ["COMRADES", "comrades_in", "named_parties"]

COMRADES = lazy(r"(?:[Tt]o|TO)(?: the)?:? (?:[Cc]omrades?|COMRADES?|[Cc]des?\.?|[Cc]omr?s?\.)\s*:?")
_POINTS = lazy(r"\s*(?:\([^()]*\)|[-–—]\s*(?:all|\d[\d, ]*))\s*$")


def comrades_in(text: str, cells: list[tuple[int, int]]) -> Iterator[Part]:
    """Read "To Comrades   Molotov      Zverev (p. 3)": a name in each column."""
    named = []
    for a, b in cells[1:]:
        words = _POINTS.sub("", text[a:b])
        if kind_of_party(words) in ("person", "place") and len(words.split()) < 4:
            named.append(Party(a, a + len(words), words, "person"))
    yield Part(*cells[0], "label", "printed-label", colon=cells[0][1])
    yield Part(
        cells[1][0], cells[-1][1], "addressees", "names-after-label", key="addressee", parties=named
    )
    yield Part(cells[0][0], cells[0][0], "field", "printed-label")


_ROUTES = {"action": "addressee", "addressees": "addressee", "sender": "sender", "copied": "copied"}
_SEGS = {"sender": "routing", "copied": "routing", "action": "addressees"}


_HIS_OFFICE = lazy(
    r"(?:Permanent |Deputy |Joint |Additional |Assistant |Acting |First |Second |Third |Chief )*"
    r"(?:Under[- ]?Secretary|Secretary|Commissioner|Director|Consul|Agent|Registrar|Controller)\b"
    r"(?:[- ]General)? (?:to|for|of|in|at) "
)


# "to Morski, copies: Naszkowski, Katz", "Ministry of Lakes; forwarded to the Sea Office"
_COPIES_BEHIND = lazy(
    r"[,;]\s+(?:and\s+)?(?:(?:cop(?:y|ies)(?:\s+to)?|cc)\s?:|(?:also\s+)?(?:cop(?:y|ies|ied)|forwarded|"
    r"repeated|passed|relayed)\s+(?:for\s+information\s+)?to(?:\s+the)?|"
    r"(?:and\s+)?to(?=\s.{3,120}\sfor information[.\s]*$))\s*(?=(?-i:[A-ZÀ-ŽȘȚ]))",
    2,
)
_INFORMED = lazy(r"\s+for (?:their )?information[.\s]*$")


def _each_post(text: str, start: int, end: int, known: Collection) -> list[Party]:
    """Read "Morocco and Algeria": two posts, where what looks like one name is told to be posts."""
    words = text[start:end]
    one, both, other = words.partition(" and ")
    if both and look_up(one) and look_up(other):
        second = start + len(one) + len(both)
        return [
            Party(start, start + len(one), one, "place"),
            Party(second, end, other, "place"),
        ]
    return list(parties(text, start, end, known))


_WIRED = lazy(r"(?P<word>[A-Z]{5,14}),\s+(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?)")


def named_parties(text: str, start: int, end: int, kind: str, known: Collection) -> Iterator[Part]:
    """Read a list of parties, and the precedence that is printed in it."""
    if kind in ("addressees", "action") and (copy := _COPY_INSIDE.search(text, start, end)):
        told = list(parties(text, copy.end(), end - 1, known))
        yield Part(copy.start(), end, "copied", "names-after-label", key="copied", parties=told)
        end = copy.start()
    if kind in ("addressees", "action") and (copies := _COPIES_BEHIND.search(text, start, end)):
        informed = _INFORMED.search(text, copies.end(), end)
        told = _each_post(text, copies.end(), informed.start() if informed else end, known)
        yield Part(copies.end(), end, "copied", "names-after-label", key="copied", parties=told)
        end = copies.start()
    if kind == "sender" and (called := _CALLED.search(text, start, end)):
        end = called.start()
    found: list[Party] = list(parties(text, start, end, known))
    wired = len(found) == 2 and _WIRED.fullmatch(text, found[0].start, found[1].end)
    if wired and look_up(wired["town"]) and not look_up(wired["word"]):
        # "To: FOREIGN, New Delhi": the word by which telegraph offices know a body
        if kind == "sender":
            found[0] = found[0]._replace(form="org")
        else:
            found = [Party(wired.start(), wired.end(), " ".join(wired.group().split()), "org")]
    if kind == "copied":  # "Repeated to Hong Kong"
        found = [
            p._replace(form="place")
            if p.form == "person" and text[p.start : p.end] == p.name and look_up(p.name)
            else p
            for p in found
        ]
    if kind in ("drafted", "reviewed"):
        items = [m.span("name") for m in _OFFICER.finditer(text, start, end)]
        items = items or [(p.start, p.end) for p in found if p.form == "person"]
        date = next(find_dates(text, start, end), None)
        yield Part(start, end, "reviewer", "names-after-label", key=kind, items=items, date=date)
        return
    if (
        kind == "sender"
        and len(found) == 2
        and found[1].form == "place"
        and found[0].form in ("person", "org")
    ):
        town = found.pop()  # "Ambassador Matsumoto, London"
        yield Part(
            town.start, town.end, "routing", "names-after-label", key="sender-place", parties=[town]
        )
        end = town.start
    if kind == "sender" and len(found) == 1 and found[0].form == "org":
        behind = _TOWN_BEHIND.fullmatch(text, found[0].end, end)
        if behind and look_up(behind["town"]):
            # "Office of the Trade Commissioner, Kuala Lumpur"
            a, b = behind.span("town")
            here = [Party(a, b, behind["town"], "place")]
            yield Part(a, b, "routing", "names-after-label", key="sender-place", parties=here)
            end = found[0].end
    if (
        kind != "copied"
        and len(found) == 2
        and (found[0].form, found[1].form) == ("person", "role")
    ):
        found.pop()  # "Ralph Bunch, Under-Secretary-General"
    if kind != "copied" and [p.form for p in found] == ["person", "role", "place"]:
        del found[1:]  # "Ivan Dornov, Minister of Lakes, Sofia"
    if kind != "copied" and len(found) > 1 and found[0].form == "person":
        office = text[found[0].end : found[1].start] == ", " and _HIS_OFFICE.match(found[1].name)
        if office and all(p.form in ("org", "role", "place") for p in found[1:]):
            del found[1:]  # "Shri A. Moor, Under Secretary to the Government of India, Nairobi"
    yield Part(
        start, end, _SEGS.get(kind, kind), "names-after-label", key=_ROUTES[kind], parties=found
    )
    dated = _DATED_BEHIND.search(text, start, end) if kind == "sender" else None
    if dated and "eceived" in text[start : dated.start()]:
        dated = None  # "from Ottawa, received at 06:35 on 10.IX.1969"
    if dated and (date := next(find_dates(text, dated.end(), end), None)):
        # "From: New Delhi, dated 12.V.1971, 17.30"
        yield Part(date.start, date.end, "date", "date-behind-the-sender", key="date", date=date)
    for part in marks_in(text, start, end, known):
        part.value["whose"] = _ROUTES[kind]
        yield part
    if (
        kind == "action"
        and found
        and found[0].name.lower().startswith(("department", "state", "dept"))
    ):
        number = _ACTION_NUMBER.search(text, found[0].end, end)
        if number:
            yield Part(
                *number.span("n"), "message-number", "number-behind-the-addressee", n=number["n"]
            )


# "From: Ambassador MOOR1": the call of a note
_CALLED = lazy(r"(?<=[A-ZÀ-ŽȘȚ]{4})\d{1,2}\s*$|(?<=[a-zß-žșț]{4})\d\s*$")
# "EB/TDC: T. J. MORAN : LPK, 3/20/86", "AF/E: D. KESTER (SUBS); USDA: I. BARROW"
_OFFICER = lazy(
    r"(?<![A-Z])[A-Z][A-Z/&.]{0,11}\s?[:–-]\s?(?P<name>(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+"
    r"|[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w’'-]+)(?![\w/:])"
)
_TOWN_BEHIND = lazy(r",\s+(?P<town>[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+){0,2})\.?\s*")
_DATED_BEHIND = lazy(
    r"[,;]? ?(?:dated|of|(?:sent|dispatched|despatched|encrypted|transmitted)(?: on)?|on)[: ]\s*"
    r"(?:the )?(?=\d)|"
    r",\s+(?=\d{1,2} [A-Z][a-z]{2,8} (?:1[89]|20)\d\d)"
)
_COPY_INSIDE = lazy(
    r"\s*\((?:[Cc]op(?:y|ies)|cc|CC|[Ii]nfo(?:rmation)?|[Rr]epeated)(?: (?:to|for))? ?:? (?=[^()]+\)$)"
)
_ACTION_NUMBER = lazy(r"(?P<n>\d{1,5})\b")
