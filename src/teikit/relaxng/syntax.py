"""The XML syntax of RELAX NG, read into terms (specification, sections 3 and 4).

A term is the simplified form of a pattern, in lists and strings that JSON can hold:
`["choice", …]`, `["group", …]`, `["interleave", …]`, `["more", t]`, `["list", t]`, `["empty"]`,
`["text"]`, `["notAllowed"]`, `["ref", key]`, `["element", names, t, place]`,
`["attribute", names, t, place]`, `["data", library, type, facets, excepted, place]` and
`["value", library, type, string, prefixes, place]`. A place is a line and the number of a file.
Definitions are read when something refers to them, so that a large schema costs what is used of it.
"""

from __future__ import annotations

from typing import Any, NamedTuple, NoReturn

from lxml import etree

from teikit.relaxng.files import RNG, Files, order_of
from teikit.relaxng.problems import Problem, SchemaError
from teikit.relaxng.scope import Scope, collect

__all__ = ["Source"]

_R = f"{{{RNG}}}"
_XML = "http://www.w3.org/XML/1998/namespace"
_SPACE = " \t\r\n"

EMPTY: list[Any] = ["empty"]

Term = list[Any]


class Context(NamedTuple):
    """What a part of the schema inherits.

    Attributes:
        ns: the namespace of names without prefix (section 4.9).
        library: the library of datatypes (section 4.3).
        scope: the grammar that names are looked up in.
        path: the file.
    """

    ns: str
    library: str
    scope: Scope | None
    path: str

    def inside(self, node: etree._Element) -> Context:
        """Return the context inside a node."""
        ns, library = node.get("ns"), node.get("datatypeLibrary")
        if ns is None and library is None:
            return self
        return self._replace(
            ns=self.ns if ns is None else ns, library=self.library if library is None else library
        )


