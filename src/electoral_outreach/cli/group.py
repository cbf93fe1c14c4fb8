"""The group of commands; each is imported only when it is called, so that every start is quick."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from itertools import takewhile
from typing import Any, Final, NoReturn

import click

from electoral_outreach import __version__
from electoral_outreach.cli.ending import INTERRUPTED, written
from electoral_outreach.errors import shown

_COMMANDS: Final = {
    "read": "Read an old web page into drafts of activities.",
    "check": "Check a register and report what is wrong or could be better.",
    "list": "List the activities of a register.",
    "show": "Show one activity of a register.",
    "convert": "Write a register as JSON, JSON Lines, a table, a calendar or data.",
    "codes": "Print the codes of the vocabularies with their labels.",
    "organisations": "Find an organisation of the starter directory and print its record.",
    "schema": "Print the JSON Schema of a register.",
}
"""Commands in the order of a first use, each in the module of its name."""


class UnknownCommand(click.UsageError):
    """The name of no command, with those that resemble it.

    >>> UnknownCommand("chek").format_message()
    "'chek' is no command; did you mean 'check'?"
    """

    def __init__(self, name: str, ctx: click.Context | None = None) -> None:
        super().__init__(f"{shown(name)} is no command", ctx)
        self.possibilities: Final = get_close_matches(name, _COMMANDS, n=1)

    def format_message(self) -> str:
        """The sentence with the command that is meant."""
        if not self.possibilities:
            return f"{self.message}; there are {', '.join(_COMMANDS)}"
        return f"{self.message}; did you mean {self.possibilities[0]!r}?"


class _LazyGroup(click.Group):
    def main(self, args: Sequence[str] | None = None, *more: Any, **settings: Any) -> NoReturn:
        """Run a command and exit; what keeps it from working is told as `--json` asks for."""
        given = sys.argv[1:] if args is None else args
        as_json = "--json" in takewhile(lambda each: each != "--", given)
        settings["standalone_mode"] = False
        try:
            code = super().main(args, *more, **settings)
        except click.ClickException as error:
            from electoral_outreach.cli.refusing import tell

            tell(error, as_json=as_json)
            code = error.exit_code
        except click.Abort:
            code = INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        """Parse the options of the group, some of which print."""
        with written():
            try:
                return super().make_context(*arguments, **settings)
            except click.NoSuchOption as error:
                if error.option_name != "--json":
                    raise
                message = "--json goes behind the command, like 'check register.json --json'"
                raise click.BadOptionUsage("--json", message, error.ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, as far as what it prints can be written."""
        with written():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or `UnknownCommand`."""
        if not args[0].startswith("-") and args[0] not in _COMMANDS:
            raise UnknownCommand(args[0], ctx)
        return super().resolve_command(ctx, args)

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
    epilog="Exit codes: 0 nothing to report, 1 findings, 2 the input cannot be used, 3 the output"
    " cannot be written.",
)
@click.version_option(__version__, prog_name="electoral-outreach")
def commands() -> None:
    """International activities of election management bodies, as validated records.

    \b
    electoral-outreach read page.html -o register.json
    electoral-outreach check register.json
    electoral-outreach list register.json --kind mission --recent 5
    """
