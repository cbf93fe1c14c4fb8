"""The group of commands; each is imported only when it is called, so that every start is quick."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from electoral_outreach import __version__

_COMMANDS: Final = {
    "read": "Read an old web page into drafts of activities.",
    "check": "Check a register and report what is wrong or could be better.",
    "list": "List the activities of a register.",
    "show": "Show one activity of a register.",
    "convert": "Convert a register between JSON and JSON Lines.",
    "codes": "Print the codes of the vocabularies with their labels.",
    "organisations": "Find an organisation of the starter directory and print its record.",
    "schema": "Print the JSON Schema of a register.",
}
"""Commands in the order of a first use, each in the module of its name."""


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"electoral_outreach.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 nothing to report, 1 findings, 2 the input cannot be used.",
)
@click.version_option(__version__, prog_name="electoral-outreach")
def commands() -> None:
    """International activities of election management bodies, as validated records.

    \b
    electoral-outreach read page.html -o register.json
    electoral-outreach check register.json
    electoral-outreach list register.json --kind mission --recent 5
    """
