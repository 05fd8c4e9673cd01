"""An ODD's specifications, read from XML into values."""

from __future__ import annotations

from typing import Any, cast

from lxml import etree

from teikit.names import TEI, XML_LANG, tei
from teikit.odd.model import (
    AttDef,
    AttList,
    AttRef,
    Constraint,
    MemberOf,
    Mode,
    Module,
    Spec,
    ValItem,
    ValList,
    Wording,
    Words,
)
from teikit.odd.problems import Place, Problems
from teikit.odd.syntax import check_syntax, local

__all__ = ["SCHEMATRON", "SPECS", "Reader", "children", "choice_of", "is_ncname", "words_of"]

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
SPECS = {
    "elementSpec": "element", "classSpec": "class", "macroSpec": "macro", "dataSpec": "data",
}  # fmt: skip
"""The elements that define something, and what."""

_MODES = ("add", "change", "delete", "replace")


class Reader:
    """Reads the parts of one file.

    Parameters:
        path: the file.
        root: its root element.
        problems: takes what is wrong.
        exceptions: what `anyElement` excludes if it does not say so itself.
    """

    def __init__(
        self,
        path: str,
        root: etree._Element,
        problems: Problems,
        exceptions: tuple[str, ...] = (f"{{{TEI}}}*",),
    ) -> None:
        self.path = path
        self.problems = problems
        self.exceptions = exceptions
        self._root = root
        self._orders: dict[etree._Element, int] = {}

    def place(self, node: etree._Element) -> Place:
        """Return where an element stands."""
        if not self._orders:
            self._orders = {one: at for at, one in enumerate(self._root.iter("*"))}
        return Place(self.path, node.sourceline or 0, self._orders.get(node, -1))

    def wrong(self, node: etree._Element, message: str, advice: str = "") -> None:
        """Note a mistake of an element."""
        self.problems.add(self.place(node), message, advice)

    # -- what is defined -----------------------------------------------------------------------

    def module(self, node: etree._Element) -> Module:
        """Read a `moduleSpec`."""
        place = self.place(node)
        check_syntax(node, self.place, self.problems)
        return Module(self._ident(node), self._wording(node), place)

    def spec(self, node: etree._Element) -> Spec:
        """Read an `elementSpec`, `classSpec`, `macroSpec` or `dataSpec`."""
        from teikit.odd.read_content import content_of

        place = self.place(node)
        check_syntax(node, self.place, self.problems)
        kind = SPECS[local(node)]
        ident = self._ident(node)
        classes = node.find(tei("classes"))
        lists = children(node, "attList")
        if len(lists) > 1:
            self.wrong(
                lists[1], f"`{ident}` has a second attList", "put its attributes into the first"
            )
        return Spec(
            kind=cast(Any, kind),
            ident=ident,
            name=self._name(node, ident),
            module=node.get("module", ""),
            ns=node.get("ns"),
            is_model=kind == "class" and self._is_model(node, ident),
            wording=self._wording(node),
            member_of=None if classes is None else self._memberships(classes),
            changes_classes=classes is not None and classes.get("mode") == "change",
            content=content_of(self, node),
            attributes=self._attributes(lists[0]) if lists else AttList(),
            constraints=self.constraints(node),
            mode=self._mode(node),
            place=place,
        )

    def _is_model(self, node: etree._Element, ident: str) -> bool:
        kind = node.get("type")
        if kind is None and node.get("mode", "add") not in ("change", "delete"):
            self.wrong(
                node, f"`{ident}` does not say what it groups", 'write type="model" or "atts"'
            )
        return choice_of(self, node, "type", ("model", "atts"), "model") == "model"

    def _memberships(self, classes: etree._Element) -> tuple[MemberOf, ...]:
        check_syntax(classes, self.place, self.problems)
        found: list[MemberOf] = []
        for node in children(classes, "memberOf"):
            check_syntax(node, self.place, self.problems)
            key = self._needed(node, "key")
            mode = choice_of(self, node, "mode", ("add", "delete"), "add")
            if any(key == before.key for before in found):
                self.wrong(node, f"`{key}` is named twice", "delete one")
            found.append(MemberOf(key, cast(Mode, mode), self.place(node)))
        return tuple(found)

    # -- attributes ----------------------------------------------------------------------------

    def _attributes(self, node: etree._Element) -> AttList:
        check_syntax(node, self.place, self.problems)
        parts: list[AttDef | AttRef | AttList] = []
        for child in node.iterchildren(tei("attDef"), tei("attRef"), tei("attList")):
            if local(child) == "attDef":
                parts.append(self._attribute(child))
            elif local(child) == "attRef":
                parts.append(self._reference(child))
            else:
                parts.append(self._attributes(child))
        read = AttList(
            cast(Any, choice_of(self, node, "org", ("group", "choice"), "group")), tuple(parts)
        )
        if read.org == "group":
            own = [part for part in parts if isinstance(part, AttDef)]
            self._no_doubles([(one.ident, one.place) for one in own], "attribute")
        return read

    def _reference(self, node: etree._Element) -> AttRef:
        check_syntax(node, self.place, self.problems)
        owner, name = node.get("class", ""), node.get("name", node.get("key", ""))
        if not owner:
            # As the TEI's own source once wrote it: att.global.attribute.n
            owner, _, name = name.partition(".attribute.")
        if not owner or not name:
            self.wrong(
                node, "`attRef` does not say which attribute it means", "give class and name"
            )
        return AttRef(owner, name, self.place(node))

    def _attribute(self, node: etree._Element) -> AttDef:
        from teikit.odd.read_content import datatype_of

        place = self.place(node)
        check_syntax(node, self.place, self.problems)
        ident = self._needed(node, "ident")
        name = self._name(node, ident)
        prefix, colon, rest = name.rpartition(":")
        if ident and (not is_ncname(rest) or (colon and prefix != "xml")):
            advice = "a namespace other than xml is given by the attribute ns"
            self.wrong(node, f"`{name}` is no name of an attribute", advice)
        default = node.find(tei("defaultVal"))
        usage = node.get("usage")
        if usage is not None:
            usage = choice_of(self, node, "usage", ("req", "rec", "opt"), "opt")
        return AttDef(
            ident=ident,
            name=name,
            ns=node.get("ns", ""),
            usage=cast(Any, usage),
            datatype=datatype_of(self, node),
            values=self.values(node),
            default=None if default is None else (default.text or "").strip(),
            wording=self._wording(node),
            constraints=self.constraints(node),
            mode=self._mode(node),
            place=place,
        )

    def values(self, parent: etree._Element) -> ValList | None:
        """Read the `valList` of an element, if it has one."""
        node = parent.find(tei("valList"))
        if node is None:
            return None
        place = self.place(node)
        check_syntax(node, self.place, self.problems)
        items = []
        for child in children(node, "valItem"):
            check_syntax(child, self.place, self.problems)
            ident = self._needed(child, "ident")
            items.append(ValItem(ident, self._wording(child), self._mode(child), self.place(child)))
        self._no_doubles([(one.ident, one.place) for one in items], "value")
        kind = node.get("type")
        if kind is not None:
            kind = choice_of(self, node, "type", ("closed", "semi", "open"), "open")
        if kind in ("closed", "semi") and not items:
            self.wrong(node, "a list of values has none", "name them with valItem")
        return ValList(cast(Any, kind), tuple(items), self._mode(node), place)

    def _no_doubles(self, named: list[tuple[str, Place]], noun: str) -> None:
        seen: dict[str, Place] = {}
        for ident, place in named:
            if ident and ident in seen:
                message = f"the {noun} `{ident}` is there twice, first on line {seen[ident].line}"
                self.problems.add(place, message, "delete one")
            seen.setdefault(ident, place)

    # -- rules and words -----------------------------------------------------------------------

    def constraints(self, parent: etree._Element) -> tuple[Constraint, ...]:
        """Read the `constraintSpec`s of an element."""
        return tuple(self.constraint(node) for node in children(parent, "constraintSpec"))

    def constraint(self, node: etree._Element) -> Constraint:
        """Read a `constraintSpec`."""
        place = self.place(node)
        check_syntax(node, self.place, self.problems)
        ident = self._ident(node)
        scheme = node.get("scheme", "schematron")
        if scheme not in ("schematron", "isoschematron"):
            self.wrong(node, f"the rule `{ident}` is in `{scheme}`", "write it in Schematron")
        held = node.find(tei("constraint"))
        rules = [] if held is None else list(held.iterchildren("*"))
        if not rules and self._mode(node) in ("add", "replace"):
            self.wrong(node, f"the rule `{ident}` is empty", "put Schematron into its constraint")
        for rule in rules:
            if etree.QName(rule).namespace != SCHEMATRON:
                self.wrong(
                    rule, f"`{local(rule)}` is no Schematron", f'it needs xmlns="{SCHEMATRON}"'
                )
        return Constraint(ident, self._wording(node), tuple(rules), self._mode(node), place)

    def _wording(self, node: etree._Element) -> Wording:
        gloss, desc, remarks, examples = (
            words_of(node, name) for name in ("gloss", "desc", "remarks", "exemplum")
        )
        targets = [
            one.get("target", "")
            for held in children(node, "listRef")
            for one in held.iter(tei("ptr"), tei("ref"))
        ]
        links = tuple(one for one in targets if one.startswith(("https://", "http://")))
        return Wording(gloss, desc, remarks, examples, links)

    # -- attributes of the ODD's own elements ----------------------------------------------------

    def _needed(self, node: etree._Element, name: str) -> str:
        value = node.get(name, "").strip()
        if not value:
            self.wrong(node, f"`{local(node)}` lacks the attribute `{name}`", "add it")
        return value

    def _ident(self, node: etree._Element) -> str:
        ident = self._needed(node, "ident")
        if ident and not is_ncname(ident):
            advice = "use letters, digits, hyphens and full stops"
            self.wrong(node, f"`{ident}` is no name", advice)
        return ident

    def _name(self, node: etree._Element, ident: str) -> str:
        other = node.find(tei("altIdent"))
        name = ident if other is None else (other.text or "").strip()
        if other is not None and not is_ncname(name):
            self.wrong(other, f"`{name}` is no name", "use letters, digits, hyphens and full stops")
        return name

    def _mode(self, node: etree._Element) -> Mode:
        return cast(Mode, choice_of(self, node, "mode", _MODES, "add"))


