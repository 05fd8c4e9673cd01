"""An ODD for readers: what each definition says, in one language, as plain values.

The manual, the JSON and `teikit explain` are three forms of these entries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from teikit.names import TEI
from teikit.odd.attributes import key_of
from teikit.odd.model import (
    AnyElement,
    AttDef,
    Constraint,
    Content,
    Data,
    Group,
    Leaf,
    Ref,
    Spec,
    Values,
    Words,
)
from teikit.odd.read import SCHEMATRON
from teikit.odd.syntax import local
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.words import in_language, paragraphs, plain, said

__all__ = [
    "Attribute",
    "Entry",
    "Example",
    "Rule",
    "Value",
    "dedented",
    "entries",
    "entry",
    "formula",
]

_GUIDELINES = "https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-{}.html"
_EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
_XML_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a list."""

    value: str
    description: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in Schematron: what it is for, and what it says when it is broken."""

    ident: str
    description: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An example of the ODD, or of an edition."""

    caption: str
    xml: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute as an element or class has it.

    Attributes:
        name: as documents write it.
        usage: `required`, `recommended`, `optional`, or `alternative`: it or another must stand.
        instead: the attributes in whose stead it stands, and beside which it cannot.
        owner: the class that gives it, or the definition itself.
        description: what it is for.
        datatype: what its values are, as a formula.
        list: how its list of values is meant: `closed`, `semi`, `open`, or nothing.
        values: the list.
        default: the value that is meant where it is missing, or nothing.
        rules: its rules.
    """

    name: str
    usage: str
    instead: tuple[str, ...]
    owner: str
    description: str
    datatype: str
    list: str
    values: tuple[Value, ...]
    default: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A definition.

    Attributes:
        kind: `element`, `attributes` or `elements` (classes of them), `macro` or `datatype`.
        name: as documents write it; of what is no element, its name in the ODD.
        ident: its name in the ODD.
        namespace: of an element.
        module: the module it belongs to, or nothing.
        gloss: its name in other words.
        description: what it is for.
        remarks: what else there is to say, by paragraphs.
        classes: the classes it belongs to.
        content: what may stand in it, as a formula.
        children: the elements that may stand in it, by their names.
        text: whether words may stand in it.
        value: whether it holds a value of a datatype.
        anything: whether elements of any name may stand in it.
        parents: the elements in which it may stand, by their names.
        members: of a class, the elements and classes that belong to it.
        attributes: its attributes, those of its classes too.
        rules: its rules.
        examples: its examples.
        links: addresses where more is said.
    """

    kind: str
    name: str
    ident: str
    namespace: str
    module: str
    gloss: str
    description: str
    remarks: tuple[str, ...]
    classes: tuple[str, ...]
    content: str
    children: tuple[str, ...]
    text: bool
    value: bool
    anything: bool
    parents: tuple[str, ...]
    members: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...]
    links: tuple[str, ...]


def entries(vocabulary: Vocabulary, lang: str) -> list[Entry]:
    """Return an entry for each definition, in the order of the ODD.

    Parameters:
        vocabulary: the ODD.
        lang: the language; what is not there in it comes in English.
    """
    return [entry(vocabulary, spec, lang) for spec in vocabulary.specs.values()]


def entry(vocabulary: Vocabulary, spec: Spec, lang: str) -> Entry:
    """Return the entry for one definition."""
    kind = {"macro": "macro", "data": "datatype", "element": "element"}.get(spec.kind)
    is_element = spec.kind == "element"
    inside = vocabulary.inside(spec)
    specs = vocabulary.specs
    namespace = vocabulary.namespace(spec) if is_element else ""
    guidelines = (_GUIDELINES.format(spec.ident),) if namespace == TEI else ()
    return Entry(
        kind=kind or ("elements" if spec.is_model else "attributes"),
        name=spec.name,
        ident=spec.ident,
        namespace=namespace,
        module=spec.module,
        gloss=" / ".join(
            gloss
            for one in in_language(spec.wording.gloss, lang)
            if (gloss := plain(one.node)) != spec.name
        ),
        description=" ".join(plain(one.node) for one in in_language(spec.wording.desc, lang)),
        remarks=tuple(paragraphs(in_language(spec.wording.remarks, lang))),
        classes=spec.classes,
        content="" if spec.kind == "class" else formula(vocabulary.content(spec)),
        children=_names(specs, inside.elements) if is_element else (),
        text=is_element and inside.words,
        value=is_element and inside.values,
        anything=is_element and inside.anything,
        parents=_names(specs, vocabulary.parents.get(spec.ident, ())) if is_element else (),
        members=tuple(specs[name].name for name in vocabulary.members(spec.ident)),
        attributes=_attributes(vocabulary, spec, lang),
        rules=_rules(spec.constraints, lang),
        examples=tuple(_examples(in_language(spec.wording.examples, lang))),
        links=(*guidelines, *spec.wording.links),
    )


def _names(specs: dict[str, Spec], idents: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        sorted({specs[ident].name for ident in idents}, key=lambda name: (name.lower(), name))
    )


