"""`convert`: one form of a register into another."""

from __future__ import annotations

import click

from electoral_outreach.cli.registers import open_register, write_register


@click.command("convert")
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
@click.option("--force", is_flag=True, help="Replace TARGET if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print problems as JSON.")
def command(source: str, target: str, *, force: bool, as_json: bool) -> None:
    """Convert the register SOURCE to TARGET, each JSON or JSON Lines by the ending of its name.

    \b
    electoral-outreach convert register.json register.jsonl
    """
    register = open_register(source, as_json=as_json)
    write_register(register, target, force=force)
    click.echo(f"{len(register.activities)} activities written to {target}", err=True)
