"""`teikit rules`: what `teikit validate` looks for."""

from __future__ import annotations

import click

from teikit.check import RULES, Rule, Stage

__all__ = ["command", "table"]


def table(stage: str = "") -> list[str]:
    """Return a line for each rule: its code, how bad the fault is at each stage, and its name.

    Parameters:
        stage: leave out what is not looked for at this stage; nothing means all.
    """
    shown = [rule for rule in RULES if not stage or rule.severity(Stage(stage)) is not None]
    return [_line("CODE", [str(one) for one in Stage], "RULE"), *map(_row, shown)]


def _row(rule: Rule) -> str:
    grades = (rule.severity(stage) for stage in Stage)
    fixed = "  (--fix)" if "## Fix" in rule.explanation else ""
    return _line(rule.code, [str(grade or "–") for grade in grades], f"{rule.name}{fixed}")


def _line(code: str, grades: list[str], name: str) -> str:
    return f"{code:<8}{''.join(f'{grade:<9}' for grade in grades)}{name}"


@click.command(name="rules")
@click.option(
    "--stage",
    default=None,
    type=click.Choice([stage.value for stage in Stage]),
    help="Only the rules that are looked for at this stage.",
)
def command(stage: str | None) -> None:
    """List the rules of validate.

    Prints code, severity at each stage (working, review, deposit; – where it is not looked for) and
    name. `teikit explain CODE` prints a rule's page.

    Exit codes: 0 listed, 2 wrong usage.
    """
    for line in table(stage or ""):
        click.echo(line)
