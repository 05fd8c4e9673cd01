"""The tree of blocks: each paragraph gets one role, and its place in front, body or back.

Conflicts between recognisers are settled here, by the order in which they are believed (`ROLES`).
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from operator import attrgetter

from teikit.compose.copies import add_copies, is_call
from teikit.compose.division import OPENER, Division
from teikit.compose.facts import Context
from teikit.compose.inline import (
    InlineIndex,
    call_id,
    date_attributes,
    note_id,
)
from teikit.compose.people import People
from teikit.model.block import Block, Inline
from teikit.model.fact import Doubt
from teikit.model.source import SPACE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise import BACK, ROLES

__all__ = ["Blocks"]

_end = attrgetter("end")
_start = attrgetter("start")

_PARTS = {
    "note-body": "notes",
    "note-more": "notes",
    "note-heading": "notes",
    "related-heading": "related",
    "related-entry": "related",
}

_CLOSED_BY_ADDRESS = frozenset({"annotations", "distribution"})

_ROLES = frozenset(ROLES)
_HEAD = OPENER | {"docket-line", "continued", "heading"}
_TOPS = frozenset({"heading", "opener", "page-break", "running-head"})


class Blocks:
    """Builds the three parts of a document from its paragraphs and their roles."""

    def __init__(
        self, t: Transcript, spans: Spans, kind: str, people: People, context: Context, resp: str
    ) -> None:
        self.t, self.spans, self.kind, self.people = t, spans, kind, people
        self.paragraphs = spans.of("paragraph")
        self.roles: dict[int, Span] = {}
        present = frozenset(spans.kinds())
        for name in reversed([role for role in ROLES if role in present]):
            for span in spans.of(name):
                self.roles[span.value["index"]] = span
        # A signature on the last line of the text ends the block that it stands in.
        self.glued = {span.value["inside"]: span for span in spans.of("signed-inside")}
        self._cuts = {self.paragraphs[index].end: span.start for index, span in self.glued.items()}
        # Speakers who appear in no list of participants are people too: known before the inline
        # elements, which point to them.
        for index, role in sorted(self.roles.items()):
            if role.kind == "speech" and role.value["voice"]:
                a, b = role.value["voice"]
                people.speaker(t.text[a:b], self.line(index), role.value.get("alias", ""))
        self.index = InlineIndex(t, spans, people, context, resp, self._believed)
        self.context = context
        self.doubts: list[Doubt] = []
        self._breaks = self._page_breaks()
        self.front: list[Block] = []
        self.body: list[Block] = []
        self.back: list[Block] = []

    def _believed(self, kind: str) -> list[Span]:
        """Return the spans of a kind; of paragraphs, those where no other's word was taken."""
        found = self.spans.of(kind)
        if found and kind in _ROLES:
            return [span for span in found if self.roles.get(span.value["index"]) is span]
        return found

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
        if end in self._cuts and kind in ("paragraph", "item"):
            end = self._cuts[end]
            while self.t.text[end - 1] in SPACE:
                end -= 1
        return Block(kind, start, end, attributes, inline=self.index.within(start, end), own=end)

    def whole(self, kind: str, index: int, **attributes: str) -> Block:
        """Make a block of a whole paragraph, or of the several that one role spans."""
        return self.own(
            kind, self.paragraphs[index].start, self.paragraphs[self.end(index)].end, **attributes
        )

    def end(self, index: int) -> int:
        """Return the last paragraph that the role of a paragraph spans."""
        role = self.roles.get(index)
        last: int = role.value.get("last", index) if role else index
        for further in range(index + 1, last + 1):
            if self.role(further) != "continued":
                return index
        return last

    def _page_breaks(self) -> dict[int, list[Block]]:
        """Return the page breaks that stand between paragraphs, by the paragraph under them."""
        heads: dict[int, list[Span]] = {}
        for span in self.spans.of("running-head"):
            heads.setdefault(span.value["break"], []).append(span)
        found: dict[int, list[Block]] = {}
        for span in self.spans.of("page-break"):
            below = bisect_right(self.paragraphs, span.start, key=_end)
            if below == len(self.paragraphs) or self.paragraphs[below].start < span.start:
                continue
            here = [Block("page-break", span.start, span.start)]
            for head in heads.get(span.start, ()):
                foot = head.end <= span.start  # it stands at the end of the page above
                attributes = {"type": "footer", "place": "bottom"} if foot else {}
                attributes = attributes or {"type": "header", "place": "top"}
                block = self.own("running-head", head.start, head.end, **attributes)
                block.inline = [i for i in block.inline if i.kind not in ("fw", "pb")]
                here.append(block)
            found.setdefault(below, []).extend(sorted(here, key=_start))
        return found

    def breaks(self, index: int) -> list[Block]:
        """Return the page break before a paragraph, if there is one."""
        return self._breaks.get(index, []) if self._breaks else []

    # --- the walk -----------------------------------------------------------------------------

    def build(self) -> None:
        """Walk the paragraphs once and put each into its part."""
        count = len(self.paragraphs)
        index = self._docket()
        stop = self._text_end(index, count)
        starts = [i for i in range(index, stop) if self.role(i) == "enclosure"]
        if starts:
            self._with_enclosures(index, stop, starts)
        elif stop > index:
            self.body += self._message(index, stop, self.kind)
        self._back(stop, count)
        if self.body and not any(block.kind == "division" for block in self.back):
            # Footers alone are no back.
            self.body[-1].parts += self.back
            self.body[-1].fit()
            self.back = []
        if not self.body:
            # TEI demands a body: a docket or a distribution alone is the text itself.
            self.body, self.front, self.back = (
                (self.back, self.front, []) if self.back else (self.front, [], [])
            )

    def _text_end(self, begin: int, end: int) -> int:
        """Return where a document's text ends: below stand copies, stamps, and an address under them."""
        while end > begin:
            above = end - 1
            while above > begin and self.role(above) == "closing-address":
                above -= 1
            if self.role(above) not in BACK:
                break
            end = above
        return end

    def _docket(self) -> int:
        """Build the docket: all down to its last line; return the index of what follows.

        What heads the docket's further lines (a title, place and date) begins a division of it.
        """
        last = -1
        for index in range(len(self.paragraphs)):
            kind = self.role(index)
            if kind == "docket-line":
                last = index
            elif kind not in _HEAD:
                break
        index = 0
        group: list[Block] = []
        while index <= last:
            if group and self.role(index) != "docket-line" and group[-1].kind not in _TOPS:
                self.front.append(Block.of("division", group, type="docket"))
                group = []
            group += self.breaks(index)
            index = self._head_row(index, last + 1, group)
        if group:
            self.front.append(Block.of("division", group, type="docket"))
        return last + 1

    def _head_row(self, index: int, end: int, into: list[Block]) -> int:
        kind = self.role(index)
        if kind == "docket-line":
            rows = self._docket_rows(index)
            if rows > 1:
                into.append(self._docket_table(index, index + rows))
            else:
                into += self._docket_lines(index)
            return index + max(rows, 1)
        if kind == "heading":
            into.append(self.title(index))
            return self.end(index) + 1
        parts, index = self.openings(index, end)
        into.append(Block.of("opener", parts))
        return index

    def openings(self, index: int, end: int) -> tuple[list[Block], int]:
        """Make the parts of an opener, the lines of an address in one; return what follows them."""
        parts: list[Block] = []
        while index < end and self.role(index) in OPENER and not (parts and self.breaks(index)):
            block = self._opening(index)
            if block.kind == "address-line":
                if not parts or parts[-1].kind != "address":
                    parts.append(Block("address", 0, 0))
                parts[-1].parts.append(block)
                parts[-1].fit()
            else:
                parts.append(block)
            index = self.end(index) + 1
        return parts, index

    def _docket_lines(self, index: int) -> list[Block]:
        """Make a block of each line: the lines of a docket are parts by themselves."""
        value = self.paragraphs[index].value
        lines = self.t.lines[value["first"] : value["last"] + 1]
        return [self.own("docket-line", line.start, line.end) for line in lines]

    def title(self, index: int) -> Block:
        """Make the block of a heading."""
        role = self.roles[index]
        doubtful = role.cert in ("medium", "low")
        attributes = {"cert": role.cert, "ana": "#evidence.form"} if doubtful else {}
        return self.whole("heading", index, **attributes)

    def _opening(self, index: int) -> Block:
        """Make the block of a line that opens a message: greeting, addressee, copies, date."""
        kind = self.role(index)
        if kind == "copies-above":
            return self.whole("opener-part", index, type="copies")
        if kind == "salute" and self.roles[index].value.get("address"):
            return self.whole("address-line", index)
        return self.whole({"salute": "salute", "dateline": "dateline"}[kind], index)

    def _docket_rows(self, index: int) -> int:
        """Count the lines of a block of columns: each under the last, with as many columns."""
        columns = len(self.roles[index].value["cells"])
        rows = 1
        while (
            columns > 1
            and self.role(index + rows) == "docket-line"
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
            rows.append(Block.of("row", cells))
        return Block.of("table", rows)

    def columns(self, index: int) -> Block | None:
        """Return a table of the names in columns that begin here, if two lines have columns."""
        rows = index
        while self.role(rows) == "particular" and (
            len(self.roles[rows].value["cells"]) > 1 and not self.roles[rows].value["label"]
        ):
            rows += 1
        if rows - index < 2 or not self._side_by_side(index, rows):
            return None
        made = []
        for at in range(index, rows):
            cells = [self.own("cell", a, b) for a, b in self.roles[at].value["cells"]]
            made.append(Block.of("row", cells))
        return Block.of("table", made)

    def _side_by_side(self, first: int, end: int) -> bool:
        """Tell whether people stand beside people, and not the bodies that sent them."""
        cells = [self.roles[at].value["cells"] for at in range(first, end)]
        people = [span.start for span in self.spans.of("participant")]
        columns = [
            any(
                bisect_right(people, row[n][0] - 1) < bisect_right(people, row[n][1])
                for row in cells
            )
            for n in (0, 1)
        ]
        return all(columns) or not any(
            self.roles[first].start <= a < self.roles[end - 1].end for a in people
        )

    def role(self, index: int) -> str:
        """Return what a paragraph was taken for, or nothing for running text."""
        role = self.roles.get(index)
        return role.kind if role else ""

    def _with_enclosures(self, begin: int, stop: int, starts: list[int]) -> None:
        bounds = [begin, *starts, stop]
        for n, (first, last) in enumerate(itertools.pairwise(bounds)):
            end = self._text_end(first, last)
            type_ = self.kind
            if n and self.roles[first].value["what"] == "document":
                # The rule above another document belongs to neither.
                self._footer(self.body, first)
                first, type_ = first + 1, "other-document"
            elif n:
                what = self.roles[first].value["what"]
                type_ = "other-document" if what == "another" else "enclosure"
            if end > first:
                self.body += self._message(first, end, type_)
            if end < last:
                self.body.extend(self._back_parts(end, last))
            if n:
                self._doubt_boundary(bounds[n], type_ == "enclosure")

    def _doubt_boundary(self, index: int, enclosed: bool) -> None:
        role = self.roles[index]
        message = "another document was taken to begin here"
        if enclosed:
            message += ", enclosed with the first"
        self.doubts.append(Doubt("enclosure", message, self.at(index), role.cert or "high"))

    # --- a document's division ----------------------------------------------------------------

    def _message(self, begin: int, end: int, kind: str) -> list[Block]:
        """Make one document's division; a postscript under the copies is a part by itself."""
        script = end - 1
        while script > begin and self.role(script) not in ("postscript", *BACK, ""):
            script -= 1
        while script > begin and self.role(script) == "postscript":
            script -= 1
        stop = script + 1
        while script > begin and self.role(script) in BACK:
            script -= 1
        under = self.role(stop) == "postscript" and stop < end and script + 1 < stop
        if not under:
            return [self._division(begin, end, kind)]
        return [
            self._division(begin, script + 1, kind),
            *self._back_parts(script + 1, stop),
            self._division(stop, end, "postscript"),
        ]

    def _division(self, begin: int, end: int, kind: str) -> Block:
        division = Division(self, kind)
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
            kind = self.role(index)
            part = _PARTS.get(kind, "distribution")
            if kind == "end-mark":
                if self.roles[index].value["role"] != "remark":
                    self._footer(groups, index)
                    continue
                part = "annotations"
            last = groups[-1] if groups else None
            ended = last and last.parts and last.parts[-1].kind == "closer"
            type_ = last.attributes.get("type") if last else ""
            if last and kind == "closing-address" and type_ in _CLOSED_BY_ADDRESS:
                self._address_below(last, index)
                continue
            if ended or last is None or last.kind != "division" or last.attributes["type"] != part:
                groups.append(Block("division", 0, 0, {"type": part}))
            groups[-1].parts += self.breaks(index)
            self.into_back(groups[-1], index, kind)
        for group in groups:
            group.fit()
        return groups

    def _address_below(self, group: Block, index: int) -> None:
        """Close a part of the back with the address that stands under it."""
        lines = [self.own("address-line", a, b) for a, b in self.lines_of(index)]
        if group.parts and group.parts[-1].kind == "closer":
            group.parts[-1].parts[-1].parts += lines
        else:
            group.parts.append(Block.of("closer", [Block.of("address", lines)]))
        group.parts[-1].parts[-1].fit()
        group.parts[-1].fit()

    def _footer(self, groups: list[Block], index: int) -> None:
        """The classification at the foot of the last page, or a rule, belongs to no part."""
        foot = self.whole("running-head", index, type="footer", place="bottom")
        parts = groups[-1].parts if groups and groups[-1].kind == "division" else groups
        parts.extend([*self.breaks(index), foot])

    def lines_of(self, index: int) -> list[tuple[int, int]]:
        """Return the lines of a paragraph, each from its first character to its last."""
        value = self.paragraphs[index].value
        return [(line.start, line.end) for line in self.t.lines[value["first"] : value["last"] + 1]]

    def into_back(self, group: Block, index: int, kind: str) -> None:
        """Put a paragraph of the back, as its role says, into a part of it."""
        role = self.roles[index]
        if kind == "note-more":
            group.parts[-1].parts.append(self.whole("paragraph", index))
        elif kind == "note-heading" and role.value["rule"]:
            self._footer([group], index)
        elif kind in ("note-heading", "related-heading"):
            group.parts.append(self.whole("heading", index))
        elif kind == "note-body":
            group.parts.append(self.note(role, index))
        elif kind == "related-entry":
            if not group.parts or group.parts[-1].kind != "bibliography":
                group.parts.append(Block("bibliography", 0, 0))
            group.parts[-1].parts.append(self._entry(role))
            group.parts[-1].fit()
        elif kind == "copies":
            add_copies(self, group, index, role)
        elif kind == "distribution-act":
            group.parts.append(self.whole("distribution-line", index))
        else:
            for start, stop in self.lines_of(index):
                block = self.own("distribution-line", start, stop)
                block.inline.insert(0, Inline(start, stop, "seg", {"type": "annotation"}))
                group.parts.append(block)

    def note(self, role: Span, index: int) -> Block:
        """Make a footnote or endnote, with its further paragraphs."""
        n = role.value["n"]
        attributes = {"place": "foot", "n": role.value["printed"]}
        if role.value["paired"]:
            attributes["target"] = f"#{call_id(n)}"
        else:
            self.doubts.append(
                Doubt(
                    "note-without-call", f"note {n} has no call in the text", self.at(index), "high"
                )
            )
        block = self.whole("note", index, **attributes)
        block.name = note_id(n)
        block.inline = [i for i in block.inline if i.start >= role.value["label"]]
        return block

    def _entry(self, role: Span) -> Block:
        attributes = {"type": role.value["kind"]} if role.value["kind"] else {}
        block = Block("entry", role.start, role.end, attributes, own=role.end)
        a, b = role.value["title"]
        inline = [Inline(a, b, "title", {})]
        kept = ("supplied", "note", "unclear")
        inline += [i for i in self.index.within(a, b) if i.kind in kept or is_call(i)]
        if date := role.value.get("date"):
            inline.append(Inline(date.start, date.end, "date", date_attributes(date, self.context)))
        block.inline = inline
        return block
