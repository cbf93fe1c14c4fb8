"""`convert`: one form of a register into another."""

from __future__ import annotations

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.paths import output_named
from electoral_outreach.cli.registers import echo_json, open_register, write_register
from electoral_outreach.cli.vocabulary_option import vocabulary_option


@click.command("convert", cls=Command)
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
@click.option("--force", is_flag=True, help="Replace TARGET if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done, or problems, as JSON.")
@vocabulary_option
def command(source: str, target: str, *, force: bool, as_json: bool) -> None:
    """Convert the register SOURCE to TARGET, each JSON or JSON Lines by the ending of its name.

    Either may be - for standard input and output, which are JSON. Exits with 0 when TARGET is
    written, 2 when SOURCE is no valid register or TARGET cannot be written.

    \b
    electoral-outreach convert register.json register.jsonl
    electoral-outreach convert register.jsonl - | less
    """
    register = open_register(source)
    write_register(register, target, force=force)
    count = len(register.activities)
    if as_json and target != "-":
        echo_json({"target": target, "activities": count})
    else:
        click.echo(f"{count} activities written to {output_named(target)}", err=True)
