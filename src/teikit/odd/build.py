"""From an ODD's bytes to what is made of it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass

from teikit.odd.checks import check
from teikit.odd.gather import gather
from teikit.odd.problems import Problems
from teikit.odd.references import sound
from teikit.odd.rng import Grammar
from teikit.odd.schematron import Rules, rules_of
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.xml_text import document
from teikit.relaxng.checking import check_schema

__all__ = ["Compiled", "compile_odd", "read_odd"]


@dataclass(frozen=True, slots=True)
class Compiled:
    """An ODD without mistakes, and its schema.

    Attributes:
        vocabulary: the ODD.
        rules: its rules in Schematron.
        rng: its schema in RELAX NG.
        lang: the language that was asked for.
    """

    vocabulary: Vocabulary
    rules: Rules
    rng: bytes
    lang: str


def read_odd(
    path: str, content: bytes, *, source: tuple[str, bytes] | None = None
) -> tuple[Vocabulary, Rules]:
    """Read an ODD; its schema is not looked at.

    Parameters:
        path: its file.
        content: its bytes.
        source: path and bytes of the TEI's own source, for an ODD that refers to it.

    Raises:
        InputProblem: the ODD, or the source, is not well-formed XML.
        OddError: something is wrong with the ODD; the error holds all that is.
    """
    problems = Problems()
    odd = sound(gather(path, content, problems, source), problems)
    vocabulary = Vocabulary(odd, problems)
    check(vocabulary, problems)
    rules = rules_of(vocabulary, problems)
    problems.stop()
    return vocabulary, rules


def compile_odd(
    path: str, content: bytes, *, source: tuple[str, bytes] | None = None, lang: str = "en"
) -> Compiled:
    """Make a schema of an ODD.

    Parameters:
        path: its file.
        content: its bytes.
        source: path and bytes of the TEI's own source, for an ODD that refers to it.
        lang: the language of the documentation in the schema.

    Raises:
        InputProblem: the ODD, or the source, is not well-formed XML.
        OddError: something is wrong with the ODD; the error holds all that is.
    """
    vocabulary, rules = read_odd(path, content, source=source)
    grammar = Grammar(vocabulary, lang)
    rng = document(grammar.tree(rules), generated(path))
    _judge(rng, grammar, vocabulary, (path, content))
    return Compiled(vocabulary, rules, rng, lang)


def generated(path: str) -> str:
    """Return the comment by which a generated file says so."""
    name = os.path.basename(path)
    return f"Generated from {name} by `teikit odd build`. Change the ODD, not this file."


_DEFINE = re.compile(r'<define name="([^"]+)"')


def _judge(rng: bytes, grammar: Grammar, vocabulary: Vocabulary, odd: tuple[str, bytes]) -> None:
    """Hold the schema to the specification of RELAX NG.

    Raises:
        OddError: it forbids something; each mistake with the definition that it comes from.
    """
    found = check_schema("odd.rng", lambda _: rng)
    if not found:
        return
    from teikit.xml import parse

    problems = Problems()
    problems.file(*odd, parse(odd[1], odd[0]).getroot())
    lines = rng.decode().splitlines()
    for problem in found:
        owner = _owner(lines[: problem.line])
        spec = vocabulary.specs.get(grammar.owners.get(owner, ""))
        place = spec.place if spec else vocabulary.odd.place
        section = f" (RELAX NG {problem.section})" if problem.section[:1].isdigit() else ""
        problems.add(place, f"{problem.message}{section}", problem.advice)
    problems.stop()


def _owner(lines: Iterable[str]) -> str:
    name = ""
    for line in lines:
        match = _DEFINE.search(line)
        if match:
            name = match[1]
    return name
