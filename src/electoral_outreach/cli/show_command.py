"""`show`: one activity of a register."""

from __future__ import annotations

from difflib import get_close_matches

import click
from pydantic import TypeAdapter

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.lines import labelled, lines_of
from electoral_outreach.cli.paths import path_named
from electoral_outreach.cli.refusing import refuse
from electoral_outreach.cli.registers import echo_json, open_register
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.errors import shown
from electoral_outreach.model import Activity
from electoral_outreach.vocabulary.terms import as_code

_MOST = 12


@click.command("show", cls=Command)
@click.argument("register", metavar="REGISTER")
@click.argument("id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON.")
@language_option("Language to read it in.")
@vocabulary_option
def command(register: str, id: str, *, as_json: bool, lang: str) -> None:
    """Show the activity ID of REGISTER (.json, .jsonl, or - for standard input), all of its fields.

    Exits with 0 when it is shown, 2 when there is none or REGISTER is no valid register.

    \b
    electoral-outreach show register.json ethiopia-2016 --lang fr
    """
    opened = open_register(register)
    try:
        activity = opened.activity(id)
    except KeyError:
        near = _like(id, [each.id for each in opened.activities])
        hint = "; 'list' shows the ids it has"
        if near:
            hint = f"; there are {', '.join(near[:_MOST])}" if len(near) > 1 else ""
        message = f"{path_named(register)} has no activity {shown(id)}{hint}"
        refuse(message, value=id, suggestion=near[0] if len(near) == 1 else None)
    if as_json:
        echo_json(TypeAdapter(Activity).dump_python(activity, mode="json", exclude_defaults=True))
        return
    for line in labelled(lines_of(activity, opened, [lang]), lang):
        click.echo(line)


def _like(id: str, ids: list[str]) -> list[str]:
    """Ids that have all words of what was asked for, or else the one that is spelt alike."""
    words = as_code(id).split("-")
    return [each for each in ids if all(word in each.split("-") for word in words)] or (
        get_close_matches(id, ids, n=1)
    )
