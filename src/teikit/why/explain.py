"""The explanation of one element: what it is, where it stands, who made it, and what else could be.

The source is converted again, and what the steps of the conversion found is compared with what
stands in the TEI.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter

from lxml import etree

from teikit import __version__
from teikit.encode import encode
from teikit.model.block import Edition
from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import Cert, Doubt, Fact
from teikit.model.span import Span, Spans
from teikit.names import XML_ID, tei
from teikit.pipeline import settle
from teikit.recognise import RECOGNISERS, ROLES
from teikit.shapes import SHAPES
from teikit.shapes.furniture import RULES as ASIDES
from teikit.why.explanation import Explanation, Finding, Loss
from teikit.why.header import facts_in, made_of, rivals_of, why_lost
from teikit.why.place import Places
from teikit.why.source import Found, position_in
from teikit.why.target import Target, local
from teikit.why.words import INLINE, called, certainty, evidence_of, span_called

__all__ = ["explain"]

_TEXT = tei("text")
_end = attrgetter("end")
_start = attrgetter("start")
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def explain(target: Target, source: Found, collection: Collection = STANDARD) -> Explanation:
    """Explain an element.

    Parameters:
        target: the element.
        source: its document's source; where it was not found, the TEI alone is explained.
        collection: what an edition knows of its documents.

    Raises:
        InputProblem: the source is not text.
    """
    element = target.element
    explanation = Explanation(
        f"{target.file}:{target.line}",
        local(element),
        element.get(XML_ID, ""),
        called(element),
        source=source.path or source.name,
    )
    explanation.notices += _notices(target, source)
    if not source.path:
        _from_tei(explanation, element)
        return explanation
    edition, spans = settle(source.content, source.name, collection=collection)
    work = _Work(target, edition, spans, explanation)
    work.explain()
    return explanation


def _notices(target: Target, source: Found) -> Iterator[str]:
    if not source.path:
        yield (
            f"The source {source.name} was not found beside the TEI or in a folder «sources». "
            "Name it with --source. What follows is what the TEI itself says."
        )
    elif source.same is False:
        yield (
            f"{source.path} is not the file that this TEI was made from: its SHA-256 is another. "
            "What follows is what the present file gives."
        )
    elif source.same is None:
        yield (
            f"The TEI does not say from which file it was made (no SHA-256). {source.path} is "
            "taken for it, by its name."
        )
    application = target.root.find(f".//{tei('application')}[@ident='teikit']")
    if application is None:
        yield "The TEI does not say that teikit made it. What follows is what teikit would make."
    elif application.get("version") != __version__:
        yield (
            f"The TEI was made by teikit {application.get('version')}; "
            f"this is {__version__}, whose rules may differ."
        )


def _from_tei(explanation: Explanation, element: etree._Element) -> None:
    explanation.certainty = certainty(element.get("cert", ""))
    if position := position_in(element.get("source", "")):
        first, last = position
        lines = f"line {last}" if last - first < 2 else f"lines {first + 1} to {last}"
        explanation.because.append(f"It stands on {lines} of the source.")
    if about := evidence_of(element):
        explanation.because.append(f"{about}.")


class _Work:
    """One element, and the conversion that it is compared with."""

    def __init__(
        self, target: Target, edition: Edition, spans: Spans, explanation: Explanation
    ) -> None:
        self.root, self.element = target.root, target.element
        self.edition, self.spans, self.out = edition, spans, explanation
        self.t = edition.transcript
        self.paragraphs = spans.of("paragraph")
        self.units = {kind: unit for unit in RECOGNISERS for kind in unit.gives}
        self.taken: set[tuple[int, int]] = set()

    def explain(self) -> None:
        above = {str(one.tag) for one in self.element.iterancestors()}
        if self.element is self.root or self.element.tag == _TEXT:
            self._document()
        elif _TEXT in above:
            self._text()
        elif self.element.get("type") in ("left-out", "header-only"):
            self._aside()
        else:
            self._header()

    # --- the document -------------------------------------------------------------------------

    def _document(self) -> None:
        t, out = self.t, self.out
        shape = SHAPES[t.shape]
        first, last = t.position(t.first, t.last - 1)
        out.made_by.append(
            Finding("how the document lies on its page", "", shape.name, shape.about)
        )
        out.because.append(f"The text is lines {first + 1:,} to {last:,} of {t.source.lines:,}.")
        for name, reason in t.declined:
            found = Finding("a way to read the page", "", name, SHAPES[name].about)
            out.lost.append(Loss(found, f"The page {reason}."))
        for key in ("id", "kind", "language"):
            if fact := self.edition.one(key):
                out.inside.append(self._of_fact(fact))
        out.certainty = "Every statement has its own: ask for an element or a line."
        out.doubts += [self._doubt(doubt) for doubt in self.edition.doubts if not doubt.lines]

    def _aside(self) -> None:
        out = self.out
        out.certainty = certainty("")
        position = position_in(self.element.get("source", ""))
        at = None if position is None else position[0]
        for aside in self.t.asides:
            if self.t.lines[aside.line].number == at:
                self._show(self.t.lines[aside.line].start, self.t.lines[aside.line].end)
                shape = SHAPES[self.t.shape]
                about = ASIDES.get(aside.rule, shape.about)
                use = "used for the header" if aside.used else "furniture of the page"
                out.what = f"a line that is not part of the text: {use}"
                out.made_by.append(Finding(about, aside.rule, shape.name, shape.about))
                for fact in self.edition.facts:
                    if fact.lines and fact.lines[0] <= at < fact.lines[1]:
                        out.inside.append(self._of_fact(fact))
                return
        out.notices.append("The present conversion leaves no such line out of the text.")

    # --- the header ---------------------------------------------------------------------------

    def _header(self) -> None:
        out = self.out
        facts = facts_in(self.root, self.element)
        if not facts:
            out.because.append(
                "It states no fact about the document: teikit writes it to say how it works, or "
                "because TEI demands it."
            )
            return
        weakest: Cert = ""
        for fact in facts:
            made = made_of(self.edition, fact)
            if made is None:
                out.made_by.append(self._of_fact(fact._replace(rule="", lines=None)))
                out.because.append(self._unmade(fact))
            else:
                out.made_by.append(self._of_fact(made))
                weakest = max(weakest, made.cert, key=_DEGREES.index)
                self._fact_lines(made)
        for key in dict.fromkeys(fact.key for fact in facts):
            for lost in rivals_of(self.edition, Fact(key, "")):
                out.lost.append(Loss(self._of_fact(lost), why_lost(self.edition, lost)))
        out.certainty = certainty(weakest)
        for doubt in self.edition.doubts:
            if any(doubt.kind.endswith(f"-{fact.key}") for fact in facts):
                out.doubts.append(self._doubt(doubt))

    def _unmade(self, fact: Fact) -> str:
        if fact.by == "editor":
            return f"{fact.key}: an editor supplied it, by name (@resp)."
        return (
            f"{fact.key}: the source alone does not give it today. It was supplied (--metadata, "
            "--kind, teikit.toml), or changed by hand."
        )

    def _of_fact(self, fact: Fact) -> Finding:
        value = fact.value or fact.norm
        words = value if fact.norm in ("", value) else f"{value} = {fact.norm}"
        lines = (fact.lines[0] + 1, fact.lines[1]) if fact.lines else None
        return Finding(fact.key, fact.rule, "", "", _short(words), fact.cert, lines)

    def _fact_lines(self, fact: Fact) -> None:
        first, last = fact.lines or (0, 0)
        lines = dict(self.out.lines)
        for line in self.t.lines:
            if first <= line.number < last:
                lines[line.number + 1] = self.t.text[line.start : line.end]
        self.out.lines = sorted(lines.items())

    # --- the text -----------------------------------------------------------------------------

    def _text(self) -> None:
        out, element = self.out, self.element
        place = Places(self.root, self.t).of(element)
        if place is None:
            out.notices.append(
                "Its words are not in the source: a person wrote them, or changed them."
            )
            _from_tei(out, element)
            return
        start, end = place
        self._show(start, max(end, start + 1))
        fresh = etree.fromstring(encode(self.edition))
        self.places = Places(fresh, self.t)
        self._compare(start, end)
        if about := evidence_of(element):
            out.because.append(f"{about}.")
        out.certainty = certainty(element.get("cert", ""))
        if self._is_inline():
            self._inline(start, end)
        else:
            self._block(start, end)
        first, last = self.t.position_at(start)[0], self.t.position_at(max(end - 1, start))[1]
        out.doubts += [
            self._doubt(doubt)
            for doubt in self.edition.doubts
            if doubt.lines and doubt.lines[0] < last and doubt.lines[1] > first
        ]

    def _show(self, start: int, end: int) -> None:
        first, last = self.t.index_at(start), self.t.index_at(end - 1)
        for line in self.t.lines[first : last + 1]:
            self.out.lines.append((line.number + 1, self.t.text[line.start : line.end]))

    def _compare(self, start: int, end: int) -> None:
        """Say where the TEI differs from what would be made today: a person's work, or a rule's."""
        element, name = self.element, local(self.element)
        here = [one for one in self.places.within if self.places.of(one) == (start, end)]
        same = [one for one in here if one.tag == element.tag]
        if not same:
            others = ", ".join(dict.fromkeys(f"<{local(one)}>" for one in here))
            gives = others or "no element of its own"
            self.out.notices.append(
                f"Converting today gives {gives} for these words, not <{name}>: a person changed "
                "it, or another version or setting made it."
            )
            return
        ours = {key: value for key, value in element.attrib.items() if key not in _PLACED}
        theirs = min(
            ({k: v for k, v in one.attrib.items() if k not in _PLACED} for one in same),
            key=lambda one: len(one.items() ^ ours.items()),
        )
        for key in sorted(ours.keys() | theirs.keys()):
            if ours.get(key) != theirs.get(key):
                self.out.notices.append(
                    f"@{str(key).rpartition('}')[2]} is {_quoted(ours.get(key))}; converting today "
                    f"gives {_quoted(theirs.get(key))}."
                )

    def _is_inline(self) -> bool:
        name = local(self.element)
        parent = self.element.getparent()
        if name == "label" and parent is not None and local(parent) == "list":
            return False
        if name in ("note", "stage", "title", "ref") and parent is not None:
            whole = self.element.get("place") == "foot"
            return not whole and local(parent) not in ("div", "body", "front", "back")
        return name in INLINE

    # a block: its paragraphs and their roles ----------------------------------------------------

    def _touched(self, start: int, end: int) -> range:
        first = bisect_right(self.paragraphs, start, key=_end)
        last = bisect_left(self.paragraphs, max(end, start + 1), key=_start)
        return range(first, max(last, first))

    def _block(self, start: int, end: int) -> None:
        indexes = self._touched(start, end)
        if local(self.element) in _LED and len(indexes) > 1:
            # What makes it is its beginning; what else it holds has rules of its own.
            self.out.because.append(f"It goes on for {len(indexes)} paragraphs.")
            indexes = indexes[:1]
        roles = [self.edition.roles.get(index) for index in indexes]
        counted = Counter((role.kind, role.by, role.cert) for role in roles if role)
        single = len(indexes) == 1
        for (kind, by, cert), count in counted.items():
            words = self._words(start, end) if single else ""
            found = self._finding(Span(start, end, kind, by, cert=cert))
            self.out.made_by.append(
                Finding(found.what, found.rule, found.unit, found.about, words, cert, None, count)
            )
        if not self.element.get("cert"):
            certs = [role.cert for role in roles if role]
            self.out.certainty = certainty(max(certs, key=_DEGREES.index, default=""))
        unclaimed = sum(role is None for role in roles)
        if unclaimed:
            self._unclaimed([i for i, role in zip(indexes, roles, strict=True) if role is None])
        if len(indexes) > 1 or local(self.element) in _CONTAINERS:
            self.out.because.append(_CONTAINERS.get(local(self.element), "It holds what is in it."))
        if single and roles[0]:
            self._as_composed(roles[0])
        for index in indexes[:200]:
            self._lost_roles(index)
        if local(self.element) not in ("label", "speaker"):
            self._within(start, end)

    def _unclaimed(self, indexes: list[int]) -> None:
        rules = Counter(self.paragraphs[index].by for index in indexes)
        unit = self.units["paragraph"]
        for rule, count in rules.items():
            self.out.made_by.append(
                Finding("a paragraph", rule, unit.name, unit.about, count=count)
            )
        self.out.because.append(
            "No recogniser claimed these lines for anything else: what nobody claims is running text."
            if len(indexes) == 1
            else f"{len(indexes)} paragraphs are claimed by no recogniser: they are running text."
        )

    def _as_composed(self, role: Span) -> None:
        name = local(self.element)
        if name == "p" and role.kind not in _IN_PARAGRAPHS:
            self.out.because.append(
                f"It was recognised as {span_called(role.kind)}, but cannot be one where it stands: "
                "text follows it, or nothing precedes it. So it was left as a paragraph."
            )
        if role.kind == "list-item" and "label" in role.value:
            self.out.because += self._label(role)

    def _lost_roles(self, index: int) -> None:
        winner = self.edition.roles.get(index)
        for kind in ROLES:
            for span in self._claims(kind, index):
                if span is not winner:
                    self.out.lost.append(Loss(self._finding(span), _why_not(span, winner)))

    def _claims(self, kind: str, index: int) -> list[Span]:
        return [span for span in self.spans.of(kind) if span.value.get("index") == index]

    def _label(self, role: Span) -> Iterator[str]:
        """Say how a label of a list can be read, and how its neighbours decided it."""
        a, b = role.value["label"]
        label = self.t.text[a:b].strip()
        core = label.strip("().[]:- \t")
        readings = []
        if core.isdecimal():
            readings.append(f"the number {int(core)}")
        if len(core) == 1 and core.isalpha():
            readings.append(f"the letter {core}")
        if core and _ROMAN.fullmatch(core):
            readings.append(f"the Roman numeral {_roman(core)}")
        if len(readings) > 1:
            yield (
                f"The label «{label}» can be {' or '.join(readings)}. Its neighbours decide: "
                f"{self._neighbours(role)}."
            )
        if role.value.get("n"):
            yield f"It was read as n={role.value['n']}, at depth {role.value.get('level', 0) + 1}."

    def _neighbours(self, role: Span) -> str:
        items = [
            one
            for one in self.spans.of("list-item")
            if one.value.get("list") == role.value.get("list")
        ]
        at = items.index(role)
        said = [
            f"«{self.t.text[slice(*items[n].value['label'])].strip()}» stands {where}"
            for n, where in ((at - 1, "before"), (at + 1, "behind"))
            if 0 <= n < len(items)
        ]
        return ", ".join(said) or "it has none in its list"

    # words inside a line ------------------------------------------------------------------------

    def _inline(self, start: int, end: int) -> None:
        name = local(self.element)
        likely = INLINE.get(name, ())
        around = list(self._around(start, end))
        if winner := min(around, key=lambda span: _fit(span, start, end, likely), default=None):
            self.out.made_by.append(self._finding(winner))
            if winner.cert and not self.element.get("cert"):
                self.out.certainty = certainty(winner.cert)
        else:
            self.out.because.append(
                "No recogniser gives it by itself: it is part of what stands around it."
            )
        for index in self._touched(start, end):
            role = self.edition.roles.get(index)
            if role and role is not winner:
                self.out.because.append(f"It stands in {span_called(role.kind)} (rule {role.by}).")
        for span in self._overlapping(start, end):
            if span is not winner and not self._used(span):
                self.out.lost.append(Loss(self._finding(span), self._why_dropped(span)))

    def _around(self, start: int, end: int) -> Iterator[Span]:
        for kind in self.spans.kinds():
            if kind == "paragraph":
                continue
            slack = 2 if start == end else 0
            for span in self._spans_in(kind, start - slack, max(end, start + 1) + slack):
                if span.start - slack <= start and span.end + slack >= end:
                    yield span

    def _spans_in(self, kind: str, start: int, end: int) -> Iterator[Span]:
        spans = self.spans.of(kind)
        for span in spans[: bisect_left(spans, end, key=_start)] if _sorted(spans) else spans:
            if span.end >= start and span.start < end:
                yield span

    def _overlapping(self, start: int, end: int) -> Iterator[Span]:
        for kind in self.spans.kinds():
            if kind != "paragraph" and kind not in ROLES:
                for span in self._spans_in(kind, start, max(end, start + 1)):
                    if span.start < end and span.end > start:
                        yield span

    def _used(self, span: Span) -> bool:
        """Tell whether a span became an element of the text, or a fact of the header."""
        if not self.taken:
            found = (self.places.of(one) for one in self.places.within)
            self.taken = {place for place in found if place}
        if (
            self._trimmed(span) in self.taken
            or span.start == span.end
            or span.kind == "docket-part"
        ):
            return True
        at = self.t.position_at(span.start)[0]
        return any(
            fact.rule == span.by and fact.lines and fact.lines[0] <= at < fact.lines[1]
            for fact in self.edition.facts
        )

    def _trimmed(self, span: Span) -> tuple[int, int]:
        words = self.t.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        return start, start + len(words.strip())

    def _why_dropped(self, span: Span) -> str:
        for kind in self.spans.kinds():
            if kind == "paragraph" or kind in ROLES:
                continue
            for other in self._spans_in(kind, span.start, span.end):
                crosses = other.start < span.start < other.end < span.end or (
                    span.start < other.start < span.end < other.end
                )
                if crosses and self._used(other):
                    return (
                        f"It crosses {span_called(other.kind)} «{self._words(other.start, other.end)}»: "
                        "elements cannot overlap, and the one that begins first stays."
                    )
                if self._trimmed(other) == self._trimmed(span) and other is not span:
                    return f"The same words were taken for {span_called(other.kind)} (rule {other.by})."
        return "Where it stands no such element is written: it lies in a name, a label or an entry."

    def _within(self, start: int, end: int) -> None:
        for span in sorted(self._overlapping(start, end), key=_start):
            if len(self.out.inside) + len(self.out.lost) > 400:
                return
            if self._used(span):
                self.out.inside.append(self._finding(span))
            else:
                self.out.lost.append(Loss(self._finding(span), self._why_dropped(span)))

    # --- helpers ------------------------------------------------------------------------------

    def _finding(self, span: Span) -> Finding:
        unit = self.units.get(span.kind)
        first, last = (
            self.t.position_at(span.start)[0],
            self.t.position_at(max(span.end - 1, span.start))[1],
        )
        return Finding(
            span_called(span.kind),
            span.by,
            unit.name if unit else "",
            unit.about if unit else "",
            self._words(span.start, span.end),
            span.cert,
            (first + 1, last),
        )

    def _words(self, start: int, end: int) -> str:
        return _short(self.t.text[start : min(end, start + 400)])

    def _doubt(self, doubt: Doubt) -> str:
        at = f"line {doubt.lines[0] + 1}: " if doubt.lines else ""
        return f"{at}{doubt.message} ({doubt.kind}; {doubt.cert or 'medium'})"


_DEGREES = ("", "high", "medium", "low")
_PLACED = frozenset({XML_ID, "source"})
_IN_PARAGRAPHS = frozenset(
    {"speech", "list-item", "item-continuation", "postscript", "note-body", "copies-above"}
)
_LED = frozenset({"item", "sp", "note"})
_CONTAINERS = {
    "back": "It holds what stands behind the message.",
    "body": "It holds the message. TEI demands it.",
    "closer": "It holds the signature, the farewell and the date under the message.",
    "div": "It holds what belongs together: each part of it has its own rule.",
    "front": "It holds what stands above the message.",
    "list": "It holds items whose labels follow one another.",
    "listBibl": "It holds the entries of a list of documents.",
    "opener": "It holds address, greeting, place and date above the message.",
    "sp": "It holds a speech: the label, and every paragraph until the next label.",
    "table": "It holds lines with the same number of columns.",
}


def _sorted(spans: list[Span]) -> bool:
    # Each kind is in text order by contract; the first and the last show a breach cheaply.
    return not spans or spans[0].start <= spans[-1].start


def _fit(span: Span, start: int, end: int, likely: tuple[str, ...]) -> tuple[int, int]:
    rank = likely.index(span.kind) if span.kind in likely else len(likely)
    exact = span.start == start and span.end == end
    return (0 if exact and rank < len(likely) else 1 + rank, span.end - span.start)


def _why_not(lost: Span, winner: Span | None) -> str:
    if winner is None:
        return "Composing did not take it."
    if lost.kind == winner.kind:
        return "The same was found by another rule, which was kept."
    return (
        f"{span_called(winner.kind)[:1].upper()}{span_called(winner.kind)[1:]} is believed before "
        f"{span_called(lost.kind)} where both claim a line."
    )


def _quoted(value: str | None) -> str:
    return "missing" if value is None else f"«{value}»"


def _short(words: str, most: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _roman(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral.lower()]
    following: Iterable[int] = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
