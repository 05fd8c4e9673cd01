"""One document's `div` while it is filled: its opening, its sections, speeches, lists, closing."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from teikit.compose.inline import addressed_person, addressee
from teikit.model.block import Block, Inline
from teikit.model.fact import Doubt
from teikit.model.source import SPACE
from teikit.model.span import Span
from teikit.recognise.endings import POSTSCRIPT

if TYPE_CHECKING:
    from teikit.compose.blocks import Blocks

__all__ = ["OPENER", "Division"]

_end = attrgetter("end")
_CLOSER = frozenset({"signed", "closing-date", "valediction", "closing-address"})
_AT_THE_END = _CLOSER | {"postscript", "note-body"}
_COPIES = frozenset({"copies", "distribution-act", "distribution-line"})
_PAGE = frozenset({"page-break", "running-head"})
_TOP = frozenset({"heading", "opener"}) | _PAGE
_IN_LIST = frozenset({"list-item", "item-continuation", "table-row"})
_KEEPS_LISTS = _IN_LIST | {"note-body"}
_IN_SPEECH = _IN_LIST | {"", "stage-paragraph", "note-body"}
# Kinds whose paragraphs are numbered, and kinds whose numbers count points.
_MESSAGES = frozenset(
    {"cable", "circular", "note", "memorandum", "memorandum-of-conversation", "letter"}
)
_ORDERED = frozenset(
    {"report", "resolution", "minutes", "agreement", "directive", "essay", "speech"}
)
OPENER = frozenset({"salute", "copies-above", "dateline"})


class Division:
    """One document's `div` while it is filled: its opening, its sections, its closing."""

    def __init__(self, blocks: Blocks, kind: str) -> None:
        self.b, self.kind = blocks, kind
        self.root = Block("division", 0, 0, {"type": kind})
        self.section: Block | None = None
        self.particulars: Block | None = None
        self.closer: Block | None = None
        self.after: list[Block] = []
        self.speech: Block | None = None
        self.lists: list[Block] = []
        self.list_key = -1
        self.base = 0
        self.top = True
        self.pending: list[int] = []

    @property
    def where(self) -> Block:
        """The part that running text goes to."""
        return self.section or self.root

    def take(self, index: int, end: int) -> int:
        """Take one paragraph; return the index of the next."""
        role = self.b.roles.get(index)
        kind = role.kind if role else ""
        if kind == "item-continuation" and not self._goes_on(role):
            role, kind = None, ""
        if kind not in _KEEPS_LISTS or (kind == "table-row" and not self._list_goes_on(index)):
            self._end_lists()
        if (self.closer or self.after) and kind not in _AT_THE_END:
            self._reopen()
        if page := self.b.breaks(index):
            self._page(page, kind)
        begins = self._opening() or self._under_particulars() or self._under_summary()
        if kind in OPENER and begins:
            return self._opener(index, end)
        if kind.startswith("enclos"):
            self._enclosed(role, index)  # type: ignore[arg-type]
        elif kind == "heading":
            self._heading(role, index)  # type: ignore[arg-type]
        elif kind == "particular":
            return self._particular(index)
        elif kind == "speech":
            self._speech(role)  # type: ignore[arg-type]
        elif kind == "list-item":
            self._item(role, index)  # type: ignore[arg-type]
        elif kind == "item-continuation":
            self._continue_item(role, index)  # type: ignore[arg-type]
        elif kind == "table-row":
            return self._table(index, end)
        elif kind == "stage-paragraph":
            self._remark(role, index)  # type: ignore[arg-type]
        elif kind in _CLOSER:
            self._close(role, index)  # type: ignore[arg-type]
        elif kind == "postscript":
            self._postscript(role, index)  # type: ignore[arg-type]
        elif kind == "note-body":
            self._foot(role, index)  # type: ignore[arg-type]
        elif kind == "docket-line":
            self._below(index)
        elif kind in _COPIES:
            self._copies(index, kind)
        else:
            self._paragraph(index, narrated=kind == "narration")
        if index in self.b.glued:
            self._sign_inside(self.b.glued[index])
        return self.b.end(index) + 1

    def _sign_inside(self, role: Span) -> None:
        self._end_lists()
        signed = self.b.own("signed", role.start, role.end)
        a, b = role.value["name"]
        signed.inline = [Inline(a, b, "persName", {"cert": role.cert})]
        self.closer = Block.of("closer", [signed])

    def _page(self, page: list[Block], kind: str) -> None:
        if (kind in _IN_LIST or kind == "note-body") and self.lists:
            self.lists[-1].parts[-1].parts += page
        elif kind in _IN_SPEECH and self.speech is not None:
            self.speech.parts += page
        elif self.after:
            self.after += page
        elif self.closer is not None:
            self.closer.parts += page
        else:
            self.where.parts += page

    def _note(self, role: Span, index: int) -> None:
        """A note at the foot of a page stands where it is printed, and ends nothing."""
        note = [*self.b.breaks(index), self.b.note(role, index)]
        if self.closer is not None:
            self.after += note
        else:
            self._page(note, "list-item" if self.lists else "")

    def _opening(self) -> bool:
        """Tell whether nothing but headings and openers stands in the division yet."""
        return self.top and all(part.kind in _TOP for part in self.root.parts)

    def _under_particulars(self) -> bool:
        """Tell whether the particulars end here: what opens the message begins a division."""
        return self.particulars is not None and self.root.parts[-1] is self.particulars

    def _under_summary(self) -> bool:
        """Tell whether a summary ends here: what opens the message begins a division."""
        return self.section is not None and self.section.attributes["type"] == "summary"

    # --- opening ------------------------------------------------------------------------------

    def _opener(self, index: int, end: int) -> int:
        parts, index = self.b.openings(index, end)
        if not self._opening():
            talks = all(part.attributes.get("type") == "copies" for part in parts)
            self._open_section("conversation" if talks else "message")
        self.where.parts.append(Block.of("opener", parts))
        return index

    def _enclosed(self, role: Span, index: int) -> None:
        """The head of an enclosure; TEI allows no `ab` before a salute, so a docket line is `seg`."""
        part = role.value.get("head") or role.kind.removeprefix("enclosed-")
        if part == "heading":
            self.root.parts.append(self.b.whole("heading", index))
            return
        if part == "particular":
            self._particular(index)
            return
        if part == "dateline":
            blocks = [self.b.whole("dateline", index)]
        elif part == "salute":
            blocks = [self.b.whole("salute", index)]
        else:
            blocks = [
                self.b.own("opener-part", a, b, type="docket") for a, b in self.b.lines_of(index)
            ]
        last = self.root.parts[-1] if self.root.parts else None
        if last is None or last.kind != "opener":
            self.root.parts.append(Block.of("opener", blocks))
        else:
            last.parts += blocks
            last.fit()

    def _heading(self, role: Span, index: int) -> None:
        block = self.b.title(index)
        words = self.b.t.text[role.start : role.end].lower().strip(" :.[]")
        type_ = words if words in ("summary", "conversation") else "section"
        main = role.value["level"] == "main" and not (
            type_ == "summary" and self._greets_later(index)
        )
        if main and self.top:
            self.root.parts.append(block)
            return
        self.speech = None
        self._open_section(type_, block)

    def _open_section(self, type_: str, head: Block | None = None) -> None:
        self.top = False
        self.section = Block("division", 0, 0, {"type": type_}, parts=[head] if head else [])
        self.root.parts.append(self.section)

    def _particular(self, index: int) -> int:
        self.top = False
        last = self.root.parts[-1] if self.root.parts else None
        if last is None or last.attributes.get("type") != "particulars":
            self.particulars = last = Block("division", 0, 0, {"type": "particulars"})
            self.root.parts.append(last)
            self.section = self.speech = None
        if table := self.b.columns(index):
            last.parts.append(table)
            return index + len(table.parts)
        last.parts.append(self.b.whole("particular", index))
        return self.b.end(index) + 1

    def _below(self, index: int) -> None:
        """Put a docket's line that stands under the particulars into a division of its own."""
        self.top = False
        last = self.root.parts[-1] if self.root.parts else None
        if last is None or last.attributes.get("type") != "docket":
            last = Block("division", 0, 0, {"type": "docket"})
            self.root.parts.append(last)
            self.particulars = self.particulars or last
            self.section = self.speech = None
        last.parts.append(self.b.whole("docket-line", index))

    def _copies(self, index: int, kind: str) -> None:
        """Who gets copies, listed above the signature: a division between the text and its closer."""
        self.top = False
        last = self.root.parts[-1] if self.root.parts else None
        if last is None or last.attributes.get("type") != "distribution":
            last = Block("division", 0, 0, {"type": "distribution"})
            self.root.parts.append(last)
            self.particulars = last
            self.section = self.speech = None
        self.b.into_back(last, index, kind)

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
        text = self.b.t.text
        voice = role.value["voice"]
        attributes = self.b.people.pointer(text[voice[0] : voice[1]]) if voice else {}
        speaker = self.b.own("speaker", role.start, role.value["colon"])
        stop = role.value["to"][0] if role.value["to"] else role.end
        speaker.inline = [
            i
            for i in speaker.inline
            if i.end <= stop
            and (
                i.kind in ("supplied", "note", "persName", "rs")
                # "Comrade Moor (Marovia):"
                or (i.kind in ("placeName", "orgName") and text[i.start - 1] == "(")
            )
        ]
        if role.value["to"]:
            start, stop = role.value["to"]
            while text[start] in SPACE:
                start += 1
            if to := addressed_person(text, start, stop, self.b.people):
                who = attributes.pop("who", "")
                attributes = ({"who": who} if who else {}) | {"toWhom": f"#{to}"} | attributes
            speaker.inline += addressee(text, start, stop, self.b.people)
            speaker.inline.sort(key=lambda inline: (inline.start, -inline.end))
        begin = role.value["colon"]
        while begin < role.end and text[begin] in SPACE:
            begin += 1
        parts = [speaker]
        if begin < role.end:
            parts.append(self.b.own("paragraph", begin, role.end))
        self.speech = Block("speech", role.start, role.end, attributes, parts=parts)
        self.where.parts.append(self.speech)

    def _paragraph(self, index: int, *, narrated: bool = False) -> None:
        if narrated:
            self.speech = None
        if self.speech is not None:
            block = self.b.whole("paragraph", index)
            spoken = len(self.speech.parts) > 1 or self.speech.parts[0].kind != "speaker"
            if spoken and not (block.inline and _is_aside(block)):
                block.attributes = {"cert": "medium", "ana": "#evidence.continuation"}
            self.speech.parts.append(block)
            return
        if self._opening() and self._opens_later(index):
            block = self.b.whole("opener-part", index, type="annotation")
            self.root.parts.append(Block.of("opener", [block]))
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

    def _remark(self, role: Span, index: int) -> None:
        """Put a remark on what happens where running text goes: it is a part by itself."""
        if role.value["ends"]:
            self.speech = None
        block = self.b.whole("stage", index, cert="medium")
        block.inline = [i for i in block.inline if i.kind != "stage"]
        if self.speech is not None:
            self.speech.parts.append(block)
            return
        self._need_section()
        self.top = False
        self.where.parts.append(block)

    def _table(self, index: int, end: int) -> int:
        """Take all rows of one table."""
        rows: list[Block] = []
        table = self.b.roles[index].value["table"]
        while index < end and self.b.role(index) == "table-row":
            role = self.b.roles[index]
            if role.value["table"] != table or (rows and self.b.breaks(index)):
                break
            cells = [self.b.own("cell", a, b) for a, b in role.value["cells"]]
            rows.append(Block.of("row", cells))
            index += 1
        block = Block.of("table", rows)
        if self.lists:
            self.lists[-1].parts[-1].parts.append(block)
        elif self.speech is not None:
            self.speech.parts.append(block)
        else:
            self._need_section()
            self.top = False
            self.where.parts.append(block)
        return index

    def _opens_later(self, index: int) -> bool:
        following = (self.b.role(i) for i in range(index + 1, index + 4))
        return any(kind in OPENER for kind in following)

    def _greets_later(self, index: int) -> bool:
        return any(at > index and role.kind in OPENER for at, role in self.b.roles.items())

    def _particulars_later(self, index: int) -> bool:
        following = (self.b.role(i) for i in range(index + 1, index + 4))
        return any(kind == "particular" for kind in following)

    # --- lists --------------------------------------------------------------------------------

    def _item(self, role: Span, index: int) -> None:
        if role.value["gap"]:
            self._gap(role, index)
        if role.value["message"] and self._numbers_run():
            self._numbered(role, index)
            return
        if self.list_key != role.value["list"] or role.value["level"] < self.base:
            self._end_lists()
            self.list_key = role.value["list"]
        if not self.lists:
            # After a paragraph that parts a list its levels are counted from where it goes on.
            self.base = role.value["level"]
        level = min(role.value["level"] - self.base, len(self.lists))
        del self.lists[level + 1 :]
        if len(self.lists) > level and self.lists[level].attributes != _look(role):
            del self.lists[level:]
        while len(self.lists) <= level:
            self._open_list(role)
        a, b = role.value["label"]
        begin = b
        while self.b.t.text[begin] in SPACE:
            begin += 1
        label = Block("label", a, b, own=b)
        number = {"n": role.value["n"]} if role.value["n"] else {}
        item = self.b.own("item", begin, role.end, **number)
        self.lists[level].parts += [label, item]

    def _gap(self, role: Span, index: int) -> None:
        a, b = role.value["label"]
        self.b.doubts.append(
            Doubt(
                "gap-in-list",
                f"the label {self.b.t.text[a:b]} does not follow the one before it",
                self.b.at(index),
                "high",
            )
        )

    def _numbers_run(self) -> bool:
        """Tell whether numbers that run through the text count paragraphs and no list's items."""
        return self.speech is None and (
            self.kind in _MESSAGES
            or (self.kind == "enclosure" and self.b.kind in _MESSAGES)
            or bool(self.b.spans.of("portion-mark"))
            or (self.kind not in _ORDERED - {"directive"} and bool(self.b.spans.of("salute")))
            or (self.kind == "document" and bool(self.b.spans.of("docket-line")))
        )

    def _numbered(self, role: Span, index: int) -> None:
        """Put a numbered paragraph of the message: its number stays in the text."""
        self._end_lists()
        self._need_section()
        self.top = False
        self.where.parts.append(self.b.whole("paragraph", index, n=role.value["n"]))

    def _goes_on(self, role: Span | None) -> bool:
        """Tell whether a paragraph can be an item's: the item is one, and its list is open."""
        return bool(role and self.lists and role.value["level"] >= self.base)

    def _list_goes_on(self, index: int) -> bool:
        """Tell whether the list that is open goes on behind a table."""
        while self.b.role(index) == "table-row":
            index += 1
        role = self.b.roles.get(index)
        if not self.lists or role is None:
            return False
        if role.kind == "list-item":
            return not (role.value["message"] and self._numbers_run())
        return role.kind == "item-continuation"

    def _open_list(self, role: Span) -> None:
        block = Block("list", role.start, role.end, _look(role))
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
        level = min(role.value["level"] - self.base, len(self.lists) - 1)
        del self.lists[level + 1 :]
        item = self.lists[level].parts[-1]
        item.parts.append(
            self.b.whole("paragraph", index, cert="medium", ana="#evidence.continuation")
        )

    def _end_lists(self) -> None:
        self.lists = []
        self.list_key = -1
        self.base = 0

    # --- closing ------------------------------------------------------------------------------

    def _close(self, role: Span, index: int) -> None:
        if self.after and self.after[-1].kind == "postscript":
            signed = self._signatures(role, index)
            if role.kind == "closing-address":
                address = [self.b.own("address-line", a, b) for a, b in self.b.lines_of(index)]
                signed = [Block.of("address", address)]
            last = self.after[-1].parts[-1]
            if last.kind == "closer":
                last.parts += signed
            else:
                self.after[-1].parts.append(Block.of("closer", signed))
            self.after[-1].fit()
            return
        if self.after:
            self._reopen()  # behind a note the text was not at its end
        if self.closer is None:
            self.closer = Block("closer", role.start, role.end)
        parts = self.closer.parts
        if role.kind == "closing-address":
            if not parts or parts[-1].kind != "address":
                parts.append(Block("address", 0, 0))
            parts[-1].parts += [self.b.own("address-line", a, b) for a, b in self.b.lines_of(index)]
            parts[-1].fit()
            return
        parts += self._signatures(role, index)

    def _signatures(self, role: Span, index: int) -> list[Block]:
        if role.kind == "valediction":
            return [self.b.own("salute", a, b) for a, b in self.b.lines_of(index)]
        if role.kind == "closing-date":
            return [self.b.whole("dateline", index)]
        if split := role.value.get("split"):
            end = split
            while self.b.t.text[end - 1] in SPACE:
                end -= 1
            return [
                self.b.own("signed", role.start, end),
                self.b.own("dateline", split, role.end),
            ]
        return [self.b.own("signed", a, b) for a, b in self.b.lines_of(index)]

    def _postscript(self, role: Span, index: int) -> None:
        paragraph = self.b.whole("paragraph", index)
        begins = POSTSCRIPT.match(self.b.t.text, role.start, role.end)
        if begins or not self.after:
            self.after.append(Block.of("postscript", [paragraph]))
        else:
            self.after[-1].parts.append(paragraph)

    def _foot(self, role: Span, index: int) -> None:
        """A note at the foot of a page in the middle of the text stays there."""
        note = self.b.note(role, index)
        if self.closer is not None or self.after:
            self.after.append(note)
        elif self.lists:
            self.lists[-1].parts[-1].parts.append(note)
        elif self.speech is not None:
            self.speech.parts.append(note)
        else:
            self.where.parts.append(note)

    def _reopen(self) -> None:
        """Make running text of a signature that closes nothing: text follows, or none precedes."""
        closing = [*(self.closer.parts if self.closer else ()), *self.after]
        self.closer, self.after = None, []
        into = (self.speech or self.where).parts
        for part in closing:
            if part.kind == "postscript":
                into.extend(part.parts)
            elif part.kind in _PAGE or part.kind == "note":
                into.append(part)
            elif part.kind == "address":
                into.extend(
                    Block("paragraph", line.start, line.end, {}, inline=line.inline, own=line.end)
                    for line in part.parts
                )
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
        _put_in_order(self.root)
        self.root.fit()
        return self.root


