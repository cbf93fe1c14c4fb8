"""`organisations`: the starter directory, to find a body and paste its record."""

from __future__ import annotations

import click
from pydantic import TypeAdapter

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.registers import echo_json
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.errors import shown
from electoral_outreach.model import Organisation, starter_directory
from electoral_outreach.phrases import country_name, organisation_phrase


@click.command("organisations", cls=Command)
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option(
    "--json", "as_json", is_flag=True, help="Print their records, to paste in a register."
)
@language_option("Language of the names.")
@vocabulary_option
def command(words: tuple[str, ...], *, as_json: bool, lang: str) -> None:
    """Print the organisations of the starter directory in whose names or ids WORDS begin.

    Where WORDS are ids, it prints just these, with the bodies before and after them that their
    records name; without WORDS, all. Exits with 0, also when nothing is found.

    \b
    electoral-outreach organisations election commission
    electoral-outreach organisations undp oif --json
    """
    directory = starter_directory()
    if not words:
        found = tuple(directory)
    elif all(each in directory for each in words):
        found = directory.select(words)
    else:
        found = directory.search(" ".join(words))
    if not found:
        # Which of the words nothing has; where each finds something, they find nothing together.
        unknown = [each for each in words if not directory.search(each)] or words
        click.echo(
            f"no organisation of the starter directory has {shown(' '.join(unknown))} in its name;"
            " describe yours under organisations",
            err=True,
        )
    if as_json:
        adapter = TypeAdapter(tuple[Organisation, ...])
        echo_json(adapter.dump_python(found, mode="json", exclude_defaults=True))
        return
    width = max((len(each.id) for each in found), default=0)
    for each in found:
        click.echo(f"{each.id:{width}}  {_named(each, lang)}")


def _named(organisation: Organisation, lang: str) -> str:
    current = organisation.current
    said = organisation_phrase(current, [lang]).text
    country = organisation.former_country or organisation.country
    return f"{said}, {country_name(country, lang)}" if country else said