def _attributes(vocabulary: Vocabulary, spec: Spec, lang: str) -> tuple[Attribute, ...]:
    if spec.kind not in ("element", "class"):
        return ()
    rivals = vocabulary.attributes.rivals(spec)
    always, alternative = vocabulary.attributes.needed(spec)
    found = []
    for one, owner in vocabulary.attributes.all(spec):
        usage = "recommended" if one.usage == "rec" else "optional"
        if one.ident in always | alternative:
            usage = "required" if one.ident in always else "alternative"
        found.append(_attribute(one, owner, usage, rivals.get(one.ident, ()), lang))
    # What is its own comes first: it is what a reader has come for.
    return tuple(sorted(found, key=lambda one: (one.owner != spec.ident, one.usage != "required")))


def _attribute(
    attribute: AttDef, owner: str, usage: str, instead: tuple[str, ...], lang: str
) -> Attribute:
    datatype, values = attribute.datatype, attribute.values
    form = ""
    if datatype is not None:
        is_closed = values is not None and values.kind == "closed"
        form = "" if is_closed else formula(datatype.content)
        times = _times(datatype.least, datatype.most)
        form += f"several words ({times})" if is_closed and times else times
    items = values.items if values else ()
    return Attribute(
        name=attribute.name if not attribute.ns else key_of(attribute),
        usage=usage,
        instead=instead,
        owner=owner,
        description=said(attribute.wording, lang),
        datatype=form or ("" if items else "text"),
        list=(values.kind or "open") if values else "",
        values=tuple(Value(item.ident, said(item.wording, lang)) for item in items),
        default=attribute.default or "",
        rules=_rules(attribute.constraints, lang),
    )


def _rules(constraints: Iterable[Constraint], lang: str) -> tuple[Rule, ...]:
    return tuple(
        Rule(
            one.ident,
            said(one.wording, lang),
            tuple(
                plain(test)
                for rule in one.rules
                for test in rule.iter(f"{{{SCHEMATRON}}}assert", f"{{{SCHEMATRON}}}report")
            ),
        )
        for one in constraints
    )


# -- examples ----------------------------------------------------------------------------------------


def _examples(examples: Iterable[Words]) -> Iterable[Example]:
    for words in examples:
        caption = [plain(one) for one in words.node.iterchildren("*") if local(one) == "p"]
        for one in words.node.iter(f"{_EXAMPLES}egXML"):
            yield Example(" ".join(caption), _written(one))
        for one in words.node.iterchildren("*"):
            if local(one) == "eg":
                yield Example(" ".join(caption), dedented("".join(one.itertext())))


def _written(example: etree._Element) -> str:
    parts = [example.text or ""]
    for child in example:
        text = etree.tostring(child, encoding="unicode")
        for prefix, space in example.nsmap.items():
            mark = f"xmlns:{prefix}" if prefix else "xmlns"
            text = text.replace(f' {mark}="{space}"', "")
        parts.append(text)
    return dedented("".join(parts))


def dedented(text: str) -> str:
    """Return a piece of XML without the margin that it has where it stands."""
    rows = text.strip("\n\r").expandtabs().rstrip().splitlines()
    if not rows:
        return ""
    # The first row begins where the example's own start tag left it.
    behind = rows[1:] if not text.startswith("\n") else rows
    margins = [len(row) - len(row.lstrip(" ")) for row in behind if row.strip()]
    margin = min(margins, default=0)
    return "\n".join(
        row[margin:] if row[:margin].isspace() or not margin else row.strip(_XML_SPACE)
        for row in rows
    )


# -- content -----------------------------------------------------------------------------------------


def formula(content: Content) -> str:
    """Return a content model in one line, as the compact syntax of RELAX NG would write it."""
    text = _once(content)
    times = _times(content.least, content.most)
    if times and isinstance(content, Group) and len(content.parts) > 1:
        return f"({text}){times}"
    return text + times


def _once(content: Content) -> str:
    if isinstance(content, Leaf):
        return content.kind
    if isinstance(content, Data):
        return content.name + "".join(f" {{{name}={value}}}" for name, value in content.facets)
    if isinstance(content, AnyElement):
        return "any element"
    if isinstance(content, Values):
        return " | ".join(f'"{item.ident}"' for item in content.values.items)
    if isinstance(content, Ref):
        return _reference(content)
    join = {"sequence": ", ", "alternate": " | ", "interleave": " & "}[content.kind]
    if len(content.parts) == 1:
        return formula(content.parts[0])
    return join.join(
        f"({formula(part)})"
        if isinstance(part, Group) and len(part.parts) > 1 and (part.least, part.most) == (1, 1)
        else formula(part)
        for part in content.parts
    )


def _reference(ref: Ref) -> str:
    text = ref.key if ref.expand == "alternation" else f"{ref.key}:{ref.expand}"
    if ref.include:
        text += f"[{' '.join(ref.include)}]"
    if ref.excepted:
        text += f"[-{' -'.join(ref.excepted)}]"
    return text + (f" {{pattern={ref.restriction}}}" if ref.restriction else "")


def _times(least: int, most: int | None) -> str:
    if (least, most) == (1, 1):
        return ""
    usual = {(0, 1): "?", (0, None): "*", (1, None): "+"}
    return usual.get((least, most), f"{{{least},{'' if most is None else most}}}")
