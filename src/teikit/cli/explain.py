"""`teikit explain`: what a name or code that teikit uses means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import click

from teikit.errors import UsageProblem

__all__ = ["SOURCES", "Source", "command", "explain"]


class Source(NamedTuple):
    """Where explanations come from.

    Attributes:
        about: what it explains, in the plural.
        find: returns the page of a name or code in Markdown, or nothing if it does not know it.
        names: lists what it knows.
    """

    about: str
    find: Callable[[str], str]
    names: Callable[[], Iterable[str]]


def explain(name: str) -> str:
    """Return the page of a name or code.

    Parameters:
        name: a rule or finding of `teikit validate`, by code or name.

    Raises:
        UsageProblem: nothing has this name.
    """
    for source in SOURCES:
        if page := source.find(name):
            return page
    from difflib import get_close_matches

    known = [one for source in SOURCES for one in source.names()]
    near = get_close_matches(name, known, 1) or get_close_matches(name.upper(), known, 1)
    kinds = " or ".join(source.about for source in SOURCES)
    advice = f"did you mean «{near[0]}»?" if near else f"name one of the {kinds}"
    raise UsageProblem(f"nothing is called «{name}»", advice=advice)


def _rule(name: str) -> str:
    from teikit.check import RULES, Stage
    from teikit.check.kinds import KINDS

    wanted = {name.upper(), name.lower()}
    for rule in RULES:
        if wanted & {rule.code, rule.name}:
            grades = ", ".join(f"{stage}: {rule.severity(stage) or '–'}" for stage in Stage)
            return f"# {rule.code} {rule.name}\n\n({grades})\n\n{rule.explanation}"
    for kind in KINDS.values():
        if wanted & {kind.code, kind.name}:
            return f"# {kind.code} {kind.name}\n\n({kind.severity})\n\nMeans that {kind.about}."
    return ""


def _rules() -> Iterable[str]:
    from teikit.check import rule_names

    return rule_names()


SOURCES = (Source("rules and findings of validate", _rule, _rules),)
"""What is asked for an explanation, first to last."""


@click.command(name="explain")
@click.argument("name", metavar="CODE|NAME")
def command(name: str) -> None:
    """Explain a rule or a finding.

    Takes the code or the name that stands in brackets behind a finding of validate, and prints what it
    means, why it matters, an example, and what is better.

    Exit codes: 0 explained, 2 nothing has this name.
    """
    click.echo(explain(name))
