"""The definitions of one grammar: collected from divisions and included files, combined by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from teikit.relaxng.files import RNG, Files
from teikit.relaxng.problems import Problem, SchemaError

if TYPE_CHECKING:
    from lxml import etree

    from teikit.relaxng.syntax import Context

__all__ = ["Definition", "Scope", "collect"]

_R = f"{{{RNG}}}"
_SPACE = " \t\r\n"


class Definition:
    """Everything that is said of one name in a grammar.

    Attributes:
        parts: the nodes that define it, each with what it inherits.
    """

    __slots__ = ("parts",)

    def __init__(self) -> None:
        self.parts: list[tuple[etree._Element, Context]] = []

    def combined(self, terms: list[Any], name: str) -> Any:
        """Return the parts' terms as one (section 4.17).

        Raises:
            SchemaError: the parts do not say, or do not agree, how they are combined.
        """
        if len(terms) == 1:
            return terms[0]
        ways = [str(node.get("combine", "")).strip(_SPACE) for node, _ in self.parts]
        node, context = self.parts[-1]
        problem = Problem(context.path, node.sourceline or 0, "", "", "4.17")
        shown = f"`{name}`" if name else "the start"
        if ways.count("") > 1:
            message = f"{shown} is defined {len(ways)} times, and only one may lack `combine`"
            raise SchemaError([problem._replace(message=message, advice="say how they combine")])
        said = set(ways) - {""}
        if len(said) > 1:
            message = f"{shown} is combined both by choice and by interleave"
            raise SchemaError([problem._replace(message=message, advice="use one of the two")])
        return [said.pop(), *terms]


class Scope:
    """The definitions of one grammar.

    Parameters:
        number: of the grammar.
        parent: the grammar around it.
        place: file and line.
    """

    def __init__(self, number: int, parent: Scope | None, place: tuple[str, int]) -> None:
        self.number = number
        self.parent = parent
        self.place = place
        self.definitions: dict[str, Definition] = {}

    def key(self, name: str) -> str:
        """Return the key of a definition; the empty name is the start."""
        return f"{self.number}/{name}"

    def names(self) -> list[str]:
        """Return the keys of all definitions."""
        return [self.key(name) for name in self.definitions]


def collect(node: etree._Element, context: Context, scope: Scope, files: Files) -> None:
    """Collect the definitions of a `grammar` (sections 4.7 and 4.11).

    Raises:
        SchemaError: an included file is not there, is no grammar, includes itself, or lacks what
            should be replaced in it.
    """
    _collect(node, context, scope.definitions, files, (context.path,))


def _collect(
    node: etree._Element,
    context: Context,
    into: dict[str, Definition],
    files: Files,
    opened: tuple[str, ...],
) -> None:
    for child in node.iterchildren(f"{_R}*"):
        kind = str(child.tag)[len(_R) :]
        if kind == "define":
            name = child.get("name", "").strip(_SPACE)
        elif kind == "start":
            name = ""
        elif kind == "div":
            _collect(child, context.inside(child), into, files, opened)
            continue
        elif kind == "include":
            _include(child, context.inside(child), into, files, opened)
            continue
        else:
            message = f"`{kind}` cannot stand in a grammar"
            problem = Problem(context.path, child.sourceline or 0, message, "", "3")
            raise SchemaError([problem])
        found = into.get(name)
        if found is None:
            found = into[name] = Definition()
        found.parts.append((child, context))


def _include(
    node: etree._Element,
    context: Context,
    into: dict[str, Definition],
    files: Files,
    opened: tuple[str, ...],
) -> None:
    path = files.target(node, context.path)
    problem = Problem(context.path, node.sourceline or 0, "", "", "4.7")
    if path in opened:
        message = f"`{node.get('href')}` includes itself"
        raise SchemaError([problem._replace(message=message, advice="delete the include")])
    root = files.load(path, problem)
    if root.tag != f"{_R}grammar":
        message = f"`{node.get('href')}` is no grammar and cannot be included"
        raise SchemaError([problem._replace(message=message, advice="use externalRef")])
    own: dict[str, Definition] = {}
    _collect(node, context, own, files, opened)
    theirs: dict[str, Definition] = {}
    inner = context._replace(path=path, library="").inside(root)
    _collect(root, inner, theirs, files, (*opened, path))
    for name, definition in own.items():
        if name not in theirs:
            what = f"defines `{name}`" if name else "has a start"
            message = f"the include {what}, and `{node.get('href')}` has none to be replaced"
            line = definition.parts[0][0].sourceline or 0
            advice = "put it behind the include"
            raise SchemaError([problem._replace(line=line, message=message, advice=advice)])
        theirs[name] = definition
    for name, definition in theirs.items():
        found = into.get(name)
        if found is None:
            found = into[name] = Definition()
        found.parts.extend(definition.parts)
