"""`convert`: one form of a register into another, or its activities into what other programs read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.registers import (
    WRITERS,
    echo_json,
    echo_written,
    open_register,
    write_register,
)
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.formats import csv, iati, ical, jsonld, xlsx
from electoral_outreach.model import Activity

_SPOKEN: Final = {
    ".csv": csv.write,
    ".xlsx": xlsx.write,
    ".ics": ical.write,
    ".jsonld": jsonld.write,
}
"""What writes activities in the words of one language, by the ending of a file's name."""
_REASONS: Final[dict[str, Callable[[Activity], str | None]]] = {
    ".ics": ical.reason_against,
    ".xml": iati.reason_against,
}
"""Why some have no place in a file."""
_MOST_SHOWN: Final = 20


@click.command("convert", cls=Command)
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
@click.option("--force", is_flag=True, help="Replace TARGET if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done, or problems, as JSON.")
@language_option("Language of a table or a calendar.")
@vocabulary_option
def command(source: str, target: str, *, force: bool, as_json: bool, lang: str) -> None:
    """Convert the register SOURCE, JSON or JSON Lines, to TARGET, by the ending of its name.

    A register is written as .json or .jsonl. Its activities alone, for other programs, go into .csv,
    .xlsx (one row each), .ics (those that have days), .jsonld (schema.org) or .xml (IATI: missions);
    nothing reads a register back from these. Either may be - for standard input and output, which
    are JSON. Exits with 0 when TARGET is written, 2 when SOURCE is no valid register or TARGET cannot
    be written.

    \b
    electoral-outreach convert register.json register.jsonl
    electoral-outreach convert register.jsonl - | less
    electoral-outreach convert register.json activities.csv --lang fr
    """
    register = open_register(source)
    spoken = {ending: partial(write, language=lang) for ending, write in _SPOKEN.items()}
    write_register(register, target, force=force, writers={**WRITERS, **spoken, ".xml": iati.write})
    against = next((why for end, why in _REASONS.items() if target.lower().endswith(end)), None)
    left_out = [
        {"id": each.id, "reason": reason}
        for each in register.activities
        if against is not None and (reason := against(each)) is not None
    ]
    written = len(register.activities) - len(left_out)
    if as_json and target != "-":
        echo_json({"target": target, "activities": written, "left_out": left_out})
        return
    echo_written(written, target)
    for each in left_out[:_MOST_SHOWN]:
        click.echo(f"left out: {each['id']} {each['reason']}", err=True)
    if len(left_out) > _MOST_SHOWN:
        click.echo(f"left out: {len(left_out) - _MOST_SHOWN} more; --json names them all", err=True)
