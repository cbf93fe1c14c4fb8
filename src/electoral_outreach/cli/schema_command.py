"""`schema`: the JSON Schema of a register."""

from __future__ import annotations

import click

from electoral_outreach.cli.registers import echo_json
from electoral_outreach.formats import json as json_format


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (draft 2020-12) of a register, with the codes of the vocabularies.

    \b
    electoral-outreach schema > register.schema.json
    """
    echo_json(json_format.schema())
