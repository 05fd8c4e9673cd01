"""The parts of an ODD as values (TEI Guidelines, chapter 23, Documentation Elements).

They are what the file says: references are names, and nothing is resolved. What a part leaves
unsaid is None where a change of it (`mode="change"`) keeps what was there before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from lxml import etree

from teikit.odd.problems import NOWHERE, Place

__all__ = [
    "AnyElement",
    "AttDef",
    "AttList",
    "AttRef",
    "Constraint",
    "Content",
    "Data",
    "Datatype",
    "Expand",
    "Group",
    "Leaf",
    "MemberOf",
    "Mode",
    "Module",
    "Part",
    "Ref",
    "Spec",
    "ValItem",
    "ValList",
    "Values",
    "Wording",
    "Words",
    "inside",
    "references",
]

Mode = Literal["add", "change", "delete", "replace"]
Expand = Literal[
    "alternation",
    "sequence",
    "sequenceOptional",
    "sequenceOptionalRepeatable",
    "sequenceRepeatable",
]


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one language.

    Attributes:
        lang: the language (BCP 47) that holds where they stand; `en` if none is said.
        node: the element with the words, which nobody changes.
    """

    lang: str
    node: etree._Element


@dataclass(frozen=True, slots=True)
class Wording:
    """What a part says of itself for people, in any number of languages.

    Attributes:
        gloss: its name in other words.
        desc: what it is for.
        remarks: what else there is to say.
        examples: its `exemplum` elements.
        links: addresses where more is said, from `listRef`.
    """

    gloss: tuple[Words, ...] = ()
    desc: tuple[Words, ...] = ()
    remarks: tuple[Words, ...] = ()
    examples: tuple[Words, ...] = ()
    links: tuple[str, ...] = ()


# -- values ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ValItem:
    """One value of a list."""

    ident: str
    wording: Wording = Wording()
    mode: Mode = "add"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class ValList:
    """A list of values: all there are (closed), some of many (open), or named ones (semi)."""

    kind: Literal["closed", "semi", "open"] | None
    items: tuple[ValItem, ...]
    mode: Mode = "add"
    place: Place = NOWHERE


# -- content ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a content model, and how often it stands; `most` None means without end."""

    least: int = 1
    most: int | None = 1
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Part):
    """Words, or nothing at all."""

    kind: Literal["text", "empty"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref(Part):
    """What is defined elsewhere, by its name.

    Attributes:
        kind: of what it names.
        key: its name.
        expand: for a class, how its members stand.
        include: for a class, the only members that are meant, if not empty.
        excepted: for a class, members that are not meant.
        restriction: for a datatype, a regular expression that values must match besides.
    """

    kind: Literal["element", "class", "macro", "data"]
    key: str
    expand: Expand = "alternation"
    include: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    restriction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Data(Part):
    """A datatype of XML Schema, with its facets."""

    name: str
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyElement(Part):
    """An element of any name, with whatever it holds.

    Attributes:
        require: the namespaces it must be of, if not empty.
        excepted: namespaces it must not be of, and names `{namespace}local` it must not have.
    """

    require: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Values(Part):
    """One of a list of values."""

    values: ValList


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Part):
    """Parts in order, one of several parts, or parts in any order."""

    kind: Literal["sequence", "alternate", "interleave"]
    parts: tuple[Content, ...]


Content: TypeAlias = Leaf | Ref | Data | AnyElement | Values | Group


def inside(content: Content | None) -> Iterator[Content]:
    """Give a content model and all parts of it, outer ones first."""
    if content is not None:
        yield content
        if isinstance(content, Group):
            for part in content.parts:
                yield from inside(part)


# -- attributes ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Constraint:
    """A rule in Schematron: the elements of the rule as the ODD has them."""

    ident: str
    wording: Wording
    rules: tuple[etree._Element, ...]
    mode: Mode = "add"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Datatype:
    """What one value of an attribute is, and how many of them there are."""

    content: Content
    least: int = 1
    most: int | None = 1


@dataclass(frozen=True, slots=True)
class AttDef:
    """An attribute."""

    ident: str
    name: str
    ns: str = ""
    usage: Literal["req", "rec", "opt"] | None = None
    datatype: Datatype | None = None
    values: ValList | None = None
    default: str | None = None
    wording: Wording = Wording()
    constraints: tuple[Constraint, ...] = ()
    mode: Mode = "add"
    place: Place = NOWHERE

    @property
    def is_required(self) -> bool:
        """Whether an element must have it."""
        return self.usage == "req"


@dataclass(frozen=True, slots=True)
class AttRef:
    """An attribute of a class, by name."""

    owner: str
    name: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class AttList:
    """Attributes of which all may stand, or one alone."""

    org: Literal["group", "choice"] = "group"
    parts: tuple[AttDef | AttRef | AttList, ...] = ()

    def attributes(self) -> Iterator[AttDef]:
        """Give the attributes it defines, those in lists within it too."""
        for part in self.parts:
            if isinstance(part, AttDef):
                yield part
            elif isinstance(part, AttList):
                yield from part.attributes()

    def references(self) -> Iterator[AttRef]:
        """Give the attributes it only names."""
        for part in self.parts:
            if isinstance(part, AttRef):
                yield part
            elif isinstance(part, AttList):
                yield from part.references()


# -- what is defined -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MemberOf:
    """Membership of a class."""

    key: str
    mode: Mode = "add"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Module:
    """A part of the vocabulary, as a reader thinks of it."""

    ident: str
    wording: Wording = Wording()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Spec:
    """The definition of an element, a class, a macro or a datatype.

    Attributes:
        kind: which of them.
        ident: its name within the ODD.
        name: for an element, the name that documents use.
        module: the module it belongs to, or nothing.
        ns: for an element, its namespace if it is not the schema's.
        is_model: for a class, whether it groups elements; else it groups attributes.
        wording: what it is for.
        member_of: the classes it belongs to; None if a change says nothing of them.
        changes_classes: whether `member_of` adds to and takes from what was there.
        content: what may stand in it; None if a change says nothing of it.
        attributes: its own attributes, and changes of those that its classes give it.
        constraints: its rules.
        mode: what it does to a definition of the same name in the TEI's source.
        place: where it stands.
    """

    kind: Literal["element", "class", "macro", "data"]
    ident: str
    name: str
    module: str = ""
    ns: str | None = None
    is_model: bool = False
    wording: Wording = Wording()
    member_of: tuple[MemberOf, ...] | None = None
    changes_classes: bool = False
    content: Content | None = None
    attributes: AttList = field(default_factory=AttList)
    constraints: tuple[Constraint, ...] = ()
    mode: Mode = "add"
    place: Place = NOWHERE

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes it belongs to."""
        return tuple(member.key for member in self.member_of or ())


def references(spec: Spec) -> Iterator[Ref]:
    """Give what a definition refers to: in its content, and as datatypes of its attributes."""
    contents = [spec.content]
    for attribute in spec.attributes.attributes():
        if attribute.datatype is not None:
            contents.append(attribute.datatype.content)
    for content in contents:
        yield from (part for part in inside(content) if isinstance(part, Ref))
