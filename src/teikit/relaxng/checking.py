"""A schema checked as a whole: everything that the specification demands of one.

Reading a schema to validate with it looks only at what documents need; this reads all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from teikit.relaxng.files import Files, Read, parse_schema, read_file
from teikit.relaxng.grammar import Grammar
from teikit.relaxng.patterns import ATTRIBUTE, ELEMENT, Pattern
from teikit.relaxng.places import Positions
from teikit.relaxng.problems import Problem, SchemaError
from teikit.relaxng.restrictions import Fault, content_faults, start_faults
from teikit.relaxng.structure import forbidden_names, structure_problems
from teikit.relaxng.syntax import Source

__all__ = ["check_schema"]


class _Files(Files):
    """Files whose syntax is looked at when they are loaded."""

    def __init__(self, path: str, read: Read) -> None:
        super().__init__(path, read)
        self.problems: list[Problem] = []
        self._seen: set[str] = set()

    def load(self, path: str, asking: Problem | None = None) -> Any:
        root = super().load(path, asking)
        if path not in self._seen:
            self._seen.add(path)
            self.problems += structure_problems(root, path)
        return root


def check_schema(path: str, read: Read = read_file) -> list[Problem]:
    """Return everything that is wrong with a schema, by file and line; nothing if it is right.

    Parameters:
        path: the schema, in XML or (`.rnc`) in the compact syntax.
        read: returns the bytes of a file.
    """
    files = _Files(path, read)
    found: list[Problem] = []
    try:
        source = Source(files)
    except SchemaError as error:
        # What is built on wrong syntax would only be wrong again.
        return _sorted(files.problems or error.problems, files)
    if files.problems:
        return _sorted(files.problems, files)
    grammar = Grammar(source, thorough=True)
    found += _definitions(source, grammar)
    found += files.problems
    if not found:
        found += _reachable(grammar, source)
    return _sorted(found, files)


def _sorted(problems: Iterable[Problem], files: Files) -> list[Problem]:
    placed = _placed(list(dict.fromkeys(problems)), files)
    return sorted(placed, key=lambda one: (one.path, one.line, one.column))


def _placed(problems: list[Problem], files: Files) -> Iterator[Problem]:
    """Give problems with the beginning of the start tag, where libxml2 knows its last line."""
    for path in dict.fromkeys(problem.path for problem in problems):
        own = [problem for problem in problems if problem.path == path]
        content = files.used.get(path, b"")
        if path.lower().endswith(".rnc") or not content or all(one.column for one in own):
            yield from own
            continue
        root = parse_schema(content, path)
        positions = Positions(content, root)
        elements = list(root.iter("*"))
        first: dict[int, tuple[int, int]] = {}
        for element in elements:
            first.setdefault(element.sourceline or 0, positions.of(element))
        for problem in own:
            line, column = first.get(problem.line, (problem.line, 1))
            if 0 <= problem.order < len(elements):
                line, column = positions.of(elements[problem.order])
            yield problem if problem.column else problem._replace(line=line, column=column)


def _definitions(source: Source, grammar: Grammar) -> Iterator[Problem]:
    """Read every definition, used or not (sections 4.16 to 4.18)."""
    done: set[str] = set()
    yield from _leaves(source.start, grammar, source)
    while todo := [key for key in source.names() if key not in done]:
        for key in todo:
            done.add(key)
            try:
                term = source.term(key)
            except SchemaError as error:
                yield from error.problems
            else:
                yield from _leaves(term, grammar, source)


def _leaves(term: list[Any], grammar: Grammar, source: Source) -> Iterator[Problem]:
    stack = [term]
    while stack:
        here = stack.pop()
        kind = here[0]
        try:
            if kind == "value":
                grammar.compiled(here)
            elif kind == "data":
                grammar.datatype(here[1], here[2], here[3], here[5])
                if here[4] is not None:
                    stack.append(here[4])
        except SchemaError as error:
            yield from error.problems
        if kind == "attribute":
            for name in forbidden_names(here[1]):
                line, file = here[3]
                message = f"`{name}` declares a namespace and is no attribute"
                yield Problem(source.paths[file], line, message, "delete it", "4.16")
        if kind in ("element", "attribute"):
            stack.append(here[2])
        elif kind in ("choice", "group", "interleave", "more", "list"):
            stack.extend(here[1:])


def _reachable(grammar: Grammar, source: Source) -> Iterator[Problem]:
    """Expand all that documents can reach (sections 4.19 and 7)."""
    try:
        start = grammar.start
        at = 0
        while at < len(grammar.elements):
            _ = grammar.elements[at].what.content
            at += 1
    except SchemaError as error:
        yield from error.problems
        return
    for fault in start_faults(start):
        yield _problem(fault, source)
    todo = [start]
    seen: set[Pattern] = set()
    while todo:
        for element in _elements(todo.pop()):
            if element not in seen:
                seen.add(element)
                for fault in content_faults(element.what):
                    yield _problem(fault, source)
                todo.append(element.what.content)


def _elements(pattern: Pattern) -> Iterator[Pattern]:
    stack = [pattern]
    while stack:
        here = stack.pop()
        if here.kind == ELEMENT:
            yield here
        elif here.kind != ATTRIBUTE:
            stack.extend(here.parts)


def _problem(fault: Fault, source: Source) -> Problem:
    named, message, advice, section = fault
    if named is None:
        path, line = source.origin()
        return Problem(path, line, message, advice, section)
    line, file = named.place
    return Problem(source.paths[file], line, message, advice, section)
