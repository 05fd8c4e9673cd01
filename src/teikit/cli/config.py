"""`teikit config`: what the edition's settings are, and where each comes from."""

from __future__ import annotations

import json
import sys

import click

from teikit.check import rule_names
from teikit.config.edition import collection_of
from teikit.config.load import load_edition, settings
from teikit.config.schema import json_schema
from teikit.config.types import Config
from teikit.errors import TeikitError

__all__ = ["command", "lines_of"]


def lines_of(config: Config) -> list[str]:
    """Return one line for each value in force: key, value, where it is said."""
    found = [
        (one.key, json.dumps(one.value, ensure_ascii=False), one.origin) for one in settings(config)
    ]
    wide = max(len(key) for key, _, _ in found)
    widest = min(max(len(value) for _, value, _ in found), 60)
    return [f"{key:<{wide}}  {value:<{widest}}  {origin}" for key, value, origin in found]


@click.group(invoke_without_command=False)
def command() -> None:
    """Show the edition's settings.

    They stand in teikit.toml, or below [tool.teikit] in pyproject.toml, in the working folder or
    the nearest folder above it.
    """


@command.command("show")
@click.option(
    "--config", default="", metavar="FILE", help="The edition's file; else found upwards."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(config: str, as_json: bool) -> None:
    """Show each value in force and where it comes from.

    Exit codes: 0 the settings are right, 2 they are not, or wrong usage.
    """
    try:
        found = load_edition(config)
        found.check_rules(rule_names())
        collection_of(found)
    except TeikitError as error:
        click.echo(f"teikit config show: {error}", err=True)
        sys.exit(error.exit_code)
    if as_json:
        values = [one._asdict() for one in settings(found)]
        click.echo(
            json.dumps(
                {"file": found.path or None, "settings": values}, ensure_ascii=False, indent=2
            )
        )
        return
    for line in lines_of(found):
        click.echo(line)
    if not found.path:
        click.echo("no teikit.toml is here or in a folder above; teikit init makes one", err=True)


@command.command("schema")
def schema() -> None:
    """Print the JSON schema of teikit.toml, for completion in text editors."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