class Source:
    """A schema in files, from which definitions are taken by key.

    Parameters:
        files: reads them.

    Raises:
        SchemaError: the schema's file cannot be read or is no RELAX NG.
    """

    def __init__(self, files: Files) -> None:
        self.files = files
        self.paths: list[str] = []
        self._numbers: dict[str, int] = {}
        self._scopes: list[Scope] = []
        self._terms: dict[str, Term] = {}
        self._outside: dict[tuple[str, str, Scope | None], str] = {}
        self._pending: list[tuple[str, str, Scope | None, Problem]] = []
        root = files.load(files.path)
        self._root_line = root.sourceline or 0
        self.start = self._pattern(root, Context("", "", None, files.path))

    def names(self) -> list[str]:
        """Return the keys of all definitions that are known so far."""
        return [key for scope in self._scopes for key in scope.names()] + list(
            self._outside.values()
        )

    def origin(self, key: str = "") -> tuple[str, int]:
        """Return file and line of a definition, or of the schema's start."""
        if not key and self.start[0] == "ref":
            key = self.start[1]
        number, _, name = key.partition("/")
        if number == "x":
            asking = self._pending[int(name)][3]
            return asking.path, asking.line
        if not number:
            return self.files.path, self._root_line
        node, context = self._scopes[int(number)].definitions[name].parts[0]
        return context.path, node.sourceline or 0

    def term(self, key: str) -> Term:
        """Return a definition's term.

        Raises:
            SchemaError: it is not there, or wrong.
        """
        if key not in self._terms:
            number, _, name = key.partition("/")
            if number == "x":
                self._terms[key] = self._external(int(name))
            else:
                self._terms[key] = self._definition(self._scopes[int(number)], name)
        return self._terms[key]

    def place(self, node: etree._Element, context: Context) -> list[int]:
        """Return line and file of a node, as terms hold them."""
        if context.path not in self._numbers:
            self._numbers[context.path] = len(self.paths)
            self.paths.append(context.path)
        return [node.sourceline or 0, self._numbers[context.path]]

    # -- definitions ---------------------------------------------------------------------------

    def _definition(self, scope: Scope, name: str) -> Term:
        found = scope.definitions.get(name)
        if found is None:
            what = f"`{name}` is not defined" if name else "the grammar has no start"
            path, line = scope.place
            raise SchemaError([Problem(path, line, what, "define it", "4.18")])
        terms = [self._all(node, context.inside(node)) for node, context in found.parts]
        combined: Term = found.combined(terms, name)
        return combined

    def _external(self, number: int) -> Term:
        path, ns, scope, asking = self._pending[number]
        root = self.files.load(path, asking)
        return self._pattern(root, Context(ns, "", scope, path))

    # -- patterns ------------------------------------------------------------------------------

    def _all(self, node: etree._Element, context: Context, skip: int = 0) -> Term:
        """Read a node's children as a group (section 4.12)."""
        parts = [self._pattern(child, context) for child in children(node)[skip:]]
        if not parts:
            self._wrong(node, context, f"`{kind_of(node)}` is empty", "say what it holds", "3")
        return parts[0] if len(parts) == 1 else ["group", *parts]

    def _pattern(self, node: etree._Element, context: Context) -> Term:
        context = context.inside(node)
        kind = kind_of(node)
        read = _READERS.get(kind)
        if read is None:
            name = etree.QName(node).localname
            self._wrong(node, context, f"`{name}` is no pattern of RELAX NG", "", "3")
        term: Term = read(self, node, context)
        return term

    def _wrong(
        self, node: etree._Element, context: Context, message: str, advice: str, section: str
    ) -> NoReturn:
        line = node.sourceline or 0
        problem = Problem(context.path, line, message, advice, section, order=order_of(node))
        raise SchemaError([problem])

    def _named(self, node: etree._Element, context: Context) -> Term:
        kind = kind_of(node)
        written = node.get("name")
        nodes = children(node)
        skip = 0
        if written is None:
            if not nodes:
                self._wrong(node, context, f"`{kind}` has no name", "give it one", "3")
            names = self._names(nodes[0], context)
            skip = 1
        else:
            # An attribute's name without prefix is in no namespace (section 4.8).
            spaceless = kind == "attribute" and node.get("ns") is None
            names = self._qualified(
                written, node, context._replace(ns="") if spaceless else context
            )
        if kind == "attribute" and len(nodes) == skip:
            content: Term = ["text"]
        else:
            content = self._all(node, context, skip)
        return [kind, names, content, self.place(node, context)]

    def _options(self, node: etree._Element, context: Context) -> Term:
        nodes = children(node)
        if not nodes:
            self._wrong(node, context, f"`{kind_of(node)}` is empty", "say what it holds", "3")
        parts = [self._pattern(child, context) for child in nodes]
        return parts[0] if len(parts) == 1 else [kind_of(node), *parts]

    def _wrapped(self, node: etree._Element, context: Context) -> Term:
        kind, inner = kind_of(node), self._all(node, context)
        if kind == "group":
            return inner
        if kind == "list":
            return ["list", inner]
        if kind == "mixed":
            return ["interleave", inner, ["text"]]
        if kind == "optional":
            return ["choice", inner, EMPTY]
        if kind == "zeroOrMore":
            return ["choice", ["more", inner], EMPTY]
        return ["more", inner]

    def _bare(self, node: etree._Element, _: Context) -> Term:
        return [kind_of(node)]

    def _ref(self, node: etree._Element, context: Context) -> Term:
        name = node.get("name", "").strip(_SPACE)
        scope = context.scope
        if kind_of(node) == "parentRef" and scope is not None:
            scope = scope.parent
        if scope is None or name not in scope.definitions:
            where = " in a grammar around this one" if kind_of(node) == "parentRef" else ""
            advice = "define it, or correct the name"
            self._wrong(node, context, f"`{name}` is not defined{where}", advice, "4.18")
        return ["ref", scope.key(name)]

    def _grammar(self, node: etree._Element, context: Context) -> Term:
        scope = Scope(len(self._scopes), context.scope, (context.path, node.sourceline or 0))
        self._scopes.append(scope)
        collect(node, context._replace(scope=scope), scope, self.files)
        if "" not in scope.definitions:
            self._wrong(node, context, "the grammar has no start", "add one", "4.18")
        return ["ref", scope.key("")]

    def _outer(self, node: etree._Element, context: Context) -> Term:
        path = self.files.target(node, context.path)
        wanted = (path, context.ns, context.scope)
        if wanted not in self._outside:
            self._outside[wanted] = f"x/{len(self._pending)}"
            asking = Problem(context.path, node.sourceline or 0, "", "", "4.5")
            self._pending.append((*wanted, asking))
        return ["ref", self._outside[wanted]]

    def _data(self, node: etree._Element, context: Context) -> Term:
        facets, excepted = [], None
        for child in children(node):
            if kind_of(child) == "param":
                facets.append([child.get("name", "").strip(_SPACE), text_of(child)])
            else:
                inner = context.inside(child)
                parts = [self._pattern(option, inner) for option in children(child)]
                excepted = parts[0] if len(parts) == 1 else ["choice", *parts]
        name = node.get("type", "").strip(_SPACE)
        return ["data", context.library, name, facets, excepted, self.place(node, context)]

    def _value(self, node: etree._Element, context: Context) -> Term:
        library, name = context.library, node.get("type")
        if name is None:  # section 4.4
            library, name = "", "token"
        name = name.strip(_SPACE)
        prefixes: dict[str, str] | None = None
        if name in ("QName", "NOTATION"):
            prefixes = {prefix: space for prefix, space in node.nsmap.items() if prefix}
            prefixes[""] = context.ns
        return ["value", library, name, text_of(node), prefixes, self.place(node, context)]

    # -- names ---------------------------------------------------------------------------------

    def _qualified(self, written: str, node: etree._Element, context: Context) -> str:
        """Return a name with its namespace (section 4.10)."""
        prefix, colon, local = written.strip(_SPACE).partition(":")
        if not colon:
            return f"{{{context.ns}}}{prefix}" if context.ns else prefix
        space = _XML if prefix == "xml" else node.nsmap.get(prefix)
        if space is None:
            message = f"the prefix `{prefix}` of `{written.strip()}` is not declared"
            self._wrong(node, context, message, f"declare xmlns:{prefix}", "4.10")
        return f"{{{space}}}{local}"

    def _names(self, node: etree._Element, context: Context) -> Any:
        context = context.inside(node)
        kind = kind_of(node)
        if kind == "name":
            return self._qualified(text_of(node), node, context)
        nodes = children(node)
        if kind == "choice":
            return ["|", *(self._names(child, context) for child in nodes)]
        if kind not in ("anyName", "nsName"):
            self._wrong(node, context, f"`{kind}` stands where a name should", "", "3")
        excepted: Any = None
        if nodes:
            inner = context.inside(nodes[0])
            parts = [self._names(child, inner) for child in children(nodes[0])]
            excepted = parts[0] if len(parts) == 1 else ["|", *parts]
        return ["*", excepted] if kind == "anyName" else ["ns", context.ns, excepted]


_READERS: dict[str, Any] = {
    "element": Source._named,
    "attribute": Source._named,
    "choice": Source._options,
    "interleave": Source._options,
    **dict.fromkeys(
        ("group", "list", "mixed", "optional", "zeroOrMore", "oneOrMore"), Source._wrapped
    ),
    **dict.fromkeys(("empty", "text", "notAllowed"), Source._bare),
    "ref": Source._ref,
    "parentRef": Source._ref,
    "grammar": Source._grammar,
    "externalRef": Source._outer,
    "data": Source._data,
    "value": Source._value,
}


def children(node: etree._Element) -> list[etree._Element]:
    """Return a node's children, annotations left out (section 4.1)."""
    return list(node.iterchildren(f"{_R}*"))


def kind_of(node: etree._Element) -> str:
    """Return a node's name if it is RELAX NG's, else its name with the namespace."""
    return str(node.tag).removeprefix(_R)


def text_of(node: etree._Element) -> str:
    """Return a node's words; comments do not part them."""
    if not len(node):
        return node.text or ""
    return (node.text or "") + "".join(child.tail or "" for child in node)
