"""The edition: the document as a tree of blocks, and the facts about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from teikit.model.fact import Doubt, Fact
from teikit.model.people import Person
from teikit.model.span import Span
from teikit.model.transcript import Transcript

__all__ = ["Block", "Edition", "Entity", "Inline"]


class Inline(NamedTuple):
    """Something inside a block's line: a date, supplied words, a name.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        kind: its name in the encoder's table.
        attributes: of its element, in their order.
    """

    start: int
    end: int
    kind: str
    attributes: Mapping[str, str]


class Block:
    """A part of the document that stands on lines of its own, or a container of such parts.

    Attributes:
        kind: its name in the encoder's table: `paragraph`, `list`, `speech` …
        start: offset of its first character; of a container, of its first part.
        end: offset behind its last character.
        attributes: of its element, in their order, without `@source` and `@xml:id`.
        parts: the blocks in it, behind its own characters if it has any.
        inline: what stands inside its own characters, outermost first.
        own: offset behind its own characters; the parts follow. Equal to `start` in a container.
        name: a fixed xml:id, or nothing for a counted one.
    """

    __slots__ = ("attributes", "end", "inline", "kind", "name", "own", "parts", "start")

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        attributes: dict[str, str] | None = None,
        parts: list[Block] | None = None,
        inline: list[Inline] | None = None,
        own: int = 0,
        name: str = "",
    ) -> None:
        self.kind, self.start, self.end, self.own, self.name = kind, start, end, own, name
        self.attributes = {} if attributes is None else attributes
        self.parts: list[Block] = [] if parts is None else parts
        self.inline: list[Inline] = [] if inline is None else inline

    @classmethod
    def of(cls, kind: str, parts: list[Block], **attributes: str) -> Block:
        """Make a container around parts."""
        block = cls(kind, 0, 0, attributes, parts)
        block.fit()
        return block

    def fit(self) -> None:
        """Set the range of a container from its parts; of a block with own characters, extend it."""
        for part in self.parts:
            if part.parts:
                part.fit()
        if not self.parts:
            return
        if not self.own:
            self.start = self.own = self.parts[0].start
        self.end = max(self.end if self.own > self.start else 0, self.parts[-1].end)


class Entity(NamedTuple):
    """One person, body or place that the text names and no other list does.

    Attributes:
        form: `person`, `org` or `place`.
        id: its xml:id.
        names: its names as printed, the fullest first.
        ref: addresses of identifiers, parted by spaces, or nothing.
    """

    form: str
    id: str
    names: tuple[str, ...]
    ref: str = ""


@dataclass
class Edition:
    """One document, settled: what will be TEI.

    Attributes:
        id: the document's xml:id.
        kind: the genre's id, as `cable`.
        transcript: where everything comes from.
        facts: the facts that the header states, conflicts settled.
        front, body, back: the blocks of the three parts.
        people: participants of a conversation, in order of their appearance.
        doubts: what a person should look at.
        found: how many spans of each kind were used.
        roles: what each paragraph was taken for, by its index; running text has none.
        entities: whom and what the text names, for `standOff`.
        considered: every fact that was found or supplied, in the order in which they are believed.
        sequence: of several documents in one source: number, count, ids before and after it.
    """

    id: str
    kind: str
    transcript: Transcript
    facts: list[Fact]
    front: list[Block]
    body: list[Block]
    back: list[Block]
    people: list[Person]
    doubts: list[Doubt]
    found: dict[str, int] = field(default_factory=dict)
    roles: dict[int, Span] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    considered: list[Fact] = field(default_factory=list)
    sequence: tuple[int, int, str, str] = (1, 1, "", "")

    def __post_init__(self) -> None:
        self._by_key: dict[str, list[Fact]] = {}
        for fact in self.facts:
            self._by_key.setdefault(fact.key, []).append(fact)

    def all(self, key: str) -> list[Fact]:
        """Return the facts of one key."""
        return self._by_key.get(key, [])

    def one(self, key: str) -> Fact | None:
        """Return the fact of a key that has one at most."""
        return facts[0] if (facts := self._by_key.get(key)) else None
