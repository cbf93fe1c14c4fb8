"""`convert`: one form of a register into another, or into a table or a calendar."""

from __future__ import annotations

from functools import partial

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.paths import output_named
from electoral_outreach.cli.registers import WRITERS, echo_json, open_register, write_register
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.formats import csv, ical, jsonld, xlsx

_SPOKEN = {
    ".csv": csv.write,
    ".xlsx": xlsx.write,
    ".ics": ical.write,
    ".jsonld": jsonld.write,
}
"""What writes activities in words, by the ending of a file's name."""


@click.command("convert", cls=Command)
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
@click.option("--force", is_flag=True, help="Replace TARGET if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done, or problems, as JSON.")
@language_option("Language of a table or a calendar.")
@vocabulary_option
def command(source: str, target: str, *, force: bool, as_json: bool, lang: str) -> None:
    """Convert the register SOURCE, JSON or JSON Lines, to TARGET, by the ending of its name.

    A register is written as .json or .jsonl. Its activities alone, in words and for other programs,
    go into .csv, .xlsx (one row each), .ics (those that have days) or .jsonld (schema.org); nothing
    reads a register back from these. Either may be - for standard input and output, which are JSON. Exits with 0 when
    TARGET is written, 2 when SOURCE is no valid register or TARGET cannot be written.

    \b
    electoral-outreach convert register.json register.jsonl
    electoral-outreach convert register.jsonl - | less
    electoral-outreach convert register.json activities.csv --lang fr
    """
    register = open_register(source)
    spoken = {ending: partial(write, language=lang) for ending, write in _SPOKEN.items()}
    write_register(register, target, force=force, writers={**WRITERS, **spoken})
    written = register.activities
    if target.lower().endswith(".ics"):
        written = tuple(each for each in written if ical.days_of(each.period))
    left_out = len(register.activities) - len(written)
    if as_json and target != "-":
        echo_json({"target": target, "activities": len(written), "left_out": left_out})
        return
    click.echo(f"{len(written)} activities written to {output_named(target)}", err=True)
    if left_out:
        click.echo(f"{left_out} left out, of which no day is known for certain", err=True)
