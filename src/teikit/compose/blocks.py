"""The tree of blocks: each paragraph gets one role, and its place in front, body or back.

Conflicts between recognisers are settled here: `_ROLES` is the order in which they are believed.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from operator import attrgetter

from teikit.compose.facts import Context, recipient_of
from teikit.compose.inline import (
    IN_NAMES,
    InlineIndex,
    addressed_person,
    addressee,
    date_attributes,
    party_element,
)
from teikit.compose.people import People
from teikit.forms.names import kind_of_party
from teikit.model.block import Block, Inline
from teikit.model.fact import Doubt
from teikit.model.source import SPACE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.distribution import COUNT, TOTAL

__all__ = ["Blocks"]

_end = attrgetter("end")

_ROLES = (
    "note-body",
    "note-heading",
    "related-heading",
    "related-entry",
    "docket-line",
    "enclosure",
    "copies",
    "distribution-act",
    "distribution-line",
    "salute",
    "copies-above",
    "dateline",
    "particular",
    "signed",
    "closing-date",
    "valediction",
    "postscript",
    "heading",
    "speech",
    "list-item",
    "item-continuation",
)
_BACK = frozenset(
    {
        "note-body",
        "note-heading",
        "related-heading",
        "related-entry",
        "copies",
        "distribution-act",
        "distribution-line",
    }
)
_CLOSER = frozenset({"signed", "closing-date", "valediction"})
_PAGE = frozenset({"page-break", "running-head"})
_TOP = frozenset({"heading", "opener"}) | _PAGE
_OPENER = frozenset({"salute", "copies-above", "dateline"})


class Blocks:
    """Builds the three parts of a document from its paragraphs and their roles."""

    def __init__(
        self, t: Transcript, spans: Spans, kind: str, people: People, context: Context, resp: str
    ) -> None:
        self.t, self.spans, self.kind, self.people = t, spans, kind, people
        self.paragraphs = spans.of("paragraph")
        self.roles: dict[int, Span] = {}
        for name in reversed(_ROLES):
            for span in spans.of(name):
                self.roles[span.value["index"]] = span
        # Speakers who appear in no list of participants are people too: known before the inline
        # elements, which point to them.
        for index, role in sorted(self.roles.items()):
            if role.kind == "speech":
                a, b = role.value["who"]
                people.speaker(t.text[a:b], self.line(index))
        self.index = InlineIndex(t, spans, people, context, resp, self._believed)
        self.context = context
        self.doubts: list[Doubt] = []
        self._breaks = self._page_breaks()
        self.front: list[Block] = []
        self.body: list[Block] = []
        self.back: list[Block] = []

    def _believed(self, span: Span) -> bool:
        """Tell whether a recogniser's word on a paragraph was taken, or another's."""
        if span.kind not in _ROLES:
            return True
        return self.roles.get(span.value["index"]) is span

    # --- helpers ------------------------------------------------------------------------------

    def line(self, index: int) -> int:
        """Return the number of a paragraph's first line, from 0."""
        first: int = self.paragraphs[index].value["first"]
        return self.t.lines[first].number

    def at(self, first: int, last: int | None = None) -> tuple[int, int]:
        """Return the positions between lines around paragraphs."""
        end = self.paragraphs[first if last is None else last]
        return self.t.position(self.paragraphs[first].value["first"], end.value["last"])

    def own(self, kind: str, start: int, end: int, **attributes: str) -> Block:
        """Make a block with characters of its own."""
        return Block(kind, start, end, attributes, inline=self.index.within(start, end), own=end)

    def whole(self, kind: str, index: int, **attributes: str) -> Block:
        """Make a block of a whole paragraph."""
        paragraph = self.paragraphs[index]
        return self.own(kind, paragraph.start, paragraph.end, **attributes)

    def _page_breaks(self) -> dict[int, list[Block]]:
        """Return the page breaks that stand between paragraphs, by the paragraph under them."""
        heads = {span.value["break"]: span for span in self.spans.of("running-head")}
        found: dict[int, list[Block]] = {}
        for span in self.spans.of("page-break"):
            below = bisect_right(self.paragraphs, span.start, key=_end)
            if below == len(self.paragraphs) or self.paragraphs[below].start < span.start:
                continue
            blocks = found.setdefault(below, [])
            blocks.append(Block("page-break", span.start, span.start))
            if head := heads.get(span.start):
                blocks.append(
                    Block(
                        "running-head",
                        head.start,
                        head.end,
                        {"type": "header", "place": "top"},
                        own=head.end,
                    )
                )
        return found

    def breaks(self, index: int) -> list[Block]:
        """Return the page break before a paragraph, if there is one."""
        return self._breaks.get(index, []) if self._breaks else []

    # --- the walk -----------------------------------------------------------------------------

    def build(self) -> None:
        """Walk the paragraphs once and put each into its part."""
        count = len(self.paragraphs)
        index = 0
        docket: list[Block] = []
        while index < count and self._role(index) == "docket-line":
            docket += self.breaks(index)
            rows = self._docket_rows(index)
            if rows > 1:
                docket.append(self._docket_table(index, index + rows))
            else:
                docket.append(self.whole("docket-line", index))
            index += max(rows, 1)
        if docket:
            self.front.append(_container("division", docket, type="docket"))
        stop = count
        while stop > index and self._role(stop - 1) in _BACK:
            stop -= 1
        starts = [i for i in range(index, stop) if self._role(i) == "enclosure"]
        if starts:
            self._with_enclosures(index, stop, starts)
        elif stop > index:
            self.body.append(self._division(index, stop, self.kind))
        self._back(stop, count)
        if not self.body:
            # TEI demands a body: a docket or a distribution alone is the text itself.
            self.body, self.front, self.back = (
                (self.back, self.front, []) if self.back else (self.front, [], [])
            )

    def _docket_rows(self, index: int) -> int:
        """Count the lines of a block of columns: each under the last, with as many columns."""
        columns = len(self.roles[index].value["cells"])
        rows = 1
        while (
            columns > 1
            and self._role(index + rows) == "docket-line"
            and len(self.roles[index + rows].value["cells"]) == columns
            and self.line(index + rows) == self.line(index + rows - 1) + 1
            and not self.breaks(index + rows)
        ):
            rows += 1
        return rows

    def _docket_table(self, begin: int, end: int) -> Block:
        rows = []
        for index in range(begin, end):
            cells = [self.own("cell", a, b) for a, b in self.roles[index].value["cells"]]
            rows.append(_container("row", cells))
        return _container("table", rows)

    def _role(self, index: int) -> str:
        role = self.roles.get(index)
        return role.kind if role else ""

    def _with_enclosures(self, begin: int, stop: int, starts: list[int]) -> None:
        bounds = [begin, *starts, stop]
        for n, (first, last) in enumerate(itertools.pairwise(bounds)):
            end = last
            while end > first and self._role(end - 1) in _BACK:
                end -= 1
            if end > first:
                self.body.append(self._division(first, end, self.kind if n == 0 else "enclosure"))
            if end < last:
                self.body.extend(self._back_parts(end, last))
            if n:
                self.doubts.append(
                    Doubt(
                        "enclosure",
                        "another document was taken to begin here, enclosed with the first",
                        self.at(first),
                        "high",
                    )
                )

    # --- a document's division ----------------------------------------------------------------

    def _division(self, begin: int, end: int, kind: str) -> Block:
        division = _Division(self, kind)
        index = begin
        while index < end:
            index = division.take(index, end)
        return division.finish()

    # --- the back -----------------------------------------------------------------------------

    def _back(self, begin: int, end: int) -> None:
        if begin < end:
            self.back.extend(self._back_parts(begin, end))

    def _back_parts(self, begin: int, end: int) -> list[Block]:
        groups: list[Block] = []
        for index in range(begin, end):
            kind = self._role(index)
            part = {
                "note-body": "notes",
                "note-heading": "notes",
                "related-heading": "related",
                "related-entry": "related",
            }.get(kind, "distribution")
            if not groups or groups[-1].attributes["type"] != part:
                groups.append(Block("division", 0, 0, {"type": part}))
            self._into_back(groups[-1], index, kind)
        for group in groups:
            _fit(group)
        return groups

    def _into_back(self, group: Block, index: int, kind: str) -> None:
        role = self.roles[index]
        group.parts += self.breaks(index)
        if kind in ("note-heading", "related-heading"):
            group.parts.append(self.whole("heading", index))
        elif kind == "note-body":
            group.parts.append(self._note(role, index))
        elif kind == "related-entry":
            if not group.parts or group.parts[-1].kind != "bibliography":
                group.parts.append(Block("bibliography", 0, 0))
            group.parts[-1].parts.append(self._entry(role))
            _fit(group.parts[-1])
        elif kind == "copies":
            self._copies(group, index, role)
        else:
            block = self.whole("distribution-line", index)
            if kind == "distribution-line":
                seg = Inline(block.start, block.end, "seg", {"type": "annotation"})
                block.inline.insert(0, seg)
            group.parts.append(block)

    def _copies(self, group: Block, index: int, role: Span) -> None:
        if not role.value["items"]:
            block = self.whole("distribution-line", index)
            block.inline.insert(0, Inline(role.start, role.value["label"], "label", {}))
            group.parts.append(block)
            return
        last = group.parts[-1].kind if group.parts else ""
        if role.value["label"] or last != "list":
            group.parts.append(Block("list", 0, 0, {"type": "copies"}))
        self._recipients(group.parts[-1], role)

    def _note(self, role: Span, index: int) -> Block:
        n = role.value["n"]
        attributes = {"place": "foot", "n": n}
        if role.value["paired"]:
            attributes["target"] = f"#call{n}"
        else:
            self.doubts.append(
                Doubt(
                    "note-without-call", f"note {n} has no call in the text", self.at(index), "high"
                )
            )
        block = self.whole("note", index, **attributes)
        block.name = f"n{n}"
        block.inline = [i for i in block.inline if i.start >= role.value["label"]]
        return block

    def _entry(self, role: Span) -> Block:
        attributes = {"type": role.value["kind"]} if role.value["kind"] else {}
        block = Block("entry", role.start, role.end, attributes, own=role.end)
        a, b = role.value["title"]
        inline = [Inline(a, b, "title", {})]
        inline += [i for i in self.index.within(a, b) if i.kind in ("supplied", "note", "unclear")]
        if date := role.value.get("date"):
            inline.append(Inline(date.start, date.end, "date", date_attributes(date, self.context)))
        block.inline = inline
        return block

    def _recipients(self, block: Block, role: Span) -> None:
        if label := role.value["label"]:
            block.parts.append(self.own("heading", role.start, label))
        items = role.value["items"]
        for n, (a, b) in enumerate(items):
            # The comma behind a recipient stays with it; only white space stands between items.
            stop = items[n + 1][0] if n + 1 < len(items) else role.end
            while stop > b and self.t.text[stop - 1] in SPACE:
                stop -= 1
            block.parts.append(self._recipient(a, b, stop))
        _fit(block)

    def _recipient(self, start: int, end: int, stop: int) -> Block:
        text = self.t.text
        item = Block("recipient", start, stop, own=stop)
        inline = [i for i in self.index.within(start, stop) if i.kind in IN_NAMES]
        words = text[start:end]
        if total := TOTAL.search(text, start, end):
            n = total["n"] or total["m"]
            if total["total"] or total["m"]:
                inline.append(Inline(*total.span(), "measure", {"quantity": n, "unit": "copies"}))
            else:
                inline.append(Inline(*total.span("n"), "num", {"value": n}))
        elif recipient := recipient_of(words):
            a = text.index(recipient, start) if recipient in words else start
            element = party_element(recipient, kind_of_party(recipient))
            inline.append(Inline(a, a + len(recipient), element, {}))
        for count in COUNT.finditer(text, start, end):
            inline.append(Inline(*count.span(1), "num", {"value": count[1]}))
        item.inline = sorted(inline, key=lambda i: (i.start, -i.end))
        return item


