"""`schema`: the JSON Schema of a register."""

from __future__ import annotations

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.registers import echo_json
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.formats import json as json_format


@click.command("schema", cls=Command)
@click.option("--json", "_as_json", is_flag=True, help="Print JSON, which it does anyway.")
@vocabulary_option
def command(*, _as_json: bool) -> None:
    """Print the JSON Schema (draft 2020-12) of a register, with the codes of the vocabularies.

    Exits with 0.

    \b
    electoral-outreach schema > register.schema.json
    """
    echo_json(json_format.schema())
