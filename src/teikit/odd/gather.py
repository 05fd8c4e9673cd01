"""An ODD as a whole: what its `schemaSpec` takes from where (TEI Guidelines, 23.1 to 23.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml import etree

from teikit.names import TEI, XML_ID, tei
from teikit.odd.merge import changed
from teikit.odd.model import Constraint, Module, Spec, Words, references
from teikit.odd.problems import Place, Problems
from teikit.odd.prune import pruned
from teikit.odd.read import SPECS, Reader, is_ncname
from teikit.odd.read_content import namespaces
from teikit.odd.syntax import check_syntax, local
from teikit.relaxng.refusal import nearest
from teikit.xml import parse

__all__ = ["Odd", "gather"]

_SPEC_TAGS = tuple(tei(name) for name in SPECS)
_NO_TEI = "give the TEI's source (p5subset.xml) with --tei, or define it in this ODD"
_KINDS = {"elementRef": "element", "classRef": "class", "macroRef": "macro", "dataRef": "data"}
_EXAMPLES = "http://www.tei-c.org/ns/Examples"


@dataclass(frozen=True, slots=True)
class Odd:
    """An ODD whose definitions are all there, each as the changes leave it.

    Attributes:
        path: its file.
        ident: the name of the schema, by which files are called.
        title: the titles of the document that it stands in.
        chapters: the divisions of that document that explain the encoding.
        ns: the namespace of its elements.
        start: the elements that a document may begin with.
        modules: in the order of the ODD.
        specs: all definitions by name, in the order of the ODD.
        constraints: rules that belong to no definition.
        binding: the query language of the rules, as `constraintDecl` says; or nothing.
        place: where the `schemaSpec` stands.
    """

    path: str
    ident: str
    title: tuple[Words, ...]
    chapters: tuple[etree._Element, ...]
    ns: str
    start: tuple[str, ...]
    modules: tuple[Module, ...]
    specs: dict[str, Spec]
    constraints: tuple[Constraint, ...]
    binding: str
    place: Place

    def is_own(self, spec: Spec) -> bool:
        """Say whether a definition stands in this file, or is changed there."""
        return spec.place.path == self.path


class _Pool(NamedTuple):
    """What a `moduleRef` can take: specifications outside of the `schemaSpec`."""

    reader: Reader
    nodes: tuple[etree._Element, ...]
    modules: tuple[etree._Element, ...] = ()


def gather(
    path: str, content: bytes, problems: Problems, source: tuple[str, bytes] | None = None
) -> Odd:
    """Read an ODD, and take together what makes up its schema.

    Parameters:
        path: the ODD's file.
        content: its bytes.
        problems: takes what is wrong.
        source: path and bytes of the TEI's own source, if the user gives it.

    Raises:
        InputProblem: a file is not well-formed.
        OddError: there is nothing to begin with.
    """
    root = parse(content, path).getroot()
    problems.file(path, content, root)
    schema = _schema_spec(root, path, problems)
    reader = _reader(path, root, schema, problems)
    pools = [_pool(reader, root, schema)]
    if source is not None:
        other = parse(source[1], source[0], doctype=True).getroot()
        outside = Reader(source[0], other, problems)
        modules = tuple(other.iter(tei("moduleSpec")))
        pools.append(_Pool(outside, tuple(other.iter(*_SPEC_TAGS)), modules))
        if not pools[-1].nodes:
            problems.add(
                Place(source[0], 1), "holds no specifications", "name the TEI's p5subset.xml"
            )
        problems.trust(source[0])
    elif schema.get("source"):
        message = f"the schema takes its source from `{schema.get('source')}`, which is not at hand"
        reader.wrong(schema, message, _NO_TEI)
    return _Gathering(reader, schema, pools, source is not None).odd(root)


def _schema_spec(root: etree._Element, path: str, problems: Problems) -> etree._Element:
    found = list(root.iter(tei("schemaSpec")))
    reader = Reader(path, root, problems)
    if not found:
        space = etree.QName(root).namespace
        advice = "an ODD is a TEI document with a schemaSpec in it"
        if space != TEI and space is not None:
            advice = f'its root element is not in the TEI\'s namespace: xmlns="{TEI}"'
        reader.wrong(root, "there is no schemaSpec", advice)
    for other in found[1:]:
        reader.wrong(other, "there is a second schemaSpec", "keep one of them in a file")
    problems.stop()
    return found[0]


def _reader(path: str, root: etree._Element, schema: etree._Element, problems: Problems) -> Reader:
    reader = Reader(path, root, problems)
    usual = schema.get("defaultExceptions")
    if usual is None:
        # The default that the Guidelines give to schemaSpec/@defaultExceptions.
        exceptions: tuple[str, ...] = (f"{{{TEI}}}*", f"{{{_EXAMPLES}}}egXML")
    else:
        exceptions = namespaces(reader, schema, usual)
    reader.exceptions = exceptions
    return reader


def _pool(reader: Reader, root: etree._Element, schema: etree._Element) -> _Pool:
    inner = set(schema.iter(*_SPEC_TAGS))
    return _Pool(reader, tuple(node for node in root.iter(*_SPEC_TAGS) if node not in inner))


class _Gathering:
    def __init__(
        self, reader: Reader, schema: etree._Element, pools: list[_Pool], has_source: bool
    ) -> None:
        self.reader = reader
        self.schema = schema
        self.pools = pools
        self.has_source = has_source
        self.specs: dict[str, Spec] = {}
        self.changes: list[Spec] = []
        self.modules: list[Module] = []
        self.constraints: list[Constraint] = []
        self.binding = ""

    def odd(self, root: etree._Element) -> Odd:
        problems = self.reader.problems
        check_syntax(self.schema, self.reader.place, problems)
        items = list(self._items(self.schema, ()))
        taken = set(items)
        self.pools = [
            pool._replace(nodes=tuple(node for node in pool.nodes if node not in taken))
            for pool in self.pools
        ]
        for item in items:
            self._take(item)
        for change in self.changes:
            self._change(change)
        if self.has_source:
            self._take_along()
        ident = self.schema.get("ident", "")
        if not is_ncname(ident):
            self.reader.wrong(
                self.schema, "the schema has no name", 'write ident="…", a single word'
            )
        return Odd(
            path=self.reader.path,
            ident=ident,
            title=_titles(root),
            chapters=_chapters(root),
            ns=self.schema.get("ns", TEI),
            start=tuple(self.schema.get("start", "TEI").split()),
            modules=tuple(self.modules),
            specs=pruned(self.specs, self._absent()) if self.has_source else self.specs,
            constraints=tuple(self.constraints),
            binding=self.binding,
            place=self.reader.place(self.schema),
        )

    def _take_along(self) -> None:
        """Take the datatypes and macros of the source that definitions refer to."""
        source = self.pools[-1]
        found = {
            (SPECS[local(node)], node.get("ident", "")): node
            for node in source.nodes
            if SPECS[local(node)] in ("data", "macro")
        }
        todo = list(self.specs.values())
        while todo:
            for ref in references(todo.pop()):
                node = found.get((ref.kind, ref.key))
                if node is not None and ref.key not in self.specs:
                    self._pull(source.reader, node)
                    todo.append(self.specs[ref.key])

    def _absent(self) -> dict[str, frozenset[str]]:
        """Return the names that the TEI defines and this ODD leaves out, by kind."""
        found: dict[str, set[str]] = {}
        for node in self.pools[-1].nodes:
            ident = node.get("ident", "")
            if ident not in self.specs:
                found.setdefault(SPECS[local(node)], set()).add(ident)
        return {kind: frozenset(names) for kind, names in found.items()}

    # -- what the schemaSpec names ---------------------------------------------------------------

    def _items(
        self, node: etree._Element, opened: tuple[etree._Element, ...]
    ) -> Iterator[etree._Element]:
        """Give what stands in a `schemaSpec` or `specGrp`, groups that it refers to put in."""
        for child in node.iterchildren("*"):
            kind = local(child)
            if kind == "specGrp":
                yield from self._items(child, (*opened, child))
            elif kind == "specGrpRef":
                group = self._group(child)
                if group is None:
                    continue
                if group in opened:
                    self.reader.wrong(
                        child, "the group refers back to itself", "delete one reference"
                    )
                else:
                    yield from self._items(group, (*opened, group))
            else:
                yield child

    def _group(self, node: etree._Element) -> etree._Element | None:
        target = node.get("target", "").strip()
        if not target.startswith("#"):
            advice = "put the specGrp into this file"
            self.reader.wrong(node, f"`{target}` is not a group of this file", advice)
            return None
        groups = {
            one.get(XML_ID, ""): one for one in node.getroottree().getroot().iter(tei("specGrp"))
        }
        if target[1:] not in groups:
            close = nearest(target[1:], groups)
            advice = f"did you mean `#{close}`?" if close else "correct the target"
            self.reader.wrong(node, f"there is no specGrp with xml:id `{target[1:]}`", advice)
            return None
        return groups[target[1:]]

    def _take(self, node: etree._Element) -> None:
        kind = local(node)
        if etree.QName(node).namespace != TEI:
            return
        if kind == "moduleSpec":
            self.modules.append(self.reader.module(node))
        elif kind in SPECS:
            spec = self.reader.spec(node)
            if spec.mode == "add":
                self._add(spec)
            else:
                self.changes.append(spec)
        elif kind == "moduleRef":
            self._module(node)
        elif kind in _KINDS:
            self._single(node, kind)
        elif kind == "constraintSpec":
            self.constraints.append(self.reader.constraint(node))
        elif kind == "constraintDecl":
            self.binding = node.get("queryBinding", "")

    def _add(self, spec: Spec) -> None:
        if not spec.ident:
            return
        before = self.specs.get(spec.ident)
        if before is None:
            self.specs[spec.ident] = spec
        elif before.place.path != spec.place.path:
            message = f"`{spec.ident}` is in the TEI's source already"
            self.reader.problems.add(spec.place, message, 'write mode="change" or mode="replace"')
        else:
            message = f"`{spec.ident}` is defined twice, first on line {before.place.line}"
            self.reader.problems.add(spec.place, message, "delete one, or give it another name")

    def _change(self, change: Spec) -> None:
        problems = self.reader.problems
        before = self.specs.get(change.ident)
        if before is None:
            known = any(node.get("ident") == change.ident for node in self._pooled())
            if known:
                advice = "take it with moduleRef, elementRef or classRef first"
            elif self.has_source:
                close = nearest(change.ident, self.specs)
                advice = f"did you mean `{close}`?" if close else "correct the name"
            else:
                advice = _NO_TEI
            message = f"`{change.ident}` has mode `{change.mode}`, and nothing defines it before"
            problems.add(change.place, message, advice)
        elif change.mode == "delete":
            del self.specs[change.ident]
        elif change.mode == "replace":
            self.specs[change.ident] = replace(change, module=change.module or before.module)
        else:
            self.specs[change.ident] = changed(before, change, problems)

    def _pooled(self) -> Iterator[etree._Element]:
        for pool in self.pools:
            yield from pool.nodes

    def _module(self, node: etree._Element) -> None:
        check_syntax(node, self.reader.place, self.reader.problems)
        key = node.get("key", "").strip()
        if node.get("url") is not None or not key:
            advice = "write what it needs as specifications of this ODD"
            self.reader.wrong(node, "a schema other than an ODD cannot be taken in", advice)
            return
        found = [
            (pool.reader, one)
            for pool in self.pools
            for one in pool.nodes
            if one.get("module") == key
        ]
        if not found:
            if any(module.ident == key for module in self.modules):
                return
            modules = {one.get("module", "") for one in self._pooled()} - {""}
            close = nearest(key, modules)
            advice = f"did you mean `{close}`?" if close else _NO_TEI
            if self.has_source and not close:
                advice = "correct its name"
            self.reader.wrong(node, f"the module `{key}` is not at hand", advice)
            return
        for pool in self.pools:
            self.modules += [
                pool.reader.module(one) for one in pool.modules if one.get("ident") == key
            ]
        self._of_module(node, key, found)

    def _of_module(
        self, node: etree._Element, key: str, found: Iterable[tuple[Reader, etree._Element]]
    ) -> None:
        include, excepted = (node.get(name) for name in ("include", "except"))
        if include is not None and excepted is not None:
            self.reader.wrong(node, "include and except stand together", "keep one of them")
        wanted = None if include is None else set(include.split())
        unwanted = set((excepted or "").split())
        elements = {one.get("ident", "") for _, one in found if local(one) == "elementSpec"}
        for name in sorted(((wanted or set()) | unwanted) - elements):
            close = nearest(name, sorted(elements))
            advice = f"did you mean `{close}`?" if close else "delete it"
            self.reader.wrong(node, f"the module `{key}` has no element `{name}`", advice)
        for reader, one in found:
            ident = one.get("ident", "")
            is_element = local(one) == "elementSpec"
            if is_element and (ident in unwanted or (wanted is not None and ident not in wanted)):
                continue
            self._pull(reader, one)

    def _pull(self, reader: Reader, node: etree._Element) -> None:
        ident = node.get("ident", "")
        before = self.specs.get(ident)
        if before is None or before.place != reader.place(node):
            self._add(reader.spec(node))

    def _single(self, node: etree._Element, kind: str) -> None:
        check_syntax(node, self.reader.place, self.reader.problems)
        key = node.get("key", "").strip()
        wanted = _KINDS[kind]
        for pool in self.pools:
            for one in pool.nodes:
                if one.get("ident") == key and SPECS[local(one)] == wanted:
                    self._pull(pool.reader, one)
                    return
        if key not in self.specs:
            names = {one.get("ident", "") for one in self._pooled()}
            close = nearest(key, sorted(names))
            advice = f"did you mean `{close}`?" if close else _NO_TEI
            self.reader.wrong(node, f"`{key}` is not at hand", advice)


def _chapters(root: etree._Element) -> tuple[etree._Element, ...]:
    parts = root.iter(*(tei(name) for name in ("front", "body", "back")))
    nodes = [node for part in parts for node in part.iterchildren(tei("div"))]
    return tuple(node for node in nodes if node.find(f".//{tei('schemaSpec')}") is None)


def _titles(root: etree._Element) -> tuple[Words, ...]:
    from teikit.odd.read import words_of

    for statement in root.iter(tei("titleStmt")):
        return words_of(statement, "title")
    return ()