_OPENS = frozenset({"heading", "opener", "dateline"})
_ANYWHERE = frozenset({"page-break", "running-head", "note", "closer", "postscript"})


def _put_in_order(root: Block) -> None:
    """Begin a division where a division may not hold what comes next (Guidelines, chapter 4.1).

    Headings and openers come first, then blocks, then further divisions, and nothing between them:
    what does stand there in a source begins a division of its own.
    """
    parts: list[Block] = []
    section: Block | None = None
    told = divided = False
    for part in root.parts:
        if part.kind == "division":
            _put_in_order(part)
            section, divided = None, True
            parts.append(part)
        elif part.kind in _ANYWHERE:
            (section.parts if section else parts).append(part)
        elif section is not None and part.kind not in _OPENS:
            section.parts.append(part)
        elif divided or (told and part.kind in _OPENS):
            if section is None or any(one.kind not in _OPENS for one in section.parts):
                section = Block("division", 0, 0, {"type": "section"})
                parts.append(section)
            section.parts.append(part)
            divided = True
        else:
            told = told or part.kind not in _OPENS
            parts.append(part)
    root.parts = parts


def _look(role: Span) -> dict[str, str]:
    """Return the attributes of the list that an item is in."""
    return {"rend": "bulleted" if role.value["bulleted"] else "numbered"}


def _is_aside(block: Block) -> bool:
    """Tell whether a paragraph is wholly another's interjection, or a remark on what happens."""
    first, last = block.inline[0], max(block.inline, key=_end)
    return first.kind in ("said", "stage") and first.start == block.start and last.end == block.end
