"""`codes`: the codes that records hold, with what people read in their place."""

from __future__ import annotations

from collections.abc import Iterator

import click

from electoral_outreach.cli.command import Command
from electoral_outreach.cli.language_option import language_option
from electoral_outreach.cli.refusing import refuse
from electoral_outreach.cli.registers import echo_json
from electoral_outreach.cli.vocabulary_option import vocabulary_option
from electoral_outreach.errors import shown
from electoral_outreach.languages import best_tag
from electoral_outreach.likeness import nearest
from electoral_outreach.phrases import country_name
from electoral_outreach.vocabulary import Term, active, territories
from electoral_outreach.vocabulary.terms import as_code
from electoral_outreach.wording import gettext_for

TERRITORIES = {
    "country": territories.countries,
    "former-country": territories.former_countries,
    "subdivision": territories.named_subdivisions,
    "region": territories.regions,
}
"""Lists of public codes beside the vocabularies; of subdivisions, those that have a name here."""


@click.command("codes", cls=Command)
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the codes as one JSON object.")
@language_option("Language of the labels.")
@vocabulary_option
def command(name: str | None, *, as_json: bool, lang: str) -> None:
    """Print the codes of the vocabulary NAME with their labels; without NAME, the vocabularies.

    Of places, it prints the codes of each country, former-country, subdivision and region. Any code
    of ISO 3166-2 can be a subdivision, also one that is not listed. Exits with 0, and with 2 where
    there is no such vocabulary.

    \b
    electoral-outreach codes
    electoral-outreach codes mission-type
    electoral-outreach codes role --lang es
    electoral-outreach codes country --lang fr
    """
    if name is None:
        rows = [*_vocabularies(lang), *_territories(lang)]
    elif name in active():
        rows = [_row(term, lang) for term in active()[name].values()]
    elif name in TERRITORIES:
        rows = [{"code": code, "label": country_name(code, lang)} for code in TERRITORIES[name]()]
    else:
        near = nearest(as_code(name), [*active(), *TERRITORIES], likeness=0.6)
        hint = "" if near else "; without NAME, 'codes' lists them"
        message = f"{shown(name)} is no vocabulary{hint}"
        refuse(message, value=name, suggestion=near)
    if as_json:
        echo_json({"vocabulary": name, "codes": rows})
        return
    width = max(len(each["code"]) for each in rows)
    for each in rows:
        click.echo(f"{each['code']:{width}}  {each['label']}")


def _row(term: Term, lang: str) -> dict[str, str]:
    row = {"code": term.code, "label": term.label([lang])}
    description = term.describe([lang])
    return {**row, "description": description} if description else row


def _vocabularies(lang: str) -> Iterator[dict[str, str]]:
    for name, vocabulary in active().items():
        tag = best_tag(vocabulary.labels, [lang, "en"])
        yield {"code": name, "label": vocabulary.labels[tag] if tag else name}


def _territories(lang: str) -> Iterator[dict[str, str]]:
    words = gettext_for(lang)
    labels = (
        words.gettext("Country (ISO 3166-1)"),
        words.gettext("Former country (ISO 3166-3)"),
        words.gettext("Part of a country (ISO 3166-2)"),
        words.gettext("Region (UN M49)"),
    )
    for name, label in zip(TERRITORIES, labels, strict=True):
        yield {"code": name, "label": label}
