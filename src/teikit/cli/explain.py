"""`teikit explain`: say what a name means that documents or messages use."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import click

from teikit.errors import InputProblem
from teikit.files import read_bytes

if TYPE_CHECKING:
    from teikit.odd.vocabulary import Vocabulary

__all__ = ["SUBJECTS", "Question", "Subject", "command", "explain"]


@dataclass(frozen=True, slots=True)
class Question:
    """What a call asks.

    Attributes:
        name: what to explain.
        odd: the ODD to look in, or nothing for the one that teikit ships.
        folders: where to take further examples from.
        lang: the language.
    """

    name: str
    odd: str = ""
    folders: tuple[str, ...] = ()
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Subject:
    """One kind of name that can be explained.

    Attributes:
        what: what such names are called, in a message.
        answer: returns the explanation, or nothing if the name is not one of its own.
        names: returns all its names, to find what was meant.
    """

    what: str
    answer: Callable[[Question], str]
    names: Callable[[Question], list[str]]


def _of_odd(question: Question) -> str:
    from teikit.odd.explain import explanation
    from teikit.odd.instances import instances

    vocabulary = _vocabulary(question.odd)
    if not explanation(vocabulary, question.name, question.lang):
        return ""
    found = instances(vocabulary, question.name, question.folders) if question.folders else ()
    return explanation(vocabulary, question.name, question.lang, found)


def _names_of_odd(question: Question) -> list[str]:
    from teikit.odd.explain import names

    return names(_vocabulary(question.odd))


@cache
def _vocabulary(path: str) -> Vocabulary:
    from teikit.odd.build import read_odd

    if path:
        return read_odd(path, read_bytes(path))[0]
    from teikit.data import data

    shipped = data("schema", "teikit.odd")
    return read_odd(str(shipped), shipped.read_bytes())[0]


def _of_rules(question: Question) -> str:
    from teikit.check import RULES, Stage
    from teikit.check.kinds import KINDS

    wanted = {question.name.upper(), question.name.lower()}
    for rule in RULES:
        if wanted & {rule.code, rule.name}:
            grades = ", ".join(f"{stage}: {rule.severity(stage) or '–'}" for stage in Stage)
            return f"# {rule.code} {rule.name}\n\n({grades})\n\n{rule.explanation}\n"
    for kind in KINDS.values():
        if wanted & {kind.code, kind.name}:
            return f"# {kind.code} {kind.name}\n\n({kind.severity})\n\nMeans that {kind.about}.\n"
    return ""


def _names_of_rules(_: Question) -> list[str]:
    from teikit.check import rule_names

    return list(rule_names())


SUBJECTS = (
    Subject("rule or finding", _of_rules, _names_of_rules),
    Subject("element, attribute, class or datatype", _of_odd, _names_of_odd),
)
"""What can be explained; the first that knows a name answers."""


def explain(question: Question) -> str:
    """Return what a name means.

    Raises:
        InputProblem: nothing of that name is known, or a file cannot be read.
    """
    for subject in SUBJECTS:
        found = subject.answer(question)
        if found:
            return found
    from teikit.relaxng.refusal import nearest

    close = nearest(question.name, [name for one in SUBJECTS for name in one.names(question)])
    whats = " or ".join(subject.what for subject in SUBJECTS)
    advice = f"did you mean {close}?" if close else "check the name"
    raise InputProblem(f"no {whats} is called {question.name}", advice=advice)


@click.command("explain")
@click.argument("name")
@click.option(
    "--in", "folders", metavar="FOLDER", multiple=True, help="Take examples from this edition, too."
)
@click.option(
    "--odd", metavar="FILE", default="", help="Look into this ODD, not into teikit's own."
)
@click.option(
    "--lang",
    metavar="TAG",
    default="en",
    show_default=True,
    help="Language; what is not there in it comes in English.",
)
def command(name: str, folders: tuple[str, ...], odd: str, lang: str) -> None:
    """Explain a rule or a finding, an element, an attribute (@NAME) or a class.

    Of a rule, by the code or name behind a finding of validate: what it means, why it matters, an
    example, and what is better. Of an element: what it is for, where it may stand, what may stand in
    it, its attributes, rules and examples, from the ODD that the schema is made from.

    Exit codes: 0 explained, 2 wrong usage, no such name, or a file that cannot be read.
    """
    for folder in folders:
        if not os.path.exists(folder):
            raise InputProblem("does not exist", where=folder, advice="check the name")
    click.echo(explain(Question(name, odd, folders, lang)), nl=False)