class _Division:
    """One document's `div` while it is filled: its opening, its sections, its closing."""

    def __init__(self, blocks: Blocks, kind: str) -> None:
        self.b = blocks
        self.root = Block("division", 0, 0, {"type": kind})
        self.section: Block | None = None
        self.particulars: Block | None = None
        self.closer: Block | None = None
        self.after: list[Block] = []
        self.speech: Block | None = None
        self.lists: list[Block] = []
        self.list_key = -1
        self.top = True
        self.pending: list[int] = []

    @property
    def where(self) -> Block:
        return self.section or self.root

    def take(self, index: int, end: int) -> int:
        """Take one paragraph; return the index of the next."""
        role = self.b.roles.get(index)
        kind = role.kind if role else ""
        if kind != "list-item" and kind != "item-continuation":
            self._end_lists()
        closing = kind == "postscript" or (kind in _CLOSER and not self.after)
        if (self.closer or self.after) and not closing:
            self._reopen()
        if page := self.b.breaks(index):
            self._page(page, kind)
        if kind in _OPENER and self._opening():
            return self._opener(index, end)
        if kind in ("heading", "enclosure"):
            self._heading(role, index, kind)  # type: ignore[arg-type]
        elif kind == "particular":
            self._particular(index)
        elif kind == "speech":
            self._speech(role)  # type: ignore[arg-type]
        elif kind == "list-item":
            self._item(role, index)  # type: ignore[arg-type]
        elif kind == "item-continuation" and self.lists:
            self._continue_item(role, index)  # type: ignore[arg-type]
        elif kind in _CLOSER:
            self._close(role, index)  # type: ignore[arg-type]
        elif kind == "postscript":
            paragraph = self.b.whole("paragraph", index)
            self.after.append(_container("postscript", [paragraph]))
        else:
            self._paragraph(index)
        return index + 1

    def _page(self, page: list[Block], kind: str) -> None:
        if kind in ("list-item", "item-continuation") and self.lists:
            self.lists[-1].parts[-1].parts += page
        elif kind == "" and self.speech is not None:
            self.speech.parts += page
        elif self.after:
            self.after += page
        elif self.closer is not None:
            self.closer.parts += page
        else:
            self.where.parts += page

    def _opening(self) -> bool:
        """Tell whether nothing but headings and openers stands in the division yet."""
        return self.top and all(part.kind in _TOP for part in self.root.parts)

    # --- opening ------------------------------------------------------------------------------

    def _opener(self, index: int, end: int) -> int:
        parts: list[Block] = []
        while index < end and self.b._role(index) in _OPENER:
            if parts and self.b.breaks(index):
                break
            role = self.b.roles[index]
            if role.kind == "copies-above":
                block = self.b.whole("opener-part", index, type="copies")
            else:
                block = self.b.whole({"salute": "salute", "dateline": "dateline"}[role.kind], index)
            parts.append(block)
            index += 1
        self.root.parts.append(_container("opener", parts))
        return index

    def _heading(self, role: Span, index: int, kind: str) -> None:
        attributes = {}
        if role.cert in ("medium", "low"):
            attributes = {"cert": role.cert, "ana": "#evidence.form"}
        block = self.b.whole("heading", index, **attributes)
        if kind == "enclosure" or (role.value["level"] == "main" and self.top):
            self.root.parts.append(block)
            return
        self.speech = None
        words = self.b.t.text[role.start : role.end].lower().strip(" :.")
        type_ = words if words in ("summary", "conversation") else "section"
        self._open_section(type_, block)

    def _open_section(self, type_: str, head: Block | None = None) -> None:
        self.top = False
        self.section = Block("division", 0, 0, {"type": type_}, parts=[head] if head else [])
        self.root.parts.append(self.section)

    def _particular(self, index: int) -> None:
        self.top = False
        if self.particulars is None or self.root.parts[-1] is not self.particulars:
            self.particulars = Block("division", 0, 0, {"type": "particulars"})
            self.root.parts.append(self.particulars)
            self.section = self.speech = None
        self.particulars.parts.append(self.b.whole("particular", index))

    # --- running text -------------------------------------------------------------------------

    def _need_section(self, *, speech: bool = False) -> None:
        """After particulars every further part is a division: TEI allows no `p` after a `div`."""
        if self.particulars is None and self.section is None:
            return
        current = self.section.attributes["type"] if self.section else ""
        if speech and current not in ("conversation", "section"):
            self._open_section("conversation")
        elif speech and current == "section" and self._headed_only():
            return
        elif self.section is None:
            later = any(role.kind == "speech" for role in self.b.roles.values())
            self._open_section("summary" if later else "conversation")

    def _headed_only(self) -> bool:
        return bool(self.section and all(part.kind == "heading" for part in self.section.parts))

    def _speech(self, role: Span) -> None:
        self.top = False
        self._need_section(speech=True)
        a, b = role.value["who"]
        text = self.b.t.text
        attributes = self.b.people.pointer(text[a:b])
        speaker = self.b.own("speaker", role.start, role.value["colon"])
        speaker.inline = [i for i in speaker.inline if i.kind in ("supplied", "note")]
        if role.value["to"]:
            start, stop = role.value["to"]
            while text[start] in SPACE:
                start += 1
            if to := addressed_person(text, start, stop, self.b.people):
                who = attributes.pop("who", "")
                attributes = ({"who": who} if who else {}) | {"toWhom": f"#{to}"} | attributes
            speaker.inline += addressee(text, start, stop, self.b.people)
        begin = role.value["colon"]
        while begin < role.end and text[begin] in SPACE:
            begin += 1
        parts = [speaker]
        if begin < role.end:
            parts.append(self.b.own("paragraph", begin, role.end))
        self.speech = Block("speech", role.start, role.end, attributes, parts=parts)
        self.where.parts.append(self.speech)

    def _paragraph(self, index: int) -> None:
        if self.speech is not None:
            block = self.b.whole("paragraph", index)
            if not (block.inline and _is_aside(block)):
                block.attributes = {"cert": "medium", "ana": "#evidence.continuation"}
            self.speech.parts.append(block)
            return
        if self._opening() and self._opens_later(index):
            block = self.b.whole("opener-part", index, type="annotation")
            self.root.parts.append(_container("opener", [block]))
            return
        if self.top and self._particulars_later(index):
            annotation = self.b.whole("annotation", index)
            annotation.inline.insert(
                0, Inline(annotation.start, annotation.end, "seg", {"type": "annotation"})
            )
            self.root.parts.append(annotation)
            return
        self._need_section()
        self.top = False
        self.where.parts.append(self.b.whole("paragraph", index))

    def _opens_later(self, index: int) -> bool:
        following = (self.b._role(i) for i in range(index + 1, index + 4))
        return any(kind in _OPENER for kind in following)

    def _particulars_later(self, index: int) -> bool:
        following = (self.b._role(i) for i in range(index + 1, index + 4))
        return any(kind == "particular" for kind in following)

    # --- lists --------------------------------------------------------------------------------

    def _item(self, role: Span, index: int) -> None:
        if self.list_key != role.value["list"]:
            self._end_lists()
            self.list_key = role.value["list"]
        level = role.value["level"]
        del self.lists[level + 1 :]
        while len(self.lists) <= level:
            self._open_list(role)
        a, b = role.value["label"]
        begin = b
        while self.b.t.text[begin] in SPACE:
            begin += 1
        label = self.b.own("label", a, b)
        label.inline = []
        number = {"n": role.value["n"]} if role.value["n"] else {}
        item = self.b.own("item", begin, role.end, **number)
        self.lists[level].parts += [label, item]
        if role.value["gap"]:
            self.b.doubts.append(
                Doubt(
                    "gap-in-list",
                    f"the label {self.b.t.text[a:b]} does not follow the one before it",
                    self.b.at(index),
                    "high",
                )
            )

    def _open_list(self, role: Span) -> None:
        block = Block(
            "list",
            role.start,
            role.end,
            {"rend": "bulleted" if role.value["bulleted"] else "numbered"},
        )
        if self.lists:
            parent = self.lists[-1].parts
            if parent:
                parent[-1].parts.append(block)
            else:
                self.lists[-1].parts.append(block)
        elif self.speech is not None:
            self.speech.parts.append(block)
        else:
            self._need_section()
            self.top = False
            self.where.parts.append(block)
        self.lists.append(block)

    def _continue_item(self, role: Span, index: int) -> None:
        level = min(role.value["level"], len(self.lists) - 1)
        del self.lists[level + 1 :]
        item = self.lists[level].parts[-1]
        item.parts.append(
            self.b.whole("paragraph", index, cert="medium", ana="#evidence.continuation")
        )

    def _end_lists(self) -> None:
        self.lists = []
        self.list_key = -1

    # --- closing ------------------------------------------------------------------------------

    def _close(self, role: Span, index: int) -> None:
        if self.closer is None:
            self.closer = Block("closer", role.start, role.end)
        if role.kind == "valediction":
            self.closer.parts.append(self.b.whole("salute", index))
        elif role.kind == "closing-date":
            self.closer.parts.append(self.b.whole("dateline", index))
        else:
            self.closer.parts.append(self.b.whole("signed", index))

    def _reopen(self) -> None:
        """Make running text of a signature that closes nothing: text follows, or none precedes."""
        closing = [*(self.closer.parts if self.closer else ()), *self.after]
        self.closer, self.after = None, []
        into = (self.speech or self.where).parts
        for part in closing:
            if part.kind == "postscript":
                into.extend(part.parts)
            elif part.kind in _PAGE:
                into.append(part)
            else:
                into.append(
                    Block("paragraph", part.start, part.end, {}, inline=part.inline, own=part.end)
                )

    def finish(self) -> Block:
        """Return the division, its containers fitted around their parts."""
        if all(part.kind in _TOP for part in self.root.parts):
            self._reopen()
        if self.closer is not None:
            self.root.parts.append(self.closer)
        self.root.parts += self.after
        _fit(self.root)
        return self.root


def _is_aside(block: Block) -> bool:
    """Tell whether a paragraph is wholly another's interjection, or a remark on what happens."""
    first, last = block.inline[0], max(block.inline, key=_end)
    return first.kind in ("said", "stage") and first.start == block.start and last.end == block.end


def _container(kind: str, parts: list[Block], **attributes: str) -> Block:
    block = Block(kind, 0, 0, attributes, parts=parts)
    _fit(block)
    return block


def _fit(block: Block) -> None:
    """Set the range of containers from their parts; of mixed blocks, extend it."""
    for part in block.parts:
        if part.parts:
            _fit(part)
    if not block.parts:
        return
    if not block.own:
        block.start = block.parts[0].start
        block.own = block.start
    block.end = max(block.end if block.own > block.start else 0, block.parts[-1].end)
