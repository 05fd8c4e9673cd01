"""What stands inside a line: spans turned into nested inline elements, crossings settled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from operator import attrgetter

from teikit.compose.entities import Entities
from teikit.compose.facts import Context, place_in_year, time_of
from teikit.compose.party_names import NAMES, settled
from teikit.compose.people import People
from teikit.forms.dates import Date
from teikit.forms.names import bare_name, kind_of_party
from teikit.model.block import Inline
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.tail.recipients import form_at

__all__ = [
    "IN_NAMES",
    "InlineIndex",
    "call_id",
    "date_attributes",
    "nested",
    "note_id",
    "party_element",
]

_start = attrgetter("start")
_PARTY = {"org": "orgName", "person": "persName", "place": "placeName", "role": "roleName"}


IN_NAMES = frozenset({"supplied", "note", "unclear", "gap", "lb"})


def party_element(words: str, form: str = "") -> str:
    """Return the element for a name by its form; what is none of them is a body."""
    return _PARTY[form or kind_of_party(words) or "org"]


def date_attributes(date: Date, context: Context, *, after: bool = False) -> dict[str, str]:
    """Return the attributes of a `date`, `@cert` if a part of it is inferred.

    They are `@when`, `@from` and `@to`, or for a day somewhere within, `@notBefore` and `@notAfter`.
    """
    placed, cert = place_in_year(date, context, after=after)
    if not placed.year:
        return {}
    first, last = ("notBefore", "notAfter") if placed.vague else ("from", "to")
    attributes = {first: placed.when, last: placed.to} if placed.to else {"when": placed.when}
    if cert:
        attributes["cert"] = cert
        reasons = ["context-year"] if not date.year else []
        reasons += ["stated-zone"] if placed.when[19:] and not date.when[19:] else []
        attributes["ana"] = " ".join(f"#evidence.{reason}" for reason in reasons)
    return attributes


class InlineIndex:
    """All inline elements of a document, by place, for the blocks to take theirs."""

    def __init__(
        self,
        t: Transcript,
        spans: Spans,
        people: People,
        context: Context,
        resp: str,
        believed: Callable[[str], list[Span]],
    ) -> None:
        self.t, self.people, self.context, self.resp = t, people, context, resp
        self.late: set[int] = set()
        self.marked = sorted((span.start, span.end) for span in spans.of("marking"))
        self.entities = Entities(t, spans, people)
        found: list[Inline] = []
        for kind, make in self._table().items():
            for span in believed(kind):
                found += make(span)
        found = self._named(found)
        found.sort(key=lambda i: (i[0], i[2] != "pb", -i[1], i[2] in NAMES))
        self.all = found
        self.starts = [inline.start for inline in found]

    def _named(self, found: list[Inline]) -> list[Inline]:
        """Settle names by their words with names by their place in the docket or distribution."""
        placed = [i for i in found if i.kind in NAMES]
        names = settled(self.t.text, placed, sorted(self.entities.inlines(), key=_start))
        names = [self.entities.linked(name) for name in names]
        if any(i.kind == "supplied" for i in found):
            names = [self._behind_bracket(i) for i in names]
        return [i for i in found if i.kind not in NAMES] + names

    def _behind_bracket(self, name: Inline) -> Inline:
        """Cut "Ada] Moor" of "[Ambassador Ada] Moor" to the surname, which an element can hold."""
        close = self.t.text.find("]", name.start, name.end)
        if close < 0 or self.t.text.find("[", name.start, close) >= 0:
            return name
        rest = self.t.text[close + 1 : name.end]
        return name._replace(start=name.end - len(rest.lstrip())) if rest.strip() else name

    def within(self, start: int, end: int) -> list[Inline]:
        """Return the elements inside a stretch, nested.

        One that crosses another is dropped, and so is what a name cannot hold.
        """
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return nested(self.all[first:last], start, end) if first < last else []

    def _table(self) -> dict[str, Callable[[Span], Iterator[Inline]]]:
        return {
            "marking": self._marking,
            "reference": self._reference,
            "docket-part": self._docket_part,
            "particular": self._particular,
            "participant": self._participant,
            "salute": self._salute,
            "signed": self._signed,
            "copies-above": self._copies_above,
            "dateline": self._dated_place,
            "closing-date": self._dated_place,
            "distribution-act": self._act,
            "interjection": self._interjection,
            "stage": self._stage,
            "addressed": self._addressed,
            "note-call": self._call,
            "supplied": self._supplied,
            "remark": self._remark,
            "gap": self._gap,
            "web-loss": lambda span: _one(span, "unclear", reason="web-extraction"),
            "portion-mark": lambda span: _one(
                span, "seg", type="portion-mark", ana=f"#classification.{span.value['category']}"
            ),
            "expansion": lambda span: _one(span, "expan"),
            "abbreviation": lambda span: _one(span, "abbr"),
            "date": self._date,
            "hyphen": lambda span: _one(span, "lb", **{"break": "no"}),
            "page-break": lambda span: _one(span, "pb"),
            "running-head": lambda span: _one(span, "fw", type="header", place="top"),
            "page-mark": self._page_mark,
        }

    def _docket_part(self, span: Span) -> Iterator[Inline]:
        kind = span.value["type"]
        if kind == "label":
            yield Inline(span.start, span.value["colon"], "label", {})
            return
        if kind in ("classification", "precedence", "handling") and self._is_marked(span):
            return  # the words themselves are marked, by the recogniser of marks
        attributes = {
            "type": {"sender": "routing", "copied": "routing", "received": "date"}.get(kind, kind)
        }
        if span.value.get("category"):
            attributes["ana"] = f"#{kind}.{span.value['category']}"
        yield Inline(span.start, span.end, "seg", attributes)
        words = self.t.text[span.start : span.end]
        if kind == "date" and words.isdigit():
            yield Inline(span.start, span.end, "date", {"when": words})
        for party in span.value.get("parties", ()):
            element = party_element(self.t.text[party.start : party.end], party.form)
            yield Inline(party.start, party.end, element, {})
        if "parties" in span.value:
            return
        for a, b in map(self._unmarked, span.value.get("items", ())):
            words = self.t.text[a:b].rstrip(".")
            if words and (form := kind_of_party(words)):
                yield Inline(a, a + len(words), party_element(words, form), {})

    def _is_marked(self, span: Span) -> bool:
        at = bisect_left(self.marked, (span.start, 0))
        return (at < len(self.marked) and self.marked[at][0] < span.end) or (
            at > 0 and self.marked[at - 1][1] > span.start
        )

    def _unmarked(self, part: tuple[int, int]) -> tuple[int, int]:
        """Return a name's place without the precedence before or behind it: "PRIORITY FCO"."""
        a, b = part
        for n in range(max(bisect_left(self.marked, (a, 0)) - 1, 0), len(self.marked)):
            start, end = self.marked[n]
            if start >= b:
                break
            if start <= a < end:
                a = end
                while a < b and self.t.text[a] in " \xa0:,":
                    a += 1
            elif end > a:
                b = start
                while b > a and self.t.text[b - 1] in " \xa0,":
                    b -= 1
        return a, max(a, b)

    def _marking(self, span: Span) -> Iterator[Inline]:
        name = span.value["type"]
        attributes = {"type": name, "ana": f"#{name}.{span.value['category']}"}
        if span.cert:
            attributes["cert"] = span.cert
        yield Inline(span.start, span.end, "seg", attributes)

    def _reference(self, span: Span) -> Iterator[Inline]:
        attributes = {"type": span.value["type"]}
        if span.value["n"]:
            attributes["n"] = span.value["n"]
        if span.cert:
            attributes["cert"] = span.cert
        yield Inline(span.start, span.end, "ref", attributes)

    def _particular(self, span: Span) -> Iterator[Inline]:
        if span.value["label"]:
            start, end = span.value["label"]
            yield Inline(start, end, "label", {})
        if span.value["key"].startswith("time") and (
            date := time_of(self.t.text, span.value["value"], span.end)
        ):
            self.late.update(range(date.start, date.end))
            yield Inline(date.start, date.end, "date", date_attributes(date, self.context))
        if span.value["key"] == "place" and span.value["value"] < span.end:
            yield Inline(span.value["value"], span.end, "placeName", {})

    def _participant(self, span: Span) -> Iterator[Inline]:
        person = self.people.by_start.get(span.start)
        if person:
            words = self.t.text[span.start : span.end]
            begin = span.start + max(words.find(person.name), 0)
            yield Inline(begin, span.end, "persName", {"ref": f"#{person.id}"})

    def _salute(self, span: Span) -> Iterator[Inline]:
        for a, b in span.value["names"]:
            yield Inline(a, b, party_element(self.t.text[a:b]), {})
        if copied := span.value.get("copied"):
            yield Inline(copied[0][0], copied[-1][1], "seg", {"type": "copies"})
            for a, b in copied:
                yield Inline(a, b, party_element(self.t.text[a:b]), {})
        if (graded := span.value.get("classification")) and not self._is_marked(
            span._replace(start=graded[0], end=graded[1])
        ):
            yield Inline(
                graded[0],
                graded[1],
                "seg",
                {"type": "classification", "ana": f"#classification.{graded[2]}"},
            )

    def _signed(self, span: Span) -> Iterator[Inline]:
        if span.value["name"]:
            a, b = span.value["name"]
            element = party_element(self.t.text[a:b], span.value["form"])
        if span.value["name"] and not (
            element == "roleName" and self.t.text[a : a + 4].lower() == "for "
        ):
            yield Inline(a, b, element, {"cert": span.cert} if span.cert else {})
        if span.value.get("split") and span.value["place"]:
            start, end = span.value["place"]
            yield Inline(start, end, "placeName", {})

    def _copies_above(self, span: Span) -> Iterator[Inline]:
        for a, b in span.value["items"]:
            words = self.t.text[a:b]
            a += max(words.find(bare_name(words)), 0)
            yield Inline(a, b, party_element(self.t.text[a:b], form_at(self.t.text, a, b)), {})

    def _dated_place(self, span: Span) -> Iterator[Inline]:
        if span.value["place"]:
            start, end = span.value["place"]
            yield Inline(start, end, "placeName", {})

    def _act(self, span: Span) -> Iterator[Inline]:
        for act in span.value["acts"]:
            a, b = act["label"]
            if self.t.text[b : b + 1] in (":", "："):
                b += 1
            yield Inline(a, b, "label", {})
            if act["who"]:
                a, b = act["who"]
                yield Inline(a, b, party_element(self.t.text[a:b]), {})
            if date := act["date"]:
                self.late.add(date.start)
                attributes = date_attributes(date, self.context, after=True)
                yield Inline(date.start, date.end, "date", attributes)

    def _interjection(self, span: Span) -> Iterator[Inline]:
        a, b = span.value["who"]
        attributes = self.people.pointer(self.t.text[a:b])
        if span.value["unclosed"]:
            attributes |= {"cert": "medium", "ana": "#evidence.unclosed"}
        yield Inline(span.start, span.end, "said", attributes)

    def _stage(self, span: Span) -> Iterator[Inline]:
        yield Inline(span.start, span.end, "stage", {"cert": span.cert} if span.cert else {})

    def _addressed(self, span: Span) -> Iterator[Inline]:
        yield from addressee(self.t.text, span.start, span.end, self.people)

    def _call(self, span: Span) -> Iterator[Inline]:
        if span.value["paired"]:
            n = span.value["n"]
            yield Inline(
                span.start,
                span.end,
                "ref",
                {"xml:id": call_id(n), "type": "note-call", "target": f"#{note_id(n)}"}
                | ({"cert": span.cert} if span.cert in ("medium", "low") else {}),
            )

    def _supplied(self, span: Span) -> Iterator[Inline]:
        attributes = {"resp": self.resp, "reason": "omitted-in-original"}
        if span.cert:
            attributes["cert"] = span.cert
        yield Inline(span.start, span.end, "supplied", attributes)

    def _gap(self, span: Span) -> Iterator[Inline]:
        attributes = {"reason": span.value["reason"]}
        if span.cert:
            attributes["cert"] = span.cert
        yield Inline(span.start, span.end, "gap", attributes)

    def _remark(self, span: Span) -> Iterator[Inline]:
        attributes = {
            "type": span.value["by"],
            "place": "inline",
            "resp": self.resp if span.value["by"] == "translator" else "#archive",
        }
        if self.resp == "#transcriber":
            attributes["resp"] = self.resp
        if span.cert:
            attributes["cert"] = span.cert
        yield Inline(span.start, span.end, "note", attributes)

    def _page_mark(self, span: Span) -> Iterator[Inline]:
        yield Inline(span.start, span.start, "pb", {})
        yield Inline(span.start, span.end, "fw", {"type": "header", "place": "top"})

    def _date(self, span: Span) -> Iterator[Inline]:
        if span.start in self.late:
            return
        attributes = date_attributes(span.value["date"], self.context)
        # A time or an ordinal that no day can be given is left to the reader.
        if attributes or span.value["date"].when[5:7] != "00":
            yield Inline(span.start, span.end, "date", attributes)


