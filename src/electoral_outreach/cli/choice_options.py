"""Options for everything a listing can be narrowed by, a site's own facets among them."""

from __future__ import annotations

from typing import Final

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.listing import choices

_MEANINGS: Final = {
    "kind": "mission, hosting or agreement.",
    "type": "A type of activity, by its code.",
    "country": "A country, by its ISO 3166 code.",
    "region": "A region, by its UN M49 code.",
    "partner": "An organisation, by its id.",
    "theme": "A theme, by its code.",
    "role": "What a partner did, by its code.",
    "our_role": "What the institution did, by its code.",
    "language": "A language to read in, by its tag.",
    "document": "A sort of document, by its code.",
    "status": "upcoming, under-way, past, cancelled …",
}


class AskingCommand(Command):
    """A command that has an option for each choice of listings, behind its arguments.

    >>> from electoral_outreach.cli.list_command import command
    >>> [each.opts[0] for each in command.get_params(click.Context(command))][1:4]
    ['--kind', '--type', '--country']
    """

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Those declared, and those of the choices there are now."""
        own = super().get_params(ctx)
        arguments = [each for each in own if isinstance(each, click.Argument)]
        options = [each for each in own if not isinstance(each, click.Argument)]
        return [*arguments, *_options(), *options]


def option_name(parameter: str) -> str:
    """A parameter of an address as an option.

    >>> option_name("our_role")
    '--our-role'
    """
    return f"--{parameter.replace('_', '-')}"


def _options() -> list[click.Parameter]:
    return [
        click.Option(
            [option_name(choice.name), choice.name],
            multiple=True,
            help=_MEANINGS.get(choice.name, f"{choice.title_in('en')}."),
        )
        for choice in choices()
    ]
