"""An ODD as a RELAX NG schema, in named patterns as the TEI names them.

What a document needs most is cheap for validators. A class is one pattern, whoever uses it; an
attribute of a class is a pattern of its own only where an element takes the class in part. Words
among elements are a choice and never `mixed`: libxml2 makes automata of a choice, an interleave it
walks in time that can grow beyond measure with the depth of a mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import partial
from itertools import permutations

from lxml import etree

from teikit.odd.attributes import Choice, Inherited, Item, Own, WholeClass
from teikit.odd.model import (
    AnyElement,
    AttDef,
    Content,
    Data,
    Group,
    Leaf,
    Ref,
    Spec,
    ValItem,
    Values,
    Wording,
)
from teikit.odd.read import SCHEMATRON
from teikit.odd.schematron import Rules
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.words import said
from teikit.relaxng.datatypes import XSD

__all__ = ["ANNOTATIONS", "RNG", "Grammar"]

RNG = "http://relaxng.org/ns/structure/1.0"
ANNOTATIONS = "http://relaxng.org/ns/compatibility/annotations/1.0"
_R = f"{{{RNG}}}"
_A = f"{{{ANNOTATIONS}}}"
_SECTIONS = (
    ("data", "Datatypes"), ("atts", "Classes of attributes"), ("model", "Classes of elements"),
    ("macro", "Kinds of content"), ("element", "Elements"),
)  # fmt: skip

# Parts in any order are written out as all their orders up to this number: so they need no interleave.
_MOST_IN_ANY_ORDER = 3

Nodes = list[etree._Element]


class Grammar:
    """Makes the schema's tree.

    Parameters:
        vocabulary: the ODD.
        lang: the language of the documentation.

    Attributes:
        owners: for each named pattern, the definition that it comes from.
    """

    def __init__(self, vocabulary: Vocabulary, lang: str) -> None:
        self.vocabulary = vocabulary
        self.lang = lang
        self.owners: dict[str, str] = {}
        self._patterns: dict[str, tuple[str, etree._Element]] = {}
        self._todo: list[tuple[str, str, Callable[[], Nodes]]] = []
        self._any: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}
        self._shared = frozenset(self._taken_singly())

    def tree(self, rules: Rules) -> etree._Element:
        """Return the `grammar` element."""
        odd = self.vocabulary.odd
        spaces = {None: RNG, "a": ANNOTATIONS}
        if rules.patterns:
            spaces["sch"] = SCHEMATRON
        root = etree.Element(f"{_R}grammar", {"datatypeLibrary": XSD, "ns": odd.ns}, nsmap=spaces)
        for prefix, space in rules.prefixes.items() if rules.patterns else ():
            etree.SubElement(root, f"{{{SCHEMATRON}}}ns", {"prefix": prefix, "uri": space})
        root.append(_node("start", *_choice([self._ref(name, name) for name in odd.start])))
        for spec in self.vocabulary.of_kind("element"):
            self._define(spec.ident, spec.ident, partial(self._element, spec), "element")
        self._write()
        self._fill(root)
        self._embed(root, rules)
        return root

    def _fill(self, root: etree._Element) -> None:
        order = {name: at for at, name in enumerate(self.vocabulary.specs)}
        for section, title in _SECTIONS:
            found = [
                (order.get(self.owners[name], len(order)), name)
                for name, (kind, _) in self._patterns.items()
                if kind == section
            ]
            if found:
                root.append(etree.Comment(f" {title} "))
            for _, name in sorted(found):
                root.append(self._patterns[name][1])

    def _embed(self, root: etree._Element, rules: Rules) -> None:
        for owner, pattern in rules.patterns:
            at = self._patterns[owner][1] if owner in self._patterns else root
            at.append(deepcopy(pattern))

    # -- named patterns ------------------------------------------------------------------------

    def _define(self, name: str, owner: str, make: Callable[[], Nodes], section: str) -> None:
        if name not in self.owners:
            self.owners[name] = owner
            self._todo.append((name, section, make))

    def _write(self) -> None:
        while self._todo:
            name, section, make = self._todo.pop()
            define = _node("define", *make())
            define.set("name", name)
            self._patterns[name] = section, define

    def _ref(self, name: str, ident: str, expand: str = "alternation") -> etree._Element:
        """Return a reference to the pattern of a definition, which will then be written."""
        spec = self.vocabulary.specs[ident]
        if spec.kind == "class" and spec.is_model:
            self._define(name, ident, partial(self._members, spec, expand), "model")
        elif spec.kind == "class":
            self._define(name, ident, partial(self._group, spec), "atts")
        elif spec.kind != "element":
            content = self.vocabulary.content(spec)
            self._define(name, ident, partial(self._documented, spec, content), spec.kind)
        return etree.Element(f"{_R}ref", {"name": name})

    def _documented(self, spec: Spec, content: Content) -> Nodes:
        return [*self._doc(spec.wording), *(self._nodes(content) or [_node("empty")])]

    def _doc(self, wording: Wording) -> Nodes:
        words = said(wording, self.lang)
        if not words:
            return []
        node = etree.Element(f"{_A}documentation")
        node.text = words
        return [node]

    # -- elements and classes --------------------------------------------------------------------

    def _element(self, spec: Spec) -> Nodes:
        node = etree.Element(f"{_R}element", {"name": spec.name})
        if spec.ns is not None and spec.ns != self.vocabulary.odd.ns:
            node.set("ns", spec.ns)
        node.extend(self._doc(spec.wording))
        for item in self.vocabulary.attributes.items(spec):
            node.append(self._item(item, spec))
        node.extend(self._nodes(self.vocabulary.content(spec)))
        if all(one.tag == f"{_A}documentation" for one in node):
            node.append(_node("empty"))
        return [node]

    def _group(self, spec: Spec) -> Nodes:
        items = [self._item(item, spec) for item in self.vocabulary.attributes.items(spec)]
        return [*self._doc(spec.wording), *(items or [_node("empty")])]

    def _members(self, spec: Spec, expand: str) -> Nodes:
        ref = Ref(kind="class", key=spec.ident, expand=expand)  # type: ignore[arg-type]
        group = self.vocabulary.expanded(ref)
        if not group.parts:
            return [
                *self._doc(spec.wording),
                _node("notAllowed" if expand == "alternation" else "empty"),
            ]
        return [*self._doc(spec.wording), *self._nodes(group)]

    # -- attributes ----------------------------------------------------------------------------

    def _taken_singly(self) -> Iterator[tuple[str, str]]:
        """Give class and name of attributes that some definition takes without their class."""
        stack: list[Item] = []
        for spec in self.vocabulary.specs.values():
            if spec.kind in ("element", "class"):
                stack.extend(self.vocabulary.attributes.items(spec))
        while stack:
            item = stack.pop()
            if isinstance(item, Choice):
                stack.extend(item.items)
            elif isinstance(item, Inherited):
                yield item.owner, item.attribute.ident

    def _item(self, item: Item, spec: Spec) -> etree._Element:
        if isinstance(item, WholeClass):
            return self._ref(item.key, item.key)
        if isinstance(item, Choice):
            inner = [self._item(one, spec) for one in item.items]
            return _choice(inner)[0] if item.org == "choice" else _grouped(inner)
        if isinstance(item, Own):
            if (spec.ident, item.attribute.ident) not in self._shared:
                return self._attribute(item.attribute)
            owner = spec.ident
        else:
            owner = item.owner
        attribute = item.attribute
        name = f"{owner}.attribute.{attribute.ident.replace(':', '')}"
        self._define(name, owner, lambda: [self._attribute(attribute)], "atts")
        return etree.Element(f"{_R}ref", {"name": name})

    def _attribute(self, attribute: AttDef) -> etree._Element:
        node = etree.Element(f"{_R}attribute", {"name": attribute.name})
        if attribute.ns:
            node.set("ns", attribute.ns)
        if attribute.default is not None:
            node.set(f"{_A}defaultValue", attribute.default)
        node.extend(self._doc(attribute.wording))
        node.extend(self._value(attribute))
        return node if attribute.is_required else _node("optional", node)

    def _value(self, attribute: AttDef) -> Nodes:
        datatype, values = attribute.datatype, attribute.values
        one: Nodes = []
        if values is not None and values.kind == "closed":
            one = self._listed(values.items)
        elif values is not None and values.kind == "semi":
            other = self._nodes(datatype.content) if datatype else [_data("token")]
            one = self._listed(values.items, other)
        elif datatype is not None:
            one = self._nodes(datatype.content)
        if datatype is None or (datatype.least, datatype.most) == (1, 1):
            return one or [_node("text")]
        inner = self._repeated(
            lambda: [deepcopy(node) for node in one], datatype.least, datatype.most
        )
        return [_node("list", *(inner or [_node("empty")]))]

    def _listed(self, items: Iterable[ValItem], others: Iterable[etree._Element] = ()) -> Nodes:
        nodes: Nodes = []
        for item in items:
            value = etree.Element(f"{_R}value")
            value.text = item.ident
            nodes += [value, *self._doc(item.wording)]
        nodes += others
        plain = [node for node in nodes if node.tag != f"{_A}documentation"]
        return nodes if len(plain) == 1 and len(nodes) == 1 else [_node("choice", *nodes)]

    # -- content -------------------------------------------------------------------------------

    def _nodes(self, content: Content) -> Nodes:
        """Return what stands for a part of a content model, as a group."""
        return self._repeated(lambda: self._once(content), content.least, content.most)

    def _repeated(self, make: Callable[[], Nodes], least: int, most: int | None) -> Nodes:
        if (least, most) == (1, 1):
            return make()
        if most is None:
            if least == 0:
                return [_node("zeroOrMore", *make())]
            row = [node for _ in range(least - 1) for node in make()]
            return [*row, _node("oneOrMore", *make())]
        row = [node for _ in range(least) for node in make()]
        tail: Nodes = []
        for _ in range(most - least):
            tail = [_node("optional", *make(), *tail)]
        return row + tail

    def _once(self, content: Content) -> Nodes:
        if isinstance(content, Leaf):
            return [_node(content.kind)]
        if isinstance(content, Group):
            return self._grouped(content)
        if isinstance(content, Data):
            return [_data(content.name, content.facets)]
        if isinstance(content, Values):
            others = [] if content.values.kind == "closed" else [_data("token")]
            return self._listed(content.values.items, others)
        if isinstance(content, AnyElement):
            return [self._anything(content)]
        if content.kind == "class":
            return self._class(content)
        if content.restriction:
            meant = self.vocabulary.restricted(content)
            return self._once(meant) if meant else []
        return [self._ref(content.key, content.key)]

    def _class(self, ref: Ref) -> Nodes:
        if ref.include or ref.excepted:
            group = self.vocabulary.expanded(ref)
            return self._once(group) if group.parts else [_node("notAllowed")]
        name = ref.key if ref.expand == "alternation" else f"{ref.key}_{ref.expand}"
        return [self._ref(name, ref.key, ref.expand)]

    def _grouped(self, group: Group) -> Nodes:
        if group.kind == "sequence":
            return [node for part in group.parts for node in self._nodes(part)]
        if group.kind == "alternate":
            return _choice([_grouped(self._nodes(part)) for part in group.parts])
        if len(group.parts) <= _MOST_IN_ANY_ORDER and all(map(_is_single, group.parts)):
            orders = permutations(group.parts)
            return _choice(
                [
                    _grouped([node for part in order for node in self._nodes(part)])
                    for order in orders
                ]
            )
        return [_node("interleave", *(_grouped(self._nodes(part)) for part in group.parts))]

    def _anything(self, content: AnyElement) -> etree._Element:
        key = content.require, content.excepted
        if key not in self._any:
            name = f"anyElement{'_' + str(len(self._any) + 1) if self._any else ''}"
            while name in self.vocabulary.specs:
                name += "_"
            self._any[key] = name
            self._define(name, "", lambda: [_any_element(content, name)], "macro")
        return etree.Element(f"{_R}ref", {"name": self._any[key]})


def _is_single(content: Content) -> bool:
    """Say whether a part is one element that must stand once: its orders can be written out."""
    return (
        isinstance(content, Ref)
        and content.kind == "element"
        and (content.least, content.most) == (1, 1)
    )


def _node(name: str, *inner: etree._Element) -> etree._Element:
    node = etree.Element(f"{_R}{name}")
    node.extend(inner)
    return node


def _data(name: str, facets: Iterable[tuple[str, str]] = ()) -> etree._Element:
    node = etree.Element(f"{_R}data", {"type": name})
    for facet, value in facets:
        etree.SubElement(node, f"{_R}param", {"name": facet}).text = value
    return node


def _grouped(nodes: Nodes) -> etree._Element:
    if len(nodes) == 1:
        return nodes[0]
    return _node("group", *nodes) if nodes else _node("empty")


def _choice(nodes: Nodes) -> Nodes:
    """Return a choice; choices among its parts become one with it."""
    flat = [one for node in nodes for one in (node if node.tag == f"{_R}choice" else [node])]
    return flat if len(flat) == 1 else [_node("choice", *flat)]


def _any_element(content: AnyElement, name: str) -> etree._Element:
    if content.require:
        names = [_named(one) for one in content.require]
        named = names[0] if len(names) == 1 else _node("choice", *names)
    else:
        named = _node("anyName")
        if content.excepted:
            named.append(_node("except", *(_named(one) for one in content.excepted)))
    attribute = _node("attribute", _node("anyName"))
    attribute.append(_node("text"))
    again = etree.Element(f"{_R}ref", {"name": name})
    inner = _node("zeroOrMore", _node("choice", _node("text"), again))
    return _node("element", named, _node("zeroOrMore", attribute), inner)


def _named(name: str) -> etree._Element:
    """Return the name class of `{namespace}*` or `{namespace}local`."""
    space, _, rest = name[1:].rpartition("}")
    if rest == "*":
        return etree.Element(f"{_R}nsName", {"ns": space})
    node = etree.Element(f"{_R}name", {"ns": space})
    node.text = rest
    return node