_SIGNS = {"*": "star", "†": "dagger", "‡": "double-dagger", "§": "section"}


def _name_of(n: str) -> str:
    """Return a note's number as a part of an xml:id: `3`, `star`, `star2`."""
    if n.replace("-", "").isdigit():
        return n
    figures = n.rstrip("*†‡§")
    signs = n[len(figures) :]
    return f"{figures}{_SIGNS.get(signs[:1], '')}{len(signs) if len(signs) > 1 else ''}"


def call_id(n: str) -> str:
    """Return the xml:id of the call of a note."""
    return f"call{_name_of(n)}" if n[:1].isdigit() and _name_of(n) == n else f"call-{_name_of(n)}"


def note_id(n: str) -> str:
    """Return the xml:id of a note."""
    return f"n{_name_of(n)}" if n[:1].isdigit() and _name_of(n) == n else f"n-{_name_of(n)}"


def addressee(text: str, start: int, end: int, people: People) -> Iterator[Inline]:
    """Mark "(to the Valdorian ambassador)", pointing to the person if one fits."""
    attributes = {"type": "addressee"}
    if person := addressed_person(text, start, end, people):
        attributes["corresp"] = f"#{person}"
    yield Inline(start, end, "seg", attributes)


def addressed_person(text: str, start: int, end: int, people: People) -> str:
    """Return the id of the person to whom words in parentheses are said, or nothing."""
    words = text[start:end].strip(" ()（）")
    for lead in (
        "speaking ",
        "turning ",
        "said ",
        "addressed ",
        "addressing ",
        "to ",
        "To ",
        "the ",
    ):
        words = words.removeprefix(lead)
    person = people.called(" ".join(word[:1].upper() + word[1:] for word in words.split()))
    return person.id if person else ""


def nested(found: list[Inline], start: int, end: int) -> list[Inline]:
    """Return the elements of a stretch that can stand in one another, of some sorted by place."""
    gaps = [inline.start for inline in found if inline.kind == "gap"]
    result: list[Inline] = []
    open_ends: list[int] = []
    name_ends = start
    seen: tuple[int, int, str] | None = None
    for inline in found:
        begins, ends, kind, _ = inline
        if ends > end:
            continue
        while open_ends and open_ends[-1] <= begins:
            open_ends.pop()
        if open_ends and ends > open_ends[-1]:
            continue
        if begins < name_ends and kind not in IN_NAMES:
            continue
        if kind in NAMES and any(begins <= gap < ends for gap in gaps):
            continue  # "4. [5 lines not declassified]" is no place
        place = begins, ends, kind
        if place == seen:
            continue
        seen = place
        result.append(inline)
        if ends > begins:
            open_ends.append(ends)
        if kind in NAMES:
            name_ends = ends
    return result


def _one(span: Span, element: str, /, **attributes: str) -> Iterator[Inline]:
    yield Inline(span.start, span.end, element, attributes)
