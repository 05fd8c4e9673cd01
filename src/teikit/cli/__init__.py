"""The command line: one module a command, loaded when it is used."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from teikit import __version__
from teikit.errors import TeikitError

__all__ = ["COMMANDS", "cli", "main"]

COMMANDS = {
    "init": "Begin an edition: its settings, folders, README and checks.",
    "config": "Show the edition's settings.",
    "convert": "Turn plain text into TEI.",
    "header": "Show and change the facts of TEI headers.",
    "names": "List persons, bodies and places over an edition.",
    "cite": "Cite documents: Chicago, MLA, BibTeX, RIS, CSL-JSON.",
    "render": "Turn TEI into pages, books, text and data to read.",
    "validate": "Check TEI against the schema and the rules.",
    "rules": "List the rules of validate.",
    "explain": "Explain a rule, a finding, an element, an attribute or a class.",
    "schema": "Check schemas, and keep copies at hand.",
    "odd": "Make schemas and a manual of a TEI ODD.",
    "verify": "Prove that no character of a source was lost.",
    "why": "Explain why something in the TEI is as it is.",
    "evaluate": "Measure converting against documents marked up by hand.",
}


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"teikit.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, 1)
            hint = f"did you mean {near[0]}?" if near else f"commands: {', '.join(COMMANDS)}."
            ctx.fail(f"No such command {name!r}; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        # The sentences stand in COMMANDS so that --help loads no command (and no lxml).
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="teikit", message="%(prog)s %(version)s")
def cli() -> None:
    """Scholarly editions in TEI-XML from the plain text of diplomatic documents."""


def main() -> None:
    """Run the command line; the process ends with the documented exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Documents hold characters that a terminal's encoding may lack: show their codes instead.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = 2
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(130)  # a pool of processes that was broken off must not be waited for
    except TeikitError as error:
        click.echo(f"teikit: {error}", err=True)
        code = error.exit_code
    except BrokenPipeError:
        # The reader of the pipe has gone (as in `teikit … | head`): nothing to say to it.
        sys.stderr.close()
        code = 0
    # The system frees what the process holds: Python need not look through it once more.
    gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)