def choice_of(
    reader: Reader, node: etree._Element, name: str, known: tuple[str, ...], usual: str
) -> str:
    """Return an attribute that has one of a few values; a wrong one is noted."""
    value = node.get(name, usual).strip()
    if value not in known:
        from teikit.relaxng.refusal import nearest

        close = nearest(value, known)
        advice = f"did you mean `{close}`?" if close else f"it may be {', '.join(known)}"
        reader.wrong(node, f"`{value}` is not a value that `{name}` may have", advice)
        return usual
    return value


def children(node: etree._Element, name: str) -> list[etree._Element]:
    """Return the children of one name."""
    return list(node.iterchildren(tei(name)))


def is_ncname(name: str) -> bool:
    """Say whether a name is one of XML without a colon."""
    from teikit.relaxng.characters import is_name_char, is_name_start

    return bool(name) and is_name_start(name[0]) and all(map(is_name_char, name[1:]))


def words_of(node: etree._Element, name: str) -> tuple[Words, ...]:
    """Return the words of all children of one name, with their languages."""
    return tuple(Words(_language(one), one) for one in children(node, name))


def _language(node: etree._Element) -> str:
    here: etree._Element | None = node
    while here is not None:
        lang = here.get(XML_LANG)
        if lang:
            return lang
        here = here.getparent()
    return "en"
